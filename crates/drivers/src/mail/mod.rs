//! Outgoing mail.

use async_trait::async_trait;

use crate::EngineError;

mod letter;
mod mailbox;
mod smtp;

pub use lettre::message::Mailbox as Sender;
pub use mailbox::{KeptMail, Mailbox};
pub use smtp::{Protection, Smtp, SmtpServer, SmtpSetupError};

/// Sends mail: by SMTP, or into the built-in mailbox.
#[async_trait]
pub trait Mail: Send + Sync {
    /// Hands one message over. The identity makes a repeated call harmless: the same identity is kept or sent once where the engine can know.
    async fn send(&self, message: &Message) -> Result<(), EngineError>;
}

/// A message to one person.
#[derive(Debug, Clone)]
pub struct Message {
    /// Unique per message; becomes the Message-ID's local part.
    pub identity: String,
    /// Address of the receiver.
    pub to: String,
    /// Name of the receiver.
    pub to_name: String,
    /// Subject line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// HTML.
    pub html: String,
}
