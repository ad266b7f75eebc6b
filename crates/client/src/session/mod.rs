//! One desktop: connects, feeds messages to the viewer, tells the window what came of it, and connects again when
//! something broke. Runs on the network's thread; the window's thread talks to it through [`Session`].

pub(crate) mod direct;
mod reconnect;
mod shared;
mod source;
mod trouble;
mod video;
mod words;

use std::sync::Arc;
use std::time::{Duration, Instant};

use stream::{ByeReason, CursorShape, LinkClass, PhaseId, Size, Statistics, ViewerEvent};
use tokio::time::{sleep, sleep_until};

use crate::carriage::{self, Carriage};
use crate::dial::Dialer;
use crate::server::WorkspaceStatus;
use reconnect::Reconnect;
pub(crate) use shared::{Picture, Session, Shared};
use source::Interruption;
pub(crate) use source::Source;
pub(crate) use trouble::{Trouble, TroubleKind};
pub(crate) use words::{Farewell, Reason, Way, Words};

/// No byte for this long, although pings are answered within seconds: the network is gone.
const SILENCE_MAX: Duration = Duration::from_secs(12);

/// What the window learns.
#[derive(Debug)]
pub(crate) enum News {
    /// There are new pixels; said once until they are taken.
    Painted,
    /// Draw the pointer so; `None` hides it.
    Cursor(Option<CursorShape>),
    /// How the connection is.
    State(State),
    /// The link was measured.
    Link(LinkStatus),
}

/// What the window shows of a connection, apart from the picture.
#[derive(Debug, Clone)]
pub(crate) enum State {
    /// Not there yet: how far it is, and what is in the way.
    Opening {
        /// The step.
        phase: Phase,
        /// The desktop's own words.
        text: String,
        /// What the last try met.
        trouble: Option<Trouble>,
    },
    /// The first frame of this connection is in the picture.
    Shown,
    /// The connection broke; the last picture stays behind the notice.
    Reconnecting(Trouble),
    /// The WorkSpace itself is restarting, stopped or broken.
    Waiting(WorkspaceStatus),
    /// It is over.
    Ended(Farewell),
}

/// The steps a person sees until the desktop is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Phase {
    /// No desktop has answered.
    Connecting,
    /// The session is being opened.
    SigningIn,
    /// Its display is being started.
    StartingDisplay,
    /// Its desktop environment is being started.
    StartingDesktop,
}

impl Phase {
    /// All, in order, with their words.
    pub(crate) const ALL: [(Self, &str); 4] = [
        (Self::Connecting, "Connecting"),
        (Self::SigningIn, "Opening your session"),
        (Self::StartingDisplay, "Starting the display"),
        (Self::StartingDesktop, "Starting your desktop"),
    ];

    fn of(phase: PhaseId) -> Option<Self> {
        match phase {
            PhaseId::SigningIn => Some(Self::SigningIn),
            PhaseId::StartingDisplay => Some(Self::StartingDisplay),
            PhaseId::StartingDesktop => Some(Self::StartingDesktop),
            PhaseId::Running => None,
        }
    }
}

/// What is known of the link.
#[derive(Debug, Clone)]
pub(crate) struct LinkStatus {
    /// Good, degraded or poor (NET-20, NET-24).
    pub(crate) class: Option<LinkClass>,
    /// What was measured and counted.
    pub(crate) statistics: Statistics,
    /// Which way won the race.
    pub(crate) way: String,
}

/// Connects, and goes on until the desktop ends or the window says so.
pub(crate) async fn run(mut source: Source, dialer: Dialer, shared: Arc<Shared>) {
    let mut reconnect = Reconnect::default();
    let epoch = Instant::now();
    let mut run = Run {
        dialer,
        shared: Arc::clone(&shared),
        phase: Phase::Connecting,
        ever_shown: false,
    };
    loop {
        let mut shown_at = None;
        let why = run.attempt(&mut source, &mut shown_at).await;
        if shared.is_closed() {
            return;
        }
        let trouble = match why {
            Interruption::Trouble(trouble) => trouble,
            why => return shared.tell(News::State(run.last(why, &source).await)),
        };
        tracing::info!(kind = ?trouble.kind, "no connection: {}", trouble.detail);
        let shown_for = shown_at.map(|at: Instant| at.elapsed());
        let Some(pause) = reconnect.failed(epoch.elapsed(), &trouble, shown_for) else {
            return shared.tell(News::State(State::Ended(Farewell::given_up(&trouble))));
        };
        run.tell_trouble(trouble);
        tokio::select! {
            () = sleep(pause) => {}
            () = shared.closed() => return,
        }
    }
}

