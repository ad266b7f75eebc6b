//! The streams, as the control plane knows and ends them: in the gateway of this process, or in that of another process
//! on this machine, which listens on a socket in the run folder.

use std::{
    fs,
    io::{self, ErrorKind},
    os::unix::fs::{MetadataExt, PermissionsExt},
    path::PathBuf,
    time::Duration,
};

use anyhow::Context;
use gateway::{Dismissal, Gateway, LiveStream};
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
/// The longest answer, in bytes: every stream of a gateway, and everybody who was connected since it began.
const ANSWER_BYTES_MAX: u64 = 16 << 20;

/// Where the streams are.
#[derive(Clone)]
pub enum Streams {
    /// The gateway runs in this process.
    Here(Gateway),
    /// The gateway is another process, which listens on this socket.
    Beside(PathBuf),
}

/// What the gateway is asked to do.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
enum Order {
    /// End every stream of these sessions, named by the hashes of their tokens.
    End { sessions: Vec<String>, text: String },
    /// End these streams.
    Cut {
        streams: Vec<u64>,
        farewell: Farewell,
        text: String,
    },
    /// Say who is connected, and who was since a time.
    Show { since_ms: i64 },
}

/// What a viewer makes of the end of its stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Farewell {
    /// It asks for another ticket at once, and is told why it gets none.
    Refused,
    /// It waits until the desktop is there again.
    Paused,
    /// It asks for the password.
    SignedOut,
}

/// Who is connected.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Shown {
    /// Every stream.
    pub(crate) streams: Vec<LiveStream>,
    /// WorkSpaces with the time that a connection to them began or ended last.
    pub(crate) connections: Vec<(String, i64)>,
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
        let text = text.to_owned();
        if let Err(error) = self.ask(Order::End { sessions, text }).await {
            tracing::error!(%error, "the gateway was not told of a session's end; it is told again");
        }
    }

    /// Ends these streams; the desktops go on.
    pub(crate) async fn cut(&self, streams: Vec<u64>, farewell: Farewell, text: &str) {
        let text = text.to_owned();
        let order = Order::Cut {
            streams,
            farewell,
            text,
        };
        if let Err(error) = self.ask(order).await {
            tracing::error!(%error, "the gateway was not told whom it must not show a desktop any more; it is told again");
        }
    }

    /// Who is connected, and who was since a time.
    pub(crate) async fn show(&self, since_ms: i64) -> io::Result<Shown> {
        self.ask(Order::Show { since_ms }).await
    }

    async fn ask(&self, order: Order) -> io::Result<Shown> {
        match self {
            Self::Here(gateway) => Ok(order.carry_out(gateway)),
            Self::Beside(socket) => {
                let told = timeout(ANSWER_LIMIT, order.send(socket)).await;
                match told.unwrap_or_else(|_| Err(ErrorKind::TimedOut.into())) {
                    // No gateway runs, so there is no stream.
                    Err(error)
                        if [ErrorKind::NotFound, ErrorKind::ConnectionRefused]
                            .contains(&error.kind()) =>
                    {
                        Ok(Shown::default())
                    }
                    told => told,
                }
            }
        }
    }
}

impl Order {
    fn carry_out(&self, gateway: &Gateway) -> Shown {
        match self {
            Self::End { sessions, text } => {
                let dismissal = Dismissal {
                    reason: ByeReason::LoggedOff,
                    text: text.clone(),
                };
                for session in sessions {
                    gateway.dismiss_session(session, &dismissal);
                }
            }
            Self::Cut {
                streams,
                farewell,
                text,
            } => {
                let reason = match farewell {
                    Farewell::Refused => ByeReason::TicketRefused,
                    Farewell::Paused => ByeReason::DesktopUnreachable,
                    Farewell::SignedOut => ByeReason::LoggedOff,
                };
                let text = text.clone();
                gateway.dismiss_streams(streams, &Dismissal { reason, text });
            }
            Self::Show { since_ms } => {
                return Shown {
                    streams: gateway.live_streams(),
                    connections: gateway.connections_since(*since_ms),
                };
            }
        }
        Shown::default()
    }

    async fn send(&self, socket: &PathBuf) -> io::Result<Shown> {
        let mut stream = UnixStream::connect(socket).await?;
        stream.write_all(&serde_json::to_vec(self)?).await?;
        stream.shutdown().await?;
        let mut answer = Vec::new();
        stream
            .take(ANSWER_BYTES_MAX)
            .read_to_end(&mut answer)
            .await?;
        serde_json::from_slice(&answer).map_err(|_| io::Error::other("it did not take the order"))
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
        let shown = serde_json::from_slice::<Order>(&text)?.carry_out(gateway);
        stream.write_all(&serde_json::to_vec(&shown)?).await
    }
}

fn socket(paths: &Paths) -> PathBuf {
    paths.run.join("gateway.sock")
}
