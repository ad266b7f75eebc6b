//! Our own client in the browser: Debian's Chromium with the page of `web/client/bench`, from whose ticket on everything
//! is what people get, and `carrel-agent share` on the other side.

use std::{fs, net::SocketAddr, path::Path, path::PathBuf, process::Command};

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::{Client, Place, Served, Subject, carrel, not_there, page::Page};
use crate::{
    canvas::{HEIGHT, WIDTH},
    display::Display,
    process::Program,
};

/// Chromium over WebTransport.
pub(super) struct Browser;

const CHROMIUM: &str = "/usr/bin/chromium";
/// A window that is nothing but the page, one of its pixels on one of the screen's, and a browser that does nothing but
/// show it. There is no graphics card and no second person on the machine, so neither a driver nor a sandbox is wanted.
const SWITCHES: [&str; 19] = [
    "--kiosk",
    "--window-position=0,0",
    "--force-device-scale-factor=1",
    "--disable-gpu",
    "--no-sandbox",
    "--test-type",
    "--no-first-run",
    "--no-default-browser-check",
    "--noerrdialogs",
    "--password-store=basic",
    "--disable-background-networking",
    "--disable-breakpad",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-sync",
    "--metrics-recording-only",
    // One process shows the page, none waits for another.
    "--disable-features=Translate,MediaRouter,SpareRendererForSitePerProcess",
];

/// The page as `bench stream` builds it.
fn folder(place: &Place) -> PathBuf {
    place.programs.join("bench-page")
}

/// What the control plane would answer: where the desktop is, and by what its server is known.
fn ticket(place: &Place, front: SocketAddr) -> Result<String> {
    let token = fs::read_to_string(carrel::token(place))?;
    let hash = fs::read_to_string(carrel::token(place).with_extension("cert"))?;
    let answer = json!({
        "workspace": { "id": "ws-bench", "state": "Running" },
        "stream": {
            "ticket": token.trim(),
            "webTransport": [format!("https://{front}/stream")],
            "webSocket": [],
            "certificateHashes": [base64(&bytes(hash.trim())?)],
        },
    });
    Ok(answer.to_string())
}

/// From hexadecimal.
fn bytes(text: &str) -> Result<Vec<u8>> {
    ensure!(text.len().is_multiple_of(2), "half a byte");
    let pairs = text.as_bytes().chunks_exact(2);
    pairs
        .map(|pair| Ok(u8::from_str_radix(std::str::from_utf8(pair)?, 16)?))
        .collect()
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, at| {
            bits << 8 | usize::from(three.get(at).copied().unwrap_or(0))
        });
        for at in 0..4 {
            let letter = char::from(LETTERS[bits >> (18 - 6 * at) & 63]);
            text.push(if at <= three.len() { letter } else { '=' });
        }
    }
    text
}

impl Subject for Browser {
    fn name(&self) -> &'static str {
        super::BROWSER
    }

    fn missing(&self, place: &Place) -> Vec<String> {
        let agent = place.programs.join("carrel-agent");
        let page = folder(place).join("index.html");
        not_there([Path::new(CHROMIUM), &agent, &page])
    }

    fn serve(&self, place: &Place) -> Result<Served> {
        carrel::serve(place)
    }

    fn client_screen(&self) -> (usize, usize) {
        // A window as large as the screen is made smaller by a pixel.
        (2100, 1200)
    }

    fn connect(&self, place: &Place, display: &Display, front: SocketAddr) -> Result<Client> {
        let page = Page::serve(&folder(place), ticket(place, front)?)?;
        let profile = place.folder.join("chromium");
        // Nothing is remembered from the run before.
        let _ = fs::remove_dir_all(&profile);
        fs::create_dir_all(&profile).context("no folder for Chromium")?;
        let mut command = Command::new(CHROMIUM);
        command
            .env("DISPLAY", &display.name)
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env("HOME", &profile)
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg(format!("--window-size={WIDTH},{HEIGHT}"))
            .args(SWITCHES)
            .arg(page.url());
        Ok(Client {
            program: Program::start(&mut command, &place.log)?,
            _page: Some(page),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_told_as_browsers_want_it() {
        let hash = |text| base64(&bytes(text).unwrap());
        assert_eq!(hash("00ff10"), "AP8Q");
        assert_eq!(hash("00ff"), "AP8=");
        assert_eq!(hash("fb"), "+w==");
        assert!(bytes("0g").is_err());
    }
}
