//! GetAccountAuthorizationDetails: every user, group, role and policy of the account with what hangs on it, in pages.

use aws_api::generated::iam::{
    GetAccountAuthorizationDetailsRequest, GetAccountAuthorizationDetailsResponse, GroupDetail,
    ManagedPolicyDetail, Policy, PolicyDetail, PolicyVersion, RoleDetail, UserDetail,
};
use iam::managed;
use store::identity::{Identity, IdentityKind, IdentityPage};

use super::{
    attachments, documents,
    page::Page,
    policies::{self, Found},
    policy_versions, subjects,
};
use crate::{
    api::Resource,
    operations::{Call, OperationError},
};

/// More identities of a kind than an account may have.
const ALL: i64 = 10_000;

/// A thing that a page tells of.
enum Item {
    Identity(Identity),
    Policy(Found),
}

impl Item {
    /// Where it stands in the order of all.
    fn key(&self) -> String {
        match self {
            Self::Identity(identity) => {
                format!("{}/{}", identity.kind.word(), identity.name.to_lowercase())
            }
            // Behind groups, roles and users.
            Self::Policy(found) => format!("z/{}", found.arn()),
        }
    }
}

pub(super) async fn handle(
    call: &Call<'_>,
    request: GetAccountAuthorizationDetailsRequest,
) -> Result<GetAccountAuthorizationDetailsResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    call.authorize(&Resource::any(call))?;
    let mut items = items(call, request.filter.as_deref()).await?;
    let end = page.cut(&mut items, Item::key);
    let mut response = GetAccountAuthorizationDetailsResponse {
        group_detail_list: Some(Vec::new()),
        is_truncated: end.is_truncated,
        marker: end.marker,
        policies: Some(Vec::new()),
        role_detail_list: Some(Vec::new()),
        user_detail_list: Some(Vec::new()),
    };
    for item in items {
        match item {
            Item::Policy(found) => {
                let detail = policy(call, found).await?;
                response.policies.get_or_insert_default().push(detail);
            }
            Item::Identity(identity) => match identity.kind {
                IdentityKind::User => {
                    let detail = user(call, identity).await?;
                    response
                        .user_detail_list
                        .get_or_insert_default()
                        .push(detail);
                }
                IdentityKind::Group => {
                    let detail = group(call, identity).await?;
                    response
                        .group_detail_list
                        .get_or_insert_default()
                        .push(detail);
                }
                _ => {
                    let detail = role(call, identity).await?;
                    response
                        .role_detail_list
                        .get_or_insert_default()
                        .push(detail);
                }
            },
        }
    }
    Ok(response)
}

async fn items(call: &Call<'_>, filter: Option<&[String]>) -> Result<Vec<Item>, OperationError> {
    let is_asked =
        |name: &str| filter.is_none_or(|all| all.is_empty() || all.iter().any(|one| one == name));
    let store = &call.cloud.store;
    let mut items = Vec::new();
    for (name, kind) in [
        ("User", IdentityKind::User),
        ("Group", IdentityKind::Group),
        ("Role", IdentityKind::Role),
    ] {
        if is_asked(name) {
            let page = IdentityPage {
                kind,
                path_prefix: "/",
                after: "",
                limit: ALL,
            };
            let found = store.identities(call.account_id(), page).await?;
            items.extend(found.into_iter().map(Item::Identity));
        }
    }
    if is_asked("LocalManagedPolicy") {
        let own = store.managed_policies(call.account_id()).await?;
        items.extend(
            own.into_iter()
                .map(|policy| Item::Policy(Found::Own(policy))),
        );
    }
    if is_asked("AWSManagedPolicy") {
        let shipped = managed::ALL.into_iter().map(Found::Shipped);
        items.extend(shipped.map(Item::Policy));
    }
    Ok(items)
}

/// The policies of an identity: attached, and its own.
async fn policies_of(
    call: &Call<'_>,
    id: &str,
) -> Result<
    (
        Vec<aws_api::generated::iam::AttachedPolicy>,
        Vec<PolicyDetail>,
    ),
    OperationError,
