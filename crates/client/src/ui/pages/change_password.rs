//! For a password that must be changed or has expired.

use egui::RichText;
use zeroize::{Zeroize, Zeroizing};

use super::super::theme::{GOOD, MUTED};
use super::super::widgets::{card, link, notice, primary, secret};
use super::{PageState, Wish, escaped, focus_first};

/// The page.
#[derive(Default)]
pub(crate) struct ChangePassword {
    username: String,
    expired: bool,
    /// The one until now, as it was typed at the sign-in.
    old: Zeroizing<String>,
    /// Whether it is asked for again: it is no longer right.
    pub(super) ask_old: bool,
    new: Zeroizing<String>,
    repeated: Zeroizing<String>,
    /// Busy, or what went wrong.
    pub(crate) state: PageState,
}

impl ChangePassword {
    /// For this person, whose password until now was just typed.
    pub(crate) fn new(username: String, expired: bool, old: Zeroizing<String>) -> Self {
        Self {
            username,
            expired,
            old,
            ..Self::default()
        }
    }

    pub(super) fn show(&mut self, context: &egui::Context) -> Option<Wish> {
        let mut wish = None;
        let mut back = false;
        let why = if self.expired {
            "The password has expired."
        } else {
            "Your administrator asks you to choose a password of your own."
        };
        let subtitle = format!("For {}. {why}", self.username);
        card(
            context,
            "Choose a new password",
            &subtitle,
            |ui| {
                if self.ask_old {
                    let old = secret(ui, "Current password", &mut self.old);
                    focus_first(&old, true);
                }
                let new = secret(ui, "New password", &mut self.new);
                focus_first(&new, !self.ask_old);
                for (text, met) in requirements(&self.new) {
                    let mark = if met { "✔" } else { "•" };
                    let colour = if met { GOOD } else { MUTED };
                    ui.label(
                        RichText::new(format!("{mark}  {text}"))
                            .small()
                            .color(colour),
                    );
                }
                ui.add_space(15.0);
                secret(ui, "Repeat the new password", &mut self.repeated);
                if !self.repeated.is_empty() && self.new != self.repeated {
                    ui.label(
                        RichText::new("The two are not the same.")
                            .small()
                            .color(MUTED),
                    );
                    ui.add_space(10.0);
                }
                notice(ui, self.state.fault.as_ref());
                let label = if self.state.busy {
                    "Changing…"
                } else {
                    "Change password"
                };
                if primary(ui, label, self.whole() && !self.state.busy) {
                    self.state.begin();
                    let copy = |text: &Zeroizing<String>| Zeroizing::new(text.as_str().to_owned());
                    wish = Some(Wish::ChangePassword {
                        old: copy(&self.old),
                        new: copy(&self.new),
                    });
                }
            },
            Some(&mut |ui| back |= link(ui, "Back to sign-in")),
        );
        if back || escaped(context) {
            self.new.zeroize();
            return Some(Wish::ToSignIn { same_person: true });
        }
        wish
    }

    fn whole(&self) -> bool {
        let met = requirements(&self.new).iter().all(|(_, met)| *met);
        met && self.new == self.repeated && !self.old.is_empty()
    }
}

/// The rule's parts, and whether a password meets each; the server checks it again (DIR-12, REG-13).
fn requirements(password: &str) -> [(&'static str, bool); 2] {
    let length = password.chars().count();
    let kinds: [fn(char) -> bool; 4] = [
        |c| c.is_ascii_lowercase(),
        |c| c.is_ascii_uppercase(),
        |c| c.is_ascii_digit(),
        |c| c.is_ascii_punctuation(),
    ];
    let classes = kinds
        .iter()
        .filter(|kind| password.chars().any(kind))
        .count();
    [
        ("8 to 64 characters", (8..=64).contains(&length)),
        (
            "Three of these: small letters, capital letters, digits, punctuation",
            3 <= classes,
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reg_13_the_rule_is_checked_while_it_is_typed() {
        let met = |password: &str| requirements(password).map(|(_, met)| met);
        assert_eq!(met("Abcdefg1"), [true, true]);
        assert_eq!(met("abcdefgh"), [true, false]);
        assert_eq!(met("Ab1!"), [false, true]);
        assert_eq!(met(&"Ab1".repeat(30)), [false, true]);
    }
}
