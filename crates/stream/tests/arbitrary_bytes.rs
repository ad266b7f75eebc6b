//! Every parser takes any bytes: it returns a value or an error, never panics, never allocates what was not sent.

#![expect(
    clippy::unwrap_used,
    reason = "a failed step of a test is a panic that names its place"
)]

use proptest::prelude::*;
use stream::{
    ClientMessage, Content, Copy, CursorShape, Desktop, InputEvent, PicturePass, Rect, Restore,
    Resume, ServerMessage, Size, Viewer,
};

fn client_message() -> impl Strategy<Value = ClientMessage> {
    let event = prop_oneof![
        (1_u16..=247, any::<bool>()).prop_map(|(code, down)| InputEvent::Key { code, down }),
        "\\PC{0,40}".prop_map(InputEvent::Text),
        (any::<u16>(), any::<u16>()).prop_map(|(x, y)| InputEvent::Pointer { x, y }),
        (0_u8..=4, any::<bool>()).prop_map(|(button, down)| InputEvent::Button { button, down }),
        (any::<i16>(), any::<i16>()).prop_map(|(x, y)| InputEvent::Wheel { x, y }),
    ];
    let window = (1_u16..=8192, 1_u16..=8192, 25_u16..=1000);
    prop_oneof![
        (
            1_u16..9,
            window.clone(),
            proptest::option::of((any::<u32>(), any::<u32>(), "[a-z]{0,9}"))
        )
            .prop_map(|(version, (w, h, scale_percent), resume)| {
                ClientMessage::Hello {
                    version,
                    size: Size::new(w, h).unwrap(),
                    scale_percent,
                    resume: resume.map(|(connection, frame, session)| Resume {
                        session,
                        connection,
                        frame,
                    }),
                }
            }),
        (any::<u32>(), proptest::collection::vec(event, 0..255))
            .prop_map(|(sequence, events)| ClientMessage::Input { sequence, events }),
        window.prop_map(|(w, h, scale_percent)| ClientMessage::Resize {
            size: Size::new(w, h).unwrap(),
            scale_percent
        }),
        any::<u32>().prop_map(|frame| ClientMessage::Ack { frame }),
        (any::<u32>(), any::<u64>())
            .prop_map(|(after, frames)| ClientMessage::Early { after, frames }),
        any::<u32>().prop_map(|id| ClientMessage::Ping { id }),
        any::<u32>().prop_map(|sequence| ClientMessage::ReleaseAll { sequence }),
        proptest::collection::vec(any::<u32>(), 0..9).prop_map(|sequences| {
            let again = |sequence| ClientMessage::ReleaseAll { sequence };
            ClientMessage::InputAgain(sequences.into_iter().map(again).collect())
        }),
        (any::<u32>(), proptest::collection::vec(0_u8..128, 0..128))
            .prop_map(|(frame, rows)| ClientMessage::Differs { frame, rows }),
        proptest::collection::vec(any::<u8>(), 0..40).prop_map(ClientMessage::Video),
    ]
}

/// A frame of a real desktop, with what a viewer needs before it.
fn frame() -> (ServerMessage, ServerMessage) {
    let size = Size::new(200, 100).unwrap();
    let mut desktop = Desktop::new();
    let hello = ClientMessage::Hello {
        version: stream::VERSION,
        size,
        scale_percent: 100,
        resume: None,
    };
    desktop.handle_message(&hello.encode(), 0).unwrap();
    desktop.welcome("s", size);
    desktop.capture(0, &mut |rect, out, stride| {
        // Both are as wide as the desktop.
        for (place, pixel) in (0_u32..).zip(out.iter_mut().take(usize::from(rect.height) * stride))
        {
            *pixel = match rect.y {
                0 => 0x12_3456,
                _ => place.wrapping_mul(2_654_435) % 3 * 0x11_2233,
            };
        }
    });
    let mut next = || ServerMessage::decode(&desktop.poll_transmit().unwrap().bytes).unwrap();
    (next(), next())
}

