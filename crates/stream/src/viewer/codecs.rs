//! By which way each tile was painted last: for the person who wants to see what the connection does with the picture.

use crate::picture::Pass;
use crate::{Content, Rect, Size};

/// How a part of the picture was painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(u8)]
pub enum Codec {
    /// Not at all yet.
    #[default]
    Blank,
    /// Coded exactly at once.
    Exact,
    /// Moved inside the picture.
    Moved,
    /// Kept from before.
    Kept,
    /// The first pass of a photograph, or one of those that bring it nearer.
    Picture,
    /// The pass that made it exact.
    Refined,
    /// A picture of a video.
    Video,
}

impl Codec {
    /// All, by their numbers.
    pub const ALL: [Self; 7] = [
        Self::Blank,
        Self::Exact,
        Self::Moved,
        Self::Kept,
        Self::Picture,
        Self::Refined,
        Self::Video,
    ];

    /// Its name, as clients show it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Exact => "exact",
            Self::Moved => "moved",
            Self::Kept => "kept",
            Self::Picture => "photograph",
            Self::Refined => "refined",
            Self::Video => "video",
        }
    }
}

/// Of each tile the way it was painted last.
pub(super) struct Codecs {
    size: Size,
    tiles: Vec<Codec>,
}

impl Codecs {
    /// Nothing is painted.
    pub(super) fn new(size: Size) -> Self {
        Self {
            size,
            tiles: vec![Codec::Blank; size.tile_columns() * size.tile_rows()],
        }
    }

    /// The tiles in rows.
    pub(super) fn tiles(&self) -> &[Codec] {
        &self.tiles
    }

    /// Takes note of what a frame painted, in the order in which it does.
    pub(super) fn apply(&mut self, content: &Content) {
        if let Some(size) = content.size.filter(|size| *size != self.size) {
            *self = Self::new(size);
        }
        for copy in &content.copies {
            self.paint(copy.to(), Codec::Moved);
        }
        for restore in &content.restores {
            self.paint(restore.rect, Codec::Kept);
        }
        for pass in &content.passes {
            let exact = Pass::of(&pass.bytes) == Some(Pass::Exact);
            self.paint(
                pass.rect,
                if exact {
                    Codec::Refined
                } else {
                    Codec::Picture
                },
            );
        }
        for rect in &content.tiles {
            self.paint(*rect, Codec::Exact);
        }
    }

    /// This rectangle was painted so.
    pub(super) fn paint(&mut self, rect: Rect, codec: Codec) {
        for (tile, _) in self.size.tiles_in(rect) {
            self.tiles[tile] = codec;
        }
    }

    /// Thousandths of the tiles, in the order of [`Codec::ALL`].
    pub(super) fn shares(&self) -> [u16; Codec::ALL.len()] {
        Codec::ALL.map(|codec| {
            let tiles = self.tiles.iter().filter(|tile| **tile == codec).count();
            u16::try_from(tiles * 1000 / self.tiles.len().max(1)).unwrap_or(1000)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Codec::{Blank, Exact, Moved, Picture, Refined, Video};
    use super::*;
    use crate::{Copy, PicturePass};

    #[test]
    fn each_tile_tells_what_painted_it_last() {
        let size = Size {
            width: 256,
            height: 128,
        };
        let rect = |x, y, width, height| Rect {
            x,
            y,
            width,
            height,
        };
        let mut codecs = Codecs::new(size);
        let pass = |rect, kind| PicturePass {
            rect,
            bytes: vec![kind],
        };
        codecs.apply(&Content {
            copies: vec![Copy {
                from: rect(0, 0, 128, 64),
                x: 128,
                y: 64,
            }],
            passes: vec![pass(rect(0, 0, 64, 64), 60), pass(rect(64, 0, 64, 64), 0)],
            tiles: vec![rect(10, 70, 5, 5)],
            ..Content::default()
        });
        codecs.paint(rect(130, 2, 60, 60), Video);
        assert_eq!(
            codecs.tiles(),
            [Picture, Refined, Video, Blank, Exact, Blank, Moved, Moved]
        );
        assert_eq!(codecs.shares(), [250, 125, 250, 0, 125, 125, 125]);
        codecs.apply(&Content {
            size: Some(Size {
                width: 64,
                height: 64,
            }),
            ..Content::default()
        });
        assert_eq!(codecs.tiles(), [Blank]);
    }
}
