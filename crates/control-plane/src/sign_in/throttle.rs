//! Slows guessing down: after a few wrong passwords a user name, and an address, must wait, twice as long each time. So
//! must the device of a second factor after a few wrong codes.

use std::net::IpAddr;

use model::{id::DirectoryId, username::Username};
use sha2::{Digest, Sha256};
use store::{Store, StoreError};

use super::{Door, addresses::UnderWay, error::ClientError};
use crate::cloud::now_ms;

/// For how long a wrong password counts.
const WINDOW_MS: i64 = 3600 * 1000;
/// The longest wait.
const WAIT_MS_MAX: i64 = 15 * 60 * 1000;

/// One attempt of a user name from an address.
pub(crate) struct Attempt<'a> {
    store: &'a Store,
    user: String,
    address: String,
    address_attempts: u32,
    _under_way: UnderWay,
}

impl<'a> Attempt<'a> {
    /// Begins an attempt, or says how long to wait. It counts as failed until it has succeeded, so that many at once do not
    /// all slip through.
    pub(crate) async fn begin(
        door: &'a Door,
        directory: &DirectoryId,
        username: &str,
        address: IpAddr,
    ) -> Result<Self, ClientError> {
        let (store, limits) = (&door.cloud.store, &door.limits);
        let user = format!("user {directory} {}", bounded(username));
        let address = format!("address {}", group(address));
        let address_attempts = limits.attempts_per_address;
        let under_way = door.addresses.enter(store, &address, address_attempts);
        let under_way = under_way.await?;
        match guess(store, &user, limits.attempts_per_user, now_ms()).await? {
            Some(wait_ms) => Err(ClientError::throttled(wait_ms)),
            None => Ok(Self {
                store,
                user,
                address,
                address_attempts,
                _under_way: under_way,
            }),
        }
    }

    /// The password was right.
    pub(crate) async fn succeeded(self) -> Result<(), StoreError> {
        guessed(self.store, &self.user).await
    }

    /// Nothing can be said of the password, because the directory does not answer or the like: that is not the
    /// person's fault and does not count. Returns what to answer.
    pub(crate) async fn undecided(self, error: impl Into<ClientError>) -> ClientError {
        let forgotten = async {
            // Who had to wait was refused at the beginning, so a wait that is there now is of this attempt.
            self.store.forget_failures(&waiting(&self.user)).await?;
            self.store.uncount_failure(&self.user).await
        };
        match forgotten.await {
            Ok(()) => error.into(),
            Err(store) => store.into(),
        }
    }

    /// The password was wrong. An address's count is not forgotten by a right one: who guesses may have an account.
    pub(crate) async fn failed(self) -> Result<(), StoreError> {
        count(self.store, &self.address, self.address_attempts, now_ms()).await?;
        Ok(())
    }
}

/// Counts an attempt at a secret of a few digits before it is judged, and says for how many milliseconds it must not be
/// judged at all. Of attempts at once `free` and one more are judged at most, and one after each wait.
pub(crate) async fn guess(
    store: &Store,
    name: &str,
    free: u32,
    now: i64,
) -> Result<Option<i64>, StoreError> {
    if let Some(wait_ms) = wait(store, name, now).await? {
        return Ok(Some(wait_ms));
    }
    let turns = count(store, name, free, now).await?;
    if turns <= 1 {
        return Ok(None);
    }
    // Others took the turn in the meantime.
    store.uncount_failure(name).await?;
    wait(store, name, now).await
}

/// The secret was right: nothing counts any more.
pub(crate) async fn guessed(store: &Store, name: &str) -> Result<(), StoreError> {
    store.forget_failures(&waiting(name)).await?;
    store.forget_failures(name).await
}

/// Limits how often something may be asked for, right or wrong: `allowed` times in an hour.
pub(crate) async fn limit(store: &Store, name: &str, allowed: u32) -> Result<(), ClientError> {
    let now = now_ms();
    let (asked, ends_at) = store.failures(name, now).await?;
    if allowed <= asked {
        return Err(ClientError::throttled(ends_at - now));
    }
    // Of many at once that have all looked, those are the first ones that are counted first.
    match store.count_failure(name, now, WINDOW_MS).await? <= allowed {
        true => Ok(()),
        false => Err(ClientError::throttled(ends_at.max(now + 1000) - now)),
    }
}

/// What counts as one address: an IPv6 host has a whole /64 to itself.
pub(crate) fn group(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

/// A name to count by that is never longer than a user name or a digest, whatever was sent.
fn bounded(username: &str) -> String {
    username.parse::<Username>().map_or_else(
        |_| hex::encode(Sha256::digest(username)),
        |username| username.key(),
    )
}

fn waiting(name: &str) -> String {
    format!("wait {name}")
}

pub(super) async fn refuse_while_waiting(store: &Store, name: &str) -> Result<(), ClientError> {
    match wait(store, name, now_ms()).await? {
        Some(wait_ms) => Err(ClientError::throttled(wait_ms)),
        None => Ok(()),
    }
}

/// For how many milliseconds a name has to wait.
async fn wait(store: &Store, name: &str, now: i64) -> Result<Option<i64>, StoreError> {
    let (waits, ends_at) = store.failures(&waiting(name), now).await?;
    Ok((0 < waits).then_some(ends_at - now))
}

/// Counts an attempt. Returns how many there were in the wait that follows it; 0 when it was free.
async fn count(store: &Store, name: &str, free: u32, now: i64) -> Result<u32, StoreError> {
    let failures = store.count_failure(name, now, WINDOW_MS).await?;
    if failures <= free {
        return Ok(0);
    }
    let doublings = (failures - free - 1).min(20);
    let wait_ms = (1000_i64 << doublings).min(WAIT_MS_MAX);
    store.count_failure(&waiting(name), now, wait_ms).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_few_guesses_are_free_and_then_one_after_each_longer_wait() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_file(&folder.path().join("store.db"))
            .await
            .unwrap();
        let at = async |now| guess(&store, "mfa 1", 2, now).await.unwrap();
        assert_eq!((at(0).await, at(0).await), (None, None));
        // The third may still be judged, and whoever comes after it waits.
        assert_eq!((at(0).await, at(0).await), (None, Some(1000)));
        assert_eq!((at(1000).await, at(1000).await), (None, Some(2000)));
        assert_eq!((at(3000).await, at(4000).await), (None, Some(3000)));
        guessed(&store, "mfa 1").await.unwrap();
        assert_eq!(at(4000).await, None);
    }

    #[tokio::test]
    async fn of_guesses_at_once_no_more_are_judged() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_file(&folder.path().join("store.db"))
            .await
            .unwrap();
        let guesses = (0..20).map(|_| {
            let store = store.clone();
            tokio::spawn(async move { guess(&store, "mfa 1", 2, 0).await.unwrap() })
        });
        let mut judged = 0;
        for guess in guesses.collect::<Vec<_>>() {
            judged += usize::from(guess.await.unwrap().is_none());
        }
        assert_eq!(judged, 3);
    }
}
