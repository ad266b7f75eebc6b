//! The viewer's picture, and what frames do to it.

use super::codecs::{Codec, Codecs};
use super::order::PixelOrder;
use super::store::{Kept, Store};
use crate::coarse::Coarse;
use crate::picture;
use crate::plane::Plane;
use crate::{Content, ProtocolError, Rect, STORE_TILES, Size, TILE, checksum::Checksum, tile};

/// Rectangles of damage kept apart; above that they are joined.
const DAMAGE_MAX: usize = 1024;

/// The picture with all that frames refer to.
pub(super) struct Screen {
    plane: Plane<[u8; 4]>,
    order: PixelOrder,
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
    pub(super) fn new(size: Size, order: PixelOrder) -> Self {
        Self {
            plane: Plane::new(size, order.black()),
            order,
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
        self.plane = Plane::new(size, self.order.black());
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

    /// Paints a part of a video, whose rows `write` gives.
    pub(super) fn paint_video(&mut self, part: Rect, write: &dyn Fn(usize, &mut [[u8; 4]])) {
        let part = part.intersection(self.size().rect());
        if part.is_empty() {
            return;
        }
        for (place, row) in self.plane.rows_mut(part).enumerate() {
            write(place, row);
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
            self.plane = self.plane.resized(size, self.order.black());
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
                        .map(|[first, green, last, _]| [*first, *green, *last]),
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
        let [.., beside] = self.order.black();
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
                for (out, [first, green, last]) in row.iter_mut().zip(&kept[x..x + width]) {
                    *out = [*first, *green, *last, beside];
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
        let order = self.order;
        for pass in &content.passes {
            let rect = pass.rect;
            shown.clear();
            let rows = self.plane.rows(rect);
            shown.extend(rows.flatten().map(|bytes| order.number(*bytes)));
            self.passes
                .apply(&pass.bytes, usize::from(rect.width), &mut shown)?;
            paint(&mut self.plane, order, rect, &shown);
            pixels += rect.pixels() as u64;
            self.add_damage(rect);
        }
        Ok(pixels)
    }

    fn add_tiles(&mut self, content: &Content) -> Result<u64, ProtocolError> {
        if content.tiles.is_empty() {
            return Ok(0);
        }
        let (plane, order) = (&mut self.plane, self.order);
        self.tiles
            .decode(&content.tile_bytes, &content.tiles, &mut |rect, pixels| {
                paint(plane, order, rect, pixels);
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
                    pixels.extend(row.iter().map(|bytes| self.order.number(*bytes)));
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

fn paint(plane: &mut Plane<[u8; 4]>, order: PixelOrder, rect: Rect, pixels: &[u32]) {
    let width = usize::from(rect.width);
    for (row, pixels) in plane.rows_mut(rect).zip(pixels.chunks_exact(width)) {
        // Asked once a row, so that several pixels are made at once.
        match order {
            PixelOrder::Rgba => write(row, pixels, |pixel| PixelOrder::Rgba.bytes(pixel)),
            PixelOrder::Bgrx => write(row, pixels, |pixel| PixelOrder::Bgrx.bytes(pixel)),
        }
    }
}

#[inline(always)]
fn write(row: &mut [[u8; 4]], pixels: &[u32], bytes: impl Fn(u32) -> [u8; 4]) {
    for (out, pixel) in row.iter_mut().zip(pixels) {
        *out = bytes(*pixel);
    }
}
