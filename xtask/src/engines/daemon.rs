//! One long-running process: how it is started so that it outlives us, how it is found again, how it is stopped.

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use model::paths::Paths;
use rustix::process::{Pid, Signal};

use super::units;
use crate::{command, machine};

/// How long a started engine may take until it answers.
const START_PATIENCE: Duration = Duration::from_secs(60);
/// How long an engine may take to end when asked to.
const STOP_PATIENCE: Duration = Duration::from_secs(20);
/// How often a condition is looked at while waiting.
const POLL: Duration = Duration::from_millis(50);
/// What a daemon is told so that it watches itself: one half serves, the other starts it again after a crash.
pub(super) const WATCH: &str = "--monitor";
/// A log longer than this, in bytes, is set aside before the next start.
const LOG_BYTES_MAX: u64 = 32 * 1024 * 1024;

/// A process of ours, the same command line under systemd and without.
pub(crate) struct Daemon {
    /// Short name: of its log, its pid file and its unit.
    pub(crate) name: &'static str,
    /// The program's absolute path.
    pub(crate) program: PathBuf,
    /// Its arguments.
    pub(crate) arguments: Vec<String>,
    /// Its environment, beyond what it inherits.
    pub(crate) environment: Vec<(&'static str, String)>,
    /// What its unit says beyond what every unit says, where systemd rules.
    pub(crate) unit: &'static [&'static str],
}

/// How an engine came to run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Started {
    /// It ran already.
    Adopted,
    /// It was started now.
    Fresh,
}

impl fmt::Display for Started {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Adopted => "runs already",
            Self::Fresh => "started",
        })
    }
}

impl Daemon {
    /// Adopts the process when `answers` says so; starts it, or replaces one that hangs, when not.
    pub(crate) fn ensure(
        &self,
        paths: &Paths,
        answers: &dyn Fn() -> Result<()>,
    ) -> Result<Started> {
        if answers().is_ok() && !self.is_outdated(paths) {
            return Ok(Started::Adopted);
        }
        self.stop(paths)?;
        let child = self.start(paths)?;
        self.await_answer(paths, child, answers)?;
        Ok(Started::Fresh)
    }

    /// The running process, found by its pid file and recognised by its program: pids are used again.
    pub(crate) fn process(&self, paths: &Paths) -> Option<i32> {
        let pid = fs::read_to_string(self.pid_file(paths))
            .ok()?
            .trim()
            .parse()
            .ok()?;
        let line = command_line_of(pid)?;
        let program = line.split(|byte| *byte == 0).next()?;
        let ours = program == self.program.as_os_str().as_encoded_bytes();
        (ours || self.is_monitor(&line)).then_some(pid)
    }

    /// The process, or of one that watches itself whatever is left of its two halves.
    fn processes(&self, paths: &Paths) -> Vec<i32> {
        let mut found: Vec<i32> = self.process(paths).into_iter().collect();
        if self.watches_itself() {
            let line = self.command_line();
            let halves = doctor::owners::pids().filter_map(|pid| i32::try_from(pid).ok());
            found.extend(halves.filter(|pid| command_line_of(*pid).as_ref() == Some(&line)));
        }
        found
    }

    fn watches_itself(&self) -> bool {
        self.arguments.iter().any(|argument| argument == WATCH)
    }

    /// Whether this is what a daemon that watches itself calls its watching half, which hides the command line.
    fn is_monitor(&self, line: &[u8]) -> bool {
        let name = self.program.file_name().unwrap_or_default();
        let title = [name.as_encoded_bytes(), b": monitoring pid "].concat();
        line.starts_with(&title)
    }

    /// Whether it runs with another command line than it should have now, as another unit, or without its watching half.
    fn is_outdated(&self, paths: &Paths) -> bool {
        if units::in_use() && !units::is_current(paths, self) {
            return true;
        }
        match self.process(paths).and_then(command_line_of) {
            Some(line) => line != self.command_line() && !self.is_monitor(&line),
            None => self.watches_itself(),
        }
    }

