//! `change-password {registrationCode, username, oldPassword, newPassword}` → `{}`: for people whose password has
//! expired or must be changed, and for everybody who wants to.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    Json,
    extract::{ConnectInfo, State},
    http::StatusCode,
};
use drivers::directory::DirectoryError;
use model::{password, username::Username};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Body16, Door, enter, error::ClientError, throttle::Attempt};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Request {
    registration_code: String,
    username: String,
    old_password: String,
    new_password: String,
}

pub(super) async fn handle(
    State(door): State<Arc<Door>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Body16(request): Body16<Request>,
) -> Result<Json<Value>, ClientError> {
    let directory = door.directory(&request.registration_code).await?;
    door.admit(&directory.id, peer.ip()).await?;
    password::check(&request.new_password).map_err(password_rule)?;
    let store = &door.cloud.store;
    let begin = tokio::time::Instant::now();
    let attempt = Attempt::begin(&door, &directory.id, &request.username, peer.ip()).await?;
    let changed = match request.username.parse::<Username>() {
        Ok(_) => match door.domain(&directory).await {
            Ok(domain) => {
                let (name, old, new) = (
                    &request.username,
                    &request.old_password,
                    &request.new_password,
                );
                door.cloud
                    .directory
                    .change_password(&domain, name, old, new)
                    .await
            }
            Err(error) => return Err(attempt.undecided(error).await),
        },
        Err(_) => Err(DirectoryError::OldPasswordWrong),
    };
    match changed {
        Ok(()) => {
            attempt.succeeded().await?;
            // Whoever holds a session of the old password must show the new one.
            if let Ok(username) = request.username.parse() {
                let ended = store.end_sessions_of(&directory.id, &username).await?;
                door.part_from(ended, "your password was changed").await;
            }
            tracing::info!(principal = request.username, directory.id = %directory.id, "a password was changed by its owner");
            Ok(Json(json!({})))
        }
        Err(DirectoryError::OldPasswordWrong | DirectoryError::NoSuchPerson(_)) => {
            attempt.failed().await?;
            enter::even_out(begin).await;
            Err(ClientError::wrong_credentials())
        }
        Err(error @ DirectoryError::PasswordRefused(_)) => {
            attempt.succeeded().await?;
            Err(error.into())
        }
        Err(error) => Err(attempt.undecided(error).await),
    }
}

/// The new password breaks the rule.
pub(crate) fn password_rule(fault: password::PasswordFault) -> ClientError {
    ClientError::new(StatusCode::BAD_REQUEST, "PasswordRule", fault.to_string())
        .remedy("Use 8 to 64 characters of at least three kinds: small letters, capital letters, digits, punctuation.")
}
