"""What a policy forbids stays forbidden whichever way a call names it: by its id, by its address, by what associates it with
something else, or together with the thing that is made. And what changes others' policies knows their boundary."""

import pytest

from test_ec2 import refused, tagged, where
from test_iam import SHIPPED, allow, document, trust
from test_iam import refused as refused_with

LOCKED = [{"Key": "Locked", "Value": "yes"}]
DENIED = "UnauthorizedOperation"


@pytest.fixture
def iam(client):
    return client("iam")


@pytest.fixture
def ec2(client):
    return client("ec2")


@pytest.fixture
def user(own, iam):
    """Makes a user with these statements; their account."""

    def make(name, *statements):
        iam.create_user(UserName=name)
        iam.put_user_policy(UserName=name, PolicyName="own", PolicyDocument=document(*statements))
        return own.using(iam.create_access_key(UserName=name)["AccessKey"])

    return make


@pytest.fixture
def nora(user):
    """Somebody who may do everything to networks but touch what is locked."""
    locked = {"StringEquals": {"aws:ResourceTag/Locked": "yes"}}
    return user("nora", allow("ec2:*"), {"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": locked}).client("ec2")


@pytest.fixture
def locked(ec2):
    """Locks things while a test looks at what is refused."""

    class Locked:
        def __init__(self, *ids):
            self.ids = list(ids)

        def __enter__(self):
            ec2.create_tags(Resources=self.ids, Tags=LOCKED)

        def __exit__(self, *trouble):
            ec2.delete_tags(Resources=self.ids, Tags=LOCKED)

    return Locked


@pytest.fixture
def vpc(ec2):
    """A VPC with a way out."""
    vpc = ec2.create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]["VpcId"]
    gateway = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    return vpc


@pytest.fixture
def subnet(ec2, vpc):
    return ec2.create_subnet(VpcId=vpc, CidrBlock="10.9.1.0/24")["Subnet"]["SubnetId"]


@pytest.fixture
def interface(ec2, subnet):
    return ec2.create_network_interface(SubnetId=subnet)["NetworkInterface"]["NetworkInterfaceId"]


@pytest.fixture
def instance(ec2, subnet, image):
    run = ec2.run_instances(ImageId=image, MinCount=1, MaxCount=1, SubnetId=subnet)
    return run["Instances"][0]["InstanceId"]


@pytest.fixture
def image(ec2):
    return ec2.describe_images(Owners=["amazon"], Filters=where(name="*debian*"))["Images"][0]["ImageId"]


def test_an_address_is_the_same_by_its_number_and_by_its_association(ec2, nora, locked, interface):
    address = ec2.allocate_address()
    id, public = address["AllocationId"], {"PublicIp": address["PublicIp"]}
    with locked(id):
        refused(DENIED, nora.associate_address, NetworkInterfaceId=interface, **public)
        refused(DENIED, nora.release_address, **public)
    association = nora.associate_address(NetworkInterfaceId=interface, **public)["AssociationId"]
    for thing in (id, interface):
        with locked(thing):
            refused(DENIED, nora.disassociate_address, AssociationId=association)
            refused(DENIED, nora.disassociate_address, **public)
    nora.disassociate_address(**public)
    nora.release_address(**public)
    refused("InvalidAddress.NotFound", nora.release_address, **public)


