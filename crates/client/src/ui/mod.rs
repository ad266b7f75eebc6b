//! The pages around the desktop and the menu over it: egui, painted without GL.

pub(crate) mod bar;
pub(crate) mod pages;
mod raster;
mod theme;
pub(crate) mod veil;
mod widgets;

use std::time::Duration;

use egui::ViewportId;
use stream::{Rect, Size};
use winit::event::WindowEvent;
use winit::window::Window;

use raster::Drawing;

/// Texts pasted are cut here: the longest field takes less.
const PASTE_BYTES_MAX: usize = 4096;

/// egui with what it needs of the window.
pub(crate) struct Interface {
    context: egui::Context,
    state: egui_winit::State,
    drawing: Drawing,
    clipboard: Option<arboard::Clipboard>,
}

/// What came of a run.
pub(crate) struct Outcome {
    /// What must be painted again.
    pub(crate) changed: Option<Rect>,
    /// When the next run is wanted, if nothing happens before.
    pub(crate) again_after: Option<Duration>,
}

/// What lies between the desktop's picture and the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Backdrop {
    /// Nothing.
    None,
    /// The wall of all pages.
    Wall,
    /// Shade over the last picture.
    Shade,
}

impl Interface {
    /// For one window.
    pub(crate) fn new(window: &Window) -> Self {
        let context = egui::Context::default();
        theme::dress(&context);
        let state =
            egui_winit::State::new(context.clone(), ViewportId::ROOT, window, None, None, None);
        Self {
            context,
            state,
            drawing: Drawing::default(),
            clipboard: None,
        }
    }

    /// Tells it what happened; whether it wants to run, and whether it used the event up.
    pub(crate) fn handle(&mut self, window: &Window, event: &WindowEvent) -> (bool, bool) {
        if let WindowEvent::KeyboardInput { event, .. } = event
            && event.state.is_pressed()
            && self.state.egui_input().modifiers.command
        {
            self.fetch_clipboard();
        }
        let response = self.state.on_window_event(window, event);
        (response.repaint, response.consumed)
    }

    /// egui looks into the system's clipboard only where it brings half a window system with it; this is text alone.
    fn fetch_clipboard(&mut self) {
        if self.clipboard.is_none() {
            self.clipboard = arboard::Clipboard::new().ok();
        }
        let text = self
            .clipboard
            .as_mut()
            .and_then(|clipboard| clipboard.get_text().ok());
        if let Some(text) = text.filter(|text| text.len() <= PASTE_BYTES_MAX) {
            self.state.set_clipboard_text(text.trim().to_owned());
        }
    }

    /// Runs `content` and keeps what it looks like.
    pub(crate) fn run(
        &mut self,
        window: &Window,
        size: Size,
        content: impl FnMut(&egui::Context),
    ) -> Outcome {
        let input = self.state.take_egui_input(window);
        let output = self.context.run(input, content);
        let again_after = output
            .viewport_output
            .get(&ViewportId::ROOT)
            .map(|viewport| viewport.repaint_delay);
        for command in &output.platform_output.commands {
            if let egui::OutputCommand::CopyText(text) = command {
                self.copy(text);
            }
        }
        self.state
            .handle_platform_output(window, output.platform_output);
        let scale = output.pixels_per_point;
        let primitives = self.context.tessellate(output.shapes, scale);
        let changed = self
            .drawing
            .update(output.textures_delta, primitives, scale, size);
        Outcome {
            changed,
            again_after: again_after.filter(|after| *after < Duration::from_secs(3600)),
        }
    }

    fn copy(&mut self, text: &str) {
        if self.clipboard.is_none() {
            self.clipboard = arboard::Clipboard::new().ok();
        }
        if let Some(clipboard) = &mut self.clipboard {
            let _ = clipboard.set_text(text);
        }
    }

    /// Nothing is over the desktop any more; what must be painted again.
    pub(crate) fn clear(&mut self, size: Size) -> Option<Rect> {
        let scale = self.context.pixels_per_point();
        self.drawing
            .update(egui::TexturesDelta::default(), Vec::new(), scale, size)
    }

