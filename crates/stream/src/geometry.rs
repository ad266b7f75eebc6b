//! Sizes and rectangles in pixels, origin at the top left.

use crate::{ProtocolError, SIDE_MAX};

/// A size; both sides are 1 to [`SIDE_MAX`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Pixels from left to right.
    pub width: u16,
    /// Pixels from top to bottom.
    pub height: u16,
}

impl Size {
    /// Checks both sides.
    pub fn new(width: u16, height: u16) -> Result<Self, ProtocolError> {
        if (1..=SIDE_MAX).contains(&width) && (1..=SIDE_MAX).contains(&height) {
            Ok(Self { width, height })
        } else {
            Err(ProtocolError::Malformed("a side is 1 to 8192 pixels"))
        }
    }

    /// Number of pixels.
    #[must_use]
    pub fn pixels(self) -> usize {
        usize::from(self.width) * usize::from(self.height)
    }

    /// The rectangle that covers all of it.
    #[must_use]
    pub fn rect(self) -> Rect {
        Rect {
            x: 0,
            y: 0,
            width: self.width,
            height: self.height,
        }
    }
}

/// A rectangle; may be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rect {
    /// Left edge.
    pub x: u16,
    /// Top edge.
    pub y: u16,
    /// Pixels from left to right.
    pub width: u16,
    /// Pixels from top to bottom.
    pub height: u16,
}

impl Rect {
    /// First column to the right of it.
    #[must_use]
    pub fn right(self) -> u16 {
        self.x.saturating_add(self.width)
    }

    /// First row below it.
    #[must_use]
    pub fn bottom(self) -> u16 {
        self.y.saturating_add(self.height)
    }

    /// Whether it covers no pixel.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.width == 0 || self.height == 0
    }

    /// Number of pixels.
    #[must_use]
    pub fn pixels(self) -> usize {
        usize::from(self.width) * usize::from(self.height)
    }

    /// The part of it that lies inside `size`.
    #[must_use]
    pub fn clipped(self, size: Size) -> Self {
        let (x, y) = (self.x.min(size.width), self.y.min(size.height));
        Self {
            x,
            y,
            width: self.right().min(size.width) - x,
            height: self.bottom().min(size.height) - y,
        }
    }
}
