//! Sets of DHCP options: CreateDhcpOptions, DescribeDhcpOptions, AssociateDhcpOptions, DeleteDhcpOptions.

use aws_api::generated::ec2 as wire;
use network_model::{DhcpOptions, Network, select};

use super::{
    super::{Call, OperationError},
    account::{Asked, change, filters, look, paged, shown_tags, tags_for},
};

const KIND: &str = "dhcp-options";

pub(super) async fn create(
    call: &Call<'_>,
    request: wire::CreateDhcpOptionsRequest,
) -> Result<wire::CreateDhcpOptionsResult, OperationError> {
    let tags = tags_for(request.tag_specifications.as_ref(), KIND)?;
    let options = request.dhcp_configurations.into_iter();
    let options: Vec<(String, Vec<String>)> = options
        .map(|option| {
            (
                option.key.unwrap_or_default(),
                option.values.unwrap_or_default(),
            )
        })
        .collect();
    let asked = Asked::of(KIND, "*", request.dry_run).tagged(&tags);
    let set = change(call, asked, |network, making| {
        let id = network.create_dhcp_options(options.clone(), tags.clone(), making)?;
        Ok(shown(network, network.dhcp(&id)?))
    })
    .await?;
    Ok(wire::CreateDhcpOptionsResult {
        dhcp_options: Some(set),
    })
}

pub(super) async fn describe(
    call: &Call<'_>,
    request: wire::DescribeDhcpOptionsRequest,
) -> Result<wire::DescribeDhcpOptionsResult, OperationError> {
    let ids = request.dhcp_options_ids.unwrap_or_default();
    let filters = filters(request.filters);
    let all = look(call, request.dry_run, |network| {
        let found = select(network, &network.dhcp_options, "dopt-", &ids, &filters)?;
        Ok(found.into_iter().map(|set| shown(network, set)).collect())
    })
    .await?;
    let id = |set: &wire::DhcpOptions| set.dhcp_options_id.clone().unwrap_or_default();
    let (sets, next_token) = paged(all, id, request.max_results, request.next_token.as_deref())?;
    Ok(wire::DescribeDhcpOptionsResult {
        dhcp_options: Some(sets),
        next_token,
    })
}

pub(super) async fn associate(
    call: &Call<'_>,
    request: wire::AssociateDhcpOptionsRequest,
) -> Result<(), OperationError> {
    let asked =
        Asked::of(KIND, &request.dhcp_options_id, request.dry_run).and("vpc", &request.vpc_id);
    change(call, asked, |network, _| {
        network.associate_dhcp_options(&request.dhcp_options_id, &request.vpc_id)
    })
    .await
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: wire::DeleteDhcpOptionsRequest,
) -> Result<(), OperationError> {
    let asked = Asked::of(KIND, &request.dhcp_options_id, request.dry_run);
    change(call, asked, |network, _| {
        network.delete_dhcp_options(&request.dhcp_options_id)
    })
    .await
}

fn shown(network: &Network, set: &DhcpOptions) -> wire::DhcpOptions {
    let options = set.options.iter().map(|(key, values)| {
        let values = values.iter().map(|value| wire::AttributeValue {
            value: Some(value.clone()),
        });
        wire::DhcpConfiguration {
            key: Some(key.clone()),
            values: Some(values.collect()),
        }
    });
    wire::DhcpOptions {
        dhcp_configurations: Some(options.collect()),
        dhcp_options_id: Some(set.id.clone()),
        owner_id: Some(network.account_id.clone()),
        tags: Some(shown_tags(&set.tags).unwrap_or_default()),
    }
}
