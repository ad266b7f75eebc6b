//! Codes what the viewer lacks: what is drawn exactly and at once, photographs well at first and exactly when there is
//! time for it.

use super::picture::{Picture, Room};
use super::shown::UNKNOWN;
use crate::message::PLACE_BYTES;
use crate::picture::{self, Quality};
use crate::tile::{self, Class};
use crate::{Content, PicturePass, Rect, TILE};

/// Pixels coded into one frame: a picture is cut into several, so that the viewer decodes the first while the desktop
/// codes the next, and so that an input does not wait for all of it.
const FRAME_PIXELS: usize = 48 * 64 * 64;
/// The same in bytes of what is coded exactly: parts that are hard to code take more time for each pixel, and more bytes.
const FRAME_EXACT_BYTES: usize = 12 * 1024;
/// With so much room the rest of a picture goes at once as well, so that what is in it can wait to be looked at.
const HASTY_BYTES: usize = 256 * 1024;
/// Photographs that take so few bytes are sent exactly at once, whatever the link.
const EXACT_BYTES_MIN: usize = 1600;
/// The same when the link is fast or unknown.
const EXACT_BYTES_MAX: usize = 80_000;
/// Smaller parts are never sent in passes.
const PASS_PIXELS_MIN: usize = 256;
/// Time of the link that photographs may take to be sent exactly at once.
const EXACT_US: u64 = 12_000;
/// Time of the link that the first pass of a picture should take.
const FIRST_US: u64 = 34_000;
/// The same for what keeps changing: the next picture of it takes its place soon.
const FIRST_MOTION_US: u64 = 6_000;

/// The coders of a connection.
#[derive(Default)]
pub(super) struct Coders {
    tiles: tile::Encoder,
    passes: picture::Encoder,
    /// Where the last frame was cut by its budget: the next begins there, so that no part of the screen starves.
    first: usize,
    /// How well a picture is shown first that takes several frames.
    quality: Option<Quality>,
}

/// What is owed that has many colours.
#[derive(Default)]
struct Rich {
    parts: Vec<(usize, Rect)>,
    pixels: usize,
    /// About how many bytes they take exactly.
    cost: usize,
    /// The first tile with more of them, or perhaps more, that was not looked at.
    waiting: Option<usize>,
    pixels_waiting: usize,
}

impl Rich {
    /// Whether it is more than one frame takes, and will go in passes.
    fn is_enough(&self, in_passes: bool, room: &Room) -> bool {
        self.pixels >= FRAME_PIXELS && (in_passes || self.cost > exact_bytes(room.rate))
    }

    fn all_pixels(&self) -> usize {
        self.pixels + self.pixels_waiting
    }
}

impl Coders {
    /// Codes what is owed until the room is used.
    pub(super) fn code_debts(&mut self, picture: &mut Picture, room: &Room, content: &mut Content) {
        if picture.debts.is_empty() {
            return;
        }
        let mut rich = Rich::default();
        let (mut pixels, mut cut) = (0, None);
        for tile in picture.debts.tiles_from(self.first) {
            for rect in picture.debts.take(tile) {
                if rich.is_enough(picture.in_passes, room)
                    && picture
                        .debts
                        .known_class(tile, rect)
                        .map_or(room.bytes >= HASTY_BYTES, is_rich)
                {
                    rich.waiting = rich.waiting.or(Some(tile));
                    rich.pixels_waiting += rect.pixels();
                    picture.debts.add(tile, rect);
                    continue;
                }
                let rect = picture.shown.difference(&picture.seen, tile, rect);
                if rect.is_empty() {
                    continue;
                }
                if self.used(content) >= room.bytes || pixels >= FRAME_PIXELS {
                    cut = cut.or(Some(tile));
                    picture.debts.add(tile, rect);
                } else if let Some(cost) = cost_if_rich(picture, tile, rect) {
                    // Also behind what waits below: whether it goes in passes depends on all of it.
                    rich.cost += cost;
                    rich.pixels += rect.pixels();
                    rich.parts.push((tile, rect));
                } else if self.tiles.bytes() >= FRAME_EXACT_BYTES {
                    cut = cut.or(Some(tile));
                    picture.debts.add(tile, rect);
                } else {
                    pixels += rect.pixels();
                    self.code_exactly(picture, tile, rect, content);
                }
            }
        }
        let rich_cut = self.code_rich(picture, rich, room, pixels, content);
        self.first = cut.or(rich_cut).unwrap_or(0);
        self.tiles.finish(&mut content.tile_bytes);
    }

