//! Whom a native client believes: a certificate it was told the hash of, or an authority.

use std::sync::Arc;

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use rustls::{
    ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature},
    pki_types::{CertificateDer, ServerName, UnixTime},
};
use sha2::{Digest, Sha256};

/// How a server proves who it is.
#[derive(Debug, Clone)]
pub enum Trust {
    /// Its certificate has one of these SHA-256 hashes, whatever its name and dates.
    Hashes(Vec<[u8; 32]>),
    /// One of these authorities vouches for its name.
    Roots(Arc<RootCertStore>),
}

/// The hashes or authorities cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("cannot tell whom to trust: {0}")]
pub struct TrustError(String);

impl Trust {
    /// Trusts hashes as sign-in hands them out, in base64.
    pub fn hashes(hashes: &[impl AsRef<str>]) -> Result<Self, TrustError> {
        let decode = |hash: &str| {
            let bytes = BASE64
                .decode(hash)
                .map_err(|error| TrustError(error.to_string()))?;
            <[u8; 32]>::try_from(bytes)
                .map_err(|_| TrustError(format!("\"{hash}\" is no SHA-256 in base64")))
        };
        let hashes: Result<Vec<_>, _> = hashes.iter().map(|hash| decode(hash.as_ref())).collect();
        Ok(Self::Hashes(hashes?))
    }

    /// TLS of a client that speaks one of these protocols.
    pub(crate) fn client_config(&self, protocols: &[&[u8]]) -> Result<ClientConfig, TrustError> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = ClientConfig::builder_with_provider(provider.clone())
            .with_protocol_versions(&[&rustls::version::TLS13])
            .map_err(|error| TrustError(error.to_string()))?;
        let mut config = match self {
            Self::Hashes(hashes) => builder
                .dangerous()
                .with_custom_certificate_verifier(Arc::new(Pinned {
                    hashes: hashes.clone(),
                    provider,
                }))
                .with_no_client_auth(),
            Self::Roots(roots) => builder
                .with_root_certificates(roots.clone())
                .with_no_client_auth(),
        };
        config.alpn_protocols = protocols.iter().map(|name| name.to_vec()).collect();
        Ok(config)
    }
}

/// Believes certificates by their hash alone: it came from where the client signed in, over a connection it trusts.
#[derive(Debug)]
struct Pinned {
    hashes: Vec<[u8; 32]>,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Pinned {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _name: &ServerName<'_>,
        _ocsp: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let hash: [u8; 32] = Sha256::digest(certificate).into();
        if self.hashes.contains(&hash) {
            Ok(ServerCertVerified::assertion())
        } else {
            Err(rustls::CertificateError::ApplicationVerificationFailure.into())
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signature, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signature, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}
