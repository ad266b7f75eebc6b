//! The whole keyboard for a desktop that fills an X screen: also what the window manager would take for itself, such as
//! Alt+Tab and the Super key.
//!
//! The X server gives the keys of a grab to the connection that asked for it, and that cannot be winit's: what comes here
//! is sent on to the window, so that all keys go one way. Wayland has nothing of the kind for us.

use std::cell::Cell;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use winit::raw_window_handle::{HasWindowHandle, RawWindowHandle};
use winit::window::Window;
use x11rb::connection::{Connection, RequestConnection};
use x11rb::protocol::Event;
use x11rb::protocol::xkb::{ConnectionExt as _, ID, PerClientFlag};
use x11rb::protocol::xproto::{
    ConnectionExt as _, EventMask, GrabMode, GrabStatus, KeyPressEvent, Window as Id,
};
use x11rb::rust_connection::RustConnection;

/// Somebody else holds the keyboard, such as the window manager during Alt+Tab: asked again not before this time.
const AGAIN_AFTER: Duration = Duration::from_millis(100);

/// The keyboard of the display that our window is on.
pub(super) struct Grab {
    connection: Arc<RustConnection>,
    window: Id,
    held: Cell<bool>,
    asked: Cell<Option<Instant>>,
}

impl Grab {
    /// The keyboard of this window's display; `None` where it is no X display.
    pub(super) fn of(window: &Window) -> Option<Self> {
        let RawWindowHandle::Xlib(handle) = window.window_handle().ok()?.as_raw() else {
            return None;
        };
        let window = Id::try_from(handle.window).ok()?;
        Self::on(window)
            .inspect_err(|error| tracing::warn!("shortcuts stay the window manager's: {error:#}"))
            .ok()
    }

    fn on(window: Id) -> Result<Self> {
        let (connection, _) = x11rb::connect(None)?;
        repeat_without_release(&connection)?;
        let connection = Arc::new(connection);
        let keys = Arc::clone(&connection);
        std::thread::Builder::new()
            .name("keyboard".to_owned())
            .spawn(move || pass_on(&keys, window))?;
        Ok(Self {
            connection,
            window,
            held: Cell::new(false),
            asked: Cell::new(None),
        })
    }

    /// Takes the keyboard or gives it back; to be asked again and again, since it may be somebody else's for a moment.
    pub(super) fn hold(&self, wanted: bool) {
        if wanted == self.held.get() {
            return;
        }
        if !wanted {
            self.held.set(false);
            self.asked.set(None);
            let given_back = self.connection.ungrab_keyboard(x11rb::CURRENT_TIME);
            drop(given_back.map(|_| self.connection.flush()));
            return;
        }
        let early = |asked: Instant| asked.elapsed() < AGAIN_AFTER;
        if !self.asked.get().is_some_and(early) {
            self.asked.set(Some(Instant::now()));
            self.held.set(self.take().unwrap_or(false));
        }
    }

    fn take(&self) -> Result<bool> {
        let (window, mode) = (self.window, GrabMode::ASYNC);
        let asked =
            self.connection
                .grab_keyboard(false, window, x11rb::CURRENT_TIME, mode, mode)?;
        Ok(asked.reply()?.status == GrabStatus::SUCCESS)
    }
}

/// A key that repeats comes as presses alone, as winit has it.
fn repeat_without_release(x: &RustConnection) -> Result<()> {
    if x.extension_information(x11rb::protocol::xkb::X11_EXTENSION_NAME)?
        .is_none()
        || !x.xkb_use_extension(1, 0)?.reply()?.supported
    {
        bail!("the X server has no XKB");
    }
    let flag = PerClientFlag::DETECTABLE_AUTO_REPEAT;
    let none = Default::default();
    x.xkb_per_client_flags(ID::USE_CORE_KBD.into(), flag, flag, none, none, none)?
        .reply()?;
    Ok(())
}

fn pass_on(x: &RustConnection, window: Id) {
    let pass = |key: KeyPressEvent| -> Result<()> {
        // Whatever it wants to hear of: to who made the window.
        x.send_event(false, window, EventMask::NO_EVENT, key)?;
        Ok(x.flush()?)
    };
    while let Ok(event) = x.wait_for_event() {
        let (Event::KeyPress(key) | Event::KeyRelease(key)) = event else {
            continue;
        };
        pass(key).unwrap_or_else(|error| tracing::debug!("a key is lost: {error:#}"));
    }
}
