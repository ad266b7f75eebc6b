//! The agent's side of the session: starts its process, finds one that runs already, follows its reports, and leads
//! viewers to its display.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use agent_api::{Failure, Phase, Session, StartSession};
use anyhow::{Context, Result};
use stream::{ByeReason, Desktop, PhaseId};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::UnixStream;
use tokio::process::Command;
use tokio::sync::{mpsc, watch};
use tokio::time::{Instant, timeout};
use zeroize::Zeroizing;

use super::protocol::{END, LINE_BYTES_MAX, Order, Outcome, Report, SOCKET};
use crate::desktop::{Arrival, DisplayAccess, Farewell, Presenter, View};
use crate::link::{Activity, Link};

/// How long a sign-in may take: a controller that is gone costs some seconds.
const SIGN_IN_MAX: Duration = Duration::from_secs(60);
/// How long a viewer waits for a session to begin.
const VIEWER_PATIENCE: Duration = Duration::from_secs(30);
/// How long a viewer waits for a new session where one has crashed.
const CRASH_PATIENCE: Duration = Duration::from_secs(5);

/// Where the session is.
#[derive(Clone)]
enum Stage {
    Absent,
    SigningIn,
    Refused(String),
    StartingDisplay {
        session: String,
    },
    Up {
        session: String,
        arrivals: mpsc::Sender<Arrival>,
        view: watch::Receiver<View>,
    },
    Crashed {
        session: String,
        text: String,
    },
}

/// Supervises the one session of the one person.
pub(crate) struct Supervisor {
    username: String,
    uid: u32,
    runtime: PathBuf,
    stage: watch::Sender<Stage>,
    /// One sign-in at a time.
    sign_in: tokio::sync::Mutex<()>,
    end_reason: Mutex<Option<String>>,
}

impl Supervisor {
    pub(crate) fn new(username: String, uid: u32, runtime: PathBuf) -> Arc<Self> {
        let stage = watch::channel(Stage::Absent).0;
        Arc::new(Self {
            username,
            uid,
            runtime,
            stage,
            sign_in: tokio::sync::Mutex::default(),
            end_reason: Mutex::default(),
        })
    }

    /// Finds a session that an earlier agent started.
    pub(crate) async fn adopt(self: &Arc<Self>) {
        if let Ok(socket) = UnixStream::connect(self.socket()).await {
            tracing::info!("a session runs already");
            self.stage.send_replace(Stage::SigningIn);
            self.follow(socket);
            self.known().await;
        }
    }

    /// Starts the session, or checks the password for the one that runs.
    pub(crate) async fn start(self: &Arc<Self>, request: StartSession) -> Result<Session, Failure> {
        if !request.username.eq_ignore_ascii_case(&self.username) {
            return Err(failure(
                "wrong-user",
                "this WorkSpace belongs to somebody else",
            ));
        }
        if stream::Size::new(request.width, request.height).is_err() {
            let message = format!(
                "a window of {} by {} is not possible",
                request.width, request.height
            );
            return Err(failure("invalid-request", &message));
        }
        let _one = self.sign_in.lock().await;
        let open = self
            .session()
            .is_none_or(|session| matches!(session.phase, Phase::Crashed(_)));
        if open {
            self.stage.send_replace(Stage::SigningIn);
        }
        let result = self.order(request, open).await;
        if let (true, Err(refusal)) = (open, &result) {
            tracing::warn!(code = %refusal.code, "the session cannot be opened: {}", refusal.message);
            self.stage
                .send_replace(Stage::Refused(refusal.message.clone()));
        }
        result?;
        self.session()
            .ok_or_else(|| failure("session-failed", "the session ended as soon as it began"))
    }

    async fn order(self: &Arc<Self>, request: StartSession, open: bool) -> Result<(), Failure> {
        let order = Order {
            open,
            username: self.username.clone(),
            password: Zeroizing::new(request.password),
            uid: self.uid,
            width: request.width,
            height: request.height,
        };
        let fault = |error: anyhow::Error| failure("session-failed", &format!("{error:#}"));
        match run_keeper(&order, &self.runtime).await.map_err(fault)? {
            Outcome::Refused { code, message } => return Err(Failure { code, message }),
            Outcome::Welcome if !open => return Ok(()),
            Outcome::Welcome => {}
        }
        let socket = UnixStream::connect(self.socket())
            .await
            .context("the session's process has ended");
        self.follow(socket.map_err(fault)?);
        self.known().await;
        Ok(())
    }

    /// Ends the session; the viewer is told the reason.
    pub(crate) async fn end(&self, reason: &str) -> Result<()> {
        let Ok(mut socket) = UnixStream::connect(self.socket()).await else {
            self.clear_crash();
            return Ok(());
        };
        *self.reason() = Some(reason.to_owned());
        socket.write_all(format!("{END}\n").as_bytes()).await?;
        let mut stage = self.stage.subscribe();
        let over = stage
            .wait_for(|stage| !matches!(stage, Stage::Up { .. } | Stage::StartingDisplay { .. }));
        timeout(SIGN_IN_MAX, over)
            .await
            .context("the session does not end")??;
        Ok(())
    }

