"""Temporary credentials by boto3: who one is, roles within an account and across accounts, second factors, federation."""

import datetime

import pytest

from test_iam import SHIPPED, allow, code, document, enabled_device, refused, trust


@pytest.fixture
def iam(client):
    return client("iam")


@pytest.fixture
def mary(own, iam):
    """A user whose policies let her assume every role."""
    iam.create_user(UserName="mary", Tags=[{"Key": "team", "Value": "desk"}])
    iam.put_user_policy(UserName="mary", PolicyName="own", PolicyDocument=document(allow("sts:*")))
    return own.using(iam.create_access_key(UserName="mary")["AccessKey"])


def role(own, iam, name, trusting, *statements, **more):
    """Makes a role; its ARN."""
    made = iam.create_role(RoleName=name, AssumeRolePolicyDocument=trusting, **more)["Role"]
    if statements:
        iam.put_role_policy(RoleName=name, PolicyName="own", PolicyDocument=document(*statements))
    return made["Arn"]


def test_everybody_may_know_who_they_are(own, iam, mary):
    assert own.client("sts").get_caller_identity()["Arn"] == f"arn:aws:iam::{own.id}:root"
    hers = mary.client("sts").get_caller_identity()
    user = iam.get_user(UserName="mary")["User"]
    assert (hers["Account"], hers["Arn"], hers["UserId"]) == (own.id, user["Arn"], user["UserId"])
    key = mary.client("sts").get_access_key_info(AccessKeyId=own.access_key_id)
    assert key["Account"] == own.id


def test_a_role_is_assumed_and_narrowed(own, iam, mary):
    arn = role(own, iam, "desk", trust({"AWS": own.id}), allow("workspaces:*"), MaxSessionDuration=7200)
    sts = mary.client("sts")
    opened = sts.assume_role(RoleArn=arn, RoleSessionName="visit", DurationSeconds=900)
    assert opened["AssumedRoleUser"]["Arn"] == f"arn:aws:sts::{own.id}:assumed-role/desk/visit"
    assert opened["AssumedRoleUser"]["AssumedRoleId"].endswith(":visit")
    left = opened["Credentials"]["Expiration"] - datetime.datetime.now(datetime.timezone.utc)
    assert 880 < left.total_seconds() <= 900
    session = own.using(opened["Credentials"])
    assert session.client("sts").get_caller_identity()["Arn"] == opened["AssumedRoleUser"]["Arn"]
    assert session.client("workspaces").describe_workspaces()["Workspaces"] == []
    refused("AccessDenied", session.client("iam").list_users, "assumed-role/desk/visit")
    narrow = sts.assume_role(
        RoleArn=arn, RoleSessionName="narrow", Policy=document(allow("ds:*")),
        PolicyArns=[{"arn": SHIPPED + "CarrelNetworkAccess"}])
    assert narrow["PackedPolicySize"] > 0
    narrow = own.using(narrow["Credentials"]).client("workspaces")
    refused("AccessDeniedException", narrow.describe_workspaces, "not allowed by any policy of the session")
    refused("ValidationError", sts.assume_role, "7200", RoleArn=arn, RoleSessionName="long", DurationSeconds=7201)
    refused("ValidationError", sts.assume_role, RoleArn=arn, RoleSessionName="x y")
    refused("MalformedPolicyDocument", sts.assume_role, "line 1", RoleArn=arn, RoleSessionName="bad", Policy="{,}")
    refused("AccessDenied", own.client("sts").assume_role, "root", RoleArn=arn, RoleSessionName="root")
    used = iam.get_role(RoleName="desk")["Role"]["RoleLastUsed"]
    assert used["Region"] == own.carrel.region
    # A role whose policies change says so at once, in sessions that are open.
    iam.delete_role_policy(RoleName="desk", PolicyName="own")
    refused("AccessDeniedException", session.client("workspaces").describe_workspaces)
    iam.delete_role(RoleName="desk")
    refused("InvalidClientTokenId", session.client("sts").get_caller_identity)


def test_a_role_that_trusts_others_is_not_told_from_one_that_is_not_there(own, iam, mary):
    sts = mary.client("sts")
    arn = role(own, iam, "theirs", trust({"Service": "ec2.amazonaws.com"}), allow("*"))
    wary = refused("AccessDenied", sts.assume_role, "role/theirs", RoleArn=arn, RoleSessionName="visit")
    missing = arn.replace("theirs", "none")
    gone = refused("AccessDenied", sts.assume_role, "role/none", RoleArn=missing, RoleSessionName="visit")
    assert wary.replace("theirs", "none") == gone


