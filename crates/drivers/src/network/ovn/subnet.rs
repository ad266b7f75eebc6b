//! Subnets as logical switches, each with a port of the VPC's router and the answers that DHCP gives.

use std::net::Ipv4Addr;

use model::{
    id::{SubnetId, VpcId},
    network::Cidr,
};

use super::{
    ENGINE, Ovn,
    north::{Kind, noted_range, put},
    vpc::change_router,
};
use crate::{
    EngineError,
    network::{
        SubnetSpec, VpcSpec,
        checks::{self, first_address, mac_of, refused},
        ovsdb::{Atom, Condition, Datum, Mutation, Row, Transaction, Uuid},
    },
};

pub(super) const TABLE: &str = "Logical_Switch";
/// The table of what DHCP answers.
pub(super) const ANSWERS: &str = "DHCP_Options";
const VPC: &str = "carrel-vpc";
const ZONE: &str = "carrel-zone";
const RANGE: &str = "carrel-range";
const SUBNET: &str = "carrel-subnet";
/// How long an address is leased, in seconds; half of it is how late a change of routes or name servers may arrive.
const LEASE_SECONDS: u32 = 4 * 60 * 60;
/// The largest packet, in bytes; ports of one machine need no tunnel between them.
const MTU: u32 = 1500;

/// A subnet as the database has it.
pub(super) struct Subnet {
    pub(super) name: String,
    pub(super) range: Cidr,
    vpc: Option<VpcId>,
    switch: Option<Uuid>,
    pub(super) dhcp: Option<Uuid>,
}

impl Ovn {
    pub(super) async fn put_subnet(&self, spec: &SubnetSpec) -> Result<(), EngineError> {
        let vpc = self.find_vpc(&spec.vpc).await?;
        let vpc = vpc.ok_or_else(|| EngineError::Missing {
            what: "VPC",
            name: spec.vpc.to_string(),
        })?;
        let existing = self.find_subnet(&spec.id).await?;
        let sisters: Vec<Cidr> = self
            .subnets_of(&spec.vpc)
            .await?
            .iter()
            .filter(|sister| sister.name != spec.id.as_str())
            .map(|sister| sister.range)
            .collect();
        checks::subnet(ENGINE, spec, vpc.spec.range, &sisters)?;
        if existing
            .as_ref()
            .is_some_and(|old| old.range != spec.range || old.vpc.as_ref() != Some(&spec.vpc))
        {
            return Err(refused(
                ENGINE,
                format!("subnet {}", spec.id),
                "the range and the VPC of a subnet stay as they were made",
            ));
        }
        let mut change = Transaction::new();
        let answers = Row::new()
            .with("cidr", spec.range.to_string())
            .with("options", dhcp_options(spec, &vpc.spec)?)
            .with(
                "external_ids",
                self.marks(Kind::Subnet, &[(SUBNET, spec.id.to_string())]),
            );
        put(
            &mut change,
            ANSWERS,
            existing.as_ref().and_then(|old| old.dhcp.as_ref()),
            "answers",
            &answers,
        );
        let more = [
            (VPC, spec.vpc.to_string()),
            (ZONE, spec.zone.clone()),
            (RANGE, spec.range.to_string()),
        ];
        let switch = Row::new()
            .with("name", spec.id.as_str())
            .with("external_ids", self.marks(Kind::Subnet, &more));
        put(
            &mut change,
            TABLE,
            existing.as_ref().and_then(|old| old.switch.as_ref()),
            "switch",
            &switch,
        );
        if existing.is_none() {
            connect_router(&mut change, spec, &self.marks(Kind::Subnet, &[]))?;
        }
        self.commit(change).await
    }

    pub(super) async fn delete_subnet(&self, id: &SubnetId) -> Result<(), EngineError> {
        let Some(subnet) = self.find_subnet(id).await? else {
            return Ok(());
        };
        if let Some(port) = self
            .ports_on(id.as_str())
            .await?
            .first()
            .and_then(|row| row.text("name"))
        {
            return Err(refused(
                ENGINE,
                format!("the removal of subnet {id}"),
                format!("the port {port} is in it"),
            ));
        }
        let routers = self
            .north
            .select(
                "Logical_Router_Port",
                &[Condition::equals("name", router_side(id.as_str()))],
                &["_uuid"],
            )
            .await?;
        let mut change = Transaction::new();
        if let (Some(vpc), Some(router)) = (&subnet.vpc, routers.first().and_then(Row::uuid)) {
            change_router(
                &mut change,
                vpc,
                &[Mutation::delete("ports", router.clone())],
            );
        }
        for (table, uuid) in [(ANSWERS, &subnet.dhcp), (TABLE, &subnet.switch)] {
            if let Some(uuid) = uuid {
                change.delete(table, &[Condition::is(uuid)]);
            }
        }
        self.commit(change).await
    }

    pub(super) async fn find_subnet(&self, id: &SubnetId) -> Result<Option<Subnet>, EngineError> {
        let Some(row) = self.find(TABLE, id.as_str(), &[]).await? else {
            return Ok(None);
        };
        let dhcp = self.answers_of(id.as_str()).await?;
        needed(&row, dhcp).map(Some)
    }

    /// Picks what DHCP answers in a subnet.
    pub(super) fn answers_in(&self, name: &str) -> Condition {
        let marks = self.marks(Kind::Subnet, &[(SUBNET, name.to_owned())]);
        Condition::includes("external_ids", marks)
    }

