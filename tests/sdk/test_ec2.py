"""Networks as administrators drive them: the guide's network chapters from a VPC to an address for a desktop, every list with
filters and pages, and what each refusal is called."""

import json

import pytest
from botocore.exceptions import ClientError

from installation import until

MARY = "mary:Mary:Major:mary@example.com"


@pytest.fixture
def ec2(client):
    """EC2 as this test's account."""
    return client("ec2")


@pytest.fixture
def vpc(ec2):
    """A VPC of 10.9.0.0/16."""
    made = ec2.create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]
    ec2.get_waiter("vpc_available").wait(VpcIds=[made["VpcId"]])
    return made["VpcId"]


@pytest.fixture
def subnet(ec2, vpc):
    """A subnet 10.9.1.0/24 of it."""
    return ec2.create_subnet(VpcId=vpc, CidrBlock="10.9.1.0/24")["Subnet"]["SubnetId"]


@pytest.fixture
def image(ec2):
    """The image that instances are made from."""
    found = ec2.describe_images(Owners=["amazon"], Filters=[{"Name": "name", "Values": ["*debian*"]}])
    return found["Images"][0]["ImageId"]


def refused(code, operation, **parameters):
    """Calls what must be refused so; the words for people."""
    with pytest.raises(ClientError) as caught:
        operation(**parameters)
    error = caught.value.response["Error"]
    assert error["Code"] == code, error
    assert error["Message"], error
    return error["Message"]


def where(**values):
    """Filters by name, with underscores for hyphens."""
    return [
        {"Name": name.replace("__", ".").replace("_", "-"), "Values": value if isinstance(value, list) else [value]}
        for name, value in values.items()
    ]


def tagged(kind, **tags):
    """A specification of tags."""
    return [{"ResourceType": kind, "Tags": [{"Key": key, "Value": value} for key, value in tags.items()]}]


def test_the_guides_network_from_a_vpc_to_a_nat_gateway_and_back(ec2):
    """DIR-07, NET-12: two subnets in two zones, a gateway, routes, NAT; and deletion in order leaves nothing."""
    before = len(ec2.describe_vpcs()["Vpcs"])
    vpc = ec2.create_vpc(CidrBlock="10.20.0.0/16", TagSpecifications=tagged("vpc", Name="office"))["Vpc"]
    assert (vpc["State"], vpc["IsDefault"], vpc["Tags"]) == ("pending", False, [{"Key": "Name", "Value": "office"}])
    vpc = vpc["VpcId"]
    ec2.get_waiter("vpc_available").wait(VpcIds=[vpc])
    ec2.get_waiter("vpc_exists").wait(VpcIds=[vpc])
    zones = [zone["ZoneName"] for zone in ec2.describe_availability_zones()["AvailabilityZones"]]
    assert len(zones) == 2
    private = [
        ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.20.{index}.0/24", AvailabilityZone=zone)["Subnet"]["SubnetId"]
        for index, zone in enumerate(zones, 1)
    ]
    public = ec2.create_subnet(VpcId=vpc, CidrBlock="10.20.0.0/24", AvailabilityZone=zones[0])["Subnet"]["SubnetId"]
    ec2.get_waiter("subnet_available").wait(SubnetIds=[public, *private])

    gateway = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    ec2.get_waiter("internet_gateway_exists").wait(InternetGatewayIds=[gateway])
    way_out = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
    assert ec2.create_route(RouteTableId=way_out, DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway)["Return"]
    ec2.associate_route_table(RouteTableId=way_out, SubnetId=public)

    address = ec2.allocate_address(Domain="vpc")
    nat = ec2.create_nat_gateway(SubnetId=public, AllocationId=address["AllocationId"])["NatGateway"]
    assert nat["State"] == "pending"
    ec2.get_waiter("nat_gateway_available").wait(NatGatewayIds=[nat["NatGatewayId"]])
    shown = ec2.describe_nat_gateways(Filter=where(vpc_id=vpc, state="available"))["NatGateways"]
    assert [one["NatGatewayAddresses"][0]["PublicIp"] for one in shown] == [address["PublicIp"]]
    main = ec2.describe_route_tables(Filters=where(vpc_id=vpc, association__main="true"))["RouteTables"]
    assert [route["GatewayId"] for route in main[0]["Routes"]] == ["local"]
    main = main[0]["RouteTableId"]
    ec2.create_route(RouteTableId=main, DestinationCidrBlock="0.0.0.0/0", NatGatewayId=nat["NatGatewayId"])
    assert ec2.describe_subnets(SubnetIds=[public])["Subnets"][0]["AvailableIpAddressCount"] == 256 - 5 - 1

    assert private[0] in refused("DependencyViolation", ec2.delete_vpc, VpcId=vpc)
    assert nat["NatGatewayId"] in refused("DependencyViolation", ec2.delete_subnet, SubnetId=public)
    refused("DependencyViolation", ec2.detach_internet_gateway, InternetGatewayId=gateway, VpcId=vpc)
    refused("DependencyViolation", ec2.delete_internet_gateway, InternetGatewayId=gateway)
    refused("DependencyViolation", ec2.delete_route_table, RouteTableId=way_out)
    refused("OperationNotPermitted", ec2.disassociate_address, PublicIp=address["PublicIp"])

    ec2.delete_nat_gateway(NatGatewayId=nat["NatGatewayId"])
    ec2.get_waiter("nat_gateway_deleted").wait(NatGatewayIds=[nat["NatGatewayId"]])
    routes = ec2.describe_route_tables(RouteTableIds=[main])["RouteTables"][0]["Routes"]
    assert [route["State"] for route in routes] == ["active", "blackhole"]
    ec2.release_address(AllocationId=address["AllocationId"])
    ec2.detach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    ec2.delete_internet_gateway(InternetGatewayId=gateway)
    for subnet in (public, *private):
        ec2.delete_subnet(SubnetId=subnet)
    ec2.delete_route_table(RouteTableId=way_out)
    ec2.delete_vpc(VpcId=vpc)
    refused("InvalidVpcID.NotFound", ec2.describe_vpcs, VpcIds=[vpc])
    assert len(ec2.describe_vpcs()["Vpcs"]) == before


