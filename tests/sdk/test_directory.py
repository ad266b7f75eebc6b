"""The life of directories, by boto3: made, named, tagged, described, removed, and every refusal on the way."""

import uuid

import pytest
from botocore.exceptions import ClientError

from installation import until

PASSWORD = "Correct-Horse 7"


def refused(code, call, **members):
    """The message of a call that must be refused by this name."""
    with pytest.raises(ClientError) as caught:
        call(**members)
    error = caught.value.response["Error"]
    assert error["Code"] == code, error
    return error["Message"]


def fresh(prefix="acme"):
    """A name that nobody else has."""
    return f"{prefix}-{uuid.uuid4().hex[:8]}"


def create(ds, name="corp.example.com", **members):
    """A directory that is asked for."""
    wish = {"Name": name, "Password": PASSWORD, "Size": "Small"} | members
    return ds.create_directory(**wish)["DirectoryId"]


def describe(ds, directory):
    """What is said of it; nothing once it is gone."""
    try:
        return ds.describe_directories(DirectoryIds=[directory])["DirectoryDescriptions"][0]
    except ds.exceptions.EntityDoesNotExistException:
        return None


def stage(ds, directory, wanted):
    """Waits for a stage."""

    def reached():
        found = describe(ds, directory)
        return found and found["Stage"] == wanted and found

    return until(f"the directory is {wanted}", reached)


@pytest.fixture
def ds(client):
    return client("ds")


@pytest.fixture
def place(client):
    """A VPC with a subnet in each of two zones."""
    ec2 = client("ec2")
    vpc = ec2.create_vpc(CidrBlock="10.60.0.0/16")["Vpc"]["VpcId"]
    zones = [zone["ZoneName"] for zone in ec2.describe_availability_zones()["AvailabilityZones"]]
    subnets = [
        ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.60.{number}.0/24", AvailabilityZone=zone)
        for number, zone in enumerate(zones[:2], 1)
    ]
    return {"VpcId": vpc, "SubnetIds": [made["Subnet"]["SubnetId"] for made in subnets]}


def test_a_directory_is_made_described_and_removed(ds):
    directory = create(ds, Description="For the readers", ShortName="CORP")
    assert describe(ds, directory)["Stage"] in ("Requested", "Creating", "Active")
    found = stage(ds, directory, "Active")
    assert (found["Name"], found["ShortName"], found["Type"]) == ("corp.example.com", "CORP", "SimpleAD")
    assert (found["Size"], found["Description"], found["Alias"]) == ("Small", "For the readers", directory)
    assert len(found["DnsIpAddrs"]) == 2 and len(set(found["VpcSettings"]["AvailabilityZones"])) == 2
    assert PASSWORD not in str(found)

    controllers = ds.describe_domain_controllers(DirectoryId=directory)["DomainControllers"]
    assert [one["Status"] for one in controllers] == ["Active", "Active"]
    assert [one["DnsIpAddr"] for one in controllers] == found["DnsIpAddrs"]
    assert [one["AvailabilityZone"] for one in controllers] == found["VpcSettings"]["AvailabilityZones"]
    second = controllers[1]["DomainControllerId"]
    named = ds.describe_domain_controllers(DirectoryId=directory, DomainControllerIds=[second])
    assert [one["DomainControllerId"] for one in named["DomainControllers"]] == [second]
    pages = ds.get_paginator("describe_domain_controllers").paginate(
        DirectoryId=directory, PaginationConfig={"PageSize": 1}
    )
    assert [len(page["DomainControllers"]) for page in pages] == [1, 1]
    missing = {"DirectoryId": directory, "DomainControllerIds": ["dc-ffffffffff"]}
    refused("EntityDoesNotExistException", ds.describe_domain_controllers, **missing)

    assert ds.delete_directory(DirectoryId=directory)["DirectoryId"] == directory
    until("the directory is gone", lambda: describe(ds, directory) is None)
    refused("EntityDoesNotExistException", ds.delete_directory, DirectoryId=directory)
    assert ds.describe_directories()["DirectoryDescriptions"] == []


def test_dir_14_a_directory_lies_in_the_subnets_that_are_named_and_keeps_them(ds, client, place):
    ec2 = client("ec2")
    directory = create(ds, VpcSettings=place)
    found = stage(ds, directory, "Active")
    assert {name: found["VpcSettings"][name] for name in place} == place
    assert found["DnsIpAddrs"] == ["10.60.1.10", "10.60.2.10"]
    filters = [{"Name": "private-ip-address", "Values": found["DnsIpAddrs"]}]
    assert len(ec2.describe_network_interfaces(Filters=filters)["NetworkInterfaces"]) == 2
    for call, members in (
        (ec2.delete_subnet, {"SubnetId": place["SubnetIds"][0]}),
        (ec2.delete_security_group, {"GroupId": found["VpcSettings"]["SecurityGroupId"]}),
        (ec2.delete_vpc, {"VpcId": place["VpcId"]}),
    ):
        refused("DependencyViolation", call, **members)
    shared = {"Name": "other.example.com", "Password": PASSWORD, "Size": "Small", "VpcSettings": place}
    assert directory in refused("InvalidParameterException", ds.create_directory, **shared)
    ds.delete_directory(DirectoryId=directory)
    until("the directory is gone", lambda: describe(ds, directory) is None)
    for subnet in place["SubnetIds"]:
        ec2.delete_subnet(SubnetId=subnet)
    ec2.delete_vpc(VpcId=place["VpcId"])


