//! DescribeDirectories: the directories as the directory service knows them (DIR-15).

use aws_api::{
    ApiError, ErrorCode,
    shapes::directory::{
        DescribeDirectoriesRequest, DescribeDirectoriesResult, DirectoryDescription, VpcSettings,
    },
    timestamp::Timestamp,
};
use model::{id::DirectoryId, network::Cidr, state::DirectoryStage};
use store::{Directory, Network};
use time::OffsetDateTime;

use crate::operations::{Call, OperationError, lookup::parsed, page};
use crate::{api::Resource, reconcile};

const PAGE_MAX: u32 = 100;
/// The place of a controller in its subnet.
const CONTROLLER_OFFSET: u32 = 10;
const CONTROLLERS: u32 = 2;

pub(super) async fn handle(
    call: &Call<'_>,
    request: DescribeDirectoriesRequest,
) -> Result<DescribeDirectoriesResult, OperationError> {
    let limit = page::limit(request.limit.filter(|limit| *limit != 0), PAGE_MAX)?;
    let after: Option<DirectoryId> = page::after(request.next_token.as_deref())?;
    call.authorize(&Resource::every_directory(call))?;
    let mut found = call.directories().await?;
    if let Some(ids) = request.directory_ids.filter(|ids| !ids.is_empty()) {
        keep_named(&mut found, &ids)?;
    }
    found.retain(|directory| after.as_ref().is_none_or(|after| *after < directory.id));
    let (found, last) = page::cut(found, limit);
    let mut directory_descriptions = Vec::new();
    for directory in &found {
        directory_descriptions.push(describe(call, directory).await?);
    }
    Ok(DescribeDirectoriesResult {
        directory_descriptions,
        next_token: last.map(|directory| page::token(directory.id.as_str())),
    })
}

/// Unlike with desktops, naming a directory that is not there is an error here.
fn keep_named(found: &mut Vec<Directory>, ids: &[String]) -> Result<(), ApiError> {
    let ids: Vec<DirectoryId> = ids.iter().map(|id| parsed(id)).collect::<Result<_, _>>()?;
    let missing = ids
        .iter()
        .find(|id| found.iter().all(|directory| directory.id != **id));
    if let Some(id) = missing {
        return Err(ApiError::new(
            ErrorCode::NotFound,
            format!("there is no directory \"{id}\""),
        ));
    }
    found.retain(|directory| ids.contains(&directory.id));
    Ok(())
}

async fn describe(
    call: &Call<'_>,
    directory: &Directory,
) -> Result<DirectoryDescription, OperationError> {
    let network = network_of(call, directory).await?;
    let since = reconcile::directory::since(&call.cloud.store, &directory.id).await?;
    Ok(DirectoryDescription {
        directory_id: directory.id.to_string(),
        name: directory.dns_name.to_string(),
        short_name: directory.short_name.to_string(),
        size: "Small".to_owned(),
        alias: Some(directory.organization.to_string()),
        access_url: None,
        dns_ip_addrs: network
            .as_ref()
            .map(controller_addresses)
            .unwrap_or_default(),
        stage: directory.stage.wire().to_owned(),
        stage_reason: reason(directory, since),
        launch_time: Timestamp::from_milliseconds(directory.created_at),
        stage_last_updated_date_time: Timestamp::from_milliseconds(
            since.unwrap_or_else(|| directory.founded_at.unwrap_or(directory.created_at)),
        ),
        directory_type: "SimpleAD".to_owned(),
        vpc_settings: network
            .as_ref()
            .map(|network| vpc_settings(directory, network)),
        sso_enabled: false,
        desired_number_of_domain_controllers: CONTROLLERS,
    })
}

/// Why it is in its stage; when something is wrong, with since when.
fn reason(directory: &Directory, since: Option<i64>) -> Option<String> {
    let fault = directory
        .fault
        .as_ref()
        .map(|fault| format!("{}; {}", fault.message, fault.remedy));
    let text =
        fault.or_else(|| Some(directory.progress_text.clone()).filter(|text| !text.is_empty()))?;
    let wrong = matches!(
        directory.stage,
        DirectoryStage::Impaired | DirectoryStage::Failed
    );
    Some(match since.filter(|_| wrong).and_then(minute) {
        Some(minute) => format!("since {minute}: {text}"),
        None => text,
    })
}

/// A moment to the minute, for people.
fn minute(milliseconds: i64) -> Option<String> {
    let at = OffsetDateTime::from_unix_timestamp(milliseconds / 1000).ok()?;
    let (hour, minute, _) = at.time().as_hms();
    Some(format!("{} {hour:02}:{minute:02} UTC", at.date()))
}

fn vpc_settings(directory: &Directory, network: &Network) -> VpcSettings {
    VpcSettings {
        vpc_id: network.id.to_string(),
        subnet_ids: network
            .subnets
            .iter()
            .map(|subnet| subnet.id.to_string())
            .collect(),
        security_group_id: directory
            .controllers_group
            .as_ref()
            .map(ToString::to_string),
        availability_zones: network
            .subnets
            .iter()
            .map(|subnet| subnet.zone.clone())
            .collect(),
    }
}

/// The network of a directory, once it has one.
pub(in crate::operations) async fn network_of(
    call: &Call<'_>,
    directory: &Directory,
) -> Result<Option<Network>, OperationError> {
    Ok(call.cloud.store.directory_network(directory).await?)
}

/// The addresses of a directory's controllers: one in each subnet.
pub(in crate::operations) fn controller_addresses(network: &Network) -> Vec<String> {
    let address = |range: Cidr| {
        range
            .address(CONTROLLER_OFFSET)
            .map(|address| address.to_string())
    };
    network
        .subnets
        .iter()
        .filter_map(|subnet| address(subnet.range))
        .collect()
}
