//! The program itself: `carrel serve` on real ports with simulated engines, from the first start to the stop.
#![expect(
    clippy::unwrap_used,
    reason = "a helper of a test that fails is a failed test"
)]

use std::{
    fs::{self, File},
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

use reqwest::{Certificate, Client};
use serde_json::{Value, json};
use tempfile::TempDir;

const CARREL: &str = env!("CARGO_BIN_EXE_carrel");
const PASSWORD: &str = "Tr0ub4dor-and-3";
/// Nothing here takes longer, unless it is broken.
const LIMIT: Duration = Duration::from_secs(30);

#[tokio::test]
async fn a_whole_sign_in_leaves_no_secret_in_the_log_nor_in_the_state_folder() {
    let house = House::new();
    let mut service = house.serve();
    house.carrel(&[
        "quick-setup",
        "--user",
        "mary:Mary:Major:mary@example.com",
        "--wait",
    ]);
    let (token, code) = house.invitation();
    let client = house.client();
    let call = async |operation: &str, body: Value| {
        let url = format!("{}/client/api/{operation}", service.https());
        let answer = client.post(url).json(&body).send().await.unwrap();
        (
            answer.status().as_u16(),
            answer.json::<Value>().await.unwrap(),
        )
    };
    let form =
        json!({ "token": token, "firstName": "Mary", "lastName": "Major", "password": PASSWORD });
    assert_eq!(call("register", form).await.0, 200);
    let credentials = |password: &str| json!({ "registrationCode": code, "username": "mary", "password": password });
    assert_eq!(call("sign-in", credentials("Wr0ng-guess-9")).await.0, 401);
    let (status, signed_in) = call("sign-in", credentials(PASSWORD)).await;
    assert_eq!(status, 200, "{signed_in}");
    let session = signed_in["sessionToken"].as_str().unwrap().to_owned();
    let (status, ticket) = call("ticket", json!({ "sessionToken": session })).await;
    assert_eq!(status, 200, "{ticket}");
    let change = json!({ "registrationCode": code, "username": "mary", "oldPassword": PASSWORD, "newPassword": "N3w-passw0rd-x" });
    assert_eq!(call("change-password", change).await.0, 200);
    service.stop();

    let log = fs::read_to_string(&house.log).unwrap();
    assert!(
        log.contains("a person signed in") && log.contains("a sign-in was refused"),
        "the log tells what happened"
    );
    let tickets =
        [&signed_in, &ticket].map(|answer| answer["stream"]["ticket"].as_str().unwrap().to_owned());
    let passwords = [PASSWORD, "Wr0ng-guess-9", "N3w-passw0rd-x"];
    let secrets = passwords
        .into_iter()
        .chain([token.as_str(), session.as_str()])
        .chain(tickets.iter().map(String::as_str));
    for secret in secrets {
        assert!(!log.contains(secret), "the log holds {secret}");
    }
    for file in files(house.state.path()) {
        let content = fs::read(&file).unwrap();
        for secret in passwords {
            let found = content
                .windows(secret.len())
                .any(|window| window == secret.as_bytes());
            assert!(!found, "{} holds a password", file.display());
        }
    }
}

#[tokio::test]
async fn a_stopped_service_starts_again_with_its_certificates_and_its_people() {
    let house = House::new();
    let mut service = house.serve();
    house.carrel(&[
        "quick-setup",
        "--user",
        "mary:Mary:Major:mary@example.com",
        "--wait",
    ]);
    let kept = [
        "ca/ca.pem",
        "keys/https.pem",
        "keys/stream-current.pem",
        "keys/ticket.key",
        "carrel.toml",
    ];
    let read = |name: &&str| fs::read(house.state.path().join(name)).unwrap();
    let before: Vec<_> = kept.iter().map(read).collect();
    service.stop();
    assert!(
        !house.reaches(&service).await,
        "a stopped service does not listen"
    );

    let mut service = house.serve();
    assert!(house.reaches(&service).await);
    assert_eq!(kept.iter().map(read).collect::<Vec<_>>(), before);
    let listed = house.carrel(&["workspaces", "list", "--output", "json"]);
    assert!(String::from_utf8_lossy(&listed.stdout).contains("mary"));
    service.stop();
}

#[test]
fn an_unknown_key_of_the_configuration_stops_the_start_with_its_name_and_line() {
    let house = House::new();
    fs::write(
        house.state.path().join("carrel.toml"),
        "[https]\nlissen = \"127.0.0.1:0\"\n",
    )
    .unwrap();
    let output = house.command().output().unwrap();
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{error}");
    assert!(
        error.contains("carrel.toml line 2: unknown field `lissen`"),
        "{error}"
    );
}

#[test]
fn a_port_that_is_taken_is_named_with_what_to_do() {
    let house = House::new();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = Command::new(CARREL)
        .args([
            "--state",
            house.state.path().to_str().unwrap(),
            "serve",
            "--engines",
            "simulated",
            "--listen",
            &address,
        ])
        .output()
        .unwrap();
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        error.contains(&format!(
            "cannot listen on {address} for HTTPS; choose another with --listen"
        )),
        "{error}"
    );
}

