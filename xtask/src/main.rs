//! Everything one does with this repository: set an installation up and take it down, run all of CI, build images.
//!
//! One verb, one file. `cargo xtask help` lists them.
#![expect(
    clippy::print_stdout,
    reason = "a command line talks to the person in front of it"
)]

mod bench;
mod codegen;
mod command;
mod down;
mod engines;
mod image;
mod machine;
mod packages;
mod person;
mod product;
mod server;
mod soak;
mod stage;
mod steps;
mod test;
mod tools;
mod up;
mod wait;
mod web;

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Parser, Subcommand};
use model::paths::{DEFAULT_STATE, Paths};

/// Set-up, tests and tools of Carrel.
#[derive(Parser)]
#[command(name = "cargo xtask", disable_version_flag = true)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Set an installation up on this machine, or find that everything is in place.
    Up(up::Arguments),
    /// Take it down; everything it keeps stays unless --purge is given.
    Down(down::Arguments),
    /// All of CI: every check and test, in steps with a budget each.
    #[command(alias = "ci")]
    Test(test::Arguments),
    /// Measure, where it takes them on real engines in a machine of its own; docs/benchmarks.md says what to reach.
    Bench(bench::Arguments),
    /// Look for a long time for what short tests do not find.
    Soak(soak::Arguments),
    /// Write the generated Rust and the page of operations from the service models and the table of operations.
    Codegen(codegen::Arguments),
    /// Build the web client's pages into web/client/dist.
    Web,
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
    /// The second half of `bench`, where its engines run.
    #[command(hide = true)]
    BenchInside(bench::Inside),
    /// The load of `bench api`, built in release mode.
    #[command(hide = true)]
    BenchApi(bench::api::Load),
    /// The second half of the step `plus` of `test`, where its engines run.
    #[command(hide = true)]
    PlusInside(test::plus::Inside),
    /// A machine in which systemd is process 1, for trying by hand what the step `systemd` of `test` does.
    #[command(hide = true)]
    SystemdMachine {
        #[command(subcommand)]
        action: machine::systemd::Action,
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
        /// Import it into the installation of this state folder, which must be set up; unless named, into the usual one if there is one.
        #[arg(long)]
        state: Option<PathBuf>,
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
        Verb::Up(arguments) => up::run(&arguments).map(|()| ExitCode::SUCCESS),
        Verb::Down(arguments) => down::run(&arguments).map(|()| ExitCode::SUCCESS),
        Verb::Test(arguments) => test::run(&arguments).map(|()| ExitCode::SUCCESS),
        Verb::Bench(arguments) => bench::run(&arguments).map(|()| ExitCode::SUCCESS),
        Verb::Soak(arguments) => soak::run(&arguments).map(|()| ExitCode::SUCCESS),
        Verb::BenchInside(inside) => bench::run_inside(&inside).map(|()| ExitCode::SUCCESS),
        Verb::BenchApi(load) => bench::api::load(&load).map(|()| ExitCode::SUCCESS),
        Verb::PlusInside(inside) => inside.run().map(|()| ExitCode::SUCCESS),
        Verb::Codegen(arguments) => codegen::run(&arguments).map(|()| ExitCode::SUCCESS),
        Verb::Web => build_pages().map(|()| ExitCode::SUCCESS),
        Verb::Machine { join, command } => machine::run(join.as_deref(), &command),
        Verb::SystemdMachine { action } => action.run(),
        Verb::MachineInside { command } => machine::run_inside(&command),
        Verb::Image {
            action: ImageAction::Build { name, state },
        } => build_image(&name, state.as_deref()).map(|()| ExitCode::SUCCESS),
        Verb::Engines { action } => action.run().map(|()| ExitCode::SUCCESS),
    }
}

fn build_pages() -> anyhow::Result<()> {
    let log = product::target().join("web.log");
    let node = tools::Node::ensure(&product::target().join("tools"), &log)?;
    println!("{}", web::build(&node, &log)?.display());
    Ok(())
}

fn build_image(name: &str, state: Option<&Path>) -> anyhow::Result<()> {
    let usual = Path::new(DEFAULT_STATE);
    let state = state.or_else(|| usual.join("bin/carrel").exists().then_some(usual));
    let paths = state.map(engines::checked_paths).transpose()?;
    let logs = paths.as_ref().map_or_else(product::target, Paths::logs);
    std::fs::create_dir_all(&logs)?;
    let built = image::build(name, &logs.join(format!("image-{name}.log")))?;
    println!("{} (recipe {})", built.rootfs.display(), built.recipe);
    if let Some(paths) = paths {
        println!(
            "{}",
            image::import(&paths, &paths.state.join("bin/carrel"), name, &built)?
        );
    }
    Ok(())
}
