//! The network in memory: the same answers and refusals as the engine, at once. Devices exist unless a test says otherwise.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Mutex, MutexGuard, PoisonError},
};

use async_trait::async_trait;
use model::{
    id::{NetworkInterfaceId, SecurityGroupId, SubnetId, VpcId},
    network::Cidr,
};

use super::{Network, Place, Port, PortSpec, SecurityGroupSpec, SubnetSpec, VpcSpec, checks};
use crate::EngineError;

const ENGINE: &str = "simulated network";

/// A network without a wire.
#[derive(Debug, Default)]
pub struct SimulatedNetwork {
    world: Mutex<World>,
}

#[derive(Debug, Default)]
struct World {
    silent: bool,
    idle: bool,
    slow_calls: u32,
    foreign: Vec<Cidr>,
    vpcs: BTreeMap<VpcId, VpcSpec>,
    subnets: BTreeMap<SubnetId, SubnetSpec>,
    groups: BTreeMap<SecurityGroupId, SecurityGroupSpec>,
    management: Option<Cidr>,
    ports: BTreeMap<NetworkInterfaceId, SimulatedPort>,
    absent: BTreeSet<String>,
}

#[derive(Debug)]
struct SimulatedPort {
    spec: PortSpec,
    plugged: bool,
}

impl SimulatedNetwork {
    /// A network without anything in it, on a machine without routes.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The same on a machine that routes these ranges already.
    #[must_use]
    pub fn beside(foreign: Vec<Cidr>) -> Self {
        Self {
            world: Mutex::new(World {
                foreign,
                ..World::default()
            }),
        }
    }

    /// Makes the engine stop answering, or answer again.
    pub fn set_answering(&self, answering: bool) {
        self.look().silent = !answering;
    }

    /// Makes the next calls that bind ports take too long.
    pub fn be_slow(&self, calls: u32) {
        self.look().slow_calls = calls;
    }

    /// Makes the engine take changes without applying them, as when one of its daemons is dead; or apply them again.
    pub fn set_applying(&self, applying: bool) {
        self.look().idle = !applying;
    }

    /// Says that a device does not exist (its instance is not started); a port that held it is down from now on.
    pub fn remove_device(&self, device: &str) {
        let mut world = self.look();
        world.absent.insert(device.to_owned());
        for port in world
            .ports
            .values_mut()
            .filter(|port| port.spec.host_device == device)
        {
            port.plugged = false;
        }
    }

    /// Says that a device exists, as all do at first. It is plugged in by the next [`Network::ensure_port`].
    pub fn make_device(&self, device: &str) {
        self.look().absent.remove(device);
    }

    /// What a port was made from, to be asserted on.
    #[must_use]
    pub fn port_spec(&self, id: &NetworkInterfaceId) -> Option<PortSpec> {
        self.look().ports.get(id).map(|port| port.spec.clone())
    }

    /// The port whose device this is, if there is one, to be asserted on.
    #[must_use]
    pub fn port_of(&self, device: &str) -> Option<PortSpec> {
        let world = self.look();
        let mut specs = world.ports.values().map(|port| &port.spec);
        specs.find(|spec| spec.host_device == device).cloned()
    }

    /// What a VPC was made from, to be asserted on.
    #[must_use]
    pub fn vpc_spec(&self, id: &VpcId) -> Option<VpcSpec> {
        self.look().vpcs.get(id).cloned()
    }

    /// What a security group was made from, to be asserted on.
    #[must_use]
    pub fn group_spec(&self, id: &SecurityGroupId) -> Option<SecurityGroupSpec> {
        self.look().groups.get(id).cloned()
    }

    /// Every state of the world is valid, so a panic elsewhere does not spoil it.
    fn look(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn ask(&self) -> Result<MutexGuard<'_, World>, EngineError> {
        let world = self.look();
        if world.silent {
            let (address, detail) = ("memory".to_owned(), "it was told to be silent".to_owned());
            return Err(EngineError::Unreachable {
                engine: ENGINE,
                address,
                detail,
            });
        }
        Ok(world)
    }
}

