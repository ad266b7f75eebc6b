//! Network interfaces in an account's subnets, made and removed as the service's role. Binding one that is there to the
//! device of an instance that starts changes nothing that the account has, and asks nobody.

use drivers::network::Place;

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

/// Removes both.
pub(super) async fn remove(cloud: &Cloud, own: Own<'_>) -> Result<(), Trouble> {
    let work = own.ports.remove(cloud);
    if !is_there(cloud, own).await? {
        return work.await;
    }
    let resources = [arn(
        cloud,
        own,
        "network-interface",
        own.ports.specs[0].id.as_str(),
    )];
    let act = Act {
        account_id: own.account_id,
        subject: own.subject,
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
    let mut resources = vec![arn(cloud, own, "network-interface", spec.id.as_str())];
    if let Place::Subnet { subnet, groups } = &spec.place {
        resources.push(arn(cloud, own, "subnet", subnet.as_str()));
        resources.extend(
            groups
                .iter()
                .map(|group| arn(cloud, own, "security-group", group.as_str())),
        );
    }
    let act = Act {
        account_id: own.account_id,
        subject: own.subject,
        action: MAKE,
        resources: &resources,
    };
    service_role::perform(cloud, act, work).await
}

async fn is_there(cloud: &Cloud, own: Own<'_>) -> Result<bool, Trouble> {
    Ok(cloud.network.port(&own.ports.specs[0].id).await?.is_some())
}

fn arn(cloud: &Cloud, own: Own<'_>, kind: &str, id: &str) -> String {
    let (region, account_id) = (&cloud.site.region, own.account_id);
    format!("arn:aws:ec2:{region}:{account_id}:{kind}/{id}")
}
