//! The two programs.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use super::display::{Display, LIMIT};

/// `carrel-agent share`.
pub(crate) struct Share {
    agent: Child,
    pub(crate) address: String,
}

impl Drop for Share {
    fn drop(&mut self) {
        let _ = self.agent.kill();
        let _ = self.agent.wait();
    }
}

impl Share {
    pub(crate) fn start(display: &Display, with_file: bool, listen: &str, token: &Path) -> Self {
        let mut command = Command::new(agent());
        command
            .args([
                "share",
                "--display",
                &display.name,
                "--listen",
                listen,
                "--token-file",
            ])
            .arg(token);
        if with_file {
            command
                .arg("--framebuffer")
                .arg(display.folder.path().join("Xvfb_screen0"));
        }
        let mut agent = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(agent.stdout.as_mut().unwrap())
            .read_line(&mut line)
            .unwrap();
        let address = line
            .trim()
            .strip_prefix("listening on ")
            .expect("it says where it listens")
            .to_owned();
        Self { agent, address }
    }
}

impl Share {
    /// Dies at once.
    pub(crate) fn kill(self) {
        drop(self);
    }

    /// Takes leave first.
    pub(crate) fn stop(mut self) {
        let process = self.agent.id().to_string();
        assert!(
            Command::new("kill")
                .arg(process)
                .status()
                .unwrap()
                .success()
        );
        self.agent.wait().unwrap();
    }
}

/// `carrel-client`.
pub(crate) struct Client {
    process: std::cell::RefCell<Child>,
}

impl Drop for Client {
    fn drop(&mut self) {
        let process = self.process.get_mut();
        let _ = process.kill();
        let _ = process.wait();
    }
}

impl Client {
    pub(crate) fn start(display: &Display, address: &str, token: &Path, transport: &str) -> Self {
        let process = Command::new(env!("CARGO_BIN_EXE_carrel-client"))
            .args([
                "connect",
                "--direct",
                address,
                "--transport",
                transport,
                "--size",
                "480x360",
                "--token-file",
            ])
            .arg(token)
            .env("DISPLAY", &display.name)
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null())
            .spawn()
            .unwrap();
        Self {
            process: process.into(),
        }
    }

    /// Waits until the far screen has this size and the near one shows it exactly.
    pub(crate) fn shows(&self, far: &Display, near: &Display, size: (u16, u16), what: &str) {
        let difference = || far.difference(near, size);
        far.wait_or_tell(what, difference, |far| {
            let ended = self.process.borrow_mut().try_wait().unwrap();
            assert!(ended.is_none(), "the client ended before {what}: {ended:?}");
            far.size() == size
                && far
                    .pixels(size)
                    .is_some_and(|pixels| near.pixels(size) == Some(pixels))
        });
    }

    pub(crate) fn ended(&self) -> ExitStatus {
        let deadline = Instant::now() + LIMIT;
        loop {
            if let Some(status) = self.process.borrow_mut().try_wait().unwrap() {
                return status;
            }
            assert!(Instant::now() < deadline, "the client does not end");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

/// The other program, beside ours: a build of all tests makes both, since both have tests of their own programs.
fn agent() -> &'static PathBuf {
    static AGENT: OnceLock<PathBuf> = OnceLock::new();
    AGENT.get_or_init(|| {
        let folder = Path::new(env!("CARGO_BIN_EXE_carrel-client"))
            .parent()
            .unwrap();
        let made = folder.join("carrel-agent");
        if made.exists() {
            return made;
        }
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let mut command = Command::new(cargo);
        command.args([
            "build",
            "--quiet",
            "--package",
            "agent",
            "--bin",
            "carrel-agent",
            "--target-dir",
        ]);
        command
            .arg(folder.parent().unwrap())
            .current_dir(env!("CARGO_MANIFEST_DIR"));
        if folder.ends_with("release") {
            command.arg("--release");
        }
        assert!(
            command.status().unwrap().success(),
            "carrel-agent can be built"
        );
        made
    })
}
