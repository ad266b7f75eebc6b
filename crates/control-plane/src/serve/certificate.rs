//! The certificates of the HTTPS port: the installation's own, of its own authority and renewed while serving, and the
//! operator's where there is one. The operator's is shown to whoever asks for one of its names; whoever comes by an
//! address or as `localhost`, such as the command line on this machine, is shown our own.

use std::{
    fs,
    path::Path,
    sync::{Arc, PoisonError, RwLock},
};

use anyhow::Context;
use model::paths::Paths;
use rustls::{
    ServerConfig,
    client::verify_server_name,
    pki_types::{CertificateDer, PrivateKeyDer, ServerName, pem::PemObject},
    server::{ClientHello, ParsedCertificate, ResolvesServerCert},
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

/// Where the certificates come from.
pub(super) struct Sources {
    pub(super) config: HttpsConfig,
    pub(super) paths: Paths,
    pub(super) names: Names,
    /// What signs our own; a process without it shows what another one has made.
    pub(super) authority: Option<Arc<Authority>>,
}

/// The certificates that are shown now.
pub(super) struct ShownCertificates {
    sources: Sources,
    shown: RwLock<Shown>,
}

#[derive(Clone)]
struct Shown {
    own: Arc<CertifiedKey>,
    operators: Option<Arc<CertifiedKey>>,
}

impl ShownCertificates {
    /// Reads the operator's certificate, and reads, makes or renews our own.
    pub(super) fn open(sources: Sources) -> anyhow::Result<Arc<Self>> {
        let shown = RwLock::new(sources.look()?);
        Ok(Arc::new(Self { sources, shown }))
    }

    /// Looks again: an operator's file that was replaced and an own certificate that nears its end are taken up. What
    /// was shown so far stays where something is wrong.
    pub(super) fn refresh(&self) -> anyhow::Result<()> {
        let fresh = self.sources.look()?;
        *self.shown.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        Ok(())
    }
}

impl std::fmt::Debug for ShownCertificates {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ShownCertificates")
    }
}

impl ResolvesServerCert for ShownCertificates {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let shown = self
            .shown
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        let asked = hello.server_name().filter(|name| *name != "localhost");
        let operators = shown
            .operators
            .filter(|operators| asked.is_some_and(|name| is_named(operators, name)));
        Some(operators.unwrap_or(shown.own))
    }
}

/// Whether a certificate is good for a name.
fn is_named(certificate: &CertifiedKey, name: &str) -> bool {
    let named = || {
        let parsed = ParsedCertificate::try_from(certificate.end_entity_cert().ok()?).ok()?;
        verify_server_name(&parsed, &ServerName::try_from(name).ok()?).ok()
    };
    named().is_some()
}

/// TLS settings of a port that shows these certificates.
pub(super) fn tls(
    certificates: Arc<ShownCertificates>,
    protocols: &[&[u8]],
) -> anyhow::Result<ServerConfig> {
    let mut config =
        ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_cert_resolver(certificates);
    config.alpn_protocols = protocols.iter().map(|protocol| protocol.to_vec()).collect();
    Ok(config)
}

impl Sources {
    fn look(&self) -> anyhow::Result<Shown> {
        Ok(Shown {
            operators: self.operators()?,
            own: self.own()?,
        })
    }

    fn operators(&self) -> anyhow::Result<Option<Arc<CertifiedKey>>> {
        let (Some(certificate), Some(key)) = (&self.config.certificate, &self.config.key) else {
            return Ok(None);
        };
        let pair = read_pair(certificate, key)?;
        let names = alternative_names(&pair.certificate_pem).unwrap_or_default();
        anyhow::ensure!(
            names
                .iter()
                .any(|name| name.parse::<std::net::IpAddr>().is_err()),
            "{} names no host, so it would never be shown; have one made for the name people use",
            certificate.display()
        );
        certified(&pair).map(Some).with_context(|| {
            format!(
                "{} and {} are not a certificate and its key",
                certificate.display(),
                key.display()
            )
        })
    }

    fn own(&self) -> anyhow::Result<Arc<CertifiedKey>> {
        let folder = keys_folder(&self.paths);
        let (certificate, key) = (folder.join("https.pem"), folder.join("https.key"));
        let Some(authority) = &self.authority else {
            let made = read_pair(&certificate, &key).context(
                "there is no certificate to show, which the control plane makes; start `carrel serve --roles control` \
                 with this state folder first",
            )?;
            return certified(&made);
        };
        let now = OffsetDateTime::now_utc();
        if certificate.exists() && key.exists() {
            let kept = read_pair(&certificate, &key)?;
            if still_good(&kept.certificate_pem, authority, &self.names, now)
                && let Ok(usable) = certified(&kept)
            {
                return Ok(usable);
            }
        }
        let names = &self.names;
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
}

fn read_pair(certificate: &Path, key: &Path) -> anyhow::Result<Issued> {
    let read = |path: &Path| {
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
    };
    Ok(Issued {
        certificate_pem: read(certificate)?,
        key_pem: read(key)?,
    })
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
    let Some(named) = alternative_names(pem_text) else {
        return false;
    };
    names.all().all(|name| named.contains(&name))
}

/// The names and addresses of the first certificate of a PEM text; `None` when it is not a certificate or has none.
fn alternative_names(pem_text: &str) -> Option<Vec<String>> {
    let block = pem::parse(pem_text).ok()?;
    let (_, certificate) = x509_parser::parse_x509_certificate(block.contents()).ok()?;
    let alternatives = certificate.subject_alternative_name().ok()??;
    let names = alternatives.value.general_names.iter();
    Some(names.filter_map(general_name).collect())
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
        let authority = Arc::new(Authority::open(&paths, now).unwrap());
        let mut names = Names {
            hosts: vec!["desk.example.com".into()],
            addresses: vec![],
            public_host: String::new(),
        };
        let file = keys_folder(&paths).join("https.pem");
        let open = |names: &Names| {
            ShownCertificates::open(Sources {
                config: HttpsConfig::default(),
                paths: paths.clone(),
                names: names.clone(),
                authority: Some(authority.clone()),
            })
            .unwrap();
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
