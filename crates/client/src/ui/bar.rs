//! The menu at the top edge of the desktop (DSK-08), and the connection's status below it (STR-07).

use egui::{
    Align2, Color32, CornerRadius, Frame, Margin, Order, RichText, Sense, Shadow, Ui, vec2,
};
use stream::{Codec, LinkClass, Statistics};

use super::theme::{BAR, LINK_DEGRADED, LINK_GOOD, LINK_POOR, LINK_UNKNOWN, plain};
use crate::session::LinkStatus;

/// Closer to the top edge than this, in layout pixels, the menu opens.
const OPENS_BELOW: f64 = 3.0;
/// Farther than this it closes.
const CLOSES_ABOVE: f64 = 90.0;

/// What a link beyond the limits means, and what is done about it (NET-24).
const NARROW: &str = "This connection carries less than 1 Mbit/s. What you type goes first, pictures become sharp later, and films show fewer pictures.";
const FAR: &str = "The way to your desktop and back takes more than 250 ms. The pointer moves at once and what you type goes first; the picture follows later.";

/// What a person chose in the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Choice {
    /// Full screen, or back.
    FullScreen,
    /// Leave the desktop.
    Disconnect,
    /// Send what the person's own system keeps for itself.
    CtrlAltDelete,
}

/// The menu.
#[derive(Default)]
pub(crate) struct Bar {
    open: bool,
    pinned: bool,
    status: bool,
    tinted: bool,
}

/// What it tells.
pub(crate) struct Told<'a> {
    /// Whose desktop.
    pub(crate) title: &'a str,
    /// What is known of the link.
    pub(crate) link: Option<&'a LinkStatus>,
    /// Where it leads.
    pub(crate) server: &'a str,
    /// Whether the window fills the screen.
    pub(crate) full_screen: bool,
    /// What the two shortcuts are.
    pub(crate) shortcuts: &'a str,
}

impl Bar {
    /// Whether anything of it is to be seen.
    pub(crate) fn is_shown(&self) -> bool {
        self.open || self.pinned || self.status
    }

    /// Whether the picture is to be tinted by the codecs that painted it.
    pub(crate) fn tints(&self) -> bool {
        self.tinted
    }

    /// The pointer is at this height, in layout pixels; whether that changes what is to be seen.
    pub(crate) fn pointer(&mut self, y: f64) -> bool {
        let before = self.is_shown();
        if y < OPENS_BELOW {
            self.open = true;
        } else if CLOSES_ABOVE < y {
            self.open = false;
        }
        before != self.is_shown()
    }

    /// Shows it.
    pub(crate) fn show(&mut self, context: &egui::Context, told: &Told<'_>) -> Option<Choice> {
        let mut choice = None;
        let area = egui::Area::new("menu".into())
            .anchor(Align2::CENTER_TOP, vec2(0.0, 0.0))
            .order(Order::Foreground);
        area.show(context, |ui| {
            let frame = Frame::new()
                .fill(BAR)
                .corner_radius(CornerRadius {
                    nw: 0,
                    ne: 0,
                    sw: 12,
                    se: 12,
                })
                .inner_margin(Margin::symmetric(8, 5))
                .shadow(Shadow {
                    offset: [0, 4],
                    blur: 16,
                    spread: 0,
                    color: Color32::from_black_alpha(70),
                });
            frame.show(ui, |ui| {
                // The row is as high as its buttons from the beginning.
                ui.spacing_mut().interact_size.y = 32.0;
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 4.0;
                    ui.add_space(8.0);
                    ui.label(RichText::new(told.title).color(Color32::from_white_alpha(215)));
                    ui.add_space(8.0);
                    if entry(ui, "Connection status", self.status, Some(dot(told.link))) {
                        self.status = !self.status;
                    }
                    if entry(ui, "Ctrl+Alt+Del", false, None) {
                        choice = Some(Choice::CtrlAltDelete);
                    }
                    let full = if told.full_screen {
                        "Exit full screen"
                    } else {
                        "Full screen"
                    };
                    if entry(ui, full, false, None) {
                        choice = Some(Choice::FullScreen);
                    }
                    if entry(
                        ui,
                        if self.pinned { "Unpin" } else { "Pin" },
                        self.pinned,
                        None,
                    ) {
                        self.pinned = !self.pinned;
                    }
                    if entry(ui, "Disconnect", false, None) {
                        choice = Some(Choice::Disconnect);
                    }
                });
            });
        });
        if self.status {
            status(context, told, &mut self.tinted);
        }
        choice
    }
}

