//! What a viewer says.

use super::ROWS_MAX;
use crate::wire::{Reader, Write};
use crate::{CLIENT_MESSAGE_BYTES_MAX, ProtocolError, Size};

const HELLO: u8 = 1;
const INPUT: u8 = 2;
const RESIZE: u8 = 3;
const ACK: u8 = 4;
const PING: u8 = 5;
const RELEASE_ALL: u8 = 6;
const INPUT_AGAIN: u8 = 7;
const DIFFERS: u8 = 8;
const VIDEO: u8 = 9;
const EARLY: u8 = 10;

/// Messages in one [`ClientMessage::InputAgain`].
const AGAIN_MAX: usize = 255;

/// A message of the client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClientMessage {
    /// The first message: who it is and how large its window is.
    Hello {
        /// Highest version of the protocol that it speaks.
        version: u16,
        /// Its window in device pixels.
        size: Size,
        /// Device pixels per 100 layout pixels.
        scale_percent: u16,
        /// The picture that it still has of an earlier connection.
        resume: Option<Resume>,
    },
    /// Something was done at the keyboard or with the pointer.
    Input {
        /// Counts from 1; frames echo it.
        sequence: u32,
        /// In order; 1 to 255.
        events: Vec<InputEvent>,
    },
    /// The window has another size.
    Resize {
        /// In device pixels.
        size: Size,
        /// Device pixels per 100 layout pixels.
        scale_percent: u16,
    },
    /// Every frame up to this one has been applied.
    Ack {
        /// The frame's number.
        frame: u32,
    },
    /// Frames have come before an earlier one and wait for it: the link has brought them.
    Early {
        /// The last frame applied.
        after: u32,
        /// A bit for each of the 64 frames after it, the next one lowest: set when it is there.
        frames: u64,
    },
    /// To be answered at once.
    Ping {
        /// Comes back.
        id: u32,
    },
    /// The window lost the focus: no key and no button is down any more.
    ReleaseAll {
        /// Its place among the inputs.
        sequence: u32,
    },
    /// As a datagram: inputs that are on their way on the control lane too, so that a lost packet costs no time.
    /// [`ClientMessage::Input`] and [`ClientMessage::ReleaseAll`] only.
    InputAgain(Vec<ClientMessage>),
    /// These rows of tiles are not what the checksums say.
    Differs {
        /// The frame whose checksums they were.
        frame: u32,
        /// Numbers of the rows, from the top.
        rows: Vec<u8>,
    },
    /// About video surfaces; the video part reads it.
    Video(Vec<u8>),
}

/// What a viewer has of a session that it was connected to before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resume {
    /// The session's name.
    pub session: String,
    /// As its welcome named the connection.
    pub connection: u32,
    /// The last frame of it that was applied.
    pub frame: u32,
}

/// One thing done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InputEvent {
    /// A key by its place on the keyboard. A repeated `down` is a key that repeats.
    Key {
        /// Linux evdev code, 1 to 247.
        code: u16,
        /// Pressed or let go.
        down: bool,
    },
    /// Text that has no key here (input method, paste as typing, on-screen keyboard).
    Text(String),
    /// The pointer moved to this pixel of the desktop.
    Pointer {
        /// From the left.
        x: u16,
        /// From the top.
        y: u16,
    },
    /// A button of the pointer.
    Button {
        /// 0 left, 1 middle, 2 right, 3 back, 4 forward.
        button: u8,
        /// Pressed or let go.
        down: bool,
    },
    /// The wheel turned, in 120ths of a notch; right and down are positive.
    Wheel {
        /// Sideways.
        x: i16,
        /// Up and down.
        y: i16,
    },
}

