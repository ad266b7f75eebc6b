//! Shown when the desktop is not on the screen and does not come by itself: what happened, and the way on.

use super::super::sentence;
use super::super::widgets::{card, detail, link, notice, primary};
use super::{PageState, Wish};
use crate::session::{Farewell, Way, Words};

/// The page.
pub(crate) struct FarewellPage {
    /// What happened.
    pub(crate) farewell: Farewell,
    /// Whether there is a sign-in page to go to.
    pub(crate) has_sign_in: bool,
    /// Busy, or what went wrong.
    pub(crate) state: PageState,
}

impl FarewellPage {
    pub(super) fn show(&mut self, context: &egui::Context) -> Option<Wish> {
        let mut wish = None;
        let mut other = false;
        let Words {
            title,
            text,
            again,
            way,
        } = self.farewell.reason.words();
        card(
            context,
            title,
            text,
            |ui| {
                detail(ui, &sentence(&self.farewell.detail));
                notice(ui, self.state.fault.as_ref());
                let label = if self.state.busy {
                    "Connecting…"
                } else {
                    again
                };
                if primary(ui, label, !self.state.busy) {
                    wish = Some(match way {
                        Way::Connect => {
                            self.state.begin();
                            Wish::ConnectAgain
                        }
                        Way::SignIn => Wish::ToSignIn { same_person: true },
                    });
                }
            },
            self.has_sign_in
                .then_some(&mut |ui| other |= link(ui, "Sign in as somebody else")),
        );
        if other {
            Some(Wish::ToSignIn { same_person: false })
        } else {
            wish
        }
    }
}
