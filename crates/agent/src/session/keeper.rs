//! The session's process: signs the person in through PAM, starts the X server and the desktop environment as the
//! person, reports on a socket, and closes the PAM session when it is over.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, ExitStatus};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use nix::unistd::User;
use rustix::process::{Pid, Signal, kill_process_group};
use stream::Size;

use super::program::{self, DisplayFolder};
use super::protocol::{END, LINE_BYTES_MAX, Order, Outcome, Report, SOCKET};
use crate::cookie::Cookie;
use crate::desktop::{self, DisplayAccess};
use crate::pam::{Refusal, Transaction};

/// Name of the PAM service.
const SERVICE: &str = "carrel";
/// How long programs have to end after they were asked to.
const GRACE: Duration = Duration::from_secs(5);

/// The two programs of a session.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Program {
    Display,
    Desktop,
}

/// What ends a session.
enum End {
    Display(ExitStatus),
    Desktop(ExitStatus),
    Asked,
}

/// Runs the order on standard input to its end.
pub(crate) fn run(runtime: &Path) -> Result<()> {
    let mut line = String::new();
    io::stdin()
        .take(LINE_BYTES_MAX as u64)
        .read_to_string(&mut line)
        .context("cannot read the order")?;
    let order: Order = serde_json::from_str(&line).context("the order is not understood")?;
    zeroize::Zeroize::zeroize(&mut line);
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
    let (sender, ends) = channel();
    let board = Board::open(runtime, sender.clone())?;
    say(&Outcome::Welcome)?;
    let mut programs = Programs {
        sender,
        ends,
        running: Vec::new(),
    };
    let result = keep(&order, &user, &environment, runtime, &board, &mut programs);
    programs.finish();
    let report = result.unwrap_or_else(|error| Report::Crashed {
        text: format!("{error:#}"),
    });
    drop(transaction);
    board.post(report);
    board.close();
    Ok(())
}

fn say(outcome: &Outcome) -> Result<()> {
    let mut stdout = io::stdout().lock();
    serde_json::to_writer(&mut stdout, outcome)?;
    writeln!(stdout)?;
    Ok(stdout.flush()?)
}

fn sign_in(order: &Order) -> Result<(Transaction, User), Refusal> {
    let mut transaction = Transaction::begin(SERVICE, &order.username, &order.password)?;
    transaction.authenticate()?;
    let user = User::from_name(&order.username)
        .map_err(|error| Refusal::Other(format!("the person cannot be looked up: {error}")))?
        .ok_or_else(|| Refusal::Other("the directory does not give the person a uid".to_owned()))?;
    if user.uid.as_raw() != order.uid {
        return Err(Refusal::Other(format!(
            "the directory gives uid {}, expected {}",
            user.uid, order.uid
        )));
    }
    Ok((transaction, user))
}

fn open(transaction: &mut Transaction) -> Result<(), Refusal> {
    for entry in [
        "XDG_SESSION_TYPE=x11",
        "XDG_SESSION_CLASS=user",
        "XDG_SESSION_DESKTOP=xfce",
        "XDG_CURRENT_DESKTOP=XFCE",
    ] {
        transaction.put_environment(entry)?;
    }
    transaction.open()
}

fn refused(refusal: Refusal) -> Outcome {
    let (code, message) = match refusal {
        Refusal::WrongPassword => (
            "wrong-password",
            "the user name or the password is wrong".to_owned(),
        ),
        Refusal::MustChange => (
            "must-change",
            "the password must be changed first".to_owned(),
        ),
        Refusal::Account => ("account-refused", "the account may not be used".to_owned()),
        Refusal::Unreachable => (
            "directory-unreachable",
            "the directory does not answer".to_owned(),
        ),
        Refusal::Other(text) => (
            "session-failed",
            format!("the session cannot be opened: {text}"),
        ),
    };
    Outcome::Refused {
        code: code.to_owned(),
        message,
    }
}

/// Starts the programs and waits for the first end.
fn keep(
    order: &Order,
    user: &User,
    environment: &[String],
    runtime: &Path,
    board: &Board,
    programs: &mut Programs,
) -> Result<Report> {
    let session = session_id()?;
    board.post(Report::StartingDisplay {
        session: session.clone(),
    });
    let folder = make_display_folder(user, runtime)?;
    let cookie = Cookie::make(&folder.cookie()).context("cannot write the display's cookie")?;
    chown(
        folder.cookie(),
        Some(user.uid.as_raw()),
        Some(user.gid.as_raw()),
    )?;
    let mut x_server = program::x_server(user, &folder).context("cannot start the X server")?;
    let stdout = x_server.stdout.take();
    programs.watch(x_server, Program::Display, End::Display);
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
    programs.watch(desktop, Program::Desktop, End::Desktop);
    board.post(Report::StartingDesktop { session, display });
    Ok(programs.first_end())
}

/// The programs that run. The X server is started first and ended last.
struct Programs {
    sender: Sender<End>,
    ends: Receiver<End>,
    running: Vec<(Program, Option<Pid>)>,
}

