//! `ticket {sessionToken, device?, page?, client?}` → `{workspace, stream}`: a fresh ticket, to reconnect or after having waited.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    Json,
    extract::{ConnectInfo, State},
    http::{HeaderMap, StatusCode},
};
use model::{bundle::Bundle, state::WorkspaceState};
use serde::Deserialize;
use serde_json::{Value, json};
use store::{ClientSession, Workspace};

use super::{
    Body16, Door,
    error::ClientError,
    session::{self, Bearer},
    status::progress,
    visitor::Visitor,
};
use crate::cloud;

/// How long a connection may be tried for, where there is to be one a sign-in.
const ONE_CONNECTION_MS: i64 = 60_000;

#[derive(Deserialize)]
pub(super) struct Request {
    #[serde(flatten)]
    bearer: Bearer,
    #[serde(flatten)]
    visitor: Visitor,
}

pub(super) async fn handle(
    State(door): State<Arc<Door>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    Body16(Request { bearer, visitor }): Body16<Request>,
) -> Result<Json<Value>, ClientError> {
    visitor.check()?;
    let session = session::find(&door, &bearer).await?;
    let workspace = door.workspace(&session.workspace_id).await?;
    let admission = door.admit(&session.directory_id, peer.ip()).await?;
    let ready = workspace.state == WorkspaceState::Available;
    let asked = (&visitor, &headers);
    let stream = door.stream(&session, &workspace, &admission, asked);
    let Some(stream) = stream.filter(|_| ready) else {
        return Err(not_ready(&workspace));
    };
    check_reconnect(&door, &session, admission.directory.reconnect).await?;
    Ok(Json(
        json!({ "workspace": summary(&workspace), "stream": stream }),
    ))
}

/// Where a directory does not let clients connect again by themselves, the tickets of a sign-in are for its one
/// connection: several ways to the desktop may be tried for it, within a while.
async fn check_reconnect(
    door: &Door,
    session: &ClientSession,
    reconnect: bool,
) -> Result<(), ClientError> {
    let (store, now) = (&door.cloud.store, cloud::now_ms());
    let first = store.admit_session(&session.token_hash, now).await?;
    if reconnect || now - first <= ONE_CONNECTION_MS {
        return Ok(());
    }
    store.end_session(&session.token_hash).await?;
    Err(ClientError::session_ended())
}

/// A WorkSpace that is ready.
pub(super) fn summary(workspace: &Workspace) -> Value {
    let bundle = Bundle::find(workspace.bundle_id.as_str()).map_or("", |bundle| bundle.name);
    json!({ "id": workspace.id.as_str(), "bundle": bundle, "state": workspace.state.label() })
}

/// The WorkSpace cannot be used yet; its state and progress are in the answer.
pub(super) fn not_ready(workspace: &Workspace) -> ClientError {
    let message = format!(
        "your desktop is not ready: it is {}",
        workspace.state.label()
    );
    ClientError::new(StatusCode::CONFLICT, "WorkspaceNotReady", message)
        .remedy("Wait until it is, or ask your administrator.")
        .beside(json!({ "workspace": progress(workspace) }))
}
