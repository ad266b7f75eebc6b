//! Who may write when. SQLite lets one write at a time, and lets the others ask again after pauses that grow, in no order:
//! so they stand in line here instead, and whoever waits for an answer goes before what is done in the background.

use std::{
    future::Future,
    ops::{Deref, DerefMut},
    sync::Arc,
    time::Duration,
};

use sqlx::{Any, AnyConnection, Transaction};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::timeout,
};

/// The longest wait for a turn; whoever waits longer waits for somebody that will never end.
const TURN_LIMIT: Duration = Duration::from_secs(30);

tokio::task_local! {
    static BACKGROUND: ();
}

/// Does this in the background: of everything in the background at most one write stands in line with the requests, so a
/// request waits for one of them and never for all.
pub async fn in_background<T>(work: impl Future<Output = T>) -> T {
    BACKGROUND.scope((), work).await
}

/// The line before a database that takes one writer at a time.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    writers: Arc<Semaphore>,
    background: Arc<Semaphore>,
}

/// The right to write, until it is dropped.
pub(crate) struct Turn {
    _writer: OwnedSemaphorePermit,
    _background: Option<OwnedSemaphorePermit>,
}

impl Line {
    pub(crate) fn new() -> Self {
        Self {
            writers: Arc::new(Semaphore::new(1)),
            background: Arc::new(Semaphore::new(1)),
        }
    }

    /// Waits for a turn.
    ///
    /// # Errors
    /// When none comes in time.
    pub(crate) async fn turn(&self) -> Result<Turn, sqlx::Error> {
        let background = BACKGROUND.try_with(|()| ()).is_ok();
        timeout(TURN_LIMIT, self.wait(background))
            .await
            .unwrap_or(Err(sqlx::Error::PoolTimedOut))
    }

    async fn wait(&self, background: bool) -> Result<Turn, sqlx::Error> {
        let before = match background {
            true => Some(permit(&self.background).await?),
            false => None,
        };
        Ok(Turn {
            _writer: permit(&self.writers).await?,
            _background: before,
        })
    }
}

async fn permit(semaphore: &Arc<Semaphore>) -> Result<OwnedSemaphorePermit, sqlx::Error> {
    let permit = Arc::clone(semaphore).acquire_owned().await;
    permit.map_err(|_| sqlx::Error::PoolClosed)
}

/// The places of desktops in the range of ids, as something that one transaction at a time gives out.
const PLACES_LOCK: i64 = 0x4341_5252_454c;

/// A transaction for writing; dropped, nothing of it is written.
pub(crate) struct Writing {
    // In this order: the turn is over when the transaction is.
    transaction: Transaction<'static, Any>,
    turn: Option<Turn>,
}

impl Writing {
    pub(crate) fn new(transaction: Transaction<'static, Any>, turn: Option<Turn>) -> Self {
        Self { transaction, turn }
    }

    /// Waits until nobody else gives out places of desktops, and keeps others from it until the end. Where one writes at a
    /// time anyway, there is nobody to wait for.
    ///
    /// # Errors
    /// When the database fails.
    pub(crate) async fn take_places(&mut self) -> Result<(), sqlx::Error> {
        if self.turn.is_some() {
            return Ok(());
        }
        sqlx::query("SELECT pg_advisory_xact_lock($1)::text AS taken")
            .bind(PLACES_LOCK)
            .execute(&mut *self.transaction)
            .await
            .map(drop)
    }

    /// Makes what was written last.
    ///
    /// # Errors
    /// When the database cannot; then nothing of it is written.
    pub(crate) async fn commit(self) -> Result<(), sqlx::Error> {
        self.transaction.commit().await
    }
}

impl Deref for Writing {
    type Target = AnyConnection;

    fn deref(&self) -> &AnyConnection {
        &self.transaction
    }
}

impl DerefMut for Writing {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        &mut self.transaction
    }
}

#[cfg(test)]
mod tests {
    use std::task::Poll;

    use futures::{FutureExt, poll};

    use super::*;

    #[tokio::test]
    async fn a_request_waits_for_one_write_of_the_background_and_no_more() {
        let line = Line::new();
        let first = in_background(line.turn()).await.expect("a free line");
        let mut second = Box::pin(in_background(line.turn()));
        let mut request = Box::pin(line.turn());
        assert!(matches!(poll!(&mut second), Poll::Pending));
        assert!(matches!(poll!(&mut request), Poll::Pending));
        drop(first);
        let served = request.as_mut().now_or_never().expect("its turn");
        assert!(matches!(poll!(&mut second), Poll::Pending));
        drop(served.expect("an open line"));
        assert!(second.now_or_never().is_some_and(|turn| turn.is_ok()));
    }
}
