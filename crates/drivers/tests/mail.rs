//! Mail into the built-in mailbox and over SMTP to a real server (Debian's python3-aiosmtpd).
#![expect(
    clippy::unwrap_used,
    reason = "a helper of a test that fails is a failed test"
)]

use std::{
    fs,
    io::{BufRead, BufReader},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use drivers::{
    EngineError,
    mail::{Mail, Mailbox, Message, Protection, Sender, Smtp, SmtpServer, SmtpSetupError},
};
use mail_parser::MessageParser;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};

fn message() -> Message {
    Message {
        identity: "invitation-ws-3k9d0a7qz".into(),
        to: "mary@example.com".into(),
        to_name: "Märy Major".into(),
        subject: "Your desk at Größe & Co is ready".into(),
        text: "Dear Mary,\n\nopen https://desk.example.com/client/#/register?token=abc_def-123\n"
            .into(),
        html: "<p>Dear Mary</p>".into(),
    }
}

fn sender() -> Sender {
    "Carrel <carrel@desk.example.com>".parse().unwrap()
}

#[tokio::test]
async fn the_mailbox_keeps_a_mail_once_and_gives_it_back() {
    let state = tempfile::tempdir().unwrap();
    let folder = state.path().join("mailbox");
    assert_eq!(
        Mailbox::list(&folder).unwrap(),
        [],
        "a mailbox without a folder is empty"
    );
    let mailbox = Mailbox::new(folder.clone(), sender());
    mailbox.send(&message()).await.unwrap();
    mailbox.send(&message()).await.unwrap();
    mailbox
        .send(&Message {
            identity: "../../welcome".into(),
            ..message()
        })
        .await
        .unwrap();

    let mails = Mailbox::list(&folder).unwrap();
    assert_eq!(mails.len(), 2);
    assert_eq!(
        mails.iter().map(|mail| mail.number).collect::<Vec<_>>(),
        [1, 2]
    );
    let mail = &mails[0];
    assert_eq!(
        (mail.to.as_str(), mail.subject.as_str()),
        ("mary@example.com", "Your desk at Größe & Co is ready")
    );
    assert_eq!(mail.text, message().text);
    assert!(
        mails.iter().all(|mail| mail.file.parent() == Some(&folder)),
        "no identity leaves the folder"
    );
    assert_eq!(fs::read_dir(state.path()).unwrap().count(), 1);
}

#[tokio::test]
async fn nobody_else_on_the_machine_reads_a_mail_whose_link_sets_a_password() {
    let state = tempfile::tempdir().unwrap();
    let folder = state.path().join("mailbox");
    fs::create_dir(&folder).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    let mailbox = Mailbox::new(folder.clone(), sender());
    mailbox.send(&message()).await.unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    for file in fs::read_dir(&folder).unwrap() {
        assert_eq!(mode(&file.unwrap().path()), 0o600);
    }
}

#[tokio::test]
async fn a_mail_keeps_its_number_when_another_comes_in_its_second() {
    let state = tempfile::tempdir().unwrap();
    let mailbox = Mailbox::new(state.path().to_owned(), sender());
    let identities = ["z", "y", "x", "w", "v", "u"];
    for identity in identities {
        let message = Message {
            identity: identity.into(),
            subject: identity.into(),
            ..message()
        };
        mailbox.send(&message).await.unwrap();
    }
    let mails = Mailbox::list(state.path()).unwrap();
    let subjects: Vec<_> = mails.iter().map(|mail| mail.subject.as_str()).collect();
    assert_eq!(subjects, identities);
}

#[tokio::test]
async fn a_server_takes_a_mail_with_both_forms_of_its_text() {
    let server = Server::start(None);
    let smtp = Smtp::new(&server.at("127.0.0.1", Protection::Nothing), sender()).unwrap();
    smtp.send(&message()).await.unwrap();

    let letters = server.letters();
    let letter = MessageParser::default().parse(&letters[0]).unwrap();
    assert_eq!(letter.subject(), Some(message().subject.as_str()));
    assert_eq!(
        letter.message_id(),
        Some("invitation-ws-3k9d0a7qz@desk.example.com")
    );
    assert_eq!(
        letter.from().unwrap().first().unwrap().address(),
        Some("carrel@desk.example.com")
    );
    assert_eq!(
        letter.to().unwrap().first().unwrap().name(),
        Some("Märy Major")
    );
    assert_eq!(
        letter.body_text(0).unwrap().replace("\r\n", "\n"),
        message().text
    );
    assert_eq!(letter.body_html(0).unwrap().trim_end(), message().html);
    assert_eq!(
        letter.header_raw("Auto-Submitted").map(str::trim),
        Some("auto-generated")
    );
}

