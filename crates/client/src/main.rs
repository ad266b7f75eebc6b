//! `carrel-client`: the desktop in a window of its own, for Linux, Windows and macOS.
//!
//! Two threads: the window's, which owns everything on the screen, and the network's, which owns the connection. Between
//! them lies the protocol's [`stream::Viewer`] behind one lock: the network applies frames to it, the window paints what
//! changed at once. There is no clock for frames.

mod arguments;
mod carriage;
mod dial;
mod proxy;
mod remembered;
mod server;
mod session;
mod tls;
mod ui;
mod window;

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;

use arguments::Arguments;
use remembered::Memory;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    start_log();
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // For people: what was wrong and why, and never where in the program.
            eprintln!("carrel-client: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> Result<()> {
    window::run(arguments.launch(&Memory::of_person().recall().shortcuts)?)
}

/// Messages go to standard error; neither passwords nor tokens are ever among them.
fn start_log() {
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::new(
            "warn,client=info,carrel_client=info,winit=error",
        ))
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .without_time()
        .init();
}
