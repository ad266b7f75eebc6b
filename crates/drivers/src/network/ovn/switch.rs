//! Open vSwitch on this machine: which devices are plugged into the bridge, and for whom.
//!
//! The userspace datapath holds a device by its number in the kernel. When an instance restarts, its device is made anew under
//! the same name with another number; the switch then reports the port as healthy while no packet passes. So the number is
//! written down beside each port, and a port whose device has another number is taken out and put in again (two transactions
//! with a reconfiguration in between: in one, the switch keeps what it has). [`Switch::follow`] does that as it happens.
//! A reconfiguration costs the switch time for all its ports, so nothing is put in before its device exists, and what is put in
//! is not waited for one by one: the switch takes in together what came while it was busy.

use std::{net::Ipv4Addr, path::Path, time::Duration};

use futures::future::try_join_all;
use model::network::Cidr;

use super::{barrier, host, north::OWNER};
use crate::{
    EngineError,
    network::ovsdb::{Atom, Client, Condition, Datum, Mutation, Outcome, Row, Transaction},
};

/// The bridge that everything is plugged into.
pub(super) const BRIDGE: &str = "carrel-int";
const ENGINE: &str = "Open vSwitch";
/// The key in an interface's `external_ids` with the number its device had when it was plugged in.
const NUMBER: &str = "carrel-device";
/// The key by which OVN knows which of its ports an interface is.
const PORT: &str = "iface-id";
/// The key that OVN sets once the port's flows stand.
const INSTALLED: &str = "ovn-installed";
/// How long the switch may take for a change.
const CHANGE_LIMIT: Duration = Duration::from_secs(10);
/// How long to wait before asking a switch again that does not answer.
const FOLLOW_PAUSE: Duration = Duration::from_secs(1);
const COLUMNS: [&str; 5] = ["name", "ofport", "ifindex", "external_ids", "error"];

/// A device, and OVN's port it is for.
pub(super) type Plug<'a> = (&'a str, &'a str);

/// The switch of this machine.
#[derive(Debug)]
pub(super) struct Switch {
    pub(super) client: Client,
    installation: String,
    changes: tokio::sync::Mutex<()>,
}

/// An interface of ours in the switch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Plugged {
    /// The device's name.
    pub(super) device: String,
    /// OVN's port it belongs to.
    pub(super) port: String,
    /// Whether packets pass: the switch holds the device that exists now, and OVN's flows for it stand.
    pub(super) working: bool,
}

impl Switch {
    pub(super) fn new(socket: &Path, installation: &str) -> Self {
        let client = Client::new(ENGINE, "Open_vSwitch", socket);
        Self {
            client,
            installation: installation.to_owned(),
            changes: tokio::sync::Mutex::default(),
        }
    }

    /// The switch's version and the name under which OVN knows this machine.
    pub(super) async fn identity(&self) -> Result<(String, String), EngineError> {
        let rows = self
            .client
            .select("Open_vSwitch", &[], &["ovs_version", "external_ids"])
            .await?;
        let row = rows
            .first()
            .ok_or_else(|| missing("configuration of Open vSwitch", "."))?;
        let chassis = row
            .entry("external_ids", "system-id")
            .ok_or_else(|| missing("name of this machine in Open vSwitch", "system-id"))?;
        Ok((
            row.text("ovs_version").unwrap_or("unknown").to_owned(),
            chassis.to_owned(),
        ))
    }

