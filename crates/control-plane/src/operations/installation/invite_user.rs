//! InviteUser: the mail a person would be sent, to copy or to change instead of sending it (REG-09). Its link is real:
//! earlier ones are void from here on.

use aws_api::{
    shapes::carrel::{InvitationRequest, InviteUserResult},
    timestamp::Timestamp,
};
use store::MailKind;

use crate::operations::{
    Call, OperationError,
    directory_data::check_reset,
    installation::send_invitation::{kind, kind_name, receiver},
};
use crate::registration::{issue_invitation, issue_welcome};

pub(super) async fn handle(
    call: &Call<'_>,
    request: InvitationRequest,
) -> Result<InviteUserResult, OperationError> {
    let (directory, person, workspace) = receiver(call, request).await?;
    let kind = kind(&person);
    if kind == MailKind::Invitation {
        // Whoever reads the text has the link that sets the password.
        check_reset(call, &directory, person.username.as_str()).await?;
    }
    let mail = match kind {
        MailKind::Invitation => issue_invitation(call.cloud, &person, &workspace).await?,
        MailKind::Welcome => issue_welcome(call.cloud, &person, &workspace).await?,
    };
    Ok(InviteUserResult {
        kind: kind_name(kind).to_owned(),
        to: mail.to,
        subject: mail.content.subject,
        text: mail.content.text,
        expires_at: mail.expires_at.map(Timestamp::from_milliseconds),
    })
}
