//! The agent's side of the session: starts its process, finds one that runs already, follows its reports, and leads
//! viewers to its display.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use agent_api::{Failure, Session, StartSession};
use anyhow::Context;
use stream::{ByeReason, Desktop};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::UnixStream;
use tokio::process::Command;
use tokio::sync::{mpsc, watch};
use tokio::time::timeout;
use zeroize::Zeroizing;

use super::launch::{NAME_MAX, launch};
use super::protocol::{Order, Outcome, Report, SOCKET};
use super::reception;
use super::stage::Stage;
use crate::desktop::{Arrival, DisplayAccess, Farewell, Presenter, View};
use crate::link::{Link, Links};

/// How long the last words to viewers may take to leave.
const LEAVE_MAX: Duration = Duration::from_secs(2);
/// What viewers are told when the system stops, and the session with it.
const SYSTEM_STOPS: &str = "the desktop is being restarted or stopped";
/// How long the system has to say whether it is being stopped.
const SYSTEM_STATE_MAX: Duration = Duration::from_secs(1);

/// What a supervisor works with.
pub(crate) struct Place {
    /// The folder of sockets and the display's files.
    pub(crate) runtime: PathBuf,
    /// What is run as the session's process: this program itself.
    pub(crate) program: PathBuf,
    /// What knows whether the system is being stopped.
    pub(crate) systemctl: PathBuf,
}

/// Supervises the one session of the one person.
pub(crate) struct Supervisor {
    username: String,
    uid: u32,
    place: Place,
    stage: watch::Sender<Stage>,
    /// Said to every viewer when this process ends.
    leaving: watch::Sender<Option<Farewell>>,
    links: Links,
    /// One sign-in at a time.
    sign_in: tokio::sync::Mutex<()>,
}

impl Supervisor {
    pub(crate) fn new(username: String, uid: u32, place: Place) -> Arc<Self> {
        let stage = watch::channel(Stage::Absent).0;
        Arc::new(Self {
            username,
            uid,
            place,
            stage,
            leaving: watch::channel(None).0,
            links: Links::default(),
            sign_in: tokio::sync::Mutex::default(),
        })
    }

    /// The links of the viewers that it leads.
    pub(crate) fn links(&self) -> &Links {
        &self.links
    }

