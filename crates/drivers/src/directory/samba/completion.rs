//! Whether a controller was brought to its end. Samba answers long before the last step is done, so that step leaves a mark
//! with all that the steps before it wrote: one that was cut off, that an older Carrel made, or whose certificate is near
//! its end is brought in line although it answers.

use std::net::Ipv4Addr;

use time::OffsetDateTime;

use super::{
    super::Domain,
    certificate::Names,
    controller::certificate_names,
    files::{self, CERTIFICATE_NOTE},
    guest::Guest,
    policy,
};
use crate::EngineError;

/// The mark: what was written, and what the certificate's note says.
const MARK: &str = "/var/lib/samba/carrel-complete";

/// Marks a controller as brought to its end.
pub(super) async fn mark(
    guest: &Guest,
    domain: &Domain,
    index: usize,
    forwarder: Option<Ipv4Addr>,
) -> Result<(), EngineError> {
    let mut mark = written(domain, index, forwarder).into_bytes();
    mark.extend(guest.read(CERTIFICATE_NOTE).await?.unwrap_or_default());
    guest.settle(MARK, &mark, 0o644).await?;
    Ok(())
}

/// Whether a controller was brought to its end as it would be today.
pub(super) async fn is_marked(
    guest: &Guest,
    domain: &Domain,
    index: usize,
    forwarder: Option<Ipv4Addr>,
) -> Result<bool, EngineError> {
    let mark = guest.read(MARK).await?.unwrap_or_default();
    let names = certificate_names(domain, &domain.controllers[index]);
    let (written, now) = (written(domain, index, forwarder), OffsetDateTime::now_utc());
    Ok(stands(
        &String::from_utf8_lossy(&mark),
        &written,
        &names,
        now,
    ))
}

/// Whether a mark is of what would be written now, with a certificate that is far from its end.
fn stands(mark: &str, written: &str, names: &Names, now: OffsetDateTime) -> bool {
    let note = mark.strip_prefix(written);
    note.is_some_and(|note| names.still_served_by(note, now))
}

fn written(domain: &Domain, index: usize, forwarder: Option<Ipv4Addr>) -> String {
    let files = files::everything(domain, index, forwarder);
    format!("{files}{}", policy::rules())
}

#[cfg(test)]
mod tests {
    use time::Duration;

    use super::*;

    #[test]
    fn a_mark_stands_until_other_files_are_wanted_or_the_certificate_nears_its_end() {
        let names = Names {
            dns: vec!["dc1.corp.example.com".to_owned()],
            addresses: vec![],
        };
        let now = OffsetDateTime::from_unix_timestamp(1_800_000_000).unwrap();
        let until = (now + Duration::days(100)).unix_timestamp();
        let mark = format!("[global]\ndc1.corp.example.com\n{until}\n");
        assert!(stands(&mark, "[global]\n", &names, now));
        assert!(!stands(&mark, "[global]\nmore\n", &names, now));
        let later = now + Duration::days(70);
        assert!(!stands(&mark, "[global]\n", &names, later));
        assert!(!stands("", "[global]\n", &names, now), "it was cut off");
    }
}
