//! The connection to the X server: damage, the pointer's shape, the size of the screen.

use std::os::fd::AsFd;
use std::os::unix::net::UnixStream;
use std::path::Path;

use anyhow::{Context, Result, bail};
use stream::{CursorShape, Rect, SIDE_MAX, Size};
use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::damage::{ConnectionExt as _, ReportLevel};
use x11rb::protocol::randr::ConnectionExt as _;
use x11rb::protocol::xfixes::{ConnectionExt as _, CursorNotifyMask};
use x11rb::protocol::xproto::{
    AtomEnum, AutoRepeatMode, ChangeKeyboardControlAux, ChangeWindowAttributesAux,
    ConnectionExt as _, EventMask, Mapping, Window,
};
use x11rb::rust_connection::{DefaultStream, RustConnection};

use super::framebuffer::Framebuffer;
use super::modes;
use super::pixels::{Pixels, Rows, ServerPixels};

/// Name of the protocol of a cookie.
const COOKIE_NAME: &[u8] = b"MIT-MAGIC-COOKIE-1";

/// What happened on the screen.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum ScreenEvent {
    /// Something was drawn here.
    Damage(Rect),
    /// The pointer has another shape.
    Cursor,
    /// A property of the root window has changed: perhaps a window manager or a window has come.
    Property,
    /// Keys mean something else now.
    Keyboard,
}

/// A connection to one X server.
pub(crate) struct Screen {
    pub(super) connection: RustConnection,
    pub(super) root: Window,
    pixels: Pixels,
    /// Whether it is ours, so that a size it does not take is a fault.
    ours: bool,
    damage: Option<u32>,
    size: Size,
}

/// X servers listen on ports from 6000 on, so a number above has no port, and the library counts beyond the last one.
const DISPLAY_MAX: u32 = 65_535 - 6000;

/// Refuses a display whose number no server can have.
fn possible(name: &str) -> Result<()> {
    let number = name
        .rsplit(':')
        .next()
        .and_then(|rest| rest.split('.').next());
    let number = number.unwrap_or_default();
    if !number.is_empty()
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && !number
            .parse()
            .is_ok_and(|number: u32| number <= DISPLAY_MAX)
    {
        bail!("{number} is above the highest number of a display, {DISPLAY_MAX}");
    }
    Ok(())
}

/// Connects to our own X server as one that may.
pub(super) fn enter(display: u16, cookie: &[u8]) -> Result<RustConnection> {
    let socket = UnixStream::connect(format!("/tmp/.X11-unix/X{display}"))
        .context("the X server does not answer")?;
    let (stream, _) = DefaultStream::from_unix_stream(socket)?;
    let (name, cookie) = (COOKIE_NAME.to_vec(), cookie.to_vec());
    RustConnection::connect_to_stream_with_auth_info(stream, 0, name, cookie)
        .context("the X server does not let us in")
}

/// Pixels of the largest screen that the X server can have, or that can be sent.
fn server_pixels(connection: &RustConnection) -> Result<ServerPixels> {
    let root = connection.setup().roots[0].root;
    let range = connection.randr_get_screen_size_range(root)?.reply()?;
    let size_max = Size::new(
        range.max_width.min(SIDE_MAX),
        range.max_height.min(SIDE_MAX),
    )?;
    ServerPixels::open(connection, size_max)
}

impl Screen {
    /// Connects to the display with this number; `cookie` has 16 bytes.
    pub(crate) fn connect(display: u16, cookie: &[u8], framebuffer: &Path) -> Result<Self> {
        Self::on(enter(display, cookie)?, Some(framebuffer), true)
    }

    /// Connects to a display that somebody else started, such as `:1`, as X programs do. Without its screen file,
    /// pixels are asked of the X server.
    pub(crate) fn of_display(name: &str, framebuffer: Option<&Path>) -> Result<Self> {
        let (connection, _) = possible(name)
            .and_then(|()| Ok(RustConnection::connect(Some(name))?))
            .with_context(|| format!("the display {name} cannot be reached"))?;
        Self::on(connection, framebuffer, false)
    }

