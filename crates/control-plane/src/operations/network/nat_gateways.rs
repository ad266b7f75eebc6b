//! NAT gateways: CreateNatGateway, DescribeNatGateways, DeleteNatGateway.

use aws_api::{generated::ec2 as wire, tree::Timestamp};
use network_model::{Making, NatGateway, NatWish, Network, Refused, select};

use super::{
    super::{Call, OperationError},
    account::{Asked, change, filters, look, paged, refused, shown_tags, tags_for},
    repeated::{once, without_token},
};

const KIND: &str = "natgateway";

pub(super) async fn create(
    call: &Call<'_>,
    request: wire::CreateNatGatewayRequest,
) -> Result<wire::CreateNatGatewayResult, OperationError> {
    let tags = tags_for(request.tag_specifications.as_ref(), KIND)?;
    let Some(subnet) = request.subnet_id.as_deref() else {
        return Err(refused(Refused::missing("SubnetId")).into());
    };
    if request.secondary_allocation_ids.is_some()
        || request.secondary_private_ip_addresses.is_some()
    {
        return Err(refused(Refused::unsupported("a NAT gateway has one address here")).into());
    }
    let mut asked = Asked::of(KIND, "*", request.dry_run)
        .and("subnet", subnet)
        .tagged(&tags);
    if let Some(allocation) = &request.allocation_id {
        asked = asked.and("elastic-ip", allocation);
    }
    let token = request.client_token.clone();
    let said = without_token(&request, |request| &mut request.client_token);
    let nat = change(call, asked, |network, making| {
        let make = |network: &mut Network, making: &mut Making<'_>| {
            let wish = NatWish {
                subnet,
                private: request.connectivity_type.as_deref() == Some("private"),
                allocation: request.allocation_id.as_deref(),
                address: request.private_ip_address.as_deref(),
                tags: tags.clone(),
            };
            network.create_nat_gateway(wish, making)
        };
        let id = once(call, network, making, (token.as_deref(), &said), make)?;
        Ok(shown(network, network.nat_gateway(&id)?))
    })
    .await?;
    // It is there at once; clients expect to be told that it comes.
    let nat = wire::NatGateway {
        state: Some("pending".to_owned()),
        ..nat
    };
    Ok(wire::CreateNatGatewayResult {
        client_token: token,
        nat_gateway: Some(nat),
    })
}

pub(super) async fn describe(
    call: &Call<'_>,
    request: wire::DescribeNatGatewaysRequest,
) -> Result<wire::DescribeNatGatewaysResult, OperationError> {
    let ids = request.nat_gateway_ids.unwrap_or_default();
    let filters = filters(request.filter);
    let all = look(call, request.dry_run, |network| {
        let found = select(network, &network.nat_gateways, "nat-", &ids, &filters)?;
        Ok(found.into_iter().map(|nat| shown(network, nat)).collect())
    })
    .await?;
    let id = |nat: &wire::NatGateway| nat.nat_gateway_id.clone().unwrap_or_default();
    let (gateways, next_token) =
        paged(all, id, request.max_results, request.next_token.as_deref())?;
    Ok(wire::DescribeNatGatewaysResult {
        nat_gateways: Some(gateways),
        next_token,
    })
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: wire::DeleteNatGatewayRequest,
) -> Result<wire::DeleteNatGatewayResult, OperationError> {
    let id = &request.nat_gateway_id;
    let asked = Asked::of(KIND, id, request.dry_run);
    change(call, asked, |network, making| {
        network.delete_nat_gateway(id, making.now)
    })
    .await?;
    Ok(wire::DeleteNatGatewayResult {
        nat_gateway_id: Some(id.clone()),
    })
}

fn shown(network: &Network, nat: &NatGateway) -> wire::NatGateway {
    let interface = nat
        .interface
        .as_ref()
        .and_then(|id| network.interfaces.get(id));
    let address = interface.map(|interface| {
        let public = network.public_of(&interface.id, interface.primary());
        wire::NatGatewayAddress {
            allocation_id: nat.allocation.clone(),
            association_id: public
                .and_then(|own| own.association.as_ref())
                .map(|own| own.id.clone()),
            is_primary: Some(true),
            network_interface_id: Some(interface.id.clone()),
            private_ip: Some(interface.primary().to_string()),
            public_ip: public.map(|own| own.public.to_string()),
            status: Some("succeeded".to_owned()),
            ..wire::NatGatewayAddress::default()
        }
    });
    let is_private = nat.deleted_at.is_none() && nat.allocation.is_none();
    wire::NatGateway {
        connectivity_type: Some(if is_private { "private" } else { "public" }.to_owned()),
        create_time: Some(Timestamp::from_milliseconds(nat.created_at)),
        delete_time: nat.deleted_at.map(Timestamp::from_milliseconds),
        nat_gateway_addresses: Some(address.into_iter().collect()),
        nat_gateway_id: Some(nat.id.clone()),
        state: Some(
            if nat.deleted_at.is_some() {
                "deleted"
            } else {
                "available"
            }
            .to_owned(),
        ),
        subnet_id: Some(nat.subnet.clone()),
        tags: Some(shown_tags(&nat.tags).unwrap_or_default()),
        vpc_id: Some(nat.vpc.clone()),
        ..wire::NatGateway::default()
    }
}