def test_a_role_that_names_the_user_needs_no_policy_of_theirs(own, iam, mary):
    iam.delete_user_policy(UserName="mary", PolicyName="own")
    named = role(own, iam, "named", trust({"AWS": f"arn:aws:iam::{own.id}:user/mary"}))
    account = role(own, iam, "account", trust({"AWS": own.id}))
    sts = mary.client("sts")
    sts.assume_role(RoleArn=named, RoleSessionName="visit")
    refused("AccessDenied", sts.assume_role, "policy of the identity", RoleArn=account, RoleSessionName="visit")


def test_across_accounts_both_sides_must_allow_it(account, own, iam, mary):
    """ACC-08: a share of another account's resources, with an external id against confused deputies."""
    other = account()
    theirs = other.client("iam")
    condition = {"StringEquals": {"sts:ExternalId": "agreed"}}
    arn = role(other, theirs, "shared", trust({"AWS": own.id}, Condition=condition), allow("workspaces:Describe*"))
    sts = mary.client("sts")
    refused("AccessDenied", sts.assume_role, RoleArn=arn, RoleSessionName="visit")
    refused("AccessDenied", sts.assume_role, RoleArn=arn, RoleSessionName="visit", ExternalId="guessed")
    opened = sts.assume_role(RoleArn=arn, RoleSessionName="visit", ExternalId="agreed")["Credentials"]
    there = own.using(opened)
    assert there.client("sts").get_caller_identity()["Account"] == other.id
    there.client("workspaces").describe_workspaces()
    iam.put_user_policy(UserName="mary", PolicyName="own", PolicyDocument=document(allow("sts:AssumeRole", "arn:aws:iam::*:role/else")))
    refused("AccessDenied", sts.assume_role, RoleArn=arn, RoleSessionName="visit", ExternalId="agreed")
    third = account().client("sts")
    refused("AccessDenied", third.assume_role, RoleArn=arn, RoleSessionName="visit", ExternalId="agreed")


def test_roles_assumed_from_roles_last_an_hour(own, iam, mary):
    first = role(own, iam, "first", trust({"AWS": own.id}), allow("sts:*"), MaxSessionDuration=43200)
    second = role(own, iam, "second", trust({"AWS": first}), allow("iam:Get*"), MaxSessionDuration=43200)
    opened = mary.client("sts").assume_role(RoleArn=first, RoleSessionName="visit", DurationSeconds=43200)
    chained = own.using(opened["Credentials"]).client("sts")
    refused("ValidationError", chained.assume_role, "3600", RoleArn=second, RoleSessionName="further", DurationSeconds=3601)
    opened = chained.assume_role(RoleArn=second, RoleSessionName="further")
    own.using(opened["Credentials"]).client("iam").get_user(UserName="mary")
    refused("AccessDenied", chained.get_session_token, "session credentials")


def test_tags_of_a_session_are_tags_of_its_principal(own, iam, mary):
    trusting = document(
        {"Effect": "Allow", "Principal": {"AWS": own.id}, "Action": ["sts:AssumeRole", "sts:TagSession"],
         "Condition": {"StringEqualsIfExists": {"aws:RequestTag/project": "carrel"}}})
    look = allow("workspaces:DescribeWorkspaces", Condition={"StringEquals": {"aws:PrincipalTag/project": "carrel"}})
    arn = role(own, iam, "tagged", trusting, look)
    sts = mary.client("sts")
    plain = own.using(sts.assume_role(RoleArn=arn, RoleSessionName="visit")["Credentials"])
    refused("AccessDeniedException", plain.client("workspaces").describe_workspaces)
    tags = [{"Key": "project", "Value": "carrel"}]
    opened = own.using(sts.assume_role(RoleArn=arn, RoleSessionName="visit", Tags=tags)["Credentials"])
    opened.client("workspaces").describe_workspaces()
    refused("AccessDenied", sts.assume_role, "TagSession", RoleArn=role(own, iam, "plain", trust({"AWS": own.id})),
            RoleSessionName="visit", Tags=tags)
    refused("AccessDenied", sts.assume_role, RoleArn=arn, RoleSessionName="visit", Tags=[{"Key": "project", "Value": "other"}])


