//! Which tickets have been used: shared by all gateways of an installation, so that a ticket admits once anywhere.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use async_trait::async_trait;

/// The used tickets that have not expired yet.
#[async_trait]
pub trait SpentTickets: Send + Sync {
    /// Marks a ticket as used. `Ok(true)` when this call was the first; the identity may be forgotten after
    /// `expires_at_ms` (milliseconds since 1970).
    async fn spend(&self, identity: &str, expires_at_ms: i64) -> Result<bool, SpentTicketsError>;
}

/// The used tickets cannot be asked; nobody is admitted then.
#[derive(Debug, thiserror::Error)]
#[error("cannot look up used tickets: {0}")]
pub struct SpentTicketsError(pub String);

/// Used tickets in memory, for an installation with one gateway.
#[derive(Default)]
pub struct MemorySpentTickets {
    used: Mutex<HashMap<String, i64>>,
}

#[async_trait]
impl SpentTickets for MemorySpentTickets {
    async fn spend(&self, identity: &str, expires_at_ms: i64) -> Result<bool, SpentTicketsError> {
        let now_ms = crate::now_ms();
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        used.retain(|_, expires| now_ms < *expires);
        Ok(used.insert(identity.to_owned(), expires_at_ms).is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_ticket_is_spent_once_and_forgotten_when_it_could_not_be_used_anyway() {
        let spent = MemorySpentTickets::default();
        let later = crate::now_ms() + 60_000;
        assert!(spent.spend("a", later).await.unwrap());
        assert!(!spent.spend("a", later).await.unwrap());
        assert!(spent.spend("past", 1).await.unwrap());
        assert!(spent.spend("b", later).await.unwrap());
        assert_eq!(spent.used.lock().unwrap().len(), 2);
    }
}
