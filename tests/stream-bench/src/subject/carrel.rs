//! Our own two ends, without a gateway between them.

use std::{net::SocketAddr, process::Command};

use anyhow::Result;

use super::{Client, Place, Served, Subject, free_address, not_there};
use crate::{
    canvas::{HEIGHT, WIDTH},
    display::Display,
    process::Program,
};

/// `carrel-agent share` and `carrel-client connect --direct`.
pub(super) struct Carrel {
    /// `quic` or `websocket`.
    pub(super) transport: &'static str,
}

/// The secret of both ends; the agent makes it.
pub(super) fn token(place: &Place) -> std::path::PathBuf {
    place.folder.join("token")
}

/// An agent that does not know the signal would end.
fn tells_statistics(place: &Place) -> bool {
    let mut help = Command::new(place.programs.join("carrel-agent"));
    let output = help.args(["share", "--help"]).output();
    output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).contains("SIGUSR1"))
}

/// A display of its own, served by `carrel-agent share`.
pub(super) fn serve(place: &Place) -> Result<Served> {
    let display = Display::xvfb(WIDTH, HEIGHT, &place.log)?;
    let address = free_address()?;
    let mut command = Command::new(place.programs.join("carrel-agent"));
    command
        // Telling where a refusal came from would be measured too.
        .env_remove("RUST_BACKTRACE")
        .args(["share", "--display", &display.name, "--framebuffer"])
        .arg(display.framebuffer_file())
        .args(["--listen", &address.to_string(), "--token-file"])
        .arg(token(place));
    Ok(Served {
        server: Some(Program::start(&mut command, &place.log)?),
        display,
        address,
        statistics: tells_statistics(place).then(|| token(place).with_extension("statistics")),
    })
}

impl Subject for Carrel {
    fn name(&self) -> &'static str {
        match self.transport {
            "quic" => "carrel",
            _ => "carrel-websocket",
        }
    }

    fn missing(&self, place: &Place) -> Vec<String> {
        let programs = ["carrel-agent", "carrel-client"].map(|name| place.programs.join(name));
        not_there(programs.iter().map(AsRef::as_ref))
    }

    fn serve(&self, place: &Place) -> Result<Served> {
        serve(place)
    }

    fn client_screen(&self) -> (usize, usize) {
        (WIDTH, HEIGHT)
    }

    fn connect(&self, place: &Place, display: &Display, front: SocketAddr) -> Result<Client> {
        let mut command = Command::new(place.programs.join("carrel-client"));
        command
            .env("DISPLAY", &display.name)
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("RUST_BACKTRACE")
            .env("HOME", &place.folder)
            .args(["connect", "--direct", &front.to_string(), "--token-file"])
            .arg(token(place))
            .args(["--transport", self.transport, "--fullscreen"]);
        Program::start(&mut command, &place.log).map(Client::from)
    }
}
