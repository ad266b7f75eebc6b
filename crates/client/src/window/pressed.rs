//! Whose the pointer is while a button is down: what the press was on, wherever the pointer goes meanwhile.

/// Who gets what the pointer does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// The desktop in the window.
    Desktop,
    /// The menu over it.
    Menu,
}

/// The buttons that are down.
#[derive(Default)]
pub(super) struct Pressed {
    count: u8,
    by: Option<Whose>,
}

impl Pressed {
    /// Whose the pointer is; `below` is what lies under it.
    pub(super) fn whose(&self, below: Whose) -> Whose {
        self.by.unwrap_or(below)
    }

    /// Whether the desktop has the pointer wherever it goes: something may be dragged.
    pub(super) fn is_held_by_desktop(&self) -> bool {
        self.by == Some(Whose::Desktop)
    }

    /// A button went down or up over `below`; whose that is.
    pub(super) fn button(&mut self, down: bool, below: Whose) -> Whose {
        let whose = self.whose(below);
        self.count = if down {
            self.count.saturating_add(1)
        } else {
            self.count.saturating_sub(1)
        };
        self.by = (0 < self.count).then_some(whose);
        whose
    }

    /// All are let go of.
    pub(super) fn release_all(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_dragged_from_the_desktop_onto_the_menu_is_let_go_of_there_by_the_desktop() {
        let mut pressed = Pressed::default();
        assert_eq!(pressed.button(true, Whose::Desktop), Whose::Desktop);
        assert!(pressed.is_held_by_desktop());
        assert_eq!(pressed.whose(Whose::Menu), Whose::Desktop);
        assert_eq!(pressed.button(false, Whose::Menu), Whose::Desktop);
        assert_eq!(pressed.whose(Whose::Menu), Whose::Menu);
    }

    #[test]
    fn the_first_button_decides_until_the_last_is_up() {
        let mut pressed = Pressed::default();
        assert_eq!(pressed.button(true, Whose::Menu), Whose::Menu);
        assert_eq!(pressed.button(true, Whose::Desktop), Whose::Menu);
        assert_eq!(pressed.button(false, Whose::Desktop), Whose::Menu);
        assert_eq!(pressed.button(false, Whose::Desktop), Whose::Menu);
        assert_eq!(pressed.button(true, Whose::Desktop), Whose::Desktop);
    }

    #[test]
    fn a_button_that_was_pressed_elsewhere_leaves_nothing_when_it_comes_up() {
        let mut pressed = Pressed::default();
        assert_eq!(pressed.button(false, Whose::Desktop), Whose::Desktop);
        assert_eq!(pressed.whose(Whose::Menu), Whose::Menu);
        pressed.button(true, Whose::Desktop);
        pressed.release_all();
        assert_eq!(pressed.whose(Whose::Menu), Whose::Menu);
    }
}
