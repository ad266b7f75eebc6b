//! ModifyWorkspaceCreationProperties: how the WorkSpaces of a directory are made from now on.

use aws_api::{
    ApiError, ErrorCode,
    generated::workspaces::{
        ModifyWorkspaceCreationPropertiesRequest, ModifyWorkspaceCreationPropertiesResult,
        WorkspaceCreationProperties,
    },
};
use model::{domain_name::DomainName, id::SecurityGroupId};
use store::{Directory, RegisteredDirectory};

use super::registered::registered;
use crate::operations::{Call, OperationError, lookup::parsed};

pub(super) async fn handle(
    call: &Call<'_>,
    request: ModifyWorkspaceCreationPropertiesRequest,
) -> Result<ModifyWorkspaceCreationPropertiesResult, OperationError> {
    let seen = registered(call, &request.resource_id).await?;
    let directory = call.directory(&seen.directory_id).await?;
    let wish = request.workspace_creation_properties;
    check_wishes(&wish)?;
    check_internet(&directory, wish.enable_internet_access)?;
    if let Some(unit) = &wish.default_ou {
        check_unit(unit, &directory.dns_name)?;
    }
    let group = match &wish.custom_security_group_id {
        Some(group) => {
            check_group(call, &directory, group).await?;
            Some(parsed(group)?)
        }
        None => None,
    };
    let change = |changed: &mut RegisteredDirectory| {
        if let Some(unit) = wish.default_ou {
            changed.default_ou = unit;
        }
        if group.is_some() {
            changed.custom_group = group;
        }
        if let Some(administrator) = wish.user_enabled_as_local_administrator {
            changed.local_administrator = administrator;
        }
    };
    call.cloud
        .store
        .change_registered_directory(&seen.directory_id, change)
        .await?;
    Ok(ModifyWorkspaceCreationPropertiesResult {})
}

fn check_wishes(wish: &WorkspaceCreationProperties) -> Result<(), ApiError> {
    let unsupported = |message: &str| Err(ApiError::new(ErrorCode::NotSupportedNow, message));
    if wish.enable_maintenance_mode == Some(true) {
        return unsupported(
            "stopped WorkSpaces are not started for maintenance; leave EnableMaintenanceMode out",
        );
    }
    if wish.instance_iam_role_arn.is_some() {
        return unsupported("WorkSpaces act as nobody; leave InstanceIamRoleArn out");
    }
    Ok(())
}

/// Desktops have the way to the Internet that their VPC has.
fn check_internet(directory: &Directory, wish: Option<bool>) -> Result<(), ApiError> {
    match wish {
        Some(wish) if wish != directory.internet => Err(ApiError::new(
            ErrorCode::NotSupportedNow,
            "whether WorkSpaces reach the Internet is decided when their directory is made; leave EnableInternetAccess as it is",
        )),
        _ => Ok(()),
    }
}

/// Machine accounts are made where the directory puts computers.
fn check_unit(unit: &str, domain: &DomainName) -> Result<(), ApiError> {
    let parts: Vec<String> = domain
        .as_str()
        .split('.')
        .map(|part| format!("DC={part}"))
        .collect();
    let (domain, usual) = (parts.join(","), format!("CN=Computers,{}", parts.join(",")));
    if unit.eq_ignore_ascii_case(&usual) {
        return Ok(());
    }
    let within = unit.len() > domain.len()
        && unit
            .get(unit.len() - domain.len()..)
            .is_some_and(|end| end.eq_ignore_ascii_case(&domain));
    if !within {
        let message = format!("\"{unit}\" does not lie in the directory's domain, {domain}");
        return Err(ApiError::new(ErrorCode::InvalidParameter, message));
    }
    Err(ApiError::new(
        ErrorCode::NotSupportedNow,
        format!(
            "machine accounts are made in {usual} only; move them to \"{unit}\" afterwards with the directory's own tools"
        ),
    ))
}

/// WorkSpaces are in the group that came with their directory, and in no other yet.
async fn check_group(
    call: &Call<'_>,
    directory: &Directory,
    group: &str,
) -> Result<(), OperationError> {
    let id: SecurityGroupId = parsed(group)?;
    if directory.workspaces_group.as_ref() == Some(&id) {
        return Ok(());
    }
    let account = call.cloud.store.account_network(call.account_id()).await?;
    let found = account.network.groups.get(id.as_str());
    let known = found.is_some_and(|group| {
        directory
            .vpc
            .as_ref()
            .is_some_and(|vpc| vpc.as_str() == group.vpc)
    });
    let error = if known {
        ApiError::new(
            ErrorCode::NotSupportedNow,
            format!(
                "WorkSpaces are in the security group of their directory only; change the rules of that one instead of adding \"{id}\""
            ),
        )
    } else {
        ApiError::new(
            ErrorCode::InvalidParameter,
            format!("there is no security group \"{id}\" in the VPC of the directory"),
        )
    };
    Err(error.into())
}
