//! Colours, letters and measures: those of the browser's client.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{
    Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Stroke, Style, TextStyle,
    Visuals,
};

/// Text.
pub(super) const INK: Color32 = Color32::from_rgb(0x1b, 0x27, 0x30);
/// Text that explains.
pub(super) const MUTED: Color32 = Color32::from_rgb(0x5a, 0x68, 0x73);
/// Lines between things.
pub(super) const LINE: Color32 = Color32::from_rgb(0xcf, 0xd8, 0xde);
/// Lines around fields.
pub(super) const EDGE: Color32 = Color32::from_rgb(0x84, 0x97, 0xa3);
/// The card.
pub(super) const PAPER: Color32 = Color32::WHITE;
/// What lies deeper.
pub(super) const SUNK: Color32 = Color32::from_rgb(0xf2, 0xf5, 0xf7);
/// Behind the card, at the top.
pub(super) const WALL: [u8; 3] = [0x1f, 0x3a, 0x4d];
/// Behind the card, at the bottom.
pub(super) const WALL_LIGHT: [u8; 3] = [0x2c, 0x53, 0x64];
/// The name.
pub(super) const BRAND: Color32 = Color32::from_rgb(0x1f, 0x3a, 0x4d);
/// The lines of the mark.
pub(super) const MARK: Color32 = Color32::from_rgb(0xf2, 0xe9, 0xd8);
/// Buttons and links.
pub(super) const ACCENT: Color32 = Color32::from_rgb(0x1d, 0x6a, 0x85);
/// A button under the pointer.
pub(super) const ACCENT_STRONG: Color32 = Color32::from_rgb(0x15, 0x52, 0x68);
/// A button that does nothing now.
pub(super) const IDLE: Color32 = Color32::from_rgb(0xd5, 0xde, 0xe4);
/// Around what has the keyboard.
pub(super) const FOCUS: Color32 = Color32::from_rgb(0x2f, 0x8f, 0xb0);
/// Faults.
pub(super) const BAD: Color32 = Color32::from_rgb(0xa3, 0x26, 0x2a);
/// Behind faults.
pub(super) const BAD_PAPER: Color32 = Color32::from_rgb(0xfd, 0xf0, 0xef);
/// Good news.
pub(super) const GOOD: Color32 = Color32::from_rgb(0x1b, 0x6b, 0x3a);
/// Behind good news.
pub(super) const GOOD_PAPER: Color32 = Color32::from_rgb(0xee, 0xf7, 0xf0);
/// The menu over the desktop.
pub(super) const BAR: Color32 = Color32::from_rgba_premultiplied(25, 37, 45, 240);
/// A link below 100 ms.
pub(super) const LINK_GOOD: Color32 = Color32::from_rgb(0x4c, 0xc0, 0x7a);
/// Below 250 ms.
pub(super) const LINK_DEGRADED: Color32 = Color32::from_rgb(0xe8, 0xb3, 0x3c);
/// Above.
pub(super) const LINK_POOR: Color32 = Color32::from_rgb(0xe0, 0x60, 0x5a);
/// Not measured.
pub(super) const LINK_UNKNOWN: Color32 = Color32::from_rgb(0x9f, 0xb0, 0xbb);

const BOLD: &str = "bold";
/// Where systems keep a plain and a bold sans serif; the first pair that is there is taken, as `system-ui` does.
const SYSTEM_FONTS: [[&str; 2]; 5] = [
    [
        "C:/Windows/Fonts/segoeui.ttf",
        "C:/Windows/Fonts/seguisb.ttf",
    ],
    [
        "/System/Library/Fonts/Supplemental/Arial.ttf",
        "/System/Library/Fonts/Supplemental/Arial Bold.ttf",
    ],
    [
        "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
        "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf",
    ],
    [
        "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
        "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf",
    ],
    [
        "/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf",
        "/usr/share/fonts/dejavu-sans-fonts/DejaVuSans-Bold.ttf",
    ],
];
/// A font file longer than this is left alone.
const FONT_BYTES_MAX: u64 = 8 << 20;

/// Letters of this size.
pub(super) fn plain(size: f32) -> FontId {
    FontId::proportional(size)
}

/// Letters of this size that stand out.
pub(super) fn bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(BOLD.into()))
}

/// Dresses everything that egui draws.
pub(super) fn dress(context: &egui::Context) {
    context.set_fonts(fonts());
    let mut style = Style {
        visuals: Visuals::light(),
        ..Style::default()
    };
    style.text_styles = [
        (TextStyle::Heading, bold(22.0)),
        (TextStyle::Body, plain(14.5)),
        (TextStyle::Button, plain(14.5)),
        (TextStyle::Small, plain(13.0)),
        (TextStyle::Monospace, FontId::monospace(13.0)),
    ]
    .into();
    let visuals = &mut style.visuals;
    visuals.override_text_color = Some(INK);
    visuals.extreme_bg_color = PAPER;
    visuals.text_cursor.blink = false;
    visuals.text_cursor.stroke = Stroke::new(1.5, INK);
    visuals.selection.bg_fill = Color32::from_rgb(0xbf, 0xdd, 0xe9);
    visuals.selection.stroke = Stroke::new(2.0, FOCUS);
    visuals.widgets.inactive.bg_stroke = Stroke::new(1.0, EDGE);
    visuals.widgets.hovered.bg_stroke = Stroke::new(1.0, EDGE);
    for widget in [
        &mut visuals.widgets.inactive,
        &mut visuals.widgets.hovered,
        &mut visuals.widgets.active,
    ] {
        widget.corner_radius = CornerRadius::same(8);
        widget.expansion = 0.0;
    }
    style.spacing.item_spacing = egui::vec2(8.0, 0.0);
    style.interaction.selectable_labels = false;
    context.set_style(style);
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let system = SYSTEM_FONTS
        .iter()
        .find_map(|[plain, bold]| Some((font(plain)?, font(bold)?)));
    let own = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    let mut bold_family = own.clone();
    if let Some((plain, bold)) = system {
        for (name, data) in [("system", plain), ("system bold", bold)] {
            fonts.font_data.insert(name.to_owned(), Arc::new(data));
        }
        bold_family.insert(0, "system bold".to_owned());
        fonts
            .families
            .entry(FontFamily::Proportional)
            .or_default()
            .insert(0, "system".to_owned());
    }
    fonts
        .families
        .insert(FontFamily::Name(BOLD.into()), bold_family);
    fonts
}

fn font(path: &str) -> Option<FontData> {
    let path = PathBuf::from(path);
    let length = std::fs::metadata(&path).ok()?.len();
    if FONT_BYTES_MAX < length {
        return None;
    }
    std::fs::read(path).ok().map(FontData::from_owned)
}
