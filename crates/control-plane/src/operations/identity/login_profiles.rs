//! Passwords of users for the console (ACC-06), under the account's rule.

use aws_api::{
    ApiError, ErrorCode,
    generated::iam::{
        ChangePasswordRequest, CreateLoginProfileRequest, CreateLoginProfileResponse,
        DeleteLoginProfileRequest, GetLoginProfileRequest, GetLoginProfileResponse, LoginProfile,
        UpdateLoginProfileRequest,
    },
};
use store::identity::{self, Identity, IdentityKind};

use super::{password_policy, passwords, refusals::invalid_input, subjects};
use crate::operations::{Call, OperationError};

pub(super) async fn create(
    call: &Call<'_>,
    request: CreateLoginProfileRequest,
) -> Result<CreateLoginProfileResponse, OperationError> {
    let user = subjects::user_or_caller(call, request.user_name.as_deref()).await?;
    let Some(password) = request.password else {
        return Err(invalid_input("a password is needed: say Password").into());
    };
    let rule = password_policy::rule(call).await?;
    password_policy::check(call, &rule, &user, &password.0).await?;
    let profile = identity::LoginProfile {
        password_hash: passwords::hashed(&password.0).await,
        reset_required: request.password_reset_required.unwrap_or(false),
        created_at: call.now,
        changed_at: call.now,
    };
    let store = &call.cloud.store;
    store.create_login_profile(&user, &profile).await?;
    Ok(CreateLoginProfileResponse {
        login_profile: wire(&profile, user.name),
    })
}

pub(super) async fn get(
    call: &Call<'_>,
    request: GetLoginProfileRequest,
) -> Result<GetLoginProfileResponse, OperationError> {
    let user = subjects::user_or_caller(call, request.user_name.as_deref()).await?;
    let profile = standing(call, &user).await?;
    Ok(GetLoginProfileResponse {
        login_profile: wire(&profile, user.name),
    })
}

pub(super) async fn update(
    call: &Call<'_>,
    request: UpdateLoginProfileRequest,
) -> Result<(), OperationError> {
    let user = subjects::authorized(call, IdentityKind::User, &request.user_name).await?;
    let mut profile = standing(call, &user).await?;
    let rule = password_policy::rule(call).await?;
    if let Some(password) = request.password {
        password_policy::check(call, &rule, &user, &password.0).await?;
        profile.password_hash = passwords::hashed(&password.0).await;
        profile.changed_at = call.now;
    }
    if let Some(required) = request.password_reset_required {
        profile.reset_required = required;
    }
    let store = &call.cloud.store;
    Ok(store
        .update_login_profile(&user, &profile, rule.remembered)
        .await?)
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: DeleteLoginProfileRequest,
) -> Result<(), OperationError> {
    let user = subjects::user_or_caller(call, request.user_name.as_deref()).await?;
    Ok(call.cloud.store.delete_login_profile(&user).await?)
}

/// A user changes their own; the account's rule may allow it to all of them.
pub(super) async fn change_password(
    call: &Call<'_>,
    request: ChangePasswordRequest,
) -> Result<(), OperationError> {
    let own = call
        .caller
        .identity()
        .filter(|identity| identity.kind == IdentityKind::User);
    let Some(user) = own.cloned() else {
        return Err(ApiError::new(
            ErrorCode::NotSupportedNow,
            "only a user has a password to change, and no user calls",
        )
        .into());
    };
    let rule = password_policy::rule(call).await?;
    if !rule.users_may_change {
        call.authorize(&subjects::tagged_resource(call, &user).await?)?;
    }
    let standing = standing(call, &user).await?;
    if !passwords::is(&request.old_password.0, &standing.password_hash).await {
        return Err(ApiError::new(
            ErrorCode::AccessDenied,
            "the old password is not the right one",
        )
        .into());
    }
    password_policy::check(call, &rule, &user, &request.new_password.0).await?;
    let profile = identity::LoginProfile {
        password_hash: passwords::hashed(&request.new_password.0).await,
        reset_required: false,
        changed_at: call.now,
        ..standing
    };
    let store = &call.cloud.store;
    Ok(store
        .update_login_profile(&user, &profile, rule.remembered)
        .await?)
}

async fn standing(
    call: &Call<'_>,
    user: &Identity,
) -> Result<identity::LoginProfile, OperationError> {
    let found = call.cloud.store.login_profile(&user.id).await?;
    Ok(found.ok_or_else(|| subjects::no_such("login profile of the user", &user.name))?)
}

fn wire(profile: &identity::LoginProfile, user_name: String) -> LoginProfile {
    LoginProfile {
        create_date: subjects::time(profile.created_at),
        password_reset_required: Some(profile.reset_required),
        user_name,
    }
}
