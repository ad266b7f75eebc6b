//! GetMailbox: the mails that were kept because no SMTP server is set.

use aws_api::{
    ApiError, ErrorCode,
    shapes::carrel::{GetMailboxRequest, GetMailboxResult, MailSummary},
};
use drivers::mail::{KeptMail, Mailbox};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use crate::api::Resource;
use crate::operations::{Call, OperationError};

const MAILS_MAX: usize = 500;

pub(super) async fn handle(
    call: &Call<'_>,
    request: GetMailboxRequest,
) -> Result<GetMailboxResult, OperationError> {
    call.authorize(&Resource::account(call))?;
    // It holds the mails of all accounts, with the links of their invitations.
    call.need_operator().await?;
    let folder = call.cloud.site.mailbox.clone();
    let folder = folder.ok_or_else(|| {
        ApiError::new(
            ErrorCode::NotSupportedNow,
            "mails are sent by SMTP; there is no built-in mailbox",
        )
    })?;
    let path = folder.clone();
    let listed = tokio::task::spawn_blocking(move || Mailbox::list(&folder))
        .await
        .map_err(std::io::Error::other);
    let mut mails = listed
        .and_then(|mails| mails)
        .map_err(|source| OperationError::File { path, source })?;
    if let Some(number) = request.number {
        mails.retain(|mail| mail.number as u64 == number);
    }
    if let Some(to) = &request.to {
        mails.retain(|mail| mail.to.eq_ignore_ascii_case(to));
    }
    let skip = mails.len().saturating_sub(MAILS_MAX);
    let with_text = request.number.is_some();
    Ok(GetMailboxResult {
        mails: mails
            .into_iter()
            .skip(skip)
            .map(|mail| summary(mail, with_text))
            .collect(),
    })
}

fn summary(mail: KeptMail, with_text: bool) -> MailSummary {
    let date = OffsetDateTime::from_unix_timestamp(mail.sent_at)
        .ok()
        .and_then(|moment| moment.format(&Rfc3339).ok());
    MailSummary {
        number: mail.number as u64,
        date: date.unwrap_or_default(),
        to: mail.to,
        subject: mail.subject,
        text: with_text.then_some(mail.text),
    }
}
