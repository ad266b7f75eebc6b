//! Long runs that look for what short ones do not find.

use std::{fs, path::Path, time::Duration};

use anyhow::Result;
use clap::ValueEnum;

use crate::{bench::stream, command, product};

/// What `soak` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// What to soak.
    soak: Soak,
    /// How long.
    #[arg(long, default_value_t = 10)]
    minutes: u64,
    /// How long in seconds, instead.
    #[arg(long)]
    seconds: Option<u64>,
    /// Another number draws other things.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Take everything as it was built before.
    #[arg(long)]
    built: bool,
}

/// The soaks.
#[derive(Clone, Copy, ValueEnum)]
enum Soak {
    /// Both ends of the stream under random work, over a good and a bad link: what is shown becomes exact every time.
    Stream,
}

/// Soaks.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let Soak::Stream = arguments.soak;
    let log = product::target().join("bench/soak-build.log");
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&log, "")?;
    if !arguments.built {
        stream::build(&log)?;
    }
    let seconds = arguments.seconds.unwrap_or(arguments.minutes * 60);
    let results = product::target().join("bench");
    let told = stream(Duration::from_secs(seconds), arguments.seed, &results)?;
    print!("{told}");
    Ok(())
}

/// Soaks the stream, which is built; gives what it counted. What both ends say goes to `results`, and both pictures when
/// they differ.
pub(crate) fn stream(length: Duration, seed: u64, results: &Path) -> Result<String> {
    let mut soak = stream::program("soak", results);
    soak.args(["--seconds", &length.as_secs().to_string()])
        .args(["--seed", &seed.to_string()]);
    command::output(&mut soak)
}