    /// Codes parts with many colours: exactly if the link takes all of them soon, else as well as it takes. Gives the
    /// first tile that had no room.
    fn code_rich(
        &mut self,
        picture: &mut Picture,
        rich: Rich,
        room: &Room,
        mut pixels: usize,
        content: &mut Content,
    ) -> Option<usize> {
        let at_once = rich.cost <= exact_bytes(room.rate) && !picture.in_passes;
        picture.in_passes = !at_once;
        let in_motion = rich
            .parts
            .iter()
            .filter(|(tile, _)| picture.debts.in_motion(*tile))
            .count();
        let time_us = if in_motion * 2 > rich.parts.len() {
            FIRST_MOTION_US
        } else {
            FIRST_US
        };
        // All of a picture is equally good, however many frames it takes.
        let quality = *self
            .quality
            .get_or_insert_with(|| first_quality(room.rate, time_us, rich.all_pixels()));
        let mut cut = None;
        for (tile, rect) in rich.parts {
            let full = self.used(content) >= room.bytes || pixels >= FRAME_PIXELS;
            if full || (at_once && self.tiles.bytes() >= FRAME_EXACT_BYTES) {
                cut = cut.or(Some(tile));
                picture.debts.add(tile, rect);
                continue;
            }
            pixels += rect.pixels();
            if at_once || rect.pixels() < PASS_PIXELS_MIN {
                self.code_exactly(picture, tile, rect, content);
            } else {
                self.code_first(picture, tile, rect, quality, content);
            }
        }
        let cut = cut.or(rich.waiting);
        // What is left of it goes on in the same way.
        picture.in_passes &= cut.is_some();
        self.quality = self.quality.filter(|_| cut.is_some());
        cut
    }

    /// About how many bytes the frame has so far.
    fn used(&self, content: &Content) -> usize {
        let passes: usize = content.passes.iter().map(|pass| pass.bytes.len()).sum();
        let places = content.passes.len() + content.tiles.len() + content.restores.len();
        self.tiles.bytes() + passes + places * PLACE_BYTES
    }

    fn code_exactly(
        &mut self,
        picture: &mut Picture,
        tile: usize,
        rect: Rect,
        content: &mut Content,
    ) {
        let (pixels, stride) = (picture.seen.from(rect), picture.seen.stride());
        let class = picture.debts.known_class(tile, rect);
        self.tiles.push_known(rect, pixels, stride, class);
        content.tiles.push(rect);
        picture.settle(tile, rect);
    }

    fn code_first(
        &mut self,
        picture: &mut Picture,
        tile: usize,
        rect: Rect,
        quality: Quality,
        content: &mut Content,
    ) {
        let pixels = picture.seen.cut(rect);
        let (mut shown, mut bytes) = (vec![0; pixels.len()], Vec::new());
        let width = usize::from(rect.width);
        self.passes
            .first(&pixels, width, quality, &mut shown, &mut bytes);
        picture.shown.paste(&picture.seen, tile, rect, &shown);
        content.passes.push(PicturePass { rect, bytes });
    }

