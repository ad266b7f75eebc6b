//! A whole machine in which systemd is process 1: namespaces of every kind, this machine's root below an overlay, devices shared.
//!
//! Its own are the state folder, the units and everything that is written; what belongs to a machine with hardware is masked.

use std::{
    ffi::{CString, OsString},
    fs::{self, File},
    io,
    os::unix::{fs::symlink, process::CommandExt},
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
    time::Duration,
};

use anyhow::{Context, Result, ensure};
use model::paths::DEFAULT_STATE;
use rustix::{
    mount::{
        MountFlags, MountPropagationFlags, UnmountFlags, mount, mount_bind, mount_bind_recursive,
        mount_change, unmount,
    },
    process::{Pid, Signal},
};

use crate::{
    command,
    engines::{remove_if_there, wait_until},
    image, product,
};

/// Where systemd lies on Debian.
const SYSTEMD: &str = "/lib/systemd/systemd";
/// How long a boot may take.
const BOOT_PATIENCE: Duration = Duration::from_secs(60);
/// How long an orderly end may take: desktops are shut down in it.
const HALT_PATIENCE: Duration = Duration::from_secs(120);
/// How long what was killed may stay in the list of processes.
const KILL_PATIENCE: Duration = Duration::from_secs(20);
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

/// What to do with one by hand.
#[derive(clap::Subcommand)]
pub(crate) enum Action {
    /// Boot the machine that is kept in this folder, which is made when it is missing.
    Boot { folder: PathBuf },
    /// Run a command in it.
    Run {
        folder: PathBuf,
        #[arg(last = true, required = true)]
        command: Vec<OsString>,
    },
    /// Shut it down; its folder stays.
    Halt { folder: PathBuf },
    /// Enter the machine's cgroups, as process 1.
    #[command(hide = true)]
    Enter { folder: PathBuf },
    /// Furnish the machine, then become systemd.
    #[command(hide = true)]
    Furnish { folder: PathBuf },
}

impl Action {
    /// Does it.
    pub(crate) fn run(self) -> Result<ExitCode> {
        match self {
            Self::Boot { folder } => SystemdMachine::of(&folder)
                .boot()
                .map(|()| ExitCode::SUCCESS),
            Self::Run { folder, command } => {
                let (program, arguments) = command.split_first().context("no command given")?;
                let machine = SystemdMachine::of(&folder);
                let mut inner = machine.inside(Command::new(program).args(arguments))?;
                Err(inner.exec()).with_context(|| command::described(&inner))
            }
            Self::Halt { folder } => SystemdMachine::of(&folder)
                .halt()
                .map(|()| ExitCode::SUCCESS),
            Self::Enter { folder } => SystemdMachine::of(&folder).enter(),
            Self::Furnish { folder } => SystemdMachine::of(&folder).furnish(),
        }
    }
}

/// A machine by the folder that keeps what is its own.
pub(crate) struct SystemdMachine {
    folder: PathBuf,
}

impl SystemdMachine {
    /// The machine kept in `folder`, which need not be there yet.
    pub(crate) fn of(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// What the machine has as its usual state folder.
    pub(crate) fn state(&self) -> PathBuf {
        self.folder.join("state")
    }

    /// What the machine has as /etc/systemd/system.
    pub(crate) fn units(&self) -> PathBuf {
        self.folder.join("units")
    }

    /// Boots it and waits until systemd has started everything.
    pub(crate) fn boot(&self) -> Result<()> {
        ensure!(
            self.init().is_none(),
            "the machine in {} runs already",
            self.folder.display()
        );
        for part in ["state", "units", "upper", "work", "root"] {
            fs::create_dir_all(self.folder.join(part))?;
        }
        let log = File::create(self.folder.join("boot.log"))?;
        Command::new("setsid")
            .args(["unshare", "--mount", "--net", "--pid", "--uts", "--ipc"])
            .args(["--propagation", "private", "--fork", "--"])
            .arg(std::env::current_exe()?)
            .args(["systemd-machine", "enter"])
            .arg(&self.folder)
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .context("cannot run setsid")?;
        let mut said = String::new();
        let up = wait_until(BOOT_PATIENCE, || {
            let state = self
                .inside(Command::new("systemctl").arg("is-system-running"))
                .and_then(|mut ask| Ok(ask.output()?));
            said = match state {
                Ok(output) => String::from_utf8_lossy(&output.stdout).into_owned(),
                Err(error) => format!("{error:#}"),
            };
            said.trim() == "running"
        });
        ensure!(
            up,
            "systemd in {} does not reach \"running\": {} {}",
            self.folder.display(),
            said.trim(),
            fs::read_to_string(self.folder.join("boot.log")).unwrap_or_default()
        );
        Ok(())
    }

    /// The command that runs `inner` in the machine, with its environment.
    pub(crate) fn inside(&self, inner: &Command) -> Result<Command> {
        let init = self
            .init()
            .with_context(|| format!("no machine runs in {}", self.folder.display()))?;
        let mut enter = Command::new("nsenter");
        enter
            .args(["--all", "--wdns=/", "--target", &init.to_string(), "--"])
            .arg(inner.get_program())
            .args(inner.get_args());
        for (name, value) in inner.get_envs() {
            match value {
                Some(value) => enter.env(name, value),
                None => enter.env_remove(name),
            };
        }
        Ok(enter)
    }

    /// Shuts it down as an administrator would; fine when it does not run.
    pub(crate) fn halt(&self) -> Result<()> {
        if let Ok(mut power_off) = self.inside(Command::new("systemctl").arg("poweroff")) {
            // It may go down before it answers; one that does not listen is killed below.
            let _ = command::output(&mut power_off);
            wait_until(HALT_PATIENCE, || self.init().is_none());
        }
        if let Some(init) = self.init().and_then(Pid::from_raw) {
            let _ = rustix::process::kill_process(init, Signal::KILL);
        }
        ensure!(
            wait_until(KILL_PATIENCE, || self.init().is_none()),
            "the machine in {} does not end",
            self.folder.display()
        );
        for (_, root) in hierarchies()? {
            let group = root.join(self.name()?);
            // What was killed leaves its group a moment after it has left the list of processes.
            let gone = wait_until(KILL_PATIENCE, || remove_cgroups(&group).is_ok());
            ensure!(gone, "cannot remove the cgroup {}", group.display());
        }
        remove_if_there(&self.folder.join("init.pid"))
    }

    /// Shuts it down and removes its folder.
    pub(crate) fn remove(&self) -> Result<()> {
        self.halt()?;
        match fs::remove_dir_all(&self.folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(error).with_context(|| format!("cannot remove {}", self.folder.display()))
            }
            _ => Ok(()),
        }
    }

