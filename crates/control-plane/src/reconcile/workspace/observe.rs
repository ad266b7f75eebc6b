//! What the engines hold of a WorkSpace: asked, never remembered.

use std::collections::BTreeMap;

use agent_api::{Phase, Status};
use model::{
    fault::{Fault, FaultCode},
    plan::{
        PortState, Power,
        workspace::{Observed, ObservedInstance},
    },
};
use store::{Wanted, Workspace};
use time::{OffsetDateTime, macros::format_description};

use super::site::{
    OWNER_LABEL, PREPARED_LABEL, REBUILDS_LABEL, RECIPE_LABEL, RESTARTS_LABEL, WorkspaceSite,
};
use crate::{
    cloud::Cloud,
    reconcile::{self, directory, interfaces, trouble::Trouble},
};

/// What was observed.
pub(super) struct Observation {
    /// The part that the plan looks at.
    pub(super) plan: Observed,
    /// The recipe that the instance was made by.
    pub(super) recipe: Option<String>,
    /// Something that is not in order although the desktop runs.
    pub(super) remark: Option<String>,
    /// Seconds since a key was pressed or the mouse moved, where that is known.
    pub(super) idle_seconds: Option<u64>,
}

/// Asks every engine.
pub(super) async fn observe(
    cloud: &Cloud,
    row: &Workspace,
    site: &WorkspaceSite,
) -> Result<Observation, Trouble> {
    let (image, volume, instance, ports) = tokio::join!(
        cloud.compute.image(site.bundle.image),
        cloud.compute.volume(&site.volume),
        cloud.compute.instance(&site.instance),
        ports(cloud, row, site),
    );
    let instance = instance?;
    if instance.as_ref().is_some_and(|instance| {
        instance.labels.get(OWNER_LABEL).map(String::as_str) != Some(row.id.as_str())
    }) {
        return Err(Trouble::Lasting(Fault::new(
            FaultCode::NameTaken,
            format!(
                "an instance named \"{}\" is in the compute engine that is not this WorkSpace",
                site.instance
            ),
            "remove or rename that instance; the WorkSpace goes on by itself",
        )));
    }
    let runs = instance
        .as_ref()
        .is_some_and(|instance| reconcile::power(instance.power) == Power::Running);
    let status = match &site.place {
        Some(place) if runs && row.wanted == Wanted::Running => cloud
            .agents
            .status(place.ports.management_address(), row.id.as_str())
            .await
            .ok(),
        _ => None,
    };
    let volume = volume?;
    let plan = Observed {
        image: image?.is_some(),
        volume_bytes: volume.as_ref().map_or(0, |volume| volume.size_bytes),
        volume: volume.map(|volume| volume.snapshots),
        ports: ports?,
        machine: match row.wanted {
            Wanted::Gone => machine_is_there(cloud, site).await,
            _ => Some(false),
        },
        agent: status.is_some(),
        instance: instance.as_ref().map(|instance| ObservedInstance {
            power: reconcile::power(instance.power),
            prepared: instance.labels.contains_key(PREPARED_LABEL),
            rebuilds: counted(&instance.labels, REBUILDS_LABEL),
            restarts: counted(&instance.labels, RESTARTS_LABEL),
            limits: instance.limits,
        }),
    };
    let idle_seconds = status.as_ref().and_then(|status| status.idle_seconds);
    let remark = status.and_then(|status| remark(row, &status));
    Ok(Observation {
        plan,
        recipe: instance.and_then(|mut instance| instance.labels.remove(RECIPE_LABEL)),
        remark,
        idle_seconds,
    })
}

/// What is worth a word although the desktop runs.
fn remark(row: &Workspace, status: &Status) -> Option<String> {
    let domain = status
        .domain_fault
        .as_ref()
        .map(|fault| format!("the desktop does not reach the directory: {fault}"));
    let remarks: Vec<String> = crash(row, status).into_iter().chain(domain).collect();
    Some(remarks.join("; ")).filter(|text| !text.is_empty())
}

/// A session that ended unexpectedly, until another one begins.
fn crash(row: &Workspace, status: &Status) -> Option<String> {
    let session = status.session.as_ref()?;
    let Phase::Crashed(why) = &session.phase else {
        return None;
    };
    let at = session.crashed_at_ms.and_then(written);
    let at = at.map_or(String::new(), |at| format!(" at {at}"));
    Some(format!(
        "the desktop session of {} ended unexpectedly{at} ({why}); signing in starts a new one",
        row.username
    ))
}

fn written(milliseconds: i64) -> Option<String> {
    let at = OffsetDateTime::from_unix_timestamp(milliseconds / 1000).ok()?;
    at.format(format_description!(
        "[year]-[month]-[day] [hour]:[minute]:[second] UTC"
    ))
    .ok()
}

/// How its ports are; one that is to be removed has those that it was given addresses for.
async fn ports(
    cloud: &Cloud,
    row: &Workspace,
    site: &WorkspaceSite,
) -> Result<[PortState; 2], Trouble> {
    match &site.place {
        Some(place) => place.ports.observe(cloud).await,
        None => interfaces::left(cloud, row.id.as_str()).await,
    }
}

/// Whether the machine account is there; nothing when the directory cannot be asked. A directory that never was has no
/// accounts, and one that is lost has none any more.
async fn machine_is_there(cloud: &Cloud, site: &WorkspaceSite) -> Option<bool> {
    let Some(directory) = &site.directory else {
        return Some(false);
    };
    let asked = cloud
        .directory
        .machine_exists(&directory.domain, &site.machine)
        .await;
    match asked {
        Ok(exists) => Some(exists),
        Err(_) => match directory::is_lost(cloud, directory).await {
            Ok(true) => Some(false),
            _ => None,
        },
    }
}

fn counted(labels: &BTreeMap<String, String>, key: &str) -> u32 {
    labels
        .get(key)
        .and_then(|text| text.parse().ok())
        .unwrap_or(0)
}
