//! Ports as logical switch ports.

use std::{collections::HashMap, net::Ipv4Addr, time::Duration};

use model::{id::NetworkInterfaceId, network::Cidr};

use super::{
    ENGINE, Ovn,
    group::{self, CUSTOMERS, MANAGED},
    management,
    north::{Kind, put},
    subnet,
};
use crate::{
    EngineError,
    network::{
        Place, Port, PortSpec, checks,
        ovsdb::{Atom, Condition, Datum, Mutation, Row, Transaction, Uuid},
    },
};

const TABLE: &str = "Logical_Switch_Port";
/// How long OVN may take to report a port that works.
const UP_LIMIT: Duration = Duration::from_secs(10);
const SWITCH: &str = "carrel-switch";
const ADDRESS: &str = "carrel-address";
const DEVICE: &str = "carrel-device";
const DESCRIPTION: &str = "carrel-description";

/// Where a port goes, as OVN sees it.
struct Location {
    switch: String,
    range: Cidr,
    groups: Vec<String>,
    dhcp: Option<Uuid>,
}

impl Ovn {
    /// Writes the port down; gives the device it had before, if that was another one.
    pub(super) async fn put_port(&self, spec: &PortSpec) -> Result<Option<String>, EngineError> {
        let location = self.locate(spec).await?;
        checks::port(ENGINE, spec, location.range)?;
        self.refuse_twins(spec, &location).await?;
        let existing = self.find(TABLE, spec.id.as_str(), &[]).await?;
        let noted = |key| {
            existing
                .as_ref()
                .and_then(|row| row.entry("external_ids", key))
        };
        let mut change = Transaction::new();
        let moved = noted(SWITCH).filter(|old| *old != location.switch);
        let stays = existing
            .as_ref()
            .and_then(Row::uuid)
            .filter(|_| moved.is_none());
        if let (Some(old), Some(uuid)) = (moved, existing.as_ref().and_then(Row::uuid)) {
            change.mutate(
                subnet::TABLE,
                &[Condition::equals("name", old)],
                &[Mutation::delete("ports", uuid.clone())],
            );
        }
        let port = put(
            &mut change,
            TABLE,
            stays,
            "port",
            &self.port_row(spec, &location),
        );
        if stays.is_none() {
            let ports = [Mutation::insert("ports", port.clone())];
            change.mutate(
                subnet::TABLE,
                &[Condition::equals("name", location.switch.as_str())],
                &ports,
            );
        }
        self.join_groups(&mut change, stays, &port, &location.groups)
            .await?;
        self.commit(change).await?;
        Ok(noted(DEVICE)
            .filter(|old| *old != spec.host_device)
            .map(str::to_owned))
    }

    async fn locate(&self, spec: &PortSpec) -> Result<Location, EngineError> {
        match &spec.place {
            Place::Subnet { subnet, groups } => {
                let found = self.find_subnet(subnet).await?;
                let found = found.ok_or_else(|| EngineError::Missing {
                    what: "subnet",
                    name: subnet.to_string(),
                })?;
                self.put_customers().await?;
                let mut names = vec![CUSTOMERS.to_owned()];
                for group in groups {
                    names.push(self.need_group(group).await?);
                }
                Ok(Location {
                    switch: found.name,
                    range: found.range,
                    groups: names,
                    dhcp: found.dhcp,
                })
            }
            Place::Management { inbound } => {
                let (range, host) = self.management().await?;
                let mut groups = vec![MANAGED.to_owned()];
                groups.extend(self.put_inbound(host, inbound).await?);
                Ok(Location {
                    switch: management::SWITCH.to_owned(),
                    range,
                    groups,
                    dhcp: None,
                })
            }
        }
    }

    /// Refuses an address or device that another port has.
    async fn refuse_twins(&self, spec: &PortSpec, location: &Location) -> Result<(), EngineError> {
        let address = vec![
            (SWITCH, location.switch.clone()),
            (ADDRESS, spec.address.to_string()),
        ];
        let device = vec![(DEVICE, spec.host_device.clone())];
        let (address_text, device_text) = (spec.address.to_string(), spec.host_device.clone());
        for (what, name, marks) in [
            ("address", address_text, address),
            ("device", device_text, device),
        ] {
            let conditions = [Condition::includes(
                "external_ids",
                self.marks(Kind::Port, &marks),
            )];
            let rows = self.north.select(TABLE, &conditions, &["name"]).await?;
            if rows
                .iter()
                .any(|row| row.text("name") != Some(spec.id.as_str()))
            {
                return Err(EngineError::Taken { what, name });
            }
        }
        Ok(())
    }

