//! Issuing an invitation or a welcome: the token, the link and the text.

use store::{InvitationStanding, Mail, MailKind, Person, StoreError, Workspace};
use time::{OffsetDateTime, format_description::BorrowedFormatItem, macros::format_description};

use super::{Rendered, Values, token_hash};
use crate::cloud::{self, Cloud};

const DAY_MS: i64 = 24 * 3600 * 1000;
const DATE: &[BorrowedFormatItem<'_>] =
    format_description!("[day padding:none] [month repr:long] [year], [hour]:[minute] UTC");

/// An invitation or welcome, ready to be sent or copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationText {
    /// Address of the receiver.
    pub to: String,
    /// Name of the receiver.
    pub to_name: String,
    /// What it says.
    pub content: Rendered,
    /// When its link ends, in epoch milliseconds; `None` when it has none.
    pub expires_at: Option<i64>,
}

/// Why no invitation could be issued.
#[derive(Debug, thiserror::Error)]
pub enum RegistrationError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The person or their directory has been removed meanwhile.
    #[error("\"{0}\" is no longer in the directory")]
    PersonGone(String),
    /// A newer invitation was sent meanwhile.
    #[error("a newer invitation took its place")]
    Outdated,
}

/// Issues an invitation now: earlier ones of the person are void from here on (REG-08).
pub async fn issue_invitation(
    cloud: &Cloud,
    person: &Person,
    workspace: &Workspace,
) -> Result<InvitationText, RegistrationError> {
    let unique = hex::encode(cloud::random::<16>());
    invite(cloud, person, workspace, &unique, cloud::now_ms()).await
}

/// Makes the welcome of a person who has a password already.
pub async fn issue_welcome(
    cloud: &Cloud,
    person: &Person,
    workspace: &Workspace,
) -> Result<InvitationText, RegistrationError> {
    let values = values(cloud, person, workspace).await?;
    Ok(text(
        person,
        cloud.registration.templates.welcome.render(&values),
        None,
    ))
}

/// Makes the text of a mail of the outbox; made again, it is the same.
pub(crate) async fn compose(
    cloud: &Cloud,
    mail: &Mail,
) -> Result<InvitationText, RegistrationError> {
    let gone = || RegistrationError::PersonGone(mail.username.to_string());
    let person = cloud
        .store
        .person(&mail.directory_id, mail.username.as_str())
        .await?
        .ok_or_else(gone)?;
    let workspace = cloud
        .store
        .workspace(&mail.workspace_id)
        .await?
        .ok_or_else(gone)?;
    match mail.kind {
        MailKind::Welcome => issue_welcome(cloud, &person, &workspace).await,
        MailKind::Invitation => invite(cloud, &person, &workspace, &mail.id, mail.created_at).await,
    }
}

async fn invite(
    cloud: &Cloud,
    person: &Person,
    workspace: &Workspace,
    mail: &str,
    asked_at: i64,
) -> Result<InvitationText, RegistrationError> {
    let registration = &cloud.registration;
    let token = registration.token(mail, asked_at);
    let hash = token_hash(&token).ok_or(RegistrationError::Outdated)?;
    let now = cloud::now_ms();
    let expires_at = match cloud.store.invitation(&hash).await? {
        Some(earlier) if earlier.standing(now) == InvitationStanding::Valid => earlier.expires_at,
        Some(_) => return Err(RegistrationError::Outdated),
        None => {
            let expires_at = now + i64::from(registration.days) * DAY_MS;
            cloud
                .store
                .add_invitation(
                    &hash,
                    &person.directory_id,
                    &person.username,
                    now,
                    expires_at,
                )
                .await?;
            expires_at
        }
    };
    let values = Values {
        // In the fragment, which no browser sends: the token never stands in a log.
        registration_link: format!(
            "{}/client/#/register?token={token}",
            registration.public_url
        ),
        expires_on: date(expires_at),
        ..values(cloud, person, workspace).await?
    };
    Ok(text(
        person,
        registration.templates.invitation.render(&values),
        Some(expires_at),
    ))
}

async fn values(
    cloud: &Cloud,
    person: &Person,
    workspace: &Workspace,
) -> Result<Values, RegistrationError> {
    let gone = || RegistrationError::PersonGone(person.username.to_string());
    let directory = cloud
        .store
        .directory(&workspace.directory_id)
        .await?
        .ok_or_else(gone)?;
    let code = directory.registration_code.to_string();
    Ok(Values {
        first_name: person.first_name.clone(),
        last_name: person.last_name.clone(),
        username: person.username.to_string(),
        organization: directory.organization.to_string(),
        sign_in_link: format!("{}/client/#/?code={code}", cloud.registration.public_url),
        registration_code: code,
        support: cloud.registration.support.clone(),
        ..Values::default()
    })
}

fn text(person: &Person, content: Rendered, expires_at: Option<i64>) -> InvitationText {
    let to_name = format!("{} {}", person.first_name, person.last_name)
        .trim()
        .to_owned();
    InvitationText {
        to: person.mail.clone(),
        to_name,
        content,
        expires_at,
    }
}

fn date(at_ms: i64) -> String {
    let at =
        OffsetDateTime::from_unix_timestamp(at_ms / 1000).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    at.format(DATE)
        .expect("the description has only parts that every date has")
}
