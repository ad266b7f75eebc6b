//! Users, groups, roles and instance profiles by name, authorised, and their forms on the wire.

use aws_api::{
    ApiError, ErrorCode,
    generated::iam::{
        AttachedPermissionsBoundary, Group, InstanceProfile, Role, RoleLastUsed, Tag as WireTag,
        User,
    },
    tree::Timestamp,
};
use store::identity::{Identity, IdentityKind, Tag};

use super::{boundaries, documents};
use crate::{
    api::Resource,
    cloud,
    operations::{Call, OperationError},
};

/// How many of each kind an account may have, as in the compatible service.
pub(super) fn quota(kind: IdentityKind) -> i64 {
    match kind {
        IdentityKind::User => 5000,
        IdentityKind::Group => 300,
        IdentityKind::Role | IdentityKind::InstanceProfile => 1000,
    }
}

/// A fresh id with the prefix of its kind and 17 characters.
pub(crate) fn fresh_id(prefix: &str) -> String {
    const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let random = cloud::random::<17>();
    let characters = random
        .iter()
        .map(|byte| char::from(ALPHABET[usize::from(byte & 31)]));
    prefix.chars().chain(characters).collect()
}

/// A new identity of the caller's account.
pub(super) fn fresh(
    call: &Call<'_>,
    kind: IdentityKind,
    name: &str,
    path: Option<String>,
) -> Identity {
    let prefix = match kind {
        IdentityKind::User => "AIDA",
        IdentityKind::Group => "AGPA",
        IdentityKind::Role => "AROA",
        IdentityKind::InstanceProfile => "AIPA",
    };
    Identity {
        id: fresh_id(prefix),
        account_id: call.account_id().to_owned(),
        kind,
        name: name.to_owned(),
        path: path.unwrap_or_else(|| "/".to_owned()),
        description: String::new(),
        boundary: String::new(),
        trust: String::new(),
        session_seconds_max: 3600,
        created_at: call.now,
        last_used_at: 0,
        last_used_region: String::new(),
    }
}

/// What policies call it.
pub(super) fn resource(call: &Call<'_>, identity: &Identity) -> Resource {
    let name = &identity.arn()[format!("arn:aws:iam::{}:", identity.account_id).len()..];
    Resource::named(call, "iam", name)
}

/// It with its tags, as the resource of a call.
pub(super) async fn tagged_resource(
    call: &Call<'_>,
    identity: &Identity,
) -> Result<Resource, OperationError> {
    let tags = call.cloud.store.identity_tags(&identity.id).await?;
    let pairs: Vec<_> = tags.into_iter().map(|tag| (tag.key, tag.value)).collect();
    Ok(resource(call, identity).tagged(&pairs))
}

/// The one of this name, if the caller may do to it what they called; also one that is not there is authorised first, so
/// that nobody learns names they may not look at.
pub(super) async fn authorized(
    call: &Call<'_>,
    kind: IdentityKind,
    name: &str,
) -> Result<Identity, OperationError> {
    authorized_with(call, kind, name, &[]).await
}

/// The same with further context keys.
pub(super) async fn authorized_with(
    call: &Call<'_>,
    kind: IdentityKind,
    name: &str,
    keys: &[(String, String)],
) -> Result<Identity, OperationError> {
    let found = call
        .cloud
        .store
        .identity(call.account_id(), kind, name)
        .await?;
    authorize_found(call, kind, name, (found, keys)).await
}

/// The same for what changes the policies of whom it is: conditions may look at the boundary that they have.
pub(super) async fn authorized_within(
    call: &Call<'_>,
    kind: IdentityKind,
    name: &str,
    keys: &[(String, String)],
) -> Result<Identity, OperationError> {
    let store = &call.cloud.store;
    let found = store.identity(call.account_id(), kind, name).await?;
    let boundary = found.as_ref().map_or("", |found| &found.boundary);
    let keys = [keys, &boundaries::keys(boundary)].concat();
    authorize_found(call, kind, name, (found, &keys)).await
}

async fn authorize_found(
    call: &Call<'_>,
    kind: IdentityKind,
    name: &str,
    (found, keys): (Option<Identity>, &[(String, String)]),
) -> Result<Identity, OperationError> {
    let Some(found) = found else {
        let resource = Resource::named(call, "iam", &format!("{}/{name}", kind.word()));
        call.authorize_with(&resource, keys)?;
        return Err(no_such(kind.word(), name).into());
    };
    call.authorize_with(&tagged_resource(call, &found).await?, keys)?;
    Ok(found)
}

