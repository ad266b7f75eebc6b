//! Ending the streams of a session that has ended: in the gateway of this process, or in that of another process on
//! this machine, which listens on a socket in the run folder.

use std::{
    fs,
    io::{self, ErrorKind},
    os::unix::fs::{MetadataExt, PermissionsExt},
    path::PathBuf,
    time::Duration,
};

use anyhow::Context;
use gateway::{Dismissal, Gateway};
use model::paths::Paths;
use serde::{Deserialize, Serialize};
use stream::ByeReason;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{UnixListener, UnixStream},
    time::timeout,
};
use tokio_util::sync::CancellationToken;

/// How long the gateway may take to answer.
const ANSWER_LIMIT: Duration = Duration::from_secs(3);
/// The longest order, in bytes: every session of a person by its hash, and a sentence.
const ORDER_BYTES_MAX: u64 = 64 * 1024;
/// The answer to an order that was carried out.
const DONE: &[u8] = b"done\n";

/// Where the streams are.
pub enum Streams {
    /// The gateway runs in this process.
    Here(Gateway),
    /// The gateway is another process, which listens on this socket.
    Beside(PathBuf),
}

/// What the gateway is asked to do.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Order {
    /// Hashes of the tokens of sessions that have ended.
    sessions: Vec<String>,
    /// What their viewers are told.
    text: String,
}

impl Streams {
    /// Those of the gateway that shares this state folder.
    pub(super) fn beside(paths: &Paths) -> Self {
        Self::Beside(socket(paths))
    }

    /// Ends the streams of these sessions; the desktops go on.
    pub(crate) async fn end(&self, sessions: Vec<String>, text: &str) {
        if sessions.is_empty() {
            return;
        }
        let order = Order {
            sessions,
            text: text.to_owned(),
        };
        match self {
            Self::Here(gateway) => order.carry_out(gateway),
            Self::Beside(socket) => {
                let told = timeout(ANSWER_LIMIT, order.send(socket)).await;
                match told.unwrap_or_else(|_| Err(ErrorKind::TimedOut.into())) {
                    Ok(()) => {}
                    // No gateway runs, so there is no stream.
                    Err(error)
                        if [ErrorKind::NotFound, ErrorKind::ConnectionRefused]
                            .contains(&error.kind()) => {}
                    Err(error) => {
                        tracing::error!(%error, "the gateway was not told of a session's end; its streams go on");
                    }
                }
            }
        }
    }
}

impl Order {
    fn carry_out(&self, gateway: &Gateway) {
        let dismissal = Dismissal {
            reason: ByeReason::LoggedOff,
            text: self.text.clone(),
        };
        for session in &self.sessions {
            gateway.dismiss_session(session, &dismissal);
        }
    }

    async fn send(&self, socket: &PathBuf) -> io::Result<()> {
        let mut stream = UnixStream::connect(socket).await?;
        stream.write_all(&serde_json::to_vec(self)?).await?;
        stream.shutdown().await?;
        let mut answer = Vec::new();
        stream.take(16).read_to_end(&mut answer).await?;
        if answer == DONE {
            Ok(())
        } else {
            Err(io::Error::other("it did not take the order"))
        }
    }
}

/// The gateway's end of the channel.
pub(super) struct Orders {
    listener: UnixListener,
    /// The user this process runs as: nobody else but root may give orders.
    owner: u32,
}

impl Orders {
    /// Listens in the run folder. Whoever calls holds the role of the gateway, so a socket that is there is a dead one's.
    pub(super) fn listen(paths: &Paths) -> anyhow::Result<Self> {
        let path = socket(paths);
        let listen = || {
            fs::create_dir_all(&paths.run)?;
            match fs::remove_file(&path) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
                _ => {}
            }
            let listener = UnixListener::bind(&path)?;
            fs::set_permissions(&path, fs::Permissions::from_mode(0o600))?;
            Ok(Self {
                listener,
                owner: fs::metadata(&path)?.uid(),
            })
        };
        listen().with_context(|| format!("cannot listen on {}", path.display()))
    }

    /// Carries orders out until `stop`.
    pub(super) async fn serve(self, gateway: Gateway, stop: CancellationToken) {
        loop {
            let accepted = tokio::select! {
                accepted = self.listener.accept() => accepted,
                () = stop.cancelled() => return,
            };
            let Ok((stream, _)) = accepted else { continue };
            let answered = timeout(ANSWER_LIMIT, self.answer(stream, &gateway)).await;
            if let Err(error) = answered.unwrap_or_else(|_| Err(ErrorKind::TimedOut.into())) {
                tracing::warn!(%error, "an order to the gateway was not understood");
            }
        }
    }

    async fn answer(&self, mut stream: UnixStream, gateway: &Gateway) -> io::Result<()> {
        let user = stream.peer_cred()?.uid();
        if user != 0 && user != self.owner {
            return Err(io::Error::other(format!("it came from the user {user}")));
        }
        let mut text = Vec::new();
        (&mut stream)
            .take(ORDER_BYTES_MAX)
            .read_to_end(&mut text)
            .await?;
        serde_json::from_slice::<Order>(&text)?.carry_out(gateway);
        stream.write_all(DONE).await
    }
}

fn socket(paths: &Paths) -> PathBuf {
    paths.run.join("gateway.sock")
}