/// A frame with everything in it but tiles.
fn content() -> Content {
    let rect = |x, y, width, height| Rect {
        x,
        y,
        width,
        height,
    };
    let pixels: Vec<u32> = (0..64 * 36).map(|i| (i * 77) & 0xff_ffff).collect();
    let mut bytes = Vec::new();
    let quality = stream::picture::Quality::new(50);
    stream::picture::Encoder::new().first(&pixels, 64, quality, &mut vec![0; 64 * 36], &mut bytes);
    Content {
        size: Some(Size::new(190, 100).unwrap()),
        echo: Some(3),
        keeps: vec![0, 5],
        copies: vec![Copy {
            from: rect(10, 10, 90, 70),
            x: 20,
            y: 7,
        }],
        restores: vec![
            Restore {
                rect: rect(3, 4, 9, 9),
                place: 0,
            },
            Restore {
                rect: rect(130, 64, 60, 36),
                place: 1,
            },
        ],
        passes: vec![PicturePass {
            rect: rect(64, 64, 64, 36),
            bytes,
        }],
        ..Content::default()
    }
}

fn cursor() -> ServerMessage {
    let size = Size::new(16, 16).unwrap();
    ServerMessage::Cursor(Some(CursorShape {
        size,
        hot_x: 3,
        hot_y: 4,
        rgba: vec![9; 1024],
    }))
}

proptest! {
    #[test]
    fn client_messages_come_back_as_they_were(message in client_message()) {
        prop_assert_eq!(ClientMessage::decode(&message.encode()), Ok(message));
    }

    #[test]
    fn arbitrary_bytes_are_refused_or_understood(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = ClientMessage::decode(&bytes);
        let _ = ServerMessage::decode(&bytes);
    }

    #[test]
    fn mutated_frames_and_cursors_never_panic(
        of_cursor in any::<bool>(), changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6), cut in any::<prop::sample::Index>(),
    ) {
        let (welcome, frame) = frame();
        let mut bytes = if of_cursor { cursor().encode() } else { frame.encode() };
        for (place, value) in changes {
            let place = place.index(bytes.len());
            bytes[place] = value;
        }
        for end in [bytes.len(), cut.index(bytes.len())] {
            let mut viewer = Viewer::new(Size::new(10, 10).unwrap(), 100);
            viewer.handle_message(&welcome.encode(), 0).unwrap();
            let _ = viewer.handle_message(&bytes[..end], 0);
        }
    }

    #[test]
    fn mutated_contents_never_panic(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..5),
    ) {
        let (welcome, _) = frame();
        let mut bytes = content().encode(Size::new(200, 100).unwrap());
        let whole = changes.is_empty();
        for (place, value) in changes {
            // The first are the more telling ones: what follows is mostly the pass.
            let place = place.index(bytes.len()).min(place.index(60));
            bytes[place] = value;
        }
        let mut viewer = Viewer::new(Size::new(10, 10).unwrap(), 100);
        viewer.handle_message(&welcome.encode(), 0).unwrap();
        let message = ServerMessage::Frame { number: 1, content: bytes };
        let result = viewer.handle_message(&message.encode(), 0);
        prop_assert!(!whole || result.is_ok());
    }

    #[test]
    fn a_desktop_survives_any_client(messages in proptest::collection::vec(client_message(), 0..30)) {
        let mut desktop = Desktop::new();
        for message in messages {
            let _ = desktop.handle_message(&message.encode(), 1);
            while desktop.poll_event().is_some() {}
        }
    }
}

#[test]
fn whole_frames_and_cursors_come_back_as_they_were() {
    let (welcome, frame) = frame();
    for message in [welcome, frame, cursor(), ServerMessage::Cursor(None)] {
        assert_eq!(ServerMessage::decode(&message.encode()), Ok(message));
    }
}

#[test]
fn sides_above_the_limit_are_refused_before_memory_is_taken() {
    let (welcome, frame) = frame();
    let mut bytes = frame.encode();
    // Kind, number, parts; then the size.
    bytes[3..7].copy_from_slice(&[0xff; 4]);
    let mut viewer = Viewer::new(Size::new(10, 10).unwrap(), 100);
    viewer.handle_message(&welcome.encode(), 0).unwrap();
    assert!(viewer.handle_message(&bytes, 0).is_err());
    let mut bytes = cursor().encode();
    bytes[1..3].copy_from_slice(&257_u16.to_le_bytes());
    assert!(ServerMessage::decode(&bytes).is_err());
}
