//! Frames that need not arrive any more: passes of pictures all of whose pixels later frames write without looking at
//! what was there. They are taken back from the transport, and the viewer is told not to wait for them.

use std::collections::VecDeque;

use crate::picture::Pass;
use crate::{Content, FRAMES_IN_FLIGHT_MAX, Rect, Size};

/// A frame of nothing but passes, and what of it is still to be seen.
struct Passes {
    number: u32,
    left: Vec<Rect>,
}

/// The frames of passes that are on their way.
#[derive(Default)]
pub(super) struct Overtaken {
    on_way: VecDeque<Passes>,
    /// To be told to the viewer.
    told: Vec<u32>,
    /// To be taken back.
    cancelled: Vec<u32>,
}

impl Overtaken {
    /// A frame was made, on a desktop of this size.
    pub(super) fn sent(&mut self, number: u32, content: &Content, size: Size) {
        let reads = reads(content, size);
        let reads_all = content.size.is_some();
        // What a later frame reads must be there when it comes.
        self.on_way
            .retain(|passes| !reads_all && !touches(&passes.left, &reads));
        let writes: Vec<_> = content.painted().collect();
        for passes in &mut self.on_way {
            for written in &writes {
                passes.left = std::mem::take(&mut passes.left)
                    .into_iter()
                    .flat_map(|left| left.without(*written).collect::<Vec<_>>())
                    .collect();
            }
        }
        let over = self.on_way.iter().filter(|passes| passes.left.is_empty());
        let over: Vec<_> = over.map(|passes| passes.number).collect();
        self.on_way.retain(|passes| !passes.left.is_empty());
        self.told.extend(&over);
        self.cancelled.extend(over);
        // An owner that cannot cancel gets no heap of them.
        self.cancelled.truncate(FRAMES_IN_FLIGHT_MAX);
        if content.is_passes() {
            if self.on_way.len() == FRAMES_IN_FLIGHT_MAX {
                self.on_way.pop_front();
            }
            let left = content.passes.iter().map(|pass| pass.rect).collect();
            self.on_way.push_back(Passes { number, left });
        }
    }

    /// The viewer has this frame and all before it.
    pub(super) fn acknowledged(&mut self, number: u32) {
        self.on_way
            .retain(|passes| passes.number.wrapping_sub(number).wrapping_sub(1) < u32::MAX / 2);
    }

    /// The frames that the viewer need not wait for, once.
    pub(super) fn poll_told(&mut self) -> Option<Vec<u32>> {
        (!self.told.is_empty()).then(|| std::mem::take(&mut self.told))
    }

    /// The next frame to take back.
    pub(super) fn poll_cancel(&mut self) -> Option<u32> {
        self.cancelled.pop()
    }
}

/// The rectangles whose pixels, as they were before it, a frame needs.
fn reads(content: &Content, size: Size) -> Vec<Rect> {
    let copies = content.copies.iter().map(|copy| copy.from);
    let keeps = content.keeps.iter();
    let keeps = keeps.filter_map(|tile| size.tile(usize::from(*tile)));
    let passes = content
        .passes
        .iter()
        .filter(|pass| Pass::of(&pass.bytes) != Some(Pass::First));
    let passes = passes.map(|pass| pass.rect);
    copies.chain(keeps).chain(passes).collect()
}

fn touches(some: &[Rect], others: &[Rect]) -> bool {
    some.iter().any(|one| {
        others
            .iter()
            .any(|other| !one.intersection(*other).is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Copy, PicturePass};

    const SIZE: Size = Size {
        width: 256,
        height: 128,
    };

    fn tile(x: u16) -> Rect {
        Rect {
            x: x * 64,
            y: 0,
            width: 64,
            height: 64,
        }
    }

    fn passes(tiles: &[u16], kind: u8) -> Content {
        let pass = |x: &u16| PicturePass {
            rect: tile(*x),
            bytes: vec![kind],
        };
        Content {
            passes: tiles.iter().map(pass).collect(),
            ..Content::default()
        }
    }

    fn drawn(tiles: &[u16]) -> Content {
        Content {
            tiles: tiles.iter().map(|x| tile(*x)).collect(),
            ..Content::default()
        }
    }

    #[test]
    fn passes_whose_tiles_are_all_written_anew_are_taken_back_once() {
        let mut overtaken = Overtaken::default();
        overtaken.sent(1, &passes(&[0, 1], 50), SIZE);
        overtaken.sent(2, &drawn(&[0]), SIZE);
        assert_eq!(
            (overtaken.poll_told(), overtaken.poll_cancel()),
            (None, None)
        );
        overtaken.sent(3, &passes(&[1, 2], 60), SIZE);
        assert_eq!(overtaken.poll_told(), Some(vec![1]));
        assert_eq!(
            (overtaken.poll_cancel(), overtaken.poll_cancel()),
            (Some(1), None)
        );
        overtaken.acknowledged(3);
        overtaken.sent(4, &drawn(&[1, 2]), SIZE);
        assert_eq!(overtaken.poll_told(), None);
    }

    #[test]
    fn what_a_later_frame_reads_is_not_taken_back() {
        let copy = Content {
            copies: vec![Copy {
                from: tile(0),
                x: 128,
                y: 64,
            }],
            ..Content::default()
        };
        let kept = Content {
            keeps: vec![0],
            ..Content::default()
        };
        for reader in [copy, kept, passes(&[0], 0), passes(&[0], 150)] {
            let mut overtaken = Overtaken::default();
            overtaken.sent(1, &passes(&[0], 50), SIZE);
            overtaken.sent(2, &reader, SIZE);
            overtaken.sent(3, &drawn(&[0]), SIZE);
            assert!(!overtaken.poll_told().is_some_and(|told| told.contains(&1)));
        }
    }
}
