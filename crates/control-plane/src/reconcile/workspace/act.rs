//! The actions of a WorkSpace's plan.

use std::{collections::BTreeMap, time::Duration};

use drivers::{
    EngineError,
    directory::{DirectoryError, Machine, MachineSecret},
};
use model::{
    fault::{Fault, FaultCode},
    plan::workspace::Action,
    state::WorkspaceState,
};
use store::Workspace;
use tokio::time::Instant;

use super::{
    Secret, files,
    site::{PREPARED_LABEL, RESTARTS_LABEL, WorkspaceSite},
};
use crate::{cloud::Cloud, reconcile::trouble::Trouble};

/// One question to an agent takes at most this long.
const QUESTION_LIMIT: Duration = Duration::from_secs(3);
/// How long an agent that answers is given to find the directory before the desktop counts as ready without it.
const DOMAIN_PATIENCE: Duration = Duration::from_secs(15);

/// Does the actions of a lane one after the other.
pub(super) async fn lane(
    cloud: &Cloud,
    row: &Workspace,
    site: &WorkspaceSite,
    secret: &Secret,
    actions: &[Action],
) -> Result<(), Trouble> {
    for action in actions {
        act(cloud, row, site, secret, action).await?;
    }
    Ok(())
}

async fn act(
    cloud: &Cloud,
    row: &Workspace,
    site: &WorkspaceSite,
    secret: &Secret,
    action: &Action,
) -> Result<(), Trouble> {
    let compute = &cloud.compute;
    match action {
        Action::MakeVolume => drop(compute.ensure_volume(&site.volume).await?),
        Action::MakeInstance => make_instance(cloud, row, site).await?,
        Action::MakePorts => site.ports.ensure(cloud).await?,
        Action::MakeMachine => *secret.lock().await = Some(make_machine(cloud, row, site).await?),
        Action::Prepare => prepare(cloud, row, site, secret).await?,
        Action::MarkRestarted => {
            compute
                .label_instance(
                    &site.instance,
                    &label(RESTARTS_LABEL, &row.restarts.to_string()),
                )
                .await?;
        }
        Action::Start => compute.start(&site.instance).await?,
        Action::PlugPorts => site.ports.plug(cloud).await?,
        Action::AwaitAgent => await_agent(cloud, row, site).await?,
        Action::Stop => {
            compute
                .stop(&site.instance, cloud.pace.stop_patience)
                .await?;
        }
        Action::Snapshot(name) => {
            compute
                .ensure_volume_snapshot(&site.volume.name, name)
                .await?;
        }
        Action::RemoveSnapshot(name) => {
            compute
                .remove_volume_snapshot(&site.volume.name, name)
                .await?;
        }
        Action::RemoveInstance => compute.remove_instance(&site.instance).await?,
        Action::RemovePorts => site.ports.remove(cloud).await?,
        Action::RemoveMachine => cloud
            .directory
            .remove_machine(&site.domain_site.domain, &site.machine)
            .await
            .map_err(Trouble::from)?,
        Action::RemoveVolume => compute.remove_volume(&site.volume.name).await?,
    }
    Ok(())
}

async fn make_instance(
    cloud: &Cloud,
    row: &Workspace,
    site: &WorkspaceSite,
) -> Result<(), Trouble> {
    let image = cloud.compute.image(site.bundle.image).await?;
    let missing = || EngineError::Missing {
        what: "image",
        name: site.bundle.image.to_owned(),
    };
    let recipe = image.ok_or_else(missing)?.recipe;
    Ok(cloud
        .compute
        .ensure_instance(&site.instance_spec(cloud, row, &recipe))
        .await?)
}

async fn make_machine(
    cloud: &Cloud,
    row: &Workspace,
    site: &WorkspaceSite,
) -> Result<MachineSecret, DirectoryError> {
    let machine = Machine {
        name: site.machine.clone(),
        host_name: site.host_name.clone(),
        // Desktops are in the subnets in turn, and each subnet has its controller.
        prefers: row.id_map as usize,
    };
    cloud
        .directory
        .ensure_machine(&site.domain_site.domain, &machine)
        .await
}

/// Puts everything into the stopped instance and labels it last: half of it counts for nothing.
async fn prepare(
    cloud: &Cloud,
    row: &Workspace,
    site: &WorkspaceSite,
    secret: &Secret,
) -> Result<(), Trouble> {
    let made = secret.lock().await.take();
    let secret = match made {
        Some(secret) => secret,
        None => make_machine(cloud, row, site).await?,
    };
    let record = cloud
        .directory
        .person(&site.domain_site.domain, row.username.as_str())
        .await?;
    let rid = record.ok_or_else(|| person_missing(row))?.rid;
    for file in files::all(cloud, row, site, rid, secret).await? {
        cloud.compute.push_file(&site.instance, &file).await?;
    }
    Ok(cloud
        .compute
        .label_instance(&site.instance, &label(PREPARED_LABEL, "yes"))
        .await?)
}

/// Asks the agent again and again until it answers and has found the directory.
async fn await_agent(cloud: &Cloud, row: &Workspace, site: &WorkspaceSite) -> Result<(), Trouble> {
    let (address, pace) = (site.ports.management_address(), &cloud.pace);
    let begin = Instant::now();
    // One that was given up before is only looked at: whoever reboots it waits anew.
    let patience = if row.state == WorkspaceState::Error {
        QUESTION_LIMIT
    } else {
        pace.agent_patience
    };
    let mut answered = None;
    loop {
        match tokio::time::timeout(
            QUESTION_LIMIT,
            cloud.agents.status(address, row.id.as_str()),
        )
        .await
        {
            Ok(Ok(status)) => {
                let since = *answered.get_or_insert_with(Instant::now);
                if status.domain_fault.is_none() || DOMAIN_PATIENCE < since.elapsed() {
                    return Ok(());
                }
            }
            Ok(Err(error)) if patience < begin.elapsed() => {
                return Err(agent_silent(&error.to_string()));
            }
            Err(_) if patience < begin.elapsed() => return Err(agent_silent("it takes too long")),
            Ok(Err(_)) | Err(_) => {}
        }
        tokio::time::sleep(pace.agent_poll).await;
    }
}

fn agent_silent(detail: &str) -> Trouble {
    Trouble::Lasting(Fault::new(
        FaultCode::AgentSilent,
        format!("the desktop runs but its agent does not answer: {detail}"),
        "reboot it; if that does not help, rebuild it (the files in /home are kept)",
    ))
}

fn person_missing(row: &Workspace) -> Trouble {
    Trouble::Lasting(Fault::new(
        FaultCode::PersonMissing,
        format!("the user \"{}\" is not in the directory", row.username),
        "add the user again with the same name, or remove the WorkSpace",
    ))
}

fn label(key: &str, value: &str) -> BTreeMap<String, String> {
    BTreeMap::from([(key.to_owned(), value.to_owned())])
}
