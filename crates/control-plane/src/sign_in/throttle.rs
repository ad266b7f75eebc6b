//! Slows guessing down: after a few wrong passwords a user name, and an address, must wait, twice as long each time.

use std::net::IpAddr;

use model::{id::DirectoryId, username::Username};
use sha2::{Digest, Sha256};
use store::{Store, StoreError};

use super::error::ClientError;
use crate::{cloud::now_ms, serve::config::SignInConfig};

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
}

impl<'a> Attempt<'a> {
    /// Begins an attempt, or says how long to wait. It counts as failed for the user name until it has succeeded, so
    /// that many at once do not all slip through.
    pub(crate) async fn begin(
        store: &'a Store,
        limits: &SignInConfig,
        directory: &DirectoryId,
        username: &str,
        address: IpAddr,
    ) -> Result<Self, ClientError> {
        let user = format!("user {directory} {}", bounded(username));
        let address = format!("address {}", group(address));
        refuse_while_waiting(store, &user).await?;
        refuse_while_waiting(store, &address).await?;
        count(store, &user, limits.attempts_per_user).await?;
        Ok(Self {
            store,
            user,
            address,
            address_attempts: limits.attempts_per_address,
        })
    }

    /// The password was right.
    pub(crate) async fn succeeded(self) -> Result<(), StoreError> {
        self.store.forget_failures(&waiting(&self.user)).await?;
        self.store.forget_failures(&self.user).await
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
        count(self.store, &self.address, self.address_attempts).await
    }
}

/// Limits how often something may be asked for, right or wrong: `allowed` times in an hour.
pub(crate) async fn limit(store: &Store, name: &str, allowed: u32) -> Result<(), ClientError> {
    let now = now_ms();
    let (asked, ends_at) = store.failures(name, now).await?;
    if allowed <= asked {
        return Err(ClientError::throttled(ends_at - now));
    }
    store.count_failure(name, now, WINDOW_MS).await?;
    Ok(())
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

async fn refuse_while_waiting(store: &Store, name: &str) -> Result<(), ClientError> {
    let now = now_ms();
    let (waits, ends_at) = store.failures(&waiting(name), now).await?;
    if 0 < waits {
        Err(ClientError::throttled(ends_at - now))
    } else {
        Ok(())
    }
}

async fn count(store: &Store, name: &str, free: u32) -> Result<(), StoreError> {
    let failures = store.count_failure(name, now_ms(), WINDOW_MS).await?;
    if free < failures {
        let doublings = (failures - free - 1).min(20);
        let wait_ms = (1000_i64 << doublings).min(WAIT_MS_MAX);
        store
            .count_failure(&waiting(name), now_ms(), wait_ms)
            .await?;
    }
    Ok(())
}
