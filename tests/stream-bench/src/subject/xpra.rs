//! xpra, showing a whole desktop, without the delay that it gives every picture for the sake of sound.

use std::{net::SocketAddr, path::Path, process::Command};

use anyhow::Result;

use super::{Client, Place, Served, Subject, free_address, not_there};
use crate::{
    canvas::{HEIGHT, WIDTH},
    display::Display,
    process::Program,
};

/// `xpra start-desktop` and `xpra attach`.
pub(super) struct Xpra;

const PROGRAM: &str = "/usr/bin/xpra";
/// What has nothing to do with pictures and keys.
const OFF: [&str; 13] = [
    "--av-sync=no",
    "--pulseaudio=no",
    "--speaker=off",
    "--microphone=off",
    "--webcam=no",
    "--notifications=no",
    "--printing=no",
    "--file-transfer=no",
    "--clipboard=no",
    "--mdns=no",
    "--dbus-proxy=no",
    "--bell=no",
    // Pictures through shared memory would not pass the link.
    "--mmap=no",
];

impl Subject for Xpra {
    fn name(&self) -> &'static str {
        "xpra"
    }

    fn missing(&self, _: &Place) -> Vec<String> {
        not_there([Path::new(PROGRAM)])
    }

    fn serve(&self, place: &Place) -> Result<Served> {
        let display = Display::xvfb(WIDTH, HEIGHT, &place.log)?;
        let address = free_address()?;
        let mut command = xpra(place);
        command
            .args([
                "start-desktop",
                &display.name,
                "--use-display",
                "--daemon=no",
                "--html=off",
            ])
            .args([
                "--resize-display=no",
                "--dbus-launch=",
                "--start-new-commands=no",
            ])
            .arg(format!("--bind-tcp={address}"))
            .args(OFF);
        Ok(Served {
            server: Some(Program::start(&mut command, &place.log)?),
            display,
            address,
            statistics: None,
        })
    }

    fn client_screen(&self) -> (usize, usize) {
        (2100, 1200)
    }

    fn connect(&self, place: &Place, display: &Display, front: SocketAddr) -> Result<Client> {
        let mut command = xpra(place);
        command
            .env("DISPLAY", &display.name)
            .args([
                "attach",
                &format!("tcp://{front}/"),
                "--opengl=no",
                "--tray=no",
            ])
            .args(["--desktop-scaling=off"])
            .args(OFF);
        Program::start(&mut command, &place.log).map(Client::from)
    }
}

fn xpra(place: &Place) -> Command {
    let mut command = Command::new(PROGRAM);
    command
        .env("HOME", &place.folder)
        .env("XDG_RUNTIME_DIR", &place.folder)
        // Debian's settings start a session with a dialogue of its own over everything.
        .env("XPRA_SYSTEM_CONF_DIRS", &place.folder)
        .env("PYTHONUNBUFFERED", "1");
    command
}
