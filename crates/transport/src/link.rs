//! The link between a gateway and an agent: one ordered connection, framed as in [`Frame`]. The agent sends pieces only as
//! far as the gateway gave it credit, so that what waits waits at the agent, where it can still be overtaken.

use std::{
    io,
    task::{Context, Poll},
};

use bytes::{Buf, BufMut, BytesMut};
use futures::{Sink, SinkExt, StreamExt};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_util::codec::{Decoder, Encoder, FramedRead, FramedWrite};

use crate::{
    Outbox,
    framing::{BODY_BYTES_MAX, Frame, FramingError},
    message::PIECE_BYTES_MAX,
};

/// Bytes in pieces that an agent may send before it was given any credit.
pub const FIRST_CREDIT_BYTES: u64 = 16 * 1024;
/// Bytes before the body of a frame.
const HEADER_BYTES: usize = 5;
/// Encoded bytes that wait for the socket before more is encoded.
const WRITE_BUFFER_BYTES: usize = 4 * 1024;

/// Frames on an ordered connection.
#[derive(Debug, Default)]
struct LinkCodec;

impl Decoder for LinkCodec {
    type Item = Frame;
    type Error = io::Error;

    fn decode(&mut self, buffer: &mut BytesMut) -> io::Result<Option<Frame>> {
        if buffer.len() < HEADER_BYTES {
            return Ok(None);
        }
        let kind = buffer[0];
        let length = u32::from_le_bytes([buffer[1], buffer[2], buffer[3], buffer[4]]);
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        if BODY_BYTES_MAX < length {
            return Err(FramingError::Length(kind, length).into());
        }
        Frame::check(kind, length)?;
        if buffer.len() < HEADER_BYTES + length {
            buffer.reserve(HEADER_BYTES + length - buffer.len());
            return Ok(None);
        }
        buffer.advance(HEADER_BYTES);
        let body = buffer.split_to(length).freeze();
        Ok(Some(Frame::from_body(kind, body)?))
    }
}

impl Encoder<Frame> for LinkCodec {
    type Error = io::Error;

    fn encode(&mut self, frame: Frame, out: &mut BytesMut) -> io::Result<()> {
        let length = u32::try_from(frame.body_bytes()).map_err(io::Error::other)?;
        out.reserve(HEADER_BYTES + frame.body_bytes());
        out.put_u8(frame.kind());
        out.put_u32_le(length);
        frame.put_body(out);
        Ok(())
    }
}

/// The frames that arrive on a link.
pub struct LinkReader<S>(FramedRead<S, LinkCodec>);

impl<S: AsyncRead + Unpin> LinkReader<S> {
    /// Reads this half of a connection.
    pub fn new(stream: S) -> Self {
        Self(FramedRead::with_capacity(
            stream,
            LinkCodec,
            PIECE_BYTES_MAX,
        ))
    }

    /// The next frame; `None` when the other side has hung up between two frames. Nothing is lost when the future is
    /// dropped.
    pub async fn next(&mut self) -> io::Result<Option<Frame>> {
        self.0.next().await.transpose()
    }
}

/// The frames that go out on a link.
pub struct LinkWriter<S>(FramedWrite<S, LinkCodec>);

impl<S: AsyncWrite + Unpin> LinkWriter<S> {
    /// Writes this half of a connection.
    pub fn new(stream: S) -> Self {
        let mut framed = FramedWrite::new(stream, LinkCodec);
        framed.set_backpressure_boundary(WRITE_BUFFER_BYTES);
        Self(framed)
    }

    /// Sends a frame and waits until the connection has taken it.
    pub async fn send(&mut self, frame: Frame) -> io::Result<()> {
        self.0.send(frame).await
    }

    /// Sends what is given to the outbox until it is finished or the link breaks; pieces as far as `credit` says, and those
    /// that are left when it ends are not sent.
    pub async fn carry(&mut self, outbox: &Outbox, credit: &Credit) -> io::Result<()> {
        loop {
            // While the connection takes nothing, nothing is chosen: what is given meanwhile may be more urgent.
            std::future::poll_fn(|cx| self.poll_ready(cx)).await?;
            let left = credit.left();
            match outbox.pop(left.min(PIECE_BYTES_MAX)) {
                Some(frame) => {
                    if let Frame::Piece(piece) = &frame {
                        credit.spend(piece.bytes.len());
                    }
                    self.0.start_send_unpin(frame)?;
                }
                None => {
                    self.0.flush().await?;
                    let nothing_left =
                        outbox.is_finished() || credit.is_ended() && outbox.has_only_frames_left();
                    if nothing_left {
                        return Ok(());
                    }
                    tokio::select! {
                        () = outbox.filled() => {}
                        () = credit.raised() => {}
                    }
                }
            }
        }
    }

    /// Says that nothing more comes.
    pub async fn close(&mut self) -> io::Result<()> {
        self.0.close().await
    }

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        std::pin::Pin::new(&mut self.0).poll_ready(cx)
    }
}

/// How many bytes in pieces may still be sent. Clones are the same one.
#[derive(Clone)]
pub struct Credit(std::sync::Arc<CreditShared>);

