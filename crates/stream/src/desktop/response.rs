//! How long a person waits for what a press of a key or a button shows, as the desktop's end sees it.

use crate::SHOWS_WITHIN_US;

/// Measures one press at a time.
#[derive(Debug, Default)]
pub(super) struct Response {
    /// When it came, and the frame made after it.
    waiting: Option<(u64, Option<u32>)>,
    last_us: Option<u64>,
}

impl Response {
    /// From the press's arrival to the viewer's word that it shows the picture made after it, in microseconds.
    pub(super) fn last_us(&self) -> Option<u64> {
        self.last_us
    }

    /// A key or a button was pressed.
    pub(super) fn pressed(&mut self, now_us: u64) {
        let waits = self.waiting.is_some_and(|(at_us, frame)| {
            frame.is_some() || now_us.saturating_sub(at_us) < SHOWS_WITHIN_US
        });
        if !waits {
            self.waiting = Some((now_us, None));
        }
    }

    /// A frame with this number leaves.
    pub(super) fn sent(&mut self, number: u32, now_us: u64) {
        match &mut self.waiting {
            Some((at_us, None)) if SHOWS_WITHIN_US < now_us.saturating_sub(*at_us) => {
                self.waiting = None;
            }
            Some((_, frame @ None)) => *frame = Some(number),
            _ => {}
        }
    }

    /// The viewer shows this frame and all before it.
    pub(super) fn acknowledged(&mut self, number: u32, now_us: u64) {
        if let Some((at_us, Some(frame))) = self.waiting
            && number.wrapping_sub(frame) < u32::MAX / 2
        {
            self.last_us = Some(now_us.saturating_sub(at_us));
            self.waiting = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_ends_when_the_frame_after_the_press_is_shown() {
        let mut response = Response::default();
        response.sent(1, 0);
        response.pressed(1_000);
        response.acknowledged(1, 2_000);
        assert_eq!(response.last_us(), None);
        response.sent(2, 3_000);
        // Another press meanwhile is not the one that is measured.
        response.pressed(4_000);
        response.sent(3, 5_000);
        response.acknowledged(3, 9_000);
        assert_eq!(response.last_us(), Some(8_000));
    }

    #[test]
    fn a_press_that_shows_nothing_is_not_measured() {
        let mut response = Response::default();
        response.pressed(0);
        response.sent(1, 60_000_000);
        response.acknowledged(1, 60_001_000);
        assert_eq!(response.last_us(), None);
    }
}
