//! `registration-code {code}` → `{code, organization, directory}`: which organisation a code belongs to (REG-16).

use std::{net::SocketAddr, sync::Arc};

use axum::{
    Json,
    extract::{ConnectInfo, State},
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Body16, Door, error::ClientError, throttle};

/// How many codes may be tried from one address in an hour: codes are no secret, but neither a list to be read out.
const CODES_PER_HOUR: u32 = 120;

#[derive(Deserialize)]
pub(super) struct Request {
    code: String,
}

pub(super) async fn handle(
    State(door): State<Arc<Door>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Body16(request): Body16<Request>,
) -> Result<Json<Value>, ClientError> {
    let name = format!("codes {}", throttle::group(peer.ip()));
    throttle::limit(&door.cloud.store, &name, CODES_PER_HOUR).await?;
    let directory = door.directory(&request.code).await?;
    Ok(Json(json!({
        "code": directory.registration_code.as_str(),
        "organization": directory.organization.as_str(),
        "directory": directory.dns_name.as_str(),
    })))
}
