//! One kept connection to the service that is measured, and signed calls over it.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{SystemTime, UNIX_EPOCH},
};

use anyhow::{Context, Result, bail};
use aws_api::{
    Operation,
    sigv4::{self, Credentials},
};
use http::{HeaderMap, HeaderValue, header};
use serde::Deserialize;
use serde_json::Value;
use tokio::runtime::{Builder, Runtime};

/// Where the service is, and the key of the account that is full.
#[derive(Clone)]
pub(super) struct Site {
    endpoint: String,
    region: String,
    authority: Vec<u8>,
    credentials: Credentials,
}

#[derive(Deserialize)]
struct Installation {
    endpoint: String,
    ca: PathBuf,
    region: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Seeded {
    access_key_id: String,
    secret_access_key: String,
}

impl Site {
    /// Reads what the service wrote into its state folder.
    pub(super) fn read(state: &Path) -> Result<Self> {
        let read = |name: &str| {
            let path = state.join(name);
            fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
        };
        let installation: Installation = serde_json::from_slice(&read("credentials.json")?)?;
        let seeded: Seeded = serde_json::from_slice(&read("seeded.json")?)?;
        Ok(Self {
            authority: fs::read(&installation.ca)?,
            endpoint: installation.endpoint,
            region: installation.region,
            credentials: Credentials {
                access_key_id: seeded.access_key_id,
                secret_access_key: seeded.secret_access_key,
            },
        })
    }
}

/// A connection that stays open between calls; one thread uses it at a time.
pub(super) struct Connection {
    site: Site,
    http: reqwest::Client,
    runtime: Runtime,
}

impl Connection {
    /// Prepares it; the first call opens it.
    pub(super) fn new(site: &Site) -> Result<Self> {
        let certificates = reqwest::Certificate::from_pem_bundle(&site.authority)?;
        Ok(Self {
            site: site.clone(),
            http: reqwest::Client::builder()
                .no_proxy()
                .tls_certs_only(certificates)
                .build()?,
            runtime: Builder::new_current_thread().enable_all().build()?,
        })
    }

    /// A signed request, ready to be sent; `query` is encoded already.
    pub(super) fn prepare(
        &self,
        operation: Operation,
        query: &str,
        input: &Value,
    ) -> Result<reqwest::Request> {
        let (path, body) = (operation.path(), serde_json::to_vec(input)?);
        let headers = self.headers(operation, (&path, query), &body)?;
        let mark = if query.is_empty() { "" } else { "?" };
        let url = format!("{}{path}{mark}{query}", self.site.endpoint);
        Ok(self.http.post(url).headers(headers).body(body).build()?)
    }

    fn headers(
        &self,
        operation: Operation,
        (path, query): (&str, &str),
        body: &[u8],
    ) -> Result<HeaderMap> {
        let site = &self.site;
        let (_, authority) = site
            .endpoint
            .split_once("://")
            .with_context(|| format!("\"{}\" is no URL", site.endpoint))?;
        let service = operation.service();
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_str(authority)?);
        let content_type = HeaderValue::from_static(service.content_type());
        headers.insert(header::CONTENT_TYPE, content_type);
        if let Some(target) = operation.target() {
            headers.insert("x-amz-target", HeaderValue::from_str(&target)?);
        }
        let request = sigv4::Request {
            method: "POST",
            path,
            query,
            headers: &headers,
            body,
        };
        let name = service.signing_name();
        let signed = sigv4::sign(&request, &site.credentials, &site.region, name, now()?)?;
        headers.extend(signed);
        Ok(headers)
    }

    /// Sends a request and reads the whole answer, which must not be a refusal.
    pub(super) fn send(&self, request: reqwest::Request) -> Result<Vec<u8>> {
        self.runtime.block_on(async {
            let answer = self.http.execute(request).await?;
            let status = answer.status();
            let body = answer.bytes().await?;
            if !status.is_success() {
                bail!("refused ({status}): {}", String::from_utf8_lossy(&body));
            }
            Ok(body.to_vec())
        })
    }

    /// Calls an operation; its answer.
    pub(super) fn call(&self, operation: Operation, query: &str, input: &Value) -> Result<Value> {
        let request = self.prepare(operation, query, input)?;
        let body = self
            .send(request)
            .with_context(|| format!("cannot call {}", operation.name()))?;
        Ok(serde_json::from_slice(&body)?)
    }
}

/// Seconds since 1970.
pub(super) fn now() -> Result<i64> {
    let elapsed = SystemTime::now().duration_since(UNIX_EPOCH)?;
    Ok(i64::try_from(elapsed.as_secs())?)
}
