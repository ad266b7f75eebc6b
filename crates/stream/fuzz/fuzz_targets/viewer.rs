#![no_main]
//! A viewer takes any bytes for a sequence of messages, each with its length (u16, little-endian) before it.

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut viewer = stream::Viewer::new(stream::Size { width: 64, height: 64 }, 100);
    let size = stream::Size { width: 200, height: 100 };
    let welcome = stream::ServerMessage::Welcome { version: stream::VERSION, size, session: String::new(), connection: 1, resumed: false };
    viewer.handle_message(&welcome.encode(), 0).expect("a proper welcome");
    let mut rest = bytes;
    while let Some((length, tail)) = rest.split_first_chunk() {
        let length = usize::from(u16::from_le_bytes(*length)).min(tail.len());
        let (message, tail) = tail.split_at(length);
        if viewer.handle_message(message, 0).is_err() {
            break;
        }
        rest = tail;
    }
    while viewer.poll_event().is_some() {}
    while viewer.poll_transmit(0).is_some() {}
});
