//! A viewer and an agent spliced: what one says the other hears. Nothing is decoded on the way and little is kept: the
//! agent sends only what the viewer's link takes soon, everything else waits where it can still be overtaken.

use std::{
    io,
    net::IpAddr,
    time::{Duration, Instant},
};

use stream_transport::{
    CONTROL_WAITING_MAX, FAREWELL_LIMIT, Frame, Lane, Message, Outbox, Reader, Writer,
    link::{Credit, LinkReader, LinkWriter},
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    sync::oneshot,
    time::{Interval, MissedTickBehavior, interval, sleep, sleep_until, timeout},
};

use crate::{
    measures::Measures,
    session::{Dismissal, End},
    ticket::TicketRefusal,
};

/// How long a side may take nothing while something waits for it; then it is hung up on.
const STALL_LIMIT: Duration = Duration::from_secs(20);
/// How often a viewer is asked for a sign of life.
const BEAT: Duration = Duration::from_secs(10);
/// How often the link is measured.
const MEASURE: Duration = Duration::from_secs(2);

/// The two ends, and what else concerns them.
pub(crate) struct Splice<'a, R, W> {
    pub(crate) reader: &'a mut Reader,
    pub(crate) writer: &'a mut Writer,
    pub(crate) link: (LinkReader<R>, LinkWriter<W>),
    pub(crate) dismissal: oneshot::Receiver<Dismissal>,
    pub(crate) workspace: &'a str,
    /// Where the viewer was when it was admitted.
    pub(crate) address: IpAddr,
    /// Told when the viewer has moved to another address; says whether it may be there.
    pub(crate) moved: &'a (dyn Fn(IpAddr) -> bool + Sync),
}

/// Carries both ways until one side leaves or somebody ends it.
pub(crate) async fn splice<R, W>(splice: Splice<'_, R, W>) -> End
where
    R: AsyncRead + Unpin,
    W: AsyncWrite + Unpin,
{
    let (link_reader, mut link_writer) = splice.link;
    let (up, none) = (Outbox::default(), Credit::default());
    let mut downward = Downward {
        link: link_reader,
        writer: splice.writer,
        up: up.clone(),
        allowed: 0,
        moved: Moved::default(),
        address: splice.address,
        may_be_at: splice.moved,
    };
    let measures = Measures::new(splice.workspace);
    let carrying = async {
        match link_writer.carry(&up, &none).await {
            Ok(()) => End::DesktopLeft,
            Err(error) => {
                // An agent that hangs up has said why before, and that is still to be read: it ends the session.
                sleep(FAREWELL_LIMIT).await;
                End::DesktopLost(error)
            }
        }
    };
    let end = tokio::select! {
        // What a viewer said before it hung up is taken before that is noticed elsewhere.
        biased;
        end = upward(splice.reader, &up) => end,
        end = carrying => end,
        end = downward.carry(splice.dismissal, measures) => end,
    };
    if matches!(end, End::ViewerLeft(_)) {
        // Its last words, such as that a key was let go.
        up.finish();
        let _ = timeout(FAREWELL_LIMIT, link_writer.carry(&up, &none)).await;
    }
    end
}

/// Takes what the viewer says; datagrams never wait.
async fn upward(reader: &mut Reader, up: &Outbox) -> End {
    let bytes_up = metrics::counter!("carrel_stream_bytes_total", "direction" => "up");
    loop {
        let received = match reader.next().await {
            Ok(Some(received)) => received,
            Ok(None) => return End::ViewerLeft(None),
            Err(error) => return End::ViewerLeft(Some(error)),
        };
        bytes_up.increment(received.bytes.len() as u64);
        if received.lane == Lane::Datagram {
            up.push(Message::datagram(received.bytes));
            continue;
        }
        if timeout(STALL_LIMIT, up.room()).await.is_err() {
            return End::DesktopLost(io::ErrorKind::TimedOut.into());
        }
        up.push(Message::control(received.bytes));
    }
}

/// What goes to the viewer.
struct Downward<'a, S> {
    link: LinkReader<S>,
    writer: &'a mut Writer,
    up: Outbox,
    /// The credit that the agent was told last.
    allowed: u64,
    moved: Moved,
    /// Where the viewer was last.
    address: IpAddr,
    may_be_at: &'a (dyn Fn(IpAddr) -> bool + Sync),
}

