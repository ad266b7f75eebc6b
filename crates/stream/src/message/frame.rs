//! What a frame says. Read only when it is its turn: where its rectangles lie depends on the size before it.

use crate::wire::{Reader, Write};
use crate::{ProtocolError, Rect, Size, TILE};

const SIZE: u8 = 1;
const ECHO: u8 = 2;
const COPIES: u8 = 4;
const KEEPS: u8 = 8;
const RESTORES: u8 = 16;
const TILES: u8 = 32;
const PASSES: u8 = 64;

/// Copies of one frame.
pub const COPIES_MAX: usize = 64;
/// Rectangles of one kind in one frame: several in each tile of the largest desktop.
const RECTS_MAX: usize = 1 << 16;
/// Bytes that a tile or a pass takes without its pixels, about.
pub(crate) const PLACE_BYTES: usize = 6;

/// New pixels for some rectangles; to be done in the order of the fields.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Content {
    /// Another size of the desktop from here on; what is new is black until something covers it.
    pub size: Option<Size>,
    /// The last input that had been applied when this was captured, if it is another one than in the frame before.
    pub echo: Option<u32>,
    /// Tiles (numbered in rows from the top left) whose pixels, as they were before this frame, are to be kept, each
    /// in the next place of the store.
    pub keeps: Vec<u16>,
    /// Rectangles moved within the picture; all are read from the picture as it was before this frame.
    pub copies: Vec<Copy>,
    /// Parts of tiles as they were kept.
    pub restores: Vec<Restore>,
    /// Where the exact tiles lie, each inside one tile of the grid.
    pub tiles: Vec<Rect>,
    /// Their pixels, coded together.
    pub tile_bytes: Vec<u8>,
    /// Passes of progressive pictures.
    pub passes: Vec<PicturePass>,
}

/// A rectangle that is moved inside the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Copy {
    /// Where it was.
    pub from: Rect,
    /// Its new left edge.
    pub x: u16,
    /// Its new upper edge.
    pub y: u16,
}

impl Copy {
    /// Where it is afterwards.
    #[must_use]
    pub fn to(&self) -> Rect {
        Rect {
            x: self.x,
            y: self.y,
            ..self.from
        }
    }
}

/// A part of a tile that is again as it was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Restore {
    /// Inside one tile of the grid.
    pub rect: Rect,
    /// Place of the store.
    pub place: u32,
}

/// One pass of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PicturePass {
    /// Inside one tile of the grid.
    pub rect: Rect,
    /// What [`crate::picture`] made of it.
    pub bytes: Vec<u8>,
}