fn entry(ui: &mut Ui, label: &str, chosen: bool, dot: Option<Color32>) -> bool {
    let font = plain(14.0);
    let galley = ui
        .painter()
        .layout_no_wrap(label.to_owned(), font, Color32::WHITE);
    let before = if dot.is_some() { 18.0 } else { 0.0 };
    let size = vec2(galley.size().x + before + 22.0, 32.0);
    let (area, response) = ui.allocate_exact_size(size, Sense::click());
    if chosen || response.hovered() {
        ui.painter()
            .rect_filled(area, CornerRadius::same(8), Color32::from_white_alpha(36));
    }
    if let Some(colour) = dot {
        ui.painter()
            .circle_filled(area.left_center() + vec2(15.0, 0.0), 5.0, colour);
    }
    let at = area.left_center() + vec2(11.0 + before, -galley.size().y / 2.0);
    ui.painter().galley(at, galley, Color32::WHITE);
    response.clicked()
}

fn dot(link: Option<&LinkStatus>) -> Color32 {
    match link.and_then(|link| link.class) {
        Some(LinkClass::Good) => LINK_GOOD,
        Some(LinkClass::Degraded) => LINK_DEGRADED,
        Some(LinkClass::Poor) => LINK_POOR,
        None => LINK_UNKNOWN,
    }
}

/// What the link is like right now.
fn status(context: &egui::Context, told: &Told<'_>, tinted: &mut bool) {
    let area = egui::Area::new("status".into())
        .anchor(Align2::CENTER_TOP, vec2(0.0, 52.0))
        .order(Order::Foreground);
    area.show(context, |ui| {
        let frame = Frame::new()
            .fill(BAR)
            .corner_radius(CornerRadius::same(12))
            .inner_margin(Margin::symmetric(19, 16))
            .shadow(Shadow {
                offset: [0, 10],
                blur: 30,
                spread: 0,
                color: Color32::from_black_alpha(90),
            });
        frame.show(ui, |ui| {
            ui.set_width(370.0);
            let Some(link) = told.link else {
                ui.label(RichText::new("Measuring the connection…").color(Color32::WHITE));
                return;
            };
            for words in limits(&link.statistics) {
                ui.label(RichText::new(words).color(LINK_DEGRADED));
                ui.add_space(10.0);
            }
            for (name, value) in rows(link, told.server) {
                ui.horizontal(|ui| {
                    ui.label(RichText::new(name).color(Color32::from_white_alpha(180)));
                    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                        ui.label(RichText::new(value).color(Color32::WHITE));
                    });
                });
                ui.add_space(6.0);
            }
            let words =
                RichText::new("Tint the picture by how it was painted").color(Color32::WHITE);
            ui.checkbox(tinted, words);
            ui.add_space(4.0);
            let faint = Color32::from_white_alpha(120);
            ui.label(RichText::new(told.shortcuts).color(faint).size(12.0));
        });
    });
}

/// What is said of a link that is beyond the limits.
fn limits(statistics: &Statistics) -> impl Iterator<Item = &'static str> {
    let narrow = statistics.narrow.then_some(NARROW);
    narrow.into_iter().chain(statistics.far.then_some(FAR))
}

fn rows(link: &LinkStatus, server: &str) -> Vec<(&'static str, String)> {
    let quality = match link.class {
        Some(LinkClass::Good) => "Good connection",
        Some(LinkClass::Degraded) => "Degraded connection",
        Some(LinkClass::Poor) => "Poor connection",
        None => "Not measured yet",
    };
    let statistics = &link.statistics;
    vec![
        ("Quality", quality.to_owned()),
        ("Round trip", milliseconds(statistics.round_trip_us)),
        ("Key to picture", milliseconds(statistics.echo_us)),
        ("Received", amount(statistics.bytes)),
        ("Rate", rate(statistics)),
        (
            "Pictures",
            (statistics.frames + statistics.video_pictures).to_string(),
        ),
        (
            "Exact",
            format!(
                "{}.{} % of the screen",
                statistics.exact_permille / 10,
                statistics.exact_permille % 10
            ),
        ),
        ("Painted as", codecs(&statistics.codec_permille)),
        ("Connected by", link.way.clone()),
        ("Server", server.to_owned()),
    ]
}

