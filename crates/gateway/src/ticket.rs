//! The ticket: what the control plane signs at sign-in and the gateway admits a viewer by. Ed25519, so that a gateway
//! can check tickets but never make one; valid for a minute and once.

use std::{net::Ipv4Addr, time::Duration};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use model::ip_range::IpRange;
use ring::{
    rand::SystemRandom,
    signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey},
};
use serde::{Deserialize, Serialize};

/// How long a ticket is valid.
pub const TICKET_LIFE: Duration = Duration::from_secs(60);
/// The longest ticket that is looked at, in bytes: 25 IP groups of ten IPv6 ranges fit.
const TICKET_BYTES_MAX: usize = 24 * 1024;

/// What a ticket says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claims {
    /// The WorkSpace's id, which is also the name in its agent's certificate.
    pub workspace: String,
    /// Where its agent listens on the management network.
    pub address: Ipv4Addr,
    /// Whose desktop it is.
    pub username: String,
    /// Hash of the session token the ticket was issued for.
    pub session: String,
    /// The device that the person sits at, if its client has a name for it.
    pub device: Option<String>,
    /// The page, window or run of the client that asked, if it has a name for it.
    pub page: Option<String>,
    /// What the client calls itself, such as "Firefox on Windows": not every transport says so.
    pub client: Option<String>,
    /// Whether a session of the desktop was being started when the ticket was made.
    pub starting: bool,
    /// From where it may be used; from everywhere when nothing restricts it.
    pub sources: Option<Vec<IpRange>>,
    /// Unique per ticket; remembered until the ticket has expired.
    pub identity: String,
    /// When it ends to be valid, in milliseconds since 1970.
    pub expires_at_ms: i64,
}

/// Makes tickets.
pub struct TicketIssuer {
    key: Ed25519KeyPair,
}

/// Checks tickets.
#[derive(Clone)]
pub struct TicketVerifier {
    key: UnparsedPublicKey<Vec<u8>>,
}

/// Why a ticket admits nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TicketRefusal {
    /// It is not a ticket of this installation.
    #[error("the ticket is not one of ours")]
    Forged,
    /// Its minute is over.
    #[error("the ticket has expired")]
    Expired,
    /// It has admitted somebody already.
    #[error("the ticket was used before")]
    Used,
    /// It comes from an address that may not reach the desktop.
    #[error("your organisation admits nobody from this network")]
    Elsewhere,
}

/// The bytes are not an Ed25519 key in PKCS #8.
#[derive(Debug, thiserror::Error)]
#[error("the ticket key is not an Ed25519 key: remove its file to have a new one made")]
pub struct TicketKeyError;

impl TicketIssuer {
    /// Makes a new signing key (PKCS #8, DER), to be kept secret in the state folder.
    #[must_use]
    pub fn generate_key() -> Vec<u8> {
        let document = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new())
            .expect("the system's randomness is there once the system has started");
        document.as_ref().to_vec()
    }

    /// An issuer with this key.
    pub fn new(pkcs8: &[u8]) -> Result<Self, TicketKeyError> {
        let key = Ed25519KeyPair::from_pkcs8_maybe_unchecked(pkcs8).map_err(|_| TicketKeyError)?;
        Ok(Self { key })
    }

    /// What checks this issuer's tickets.
    #[must_use]
    pub fn verifier(&self) -> TicketVerifier {
        TicketVerifier::new(self.key.public_key().as_ref().to_vec())
    }

    /// Signs claims.
    #[must_use]
    pub fn issue(&self, claims: &Claims) -> String {
        let body = serde_json::to_vec(claims).expect("claims have only string keys");
        let signature = self.key.sign(&body);
        format!(
            "{}.{}",
            BASE64.encode(&body),
            BASE64.encode(signature.as_ref())
        )
    }
}

impl TicketVerifier {
    /// A verifier with what [`Self::public_key`] gave.
    #[must_use]
    pub fn new(public_key: Vec<u8>) -> Self {
        Self {
            key: UnparsedPublicKey::new(&ED25519, public_key),
        }
    }

    /// The public key, which is no secret.
    #[must_use]
    pub fn public_key(&self) -> &[u8] {
        self.key.as_ref()
    }

