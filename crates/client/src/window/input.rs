//! What a person does in the window, said to the desktop: physical keys, committed text, pointer and wheel.

use stream::Size;
use winit::event::{ElementState, KeyEvent, MouseButton, MouseScrollDelta};

use super::keys::evdev;
use crate::session::Session;

/// What systems report for one notch when they report pixels.
const PIXELS_PER_NOTCH: f64 = 100.0;
/// The protocol's unit of a wheel.
const PARTS_PER_NOTCH: f64 = 120.0;
/// Control, alt, delete.
const CTRL_ALT_DELETE: [u16; 3] = [29, 56, 111];

/// The text of a key that types without a place among the typing keys, which says the desktop nothing: on-screen
/// keyboards and programs that type put letters on spare keys.
fn text_without_place(code: Option<u16>, text: Option<&str>) -> Option<&str> {
    let typing =
        |code| matches!(code, 1..=58 | 71..=83 | 86 | 89 | 96 | 98 | 111 | 117 | 121 | 124);
    text.filter(|text| !text.chars().any(char::is_control) && !code.is_some_and(typing))
}

/// What is held down, and where the pointer is.
#[derive(Debug, Default)]
pub(super) struct Input {
    held: Vec<u16>,
    wheel: (f64, f64),
}

impl Input {
    /// A key; the system's own repeats are the desktop's.
    pub(super) fn key(&mut self, session: &Session, event: &KeyEvent) {
        let down = event.state == ElementState::Pressed;
        let code = evdev(event.physical_key);
        if let Some(text) = text_without_place(code, event.text.as_deref()) {
            if down {
                self.text(session, text);
            }
            return;
        }
        let Some(code) = code else {
            return;
        };
        let held = self.held.iter().position(|other| *other == code);
        match (held, down) {
            (None, true) => self.held.push(code),
            (Some(place), false) => drop(self.held.remove(place)),
            (Some(_), true) => {}
            // Pressed before the window had the keyboard.
            (None, false) => return,
        }
        session.input(|viewer| viewer.key(code, down));
    }

    /// Text that no key makes.
    pub(super) fn text(&self, session: &Session, text: &str) {
        session.input(|viewer| viewer.text(text));
    }

    /// The window lost the keyboard, or a shortcut begins.
    pub(super) fn release_all(&mut self, session: &Session) {
        self.held.clear();
        session.input(stream::Viewer::release_all);
    }

    /// The pointer is here, in the window's pixels.
    pub(super) fn pointer(&self, session: &Session, x: f64, y: f64) {
        session.input(|viewer| {
            let Size { width, height } = viewer.size();
            viewer.pointer(place(x, width), place(y, height));
        });
    }

    /// One of five buttons.
    pub(super) fn button(&self, session: &Session, button: MouseButton, state: ElementState) {
        let number = match button {
            MouseButton::Left => 0,
            MouseButton::Middle => 1,
            MouseButton::Right => 2,
            MouseButton::Back => 3,
            MouseButton::Forward => 4,
            MouseButton::Other(_) => return,
        };
        session.input(|viewer| viewer.button(number, state == ElementState::Pressed));
    }

    /// The wheel turned; what is less than a 120th of a notch is kept for the next time.
    pub(super) fn wheel(&mut self, session: &Session, delta: MouseScrollDelta) {
        let (x, y) = match delta {
            MouseScrollDelta::LineDelta(x, y) => (f64::from(x), f64::from(y)),
            MouseScrollDelta::PixelDelta(by) => (by.x / PIXELS_PER_NOTCH, by.y / PIXELS_PER_NOTCH),
        };
        // The system's positive is left and up.
        let x = whole(&mut self.wheel.0, -x * PARTS_PER_NOTCH);
        let y = whole(&mut self.wheel.1, -y * PARTS_PER_NOTCH);
        if (x, y) != (0, 0) {
            session.input(|viewer| viewer.wheel(x, y));
        }
    }
}

/// The combination that the person's own system keeps for itself.
pub(super) fn send_ctrl_alt_delete(session: &Session) {
    session.input(|viewer| {
        for code in CTRL_ALT_DELETE {
            viewer.key(code, true);
        }
        for code in CTRL_ALT_DELETE.iter().rev() {
            viewer.key(*code, false);
        }
    });
}

/// A coordinate inside the desktop.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is between 0 and 65535 before"
)]
fn place(at: f64, side: u16) -> u16 {
    at.clamp(0.0, f64::from(side.max(1) - 1)) as u16
}

/// Adds to what was left over and takes the whole parts.
#[expect(
    clippy::cast_possible_truncation,
    reason = "it is inside the type's range before"
)]
fn whole(rest: &mut f64, by: f64) -> i16 {
    let sum = (*rest + by).clamp(f64::from(i16::MIN), f64::from(i16::MAX));
    let parts = sum.trunc();
    *rest = sum - parts;
    parts as i16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_on_keys_that_do_not_type_go_as_text() {
        assert_eq!(text_without_place(Some(247), Some("ü")), Some("ü"));
        assert_eq!(text_without_place(None, Some("ß")), Some("ß"));
        assert_eq!(text_without_place(Some(26), Some("ü")), None);
        assert_eq!(text_without_place(Some(240), Some("\u{1b}")), None);
        assert_eq!(text_without_place(Some(115), None), None);
    }

    #[test]
    fn parts_of_a_wheels_step_add_up_and_none_is_lost() {
        let mut rest = 0.0;
        let turned: i32 = (0..1000).map(|_| i32::from(whole(&mut rest, 0.3))).sum();
        assert!((299..=300).contains(&turned), "{turned}");
        assert_eq!(whole(&mut rest, 1e9), i16::MAX);
    }

    #[test]
    fn the_pointer_stays_inside_the_desktop() {
        assert_eq!(place(-3.0, 100), 0);
        assert_eq!(place(50.9, 100), 50);
        assert_eq!(place(1e9, 100), 99);
        assert_eq!(place(f64::NAN, 100), 0);
    }
}
