"""WorkSpaces as administrators' own tools see them: every operation by boto3, and each refusal that a person can meet."""

import json

import pytest
from botocore.exceptions import ClientError

from installation import until

STANDARD = "wsb-standard1"


@pytest.fixture
def office(own):
    """An organisation with a directory, mary and john, and their WorkSpaces."""
    name = f"org{own.id}"
    made = own.command(
        "quick-setup", "--user", "mary:Mary:Major:mary@example.com", "--user", "john:John:Doe:john@example.com",
        "--organization", name, "--domain", f"{name}.example.com",
    )
    return Office(own.client("workspaces"), made["DirectoryId"])


class Office:
    def __init__(self, workspaces, directory):
        self.api = workspaces
        self.directory = directory
        until("both are available", lambda: [one["State"] for one in self.all()] == ["AVAILABLE"] * 2)

    def all(self):
        pages = self.api.get_paginator("describe_workspaces").paginate(DirectoryId=self.directory)
        return [one for page in pages for one in page["Workspaces"]]

    def of(self, person):
        found = self.api.describe_workspaces(DirectoryId=self.directory, UserName=person)["Workspaces"]
        return found[0] if found else None

    def reaches(self, person, state):
        until(f"{person}'s WorkSpace is {state}", lambda: self.of(person)["State"] == state)

    def registration(self):
        pages = self.api.get_paginator("describe_workspace_directories").paginate()
        found = [one for page in pages for one in page["Directories"] if one["DirectoryId"] == self.directory]
        return found[0] if found else None


def refused(code, call, *words, **arguments):
    """The call is refused with this code, and its message says these words."""
    with pytest.raises(ClientError) as error:
        call(**arguments)
    told = error.value.response["Error"]
    assert told["Code"] == code, told
    assert error.value.response["ResponseMetadata"]["HTTPStatusCode"] == 400
    for word in words:
        assert word in told["Message"], told


def test_a_life_from_launch_to_removal(office):
    api = office.api
    john = office.of("john")
    assert john["WorkspaceProperties"]["RunningMode"] == "ALWAYS_ON"
    for change, state in [("stop", "STOPPED"), ("start", "AVAILABLE"), ("reboot", "AVAILABLE"), ("rebuild", "AVAILABLE")]:
        operation = getattr(api, f"{change}_workspaces")
        requests = {f"{change.capitalize()}WorkspaceRequests": [{"WorkspaceId": john["WorkspaceId"]}]}
        assert operation(**requests)["FailedRequests"] == []
        office.reaches("john", state)
    request = [{"WorkspaceId": john["WorkspaceId"]}]
    assert api.terminate_workspaces(TerminateWorkspaceRequests=request)["FailedRequests"] == []
    until("it is gone", lambda: office.of("john") is None)
    again = {"DirectoryId": office.directory, "UserName": "john", "BundleId": STANDARD}
    made = api.create_workspaces(Workspaces=[again | {"Tags": [{"Key": "team", "Value": "blue"}]}])
    assert made["FailedRequests"] == [] and made["PendingRequests"][0]["State"] == "PENDING"
    office.reaches("john", "AVAILABLE")
    tags = api.describe_tags(ResourceId=made["PendingRequests"][0]["WorkspaceId"])
    assert tags["TagList"] == [{"Key": "team", "Value": "blue"}]


def test_a_batch_refuses_each_by_itself(office):
    wish = lambda person, **more: {"DirectoryId": office.directory, "UserName": person, "BundleId": STANDARD} | more
    made = office.api.create_workspaces(Workspaces=[
        wish("mary"),
        wish("stranger"),
        wish("john", BundleId="wsb-000000000"),
        wish("john", DirectoryId="d-ffffffffff"),
        wish("john", WorkspaceProperties={"UserVolumeSizeGib": 10}),
        wish("john", WorkspaceProperties={"RunningMode": "MANUAL"}),
        wish("john", UserVolumeEncryptionEnabled=True),
    ])
    assert made["PendingRequests"] == []
    assert [failed["ErrorCode"] for failed in made["FailedRequests"]] == [
        "ResourceExists.Workspace", "ResourceNotFound.User", "ResourceNotFound.Bundle", "ResourceNotFound.Directory",
        "InvalidParameterValue", "InvalidParameterValue", "InvalidParameterValue",
    ]
    unknown = office.api.reboot_workspaces(RebootWorkspaceRequests=[{"WorkspaceId": "ws-000000000"}])
    assert unknown["FailedRequests"][0]["ErrorCode"] == "ResourceNotFound.Workspace"


