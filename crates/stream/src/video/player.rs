//! The viewer's side of videos: puts pictures in order for whoever decodes, and says where decoded pixels may go.

use std::collections::VecDeque;

use super::message::{Answer, VideoFrame, decode_end, tiles};
use super::pixels::{Kept, Pixels};
use super::played::{Surface, Waiting, newer};
use super::{PICTURES_MAX, VideoPicture};
use crate::{ProtocolError, Rect};

/// Videos at one time.
const SURFACES_MAX: usize = 4;
/// Bytes of pictures that wait, of all videos.
const WAITING_BYTES_MAX: usize = 32 * 1024 * 1024;

/// Paints a part of the desktop whose rows, counted from its own first one, are written by what it is given.
pub(crate) type PaintRows<'a> = dyn FnMut(Rect, &dyn Fn(usize, &mut [[u8; 4]])) + 'a;

/// What the viewer's owner is to do for videos.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VideoEvent {
    /// Decode this, and answer with `Viewer::video_decoded`.
    Picture(VideoPicture),
    /// This video has ended: its decoder can go.
    Ended(u16),
}

/// All videos that the viewer shows.
#[derive(Default)]
pub(crate) struct Player {
    surfaces: Vec<Surface>,
    over: Over,
    /// Pictures of a video whose first key picture is still on its way.
    unplaced: Vec<VideoFrame>,
    told: VecDeque<VideoEvent>,
    answers: VecDeque<Answer>,
    /// Frames that painted lately: a video that begins must know.
    painted: VecDeque<(u32, Rect)>,
    /// The newest frame of which some rectangles are forgotten.
    forgotten: u32,
    /// The frame that told the desktop's size: videos that began before it are over.
    resized: u32,
}

/// Which videos have ended: what still comes of them is not looked at. Another may begin before one with a smaller number,
/// since each has a stream of its own.
#[derive(Default)]
struct Over {
    /// So far all have, but for those that are shown.
    up_to: u16,
    ids: VecDeque<u16>,
}

/// Videos that are told apart; of so many, the oldest began long ago.
const OVER_MAX: usize = 64;

/// Painted rectangles that are remembered.
const PAINTED_MAX: usize = 1024;

impl Player {
    /// A picture came (kind 9).
    pub(crate) fn picture(&mut self, bytes: &[u8]) -> Result<(), ProtocolError> {
        let frame = VideoFrame::decode(bytes)?;
        if let Some(rect) = frame.key
            && self.is_awaited(frame.surface)
        {
            if newer(self.resized, frame.base) {
                self.over.add(frame.surface);
                self.unplaced.retain(|other| other.surface != frame.surface);
                return Ok(());
            }
            self.begin(&frame, rect)?;
        }
        if self.is_awaited(frame.surface) {
            if self.unplaced.len() < PICTURES_MAX && self.waiting_bytes() < WAITING_BYTES_MAX {
                self.unplaced.push(frame);
            }
            return Ok(());
        }
        self.place(frame)?;
        let (placed, unplaced) = std::mem::take(&mut self.unplaced)
            .into_iter()
            .partition(|frame| !self.is_awaited(frame.surface));
        self.unplaced = unplaced;
        let placed: Vec<_> = placed;
        placed.into_iter().try_for_each(|frame| self.place(frame))
    }

    /// A video has ended (kind 7).
    pub(crate) fn end(&mut self, bytes: &[u8]) -> Result<(), ProtocolError> {
        let id = decode_end(bytes)?;
        self.over.add(id);
        self.unplaced.retain(|frame| frame.surface != id);
        self.surfaces.retain(|surface| surface.id != id);
        self.told
            .retain(|told| !matches!(told, VideoEvent::Picture(picture) if picture.surface == id));
        self.told.push_back(VideoEvent::Ended(id));
        if self.told.len() > SURFACES_MAX * PICTURES_MAX {
            return Err(ProtocolError::Unexpected("more videos than are looked at"));
        }
        Ok(())
    }

    /// The desktop has another size from this frame on: videos that began before are over.
    pub(crate) fn resized(&mut self, frame: u32) {
        self.resized = frame;
        self.unplaced.retain(|picture| !newer(frame, picture.base));
        self.end_where(|surface| newer(frame, surface.base));
    }

    fn end_where(&mut self, is_over: impl Fn(&Surface) -> bool) {
        for surface in self.surfaces.extract_if(.., |surface| is_over(surface)) {
            self.over.add(surface.id);
            self.told.push_back(VideoEvent::Ended(surface.id));
        }
    }

    /// The connection is another: its numbers begin anew.
    pub(crate) fn renew(&mut self) {
        self.end_where(|_| true);
        self.unplaced.clear();
        self.painted.clear();
        (self.forgotten, self.resized, self.over) = (0, 0, Over::default());
        self.answers.clear();
    }

    /// A frame painted this rectangle.
    pub(crate) fn painted(&mut self, rect: Rect, frame: u32) {
        if self.painted.len() >= PAINTED_MAX {
            let forgotten = self.painted.pop_front();
            self.forgotten = forgotten.map_or(0, |(frame, _)| frame);
        }
        self.painted.push_back((frame, rect));
        for surface in &mut self.surfaces {
            surface.painted(rect, frame);
        }
    }

