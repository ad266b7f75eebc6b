//! From winit's name of a physical key to the evdev code of the same key (Linux input-event-codes.h).

use winit::keyboard::{KeyCode, NativeKeyCode, PhysicalKey};

/// The evdev code of a key; `None` for one that has none.
pub(super) fn evdev(key: PhysicalKey) -> Option<u16> {
    match key {
        PhysicalKey::Code(code) => of_code(code),
        // X keycodes are evdev codes and 8.
        PhysicalKey::Unidentified(NativeKeyCode::Xkb(code)) => u16::try_from(code)
            .ok()?
            .checked_sub(8)
            .filter(|code| (1..=247).contains(code)),
        PhysicalKey::Unidentified(_) => None,
    }
}

fn of_code(code: KeyCode) -> Option<u16> {
    use KeyCode::*;
    let row = |keys: &[KeyCode], first: u16| {
        let place = keys.iter().position(|key| *key == code)?;
        Some(first + u16::try_from(place).ok()?)
    };
    const TOP: [KeyCode; 15] = [
        Escape, Digit1, Digit2, Digit3, Digit4, Digit5, Digit6, Digit7, Digit8, Digit9, Digit0,
        Minus, Equal, Backspace, Tab,
    ];
    const UPPER: [KeyCode; 14] = [
        KeyQ,
        KeyW,
        KeyE,
        KeyR,
        KeyT,
        KeyY,
        KeyU,
        KeyI,
        KeyO,
        KeyP,
        BracketLeft,
        BracketRight,
        Enter,
        ControlLeft,
    ];
    const HOME: [KeyCode; 14] = [
        KeyA, KeyS, KeyD, KeyF, KeyG, KeyH, KeyJ, KeyK, KeyL, Semicolon, Quote, Backquote,
        ShiftLeft, Backslash,
    ];
    const LOWER: [KeyCode; 15] = [
        KeyZ,
        KeyX,
        KeyC,
        KeyV,
        KeyB,
        KeyN,
        KeyM,
        Comma,
        Period,
        Slash,
        ShiftRight,
        NumpadMultiply,
        AltLeft,
        Space,
        CapsLock,
    ];
    const FUNCTIONS: [KeyCode; 10] = [F1, F2, F3, F4, F5, F6, F7, F8, F9, F10];
    const NUMPAD: [KeyCode; 15] = [
        NumLock,
        ScrollLock,
        Numpad7,
        Numpad8,
        Numpad9,
        NumpadSubtract,
        Numpad4,
        Numpad5,
        Numpad6,
        NumpadAdd,
        Numpad1,
        Numpad2,
        Numpad3,
        Numpad0,
        NumpadDecimal,
    ];
    const MOVES: [KeyCode; 10] = [
        Home, ArrowUp, PageUp, ArrowLeft, ArrowRight, End, ArrowDown, PageDown, Insert, Delete,
    ];
    const MORE_FUNCTIONS: [KeyCode; 12] =
        [F13, F14, F15, F16, F17, F18, F19, F20, F21, F22, F23, F24];
    let rows: [(&[KeyCode], u16); 8] = [
        (&TOP, 1),
        (&UPPER, 16),
        (&HOME, 30),
        (&LOWER, 44),
        (&FUNCTIONS, 59),
        (&NUMPAD, 69),
        (&MOVES, 102),
        (&MORE_FUNCTIONS, 183),
    ];
    rows.iter()
        .find_map(|(keys, first)| row(keys, *first))
        .or_else(|| single(code))
}

fn single(code: KeyCode) -> Option<u16> {
    use KeyCode::*;
    Some(match code {
        IntlBackslash => 86,
        F11 => 87,
        F12 => 88,
        IntlRo => 89,
        Convert => 92,
        KanaMode => 93,
        NonConvert => 94,
        NumpadEnter => 96,
        ControlRight => 97,
        NumpadDivide => 98,
        PrintScreen => 99,
        AltRight => 100,
        AudioVolumeMute => 113,
        AudioVolumeDown => 114,
        AudioVolumeUp => 115,
        NumpadEqual => 117,
        Pause => 119,
        NumpadComma => 121,
        Lang1 => 122,
        Lang2 => 123,
        IntlYen => 124,
        SuperLeft => 125,
        SuperRight => 126,
        ContextMenu => 127,
        MediaTrackNext => 163,
        MediaPlayPause => 164,
        MediaTrackPrevious => 165,
        MediaStop => 166,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_the_codes_that_linux_gives_them() {
        let code = |key| evdev(PhysicalKey::Code(key));
        let known = [
            (KeyCode::Escape, 1),
            (KeyCode::Tab, 15),
            (KeyCode::Enter, 28),
            (KeyCode::KeyA, 30),
            (KeyCode::Backslash, 43),
            (KeyCode::CapsLock, 58),
            (KeyCode::F10, 68),
            (KeyCode::NumpadDecimal, 83),
            (KeyCode::F12, 88),
            (KeyCode::Delete, 111),
            (KeyCode::SuperLeft, 125),
            (KeyCode::F13, 183),
            (KeyCode::F24, 194),
        ];
        for (key, expected) in known {
            assert_eq!(code(key), Some(expected), "{key:?}");
        }
        assert_eq!(
            evdev(PhysicalKey::Unidentified(NativeKeyCode::Xkb(38))),
            Some(30)
        );
        assert_eq!(
            evdev(PhysicalKey::Unidentified(NativeKeyCode::Xkb(3))),
            None
        );
        assert_eq!(
            evdev(PhysicalKey::Unidentified(NativeKeyCode::Unidentified)),
            None
        );
    }
}
