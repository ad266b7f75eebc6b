//! A session: a viewer is admitted by its ticket, introduced to the agent, and then both are spliced until one of
//! them leaves. Nothing is decoded on the way.

use std::{
    io,
    sync::atomic::{AtomicU64, Ordering},
    time::{Duration, Instant},
};

use model::ip_range;
use stream::{ByeReason, ServerMessage};
use stream_transport::{Frame, Reader, Writer};
use tokio::{sync::OwnedSemaphorePermit, time::timeout};

use crate::{
    Gateway,
    link::Hello,
    splice::{Splice, splice},
    ticket::{Claims, TicketRefusal},
    viewer::Peer,
};

/// How long a viewer may take to present its ticket.
const TICKET_LIMIT: Duration = Duration::from_secs(5);

/// Why a session ends from outside.
#[derive(Debug, Clone)]
pub struct Dismissal {
    /// What the viewer is told.
    pub reason: ByeReason,
    /// For people; at most a sentence.
    pub text: String,
}

/// How a session ended.
#[derive(Debug)]
pub(crate) enum End {
    /// No ticket came in time.
    NoTicket,
    /// The ticket admits nobody.
    Refused(TicketRefusal),
    /// Whether the ticket was used cannot be known now.
    Undecided(String),
    /// The gateway shows as many desktops as it may.
    Full,
    /// The agent does not answer.
    Unreachable(io::Error),
    /// The viewer hung up or vanished.
    ViewerLeft(Option<io::Error>),
    /// The viewer took nothing for too long.
    ViewerStalled,
    /// The agent hung up, having said why itself.
    DesktopLeft,
    /// The agent vanished or broke the framing.
    DesktopLost(io::Error),
    /// Somebody here ended it.
    Dismissed(Dismissal),
}

impl Gateway {
    /// Serves one viewer from its ticket to its end.
    pub(crate) async fn serve_viewer(
        &self,
        mut reader: Reader,
        mut writer: Writer,
        mut peer: Peer,
        pending: OwnedSemaphorePermit,
    ) {
        let begin = Instant::now();
        let (claims, end) = match self.admit(&mut reader, &mut writer, &mut peer).await {
            Ok((claims, slot)) => {
                drop(pending);
                let end = self.attend(&mut reader, &mut writer, &claims, &peer).await;
                drop(slot);
                (Some(claims), end)
            }
            Err(end) => {
                metrics::counter!("carrel_stream_refusals_total", "reason" => end.name())
                    .increment(1);
                (None, end)
            }
        };
        report(&end, claims.as_ref(), &peer, begin.elapsed());
        if let Some(bye) = end.bye() {
            let _ = writer.give(Frame::Control(bye.encode().into()));
        }
        writer.close().await;
    }

    async fn admit(
        &self,
        reader: &mut Reader,
        writer: &mut Writer,
        peer: &mut Peer,
    ) -> Result<(Claims, OwnedSemaphorePermit), End> {
        let ticket = match timeout(TICKET_LIMIT, reader.next()).await {
            Err(_) => return Err(End::NoTicket),
            Ok(Err(error)) => return Err(End::ViewerLeft(Some(error))),
            Ok(Ok(None)) => return Err(End::ViewerLeft(None)),
            Ok(Ok(Some(ticket))) => ticket.bytes,
        };
        let claims = self
            .verifier()
            .verify(&ticket, crate::now_ms())
            .map_err(End::Refused)?;
        // On QUIC it may have moved since it knocked: it must be allowed at both places, and from the later one on every
        // move is looked at.
        let knocked_at = peer.address;
        peer.move_to(writer.remote_address());
        let sources = claims.sources.as_deref();
        if ![knocked_at, peer.address]
            .iter()
            .all(|address| ip_range::admits(sources, *address))
        {
            return Err(End::Refused(TicketRefusal::Elsewhere));
        }
        let slot = self.session_slot().ok_or(End::Full)?;
        match self
            .spent()
            .spend(&claims.identity, claims.expires_at_ms)
            .await
        {
            Ok(true) => Ok((claims, slot)),
            Ok(false) => Err(End::Refused(TicketRefusal::Used)),
            Err(error) => Err(End::Undecided(error.to_string())),
        }
    }

