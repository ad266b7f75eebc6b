//! The pieces that all pages are made of.

use egui::{
    Align, Color32, CornerRadius, CursorIcon, Frame, Layout, Margin, Response, RichText, Sense,
    Shadow, Stroke, TextEdit, Ui, Vec2, pos2, vec2,
};

use super::theme::{
    ACCENT, ACCENT_STRONG, BAD, BAD_PAPER, BRAND, EDGE, GOOD, GOOD_PAPER, IDLE, INK, LINE, MARK,
    MUTED, PAPER, SUNK, bold, plain,
};
use crate::server::Fault;

/// Width of the card's inside.
const CARD_WIDTH: f32 = 368.0;
/// Height of a button.
const BUTTON_HEIGHT: f32 = 42.0;

/// The one panel of every page before the desktop. `footer` is drawn below a line.
pub(super) fn card(
    context: &egui::Context,
    title: &str,
    subtitle: &str,
    body: impl FnOnce(&mut Ui),
    footer: Option<&mut dyn FnMut(&mut Ui)>,
) {
    egui::CentralPanel::default()
        .frame(Frame::NONE)
        .show(context, |ui| {
            egui::ScrollArea::vertical()
                .auto_shrink(false)
                .show(ui, |ui| {
                    let id = ui.id().with("card height");
                    let known = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(430.0);
                    let above = ((ui.clip_rect().height() - known) / 2.0).max(24.0);
                    ui.add_space(above.round());
                    let shown = ui.vertical_centered(|ui| {
                        ui.set_max_width(CARD_WIDTH + 64.0);
                        sheet().show(ui, |ui| {
                            ui.set_width(CARD_WIDTH);
                            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                                header(ui);
                                ui.add_space(20.0);
                                ui.label(RichText::new(title).font(bold(22.0)));
                                ui.add_space(6.0);
                                if !subtitle.is_empty() {
                                    ui.label(RichText::new(subtitle).color(MUTED));
                                }
                                ui.add_space(20.0);
                                // Fields at the same place of two pages are not the same field.
                                ui.push_id(title, body);
                                if let Some(footer) = footer {
                                    ui.add_space(18.0);
                                    rule(ui);
                                    ui.add_space(14.0);
                                    ui.vertical_centered(footer);
                                }
                            });
                        })
                    });
                    let height = shown.inner.response.rect.height();
                    if 0.5 < (height - known).abs() {
                        ui.data_mut(|data| data.insert_temp(id, height));
                        context.request_discard("the card has another height");
                    }
                    ui.add_space(24.0);
                });
        });
}

fn sheet() -> Frame {
    Frame::new()
        .fill(PAPER)
        .corner_radius(CornerRadius::same(14))
        .inner_margin(Margin {
            left: 32,
            right: 32,
            top: 32,
            bottom: 24,
        })
        .shadow(Shadow {
            offset: [0, 14],
            blur: 40,
            spread: 0,
            color: Color32::from_black_alpha(80),
        })
}

fn header(ui: &mut Ui) {
    ui.horizontal(|ui| {
        mark(ui, 40.0);
        ui.add_space(4.0);
        ui.label(RichText::new("Carrel").font(bold(18.0)).color(BRAND));
    });
}

/// The mark of `carrel.svg`, drawn.
pub(super) fn mark(ui: &mut Ui, side: f32) {
    let (response, painter) = ui.allocate_painter(Vec2::splat(side), Sense::hover());
    let (origin, scale) = (response.rect.min, side / 32.0);
    let at = |x: f32, y: f32| pos2(origin.x + x * scale, origin.y + y * scale);
    let stroke = Stroke::new(2.2 * scale, MARK);
    painter.rect_filled(response.rect, CornerRadius::same(9), BRAND);
    let frame = [
        at(7.0, 26.0),
        at(7.0, 8.0),
        at(8.0, 7.0),
        at(24.0, 7.0),
        at(25.0, 8.0),
        at(25.0, 26.0),
    ];
    painter.line(frame.to_vec(), stroke);
    for (from, to) in [
        ((7.0, 20.0), (25.0, 20.0)),
        ((12.0, 20.0), (12.0, 13.0)),
        ((16.0, 20.0), (16.0, 11.5)),
        ((20.0, 20.0), (20.0, 14.5)),
    ] {
        painter.line_segment([at(from.0, from.1), at(to.0, to.1)], stroke);
    }
}