struct Run {
    dialer: Dialer,
    shared: Arc<Shared>,
    phase: Phase,
    ever_shown: bool,
}

impl Run {
    /// What the window is told last.
    async fn last(&self, why: Interruption, source: &Source) -> State {
        match why {
            Interruption::Waiting(workspace) => State::Waiting(workspace),
            Interruption::Farewell(farewell) if self.ever_shown => State::Ended(farewell),
            Interruption::Farewell(farewell) => State::Ended(source.explained(farewell).await),
            Interruption::Trouble(trouble) => State::Ended(Farewell::given_up(&trouble)),
        }
    }

    /// One connection from its ticket to its end.
    async fn attempt(
        &mut self,
        source: &mut Source,
        shown_at: &mut Option<Instant>,
    ) -> Interruption {
        if !self.ever_shown {
            self.phase = Phase::Connecting;
            self.tell_opening(String::new(), None);
        }
        let shared = Arc::clone(&self.shared);
        let opening = async {
            let offer = source.offer().await?;
            let opened = carriage::open(&offer, &self.dialer).await;
            opened.map_err(|error| Interruption::of(TroubleKind::PortsClosed, format!("{error:#}")))
        };
        let closed = || Interruption::of(TroubleKind::Interrupted, "closed here".to_owned());
        let (carriage, way) = tokio::select! {
            opened = opening => match opened {
                Ok(opened) => opened,
                Err(why) => return why,
            },
            () = shared.closed() => return closed(),
        };
        tracing::info!(way, "connected");
        self.shared.begin();
        let mut connection = Connection {
            carriage,
            way,
            heard_at: Instant::now(),
            running: false,
            shown_at: None,
            decoders: video::Decoders::default(),
        };
        let why = tokio::select! {
            why = self.carry(&mut connection) => why,
            () = shared.closed() => closed(),
        };
        // Said, and not left to the other side to notice.
        self.shared.release_all();
        while let Some(message) = self.shared.poll_transmit() {
            connection.carriage.send(message);
        }
        self.shared.end();
        *shown_at = connection.shown_at;
        connection.carriage.close().await;
        why
    }

    /// Carries messages until something ends it.
    async fn carry(&mut self, connection: &mut Connection) -> Interruption {
        let interrupted = |detail: String| Interruption::of(TroubleKind::Interrupted, detail);
        loop {
            while let Some(message) = self.shared.poll_transmit() {
                connection.carriage.send(message);
            }
            while let Some(datagram) = self.shared.poll_datagram() {
                connection.carriage.send_datagram(datagram);
            }
            let silence = connection.heard_at + SILENCE_MAX;
            let timer = self.shared.timeout().map_or(silence, |at| at.min(silence));
            tokio::select! {
                biased;
                () = self.shared.woken() => {}
                message = connection.carriage.next() => match message {
                    Ok(Some(message)) => {
                        if let Some(why) = self.take(connection, &message) {
                            return why;
                        }
                    }
                    Ok(None) => return interrupted("the desktop hung up".to_owned()),
                    Err(error) => return interrupted(error.to_string()),
                },
                () = sleep_until(timer.into()) => {
                    if silence <= Instant::now() {
                        let seconds = SILENCE_MAX.as_secs();
                        return interrupted(format!("nothing was heard for {seconds} seconds"));
                    }
                    self.shared.handle_timeout();
                }
            }
        }
    }

