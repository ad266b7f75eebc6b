//! The viewer's end: turns frames into pixels and what a person does into messages.

mod inputs;
mod link;

use std::collections::VecDeque;

use crate::tile;
use crate::wire::head;
use crate::{
    ByeReason, ClientMessage, CursorShape, FRAMES_IN_FLIGHT_MAX, Frame, InputEvent, Outgoing,
    PhaseId, ProtocolError, Rect, ServerMessage, Size, TEXT_BYTES_MAX, TILE, VERSION,
};
use inputs::Inputs;
use link::Link;
pub use link::{LinkClass, Statistics};

/// Rectangles of damage kept apart; above that they are joined.
const DAMAGE_MAX: usize = 1024;

/// Something the viewer's owner should show or do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ViewerEvent {
    /// The session is there.
    Welcome {
        /// Names it.
        session: String,
        /// Size of the desktop.
        size: Size,
    },
    /// How far the session's start is.
    Phase {
        /// Which.
        phase: PhaseId,
        /// For people; may be empty.
        text: String,
    },
    /// The desktop has another size; the framebuffer has been made anew.
    Resized(Size),
    /// There are new pixels: [`Viewer::take_damage`] says where.
    Painted,
    /// Draw the pointer so; `None` hides it.
    Cursor(Option<CursorShape>),
    /// The link was measured: [`Viewer::statistics`].
    Measured,
    /// The desktop hung up.
    Bye {
        /// Why.
        reason: ByeReason,
        /// For people; may be empty.
        text: String,
    },
}

/// The viewer's end of one connection.
pub struct Viewer {
    greeted: bool,
    window: (Size, u16),
    size: Size,
    /// Red, green, blue, 255 for each pixel.
    framebuffer: Vec<u8>,
    damage: Vec<Rect>,
    painted: bool,
    next_frame: u32,
    /// Frames that overtook an earlier one.
    early: Vec<Frame>,
    events: VecDeque<ViewerEvent>,
    inputs: Inputs,
    acknowledge: Option<u32>,
    resize: Option<(Size, u16)>,
    link: Link,
    ended: bool,
}

impl Viewer {
    /// A viewer with a window of this many device pixels and device pixels per 100 layout pixels (25 to 1000).
    #[must_use]
    pub fn new(window: Size, scale_percent: u16) -> Self {
        Self {
            greeted: false,
            window: (window, scale_percent.clamp(25, 1000)),
            size: Size {
                width: 1,
                height: 1,
            },
            framebuffer: vec![0, 0, 0, 255],
            damage: Vec::new(),
            painted: false,
            next_frame: 1,
            early: Vec::new(),
            events: VecDeque::new(),
            inputs: Inputs::default(),
            acknowledge: None,
            resize: None,
            link: Link::default(),
            ended: false,
        }
    }

    /// Takes a message of the desktop. After an error, hang up and connect again.
    pub fn handle_message(&mut self, bytes: &[u8], now_us: u64) -> Result<(), ProtocolError> {
        if self.ended {
            return Ok(());
        }
        self.link.received(bytes.len());
        match ServerMessage::decode(bytes)? {
            ServerMessage::Welcome {
                version,
                size,
                session,
                resumed: _,
            } => {
                if version != VERSION {
                    return Err(ProtocolError::Version(version));
                }
                self.adopt(size);
                self.event(ViewerEvent::Welcome { session, size });
            }
            ServerMessage::Phase { phase, text } => self.event(ViewerEvent::Phase { phase, text }),
            ServerMessage::Frame(frame) => self.frame(frame, now_us)?,
            ServerMessage::Cursor(shape) => self.event(ViewerEvent::Cursor(shape)),
            ServerMessage::Pong { id } => {
                if self.link.pong(id, now_us) {
                    self.event(ViewerEvent::Measured);
                }
            }
            ServerMessage::Bye { reason, text } => {
                self.ended = true;
                self.event(ViewerEvent::Bye { reason, text });
            }
            ServerMessage::Surfaces(_)
            | ServerMessage::Video(_)
            | ServerMessage::Checksums { .. } => {}
        }
        Ok(())
    }

