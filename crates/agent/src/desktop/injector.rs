//! Does on the X server what the person did at the viewer.

use anyhow::Result;
use stream::InputEvent;
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ConnectionExt as _, KEY_PRESS_EVENT,
    KEY_RELEASE_EVENT, MOTION_NOTIFY_EVENT,
};
use x11rb::protocol::xtest::ConnectionExt as _;

use super::screen::Screen;

/// X keycodes are evdev codes and this.
const KEYCODE_OFFSET: u16 = 8;
/// One notch of a wheel.
const NOTCH: i32 = 120;
/// Keys that never repeat: control, shift, alt, meta and caps lock.
const MODIFIERS: [u16; 9] = [29, 42, 54, 56, 58, 97, 100, 125, 126];

/// Injects input.
pub(super) struct Injector {
    held: Vec<u16>,
    wheel: (i32, i32),
    spare: SpareKeys,
}

/// Keycodes without a meaning on this keyboard. Text that no key makes is put on one of them for as long as nothing
/// newer needs it: programs look a key up some time after it was pressed.
struct SpareKeys {
    codes: Vec<u8>,
    /// What is on each of them; 0 for nothing.
    symbols: Vec<u32>,
    per_code: u8,
    next: usize,
    /// Whether keys were given other meanings since the keyboard was looked at: by ourselves, or by a new layout, which
    /// makes keys of spare ones and takes from the others what was put there.
    stale: bool,
}

impl Injector {
    pub(super) fn new(screen: &Screen) -> Result<Self> {
        Ok(Self {
            held: Vec::new(),
            wheel: (0, 0),
            spare: SpareKeys::find(screen)?,
        })
    }

    /// Text is no longer put on keys before it was looked which ones are to spare now.
    pub(super) fn keyboard_changed(&mut self) {
        self.spare.stale = true;
    }

    pub(super) fn inject(&mut self, screen: &Screen, event: &InputEvent) -> Result<()> {
        match event {
            InputEvent::Key { code, down } => self.key(screen, *code, *down),
            InputEvent::Text(text) => {
                self.spare.look_again(screen)?;
                text.chars()
                    .try_for_each(|character| self.spare.typed(screen, character))
            }
            InputEvent::Pointer { x, y } => {
                let size = screen.size();
                let at =
                    |value: u16, side: u16| i16::try_from(value.min(side - 1)).unwrap_or(i16::MAX);
                fake(
                    screen,
                    MOTION_NOTIFY_EVENT,
                    0,
                    at(*x, size.width),
                    at(*y, size.height),
                )
            }
            InputEvent::Button { button, down } => {
                let number = [1, 2, 3, 8, 9]
                    .get(usize::from(*button))
                    .copied()
                    .unwrap_or(1);
                let kind = if *down {
                    BUTTON_PRESS_EVENT
                } else {
                    BUTTON_RELEASE_EVENT
                };
                fake(screen, kind, number, 0, 0)
            }
            InputEvent::Wheel { x, y } => {
                turn(screen, &mut self.wheel.0, *x, (6, 7))?;
                turn(screen, &mut self.wheel.1, *y, (4, 5))
            }
        }
    }

    fn key(&mut self, screen: &Screen, code: u16, down: bool) -> Result<()> {
        let Ok(keycode) = u8::try_from(code + KEYCODE_OFFSET) else {
            return Ok(());
        };
        let held = self.held.iter().position(|other| *other == code);
        match (held, down) {
            (None, true) => self.held.push(code),
            (Some(_), true) if MODIFIERS.contains(&code) => return Ok(()),
            // A repeat: X says it as a release and a press.
            (Some(_), true) => fake(screen, KEY_RELEASE_EVENT, keycode, 0, 0)?,
            (Some(place), false) => drop(self.held.remove(place)),
            (None, false) => {}
        }
        fake(
            screen,
            if down {
                KEY_PRESS_EVENT
            } else {
                KEY_RELEASE_EVENT
            },
            keycode,
            0,
            0,
        )
    }
}

/// Adds to what has turned and presses a wheel button for every whole notch.
fn turn(screen: &Screen, turned: &mut i32, by: i16, (less, more): (u8, u8)) -> Result<()> {
    if i32::from(by).signum() != turned.signum() && by != 0 {
        *turned = 0;
    }
    *turned += i32::from(by);
    let notches = *turned / NOTCH;
    *turned %= NOTCH;
    let button = if notches < 0 { less } else { more };
    for _ in 0..notches.unsigned_abs().min(50) {
        fake(screen, BUTTON_PRESS_EVENT, button, 0, 0)?;
        fake(screen, BUTTON_RELEASE_EVENT, button, 0, 0)?;
    }
    Ok(())
}

