//! Asks for the server and the registration code, once (REG-16, DSK-05).

use std::path::PathBuf;

use super::super::widgets::{card, field, link, notice, primary};
use super::{PageState, Wish, focus_first};

/// The page.
#[derive(Default)]
pub(crate) struct Register {
    /// Where the server is.
    pub(crate) server: String,
    /// The registration code.
    pub(crate) code: String,
    /// A file with the certificate of an authority; asked for only when it is needed.
    pub(crate) authority: String,
    /// Busy, or what went wrong.
    pub(crate) state: PageState,
}

impl Register {
    pub(super) fn show(&mut self, context: &egui::Context) -> Option<Wish> {
        let mut wish = None;
        let mut proxy = false;
        let subtitle = "Server and code are in the mail that invited you, and are asked for only once on this device.";
        card(
            context,
            "Enter your registration code",
            subtitle,
            |ui| {
                let server = field(ui, "Server", &mut self.server, "desktops.example.org");
                focus_first(&server, self.server.is_empty());
                let code = field(ui, "Registration code", &mut self.code, "");
                focus_first(&code, !self.server.is_empty());
                let distrusted = self
                    .state
                    .fault
                    .as_ref()
                    .is_some_and(|fault| fault.code == "Distrusted");
                if distrusted || !self.authority.is_empty() {
                    field(
                        ui,
                        "Certificate of your authority (PEM file)",
                        &mut self.authority,
                        "/path/to/authority.pem",
                    );
                }
                notice(ui, self.state.fault.as_ref());
                let whole = !self.server.trim().is_empty() && !self.code.trim().is_empty();
                let label = if self.state.busy {
                    "Checking…"
                } else {
                    "Continue"
                };
                if primary(ui, label, whole && !self.state.busy) {
                    wish = Some(self.wish());
                }
            },
            Some(&mut |ui| proxy |= link(ui, "Proxy settings")),
        );
        if proxy { Some(Wish::OpenProxy) } else { wish }
    }

    fn wish(&mut self) -> Wish {
        self.state.begin();
        let authority = self.authority.trim();
        Wish::Register {
            server: self.server.trim().to_owned(),
            code: self.code.trim().to_owned(),
            authority: (!authority.is_empty()).then(|| PathBuf::from(authority)),
        }
    }
}
