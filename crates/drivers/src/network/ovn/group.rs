//! Security groups as port groups, and the two groups that hold every port to "nothing unless allowed".

use std::net::Ipv4Addr;

use model::id::SecurityGroupId;

use super::{
    ENGINE, Ovn,
    acl::{self, Acl},
    north::{Kind, put, symbol},
};
use crate::{
    EngineError,
    network::{
        SecurityGroupSpec,
        checks::{self, refused},
        ovsdb::{Condition, Row, Transaction, Uuid},
    },
};

pub(super) const TABLE: &str = "Port_Group";
/// Every port in a customer's subnet.
pub(super) const CUSTOMERS: &str = "carrel_customers";
/// Every port of the management network except this machine's own.
pub(super) const MANAGED: &str = "carrel_managed";

impl Ovn {
    pub(super) async fn put_group(&self, spec: &SecurityGroupSpec) -> Result<(), EngineError> {
        checks::group(ENGINE, spec)?;
        let mut change = Transaction::new();
        self.put_port_group(
            &mut change,
            &symbol(spec.id.as_str()),
            Kind::Group,
            &acl::of_group(spec),
        )
        .await?;
        self.commit(change).await
    }

    pub(super) async fn delete_group(&self, id: &SecurityGroupId) -> Result<(), EngineError> {
        let Some(row) = self.find(TABLE, &symbol(id.as_str()), &["ports"]).await? else {
            return Ok(());
        };
        if row.uuids("ports").next().is_some() {
            return Err(refused(
                ENGINE,
                format!("the removal of security group {id}"),
                "ports are in it",
            ));
        }
        let mut change = Transaction::new();
        if let Some(uuid) = row.uuid() {
            change.delete(TABLE, &[Condition::is(uuid)]);
        }
        self.commit(change).await
    }

    /// The identity of a security group's port group.
    pub(super) async fn need_group(&self, id: &SecurityGroupId) -> Result<String, EngineError> {
        let name = symbol(id.as_str());
        match self.find(TABLE, &name, &[]).await? {
            Some(_) => Ok(name),
            None => Err(EngineError::Missing {
                what: "security group",
                name: id.to_string(),
            }),
        }
    }

    /// Makes sure of the group of every port in a customer's subnet.
    pub(super) async fn put_customers(&self) -> Result<(), EngineError> {
        let mut change = Transaction::new();
        self.put_port_group(
            &mut change,
            CUSTOMERS,
            Kind::Group,
            &acl::defaults(CUSTOMERS, true),
        )
        .await?;
        self.commit(change).await
    }

    /// Makes sure of the group of every port that the host may open these ports of; gives its name.
    pub(super) async fn put_inbound(
        &self,
        host: Ipv4Addr,
        ports: &[u16],
    ) -> Result<Option<String>, EngineError> {
        let (mut change, mut ports) = (Transaction::new(), ports.to_vec());
        ports.sort_unstable();
        ports.dedup();
        if ports.is_empty() {
            return Ok(None);
        }
        let name = ports.iter().fold("carrel_in".to_owned(), |name, port| {
            format!("{name}_{port}")
        });
        self.put_port_group(
            &mut change,
            &name,
            Kind::Management,
            &acl::inbound(&name, host, &ports),
        )
        .await?;
        self.commit(change).await?;
        Ok(Some(name))
    }

    /// Brings a port group's access control lists in line; those that are right stay untouched, and connections with them.
    pub(super) async fn put_port_group(
        &self,
        change: &mut Transaction,
        name: &str,
        kind: Kind,
        acls: &[Acl],
    ) -> Result<(), EngineError> {
        let existing = self.find(TABLE, name, &["acls"]).await?;
        if let Some(row) = &existing
            && acl::same(&self.acls_of(row).await?, acls)
        {
            return Ok(());
        }
        let entries = acl::insert(change, acls);
        let row = Row::new()
            .with("name", name)
            .with("external_ids", self.marks(kind, &[]))
            .with("acls", entries);
        put(
            change,
            TABLE,
            existing.as_ref().and_then(Row::uuid),
            "port_group",
            &row,
        );
        Ok(())
    }

    async fn acls_of(&self, row: &Row) -> Result<Vec<Row>, EngineError> {
        let wanted: Vec<&Uuid> = row.uuids("acls").collect();
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        let mut ask = Transaction::new();
        for uuid in wanted {
            ask.select("ACL", &[Condition::is(uuid)], &acl::COLUMNS);
        }
        Ok(self
            .north
            .transact(ask)
            .await?
            .into_iter()
            .flat_map(|outcome| outcome.rows)
            .collect())
    }
}
