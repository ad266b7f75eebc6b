//! The session's process: signs the person in through PAM, starts the X server and the desktop environment as the
//! person, reports on a socket, and closes the PAM session when it is over.

use std::fs::{self, File, TryLockError};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::os::unix::fs::{DirBuilderExt, PermissionsExt, chown, fchown};
use std::path::{Path, PathBuf};
use std::process::ChildStdout;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use nix::unistd::User;
use stream::Size;

use super::board::Board;
use super::launch::SIGN_IN_MAX;
use super::program::{self, DisplayFolder};
use super::protocol::{LINE_BYTES_MAX, LOCK, Order, Outcome, Report};
use super::running::{Program, Programs};
use super::sign_in::{open, refused, sign_in};
use crate::cookie::Cookie;
use crate::desktop::{self, DisplayAccess};

/// How long the end of the session before may take: its programs have some 12 s, and then PAM asks the directory.
const TURN_MAX: Duration = Duration::from_secs(30);
// The agent waits longer, and also for the sign-in after it, so that the reason is told.
const _: () = assert!(TURN_MAX.as_secs() * 2 <= SIGN_IN_MAX.as_secs());
/// How often it is looked whether that session is gone.
const TURN_INTERVAL: Duration = Duration::from_millis(20);

/// Runs the order on standard input to its end.
pub(crate) fn run(runtime: &Path) -> Result<()> {
    let order = read_order()?;
    // Held for as long as this process lives.
    let _turn = match order.open {
        true => match turn(runtime, TURN_MAX)? {
            Some(turn) => Some(turn),
            None => return say(&still_closing()),
        },
        false => None,
    };
    let (mut transaction, user) = match sign_in(&order) {
        Ok(signed_in) => signed_in,
        Err(refusal) => return say(&refused(refusal)),
    };
    if !order.open {
        return say(&transaction
            .refresh()
            .map_or_else(refused, |()| Outcome::Welcome));
    }
    if let Err(refusal) = open(&mut transaction) {
        return say(&refused(refusal));
    }
    let environment = transaction.environment();
    let board = Board::open(runtime)?;
    say(&Outcome::Welcome)?;
    let mut programs = Programs::new();
    let started = start(&order, &user, &environment, runtime, &board, &mut programs);
    let report = match started {
        Ok(()) => programs.first_end(),
        Err(error) => Report::Crashed {
            text: format!("{error:#}"),
        },
    };
    conclude(report, &board, &mut programs, || drop(transaction));
    Ok(())
}

fn read_order() -> Result<Order> {
    let mut line = String::new();
    io::stdin()
        .take(LINE_BYTES_MAX as u64)
        .read_to_string(&mut line)
        .context("cannot read the order")?;
    let order = serde_json::from_str(&line).context("the order is not understood");
    zeroize::Zeroize::zeroize(&mut line);
    order
}

fn say(outcome: &Outcome) -> Result<()> {
    let mut stdout = io::stdout().lock();
    serde_json::to_writer(&mut stdout, outcome)?;
    writeln!(stdout)?;
    Ok(stdout.flush()?)
}

/// Waits until no other session is there, even one that is only being cleaned up: closing it would take the new one's
/// Kerberos ticket and display away. `None` when that takes too long.
pub(super) fn turn(runtime: &Path, limit: Duration) -> Result<Option<File>> {
    let lock = File::create(runtime.join(LOCK)).context("cannot make the session's lock")?;
    let deadline = Instant::now() + limit;
    loop {
        match lock.try_lock() {
            Ok(()) => return Ok(Some(lock)),
            Err(TryLockError::WouldBlock) if Instant::now() < deadline => {
                std::thread::sleep(TURN_INTERVAL);
            }
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => {
                return Err(error).context("cannot take the session's lock");
            }
        }
    }
}

fn still_closing() -> Outcome {
    Outcome::Refused {
        code: "session-failed".to_owned(),
        message: "the session before this one is still being closed; sign in again shortly"
            .to_owned(),
    }
}

/// Tells how the session ended and only then cleans up: programs that take their time, and PAM with the directory behind
/// it, must not make a log-off look like a crash.
pub(super) fn conclude(
    report: Report,
    board: &Board,
    programs: &mut Programs,
    close: impl FnOnce(),
) {
    board.post(report);
    board.close();
    programs.finish();
    close();
}

/// Starts the programs.
fn start(
    order: &Order,
    user: &User,
    environment: &[String],
    runtime: &Path,
    board: &Board,
    programs: &mut Programs,
) -> Result<()> {
    let session = session_id()?;
    board.post(Report::StartingDisplay {
        session: session.clone(),
    });
    let (folder, cookie) = make_display_folder(user, runtime)?;
    let mut x_server = program::x_server(user, &folder).context("cannot start the X server")?;
    let stdout = x_server.stdout.take();
    programs.watch(Program::Display, x_server);
    let number = display_number(stdout.context("the X server's output is not ours")?)?;
    let display = DisplayAccess {
        number,
        cookie: cookie.hexadecimal(),
        framebuffer: folder.framebuffer(),
    };
    desktop::prepare(&display, Size::new(order.width, order.height)?)?;
    let person_runtime = person_runtime_folder(user, environment)?;
    let desktop = program::desktop(user, environment, &display, &folder, &person_runtime)
        .context("cannot start the desktop")?;
    programs.watch(Program::Desktop, desktop);
    board.post(Report::StartingDesktop { session, display });
    Ok(())
}

/// The X server prints its display's number when it is ready.
fn display_number(stdout: ChildStdout) -> Result<u16> {
    let mut line = String::new();
    BufReader::new(stdout.take(64)).read_line(&mut line)?;
    line.trim()
        .parse()
        .context("the X server did not start; its messages are in the journal")
}

/// A fresh folder, the person's, that only they and root enter, with the display's cookie. It is given away last: in a
/// folder of the person's, programs that a session before left could put a link to any file in the cookie's place.
pub(super) fn make_display_folder(user: &User, runtime: &Path) -> Result<(DisplayFolder, Cookie)> {
    let folder = DisplayFolder::inside(runtime);
    match fs::remove_dir_all(folder.path()) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(error).context("cannot clear the display's folder");
        }
        _ => {}
    }
    let (uid, gid) = (Some(user.uid.as_raw()), Some(user.gid.as_raw()));
    fs::DirBuilder::new().mode(0o700).create(folder.path())?;
    let (cookie, file) =
        Cookie::make(&folder.cookie()).context("cannot write the display's cookie")?;
    fchown(&file, uid, gid)?;
    chown(folder.path(), uid, gid)?;
    Ok((folder, cookie))
}

/// The person's runtime folder: the one that PAM made, or one made here.
fn person_runtime_folder(user: &User, environment: &[String]) -> Result<PathBuf> {
    let from_pam = environment
        .iter()
        .find_map(|entry| entry.strip_prefix("XDG_RUNTIME_DIR="));
    if let Some(folder) = from_pam.map(PathBuf::from).filter(|folder| folder.is_dir()) {
        return Ok(folder);
    }
    let folder = PathBuf::from(format!("/run/user/{}", user.uid));
    // The folder that it is in is root's, so nobody can put something else in its place.
    fs::create_dir_all(&folder)?;
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700))?;
    chown(&folder, Some(user.uid.as_raw()), Some(user.gid.as_raw()))?;
    Ok(folder)
}

fn session_id() -> Result<String> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).map_err(|error| anyhow::anyhow!("no randomness: {error}"))?;
    Ok(hex::encode(bytes))
}
