//! Too many calls: a bucket of tokens for each account and operation (LIM-05).

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::Instant,
};

use aws_api::{ApiError, ErrorCode, Operation};

use crate::serve::config::ThrottleConfig;

/// How many buckets are kept; when there are more, those that are full again are forgotten.
const BUCKETS_MAX: usize = 20_000;

/// Tokens that come back with time.
#[derive(Debug, Clone, Copy)]
pub struct Bucket {
    tokens: f64,
    at: Instant,
}

impl Bucket {
    /// A bucket with this many tokens.
    #[must_use]
    pub fn full(tokens: f64, now: Instant) -> Self {
        Self { tokens, at: now }
    }

    /// Takes a token, when there is one.
    pub fn take(&mut self, per_second: f64, burst: f64, now: Instant) -> bool {
        self.tokens = self.level(per_second, burst, now);
        self.at = now;
        let has = 1.0 <= self.tokens;
        if has {
            self.tokens -= 1.0;
        }
        has
    }

    fn level(&self, per_second: f64, burst: f64, now: Instant) -> f64 {
        let back = now.saturating_duration_since(self.at).as_secs_f64() * per_second;
        (self.tokens + back).min(burst)
    }
}

/// The buckets.
pub struct Throttle {
    rates: ThrottleConfig,
    buckets: Mutex<HashMap<(String, Operation), Bucket>>,
}

impl Throttle {
    /// Nobody has called yet.
    #[must_use]
    pub fn new(rates: ThrottleConfig) -> Self {
        Self {
            rates,
            buckets: Mutex::default(),
        }
    }

    /// Refuses a call when the account has called this operation too often.
    pub(super) fn admit(
        &self,
        account_id: &str,
        operation: Operation,
        now: Instant,
    ) -> Result<(), ApiError> {
        let (per_second, burst) = self.rate(operation);
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if BUCKETS_MAX <= buckets.len() {
            buckets.retain(|(_, operation), bucket| {
                let (per_second, burst) = self.rate(*operation);
                bucket.level(per_second, burst, now) < burst
            });
        }
        let bucket = buckets
            .entry((account_id.to_owned(), operation))
            .or_insert_with(|| Bucket::full(burst, now));
        if bucket.take(per_second, burst, now) {
            return Ok(());
        }
        Err(ApiError::new(
            ErrorCode::Throttled,
            format!(
                "the account called {} more than {per_second} times a second; wait and try again",
                operation.name()
            ),
        ))
    }

    fn rate(&self, operation: Operation) -> (f64, f64) {
        let rates = &self.rates;
        let (per_second, burst) = if is_read(operation) {
            (rates.reads_per_second, rates.reads_burst)
        } else {
            (rates.writes_per_second, rates.writes_burst)
        };
        (f64::from(per_second), f64::from(burst))
    }
}

/// Whether an operation only looks.
pub(super) fn is_read(operation: Operation) -> bool {
    const LOOKS: [&str; 8] = [
        "Describe", "List", "Get", "Search", "Simulate", "Verify", "Check", "Lookup",
    ];
    // These hand out credentials.
    const GIVES: [&str; 2] = ["GetSessionToken", "GetFederationToken"];
    let name = operation.name();
    LOOKS.iter().any(|begin| name.starts_with(begin)) && !GIVES.contains(&name)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn throttle() -> Throttle {
        Throttle::new(ThrottleConfig {
            enabled: true,
            reads_per_second: 10,
            reads_burst: 2,
            writes_per_second: 1,
            writes_burst: 1,
        })
    }

    #[test]
    fn tokens_come_back_with_time() {
        let (throttle, begin) = (throttle(), Instant::now());
        let read = |millis| {
            let now = begin + Duration::from_millis(millis);
            throttle.admit("1", Operation::DescribeWorkspaces, now)
        };
        assert!(read(0).is_ok() && read(0).is_ok());
        let refused = read(0).unwrap_err();
        assert_eq!(refused.code(), ErrorCode::Throttled);
        assert!(read(99).is_err());
        assert!(read(200).is_ok());
    }

    #[test]
    fn accounts_and_operations_have_buckets_of_their_own() {
        let (throttle, now) = (throttle(), Instant::now());
        let admit = |account, operation| throttle.admit(account, operation, now).is_ok();
        assert!(admit("1", Operation::CreateWorkspaces));
        assert!(!admit("1", Operation::CreateWorkspaces));
        assert!(admit("2", Operation::CreateWorkspaces));
        assert!(admit("1", Operation::RebootWorkspaces));
        assert!(admit("1", Operation::DescribeWorkspaces));
    }

    #[test]
    fn full_buckets_are_forgotten_when_there_are_many() {
        let (throttle, begin) = (throttle(), Instant::now());
        for account in 0..BUCKETS_MAX {
            let account = account.to_string();
            let _ = throttle.admit(&account, Operation::CreateWorkspaces, begin);
        }
        let later = begin + Duration::from_secs(2);
        assert!(
            throttle
                .admit("x", Operation::CreateWorkspaces, later)
                .is_ok()
        );
        assert_eq!(throttle.buckets.lock().unwrap().len(), 1);
    }
}