    /// Whether something of it is at this place of the window.
    pub(crate) fn covers(&self, x: f64, y: f64) -> bool {
        let scale = self.context.pixels_per_point();
        #[expect(clippy::cast_possible_truncation, reason = "a place in a window")]
        let at = egui::pos2(x as f32 / scale, y as f32 / scale);
        !self.drawing.is_empty()
            && self
                .context
                .layer_id_at(at)
                .is_some_and(|layer| layer.order != egui::Order::Background)
    }

    /// Whether the pointer is on something of it.
    pub(crate) fn pointed(&self) -> bool {
        !self.drawing.is_empty() && self.context.is_pointer_over_area()
    }

    /// Draws the part inside `area`.
    pub(crate) fn draw(&self, backdrop: Backdrop, area: Rect, size: Size, pixels: &mut [u32]) {
        match backdrop {
            Backdrop::None => {}
            Backdrop::Wall => wall(area, size, pixels),
            Backdrop::Shade => shade(area, size, pixels),
        }
        self.drawing.draw(area, size, pixels);
    }
}

fn rows(area: Rect, size: Size, pixels: &mut [u32]) -> impl Iterator<Item = (u16, &mut [u32])> {
    let (begin, end) = (usize::from(area.x), usize::from(area.right()));
    let rows = pixels
        .chunks_exact_mut(usize::from(size.width).max(1))
        .enumerate();
    rows.skip(area.y.into())
        .take(area.height.into())
        .filter_map(move |(row, pixels)| {
            Some((u16::try_from(row).ok()?, pixels.get_mut(begin..end)?))
        })
}

/// From the one colour at the top to the other at the bottom.
fn wall(area: Rect, size: Size, pixels: &mut [u32]) {
    let (top, bottom) = (theme::WALL, theme::WALL_LIGHT);
    let height = u32::from(size.height).max(2) - 1;
    for (row, pixels) in rows(area, size, pixels) {
        let at = u32::from(row);
        let channel = |place: usize| {
            (u32::from(top[place]) * (height - at) + u32::from(bottom[place]) * at + height / 2)
                / height
        };
        pixels.fill(channel(0) << 16 | channel(1) << 8 | channel(2));
    }
}

/// Seven tenths of the background's colour over what is there.
fn shade(area: Rect, size: Size, pixels: &mut [u32]) {
    for (_, pixels) in rows(area, size, pixels) {
        for pixel in pixels {
            let channel =
                |shift: u32, over: u32| ((((*pixel >> shift) & 255) * 3 + over * 7) / 10) << shift;
            *pixel = channel(16, 0x10) | channel(8, 0x20) | channel(0, 0x2b);
        }
    }
}

/// A sentence: a capital letter first, a full stop last.
pub(crate) fn sentence(text: &str) -> String {
    let text = text.trim();
    let mut letters = text.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let stop = if text.ends_with(['.', '!', '?', '…', ':']) {
        ""
    } else {
        "."
    };
    format!("{}{}{stop}", first.to_uppercase(), letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_begins_with_a_capital_and_ends_once() {
        assert_eq!(sentence(" it is away "), "It is away.");
        assert_eq!(sentence("Ärger!"), "Ärger!");
        assert_eq!(sentence(""), "");
    }

    #[test]
    fn the_wall_has_both_its_colours_and_only_the_area_is_painted() {
        let size = Size {
            width: 2,
            height: 3,
        };
        let mut pixels = [0; 6];
        wall(size.rect(), size, &mut pixels);
        assert_eq!((pixels[0], pixels[5]), (0x001f_3a4d, 0x002c_5364));
        let mut pixels = [0; 6];
        wall(
            Rect {
                x: 1,
                y: 1,
                width: 1,
                height: 1,
            },
            size,
            &mut pixels,
        );
        assert_eq!(pixels.iter().filter(|pixel| **pixel != 0).count(), 1);
    }
}
