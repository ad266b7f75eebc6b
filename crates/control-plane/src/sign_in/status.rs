//! `status {sessionToken}` → `{workspace: {id, state, progress, percent, remedy?}, problem?}`: how a WorkSpace is that somebody waits for.

use std::sync::Arc;

use axum::{Json, extract::State};
use serde_json::{Value, json};
use store::Workspace;

use super::{
    Body16, Door,
    error::ClientError,
    session::{self, Bearer},
};

pub(super) async fn handle(
    State(door): State<Arc<Door>>,
    Body16(bearer): Body16<Bearer>,
) -> Result<Json<Value>, ClientError> {
    let session = session::find(&door, &bearer).await?;
    let workspace = door.workspace(&session.workspace_id).await?;
    let mut answer = json!({ "workspace": progress(&workspace) });
    if let Some(problem) = door.starts.problem(&session.token_hash) {
        answer["problem"] = json!({ "code": problem.code, "message": problem.message });
    }
    Ok(Json(answer))
}

/// A WorkSpace that is not ready: people's word for its state, and how far it is, or what is wrong and what helps.
pub(super) fn progress(workspace: &Workspace) -> Value {
    let mut progress = json!({
        "id": workspace.id.as_str(),
        "state": workspace.state.label(),
        "progress": workspace.progress_text,
        "percent": workspace.progress_percent,
    });
    if let Some(fault) = &workspace.fault {
        progress["progress"] = fault.message.as_str().into();
        progress["remedy"] = fault.remedy.as_str().into();
    }
    progress
}
