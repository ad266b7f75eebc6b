//! Sealing of what the store must give back in the clear: access keys, administrator passwords, authority keys.
//!
//! AES-256-GCM under one key that lies outside the store (`STATE/keys/store.key`), with the purpose and owner as
//! associated data: a sealed value copied into another row does not open.
//!
//! While keys are rotated the file holds two, a line each: the first seals, both open.

use std::{
    fs,
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use crate::cloud;

/// Bytes of the key.
pub const KEY_BYTES: usize = 32;

/// Seals and opens secrets. Cheap to share, never printed.
pub struct Seal {
    current: LessSafeKey,
    /// What older values were sealed with, while a rotation is not complete.
    former: Option<LessSafeKey>,
}

/// Why a secret could not be sealed or opened.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// The key file could not be read or made.
    #[error("cannot use the key file {path}")]
    KeyFile {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The key file does not hold a key.
    #[error(
        "{0} does not hold a key of {KEY_BYTES} bytes in base64, or two while keys are rotated; restore it from a backup, without it the store's secrets are lost"
    )]
    KeyMalformed(PathBuf),
    /// The sealed text was made with another key, for something else, or was changed.
    #[error(
        "the sealed secret of {0} does not open: the key in the state folder is not the one it was sealed with"
    )]
    DoesNotOpen(String),
}

impl Seal {
    /// A seal with this key.
    #[must_use]
    pub fn new(key: &[u8; KEY_BYTES]) -> Self {
        Self {
            current: cipher(key),
            former: None,
        }
    }

    /// The same, which opens what another key has sealed, too.
    #[must_use]
    pub fn or_opened_by(mut self, former: &[u8; KEY_BYTES]) -> Self {
        self.former = Some(cipher(former));
        self
    }

    /// Opens the key file, making it (mode 0600) when it is not there.
    ///
    /// # Errors
    /// When the file cannot be used or does not hold a key.
    pub fn open_file(path: &Path) -> Result<Self, SealError> {
        let failed = |source| SealError::KeyFile {
            path: path.to_owned(),
            source,
        };
        match fs::read_to_string(path) {
            Ok(text) => {
                let keys: Option<Vec<_>> = text.lines().map(key).collect();
                match keys.as_deref() {
                    Some([current]) => Ok(Self::new(current)),
                    Some([current, former]) => Ok(Self::new(current).or_opened_by(former)),
                    _ => Err(SealError::KeyMalformed(path.to_owned())),
                }
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let key: [u8; KEY_BYTES] = cloud::random();
                let text = STANDARD.encode(key);
                make_whole(path, |file| file.write_all(text.as_bytes())).map_err(failed)?;
                Ok(Self::new(&key))
            }
            Err(error) => Err(failed(error)),
        }
    }

    /// Seals a secret for an owner, such as `access-key/AKIA…`.
    #[must_use]
    pub fn seal(&self, owner: &str, secret: &str) -> String {
        let nonce: [u8; NONCE_LEN] = cloud::random();
        let mut bytes = secret.as_bytes().to_vec();
        self.current
            .seal_in_place_append_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(owner.as_bytes()),
                &mut bytes,
            )
            .expect("a secret is far shorter than the cipher's limit");
        STANDARD.encode([&nonce[..], &bytes].concat())
    }

    /// Opens what was sealed for the same owner.
    ///
    /// # Errors
    /// When it was sealed with another key, for another owner, or was changed.
    pub fn open(&self, owner: &str, sealed: &str) -> Result<String, SealError> {
        let former = || opened(self.former.as_ref()?, owner, sealed);
        opened(&self.current, owner, sealed)
            .or_else(former)
            .ok_or_else(|| SealError::DoesNotOpen(owner.to_owned()))
    }

    /// Whether a value was sealed with the key that seals now.
    #[must_use]
    pub fn is_current(&self, owner: &str, sealed: &str) -> bool {
        opened(&self.current, owner, sealed).is_some()
    }
}

/// Makes a private file that is there with all of its content or not at all, such as on a full disk; one that somebody else
/// has made meanwhile is left alone.
fn make_whole(path: &Path, fill: impl FnOnce(&mut fs::File) -> io::Result<()>) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("/"));
    fs::create_dir_all(folder)?;
    let temporary = path.with_added_extension(format!("{}.new", std::process::id()));
    let make = || {
        let mut file = fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&temporary)?;
        fill(&mut file)?;
        file.sync_all()?;
        // Unlike a rename, this replaces nothing.
        fs::hard_link(&temporary, path)
    };
    let _ = fs::remove_file(&temporary);
    let made = make();
    let _ = fs::remove_file(&temporary);
    made?;
    fs::File::open(folder)?.sync_all()
}

