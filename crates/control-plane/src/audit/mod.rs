//! The record of every call: who asked for what, from where, what was decided and how it ended (ACC-20). Records are
//! written in groups by one task; a call that changes something is answered after its record is committed.
//!
//! Deliberately absent: what a request or an answer says. No secret can be in a record that has no place for it.

mod record;
mod repeated;
mod verify;
mod writer;

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Instant,
};

use store::{NewRecord, Store};
use tokio::sync::{mpsc, oneshot};
use tokio_util::sync::CancellationToken;

pub use record::{Ended, Seen, ServiceAct};
use repeated::Repeated;
pub use verify::{Flaw, VERIFIED_AT_ONCE, Verified, verify};
pub use writer::Writer;

use crate::api::Bucket;

/// How many records may wait to be written. Whoever comes when they are that many waits for room.
const QUEUE_MAX: usize = 4096;
/// Calls that nobody is known to have signed cost their sender nothing, so only so many of them are kept.
const STRANGERS_PER_SECOND: f64 = 5.0;
const STRANGERS_BURST: f64 = 50.0;

/// Where records are handed over. Cheap to clone.
#[derive(Clone)]
pub struct Audit {
    queue: mpsc::Sender<Queued>,
    strangers: Arc<Mutex<Bucket>>,
    repeated: Arc<Repeated>,
}

/// A record on its way, and who waits for it.
struct Queued {
    record: NewRecord,
    written: Option<oneshot::Sender<()>>,
}

/// A record was not written.
#[derive(Debug, thiserror::Error)]
#[error("the call was not recorded")]
pub struct Unrecorded;

impl Audit {
    /// The way in, and the task at its end, which somebody has to run.
    #[must_use]
    pub fn begin(store: Store) -> (Self, Writer) {
        let (queue, records) = mpsc::channel(QUEUE_MAX);
        let audit = Self {
            queue,
            strangers: Arc::new(Mutex::new(Bucket::full(STRANGERS_BURST, Instant::now()))),
            repeated: Arc::default(),
        };
        (audit, Writer::new(store, records))
    }

    /// The way in, with its records written until everybody has let go of it; needs a runtime.
    #[must_use]
    pub fn spawned(store: Store) -> Self {
        let (audit, writer) = Self::begin(store);
        tokio::spawn(writer.run(CancellationToken::new()));
        audit
    }

    /// Records what the service did of itself, and returns when that is committed. What it tries again and again is
    /// recorded when it ends in another way than the last time, and every time that it is done.
    ///
    /// # Errors
    /// When the record cannot be written.
    pub async fn write_act(&self, act: &ServiceAct<'_>) -> Result<(), Unrecorded> {
        if !self.repeated.is_news(act) {
            return Ok(());
        }
        self.write(act.record(), true).await
    }

    /// Hands a record over; with `waits` returns when it is committed.
    ///
    /// # Errors
    /// When it waits and the record cannot be written, or when nobody writes any more.
    pub async fn write(&self, record: NewRecord, waits: bool) -> Result<(), Unrecorded> {
        if record.account_id.is_empty() && !self.admits_stranger() {
            metrics::counter!("carrel_audit_strangers_left_out_total").increment(1);
            return Ok(());
        }
        let (written, committed) = oneshot::channel();
        let queued = Queued {
            record,
            written: waits.then_some(written),
        };
        self.queue.send(queued).await.map_err(|_| Unrecorded)?;
        if waits {
            committed.await.map_err(|_| Unrecorded)?;
        }
        Ok(())
    }

    fn admits_stranger(&self) -> bool {
        let mut bucket = self
            .strangers
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        bucket.take(STRANGERS_PER_SECOND, STRANGERS_BURST, Instant::now())
    }
}
