//! Mutual TLS of the management network.

use std::sync::Arc;

use agent_api::AgentConfig;
use anyhow::{Context, Result};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::WebPkiClientVerifier;
use rustls::{RootCertStore, ServerConfig};

/// A server that only lets in who holds a client certificate of the management authority. Certificates of other agents
/// are for servers and do not count.
pub(super) fn server_config(config: &AgentConfig) -> Result<ServerConfig> {
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_slice_iter(config.authority_pem.as_bytes()) {
        roots.add(certificate.context("the authority's certificate is not understood")?)?;
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let verifier =
        WebPkiClientVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider))
            .build()?;
    let chain: Result<Vec<_>, _> =
        CertificateDer::pem_slice_iter(config.certificate_pem.as_bytes()).collect();
    let key = PrivateKeyDer::from_pem_slice(config.key_pem.as_bytes())
        .context("the agent's key is not understood")?;
    let server = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&rustls::version::TLS13])?
        .with_client_cert_verifier(verifier)
        .with_single_cert(
            chain.context("the agent's certificate is not understood")?,
            key,
        )?;
    Ok(server)
}
