//! What a person does at the keyboard and the pointer.

use super::Viewer;
use crate::wire::head;
use crate::{InputEvent, TEXT_BYTES_MAX};

impl Viewer {
    /// A key was pressed, repeats, or was let go; `code` is a Linux evdev code.
    pub fn key(&mut self, code: u16, down: bool) {
        if (1..=247).contains(&code) {
            self.input(InputEvent::Key { code, down });
        }
    }

    /// Text was committed that has no key.
    pub fn text(&mut self, text: &str) {
        let mut rest = text;
        while !rest.is_empty() {
            let part = head(rest, TEXT_BYTES_MAX);
            self.input(InputEvent::Text(part.to_owned()));
            rest = &rest[part.len()..];
        }
    }

    /// The pointer is at this pixel of the desktop.
    pub fn pointer(&mut self, x: u16, y: u16) {
        self.input(InputEvent::Pointer { x, y });
    }

    /// A button (0 left, 1 middle, 2 right, 3 back, 4 forward) was pressed or let go.
    pub fn button(&mut self, button: u8, down: bool) {
        if button <= 4 {
            self.input(InputEvent::Button { button, down });
        }
    }

    /// The wheel turned, in 120ths of a notch; right and down are positive.
    pub fn wheel(&mut self, x: i16, y: i16) {
        self.input(InputEvent::Wheel { x, y });
    }

    /// The window lost the focus.
    pub fn release_all(&mut self) {
        self.inputs.release_all();
    }

    fn input(&mut self, event: InputEvent) {
        self.inputs.add(event);
    }
}
