//! The connection that carries one viewer: from the gateway, framed as [`stream_transport::link`] says, first the
//! gateway's own word about who is there; or from the viewer itself.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use stream::{CLIENT_MESSAGE_BYTES_MAX, Lane, Outgoing};
use stream_transport::link::{Credit, LinkReader, LinkWriter};
use stream_transport::{
    Frame, Lane as Way, Message, Outbox, Reader, Received, SessionCounts, Writer, carry,
};
use tokio::io::{AsyncRead, AsyncWrite, split};
use tokio::sync::{mpsc, watch};
use tokio::time::timeout;

/// Messages of the viewer that wait for us; what is above is left where it comes from.
const MESSAGES_MAX: usize = 64;
/// How long the gateway's word may take, and the last message at the end.
const PATIENCE: Duration = Duration::from_secs(10);
/// A viewer measures the link every two seconds; one that is silent for this long is gone, even in a sleeping tab.
const SILENCE_MAX: Duration = Duration::from_secs(150);

/// What the gateway says of the viewer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Guest {
    /// Who signed in.
    pub(crate) username: String,
    /// The address they come from.
    #[serde(default)]
    pub(crate) address: String,
    /// Their client, for people.
    #[serde(default)]
    pub(crate) client: String,
    /// Their device, if their client has a name for it.
    #[serde(default)]
    pub(crate) device: Option<String>,
    /// The page or run of their client, if it has a name for it.
    #[serde(default)]
    pub(crate) page: Option<String>,
    /// The sign-in they came by.
    #[serde(default)]
    pub(crate) sign_in: String,
    /// Whether a session was being started when they were let in.
    #[serde(default)]
    pub(crate) starting: bool,
}

/// What happened to a link.
pub(crate) enum Activity {
    /// The viewer said something.
    Message(Vec<u8>),
    /// The viewer said something that may come twice, late or never.
    Datagram(Vec<u8>),
    /// A message can be sent again.
    Room,
    /// The viewer has gone.
    Gone,
}

/// Counts the links whose last words are not said yet, so that a process can wait for them before it ends; and the
/// frames that all of them were given.
#[derive(Clone)]
pub(crate) struct Links {
    open: watch::Sender<usize>,
    frames: Arc<Frames>,
}

#[derive(Default)]
struct Frames {
    count: AtomicU64,
    bytes: AtomicU64,
}

/// The frames that links were given so far, also those that were taken back later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct Given {
    /// How many.
    pub(crate) frames: u64,
    /// Their bytes, without headers, encryption and acknowledgements.
    pub(crate) bytes: u64,
}

impl Default for Links {
    fn default() -> Self {
        Self {
            open: watch::channel(0).0,
            frames: Arc::default(),
        }
    }
}

impl Links {
    fn enter(&self) -> OpenLink {
        self.open.send_modify(|open| *open += 1);
        OpenLink(self.clone())
    }

    fn count(&self, frame: &[u8]) {
        self.frames.count.fetch_add(1, Ordering::Relaxed);
        let bytes = u64::try_from(frame.len()).unwrap_or(u64::MAX);
        self.frames.bytes.fetch_add(bytes, Ordering::Relaxed);
    }

    /// What the links were given so far.
    pub(crate) fn given(&self) -> Given {
        Given {
            frames: self.frames.count.load(Ordering::Relaxed),
            bytes: self.frames.bytes.load(Ordering::Relaxed),
        }
    }

    /// Completes when everything that was sent has left on every link.
    pub(crate) async fn all_closed(&self) {
        // The sender is ours, so there is always an answer.
        let _ = self.open.subscribe().wait_for(|open| *open == 0).await;
    }
}

struct OpenLink(Links);

impl Drop for OpenLink {
    fn drop(&mut self) {
        self.0.open.send_modify(|open| *open -= 1);
    }
}

/// A connected viewer. Dropping it sends what was given and then closes.
pub(crate) struct Link {
    pub(crate) guest: Guest,
    incoming: mpsc::Receiver<Received>,
    outbox: Outbox,
    links: Links,
}

impl Link {
    /// Waits for the gateway's word, then carries messages.
    pub(crate) async fn accept(
        stream: impl AsyncRead + AsyncWrite + Send + 'static,
        links: &Links,
    ) -> Result<Self> {
        let (reader, writer) = split(stream);
        let mut reader = LinkReader::new(reader);
        let word = timeout(PATIENCE, reader.next())
            .await
            .context("the gateway says nothing")??;
        let Some(Frame::Control(word)) = word else {
            bail!("the gateway's first word is not about who is there");
        };
        let guest =
            serde_json::from_slice(&word).context("the gateway's word is not understood")?;
        let (arrived, incoming) = mpsc::channel(MESSAGES_MAX);
        let (outbox, credit) = (Outbox::default(), Credit::default());
        let reading = tokio::spawn(listen(reader, credit.clone(), arrived));
        let (leaving, open) = (outbox.clone(), links.enter());
        tokio::spawn(async move {
            let mut writer = LinkWriter::new(writer);
            if writer.carry(&leaving, &credit).await.is_ok() {
                let _ = timeout(PATIENCE, writer.close()).await;
            }
            reading.abort();
            drop(open);
        });
        Ok(Self {
            guest,
            incoming,
            outbox,
            links: links.clone(),
        })
    }

