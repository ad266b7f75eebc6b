//! What the help desk does for a person: a new password, no more sign-in, removal.

use aws_api::Operation;
use serde_json::{Value, json};

use super::query;
use crate::cli::{
    Context, Failure, Form,
    confirm::confirm,
    directories,
    output::{self, said},
    secret,
};

/// Sets the password that `carrel users reset-password` was given.
pub(super) async fn reset_password(
    context: &Context,
    user: &str,
    directory: Option<&str>,
    from_stdin: bool,
) -> Result<(), Failure> {
    let directory = directories::find(&context.client, directory).await?;
    let password = secret::new_password(user, from_stdin)?;
    let request = json!({
        "DirectoryId": directory.directory_id, "UserName": user, "NewPassword": password.as_str(),
    });
    let answer = context
        .client
        .call(Operation::ResetUserPassword, &request)
        .await?;
    say(
        context,
        &answer,
        &format!("{user} signs in with the new password from now on; open sessions have ended"),
    );
    Ok(())
}

/// No sign-in until a new password is set.
pub(super) async fn disable(
    context: &Context,
    user: &str,
    directory: Option<&str>,
) -> Result<(), Failure> {
    let answer = on_person(context, Operation::DisableUser, user, directory).await?;
    say(context, &answer, &format!("{user} may not sign in"));
    output::hint(&format!(
        "`carrel users reset-password {user}` lets them in again"
    ));
    Ok(())
}

/// Out of the directory for good; refused while they have a WorkSpace.
pub(super) async fn remove(
    context: &Context,
    user: &str,
    directory: Option<&str>,
    yes: bool,
) -> Result<(), Failure> {
    let consequence = format!("{user} and their memberships of groups are removed for good");
    confirm(&consequence, user, yes)?;
    let answer = on_person(context, Operation::DeleteUser, user, directory).await?;
    say(context, &answer, &format!("{user} is removed"));
    Ok(())
}

async fn on_person(
    context: &Context,
    operation: Operation,
    user: &str,
    directory: Option<&str>,
) -> Result<Value, Failure> {
    let directory = directories::find(&context.client, directory).await?;
    let request = json!({ "SAMAccountName": user });
    let query = query(said(&directory.directory_id));
    context
        .client
        .call_with_query(operation, &query, &request)
        .await
}

fn say(context: &Context, answer: &Value, words: &str) {
    if context.form == Form::Json {
        output::json(answer);
    } else {
        output::lines(words);
    }
}
