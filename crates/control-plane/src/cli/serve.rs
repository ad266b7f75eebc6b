//! `carrel serve`: the service itself.

use std::{net::SocketAddr, path::Path};

use super::Failure;
use crate::serve::{
    self, Options, TestProfile,
    config::{Engines, Role},
};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Where to listen for HTTPS; port 0 takes a free one and prints it.
    #[arg(long, value_name = "ADDR:PORT")]
    listen: Option<SocketAddr>,
    /// Where to listen for streaming, on UDP and TCP; port 0 takes a free one and prints it.
    #[arg(long, value_name = "ADDR:PORT")]
    stream_listen: Option<SocketAddr>,
    /// What this process does [default: the configuration's, else both].
    #[arg(long, value_enum, value_delimiter = ',', value_name = "ROLES")]
    roles: Vec<Role>,
    /// An installation for tests of programs that call the API: simulated engines, instant transitions, no quotas, and
    /// accounts for the asking (`POST /test/accounts`). Loopback only, in a state folder of its own.
    #[arg(long, value_enum)]
    profile: Option<Profile>,
    /// Fill an account with so many WorkSpaces, for load runs.
    #[arg(long, value_name = "N", requires = "profile", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    seed_workspaces: Option<u32>,
    /// The engines to stand on; `simulated` is for tests and for trying things out.
    #[arg(long, value_enum)]
    engines: Option<Engines>,
}

/// What an installation is for, where it is not people's work.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Profile {
    /// Tests.
    Test,
}

pub(super) fn run(arguments: Arguments, state: &Path) -> Result<(), Failure> {
    let Arguments {
        listen,
        stream_listen,
        roles,
        engines,
        profile,
        seed_workspaces,
    } = arguments;
    let test = profile.map(|Profile::Test| TestProfile {
        seed_workspaces: seed_workspaces.unwrap_or(0),
    });
    let options = Options {
        state: state.to_owned(),
        listen,
        stream_listen,
        roles,
        engines,
        test,
    };
    serve::run(options).map_err(|error| Failure::Usage(format!("{error:#}")))
}
