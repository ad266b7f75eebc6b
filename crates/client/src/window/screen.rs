//! Full screen, and the keyboard where nobody hands it out.

use winit::window::{Fullscreen, Window};

/// The screen that the window is on.
pub(super) struct Screen {
    /// An X server without a window manager; benchmarks and kiosks have such.
    #[cfg(target_os = "linux")]
    bare: Option<super::bare::BareDisplay>,
    /// Where a window manager has shortcuts of its own.
    #[cfg(target_os = "linux")]
    grab: Option<super::grab::Grab>,
}

impl Screen {
    /// Looks who manages windows.
    pub(super) fn of(window: &Window) -> Self {
        let _ = window;
        #[cfg(target_os = "linux")]
        let bare = super::bare::BareDisplay::find(window);
        Self {
            #[cfg(target_os = "linux")]
            grab: bare
                .is_none()
                .then(|| super::grab::Grab::of(window))
                .flatten(),
            #[cfg(target_os = "linux")]
            bare,
        }
    }

    /// Fills the screen that the window is on, or goes back.
    pub(super) fn set_full(&self, window: &Window, full: bool) {
        window.set_fullscreen(full.then_some(Fullscreen::Borderless(None)));
        #[cfg(target_os = "linux")]
        if let Some(bare) = &self.bare {
            bare.fill(full);
        }
    }

    /// Whether it fills the screen.
    pub(super) fn is_full(&self, window: &Window) -> bool {
        window.fullscreen().is_some()
    }

    /// While the window has the keyboard and fills the screen, the window manager's own shortcuts come here too, if
    /// `wanted`.
    pub(super) fn hold_keyboard(&self, window: &Window, wanted: bool) {
        let _ = (window, wanted);
        #[cfg(target_os = "linux")]
        if let Some(grab) = &self.grab {
            grab.hold(wanted && self.is_full(window) && window.has_focus());
        }
    }

    /// The window can be seen, or was clicked on.
    pub(super) fn seen(&self, window: &Window) {
        let _ = window;
        #[cfg(target_os = "linux")]
        if let Some(bare) = self.bare.as_ref().filter(|_| !window.has_focus()) {
            bare.focus();
        }
    }
}