    pub(super) fn on(
        connection: RustConnection,
        framebuffer: Option<&Path>,
        ours: bool,
    ) -> Result<Self> {
        let pixels = match framebuffer {
            Some(path) => Pixels::File(
                Framebuffer::open(path).context("cannot open the X server's screen file")?,
            ),
            None => Pixels::Server(server_pixels(&connection)?),
        };
        connection.damage_query_version(1, 1)?.reply()?;
        connection.xfixes_query_version(5, 0)?.reply()?;
        connection.randr_query_version(1, 5)?.reply()?;
        let screen = &connection.setup().roots[0];
        let (root, size) = (
            screen.root,
            Size::new(screen.width_in_pixels, screen.height_in_pixels)?,
        );
        let mut screen = Self {
            connection,
            root,
            pixels,
            ours,
            damage: None,
            size,
        };
        screen.begin()?;
        Ok(screen)
    }

    /// Asks for what is needed all the time.
    fn begin(&mut self) -> Result<()> {
        // The viewer repeats keys: a server that repeats by itself goes on when a release comes late.
        let repeat = ChangeKeyboardControlAux::new().auto_repeat_mode(AutoRepeatMode::OFF);
        self.connection.change_keyboard_control(&repeat)?;
        self.connection
            .xfixes_select_cursor_input(self.root, CursorNotifyMask::DISPLAY_CURSOR)?;
        // The viewer draws the pointer; without this the server draws it into the picture as well. Its shape is still told.
        self.connection.xfixes_hide_cursor(self.root)?;
        let properties = ChangeWindowAttributesAux::new().event_mask(EventMask::PROPERTY_CHANGE);
        self.connection
            .change_window_attributes(self.root, &properties)?
            .check()?;
        Ok(())
    }

    /// Puts the pointer in the middle: a screen that shrank has it in its last corner, on top of whatever is there.
    pub(crate) fn centre_pointer(&self) -> Result<()> {
        let middle = |side: u16| i16::try_from(side / 2).unwrap_or(i16::MAX);
        let (x, y) = (middle(self.size.width), middle(self.size.height));
        self.connection
            .warp_pointer(x11rb::NONE, self.root, 0, 0, 0, 0, x, y)?
            .check()?;
        Ok(())
    }

    /// A handle that becomes readable when the X server says something; not to be read.
    pub(crate) fn socket(&self) -> Result<UnixStream> {
        let handle = self.connection.stream().as_fd().try_clone_to_owned()?;
        Ok(UnixStream::from(handle))
    }

    /// The size of the screen.
    pub(crate) fn size(&self) -> Size {
        self.size
    }

    /// Whether to be told of damage; off while nobody looks, so that drawing costs nothing.
    pub(crate) fn watch(&mut self, watch: bool) -> Result<()> {
        match (watch, self.damage) {
            (true, None) => {
                let id = self.connection.generate_id()?;
                self.connection
                    .damage_create(id, self.root, ReportLevel::RAW_RECTANGLES)?;
                self.damage = Some(id);
                let repeat = ChangeKeyboardControlAux::new().auto_repeat_mode(AutoRepeatMode::OFF);
                self.connection.change_keyboard_control(&repeat)?;
            }
            (false, Some(id)) => {
                self.connection.damage_destroy(id)?;
                self.damage = None;
            }
            _ => {}
        }
        self.flush()
    }

    /// The next thing that happened, without waiting.
    pub(crate) fn poll_event(&mut self) -> Result<Option<ScreenEvent>> {
        while let Some(event) = self.connection.poll_for_event()? {
            match event {
                Event::DamageNotify(event) => {
                    let unsigned = |value: i16| u16::try_from(value).unwrap_or(0);
                    let area = event.area;
                    let (x, y) = (unsigned(area.x), unsigned(area.y));
                    return Ok(Some(ScreenEvent::Damage(Rect {
                        x,
                        y,
                        width: area.width,
                        height: area.height,
                    })));
                }
                Event::XfixesCursorNotify(_) => return Ok(Some(ScreenEvent::Cursor)),
                Event::PropertyNotify(_) => return Ok(Some(ScreenEvent::Property)),
                Event::MappingNotify(event) if event.request == Mapping::KEYBOARD => {
                    return Ok(Some(ScreenEvent::Keyboard));
                }
                _ => {}
            }
        }
        Ok(None)
    }

