//! The desktop's end: knows what the viewer has, compares damage with it, and sends what is different.

mod inputs;

use std::collections::VecDeque;

use crate::dirty::Dirty;
use crate::pacing::Pacing;
use crate::{
    ByeReason, ClientMessage, CursorShape, Frame, InputEvent, Lane, Outgoing, PRIORITY_FRAME,
    PhaseId, PressedKeys, ProtocolError, Rect, ServerMessage, Size, TILE, Tile, VERSION, tile,
};
use inputs::{Input, Inputs};

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

/// What the viewer has of the session's picture.
struct Picture {
    size: Size,
    /// The size in the last frame.
    size_told: Option<Size>,
    shadow: Vec<u32>,
    dirty: Dirty,
    /// Where the last frame was cut by its budget: the next begins there, so that no part of the screen starves.
    row_first: usize,
}

/// The desktop's end of one connection. Nothing in it is ever a queue: a newer cursor, phase or answer takes the place
/// of an older one not yet sent.
pub struct Desktop {
    greeted: bool,
    picture: Option<Picture>,
    pacing: Pacing,
    pressed: PressedKeys,
    inputs: Inputs,
    events: VecDeque<DesktopEvent>,
    welcome: Option<Vec<u8>>,
    phase: Option<(PhaseId, String)>,
    cursor: Option<Option<CursorShape>>,
    pong: Option<u32>,
    frame: Option<Vec<u8>>,
    bye: Option<(ByeReason, String)>,
    ended: bool,
    band: Vec<u32>,
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
            picture: None,
            pacing: Pacing::new(),
            pressed: PressedKeys::default(),
            inputs: Inputs::default(),
            events: VecDeque::new(),
            welcome: None,
            phase: None,
            cursor: None,
            pong: None,
            frame: None,
            bye: None,
            ended: false,
            band: Vec::new(),
        }
    }

    /// Takes a message of the viewer. After an error say [`ByeReason::ProtocolError`] and hang up.
    pub fn handle_message(&mut self, bytes: &[u8], now_us: u64) -> Result<(), ProtocolError> {
        match ClientMessage::decode(bytes)? {
            ClientMessage::Hello { version, size, .. } => {
                if std::mem::replace(&mut self.greeted, true) {
                    return Err(ProtocolError::Unexpected("a second greeting"));
                }
                if version < VERSION {
                    return Err(ProtocolError::Version(version));
                }
                self.events.push_back(DesktopEvent::Hello { size });
            }
            _ if !self.greeted => {
                return Err(ProtocolError::Unexpected("the greeting comes first"));
            }
            ClientMessage::Input { sequence, events } => {
                self.inputs.reliable(sequence, Input::Events(events))?;
                self.apply_inputs();
            }
            ClientMessage::Resize { size, .. } => {
                self.events.push_back(DesktopEvent::Resize { size });
            }
            ClientMessage::Ack { frame } => self.pacing.acknowledged(frame, now_us)?,
            ClientMessage::Ping { id } => self.pong = Some(id),
            ClientMessage::ReleaseAll { sequence } => {
                self.inputs.reliable(sequence, Input::ReleaseAll)?;
                self.apply_inputs();
            }
            ClientMessage::InputAgain(_) => {
                return Err(ProtocolError::Unexpected(
                    "inputs are said again in datagrams",
                ));
            }
            ClientMessage::Differs { .. } | ClientMessage::Video(_) => {}
        }
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
        self.events.extend(
            self.pressed
                .release_all()
                .into_iter()
                .map(DesktopEvent::Input),
        );
    }

    /// The next thing to do for the viewer.
    pub fn poll_event(&mut self) -> Option<DesktopEvent> {
        self.events.pop_front()
    }

    /// The display is there: its size, and the session's name.
    pub fn welcome(&mut self, session: &str, size: Size) {
        let message = ServerMessage::Welcome {
            version: VERSION,
            size,
            session: session.to_owned(),
            resumed: false,
        };
        self.welcome = Some(message.encode());
        self.picture = Some(Picture::new(size));
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
        if let Some(picture) = self.picture.as_mut().filter(|picture| picture.size != size) {
            picture.resize(size);
        }
    }

    /// These pixels may have changed.
    pub fn damage(&mut self, rect: Rect) {
        if let Some(picture) = &mut self.picture {
            picture.dirty.add(rect);
        }
    }

    /// The last message; nothing is sent after it.
    pub fn bye(&mut self, reason: ByeReason, text: &str) {
        self.bye.get_or_insert_with(|| (reason, text.to_owned()));
    }

    /// Whether to call [`Desktop::capture`].
    #[must_use]
    pub fn due(&self, now_us: u64) -> Due {
        let damaged = self
            .picture
            .as_ref()
            .is_some_and(|picture| !picture.dirty.is_empty());
        if !damaged
            || self.frame.is_some()
            || self.bye.is_some()
            || self.ended
            || self.pacing.blocked()
        {
            return Due::Idle;
        }
        match self.pacing.not_before_us() {
            at if at <= now_us => Due::Now,
            at => Due::At(at),
        }
    }

    /// Compares what is damaged with what the viewer has and makes a frame of the difference. `read` fills the slice
    /// with the pixels (`0x00RRGGBB`, the upper byte is not looked at) of the rectangle, in rows.
    pub fn capture(&mut self, now_us: u64, read: &mut dyn FnMut(Rect, &mut [u32])) {
        let budget = self.pacing.budget_bytes();
        let Some(picture) = &mut self.picture else {
            return;
        };
        let tiles = picture.changes(budget, &mut self.band, read);
        if tiles.is_empty() && picture.size_told == Some(picture.size) {
            return;
        }
        picture.size_told = Some(picture.size);
        let complete = picture.dirty.is_empty();
        let frame = Frame {
            id: self.pacing.next_id(),
            size: picture.size,
            echo: self.inputs.applied(),
            tiles,
        };
        let bytes = ServerMessage::Frame(frame).encode();
        self.pacing.sent(bytes.len(), complete, now_us);
        self.frame = Some(bytes);
    }

    /// The next message to send.
    pub fn poll_transmit(&mut self) -> Option<Outgoing> {
        if self.ended || !(self.greeted || self.bye.is_some()) {
            return None;
        }
        let control = |message: ServerMessage| Some(Outgoing::control(message.encode()));
        if let Some((reason, text)) = self.bye.take() {
            self.ended = true;
            return control(ServerMessage::Bye { reason, text });
        }
        if let Some(id) = self.pong.take() {
            return control(ServerMessage::Pong { id });
        }
        if let Some(bytes) = self.welcome.take() {
            return Some(Outgoing::control(bytes));
        }
        if let Some((phase, text)) = self.phase.take() {
            return control(ServerMessage::Phase { phase, text });
        }
        if let Some(cursor) = self.cursor.take() {
            return control(ServerMessage::Cursor(cursor));
        }
        self.frame.take().map(|bytes| Outgoing {
            lane: Lane::Frame,
            priority: PRIORITY_FRAME,
            id: None,
            bytes,
        })
    }

    /// The next message ([`Outgoing::id`]) that is overtaken: what of it has not left need not leave.
    pub fn poll_cancel(&mut self) -> Option<u64> {
        None
    }
}

