//! The way of a keystroke on a real X server: typed at a viewer, injected, drawn by a program, seen as damage, sent, and
//! shown by the viewer with exactly the pixels that the X server has.

use std::time::{Duration, Instant};

use stream::{ByeReason, Rect, Size, ViewerEvent};
use tokio::sync::{mpsc, watch};
use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    ChangeGCAux, ChangeWindowAttributesAux, ConnectionExt as _, CreateGCAux, CreateWindowAux,
    EventMask, ImageFormat, InputFocus, Keycode, Rectangle, WindowClass,
};
use x11rb::rust_connection::RustConnection;

use super::framebuffer::Framebuffer;
use super::pixels::Rows;
use super::rig::{Client, Display, LIMIT};
use super::screen::enter;
use super::*;

/// A program with one window: every key pressed in it fills another square with the keysym's colour.
struct Program {
    keys: std::sync::mpsc::Receiver<(Keycode, u32)>,
}

impl Program {
    fn start(access: &DisplayAccess) -> Self {
        let cookie = hex::decode(&access.cookie).unwrap();
        let screen = Screen::connect(access.number, &cookie, &access.framebuffer).unwrap();
        let x = screen.connection;
        let root = x.setup().roots[0].root;
        let window = x.generate_id().unwrap();
        let values = CreateWindowAux::new()
            .background_pixel(0x20_4060)
            .event_mask(EventMask::KEY_PRESS | EventMask::EXPOSURE);
        x.create_window(
            24,
            window,
            root,
            10,
            20,
            500,
            300,
            0,
            WindowClass::INPUT_OUTPUT,
            0,
            &values,
        )
        .unwrap();
        let (font, cursor) = (x.generate_id().unwrap(), x.generate_id().unwrap());
        x.open_font(font, b"cursor").unwrap();
        x.create_glyph_cursor(cursor, font, font, 52, 53, 0, 0, 0, 0xffff, 0xffff, 0xffff)
            .unwrap();
        x.change_window_attributes(window, &ChangeWindowAttributesAux::new().cursor(cursor))
            .unwrap();
        x.map_window(window).unwrap();
        x.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)
            .unwrap();
        x.get_input_focus().unwrap().reply().unwrap();
        let (sender, keys) = std::sync::mpsc::channel();
        std::thread::spawn(move || Self::serve(&x, window, &sender));
        Self { keys }
    }

    fn serve(x: &RustConnection, window: u32, sender: &std::sync::mpsc::Sender<(Keycode, u32)>) {
        let gc = x.generate_id().unwrap();
        x.create_gc(gc, window, &CreateGCAux::new()).unwrap();
        let mut place = 0;
        while let Ok(event) = x.wait_for_event() {
            let Event::KeyPress(event) = event else {
                continue;
            };
            let mapping = x
                .get_keyboard_mapping(event.detail, 1)
                .unwrap()
                .reply()
                .unwrap();
            let symbol = mapping.keysyms[0];
            let colour = symbol.wrapping_mul(2_654_435_761) & 0xff_ffff;
            x.change_gc(gc, &ChangeGCAux::new().foreground(colour))
                .unwrap();
            let square = Rectangle {
                x: place % 48 * 10,
                y: place / 48 * 20,
                width: 9,
                height: 18,
            };
            x.poly_fill_rectangle(window, gc, &[square]).unwrap();
            x.flush().unwrap();
            place += 1;
            if sender.send((event.detail, symbol)).is_err() {
                return;
            }
        }
    }

    fn next_key(&self) -> (Keycode, u32) {
        self.keys
            .recv_timeout(LIMIT)
            .expect("the key reaches the program")
    }
}

/// The X server's own answer to what is on the screen, as RGBA.
fn screen_of(access: &DisplayAccess) -> (Size, Vec<u8>) {
    let screen = access.connect().unwrap();
    let size = screen.size();
    let x = &screen.connection;
    let image = x
        .get_image(
            ImageFormat::Z_PIXMAP,
            screen.root,
            0,
            0,
            size.width,
            size.height,
            u32::MAX,
        )
        .unwrap();
    let image = image.reply().unwrap();
    (
        size,
        image
            .data
            .chunks_exact(4)
            .flat_map(|p| [p[2], p[1], p[0], 255])
            .collect(),
    )
}

