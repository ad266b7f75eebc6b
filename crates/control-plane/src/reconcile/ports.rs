//! The two ports of an instance, from the addresses that the store gave.

use std::{
    net::Ipv4Addr,
    time::{Duration, Instant},
};

use drivers::{
    EngineError,
    compute::{GuestFile, InterfaceSpec},
    network::{Place, PortSpec},
};
use model::{engine_names, id::NetworkInterfaceId, network::Cidr, plan::PortState};
use store::{Interface, InterfaceWish, MANAGEMENT, StoreError};

use super::{network, trouble::Trouble};
use crate::cloud::{self, Cloud};

/// How long the engine may take to bind a port to a device that is there: a moment when idle, long when ten desktops
/// start at once on two processors (20 s were seen to be too short).
const BIND_PATIENCE: Duration = Duration::from_secs(60);
const BIND_POLL: Duration = Duration::from_millis(100);
/// Where an instance reads its management address.
const NETWORK_ENV: &str = "/etc/carrel/network.env";

/// Both interfaces of an instance: in the customer's subnet and on the management network.
#[derive(Debug, Clone)]
pub(super) struct Ports {
    /// What the network engine is told, in the order of the devices inside.
    pub(super) specs: [PortSpec; 2],
    /// The management network's range.
    pub(super) management: Cidr,
}

/// Who the ports belong to.
pub(super) struct Owner<'a> {
    /// A WorkSpace's id or a controller's instance.
    pub(super) name: &'a str,
    /// The names of the host ends.
    pub(super) host_devices: [String; 2],
    /// Where the first port is plugged in.
    pub(super) place: Place,
    /// The TCP and UDP ports that the host opens on the management network.
    pub(super) inbound: &'a [u16],
}

/// Asks the store for an address; the same owner gets the same again.
pub(super) async fn address(
    cloud: &Cloud,
    owner: &str,
    network: (&str, Cidr),
    first: u32,
) -> Result<Interface, StoreError> {
    let id = NetworkInterfaceId::from_random(cloud::random());
    cloud
        .store
        .ensure_interface(&InterfaceWish {
            network: network.0,
            range: network.1,
            first,
            owner,
            id,
        })
        .await
}

impl Ports {
    /// Describes both ports; asks for the management address when there is none yet.
    pub(super) async fn of(
        cloud: &Cloud,
        owner: Owner<'_>,
        customer: &Interface,
    ) -> Result<Self, Trouble> {
        let management = network::management_range(cloud).await?;
        let second = address(
            cloud,
            owner.name,
            (MANAGEMENT, management),
            network::MANAGEMENT_PLACE,
        )
        .await?;
        let [first_device, second_device] = owner.host_devices;
        let spec = |interface: &Interface, mac, host_device, place| PortSpec {
            id: interface.id.clone(),
            place,
            address: interface.address,
            mac,
            host_device,
            description: owner.name.to_owned(),
        };
        let inbound = owner.inbound.to_vec();
        let specs = [
            spec(
                customer,
                engine_names::customer_mac(customer.address),
                first_device,
                owner.place,
            ),
            spec(
                &second,
                engine_names::management_mac(second.address),
                second_device,
                Place::Management { inbound },
            ),
        ];
        Ok(Self { specs, management })
    }

    /// The address in the customer's subnet.
    pub(super) fn customer_address(&self) -> Ipv4Addr {
        self.specs[0].address
    }

    /// The address on the management network.
    pub(super) fn management_address(&self) -> Ipv4Addr {
        self.specs[1].address
    }

    /// The management address with its prefix, such as `172.31.0.12/16`.
    pub(super) fn management_with_prefix(&self) -> String {
        format!("{}/{}", self.management_address(), self.management.prefix())
    }

    /// The devices that the compute engine makes.
    pub(super) fn devices(&self) -> Vec<InterfaceSpec> {
        let inside = [
            engine_names::CUSTOMER_DEVICE,
            engine_names::MANAGEMENT_DEVICE,
        ];
        let device = |(spec, inside): (&PortSpec, &str)| InterfaceSpec {
            device: inside.to_owned(),
            host_device: spec.host_device.clone(),
            mac: spec.mac.clone(),
        };
        self.specs.iter().zip(inside).map(device).collect()
    }

    /// The file that tells an instance its management address.
    pub(super) fn network_file(&self) -> GuestFile {
        let content = format!("MANAGEMENT_ADDRESS={}\n", self.management_with_prefix());
        GuestFile {
            path: NETWORK_ENV.to_owned(),
            content: content.into_bytes(),
            mode: 0o644,
            parents: true,
        }
    }

    /// How both are in the engine.
    pub(super) async fn observe(&self, cloud: &Cloud) -> Result<[PortState; 2], Trouble> {
        let (first, second) = tokio::join!(
            cloud.network.port(&self.specs[0].id),
            cloud.network.port(&self.specs[1].id)
        );
        let state = |port: Option<drivers::network::Port>| match port {
            None => PortState::Missing,
            Some(port) if port.up => PortState::Up,
            Some(_) => PortState::Down,
        };
        Ok([state(first?), state(second?)])
    }

    /// Makes both, whether their devices exist or not.
    pub(super) async fn ensure(&self, cloud: &Cloud) -> Result<(), Trouble> {
        self.insist(cloud, false).await
    }

    /// Makes both and waits until they are bound to their devices.
    pub(super) async fn plug(&self, cloud: &Cloud) -> Result<(), Trouble> {
        self.insist(cloud, true).await
    }

    /// Asks again until it is done or patience ends: an engine that is slow when many desktops start at once has not failed.
    async fn insist(&self, cloud: &Cloud, bound: bool) -> Result<(), Trouble> {
        let until = Instant::now() + BIND_PATIENCE;
        loop {
            match cloud.network.ensure_ports(&self.specs).await {
                Ok(()) if !bound || self.observe(cloud).await? == [PortState::Up; 2] => {
                    return Ok(());
                }
                Ok(()) | Err(EngineError::TimedOut { .. }) => {}
                Err(error) => return Err(error.into()),
            }
            if until < Instant::now() {
                network::look_after(cloud).await?;
                let operation = format!("binding the ports of {}", self.specs[0].description);
                return Err(EngineError::TimedOut {
                    engine: "the network",
                    operation,
                    seconds: BIND_PATIENCE.as_secs(),
                }
                .into());
            }
            tokio::time::sleep(BIND_POLL).await;
        }
    }
}
