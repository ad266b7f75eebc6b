//! The certificate of the streaming port over UDP. Browsers believe it by its hash alone, which they accept only of
//! ECDSA P-256 certificates that are valid for at most two weeks. So there are always two: the *current* one, which
//! is shown, and the *next* one. Sign-in hands out the hashes of both, hence a viewer that signed in before a
//! renewal is believed after it too.

use std::{
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use rcgen::{CertificateParams, DistinguishedName, DnType, KeyPair, PKCS_ECDSA_P256_SHA256};
use rustls::{
    pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, pem::PemObject},
    server::{ClientHello, ResolvesServerCert},
    sign::CertifiedKey,
};
use sha2::{Digest, Sha256};
use time::OffsetDateTime;

/// How long a certificate is valid: a day less than browsers allow.
pub const CERTIFICATE_LIFE: Duration = Duration::from_secs(13 * 24 * 3600);
/// How far its begin lies in the past, for clocks that are a little slow. Counted within the life.
const BACKDATE: Duration = Duration::from_secs(3600);

/// The shortest and the longest pause between two looks whether it is time to renew.
const LOOK_SOONEST: Duration = Duration::from_secs(1);
const LOOK_LATEST: Duration = Duration::from_secs(3600);

/// One certificate of the streaming port.
#[derive(Clone)]
pub struct StreamCertificate {
    certificate: CertificateDer<'static>,
    key_der: Vec<u8>,
    /// When it ends to be valid, in seconds since 1970.
    not_after: i64,
}

/// The current certificate and the next.
pub struct StreamCertificates {
    life: Duration,
    pair: RwLock<Pair>,
}

struct Pair {
    current: StreamCertificate,
    next: StreamCertificate,
    shown: Arc<CertifiedKey>,
}

/// A certificate could not be made or read back.
#[derive(Debug, thiserror::Error)]
#[error("cannot {action} the certificate of the streaming port: {detail}")]
pub struct StreamCertificateError {
    action: &'static str,
    detail: String,
}

impl StreamCertificate {
    /// Makes one that is valid for `life` from `now` on.
    pub fn generate(now: OffsetDateTime, life: Duration) -> Result<Self, StreamCertificateError> {
        let fault = |error: rcgen::Error| StreamCertificateError {
            action: "make",
            detail: error.to_string(),
        };
        let mut params = CertificateParams::new(vec!["carrel".to_owned()]).map_err(fault)?;
        params.distinguished_name = DistinguishedName::new();
        params
            .distinguished_name
            .push(DnType::CommonName, "Carrel streaming");
        params.not_before = now - BACKDATE.min(life / 4);
        params.not_after = now + life.saturating_sub(BACKDATE.min(life / 4));
        let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).map_err(fault)?;
        let certificate = params.self_signed(&key).map_err(fault)?;
        Ok(Self {
            certificate: certificate.der().clone(),
            key_der: key.serialize_der(),
            not_after: params.not_after.unix_timestamp(),
        })
    }

    /// Reads one back from what [`Self::to_pem`] wrote.
    pub fn from_pem(text: &str) -> Result<Self, StreamCertificateError> {
        let fault = |detail: String| StreamCertificateError {
            action: "read",
            detail,
        };
        let certificate = CertificateDer::from_pem_slice(text.as_bytes())
            .map_err(|error| fault(error.to_string()))?;
        let key = PrivatePkcs8KeyDer::from_pem_slice(text.as_bytes())
            .map_err(|error| fault(error.to_string()))?;
        let (_, parsed) = x509_parser::parse_x509_certificate(&certificate)
            .map_err(|error| fault(error.to_string()))?;
        let not_after = parsed.validity().not_after.timestamp();
        Ok(Self {
            certificate: certificate.clone(),
            key_der: key.secret_pkcs8_der().to_vec(),
            not_after,
        })
    }

    /// Certificate and key in PEM: a secret.
    #[must_use]
    pub fn to_pem(&self) -> String {
        let certificate = pem::encode(&pem::Pem::new("CERTIFICATE", self.certificate.to_vec()));
        certificate + &pem::encode(&pem::Pem::new("PRIVATE KEY", self.key_der.clone()))
    }

    /// The SHA-256 of the certificate in base64, as browsers take it.
    #[must_use]
    pub fn hash(&self) -> String {
        BASE64.encode(Sha256::digest(&self.certificate))
    }

    fn certified_key(&self) -> Result<Arc<CertifiedKey>, StreamCertificateError> {
        let key = PrivateKeyDer::Pkcs8(self.key_der.clone().into());
        CertifiedKey::from_der(
            vec![self.certificate.clone()],
            key,
            &rustls::crypto::ring::default_provider(),
        )
        .map(Arc::new)
        .map_err(|error| StreamCertificateError {
            action: "use",
            detail: error.to_string(),
        })
    }

    /// Seconds of validity left; negative when it has expired.
    fn left(&self, now: OffsetDateTime) -> i64 {
        self.not_after - now.unix_timestamp()
    }
}

impl StreamCertificates {
    /// A fresh pair, or the pair of an earlier start where it is still young enough. `life` is how long each
    /// certificate is valid.
    pub fn new(
        kept: Option<(StreamCertificate, StreamCertificate)>,
        life: Duration,
        now: OffsetDateTime,
    ) -> Result<Arc<Self>, StreamCertificateError> {
        let (current, next) = match kept {
            Some(pair) => pair,
            None => Self::fresh_pair(now, life)?,
        };
        let shown = current.certified_key()?;
        let certificates = Self {
            life,
            pair: RwLock::new(Pair {
                current,
                next,
                shown,
            }),
        };
        certificates.renew(now)?;
        Ok(Arc::new(certificates))
    }

