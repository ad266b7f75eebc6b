//! A whole machine in which systemd is process 1: namespaces of every kind, this machine's root below an overlay, devices shared.
//!
//! Its own are the state folder, the units and everything that is written; what belongs to a machine with hardware is masked.

mod cgroups;
mod furnish;

use std::{
    ffi::OsString,
    fs::{self, File},
    io,
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
    time::Duration,
};

use anyhow::{Context, Result, ensure};
use rustix::process::{Pid, Signal};

use crate::{
    command,
    engines::{remove_if_there, wait_until},
};
use cgroups::{hierarchies, remove_cgroups};

/// Where systemd lies on Debian.
const SYSTEMD: &str = "/lib/systemd/systemd";
/// How long a boot may take.
const BOOT_PATIENCE: Duration = Duration::from_secs(60);
/// How long an orderly end may take: desktops are shut down in it.
const HALT_PATIENCE: Duration = Duration::from_secs(120);
/// How long what was killed may stay in the list of processes.
const KILL_PATIENCE: Duration = Duration::from_secs(20);
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
}