impl Programs {
    fn watch(&mut self, mut child: Child, program: Program, end: fn(ExitStatus) -> End) {
        let group = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
        self.running.push((program, group));
        let sender = self.sender.clone();
        std::thread::spawn(move || {
            if let Ok(status) = child.wait() {
                let _ = sender.send(end(status));
            }
        });
    }

    /// Waits for the next end until `deadline`.
    fn next_end(&mut self, deadline: Option<Instant>) -> Option<End> {
        let end = match deadline {
            None => self.ends.recv().ok()?,
            Some(at) => self
                .ends
                .recv_timeout(at.saturating_duration_since(Instant::now()))
                .ok()?,
        };
        let ended = match end {
            End::Display(_) => Some(Program::Display),
            End::Desktop(_) => Some(Program::Desktop),
            End::Asked => None,
        };
        self.running.retain(|(program, _)| Some(*program) != ended);
        Some(end)
    }

    fn first_end(&mut self) -> Report {
        match self.next_end(None) {
            None | Some(End::Asked) => Report::LoggedOff,
            Some(End::Desktop(status)) if status.success() => Report::LoggedOff,
            Some(End::Display(status)) => Report::Crashed {
                text: program::describe("the X server", status),
            },
            // A desktop that ends with an error has often only lost its X server.
            Some(End::Desktop(status)) => {
                match self.next_end(Some(Instant::now() + Duration::from_millis(300))) {
                    Some(End::Display(status)) => Report::Crashed {
                        text: program::describe("the X server", status),
                    },
                    _ => Report::Crashed {
                        text: program::describe("the desktop", status),
                    },
                }
            }
        }
    }

    /// Ends what still runs, the newest first, each with all that it started in its group.
    fn finish(&mut self) {
        while let Some((program, group)) = self.running.last().copied() {
            let Some(group) = group else {
                self.running.pop();
                continue;
            };
            let _ = kill_process_group(group, Signal::TERM);
            let deadline = Instant::now() + GRACE;
            while self.running.iter().any(|(other, _)| *other == program) {
                if self.next_end(Some(deadline)).is_none() {
                    let _ = kill_process_group(group, Signal::KILL);
                    self.running.retain(|(other, _)| *other != program);
                }
            }
        }
    }
}

/// The X server prints its display's number when it is ready.
fn display_number(stdout: ChildStdout) -> Result<u16> {
    let mut line = String::new();
    BufReader::new(stdout.take(64)).read_line(&mut line)?;
    line.trim()
        .parse()
        .context("the X server did not start; its messages are in the journal")
}

/// A fresh folder, the person's, that only they and root enter.
fn make_display_folder(user: &User, runtime: &Path) -> Result<DisplayFolder> {
    let folder = DisplayFolder::inside(runtime);
    match fs::remove_dir_all(folder.path()) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(error).context("cannot clear the display's folder");
        }
        _ => {}
    }
    fs::create_dir(folder.path())?;
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700))?;
    chown(
        folder.path(),
        Some(user.uid.as_raw()),
        Some(user.gid.as_raw()),
    )?;
    Ok(folder)
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

/// The socket on which everybody who connects gets the newest report and those that follow.
#[derive(Clone)]
struct Board {
    path: PathBuf,
    shared: Arc<Mutex<Posted>>,
    listener: Arc<UnixListener>,
}

#[derive(Default)]
struct Posted {
    report: Option<Report>,
    readers: Vec<UnixStream>,
}

impl Board {
    fn open(runtime: &Path, sender: Sender<End>) -> Result<Self> {
        let path = runtime.join(SOCKET);
        if UnixStream::connect(&path).is_ok() {
            bail!("a session runs already");
        }
        let _ = fs::remove_file(&path);
        let listener = UnixListener::bind(&path).context("cannot make the session's socket")?;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600))?;
        let board = Self {
            path,
            shared: Arc::default(),
            listener: Arc::new(listener),
        };
        board.listen(sender);
        Ok(board)
    }

    /// Serves readers; a line `end` from one ends the session.
    fn listen(&self, sender: Sender<End>) {
        let board = self.clone();
        std::thread::spawn(move || {
            for reader in board.listener.incoming().flatten() {
                let sender = sender.clone();
                board.admit(&reader);
                std::thread::spawn(move || {
                    let asked = BufReader::new(reader)
                        .lines()
                        .map_while(Result::ok)
                        .any(|line| line == END);
                    if asked {
                        let _ = sender.send(End::Asked);
                    }
                });
            }
        });
    }

    fn admit(&self, reader: &UnixStream) {
        let Ok(mut reader) = reader.try_clone() else {
            return;
        };
        let mut posted = self.lock();
        if posted
            .report
            .as_ref()
            .is_none_or(|report| tell(&mut reader, report).is_ok())
        {
            posted.readers.push(reader);
        }
    }

    fn post(&self, report: Report) {
        let mut posted = self.lock();
        posted
            .readers
            .retain_mut(|reader| tell(reader, &report).is_ok());
        posted.report = Some(report);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Posted> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn close(&self) {
        let _ = fs::remove_file(&self.path);
    }
}

fn tell(reader: &mut UnixStream, report: &Report) -> io::Result<()> {
    let mut line = serde_json::to_vec(report).map_err(io::Error::other)?;
    line.push(b'\n');
    reader.write_all(&line)
}
