//! Signing keys: four hashes deep in a secret, the same for a whole day, so worth keeping.

use std::{
    collections::{HashMap, VecDeque},
    fmt,
};

use hmac::Mac;
use zeroize::Zeroizing;

use super::{Scope, hmac};

/// A key that signs for one day, region and service. Debugging does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct SigningKey(Zeroizing<[u8; 32]>);

impl SigningKey {
    /// The key for a scope.
    #[must_use]
    pub fn derive(secret: &str, scope: &Scope) -> Self {
        let mut key = Zeroizing::new([0; 32]);
        let begin = Zeroizing::new(format!("AWS4{secret}"));
        key.copy_from_slice(
            &hmac(begin.as_bytes(), scope.date.as_bytes())
                .finalize()
                .into_bytes(),
        );
        for part in [&scope.region, &scope.service, "aws4_request"] {
            let next = hmac(key.as_slice(), part.as_bytes())
                .finalize()
                .into_bytes();
            key.copy_from_slice(&next);
        }
        Self(key)
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_slice()
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey")
    }
}

/// Which secret a key was derived from, and for what.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct KeyId {
    /// Whatever changes when the secret does, such as the id of the access key.
    pub secret_id: String,
    /// The day, the region and the service.
    pub scope: Scope,
}

/// A bounded number of derived keys; what came first goes first.
#[derive(Debug)]
pub struct SigningKeys {
    keys: HashMap<KeyId, SigningKey>,
    order: VecDeque<KeyId>,
    keys_max: usize,
}

impl SigningKeys {
    /// Room for so many keys. One is in use per access key, service and day.
    #[must_use]
    pub fn new(keys_max: usize) -> Self {
        Self {
            keys: HashMap::new(),
            order: VecDeque::new(),
            keys_max,
        }
    }

    /// The key, when it is kept.
    #[must_use]
    pub fn get(&self, id: &KeyId) -> Option<SigningKey> {
        self.keys.get(id).cloned()
    }

    /// Keeps a key. The caller keeps only those that a valid signature was made with, so that nobody else takes room.
    pub fn insert(&mut self, id: KeyId, key: SigningKey) {
        if self.keys_max == 0 || self.keys.insert(id.clone(), key).is_some() {
            return;
        }
        self.order.push_back(id);
        while self.keys_max < self.order.len() {
            if let Some(oldest) = self.order.pop_front() {
                self.keys.remove(&oldest);
            }
        }
    }

    /// Forgets all keys of a secret, because it was withdrawn.
    pub fn forget(&mut self, secret_id: &str) {
        self.order.retain(|id| id.secret_id != secret_id);
        self.keys.retain(|id, _| id.secret_id != secret_id);
    }

    /// How many are kept.
    #[must_use]
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether none is kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(secret_id: &str, date: &str) -> KeyId {
        KeyId {
            secret_id: secret_id.into(),
            scope: Scope {
                date: date.into(),
                region: "us-east-1".into(),
                service: "iam".into(),
            },
        }
    }

    #[test]
    fn the_documentations_key_is_derived() {
        let key = SigningKey::derive(
            "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
            &id("", "20150830").scope,
        );
        assert_eq!(
            hex::encode(key.bytes()),
            "c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9"
        );
        assert_eq!(format!("{key:?}"), "SigningKey");
    }

    #[test]
    fn only_so_many_are_kept_and_the_oldest_goes() {
        let mut keys = SigningKeys::new(2);
        for date in ["20260101", "20260102", "20260102", "20260103"] {
            keys.insert(
                id("a", date),
                SigningKey::derive(date, &id("a", date).scope),
            );
        }
        assert_eq!(keys.len(), 2);
        assert!(keys.get(&id("a", "20260101")).is_none());
        assert!(keys.get(&id("a", "20260103")).is_some());
        assert!(keys.get(&id("b", "20260103")).is_none());
        keys.forget("a");
        assert!(keys.is_empty());
        let mut none = SigningKeys::new(0);
        none.insert(id("a", "1"), SigningKey::derive("s", &id("a", "1").scope));
        assert!(none.is_empty());
    }
}
