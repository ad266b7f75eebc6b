//! Self-repair: when all is sent, acknowledged and at rest, the viewer is told what its picture should sum up to. Rows
//! that changed since the last time only, so that silence stays silence.

use super::picture::Picture;
use crate::checksum::Checksum;
use crate::{Content, ProtocolError, ServerMessage, Size, TILE};

/// Rest before sums are sent.
const REST_US: u64 = 2_000_000;

/// Which rows are to be summed, and what was told.
#[derive(Default)]
pub(super) struct Repair {
    touched: Vec<bool>,
    last_us: u64,
    /// The last frame.
    frame: u32,
    message: Option<ServerMessage>,
    /// The frame of the sums that were sent last and were not answered.
    open: Option<u32>,
}

impl Repair {
    pub(super) fn sent(&mut self, number: u32, content: &Content, size: Size, now_us: u64) {
        (self.frame, self.last_us, self.open) = (number, now_us, None);
        self.message = None;
        if content.size.is_some() {
            self.touched.clear();
        }
        self.touched
            .resize(size.tile_rows(), content.size.is_some());
        for rect in content.painted() {
            let rows = usize::from(rect.y / TILE)..usize::from(rect.bottom().div_ceil(TILE));
            self.touched[rows].fill(true);
        }
    }

    /// When sums are to be made.
    pub(super) fn due_us(&self) -> Option<u64> {
        let any = self.touched.iter().any(|touched| *touched);
        any.then(|| self.last_us + REST_US)
    }

    /// Sums up what the viewer should show.
    pub(super) fn sum(&mut self, picture: &Picture, now_us: u64) {
        if self.due_us().is_none_or(|due| now_us < due) {
            return;
        }
        let mut rows = Vec::new();
        for (row, touched) in (0..).zip(&mut self.touched) {
            if std::mem::take(touched) {
                let rect = picture.size().row_of_tiles(row);
                let mut sum = Checksum::new(rect.width);
                // All is settled, so what is seen is what is shown.
                picture.seen.rows(rect).for_each(|pixels| sum.add(pixels));
                rows.push((row, sum.finish_short()));
            }
        }
        self.open = Some(self.frame);
        self.message = Some(ServerMessage::Checksums {
            frame: self.frame,
            rows,
        });
    }

    pub(super) fn poll(&mut self) -> Option<ServerMessage> {
        self.message.take()
    }

    /// Whether what a viewer says of these sums counts: the first answer, and only before another frame is sent. An
    /// error when no such frame was ever sent.
    pub(super) fn answered(&mut self, frame: u32) -> Result<bool, ProtocolError> {
        if frame == 0 || self.frame.wrapping_sub(frame) > u32::MAX / 2 {
            return Err(ProtocolError::Unexpected("no such checksums were sent"));
        }
        Ok(self.open.take_if(|open| *open == frame).is_some())
    }
}
