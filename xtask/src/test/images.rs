//! Built images where suites find them: a folder with `NAME.squashfs` and, beside it, `NAME.recipe` with the recipe's hash.

use std::{
    fs,
    os::unix,
    path::{Path, PathBuf},
};

use anyhow::Result;

use crate::{engines::remove_if_there, image, product};

/// The images that every run builds.
const IMAGES: [&str; 2] = ["desktop", "directory-controller"];

/// Builds them, unless their recipes were built before, and lays them out.
pub(super) fn lay_out(log: &Path) -> Result<()> {
    let folder = folder();
    fs::create_dir_all(&folder)?;
    for name in IMAGES {
        let built = image::build(name, log)?;
        let link = folder.join(name).with_extension("squashfs");
        remove_if_there(&link)?;
        unix::fs::symlink(&built.rootfs, &link)?;
        fs::write(folder.join(name).with_extension("recipe"), &built.recipe)?;
    }
    Ok(())
}

/// Where they lie.
pub(super) fn folder() -> PathBuf {
    product::target().join("test-images")
}
