//! A directory to be made, with everything about it that chance or cryptography decides.

use model::{
    domain_name::{DomainName, ShortName},
    id::DirectoryId,
    organization::OrganizationName,
    password,
    registration_code::RegistrationCode,
};
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, KeyPair, KeyUsagePurpose};
use store::NewDirectory;
use time::{Duration, OffsetDateTime};

use crate::{cloud, seal::Seal};

const AUTHORITY_YEARS: i64 = 20;

/// What somebody asks for.
#[derive(Clone)]
pub struct DirectoryRequest {
    /// The account that owns it.
    pub account_id: String,
    /// The organisation it is for.
    pub organization: OrganizationName,
    /// Its DNS name.
    pub dns_name: DomainName,
    /// Its short name.
    pub short_name: ShortName,
    /// The password of its built-in Administrator; `None` has one made.
    pub administrator_password: Option<String>,
    /// Whether its desktops are given a way to the Internet.
    pub internet: bool,
}

/// Makes the row of a new directory and returns it with the administrator's password, which is shown once.
///
/// # Errors
/// When its certificate authority cannot be made.
pub fn draft_directory(
    seal: &Seal,
    request: DirectoryRequest,
) -> Result<(NewDirectory, String), rcgen::Error> {
    let id = DirectoryId::from_random(cloud::random());
    let password = request
        .administrator_password
        .unwrap_or_else(|| password::generate(&cloud::random()));
    let (authority_certificate, authority_key) = make_authority(&request.dns_name)?;
    let new = NewDirectory {
        sealed_administrator_password: seal.seal(&password_owner(&id), &password),
        sealed_authority_key: seal.seal(&authority_owner(&id), &authority_key),
        id,
        account_id: request.account_id,
        organization: request.organization,
        dns_name: request.dns_name,
        short_name: request.short_name,
        registration_code: RegistrationCode::from_random(&cloud::random()),
        authority_certificate,
        internet: request.internet,
    };
    Ok((new, password))
}

/// Whose secret a sealed administrator password is.
pub(crate) fn password_owner(id: &DirectoryId) -> String {
    format!("directory/{id}/administrator")
}

/// Whose secret a sealed authority key is.
pub(crate) fn authority_owner(id: &DirectoryId) -> String {
    format!("directory/{id}/authority")
}

fn make_authority(domain: &DomainName) -> Result<(String, String), rcgen::Error> {
    let key = KeyPair::generate()?;
    let mut params = CertificateParams::default();
    params
        .distinguished_name
        .push(DnType::CommonName, format!("Directory {domain}"));
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    // A day back, for clocks that are a little slow.
    params.not_before = OffsetDateTime::now_utc() - Duration::days(1);
    params.not_after = OffsetDateTime::now_utc() + Duration::days(365 * AUTHORITY_YEARS);
    Ok((params.self_signed(&key)?.pem(), key.serialize_pem()))
}
