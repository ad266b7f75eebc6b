//! Inputs in the order of their numbers, from two ways: the control lane, which brings all of them in order, and
//! datagrams, which bring some of them sooner.

use std::collections::VecDeque;

use crate::{ClientMessage, InputEvent, ProtocolError};

/// Inputs that may wait for an earlier one; what comes above is left to the control lane.
const EARLY_MAX: usize = 64;

/// What an input says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Input {
    Events(Vec<InputEvent>),
    ReleaseAll,
}

/// Puts inputs in order and drops what was applied before.
#[derive(Default)]
pub(super) struct Inputs {
    applied: u32,
    early: Vec<(u32, Input)>,
    ready: VecDeque<Input>,
}

impl Inputs {
    /// The last input that was made ready; 0 for none.
    pub(super) fn applied(&self) -> u32 {
        self.applied
    }

    /// The next input to apply.
    pub(super) fn poll(&mut self) -> Option<Input> {
        self.ready.pop_front()
    }

    /// An input of the control lane. Its numbers follow each other; those a datagram brought before are known.
    pub(super) fn reliable(&mut self, sequence: u32, input: Input) -> Result<(), ProtocolError> {
        if !self.after_applied(sequence) {
            return Ok(());
        }
        if sequence != next(self.applied) {
            return Err(ProtocolError::Unexpected("an input's number was left out"));
        }
        self.apply(sequence, input);
        Ok(())
    }

    /// An input of a datagram: waits for those before it.
    pub(super) fn hasty(&mut self, sequence: u32, input: Input) {
        if !self.after_applied(sequence) || self.early.iter().any(|(known, _)| *known == sequence) {
            return;
        }
        if sequence == next(self.applied) {
            self.apply(sequence, input);
        } else if self.early.len() < EARLY_MAX {
            self.early.push((sequence, input));
        }
    }

    fn apply(&mut self, sequence: u32, input: Input) {
        self.applied = sequence;
        self.ready.push_back(input);
        let wanted = next(sequence);
        if let Some(place) = self.early.iter().position(|(known, _)| *known == wanted) {
            let (sequence, input) = self.early.swap_remove(place);
            self.apply(sequence, input);
        }
        self.early.retain(|(known, _)| is_after(*known, sequence));
    }

    fn after_applied(&self, sequence: u32) -> bool {
        sequence != 0 && is_after(sequence, self.applied)
    }
}

/// Splits an input message; `None` for any other.
pub(super) fn parts(message: ClientMessage) -> Option<(u32, Input)> {
    match message {
        ClientMessage::Input { sequence, events } => Some((sequence, Input::Events(events))),
        ClientMessage::ReleaseAll { sequence } => Some((sequence, Input::ReleaseAll)),
        _ => None,
    }
}

/// The number after `sequence`; 0 is none.
fn next(sequence: u32) -> u32 {
    sequence.wrapping_add(1).max(1)
}

fn is_after(sequence: u32, earlier: u32) -> bool {
    sequence != earlier && sequence.wrapping_sub(earlier) < u32::MAX / 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: u16, down: bool) -> Input {
        Input::Events(vec![InputEvent::Key { code, down }])
    }

    #[test]
    fn a_datagram_that_comes_early_waits_and_its_copy_changes_nothing() {
        let mut inputs = Inputs::default();
        inputs.hasty(2, key(2, false));
        assert_eq!(inputs.poll(), None);
        inputs.reliable(1, key(2, true)).unwrap();
        assert_eq!(inputs.poll(), Some(key(2, true)));
        assert_eq!(inputs.poll(), Some(key(2, false)));
        inputs.reliable(2, key(2, false)).unwrap();
        inputs.hasty(1, key(2, true));
        assert_eq!(inputs.poll(), None);
        assert_eq!(inputs.applied(), 2);
    }

    #[test]
    fn the_control_lane_leaves_no_number_out_and_what_waits_is_bounded() {
        let mut inputs = Inputs::default();
        assert!(inputs.reliable(2, Input::ReleaseAll).is_err());
        (3..2000).for_each(|sequence| inputs.hasty(sequence, Input::ReleaseAll));
        assert_eq!(inputs.early.len(), EARLY_MAX);
        assert_eq!(inputs.poll(), None);
    }

    #[test]
    fn numbers_go_round_without_zero() {
        let mut inputs = Inputs {
            applied: u32::MAX,
            ..Inputs::default()
        };
        inputs.hasty(1, Input::ReleaseAll);
        assert_eq!(inputs.poll(), Some(Input::ReleaseAll));
        inputs.hasty(u32::MAX, Input::ReleaseAll);
        assert_eq!(inputs.poll(), None);
    }
}
