//! Mail over SMTP, with TLS unless the operator said otherwise.

use std::time::Duration;

use async_trait::async_trait;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Tokio1Executor,
    message::Mailbox as Sender,
    transport::smtp::{
        authentication::Credentials,
        client::{Certificate, Tls, TlsParameters},
    },
};

use super::{Mail, Message, letter};
use crate::EngineError;

const ENGINE: &str = "the SMTP server";
/// How long connecting may take.
const CONNECT_LIMIT: Duration = Duration::from_secs(20);
/// How long a whole delivery may take.
const DELIVERY_LIMIT: Duration = Duration::from_secs(60);

/// What an operator says of an SMTP server.
#[derive(Clone)]
pub struct SmtpServer {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub protection: Protection,
    /// The authority of its certificate in PEM; `None` for the system's authorities.
    pub authority_pem: Option<String>,
    /// User name and password, when it asks for them.
    pub credentials: Option<(String, String)>,
}

/// How a connection to an SMTP server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protection {
    /// STARTTLS, or nothing is sent.
    StartTls,
    /// TLS from the first byte.
    Tls,
    /// Nothing; a password is then refused.
    Nothing,
}

/// Sends mail by SMTP.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Sender,
    address: String,
}

/// What was said of the server cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SmtpSetupError {
    /// The authority is not a certificate, or TLS cannot be set up.
    #[error("the TLS settings of the SMTP server \"{host}\" cannot be used: {detail}")]
    Tls {
        /// The server.
        host: String,
        /// What the library said.
        detail: String,
    },
    /// A password would travel in the clear.
    #[error(
        "the password for the SMTP server \"{0}\" would be sent unprotected; set security to \"starttls\" or \"tls\""
    )]
    PasswordInTheClear(String),
}

impl Smtp {
    /// Sends through this server; nothing is contacted yet.
    pub fn new(server: &SmtpServer, from: Sender) -> Result<Self, SmtpSetupError> {
        let tls = || parameters(server);
        let protection = match server.protection {
            Protection::StartTls => Tls::Required(tls()?),
            Protection::Tls => Tls::Wrapper(tls()?),
            Protection::Nothing if server.credentials.is_some() => {
                return Err(SmtpSetupError::PasswordInTheClear(server.host.clone()));
            }
            Protection::Nothing => Tls::None,
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&server.host)
            .port(server.port)
            .timeout(Some(CONNECT_LIMIT))
            .tls(protection);
        if let Some((username, password)) = &server.credentials {
            builder = builder.credentials(Credentials::new(username.clone(), password.clone()));
        }
        let address = format!("{}:{}", server.host, server.port);
        Ok(Self {
            transport: builder.build(),
            from,
            address,
        })
    }
}

fn parameters(server: &SmtpServer) -> Result<TlsParameters, SmtpSetupError> {
    let fault = |error: lettre::transport::smtp::Error| SmtpSetupError::Tls {
        host: server.host.clone(),
        detail: error.to_string(),
    };
    let mut builder = TlsParameters::builder(server.host.clone());
    if let Some(pem) = &server.authority_pem {
        builder =
            builder.add_root_certificate(Certificate::from_pem(pem.as_bytes()).map_err(fault)?);
    }
    builder.build_rustls().map_err(fault)
}

#[async_trait]
impl Mail for Smtp {
    async fn send(&self, message: &Message) -> Result<(), EngineError> {
        let letter = letter::compose(message, &self.from, ENGINE)?;
        let sending = tokio::time::timeout(DELIVERY_LIMIT, self.transport.send(letter)).await;
        let result = sending.map_err(|_| EngineError::TimedOut {
            engine: ENGINE,
            operation: "a delivery".to_owned(),
            seconds: DELIVERY_LIMIT.as_secs(),
        })?;
        match result {
            Ok(_) => Ok(()),
            Err(error) if error.is_permanent() => Err(EngineError::Refused {
                engine: ENGINE,
                operation: format!("a mail to \"{}\"", message.to),
                detail: error.to_string(),
            }),
            Err(error) => Err(EngineError::Unreachable {
                engine: ENGINE,
                address: self.address.clone(),
                detail: error.to_string(),
            }),
        }
    }
}
