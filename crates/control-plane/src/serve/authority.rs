//! The installation's own certificate authorities, made at first start and kept in the state folder.
//!
//! There are two. The *installation* authority is what people's browsers and the command line trust; it signs the
//! certificate of the HTTPS port. The *management* authority signs both ends of the management network: the agents
//! inside the WorkSpaces and the control plane or gateway that calls them. A desktop never learns anything that
//! helps it to speak for the other authority.

use std::{
    fs,
    io::{self, Write},
    net::IpAddr,
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
};

use model::{id::WorkspaceId, paths::Paths};
use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa,
    Issuer, KeyPair, KeyUsagePurpose, PKCS_ECDSA_P256_SHA256,
};
use time::{Duration, OffsetDateTime};

/// How long an authority is valid, in days.
const AUTHORITY_DAYS: i64 = 3650;
/// How long the HTTPS certificate is valid, in days; browsers refuse more than 825 from an own authority.
pub const SERVER_DAYS: i64 = 397;
/// How far a certificate's begin lies in the past, so that a clock that is a little slow accepts it.
const BACKDATE: Duration = Duration::hours(1);

/// A certificate with its private key.
#[derive(Clone)]
pub struct Issued {
    /// The certificate in PEM.
    pub certificate_pem: String,
    /// Its private key in PEM (PKCS #8).
    pub key_pem: String,
}

/// Both authorities of an installation.
pub struct Authority {
    installation: Signer,
    management: Signer,
}

/// Why an authority could not be opened or a certificate not be made.
#[derive(Debug, thiserror::Error)]
pub enum AuthorityError {
    /// A file could not be read or written.
    #[error("cannot use {path}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Only one of certificate and key is there.
    #[error(
        "{missing} is missing beside {present}: restore it, or remove both to have a new authority made (every browser must trust it anew)"
    )]
    Half {
        /// The file that is there.
        present: PathBuf,
        /// The file that is not.
        missing: PathBuf,
    },
    /// A certificate or key cannot be made or read.
    #[error("cannot make or read the certificate of {what}")]
    Certificate {
        /// Whose certificate.
        what: String,
        /// What the library said.
        source: rcgen::Error,
    },
}

impl Authority {
    /// Opens the authorities in the state folder, making what is not there yet. Keys have mode 0600.
    pub fn open(paths: &Paths, now: OffsetDateTime) -> Result<Self, AuthorityError> {
        let keys = keys_folder(paths);
        make_private_folder(&keys)?;
        Ok(Self {
            installation: Signer::open(
                &paths.ca_certificate(),
                &keys.join("ca.key"),
                "Carrel installation",
                now,
            )?,
            management: Signer::open(
                &paths.state.join("ca/management.pem"),
                &keys.join("management-ca.key"),
                "Carrel management network",
                now,
            )?,
        })
    }

    /// The installation authority's certificate in PEM: what browsers and the command line trust.
    #[must_use]
    pub fn installation_pem(&self) -> &str {
        &self.installation.certificate_pem
    }

    /// The management authority's certificate in PEM: what agents and their callers trust.
    #[must_use]
    pub fn management_pem(&self) -> &str {
        &self.management.certificate_pem
    }

    /// Issues the HTTPS certificate for these names and addresses.
    pub fn issue_server_certificate(
        &self,
        names: &[String],
        addresses: &[IpAddr],
        now: OffsetDateTime,
    ) -> Result<Issued, AuthorityError> {
        let mut subjects = names.to_vec();
        subjects.extend(addresses.iter().map(ToString::to_string));
        let common_name = names.first().map_or("Carrel", String::as_str);
        let mut leaf = Leaf::new(common_name, subjects, now + Duration::days(SERVER_DAYS));
        leaf.usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        self.installation.issue(leaf, now)
    }

    /// Issues the certificate of a WorkSpace's agent; its name is the WorkSpace's id and it lasts as long as the
    /// authority, because a desktop is not visited to renew it (a rebuild brings a new one).
    pub fn issue_agent_certificate(
        &self,
        workspace: &WorkspaceId,
    ) -> Result<Issued, AuthorityError> {
        let now = OffsetDateTime::now_utc();
        let name = workspace.as_str();
        let mut leaf = Leaf::new(name, vec![name.to_owned()], self.management.not_after);
        leaf.usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        self.management.issue(leaf, now)
    }

