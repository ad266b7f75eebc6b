//! What an administrator and a person do, through the command line and the pages' HTTP API.

use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use model::paths::Paths;
use serde_json::{Value, json};

use crate::{
    command,
    engines::wait_until,
    server::{call, carrel},
    wait::wait_for,
};

/// How long anything that one of them waits for may take at most.
const LIMIT: Duration = Duration::from_secs(300);

/// What quick setup told.
pub(crate) struct Setup {
    /// The directory's registration code.
    pub(crate) registration_code: String,
    /// The WorkSpaces, in the order of the people.
    pub(crate) workspaces: Vec<String>,
}

/// Quick setup of these people (`name` or `name:bundle`); comes back when it is accepted.
pub(crate) fn quick_setup(paths: &Paths, people: &[String]) -> Result<Setup> {
    let mut arguments = vec!["quick-setup".to_owned()];
    for name in people {
        arguments.push("--user".to_owned());
        let (name, bundle) = name.split_once(':').unwrap_or((name, ""));
        arguments.push(format!("{name}:Pat:Tester:{name}@example.com:{bundle}"));
    }
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let answer = call(paths, &words)?;
    let workspaces = answer["Workspaces"].as_array().into_iter().flatten();
    Ok(Setup {
        registration_code: text(&answer["RegistrationCode"])?,
        workspaces: workspaces
            .map(|made| text(&made["WorkspaceId"]))
            .collect::<Result<_>>()?,
    })
}

/// Quick setup of people, timed from the request until the API says AVAILABLE for all of them.
pub(crate) fn provision(paths: &Paths, people: &[String]) -> Result<(Duration, Setup)> {
    let begin = Instant::now();
    let setup = quick_setup(paths, people)?;
    await_state(paths, &setup.workspaces, "AVAILABLE")?;
    Ok((begin.elapsed(), setup))
}

/// A change of one WorkSpace, timed until the API says that it is in the state `goal`.
pub(crate) fn change(paths: &Paths, verb: &str, workspace: &str, goal: &str) -> Result<Duration> {
    let begin = Instant::now();
    command::output(carrel(paths).args(["--yes", "workspaces", verb, workspace]))?;
    await_state(paths, &[workspace.to_owned()], goal)?;
    Ok(begin.elapsed())
}

/// Waits until all are in the state `goal`; a WorkSpace that is no longer listed is TERMINATED.
fn await_state(paths: &Paths, workspaces: &[String], goal: &str) -> Result<()> {
    let mut last = Ok(Vec::new());
    let reached = wait_until(LIMIT, || {
        last = states(paths, workspaces);
        last.as_ref().is_ok_and(|states| {
            states.iter().all(|state| state == goal) || states.iter().any(|state| state == "ERROR")
        })
    });
    let states = last?;
    ensure!(
        reached && states.iter().all(|state| state == goal),
        "{} are {} and not {goal}; the logs of the installation are kept among the artefacts",
        workspaces.join(", "),
        states.join(", ")
    );
    Ok(())
}

fn states(paths: &Paths, workspaces: &[String]) -> Result<Vec<String>> {
    let listed = call(paths, &["workspaces", "list"])?;
    let state = |id: &String| {
        let mut all = listed.as_array().into_iter().flatten();
        all.find(|workspace| workspace["WorkspaceId"] == **id)
            .and_then(|workspace| workspace["State"].as_str())
            .unwrap_or("TERMINATED")
            .to_owned()
    };
    Ok(workspaces.iter().map(state).collect())
}

/// Runs a shell line as root inside a WorkSpace; gives what it printed.
pub(crate) fn inside(paths: &Paths, workspace: &str, line: &str) -> Result<String> {
    let mut lxc = Command::new("lxc");
    lxc.env("LXD_DIR", paths.state.join("lxd"))
        .env("LXD_CONF", paths.run.join("lxc"))
        .args(["exec", workspace, "--", "sh", "-c", line]);
    command::output(&mut lxc)
}

/// Registers with the link of the newest mail to `name`, then signs in: the session starts behind the answer.
pub(crate) fn register_and_sign_in(paths: &Paths, name: &str, code: &str) -> Result<()> {
    let password = "Measured-Twice-1";
    let mail = newest_mail(paths, &format!("{name}@example.com"))?;
    let token = mail
        .split_once("token=")
        .and_then(|(_, rest)| rest.split_whitespace().next())
        .context("the invitation has no link to register with")?;
    let person =
        json!({"token": token, "firstName": "Pat", "lastName": "Tester", "password": password});
    post(paths, "register", &person)?;
    let sign_in = json!({"registrationCode": code, "username": name, "password": password, "width": 1280, "height": 800});
    post(paths, "sign-in", &sign_in).map(drop)
}

fn newest_mail(paths: &Paths, to: &str) -> Result<String> {
    let number = wait_for(&format!("a mail to {to}"), LIMIT, || {
        let mails = call(paths, &["mailbox", "list", "--to", to]);
        let mails = mails.map_err(|error| format!("{error:#}"))?;
        let newest = mails.as_array().and_then(|mails| mails.last());
        newest
            .and_then(|mail| mail["Number"].as_u64())
            .ok_or_else(|| "no mail".to_owned())
    })?;
    text(&call(paths, &["mailbox", "show", &number.to_string()])?["Text"])
}

/// One call of the pages' API. The body goes through a pipe: passwords and tokens are nothing for a command line.
fn post(paths: &Paths, what: &str, body: &Value) -> Result<Value> {
    let mut curl = Command::new("curl");
    curl.args(["--silent", "--show-error", "--max-time", "60"])
        .arg("--cacert")
        .arg(authority(paths)?)
        .args(["--header", "content-type: application/json", "--data", "@-"])
        .arg(format!("https://127.0.0.1:8443/client/api/{what}"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut child = curl.spawn().context("cannot run curl")?;
    if let Some(mut pipe) = child.stdin.take() {
        pipe.write_all(body.to_string().as_bytes())?;
    }
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "POST {what}: {}", output.status);
    let answer: Value = serde_json::from_slice(&output.stdout)
        .with_context(|| format!("POST {what} gave no JSON"))?;
    if let Some(error) = answer.get("error") {
        bail!("POST {what} was refused: {error}");
    }
    Ok(answer)
}

fn authority(paths: &Paths) -> Result<std::path::PathBuf> {
    let credentials: Value = serde_json::from_slice(&std::fs::read(paths.credentials())?)?;
    text(&credentials["ca"]).map(|path| Path::new(&path).to_owned())
}

fn text(value: &Value) -> Result<String> {
    value
        .as_str()
        .map(str::to_owned)
        .with_context(|| format!("{value} stands where a text should"))
}
