//! Invitations, what their mails say, and the registration page's requests.

mod invitation;
pub mod page;
mod templates;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use ring::hmac;
use sha2::{Digest, Sha256};

pub(crate) use invitation::compose;
pub use invitation::{InvitationText, RegistrationError, issue_invitation, issue_welcome};
pub use templates::{BUILT_IN, Rendered, TemplateError, Templates, Values, WORDS};

/// Bytes of the key that tokens are made with.
pub const TOKEN_KEY_BYTES: usize = 32;
/// The longest token that is looked at, in bytes.
const TOKEN_BYTES_MAX: usize = 100;

/// How this installation invites people.
pub struct Registration {
    templates: Templates,
    /// Where people reach us, such as `https://desktops.example.com:8443`.
    public_url: String,
    /// For how many days a link is valid.
    days: u32,
    /// Who to ask for help.
    support: String,
    token_key: hmac::Key,
}

impl Registration {
    /// Invites with these templates; `public_url` is scheme, host and port, `token_key` a lasting secret of the
    /// installation.
    #[must_use]
    pub fn new(
        templates: Templates,
        public_url: String,
        days: u32,
        support: Option<String>,
        token_key: &[u8; TOKEN_KEY_BYTES],
    ) -> Self {
        Self {
            templates,
            public_url,
            days,
            support: support.unwrap_or_else(|| "your administrator".to_owned()),
            token_key: hmac::Key::new(hmac::HMAC_SHA256, token_key),
        }
    }

    /// The token of the mail with this id: 32 bytes that nobody can guess without the key. A mail that is sent again,
    /// because nobody knows whether it arrived, thus carries the same link, and nothing secret lies in the store.
    fn token(&self, mail: &str, asked_at: i64) -> String {
        let named = format!("{asked_at} {mail}");
        BASE64.encode(hmac::sign(&self.token_key, named.as_bytes()).as_ref())
    }
}

/// What the store keeps of a token; `None` for what cannot be one.
fn token_hash(token: &str) -> Option<String> {
    let fits = !token.is_empty() && token.len() <= TOKEN_BYTES_MAX;
    fits.then(|| hex::encode(Sha256::digest(token.as_bytes())))
}
