//! The lossless coding of a tile: pixels are `0x00RRGGBB`. The coding is chosen by counting colours; what LZ4 does not
//! make shorter stays as it is.

use std::collections::hash_map::{Entry, HashMap};

use crate::{ProtocolError, TILE};

const PIXELS_MAX: usize = TILE as usize * TILE as usize;
const COLOURS_MAX: usize = 256;

/// How the pixels of a tile are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    /// One colour: red, green, blue.
    Solid,
    /// Number of colours less one, the colours, then indices in rows that begin at a byte, 1, 2, 4 or 8 bits each.
    Palette,
    /// As `Palette`, with LZ4 over the indices.
    PaletteLz4,
    /// Three planes (green, red less green, blue less green), each less what left, up and up-left promise.
    Planes,
    /// As `Planes`, with LZ4 over all.
    PlanesLz4,
}

impl Coding {
    const ALL: [Self; 5] = [
        Self::Solid,
        Self::Palette,
        Self::PaletteLz4,
        Self::Planes,
        Self::PlanesLz4,
    ];

    pub(crate) fn number(self) -> u8 {
        match self {
            Self::Solid => 0,
            Self::Palette => 1,
            Self::PaletteLz4 => 2,
            Self::Planes => 3,
            Self::PlanesLz4 => 4,
        }
    }

    pub(crate) fn from_number(number: u8) -> Result<Self, ProtocolError> {
        Self::ALL
            .get(usize::from(number))
            .copied()
            .ok_or(ProtocolError::Malformed("no such coding"))
    }
}

/// Codes `pixels`, rows of `width`; the number of pixels is a multiple of `width` and at most 4096.
#[must_use]
pub fn encode(pixels: &[u32], width: usize) -> (Coding, Vec<u8>) {
    debug_assert!(
        !pixels.is_empty() && pixels.len() <= PIXELS_MAX && pixels.len().is_multiple_of(width)
    );
    match indexed(pixels) {
        Some((palette, _)) if palette.len() == 1 => (Coding::Solid, rgb(palette[0]).to_vec()),
        Some((palette, indices)) => encode_palette(&palette, &indices, width),
        None => {
            let planes = planes(pixels, width);
            let packed = lz4_flex::block::compress(&planes);
            if packed.len() < planes.len() {
                (Coding::PlanesLz4, packed)
            } else {
                (Coding::Planes, planes)
            }
        }
    }
}

/// Decodes `payload` into `pixels`, rows of `width`, at most 4096 in all; every pixel is written or an error returned.
pub fn decode(
    coding: Coding,
    payload: &[u8],
    width: usize,
    pixels: &mut [u32],
) -> Result<(), ProtocolError> {
    if width == 0 || pixels.len() > PIXELS_MAX || !pixels.len().is_multiple_of(width) {
        return Err(ProtocolError::Malformed(
            "a tile has whole rows and at most 4096 pixels",
        ));
    }
    match coding {
        Coding::Solid => {
            let &[red, green, blue] = payload else {
                return Err(ProtocolError::Malformed("a solid tile has three bytes"));
            };
            pixels.fill(pixel(red, green, blue));
            Ok(())
        }
        Coding::Palette | Coding::PaletteLz4 => decode_palette(coding, payload, width, pixels),
        Coding::Planes => unplanes(payload, width, pixels),
        Coding::PlanesLz4 => {
            let mut planes = [0; PIXELS_MAX * 3];
            let planes = &mut planes[..pixels.len() * 3];
            unpack(payload, planes)?;
            unplanes(planes, width, pixels)
        }
    }
}

/// The colours in order of appearance and each pixel's number among them; `None` above 256 colours.
fn indexed(pixels: &[u32]) -> Option<(Vec<u32>, Vec<u8>)> {
    let mut palette: Vec<u32> = Vec::with_capacity(16);
    let mut numbers: HashMap<u32, u8, Hasher> = HashMap::default();
    let mut indices = Vec::with_capacity(pixels.len());
    let (mut last, mut last_number) = (u32::MAX, 0);
    for &pixel in pixels {
        if pixel != last {
            last_number = match numbers.entry(pixel) {
                Entry::Occupied(entry) => *entry.get(),
                Entry::Vacant(entry) => {
                    let number = u8::try_from(palette.len()).ok()?;
                    palette.push(pixel);
                    *entry.insert(number)
                }
            };
            last = pixel;
        }
        indices.push(last_number);
    }
    Some((palette, indices))
}