fn cipher(key: &[u8; KEY_BYTES]) -> LessSafeKey {
    let key = UnboundKey::new(&AES_256_GCM, key).expect("the key has the length the cipher wants");
    LessSafeKey::new(key)
}

/// A line of the key file.
fn key(line: &str) -> Option<[u8; KEY_BYTES]> {
    STANDARD.decode(line.trim()).ok()?.try_into().ok()
}

fn opened(cipher: &LessSafeKey, owner: &str, sealed: &str) -> Option<String> {
    let bytes = STANDARD.decode(sealed).ok()?;
    let (nonce, body) = bytes.split_at_checked(NONCE_LEN)?;
    let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
    let mut body = body.to_vec();
    let plain = cipher
        .open_in_place(nonce, Aad::from(owner.as_bytes()), &mut body)
        .ok()?;
    String::from_utf8(plain.to_vec()).ok()
}

/// What the key file says with a new key before the one it has; nothing when a rotation has begun already.
///
/// # Errors
/// When the file cannot be read or does not hold keys.
pub fn with_new_key(path: &Path) -> Result<Option<String>, SealError> {
    let lines = key_lines(path)?;
    let new = STANDARD.encode(cloud::random::<KEY_BYTES>());
    Ok((lines.len() == 1).then(|| format!("{new}\n{}\n", lines[0])))
}

/// What the key file says without the former key.
///
/// # Errors
/// As [`with_new_key`].
pub fn without_former_key(path: &Path) -> Result<String, SealError> {
    Ok(format!("{}\n", key_lines(path)?[0]))
}

fn key_lines(path: &Path) -> Result<Vec<String>, SealError> {
    Seal::open_file(path)?;
    let text = fs::read_to_string(path).map_err(|source| SealError::KeyFile {
        path: path.to_owned(),
        source,
    })?;
    Ok(text.lines().map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_opens_for_its_owner_only() {
        let seal = Seal::new(&[7; KEY_BYTES]);
        let sealed = seal.seal("access-key/A", "geheim");
        assert_eq!(seal.open("access-key/A", &sealed).unwrap(), "geheim");
        assert!(seal.open("access-key/B", &sealed).is_err());
        assert!(
            Seal::new(&[8; KEY_BYTES])
                .open("access-key/A", &sealed)
                .is_err()
        );
        assert!(seal.open("access-key/A", "AAAA").is_err());
        assert_ne!(sealed, seal.seal("access-key/A", "geheim"));
    }

    #[test]
    fn two_keys_open_and_the_first_seals() {
        let (old, new) = (Seal::new(&[1; KEY_BYTES]), [2; KEY_BYTES]);
        let sealed = old.seal("x", "secret");
        let both = Seal::new(&new).or_opened_by(&[1; KEY_BYTES]);
        assert_eq!(both.open("x", &sealed).unwrap(), "secret");
        assert!(!both.is_current("x", &sealed));
        let anew = both.seal("x", "secret");
        assert!(both.is_current("x", &anew) && old.open("x", &anew).is_err());
        assert_eq!(Seal::new(&new).open("x", &anew).unwrap(), "secret");
    }

    #[test]
    fn a_key_file_that_cannot_be_written_is_not_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("store.key");
        let full = make_whole(&path, |file| {
            file.write_all(b"half of i")?;
            Err(io::ErrorKind::StorageFull.into())
        });
        assert_eq!(full.unwrap_err().kind(), io::ErrorKind::StorageFull);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        Seal::open_file(&path).unwrap();
        let again = make_whole(&path, |file| file.write_all(b"another"));
        assert_eq!(again.unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        Seal::open_file(&path).unwrap();
    }

    #[test]
    fn the_key_file_is_made_once_and_private() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys/store.key");
        let sealed = Seal::open_file(&path).unwrap().seal("x", "secret");
        assert_eq!(
            Seal::open_file(&path).unwrap().open("x", &sealed).unwrap(),
            "secret"
        );
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
        let others = fs::read_dir(path.parent().unwrap()).unwrap().count();
        assert_eq!(others, 1, "nothing else is left of its making");
        fs::write(&path, "short").unwrap();
        assert!(matches!(
            Seal::open_file(&path),
            Err(SealError::KeyMalformed(_))
        ));
    }
}
