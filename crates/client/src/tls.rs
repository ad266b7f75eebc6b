//! Whom we believe: the system's authorities and one that a file adds, or exactly the certificates whose hashes we know.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, WebPkiSupportedAlgorithms};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
};
use sha2::{Digest, Sha256};

/// SHA-256 of a certificate.
pub(crate) type Fingerprint = [u8; 32];

fn provider() -> Arc<CryptoProvider> {
    Arc::new(rustls::crypto::ring::default_provider())
}

fn configured(verifier: Arc<dyn ServerCertVerifier>) -> Result<ClientConfig> {
    Ok(ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth())
}

/// What was wrong with a server's certificate, for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Distrust {
    /// SHA-256 of the certificate, in hexadecimal with colons.
    pub(crate) fingerprint: String,
    /// What was wrong.
    pub(crate) why: String,
    /// What to do about it.
    pub(crate) remedy: String,
}

/// The authorities we believe, and what they last did not vouch for.
#[derive(Clone)]
pub(crate) struct Trust {
    roots: Arc<RootCertStore>,
    verifier: Arc<Remembering>,
    config: Arc<ClientConfig>,
}

impl Trust {
    /// The system's authorities and those in `authority`, a PEM file.
    pub(crate) fn new(authority: Option<&Path>) -> Result<Self> {
        let mut roots = RootCertStore::empty();
        let found = rustls_native_certs::load_native_certs();
        for error in &found.errors {
            tracing::warn!("one of the system's authorities cannot be read: {error}");
        }
        roots.add_parsable_certificates(found.certs);
        if let Some(path) = authority {
            let file = || format!("the authority's file {}", path.display());
            for certificate in CertificateDer::pem_file_iter(path).with_context(file)? {
                roots
                    .add(certificate.with_context(file)?)
                    .with_context(file)?;
            }
        }
        let roots = Arc::new(roots);
        // The verifier is not made without any; then nobody is vouched for.
        let inner = if roots.is_empty() {
            tracing::warn!("the system has no authorities: name the server's with --ca FILE");
            None
        } else {
            let builder =
                WebPkiServerVerifier::builder_with_provider(Arc::clone(&roots), provider());
            Some(builder.build()?)
        };
        let verifier = Arc::new(Remembering {
            inner,
            algorithms: provider().signature_verification_algorithms,
            last: Mutex::new(None),
        });
        let config = Arc::new(configured(Arc::clone(&verifier) as _)?);
        Ok(Self {
            roots,
            verifier,
            config,
        })
    }

    /// The authorities themselves.
    pub(crate) fn roots(&self) -> Arc<RootCertStore> {
        Arc::clone(&self.roots)
    }

    /// For connections.
    pub(crate) fn config(&self) -> Arc<ClientConfig> {
        Arc::clone(&self.config)
    }

    /// What the last certificate lacked that was refused, once.
    pub(crate) fn take_distrust(&self) -> Option<Distrust> {
        let mut last = self
            .verifier
            .last
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        last.take()
    }
}

/// Verifies as usual, and remembers what it refused, which the error alone does not say.
#[derive(Debug)]
struct Remembering {
    inner: Option<Arc<WebPkiServerVerifier>>,
    algorithms: WebPkiSupportedAlgorithms,
    last: Mutex<Option<Distrust>>,
}

impl ServerCertVerifier for Remembering {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let verified = match &self.inner {
            Some(inner) => {
                inner.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now)
            }
            None => Err(CertificateError::UnknownIssuer.into()),
        };
        if let Err(error) = &verified {
            let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
            *last = Some(distrust(end_entity, server_name, error));
        }
        verified
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        rustls::crypto::verify_tls12_signature(message, certificate, signature, &self.algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        rustls::crypto::verify_tls13_signature(message, certificate, signature, &self.algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}

fn distrust(certificate: &CertificateDer<'_>, name: &ServerName<'_>, error: &Error) -> Distrust {
    let name = name.to_str();
    let clock = "Check the date and the time of this device; if they are right, the server needs a new certificate.";
    let (why, remedy) = match error {
        Error::InvalidCertificate(CertificateError::UnknownIssuer) => (
            format!("no authority that this device knows vouches for {name}"),
            "Ask your administrator for the certificate of your organization's authority, and name it here. Compare the fingerprint with theirs.",
        ),
        Error::InvalidCertificate(
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. },
        ) => (
            format!("the certificate of the server is not one for {name}"),
            "Check the server's address.",
        ),
        Error::InvalidCertificate(
            CertificateError::Expired | CertificateError::ExpiredContext { .. },
        ) => (format!("the certificate of {name} has expired"), clock),
        Error::InvalidCertificate(
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. },
        ) => (format!("the certificate of {name} is not valid yet"), clock),
        other => (
            format!("the certificate of {name} is not accepted: {other}"),
            "Tell your administrator.",
        ),
    };
    Distrust {
        fingerprint: with_colons(&fingerprint(certificate)),
        why,
        remedy: remedy.to_owned(),
    }
}

fn fingerprint(certificate: &CertificateDer<'_>) -> Fingerprint {
    Sha256::digest(certificate).into()
}

fn with_colons(fingerprint: &Fingerprint) -> String {
    let pairs: Vec<String> = fingerprint
        .iter()
        .map(|byte| format!("{byte:02X}"))
        .collect();
    pairs.join(":")
}