    /// Takes leave of every viewer, as the last thing before this process ends.
    pub(crate) async fn leave(&self) {
        let farewell = if self.system_stops().await {
            tracing::info!("stopping with the system");
            farewell(ByeReason::DesktopStopping, SYSTEM_STOPS)
        } else {
            tracing::info!("stopping; a session goes on");
            farewell(ByeReason::Stopping, "the agent is being restarted")
        };
        self.leaving.send_replace(Some(farewell));
        if timeout(LEAVE_MAX, self.links.all_closed()).await.is_err() {
            tracing::warn!("a viewer does not take the last word");
        }
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

    /// Starts the session, or checks the password for the one that runs. What was begun is finished also when nobody
    /// waits for it any more: left in the middle, it would count as on its way for ever.
    pub(crate) async fn start(self: &Arc<Self>, request: StartSession) -> Result<Session, Failure> {
        let supervisor = Arc::clone(self);
        tokio::spawn(async move { supervisor.start_to_the_end(request).await })
            .await
            .unwrap_or_else(|error| Err(failure("session-failed", &error.to_string())))
    }

    async fn start_to_the_end(self: &Arc<Self>, request: StartSession) -> Result<Session, Failure> {
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
        let open = !self.stage.borrow().alive();
        let sign_in = request.sign_in.clone();
        if open {
            self.stage.send_replace(Stage::SigningIn);
        }
        let result = self.order(request, open).await;
        if let (true, Err(refusal)) = (open, &result) {
            tracing::warn!(code = %refusal.code, "the session cannot be opened: {}", refusal.message);
            self.stage.send_replace(Stage::Refused {
                sign_in,
                text: refusal.message.clone(),
            });
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
        let outcome = launch(&self.place.program, &order, &self.place.runtime).await;
        match outcome.map_err(fault)? {
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

    /// The session, if there is one.
    pub(crate) fn session(&self) -> Option<Session> {
        self.stage.borrow().session()
    }

    /// Seconds since the last input, while a session runs and has had one.
    pub(crate) fn idle_seconds(&self) -> Option<u64> {
        match &*self.stage.borrow() {
            Stage::Up { view, .. } => view.borrow().input_at.map(|at| at.elapsed().as_secs()),
            _ => None,
        }
    }

    fn socket(&self) -> PathBuf {
        self.place.runtime.join(SOCKET)
    }

    /// Completes when the session has a name.
    async fn known(&self) {
        let mut stage = self.stage.subscribe();
        let named = stage.wait_for(|stage| !matches!(stage, Stage::SigningIn));
        if timeout(NAME_MAX, named).await.is_err() {
            tracing::error!("the session's process says nothing");
        }
    }

    /// Follows the reports of the session's process until it ends.
    fn follow(self: &Arc<Self>, socket: UnixStream) {
        let supervisor = Arc::clone(self);
        tokio::spawn(async move {
            let (farewell, farewell_receiver) = watch::channel(None);
            let mut lines = BufReader::new(socket).lines();
            let mut leaving = supervisor.leaving.subscribe();
            let mut last = Report::Crashed {
                text: "the session's process has ended".to_owned(),
            };
            loop {
                let line = tokio::select! {
                    line = lines.next_line() => line,
                    told = leaving.wait_for(Option::is_some) => {
                        farewell.send_replace(told.ok().and_then(|told| told.clone()));
                        return;
                    }
                };
                let Ok(Some(line)) = line else { break };
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
            let (stage, told) = supervisor.concluded(last).await;
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

    async fn concluded(&self, last: Report) -> (Stage, Farewell) {
        let session = self.session().map(|session| session.id).unwrap_or_default();
        match last {
            // Whoever stops the system ends its processes in no order.
            Report::Crashed { .. } if self.system_stops().await => {
                tracing::info!(session, "the session ends with the system");
                let told = farewell(ByeReason::DesktopStopping, SYSTEM_STOPS);
                (Stage::Absent, told)
            }
            Report::Crashed { text } => {
                tracing::error!(session, "the session has crashed: {text}");
                let told = farewell(ByeReason::Crashed, &text);
                let at_ms = now_ms();
                let stage = Stage::Crashed {
                    session,
                    text,
                    at_ms,
                };
                (stage, told)
            }
            _ => {
                tracing::info!(session, "the session is over");
                (Stage::Absent, farewell(ByeReason::LoggedOff, ""))
            }
        }
    }

    async fn system_stops(&self) -> bool {
        let mut command = Command::new(&self.place.systemctl);
        command.arg("is-system-running").kill_on_drop(true);
        let answer = timeout(SYSTEM_STATE_MAX, command.output()).await;
        matches!(answer, Ok(Ok(output)) if output.stdout.trim_ascii() == b"stopping")
    }

    /// Leads a viewer to the display, if it is the person's.
    pub(crate) async fn attach(&self, link: Link) {
        if link.guest.username.eq_ignore_ascii_case(&self.username) {
            reception::receive(link, self.stage.subscribe(), self.leaving.subscribe()).await;
            return;
        }
        let farewell = farewell(
            ByeReason::TicketRefused,
            "this WorkSpace belongs to somebody else",
        );
        reception::dismiss(&link, Desktop::new(), &farewell);
    }
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

fn farewell(reason: ByeReason, text: &str) -> Farewell {
    Farewell {
        reason,
        text: text.to_owned(),
    }
}

fn now_ms() -> i64 {
    let since = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

fn failure(code: &str, message: &str) -> Failure {
    Failure {
        code: code.to_owned(),
        message: message.to_owned(),
    }
}
