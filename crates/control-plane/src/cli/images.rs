//! `carrel images`: root file systems that desktops and directory controllers are made from.
//!
//! It speaks to the compute engine of this machine and not to the service: images must be there before the service needs one.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use drivers::compute::{
    Compute,
    lxd::{Lxd, LxdConfig},
};
use model::paths::Paths;

use super::{Failure, output};

/// What to do with images.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Bring a root file system into the engine and give it a name. Does nothing when that name has this recipe already.
    Import {
        /// The name that bundles know it by, such as desktop.
        name: String,
        /// The hash of the recipe it was built by.
        #[arg(long)]
        recipe: String,
        /// The root file system, a squashfs file.
        rootfs: PathBuf,
    },
}

/// Does it, on the engine of the installation in `state`.
pub(super) async fn run(verb: Verb, state: &Path) -> Result<(), Failure> {
    let Verb::Import {
        name,
        recipe,
        rootfs,
    } = verb;
    if !rootfs.is_file() {
        return Err(Failure::Usage(format!(
            "{} is not a file",
            rootfs.display()
        )));
    }
    let engine = Lxd::new(LxdConfig::of(&Paths::of(state), Vec::new()));
    let failed = |error: drivers::EngineError| Failure::Unreachable {
        endpoint: "the compute engine".to_owned(),
        detail: error.to_string(),
    };
    let known = engine
        .image(&name)
        .await
        .map_err(failed)?
        .is_some_and(|image| image.recipe == recipe);
    engine
        .ensure_image(&name, &recipe, &rootfs)
        .await
        .map_err(failed)?;
    output::lines(if known { "unchanged" } else { "imported" });
    Ok(())
}
