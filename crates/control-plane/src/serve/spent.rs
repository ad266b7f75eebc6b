//! Used tickets in the store, shared by every gateway of the installation.

use async_trait::async_trait;
use gateway::{SpentTickets, SpentTicketsError};
use store::Store;

/// Used tickets, in the store.
pub struct StoredTickets(pub Store);

#[async_trait]
impl SpentTickets for StoredTickets {
    async fn spend(&self, identity: &str, expires_at_ms: i64) -> Result<bool, SpentTicketsError> {
        self.0
            .use_ticket(identity, expires_at_ms)
            .await
            .map_err(|error| SpentTicketsError(error.to_string()))
    }
}
