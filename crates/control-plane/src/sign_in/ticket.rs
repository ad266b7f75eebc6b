//! `ticket {sessionToken, device?, page?, client?}` → `{workspace, stream}`: a fresh ticket, to reconnect or after having waited.

use std::sync::Arc;

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode},
};
use model::{bundle::Bundle, state::WorkspaceState};
use serde::Deserialize;
use serde_json::{Value, json};
use store::Workspace;

use super::{
    Body16, Door,
    error::ClientError,
    session::{self, Bearer},
    status::progress,
    visitor::Visitor,
};

#[derive(Deserialize)]
pub(super) struct Request {
    #[serde(flatten)]
    bearer: Bearer,
    #[serde(flatten)]
    visitor: Visitor,
}

pub(super) async fn handle(
    State(door): State<Arc<Door>>,
    headers: HeaderMap,
    Body16(Request { bearer, visitor }): Body16<Request>,
) -> Result<Json<Value>, ClientError> {
    visitor.check()?;
    let session = session::find(&door, &bearer).await?;
    let workspace = door.workspace(&session.workspace_id).await?;
    let ready = workspace.state == WorkspaceState::Available;
    match door
        .stream(&session, &workspace, &visitor, &headers)
        .filter(|_| ready)
    {
        Some(stream) => Ok(Json(
            json!({ "workspace": summary(&workspace), "stream": stream }),
        )),
        None => Err(not_ready(&workspace)),
    }
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