    /// Carries messages of a viewer that came here itself.
    pub(crate) fn over(
        guest: Guest,
        mut reader: Reader,
        mut writer: Writer,
        links: &Links,
    ) -> Self {
        let (arrived, incoming) = mpsc::channel(MESSAGES_MAX);
        let outbox = Outbox::default();
        let reading = tokio::spawn(async move {
            while let Ok(Ok(Some(received))) = timeout(SILENCE_MAX, reader.next()).await {
                if !pass(received, &arrived).await {
                    break;
                }
            }
        });
        let (leaving, open) = (outbox.clone(), links.enter());
        tokio::spawn(async move {
            let _ = carry(&leaving, &mut writer).await;
            reading.abort();
            writer.close().await;
            drop(open);
        });
        Self {
            guest,
            incoming,
            outbox,
            links: links.clone(),
        }
    }

    /// The next thing that happens to the link.
    pub(crate) async fn activity(&mut self) -> Activity {
        tokio::select! {
            received = self.incoming.recv() => match received {
                None => Activity::Gone,
                Some(Received { lane: Way::Datagram, bytes }) => Activity::Datagram(bytes.into()),
                Some(Received { bytes, .. }) => Activity::Message(bytes.into()),
            },
            () = self.outbox.room(), if !self.outbox.has_room() => Activity::Room,
        }
    }

    /// Whether a message should be sent now.
    pub(crate) fn has_room(&self) -> bool {
        self.outbox.has_room()
    }

    /// Sends; look at [`Link::has_room`] first, or what is sent is old before it leaves.
    pub(crate) fn send(&self, message: Outgoing) {
        if message.lane == Lane::Frame {
            self.links.count(&message.bytes);
        }
        self.outbox.push(Message {
            lane: match message.lane {
                Lane::Control => Way::Control,
                Lane::Frame => Way::Frame,
            },
            priority: message.priority,
            id: message.id,
            bytes: message.bytes.into(),
        });
    }

    /// Tells the gateway what was counted, for the operator.
    pub(crate) fn tell(&self, counts: SessionCounts) {
        self.outbox.counts(counts);
    }

    /// Takes back what was sent with this id, as far as it has not arrived.
    pub(crate) fn cancel(&self, id: u64) {
        self.outbox.cancel(id);
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        self.outbox.finish();
    }
}

/// Takes what comes from the gateway until the viewer leaves or is silent for too long; then no picture has to leave any more.
async fn listen(
    reader: LinkReader<impl AsyncRead + Unpin>,
    credit: Credit,
    arrived: mpsc::Sender<Received>,
) {
    take(reader, &credit, arrived).await;
    credit.end();
}

async fn take(
    mut reader: LinkReader<impl AsyncRead + Unpin>,
    credit: &Credit,
    arrived: mpsc::Sender<Received>,
) {
    while let Ok(Ok(Some(frame))) = timeout(SILENCE_MAX, reader.next()).await {
        let (lane, bytes) = match frame {
            Frame::Control(bytes) => (Way::Control, bytes),
            Frame::Datagram(bytes) => (Way::Datagram, bytes),
            Frame::Credit(total) => {
                credit.allow(total);
                continue;
            }
            Frame::Piece(_) | Frame::Cancel(_) | Frame::Counts(_) => break,
        };
        if !pass(Received { lane, bytes }, &arrived).await {
            break;
        }
    }
}

/// Hands on what has come; `false` when nobody wants it, or when it is too long for a viewer.
async fn pass(received: Received, arrived: &mpsc::Sender<Received>) -> bool {
    if CLIENT_MESSAGE_BYTES_MAX < received.bytes.len() {
        return false;
    }
    match received.lane {
        // One that would have to wait is worth nothing; its repetition comes.
        Way::Datagram => !matches!(
            arrived.try_send(received),
            Err(mpsc::error::TrySendError::Closed(_))
        ),
        _ => arrived.send(received).await.is_ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    /// A link from a gateway whose word about the viewer has been said.
    async fn link(links: &Links, room: usize) -> (Link, tokio::io::DuplexStream) {
        let (mut ours, theirs) = tokio::io::duplex(room);
        let word = br#"{"username":"ann"}"#;
        let mut frame = vec![0, u8::try_from(word.len()).unwrap(), 0, 0, 0];
        frame.extend_from_slice(word);
        ours.write_all(&frame).await.unwrap();
        (Link::accept(theirs, links).await.unwrap(), ours)
    }

    #[tokio::test]
    async fn a_link_is_closed_with_pictures_that_nobody_will_ever_allow() {
        let links = Links::default();
        let (mut link, mut gateway) = link(&links, 1024 * 1024).await;
        // More than the first credit, so most of it waits when the gateway has taken that.
        link.send(Outgoing {
            lane: Lane::Frame,
            priority: 1,
            id: Some(1),
            bytes: vec![7; 100_000],
        });
        gateway.read_exact(&mut [0; 16 * 1024]).await.unwrap();
        drop(gateway);
        assert!(matches!(link.activity().await, Activity::Gone));
        drop(link);
        timeout(PATIENCE, links.all_closed()).await.unwrap();
    }

    #[tokio::test]
    async fn links_are_closed_once_the_last_word_has_left() {
        let links = Links::default();
        let (link, mut ours) = link(&links, 64).await;
        let bytes = vec![7; 4096];
        link.send(Outgoing::control(bytes.clone()));
        // What is said beside the picture is none of it.
        assert_eq!(
            links.given(),
            Given {
                frames: 0,
                bytes: 0
            }
        );
        drop(link);
        // The other side has not taken it yet, and there is no room for it in between.
        tokio::select! {
            biased;
            () = links.all_closed() => panic!("the link is closed before its last word is taken"),
            () = tokio::task::yield_now() => {}
        }
        let mut read = vec![0; 5 + bytes.len()];
        ours.read_exact(&mut read).await.unwrap();
        assert_eq!(read[5..], bytes);
        drop(ours);
        timeout(PATIENCE, links.all_closed()).await.unwrap();
    }
}
