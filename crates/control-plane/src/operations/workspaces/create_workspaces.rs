//! CreateWorkspaces: up to 25 requests, each accepted or refused by itself (LIF-01, LIF-07).

use aws_api::{
    ErrorCode, ItemCode,
    shapes::workspaces::{
        CreateWorkspacesRequest, CreateWorkspacesResult, FailedCreateWorkspaceRequest,
        WorkspaceRequest,
    },
};
use model::{
    bundle::Bundle,
    id::{BundleId, DirectoryId, WorkspaceId},
    limits::WORKSPACES_PER_REQUEST,
    username::Username,
};
use store::{NewWorkspace, Workspace};

use super::describe_workspaces::describe;
use crate::operations::{
    Call, OperationError, directory_data::person_of, errors::ItemError, lookup::some,
};
use crate::{api::Resource, cloud};

pub(super) async fn handle(
    call: &Call<'_>,
    request: CreateWorkspacesRequest,
) -> Result<CreateWorkspacesResult, OperationError> {
    call.authorize(&Resource::every_workspace(call))?;
    let requests = some("Workspaces", request.workspaces, WORKSPACES_PER_REQUEST)?;
    let mut result = CreateWorkspacesResult::default();
    for request in requests {
        match create(call, &request).await? {
            Ok(workspace) => result.pending_requests.push(describe(&workspace)),
            Err(error) => result.failed_requests.push(FailedCreateWorkspaceRequest {
                workspace_request: request,
                error_code: error.code.name().to_owned(),
                error_message: error.message,
            }),
        }
    }
    if !result.pending_requests.is_empty() {
        call.cloud.wake_all();
    }
    Ok(result)
}

/// Accepts one request, or says why not; only a failure of the store ends the batch.
async fn create(
    call: &Call<'_>,
    request: &WorkspaceRequest,
) -> Result<Result<Workspace, ItemError>, OperationError> {
    let new = match check(call, request) {
        Ok(new) => new,
        Err(error) => return Ok(Err(error)),
    };
    if let Err(error) = check_person(call, &new).await? {
        return Ok(Err(error));
    }
    match call.cloud.store.create_workspace(&new, call.now).await {
        Ok(workspace) => Ok(Ok(workspace)),
        Err(error) => ItemError::from_request(error).map(Err),
    }
}

fn check(call: &Call<'_>, request: &WorkspaceRequest) -> Result<NewWorkspace, ItemError> {
    let directory_id: DirectoryId = member("DirectoryId", request.directory_id.as_deref())?;
    let username: Username = member("UserName", request.user_name.as_deref())?;
    let bundle_id: BundleId = member("BundleId", request.bundle_id.as_deref())?;
    let Some(bundle) = Bundle::find(bundle_id.as_str()) else {
        return Err(ItemError::new(
            ItemCode::NoBundle,
            format!("there is no bundle \"{bundle_id}\"; DescribeWorkspaceBundles lists them"),
        ));
    };
    check_wishes(request, bundle)?;
    let id = WorkspaceId::from_random(cloud::random());
    Ok(NewWorkspace {
        id,
        account_id: call.account_id().to_owned(),
        directory_id,
        username,
        bundle_id: bundle.id(),
    })
}

fn member<T: std::str::FromStr<Err: std::fmt::Display>>(
    name: &str,
    text: Option<&str>,
) -> Result<T, ItemError> {
    let text =
        text.ok_or_else(|| ItemError::new(ItemCode::Invalid, format!("{name} is missing")))?;
    text.parse()
        .map_err(|error: T::Err| ItemError::new(ItemCode::Invalid, format!("{name}: {error}")))
}

/// What may be asked for beside the bundle: only what the bundle is anyway. The rest is refused rather than forgotten.
fn check_wishes(request: &WorkspaceRequest, bundle: &Bundle) -> Result<(), ItemError> {
    let refuse = |message: String| Err(ItemError::new(ItemCode::Invalid, message));
    if request.root_volume_encryption_enabled == Some(true)
        || request.user_volume_encryption_enabled == Some(true)
    {
        return refuse(
            "volumes are not encrypted one by one here; encrypt the disk of the storage pool"
                .to_owned(),
        );
    }
    let Some(wish) = &request.workspace_properties else {
        return Ok(());
    };
    let given = super::describe_workspaces::properties(&bundle.id());
    let checks = [
        (
            "RunningMode",
            text(wish.running_mode.as_ref()),
            text(given.running_mode.as_ref()),
        ),
        (
            "RootVolumeSizeGib",
            number(wish.root_volume_size_gib),
            number(given.root_volume_size_gib),
        ),
        (
            "UserVolumeSizeGib",
            number(wish.user_volume_size_gib),
            number(given.user_volume_size_gib),
        ),
        (
            "ComputeTypeName",
            text(wish.compute_type_name.as_ref()),
            text(given.compute_type_name.as_ref()),
        ),
    ];
    let differs = checks
        .into_iter()
        .find(|(_, wish, given)| wish.is_some() && wish != given);
    differs.map_or(Ok(()), |(name, wish, given)| {
        let (wish, given) = (wish.unwrap_or_default(), given.unwrap_or_default());
        refuse(format!(
            "{name} \"{wish}\" is not available with the bundle {}: it has \"{given}\"",
            bundle.name
        ))
    })
}

fn text(value: Option<&String>) -> Option<String> {
    value.cloned()
}

fn number(value: Option<u64>) -> Option<String> {
    value.map(|value| value.to_string())
}

/// The directory is the account's, and the person has a mail address.
async fn check_person(
    call: &Call<'_>,
    new: &NewWorkspace,
) -> Result<Result<(), ItemError>, OperationError> {
    let found = match call.directory(&new.directory_id).await {
        Ok(directory) => person_of(call, &directory, &new.username).await,
        Err(error) => Err(error),
    };
    let person = match found {
        Ok(person) => person,
        Err(OperationError::Refused(refusal)) => {
            let code = match refusal.code() {
                ErrorCode::NotFound => ItemCode::NoDirectory,
                _ => ItemCode::DirectoryUnavailable,
            };
            return Ok(Err(ItemError::new(code, refusal.message())));
        }
        Err(error) => return Err(error),
    };
    let without_mail = person.is_some_and(|person| person.mail.is_empty());
    Ok(if without_mail {
        Err(ItemError::new(
            ItemCode::NoMail,
            format!("\"{}\" has no mail address; add one first", new.username),
        ))
    } else {
        Ok(())
    })
}