    /// Makes what is shown exact, nearest to `focus` first, with about `bytes` bytes. Where it is not known what is
    /// shown, as where a video came to rest, the pixels are coded for themselves.
    pub(super) fn refine(
        &mut self,
        picture: &mut Picture,
        bytes: usize,
        focus: (u16, u16),
        now_us: u64,
        content: &mut Content,
    ) {
        let rows_max = rows_of(bytes);
        let mut pixels = 0;
        while self.used(content) < bytes && pixels < FRAME_PIXELS {
            let ready = picture
                .coarse
                .tiles()
                .filter(|(tile, _)| picture.debts.refine_from_us(*tile) <= now_us);
            let Some((tile, rect)) = ready.min_by_key(|(_, rect)| distance(*rect, focus)) else {
                break;
            };
            let rect = Rect {
                height: rect.height.min(rows_max),
                ..rect
            };
            pixels += rect.pixels();
            let (new, mut shown) = (
                picture.seen.cut(rect),
                picture.shown.cut(&picture.seen, tile, rect),
            );
            if shown.contains(&UNKNOWN) {
                self.code_exactly(picture, tile, rect, content);
                picture.coarse.mark(rect, false);
                continue;
            }
            let mut bytes = Vec::new();
            let width = usize::from(rect.width);
            self.passes.exact(&new, width, &mut shown, &mut bytes);
            picture.settle(tile, rect);
            picture.coarse.mark(rect, false);
            content.passes.push(PicturePass { rect, bytes });
        }
        if !content.tiles.is_empty() {
            self.tiles.finish(&mut content.tile_bytes);
        }
    }
}

/// About how many bytes an exact coding of a part takes that has many colours; `None` for what is drawn, which is
/// short anyway.
fn cost_if_rich(picture: &mut Picture, tile: usize, rect: Rect) -> Option<usize> {
    if rect.pixels() < PASS_PIXELS_MIN {
        return None;
    }
    let (width, height) = (usize::from(rect.width), usize::from(rect.height));
    let seen = &picture.seen;
    let class = picture.debts.class(tile, rect, || {
        tile::classify(seen.from(rect), seen.stride(), width, height)
    });
    match class {
        Class::Photo => Some(rect.pixels() * 13 / 8),
        Class::Gradient => Some(rect.pixels() / 2),
        Class::Solid | Class::Two | Class::Palette => None,
    }
}

fn is_rich(class: Class) -> bool {
    matches!(class, Class::Photo | Class::Gradient)
}

/// How many bytes of parts with many colours are sent exactly at once.
fn exact_bytes(rate: Option<u64>) -> usize {
    let bytes = rate.map_or(u64::MAX, |rate| rate.saturating_mul(EXACT_US) / 1_000_000);
    usize::try_from(bytes)
        .unwrap_or(usize::MAX)
        .clamp(EXACT_BYTES_MIN, EXACT_BYTES_MAX)
}

/// As good as the link takes in this time.
fn first_quality(rate: Option<u64>, time_us: u64, pixels: usize) -> Quality {
    let Some(rate) = rate else {
        return Quality::new(65);
    };
    let bits = rate.saturating_mul(time_us) / 125_000;
    let per_hundred = bits * 100 / u64::try_from(pixels.max(1)).unwrap_or(u64::MAX);
    Quality::new(match per_hundred {
        0..30 => 15,
        30..45 => 30,
        45..65 => 42,
        65..105 => 55,
        _ => 65,
    })
}

/// Rows of a tile's width that an exact pass codes into so many bytes, about.
fn rows_of(bytes: usize) -> u16 {
    let rows = bytes * 8 / 13 / usize::from(TILE) / 8 * 8;
    u16::try_from(rows).unwrap_or(TILE).clamp(8, TILE)
}

fn distance(rect: Rect, focus: (u16, u16)) -> u32 {
    let apart = |start: u16, length: u16, at: u16| u32::from((start + length / 2).abs_diff(at));
    let (x, y) = (
        apart(rect.x, rect.width, focus.0),
        apart(rect.y, rect.height, focus.1),
    );
    x * x + y * y
}