def test_every_account_has_a_default_vpc_of_its_own_range(account):
    seen = set()
    for _ in range(2):
        ec2 = account().client("ec2")
        [vpc] = ec2.describe_vpcs(Filters=where(is_default="true"))["Vpcs"]
        seen.add(vpc["CidrBlock"])
        inside = where(vpc_id=vpc["VpcId"])
        subnets = ec2.describe_subnets(Filters=inside)["Subnets"]
        assert [(one["DefaultForAz"], one["MapPublicIpOnLaunch"]) for one in subnets] == [(True, True)] * 2
        assert len({one["AvailabilityZone"] for one in subnets}) == 2
        [table] = ec2.describe_route_tables(Filters=inside)["RouteTables"]
        [gateway] = ec2.describe_internet_gateways(Filters=where(attachment__vpc_id=vpc["VpcId"]))["InternetGateways"]
        targets = [route["GatewayId"] for route in table["Routes"]]
        assert targets == ["local", gateway["InternetGatewayId"]] and table["Associations"][0]["Main"]
        [group] = ec2.describe_security_groups(Filters=inside)["SecurityGroups"]
        assert group["GroupName"] == "default"
        assert group["IpPermissions"][0]["UserIdGroupPairs"][0]["GroupId"] == group["GroupId"]
        [acl] = ec2.describe_network_acls(Filters=inside)["NetworkAcls"]
        assert acl["IsDefault"] and len(acl["Associations"]) == 2
        assert [entry["RuleAction"] for entry in acl["Entries"]] == ["allow", "deny"] * 2
        [options] = ec2.describe_dhcp_options(DhcpOptionsIds=[vpc["DhcpOptionsId"]])["DhcpOptions"]
        assert {one["Key"] for one in options["DhcpConfigurations"]} == {"domain-name", "domain-name-servers"}
        attributes = ec2.describe_account_attributes(AttributeNames=["default-vpc"])["AccountAttributes"]
        assert attributes[0]["AttributeValues"] == [{"AttributeValue": vpc["VpcId"]}]
        refused("DefaultVpcAlreadyExists", ec2.create_default_vpc)
    assert len(seen) == 2


def test_a_default_vpc_is_deleted_and_made_again(ec2):
    [vpc] = ec2.describe_vpcs(Filters=where(is_default="true"))["Vpcs"]
    [gateway] = ec2.describe_internet_gateways()["InternetGateways"]
    ec2.detach_internet_gateway(InternetGatewayId=gateway["InternetGatewayId"], VpcId=vpc["VpcId"])
    ec2.delete_internet_gateway(InternetGatewayId=gateway["InternetGatewayId"])
    zones = []
    for subnet in ec2.describe_subnets()["Subnets"]:
        ec2.delete_subnet(SubnetId=subnet["SubnetId"])
        zones.append(subnet["AvailabilityZone"])
    refused("VPCIdNotSpecified", lambda: (ec2.delete_vpc(VpcId=vpc["VpcId"]), ec2.create_security_group(GroupName="a", Description="a")))
    assert ec2.describe_vpcs()["Vpcs"] == []
    assert ec2.create_default_vpc()["Vpc"]["IsDefault"]
    subnet = ec2.describe_subnets(Filters=where(availability_zone=zones[0]))["Subnets"][0]
    refused("DefaultSubnetAlreadyExistsInAvailabilityZone", ec2.create_default_subnet, AvailabilityZone=zones[0])
    ec2.delete_subnet(SubnetId=subnet["SubnetId"])
    assert ec2.create_default_subnet(AvailabilityZone=zones[0])["Subnet"]["DefaultForAz"]


def test_ranges_are_checked(ec2, vpc, subnet):
    refused("InvalidVpc.Range", ec2.create_vpc, CidrBlock="10.0.0.0/8")
    refused("InvalidVpc.Range", ec2.create_vpc, CidrBlock="10.0.0.0/29")
    refused("InvalidParameterValue", ec2.create_vpc, CidrBlock="ten")
    refused("MissingParameter", ec2.create_vpc)
    # every desktop is on the management network, too.
    refused("InvalidVpc.Range", ec2.create_vpc, CidrBlock="172.31.16.0/20")
    assert ec2.create_vpc(CidrBlock="10.77.1.5/24")["Vpc"]["CidrBlock"] == "10.77.1.0/24"
    refused("InvalidSubnet.Conflict", ec2.create_subnet, VpcId=vpc, CidrBlock="10.9.1.128/25")
    refused("InvalidSubnet.Range", ec2.create_subnet, VpcId=vpc, CidrBlock="10.8.1.0/24")
    refused("InvalidSubnet.Range", ec2.create_subnet, VpcId=vpc, CidrBlock="10.9.2.0/29")
    refused("InvalidParameterValue", ec2.create_subnet, VpcId=vpc, CidrBlock="10.9.2.0/24", AvailabilityZone="moon")
    zone = ec2.describe_subnets(SubnetIds=[subnet])["Subnets"][0]["AvailabilityZoneId"]
    assert ec2.create_subnet(VpcId=vpc, CidrBlock="10.9.3.0/24", AvailabilityZoneId=zone)["Subnet"]["AvailabilityZoneId"] == zone
    refused("UnsupportedOperation", ec2.create_vpc, CidrBlock="10.78.0.0/16", AmazonProvidedIpv6CidrBlock=True)


def test_attributes_of_a_vpc_and_a_subnet_change(ec2, vpc, subnet):
    def attribute(name):
        key = name[0].upper() + name[1:]
        return ec2.describe_vpc_attribute(VpcId=vpc, Attribute=name)[key]["Value"]

    assert (attribute("enableDnsSupport"), attribute("enableDnsHostnames")) == (True, False)
    ec2.modify_vpc_attribute(VpcId=vpc, EnableDnsHostnames={"Value": True})
    ec2.modify_vpc_attribute(VpcId=vpc, EnableDnsSupport={"Value": False})
    assert (attribute("enableDnsSupport"), attribute("enableDnsHostnames")) == (False, True)
    refused("InvalidParameterCombination", ec2.modify_vpc_attribute, VpcId=vpc)
    ec2.modify_subnet_attribute(SubnetId=subnet, MapPublicIpOnLaunch={"Value": True})
    assert ec2.describe_subnets(SubnetIds=[subnet])["Subnets"][0]["MapPublicIpOnLaunch"]


