//! Serving: configuration, certificates, the HTTPS port and everything mounted on it, health, metrics and the stop.

mod announced;
mod assembly;
pub mod authority;
mod certificate;
mod claim;
mod closed;
pub mod config;
mod control;
mod edge;
mod engines;
mod listeners;
pub mod measure;
mod names;
mod profile;
mod reseal;
mod secrets;
mod seed;
mod spent;
mod start;
pub(crate) mod streams;
mod upkeep;
pub mod web;

use std::{net::SocketAddr, path::PathBuf};

use anyhow::Context;
use model::paths::{Paths, STATE_PATH_BYTES_MAX};
use tokio::signal::unix::{SignalKind, signal};
use tracing_subscriber::EnvFilter;

pub use announced::AnnouncedCertificates;
use config::{Config, Engines, Role};
pub use profile::TestProfile;
pub use reseal::rotate_keys;
pub use spent::StoredTickets;
pub use start::Running;
pub use streams::Streams;

/// What the command line says; it wins over the configuration file.
#[derive(Debug, Clone)]
pub struct Options {
    /// The state folder.
    pub state: PathBuf,
    /// Where to listen for HTTPS.
    pub listen: Option<SocketAddr>,
    /// Where to listen for streaming.
    pub stream_listen: Option<SocketAddr>,
    /// What this process does; empty for what the file says.
    pub roles: Vec<Role>,
    /// Which engines to stand on.
    pub engines: Option<Engines>,
    /// Whether this is an installation for tests, and how.
    pub test: Option<TestProfile>,
}

/// Serves until it is told to stop (SIGTERM or SIGINT). Prints one line for each bound address.
///
/// # Errors
/// When the configuration is wrong, a file or port cannot be used, or the store cannot be opened.
pub fn run(options: Options) -> anyhow::Result<()> {
    log();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .context("cannot start the runtime")?;
    runtime.block_on(async {
        let running = start(options).await?;
        running.print();
        stop_signal().await?;
        running.stop().await;
        Ok(())
    })
}

/// Starts serving and returns once every port is bound.
///
/// # Errors
/// As [`run`].
pub async fn start(options: Options) -> anyhow::Result<Running> {
    let state = std::path::absolute(&options.state)?;
    anyhow::ensure!(
        state.as_os_str().len() <= STATE_PATH_BYTES_MAX,
        "the state folder {} has a path of more than {STATE_PATH_BYTES_MAX} bytes; choose a shorter one",
        state.display()
    );
    let paths = Paths::of(&state);
    let Some(test) = options.test.clone() else {
        return start::start(paths.clone(), merge(Config::read(&paths)?, options), None).await;
    };
    profile::prepare(&paths)?;
    let config = merge(Config::read(&paths)?, options);
    profile::check(&paths, &config)?;
    start::start(paths, config, Some(test)).await
}

/// Where a bound address is reached from this machine.
pub(crate) fn on_this_machine(bound: SocketAddr) -> SocketAddr {
    if bound.ip().is_unspecified() {
        SocketAddr::from(([127, 0, 0, 1], bound.port()))
    } else {
        bound
    }
}

fn merge(mut config: Config, options: Options) -> Config {
    config.https.listen = options.listen.unwrap_or(config.https.listen);
    config.stream.listen = options.stream_listen.unwrap_or(config.stream.listen);
    config.engines = options.engines.unwrap_or(config.engines);
    if !options.roles.is_empty() {
        config.roles = options.roles;
    }
    config
}

/// Logs to the standard error output, one JSON object a line; `CARREL_LOG` holds the filter.
fn log() {
    let filter = EnvFilter::try_from_env("CARREL_LOG")
        .unwrap_or_else(|_| EnvFilter::new("info,h2=warn,hyper=warn"));
    // A second subscriber in one process is a test's, which has its own.
    let _ = tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
}

async fn stop_signal() -> anyhow::Result<()> {
    let (mut terminate, mut interrupt) = (
        signal(SignalKind::terminate())?,
        signal(SignalKind::interrupt())?,
    );
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}
