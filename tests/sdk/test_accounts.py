"""Accounts: opened, suspended, resumed and closed by the operator, and by nobody else."""

import pytest
from botocore.exceptions import ClientError

from installation import CARREL, until


def refused(code, call, **arguments):
    """Sees a call refused with this code; its message."""
    with pytest.raises(ClientError) as error:
        call(**arguments)
    assert error.value.response["Error"]["Code"] == code, error.value
    return error.value.response["Error"]["Message"]


def opened(operator, name="acme"):
    """A new account as the command line opens it, with the quotas of one."""
    made = operator.command("accounts", "create", name, "--email", f"root@{name}.example.com")
    key = {"AccessKeyId": made["AccessKeyId"], "SecretAccessKey": made["SecretAccessKey"]}
    account = operator.using(key)
    account.id = made["Account"]["AccountId"]
    return account


def standing(operator, account):
    """What the operator's list says of an account."""
    return {one["AccountId"]: one["Standing"] for one in operator.command("accounts", "list")}[account.id]


def test_a_new_account_can_be_used_at_once(operator):
    account = opened(operator)
    identity = account.client("sts").get_caller_identity()
    assert identity["Account"] == account.id and identity["Arn"].endswith(":root")
    assert standing(operator, account) == "active"


def test_a_suspended_account_is_refused_everywhere_until_it_is_resumed(operator):
    account = opened(operator)
    operator.command("accounts", "suspend", account.id)
    message = refused("AccessDeniedException", account.client("workspaces").describe_workspaces)
    assert f"{account.id} is suspended" in message
    refused("AccessDenied", account.client("sts").get_caller_identity)
    again = operator.tool(CARREL, "accounts", "suspend", account.id, check=False)
    assert again.returncode == 1 and "is suspended" in again.stderr
    operator.command("accounts", "resume", account.id)
    assert account.client("workspaces").describe_workspaces()["Workspaces"] == []


def test_a_closed_account_stays_closed_and_is_remembered(operator):
    account = opened(operator)
    unasked = operator.tool(CARREL, "accounts", "close", account.id, check=False)
    assert unasked.returncode == 4 and standing(operator, account) == "active"
    operator.command("accounts", "close", account.id, "--yes")
    assert "is closed" in refused("AccessDeniedException", account.client("workspaces").describe_workspaces)
    for verb in ("resume", "suspend"):
        assert operator.tool(CARREL, "accounts", verb, account.id, check=False).returncode == 1
    assert standing(operator, account) == "closed"


def test_accounts_are_the_operators_alone(operator, own):
    for line in (
        ["accounts", "list"],
        ["accounts", "create", "x", "--email", "x@example.com"],
        ["accounts", "suspend", operator.id],
        ["accounts", "close", operator.id, "--yes"],
        ["quotas", "requests"],
        ["quotas", "set", own.id, "workspaces", "9"],
        ["audit", "verify"],
    ):
        done = own.tool(CARREL, *line, check=False)
        assert done.returncode == 1 and "operator" in done.stderr, (line, done.stderr)


def test_what_cannot_be_an_account_is_refused_with_the_reason(operator):
    for line, words in (
        (["accounts", "create", "", "--email", "a@example.com"], "is not a name"),
        (["accounts", "create", "x", "--email", "nobody"], "nobody"),
        (["accounts", "suspend", "123456789012"], "there is no account"),
        (["accounts", "suspend", operator.id], "operator's account"),
    ):
        done = operator.tool(CARREL, *line, check=False)
        assert done.returncode == 1 and words in done.stderr, (line, done.stderr)


def test_the_use_of_a_root_is_marked_and_counted(carrel, account):
    def count():
        lines = carrel.get("/metrics").splitlines()
        return sum(float(line.split()[1]) for line in lines if line.startswith("carrel_root_calls_total"))

    before = count()
    one = account()
    one.client("workspaces").describe_workspaces()
    assert count() > before

    def marked():
        found = one.command("audit", "show", "--action", "workspaces:DescribeWorkspaces")
        return [record for record in found if record["Root"] and record["Principal"].endswith(":root")]

    until("the call is recorded", marked)
