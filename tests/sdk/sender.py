"""Requests that no SDK would send: signed as they are told, in the form of each protocol, with whatever stands in them."""

import http.client
import ssl
import time
import urllib.parse

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

JSON = ("workspaces", "/", {"Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": "WorkspacesService.DescribeWorkspaces"}, b"{}")
CBOR = (
    "workspaces",
    "/service/WorkspacesService/operation/DescribeWorkspaces",
    {"Content-Type": "application/cbor", "Accept": "application/cbor", "smithy-protocol": "rpc-v2-cbor"},
    b"\xa0",
)
REST = ("ds-data", "/Users/ListUsers", {"Content-Type": "application/json"}, b"{}")
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
QUERY = ("sts", "/", FORM, b"Action=GetCallerIdentity&Version=2011-06-15")
EC2 = ("ec2", "/", FORM, b"Action=DescribeVpcs&Version=2016-11-15")
PROTOCOLS = {"json": JSON, "cbor": CBOR, "rest": REST, "query": QUERY, "ec2": EC2}


class Sender:
    """Signs as it is told, and sends what it is given."""

    def __init__(self, carrel, account):
        self.carrel, self.account = carrel, account

    def send(self, protocol, body=None, headers=None, sign=True, twice=False, **changes):
        """Sends a request, signed as told; the status and the body of the answer."""
        _, path, usual, empty = PROTOCOLS[protocol]
        body = empty if body is None else body
        sent = {**usual, **(headers or {})}
        if sign:
            sent = self.signed(protocol, body, headers, **changes)
        answers = [self.raw(path, sent, body) for _ in range(2 if twice else 1)]
        return answers[-1]

    def signed(self, protocol, body, headers=None, region=None, service=None, secret=None, late=0):
        """The headers of a request with its signature, whose time, scope or key may be wrong."""
        name, path, usual, _ = PROTOCOLS[protocol]
        url = self.carrel.endpoint + path
        request = AWSRequest("POST", url, headers={**usual, **(headers or {})}, data=body)
        key = Credentials(self.account.access_key_id, secret or self.account.secret_access_key)
        signer = SigV4Auth(key, service or name, region or self.carrel.region)
        if late:
            moment = time.gmtime(time.time() + late)
            request.context["timestamp"] = time.strftime("%Y%m%dT%H%M%SZ", moment)
            request.headers["X-Amz-Date"] = request.context["timestamp"]
            canonical = signer.canonical_request(request)
            to_sign = signer.string_to_sign(request, canonical)
            signer._inject_signature_to_request(request, signer.signature(to_sign, request))
        else:
            signer.add_auth(request)
        return dict(request.prepare().headers)

    def raw(self, path, headers, body):
        place = urllib.parse.urlsplit(self.carrel.endpoint)
        trust = ssl.create_default_context(cafile=self.carrel.ca)
        connection = http.client.HTTPSConnection(place.hostname, place.port, context=trust, timeout=30)
        try:
            connection.request("POST", path, body=body, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()
