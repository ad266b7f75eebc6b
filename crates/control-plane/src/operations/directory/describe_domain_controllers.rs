//! DescribeDomainControllers: the controllers of a cloud directory with their addresses, zones and what they answer.

use aws_api::{
    ApiError, ErrorCode,
    generated::ds::{
        DescribeDomainControllersRequest, DescribeDomainControllersResult, DomainController,
    },
    timestamp::Timestamp,
};
use drivers::directory::ControllerHealth;
use model::{engine_names, id::DirectoryId, state::DirectoryStage};
use store::Directory;

use super::{describe_directories::addresses, network_of, one};
use crate::{
    operations::{Call, OperationError, lookup::parsed, page},
    reconcile,
};

const PAGE_MAX: u32 = 100;

pub(super) async fn handle(
    call: &Call<'_>,
    request: DescribeDomainControllersRequest,
) -> Result<DescribeDomainControllersResult, OperationError> {
    let limit = page::limit(request.limit.filter(|limit| *limit != 0), PAGE_MAX)?;
    let after: Option<String> = page::after(request.next_token.as_deref())?;
    let id: DirectoryId = parsed(&request.directory_id)?;
    call.authorize(&one(call, &id).await?)?;
    let directory = call.directory(&id).await?;
    let mut found = controllers(call, &directory).await?;
    let named = |controller: &DomainController| controller.domain_controller_id.clone();
    if let Some(ids) = request.domain_controller_ids.filter(|ids| !ids.is_empty()) {
        let there = |id: &String| {
            found
                .iter()
                .any(|it| it.domain_controller_id.as_ref() == Some(id))
        };
        if let Some(missing) = ids.iter().find(|id| !there(id)) {
            return Err(ApiError::new(
                ErrorCode::NotFound,
                format!("there is no domain controller \"{missing}\" in the directory"),
            )
            .into());
        }
        found.retain(|it| named(it).is_some_and(|id| ids.contains(&id)));
    }
    found.retain(|it| after.is_none() || named(it) > after);
    let (found, last) = page::cut(found, limit);
    Ok(DescribeDomainControllersResult {
        domain_controllers: Some(found),
        next_token: last.and_then(|it| named(&it)).map(|id| page::token(&id)),
    })
}

async fn controllers(
    call: &Call<'_>,
    directory: &Directory,
) -> Result<Vec<DomainController>, OperationError> {
    let Some(network) = network_of(call, directory).await? else {
        return Ok(Vec::new());
    };
    let health = health(call, directory).await?;
    let addresses = addresses(call, directory, &network).await?;
    let since = reconcile::directory::since(&call.cloud.store, &directory.id).await?;
    let changed = since.unwrap_or(directory.created_at);
    let describe = |(index, subnet): (usize, &store::Subnet)| {
        let instance = engine_names::controller(&directory.id, index);
        let fault = health
            .iter()
            .find(|health| health.instance == instance)
            .and_then(|health| health.fault.clone());
        DomainController {
            availability_zone: Some(subnet.zone.clone()),
            directory_id: Some(directory.id.to_string()),
            dns_ip_addr: addresses.get(index).cloned(),
            domain_controller_id: Some(controller_id(&directory.id, index)),
            launch_time: Some(Timestamp::from_milliseconds(directory.created_at)),
            status: Some(status(directory, fault.as_deref()).to_owned()),
            status_last_updated_date_time: Some(Timestamp::from_milliseconds(changed)),
            status_reason: fault,
            subnet_id: Some(subnet.id.to_string()),
            vpc_id: Some(network.id.to_string()),
            ..DomainController::default()
        }
    };
    if directory.kind == store::DirectoryKind::Connected {
        return Ok(Vec::new());
    }
    Ok(network.subnets.iter().enumerate().map(describe).collect())
}

/// What the controllers of a directory answer; nothing while it is being made or removed.
async fn health(
    call: &Call<'_>,
    directory: &Directory,
) -> Result<Vec<ControllerHealth>, OperationError> {
    if !matches!(
        directory.stage,
        DirectoryStage::Active | DirectoryStage::Impaired
    ) {
        return Ok(Vec::new());
    }
    let domain = reconcile::directory::domain(call.cloud, directory)
        .await
        .map_err(OperationError::Domain)?;
    Ok(match domain {
        Some(domain) => call.cloud.directory.controllers(&domain).await,
        None => Vec::new(),
    })
}

fn status(directory: &Directory, fault: Option<&str>) -> &'static str {
    match directory.stage {
        DirectoryStage::Requested | DirectoryStage::Creating => "Creating",
        DirectoryStage::Active | DirectoryStage::Impaired if fault.is_none() => "Active",
        DirectoryStage::Active | DirectoryStage::Impaired => "Impaired",
        DirectoryStage::Failed => "Failed",
        DirectoryStage::Deleting | DirectoryStage::Deleted => "Deleting",
    }
}

/// The id of a controller: the wire's form, ten hexadecimal digits, of its number and its directory.
fn controller_id(directory: &DirectoryId, index: usize) -> String {
    let tail = directory.tail();
    let kept = &tail[tail.len().saturating_sub(9)..];
    format!("dc-{}{kept}", index + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_controllers_id_has_the_wires_form() {
        let directory = "d-0123456789".parse().unwrap();
        assert_eq!(controller_id(&directory, 0), "dc-1123456789");
        assert_eq!(controller_id(&directory, 1), "dc-2123456789");
    }
}
