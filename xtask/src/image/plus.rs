//! What the Plus image promises beyond its packages: nothing in it runs or reaches out by itself to keep viruses away.

use std::{path::Path, process::Command};

use anyhow::{Result, ensure};

use crate::command;

/// The updater's unit, and where an image says that it is never started.
const MASKED: &str = "/etc/systemd/system/clamav-freshclam.service -> /dev/null";
/// What would run or name somebody else's server.
const ABSENT: [&str; 3] = [
    "/etc/cron.d/clamav-freshclam",
    "/etc/clamav/freshclam.conf",
    "/etc/systemd/system/multi-user.target.wants/clamav-freshclam.service",
];

/// Looks into a built image.
pub(crate) fn check(rootfs: &Path) -> Result<()> {
    let listing = command::output(Command::new("unsquashfs").arg("-lls").arg(rootfs))?;
    check_listing(&listing)
}

fn check_listing(listing: &str) -> Result<()> {
    ensure!(
        listing.lines().any(|line| line.ends_with(MASKED)),
        "the updater of virus signatures is not masked in the image"
    );
    for path in ABSENT {
        let is_it = |line: &&str| {
            line.split(" -> ")
                .next()
                .is_some_and(|it| it.ends_with(path))
        };
        ensure!(
            !listing.lines().any(|line| is_it(&line)),
            "the image has {path}"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf, process::Output};

    use super::*;

    /// A person's home and the programs that the scan calls.
    struct Desk(tempfile::TempDir);

    impl Desk {
        fn new(mirror: &str) -> Self {
            let desk = Self(tempfile::tempdir().unwrap());
            fs::create_dir_all(desk.path("bin")).unwrap();
            fs::write(desk.path("mirror"), mirror).unwrap();
            desk.program("clamscan", "echo clamscan \"$@\"; exit ${FOUND:-0}");
            desk.program("freshclam", "echo freshclam; exit 1");
            desk
        }

        fn path(&self, name: &str) -> PathBuf {
            self.0.path().join(name)
        }

        fn program(&self, name: &str, script: &str) {
            let file = self.path("bin").join(name);
            fs::write(&file, format!("#!/bin/sh\n{script}\n")).unwrap();
            fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
        }

        fn scan(&self) -> (String, Output) {
            let script = Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("../images/desktop-plus/files/usr/lib/carrel/scan-for-viruses");
            let mut scan = Command::new(script);
            scan.env_clear()
                .env(
                    "PATH",
                    format!("{}:/usr/bin:/bin", self.path("bin").display()),
                )
                .env("HOME", self.0.path())
                .env("CLAMAV_MIRROR_FILE", self.path("mirror"));
            let output = scan.output().unwrap();
            (String::from_utf8_lossy(&output.stdout).into_owned(), output)
        }
    }

    #[test]
    fn a_scan_without_signatures_says_so_and_asks_nobody() {
        let (words, output) = Desk::new("# none\n").scan();
        assert_eq!(output.status.code(), Some(2));
        assert!(words.contains("no virus signatures"), "{words}");
        assert!(words.contains("An administrator names a mirror"), "{words}");
        assert!(
            !words.contains("freshclam") && !words.contains("clamscan"),
            "{words}"
        );
    }

    #[test]
    fn signatures_come_from_the_named_mirror_and_a_clean_home_is_told() {
        let desk = Desk::new("# ours\nhttps://clamav.example.com\n");
        let fetch = "cp \"${1#--config-file=}\" \"$HOME/asked\"; touch \"$(dirname \"${1#--config-file=}\")/main.cvd\"";
        desk.program("freshclam", fetch);
        let (words, output) = desk.scan();
        assert_eq!(output.status.code(), Some(0), "{words}");
        assert!(words.contains("No viruses were found"), "{words}");
        let asked = fs::read_to_string(desk.path("asked")).unwrap();
        assert!(
            asked.contains("PrivateMirror https://clamav.example.com\n"),
            "{asked}"
        );
    }

    #[test]
    fn a_find_is_told_and_nothing_is_deleted() {
        let desk = Desk::new("");
        fs::create_dir_all(desk.path(".cache/carrel/clamav")).unwrap();
        fs::write(desk.path(".cache/carrel/clamav/daily.cld"), "").unwrap();
        desk.program("clamscan", "echo \"$@\"; exit 1");
        let (words, output) = desk.scan();
        assert_eq!(output.status.code(), Some(1), "{words}");
        assert!(
            words.contains("look infected") && !words.contains("--remove"),
            "{words}"
        );
    }

    #[test]
    fn an_updater_that_could_run_is_told() {
        let masked = format!("lrwxrwxrwx root/root 9 2026-01-01 squashfs-root{MASKED}\n");
        assert!(check_listing(&masked).is_ok());
        assert!(check_listing("").is_err());
        let cron = format!("{masked}-rw-r--r-- squashfs-root/etc/cron.d/clamav-freshclam\n");
        assert!(check_listing(&cron).is_err());
    }
}
