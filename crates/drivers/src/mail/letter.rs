//! The form of a message on the wire and in the mailbox: plain text and HTML side by side.

use lettre::message::{
    Mailbox, Message as Letter, MultiPart,
    header::{HeaderName, HeaderValue},
};

use super::Message;
use crate::EngineError;

/// Makes the letter of a message. `engine` is for the error.
pub(super) fn compose(
    message: &Message,
    from: &Mailbox,
    engine: &'static str,
) -> Result<Letter, EngineError> {
    let refused = |detail: String| EngineError::Refused {
        engine,
        operation: format!("a mail to \"{}\"", message.to),
        detail,
    };
    let address = message
        .to
        .parse()
        .map_err(|error| refused(format!("{error}")))?;
    let name = Some(message.to_name.clone()).filter(|name| !name.is_empty());
    let domain = from.email.domain();
    let mut letter = Letter::builder()
        .from(from.clone())
        .to(Mailbox::new(name, address))
        .subject(message.subject.clone())
        .message_id(Some(format!("<{}@{domain}>", message.identity)))
        .date_now()
        .multipart(MultiPart::alternative_plain_html(
            message.text.clone(),
            message.html.clone(),
        ))
        .map_err(|error| refused(error.to_string()))?;
    // Says to holiday replies and the like that nobody reads answers (RFC 3834).
    letter.headers_mut().insert_raw(HeaderValue::new(
        HeaderName::new_from_ascii_str("Auto-Submitted"),
        "auto-generated".to_owned(),
    ));
    Ok(letter)
}
