//! A display shared by `carrel-agent share`: admitted by the secret in a file, known by the hash in the file beside it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use zeroize::Zeroizing;

use super::{Trouble, TroubleKind};
use crate::arguments::Transport;
use crate::carriage::{Offer, Way};
use crate::tls::Fingerprint;

/// Where a display is shared.
#[derive(Debug, Clone)]
pub(crate) struct Direct {
    address: String,
    token_file: PathBuf,
    transport: Option<Transport>,
}

impl Direct {
    /// `address` is `host:port`; fails if one of the two files cannot be read now.
    pub(crate) fn new(
        address: &str,
        token_file: PathBuf,
        transport: Option<Transport>,
    ) -> Result<Self> {
        let url: http::Uri = format!("https://{address}/")
            .parse()
            .context("the address is none")?;
        ensure!(
            url.host().is_some() && url.port_u16().is_some() && url.path() == "/",
            "the address {address} is not ADDRESS:PORT"
        );
        let direct = Self {
            address: address.to_owned(),
            token_file,
            transport,
        };
        direct.read()?;
        Ok(direct)
    }

    /// For people.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Reads both files anew: the display may have been shared again meanwhile, with another certificate.
    pub(super) fn offer(&self) -> Result<Offer, Trouble> {
        let read = self.read();
        read.map_err(|error| Trouble::new(TroubleKind::ServerAway, format!("{error:#}")))
    }

    fn read(&self) -> Result<Offer> {
        let mut beside = self.token_file.as_os_str().to_owned();
        beside.push(".cert");
        let ticket = Zeroizing::new(text(&self.token_file)?);
        let mut hash: Fingerprint = [0; 32];
        hex::decode_to_slice(text(Path::new(&beside))?, &mut hash)
            .context("the file beside the token's holds no SHA-256 hash")?;
        let hashes = vec![hash];
        let quic = Way::WebTransport {
            url: format!("https://{}/stream", self.address),
            hashes: hashes.clone(),
        };
        let websocket = Way::WebSocket {
            url: format!("wss://{}/stream", self.address),
            hashes: Some(hashes),
        };
        let ways = match self.transport {
            Some(Transport::Quic) => vec![quic],
            Some(Transport::Websocket) => vec![websocket],
            None => vec![quic, websocket],
        };
        Ok(Offer { ticket, ways })
    }
}

fn text(path: &Path) -> Result<String> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_display_shared_again_is_known_by_its_new_certificate() {
        let folder = tempfile::tempdir().unwrap();
        let token = folder.path().join("token");
        std::fs::write(&token, "a secret of many letters\n").unwrap();
        std::fs::write(folder.path().join("token.cert"), "00".repeat(32)).unwrap();
        let direct = Direct::new("127.0.0.1:4172", token, None).unwrap();
        for byte in ["01", "02"] {
            std::fs::write(folder.path().join("token.cert"), byte.repeat(32)).unwrap();
            let offer = direct.offer().unwrap();
            assert_eq!(offer.ticket.as_str(), "a secret of many letters");
            let Way::WebTransport { hashes, .. } = &offer.ways[0] else {
                panic!("QUIC goes first");
            };
            assert_eq!(hashes[0], [byte.parse::<u8>().unwrap(); 32]);
        }
    }

    #[test]
    fn a_file_that_cannot_be_read_is_said_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let token = folder.path().join("token");
        let new = || Direct::new("127.0.0.1:4172", token.clone(), None);
        let error = format!("{:#}", new().unwrap_err());
        assert!(error.contains(&token.display().to_string()), "{error}");
        std::fs::write(&token, "a secret of many letters").unwrap();
        let error = format!("{:#}", new().unwrap_err());
        assert!(error.contains("token.cert"), "{error}");
    }

    #[test]
    fn an_address_without_a_port_is_refused() {
        for address in ["127.0.0.1", "host", "", "a b:1", "host:1/x"] {
            assert!(
                Direct::new(address, PathBuf::new(), None).is_err(),
                "{address}"
            );
        }
    }
}