fn fake(screen: &Screen, kind: u8, detail: u8, x: i16, y: i16) -> Result<()> {
    screen
        .connection
        .xtest_fake_input(kind, detail, x11rb::CURRENT_TIME, screen.root, x, y, 0)?;
    Ok(())
}

impl SpareKeys {
    fn find(screen: &Screen) -> Result<Self> {
        let mut spare = Self {
            codes: Vec::new(),
            symbols: Vec::new(),
            per_code: 0,
            next: 0,
            stale: true,
        };
        spare.look_again(screen)?;
        Ok(spare)
    }

    /// Looks which keys are to spare, if the keyboard has changed: those without a meaning, and those that have the one
    /// that was put there.
    fn look_again(&mut self, screen: &Screen) -> Result<()> {
        if !std::mem::take(&mut self.stale) {
            return Ok(());
        }
        let setup = screen.connection.setup();
        let (first, last) = (setup.min_keycode, setup.max_keycode);
        let mapping = screen
            .connection
            .get_keyboard_mapping(first, last - first + 1)?
            .reply()?;
        self.per_code = mapping.keysyms_per_keycode;
        let keys = (first..=last).zip(
            mapping
                .keysyms
                .chunks_exact(usize::from(self.per_code.max(1))),
        );
        let next = self.codes.get(self.next).copied();
        (self.codes, self.symbols) = keys
            .filter_map(|(code, symbols)| Some((code, self.left_on(code, symbols)?)))
            .unzip();
        // Goes on where it was, so that what was put on a key last stays there longest.
        self.next = self
            .codes
            .iter()
            .position(|code| next.is_some_and(|next| next <= *code))
            .unwrap_or(0);
        Ok(())
    }

    /// What is on a key that is to spare; `None` for a real one.
    fn left_on(&self, code: u8, symbols: &[u32]) -> Option<u32> {
        let place = self.codes.iter().position(|other| *other == code);
        let ours = place.map_or(0, |place| self.symbols[place]);
        let mut there = symbols.iter().filter(|symbol| **symbol != 0);
        match there.clone().next() {
            None => Some(0),
            Some(_) if there.all(|symbol| *symbol == ours) => Some(ours),
            Some(_) => None,
        }
    }

    fn typed(&mut self, screen: &Screen, character: char) -> Result<()> {
        let Some(symbol) = symbol(character) else {
            return Ok(());
        };
        let Some(code) = self.code(screen, symbol)? else {
            return Ok(());
        };
        fake(screen, KEY_PRESS_EVENT, code, 0, 0)?;
        fake(screen, KEY_RELEASE_EVENT, code, 0, 0)
    }

    /// The keycode that makes `symbol`, after mapping one if need be; `None` when this keyboard has none to spare.
    fn code(&mut self, screen: &Screen, symbol: u32) -> Result<Option<u8>> {
        if let Some(place) = self.symbols.iter().position(|other| *other == symbol) {
            return Ok(Some(self.codes[place]));
        }
        let Some(&code) = self.codes.get(self.next) else {
            return Ok(None);
        };
        // The same symbol at every level: neither shift nor caps lock changes what was committed.
        let symbols = vec![symbol; usize::from(self.per_code)];
        screen
            .connection
            .change_keyboard_mapping(1, code, self.per_code, &symbols)?;
        self.symbols[self.next] = symbol;
        self.next = (self.next + 1) % self.codes.len();
        Ok(Some(code))
    }
}

/// The X symbol of a character.
fn symbol(character: char) -> Option<u32> {
    match u32::from(character) {
        9 => Some(0xff09),
        10 | 13 => Some(0xff0d),
        code @ (0x20..=0x7e | 0xa0..=0xff) => Some(code),
        0..=0x9f => None,
        code => Some(0x0100_0000 | code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_have_the_symbols_that_x_gives_them() {
        assert_eq!(symbol('a'), Some(0x61));
        assert_eq!(symbol('ä'), Some(0xe4));
        assert_eq!(symbol('€'), Some(0x0100_20ac));
        assert_eq!(symbol('\n'), Some(0xff0d));
        assert_eq!(symbol('\u{7}'), None);
    }
}
