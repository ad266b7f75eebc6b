//! The registration page's requests (REG-07, REG-10 to REG-14). The token comes in the body, never in a URL.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    Json,
    extract::{ConnectInfo, State},
    http::StatusCode,
};
use model::{password, person_name};
use serde::Deserialize;
use serde_json::{Value, json};
use store::{Invitation, InvitationStanding, MailKind, Person, PersonStage, Workspace};

use super::token_hash;
use crate::{
    cloud::now_ms,
    sign_in::{Body16, ClientError, Door, group, limit, password_rule},
};

/// How many tokens may be shown from one address in an hour.
const TOKENS_PER_HOUR: u32 = 120;
/// How many new invitations one link may ask for in an hour.
const RENEWALS_PER_HOUR: u32 = 3;
/// How many new invitations may be asked for from one address in an hour.
const RENEWALS_PER_ADDRESS: u32 = 20;

#[derive(Deserialize)]
pub(crate) struct Bearer {
    token: String,
}

/// What the page sends. A user name or mail address that comes along is not even read (REG-11).
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Form {
    token: String,
    first_name: String,
    last_name: String,
    password: String,
}

/// `invitation {token}` → `{username, firstName, lastName, email, organization, registrationCode, expiresAt}`.
pub(crate) async fn show(
    State(door): State<Arc<Door>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Body16(bearer): Body16<Bearer>,
) -> Result<Json<Value>, ClientError> {
    limit(
        &door.cloud.store,
        &format!("invitations {}", group(peer.ip())),
        TOKENS_PER_HOUR,
    )
    .await?;
    let found = Found::valid(&door, &bearer.token).await?;
    let directory = found.directory(&door).await?;
    Ok(Json(json!({
        "username": found.person.username.as_str(),
        "firstName": found.person.first_name,
        "lastName": found.person.last_name,
        "email": found.person.mail,
        "organization": directory.organization.as_str(),
        "registrationCode": directory.registration_code.as_str(),
        "expiresAt": found.invitation.expires_at,
    })))
}

/// `register {token, firstName, lastName, password}` → `{username, registrationCode}`.
pub(crate) async fn register(
    State(door): State<Arc<Door>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Body16(form): Body16<Form>,
) -> Result<Json<Value>, ClientError> {
    limit(
        &door.cloud.store,
        &format!("invitations {}", group(peer.ip())),
        TOKENS_PER_HOUR,
    )
    .await?;
    let found = Found::valid(&door, &form.token).await?;
    let names = (form.first_name.trim(), form.last_name.trim());
    for (field, name) in [("first name", names.0), ("last name", names.1)] {
        person_name::check(name).map_err(|error| invalid_name(field, &error))?;
    }
    password::check(&form.password).map_err(password_rule)?;
    let directory = found.directory(&door).await?;
    // The one who wins this is the only one who sets a password; it is given back where the directory refuses.
    if !door
        .cloud
        .store
        .use_invitation(&found.hash, now_ms())
        .await?
    {
        return Err(standing(InvitationStanding::Used));
    }
    if let Err(error) = found.write(&door, &directory, names, &form.password).await {
        door.cloud.store.release_invitation(&found.hash).await?;
        return Err(error);
    }
    tracing::info!(principal = %found.person.username, directory.id = %directory.id, client.address = %peer.ip(), "a person registered");
    Ok(Json(json!({
        "username": found.person.username.as_str(),
        "registrationCode": directory.registration_code.as_str(),
    })))
}

/// `invitation/renew {token}` → `{}`: sends a new mail to the address the invitation went to, which is what makes it
/// safe to ask for with an old link: an invitation to who has not registered, a welcome to who has.
pub(crate) async fn renew(
    State(door): State<Arc<Door>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Body16(bearer): Body16<Bearer>,
) -> Result<Json<Value>, ClientError> {
    let store = &door.cloud.store;
    limit(
        store,
        &format!("renewals {}", group(peer.ip())),
        RENEWALS_PER_ADDRESS,
    )
    .await?;
    let found = Found::any(&door, &bearer.token).await?;
    let person = format!(
        "renewals {} {}",
        found.person.directory_id,
        found.person.username.key()
    );
    limit(store, &person, RENEWALS_PER_HOUR).await?;
    let registered = found.person.stage == PersonStage::Registered;
    let (directory, username) = (&found.person.directory_id, &found.person.username);
    if !registered && store.are_invitations_void(directory, username).await? {
        return Err(withdrawn());
    }
    let workspace = found.workspace(&door).await?;
    let kind = match found.person.stage {
        PersonStage::Registered => MailKind::Welcome,
        _ => MailKind::Invitation,
    };
    let now = now_ms();
    store
        .queue_mail(
            &format!("{}-renewed-{now}-{}", kind.word(), workspace.id),
            kind,
            &workspace,
            now,
        )
        .await?;
    door.cloud.wake.mail.notify_one();
    Ok(Json(json!({})))
}

