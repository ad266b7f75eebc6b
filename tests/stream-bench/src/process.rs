//! Programs that a measurement starts: ended with it, and asked for their processor time and memory while they run.

use std::{
    collections::HashMap,
    fs::{self, File},
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use rustix::process::{Pid, Signal, kill_process_group};

use crate::guard;

/// How long a program may take to end when asked to.
const END: Duration = Duration::from_secs(3);
/// Below this, processor time is taken from the scheduler's nanoseconds, above from the clock's hundredths,
/// which also have the time of threads that have ended.
const FINE: f64 = 0.1;

/// A running program with all that it starts.
pub(crate) struct Program {
    child: Child,
}

/// What the processes of a program have used so far.
#[derive(Clone, Copy, Default)]
pub(crate) struct Used {
    fine_seconds: f64,
    coarse_seconds: f64,
}

/// Memory of the process that shows a page.
#[derive(Clone, Copy)]
pub(crate) struct Tab {
    /// The largest amount it has held, with the pages of the browser's own program that it shares with others.
    pub(crate) peak_bytes: u64,
    /// Now, shared pages divided by those who share them.
    pub(crate) proportional_bytes: u64,
}

impl Program {
    /// Starts it in a process group of its own; what it says goes to the end of `log`.
    pub(crate) fn start(command: &mut Command, log: &Path) -> Result<Self> {
        let log = File::options().create(true).append(true).open(log)?;
        command.stderr(log.try_clone()?);
        Self::start_quiet(command.stdout(log))
    }

    /// Starts it as the command says where its output goes.
    pub(crate) fn start_quiet(command: &mut Command) -> Result<Self> {
        let child = command
            .process_group(0)
            .stdin(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", command.get_program().display()))?;
        guard::begun(child.id());
        Ok(Self { child })
    }

    /// Its standard output, if it was piped and nobody has taken it.
    pub(crate) fn output(&mut self) -> Option<std::process::ChildStdout> {
        self.child.stdout.take()
    }

    /// Whether it has ended by itself.
    pub(crate) fn ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    /// Processor time of it and everything it started.
    pub(crate) fn used(&self) -> Used {
        let mut used = Used::default();
        for pid in tree(self.child.id()) {
            used.fine_seconds += fine_seconds(pid).unwrap_or(0.0);
            used.coarse_seconds += coarse_seconds(pid).unwrap_or(0.0);
        }
        used
    }

    /// The largest amount of memory that its processes have held, each by itself, in bytes.
    pub(crate) fn peak_bytes(&self) -> u64 {
        tree(self.child.id()).into_iter().filter_map(peak_of).sum()
    }

    /// The process that shows the page, where this is a browser: of several the largest.
    pub(crate) fn tab(&self) -> Option<Tab> {
        let is_tab = |pid: &u32| {
            let words = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
            String::from_utf8_lossy(&words).contains("--type=renderer")
        };
        let tabs = tree(self.child.id()).into_iter().filter(is_tab);
        let memory = |pid| {
            Some(Tab {
                peak_bytes: peak_of(pid)?,
                proportional_bytes: kibibytes(pid, "smaps_rollup", "Pss:")?,
            })
        };
        tabs.filter_map(memory).max_by_key(|tab| tab.peak_bytes)
    }

    /// Asks it, and not what it has started, by SIGUSR1.
    pub(crate) fn ask(&self) {
        if let Some(process) = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw) {
            let _ = rustix::process::kill_process(process, Signal::USR1);
        }
    }

    fn signal(&self, signal: Signal) {
        if let Some(group) = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw) {
            // It may have ended already, and then there is nothing to do.
            let _ = kill_process_group(group, signal);
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.signal(Signal::TERM);
        let begin = Instant::now();
        while !self.ended() && begin.elapsed() < END {
            std::thread::sleep(Duration::from_millis(10));
        }
        self.signal(Signal::KILL);
        let _ = self.child.wait();
        guard::ended(self.child.id());
    }
}

impl Used {
    /// Seconds of processor time since an earlier look.
    pub(crate) fn since(self, before: Self) -> f64 {
        let coarse = self.coarse_seconds - before.coarse_seconds;
        if coarse < FINE {
            (self.fine_seconds - before.fine_seconds).max(0.0)
        } else {
            coarse
        }
    }
}

/// A process and all that descend from it.
fn tree(root: u32) -> Vec<u32> {
    let mut children: HashMap<u32, Vec<u32>> = HashMap::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(pid) = entry
            .file_name()
            .to_str()
            .and_then(|name| name.parse().ok())
        else {
            continue;
        };
        if let Some(parent) = stat(pid).and_then(|fields| fields.get(1)?.parse().ok()) {
            children.entry(parent).or_default().push(pid);
        }
    }
    let mut found = vec![root];
    let mut at = 0;
    while let Some(&pid) = found.get(at) {
        found.extend(children.remove(&pid).unwrap_or_default());
        at += 1;
    }
    found
}

fn peak_of(pid: u32) -> Option<u64> {
    kibibytes(pid, "status", "VmHWM:")
}

/// An amount of memory from one of a process's files, in bytes.
fn kibibytes(pid: u32, file: &str, name: &str) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{pid}/{file}")).ok()?;
    let amount = text.lines().find_map(|line| line.strip_prefix(name))?;
    let kibibytes: u64 = amount.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kibibytes << 10)
}

/// The fields of `stat` from the third on, the state.
fn stat(pid: u32) -> Option<Vec<String>> {
    let text = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let (_, fields) = text.rsplit_once(") ")?;
    Some(fields.split(' ').map(str::to_owned).collect())
}

/// utime, stime, and the same of children that have ended and been waited for.
fn coarse_seconds(pid: u32) -> Option<f64> {
    let fields = stat(pid)?;
    let ticks: f64 = fields
        .get(11..15)?
        .iter()
        .filter_map(|field| field.parse::<f64>().ok())
        .sum();
    Some(ticks / rustix::param::clock_ticks_per_second() as f64)
}

/// The scheduler's count over all threads that live.
fn fine_seconds(pid: u32) -> Option<f64> {
    let threads = fs::read_dir(format!("/proc/{pid}/task")).ok()?;
    let nanoseconds = |path: std::path::PathBuf| {
        let text = fs::read_to_string(path.join("schedstat")).ok()?;
        text.split(' ').next()?.parse::<f64>().ok()
    };
    let sum: f64 = threads
        .flatten()
        .filter_map(|thread| nanoseconds(thread.path()))
        .sum();
    Some(sum / 1e9)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_programs_child_uses_counts_for_the_program() {
        let mut shell = Command::new("sh");
        shell.args(["-c", "sh -c 'while :; do :; done'; true"]);
        let program = Program::start_quiet(&mut shell).unwrap();
        let begin = Instant::now();
        while program.used().fine_seconds < 0.02 {
            assert!(begin.elapsed() < Duration::from_secs(20));
            std::thread::yield_now();
        }
        assert!(program.peak_bytes() > 0);
    }
}