    fn port_row(&self, spec: &PortSpec, location: &Location) -> Row {
        let station = format!("{} {}", spec.mac, spec.address);
        let more = [
            (SWITCH, location.switch.clone()),
            (ADDRESS, spec.address.to_string()),
            (DEVICE, spec.host_device.clone()),
            (DESCRIPTION, spec.description.clone()),
        ];
        Row::new()
            .with("name", spec.id.as_str())
            .with("addresses", station.as_str())
            .with("port_security", station.as_str())
            .with(
                "dhcpv4_options",
                location.dhcp.clone().map_or_else(Datum::empty, Datum::from),
            )
            .with("external_ids", self.marks(Kind::Port, &more))
    }

    /// Puts the port into exactly these groups.
    async fn join_groups(
        &self,
        change: &mut Transaction,
        stays: Option<&Uuid>,
        port: &Atom,
        groups: &[String],
    ) -> Result<(), EngineError> {
        let mut held = Vec::new();
        if let Some(uuid) = stays {
            held = self
                .north
                .select(
                    group::TABLE,
                    &[Condition::includes("ports", uuid.clone())],
                    &["name"],
                )
                .await?;
        }
        let held: Vec<&str> = held.iter().filter_map(|row| row.text("name")).collect();
        for left in held
            .iter()
            .filter(|name| !groups.iter().any(|group| group == *name))
        {
            change.mutate(
                group::TABLE,
                &[Condition::equals("name", *left)],
                &[Mutation::delete("ports", port.clone())],
            );
        }
        for joined in groups.iter().filter(|name| !held.contains(&name.as_str())) {
            change.mutate(
                group::TABLE,
                &[Condition::equals("name", joined.as_str())],
                &[Mutation::insert("ports", port.clone())],
            );
        }
        Ok(())
    }

    /// Waits until OVN says itself that the port is up; it learns so a moment after the switch.
    pub(super) async fn port_up(&self, id: &NetworkInterfaceId) -> Result<(), EngineError> {
        let conditions = [Condition::equals("name", id.as_str())];
        let up = |rows: &[Row]| rows.iter().all(|row| row.is_true("up"));
        self.north
            .rows_when(
                TABLE,
                &conditions,
                &["up"],
                &format!("port {id}"),
                UP_LIMIT,
                up,
            )
            .await?;
        Ok(())
    }

    pub(super) async fn delete_port(&self, id: &NetworkInterfaceId) -> Result<(), EngineError> {
        let Some(row) = self.find(TABLE, id.as_str(), &[]).await? else {
            return Ok(());
        };
        let mut change = Transaction::new();
        if let (Some(uuid), Some(switch)) = (row.uuid(), row.entry("external_ids", SWITCH)) {
            change.mutate(
                subnet::TABLE,
                &[Condition::equals("name", switch)],
                &[Mutation::delete("ports", uuid.clone())],
            );
        }
        self.commit(change).await
    }

    /// The ports on a switch, without the router's and this machine's own.
    pub(super) async fn ports_on(&self, switch: &str) -> Result<Vec<Row>, EngineError> {
        let marks = self.marks(Kind::Port, &[(SWITCH, switch.to_owned())]);
        self.north
            .select(
                TABLE,
                &[Condition::includes("external_ids", marks)],
                &["name"],
            )
            .await
    }

    pub(super) async fn read_port(
        &self,
        id: &NetworkInterfaceId,
    ) -> Result<Option<Port>, EngineError> {
        let Some(row) = self.find(TABLE, id.as_str(), &["up"]).await? else {
            return Ok(None);
        };
        let working = self
            .switch
            .plugged_for(id.as_str())
            .await?
            .is_some_and(|plugged| plugged.working);
        Ok(port_of(&row, working))
    }

    pub(super) async fn read_ports(&self) -> Result<Vec<Port>, EngineError> {
        let rows = self
            .north
            .select(
                TABLE,
                &[self.ours(Kind::Port)],
                &["name", "up", "external_ids"],
            )
            .await?;
        let plugged = self.switch.all_plugged().await?;
        let working: HashMap<&str, bool> = plugged
            .iter()
            .map(|plugged| (plugged.port.as_str(), plugged.working))
            .collect();
        let port = |row: &Row| {
            port_of(
                row,
                working.get(row.text("name")?).copied().unwrap_or_default(),
            )
        };
        Ok(rows.iter().filter_map(port).collect())
    }
}

fn port_of(row: &Row, working: bool) -> Option<Port> {
    let address: Ipv4Addr = row.entry("external_ids", ADDRESS)?.parse().ok()?;
    Some(Port {
        id: row.text("name")?.parse().ok()?,
        address,
        up: working && row.is_true("up"),
    })
}
