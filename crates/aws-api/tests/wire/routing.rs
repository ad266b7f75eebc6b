//! Which operation a request means, in each protocol, and what is said to one that means nothing.

use aws_api::{
    ErrorCode, Operation, Service,
    protocol::{Head, Protocol},
    route::{Routed, Unrouted, route},
};
use http::{HeaderMap, HeaderName, HeaderValue};

struct Asked {
    method: &'static str,
    path: &'static str,
    query: &'static str,
    headers: HeaderMap,
    body: &'static str,
}

fn asked(method: &'static str, path: &'static str) -> Asked {
    Asked {
        method,
        path,
        query: "",
        headers: HeaderMap::new(),
        body: "",
    }
}

impl Asked {
    fn header(mut self, name: &'static str, value: &'static str) -> Self {
        let (name, value) = (
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
        self.headers.insert(name, value);
        self
    }

    fn form(mut self, body: &'static str) -> Self {
        self.body = body;
        self.header(
            "content-type",
            "application/x-www-form-urlencoded; charset=utf-8",
        )
    }

    fn query(mut self, query: &'static str) -> Self {
        self.query = query;
        self
    }

    fn scope(self, service: &'static str) -> Self {
        let value = format!(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature={}",
            "0".repeat(64)
        );
        self.header("authorization", value.leak())
    }

    fn routed(&self) -> Result<Routed, Unrouted> {
        let head = Head {
            method: self.method,
            path: self.path,
            query: self.query,
            headers: &self.headers,
        };
        route(head, self.body.as_bytes())
    }

    fn found(&self) -> (Protocol, Service, &'static str) {
        let routed = self.routed().unwrap();
        (routed.protocol, routed.service, routed.name)
    }

    fn refused(&self) -> (Protocol, Service, &'static str) {
        let unrouted = self.routed().unwrap_err();
        let name = unrouted.error.name(unrouted.service);
        (unrouted.protocol, unrouted.service, name)
    }
}

#[test]
fn every_protocol_names_its_operations_in_its_own_place() {
    let target = asked("POST", "/").header("x-amz-target", "WorkspacesService.DescribeWorkspaces");
    assert_eq!(
        target.found(),
        (Protocol::Json, Service::Workspaces, "DescribeWorkspaces")
    );
    let own = asked("POST", "/").header("x-amz-target", "Carrel_20261123.QuickSetup");
    assert_eq!(own.found(), (Protocol::Json, Service::Carrel, "QuickSetup"));
    assert_eq!(own.routed().unwrap().operation(), Ok(Operation::QuickSetup));
    let cbor = asked(
        "POST",
        "/service/DirectoryService_20150416/operation/DescribeDirectories",
    )
    .header("smithy-protocol", "rpc-v2-cbor");
    assert_eq!(
        cbor.found(),
        (Protocol::Cbor, Service::Directory, "DescribeDirectories")
    );
    let path = asked("POST", "/GroupMemberships/AddGroupMember");
    assert_eq!(
        path.found(),
        (Protocol::RestJson, Service::DirectoryData, "AddGroupMember")
    );
    let form = asked("POST", "/").form("Action=DescribeVpcs&Version=2016-11-15");
    assert_eq!(form.found(), (Protocol::Ec2, Service::Ec2, "DescribeVpcs"));
    let get = asked("GET", "/").query("Version=2011-06-15&Action=GetCallerIdentity");
    assert_eq!(
        get.found(),
        (Protocol::Query, Service::Sts, "GetCallerIdentity")
    );
    let presigned = asked("GET", "/").query(
        "Action=GetUser&Version=2010-05-08&X-Amz-Algorithm=x&X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Fus-east-1%2Fiam%2Faws4_request",
    );
    assert_eq!(
        presigned.found(),
        (Protocol::Query, Service::Iam, "GetUser")
    );
}

#[test]
fn what_is_known_and_not_answered_is_told_so_after_it_was_found() {
    let form = asked("POST", "/").form("Action=DescribeSpotFleetRequests&Version=2016-11-15");
    let routed = form.routed().unwrap();
    assert!(routed.model.is_none());
    let error = routed.operation().unwrap_err();
    let answer = routed.refusal(&error, "r");
    assert_eq!(answer.status, 400);
    assert!(
        String::from_utf8(answer.body)
            .unwrap()
            .contains("<Code>InvalidAction</Code>")
    );
}

#[test]
fn what_means_nothing_is_refused_in_the_protocol_it_seems_to_speak() {
    let json = (
        Protocol::Json,
        Service::Workspaces,
        "UnknownOperationException",
    );
    for target in [
        "x",
        "Other.Op",
        "WorkspacesService.EatWorkspaces",
        "WorkspacesService.",
    ] {
        assert_eq!(
            asked("POST", "/").header("x-amz-target", target).refused(),
            json
        );
    }
    assert_eq!(asked("POST", "/").refused(), json);
    assert_eq!(asked("DELETE", "/").refused(), json);
    let cbor = asked(
        "POST",
        "/service/WorkspacesService/operation/DescribeWorkspaces",
    );
    assert_eq!(
        cbor.refused(),
        (
            Protocol::Cbor,
            Service::Workspaces,
            "UnknownOperationException"
        )
    );
    let quotas =
        asked("POST", "/service/Nobody/operation/X").header("smithy-protocol", "rpc-v2-cbor");
    assert_eq!(quotas.refused().0, Protocol::Cbor);
    let path = asked("POST", "/Users/EatUsers");
    assert_eq!(
        path.refused(),
        (
            Protocol::RestJson,
            Service::DirectoryData,
            "UnknownOperationException"
        )
    );
    let action = asked("POST", "/").form("Action=Eat&Version=2010-05-08");
    assert_eq!(
        action.refused(),
        (Protocol::Query, Service::Iam, "InvalidAction")
    );
    let version = asked("POST", "/")
        .form("Action=DescribeVpcs&Version=2014-10-01")
        .scope("ec2");
    assert_eq!(
        version.refused(),
        (Protocol::Ec2, Service::Ec2, "InvalidAction")
    );
    let other = asked("POST", "/")
        .form("Action=GetUser&Version=2010-05-08")
        .scope("sts");
    assert_eq!(
        other.refused(),
        (Protocol::Query, Service::Sts, "InvalidAction")
    );
    let none = asked("POST", "/").form("Version=2010-05-08").scope("iam");
    assert_eq!(
        none.refused(),
        (Protocol::Query, Service::Iam, "MissingAction")
    );
}

#[test]
fn a_wrong_content_type_is_refused_in_the_protocol_of_the_scope() {
    let mut wrong = asked("POST", "/")
        .scope("ec2")
        .header("content-type", "text/plain");
    wrong.body = "Action=DescribeVpcs&Version=2016-11-15";
    let unrouted = wrong.routed().unwrap_err();
    assert_eq!(unrouted.error.code(), ErrorCode::UnsupportedMediaType);
    let answer = unrouted.refusal("r");
    assert_eq!(answer.status, 415);
    assert!(String::from_utf8(answer.body).unwrap().starts_with("<?xml"));
}
