"""Bad input over the real program: the right error of each protocol, and never a fault of ours. Networks have a file of
their own, `test_ec2_bad_input.py`."""

import json

import pytest

from sender import Sender

everywhere = pytest.mark.parametrize("protocol", ["json", "cbor", "rest", "query"])


@pytest.fixture
def sender(carrel, own):
    return Sender(carrel, own)


def refused(answer, *names):
    status, body = answer
    assert 400 <= status < 500, answer
    assert not names or any(name.encode() in body for name in names), (status, body[:500])


@everywhere
def test_a_body_over_a_mebibyte_is_too_large(sender, protocol):
    status, body = sender.send(protocol, body=b" " * (1 << 20 | 1))
    assert status == 413, (status, body[:300])


@everywhere
def test_nobody_and_the_wrong_key_are_refused(sender, protocol):
    refused(sender.send(protocol, sign=False), "MissingAuthenticationToken")
    refused(sender.send(protocol, secret="x" * 40), "InvalidSignature", "SignatureDoesNotMatch")


@everywhere
def test_another_time_region_or_service_is_refused(sender, protocol):
    wrong = ("InvalidSignature", "SignatureDoesNotMatch", "RequestExpired", "ValidationException", "IncompleteSignature")
    refused(sender.send(protocol, late=-3600), *wrong)
    refused(sender.send(protocol, late=3600), *wrong)
    refused(sender.send(protocol, region="mars-1"), *wrong)
    other = "ds" if protocol != "query" else "workspaces"
    refused(sender.send(protocol, service=other))


@everywhere
def test_a_request_sent_twice_within_its_time_is_the_same_request(sender, protocol):
    """As with the service this is compatible with, a signature holds for its time; what it changes has tokens of its own."""
    first, again = sender.send(protocol), sender.send(protocol, twice=True)
    assert first[0] == again[0]


@everywhere
def test_a_wrong_content_type_is_refused(sender, protocol):
    refused(sender.send(protocol, headers={"Content-Type": "text/plain"}))


@everywhere
def test_broken_text_nesting_and_masses_are_refused_not_suffered(sender, protocol):
    nested = {"json": b"[" * 100_000, "rest": b"[" * 100_000, "cbor": b"\x81" * 100_000, "query": b"Action=GetCallerIdentity&Version=2011-06-15&" + b"a." * 50_000 + b"=1"}
    masses = {"json": json.dumps({f"m{n}": n for n in range(10_000)}).encode(), "query": b"Action=GetCallerIdentity&Version=2011-06-15&" + b"&".join(b"m.%d=1" % n for n in range(10_000))}
    masses["rest"] = masses["json"]
    masses["cbor"] = b"\xb9\x27\x10" + b"".join(b"\x65" + b"%05d" % n + b"\x01" for n in range(10_000))
    broken = {"json": b'{"DirectoryId":"\xff\xfe"}', "rest": b'{"DirectoryId":"\xff\xfe"}', "cbor": b"\xa1\x6bDirectoryId\x62\xff\xfe", "query": b"Action=\xff\xfe&Version=2011-06-15"}
    for bodies in (nested, masses, broken):
        status, body = sender.send(protocol, body=bodies[protocol])
        assert status < 500, (status, body[:300])
    if protocol != "query":
        refused(sender.send(protocol, body=nested[protocol]))
    refused(sender.send(protocol, body=broken[protocol]))


ITEMS = {
    "RebootWorkspaces": "RebootWorkspaceRequests",
    "RebuildWorkspaces": "RebuildWorkspaceRequests",
    "StartWorkspaces": "StartWorkspaceRequests",
    "StopWorkspaces": "StopWorkspaceRequests",
    "TerminateWorkspaces": "TerminateWorkspaceRequests",
}


def workspaces(sender, operation, request):
    """Asks for desktops as no SDK would; the status and the answer."""
    target = {"X-Amz-Target": f"WorkspacesService.{operation}"}
    status, body = sender.send("json", body=json.dumps(request).encode(), headers=target)
    return status, json.loads(body)


@pytest.mark.parametrize("operation", ITEMS)
def test_an_item_without_its_id_fails_alone(sender, operation):
    status, answer = workspaces(sender, operation, {ITEMS[operation]: [{}]})
    assert status == 200, answer
    [failed] = answer["FailedRequests"]
    assert (failed["WorkspaceId"], failed["ErrorCode"]) == ("", "InvalidParameterValue"), answer
    assert set(answer) == {"FailedRequests"} and "is not the id of a WorkSpace" in failed["ErrorMessage"]
    for wrong in ({}, {ITEMS[operation]: []}, {ITEMS[operation]: [{}] * 26}):
        status, answer = workspaces(sender, operation, wrong)
        assert (status, answer["__type"]) == (400, "InvalidParameterValuesException"), answer


def test_a_wish_that_lacks_a_member_fails_alone_and_comes_back_as_it_was(sender):
    wishes = [
        {"UserName": "mary", "BundleId": "wsb-000000000"},
        {"DirectoryId": "d-0123456789", "Tags": [{"Key": "team", "Value": "desks"}], "Unknown": 1},
        {"DirectoryId": "d-0123456789", "UserName": "mary", "WorkspaceProperties": {"RunningMode": "AUTO_STOP"}},
        {},
    ]
    status, answer = workspaces(sender, "CreateWorkspaces", {"Workspaces": wishes})
    assert status == 200 and answer["PendingRequests"] == [], answer
    failed = answer["FailedRequests"]
    words = [one["ErrorMessage"] for one in failed]
    assert words == ["DirectoryId is missing", "UserName is missing", "BundleId is missing", "DirectoryId is missing"]
    assert {one["ErrorCode"] for one in failed} == {"InvalidParameterValue"}
    wishes[1].pop("Unknown")
    assert [one["WorkspaceRequest"] for one in failed] == wishes


def test_a_size_below_nothing_fails_alone(sender):
    wish = {"DirectoryId": "d-0123456789", "UserName": "mary", "BundleId": "wsb-standard1"}
    small = wish | {"WorkspaceProperties": {"RootVolumeSizeGib": -1}}
    status, answer = workspaces(sender, "CreateWorkspaces", {"Workspaces": [small, wish]})
    assert status == 200, answer
    [first, second] = answer["FailedRequests"]
    assert first["ErrorCode"] == "InvalidParameterValue" and "RootVolumeSizeGib -1" in first["ErrorMessage"]
    assert second["ErrorCode"] == "ResourceNotFound.Directory"


def test_the_service_still_answers(sender):
    assert sender.send("json")[0] == 200
