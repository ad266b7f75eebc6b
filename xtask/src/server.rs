//! `carrel serve` of an installation: started detached, adopted while it runs the program and the settings it should.

use std::{
    fs,
    os::unix,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use anyhow::{Context, Result};
use model::paths::{DEFAULT_STATE, Paths};
use serde_json::Value;

use crate::{
    command,
    engines::{Daemon, Started, wait_until},
    product,
};

/// Where people expect to find the command line.
const ON_PATH: &str = "/usr/local/bin/carrel";
/// How long a stopped server's last connections may hold its place.
const STOP_PATIENCE: Duration = Duration::from_secs(20);

/// Where the server shall listen, when not where its configuration says.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct Listen {
    /// Address and port of the API, the console and the client's pages.
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub(crate) listen: Option<String>,
    /// Address and port of streaming, UDP and TCP.
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub(crate) stream_listen: Option<String>,
}

impl Listen {
    /// The port of an address, or the one used unless another is named.
    pub(crate) fn port(address: Option<&String>, usual: u16) -> u16 {
        address
            .and_then(|address| address.rsplit_once(':')?.1.parse().ok())
            .unwrap_or(usual)
    }
}

/// Installs the program and makes sure that it is what runs.
pub(crate) fn up(paths: &Paths, listen: &Listen, program: &Path) -> Result<Started> {
    let server = daemon(paths, listen);
    if product::install(program, &server.program)? {
        stop(paths)?;
    }
    put_on_path(paths)?;
    server.ensure(paths, &|| answers(paths))
}

/// Stops it; fine when it does not run.
pub(crate) fn stop(paths: &Paths) -> Result<()> {
    let server = daemon(paths, &Listen::default());
    server.stop(paths)?;
    wait_until(STOP_PATIENCE, || server.process(paths).is_none());
    Ok(())
}

/// One call of the installed command line against this installation, its answer as JSON.
pub(crate) fn call(paths: &Paths, arguments: &[&str]) -> Result<Value> {
    let answer = command::output(carrel(paths).args(["--output", "json"]).args(arguments))?;
    serde_json::from_str(&answer)
        .with_context(|| format!("carrel {} gave no JSON", arguments.join(" ")))
}

/// The installed command line.
pub(crate) fn carrel(paths: &Paths) -> Command {
    let mut carrel = Command::new(program(paths));
    carrel.arg("--state").arg(&paths.state);
    carrel
}

/// Takes the link to the command line away when it is ours.
pub(crate) fn remove_from_path(paths: &Paths) -> Result<()> {
    if fs::read_link(ON_PATH).is_ok_and(|target| target == program(paths)) {
        fs::remove_file(ON_PATH)?;
    }
    Ok(())
}

/// A real call, signed with the root key: everything between here and the store has worked then.
fn answers(paths: &Paths) -> Result<()> {
    call(paths, &["directories", "list"]).map(drop)
}

/// The server as we start it.
pub(crate) fn daemon(paths: &Paths, listen: &Listen) -> Daemon {
    let mut arguments = vec![
        "--state".to_owned(),
        paths.state.display().to_string(),
        "serve".to_owned(),
    ];
    for (option, address) in [
        ("--listen", &listen.listen),
        ("--stream-listen", &listen.stream_listen),
    ] {
        if let Some(address) = address {
            arguments.extend([option.to_owned(), address.clone()]);
        }
    }
    Daemon {
        name: "carrel",
        program: program(paths),
        arguments,
        environment: Vec::new(),
        unit: &[],
    }
}

fn program(paths: &Paths) -> PathBuf {
    paths.state.join("bin/carrel")
}

/// Only the usual installation is found by name, and a program that somebody else put there stays.
fn put_on_path(paths: &Paths) -> Result<()> {
    let taken = fs::symlink_metadata(ON_PATH).is_ok();
    if paths.state == Path::new(DEFAULT_STATE) && !taken {
        unix::fs::symlink(program(paths), ON_PATH)
            .with_context(|| format!("cannot make {ON_PATH}"))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_of_a_listen_address_is_what_the_preflight_looks_at() {
        assert_eq!(Listen::port(Some(&"0.0.0.0:9443".into()), 8443), 9443);
        assert_eq!(Listen::port(Some(&"[::]:9443".into()), 8443), 9443);
        assert_eq!(Listen::port(None, 8443), 8443);
    }
}
