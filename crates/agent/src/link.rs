//! The connection from the gateway that carries one viewer: `u8 lane ‖ u32 length ‖ bytes` both ways, and first the
//! gateway's own word about who is there.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use stream::{CLIENT_MESSAGE_BYTES_MAX, Lane, Outgoing};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader, BufWriter, split};
use tokio::sync::{mpsc, watch};
use tokio::time::timeout;

/// Messages that wait for the other side; what is above is left where it comes from.
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
    /// A message can be sent again.
    Room,
    /// The viewer has gone.
    Gone,
}

/// Counts the links whose last words are not said yet, so that a process can wait for them before it ends.
#[derive(Clone)]
pub(crate) struct Links(watch::Sender<usize>);

impl Default for Links {
    fn default() -> Self {
        Self(watch::channel(0).0)
    }
}

impl Links {
    fn enter(&self) -> OpenLink {
        self.0.send_modify(|open| *open += 1);
        OpenLink(self.clone())
    }

    /// Completes when everything that was sent has left on every link.
    pub(crate) async fn all_closed(&self) {
        // The sender is ours, so there is always an answer.
        let _ = self.0.subscribe().wait_for(|open| *open == 0).await;
    }
}

struct OpenLink(Links);

impl Drop for OpenLink {
    fn drop(&mut self) {
        self.0.0.send_modify(|open| *open -= 1);
    }
}

/// A connected viewer. Dropping it sends what was given and then closes.
pub(crate) struct Link {
    pub(crate) guest: Guest,
    incoming: mpsc::Receiver<Vec<u8>>,
    outgoing: mpsc::Sender<Outgoing>,
}

impl Link {
    /// Waits for the gateway's word, then carries messages.
    pub(crate) async fn accept(
        stream: impl AsyncRead + AsyncWrite + Send + 'static,
        links: &Links,
    ) -> Result<Self> {
        let (reader, writer) = split(stream);
        let mut reader = BufReader::with_capacity(16 * 1024, reader);
        let word = timeout(PATIENCE, read(&mut reader))
            .await
            .context("the gateway says nothing")??;
        let guest =
            serde_json::from_slice(&word).context("the gateway's word is not understood")?;
        let (incoming_sender, incoming) = mpsc::channel(MESSAGES_MAX);
        let (outgoing, outgoing_receiver) = mpsc::channel(MESSAGES_MAX);
        let reading = tokio::spawn(async move {
            while let Ok(Ok(message)) = timeout(SILENCE_MAX, read(&mut reader)).await {
                if incoming_sender.send(message).await.is_err() {
                    break;
                }
            }
        });
        let open = links.enter();
        tokio::spawn(async move {
            let _ = write_all(writer, outgoing_receiver).await;
            reading.abort();
            drop(open);
        });
        Ok(Self {
            guest,
            incoming,
            outgoing,
        })
    }

    /// The next thing that happens to the link.
    pub(crate) async fn activity(&mut self) -> Activity {
        tokio::select! {
            message = self.incoming.recv() => message.map_or(Activity::Gone, Activity::Message),
            room = self.outgoing.reserve(), if self.outgoing.capacity() == 0 => match room {
                Ok(_) => Activity::Room,
                Err(_) => Activity::Gone,
            },
        }
    }

    /// Whether a message can be sent now.
    pub(crate) fn has_room(&self) -> bool {
        self.outgoing.capacity() > 0
    }

    /// Sends; what does not fit is lost, so look at [`Link::has_room`] first.
    pub(crate) fn send(&self, message: Outgoing) {
        if self.outgoing.try_send(message).is_err() {
            tracing::debug!("a message to a viewer that has gone is dropped");
        }
    }
}

async fn read(reader: &mut (impl AsyncRead + Unpin)) -> Result<Vec<u8>> {
    if reader.read_u8().await? != 0 {
        bail!("a viewer has no frame lane");
    }
    let length = usize::try_from(reader.read_u32_le().await?)?;
    if length > CLIENT_MESSAGE_BYTES_MAX {
        bail!("a message of {length} bytes is too long");
    }
    let mut message = vec![0; length];
    reader.read_exact(&mut message).await?;
    Ok(message)
}

async fn write_all(
    writer: impl AsyncWrite + Unpin,
    mut messages: mpsc::Receiver<Outgoing>,
) -> Result<()> {
    let mut writer = BufWriter::with_capacity(16 * 1024, writer);
    while let Some(message) = messages.recv().await {
        write(&mut writer, &message).await?;
        while let Ok(message) = messages.try_recv() {
            write(&mut writer, &message).await?;
        }
        writer.flush().await?;
    }
    timeout(PATIENCE, writer.shutdown()).await??;
    Ok(())
}

async fn write(writer: &mut (impl AsyncWrite + Unpin), message: &Outgoing) -> Result<()> {
    writer
        .write_u8(match message.lane {
            Lane::Control => 0,
            Lane::Frame => 1,
            Lane::Datagram => return Ok(()),
        })
        .await?;
    writer
        .write_u32_le(u32::try_from(message.bytes.len())?)
        .await?;
    writer.write_all(&message.bytes).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn links_are_closed_once_the_last_word_has_left() {
        let (mut ours, theirs) = tokio::io::duplex(64);
        let word = br#"{"username":"ann"}"#;
        let mut frame = vec![0, u8::try_from(word.len()).unwrap(), 0, 0, 0];
        frame.extend_from_slice(word);
        ours.write_all(&frame).await.unwrap();
        let links = Links::default();
        let link = Link::accept(theirs, &links).await.unwrap();
        let bytes = vec![7; 4096];
        link.send(Outgoing::control(bytes.clone()));
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
