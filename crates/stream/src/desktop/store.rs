//! What the viewer keeps of tiles that were covered, so that they come back for a few bytes. The viewer has their
//! pixels; here are their sums and, of the last ones used, the pixels too: a window that is dragged uncovers parts of
//! tiles, and a part is only found by looking.

use std::collections::{HashMap, VecDeque};

use crate::Rect;
use crate::checksum;
use crate::plane::{self, Plane};

/// Tiles whose pixels are kept here: 8 MiB.
const PIXELS_MAX: usize = 512;
/// Rows of a tile that are summed first.
const ROUGH_ROWS: usize = 4;
/// Versions of one tile that are looked through.
const VERSIONS_MAX: usize = 6;

struct Entry {
    sum: u64,
    /// Of a few of its rows.
    rough: u64,
    tile: u16,
    width: u16,
    pixels: Option<Box<[u32]>>,
}

impl Entry {
    /// The smallest rectangle around what the tile's pixels and those of `plane` have not in common in `part`, if the
    /// pixels are at hand and of a tile like `whole`.
    fn difference(&self, whole: Rect, part: Rect, plane: &Plane<u32>) -> Option<Rect> {
        let pixels = self.pixels.as_ref()?;
        if self.width != whole.width || pixels.len() != whole.pixels() {
            return None;
        }
        let (x, y) = (usize::from(part.x - whole.x), usize::from(part.y - whole.y));
        let kept = pixels
            .chunks_exact(usize::from(whole.width))
            .skip(y)
            .take(usize::from(part.height))
            .map(|row| &row[x..x + usize::from(part.width)]);
        Some(plane::difference(plane.rows(part), kept, part))
    }
}

/// Places are given out in turn; the oldest entry makes room. The viewer does the same.
pub(super) struct Store {
    capacity: usize,
    next: usize,
    entries: Vec<Entry>,
    by_sum: HashMap<u64, u32>,
    /// How many entries have a few rows with this sum: most tiles are known to be new by that alone.
    roughs: HashMap<u64, u32>,
    by_tile: HashMap<u16, Vec<u32>>,
    /// Places with pixels, the one used last at the end.
    used: VecDeque<u32>,
}

impl Store {
    pub(super) fn new(capacity: usize) -> Self {
        Self {
            capacity,
            next: 0,
            entries: Vec::new(),
            by_sum: HashMap::new(),
            roughs: HashMap::new(),
            by_tile: HashMap::new(),
            used: VecDeque::new(),
        }
    }

    /// Keeps a tile whose pixels are those of `plane`; `false` when it is known already and nothing needs to be told.
    pub(super) fn keep(&mut self, tile: u16, rect: Rect, plane: &Plane<u32>) -> bool {
        let sum = checksum::of(plane.rows(rect), rect.width);
        if self.capacity == 0 {
            return false;
        }
        if let Some(&place) = self.by_sum.get(&sum) {
            self.refresh(place, rect, plane);
            self.add_version(tile, place);
            return false;
        }
        let place = self.next;
        self.next = (place + 1) % self.capacity;
        let number = u32::try_from(place).expect("the store has few places");
        self.forget(place, number);
        let rough = rough_sum(rect, plane);
        let entry = Entry {
            sum,
            rough,
            tile,
            width: rect.width,
            pixels: None,
        };
        if place < self.entries.len() {
            self.entries[place] = entry;
        } else {
            self.entries.push(entry);
        }
        self.by_sum.insert(sum, number);
        *self.roughs.entry(rough).or_default() += 1;
        self.add_version(tile, number);
        self.refresh(number, rect, plane);
        true
    }

    /// Where the viewer has exactly what `plane` has in `rect`, a whole tile.
    pub(super) fn whole(&mut self, rect: Rect, plane: &Plane<u32>) -> Option<u32> {
        if !self.roughs.contains_key(&rough_sum(rect, plane)) {
            return None;
        }
        let place = *self
            .by_sum
            .get(&checksum::of(plane.rows(rect), rect.width))?;
        self.refresh(place, rect, plane);
        Some(place)
    }

