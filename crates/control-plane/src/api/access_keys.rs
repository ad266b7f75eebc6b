//! Keys that requests are signed with: long-lived ones, and temporary ones with a token.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use store::{
    StoreError,
    identity::{AccessKey, IdentityError, KeyUse},
};

use crate::{
    cloud,
    seal::{Seal, SealError},
};

const ID_PREFIX: &str = "AKIA";
/// What the ids of temporary keys begin with.
pub(super) const TEMPORARY_PREFIX: &str = "ASIA";
const TOKEN_BYTES: usize = 48;
const ID_ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const SECRET_ALPHABET: &[u8; 64] =
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// How many keys a root may have: the operator may have made others inactive before.
pub(super) const ROOT_KEYS_MAX: i64 = 8;

/// Why a key could not be read or made.
#[derive(Debug, thiserror::Error)]
pub enum AccessKeyError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Its secret does not open.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// There are too many keys.
    #[error(transparent)]
    Identity(#[from] IdentityError),
}

/// A key before somebody has it.
pub(crate) struct FreshKey {
    /// Its id.
    pub(crate) id: String,
    /// Its secret.
    pub(crate) secret: String,
    /// Its secret, sealed.
    pub(crate) sealed_secret: String,
}

/// What a temporary key has beside.
pub(crate) struct FreshToken {
    /// The token.
    pub(crate) token: String,
    /// Its digest, which is kept.
    pub(crate) hash: String,
}

/// Makes a key for a user, or with an empty id for the account's root; the secret is returned beside the row that keeps
/// it sealed.
pub(crate) fn make(seal: &Seal, account_id: &str, user_id: &str, now: i64) -> (AccessKey, String) {
    let fresh = fresh(seal, ID_PREFIX, owner);
    let key = AccessKey {
        id: fresh.id,
        account_id: account_id.to_owned(),
        user_id: user_id.to_owned(),
        sealed_secret: fresh.sealed_secret,
        active: true,
        created_at: now,
        used: KeyUse::default(),
    };
    (key, fresh.secret)
}

/// Makes a temporary key and its token.
#[must_use]
pub(crate) fn make_temporary(seal: &Seal) -> (FreshKey, FreshToken) {
    let token = STANDARD.encode(cloud::random::<TOKEN_BYTES>());
    let hash = hex::encode(Sha256::digest(&token));
    let fresh = fresh(seal, TEMPORARY_PREFIX, session_owner);
    (fresh, FreshToken { token, hash })
}

fn fresh(seal: &Seal, prefix: &str, owner: fn(&str) -> String) -> FreshKey {
    let id = cloud::random::<16>();
    let id = id
        .iter()
        .map(|byte| char::from(ID_ALPHABET[usize::from(byte & 31)]));
    let id: String = prefix.chars().chain(id).collect();
    let secret: String = cloud::random::<40>()
        .iter()
        .map(|byte| char::from(SECRET_ALPHABET[usize::from(byte & 63)]))
        .collect();
    let sealed_secret = seal.seal(&owner(&id), &secret);
    FreshKey {
        id,
        secret,
        sealed_secret,
    }
}

/// Opens the secret of a key.
pub(super) fn secret(seal: &Seal, key: &AccessKey) -> Result<String, SealError> {
    seal.open(&owner(&key.id), &key.sealed_secret)
}

/// Whose secret a sealed secret is.
pub(crate) fn owner(id: &str) -> String {
    format!("access-key/{id}")
}

/// Whose secret that of a temporary key is.
pub(crate) fn session_owner(id: &str) -> String {
    format!("session/{id}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_the_usual_form_and_its_secret_is_sealed() {
        let seal = Seal::new(&[1; 32]);
        let (key, plain) = make(&seal, "123456789012", "", 5);
        assert_eq!((key.id.len(), plain.len()), (20, 40));
        assert!(!key.sealed_secret.contains(&plain));
        assert_eq!(secret(&seal, &key).unwrap(), plain);
    }
}
