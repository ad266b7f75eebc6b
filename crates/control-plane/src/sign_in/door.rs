//! What signing in works with beside the cloud: tickets, the gateway's address, the limits.

use std::{net::IpAddr, sync::Arc};

use axum::http::{HeaderMap, header};
use drivers::directory::Domain;
use gateway::{Claims, Origins, TICKET_LIFE, TicketIssuer, split_port};
use model::id::{DirectoryId, WorkspaceId};
use serde_json::{Value, json};
use store::{ClientSession, Directory, Workspace};

use super::{addresses::Addresses, error::ClientError, starts::Starts, visitor::Visitor};
use crate::{
    admission::{self, Admission},
    cloud::{self, Cloud},
    reconcile,
    serve::{AnnouncedCertificates, Streams, config::SignInConfig},
};

/// What a [`Door`] is made of.
pub struct DoorParts {
    /// Store and engines.
    pub cloud: Arc<Cloud>,
    /// Signs tickets.
    pub tickets: Arc<TicketIssuer>,
    /// Where the streams are that a session's end ends.
    pub streams: Streams,
    /// The streaming port's certificates, whose hashes viewers are told.
    pub certificates: AnnouncedCertificates,
    /// Where viewers reach us.
    pub address: PublicAddress,
    /// How often and how long.
    pub limits: SignInConfig,
}

/// Where viewers reach this installation.
#[derive(Debug, Clone)]
pub struct PublicAddress {
    /// Host name or address to be used when the client's own is not one of ours.
    pub host: String,
    /// Port of HTTPS.
    pub https_port: u16,
    /// Port of streaming.
    pub stream_port: u16,
    /// All names we go by.
    pub names: Origins,
}

/// The state of every request of the client.
pub struct Door {
    pub(crate) cloud: Arc<Cloud>,
    pub(crate) limits: SignInConfig,
    pub(crate) streams: Streams,
    pub(crate) starts: Starts,
    pub(crate) addresses: Addresses,
    tickets: Arc<TicketIssuer>,
    certificates: AnnouncedCertificates,
    address: PublicAddress,
}

impl PublicAddress {
    /// The host to send a client to: the one it came by when we go by that name, else the configured one. IPv6
    /// addresses are in brackets.
    #[must_use]
    pub fn host_for(&self, host_header: Option<&str>) -> String {
        let asked = host_header
            .filter(|host| self.names.knows_host(host))
            .map(|host| split_port(host).0);
        let host = asked.unwrap_or(&self.host);
        if host
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_ipv6())
        {
            format!("[{host}]")
        } else {
            host.to_owned()
        }
    }
}

impl Door {
    /// A door of these parts.
    #[must_use]
    pub fn new(parts: DoorParts) -> Self {
        Self {
            cloud: parts.cloud,
            limits: parts.limits,
            streams: parts.streams,
            starts: Starts::default(),
            addresses: Addresses::default(),
            tickets: parts.tickets,
            certificates: parts.certificates,
            address: parts.address,
        }
    }

    /// Ends the streams of sessions that have ended, also those of a ticket that was given out just before.
    pub(crate) async fn part_from(&self, ended: Vec<String>, text: &'static str) {
        if ended.is_empty() {
            return;
        }
        self.cloud.part_from(ended.clone(), text);
        self.streams.end(ended, text).await;
    }

    /// A ticket with where to present it: the `stream` of an answer.
    pub(crate) fn stream(
        &self,
        session: &ClientSession,
        workspace: &Workspace,
        admission: &Admission,
        (visitor, headers): (&Visitor, &HeaderMap),
    ) -> Option<Value> {
        let address = workspace.management_address?;
        let life_ms = i64::try_from(TICKET_LIFE.as_millis()).unwrap_or(i64::MAX);
        let ticket = self.tickets.issue(&Claims {
            workspace: workspace.id.to_string(),
            address,
            username: workspace.username.to_string(),
            session: session.token_hash.clone(),
            device: visitor.device.clone(),
            page: visitor.page.clone(),
            client: visitor.client.clone(),
            starting: self.starts.under_way(&workspace.id),
            sources: admission.ranges.clone(),
            identity: hex::encode(cloud::random::<16>()),
            expires_at_ms: cloud::now_ms() + life_ms,
        });
        let host = self.address.host_for(
            headers
                .get(header::HOST)
                .and_then(|host| host.to_str().ok()),
        );
        let (https, stream) = (self.address.https_port, self.address.stream_port);
        Some(json!({
            "ticket": ticket,
            "webTransport": [format!("https://{host}:{stream}/stream")],
            "webSocket": [format!("wss://{host}:{stream}/stream"), format!("wss://{host}:{https}/stream")],
            "certificateHashes": self.certificates.hashes(),
        }))
    }

    /// What a directory says of who may come in, when this client may.
    ///
    /// # Errors
    /// Why it may not.
    pub(crate) async fn admit(
        &self,
        directory: &DirectoryId,
        address: IpAddr,
    ) -> Result<Admission, ClientError> {
        let admission = admission::of(&self.cloud, directory).await?;
        let admission = admission.ok_or_else(ClientError::unknown_registration_code)?;
        match admission.bars(address) {
            Some(barred) => Err(ClientError::barred(barred)),
            None => Ok(admission),
        }
    }

    /// The directory that a registration code names.
    pub(crate) async fn directory(&self, code: &str) -> Result<Directory, ClientError> {
        let code = code
            .parse()
            .map_err(|_| ClientError::unknown_registration_code())?;
        let store = &self.cloud.store;
        let directory = store.directory_by_code(&code).await?;
        let directory = directory.ok_or_else(ClientError::unknown_registration_code)?;
        // The code is that of the registration: without one it names nothing.
        match store.registered_directory(&directory.id).await? {
            Some(_) => Ok(directory),
            None => Err(ClientError::unknown_registration_code()),
        }
    }

    /// What the directory engine must know of a directory.
    pub(crate) async fn domain(&self, directory: &Directory) -> Result<Domain, ClientError> {
        match reconcile::directory::domain(&self.cloud, directory).await {
            Ok(Some(domain)) => Ok(domain),
            // It is still being made.
            Ok(None) => Err(ClientError::directory_unreachable()),
            Err(error) => {
                tracing::error!(directory.id = %directory.id, error = format!("{error:#}"), "a directory cannot be asked");
                Err(ClientError::directory_unreachable())
            }
        }
    }

    /// A WorkSpace, as the client is told of it while it is not ready.
    pub(crate) async fn workspace(&self, id: &WorkspaceId) -> Result<Workspace, ClientError> {
        let workspace = self.cloud.store.workspace(id).await?;
        workspace
            .filter(|workspace| workspace.state != model::state::WorkspaceState::Terminated)
            .ok_or_else(ClientError::no_workspace)
    }
}
