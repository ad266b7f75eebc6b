//! How much memory things take: a desktop before and during an idle session, the agent in it, `carrel serve`.

use std::{
    fs,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use model::paths::Paths;

use super::table::{Table, mebibytes};
use crate::{
    person::{inside, provision, register_and_sign_in},
    server::call,
    wait::{Look, tell, wait_for},
};

/// WorkSpaces that `carrel serve` looks after while it is measured.
const SERVED: usize = 50;
/// A desktop is idle when its memory stays within these bytes for so long: timers of its services move it by some tenths.
const STILL_BYTES: u64 = 2 << 20;
const STILL: Duration = Duration::from_secs(10);
/// How long a session may take to come up, a desktop to come to rest, a server to answer.
const LIMIT: Duration = Duration::from_secs(300);
/// Processes told by name.
const LARGEST: usize = 8;

/// Measures. Memory of a desktop is that of its cgroup without what the kernel could drop.
pub(super) fn measure(paths: &Paths) -> Result<Table> {
    let mut table = Table::new();
    let (_, setup) = provision(paths, &["idle".to_owned()])?;
    let workspace = setup
        .workspaces
        .first()
        .context("quick setup made no WorkSpace")?;
    let before = settled(workspace, "nobody signed in")?;
    table.bytes("desktop, nobody signed in", before, "");
    register_and_sign_in(paths, "idle", &setup.registration_code)?;
    wait_for("the session's panel and desktop", LIMIT, || {
        let line = "pidof xfce4-panel && pidof xfdesktop || { ps -eo comm --no-headers | sort -u | tr '\\n' ' '; exit 1; }";
        inside(paths, workspace, line).map_err(|error| format!("{error:#}"))
    })?;
    table.bytes(
        "desktop, idle session",
        settled(workspace, "with a session")?,
        "240 MiB",
    );
    let agent = inside(
        paths,
        workspace,
        "for pid in $(pidof carrel-agent); do grep VmRSS /proc/$pid/status; done",
    )?;
    table.bytes("agent (VmRSS)", kilobytes(&agent), "40 MiB");
    largest(paths, workspace, &mut table)?;
    table.bytes(
        "`carrel serve`, 50 WorkSpaces (VmRSS)",
        served(paths)?,
        "80 MiB",
    );
    Ok(table)
}

/// The memory of an instance once it stands still.
fn settled(instance: &str, how: &str) -> Result<u64> {
    let mut rest = Rest::begin(used(instance)?, Instant::now());
    wait_for(&format!("memory at rest, {how}"), LIMIT, || {
        let now = used(instance).map_err(|error| format!("{error:#}"))?;
        rest.look(now, Instant::now())
    })
}

/// A figure that is watched until it stays within a span.
struct Rest {
    least: u64,
    most: u64,
    since: Instant,
}

impl Rest {
    fn begin(figure: u64, now: Instant) -> Self {
        Self {
            least: figure,
            most: figure,
            since: now,
        }
    }

    /// The figure, once it has stayed long enough within the span; until then what it does.
    fn look(&mut self, figure: u64, now: Instant) -> Look<u64> {
        self.least = self.least.min(figure);
        self.most = self.most.max(figure);
        if STILL_BYTES < self.most - self.least {
            (self.least, self.most, self.since) = (figure, figure, now);
        }
        if STILL <= now - self.since {
            return Ok(figure);
        }
        Err(format!("{}, still moving", mebibytes(figure)))
    }
}

/// The charge of an instance's cgroup less the file cache, in bytes; shared memory stays counted, it cannot be dropped.
fn used(instance: &str) -> Result<u64> {
    let divided = format!("/sys/fs/cgroup/memory/lxc.payload.{instance}");
    let unified = format!("/sys/fs/cgroup/lxc.payload.{instance}");
    let (folder, usage, cache, shared) = if fs::exists(&divided)? {
        (
            divided,
            "memory.usage_in_bytes",
            "total_cache",
            "total_shmem",
        )
    } else {
        (unified, "memory.current", "file", "shmem")
    };
    let statistics = fs::read_to_string(format!("{folder}/memory.stat"))?;
    let figure = |name: &str| -> Result<u64> {
        let line = statistics
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        Ok(line
            .with_context(|| format!("{folder} has no figure \"{name}\""))?
            .trim()
            .parse()?)
    };
    let charge: u64 = fs::read_to_string(format!("{folder}/{usage}"))?
        .trim()
        .parse()?;
    Ok(charge.saturating_sub(figure(cache)?.saturating_sub(figure(shared)?)))
}

/// What to look at first when memory is to be saved.
fn largest(paths: &Paths, workspace: &str, table: &mut Table) -> Result<()> {
    let line = "for p in /proc/[0-9]*; do awk -v n=\"$(cat $p/comm)\" '/^Pss:/ {print $2, n}' $p/smaps_rollup; done 2>/dev/null | sort -rn";
    let processes = inside(paths, workspace, line)?;
    for process in processes.lines().take(LARGEST) {
        let (share, name) = process.split_once(' ').unwrap_or((process, ""));
        let share: u64 = share.parse()?;
        table.bytes(&format!("… {name} (PSS)"), share * 1024, "");
    }
    Ok(())
}

/// `carrel serve` on simulated engines: what it keeps in memory depends on its WorkSpaces, not on what they stand on.
fn served(paths: &Paths) -> Result<u64> {
    let simulated = Paths {
        state: paths.state.join("simulated"),
        run: paths.run.join("simulated"),
    };
    fs::create_dir_all(simulated.state.join("bin"))?;
    fs::copy(
        paths.state.join("bin/carrel"),
        simulated.state.join("bin/carrel"),
    )?;
    let mut server = Ended(start(&simulated)?);
    wait_for("carrel serve on simulated engines", LIMIT, || {
        let ended = server.0.try_wait().ok().flatten();
        if let Some(status) = ended {
            return Err(format!("it ended with {status}"));
        }
        call(&simulated, &["directories", "list"]).map_err(|error| format!("{error:#}"))
    })?;
    let people: Vec<String> = (1..=SERVED).map(|number| format!("p{number}")).collect();
    tell(&format!("making {SERVED} simulated WorkSpaces"));
    provision(&simulated, &people)?;
    thread::sleep(STILL);
    let status = fs::read_to_string(format!("/proc/{}/status", server.0.id()))
        .with_context(|| format!("carrel serve ended: {:?}", server.0.try_wait()))?;
    Ok(kilobytes(&status))
}

fn start(paths: &Paths) -> Result<Child> {
    let log = fs::File::create(paths.state.join("serve.log"))?;
    Command::new(paths.state.join("bin/carrel"))
        .arg("--state")
        .arg(&paths.state)
        .args(["serve", "--engines", "simulated"])
        .args(["--listen", "127.0.0.1:18443"])
        .args(["--stream-listen", "127.0.0.1:14172"])
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .spawn()
        .context("cannot start carrel serve")
}

/// Ends with us.
pub(super) struct Ended(pub(super) Child);

impl Drop for Ended {
    fn drop(&mut self) {
        // Gone already when it failed, and then there is nothing to do.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The sum of the `VmRSS` lines, in bytes.
pub(super) fn kilobytes(status: &str) -> u64 {
    status
        .lines()
        .filter_map(|line| line.strip_prefix("VmRSS:")?.split_whitespace().next())
        .filter_map(|number| number.parse::<u64>().ok())
        .sum::<u64>()
        * 1024
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_desktop_whose_timers_tick_is_at_rest_and_a_growing_one_is_not() {
        let begin = Instant::now();
        let at = |seconds| begin + Duration::from_secs(seconds);
        let mut rest = Rest::begin(16 << 20, begin);
        for second in 1..20 {
            let tick = (16 << 20) + (second % 2) * (300 << 10);
            let seen = rest.look(tick, at(second));
            assert_eq!(seen.is_ok(), 10 <= second, "second {second}: {seen:?}");
        }
        let mut growth = Rest::begin(16 << 20, begin);
        for second in 1..60 {
            let seen = growth.look((16 + second) << 20, at(second));
            assert!(seen.is_err(), "second {second}: {seen:?}");
        }
    }

    #[test]
    fn resident_memory_of_several_processes_is_added_up() {
        assert_eq!(
            kilobytes("VmRSS:\t 10 kB\nother 3\nVmRSS:\t   2 kB\n"),
            12 * 1024
        );
    }
}
