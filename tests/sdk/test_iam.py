"""Users, groups, roles and policies by boto3: each thing from its making to its removal, and every refusal on the way."""

import base64
import hashlib
import hmac
import json
import struct
import time

import pytest
from botocore.exceptions import ClientError

from installation import REPOSITORY, until

GUIDE = (REPOSITORY / "crates/iam/tests/documents/guide.json").read_text()
SHIPPED = "arn:aws:iam::aws:policy/"


def document(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def allow(actions, resources="*", **more):
    return {"Effect": "Allow", "Action": actions, "Resource": resources} | more


def trust(principal, **more):
    return document({"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"} | more)


def refused(code, call, *words, **arguments):
    """The call must be refused by this name; every word must stand in the message."""
    with pytest.raises(ClientError) as caught:
        call(**arguments)
    error = caught.value.response["Error"]
    assert error["Code"] == code, error
    for word in words:
        assert word in error["Message"], error
    return error["Message"]


def code(seed, step):
    """What a device with this seed shows at a step of half a minute."""
    key = base64.b32decode(seed + b"=" * (-len(seed) % 8))
    digest = hmac.new(key, struct.pack(">q", step), hashlib.sha1).digest()
    offset = digest[19] & 15
    return f"{(struct.unpack('>I', digest[offset:offset + 4])[0] & 0x7FFFFFFF) % 1000000:06}"


def enabled_device(iam, user, name):
    """A device of a user, switched on; its serial number, seed, and the newest step that was used."""
    made = iam.create_virtual_mfa_device(VirtualMFADeviceName=name)["VirtualMFADevice"]
    # Those of before, so that the codes of now and of the next half minute are left.
    seed, step = made["Base32StringSeed"], int(time.time() // 30) - 1
    iam.enable_mfa_device(
        UserName=user,
        SerialNumber=made["SerialNumber"],
        AuthenticationCode1=code(seed, step - 1),
        AuthenticationCode2=code(seed, step),
    )
    return made["SerialNumber"], seed, step


@pytest.fixture
def iam(client):
    return client("iam")


@pytest.fixture
def user(own, iam):
    """Makes a user with policies and keys; their account."""

    def make(name, *statements, policies=()):
        iam.create_user(UserName=name)
        if statements:
            iam.put_user_policy(UserName=name, PolicyName="own", PolicyDocument=document(*statements))
        for policy in policies:
            iam.attach_user_policy(UserName=name, PolicyArn=policy)
        return own.using(iam.create_access_key(UserName=name)["AccessKey"])

    return make


def test_a_user_from_making_to_removal(own, iam):
    tags = [{"Key": "team", "Value": "desk"}]
    made = iam.create_user(UserName="Mary", Path="/ops/", Tags=tags)["User"]
    assert made["Arn"] == f"arn:aws:iam::{own.id}:user/ops/Mary"
    assert made["UserId"].startswith("AIDA") and made["Tags"] == tags
    iam.get_waiter("user_exists").wait(UserName="Mary", WaiterConfig={"Delay": 1, "MaxAttempts": 2})
    assert iam.get_user(UserName="mary")["User"]["UserName"] == "Mary"
    refused("EntityAlreadyExists", iam.create_user, "MARY", UserName="MARY")
    refused("NoSuchEntity", iam.get_user, "bob", UserName="bob")
    refused("ValidationError", iam.create_user, UserName="no spaces")
    iam.update_user(UserName="Mary", NewUserName="Maria", NewPath="/")
    assert iam.get_user(UserName="Maria")["User"]["Arn"] == f"arn:aws:iam::{own.id}:user/Maria"
    iam.tag_user(UserName="Maria", Tags=[{"Key": "Team", "Value": "field"}, {"Key": "floor", "Value": "2"}])
    refused("InvalidInput", iam.tag_user, "twice", UserName="Maria", Tags=tags + [{"Key": "TEAM", "Value": ""}])
    iam.untag_user(UserName="Maria", TagKeys=["floor"])
    assert iam.list_user_tags(UserName="Maria")["Tags"] == [{"Key": "Team", "Value": "field"}]
    iam.put_user_policy(UserName="Maria", PolicyName="own", PolicyDocument=GUIDE)
    refused("DeleteConflict", iam.delete_user, "inline policies", UserName="Maria")
    iam.delete_user_policy(UserName="Maria", PolicyName="own")
    iam.delete_user(UserName="Maria")
    refused("NoSuchEntity", iam.delete_user, UserName="Maria")


def test_pages_of_users_lead_on(iam):
    names = [f"user{number:02}" for number in range(25)]
    for name in names:
        iam.create_user(UserName=name, Path="/even/" if int(name[-1]) % 2 == 0 else "/odd/")
    pages = list(iam.get_paginator("list_users").paginate(PaginationConfig={"PageSize": 10}))
    assert [len(page["Users"]) for page in pages] == [10, 10, 5]
    assert [page["IsTruncated"] for page in pages] == [True, True, False]
    assert [user["UserName"] for page in pages for user in page["Users"]] == names
    even = iam.list_users(PathPrefix="/even/")["Users"]
    assert len(even) == 13
    refused("ValidationError", iam.list_users, "marker", Marker="%%%")


def test_groups_give_their_policies_to_their_members(own, iam, user):
    mary = user("mary")
    workspaces = mary.client("workspaces")
    refused("AccessDeniedException", workspaces.describe_workspaces, "not allowed by any policy of the identity")
    group = iam.create_group(GroupName="desk")["Group"]
    assert group["GroupId"].startswith("AGPA")
    iam.attach_group_policy(GroupName="desk", PolicyArn=SHIPPED + "CarrelReadOnlyAccess")
    iam.add_user_to_group(GroupName="desk", UserName="mary")
    assert workspaces.describe_workspaces()["Workspaces"] == []
    assert [one["UserName"] for one in iam.get_group(GroupName="desk")["Users"]] == ["mary"]
    assert [one["GroupName"] for one in iam.list_groups_for_user(UserName="mary")["Groups"]] == ["desk"]
    refused("DeleteConflict", iam.delete_group, GroupName="desk")
    iam.put_group_policy(GroupName="desk", PolicyName="no", PolicyDocument=document(
        {"Sid": "NoLooking", "Effect": "Deny", "Action": "workspaces:Describe*", "Resource": "*"}))
    refused("AccessDeniedException", workspaces.describe_workspaces, "denied by", "NoLooking", "user/mary")
    assert iam.list_group_policies(GroupName="desk")["PolicyNames"] == ["no"]
    assert iam.get_group_policy(GroupName="desk", PolicyName="no")["PolicyDocument"]["Statement"][0]["Sid"] == "NoLooking"
    iam.delete_group_policy(GroupName="desk", PolicyName="no")
    iam.remove_user_from_group(GroupName="desk", UserName="mary")
    refused("NoSuchEntity", iam.remove_user_from_group, GroupName="desk", UserName="mary")
    refused("AccessDeniedException", workspaces.describe_workspaces)
    iam.update_group(GroupName="desk", NewGroupName="helpdesk")
    iam.detach_group_policy(GroupName="helpdesk", PolicyArn=SHIPPED + "CarrelReadOnlyAccess")
    iam.delete_group(GroupName="helpdesk")
    assert iam.list_groups()["Groups"] == []


def test_a_policy_and_its_versions(own, iam):
    made = iam.create_policy(
        PolicyName="looks", PolicyDocument=document(allow("workspaces:Describe*")), Description="to look",
        Tags=[{"Key": "team", "Value": "desk"}],
    )["Policy"]
    arn = made["Arn"]
    assert arn == f"arn:aws:iam::{own.id}:policy/looks" and made["DefaultVersionId"] == "v1"
    iam.get_waiter("policy_exists").wait(PolicyArn=arn, WaiterConfig={"Delay": 1, "MaxAttempts": 2})
    assert iam.get_policy(PolicyArn=arn)["Policy"]["Description"] == "to look"
    refused("EntityAlreadyExists", iam.create_policy, PolicyName="Looks", PolicyDocument=GUIDE)
    for number in range(2, 6):
        version = iam.create_policy_version(
            PolicyArn=arn, PolicyDocument=document(allow(f"workspaces:Describe{number}*")), SetAsDefault=number == 3
        )["PolicyVersion"]
        assert version["VersionId"] == f"v{number}"
    refused("LimitExceeded", iam.create_policy_version, "5", PolicyArn=arn, PolicyDocument=GUIDE)
    assert iam.get_policy(PolicyArn=arn)["Policy"]["DefaultVersionId"] == "v3"
    got = iam.get_policy_version(PolicyArn=arn, VersionId="v3")["PolicyVersion"]
    assert got["IsDefaultVersion"] and got["Document"]["Statement"][0]["Action"] == "workspaces:Describe3*"
    listed = iam.list_policy_versions(PolicyArn=arn)["Versions"]
    assert [one["VersionId"] for one in listed] == ["v5", "v4", "v3", "v2", "v1"]
    refused("DeleteConflict", iam.delete_policy_version, "default", PolicyArn=arn, VersionId="v3")
    refused("DeleteConflict", iam.delete_policy, "versions", PolicyArn=arn)
    iam.set_default_policy_version(PolicyArn=arn, VersionId="v1")
    refused("NoSuchEntity", iam.set_default_policy_version, PolicyArn=arn, VersionId="v9")
    for number in range(2, 6):
        iam.delete_policy_version(PolicyArn=arn, VersionId=f"v{number}")
    iam.tag_policy(PolicyArn=arn, Tags=[{"Key": "floor", "Value": "2"}])
    iam.untag_policy(PolicyArn=arn, TagKeys=["team"])
    assert iam.list_policy_tags(PolicyArn=arn)["Tags"] == [{"Key": "floor", "Value": "2"}]
    iam.create_user(UserName="mary")
    iam.attach_user_policy(UserName="mary", PolicyArn=arn)
    refused("DeleteConflict", iam.delete_policy, "attached", PolicyArn=arn)
    entities = iam.list_entities_for_policy(PolicyArn=arn)
    assert [one["UserName"] for one in entities["PolicyUsers"]] == ["mary"] and entities["PolicyRoles"] == []
    iam.detach_user_policy(UserName="mary", PolicyArn=arn)
    iam.delete_policy(PolicyArn=arn)
    refused("NoSuchEntity", iam.get_policy, PolicyArn=arn)


def test_shipped_policies_are_there_and_stay_as_they_are(iam):
    pages = iam.get_paginator("list_policies").paginate(Scope="AWS", PaginationConfig={"PageSize": 3})
    shipped = [one["PolicyName"] for page in pages for one in page["Policies"]]
    assert shipped == ["CarrelFullAccess", "CarrelHelpDesk", "CarrelNetworkAccess", "CarrelReadOnlyAccess"]
    assert iam.list_policies(Scope="Local")["Policies"] == []
    arn = SHIPPED + "CarrelHelpDesk"
    version = iam.get_policy_version(PolicyArn=arn, VersionId="v1")["PolicyVersion"]
    assert version["Document"]["Statement"][0]["Sid"] == "Look"
    refused("AccessDenied", iam.delete_policy, "shipped", PolicyArn=arn)
    refused("AccessDenied", iam.create_policy_version, PolicyArn=arn, PolicyDocument=GUIDE)
    iam.create_user(UserName="mary")
    iam.attach_user_policy(UserName="mary", PolicyArn=arn)
    assert iam.get_policy(PolicyArn=arn)["Policy"]["AttachmentCount"] == 1
    attached = iam.list_policies(Scope="AWS", OnlyAttached=True)["Policies"]
    assert [one["PolicyName"] for one in attached] == ["CarrelHelpDesk"]
    refused("NoSuchEntity", iam.attach_user_policy, UserName="mary", PolicyArn=SHIPPED + "Nothing")


def test_malformed_documents_are_refused_with_the_place(iam):
    iam.create_user(UserName="mary")
    printed = GUIDE.replace('RevokeSecurityGroupIngress"', 'RevokeSecurityGroupIngress",')
    refused("MalformedPolicyDocument", iam.create_policy, "line 33, column 7", PolicyName="guide", PolicyDocument=printed)
    refused("MalformedPolicyDocument", iam.put_user_policy, "Statement[0].Effect",
            UserName="mary", PolicyName="x", PolicyDocument=document(allow("a:b") | {"Effect": "Maybe"}))
    refused("MalformedPolicyDocument", iam.create_role, "Principal",
            RoleName="r", AssumeRolePolicyDocument=document(allow("sts:AssumeRole")))
    many = [f"workspaces:Describe{number:06}" for number in range(300)]
    refused("LimitExceeded", iam.create_policy, "6144", PolicyName="long", PolicyDocument=document(allow(many)))
    padded = json.dumps(json.loads(GUIDE), indent=60)
    iam.create_policy(PolicyName="padded", PolicyDocument=padded)
    half = document(allow([f"ec2:Describe{number:04}" for number in range(60)]))
    iam.put_user_policy(UserName="mary", PolicyName="first", PolicyDocument=half)
    refused("LimitExceeded", iam.put_user_policy, "2048", UserName="mary", PolicyName="second", PolicyDocument=half)


def test_access_keys_are_two_and_can_be_switched_off(own, iam, user):
    mary = user("mary", allow("iam:*AccessKey*", f"arn:aws:iam::{own.id}:user/${{aws:username}}"))
    hers = mary.client("iam")
    second = hers.create_access_key()["AccessKey"]
    assert second["UserName"] == "mary" and second["AccessKeyId"].startswith("AKIA")
    refused("LimitExceeded", hers.create_access_key, "2")
    listed = hers.list_access_keys()["AccessKeyMetadata"]
    assert {one["AccessKeyId"] for one in listed} == {mary.access_key_id, second["AccessKeyId"]}
    own.using(second).client("sts").get_caller_identity()
    hers.update_access_key(AccessKeyId=second["AccessKeyId"], Status="Inactive")
    refused("InvalidClientTokenId", own.using(second).client("sts").get_caller_identity)

    def used():
        answer = iam.get_access_key_last_used(AccessKeyId=mary.access_key_id)
        assert answer["UserName"] == "mary"
        return answer["AccessKeyLastUsed"].get("LastUsedDate") and answer["AccessKeyLastUsed"]["ServiceName"]

    assert until("the use is noted", used) == "iam"
    hers.delete_access_key(AccessKeyId=second["AccessKeyId"])
    refused("NoSuchEntity", hers.delete_access_key, AccessKeyId=second["AccessKeyId"])
    iam.create_user(UserName="bob")
    refused("AccessDenied", hers.create_access_key, "user/bob", UserName="bob")
    refused("AccessDenied", hers.create_access_key, "user/nobody", UserName="nobody")


def test_a_role_from_making_to_removal(own, iam):
    made = iam.create_role(
        RoleName="desk", AssumeRolePolicyDocument=trust({"AWS": own.id}), Description="helps", MaxSessionDuration=7200,
        Tags=[{"Key": "team", "Value": "desk"}],
    )["Role"]
    assert made["Arn"] == f"arn:aws:iam::{own.id}:role/desk" and made["RoleId"].startswith("AROA")
    iam.get_waiter("role_exists").wait(RoleName="desk", WaiterConfig={"Delay": 1, "MaxAttempts": 2})
    assert made["AssumeRolePolicyDocument"]["Statement"][0]["Principal"] == {"AWS": own.id}
    iam.update_role(RoleName="desk", Description="helps people", MaxSessionDuration=3600)
    iam.update_role_description(RoleName="desk", Description="helps")
    role = iam.get_role(RoleName="desk")["Role"]
    assert (role["Description"], role["MaxSessionDuration"]) == ("helps", 3600)
    iam.update_assume_role_policy(RoleName="desk", PolicyDocument=trust({"Service": "ec2.amazonaws.com"}))
    iam.put_role_policy(RoleName="desk", PolicyName="own", PolicyDocument=GUIDE)
    assert iam.get_role_policy(RoleName="desk", PolicyName="own")["PolicyDocument"] == json.loads(GUIDE)
    iam.attach_role_policy(RoleName="desk", PolicyArn=SHIPPED + "CarrelHelpDesk")
    attached = iam.list_attached_role_policies(RoleName="desk")["AttachedPolicies"]
    assert attached == [{"PolicyName": "CarrelHelpDesk", "PolicyArn": SHIPPED + "CarrelHelpDesk"}]
    iam.tag_role(RoleName="desk", Tags=[{"Key": "floor", "Value": "2"}])
    iam.untag_role(RoleName="desk", TagKeys=["team"])
    assert iam.list_role_tags(RoleName="desk")["Tags"] == [{"Key": "floor", "Value": "2"}]
    iam.create_instance_profile(InstanceProfileName="desk")
    iam.get_waiter("instance_profile_exists").wait(InstanceProfileName="desk")
    iam.add_role_to_instance_profile(InstanceProfileName="desk", RoleName="desk")
    refused("LimitExceeded", iam.add_role_to_instance_profile, InstanceProfileName="desk", RoleName="desk")
    profiles = iam.list_instance_profiles_for_role(RoleName="desk")["InstanceProfiles"]
    assert [one["Roles"][0]["RoleName"] for one in profiles] == ["desk"]
    refused("DeleteConflict", iam.delete_role, RoleName="desk")
    refused("DeleteConflict", iam.delete_instance_profile, InstanceProfileName="desk")
    iam.remove_role_from_instance_profile(InstanceProfileName="desk", RoleName="desk")
    iam.delete_instance_profile(InstanceProfileName="desk")
    iam.detach_role_policy(RoleName="desk", PolicyArn=SHIPPED + "CarrelHelpDesk")
    iam.delete_role_policy(RoleName="desk", PolicyName="own")
    assert iam.list_role_policies(RoleName="desk")["PolicyNames"] == []
    iam.delete_role(RoleName="desk")
    refused("NoSuchEntity", iam.get_role, RoleName="desk")


def test_roles_of_services_are_theirs(iam):
    role = iam.create_service_linked_role(AWSServiceName="workspaces.amazonaws.com")["Role"]
    assert role["Path"] == "/aws-service-role/workspaces.amazonaws.com/"
    refused("InvalidInput", iam.create_service_linked_role, AWSServiceName="workspaces.amazonaws.com")
    refused("UnmodifiableEntity", iam.delete_role, RoleName=role["RoleName"])
    task = iam.delete_service_linked_role(RoleName=role["RoleName"])["DeletionTaskId"]
    assert iam.get_service_linked_role_deletion_status(DeletionTaskId=task)["Status"] == "SUCCEEDED"
    refused("NoSuchEntity", iam.get_role, RoleName=role["RoleName"])


def test_a_boundary_takes_away_and_gives_nothing(own, iam, user):
    mary = user("mary", allow("*"))
    workspaces = mary.client("workspaces")
    workspaces.describe_workspaces()
    arn = iam.create_policy(PolicyName="only-iam", PolicyDocument=document(allow("iam:*")))["Policy"]["Arn"]
    iam.put_user_permissions_boundary(UserName="mary", PermissionsBoundary=arn)
    assert iam.get_user(UserName="mary")["User"]["PermissionsBoundary"]["PermissionsBoundaryArn"] == arn
    refused("AccessDeniedException", workspaces.describe_workspaces, "not allowed by the permissions boundary")
    refused("DeleteConflict", iam.delete_policy, "boundary", PolicyArn=arn)
    refused("NoSuchEntity", iam.put_user_permissions_boundary, UserName="mary", PermissionsBoundary=arn + "x")
    iam.delete_user_permissions_boundary(UserName="mary")
    workspaces.describe_workspaces()
    iam.create_role(RoleName="r", AssumeRolePolicyDocument=trust({"AWS": own.id}), PermissionsBoundary=arn)
    iam.delete_role_permissions_boundary(RoleName="r")
    refused("NoSuchEntity", iam.delete_role_permissions_boundary, RoleName="r")
    iam.put_role_permissions_boundary(RoleName="r", PermissionsBoundary=arn)
    usage = iam.list_entities_for_policy(PolicyArn=arn, PolicyUsageFilter="PermissionsBoundary")
    assert [one["RoleName"] for one in usage["PolicyRoles"]] == ["r"]


def test_conditions_look_at_the_request(own, iam, user):
    mary = user(
        "mary",
        allow("workspaces:DescribeWorkspaces", Condition={
            "IpAddress": {"aws:SourceIp": "127.0.0.0/8"},
            "StringEquals": {"aws:RequestedRegion": own.carrel.region, "aws:PrincipalTag/team": "desk"},
            "Bool": {"aws:SecureTransport": "true"},
            "DateGreaterThan": {"aws:CurrentTime": "2020-01-01T00:00:00Z"},
        }),
        allow(["iam:CreateUser", "iam:TagUser"], Condition={
            "StringEquals": {"aws:RequestTag/team": "${aws:PrincipalTag/team}"},
            "ForAllValues:StringEquals": {"aws:TagKeys": ["team"]},
        }),
        allow("iam:DeleteUser", Condition={"StringEquals": {"aws:ResourceTag/team": "desk"}}),
        allow("iam:AttachUserPolicy", Condition={"ArnEquals": {"iam:PolicyARN": SHIPPED + "CarrelHelpDesk"}}),
    )
    workspaces, hers = mary.client("workspaces"), mary.client("iam")
    refused("AccessDeniedException", workspaces.describe_workspaces)
    iam.tag_user(UserName="mary", Tags=[{"Key": "team", "Value": "desk"}])
    workspaces.describe_workspaces()
    hers.create_user(UserName="bob", Tags=[{"Key": "team", "Value": "desk"}])
    refused("AccessDenied", hers.create_user, UserName="eve", Tags=[{"Key": "team", "Value": "other"}])
    refused("AccessDenied", hers.create_user, UserName="eve")
    hers.attach_user_policy(UserName="bob", PolicyArn=SHIPPED + "CarrelHelpDesk")
    refused("AccessDenied", hers.attach_user_policy, UserName="bob", PolicyArn=SHIPPED + "CarrelFullAccess")
    iam.detach_user_policy(UserName="bob", PolicyArn=SHIPPED + "CarrelHelpDesk")
    iam.create_user(UserName="tom")
    refused("AccessDenied", hers.delete_user, UserName="tom")
    hers.delete_user(UserName="bob")


def test_passwords_keep_to_the_rule_of_the_account(own, iam, user):
    mary = user("mary")
    refused("NoSuchEntity", iam.get_account_password_policy)
    refused("NoSuchEntity", iam.get_login_profile, UserName="mary")
    refused("PasswordPolicyViolation", iam.create_login_profile, "8 characters", UserName="mary", Password="short")
    made = iam.create_login_profile(UserName="mary", Password="Tr0ubadour", PasswordResetRequired=True)
    assert made["LoginProfile"]["PasswordResetRequired"]
    refused("EntityAlreadyExists", iam.create_login_profile, UserName="mary", Password="Tr0ubadour")
    refused("DeleteConflict", iam.delete_user, UserName="mary")
    change = mary.client("iam").change_password
    refused("AccessDenied", change, "iam:ChangePassword", OldPassword="Tr0ubadour", NewPassword="Tr0ubadours")
    iam.update_account_password_policy(
        MinimumPasswordLength=12, RequireSymbols=True, RequireNumbers=True, PasswordReusePrevention=2,
        AllowUsersToChangePassword=True, MaxPasswordAge=90,
    )
    rule = iam.get_account_password_policy()["PasswordPolicy"]
    assert (rule["MinimumPasswordLength"], rule["ExpirePasswords"], rule["MaxPasswordAge"]) == (12, True, 90)
    refused("PasswordPolicyViolation", change, "a symbol", OldPassword="Tr0ubadour", NewPassword="troubadour2026")
    refused("AccessDenied", change, "old password", OldPassword="wrong", NewPassword="troubadour-2026")
    change(OldPassword="Tr0ubadour", NewPassword="troubadour-2026")
    refused("PasswordPolicyViolation", change, "before", OldPassword="troubadour-2026", NewPassword="troubadour-2026")
    assert not iam.get_login_profile(UserName="mary")["LoginProfile"].get("PasswordResetRequired")
    iam.update_login_profile(UserName="mary", Password="another-one-2026", PasswordResetRequired=True)
    iam.delete_account_password_policy()
    refused("NoSuchEntity", iam.delete_account_password_policy)
    iam.delete_login_profile(UserName="mary")
    refused("NoSuchEntity", iam.delete_login_profile, UserName="mary")


def test_second_factors_are_enabled_by_two_codes(own, iam):
    iam.create_user(UserName="mary")
    made = iam.create_virtual_mfa_device(VirtualMFADeviceName="mary")["VirtualMFADevice"]
    serial, seed, step = made["SerialNumber"], made["Base32StringSeed"], int(time.time() // 30)
    assert serial == f"arn:aws:iam::{own.id}:mfa/mary"
    refused("EntityAlreadyExists", iam.create_virtual_mfa_device, VirtualMFADeviceName="mary")
    enable = {"UserName": "mary", "SerialNumber": serial}
    refused("InvalidAuthenticationCode", iam.enable_mfa_device, "one after the other",
            AuthenticationCode1="000000", AuthenticationCode2="000000", **enable)
    codes = {"AuthenticationCode1": code(seed, step - 1), "AuthenticationCode2": code(seed, step)}
    iam.enable_mfa_device(**enable, **codes)
    refused("EntityAlreadyExists", iam.enable_mfa_device, **enable, **codes)
    assert [one["SerialNumber"] for one in iam.list_mfa_devices(UserName="mary")["MFADevices"]] == [serial]
    iam.resync_mfa_device(**enable, **codes)
    pages = iam.get_paginator("list_virtual_mfa_devices").paginate(AssignmentStatus="Assigned")
    assert [one["User"]["UserName"] for page in pages for one in page["VirtualMFADevices"]] == ["mary"]
    refused("DeleteConflict", iam.delete_virtual_mfa_device, SerialNumber=serial)
    iam.deactivate_mfa_device(**enable)
    refused("NoSuchEntity", iam.deactivate_mfa_device, **enable)
    iam.delete_virtual_mfa_device(SerialNumber=serial)
    assert iam.list_virtual_mfa_devices()["VirtualMFADevices"] == []


def test_an_account_has_an_alias_and_tells_what_it_has(account, own, iam):
    alias = f"acme-{own.id[:6]}"
    iam.create_account_alias(AccountAlias=alias)
    assert iam.list_account_aliases()["AccountAliases"] == [alias]
    refused("EntityAlreadyExists", account().client("iam").create_account_alias, AccountAlias=alias)
    iam.delete_account_alias(AccountAlias=alias)
    refused("NoSuchEntity", iam.delete_account_alias, AccountAlias=alias)
    iam.create_user(UserName="mary")
    summary = iam.get_account_summary()["SummaryMap"]
    assert (summary["Users"], summary["UsersQuota"], summary["AccountAccessKeysPresent"]) == (1, 5000, 1)


def test_everything_of_an_account_is_told_in_pages(own, iam):
    iam.create_group(GroupName="desk")
    iam.create_user(UserName="mary")
    iam.add_user_to_group(GroupName="desk", UserName="mary")
    iam.put_user_policy(UserName="mary", PolicyName="own", PolicyDocument=GUIDE)
    iam.create_role(RoleName="r", AssumeRolePolicyDocument=trust({"AWS": own.id}))
    iam.create_policy(PolicyName="p", PolicyDocument=GUIDE)
    pages = iam.get_paginator("get_account_authorization_details").paginate(
        Filter=["User", "Group", "Role", "LocalManagedPolicy"], PaginationConfig={"PageSize": 1})
    found = {"UserDetailList": [], "GroupDetailList": [], "RoleDetailList": [], "Policies": []}
    for page in pages:
        for name, items in found.items():
            items.extend(page[name])
    mary = found["UserDetailList"][0]
    assert (mary["GroupList"], mary["UserPolicyList"][0]["PolicyDocument"]) == (["desk"], json.loads(GUIDE))
    assert found["Policies"][0]["PolicyVersionList"][0]["Document"] == json.loads(GUIDE)
    assert [len(items) for items in found.values()] == [1, 1, 1, 1]


def test_a_simulation_says_what_the_calls_would(own, iam, user):
    user("mary", allow("workspaces:Describe*"), {"Sid": "No", "Effect": "Deny", "Action": "workspaces:DescribeTags", "Resource": "*"})
    arn = f"arn:aws:iam::{own.id}:user/mary"
    pages = iam.get_paginator("simulate_principal_policy").paginate(
        PolicySourceArn=arn, PaginationConfig={"PageSize": 2},
        ActionNames=["workspaces:DescribeWorkspaces", "workspaces:DescribeTags", "workspaces:RebootWorkspaces"])
    results = [one for page in pages for one in page["EvaluationResults"]]
    assert [one["EvalDecision"] for one in results] == ["allowed", "explicitDeny", "implicitDeny"]
    denied = results[1]["MatchedStatements"][1]
    assert (denied["SourcePolicyId"], denied["SourcePolicyType"]) == ("own", "user")
    text = document(allow("workspaces:Describe*"), {"Sid": "No", "Effect": "Deny", "Action": "workspaces:DescribeTags", "Resource": "*"})
    begin, end = denied["StartPosition"], denied["EndPosition"]
    assert (begin["Line"], end["Line"]) == (1, 1)
    assert json.loads(text[begin["Column"] - 1:end["Column"] - 1])["Sid"] == "No"
    custom = iam.simulate_custom_policy(
        PolicyInputList=[document(allow("ec2:*", Condition={"StringEquals": {"ec2:Region": "local-1"}}))],
        ActionNames=["ec2:CreateVpc"],
        ContextEntries=[{"ContextKeyName": "ec2:Region", "ContextKeyValues": ["local-1"], "ContextKeyType": "string"}],
    )["EvaluationResults"]
    assert custom[0]["EvalDecision"] == "allowed" and custom[0]["MissingContextValues"] == []
    custom = iam.simulate_custom_policy(
        PolicyInputList=[document(allow("ec2:*", Condition={"StringEquals": {"ec2:Region": "local-1"}}))],
        PermissionsBoundaryPolicyInputList=[document(allow("iam:*"))],
        ActionNames=["ec2:CreateVpc"])["EvaluationResults"]
    assert custom[0]["MissingContextValues"] == ["ec2:Region"]
    assert custom[0]["PermissionsBoundaryDecisionDetail"] == {"AllowedByPermissionsBoundary": False}
    keys = iam.get_context_keys_for_custom_policy(
        PolicyInputList=[document(allow("iam:*", "arn:aws:iam::*:user/${aws:username}", Condition={"Bool": {"aws:SecureTransport": "true"}}))])
    assert keys["ContextKeyNames"] == ["aws:SecureTransport", "aws:username"]
    assert iam.get_context_keys_for_principal_policy(PolicySourceArn=arn)["ContextKeyNames"] == []
    refused("InvalidInput", iam.simulate_principal_policy, PolicySourceArn="arn:aws:iam::999999999999:user/x", ActionNames=["a:b"])
    refused("MalformedPolicyDocument", iam.simulate_custom_policy, PolicyInputList=["{"], ActionNames=["a:b"])


def test_another_account_finds_nothing(account, own, iam, user):
    user("mary")
    iam.create_group(GroupName="desk")
    iam.create_role(RoleName="r", AssumeRolePolicyDocument=trust({"AWS": own.id}))
    arn = iam.create_policy(PolicyName="p", PolicyDocument=GUIDE)["Policy"]["Arn"]
    key = iam.list_access_keys(UserName="mary")["AccessKeyMetadata"][0]["AccessKeyId"]
    other = account().client("iam")
    refused("NoSuchEntity", other.get_user, UserName="mary")
    refused("NoSuchEntity", other.get_group, GroupName="desk")
    refused("NoSuchEntity", other.get_role, RoleName="r")
    refused("NoSuchEntity", other.get_policy, PolicyArn=arn)
    refused("NoSuchEntity", other.get_access_key_last_used, AccessKeyId=key)
    refused("NoSuchEntity", other.delete_access_key, AccessKeyId=key)
    other.create_user(UserName="mary")
    refused("NoSuchEntity", other.attach_user_policy, UserName="mary", PolicyArn=arn)
    refused("NoSuchEntity", other.delete_access_key, UserName="mary", AccessKeyId=key)


def test_the_guides_policy_suffices_for_quick_setup_and_directories(own, user):
    """ACC-14: with its commas mended."""
    mary = user("mary")
    root = own.client("iam")
    root.put_user_policy(UserName="mary", PolicyName="guide", PolicyDocument=GUIDE)
    made = mary.command("quick-setup", "--user", "tom:Tom:Major:tom@example.com", "--organization", f"acme{own.id[:5]}",
                        "--domain", f"acme{own.id[:5]}.example.com")
    assert made["DirectoryCreated"]
    workspaces = mary.client("workspaces")

    def available():
        found = workspaces.describe_workspaces()["Workspaces"]
        return [one["State"] for one in found] == ["AVAILABLE"] and found[0]

    workspace = until("the WorkSpace is available", available)
    # Directories are not named in the policy; whoever may do everything to desktops may see to them.
    directories = mary.client("ds").describe_directories()["DirectoryDescriptions"]
    assert [one["DirectoryId"] for one in directories] == [workspace["DirectoryId"]]
    refused("AccessDenied", mary.client("iam").create_user, UserName="eve")
    root.put_user_policy(UserName="mary", PolicyName="no", PolicyDocument=document(
        {"Effect": "Deny", "Action": "ds:DescribeDirectories", "Resource": "*"}))
    refused("AccessDeniedException", mary.client("ds").describe_directories, "denied by")


def test_shipped_policies_are_for_whom_they_say(own, user):
    full = user("full", policies=[SHIPPED + "CarrelFullAccess"])
    full.command("quick-setup", "--user", "tom:Tom:Major:tom@example.com", "--organization", f"ship{own.id[:5]}",
                 "--domain", f"ship{own.id[:5]}.example.com")
    reader = user("reader", policies=[SHIPPED + "CarrelReadOnlyAccess"]).client("workspaces")
    helper = user("helper", policies=[SHIPPED + "CarrelHelpDesk"]).client("workspaces")

    def available():
        found = reader.describe_workspaces()["Workspaces"]
        return found and found[0]["State"] == "AVAILABLE" and found[0]["WorkspaceId"]

    workspace = until("the WorkSpace is available", available)
    refused("AccessDeniedException", reader.reboot_workspaces, RebootWorkspaceRequests=[{"WorkspaceId": workspace}])
    assert helper.reboot_workspaces(RebootWorkspaceRequests=[{"WorkspaceId": workspace}])["FailedRequests"] == []
    refused("AccessDeniedException", helper.terminate_workspaces, TerminateWorkspaceRequests=[{"WorkspaceId": workspace}])
    refused("AccessDenied", full.client("iam").create_user, UserName="eve")


def test_the_service_makes_its_role_and_says_what_it_may_not(own, iam):
    """ACC-15: a role that a client made first, and too small, keeps the directory waiting until it is mended."""
    iam.create_role(RoleName="workspaces_DefaultRole", AssumeRolePolicyDocument=trust({"Service": "workspaces.amazonaws.com"}))
    own.command("quick-setup", "--user", "tom:Tom:Major:tom@example.com", "--organization", f"role{own.id[:5]}",
                "--domain", f"role{own.id[:5]}.example.com")
    ds, workspaces = own.client("ds"), own.client("workspaces")

    def directory():
        return ds.describe_directories()["DirectoryDescriptions"][0]

    def says(action):
        missing = f"workspaces_DefaultRole may not perform {action}"
        until(f"the directory says that {action} is missing", lambda: missing in directory().get("StageReason", ""), 90)

    says("ec2:DescribeNetworkInterfaces")
    iam.put_role_policy(RoleName="workspaces_DefaultRole", PolicyName="looks", PolicyDocument=document(
        allow(["ec2:DescribeNetworkInterfaces", "ds:DescribeDirectories"])))
    says("ec2:CreateNetworkInterface")
    iam.put_role_policy(RoleName="workspaces_DefaultRole", PolicyName="own", PolicyDocument=document(
        allow(["ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface", "ec2:DescribeNetworkInterfaces", "ds:DescribeDirectories"])))

    def available():
        found = workspaces.describe_workspaces()["Workspaces"]
        return [one["State"] for one in found] == ["AVAILABLE"]

    until("the WorkSpace is available", available)
    assert directory()["Stage"] == "Active"


def test_the_service_role_is_made_with_the_first_directory(own, iam):
    refused("NoSuchEntity", iam.get_role, RoleName="workspaces_DefaultRole")
    own.command("quick-setup", "--user", "tom:Tom:Major:tom@example.com", "--organization", f"first{own.id[:5]}",
                "--domain", f"first{own.id[:5]}.example.com")

    def roles():
        return [role["RoleName"] for role in iam.list_roles()["Roles"]]

    until("the role is there", lambda: roles() == ["workspaces_DefaultRole"])
    role = iam.get_role(RoleName="workspaces_DefaultRole")["Role"]
    statement = role["AssumeRolePolicyDocument"]["Statement"][0]
    assert statement["Principal"] == {"Service": "workspaces.amazonaws.com"}
    assert iam.list_role_policies(RoleName="workspaces_DefaultRole")["PolicyNames"] == ["workspaces_DefaultRole"]


def test_the_command_line_tool_makes_users_too(own):
    made = own.aws("iam", "create-user", "--user-name", "mary")
    assert made["User"]["UserName"] == "mary"
    own.aws("iam", "put-user-policy", "--user-name", "mary", "--policy-name", "own", "--policy-document", GUIDE)
    assert own.aws("iam", "get-user-policy", "--user-name", "mary", "--policy-name", "own")["PolicyDocument"] == json.loads(GUIDE)
