//! The desktop's side of videos: finds them, orders their pictures from whoever encodes, and says what is to be made
//! exact when it comes to rest.

mod adoption;

use super::detector::Detector;
use super::message::{Answer, VideoFrame};
use super::surface::{Ordered, Surface};
use super::{Change, Coded, Order};
use crate::{Lane, Outgoing, PRIORITY_VIDEO, ProtocolError, Rect, ServerMessage, Size};

/// Messages to be cancelled that are remembered, and some.
const CANCELLED_MAX: usize = 64;
/// The videos of one session.
pub(crate) struct Director {
    size: Size,
    able: bool,
    detector: Detector,
    surfaces: Vec<Surface>,
    last_id: u16,
    /// To be made exact, whatever happens.
    released: Vec<(usize, Rect)>,
    outgoing: Vec<Outgoing>,
    cancelled: Vec<u64>,
    /// Videos whose encoder is no longer needed.
    ended: Vec<u16>,
}

impl Director {
    /// Nothing plays, and nothing will before the viewer says that it is able to.
    pub(crate) fn new(size: Size) -> Self {
        Self {
            size,
            able: false,
            detector: Detector::new(size),
            surfaces: Vec::new(),
            last_id: 0,
            released: Vec::new(),
            outgoing: Vec::new(),
            cancelled: Vec::new(),
            ended: Vec::new(),
        }
    }

    /// Whether videos may be sent.
    pub(crate) fn is_able(&self) -> bool {
        self.able
    }

    /// Says whether videos may be sent.
    pub(crate) fn allow(&mut self, able: bool) {
        self.able = able;
    }

    /// The screen has another size; everything on it is to be sent anew anyway.
    pub(crate) fn resize(&mut self, size: Size) {
        self.end_all();
        self.released.clear();
        self.size = size;
        self.detector = Detector::new(size);
    }

    /// Whether nothing plays, nor did a moment ago.
    pub(crate) fn is_idle(&self) -> bool {
        self.released.is_empty() && self.surfaces.is_empty()
    }

    /// Pixels that are known only nearly.
    pub(crate) fn unknown_pixels(&self) -> usize {
        let unknown = self.surfaces.iter().flat_map(Surface::unknown);
        let unknown = unknown.chain(self.released.iter().copied());
        unknown.map(|(_, part)| part.pixels()).sum()
    }

    /// Whether something in `rect` is known only nearly.
    pub(crate) fn touches(&self, rect: Rect) -> bool {
        let mut unknown = self.surfaces.iter().flat_map(Surface::unknown);
        unknown.any(|(_, part)| !part.intersection(rect).is_empty())
    }

    /// The screen was looked at: these parts of tiles changed, those rectangles were moved. `is_photo` looks at a
    /// part of a tile, and is told whether that lies inside a video.
    /// `rate` is what the link takes in bytes a second, if known. `busy` says that what was seen before is still being
    /// sent: then a look without a change says nothing, for it took the place of one with a change.
    pub(crate) fn looked(
        &mut self,
        changes: &[Change],
        moved: &[Rect],
        is_photo: &dyn Fn(Rect, bool) -> bool,
        (rate, busy): (Option<u64>, bool),
        now_us: u64,
    ) {
        if !self.able || (busy && changes.is_empty() && moved.is_empty()) {
            return;
        }
        let (detector, surfaces) = (&mut self.detector, &self.surfaces);
        let inside = |tile| surfaces.iter().any(|surface| surface.has(tile));
        // Before it is known what the link takes, the first pictures would stand in a queue.
        let known = rate.is_some();
        let is_photo = |tile, part, begins| is_photo(part, (begins && known) || inside(tile));
        detector.looked(changes, &is_photo, now_us);
        for rect in moved {
            self.detector.moved(*rect);
        }
        let mut near = vec![false; self.size.tile_columns() * self.size.tile_rows()];
        let cells = self.surfaces.iter().flat_map(|surface| &surface.cells);
        cells.for_each(|cell| near[cell.tile] = true);
        let found = self.detector.rectangles(&|tile| near[tile], known, now_us);
        self.adopt(&found, rate, now_us);
        self.choose(now_us);
    }

