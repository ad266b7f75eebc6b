//! Videos: where the screen plays one it is coded as such on a rectangle of its own, and becomes exact when it stops.
//!
//! Who encodes and decodes is not here: the desktop's owner is given an [`Order`] and answers with a [`Coded`], the
//! viewer's owner is given a [`VideoPicture`] and answers with its pixels. Text around and above a video stays exact,
//! because a picture paints only the tiles of its rectangle that move and look like photographs.

mod blocks;
mod detector;
mod director;
mod flow;
mod history;
mod look;
mod message;
mod pixels;
mod played;
mod player;
mod surface;
#[cfg(test)]
mod tests;

use crate::ProtocolError;
pub(crate) use blocks::{differing, sampled, touched};
pub(crate) use director::Director;
pub(crate) use look::is_filmed;
pub(crate) use message::Answer;
pub use pixels::{Pixels, Rgba};
pub(crate) use player::Player;
pub use player::VideoEvent;

use crate::{Rect, Size};

/// Pictures of one video that the viewer holds: those that came early, or that are being decoded. So many may be on their
/// way.
const PICTURES_MAX: usize = 16;

/// What the viewer says before the desktop has a picture: only whether it decodes videos.
pub(crate) fn is_able(bytes: &[u8]) -> Result<bool, ProtocolError> {
    Ok(Answer::decode(bytes)? == Answer::Able)
}

/// A part of a tile whose pixels are others than before.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Change {
    pub(crate) tile: usize,
    pub(crate) part: Rect,
    /// The blocks of the tile that were seen to be others.
    pub(crate) blocks: u64,
    /// Those that may be: the same, but where a video plays not every pixel is looked at.
    pub(crate) around: u64,
}

#[cfg(test)]
impl Change {
    /// All pixels of a part of a picture of this size.
    fn everywhere(size: Size, part: Rect) -> Vec<Self> {
        let tiles = size.tiles_in(part);
        let change = |(tile, part)| Self {
            tile,
            part,
            blocks: touched(part),
            around: touched(part),
        };
        tiles.map(change).collect()
    }
}

/// What the desktop's owner is to do for a video.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Order {
    /// Encode a picture with H.264 and give it to `Desktop::video_coded`. One order at a time for each video.
    Picture {
        /// Which video: its encoder is kept until [`Order::End`]. The first order of a video is a key picture.
        surface: u16,
        /// Where it is on the desktop, always the same for one video; a side may be odd. Its pixels are those that
        /// `Desktop::pixels` gives before the next capture.
        place: Rect,
        /// The picture must need no other.
        key: bool,
        /// Code for speed, and leave the edges of blocks as they are; the same for all pictures of a video.
        quick: bool,
        /// How many bits it may have.
        bits: u32,
        /// The rectangles, inside the video, that have changed. What is not in any stays as it was in the picture before.
        parts: Vec<Rect>,
    },
    /// The video has ended: its encoder can go.
    End {
        /// Which.
        surface: u16,
    },
}

/// An encoded picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coded {
    /// Whether it needs no other.
    pub key: bool,
    /// H.264, Annex B.
    pub bytes: Vec<u8>,
}

/// A picture that the viewer's owner is to decode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VideoPicture {
    /// Of which video: its decoder is kept until that ends.
    pub surface: u16,
    /// Which picture; to be said in the answer.
    pub number: u32,
    /// Whether it needs no other.
    pub key: bool,
    /// The size of its pixels; the coded size may be larger by one on each side.
    pub size: Size,
    /// H.264, Annex B.
    pub bytes: Vec<u8>,
}
