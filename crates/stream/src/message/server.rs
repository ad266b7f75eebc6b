//! What the desktop says.

use crate::wire::{Reader, Write};
use crate::{CURSOR_SIDE_MAX, Coding, MESSAGE_BYTES_MAX, ProtocolError, Rect, Size, TILE};

const WELCOME: u8 = 1;
const PHASE: u8 = 2;
const FRAME: u8 = 3;
const CURSOR: u8 = 4;
const PONG: u8 = 5;
const BYE: u8 = 6;
const SURFACES: u8 = 8;
const VIDEO: u8 = 9;
const CHECKSUMS: u8 = 10;

/// Tile rows of the highest desktop.
const ROWS_MAX: usize = 128;

/// A message of the desktop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ServerMessage {
    /// The session is there; frames follow.
    Welcome {
        /// Version of the protocol in use from here on.
        version: u16,
        /// Size of the desktop now.
        size: Size,
        /// Names the session; the same after a reconnect.
        session: String,
        /// The picture that the viewer has of an earlier connection is the one to go on from; otherwise from black.
        resumed: bool,
    },
    /// How far the session's start is.
    Phase {
        /// Which.
        phase: PhaseId,
        /// For people; may be empty.
        text: String,
    },
    /// New pixels.
    Frame(Frame),
    /// The pointer has another shape; `None` hides it.
    Cursor(Option<CursorShape>),
    /// The answer to a ping.
    Pong {
        /// As in the ping.
        id: u32,
    },
    /// The last message.
    Bye {
        /// Why.
        reason: ByeReason,
        /// For people; may be empty.
        text: String,
    },
    /// Where there is video; the video part reads it.
    Surfaces(Vec<u8>),
    /// One picture of a video; the video part reads it. May be lost or overtaken.
    Video(Vec<u8>),
    /// What the picture's rows of tiles sum up to.
    Checksums {
        /// Once this frame and no later one is applied.
        frame: u32,
        /// One for each row of tiles, from the top.
        rows: Vec<u32>,
    },
}

/// The phases of a session's start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhaseId {
    /// The password is checked and the session opened.
    SigningIn,
    /// The X server starts.
    StartingDisplay,
    /// The desktop environment starts; its picture is already shown.
    StartingDesktop,
    /// Usable.
    Running,
}

/// Why the desktop hangs up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ByeReason {
    /// The person logged off; the session has ended.
    LoggedOff,
    /// The session was opened on another device or in another window; it goes on there.
    TakenOver,
    /// The same page connected again; this connection is the old one.
    Replaced,
    /// The X server or the session ended unexpectedly.
    Crashed,
    /// The ticket is unknown, used or too old: ask for another.
    TicketRefused,
    /// The gateway cannot reach the desktop.
    DesktopUnreachable,
    /// The gateway or the agent is being stopped; the session goes on.
    Stopping,
    /// The viewer broke the protocol.
    ProtocolError,
    /// The desktop itself is being restarted or stopped, and the session with it.
    DesktopStopping,
}

/// New pixels for some rectangles. Frames are applied in the order of their numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Counts from 1.
    pub id: u32,
    /// Size of the desktop from this frame on; what is new is black until a tile covers it.
    pub size: Size,
    /// The last input that had been applied when this was captured; 0 for none.
    pub echo: u32,
    /// The rectangles.
    pub tiles: Vec<Tile>,
}

/// A rectangle of at most [`TILE`] by [`TILE`] pixels, coded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tile {
    /// Where; inside the desktop.
    pub rect: Rect,
    /// How.
    pub coding: Coding,
    /// The coded pixels.
    pub payload: Vec<u8>,
}

/// The picture of the pointer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CursorShape {
    /// Its size; at most 256 by 256.
    pub size: Size,
    /// The pixel that points, from the left.
    pub hot_x: u16,
    /// The pixel that points, from the top.
    pub hot_y: u16,
    /// Red, green, blue and alpha (not premultiplied) of each pixel, in rows.
    pub rgba: Vec<u8>,
}