def test_dir_14_anothers_vpc_is_not_there(ds, place, account):
    stranger = account().client("ds")
    wish = {"Name": "corp.example.com", "Password": PASSWORD, "Size": "Small", "VpcSettings": place}
    refused("InvalidParameterException", stranger.create_directory, **wish)


def test_dir_34_a_connection_is_accepted_and_tells_no_secret(ds, place):
    secret = "Connector-Secret 9"
    settings = place | {"CustomerDnsIps": ["10.1.0.10", "10.1.1.10"], "CustomerUserName": "connector"}
    wish = {"Name": "corp.example.com", "Password": secret, "Size": "Small", "ConnectSettings": settings}
    directory = ds.connect_directory(**wish)["DirectoryId"]
    found = stage(ds, directory, "Creating")
    assert "does not connect" in found["StageReason"] and found["Type"] == "ADConnector"
    assert found["ConnectSettings"]["CustomerUserName"] == "connector" and secret not in str(found)
    wrong = wish | {"ConnectSettings": settings | {"CustomerDnsIps": ["10.1.0.10", "10.1.0.10"]}}
    assert secret not in refused("InvalidParameterException", ds.connect_directory, **wrong)
    ds.delete_directory(DirectoryId=directory)
    until("the directory is gone", lambda: describe(ds, directory) is None)


def test_directories_come_in_pages(ds):
    made = {create(ds, f"d{number}.example.com") for number in range(3)}
    pages = list(ds.get_paginator("describe_directories").paginate(PaginationConfig={"PageSize": 2}))
    sizes = [len(page["DirectoryDescriptions"]) for page in pages]
    found = {one["DirectoryId"] for page in pages for one in page["DirectoryDescriptions"]}
    assert (sizes, found) == ([2, 1], made)


@pytest.mark.parametrize(
    "member, value",
    [
        ("Password", "Abcdef1"),
        ("Password", "a" * 65),
        ("Password", "abcdefgh"),
        ("Name", "nodots"),
        ("ShortName", "1CORP"),
        ("ShortName", "ABCDEFGHIJKLMNOP"),
        ("NetworkType", "IPv6"),
        ("Tags", [{"Key": "aws:mine", "Value": ""}]),
        ("VpcSettings", {"VpcId": "vpc-00000000000000000", "SubnetIds": ["subnet-00000000000000000", "subnet-00000000000000001"]}),
    ],
)
def test_dir_12_what_a_directory_cannot_be_made_of_is_refused(ds, member, value):
    wish = {"Name": "corp.example.com", "Password": PASSWORD, "Size": "Small"} | {member: value}
    with pytest.raises(ClientError) as caught:
        ds.create_directory(**wish)
    error = caught.value.response["Error"]
    assert error["Code"] in ("InvalidParameterException", "ValidationException"), error
    assert "Abcdef1" not in error["Message"] and "abcdefgh" not in error["Message"]
    assert ds.describe_directories()["DirectoryDescriptions"] == []


def test_a_name_is_taken_within_an_account_and_not_beyond(ds, account):
    create(ds)
    wish = {"Name": "corp.example.com", "Password": PASSWORD, "Size": "Small"}
    assert "corp.example.com" in refused("EntityAlreadyExistsException", ds.create_directory, **wish)
    other = account().client("ds")
    stage(other, create(other), "Active")


def test_dir_08_an_alias_is_given_once_and_is_unique(ds, account):
    first, second = create(ds), create(ds, "other.example.com")
    name = fresh()
    assert ds.create_alias(DirectoryId=first, Alias=name)["Alias"] == name
    assert describe(ds, first)["Alias"] == name
    refused("ClientException", ds.create_alias, DirectoryId=first, Alias=fresh())
    refused("EntityAlreadyExistsException", ds.create_alias, DirectoryId=second, Alias=name.upper())
    for wrong in ("abc", "-acme", "ac me", "d-0123456789", "a_b_c_d"):
        refused("InvalidParameterException", ds.create_alias, DirectoryId=second, Alias=wrong)
    elsewhere = account().client("ds")
    refused("EntityDoesNotExistException", elsewhere.create_alias, DirectoryId=second, Alias=fresh())


