//! Access keys of users, and of the account's root by itself (ACC-06).

use aws_api::{
    generated::iam::{
        AccessKey, AccessKeyLastUsed, AccessKeyMetadata, CreateAccessKeyRequest,
        CreateAccessKeyResponse, DeleteAccessKeyRequest, GetAccessKeyLastUsedRequest,
        GetAccessKeyLastUsedResponse, ListAccessKeysRequest, ListAccessKeysResponse,
        UpdateAccessKeyRequest,
    },
    tree::Secret,
};
use store::identity;

use super::{page::Page, subjects};
use crate::{
    api::{Resource, access_keys},
    operations::{Call, OperationError},
};

/// How many a user, or the root, may have, as in the compatible service.
pub(super) const KEYS_MAX: i64 = 2;
const ACTIVE: &str = "Active";

/// Whose keys a call is about: a user's id and name, or nothing and the root's.
async fn owner(
    call: &Call<'_>,
    user_name: Option<&str>,
) -> Result<(String, Option<String>), OperationError> {
    if user_name.is_none() && call.caller.is_root() {
        call.authorize(&Resource::named(call, "iam", "root"))?;
        return Ok((String::new(), None));
    }
    let user = subjects::user_or_caller(call, user_name).await?;
    Ok((user.id, Some(user.name)))
}

fn status(active: bool) -> String {
    if active { ACTIVE } else { "Inactive" }.to_owned()
}

pub(super) async fn create(
    call: &Call<'_>,
    request: CreateAccessKeyRequest,
) -> Result<CreateAccessKeyResponse, OperationError> {
    let (user_id, user_name) = owner(call, request.user_name.as_deref()).await?;
    let cloud = call.cloud;
    let (key, secret) = access_keys::make(&cloud.seal, call.account_id(), &user_id, call.now);
    cloud.store.add_access_key(&key, KEYS_MAX).await?;
    Ok(CreateAccessKeyResponse {
        access_key: AccessKey {
            access_key_id: key.id,
            create_date: Some(subjects::time(key.created_at)),
            secret_access_key: Secret(secret),
            status: ACTIVE.to_owned(),
            user_name: user_name.unwrap_or_else(|| "root".to_owned()),
        },
    })
}

pub(super) async fn list(
    call: &Call<'_>,
    request: ListAccessKeysRequest,
) -> Result<ListAccessKeysResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let (user_id, user_name) = owner(call, request.user_name.as_deref()).await?;
    let mut keys = call
        .cloud
        .store
        .access_keys(call.account_id(), &user_id)
        .await?;
    let end = page.cut(&mut keys, |key| key.id.clone());
    let metadata = |key: identity::AccessKey| AccessKeyMetadata {
        access_key_id: Some(key.id),
        create_date: Some(subjects::time(key.created_at)),
        status: Some(status(key.active)),
        user_name: user_name.clone(),
    };
    Ok(ListAccessKeysResponse {
        access_key_metadata: keys.into_iter().map(metadata).collect(),
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

pub(super) async fn update(
    call: &Call<'_>,
    request: UpdateAccessKeyRequest,
) -> Result<(), OperationError> {
    let (user_id, _) = owner(call, request.user_name.as_deref()).await?;
    let active = request.status == ACTIVE;
    let (account_id, id) = (call.account_id(), &request.access_key_id);
    let store = &call.cloud.store;
    Ok(store
        .set_access_key_active(account_id, &user_id, id, active)
        .await?)
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: DeleteAccessKeyRequest,
) -> Result<(), OperationError> {
    let (user_id, _) = owner(call, request.user_name.as_deref()).await?;
    let (account_id, id) = (call.account_id(), &request.access_key_id);
    let store = &call.cloud.store;
    Ok(store.delete_access_key(account_id, &user_id, id).await?)
}

pub(super) async fn last_used(
    call: &Call<'_>,
    request: GetAccessKeyLastUsedRequest,
) -> Result<GetAccessKeyLastUsedResponse, OperationError> {
    let store = &call.cloud.store;
    let id = &request.access_key_id;
    let found = store.access_key(id).await?.map(|standing| standing.key);
    let own = found.filter(|key| key.account_id == call.account_id());
    let user = match &own {
        Some(key) => {
            store
                .identity_by_id(call.account_id(), &key.user_id)
                .await?
        }
        None => None,
    };
    let resource = match &user {
        Some(user) => subjects::tagged_resource(call, user).await?,
        None => Resource::named(call, "iam", "user/*"),
    };
    call.authorize(&resource)?;
    let key = own.ok_or_else(|| subjects::no_such("access key", id))?;
    let is_used = key.used.at > 0;
    let told = |text: String| if is_used { text } else { "N/A".to_owned() };
    Ok(GetAccessKeyLastUsedResponse {
        access_key_last_used: Some(AccessKeyLastUsed {
            last_used_date: is_used.then(|| subjects::time(key.used.at)),
            region: told(key.used.region),
            service_name: told(key.used.service),
        }),
        user_name: Some(user.map_or_else(|| "root".to_owned(), |user| user.name)),
    })
}