impl ServerMessage {
    /// Its bytes.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(32);
        match self {
            Self::Welcome {
                version,
                size,
                session,
                resumed,
            } => {
                out.put_u8(WELCOME);
                out.put_u16(*version);
                out.put_u16(size.width);
                out.put_u16(size.height);
                out.put_text(session);
                out.put_u8(u8::from(*resumed));
            }
            Self::Phase { phase, text } => {
                out.put_u8(PHASE);
                out.put_u8(phase.number());
                out.put_text(text);
            }
            Self::Frame(frame) => frame.put(&mut out),
            Self::Cursor(cursor) => {
                out.put_u8(CURSOR);
                put_cursor(&mut out, cursor.as_ref());
            }
            Self::Pong { id } => {
                out.put_u8(PONG);
                out.put_u32(*id);
            }
            Self::Bye { reason, text } => {
                out.put_u8(BYE);
                out.put_u8(reason.number());
                out.put_text(text);
            }
            Self::Surfaces(bytes) => {
                out.put_u8(SURFACES);
                out.extend_from_slice(bytes);
            }
            Self::Video(bytes) => {
                out.put_u8(VIDEO);
                out.extend_from_slice(bytes);
            }
            Self::Checksums { frame, rows } => {
                out.put_u8(CHECKSUMS);
                out.put_u32(*frame);
                rows.iter().for_each(|row| out.put_u32(*row));
            }
        }
        out
    }

    /// Reads a whole message.
    pub fn decode(bytes: &[u8]) -> Result<Self, ProtocolError> {
        if bytes.len() > MESSAGE_BYTES_MAX {
            return Err(ProtocolError::Malformed("a message is at most 16 MiB"));
        }
        let mut reader = Reader::new(bytes);
        let message = match reader.u8()? {
            WELCOME => {
                let version = reader.u16()?;
                let size = Size::new(reader.u16()?, reader.u16()?)?;
                let session = reader.text()?;
                // A desktop of the first version says less; its version is refused with a better word than this one.
                let resumed = version > 1 && reader.bool()?;
                // A later version may say more here.
                let _ = reader.rest();
                Self::Welcome {
                    version,
                    size,
                    session,
                    resumed,
                }
            }
            PHASE => Self::Phase {
                phase: PhaseId::from_number(reader.u8()?)?,
                text: reader.text()?,
            },
            FRAME => Self::Frame(Frame::read(&mut reader)?),
            CURSOR => Self::Cursor(cursor(&mut reader)?),
            PONG => Self::Pong { id: reader.u32()? },
            BYE => Self::Bye {
                reason: ByeReason::from_number(reader.u8()?)?,
                text: reader.text()?,
            },
            SURFACES => Self::Surfaces(reader.rest().to_vec()),
            VIDEO => Self::Video(reader.rest().to_vec()),
            CHECKSUMS => Self::Checksums {
                frame: reader.u32()?,
                rows: checksums(&mut reader)?,
            },
            _ => return Err(ProtocolError::Malformed("no such message of a desktop")),
        };
        reader.end()?;
        Ok(message)
    }
}

impl Frame {
    /// Bytes of a frame without tiles.
    pub(crate) const HEADER_BYTES: usize = 15;

    fn put(&self, out: &mut Vec<u8>) {
        out.put_u8(FRAME);
        out.put_u32(self.id);
        out.put_u16(self.size.width);
        out.put_u16(self.size.height);
        out.put_u32(self.echo);
        out.put_u16(u16::try_from(self.tiles.len()).expect("a desktop has at most 16384 tiles"));
        self.tiles.iter().for_each(|tile| tile.put(out));
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, ProtocolError> {
        let id = reader.u32()?;
        let size = Size::new(reader.u16()?, reader.u16()?)?;
        let echo = reader.u32()?;
        let count = reader.u16()?;
        // Each tile is read from bytes that are there, so the list is never longer than the message.
        let tiles = (0..count)
            .map(|_| Tile::read(reader, size))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            id,
            size,
            echo,
            tiles,
        })
    }
}

impl Tile {
    /// Bytes of a tile without its payload.
    pub(crate) const HEADER_BYTES: usize = 9;

    fn put(&self, out: &mut Vec<u8>) {
        out.put_u16(self.rect.x);
        out.put_u16(self.rect.y);
        out.put_u8(u8::try_from(self.rect.width - 1).expect("a tile is 1 to 64 wide"));
        out.put_u8(u8::try_from(self.rect.height - 1).expect("a tile is 1 to 64 high"));
        out.put_u8(self.coding.number());
        out.put_u16(
            u16::try_from(self.payload.len()).expect("a tile's payload is at most 12288 bytes"),
        );
        out.extend_from_slice(&self.payload);
    }

