//! The combinations that belong to this client and never reach the desktop (DSK-11, DSK-12): two, which a person may
//! choose.

use std::fmt;
use std::str::FromStr;

use anyhow::{Context, Result, bail, ensure};
use winit::keyboard::{KeyCode, ModifiersState, PhysicalKey};

/// What a shortcut does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shortcut {
    /// Full screen, or back.
    FullScreen,
    /// Leave the desktop.
    Disconnect,
}

/// Keys that are held, and one that completes them; by its place on the keyboard, named as on a US one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Combination {
    held: ModifiersState,
    key: KeyCode,
}

/// The combination of each shortcut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shortcuts {
    full_screen: Combination,
    disconnect: Combination,
}

const MODIFIERS: [(&str, ModifiersState); 4] = [
    ("Ctrl", ModifiersState::CONTROL),
    ("Alt", ModifiersState::ALT),
    ("Shift", ModifiersState::SHIFT),
    ("Super", ModifiersState::SUPER),
];

const FULL_SCREEN: Combination = Combination {
    held: ModifiersState::CONTROL.union(ModifiersState::ALT),
    key: KeyCode::Enter,
};
/// On Linux X keeps Ctrl+Alt+F12 for its consoles.
const DISCONNECT: Combination = Combination {
    held: if cfg!(target_os = "linux") {
        FULL_SCREEN.held.union(ModifiersState::SHIFT)
    } else {
        FULL_SCREEN.held
    },
    key: KeyCode::F12,
};

impl Default for Shortcuts {
    fn default() -> Self {
        Self {
            full_screen: FULL_SCREEN,
            disconnect: DISCONNECT,
        }
    }
}

impl Shortcuts {
    /// These, or the usual ones where there is none.
    pub(crate) fn new(
        full_screen: Option<Combination>,
        disconnect: Option<Combination>,
    ) -> Result<Self> {
        let usual = Self::default();
        let full_screen = full_screen.unwrap_or(usual.full_screen);
        let disconnect = disconnect.unwrap_or(usual.disconnect);
        ensure!(
            full_screen != disconnect,
            "{full_screen} cannot both fill the screen and disconnect"
        );
        Ok(Self {
            full_screen,
            disconnect,
        })
    }

    /// The shortcut that a key completes.
    pub(super) fn find(&self, key: PhysicalKey, held: ModifiersState) -> Option<Shortcut> {
        let key = match key {
            PhysicalKey::Code(KeyCode::NumpadEnter) => KeyCode::Enter,
            PhysicalKey::Code(key) => key,
            PhysicalKey::Unidentified(_) => return None,
        };
        let pressed = Combination { held, key };
        if pressed == self.full_screen {
            return Some(Shortcut::FullScreen);
        }
        (pressed == self.disconnect).then_some(Shortcut::Disconnect)
    }
}

impl fmt::Display for Shortcuts {
    /// For people.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            full_screen,
            disconnect,
        } = self;
        write!(out, "{full_screen} full screen, {disconnect} disconnect")
    }
}

impl fmt::Display for Combination {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, modifier) in MODIFIERS {
            if self.held.contains(modifier) {
                write!(out, "{name}+")?;
            }
        }
        out.write_str(&name(self.key).unwrap_or_default())
    }
}

impl FromStr for Combination {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self> {
        let form = || {
            format!(
                "{text:?} is no shortcut: write Ctrl, Alt, Shift or Super and one key with + between, \
                 such as Ctrl+Alt+F11 (keys: Enter, Escape, Space, Tab, Home, End, Insert, Delete, F1 to F12, A to Z, 0 to 9)"
            )
        };
        let mut held = ModifiersState::empty();
        let (before, last) = text.rsplit_once('+').with_context(form)?;
        for word in before.split('+') {
            let named = MODIFIERS
                .iter()
                .find(|(name, _)| name.eq_ignore_ascii_case(word));
            let (_, modifier) = named.with_context(form)?;
            held |= *modifier;
        }
        let mut keys = KEYS.iter().copied();
        let key = keys.find(|key| name(*key).is_some_and(|name| name.eq_ignore_ascii_case(last)));
        let key = key.with_context(form)?;
        if held == ModifiersState::SHIFT {
            bail!("{text:?} is typed in the desktop: add Ctrl, Alt or Super");
        }
        Ok(Self { held, key })
    }
}

