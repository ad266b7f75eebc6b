//! Debian packages: what is missing is installed, and nothing that comes with it starts by itself.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use crate::command;

/// What an installation runs on.
pub(crate) const ENGINES: &[&str] = &[
    "btrfs-progs",
    "ethtool",
    "iproute2",
    "lxcfs",
    "lxd",
    "lxd-client",
    "nftables",
    "openvswitch-switch",
    "ovn-central",
    "ovn-host",
    "squashfs-tools",
];

/// What builds Carrel, its images and its pages. `rustc-web` and its companions make WebAssembly.
pub(crate) const BUILD: &[&str] = &[
    "binaryen",
    "cargo-web",
    "g++",
    "gcc",
    "libc6-dev",
    "libpam0g-dev",
    "lld-22",
    "mmdebstrap",
    "nasm",
    "rust-web-llvm",
    "rust-web-src",
    "rustc-web",
];

/// What the tests need beyond that.
pub(crate) const TESTS: &[&str] = &[
    "busybox-static",
    "chromium",
    "fonts-dejavu-core",
    "g++-mingw-w64-x86-64-posix",
    "gcc-mingw-w64-x86-64-posix",
    "krb5-user",
    "ldap-utils",
    "libnss3-tools",
    "libx11-xcb1",
    "libxcursor1",
    "libxi6",
    "libxkbcommon-x11-0",
    "libxrandr2",
    "postgresql",
    "python3-aiosmtpd",
    "smbclient",
    "tesseract-ocr",
    "x11-utils",
    "xdotool",
    "xvfb",
];

/// What Python tools are installed with.
pub(crate) const PYTHON: &[&str] = &["python3-venv"];

/// Units that Debian's packages would enable; ours have other names.
const UNITS: &[(&str, &[&str])] = &[
    (
        "lxd",
        &["lxd.service", "lxd.socket", "lxd-containers.service"],
    ),
    ("openvswitch-switch", &["openvswitch-switch.service"]),
    ("ovn-central", &["ovn-central.service"]),
    ("ovn-host", &["ovn-host.service"]),
    ("postgresql", &["postgresql.service"]),
];

/// Installs what is missing of these; gives their names.
pub(crate) fn ensure(wanted: &[&'static str], log: &Path) -> Result<Vec<&'static str>> {
    let missing = missing(wanted)?;
    if missing.is_empty() {
        return Ok(missing);
    }
    let _quiet = Quiet::begin()?;
    let apt = || {
        let mut apt = Command::new("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        apt
    };
    command::logged(apt().arg("update"), log)?;
    command::logged(
        apt()
            .args(["install", "--yes", "--no-install-recommends"])
            .args(&missing),
        log,
    )
    .context("cannot install Debian packages; check the machine's package sources")?;
    keep_disabled(&missing)?;
    Ok(missing)
}

/// Which of these are not installed.
pub(crate) fn missing(wanted: &[&'static str]) -> Result<Vec<&'static str>> {
    let output = Command::new("dpkg-query")
        .args(["--show", "--showformat", "${Package} ${db:Status-Status}\n"])
        .args(wanted)
        .output()
        .context("cannot ask which packages are installed; is this a Debian machine?")?;
    let known = String::from_utf8_lossy(&output.stdout).into_owned();
    let installed = |name: &str| {
        known
            .lines()
            .any(|line| line.strip_prefix(name) == Some(" installed"))
    };
    Ok(wanted
        .iter()
        .copied()
        .filter(|name| !installed(name))
        .collect())
}

/// On a machine that systemd rules, what we installed stays off after the next boot too.
fn keep_disabled(installed: &[&str]) -> Result<()> {
    if !Path::new("/run/systemd/system").is_dir() {
        return Ok(());
    }
    for (_, units) in UNITS
        .iter()
        .filter(|(package, _)| installed.contains(package))
    {
        command::output(
            Command::new("systemctl")
                .args(["disable", "--quiet"])
                .args(*units),
        )?;
    }
    Ok(())
}

/// While it lives, no package starts a service. The machine's own policy comes back after, even after a crash in between.
struct Quiet {
    policy: PathBuf,
    aside: PathBuf,
}

impl Quiet {
    fn begin() -> Result<Self> {
        Self::begin_with("/usr/sbin/policy-rc.d".into())
    }

    fn begin_with(policy: PathBuf) -> Result<Self> {
        let aside = policy.with_extension("d.before-carrel");
        if policy.exists() && !aside.exists() {
            fs::rename(&policy, &aside)?;
        }
        fs::write(&policy, "#!/bin/sh\nexit 101\n")?;
        fs::set_permissions(&policy, std::os::unix::fs::PermissionsExt::from_mode(0o755))?;
        Ok(Self { policy, aside })
    }
}

impl Drop for Quiet {
    fn drop(&mut self) {
        let restored = if self.aside.exists() {
            fs::rename(&self.aside, &self.policy)
        } else {
            fs::remove_file(&self.policy)
        };
        if let Err(error) = restored {
            println!(
                "note: cannot restore {}: {error}; do it by hand",
                self.policy.display()
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_machines_policy_is_restored() {
        let folder = tempfile::tempdir().unwrap();
        let policy = folder.path().join("policy-rc.d");
        fs::write(&policy, "mine").unwrap();
        drop(Quiet::begin_with(policy.clone()).unwrap());
        assert_eq!(fs::read_to_string(&policy).unwrap(), "mine");
        fs::remove_file(&policy).unwrap();
        let quiet = Quiet::begin_with(policy.clone()).unwrap();
        assert!(fs::read_to_string(&policy).unwrap().contains("exit 101"));
        drop(quiet);
        assert!(!policy.exists());
    }

    #[test]
    fn a_package_that_is_not_there_is_missing_and_an_essential_one_is_not() {
        assert_eq!(
            missing(&["dpkg", "carrel-no-such-package"]).unwrap(),
            ["carrel-no-such-package"]
        );
    }
}