impl ClientMessage {
    /// Its bytes.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(16);
        match self {
            Self::Hello {
                version,
                size,
                scale_percent,
                resume,
            } => {
                out.put_u8(HELLO);
                out.put_u16(*version);
                put_window(&mut out, *size, *scale_percent);
                out.put_u8(u8::from(resume.is_some()));
                if let Some(resume) = resume {
                    out.put_u32(resume.connection);
                    out.put_u32(resume.frame);
                    out.put_text(&resume.session);
                }
            }
            Self::Input { sequence, events } => {
                out.put_u8(INPUT);
                out.put_u32(*sequence);
                let count = u8::try_from(events.len()).unwrap_or(u8::MAX);
                out.put_u8(count);
                events
                    .iter()
                    .take(usize::from(count))
                    .for_each(|event| put_event(&mut out, event));
            }
            Self::Resize {
                size,
                scale_percent,
            } => {
                out.put_u8(RESIZE);
                put_window(&mut out, *size, *scale_percent);
            }
            Self::Ack { frame } => {
                out.put_u8(ACK);
                out.put_u32(*frame);
            }
            Self::Early { after, frames } => {
                out.put_u8(EARLY);
                out.put_u32(*after);
                out.put_u64(*frames);
            }
            Self::Ping { id } => {
                out.put_u8(PING);
                out.put_u32(*id);
            }
            Self::ReleaseAll { sequence } => {
                out.put_u8(RELEASE_ALL);
                out.put_u32(*sequence);
            }
            Self::InputAgain(messages) => {
                let coded: Vec<_> = messages.iter().take(AGAIN_MAX).map(Self::encode).collect();
                out = Self::again(coded.iter().map(Vec::as_slice));
            }
            Self::Differs { frame, rows } => {
                out.put_u8(DIFFERS);
                out.put_u32(*frame);
                out.extend(rows.iter().take(usize::from(ROWS_MAX)));
            }
            Self::Video(bytes) => {
                out.put_u8(VIDEO);
                out.extend_from_slice(bytes);
            }
        }
        out
    }

    /// The bytes of [`ClientMessage::InputAgain`] from those of its messages.
    pub(crate) fn again<'a>(messages: impl Iterator<Item = &'a [u8]>) -> Vec<u8> {
        let mut out = vec![INPUT_AGAIN];
        for bytes in messages {
            out.put_u16(u16::try_from(bytes.len()).expect("an input is shorter than 64 KiB"));
            out.extend_from_slice(bytes);
        }
        out
    }

    /// Reads a whole message.
    pub fn decode(bytes: &[u8]) -> Result<Self, ProtocolError> {
        if bytes.len() > CLIENT_MESSAGE_BYTES_MAX {
            return Err(ProtocolError::Malformed(
                "a client's message is at most 64 KiB",
            ));
        }
        let mut reader = Reader::new(bytes);
        let message = match reader.u8()? {
            HELLO => {
                let version = reader.u16()?;
                let (size, scale_percent) = window(&mut reader)?;
                let resume = resume(&mut reader)?;
                // A later version may say more here.
                let _ = reader.rest();
                Self::Hello {
                    version,
                    size,
                    scale_percent,
                    resume,
                }
            }
            INPUT => {
                let sequence = reader.u32()?;
                let count = reader.u8()?;
                let events = (0..count)
                    .map(|_| event(&mut reader))
                    .collect::<Result<_, _>>()?;
                Self::Input { sequence, events }
            }
            RESIZE => {
                let (size, scale_percent) = window(&mut reader)?;
                Self::Resize {
                    size,
                    scale_percent,
                }
            }
            ACK => Self::Ack {
                frame: reader.u32()?,
            },
            EARLY => Self::Early {
                after: reader.u32()?,
                frames: reader.u64()?,
            },
            PING => Self::Ping { id: reader.u32()? },
            RELEASE_ALL => Self::ReleaseAll {
                sequence: reader.u32()?,
            },
            INPUT_AGAIN => Self::InputAgain(inputs(&mut reader)?),
            DIFFERS => Self::Differs {
                frame: reader.u32()?,
                rows: rows(&mut reader)?,
            },
            VIDEO => Self::Video(reader.rest().to_vec()),
            _ => return Err(ProtocolError::Malformed("no such message of a client")),
        };
        reader.end()?;
        Ok(message)
    }
}