    /// Plugs devices in for their ports, again where one was made anew. A device that does not exist yet is kept from this
    /// machine's own network and nothing of it is in the switch: so it is put in once, when it exists.
    pub(super) async fn plug(&self, plugs: &[Plug<'_>]) -> Result<(), EngineError> {
        let devices: Vec<&str> = plugs.iter().map(|(device, _)| *device).collect();
        barrier::shut_out(&devices).await?;
        try_join_all(
            devices
                .iter()
                .filter(|device| host::device_number(device).is_some())
                .map(|device| host::prepare_device(device)),
        )
        .await?;
        let _one_at_a_time = self.changes.lock().await;
        let (mut stale, mut fresh) = (Vec::new(), Vec::new());
        for ((device, port), existing) in plugs.iter().zip(self.interfaces(&devices).await?) {
            let number = host::device_number(device);
            let stays = existing.as_ref().is_some_and(|row| {
                row.entry("external_ids", PORT) == Some(port)
                    && number.is_some_and(|number| was_given(row, number))
            });
            if existing.is_some() && !stays {
                stale.push(*device);
            }
            if let (Some(number), false) = (number, stays) {
                let marks = self.marks(port, Some(number));
                let interface = Row::new().with("name", *device).with("external_ids", marks);
                fresh.push((*device, interface));
            }
        }
        self.take_out(&stale).await?;
        self.put_in(&fresh).await
    }

    /// Waits until packets pass through the device; false when it does not exist and there is nothing to wait for.
    pub(super) async fn working(&self, device: &str) -> Result<bool, EngineError> {
        if host::device_number(device).is_none() {
            return Ok(false);
        }
        let conditions = [Condition::equals("name", device)];
        let operation = format!("the plugging in of {device}");
        self.client
            .rows_when(
                "Interface",
                &conditions,
                &COLUMNS,
                &operation,
                CHANGE_LIMIT,
                |rows| rows.iter().any(works),
            )
            .await?;
        Ok(true)
    }

    /// Makes a device of the switch's own for this machine and gives it an address.
    pub(super) async fn own_device(
        &self,
        device: &str,
        port: &str,
        mac: &str,
        address: Ipv4Addr,
        range: Cidr,
    ) -> Result<(), EngineError> {
        let _one_at_a_time = self.changes.lock().await;
        if self.interface(device).await?.is_none() {
            let interface = Row::new()
                .with("name", device)
                .with("type", "internal")
                .with("mac", mac)
                .with("external_ids", self.marks(port, None));
            self.put_in(&[(device, interface)]).await?;
        }
        let conditions = [Condition::equals("name", device)];
        let operation = format!("the making of {device}");
        let made = |rows: &[Row]| {
            rows.iter()
                .any(|row| row.integer("ofport").is_some_and(|number| number > 0))
        };
        self.client
            .rows_when(
                "Interface",
                &conditions,
                &["ofport"],
                &operation,
                CHANGE_LIMIT,
                made,
            )
            .await?;
        host::assign_address(device, address, range).await
    }

    /// Takes a device out, if it is in, and lets this machine's own network have its name again. May be repeated at any point:
    /// the list of names is not asked what is on it.
    pub(super) async fn unplug(&self, device: &str) -> Result<(), EngineError> {
        let _one_at_a_time = self.changes.lock().await;
        let existing = self.interface(device).await?;
        let is_own = existing
            .as_ref()
            .is_some_and(|row| row.entry("external_ids", NUMBER).is_none());
        self.take_out(&[device]).await?;
        if is_own {
            return Ok(());
        }
        // Whoever still holds the other end must not meet this machine's own network behind the barrier.
        host::silence_device(device).await?;
        barrier::forget(device).await
    }

    /// Takes out whatever belongs to a port.
    pub(super) async fn unplug_port(&self, port: &str) -> Result<(), EngineError> {
        for plugged in self.plugged(&[(PORT, port)]).await? {
            self.unplug(&plugged.device).await?;
        }
        Ok(())
    }

    /// The interfaces of ours whose `external_ids` have these entries.
    async fn plugged(&self, entries: &[(&str, &str)]) -> Result<Vec<Plugged>, EngineError> {
        let ours = [(OWNER, self.installation.as_str())];
        let marks = Datum::map(ours.iter().chain(entries).copied());
        let rows = self
            .client
            .select(
                "Interface",
                &[Condition::includes("external_ids", marks)],
                &COLUMNS,
            )
            .await?;
        let plugged = |row: &Row| {
            let (device, port) = (
                row.text("name")?.to_owned(),
                row.entry("external_ids", PORT)?.to_owned(),
            );
            Some(Plugged {
                device,
                port,
                working: works(row),
            })
        };
        Ok(rows.iter().filter_map(plugged).collect())
    }

    /// Every interface of ours.
    pub(super) async fn all_plugged(&self) -> Result<Vec<Plugged>, EngineError> {
        self.plugged(&[]).await
    }

    /// What belongs to a port.
    pub(super) async fn plugged_for(&self, port: &str) -> Result<Option<Plugged>, EngineError> {
        Ok(self.plugged(&[(PORT, port)]).await?.into_iter().next())
    }

    /// Follows devices as they are made anew and plugs them in again, and what the switch says of itself, until the task is
    /// aborted.
    pub(super) async fn follow(&self) {
        loop {
            if let Err(error) = tokio::try_join!(self.follow_devices(), self.follow_datapath()) {
                tracing::debug!(%error, "the switch is not followed");
            }
            tokio::time::sleep(FOLLOW_PAUSE).await;
        }
    }

    async fn follow_devices(&self) -> Result<(), EngineError> {
        let mut watch = self
            .client
            .watch("Interface", &["name", "ifindex", "external_ids"])
            .await?;
        while let Some(rows) = watch.next().await {
            for row in rows.iter().filter(|row| self.is_stale(row)) {
                if let (Some(device), Some(port)) =
                    (row.text("name"), row.entry("external_ids", PORT))
                    && let Err(error) = self.plug(&[(device, port)]).await
                {
                    tracing::warn!(%error, device, port, "a device that was made anew is not plugged in again");
                }
            }
        }
        Ok(())
    }

    fn is_stale(&self, row: &Row) -> bool {
        let ours = row.entry("external_ids", OWNER) == Some(self.installation.as_str());
        let now = row.integer("ifindex").unwrap_or_default();
        ours && now > 0
            && row
                .entry("external_ids", NUMBER)
                .is_some_and(|then| then != now.to_string())
    }

    fn marks(&self, port: &str, number: Option<u32>) -> Datum {
        let mut pairs = vec![(OWNER, self.installation.clone()), (PORT, port.to_owned())];
        pairs.extend(number.map(|number| (NUMBER, number.to_string())));
        Datum::map(pairs)
    }

    /// The interface of this name, which must be ours.
    async fn interface(&self, device: &str) -> Result<Option<Row>, EngineError> {
        Ok(self.interfaces(&[device]).await?.pop().flatten())
    }

    /// The interfaces of these names, which must be ours where they exist.
    async fn interfaces(&self, devices: &[&str]) -> Result<Vec<Option<Row>>, EngineError> {
        if devices.is_empty() {
            return Ok(Vec::new());
        }
        let mut questions = Transaction::new();
        for device in devices {
            let named = [Condition::equals("name", *device)];
            questions.select("Interface", &named, &COLUMNS);
        }
        let outcomes = self.client.transact(questions).await?;
        let row = |(outcome, device): (Outcome, &&str)| match outcome.rows.into_iter().next() {
            Some(row) if row.entry("external_ids", OWNER) != Some(self.installation.as_str()) => {
                Err(EngineError::Taken {
                    what: "interface in Open vSwitch",
                    name: (*device).to_owned(),
                })
            }
            row => Ok(row),
        };
        outcomes.into_iter().zip(devices).map(row).collect()
    }

    /// Puts interfaces in, in one change. The switch takes it in a moment later, together with those of others.
    async fn put_in(&self, interfaces: &[(&str, Row)]) -> Result<(), EngineError> {
        if interfaces.is_empty() {
            return Ok(());
        }
        let bridge = [Condition::equals("name", BRIDGE)];
        if self
            .client
            .select("Bridge", &bridge, &["name"])
            .await?
            .is_empty()
        {
            return Err(missing("bridge", BRIDGE));
        }
        let mut change = Transaction::new();
        for (index, (device, interface)) in interfaces.iter().enumerate() {
            let (interface_name, port_name) =
                (format!("interface_{index}"), format!("port_{index}"));
            let port = Row::new()
                .with("name", *device)
                .with("interfaces", Atom::Named(interface_name.clone()))
                .with(
                    "external_ids",
                    Datum::map([(OWNER, self.installation.as_str())]),
                );
            change
                .insert("Interface", &interface_name, interface)
                .insert("Port", &port_name, &port)
                .mutate(
                    "Bridge",
                    &bridge,
                    &[Mutation::insert("ports", Atom::Named(port_name))],
                );
        }
        self.client.transact(change).await.map(drop)
    }

    /// Takes devices out, in one change, and waits until the switch has taken that in.
    async fn take_out(&self, devices: &[&str]) -> Result<(), EngineError> {
        if devices.is_empty() {
            return Ok(());
        }
        let mut questions = Transaction::new();
        for device in devices {
            let named = [Condition::equals("name", *device)];
            questions.select("Port", &named, &["_uuid"]);
        }
        let outcomes = self.client.transact(questions).await?;
        let rows = outcomes.iter().flat_map(|outcome| &outcome.rows);
        let leave: Vec<Mutation> = rows
            .filter_map(Row::uuid)
            .map(|port| Mutation::delete("ports", port.clone()))
            .collect();
        if leave.is_empty() {
            return Ok(());
        }
        let mut change = Transaction::new();
        change.mutate("Bridge", &[Condition::equals("name", BRIDGE)], &leave);
        self.reconfigure(change).await
    }

    /// Sends a change and waits until the switch has taken it in.
    async fn reconfigure(&self, mut change: Transaction) -> Result<(), EngineError> {
        change
            .mutate("Open_vSwitch", &[], &[Mutation::add("next_cfg", 1)])
            .select("Open_vSwitch", &[], &["next_cfg"]);
        let outcomes = self.client.transact(change).await?;
        let target = outcomes
            .last()
            .and_then(|outcome| outcome.rows.first())
            .and_then(|row| row.integer("next_cfg"))
            .unwrap_or_default();
        let taken_in = |rows: &[Row]| {
            rows.iter().any(|row| {
                row.integer("cur_cfg")
                    .is_some_and(|current| current >= target)
            })
        };
        self.client
            .rows_when(
                "Open_vSwitch",
                &[],
                &["cur_cfg"],
                "a change of the switch",
                CHANGE_LIMIT,
                taken_in,
            )
            .await?;
        Ok(())
    }
}

/// Whether the switch was given the device with this number, and did not fail to open it as far as it has tried.
fn was_given(row: &Row, number: u32) -> bool {
    row.entry("external_ids", NUMBER) == Some(number.to_string().as_str())
        && row.integer("ofport").is_none_or(|port| port > 0)
}

fn works(row: &Row) -> bool {
    let now = row
        .integer("ifindex")
        .and_then(|number| u32::try_from(number).ok())
        .filter(|number| *number > 0);
    now.is_some_and(|number| was_given(row, number))
        && row.integer("ofport").is_some()
        && row.entry("external_ids", INSTALLED) == Some("true")
}

fn missing(what: &'static str, name: &str) -> EngineError {
    EngineError::Missing {
        what,
        name: name.to_owned(),
    }
}