    /// Ends the process, both halves of one that watches itself: asks, waits, then kills. Fine when there is none.
    pub(crate) fn stop(&self, paths: &Paths) -> Result<()> {
        if units::in_use() {
            units::stop(paths, self)?;
        }
        for signal in [Signal::TERM, Signal::KILL] {
            let found = self.processes(paths);
            if found.is_empty() {
                break;
            }
            for pid in found.into_iter().filter_map(Pid::from_raw) {
                // It may end by itself between the look and the signal.
                let _ = rustix::process::kill_process(pid, signal);
            }
            wait_until(STOP_PATIENCE, || self.processes(paths).is_empty());
        }
        if let Some(pid) = self.processes(paths).first() {
            bail!(
                "{} (process {pid}) does not end, not even when killed; look at its state in /proc/{pid}/stack",
                self.name
            );
        }
        remove_if_there(&self.pid_file(paths))
    }

    /// The last words of its log.
    pub(crate) fn last_words(&self, paths: &Paths) -> String {
        let log = fs::read(self.log(paths)).unwrap_or_default();
        command::tail(&String::from_utf8_lossy(&log)).to_owned()
    }

    /// Where its output goes.
    pub(crate) fn log(&self, paths: &Paths) -> PathBuf {
        paths.logs().join(self.name).with_extension("log")
    }

    /// Where its pid is kept.
    pub(crate) fn pid_file(&self, paths: &Paths) -> PathBuf {
        paths.run.join(self.name).with_extension("pid")
    }

    /// Gives the child, unless systemd is the parent.
    fn start(&self, paths: &Paths) -> Result<Option<Child>> {
        set_long_log_aside(&self.log(paths))?;
        if units::in_use() {
            units::start(paths, self)?;
            return Ok(None);
        }
        let log = fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(self.log(paths))?;
        // `setsid` becomes the program itself, so the child's pid is the daemon's.
        let child = Command::new("setsid")
            .arg(&self.program)
            .args(&self.arguments)
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .current_dir("/")
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .with_context(|| format!("cannot start {}", self.program.display()))?;
        fs::write(self.pid_file(paths), child.id().to_string())?;
        Ok(Some(child))
    }

    /// Waits for the first answer; one that ended will not give it.
    fn await_answer(
        &self,
        paths: &Paths,
        mut child: Option<Child>,
        answers: &dyn Fn() -> Result<()>,
    ) -> Result<()> {
        let mut last = answers();
        wait_until(START_PATIENCE, || {
            let ended = child
                .as_mut()
                .is_some_and(|child| matches!(child.try_wait(), Ok(Some(_))));
            last = answers();
            last.is_ok() || ended
        });
        last.with_context(|| {
            let log = self.log(paths);
            format!(
                "{} was started and does not answer; the end of {}:\n{}\nasked",
                self.name,
                log.display(),
                self.last_words(paths)
            )
        })
    }

    fn command_line(&self) -> Vec<u8> {
        let mut line = self.program.as_os_str().as_encoded_bytes().to_vec();
        for argument in &self.arguments {
            line.push(0);
            line.extend(argument.as_bytes());
        }
        line.push(0);
        line
    }
}

/// Looks at `condition` until it holds or `patience` is over; gives whether it held.
pub(crate) fn wait_until(patience: Duration, mut condition: impl FnMut() -> bool) -> bool {
    let end = Instant::now() + patience;
    loop {
        if condition() {
            return true;
        }
        if end <= Instant::now() {
            return false;
        }
        thread::sleep(POLL);
    }
}

fn command_line_of(pid: i32) -> Option<Vec<u8>> {
    fs::read(format!("/proc/{pid}/cmdline")).ok()
}

/// Whether systemd runs this machine and we are in its namespaces.
pub(crate) fn systemd_rules() -> bool {
    Path::new("/run/systemd/system").is_dir() && !machine::is_inner()
}

fn set_long_log_aside(log: &Path) -> io::Result<()> {
    match fs::metadata(log) {
        Ok(facts) if LOG_BYTES_MAX < facts.len() => fs::rename(log, log.with_extension("log.1")),
        _ => Ok(()),
    }
}