#[tokio::test]
async fn a_receiver_the_server_does_not_know_is_refused_for_good_and_a_busy_one_is_tried_again() {
    let server = Server::start(None);
    let smtp = Smtp::new(&server.at("127.0.0.1", Protection::Nothing), sender()).unwrap();
    let nobody = smtp
        .send(&Message {
            to: "nobody@example.com".into(),
            ..message()
        })
        .await
        .unwrap_err();
    assert!(!nobody.retryable(), "{nobody}");
    assert!(
        nobody.to_string().contains("nobody@example.com"),
        "{nobody}"
    );
    let later = smtp
        .send(&Message {
            to: "later@example.com".into(),
            ..message()
        })
        .await
        .unwrap_err();
    assert!(later.retryable(), "{later}");
    let malformed = smtp
        .send(&Message {
            to: "not an address".into(),
            ..message()
        })
        .await
        .unwrap_err();
    assert!(
        matches!(malformed, EngineError::Refused { .. }),
        "{malformed}"
    );
    assert!(server.letters().is_empty());
}

#[tokio::test]
async fn starttls_and_a_password_are_used_and_a_foreign_server_gets_neither_mail_nor_password() {
    let folder = tempfile::tempdir().unwrap();
    let authority = certificate(folder.path());
    let server = Server::start(Some(folder.path()));
    let settings = SmtpServer {
        authority_pem: Some(authority),
        credentials: Some(("carrel".into(), "Right-1234".into())),
        ..server.at("localhost", Protection::StartTls)
    };
    Smtp::new(&settings, sender())
        .unwrap()
        .send(&message())
        .await
        .unwrap();
    assert_eq!(server.letters().len(), 1);

    let wrong = SmtpServer {
        credentials: Some(("carrel".into(), "Wrong-1234".into())),
        ..settings.clone()
    };
    let error = Smtp::new(&wrong, sender())
        .unwrap()
        .send(&message())
        .await
        .unwrap_err();
    assert!(!error.to_string().contains("Wrong-1234"), "{error}");

    let untrusted = SmtpServer {
        authority_pem: None,
        ..settings
    };
    let error = Smtp::new(&untrusted, sender())
        .unwrap()
        .send(&message())
        .await
        .unwrap_err();
    assert!(error.retryable(), "{error}");
    assert_eq!(server.letters().len(), 1);
}

#[test]
fn a_password_is_never_sent_in_the_clear() {
    let server = SmtpServer {
        host: "smtp.example.com".into(),
        port: 25,
        protection: Protection::Nothing,
        authority_pem: None,
        credentials: Some(("carrel".into(), "Right-1234".into())),
    };
    let error = Smtp::new(&server, sender()).err().unwrap();
    assert!(
        matches!(error, SmtpSetupError::PasswordInTheClear(_)),
        "{error}"
    );
}

#[tokio::test]
async fn a_server_that_is_not_there_is_tried_again() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let server = SmtpServer {
        host: "127.0.0.1".into(),
        port,
        protection: Protection::Nothing,
        authority_pem: None,
        credentials: None,
    };
    let error = Smtp::new(&server, sender())
        .unwrap()
        .send(&message())
        .await
        .unwrap_err();
    assert!(error.retryable(), "{error}");
}

/// A running SMTP server; it ends with the value.
struct Server {
    child: Child,
    port: u16,
    folder: tempfile::TempDir,
}

impl Server {
    fn start(tls: Option<&Path>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/smtp_server.py");
        // Debian's own interpreter, which is the one that has Debian's library.
        let mut command = Command::new("/usr/bin/python3");
        command.arg(script).arg(folder.path().join("mail"));
        if let Some(tls) = tls {
            command
                .arg(tls.join("certificate.pem"))
                .arg(tls.join("key.pem"));
        }
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let port = line
            .trim()
            .parse()
            .expect("the server prints its port; is python3-aiosmtpd installed?");
        Self {
            child,
            port,
            folder,
        }
    }

    fn at(&self, host: &str, protection: Protection) -> SmtpServer {
        SmtpServer {
            host: host.into(),
            port: self.port,
            protection,
            authority_pem: None,
            credentials: None,
        }
    }

    fn letters(&self) -> Vec<Vec<u8>> {
        let Ok(entries) = fs::read_dir(self.folder.path().join("mail/new")) else {
            return Vec::new();
        };
        entries
            .map(|entry| fs::read(entry.unwrap().path()).unwrap())
            .collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Writes a certificate for localhost into the folder and returns its authority.
fn certificate(folder: &Path) -> String {
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
    fs::write(folder.join("certificate.pem"), certificate.pem()).unwrap();
    fs::write(folder.join("key.pem"), key.serialize_pem()).unwrap();
    authority
}
