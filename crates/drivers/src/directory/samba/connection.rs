//! LDAPS to a controller: its certificate is checked against the directory's own authority, its name in it, and no wait is endless.

use std::{collections::HashSet, net::SocketAddr, sync::Arc, time::Duration};

use ldap3::{
    Ldap, LdapConnAsync, LdapConnSettings, LdapError, LdapResult, Mod, Scope, SearchEntry,
    StdStream,
    adapters::{Adapter, EntriesOnly, PagedResults},
};
use rustls::{
    ClientConfig, RootCertStore,
    pki_types::{CertificateDer, pem::PemObject},
};
use tokio::{net::TcpStream, time::timeout};

use super::{
    super::{Controller, Domain},
    answers::{ENGINE, code, refusal},
    files::host_name,
};
use crate::EngineError;

/// The port of LDAP over TLS.
const LDAPS: u16 = 636;
/// How long a controller may take to accept a connection.
const CONNECT: Duration = Duration::from_secs(3);
/// How long a controller may take to agree on TLS.
const GREET: Duration = Duration::from_secs(5);
/// How long a controller may take for one operation.
const ANSWER: Duration = Duration::from_secs(15);
/// Entries fetched at once; a directory gives at most 1,000.
const PAGE: i32 = 500;

/// Attributes of an entry to be made: names with their values.
pub(super) type Attributes = Vec<(Vec<u8>, HashSet<Vec<u8>>)>;

/// One attribute with one value.
pub(super) fn attribute(name: &str, value: impl Into<Vec<u8>>) -> (Vec<u8>, HashSet<Vec<u8>>) {
    (name.into(), HashSet::from([value.into()]))
}

/// A change that gives an attribute one value; an empty value removes it.
pub(super) fn replaced(name: &str, value: impl Into<Vec<u8>>) -> Mod<Vec<u8>> {
    let value = value.into();
    Mod::Replace(
        name.into(),
        if value.is_empty() {
            HashSet::new()
        } else {
            HashSet::from([value])
        },
    )
}

/// The first value of an attribute of bytes, which may by chance be text.
pub(super) fn bytes(entry: &SearchEntry, name: &str) -> Option<Vec<u8>> {
    let binary = entry.bin_attrs.get(name).and_then(|values| values.first());
    let text = || {
        let values = entry.attrs.get(name)?;
        values.first().map(|value| value.clone().into_bytes())
    };
    binary.cloned().or_else(text)
}

/// A connection to one controller.
pub(super) struct Connection {
    ldap: Ldap,
    /// The controller, for errors.
    pub(super) address: String,
}

impl Connection {
    /// Connects to a controller over the management network; nobody is signed in yet.
    pub(super) async fn open(
        domain: &Domain,
        controller: &Controller,
    ) -> Result<Self, EngineError> {
        let socket = SocketAddr::from((controller.management_address, LDAPS));
        let address = format!("{} ({socket})", controller.instance);
        let silent = |detail: String| EngineError::Unreachable {
            engine: ENGINE,
            address: address.clone(),
            detail,
        };
        let stream = match timeout(CONNECT, TcpStream::connect(socket)).await {
            Err(_) => {
                return Err(silent(format!(
                    "no connection within {} s",
                    CONNECT.as_secs()
                )));
            }
            Ok(stream) => stream
                .and_then(TcpStream::into_std)
                .map_err(|error| silent(error.to_string()))?,
        };
        let settings = LdapConnSettings::new()
            .set_conn_timeout(GREET)
            .set_config(trust(domain)?)
            .set_std_stream(StdStream::Tcp(stream));
        let url = format!("ldaps://{}:{LDAPS}", host_name(domain, controller));
        let (driver, ldap) = LdapConnAsync::with_settings(settings, &url)
            .await
            .map_err(|error| silent(error.to_string()))?;
        tokio::spawn(async move {
            if let Err(error) = driver.drive().await {
                tracing::debug!(%error, "a connection to the directory ended");
            }
        });
        Ok(Self { ldap, address })
    }

