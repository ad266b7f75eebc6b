//! TigerVNC: `Xtigervnc`, which is the X server itself, and its viewer.

use std::{net::SocketAddr, path::Path, process::Command};

use anyhow::Result;

use super::{Client, Place, Served, Subject, free_address, not_there};
use crate::{display::Display, process::Program};

/// As installed, or with its lossless encoding only.
pub(super) struct TigerVnc {
    pub(super) lossless: bool,
}

const SERVER: &str = "/usr/bin/Xtigervnc";
const VIEWER: &str = "/usr/bin/xtigervncviewer";

impl Subject for TigerVnc {
    fn name(&self) -> &'static str {
        if self.lossless {
            "tigervnc-lossless"
        } else {
            "tigervnc"
        }
    }

    fn missing(&self, _: &Place) -> Vec<String> {
        not_there([SERVER, VIEWER].map(Path::new))
    }

    fn serve(&self, place: &Place) -> Result<Served> {
        let address = free_address()?;
        let mut command = Command::new(SERVER);
        command
            .args([
                "-geometry",
                "1920x1080",
                "-depth",
                "24",
                "-SecurityTypes",
                "None",
            ])
            .args([
                "-localhost",
                "-AlwaysShared",
                "-rfbport",
                &address.port().to_string(),
            ]);
        Ok(Served {
            display: Display::start(command, tempfile::tempdir()?, &place.log)?,
            server: None,
            address,
            statistics: None,
        })
    }

    fn client_screen(&self) -> (usize, usize) {
        (2100, 1200)
    }

    fn connect(&self, place: &Place, display: &Display, front: SocketAddr) -> Result<Client> {
        let mut command = Command::new(VIEWER);
        command
            .env("DISPLAY", &display.name)
            .env("HOME", &place.folder)
            .args([
                "-SecurityTypes",
                "None",
                "-RemoteResize=0",
                "-AcceptClipboard=0",
            ])
            .args([
                "-SendClipboard=0",
                "-SetPrimary=0",
                "-SendPrimary=0",
                "-DotWhenNoCursor=0",
            ])
            .args(["-geometry", "1920x1080+0+0"]);
        if self.lossless {
            command.args(["-AutoSelect=0", "-NoJPEG=1", "-PreferredEncoding=Tight"]);
        }
        command.arg(format!("{}::{}", front.ip(), front.port()));
        Program::start(&mut command, &place.log).map(Client::from)
    }
}