impl World {
    /// The range a port would be plugged into, once everything it needs exists.
    fn range_for(&self, place: &Place) -> Result<Cidr, EngineError> {
        match place {
            Place::Subnet { subnet, groups } => {
                let found = self
                    .subnets
                    .get(subnet)
                    .ok_or_else(|| missing("subnet", subnet.as_str()))?;
                match groups.iter().find(|group| !self.groups.contains_key(group)) {
                    Some(group) => Err(missing("security group", group.as_str())),
                    None => Ok(found.range),
                }
            }
            Place::Management { .. } => self
                .management
                .ok_or_else(|| missing("management network", "carrel-management")),
        }
    }

    fn refuse_twins(&self, spec: &PortSpec) -> Result<(), EngineError> {
        let mut others = self
            .ports
            .values()
            .map(|port| &port.spec)
            .filter(|port| port.id != spec.id);
        let same_place = |other: &PortSpec| checks::same_switch(&other.place, &spec.place);
        let taken = |what, name: String| Err(EngineError::Taken { what, name });
        if others
            .clone()
            .any(|other| other.address == spec.address && same_place(other))
        {
            return taken("address", spec.address.to_string());
        }
        if others.any(|other| other.host_device == spec.host_device) {
            return taken("device", spec.host_device.clone());
        }
        Ok(())
    }
}

/// The subnet, or nothing for the management network.
fn switch_of(place: &Place) -> Option<&SubnetId> {
    if let Place::Subnet { subnet, .. } = place {
        Some(subnet)
    } else {
        None
    }
}

fn missing(what: &'static str, name: &str) -> EngineError {
    EngineError::Missing {
        what,
        name: name.to_owned(),
    }
}

fn slow(operation: &str) -> EngineError {
    EngineError::TimedOut {
        engine: ENGINE,
        operation: operation.to_owned(),
        seconds: 10,
    }
}

fn removal_refused(what: &str, detail: String) -> EngineError {
    checks::refused(ENGINE, format!("the removal of {what}"), detail)
}

fn report(port: &SimulatedPort) -> Port {
    Port {
        id: port.spec.id.clone(),
        address: port.spec.address,
        up: port.plugged,
    }
}

#[async_trait]
impl Network for SimulatedNetwork {
    async fn health(&self) -> Result<String, EngineError> {
        if self.ask()?.idle {
            return Err(slow("a change (is a daemon down?)"));
        }
        Ok("simulated".to_owned())
    }

    async fn foreign_ranges(&self) -> Result<Vec<Cidr>, EngineError> {
        Ok(self.ask()?.foreign.clone())
    }

    async fn ensure_vpc(&self, vpc: &VpcSpec) -> Result<(), EngineError> {
        let mut world = self.ask()?;
        let outside = world
            .subnets
            .values()
            .find(|subnet| subnet.vpc == vpc.id && !vpc.range.contains(subnet.range.base()));
        if let Some(outside) = outside {
            let detail = format!(
                "its subnet {} does not lie within {}",
                outside.range, vpc.range
            );
            return Err(checks::refused(ENGINE, format!("VPC {}", vpc.id), detail));
        }
        world.vpcs.insert(vpc.id.clone(), vpc.clone());
        Ok(())
    }

    async fn remove_vpc(&self, id: &VpcId) -> Result<(), EngineError> {
        let mut world = self.ask()?;
        if let Some(subnet) = world.subnets.values().find(|subnet| subnet.vpc == *id) {
            return Err(removal_refused(
                &format!("VPC {id}"),
                format!("it still has the subnet {}", subnet.id),
            ));
        }
        world.vpcs.remove(id);
        Ok(())
    }