impl Content {
    /// Whether it changes nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.size.is_none()
            && self.keeps.is_empty()
            && self.copies.is_empty()
            && self.restores.is_empty()
            && self.tiles.is_empty()
            && self.passes.is_empty()
    }

    /// Whether it is passes of pictures and nothing else.
    pub(crate) fn is_passes(&self) -> bool {
        self.flags() == PASSES
    }

    /// Every rectangle that it paints.
    pub(crate) fn painted(&self) -> impl Iterator<Item = Rect> {
        let moved = self.copies.iter().map(Copy::to);
        let restored = self.restores.iter().map(|restore| restore.rect);
        let passes = self.passes.iter().map(|pass| pass.rect);
        moved
            .chain(restored)
            .chain(self.tiles.iter().copied())
            .chain(passes)
    }

    /// Its bytes, for a desktop that had `size` before; [`Content::size`] goes before that.
    #[must_use]
    pub fn encode(&self, size: Size) -> Vec<u8> {
        let size = self.size.unwrap_or(size);
        let mut out = vec![self.flags()];
        if self.size.is_some() {
            out.put_u16(size.width);
            out.put_u16(size.height);
        }
        if let Some(echo) = self.echo {
            out.put_varint(echo);
        }
        put_list(&mut out, &self.keeps, |out, tile| out.put_u16(*tile));
        put_list(&mut out, &self.copies, |out, copy| {
            put_rect(out, copy.from);
            out.put_varint(u32::from(copy.x));
            out.put_varint(u32::from(copy.y));
        });
        let mut places = Places::new(size);
        put_list(&mut out, &self.restores, |out, restore| {
            places.put(out, restore.rect);
            out.put_varint(restore.place);
        });
        let mut places = Places::new(size);
        put_list(&mut out, &self.passes, |out, pass| {
            places.put(out, pass.rect);
            out.put_varint(narrow(pass.bytes.len()));
            out.extend_from_slice(&pass.bytes);
        });
        let mut places = Places::new(size);
        put_list(&mut out, &self.tiles, |out, rect| places.put(out, *rect));
        out.extend_from_slice(&self.tile_bytes);
        out
    }

    /// Reads the bytes of a frame for a desktop that had `size` before. Every rectangle is inside the desktop and not
    /// empty, and those of tiles inside one tile.
    pub fn decode(bytes: &[u8], size: Size) -> Result<Self, ProtocolError> {
        let mut reader = Reader::new(bytes);
        let flags = reader.u8()?;
        if flags & 128 != 0 {
            return Err(ProtocolError::Malformed("a frame has seven parts"));
        }
        let mut content = Self::default();
        let part = |flag| flags & flag != 0;
        if part(SIZE) {
            content.size = Some(Size::new(reader.u16()?, reader.u16()?)?);
        }
        let size = content.size.unwrap_or(size);
        if part(ECHO) {
            content.echo = Some(reader.varint()?);
        }
        if part(KEEPS) {
            content.keeps = list(&mut reader, RECTS_MAX, |reader| {
                let tile = reader.u16()?;
                size.tile(usize::from(tile)).map(|_| tile).ok_or(OUTSIDE)
            })?;
        }
        if part(COPIES) {
            content.copies = list(&mut reader, COPIES_MAX, |reader| copy(reader, size))?;
        }
        if part(RESTORES) {
            let mut places = Places::new(size);
            content.restores = list(&mut reader, RECTS_MAX, |reader| {
                Ok(Restore {
                    rect: places.read(reader)?,
                    place: reader.varint()?,
                })
            })?;
        }
        if part(PASSES) {
            let mut places = Places::new(size);
            content.passes = list(&mut reader, RECTS_MAX, |reader| {
                let rect = places.read(reader)?;
                let length = reader.varint()? as usize;
                let bytes = reader.bytes(length)?.to_vec();
                Ok(PicturePass { rect, bytes })
            })?;
        }
        if part(TILES) {
            let mut places = Places::new(size);
            content.tiles = list(&mut reader, RECTS_MAX, |reader| places.read(reader))?;
            content.tile_bytes = reader.rest().to_vec();
        }
        reader.end()?;
        Ok(content)
    }

    fn flags(&self) -> u8 {
        [
            (SIZE, self.size.is_some()),
            (ECHO, self.echo.is_some()),
            (KEEPS, !self.keeps.is_empty()),
            (COPIES, !self.copies.is_empty()),
            (RESTORES, !self.restores.is_empty()),
            (TILES, !self.tiles.is_empty()),
            (PASSES, !self.passes.is_empty()),
        ]
        .into_iter()
        .fold(0, |flags, (flag, set)| flags | if set { flag } else { 0 })
    }
}

const OUTSIDE: ProtocolError = ProtocolError::Malformed("a rectangle lies outside");

fn put_list<T>(out: &mut Vec<u8>, list: &[T], mut put: impl FnMut(&mut Vec<u8>, &T)) {
    if !list.is_empty() {
        out.put_varint(narrow(list.len()));
        list.iter().for_each(|one| put(out, one));
    }
}