    /// Reads the pixels of `rect` into rows that lie `stride` pixels apart.
    pub(crate) fn read(&mut self, rect: Rect, out: &mut [u32], stride: usize) {
        let rows = Rows { out, stride };
        self.pixels.read(&self.connection, self.root, rect, rows);
    }

    /// Whether reading pixels is asking the X server, whose answer brings what it said before with it.
    pub(super) fn is_asked_for_pixels(&self) -> bool {
        matches!(self.pixels, Pixels::Server(_))
    }

    /// Sends what was asked.
    pub(crate) fn flush(&self) -> Result<()> {
        Ok(self.connection.flush()?)
    }

    /// The pointer's shape; `None` when it is invisible.
    pub(crate) fn cursor(&self) -> Result<Option<CursorShape>> {
        let image = self.connection.xfixes_get_cursor_image()?.reply()?;
        let Ok(size) = Size::new(image.width, image.height) else {
            return Ok(None);
        };
        let visible = image.cursor_image.iter().any(|pixel| pixel >> 24 != 0);
        if !visible || size.width > stream::CURSOR_SIDE_MAX || size.height > stream::CURSOR_SIDE_MAX
        {
            return Ok(None);
        }
        let rgba = image
            .cursor_image
            .iter()
            .flat_map(|pixel| straight(*pixel))
            .collect();
        Ok(Some(CursorShape {
            size,
            hot_x: image.xhot.min(size.width - 1),
            hot_y: image.yhot.min(size.height - 1),
            rgba,
        }))
    }

    /// Whether a window manager runs and at least one window is there (the desktop's own counts).
    pub(crate) fn usable(&self) -> Result<bool> {
        Ok(self.has_property(b"_NET_SUPPORTING_WM_CHECK")?
            && self.has_property(b"_NET_CLIENT_LIST")?)
    }

    fn has_property(&self, name: &[u8]) -> Result<bool> {
        let atom = self.connection.intern_atom(false, name)?.reply()?.atom;
        let value = self
            .connection
            .get_property(false, self.root, atom, AtomEnum::WINDOW, 0, 1)?
            .reply()?;
        Ok(value.value_len > 0)
    }

    /// Gives the screen this size, or the largest there is; returns what it has then.
    pub(crate) fn resize(&mut self, wanted: Size) -> Result<Size> {
        let limit = self.pixels.size_max();
        // Window managers and toolkits are not made for less than this.
        let size = Size::new(
            wanted.width.clamp(320, limit.width),
            wanted.height.clamp(200, limit.height),
        )?;
        if size == self.size {
            return Ok(size);
        }
        self.connection.grab_server()?;
        let switched = modes::switch(&self.connection, self.root, size);
        self.connection.ungrab_server()?;
        self.flush()?;
        if let Err(error) = switched {
            if self.ours {
                return Err(error);
            }
            tracing::warn!("the display keeps its size: {error:#}");
            return Ok(self.size);
        }
        self.size = size;
        self.pixels
            .release_outside(size)
            .context("cannot release the rest of the screen file")?;
        Ok(size)
    }
}

/// X multiplies colours by alpha; the stream does not.
fn straight(pixel: u32) -> [u8; 4] {
    let [alpha, red, green, blue] = pixel.to_be_bytes();
    let divided = |value: u8| match alpha {
        0 => 0,
        _ => u8::try_from((u32::from(value) * 255 + u32::from(alpha) / 2) / u32::from(alpha))
            .unwrap_or(u8::MAX),
    };
    [divided(red), divided(green), divided(blue), alpha]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_of_the_pointer_are_divided_by_its_alpha() {
        assert_eq!(straight(0xff10_2030), [0x10, 0x20, 0x30, 0xff]);
        assert_eq!(straight(0x8040_2000), [0x80, 0x40, 0, 0x80]);
        assert_eq!(straight(0x0000_0000), [0; 4]);
    }
}