/// A running presenter.
struct Desk {
    display: Display,
    arrivals: mpsc::Sender<Arrival>,
    farewell: watch::Sender<Option<Farewell>>,
    view: watch::Receiver<View>,
    task: tokio::task::JoinHandle<Result<()>>,
}

impl Desk {
    fn start() -> Self {
        Self::on(|access| access.connect().unwrap())
    }

    /// The same without the X server's screen file, as somebody else's display is shown.
    fn without_file() -> Self {
        Self::on(|access| {
            let cookie = hex::decode(&access.cookie).unwrap();
            let connection = enter(access.number, &cookie).unwrap();
            Screen::on(connection, None, false).unwrap()
        })
    }

    fn on(connect: impl FnOnce(&DisplayAccess) -> Screen) -> Self {
        let display = Display::start("2560x1440x24");
        prepare(&display.access, Size::new(1024, 768).unwrap()).unwrap();
        let screen = connect(&display.access);
        let (arrivals, mut arrivals_receiver) = mpsc::channel(1);
        let (farewell, farewell_receiver) = watch::channel(None);
        let (view_sender, view) = watch::channel(View::default());
        let presenter = Presenter::on("session-1".into(), screen, view_sender).unwrap();
        let task = tokio::spawn(async move {
            presenter
                .run(&mut arrivals_receiver, farewell_receiver)
                .await
        });
        Self {
            display,
            arrivals,
            farewell,
            view,
            task,
        }
    }

    async fn viewer(&self, name: &str, width: u16, height: u16) -> Client {
        let word = format!(
            r#"{{"username":"ann","address":"192.0.2.1","client":"{name}","device":"{name}","page":"1"}}"#
        );
        let (mut client, link) = Client::connect(&word, Size::new(width, height).unwrap()).await;
        let desktop = Desktop::new();
        let arrival = Arrival { link, desktop };
        self.arrivals.send(arrival).await.ok().unwrap();
        client
            .until("the desktop's size", |client| {
                client.viewer.size() == Size { width, height }
            })
            .await;
        self.assert_exact(&mut client).await;
        client
    }

