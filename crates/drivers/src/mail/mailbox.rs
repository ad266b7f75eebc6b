//! The built-in mailbox: a folder with one file for each mail, for installations without an SMTP server.

use std::{
    fs,
    io::{self, Write},
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
    time::SystemTime,
};

use async_trait::async_trait;
use lettre::message::Mailbox as Sender;
use mail_parser::MessageParser;

use super::{Mail, Message, letter};
use crate::EngineError;

const ENGINE: &str = "the built-in mailbox";
/// The most mails that are listed; older ones stay in the folder.
const LISTED_MAX: usize = 10_000;
/// The largest mail that is read, in bytes.
const LETTER_BYTES_MAX: u64 = 1024 * 1024;

/// Keeps mails as `.eml` files.
pub struct Mailbox {
    folder: PathBuf,
    from: Sender,
}

/// A mail in the mailbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptMail {
    /// Counts from 1, the oldest.
    pub number: usize,
    /// When it was sent, in seconds since 1970.
    pub sent_at: i64,
    /// Address of the receiver.
    pub to: String,
    /// Subject line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The file that holds all of it.
    pub file: PathBuf,
}

impl Mailbox {
    /// A mailbox in this folder, made when the first mail is kept.
    #[must_use]
    pub fn new(folder: PathBuf, from: Sender) -> Self {
        Self { folder, from }
    }

    /// The mails in a mailbox's folder, oldest first; a folder that is not there is an empty mailbox. A new mail comes last,
    /// also among those of its second, so that a number that somebody was shown stays that mail's.
    pub fn list(folder: &Path) -> io::Result<Vec<KeptMail>> {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut mails = Vec::new();
        for entry in entries.take(LISTED_MAX) {
            let file = entry?.path();
            if file.extension().is_some_and(|extension| extension == "eml") {
                mails.extend(read(file)?);
            }
        }
        mails.sort_by(|(one_at, one), (other_at, other)| {
            (one.sent_at, one_at, &one.file).cmp(&(other.sent_at, other_at, &other.file))
        });
        let numbered = |(index, (_, mail))| KeptMail {
            number: index + 1,
            ..mail
        };
        Ok(mails.into_iter().enumerate().map(numbered).collect())
    }
}

#[async_trait]
impl Mail for Mailbox {
    async fn send(&self, message: &Message) -> Result<(), EngineError> {
        let (folder, from, message) = (self.folder.clone(), self.from.clone(), message.clone());
        tokio::task::spawn_blocking(move || keep(&folder, &from, &message))
            .await
            .map_err(|error| unusable(Path::new("a task"), &io::Error::other(error)))?
    }
}

fn keep(folder: &Path, from: &Sender, message: &Message) -> Result<(), EngineError> {
    let letter = letter::compose(message, from, ENGINE)?;
    let file = folder.join(file_name(&message.identity));
    if file.exists() {
        return Ok(());
    }
    let unfinished = file.with_extension("part");
    make_private(folder)
        .and_then(|()| write_private(&unfinished, &letter.formatted()))
        .and_then(|()| fs::rename(&unfinished, &file))
        .map_err(|error| unusable(folder, &error))
}

/// A folder that only we enter: whoever reads an invitation can set that person's password.
fn make_private(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

fn write_private(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    let options = options.write(true).create(true).truncate(true).mode(0o600);
    options.open(file)?.write_all(bytes)
}

fn unusable(folder: &Path, error: &io::Error) -> EngineError {
    let detail = error.to_string();
    if matches!(
        error.kind(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded
    ) {
        return EngineError::Exhausted {
            engine: ENGINE,
            detail,
        };
    }
    EngineError::Unreachable {
        engine: ENGINE,
        address: folder.display().to_string(),
        detail,
    }
}

/// A file name for an identity: what is not plain is replaced, so that no identity leaves the folder.
fn file_name(identity: &str) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() || c == '-' {
            c
        } else {
            '_'
        }
    };
    format!(
        "{}.eml",
        identity.chars().take(200).map(plain).collect::<String>()
    )
}

/// Reads a mail, and when it was written; `None` for a file that is none or is too large to be one of ours.
fn read(file: PathBuf) -> io::Result<Option<(SystemTime, KeptMail)>> {
    let metadata = fs::metadata(&file)?;
    if LETTER_BYTES_MAX < metadata.len() {
        return Ok(None);
    }
    let bytes = fs::read(&file)?;
    let Some(letter) = MessageParser::default().parse(&bytes) else {
        return Ok(None);
    };
    let to = letter
        .to()
        .and_then(|to| to.first())
        .and_then(|to| to.address())
        .unwrap_or_default()
        .to_owned();
    let subject = letter.subject().unwrap_or_default().to_owned();
    let text = letter
        .body_text(0)
        .map(|text| text.replace("\r\n", "\n"))
        .unwrap_or_default();
    let sent_at = letter
        .date()
        .map(mail_parser::DateTime::to_timestamp)
        .unwrap_or_default();
    let mail = KeptMail {
        number: 0,
        sent_at,
        to,
        subject,
        text,
        file,
    };
    Ok(Some((metadata.modified()?, mail)))
}
