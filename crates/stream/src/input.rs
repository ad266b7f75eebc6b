//! What is held down, so that all of it can be let go when the viewer leaves or loses the focus.

use crate::InputEvent;

/// The keys and buttons that are down.
#[derive(Debug, Default, Clone)]
pub struct PressedKeys {
    keys: Vec<u16>,
    buttons: Vec<u8>,
}

impl PressedKeys {
    /// Takes note of `event`; `false` when it changes nothing that needs doing: a key or button let go that is not down.
    pub fn apply(&mut self, event: &InputEvent) -> bool {
        match *event {
            InputEvent::Key { code, down } => hold(&mut self.keys, code, down),
            InputEvent::Button { button, down } => hold(&mut self.buttons, button, down),
            InputEvent::Text(_) | InputEvent::Pointer { .. } | InputEvent::Wheel { .. } => true,
        }
    }

    /// Lets go of everything, in the reverse order, and says what to do for that.
    pub fn release_all(&mut self) -> Vec<InputEvent> {
        let buttons = std::mem::take(&mut self.buttons);
        let keys = std::mem::take(&mut self.keys);
        let buttons = buttons.into_iter().rev().map(|button| InputEvent::Button {
            button,
            down: false,
        });
        buttons
            .chain(
                keys.into_iter()
                    .rev()
                    .map(|code| InputEvent::Key { code, down: false }),
            )
            .collect()
    }
}

fn hold<T: PartialEq>(held: &mut Vec<T>, one: T, down: bool) -> bool {
    match (held.iter().position(|other| *other == one), down) {
        (None, true) => held.push(one),
        (Some(place), false) => drop(held.remove(place)),
        // A repeated press is a key that repeats.
        (Some(_), true) => {}
        (None, false) => return false,
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_down_is_let_go_last_first_and_once() {
        let mut pressed = PressedKeys::default();
        for code in [29, 56, 20, 20] {
            assert!(pressed.apply(&InputEvent::Key { code, down: true }));
        }
        assert!(pressed.apply(&InputEvent::Key {
            code: 56,
            down: false
        }));
        assert!(!pressed.apply(&InputEvent::Key {
            code: 56,
            down: false
        }));
        let up = |code| InputEvent::Key { code, down: false };
        assert_eq!(pressed.release_all(), [up(20), up(29)]);
        assert!(pressed.release_all().is_empty());
    }
}