/// Multiplicative hashing: the keys are colours of one tile, counted to at most 257, so nobody gains by collisions.
#[derive(Default, Clone)]
struct Hasher(u64);

impl std::hash::BuildHasher for Hasher {
    type Hasher = Self;

    fn build_hasher(&self) -> Self {
        Self(0)
    }
}

impl std::hash::Hasher for Hasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes
            .iter()
            .for_each(|byte| self.write_u32(u32::from(*byte)));
    }

    fn write_u32(&mut self, value: u32) {
        self.0 = (self.0 ^ u64::from(value)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 ^= self.0 >> 29;
    }
}

fn bits_per_index(colours: usize) -> usize {
    match colours {
        0..=2 => 1,
        3..=4 => 2,
        5..=16 => 4,
        _ => 8,
    }
}

fn encode_palette(palette: &[u32], indices: &[u8], width: usize) -> (Coding, Vec<u8>) {
    let bits = bits_per_index(palette.len());
    let mut packed = Vec::with_capacity(indices.len());
    for row in indices.chunks_exact(width) {
        for group in row.chunks(8 / bits) {
            packed.push(
                group
                    .iter()
                    .enumerate()
                    .fold(0, |byte, (place, index)| byte | index << (place * bits)),
            );
        }
    }
    let mut out = Vec::with_capacity(1 + palette.len() * 3 + packed.len());
    out.push(u8::try_from(palette.len() - 1).expect("a palette has 2 to 256 colours"));
    palette
        .iter()
        .for_each(|colour| out.extend_from_slice(&rgb(*colour)));
    let shorter = lz4_flex::block::compress(&packed);
    if shorter.len() < packed.len() {
        out.extend_from_slice(&shorter);
        (Coding::PaletteLz4, out)
    } else {
        out.extend_from_slice(&packed);
        (Coding::Palette, out)
    }
}

fn decode_palette(
    coding: Coding,
    payload: &[u8],
    width: usize,
    pixels: &mut [u32],
) -> Result<(), ProtocolError> {
    let short = ProtocolError::Malformed("a palette tile ends early");
    let (&last, rest) = payload.split_first().ok_or(short.clone())?;
    let colours = usize::from(last) + 1;
    let (palette, rest) = rest.split_at_checked(colours * 3).ok_or(short)?;
    let bits = bits_per_index(colours);
    let row_bytes = width.div_ceil(8 / bits);
    let mut unpacked = [0; PIXELS_MAX];
    let expected = row_bytes * (pixels.len() / width);
    let indices = if coding == Coding::PaletteLz4 {
        let unpacked = unpacked
            .get_mut(..expected)
            .ok_or(ProtocolError::Malformed("a tile is at most 64 by 64"))?;
        unpack(rest, unpacked)?;
        &*unpacked
    } else if rest.len() == expected {
        rest
    } else {
        return Err(ProtocolError::Malformed(
            "a palette tile has the wrong length",
        ));
    };
    let mut colour_of = [0; COLOURS_MAX];
    for (colour, bytes) in colour_of.iter_mut().zip(palette.chunks_exact(3)) {
        *colour = pixel(bytes[0], bytes[1], bytes[2]);
    }
    let mask = u8::MAX >> (8 - bits);
    for (row, packed) in pixels
        .chunks_exact_mut(width)
        .zip(indices.chunks_exact(row_bytes))
    {
        for (group, byte) in row.chunks_mut(8 / bits).zip(packed) {
            for (place, pixel) in group.iter_mut().enumerate() {
                let index = usize::from(byte >> (place * bits) & mask);
                if index >= colours {
                    return Err(ProtocolError::Malformed("a palette has no such colour"));
                }
                *pixel = colour_of[index];
            }
        }
    }
    Ok(())
}

fn planes(pixels: &[u32], width: usize) -> Vec<u8> {
    let count = pixels.len();
    let mut values = vec![0; count * 3];
    for (place, pixel) in pixels.iter().enumerate() {
        let [red, green, blue] = rgb(*pixel);
        values[place] = green;
        values[count + place] = red.wrapping_sub(green);
        values[count * 2 + place] = blue.wrapping_sub(green);
    }
    let mut out = vec![0; count * 3];
    for (plane, out) in values.chunks_exact(count).zip(out.chunks_exact_mut(count)) {
        for place in 0..count {
            out[place] = plane[place].wrapping_sub(promise(plane, place, width));
        }
    }
    out
}

