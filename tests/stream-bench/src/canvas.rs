//! The application on the served display: one window over the whole screen, drawn through shared memory as toolkits do.

use std::{
    fs::File,
    os::unix::fs::FileExt,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use rustix::fs::{MemfdFlags, memfd_create};
use x11rb::{
    COPY_DEPTH_FROM_PARENT, CURRENT_TIME,
    connection::Connection,
    protocol::{
        Event,
        shm::ConnectionExt as _,
        xproto::{
            ChangeWindowAttributesAux, ConnectionExt as _, CreateGCAux, CreateWindowAux, EventMask,
            Gcontext, ImageFormat, InputFocus, Window, WindowClass,
        },
    },
    rust_connection::RustConnection,
};

use crate::picture::{Picture, Rect};

/// The application's window and what it has drawn into it.
pub(crate) struct Canvas {
    connection: RustConnection,
    window: Window,
    gc: Gcontext,
    memory: File,
    segment: u32,
    bytes: Vec<u8>,
    /// What the served display shows, if it does as it was told.
    pub(crate) model: Picture,
}

/// Sides of the screen.
pub(crate) const WIDTH: usize = 1920;
pub(crate) const HEIGHT: usize = 1080;
pub(crate) const SCREEN: Rect = Rect::new(0, 0, WIDTH, HEIGHT);
const DEPTH: u8 = 24;

impl Canvas {
    /// Shows the window and takes the keyboard.
    pub(crate) fn open(display: &str) -> Result<Self> {
        let (connection, number) = x11rb::connect(Some(display))?;
        let root = connection.setup().roots[number].root;
        let window = connection.generate_id()?;
        let attributes = CreateWindowAux::new()
            .override_redirect(1)
            .background_pixel(0)
            .event_mask(EventMask::KEY_PRESS | EventMask::EXPOSURE);
        let (width, height) = (side(WIDTH), side(HEIGHT));
        connection.create_window(
            COPY_DEPTH_FROM_PARENT,
            window,
            root,
            0,
            0,
            width,
            height,
            0,
            WindowClass::INPUT_OUTPUT,
            0,
            &attributes,
        )?;
        connection.map_window(window)?;
        let gc = connection.generate_id()?;
        connection.create_gc(gc, window, &CreateGCAux::new().graphics_exposures(0))?;
        connection.sync_now()?;
        connection
            .set_input_focus(InputFocus::PARENT, window, CURRENT_TIME)?
            .check()?;
        connection.shm_query_version()?.reply()?;
        let memory = File::from(memfd_create("stream-bench", MemfdFlags::CLOEXEC)?);
        memory.set_len((WIDTH * HEIGHT * 4) as u64)?;
        let segment = connection.generate_id()?;
        connection
            .shm_attach_fd(segment, memory.try_clone()?, false)?
            .check()
            .context("the X server takes no shared memory")?;
        let mut canvas = Self {
            connection,
            window,
            gc,
            memory,
            segment,
            bytes: Vec::new(),
            model: Picture::new(WIDTH, HEIGHT, 0),
        };
        canvas.draw(&Picture::new(WIDTH, HEIGHT, 0x00d8_dce0), 0, 0)?;
        Ok(canvas)
    }

    /// Draws a picture; gives the moment when the X server was told to.
    pub(crate) fn draw(&mut self, picture: &Picture, x: usize, y: usize) -> Result<Instant> {
        self.model.put(picture, x, y);
        let window = self.window;
        self.draw_into(window, picture, x, y)
    }

    /// The same for a window of [`Canvas::child`], which is not in the model.
    pub(crate) fn draw_into(
        &mut self,
        window: Window,
        picture: &Picture,
        x: usize,
        y: usize,
    ) -> Result<Instant> {
        self.bytes.clear();
        self.bytes
            .extend(picture.pixels.iter().flat_map(|pixel| pixel.to_le_bytes()));
        self.memory.write_all_at(&self.bytes, 0)?;
        let (width, height) = (side(picture.width), side(picture.height()));
        let at = Instant::now();
        self.connection.shm_put_image(
            window,
            self.gc,
            width,
            height,
            0,
            0,
            width,
            height,
            place(x),
            place(y),
            DEPTH,
            ImageFormat::Z_PIXMAP.into(),
            false,
            self.segment,
            0,
        )?;
        self.connection.sync_now()?;
        Ok(at)
    }

    /// Draws a small picture into a window with the request itself and without waiting, so that it is done in one go
    /// with what was asked for before.
    pub(crate) fn draw_over(
        &self,
        window: Window,
        picture: &Picture,
        x: usize,
        y: usize,
    ) -> Result<()> {
        let bytes: Vec<u8> = picture
            .pixels
            .iter()
            .flat_map(|pixel| pixel.to_le_bytes())
            .collect();
        let (width, height) = (side(picture.width), side(picture.height()));
        self.connection.put_image(
            ImageFormat::Z_PIXMAP,
            window,
            self.gc,
            width,
            height,
            place(x),
            place(y),
            0,
            DEPTH,
            &bytes,
        )?;
        Ok(())
    }

    /// Fills an area.
    pub(crate) fn fill(&mut self, area: Rect, colour: u32) -> Result<Instant> {
        self.draw(
            &Picture::new(area.width, area.height, colour),
            area.x,
            area.y,
        )
    }

    /// A window inside, which shows `picture`; the model is left to the caller.
    pub(crate) fn child(&mut self, picture: &Picture, x: usize, y: usize) -> Result<Window> {
        let child = self.connection.generate_id()?;
        let attributes = CreateWindowAux::new().background_pixel(0);
        let (width, height) = (side(picture.width), side(picture.height()));
        self.connection.create_window(
            COPY_DEPTH_FROM_PARENT,
            child,
            self.window,
            place(x),
            place(y),
            width,
            height,
            0,
            WindowClass::INPUT_OUTPUT,
            0,
            &attributes,
        )?;
        self.connection.map_window(child)?;
        self.draw_into(child, picture, 0, 0)?;
        Ok(child)
    }

    /// Has the X server itself draw `picture` wherever a window inside uncovers it.
    pub(crate) fn set_background(&mut self, picture: &Picture) -> Result<()> {
        let pixmap = self.connection.generate_id()?;
        let (width, height) = (side(picture.width), side(picture.height()));
        self.connection
            .create_pixmap(DEPTH, pixmap, self.window, width, height)?;
        self.draw_into(pixmap, picture, 0, 0)?;
        let attributes = ChangeWindowAttributesAux::new().background_pixmap(pixmap);
        self.connection
            .change_window_attributes(self.window, &attributes)?;
        self.connection.free_pixmap(pixmap)?;
        self.draw(picture, 0, 0)?;
        Ok(())
    }

    /// The connection, for what only one workload does.
    pub(crate) fn connection(&self) -> &RustConnection {
        &self.connection
    }

    /// Waits for a key to be pressed.
    pub(crate) fn wait_key(&self, limit: Duration) -> Result<bool> {
        let end = Instant::now() + limit;
        loop {
            while let Some(event) = self.connection.poll_for_event()? {
                if matches!(event, Event::KeyPress(_)) {
                    return Ok(true);
                }
            }
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(false);
            }
            let stream = self.connection.stream();
            let mut ready = [rustix::event::PollFd::new(
                stream,
                rustix::event::PollFlags::IN,
            )];
            let left = rustix::event::Timespec {
                tv_sec: i64::try_from(left.as_secs())?,
                tv_nsec: left.subsec_nanos().into(),
            };
            rustix::event::poll(&mut ready, Some(&left))?;
        }
    }
}

/// Waiting until the X server has done what it was told.
pub(crate) trait SyncNow {
    /// Waits.
    fn sync_now(&self) -> Result<()>;
}

impl SyncNow for RustConnection {
    fn sync_now(&self) -> Result<()> {
        self.get_input_focus()?.reply()?;
        Ok(())
    }
}

/// A side as X has it.
fn side(length: usize) -> u16 {
    u16::try_from(length).unwrap_or(u16::MAX)
}

fn place(offset: usize) -> i16 {
    i16::try_from(offset).unwrap_or(i16::MAX)
}
