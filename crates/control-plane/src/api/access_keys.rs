//! Access keys: who a signature proves a request to be from, and new keys.

use aws_api::{
    ApiError, ErrorCode, Service,
    sigv4::{self, Claim, Rules, SKEW_SECONDS_MAX, SignatureError},
};
use http::request::Parts;
use store::{
    StoreError,
    identity::{AccessKey, IdentityError, KeyUse},
};

use super::caller::{Caller, ROOT};
use crate::{
    cloud::{self, Cloud},
    operations::OperationError,
    seal::{Seal, SealError},
};

const ID_PREFIX: &str = "AKIA";
const ID_ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const SECRET_ALPHABET: &[u8; 64] =
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// How many keys a root may have: the operator may have made others inactive before.
pub(super) const ROOT_KEYS_MAX: i64 = 8;

/// Why a key could not be read or made.
#[derive(Debug, thiserror::Error)]
pub enum AccessKeyError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Its secret does not open.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// There are too many keys.
    #[error(transparent)]
    Identity(#[from] IdentityError),
}

/// Proves who signed a request.
pub(super) async fn verify(
    cloud: &Cloud,
    service: Service,
    parts: &Parts,
    body: &[u8],
) -> Result<Caller, OperationError> {
    let claim = claim(cloud, service, parts, body).map_err(|error| refusal(&error))?;
    let unknown = || {
        ApiError::new(
            ErrorCode::UnrecognizedClient,
            "the access key is not known here, or is not active",
        )
    };
    if claim.session_token().is_some() {
        return Err(ApiError::new(
            ErrorCode::UnrecognizedClient,
            "session tokens are not given out here; sign with a long-lived access key",
        )
        .into());
    }
    let standing = cloud.store.access_key(claim.access_key_id()).await?;
    let key = standing.map(|standing| standing.key);
    let key = key.filter(|key| key.active).ok_or_else(unknown)?;
    let secret = cloud.seal.open(&owner(&key.id), &key.sealed_secret)?;
    claim.check(&secret).map_err(|error| refusal(&error))?;
    Ok(Caller {
        account_id: key.account_id,
        name: if key.user_id.is_empty() {
            ROOT.to_owned()
        } else {
            key.user_id
        },
        access_key_id: key.id,
    })
}

fn claim(
    cloud: &Cloud,
    service: Service,
    parts: &Parts,
    body: &[u8],
) -> Result<Claim, SignatureError> {
    let query = parts.uri.query().unwrap_or_default();
    let request = sigv4::Request {
        method: parts.method.as_str(),
        path: parts.uri.path(),
        query,
        headers: &host_header(parts),
        body,
    };
    let site = &cloud.site.region;
    let named = sigv4::peek_scope(query, &parts.headers).map(|scope| scope.region);
    let region = named.filter(|named| service.accepts_region(named, site));
    let rules = Rules {
        region: region.as_deref().unwrap_or(site),
        service: service.signing_name(),
        skew_seconds_max: SKEW_SECONDS_MAX,
    };
    sigv4::read_claim(&request, rules, cloud::now_ms() / 1000)
}

/// The headers with `Host`, which HTTP/2 carries in the request line instead.
fn host_header(parts: &Parts) -> http::HeaderMap {
    let mut headers = parts.headers.clone();
    let authority = parts
        .uri
        .authority()
        .and_then(|authority| http::HeaderValue::from_str(authority.as_str()).ok());
    if let Some(authority) = authority.filter(|_| !headers.contains_key(http::header::HOST)) {
        headers.insert(http::header::HOST, authority);
    }
    headers
}

fn refusal(error: &SignatureError) -> ApiError {
    let code = match error {
        SignatureError::Missing => ErrorCode::MissingAuthentication,
        SignatureError::Incomplete(_) => ErrorCode::IncompleteSignature,
        SignatureError::Invalid(_) => ErrorCode::InvalidSignature,
    };
    ApiError::new(code, error.to_string())
}

/// Makes a key for a user, or with an empty id for the account's root; the secret is returned beside the row that keeps it sealed.
pub(super) fn make(seal: &Seal, account_id: &str, user_id: &str, now: i64) -> (AccessKey, String) {
    let id: String = cloud::random::<16>()
        .iter()
        .map(|byte| char::from(ID_ALPHABET[usize::from(byte & 31)]))
        .collect();
    let id = format!("{ID_PREFIX}{id}");
    let secret: String = cloud::random::<40>()
        .iter()
        .map(|byte| char::from(SECRET_ALPHABET[usize::from(byte & 63)]))
        .collect();
    let sealed_secret = seal.seal(&owner(&id), &secret);
    (
        AccessKey {
            id,
            account_id: account_id.to_owned(),
            user_id: user_id.to_owned(),
            sealed_secret,
            active: true,
            created_at: now,
            used: KeyUse::default(),
        },
        secret,
    )
}

/// Opens the secret of a key.
pub(super) fn secret(seal: &Seal, key: &AccessKey) -> Result<String, SealError> {
    seal.open(&owner(&key.id), &key.sealed_secret)
}

/// Whose secret a sealed secret is.
fn owner(id: &str) -> String {
    format!("access-key/{id}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_the_usual_form_and_its_secret_is_sealed() {
        let seal = Seal::new(&[1; 32]);
        let (key, plain) = make(&seal, "123456789012", "", 5);
        assert_eq!((key.id.len(), plain.len()), (20, 40));
        assert!(!key.sealed_secret.contains(&plain));
        assert_eq!(secret(&seal, &key).unwrap(), plain);
    }
}
