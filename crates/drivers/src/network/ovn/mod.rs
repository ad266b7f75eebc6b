//! The network on OVN: a VPC is a logical router, a subnet a logical switch, a security group a port group with access
//! control lists. Nothing is remembered here; each call reads the northbound database and sends one transaction.

mod acl;
mod barrier;
mod datapath;
mod group;
mod host;
mod internet;
mod management;
mod north;
mod place;
mod port;
mod subnet;
mod switch;
mod vpc;

use std::{path::PathBuf, sync::Arc, time::Duration};

use async_trait::async_trait;
use futures::future::try_join_all;
use model::{
    id::{NetworkInterfaceId, SecurityGroupId, SubnetId, VpcId},
    network::Cidr,
    paths::Paths,
};
use tokio::task::AbortHandle;

use self::switch::{BRIDGE, Plug, Switch};
use super::{
    Network, Port, PortSpec, SecurityGroupSpec, SubnetSpec, VpcSpec,
    ovsdb::{Client, Mutation, Transaction},
};
use crate::EngineError;

const ENGINE: &str = "OVN";
/// How long OVN may take to carry a change into the switch before it counts as ill.
const HEALTH_LIMIT: Duration = Duration::from_secs(5);
/// This machine's own device on the management network.
const MANAGEMENT_DEVICE: &str = "carrel-mgmt";
/// This machine's own device towards VPCs with a way to the Internet.
const INTERNET_DEVICE: &str = "carrel-ext";

/// Where the engines are and whose objects are ours.
#[derive(Debug, Clone)]
pub struct OvnSettings {
    /// The installation's name, written on every object; objects with another name are left alone.
    pub installation: String,
    /// OVN's northbound database socket.
    pub northbound: PathBuf,
    /// Open vSwitch's database socket.
    pub switch: PathBuf,
    /// The addresses between this machine and VPCs with a way to the Internet; the first is this machine's.
    pub transit: Cidr,
}

impl OvnSettings {
    /// The settings of an installation's own engines.
    #[must_use]
    pub fn of(paths: &Paths, installation: &str) -> Self {
        Self {
            installation: installation.to_owned(),
            northbound: paths.ovn_northbound_socket(),
            switch: paths.ovs_socket(),
            transit: "100.64.0.0/22".parse().expect("it is a range"),
        }
    }
}

/// The network engine OVN with the Open vSwitch of this machine.
#[derive(Debug)]
pub struct Ovn {
    settings: OvnSettings,
    north: Client,
    switch: Arc<Switch>,
    /// Reading and then changing the northbound database is one step for one caller at a time.
    changes: tokio::sync::Mutex<()>,
    follower: AbortHandle,
}

impl Ovn {
    /// The engine behind these settings. Connects when first needed, and follows devices that are made anew (an instance that
    /// restarts by itself) for as long as it lives. Call within a tokio runtime.
    #[must_use]
    pub fn new(settings: OvnSettings) -> Self {
        let switch = Arc::new(Switch::new(&settings.switch, &settings.installation));
        let followed = Arc::clone(&switch);
        let follower = tokio::spawn(async move { followed.follow().await }).abort_handle();
        let north = Client::new(ENGINE, "OVN_Northbound", &settings.northbound);
        Self {
            settings,
            north,
            switch,
            changes: tokio::sync::Mutex::default(),
            follower,
        }
    }

    /// Asks OVN to carry a number through to the switch and back.
    async fn round_trip(&self) -> Result<String, EngineError> {
        let mut ask = Transaction::new();
        ask.mutate("NB_Global", &[], &[Mutation::add("nb_cfg", 1)])
            .select("NB_Global", &[], &["nb_cfg", "options"]);
        let outcomes = self.north.transact(ask).await?;
        let row = outcomes
            .last()
            .and_then(|outcome| outcome.rows.first())
            .cloned()
            .unwrap_or_default();
        let target = row.integer("nb_cfg").unwrap_or_default();
        let arrived = |rows: &[super::ovsdb::Row]| {
            rows.iter().any(|row| {
                row.integer("hv_cfg")
                    .is_some_and(|carried| carried >= target)
            })
        };
        self.north
            .rows_when(
                "NB_Global",
                &[],
                &["hv_cfg"],
                "a change (is ovn-northd, ovn-controller or ovs-vswitchd down?)",
                HEALTH_LIMIT,
                arrived,
            )
            .await?;
        Ok(row
            .entry("options", "northd_internal_version")
            .unwrap_or("unknown")
            .to_owned())
    }
}

impl Drop for Ovn {
    fn drop(&mut self) {
        self.follower.abort();
    }
}

#[async_trait]
impl Network for Ovn {
    async fn health(&self) -> Result<String, EngineError> {
        let (switch, _) = self.switch.identity().await?;
        let northbound = self.round_trip().await?;
        Ok(format!("OVN {northbound}, Open vSwitch {switch}"))
    }

    async fn foreign_ranges(&self) -> Result<Vec<Cidr>, EngineError> {
        host::routed_ranges(&[BRIDGE, MANAGEMENT_DEVICE, INTERNET_DEVICE]).await
    }

    async fn ensure_vpc(&self, vpc: &VpcSpec) -> Result<(), EngineError> {
        let _one_at_a_time = self.changes.lock().await;
        self.put_vpc(vpc).await
    }

    async fn remove_vpc(&self, id: &VpcId) -> Result<(), EngineError> {
        let _one_at_a_time = self.changes.lock().await;
        self.delete_vpc(id).await
    }

    async fn ensure_subnet(&self, subnet: &SubnetSpec) -> Result<(), EngineError> {
        let _one_at_a_time = self.changes.lock().await;
        self.put_subnet(subnet).await
    }

    async fn remove_subnet(&self, id: &SubnetId) -> Result<(), EngineError> {
        let _one_at_a_time = self.changes.lock().await;
        self.delete_subnet(id).await
    }

    async fn ensure_security_group(&self, group: &SecurityGroupSpec) -> Result<(), EngineError> {
        let _one_at_a_time = self.changes.lock().await;
        self.put_group(group).await
    }

    async fn remove_security_group(&self, id: &SecurityGroupId) -> Result<(), EngineError> {
        let _one_at_a_time = self.changes.lock().await;
        self.delete_group(id).await
    }

    async fn ensure_management(&self, range: Cidr) -> Result<(), EngineError> {
        let _one_at_a_time = self.changes.lock().await;
        self.put_management(range).await
    }

    async fn ensure_ports(&self, ports: &[PortSpec]) -> Result<(), EngineError> {
        let replaced_devices = {
            let _one_at_a_time = self.changes.lock().await;
            self.put_ports(ports).await?
        };
        for device in replaced_devices {
            self.switch.unplug(&device).await?;
        }
        let plugs: Vec<Plug> = ports
            .iter()
            .map(|port| (port.host_device.as_str(), port.id.as_str()))
            .collect();
        self.switch.plug(&plugs).await?;
        let arrive = ports.iter().map(|port| async {
            if self.switch.working(&port.host_device).await? {
                self.port_up(&port.id).await?;
            }
            Ok(())
        });
        try_join_all(arrive).await.map(drop)
    }

    async fn port(&self, id: &NetworkInterfaceId) -> Result<Option<Port>, EngineError> {
        self.read_port(id).await
    }

    async fn ports(&self) -> Result<Vec<Port>, EngineError> {
        self.read_ports().await
    }

    async fn remove_port(&self, id: &NetworkInterfaceId) -> Result<(), EngineError> {
        self.delete_port(id).await
    }
}