    /// Takes a message of the desktop; says when it ends the connection.
    fn take(&mut self, connection: &mut Connection, message: &[u8]) -> Option<Interruption> {
        connection.heard_at = Instant::now();
        let (mut events, understood) = self.shared.handle_message(message);
        while let Some(event) = self.shared.poll_video() {
            if let Some(decoded) = connection.decoders.handle(event) {
                events.extend(self.shared.video_decoded(&decoded));
            }
        }
        for event in events {
            if let Some(why) = self.show(connection, event) {
                return Some(why);
            }
        }
        understood
            .err()
            .map(|error| Interruption::of(TroubleKind::Garbled, error.to_string()))
    }

    fn show(&mut self, connection: &mut Connection, event: ViewerEvent) -> Option<Interruption> {
        match event {
            ViewerEvent::Resized(_) => {}
            // A picture that goes on has no frame when nothing changed meanwhile.
            ViewerEvent::Welcome { .. } => self.reveal(connection),
            ViewerEvent::Phase { phase, text } => {
                let phase = Phase::of(phase);
                connection.running = phase.is_none();
                if let Some(phase) = phase.filter(|_| !self.ever_shown) {
                    self.phase = phase;
                    self.tell_opening(text, None);
                }
                self.reveal(connection);
            }
            ViewerEvent::Painted => self.reveal(connection),
            ViewerEvent::Cursor(shape) => self.shared.tell(News::Cursor(shape)),
            ViewerEvent::Measured => {
                let statistics = self.shared.statistics();
                let way = connection.way.clone();
                let class = statistics.class();
                self.shared.tell(News::Link(LinkStatus {
                    class,
                    statistics,
                    way,
                }));
            }
            ViewerEvent::Bye { reason, text } => return Some(hang_up(reason, &text)),
        }
        None
    }

    /// The picture is shown when the desktop runs and its first frame is there.
    fn reveal(&mut self, connection: &mut Connection) {
        if connection.running && self.shared.painted() {
            if connection.shown_at.is_none() {
                connection.shown_at = Some(Instant::now());
                self.ever_shown = true;
                self.shared.tell(News::State(State::Shown));
            }
            self.shared.tell_painted();
        }
    }

    fn tell_trouble(&mut self, trouble: Trouble) {
        if self.ever_shown {
            self.shared.tell(News::State(State::Reconnecting(trouble)));
        } else {
            self.tell_opening(String::new(), Some(trouble));
        }
    }

    fn tell_opening(&self, text: String, trouble: Option<Trouble>) {
        let phase = self.phase;
        self.shared.tell(News::State(State::Opening {
            phase,
            text,
            trouble,
        }));
    }
}

struct Connection {
    carriage: Carriage,
    way: String,
    heard_at: Instant,
    /// The desktop is there to be looked at, it says.
    running: bool,
    shown_at: Option<Instant>,
    decoders: video::Decoders,
}

/// What a hang-up means: the end, or something that passes.
fn hang_up(reason: ByeReason, text: &str) -> Interruption {
    let end = |reason| {
        Interruption::Farewell(Farewell {
            reason,
            detail: text.to_owned(),
        })
    };
    let trouble = |kind| Interruption::Trouble(Trouble::new(kind, text.to_owned()));
    match reason {
        ByeReason::LoggedOff => end(Reason::LoggedOff),
        // Whoever hears that it was replaced must not fight for the desktop.
        ByeReason::TakenOver | ByeReason::Replaced => end(Reason::TakenOver),
        ByeReason::Crashed => end(Reason::Crashed),
        ByeReason::Stopping => trouble(TroubleKind::ServerRestarting),
        ByeReason::DesktopStopping => trouble(TroubleKind::DesktopRestarting),
        ByeReason::DesktopUnreachable => trouble(TroubleKind::DesktopAway),
        ByeReason::TicketRefused => trouble(TroubleKind::Refused),
        ByeReason::ProtocolError => trouble(TroubleKind::Garbled),
    }
}

/// The size a desktop may have, nearest to a window's.
pub(crate) fn desktop_size(width: u32, height: u32) -> Size {
    let side = |pixels: u32| {
        u16::try_from(pixels.clamp(1, u32::from(stream::SIDE_MAX))).unwrap_or(stream::SIDE_MAX)
    };
    Size {
        width: side(width),
        height: side(height),
    }
}