    /// Checks signature and time; whether it was used before is asked of [`crate::SpentTickets`] afterwards.
    pub fn verify(&self, ticket: &[u8], now_ms: i64) -> Result<Claims, TicketRefusal> {
        let claims = self.signed_claims(ticket).ok_or(TicketRefusal::Forged)?;
        if claims.expires_at_ms <= now_ms {
            return Err(TicketRefusal::Expired);
        }
        Ok(claims)
    }

    fn signed_claims(&self, ticket: &[u8]) -> Option<Claims> {
        let text = std::str::from_utf8(ticket)
            .ok()
            .filter(|text| text.len() <= TICKET_BYTES_MAX)?;
        let (body, signature) = text.split_once('.')?;
        let body = BASE64.decode(body).ok()?;
        let signature = BASE64.decode(signature).ok()?;
        self.key.verify(&body, &signature).ok()?;
        serde_json::from_slice(&body).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn claims() -> Claims {
        Claims {
            workspace: "ws-3k9d0a7qz".into(),
            address: Ipv4Addr::new(172, 31, 0, 12),
            username: "mary".into(),
            session: "00ff".into(),
            device: Some("d1".into()),
            page: None,
            client: None,
            starting: true,
            sources: None,
            identity: "a1".into(),
            expires_at_ms: 60_000,
        }
    }

    fn issuer() -> TicketIssuer {
        TicketIssuer::new(&TicketIssuer::generate_key()).unwrap()
    }

    #[test]
    fn a_ticket_says_what_was_signed_until_its_minute_is_over() {
        let issuer = issuer();
        let ticket = issuer.issue(&claims());
        let verifier = issuer.verifier();
        assert_eq!(verifier.verify(ticket.as_bytes(), 59_999), Ok(claims()));
        assert_eq!(
            verifier.verify(ticket.as_bytes(), 60_000),
            Err(TicketRefusal::Expired)
        );
    }

    #[test]
    fn a_ticket_has_room_for_every_range_that_a_directory_may_have() {
        use model::limits::{IP_GROUPS_PER_DIRECTORY, IP_RULES_PER_GROUP};
        let longest = "2001:0db8:ffff:ffff:ffff:ffff:ffff:ffff/128";
        let ranges = vec![longest.parse().unwrap(); IP_GROUPS_PER_DIRECTORY * IP_RULES_PER_GROUP];
        let claims = Claims {
            sources: Some(ranges),
            ..claims()
        };
        let issuer = issuer();
        let ticket = issuer.issue(&claims);
        assert_eq!(issuer.verifier().verify(ticket.as_bytes(), 0), Ok(claims));
    }

    #[test]
    fn a_ticket_of_another_installation_is_refused() {
        let ticket = issuer().issue(&claims());
        assert_eq!(
            issuer().verifier().verify(ticket.as_bytes(), 0),
            Err(TicketRefusal::Forged)
        );
    }

    #[test]
    fn a_key_survives_being_written_down() {
        let key = TicketIssuer::generate_key();
        let ticket = TicketIssuer::new(&key).unwrap().issue(&claims());
        let later = TicketIssuer::new(&key).unwrap();
        assert_eq!(later.verifier().verify(ticket.as_bytes(), 0), Ok(claims()));
        let read_back = TicketVerifier::new(later.verifier().public_key().to_vec());
        assert_eq!(read_back.verify(ticket.as_bytes(), 0), Ok(claims()));
        assert!(TicketIssuer::new(b"not a key").is_err());
    }

    proptest! {
        #[test]
        fn one_changed_byte_makes_a_ticket_worthless(position in 0usize..1000, change in 1u8..=255) {
            let issuer = issuer();
            let mut ticket = issuer.issue(&claims()).into_bytes();
            let position = position % ticket.len();
            ticket[position] ^= change;
            prop_assert!(issuer.verifier().verify(&ticket, 0).is_err());
        }

        #[test]
        fn any_bytes_are_refused_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..4096)) {
            prop_assert_eq!(issuer().verifier().verify(&bytes, 0), Err(TicketRefusal::Forged));
        }
    }
}
