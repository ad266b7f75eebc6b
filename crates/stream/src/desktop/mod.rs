//! The desktop's end: knows what the viewer has, compares damage with it, and sends what is different.

mod coding;
mod debts;
mod incoming;
mod inputs;
mod memory;
mod outgoing;
mod overtaken;
mod picture;
mod repair;
mod response;
mod shown;
mod statistics;
mod store;

use std::collections::VecDeque;

use crate::pacing::Pacing;
use crate::video::{Coded, Order};
use crate::{
    ByeReason, CursorShape, InputEvent, PhaseId, PressedKeys, Rect, Resume, STORE_TILES,
    ServerMessage, Size, VERSION,
};
use inputs::Inputs;
use memory::Journal;
pub use memory::Memory;
use overtaken::Overtaken;
use picture::{Picture, Room};
use repair::Repair;
use response::Response;
pub use statistics::DesktopStatistics;

/// What the viewer wants done; to be drained after every message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DesktopEvent {
    /// The viewer has greeted. Answer with [`Desktop::welcome`] as soon as the display is there.
    Hello {
        /// Size of its window.
        size: Size,
    },
    /// Do this at the keyboard or the pointer.
    Input(InputEvent),
    /// The viewer's window has another size.
    Resize {
        /// In device pixels.
        size: Size,
    },
}

/// Whether a frame should be captured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// Now.
    Now,
    /// At this time, in microseconds, unless something else happens before.
    At(u64),
    /// Not before something happens: damage, or a message of the viewer.
    Idle,
}

/// The desktop's end of one connection. Nothing in it is ever a queue: a newer cursor, phase or answer takes the place
/// of an older one not yet sent.
pub struct Desktop {
    greeted: bool,
    session: String,
    /// Told apart from the connections before by the time of its greeting.
    connection: u32,
    resume: Option<Resume>,
    memory: Option<Memory>,
    picture: Option<Picture>,
    pacing: Pacing,
    journal: Journal,
    repair: Repair,
    overtaken: Overtaken,
    response: Response,
    statistics: DesktopStatistics,
    /// The viewer said before the welcome whether it decodes videos.
    video_able: bool,
    pressed: PressedKeys,
    inputs: Inputs,
    /// The last input that a frame told.
    echoed: u32,
    /// Where the person looks, most likely: where the pointer is.
    focus: (u16, u16),
    events: VecDeque<DesktopEvent>,
    welcome: Option<Vec<u8>>,
    phase: Option<(PhaseId, String)>,
    cursor: Option<Option<CursorShape>>,
    pong: Option<u32>,
    /// The frame to be sent and its number.
    frame: Option<(u32, Vec<u8>)>,
    bye: Option<(ByeReason, String)>,
    ended: bool,
}

impl Default for Desktop {
    fn default() -> Self {
        Self::new()
    }
}

impl Desktop {
    /// Waits for the viewer's greeting.
    #[must_use]
    pub fn new() -> Self {
        Self {
            greeted: false,
            session: String::new(),
            connection: 0,
            resume: None,
            memory: None,
            picture: None,
            pacing: Pacing::new(),
            journal: Journal::default(),
            repair: Repair::default(),
            overtaken: Overtaken::default(),
            response: Response::default(),
            statistics: DesktopStatistics::default(),
            video_able: false,
            pressed: PressedKeys::default(),
            inputs: Inputs::default(),
            echoed: 0,
            focus: (0, 0),
            events: VecDeque::new(),
            welcome: None,
            phase: None,
            cursor: None,
            pong: None,
            frame: None,
            bye: None,
            ended: false,
        }
    }

    /// The viewer has gone or lost the focus: events let go of everything that it held.
    pub fn release_all(&mut self) {
        let released = self.pressed.release_all().into_iter();
        self.events.extend(released.map(DesktopEvent::Input));
    }

    /// The next thing to do for the viewer.
    pub fn poll_event(&mut self) -> Option<DesktopEvent> {
        self.events.pop_front()
    }

    /// What is known of the picture that this viewer may still have, from the connection before; to be given before
    /// [`Desktop::welcome`].
    pub fn remember(&mut self, memory: Memory) {
        self.memory = Some(memory);
    }

    /// What a next connection of the same viewer can go on from; `None` before anything was sent. What was to be remembered
    /// and was not asked for is given back.
    #[must_use]
    pub fn into_memory(self) -> Option<Memory> {
        let Some(picture) = self.picture else {
            return self.memory;
        };
        let coarse = picture.coarse.tiles().map(|(_, rect)| rect).collect();
        let shown = picture.into_viewed()?;
        Some(Memory {
            session: self.session,
            connection: self.connection,
            journal: self.journal,
            last: self.pacing.next_number().wrapping_sub(1),
            shown,
            coarse,
        })
    }

    /// The display is there: its size, and the session's name.
    pub fn welcome(&mut self, session: &str, size: Size) {
        session.clone_into(&mut self.session);
        let shown = self.memory.take().zip(self.resume.take());
        let shown = shown.and_then(|(memory, resume)| memory.recall(session, &resume));
        // A viewer that goes on keeps its size until a frame tells another.
        let told = shown.as_ref().map_or(size, |shown| shown.size());
        let message = ServerMessage::Welcome {
            version: VERSION,
            size: told,
            session: session.to_owned(),
            connection: self.connection,
            resumed: shown.is_some(),
        };
        self.welcome = Some(message.encode());
        let mut picture = match shown {
            Some(shown) => Picture::of(shown, STORE_TILES),
            None => Picture::new(size, STORE_TILES),
        };
        picture.resize(size);
        picture.videos.allow(self.video_able);
        self.picture = Some(picture);
    }