    /// Lets each video say what it paints, and ends those that paint nothing any more.
    fn choose(&mut self, now_us: u64) {
        let detector = &self.detector;
        let history = |tile: usize| detector.history(tile).copied();
        let mut over = Vec::new();
        for surface in &mut self.surfaces {
            if !surface.choose(&history, now_us) {
                over.push(surface.id);
            }
        }
        for id in over {
            self.end(id);
        }
    }

    /// The parts of a change that a video paints: they are not to be sent, and not known any more.
    pub(crate) fn take(&mut self, change: &Change) -> Vec<Rect> {
        let mut taken = self.surfaces.iter_mut().map(|surface| surface.take(change));
        taken.find(|taken| !taken.is_empty()).unwrap_or_default()
    }

    /// Whether a video paints all of this part of a tile: what moved there need not be looked for.
    pub(crate) fn owns(&self, tile: usize, part: Rect) -> bool {
        self.surfaces.iter().any(|surface| surface.owns(tile, part))
    }

    /// Whether a video may paint a part of this tile.
    pub(crate) fn has(&self, tile: usize) -> bool {
        self.surfaces.iter().any(|surface| surface.has(tile))
    }

    /// The parts of a tile that the next picture paints.
    pub(crate) fn pending(&self, tile: usize) -> Vec<Rect> {
        let pending = self.surfaces.iter().map(|surface| surface.pending(tile));
        pending.flatten().collect()
    }

    /// The parts of tiles that have come to rest and are to be made exact.
    pub(crate) fn release(&mut self, now_us: u64) -> Vec<(usize, Rect)> {
        self.choose(now_us);
        let mut released = std::mem::take(&mut self.released);
        let detector = &self.detector;
        let history = |tile: usize| detector.history(tile).copied();
        for surface in &mut self.surfaces {
            released.extend(surface.release(&history, now_us));
        }
        released
    }

    /// When [`Director::release`] will have something, or a video ends.
    pub(crate) fn release_from_us(&self) -> Option<u64> {
        if !self.released.is_empty() {
            return Some(0);
        }
        let history = |tile: usize| self.detector.history(tile).copied();
        self.surfaces
            .iter()
            .filter_map(|surface| surface.release_from_us(&history))
            .min()
    }

    /// The next picture to encode. `base` is the last frame that was made; `rate` is what the link takes in bytes a second,
    /// `round_trip_us` the shortest time of a frame and its acknowledgement, as far as they are known.
    pub(crate) fn poll_order(
        &mut self,
        base: u32,
        (rate, round_trip_us): (Option<u64>, Option<u64>),
        now_us: u64,
    ) -> Option<Order> {
        if let Some(surface) = self.ended.pop() {
            return Some(Order::End { surface });
        }
        self.give_up(now_us);
        let surface = self
            .surfaces
            .iter_mut()
            .find(|surface| surface.wants_picture() && surface.flow.has_room(round_trip_us))?;
        let key = std::mem::take(&mut surface.key_due);
        let number = surface.next_number;
        surface.next_number += 1;
        if key {
            surface.key_number = number;
        }
        let (mut blocks, mut parts) = (Vec::new(), Vec::new());
        for cell in &mut surface.cells {
            let lacking = if key { cell.unknown } else { 0 };
            let painted = std::mem::take(&mut cell.pending) | lacking;
            blocks.push(painted);
            if painted != 0 || number == 1 {
                parts.push(relative(cell.part, surface.rect));
            }
        }
        surface.ordered = Some(Ordered {
            number,
            base,
            blocks,
        });
        Some(Order::Picture {
            surface: surface.id,
            place: surface.rect,
            key,
            quick: surface.quick,
            bits: surface.flow.order(surface.rect.pixels(), rate, now_us),
            parts,
        })
    }

