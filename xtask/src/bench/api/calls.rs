//! The load: pages read at a fixed rate, and WorkSpaces asked for as fast as they are accepted.

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use aws_api::Operation;
use serde_json::{Value, json};

use super::{
    connection::{Connection, Site},
    schedule::{Real, Schedule},
};
use crate::wait::{tell, wait_for};

/// WorkSpaces on a page, and in a request: the most that the API takes.
pub(super) const PAGE: usize = 25;
/// Connections that read pages: so many that one slow answer does not hold up the next calls.
const READERS: u32 = 16;
/// Connections that ask for WorkSpaces.
const WRITERS: usize = 4;
/// How far ahead the first call is due, so that every sender is there by then.
const AHEAD: Duration = Duration::from_millis(200);
/// How long directories and removals may take.
const LIMIT: Duration = Duration::from_secs(600);

/// Whose WorkSpace.
pub(super) struct Desktop {
    id: String,
    directory: String,
    username: String,
    bundle: String,
}

/// Every page's input, and the WorkSpaces of the first so many.
pub(super) fn pages(site: &Site, desktops_max: usize) -> Result<(Vec<Value>, Vec<Desktop>)> {
    let connection = Connection::new(site)?;
    let (mut inputs, mut desktops) = (Vec::new(), Vec::new());
    let mut input = json!({ "Limit": PAGE });
    loop {
        let answer = connection.call(Operation::DescribeWorkspaces, "", &input)?;
        let workspaces = answer["Workspaces"].as_array().context("no WorkSpaces")?;
        if workspaces.len() == PAGE {
            inputs.push(input);
        }
        for workspace in workspaces {
            if desktops.len() < desktops_max {
                desktops.push(desktop(workspace)?);
            }
        }
        let Some(token) = answer["NextToken"].as_str() else {
            ensure!(
                !inputs.is_empty(),
                "no page is full; ask for more WorkSpaces"
            );
            return Ok((inputs, desktops));
        };
        input = json!({ "Limit": PAGE, "NextToken": token });
    }
}

fn desktop(workspace: &Value) -> Result<Desktop> {
    let text = |name: &str| {
        let text = workspace[name].as_str();
        Ok::<_, anyhow::Error>(
            text.with_context(|| format!("a WorkSpace without {name}"))?
                .to_owned(),
        )
    };
    Ok(Desktop {
        id: text("WorkspaceId")?,
        directory: text("DirectoryId")?,
        username: text("UserName")?,
        bundle: text("BundleId")?,
    })
}

/// Reads pages at a fixed rate for some seconds; the times of all calls, sorted.
pub(super) fn read(
    site: &Site,
    pages: &[Value],
    per_second: u32,
    seconds: u32,
) -> Result<Vec<Duration>> {
    let connections = (0..READERS)
        .map(|_| {
            let connection = Connection::new(site)?;
            connection.call(Operation::DescribeWorkspaces, "", &pages[0])?;
            Ok(connection)
        })
        .collect::<Result<Vec<_>>>()?;
    tell(&format!("{per_second} pages a second for {seconds} s"));
    let schedule = Schedule {
        begin: Instant::now() + AHEAD,
        per_second,
        calls: per_second * seconds,
    };
    let mut times = thread::scope(|scope| {
        let senders: Vec<_> = (0..READERS)
            .zip(&connections)
            .map(|turn| scope.spawn(move || read_as(turn, schedule, pages)))
            .collect();
        let mut times = Vec::new();
        for sender in senders {
            times.extend(joined(sender)?);
        }
        Ok::<_, anyhow::Error>(times)
    })?;
    times.sort();
    Ok(times)
}

fn read_as(
    (sender, connection): (u32, &Connection),
    schedule: Schedule,
    pages: &[Value],
) -> Result<Vec<Duration>> {
    // A step that shares no divisor with common numbers of pages, so that neighbours in time are none in the table.
    let page = |number: u32| &pages[number as usize * 7919 % pages.len()];
    let prepare = |number| connection.prepare(Operation::DescribeWorkspaces, "", page(number));
    schedule.paced((sender, READERS), &Real, prepare, |request| {
        connection.send(request).map(drop)
    })
}

fn joined<T>(thread: thread::ScopedJoinHandle<'_, Result<T>>) -> Result<T> {
    thread
        .join()
        .unwrap_or_else(|_| Err(anyhow::anyhow!("a sender panicked")))
}

