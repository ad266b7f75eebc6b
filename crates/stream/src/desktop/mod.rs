//! The desktop's end: knows what the viewer has, compares damage with it, and sends what is different.

mod coding;
mod debts;
mod inputs;
mod memory;
mod picture;
mod repair;
mod statistics;
mod store;

use std::collections::VecDeque;

use crate::pacing::Pacing;
use crate::video::{self, Coded, Order};
use crate::{
    ByeReason, ClientMessage, CursorShape, InputEvent, Lane, Outgoing, PRIORITY_FRAME, PhaseId,
    PressedKeys, ProtocolError, Rect, Resume, STORE_TILES, ServerMessage, Size, VERSION,
};
use inputs::{Input, Inputs};
use memory::Journal;
pub use memory::Memory;
use picture::{Picture, Room};
use repair::Repair;
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
    frame: Option<Vec<u8>>,
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

    /// Takes a message of the viewer. After an error say [`ByeReason::ProtocolError`] and hang up.
    pub fn handle_message(&mut self, bytes: &[u8], now_us: u64) -> Result<(), ProtocolError> {
        let message = ClientMessage::decode(bytes)?;
        if !self.greeted && !matches!(message, ClientMessage::Hello { .. }) {
            return Err(ProtocolError::Unexpected("the greeting comes first"));
        }
        match message {
            ClientMessage::Hello {
                version,
                size,
                resume,
                ..
            } => {
                self.greet(version, size, resume)?;
                let low = now_us & u64::from(u32::MAX);
                self.connection = u32::try_from(low).unwrap_or(0);
            }
            ClientMessage::Input { sequence, events } => {
                self.inputs.reliable(sequence, Input::Events(events))?;
                self.apply_inputs();
            }
            ClientMessage::ReleaseAll { sequence } => {
                self.inputs.reliable(sequence, Input::ReleaseAll)?;
                self.apply_inputs();
            }
            ClientMessage::InputAgain(_) => {
                return Err(ProtocolError::Unexpected(
                    "inputs are said again in datagrams",
                ));
            }
            ClientMessage::Resize { size, .. } => {
                self.events
                    .retain(|event| !matches!(event, DesktopEvent::Resize { .. }));
                self.events.push_back(DesktopEvent::Resize { size });
            }
            ClientMessage::Ack { frame } => {
                self.pacing.acknowledged(frame, now_us)?;
                self.journal.acknowledged(frame);
            }
            ClientMessage::Ping { id } => self.pong = Some(id),
            ClientMessage::Differs { frame, rows } => self.mend(frame, &rows)?,
            ClientMessage::Video(bytes) => {
                if let Some(picture) = &mut self.picture {
                    picture.videos.answered(&bytes, now_us)?;
                } else {
                    self.video_able = video::is_able(&bytes)?;
                }
            }
        }
        Ok(())
    }

    fn greet(
        &mut self,
        version: u16,
        size: Size,
        resume: Option<Resume>,
    ) -> Result<(), ProtocolError> {
        if std::mem::replace(&mut self.greeted, true) {
            return Err(ProtocolError::Unexpected("a second greeting"));
        }
        if version < VERSION {
            return Err(ProtocolError::Version(version));
        }
        self.resume = resume;
        self.events.push_back(DesktopEvent::Hello { size });
        Ok(())
    }

    /// Takes a datagram of the viewer; one that comes before the greeting is left to the control lane.
    pub fn handle_datagram(&mut self, bytes: &[u8], _now_us: u64) -> Result<(), ProtocolError> {
        let ClientMessage::InputAgain(messages) = ClientMessage::decode(bytes)? else {
            return Err(ProtocolError::Unexpected("a datagram says inputs again"));
        };
        if self.greeted {
            for (sequence, input) in messages.into_iter().filter_map(inputs::parts) {
                self.inputs.hasty(sequence, input);
            }
            self.apply_inputs();
        }
        Ok(())
    }

    fn apply_inputs(&mut self) {
        while let Some(input) = self.inputs.poll() {
            match input {
                Input::Events(events) => {
                    for event in events {
                        if let InputEvent::Pointer { x, y } = event {
                            self.focus = (x, y);
                        }
                        if self.pressed.apply(&event) {
                            self.events.push_back(DesktopEvent::Input(event));
                        }
                    }
                }
                Input::ReleaseAll => self.release_all(),
            }
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

    /// What a next connection of the same viewer can go on from; `None` before anything was sent.
    #[must_use]
    pub fn into_memory(self) -> Option<Memory> {
        let picture = self.picture?;
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
            exact_permille: self
                .picture
                .as_ref()
                .map_or(1000, |picture| picture.coarse.exact_permille()),
            link_bytes_per_second: self.pacing.rate(),
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
            picture.refine_from_us().filter(|_| room)
        };
        let rests = picture.videos.release_from_us();
        let rests = rests.filter(|_| !self.pacing.blocked());
        match at.into_iter().chain(rests).min() {
            None => Due::Idle,
            Some(at) if at <= now_us => Due::Now,
            Some(at) => Due::At(at),
        }
    }

    /// Compares what is damaged with what the viewer has and makes a frame of the difference. `read` fills the slice
    /// with the pixels (`0x00RRGGBB`, the upper byte is not looked at) of the rectangle, in rows.
    pub fn capture(&mut self, now_us: u64, read: &mut dyn FnMut(Rect, &mut [u32])) {
        let Some(picture) = &mut self.picture else {
            return;
        };
        if picture.is_settled() {
            self.repair.sum(picture, now_us);
            return;
        }
        let room = Room {
            bytes: self.pacing.budget_bytes(),
            refinement_bytes: self.pacing.refinement_bytes(),
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
        self.repair.sent(number, &content, picture.size(), now_us);
        self.statistics.count(&content, bytes.len());
        self.pacing.sent(bytes.len(), complete, now_us);
        self.frame = Some(bytes);
    }

    /// What is to be done for videos: to be asked after each capture, message and answer of the encoder. How long the
    /// encoder takes does not matter; until it has answered there is no other order for the same video.
    pub fn poll_video(&mut self, now_us: u64) -> Option<Order> {
        let (base, rate) = (
            self.pacing.next_number().wrapping_sub(1),
            self.pacing.rate(),
        );
        let picture = self.picture.as_mut().filter(|_| !self.ended)?;
        let seen = &picture.seen;
        let mut read = |rect, out: &mut Vec<u32>| *out = seen.cut(rect);
        picture.videos.poll_order(base, rate, now_us, &mut read)
    }

    /// The answer to an order for a picture; `None` when it could not be encoded, and nothing will be.
    pub fn video_coded(&mut self, surface: u16, coded: Option<Coded>, now_us: u64) {
        if let Some(picture) = &mut self.picture {
            picture.videos.coded(surface, coded, now_us);
        }
    }

    /// The viewer shows something else than it should: it gets these rows of tiles again.
    fn mend(&mut self, frame: u32, rows: &[u8]) -> Result<(), ProtocolError> {
        if !self.repair.answered(frame)? {
            return Ok(());
        }
        if let Some(picture) = &mut self.picture {
            for row in rows {
                picture.mistrust(picture.size().row_of_tiles(*row));
                self.statistics.rows_mended += 1;
            }
        }
        Ok(())
    }

    /// The next message to send.
    pub fn poll_transmit(&mut self) -> Option<Outgoing> {
        if self.ended || !(self.greeted || self.bye.is_some()) {
            return None;
        }
        if let Some((reason, text)) = self.bye.take() {
            self.ended = true;
            let bye = ServerMessage::Bye { reason, text };
            return Some(Outgoing::control(bye.encode()));
        }
        if let Some(bytes) = self.next_control() {
            return Some(Outgoing::control(bytes));
        }
        let frame = self.frame.take().map(|bytes| Outgoing {
            lane: Lane::Frame,
            priority: PRIORITY_FRAME,
            id: None,
            bytes,
        });
        frame.or_else(|| self.picture.as_mut()?.videos.poll_transmit())
    }

    fn next_control(&mut self) -> Option<Vec<u8>> {
        let message = if let Some(id) = self.pong.take() {
            ServerMessage::Pong { id }
        } else if let Some(bytes) = self.welcome.take() {
            return Some(bytes);
        } else if let Some((phase, text)) = self.phase.take() {
            ServerMessage::Phase { phase, text }
        } else if let Some(cursor) = self.cursor.take() {
            ServerMessage::Cursor(cursor)
        } else {
            self.repair.poll()?
        };
        Some(message.encode())
    }

    /// The next message ([`Outgoing::id`]) that is overtaken: what of it has not left need not leave.
    pub fn poll_cancel(&mut self) -> Option<u64> {
        self.picture.as_mut()?.videos.poll_cancel()
    }
}
