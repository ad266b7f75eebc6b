//! What makes a desktop its machine: the content of Samba's `secrets.tdb`. Samba's own members begin with these records
//! and derive the rest from them at their first start.

use super::{super::Domain, tdb};

/// The length of a security identifier in memory: room for fifteen parts behind eight bytes.
const SID_BYTES: usize = 68;
/// The kind of account that a member of a domain has (`SEC_CHAN_WKSTA`).
const MEMBER: u32 = 2;

/// A machine account with its password.
pub(super) struct Account<'a> {
    /// Its name without the dollar sign.
    pub(super) name: &'a str,
    /// Its password.
    pub(super) password: &'a str,
    /// When that was set, in seconds since 1970.
    pub(super) set_at: u32,
}

/// What identifies a domain beside its names.
pub(super) struct Identity {
    /// Its security identifier.
    pub(super) sid: Vec<u8>,
    /// Its object's GUID.
    pub(super) guid: Vec<u8>,
}

/// The file.
pub(super) fn file(domain: &Domain, identity: &Identity, account: &Account<'_>) -> Vec<u8> {
    let (short, realm) = (&domain.short_name, domain.dns_name.to_uppercase());
    let host = format!("{}.{}", account.name.to_lowercase(), domain.dns_name);
    let mut sid = identity.sid.clone();
    sid.resize(SID_BYTES, 0);
    let text = |text: &str| [text.as_bytes(), &[0]].concat();
    tdb::database(&[
        (format!("SECRETS/SID/{short}"), sid),
        (format!("SECRETS/DOMGUID/{short}"), identity.guid.clone()),
        (
            format!("SECRETS/MACHINE_PASSWORD/{short}"),
            text(account.password),
        ),
        (
            format!("SECRETS/MACHINE_LAST_CHANGE_TIME/{short}"),
            account.set_at.to_le_bytes().to_vec(),
        ),
        (
            format!("SECRETS/MACHINE_SEC_CHANNEL_TYPE/{short}"),
            MEMBER.to_le_bytes().to_vec(),
        ),
        (
            format!("SECRETS/SALTING_PRINCIPAL/DES/{realm}"),
            text(&format!("host/{host}@{realm}")),
        ),
    ])
}