    async fn attend(
        &self,
        reader: &mut Reader,
        writer: &mut Writer,
        claims: &Claims,
        peer: &Peer,
    ) -> End {
        let hello = Hello {
            username: claims.username.clone(),
            address: peer.address,
            client: claims.client.clone().unwrap_or_else(|| peer.client.clone()),
            device: claims.device.clone(),
            page: claims.page.clone(),
            sign_in: claims.session.clone(),
            starting: claims.starting,
        };
        let link = self
            .agents()
            .connect(claims.address, &claims.workspace, &hello)
            .await;
        let link = match link {
            Ok(link) => link,
            Err(error) => return End::Unreachable(error),
        };
        let (live, dismissal) = self.enter(claims, peer.address);
        metrics::gauge!("carrel_stream_sessions", "transport" => peer.transport).increment(1);
        tracing::info!(
            workspace.id = claims.workspace,
            principal = claims.username,
            transport = peer.transport,
            client.address = %peer.address,
            "a viewer is connected"
        );
        let end = splice(Splice {
            reader,
            writer,
            link,
            dismissal,
            workspace: &claims.workspace,
            address: peer.address,
            moved: &|address| {
                live.moved(address);
                ip_range::admits(claims.sources.as_deref(), address)
            },
        })
        .await;
        metrics::gauge!("carrel_stream_sessions", "transport" => peer.transport).decrement(1);
        drop(live);
        end
    }
}

impl End {
    /// Its name in logs and metrics.
    fn name(&self) -> &'static str {
        match self {
            Self::NoTicket => "no-ticket",
            Self::Refused(TicketRefusal::Forged) => "ticket-forged",
            Self::Refused(TicketRefusal::Expired) => "ticket-expired",
            Self::Refused(TicketRefusal::Used) => "ticket-used",
            Self::Refused(TicketRefusal::Elsewhere) => "ticket-elsewhere",
            Self::Undecided(_) => "ticket-undecided",
            Self::Full => "full",
            Self::Unreachable(_) => "desktop-unreachable",
            Self::ViewerLeft(_) => "viewer-left",
            Self::ViewerStalled => "viewer-stalled",
            Self::DesktopLeft => "desktop-left",
            Self::DesktopLost(_) => "desktop-lost",
            Self::Dismissed(_) => "dismissed",
        }
    }

    /// What the viewer is told; nothing when the agent has said it, or when nobody listens.
    fn bye(&self) -> Option<ServerMessage> {
        let say = |reason, text: &str| {
            Some(ServerMessage::Bye {
                reason,
                text: text.to_owned(),
            })
        };
        match self {
            Self::NoTicket => say(ByeReason::TicketRefused, "no ticket was presented"),
            Self::Refused(refusal) => say(ByeReason::TicketRefused, &refusal.to_string()),
            Self::Undecided(_) => say(
                ByeReason::TicketRefused,
                "the ticket cannot be checked now; try again",
            ),
            Self::Full => say(
                ByeReason::DesktopUnreachable,
                "this gateway shows as many desktops as it may; try again shortly",
            ),
            Self::Unreachable(_) => {
                say(ByeReason::DesktopUnreachable, "the desktop does not answer")
            }
            Self::DesktopLost(_) => say(
                ByeReason::DesktopUnreachable,
                "the connection to the desktop was lost",
            ),
            Self::Dismissed(dismissal) => say(dismissal.reason, &dismissal.text),
            Self::ViewerLeft(Some(error)) if error.kind() == io::ErrorKind::InvalidData => {
                say(ByeReason::ProtocolError, &error.to_string())
            }
            Self::ViewerLeft(_) | Self::ViewerStalled | Self::DesktopLeft => None,
        }
    }
}

fn report(end: &End, claims: Option<&Claims>, peer: &Peer, duration: Duration) {
    let workspace = claims.map_or("", |claims| claims.workspace.as_str());
    let principal = claims.map_or("", |claims| claims.username.as_str());
    let duration_ms = u64::try_from(duration.as_millis()).unwrap_or(u64::MAX);
    let detail = match end {
        End::Unreachable(error) | End::DesktopLost(error) | End::ViewerLeft(Some(error)) => {
            error.to_string()
        }
        End::Undecided(error) => error.clone(),
        End::Dismissed(dismissal) => dismissal.text.clone(),
        _ => String::new(),
    };
    let (address, transport, reason) = (peer.address, peer.transport, end.name());
    if matches!(
        end,
        End::Unreachable(_) | End::DesktopLost(_) | End::Undecided(_) | End::Full
    ) {
        tracing::warn!(workspace.id = workspace, principal, transport, client.address = %address, reason, detail, duration_ms, "a stream ended");
    } else {
        tracing::info!(workspace.id = workspace, principal, transport, client.address = %address, reason, detail, duration_ms, "a stream ended");
    }
}

static NEXT: AtomicU64 = AtomicU64::new(0);

/// A number for each session of this process.
pub(crate) fn next_number() -> u64 {
    NEXT.fetch_add(1, Ordering::Relaxed)
}