    /// Where the viewer has the version of this tile (the whole of it is `whole`) that is nearest in `part` to what
    /// `plane` is there, and the smallest rectangle around what is not the same; none that saves less than `least` pixels.
    pub(super) fn part(
        &mut self,
        tile: u16,
        whole: Rect,
        part: Rect,
        plane: &Plane<u32>,
        least: usize,
    ) -> Option<(u32, Rect)> {
        let mut best = None;
        let mut most = least.max(1) - 1;
        for place in self.by_tile.get(&tile)?.iter().rev() {
            let Some(differing) = self.entries[*place as usize].difference(whole, part, plane)
            else {
                continue;
            };
            let saved = part.pixels() - differing.pixels();
            if saved > most {
                (most, best) = (saved, Some((*place, differing)));
            }
            if differing.is_empty() {
                break;
            }
        }
        let (place, differing) = best?;
        self.use_again(place);
        self.add_version(tile, place);
        Some((place, differing))
    }

    /// Puts `place` at the end of the tile's versions: the one that is forgotten first is the one not used longest. That
    /// an entry is overwritten meanwhile does no harm, since pixels are compared.
    fn add_version(&mut self, tile: u16, place: u32) {
        let versions = self.by_tile.entry(tile).or_default();
        versions.retain(|version| *version != place);
        if versions.len() >= VERSIONS_MAX {
            versions.remove(0);
        }
        versions.push(place);
    }

    /// The tiles are others: after another size of the desktop the numbers mean other places.
    pub(super) fn forget_tiles(&mut self) {
        self.by_tile.clear();
    }

    fn forget(&mut self, place: usize, number: u32) {
        let Some(old) = self.entries.get_mut(place) else {
            return;
        };
        if old.pixels.take().is_some() {
            self.used.retain(|used| *used != number);
        }
        self.by_sum.remove(&old.sum);
        if let Some(count) = self.roughs.get_mut(&old.rough) {
            *count -= 1;
            if *count == 0 {
                self.roughs.remove(&old.rough);
            }
        }
        if let Some(versions) = self.by_tile.get_mut(&old.tile) {
            versions.retain(|version| *version != number);
        }
    }

    /// Has the pixels at hand from now on.
    fn refresh(&mut self, place: u32, rect: Rect, plane: &Plane<u32>) {
        if self.entries[place as usize].pixels.is_some() {
            self.use_again(place);
            return;
        }
        if self.used.len() >= PIXELS_MAX
            && let Some(oldest) = self.used.pop_front()
        {
            self.entries[oldest as usize].pixels = None;
        }
        self.entries[place as usize].pixels = Some(plane.cut(rect).into_boxed_slice());
        self.used.push_back(place);
    }

    fn use_again(&mut self, place: u32) {
        if let Some(at) = self.used.iter().rposition(|used| *used == place) {
            self.used.remove(at);
            self.used.push_back(place);
        }
    }
}

/// Of some rows spread over a tile: one alone is blank in many.
fn rough_sum(rect: Rect, plane: &Plane<u32>) -> u64 {
    let step = usize::from(rect.height).div_ceil(ROUGH_ROWS).max(1);
    let rows = plane.rows(rect).skip(step / 2).step_by(step);
    checksum::of(rows, rect.width)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Size;

    const SIZE: Size = Size {
        width: 128,
        height: 64,
    };

    #[test]
    fn a_kept_tile_is_found_whole_and_in_parts_until_its_place_is_needed() {
        let mut plane = Plane::new(SIZE, 7);
        let whole = SIZE.tile(1).unwrap();
        plane.fill(Rect { x: 70, ..whole }.intersection(whole), 9);
        let mut store = Store::new(2);
        assert!(store.keep(1, whole, &plane));
        assert!(!store.keep(1, whole, &plane));
        let part = Rect {
            x: 66,
            y: 3,
            width: 9,
            height: 5,
        };
        let before = plane.cut(SIZE.rect());
        plane.fill(
            Rect {
                y: 40,
                height: 9,
                ..whole
            },
            1,
        );
        assert_eq!(store.whole(whole, &plane), None);
        let nothing = |found: Option<(u32, Rect)>| found.unwrap().1.is_empty();
        assert!(nothing(store.part(1, whole, part, &plane, 40)));
        let differing = Rect {
            y: 40,
            height: 9,
            ..whole
        };
        assert_eq!(
            store.part(1, whole, whole, &plane, 40),
            Some((0, differing))
        );
        assert_eq!(store.part(1, whole, differing, &plane, 40), None);
        assert_eq!(store.part(0, SIZE.tile(0).unwrap(), part, &plane, 40), None);
        assert!(store.keep(1, whole, &plane));
        plane.fill(part, 77);
        assert!(store.keep(1, whole, &plane));
        plane.paste(SIZE.rect(), &before);
        assert_eq!(store.whole(whole, &plane), None);
        assert_eq!(
            store.part(1, whole, part, &plane, 40).map(|found| found.0),
            Some(1)
        );
    }
}
