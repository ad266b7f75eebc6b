//! Video of a part of the screen: H.264 by OpenH264, one picture in and one out, nothing held back.
//!
//! Used by the agent, which encodes on a thread of its own, and by the native client. A browser decodes by itself.
//! Deliberately absent: the protocol, threads, clocks, and the decision what is a video at all (crate `stream`).

mod decoder;
mod encoder;
mod planes;
mod raw;

pub use decoder::Decoder;
pub use encoder::{Coded, Edges, Encoder, Order};
pub use planes::{Planes, Sides, Source};

/// Why a picture was not coded or decoded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// No codec takes such a picture.
    #[error("a video of {width} by {height} pixels is not possible: each side is 16 to 3840")]
    Size {
        /// Pixels from left to right.
        width: usize,
        /// Pixels from top to bottom.
        height: usize,
    },
    /// The picture's size is not the one that the encoder was made for.
    #[error("the picture has not the size that this encoder was made for")]
    OtherSize,
    /// The codec's own word: its number is for its documentation.
    #[error("the video codec failed to {doing} (code {code})")]
    Codec {
        /// What it was to do.
        doing: &'static str,
        /// Its answer.
        code: i64,
    },
    /// The bytes are no picture, or one that needs others that are not there: ask for a key picture.
    #[error("the bytes are no picture that can be decoded")]
    Undecodable,
}
