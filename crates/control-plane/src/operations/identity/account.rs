//! The account as a whole: its alias, and how much it has of what.

use std::collections::BTreeMap;

use aws_api::generated::iam::{
    CreateAccountAliasRequest, DeleteAccountAliasRequest, GetAccountSummaryResponse,
    ListAccountAliasesRequest, ListAccountAliasesResponse,
};
use iam::PolicyKind;
use store::identity::IdentityKind;

use super::{
    access_keys::KEYS_MAX, attachments::ATTACHED_MAX, groups::GROUPS_PER_USER_MAX, page::Page,
    policies::POLICIES_MAX, policy_versions::VERSIONS_MAX, refusals::invalid_input, subjects,
};
use crate::{
    api::Resource,
    operations::{Call, OperationError},
};

pub(super) async fn create_alias(
    call: &Call<'_>,
    request: CreateAccountAliasRequest,
) -> Result<(), OperationError> {
    call.authorize(&Resource::any(call))?;
    let alias = request.account_alias;
    let known = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    let is_number = alias.len() == 12 && alias.bytes().all(|b| b.is_ascii_digit());
    let is_framed = alias.starts_with('-') || alias.ends_with('-') || alias.contains("--");
    if !alias.bytes().all(known) || is_number || is_framed {
        return Err(invalid_input(format!(
            "the alias \"{alias}\" is not possible: expected small letters, digits and single hyphens between them, and no account number"
        ))
        .into());
    }
    let store = &call.cloud.store;
    Ok(store.set_account_alias(call.account_id(), &alias).await?)
}

pub(super) async fn delete_alias(
    call: &Call<'_>,
    request: DeleteAccountAliasRequest,
) -> Result<(), OperationError> {
    call.authorize(&Resource::any(call))?;
    let store = &call.cloud.store;
    Ok(store
        .delete_account_alias(call.account_id(), &request.account_alias)
        .await?)
}

pub(super) async fn list_aliases(
    call: &Call<'_>,
    request: ListAccountAliasesRequest,
) -> Result<ListAccountAliasesResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    call.authorize(&Resource::any(call))?;
    let alias = call.cloud.store.account_alias(call.account_id()).await?;
    let mut aliases: Vec<_> = alias.into_iter().collect();
    let end = page.cut(&mut aliases, Clone::clone);
    Ok(ListAccountAliasesResponse {
        account_aliases: aliases,
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

pub(super) async fn summary(call: &Call<'_>) -> Result<GetAccountSummaryResponse, OperationError> {
    call.authorize(&Resource::any(call))?;
    let counts = call.cloud.store.identity_counts(call.account_id()).await?;
    let size = |kind: PolicyKind| i64::try_from(kind.characters_max()).unwrap_or(i64::MAX);
    let entries = [
        ("Users", counts.users),
        ("UsersQuota", subjects::quota(IdentityKind::User)),
        ("Groups", counts.groups),
        ("GroupsQuota", subjects::quota(IdentityKind::Group)),
        ("Roles", counts.roles),
        ("RolesQuota", subjects::quota(IdentityKind::Role)),
        ("InstanceProfiles", counts.instance_profiles),
        (
            "InstanceProfilesQuota",
            subjects::quota(IdentityKind::InstanceProfile),
        ),
        ("Policies", counts.policies),
        ("PoliciesQuota", POLICIES_MAX),
        ("PolicyVersionsInUse", counts.policy_versions),
        ("PolicyVersionsInUseQuota", POLICIES_MAX * VERSIONS_MAX),
        ("VersionsPerPolicyQuota", VERSIONS_MAX),
        ("MFADevices", counts.mfa_devices),
        ("MFADevicesInUse", counts.mfa_devices_in_use),
        ("AccountMFAEnabled", i64::from(counts.root_mfa_devices > 0)),
        (
            "AccountAccessKeysPresent",
            i64::from(counts.root_access_keys > 0),
        ),
        ("AccountPasswordPresent", 0),
        ("AccountSigningCertificatesPresent", 0),
        ("AccessKeysPerUserQuota", KEYS_MAX),
        ("GroupsPerUserQuota", GROUPS_PER_USER_MAX),
        ("AttachedPoliciesPerUserQuota", ATTACHED_MAX),
        ("AttachedPoliciesPerGroupQuota", ATTACHED_MAX),
        ("AttachedPoliciesPerRoleQuota", ATTACHED_MAX),
        ("UserPolicySizeQuota", size(PolicyKind::InlineUser)),
        ("GroupPolicySizeQuota", size(PolicyKind::InlineGroup)),
        ("RolePolicySizeQuota", size(PolicyKind::InlineRole)),
        ("PolicySizeQuota", size(PolicyKind::Managed)),
        ("AssumeRolePolicySizeQuota", size(PolicyKind::Trust)),
        ("Providers", 0),
        ("ServerCertificates", 0),
        ("ServerCertificatesQuota", 0),
        ("SigningCertificatesPerUserQuota", 0),
        ("GlobalEndpointTokenVersion", 1),
    ];
    let named = entries.map(|(name, value)| (name.to_owned(), value));
    Ok(GetAccountSummaryResponse {
        summary_map: Some(BTreeMap::from(named)),
    })
}
