//! Roles that belong to a service, which tools make before they use it. Nothing here assumes them; they are kept so that
//! those tools find what they made.

use aws_api::{
    ApiError, ErrorCode,
    generated::iam::{
        CreateServiceLinkedRoleRequest, CreateServiceLinkedRoleResponse,
        DeleteServiceLinkedRoleRequest, DeleteServiceLinkedRoleResponse,
        GetServiceLinkedRoleDeletionStatusRequest, GetServiceLinkedRoleDeletionStatusResponse,
    },
};
use store::identity::{Identity, IdentityKind};

use super::{refusals::invalid_input, subjects};
use crate::{
    api::Resource,
    operations::{Call, OperationError},
};

const KIND: IdentityKind = IdentityKind::Role;
const PATH: &str = "/aws-service-role/";
const DOMAIN: &str = ".amazonaws.com";

/// Whether a role belongs to a service.
pub(super) fn is_linked(role: &Identity) -> bool {
    role.path.starts_with(PATH)
}

/// Refuses to change a role that belongs to a service.
pub(super) fn refuse(role: &Identity) -> Result<(), ApiError> {
    if !is_linked(role) {
        return Ok(());
    }
    Err(ApiError::new(
        ErrorCode::NotSupportedNow,
        format!(
            "the role \"{}\" belongs to a service; only DeleteServiceLinkedRole changes it",
            role.name
        ),
    ))
}

pub(super) async fn create(
    call: &Call<'_>,
    request: CreateServiceLinkedRoleRequest,
) -> Result<CreateServiceLinkedRoleResponse, OperationError> {
    let service = request.aws_service_name;
    let suffix = request.custom_suffix.map(|suffix| format!("_{suffix}"));
    let name = format!(
        "AWSServiceRoleFor{}{}",
        camel(&service),
        suffix.unwrap_or_default()
    );
    let path = Some(format!("{PATH}{service}/"));
    let mut role = subjects::fresh(call, KIND, &name, path);
    let keys = [("iam:AWSServiceName".to_owned(), service.clone())];
    call.authorize_with(&subjects::resource(call, &role), &keys)?;
    if !service.ends_with(DOMAIN) {
        return Err(invalid_input(format!(
            "\"{service}\" is no service; expected a name like workspaces{DOMAIN}"
        ))
        .into());
    }
    role.description = request.description.unwrap_or_default();
    role.trust = format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":{{"Service":"{service}"}},"Action":"sts:AssumeRole"}}]}}"#
    );
    let store = &call.cloud.store;
    let there = store.identity(call.account_id(), KIND, &name).await?;
    if there.is_some() {
        return Err(invalid_input(format!(
            "the role \"{name}\" is there already; add a custom suffix for another"
        ))
        .into());
    }
    store
        .create_identity(&role, &[], subjects::quota(KIND))
        .await?;
    Ok(CreateServiceLinkedRoleResponse {
        role: Some(subjects::whole_role(call, role).await?),
    })
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: DeleteServiceLinkedRoleRequest,
) -> Result<DeleteServiceLinkedRoleResponse, OperationError> {
    let role = subjects::authorized(call, KIND, &request.role_name).await?;
    if !is_linked(&role) {
        return Err(subjects::no_such("role of a service", &role.name).into());
    }
    call.cloud.store.delete_identity(&role).await?;
    Ok(DeleteServiceLinkedRoleResponse {
        deletion_task_id: format!("task{}{}", role.path, role.name),
    })
}

/// A deletion is over when it was answered, so its task tells only whether there was one.
pub(super) async fn deletion_status(
    call: &Call<'_>,
    request: GetServiceLinkedRoleDeletionStatusRequest,
) -> Result<GetServiceLinkedRoleDeletionStatusResponse, OperationError> {
    let task = request.deletion_task_id;
    let named = task
        .strip_prefix("task")
        .filter(|path| path.starts_with(PATH));
    let path = named.unwrap_or("/");
    call.authorize(&Resource::named(call, "iam", &format!("role{path}")))?;
    let (Some(path), Some((_, name))) = (named, task.rsplit_once('/')) else {
        return Err(subjects::no_such("deletion task", &task).into());
    };
    let store = &call.cloud.store;
    let role = store.identity(call.account_id(), KIND, name).await?;
    let status = match role {
        Some(role) if format!("{}{}", role.path, role.name) == path => "NOT_STARTED",
        _ => "SUCCEEDED",
    };
    Ok(GetServiceLinkedRoleDeletionStatusResponse {
        reason: None,
        status: status.to_owned(),
    })
}

/// The name of a service without its domain, each part with a capital.
fn camel(service: &str) -> String {
    let name = service.strip_suffix(DOMAIN).unwrap_or(service);
    let parts = name.split(['.', '-']).filter(|part| !part.is_empty());
    parts
        .map(|part| part[..1].to_uppercase() + &part[1..])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_named_after_its_service() {
        assert_eq!(camel("workspaces.amazonaws.com"), "Workspaces");
        assert_eq!(camel("auto-scaling.ec2.amazonaws.com"), "AutoScalingEc2");
    }
}