    /// The next thing for the owner.
    pub(crate) fn poll(&mut self) -> Option<VideoEvent> {
        self.told.pop_front()
    }

    /// The next thing for the desktop.
    pub(crate) fn poll_answer(&mut self) -> Option<Answer> {
        self.answers.pop_front()
    }

    /// The owner has decoded a picture, or could not. `paint` is called with what may be painted if frames up to
    /// `applied` are on the screen.
    pub(crate) fn decoded(
        &mut self,
        id: u16,
        number: u32,
        pixels: Option<&dyn Pixels>,
        applied: u32,
        paint: &mut PaintRows<'_>,
    ) {
        let Some(surface) = self.surfaces.iter_mut().find(|surface| surface.id == id) else {
            return;
        };
        let Some(decoding) = surface.finished(number) else {
            return;
        };
        let size = surface.size();
        let Some(pixels) = pixels.filter(|pixels| pixels.has(size)) else {
            self.lose(id, number);
            return;
        };
        self.answers.push_back(Answer::Decoded {
            surface: id,
            number,
        });
        surface.waiting = None;
        if newer(decoding.base, applied) {
            let kept = Kept::new(size, pixels);
            surface.waiting = Some(Waiting { decoding, kept });
        } else {
            surface.paint(&decoding, pixels, paint);
        }
    }

    /// Frames up to this are on the screen: paints what waited for one.
    pub(crate) fn applied(&mut self, frame: u32, paint: &mut PaintRows<'_>) {
        for surface in &mut self.surfaces {
            if let Some(waiting) = surface
                .waiting
                .take_if(|waiting| !newer(waiting.decoding.base, frame))
            {
                surface.paint(&waiting.decoding, &waiting.kept, paint);
            }
        }
    }

    /// Whether nothing has been shown of this video yet.
    fn is_awaited(&self, id: u16) -> bool {
        !self.over.has(id) && self.surfaces.iter().all(|surface| surface.id != id)
    }

    fn begin(&mut self, first: &VideoFrame, rect: Rect) -> Result<(), ProtocolError> {
        if self.surfaces.len() >= SURFACES_MAX {
            return Err(ProtocolError::Unexpected("more videos than are shown"));
        }
        let mut surface = Surface::new(first, rect, self.forgotten);
        for (frame, rect) in &self.painted {
            surface.painted(*rect, *frame);
        }
        self.surfaces.push(surface);
        Ok(())
    }

    /// What is held until it is asked for.
    fn waiting_bytes(&self) -> usize {
        let early = self.surfaces.iter().flat_map(|surface| &surface.early);
        let told = self.told.iter().map(|told| match told {
            VideoEvent::Picture(picture) => picture.bytes.len(),
            VideoEvent::Ended(_) => 0,
        });
        let frames = early.chain(&self.unplaced);
        frames.map(|frame| frame.bytes.len()).chain(told).sum()
    }

    /// Brings a picture into the order of its video.
    fn place(&mut self, frame: VideoFrame) -> Result<(), ProtocolError> {
        if self.waiting_bytes() > WAITING_BYTES_MAX {
            return Err(ProtocolError::Unexpected("more of videos than can wait"));
        }
        let id = frame.surface;
        let Some(surface) = self.surfaces.iter_mut().find(|surface| surface.id == id) else {
            return Ok(());
        };
        if frame.blocks.len() != tiles(surface.rect)
            || frame.key.is_some_and(|rect| rect != surface.rect)
        {
            return Err(ProtocolError::Malformed("a picture of another video"));
        }
        let number = frame.number;
        surface.early.push(frame);
        let mut lost = false;
        while let Some(frame) = surface.next() {
            if surface.decoding.len() >= PICTURES_MAX {
                lost = true;
                break;
            }
            self.told
                .push_back(VideoEvent::Picture(surface.send(frame)));
        }
        if let Some(number) = surface.far_ahead() {
            self.answers.push_back(Answer::Lost {
                surface: id,
                number,
            });
        }
        if lost {
            // The owner does not look, as in a tab that sleeps.
            self.told.retain(
                |told| !matches!(told, VideoEvent::Picture(picture) if picture.surface == id),
            );
            self.lose(id, number);
        }
        Ok(())
    }

    fn lose(&mut self, id: u16, number: u32) {
        if let Some(surface) = self.surfaces.iter_mut().find(|surface| surface.id == id) {
            surface.expected = None;
            surface.decoding.clear();
            surface.early.clear();
        }
        self.answers.push_back(Answer::Lost {
            surface: id,
            number,
        });
    }
}

impl Over {
    fn add(&mut self, id: u16) {
        if self.has(id) {
            return;
        }
        self.ids.push_back(id);
        if self.ids.len() > OVER_MAX {
            self.up_to = self.ids.pop_front().unwrap_or(0).max(self.up_to);
        }
    }

    fn has(&self, id: u16) -> bool {
        id <= self.up_to || self.ids.contains(&id)
    }
}