/// Makes people of the seeded WorkSpaces whom the directory knows and who have none, so that they can be asked for anew.
pub(super) fn free(site: &Site, desktops: &[Desktop]) -> Result<()> {
    let connection = Connection::new(site)?;
    let first = desktops.first().context("no WorkSpace to ask for anew")?;
    wait_for("the seeded directory", LIMIT, || {
        person(&connection, first).map_err(|error| format!("{error:#}"))
    })?;
    let directory = json!({ "DirectoryId": first.directory });
    connection.call(Operation::RegisterWorkspaceDirectory, "", &directory)?;
    tell(&format!("making {} people", desktops.len()));
    for desktop in &desktops[1..] {
        person(&connection, desktop)?;
    }
    for batch in desktops.chunks(PAGE) {
        let wishes = batch.iter().map(|one| json!({ "WorkspaceId": one.id }));
        let input = json!({ "TerminateWorkspaceRequests": wishes.collect::<Vec<_>>() });
        let answer = connection.call(Operation::TerminateWorkspaces, "", &input)?;
        none_failed(&answer)?;
    }
    wait_for("the removal of their WorkSpaces", LIMIT, || {
        let left = left(&connection, desktops).map_err(|error| format!("{error:#}"))?;
        (left == 0).then_some(()).ok_or(format!("{left} are left"))
    })
}

fn person(connection: &Connection, desktop: &Desktop) -> Result<()> {
    let query = format!("DirectoryId={}", desktop.directory);
    let input = json!({
        "SAMAccountName": desktop.username,
        "GivenName": "Seeded",
        "Surname": "Person",
        "EmailAddress": format!("{}@example.com", desktop.username),
    });
    connection
        .call(Operation::CreateUser, &query, &input)
        .map(drop)
}

/// How many of the first page with any are still there.
fn left(connection: &Connection, desktops: &[Desktop]) -> Result<usize> {
    for batch in desktops.chunks(PAGE) {
        let ids: Vec<&str> = batch.iter().map(|one| one.id.as_str()).collect();
        let input = json!({ "WorkspaceIds": ids });
        let answer = connection.call(Operation::DescribeWorkspaces, "", &input)?;
        let left = answer["Workspaces"].as_array().map_or(0, Vec::len);
        if left != 0 {
            return Ok(left);
        }
    }
    Ok(0)
}

fn none_failed(answer: &Value) -> Result<()> {
    let failed = answer["FailedRequests"].as_array();
    ensure!(
        failed.is_none_or(Vec::is_empty),
        "refused: {}",
        answer["FailedRequests"][0]
    );
    Ok(())
}

/// Asks for the WorkSpaces of people who have none, a full request at a time, as fast as they are accepted; how long it took.
pub(super) fn create(site: &Site, desktops: &[Desktop]) -> Result<Duration> {
    let inputs: Vec<Value> = desktops.chunks(PAGE).map(wishes).collect();
    let connections = (0..WRITERS)
        .map(|_| {
            let connection = Connection::new(site)?;
            let look = json!({ "Limit": 1 });
            connection.call(Operation::DescribeWorkspaces, "", &look)?;
            Ok(connection)
        })
        .collect::<Result<Vec<_>>>()?;
    tell(&format!("asking for {} WorkSpaces", desktops.len()));
    let (next, begin) = (AtomicUsize::new(0), Instant::now());
    thread::scope(|scope| {
        let senders: Vec<_> = connections
            .iter()
            .map(|connection| scope.spawn(|| create_as(connection, &inputs, &next)))
            .collect();
        senders.into_iter().try_for_each(joined)
    })?;
    Ok(begin.elapsed())
}

fn create_as(connection: &Connection, inputs: &[Value], next: &AtomicUsize) -> Result<()> {
    while let Some(input) = inputs.get(next.fetch_add(1, Ordering::Relaxed)) {
        none_failed(&connection.call(Operation::CreateWorkspaces, "", input)?)?;
    }
    Ok(())
}

fn wishes(desktops: &[Desktop]) -> Value {
    let wishes = desktops.iter().map(|one| {
        json!({ "DirectoryId": one.directory, "UserName": one.username, "BundleId": one.bundle })
    });
    json!({ "Workspaces": wishes.collect::<Vec<_>>() })
}