def test_bundles_and_pages(office):
    bundles = [one for page in office.api.get_paginator("describe_workspace_bundles").paginate(Owner="AMAZON") for one in page["Bundles"]]
    assert STANDARD in [bundle["BundleId"] for bundle in bundles]
    pages = list(office.api.get_paginator("describe_workspaces").paginate(PaginationConfig={"PageSize": 1}))
    assert [len(page["Workspaces"]) for page in pages] == [1, 1]
    refused("InvalidParameterValuesException", office.api.describe_workspaces, "token", NextToken="nonsense")


def test_properties_change(office):
    api, mary = office.api, office.of("mary")["WorkspaceId"]
    modify = lambda **properties: api.modify_workspace_properties(WorkspaceId=mary, WorkspaceProperties=properties)
    shown = lambda: office.of("mary")["WorkspaceProperties"]
    modify(RunningMode="AUTO_STOP", RunningModeAutoStopTimeoutInMinutes=120)
    assert (shown()["RunningMode"], shown()["RunningModeAutoStopTimeoutInMinutes"]) == ("AUTO_STOP", 120)
    modify(RunningMode="ALWAYS_ON")
    assert shown()["RunningMode"] == "ALWAYS_ON" and "RunningModeAutoStopTimeoutInMinutes" not in shown()
    modify(ComputeTypeName="PERFORMANCE", UserVolumeSizeGib=100, RootVolumeSizeGib=80)
    settled = lambda: office.of("mary")["State"] == "AVAILABLE" and not office.of("mary").get("ModificationStates")
    until("it is as it was wanted", settled)
    assert (shown()["ComputeTypeName"], shown()["UserVolumeSizeGib"], shown()["RootVolumeSizeGib"]) == ("PERFORMANCE", 100, 80)
    invalid = "InvalidParameterValuesException"
    refused(invalid, lambda: modify(UserVolumeSizeGib=99), "never shrink", "100")
    refused(invalid, lambda: modify(RunningMode="AUTO_STOP", RunningModeAutoStopTimeoutInMinutes=90), "multiple of 60")
    refused(invalid, lambda: modify(RunningMode="MANUAL"), "ALWAYS_ON or AUTO_STOP")
    refused(invalid, lambda: modify(ComputeTypeName="GRAPHICS"), "STANDARD, PERFORMANCE")
    refused("OperationNotSupportedException", lambda: modify(Protocols=["PCOIP"]))
    refused("ResourceNotFoundException", api.modify_workspace_properties, WorkspaceId="ws-000000000", WorkspaceProperties={})


def test_maintenance(office):
    api, mary = office.api, office.of("mary")["WorkspaceId"]
    api.modify_workspace_state(WorkspaceId=mary, WorkspaceState="ADMIN_MAINTENANCE")
    assert office.of("mary")["State"] == "ADMIN_MAINTENANCE"
    failed = api.stop_workspaces(StopWorkspaceRequests=[{"WorkspaceId": mary}])["FailedRequests"]
    assert failed[0]["ErrorCode"] == "OperationNotSupported.State"
    refused("InvalidResourceStateException", api.modify_workspace_properties, WorkspaceId=mary, WorkspaceProperties={"UserVolumeSizeGib": 60})
    api.modify_workspace_state(WorkspaceId=mary, WorkspaceState="AVAILABLE")
    office.reaches("mary", "AVAILABLE")
    refused("ResourceNotFoundException", api.modify_workspace_state, WorkspaceId="ws-000000000", WorkspaceState="AVAILABLE")


def test_connection_status(office):
    pages = lambda: office.api.get_paginator("describe_workspaces_connection_status").paginate()
    known = lambda: [one for page in pages() for one in page["WorkspacesConnectionStatus"]]
    until("the gateway has said who is connected", lambda: {one["ConnectionState"] for one in known()} == {"DISCONNECTED"})
    assert all("ConnectionStateCheckTimestamp" in one and "LastKnownUserConnectionTimestamp" not in one for one in known())
    john = office.of("john")["WorkspaceId"]
    office.api.stop_workspaces(StopWorkspaceRequests=[{"WorkspaceId": john}])
    office.reaches("john", "STOPPED")
    one = office.api.describe_workspaces_connection_status(WorkspaceIds=[john])["WorkspacesConnectionStatus"]
    assert [status["ConnectionState"] for status in one] == ["UNKNOWN"]


