//! Users, groups, roles and policies: service `iam`. A file holds the operations on one kind of thing, because most of them
//! are a few lines over the same look-up.

mod access_keys;
mod account;
mod attachments;
mod authorization_details;
mod boundaries;
mod context_keys;
mod documents;
mod groups;
mod inline_policies;
mod instance_profiles;
mod login_profiles;
mod mfa_devices;
mod page;
mod password_policy;
mod passwords;
mod policies;
mod policy_versions;
mod refusals;
mod roles;
mod service_linked_roles;
mod simulate;
mod simulation;
mod sources;
mod subjects;
mod tags;
mod users;

use aws_api::{
    operation::IamOperation as Op,
    tree::{IntoTree, Value, members},
};

pub(crate) use subjects::fresh_id;

use super::{Call, OperationError, read};

pub(super) async fn dispatch(
    call: &Call<'_>,
    operation: Op,
    request: Value,
) -> Result<Value, OperationError> {
    Ok(match operation {
        Op::CreateUser => users::create(call, read(request)?).await?.into_tree(),
        Op::GetUser => users::get(call, read(request)?).await?.into_tree(),
        Op::ListUsers => users::list(call, read(request)?).await?.into_tree(),
        Op::UpdateUser => nothing(users::update(call, read(request)?).await?),
        Op::DeleteUser => nothing(users::delete(call, read(request)?).await?),
        Op::CreateGroup => groups::create(call, read(request)?).await?.into_tree(),
        Op::GetGroup => groups::get(call, read(request)?).await?.into_tree(),
        Op::ListGroups => groups::list(call, read(request)?).await?.into_tree(),
        Op::ListGroupsForUser => groups::list_for_user(call, read(request)?)
            .await?
            .into_tree(),
        Op::UpdateGroup => nothing(groups::update(call, read(request)?).await?),
        Op::DeleteGroup => nothing(groups::delete(call, read(request)?).await?),
        Op::AddUserToGroup => nothing(groups::add_user(call, read(request)?).await?),
        Op::RemoveUserFromGroup => nothing(groups::remove_user(call, read(request)?).await?),
        Op::CreateRole => roles::create(call, read(request)?).await?.into_tree(),
        Op::GetRole => roles::get(call, read(request)?).await?.into_tree(),
        Op::ListRoles => roles::list(call, read(request)?).await?.into_tree(),
        Op::UpdateRole => roles::update(call, read(request)?).await?.into_tree(),
        Op::UpdateRoleDescription => roles::update_description(call, read(request)?)
            .await?
            .into_tree(),
        Op::UpdateAssumeRolePolicy => {
            nothing(roles::update_assume_role_policy(call, read(request)?).await?)
        }
        Op::DeleteRole => nothing(roles::delete(call, read(request)?).await?),
        Op::CreateServiceLinkedRole => service_linked_roles::create(call, read(request)?)
            .await?
            .into_tree(),
        Op::DeleteServiceLinkedRole => service_linked_roles::delete(call, read(request)?)
            .await?
            .into_tree(),
        Op::GetServiceLinkedRoleDeletionStatus => {
            service_linked_roles::deletion_status(call, read(request)?)
                .await?
                .into_tree()
        }
        Op::CreateInstanceProfile => instance_profiles::create(call, read(request)?)
            .await?
            .into_tree(),
        Op::GetInstanceProfile => instance_profiles::get(call, read(request)?)
            .await?
            .into_tree(),
        Op::DeleteInstanceProfile => {
            nothing(instance_profiles::delete(call, read(request)?).await?)
        }
        Op::ListInstanceProfiles => instance_profiles::list(call, read(request)?)
            .await?
            .into_tree(),
        Op::ListInstanceProfilesForRole => instance_profiles::list_for_role(call, read(request)?)
            .await?
            .into_tree(),
        Op::AddRoleToInstanceProfile => {
            nothing(instance_profiles::add_role(call, read(request)?).await?)
        }
        Op::RemoveRoleFromInstanceProfile => {
            nothing(instance_profiles::remove_role(call, read(request)?).await?)
        }
        Op::CreatePolicy => policies::create(call, read(request)?).await?.into_tree(),
        Op::GetPolicy => policies::get(call, read(request)?).await?.into_tree(),
        Op::ListPolicies => policies::list(call, read(request)?).await?.into_tree(),
        Op::DeletePolicy => nothing(policies::delete(call, read(request)?).await?),
        Op::CreatePolicyVersion => policy_versions::create(call, read(request)?)
            .await?
            .into_tree(),
        Op::GetPolicyVersion => policy_versions::get(call, read(request)?)
            .await?
            .into_tree(),
        Op::ListPolicyVersions => policy_versions::list(call, read(request)?)
            .await?
            .into_tree(),
        Op::SetDefaultPolicyVersion => {
            nothing(policy_versions::set_default(call, read(request)?).await?)
        }
        Op::DeletePolicyVersion => nothing(policy_versions::delete(call, read(request)?).await?),
        Op::AttachUserPolicy => nothing(attachments::attach_user(call, read(request)?).await?),
        Op::AttachGroupPolicy => nothing(attachments::attach_group(call, read(request)?).await?),
        Op::AttachRolePolicy => nothing(attachments::attach_role(call, read(request)?).await?),
        Op::DetachUserPolicy => nothing(attachments::detach_user(call, read(request)?).await?),
        Op::DetachGroupPolicy => nothing(attachments::detach_group(call, read(request)?).await?),
        Op::DetachRolePolicy => nothing(attachments::detach_role(call, read(request)?).await?),
        Op::ListAttachedUserPolicies => attachments::list_user(call, read(request)?)
            .await?
            .into_tree(),
        Op::ListAttachedGroupPolicies => attachments::list_group(call, read(request)?)
            .await?
            .into_tree(),
        Op::ListAttachedRolePolicies => attachments::list_role(call, read(request)?)
            .await?
            .into_tree(),
        Op::ListEntitiesForPolicy => attachments::list_entities(call, read(request)?)
            .await?
            .into_tree(),
        Op::PutUserPolicy => nothing(inline_policies::put_user(call, read(request)?).await?),
        Op::PutGroupPolicy => nothing(inline_policies::put_group(call, read(request)?).await?),
        Op::PutRolePolicy => nothing(inline_policies::put_role(call, read(request)?).await?),
        Op::GetUserPolicy => inline_policies::get_user(call, read(request)?)
            .await?
            .into_tree(),
        Op::GetGroupPolicy => inline_policies::get_group(call, read(request)?)
            .await?
            .into_tree(),
        Op::GetRolePolicy => inline_policies::get_role(call, read(request)?)
            .await?
            .into_tree(),
        Op::DeleteUserPolicy => nothing(inline_policies::delete_user(call, read(request)?).await?),
        Op::DeleteGroupPolicy => {
            nothing(inline_policies::delete_group(call, read(request)?).await?)
        }
        Op::DeleteRolePolicy => nothing(inline_policies::delete_role(call, read(request)?).await?),
        Op::ListUserPolicies => inline_policies::list_user(call, read(request)?)
            .await?
            .into_tree(),
        Op::ListGroupPolicies => inline_policies::list_group(call, read(request)?)
            .await?
            .into_tree(),
        Op::ListRolePolicies => inline_policies::list_role(call, read(request)?)
            .await?
            .into_tree(),
        Op::PutUserPermissionsBoundary => {
            nothing(boundaries::put_user(call, read(request)?).await?)
        }
        Op::PutRolePermissionsBoundary => {
            nothing(boundaries::put_role(call, read(request)?).await?)
        }
        Op::DeleteUserPermissionsBoundary => {
            nothing(boundaries::delete_user(call, read(request)?).await?)
        }
        Op::DeleteRolePermissionsBoundary => {
            nothing(boundaries::delete_role(call, read(request)?).await?)
        }
        Op::TagUser => nothing(tags::tag_user(call, read(request)?).await?),
        Op::TagRole => nothing(tags::tag_role(call, read(request)?).await?),
        Op::TagPolicy => nothing(tags::tag_policy(call, read(request)?).await?),
        Op::UntagUser => nothing(tags::untag_user(call, read(request)?).await?),
        Op::UntagRole => nothing(tags::untag_role(call, read(request)?).await?),
        Op::UntagPolicy => nothing(tags::untag_policy(call, read(request)?).await?),
        Op::ListUserTags => tags::list_user_tags(call, read(request)?)
            .await?
            .into_tree(),
        Op::ListRoleTags => tags::list_role_tags(call, read(request)?)
            .await?
            .into_tree(),
        Op::ListPolicyTags => tags::list_policy_tags(call, read(request)?)
            .await?
            .into_tree(),
        Op::CreateAccessKey => access_keys::create(call, read(request)?).await?.into_tree(),
        Op::ListAccessKeys => access_keys::list(call, read(request)?).await?.into_tree(),
        Op::UpdateAccessKey => nothing(access_keys::update(call, read(request)?).await?),
        Op::DeleteAccessKey => nothing(access_keys::delete(call, read(request)?).await?),
        Op::GetAccessKeyLastUsed => access_keys::last_used(call, read(request)?)
            .await?
            .into_tree(),
        Op::CreateLoginProfile => login_profiles::create(call, read(request)?)
            .await?
            .into_tree(),
        Op::GetLoginProfile => login_profiles::get(call, read(request)?).await?.into_tree(),
        Op::UpdateLoginProfile => nothing(login_profiles::update(call, read(request)?).await?),
        Op::DeleteLoginProfile => nothing(login_profiles::delete(call, read(request)?).await?),
        Op::ChangePassword => nothing(login_profiles::change_password(call, read(request)?).await?),
        Op::UpdateAccountPasswordPolicy => {
            nothing(password_policy::update(call, read(request)?).await?)
        }
        Op::GetAccountPasswordPolicy => password_policy::get(call).await?.into_tree(),
        Op::DeleteAccountPasswordPolicy => nothing(password_policy::delete(call).await?),
        Op::CreateVirtualMFADevice => mfa_devices::create(call, read(request)?).await?.into_tree(),
        Op::EnableMFADevice => nothing(mfa_devices::enable(call, read(request)?).await?),
        Op::ResyncMFADevice => nothing(mfa_devices::resync(call, read(request)?).await?),
        Op::DeactivateMFADevice => nothing(mfa_devices::deactivate(call, read(request)?).await?),
        Op::DeleteVirtualMFADevice => nothing(mfa_devices::delete(call, read(request)?).await?),
        Op::ListMFADevices => mfa_devices::list(call, read(request)?).await?.into_tree(),
        Op::ListVirtualMFADevices => mfa_devices::list_virtual(call, read(request)?)
            .await?
            .into_tree(),
        Op::CreateAccountAlias => nothing(account::create_alias(call, read(request)?).await?),
        Op::DeleteAccountAlias => nothing(account::delete_alias(call, read(request)?).await?),
        Op::ListAccountAliases => account::list_aliases(call, read(request)?)
            .await?
            .into_tree(),
        Op::GetAccountSummary => account::summary(call).await?.into_tree(),
        Op::GetAccountAuthorizationDetails => authorization_details::handle(call, read(request)?)
            .await?
            .into_tree(),
        Op::SimulateCustomPolicy => simulate::custom(call, read(request)?).await?.into_tree(),
        Op::SimulatePrincipalPolicy => simulate::of_principal(call, read(request)?)
            .await?
            .into_tree(),
        Op::GetContextKeysForCustomPolicy => context_keys::custom(call, read(request)?)
            .await?
            .into_tree(),
        Op::GetContextKeysForPrincipalPolicy => context_keys::of_principal(call, read(request)?)
            .await?
            .into_tree(),
    })
}

/// The answer of an operation that has none.
fn nothing((): ()) -> Value {
    members([])
}
