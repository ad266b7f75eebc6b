//! A state folder with the program on it, and a client that trusts it.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

use drivers::mail::Mailbox;
use model::paths::Paths;
use reqwest::{Certificate, Client, ClientBuilder};
use serde_json::{Value, json};
use tempfile::TempDir;

pub(crate) const CARREL: &str = env!("CARGO_BIN_EXE_carrel");
pub(crate) const PASSWORD: &str = "Tr0ub4dor-and-3";
pub(crate) const MARY: &str = "mary:Mary:Major:mary@example.com";
/// Nothing here takes longer, unless it is broken.
pub(crate) const LIMIT: Duration = Duration::from_secs(30);

/// A state folder.
pub(crate) struct House {
    pub(crate) state: TempDir,
    pub(crate) log: PathBuf,
    _logs: TempDir,
}

impl House {
    pub(crate) fn new() -> Self {
        let logs = TempDir::new().unwrap();
        Self {
            state: TempDir::new().unwrap(),
            log: logs.path().join("log"),
            _logs: logs,
        }
    }

    /// A state folder with this `carrel.toml`.
    pub(crate) fn configured(text: &str) -> Self {
        let house = Self::new();
        fs::write(house.state.path().join("carrel.toml"), text).unwrap();
        house
    }

    pub(crate) fn paths(&self) -> Paths {
        Paths::of(self.state.path())
    }

    /// `carrel serve` in this state folder.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(CARREL);
        command
            .arg("--state")
            .arg(self.state.path())
            .args(["serve", "--engines", "simulated"]);
        command
    }

    /// Serves on free ports.
    pub(crate) fn serve(&self) -> Service {
        self.serve_with(&["--listen", "127.0.0.1:0", "--stream-listen", "127.0.0.1:0"])
    }

    /// Serves with these arguments, once the bound addresses are printed.
    pub(crate) fn serve_with(&self, arguments: &[&str]) -> Service {
        let log = File::options()
            .create(true)
            .append(true)
            .open(&self.log)
            .unwrap();
        let mut child = self
            .command()
            .args(arguments)
            .env("CARREL_LOG", "debug")
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let wanted = if arguments.contains(&"--roles") { 1 } else { 2 };
        let (mut https, mut stream) = (None, None);
        for _ in 0..wanted {
            let line = lines.next().unwrap_or_else(|| {
                panic!(
                    "it did not start: {}",
                    fs::read_to_string(&self.log).unwrap()
                )
            });
            match line.unwrap().split_whitespace().collect::<Vec<_>>()[..] {
                ["listening", "https", address] => https = Some(address.to_owned()),
                ["listening", "stream", address] => stream = Some(address.to_owned()),
                ref other => panic!("it printed {other:?}"),
            }
        }
        Service {
            child,
            https,
            stream,
        }
    }

    /// The command line against this state folder, whatever comes of it.
    pub(crate) fn try_carrel(&self, arguments: &[&str]) -> Output {
        Command::new(CARREL)
            .arg("--state")
            .arg(self.state.path())
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .unwrap()
    }

    /// What the command line prints when all goes well.
    pub(crate) fn carrel(&self, arguments: &[&str]) -> String {
        let output = self.try_carrel(arguments);
        assert!(
            output.status.success(),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    }

    /// Token and registration code of the first mail, once it is there.
    pub(crate) fn invitation(&self) -> (String, String) {
        let mails = || Mailbox::list(&self.paths().mailbox()).unwrap();
        until("a mail came", || !mails().is_empty());
        behind_marks(&mails()[0].text)
    }

    /// Mary with a desktop and a password: her registration code.
    pub(crate) async fn mary(&self, service: &Service) -> String {
        self.carrel(&["quick-setup", "--user", MARY, "--wait"]);
        let (token, code) = self.invitation();
        let form = json!({ "token": token, "firstName": "Mary", "lastName": "Major", "password": PASSWORD });
        let (status, answer) = self.ask(service, "register", form).await;
        assert_eq!(status, 200, "{answer}");
        code
    }

    /// The answer to mary's sign-in.
    pub(crate) async fn sign_in(&self, service: &Service, code: &str) -> Value {
        let body = json!({ "registrationCode": code, "username": "mary", "password": PASSWORD });
        let (status, answer) = self.ask(service, "sign-in", body).await;
        assert_eq!(status, 200, "{answer}");
        answer
    }

    /// A request of the web client.
    pub(crate) async fn ask(
        &self,
        service: &Service,
        operation: &str,
        body: Value,
    ) -> (u16, Value) {
        let url = format!("{}/client/api/{operation}", service.https());
        let answer = self.client().post(url).json(&body).send().await.unwrap();
        (
            answer.status().as_u16(),
            answer.json::<Value>().await.unwrap(),
        )
    }

    /// A client that trusts this installation's authority and nobody else.
    pub(crate) fn client(&self) -> Client {
        let authority = fs::read(self.paths().ca_certificate()).unwrap();
        client_of(&authority).build().unwrap()
    }

    pub(crate) async fn get(&self, url: String) -> Option<String> {
        let answer = self.client().get(url).send().await.ok()?;
        answer.error_for_status().ok()?.text().await.ok()
    }

    pub(crate) async fn reaches(&self, service: &Service) -> bool {
        let url = format!("{}/readyz", service.https());
        self.get(url).await.is_some()
    }
}

