//! `sign-in {registrationCode, username, password, width, height, device?, page?, client?}` → `{sessionToken, user, workspace,
//! stream}` (REG-19, REG-20). The session on the desktop is started, or taken up, behind the answer; its phases are told in
//! the stream. When the WorkSpace is not ready the error `WorkspaceNotReady` carries a session token all the same, so
//! that the page can wait; a stopped one is started.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use agent_api::StartSession;
use axum::{
    Json,
    extract::{ConnectInfo, State},
    http::{HeaderMap, StatusCode},
};
use drivers::directory::Verdict;
use model::{
    state::{WorkspaceAction, WorkspaceState},
    username::Username,
};
use serde::Deserialize;
use serde_json::{Value, json};
use store::{Directory, Workspace};
use tokio::time::{Instant, sleep_until};

use super::{
    Body16, Door, error::ClientError, session, throttle::Attempt, ticket, visitor::Visitor,
};
use crate::{admission::Barred, cloud};

/// A wrong answer takes at least so long, whether the user exists or not.
const WRONG_ANSWER_AFTER: Duration = Duration::from_millis(400);
/// The longest password that is passed on, in bytes.
const PASSWORD_BYTES_MAX: usize = 512;
/// The smallest and largest side of a desktop in pixels.
const SIDE: (u16, u16) = (200, 8192);

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Request {
    registration_code: String,
    username: String,
    password: String,
    #[serde(default = "usual_width")]
    width: u16,
    #[serde(default = "usual_height")]
    height: u16,
    #[serde(flatten)]
    visitor: Visitor,
}

fn usual_width() -> u16 {
    1280
}

fn usual_height() -> u16 {
    720
}

pub(super) async fn handle(
    State(door): State<Arc<Door>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    Body16(request): Body16<Request>,
) -> Result<Json<Value>, ClientError> {
    let result = enter(&door, peer, &headers, request).await;
    let outcome = result.as_ref().err().map_or("done", ClientError::code);
    metrics::counter!("carrel_sign_ins_total", "outcome" => outcome).increment(1);
    result
}

async fn enter(
    door: &Door,
    peer: SocketAddr,
    headers: &HeaderMap,
    request: Request,
) -> Result<Json<Value>, ClientError> {
    let begin = Instant::now();
    request.visitor.check()?;
    let directory = door.directory(&request.registration_code).await?;
    // Before the password: whoever may not come in has nothing to guess at.
    let admission = door.admit(&directory.id, peer.ip()).await?;
    let username = prove(door, &directory, peer, &request, begin).await?;
    let workspace = workspace(door, &directory, &username).await?;
    if workspace.maintenance {
        return Err(ClientError::barred(Barred::Maintenance));
    }
    let (token, session) = session::open(door, &workspace).await?;
    tracing::info!(workspace.id = %workspace.id, principal = %username, directory.id = %directory.id, client.address = %peer.ip(), "a person signed in");
    let order = StartSession {
        username: workspace.username.key(),
        password: request.password,
        width: request.width.clamp(SIDE.0, SIDE.1),
        height: request.height.clamp(SIDE.0, SIDE.1),
        sign_in: session.token_hash.clone(),
    };
    door.starts
        .begin(door.cloud.clone(), session.clone(), order);
    let ready = workspace.state == WorkspaceState::Available;
    let asked = (&request.visitor, headers);
    let stream = door.stream(&session, &workspace, &admission, asked);
    let Some(stream) = stream.filter(|_| ready) else {
        return Err(waiting(&workspace, &token));
    };
    let store = &door.cloud.store;
    store
        .admit_session(&session.token_hash, cloud::now_ms())
        .await?;
    Ok(Json(json!({
        "sessionToken": token,
        "user": user(door, &directory, &username).await?,
        "workspace": ticket::summary(&workspace),
        "stream": stream,
    })))
}

