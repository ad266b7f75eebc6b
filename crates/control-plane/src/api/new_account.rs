//! Opening an account: its number, its root and the root's key, whose secret is told once.

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::post,
};
use model::{mail_address::MailAddress, quota::Quota};
use serde::Serialize;
use store::Account;

use super::access_keys::{self, AccessKeyError, ROOT_KEYS_MAX};
use crate::cloud::{self, Cloud};

/// A fresh account with its root's key.
#[derive(Clone, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct NewAccount {
    /// Twelve digits.
    pub account_id: String,
    /// The id of the root's key.
    pub access_key_id: String,
    /// Its secret.
    pub secret_access_key: String,
}

/// Opens an account.
///
/// # Errors
/// When the store fails or the key cannot be sealed.
pub async fn open_account(
    cloud: &Cloud,
    name: &str,
    mail: Option<&MailAddress>,
    quotas: &[Quota],
) -> Result<NewAccount, AccessKeyError> {
    let mut account = Account::new(&random_account_id(), name, cloud::now_ms());
    account.mail = mail.map(ToString::to_string).unwrap_or_default();
    cloud.store.ensure_account(&account).await?;
    // Before its key, without which nobody can use it.
    for quota in quotas {
        let value = Some(quota.default);
        cloud
            .store
            .set_quota(&account.id, quota.code, value)
            .await?;
    }
    let (key, secret) = access_keys::make(&cloud.seal, &account.id, "", account.created_at);
    cloud.store.add_access_key(&key, ROOT_KEYS_MAX).await?;
    Ok(NewAccount {
        account_id: account.id,
        access_key_id: key.id,
        secret_access_key: secret,
    })
}

/// Twelve digits, the first one no zero.
pub(super) fn random_account_id() -> String {
    let number = u64::from_le_bytes(cloud::random()) % 900_000_000_000 + 100_000_000_000;
    number.to_string()
}

/// `POST /test/accounts`, which the test profile alone has: an account without quotas for whoever asks.
pub fn test_accounts(cloud: Arc<Cloud>) -> Router {
    Router::new()
        .route("/test/accounts", post(test_account))
        .with_state(cloud)
}

async fn test_account(State(cloud): State<Arc<Cloud>>) -> Response {
    match open_account(&cloud, "test", None, &[]).await {
        Ok(account) => Json(account).into_response(),
        Err(error) => {
            tracing::error!(
                error = &error as &dyn std::error::Error,
                "no account was opened"
            );
            (StatusCode::INTERNAL_SERVER_ERROR, "the store failed\n").into_response()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_has_twelve_digits() {
        for _ in 0..1000 {
            let id = random_account_id();
            assert!(
                id.len() == 12 && id.bytes().all(|byte| byte.is_ascii_digit()),
                "{id}"
            );
        }
    }
}