def test_an_association_is_the_things_that_it_joins(ec2, nora, locked, vpc, subnet):
    table, other = (ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"] for _ in range(2))
    association = ec2.associate_route_table(RouteTableId=table, SubnetId=subnet)["AssociationId"]
    for thing in (table, subnet):
        with locked(thing):
            refused(DENIED, nora.disassociate_route_table, AssociationId=association)
            refused(DENIED, nora.replace_route_table_association, AssociationId=association, RouteTableId=other)
    association = nora.replace_route_table_association(AssociationId=association, RouteTableId=other)["NewAssociationId"]
    nora.disassociate_route_table(AssociationId=association)
    refused("InvalidAssociationID.NotFound", nora.disassociate_route_table, AssociationId=association)

    acl = ec2.create_network_acl(VpcId=vpc)["NetworkAcl"]["NetworkAclId"]
    [default] = ec2.describe_network_acls(Filters=where(vpc_id=vpc, default="true"))["NetworkAcls"]
    association = default["Associations"][0]["NetworkAclAssociationId"]
    for thing in (default["NetworkAclId"], subnet):
        with locked(thing):
            refused(DENIED, nora.replace_network_acl_association, AssociationId=association, NetworkAclId=acl)
    nora.replace_network_acl_association(AssociationId=association, NetworkAclId=acl)


def test_an_attachment_is_the_interface_and_the_instance(ec2, nora, locked, interface, instance):
    attached = {"NetworkInterfaceId": interface, "InstanceId": instance, "DeviceIndex": 1}
    attachment = ec2.attach_network_interface(**attached)["AttachmentId"]
    for thing in (interface, instance):
        with locked(thing):
            refused(DENIED, nora.detach_network_interface, AttachmentId=attachment)
    nora.detach_network_interface(AttachmentId=attachment)


def test_instances_lie_where_their_interfaces_say(ec2, nora, locked, vpc, subnet, interface, instance, image):
    group = ec2.create_security_group(GroupName="g", Description="g", VpcId=vpc)["GroupId"]
    ec2.create_security_group(GroupName="named", Description="in the default VPC")
    [named] = ec2.describe_security_groups(Filters=where(group_name="named"))["SecurityGroups"]
    run = lambda **where_to: nora.run_instances(ImageId=image, MinCount=1, MaxCount=1, **where_to)
    seat = lambda **seat: run(NetworkInterfaces=[{"DeviceIndex": 0, **seat}])
    with locked(subnet, group, interface, named["GroupId"]):
        refused(DENIED, run, SubnetId=subnet)
        refused(DENIED, seat, SubnetId=subnet)
        refused(DENIED, seat, Groups=[group])
        refused(DENIED, seat, NetworkInterfaceId=interface)
        refused(DENIED, run, SecurityGroups=["named"])
        refused(DENIED, nora.modify_instance_attribute, InstanceId=instance, Groups=[group])
    seat(SubnetId=subnet, Groups=[group])
    seat(NetworkInterfaceId=interface)


def test_instances_that_name_no_place_lie_in_that_by_default(ec2, nora, locked, subnet, image):
    [vpc] = ec2.describe_vpcs(Filters=where(is_default="true"))["Vpcs"]
    subnets = ec2.describe_subnets(Filters=where(vpc_id=vpc["VpcId"], default_for_az="true"))["Subnets"]
    group = lambda of: ec2.describe_security_groups(Filters=where(vpc_id=of, group_name="default"))["SecurityGroups"][0]["GroupId"]
    [own] = ec2.describe_subnets(SubnetIds=[subnet])["Subnets"]
    run = lambda **where_to: nora.run_instances(ImageId=image, MinCount=1, MaxCount=1, **where_to)
    with locked(*(each["SubnetId"] for each in subnets)):
        refused(DENIED, run)
        refused(DENIED, run, Placement={"AvailabilityZone": subnets[0]["AvailabilityZone"]})
        refused(DENIED, run, NetworkInterfaces=[{"DeviceIndex": 0}])
        run(SubnetId=subnet)
    with locked(group(vpc["VpcId"])):
        refused(DENIED, run)
        run(SubnetId=subnet)
    with locked(group(own["VpcId"])):
        refused(DENIED, run, SubnetId=subnet)
        run()


def test_tags_of_what_is_made_beside_need_leave_too(user, ec2, subnet, image, vpc):
    group = ec2.create_security_group(GroupName="g", Description="g", VpcId=vpc)["GroupId"]
    blue = {"StringEquals": {"aws:RequestTag/team": "blue"}}
    maker = user("maker", allow(["ec2:RunInstances", "ec2:AuthorizeSecurityGroupIngress"]), allow("ec2:CreateTags", Condition=blue))
    maker = maker.client("ec2")

    def run(kind, team):
        return maker.run_instances(ImageId=image, MinCount=1, MaxCount=1, SubnetId=subnet, TagSpecifications=tagged(kind, team=team))

    def rule(team):
        port = {"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "IpRanges": [{"CidrIp": "10.0.0.0/8"}]}
        tags = tagged("security-group-rule", team=team)
        return maker.authorize_security_group_ingress(GroupId=group, IpPermissions=[port], TagSpecifications=tags)

    for kind in ("instance", "network-interface"):
        refused(DENIED, run, kind=kind, team="red")
        run(kind, "blue")
    refused(DENIED, rule, team="red")
    rule("blue")


def test_identities_are_tagged_with_leave(user, iam):
    tags = {"Tags": [{"Key": "team", "Value": "desk"}]}
    maker = user("maker", allow(["iam:CreateUser", "iam:CreateRole", "iam:CreatePolicy"])).client("iam")
    role = {"AssumeRolePolicyDocument": trust({"Service": "ec2.amazonaws.com"})}
    policy = {"PolicyDocument": document(allow("ec2:*"))}
    refused_with("AccessDenied", maker.create_user, "iam:TagUser", UserName="a", **tags)
    refused_with("AccessDenied", maker.create_role, "iam:TagRole", RoleName="a", **role, **tags)
    refused_with("AccessDenied", maker.create_policy, "iam:TagPolicy", PolicyName="a", **policy, **tags)
    maker.create_user(UserName="a")
    iam.put_user_policy(UserName="maker", PolicyName="tags", PolicyDocument=document(allow("iam:Tag*")))
    maker.create_user(UserName="b", **tags)
    maker.create_role(RoleName="b", **role, **tags)
    maker.create_policy(PolicyName="b", **policy, **tags)


def test_policies_are_changed_of_whom_a_boundary_holds(user, iam):
    """Who gives others policies gives them none without the boundary, and takes none from those who are without it."""
    bounds = iam.create_policy(PolicyName="bounds", PolicyDocument=document(allow("ec2:*")))["Policy"]["Arn"]
    actions = [f"iam:{verb}{kind}Policy" for verb in ("Attach", "Detach", "Put", "Delete") for kind in ("User", "Role")]
    within = {"StringEquals": {"iam:PermissionsBoundary": bounds}}
    clerk = user("clerk", allow(actions, Condition=within)).client("iam")
    policy = {"PolicyArn": SHIPPED + "CarrelHelpDesk"}
    inline = {"PolicyName": "own", "PolicyDocument": document(allow("ec2:*"))}
    role = {"AssumeRolePolicyDocument": trust({"Service": "ec2.amazonaws.com"})}
    for name, held in (("held", {"PermissionsBoundary": bounds}), ("free", {})):
        iam.create_user(UserName=name, **held)
        iam.create_role(RoleName=name, **role, **held)
    for kind in ("user", "role"):
        named = lambda name: {f"{kind.capitalize()}Name": name}
        for verb, more in (("attach", policy), ("detach", policy), ("put", inline), ("delete", {"PolicyName": "own"})):
            change = getattr(clerk, f"{verb}_{kind}_policy")
            refused_with("AccessDenied", change, **named("free"), **more)
            change(**named("held"), **more)
