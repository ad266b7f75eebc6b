//! The certificate of the HTTPS port: the operator's, or one of the installation's own authority that is renewed
//! while serving.

use std::{
    fs,
    path::Path,
    sync::{Arc, PoisonError, RwLock},
};

use anyhow::Context;
use model::paths::Paths;
use rustls::{
    ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    server::{ClientHello, ResolvesServerCert},
    sign::CertifiedKey,
};
use time::{Duration, OffsetDateTime};

use super::{
    authority::{Authority, Issued, keys_folder, not_after, write_file},
    config::HttpsConfig,
    names::Names,
};

/// How long before its end a certificate is renewed.
const RENEW_BEFORE: Duration = Duration::days(30);

/// The certificate that is shown now.
pub(super) struct ShownCertificate {
    shown: RwLock<Arc<CertifiedKey>>,
}

impl ShownCertificate {
    /// The operator's certificate, or our own for these names; made or renewed when it is time.
    pub(super) fn open(
        config: &HttpsConfig,
        paths: &Paths,
        authority: &Authority,
        names: &Names,
    ) -> anyhow::Result<Arc<Self>> {
        let key = current(config, paths, authority, names)?;
        Ok(Arc::new(Self {
            shown: RwLock::new(key),
        }))
    }

    /// Looks again: an operator's file that was replaced and an own certificate that nears its end are taken up.
    pub(super) fn refresh(
        &self,
        config: &HttpsConfig,
        paths: &Paths,
        authority: &Authority,
        names: &Names,
    ) -> anyhow::Result<()> {
        let key = current(config, paths, authority, names)?;
        *self.shown.write().unwrap_or_else(PoisonError::into_inner) = key;
        Ok(())
    }
}

impl std::fmt::Debug for ShownCertificate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ShownCertificate")
    }
}

impl ResolvesServerCert for ShownCertificate {
    fn resolve(&self, _hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(
            self.shown
                .read()
                .unwrap_or_else(PoisonError::into_inner)
                .clone(),
        )
    }
}

/// TLS settings of a port that shows this certificate.
pub(super) fn tls(
    certificate: Arc<ShownCertificate>,
    protocols: &[&[u8]],
) -> anyhow::Result<ServerConfig> {
    let mut config =
        ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_cert_resolver(certificate);
    config.alpn_protocols = protocols.iter().map(|protocol| protocol.to_vec()).collect();
    Ok(config)
}

fn current(
    config: &HttpsConfig,
    paths: &Paths,
    authority: &Authority,
    names: &Names,
) -> anyhow::Result<Arc<CertifiedKey>> {
    let read = |path: &Path| {
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
    };
    if let (Some(certificate), Some(key)) = (&config.certificate, &config.key) {
        let pair = Issued {
            certificate_pem: read(certificate)?,
            key_pem: read(key)?,
        };
        return certified(&pair).with_context(|| {
            format!(
                "{} and {} are not a certificate and its key",
                certificate.display(),
                key.display()
            )
        });
    }
    let folder = keys_folder(paths);
    let (certificate, key) = (folder.join("https.pem"), folder.join("https.key"));
    let now = OffsetDateTime::now_utc();
    if certificate.exists() && key.exists() {
        let kept = Issued {
            certificate_pem: read(&certificate)?,
            key_pem: read(&key)?,
        };
        if still_good(&kept.certificate_pem, authority, names, now)
            && let Ok(usable) = certified(&kept)
        {
            return Ok(usable);
        }
    }
    let mut made = authority.issue_server_certificate(&names.hosts, &names.addresses, now)?;
    // Stored with its issuer, so that the file can be checked by itself.
    made.certificate_pem.push_str(authority.installation_pem());
    write_file(&key, made.key_pem.as_bytes(), 0o600)?;
    write_file(&certificate, made.certificate_pem.as_bytes(), 0o644)?;
    tracing::info!(
        names = names.all().collect::<Vec<_>>().join(" "),
        "a new certificate for the HTTPS port was made"
    );
    certified(&made)
}

fn certified(pair: &Issued) -> anyhow::Result<Arc<CertifiedKey>> {
    let chain = CertificateDer::pem_slice_iter(pair.certificate_pem.as_bytes())
        .collect::<Result<Vec<_>, _>>()?;
    let key = PrivateKeyDer::from_pem_slice(pair.key_pem.as_bytes())?;
    let key = CertifiedKey::from_der(chain, key, &rustls::crypto::ring::default_provider())?;
    Ok(Arc::new(key))
}

/// Whether a kept certificate is of our authority, names everything this machine is called, and lasts a while.
fn still_good(pem_text: &str, authority: &Authority, names: &Names, now: OffsetDateTime) -> bool {
    let lasts = not_after(pem_text).is_some_and(|end| now + RENEW_BEFORE < end);
    if !lasts || !pem_text.ends_with(authority.installation_pem()) {
        return false;
    }
    let Ok(block) = pem::parse(pem_text) else {
        return false;
    };
    let Ok((_, certificate)) = x509_parser::parse_x509_certificate(block.contents()) else {
        return false;
    };
    let Ok(Some(alternatives)) = certificate.subject_alternative_name() else {
        return false;
    };
    let named: Vec<String> = alternatives
        .value
        .general_names
        .iter()
        .filter_map(general_name)
        .collect();
    names.all().all(|name| named.contains(&name))
}

fn general_name(name: &x509_parser::extensions::GeneralName<'_>) -> Option<String> {
    use std::net::{Ipv4Addr, Ipv6Addr};
    match name {
        x509_parser::extensions::GeneralName::DNSName(name) => Some((*name).to_owned()),
        x509_parser::extensions::GeneralName::IPAddress(bytes) => match bytes.len() {
            4 => <[u8; 4]>::try_from(*bytes)
                .ok()
                .map(|bytes| Ipv4Addr::from(bytes).to_string()),
            16 => <[u8; 16]>::try_from(*bytes)
                .ok()
                .map(|bytes| Ipv6Addr::from(bytes).to_string()),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_is_kept_over_a_restart_until_a_name_is_added_or_its_end_is_near() {
        let state = tempfile::tempdir().unwrap();
        let paths = Paths::of(state.path());
        let now = OffsetDateTime::now_utc();
        let authority = Authority::open(&paths, now).unwrap();
        let mut names = Names {
            hosts: vec!["desk.example.com".into()],
            addresses: vec![],
            public_host: String::new(),
        };
        let file = keys_folder(&paths).join("https.pem");
        let open = |names: &Names| {
            ShownCertificate::open(&HttpsConfig::default(), &paths, &authority, names).unwrap();
            fs::read_to_string(&file).unwrap()
        };
        let first = open(&names);
        assert_eq!(open(&names), first);
        names.addresses.push("203.0.113.7".parse().unwrap());
        let second = open(&names);
        assert_ne!(second, first, "a new address needs a new certificate");
        assert!(still_good(
            &second,
            &authority,
            &names,
            now + Duration::days(300)
        ));
        assert!(
            !still_good(&second, &authority, &names, now + Duration::days(380)),
            "renewed before its end"
        );
    }
}
