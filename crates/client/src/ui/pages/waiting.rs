//! Signed in, but the WorkSpace is not ready: how it is, until there is a desktop or nothing more to wait for.

use egui::{CornerRadius, RichText, Sense, vec2};

use super::super::sentence;
use super::super::theme::{ACCENT, LINE, MUTED};
use super::super::widgets::{card, link, notice, primary, spinner};
use super::{PageState, Wish, escaped};
use crate::server::{Fault, WorkspaceStatus};

const BY_ITSELF: &str = "This goes on by itself as soon as it is ready.";

/// The page.
pub(crate) struct Waiting {
    /// How the WorkSpace is.
    pub(crate) workspace: WorkspaceStatus,
    /// Nobody looks any more: it has taken too long.
    pub(crate) tired: bool,
    /// What went wrong with the last look.
    pub(crate) state: PageState,
}

impl Waiting {
    pub(super) fn show(&mut self, context: &egui::Context) -> Option<Wish> {
        let mut wish = None;
        let mut back = false;
        let (title, text) = words(&self.workspace.state);
        let stopped = self.workspace.state == "Stopped";
        card(
            context,
            title,
            text,
            |ui| {
                self.progress(ui);
                notice(ui, self.state.fault.as_ref());
                if stopped && primary(ui, "Sign in and start it", true) {
                    wish = Some(Wish::ToSignIn { same_person: true });
                }
                if self.tired && primary(ui, "Look again", true) {
                    wish = Some(Wish::LookAgain);
                }
            },
            (!stopped).then_some(&mut |ui| back |= link(ui, "Back to sign-in")),
        );
        if back || (!stopped && escaped(context)) {
            Some(Wish::ToSignIn { same_person: true })
        } else {
            wish
        }
    }

    fn progress(&self, ui: &mut egui::Ui) {
        let WorkspaceStatus {
            state,
            progress,
            remedy,
            percent,
        } = &self.workspace;
        let remedy = remedy
            .as_ref()
            .map(|remedy| format!("For your administrator: {}.", remedy.trim_end_matches('.')));
        let said = |without: &str| sentence(progress.as_deref().unwrap_or(without));
        if self.tired {
            let mut fault = Fault::entered("This takes much longer than it should.".to_owned());
            fault.remedy = Some(format!("Tell your administrator: “{}”", said(state)));
            return notice(ui, Some(&fault));
        }
        if state == "Error" {
            let mut fault = Fault::entered(said("the server does not say what it is"));
            fault.remedy = remedy;
            return notice(ui, Some(&fault));
        }
        // Where nothing is on its way, no wheel turns.
        if ["Stopped", "Maintenance"].contains(&state.as_str()) {
            return;
        }
        ui.horizontal(|ui| {
            spinner(ui, 28.0, ACCENT);
            ui.add_space(8.0);
            ui.vertical(|ui| {
                ui.label(said(state));
                if let Some(remedy) = &remedy {
                    ui.label(RichText::new(remedy).color(MUTED).small());
                }
                if let Some(percent) = percent.filter(|percent| 0.0 < *percent) {
                    ui.add_space(8.0);
                    let (area, _) =
                        ui.allocate_exact_size(vec2(ui.available_width(), 6.0), Sense::hover());
                    ui.painter().rect_filled(area, CornerRadius::same(3), LINE);
                    let mut part = area;
                    part.set_width(area.width() * (percent / 100.0).clamp(0.0, 1.0));
                    ui.painter()
                        .rect_filled(part, CornerRadius::same(3), ACCENT);
                }
            });
        });
        ui.add_space(15.0);
    }
}

fn words(state: &str) -> (&'static str, &'static str) {
    match state {
        "Pending" => (
            "Your desktop is being made",
            "It takes about a minute. This goes on by itself as soon as it is ready.",
        ),
        "Starting" => ("Your desktop is starting", BY_ITSELF),
        "Rebooting" => ("Your desktop is restarting", BY_ITSELF),
        "Rebuilding" => (
            "Your desktop is being rebuilt",
            "It gets a fresh system. Your files in the home folder are kept. This goes on by itself as soon as it is ready.",
        ),
        "Stopping" => (
            "Your desktop is shutting down",
            "When it is off, you can start it again from here.",
        ),
        "Stopped" => (
            "Your desktop is switched off",
            "Your files are kept. Signing in starts it again within seconds.",
        ),
        "Error" => (
            "Your desktop has a problem",
            "Your administrator can see the same message. This goes on by itself once the problem is solved.",
        ),
        "Maintenance" => (
            "An administrator is working on your desktop",
            "Your programs and files stay as they are. This goes on by itself as soon as it is ready.",
        ),
        "Running" => ("Your desktop is ready", "Opening it…"),
        _ => ("Your desktop is not ready", BY_ITSELF),
    }
}