/// A state folder.
struct House {
    state: TempDir,
    log: std::path::PathBuf,
    _logs: TempDir,
}

impl House {
    fn new() -> Self {
        let logs = TempDir::new().unwrap();
        Self {
            state: TempDir::new().unwrap(),
            log: logs.path().join("log"),
            _logs: logs,
        }
    }

    fn command(&self) -> Command {
        let mut command = Command::new(CARREL);
        command.args([
            "--state",
            self.state.path().to_str().unwrap(),
            "serve",
            "--engines",
            "simulated",
        ]);
        command.args(["--listen", "127.0.0.1:0", "--stream-listen", "127.0.0.1:0"]);
        command
    }

    fn serve(&self) -> Service {
        let log = File::options()
            .create(true)
            .append(true)
            .open(&self.log)
            .unwrap();
        let mut child = self
            .command()
            .env("CARREL_LOG", "debug")
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut address = |kind: &str| {
            let line = lines
                .next()
                .expect("the bound addresses are printed")
                .unwrap();
            line.strip_prefix(&format!("listening {kind} "))
                .unwrap()
                .to_owned()
        };
        let (https, _stream) = (address("https"), address("stream"));
        Service { child, https }
    }

    fn carrel(&self, arguments: &[&str]) -> Output {
        let output = Command::new(CARREL)
            .args(["--state", self.state.path().to_str().unwrap()])
            .args(arguments)
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        output
    }

    /// Token and registration code of the first mail, once it is there.
    fn invitation(&self) -> (String, String) {
        let begin = Instant::now();
        loop {
            let mails = drivers::mail::Mailbox::list(&self.state.path().join("mailbox")).unwrap();
            if let Some(mail) = mails.first() {
                let behind = |mark: &str| {
                    let (_, rest) = mail.text.split_once(mark).unwrap();
                    rest.split_whitespace().next().unwrap().to_owned()
                };
                return (behind("token="), behind("Registration code:"));
            }
            assert!(begin.elapsed() < LIMIT, "no mail came");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// A client that trusts this installation's authority and nobody else.
    fn client(&self) -> Client {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let authority = fs::read(self.state.path().join("ca/ca.pem")).unwrap();
        let certificate = Certificate::from_pem(&authority).unwrap();
        Client::builder()
            .tls_certs_only([certificate])
            .timeout(LIMIT)
            .build()
            .unwrap()
    }

    async fn reaches(&self, service: &Service) -> bool {
        self.client()
            .get(format!("{}/readyz", service.https()))
            .send()
            .await
            .is_ok_and(|answer| answer.status() == 200)
    }
}

struct Service {
    child: Child,
    https: String,
}

impl Service {
    fn https(&self) -> String {
        format!("https://{}", self.https)
    }

    /// Ends it as an init system does, and sees it end in time and in order.
    fn stop(&mut self) {
        let begin = Instant::now();
        let kill = Command::new("kill")
            .arg(self.child.id().to_string())
            .status()
            .unwrap();
        assert!(kill.success());
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

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
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
