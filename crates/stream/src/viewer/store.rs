//! The tiles that the viewer keeps: places are given out in turn, as at the desktop.

use crate::ProtocolError;

/// Kept tiles by place.
pub(super) struct Store {
    capacity: usize,
    next: usize,
    tiles: Vec<Kept>,
}

/// The pixels of a tile, rows of `width`: as they are shown, without the byte that is always the same, since there are many.
pub(super) struct Kept {
    pub(super) width: u16,
    pub(super) pixels: Box<[[u8; 3]]>,
}

impl Store {
    pub(super) fn new(capacity: usize) -> Self {
        Self {
            capacity,
            next: 0,
            tiles: Vec::new(),
        }
    }

    pub(super) fn keep(&mut self, kept: Kept) -> Result<(), ProtocolError> {
        let place = self.next;
        if self.capacity == 0 {
            return Err(ProtocolError::Unexpected("this viewer keeps no tiles"));
        }
        self.next = (place + 1) % self.capacity;
        match self.tiles.get_mut(place) {
            Some(old) => *old = kept,
            None => self.tiles.push(kept),
        }
        Ok(())
    }

    pub(super) fn get(&self, place: u32) -> Result<&Kept, ProtocolError> {
        self.tiles
            .get(place as usize)
            .ok_or(ProtocolError::Malformed("nothing is kept there"))
    }
}
