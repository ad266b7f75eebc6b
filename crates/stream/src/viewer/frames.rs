//! Frames into pixels, in the order of their numbers.

use super::{Viewer, ViewerEvent};
use crate::{ClientMessage, Content, FRAMES_IN_FLIGHT_MAX, MESSAGE_BYTES_MAX, ProtocolError};

/// Bytes of frames that may wait for an earlier one.
const EARLY_BYTES_MAX: usize = 2 * MESSAGE_BYTES_MAX;

impl Viewer {
    /// Applies frames in the order of their numbers; one that came early waits.
    pub(super) fn frame(
        &mut self,
        number: u32,
        content: Vec<u8>,
        now_us: u64,
    ) -> Result<(), ProtocolError> {
        let ahead = number.wrapping_sub(self.next_frame);
        if self.overtaken.contains(&number) && ahead > u32::MAX / 2 {
            // It was on its way all the same.
            return Ok(());
        }
        if usize::try_from(ahead).unwrap_or(usize::MAX) >= FRAMES_IN_FLIGHT_MAX {
            return Err(ProtocolError::Unexpected(
                "a frame far ahead or sent before",
            ));
        }
        if self.early.iter().any(|(early, _)| *early == number) {
            return Err(ProtocolError::Unexpected("a frame sent twice"));
        }
        let waiting: usize = self.early.iter().map(|(_, content)| content.len()).sum();
        if waiting + content.len() > EARLY_BYTES_MAX {
            return Err(ProtocolError::Unexpected("too much waits for a frame"));
        }
        self.early.push((number, content));
        self.apply_early(now_us)?;
        self.early_due |= self.welcomed && !self.early.is_empty();
        Ok(())
    }

    /// Says which frames are there and wait.
    pub(super) fn early_frames(&self) -> ClientMessage {
        let places = self.early.iter();
        let places = places.map(|(number, _)| number.wrapping_sub(self.next_frame));
        let bits = places.filter_map(|place| 1_u64.checked_shl(place));
        ClientMessage::Early {
            after: self.next_frame.wrapping_sub(1),
            frames: bits.fold(0, |all, bit| all | bit),
        }
    }

    /// Applies what has its turn. A frame may even overtake the welcome.
    pub(super) fn apply_early(&mut self, now_us: u64) -> Result<(), ProtocolError> {
        if !self.welcomed {
            return Ok(());
        }
        loop {
            let number = self.next_frame;
            if let Some(place) = self.early.iter().position(|(early, _)| *early == number) {
                let (_, content) = self.early.swap_remove(place);
                self.apply(number, &content, now_us)?;
            } else if !self.overtaken.contains(&number) {
                break;
            }
            self.acknowledge = Some(number);
            self.next_frame = number.wrapping_add(1).max(1);
        }
        self.compare();
        Ok(())
    }

    /// These frames were taken back: they are not waited for any more, but may still come.
    pub(super) fn overtaken(&mut self, frames: &[u32], now_us: u64) -> Result<(), ProtocolError> {
        for &number in frames {
            let ahead = number.wrapping_sub(self.next_frame);
            let far = usize::try_from(ahead).unwrap_or(usize::MAX) >= FRAMES_IN_FLIGHT_MAX;
            if far && ahead < u32::MAX / 2 {
                return Err(ProtocolError::Unexpected("a frame far ahead is overtaken"));
            }
            if self.overtaken.len() == FRAMES_IN_FLIGHT_MAX {
                self.overtaken.pop_front();
            }
            self.overtaken.push_back(number);
        }
        self.apply_early(now_us)
    }

    fn apply(&mut self, number: u32, content: &[u8], now_us: u64) -> Result<(), ProtocolError> {
        let content = Content::decode(content, self.screen.size())?;
        if let Some(size) = content.size.filter(|size| *size != self.screen.size()) {
            self.event(ViewerEvent::Resized(size));
            self.player.resized(number);
        }
        let painted = self.screen.apply(&content)?;
        content
            .painted()
            .for_each(|rect| self.player.painted(rect, number));
        let screen = &mut self.screen;
        self.player.applied(number, &mut |part, write| {
            screen.paint_video(part, write);
        });
        (self.painted, self.blank) = (true, false);
        self.link.frame(&painted, content.echo, now_us);
        if let Some(echo) = content.echo {
            self.inputs.answered(echo);
        }
        Ok(())
    }

    /// Looks at the checksums once their frame is the last one applied; they are void once another one is.
    pub(super) fn compare(&mut self) {
        let applied = self.next_frame.wrapping_sub(1);
        let Some((frame, rows)) = self
            .checksums
            .take_if(|(frame, _)| applied.wrapping_sub(*frame) < u32::MAX / 2)
        else {
            return;
        };
        if frame == applied {
            let differing = self.screen.differing(&rows);
            self.link.compared(differing.len());
            self.differs = (!differing.is_empty()).then_some((frame, differing));
        }
    }
}
