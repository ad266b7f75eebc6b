//! `carrel keys`: the key that the store's secrets are sealed with.

use std::path::Path;

use clap::Subcommand;

use super::{Failure, output};
use crate::serve;

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Make a new key and seal every secret of the store with it. The service must be stopped. One that was interrupted is
    /// completed by running it again; the service starts in between, too.
    Rotate,
}

pub(super) async fn run(verb: Verb, state: &Path) -> Result<(), Failure> {
    let Verb::Rotate = verb;
    let sealed = serve::rotate_keys(state)
        .await
        .map_err(|error| Failure::Usage(format!("{error:#}")))?;
    output::progress(&format!(
        "{sealed} secrets are sealed with a new key; older backups of the store need the key file of their time"
    ));
    Ok(())
}
