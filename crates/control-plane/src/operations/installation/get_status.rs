//! GetStatus: whether each engine answers, and how many WorkSpaces there are in each state.

use std::{collections::BTreeMap, time::Duration};

use aws_api::shapes::carrel::{EngineStatus, GetStatusRequest, GetStatusResult};
use drivers::EngineError;
use model::state::DirectoryStage;
use store::{Directory, WorkspaceFilter};

use crate::api::Resource;
use crate::operations::{Call, OperationError};

/// How long one engine may take to answer before it counts as silent.
const PATIENCE: Duration = Duration::from_secs(5);
const WORKSPACES_PER_READ: u32 = 500;

pub(super) async fn handle(
    call: &Call<'_>,
    _request: GetStatusRequest,
) -> Result<GetStatusResult, OperationError> {
    call.authorize(&Resource::account(call))?;
    let (compute, network, store) = tokio::join!(compute(call), network(call), store(call));
    let mut engines = vec![store, compute, network];
    engines.extend(call.directories().await?.iter().map(directory));
    Ok(GetStatusResult {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        region: call.cloud.site.region.clone(),
        account_id: call.account_id().to_owned(),
        engines,
        workspaces: count(call).await?,
    })
}

async fn compute(call: &Call<'_>) -> EngineStatus {
    let health = within(async {
        call.cloud
            .compute
            .health()
            .await
            .map(|health| health.version)
    })
    .await;
    status("compute", health)
}

async fn network(call: &Call<'_>) -> EngineStatus {
    status("network", within(call.cloud.network.health()).await)
}

async fn store(call: &Call<'_>) -> EngineStatus {
    let fault = call
        .cloud
        .store
        .ping()
        .await
        .err()
        .map(|error| error.to_string());
    EngineStatus {
        name: "store".to_owned(),
        healthy: fault.is_none(),
        fault,
        detail: None,
    }
}

async fn within(
    question: impl Future<Output = Result<String, EngineError>>,
) -> Result<String, String> {
    match tokio::time::timeout(PATIENCE, question).await {
        Ok(answer) => answer.map_err(|error| error.to_string()),
        Err(_) => Err(format!("it did not answer within {} s", PATIENCE.as_secs())),
    }
}

fn status(name: &str, answer: Result<String, String>) -> EngineStatus {
    EngineStatus {
        name: name.to_owned(),
        healthy: answer.is_ok(),
        detail: answer.clone().ok(),
        fault: answer.err(),
    }
}

/// A directory as its reconciler found it last: it asks every controller, so that a status costs no further question.
fn directory(found: &Directory) -> EngineStatus {
    let fault = found.fault.as_ref().map(|fault| fault.message.clone());
    let healthy = found.stage != DirectoryStage::Failed && found.stage != DirectoryStage::Impaired;
    EngineStatus {
        name: format!("directory {}", found.id),
        healthy,
        fault: fault.or_else(|| {
            Some(found.progress_text.clone()).filter(|text| !healthy && !text.is_empty())
        }),
        detail: Some(format!("{} is {}", found.dns_name, found.stage.wire())),
    }
}

async fn count(call: &Call<'_>) -> Result<BTreeMap<String, u64>, OperationError> {
    let (mut counts, mut after) = (BTreeMap::new(), None);
    loop {
        let some = call
            .cloud
            .store
            .workspaces(
                call.account_id(),
                &WorkspaceFilter::default(),
                after.as_ref(),
                WORKSPACES_PER_READ,
            )
            .await?;
        for workspace in &some {
            *counts.entry(workspace.state.wire().to_owned()).or_insert(0) += 1;
        }
        after = some.last().map(|workspace| workspace.id.clone());
        if after.is_none() {
            return Ok(counts);
        }
    }
}