    /// When to call [`Viewer::handle_timeout`].
    #[must_use]
    pub fn poll_timeout(&self) -> Option<u64> {
        let ping_us = self.link.next_ping_us();
        (!self.ended).then(|| self.inputs.due_us().map_or(ping_us, |at| at.min(ping_us)))
    }

    /// Measures the link when it is time for it.
    pub fn handle_timeout(&mut self, now_us: u64) {
        self.link.handle_timeout(now_us);
    }

    /// A key was pressed, repeats, or was let go; `code` is a Linux evdev code.
    pub fn key(&mut self, code: u16, down: bool) {
        if (1..=247).contains(&code) {
            self.input(InputEvent::Key { code, down });
        }
    }

    /// Text was committed that has no key.
    pub fn text(&mut self, text: &str) {
        let mut rest = text;
        while !rest.is_empty() {
            let part = head(rest, TEXT_BYTES_MAX);
            self.input(InputEvent::Text(part.to_owned()));
            rest = &rest[part.len()..];
        }
    }

    /// The pointer is at this pixel of the desktop.
    pub fn pointer(&mut self, x: u16, y: u16) {
        self.input(InputEvent::Pointer { x, y });
    }

    /// A button (0 left, 1 middle, 2 right, 3 back, 4 forward) was pressed or let go.
    pub fn button(&mut self, button: u8, down: bool) {
        if button <= 4 {
            self.input(InputEvent::Button { button, down });
        }
    }

    /// The wheel turned, in 120ths of a notch; right and down are positive.
    pub fn wheel(&mut self, x: i16, y: i16) {
        self.input(InputEvent::Wheel { x, y });
    }

    /// The window lost the focus.
    pub fn release_all(&mut self) {
        self.inputs.release_all();
    }

    /// The window has another size.
    pub fn resize(&mut self, window: Size, scale_percent: u16) {
        self.resize = Some((window, scale_percent.clamp(25, 1000)));
    }

    /// The next message to send.
    pub fn poll_transmit(&mut self, now_us: u64) -> Option<Outgoing> {
        if self.ended {
            return None;
        }
        let message = self.next_message(now_us)?;
        Some(Outgoing::control(message.encode()))
    }

    /// The datagram to send, after [`Viewer::poll_transmit`] had nothing more: inputs that may be lost on their way.
    /// [`Viewer::poll_timeout`] says when there will be one.
    pub fn poll_datagram(&mut self, now_us: u64) -> Option<Vec<u8>> {
        (!self.ended).then(|| self.inputs.datagram(now_us))?
    }

    fn next_message(&mut self, now_us: u64) -> Option<ClientMessage> {
        if !std::mem::replace(&mut self.greeted, true) {
            let (size, scale_percent) = self.window;
            return Some(ClientMessage::Hello {
                version: VERSION,
                size,
                scale_percent,
                resume: None,
            });
        }
        if let Some((sequence, message)) = self.inputs.poll(now_us) {
            self.link.input_sent(sequence, now_us);
            return Some(message);
        }
        if let Some(frame) = self.acknowledge.take() {
            return Some(ClientMessage::Ack { frame });
        }
        if let Some((size, scale_percent)) = self.resize.take() {
            return Some(ClientMessage::Resize {
                size,
                scale_percent,
            });
        }
        self.link.ping(now_us).map(|id| ClientMessage::Ping { id })
    }

    /// The next thing to show.
    pub fn poll_event(&mut self) -> Option<ViewerEvent> {
        if let Some(event) = self.events.pop_front() {
            return Some(event);
        }
        std::mem::take(&mut self.painted).then_some(ViewerEvent::Painted)
    }

    /// Size of the desktop.
    #[must_use]
    pub fn size(&self) -> Size {
        self.size
    }

    /// The desktop's pixels: red, green, blue, 255 each, in rows of its width.
    #[must_use]
    pub fn framebuffer(&self) -> &[u8] {
        &self.framebuffer
    }

