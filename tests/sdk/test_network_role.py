"""The guide's chapters on networks, done by somebody who is no administrator: the shipped policy CarrelNetworkAccess allows
what they do beyond the guide's example policy (NET-12, NET-14, ACC-14), and both together all of it."""

import pytest

from installation import until
from test_ec2 import MARY, refused, where
from test_iam import GUIDE, SHIPPED

EVERYWHERE = "0.0.0.0/0"


@pytest.fixture
def person(own):
    """Makes a user with the shipped policy for networks, and the guide's example when it is wanted."""

    def person(guide=False):
        iam = own.client("iam")
        iam.create_user(UserName="nora")
        iam.attach_user_policy(UserName="nora", PolicyArn=SHIPPED + "CarrelNetworkAccess")
        if guide:
            iam.put_user_policy(UserName="nora", PolicyName="guide", PolicyDocument=GUIDE)
        return own.using(iam.create_access_key(UserName="nora")["AccessKey"])

    return person


def network(ec2):
    """A VPC with a public subnet that leads out, and a private one whose way out is still to come."""
    vpc = ec2.create_vpc(CidrBlock="10.30.0.0/16")["Vpc"]["VpcId"]
    ec2.get_waiter("vpc_available").wait(VpcIds=[vpc])
    zone = ec2.describe_availability_zones()["AvailabilityZones"][0]["ZoneName"]
    public, private = (
        ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.30.{part}.0/24", AvailabilityZone=zone)["Subnet"]["SubnetId"]
        for part in (0, 1)
    )
    gateway = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    tables = [ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"] for _ in range(2)]
    for table, subnet in zip(tables, (public, private)):
        ec2.create_route(RouteTableId=table, DestinationCidrBlock=EVERYWHERE, GatewayId=gateway)
        ec2.associate_route_table(RouteTableId=table, SubnetId=subnet)
    group = ec2.create_security_group(VpcId=vpc, GroupName="nat", Description="what translates addresses")["GroupId"]
    ec2.authorize_security_group_ingress(
        GroupId=group,
        IpPermissions=[
            {"IpProtocol": "tcp", "FromPort": port, "ToPort": port, "IpRanges": [{"CidrIp": "10.30.1.0/24"}]}
            for port in (80, 443)
        ],
    )
    return {"vpc": vpc, "public": public, "private": private, "gateway": gateway, "tables": tables, "group": group}


def nat_instance(ec2, made):
    """The guide's NAT instance with its address, and the private subnet's route through it; the instance and the address."""
    [image, *_] = ec2.describe_images(Owners=["amazon"], Filters=where(name="*debian*"))["Images"]
    run = ec2.run_instances(
        ImageId=image["ImageId"], InstanceType="t2.micro", MinCount=1, MaxCount=1,
        SubnetId=made["public"], SecurityGroupIds=[made["group"]])
    instance = run["Instances"][0]["InstanceId"]
    ec2.get_waiter("instance_running").wait(InstanceIds=[instance])
    ec2.create_tags(Resources=[instance], Tags=[{"Key": "Name", "Value": "nat"}])
    ec2.modify_instance_attribute(InstanceId=instance, SourceDestCheck={"Value": False})
    address = ec2.allocate_address(Domain="vpc")
    ec2.associate_address(AllocationId=address["AllocationId"], InstanceId=instance)
    ec2.replace_route(RouteTableId=made["tables"][1], DestinationCidrBlock=EVERYWHERE, InstanceId=instance)
    [table] = ec2.describe_route_tables(RouteTableIds=[made["tables"][1]])["RouteTables"]
    way_out = [(one.get("InstanceId"), one["State"]) for one in table["Routes"] if one["DestinationCidrBlock"] == EVERYWHERE]
    assert way_out == [(instance, "active")]
    [reservation] = ec2.describe_instances(Filters=where(**{"tag:Name": "nat"}))["Reservations"]
    assert reservation["Instances"][0]["PublicIpAddress"] == address["PublicIp"]
    return instance, address["AllocationId"]


def take_down(ec2, made, instance, allocation):
    """Everything but the security group, which is the guide's example policy's to delete."""
    [address] = ec2.describe_addresses(AllocationIds=[allocation])["Addresses"]
    ec2.disassociate_address(AssociationId=address["AssociationId"])
    ec2.release_address(AllocationId=allocation)
    ec2.terminate_instances(InstanceIds=[instance])
    ec2.get_waiter("instance_terminated").wait(InstanceIds=[instance])
    for table in made["tables"]:
        ec2.delete_route(RouteTableId=table, DestinationCidrBlock=EVERYWHERE)
        [shown] = ec2.describe_route_tables(RouteTableIds=[table])["RouteTables"]
        for association in shown["Associations"]:
            ec2.disassociate_route_table(AssociationId=association["RouteTableAssociationId"])
        ec2.delete_route_table(RouteTableId=table)
    ec2.detach_internet_gateway(InternetGatewayId=made["gateway"], VpcId=made["vpc"])
    ec2.delete_internet_gateway(InternetGatewayId=made["gateway"])
    for subnet in (made["public"], made["private"]):
        ec2.delete_subnet(SubnetId=subnet)


def test_net_12_the_shipped_policy_makes_a_nat_instance_in_a_network_that_is_there(own, person):
    root = own.client("ec2")
    made = network(root)
    nora = person().client("ec2")
    instance, allocation = nat_instance(nora, made)
    take_down(nora, made, instance, allocation)
    root.delete_security_group(GroupId=made["group"])
    nora.delete_vpc(VpcId=made["vpc"])
    assert root.describe_vpcs(Filters=where(is_default="false"))["Vpcs"] == []


def test_net_12_a_nat_gateway_is_the_later_form_of_it(own, person):
    made = network(own.client("ec2"))
    nora = person().client("ec2")
    allocation = nora.allocate_address()["AllocationId"]
    gateway = nora.create_nat_gateway(SubnetId=made["public"], AllocationId=allocation)["NatGateway"]["NatGatewayId"]
    nora.get_waiter("nat_gateway_available").wait(NatGatewayIds=[gateway])
    nora.replace_route(RouteTableId=made["tables"][1], DestinationCidrBlock=EVERYWHERE, NatGatewayId=gateway)
    nora.delete_nat_gateway(NatGatewayId=gateway)
    nora.get_waiter("nat_gateway_deleted").wait(NatGatewayIds=[gateway])
    nora.release_address(AllocationId=allocation)


def test_net_14_the_shipped_policy_gives_a_desktop_an_address(own, person):
    own.command("quick-setup", "--user", MARY, "--organization", "nora", "--domain", "nora.example.com", "--internet")
    workspaces = own.client("workspaces")

    def running():
        found = workspaces.describe_workspaces()["Workspaces"]
        return found and found[0]["State"] == "AVAILABLE" and found[0]

    workspace = until("the WorkSpace is available", running)
    nora = person().client("ec2")
    by_address = where(private_ip_address=workspace["IpAddress"])
    [interface] = nora.describe_network_interfaces(Filters=by_address)["NetworkInterfaces"]
    first, second = (nora.allocate_address() for _ in range(2))
    for address in (first, second):
        nora.associate_address(
            AllocationId=address["AllocationId"], NetworkInterfaceId=interface["NetworkInterfaceId"], AllowReassociation=True)
    [interface] = nora.describe_network_interfaces(Filters=by_address)["NetworkInterfaces"]
    assert interface["Association"]["PublicIp"] == second["PublicIp"]
    nora.disassociate_address(AssociationId=interface["Association"]["AssociationId"])
    for address in (first, second):
        nora.release_address(AllocationId=address["AllocationId"])


def test_the_shipped_policy_allows_nothing_beside_networks(own, person):
    made = network(own.client("ec2"))
    someone = person()
    nora = someone.client("ec2")
    # What the guide's example grants is not granted twice.
    for operation, parameters in [
        (nora.create_vpc, {"CidrBlock": "10.31.0.0/16"}),
        (nora.create_subnet, {"VpcId": made["vpc"], "CidrBlock": "10.30.2.0/24"}),
        (nora.create_route_table, {"VpcId": made["vpc"]}),
        (nora.create_security_group, {"VpcId": made["vpc"], "GroupName": "x", "Description": "x"}),
        (nora.delete_security_group, {"GroupId": made["group"]}),
        (nora.create_network_acl, {"VpcId": made["vpc"]}),
    ]:
        refused("UnauthorizedOperation", operation, **parameters)
    refused("UnauthorizedOperation", nora.create_vpc, CidrBlock="10.31.0.0/16", DryRun=True)
    refused("DryRunOperation", nora.delete_vpc, VpcId=made["vpc"], DryRun=True)
    refused("AccessDeniedException", someone.client("workspaces").describe_workspaces)
    refused("AccessDeniedException", someone.client("ds").describe_directories)
    refused("AccessDenied", someone.client("iam").list_users)


def test_with_the_guides_example_it_suffices_from_the_first_step_to_the_last(person):
    nora = person(guide=True).client("ec2")
    made = network(nora)
    instance, allocation = nat_instance(nora, made)
    take_down(nora, made, instance, allocation)
    nora.delete_security_group(GroupId=made["group"])
    nora.delete_vpc(VpcId=made["vpc"])
    refused("InvalidVpcID.NotFound", nora.describe_vpcs, VpcIds=[made["vpc"]])