def test_a_second_factor_is_shown_once(own, iam, mary):
    serial, seed, step = enabled_device(iam, "mary", "mary")
    iam.put_user_policy(UserName="mary", PolicyName="own", PolicyDocument=document(
        allow("iam:GetUser", Condition={"Bool": {"aws:MultiFactorAuthPresent": "true"},
                                        "NumericLessThan": {"aws:MultiFactorAuthAge": "300"}})))
    sts = mary.client("sts")
    refused("AccessDenied", mary.client("iam").get_user)
    refused("AccessDenied", sts.get_session_token, "one time pass code", SerialNumber=serial, TokenCode=code(seed, step))
    refused("ValidationError", sts.get_session_token, "belong together", SerialNumber=serial)
    shown = sts.get_session_token(SerialNumber=serial, TokenCode=code(seed, step + 1))["Credentials"]
    assert own.using(shown).client("iam").get_user()["User"]["UserName"] == "mary"
    plain = own.using(sts.get_session_token(DurationSeconds=900)["Credentials"])
    refused("AccessDenied", plain.client("iam").get_user, "session of this kind")
    assert plain.client("sts").get_caller_identity()["Arn"].endswith(":user/mary")
    trusting = trust({"AWS": f"arn:aws:iam::{own.id}:user/mary"}, Condition={"Bool": {"aws:MultiFactorAuthPresent": "true"}})
    arn = role(own, iam, "careful", trusting)
    refused("AccessDenied", sts.assume_role, RoleArn=arn, RoleSessionName="visit")
    sts.assume_role(RoleArn=arn, RoleSessionName="visit", SerialNumber=serial, TokenCode=code(seed, step + 2))
    wrong = {"SerialNumber": serial, "TokenCode": code(seed, step + 100)}
    said = [refused("AccessDenied", sts.get_session_token, **wrong) for _ in range(10)]
    assert "one time pass code" in said[4] and "too many wrong codes" in said[9]
    refused("ValidationError", sts.get_session_token, "129600", DurationSeconds=129600 + 1)
    refused("ValidationError", own.client("sts").get_session_token, "3600", DurationSeconds=3601)


def test_a_federated_user_may_do_what_both_allow(own, iam, mary):
    iam.put_user_policy(UserName="mary", PolicyName="own", PolicyDocument=document(allow(["sts:*", "workspaces:*"])))
    sts = mary.client("sts")
    opened = sts.get_federation_token(Name="guest", Policy=document(allow(["workspaces:Describe*", "ec2:*"])))
    assert opened["FederatedUser"]["Arn"] == f"arn:aws:sts::{own.id}:federated-user/guest"
    guest = own.using(opened["Credentials"])
    guest.client("workspaces").describe_workspaces()
    elsewhere = own.using(sts.get_federation_token(Name="guest", Policy=document(allow("ec2:*")))["Credentials"])
    refused("AccessDeniedException", elsewhere.client("workspaces").describe_workspaces, "policy of the session")
    refused("AccessDenied", guest.client("iam").list_users)
    assert guest.client("sts").get_caller_identity()["UserId"] == f"{own.id}:guest"
    nothing = own.using(sts.get_federation_token(Name="nobody")["Credentials"])
    refused("AccessDeniedException", nothing.client("workspaces").describe_workspaces)


def test_a_wrong_or_missing_token_is_refused_by_each_protocol(own, mary):
    opened = mary.client("sts").get_session_token()["Credentials"]
    # Tokens are random: another first letter, whichever it is.
    first, rest = opened["SessionToken"][0], opened["SessionToken"][1:]
    wrong = own.using(opened | {"SessionToken": ("y" if first == "x" else "x") + rest})
    refused("InvalidClientTokenId", wrong.client("sts").get_caller_identity)
    refused("UnrecognizedClientException", wrong.client("workspaces").describe_workspaces)
    missing = own.using({name: opened[name] for name in ["AccessKeyId", "SecretAccessKey"]})
    refused("InvalidClientTokenId", missing.client("iam").list_users)


def test_what_goes_on_to_further_roles_is_not_given_anew(own, iam, mary):
    """Transitive tags and the source identity say the same all along a chain."""
    actions = ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"]
    trusting = document({"Effect": "Allow", "Principal": {"AWS": own.id}, "Action": actions})
    first = role(own, iam, "first", trusting, allow("sts:*"))
    look = allow("workspaces:DescribeWorkspaces", Condition={
        "StringEquals": {"aws:PrincipalTag/project": "carrel", "aws:SourceIdentity": "mary"}})
    second = role(own, iam, "second", trusting, look)
    opened = mary.client("sts").assume_role(
        RoleArn=first, RoleSessionName="visit", SourceIdentity="mary",
        Tags=[{"Key": "project", "Value": "carrel"}, {"Key": "task", "Value": "a"}], TransitiveTagKeys=["project"])
    chained = own.using(opened["Credentials"]).client("sts")
    further = {"RoleArn": second, "RoleSessionName": "further"}
    for key, value in (("project", "other"), ("Project", "other"), ("project", "carrel")):
        tags = [{"Key": key, "Value": value}]
        refused("InvalidParameterValue", chained.assume_role, "project", Tags=tags, **further)
    refused("InvalidParameterValue", chained.assume_role, "source identity", SourceIdentity="bob", **further)
    for more in ({}, {"SourceIdentity": "mary"}, {"Tags": [{"Key": "task", "Value": "b"}]}):
        opened = chained.assume_role(**further, **more)
        assert opened["SourceIdentity"] == "mary"
        own.using(opened["Credentials"]).client("workspaces").describe_workspaces()