    /// Its process 1 as seen from here; pids are used again, so it is recognised by its program.
    fn init(&self) -> Option<i32> {
        let pid = fs::read_to_string(self.folder.join("init.pid"))
            .ok()?
            .parse()
            .ok()?;
        let line = fs::read(format!("/proc/{pid}/cmdline")).ok()?;
        line.starts_with(SYSTEMD.as_bytes()).then_some(pid)
    }

    /// The name of its cgroups.
    fn name(&self) -> Result<&str> {
        let name = self.folder.file_name().and_then(|name| name.to_str());
        name.with_context(|| {
            format!(
                "{} has no name that a cgroup could have",
                self.folder.display()
            )
        })
    }

    /// Enters cgroups of its own, so that the namespace of cgroups begins there.
    fn enter(&self) -> Result<ExitCode> {
        for (_, root) in hierarchies()? {
            let group = root.join(self.name()?);
            fs::create_dir_all(&group)?;
            for file in ["cpuset.cpus", "cpuset.mems"] {
                // Empty in a new group of the old kind, and nothing may enter until they are not.
                if let (Ok(outer), true) = (
                    fs::read(root.join(file)),
                    group.join("cpuset.cpu_exclusive").exists(),
                ) {
                    fs::write(group.join(file), outer)?;
                }
            }
            fs::write(group.join("cgroup.procs"), "0")
                .with_context(|| format!("cannot enter {}", group.display()))?;
        }
        // This process table is still the outer one.
        let pid = fs::read_link("/proc/self")?;
        fs::write(
            self.folder.join("init.pid"),
            pid.as_os_str().as_encoded_bytes(),
        )?;
        let mut next = Command::new("unshare");
        next.arg("--cgroup").arg(std::env::current_exe()?);
        Err(next
            .args(["systemd-machine", "furnish"])
            .arg(&self.folder)
            .exec())
        .context("cannot run unshare")
    }

    /// Lays the overlay over this machine's root, puts fresh file systems of the kernel in it and becomes systemd.
    fn furnish(&self) -> Result<ExitCode> {
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

/// The hierarchies of cgroups: controllers, as one mounts it by, and where it lies. The one without is the unified one.
fn hierarchies() -> Result<Vec<(String, PathBuf)>> {
    let table = fs::read_to_string("/proc/self/cgroup").context("this kernel has no cgroups")?;
    let lines = table.lines().filter_map(|line| {
        let mut fields = line.splitn(3, ':').skip(1);
        fields.next().map(str::to_owned)
    });
    Ok(lines
        .map(|name| {
            let folder = Path::new("/sys/fs/cgroup");
            let unified = folder.join("unified");
            let place = match name.as_str() {
                "" if unified.is_dir() => unified,
                "" => folder.to_owned(),
                name => folder.join(name.strip_prefix("name=").unwrap_or(name)),
            };
            (name, place)
        })
        .filter(|(_, place)| place.join("cgroup.procs").exists())
        .collect())
}

/// Removes a cgroup with those below it; nothing runs in them any more.
fn remove_cgroups(group: &Path) -> io::Result<()> {
    let Ok(entries) = fs::read_dir(group) else {
        return Ok(());
    };
    for entry in entries.flatten() {
        if entry.file_type()?.is_dir() {
            remove_cgroups(&entry.path())?;
        }
    }
    fs::remove_dir(group)
}

fn below(path: &Path) -> &Path {
    path.strip_prefix("/").unwrap_or(path)
}
