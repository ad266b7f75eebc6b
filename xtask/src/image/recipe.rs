//! Reads the recipes under `images/`: what an image consists of, and the hash that names it.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

/// Raised when the builder itself changes what comes out of the same recipe.
const BUILDER_VERSION: &str = "1";
/// A chain of parents longer than this is a loop.
const PARENTS_MAX: usize = 8;

/// An image's recipe with its parents, the oldest first.
pub(crate) struct Recipe {
    /// The image's name, which is also its alias in the compute engine.
    pub(crate) name: String,
    folders: Vec<PathBuf>,
}

impl Recipe {
    /// Reads the recipe called `name` below `images`.
    pub(crate) fn read(images: &Path, name: &str) -> Result<Self> {
        let mut folders = Vec::new();
        let mut next = Some(name.to_owned());
        while let Some(part) = next {
            let folder = images.join(&part);
            ensure!(
                folder.join("packages").is_file(),
                "there is no image recipe \"{part}\" (looked for {}/packages)",
                folder.display()
            );
            ensure!(
                folders.len() < PARENTS_MAX,
                "the parents of image recipe \"{name}\" form a loop"
            );
            next = fs::read_to_string(folder.join("parent"))
                .ok()
                .map(|parent| parent.trim().to_owned());
            folders.push(folder);
        }
        folders.reverse();
        Ok(Self {
            name: name.to_owned(),
            folders,
        })
    }

    /// Every Debian package of the image, parents first.
    pub(crate) fn packages(&self) -> Result<Vec<String>> {
        let mut packages = Vec::new();
        for folder in &self.folders {
            let text = fs::read_to_string(folder.join("packages"))?;
            packages.extend(
                text.lines()
                    .map(str::trim)
                    .filter(|line| !line.is_empty() && !line.starts_with('#'))
                    .map(str::to_owned),
            );
        }
        Ok(packages)
    }

    /// The folders that are copied over the root, parents first.
    pub(crate) fn overlays(&self) -> impl Iterator<Item = PathBuf> + '_ {
        self.folders
            .iter()
            .map(|folder| folder.join("files"))
            .filter(|files| files.is_dir())
    }

    /// The scripts that run inside the image, parents first.
    pub(crate) fn setups(&self) -> impl Iterator<Item = PathBuf> + '_ {
        self.folders
            .iter()
            .map(|folder| folder.join("setup"))
            .filter(|setup| setup.is_file())
    }

    /// Sixteen hexadecimal digits that change with anything the image is made of.
    pub(crate) fn hash(&self) -> Result<String> {
        let mut digest = Sha256::new();
        digest.update(BUILDER_VERSION);
        for folder in &self.folders {
            for file in files_below(folder)? {
                let name = file.strip_prefix(folder)?.as_os_str().as_encoded_bytes();
                let content =
                    fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
                let executable = fs::metadata(&file)?.permissions().mode() & 0o111 != 0;
                digest.update(name.len().to_le_bytes());
                digest.update(name);
                digest.update([u8::from(executable)]);
                digest.update(content.len().to_le_bytes());
                digest.update(&content);
            }
        }
        Ok(hex::encode(&digest.finalize()[..8]))
    }
}

fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).with_context(|| format!("reading {}", next.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn images() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../images")
    }

    #[test]
    fn plus_has_everything_that_standard_has() {
        let standard = Recipe::read(&images(), "desktop")
            .unwrap()
            .packages()
            .unwrap();
        let plus = Recipe::read(&images(), "desktop-plus")
            .unwrap()
            .packages()
            .unwrap();
        assert!(plus.starts_with(&standard));
        assert!(plus.contains(&"libreoffice-writer".to_owned()));
    }

    #[test]
    fn a_changed_file_changes_the_hash_of_the_image_and_of_its_children_only() {
        let copy = tempfile::tempdir().unwrap();
        for file in files_below(&images()).unwrap() {
            let target = copy.path().join(file.strip_prefix(images()).unwrap());
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::copy(&file, target).unwrap();
        }
        let hashes = || {
            ["directory-controller", "desktop", "desktop-plus"]
                .map(|name| Recipe::read(copy.path(), name).unwrap().hash().unwrap())
        };
        let before = hashes();
        fs::write(copy.path().join("desktop/files/etc/changed"), "yes").unwrap();
        let after = hashes();
        assert_eq!(before[0], after[0]);
        assert_ne!(before[1], after[1]);
        assert_ne!(before[2], after[2]);
    }

    #[test]
    fn an_unknown_recipe_is_named() {
        let error = Recipe::read(&images(), "windows")
            .err()
            .unwrap()
            .to_string();
        assert!(error.contains("\"windows\""), "{error}");
    }
}
