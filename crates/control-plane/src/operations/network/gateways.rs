//! Internet gateways: CreateInternetGateway, DescribeInternetGateways, AttachInternetGateway, DetachInternetGateway,
//! DeleteInternetGateway.

use aws_api::generated::ec2 as wire;
use network_model::{Gateway, Network, select};

use super::{
    super::{Call, OperationError},
    account::{Asked, change, filters, look, paged, shown_tags, tags_for},
};

const KIND: &str = "internet-gateway";

pub(super) async fn create(
    call: &Call<'_>,
    request: wire::CreateInternetGatewayRequest,
) -> Result<wire::CreateInternetGatewayResult, OperationError> {
    let tags = tags_for(request.tag_specifications.as_ref(), KIND)?;
    let asked = Asked::of(KIND, "*", request.dry_run).tagged(&tags);
    let gateway = change(call, asked, |network, making| {
        let id = network.create_gateway(tags.clone(), making)?;
        Ok(shown(network, network.gateway(&id)?))
    })
    .await?;
    Ok(wire::CreateInternetGatewayResult {
        internet_gateway: Some(gateway),
    })
}

pub(super) async fn describe(
    call: &Call<'_>,
    request: wire::DescribeInternetGatewaysRequest,
) -> Result<wire::DescribeInternetGatewaysResult, OperationError> {
    let ids = request.internet_gateway_ids.unwrap_or_default();
    let filters = filters(request.filters);
    let all = look(call, request.dry_run, |network| {
        let found = select(network, &network.gateways, "igw-", &ids, &filters)?;
        Ok(found
            .into_iter()
            .map(|gateway| shown(network, gateway))
            .collect())
    })
    .await?;
    let id =
        |gateway: &wire::InternetGateway| gateway.internet_gateway_id.clone().unwrap_or_default();
    let (gateways, next_token) =
        paged(all, id, request.max_results, request.next_token.as_deref())?;
    Ok(wire::DescribeInternetGatewaysResult {
        internet_gateways: Some(gateways),
        next_token,
    })
}

pub(super) async fn attach(
    call: &Call<'_>,
    request: wire::AttachInternetGatewayRequest,
) -> Result<(), OperationError> {
    let asked =
        Asked::of(KIND, &request.internet_gateway_id, request.dry_run).and("vpc", &request.vpc_id);
    change(call, asked, |network, _| {
        network.attach_gateway(&request.internet_gateway_id, &request.vpc_id)
    })
    .await
}

pub(super) async fn detach(
    call: &Call<'_>,
    request: wire::DetachInternetGatewayRequest,
) -> Result<(), OperationError> {
    let asked =
        Asked::of(KIND, &request.internet_gateway_id, request.dry_run).and("vpc", &request.vpc_id);
    change(call, asked, |network, _| {
        network.detach_gateway(&request.internet_gateway_id, &request.vpc_id)
    })
    .await
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: wire::DeleteInternetGatewayRequest,
) -> Result<(), OperationError> {
    let asked = Asked::of(KIND, &request.internet_gateway_id, request.dry_run);
    change(call, asked, |network, _| {
        network.delete_gateway(&request.internet_gateway_id)
    })
    .await
}

fn shown(network: &Network, gateway: &Gateway) -> wire::InternetGateway {
    let attachment = gateway
        .vpc
        .as_ref()
        .map(|vpc| wire::InternetGatewayAttachment {
            state: Some("available".to_owned()),
            vpc_id: Some(vpc.clone()),
        });
    wire::InternetGateway {
        attachments: Some(attachment.into_iter().collect()),
        internet_gateway_id: Some(gateway.id.clone()),
        owner_id: Some(network.account_id.clone()),
        tags: Some(shown_tags(&gateway.tags).unwrap_or_default()),
    }
}
