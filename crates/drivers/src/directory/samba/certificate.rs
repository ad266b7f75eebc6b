//! A controller's certificate, signed by its directory's own authority.

use std::net::{IpAddr, Ipv4Addr};

use rcgen::{
    CertificateParams, DnType, ExtendedKeyUsagePurpose, Issuer, KeyPair, KeyUsagePurpose, SanType,
};
use time::{Duration, OffsetDateTime};

use super::super::Authority;
use crate::EngineError;

/// How long a controller's certificate is valid.
const VALID: Duration = Duration::days(398);
/// How long before its end it is replaced.
const RENEWED_BEFORE: Duration = Duration::days(60);

/// Whom a certificate is for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Names {
    /// Names in DNS; the first one becomes the common name.
    pub(super) dns: Vec<String>,
    /// Addresses.
    pub(super) addresses: Vec<Ipv4Addr>,
}

/// A certificate with its key.
pub(super) struct Issued {
    /// The certificate in PEM.
    pub(super) certificate_pem: String,
    /// Its private key in PEM.
    pub(super) key_pem: String,
    /// What is kept beside it, so that [`Names::still_served_by`] can tell whether it has to be replaced.
    pub(super) note: String,
}

impl Names {
    /// Whether the certificate that `note` tells of is for exactly these names and far from its end.
    pub(super) fn still_served_by(&self, note: &str, now: OffsetDateTime) -> bool {
        let Some((names, until)) = note.trim_end().split_once('\n') else {
            return false;
        };
        let until = until
            .parse()
            .ok()
            .and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok());
        names == self.line() && until.is_some_and(|until| now + RENEWED_BEFORE < until)
    }

    /// Issues a certificate for these names.
    pub(super) fn issue(
        &self,
        authority: &Authority,
        now: OffsetDateTime,
    ) -> Result<Issued, EngineError> {
        self.signed(authority, now)
            .map_err(|error| EngineError::Refused {
                engine: "the directory's certificate authority",
                operation: format!("a certificate for {}", self.line()),
                detail: error.to_string(),
            })
    }

    fn signed(&self, authority: &Authority, now: OffsetDateTime) -> Result<Issued, rcgen::Error> {
        let issuer = Issuer::from_ca_cert_pem(
            &authority.certificate_pem,
            KeyPair::from_pem(&authority.key_pem)?,
        )?;
        let key = KeyPair::generate()?;
        let mut params = CertificateParams::new(self.dns.clone())?;
        params.subject_alt_names.extend(
            self.addresses
                .iter()
                .map(|it| SanType::IpAddress(IpAddr::V4(*it))),
        );
        if let Some(name) = self.dns.first() {
            params
                .distinguished_name
                .push(DnType::CommonName, name.as_str());
        }
        params.not_before = now - Duration::hours(1);
        params.not_after = now + VALID;
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        params.use_authority_key_identifier_extension = true;
        let certificate = params.signed_by(&key, &issuer)?;
        let note = format!("{}\n{}\n", self.line(), params.not_after.unix_timestamp());
        Ok(Issued {
            certificate_pem: certificate.pem(),
            key_pem: key.serialize_pem(),
            note,
        })
    }

    fn line(&self) -> String {
        let addresses = self.addresses.iter().map(ToString::to_string);
        self.dns
            .iter()
            .cloned()
            .chain(addresses)
            .collect::<Vec<_>>()
            .join(" ")
    }
}

#[cfg(test)]
mod tests {
    use rcgen::{BasicConstraints, IsCa};

    use super::*;

    fn authority() -> Authority {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        Authority {
            certificate_pem: params.self_signed(&key).unwrap().pem(),
            key_pem: key.serialize_pem(),
        }
    }

    #[test]
    fn a_certificate_is_replaced_for_other_names_and_before_it_ends() {
        let names = Names {
            dns: vec!["dc1.corp.example.com".to_owned()],
            addresses: vec![Ipv4Addr::new(10, 0, 1, 10)],
        };
        let other = Names {
            dns: names.dns.clone(),
            addresses: vec![Ipv4Addr::new(10, 0, 1, 11)],
        };
        let now = OffsetDateTime::from_unix_timestamp(1_800_000_000).unwrap();
        let issued = names.issue(&authority(), now).unwrap();
        assert!(
            names.still_served_by(&issued.note, now)
                && names.still_served_by(&issued.note, now + Duration::days(337))
        );
        assert!(!names.still_served_by(&issued.note, now + Duration::days(339)));
        assert!(!other.still_served_by(&issued.note, now));
        assert!(!names.still_served_by("", now) && !names.still_served_by("half", now));
    }

    #[test]
    fn a_broken_authority_is_an_error_that_does_not_show_its_key() {
        let broken = Authority {
            certificate_pem: "no".to_owned(),
            key_pem: "secret-key".to_owned(),
        };
        let names = Names {
            dns: vec!["dc1.corp.example.com".to_owned()],
            addresses: vec![],
        };
        let error = names
            .issue(&broken, OffsetDateTime::UNIX_EPOCH)
            .err()
            .unwrap()
            .to_string();
        assert!(
            error.contains("dc1.corp.example.com") && !error.contains("secret-key"),
            "{error}"
        );
    }
}
