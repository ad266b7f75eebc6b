//! A directory to be made, with everything about it that chance or cryptography decides.

use std::net::Ipv4Addr;

use model::{
    domain_name::{DomainName, ShortName},
    id::{DirectoryId, SubnetId, VpcId},
    organization::OrganizationName,
    password,
    registration_code::RegistrationCode,
};
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, KeyPair, KeyUsagePurpose};
use store::{DirectorySize, NewConnection, NewDirectory};
use time::{Duration, OffsetDateTime};

use crate::{cloud, seal::Seal};

const AUTHORITY_YEARS: i64 = 20;

/// What somebody asks for.
#[derive(Clone)]
pub struct DirectoryRequest {
    /// The account that owns it.
    pub account_id: String,
    /// The organisation it is for; `None` calls it by its id until it is named.
    pub organization: Option<OrganizationName>,
    /// Its DNS name.
    pub dns_name: DomainName,
    /// Its short name.
    pub short_name: ShortName,
    /// The password of its built-in Administrator; `None` has one made.
    pub administrator_password: Option<String>,
    /// Whether its desktops are given a way to the Internet.
    pub internet: bool,
    /// How large it is said to be.
    pub size: DirectorySize,
    /// What it is for, for people.
    pub description: String,
    /// Its VPC and subnets, when these are the customer's; else it gets a VPC of its own.
    pub place: Option<(VpcId, Vec<SubnetId>)>,
    /// How to reach the domain, when that is the customer's.
    pub connection: Option<ConnectionRequest>,
    /// Its tags.
    pub tags: Vec<(String, String)>,
    /// How many directories of its kind the account may have.
    pub directories_max: Option<u32>,
}

impl DirectoryRequest {
    /// A small cloud directory in a network of its own, called by its id, with nothing else asked for.
    #[must_use]
    pub fn new(account_id: &str, dns_name: DomainName, short_name: ShortName) -> Self {
        Self {
            account_id: account_id.to_owned(),
            organization: None,
            dns_name,
            short_name,
            administrator_password: None,
            internet: false,
            size: DirectorySize::Small,
            description: String::new(),
            place: None,
            connection: None,
            tags: Vec::new(),
            directories_max: None,
        }
    }
}

/// An account in the customer's domain, and where that is.
#[derive(Clone)]
pub struct ConnectionRequest {
    /// The customer's name servers.
    pub dns_addresses: Vec<Ipv4Addr>,
    /// The account's name.
    pub username: String,
    /// Its password.
    pub password: String,
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
    let by_id = || {
        let id = id.as_str();
        id.parse().expect("an id is an organisation's name")
    };
    let connection = request.connection.map(|wanted| NewConnection {
        dns_addresses: wanted.dns_addresses,
        username: wanted.username,
        sealed_password: seal.seal(&connection_owner(&id), &wanted.password),
    });
    let new = NewDirectory {
        sealed_administrator_password: seal.seal(&password_owner(&id), &password),
        sealed_authority_key: seal.seal(&authority_owner(&id), &authority_key),
        account_id: request.account_id,
        organization: request.organization.unwrap_or_else(by_id),
        size: request.size,
        description: request.description,
        place: request.place,
        connection,
        tags: request.tags,
        directories_max: request.directories_max,
        id,
        dns_name: request.dns_name,
        short_name: request.short_name,
        registration_code: RegistrationCode::from_random(&cloud::random()),
        authority_certificate,
        internet: request.internet,
    };
    Ok((new, password))
}

/// Whose secret the sealed password of an account in the customer's domain is.
pub(crate) fn connection_owner(id: &DirectoryId) -> String {
    format!("directory/{id}/connection")
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