    pub(super) async fn subnets_of(&self, vpc: &VpcId) -> Result<Vec<Subnet>, EngineError> {
        let marks = self.marks(Kind::Subnet, &[(VPC, vpc.to_string())]);
        let conditions = [Condition::includes("external_ids", marks)];
        let rows = self
            .north
            .select(TABLE, &conditions, &["_uuid", "name", "external_ids"])
            .await?;
        let mut subnets = Vec::new();
        for row in &rows {
            let dhcp = self
                .answers_of(row.text("name").unwrap_or_default())
                .await?;
            subnets.extend(subnet_of(row, dhcp));
        }
        Ok(subnets)
    }

    async fn answers_of(&self, name: &str) -> Result<Option<Uuid>, EngineError> {
        let rows = self
            .north
            .select(ANSWERS, &[self.answers_in(name)], &["_uuid"])
            .await?;
        Ok(rows.first().and_then(Row::uuid).cloned())
    }
}

/// The subnet of a switch of ours.
pub(super) fn needed(row: &Row, dhcp: Option<Uuid>) -> Result<Subnet, EngineError> {
    subnet_of(row, dhcp).ok_or_else(|| {
        refused(
            ENGINE,
            format!("subnet {}", row.text("name").unwrap_or_default()),
            "its range is not written on its switch: remove the switch",
        )
    })
}

fn subnet_of(row: &Row, dhcp: Option<Uuid>) -> Option<Subnet> {
    let vpc = row
        .entry("external_ids", VPC)
        .and_then(|text| text.parse().ok());
    Some(Subnet {
        name: row.text("name")?.to_owned(),
        range: noted_range(row, RANGE)?,
        vpc,
        switch: row.uuid().cloned(),
        dhcp,
    })
}

/// The router's end of the link to a subnet; it must not be called like the switch's end.
fn router_side(subnet: &str) -> String {
    format!("{subnet}-gateway")
}

fn connect_router(
    change: &mut Transaction,
    spec: &SubnetSpec,
    marks: &Datum,
) -> Result<(), EngineError> {
    let address = first_address(ENGINE, spec.range)?;
    let router_port = Row::new()
        .with("name", router_side(spec.id.as_str()))
        .with("mac", mac_of(0x0a, address))
        .with("networks", format!("{address}/{}", spec.range.prefix()))
        .with("external_ids", marks.clone());
    let switch_port = Row::new()
        .with("name", format!("{}-router", spec.id))
        .with("type", "router")
        .with("addresses", "router")
        .with(
            "options",
            Datum::map([("router-port", router_side(spec.id.as_str()))]),
        )
        .with("external_ids", marks.clone());
    change
        .insert("Logical_Router_Port", "router_port", &router_port)
        .insert("Logical_Switch_Port", "switch_port", &switch_port);
    change_router(
        change,
        &spec.vpc,
        &[Mutation::insert(
            "ports",
            Atom::Named("router_port".to_owned()),
        )],
    );
    let switch = [Condition::equals("name", spec.id.as_str())];
    change.mutate(
        TABLE,
        &switch,
        &[Mutation::insert(
            "ports",
            Atom::Named("switch_port".to_owned()),
        )],
    );
    Ok(())
}

fn dhcp_options(spec: &SubnetSpec, vpc: &VpcSpec) -> Result<Datum, EngineError> {
    let router = first_address(ENGINE, spec.range)?;
    let mut options = vec![
        ("server_id", router.to_string()),
        ("server_mac", mac_of(0x0a, router)),
        ("lease_time", LEASE_SECONDS.to_string()),
        ("mtu", MTU.to_string()),
    ];
    if !spec.dns_servers.is_empty() {
        options.push((
            "dns_server",
            list(
                &spec
                    .dns_servers
                    .iter()
                    .map(Ipv4Addr::to_string)
                    .collect::<Vec<_>>(),
            ),
        ));
    }
    options.extend(
        spec.domain
            .iter()
            .map(|domain| ("domain_name", format!("\"{domain}\""))),
    );
    options.extend(routes(router, vpc));
    Ok(Datum::map(options))
}

/// What DHCP says about the way: to the VPC's other subnets always, to everywhere only with Internet, so that without it a
/// program is told at once that there is no way.
fn routes(router: Ipv4Addr, vpc: &VpcSpec) -> Vec<(&'static str, String)> {
    let mut ways = vec![vpc.range.to_string(), router.to_string()];
    let mut options = Vec::new();
    if vpc.internet {
        ways.extend(["0.0.0.0/0".to_owned(), router.to_string()]);
        options.push(("router", router.to_string()));
    }
    options.push(("classless_static_route", list(&ways)));
    options
}

fn list(items: &[String]) -> String {
    format!("{{{}}}", items.join(", "))
}

/// Renews what DHCP says about the way in a subnet that exists.
pub(super) fn reroute(change: &mut Transaction, subnet: &Subnet, vpc: &VpcSpec) {
    let (Some(dhcp), Ok(router)) = (&subnet.dhcp, first_address(ENGINE, subnet.range)) else {
        return;
    };
    let mutations = [
        Mutation::delete(
            "options",
            Datum::texts(["router", "classless_static_route"]),
        ),
        Mutation::insert("options", Datum::map(routes(router, vpc))),
    ];
    change.mutate(ANSWERS, &[Condition::is(dhcp)], &mutations);
}