def test_tags_are_added_listed_and_removed(ds):
    directory = create(ds, Tags=[{"Key": "team", "Value": "readers"}])
    ds.add_tags_to_resource(
        ResourceId=directory,
        Tags=[{"Key": "team", "Value": "writers"}, {"Key": "stage", "Value": ""}],
    )
    pages = ds.get_paginator("list_tags_for_resource").paginate(
        ResourceId=directory, PaginationConfig={"PageSize": 1}
    )
    tags = {tag["Key"]: tag["Value"] for page in pages for tag in page["Tags"]}
    assert tags == {"team": "writers", "stage": ""}
    ds.remove_tags_from_resource(ResourceId=directory, TagKeys=["stage", "absent"])
    assert [tag["Key"] for tag in ds.list_tags_for_resource(ResourceId=directory)["Tags"]] == ["team"]
    many = [{"Key": f"k{number}", "Value": ""} for number in range(50)]
    refused("TagLimitExceededException", ds.add_tags_to_resource, ResourceId=directory, Tags=many)
    reserved = [{"Key": "AWS:x", "Value": ""}]
    refused("InvalidParameterException", ds.add_tags_to_resource, ResourceId=directory, Tags=reserved)


def test_limits_count_what_is_there(ds):
    before = ds.get_directory_limits()["DirectoryLimits"]
    create(ds)
    after = ds.get_directory_limits()["DirectoryLimits"]
    assert before["CloudOnlyDirectoriesCurrentCount"] == 0
    assert after["CloudOnlyDirectoriesCurrentCount"] == 1
    assert after["CloudOnlyDirectoriesLimit"] >= 10 and not after["CloudOnlyDirectoriesLimitReached"]
    assert after["ConnectedDirectoriesCurrentCount"] == 0


def test_dir_19_a_directory_with_workspaces_stays_and_lists_them(ds, client):
    directory = create(ds)
    stage(ds, directory, "Active")
    client("ds-data").create_user(
        DirectoryId=directory, SAMAccountName="mary", EmailAddress="mary@example.com"
    )
    workspaces = client("workspaces")
    workspaces.register_workspace_directory(DirectoryId=directory)
    wish = {"DirectoryId": directory, "UserName": "mary", "BundleId": "wsb-standard1"}
    made = workspaces.create_workspaces(Workspaces=[wish])
    assert made["FailedRequests"] == [], made
    workspace = made["PendingRequests"][0]["WorkspaceId"]
    assert workspace in refused("ClientException", ds.delete_directory, DirectoryId=directory)
    data = client("ds-data")
    kept = {"DirectoryId": directory, "SAMAccountName": "mary"}
    assert workspace in refused("ConflictException", data.delete_user, **kept)

    def state():
        found = workspaces.describe_workspaces(WorkspaceIds=[workspace])["Workspaces"]
        return found[0]["State"] if found else "TERMINATED"

    until("the WorkSpace is available", lambda: state() == "AVAILABLE")
    workspaces.terminate_workspaces(TerminateWorkspaceRequests=[{"WorkspaceId": workspace}])
    until("the WorkSpace is gone", lambda: state() == "TERMINATED")
    data.delete_user(**kept)
    ds.delete_directory(DirectoryId=directory)
    until("the directory is gone", lambda: describe(ds, directory) is None)


def test_dir_48_an_administrator_sets_a_password(ds, client):
    directory = create(ds)
    stage(ds, directory, "Active")
    data = client("ds-data")
    data.create_user(DirectoryId=directory, SAMAccountName="mary", EmailAddress="mary@example.com")
    mary = {"DirectoryId": directory, "SAMAccountName": "mary"}
    assert not data.describe_user(**mary)["Enabled"]
    ds.reset_user_password(DirectoryId=directory, UserName="MARY", NewPassword=PASSWORD)
    assert data.describe_user(**mary)["Enabled"]
    for name, password, code in (
        ("mary", "Abcdef1", "InvalidPasswordException"),
        ("nobody", PASSWORD, "UserDoesNotExistException"),
        ("Administrator", PASSWORD, "UnsupportedOperationException"),
    ):
        told = refused(
            code, ds.reset_user_password, DirectoryId=directory, UserName=name, NewPassword=password
        )
        assert password not in told
    data.disable_user(**mary)
    assert not data.describe_user(**mary)["Enabled"]


def test_another_account_finds_nothing(ds, account):
    directory = create(ds)
    stranger = account().client("ds")
    for call, members in (
        (stranger.delete_directory, {}),
        (stranger.describe_domain_controllers, {}),
        (stranger.reset_user_password, {"UserName": "mary", "NewPassword": PASSWORD}),
        (stranger.create_alias, {"Alias": fresh()}),
    ):
        refused("EntityDoesNotExistException", call, DirectoryId=directory, **members)
    for call, members in (
        (stranger.add_tags_to_resource, {"Tags": [{"Key": "a", "Value": "b"}]}),
        (stranger.remove_tags_from_resource, {"TagKeys": ["a"]}),
        (stranger.list_tags_for_resource, {}),
    ):
        refused("EntityDoesNotExistException", call, ResourceId=directory, **members)
    refused("EntityDoesNotExistException", stranger.describe_directories, DirectoryIds=[directory])
    assert stranger.describe_directories()["DirectoryDescriptions"] == []
    assert describe(ds, directory)
