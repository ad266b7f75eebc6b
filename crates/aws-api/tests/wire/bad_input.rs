//! Bodies over a limit, of the wrong kind or against a rule: the right error in every protocol.

use aws_api::{
    ErrorCode, Service,
    protocol::{self, Head, Protocol},
};
use http::{HeaderMap, HeaderValue};

/// One operation for each protocol.
const CASES: [(Protocol, Service, &str); 5] = [
    (Protocol::Json, Service::Workspaces, "DescribeWorkspaces"),
    (Protocol::Cbor, Service::Workspaces, "DescribeWorkspaces"),
    (Protocol::RestJson, Service::DirectoryData, "ListUsers"),
    (Protocol::Query, Service::Iam, "ListUsers"),
    (Protocol::Ec2, Service::Ec2, "DescribeVpcs"),
];

fn refusal(
    case: (Protocol, Service, &str),
    content_type: &str,
    body: &[u8],
) -> (ErrorCode, String) {
    let (protocol, service, name) = case;
    let mut headers = HeaderMap::new();
    headers.insert("content-type", HeaderValue::from_str(content_type).unwrap());
    let head = Head {
        method: "POST",
        path: "/",
        query: "",
        headers: &headers,
    };
    let operation = service.model().unwrap().operation(name).unwrap();
    let error = protocol::decode(protocol, operation, head, body).unwrap_err();
    assert!(error.status_in(service) < 500);
    let answer = protocol::encode_error(protocol, service, &error, "r");
    assert!(!answer.body.is_empty());
    (error.code(), error.message().to_owned())
}

#[test]
fn what_is_too_large_or_of_another_type_is_refused_in_every_protocol() {
    for case in CASES {
        let own = case.0.request_type();
        let large = vec![b' '; (1 << 20) + 1];
        assert_eq!(refusal(case, own, &large).0, ErrorCode::TooLarge);
        assert_eq!(
            refusal(case, "text/plain", b"{}").0,
            ErrorCode::UnsupportedMediaType
        );
        assert_eq!(
            refusal(case, "\u{e9}", b"{}").0,
            ErrorCode::UnsupportedMediaType
        );
    }
}

#[test]
fn broken_text_deep_nests_and_ten_thousands_of_members_are_refused() {
    let json = format!("{{\"x\":{}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
    for case in CASES.into_iter().filter(|case| !case.0.is_form()) {
        if case.0 == Protocol::Cbor {
            continue;
        }
        let own = case.0.request_type();
        for body in [json.as_bytes(), b"{\"a\":\"\xff\"}", b"[]", b"{", b"\"x\""] {
            assert_eq!(refusal(case, own, body).0, ErrorCode::Serialization);
        }
    }
    for case in CASES.into_iter().filter(|case| case.0.is_form()) {
        let own = case.0.request_type();
        let wide = "a&".repeat(30_000);
        for body in [wide.as_bytes(), b"Marker=%ff", b"MaxItems=1&MaxItems=2"] {
            assert_eq!(refusal(case, own, body).0, ErrorCode::Serialization);
        }
    }
}

#[test]
fn a_deep_name_of_a_field_goes_nowhere() {
    let deep = format!("Filter{}=x", ".1.Value".repeat(100_000));
    let head = Head {
        method: "POST",
        path: "/",
        query: "",
        headers: &HeaderMap::new(),
    };
    let operation = Service::Ec2
        .model()
        .unwrap()
        .operation("DescribeVpcs")
        .unwrap();
    let decoded = protocol::decode_unchecked(Protocol::Ec2, operation, head, deep.as_bytes());
    assert!(decoded.is_ok());
}

#[test]
fn rules_are_told_with_member_value_and_rule_under_each_protocols_name() {
    for (case, body, name, told) in [
        (
            CASES[0],
            &b"{\"WorkspaceIds\":[\"x\"]}"[..],
            "ValidationException",
            "WorkspaceIds.1 is \"x\" and must match ^ws-",
        ),
        (
            CASES[1],
            b"\xa1\x65Limit\x18\x63",
            "ValidationException",
            "Limit is \"99\" and must lie between 1 and 25",
        ),
        (
            CASES[2],
            b"{}",
            "ValidationException",
            "DirectoryId is missing",
        ),
        (
            CASES[3],
            b"MaxItems=0",
            "ValidationError",
            "MaxItems is \"0\" and must lie between 1 and 1000",
        ),
        (
            CASES[3],
            b"MaxItems=x",
            "ValidationError",
            "MaxItems is \"x\" and must be a whole number",
        ),
        (
            CASES[4],
            b"MaxResults=4",
            "InvalidParameterValue",
            "MaxResults is \"4\" and must lie between 5 and 1000",
        ),
        (
            CASES[4],
            b"DryRun=maybe",
            "InvalidParameterValue",
            "DryRun is \"maybe\" and must be true or false",
        ),
    ] {
        let (code, message) = refusal(case, case.0.request_type(), body);
        assert_eq!(code.name(case.1), name);
        assert!(message.starts_with(told), "{message}");
    }
    let case = (Protocol::Ec2, Service::Ec2, "CreateSubnet");
    let (code, message) = refusal(case, case.0.request_type(), b"CidrBlock=10.0.0.0%2F24");
    assert_eq!(
        (code.name(Service::Ec2), &*message),
        ("MissingParameter", "VpcId is missing")
    );
}
