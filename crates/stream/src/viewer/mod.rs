//! The viewer's end: turns frames into pixels and what a person does into messages.

mod acts;
mod codecs;
mod frames;
mod inputs;
mod link;
mod order;
mod screen;
mod store;

use std::collections::VecDeque;

use crate::video::{Answer, Pixels, Player, VideoEvent};
use crate::{
    ByeReason, ClientMessage, CursorShape, Outgoing, PhaseId, ProtocolError, Rect, Resume,
    ServerMessage, Size, VERSION,
};
pub use codecs::Codec;
use inputs::Inputs;
use link::Link;
pub use link::{LinkClass, Statistics};
pub use order::PixelOrder;
pub use screen::Painted;
use screen::Screen;

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
    /// Names the session once there was a welcome.
    session: Option<String>,
    /// There was a welcome on this connection.
    welcomed: bool,
    connection: u32,
    /// The connection before, and its last frame.
    resume: (u32, u32),
    screen: Screen,
    player: Player,
    /// What is to be said of the owner's ability to decode videos.
    video_able: Option<bool>,
    video_told: bool,
    painted: bool,
    /// The picture was made black, and no frame has painted it since.
    blank: bool,
    next_frame: u32,
    /// Frames that overtook an earlier one.
    early: Vec<(u32, Vec<u8>)>,
    /// The desktop does not know yet which of them are there.
    early_due: bool,
    /// Frames that need not come.
    overtaken: VecDeque<u32>,
    /// Checksums of a frame that is not applied yet.
    checksums: Option<(u32, Vec<(u8, u32)>)>,
    differs: Option<(u32, Vec<u8>)>,
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
        Self::with_order(window, scale_percent, PixelOrder::default())
    }

    /// The same with pixels as this owner shows them.
    #[must_use]
    pub fn with_order(window: Size, scale_percent: u16, order: PixelOrder) -> Self {
        let none = Size {
            width: 1,
            height: 1,
        };
        Self {
            greeted: false,
            window: (window, scale_percent.clamp(25, 1000)),
            session: None,
            welcomed: false,
            connection: 0,
            resume: (0, 0),
            screen: Screen::new(none, order),
            player: Player::default(),
            video_able: None,
            video_told: false,
            painted: false,
            blank: true,
            next_frame: 1,
            early: Vec::new(),
            early_due: false,
            overtaken: VecDeque::new(),
            checksums: None,
            differs: None,
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
                connection,
                resumed,
            } => {
                if version != VERSION {
                    return Err(ProtocolError::Version(version));
                }
                self.welcome(session, size, resumed)?;
                self.connection = connection;
                self.apply_early(now_us)?;
            }
            ServerMessage::Phase { phase, text } => self.event(ViewerEvent::Phase { phase, text }),
            ServerMessage::Frame { number, content } => self.frame(number, content, now_us)?,
            ServerMessage::Cursor(shape) => self.event(ViewerEvent::Cursor(shape)),
            ServerMessage::Pong {
                id,
                bytes_per_second,
            } => {
                let carries = bytes_per_second.map(|rate| rate.get().into());
                if self.link.pong(id, carries, now_us) {
                    self.event(ViewerEvent::Measured);
                }
            }
            ServerMessage::Bye { reason, text } => {
                self.ended = true;
                self.event(ViewerEvent::Bye { reason, text });
            }
            ServerMessage::Surfaces(bytes) => self.player.end(&bytes)?,
            ServerMessage::Video(bytes) => self.player.picture(&bytes)?,
            ServerMessage::Overtaken(frames) => self.overtaken(&frames, now_us)?,
            ServerMessage::Checksums { frame, rows } => {
                self.checksums = Some((frame, rows));
                self.compare();
            }
        }
        Ok(())
    }

    /// The connection broke and another is there: the picture stays, and what it lacks will come. What was done and not
    /// sent is forgotten, and the desktop has let go of all that was held down.
    pub fn reconnect(&mut self) {
        if self.welcomed {
            self.resume = (self.connection, self.next_frame.wrapping_sub(1));
        }
        self.greeted = false;
        self.welcomed = false;
        self.ended = false;
        self.next_frame = 1;
        self.screen.renew();
        self.player.renew();
        self.video_told = false;
        self.early.clear();
        self.overtaken.clear();
        self.early_due = false;
        (self.checksums, self.differs, self.acknowledge) = (None, None, None);
        self.inputs = Inputs::default();
        self.link.reconnect();
    }

    fn welcome(&mut self, session: String, size: Size, resumed: bool) -> Result<(), ProtocolError> {
        if self.welcomed {
            return Err(ProtocolError::Unexpected("a second welcome"));
        }
        if resumed && (self.session.as_deref() != Some(&session) || size != self.screen.size()) {
            return Err(ProtocolError::Unexpected("there is nothing to go on from"));
        }
        if !resumed {
            // Nothing to be shown: a picture from before may stay until there is another.
            self.screen.blacken(size);
            self.blank = true;
        }
        self.welcomed = true;
        self.session = Some(session.clone());
        self.event(ViewerEvent::Welcome { session, size });
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

    /// The window has another size.
    pub fn resize(&mut self, window: Size, scale_percent: u16) {
        self.window = (window, scale_percent.clamp(25, 1000));
        // Before the greeting, that tells it.
        self.resize = self.greeted.then_some(self.window);
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
                resume: self.session.as_ref().map(|session| Resume {
                    session: session.clone(),
                    connection: self.resume.0,
                    frame: self.resume.1,
                }),
            });
        }
        if let Some((sequence, message)) = self.inputs.poll(now_us) {
            self.link.input_sent(sequence, now_us);
            return Some(message);
        }
        if let Some(frame) = self.acknowledge.take() {
            return Some(ClientMessage::Ack { frame });
        }
        if std::mem::take(&mut self.early_due) {
            return Some(self.early_frames());
        }
        if let Some(able) = self.video_able
            && !std::mem::replace(&mut self.video_told, true)
        {
            let answer = if able { Answer::Able } else { Answer::Unable };
            return Some(ClientMessage::Video(answer.encode()));
        }
        if let Some(answer) = self.player.poll_answer() {
            return Some(ClientMessage::Video(answer.encode()));
        }
        if let Some((frame, rows)) = self.differs.take() {
            return Some(ClientMessage::Differs { frame, rows });
        }
        if let Some((size, scale_percent)) = self.resize.take() {
            return Some(ClientMessage::Resize {
                size,
                scale_percent,
            });
        }
        self.link.ping(now_us).map(|id| ClientMessage::Ping { id })
    }

    /// Says whether the owner decodes H.264 ([`Viewer::poll_video`]); until then it gets no videos.
    pub fn set_video(&mut self, able: bool) {
        if self.video_able != Some(able) {
            self.video_able = Some(able);
            self.video_told = false;
        }
    }

    /// What is to be done for videos.
    pub fn poll_video(&mut self) -> Option<VideoEvent> {
        self.player.poll()
    }

    /// A picture of a video was decoded, or `None` when that failed. To be said of every picture, in their order; what
    /// of it is still to be seen is painted.
    pub fn video_decoded(&mut self, surface: u16, number: u32, pixels: Option<&dyn Pixels>) {
        let applied = self.next_frame.wrapping_sub(1);
        if pixels.is_some() {
            self.link.video_picture();
        }
        let screen = &mut self.screen;
        self.player
            .decoded(surface, number, pixels, applied, &mut |part, write| {
                screen.paint_video(part, write);
            });
        self.painted |= self.screen.is_damaged();
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
        self.screen.size()
    }

    /// Whether there is nothing to show yet: no frame has come since the picture was last made black.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.blank
    }

    /// The desktop's pixels in rows of its width, each of four bytes in the [`PixelOrder`].
    #[must_use]
    pub fn framebuffer(&self) -> &[u8] {
        self.screen.bytes()
    }

    /// The rectangles painted since the last call.
    pub fn take_damage(&mut self) -> Vec<Rect> {
        self.screen.take_damage()
    }

    /// What was measured and counted.
    #[must_use]
    pub fn statistics(&self) -> Statistics {
        Statistics {
            exact_permille: self.screen.exact_permille(),
            codec_permille: self.screen.codecs.shares(),
            ..self.link.statistics()
        }
    }

    /// How each tile of the desktop was painted last, in rows of `Size::tile_columns`; costs nothing to ask.
    #[must_use]
    pub fn codec_map(&self) -> &[Codec] {
        self.screen.codecs.tiles()
    }

    /// For tests of self-repair: makes one pixel wrong.
    #[doc(hidden)]
    pub fn spoil(&mut self, x: u16, y: u16) {
        self.screen.spoil(x, y);
    }

    fn event(&mut self, event: ViewerEvent) {
        // The newest of a kind is enough: an owner that does not look gets no heap of them.
        let kind = std::mem::discriminant(&event);
        self.events
            .retain(|other| std::mem::discriminant(other) != kind);
        self.events.push_back(event);
    }
}
