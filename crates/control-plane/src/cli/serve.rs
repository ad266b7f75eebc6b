//! `carrel serve`: the service itself.

use std::{net::SocketAddr, path::Path};

use super::Failure;
use crate::serve::{
    self, Options,
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
    /// The engines to stand on; `simulated` is for tests and for trying things out.
    #[arg(long, value_enum)]
    engines: Option<Engines>,
}

pub(super) fn run(arguments: Arguments, state: &Path) -> Result<(), Failure> {
    let Arguments {
        listen,
        stream_listen,
        roles,
        engines,
    } = arguments;
    let options = Options {
        state: state.to_owned(),
        listen,
        stream_listen,
        roles,
        engines,
    };
    serve::run(options).map_err(|error| Failure::Usage(format!("{error:#}")))
}
