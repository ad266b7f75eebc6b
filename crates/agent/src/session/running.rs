//! The programs of a session while they run: what their ends mean, and how they are ended.

use std::process::{Child, ExitStatus};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group, test_kill_process_group};

use super::program;
use super::protocol::Report;

/// How long programs have to end after they were asked to.
const GRACE: Duration = Duration::from_secs(5);
/// How long they are waited for after they were killed.
const KILL_LIMIT: Duration = Duration::from_secs(1);
/// How often it is looked whether they have.
const LOOK_EVERY: Duration = Duration::from_millis(10);
/// A desktop that ends with an error has often only lost its X server, whose end is then known this soon.
const CAUSE_LIMIT: Duration = Duration::from_millis(300);

/// The two programs of a session.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Program {
    Display,
    Desktop,
}

/// The programs that were started: the X server first, so that it is ended last.
pub(super) struct Programs {
    sender: Sender<(Program, ExitStatus)>,
    ends: Receiver<(Program, ExitStatus)>,
    groups: Vec<Pid>,
}

impl Programs {
    pub(super) fn new() -> Self {
        let (sender, ends) = channel();
        Self {
            sender,
            ends,
            groups: Vec::new(),
        }
    }

    /// Takes a program that leads a process group of its own.
    pub(super) fn watch(&mut self, program: Program, mut child: Child) {
        self.groups
            .extend(i32::try_from(child.id()).ok().and_then(Pid::from_raw));
        let sender = self.sender.clone();
        std::thread::spawn(move || {
            if let Ok(status) = child.wait() {
                let _ = sender.send((program, status));
            }
        });
    }

    /// Waits for the first program that ends, which ends the session.
    pub(super) fn first_end(&self) -> Report {
        let crashed = |name, status| Report::Crashed {
            text: program::describe(name, status),
        };
        match self.ends.recv() {
            Ok((Program::Display, status)) => crashed("the X server", status),
            Ok((Program::Desktop, status)) if !status.success() => {
                match self.ends.recv_timeout(CAUSE_LIMIT) {
                    Ok((Program::Display, cause)) => crashed("the X server", cause),
                    _ => crashed("the desktop", status),
                }
            }
            _ => Report::LoggedOff,
        }
    }

    /// Ends everything, the newest first, each with all that it started in its group and left there.
    pub(super) fn finish(&mut self) {
        while let Some(group) = self.groups.pop() {
            end(group);
        }
    }
}

fn end(group: Pid) {
    for (signal, limit) in [(Signal::TERM, GRACE), (Signal::KILL, KILL_LIMIT)] {
        let _ = kill_process_group(group, signal);
        let deadline = Instant::now() + limit;
        while test_kill_process_group(group).is_ok() {
            if deadline < Instant::now() {
                break;
            }
            std::thread::sleep(LOOK_EVERY);
        }
    }
}
