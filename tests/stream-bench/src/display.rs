//! X servers of the measurement's own: one that is served, one that the client shows on.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;
use x11rb::{
    CURRENT_TIME,
    connection::Connection,
    protocol::{
        xproto::{ConfigureWindowAux, ConnectionExt as _, InputFocus, MapState, Window},
        xtest::ConnectionExt as _,
    },
    rust_connection::RustConnection,
};

use crate::{framebuffer::Framebuffer, picture::Rect, process::Program};

/// A running X server and a connection to it.
pub(crate) struct Display {
    /// `:N`.
    pub(crate) name: String,
    pub(crate) connection: RustConnection,
    pub(crate) root: Window,
    folder: TempDir,
    server: Program,
}

/// Key codes of evdev are these lower in X.
const EVDEV: u8 = 8;

impl Display {
    /// `Xvfb` with a screen of this size in a file.
    pub(crate) fn xvfb(width: usize, height: usize, log: &Path) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let mut command = Command::new("Xvfb");
        // Without a pointer of its own, which it would draw into the picture.
        command
            .args(["-screen", "0", &format!("{width}x{height}x24"), "-nocursor"])
            .args(["-nolisten", "tcp", "-noreset", "-fbdir"])
            .arg(folder.path());
        Self::start(command, folder, log)
    }

    /// An X server that is started by this command; it takes a free number by itself.
    pub(crate) fn start(mut command: Command, folder: TempDir, log: &Path) -> Result<Self> {
        let log = std::fs::File::options()
            .create(true)
            .append(true)
            .open(log)?;
        command
            .args(["-displayfd", "1"])
            .stdout(Stdio::piped())
            .stderr(log);
        let mut server = Program::start_quiet(&mut command)?;
        let mut line = String::new();
        let output = server.output().context("its output is a pipe")?;
        BufReader::new(output).read_line(&mut line)?;
        ensure!(!line.trim().is_empty(), "the X server did not start");
        let name = format!(":{}", line.trim());
        let (connection, screen) = x11rb::connect(Some(&name))?;
        let root = connection.setup().roots[screen].root;
        Ok(Self {
            name,
            connection,
            root,
            folder,
            server,
        })
    }

    /// The file that it keeps its screen in.
    pub(crate) fn framebuffer_file(&self) -> std::path::PathBuf {
        self.folder.path().join("Xvfb_screen0")
    }

    /// Its screen.
    pub(crate) fn framebuffer(&self) -> Result<Framebuffer> {
        Framebuffer::open(&self.framebuffer_file())
    }

    /// The X server itself.
    pub(crate) fn server(&self) -> &Program {
        &self.server
    }

    /// Presses and releases a key, as a person's keyboard would.
    pub(crate) fn key(&self, evdev: u8) -> Result<()> {
        for kind in [2, 3] {
            self.connection.xtest_fake_input(
                kind,
                evdev + EVDEV,
                CURRENT_TIME,
                self.root,
                0,
                0,
                0,
            )?;
        }
        Ok(self.connection.flush()?)
    }

    /// Moves the pointer.
    pub(crate) fn point(&self, x: i16, y: i16) -> Result<()> {
        self.connection
            .xtest_fake_input(6, 0, CURRENT_TIME, self.root, x, y, 0)?;
        Ok(self.connection.flush()?)
    }

    /// Waits for a window at least this large, puts it into the left upper corner and gives it the keyboard: there is
    /// no window manager.
    pub(crate) fn adopt_window(&self, least: Rect, limit: Duration) -> Result<Window> {
        let begin = Instant::now();
        loop {
            if let Some(window) = self.largest_window(least)? {
                let corner = ConfigureWindowAux::new().x(0).y(0);
                self.connection.configure_window(window, &corner)?;
                self.connection
                    .set_input_focus(InputFocus::PARENT, window, CURRENT_TIME)?
                    .check()?;
                return Ok(window);
            }
            ensure!(begin.elapsed() < limit, "the client shows no window");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    fn largest_window(&self, least: Rect) -> Result<Option<Window>> {
        let windows = self.connection.query_tree(self.root)?.reply()?.children;
        let mut best = (0, None);
        for window in windows {
            let Ok(shape) = self.connection.get_geometry(window)?.reply() else {
                continue;
            };
            let Ok(attributes) = self.connection.get_window_attributes(window)?.reply() else {
                continue;
            };
            let (width, height) = (usize::from(shape.width), usize::from(shape.height));
            let fits = width >= least.width && height >= least.height;
            if fits && attributes.map_state == MapState::VIEWABLE && width * height > best.0 {
                best = (width * height, Some(window));
            }
        }
        Ok(best.1)
    }
}
