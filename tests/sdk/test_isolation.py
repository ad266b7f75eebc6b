"""Isolation: a second account names the first one's things in every operation that is answered, and finds nothing.

The operations come from the table that the program is generated from, and what each takes from the service models, so an
operation that is added is in here by itself. A stranger fills in every member whose name is that of something the first
account has; then no answer may show the first account, and nothing of it may have changed.
"""

import json
import tomllib

import pytest
from botocore.exceptions import ClientError, ParamValidationError

from installation import CARREL, REPOSITORY, until

TABLE = tomllib.loads((REPOSITORY / "crates/aws-api/operations.toml").read_text())
CLIENTS = {"workspaces": "workspaces", "ds": "ds", "ds-data": "ds-data", "iam": "iam", "ec2": "ec2", "service-quotas": "service-quotas", "sts": "sts"}
POLICY = json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "workspaces:*", "Resource": "*"}]})
# Answers about what was sent, not about what is there: whose key an id is says its own text.
TELLS = {"GetAccessKeyInfo"}
DEPTH_MAX = 6


@pytest.fixture(scope="module")
def victim(carrel):
    """An account with something of every kind."""
    account = carrel.account()
    made = account.command("quick-setup", "--user", "vera:Vera:V:vera@example.com", "--organization", f"v{account.id}", "--domain", f"v{account.id}.example.com")
    workspaces = account.client("workspaces")
    until("the WorkSpace is available", lambda: workspaces.describe_workspaces()["Workspaces"][0]["State"] == "AVAILABLE")
    iam = account.client("iam")
    name = f"v{account.id}"
    iam.create_user(UserName=name)
    key = iam.create_access_key(UserName=name)["AccessKey"]
    iam.create_group(GroupName=name)
    trust = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": account.id}, "Action": "sts:AssumeRole"}]}
    role = iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(trust))["Role"]
    policy = iam.create_policy(PolicyName=name, PolicyDocument=POLICY)["Policy"]
    account.things = {
        "WorkspaceId": made["Workspaces"][0]["WorkspaceId"],
        "WorkspaceIds": made["Workspaces"][0]["WorkspaceId"],
        "DirectoryId": made["DirectoryId"],
        "DirectoryIds": made["DirectoryId"],
        "ResourceId": made["Workspaces"][0]["WorkspaceId"],
        "UserName": name,
        "GroupName": name,
        "RoleName": name,
        "PolicyName": name,
        "AccessKeyId": key["AccessKeyId"],
        "PolicyArn": policy["Arn"],
        "RoleArn": role["Arn"],
        "PolicySourceArn": role["Arn"],
        "SAMAccountName": "vera",
    }
    return account


def state(victim):
    """All there is of the first account."""
    iam, workspaces = victim.client("iam"), victim.client("workspaces")
    found = [iam.get_account_authorization_details(), workspaces.describe_workspaces(), workspaces.describe_workspace_directories()]
    found += [victim.client("ds").describe_directories(), iam.list_access_keys(UserName=victim.things["UserName"])]
    for one in found:
        one.pop("ResponseMetadata")
    return json.dumps(found, default=str, sort_keys=True)


def value(shape, name, things, depth=0):
    """A value for a member: the first account's where the name says so, else the least that the shape takes."""
    if shape.type_name == "structure":
        required = set(shape.required_members)
        wanted = {key: member for key, member in shape.members.items() if key in required or key in things or depth == 0}
        if depth > DEPTH_MAX:
            wanted = {key: shape.members[key] for key in required}
        known = {key: member for key, member in wanted.items() if key in required or key in things}
        return {key: value(member, key, things, depth + 1) for key, member in known.items()}
    if shape.type_name == "list":
        return [value(shape.member, name, things, depth + 1)]
    if shape.type_name == "map":
        return {}
    if shape.type_name == "string":
        if shape.enum:
            return shape.enum[0]
        if name in things:
            return things[name]
        return POLICY if "Document" in name or "PolicyInput" in name else "x" * max(1, shape.metadata.get("min", 1))
    if shape.type_name in ("integer", "long"):
        return max(1, shape.metadata.get("min", 1))
    return {"boolean": False, "double": 9.0, "float": 9.0, "timestamp": 0, "blob": b"x"}[shape.type_name]


@pytest.mark.parametrize("service", [name for name in CLIENTS if TABLE[name]["implemented"]])
def test_a_stranger_finds_nothing_of_another_account(victim, carrel, service):
    before, stranger = state(victim), carrel.account()
    client = stranger.client(CLIENTS[service])
    names = {client.meta.method_to_api_mapping[method]: method for method in client.meta.method_to_api_mapping}
    leaks, faults = [], []
    for operation in TABLE[service]["implemented"]:
        shape = client.meta.service_model.operation_model(operation).input_shape
        arguments = value(shape, "", victim.things) if shape else {}
        try:
            answer = getattr(client, names[operation])(**arguments)
        except ParamValidationError as error:
            faults.append((operation, "not sent", str(error)))
            continue
        except ClientError as error:
            if error.response["ResponseMetadata"]["HTTPStatusCode"] >= 500 and operation not in TELLS:
                faults.append((operation, error.response["Error"]))
            continue
        if operation not in TELLS and victim.id in json.dumps(answer, default=str).replace(f"v{victim.id}", ""):
            leaks.append((operation, answer))
    assert not faults and not leaks, (faults, leaks)
    assert state(victim) == before




def test_our_own_operations_show_nothing_of_another_account(victim, account):
    stranger = account()
    things = victim.things
    for line in (
        ["workspaces", "show", things["WorkspaceId"]],
        ["workspaces", "rebuild", things["WorkspaceId"], "--yes"],
        ["workspaces", "remove", things["WorkspaceId"], "--yes"],
        ["directories", "show", things["DirectoryId"]],
        ["users", "list", "--directory", things["DirectoryId"]],
        ["audit", "show", "--account", victim.id],
        ["mailbox", "list"],
        ["mailbox", "show", "1"],
    ):
        done = stranger.tool(CARREL, *line, check=False)
        assert done.returncode != 0 and "vera" not in done.stdout + done.stderr, (line, done.stdout, done.stderr)
