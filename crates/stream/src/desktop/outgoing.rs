//! What the viewer is told, and in which order.

use super::Desktop;
use crate::{Lane, Outgoing, PRIORITY_FRAME, ServerMessage};

impl Desktop {
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
        let frame = self.frame.take().map(|(number, bytes)| Outgoing {
            lane: Lane::Frame,
            priority: PRIORITY_FRAME,
            id: Some(number.into()),
            bytes,
        });
        frame.or_else(|| self.picture.as_mut()?.videos.poll_transmit())
    }

    fn next_control(&mut self) -> Option<Vec<u8>> {
        let message = if let Some(id) = self.pong.take() {
            ServerMessage::Pong {
                id,
                bytes_per_second: self.pacing.full_rate(),
            }
        } else if let Some(bytes) = self.welcome.take() {
            return Some(bytes);
        } else if let Some((phase, text)) = self.phase.take() {
            ServerMessage::Phase { phase, text }
        } else if let Some(cursor) = self.cursor.take() {
            ServerMessage::Cursor(cursor)
        } else if let Some(frames) = self.overtaken.poll_told() {
            ServerMessage::Overtaken(frames)
        } else {
            self.repair.poll()?
        };
        Some(message.encode())
    }

    /// The next message ([`Outgoing::id`]) that is overtaken: what of it has not left need not leave.
    pub fn poll_cancel(&mut self) -> Option<u64> {
        // Ids of a video's pictures are above all numbers of frames.
        let frame = self.overtaken.poll_cancel().map(u64::from);
        frame.or_else(|| self.picture.as_mut()?.videos.poll_cancel())
    }
}
