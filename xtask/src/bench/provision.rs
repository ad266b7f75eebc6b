//! How long people wait: for a new WorkSpace, for ten at once, for a reboot, a rebuild and a removal.

use std::time::Instant;

use anyhow::{Result, ensure};
use model::paths::Paths;

use super::table::{Table, spread};
use crate::person::{change, inside, provision};

/// WorkSpaces launched one after another.
const ONE_BY_ONE: usize = 5;
/// WorkSpaces launched by one request.
const AT_ONCE: usize = 10;
/// 5 GiB: two that no file system can shrink, and three that are only reserved.
const FILL_HOME: &str = "head -c 2147483648 /dev/urandom > /home/bench-random && fallocate -l 3221225472 /home/bench-reserved && sync";

/// Measures; every time ends when the API tells the new state.
pub(super) fn measure(paths: &Paths) -> Result<Table> {
    let mut table = Table::new();
    let (took, _) = provision(paths, &people("first", 1))?;
    table.seconds("first person, with a new directory", took, "");

    let mut times = Vec::new();
    let mut made = Vec::new();
    for name in people("single", ONE_BY_ONE) {
        let (took, setup) = provision(paths, &[name])?;
        times.push(took);
        made.extend(setup.workspaces);
    }
    if let Some([shortest, middle, longest]) = spread(&mut times) {
        let what = format!("request to AVAILABLE, {ONE_BY_ONE} one after another, median");
        table.seconds(&what, middle, "8 s");
        table.seconds("… shortest", shortest, "");
        table.seconds("… longest", longest, "");
    }
    if let Some(workspace) = made.first() {
        change_one(paths, workspace, &mut table)?;
    }
    let (took, _) = provision(paths, &people("crowd", AT_ONCE))?;
    table.seconds("ten at once, all AVAILABLE", took, "60 s");
    Ok(table)
}

fn change_one(paths: &Paths, workspace: &str, table: &mut Table) -> Result<()> {
    let took = change(paths, "reboot", workspace, "AVAILABLE")?;
    table.seconds("reboot", took, "");
    let begin = Instant::now();
    inside(paths, workspace, FILL_HOME)?;
    table.seconds("(writing 5 GiB into /home)", begin.elapsed(), "");
    let took = change(paths, "rebuild", workspace, "AVAILABLE")?;
    table.seconds("rebuild with 5 GiB in /home", took, "12 s");
    let kept = inside(
        paths,
        workspace,
        "du --bytes --total /home/bench-* | tail -1",
    )?;
    ensure!(
        kept.starts_with("5368709120"),
        "after the rebuild /home holds {kept} and not 5 GiB"
    );
    let took = change(paths, "remove", workspace, "TERMINATED")?;
    table.seconds("remove, with 5 GiB in /home", took, "");
    Ok(())
}

fn people(stem: &str, count: usize) -> Vec<String> {
    (1..=count)
        .map(|number| format!("{stem}{number}"))
        .collect()
}
