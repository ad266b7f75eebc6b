//! The pointer's shape, drawn by the person's own system.

use stream::CursorShape;
use winit::event_loop::ActiveEventLoop;
use winit::window::{Cursor, CustomCursor, Window};

/// The pointer over the desktop.
#[derive(Default)]
pub(super) enum Pointer {
    /// The desktop has not said.
    #[default]
    Unsaid,
    /// Not to be seen.
    Hidden,
    /// So.
    Shape(CustomCursor),
}

impl Pointer {
    /// What the desktop says; `None` hides it.
    pub(super) fn of(events: &ActiveEventLoop, shape: Option<CursorShape>) -> Self {
        let Some(CursorShape {
            size,
            hot_x,
            hot_y,
            rgba,
        }) = shape
        else {
            return Self::Hidden;
        };
        let rgba = if cfg!(target_os = "linux") {
            premultiplied(&rgba)
        } else {
            rgba
        };
        match CustomCursor::from_rgba(rgba, size.width, size.height, hot_x, hot_y) {
            Ok(source) => Self::Shape(events.create_custom_cursor(source)),
            Err(error) => {
                tracing::warn!(%error, "the pointer's shape is not taken");
                Self::Unsaid
            }
        }
    }

    /// Gives it to the window.
    pub(super) fn show(&self, window: &Window) {
        window.set_cursor_visible(!matches!(self, Self::Hidden));
        match self {
            Self::Hidden => {}
            Self::Unsaid => window.set_cursor(Cursor::default()),
            Self::Shape(shape) => window.set_cursor(Cursor::Custom(shape.clone())),
        }
    }
}

/// X multiplies a pointer's colours by alpha, and the library passes them on as they are.
fn premultiplied(rgba: &[u8]) -> Vec<u8> {
    let pixel = |pixel: &[u8]| {
        let by = |value: u8| {
            u8::try_from(u16::from(value) * u16::from(pixel[3]) / 255).unwrap_or(u8::MAX)
        };
        [by(pixel[0]), by(pixel[1]), by(pixel[2]), pixel[3]]
    };
    rgba.chunks_exact(4).flat_map(pixel).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_multiplied_by_alpha() {
        assert_eq!(
            premultiplied(&[255, 128, 0, 128, 9, 9, 9, 0]),
            [128, 64, 0, 128, 0, 0, 0, 0]
        );
    }
}