    fn read(reader: &mut Reader<'_>, size: Size) -> Result<Self, ProtocolError> {
        let (x, y) = (reader.u16()?, reader.u16()?);
        let (width, height) = (u16::from(reader.u8()?) + 1, u16::from(reader.u8()?) + 1);
        let rect = Rect {
            x,
            y,
            width,
            height,
        };
        if width > TILE || height > TILE || rect.right() > size.width || rect.bottom() > size.height
        {
            return Err(ProtocolError::Malformed(
                "a tile is at most 64 by 64 and inside the desktop",
            ));
        }
        let coding = Coding::from_number(reader.u8()?)?;
        let length = usize::from(reader.u16()?);
        Ok(Self {
            rect,
            coding,
            payload: reader.bytes(length)?.to_vec(),
        })
    }
}

fn checksums(reader: &mut Reader<'_>) -> Result<Vec<u32>, ProtocolError> {
    let mut rows = Vec::new();
    while reader.end().is_err() {
        if rows.len() == ROWS_MAX {
            return Err(ProtocolError::Malformed("a desktop has at most 128 rows"));
        }
        rows.push(reader.u32()?);
    }
    Ok(rows)
}

fn put_cursor(out: &mut Vec<u8>, cursor: Option<&CursorShape>) {
    let Some(cursor) = cursor else {
        out.put_u16(0);
        return;
    };
    out.put_u16(cursor.size.width);
    out.put_u16(cursor.size.height);
    out.put_u16(cursor.hot_x);
    out.put_u16(cursor.hot_y);
    out.extend_from_slice(&lz4_flex::block::compress(&cursor.rgba));
}

fn cursor(reader: &mut Reader<'_>) -> Result<Option<CursorShape>, ProtocolError> {
    let width = reader.u16()?;
    if width == 0 {
        return Ok(None);
    }
    let size = Size::new(width, reader.u16()?)?;
    let (hot_x, hot_y) = (reader.u16()?, reader.u16()?);
    if size.width > CURSOR_SIDE_MAX
        || size.height > CURSOR_SIDE_MAX
        || hot_x >= size.width
        || hot_y >= size.height
    {
        return Err(ProtocolError::Malformed(
            "a cursor is at most 256 by 256 with its hot spot inside",
        ));
    }
    let mut rgba = vec![0; size.pixels() * 4];
    match lz4_flex::block::decompress_into(reader.rest(), &mut rgba) {
        Ok(length) if length == rgba.len() => Ok(Some(CursorShape {
            size,
            hot_x,
            hot_y,
            rgba,
        })),
        _ => Err(ProtocolError::Malformed(
            "a cursor's pixels do not unpack to its size",
        )),
    }
}

impl PhaseId {
    const ALL: [Self; 4] = [
        Self::SigningIn,
        Self::StartingDisplay,
        Self::StartingDesktop,
        Self::Running,
    ];

    fn number(self) -> u8 {
        match self {
            Self::SigningIn => 0,
            Self::StartingDisplay => 1,
            Self::StartingDesktop => 2,
            Self::Running => 3,
        }
    }

    fn from_number(number: u8) -> Result<Self, ProtocolError> {
        Self::ALL
            .get(usize::from(number))
            .copied()
            .ok_or(ProtocolError::Malformed("no such phase"))
    }

    /// Its name, as clients and logs use it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::SigningIn => "signing-in",
            Self::StartingDisplay => "starting-display",
            Self::StartingDesktop => "starting-desktop",
            Self::Running => "running",
        }
    }
}

impl ByeReason {
    const ALL: [Self; 9] = [
        Self::LoggedOff,
        Self::TakenOver,
        Self::Replaced,
        Self::Crashed,
        Self::TicketRefused,
        Self::DesktopUnreachable,
        Self::Stopping,
        Self::ProtocolError,
        Self::DesktopStopping,
    ];

    fn number(self) -> u8 {
        match self {
            Self::LoggedOff => 0,
            Self::TakenOver => 1,
            Self::Replaced => 2,
            Self::Crashed => 3,
            Self::TicketRefused => 4,
            Self::DesktopUnreachable => 5,
            Self::Stopping => 6,
            Self::ProtocolError => 7,
            Self::DesktopStopping => 8,
        }
    }

    fn from_number(number: u8) -> Result<Self, ProtocolError> {
        Self::ALL
            .get(usize::from(number))
            .copied()
            .ok_or(ProtocolError::Malformed("no such reason"))
    }

    /// Its name, as clients and logs use it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::LoggedOff => "logged-off",
            Self::TakenOver => "taken-over",
            Self::Replaced => "replaced",
            Self::Crashed => "crashed",
            Self::TicketRefused => "ticket-refused",
            Self::DesktopUnreachable => "desktop-unreachable",
            Self::Stopping => "stopping",
            Self::ProtocolError => "protocol-error",
            Self::DesktopStopping => "desktop-stopping",
        }
    }
}
