//! CreateWorkspaces: up to 25 requests, each accepted or refused by itself (LIF-01, LIF-07), in one transaction.

use std::collections::BTreeMap;

use aws_api::{
    ApiError, ItemCode,
    generated::workspaces::{
        CreateWorkspacesRequest, CreateWorkspacesResult, FailedCreateWorkspaceRequest,
        WorkspaceRequest,
    },
};
use model::{
    bundle::{Bundle, Changes},
    id::{BundleId, DirectoryId, WorkspaceId},
    limits::{TAGS_PER_RESOURCE, WORKSPACES_PER_REQUEST},
    running_mode::RunningMode,
    username::Username,
};
use store::{Launch, NewWorkspace, Refusal, RequestError, Workspace};

use super::{
    describe_workspaces::describe,
    registered::directory_resource,
    tags,
    wishes::{self, Wishes},
};
use crate::operations::{
    Call, OperationError, directory_data::person_of, errors::ItemError, lookup::some, tagging,
};
use crate::{api::Resource, cloud};

pub(super) async fn handle(
    call: &Call<'_>,
    request: CreateWorkspacesRequest,
) -> Result<CreateWorkspacesResult, OperationError> {
    let requests = some("Workspaces", request.workspaces, WORKSPACES_PER_REQUEST)?;
    let checked = requests.iter().map(|request| check(call, request));
    let checked = authorized(call, checked.collect()).await?;
    let launches: Vec<Launch> = checked.iter().flatten().cloned().collect();
    let made = call
        .cloud
        .store
        .create_workspaces(&launches, call.now)
        .await?;
    let mut made = made.into_iter();
    let (mut pending, mut failed) = (Vec::new(), Vec::new());
    for (request, checked) in requests.into_iter().zip(checked) {
        let outcome = match checked {
            Err(error) => Err(error),
            Ok(launch) => match made.next() {
                Some(Ok(workspace)) => Ok(workspace),
                Some(Err(error)) => again(call, &launch, error).await?,
                None => continue,
            },
        };
        match outcome {
            Ok(workspace) => pending.push(describe(&workspace)),
            Err(error) => failed.push(FailedCreateWorkspaceRequest {
                workspace_request: Some(request),
                error_code: Some(error.code.name().to_owned()),
                error_message: Some(error.message),
            }),
        }
    }
    if !pending.is_empty() {
        call.cloud.wake_all();
    }
    Ok(CreateWorkspacesResult {
        pending_requests: Some(pending),
        failed_requests: Some(failed),
    })
}

/// Refuses each launch that the caller may not have, and the whole call where that leaves none.
async fn authorized(
    call: &Call<'_>,
    checked: Vec<Result<Launch, ItemError>>,
) -> Result<Vec<Result<Launch, ItemError>>, OperationError> {
    let mut directories: BTreeMap<DirectoryId, Resource> = BTreeMap::new();
    for launch in checked.iter().flatten() {
        let id = &launch.workspace.directory_id;
        if !directories.contains_key(id) {
            directories.insert(id.clone(), directory_resource(call, id).await?);
        }
    }
    if directories.is_empty() {
        call.authorize(&Resource::every_workspace(call))?;
    }
    let mut denied = None;
    let mut authorized = Vec::new();
    for item in checked {
        authorized.push(item.and_then(|launch| {
            let directory = &directories[&launch.workspace.directory_id];
            match authorize(call, directory, &launch) {
                Ok(()) => Ok(launch),
                Err(refusal) => {
                    let item = ItemError::new(ItemCode::AccessDenied, refusal.message());
                    denied.get_or_insert(refusal);
                    Err(item)
                }
            }
        }));
    }
    match denied {
        Some(refusal) if authorized.iter().all(Result::is_err) => Err(refusal.into()),
        _ => Ok(authorized),
    }
}

/// A WorkSpace is made with its tags, and in a directory, which policies may name or know by its tags.
fn authorize(call: &Call<'_>, directory: &Resource, launch: &Launch) -> Result<(), ApiError> {
    tags::authorize_new(call, &Resource::every_workspace(call), &launch.tags)?;
    call.authorize_with(directory, &tagging::listed(&launch.tags))
}