    async fn assert_exact(&self, client: &mut Client) {
        let (size, expected) = screen_of(&self.display.access);
        client
            .until("the viewer shows the screen", |client| {
                client.viewer.size() == size && client.shows(&expected)
            })
            .await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_key_typed_at_the_viewer_is_drawn_and_comes_back_exactly() {
    let desk = Desk::start();
    let program = Program::start(&desk.display.access);
    let mut client = desk.viewer("laptop", 1024, 768).await;
    let mut latencies = Vec::new();
    for key in [30, 48, 46, 32, 18, 33, 34, 35, 23, 36].repeat(10) {
        // The pace of somebody who types fast, so that each step is complete.
        tokio::time::sleep(Duration::from_millis(30)).await;
        let frames = client.viewer.statistics().frames;
        let begin = Instant::now();
        client.viewer.key(key, true);
        client
            .until("the key's picture", |client| {
                client.viewer.statistics().frames > frames
            })
            .await;
        latencies.push(begin.elapsed());
        client.viewer.key(key, false);
        assert_eq!(u16::from(program.next_key().0), key + 8);
    }
    desk.assert_exact(&mut client).await;
    latencies.sort();
    println!(
        "key to picture: median {:?}, p95 {:?}",
        latencies[50], latencies[95]
    );
    assert!(client.viewer.statistics().echo_us.is_some());
    let told = client.counts.unwrap();
    assert!(told.frames > 0 && told.pixels_exact > 0, "{told:?}");
    assert!(
        (1..1_000_000).contains(&told.press_to_picture_us),
        "{told:?}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn committed_text_reaches_programs_as_its_characters() {
    let desk = Desk::start();
    let program = Program::start(&desk.display.access);
    let mut client = desk.viewer("tablet", 1024, 768).await;
    client.viewer.text("aß€漢\n");
    client.send().await;
    let symbols: Vec<u32> = (0..5).map(|_| program.next_key().1).collect();
    assert_eq!(symbols, [0x61, 0xdf, 0x0100_20ac, 0x0100_6f22, 0xff0d]);
}

/// Gives keys of a display other meanings, each one of its own at every level.
fn remap(access: &DisplayAccess, first: Keycode, symbols: &[u32]) {
    let screen = access.connect().unwrap();
    let count = u8::try_from(symbols.len()).unwrap();
    let (per_code, symbols) = (2, symbols.iter().flat_map(|symbol| [*symbol; 2]));
    let symbols: Vec<u32> = symbols.collect();
    let x = &screen.connection;
    x.change_keyboard_mapping(count, first, per_code, &symbols)
        .unwrap()
        .check()
        .unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn committed_text_finds_its_keys_anew_when_the_layout_changes() {
    let (han, euro) = (0x0100_6f22, 0x0100_20ac);
    let desk = Desk::start();
    let program = Program::start(&desk.display.access);
    let mut client = desk.viewer("tablet", 1024, 768).await;
    let mut typed = async |text: &str| {
        client.viewer.text(text);
        client.send().await;
        program.next_key()
    };
    let first = typed("漢").await;
    assert_eq!(first.1, han);
    // The same key as long as nothing has changed that.
    assert_eq!(typed("漢").await, first);
    // As a new layout does to a key that means nothing in it.
    remap(&desk.display.access, first.0, &[0]);
    assert_eq!(typed("漢").await.1, han);
    // As one that has keys where none were.
    let now = typed("漢").await.0;
    remap(&desk.display.access, now, &[0x61, 0x62]);
    let symbols = [typed("漢").await, typed("€").await];
    assert_eq!(symbols.map(|key| key.1), [han, euro]);
    for _ in 0..2 {
        for code in 0..u32::from(u8::MAX) {
            let character = char::from_u32(0x4e00 + code).unwrap();
            let (key, symbol) = typed(&character.to_string()).await;
            assert_eq!(symbol, 0x0100_4e00 + code);
            assert!(key != now && key != now + 1, "a real key was overwritten");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_screen_follows_the_window_and_idle_costs_nothing() {
    let desk = Desk::start();
    let _program = Program::start(&desk.display.access);
    let mut client = desk.viewer("laptop", 1024, 768).await;
    for (width, height) in [(1600, 900), (801, 601), (2560, 1440), (640, 480)] {
        client.viewer.resize(Size::new(width, height).unwrap(), 100);
        client
            .until("the new size", |client| {
                client.viewer.size() == Size { width, height }
            })
            .await;
        desk.assert_exact(&mut client).await;
    }
    let bytes = client.frame_bytes;
    client.viewer.handle_timeout(u64::MAX / 4);
    client
        .until("the link's measure", |client| {
            client.events.contains(&ViewerEvent::Measured)
        })
        .await;
    assert_eq!(client.frame_bytes, bytes);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_pointer_moves_its_shape_is_told_and_it_is_not_in_the_picture() {
    let desk = Desk::start();
    let _program = Program::start(&desk.display.access);
    let mut client = desk.viewer("laptop", 800, 600).await;
    client.viewer.pointer(123, 156);
    client.viewer.button(0, true);
    client.viewer.wheel(0, 120);
    client.send().await;
    let shape = |client: &Client| {
        client
            .events
            .iter()
            .any(|event| matches!(event, ViewerEvent::Cursor(Some(_))))
    };
    client.until("a shape", shape).await;
    let screen = desk.display.access.connect().unwrap();
    let deadline = Instant::now() + LIMIT;
    loop {
        let pointer = screen
            .connection
            .query_pointer(screen.root)
            .unwrap()
            .reply()
            .unwrap();
        if (pointer.root_x, pointer.root_y) == (123, 156) && u16::from(pointer.mask) & 0x100 != 0 {
            break;
        }
        assert!(
            Instant::now() < deadline,
            "the pointer is at {}, {}",
            pointer.root_x,
            pointer.root_y
        );
    }
    let mut framebuffer = Framebuffer::open(&desk.display.access.framebuffer).unwrap();
    let mut pixels = vec![0; 32 * 32];
    framebuffer.read(
        Rect {
            x: 107,
            y: 140,
            width: 32,
            height: 32,
        },
        Rows {
            out: &mut pixels,
            stride: 32,
        },
    );
    assert!(
        pixels.iter().all(|pixel| *pixel == 0x20_4060),
        "the pointer is drawn into the screen"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_drawn_while_pixels_are_asked_of_the_server_is_shown_at_once() {
    let desk = Desk::without_file();
    let mut client = desk.viewer("laptop", 1024, 768).await;
    let painter = desk.display.access.connect().unwrap();
    let x = &painter.connection;
    let gc = x.generate_id().unwrap();
    x.create_gc(gc, painter.root, &CreateGCAux::new()).unwrap();
    let fill = |colour: u32, width, height| {
        let colour = ChangeGCAux::new().foreground(colour);
        x.change_gc(gc, &colour).unwrap();
        let square = Rectangle {
            x: 0,
            y: 0,
            width,
            height,
        };
        x.poly_fill_rectangle(painter.root, gc, &[square]).unwrap();
        x.get_input_focus().unwrap().reply().unwrap();
    };
    let mut late = 0;
    for round in 0..16 {
        // Everything is looked at, and all of it is as before, so the viewer is sent nothing to answer.
        fill(0x20_4060, 1024, 768);
        desk.assert_exact(&mut client).await;
        fill(0x20_4060, 1024, 768);
        let begin = Instant::now();
        while begin.elapsed() < Duration::from_micros(400) * round {
            x.get_input_focus().unwrap().reply().unwrap();
        }
        fill(0xc0_a080, 20, 20);
        let begin = Instant::now();
        desk.assert_exact(&mut client).await;
        // Something else wakes the presenter after almost 2 s.
        late += usize::from(Duration::from_millis(1200) < begin.elapsed());
    }
    assert!(
        late < 3,
        "{late} of 16 pictures waited for something else to happen"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn str_03_a_second_viewer_takes_over_and_keys_of_the_first_are_let_go() {
    let desk = Desk::start();
    let program = Program::start(&desk.display.access);
    let mut first = desk.viewer("laptop", 1024, 768).await;
    first.viewer.key(30, true);
    first.send().await;
    program.next_key();
    let second = desk.viewer("tablet", 800, 600).await;
    let notice = "opened on another device: tablet at 192.0.2.1";
    assert_eq!(first.bye().await, (ByeReason::TakenOver, notice.into()));
    let screen = desk.display.access.connect().unwrap();
    let keys = screen
        .connection
        .query_keymap()
        .unwrap()
        .reply()
        .unwrap()
        .keys;
    assert_eq!(keys, [0; 32]);
    drop(second);
    let mut view = desk.view.clone();
    tokio::time::timeout(LIMIT, view.wait_for(|view| !view.viewed))
        .await
        .unwrap()
        .unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn str_04_log_off_and_a_crash_are_told_to_the_viewer() {
    let desk = Desk::start();
    let mut client = desk.viewer("laptop", 1024, 768).await;
    desk.farewell.send_replace(Some(Farewell {
        reason: ByeReason::LoggedOff,
        text: String::new(),
    }));
    assert_eq!(client.bye().await, (ByeReason::LoggedOff, String::new()));
    desk.task.await.unwrap().unwrap();

    let mut desk = Desk::start();
    let mut client = desk.viewer("laptop", 1024, 768).await;
    desk.display.server.as_mut().unwrap().kill().unwrap();
    desk.farewell.send_replace(Some(Farewell {
        reason: ByeReason::Crashed,
        text: "signal 9".into(),
    }));
    assert_eq!(client.bye().await, (ByeReason::Crashed, "signal 9".into()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_small_screen_takes_little_memory_of_a_large_one() {
    use std::os::unix::fs::MetadataExt;
    let display = Display::start("5120x2880x24");
    prepare(&display.access, Size::new(1024, 768).unwrap()).unwrap();
    let bytes = std::fs::metadata(&display.access.framebuffer)
        .unwrap()
        .blocks()
        * 512;
    assert!(bytes < 7 << 20, "{bytes} bytes of 59 MB are kept");
    let mut screen = display.access.connect().unwrap();
    let mut pixels = vec![0; 1024 * 768];
    screen.read(
        Rect {
            x: 0,
            y: 0,
            width: 1024,
            height: 768,
        },
        &mut pixels,
        1024,
    );
    let (_, expected) = screen_of(&display.access);
    let read: Vec<u8> = pixels
        .iter()
        .flat_map(|p| {
            let [_, red, green, blue] = p.to_be_bytes();
            [red, green, blue, 255]
        })
        .collect();
    assert!(read == expected);
}