/// Of the last two seconds, such as "3.2 Mbit/s, 30 pictures/s".
fn rate(statistics: &Statistics) -> String {
    let kilobits = statistics.bytes_per_second / 125;
    let bits = if kilobits < 1000 {
        format!("{kilobits} kbit/s")
    } else {
        format!("{}.{} Mbit/s", kilobits / 1000, kilobits % 1000 / 100)
    };
    format!("{bits}, {} pictures/s", statistics.pictures_per_second)
}

/// The ways the screen was painted, the most usual first, such as "70 % exact, 30 % video".
fn codecs(permille: &[u16; Codec::ALL.len()]) -> String {
    let mut shares: Vec<_> = permille.iter().zip(Codec::ALL).collect();
    shares.sort_by_key(|(share, _)| std::cmp::Reverse(**share));
    let shown = shares.iter().filter(|(share, _)| **share >= 5).take(3);
    let words = shown.map(|(share, codec)| format!("{} % {}", (**share + 5) / 10, codec.name()));
    words.collect::<Vec<_>>().join(", ")
}

/// Tenths below ten, whole ones above.
fn milliseconds(microseconds: Option<u64>) -> String {
    match microseconds {
        None => "Not measured yet".to_owned(),
        Some(us) if us < 10_000 => format!("{}.{} ms", us / 1000, us % 1000 / 100),
        Some(us) => format!("{} ms", (us + 500) / 1000),
    }
}

/// In kilobytes below one megabyte.
fn amount(bytes: u64) -> String {
    if bytes < 1_000_000 {
        return format!("{} kB", bytes / 1000);
    }
    format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dsk_08_the_menu_opens_at_the_top_edge_and_closes_far_below_it() {
        let mut bar = Bar::default();
        assert!(!bar.pointer(50.0));
        assert!(bar.pointer(0.0) && bar.is_shown());
        assert!(!bar.pointer(60.0), "between, nothing changes");
        assert!(bar.pointer(200.0) && !bar.is_shown());
        bar.pinned = true;
        bar.pointer(200.0);
        assert!(bar.is_shown());
    }

    #[test]
    fn the_codecs_of_the_screen_are_told_the_most_usual_first() {
        let permille = [0, 301, 4, 0, 0, 30, 665];
        assert_eq!(codecs(&permille), "67 % video, 30 % exact, 3 % refined");
        assert_eq!(codecs(&[0; 7]), "");
    }

    #[test]
    fn str_07_the_rate_is_told_in_bits() {
        let told = |bytes_per_second, pictures_per_second| {
            rate(&Statistics {
                bytes_per_second,
                pictures_per_second,
                ..Statistics::default()
            })
        };
        assert_eq!(told(400_000, 30), "3.2 Mbit/s, 30 pictures/s");
        assert_eq!(told(1_250, 0), "10 kbit/s, 0 pictures/s");
    }

    #[test]
    fn net_24_a_link_below_1_mbit_or_beyond_250_ms_is_told_with_what_is_done_about_it() {
        let told = |narrow, far| {
            let link = Statistics {
                narrow,
                far,
                ..Statistics::default()
            };
            limits(&link).collect::<Vec<_>>()
        };
        assert!(told(false, false).is_empty());
        assert_eq!(told(true, true), [NARROW, FAR]);
        assert!(told(true, false)[0].contains("less than 1 Mbit/s. What you type goes first"));
        assert!(told(false, true)[0].contains("more than 250 ms"));
    }

    #[test]
    fn times_and_sizes_are_told_in_fitting_units() {
        assert_eq!(milliseconds(Some(1_260)), "1.2 ms");
        assert_eq!(milliseconds(Some(102_500)), "103 ms");
        assert_eq!(amount(1_260_000), "1.2 MB");
        assert_eq!(amount(42_900), "42 kB");
    }
}
