//! Opening a session: a temporary key, its token, and what they stand for.

use aws_api::{
    ApiError, ErrorCode,
    generated::sts::Credentials,
    tree::{Secret, Timestamp},
};
use store::identity::{NewSession, ROOT_DEVICE_OWNER, SessionKind};

use crate::{
    api::{SessionDetails, access_keys},
    operations::{Call, OperationError, second_factor},
    sign_in,
};

/// Wrong codes of a device before it must wait: people mistype, and send one code twice.
const WRONG_CODES_FREE: u32 = 5;

/// Who a session is of.
pub(super) struct Subject<'a> {
    /// The account that it acts in.
    pub(super) account_id: &'a str,
    pub(super) kind: SessionKind,
    /// The role or the user behind it; empty for the root.
    pub(super) identity_id: &'a str,
    /// The session's or the federated user's name.
    pub(super) name: &'a str,
}

/// Opens a session for some seconds.
pub(super) async fn open(
    call: &Call<'_>,
    subject: Subject<'_>,
    details: &SessionDetails,
    mfa_at: i64,
    seconds: i64,
) -> Result<Credentials, OperationError> {
    let (key, token) = access_keys::make_temporary(&call.cloud.seal);
    // Whole seconds, as the answer tells them.
    let expires_at = (call.now / 1000 + seconds) * 1000;
    let session = NewSession {
        id: key.id.clone(),
        account_id: subject.account_id.to_owned(),
        sealed_secret: key.sealed_secret,
        token_hash: token.hash,
        kind: subject.kind,
        identity_id: subject.identity_id.to_owned(),
        name: subject.name.to_owned(),
        details: serde_json::to_string(details).expect("the details have string keys"),
        mfa_at,
        created_at: call.now,
        expires_at,
    };
    call.cloud.store.add_session(&session).await?;
    Ok(Credentials {
        access_key_id: key.id,
        expiration: Timestamp::from_milliseconds(expires_at),
        secret_access_key: Secret(key.secret),
        session_token: token.token,
    })
}

/// When the second factor of a request was shown: now, if the code is right and was not used before; 0 if none came.
///
/// # Errors
/// `AccessDenied` when it is not the caller's device or not its code, or when there were too many wrong ones.
pub(super) async fn second_factor(
    call: &Call<'_>,
    serial: Option<&str>,
    code: Option<&str>,
) -> Result<i64, OperationError> {
    let (serial, code) = match (serial, code) {
        (None, None) => return Ok(0),
        (Some(serial), Some(code)) => (serial, code),
        _ => {
            return Err(ApiError::new(
                ErrorCode::InvalidValue,
                "SerialNumber and TokenCode belong together; send both",
            )
            .into());
        }
    };
    let refused = || {
        ApiError::new(
            ErrorCode::AccessDenied,
            "MultiFactorAuthentication failed with invalid MFA one time pass code: it is not the code that a device of the caller's shows now, or was used before",
        )
    };
    let owner = match call.caller.identity() {
        Some(identity) => identity.id.as_str(),
        None => ROOT_DEVICE_OWNER,
    };
    let store = &call.cloud.store;
    let found = store.mfa_device(call.account_id(), serial).await?;
    let device = found
        .filter(|device| device.user_id == owner)
        .ok_or_else(refused)?;
    let guesses = format!("mfa {serial}");
    if let Some(wait_ms) = sign_in::guess(store, &guesses, WRONG_CODES_FREE, call.now).await? {
        return Err(too_many(serial, wait_ms).into());
    }
    let seed = second_factor::seed(&call.cloud.seal, &device)?;
    let step = second_factor::step_of(&seed, code, call.now).ok_or_else(refused)?;
    if !store.use_mfa_step(serial, step).await? {
        return Err(refused().into());
    }
    sign_in::guessed(store, &guesses).await?;
    Ok(call.now)
}

/// Not `Throttling`, which tools answer by sending the same code again.
fn too_many(serial: &str, wait_ms: i64) -> ApiError {
    let seconds = u64::try_from(wait_ms).unwrap_or_default().div_ceil(1000);
    ApiError::new(
        ErrorCode::AccessDenied,
        format!(
            "MultiFactorAuthentication failed: there were too many wrong codes of {serial}; wait {seconds} seconds and send a new one"
        ),
    )
}

/// Refuses a duration out of bounds.
pub(super) fn seconds(
    asked: Option<i64>,
    usual: i64,
    seconds_max: i64,
    what: &str,
) -> Result<i64, ApiError> {
    let seconds = asked.unwrap_or(usual.min(seconds_max));
    if (900..=seconds_max).contains(&seconds) {
        return Ok(seconds);
    }
    Err(ApiError::new(
        ErrorCode::InvalidValue,
        format!(
            "the requested DurationSeconds {seconds} is not between 900 and {seconds_max}, the most for {what}"
        ),
    ))
}
