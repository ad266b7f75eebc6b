//! The programs of a session, run as the person: the X server and the desktop environment.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

use nix::unistd::User;

use super::protocol::DISPLAY_FOLDER;
use crate::desktop::DisplayAccess;

/// The largest screen; memory is only taken for what is used of it.
const SCREEN_MAX: &str = "5120x2880x24";
/// An operator's own way to start the desktop environment.
const SESSION_COMMAND: &str = "/etc/carrel/session";
const SESSION_COMMAND_DEFAULT: &str = "startxfce4";
const PATH: &str = "/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games";

/// Where the display's files are.
pub(super) struct DisplayFolder(PathBuf);

impl DisplayFolder {
    pub(super) fn inside(runtime: &Path) -> Self {
        Self(runtime.join(DISPLAY_FOLDER))
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    pub(super) fn cookie(&self) -> PathBuf {
        self.0.join("Xauthority")
    }

    pub(super) fn framebuffer(&self) -> PathBuf {
        self.0.join("Xvfb_screen0")
    }
}

/// `carrel-agent become` with nothing of our own environment.
fn as_person(
    user: &User,
    environment: &[(String, String)],
    program: &OsStr,
) -> std::io::Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command
        .args(["become", &user.name, "--"])
        .arg(program)
        .stdin(Stdio::null())
        .env_clear();
    command.envs(environment.iter().map(|(name, value)| (name, value)));
    Ok(command)
}

/// Starts the X server; it prints its display's number.
pub(super) fn x_server(user: &User, folder: &DisplayFolder) -> std::io::Result<Child> {
    let environment = [("PATH".to_owned(), PATH.to_owned())];
    let mut command = as_person(user, &environment, OsStr::new("Xvfb"))?;
    command.args([
        "-displayfd",
        "1",
        "-screen",
        "0",
        SCREEN_MAX,
        "-dpi",
        "96",
        "-s",
        "0",
    ]);
    command
        .args(["-nolisten", "tcp", "-noreset", "-fbdir"])
        .arg(folder.path())
        .arg("-auth")
        .arg(folder.cookie());
    command.stdout(Stdio::piped()).spawn()
}

/// Starts the desktop environment, with a message bus of its own where the system gives none.
pub(super) fn desktop(
    user: &User,
    pam: &[String],
    display: &DisplayAccess,
    folder: &DisplayFolder,
    runtime: &Path,
) -> std::io::Result<Child> {
    let mut environment = person_environment(user, pam, runtime);
    environment.push(("DISPLAY".to_owned(), format!(":{}", display.number)));
    environment.push((
        "XAUTHORITY".to_owned(),
        folder.cookie().to_string_lossy().into_owned(),
    ));
    let command = if Path::new(SESSION_COMMAND).exists() {
        SESSION_COMMAND
    } else {
        SESSION_COMMAND_DEFAULT
    };
    let bus = runtime.join("bus");
    if bus.exists() {
        environment.push((
            "DBUS_SESSION_BUS_ADDRESS".to_owned(),
            format!("unix:path={}", bus.display()),
        ));
        return as_person(user, &environment, OsStr::new(command))?
            .stdout(journal())
            .spawn();
    }
    let mut with_bus = as_person(user, &environment, OsStr::new("dbus-run-session"))?;
    with_bus.args(["--", command]).stdout(journal()).spawn()
}

/// What programs print goes where our own messages go.
fn journal() -> Stdio {
    Stdio::from(std::io::stderr())
}

/// What a login gives a person; PAM's word counts where it says something.
fn person_environment(user: &User, pam: &[String], runtime: &Path) -> Vec<(String, String)> {
    let own = [
        ("PATH", PATH.into()),
        ("LANG", "C.UTF-8".into()),
        ("HOME", user.dir.to_string_lossy()),
        ("SHELL", user.shell.to_string_lossy()),
        ("USER", user.name.as_str().into()),
        ("LOGNAME", user.name.as_str().into()),
        ("XDG_RUNTIME_DIR", runtime.to_string_lossy()),
    ];
    let from_pam: Vec<(&str, &str)> = pam
        .iter()
        .filter_map(|entry| entry.split_once('='))
        .collect();
    let missing = own
        .iter()
        .filter(|(name, _)| !from_pam.iter().any(|(other, _)| other == name));
    let mut environment: Vec<(String, String)> = missing
        .map(|(name, value)| ((*name).to_owned(), value.clone().into_owned()))
        .collect();
    environment.extend(
        from_pam
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
    );
    environment
}

/// How a program ended, for people.
pub(super) fn describe(program: &str, status: ExitStatus) -> String {
    use std::os::unix::process::ExitStatusExt;
    match (status.code(), status.signal()) {
        (Some(0), _) => format!("{program} ended by itself"),
        (Some(code), _) => format!("{program} ended with error {code}"),
        (None, Some(signal)) => format!("{program} was ended by signal {signal}"),
        (None, None) => format!("{program} ended"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_pam_says_counts_more_than_the_defaults() {
        let user = User {
            name: "ann".to_owned(),
            passwd: std::ffi::CString::default(),
            uid: 1.into(),
            gid: 1.into(),
            gecos: std::ffi::CString::default(),
            dir: "/home/ann".into(),
            shell: "/bin/bash".into(),
        };
        let pam = [
            "LANG=de_DE.UTF-8".to_owned(),
            "KRB5CCNAME=FILE:/tmp/krb5cc_1".to_owned(),
        ];
        let environment = person_environment(&user, &pam, Path::new("/run/user/1"));
        let value = |name: &str| {
            environment
                .iter()
                .filter(|(other, _)| other == name)
                .map(|(_, value)| value.as_str())
                .collect::<Vec<_>>()
        };
        assert_eq!(value("LANG"), ["de_DE.UTF-8"]);
        assert_eq!(value("KRB5CCNAME"), ["FILE:/tmp/krb5cc_1"]);
        assert_eq!(value("HOME"), ["/home/ann"]);
        assert_eq!(value("XDG_RUNTIME_DIR"), ["/run/user/1"]);
    }
}
