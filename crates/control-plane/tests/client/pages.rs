//! The pages around it: client files, health, headers.

use axum::{body::Body, http::Request};

use crate::app::TestApp;

#[tokio::test]
async fn every_answer_carries_the_headers_that_keep_strangers_out() {
    let app = TestApp::new().await;
    for path in [
        "/",
        "/client/",
        "/healthz",
        "/nothing",
        "/client/api/ticket",
    ] {
        let headers = app.get(path).await.headers;
        assert_eq!(headers["x-content-type-options"], "nosniff", "{path}");
        assert_eq!(headers["x-frame-options"], "DENY", "{path}");
        assert_eq!(
            headers["cross-origin-opener-policy"], "same-origin",
            "{path}"
        );
        let policy = headers["content-security-policy"].to_str().unwrap();
        assert!(
            policy.contains("script-src 'self' 'wasm-unsafe-eval';"),
            "{policy}"
        );
        assert!(policy.contains("frame-ancestors 'none'"), "{policy}");
    }
}

#[tokio::test]
async fn the_policy_names_the_host_the_page_came_by_only_if_it_is_ours() {
    let app = TestApp::new().await;
    let ours = app.call("ticket", &serde_json::json!({})).await;
    let policy = ours.headers["content-security-policy"]
        .to_str()
        .unwrap()
        .to_owned();
    assert!(policy.contains("connect-src 'self' https://desk.example.com:4172 wss://desk.example.com:4172 wss://desk.example.com:8443"), "{policy}");
    let strangers = app.get_by("evil.example", "/client/").await;
    let policy = strangers.headers["content-security-policy"]
        .to_str()
        .unwrap();
    assert!(
        policy.contains("https://192.0.2.1:4172") && !policy.contains("evil"),
        "{policy}"
    );
}

#[tokio::test]
async fn the_client_is_served_with_its_types_and_a_missing_one_is_explained() {
    let app = TestApp::new().await;
    let missing = app.get("/client/").await;
    assert_eq!(missing.status, 503);
    assert!(missing.text.contains("The web client is not installed"));

    app.install_client(&[
        ("index.html", "<title>desk</title>"),
        ("assets/stream-1a2b.wasm", "wasm"),
        ("assets/app-3c4d.js", "1"),
    ]);
    let page = app.get("/client/").await;
    assert_eq!(
        (page.status, page.text.as_str()),
        (200, "<title>desk</title>")
    );
    assert_eq!(page.headers["cache-control"], "no-cache");
    let wasm = app.get("/client/assets/stream-1a2b.wasm").await;
    assert_eq!(
        (wasm.status, wasm.headers["content-type"].to_str().unwrap()),
        (200, "application/wasm")
    );
    assert_eq!(
        wasm.headers["cache-control"],
        "public, max-age=31536000, immutable"
    );
    assert_eq!(
        app.get("/client/assets/app-3c4d.js").await.headers["content-type"],
        "text/javascript"
    );
    let gone = app.get("/client/assets/gone.js").await;
    assert_eq!(
        (gone.status, gone.headers["cache-control"].to_str().unwrap()),
        (404, "no-cache")
    );
    assert_eq!(app.get("/client/../../store.db").await.status, 404);
    assert_eq!(app.get("/client/%2e%2e/%2e%2e/store.db").await.status, 404);
}

#[tokio::test]
async fn the_root_leads_to_the_client_and_health_can_be_asked() {
    let app = TestApp::new().await;
    let root = app.get("/").await;
    assert_eq!(
        (root.status, root.headers["location"].to_str().unwrap()),
        (303, "/client/")
    );
    assert_eq!(app.get("/healthz").await.text, "alive\n");
    assert_eq!(app.get("/readyz").await.text, "ready\n");
    assert!(
        app.get("/ca.pem")
            .await
            .text
            .starts_with("-----BEGIN CERTIFICATE-----")
    );
    app.cloud.store.close().await;
    assert_eq!(app.get("/readyz").await.status, 503);
    assert_eq!(app.get("/healthz").await.status, 200);
}

#[tokio::test]
async fn metrics_are_told_to_this_machine_and_to_no_proxy_on_it() {
    let app = TestApp::new().await;
    let ask = async |peer: &str, passed_on: Option<(&str, &str)>| {
        let mut request = Request::get("/metrics");
        if let Some((name, value)) = passed_on {
            request = request.header(name, value);
        }
        let request = request.body(Body::empty()).unwrap();
        app.send(peer, request).await
    };
    for peer in ["127.0.0.1", "::1", "::ffff:127.0.0.1"] {
        assert_eq!(ask(peer, None).await.status, 200, "{peer}");
    }
    let refused = ask("192.0.2.7", None).await;
    assert_eq!(refused.status, 403);
    for told in ["192.0.2.7", "metrics.allow"] {
        assert!(refused.text.contains(told), "{}", refused.text);
    }
    for header in [
        ("x-forwarded-for", "127.0.0.1"),
        ("forwarded", "for=192.0.2.7"),
        ("via", "1.1 proxy"),
    ] {
        let refused = ask("127.0.0.1", Some(header)).await;
        assert_eq!(refused.status, 403);
        assert!(refused.text.contains(header.0), "{}", refused.text);
    }
    // What somebody claims of themselves counts for nothing.
    let claimed = Some(("x-forwarded-for", "127.0.0.1"));
    assert_eq!(ask("192.0.2.7", claimed).await.status, 403);
}
