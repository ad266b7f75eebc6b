//! Messages that wait for a connection to take them: the most urgent first, taken back when they are overtaken.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use bytes::Bytes;
use tokio::sync::Notify;

use crate::{
    counts::SessionCounts,
    framing::{Frame, Piece},
    message::{Lane, Message},
};

/// The most messages that should wait.
const MESSAGES_MAX: usize = 64;
/// The most bytes that should wait; one message is taken whatever its length.
const BYTES_MAX: usize = 64 * 1024;
/// The most datagrams that wait: older ones are worth nothing by then.
const DATAGRAMS_MAX: usize = 64;
/// How many messages that were taken whole can still be taken back.
const RECENT_MAX: usize = 32;

/// A queue between who makes messages and who carries them; clones are the same one. Giving never waits: who gives looks
/// at [`Outbox::has_room`] first.
#[derive(Clone, Default)]
pub struct Outbox(Arc<Shared>);

#[derive(Default)]
struct Shared {
    queue: Mutex<Queue>,
    /// Something is to be carried, or nothing more comes.
    filled: Notify,
    /// Something was carried.
    emptied: Notify,
}

#[derive(Default)]
struct Queue {
    control: VecDeque<Bytes>,
    datagrams: VecDeque<Bytes>,
    frames: BTreeMap<(u8, u32), Waiting>,
    cancelled: VecDeque<u32>,
    /// Ids and numbers of messages that were taken whole and may not have arrived.
    recent: VecDeque<(u64, u32)>,
    credit: Option<u64>,
    counts: Option<SessionCounts>,
    bytes: usize,
    next_number: u32,
    finished: bool,
    resets: u64,
}

struct Waiting {
    id: Option<u64>,
    begun: bool,
    bytes: Bytes,
}

impl Outbox {
    /// Gives a message.
    pub fn push(&self, message: Message) {
        self.queue().push(message);
        self.0.filled.notify_one();
    }

    /// Takes back the message with this id, as far as it has not arrived.
    pub fn cancel(&self, id: u64) {
        self.queue().cancel(id);
        self.0.filled.notify_one();
        self.0.emptied.notify_one();
    }

    /// Allows the other side so many bytes in pieces since the connection began.
    pub fn credit(&self, total: u64) {
        self.queue().credit = Some(total);
        self.0.filled.notify_one();
    }

    /// Tells what was counted; what was told before and has not left is old.
    pub fn counts(&self, counts: SessionCounts) {
        self.queue().counts = Some(counts);
        self.0.filled.notify_one();
    }

    /// Nothing more will be given: what was given goes out, then the connection is closed.
    pub fn finish(&self) {
        self.queue().finished = true;
        self.0.filled.notify_one();
    }

