//! What a person does, made into numbered messages, and said again in datagrams until it is old or answered.

use std::collections::VecDeque;

use crate::{
    CLIENT_MESSAGE_BYTES_MAX, ClientMessage, DATAGRAM_BYTES_MAX, InputEvent, TEXT_BYTES_MAX,
};

/// Events that wait to be made into one message: as many texts, the longest there is, still fit into one with what stands
/// before them.
const PENDING_MAX: usize = CLIENT_MESSAGE_BYTES_MAX / (TEXT_BYTES_MAX + 8);
/// Messages that are said again at most.
const AGAIN_MAX: usize = 16;
/// How long an input is said again: above this its copy on the control lane has long been there.
const AGAIN_US: u64 = 300_000;
/// After the last input, datagrams follow at these times, so that the loss of one costs no more than that.
const ECHO_US: [u64; 2] = [8_000, 30_000];

/// An input that may be on its way.
struct Said {
    sequence: u32,
    bytes: Vec<u8>,
    sent_us: u64,
}

/// Inputs from their making to their answer.
#[derive(Default)]
pub(super) struct Inputs {
    pending: Vec<InputEvent>,
    sequence: u32,
    ready: VecDeque<ClientMessage>,
    said: VecDeque<Said>,
    /// Something new was said since the last datagram.
    fresh: bool,
    /// When the last input was sent and how many datagrams followed it.
    last_us: u64,
    echoes: usize,
}

impl Inputs {
    pub(super) fn add(&mut self, event: InputEvent) {
        if let (Some(last @ InputEvent::Pointer { .. }), InputEvent::Pointer { .. }) =
            (self.pending.last_mut(), &event)
        {
            *last = event;
            return;
        }
        if self.pending.len() >= PENDING_MAX {
            self.flush();
        }
        self.pending.push(event);
    }

    pub(super) fn release_all(&mut self) {
        self.flush();
        let sequence = self.next();
        self.ready.push_back(ClientMessage::ReleaseAll { sequence });
    }

    /// The next message for the control lane, and its number.
    pub(super) fn poll(&mut self, now_us: u64) -> Option<(u32, ClientMessage)> {
        self.flush();
        let message = self.ready.pop_front()?;
        let sequence = match message {
            ClientMessage::Input { sequence, .. } | ClientMessage::ReleaseAll { sequence } => {
                sequence
            }
            _ => return None,
        };
        if self.said.len() >= AGAIN_MAX {
            self.said.pop_front();
        }
        self.said.push_back(Said {
            sequence,
            bytes: message.encode(),
            sent_us: now_us,
        });
        (self.fresh, self.last_us, self.echoes) = (true, now_us, 0);
        Some((sequence, message))
    }

    /// The desktop has applied everything up to `sequence`.
    pub(super) fn answered(&mut self, sequence: u32) {
        if let Some(place) = self.said.iter().position(|said| said.sequence == sequence) {
            self.said.drain(..=place);
        }
    }

    /// When [`Inputs::datagram`] will have something to say.
    pub(super) fn due_us(&self) -> Option<u64> {
        if self.said.is_empty() {
            return None;
        }
        if self.fresh {
            return Some(self.last_us);
        }
        ECHO_US.get(self.echoes).map(|after| self.last_us + after)
    }

    /// The inputs that may be lost, the newest if not all have room.
    pub(super) fn datagram(&mut self, now_us: u64) -> Option<Vec<u8>> {
        self.said
            .retain(|said| now_us.saturating_sub(said.sent_us) < AGAIN_US);
        if self.due_us().is_none_or(|due| now_us < due) {
            return None;
        }
        if !std::mem::take(&mut self.fresh) {
            self.echoes += 1;
        }
        let mut room = DATAGRAM_BYTES_MAX - 1;
        let fitting = self.said.iter().rev().take_while(|said| {
            let fits = said.bytes.len() + 2 <= room;
            room = room.saturating_sub(said.bytes.len() + 2);
            fits
        });
        let count = fitting.count();
        let messages = self.said.iter().skip(self.said.len() - count);
        (count > 0).then(|| ClientMessage::again(messages.map(|said| said.bytes.as_slice())))
    }

    fn flush(&mut self) {
        if !self.pending.is_empty() {
            let events = std::mem::take(&mut self.pending);
            let sequence = self.next();
            self.ready
                .push_back(ClientMessage::Input { sequence, events });
        }
    }

    fn next(&mut self) -> u32 {
        self.sequence = self.sequence.wrapping_add(1).max(1);
        self.sequence
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_any_length_goes_in_messages_that_are_not_too_long() {
        let mut inputs = Inputs::default();
        for _ in 0..200 {
            inputs.add(InputEvent::Text("x".repeat(TEXT_BYTES_MAX)));
        }
        let mut texts = 0;
        while let Some((_, message)) = inputs.poll(0) {
            let bytes = message.encode();
            let read = ClientMessage::decode(&bytes).unwrap();
            let ClientMessage::Input { events, .. } = read else {
                panic!("an input");
            };
            texts += events.len();
        }
        assert_eq!(texts, 200);
    }
}
