//! The control plane's answers to this client: the same calls as the browser's. Every one is a POST with a JSON body;
//! passwords and tokens travel in bodies only.

mod address;
mod answers;
mod fault;

use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Full, Limited};
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

use crate::dial::Dialer;
pub(crate) use address::ServerAddress;
pub(crate) use answers::{
    Registration, SignedIn, StartProblem, Status, Ticket, Visitor, WorkspaceStatus, word,
};
pub(crate) use fault::Fault;

/// How long an answer may take.
const ANSWER_LIMIT: Duration = Duration::from_secs(30);
/// How long an answer may be; the longest there is has two kilobytes.
const ANSWER_BYTES_MAX: usize = 256 * 1024;

/// One installation of Carrel.
#[derive(Clone)]
pub(crate) struct Server {
    address: ServerAddress,
    dialer: Dialer,
    visitor: Visitor,
}

/// Who signs in. Its text is in no log: it has no way to be shown.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SignIn<'a> {
    registration_code: &'a str,
    username: &'a str,
    password: &'a str,
    width: u16,
    height: u16,
    #[serde(flatten)]
    visitor: &'a Visitor,
}

impl Server {
    /// The server at this address, reached so, by us.
    pub(crate) fn new(address: ServerAddress, dialer: Dialer, visitor: Visitor) -> Self {
        Self {
            address,
            dialer,
            visitor,
        }
    }

    /// Its address.
    pub(crate) fn address(&self) -> &ServerAddress {
        &self.address
    }

    /// How it is reached.
    pub(crate) fn dialer(&self) -> &Dialer {
        &self.dialer
    }

    /// Looks a registration code up (REG-16).
    pub(crate) async fn registration(&self, code: &str) -> Result<Registration, Fault> {
        self.call("registration-code", &serde_json::json!({ "code": code }))
            .await
    }

    /// Signs in (REG-20); the desktop starts with a screen of this size.
    pub(crate) async fn sign_in(
        &self,
        registration_code: &str,
        username: &str,
        password: &str,
        (width, height): (u16, u16),
    ) -> Result<SignedIn, Fault> {
        let visitor = &self.visitor;
        let request = SignIn {
            registration_code,
            username,
            password,
            width,
            height,
            visitor,
        };
        self.call("sign-in", &request).await
    }

    /// A ticket for one more connection.
    pub(crate) async fn ticket(&self, session_token: &str) -> Result<Ticket, Fault> {
        #[derive(Serialize)]
        #[serde(rename_all = "camelCase")]
        struct Request<'a> {
            session_token: &'a str,
            #[serde(flatten)]
            visitor: &'a Visitor,
        }
        let visitor = &self.visitor;
        self.call(
            "ticket",
            &Request {
                session_token,
                visitor,
            },
        )
        .await
    }

    /// How the WorkSpace is.
    pub(crate) async fn status(&self, session_token: &str) -> Result<Status, Fault> {
        self.call(
            "status",
            &serde_json::json!({ "sessionToken": session_token }),
        )
        .await
    }

    /// Ends the sign-in; the session in the desktop goes on.
    pub(crate) async fn sign_out(&self, session_token: &str) -> Result<(), Fault> {
        let answer: Result<serde_json::Value, Fault> = self
            .call(
                "sign-out",
                &serde_json::json!({ "sessionToken": session_token }),
            )
            .await;
        answer.map(drop)
    }

    /// For a password that must be changed or has expired.
    pub(crate) async fn change_password(
        &self,
        registration_code: &str,
        username: &str,
        old_password: &str,
        new_password: &str,
    ) -> Result<(), Fault> {
        #[derive(Serialize)]
        #[serde(rename_all = "camelCase")]
        struct Request<'a> {
            registration_code: &'a str,
            username: &'a str,
            old_password: &'a str,
            new_password: &'a str,
        }
        let request = Request {
            registration_code,
            username,
            old_password,
            new_password,
        };
        let answer: Result<serde_json::Value, Fault> = self.call("change-password", &request).await;
        answer.map(drop)
    }

    async fn call<A: DeserializeOwned>(
        &self,
        operation: &str,
        body: &impl Serialize,
    ) -> Result<A, Fault> {
        let body = serde_json::to_vec(body).map_err(|error| Fault::failing(&error))?;
        let answering = timeout(ANSWER_LIMIT, self.post(operation, body)).await;
        let (status, answer) = match answering {
            Ok(Ok(answer)) => answer,
            Ok(Err(error)) => return Err(self.unreachable(&format!("{error:#}"))),
            Err(_) => return Err(self.unreachable("it does not answer in time")),
        };
        if !status.is_success() {
            return Err(Fault::of_answer(status.as_u16(), &answer));
        }
        serde_json::from_slice(&answer).map_err(|error| Fault::failing(&error))
    }

    fn unreachable(&self, detail: &str) -> Fault {
        match self.dialer.trust().take_distrust() {
            Some(distrust) => Fault::distrusted(&distrust),
            None => Fault::unreachable(&self.address.to_string(), detail),
        }
    }

    async fn post(
        &self,
        operation: &str,
        body: Vec<u8>,
    ) -> anyhow::Result<(http::StatusCode, Vec<u8>)> {
        let (host, port) = (self.address.host(), self.address.port());
        let socket = self.dialer.dial(host, port).await?;
        let name = ServerName::try_from(host.to_owned())?;
        let config = Arc::clone(&self.dialer.trust().config());
        let secured = TlsConnector::from(config).connect(name, socket).await?;
        let (mut sender, connection) =
            hyper::client::conn::http1::handshake(TokioIo::new(secured)).await?;
        let request = http::Request::post(format!("/client/api/{operation}"))
            .header(http::header::HOST, self.address.authority())
            .header(http::header::CONTENT_TYPE, "application/json")
            .header(
                http::header::USER_AGENT,
                concat!("carrel-client/", env!("CARGO_PKG_VERSION")),
            )
            .body(Full::new(bytes::Bytes::from(body)))?;
        let exchange = async {
            let response = sender.send_request(request).await?;
            let status = response.status();
            let limited = Limited::new(response.into_body(), ANSWER_BYTES_MAX);
            let body = limited
                .collect()
                .await
                .map_err(|error| anyhow::anyhow!(error))?;
            anyhow::Ok((status, body.to_bytes().to_vec()))
        };
        tokio::pin!(exchange);
        tokio::select! {
            answer = &mut exchange => answer,
            // The connection is driven here; when it ends, the answer is there or never comes.
            driven = connection => {
                driven?;
                exchange.await
            }
        }
    }
}
