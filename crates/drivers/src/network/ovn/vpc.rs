//! VPCs as logical routers.

use model::id::VpcId;

use super::{
    ENGINE, Ovn,
    north::{Kind, noted_range, put},
    subnet,
};
use crate::{
    EngineError,
    network::{
        VpcSpec,
        checks::refused,
        ovsdb::{Condition, Datum, Mutation, Row, Transaction},
    },
};

const TABLE: &str = "Logical_Router";
const RANGE: &str = "carrel-range";
const INTERNET: &str = "carrel-internet";

/// A VPC as the database has it.
pub(super) struct Vpc {
    pub(super) spec: VpcSpec,
    pub(super) row: Row,
}

impl Ovn {
    pub(super) async fn put_vpc(&self, spec: &VpcSpec) -> Result<(), EngineError> {
        let existing = self.find(TABLE, spec.id.as_str(), &[]).await?;
        let subnets = self.subnets_of(&spec.id).await?;
        if let Some(outside) = subnets
            .iter()
            .find(|subnet| !spec.range.contains(subnet.range.base()))
        {
            let detail = format!(
                "its subnet {} does not lie within {}",
                outside.range, spec.range
            );
            return Err(refused(ENGINE, format!("VPC {}", spec.id), detail));
        }
        let more = [
            (RANGE, spec.range.to_string()),
            (INTERNET, spec.internet.to_string()),
        ];
        let row = Row::new()
            .with("name", spec.id.as_str())
            .with("external_ids", self.marks(Kind::Vpc, &more));
        let mut change = Transaction::new();
        put(
            &mut change,
            TABLE,
            existing.as_ref().and_then(Row::uuid),
            "router",
            &row,
        );
        for subnet in &subnets {
            subnet::reroute(&mut change, subnet, spec);
        }
        if spec.internet {
            self.connect_internet(&mut change, spec).await?;
            self.commit(change).await?;
            self.open_internet().await
        } else {
            let last = self.disconnect_internet(&mut change, &spec.id).await?;
            self.commit(change).await?;
            if last {
                self.close_internet().await
            } else {
                Ok(())
            }
        }
    }

    pub(super) async fn delete_vpc(&self, id: &VpcId) -> Result<(), EngineError> {
        let Some(vpc) = self.find_vpc(id).await? else {
            return Ok(());
        };
        if let Some(subnet) = self.subnets_of(id).await?.first() {
            return Err(refused(
                ENGINE,
                format!("the removal of VPC {id}"),
                format!("it still has the subnet {}", subnet.name),
            ));
        }
        let mut change = Transaction::new();
        let last = self.disconnect_internet(&mut change, id).await?;
        if let Some(uuid) = vpc.row.uuid() {
            change.delete(TABLE, &[Condition::is(uuid)]);
        }
        self.commit(change).await?;
        if last {
            self.close_internet().await
        } else {
            Ok(())
        }
    }

    pub(super) async fn find_vpc(&self, id: &VpcId) -> Result<Option<Vpc>, EngineError> {
        let Some(row) = self.find(TABLE, id.as_str(), &[]).await? else {
            return Ok(None);
        };
        let range = noted_range(&row, RANGE).ok_or_else(|| {
            refused(
                ENGINE,
                format!("VPC {id}"),
                "its range is not written on its router: remove the router",
            )
        })?;
        let internet = row.entry("external_ids", INTERNET) == Some("true");
        Ok(Some(Vpc {
            spec: VpcSpec {
                id: id.clone(),
                range,
                internet,
            },
            row,
        }))
    }
}

/// Changes a VPC's router by name, so that it may have been inserted by the same transaction.
pub(super) fn change_router(change: &mut Transaction, id: &VpcId, mutations: &[Mutation]) {
    change.mutate(TABLE, &[Condition::equals("name", id.as_str())], mutations);
}

/// Sets the columns of a VPC's router that say how packets leave it.
pub(super) fn set_way_out(
    change: &mut Transaction,
    id: &VpcId,
    translations: Datum,
    routes: Datum,
) {
    let row = Row::new()
        .with("nat", translations)
        .with("static_routes", routes);
    change.update(TABLE, &[Condition::equals("name", id.as_str())], &row);
}