    /// Issues the certificate by which a process of ours proves itself to agents. It is made at every start and
    /// its key never reaches a disk.
    pub fn issue_management_client(
        &self,
        name: &str,
        now: OffsetDateTime,
    ) -> Result<Issued, AuthorityError> {
        let mut leaf = Leaf::new(name, vec![name.to_owned()], self.management.not_after);
        leaf.usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
        self.management.issue(leaf, now)
    }
}

/// The folder of the installation's secrets.
#[must_use]
pub fn keys_folder(paths: &Paths) -> PathBuf {
    paths.state.join("keys")
}

/// Writes a file in one step: a reader sees the old content or the new one, never half. `mode` is set before the
/// content is there.
pub fn write_file(path: &Path, content: &[u8], mode: u32) -> Result<(), AuthorityError> {
    let fault = |source| AuthorityError::File {
        path: path.to_owned(),
        source,
    };
    let parent = path.parent().unwrap_or(Path::new("/"));
    fs::create_dir_all(parent).map_err(fault)?;
    let temporary = path.with_added_extension(format!("{}.new", std::process::id()));
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(mode)
        .open(&temporary)
        .map_err(fault)?;
    file.write_all(content)
        .and_then(|()| file.sync_all())
        .map_err(fault)?;
    fs::rename(&temporary, path).map_err(fault)
}

fn make_private_folder(path: &Path) -> Result<(), AuthorityError> {
    let fault = |source| AuthorityError::File {
        path: path.to_owned(),
        source,
    };
    fs::create_dir_all(path).map_err(fault)?;
    fs::set_permissions(path, fs::Permissions::from_mode(0o700)).map_err(fault)
}

/// One authority: its certificate and what signs with its key.
struct Signer {
    certificate_pem: String,
    issuer: Issuer<'static, KeyPair>,
    not_after: OffsetDateTime,
}

impl Signer {
    fn open(
        certificate: &Path,
        key: &Path,
        name: &str,
        now: OffsetDateTime,
    ) -> Result<Self, AuthorityError> {
        if certificate.exists() && !key.exists() {
            return Err(AuthorityError::Half {
                present: certificate.to_owned(),
                missing: key.to_owned(),
            });
        }
        if !key.exists() {
            let fresh = generate_key(name)?.serialize_pem();
            write_file(key, fresh.as_bytes(), 0o600)?;
        }
        if !certificate.exists() {
            // With the key that is there: what it signed before stays valid.
            let made = self_sign(name, &read_key(key, name)?, now)?;
            write_file(certificate, made.as_bytes(), 0o644)?;
        }
        Self::load(certificate, key, name)
    }

    fn load(certificate: &Path, key: &Path, name: &str) -> Result<Self, AuthorityError> {
        let certificate_pem = read(certificate)?;
        let fault = |source| AuthorityError::Certificate {
            what: name.to_owned(),
            source,
        };
        let issuer =
            Issuer::from_ca_cert_pem(&certificate_pem, read_key(key, name)?).map_err(fault)?;
        let not_after = not_after(&certificate_pem)
            .ok_or_else(|| fault(rcgen::Error::CouldNotParseCertificate))?;
        Ok(Self {
            certificate_pem,
            issuer,
            not_after,
        })
    }

    fn issue(&self, leaf: Leaf, now: OffsetDateTime) -> Result<Issued, AuthorityError> {
        let what = leaf.name.clone();
        let fault = |source| AuthorityError::Certificate {
            what: what.clone(),
            source,
        };
        let mut params = CertificateParams::new(leaf.subjects).map_err(fault)?;
        params.distinguished_name = distinguished_name(&leaf.name);
        params.not_before = now - BACKDATE;
        params.not_after = leaf.not_after.min(self.not_after);
        params.use_authority_key_identifier_extension = true;
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = leaf.usages;
        let key = generate_key(&leaf.name)?;
        let certificate = params.signed_by(&key, &self.issuer).map_err(fault)?;
        Ok(Issued {
            certificate_pem: certificate.pem(),
            key_pem: key.serialize_pem(),
        })
    }
}

