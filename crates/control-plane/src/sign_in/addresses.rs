//! Attempts under way, by the address that they come from. One that is not judged yet counts like a wrong one, so that of
//! many at once no more are judged than of as many one after the other. Whoever is too many waits for others to end and is
//! not refused: a whole organisation may come from one address, and have the right passwords.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError, Weak,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use store::Store;
use tokio::{
    sync::{self, Notify},
    time::timeout,
};

use super::{error::ClientError, throttle::refuse_while_waiting};
use crate::cloud::now_ms;

/// The longest wait for others.
const LINE_LIMIT: Duration = Duration::from_secs(10);
/// From so many on, addresses that nobody comes from any more are forgotten.
const REMEMBERED: usize = 1024;

/// Every address that attempts come from at this moment.
#[derive(Default)]
pub(crate) struct Addresses {
    all: Mutex<HashMap<String, Weak<Address>>>,
}

#[derive(Default)]
struct Address {
    /// Who is next.
    line: sync::Mutex<()>,
    under_way: AtomicU32,
    /// One under way has ended.
    ended: Notify,
}

/// An attempt under way, until it is dropped: after it was counted, if it was wrong.
pub(crate) struct UnderWay(Arc<Address>);

impl Addresses {
    /// Begins an attempt from an address by the name that its failures are counted by, of which `free` are free of a wait.
    pub(crate) async fn enter(
        &self,
        store: &Store,
        name: &str,
        free: u32,
    ) -> Result<UnderWay, ClientError> {
        let address = self.address(name);
        let entering = async {
            let _next = address.line.lock().await;
            loop {
                // Looked at in this order, one that ends meanwhile counts twice rather than never.
                let under_way = address.under_way.load(Ordering::Acquire);
                refuse_while_waiting(store, name).await?;
                let (failures, _) = store.failures(name, now_ms()).await?;
                if under_way == 0 || failures.saturating_add(under_way) < free {
                    address.under_way.fetch_add(1, Ordering::AcqRel);
                    return Ok(UnderWay(address.clone()));
                }
                address.ended.notified().await;
            }
        };
        timeout(LINE_LIMIT, entering)
            .await
            .unwrap_or_else(|_| Err(ClientError::throttled(1000)))
    }

    fn address(&self, name: &str) -> Arc<Address> {
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(address) = all.get(name).and_then(Weak::upgrade) {
            return address;
        }
        if REMEMBERED <= all.len() {
            all.retain(|_, address| 0 < address.strong_count());
        }
        let address = Arc::<Address>::default();
        all.insert(name.to_owned(), Arc::downgrade(&address));
        address
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.under_way.fetch_sub(1, Ordering::AcqRel);
        self.0.ended.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use futures::future::join_all;
    use tokio::task::yield_now;

    use super::*;

    async fn store(folder: &tempfile::TempDir) -> Store {
        Store::open_file(&folder.path().join("store.db"))
            .await
            .unwrap()
    }

    /// How many of so many attempts at once are judged, and the most that were so at the same time.
    async fn judged(store: &Store, number: usize, is_right: bool) -> (usize, u32) {
        let addresses = Addresses::default();
        let most = AtomicU32::new(0);
        let attempt = async || {
            let Ok(place) = addresses.enter(store, "address 1", 3).await else {
                return false;
            };
            most.fetch_max(place.0.under_way.load(Ordering::Acquire), Ordering::AcqRel);
            yield_now().await;
            if !is_right
                && 3 < store
                    .count_failure("address 1", now_ms(), 1 << 40)
                    .await
                    .unwrap()
            {
                let wait = store.count_failure("wait address 1", now_ms(), 1 << 40);
                wait.await.unwrap();
            }
            true
        };
        let ends = join_all((0..number).map(|_| attempt())).await;
        let judged = ends.into_iter().filter(|is_judged| *is_judged).count();
        (judged, most.into_inner())
    }

    #[tokio::test]
    async fn of_wrong_passwords_at_once_no_more_are_judged_than_one_after_the_other() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(judged(&store(&folder).await, 40, false).await.0, 4);
    }

    #[tokio::test]
    async fn people_with_the_right_password_wait_for_each_other_and_all_come_in() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(judged(&store(&folder).await, 40, true).await, (40, 3));
    }
}
