//! The two ends alone, as benchmarks and diagnosis use them: `carrel-agent share` serves one X server, `carrel-client`
//! shows it on another, and what both have on their screens is compared pixel for pixel.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test that cannot go on has failed, and one that goes on says how long it took"
)]

mod cable;
mod display;
mod ends;
mod manager;

use std::time::Duration;

use cable::Cable;
use display::{Display, Program};
use ends::{Client, Share};
use manager::Manager;

const CONTROL: u8 = 29;
const ALT: u8 = 56;
const ENTER: u8 = 28;
const SHIFT: u8 = 42;
const TAB: u8 = 15;
const F12: u8 = 88;

/// Small, so that what is not optimised is quick all the same.
const WINDOW: (u16, u16) = (480, 360);
const SCREEN: (u16, u16) = (640, 480);

#[test]
fn dsk_07_typing_full_screen_and_reconnecting_are_exact_by_quic() {
    round("quic", true, Share::stop);
}

#[test]
fn typing_full_screen_and_reconnecting_are_exact_by_websocket_and_without_the_screen_file() {
    round("websocket", false, Share::kill);
}

fn round(transport: &str, with_file: bool, end: fn(Share)) {
    let folder = tempfile::tempdir().unwrap();
    let far = Display::start("800x600x24");
    let near = Display::start("640x480x24");
    let program = Program::start(&far);
    let token = folder.path().join("token");
    let share = Share::start(&far, with_file, "127.0.0.1:0", &token);
    let client = Client::start(&near, &share.address, &token, transport);

    // The desktop follows the window's size, and the window shows it exactly.
    client.shows(&far, &near, WINDOW, "the first picture");

    // Keys are the same physical keys over there, and what they draw comes back.
    near.place_pointer(200, 200);
    for code in [30, 48, 46, 103, 2] {
        near.key(code, true);
        near.key(code, false);
        assert_eq!(program.next_key(), code);
    }
    client.shows(&far, &near, WINDOW, "the letters");
    assert_eq!(far.pointer(), (200, 200));

    // DSK-11: the shortcut is the client's own and reaches nobody over there.
    near.chord(&[CONTROL, ALT, ENTER]);
    client.shows(&far, &near, SCREEN, "the full screen");

    // The desktop's end goes and comes back with another certificate: the client finds it and shows what is there now.
    let address = share.address.clone();
    end(share);
    program.draw(7);
    let _share = Share::start(&far, with_file, &address, &token);
    client.shows(&far, &near, SCREEN, "the picture after the interruption");

    near.chord(&[CONTROL, ALT, ENTER]);
    client.shows(&far, &near, WINDOW, "the window again");
    near.key(35, true);
    assert_eq!(program.presses_after_chords(), 35);

    // A key that is held down when the client goes is let go over there.
    // With shift, since X servers switch consoles by the plain one.
    near.chord(&[CONTROL, ALT, SHIFT, F12]);
    assert!(client.ended().success());
    far.wait("all keys are up", |far| far.held_keys().is_empty());
}

#[test]
fn dsk_11_in_full_screen_the_window_managers_shortcuts_are_the_desktops() {
    let folder = tempfile::tempdir().unwrap();
    let far = Display::start("800x600x24");
    let near = Display::start("640x480x24");
    let manager = Manager::start(&near);
    let program = Program::start(&far);
    let token = folder.path().join("token");
    let share = Share::start(&far, true, "127.0.0.1:0", &token);
    let client = Client::start(&near, &share.address, &token, "quic");
    manager.focus_the_only_window(WINDOW);
    client.shows(&far, &near, WINDOW, "the first picture");
    near.place_pointer(200, 200);

    near.chord(&[ALT, TAB]);
    manager.got_alt_tab("in a window it is the window manager's");
    assert_eq!(program.next_key(), ALT);
    near.chord(&[CONTROL, ALT, ENTER]);
    // A pointer that moves makes it try again, should somebody else have had the keyboard.
    near.wait("nobody else gets the keyboard", |near| {
        near.place_pointer(201, 200);
        !manager.can_have_the_keyboard()
    });
    near.chord(&[ALT, TAB]);
    assert_eq!(program.presses_after_chords(), TAB);
    near.key(30, true);
    near.key(30, false);
    assert_eq!(program.next_key(), 30);
    manager.got_nothing();

    // The menu is the client's.
    near.place_pointer(200, 0);
    near.wait("the menu gives the keyboard back", |_| {
        manager.can_have_the_keyboard()
    });
    near.place_pointer(200, 300);
    near.wait("it is taken again", |near| {
        near.place_pointer(201, 300);
        !manager.can_have_the_keyboard()
    });

    manager.unfocus();
    near.wait("without the focus it is given back", |_| {
        manager.can_have_the_keyboard()
    });
    manager.focus_the_only_window(WINDOW);
    near.wait("with the focus it is taken", |near| {
        near.place_pointer(200, 300);
        !manager.can_have_the_keyboard()
    });
    near.chord(&[CONTROL, ALT, ENTER]);
    near.wait("a window gives it back", |_| {
        manager.can_have_the_keyboard()
    });
    near.chord(&[ALT, TAB]);
    manager.got_alt_tab("and its shortcuts are the window manager's again");
}

#[test]
fn str_08_a_cut_of_1_10_and_60_seconds_leaves_no_wrong_pixel_and_no_held_key_by_quic() {
    cuts("quic");
}

#[test]
fn str_08_a_cut_of_1_10_and_60_seconds_leaves_no_wrong_pixel_and_no_held_key_by_websocket() {
    cuts("websocket");
}

/// The network goes while a key is held down; the desktop goes on drawing.
fn cuts(transport: &str) {
    let folder = tempfile::tempdir().unwrap();
    let far = Display::start("800x600x24");
    let near = Display::start("640x480x24");
    let program = Program::start(&far);
    let token = folder.path().join("token");
    let share = Share::start(&far, true, "127.0.0.1:0", &token);
    let cable = Cable::to(&share.address);
    let client = Client::start(&near, &cable.address, &token, transport);
    client.shows(&far, &near, WINDOW, "the first picture");
    near.place_pointer(200, 200);
    for (seconds, code) in [(1, 30), (10, 48), (60, 46)] {
        near.key(code, true);
        assert_eq!(program.next_key(), code);
        cable.pull(true);
        near.key(code, false);
        program.draw(i16::from(code) + 100);
        // Not a wait for something: the length of the cut is what is tried.
        std::thread::sleep(Duration::from_secs(seconds));
        cable.pull(false);
        let what = format!("{transport}: the picture after {seconds} s without a network");
        client.shows(&far, &near, WINDOW, &what);
        far.wait("the key is let go", |far| far.held_keys().is_empty());
        near.key(code + 1, true);
        near.key(code + 1, false);
        assert_eq!(program.next_key(), code + 1);
        client.shows(&far, &near, WINDOW, "what is typed after");
    }
}
