//! When a WorkSpace runs: always, or while somebody works on it.

use std::fmt;

/// When a WorkSpace runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunningMode {
    /// Until somebody stops it.
    AlwaysOn,
    /// Until no key was pressed and no mouse moved for so long.
    AutoStop {
        /// For how many minutes.
        minutes: u32,
    },
}

/// Minutes of an AUTO_STOP that names none.
pub const AUTO_STOP_MINUTES_USUAL: u32 = 60;
/// An AUTO_STOP waits for a multiple of so many minutes, where the operator says nothing else.
pub const AUTO_STOP_STEP_MINUTES: u32 = 60;
/// The longest wait of an AUTO_STOP: two days.
pub const AUTO_STOP_MINUTES_MAX: u32 = 2880;

/// The wish is not one that can be had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RunningModeError {
    /// No such mode here.
    #[error("the running mode \"{0}\" is not offered; choose ALWAYS_ON or AUTO_STOP")]
    Unknown(String),
    /// A wait that does not fit.
    #[error("{minutes} minutes are no multiple of {step} up to {AUTO_STOP_MINUTES_MAX}")]
    Minutes {
        /// What was asked for.
        minutes: i64,
        /// The step.
        step: u32,
    },
    /// A wait without AUTO_STOP.
    #[error("RunningModeAutoStopTimeoutInMinutes goes with AUTO_STOP only")]
    NoAutoStop,
}

impl RunningMode {
    /// The word on the wire.
    #[must_use]
    pub fn wire(self) -> &'static str {
        match self {
            Self::AlwaysOn => "ALWAYS_ON",
            Self::AutoStop { .. } => "AUTO_STOP",
        }
    }

    /// How long it waits, if it ever stops by itself.
    #[must_use]
    pub fn minutes(self) -> Option<u32> {
        match self {
            Self::AlwaysOn => None,
            Self::AutoStop { minutes } => Some(minutes),
        }
    }

    /// The mode that is asked for, given the present one: what is left out stays.
    ///
    /// # Errors
    /// When it is not offered or the minutes do not fit the step.
    pub fn asked(
        self,
        word: Option<&str>,
        minutes: Option<i64>,
        step: u32,
    ) -> Result<Self, RunningModeError> {
        let automatic = match word {
            None => matches!(self, Self::AutoStop { .. }),
            Some("ALWAYS_ON") => false,
            Some("AUTO_STOP") => true,
            Some(other) => return Err(RunningModeError::Unknown(other.to_owned())),
        };
        match (automatic, minutes) {
            (false, None | Some(0)) => Ok(Self::AlwaysOn),
            (false, Some(_)) => Err(RunningModeError::NoAutoStop),
            (true, None) => Ok(Self::AutoStop {
                minutes: self.minutes().unwrap_or(AUTO_STOP_MINUTES_USUAL),
            }),
            (true, Some(minutes)) => u32::try_from(minutes)
                .ok()
                .filter(|minutes| (1..=AUTO_STOP_MINUTES_MAX).contains(minutes))
                .filter(|minutes| minutes.is_multiple_of(step.max(1)))
                .map(|minutes| Self::AutoStop { minutes })
                .ok_or(RunningModeError::Minutes { minutes, step }),
        }
    }

    /// When it stops by itself, in epoch milliseconds, when nothing has happened since `active_at`.
    #[must_use]
    pub fn stops_at(self, active_at: i64) -> Option<i64> {
        self.minutes()
            .map(|minutes| active_at.saturating_add(i64::from(minutes) * 60_000))
    }
}

impl fmt::Display for RunningMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.wire())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ON: RunningMode = RunningMode::AlwaysOn;

    #[test]
    fn a_wish_changes_what_it_names_and_keeps_the_rest() {
        let two_hours = RunningMode::AutoStop { minutes: 120 };
        assert_eq!(
            ON.asked(Some("AUTO_STOP"), None, 60),
            Ok(RunningMode::AutoStop { minutes: 60 })
        );
        assert_eq!(ON.asked(Some("AUTO_STOP"), Some(120), 60), Ok(two_hours));
        assert_eq!(two_hours.asked(None, None, 60), Ok(two_hours));
        assert_eq!(
            two_hours.asked(None, Some(60), 60),
            Ok(RunningMode::AutoStop { minutes: 60 })
        );
        assert_eq!(two_hours.asked(Some("ALWAYS_ON"), None, 60), Ok(ON));
    }

    #[test]
    fn minutes_come_in_steps() {
        for minutes in [-60, 0, 1, 61, 2940] {
            assert!(
                ON.asked(Some("AUTO_STOP"), Some(minutes), 60).is_err(),
                "{minutes}"
            );
        }
        assert!(ON.asked(Some("AUTO_STOP"), Some(1), 1).is_ok());
        assert_eq!(
            ON.asked(None, Some(60), 60),
            Err(RunningModeError::NoAutoStop)
        );
        assert!(ON.asked(Some("MANUAL"), None, 60).is_err());
    }

    #[test]
    fn it_stops_so_many_minutes_after_the_last_input() {
        assert_eq!(ON.stops_at(5), None);
        assert_eq!(
            RunningMode::AutoStop { minutes: 60 }.stops_at(5),
            Some(3_600_005)
        );
    }
}
