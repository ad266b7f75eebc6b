"""Bad input to networks over the real program: the error form of EC2 Query with its own names, and never a fault of ours."""

import re
import xml.etree.ElementTree as xml

import pytest

from sender import EC2, FORM, Sender

ASKED = EC2[3]
MEMBERS = 10_000


@pytest.fixture
def send(carrel, own):
    """Sends a request for networks, changed as told; its status and body."""
    sender = Sender(carrel, own)

    def send(fields=b"", **changes):
        body = ASKED + b"&" + fields if fields else None
        return sender.send("ec2", **({"body": body} | changes))

    return send


def refused(answer, code, status):
    """The answer is this refusal in the form that EC2 has; its words for people."""
    assert answer[0] == status, answer
    root = xml.fromstring(answer[1])
    assert root.tag == "Response", answer[1]
    assert [part.tag for part in root] == ["Errors", "RequestID"], answer[1]
    [error] = root.findall("Errors/Error")
    assert [part.tag for part in error] == ["Code", "Message"], answer[1]
    assert error.findtext("Code") == code, answer[1]
    assert re.fullmatch(r"[0-9a-f-]{36}", root.findtext("RequestID")), answer[1]
    assert error.findtext("Message"), answer[1]
    return error.findtext("Message")


def test_the_sender_is_answered_when_nothing_is_wrong(send):
    status, body = send()
    assert status == 200 and xml.fromstring(body).tag.endswith("DescribeVpcsResponse")


def test_a_body_over_a_mebibyte_is_too_large(send):
    refused(send(body=ASKED + b"&" + b"a" * (1 << 20)), "RequestEntityTooLarge", 413)


def test_nobody_and_the_wrong_key_fail_to_authenticate(send):
    refused(send(sign=False), "AuthFailure", 401)
    refused(send(secret="x" * 40), "AuthFailure", 401)
    refused(send(headers={"X-Amz-Security-Token": "nobody's"}), "AuthFailure", 401)


@pytest.mark.parametrize("late", [-3600, 3600], ids=["long ago", "in an hour"])
def test_a_request_of_another_time_is_refused(send, late):
    refused(send(late=late), "AuthFailure", 401)


def test_a_request_that_is_sent_again_is_answered_while_its_time_lasts(send):
    """A signature holds for its time, as with the service this is compatible with; it serves for no other body."""
    assert send(twice=True)[0] == 200


def test_a_signature_serves_for_no_other_body(carrel, own):
    sender = Sender(carrel, own)
    signed = sender.signed("ec2", ASKED)
    assert sender.raw("/", signed, ASKED)[0] == 200
    refused(sender.raw("/", signed, b"Action=CreateVpc&Version=2016-11-15&CidrBlock=10.0.0.0/16"), "AuthFailure", 401)


def test_another_region_or_service_is_refused(send):
    refused(send(region="mars-1"), "AuthFailure", 401)
    # The one of another service, which has the names of its own protocol.
    status, body = send(service="workspaces")
    assert status == 401 and b"AuthFailure" in body, body
    status, body = send(service="iam")
    assert 400 <= status < 500, body


def test_a_wrong_content_type_is_refused(send):
    refused(send(headers={"Content-Type": "text/plain"}), "UnsupportedMediaType", 415)


@pytest.mark.parametrize(
    "fields, code",
    [
        (b"VpcId.1=\xff\xfe", "MalformedQueryString"),
        (b"VpcId.1=%FF%FE", "MalformedQueryString"),
        (b"%FF=1", "MalformedQueryString"),
        (b"MaxResults=many", "InvalidParameterValue"),
        (b"MaxResults=99999999999999999999", "InvalidParameterValue"),
        (b"DryRun=perhaps", "InvalidParameterValue"),
    ],
)
def test_what_is_no_text_or_no_value_is_refused(send, fields, code):
    refused(send(fields), code, 400)


@pytest.mark.parametrize(
    "body, code",
    [
        (b"", "MissingAction"),
        (b"Version=2016-11-15", "MissingAction"),
        (b"Action=DescribeVpcs", "InvalidAction"),
        (b"Action=DescribeVpcs&Version=1999-01-01", "InvalidAction"),
        (b"Action=DescribeMoons&Version=2016-11-15", "InvalidAction"),
        (b"Action=CreateVpnGateway&Version=2016-11-15", "InvalidAction"),
        (b"Action=%FF&Version=2016-11-15", "MissingAction"),
    ],
)
def test_what_names_no_operation_is_refused(send, body, code):
    refused(send(body=body), code, 400)


MASSES = {
    "ids": b"&".join(b"VpcId.%d=vpc-0123456789abcdef0" % number for number in range(1, MEMBERS + 1)),
    "filters": b"&".join(b"Filter.%d.Name=vpc-id" % number for number in range(1, MEMBERS + 1)),
    "values": b"Filter.1.Name=vpc-id&" + b"&".join(b"Filter.1.Value.%d=x" % number for number in range(1, MEMBERS + 1)),
    "unknown": b"&".join(b"m.%d=1" % number for number in range(MEMBERS)),
    "the same": b"&".join([b"VpcId.1=vpc-0123456789abcdef0"] * MEMBERS),
}
STRANGE = {
    "deep": b"Filter.1." + b"a." * 50_000 + b"b=1",
    "far": b"VpcId.4294967296=vpc-0123456789abcdef0",
    "farther": b"VpcId.99999999999999999999999999=vpc-0123456789abcdef0",
    "before the first": b"VpcId.-1=vpc-0123456789abcdef0&VpcId.0=vpc-0123456789abcdef0",
    "two kinds": b"Filter=1&Filter.1.Name=vpc-id&Filter.1.Name.2=x",
    "without a name": b"=1&&&.=2&..=3&VpcId.=4",
    "half an escape": b"VpcId.1=%F&VpcId.2=%",
}


@pytest.mark.parametrize("name", [*MASSES, *STRANGE])
def test_masses_and_strange_names_are_borne(send, name):
    """Ignored where nothing is asked by them, else refused; never a fault of ours."""
    status, body = send({**MASSES, **STRANGE}[name])
    assert status == 200 or 400 <= status < 500, (status, body[:300])
    if status != 200:
        assert xml.fromstring(body).tag == "Response", body[:300]


def test_the_query_of_the_address_is_read_like_the_body(carrel, own):
    sender = Sender(carrel, own)
    status, body = sender.raw("/?Action=DescribeVpcs&Version=2016-11-15", FORM, b"")
    refused((status, body), "AuthFailure", 401)


def test_networks_still_answer(send):
    assert send()[0] == 200