def test_groups_for_file_sharing(ec2, vpc):
    """The guide opens the ports of file sharing between desktops and a server (File Sharing p.46)."""
    make = lambda name: ec2.create_security_group(GroupName=name, Description=name, VpcId=vpc)["GroupId"]
    server, desktops = make("files"), make("desktops")
    ec2.get_waiter("security_group_exists").wait(GroupIds=[server])
    ports = [
        {"IpProtocol": "tcp", "FromPort": 445, "ToPort": 445, "UserIdGroupPairs": [{"GroupId": desktops, "Description": "SMB"}]},
        {"IpProtocol": "udp", "FromPort": 137, "ToPort": 138, "IpRanges": [{"CidrIp": "10.9.0.0/16"}, {"CidrIp": "10.20.0.0/16"}]},
        {"IpProtocol": "icmp", "FromPort": -1, "ToPort": -1, "Ipv6Ranges": [{"CidrIpv6": "::/0"}]},
    ]
    made = ec2.authorize_security_group_ingress(GroupId=server, IpPermissions=ports)
    assert made["Return"] and len(made["SecurityGroupRules"]) == 4
    [shown] = ec2.describe_security_groups(GroupIds=[server])["SecurityGroups"]
    assert [one["IpProtocol"] for one in shown["IpPermissions"]] == ["tcp", "udp", "icmp"]
    assert shown["IpPermissions"][0]["UserIdGroupPairs"][0]["GroupId"] == desktops
    assert len(shown["IpPermissions"][1]["IpRanges"]) == 2
    assert [one["IpProtocol"] for one in shown["IpPermissionsEgress"]] == ["-1"]
    refused("InvalidPermission.Duplicate", ec2.authorize_security_group_ingress, GroupId=server, IpPermissions=ports[:1])
    refused("InvalidGroup.Duplicate", ec2.create_security_group, GroupName="files", Description="again", VpcId=vpc)
    assert server in refused("DependencyViolation", ec2.delete_security_group, GroupId=desktops)

    rules = ec2.describe_security_group_rules(Filters=where(group_id=server))["SecurityGroupRules"]
    assert len(rules) == 5 and sum(rule["IsEgress"] for rule in rules) == 1
    [smb] = [rule for rule in rules if rule.get("Description") == "SMB"]
    assert smb["ReferencedGroupInfo"]["GroupId"] == desktops
    by_id = [{"SecurityGroupRuleId": smb["SecurityGroupRuleId"], "Description": "files"}]
    assert ec2.update_security_group_rule_descriptions_ingress(GroupId=server, SecurityGroupRuleDescriptions=by_id)["Return"]
    change = {"IpProtocol": "tcp", "FromPort": 139, "ToPort": 139, "CidrIpv4": "10.9.0.0/16", "Description": "older"}
    updates = [{"SecurityGroupRuleId": smb["SecurityGroupRuleId"], "SecurityGroupRule": change}]
    assert ec2.modify_security_group_rules(GroupId=server, SecurityGroupRules=updates)["Return"]
    [rule] = ec2.describe_security_group_rules(SecurityGroupRuleIds=[smb["SecurityGroupRuleId"]])["SecurityGroupRules"]
    assert (rule["FromPort"], rule["CidrIpv4"], rule["Description"]) == (139, "10.9.0.0/16", "older")
    ec2.delete_security_group(GroupId=desktops)
    revoked = ec2.revoke_security_group_ingress(GroupId=server, SecurityGroupRuleIds=[smb["SecurityGroupRuleId"]])
    assert revoked["RevokedSecurityGroupRules"][0]["FromPort"] == 139
    ec2.revoke_security_group_ingress(GroupId=server, IpPermissions=ports[1:])
    refused("InvalidPermission.NotFound", ec2.revoke_security_group_ingress, GroupId=server, IpPermissions=ports[1:])
    everything = [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
    ec2.revoke_security_group_egress(GroupId=server, IpPermissions=everything)
    web = [{"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "IpRanges": [{"CidrIp": "0.0.0.0/0", "Description": "web"}]}]
    ec2.authorize_security_group_egress(GroupId=server, IpPermissions=web)
    ec2.update_security_group_rule_descriptions_egress(
        GroupId=server, IpPermissions=[{**web[0], "IpRanges": [{"CidrIp": "0.0.0.0/0", "Description": "the web"}]}]
    )
    [shown] = ec2.describe_security_groups(Filters=where(egress__ip_permission__from_port="80"))["SecurityGroups"]
    assert (shown["GroupId"], shown["IpPermissions"]) == (server, [])
    assert shown["IpPermissionsEgress"][0]["IpRanges"][0]["Description"] == "the web"
    ec2.delete_security_group(GroupId=server)


def test_rules_that_may_not_be_are_refused(ec2, vpc):
    group = ec2.create_security_group(GroupName="g", Description="g", VpcId=vpc)["GroupId"]
    other = ec2.create_vpc(CidrBlock="10.10.0.0/16")["Vpc"]["VpcId"]
    foreign = ec2.create_security_group(GroupName="g", Description="g", VpcId=other)["GroupId"]
    allow = lambda **rule: {"GroupId": group, "IpPermissions": [rule]}
    anywhere = [{"CidrIp": "0.0.0.0/0"}]
    call = ec2.authorize_security_group_ingress
    refused("InvalidParameterValue", call, **allow(IpProtocol="tcp", FromPort=9, ToPort=8, IpRanges=anywhere))
    refused("InvalidParameterValue", call, **allow(IpProtocol="tcp", IpRanges=anywhere))
    refused("InvalidParameterValue", call, **allow(IpProtocol="ship", IpRanges=anywhere))
    refused("InvalidParameterValue", call, **allow(IpProtocol="-1", IpRanges=[{"CidrIp": "here"}]))
    refused("InvalidGroup.NotFound", call, **allow(IpProtocol="-1", UserIdGroupPairs=[{"GroupId": foreign}]))
    refused("MissingParameter", call, **allow(IpProtocol="-1"))
    refused("MissingParameter", call, GroupId=group)
    refused("InvalidGroup.Reserved", ec2.create_security_group, GroupName="default", Description="d", VpcId=vpc)
    default = ec2.describe_security_groups(Filters=where(vpc_id=vpc, group_name="default"))["SecurityGroups"][0]
    refused("CannotDelete", ec2.delete_security_group, GroupId=default["GroupId"])
    # The single members of older clients, and the name of a group of the default VPC.
    ec2.create_security_group(GroupName="old", Description="old")
    ec2.authorize_security_group_ingress(GroupName="old", IpProtocol="tcp", FromPort=22, ToPort=22, CidrIp="192.0.2.0/24")
    [old] = ec2.describe_security_groups(GroupNames=["old"])["SecurityGroups"]
    assert old["IpPermissions"][0]["IpRanges"] == [{"CidrIp": "192.0.2.0/24"}]
    ec2.delete_security_group(GroupName="old")
    refused("InvalidGroup.NotFound", ec2.delete_security_group, GroupName="old")


def test_route_tables_and_routes(ec2, vpc, subnet):
    first = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
    second = ec2.create_route_table(VpcId=vpc, TagSpecifications=tagged("route-table", Name="b"))["RouteTable"]["RouteTableId"]
    association = ec2.associate_route_table(RouteTableId=first, SubnetId=subnet)["AssociationId"]
    refused("Resource.AlreadyAssociated", ec2.associate_route_table, RouteTableId=second, SubnetId=subnet)
    new = ec2.replace_route_table_association(AssociationId=association, RouteTableId=second)["NewAssociationId"]
    [found] = ec2.describe_route_tables(Filters=where(association__subnet_id=subnet))["RouteTables"]
    assert found["RouteTableId"] == second
    ec2.disassociate_route_table(AssociationId=new)
    refused("InvalidAssociationID.NotFound", ec2.disassociate_route_table, AssociationId=new)
    main = ec2.describe_route_tables(Filters=where(vpc_id=vpc, association__main="true"))["RouteTables"][0]
    of_main = main["Associations"][0]["RouteTableAssociationId"]
    refused("InvalidParameterValue", ec2.disassociate_route_table, AssociationId=of_main)
    ec2.replace_route_table_association(AssociationId=of_main, RouteTableId=first)
    refused("DependencyViolation", ec2.delete_route_table, RouteTableId=first)
    ec2.delete_route_table(RouteTableId=main["RouteTableId"])

    gateway = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
    world = {"RouteTableId": second, "DestinationCidrBlock": "0.0.0.0/0"}
    refused("InvalidParameterValue", ec2.create_route, GatewayId=gateway, **world)
    ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    refused("Resource.AlreadyAssociated", ec2.attach_internet_gateway, InternetGatewayId=gateway, VpcId=vpc)
    ec2.create_route(GatewayId=gateway, **world)
    refused("RouteAlreadyExists", ec2.create_route, GatewayId=gateway, **world)
    refused("MissingParameter", ec2.create_route, RouteTableId=second, DestinationCidrBlock="10.0.0.0/8")
    refused("InvalidParameterValue", ec2.create_route, RouteTableId=second, DestinationCidrBlock="10.9.5.0/24", GatewayId=gateway)
    refused("NatGatewayNotFound", ec2.replace_route, NatGatewayId="nat-0123456789abcdef0", **world)
    refused("InvalidParameterValue", ec2.delete_route, RouteTableId=second, DestinationCidrBlock="10.9.0.0/16")
    ec2.detach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    refused("Gateway.NotAttached", ec2.detach_internet_gateway, InternetGatewayId=gateway, VpcId=vpc)
    [found] = ec2.describe_route_tables(Filters=where(route__state="blackhole"))["RouteTables"]
    assert found["RouteTableId"] == second and found["Tags"] == [{"Key": "Name", "Value": "b"}]
    ec2.delete_route(**world)
    refused("InvalidRoute.NotFound", ec2.delete_route, **world)
    ec2.delete_route_table(RouteTableId=second)


def test_network_acls(ec2, vpc, subnet):
    acl = ec2.create_network_acl(VpcId=vpc)["NetworkAcl"]
    assert [entry["RuleNumber"] for entry in acl["Entries"]] == [32767, 32767]
    acl = acl["NetworkAclId"]
    entry = {"NetworkAclId": acl, "RuleNumber": 100, "Protocol": "6", "RuleAction": "allow", "Egress": False}
    ports = {"CidrBlock": "0.0.0.0/0", "PortRange": {"From": 443, "To": 443}}
    ec2.create_network_acl_entry(**entry, **ports)
    refused("NetworkAclEntryAlreadyExists", ec2.create_network_acl_entry, **entry, **ports)
    refused("MissingParameter", ec2.replace_network_acl_entry, CidrBlock="0.0.0.0/0", **entry)
    ec2.replace_network_acl_entry(**{**entry, "RuleAction": "deny"}, **ports)
    [shown] = ec2.describe_network_acls(Filters=where(entry__rule_action="deny", network_acl_id=acl))["NetworkAcls"]
    assert shown["Entries"][0]["PortRange"] == {"From": 443, "To": 443}
    [default] = ec2.describe_network_acls(Filters=where(vpc_id=vpc, default="true"))["NetworkAcls"]
    refused("InvalidParameterValue", ec2.delete_network_acl, NetworkAclId=default["NetworkAclId"])
    [association] = default["Associations"]
    new = ec2.replace_network_acl_association(AssociationId=association["NetworkAclAssociationId"], NetworkAclId=acl)
    assert subnet in refused("DependencyViolation", ec2.delete_network_acl, NetworkAclId=acl)
    ec2.replace_network_acl_association(AssociationId=new["NewAssociationId"], NetworkAclId=default["NetworkAclId"])
    ec2.delete_network_acl_entry(NetworkAclId=acl, RuleNumber=100, Egress=False)
    refused("InvalidNetworkAclEntry.NotFound", ec2.delete_network_acl_entry, NetworkAclId=acl, RuleNumber=100, Egress=False)
    ec2.delete_network_acl(NetworkAclId=acl)


def test_dhcp_options(ec2, vpc):
    options = [{"Key": "domain-name-servers", "Values": ["10.9.1.10", "10.9.2.10"]}, {"Key": "domain-name", "Values": ["corp.example.com"]}]
    made = ec2.create_dhcp_options(DhcpConfigurations=options)["DhcpOptions"]["DhcpOptionsId"]
    ec2.associate_dhcp_options(DhcpOptionsId=made, VpcId=vpc)
    assert ec2.describe_vpcs(Filters=where(dhcp_options_id=made))["Vpcs"][0]["VpcId"] == vpc
    assert vpc in refused("DependencyViolation", ec2.delete_dhcp_options, DhcpOptionsId=made)
    ec2.associate_dhcp_options(DhcpOptionsId="default", VpcId=vpc)
    ec2.delete_dhcp_options(DhcpOptionsId=made)
    refused("InvalidDhcpOptionID.NotFound", ec2.describe_dhcp_options, DhcpOptionsIds=[made])
    refused("InvalidParameterValue", ec2.create_dhcp_options, DhcpConfigurations=[{"Key": "colour", "Values": ["red"]}])


def test_interfaces_and_their_addresses(ec2, vpc, subnet):
    made = ec2.create_network_interface(SubnetId=subnet, Description="a", PrivateIpAddress="10.9.1.50", SecondaryPrivateIpAddressCount=2)
    interface = made["NetworkInterface"]
    assert [one["PrivateIpAddress"] for one in interface["PrivateIpAddresses"]] == ["10.9.1.50", "10.9.1.4", "10.9.1.5"]
    assert (interface["Status"], interface["RequesterManaged"], interface["SourceDestCheck"]) == ("available", False, True)
    assert interface["Groups"][0]["GroupName"] == "default"
    interface = interface["NetworkInterfaceId"]
    ec2.get_waiter("network_interface_available").wait(NetworkInterfaceIds=[interface])
    refused("InvalidIPAddress.InUse", ec2.create_network_interface, SubnetId=subnet, PrivateIpAddress="10.9.1.50")
    for reserved in ("10.9.1.0", "10.9.1.3", "10.9.1.255", "10.9.2.4"):
        refused("InvalidParameterValue", ec2.create_network_interface, SubnetId=subnet, PrivateIpAddress=reserved)
    assigned = ec2.assign_private_ip_addresses(NetworkInterfaceId=interface, PrivateIpAddresses=["10.9.1.60"])
    assert assigned["AssignedPrivateIpAddresses"] == [{"PrivateIpAddress": "10.9.1.60"}]
    ec2.unassign_private_ip_addresses(NetworkInterfaceId=interface, PrivateIpAddresses=["10.9.1.4"])
    refused("InvalidParameterValue", ec2.unassign_private_ip_addresses, NetworkInterfaceId=interface, PrivateIpAddresses=["10.9.1.50"])
    [shown] = ec2.describe_network_interfaces(Filters=where(addresses__private_ip_address="10.9.1.60"))["NetworkInterfaces"]
    assert len(shown["PrivateIpAddresses"]) == 3
    assert ec2.describe_subnets(SubnetIds=[subnet])["Subnets"][0]["AvailableIpAddressCount"] == 256 - 5 - 3

    group = ec2.create_security_group(GroupName="g", Description="g", VpcId=vpc)["GroupId"]
    ec2.modify_network_interface_attribute(NetworkInterfaceId=interface, Groups=[group])
    ec2.modify_network_interface_attribute(NetworkInterfaceId=interface, SourceDestCheck={"Value": False})
    ec2.modify_network_interface_attribute(NetworkInterfaceId=interface, Description={"Value": "b"})
    attribute = lambda name: ec2.describe_network_interface_attribute(NetworkInterfaceId=interface, Attribute=name)
    assert attribute("groupSet")["Groups"] == [{"GroupId": group, "GroupName": "g"}]
    assert attribute("sourceDestCheck")["SourceDestCheck"] == {"Value": False}
    assert attribute("description")["Description"] == {"Value": "b"}
    ec2.reset_network_interface_attribute(NetworkInterfaceId=interface, SourceDestCheck="sourceDestCheck")
    assert attribute("sourceDestCheck")["SourceDestCheck"] == {"Value": True}
    assert interface in refused("DependencyViolation", ec2.delete_security_group, GroupId=group)
    assert interface in refused("DependencyViolation", ec2.delete_subnet, SubnetId=subnet)
    ec2.delete_network_interface(NetworkInterfaceId=interface)
    refused("InvalidNetworkInterfaceID.NotFound", ec2.delete_network_interface, NetworkInterfaceId=interface)


def test_an_instance_that_translates_addresses(ec2, vpc, subnet, image):
    """NET-12: the guide's NAT instance, from its start to its end."""
    other = ec2.create_subnet(VpcId=vpc, CidrBlock="10.9.9.0/24", AvailabilityZone=ec2.describe_subnets(SubnetIds=[subnet])["Subnets"][0]["AvailabilityZone"])
    table = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
    run = ec2.run_instances(
        ImageId=image, InstanceType="t2.micro", MinCount=1, MaxCount=1, SubnetId=subnet,
        TagSpecifications=tagged("instance", Name="nat"),
    )
    [instance] = run["Instances"]
    assert instance["State"] == {"Code": 0, "Name": "pending"}
    instance = instance["InstanceId"]
    ec2.get_waiter("instance_running").wait(InstanceIds=[instance])
    ec2.get_waiter("instance_status_ok").wait(InstanceIds=[instance])
    ec2.modify_instance_attribute(InstanceId=instance, SourceDestCheck={"Value": False})
    assert ec2.describe_instance_attribute(InstanceId=instance, Attribute="sourceDestCheck")["SourceDestCheck"] == {"Value": False}
    ec2.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", InstanceId=instance)
    [reservation] = ec2.describe_instances(Filters=where(**{"tag:Name": "nat", "instance_state_name": "running"}))["Reservations"]
    [shown] = reservation["Instances"]
    assert (shown["SubnetId"], shown["VpcId"], shown["SourceDestCheck"]) == (subnet, vpc, False)
    primary = shown["NetworkInterfaces"][0]["NetworkInterfaceId"]
    state = lambda: ec2.describe_route_tables(RouteTableIds=[table])["RouteTables"][0]["Routes"][1]["State"]
    assert state() == "active"

    second = ec2.create_network_interface(SubnetId=other["Subnet"]["SubnetId"])["NetworkInterface"]["NetworkInterfaceId"]
    attachment = ec2.attach_network_interface(NetworkInterfaceId=second, InstanceId=instance, DeviceIndex=1)["AttachmentId"]
    refused("InvalidNetworkInterface.InUse", ec2.attach_network_interface, NetworkInterfaceId=second, InstanceId=instance, DeviceIndex=2)
    refused("InvalidParameterValue", ec2.delete_network_interface, NetworkInterfaceId=second)
    of_primary = shown["NetworkInterfaces"][0]["Attachment"]["AttachmentId"]
    refused("OperationNotPermitted", ec2.detach_network_interface, AttachmentId=of_primary)
    ec2.detach_network_interface(AttachmentId=attachment)
    ec2.get_waiter("network_interface_available").wait(NetworkInterfaceIds=[second])

    stopping = ec2.stop_instances(InstanceIds=[instance])["StoppingInstances"]
    assert [(one["PreviousState"]["Name"], one["CurrentState"]["Name"]) for one in stopping] == [("running", "stopping")]
    ec2.get_waiter("instance_stopped").wait(InstanceIds=[instance])
    assert state() == "blackhole"
    ec2.modify_instance_attribute(InstanceId=instance, InstanceType={"Value": "t3.small"})
    ec2.start_instances(InstanceIds=[instance])
    ec2.get_waiter("instance_running").wait(InstanceIds=[instance])
    ec2.reboot_instances(InstanceIds=[instance])
    refused("IncorrectInstanceState", ec2.modify_instance_attribute, InstanceId=instance, InstanceType={"Value": "t3.nano"})
    ec2.modify_instance_attribute(InstanceId=instance, DisableApiTermination={"Value": True})
    refused("OperationNotPermitted", ec2.terminate_instances, InstanceIds=[instance])
    ec2.modify_instance_attribute(InstanceId=instance, DisableApiTermination={"Value": False})
    ec2.terminate_instances(InstanceIds=[instance])
    ec2.get_waiter("instance_terminated").wait(InstanceIds=[instance])
    refused("IncorrectInstanceState", ec2.start_instances, InstanceIds=[instance])
    refused("InvalidNetworkInterfaceID.NotFound", ec2.describe_network_interfaces, NetworkInterfaceIds=[primary])


def test_instances_that_may_not_be_are_refused(ec2, subnet, image):
    run = lambda **changes: {"ImageId": image, "MinCount": 1, "MaxCount": 1, **changes}
    refused("InvalidAMIID.NotFound", ec2.run_instances, **run(ImageId="ami-0123456789abcdef0"))
    refused("InvalidParameterValue", ec2.run_instances, **run(InstanceType="t1.huge"))
    refused("InvalidSubnetID.NotFound", ec2.run_instances, **run(SubnetId="subnet-0123456789abcdef0"))
    refused("InvalidParameterCombination", ec2.run_instances, **run(MaxCount=2, SubnetId=subnet, PrivateIpAddress="10.9.1.9"))
    refused("InvalidInstanceID.NotFound", ec2.terminate_instances, InstanceIds=["i-0123456789abcdef0"])
    assert ec2.describe_instances()["Reservations"] == []
    types = ec2.describe_instance_types(InstanceTypes=["t3.micro"])["InstanceTypes"]
    assert types[0]["MemoryInfo"]["SizeInMiB"] == 1024


def test_net_14_a_desktop_is_given_a_public_address_by_its_interface(own):
    """Elastic IP for a WorkSpace: its interface is found by its private address, and goes with it."""
    own.command("quick-setup", "--user", MARY, "--organization", "elastic", "--domain", "elastic.example.com", "--internet")
    ec2, workspaces = own.client("ec2"), own.client("workspaces")

    def running():
        found = workspaces.describe_workspaces()["Workspaces"]
        return found and found[0]["State"] == "AVAILABLE" and found[0]

    workspace = until("the WorkSpace is available", running)
    by_address = where(private_ip_address=workspace["IpAddress"])
    [interface] = ec2.describe_network_interfaces(Filters=by_address)["NetworkInterfaces"]
    assert (interface["RequesterManaged"], interface["RequesterId"], interface["Status"]) == (True, "workspaces", "in-use")
    assert interface["Description"] == workspace["WorkspaceId"] and interface["SubnetId"] == workspace["SubnetId"]
    id = interface["NetworkInterfaceId"]
    assert workspace["WorkspaceId"] in refused("InvalidParameterValue", ec2.delete_network_interface, NetworkInterfaceId=id)
    refused("OperationNotPermitted", ec2.modify_network_interface_attribute, NetworkInterfaceId=id, SourceDestCheck={"Value": False})
    ec2.create_tags(Resources=[id], Tags=[{"Key": "Desk", "Value": "mary"}])

    address = ec2.allocate_address()
    associate = {"AllocationId": address["AllocationId"], "NetworkInterfaceId": id}
    association = ec2.associate_address(**associate)["AssociationId"]
    assert ec2.associate_address(**associate)["AssociationId"] == association
    other = ec2.allocate_address()["AllocationId"]
    refused("Resource.AlreadyAssociated", ec2.associate_address, AllocationId=other, NetworkInterfaceId=id)
    ec2.associate_address(AllocationId=other, NetworkInterfaceId=id, AllowReassociation=True)
    ec2.associate_address(AllowReassociation=True, **associate)
    [interface] = ec2.describe_network_interfaces(Filters=[{"Name": "tag:Desk", "Values": ["m*"]}])["NetworkInterfaces"]
    assert interface["Association"]["PublicIp"] == address["PublicIp"]
    [shown] = ec2.describe_addresses(Filters=where(network_interface_id=id))["Addresses"]
    assert shown["PrivateIpAddress"] == workspace["IpAddress"]
    refused("InvalidIPAddress.InUse", ec2.release_address, AllocationId=address["AllocationId"])

    # What quick setup has made is visible, and guarded by the name of what needs it.
    [directory] = own.client("ds").describe_directories()["DirectoryDescriptions"]
    vpc = directory["VpcSettings"]["VpcId"]
    assert ec2.describe_vpcs(VpcIds=[vpc])["Vpcs"][0]["Tags"][0]["Value"].startswith("elastic.example.com")
    groups = ec2.describe_security_groups(Filters=where(group_name=directory["DirectoryId"] + "_*"))["SecurityGroups"]
    assert {group["GroupName"].split("_")[1] for group in groups} == {"controllers", "workspacesMembers"}
    assert all(group["IpPermissionsEgress"] for group in groups)
    controllers = ec2.describe_network_interfaces(Filters=where(requester_id="directory-service"))["NetworkInterfaces"]
    assert {one["PrivateIpAddress"] for one in controllers} == set(directory["DnsIpAddrs"])
    for refusal in (
        refused("DependencyViolation", ec2.delete_vpc, VpcId=vpc),
        refused("DependencyViolation", ec2.delete_subnet, SubnetId=directory["VpcSettings"]["SubnetIds"][0]),
        refused("DependencyViolation", ec2.delete_security_group, GroupId=groups[0]["GroupId"]),
    ):
        assert directory["DirectoryId"] in refusal

    workspaces.terminate_workspaces(TerminateWorkspaceRequests=[{"WorkspaceId": workspace["WorkspaceId"]}])
    until("the interface is gone", lambda: not ec2.describe_network_interfaces(Filters=by_address)["NetworkInterfaces"])
    ec2.release_address(AllocationId=address["AllocationId"])
    ec2.release_address(AllocationId=other)


def test_addresses(ec2):
    address = ec2.allocate_address(TagSpecifications=tagged("elastic-ip", Name="a"))
    id = address["AllocationId"]
    [shown] = ec2.describe_addresses(PublicIps=[address["PublicIp"]])["Addresses"]
    assert (shown["AllocationId"], shown["Domain"], shown["Tags"]) == (id, "vpc", [{"Key": "Name", "Value": "a"}])
    ec2.modify_address_attribute(AllocationId=id, DomainName="desk.example.com")
    [attribute] = ec2.describe_addresses_attribute(AllocationIds=[id], Attribute="domain-name")["Addresses"]
    assert attribute["PtrRecord"] == "desk.example.com"
    refused("InvalidAddress.NotFound", ec2.describe_addresses, PublicIps=["192.0.2.1"])
    refused("InvalidAssociationID.NotFound", ec2.disassociate_address, AssociationId="eipassoc-0123456789abcdef0")
    refused("MissingParameter", ec2.release_address)
    # An interface in a VPC without a gateway cannot be reached from outside.
    vpc = ec2.create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]["VpcId"]
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.9.1.0/24")["Subnet"]["SubnetId"]
    interface = ec2.create_network_interface(SubnetId=subnet)["NetworkInterface"]["NetworkInterfaceId"]
    refused("Gateway.NotAttached", ec2.associate_address, AllocationId=id, NetworkInterfaceId=interface)
    refused("Gateway.NotAttached", ec2.create_nat_gateway, SubnetId=subnet, AllocationId=id)
    ec2.release_address(PublicIp=address["PublicIp"])
    refused("InvalidAllocationID.NotFound", ec2.release_address, AllocationId=id)
    private = ec2.create_nat_gateway(SubnetId=subnet, ConnectivityType="private")["NatGateway"]
    assert private["ConnectivityType"] == "private" and "PublicIp" not in private["NatGatewayAddresses"][0]


def test_tags(ec2, vpc, subnet):
    tags = [{"Key": "Team", "Value": "desks"}, {"Key": "Stage", "Value": "test"}]
    ec2.create_tags(Resources=[vpc, subnet], Tags=tags)
    found = ec2.describe_tags(Filters=where(resource_id=[vpc, subnet], key="Team"))["Tags"]
    assert {(one["ResourceId"], one["ResourceType"], one["Value"]) for one in found} == {(vpc, "vpc", "desks"), (subnet, "subnet", "desks")}
    pages = ec2.get_paginator("describe_tags").paginate(PaginationConfig={"PageSize": 5}, Filters=where(value="test"))
    assert len([one for page in pages for one in page["Tags"]]) == 2
    ec2.delete_tags(Resources=[vpc], Tags=[{"Key": "Team", "Value": "others"}, {"Key": "Stage"}])
    assert ec2.describe_vpcs(VpcIds=[vpc])["Vpcs"][0]["Tags"] == [{"Key": "Team", "Value": "desks"}]
    ec2.delete_tags(Resources=[subnet])
    assert "Tags" not in ec2.describe_subnets(SubnetIds=[subnet])["Subnets"][0]
    refused("InvalidParameterValue", ec2.create_tags, Resources=[vpc], Tags=[{"Key": "aws:x", "Value": "y"}])
    many = [{"Key": f"k{index}", "Value": ""} for index in range(50)]
    refused("TagLimitExceeded", ec2.create_tags, Resources=[vpc], Tags=many)
    refused("InvalidVpcID.NotFound", ec2.create_tags, Resources=[subnet, "vpc-0123456789abcdef0"], Tags=tags)
    assert "Tags" not in ec2.describe_subnets(SubnetIds=[subnet])["Subnets"][0]
    refused("InvalidID", ec2.create_tags, Resources=["thing-1"], Tags=tags)
    refused("InvalidParameterValue", ec2.create_vpc, CidrBlock="10.9.0.0/16", TagSpecifications=tagged("subnet", a="b"))


def test_pages_and_filters(ec2, vpc):
    subnets = {ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.9.{index}.0/24")["Subnet"]["SubnetId"] for index in range(12)}
    paginator = ec2.get_paginator("describe_subnets")
    pages = list(paginator.paginate(Filters=where(vpc_id=vpc), PaginationConfig={"PageSize": 5}))
    assert [len(page["Subnets"]) for page in pages] == [5, 5, 2]
    assert {one["SubnetId"] for page in pages for one in page["Subnets"]} == subnets
    refused("InvalidNextToken", ec2.describe_subnets, NextToken="!", MaxResults=5)
    found = lambda **filters: len(ec2.describe_subnets(Filters=where(vpc_id=vpc, **filters))["Subnets"])
    assert found(cidr_block="10.9.1?.0/24") == 2
    assert found(cidr_block=["10.9.1.0/24", "10.9.2.0/24"], state="available") == 2
    assert found(state="pending") == 0
    assert len(ec2.describe_vpcs(Filters=where(owner_id="000000000000"))["Vpcs"]) == 0
    refused("InvalidParameterValue", ec2.describe_subnets, Filters=where(colour="red"))
    for name in ("vpcs", "internet_gateways", "route_tables", "security_groups", "security_group_rules", "network_acls", "network_interfaces", "nat_gateways", "dhcp_options", "instances", "images", "addresses_attribute", "instance_types", "instance_status"):
        for page in ec2.get_paginator(f"describe_{name}").paginate(**({"Attribute": "domain-name"} if name.endswith("attribute") else {})):
            assert "NextToken" not in page


def test_the_same_request_makes_one_thing(ec2, vpc, subnet, image):
    repeated = [
        (ec2.create_route_table, {"VpcId": vpc}, lambda answer: answer["RouteTable"]["RouteTableId"]),
        (ec2.create_network_acl, {"VpcId": vpc}, lambda answer: answer["NetworkAcl"]["NetworkAclId"]),
        (ec2.create_network_interface, {"SubnetId": subnet}, lambda answer: answer["NetworkInterface"]["NetworkInterfaceId"]),
        (ec2.create_nat_gateway, {"SubnetId": subnet, "ConnectivityType": "private"}, lambda answer: answer["NatGateway"]["NatGatewayId"]),
        (ec2.run_instances, {"ImageId": image, "MinCount": 1, "MaxCount": 1, "SubnetId": subnet}, lambda answer: answer["Instances"][0]["InstanceId"]),
    ]
    kinds = ("route-table", "network-acl", "network-interface", "natgateway", "instance")
    for kind, (operation, request, id) in zip(kinds, repeated):
        first = id(operation(ClientToken="once", **request))
        assert id(operation(ClientToken="once", **request)) == first
        assert id(operation(**request)) != first
        other = {**request, "TagSpecifications": tagged(kind, a="b")}
        refused("IdempotentParameterMismatch", operation, ClientToken="once", **other)


def test_a_dry_run_changes_nothing(ec2, vpc):
    refused("DryRunOperation", ec2.create_vpc, CidrBlock="10.11.0.0/16", DryRun=True)
    refused("DryRunOperation", ec2.delete_vpc, VpcId=vpc, DryRun=True)
    refused("DryRunOperation", ec2.describe_vpcs, DryRun=True)
    assert len(ec2.describe_vpcs(Filters=where(is_default="false"))["Vpcs"]) == 1
    with pytest.raises(ClientError) as caught:
        ec2.delete_vpc(VpcId=vpc, DryRun=True)
    assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == 412


NOWHERE = "0123456789abcdef0"
UNKNOWN = [
    ("InvalidVpcID.NotFound", "delete_vpc", {"VpcId": f"vpc-{NOWHERE}"}),
    ("InvalidVpcID.NotFound", "describe_vpc_attribute", {"VpcId": f"vpc-{NOWHERE}", "Attribute": "enableDnsSupport"}),
    ("InvalidVpcID.NotFound", "create_subnet", {"VpcId": f"vpc-{NOWHERE}", "CidrBlock": "10.0.0.0/24"}),
    ("InvalidSubnetID.NotFound", "delete_subnet", {"SubnetId": f"subnet-{NOWHERE}"}),
    ("InvalidSubnetID.NotFound", "create_network_interface", {"SubnetId": f"subnet-{NOWHERE}"}),
    ("InvalidGroup.NotFound", "delete_security_group", {"GroupId": f"sg-{NOWHERE}"}),
    ("InvalidSecurityGroupRuleId.NotFound", "describe_security_group_rules", {"SecurityGroupRuleIds": [f"sgr-{NOWHERE}"]}),
    ("InvalidInternetGatewayID.NotFound", "delete_internet_gateway", {"InternetGatewayId": f"igw-{NOWHERE}"}),
    ("InvalidRouteTableID.NotFound", "delete_route_table", {"RouteTableId": f"rtb-{NOWHERE}"}),
    ("InvalidNetworkAclID.NotFound", "delete_network_acl", {"NetworkAclId": f"acl-{NOWHERE}"}),
    ("InvalidAttachmentID.NotFound", "detach_network_interface", {"AttachmentId": f"eni-attach-{NOWHERE}"}),
    ("InvalidAllocationID.NotFound", "release_address", {"AllocationId": f"eipalloc-{NOWHERE}"}),
    ("NatGatewayNotFound", "delete_nat_gateway", {"NatGatewayId": f"nat-{NOWHERE}"}),
    ("InvalidInstanceID.NotFound", "start_instances", {"InstanceIds": [f"i-{NOWHERE}"]}),
    ("InvalidAMIID.NotFound", "describe_images", {"ImageIds": [f"ami-{NOWHERE}"]}),
]


@pytest.mark.parametrize("code, name, parameters", UNKNOWN)
def test_what_does_not_exist_is_called_so(carrel, ec2, code, name, parameters):
    refused(code, getattr(ec2, name), **parameters)


def test_another_account_finds_nothing(ec2, vpc, subnet, account):
    other = account().client("ec2")
    interface = ec2.create_network_interface(SubnetId=subnet)["NetworkInterface"]["NetworkInterfaceId"]
    group = ec2.create_security_group(GroupName="g", Description="g", VpcId=vpc)["GroupId"]
    address = ec2.allocate_address()
    refused("InvalidVpcID.NotFound", other.delete_vpc, VpcId=vpc)
    refused("InvalidVpcID.NotFound", other.describe_vpcs, VpcIds=[vpc])
    refused("InvalidVpcID.NotFound", other.create_subnet, VpcId=vpc, CidrBlock="10.9.7.0/24")
    refused("InvalidSubnetID.NotFound", other.create_network_interface, SubnetId=subnet)
    refused("InvalidNetworkInterfaceID.NotFound", other.delete_network_interface, NetworkInterfaceId=interface)
    refused("InvalidGroup.NotFound", other.delete_security_group, GroupId=group)
    refused("InvalidAllocationID.NotFound", other.release_address, AllocationId=address["AllocationId"])
    refused("InvalidAddress.NotFound", other.describe_addresses, PublicIps=[address["PublicIp"]])
    refused("InvalidVpcID.NotFound", other.create_tags, Resources=[vpc], Tags=[{"Key": "a", "Value": "b"}])
    assert all(tag["ResourceId"] != vpc for tag in other.describe_tags()["Tags"])
    # Networks are apart: the same range may be somebody else's, too.
    assert other.create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]["CidrBlock"] == "10.9.0.0/16"


def test_regions_and_zones(carrel, ec2):
    [region] = ec2.describe_regions()["Regions"]
    assert region["RegionName"] == carrel.region
    refused("InvalidParameterValue", ec2.describe_regions, RegionNames=["elsewhere-1"])
    zones = ec2.describe_availability_zones(Filters=where(state="available", region_name=carrel.region))["AvailabilityZones"]
    assert [zone["ZoneType"] for zone in zones] == ["availability-zone"] * 2
    refused("InvalidParameterValue", ec2.describe_availability_zones, ZoneNames=["moon"])


def test_the_aws_command_line(own):
    """The commands that an administrator would start with."""
    aws = lambda *words: own.aws("ec2", *words)
    vpc = aws("create-vpc", "--cidr-block", "10.30.0.0/16", "--tag-specifications", "ResourceType=vpc,Tags=[{Key=Name,Value=cli}]")["Vpc"]["VpcId"]
    subnet = aws("create-subnet", "--vpc-id", vpc, "--cidr-block", "10.30.1.0/24")["Subnet"]["SubnetId"]
    own.aws("ec2", "wait", "subnet-available", "--subnet-ids", subnet)
    group = aws("create-security-group", "--group-name", "web", "--description", "web", "--vpc-id", vpc)["GroupId"]
    aws("authorize-security-group-ingress", "--group-id", group, "--protocol", "tcp", "--port", "443", "--cidr", "0.0.0.0/0")
    shown = aws("describe-security-groups", "--filters", f"Name=vpc-id,Values={vpc}", "Name=group-name,Values=web")["SecurityGroups"]
    assert shown[0]["IpPermissions"][0]["ToPort"] == 443
    found = aws("describe-vpcs", "--filters", "Name=tag:Name,Values=cli", "--query", "Vpcs[].VpcId")
    assert found == [vpc]
    own.aws("ec2", "delete-security-group", "--group-id", group)
    own.aws("ec2", "delete-subnet", "--subnet-id", subnet)
    own.aws("ec2", "delete-vpc", "--vpc-id", vpc)


def test_policies_decide_who_changes_what(own, ec2, vpc, subnet):
    """Rights by action, by the tags of a thing, and by the tags that are to be given; decided before anything is looked at."""
    other = ec2.create_vpc(CidrBlock="10.40.0.0/16", TagSpecifications=tagged("vpc", Team="desks"))["Vpc"]["VpcId"]
    iam = own.client("iam")
    iam.create_user(UserName="nora")
    statements = [
        {"Effect": "Allow", "Action": ["ec2:Describe*", "ec2:CreateVpc"], "Resource": "*"},
        {"Effect": "Allow", "Action": "ec2:DeleteVpc", "Resource": "*", "Condition": {"StringEquals": {"aws:ResourceTag/Team": "desks"}}},
        {"Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": {"StringEquals": {"aws:RequestTag/Team": "desks"}}},
    ]
    document = json.dumps({"Version": "2012-10-17", "Statement": statements})
    iam.put_user_policy(UserName="nora", PolicyName="networks", PolicyDocument=document)
    nora = own.using(iam.create_access_key(UserName="nora")["AccessKey"]).client("ec2")
    assert len(nora.describe_vpcs(VpcIds=[vpc, other])["Vpcs"]) == 2
    refused("UnauthorizedOperation", nora.delete_vpc, VpcId=vpc)
    refused("UnauthorizedOperation", nora.delete_vpc, VpcId=vpc, DryRun=True)
    refused("UnauthorizedOperation", nora.delete_vpc, VpcId="vpc-0123456789abcdef0")
    refused("UnauthorizedOperation", nora.delete_subnet, SubnetId=subnet)
    refused("UnauthorizedOperation", nora.create_vpc, CidrBlock="10.41.0.0/16", TagSpecifications=tagged("vpc", Team="others"))
    refused("DryRunOperation", nora.delete_vpc, VpcId=other, DryRun=True)
    made = nora.create_vpc(CidrBlock="10.41.0.0/16", TagSpecifications=tagged("vpc", Team="desks"))["Vpc"]["VpcId"]
    nora.delete_vpc(VpcId=other)
    nora.delete_vpc(VpcId=made)
    assert len(ec2.describe_vpcs(Filters=where(is_default="false"))["Vpcs"]) == 1