/// Checks the password, slowed down for who guesses.
async fn prove(
    door: &Door,
    directory: &Directory,
    peer: SocketAddr,
    request: &Request,
    begin: Instant,
) -> Result<Username, ClientError> {
    let attempt = Attempt::begin(door, &directory.id, &request.username, peer.ip()).await?;
    let plausible = request.password.len() <= PASSWORD_BYTES_MAX && !request.password.is_empty();
    let (verdict, username) = match request.username.parse::<Username>() {
        Ok(username) if plausible => {
            match verify(door, directory, &username, &request.password).await {
                Ok(verdict) => (verdict, Some(username)),
                Err(error) => return Err(attempt.undecided(error).await),
            }
        }
        _ => (Verdict::Wrong, None),
    };
    if let (Some(username), Verdict::Right) = (username, verdict) {
        attempt.succeeded().await?;
        return Ok(username);
    }
    match verdict {
        // The password was right: nobody guesses here.
        Verdict::MustChange | Verdict::Expired | Verdict::AccountExpired => {
            attempt.succeeded().await?;
        }
        _ => attempt.failed().await?,
    }
    tracing::info!(principal = request.username.escape_debug().to_string(), directory.id = %directory.id, client.address = %peer.ip(), verdict = ?verdict, "a sign-in was refused");
    even_out(begin).await;
    Err(refusal(verdict))
}

async fn verify(
    door: &Door,
    directory: &Directory,
    username: &Username,
    password: &str,
) -> Result<Verdict, ClientError> {
    let domain = door.domain(directory).await?;
    let engine = &door.cloud.directory;
    let verdict = engine.verify_password(&domain, username.as_str(), password);
    Ok(verdict.await?)
}

/// What a person is told. A locked account is refused before its password is looked at, so whoever guesses would learn
/// from it that the user exists: it gets the answer of a wrong password, whose remedy names the lock too. The others
/// follow from the right password alone.
fn refusal(verdict: Verdict) -> ClientError {
    let forbidden = |code, message| ClientError::new(StatusCode::FORBIDDEN, code, message);
    match verdict {
        Verdict::Right | Verdict::Wrong | Verdict::LockedOut => ClientError::wrong_credentials(),
        Verdict::MustChange => ClientError::new(
            StatusCode::CONFLICT,
            "PasswordMustChange",
            "choose a new password first",
        )
        .remedy("Choose a new password, then sign in with it."),
        Verdict::Expired => forbidden("PasswordExpired", "your password has expired")
            .remedy("Choose a new password, then sign in with it."),
        Verdict::Disabled => forbidden("AccountDisabled", "your account is disabled")
            .remedy("Ask your administrator."),
        Verdict::AccountExpired => {
            forbidden("AccountExpired", "your account has ended").remedy("Ask your administrator.")
        }
    }
}

/// The person's WorkSpace; a stopped one is asked to start.
async fn workspace(
    door: &Door,
    directory: &Directory,
    username: &Username,
) -> Result<Workspace, ClientError> {
    let store = &door.cloud.store;
    let found = store.workspace_of(&directory.id, username).await?;
    let workspace = found
        .filter(|workspace| workspace.state != WorkspaceState::Terminating)
        .ok_or_else(ClientError::no_workspace)?;
    if workspace.state != WorkspaceState::Stopped {
        return Ok(workspace);
    }
    match store
        .request_workspace(&workspace.id, WorkspaceAction::Start, cloud::now_ms())
        .await
    {
        Ok(started) => {
            door.cloud.wake.workspaces.notify_one();
            Ok(started)
        }
        // Somebody was faster; what the WorkSpace is now will be told.
        Err(store::RequestError::Refused(_)) => door.workspace(&workspace.id).await,
        Err(store::RequestError::Store(error)) => Err(error.into()),
    }
}

fn waiting(workspace: &Workspace, token: &str) -> ClientError {
    let progress = super::status::progress(workspace);
    ticket::not_ready(workspace).beside(json!({ "workspace": progress, "sessionToken": token }))
}

async fn user(
    door: &Door,
    directory: &Directory,
    username: &Username,
) -> Result<Value, ClientError> {
    let person = door
        .cloud
        .store
        .person(&directory.id, username.as_str())
        .await?;
    let (first_name, last_name) = person
        .map(|person| (person.first_name, person.last_name))
        .unwrap_or_default();
    Ok(json!({ "username": username.key(), "firstName": first_name, "lastName": last_name }))
}

/// Waits until a wrong answer may be given.
pub(super) async fn even_out(begin: Instant) {
    sleep_until(begin + WRONG_ANSWER_AFTER).await;
}
