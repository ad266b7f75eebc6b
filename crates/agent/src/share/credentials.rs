//! The secret that admits viewers and the certificate that they know the server by.

use std::fs::File;
use std::io::{ErrorKind, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result, ensure};
use rcgen::{CertificateParams, KeyPair};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::server::ResolvesServerCert;
use rustls::sign::{CertifiedKey, SingleCertAndKey};
use sha2::{Digest, Sha256};
use tokio_rustls::TlsAcceptor;
use zeroize::Zeroizing;

/// A secret is this long at least, in bytes: what people invent is longer than what can be guessed over a network.
const TOKEN_BYTES_MIN: usize = 16;
/// And at most: it is one message.
const TOKEN_BYTES_MAX: usize = 1024;
/// Browsers know a server by its certificate's hash only where the certificate is valid for two weeks at most. Whoever
/// shares for longer is known to the native client still, which does not look at the time.
const CERTIFICATE_LIFE: Duration = Duration::from_secs(12 * 24 * 60 * 60);
/// Clocks differ.
const CERTIFICATE_BACKDATE: Duration = Duration::from_secs(24 * 60 * 60);

/// What proves both sides to each other.
pub(super) struct Credentials {
    token: Zeroizing<String>,
    certificate: CertificateDer<'static>,
    key: Zeroizing<Vec<u8>>,
}

impl Credentials {
    /// Reads the secret, or draws one and writes it; writes the certificate's hash into the file beside it.
    pub(super) fn prepare(token_file: &Path) -> Result<Self> {
        let token = read_or_make(token_file)
            .with_context(|| format!("cannot use the token file {}", token_file.display()))?;
        let key = KeyPair::generate().context("cannot make a key")?;
        let certificate = certificate(&key).context("cannot make a certificate")?;
        let credentials = Self {
            token,
            certificate: certificate.der().clone(),
            key: Zeroizing::new(key.serialize_der()),
        };
        let beside = super::beside(token_file, ".cert");
        std::fs::write(&beside, format!("{}\n", credentials.certificate_hash()))
            .with_context(|| format!("cannot write {}", beside.display()))?;
        Ok(credentials)
    }

    /// SHA-256 of the secret: comparing digests tells nothing of how much of a guess was right.
    pub(super) fn token_digest(&self) -> [u8; 32] {
        digest(self.token.as_bytes())
    }

    /// SHA-256 of the certificate, in hexadecimal.
    pub(super) fn certificate_hash(&self) -> String {
        hex::encode(digest(&self.certificate))
    }

    /// What WebTransport shows.
    pub(super) fn resolver(&self) -> Result<Arc<dyn ResolvesServerCert>> {
        let provider = rustls::crypto::ring::default_provider();
        let key = provider.key_provider.load_private_key(self.key())?;
        let certified = CertifiedKey::new(vec![self.certificate.clone()], key);
        Ok(Arc::new(SingleCertAndKey::from(certified)))
    }

    /// For WebSocket over TLS.
    pub(super) fn websocket_acceptor(&self) -> Result<TlsAcceptor> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = rustls::ServerConfig::builder_with_provider(provider)
            .with_protocol_versions(&[&rustls::version::TLS13])?
            .with_no_client_auth()
            .with_single_cert(vec![self.certificate.clone()], self.key())?;
        Ok(TlsAcceptor::from(Arc::new(config)))
    }

    fn key(&self) -> PrivateKeyDer<'static> {
        PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(self.key.to_vec()))
    }
}

fn certificate(key: &KeyPair) -> Result<rcgen::Certificate, rcgen::Error> {
    let names = ["localhost", "127.0.0.1", "::1"].map(str::to_owned);
    let mut parameters = CertificateParams::new(names)?;
    let now = SystemTime::now();
    parameters.not_before = (now - CERTIFICATE_BACKDATE).into();
    parameters.not_after = (now + CERTIFICATE_LIFE).into();
    parameters.self_signed(key)
}

/// The digest that secrets and certificates are compared by.
pub(super) fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

fn read_or_make(path: &Path) -> Result<Zeroizing<String>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return make(path),
        Err(error) => return Err(error.into()),
    };
    let mut text = Zeroizing::new(String::new());
    file.take(TOKEN_BYTES_MAX as u64 + 1)
        .read_to_string(&mut text)?;
    let token = Zeroizing::new(text.trim().to_owned());
    ensure!(
        (TOKEN_BYTES_MIN..=TOKEN_BYTES_MAX).contains(&token.len()),
        "a token has {TOKEN_BYTES_MIN} to {TOKEN_BYTES_MAX} characters, this one has {}",
        token.len()
    );
    Ok(token)
}

/// 32 random bytes, for the owner's eyes only.
fn make(path: &Path) -> Result<Zeroizing<String>> {
    let mut secret = Zeroizing::new([0; 32]);
    getrandom::fill(secret.as_mut())?;
    let token = Zeroizing::new(hex::encode(*secret));
    let mut file = File::options()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)?;
    file.write_all(token.as_bytes())?;
    file.write_all(b"\n")?;
    Ok(token)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_secret_is_made_once_for_its_owner_and_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("token");
        let first = Credentials::prepare(&path).unwrap();
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let second = Credentials::prepare(&path).unwrap();
        assert_eq!(first.token_digest(), second.token_digest());
        let hash = std::fs::read_to_string(folder.path().join("token.cert")).unwrap();
        assert_eq!(hash.trim(), second.certificate_hash());
        assert_ne!(first.certificate_hash(), second.certificate_hash());
    }

    #[test]
    fn a_secret_that_is_short_or_endless_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("token");
        for text in [String::new(), "secret".to_owned(), "x".repeat(4096)] {
            std::fs::write(&path, text).unwrap();
            assert!(Credentials::prepare(&path).is_err());
        }
    }
}
