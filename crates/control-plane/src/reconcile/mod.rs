//! The reconcilers: each compares what is wanted with what the engines hold, asks the pure plan for the next step and
//! does that one idempotent step. Crash, retry and happy path are one path.

pub mod directory;
mod images;
mod interfaces;
mod network;
mod ports;
mod schedule;
mod service_role;
mod trouble;
pub mod workspace;

pub(crate) use trouble::Trouble;

use std::sync::Arc;

use model::network::Cidr;
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

use crate::cloud::Cloud;

/// Runs every reconciler until `shutdown`. What they were doing then is left half-made, and found again by the next run.
pub async fn run(cloud: Arc<Cloud>, shutdown: CancellationToken) {
    let turns = Arc::new(Semaphore::new(cloud.pace.at_once));
    let directories = directory::Directories {
        cloud: Arc::clone(&cloud),
    };
    let workspaces = workspace::Workspaces {
        cloud: Arc::clone(&cloud),
        turns,
        images: images::Images::new(cloud.site.image_builder.clone()),
    };
    tokio::join!(
        schedule::run(directories, &cloud, &shutdown),
        schedule::run(workspaces, &cloud, &shutdown)
    );
}

/// The management network's range, decided when it is asked for the first time.
///
/// # Errors
/// When no range is free or the engine does not answer.
pub(crate) async fn management_range(cloud: &Cloud) -> anyhow::Result<Cidr> {
    Ok(network::management_range(cloud).await?)
}

/// The plan's word for what the compute engine reports.
fn power(power: drivers::compute::Power) -> model::plan::Power {
    match power {
        drivers::compute::Power::Running => model::plan::Power::Running,
        drivers::compute::Power::Stopped => model::plan::Power::Stopped,
        drivers::compute::Power::Broken => model::plan::Power::Broken,
    }
}