    /// Signs in; the answer tells how that went.
    pub(super) async fn bind(
        &mut self,
        who: &str,
        password: &str,
    ) -> Result<LdapResult, EngineError> {
        let answer = self
            .ldap
            .with_timeout(ANSWER)
            .simple_bind(who, password)
            .await;
        answer.map_err(|error| self.broken("a sign-in", &error))
    }

    /// Searches below `base`; at most `limit` entries.
    pub(super) async fn search(
        &mut self,
        base: &str,
        scope: Scope,
        filter: &str,
        attributes: &[&str],
        limit: usize,
    ) -> Result<Vec<SearchEntry>, EngineError> {
        let adapters: Vec<Box<dyn Adapter<_, _>>> = vec![
            Box::new(EntriesOnly::new()),
            Box::new(PagedResults::new(PAGE)),
        ];
        let ldap = self.ldap.with_timeout(ANSWER);
        let stream = ldap
            .streaming_search_with(adapters, base, scope, filter, attributes.to_vec())
            .await;
        let mut stream = stream.map_err(|error| self.broken("a search", &error))?;
        let mut entries = Vec::new();
        while entries.len() < limit {
            match stream.next().await {
                Ok(Some(entry)) => entries.push(SearchEntry::construct(entry)),
                Ok(None) => break,
                Err(error) => return Err(self.broken("a search", &error)),
            }
        }
        if entries.len() == limit {
            return Ok(entries);
        }
        match stream.finish().await {
            answer if matches!(answer.rc, code::SUCCESS | code::NO_SUCH_OBJECT) => Ok(entries),
            answer => Err(refusal(&self.address, "a search", &answer)),
        }
    }

    /// Makes an entry.
    pub(super) async fn add(
        &mut self,
        dn: &str,
        attributes: Attributes,
    ) -> Result<LdapResult, EngineError> {
        let answer = self.ldap.with_timeout(ANSWER).add(dn, attributes).await;
        answer.map_err(|error| self.broken("the making of an entry", &error))
    }

    /// Changes an entry.
    pub(super) async fn modify(
        &mut self,
        dn: &str,
        changes: Vec<Mod<Vec<u8>>>,
    ) -> Result<LdapResult, EngineError> {
        let answer = self.ldap.with_timeout(ANSWER).modify(dn, changes).await;
        answer.map_err(|error| self.broken("the change of an entry", &error))
    }

    /// Removes an entry.
    pub(super) async fn delete(&mut self, dn: &str) -> Result<LdapResult, EngineError> {
        let answer = self.ldap.with_timeout(ANSWER).delete(dn).await;
        answer.map_err(|error| self.broken("the removal of an entry", &error))
    }

    fn broken(&self, operation: &str, error: &LdapError) -> EngineError {
        match error {
            LdapError::Timeout { .. } => EngineError::TimedOut {
                engine: ENGINE,
                operation: operation.to_owned(),
                seconds: ANSWER.as_secs(),
            },
            LdapError::LdapResult { result } => refusal(&self.address, operation, result),
            other => EngineError::Unreachable {
                engine: ENGINE,
                address: self.address.clone(),
                detail: format!("{operation}: {other}"),
            },
        }
    }
}

/// Takes an answer for success, or for one of the codes that mean the thing was so before.
pub(super) fn settled(
    address: &str,
    operation: &str,
    answer: &LdapResult,
    also: &[u32],
) -> Result<(), EngineError> {
    if answer.rc == code::SUCCESS || also.contains(&answer.rc) {
        Ok(())
    } else {
        Err(refusal(address, operation, answer))
    }
}

/// Trust in the directory's own authority and in nobody else.
fn trust(domain: &Domain) -> Result<Arc<ClientConfig>, EngineError> {
    let refused = |detail: String| EngineError::Refused {
        engine: ENGINE,
        operation: format!("trust in the authority of {}", domain.dns_name),
        detail,
    };
    let mut roots = RootCertStore::empty();
    let certificate = CertificateDer::from_pem_slice(domain.authority.certificate_pem.as_bytes());
    roots
        .add(certificate.map_err(|error| refused(error.to_string()))?)
        .map_err(|error| refused(error.to_string()))?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder =
        ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let builder = builder.map_err(|error| refused(error.to_string()))?;
    Ok(Arc::new(
        builder.with_root_certificates(roots).with_no_client_auth(),
    ))
}
