//! Secrets of the installation that are made once and kept in the keys folder.

use std::{fs, sync::Arc};

use anyhow::Context;
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use gateway::{CERTIFICATE_LIFE, StreamCertificate, StreamCertificates, TicketIssuer};
use model::paths::Paths;
use time::OffsetDateTime;

use super::authority::{keys_folder, write_file};
use crate::{cloud, registration::TOKEN_KEY_BYTES};

/// What signs tickets.
pub(super) fn ticket_issuer(paths: &Paths) -> anyhow::Result<TicketIssuer> {
    let key = kept(paths, "ticket.key", TicketIssuer::generate_key)?;
    Ok(TicketIssuer::new(&key)?)
}

/// What invitation tokens are made with.
pub(super) fn token_key(paths: &Paths) -> anyhow::Result<[u8; TOKEN_KEY_BYTES]> {
    let key = kept(paths, "invitation.key", || {
        cloud::random::<TOKEN_KEY_BYTES>().to_vec()
    })?;
    key.try_into().ok().context("keys/invitation.key does not hold 32 bytes in base64; remove it, and send open invitations again")
}

/// The streaming port's certificates of the last run, or new ones.
pub(super) fn stream_certificates(paths: &Paths) -> anyhow::Result<Arc<StreamCertificates>> {
    let read = |name| fs::read_to_string(keys_folder(paths).join(name)).ok();
    let pair = read("stream-current.pem").zip(read("stream-next.pem"));
    // An unreadable pair is no loss: viewers learn the new hashes when they sign in or reconnect.
    let kept = pair.and_then(|(current, next)| {
        StreamCertificate::from_pem(&current)
            .ok()
            .zip(StreamCertificate::from_pem(&next).ok())
    });
    let certificates = StreamCertificates::new(kept, CERTIFICATE_LIFE, OffsetDateTime::now_utc())?;
    keep_stream_certificates(paths, &certificates)?;
    Ok(certificates)
}

/// Writes the streaming port's certificates down.
pub(super) fn keep_stream_certificates(
    paths: &Paths,
    certificates: &StreamCertificates,
) -> anyhow::Result<()> {
    let (current, next) = certificates.to_pem();
    let folder = keys_folder(paths);
    write_file(
        &folder.join("stream-current.pem"),
        current.as_bytes(),
        0o600,
    )?;
    Ok(write_file(
        &folder.join("stream-next.pem"),
        next.as_bytes(),
        0o600,
    )?)
}

fn kept(paths: &Paths, name: &str, make: impl FnOnce() -> Vec<u8>) -> anyhow::Result<Vec<u8>> {
    let path = keys_folder(paths).join(name);
    if !path.exists() {
        write_file(&path, BASE64.encode(make()).as_bytes(), 0o600)?;
    }
    let text =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    BASE64
        .decode(text.trim())
        .with_context(|| format!("{} does not hold a key in base64", path.display()))
}
