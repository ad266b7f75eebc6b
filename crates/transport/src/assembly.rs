//! Puts the pieces of messages together again, within bounds.

use std::collections::HashMap;

use bytes::{Bytes, BytesMut};
use stream::MESSAGE_BYTES_MAX;

use crate::{
    framing::{Frame, FramingError, Piece},
    message::{Lane, Received},
};

/// The most messages begun and not finished.
const MESSAGES_MAX: usize = 256;
/// The most bytes of messages begun and not finished.
const BYTES_MAX: usize = 2 * MESSAGE_BYTES_MAX;

/// Messages that have begun to arrive.
#[derive(Default)]
pub(crate) struct Assembly {
    begun: HashMap<u32, BytesMut>,
    bytes: usize,
}

impl Assembly {
    /// Takes a frame; gives the message that is whole with it.
    pub(crate) fn take(&mut self, frame: Frame) -> Result<Option<Received>, FramingError> {
        let (lane, bytes) = match frame {
            Frame::Control(bytes) => (Lane::Control, bytes),
            Frame::Datagram(bytes) => (Lane::Datagram, bytes),
            Frame::Piece(piece) => match self.piece(piece)? {
                Some(bytes) => (Lane::Frame, bytes),
                None => return Ok(None),
            },
            Frame::Cancel(number) => {
                if let Some(parts) = self.begun.remove(&number) {
                    self.bytes -= parts.len();
                }
                return Ok(None);
            }
            Frame::Credit(_) | Frame::Counts(_) => return Ok(None),
        };
        Ok(Some(Received { lane, bytes }))
    }

    fn piece(&mut self, piece: Piece) -> Result<Option<Bytes>, FramingError> {
        let known = self.begun.remove(&piece.number);
        let parts = match (known, piece.last) {
            // The usual small message: nothing to copy.
            (None, true) => return Ok(Some(piece.bytes)),
            (None, false) => BytesMut::from(&piece.bytes[..]),
            (Some(mut parts), _) => {
                self.bytes -= parts.len();
                parts.extend_from_slice(&piece.bytes);
                parts
            }
        };
        if MESSAGE_BYTES_MAX < parts.len() {
            return Err(FramingError::Unfinished);
        }
        if piece.last {
            return Ok(Some(parts.freeze()));
        }
        self.bytes += parts.len();
        self.begun.insert(piece.number, parts);
        if MESSAGES_MAX < self.begun.len() || BYTES_MAX < self.bytes {
            return Err(FramingError::Unfinished);
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_in_pieces_come_out_whole_in_the_order_of_their_ends() {
        let mut assembly = Assembly::default();
        assert_eq!(assembly.take(Frame::of_piece(1, false, b"lar")), Ok(None));
        let small = assembly
            .take(Frame::of_piece(2, true, b"small"))
            .unwrap()
            .unwrap();
        assert_eq!((small.lane, &small.bytes[..]), (Lane::Frame, &b"small"[..]));
        let large = assembly
            .take(Frame::of_piece(1, true, b"ge"))
            .unwrap()
            .unwrap();
        assert_eq!(&large.bytes[..], b"large");
        assert_eq!((assembly.begun.len(), assembly.bytes), (0, 0));
    }

    #[test]
    fn what_is_taken_back_is_forgotten() {
        let mut assembly = Assembly::default();
        assembly.take(Frame::of_piece(1, false, b"half")).unwrap();
        assembly.take(Frame::Cancel(1)).unwrap();
        assembly.take(Frame::Cancel(7)).unwrap();
        assert_eq!((assembly.begun.len(), assembly.bytes), (0, 0));
    }

    #[test]
    fn neither_many_nor_much_can_be_left_unfinished() {
        let mut assembly = Assembly::default();
        let many = (0..1000).map(|number| assembly.take(Frame::of_piece(number, false, b"x")));
        assert!(many.into_iter().any(|taken| taken.is_err()));
        let mut assembly = Assembly::default();
        let chunk: &'static [u8] = &[0; 16 * 1024];
        let much = (0..5000).map(|_| assembly.take(Frame::of_piece(1, false, chunk)));
        assert!(much.into_iter().any(|taken| taken.is_err()));
    }
}
