//! What is refused before any operation sees it: never a 5xx, never a panic.

use aws_api::Operation;
use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, Request},
};
use serde_json::json;

use crate::app::TestApp;

const OPERATION: Operation = Operation::DescribeWorkspaces;

#[tokio::test]
async fn an_unsigned_request_is_told_to_sign() {
    let app = TestApp::new().await;
    let mut request = app.request(OPERATION).signed();
    request.headers_mut().remove("authorization");
    app.raw(request)
        .await
        .refused("MissingAuthenticationTokenException");
}

#[tokio::test]
async fn a_malformed_signature_is_incomplete() {
    let app = TestApp::new().await;
    for header in [
        "",
        "Bearer x",
        "AWS4-HMAC-SHA256",
        "AWS4-HMAC-SHA256 Credential=A/1/2/3/4",
    ] {
        let mut request = app.request(OPERATION).signed();
        request
            .headers_mut()
            .insert("authorization", HeaderValue::from_static(header));
        app.raw(request)
            .await
            .refused("IncompleteSignatureException");
    }
}

#[tokio::test]
async fn a_wrong_secret_an_unknown_key_and_a_token_are_told_apart() {
    let app = TestApp::new().await;
    let mut call = app.request(OPERATION);
    call.credentials.secret_access_key.push('x');
    app.send(call).await.refused("InvalidSignatureException");
    let mut call = app.request(OPERATION);
    call.credentials.access_key_id = "AKIANOBODYKNOWSTHIS0".into();
    app.send(call).await.refused("UnrecognizedClientException");
    let mut request = app.request(OPERATION).signed();
    request
        .headers_mut()
        .insert("x-amz-security-token", HeaderValue::from_static("t"));
    app.raw(request)
        .await
        .refused("IncompleteSignatureException");
}

#[tokio::test]
async fn an_inactive_key_is_refused() {
    let app = TestApp::new().await;
    let secret = "s".repeat(40);
    let id = "AKIAINACTIVE00000000";
    let key = store::identity::AccessKey {
        id: id.into(),
        account_id: app.credentials.account_id.clone(),
        user_id: String::new(),
        sealed_secret: app.cloud.seal.seal(&format!("access-key/{id}"), &secret),
        active: false,
        created_at: 1,
        used: store::identity::KeyUse::default(),
    };
    app.cloud.store.add_access_key(&key, 9).await.unwrap();
    let mut call = app.request(OPERATION);
    call.credentials = aws_api::sigv4::Credentials {
        access_key_id: id.into(),
        secret_access_key: secret,
    };
    app.send(call).await.refused("UnrecognizedClientException");
}

#[tokio::test]
async fn skewed_and_mis_scoped_requests_are_refused_with_the_reason() {
    let app = TestApp::new().await;
    for skew_seconds in [-1000, 1000] {
        let mut call = app.request(OPERATION);
        call.skew_seconds = skew_seconds;
        assert!(
            app.send(call)
                .await
                .refused("InvalidSignatureException")
                .contains("set the clock")
        );
    }
    let mut call = app.request(OPERATION);
    call.region = "elsewhere-9".into();
    assert!(
        app.send(call)
            .await
            .refused("InvalidSignatureException")
            .contains("\"local-1\"")
    );
    let mut call = app.request(OPERATION);
    call.service = "ds".into();
    assert!(
        app.send(call)
            .await
            .refused("InvalidSignatureException")
            .contains("\"workspaces\"")
    );
}

#[tokio::test]
async fn a_body_that_was_changed_on_the_way_is_refused() {
    let app = TestApp::new().await;
    let (parts, _) = app.request(OPERATION).signed().into_parts();
    let request = Request::from_parts(parts, Body::from("{\"Limit\":1}"));
    app.raw(request).await.refused("InvalidSignatureException");
}

