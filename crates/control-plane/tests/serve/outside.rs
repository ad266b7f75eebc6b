//! Servers of the operator's: mail through SMTP, state in PostgreSQL.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use tempfile::TempDir;

use crate::{
    cluster::Cluster,
    house::{House, MARY, until},
};

#[test]
fn invitations_go_through_the_operators_mail_server_with_tls_and_a_password() {
    let folder = TempDir::new().unwrap();
    let server = MailServer::start(folder.path());
    fs::write(folder.path().join("password"), "Right-1234\n").unwrap();
    let house = House::configured(&format!(
        "[mail]\nhost = \"localhost\"\nport = {}\nsecurity = \"starttls\"\nauthority = \"{1}/authority.pem\"\n\
         username = \"carrel\"\npassword_file = \"{1}/password\"\nfrom = \"Desks <desks@example.com>\"\n",
        server.port,
        folder.path().display()
    ));
    let _service = house.serve();
    house.carrel(&["quick-setup", "--user", MARY, "--wait"]);
    until("the mail arrived", || !server.letters().is_empty());
    let letter = server.letters().remove(0);
    for part in ["To: ", "mary@example.com", "desks@example.com", "Subject: "] {
        assert!(letter.contains(part), "{part} is missing in {letter}");
    }
    let refused = house.try_carrel(&["mailbox"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("mails are sent by SMTP"));
}

#[test]
fn the_state_can_lie_in_postgresql() {
    let cluster = Cluster::start();
    cluster.create_database("carrel");
    let house = House::configured(&format!("[store]\nurl = \"{}\"\n", cluster.url("carrel")));
    let mut service = house.serve();
    house.carrel(&["quick-setup", "--user", MARY, "--wait"]);
    house.invitation();
    assert!(!house.state.path().join("carrel.db").exists());
    service.stop();
    let _service = house.serve();
    assert!(house.carrel(&["workspaces", "list"]).contains("mary"));
}

/// The SMTP server of the mail driver's tests: it asks for STARTTLS and a password.
struct MailServer {
    child: Child,
    port: u16,
    mails: PathBuf,
}

impl MailServer {
    fn start(folder: &Path) -> Self {
        certificate(folder);
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../drivers/tests/smtp_server.py");
        let mails = folder.join("mail");
        let mut child = Command::new("/usr/bin/python3")
            .arg(script)
            .arg(&mails)
            .arg(folder.join("certificate.pem"))
            .arg(folder.join("key.pem"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let port = line.trim().parse();
        Self {
            child,
            port: port.expect("the server prints its port; is python3-aiosmtpd installed?"),
            mails,
        }
    }

    fn letters(&self) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.mails.join("new")) else {
            return Vec::new();
        };
        entries
            .flatten()
            .map(|entry| fs::read_to_string(entry.path()).unwrap())
            .collect()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Writes a certificate for localhost and its authority into the folder.
fn certificate(folder: &Path) {
    let mut params = CertificateParams::default();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().unwrap();
    let authority = params.self_signed(&key).unwrap().pem();
    let issuer = Issuer::new(params, key);
    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new(vec!["localhost".into()])
        .unwrap()
        .signed_by(&key, &issuer)
        .unwrap();
    fs::write(folder.join("authority.pem"), authority).unwrap();
    fs::write(folder.join("certificate.pem"), certificate.pem()).unwrap();
    fs::write(folder.join("key.pem"), key.serialize_pem()).unwrap();
}
