//! Where tickets come from, and what it means when there is none.

use zeroize::Zeroizing;

use super::direct::Direct;
use super::{Farewell, Reason, Trouble, TroubleKind};
use crate::carriage::Offer;
use crate::server::{Fault, Server, WorkspaceStatus};

/// Codes of refusals that hold for this network or this kind of device.
const NOT_ADMITTED: [&str; 3] = ["AccountNotOpen", "AddressNotAdmitted", "DeviceNotAdmitted"];

/// Where tickets come from.
pub(crate) enum Source {
    /// A display that is shared directly.
    Direct(Direct),
    /// The control plane, for who has signed in there.
    Server {
        /// It.
        server: Box<Server>,
        /// The sign-in.
        session_token: Zeroizing<String>,
        /// The ticket that came with the sign-in.
        first: Option<Offer>,
    },
}

/// Why a connection ended, or did not begin.
#[derive(Debug)]
pub(super) enum Interruption {
    /// Something that may pass.
    Trouble(Trouble),
    /// The WorkSpace itself is not ready.
    Waiting(WorkspaceStatus),
    /// The end.
    Farewell(Farewell),
}

impl Source {
    /// A ticket for one try.
    pub(super) async fn offer(&mut self) -> Result<Offer, Interruption> {
        match self {
            Self::Direct(direct) => direct.offer().map_err(Interruption::Trouble),
            Self::Server {
                server,
                session_token,
                first,
            } => {
                if let Some(offer) = first.take() {
                    return Ok(offer);
                }
                let ticket = server.ticket(session_token).await.map_err(conclusion)?;
                let tcp_only = server.dialer().is_proxied(server.address().host());
                ticket.offer(tcp_only).map_err(conclusion)
            }
        }
    }

    /// A session that ended before it was seen never began here: the control plane may know why.
    pub(super) async fn explained(&self, farewell: Farewell) -> Farewell {
        let Self::Server {
            server,
            session_token,
            ..
        } = self
        else {
            return farewell;
        };
        if !matches!(farewell.reason, Reason::LoggedOff | Reason::Crashed) {
            return farewell;
        }
        match server.status(session_token).await {
            Ok(status) if status.problem.is_some() => {
                status.problem.map_or(farewell, Farewell::of_problem)
            }
            _ if farewell.reason == Reason::Crashed => farewell,
            _ => Farewell::bare(Reason::NoSession),
        }
    }
}

/// What the refusal of a ticket means.
fn conclusion(mut fault: Fault) -> Interruption {
    let end = |reason| Interruption::Farewell(Farewell::bare(reason));
    match (fault.code.as_str(), fault.workspace.take()) {
        ("WorkspaceNotReady", Some(workspace)) => Interruption::Waiting(*workspace),
        ("SessionEnded", _) => end(Reason::SignedOut),
        ("NoWorkspace", _) => end(Reason::Removed),
        (code, _) if NOT_ADMITTED.contains(&code) => {
            let remedy = fault.remedy.unwrap_or_default();
            let detail = format!("{} {remedy}", fault.message).trim().to_owned();
            Interruption::Farewell(Farewell {
                reason: Reason::NotAdmitted,
                detail,
            })
        }
        _ => Interruption::Trouble(fault.trouble()),
    }
}

impl From<Trouble> for Interruption {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

impl Interruption {
    /// Something that may pass.
    pub(super) fn of(kind: TroubleKind, detail: String) -> Self {
        Trouble::new(kind, detail).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(code: &str) -> Interruption {
        let answer = serde_json::json!({
            "error": {"code": code, "message": "said", "remedy": "Do it."}, "workspace": {"id": "ws-1", "state": "Stopped"},
        });
        conclusion(Fault::of_answer(409, answer.to_string().as_bytes()))
    }

    #[test]
    fn str_08_refusals_that_hold_end_the_tries_and_others_do_not() {
        assert!(
            matches!(refusal("WorkspaceNotReady"), Interruption::Waiting(workspace) if workspace.state == "Stopped")
        );
        for (code, reason) in [
            ("SessionEnded", Reason::SignedOut),
            ("NoWorkspace", Reason::Removed),
            ("AddressNotAdmitted", Reason::NotAdmitted),
        ] {
            assert!(
                matches!(refusal(code), Interruption::Farewell(farewell) if farewell.reason == reason),
                "{code}"
            );
        }
        assert!(matches!(refusal("Http502"), Interruption::Trouble(_)));
    }
}
