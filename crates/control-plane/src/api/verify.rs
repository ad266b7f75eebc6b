//! Who a signature proves a request to be from.

use std::sync::Arc;

use aws_api::{
    ApiError, ErrorCode, Operation, Service,
    sigv4::{self, Claim, KeyId, Rules, SignatureError, SigningKey},
};
use http::request::Parts;
use sha2::{Digest, Sha256};
use store::{
    Standing as AccountStanding,
    identity::{AccessKey, KeyUse, NewSession, SessionKind},
};

use super::{
    access_keys::{self, TEMPORARY_PREFIX},
    caller::{Caller, Origin},
    standing::Standing,
};
use crate::{
    cloud::{self, Cloud},
    operations::OperationError,
};

/// How exactly the last use of a key is known; each note of it is a write.
const USE_KNOWN_MS: i64 = 60_000;

/// A key that a request says to be signed with, and that is there.
struct Presented {
    id: String,
    account_id: String,
    identity_version: i64,
    /// Whether the account may be used.
    account: AccountStanding,
    /// Whose secret it is, and the secret, sealed.
    sealed: (String, String),
    session: Option<NewSession>,
    /// The user whose long-lived key it is; empty for the root.
    user_id: String,
    used_at: i64,
}

/// Proves who signed a request.
pub(super) async fn verify(
    cloud: &Cloud,
    operation: Operation,
    origin: &Origin,
    parts: &Parts,
    body: &[u8],
) -> Result<Caller, OperationError> {
    let now = cloud::now_ms();
    let service = operation.service();
    let claim = claim(cloud, service, parts, body, now).map_err(|error| refusal(&error))?;
    let presented = presented(cloud, &claim).await?;
    check_signature(cloud, &claim, &presented)?;
    if let Some(session) = &presented.session {
        check_session(session, operation, now)?;
    }
    let standing = standing(cloud, &presented).await?;
    let region = claim.scope().region.as_str();
    note_use(cloud, &presented, region, service, now);
    Ok(Caller::new(
        (presented.account_id, presented.account),
        presented.id,
        presented.session,
        standing,
        (origin, region, now),
    ))
}

fn unknown() -> ApiError {
    ApiError::new(
        ErrorCode::UnrecognizedClient,
        "the access key is not known here, is not active, or its session token is another one",
    )
}

/// The key of a claim, if it may be used and its token, where it needs one, is right.
async fn presented(cloud: &Cloud, claim: &Claim) -> Result<Presented, OperationError> {
    let id = claim.access_key_id();
    match (id.starts_with(TEMPORARY_PREFIX), claim.session_token()) {
        (true, Some(token)) => {
            let found = cloud.store.temporary_key(id).await?.ok_or_else(unknown)?;
            let session = found.session;
            if hex::encode(Sha256::digest(token)) != session.token_hash {
                return Err(unknown().into());
            }
            Ok(Presented {
                id: session.id.clone(),
                account_id: session.account_id.clone(),
                identity_version: found.identity_version,
                account: found.account,
                sealed: (
                    access_keys::session_owner(&session.id),
                    session.sealed_secret.clone(),
                ),
                user_id: String::new(),
                used_at: i64::MAX,
                session: Some(session),
            })
        }
        (false, None) => {
            let found = cloud.store.access_key(id).await?.ok_or_else(unknown)?;
            let AccessKey {
                id,
                account_id,
                user_id,
                sealed_secret,
                active,
                used,
                ..
            } = found.key;
            if !active {
                return Err(unknown().into());
            }
            Ok(Presented {
                sealed: (access_keys::owner(&id), sealed_secret),
                id,
                account_id,
                identity_version: found.identity_version,
                account: found.account,
                session: None,
                user_id,
                used_at: used.at,
            })
        }
        _ => Err(unknown().into()),
    }
}

/// Checks the signature; the key that a right one was made with is kept for the next.
fn check_signature(
    cloud: &Cloud,
    claim: &Claim,
    presented: &Presented,
) -> Result<(), OperationError> {
    let key_id = KeyId {
        secret_id: presented.id.clone(),
        scope: claim.scope().clone(),
    };
    if let Some(key) = cloud.callers.signing_key(&key_id) {
        claim.check_with(&key).map_err(|error| refusal(&error))?;
        return Ok(());
    }
    let (owner, sealed) = &presented.sealed;
    let secret = cloud.seal.open(owner, sealed)?;
    let key = SigningKey::derive(&secret, claim.scope());
    claim.check_with(&key).map_err(|error| refusal(&error))?;
    cloud.callers.keep_signing_key(key_id, key);
    Ok(())
}

/// Refuses a session that is over, and what sessions of its kind may not call, as in the compatible service: a user's
/// without a second factor no identities, a federated user's neither these nor further sessions.
fn check_session(session: &NewSession, operation: Operation, now: i64) -> Result<(), ApiError> {
    if session.expires_at <= now {
        return Err(ApiError::new(
            ErrorCode::ExpiredToken,
            "the session is over; open a new one",
        ));
    }
    let name = operation.name();
    let is_reached = match (session.kind, operation.service()) {
        (SessionKind::Role, _) => true,
        (SessionKind::User, Service::Iam) => session.mfa_at > 0,
        (SessionKind::User, Service::Sts) => {
            matches!(name, "GetCallerIdentity" | "AssumeRole")
        }
        (SessionKind::Federated, Service::Iam) => false,
        (SessionKind::Federated, Service::Sts) => name == "GetCallerIdentity",
        _ => true,
    };
    if is_reached {
        return Ok(());
    }
    Err(ApiError::new(
        ErrorCode::AccessDenied,
        format!(
            "a session of this kind cannot call {}; sign with a long-lived access key",
            operation.action()
        ),
    ))
}

/// Who it is and what they may do, read again only when the account's identities changed.
async fn standing(cloud: &Cloud, presented: &Presented) -> Result<Arc<Standing>, OperationError> {
    let version = presented.identity_version;
    if let Some(known) = cloud.callers.standing(&presented.id, version) {
        return Ok(known);
    }
    let store = &cloud.store;
    let found = match &presented.session {
        Some(session) => Standing::of_session(store, session).await?,
        None => Standing::of_user(store, &presented.account_id, &presented.user_id).await?,
    };
    let standing = Arc::new(found.ok_or_else(unknown)?);
    let callers = &cloud.callers;
    callers.keep_standing(&presented.id, version, standing.clone());
    Ok(standing)
}

/// Notes that a long-lived key was used, beside the call: nothing waits for it, and a lost note is no loss.
fn note_use(cloud: &Cloud, presented: &Presented, region: &str, service: Service, now: i64) {
    if presented.session.is_some() || now - presented.used_at < USE_KNOWN_MS {
        return;
    }
    let (store, id) = (cloud.store.clone(), presented.id.clone());
    let used = KeyUse {
        at: now,
        region: region.to_owned(),
        service: service.signing_name().to_owned(),
    };
    tokio::spawn(async move {
        if let Err(error) = store.access_key_used(&id, &used).await {
            tracing::warn!(%error, access_key = id, "the use of an access key was not noted");
        }
    });
}

fn claim(
    cloud: &Cloud,
    service: Service,
    parts: &Parts,
    body: &[u8],
    now: i64,
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
        skew_seconds_max: cloud.callers.clock_skew_seconds_max,
    };
    sigv4::read_claim(&request, rules, now / 1000)
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
