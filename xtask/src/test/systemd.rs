//! The step on a machine that systemd rules: daemons come back by themselves, a boot brings everything back, `down` leaves nothing.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant, SystemTime},
};

use anyhow::{Context, Result, ensure};
use doctor::probe;
use model::paths::DEFAULT_STATE;

use super::Run;
use crate::{command, engines::wait_until, machine::systemd::SystemdMachine};

/// Where the machine is kept while the step runs.
const FOLDER: &str = "/var/lib/carrel-systemd";
/// How long a killed daemon may take to come back.
const RESTART_PATIENCE: Duration = Duration::from_secs(30);
/// How long everything may take until all is well after a boot or a kill.
const HEALTH_PATIENCE: Duration = Duration::from_secs(120);
/// What a second `up` may take.
const SECOND_UP_MAX: Duration = Duration::from_secs(15);
/// A port that no server of ours uses by itself.
const OTHER_PORT: u16 = 18443;
/// Where a server of somebody else keeps its things; gone with the machine.
const OTHER_STATE: &str = "/tmp/another";
/// The two controllers and the sample person's desktop.
const INSTANCES: usize = 3;

/// Sets an installation up under systemd with its sample person, and does to it what happens to machines.
pub(super) fn systemd(run: &Run, log: &Path) -> Result<String> {
    let alone = fs::File::create("/run/carrel-systemd.lock")?;
    alone.lock()?;
    let site = Site {
        machine: SystemdMachine::of(Path::new(FOLDER)),
        log: log.to_owned(),
    };
    // What a killed run left behind.
    site.machine.remove()?;
    let outcome = site.story();
    if outcome.is_err() {
        site.keep_logs(&run.artefacts.join("systemd-logs"));
    }
    let removed = site.machine.remove();
    if let (Err(_), Err(error)) = (&outcome, &removed) {
        println!("note: {error:#}");
    }
    outcome.and_then(|told| removed.map(|()| told))
}

/// The machine of this step.
struct Site {
    machine: SystemdMachine,
    log: PathBuf,
}

impl Site {
    fn story(&self) -> Result<String> {
        self.machine.boot()?;
        let before = self.firewall()?;
        self.up(&["--internet"])?;
        let units = self.pids()?;
        ensure!(units.len() == 9, "these units run: {units:?}");
        self.until_well()?;

        let second = self.second_up()?;
        self.refused_port()?;
        for unit in units.keys() {
            self.killed(unit)?;
        }
        self.until_well()?;

        self.machine.halt()?;
        let boot = Instant::now();
        self.machine.boot()?;
        self.until_well()?;
        self.until_instances_run()?;
        let boot = boot.elapsed();
        self.second_up()?;

        self.down(&before)?;
        Ok(format!(
            "second up {:.1} s, boot to a running desktop {:.1} s",
            second.as_secs_f64(),
            boot.as_secs_f64()
        ))
    }

    /// `up` as people run it, with everything built before.
    fn up(&self, more: &[&str]) -> Result<()> {
        command::logged(
            &mut self.xtask("up", &[&["--built"], more].concat())?,
            &self.log,
        )
    }

    /// Run again it is quick, restarts nothing and writes no file.
    fn second_up(&self) -> Result<Duration> {
        let (pids, files) = (self.pids()?, self.files()?);
        let begin = Instant::now();
        self.up(&[])?;
        let took = begin.elapsed();
        ensure!(took < SECOND_UP_MAX, "a second up took {took:?}");
        let restarted = changes(&pids, &self.pids()?);
        let written = changes(&files, &self.files()?);
        ensure!(
            restarted.is_empty() && written.is_empty(),
            "a second up restarted {restarted:?} and wrote {written:?}"
        );
        Ok(took)
    }