    /// The parts of tiles that the picture being coded paints.
    pub(crate) fn ordered(&self, id: u16) -> impl Iterator<Item = (usize, Rect)> {
        let surface = self.surfaces.iter().find(|surface| surface.id == id);
        surface.into_iter().flat_map(Surface::ordered_parts)
    }

    /// The encoder's answer to an order.
    pub(crate) fn coded(&mut self, id: u16, coded: Option<Coded>, now_us: u64) {
        let Some(surface) = self.surfaces.iter_mut().find(|surface| surface.id == id) else {
            return;
        };
        let Some(ordered) = surface.ordered.take() else {
            return;
        };
        let Some(coded) = coded else {
            // An encoder that fails now would fail again: the tiles take over.
            self.able = false;
            self.end_all();
            return;
        };
        let frame = VideoFrame {
            surface: id,
            number: ordered.number,
            base: ordered.base,
            key: coded.key.then_some(surface.rect),
            blocks: ordered.blocks,
            bytes: coded.bytes,
        };
        surface.flow.sent(ordered.number, now_us);
        self.outgoing.push(Outgoing {
            lane: Lane::Frame,
            priority: PRIORITY_VIDEO,
            id: Some(message_id(id, ordered.number)),
            bytes: ServerMessage::Video(frame.encode()).encode(),
        });
    }

    /// The viewer's word (kind 9).
    pub(crate) fn answered(&mut self, bytes: &[u8], now_us: u64) -> Result<(), ProtocolError> {
        match Answer::decode(bytes)? {
            Answer::Able => self.able = true,
            Answer::Unable => {
                self.able = false;
                self.end_all();
            }
            Answer::Decoded { surface, number } => {
                if let Some(surface) = self.told(surface, number)? {
                    surface.flow.arrived(number, now_us);
                }
            }
            Answer::Lost { surface, number } => {
                if let Some(surface) = self.told(surface, number)? {
                    surface.flow.arrived(number, now_us);
                    surface.key_due |= number >= surface.key_number;
                    // Even if nothing moves any more, what it shows is to be painted.
                    for cell in &mut surface.cells {
                        cell.pending |= cell.unknown;
                    }
                }
            }
        }
        Ok(())
    }

    /// The next message to send.
    pub(crate) fn poll_transmit(&mut self) -> Option<Outgoing> {
        (!self.outgoing.is_empty()).then(|| self.outgoing.remove(0))
    }

    /// The next message that need not leave any more.
    pub(crate) fn poll_cancel(&mut self) -> Option<u64> {
        self.cancelled.pop()
    }

    /// The video that the viewer speaks of, unless it has ended meanwhile.
    fn told(&mut self, id: u16, number: u32) -> Result<Option<&mut Surface>, ProtocolError> {
        if id == 0 || id > self.last_id {
            return Err(ProtocolError::Malformed(
                "an answer to a video that was never sent",
            ));
        }
        let surface = self.surfaces.iter_mut().find(|surface| surface.id == id);
        if surface
            .as_ref()
            .is_some_and(|surface| number >= surface.next_number)
        {
            return Err(ProtocolError::Malformed(
                "an answer to a picture that was never sent",
            ));
        }
        Ok(surface)
    }

    /// Pictures that do not arrive are taken back, and the next needs none of them.
    fn give_up(&mut self, now_us: u64) {
        for surface in &mut self.surfaces {
            let overdue = surface.flow.overdue(now_us);
            if overdue.is_empty() {
                continue;
            }
            let ids = overdue
                .into_iter()
                .map(|number| message_id(surface.id, number));
            // An owner that cannot cancel gets no heap of them.
            self.cancelled.truncate(CANCELLED_MAX);
            self.cancelled.extend(ids);
            surface.key_due = true;
        }
    }
}

fn message_id(surface: u16, number: u32) -> u64 {
    (u64::from(surface) << 32) | u64::from(number)
}

fn relative(part: Rect, whole: Rect) -> Rect {
    Rect {
        x: part.x - whole.x,
        y: part.y - whole.y,
        ..part
    }
}
