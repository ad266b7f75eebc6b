"""The record of calls: who, what, from where, decided how; whole, or it says where not (ACC-20)."""

import json
import sqlite3
import urllib.error

import pytest
from botocore.exceptions import ClientError

from installation import CARREL, Carrel, until


def shown(account, *filters):
    return account.command("audit", "show", *filters)


def test_a_call_is_recorded_with_everything_about_it(own):
    own.client("workspaces").describe_workspaces()
    with pytest.raises(ClientError) as error:
        own.client("workspaces").describe_workspaces(WorkspaceIds=["ws-000000000"], DirectoryId="d-0000000000")
    request_id = error.value.response["ResponseMetadata"]["RequestId"]
    found = until("both are recorded", lambda: len(shown(own)) >= 2 and shown(own))
    failed = [record for record in found if record["RequestId"] == request_id]
    assert failed and failed[0]["Outcome"] == error.value.response["Error"]["Code"]
    good = [record for record in found if record["Outcome"] == "ok" and record["Action"] == "workspaces:DescribeWorkspaces"][0]
    assert good["AccountId"] == own.id and good["Principal"] == f"arn:aws:iam::{own.id}:root"
    assert good["SourceAddress"] == "127.0.0.1" and "Boto3" in good["UserAgent"]
    assert good["Decision"] == "allowed" and good["AccessKeyId"] == own.access_key_id
    assert good["Resources"] and good["Resources"][0].startswith("arn:aws:workspaces:")


def test_a_change_is_recorded_before_it_is_answered(own):
    made = own.client("service-quotas")
    with pytest.raises(ClientError):
        made.request_service_quota_increase(ServiceCode="workspaces", QuotaCode="L-34278094", DesiredValue=5)
    own.command("quick-setup", "--user", "a:A:B:a@example.com", "--organization", f"audit-{own.id}", "--domain", f"a{own.id}.example.com")
    assert [record["Action"] for record in shown(own, "--action", "workspaces:QuickSetup")] == ["workspaces:QuickSetup"]


def test_an_account_sees_its_own_calls_and_the_operator_all(own, account, operator):
    other = account()
    for one in (own, other):
        one.client("workspaces").describe_workspaces()
        until("it is recorded", lambda one=one: shown(one))
    assert {record["AccountId"] for record in shown(own)} == {own.id}
    done = own.tool(CARREL, "audit", "show", "--account", other.id, check=False)
    assert done.returncode == 1 and other.id in done.stderr
    assert {record["AccountId"] for record in shown(operator, "--account", other.id)} == {other.id}
    assert {own.id, other.id} <= {record["AccountId"] for record in shown(operator, "--number", "500")}


def test_denied_and_unsigned_calls_are_recorded_the_unsigned_only_so_many(carrel, operator):
    for _ in range(120):
        with pytest.raises(urllib.error.HTTPError):
            carrel.get("/?Action=GetCallerIdentity&Version=2011-06-15")

    def strangers():
        found = shown(operator, "--action", "sts:GetCallerIdentity", "--outcome", "MissingAuthenticationToken", "--number", "500")
        return [record for record in found if record["Principal"] == ""]

    found = until("an unsigned call is recorded", strangers)
    assert 1 <= len(found) < 110
    assert "carrel_audit_strangers_left_out_total" in carrel.get("/metrics")


def test_pages_lead_from_the_newest_to_the_oldest(own):
    for _ in range(5):
        own.client("workspaces").describe_workspaces()
    until("all are recorded", lambda: len(shown(own)) >= 5)
    numbers = [record["Sequence"] for record in shown(own)]
    assert numbers == sorted(numbers, reverse=True)
    assert len(shown(own, "--number", "2")) == 2


@pytest.fixture
def ledger():
    """An installation of its own with a few records, and its database when it does not run."""
    installation = Carrel()
    operator = installation.operator()
    for name in ("one", "two", "three", "four"):
        operator.command("accounts", "create", name, "--email", f"{name}@example.com")
    yield installation
    installation.stop()


def verified(installation):
    return installation.operator().tool(CARREL, "audit", "verify", check=False)


def tamper(installation, statement):
    installation.end()
    with sqlite3.connect(installation.state / "carrel.db") as database:
        database.execute(statement)
    database.close()
    installation.start()


def test_a_whole_record_is_verified_and_goes_on_after_a_start(ledger):
    first = verified(ledger)
    assert first.returncode == 0 and "as they were written" in first.stdout
    ledger.end()
    ledger.start()
    assert verified(ledger).returncode == 0


def test_a_changed_record_is_named(ledger):
    tamper(ledger, "UPDATE audit SET record = replace(record, 'CreateAccount', 'ListAccounts') WHERE sequence = 2")
    done = verified(ledger)
    assert done.returncode == 1 and "record 2 was changed" in done.stderr


def test_a_record_changed_in_what_is_searched_by_is_named(ledger):
    tamper(ledger, "UPDATE audit SET outcome = 'AccessDeniedException' WHERE sequence = 3")
    assert "record 3 was changed" in verified(ledger).stderr


def test_a_removed_record_is_named(ledger):
    tamper(ledger, "DELETE FROM audit WHERE sequence = 2")
    assert "record 2 is missing" in verified(ledger).stderr


def test_a_removed_end_is_noticed(ledger):
    ledger.end()
    with sqlite3.connect(ledger.state / "carrel.db") as database:
        (last,) = database.execute("SELECT MAX(sequence) FROM audit").fetchone()
        database.execute("DELETE FROM audit WHERE sequence = ?", (last,))
    database.close()
    ledger.start()
    done = verified(ledger)
    assert done.returncode == 1 and f"record {last}" in done.stderr


def test_an_inserted_record_is_named(ledger):
    copied = "INSERT INTO audit SELECT {}, at, account_id, principal, action, outcome, record, hash FROM audit WHERE sequence = 1"
    ledger.end()
    with sqlite3.connect(ledger.state / "carrel.db") as database:
        (last,) = database.execute("SELECT MAX(sequence) FROM audit").fetchone()
        database.execute(copied.format(last + 1))
    database.close()
    ledger.start()
    done = verified(ledger)
    assert done.returncode == 1 and f"record {last + 1}" in done.stderr


def test_no_secret_is_in_the_record(ledger):
    account = ledger.account()
    password = "Tr0ub4dor-and-3-secret"
    account.command("quick-setup", "--user", "a:A:B:a@example.com")
    try:
        account.client("ds", verify=ledger.ca).reset_user_password(DirectoryId="d-0000000000", UserName="a", NewPassword=password)
    except ClientError:
        pass
    ledger.end()
    with sqlite3.connect(ledger.state / "carrel.db") as database:
        rows = json.dumps(database.execute("SELECT * FROM audit").fetchall())
    database.close()
    secrets = [password, account.secret_access_key, ledger.operator_key["secret_access_key"]]
    assert not [secret for secret in secrets if secret in rows]
    assert account.access_key_id in rows
    ledger.start()
