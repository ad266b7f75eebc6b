"""What a policy forbids stays forbidden whichever way a call names it: by its id, by its address, by what associates it with
something else, or together with the thing that is made. And what changes others' policies knows their boundary."""

import pytest

from test_iam import allow, document, trust
from test_iam import refused as refused_with


@pytest.fixture
def iam(client):
    return client("iam")


@pytest.fixture
def user(own, iam):
    """Makes a user with these statements; their account."""

    def make(name, *statements):
        iam.create_user(UserName=name)
        iam.put_user_policy(UserName=name, PolicyName="own", PolicyDocument=document(*statements))
        return own.using(iam.create_access_key(UserName=name)["AccessKey"])

    return make


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
