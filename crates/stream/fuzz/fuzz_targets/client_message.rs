#![no_main]
//! A desktop takes any bytes for a message, after a proper greeting.

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut desktop = stream::Desktop::new();
    if let Ok(message) = stream::ClientMessage::decode(bytes) {
        assert_eq!(stream::ClientMessage::decode(&message.encode()), Ok(message));
    }
    let size = stream::Size { width: 64, height: 64 };
    let hello = stream::ClientMessage::Hello { version: stream::VERSION, size, scale_percent: 100, resume: None };
    desktop.handle_message(&hello.encode(), 0).expect("a proper greeting");
    let _ = desktop.handle_datagram(bytes, 0);
    let _ = desktop.handle_message(bytes, 0);
    while desktop.poll_event().is_some() {}
});
