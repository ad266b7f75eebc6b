//! The viewer's picture, and what frames do to it.

use super::codecs::{Codec, Codecs};
use super::store::{Kept, Store};
use crate::coarse::Coarse;
use crate::picture;
use crate::plane::Plane;
use crate::{Content, ProtocolError, Rect, STORE_TILES, Size, TILE, checksum::Checksum, tile};

/// Rectangles of damage kept apart; above that they are joined.
const DAMAGE_MAX: usize = 1024;
const BLACK: [u8; 4] = [0, 0, 0, 255];

/// The picture with all that frames refer to.
pub(super) struct Screen {
    plane: Plane<[u8; 4]>,
    store: Store,
    coarse: Coarse,
    pub(super) codecs: Codecs,
    tiles: tile::Decoder,
    passes: picture::Decoder,
    damage: Vec<Rect>,
}

/// What a frame painted, by the way it came, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Painted {
    /// Moved inside the picture.
    pub copied: u64,
    /// Kept from before.
    pub restored: u64,
    /// Coded exactly.
    pub exact: u64,
    /// In passes of progressive pictures.
    pub passes: u64,
}

impl Screen {
    pub(super) fn new(size: Size) -> Self {
        Self {
            plane: Plane::new(size, BLACK),
            store: Store::new(STORE_TILES),
            coarse: Coarse::new(size),
            codecs: Codecs::new(size),
            tiles: tile::Decoder::new(),
            passes: picture::Decoder::new(),
            damage: Vec::new(),
        }
    }

    /// A new connection: the picture stays, what frames refer to does not.
    pub(super) fn renew(&mut self) {
        self.store = Store::new(STORE_TILES);
        self.coarse = Coarse::new(self.size());
        self.tiles = tile::Decoder::new();
    }

    /// Nothing is shown any more.
    pub(super) fn blacken(&mut self, size: Size) {
        self.plane = Plane::new(size, BLACK);
        self.coarse = Coarse::new(size);
        self.codecs = Codecs::new(size);
        self.damage = vec![size.rect()];
    }

    pub(super) fn size(&self) -> Size {
        self.plane.size()
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.plane.pixels().as_flattened()
    }

    pub(super) fn take_damage(&mut self) -> Vec<Rect> {
        std::mem::take(&mut self.damage)
    }

    pub(super) fn exact_permille(&self) -> u16 {
        self.coarse.exact_permille()
    }

    /// Paints a part of a video: its pixels begin the slice, rows `stride` bytes apart.
    pub(super) fn paint_video(&mut self, part: Rect, rgba: &[u8], stride: usize) {
        let part = part.intersection(self.size().rect());
        if part.is_empty() {
            return;
        }
        let width = usize::from(part.width);
        for (row, rgba) in self.plane.rows_mut(part).zip(rgba.chunks(stride)) {
            for (out, rgba) in row.iter_mut().zip(rgba.as_chunks::<4>().0).take(width) {
                *out = [rgba[0], rgba[1], rgba[2], 255];
            }
        }
        self.coarse.mark(part, true);
        self.codecs.paint(part, Codec::Video);
        self.add_damage(part);
    }

    pub(super) fn is_damaged(&self) -> bool {
        !self.damage.is_empty()
    }

    /// Makes the framebuffer anew with what both sizes share; the rest is black.
    pub(super) fn resize(&mut self, size: Size) {
        if size != self.size() {
            self.plane = self.plane.resized(size, BLACK);
            self.damage = vec![size.rect()];
        }
    }

    /// Does what a frame says. After an error the picture may be anything.
    pub(super) fn apply(&mut self, content: &Content) -> Result<Painted, ProtocolError> {
        if let Some(size) = content.size {
            self.resize(size);
        }
        for tile in &content.keeps {
            let rect = self.size().tile(usize::from(*tile));
            let rect = rect.ok_or(ProtocolError::Malformed("no such tile"))?;
            let mut pixels = Vec::with_capacity(rect.pixels());
            for row in self.plane.rows(rect) {
                pixels.extend(
                    row.iter()
                        .map(|[red, green, blue, _]| [*red, *green, *blue]),
                );
            }
            self.store.keep(Kept {
                width: rect.width,
                pixels: pixels.into_boxed_slice(),
            })?;
        }
        self.coarse.apply(content);
        self.codecs.apply(content);
        let painted = Painted {
            copied: self.copy(content)?,
            restored: self.restore(content)?,
            passes: self.add_passes(content)?,
            exact: self.add_tiles(content)?,
        };
        Ok(painted)
    }

