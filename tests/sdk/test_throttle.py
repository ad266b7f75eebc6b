"""Throttling: each protocol's own error, other accounts untouched, and clients that wait and try again succeed."""

import pytest
from botocore.exceptions import ClientError

from installation import Carrel

CONFIGURATION = """
engines = "simulated"
[https]
public_host = "127.0.0.1"
[stream]
listen = "127.0.0.1:0"
[api.throttle]
reads_per_second = 5
reads_burst = 3
writes_per_second = 2
writes_burst = 1
"""


@pytest.fixture(scope="module")
def slow():
    installation = Carrel(configuration=CONFIGURATION)
    yield installation
    installation.stop()


def codes(call, times, **arguments):
    found = []
    for _ in range(times):
        try:
            call(**arguments)
            found.append("ok")
        except ClientError as error:
            found.append((error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"]))
    return found


@pytest.mark.parametrize(
    "service, call, code",
    [
        ("workspaces", "describe_workspaces", ("ThrottlingException", 400)),
        ("ds", "describe_directories", ("ThrottlingException", 400)),
        ("sts", "get_caller_identity", ("Throttling", 400)),
        ("iam", "list_users", ("Throttling", 400)),
        ("ec2", "describe_vpcs", ("RequestLimitExceeded", 503)),
        ("service-quotas", "list_services", ("TooManyRequestsException", 400)),
    ],
)
def test_each_protocol_has_its_own_error(slow, service, call, code):
    client = slow.account().client(service, verify=slow.ca)
    found = codes(getattr(client, call), 8)
    assert found[:3] == ["ok"] * 3 and code in found


def test_one_account_does_not_slow_another_down(slow):
    first, second = (slow.account().client("workspaces", verify=slow.ca) for _ in range(2))
    assert ("ThrottlingException", 400) in codes(first.describe_workspaces, 8)
    assert codes(second.describe_workspaces, 3) == ["ok"] * 3
    assert codes(first.describe_workspace_bundles, 3) == ["ok"] * 3


def test_a_client_that_tries_again_succeeds(slow):
    client = slow.account().client("workspaces", retries=8, verify=slow.ca)
    answers = [client.describe_workspaces() for _ in range(10)]
    tries = [answer["ResponseMetadata"]["RetryAttempts"] for answer in answers]
    assert sum(tries) > 0, "nothing was throttled"


def test_networks_are_throttled_by_operation_and_made_by_those_who_wait(slow):
    """What is refused is not done, so that a client that waits makes as many as it asked for."""
    account = slow.account()
    hasty, patient = (account.client("ec2", retries=tries, verify=slow.ca) for tries in (0, 8))
    found = codes(hasty.allocate_address, 4)
    assert found[0] == "ok" and set(found[1:]) == {("RequestLimitExceeded", 503)}, found
    assert codes(hasty.describe_availability_zones, 1) == ["ok"], "another operation has waited"
    made = [patient.create_internet_gateway() for _ in range(3)]
    assert sum(answer["ResponseMetadata"]["RetryAttempts"] for answer in made) > 0, "nothing was throttled"
    gateways = {answer["InternetGateway"]["InternetGatewayId"] for answer in made}
    shown = patient.describe_internet_gateways(InternetGatewayIds=sorted(gateways))["InternetGateways"]
    assert {one["InternetGatewayId"] for one in shown} == gateways
    assert len(patient.describe_addresses()["Addresses"]) == 1
