"""Makes the golden bytes of the wire with botocore, a client that is not ours.

Run from the repository, with the Python that `cargo xtask codegen` installs:

    target/tools/botocore/bin/python crates/aws-api/tests/golden/make.py

requests.json: what botocore sends for sampled parameters, and the tree of values that this means.
answers.json: trees of values, what our encoder makes of them (asked of the example `encode`), which botocore has read back
to the very same values; and refusals, of which it has read the code, the message and the request's id.

signed.json: requests as botocore signs them, in headers and in queries, with a session token and without.

The tests in tests/wire compare our side with these files and need no Python.
"""

import base64
import datetime
import json
import pathlib
import subprocess

import botocore
import botocore.auth
import botocore.awsrequest
import botocore.credentials
import botocore.loaders
import botocore.model
import botocore.parsers
import botocore.serialize

HERE = pathlib.Path(__file__).parent
TABLE = HERE.parent.parent / "src" / "generated"
EPOCH = datetime.datetime(2026, 11, 18, 11, 6, 40, tzinfo=datetime.timezone.utc)
DEPTH_MAX = 9
ENDPOINT = "https://carrel.example:8443"
REGION = "local-1"
SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
# Beside these, every operation whose number in its service is a multiple of this is sampled.
EVERY = 5
ALWAYS = {
    "workspaces": ["CreateWorkspaces", "DescribeWorkspaces", "ImportClientBranding", "CreateIpGroup"],
    "ds": ["CreateDirectory", "DescribeDirectories", "ConnectDirectory"],
    "ds-data": ["CreateUser", "DescribeUser", "SearchUsers", "ListUsers", "UpdateUser"],
    "iam": ["CreateUser", "ListUsers", "SimulateCustomPolicy", "GetAccountSummary", "CreateVirtualMFADevice"],
    "sts": ["AssumeRole", "GetCallerIdentity", "GetSessionToken"],
    "ec2": ["RunInstances", "DescribeInstances", "AuthorizeSecurityGroupIngress", "DescribeVpcs", "CreateTags", "DeleteVpc"],
    "service-quotas": ["ListServiceQuotas", "RequestServiceQuotaIncrease"],
}
PROTOCOLS = {
    "workspaces": ["json", "smithy-rpc-v2-cbor"],
    "ds": ["json", "smithy-rpc-v2-cbor"],
    "ds-data": ["rest-json"],
    "iam": ["query"],
    "sts": ["query"],
    "ec2": ["ec2"],
    "service-quotas": ["json"],
}
ERRORS = [
    ("workspaces", "ResourceNotFoundException"),
    ("ds", "EntityDoesNotExistException"),
    ("ds-data", "ConflictException"),
    ("iam", "NoSuchEntity"),
    ("sts", "AccessDenied"),
    ("ec2", "InvalidVpcID.NotFound"),
    ("service-quotas", "NoSuchResourceException"),
]


def models():
    """The services, with the operations that our tables have shapes for."""
    loader = botocore.loaders.Loader()
    for name in ALWAYS:
        model = botocore.model.ServiceModel(loader.load_service_model(name, "service-2"), name)
        table = (TABLE / (name.replace("-", "_") + ".rs")).read_text()
        shaped = [op for op in sorted(model.operation_names) if f'OperationModel {{ name: "{op}",' in table]
        chosen = sorted(set(shaped[::EVERY]) | set(ALWAYS[name]))
        yield name, [model.operation_model(op) for op in chosen]


class Sampler:
    """Values for a shape: every member set, each text another one, with characters that need care on the way."""

    def __init__(self):
        self.count = 0

    def value(self, shape, depth=0, member=""):
        self.count += 1
        kind = shape.type_name
        if kind == "structure":
            names = [m for m in shape.members if depth < DEPTH_MAX or shape.members[m].type_name not in ("structure", "list", "map")]
            if getattr(shape, "is_tagged_union", False):
                names = names[self.count % len(names):][:1]
            return {name: self.value(shape.members[name], depth + 1, name) for name in names}
        if kind == "list":
            many = 2 if depth < 4 else 1
            return [self.value(shape.member, depth + 1) for _ in range(many)]
        if kind == "map":
            return {f"key {self.count}": self.value(shape.value, depth + 1)}
        if kind == "string":
            if getattr(shape, "enum", None):
                return shape.enum[self.count % len(shape.enum)]
            return f"t{self.count} é&<+%/" if self.count % 7 == 0 else f"t{self.count}"
        if kind == "boolean":
            return self.count % 2 == 0
        if kind == "timestamp":
            return EPOCH + datetime.timedelta(seconds=self.count)
        if kind == "blob":
            return bytes([self.count % 256, 0, 255])
        if kind in ("double", "float"):
            return self.count + 0.5
        return self.count if self.count % 5 else -70000 * self.count


