//! Everything one does with this repository: set an installation up and take it down, run all of CI, build images.
//!
//! One verb, one file. `cargo xtask help` lists them.
#![expect(
    clippy::print_stdout,
    reason = "a command line talks to the person in front of it"
)]

mod command;
mod engines;
mod image;
mod machine;

use std::{ffi::OsString, path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

/// Set-up, tests and tools of Carrel.
#[derive(Parser)]
#[command(name = "cargo xtask", disable_version_flag = true)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Run a command in a machine of its own: mount and network namespaces, fresh sysfs, loopback up.
    Machine {
        /// Enter the machine in which the engines of this state folder run, instead of making a new one.
        #[arg(long, value_name = "STATE")]
        join: Option<PathBuf>,
        /// The command and its arguments.
        #[arg(last = true, required = true)]
        command: Vec<OsString>,
    },
    /// Start, adopt or stop the engines of one state folder.
    Engines {
        #[command(subcommand)]
        action: engines::Action,
    },
    /// Build images and say where they lie.
    Image {
        #[command(subcommand)]
        action: ImageAction,
    },
    /// The second half of `machine`, inside the new namespaces.
    #[command(hide = true)]
    MachineInside {
        #[arg(last = true, required = true)]
        command: Vec<OsString>,
    },
}

#[derive(Subcommand)]
enum ImageAction {
    /// Build one image, unless its recipe has been built before.
    Build {
        /// Name of the image: a folder of `images/`.
        name: String,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().verb) {
        Ok(code) => code,
        Err(error) => {
            println!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(verb: Verb) -> anyhow::Result<ExitCode> {
    match verb {
        Verb::Machine { join, command } => machine::run(join.as_deref(), &command),
        Verb::MachineInside { command } => machine::run_inside(&command),
        Verb::Image {
            action: ImageAction::Build { name },
        } => {
            let built = image::build(
                &name,
                &std::env::temp_dir().join(format!("carrel-image-{name}.log")),
            )?;
            println!("{} (recipe {})", built.rootfs.display(), built.recipe);
            Ok(ExitCode::SUCCESS)
        }
        Verb::Engines { action } => action.run().map(|()| ExitCode::SUCCESS),
    }
}