/// When the viewer last took something, and the writer's progress then.
struct Moved {
    at: Instant,
    progress: u64,
}

impl Default for Moved {
    fn default() -> Self {
        Self {
            at: Instant::now(),
            progress: 0,
        }
    }
}

impl<S: AsyncRead + Unpin> Downward<'_, S> {
    async fn carry(
        &mut self,
        mut dismissal: oneshot::Receiver<Dismissal>,
        mut measures: Measures,
    ) -> End {
        let bytes_down = metrics::counter!("carrel_stream_bytes_total", "direction" => "down");
        let (mut beat, mut measure) = (every(BEAT), every(MEASURE));
        loop {
            self.allow();
            let stalled = self.stalled_at();
            let waits = !self.writer.is_flushed();
            tokio::select! {
                biased;
                Ok(dismissal) = &mut dismissal => return End::Dismissed(dismissal),
                advanced = self.writer.advance(), if waits => if let Err(error) = advanced {
                    return End::ViewerLeft(Some(error));
                },
                frame = self.link.next(), if self.writer.control_waiting() < CONTROL_WAITING_MAX => {
                    match frame {
                        // The operator's, and none of the viewer's business.
                        Ok(Some(Frame::Counts(counts))) => measures.count(counts),
                        Ok(Some(frame)) => {
                            bytes_down.increment(length(&frame));
                            if let Err(error) = self.writer.give(frame) {
                                return End::DesktopLost(error);
                            }
                        }
                        Ok(None) => return End::DesktopLeft,
                        Err(error) => return End::DesktopLost(error),
                    }
                }
                _ = beat.tick() => self.writer.beat(),
                _ = measure.tick() => {
                    measures.take(self.writer.measures());
                    if !self.is_where_it_may_be() {
                        return End::Refused(TicketRefusal::Elsewhere);
                    }
                }
                () = sleep_until(stalled.into()), if waits => return End::ViewerStalled,
            }
        }
    }

    /// Looks whether the viewer has moved to another network.
    fn is_where_it_may_be(&mut self) -> bool {
        let Some(now) = self.writer.remote_address() else {
            return true;
        };
        let now = now.ip().to_canonical();
        let before = std::mem::replace(&mut self.address, now);
        before == now || (self.may_be_at)(now)
    }

    /// Lets the agent send as much as is worth having here, and tells it when that has become a good deal more.
    fn allow(&mut self) {
        let window = self.writer.window() as u64;
        let allowed = self.writer.taken() + window;
        if self.allowed + window / 4 < allowed {
            self.allowed = allowed;
            self.up.credit(allowed);
        }
    }

    /// When the viewer will have taken nothing for too long.
    fn stalled_at(&mut self) -> Instant {
        let progress = self.writer.progress();
        if progress != self.moved.progress || self.writer.is_flushed() {
            self.moved = Moved {
                at: Instant::now(),
                progress,
            };
        }
        self.moved.at + STALL_LIMIT
    }
}

fn every(period: Duration) -> Interval {
    let mut interval = interval(period);
    interval.set_missed_tick_behavior(MissedTickBehavior::Delay);
    interval
}

