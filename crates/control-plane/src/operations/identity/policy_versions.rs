//! Versions of managed policies: five at most, one in force.

use aws_api::{
    ApiError,
    generated::iam::{
        CreatePolicyVersionRequest, CreatePolicyVersionResponse, DeletePolicyVersionRequest,
        GetPolicyVersionRequest, GetPolicyVersionResponse, ListPolicyVersionsRequest,
        ListPolicyVersionsResponse, PolicyVersion, SetDefaultPolicyVersionRequest,
    },
};
use iam::PolicyKind;
use store::identity;

use super::{
    documents,
    page::Page,
    policies::{self, Found, version_name},
    subjects,
};
use crate::operations::{Call, OperationError};

/// As in the compatible service.
pub(super) const VERSIONS_MAX: i64 = 5;

/// A version with its document, as it comes back.
pub(super) fn wire(version: &identity::PolicyVersion, default: i64) -> PolicyVersion {
    PolicyVersion {
        create_date: Some(subjects::time(version.created_at)),
        document: Some(documents::encoded(&version.document)),
        is_default_version: Some(version.version == default),
        version_id: Some(version_name(version.version)),
    }
}

/// The only version of a shipped policy.
pub(super) fn wire_shipped(policy: &iam::managed::ManagedPolicy) -> PolicyVersion {
    let only = identity::PolicyVersion {
        version: 1,
        document: policy.text.to_owned(),
        created_at: policies::SHIPPED_AT,
    };
    wire(&only, 1)
}

fn number(name: &str) -> Result<i64, ApiError> {
    let digits = name
        .strip_prefix('v')
        .and_then(|digits| digits.split('.').next());
    digits
        .and_then(|digits| digits.parse().ok())
        .ok_or_else(|| subjects::no_such("policy version", name))
}

pub(super) async fn create(
    call: &Call<'_>,
    request: CreatePolicyVersionRequest,
) -> Result<CreatePolicyVersionResponse, OperationError> {
    let policy = policies::own(call, &request.policy_arn).await?;
    documents::check(&request.policy_document, PolicyKind::Managed)?;
    let is_default = request.set_as_default.unwrap_or(false);
    let document = &request.policy_document;
    let store = &call.cloud.store;
    let version = store
        .add_policy_version(&policy, document, is_default, VERSIONS_MAX, call.now)
        .await?;
    Ok(CreatePolicyVersionResponse {
        policy_version: Some(PolicyVersion {
            create_date: Some(subjects::time(call.now)),
            document: None,
            is_default_version: Some(is_default),
            version_id: Some(version_name(version)),
        }),
    })
}

pub(super) async fn get(
    call: &Call<'_>,
    request: GetPolicyVersionRequest,
) -> Result<GetPolicyVersionResponse, OperationError> {
    let found = policies::authorized(call, &request.policy_arn).await?;
    let number = number(&request.version_id)?;
    let missing = || subjects::no_such("policy version", &request.version_id);
    let version = match found {
        Found::Shipped(policy) if number == 1 => wire_shipped(&policy),
        Found::Shipped(_) => return Err(missing().into()),
        Found::Own(policy) => {
            let store = &call.cloud.store;
            let version = store.policy_version(&policy.id, number).await?;
            wire(&version.ok_or_else(missing)?, policy.default_version)
        }
    };
    Ok(GetPolicyVersionResponse {
        policy_version: Some(version),
    })
}

pub(super) async fn list(
    call: &Call<'_>,
    request: ListPolicyVersionsRequest,
) -> Result<ListPolicyVersionsResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let mut versions = match policies::authorized(call, &request.policy_arn).await? {
        Found::Shipped(policy) => vec![wire_shipped(&policy)],
        Found::Own(policy) => {
            let all = call.cloud.store.policy_versions(&policy.id).await?;
            all.iter()
                .map(|version| wire(version, policy.default_version))
                .collect()
        }
    };
    for version in &mut versions {
        version.document = None;
    }
    // Newest first: the key falls as the number rises.
    let end = page.cut(&mut versions, |version| {
        let number = version.version_id.as_deref().map(number);
        let number = number.and_then(Result::ok).unwrap_or_default();
        format!("{:020}", i64::MAX - number)
    });
    Ok(ListPolicyVersionsResponse {
        versions: Some(versions),
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

pub(super) async fn set_default(
    call: &Call<'_>,
    request: SetDefaultPolicyVersionRequest,
) -> Result<(), OperationError> {
    let policy = policies::own(call, &request.policy_arn).await?;
    let number = number(&request.version_id)?;
    let store = &call.cloud.store;
    Ok(store.set_default_version(&policy, number, call.now).await?)
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: DeletePolicyVersionRequest,
) -> Result<(), OperationError> {
    let policy = policies::own(call, &request.policy_arn).await?;
    let number = number(&request.version_id)?;
    let store = &call.cloud.store;
    Ok(store.delete_policy_version(&policy, number).await?)
}
