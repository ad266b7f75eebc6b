//! Secrets of the installation that are made once and kept in the keys folder, and what a gateway in a process of its
//! own needs of them.

use std::{fs, path::Path, sync::Arc};

use anyhow::Context;
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use drivers::agent::Identity;
use gateway::{
    CERTIFICATE_LIFE, StreamCertificate, StreamCertificates, TicketIssuer, TicketVerifier,
};
use model::paths::Paths;
use time::OffsetDateTime;

use super::{
    announced,
    authority::{Authority, keys_folder, write_file},
};
use crate::{cloud, registration::TOKEN_KEY_BYTES};

/// The files a gateway in a process of its own reads: nothing there signs tickets or certificates.
const GATEWAY_TICKETS: &str = "gateway-tickets.pub";
const GATEWAY_AUTHORITY: &str = "gateway-authority.pem";
/// Certificate and key in one file, so that they always belong together.
const GATEWAY_CERTIFICATE: &str = "gateway.pem";

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

/// A certificate by which this process proves itself to agents.
pub(super) fn identity(authority: &Authority, name: &str) -> anyhow::Result<Identity> {
    let own = authority.issue_management_client(name, OffsetDateTime::now_utc())?;
    Ok(Identity {
        authority_pem: authority.management_pem().to_owned(),
        certificate_pem: own.certificate_pem,
        key_pem: own.key_pem,
    })
}

/// Leaves what a gateway in a process of its own needs: what checks tickets, and a certificate to show to agents.
pub(super) fn leave_for_gateway(
    paths: &Paths,
    tickets: &TicketIssuer,
    authority: &Authority,
) -> anyhow::Result<()> {
    let identity = identity(authority, "carrel-gateway")?;
    let verifier = BASE64.encode(tickets.verifier().public_key());
    let certificate = identity.certificate_pem + &identity.key_pem;
    for (name, content) in [
        (GATEWAY_CERTIFICATE, &certificate),
        (GATEWAY_AUTHORITY, &identity.authority_pem),
        (GATEWAY_TICKETS, &verifier),
    ] {
        write_file(&keys_folder(paths).join(name), content.as_bytes(), 0o600)?;
    }
    Ok(())
}

/// Reads what the control plane has left for the gateway.
pub(super) fn of_gateway(paths: &Paths) -> anyhow::Result<(TicketVerifier, Identity)> {
    let read = |name: &str| {
        let path = keys_folder(paths).join(name);
        fs::read_to_string(&path).with_context(|| {
            format!(
                "cannot read {}, which the control plane makes; start `carrel serve --roles control` with this state folder first",
                path.display()
            )
        })
    };
    let certificate = read(GATEWAY_CERTIFICATE)?;
    let identity = Identity {
        authority_pem: read(GATEWAY_AUTHORITY)?,
        certificate_pem: certificate.clone(),
        key_pem: certificate,
    };
    let path = keys_folder(paths).join(GATEWAY_TICKETS);
    let public = decoded(&path, &read(GATEWAY_TICKETS)?)?;
    Ok((TicketVerifier::new(public), identity))
}

/// The streaming port's certificates of the last run, or new ones.
pub(super) fn stream_certificates(paths: &Paths) -> anyhow::Result<Arc<StreamCertificates>> {
    let read = |name| fs::read_to_string(keys_folder(paths).join(name)).ok();
    let [current, next] = announced::FILES.map(read);
    // An unreadable pair is no loss: viewers learn the new hashes when they sign in or reconnect.
    let kept = current.zip(next).and_then(|(current, next)| {
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
    for (name, pem) in announced::FILES.into_iter().zip([current, next]) {
        write_file(&keys_folder(paths).join(name), pem.as_bytes(), 0o600)?;
    }
    Ok(())
}

fn kept(paths: &Paths, name: &str, make: impl FnOnce() -> Vec<u8>) -> anyhow::Result<Vec<u8>> {
    let path = keys_folder(paths).join(name);
    if !path.exists() {
        write_file(&path, BASE64.encode(make()).as_bytes(), 0o600)?;
    }
    let text =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    decoded(&path, &text)
}

fn decoded(path: &Path, text: &str) -> anyhow::Result<Vec<u8>> {
    BASE64
        .decode(text.trim())
        .with_context(|| format!("{} does not hold a key in base64", path.display()))
}
