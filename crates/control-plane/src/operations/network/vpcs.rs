//! VPCs: CreateVpc, CreateDefaultVpc, DescribeVpcs, DescribeVpcAttribute, ModifyVpcAttribute, DeleteVpc.

use aws_api::{ApiError, ErrorCode, generated::ec2 as wire};
use network_model::{Network, Refused, Vpc, VpcWish, select};

use super::{
    super::{Call, OperationError},
    account::{Asked, change, filters, look, paged, refused, shown_tags, tags_for},
};
use crate::networks;

pub(super) async fn create(
    call: &Call<'_>,
    request: wire::CreateVpcRequest,
) -> Result<wire::CreateVpcResult, OperationError> {
    let tags = tags_for(request.tag_specifications.as_ref(), "vpc")?;
    if request.amazon_provided_ipv6_cidr_block == Some(true) || request.ipv6_cidr_block.is_some() {
        return Err(refused(Refused::unsupported("networks here have IPv4 only")).into());
    }
    let asked = Asked::of("vpc", "*", request.dry_run).tagged(&tags);
    let vpc = change(call, asked, |network, making| {
        let cidr = request.cidr_block.as_deref();
        let wish = VpcWish {
            cidr: cidr.ok_or_else(|| Refused::missing("CidrBlock"))?,
            dedicated: request.instance_tenancy.as_deref() == Some("dedicated"),
            tags: tags.clone(),
        };
        let id = network.create_vpc(wish, making)?;
        Ok(shown(network, network.vpc(&id)?))
    })
    .await?;
    let vpc = wire::Vpc {
        state: Some("pending".to_owned()),
        ..vpc
    };
    Ok(wire::CreateVpcResult { vpc: Some(vpc) })
}

pub(super) async fn create_default(
    call: &Call<'_>,
    request: wire::CreateDefaultVpcRequest,
) -> Result<wire::CreateDefaultVpcResult, OperationError> {
    let asked = Asked::of("vpc", "*", request.dry_run);
    let range = networks::range_for_default_vpc(call.cloud).await;
    let range =
        range.map_err(|trouble| ApiError::new(ErrorCode::Unavailable, trouble.to_string()))?;
    let vpc = change(call, asked, |network, making| {
        let range = range.ok_or_else(|| {
            Refused::new(
                "VpcLimitExceeded",
                "there is no range left for another default VPC",
            )
        })?;
        let id = network.create_default_vpc(range, making)?;
        Ok(shown(network, network.vpc(&id)?))
    })
    .await?;
    Ok(wire::CreateDefaultVpcResult { vpc: Some(vpc) })
}

pub(super) async fn describe(
    call: &Call<'_>,
    request: wire::DescribeVpcsRequest,
) -> Result<wire::DescribeVpcsResult, OperationError> {
    let (ids, filters) = (
        request.vpc_ids.unwrap_or_default(),
        filters(request.filters),
    );
    let all = look(call, request.dry_run, |network| {
        let found = select(network, &network.vpcs, "vpc-", &ids, &filters)?;
        Ok(found.into_iter().map(|vpc| shown(network, vpc)).collect())
    })
    .await?;
    let id = |vpc: &wire::Vpc| vpc.vpc_id.clone().unwrap_or_default();
    let (vpcs, next_token) = paged(all, id, request.max_results, request.next_token.as_deref())?;
    Ok(wire::DescribeVpcsResult {
        next_token,
        vpcs: Some(vpcs),
    })
}

pub(super) async fn describe_attribute(
    call: &Call<'_>,
    request: wire::DescribeVpcAttributeRequest,
) -> Result<wire::DescribeVpcAttributeResult, OperationError> {
    let answer = look(call, request.dry_run, |network| {
        let vpc = network.vpc(&request.vpc_id)?;
        let value = |value| Some(wire::AttributeBooleanValue { value: Some(value) });
        let mut answer = wire::DescribeVpcAttributeResult {
            vpc_id: Some(vpc.id.clone()),
            ..wire::DescribeVpcAttributeResult::default()
        };
        match request.attribute.as_str() {
            "enableDnsSupport" => answer.enable_dns_support = value(vpc.dns_support),
            "enableDnsHostnames" => answer.enable_dns_hostnames = value(vpc.dns_hostnames),
            "enableNetworkAddressUsageMetrics" => {
                answer.enable_network_address_usage_metrics = value(vpc.usage_metrics);
            }
            other => {
                return Err(Refused::parameter(
                    "Attribute",
                    other,
                    "there is no such attribute",
                ));
            }
        }
        Ok(answer)
    });
    answer.await
}

pub(super) async fn modify_attribute(
    call: &Call<'_>,
    request: wire::ModifyVpcAttributeRequest,
) -> Result<(), OperationError> {
    let asked = Asked::of("vpc", &request.vpc_id, None);
    change(call, asked, |network, _| {
        let vpc = network.vpc_mut(&request.vpc_id)?;
        let changes = [
            (&request.enable_dns_support, &mut vpc.dns_support),
            (&request.enable_dns_hostnames, &mut vpc.dns_hostnames),
            (
                &request.enable_network_address_usage_metrics,
                &mut vpc.usage_metrics,
            ),
        ];
        let mut given = 0;
        for (asked, attribute) in changes {
            if let Some(value) = asked.as_ref().and_then(|asked| asked.value) {
                *attribute = value;
                given += 1;
            }
        }
        if given != 1 {
            return Err(Refused::combination(format!(
                "one attribute is changed at a time; {given} are given"
            )));
        }
        Ok(())
    })
    .await
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: wire::DeleteVpcRequest,
) -> Result<(), OperationError> {
    let asked = Asked::of("vpc", &request.vpc_id, request.dry_run);
    change(call, asked, |network, _| {
        network.delete_vpc(&request.vpc_id)
    })
    .await
}

fn shown(network: &Network, vpc: &Vpc) -> wire::Vpc {
    let association = wire::VpcCidrBlockAssociation {
        association_id: Some(vpc.cidr_association.clone()),
        cidr_block: Some(vpc.cidr.to_string()),
        cidr_block_state: Some(wire::VpcCidrBlockState {
            state: Some("associated".to_owned()),
            status_message: None,
        }),
    };
    wire::Vpc {
        cidr_block: Some(vpc.cidr.to_string()),
        cidr_block_association_set: Some(vec![association]),
        dhcp_options_id: Some(
            vpc.dhcp_options
                .clone()
                .unwrap_or_else(|| "default".to_owned()),
        ),
        instance_tenancy: Some(
            if vpc.dedicated {
                "dedicated"
            } else {
                "default"
            }
            .to_owned(),
        ),
        is_default: Some(vpc.is_default),
        owner_id: Some(network.account_id.clone()),
        state: Some("available".to_owned()),
        tags: shown_tags(&vpc.tags),
        vpc_id: Some(vpc.id.clone()),
        ..wire::Vpc::default()
    }
}
