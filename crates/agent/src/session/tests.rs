//! The session's life without PAM: who waits for what, and what is said when. The session's process is played by a
//! script where it is started, and by its own parts in this process where it ends.

use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use agent_api::{Phase, StartSession};
use nix::unistd::{Gid, Uid, User};
use rustix::process::{Pid, Signal, kill_process};
use stream::{ByeReason, PhaseId, Size, ViewerEvent};
use tempfile::TempDir;

use super::board::Board;
use super::keeper::{conclude, make_display_folder, turn};
use super::protocol::Report;
use super::running::{Program, Programs};
use super::supervisor::{Place, Supervisor};
use crate::desktop::rig::{Client, Display, LIMIT};

const NONE_RUNS: &str = "no session runs: sign in again";

/// A supervisor of ann's session whose session process is this script.
fn supervisor(folder: &Path, script: &str) -> Arc<Supervisor> {
    on_system(folder, script, "echo running")
}

/// The same, on a system that says with another script how it is.
fn on_system(folder: &Path, session: &str, system: &str) -> Arc<Supervisor> {
    let program = |name: &str, script: &str| {
        let path = folder.join(name);
        std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        path
    };
    let place = Place {
        runtime: folder.to_owned(),
        program: program("session-process", session),
        systemctl: program("systemctl", system),
    };
    Supervisor::new("ann".to_owned(), 200_001, place)
}

fn start(sign_in: &str) -> StartSession {
    StartSession {
        username: "ann".to_owned(),
        password: "Secret-1234".to_owned(),
        width: 1024,
        height: 768,
        sign_in: sign_in.to_owned(),
    }
}

