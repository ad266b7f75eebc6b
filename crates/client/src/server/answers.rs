//! What is said and answered. What later servers add is ignored.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::Fault;
use crate::carriage::{Offer, Way};
use crate::tls::Fingerprint;

/// Which device, run and kind of client this is, told with every request for a ticket. They prove nothing.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Visitor {
    /// 32 hexadecimal digits that this device keeps.
    pub(crate) device: String,
    /// 32 of this run: the desktop tells its own reconnects from another window by it (STR-03).
    pub(crate) page: String,
    /// For people.
    pub(crate) client: String,
}

impl Visitor {
    /// A new run on this device.
    pub(crate) fn of_device(device: String) -> Self {
        let client = format!("Carrel client on {}", system());
        Self {
            device,
            page: word(),
            client,
        }
    }
}

fn system() -> &'static str {
    match std::env::consts::OS {
        "linux" => "Linux",
        "windows" => "Windows",
        "macos" => "macOS",
        other => other,
    }
}

/// 16 random bytes in hexadecimal.
pub(crate) fn word() -> String {
    let mut bytes = [0; 16];
    match getrandom::fill(&mut bytes) {
        Ok(()) => hex::encode(bytes),
        // It proves nothing; two clients without randomness count as one.
        Err(_) => hex::encode([0; 16]),
    }
}

/// What a registration code stands for.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Registration {
    /// As the server writes it.
    pub(crate) code: String,
    /// Whose desktops they are.
    pub(crate) organization: String,
}

/// Where a WorkSpace is while somebody waits for it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(crate) struct WorkspaceStatus {
    /// People's word for the state, such as "Pending" or "Running".
    pub(crate) state: String,
    /// What is being done right now, or what is wrong.
    pub(crate) progress: Option<String>,
    /// What an administrator can do about it.
    pub(crate) remedy: Option<String>,
    /// How far it is, 0 to 100.
    pub(crate) percent: Option<f32>,
}

/// Why the session behind a sign-in could not be started.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct StartProblem {
    /// For programs.
    pub(crate) code: String,
    /// For people.
    pub(crate) message: String,
}

/// A good sign-in.
#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SignedIn {
    /// What asks for more tickets.
    pub(crate) session_token: Zeroizing<String>,
    stream: StreamOffer,
}

/// A ticket for one connection.
#[derive(Clone, Deserialize)]
pub(crate) struct Ticket {
    stream: StreamOffer,
}

/// How a WorkSpace is.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Status {
    /// The WorkSpace.
    pub(crate) workspace: WorkspaceStatus,
    /// Why no session could be started in it.
    pub(crate) problem: Option<StartProblem>,
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
struct StreamOffer {
    ticket: Zeroizing<String>,
    #[serde(default)]
    web_transport: Vec<String>,
    #[serde(default)]
    web_socket: Vec<String>,
    #[serde(default)]
    certificate_hashes: Vec<String>,
}

impl SignedIn {
    /// The way to the desktop; by TCP only when a proxy lies between.
    pub(crate) fn offer(&self, tcp_only: bool) -> Result<Offer, Fault> {
        self.stream.offer(tcp_only)
    }
}

impl Ticket {
    /// The way to the desktop; by TCP only when a proxy lies between.
    pub(crate) fn offer(&self, tcp_only: bool) -> Result<Offer, Fault> {
        self.stream.offer(tcp_only)
    }
}

impl StreamOffer {
    fn offer(&self, tcp_only: bool) -> Result<Offer, Fault> {
        let hashes: Option<Vec<Fingerprint>> = self
            .certificate_hashes
            .iter()
            .map(|hash| STANDARD.decode(hash).ok()?.try_into().ok())
            .collect();
        let hashes = hashes.ok_or_else(|| Fault::failing(&"a certificate's hash is none"))?;
        let udp = self.web_transport.iter().filter(|_| !tcp_only);
        let udp = udp.map(|url| Way::WebTransport {
            url: url.clone(),
            hashes: hashes.clone(),
        });
        let tcp = self.web_socket.iter().map(|url| Way::WebSocket {
            url: url.clone(),
            hashes: None,
        });
        Ok(Offer {
            ticket: self.ticket.clone(),
            ways: udp.chain(tcp).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dsk_06_an_answer_to_a_sign_in_becomes_ways_in_order() {
        let hash = STANDARD.encode([7; 32]);
        let answer = serde_json::json!({
            "sessionToken": "token", "user": {"username": "ann", "firstName": "Ann", "lastName": "Lee"},
            "workspace": {"id": "ws-1", "state": "Running"},
            "stream": {"ticket": "t", "webTransport": ["https://h:4172/stream"],
                "webSocket": ["wss://h:4172/stream", "wss://h:8443/stream"], "certificateHashes": [hash]},
        });
        let signed_in: SignedIn = serde_json::from_value(answer).unwrap();
        let names = |offer: &Offer| offer.ways.iter().map(Way::name).collect::<Vec<_>>();
        let all = names(&signed_in.offer(false).unwrap());
        assert_eq!(
            all,
            [
                "WebTransport, UDP port 4172",
                "WebSocket, TCP port 4172",
                "WebSocket, TCP port 8443"
            ]
        );
        assert_eq!(names(&signed_in.offer(true).unwrap()), all[1..]);
    }

    #[test]
    fn a_hash_that_is_none_is_a_fault() {
        let stream = serde_json::json!({"stream": {"ticket": "t", "certificateHashes": ["AAAA"]}});
        let ticket: Ticket = serde_json::from_value(stream).unwrap();
        assert!(ticket.offer(false).is_err());
    }
}
