//! ResetUserPassword: an administrator sets a person's password, which enables the account and ends sessions (DIR-48).

use aws_api::{
    ApiError, ErrorCode,
    generated::ds::{ResetUserPasswordRequest, ResetUserPasswordResult},
};
use drivers::directory::DirectoryError;
use model::{id::DirectoryId, password, username::Username};

use super::one;
use crate::operations::{
    Call, OperationError,
    directory_data::{check_reset, subject_of},
    lookup::parsed,
};

pub(super) async fn handle(
    call: &Call<'_>,
    request: ResetUserPasswordRequest,
) -> Result<ResetUserPasswordResult, OperationError> {
    let id: DirectoryId = parsed(&request.directory_id)?;
    call.authorize(&one(call, &id).await?)?;
    let subject = subject_of(call, &id, None).await?;
    let username = request.user_name.as_str();
    if username.eq_ignore_ascii_case("administrator") {
        return Err(ApiError::new(
            ErrorCode::Named("UnsupportedOperationException"),
            "the password of Administrator is what Carrel itself signs in with; it is set when the directory is made",
        )
        .into());
    }
    check_reset(call, &subject.directory, username).await?;
    let new = &request.new_password.0;
    password::check(new).map_err(|fault| invalid(fault.to_string()))?;
    let engine = &call.cloud.directory;
    let set = engine.set_password(&subject.domain, username, new, false);
    set.await.map_err(|error| match error {
        DirectoryError::NoSuchPerson(_) => ApiError::new(
            ErrorCode::Named("UserDoesNotExistException"),
            error.to_string(),
        )
        .into(),
        DirectoryError::PasswordRefused(_) => invalid(error.to_string()).into(),
        other => OperationError::from(other),
    })?;
    note(call, &id, username).await?;
    Ok(ResetUserPasswordResult {})
}

fn invalid(message: String) -> ApiError {
    ApiError::new(ErrorCode::Named("InvalidPasswordException"), message)
}

/// Whoever has a password needs no invitation any more, and whoever holds a session of the old one must show the new one.
async fn note(call: &Call<'_>, id: &DirectoryId, username: &str) -> Result<(), OperationError> {
    let Ok(username) = username.parse::<Username>() else {
        return Ok(());
    };
    let store = &call.cloud.store;
    if let Some(person) = store.person(id, username.as_str()).await? {
        let names = (person.first_name.as_str(), person.last_name.as_str());
        store
            .person_registered(id, &username, names, call.now)
            .await?;
    }
    let text = "your administrator has set a new password; sign in with it";
    Ok(call.cloud.send_away(id, &username, text).await?)
}
