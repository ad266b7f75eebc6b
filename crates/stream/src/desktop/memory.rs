//! What is still known of a viewer's picture after its connection broke, so that a new connection sends only what is
//! different.

use std::collections::VecDeque;

use super::shown::UNKNOWN;
use crate::plane::Plane;
use crate::{Content, FRAMES_IN_FLIGHT_MAX, Rect, Resume};

/// A broken connection's picture; to be given to [`super::Desktop::remember`] of the next.
pub struct Memory {
    pub(super) session: String,
    pub(super) connection: u32,
    pub(super) journal: Journal,
    /// The last frame that was sent.
    pub(super) last: u32,
    pub(super) shown: Plane<u32>,
    /// What was not exact: it is sent again, since its state is not kept.
    pub(super) coarse: Vec<Rect>,
}

impl Memory {
    /// What the viewer shows, if it is of this session and says which frame it had: [`UNKNOWN`] where it may be
    /// anything.
    pub(super) fn recall(mut self, session: &str, resume: &Resume) -> Option<Plane<u32>> {
        let same = self.connection == resume.connection && resume.session == session;
        if self.session != session || !same {
            return None;
        }
        let unsure = self.journal.after(resume.frame, self.last)?;
        let bounds = self.shown.size().rect();
        let unsure = unsure.into_iter().chain(self.coarse);
        for rect in unsure.map(|rect| rect.intersection(bounds)) {
            if !rect.is_empty() {
                self.shown.fill(rect, UNKNOWN);
            }
        }
        Some(self.shown)
    }
}

/// What the frames changed that may not have arrived.
#[derive(Default)]
pub(super) struct Journal {
    frames: VecDeque<(u32, Vec<Rect>)>,
    acknowledged: u32,
    /// The last frame that told another size.
    resized: u32,
}

impl Journal {
    pub(super) fn sent(&mut self, number: u32, content: &Content) {
        if content.size.is_some() {
            self.resized = number;
        }
        self.frames.push_back((number, content.painted().collect()));
        while self.frames.len() > FRAMES_IN_FLIGHT_MAX {
            self.frames.pop_front();
        }
    }

    /// The viewer has applied all up to this frame, which was sent.
    pub(super) fn acknowledged(&mut self, number: u32) {
        if let Some(place) = self.frames.iter().position(|(known, _)| *known == number) {
            self.frames.drain(..=place);
            self.acknowledged = number;
        }
    }

    /// What frames after `number` changed; `None` when that is not known.
    fn after(&self, number: u32, last: u32) -> Option<Vec<Rect>> {
        let same_size = self.resized == 0 || number.wrapping_sub(self.resized) < u32::MAX / 2;
        let known = same_size
            && (number == self.acknowledged
                || number == last
                || self.frames.iter().any(|(known, _)| *known == number));
        let skip = self
            .frames
            .iter()
            .position(|(known, _)| *known == number)
            .map_or(0, |place| place + 1);
        known.then(|| {
            let later = self.frames.iter().skip(skip);
            later.flat_map(|(_, rects)| rects).copied().collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Size;

    const SIZE: Size = Size {
        width: 64,
        height: 64,
    };

    fn memory() -> Memory {
        let mut journal = Journal::default();
        for number in 1..=4_u16 {
            let content = Content {
                tiles: vec![Rect {
                    x: number * 8,
                    y: 0,
                    width: 4,
                    height: 4,
                }],
                ..Content::default()
            };
            journal.sent(u32::from(number), &content);
        }
        journal.acknowledged(2);
        Memory {
            session: "s".into(),
            connection: 7,
            journal,
            last: 4,
            shown: Plane::new(SIZE, 5),
            coarse: Vec::new(),
        }
    }

    fn unknown(frame: u32) -> Option<usize> {
        let resume = Resume {
            session: "s".into(),
            connection: 7,
            frame,
        };
        let shown = memory().recall("s", &resume)?;
        Some(shown.pixels().iter().filter(|p| **p == UNKNOWN).count())
    }

    #[test]
    fn only_what_may_not_have_arrived_is_unknown() {
        assert_eq!(unknown(2), Some(32));
        assert_eq!(unknown(3), Some(16));
        assert_eq!(unknown(4), Some(0));
        assert_eq!(unknown(1), None);
        assert_eq!(unknown(5), None);
    }

    #[test]
    fn another_session_or_connection_is_not_recalled() {
        let resume = |session: &str, connection| Resume {
            session: session.into(),
            connection,
            frame: 4,
        };
        assert!(memory().recall("s", &resume("t", 7)).is_none());
        assert!(memory().recall("t", &resume("t", 7)).is_none());
        assert!(memory().recall("s", &resume("s", 8)).is_none());
    }
}
