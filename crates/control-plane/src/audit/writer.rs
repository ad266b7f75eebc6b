//! The task that writes records, many in one transaction: each transaction costs a flush to the disk.

use std::time::Duration;

use store::{NewRecord, Store};
use tokio::{
    sync::{mpsc, oneshot},
    time::{Instant, sleep, timeout_at},
};
use tokio_util::sync::CancellationToken;

use super::Queued;

/// How many records one transaction takes.
const GROUP_MAX: usize = 512;
/// How long records that nobody waits for may gather.
const GATHER: Duration = Duration::from_millis(200);
/// The pause after the store has failed.
const PAUSE: Duration = Duration::from_secs(1);

/// Writes what is handed over.
pub struct Writer {
    store: Store,
    records: mpsc::Receiver<Queued>,
    group: Vec<NewRecord>,
    waiting: Vec<oneshot::Sender<()>>,
}

impl Writer {
    pub(super) fn new(store: Store, records: mpsc::Receiver<Queued>) -> Self {
        Self {
            store,
            records,
            group: Vec::new(),
            waiting: Vec::new(),
        }
    }

    /// Runs until nobody can hand anything over, or until `stop`, and then writes what is left.
    pub async fn run(mut self, stop: CancellationToken) {
        loop {
            if stop.is_cancelled() {
                self.records.close();
            }
            if self.group.is_empty() {
                tokio::select! {
                    queued = self.records.recv() => match queued {
                        Some(queued) => self.take(queued),
                        None => return,
                    },
                    () = stop.cancelled(), if !stop.is_cancelled() => continue,
                }
            }
            self.gather(&stop).await;
            if !self.commit().await {
                if stop.is_cancelled() {
                    return;
                }
                sleep(PAUSE).await;
            }
        }
    }

    /// Takes what else comes, until somebody waits for what is there.
    async fn gather(&mut self, stop: &CancellationToken) {
        let end = Instant::now() + GATHER;
        while self.group.len() < GROUP_MAX {
            let ready = self.records.try_recv().ok();
            let hurries = !self.waiting.is_empty() || stop.is_cancelled();
            let next = match ready {
                Some(queued) => Some(queued),
                None if hurries => None,
                None => timeout_at(end, self.records.recv()).await.ok().flatten(),
            };
            match next {
                Some(queued) => self.take(queued),
                None => return,
            }
        }
    }

    fn take(&mut self, queued: Queued) {
        self.group.push(queued.record);
        self.waiting.extend(queued.written);
    }

    /// Writes the group. One that could not be written is kept for the next time, but who waits is told at once.
    async fn commit(&mut self) -> bool {
        let outcome = self.store.append_audit(&self.group).await;
        let waiting = std::mem::take(&mut self.waiting);
        match outcome {
            Ok(()) => {
                for written in waiting {
                    // Whoever hung up meanwhile needs no answer.
                    let _ = written.send(());
                }
                self.group.clear();
                true
            }
            Err(error) => {
                let error: &dyn std::error::Error = &error;
                let records = self.group.len();
                tracing::error!(error, records, "calls were not recorded; trying again");
                false
            }
        }
    }
}
