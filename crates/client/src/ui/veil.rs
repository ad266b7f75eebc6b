//! Lies over the picture while there is none, or while the connection is away.

use std::time::Duration;

use egui::{Align2, Color32, CornerRadius, Frame, Margin, Order, RichText, Sense, Ui, vec2};

use super::theme::{BAR, bold, plain};
use super::widgets::spinner;
use super::{Backdrop, sentence};
use crate::session::{Phase, State, Trouble, TroubleKind};

/// What passes within this time is shown by a small mark only. What the desktop itself has said does not pass so soon.
const SPEAK_AFTER: Duration = Duration::from_secs(2);
const FAINT: Color32 = Color32::from_rgba_premultiplied(140, 140, 140, 140);
const CLEAR: Color32 = Color32::from_rgba_premultiplied(217, 217, 217, 217);

/// What the veil does to the picture below it; `since` is how long the state lasts.
pub(crate) fn backdrop(state: &State, since: Duration) -> Backdrop {
    match state {
        State::Opening { .. } => Backdrop::Wall,
        State::Reconnecting(trouble) if speaks(trouble, since) => Backdrop::Shade,
        _ => Backdrop::None,
    }
}

/// Whether there is a veil at all.
pub(crate) fn is_shown(state: &State) -> bool {
    matches!(state, State::Opening { .. } | State::Reconnecting(_))
}

/// Shows it; whether the person gives up.
pub(crate) fn show(context: &egui::Context, state: &State, since: Duration) -> bool {
    match state {
        State::Opening {
            phase,
            text,
            trouble,
        } => {
            let trouble = trouble.as_ref().filter(|trouble| speaks(trouble, since));
            if trouble.is_none() {
                context.request_repaint_after(
                    SPEAK_AFTER
                        .saturating_sub(since)
                        .max(Duration::from_millis(50)),
                );
            }
            panel(context, |ui| opening(ui, *phase, text, trouble))
        }
        State::Reconnecting(trouble) if speaks(trouble, since) => panel(context, |ui| {
            spinner(ui, 40.0, Color32::WHITE);
            ui.add_space(16.0);
            words(ui, trouble)
        }),
        State::Reconnecting(_) => {
            context.request_repaint_after(
                SPEAK_AFTER
                    .saturating_sub(since)
                    .max(Duration::from_millis(50)),
            );
            mark(context);
            false
        }
        State::Shown | State::Ended(_) | State::Waiting(_) => false,
    }
}

fn speaks(trouble: &Trouble, since: Duration) -> bool {
    SPEAK_AFTER <= since || trouble.kind == TroubleKind::DesktopRestarting
}

fn panel(context: &egui::Context, body: impl FnOnce(&mut Ui) -> bool) -> bool {
    let area = egui::Area::new("veil".into())
        .anchor(Align2::CENTER_CENTER, vec2(0.0, 0.0))
        .order(Order::Middle);
    let shown = area.show(context, |ui| {
        ui.set_width(400.0);
        ui.vertical_centered(body).inner
    });
    shown.inner
}

fn opening(ui: &mut Ui, current: Phase, text: &str, trouble: Option<&Trouble>) -> bool {
    spinner(ui, 40.0, Color32::WHITE);
    ui.add_space(16.0);
    ui.label(
        RichText::new("Opening your desktop")
            .font(bold(21.0))
            .color(Color32::WHITE),
    );
    ui.add_space(16.0);
    for (phase, name) in Phase::ALL {
        let (tick, colour, font) = match phase.cmp(&current) {
            std::cmp::Ordering::Less => ("✔", CLEAR, plain(14.5)),
            std::cmp::Ordering::Equal => ("•", Color32::WHITE, bold(14.5)),
            std::cmp::Ordering::Greater => ("", FAINT, plain(14.5)),
        };
        step(ui, tick, name, colour, font);
    }
    if !text.is_empty() {
        ui.add_space(14.0);
        ui.label(RichText::new(sentence(text)).color(Color32::WHITE));
    }
    ui.add_space(14.0);
    trouble.is_some_and(|trouble| words(ui, trouble))
}

/// A step, its mark in a column of its own.
fn step(ui: &mut Ui, tick: &str, name: &str, colour: Color32, font: egui::FontId) {
    let (area, _) = ui.allocate_exact_size(vec2(210.0, 25.0), Sense::hover());
    let painter = ui.painter();
    painter.text(
        area.left_center(),
        Align2::LEFT_CENTER,
        tick,
        plain(14.5),
        colour,
    );
    painter.text(
        area.left_center() + vec2(22.0, 0.0),
        Align2::LEFT_CENTER,
        name,
        font,
        colour,
    );
}

/// What is in the way; whether the person gives up.
fn words(ui: &mut Ui, trouble: &Trouble) -> bool {
    let (title, text) = trouble.kind.words();
    ui.label(RichText::new(title).font(bold(17.0)).color(Color32::WHITE));
    ui.add_space(6.0);
    ui.label(RichText::new(text).color(Color32::WHITE));
    ui.add_space(16.0);
    let (area, response) = ui.allocate_exact_size(vec2(130.0, 38.0), Sense::click());
    let fill = Color32::from_white_alpha(if response.hovered() { 66 } else { 41 });
    ui.painter().rect_filled(area, CornerRadius::same(8), fill);
    ui.painter().text(
        area.center(),
        Align2::CENTER_CENTER,
        "Stop trying",
        bold(14.5),
        Color32::WHITE,
    );
    response.clicked()
}

fn mark(context: &egui::Context) {
    let area = egui::Area::new("mark".into())
        .anchor(Align2::CENTER_TOP, vec2(0.0, 64.0))
        .order(Order::Middle);
    area.show(context, |ui| {
        let frame = Frame::new()
            .fill(BAR)
            .corner_radius(CornerRadius::same(18))
            .inner_margin(Margin::symmetric(16, 8));
        frame.show(ui, |ui| {
            ui.horizontal(|ui| {
                spinner(ui, 16.0, Color32::WHITE);
                ui.add_space(4.0);
                ui.label(RichText::new("Reconnecting…").color(Color32::WHITE));
            });
        });
    });
}