    /// A port that somebody holds is refused with the holder and what to do, before anything is changed.
    fn refused_port(&self) -> Result<()> {
        let address = format!("0.0.0.0:{OTHER_PORT}");
        let mut holder = Command::new(format!("{DEFAULT_STATE}/bin/carrel"));
        holder.args(["--state", OTHER_STATE, "serve", "--engines", "simulated"]);
        holder.args(["--roles", "control", "--listen", &address]);
        let mut holder = self
            .machine
            .inside(&holder)?
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot run a second server")?;
        let filter = format!("sport = :{OTHER_PORT}");
        let listens = wait_until(RESTART_PATIENCE, || {
            self.inside("ss", &["--listening", "--tcp", "--no-header", &filter])
                .is_ok_and(|sockets| !sockets.is_empty())
        });
        let before = self.pids();
        let refused = self
            .xtask("up", &["--built", "--listen", &address])
            .and_then(|mut up| Ok(up.stdin(Stdio::null()).output()?));
        let after = self.pids();
        let _ = holder.kill();
        let _ = holder.wait();
        ensure!(listens, "nothing listens on {OTHER_PORT}");
        let refused = refused?;
        let words = String::from_utf8_lossy(&refused.stdout).into_owned();
        let expected = [
            "held by process",
            OTHER_STATE,
            "fix: ",
            "nothing was changed",
        ];
        ensure!(
            !refused.status.success() && expected.iter().all(|word| words.contains(word)),
            "up on a port in use ended with {} and said: {words}",
            refused.status
        );
        let (before, after) = (before?, after?);
        ensure!(
            before == after,
            "a refused up changed {before:?} to {after:?}"
        );
        Ok(())
    }

    /// A killed daemon is back with another process and without anybody's help.
    fn killed(&self, unit: &str) -> Result<()> {
        let before = self.pids()?.get(unit).copied();
        self.inside("systemctl", &["kill", "--signal", "KILL", unit])?;
        let is_back = wait_until(RESTART_PATIENCE, || {
            let now = self.pids().ok().and_then(|pids| pids.get(unit).copied());
            now.is_some() && now != before
        });
        ensure!(is_back, "{unit} does not come back after it was killed");
        Ok(())
    }

    /// Every check of the doctor is good.
    fn until_well(&self) -> Result<()> {
        let mut doctor = Command::new(format!("{DEFAULT_STATE}/bin/carrel"));
        doctor.arg("doctor");
        let mut said = String::new();
        let is_well = wait_until(HEALTH_PATIENCE, || {
            let asked = self
                .machine
                .inside(&doctor)
                .and_then(|mut ask| Ok(ask.output()?));
            match asked {
                Ok(output) if output.status.success() => return true,
                Ok(output) => said = String::from_utf8_lossy(&output.stdout).into_owned(),
                Err(error) => said = format!("{error:#}"),
            }
            false
        });
        ensure!(is_well, "the doctor finds faults: {said}");
        Ok(())
    }

    fn until_instances_run(&self) -> Result<()> {
        let socket = self.machine.state().join("lxd/unix.socket");
        let path = "/1.0/instances?recursion=1";
        let mut seen = String::new();
        let run = wait_until(HEALTH_PATIENCE, || {
            let instances = probe::lxd(&socket, "GET", path, None, RESTART_PATIENCE);
            let states: Vec<String> = instances
                .iter()
                .flat_map(|instances| instances.as_array().into_iter().flatten())
                .map(|instance| format!("{} {}", instance["name"], instance["status"]))
                .collect();
            seen = states.join(", ");
            states
                .iter()
                .filter(|it| it.ends_with("\"Running\""))
                .count()
                == INSTANCES
        });
        ensure!(run, "after a boot the instances are: {seen}");
        Ok(())
    }

    /// Asked without --yes and without a terminal it refuses; then nothing of ours is left.
    fn down(&self, firewall: &str) -> Result<()> {
        let refused = self
            .xtask("down", &["--purge"])?
            .stdin(Stdio::null())
            .output()?;
        let words = String::from_utf8_lossy(&refused.stdout).into_owned();
        ensure!(
            !refused.status.success() && words.contains("--yes") && words.contains("1 WorkSpace"),
            "down --purge without --yes ended with {} and said: {words}",
            refused.status
        );
        ensure!(self.pids()?.len() == 9, "a refused down stopped something");
        command::logged(&mut self.xtask("down", &["--purge", "--yes"])?, &self.log)?;

        let units = self.inside(
            "systemctl",
            &["list-units", "--all", "--no-legend", "carrel*"],
        )?;
        ensure!(units.is_empty(), "down leaves units: {units}");
        let after = self.firewall()?;
        ensure!(
            after == firewall,
            "down leaves rules or forwarding: {firewall} became {after}"
        );
        let links = self.inside("ip", &["-brief", "link"])?;
        ensure!(
            links.lines().count() == 1,
            "down leaves network devices: {links}"
        );
        let mounts = self.inside("cat", &["/proc/mounts"])?;
        ensure!(!mounts.contains("lxcfs"), "down leaves lxcfs mounted");
        let left: Vec<_> = [self.machine.state(), self.machine.units()]
            .iter()
            .flat_map(|folder| fs::read_dir(folder).into_iter().flatten().flatten())
            .map(|entry| entry.path())
            .filter(|path| !fs::read_link(path).is_ok_and(|to| to == Path::new("/dev/null")))
            .filter(|path| {
                !path.is_dir() || fs::read_dir(path).is_ok_and(|mut it| it.next().is_some())
            })
            .collect();
        ensure!(left.is_empty(), "down leaves {left:?}");
        Ok(())
    }

