//! The actions of a WorkSpace's plan.

use std::{collections::BTreeMap, time::Duration};

use drivers::{EngineError, compute::Growth, directory::Machine};
use model::{
    fault::{Fault, FaultCode},
    plan::workspace::Action,
    state::WorkspaceState,
};
use store::Workspace;
use tokio::time::Instant;

use super::{
    Joined, Joining, files,
    site::{PREPARED_LABEL, RESTARTS_LABEL, WorkspaceSite},
};
use crate::{
    cloud::{self, Cloud},
    reconcile::{
        interfaces::{self, Own},
        network,
        trouble::Trouble,
    },
};

/// The pause between two questions to an agent that answers but has not found the directory: each costs it a check.
const DOMAIN_POLL: Duration = Duration::from_millis(250);
/// One question to an agent takes at most this long: on a machine where ten desktops start at once, three seconds were too
/// short.
const QUESTION_LIMIT: Duration = Duration::from_secs(8);
/// How long an agent is looked for that was given up before.
const GLANCE: Duration = Duration::from_secs(3);
/// How long an agent that answers is given to find the directory before the desktop counts as ready without it.
const DOMAIN_PATIENCE: Duration = Duration::from_secs(15);

/// Does one action.
pub(super) async fn act(
    cloud: &Cloud,
    row: &Workspace,
    site: &WorkspaceSite,
    joining: &Joining,
    action: &Action,
) -> Result<(), Trouble> {
    let compute = &cloud.compute;
    match action {
        Action::MakeVolume => drop(compute.ensure_volume(&site.volume_spec()?).await?),
        Action::MakeInstance => make_instance(cloud, row, site).await?,
        Action::MakePorts => interfaces::make(cloud, own(row, site)?).await?,
        Action::MakeMachine => *joining.lock().await = Some(join(cloud, row, site).await?),
        Action::Prepare => prepare(cloud, row, site, joining).await?,
        Action::MarkRestarted => {
            compute
                .label_instance(
                    &site.instance,
                    &label(RESTARTS_LABEL, &row.restarts.to_string()),
                )
                .await?;
        }
        Action::SetLimits => compute.limit_instance(&site.instance, site.limits).await?,
        Action::GrowVolume => grow_volume(cloud, row, site).await?,
        Action::Start => compute.start(&site.instance).await?,
        Action::PlugPorts => interfaces::plug(cloud, own(row, site)?).await?,
        Action::AwaitAgent => await_agent(cloud, row, site).await?,
        Action::Stop => {
            compute
                .stop(&site.instance, cloud.pace.stop_patience)
                .await?;
        }
        Action::Snapshot(name) => {
            compute.ensure_volume_snapshot(&site.volume, name).await?;
        }
        Action::RemoveSnapshot(name) => {
            compute.remove_volume_snapshot(&site.volume, name).await?;
        }
        Action::RemoveInstance => compute.remove_instance(&site.instance).await?,
        Action::RemovePorts => {
            interfaces::remove(cloud, &row.account_id, row.id.as_str()).await?;
        }
        Action::RemoveMachine => cloud
            .directory
            .remove_machine(site.domain()?, &site.machine)
            .await
            .map_err(Trouble::from)?,
        Action::RemoveVolume => compute.remove_volume(&site.volume).await?,
    }
    Ok(())
}

/// Its interfaces, and in whose account they are.
fn own<'a>(row: &'a Workspace, site: &'a WorkspaceSite) -> Result<Own<'a>, Trouble> {
    Ok(Own {
        account_id: &row.account_id,
        subject: row.id.as_str(),
        ports: &site.place()?.ports,
    })
}

/// Grows the user volume; where that takes a rest, the desktop is asked to restart, which begins with one.
async fn grow_volume(cloud: &Cloud, row: &Workspace, site: &WorkspaceSite) -> Result<(), Trouble> {
    let (name, size) = (&site.volume, site.volume_bytes);
    if cloud.compute.grow_volume(name, size).await? == Growth::NeedsRest {
        cloud.store.restart_for_change(row, cloud::now_ms()).await?;
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
        .ensure_instance(&site.instance_spec(cloud, row, &recipe)?)
        .await?)
}

/// Makes the machine account, and looks up whom the desktop is for.
async fn join(cloud: &Cloud, row: &Workspace, site: &WorkspaceSite) -> Result<Joined, Trouble> {
    let machine = Machine {
        name: site.machine.clone(),
        host_name: site.place()?.host_name.clone(),
        // Desktops are in the subnets in turn, and each subnet has its controller.
        prefers: row.id_map as usize,
    };
    let domain = site.domain()?;
    let (secret, record) = tokio::join!(
        cloud.directory.ensure_machine(domain, &machine),
        cloud.directory.person(domain, row.username.as_str())
    );
    let rid = record?.ok_or_else(|| person_missing(row))?.rid;
    Ok(Joined {
        secret: secret?,
        rid,
    })
}

/// Puts everything into the stopped instance and labels it last: half of it counts for nothing.
async fn prepare(
    cloud: &Cloud,
    row: &Workspace,
    site: &WorkspaceSite,
    joining: &Joining,
) -> Result<(), Trouble> {
    let made = joining.lock().await.take();
    let joined = match made {
        Some(joined) => joined,
        None => join(cloud, row, site).await?,
    };
    let files = files::all(cloud, row, site, joined).await?;
    cloud.compute.push_files(&site.instance, &files).await?;
    Ok(cloud
        .compute
        .label_instance(&site.instance, &label(PREPARED_LABEL, "yes"))
        .await?)
}

/// Asks the agent again and again until it answers and has found the directory.
async fn await_agent(cloud: &Cloud, row: &Workspace, site: &WorkspaceSite) -> Result<(), Trouble> {
    let (address, pace) = (site.place()?.ports.management_address(), &cloud.pace);
    let begin = Instant::now();
    // One that was given up before is only looked at: whoever reboots it waits anew.
    let patience = if row.state == WorkspaceState::Error {
        GLANCE
    } else {
        pace.agent_patience
    };
    let mut answered = None;
    loop {
        let asked = cloud.agents.status(address, row.id.as_str());
        let silence = match tokio::time::timeout(QUESTION_LIMIT, asked).await {
            Ok(Ok(status)) => {
                let since = *answered.get_or_insert_with(Instant::now);
                if status.domain_fault.is_none() || DOMAIN_PATIENCE < since.elapsed() {
                    return Ok(());
                }
                tokio::time::sleep(DOMAIN_POLL.min(pace.agent_patience)).await;
                continue;
            }
            Ok(Err(error)) => error.to_string(),
            Err(_) => "it takes too long".to_owned(),
        };
        if patience < begin.elapsed() {
            network::look_after(cloud).await?;
            return Err(agent_silent(&silence));
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
