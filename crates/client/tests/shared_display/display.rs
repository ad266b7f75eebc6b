//! An X server of the test's own, a program that draws in it, and what a person would do at it.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    ChangeGCAux, ConnectionExt as _, CreateGCAux, CreateWindowAux, EventMask, ImageFormat,
    InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MOTION_NOTIFY_EVENT, Rectangle, WindowClass,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

/// Nothing here takes longer on any machine.
pub(crate) const LIMIT: Duration = Duration::from_secs(30);
/// X keycodes are evdev codes and this.
const KEYCODE_OFFSET: u8 = 8;
/// Control, alt, shift and enter, which belong to chords.
const OF_CHORDS: [u8; 4] = [29, 56, 28, 42];

/// An X server.
pub(crate) struct Display {
    server: Child,
    pub(crate) name: String,
    pub(crate) folder: tempfile::TempDir,
    x: RustConnection,
    root: u32,
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

impl Display {
    pub(crate) fn start(screen: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                screen,
                "-nolisten",
                "tcp",
                "-noreset",
                "-fbdir",
            ])
            .arg(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed");
        let mut line = String::new();
        BufReader::new(server.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let name = format!(":{}", line.trim());
        let (x, _) = x11rb::connect(Some(&name)).unwrap();
        let root = x.setup().roots[0].root;
        Self {
            server,
            name,
            folder,
            x,
            root,
        }
    }

    /// Size of the screen.
    pub(crate) fn size(&self) -> (u16, u16) {
        let geometry = self.x.get_geometry(self.root).unwrap().reply().unwrap();
        (geometry.width, geometry.height)
    }

    /// The pixels of the screen's upper left part.
    pub(crate) fn pixels(&self, (width, height): (u16, u16)) -> Option<Vec<u8>> {
        let (format, all) = (ImageFormat::Z_PIXMAP, u32::MAX);
        let image = self
            .x
            .get_image(format, self.root, 0, 0, width, height, all)
            .unwrap()
            .reply()
            .ok()?;
        // The fourth byte of a pixel is nobody's.
        Some(
            image
                .data
                .chunks_exact(4)
                .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]])
                .collect(),
        )
    }

    /// How much of this screen's upper left part the other shows otherwise.
    pub(crate) fn difference(&self, other: &Self, size: (u16, u16)) -> String {
        let (Some(ours), Some(theirs)) = (self.pixels(size), other.pixels(size)) else {
            let (own, wanted) = (self.size(), size);
            return format!("a screen is {own:?} large, not {wanted:?}");
        };
        let pairs = ours.chunks_exact(3).zip(theirs.chunks_exact(3));
        let mut differing = pairs
            .enumerate()
            .filter(|(_, (ours, theirs))| ours != theirs);
        let Some((first, (ours, theirs))) = differing.next() else {
            return format!("the screen is {:?} large", self.size());
        };
        let (x, y) = (first % usize::from(size.0), first / usize::from(size.0));
        let more = differing.count();
        format!("({x}, {y}) is {theirs:?} and not {ours:?}, and {more} pixels more differ")
    }

    fn fake(&self, kind: u8, detail: u8, x: i16, y: i16) {
        self.x
            .xtest_fake_input(kind, detail, 0, self.root, x, y, 0)
            .unwrap()
            .check()
            .unwrap();
    }

    /// A key goes down or up; the code is evdev's.
    pub(crate) fn key(&self, code: u8, down: bool) {
        let kind = if down {
            KEY_PRESS_EVENT
        } else {
            KEY_RELEASE_EVENT
        };
        self.fake(kind, code + KEYCODE_OFFSET, 0, 0);
    }

    /// Presses keys one after the other and lets go in the reverse order.
    pub(crate) fn chord(&self, codes: &[u8]) {
        codes.iter().for_each(|code| self.key(*code, true));
        codes.iter().rev().for_each(|code| self.key(*code, false));
    }

    pub(crate) fn place_pointer(&self, x: i16, y: i16) {
        self.fake(MOTION_NOTIFY_EVENT, 0, x, y);
    }

    pub(crate) fn pointer(&self) -> (i16, i16) {
        let pointer = self.x.query_pointer(self.root).unwrap().reply().unwrap();
        (pointer.root_x, pointer.root_y)
    }

    /// The codes of the keys that are down.
    pub(crate) fn held_keys(&self) -> Vec<usize> {
        let keys = self.x.query_keymap().unwrap().reply().unwrap().keys;
        (0..256)
            .filter(|code| keys[code / 8] >> (code % 8) & 1 == 1)
            .collect()
    }

    /// Asks until it is so.
    pub(crate) fn wait(&self, what: &str, so: impl Fn(&Self) -> bool) {
        self.wait_or_tell(what, String::new, so);
    }

    /// Asks until it is so; `tell` says how things stand if it never is.
    pub(crate) fn wait_or_tell(
        &self,
        what: &str,
        tell: impl Fn() -> String,
        so: impl Fn(&Self) -> bool,
    ) {
        let begin = Instant::now();
        while !so(self) {
            assert!(begin.elapsed() < LIMIT, "not in time: {what}; {}", tell());
            std::thread::sleep(Duration::from_millis(20));
        }
        println!("{what}: after {:?}", begin.elapsed());
    }
}

