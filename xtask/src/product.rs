//! Builds what is installed: `carrel` and the agent, in release mode, and puts files where they belong.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::command;

/// The programs of one build.
pub(crate) struct Product {
    /// The control plane, gateway and command line.
    pub(crate) carrel: PathBuf,
    /// What runs in each desktop.
    pub(crate) agent: PathBuf,
}

/// Their packages.
const INSTALLED: [&str; 2] = ["control-plane", "agent"];

impl Product {
    /// Builds both; quick when nothing changed.
    pub(crate) fn build(log: &Path) -> Result<Self> {
        build_release(&INSTALLED, log).map(|()| Self::built())
    }

    /// Builds what tests start: both, the native client and what draws for it and looks at it. In one go, for each choice of packages
    /// has features of its own, for which cargo builds what they share anew.
    pub(crate) fn build_for_tests(log: &Path) -> Result<Self> {
        let all = [&INSTALLED[..], &["client", "stream-bench"]].concat();
        build_release(&all, log).map(|()| Self::built())
    }

    /// Where a build leaves them.
    pub(crate) fn built() -> Self {
        let folder = target().join("release");
        Self {
            carrel: folder.join("carrel"),
            agent: folder.join("carrel-agent"),
        }
    }
}

/// Builds the programs of these packages, in release mode.
pub(crate) fn build_release(packages: &[&str], log: &Path) -> Result<()> {
    let mut cargo = cargo();
    cargo.args(["build", "--release", "--locked", "--bins"]);
    for name in packages {
        cargo.args(["--package", name]);
    }
    command::logged(&mut cargo, log)
}

/// The repository's folder.
pub(crate) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."))
}

/// Where cargo builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| repository().join("target"), PathBuf::from)
}

/// The cargo that runs us, in the repository.
pub(crate) fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(repository());
    cargo
}

/// Copies a file unless the same content is there already; gives whether it changed. A program that runs keeps its old file.
pub(crate) fn install(from: &Path, to: &Path) -> Result<bool> {
    let fresh = fs::read(from).with_context(|| format!("cannot read {}", from.display()))?;
    if fs::read(to).is_ok_and(|old| old == fresh) {
        return Ok(false);
    }
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    let beside = to.with_extension("new");
    fs::copy(from, &beside)?;
    fs::rename(&beside, to).with_context(|| format!("cannot write {}", to.display()))?;
    Ok(true)
}

/// One hash over the names and contents of all files below `folders`, without those named in `except`.
pub(crate) fn hash_of(folders: &[PathBuf], except: &[&str]) -> Result<String> {
    let mut files = Vec::new();
    for folder in folders {
        collect(folder, except, &mut files)?;
    }
    files.sort();
    let mut hash = Sha256::new();
    for file in files {
        hash.update(file.as_os_str().as_encoded_bytes());
        hash.update(Sha256::digest(fs::read(&file)?));
    }
    Ok(hex::encode(hash.finalize()))
}

fn collect(path: &Path, except: &[&str], files: &mut Vec<PathBuf>) -> Result<()> {
    if path.is_file() {
        files.push(path.to_owned());
        return Ok(());
    }
    for entry in fs::read_dir(path).with_context(|| format!("cannot read {}", path.display()))? {
        let entry = entry?;
        if !except.iter().any(|name| entry.file_name() == *name) {
            collect(&entry.path(), except, files)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_installed_once() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("deep/to"));
        fs::write(&from, "one").unwrap();
        assert!(install(&from, &to).unwrap());
        assert!(!install(&from, &to).unwrap());
        fs::write(&from, "two").unwrap();
        assert!(install(&from, &to).unwrap());
        assert_eq!(fs::read_to_string(&to).unwrap(), "two");
    }

    #[test]
    fn the_hash_sees_names_and_contents_and_not_what_is_excepted() {
        let folder = tempfile::tempdir().unwrap();
        let folders = [folder.path().to_owned()];
        fs::write(folder.path().join("a"), "1").unwrap();
        let first = hash_of(&folders, &["dist"]).unwrap();
        fs::create_dir(folder.path().join("dist")).unwrap();
        fs::write(folder.path().join("dist/x"), "2").unwrap();
        assert_eq!(hash_of(&folders, &["dist"]).unwrap(), first);
        fs::write(folder.path().join("a"), "3").unwrap();
        assert_ne!(hash_of(&folders, &["dist"]).unwrap(), first);
    }
}
