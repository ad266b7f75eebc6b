//! What the machine sees: this machine's root below an overlay, fresh file systems of the kernel, its own units and state.

use std::{
    ffi::CString,
    fs, io,
    os::unix::{fs::symlink, process::CommandExt},
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use anyhow::{Context, Result};
use model::paths::DEFAULT_STATE;
use rustix::mount::{
    MountFlags, MountPropagationFlags, UnmountFlags, mount, mount_bind, mount_bind_recursive,
    mount_change, unmount,
};

use super::{SYSTEMD, SystemdMachine, cgroups::hierarchies};
use crate::{image, product};

/// Units that Debian starts on every machine and that would reach for hardware, the kernel's settings or the machine outside.
const MASKED: &[&str] = &[
    "console-getty.service",
    "dev-hugepages.mount",
    "dev-mqueue.mount",
    "getty.target",
    "kmod-static-nodes.service",
    "modprobe@.service",
    "proc-sys-fs-binfmt_misc.automount",
    "proc-sys-fs-binfmt_misc.mount",
    "sys-fs-fuse-connections.mount",
    "sys-kernel-config.mount",
    "sys-kernel-debug.mount",
    "sys-kernel-tracing.mount",
    "systemd-ask-password-console.path",
    "systemd-ask-password-wall.path",
    "systemd-binfmt.service",
    "systemd-hwdb-update.service",
    "systemd-initctl.socket",
    "systemd-journald-audit.socket",
    "systemd-journald-dev-log.socket",
    "systemd-modules-load.service",
    "systemd-networkd.service",
    "systemd-pstore.service",
    "systemd-random-seed.service",
    "systemd-remount-fs.service",
    "systemd-resolved.service",
    "systemd-sysctl.service",
    "systemd-timesyncd.service",
    "systemd-tmpfiles-setup-dev.service",
    "systemd-udev-trigger.service",
    "systemd-udevd-control.socket",
    "systemd-udevd-kernel.socket",
    "systemd-udevd.service",
];

impl SystemdMachine {
    /// Lays the overlay over this machine's root, puts fresh file systems of the kernel in it and becomes systemd.
    pub(super) fn furnish(&self) -> Result<ExitCode> {
        let root = self.folder.join("root");
        let hierarchies = hierarchies()?;
        self.mount_root(&root)?;
        mount_kernel_file_systems(&root, &hierarchies)?;
        self.mask()?;
        mount_bind(self.units(), root.join("etc/systemd/system"))?;
        fs::write(root.join("etc/fstab"), "")?;
        rustix::process::chdir(&root)?;
        rustix::process::pivot_root(".", ".")?;
        unmount(".", UnmountFlags::DETACH)?;
        rustix::process::chdir("/")?;
        Err(Command::new(SYSTEMD)
            .args(["--system", "--log-target=journal"])
            .env_clear()
            .env("container", "other")
            .env(
                "PATH",
                "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            )
            .exec())
        .with_context(|| format!("cannot run {SYSTEMD}"))
    }

    fn mount_root(&self, root: &Path) -> Result<()> {
        let layers = format!(
            "lowerdir=/,upperdir={},workdir={}",
            self.folder.join("upper").display(),
            self.folder.join("work").display()
        );
        let layers = CString::new(layers)?;
        mount(
            "overlay",
            root,
            "overlay",
            MountFlags::empty(),
            layers.as_c_str(),
        )
        .context("cannot lay an overlay over the root (needs root)")?;
        mount_change(
            root,
            MountPropagationFlags::PRIVATE | MountPropagationFlags::REC,
        )?;
        // Files of the pool's kind do not work on an overlay, and what is built may lie on another disk than the root.
        fs::create_dir_all(root.join(below(Path::new(DEFAULT_STATE))))?;
        mount_bind(self.state(), root.join(below(Path::new(DEFAULT_STATE))))?;
        for shared in [
            product::repository().to_owned(),
            product::target(),
            image::CACHE.into(),
        ] {
            let shared = fs::canonicalize(&shared)
                .with_context(|| format!("{} is not there", shared.display()))?;
            let inside = root.join(below(&shared));
            fs::create_dir_all(&inside)?;
            mount_bind_recursive(&shared, &inside)?;
        }
        Ok(())
    }

    /// Debian's own units that are enabled outside are not there at all; these it would start by itself.
    fn mask(&self) -> Result<()> {
        for unit in MASKED {
            match symlink("/dev/null", self.units().join(unit)) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                    return Err(error.into());
                }
                _ => {}
            }
        }
        Ok(())
    }
}

fn mount_kernel_file_systems(root: &Path, hierarchies: &[(String, PathBuf)]) -> Result<()> {
    let fresh = |kind: &str, place: &str, data: Option<&str>| -> Result<()> {
        let place = root.join(place);
        fs::create_dir_all(&place)?;
        let data = data.map(CString::new).transpose()?;
        mount(kind, &place, kind, MountFlags::empty(), data.as_deref())
            .with_context(|| format!("cannot mount {kind} on {}", place.display()))
    };
    fresh("proc", "proc", None)?;
    fresh("sysfs", "sys", None)?;
    let unified_alone = hierarchies.iter().all(|(name, _)| name.is_empty());
    if unified_alone {
        fresh("cgroup2", "sys/fs/cgroup", None)?;
    } else {
        fresh("tmpfs", "sys/fs/cgroup", None)?;
        for (name, outer) in hierarchies {
            let place = outer.strip_prefix("/").unwrap_or(outer).to_string_lossy();
            match name.as_str() {
                "" => fresh("cgroup2", &place, None)?,
                name => fresh("cgroup", &place, Some(name))?,
            }
        }
    }
    // Devices are the kernel's: a loop device that appears must be seen here too.
    fresh("devtmpfs", "dev", None)?;
    fresh("devpts", "dev/pts", Some("newinstance,ptmxmode=666"))?;
    mount_bind("/dev/null", root.join("dev/console"))?;
    fresh("tmpfs", "dev/shm", Some("mode=1777"))?;
    fresh("tmpfs", "tmp", Some("mode=1777"))?;
    fresh("tmpfs", "run", Some("mode=0755"))
}

fn below(path: &Path) -> &Path {
    path.strip_prefix("/").unwrap_or(path)
}