    /// The hashes that viewers are told: the current one's first.
    #[must_use]
    pub fn hashes(&self) -> Vec<String> {
        let pair = self.pair.read().unwrap_or_else(PoisonError::into_inner);
        vec![pair.current.hash(), pair.next.hash()]
    }

    /// Current and next as PEM, to be kept over a restart.
    #[must_use]
    pub fn to_pem(&self) -> (String, String) {
        let pair = self.pair.read().unwrap_or_else(PoisonError::into_inner);
        (pair.current.to_pem(), pair.next.to_pem())
    }

    /// Moves on where it is time: the next certificate becomes the current one when the current one has a fifth of
    /// its life left. Each is thus announced for two fifths of its life, then shown for two fifths, and never shown
    /// close to its end. Returns whether anything changed.
    pub fn renew(&self, now: OffsetDateTime) -> Result<bool, StreamCertificateError> {
        let reserve = self.reserve();
        let mut pair = self.pair.write().unwrap_or_else(PoisonError::into_inner);
        if reserve < pair.current.left(now) {
            return Ok(false);
        }
        let (current, next) = if reserve < pair.next.left(now) {
            (
                pair.next.clone(),
                StreamCertificate::generate(now, self.life)?,
            )
        } else {
            // Nobody renewed for long, because nothing ran: nobody holds a hash that could still be honoured.
            Self::fresh_pair(now, self.life)?
        };
        *pair = Pair {
            shown: current.certified_key()?,
            current,
            next,
        };
        Ok(true)
    }

    /// The first pair: its current one is three fifths as long, as if it had been announced before.
    fn fresh_pair(
        now: OffsetDateTime,
        life: Duration,
    ) -> Result<(StreamCertificate, StreamCertificate), StreamCertificateError> {
        let current = StreamCertificate::generate(now, life * 3 / 5)?;
        Ok((current, StreamCertificate::generate(now, life)?))
    }

    /// How long to wait before [`Self::renew`] is called: until there is something to do, but never so long that a
    /// clock that was set meanwhile matters.
    #[must_use]
    pub fn until_renewal(&self, now: OffsetDateTime) -> Duration {
        let pair = self.pair.read().unwrap_or_else(PoisonError::into_inner);
        let seconds = pair.current.left(now).saturating_sub(self.reserve());
        Duration::from_secs(u64::try_from(seconds).unwrap_or(0)).clamp(LOOK_SOONEST, LOOK_LATEST)
    }

    /// Seconds of validity that a certificate has left when it is no longer shown.
    fn reserve(&self) -> i64 {
        i64::try_from(self.life.as_secs() / 5).unwrap_or(i64::MAX)
    }
}

impl std::fmt::Debug for StreamCertificates {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StreamCertificates")
            .field("hashes", &self.hashes())
            .finish_non_exhaustive()
    }
}

impl ResolvesServerCert for StreamCertificates {
    fn resolve(&self, _hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(
            self.pair
                .read()
                .unwrap_or_else(PoisonError::into_inner)
                .shown
                .clone(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Duration = Duration::from_secs(24 * 3600);

    fn certificates(now: OffsetDateTime) -> Arc<StreamCertificates> {
        StreamCertificates::new(None, CERTIFICATE_LIFE, now).unwrap()
    }

    #[test]
    fn every_certificate_is_announced_before_it_is_shown_and_is_valid_while_shown() {
        let start = OffsetDateTime::now_utc();
        let certificates = certificates(start);
        let mut announced = certificates.hashes();
        let mut renewals = 0;
        for hour in 0..24 * 90 {
            let now = start + Duration::from_secs(3600) * hour;
            let changed = certificates.renew(now).unwrap();
            let hashes = certificates.hashes();
            assert!(
                announced.contains(&hashes[0]),
                "shown without having been announced"
            );
            renewals += u32::from(changed);
            announced = hashes;
            let pair = certificates.pair.read().unwrap();
            assert!(
                0 < pair.current.left(now),
                "an expired certificate is shown"
            );
        }
        assert!(
            (15..=20).contains(&renewals),
            "{renewals} renewals in 90 days"
        );
    }

    #[test]
    fn no_certificate_is_valid_for_more_than_thirteen_days() {
        let certificate =
            StreamCertificate::generate(OffsetDateTime::now_utc(), CERTIFICATE_LIFE).unwrap();
        let (_, parsed) = x509_parser::parse_x509_certificate(&certificate.certificate).unwrap();
        let validity = parsed.validity();
        let seconds = validity.not_after.timestamp() - validity.not_before.timestamp();
        assert_eq!(seconds, 13 * 24 * 3600);
    }

    #[test]
    fn a_restart_keeps_the_pair_and_a_long_stop_replaces_it() {
        let start = OffsetDateTime::now_utc();
        let first = certificates(start);
        let (current, next) = first.to_pem();
        let kept = || {
            Some((
                StreamCertificate::from_pem(&current).unwrap(),
                StreamCertificate::from_pem(&next).unwrap(),
            ))
        };
        let soon = StreamCertificates::new(kept(), CERTIFICATE_LIFE, start + DAY).unwrap();
        assert_eq!(soon.hashes(), first.hashes());
        let late = StreamCertificates::new(kept(), CERTIFICATE_LIFE, start + 30 * DAY).unwrap();
        assert!(
            late.hashes()
                .iter()
                .all(|hash| !first.hashes().contains(hash))
        );
    }
}
