//! A desktop in the window: where its keys and its pointer go, and what lies over it.

use std::time::Instant;

use winit::event::{Ime, WindowEvent};
use winit::keyboard::ModifiersState;
use winit::window::Window;

use super::input::{Input, send_ctrl_alt_delete};
use super::pressed::{Pressed, Whose};
use super::shortcuts::{Shortcut, Shortcuts};
use super::shown::scale_percent;
use crate::session::{LinkStatus, Phase, Session, State};
use crate::ui::bar::{Bar, Choice, Told};
use crate::ui::{Backdrop, Interface, veil};

/// A desktop in the window.
pub(super) struct Desk {
    pub(super) session: Session,
    /// The menu over it.
    pub(super) bar: Bar,
    /// What is known of the link.
    pub(super) link: Option<LinkStatus>,
    state: State,
    since: Instant,
    input: Input,
    shortcuts: Shortcuts,
    title: String,
    server: String,
    pressed: Pressed,
    /// The pointer is on the menu.
    menu_below: bool,
}

/// What a person did that is not the desktop's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Done {
    /// Full screen, or back.
    FullScreen,
    /// Leave the desktop.
    Disconnect,
    /// Send what the system keeps for itself.
    CtrlAltDelete,
}

/// What came of an event.
#[derive(Default)]
pub(super) struct Outcome {
    /// The interface wants to run.
    pub(super) refresh: bool,
    /// Something that is not the desktop's.
    pub(super) done: Option<Done>,
}

impl Desk {
    /// A desktop that is being opened; `title` says whose it is, `server` where it leads.
    pub(super) fn new(
        session: Session,
        shortcuts: Shortcuts,
        (title, server): (String, String),
    ) -> Self {
        let state = State::Opening {
            phase: Phase::Connecting,
            text: String::new(),
            trouble: None,
        };
        Self {
            session,
            bar: Bar::default(),
            link: None,
            state,
            since: Instant::now(),
            input: Input::default(),
            shortcuts,
            title,
            server,
            pressed: Pressed::default(),
            menu_below: false,
        }
    }

    /// The connection is now so.
    pub(super) fn set_state(&mut self, state: State) {
        // Tries that follow each other are one trouble.
        if std::mem::discriminant(&state) != std::mem::discriminant(&self.state) {
            self.since = Instant::now();
        }
        self.state = state;
    }

    /// Whether something lies over the picture.
    pub(super) fn is_covered(&self) -> bool {
        self.bar.is_shown() || veil::is_shown(&self.state)
    }

    /// What is done to the picture below the interface.
    pub(super) fn backdrop(&self) -> Backdrop {
        veil::backdrop(&self.state, self.since.elapsed())
    }

    /// Shows what lies over the picture.
    pub(super) fn cover(&mut self, context: &egui::Context, full_screen: bool) -> Option<Done> {
        let gave_up = veil::show(context, &self.state, self.since.elapsed());
        let told = Told {
            title: &self.title,
            link: self.link.as_ref(),
            server: &self.server,
            full_screen,
            shortcuts: &self.shortcuts.to_string(),
        };
        let shown = self.bar.is_shown();
        let choice = shown.then(|| self.bar.show(context, &told)).flatten();
        match choice {
            Some(Choice::FullScreen) => Some(Done::FullScreen),
            Some(Choice::Disconnect) => Some(Done::Disconnect),
            Some(Choice::CtrlAltDelete) => Some(Done::CtrlAltDelete),
            None => gave_up.then_some(Done::Disconnect),
        }
    }

    /// Whether the pointer is the menu's and not the desktop's.
    pub(super) fn menu_has_pointer(&self) -> bool {
        self.menu_below && self.is_covered()
    }

    /// Lets go of everything that is held down.
    pub(super) fn release_all(&mut self) {
        self.pressed.release_all();
        self.input.release_all(&self.session);
    }

    /// Sends what the person's own system keeps for itself.
    pub(super) fn send_ctrl_alt_delete(&self) {
        send_ctrl_alt_delete(&self.session);
    }

    /// Takes an event; what is over the picture gets what is done there.
    pub(super) fn handle(
        &mut self,
        window: &Window,
        interface: &mut Interface,
        event: &WindowEvent,
        modifiers: ModifiersState,
    ) -> Outcome {
        match event {
            WindowEvent::KeyboardInput { event, .. } => {
                let pressed = event.state.is_pressed() && !event.repeat;
                let done = self.shortcuts.find(event.physical_key, modifiers);
                match done.filter(|_| pressed) {
                    Some(Shortcut::FullScreen) => return self.shortcut(Done::FullScreen),
                    Some(Shortcut::Disconnect) => return self.shortcut(Done::Disconnect),
                    None => self.input.key(&self.session, event),
                }
            }
            WindowEvent::Ime(Ime::Commit(text)) => self.input.text(&self.session, text),
            WindowEvent::Focused(false) => self.release_all(),
            WindowEvent::ScaleFactorChanged { .. } => {
                let size = window.inner_size();
                let size = crate::session::desktop_size(size.width, size.height);
                self.session.resize(size, scale_percent(window));
            }
            WindowEvent::CursorMoved { position, .. } => {
                // What is dragged to the top edge is not answered with the menu.
                let dragged = self.pressed.is_held_by_desktop();
                let changed = !dragged && self.bar.pointer(position.y / window.scale_factor());
                let below = over(interface.covers(position.x, position.y));
                let whose = self.pressed.whose(below);
                self.menu_below = whose == Whose::Menu;
                if whose == Whose::Desktop {
                    self.input.pointer(&self.session, position.x, position.y);
                }
                let used = self.is_covered() && interface.handle(window, event).0;
                return Outcome {
                    refresh: changed || used,
                    done: None,
                };
            }
            WindowEvent::MouseInput { state, button, .. } => {
                let below = over(self.is_covered() && interface.pointed());
                match self.pressed.button(state.is_pressed(), below) {
                    Whose::Desktop => self.input.button(&self.session, *button, *state),
                    Whose::Menu => {
                        return Outcome {
                            refresh: interface.handle(window, event).0,
                            done: None,
                        };
                    }
                }
            }
            WindowEvent::MouseWheel { delta, .. } => self.input.wheel(&self.session, *delta),
            // It keeps track of what it needs: focus, modifiers, where the pointer left.
            _ => drop(interface.handle(window, event)),
        }
        Outcome::default()
    }

    fn shortcut(&mut self, done: Done) -> Outcome {
        self.release_all();
        Outcome {
            refresh: false,
            done: Some(done),
        }
    }
}

/// What lies under the pointer.
fn over(menu: bool) -> Whose {
    if menu { Whose::Menu } else { Whose::Desktop }
}