    /// Whether nothing more will be given and all that was is taken.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        let queue = self.queue();
        queue.finished && queue.is_empty()
    }

    /// Whether nothing more will be given and only messages of the frame lane are left, if any.
    pub(crate) fn has_only_frames_left(&self) -> bool {
        let queue = self.queue();
        queue.finished && queue.has_only_frames()
    }

    /// Whether another message should be given now.
    #[must_use]
    pub fn has_room(&self) -> bool {
        self.queue().has_room()
    }

    /// Completes when there is room. One waits at a time.
    pub async fn room(&self) {
        while !self.has_room() {
            self.0.emptied.notified().await;
        }
    }

    /// Completes when something was given since the last call. One waits at a time.
    pub async fn filled(&self) {
        self.0.filled.notified().await;
    }

    /// The next frame to carry; with no piece of a message longer than `piece_bytes_max`, and none at all if that is 0.
    #[must_use]
    pub fn pop(&self, piece_bytes_max: usize) -> Option<Frame> {
        let frame = self.queue().pop(piece_bytes_max)?;
        self.0.emptied.notify_one();
        Some(frame)
    }

    /// Bytes that wait.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.queue().bytes
    }

    /// How many messages were taken back after their first piece had gone out.
    #[must_use]
    pub fn resets(&self) -> u64 {
        self.queue().resets
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.0.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Queue {
    fn is_empty(&self) -> bool {
        self.frames.is_empty() && self.has_only_frames()
    }

    fn has_only_frames(&self) -> bool {
        self.control.is_empty() && self.datagrams.is_empty() && self.cancelled.is_empty()
    }

    fn has_room(&self) -> bool {
        self.control.len() + self.frames.len() < MESSAGES_MAX && self.bytes < BYTES_MAX
    }

    fn push(&mut self, message: Message) {
        match message.lane {
            Lane::Control => {
                self.bytes += message.bytes.len();
                self.control.push_back(message.bytes);
            }
            Lane::Datagram => {
                if DATAGRAMS_MAX <= self.datagrams.len() {
                    self.datagrams.pop_front();
                }
                self.datagrams.push_back(message.bytes);
            }
            Lane::Frame => {
                self.bytes += message.bytes.len();
                let number = self.next_number;
                self.next_number = number.wrapping_add(1);
                let waiting = Waiting {
                    id: message.id,
                    begun: false,
                    bytes: message.bytes,
                };
                self.frames.insert((message.priority, number), waiting);
            }
        }
    }

    fn cancel(&mut self, id: u64) {
        let found = self.frames.iter().find(|(_, frame)| frame.id == Some(id));
        let Some(key) = found.map(|(key, _)| *key) else {
            return self.cancel_taken(id);
        };
        if let Some(waiting) = self.frames.remove(&key) {
            self.bytes -= waiting.bytes.len();
            if waiting.begun {
                self.cancelled.push_back(key.1);
                self.resets += 1;
            }
        }
    }

    fn cancel_taken(&mut self, id: u64) {
        if let Some(place) = self.recent.iter().position(|(recent, _)| *recent == id)
            && let Some((_, number)) = self.recent.remove(place)
        {
            self.cancelled.push_back(number);
            self.resets += 1;
        }
    }

    fn pop(&mut self, piece_bytes_max: usize) -> Option<Frame> {
        if let Some(total) = self.credit.take() {
            return Some(Frame::Credit(total));
        }
        if let Some(number) = self.cancelled.pop_front() {
            return Some(Frame::Cancel(number));
        }
        if let Some(bytes) = self.datagrams.pop_front() {
            return Some(Frame::Datagram(bytes));
        }
        if let Some(bytes) = self.control.pop_front() {
            self.bytes -= bytes.len();
            return Some(Frame::Control(bytes));
        }
        if let Some(counts) = self.counts.take() {
            return Some(Frame::Counts(counts));
        }
        if piece_bytes_max == 0 {
            return None;
        }
        let mut entry = self.frames.first_entry()?;
        let (priority, number) = *entry.key();
        let waiting = entry.get_mut();
        waiting.begun = true;
        let bytes = waiting
            .bytes
            .split_to(piece_bytes_max.min(waiting.bytes.len()));
        let last = waiting.bytes.is_empty();
        if last && let Some(id) = entry.remove().id {
            if RECENT_MAX <= self.recent.len() {
                self.recent.pop_front();
            }
            self.recent.push_back((id, number));
        }
        self.bytes -= bytes.len();
        Some(Frame::Piece(Piece {
            number,
            priority,
            last,
            bytes,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(outbox: &Outbox, bytes_max: usize) -> Vec<(u32, bool, usize)> {
        let next = || match outbox.pop(bytes_max)? {
            Frame::Piece(piece) => Some((piece.number, piece.last, piece.bytes.len())),
            other => panic!("not a piece: {other:?}"),
        };
        std::iter::from_fn(next).collect()
    }

    #[test]
    fn an_urgent_message_overtakes_one_that_has_begun() {
        let outbox = Outbox::default();
        outbox.push(Message::frame(5, vec![0; 10]));
        assert!(matches!(outbox.pop(4), Some(Frame::Piece(_))));
        outbox.push(Message::frame(1, vec![0; 4]));
        outbox.push(Message::control(vec![1]));
        outbox.push(Message::datagram(vec![2]));
        assert!(matches!(outbox.pop(4), Some(Frame::Datagram(_))));
        assert!(matches!(outbox.pop(4), Some(Frame::Control(_))));
        assert_eq!(
            pieces(&outbox, 4),
            [(1, true, 4), (0, false, 4), (0, true, 2)]
        );
        assert_eq!(outbox.bytes(), 0);
    }

    #[test]
    fn pieces_wait_without_allowance_and_control_does_not() {
        let outbox = Outbox::default();
        outbox.push(Message::frame(0, vec![0; 10]));
        outbox.push(Message::control(vec![1]));
        assert!(matches!(outbox.pop(0), Some(Frame::Control(_))));
        assert_eq!(outbox.pop(0), None);
    }

    #[test]
    fn taking_back_is_told_only_of_what_has_begun() {
        let outbox = Outbox::default();
        for id in [7, 8] {
            outbox.push(Message {
                id: Some(id),
                ..Message::frame(0, vec![0; 10])
            });
        }
        assert!(matches!(outbox.pop(4), Some(Frame::Piece(_))));
        outbox.cancel(8);
        outbox.cancel(7);
        outbox.cancel(9);
        assert_eq!(outbox.pop(4), Some(Frame::Cancel(0)));
        assert_eq!(outbox.pop(4), None);
        assert_eq!((outbox.bytes(), outbox.resets()), (0, 1));
    }

    #[test]
    fn a_message_that_was_taken_whole_can_still_be_taken_back_once() {
        let outbox = Outbox::default();
        outbox.push(Message {
            id: Some(7),
            ..Message::frame(0, vec![0; 10])
        });
        assert!(matches!(outbox.pop(10), Some(Frame::Piece(_))));
        outbox.cancel(7);
        outbox.cancel(7);
        assert_eq!(outbox.pop(10), Some(Frame::Cancel(0)));
        assert_eq!(outbox.pop(10), None);
        assert_eq!((outbox.bytes(), outbox.resets()), (0, 1));
    }

    #[test]
    fn it_is_finished_when_all_was_taken() {
        let outbox = Outbox::default();
        outbox.push(Message::control(vec![1]));
        outbox.finish();
        assert!(!outbox.is_finished());
        let _ = outbox.pop(0);
        assert!(outbox.is_finished());
    }

    #[test]
    fn there_is_room_until_much_or_many_wait() {
        let outbox = Outbox::default();
        outbox.push(Message::frame(0, vec![0; BYTES_MAX]));
        assert!(!outbox.has_room());
        let _ = outbox.pop(1);
        assert!(outbox.has_room());
        for _ in 0..MESSAGES_MAX {
            outbox.push(Message::control(vec![]));
        }
        assert!(!outbox.has_room());
    }
}
