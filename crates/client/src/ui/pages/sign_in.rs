//! User name and password (REG-20, DSK-06).

use zeroize::{Zeroize, Zeroizing};

use super::super::widgets::{card, field, good, link, notice, primary, secret};
use super::{PageState, Wish, focus_first};

/// The page.
#[derive(Default)]
pub(crate) struct SignIn {
    /// Whose desktops they are.
    pub(crate) organization: String,
    /// Who signs in.
    pub(crate) username: String,
    /// Gone as soon as it was sent.
    pub(crate) password: Zeroizing<String>,
    /// Said above the form.
    pub(crate) message: String,
    /// Busy, or what went wrong.
    pub(crate) state: PageState,
}

impl SignIn {
    pub(super) fn show(&mut self, context: &egui::Context) -> Option<Wish> {
        let mut wish = None;
        let (mut proxy, mut code) = (false, false);
        let subtitle = format!("to your desktop at {}", self.organization);
        card(
            context,
            "Sign in",
            &subtitle,
            |ui| {
                if self.state.fault.is_none() {
                    good(ui, &self.message);
                }
                let known = !self.username.is_empty();
                let username = field(ui, "Username", &mut self.username, "");
                focus_first(&username, !known);
                let password = secret(ui, "Password", &mut self.password);
                focus_first(&password, known);
                notice(ui, self.state.fault.as_ref());
                let whole = !self.username.trim().is_empty() && !self.password.is_empty();
                let label = if self.state.busy {
                    "Signing in…"
                } else {
                    "Sign in"
                };
                if primary(ui, label, whole && !self.state.busy) {
                    wish = Some(self.wish());
                }
            },
            Some(&mut |ui| {
                code |= link(ui, "Change registration code");
                ui.add_space(8.0);
                proxy |= link(ui, "Proxy settings");
            }),
        );
        match (proxy, code) {
            (true, _) => Some(Wish::OpenProxy),
            (_, true) => Some(Wish::ChangeCode),
            _ => wish,
        }
    }

    fn wish(&mut self) -> Wish {
        self.state.begin();
        let password = Zeroizing::new(self.password.as_str().to_owned());
        self.password.zeroize();
        Wish::SignIn {
            username: self.username.trim().to_owned(),
            password,
        }
    }
}