    /// How far the session's start is.
    pub fn set_phase(&mut self, phase: PhaseId, text: &str) {
        self.phase = Some((phase, text.to_owned()));
    }

    /// The pointer's shape has changed; `None` hides it.
    pub fn set_cursor(&mut self, cursor: Option<CursorShape>) {
        self.cursor = Some(cursor);
    }

    /// The display has another size. Everything counts as damaged.
    pub fn set_size(&mut self, size: Size) {
        if let Some(picture) = &mut self.picture {
            picture.resize(size);
        }
    }

    /// These pixels may have changed.
    pub fn damage(&mut self, rect: Rect) {
        if let Some(picture) = &mut self.picture {
            picture.damage(rect);
        }
    }

    /// The last message; nothing is sent after it.
    pub fn bye(&mut self, reason: ByeReason, text: &str) {
        self.bye.get_or_insert_with(|| (reason, text.to_owned()));
    }

    /// What was counted.
    #[must_use]
    pub fn statistics(&self) -> DesktopStatistics {
        DesktopStatistics {
            exact_permille: self.picture.as_ref().map_or(1000, Picture::exact_permille),
            link_bytes_per_second: self.pacing.seen_rate(),
            press_to_picture_us: self.response.last_us(),
            ..self.statistics
        }
    }

    /// Whether to call [`Desktop::capture`].
    #[must_use]
    pub fn due(&self, now_us: u64) -> Due {
        let Some(picture) = &self.picture else {
            return Due::Idle;
        };
        if self.frame.is_some() || self.bye.is_some() || self.ended {
            return Due::Idle;
        }
        let at = if picture.is_urgent() {
            (!self.pacing.blocked()).then(|| self.pacing.not_before_us())
        } else if picture.is_settled() {
            let quiet = self.pacing.is_quiet();
            self.repair.due_us().filter(|_| quiet)
        } else {
            let room = self.pacing.refinement_bytes().is_some();
            let from_us = picture.refine_from_us().filter(|_| room);
            from_us.map(|from_us| from_us.max(self.pacing.refine_from_us()))
        };
        let rests = picture.videos.release_from_us();
        let rests = rests.filter(|_| !self.pacing.blocked());
        match at.into_iter().chain(rests).min() {
            None => Due::Idle,
            Some(at) if at <= now_us => Due::Now,
            Some(at) => Due::At(at),
        }
    }

    /// Compares what is damaged with what the viewer has and makes a frame of the difference. `read` gets a rectangle, the
    /// slice that begins with its first pixel, and how many pixels there are from one row of it to the next; it fills
    /// the rows with the display's pixels (`0x00RRGGBB`, the upper byte is not looked at) and leaves what is between.
    pub fn capture(&mut self, now_us: u64, read: &mut dyn FnMut(Rect, &mut [u32], usize)) {
        let Some(picture) = &mut self.picture else {
            return;
        };
        if picture.is_settled() {
            self.repair.sum(picture, now_us);
            return;
        }
        let room = Room {
            bytes: self.pacing.budget_bytes(),
            refinement_bytes: self
                .pacing
                .refinement_bytes()
                .filter(|_| now_us >= self.pacing.refine_from_us()),
            rate: self.pacing.rate(),
            focus: self.focus,
        };
        let size_before = picture.size();
        let mut content = picture.capture(now_us, &room, read);
        if content.is_empty() {
            return;
        }
        let echo = self.inputs.applied();
        if std::mem::replace(&mut self.echoed, echo) != echo {
            content.echo = Some(echo);
        }
        let number = self.pacing.next_number();
        let complete = !picture.is_urgent();
        let message = ServerMessage::Frame {
            number,
            content: content.encode(size_before),
        };
        let bytes = message.encode();
        self.journal.sent(number, &content);
        self.overtaken.sent(number, &content, picture.size());
        self.repair.sent(number, &content, picture.size(), now_us);
        self.response.sent(number, now_us);
        self.statistics.count(&content, bytes.len());
        self.pacing.sent(bytes.len(), complete, now_us);
        self.frame = Some((number, bytes));
    }

    /// What is to be done for videos: to be asked after each capture, message and answer of the encoder. How long the
    /// encoder takes does not matter; until it has answered there is no other order for the same video.
    pub fn poll_video(&mut self, now_us: u64) -> Option<Order> {
        let base = self.pacing.next_number().wrapping_sub(1);
        let link = (self.pacing.rate(), self.pacing.round_trip_us());
        let picture = self.picture.as_mut().filter(|_| !self.ended)?;
        picture.poll_video(base, link, now_us)
    }

    /// What the last capture saw from the first pixel of `place`, a video's, on, and how many pixels there are from one
    /// row to the next.
    #[must_use]
    pub fn pixels(&self, place: Rect) -> Option<(&[u32], usize)> {
        let seen = &self.picture.as_ref()?.seen;
        let inside = !place.is_empty() && place.clipped(seen.size()) == place;
        inside.then(|| (seen.from(place), seen.stride()))
    }

    /// The answer to an order for a picture; `None` when it could not be encoded, and nothing will be.
    pub fn video_coded(&mut self, surface: u16, coded: Option<Coded>, now_us: u64) {
        if let Some(picture) = &mut self.picture {
            picture.videos.coded(surface, coded, now_us);
        }
    }
}