    /// Forgets a session that has crashed.
    pub(crate) fn clear_crash(&self) {
        self.stage.send_if_modified(|stage| {
            let crashed = matches!(stage, Stage::Crashed { .. } | Stage::Refused(_));
            if crashed {
                *stage = Stage::Absent;
            }
            crashed
        });
    }

    /// The session, if there is one.
    pub(crate) fn session(&self) -> Option<Session> {
        let session = |id: &str, phase, viewed| {
            Some(Session {
                id: id.to_owned(),
                phase,
                viewed,
            })
        };
        match &*self.stage.borrow() {
            Stage::Absent | Stage::Refused(_) => None,
            Stage::SigningIn => session("", Phase::SigningIn, false),
            Stage::StartingDisplay { session: id } => session(id, Phase::StartingDisplay, false),
            Stage::Up {
                session: id, view, ..
            } => {
                let view = view.borrow();
                let phase = if view.usable {
                    Phase::Running
                } else {
                    Phase::StartingDesktop
                };
                session(id, phase, view.viewed)
            }
            Stage::Crashed { session: id, text } => {
                session(id, Phase::Crashed(text.clone()), false)
            }
        }
    }

    /// Seconds since the last input, while a session runs and has had one.
    pub(crate) fn idle_seconds(&self) -> Option<u64> {
        match &*self.stage.borrow() {
            Stage::Up { view, .. } => view.borrow().input_at.map(|at| at.elapsed().as_secs()),
            _ => None,
        }
    }

    fn socket(&self) -> PathBuf {
        self.runtime.join(SOCKET)
    }

    fn reason(&self) -> std::sync::MutexGuard<'_, Option<String>> {
        self.end_reason
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Completes when the session has a name.
    async fn known(&self) {
        let mut stage = self.stage.subscribe();
        let named = stage.wait_for(|stage| !matches!(stage, Stage::SigningIn));
        if timeout(SIGN_IN_MAX, named).await.is_err() {
            tracing::error!("the session's process says nothing");
        }
    }

    /// Follows the reports of the session's process until it ends.
    fn follow(self: &Arc<Self>, socket: UnixStream) {
        let supervisor = Arc::clone(self);
        tokio::spawn(async move {
            let (farewell, farewell_receiver) = watch::channel(None);
            let mut lines = BufReader::new(socket.take(u64::MAX)).lines();
            let mut last = Report::Crashed {
                text: "the session's process has ended".to_owned(),
            };
            while let Ok(Some(line)) = lines.next_line().await {
                match serde_json::from_str(&line) {
                    Ok(report @ (Report::LoggedOff | Report::Crashed { .. })) => {
                        last = report;
                        break;
                    }
                    Ok(report) => supervisor.advance(report, &farewell_receiver),
                    Err(error) => {
                        tracing::error!(%error, "a report of the session is not understood");
                    }
                }
            }
            let (stage, told) = supervisor.concluded(last);
            farewell.send_replace(Some(told));
            supervisor.stage.send_replace(stage);
        });
    }

    fn advance(&self, report: Report, farewell: &watch::Receiver<Option<Farewell>>) {
        match report {
            Report::StartingDisplay { session } => {
                self.stage.send_replace(Stage::StartingDisplay { session });
            }
            Report::StartingDesktop { session, display } => {
                let (arrivals, arrivals_receiver) = mpsc::channel(1);
                let (view_sender, view) = watch::channel(View::default());
                tokio::spawn(present(
                    session.clone(),
                    display,
                    view_sender,
                    arrivals_receiver,
                    farewell.clone(),
                ));
                self.stage.send_replace(Stage::Up {
                    session,
                    arrivals,
                    view,
                });
            }
            Report::LoggedOff | Report::Crashed { .. } => {}
        }
    }

    fn concluded(&self, last: Report) -> (Stage, Farewell) {
        let session = self.session().map(|session| session.id).unwrap_or_default();
        let asked = self.reason().take();
        match last {
            Report::Crashed { text } => {
                tracing::error!(session, "the session has crashed: {text}");
                let told = Farewell {
                    reason: ByeReason::Crashed,
                    text: text.clone(),
                };
                (Stage::Crashed { session, text }, told)
            }
            _ => {
                tracing::info!(session, "the session is over");
                (
                    Stage::Absent,
                    Farewell {
                        reason: ByeReason::LoggedOff,
                        text: asked.unwrap_or_default(),
                    },
                )
            }
        }
    }

