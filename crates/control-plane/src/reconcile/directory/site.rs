//! Everything about a directory that has a network: its controllers with their addresses, and its domain.

use std::net::Ipv4Addr;

use drivers::{
    compute::{IdMap, InstanceSpec},
    directory::{Authority, Controller, Domain},
    network::Place,
};
use model::engine_names;
use store::{Directory, DirectoryKind, Network};

use super::draft::{authority_owner, password_owner};
use crate::{
    cloud::Cloud,
    reconcile::{
        network::CONTROLLER_PLACE,
        ports::{self, Owner, Ports},
        trouble::Trouble,
    },
    seal::SealError,
};

/// What the host opens on a controller's management interface: LDAPS.
const INBOUND: [u16; 1] = [636];
const MEMORY_BYTES: u64 = 1 << 30;
const ROOT_BYTES: u64 = 10_000_000_000;

/// A directory with its network.
pub(in crate::reconcile) struct DirectorySite {
    /// Its VPC.
    pub(in crate::reconcile) network: Network,
    /// Its controllers.
    pub(in crate::reconcile) controllers: Vec<ControllerSite>,
    /// What the directory engine must know of it.
    pub(in crate::reconcile) domain: Domain,
}

/// A controller.
pub(in crate::reconcile) struct ControllerSite {
    pub(in crate::reconcile) instance: String,
    pub(in crate::reconcile) ports: Ports,
    pub(in crate::reconcile) spec: InstanceSpec,
}

/// What the directory engine must know of a directory; `None` while it has no network.
///
/// # Errors
/// When the store fails or the directory's secrets do not open.
pub async fn domain(cloud: &Cloud, row: &Directory) -> anyhow::Result<Option<Domain>> {
    Ok(DirectorySite::of(cloud, row).await?.map(|site| site.domain))
}

impl DirectorySite {
    /// The site of a directory; `None` while it has no network.
    pub(in crate::reconcile) async fn of(
        cloud: &Cloud,
        row: &Directory,
    ) -> Result<Option<Self>, Trouble> {
        // A connected directory's controllers are the customer's.
        if row.kind == DirectoryKind::Connected {
            return Ok(None);
        }
        let Some(group) = &row.controllers_group else {
            return Ok(None);
        };
        let Some(network) = cloud.store.directory_network(row).await? else {
            return Ok(None);
        };
        let mut controllers = Vec::new();
        for (index, subnet) in network.subnets.iter().enumerate() {
            let instance = engine_names::controller(&row.id, index);
            let customer = ports::address(
                cloud,
                &instance,
                (subnet.id.as_str(), subnet.range),
                CONTROLLER_PLACE,
            )
            .await?;
            let owner = Owner {
                name: &instance,
                host_devices: [0, 1].map(|interface| {
                    engine_names::controller_host_device(&row.id, index, interface)
                }),
                place: Place::Subnet {
                    subnet: subnet.id.clone(),
                    groups: vec![group.clone()],
                },
                inbound: &INBOUND,
            };
            let ports = Ports::of(cloud, owner, &customer).await?;
            let spec = instance_spec(cloud, row, (index, &subnet.zone), &instance, &ports)?;
            controllers.push(ControllerSite {
                instance,
                ports,
                spec,
            });
        }
        let domain = domain_of(cloud, row, &controllers)?;
        Ok(Some(Self {
            network,
            controllers,
            domain,
        }))
    }

    /// The controllers' addresses in their subnets.
    pub(in crate::reconcile) fn addresses(&self) -> Vec<Ipv4Addr> {
        self.controllers
            .iter()
            .map(|controller| controller.ports.customer_address())
            .collect()
    }
}

fn domain_of(
    cloud: &Cloud,
    row: &Directory,
    controllers: &[ControllerSite],
) -> Result<Domain, Trouble> {
    let lost = |error: SealError| {
        Trouble::installation(
            error.to_string(),
            "restore keys/store.key of the state folder from a backup",
        )
    };
    let controller = |site: &ControllerSite| Controller {
        instance: site.instance.clone(),
        address: site.ports.customer_address(),
        management_address: site.ports.management_address(),
    };
    // A removed directory has no secrets left; nothing asks it anything.
    Ok(Domain {
        dns_name: row.dns_name.to_string(),
        short_name: row.short_name.to_string(),
        controllers: controllers.iter().map(controller).collect(),
        administrator_password: cloud
            .seal
            .open(&password_owner(&row.id), &row.sealed_administrator_password)
            .map_err(lost)?,
        authority: Authority {
            certificate_pem: row.authority_certificate.clone(),
            key_pem: cloud
                .seal
                .open(&authority_owner(&row.id), &row.sealed_authority_key)
                .map_err(lost)?,
        },
    })
}

fn instance_spec(
    cloud: &Cloud,
    row: &Directory,
    place: (usize, &str),
    instance: &str,
    ports: &Ports,
) -> Result<InstanceSpec, Trouble> {
    let (index, zone) = place;
    let map = u32::try_from(index).ok().and_then(|index| {
        let place = cloud.store.places().of_directory(row.id_map);
        engine_names::controller_id_map(place, index)
    });
    let (base, size) = map.ok_or_else(|| {
        Trouble::installation(
            "this host's range of ids has no room for another directory",
            "remove a directory that is not needed",
        )
    })?;
    let labels = [
        ("installation", cloud.site.installation.as_str()),
        ("directory", row.id.as_str()),
    ];
    Ok(InstanceSpec {
        name: instance.to_owned(),
        image: engine_names::CONTROLLER_IMAGE.to_owned(),
        vcpu: 1,
        memory_bytes: MEMORY_BYTES,
        root_bytes: ROOT_BYTES,
        id_map: IdMap { base, size },
        interfaces: ports.devices(),
        volumes: Vec::new(),
        zone: zone.to_owned(),
        labels: labels
            .map(|(key, value)| (key.to_owned(), value.to_owned()))
            .into(),
    })
}