/// A program with one window: each key pressed in it fills another square.
pub(crate) struct Program {
    keys: Receiver<u8>,
    x: RustConnection,
    window: u32,
    gc: u32,
}

impl Program {
    pub(crate) fn start(display: &Display) -> Self {
        let (x, _) = x11rb::connect(Some(&display.name)).unwrap();
        let (window, gc) = (x.generate_id().unwrap(), x.generate_id().unwrap());
        let values = CreateWindowAux::new()
            .background_pixel(0x20_4060)
            .event_mask(EventMask::KEY_PRESS);
        let class = WindowClass::INPUT_OUTPUT;
        x.create_window(
            24,
            window,
            display.root,
            10,
            20,
            440,
            320,
            0,
            class,
            0,
            &values,
        )
        .unwrap();
        x.create_gc(gc, window, &CreateGCAux::new()).unwrap();
        x.map_window(window).unwrap();
        x.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)
            .unwrap()
            .check()
            .unwrap();
        let (sender, keys) = channel();
        let (listener, _) = x11rb::connect(Some(&display.name)).unwrap();
        let values = x11rb::protocol::xproto::ChangeWindowAttributesAux::new()
            .event_mask(EventMask::KEY_PRESS);
        listener
            .change_window_attributes(window, &values)
            .unwrap()
            .check()
            .unwrap();
        std::thread::spawn(move || serve(&listener, window, &sender));
        Self {
            keys,
            x,
            window,
            gc,
        }
    }

    /// The next key that is not one of a chord's.
    pub(crate) fn next_key(&self) -> u8 {
        self.keys
            .recv_timeout(LIMIT)
            .expect("the key reaches the program")
    }

    /// The next key after those of chords, of which only what comes before the last one may be seen.
    pub(crate) fn presses_after_chords(&self) -> u8 {
        loop {
            let code = self.next_key();
            assert_ne!(code, 28, "the client's own shortcut reached the desktop");
            if !OF_CHORDS.contains(&code) {
                return code;
            }
        }
    }

    /// Draws something while nobody looks.
    pub(crate) fn draw(&self, place: i16) {
        draw(&self.x, self.window, self.gc, place, 0x00c0_ffee);
        self.x.get_input_focus().unwrap().reply().unwrap();
    }
}

fn serve(x: &RustConnection, window: u32, sender: &Sender<u8>) {
    let gc = x.generate_id().unwrap();
    x.create_gc(gc, window, &CreateGCAux::new()).unwrap();
    let mut place = 0;
    while let Ok(event) = x.wait_for_event() {
        let Event::KeyPress(event) = event else {
            continue;
        };
        let colour = u32::from(event.detail).wrapping_mul(2_654_435_761) & 0xff_ffff;
        draw(x, window, gc, place, colour);
        x.flush().unwrap();
        place += 1;
        if sender.send(event.detail - KEYCODE_OFFSET).is_err() {
            return;
        }
    }
}

fn draw(x: &RustConnection, window: u32, gc: u32, place: i16, colour: u32) {
    x.change_gc(gc, &ChangeGCAux::new().foreground(colour))
        .unwrap();
    let square = Rectangle {
        x: place % 20 * 20,
        y: place / 20 * 30,
        width: 19,
        height: 29,
    };
    x.poly_fill_rectangle(window, gc, &[square]).unwrap();
}