/// A line across.
pub(super) fn rule(ui: &mut Ui) {
    let (area, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().rect_filled(area, CornerRadius::ZERO, LINE);
}

/// A text with its name above it.
pub(super) fn field(ui: &mut Ui, name: &str, text: &mut String, hint: &str) -> Response {
    labelled(
        ui,
        name,
        TextEdit::singleline(text)
            .hint_text(RichText::new(hint).color(EDGE))
            .char_limit(512),
    )
}

/// A secret with its name above it.
pub(super) fn secret(ui: &mut Ui, name: &str, text: &mut String) -> Response {
    labelled(
        ui,
        name,
        TextEdit::singleline(text).password(true).char_limit(128),
    )
}

fn labelled(ui: &mut Ui, name: &str, edit: TextEdit<'_>) -> Response {
    ui.label(RichText::new(name).font(bold(13.0)));
    ui.add_space(5.0);
    let response = ui.add(
        edit.font(plain(15.0))
            .text_color(INK)
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(12, 9)),
    );
    ui.add_space(15.0);
    response
}

/// The page's main button; also pressed by Enter in a field.
pub(super) fn primary(ui: &mut Ui, label: &str, enabled: bool) -> bool {
    let sense = if enabled {
        Sense::click()
    } else {
        Sense::hover()
    };
    let (area, response) = ui.allocate_exact_size(vec2(ui.available_width(), BUTTON_HEIGHT), sense);
    let (fill, ink) = match (enabled, response.hovered()) {
        (false, _) => (IDLE, MUTED),
        (true, true) => (ACCENT_STRONG, Color32::WHITE),
        (true, false) => (ACCENT, Color32::WHITE),
    };
    ui.painter().rect_filled(area, CornerRadius::same(8), fill);
    if response.has_focus() {
        let stroke = Stroke::new(2.0, super::theme::FOCUS);
        ui.painter().rect_stroke(
            area.expand(3.0),
            CornerRadius::same(10),
            stroke,
            egui::StrokeKind::Inside,
        );
    }
    ui.painter().text(
        area.center(),
        egui::Align2::CENTER_CENTER,
        label,
        bold(14.5),
        ink,
    );
    let entered = ui.input(|input| input.key_pressed(egui::Key::Enter));
    enabled && (response.on_hover_cursor(CursorIcon::PointingHand).clicked() || entered)
}

/// Something to press that does not stand out.
pub(super) fn link(ui: &mut Ui, label: &str) -> bool {
    let text = RichText::new(label).color(ACCENT).underline();
    let response = ui.add(egui::Label::new(text).sense(Sense::click()));
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// What went wrong, and what to do about it.
pub(super) fn notice(ui: &mut Ui, fault: Option<&Fault>) {
    let Some(fault) = fault else {
        return;
    };
    boxed(ui, BAD_PAPER, BAD, |ui| {
        ui.label(RichText::new(&fault.message).color(INK));
        if let Some(remedy) = &fault.remedy {
            ui.add_space(4.0);
            ui.label(RichText::new(remedy).color(MUTED));
        }
    });
    ui.add_space(15.0);
}

/// Good news.
pub(super) fn good(ui: &mut Ui, text: &str) {
    if !text.is_empty() {
        boxed(ui, GOOD_PAPER, GOOD, |ui| drop(ui.label(text)));
        ui.add_space(15.0);
    }
}

/// The exact words, for who is asked for help.
pub(super) fn detail(ui: &mut Ui, text: &str) {
    if !text.is_empty() {
        boxed(ui, SUNK, EDGE, |ui| {
            ui.label(RichText::new(text).color(MUTED));
        });
        ui.add_space(15.0);
    }
}

fn boxed(ui: &mut Ui, fill: Color32, edge: Color32, body: impl FnOnce(&mut Ui)) {
    let frame = Frame::new()
        .fill(fill)
        .corner_radius(CornerRadius::same(6))
        .inner_margin(Margin {
            left: 18,
            right: 14,
            top: 11,
            bottom: 11,
        });
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        body(ui);
    });
    let area = shown.response.rect;
    let bar = egui::Rect::from_min_max(area.min, pos2(area.min.x + 4.0, area.max.y));
    ui.painter().rect_filled(
        bar,
        CornerRadius {
            nw: 6,
            sw: 6,
            ne: 0,
            se: 0,
        },
        edge,
    );
}

/// Something is being done.
pub(super) fn spinner(ui: &mut Ui, side: f32, colour: Color32) {
    let (response, painter) = ui.allocate_painter(Vec2::splat(side), Sense::hover());
    let (middle, radius) = (response.rect.center(), side / 2.0 - 2.0);
    painter.circle_stroke(
        middle,
        radius,
        Stroke::new(3.0, colour.gamma_multiply(0.25)),
    );
    let turned = ui.input(|input| input.time).rem_euclid(0.9) / 0.9 * std::f64::consts::TAU;
    let points = (0..=10).map(|step| {
        let angle = turned + f64::from(step) * 0.12;
        #[expect(clippy::cast_possible_truncation, reason = "a sine")]
        let (sine, cosine) = (angle.sin() as f32, angle.cos() as f32);
        middle + radius * vec2(cosine, sine)
    });
    painter.line(points.collect(), Stroke::new(3.0, colour));
    ui.ctx()
        .request_repaint_after(std::time::Duration::from_millis(60));
}
