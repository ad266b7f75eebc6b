//! DescribeWorkspaces: all, some by id, or those of a directory, of a person in it, or of a bundle; in pages.

use aws_api::{
    ApiError, ErrorCode,
    generated::workspaces::{
        DescribeWorkspacesRequest, DescribeWorkspacesResult, ModificationState, Workspace,
        WorkspaceProperties,
    },
};
use model::{
    bundle::{Bundle, ROOT_VOLUME_BYTES},
    engine_names,
    id::{BundleId, DirectoryId, WorkspaceId},
    limits::WORKSPACES_PER_REQUEST,
    username::Username,
};
use store::WorkspaceFilter;

use crate::api::Resource;
use crate::operations::{
    Call, OperationError,
    lookup::{parsed, some},
    page,
};

const PAGE_MAX: u32 = 25;
pub(super) const BYTES_PER_GB: u64 = 1_000_000_000;

pub(super) async fn handle(
    call: &Call<'_>,
    request: DescribeWorkspacesRequest,
) -> Result<DescribeWorkspacesResult, OperationError> {
    let limit = page::limit(request.limit, PAGE_MAX)?;
    let after: Option<WorkspaceId> = page::after(request.next_token.as_deref())?;
    call.authorize(&Resource::every_workspace(call))?;
    check_filters(&request)?;
    if request.workspace_name.is_some() {
        return Ok(page_of(Vec::new()));
    }
    if let Some(ids) = request.workspace_ids {
        return Ok(page_of(by_ids(call, ids).await?));
    }
    if let (Some(directory), Some(username)) = (&request.directory_id, &request.user_name) {
        return Ok(page_of(of_person(call, directory, username).await?));
    }
    let filter = WorkspaceFilter {
        directory: request
            .directory_id
            .as_deref()
            .map(parsed::<DirectoryId>)
            .transpose()?,
        bundle: request
            .bundle_id
            .as_deref()
            .map(parsed::<BundleId>)
            .transpose()?,
    };
    let one_more = u32::try_from(limit + 1).expect("a page holds 25 at most");
    let found = call
        .cloud
        .store
        .workspaces(call.account_id(), &filter, after.as_ref(), one_more)
        .await?;
    let (found, last) = page::cut(found, limit);
    Ok(DescribeWorkspacesResult {
        next_token: last.map(|workspace| page::token(workspace.id.as_str())),
        ..page_of(found.iter().map(describe).collect())
    })
}

/// A page that no other follows.
fn page_of(workspaces: Vec<Workspace>) -> DescribeWorkspacesResult {
    DescribeWorkspacesResult {
        workspaces: Some(workspaces),
        next_token: None,
    }
}

/// The combinations that the operation knows.
fn check_filters(request: &DescribeWorkspacesRequest) -> Result<(), ApiError> {
    let refuse = |message: &str| Err(ApiError::new(ErrorCode::InvalidParameter, message));
    let by_id = request.workspace_ids.is_some();
    let by_directory = request.directory_id.is_some();
    let by_bundle = request.bundle_id.is_some();
    if request.user_name.is_some() && !by_directory {
        return refuse("UserName needs the DirectoryId that it is to be looked for in");
    }
    if u8::from(by_id) + u8::from(by_directory) + u8::from(by_bundle) > 1 {
        return refuse("give one of WorkspaceIds, DirectoryId and BundleId, not several");
    }
    Ok(())
}

async fn by_ids(call: &Call<'_>, ids: Vec<String>) -> Result<Vec<Workspace>, OperationError> {
    let ids = some("WorkspaceIds", Some(ids), WORKSPACES_PER_REQUEST)?;
    let ids: Vec<WorkspaceId> = ids.iter().map(|id| parsed(id)).collect::<Result<_, _>>()?;
    let store = &call.cloud.store;
    let found = store.workspaces_by_id(call.account_id(), &ids).await?;
    Ok(found.iter().map(describe).collect())
}

async fn of_person(
    call: &Call<'_>,
    directory: &str,
    username: &str,
) -> Result<Vec<Workspace>, OperationError> {
    let directory: DirectoryId = parsed(directory)?;
    // What cannot be a user name is nobody's.
    let Ok(username) = username.parse::<Username>() else {
        return Ok(Vec::new());
    };
    let found = call.cloud.store.workspace_of(&directory, &username).await?;
    let found = found.filter(|workspace| workspace.account_id == call.account_id());
    Ok(found.iter().map(describe).collect())
}

/// A WorkSpace as the wire describes it.
pub(super) fn describe(workspace: &store::Workspace) -> Workspace {
    let fault = workspace.fault.as_ref();
    let changing = workspace
        .modifying
        .iter()
        .map(|resource| ModificationState {
            resource: Some(resource.clone()),
            state: Some("UPDATE_IN_PROGRESS".to_owned()),
        });
    let changing: Vec<_> = changing.collect();
    Workspace {
        workspace_id: Some(workspace.id.to_string()),
        directory_id: Some(workspace.directory_id.to_string()),
        user_name: Some(workspace.username.to_string()),
        ip_address: workspace.address.map(|address| address.to_string()),
        state: Some(workspace.state.wire().to_owned()),
        bundle_id: Some(workspace.bundle_id.to_string()),
        subnet_id: workspace.subnet.as_ref().map(ToString::to_string),
        error_message: fault.map(|fault| format!("{}; {}", fault.message, fault.remedy)),
        error_code: fault.map(|fault| fault.code.wire().to_owned()),
        computer_name: Some(engine_names::machine_account(&workspace.id)),
        workspace_properties: Some(properties(workspace)),
        modification_states: Some(changing).filter(|changing| !changing.is_empty()),
        ..Workspace::default()
    }
}

/// When a WorkSpace runs and how large it is.
pub(in crate::operations) fn properties(workspace: &store::Workspace) -> WorkspaceProperties {
    let bundle = Bundle::find(workspace.bundle_id.as_str());
    let changes = &workspace.changes;
    let size = |gib: u32, bytes: u64| match gib {
        0 => i64::try_from(bytes / BYTES_PER_GB).ok(),
        gib => Some(gib.into()),
    };
    let compute_type = match changes.compute_type.as_str() {
        "" => bundle.map(|bundle| bundle.compute_type.to_owned()),
        other => Some(other.to_owned()),
    };
    WorkspaceProperties {
        running_mode: Some(workspace.running_mode.wire().to_owned()),
        root_volume_size_gib: size(changes.root_gib, ROOT_VOLUME_BYTES),
        user_volume_size_gib: bundle
            .and_then(|bundle| size(changes.user_gib, bundle.user_volume_bytes)),
        compute_type_name: compute_type,
        running_mode_auto_stop_timeout_in_minutes: workspace.running_mode.minutes().map(i64::from),
        ..WorkspaceProperties::default()
    }
}
