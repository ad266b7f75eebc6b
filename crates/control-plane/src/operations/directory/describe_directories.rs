//! DescribeDirectories: the directories as the directory service knows them (DIR-15).

use aws_api::{
    ApiError, ErrorCode,
    generated::ds::{
        DescribeDirectoriesRequest, DescribeDirectoriesResult, DirectoryConnectSettingsDescription,
        DirectoryDescription, DirectoryVpcSettingsDescription,
    },
    timestamp::Timestamp,
};
use model::{engine_names, id::DirectoryId, state::DirectoryStage};
use store::{Connection, Directory, DirectoryKind, Network, Subnet};
use time::OffsetDateTime;

use crate::operations::{Call, OperationError, lookup::parsed, page};
use crate::reconcile;

const PAGE_MAX: u32 = 100;
const CONTROLLERS: i64 = 2;

pub(super) async fn handle(
    call: &Call<'_>,
    request: DescribeDirectoriesRequest,
) -> Result<DescribeDirectoriesResult, OperationError> {
    let limit = page::limit(request.limit.filter(|limit| *limit != 0), PAGE_MAX)?;
    let after: Option<DirectoryId> = page::after(request.next_token.as_deref())?;
    call.authorize(&super::every(call))?;
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
        directory_descriptions: Some(directory_descriptions),
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
    let changed = since.unwrap_or_else(|| directory.founded_at.unwrap_or(directory.created_at));
    let common = DirectoryDescription {
        directory_id: Some(directory.id.to_string()),
        name: Some(directory.dns_name.to_string()),
        short_name: Some(directory.short_name.to_string()),
        size: Some(directory.size.word().to_owned()),
        alias: Some(directory.organization.to_string()),
        description: Some(directory.description.clone()).filter(|text| !text.is_empty()),
        stage: Some(directory.stage.wire().to_owned()),
        stage_reason: reason(directory, since),
        launch_time: Some(Timestamp::from_milliseconds(directory.created_at)),
        stage_last_updated_date_time: Some(Timestamp::from_milliseconds(changed)),
        dns_ip_addrs: Some(dns_addresses(call, directory, network.as_ref()).await?),
        network_type: Some("IPv4".to_owned()),
        sso_enabled: Some(false),
        ..DirectoryDescription::default()
    };
    Ok(match directory.kind {
        DirectoryKind::Cloud => DirectoryDescription {
            r#type: Some("SimpleAD".to_owned()),
            vpc_settings: network.map(|network| vpc_settings(directory, &network)),
            desired_number_of_domain_controllers: Some(CONTROLLERS),
            ..common
        },
        DirectoryKind::Connected => {
            let connection = call.cloud.store.connection(&directory.id).await?;
            DirectoryDescription {
                r#type: Some("ADConnector".to_owned()),
                connect_settings: network
                    .zip(connection)
                    .map(|(network, connection)| connect_settings(directory, &network, connection)),
                desired_number_of_domain_controllers: Some(0),
                ..common
            }
        }
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

fn vpc_settings(directory: &Directory, network: &Network) -> DirectoryVpcSettingsDescription {
    DirectoryVpcSettingsDescription {
        vpc_id: Some(network.id.to_string()),
        subnet_ids: Some(subnets(network, |subnet| subnet.id.to_string())),
        security_group_id: group(directory),
        availability_zones: Some(subnets(network, |subnet| subnet.zone.clone())),
    }
}

/// The account's name is shown, its password never.
fn connect_settings(
    directory: &Directory,
    network: &Network,
    connection: Connection,
) -> DirectoryConnectSettingsDescription {
    DirectoryConnectSettingsDescription {
        vpc_id: Some(network.id.to_string()),
        subnet_ids: Some(subnets(network, |subnet| subnet.id.to_string())),
        security_group_id: group(directory),
        availability_zones: Some(subnets(network, |subnet| subnet.zone.clone())),
        customer_user_name: Some(connection.username),
        ..DirectoryConnectSettingsDescription::default()
    }
}

fn subnets(network: &Network, what: impl Fn(&Subnet) -> String) -> Vec<String> {
    network.subnets.iter().map(what).collect()
}

fn group(directory: &Directory) -> Option<String> {
    let group = directory.controllers_group.as_ref();
    group.map(ToString::to_string)
}

/// The network of a directory, once it has one.
pub(in crate::operations) async fn network_of(
    call: &Call<'_>,
    directory: &Directory,
) -> Result<Option<Network>, OperationError> {
    Ok(call.cloud.store.directory_network(directory).await?)
}

/// The addresses of a directory's controllers, in the order of its subnets; those that are chosen already.
pub(super) async fn addresses(
    call: &Call<'_>,
    directory: &Directory,
    network: &Network,
) -> Result<Vec<String>, OperationError> {
    let mut addresses = Vec::new();
    for (index, subnet) in network.subnets.iter().enumerate() {
        let instance = engine_names::controller(&directory.id, index);
        let store = &call.cloud.store;
        let interface = store.interface(&instance, subnet.id.as_str()).await?;
        addresses.extend(interface.map(|interface| interface.address.to_string()));
    }
    Ok(addresses)
}

/// The name servers of a directory's domain: its controllers, or those that were named for the customer's.
pub(in crate::operations) async fn dns_addresses(
    call: &Call<'_>,
    directory: &Directory,
    network: Option<&Network>,
) -> Result<Vec<String>, OperationError> {
    match (directory.kind, network) {
        (DirectoryKind::Cloud, Some(network)) => addresses(call, directory, network).await,
        (DirectoryKind::Cloud, None) => Ok(Vec::new()),
        (DirectoryKind::Connected, _) => {
            let connection = call.cloud.store.connection(&directory.id).await?;
            let servers = connection.into_iter().flat_map(|it| it.dns_addresses);
            Ok(servers.map(|address| address.to_string()).collect())
        }
    }
}
