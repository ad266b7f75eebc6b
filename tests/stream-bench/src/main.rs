//! Measures a remote desktop from outside: what an application draws on the served display, and what the client's
//! display shows of it and when. `cargo xtask bench stream` and `cargo xtask soak stream` build and start it.
#![expect(
    clippy::print_stdout,
    reason = "a command line talks to the person in front of it"
)]
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "pixels, statistics and film: bounded by the screen's size, and a wrong figure is no fault of anybody's"
)]

mod canvas;
mod display;
mod framebuffer;
mod guard;
mod link;
mod marker;
mod measure;
mod photo;
mod picture;
mod plot;
mod process;
mod report;
mod seed;
mod session;
mod soak;
mod subject;
mod targets;
mod text;
mod time;
mod video;
mod view;
mod watch;
mod workload;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "stream-bench", disable_version_flag = true)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Figures for the report.
    Measure(measure::Arguments),
    /// Random work for a long time: what is shown becomes exact whenever it pauses.
    Soak(soak::Arguments),
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().verb {
        Verb::Measure(arguments) => measure::run(&arguments),
        Verb::Soak(arguments) => soak::run(&arguments),
    }
}
