//! Network interfaces in an account's subnets, made and removed as the service's role. Binding one that is there to the
//! device of an instance that starts changes nothing that the account has, and asks nobody.

use drivers::network::Place;
use futures::future::try_join_all;
use model::plan::PortState;
use store::MANAGEMENT;

use super::{
    ports::Ports,
    service_role::{self, Act},
    trouble::Trouble,
};
use crate::cloud::Cloud;

const MAKE: &str = "ec2:CreateNetworkInterface";
const REMOVE: &str = "ec2:DeleteNetworkInterface";
/// What is asked before each look at them.
pub(super) const LOOK: &str = "ec2:DescribeNetworkInterfaces";

/// Whose interface.
#[derive(Clone, Copy)]
pub(super) struct Own<'a> {
    /// The account.
    pub(super) account_id: &'a str,
    /// A WorkSpace's id or a controller's instance.
    pub(super) subject: &'a str,
    /// The interface in the account's subnet, and the one on the management network, which comes and goes with it.
    pub(super) ports: &'a Ports,
}

/// Makes what is missing, whether the devices exist or not.
pub(super) async fn make(cloud: &Cloud, own: Own<'_>) -> Result<(), Trouble> {
    made(cloud, own, own.ports.ensure(cloud)).await
}

/// Makes what is missing, and waits until both are bound to their devices.
pub(super) async fn plug(cloud: &Cloud, own: Own<'_>) -> Result<(), Trouble> {
    made(cloud, own, own.ports.plug(cloud)).await
}

/// How the ports are of whom nothing shall be left: those of its interfaces that are written down, as no other was ever made.
pub(super) async fn left(cloud: &Cloud, subject: &str) -> Result<[PortState; 2], Trouble> {
    let owned = cloud.store.interfaces(subject).await?;
    let looks = owned.iter().map(|it| cloud.network.port(&it.id));
    let found = try_join_all(looks).await?;
    Ok(if found.iter().any(Option::is_some) {
        [PortState::Down; 2]
    } else {
        [PortState::Missing; 2]
    })
}

/// Removes all that a WorkSpace or a controller's instance has.
pub(super) async fn remove(cloud: &Cloud, account_id: &str, subject: &str) -> Result<(), Trouble> {
    let owned = cloud.store.interfaces(subject).await?;
    let mut resources = Vec::new();
    for interface in owned.iter().filter(|it| it.network != MANAGEMENT) {
        if cloud.network.port(&interface.id).await?.is_some() {
            let id = interface.id.as_str();
            resources.push(arn(cloud, account_id, "network-interface", id));
        }
    }
    let work = async {
        try_join_all(owned.iter().map(|it| cloud.network.remove_port(&it.id))).await?;
        Ok(())
    };
    if resources.is_empty() {
        return work.await;
    }
    let act = Act {
        account_id,
        subject,
        action: REMOVE,
        resources: &resources,
    };
    service_role::perform(cloud, act, work).await
}

/// Only what makes an interface in the account's subnet is done as the role: its ports are told to the engine again before
/// every start.
async fn made(
    cloud: &Cloud,
    own: Own<'_>,
    work: impl Future<Output = Result<(), Trouble>>,
) -> Result<(), Trouble> {
    if is_there(cloud, own).await? {
        return work.await;
    }
    let spec = &own.ports.specs[0];
    let account_id = own.account_id;
    let mut resources = vec![arn(
        cloud,
        account_id,
        "network-interface",
        spec.id.as_str(),
    )];
    if let Place::Subnet { subnet, groups } = &spec.place {
        resources.push(arn(cloud, account_id, "subnet", subnet.as_str()));
        resources.extend(
            groups
                .iter()
                .map(|group| arn(cloud, account_id, "security-group", group.as_str())),
        );
    }
    let act = Act {
        account_id,
        subject: own.subject,
        action: MAKE,
        resources: &resources,
    };
    service_role::perform(cloud, act, work).await
}

async fn is_there(cloud: &Cloud, own: Own<'_>) -> Result<bool, Trouble> {
    Ok(cloud.network.port(&own.ports.specs[0].id).await?.is_some())
}

fn arn(cloud: &Cloud, account_id: &str, kind: &str, id: &str) -> String {
    let region = &cloud.site.region;
    format!("arn:aws:ec2:{region}:{account_id}:{kind}/{id}")
}
