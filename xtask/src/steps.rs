//! Shows what is being done and how long each thing took: one living line on a terminal, plain lines elsewhere.

use std::{
    io::{IsTerminal, Write, stdout},
    sync::mpsc::{RecvTimeoutError, channel},
    thread,
    time::{Duration, Instant},
};

use anyhow::Result;

/// How often the living line is drawn anew.
const REDRAW: Duration = Duration::from_millis(200);
/// Room for a step's name, in columns.
const NAME_COLUMNS: usize = 26;

/// The steps of one run, in order.
pub(crate) struct Steps {
    lively: bool,
    began: Instant,
    done: Vec<Step>,
}

/// A step that ended well.
pub(crate) struct Step {
    /// Its name.
    pub(crate) name: String,
    /// How long it took.
    pub(crate) took: Duration,
}

impl Steps {
    /// Nothing done yet.
    pub(crate) fn new() -> Self {
        Self {
            lively: stdout().is_terminal(),
            began: Instant::now(),
            done: Vec::new(),
        }
    }

    /// Does one step. What `work` gives as text stands behind its time.
    pub(crate) fn run(&mut self, name: &str, work: impl FnOnce() -> Result<String>) -> Result<()> {
        let began = Instant::now();
        let outcome = if self.lively {
            with_living_line(name, began, work)
        } else {
            work()
        };
        let took = began.elapsed();
        let detail = outcome.as_deref().unwrap_or("failed");
        let mark = if outcome.is_ok() { "✓" } else { "✗" };
        println!(
            "{}{mark} {name:NAME_COLUMNS$} {:>7}  {detail}",
            if self.lively { "\r\x1b[K" } else { "" },
            time(took)
        );
        // A pipe that closed early is not this step's failure.
        let _ = stdout().flush();
        self.done.push(Step {
            name: name.to_owned(),
            took,
        });
        outcome.map(drop)
    }

    /// What was done, in order.
    pub(crate) fn done(&self) -> &[Step] {
        &self.done
    }

    /// Time since the first step began.
    pub(crate) fn took(&self) -> Duration {
        self.began.elapsed()
    }
}

/// `74.2 s` below two minutes, `12 min 3 s` above.
pub(crate) fn time(duration: Duration) -> String {
    let seconds = duration.as_secs();
    if seconds < 120 {
        format!("{:.1} s", duration.as_secs_f64())
    } else {
        format!("{} min {} s", seconds / 60, seconds % 60)
    }
}

fn with_living_line(
    name: &str,
    began: Instant,
    work: impl FnOnce() -> Result<String>,
) -> Result<String> {
    let (end, ended) = channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            for frame in ["◐", "◓", "◑", "◒"].iter().cycle() {
                print!(
                    "\r\x1b[K{frame} {name:NAME_COLUMNS$} {:>7}",
                    time(began.elapsed())
                );
                let _ = stdout().flush();
                if !matches!(ended.recv_timeout(REDRAW), Err(RecvTimeoutError::Timeout)) {
                    break;
                }
            }
        });
        let outcome = work();
        drop(end);
        outcome
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_for_people() {
        assert_eq!(time(Duration::from_millis(740)), "0.7 s");
        assert_eq!(time(Duration::from_secs(723)), "12 min 3 s");
    }

    #[test]
    fn a_failed_step_hands_its_error_on() {
        let mut steps = Steps::new();
        steps.run("works", || Ok("well".into())).unwrap();
        let error = steps
            .run("breaks", || anyhow::bail!("no such disk"))
            .unwrap_err();
        assert_eq!(error.to_string(), "no such disk");
        assert_eq!(steps.done().len(), 2);
    }
}