struct CreditShared {
    /// Allowed and spent, both since the connection began.
    totals: std::sync::Mutex<(u64, u64)>,
    ended: std::sync::atomic::AtomicBool,
    raised: tokio::sync::Notify,
}

impl Default for Credit {
    fn default() -> Self {
        Self(std::sync::Arc::new(CreditShared {
            totals: std::sync::Mutex::new((FIRST_CREDIT_BYTES, 0)),
            ended: std::sync::atomic::AtomicBool::new(false),
            raised: tokio::sync::Notify::new(),
        }))
    }
}

impl Credit {
    /// The other side allows so many bytes since the connection began. It never takes back what it allowed.
    pub fn allow(&self, total: u64) {
        let mut totals = self.totals();
        totals.0 = totals.0.max(total);
        drop(totals);
        self.0.raised.notify_one();
    }

    /// No more is ever allowed: the other side has gone, or nobody reads what it says.
    pub fn end(&self) {
        self.0
            .ended
            .store(true, std::sync::atomic::Ordering::Release);
        self.0.raised.notify_one();
    }

    fn is_ended(&self) -> bool {
        self.0.ended.load(std::sync::atomic::Ordering::Acquire)
    }

    fn left(&self) -> usize {
        let (allowed, spent) = *self.totals();
        usize::try_from(allowed.saturating_sub(spent)).unwrap_or(usize::MAX)
    }

    fn spend(&self, bytes: usize) {
        let mut totals = self.totals();
        totals.1 = totals.1.saturating_add(bytes as u64);
    }

    async fn raised(&self) {
        self.0.raised.notified().await;
    }

    fn totals(&self) -> std::sync::MutexGuard<'_, (u64, u64)> {
        self.0
            .totals
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Message;

    #[tokio::test]
    async fn frames_arrive_as_they_were_sent_and_pieces_wait_for_credit() {
        let (ours, theirs) = tokio::io::duplex(1024 * 1024);
        let (outbox, credit) = (Outbox::default(), Credit::default());
        outbox.push(Message::frame(1, vec![7; 40_000]));
        outbox.push(Message::control(vec![1]));
        outbox.push(Message::datagram(vec![2]));
        outbox.finish();
        let (sending, allowed) = (outbox.clone(), credit.clone());
        let sender = tokio::spawn(async move {
            let mut writer = LinkWriter::new(ours);
            writer.carry(&sending, &allowed).await.unwrap();
            writer.close().await.unwrap();
        });
        let mut reader = LinkReader::new(theirs);
        let mut next = async || reader.next().await.unwrap();
        assert_eq!(next().await, Some(Frame::Datagram(vec![2].into())));
        assert_eq!(next().await, Some(Frame::Control(vec![1].into())));
        let Some(Frame::Piece(piece)) = next().await else {
            panic!("the first piece");
        };
        assert_eq!((piece.bytes.len(), piece.last), (16 * 1024, false));
        assert_eq!(outbox.bytes(), 40_000 - 16 * 1024);
        credit.allow(1_000_000);
        let mut bytes = piece.bytes.len();
        while let Some(Frame::Piece(piece)) = next().await {
            bytes += piece.bytes.len();
        }
        assert_eq!(bytes, 40_000);
        sender.await.unwrap();
    }

    #[tokio::test]
    async fn a_frame_over_its_limit_is_refused_before_it_is_kept() {
        for header in [
            [1, 0xff, 0xff, 0xff, 0x7f],
            [9, 1, 0, 0, 0],
            [2, 5, 0, 0, 0],
        ] {
            let mut reader = LinkReader::new(&header[..]);
            let error = reader.next().await.unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::InvalidData);
        }
    }

    #[tokio::test]
    async fn a_link_that_is_mutated_anywhere_is_read_or_refused_and_keeps_little() {
        let outbox = Outbox::default();
        for priority in [3, 1, 2] {
            outbox.push(Message::frame(priority, vec![priority; 3_000]));
        }
        outbox.push(Message::control(vec![1; 300]));
        outbox.push(Message::datagram(vec![2; 30]));
        outbox.finish();
        let (ours, mut theirs) = tokio::io::duplex(64 * 1024);
        let mut writer = LinkWriter::new(ours);
        writer.carry(&outbox, &Credit::default()).await.unwrap();
        writer.close().await.unwrap();
        let mut seed = Vec::new();
        tokio::io::AsyncReadExt::read_to_end(&mut theirs, &mut seed)
            .await
            .unwrap();
        let mut random = 0x9e37_79b9_7f4a_7c15_u64;
        for _ in 0..2_000 {
            let mut mutated = seed.clone();
            for _ in 0..3 {
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                let [place, other, value, ..] = random.to_le_bytes();
                // Mostly the headers: they decide what is read.
                let place = (usize::from(place) * 29 + usize::from(other % 8)) % mutated.len();
                mutated[place] = value;
            }
            let mut reader = LinkReader::new(&mutated[..]);
            let mut assembly = crate::assembly::Assembly::default();
            while let Ok(Some(frame)) = reader.next().await {
                if assembly.take(frame).is_err() {
                    break;
                }
            }
        }
    }
}