def test_ip_groups(office):
    api = office.api
    rule = lambda text: {"ipRule": text, "ruleDesc": "office"}
    group = api.create_ip_group(GroupName="office", GroupDesc="of ours", UserRules=[rule("203.0.113.0/24")], Tags=[{"Key": "a", "Value": "b"}])["GroupId"]
    found = lambda: api.describe_ip_groups(GroupIds=[group])["Result"][0]["userRules"]
    assert found() == [rule("203.0.113.0/24")]
    api.authorize_ip_rules(GroupId=group, UserRules=[rule("192.0.2.1")])
    api.revoke_ip_rules(GroupId=group, UserRules=["203.0.113.0/24"])
    assert found() == [rule("192.0.2.1/32")]
    api.update_rules_of_ip_group(GroupId=group, UserRules=[rule("127.0.0.0/8")])
    assert found() == [rule("127.0.0.0/8")]
    api.associate_ip_groups(DirectoryId=office.directory, GroupIds=[group])
    assert office.registration()["ipGroupIds"] == [group]
    refused("ResourceAssociatedException", api.delete_ip_group, office.directory, GroupId=group)
    refused("ResourceAlreadyExistsException", api.create_ip_group, GroupName="office")
    refused("InvalidParameterValuesException", api.authorize_ip_rules, "10.0.0.1/8", GroupId=group, UserRules=[rule("10.0.0.1/8")])
    eleven = [rule(f"192.0.2.{number}") for number in range(11)]
    refused("ResourceLimitExceededException", api.update_rules_of_ip_group, "10 rules", GroupId=group, UserRules=eleven)
    others = [api.create_ip_group(GroupName=f"group {number}")["GroupId"] for number in range(25)]
    refused("ResourceLimitExceededException", api.associate_ip_groups, "25 IP groups", DirectoryId=office.directory, GroupIds=others)
    listed = [one for page in api.get_paginator("describe_ip_groups").paginate(PaginationConfig={"PageSize": 10}) for one in page["Result"]]
    assert len(listed) == 26
    api.disassociate_ip_groups(DirectoryId=office.directory, GroupIds=[group])
    api.delete_ip_group(GroupId=group)
    refused("ResourceNotFoundException", api.delete_ip_group, group, GroupId=group)


def test_tags(office):
    api = office.api
    group = api.create_ip_group(GroupName="tagged")["GroupId"]
    for thing in [office.of("mary")["WorkspaceId"], office.directory, group]:
        api.create_tags(ResourceId=thing, Tags=[{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "2"}])
        api.delete_tags(ResourceId=thing, TagKeys=["a"])
        assert api.describe_tags(ResourceId=thing)["TagList"] == [{"Key": "b", "Value": "2"}]
    many = [{"Key": f"k{number}", "Value": ""} for number in range(50)]
    refused("ResourceLimitExceededException", api.create_tags, "50 tags", ResourceId=group, Tags=many)
    refused("ResourceNotFoundException", api.describe_tags, ResourceId="ws-000000000")
    refused("InvalidParameterValuesException", api.create_tags, "reserved", ResourceId=group, Tags=[{"Key": "aws:x", "Value": ""}])


def test_a_directory_as_desktops_use_it(office):
    api, directory = office.api, office.directory
    before = office.registration()
    assert before["State"] == "REGISTERED" and before["RegistrationCode"]
    assert before["WorkspaceAccessProperties"]["DeviceTypeWeb"] == "ALLOW"
    api.modify_workspace_access_properties(ResourceId=directory, WorkspaceAccessProperties={"DeviceTypeWeb": "DENY"})
    assert office.registration()["WorkspaceAccessProperties"]["DeviceTypeWeb"] == "DENY"
    api.modify_client_properties(ResourceId=directory, ClientProperties={"ReconnectEnabled": "DISABLED"})
    shown = api.describe_client_properties(ResourceIds=[directory])["ClientPropertiesList"]
    assert shown == [{"ResourceId": directory, "ClientProperties": {"ReconnectEnabled": "DISABLED", "LogUploadEnabled": "DISABLED"}}]
    wishes = {"UserEnabledAsLocalAdministrator": False, "EnableInternetAccess": False}
    api.modify_workspace_creation_properties(ResourceId=directory, WorkspaceCreationProperties=wishes)
    after = office.registration()["WorkspaceCreationProperties"]
    assert {name: after[name] for name in wishes} == wishes
    unsupported = "OperationNotSupportedException"
    domain = ",".join(f"DC={part}" for part in before["DirectoryName"].split("."))
    change = lambda **wish: api.modify_workspace_creation_properties(ResourceId=directory, WorkspaceCreationProperties=wish)
    refused(unsupported, lambda: change(DefaultOu=f"OU=Desks,{domain}"), "CN=Computers")
    refused(unsupported, lambda: change(EnableMaintenanceMode=True))
    refused(unsupported, lambda: change(EnableInternetAccess=True), "decided when their directory is made")
    refused("InvalidParameterValuesException", lambda: change(CustomSecurityGroupId="sg-00000000000000000"), "sg-0000")
    mary = office.of("mary")["WorkspaceId"]
    refused("InvalidResourceStateException", api.deregister_workspace_directory, mary, DirectoryId=directory)
    refused("ResourceAlreadyExistsException", api.register_workspace_directory, DirectoryId=directory)