/// A viewer of a sign-in that the supervisor attends to.
async fn viewer(supervisor: &Arc<Supervisor>, sign_in: &str, starting: bool) -> Client {
    let word = format!(r#"{{"username":"ann","sign_in":"{sign_in}","starting":{starting}}}"#);
    let size = Size::new(1024, 768).unwrap();
    let (client, link) = Client::connect_as_one_of(supervisor.links(), &word, size).await;
    let supervisor = Arc::clone(supervisor);
    tokio::spawn(async move { supervisor.attach(link).await });
    client
}

async fn phase(client: &mut Client, wanted: PhaseId) {
    let told = |client: &Client| {
        client
            .events
            .iter()
            .any(|event| matches!(event, ViewerEvent::Phase { phase, .. } if *phase == wanted))
    };
    client.until("the phase", told).await;
}

/// Waits until something is so.
async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let polling = async {
        while !holds() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(LIMIT, polling)
        .await
        .unwrap_or_else(|_| panic!("not within the limit: {what}"));
}

#[tokio::test]
async fn a_viewer_waits_for_the_start_that_its_ticket_promised_and_for_no_other() {
    let folder = TempDir::new().unwrap();
    // Waits until it is told, then refuses.
    let go = folder.path().join("go");
    let script = format!(
        r#"cat >/dev/null; until [ -e {} ]; do sleep 0.02; done
        echo '{{"outcome":"refused","code":"must-change","message":"the password must be changed first"}}'"#,
        go.display()
    );
    let supervisor = supervisor(folder.path(), &script);
    let mut promised = viewer(&supervisor, "mine", true).await;
    // As after a reboot: there is no session, and none is on its way.
    let begin = std::time::Instant::now();
    let mut unpromised = viewer(&supervisor, "old", false).await;
    assert_eq!(
        unpromised.bye().await,
        (ByeReason::LoggedOff, NONE_RUNS.into())
    );
    assert!(
        begin.elapsed() < Duration::from_secs(5),
        "{:?}",
        begin.elapsed()
    );

    // The other one still waits, and hears of the start when it begins.
    let starting = tokio::spawn({
        let supervisor = Arc::clone(&supervisor);
        async move { supervisor.start(start("mine")).await }
    });
    phase(&mut promised, PhaseId::SigningIn).await;
    std::fs::write(&go, "").unwrap();
    let refusal = "the password must be changed first";
    assert_eq!(promised.bye().await, (ByeReason::Crashed, refusal.into()));
    assert_eq!(starting.await.unwrap().unwrap_err().code, "must-change");
}

#[tokio::test]
async fn a_refusal_is_told_at_once_to_who_comes_later_but_not_to_who_has_signed_in_anew() {
    let folder = TempDir::new().unwrap();
    let refuse = r#"cat >/dev/null; echo '{"outcome":"refused","code":"account-refused","message":"not today"}'"#;
    let supervisor = supervisor(folder.path(), refuse);
    supervisor.start(start("first")).await.unwrap_err();
    for (sign_in, starting) in [("first", true), ("first", false), ("older", false)] {
        let mut late = viewer(&supervisor, sign_in, starting).await;
        assert_eq!(late.bye().await, (ByeReason::Crashed, "not today".into()));
    }
    let mut anew = viewer(&supervisor, "second", true).await;
    let again = tokio::spawn({
        let supervisor = Arc::clone(&supervisor);
        async move { supervisor.start(start("second")).await }
    });
    phase(&mut anew, PhaseId::SigningIn).await;
    assert_eq!(anew.bye().await, (ByeReason::Crashed, "not today".into()));
    again.await.unwrap().unwrap_err();
}

#[tokio::test]
async fn a_start_that_nobody_waits_for_any_more_is_finished() {
    let folder = TempDir::new().unwrap();
    let go = folder.path().join("go");
    let script = format!(
        r#"cat >/dev/null; until [ -e {} ]; do sleep 0.02; done
        echo '{{"outcome":"refused","code":"account-refused","message":"not today"}}'"#,
        go.display()
    );
    let supervisor = supervisor(folder.path(), &script);
    let asking = tokio::spawn({
        let supervisor = Arc::clone(&supervisor);
        async move { supervisor.start(start("mine")).await }
    });
    let signs_in = || supervisor.session().map(|session| session.phase) == Some(Phase::SigningIn);
    until("the sign-in has begun", signs_in).await;
    // As when the control plane gives up its connection.
    asking.abort();
    assert!(asking.await.unwrap_err().is_cancelled());
    let mut client = viewer(&supervisor, "mine", true).await;
    std::fs::write(&go, "").unwrap();
    assert_eq!(client.bye().await, (ByeReason::Crashed, "not today".into()));
    assert_eq!(supervisor.session(), None);
    // The next sign-in opens a session instead of only checking the password for one that is not there.
    let refusal = supervisor.start(start("next")).await.unwrap_err();
    assert_eq!(refusal.code, "account-refused");
    let mut next = viewer(&supervisor, "next", true).await;
    assert_eq!(next.bye().await, (ByeReason::Crashed, "not today".into()));
}

#[tokio::test]
async fn a_viewer_of_somebody_else_is_turned_away() {
    let folder = TempDir::new().unwrap();
    let supervisor = supervisor(folder.path(), "exit 1");
    let word = r#"{"username":"bob","starting":true}"#;
    let (mut client, link) = Client::connect(word, Size::new(1024, 768).unwrap()).await;
    supervisor.attach(link).await;
    assert_eq!(client.bye().await.0, ByeReason::TicketRefused);
}

#[tokio::test]
async fn a_session_process_that_dies_without_a_word_is_a_refusal() {
    let folder = TempDir::new().unwrap();
    let supervisor = supervisor(folder.path(), "cat >/dev/null; exit 1");
    let failure = supervisor.start(start("first")).await.unwrap_err();
    assert_eq!(failure.code, "session-failed");
    assert!(
        failure.message.contains("without an outcome"),
        "{failure:?}"
    );
    assert_eq!(supervisor.session(), None);
}

/// A session with a real X server, a real tree of processes for a desktop, and a PAM that closes when the test lets it.
struct Session {
    x_server: Pid,
    /// A grandchild that does not end when it is asked to.
    stubborn: Pid,
    desktop: Option<ChildStdin>,
    let_close: Sender<()>,
    /// What still runs when PAM is closed.
    left: Receiver<Vec<Pid>>,
}

impl Session {
    fn start(runtime: &Path) -> Self {
        let mut display = Display::start("1024x768x24");
        let board = Board::open(runtime).unwrap();
        let mut programs = Programs::new();
        board.post(Report::StartingDesktop {
            session: "s1".to_owned(),
            display: display.access.clone(),
        });
        let server = display.server.take().unwrap();
        let x_server = pid(server.id());
        programs.watch(Program::Display, server);
        let mut child = tree();
        let mut line = String::new();
        let output = child.stdout.take().unwrap();
        BufReader::new(output).read_line(&mut line).unwrap();
        let stubborn = pid(line.trim().parse().unwrap());
        let desktop = child.stdin.take().unwrap();
        programs.watch(Program::Desktop, child);
        let (let_close, may_close) = channel();
        let (leaving, left) = channel();
        std::thread::spawn(move || {
            let _display = display;
            let report = programs.first_end();
            conclude(report, &board, &mut programs, || {
                let left = [x_server, stubborn].into_iter().filter(|pid| alive(*pid));
                leaving.send(left.collect()).unwrap();
                may_close.recv().unwrap();
            });
        });
        Self {
            x_server,
            stubborn,
            desktop: Some(desktop),
            let_close,
            left,
        }
    }

    fn log_off(&mut self) {
        self.desktop = None;
    }

    /// What the cleaning up has left, when PAM is closed; then lets it be closed.
    async fn cleaned_up(self) -> Vec<Pid> {
        let waiting = tokio::task::spawn_blocking(move || {
            let left = self.left.recv_timeout(LIMIT).expect("it is cleaned up");
            self.let_close.send(()).unwrap();
            left
        });
        waiting.await.unwrap()
    }
}

/// A desktop: it ends with the number that it reads, or well when its input ends, and leaves a grandchild behind.
fn tree() -> Child {
    let script =
        r#"sh -c 'trap "" TERM; echo $$; exec sleep 600' & read number; exit "${number:-0}""#;
    Command::new("sh")
        .args(["-c", script])
        .process_group(0)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

fn pid(number: u32) -> Pid {
    Pid::from_raw(i32::try_from(number).unwrap()).unwrap()
}

/// Whether a process runs; one that only waits to be taken note of does not.
fn alive(pid: Pid) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", pid.as_raw_nonzero()));
    stat.is_ok_and(|stat| !stat.contains(") Z "))
}

/// An agent that was started while the session ran, and the viewer that the session is shown to.
async fn shown(folder: &Path) -> (Arc<Supervisor>, Client) {
    shown_by(supervisor(folder, "exit 1")).await
}

async fn shown_by(supervisor: Arc<Supervisor>) -> (Arc<Supervisor>, Client) {
    supervisor.adopt().await;
    let mut client = viewer(&supervisor, "mine", false).await;
    phase(&mut client, PhaseId::StartingDesktop).await;
    assert!(supervisor.session().unwrap().viewed);
    (supervisor, client)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn str_04_a_log_off_is_told_before_programs_and_pam_have_ended() {
    let folder = TempDir::new().unwrap();
    let mut session = Session::start(folder.path());
    let (supervisor, mut client) = shown(folder.path()).await;
    let stubborn = session.stubborn;
    session.log_off();
    assert_eq!(client.bye().await, (ByeReason::LoggedOff, String::new()));
    assert!(alive(stubborn), "the report waited for the programs");
    until("no session is left", || supervisor.session().is_none()).await;
    assert_eq!(session.cleaned_up().await, []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_killed_x_server_is_a_crash_with_its_reason_and_time() {
    let folder = TempDir::new().unwrap();
    let session = Session::start(folder.path());
    let (supervisor, mut client) = shown(folder.path()).await;
    kill_process(session.x_server, Signal::KILL).unwrap();
    let why = "the X server was ended by signal 9";
    assert_eq!(client.bye().await, (ByeReason::Crashed, why.into()));
    until("the crash is known", || {
        supervisor.session().is_some_and(|session| {
            session.phase == Phase::Crashed(why.into()) && session.crashed_at_ms.is_some()
        })
    })
    .await;
    // Who comes now hears the same, unless a new session was promised.
    let mut late = viewer(&supervisor, "mine", false).await;
    assert_eq!(late.bye().await, (ByeReason::Crashed, why.into()));
    assert_eq!(session.cleaned_up().await, []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_desktop_that_ends_with_an_error_is_a_crash() {
    let folder = TempDir::new().unwrap();
    let mut session = Session::start(folder.path());
    let (_supervisor, mut client) = shown(folder.path()).await;
    let desktop = session.desktop.as_mut().unwrap();
    desktop.write_all(b"7\n").unwrap();
    let why = "the desktop ended with error 7";
    assert_eq!(client.bye().await, (ByeReason::Crashed, why.into()));
    assert_eq!(session.cleaned_up().await, []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_session_that_ends_with_its_system_is_no_crash() {
    let folder = TempDir::new().unwrap();
    let session = Session::start(folder.path());
    let stopping = on_system(folder.path(), "exit 1", "echo stopping; exit 1");
    let (supervisor, mut client) = shown_by(stopping).await;
    kill_process(session.x_server, Signal::TERM).unwrap();
    let why = "the desktop is being restarted or stopped";
    assert_eq!(client.bye().await, (ByeReason::DesktopStopping, why.into()));
    until("no session is left", || supervisor.session().is_none()).await;
    assert_eq!(session.cleaned_up().await, []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn str_04_who_looks_at_a_desktop_that_is_stopped_is_told_at_once() {
    let folder = TempDir::new().unwrap();
    let mut session = Session::start(folder.path());
    let stopping = on_system(folder.path(), "exit 1", "echo stopping; exit 1");
    let (supervisor, mut client) = shown_by(stopping).await;
    let (told, ()) = tokio::join!(client.bye(), supervisor.leave());
    let why = "the desktop is being restarted or stopped";
    assert_eq!(told, (ByeReason::DesktopStopping, why.into()));
    session.log_off();
    assert_eq!(session.cleaned_up().await, []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_agent_that_is_restarted_says_so_and_the_session_goes_on() {
    let folder = TempDir::new().unwrap();
    let mut session = Session::start(folder.path());
    let (supervisor, mut client) = shown(folder.path()).await;
    let (told, ()) = tokio::join!(client.bye(), supervisor.leave());
    let why = "the agent is being restarted";
    assert_eq!(told, (ByeReason::Stopping, why.into()));
    assert!(supervisor.session().is_some());
    session.log_off();
    assert_eq!(session.cleaned_up().await, []);
}

#[tokio::test]
async fn who_waits_for_a_session_is_told_when_the_agent_ends() {
    let folder = TempDir::new().unwrap();
    let supervisor = supervisor(folder.path(), "cat >/dev/null; sleep 20");
    let mut waiting = viewer(&supervisor, "mine", true).await;
    let (told, ()) = tokio::join!(waiting.bye(), supervisor.leave());
    assert_eq!(told.0, ByeReason::Stopping);
}

#[tokio::test]
async fn a_new_session_waits_until_the_one_before_is_cleaned_up() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().to_owned();
    let before = turn(&path, LIMIT).unwrap().expect("nobody is before");
    let early = turn(&path, Duration::from_millis(50)).unwrap();
    assert!(early.is_none(), "two sessions at the same time");
    let next = tokio::task::spawn_blocking(move || turn(&path, LIMIT).unwrap());
    drop(before);
    assert!(next.await.unwrap().is_some());
}

#[test]
fn no_link_that_the_person_puts_in_the_cookies_place_gives_them_a_file_of_roots() {
    let folder = TempDir::new().unwrap();
    let (runtime, private) = (folder.path().join("run"), folder.path().join("shadow"));
    std::fs::create_dir(&runtime).unwrap();
    std::fs::write(&private, "").unwrap();
    let changed = || {
        let metadata = std::fs::metadata(&private).unwrap();
        (metadata.uid(), metadata.ctime(), metadata.ctime_nsec())
    };
    let before = changed();
    let person = User {
        uid: Uid::effective(),
        gid: Gid::effective(),
        ..User::from_uid(Uid::effective()).unwrap().unwrap()
    };
    let over = AtomicBool::new(false);
    let made = std::thread::scope(|scope| {
        // A program that a session before left: it waits for the cookie and puts a link in its place.
        scope.spawn(|| {
            let (link, cookie) = (
                folder.path().join("link"),
                runtime.join("display/Xauthority"),
            );
            while !over.load(Ordering::Relaxed) {
                let _ = std::os::unix::fs::symlink(&private, &link);
                if std::fs::symlink_metadata(&cookie).is_ok_and(|metadata| metadata.is_file()) {
                    let _ = std::fs::rename(&link, &cookie);
                }
            }
        });
        let made = (0..1000).filter(|_| make_display_folder(&person, &runtime).is_ok());
        let made = made.count();
        over.store(true, Ordering::Relaxed);
        made
    });
    assert!(0 < made, "the folder was never made");
    assert_eq!(changed(), before, "a file that a link led to was changed");
}