/// Removes a file that may be gone.
pub(crate) fn remove_if_there(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", path.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sleeper(seconds: &str) -> Daemon {
        Daemon {
            name: "sleeper",
            program: "/bin/sleep".into(),
            arguments: vec![seconds.to_owned()],
            environment: Vec::new(),
            unit: &[],
        }
    }

    fn folders() -> (tempfile::TempDir, Paths) {
        let folder = tempfile::tempdir().unwrap();
        let paths = Paths {
            state: folder.path().join("state"),
            run: folder.path().join("run"),
        };
        fs::create_dir_all(paths.logs()).unwrap();
        fs::create_dir_all(&paths.run).unwrap();
        (folder, paths)
    }

    /// `setsid` needs a moment to become the program.
    fn started(daemon: &Daemon, paths: &Paths) -> Result<()> {
        daemon.process(paths).map(drop).context("does not run")
    }

    #[test]
    fn a_daemon_is_started_once_found_again_and_stopped() {
        let (_folder, paths) = folders();
        let daemon = sleeper("600");
        let answers = || started(&daemon, &paths);
        assert_eq!(daemon.ensure(&paths, &answers).unwrap(), Started::Fresh);
        let first = daemon.process(&paths).unwrap();
        assert_eq!(daemon.ensure(&paths, &answers).unwrap(), Started::Adopted);
        assert_eq!(daemon.process(&paths), Some(first));
        reap_in_background(first);
        daemon.stop(&paths).unwrap();
        assert_eq!(daemon.process(&paths), None);
        daemon.stop(&paths).unwrap();
    }

    #[test]
    fn a_serving_half_whose_watching_half_is_gone_is_replaced() {
        let (folder, paths) = folders();
        let pipe = folder.path().join("pipe");
        command::output(Command::new("mkfifo").arg(&pipe)).unwrap();
        let waits = format!("read nothing < {}", pipe.display());
        let daemon = Daemon {
            name: "watched",
            program: "/bin/sh".into(),
            arguments: vec!["-c".to_owned(), waits, WATCH.to_owned()],
            environment: Vec::new(),
            unit: &[],
        };
        let mut left = Command::new(&daemon.program)
            .args(&daemon.arguments)
            .spawn()
            .unwrap();
        fs::write(daemon.pid_file(&paths), i32::MAX.to_string()).unwrap();
        let answers = || started_or_left(&daemon, &paths);
        // A process has its command line only a moment after it was spawned.
        assert!(wait_until(START_PATIENCE, || answers().is_ok()));
        assert_eq!(daemon.ensure(&paths, &answers).unwrap(), Started::Fresh);
        assert!(!left.wait().unwrap().success(), "it was not ended");
        let fresh = daemon.process(&paths).unwrap();
        assert_eq!(daemon.ensure(&paths, &answers).unwrap(), Started::Adopted);
        reap_in_background(fresh);
        daemon.stop(&paths).unwrap();
        assert!(daemon.processes(&paths).is_empty());
    }

    /// Either half is enough for an answer.
    fn started_or_left(daemon: &Daemon, paths: &Paths) -> Result<()> {
        let found = daemon.processes(paths);
        found.first().map(drop).context("does not run")
    }

    #[test]
    fn a_stale_pid_file_names_nobody() {
        let (_folder, paths) = folders();
        fs::write(
            sleeper("600").pid_file(&paths),
            std::process::id().to_string(),
        )
        .unwrap();
        assert_eq!(sleeper("600").process(&paths), None);
    }

    #[test]
    fn the_error_of_a_failed_start_repeats_the_log() {
        let (_folder, paths) = folders();
        let daemon = Daemon {
            name: "crasher",
            program: "/bin/sh".into(),
            arguments: vec!["-c".into(), "echo no such disk; exit 1".into()],
            environment: Vec::new(),
            unit: &[],
        };
        daemon.start(&paths).unwrap();
        assert!(wait_until(START_PATIENCE, || daemon.last_words(&paths)
            == "no such disk"));
    }

    /// The test is the parent, so it must take the exit status; in earnest the parent is long gone.
    fn reap_in_background(pid: i32) {
        thread::spawn(move || {
            rustix::process::waitpid(Pid::from_raw(pid), rustix::process::WaitOptions::empty())
        });
    }
}
