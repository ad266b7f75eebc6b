//! Security groups as port groups, and the two groups that hold every port to "nothing unless allowed".

use std::net::Ipv4Addr;

use model::id::SecurityGroupId;

use super::{
    ENGINE, Ovn,
    acl::{self, Acl},
    north::{Answers, Kind, put, symbol},
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

    /// Brings a port group's access control lists in line; those that are right stay untouched, and connections with them.
    pub(super) async fn put_port_group(
        &self,
        change: &mut Transaction,
        name: &str,
        kind: Kind,
        acls: &[Acl],
    ) -> Result<(), EngineError> {
        let wanted = Wanted {
            name: name.to_owned(),
            kind,
            acls: acls.to_vec(),
            existing: self.find(TABLE, name, &["acls"]).await?,
        };
        let mut questions = Transaction::new();
        wanted.ask_acls(&mut questions);
        let mut answers = self.ask(questions).await?;
        self.put_wanted(change, &wanted, &mut answers);
        Ok(())
    }

    /// Adds to a change what a port group lacks; `answers` are those to [`Wanted::ask_acls`].
    pub(super) fn put_wanted(
        &self,
        change: &mut Transaction,
        wanted: &Wanted,
        answers: &mut Answers,
    ) {
        let held: Vec<Row> = wanted.held().flat_map(|_| answers.next_rows()).collect();
        if wanted.existing.is_some() && acl::same(&held, &wanted.acls) {
            return;
        }
        let entries = acl::insert(change, &wanted.name, &wanted.acls);
        let row = Row::new()
            .with("name", wanted.name.as_str())
            .with("external_ids", self.marks(wanted.kind, &[]))
            .with("acls", entries);
        put(
            change,
            TABLE,
            wanted.existing.as_ref().and_then(Row::uuid),
            &format!("group_{}", wanted.name),
            &row,
        );
    }
}

/// A port group as it shall be, beside what the database has of it.
pub(super) struct Wanted {
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) acls: Vec<Acl>,
    /// The row with its `acls`.
    pub(super) existing: Option<Row>,
}

impl Wanted {
    /// The group of every port in a customer's subnet.
    pub(super) fn customers(existing: Option<Row>) -> Self {
        Self {
            name: CUSTOMERS.to_owned(),
            kind: Kind::Group,
            acls: acl::defaults(CUSTOMERS, true),
            existing,
        }
    }

    /// The group of every port that the host may open these ports of.
    pub(super) fn inbound(host: Ipv4Addr, ports: &[u16], existing: Option<Row>) -> Self {
        let name = inbound_name(ports);
        Self {
            kind: Kind::Management,
            acls: acl::inbound(&name, host, &in_order(ports)),
            existing,
            name,
        }
    }

    /// Asks for the access control lists that it has.
    pub(super) fn ask_acls(&self, questions: &mut Transaction) {
        for uuid in self.held() {
            questions.select("ACL", &[Condition::is(uuid)], &acl::COLUMNS);
        }
    }

    fn held(&self) -> impl Iterator<Item = &Uuid> {
        self.existing.iter().flat_map(|row| row.uuids("acls"))
    }
}

/// The name of the group of every port that the host may open these ports of.
pub(super) fn inbound_name(ports: &[u16]) -> String {
    let ports = in_order(ports);
    ports.iter().fold("carrel_in".to_owned(), |name, port| {
        format!("{name}_{port}")
    })
}

fn in_order(ports: &[u16]) -> Vec<u16> {
    let mut ports = ports.to_vec();
    ports.sort_unstable();
    ports.dedup();
    ports
}