    fn copy(&mut self, content: &Content) -> Result<u64, ProtocolError> {
        let pixels: usize = content.copies.iter().map(|copy| copy.from.pixels()).sum();
        // All of it is held at once; a desktop never moves more than it has, or little more where edges overlap.
        if pixels > self.size().pixels() * 2 {
            return Err(ProtocolError::Malformed(
                "more is moved than the desktop has",
            ));
        }
        if !content.copies.is_empty() {
            self.plane.copy(&content.copies);
        }
        for copy in &content.copies {
            self.add_damage(copy.to());
        }
        Ok(pixels as u64)
    }

    fn restore(&mut self, content: &Content) -> Result<u64, ProtocolError> {
        let mut pixels = 0;
        for restore in &content.restores {
            let (rect, kept) = (restore.rect, self.store.get(restore.place)?);
            let (x, y) = (usize::from(rect.x % TILE), usize::from(rect.y % TILE));
            let (width, height) = (usize::from(rect.width), usize::from(rect.height));
            let stride = usize::from(kept.width);
            if x + width > stride || (y + height) * stride > kept.pixels.len() {
                return Err(ProtocolError::Malformed("less was kept there"));
            }
            let rows = kept.pixels.chunks_exact(stride).skip(y);
            for (row, kept) in self.plane.rows_mut(rect).zip(rows) {
                for (out, [red, green, blue]) in row.iter_mut().zip(&kept[x..x + width]) {
                    *out = [*red, *green, *blue, 255];
                }
            }
            pixels += rect.pixels() as u64;
            self.add_damage(rect);
        }
        Ok(pixels)
    }

    fn add_passes(&mut self, content: &Content) -> Result<u64, ProtocolError> {
        let mut pixels = 0;
        let mut shown = Vec::with_capacity(usize::from(TILE) * usize::from(TILE));
        for pass in &content.passes {
            let rect = pass.rect;
            shown.clear();
            shown.extend(self.plane.rows(rect).flatten().map(|bytes| number(*bytes)));
            self.passes
                .apply(&pass.bytes, usize::from(rect.width), &mut shown)?;
            paint(&mut self.plane, rect, &shown);
            pixels += rect.pixels() as u64;
            self.add_damage(rect);
        }
        Ok(pixels)
    }

    fn add_tiles(&mut self, content: &Content) -> Result<u64, ProtocolError> {
        if content.tiles.is_empty() {
            return Ok(0);
        }
        let plane = &mut self.plane;
        self.tiles
            .decode(&content.tile_bytes, &content.tiles, &mut |rect, pixels| {
                paint(plane, rect, pixels);
            })?;
        for rect in &content.tiles {
            self.add_damage(*rect);
        }
        Ok(content.tiles.iter().map(|rect| rect.pixels() as u64).sum())
    }

    fn add_damage(&mut self, rect: Rect) {
        if self.damage.len() >= DAMAGE_MAX {
            self.damage.clear();
            self.damage.push(self.size().rect());
        } else {
            self.damage.push(rect);
        }
    }

    /// The rows of tiles that do not sum up to what they should.
    pub(super) fn differing(&self, sums: &[(u8, u32)]) -> Vec<u8> {
        let mut pixels = Vec::with_capacity(usize::from(self.size().width));
        let differs = |(row, expected): &&(u8, u32)| {
            let rect = self.size().row_of_tiles(*row);
            let mut sum = Checksum::new(rect.width);
            if !rect.is_empty() {
                for row in self.plane.rows(rect) {
                    pixels.clear();
                    pixels.extend(row.iter().map(|bytes| number(*bytes)));
                    sum.add(&pixels);
                }
            }
            sum.finish_short() != *expected
        };
        sums.iter().filter(differs).map(|(row, _)| *row).collect()
    }

    /// For tests of repair: a pixel goes wrong.
    pub(super) fn spoil(&mut self, x: u16, y: u16) {
        let rect = Rect {
            x,
            y,
            width: 1,
            height: 1,
        };
        self.plane.fill(rect, [1, 2, 3, 255]);
    }
}

fn number([red, green, blue, _]: [u8; 4]) -> u32 {
    u32::from_be_bytes([0, red, green, blue])
}

fn paint(plane: &mut Plane<[u8; 4]>, rect: Rect, pixels: &[u32]) {
    let width = usize::from(rect.width);
    for (row, pixels) in plane.rows_mut(rect).zip(pixels.chunks_exact(width)) {
        for (out, pixel) in row.iter_mut().zip(pixels) {
            // Shifts instead of bytes, so that several pixels are made at once.
            let (red, blue) = (pixel >> 16 & 0xff, (pixel & 0xff) << 16);
            *out = (0xff00_0000 | blue | pixel & 0xff00 | red).to_le_bytes();
        }
    }
}