/// Who is not written down may be in the directory all the same, made there with other tools: then it is done again.
async fn again(
    call: &Call<'_>,
    launch: &Launch,
    error: RequestError,
) -> Result<Result<Workspace, ItemError>, OperationError> {
    let new = &launch.workspace;
    if matches!(error, RequestError::Refused(Refusal::NoPerson(_))) {
        let directory = call.directory(&new.directory_id).await?;
        let found = match person_of(call, &directory, &new.username).await {
            Err(OperationError::Refused(refusal)) => {
                let code = ItemCode::DirectoryUnavailable;
                return Ok(Err(ItemError::new(code, refusal.message())));
            }
            found => found?,
        };
        if found.is_some() {
            let launches = std::slice::from_ref(launch);
            let made = call
                .cloud
                .store
                .create_workspaces(launches, call.now)
                .await?;
            if let Some(outcome) = made.into_iter().next() {
                return match outcome {
                    Ok(workspace) => Ok(Ok(workspace)),
                    Err(error) => ItemError::from_request(error).map(Err),
                };
            }
        }
    }
    ItemError::from_request(error).map(Err)
}

fn check(call: &Call<'_>, request: &WorkspaceRequest) -> Result<Launch, ItemError> {
    let directory_id: DirectoryId = member("DirectoryId", request.directory_id.as_deref())?;
    let username: Username = member("UserName", request.user_name.as_deref())?;
    let bundle_id: BundleId = member("BundleId", request.bundle_id.as_deref())?;
    let Some(bundle) = Bundle::find(bundle_id.as_str()) else {
        return Err(ItemError::new(
            ItemCode::NoBundle,
            format!("there is no bundle \"{bundle_id}\"; DescribeWorkspaceBundles lists them"),
        ));
    };
    let (running_mode, changes) = wishes_of(call, request, &bundle.id())?;
    Ok(Launch {
        workspace: NewWorkspace {
            id: WorkspaceId::from_random(cloud::random()),
            account_id: call.account_id().to_owned(),
            directory_id,
            username,
            bundle_id: bundle.id(),
        },
        running_mode,
        changes,
        tags: tags_of(request)?,
    })
}

fn member<T: std::str::FromStr<Err: std::fmt::Display>>(
    name: &str,
    text: Option<&str>,
) -> Result<T, ItemError> {
    let text = text.ok_or_else(|| invalid(format!("{name} is missing")))?;
    text.parse()
        .map_err(|error: T::Err| invalid(format!("{name}: {error}")))
}

fn invalid(message: String) -> ItemError {
    ItemError::new(ItemCode::Invalid, message)
}

/// What is asked for beside the bundle; what cannot be had is refused rather than forgotten.
fn wishes_of(
    call: &Call<'_>,
    request: &WorkspaceRequest,
    bundle: &BundleId,
) -> Result<(RunningMode, Changes), ItemError> {
    if request.root_volume_encryption_enabled == Some(true)
        || request.user_volume_encryption_enabled == Some(true)
    {
        return Err(invalid(
            "volumes are not encrypted one by one here; encrypt the disk of the storage pool"
                .to_owned(),
        ));
    }
    let wish = request.workspace_properties.clone().unwrap_or_default();
    let wishes = Wishes {
        running_mode: wish.running_mode.as_deref(),
        auto_stop_minutes: wish.running_mode_auto_stop_timeout_in_minutes,
        root_gib: wish.root_volume_size_gib,
        user_gib: wish.user_volume_size_gib,
    };
    let step = call.cloud.pace.auto_stop_step_minutes;
    let running_mode = RunningMode::AlwaysOn
        .asked(wishes.running_mode, wishes.auto_stop_minutes, step)
        .map_err(|error| invalid(error.to_string()))?;
    let mut changes = wishes.sizes(bundle, &Changes::default()).map_err(invalid)?;
    if let Some(compute_type) = &wish.compute_type_name {
        changes.compute_type = wishes::compute_type(bundle, compute_type).map_err(invalid)?;
    }
    Ok((running_mode, changes))
}

fn tags_of(request: &WorkspaceRequest) -> Result<Vec<(String, String)>, ItemError> {
    let given = request.tags.clone().unwrap_or_default();
    let tags = tags::checked(given).map_err(|error| invalid(error.message().to_owned()))?;
    if TAGS_PER_RESOURCE < tags.len() {
        return Err(invalid(format!(
            "a WorkSpace has up to {TAGS_PER_RESOURCE} tags"
        )));
    }
    Ok(tags)
}