def test_deregistered_and_registered_again(office):
    api, directory = office.api, office.directory
    ids = [{"WorkspaceId": one["WorkspaceId"]} for one in office.all()]
    assert api.terminate_workspaces(TerminateWorkspaceRequests=ids)["FailedRequests"] == []
    until("all are gone", lambda: not office.all())
    api.deregister_workspace_directory(DirectoryId=directory)
    assert office.registration() is None
    wish = {"DirectoryId": directory, "UserName": "mary", "BundleId": STANDARD}
    failed = api.create_workspaces(Workspaces=[wish])["FailedRequests"][0]
    assert failed["ErrorCode"] == "ResourceNotFound.Directory" and "RegisterWorkspaceDirectory" in failed["ErrorMessage"]
    refused("ResourceNotFoundException", api.modify_client_properties, ResourceId=directory, ClientProperties={})
    refused("UnsupportedWorkspaceConfigurationException", api.register_workspace_directory, DirectoryId=directory, Tenancy="DEDICATED")
    refused("OperationNotSupportedException", api.register_workspace_directory, DirectoryId=directory, EnableSelfService=True)
    api.register_workspace_directory(DirectoryId=directory, Tags=[{"Key": "team", "Value": "blue"}])
    assert office.registration()["Tenancy"] == "SHARED"
    assert api.describe_tags(ResourceId=directory)["TagList"] == [{"Key": "team", "Value": "blue"}]
    assert api.create_workspaces(Workspaces=[wish])["FailedRequests"] == []
    office.reaches("mary", "AVAILABLE")


def test_the_account_and_its_management_network(client):
    api = client("workspaces")
    assert api.describe_account()["DedicatedTenancySupport"] == "DISABLED"
    all_ranges = api.list_available_management_cidr_ranges(ManagementCidrRangeConstraint="0.0.0.0/0")["ManagementCidrRanges"]
    assert len(all_ranges) == 1
    none = api.list_available_management_cidr_ranges(ManagementCidrRangeConstraint="203.0.113.0/24")
    assert none["ManagementCidrRanges"] == []
    refused(
        "InvalidParameterValuesException", api.modify_account, all_ranges[0],
        DedicatedTenancySupport="ENABLED", DedicatedTenancyManagementCidrRange="10.99.0.0/16",
    )
    api.modify_account(DedicatedTenancySupport="ENABLED", DedicatedTenancyManagementCidrRange=all_ranges[0])
    account = api.describe_account()
    assert (account["DedicatedTenancySupport"], account["DedicatedTenancyManagementCidrRange"]) == ("ENABLED", all_ranges[0])


