//! Where a session's process says how the session is.

use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, bail};

use super::protocol::{Report, SOCKET};

/// The socket on which everybody who connects gets the newest report and those that follow.
#[derive(Clone)]
pub(super) struct Board {
    path: PathBuf,
    shared: Arc<Mutex<Posted>>,
}

#[derive(Default)]
struct Posted {
    report: Option<Report>,
    readers: Vec<UnixStream>,
}

impl Board {
    pub(super) fn open(runtime: &Path) -> Result<Self> {
        let path = runtime.join(SOCKET);
        if UnixStream::connect(&path).is_ok() {
            bail!("a session runs already");
        }
        // What an earlier process left that was ended by force.
        let _ = fs::remove_file(&path);
        let listener = UnixListener::bind(&path).context("cannot make the session's socket")?;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600))?;
        let board = Self {
            path,
            shared: Arc::default(),
        };
        let listening = board.clone();
        std::thread::spawn(move || {
            for reader in listener.incoming().flatten() {
                listening.admit(reader);
            }
        });
        Ok(board)
    }

    fn admit(&self, mut reader: UnixStream) {
        let mut posted = self.lock();
        if posted
            .report
            .as_ref()
            .is_none_or(|report| tell(&mut reader, report).is_ok())
        {
            posted.readers.push(reader);
        }
    }

    /// Tells everybody.
    pub(super) fn post(&self, report: Report) {
        let mut posted = self.lock();
        posted
            .readers
            .retain_mut(|reader| tell(reader, &report).is_ok());
        posted.report = Some(report);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Posted> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends being found; who reads already goes on reading.
    pub(super) fn close(&self) {
        let _ = fs::remove_file(&self.path);
    }
}

fn tell(reader: &mut UnixStream, report: &Report) -> io::Result<()> {
    let mut line = serde_json::to_vec(report).map_err(io::Error::other)?;
    line.push(b'\n');
    reader.write_all(&line)
}
