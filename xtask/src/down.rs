//! Takes an installation down: the server, then instances and engines. With `--purge` everything it kept goes too.

use std::path::PathBuf;

use anyhow::Result;
use model::paths::DEFAULT_STATE;

use crate::{engines, server};

/// What `down` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// State folder of the installation.
    #[arg(long, default_value = DEFAULT_STATE)]
    state: PathBuf,
    /// Remove the state folder with all desktops, directories and users' files in it.
    #[arg(long)]
    purge: bool,
}

/// Takes it down.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let paths = engines::checked_paths(&arguments.state)?;
    server::stop(&paths)?;
    if arguments.purge {
        server::remove_from_path(&paths)?;
    }
    engines::down(&paths, arguments.purge, &mut |line| println!("{line}"))
}
