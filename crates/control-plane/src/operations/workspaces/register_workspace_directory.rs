//! RegisterWorkspaceDirectory: from now on, people of the directory may be given WorkSpaces and sign in with its code.

use aws_api::{
    ApiError, ErrorCode,
    generated::workspaces::{RegisterWorkspaceDirectoryRequest, RegisterWorkspaceDirectoryResult},
};
use model::{id::DirectoryId, state::DirectoryStage};
use store::{Directory, RegisteredDirectory};

use super::{registered::directory_resource, tags};
use crate::operations::{
    Call, OperationError,
    directory::network_of,
    lookup::{parsed, required},
};

pub(super) async fn handle(
    call: &Call<'_>,
    request: RegisterWorkspaceDirectoryRequest,
) -> Result<RegisterWorkspaceDirectoryResult, OperationError> {
    let id: DirectoryId = parsed(required("DirectoryId", request.directory_id.as_deref())?)?;
    let tags = tags::checked(request.tags.clone().unwrap_or_default())?;
    tags::authorize_new(call, &directory_resource(call, &id).await?, &tags)?;
    check_wishes(&request)?;
    let directory = call.directory(&id).await?;
    check_stage(&directory)?;
    check_subnets(call, &directory, request.subnet_ids.as_deref()).await?;
    let store = &call.cloud.store;
    let mut new = RegisteredDirectory::new(id.clone(), directory.account_id, call.now);
    if let Some(tenancy) = request.tenancy {
        if tenancy == "DEDICATED" && !store.dedicated_tenancy(call.account_id()).await? {
            return Err(refuse(
                "UnsupportedWorkspaceConfigurationException",
                "this account has not asked for dedicated tenancy; call ModifyAccount first",
            )
            .into());
        }
        new.tenancy = tenancy;
    }
    store.register_directory(&new, &tags).await?;
    call.cloud.wake_all();
    Ok(RegisterWorkspaceDirectoryResult {
        directory_id: Some(id.to_string()),
        state: Some("REGISTERED".to_owned()),
    })
}

fn refuse(name: &'static str, message: &str) -> ApiError {
    ApiError::new(ErrorCode::Named(name), message)
}

/// What may be asked for beside the directory is refused rather than forgotten.
fn check_wishes(request: &RegisterWorkspaceDirectoryRequest) -> Result<(), ApiError> {
    let unsupported = |message: &str| Err(ApiError::new(ErrorCode::NotSupportedNow, message));
    if request.workspace_type.as_deref() == Some("POOLS") {
        return unsupported("pools of WorkSpaces are not offered; leave WorkspaceType out");
    }
    if request.enable_self_service == Some(true) {
        return unsupported(
            "people cannot change their own WorkSpaces yet; leave EnableSelfService out",
        );
    }
    if request
        .user_identity_type
        .as_deref()
        .is_some_and(|kind| kind != "AWS_DIRECTORY_SERVICE")
    {
        return unsupported("people come from the directory; leave UserIdentityType out");
    }
    let foreign = request.idc_instance_arn.is_some()
        || request.microsoft_entra_config.is_some()
        || request.active_directory_config.is_some();
    if foreign {
        return unsupported(
            "only directories of this installation can be registered, by DirectoryId",
        );
    }
    Ok(())
}

fn check_stage(directory: &Directory) -> Result<(), ApiError> {
    match directory.stage {
        DirectoryStage::Active | DirectoryStage::Impaired => Ok(()),
        stage => Err(refuse(
            "InvalidResourceStateException",
            &format!(
                "the directory \"{}\" is {}; it can be registered once it is Active",
                directory.id,
                stage.wire()
            ),
        )),
    }
}

/// WorkSpaces lie in the subnets of their directory.
async fn check_subnets(
    call: &Call<'_>,
    directory: &Directory,
    wished: Option<&[String]>,
) -> Result<(), OperationError> {
    let Some(wished) = wished else { return Ok(()) };
    let network = network_of(call, directory).await?;
    let own: Vec<String> = network
        .iter()
        .flat_map(|network| &network.subnets)
        .map(|subnet| subnet.id.to_string())
        .collect();
    if wished.iter().all(|subnet| own.contains(subnet)) {
        return Ok(());
    }
    Err(refuse(
        "UnsupportedNetworkConfigurationException",
        &format!(
            "WorkSpaces lie in the subnets of their directory: {}; name these or none",
            own.join(", ")
        ),
    )
    .into())
}
