//! Who is measured: Carrel, and peers that Debian has.

mod browser;
mod carrel;
mod page;
mod tigervnc;
mod xpra;

use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::Result;

use crate::{display::Display, process::Program};

/// Where a subject finds and leaves things.
pub(crate) struct Place {
    /// Programs of our own.
    pub(crate) programs: PathBuf,
    /// A folder of this measurement's own.
    pub(crate) folder: PathBuf,
    /// What everything says.
    pub(crate) log: PathBuf,
}

/// What is needed of the answer.
#[derive(serde::Deserialize)]
struct Statistics {
    bytes: u64,
}

/// How long a server may take to write it.
const ANSWER: Duration = Duration::from_millis(500);

/// A display that is served.
pub(crate) struct Served {
    pub(crate) display: Display,
    /// Who serves it; `None`: the display does so itself.
    pub(crate) server: Option<Program>,
    pub(crate) address: SocketAddr,
    /// Where the server writes what it has sent, as JSON, when it gets SIGUSR1.
    pub(crate) statistics: Option<PathBuf>,
}

impl Served {
    /// The program that serves.
    pub(crate) fn program(&self) -> &Program {
        self.server.as_ref().unwrap_or(self.display.server())
    }

    /// Bytes of frames so far, as the server itself counts them: without headers, encryption and acknowledgements.
    pub(crate) fn payload_bytes(&self) -> Option<u64> {
        let file = self.statistics.as_deref()?;
        // A file of an earlier question is not the answer.
        let _ = std::fs::remove_file(file);
        self.program().ask();
        let begin = Instant::now();
        while begin.elapsed() < ANSWER {
            let text = std::fs::read_to_string(file).unwrap_or_default();
            if let Ok(answer) = serde_json::from_str::<Statistics>(&text) {
                return Some(answer.bytes);
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        None
    }
}

/// A client that runs. Fields end in this order.
pub(crate) struct Client {
    pub(crate) program: Program,
    /// What serves its page, if it is one.
    _page: Option<page::Page>,
}

impl From<Program> for Client {
    fn from(program: Program) -> Self {
        Self {
            program,
            _page: None,
        }
    }
}

/// A remote desktop's two ends.
pub(crate) trait Subject {
    /// For tables and `--subjects`.
    fn name(&self) -> &'static str;

    /// Programs that it needs and does not find.
    fn missing(&self, place: &Place) -> Vec<String>;

    /// Starts a display of 1920 by 1080 and serves it.
    fn serve(&self, place: &Place) -> Result<Served>;

    /// Sides of the client's display: the desktop's, or larger where the client has a frame of its own.
    fn client_screen(&self) -> (usize, usize);

    /// Shows on `display` what is served behind `front`.
    fn connect(&self, place: &Place, display: &Display, front: SocketAddr) -> Result<Client>;
}

/// The one whose client is a page.
pub(crate) const BROWSER: &str = "carrel-browser";

/// Their names, in the order of the tables.
pub(crate) const NAMES: [&str; 6] = [
    "carrel",
    BROWSER,
    "carrel-websocket",
    "tigervnc",
    "tigervnc-lossless",
    "xpra",
];

/// All of them, in the same order.
pub(crate) fn all() -> Vec<Box<dyn Subject>> {
    vec![
        Box::new(carrel::Carrel { transport: "quic" }),
        Box::new(browser::Browser),
        Box::new(carrel::Carrel {
            transport: "websocket",
        }),
        Box::new(tigervnc::TigerVnc { lossless: false }),
        Box::new(tigervnc::TigerVnc { lossless: true }),
        Box::new(xpra::Xpra),
    ]
}

/// An address on loopback that nobody listens on.
fn free_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?)
}

/// Of these, the ones that are no files.
fn not_there<'a>(programs: impl IntoIterator<Item = &'a Path>) -> Vec<String> {
    programs
        .into_iter()
        .filter(|path| !path.is_file())
        .map(|path| path.display().to_string())
        .collect()
}