/// Bytes of messages in a frame.
fn length(frame: &Frame) -> u64 {
    match frame {
        Frame::Control(bytes) | Frame::Datagram(bytes) => bytes.len() as u64,
        Frame::Piece(piece) => piece.bytes.len() as u64,
        Frame::Cancel(_) | Frame::Credit(_) | Frame::Counts(_) => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::{FutureExt, SinkExt, StreamExt};
    use stream::{ByeReason, ServerMessage};
    use stream_transport::websocket;
    use tokio::{
        io::{DuplexStream, duplex},
        task::yield_now,
    };
    use tokio_tungstenite::{
        WebSocketStream,
        tungstenite::{self, protocol::Role},
    };

    type Viewer = WebSocketStream<DuplexStream>;

    /// A viewer, between which and the gateway so many bytes find room.
    async fn viewer(bytes: usize) -> (Viewer, Reader, Writer) {
        let (theirs, ours) = duplex(bytes);
        let (reader, writer) = websocket::serve(ours).await;
        let viewer = WebSocketStream::from_raw_socket(theirs, Role::Client, None).await;
        (viewer, reader, writer)
    }

    fn control(bytes: &'static [u8]) -> Frame {
        Frame::Control(bytes.into())
    }

    async fn say(viewer: &mut Viewer, bytes: &'static [u8]) {
        let message = tungstenite::Message::Binary(control(bytes).encode());
        viewer.send(message).await.unwrap();
    }

    /// Splices a viewer with an agent that is two one-way connections.
    async fn splice_with(
        (reader, writer): (&mut Reader, &mut Writer),
        agent: (DuplexStream, DuplexStream),
    ) -> End {
        let (_dismiss, dismissal) = oneshot::channel();
        splice(Splice {
            reader,
            writer,
            link: (LinkReader::new(agent.0), LinkWriter::new(agent.1)),
            dismissal,
            workspace: "ws-3k9d0a7qz",
            address: [127, 0, 0, 1].into(),
            moved: &|_| true,
        })
        .await
    }

    #[tokio::test]
    async fn what_an_agent_says_last_is_heard_although_it_takes_nothing_any_more() {
        let (mut viewer, mut reader, mut writer) = viewer(64 * 1024).await;
        let ((said, from_agent), (to_agent, taken)) = (duplex(1024), duplex(1024));
        drop(taken);
        let bye = ServerMessage::Bye {
            reason: ByeReason::TakenOver,
            text: "shown elsewhere".to_owned(),
        };
        let bye = Frame::Control(bye.encode().into());
        let farewell = async {
            say(&mut viewer, b"a key").await;
            for _ in 0..100 {
                yield_now().await;
            }
            LinkWriter::new(said).send(bye.clone()).await.unwrap();
        };
        let splicing = splice_with((&mut reader, &mut writer), (from_agent, to_agent));
        let (end, ()) = tokio::join!(splicing, farewell);
        assert!(matches!(end, End::DesktopLeft), "{end:?}");
        writer.close().await;
        let heard = loop {
            match viewer.next().await.unwrap().unwrap() {
                tungstenite::Message::Ping(_) => {}
                heard => break heard,
            }
        };
        assert_eq!(heard, tungstenite::Message::Binary(bye.encode()));
    }

    #[tokio::test]
    async fn what_a_viewer_says_as_it_hangs_up_reaches_the_agent() {
        let (mut viewer, mut reader, mut writer) = viewer(64 * 1024).await;
        let ((_said, from_agent), (to_agent, taken)) = (duplex(1024), duplex(1024));
        say(&mut viewer, b"the key is let go").await;
        drop(viewer);
        let end = splice_with((&mut reader, &mut writer), (from_agent, to_agent)).await;
        assert!(matches!(end, End::ViewerLeft(_)), "{end:?}");
        let mut agent = LinkReader::new(taken);
        let mut heard = Vec::new();
        while let Some(frame) = agent.next().await.unwrap() {
            heard.push(frame);
        }
        assert!(heard.contains(&control(b"the key is let go")), "{heard:?}");
    }

    #[tokio::test]
    async fn a_viewer_that_takes_nothing_is_not_taken_for_one_that_does_because_more_waits() {
        let (mut viewer, _reader, mut writer) = viewer(64).await;
        let (_said, from_agent) = duplex(64);
        let mut downward = Downward {
            link: LinkReader::new(from_agent),
            writer: &mut writer,
            up: Outbox::default(),
            allowed: 0,
            moved: Moved::default(),
            address: [127, 0, 0, 1].into(),
            may_be_at: &|_| true,
        };
        let give = |downward: &mut Downward<'_, DuplexStream>| {
            downward.writer.give(control(&[7; 1000])).unwrap();
            let _ = downward.writer.advance().now_or_never();
            downward.stalled_at()
        };
        let first = give(&mut downward);
        assert_eq!(give(&mut downward), first);
        assert_eq!(give(&mut downward), first);
        tokio::select! {
            _ = downward.writer.advance() => panic!("all of it was taken"),
            message = viewer.next() => message.unwrap().unwrap(),
        };
        assert!(!downward.writer.is_flushed());
        assert!(first < downward.stalled_at());
    }
}
