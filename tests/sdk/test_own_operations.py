"""What the table of operations says of our own service, which has no model, holds: TypeScript is written from it."""

import json
import tomllib

import pytest

from installation import REPOSITORY
from sender import Sender

TABLE = tomllib.loads((REPOSITORY / "crates/aws-api/operations.toml").read_text())["carrel"]
GIVEN = {
    "AccountId": "123456789012",
    "DirectoryId": "d-0123456789",
    "DnsAddresses": ["10.1.0.2", "10.1.0.3"],
    "Email": "owner@example.com",
    "Enabled": True,
    "Name": "corp.example.com",
    "Password": "Str0ng-enough",
    "QuotaCode": "L-34278094",
    "Reason": "no room",
    "RequestId": "0123456789abcdef",
    "ResourceId": "d-0123456789",
    "ServiceCode": "workspaces",
    "SubnetIds": ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
    "UserName": "mary",
    "Users": [{"UserName": "mary"}],
    "VpcId": "vpc-0123456789abcdef0",
    "WorkspaceIds": ["ws-0123456789"],
}
# It looks at the directory, which must be a connected one, before it looks at the account.
ONLY_FIRST = {"UpdateDirectoryServiceAccount"}


@pytest.fixture
def call(carrel):
    """Calls an operation as the operator; the status and the answer."""
    sender = Sender(carrel, carrel.operator())

    def call(operation, request):
        target = {"X-Amz-Target": f"Carrel_20261123.{operation}"}
        status, body = sender.send("json", body=json.dumps(request).encode(), headers=target)
        return status, json.loads(body)

    return call


def test_every_operation_names_its_types():
    assert sorted(TABLE["by_hand"]) == sorted(TABLE["implemented"])


@pytest.mark.parametrize("operation", TABLE["implemented"])
def test_a_request_cannot_do_without_what_the_table_requires(call, operation):
    required = TABLE["by_hand"][operation].get("required", [])
    for missing in required[:1] if operation in ONLY_FIRST else required:
        status, answer = call(operation, {name: GIVEN[name] for name in required if name != missing})
        assert (status, answer.get("__type")) == (400, "InvalidParameterValuesException"), answer
        assert missing in answer["message"], answer
    if not required:
        status, answer = call(operation, {})
        assert "is missing" not in answer.get("message", ""), answer
