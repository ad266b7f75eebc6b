//! Builds the images of `images/` into squashfs files, cached by the hash of their recipe.

mod import;
pub(crate) mod plus;
mod recipe;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};

use crate::engines::remove_if_there;
pub(crate) use import::import;
pub(crate) use recipe::Recipe;

/// Where built images are kept; any number of installations on a machine share them.
pub(crate) const CACHE: &str = "/var/cache/carrel/images";
/// The release every image is made of: a later systemd drops the cgroup layout that hybrid hosts offer.
const RELEASE: &str = "bookworm";

/// An image that is built.
pub(crate) struct Built {
    /// The recipe's hash.
    pub(crate) recipe: String,
    /// The root file system as squashfs.
    pub(crate) rootfs: PathBuf,
}

/// Builds an image, or returns the one that was built from the same recipe before. `log` receives what the tools print.
pub(crate) fn build(name: &str, log: &Path) -> Result<Built> {
    let recipe = Recipe::read(&images_folder(), name)?;
    let hash = recipe.hash()?;
    let rootfs = cached(name, &hash);
    if !rootfs.is_file() {
        fs::create_dir_all(CACHE)?;
        // Two that need the same image wait for each other.
        let alone = fs::File::create(Path::new(CACHE).join(format!(".{name}.lock")))?;
        alone.lock()?;
        if rootfs.is_file() {
            return Ok(Built {
                recipe: hash,
                rootfs,
            });
        }
        remove_half_made(name)?;
        make(&recipe, &rootfs, log).with_context(|| {
            format!(
                "building image \"{name}\"; the tools' output is in {}",
                log.display()
            )
        })?;
    }
    Ok(Built {
        recipe: hash,
        rootfs,
    })
}

/// Throws away what was built from the recipe as it is now, so that it is built anew.
pub(crate) fn forget(name: &str) -> Result<()> {
    let hash = Recipe::read(&images_folder(), name)?.hash()?;
    remove_if_there(&cached(name, &hash))
}

fn cached(name: &str, hash: &str) -> PathBuf {
    Path::new(CACHE).join(format!("{name}-{hash}.squashfs"))
}

/// Asks the package lists whether every package of a recipe can be had, without installing anything.
pub(crate) fn check_packages(name: &str, log: &Path) -> Result<()> {
    let packages = Recipe::read(&images_folder(), name)?.packages()?;
    run(
        Command::new("apt-get")
            .args(["install", "--simulate", "--no-install-recommends", "--yes"])
            .args(packages),
        log,
    )
    .with_context(|| {
        format!(
            "a package of image \"{name}\" cannot be had; see {}",
            log.display()
        )
    })
}

fn images_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../images")
}

fn make(recipe: &Recipe, rootfs: &Path, log: &Path) -> Result<()> {
    let work = tempfile::Builder::new()
        .prefix(&work_prefix(&recipe.name))
        .tempdir_in(CACHE)?;
    let root = work.path().join("root");
    install_packages(recipe, &root, log)?;
    for files in recipe.overlays() {
        run(
            Command::new("cp")
                .args([
                    "--recursive",
                    "--no-preserve=ownership",
                    "--preserve=mode",
                    "--",
                ])
                .arg(files.join("."))
                .arg(&root),
            log,
        )?;
    }
    for setup in recipe.setups() {
        run_inside(&root, &setup, log)?;
    }
    let fresh = work.path().join("rootfs.squashfs");
    run(
        Command::new("mksquashfs").args([&root, &fresh]).args([
            "-noappend",
            "-quiet",
            "-no-progress",
            "-comp",
            "zstd",
            "-Xcompression-level",
            "3",
        ]),
        log,
    )?;
    fs::rename(fresh, rootfs).context("moving the finished image to its place")
}

/// Removes what builds left behind that were killed; none runs now.
fn remove_half_made(name: &str) -> Result<()> {
    let prefix = work_prefix(name);
    for entry in fs::read_dir(CACHE)?.flatten() {
        if entry.file_name().to_string_lossy().starts_with(&prefix) {
            fs::remove_dir_all(entry.path())
                .with_context(|| format!("cannot remove {}", entry.path().display()))?;
        }
    }
    Ok(())
}

/// Where one image is being made. No name of an image has a point, so no other image's folder begins like it.
fn work_prefix(name: &str) -> String {
    format!(".{name}.work-")
}

fn install_packages(recipe: &Recipe, root: &Path, log: &Path) -> Result<()> {
    let mut mmdebstrap = Command::new("mmdebstrap");
    mmdebstrap
        .args([
            "--mode=root",
            "--variant=minbase",
            "--aptopt=APT::Install-Recommends \"false\"",
        ])
        .args([
            "--dpkgopt=path-exclude=/usr/share/doc/*",
            "--dpkgopt=path-exclude=/usr/share/man/*",
            "--dpkgopt=force-unsafe-io",
        ])
        .arg(format!("--include={}", recipe.packages()?.join(",")))
        .arg(RELEASE)
        .arg(root)
        .args(debian_sources());
    run(&mut mmdebstrap, log)
}

/// The machine's own package sources for the release, so that an operator's mirror is used; without any, mmdebstrap's default.
fn debian_sources() -> Vec<PathBuf> {
    [
        "/etc/apt/sources.list",
        "/etc/apt/sources.list.d/debian.sources",
    ]
    .into_iter()
    .map(PathBuf::from)
    .filter(|path| serves_release(path))
    .collect()
}

fn serves_release(sources: &Path) -> bool {
    let active = |line: &str| !line.trim_start().starts_with('#') && line.contains(RELEASE);
    fs::read_to_string(sources).is_ok_and(|text| text.lines().any(active))
}

fn run_inside(root: &Path, script: &Path, log: &Path) -> Result<()> {
    let inside = root.join("carrel-setup");
    fs::copy(script, &inside)?;
    let done = run(
        Command::new("chroot")
            .arg(root)
            .arg("/carrel-setup")
            .env("DEBIAN_FRONTEND", "noninteractive")
            .env("LC_ALL", "C.UTF-8"),
        log,
    );
    fs::remove_file(&inside)?;
    done
}

fn run(command: &mut Command, log: &Path) -> Result<()> {
    let output = fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(log)
        .with_context(|| format!("opening {}", log.display()))?;
    let errors = output.try_clone()?;
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command
        .stdin(Stdio::null())
        .stdout(output)
        .stderr(errors)
        .status()
        .with_context(|| format!("starting {program} (is its package installed?)"))?;
    ensure!(status.success(), "{program} ended with {status}");
    Ok(())
}
