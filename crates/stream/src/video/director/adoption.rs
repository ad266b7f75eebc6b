//! Where videos begin and end: those that were found are begun, and let go of once they have another place.

use super::{Director, Surface};
use crate::video::{flow, message::encode_end};
use crate::{Outgoing, Rect, ServerMessage};

/// Videos at one time; a third is left to the tiles.
const SURFACES_MAX: usize = 2;
/// A video whose rectangle changes begins anew, but not more often than this.
const CHANGE_US_MIN: u64 = 700_000;
/// One that was found for the smaller part only begins anew so soon.
const GROWN_US_MIN: u64 = 150_000;
/// From so many bits for each pixel on, in tenths, edges of blocks need no smoothing; and never in large pictures, which have
/// no time for it.
const QUICK_TENTHS: usize = 5;

impl Director {
    /// Begins videos where some were found, and lets go of those that have another place now.
    pub(super) fn adopt(&mut self, found: &[Rect], rate: Option<u64>, now_us: u64) {
        for &rect in found {
            let touching: Vec<_> = self
                .surfaces
                .iter()
                .filter(|surface| !surface.rect.intersection(rect).is_empty())
                .map(|surface| {
                    let grown = surface.rect.pixels() * 3 / 2 < rect.pixels();
                    let least_us = if grown { GROWN_US_MIN } else { CHANGE_US_MIN };
                    let young = now_us < surface.begun_us + least_us;
                    (surface.id, covers(surface.rect, rect), young)
                })
                .collect();
            let settled = touching.iter().any(|(_, covers, _)| *covers);
            let young = touching.iter().any(|(_, _, young)| *young);
            if settled || young {
                continue;
            }
            for (id, ..) in touching {
                self.end(id);
            }
            if self.surfaces.len() < SURFACES_MAX && self.last_id < u16::MAX {
                self.begin(rect, rate, now_us);
            }
        }
    }

    fn begin(&mut self, rect: Rect, rate: Option<u64>, now_us: u64) {
        self.last_id += 1;
        let bits = flow::bits(rect.pixels(), rate, 33_000, 1.0);
        let many = usize::try_from(bits).unwrap_or(0) * 10 >= rect.pixels() * QUICK_TENTHS;
        let quick = many || rect.pixels() >= flow::LARGE_PIXELS;
        self.surfaces
            .push(Surface::new(self.last_id, rect, self.size, quick, now_us));
    }

    pub(super) fn end(&mut self, id: u16) {
        let Some(place) = self.surfaces.iter().position(|surface| surface.id == id) else {
            return;
        };
        let surface = self.surfaces.remove(place);
        self.released.extend(surface.unknown());
        if surface.next_number > 1 {
            self.ended.push(id);
            self.outgoing.push(Outgoing::control(
                ServerMessage::Surfaces(encode_end(id)).encode(),
            ));
        }
    }

    pub(super) fn end_all(&mut self) {
        while let Some(surface) = self.surfaces.first() {
            let id = surface.id;
            self.end(id);
        }
    }
}

/// Whether a video at `old` is still good for one at `new`: it lies inside, and fills a good part.
fn covers(old: Rect, new: Rect) -> bool {
    old.union(new) == old && new.pixels() * 2 >= old.pixels()
}
