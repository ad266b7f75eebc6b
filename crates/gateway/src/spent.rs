//! Which tickets have been used: shared by all gateways of an installation, so that a ticket admits once anywhere.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::Instant,
};

use async_trait::async_trait;

use crate::TICKET_LIFE;

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

/// Used tickets in memory, for an installation with one gateway. A ticket that was made before may have been used in an
/// earlier run and admits nobody: its viewer fetches another.
pub struct MemorySpentTickets {
    begun_ms: i64,
    /// The same moment on a clock that nobody sets.
    begun: Instant,
    used: Mutex<HashMap<String, i64>>,
}

impl Default for MemorySpentTickets {
    fn default() -> Self {
        Self {
            begun_ms: crate::now_ms(),
            begun: Instant::now(),
            used: Mutex::default(),
        }
    }
}

#[async_trait]
impl SpentTickets for MemorySpentTickets {
    async fn spend(&self, identity: &str, expires_at_ms: i64) -> Result<bool, SpentTicketsError> {
        let now_ms = crate::now_ms();
        let life_ms = i64::try_from(TICKET_LIFE.as_millis()).unwrap_or(i64::MAX);
        // A ticket lives no longer than this; if the wall clock was set back, every new one seems to be from before.
        let may_be_from_before = self.begun.elapsed() < TICKET_LIFE;
        if may_be_from_before && expires_at_ms - life_ms < self.begun_ms {
            return Ok(false);
        }
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
        spent.used.lock().unwrap().insert("past".to_owned(), 1);
        assert!(spent.spend("b", later).await.unwrap());
        assert_eq!(spent.used.lock().unwrap().len(), 2);
    }

    #[tokio::test]
    async fn a_ticket_from_before_a_restart_admits_nobody() {
        let spent = MemorySpentTickets::default();
        let issued_a_second_earlier = crate::now_ms() + 59_000;
        assert!(!spent.spend("a", issued_a_second_earlier).await.unwrap());
    }

    #[tokio::test]
    async fn a_clock_that_is_set_back_turns_nobody_away_for_longer_than_a_ticket_lives() {
        let mut spent = MemorySpentTickets::default();
        spent.begun_ms += 3_600_000;
        let fresh = crate::now_ms() + 60_000;
        assert!(!spent.spend("a", fresh).await.unwrap());
        spent.begun -= TICKET_LIFE;
        assert!(spent.spend("a", fresh).await.unwrap());
        assert!(!spent.spend("a", fresh).await.unwrap());
    }
}
