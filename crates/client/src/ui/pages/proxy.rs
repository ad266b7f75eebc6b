//! The way to the network (DSK-10): the system's proxy, one that is entered, or none.

use egui::RichText;
use zeroize::Zeroizing;

use super::super::theme::{MUTED, bold};
use super::super::widgets::{card, field, link, notice, primary, secret};
use super::{PageState, Wish, escaped};
use crate::proxy::{Address, Kind, Setting};
use crate::server::Fault;

/// The page.
pub(crate) struct ProxyPage {
    choice: Choice,
    kind: Kind,
    address: String,
    username: String,
    password: Zeroizing<String>,
    /// What is wrong with what was entered.
    pub(crate) state: PageState,
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum Choice {
    System,
    None,
    Entered,
}

impl ProxyPage {
    /// With what holds now.
    pub(crate) fn new(setting: &Setting, password: &Zeroizing<String>) -> Self {
        let (choice, kind, address, username) = match setting.clone() {
            Setting::System => (Choice::System, Kind::Http, String::new(), String::new()),
            Setting::None => (Choice::None, Kind::Http, String::new(), String::new()),
            Setting::Entered {
                kind,
                address,
                username,
            } => (Choice::Entered, kind, address, username),
        };
        let state = PageState::default();
        Self {
            choice,
            kind,
            address,
            username,
            password: password.clone(),
            state,
        }
    }

    pub(super) fn show(&mut self, context: &egui::Context) -> Option<Wish> {
        let mut saved = false;
        let mut back = false;
        let subtitle =
            "Through a proxy the desktop is carried by TCP, which is a little slower than UDP.";
        card(
            context,
            "Proxy settings",
            subtitle,
            |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                ui.radio_value(&mut self.choice, Choice::System, "Use the system’s proxy");
                ui.radio_value(&mut self.choice, Choice::None, "Use no proxy");
                ui.radio_value(&mut self.choice, Choice::Entered, "Use this proxy");
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add_space(14.0);
                if self.choice == Choice::Entered {
                    self.entries(ui);
                }
                notice(ui, self.state.fault.as_ref());
                saved = primary(ui, "Save", true);
            },
            Some(&mut |ui| back |= link(ui, "Cancel")),
        );
        if back || escaped(context) {
            return Some(Wish::CloseProxy(None));
        }
        saved.then(|| self.setting()).flatten().map(|setting| {
            let password = Zeroizing::new(self.password.as_str().to_owned());
            Wish::CloseProxy(Some((setting, password)))
        })
    }

    fn entries(&mut self, ui: &mut egui::Ui) {
        ui.label(RichText::new("Kind").font(bold(13.0)));
        ui.add_space(5.0);
        ui.horizontal(|ui| {
            ui.radio_value(&mut self.kind, Kind::Http, "HTTP");
            ui.add_space(12.0);
            ui.radio_value(&mut self.kind, Kind::Socks5, "SOCKS 5");
        });
        ui.add_space(15.0);
        field(
            ui,
            "Address and port",
            &mut self.address,
            "proxy.example.org:3128",
        );
        field(ui, "Username, if it asks for one", &mut self.username, "");
        if !self.username.is_empty() {
            secret(ui, "Password", &mut self.password);
            ui.label(
                RichText::new("The password is not remembered.")
                    .small()
                    .color(MUTED),
            );
            ui.add_space(15.0);
        }
    }

    fn setting(&mut self) -> Option<Setting> {
        let setting = match self.choice {
            Choice::System => Setting::System,
            Choice::None => Setting::None,
            Choice::Entered => {
                let address = self.address.trim().to_owned();
                if Address::parse(&address, 8080).is_none() {
                    let message =
                        format!("“{address}” is not an address such as proxy.example.org:3128.");
                    self.state.fault = Some(Fault::entered(message));
                    return None;
                }
                Setting::Entered {
                    kind: self.kind,
                    address,
                    username: self.username.trim().to_owned(),
                }
            }
        };
        Some(setting)
    }
}