    /// Main processes of the units that run.
    fn pids(&self) -> Result<BTreeMap<String, u32>> {
        let show = [
            "show",
            "--property=Id,MainPID,ActiveState",
            "carrel.service",
            "carrel-*.service",
        ];
        let text = self.inside("systemctl", &show)?;
        Ok(running(&text))
    }

    /// When everything was written that only `up` writes.
    fn files(&self) -> Result<BTreeMap<PathBuf, SystemTime>> {
        let mut found = BTreeMap::new();
        let state = self.machine.state();
        let written = [
            "agent",
            "bin",
            "web",
            "keys",
            "ca",
            "carrel.toml",
            "sample.json",
        ];
        let mut open: Vec<_> = written.iter().map(|name| state.join(name)).collect();
        open.push(self.machine.units());
        while let Some(path) = open.pop() {
            let facts = fs::symlink_metadata(&path)
                .with_context(|| format!("{} is not there", path.display()))?;
            if facts.is_dir() {
                for entry in fs::read_dir(&path)? {
                    open.push(entry?.path());
                }
            } else {
                found.insert(path, facts.modified()?);
            }
        }
        Ok(found)
    }

    /// The packet filter's tables and whether the kernel forwards.
    fn firewall(&self) -> Result<String> {
        let tables = self.inside("nft", &["list", "tables"])?;
        let forwards = self.inside("cat", &["/proc/sys/net/ipv4/ip_forward"])?;
        Ok(format!("{tables} {forwards}"))
    }

    fn inside(&self, program: &str, arguments: &[&str]) -> Result<String> {
        let mut outer = self.machine.inside(Command::new(program).args(arguments))?;
        command::output(&mut outer)
    }

    /// A verb of ours in the machine.
    fn xtask(&self, verb: &str, arguments: &[&str]) -> Result<Command> {
        let mut xtask = Command::new(std::env::current_exe()?);
        xtask.arg(verb).args(arguments);
        self.machine.inside(&xtask)
    }

    fn keep_logs(&self, to: &Path) {
        let from = self.machine.state().join("logs/.");
        let journal = self
            .inside("journalctl", &["--no-pager"])
            .unwrap_or_default();
        // Whatever cannot be kept is missing there and nowhere else.
        let _ = fs::create_dir_all(to);
        let _ = fs::write(to.join("journal"), journal);
        let mut copy = Command::new("cp");
        let _ = command::output(copy.arg("--recursive").arg(from).arg(to));
    }
}

/// What is not the same in both.
fn changes<K: Ord + Clone, V: PartialEq>(
    before: &BTreeMap<K, V>,
    after: &BTreeMap<K, V>,
) -> Vec<K> {
    let keys: BTreeSet<&K> = before.keys().chain(after.keys()).collect();
    keys.into_iter()
        .filter(|key| before.get(key) != after.get(key))
        .cloned()
        .collect()
}

/// Units that are active, with their main processes, from what `systemctl show` prints.
fn running(text: &str) -> BTreeMap<String, u32> {
    let unit = |block: &str| {
        let field = |name: &str| {
            let mut lines = block.lines();
            lines.find_map(|line| line.strip_prefix(name)?.strip_prefix('='))
        };
        let pid = field("MainPID")?.parse().ok().filter(|pid| *pid != 0)?;
        (field("ActiveState") == Some("active")).then_some((field("Id")?.to_owned(), pid))
    };
    text.split("\n\n").filter_map(unit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_came_or_went_is_told() {
        let before = BTreeMap::from([("same", 1), ("changed", 1), ("gone", 1)]);
        let after = BTreeMap::from([("same", 1), ("changed", 2), ("new", 1)]);
        assert_eq!(changes(&before, &after), ["changed", "gone", "new"]);
    }

    #[test]
    fn only_active_units_with_a_process_run() {
        let text = "MainPID=12\nId=carrel.service\nActiveState=active\n\nMainPID=0\nId=carrel-lxd.service\nActiveState=activating\n";
        assert_eq!(
            running(text),
            BTreeMap::from([("carrel.service".to_owned(), 12)])
        );
    }
}
