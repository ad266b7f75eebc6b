//! The way to the Internet: a switch between the routers of VPCs that have it and this machine. Each router translates its
//! VPC's addresses to one of its own there; this machine translates those to its own.

use std::{collections::BTreeSet, net::Ipv4Addr};

use model::id::VpcId;

use super::{
    ENGINE, INTERNET_DEVICE, MANAGEMENT_DEVICE, Ovn, host,
    north::{Kind, noted_range, put},
    subnet::TABLE,
    switch::BRIDGE,
    vpc::{change_router, set_way_out},
};
use crate::{
    EngineError,
    network::{
        VpcSpec,
        checks::{first_address, mac_of},
        ovsdb::{Atom, Condition, Datum, Mutation, Row, Transaction},
    },
};

/// The switch between the routers and this machine.
const SWITCH: &str = "carrel-transit";
const RANGE: &str = "carrel-range";
const ROUTER_PORTS: &str = "Logical_Router_Port";

impl Ovn {
    /// Adds what connects a VPC's router.
    pub(super) async fn connect_internet(
        &self,
        change: &mut Transaction,
        vpc: &VpcSpec,
    ) -> Result<(), EngineError> {
        let host = first_address(ENGINE, self.settings.transit)?;
        let existing = self.find(TABLE, SWITCH, &[]).await?;
        let switch = Row::new()
            .with("name", SWITCH)
            .with("external_ids", self.marks(Kind::Internet, &[]));
        put(
            change,
            TABLE,
            existing.as_ref().and_then(Row::uuid),
            "transit",
            &switch,
        );
        self.put_own_port(change, SWITCH, INTERNET_DEVICE, Kind::Internet, host)
            .await?;
        let connected = self.find(ROUTER_PORTS, &router_side(&vpc.id), &[]).await?;
        match connected {
            Some(row) if noted_range(&row, RANGE) == Some(vpc.range) => Ok(()),
            Some(_) => {
                self.disconnect_internet(change, &vpc.id).await?;
                self.connect_router(change, vpc, host).await
            }
            None => self.connect_router(change, vpc, host).await,
        }
    }

    async fn connect_router(
        &self,
        change: &mut Transaction,
        vpc: &VpcSpec,
        host: Ipv4Addr,
    ) -> Result<(), EngineError> {
        let (_, chassis) = self.switch.identity().await?;
        let address = self.free_transit_address().await?;
        let gateway = Row::new()
            .with("name", format!("{}-{chassis}", router_side(&vpc.id)))
            .with("chassis_name", chassis)
            .with("priority", 1);
        let router_port = Row::new()
            .with("name", router_side(&vpc.id))
            .with("mac", mac_of(0x0e, address))
            .with(
                "networks",
                format!("{address}/{}", self.settings.transit.prefix()),
            )
            .with("gateway_chassis", Atom::Named("gateway".to_owned()))
            .with(
                "external_ids",
                self.marks(Kind::Internet, &[(RANGE, vpc.range.to_string())]),
            );
        let switch_port = Row::new()
            .with("name", switch_side(&vpc.id))
            .with("type", "router")
            .with("addresses", "router")
            .with(
                "options",
                Datum::map([("router-port", router_side(&vpc.id))]),
            )
            .with("external_ids", self.marks(Kind::Internet, &[]));
        let translation = Row::new()
            .with("type", "snat")
            .with("external_ip", address.to_string())
            .with("logical_ip", vpc.range.to_string());
        let route = Row::new()
            .with("ip_prefix", "0.0.0.0/0")
            .with("nexthop", host.to_string());
        change
            .insert("Gateway_Chassis", "gateway", &gateway)
            .insert(ROUTER_PORTS, "way_out", &router_port)
            .insert("Logical_Switch_Port", "way_in", &switch_port)
            .insert("NAT", "translation", &translation)
            .insert("Logical_Router_Static_Route", "route", &route);
        change_router(
            change,
            &vpc.id,
            &[Mutation::insert("ports", named("way_out"))],
        );
        change.mutate(
            TABLE,
            &[Condition::equals("name", SWITCH)],
            &[Mutation::insert("ports", named("way_in"))],
        );
        set_way_out(
            change,
            &vpc.id,
            named("translation").into(),
            named("route").into(),
        );
        Ok(())
    }

    async fn free_transit_address(&self) -> Result<Ipv4Addr, EngineError> {
        let rows = self
            .north
            .select(ROUTER_PORTS, &[self.ours(Kind::Internet)], &["networks"])
            .await?;
        let taken: BTreeSet<&str> = rows
            .iter()
            .filter_map(|row| row.text("networks")?.split('/').next())
            .collect();
        let transit = self.settings.transit;
        let last = (1_u32 << (32 - u32::from(transit.prefix()))) - 2;
        (2..=last)
            .filter_map(|offset| transit.address(offset))
            .find(|address| !taken.contains(address.to_string().as_str()))
            .ok_or_else(|| EngineError::Exhausted {
                engine: ENGINE,
                detail: format!("all addresses of {transit} are taken by VPCs with Internet"),
            })
    }

    /// Adds what disconnects a VPC's router; true when no other VPC is left that is connected.
    pub(super) async fn disconnect_internet(
        &self,
        change: &mut Transaction,
        vpc: &VpcId,
    ) -> Result<bool, EngineError> {
        let connected = self
            .north
            .select(
                ROUTER_PORTS,
                &[self.ours(Kind::Internet)],
                &["_uuid", "name"],
            )
            .await?;
        let own = router_side(vpc);
        if let Some(uuid) = connected
            .iter()
            .find(|row| row.text("name") == Some(own.as_str()))
            .and_then(Row::uuid)
        {
            change_router(change, vpc, &[Mutation::delete("ports", uuid.clone())]);
            set_way_out(change, vpc, Datum::empty(), Datum::empty());
        }
        if let Some(row) = self
            .find("Logical_Switch_Port", &switch_side(vpc), &[])
            .await?
            && let Some(uuid) = row.uuid()
        {
            change.mutate(
                TABLE,
                &[Condition::equals("name", SWITCH)],
                &[Mutation::delete("ports", uuid.clone())],
            );
        }
        Ok(connected
            .iter()
            .all(|row| row.text("name") == Some(own.as_str())))
    }

    /// Makes this machine let packets out.
    pub(super) async fn open_internet(&self) -> Result<(), EngineError> {
        let transit = self.settings.transit;
        let host = first_address(ENGINE, transit)?;
        self.switch
            .own_device(
                INTERNET_DEVICE,
                INTERNET_DEVICE,
                &mac_of(0x0e, host),
                host,
                transit,
            )
            .await?;
        host::open_way_out(INTERNET_DEVICE, transit, &[MANAGEMENT_DEVICE, BRIDGE]).await
    }

    /// Takes away what this machine had for it.
    pub(super) async fn close_internet(&self) -> Result<(), EngineError> {
        let ours = [Condition::equals("name", SWITCH), self.ours(Kind::Internet)];
        let switches = self.north.select(TABLE, &ours, &["_uuid"]).await?;
        if let Some(uuid) = switches.first().and_then(Row::uuid) {
            host::close_way_out().await?;
            self.switch.unplug(INTERNET_DEVICE).await?;
            let mut change = Transaction::new();
            change.delete(TABLE, &[Condition::is(uuid)]);
            self.commit(change).await?;
        }
        Ok(())
    }
}

fn router_side(vpc: &VpcId) -> String {
    format!("{vpc}-out")
}

fn switch_side(vpc: &VpcId) -> String {
    format!("{vpc}-transit")
}

fn named(name: &str) -> Atom {
    Atom::Named(name.to_owned())
}
