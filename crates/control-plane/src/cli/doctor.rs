//! `carrel doctor`: is this machine fit, do its engines answer, and what does the service itself say?

use std::{io::IsTerminal, net::SocketAddr, path::Path};

use aws_api::{
    Operation,
    shapes::carrel::{EngineStatus, GetStatusRequest, GetStatusResult},
};
use doctor::{Check, Needs, Verdict};
use model::paths::Paths;

use super::{Client, Environment, Failure, Form, Wish, output};
use crate::serve::{
    config::{Config, Engines},
    on_this_machine,
};

/// What mends a service that does not answer.
const START: &str = "start it: `carrel serve`, or the set-up command again";

/// Runs every check. A service elsewhere is asked alone: this machine's engines are not its.
pub(super) async fn run(wish: &Wish, environment: &Environment, form: Form) -> Result<(), Failure> {
    let connection = wish.connection(environment);
    let is_remote = connection.as_ref().is_ok_and(|connection| {
        connection
            .ca
            .as_deref()
            .is_none_or(|ca| !is_same_file(ca, &Paths::of(wish.state()).ca_certificate()))
    });
    let mut checks = if is_remote {
        Vec::new()
    } else {
        of_machine(wish)
    };
    match connection {
        Ok(connection) => checks.extend(of_service(Client::new(connection)?).await),
        Err(failure) => checks.push(Check::bad("service", failure.words(), START)),
    }
    match form {
        Form::Json => output::json(&checks),
        Form::Table => output::lines(&doctor::render(&checks, std::io::stdout().is_terminal())),
    }
    let bad = checks
        .iter()
        .filter(|check| check.verdict == Verdict::Bad)
        .count();
    if bad == 0 {
        Ok(())
    } else {
        Err(Failure::Unclear(format!(
            "{bad} of {} checks failed",
            checks.len()
        )))
    }
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    std::path::absolute(one).ok() == std::path::absolute(other).ok()
}

fn of_machine(wish: &Wish) -> Vec<Check> {
    // The run folder is named after the whole path, as the service sees it.
    let state = std::path::absolute(wish.state()).unwrap_or_else(|_| wish.state().to_owned());
    let paths = Paths::of(&state);
    let settings = Settings::of(&paths);
    if settings.simulated {
        return doctor::simulated(&paths, &settings.needs);
    }
    let mut checks = doctor::preflight(&paths, &settings.needs);
    checks.extend(doctor::health(&paths, settings.server));
    checks
}

/// How the installation is served: as it is now, else as its configuration says.
struct Settings {
    needs: Needs,
    server: SocketAddr,
    simulated: bool,
}

impl Settings {
    fn of(paths: &Paths) -> Self {
        let (serving, needs) = (doctor::serving(paths), Needs::running(paths));
        let https = serving.iter().find_map(|process| process.https);
        let config = || {
            let text = std::fs::read_to_string(paths.config()).ok()?;
            Config::parse(&text, &paths.config()).ok()
        };
        let simulated = serving.first().map_or_else(
            || config().is_some_and(|config| config.engines == Engines::Simulated),
            |process| process.simulated,
        );
        let usual = SocketAddr::from(([127, 0, 0, 1], needs.https_port));
        Self {
            needs,
            server: https.map_or(usual, on_this_machine),
            simulated,
        }
    }
}

/// What the service says of itself and of the engines as it reaches them.
async fn of_service(client: Client) -> Vec<Check> {
    let status: Result<GetStatusResult, Failure> = client
        .call(Operation::GetStatus, &GetStatusRequest {})
        .await;
    let status = match status {
        Ok(status) => status,
        Err(failure) => return vec![Check::bad("service", failure.words(), START)],
    };
    let desktops: Vec<String> = status
        .workspaces
        .iter()
        .map(|(state, number)| format!("{number} {}", super::workspaces::label(state)))
        .collect();
    let desktops = if desktops.is_empty() {
        "none".to_owned()
    } else {
        desktops.join(", ")
    };
    let mut checks = vec![
        Check::good(
            "service",
            format!(
                "version {} at {}, region {}",
                status.version,
                client.endpoint(),
                status.region
            ),
        ),
        Check::good("WorkSpaces", desktops),
    ];
    checks.extend(status.engines.into_iter().map(of_engine));
    checks
}

fn of_engine(engine: EngineStatus) -> Check {
    let name = format!("service: {}", engine.name);
    match engine.fault {
        None if engine.healthy => {
            Check::good(&name, engine.detail.unwrap_or_else(|| "answers".to_owned()))
        }
        fault => Check::bad(
            &name,
            fault.unwrap_or_else(|| "does not answer".to_owned()),
            "look at its log in the folder `logs` of the state folder; it is tried again by itself",
        ),
    }
}