/// An invitation with its person.
struct Found {
    hash: String,
    invitation: Invitation,
    person: Person,
}

impl Found {
    async fn any(door: &Door, token: &str) -> Result<Self, ClientError> {
        let hash = token_hash(token).ok_or_else(unknown)?;
        let invitation = door
            .cloud
            .store
            .invitation(&hash)
            .await?
            .ok_or_else(unknown)?;
        let username = invitation.username.as_str();
        let person = door
            .cloud
            .store
            .person(&invitation.directory_id, username)
            .await?
            .ok_or_else(unknown)?;
        Ok(Self {
            hash,
            invitation,
            person,
        })
    }

    async fn valid(door: &Door, token: &str) -> Result<Self, ClientError> {
        let found = Self::any(door, token).await?;
        match found.invitation.standing(now_ms()) {
            InvitationStanding::Valid => Ok(found),
            other => Err(standing(other)),
        }
    }

    async fn directory(&self, door: &Door) -> Result<store::Directory, ClientError> {
        let directory = door
            .cloud
            .store
            .directory(&self.person.directory_id)
            .await?;
        directory.ok_or_else(unknown)
    }

    async fn workspace(&self, door: &Door) -> Result<Workspace, ClientError> {
        let found = door
            .cloud
            .store
            .workspace_of(&self.person.directory_id, &self.person.username)
            .await?;
        found.ok_or_else(ClientError::no_workspace)
    }

    /// Writes names and password into the directory, then notes that the person has registered.
    async fn write(
        &self,
        door: &Door,
        directory: &store::Directory,
        names: (&str, &str),
        password: &str,
    ) -> Result<(), ClientError> {
        let domain = door.domain(directory).await?;
        let (username, engine) = (self.person.username.as_str(), &door.cloud.directory);
        if names
            != (
                self.person.first_name.as_str(),
                self.person.last_name.as_str(),
            )
        {
            engine
                .rename_person(&domain, username, names.0, names.1)
                .await?;
        }
        engine
            .set_password(&domain, username, password, false)
            .await?;
        let store = &door.cloud.store;
        store
            .person_registered(&directory.id, &self.person.username, names, now_ms())
            .await?;
        // Only an invitation sent by hand finds a person who had a password, and perhaps sessions, before.
        let ended = store
            .end_sessions_of(&directory.id, &self.person.username)
            .await?;
        door.part_from(ended, "your password was changed").await;
        Ok(())
    }
}

fn unknown() -> ClientError {
    ClientError::new(
        StatusCode::NOT_FOUND,
        "InvitationUnknown",
        "this link is not one of ours",
    )
    .remedy("Open the link in your mail again, or copy all of it.")
}

fn withdrawn() -> ClientError {
    ClientError::new(
        StatusCode::GONE,
        "InvitationWithdrawn",
        "your administrator has withdrawn this invitation",
    )
    .remedy("Ask your administrator for a new one.")
}

fn standing(standing: InvitationStanding) -> ClientError {
    let gone = |code, message| ClientError::new(StatusCode::GONE, code, message);
    match standing {
        InvitationStanding::Expired => gone("InvitationExpired", "this link has expired")
            .remedy("Ask for a new one; it comes by mail."),
        InvitationStanding::Replaced => gone(
            "InvitationReplaced",
            "a newer mail has taken the place of this link",
        )
        .remedy("Use the link in the newest mail, or ask for another one."),
        InvitationStanding::Used | InvitationStanding::Valid => gone(
            "InvitationUsed",
            "this link was used: the password has been chosen",
        )
        .remedy("Sign in with your password."),
    }
}

fn invalid_name(field: &str, error: &person_name::PersonNameError) -> ClientError {
    ClientError::new(
        StatusCode::BAD_REQUEST,
        "InvalidName",
        format!("the {field}: {error}"),
    )
}