impl Picture {
    fn new(size: Size) -> Self {
        let mut dirty = Dirty::new(size);
        dirty.add(size.rect());
        // Black is what a viewer begins with, so black areas need not be sent.
        Self {
            size,
            size_told: None,
            shadow: vec![0; size.pixels()],
            dirty,
            row_first: 0,
        }
    }

    fn resize(&mut self, size: Size) {
        let mut shadow = vec![0; size.pixels()];
        let shared = usize::from(size.width.min(self.size.width));
        let old_rows = self.shadow.chunks_exact(usize::from(self.size.width));
        for (new, old) in shadow
            .chunks_exact_mut(usize::from(size.width))
            .zip(old_rows)
        {
            new[..shared].copy_from_slice(&old[..shared]);
        }
        *self = Self {
            shadow,
            ..Self::new(size)
        };
    }

    /// The tiles that differ from the shadow, which is brought up to date, until `budget` bytes are reached.
    fn changes(
        &mut self,
        budget: usize,
        band: &mut Vec<u32>,
        read: &mut dyn FnMut(Rect, &mut [u32]),
    ) -> Vec<Tile> {
        let mut tiles = Vec::new();
        let mut bytes = Frame::HEADER_BYTES;
        let (rows, row_first) = (self.dirty.rows(), self.row_first);
        for row in (0..rows).map(|offset| (row_first + offset) % rows) {
            let mut column = 0;
            while let Some((area, next)) = self.dirty.run(row, column) {
                if bytes >= budget {
                    self.row_first = row;
                    return tiles;
                }
                band.resize(area.pixels(), 0);
                read(area, band);
                for column in usize::from(area.x / TILE)..next {
                    let Some(rect) = self.dirty.take(row, column) else {
                        continue;
                    };
                    let Some(tile) = self.change(rect, area, band) else {
                        continue;
                    };
                    bytes += Tile::HEADER_BYTES + tile.payload.len();
                    tiles.push(tile);
                }
                column = next;
            }
        }
        self.row_first = 0;
        tiles
    }

    /// The part of `rect` (inside one tile) that differs from the shadow, coded; the new pixels are in `band`, which
    /// covers `area`.
    fn change(&mut self, rect: Rect, area: Rect, band: &[u32]) -> Option<Tile> {
        let stride = usize::from(self.size.width);
        let offset = usize::from(rect.x - area.x);
        let width = usize::from(rect.width);
        let mut pixels = Vec::with_capacity(rect.pixels());
        let (mut top, mut bottom, mut left, mut right) = (u16::MAX, 0, width, 0);
        for row in 0..rect.height {
            let from = usize::from(rect.y + row - area.y) * usize::from(area.width) + offset;
            let begin = pixels.len();
            pixels.extend(
                band[from..from + width]
                    .iter()
                    .map(|pixel| pixel & 0x00ff_ffff),
            );
            let new = &pixels[begin..];
            let at = usize::from(rect.y + row) * stride + usize::from(rect.x);
            let old = &mut self.shadow[at..at + width];
            if old == new {
                continue;
            }
            let differs = |(a, b): (&u32, &u32)| a != b;
            left = left.min(old.iter().zip(new).position(differs).unwrap_or(width));
            right = right.max(
                old.iter()
                    .zip(new)
                    .rposition(differs)
                    .map_or(0, |place| place + 1),
            );
            (top, bottom) = (top.min(row), row + 1);
            old.copy_from_slice(new);
        }
        if top >= bottom {
            return None;
        }
        let changed: Vec<u32> = pixels
            .chunks_exact(width)
            .take(usize::from(bottom))
            .skip(usize::from(top))
            .flat_map(|row| &row[left..right])
            .copied()
            .collect();
        let (coding, payload) = tile::encode(&changed, right - left);
        let narrow = |value: usize| u16::try_from(value).expect("inside a tile");
        let rect = Rect {
            x: rect.x + narrow(left),
            y: rect.y + top,
            width: narrow(right - left),
            height: bottom - top,
        };
        Some(Tile {
            rect,
            coding,
            payload,
        })
    }
}
