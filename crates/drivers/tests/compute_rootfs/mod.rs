//! A root file system of one megabyte, made of the busybox of the distribution: it starts in milliseconds.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    os::unix::fs::{PermissionsExt, symlink},
    path::{Path, PathBuf},
    process::Command,
};

/// Ends on the signal that asks an instance to power off.
const INIT: &str = "#!/bin/sh\ntrap 'exit 0' PWR TERM\nwhile :; do sleep 3600 & wait $!; done\n";
const PROGRAMS: [&str; 22] = [
    "sh",
    "ls",
    "cat",
    "echo",
    "true",
    "df",
    "dd",
    "stat",
    "rm",
    "sleep",
    "nproc",
    "ps",
    "head",
    "yes",
    "timeout",
    "fallocate",
    "sha256sum",
    "mkdir",
    "chmod",
    "sync",
    "id",
    "kill",
];

/// Changes whenever the root file system would.
pub(crate) fn recipe() -> String {
    let mut hasher = DefaultHasher::new();
    (
        INIT,
        PROGRAMS,
        "set-id",
        std::fs::read("/bin/busybox").expect("busybox is installed"),
    )
        .hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// Builds it below the target folder and gives its path.
pub(crate) fn build() -> PathBuf {
    let folder =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("compute-{}", std::process::id()));
    let root = folder.join("root");
    for part in [
        "bin",
        "sbin",
        "etc",
        "proc",
        "sys",
        "dev",
        "run",
        "tmp",
        "home",
        "root",
        "var/lib",
        "usr/local/lib",
        "usr/bin",
    ] {
        std::fs::create_dir_all(root.join(part)).expect("a folder");
    }
    std::fs::copy("/bin/busybox", root.join("bin/busybox")).expect("busybox is installed");
    copy_libraries(&root);
    std::fs::copy("/bin/busybox", root.join("bin/set-id")).expect("copied");
    std::fs::set_permissions(
        root.join("bin/set-id"),
        std::fs::Permissions::from_mode(0o4755),
    )
    .expect("set-id");
    for program in PROGRAMS {
        symlink("busybox", root.join("bin").join(program)).expect("a link");
    }
    let init = root.join("sbin/init");
    std::fs::write(&init, INIT).expect("written");
    std::fs::set_permissions(&init, std::fs::Permissions::from_mode(0o755)).expect("executable");
    std::fs::write(root.join("etc/passwd"), "root:x:0:0:root:/root:/bin/sh\n").expect("written");
    let image = folder.join("rootfs.squashfs");
    let made = Command::new("mksquashfs")
        .arg(&root)
        .arg(&image)
        .args(["-all-root", "-noappend", "-quiet", "-no-progress"])
        .output();
    assert!(
        made.expect("squashfs-tools are installed").status.success(),
        "mksquashfs failed"
    );
    image
}

/// What a dynamic busybox is linked with, at the same places; nothing for a static one.
fn copy_libraries(root: &Path) {
    let listed = Command::new("ldd")
        .arg("/bin/busybox")
        .output()
        .expect("ldd is there")
        .stdout;
    let listed = String::from_utf8(listed).expect("plain text");
    for library in listed
        .split_whitespace()
        .filter(|word| word.starts_with('/'))
    {
        let target = root.join(library.trim_start_matches('/'));
        std::fs::create_dir_all(target.parent().expect("below the root")).expect("a folder");
        std::fs::copy(library, target).expect("a library");
    }
}
