//! What the switch tells OVN it can do.
//!
//! OVN commits every tracked connection of a subnet with a translation that changes nothing ("null SNAT") where the datapath can
//! do that. The userspace connection tracking of Open vSwitch 3.1 keeps two entries for such a connection under keys that are
//! each other's reverse, takes one for the other, and ends in a failed assertion (`conn_type == CT_CONN_TYPE_DEFAULT`) that
//! takes the switch down. Null SNAT only matters where a load balancer hands out connections, which nothing of ours has. So OVN
//! is told that the datapath cannot do it; the switch writes what it can at each of its starts, and is corrected each time.

use super::switch::Switch;
use crate::{
    EngineError,
    network::ovsdb::{Condition, Datum, Mutation, Row, Transaction},
};

const TABLE: &str = "Datapath";
const CAPABILITIES: &str = "capabilities";
const NULL_SNAT: &str = "ct_zero_snat";

impl Switch {
    /// Corrects what the switch says of itself, now and after each of its starts, until the watch ends.
    pub(super) async fn follow_datapath(&self) -> Result<(), EngineError> {
        let mut watch = self.client.watch(TABLE, &[CAPABILITIES]).await?;
        while watch.next().await.is_some() {
            self.hide_null_snat().await?;
        }
        Ok(())
    }

    async fn hide_null_snat(&self) -> Result<(), EngineError> {
        let rows = self
            .client
            .select(TABLE, &[], &["_uuid", CAPABILITIES])
            .await?;
        let offers = |row: &&Row| row.entry(CAPABILITIES, NULL_SNAT) == Some("true");
        let mut change = Transaction::new();
        for uuid in rows.iter().filter(offers).filter_map(Row::uuid) {
            let mutations = [
                Mutation::delete(CAPABILITIES, Datum::texts([NULL_SNAT])),
                Mutation::insert(CAPABILITIES, Datum::map([(NULL_SNAT, "false")])),
            ];
            change.mutate(TABLE, &[Condition::is(uuid)], &mutations);
        }
        if change.is_empty() {
            return Ok(());
        }
        self.client.transact(change).await.map(drop)
    }
}