    async fn ensure_subnet(&self, subnet: &SubnetSpec) -> Result<(), EngineError> {
        let mut world = self.ask()?;
        let vpc = world
            .vpcs
            .get(&subnet.vpc)
            .ok_or_else(|| missing("VPC", subnet.vpc.as_str()))?;
        let sisters = world
            .subnets
            .values()
            .filter(|sister| sister.vpc == subnet.vpc && sister.id != subnet.id);
        checks::subnet(
            ENGINE,
            subnet,
            vpc.range,
            &sisters.map(|sister| sister.range).collect::<Vec<_>>(),
        )?;
        if world
            .subnets
            .get(&subnet.id)
            .is_some_and(|old| old.range != subnet.range || old.vpc != subnet.vpc)
        {
            let detail = "the range and the VPC of a subnet stay as they were made";
            return Err(checks::refused(
                ENGINE,
                format!("subnet {}", subnet.id),
                detail,
            ));
        }
        world.subnets.insert(subnet.id.clone(), subnet.clone());
        Ok(())
    }

    async fn remove_subnet(&self, id: &SubnetId) -> Result<(), EngineError> {
        let mut world = self.ask()?;
        if let Some(port) = world
            .ports
            .values()
            .find(|port| switch_of(&port.spec.place) == Some(id))
        {
            return Err(removal_refused(
                &format!("subnet {id}"),
                format!("the port {} is in it", port.spec.id),
            ));
        }
        world.subnets.remove(id);
        Ok(())
    }

    async fn ensure_security_group(&self, group: &SecurityGroupSpec) -> Result<(), EngineError> {
        checks::group(ENGINE, group)?;
        self.ask()?.groups.insert(group.id.clone(), group.clone());
        Ok(())
    }

    async fn remove_security_group(&self, id: &SecurityGroupId) -> Result<(), EngineError> {
        let mut world = self.ask()?;
        let holds = |port: &SimulatedPort| matches!(&port.spec.place, Place::Subnet { groups, .. } if groups.contains(id));
        if world.ports.values().any(holds) {
            return Err(removal_refused(
                &format!("security group {id}"),
                "ports are in it".to_owned(),
            ));
        }
        world.groups.remove(id);
        Ok(())
    }

    async fn ensure_management(&self, range: Cidr) -> Result<(), EngineError> {
        checks::first_address(ENGINE, range)?;
        let mut world = self.ask()?;
        let used = world
            .ports
            .values()
            .any(|port| switch_of(&port.spec.place).is_none());
        if used && world.management.is_some_and(|old| old != range) {
            let detail = "it has another range and ports in it";
            return Err(checks::refused(
                ENGINE,
                format!("the management network {range}"),
                detail,
            ));
        }
        world.management = Some(range);
        Ok(())
    }

    async fn ensure_ports(&self, ports: &[PortSpec]) -> Result<(), EngineError> {
        let mut world = self.ask()?;
        if let Some(left) = world.slow_calls.checked_sub(1) {
            world.slow_calls = left;
            return Err(slow("the plugging in of a device"));
        }
        checks::strangers(ports)?;
        for port in ports {
            checks::port(ENGINE, port, world.range_for(&port.place)?)?;
            world.refuse_twins(port)?;
        }
        for port in ports {
            let plugged = !world.absent.contains(&port.host_device);
            let made = SimulatedPort {
                spec: port.clone(),
                plugged,
            };
            world.ports.insert(port.id.clone(), made);
        }
        Ok(())
    }

    async fn port(&self, id: &NetworkInterfaceId) -> Result<Option<Port>, EngineError> {
        Ok(self.ask()?.ports.get(id).map(report))
    }

    async fn ports(&self) -> Result<Vec<Port>, EngineError> {
        Ok(self.ask()?.ports.values().map(report).collect())
    }

    async fn remove_port(&self, id: &NetworkInterfaceId) -> Result<(), EngineError> {
        self.ask()?.ports.remove(id);
        Ok(())
    }
}