#[tokio::test]
async fn bodies_that_are_no_request_are_serialization_errors() {
    let app = TestApp::new().await;
    let deep = format!("{{\"x\":{}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
    let wide = format!("{{\"x\":[{}1]}}", "1,".repeat(100_000));
    let bodies: [&[u8]; 8] = [
        b"{",
        b"[]",
        b"\"x\"",
        b"{\"Limit\":\"many\"}",
        b"{\"Limit\":1}x",
        b"\xff\xfe{}",
        deep.as_bytes(),
        wide.as_bytes(),
    ];
    for body in bodies {
        let mut call = app.request(OPERATION);
        call.body = body.to_vec();
        app.send(call).await.refused("SerializationException");
    }
}

#[tokio::test]
async fn what_is_too_large_is_not_read() {
    let app = TestApp::new().await;
    let mut call = app.request(OPERATION);
    call.body = vec![b' '; (1 << 20) + 1];
    let answer = app.send(call).await;
    assert_eq!(answer.status, 413);
    answer.refused("RequestEntityTooLargeException");
    let mut request = app.request(OPERATION).signed();
    for number in 0..70 {
        let name: HeaderName = format!("x-many-{number}").parse().unwrap();
        request
            .headers_mut()
            .insert(name, HeaderValue::from_static("x"));
    }
    assert_eq!(app.raw(request).await.status, 431);
}

#[tokio::test]
async fn other_content_types_are_refused() {
    let app = TestApp::new().await;
    for content_type in ["application/json", "text/plain", "application/cbor"] {
        let mut call = app.request(OPERATION);
        call.content_type = content_type.into();
        let answer = app.send(call).await;
        assert_eq!(answer.status, 415);
        answer.refused("UnsupportedMediaTypeException");
    }
    let mut call = app.request(OPERATION);
    call.content_type = "application/x-amz-json-1.1; charset=utf-8".into();
    app.send(call).await.ok();
}

#[tokio::test]
async fn what_is_not_here_is_a_400_so_that_no_client_tries_again() {
    let app = TestApp::new().await;
    let paths = ["/Groups/EatGroups", "/Users/EatUsers"];
    for path in paths {
        let answer = app
            .raw(Request::post(path).body(Body::empty()).unwrap())
            .await;
        assert_eq!(answer.status, 400, "{path}");
        answer.refused("UnknownOperationException");
    }
    for target in [
        "WorkspacesService.CreateWorkspacesPool",
        "Carrel_20261123.",
        "x",
        "ServiceQuotasV20190624.CreateSupportCase",
    ] {
        let request = Request::post("/")
            .header("x-amz-target", target)
            .body(Body::empty())
            .unwrap();
        app.raw(request).await.refused("UnknownOperationException");
    }
}

/// Sends mutations of good bodies to every operation for two seconds, each properly signed: whatever they say, the
/// answer is an answer or a refusal.
#[tokio::test]
async fn no_mutated_body_is_our_fault() {
    let (app, directory, workspace) = TestApp::with_mary().await;
    let seeds = [
        json!({"Workspaces": [{"DirectoryId": directory, "UserName": "mary", "BundleId": "wsb-standard1", "WorkspaceProperties": {"RunningMode": "ALWAYS_ON"}}]}),
        json!({"WorkspaceIds": [workspace], "Limit": 3, "NextToken": "d3MtMDAw", "DirectoryId": directory}),
        json!({"RebootWorkspaceRequests": [{"WorkspaceId": workspace}], "TerminateWorkspaceRequests": [{"WorkspaceId": "ws-zzzzzzzzz"}]}),
        json!({"Users": [crate::app::user("mary")], "Organization": "acme", "DomainName": "a.example", "ShortName": "A", "EnableInternetAccess": true}),
        json!({"ResourceId": workspace, "Number": 1, "To": "x", "MaxResults": 5, "SAMAccountName": "mary", "DirectoryIds": [directory]}),
    ];
    let end = std::time::Instant::now() + std::time::Duration::from_secs(2);
    let operations: Vec<_> = Operation::all().collect();
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap() % below.max(1)
    };
    let mut sent = 0;
    while std::time::Instant::now() < end {
        let mut body = seeds[next(seeds.len())].to_string().into_bytes();
        for _ in 0..=next(3) {
            let at = next(body.len());
            match next(5) {
                0 => body[at] = u8::try_from(next(256)).unwrap(),
                1 => drop(body.drain(at..(at + 1 + next(9)).min(body.len()))),
                2 => body.extend_from_within(at..),
                3 => body.insert(at, b"[{\"0-,:nt"[next(9)]),
                _ => body.splice(at..at, *b"99999999999999999999").for_each(drop),
            }
            if body.is_empty() {
                body.push(b'{');
            }
        }
        let mut call = app
            .request(operations[next(operations.len())])
            .directory(&directory);
        if call.operation.target().is_some() {
            call.query.clear();
        }
        call.body = body.clone();
        let answer = app.send(call).await;
        assert!(
            answer.status < 500,
            "{}: {answer:?}",
            String::from_utf8_lossy(&body)
        );
        sent += 1;
    }
    assert!(sent > 50, "only {sent} requests were sent");
}