    /// The rectangles painted since the last call.
    pub fn take_damage(&mut self) -> Vec<Rect> {
        std::mem::take(&mut self.damage)
    }

    /// What was measured and counted.
    #[must_use]
    pub fn statistics(&self) -> Statistics {
        self.link.statistics()
    }

    fn event(&mut self, event: ViewerEvent) {
        // The newest of a kind is enough: an owner that does not look gets no heap of them.
        let kind = std::mem::discriminant(&event);
        self.events
            .retain(|other| std::mem::discriminant(other) != kind);
        self.events.push_back(event);
    }

    fn input(&mut self, event: InputEvent) {
        self.inputs.add(event);
    }

    /// Applies frames in the order of their numbers; one that came early waits.
    fn frame(&mut self, frame: Frame, now_us: u64) -> Result<(), ProtocolError> {
        let ahead = frame.id.wrapping_sub(self.next_frame);
        if usize::try_from(ahead).unwrap_or(usize::MAX) >= FRAMES_IN_FLIGHT_MAX {
            return Err(ProtocolError::Unexpected(
                "a frame far ahead or sent before",
            ));
        }
        if self.early.iter().any(|early| early.id == frame.id) {
            return Err(ProtocolError::Unexpected("a frame sent twice"));
        }
        self.early.push(frame);
        while let Some(place) = self
            .early
            .iter()
            .position(|early| early.id == self.next_frame)
        {
            let frame = self.early.swap_remove(place);
            self.apply(&frame)?;
            self.acknowledge = Some(frame.id);
            self.next_frame = self.next_frame.wrapping_add(1).max(1);
            self.link.frame(frame.echo, now_us);
            self.inputs.answered(frame.echo);
        }
        Ok(())
    }

    fn apply(&mut self, frame: &Frame) -> Result<(), ProtocolError> {
        if frame.size != self.size {
            self.adopt(frame.size);
            self.event(ViewerEvent::Resized(frame.size));
        }
        let mut pixels = [0; TILE as usize * TILE as usize];
        let stride = usize::from(self.size.width) * 4;
        for coded in &frame.tiles {
            let rect = coded.rect;
            let width = usize::from(rect.width);
            let pixels = &mut pixels[..rect.pixels()];
            tile::decode(coded.coding, &coded.payload, width, pixels)?;
            let rows = self
                .framebuffer
                .chunks_exact_mut(stride)
                .skip(usize::from(rect.y));
            for (row, pixels) in rows.zip(pixels.chunks_exact(width)) {
                let begin = usize::from(rect.x) * 4;
                for (out, pixel) in row[begin..begin + width * 4]
                    .chunks_exact_mut(4)
                    .zip(pixels)
                {
                    let [_, red, green, blue] = pixel.to_be_bytes();
                    out.copy_from_slice(&[red, green, blue, 255]);
                }
            }
            self.add_damage(rect);
        }
        self.painted = true;
        Ok(())
    }

    fn add_damage(&mut self, rect: Rect) {
        if self.damage.len() >= DAMAGE_MAX {
            self.damage.clear();
            self.damage.push(self.size.rect());
        } else {
            self.damage.push(rect);
        }
    }

    /// Makes the framebuffer anew with what both sizes share; the rest is black.
    fn adopt(&mut self, size: Size) {
        if size == self.size {
            return;
        }
        let mut framebuffer = [0, 0, 0, 255].repeat(size.pixels());
        let shared = usize::from(size.width.min(self.size.width)) * 4;
        let old_rows = self
            .framebuffer
            .chunks_exact(usize::from(self.size.width) * 4);
        for (new, old) in framebuffer
            .chunks_exact_mut(usize::from(size.width) * 4)
            .zip(old_rows)
        {
            new[..shared].copy_from_slice(&old[..shared]);
        }
        self.framebuffer = framebuffer;
        self.size = size;
        self.damage = vec![size.rect()];
        self.painted = true;
    }
}