fn unplanes(payload: &[u8], width: usize, pixels: &mut [u32]) -> Result<(), ProtocolError> {
    let count = pixels.len();
    if payload.len() != count * 3 {
        return Err(ProtocolError::Malformed(
            "a tile of planes has the wrong length",
        ));
    }
    let mut values = [0; PIXELS_MAX * 3];
    let values = &mut values[..count * 3];
    for (plane, residues) in values
        .chunks_exact_mut(count)
        .zip(payload.chunks_exact(count))
    {
        for place in 0..count {
            plane[place] = residues[place].wrapping_add(promise(plane, place, width));
        }
    }
    for (place, out) in pixels.iter_mut().enumerate() {
        let green = values[place];
        let red = values[count + place].wrapping_add(green);
        *out = pixel(red, green, values[count * 2 + place].wrapping_add(green));
    }
    Ok(())
}

/// What the neighbours already known say a value is: left plus up less up-left, held between left and up.
fn promise(plane: &[u8], place: usize, width: usize) -> u8 {
    let left = !place.is_multiple_of(width);
    let up = place >= width;
    match (left, up) {
        (false, false) => 0,
        (true, false) => plane[place - 1],
        (false, true) => plane[place - width],
        (true, true) => {
            let (left, up, corner) = (
                plane[place - 1],
                plane[place - width],
                plane[place - width - 1],
            );
            if corner >= left.max(up) {
                left.min(up)
            } else if corner <= left.min(up) {
                left.max(up)
            } else {
                left.wrapping_add(up).wrapping_sub(corner)
            }
        }
    }
}

fn unpack(packed: &[u8], out: &mut [u8]) -> Result<(), ProtocolError> {
    match lz4_flex::block::decompress_into(packed, out) {
        Ok(length) if length == out.len() => Ok(()),
        _ => Err(ProtocolError::Malformed(
            "a tile does not unpack to its size",
        )),
    }
}

fn rgb(pixel: u32) -> [u8; 3] {
    let [_, red, green, blue] = pixel.to_be_bytes();
    [red, green, blue]
}

fn pixel(red: u8, green: u8, blue: u8) -> u32 {
    u32::from_be_bytes([0, red, green, blue])
}

#[cfg(test)]
#[expect(
    clippy::cast_possible_truncation,
    reason = "patterns of pixels are made by cutting numbers"
)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn round_trip(pixels: &[u32], width: usize) -> (Coding, usize) {
        let (coding, payload) = encode(pixels, width);
        let mut back = vec![u32::MAX; pixels.len()];
        decode(coding, &payload, width, &mut back).unwrap();
        assert_eq!(back, pixels);
        (coding, payload.len())
    }

    #[test]
    fn one_colour_is_three_bytes() {
        assert_eq!(round_trip(&[0x12_3456; 4096], 64), (Coding::Solid, 3));
    }

    #[test]
    fn two_colours_take_a_bit_a_pixel_or_less() {
        let pixels: Vec<u32> = (0..4096_u32)
            .map(|i| if i % 7 == 0 { 0xff_ffff } else { 0 })
            .collect();
        let (coding, bytes) = round_trip(&pixels, 64);
        assert_eq!(coding, Coding::PaletteLz4);
        assert!(bytes < 512, "{bytes}");
    }

    #[test]
    fn a_smooth_picture_is_shorter_than_its_pixels() {
        let pixels: Vec<u32> = (0..4096_u32)
            .map(|i| pixel((i % 64 * 3) as u8, (i / 64 * 3) as u8, (i / 16) as u8))
            .collect();
        let (coding, bytes) = round_trip(&pixels, 64);
        assert_eq!(coding, Coding::PlanesLz4);
        assert!(bytes < 4096 * 3 / 4, "{bytes}");
    }

    proptest! {
        #[test]
        fn every_tile_comes_back_as_it_was(
            width in 1_usize..=64, height in 1_usize..=64, colours in 1_u32..600, seed in any::<u32>(),
        ) {
            let mut state = seed;
            let pixels: Vec<u32> = (0..width * height).map(|_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                ((state >> 8) % colours * 31_415) & 0xff_ffff
            }).collect();
            let (_, bytes) = round_trip(&pixels, width);
            prop_assert!(bytes <= 12_288);
        }

        #[test]
        fn arbitrary_payloads_never_panic(
            number in 0_u8..5, payload in proptest::collection::vec(any::<u8>(), 0..2000), width in 0_usize..70, height in 0_usize..70,
        ) {
            let mut pixels = vec![0; width * height];
            let _ = decode(Coding::from_number(number).unwrap(), &payload, width, &mut pixels);
        }
    }
}
