//! An X server without a window manager: nobody else gives the window the keyboard or makes it fill the screen.

use std::cell::Cell;

use anyhow::{Context, Result};
use winit::raw_window_handle::{HasWindowHandle, RawWindowHandle};
use winit::window::Window;
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    AtomEnum, ConfigureWindowAux, ConnectionExt as _, InputFocus, Window as Id,
};
use x11rb::rust_connection::RustConnection;

/// Our window on a display that nobody manages.
pub(super) struct BareDisplay {
    connection: RustConnection,
    root: Id,
    window: Id,
    /// Place and size before it filled the screen.
    before: Cell<Option<ConfigureWindowAux>>,
}

impl BareDisplay {
    /// The display of this window, unless somebody manages its windows.
    pub(super) fn find(window: &Window) -> Option<Self> {
        let RawWindowHandle::Xlib(handle) = window.window_handle().ok()?.as_raw() else {
            return None;
        };
        let window = Id::try_from(handle.window).ok()?;
        let (connection, screen) = x11rb::connect(None).ok()?;
        let root = connection.setup().roots.get(screen)?.root;
        let managed = is_managed(&connection, root).unwrap_or(true);
        (!managed).then_some(Self {
            connection,
            root,
            window,
            before: Cell::new(None),
        })
    }

    /// Takes the keyboard.
    pub(super) fn focus(&self) {
        self.told(|x| {
            x.set_input_focus(InputFocus::POINTER_ROOT, self.window, x11rb::CURRENT_TIME)?;
            Ok(())
        });
    }

    /// Makes the window as large as the screen, or as it was.
    pub(super) fn fill(&self, full: bool) {
        self.told(|x| {
            let root = x.get_geometry(self.root)?.reply()?;
            let now = x.get_geometry(self.window)?.reply()?;
            let rect = |x: i16, y: i16, width: u16, height: u16| {
                let aux = ConfigureWindowAux::new().x(i32::from(x)).y(i32::from(y));
                aux.width(u32::from(width)).height(u32::from(height))
            };
            let wanted = if full {
                self.before
                    .set(Some(rect(now.x, now.y, now.width, now.height)));
                rect(0, 0, root.width, root.height)
            } else {
                self.before.take().context("it did not fill the screen")?
            };
            x.configure_window(self.window, &wanted)?;
            Ok(())
        });
    }

    fn told(&self, ask: impl FnOnce(&RustConnection) -> Result<()>) {
        // With an answer to wait for, so that it is done when this returns.
        let asked = ask(&self.connection).and_then(|()| {
            self.connection.get_input_focus()?.reply()?;
            Ok(())
        });
        asked.unwrap_or_else(|error| tracing::debug!("the X server does not do it: {error:#}"));
    }
}

fn is_managed(x: &RustConnection, root: Id) -> Result<bool> {
    let name = x
        .intern_atom(false, b"_NET_SUPPORTING_WM_CHECK")?
        .reply()?
        .atom;
    let value = x
        .get_property(false, root, name, AtomEnum::WINDOW, 0, 1)?
        .reply()?;
    Ok(0 < value.value_len)
}