/// The user of this name; without a name the one who calls.
pub(super) async fn user_or_caller(
    call: &Call<'_>,
    name: Option<&str>,
) -> Result<Identity, OperationError> {
    let own = call
        .caller
        .identity()
        .filter(|identity| identity.kind == IdentityKind::User);
    match (name, own) {
        (Some(name), _) => authorized(call, IdentityKind::User, name).await,
        (None, Some(own)) => authorized(call, IdentityKind::User, &own.name).await,
        (None, None) => Err(ApiError::new(
            ErrorCode::InvalidValue,
            "a user name is needed, because no user calls: say UserName",
        )
        .into()),
    }
}

/// Refuses because there is none.
pub(super) fn no_such(what: &str, name: &str) -> ApiError {
    ApiError::new(
        ErrorCode::NotFound,
        format!("there is no {what} \"{name}\" in the account"),
    )
}

pub(super) fn time(at: i64) -> Timestamp {
    Timestamp::from_milliseconds(at / 1000 * 1000)
}

/// The tags of an owner; nothing without any.
pub(super) async fn wire_tags(
    call: &Call<'_>,
    owner: &str,
) -> Result<Option<Vec<WireTag>>, OperationError> {
    let tags = call.cloud.store.identity_tags(owner).await?;
    let wire: Vec<_> = tags.into_iter().map(wire_tag).collect();
    Ok(Some(wire).filter(|tags| !tags.is_empty()))
}

pub(super) fn wire_tag(tag: Tag) -> WireTag {
    WireTag {
        key: tag.key,
        value: tag.value,
    }
}

pub(super) fn wire_boundary(identity: &Identity) -> Option<AttachedPermissionsBoundary> {
    (!identity.boundary.is_empty()).then(|| AttachedPermissionsBoundary {
        permissions_boundary_arn: Some(identity.boundary.clone()),
        permissions_boundary_type: Some("PermissionsBoundaryPolicy".to_owned()),
    })
}

/// A user as listings have it: without tags and boundary.
pub(super) fn wire_user(user: Identity) -> User {
    User {
        arn: user.arn(),
        create_date: time(user.created_at),
        password_last_used: (user.last_used_at > 0).then(|| time(user.last_used_at)),
        path: user.path,
        permissions_boundary: None,
        tags: None,
        user_id: user.id,
        user_name: user.name,
    }
}

/// A user with everything.
pub(super) async fn whole_user(call: &Call<'_>, user: Identity) -> Result<User, OperationError> {
    let tags = wire_tags(call, &user.id).await?;
    let permissions_boundary = wire_boundary(&user);
    Ok(User {
        tags,
        permissions_boundary,
        ..wire_user(user)
    })
}

pub(super) fn wire_group(group: Identity) -> Group {
    Group {
        arn: group.arn(),
        create_date: time(group.created_at),
        group_id: group.id,
        group_name: group.name,
        path: group.path,
    }
}

/// A role as listings have it: without tags, boundary and last use.
pub(super) fn wire_role(role: Identity) -> Role {
    Role {
        arn: role.arn(),
        assume_role_policy_document: Some(documents::encoded(&role.trust)),
        create_date: time(role.created_at),
        description: (!role.description.is_empty()).then_some(role.description),
        max_session_duration: Some(role.session_seconds_max),
        path: role.path,
        permissions_boundary: None,
        role_id: role.id,
        role_last_used: None,
        role_name: role.name,
        source_role_template: None,
        tags: None,
    }
}

pub(super) fn wire_last_use(role: &Identity) -> RoleLastUsed {
    let used = role.last_used_at > 0;
    RoleLastUsed {
        last_used_date: used.then(|| time(role.last_used_at)),
        region: used.then(|| role.last_used_region.clone()),
    }
}

/// A role with everything.
pub(super) async fn whole_role(call: &Call<'_>, role: Identity) -> Result<Role, OperationError> {
    let tags = wire_tags(call, &role.id).await?;
    let permissions_boundary = wire_boundary(&role);
    let role_last_used = Some(wire_last_use(&role));
    Ok(Role {
        tags,
        permissions_boundary,
        role_last_used,
        ..wire_role(role)
    })
}

/// An instance profile with its role.
pub(super) async fn wire_profile(
    call: &Call<'_>,
    profile: Identity,
) -> Result<InstanceProfile, OperationError> {
    let role = call.cloud.store.profile_role(&profile.id).await?;
    Ok(InstanceProfile {
        arn: profile.arn(),
        create_date: time(profile.created_at),
        tags: wire_tags(call, &profile.id).await?,
        instance_profile_id: profile.id,
        instance_profile_name: profile.name,
        path: profile.path,
        roles: role.map(wire_role).into_iter().collect(),
    })
}