fn resume(reader: &mut Reader<'_>) -> Result<Option<Resume>, ProtocolError> {
    if !reader.bool()? {
        return Ok(None);
    }
    Ok(Some(Resume {
        connection: reader.u32()?,
        frame: reader.u32()?,
        session: reader.text()?,
    }))
}

fn inputs(reader: &mut Reader<'_>) -> Result<Vec<ClientMessage>, ProtocolError> {
    let mut messages = Vec::new();
    while reader.end().is_err() {
        let length = usize::from(reader.u16()?);
        let bytes = reader.bytes(length)?;
        // Looked at first, so that nothing nests.
        if messages.len() == AGAIN_MAX || !matches!(bytes.first(), Some(&(INPUT | RELEASE_ALL))) {
            return Err(ProtocolError::Malformed("only inputs are said again"));
        }
        messages.push(ClientMessage::decode(bytes)?);
    }
    Ok(messages)
}

fn rows(reader: &mut Reader<'_>) -> Result<Vec<u8>, ProtocolError> {
    let rows = reader.rest();
    if rows.len() > usize::from(ROWS_MAX) || rows.iter().any(|row| *row >= ROWS_MAX) {
        return Err(ProtocolError::Malformed("a desktop has at most 128 rows"));
    }
    Ok(rows.to_vec())
}

fn put_window(out: &mut Vec<u8>, size: Size, scale_percent: u16) {
    out.put_u16(size.width);
    out.put_u16(size.height);
    out.put_u16(scale_percent);
}

fn window(reader: &mut Reader<'_>) -> Result<(Size, u16), ProtocolError> {
    let size = Size::new(reader.u16()?, reader.u16()?)?;
    let scale_percent = reader.u16()?;
    if !(25..=1000).contains(&scale_percent) {
        return Err(ProtocolError::Malformed("a scale is 25 to 1000 percent"));
    }
    Ok((size, scale_percent))
}

fn put_event(out: &mut Vec<u8>, event: &InputEvent) {
    match event {
        InputEvent::Key { code, down } => {
            out.put_u8(1);
            out.put_u16(*code);
            out.put_u8(u8::from(*down));
        }
        InputEvent::Text(text) => {
            out.put_u8(2);
            out.put_text(text);
        }
        InputEvent::Pointer { x, y } => {
            out.put_u8(3);
            out.put_u16(*x);
            out.put_u16(*y);
        }
        InputEvent::Button { button, down } => {
            out.put_u8(4);
            out.put_u8(*button);
            out.put_u8(u8::from(*down));
        }
        InputEvent::Wheel { x, y } => {
            out.put_u8(5);
            out.put_i16(*x);
            out.put_i16(*y);
        }
    }
}

fn event(reader: &mut Reader<'_>) -> Result<InputEvent, ProtocolError> {
    match reader.u8()? {
        1 => match (reader.u16()?, reader.bool()?) {
            (code @ 1..=247, down) => Ok(InputEvent::Key { code, down }),
            _ => Err(ProtocolError::Malformed("a key code is 1 to 247")),
        },
        2 => Ok(InputEvent::Text(reader.text()?)),
        3 => Ok(InputEvent::Pointer {
            x: reader.u16()?,
            y: reader.u16()?,
        }),
        4 => match (reader.u8()?, reader.bool()?) {
            (button @ 0..=4, down) => Ok(InputEvent::Button { button, down }),
            _ => Err(ProtocolError::Malformed("a button is 0 to 4")),
        },
        5 => Ok(InputEvent::Wheel {
            x: reader.i16()?,
            y: reader.i16()?,
        }),
        _ => Err(ProtocolError::Malformed("no such input")),
    }
}
