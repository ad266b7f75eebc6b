//! SendInvitation: the invitation again, or the welcome mail to a person who has registered (REG-05, REG-08). The outbox
//! makes the link when it sends, and with it every earlier one is void.

use aws_api::{
    ApiError, ErrorCode,
    shapes::carrel::{InvitationRequest, SendInvitationResult},
};
use model::{id::DirectoryId, username::Username};
use store::{Directory, MailKind, Person, PersonStage, Workspace};

use crate::cloud;
use crate::operations::{
    Call, OperationError,
    lookup::{parsed, required},
    workspaces::directory_resource,
};

pub(super) async fn handle(
    call: &Call<'_>,
    request: InvitationRequest,
) -> Result<SendInvitationResult, OperationError> {
    let (_, person, workspace) = receiver(call, request).await?;
    let kind = kind(&person);
    let id = format!(
        "{}-{}-{}",
        kind_name(kind).to_lowercase(),
        workspace.id,
        hex::encode(cloud::random::<8>())
    );
    call.cloud
        .store
        .queue_mail(&id, kind, &workspace, call.now)
        .await?;
    call.cloud.wake.mail.notify_one();
    Ok(SendInvitationResult {
        kind: kind_name(kind).to_owned(),
        to: person.mail,
    })
}

/// The person of a request with their directory and their WorkSpace; without one there is nothing to be invited to.
pub(super) async fn receiver(
    call: &Call<'_>,
    request: InvitationRequest,
) -> Result<(Directory, Person, Workspace), OperationError> {
    let id: DirectoryId = parsed(&required("DirectoryId", request.directory_id)?)?;
    let username: Username = parsed(&required("UserName", request.user_name)?)?;
    call.authorize(&directory_resource(call, &id).await?)?;
    let directory = call.directory(&id).await?;
    let missing = |code, message: String| OperationError::Refused(ApiError::new(code, message));
    let store = &call.cloud.store;
    let person = store.person(&id, username.as_str()).await?;
    let person = person.ok_or_else(|| {
        missing(
            ErrorCode::NotFound,
            format!("there is no user \"{username}\" in the directory"),
        )
    })?;
    if person.mail.is_empty() {
        return Err(missing(
            ErrorCode::NotSupportedNow,
            format!("\"{username}\" has no mail address; add one first"),
        ));
    }
    let workspace = store.workspace_of(&id, &username).await?;
    let workspace = workspace.ok_or_else(|| {
        missing(
            ErrorCode::NotFound,
            format!("\"{username}\" has no WorkSpace; launch one first"),
        )
    })?;
    Ok((directory, person, workspace))
}

/// Which mail a person is sent.
pub(super) fn kind(person: &Person) -> MailKind {
    if person.stage == PersonStage::Registered {
        MailKind::Welcome
    } else {
        MailKind::Invitation
    }
}

/// The kind by name.
pub(super) fn kind_name(kind: MailKind) -> &'static str {
    match kind {
        MailKind::Invitation => "Invitation",
        MailKind::Welcome => "Welcome",
    }
}
