//! Bytes to pictures, natively.

use openh264::OpenH264API;
use openh264::decoder::{Decoder as Library, DecoderConfig, Flush};
use openh264::formats::YUVSource;

use crate::{Fault, Planes, Sides};

/// A decoder. It must begin with a key picture, and after a fault go on with one.
pub struct Decoder {
    library: Library,
}

impl Decoder {
    /// A decoder that has seen nothing.
    pub fn new() -> Result<Self, Fault> {
        // Flushing hands out each picture at once; ours are never reordered.
        let config = DecoderConfig::new().flush_after_decode(Flush::Flush);
        let library =
            Library::with_api_config(OpenH264API::from_source(), config).map_err(|_| {
                Fault::Codec {
                    doing: "begin decoding",
                    code: 0,
                }
            })?;
        Ok(Self { library })
    }

    /// Decodes one picture into `out`, which gets its size.
    pub fn decode(&mut self, bytes: &[u8], out: &mut Planes) -> Result<(), Fault> {
        let picture = self
            .library
            .decode(bytes)
            .map_err(|_| Fault::Undecodable)?
            .ok_or(Fault::Undecodable)?;
        let (width, height) = picture.dimensions();
        let sides = Sides::around(width, height)?;
        if out.sides != sides {
            *out = Planes::black(sides);
        }
        let (luma, blue, red) = picture.strides();
        copy(picture.y(), luma, sides.width(), &mut out.luma)?;
        copy(picture.u(), blue, sides.width() / 2, &mut out.blue)?;
        copy(picture.v(), red, sides.width() / 2, &mut out.red)
    }
}

fn copy(from: &[u8], stride: usize, width: usize, out: &mut [u8]) -> Result<(), Fault> {
    if stride < width {
        return Err(Fault::Undecodable);
    }
    for (out, from) in out.chunks_exact_mut(width).zip(from.chunks(stride)) {
        let row = from.get(..width).ok_or(Fault::Undecodable)?;
        out.copy_from_slice(row);
    }
    Ok(())
}