/// A key's name; letters and digits by what is printed on them.
fn name(key: KeyCode) -> Option<String> {
    KEYS.contains(&key).then(|| {
        let name = format!("{key:?}");
        let letter = name
            .strip_prefix("Key")
            .or_else(|| name.strip_prefix("Digit"));
        letter.unwrap_or(&name).to_owned()
    })
}

/// Those that may complete a combination.
const KEYS: [KeyCode; 56] = {
    use KeyCode::*;
    [
        Enter, Escape, Space, Tab, Home, End, Insert, Delete, F1, F2, F3, F4, F5, F6, F7, F8, F9,
        F10, F11, F12, KeyA, KeyB, KeyC, KeyD, KeyE, KeyF, KeyG, KeyH, KeyI, KeyJ, KeyK, KeyL,
        KeyM, KeyN, KeyO, KeyP, KeyQ, KeyR, KeyS, KeyT, KeyU, KeyV, KeyW, KeyX, KeyY, KeyZ, Digit0,
        Digit1, Digit2, Digit3, Digit4, Digit5, Digit6, Digit7, Digit8, Digit9,
    ]
};

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: ModifiersState = FULL_SCREEN.held;

    #[test]
    fn dsk_11_two_combinations_belong_to_the_client() {
        let usual = Shortcuts::default();
        let find = |key, held| usual.find(PhysicalKey::Code(key), held);
        let shifted = BOTH | ModifiersState::SHIFT;
        assert_eq!(find(KeyCode::Enter, BOTH), Some(Shortcut::FullScreen));
        assert_eq!(find(KeyCode::NumpadEnter, BOTH), Some(Shortcut::FullScreen));
        let (disconnects, other) = if cfg!(target_os = "linux") {
            (shifted, BOTH)
        } else {
            (BOTH, shifted)
        };
        assert_eq!(find(KeyCode::F12, disconnects), Some(Shortcut::Disconnect));
        assert_eq!(find(KeyCode::F12, other), None);
        assert_eq!(find(KeyCode::Enter, shifted), None);
        assert_eq!(find(KeyCode::Enter, ModifiersState::CONTROL), None);
        assert_eq!(find(KeyCode::F11, BOTH), None);
    }

    #[test]
    fn dsk_11_a_person_chooses_others_and_is_told_them() {
        let full_screen = "alt+CTRL+f".parse().unwrap();
        let chosen = Shortcuts::new(Some(full_screen), Some("Super+F4".parse().unwrap())).unwrap();
        let find = |key, held| chosen.find(PhysicalKey::Code(key), held);
        assert_eq!(find(KeyCode::KeyF, BOTH), Some(Shortcut::FullScreen));
        assert_eq!(find(KeyCode::Enter, BOTH), None);
        let key = KeyCode::F4;
        assert_eq!(find(key, ModifiersState::SUPER), Some(Shortcut::Disconnect));
        assert_eq!(
            chosen.to_string(),
            "Ctrl+Alt+F full screen, Super+F4 disconnect"
        );
        let one = Shortcuts::new(None, Some("Ctrl+Alt+5".parse().unwrap())).unwrap();
        assert_eq!(
            one.to_string(),
            "Ctrl+Alt+Enter full screen, Ctrl+Alt+5 disconnect"
        );
    }

    #[test]
    fn what_is_no_shortcut_is_named_with_how_to_write_one() {
        let texts = [
            "",
            "F11",
            "Ctrl+",
            "Ctrl",
            "Hyper+F11",
            "Ctrl+F13",
            "+",
            "Ctrl++",
        ];
        for text in texts {
            let error = text.parse::<Combination>().unwrap_err().to_string();
            assert!(error.starts_with(&format!("{text:?} is no shortcut")));
            assert!(error.contains("such as Ctrl+Alt+F11"), "{error}");
        }
        let typed = "Shift+A".parse::<Combination>().unwrap_err().to_string();
        assert_eq!(
            typed,
            "\"Shift+A\" is typed in the desktop: add Ctrl, Alt or Super"
        );
        let same = Shortcuts::new(None, Some(FULL_SCREEN)).unwrap_err();
        assert_eq!(
            same.to_string(),
            "Ctrl+Alt+Enter cannot both fill the screen and disconnect"
        );
    }

    #[test]
    fn every_key_comes_back_from_its_name() {
        for key in KEYS {
            let combination = Combination { held: BOTH, key };
            let again: Combination = combination.to_string().parse().unwrap();
            assert_eq!(again, combination);
        }
    }
}