> {
    let store = &call.cloud.store;
    let attached = store.attached_policies(id).await?;
    let inline = store.inline_policies(id).await?;
    let detail = |policy: store::identity::InlinePolicy| PolicyDetail {
        policy_document: Some(documents::encoded(&policy.document)),
        policy_name: Some(policy.name),
    };
    Ok((
        attached.into_iter().map(attachments::wire).collect(),
        inline.into_iter().map(detail).collect(),
    ))
}

async fn user(call: &Call<'_>, user: Identity) -> Result<UserDetail, OperationError> {
    let (attached, inline) = policies_of(call, &user.id).await?;
    let groups = call.cloud.store.user_groups(&user.id).await?;
    Ok(UserDetail {
        arn: Some(user.arn()),
        attached_managed_policies: Some(attached),
        create_date: Some(subjects::time(user.created_at)),
        group_list: Some(groups.into_iter().map(|group| group.name).collect()),
        permissions_boundary: subjects::wire_boundary(&user),
        tags: subjects::wire_tags(call, &user.id).await?,
        path: Some(user.path),
        user_id: Some(user.id),
        user_name: Some(user.name),
        user_policy_list: Some(inline),
    })
}

async fn group(call: &Call<'_>, group: Identity) -> Result<GroupDetail, OperationError> {
    let (attached, inline) = policies_of(call, &group.id).await?;
    Ok(GroupDetail {
        arn: Some(group.arn()),
        attached_managed_policies: Some(attached),
        create_date: Some(subjects::time(group.created_at)),
        group_id: Some(group.id),
        group_name: Some(group.name),
        group_policy_list: Some(inline),
        path: Some(group.path),
    })
}

async fn role(call: &Call<'_>, role: Identity) -> Result<RoleDetail, OperationError> {
    let (attached, inline) = policies_of(call, &role.id).await?;
    let mut profiles = Vec::new();
    for profile in call.cloud.store.profiles_of_role(&role.id).await? {
        profiles.push(subjects::wire_profile(call, profile).await?);
    }
    Ok(RoleDetail {
        arn: Some(role.arn()),
        assume_role_policy_document: Some(documents::encoded(&role.trust)),
        attached_managed_policies: Some(attached),
        create_date: Some(subjects::time(role.created_at)),
        instance_profile_list: Some(profiles),
        permissions_boundary: subjects::wire_boundary(&role),
        role_last_used: Some(subjects::wire_last_use(&role)),
        tags: subjects::wire_tags(call, &role.id).await?,
        path: Some(role.path),
        role_id: Some(role.id),
        role_name: Some(role.name),
        role_policy_list: Some(inline),
    })
}

async fn policy(call: &Call<'_>, found: Found) -> Result<ManagedPolicyDetail, OperationError> {
    let (wire, versions): (Policy, Vec<PolicyVersion>) = match found {
        Found::Shipped(policy) => {
            let versions = vec![policy_versions::wire_shipped(&policy)];
            (policies::wire_shipped(call, policy).await?, versions)
        }
        Found::Own(policy) => {
            let versions = call.cloud.store.policy_versions(&policy.id).await?;
            let wire = |version| policy_versions::wire(version, policy.default_version);
            let versions = versions.iter().map(wire).collect();
            (policies::wire_own(policy), versions)
        }
    };
    Ok(ManagedPolicyDetail {
        arn: wire.arn,
        attachment_count: wire.attachment_count,
        create_date: wire.create_date,
        default_version_id: wire.default_version_id,
        description: wire.description,
        is_attachable: wire.is_attachable,
        path: wire.path,
        permissions_boundary_usage_count: wire.permissions_boundary_usage_count,
        policy_id: wire.policy_id,
        policy_name: wire.policy_name,
        policy_version_list: Some(versions),
        update_date: wire.update_date,
    })
}