def tree(value):
    """The value as our tree has it."""
    if isinstance(value, dict):
        return {name: tree(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [tree(inner) for inner in value]
    if isinstance(value, datetime.datetime):
        seconds = value.timestamp()
        return int(seconds) if seconds == int(seconds) else seconds
    if isinstance(value, (bytes, bytearray)):
        return base64.b64encode(value).decode()
    return value


def requests():
    made = []
    for service, operations in models():
        for operation in operations:
            for protocol in PROTOCOLS[service]:
                params = Sampler().value(operation.input_shape) if operation.input_shape else {}
                serializer = botocore.serialize.create_serializer(protocol, include_validation=False)
                request = serializer.serialize_to_request(params, operation)
                body = request["body"]
                query = request["query_string"]
                if isinstance(body, dict):
                    body = botocore.compat.urlencode(body, doseq=True)
                if isinstance(query, dict):
                    query = botocore.compat.urlencode(query)
                if isinstance(body, str):
                    body = body.encode()
                made.append({
                    "service": service,
                    "operation": operation.name,
                    "protocol": protocol,
                    "method": request["method"],
                    "path": request["url_path"],
                    "query": query,
                    "headers": {name.lower(): value for name, value in request["headers"].items()},
                    "body": base64.b64encode(body).decode(),
                    "tree": tree(params),
                })
    return made


def answers():
    made = []
    shapes = {}
    for service, operations in models():
        for operation in operations:
            for protocol in PROTOCOLS[service]:
                value = Sampler().value(operation.output_shape) if operation.output_shape else {}
                made.append({"service": service, "operation": operation.name, "protocol": protocol, "tree": tree(value)})
                shapes[len(made) - 1] = operation.output_shape
    for service, code in ERRORS:
        for protocol in PROTOCOLS[service]:
            made.append({"service": service, "protocol": protocol, "code": code, "message": "no <thing> & 'é'"})
    for at, (answer, encoded) in enumerate(zip(made, encode(made), strict=True)):
        answer.update(encoded)
        read(answer, shapes.get(at))
    return made


def encode(answers):
    """What our encoder makes of them."""
    line = ["cargo", "run", "--quiet", "--package", "aws-api", "--example", "encode"]
    done = subprocess.run(line, input=json.dumps(answers), capture_output=True, text=True, check=True, cwd=HERE)
    return json.loads(done.stdout)


def read(answer, shape):
    """Has botocore read an answer, and compares."""
    response = {
        "status_code": answer["status"],
        "headers": botocore.compat.HTTPHeaders(),
        "body": base64.b64decode(answer["body"]),
    }
    for name, value in answer["headers"].items():
        response["headers"][name] = value
    parsed = botocore.parsers.create_parser(answer["protocol"]).parse(response, shape)
    metadata = parsed.pop("ResponseMetadata")
    where = f"{answer['service']} {answer.get('operation')} {answer['protocol']}"
    assert metadata["RequestId"] == "r-1", (where, metadata)
    if "code" in answer:
        assert parsed["Error"]["Code"] == answer["code"], (where, parsed)
        assert parsed["Error"]["Message"] == answer["message"], (where, parsed)
        return
    assert tree(parsed) == answer["tree"], (where, tree(parsed), answer["tree"])


def signed():
    """Some of the requests, signed at a fixed time for an endpoint of ours."""
    botocore.auth.get_current_datetime = lambda remove_tzinfo=True: EPOCH.replace(tzinfo=None if remove_tzinfo else EPOCH.tzinfo)
    made = []
    for request in requests()[::9]:
        names = {"service-quotas": "servicequotas"}
        service = names.get(request["service"], request["service"])
        for token in (None, "a/session+token=="):
            credentials = botocore.credentials.Credentials("AKIDEXAMPLE", SECRET, token)
            signers = [botocore.auth.SigV4Auth(credentials, service, REGION)]
            if request["protocol"] in ("query", "ec2"):
                signers.append(botocore.auth.SigV4QueryAuth(credentials, service, REGION, expires=900))
            made.extend(sign(request, service, signer) for signer in signers)
    return made


def sign(request, service, signer):
    presigned = isinstance(signer, botocore.auth.SigV4QueryAuth)
    url = ENDPOINT + request["path"] + ("?" + request["query"] if request["query"] else "")
    aws = botocore.awsrequest.AWSRequest(
        method="GET" if presigned else request["method"],
        url=url,
        headers=dict(request["headers"]),
        data=base64.b64decode(request["body"]),
    )
    if presigned:
        # As generate_presigned_url does: the fields of the form go into the query.
        aws.url = url + "?" + base64.b64decode(request["body"]).decode()
        aws.data = b""
    aws.context["timestamp"] = EPOCH.strftime("%Y%m%dT%H%M%SZ")
    signer.add_auth(aws)
    prepared = aws.prepare()
    path, _, query = prepared.url.removeprefix(ENDPOINT).partition("?")
    headers = {name.lower(): value if isinstance(value, str) else value.decode() for name, value in prepared.headers.items()}
    headers["host"] = ENDPOINT.removeprefix("https://")
    body = prepared.body or b""
    return {
        "service": service,
        "operation": request["operation"],
        "method": prepared.method,
        "path": path,
        "query": query,
        "headers": headers,
        "body": base64.b64encode(body if isinstance(body, bytes) else body.encode()).decode(),
    }


def write(name, cases):
    lines = ",\n".join(json.dumps(case, ensure_ascii=False, sort_keys=True) for case in cases)
    (HERE / name).write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    print(f"{name}: {len(cases)} cases by botocore {botocore.__version__}")


if __name__ == "__main__":
    write("requests.json", requests())
    write("answers.json", answers())
    write("signed.json", signed())
