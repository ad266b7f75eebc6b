//! The actions of a directory's plan.

use drivers::directory::{DirectoryError, Origin, Person};
use model::{
    fault::{Fault, FaultCode},
    plan::directory::{Action, other},
};
use store::Directory;

use super::site::{ControllerSite, DirectorySite};
use crate::{
    cloud::Cloud,
    reconcile::{
        interfaces::{self, Own},
        network, service_role,
        trouble::Trouble,
    },
};

/// Does the actions of a lane one after the other.
pub(super) async fn lane(
    cloud: &Cloud,
    row: &Directory,
    site: Option<&DirectorySite>,
    actions: &[Action],
) -> Result<(), Trouble> {
    for action in actions {
        act(cloud, row, site, *action).await?;
    }
    Ok(())
}

async fn act<'a>(
    cloud: &Cloud,
    row: &'a Directory,
    site: Option<&'a DirectorySite>,
    action: Action,
) -> Result<(), Trouble> {
    if action == Action::ChooseNetwork {
        service_role::ensure(cloud, &row.account_id).await?;
        return network::choose(cloud, row).await;
    }
    let site = site.ok_or_else(no_network)?;
    let controller = |index: usize| site.controllers.get(index).ok_or_else(no_network);
    let own = |controller: &'a ControllerSite| Own {
        account_id: &row.account_id,
        subject: &controller.instance,
        ports: &controller.ports,
    };
    match action {
        Action::ChooseNetwork => Ok(()),
        Action::MakeNetwork => network::ensure(cloud, row, &site.network, &site.addresses()).await,
        Action::MakeInstance(index) => Ok(cloud
            .compute
            .ensure_instance(&controller(index)?.spec)
            .await?),
        Action::MakePorts(index) => interfaces::make(cloud, own(controller(index)?)).await,
        Action::Start(index) => start(cloud, controller(index)?).await,
        Action::Stop(index) => Ok(cloud
            .compute
            .stop(&controller(index)?.instance, cloud.pace.stop_patience)
            .await?),
        Action::PlugPorts(index) => interfaces::plug(cloud, own(controller(index)?)).await,
        Action::FoundDomain => Ok(cloud
            .directory
            .ensure_controller(&site.domain, 0, Origin::Founding)
            .await?),
        Action::MakeController(index) => Ok(cloud
            .directory
            .ensure_controller(&site.domain, index, Origin::Joining(other(index)))
            .await?),
        Action::TakeOver(lost) => Ok(cloud.directory.take_over(&site.domain, lost).await?),
        Action::MakePeople => make_people(cloud, row, site).await,
        Action::RemoveInstance(index) => Ok(cloud
            .compute
            .remove_instance(&controller(index)?.instance)
            .await?),
        Action::RemovePorts(index) => {
            interfaces::remove(cloud, &row.account_id, &controller(index)?.instance).await
        }
        Action::RemoveNetwork => remove_network(cloud, row, site).await,
    }
}

/// The management address is written before every start, so that an instance never comes up without it.
async fn start(cloud: &Cloud, controller: &ControllerSite) -> Result<(), Trouble> {
    cloud
        .compute
        .push_file(&controller.instance, &controller.ports.network_file())
        .await?;
    Ok(cloud.compute.start(&controller.instance).await?)
}

/// Makes everybody who was asked for; one who cannot be made is noted and does not keep the others waiting.
async fn make_people(cloud: &Cloud, row: &Directory, site: &DirectorySite) -> Result<(), Trouble> {
    for wanted in cloud.store.people_requested(&row.id).await? {
        match make_person(cloud, site, &wanted).await {
            Ok(()) => {
                cloud
                    .store
                    .person_created(&row.id, &wanted.username)
                    .await?;
            }
            Err(error) if error.retryable() => return Err(error.into()),
            Err(error) => {
                tracing::warn!(directory.id = %row.id, username = %wanted.username, error = &error as &dyn std::error::Error, "a user was not made");
                cloud
                    .store
                    .person_trouble(&row.id, &wanted.username, &error.to_string())
                    .await?;
            }
        }
    }
    cloud.wake.workspaces.notify_one();
    Ok(())
}

async fn make_person(
    cloud: &Cloud,
    site: &DirectorySite,
    wanted: &store::Person,
) -> Result<(), DirectoryError> {
    let person = Person {
        username: wanted.username.to_string(),
        first_name: wanted.first_name.clone(),
        last_name: wanted.last_name.clone(),
        mail: wanted.mail.clone(),
    };
    cloud.directory.ensure_person(&site.domain, &person).await?;
    if wanted.administrator {
        cloud
            .directory
            .promote_to_administrator(&site.domain, &person.username)
            .await?;
    }
    Ok(())
}

async fn remove_network(
    cloud: &Cloud,
    row: &Directory,
    site: &DirectorySite,
) -> Result<(), Trouble> {
    for controller in &site.controllers {
        cloud.store.forget_interfaces(&controller.instance).await?;
    }
    network::remove(cloud, row, &site.network).await
}

fn no_network() -> Trouble {
    Trouble::Lasting(Fault::new(
        FaultCode::InstallationIncomplete,
        "the directory's network is not written down",
        "remove the directory and make it again",
    ))
}