    /// Leads a viewer to the display; until it is there the viewer is told how far the start is.
    pub(crate) async fn attach(&self, mut link: Link) {
        let mut desktop = Desktop::new();
        let mut stage = self.stage.subscribe();
        let begin = Instant::now();
        let mut farewell =
            (!link.guest.username.eq_ignore_ascii_case(&self.username)).then(|| Farewell {
                reason: ByeReason::TicketRefused,
                text: "this WorkSpace belongs to somebody else".into(),
            });
        while farewell.is_none() {
            let now = stage.borrow_and_update().clone();
            let patience = match now {
                Stage::Up { arrivals, .. } => {
                    // A send fails when the session ends at this moment; the viewer then finds out by the closed link.
                    let _ = arrivals.send(Arrival { link, desktop }).await;
                    return;
                }
                Stage::SigningIn => tell(&mut desktop, PhaseId::SigningIn, SIGN_IN_MAX),
                Stage::StartingDisplay { .. } => {
                    tell(&mut desktop, PhaseId::StartingDisplay, SIGN_IN_MAX)
                }
                Stage::Absent | Stage::Refused(_) => VIEWER_PATIENCE,
                Stage::Crashed { .. } => CRASH_PATIENCE,
            };
            while let Some(message) = desktop.poll_transmit() {
                link.send(message);
            }
            tokio::select! {
                _ = stage.changed() => {
                    if let Stage::Refused(text) = &*stage.borrow() {
                        farewell = Some(Farewell { reason: ByeReason::Crashed, text: text.clone() });
                    }
                }
                activity = link.activity() => match activity {
                    Activity::Message(message) => farewell = misbehaved(&mut desktop, &message, begin),
                    Activity::Room => {}
                    Activity::Gone => return,
                },
                () = tokio::time::sleep_until(begin + patience) => farewell = Some(self.impatient()),
            }
        }
        if let Some(Farewell { reason, text }) = farewell {
            desktop.bye(reason, &text);
            desktop
                .poll_transmit()
                .into_iter()
                .for_each(|message| link.send(message));
        }
    }

    fn impatient(&self) -> Farewell {
        match &*self.stage.borrow() {
            Stage::Crashed { text, .. } => Farewell {
                reason: ByeReason::Crashed,
                text: text.clone(),
            },
            _ => Farewell {
                reason: ByeReason::LoggedOff,
                text: "no session runs: sign in again".to_owned(),
            },
        }
    }
}

fn tell(desktop: &mut Desktop, phase: PhaseId, patience: Duration) -> Duration {
    desktop.set_phase(phase, "");
    patience
}

fn misbehaved(desktop: &mut Desktop, message: &[u8], begin: Instant) -> Option<Farewell> {
    let now_us = u64::try_from(begin.elapsed().as_micros()).unwrap_or(u64::MAX);
    let error = desktop.handle_message(message, now_us).err()?;
    Some(Farewell {
        reason: ByeReason::ProtocolError,
        text: error.to_string(),
    })
}

/// Presents the display for as long as the session lasts; a fault of ours costs the viewer its link, not the session.
async fn present(
    session: String,
    display: DisplayAccess,
    view: watch::Sender<View>,
    mut arrivals: mpsc::Receiver<Arrival>,
    mut farewell: watch::Receiver<Option<Farewell>>,
) {
    while farewell.borrow().is_none() {
        let presenter = Presenter::new(session.clone(), &display, view.clone());
        let result = match presenter {
            Ok(presenter) => presenter.run(&mut arrivals, farewell.clone()).await,
            Err(error) => Err(error),
        };
        if let Err(error) = result {
            tracing::warn!(session, "the display cannot be shown: {error:#}");
            let _ = timeout(Duration::from_secs(1), farewell.wait_for(Option::is_some)).await;
        }
    }
}

/// Runs `carrel-agent session` and waits for its outcome. The password goes through a pipe.
async fn run_keeper(order: &Order, runtime: &Path) -> Result<Outcome> {
    let mut child = Command::new(std::env::current_exe()?)
        .arg("session")
        .arg("--runtime")
        .arg(runtime)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .process_group(0)
        .spawn()
        .context("cannot start the session's process")?;
    let mut stdin = child.stdin.take().context("the process has no input")?;
    let stdout = child.stdout.take().context("the process has no output")?;
    tokio::spawn(async move {
        let status = child.wait().await;
        tracing::debug!(?status, "the session's process has ended");
    });
    let order = Zeroizing::new(serde_json::to_vec(order)?);
    stdin.write_all(&order).await?;
    drop(stdin);
    let mut line = String::new();
    let mut reader = BufReader::new(stdout.take(LINE_BYTES_MAX as u64));
    timeout(SIGN_IN_MAX, reader.read_line(&mut line))
        .await
        .context("the sign-in takes too long")??;
    serde_json::from_str(&line).context("the session's process ended without an outcome")
}

fn failure(code: &str, message: &str) -> Failure {
    Failure {
        code: code.to_owned(),
        message: message.to_owned(),
    }
}
