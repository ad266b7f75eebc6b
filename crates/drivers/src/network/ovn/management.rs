//! The management network: one logical switch with this machine's own port and the second port of every instance.

use std::net::Ipv4Addr;

use model::network::Cidr;

use super::{
    ENGINE, MANAGEMENT_DEVICE, Ovn, acl,
    group::MANAGED,
    north::{Kind, noted_range, put},
    subnet::TABLE,
};
use crate::{
    EngineError,
    network::{
        checks::{first_address, mac_of, refused},
        ovsdb::{Atom, Condition, Datum, Mutation, Row, Transaction},
    },
};

/// The management network's logical switch.
pub(super) const SWITCH: &str = "carrel-management";
const RANGE: &str = "carrel-range";

/// The management network's range, and this machine's address on it, from its switch.
pub(super) fn range_and_host(switch: &Row) -> Result<(Cidr, Ipv4Addr), EngineError> {
    let range = noted_range(switch, RANGE).ok_or_else(|| {
        refused(
            ENGINE,
            "the management network",
            "its range is not written on its switch: remove the switch",
        )
    })?;
    Ok((range, first_address(ENGINE, range)?))
}

impl Ovn {
    pub(super) async fn put_management(&self, range: Cidr) -> Result<(), EngineError> {
        let host = first_address(ENGINE, range)?;
        let existing = self.find(TABLE, SWITCH, &[]).await?;
        let moved = existing
            .as_ref()
            .is_some_and(|row| noted_range(row, RANGE) != Some(range));
        if moved && !self.ports_on(SWITCH).await?.is_empty() {
            return Err(refused(
                ENGINE,
                format!("the management network {range}"),
                "it has another range and ports in it",
            ));
        }
        let mut change = Transaction::new();
        self.put_port_group(
            &mut change,
            MANAGED,
            Kind::Management,
            &acl::defaults(MANAGED, false),
        )
        .await?;
        let marks = self.marks(Kind::Management, &[(RANGE, range.to_string())]);
        let switch = Row::new().with("name", SWITCH).with("external_ids", marks);
        put(
            &mut change,
            TABLE,
            existing.as_ref().and_then(Row::uuid),
            "switch",
            &switch,
        );
        self.put_own_port(
            &mut change,
            SWITCH,
            MANAGEMENT_DEVICE,
            Kind::Management,
            host,
        )
        .await?;
        self.commit(change).await?;
        self.switch
            .own_device(
                MANAGEMENT_DEVICE,
                MANAGEMENT_DEVICE,
                &mac_of(0x0e, host),
                host,
                range,
            )
            .await
    }

    /// Makes sure of this machine's own port on a switch.
    pub(super) async fn put_own_port(
        &self,
        change: &mut Transaction,
        switch: &str,
        device: &str,
        kind: Kind,
        address: Ipv4Addr,
    ) -> Result<(), EngineError> {
        let existing = self.find("Logical_Switch_Port", device, &[]).await?;
        let station = format!("{} {address}", mac_of(0x0e, address));
        // Towards the Internet this machine speaks for all of it.
        let security = if kind == Kind::Internet {
            Datum::empty()
        } else {
            Datum::texts([station.as_str()])
        };
        let row = Row::new()
            .with("name", device)
            .with("addresses", station.as_str())
            .with("port_security", security)
            .with("external_ids", self.marks(kind, &[]));
        put(
            change,
            "Logical_Switch_Port",
            existing.as_ref().and_then(Row::uuid),
            "own_port",
            &row,
        );
        if existing.is_none() {
            let ports = [Mutation::insert(
                "ports",
                Atom::Named("own_port".to_owned()),
            )];
            change.mutate(TABLE, &[Condition::equals("name", switch)], &ports);
        }
        Ok(())
    }
}