/// What an authority is asked to sign.
struct Leaf {
    name: String,
    subjects: Vec<String>,
    not_after: OffsetDateTime,
    usages: Vec<ExtendedKeyUsagePurpose>,
}

impl Leaf {
    fn new(name: &str, subjects: Vec<String>, not_after: OffsetDateTime) -> Self {
        Self {
            name: name.to_owned(),
            subjects,
            not_after,
            usages: Vec::new(),
        }
    }
}

fn generate_key(what: &str) -> Result<KeyPair, AuthorityError> {
    KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).map_err(|source| AuthorityError::Certificate {
        what: what.to_owned(),
        source,
    })
}

fn read_key(path: &Path, what: &str) -> Result<KeyPair, AuthorityError> {
    KeyPair::from_pem(&read(path)?).map_err(|source| AuthorityError::Certificate {
        what: what.to_owned(),
        source,
    })
}

fn self_sign(name: &str, key: &KeyPair, now: OffsetDateTime) -> Result<String, AuthorityError> {
    let mut params = CertificateParams::default();
    params.distinguished_name = distinguished_name(name);
    params.not_before = now - BACKDATE;
    params.not_after = now + Duration::days(AUTHORITY_DAYS);
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    let certificate = params
        .self_signed(key)
        .map_err(|source| AuthorityError::Certificate {
            what: name.to_owned(),
            source,
        })?;
    Ok(certificate.pem())
}

fn distinguished_name(common_name: &str) -> DistinguishedName {
    let mut name = DistinguishedName::new();
    name.push(DnType::OrganizationName, "Carrel");
    // A common name holds 64 characters at most; what counts are the subject alternative names.
    name.push(
        DnType::CommonName,
        common_name.chars().take(64).collect::<String>(),
    );
    name
}

/// When the first certificate of a PEM text ends to be valid; `None` when it is not a certificate.
#[must_use]
pub fn not_after(certificate_pem: &str) -> Option<OffsetDateTime> {
    let block = pem::parse(certificate_pem).ok()?;
    let (_, certificate) = x509_parser::parse_x509_certificate(block.contents()).ok()?;
    Some(certificate.validity().not_after.to_datetime())
}

fn read(path: &Path) -> Result<String, AuthorityError> {
    fs::read_to_string(path).map_err(|source| AuthorityError::File {
        path: path.to_owned(),
        source,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(folder: &Path) -> Authority {
        Authority::open(&Paths::of(folder), OffsetDateTime::now_utc()).unwrap()
    }

    #[test]
    fn a_second_start_keeps_both_authorities() {
        let state = tempfile::tempdir().unwrap();
        let first = opened(state.path());
        let second = opened(state.path());
        assert_eq!(first.installation_pem(), second.installation_pem());
        assert_eq!(first.management_pem(), second.management_pem());
        assert_ne!(first.installation_pem(), first.management_pem());
    }

    #[test]
    fn keys_are_readable_by_the_owner_alone() {
        let state = tempfile::tempdir().unwrap();
        opened(state.path());
        for name in ["ca.key", "management-ca.key"] {
            let key = keys_folder(&Paths::of(state.path())).join(name);
            assert_eq!(
                fs::metadata(key).unwrap().permissions().mode() & 0o777,
                0o600
            );
        }
    }

    #[test]
    fn an_authority_whose_key_was_lost_is_not_replaced_silently() {
        let state = tempfile::tempdir().unwrap();
        opened(state.path());
        fs::remove_file(state.path().join("keys/ca.key")).unwrap();
        let error = Authority::open(&Paths::of(state.path()), OffsetDateTime::now_utc());
        assert!(
            error
                .err()
                .unwrap()
                .to_string()
                .contains("keys/ca.key is missing")
        );
    }

    #[test]
    fn no_certificate_outlives_its_authority() {
        let state = tempfile::tempdir().unwrap();
        let long_ago = OffsetDateTime::now_utc() - Duration::days(AUTHORITY_DAYS - 10);
        let authority = Authority::open(&Paths::of(state.path()), long_ago).unwrap();
        let now = OffsetDateTime::now_utc();
        let issued = authority
            .issue_server_certificate(&["desk.example.com".into()], &[], now)
            .unwrap();
        assert!(not_after(&issued.certificate_pem) <= not_after(authority.installation_pem()));
    }
}
