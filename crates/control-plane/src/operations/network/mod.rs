//! Networks: service `ec2`. Operations change the model of the caller's network (crate `network-model`) and show what it
//! holds; tiny operations over the same kind of thing share a file.

mod account;
mod acls;
mod addresses;
mod dhcp;
mod gateways;
mod group_rules;
mod groups;
mod images;
mod instance_attributes;
mod instance_view;
mod instances;
mod interface_attributes;
mod interfaces;
mod named;
mod nat_gateways;
mod places;
mod repeated;
mod route_tables;
mod routes;
mod subnets;
mod tags;
mod vpcs;

use aws_api::{
    operation::Ec2Operation as Op,
    tree::{IntoTree, Value},
};

use super::{Call, OperationError, read};

pub(super) async fn dispatch(
    call: &Call<'_>,
    operation: Op,
    request: Value,
) -> Result<Value, OperationError> {
    Ok(match operation {
        Op::CreateVpc => vpcs::create(call, read(request)?).await?.into_tree(),
        Op::CreateDefaultVpc => vpcs::create_default(call, read(request)?)
            .await?
            .into_tree(),
        Op::DescribeVpcs => vpcs::describe(call, read(request)?).await?.into_tree(),
        Op::DescribeVpcAttribute => vpcs::describe_attribute(call, read(request)?)
            .await?
            .into_tree(),
        Op::ModifyVpcAttribute => done(vpcs::modify_attribute(call, read(request)?).await?),
        Op::DeleteVpc => done(vpcs::delete(call, read(request)?).await?),
        Op::CreateSubnet => subnets::create(call, read(request)?).await?.into_tree(),
        Op::CreateDefaultSubnet => subnets::create_default(call, read(request)?)
            .await?
            .into_tree(),
        Op::DescribeSubnets => subnets::describe(call, read(request)?).await?.into_tree(),
        Op::ModifySubnetAttribute => done(subnets::modify_attribute(call, read(request)?).await?),
        Op::DeleteSubnet => done(subnets::delete(call, read(request)?).await?),
        Op::DescribeAvailabilityZones => places::describe_zones(call, read(request)?)
            .await?
            .into_tree(),
        Op::DescribeRegions => places::describe_regions(call, read(request)?)
            .await?
            .into_tree(),
        Op::DescribeAccountAttributes => places::describe_account_attributes(call, read(request)?)
            .await?
            .into_tree(),
        Op::CreateInternetGateway => gateways::create(call, read(request)?).await?.into_tree(),
        Op::DescribeInternetGateways => gateways::describe(call, read(request)?).await?.into_tree(),
        Op::AttachInternetGateway => done(gateways::attach(call, read(request)?).await?),
        Op::DetachInternetGateway => done(gateways::detach(call, read(request)?).await?),
        Op::DeleteInternetGateway => done(gateways::delete(call, read(request)?).await?),
        Op::CreateRouteTable => route_tables::create(call, read(request)?)
            .await?
            .into_tree(),
        Op::DescribeRouteTables => route_tables::describe(call, read(request)?)
            .await?
            .into_tree(),
        Op::DeleteRouteTable => done(route_tables::delete(call, read(request)?).await?),
        Op::AssociateRouteTable => route_tables::associate(call, read(request)?)
            .await?
            .into_tree(),
        Op::DisassociateRouteTable => done(route_tables::disassociate(call, read(request)?).await?),
        Op::ReplaceRouteTableAssociation => route_tables::replace_association(call, read(request)?)
            .await?
            .into_tree(),
        Op::CreateRoute => routes::create(call, read(request)?).await?.into_tree(),
        Op::ReplaceRoute => done(routes::replace(call, read(request)?).await?),
        Op::DeleteRoute => done(routes::delete(call, read(request)?).await?),
        Op::CreateSecurityGroup => groups::create(call, read(request)?).await?.into_tree(),
        Op::DescribeSecurityGroups => groups::describe(call, read(request)?).await?.into_tree(),
        Op::DeleteSecurityGroup => groups::delete(call, read(request)?).await?.into_tree(),
        Op::AuthorizeSecurityGroupIngress => group_rules::authorize_ingress(call, read(request)?)
            .await?
            .into_tree(),
        Op::AuthorizeSecurityGroupEgress => group_rules::authorize_egress(call, read(request)?)
            .await?
            .into_tree(),
        Op::RevokeSecurityGroupIngress => group_rules::revoke_ingress(call, read(request)?)
            .await?
            .into_tree(),
        Op::RevokeSecurityGroupEgress => group_rules::revoke_egress(call, read(request)?)
            .await?
            .into_tree(),
        Op::DescribeSecurityGroupRules => group_rules::describe(call, read(request)?)
            .await?
            .into_tree(),
        Op::ModifySecurityGroupRules => {
            group_rules::modify(call, read(request)?).await?.into_tree()
        }
        Op::UpdateSecurityGroupRuleDescriptionsIngress => {
            group_rules::describe_ingress(call, read(request)?)
                .await?
                .into_tree()
        }
        Op::UpdateSecurityGroupRuleDescriptionsEgress => {
            group_rules::describe_egress(call, read(request)?)
                .await?
                .into_tree()
        }
        Op::CreateNetworkAcl => acls::create(call, read(request)?).await?.into_tree(),
        Op::DescribeNetworkAcls => acls::describe(call, read(request)?).await?.into_tree(),
        Op::DeleteNetworkAcl => done(acls::delete(call, read(request)?).await?),
        Op::CreateNetworkAclEntry => done(acls::create_entry(call, read(request)?).await?),
        Op::ReplaceNetworkAclEntry => done(acls::replace_entry(call, read(request)?).await?),
        Op::DeleteNetworkAclEntry => done(acls::delete_entry(call, read(request)?).await?),
        Op::ReplaceNetworkAclAssociation => acls::replace_association(call, read(request)?)
            .await?
            .into_tree(),
        Op::CreateDhcpOptions => dhcp::create(call, read(request)?).await?.into_tree(),
        Op::DescribeDhcpOptions => dhcp::describe(call, read(request)?).await?.into_tree(),
        Op::AssociateDhcpOptions => done(dhcp::associate(call, read(request)?).await?),
        Op::DeleteDhcpOptions => done(dhcp::delete(call, read(request)?).await?),
        Op::CreateNetworkInterface => interfaces::create(call, read(request)?).await?.into_tree(),
        Op::DescribeNetworkInterfaces => interfaces::describe(call, read(request)?)
            .await?
            .into_tree(),
        Op::AttachNetworkInterface => interfaces::attach(call, read(request)?).await?.into_tree(),
        Op::DetachNetworkInterface => done(interfaces::detach(call, read(request)?).await?),
        Op::DeleteNetworkInterface => done(interfaces::delete(call, read(request)?).await?),
        Op::DescribeNetworkInterfaceAttribute => {
            interface_attributes::describe(call, read(request)?)
                .await?
                .into_tree()
        }
        Op::ModifyNetworkInterfaceAttribute => {
            done(interface_attributes::modify(call, read(request)?).await?)
        }
        Op::ResetNetworkInterfaceAttribute => {
            done(interface_attributes::reset(call, read(request)?).await?)
        }
        Op::AssignPrivateIpAddresses => interface_attributes::assign(call, read(request)?)
            .await?
            .into_tree(),
        Op::UnassignPrivateIpAddresses => {
            done(interface_attributes::unassign(call, read(request)?).await?)
        }
        Op::AllocateAddress => addresses::allocate(call, read(request)?).await?.into_tree(),
        Op::AssociateAddress => addresses::associate(call, read(request)?)
            .await?
            .into_tree(),
        Op::DescribeAddresses => addresses::describe(call, read(request)?).await?.into_tree(),
        Op::DescribeAddressesAttribute => addresses::describe_attribute(call, read(request)?)
            .await?
            .into_tree(),
        Op::ModifyAddressAttribute => addresses::modify_attribute(call, read(request)?)
            .await?
            .into_tree(),
        Op::DisassociateAddress => done(addresses::disassociate(call, read(request)?).await?),
        Op::ReleaseAddress => done(addresses::release(call, read(request)?).await?),
        Op::CreateNatGateway => nat_gateways::create(call, read(request)?)
            .await?
            .into_tree(),
        Op::DescribeNatGateways => nat_gateways::describe(call, read(request)?)
            .await?
            .into_tree(),
        Op::DeleteNatGateway => nat_gateways::delete(call, read(request)?)
            .await?
            .into_tree(),
        Op::RunInstances => instances::run(call, read(request)?).await?.into_tree(),
        Op::DescribeInstances => instances::describe(call, read(request)?).await?.into_tree(),
        Op::DescribeInstanceStatus => instances::describe_status(call, read(request)?)
            .await?
            .into_tree(),
        Op::StartInstances => instances::start(call, read(request)?).await?.into_tree(),
        Op::StopInstances => instances::stop(call, read(request)?).await?.into_tree(),
        Op::RebootInstances => done(instances::reboot(call, read(request)?).await?),
        Op::TerminateInstances => instances::terminate(call, read(request)?)
            .await?
            .into_tree(),
        Op::DescribeInstanceAttribute => instance_attributes::describe(call, read(request)?)
            .await?
            .into_tree(),
        Op::ModifyInstanceAttribute => {
            done(instance_attributes::modify(call, read(request)?).await?)
        }
        Op::DescribeImages => images::describe(call, read(request)?).await?.into_tree(),
        Op::DescribeInstanceTypes => images::describe_types(call, read(request)?)
            .await?
            .into_tree(),
        Op::CreateTags => done(tags::create(call, read(request)?).await?),
        Op::DescribeTags => tags::describe(call, read(request)?).await?.into_tree(),
        Op::DeleteTags => done(tags::delete(call, read(request)?).await?),
    })
}

/// The answer of an operation that has nothing to say but that it was done.
fn done((): ()) -> Value {
    Value::Object(serde_json::Map::new())
}
