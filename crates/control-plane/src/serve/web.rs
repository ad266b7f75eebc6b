//! Everything on the HTTPS port, put together: API, client requests, static pages, health, metrics, and the headers
//! that every answer carries.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::{Html, IntoResponse, Redirect, Response},
    routing::get,
};
use tower_http::services::ServeDir;

use crate::{
    cloud::Cloud,
    sign_in::{self, Door, PublicAddress},
};

/// How long a readiness check may take.
const READY_LIMIT: Duration = Duration::from_secs(3);

/// What the pages need beside the door.
pub struct Site {
    /// Store and engines.
    pub cloud: Arc<Cloud>,
    /// Signing in.
    pub door: Arc<Door>,
    /// Where the built web client lies.
    pub client: PathBuf,
    /// The installation authority's certificate in PEM.
    pub authority_pem: String,
    /// Where viewers reach us.
    pub address: PublicAddress,
    /// The administrators' API.
    pub api: Router,
    /// What is measured.
    pub metrics: Router,
}

/// The whole HTTPS port but the stream.
pub fn router(site: Site) -> Router {
    let client = client(&site.client);
    let pages = Router::new()
        .route("/healthz", get(async || "alive\n"))
        .route("/readyz", get(ready))
        .with_state(site.cloud.clone())
        .route("/ca.pem", get(ca).with_state(site.authority_pem))
        .merge(site.metrics)
        .route("/client", get(async || Redirect::permanent("/client/")))
        .nest("/client/api", sign_in::router(site.door))
        .nest_service("/client/", client);
    pages
        .merge(site.api)
        .fallback(async || (StatusCode::NOT_FOUND, "there is nothing here\n"))
        .layer(middleware::from_fn_with_state(
            Arc::new(site.address),
            protect,
        ))
}

/// `/readyz`: whether requests can be answered, which needs the store.
async fn ready(State(cloud): State<Arc<Cloud>>) -> Response {
    match tokio::time::timeout(READY_LIMIT, cloud.store.ping()).await {
        Ok(Ok(())) => "ready\n".into_response(),
        Ok(Err(error)) => {
            let error: &dyn std::error::Error = &error;
            tracing::warn!(error, "not ready");
            (
                StatusCode::SERVICE_UNAVAILABLE,
                "the store does not answer\n",
            )
                .into_response()
        }
        Err(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "the store does not answer in time\n",
        )
            .into_response(),
    }
}

async fn ca(State(pem): State<String>) -> Response {
    ([(header::CONTENT_TYPE, "application/x-pem-file")], pem).into_response()
}

/// The web client's files. Its names carry a hash, so they may be kept; the page itself is asked for each time.
fn client(folder: &Path) -> Router {
    let page = folder.join("index.html");
    let missing = Router::new().fallback(get(async move || {
        if page.exists() {
            (StatusCode::NOT_FOUND, Html(NOT_FOUND)).into_response()
        } else {
            (StatusCode::SERVICE_UNAVAILABLE, Html(NOT_BUILT)).into_response()
        }
    }));
    let files = ServeDir::new(folder)
        .precompressed_gzip()
        .precompressed_br()
        .fallback(missing);
    let assets = Router::new()
        .fallback_service(
            ServeDir::new(folder.join("assets"))
                .precompressed_gzip()
                .precompressed_br(),
        )
        .layer(middleware::map_response(async |mut response: Response| {
            if response.status().is_success() {
                let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
                response
                    .headers_mut()
                    .insert(header::CACHE_CONTROL, forever);
            }
            response
        }));
    Router::new()
        .nest("/assets", assets)
        .fallback_service(files)
}

const NOT_BUILT: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Carrel</title>\
<body style=\"font-family:sans-serif;max-width:36rem;margin:15vh auto;padding:0 1rem;line-height:1.5\">\
<h1>The web client is not installed</h1><p>This server runs, but the pages for signing in have not been put into its \
state folder. The administrator can build them with <code>cargo xtask web</code>, or run <code>cargo xtask up</code> \
again, which does.</p></body></html>\n";
const NOT_FOUND: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Carrel</title>\
<body style=\"font-family:sans-serif;max-width:36rem;margin:15vh auto;padding:0 1rem;line-height:1.5\">\
<h1>There is nothing here</h1><p><a href=\"/client/\">Go to your desktop</a></p></body></html>\n";

/// Puts the security headers on every answer.
async fn protect(
    State(address): State<Arc<PublicAddress>>,
    request: Request,
    next: Next,
) -> Response {
    let policy = content_policy(&address, request.headers());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-cache"));
    response
}

/// What keeps strangers out; alone in its process, the client also has clocks fine enough to measure the link with.
const HEADERS: [(&str, &str); 7] = [
    ("strict-transport-security", "max-age=31536000"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), payment=(), usb=()",
    ),
];

fn content_policy(address: &PublicAddress, headers: &HeaderMap) -> String {
    let host = address.host_for(
        headers
            .get(header::HOST)
            .and_then(|host| host.to_str().ok()),
    );
    let (https, stream) = (address.https_port, address.stream_port);
    format!(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; \
         img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; object-src 'none'; \
         base-uri 'none'; form-action 'self'; frame-ancestors 'none'; \
         connect-src 'self' https://{host}:{stream} wss://{host}:{stream} wss://{host}:{https}"
    )
}
