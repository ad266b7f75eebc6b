//! Everything about a WorkSpace that does not change between two looks: its bundle, its directory, its names and ports.

use agent_api::{MANAGEMENT_PORT, STREAM_PORT};
use drivers::{
    compute::{IdMap, InstanceSpec, VolumeMount, VolumeSpec},
    directory::Domain,
    network::Place,
};
use model::{
    bundle::{Bundle, Limits},
    engine_names,
    network::Cidr,
};
use store::{Directory, Interface, Network, StoreError, Wanted, Workspace};

use crate::{
    cloud::Cloud,
    reconcile::{
        directory::DirectorySite,
        network::{DESKTOP_PLACE, RESERVED_PLACES},
        ports::{self, Owner, Ports},
        trouble::Trouble,
    },
};

/// The label that says whose instance it is.
pub(super) const OWNER_LABEL: &str = "workspace";
/// The label with the rebuilds that had been asked for when the instance was made.
pub(super) const REBUILDS_LABEL: &str = "rebuilds";
/// The label with the restarts that the instance has seen.
pub(super) const RESTARTS_LABEL: &str = "restarts";
/// The label that says that everything was put into the instance.
pub(super) const PREPARED_LABEL: &str = "prepared";
/// The label with the recipe of the image it was made from.
pub(super) const RECIPE_LABEL: &str = "recipe";

/// A WorkSpace with everything around it.
pub(super) struct WorkspaceSite {
    pub(super) bundle: &'static Bundle,
    pub(super) instance: String,
    pub(super) volume: String,
    pub(super) volume_bytes: u64,
    /// What the instance may use.
    pub(super) limits: Limits,
    pub(super) machine: String,
    /// The directory; nothing when the WorkSpace is to be removed and there never was one that could hold its machine account.
    pub(super) directory: Option<DirectorySite>,
    /// Where it lies; nothing when it is to be removed, which must go on also where there is no network or no free address.
    pub(super) place: Option<DesktopPlace>,
}

/// Where a desktop lies, and what depends on that.
pub(super) struct DesktopPlace {
    pub(super) ports: Ports,
    /// The range of the customer's subnet that it is in, and of that subnet's VPC.
    pub(super) subnet_range: Cidr,
    pub(super) vpc_range: Cidr,
    /// Whether the VPC has a way to the Internet.
    pub(super) internet: bool,
    pub(super) host_name: String,
    /// Whether the person administers the desktop.
    pub(super) local_administrator: bool,
    zone: String,
    id_map: IdMap,
}

impl WorkspaceSite {
    /// Looks everything up, and asks for addresses when there are none yet and it is to be.
    pub(super) async fn of(cloud: &Cloud, row: &Workspace) -> Result<Self, Trouble> {
        let bundle = Bundle::find(row.bundle_id.as_str()).ok_or_else(|| {
            Trouble::installation(
                format!("the bundle \"{}\" is not known", row.bundle_id),
                "remove the WorkSpace",
            )
        })?;
        let directory = cloud.store.directory(&row.directory_id).await?;
        let (directory, place) = if row.wanted == Wanted::Gone {
            // One that was never founded has no accounts, and perhaps no addresses of its own either.
            let site = match directory.filter(|directory| directory.founded_at.is_some()) {
                Some(directory) => DirectorySite::of(cloud, &directory).await?,
                None => None,
            };
            (site, None)
        } else {
            let directory = directory.ok_or_else(|| no_directory(row))?;
            let site = DirectorySite::of(cloud, &directory).await?;
            let site = site.ok_or_else(|| no_directory(row))?;
            let place = DesktopPlace::of(cloud, row, &directory, &site.network).await?;
            (Some(site), Some(place))
        };
        Ok(Self {
            bundle,
            instance: engine_names::instance(&row.id),
            volume: engine_names::volume(&row.id),
            volume_bytes: bundle.user_bytes(&row.changes),
            limits: bundle.limits(&row.changes),
            machine: engine_names::machine_account(&row.id),
            directory,
            place,
        })
    }

    /// The domain that it belongs to.
    pub(super) fn domain(&self) -> Result<&Domain, Trouble> {
        let directory = self.directory.as_ref().ok_or_else(no_place)?;
        Ok(&directory.domain)
    }

    /// Where it lies.
    pub(super) fn place(&self) -> Result<&DesktopPlace, Trouble> {
        self.place.as_ref().ok_or_else(no_place)
    }

    /// The volume of the person's files as it shall be made now.
    pub(super) fn volume_spec(&self) -> Result<VolumeSpec, Trouble> {
        Ok(VolumeSpec {
            name: self.volume.clone(),
            size_bytes: self.volume_bytes,
            owner: self.place()?.id_map.base,
        })
    }

