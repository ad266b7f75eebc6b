//! Signature Version 4 in its header and its presigned form, for a server that checks it and a client that makes it.
//!
//! A server reads a [`Claim`] out of a request, fetches the secret of the key the claim names, and lets the claim check
//! itself against it. Reading does not depend on any secret, and the check takes the same time wherever signatures differ.

mod authorization;
mod canonical;
mod date;
mod keys;
mod presigned;
mod sign;
mod verify;

pub use authorization::Scope;
pub use date::format_date;
pub use keys::{KeyId, SigningKey, SigningKeys};
pub use presigned::EXPIRES_SECONDS_MAX;
pub use sign::{Credentials, sign};
pub use verify::{Claim, Rules, SKEW_SECONDS_MAX, read_claim};

use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

/// The only algorithm there is.
pub(crate) const ALGORITHM: &str = "AWS4-HMAC-SHA256";

/// A request as it is on the wire, before any decoding.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The method, upper case.
    pub method: &'a str,
    /// The path as sent, percent-encoded.
    pub path: &'a str,
    /// The query as sent, without the question mark.
    pub query: &'a str,
    /// All headers.
    pub headers: &'a http::HeaderMap,
    /// The whole body.
    pub body: &'a [u8],
}

/// Why a signature is not accepted; says what to mend, and never what the right signature would be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    /// No `Authorization` header.
    #[error("the request is not signed: send an Authorization header with Signature Version 4")]
    Missing,
    /// The header, or what it must cover, is incomplete.
    #[error("the signature is incomplete: {0}")]
    Incomplete(String),
    /// The time, the scope, the body's digest or the signature itself is wrong.
    #[error("the signature is not valid: {0}")]
    Invalid(String),
}

pub(crate) fn hmac(key: &[u8], data: &[u8]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of every length");
    mac.update(data);
    mac
}

pub(crate) fn sha256_hex(data: &[u8]) -> String {
    hex::encode(Sha256::digest(data))
}

/// A text with every byte percent-encoded but the unreserved ones, as signatures have it.
#[must_use]
pub fn percent_encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    canonical::encode_into(&mut encoded, text.as_bytes());
    encoded
}

/// The service that a request's credential scope names, before anything of it is believed.
#[must_use]
pub fn peek_service(query: &str, headers: &http::HeaderMap) -> Option<String> {
    peek_scope(query, headers).map(|scope| scope.service)
}

/// The scope that a request claims to be signed for, before anything of it is believed.
#[must_use]
pub fn peek_scope(query: &str, headers: &http::HeaderMap) -> Option<Scope> {
    if presigned::is_presigned(query) {
        return presigned::scope(query);
    }
    let header = headers.get(http::header::AUTHORIZATION)?.to_str().ok()?;
    authorization::Authorization::parse(header)
        .ok()
        .map(|authorization| authorization.scope)
}

/// The key that signs for one day, region and service.
pub(crate) fn signing_key(secret: &str, scope: &Scope) -> SigningKey {
    SigningKey::derive(secret, scope)
}
