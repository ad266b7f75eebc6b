//! Session tokens: 32 random bytes that the page keeps in memory; the store keeps their hash.

use std::sync::Arc;

use axum::{Json, extract::State};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use store::{ClientSession, Workspace};

use super::{Body16, Door, error::ClientError};
use crate::cloud;

/// How many sessions a person may have: a browser each on a few devices, and some that were closed without signing out.
/// One more ends the one that was not used for the longest.
const SESSIONS_MAX: u32 = 16;
/// The longest token that is looked at, in bytes.
const TOKEN_BYTES_MAX: usize = 100;

/// A request that only says who asks.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Bearer {
    session_token: String,
}

/// Opens a session for the person of a WorkSpace; the token is returned once and kept nowhere here.
pub(super) async fn open(
    door: &Door,
    workspace: &Workspace,
) -> Result<(String, ClientSession), ClientError> {
    let token = BASE64.encode(cloud::random::<32>());
    let now = cloud::now_ms();
    let session = ClientSession {
        token_hash: hash(&token),
        directory_id: workspace.directory_id.clone(),
        username: workspace.username.clone(),
        workspace_id: workspace.id.clone(),
        created_at: now,
        expires_at: now + door.limits.session_ms(),
        admitted_at: None,
    };
    let ended = door
        .cloud
        .store
        .open_session(&session, SESSIONS_MAX)
        .await?;
    door.part_from(ended, "you signed in on many other devices since")
        .await;
    Ok((token, session))
}

/// The session that a token names, while it lasts.
pub(super) async fn find(door: &Door, bearer: &Bearer) -> Result<ClientSession, ClientError> {
    if TOKEN_BYTES_MAX < bearer.session_token.len() {
        return Err(ClientError::session_ended());
    }
    let session = door
        .cloud
        .store
        .session(&hash(&bearer.session_token), cloud::now_ms())
        .await?;
    session.ok_or_else(ClientError::session_ended)
}

/// `sign-out {sessionToken}` → `{}`: ends the session and the streams it opened; the desktop goes on.
pub(super) async fn sign_out(
    State(door): State<Arc<Door>>,
    Body16(bearer): Body16<Bearer>,
) -> Result<Json<Value>, ClientError> {
    let session = find(&door, &bearer).await?;
    door.cloud.store.end_session(&session.token_hash).await?;
    door.part_from(vec![session.token_hash], "you signed out")
        .await;
    Ok(Json(json!({})))
}

fn hash(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}