def test_tags_decide_what_a_policy_allows(office, own):
    iam = own.client("iam")
    iam.create_user(UserName="helper")
    allow = lambda actions, **more: {"Effect": "Allow", "Action": actions, "Resource": "*"} | more
    blue = {"Condition": {"StringEquals": {"aws:ResourceTag/team": "blue"}}}
    policy = {"Version": "2012-10-17", "Statement": [
        allow(["workspaces:ModifyWorkspaceState", "workspaces:RebootWorkspaces"], **blue),
        allow("workspaces:CreateTags", Condition={"ForAllValues:StringEquals": {"aws:TagKeys": ["note"]}}),
    ]}
    iam.put_user_policy(UserName="helper", PolicyName="blue", PolicyDocument=json.dumps(policy))
    helper = own.using(iam.create_access_key(UserName="helper")["AccessKey"]).client("workspaces")
    mary, john = office.of("mary")["WorkspaceId"], office.of("john")["WorkspaceId"]
    office.api.create_tags(ResourceId=mary, Tags=[{"Key": "team", "Value": "blue"}])
    helper.modify_workspace_state(WorkspaceId=mary, WorkspaceState="ADMIN_MAINTENANCE")
    helper.modify_workspace_state(WorkspaceId=mary, WorkspaceState="AVAILABLE")
    assert helper.reboot_workspaces(RebootWorkspaceRequests=[{"WorkspaceId": mary}])["FailedRequests"] == []
    denied = "AccessDeniedException"
    refused(denied, helper.modify_workspace_state, "ModifyWorkspaceState", john, WorkspaceId=john, WorkspaceState="ADMIN_MAINTENANCE")
    refused(denied, helper.reboot_workspaces, john, RebootWorkspaceRequests=[{"WorkspaceId": john}])
    refused(denied, helper.describe_workspaces)
    helper.create_tags(ResourceId=john, Tags=[{"Key": "note", "Value": "slow"}])
    refused(denied, helper.create_tags, ResourceId=john, Tags=[{"Key": "team", "Value": "blue"}])


def test_another_account_finds_nothing(office, account):
    theirs = account().client("workspaces")
    mary = office.of("mary")["WorkspaceId"]
    group = office.api.create_ip_group(GroupName="mine")["GroupId"]
    missing = "ResourceNotFoundException"
    assert theirs.describe_workspaces(WorkspaceIds=[mary])["Workspaces"] == []
    assert theirs.describe_ip_groups(GroupIds=[group])["Result"] == []
    assert theirs.describe_workspace_directories()["Directories"] == []
    assert theirs.describe_workspaces_connection_status(WorkspaceIds=[mary])["WorkspacesConnectionStatus"] == []
    for call, arguments in [
        (theirs.modify_workspace_properties, {"WorkspaceId": mary, "WorkspaceProperties": {"RunningMode": "AUTO_STOP"}}),
        (theirs.modify_workspace_state, {"WorkspaceId": mary, "WorkspaceState": "ADMIN_MAINTENANCE"}),
        (theirs.create_tags, {"ResourceId": mary, "Tags": [{"Key": "a", "Value": "b"}]}),
        (theirs.delete_tags, {"ResourceId": group, "TagKeys": ["a"]}),
        (theirs.describe_tags, {"ResourceId": office.directory}),
        (theirs.delete_ip_group, {"GroupId": group}),
        (theirs.authorize_ip_rules, {"GroupId": group, "UserRules": [{"ipRule": "192.0.2.1"}]}),
        (theirs.revoke_ip_rules, {"GroupId": group, "UserRules": ["192.0.2.1"]}),
        (theirs.update_rules_of_ip_group, {"GroupId": group, "UserRules": []}),
        (theirs.associate_ip_groups, {"DirectoryId": office.directory, "GroupIds": [group]}),
        (theirs.disassociate_ip_groups, {"DirectoryId": office.directory, "GroupIds": [group]}),
        (theirs.register_workspace_directory, {"DirectoryId": office.directory}),
        (theirs.deregister_workspace_directory, {"DirectoryId": office.directory}),
        (theirs.modify_client_properties, {"ResourceId": office.directory, "ClientProperties": {"ReconnectEnabled": "DISABLED"}}),
        (theirs.describe_client_properties, {"ResourceIds": [office.directory]}),
        (theirs.modify_workspace_access_properties, {"ResourceId": office.directory, "WorkspaceAccessProperties": {"DeviceTypeWeb": "DENY"}}),
        (theirs.modify_workspace_creation_properties, {"ResourceId": office.directory, "WorkspaceCreationProperties": {"EnableInternetAccess": True}}),
    ]:
        refused(missing, call, **arguments)
    for change in ["reboot", "rebuild", "start", "stop", "terminate"]:
        requests = {f"{change.capitalize()}WorkspaceRequests": [{"WorkspaceId": mary}]}
        failed = getattr(theirs, f"{change}_workspaces")(**requests)["FailedRequests"]
        assert failed[0]["ErrorCode"] == "ResourceNotFound.Workspace", change
    wish = {"DirectoryId": office.directory, "UserName": "mary", "BundleId": STANDARD}
    assert theirs.create_workspaces(Workspaces=[wish])["FailedRequests"][0]["ErrorCode"] == "ResourceNotFound.Directory"
    assert office.of("mary")["State"] == "AVAILABLE"
