//! Hashes of passwords. They take memory and time on purpose, so they are made beside the threads that answer calls, and
//! only a few at once.

use argon2::{Argon2, PasswordHash, PasswordHasher, PasswordVerifier, password_hash::SaltString};
use tokio::sync::Semaphore;

use crate::cloud;

/// Each takes 19 MiB while it lasts.
static AT_ONCE: Semaphore = Semaphore::const_new(4);
const SALT_BYTES: usize = 16;

/// The hash of a password, with its salt and its parameters (Argon2id).
pub(super) async fn hashed(password: &str) -> String {
    let password = password.to_owned();
    beside(move || {
        let salt = SaltString::encode_b64(&cloud::random::<SALT_BYTES>())
            .expect("a salt of 16 bytes is neither too short nor too long");
        Argon2::default()
            .hash_password(password.as_bytes(), &salt)
            .expect("the default parameters are valid")
            .to_string()
    })
    .await
}

/// Whether a hash is the one of this password.
pub(super) async fn is(password: &str, hash: &str) -> bool {
    let (password, hash) = (password.to_owned(), hash.to_owned());
    beside(move || {
        PasswordHash::new(&hash).is_ok_and(|hash| {
            Argon2::default()
                .verify_password(password.as_bytes(), &hash)
                .is_ok()
        })
    })
    .await
}

async fn beside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let _turn = AT_ONCE.acquire().await.expect("nobody closes it");
    tokio::task::spawn_blocking(work)
        .await
        .expect("hashing does not panic")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_hash_tells_its_password_from_others() {
        let hash = hashed("Tr0ubadour").await;
        assert!(hash.starts_with("$argon2id$"), "{hash}");
        assert!(is("Tr0ubadour", &hash).await);
        assert!(!is("troubadour", &hash).await);
        assert!(!is("Tr0ubadour", "nonsense").await);
    }
}
