//! `carrel-agent`: in each WorkSpace it signs the person in, keeps their session, and shows it to their viewer.

mod cookie;
mod desktop;
mod link;
mod memory;
mod pam;
mod person;
mod serve;
mod session;
mod share;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use agent_api::CONFIG_PATH;
use anyhow::Result;
use clap::{Parser, Subcommand};

/// Where sockets and the display's files are.
const RUNTIME_FOLDER: &str = "/run/carrel";

/// The agent inside a Carrel WorkSpace.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Serve management and stream.
    Serve {
        /// The configuration that provisioning wrote.
        #[arg(long, default_value = CONFIG_PATH)]
        config: PathBuf,
        /// Where sockets and the display's files are.
        #[arg(long, default_value = RUNTIME_FOLDER)]
        runtime: PathBuf,
    },
    /// Serve an X display that is already there, for benchmarks and diagnosis.
    Share(share::Options),
    /// Keep a session; started by `serve`.
    #[command(hide = true)]
    Session {
        #[arg(long)]
        runtime: PathBuf,
    },
    /// Become a person and run a program; started by `session`.
    #[command(hide = true)]
    Become {
        username: String,
        #[arg(last = true, required = true)]
        program: Vec<OsString>,
    },
}

fn main() -> ExitCode {
    memory::keep_little();
    match run(Arguments::parse().verb) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // For people: what was wrong and why, and never where in the program.
            eprintln!("carrel-agent: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(verb: Verb) -> Result<()> {
    match verb {
        Verb::Serve { config, runtime } => scheduler()?.block_on(serve::run(&config, &runtime)),
        Verb::Share(options) => scheduler()?.block_on(share::run(options)),
        Verb::Session { runtime } => session::keeper::run(&runtime),
        Verb::Become { username, program } => person::run(&username, &program),
    }
}

/// What the verbs that serve run on, with their log.
fn scheduler() -> Result<tokio::runtime::Runtime> {
    start_log();
    Ok(tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?)
}

/// Messages go to standard error, which systemd keeps.
fn start_log() {
    let filter = tracing_subscriber::EnvFilter::new("info");
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .without_time()
        .init();
}
