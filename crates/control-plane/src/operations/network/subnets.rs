//! Subnets: CreateSubnet, CreateDefaultSubnet, DescribeSubnets, ModifySubnetAttribute, DeleteSubnet.

use aws_api::generated::ec2 as wire;
use network_model::{Network, Refused, Subnet, select};

use super::{
    super::{Call, OperationError},
    account::{Asked, change, filters, look, paged, refused, shown_tags, tags_for},
    places::{zone_id, zone_named},
};

pub(super) async fn create(
    call: &Call<'_>,
    request: wire::CreateSubnetRequest,
) -> Result<wire::CreateSubnetResult, OperationError> {
    let tags = tags_for(request.tag_specifications.as_ref(), "subnet")?;
    if request.ipv6_cidr_block.is_some() || request.ipv6_native == Some(true) {
        return Err(refused(Refused::unsupported("networks here have IPv4 only")).into());
    }
    let zone = zone_named(
        call,
        request.availability_zone,
        request.availability_zone_id,
    )?;
    let asked = Asked::of("subnet", "*", request.dry_run)
        .and("vpc", &request.vpc_id)
        .tagged(&tags);
    let subnet = change(call, asked, |network, making| {
        let cidr = request.cidr_block.as_deref();
        let cidr = cidr.ok_or_else(|| Refused::missing("CidrBlock"))?;
        let id =
            network.create_subnet(&request.vpc_id, cidr, zone.as_deref(), tags.clone(), making)?;
        Ok(shown(call, network, network.subnet(&id)?))
    })
    .await?;
    Ok(wire::CreateSubnetResult {
        subnet: Some(subnet),
    })
}

pub(super) async fn create_default(
    call: &Call<'_>,
    request: wire::CreateDefaultSubnetRequest,
) -> Result<wire::CreateDefaultSubnetResult, OperationError> {
    let zone = zone_named(
        call,
        request.availability_zone,
        request.availability_zone_id,
    )?;
    let asked = Asked::of("subnet", "*", request.dry_run);
    let subnet = change(call, asked, |network, making| {
        let zone = zone
            .as_deref()
            .ok_or_else(|| Refused::missing("AvailabilityZone"))?;
        let id = network.create_default_subnet(zone, making)?;
        Ok(shown(call, network, network.subnet(&id)?))
    })
    .await?;
    Ok(wire::CreateDefaultSubnetResult {
        subnet: Some(subnet),
    })
}

pub(super) async fn describe(
    call: &Call<'_>,
    request: wire::DescribeSubnetsRequest,
) -> Result<wire::DescribeSubnetsResult, OperationError> {
    let (ids, filters) = (
        request.subnet_ids.unwrap_or_default(),
        filters(request.filters),
    );
    let all = look(call, request.dry_run, |network| {
        let found = select(network, &network.subnets, "subnet-", &ids, &filters)?;
        Ok(found
            .into_iter()
            .map(|subnet| shown(call, network, subnet))
            .collect())
    })
    .await?;
    let id = |subnet: &wire::Subnet| subnet.subnet_id.clone().unwrap_or_default();
    let (subnets, next_token) = paged(all, id, request.max_results, request.next_token.as_deref())?;
    Ok(wire::DescribeSubnetsResult {
        next_token,
        subnets: Some(subnets),
    })
}

pub(super) async fn modify_attribute(
    call: &Call<'_>,
    request: wire::ModifySubnetAttributeRequest,
) -> Result<(), OperationError> {
    let asked = Asked::of("subnet", &request.subnet_id, None);
    change(call, asked, |network, _| {
        let subnet = network.subnet_mut(&request.subnet_id)?;
        let value = request
            .map_public_ip_on_launch
            .as_ref()
            .and_then(|asked| asked.value);
        subnet.map_public_ip = value.ok_or_else(|| {
            Refused::unsupported(
                "of a subnet's attributes, only MapPublicIpOnLaunch can be changed here",
            )
        })?;
        Ok(())
    })
    .await
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: wire::DeleteSubnetRequest,
) -> Result<(), OperationError> {
    let asked = Asked::of("subnet", &request.subnet_id, request.dry_run);
    change(call, asked, |network, _| {
        network.delete_subnet(&request.subnet_id)
    })
    .await
}

fn shown(call: &Call<'_>, network: &Network, subnet: &Subnet) -> wire::Subnet {
    let region = &call.cloud.site.region;
    wire::Subnet {
        assign_ipv6_address_on_creation: Some(false),
        availability_zone: Some(subnet.zone.clone()),
        availability_zone_id: zone_id(call, &subnet.zone),
        available_ip_address_count: i64::try_from(network.free_addresses(subnet)).ok(),
        cidr_block: Some(subnet.cidr.to_string()),
        default_for_az: Some(subnet.is_default),
        enable_dns64: Some(false),
        ipv6_cidr_block_association_set: Some(Vec::new()),
        ipv6_native: Some(false),
        map_customer_owned_ip_on_launch: Some(false),
        map_public_ip_on_launch: Some(subnet.map_public_ip),
        owner_id: Some(network.account_id.clone()),
        private_dns_name_options_on_launch: Some(wire::PrivateDnsNameOptionsOnLaunch {
            enable_resource_name_dns_aaaa_record: Some(false),
            enable_resource_name_dns_a_record: Some(false),
            hostname_type: Some("ip-name".to_owned()),
        }),
        state: Some("available".to_owned()),
        subnet_arn: Some(format!(
            "arn:aws:ec2:{region}:{}:subnet/{}",
            network.account_id, subnet.id
        )),
        subnet_id: Some(subnet.id.clone()),
        tags: shown_tags(&subnet.tags),
        vpc_id: Some(subnet.vpc.clone()),
        ..wire::Subnet::default()
    }
}