    /// The instance as it shall be made now, from the image of this recipe.
    pub(super) fn instance_spec(
        &self,
        cloud: &Cloud,
        row: &Workspace,
        recipe: &str,
    ) -> Result<InstanceSpec, Trouble> {
        let place = self.place()?;
        let labels = [
            ("installation", cloud.site.installation.clone()),
            (OWNER_LABEL, row.id.to_string()),
            (REBUILDS_LABEL, row.rebuilds.to_string()),
            (RESTARTS_LABEL, row.restarts.to_string()),
            (RECIPE_LABEL, recipe.to_owned()),
        ];
        Ok(InstanceSpec {
            name: self.instance.clone(),
            image: self.bundle.image.to_owned(),
            vcpu: self.limits.vcpu,
            memory_bytes: self.limits.memory_bytes,
            root_bytes: self.limits.root_bytes,
            id_map: place.id_map,
            interfaces: place.ports.devices(),
            volumes: vec![VolumeMount {
                volume: self.volume.clone(),
                path: engine_names::USER_VOLUME_PATH.to_owned(),
            }],
            zone: place.zone.clone(),
            labels: labels.map(|(key, value)| (key.to_owned(), value)).into(),
        })
    }
}

impl DesktopPlace {
    async fn of(
        cloud: &Cloud,
        row: &Workspace,
        directory: &Directory,
        network: &Network,
    ) -> Result<Self, Trouble> {
        let registered = cloud.store.registered_directory(&row.directory_id).await?;
        let group = directory
            .workspaces_group
            .clone()
            .ok_or_else(|| no_directory(row))?;
        let customer = customer_interface(cloud, row, network).await?;
        let subnet = network
            .subnets
            .iter()
            .find(|subnet| subnet.id.as_str() == customer.network)
            .ok_or_else(|| no_directory(row))?;
        let owner = Owner {
            name: row.id.as_str(),
            host_devices: [0, 1].map(|interface| engine_names::host_device(&row.id, interface)),
            place: Place::Subnet {
                subnet: subnet.id.clone(),
                groups: vec![group],
            },
            inbound: &[MANAGEMENT_PORT, STREAM_PORT],
        };
        let range = cloud.store.places().of_desktop(row.id_map);
        let (base, size) = engine_names::desktop_id_map(range).ok_or_else(|| {
            Trouble::installation(
                "this host's range of ids has no room for another desktop",
                "remove WorkSpaces that are not needed",
            )
        })?;
        Ok(Self {
            ports: Ports::of(cloud, owner, &customer).await?,
            subnet_range: subnet.range,
            vpc_range: network.range,
            internet: network.internet,
            host_name: engine_names::host_name(&row.id, directory.dns_name.as_str()),
            local_administrator: registered.is_none_or(|found| found.local_administrator),
            zone: subnet.zone.clone(),
            id_map: IdMap { base, size },
        })
    }
}

/// The WorkSpace's address in one of the directory's subnets: they are used in turn, and the other when one is full.
async fn customer_interface(
    cloud: &Cloud,
    row: &Workspace,
    network: &Network,
) -> Result<Interface, Trouble> {
    if let Some(subnet) = &row.subnet
        && let Some(interface) = cloud
            .store
            .interface(row.id.as_str(), subnet.as_str())
            .await?
    {
        return Ok(interface);
    }
    let mut full = None;
    for offset in 0..network.subnets.len() {
        let subnet = &network.subnets[(row.id_map as usize + offset) % network.subnets.len()];
        match ports::address(
            cloud,
            row.id.as_str(),
            (subnet.id.as_str(), subnet.range),
            first_place(subnet.range),
        )
        .await
        {
            Err(error @ StoreError::UsedUp { .. }) => full = Some(error),
            other => return Ok(other?),
        }
    }
    Err(full.map_or_else(|| no_directory(row), Trouble::Store))
}

/// Desktops begin behind a handful of places for servers; in a subnet too small for that, behind what nobody may have.
fn first_place(range: Cidr) -> u32 {
    if range.prefix() <= 26 {
        DESKTOP_PLACE
    } else {
        RESERVED_PLACES
    }
}

fn no_directory(row: &Workspace) -> Trouble {
    Trouble::installation(
        format!("the directory \"{}\" has no network", row.directory_id),
        "see the directory's state; the WorkSpace goes on by itself",
    )
}

/// The plan asks for nothing that needs a place once the WorkSpace is to be removed.
fn no_place() -> Trouble {
    Trouble::installation(
        "a WorkSpace that is to be removed has no place to be made in",
        "see the log (carrel doctor says where)",
    )
}
