//! What tests of the display need: an X server of their own, and a viewer.

use std::collections::HashMap;
use std::io::BufRead;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use stream::{ByeReason, Size, Viewer, ViewerEvent};
use stream_transport::link::{FIRST_CREDIT_BYTES, LinkReader, LinkWriter};
use stream_transport::{Frame, SessionCounts};
use tempfile::TempDir;
use tokio::io::{DuplexStream, ReadHalf, WriteHalf};

use super::DisplayAccess;
use crate::cookie;
use crate::link::{Link, Links};

/// Nothing here takes longer on any machine.
pub(crate) const LIMIT: Duration = Duration::from_secs(20);

/// An X server of the test's own, as a session starts it.
pub(crate) struct Display {
    pub(crate) access: DisplayAccess,
    /// Taken by who looks after it.
    pub(crate) server: Option<Child>,
    _folder: TempDir,
}

impl Display {
    pub(crate) fn start(size_max: &str) -> Self {
        let folder = TempDir::new().unwrap();
        let (cookie, _) = cookie::Cookie::make(&folder.path().join("cookie")).unwrap();
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                size_max,
                "-nolisten",
                "tcp",
                "-noreset",
                "-fbdir",
            ])
            .arg(folder.path())
            .arg("-auth")
            .arg(folder.path().join("cookie"))
            .process_group(0)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed");
        let mut line = String::new();
        std::io::BufReader::new(server.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let number = line.trim().parse().unwrap();
        let framebuffer = folder.path().join("Xvfb_screen0");
        let access = DisplayAccess {
            number,
            cookie: cookie.hexadecimal(),
            framebuffer,
        };
        Self {
            access,
            server: Some(server),
            _folder: folder,
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        if let Some(mut server) = self.server.take() {
            let _ = server.kill();
            let _ = server.wait();
        }
    }
}

/// A viewer at the other end of a link.
pub(crate) struct Client {
    pub(crate) viewer: Viewer,
    reader: LinkReader<ReadHalf<DuplexStream>>,
    writer: LinkWriter<WriteHalf<DuplexStream>>,
    /// Messages that have begun to arrive.
    parts: HashMap<u32, Vec<u8>>,
    epoch: Instant,
    pub(crate) events: Vec<ViewerEvent>,
    pub(crate) frame_bytes: usize,
    /// What the gateway was told last.
    pub(crate) counts: Option<SessionCounts>,
    open: bool,
}

impl Client {
    /// Comes with this word of the gateway.
    pub(crate) async fn connect(word: &str, size: Size) -> (Self, Link) {
        Self::connect_as_one_of(&Links::default(), word, size).await
    }

    /// The same, as one of the links that somebody counts.
    pub(crate) async fn connect_as_one_of(links: &Links, word: &str, size: Size) -> (Self, Link) {
        let (ours, theirs) = tokio::io::duplex(1 << 20);
        let (reader, writer) = tokio::io::split(ours);
        let (reader, mut writer) = (LinkReader::new(reader), LinkWriter::new(writer));
        put(&mut writer, word.as_bytes()).await;
        let link = Link::accept(theirs, links).await.unwrap();
        let viewer = Viewer::new(size, 100);
        let client = Self {
            viewer,
            reader,
            writer,
            parts: HashMap::new(),
            epoch: Instant::now(),
            events: Vec::new(),
            frame_bytes: 0,
            counts: None,
            open: true,
        };
        (client, link)
    }

    fn now_us(&self) -> u64 {
        u64::try_from(self.epoch.elapsed().as_micros()).unwrap()
    }

    /// Sends what the viewer has to say.
    pub(crate) async fn send(&mut self) {
        while let Some(message) = self.viewer.poll_transmit(self.now_us()) {
            put(&mut self.writer, &message.bytes).await;
        }
    }

    /// Takes one message.
    async fn receive(&mut self) {
        let Ok(Some(frame)) = self.reader.next().await else {
            self.open = false;
            return;
        };
        let message = match frame {
            Frame::Control(message) => message,
            Frame::Piece(piece) => {
                // As a gateway does: what has arrived makes room for as much again.
                self.frame_bytes += piece.bytes.len();
                let total = self.frame_bytes as u64 + FIRST_CREDIT_BYTES;
                let _ = self.writer.send(Frame::Credit(total)).await;
                let parts = self.parts.entry(piece.number).or_default();
                parts.extend_from_slice(&piece.bytes);
                if !piece.last {
                    return;
                }
                self.parts.remove(&piece.number).unwrap().into()
            }
            Frame::Cancel(number) => {
                self.parts.remove(&number);
                return;
            }
            Frame::Counts(counts) => {
                self.counts = Some(counts);
                return;
            }
            other => panic!("nothing of the kind comes from an agent: {other:?}"),
        };
        self.viewer.handle_message(&message, self.now_us()).unwrap();
        self.events
            .extend(std::iter::from_fn(|| self.viewer.poll_event()));
        self.send().await;
    }

    /// Talks until `done`.
    pub(crate) async fn until(&mut self, what: &str, done: impl Fn(&Self) -> bool) {
        let wait = async {
            self.send().await;
            while !done(self) {
                assert!(self.open, "the link was closed before {what}");
                self.receive().await;
            }
        };
        tokio::time::timeout(LIMIT, wait)
            .await
            .unwrap_or_else(|_| panic!("not within 20 s: {what}"));
    }

    pub(crate) fn shows(&self, expected: &[u8]) -> bool {
        self.viewer.framebuffer() == expected
    }

    /// Talks until the farewell.
    pub(crate) async fn bye(&mut self) -> (ByeReason, String) {
        let last = |client: &Self| match client.events.last() {
            Some(ViewerEvent::Bye { reason, text }) => Some((*reason, text.clone())),
            _ => None,
        };
        self.until("the farewell", |client| last(client).is_some())
            .await;
        last(self).unwrap()
    }
}

/// Writes a message; the other side may just have hung up, which the reader then finds.
async fn put(writer: &mut LinkWriter<WriteHalf<DuplexStream>>, message: &[u8]) {
    let _ = writer.send(Frame::Control(message.to_vec().into())).await;
}