impl Drop for House {
    fn drop(&mut self) {
        // A gateway in a process of its own has put its socket there.
        let _ = fs::remove_dir_all(self.paths().run);
        if std::thread::panicking() {
            let log = fs::read_to_string(&self.log).unwrap_or_default();
            let shown = log.lines().rev().take(40).collect::<Vec<_>>();
            eprintln!("the end of the log:");
            shown.iter().rev().for_each(|line| eprintln!("{line}"));
        }
    }
}

/// Token and registration code in a mail's text.
pub(crate) fn behind_marks(text: &str) -> (String, String) {
    let behind = |mark: &str| {
        let (_, rest) = text.split_once(mark).unwrap();
        rest.split_whitespace().next().unwrap().to_owned()
    };
    (behind("token="), behind("Registration code:"))
}

/// A client that trusts one authority.
pub(crate) fn client_of(authority: &[u8]) -> ClientBuilder {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let certificate = Certificate::from_pem(authority).unwrap();
    Client::builder()
        .tls_certs_only([certificate])
        .timeout(LIMIT)
}

/// Waits until something is so.
pub(crate) fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let begin = Instant::now();
    while !holds() {
        assert!(begin.elapsed() < LIMIT, "not within the limit: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Waits until something is so.
pub(crate) async fn until_async(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    let begin = Instant::now();
    while !holds().await {
        assert!(begin.elapsed() < LIMIT, "not within the limit: {what}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// A process of the program.
pub(crate) struct Service {
    child: Child,
    https: Option<String>,
    stream: Option<String>,
}

impl Service {
    pub(crate) fn https(&self) -> String {
        format!("https://{}", self.https.as_ref().expect("it plays control"))
    }

    pub(crate) fn stream(&self) -> String {
        format!(
            "https://{}",
            self.stream.as_ref().expect("it plays gateway")
        )
    }

    /// The files it has open.
    pub(crate) fn open_files(&self) -> Vec<PathBuf> {
        let folder = format!("/proc/{}/fd", self.child.id());
        let files = fs::read_dir(folder).unwrap().flatten();
        files
            .filter_map(|file| fs::read_link(file.path()).ok())
            .collect()
    }

    /// Ends it as an init system does, and sees it end in time and in order.
    pub(crate) fn stop(&mut self) {
        self.begin_stop();
        self.see_end();
    }

    /// Asks it to end.
    pub(crate) fn begin_stop(&self) {
        let kill = Command::new("kill")
            .arg(self.child.id().to_string())
            .status()
            .unwrap();
        assert!(kill.success());
    }

    /// Sees it end, when it was asked to, in time and in order.
    pub(crate) fn see_end(&mut self) {
        let begin = Instant::now();
        let status = self.child.wait().unwrap();
        assert!(status.success(), "{status}");
        assert!(
            begin.elapsed() < Duration::from_secs(11),
            "stopping took {:?}",
            begin.elapsed()
        );
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Every file below a folder.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}