/// Each element is read from bytes that are there, so the list is never much longer than the message.
fn list<T>(
    reader: &mut Reader<'_>,
    count_max: usize,
    mut read: impl FnMut(&mut Reader<'_>) -> Result<T, ProtocolError>,
) -> Result<Vec<T>, ProtocolError> {
    let count = reader.varint()? as usize;
    if count == 0 || count > count_max {
        return Err(ProtocolError::Malformed("a list of a frame is too long"));
    }
    (0..count).map(|_| read(reader)).collect()
}

fn narrow(value: usize) -> u32 {
    u32::try_from(value).expect("a frame is at most 16 MiB")
}

fn put_rect(out: &mut Vec<u8>, rect: Rect) {
    [rect.x, rect.y, rect.width, rect.height]
        .into_iter()
        .for_each(|value| out.put_varint(u32::from(value)));
}

fn copy(reader: &mut Reader<'_>, size: Size) -> Result<Copy, ProtocolError> {
    let mut side = || u16::try_from(reader.varint()?).map_err(|_| OUTSIDE);
    let from = Rect {
        x: side()?,
        y: side()?,
        width: side()?,
        height: side()?,
    };
    let (x, y) = (side()?, side()?);
    let copy = Copy { from, x, y };
    if size.holds(from) && size.holds(copy.to()) {
        Ok(copy)
    } else {
        Err(OUTSIDE)
    }
}

/// Rectangles inside tiles, each told by how far its tile is from the one before; whole tiles take no more than that.
struct Places {
    size: Size,
    tile: usize,
}

impl Places {
    fn new(size: Size) -> Self {
        Self { size, tile: 0 }
    }

    fn put(&mut self, out: &mut Vec<u8>, rect: Rect) {
        let tile = self.size.tile_at(rect.x, rect.y);
        let whole = self.size.tile(tile) == Some(rect);
        let (back, distance) = (tile < self.tile, tile.abs_diff(self.tile));
        self.tile = tile;
        out.put_varint(narrow(distance) << 2 | u32::from(back) << 1 | u32::from(whole));
        if !whole {
            let low = [
                rect.x % TILE,
                rect.y % TILE,
                rect.width - 1,
                rect.height - 1,
            ];
            let packed = low
                .iter()
                .fold(0, |packed, value| packed << 6 | u32::from(value % TILE));
            out.extend_from_slice(&packed.to_le_bytes()[..3]);
        }
    }

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<Rect, ProtocolError> {
        let told = reader.varint()?;
        let distance = (told >> 2) as usize;
        let tile = if told & 2 == 0 {
            self.tile.checked_add(distance)
        } else {
            self.tile.checked_sub(distance)
        };
        self.tile = tile.ok_or(OUTSIDE)?;
        let whole = self.size.tile(self.tile).ok_or(OUTSIDE)?;
        if told & 1 == 1 {
            return Ok(whole);
        }
        let &[low, middle, high] = reader.bytes(3)? else {
            return Err(OUTSIDE);
        };
        let packed = u32::from_le_bytes([low, middle, high, 0]);
        let value = |place: u32| u16::try_from(packed >> (6 * place) & 63).unwrap_or(0);
        let rect = Rect {
            x: whole.x + value(3),
            y: whole.y + value(2),
            width: value(1) + 1,
            height: value(0) + 1,
        };
        if rect.right() > whole.right() || rect.bottom() > whole.bottom() {
            return Err(OUTSIDE);
        }
        Ok(rect)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rect(x: u16, y: u16, width: u16, height: u16) -> Rect {
        Rect {
            x,
            y,
            width,
            height,
        }
    }

    fn full() -> Content {
        Content {
            size: Some(Size {
                width: 200,
                height: 130,
            }),
            echo: Some(70_000),
            keeps: vec![3, 11],
            copies: vec![Copy {
                from: rect(1, 2, 150, 100),
                x: 3,
                y: 7,
            }],
            restores: vec![Restore {
                rect: rect(64, 64, 64, 3),
                place: 4000,
            }],
            tiles: vec![rect(192, 128, 8, 2), rect(5, 6, 7, 8)],
            tile_bytes: vec![1, 2, 3],
            passes: vec![PicturePass {
                rect: rect(0, 0, 64, 64),
                bytes: vec![9; 300],
            }],
        }
    }

    #[test]
    fn a_frame_comes_back_as_it_was() {
        let size = Size {
            width: 64,
            height: 64,
        };
        assert_eq!(Content::decode(&full().encode(size), size), Ok(full()));
        assert_eq!(
            Content::decode(&Content::default().encode(size), size),
            Ok(Content::default())
        );
    }

    #[test]
    fn nothing_outside_the_desktop_is_taken() {
        let size = Size {
            width: 64,
            height: 64,
        };
        let smaller = Content {
            size: Some(Size {
                width: 190,
                height: 101,
            }),
            ..full()
        };
        assert!(Content::decode(&smaller.encode(size), size).is_err());
        let bytes = full().encode(size);
        for end in 0..bytes.len() - 3 {
            assert!(Content::decode(&bytes[..end], size).is_err(), "{end}");
        }
    }
}
