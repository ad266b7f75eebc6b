//! Signature Version 4 in its header form, for a server that checks it and a client that makes it.
//!
//! A server reads a [`Claim`] out of a request, fetches the secret of the key the claim names, and lets the claim check
//! itself against it. Reading does not depend on any secret, and the check takes the same time wherever signatures differ.

mod authorization;
mod canonical;
mod date;
mod sign;
mod verify;

pub use authorization::Scope;
pub use date::format_date;
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

/// The key that signs for one day, region and service.
pub(crate) fn signing_key(secret: &str, scope: &Scope) -> Vec<u8> {
    let mut key = format!("AWS4{secret}").into_bytes();
    for part in [
        scope.date.as_str(),
        &scope.region,
        &scope.service,
        "aws4_request",
    ] {
        key = hmac(&key, part.as_bytes()).finalize().into_bytes().to_vec();
    }
    key
}
