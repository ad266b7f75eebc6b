//! The start of an installation's process, step by step, and its end.

use std::{
    future::Future,
    net::SocketAddr,
    sync::{Arc, OnceLock},
    time::Duration,
};

use anyhow::Context;
use axum::Router;
use drivers::agent::Identity;
use gateway::{AgentConnector, Gateway, Origins, Parts, StreamCertificates, TlsServer};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use model::paths::Paths;
use time::OffsetDateTime;
use tokio::net::TcpListener;
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use super::{
    assembly,
    authority::Authority,
    certificate::{self, ShownCertificate},
    config::{Config, Role},
    listeners,
    names::Names,
    secrets,
    spent::StoredTickets,
    web,
};
use crate::{
    api,
    cloud::Cloud,
    outbox, reconcile,
    sign_in::{Door, DoorParts, PublicAddress},
};

/// How long requests and streams under way have to end at a stop.
const FAREWELL: Duration = Duration::from_secs(5);
/// How often certificates are looked at.
const CERTIFICATES_EVERY: Duration = Duration::from_secs(3600);

/// A serving process.
pub struct Running {
    /// Where HTTPS listens, when this process plays the control role.
    pub https: Option<SocketAddr>,
    /// Where streaming listens, when this process plays the gateway role.
    pub stream: Option<SocketAddr>,
    /// Store and engines.
    pub cloud: Arc<Cloud>,
    gateway: Option<Gateway>,
    stop: CancellationToken,
    tasks: TaskTracker,
}

impl Running {
    /// Prints the bound addresses, one a line.
    #[expect(
        clippy::print_stdout,
        reason = "whoever started the process reads them there"
    )]
    pub fn print(&self) {
        if let Some(address) = self.https {
            println!("listening https {address}");
        }
        if let Some(address) = self.stream {
            println!("listening stream {address}");
        }
    }

    /// Stops: takes nothing new, tells every viewer, and waits a bounded time.
    pub async fn stop(self) {
        tracing::info!("stopping");
        self.stop.cancel();
        if let Some(gateway) = &self.gateway {
            gateway.stop(FAREWELL).await;
        }
        self.tasks.close();
        if tokio::time::timeout(FAREWELL, self.tasks.wait())
            .await
            .is_err()
        {
            tracing::warn!(
                seconds = FAREWELL.as_secs(),
                "some work did not end in time and is taken up at the next start"
            );
        }
        self.cloud.store.close().await;
        tracing::info!("stopped");
    }
}

/// Everything that is there before the ports serve.
struct Foundation {
    paths: Paths,
    config: Config,
    names: Names,
    cloud: Arc<Cloud>,
    certificate: Arc<ShownCertificate>,
    stream_certificates: Arc<StreamCertificates>,
    identity: Identity,
    stop: CancellationToken,
    tasks: TaskTracker,
}

pub(super) async fn start(paths: Paths, mut config: Config) -> anyhow::Result<Running> {
    let https = if config.plays(Role::Control) {
        Some(listeners::https(config.https.listen).await?)
    } else {
        None
    };
    let stream = if config.plays(Role::Gateway) {
        Some(listeners::stream(config.stream.listen).await?)
    } else {
        None
    };
    let https_address = https.as_ref().map(TcpListener::local_addr).transpose()?;
    let stream_address = stream
        .as_ref()
        .map(|(tcp, _)| tcp.local_addr())
        .transpose()?;
    let port = |configured: u16, bound: Option<SocketAddr>, listen: SocketAddr| {
        if configured == 0 {
            bound.unwrap_or(listen).port()
        } else {
            configured
        }
    };
    config.https.public_port = port(config.https.public_port, https_address, config.https.listen);
    config.stream.public_port = port(
        config.stream.public_port,
        stream_address,
        config.stream.listen,
    );

    let foundation = Foundation::lay(paths, config).await?;
    let address = foundation.public_address(https_address);
    let tickets = secrets::ticket_issuer(&foundation.paths)?;
    let gateway = match stream {
        Some(sockets) => {
            Some(foundation.serve_gateway(sockets, tickets.verifier(), address.names.clone())?)
        }
        None => None,
    };
    if let (Some(listener), Some(bound)) = (https, https_address) {
        let door = Door::new(DoorParts {
            cloud: foundation.cloud.clone(),
            tickets,
            gateway: gateway.clone(),
            certificates: foundation.stream_certificates.clone(),
            address: address.clone(),
            limits: foundation.config.sign_in.clone(),
        });
        foundation
            .serve_control(listener, bound, door, address, gateway.as_ref())
            .await?;
    }
    foundation.look_after_certificates();
    Ok(Running {
        https: https_address,
        stream: stream_address,
        cloud: foundation.cloud,
        gateway,
        stop: foundation.stop,
        tasks: foundation.tasks,
    })
}

impl Foundation {
    async fn lay(paths: Paths, config: Config) -> anyhow::Result<Self> {
        let now = OffsetDateTime::now_utc();
        let authority = Arc::new(Authority::open(&paths, now)?);
        let names = Names::find(&config.https);
        let certificate = ShownCertificate::open(&config.https, &paths, &authority, &names)?;
        let own = authority.issue_management_client("carrel", now)?;
        let identity = Identity {
            authority_pem: authority.management_pem().to_owned(),
            certificate_pem: own.certificate_pem,
            key_pem: own.key_pem,
        };
        let stream_certificates = secrets::stream_certificates(&paths)?;
        let cloud = Arc::new(assembly::cloud(&paths, &config, &names, authority, &identity).await?);
        let (stop, tasks) = (CancellationToken::new(), TaskTracker::new());
        Ok(Self {
            paths,
            config,
            names,
            cloud,
            certificate,
            stream_certificates,
            identity,
            stop,
            tasks,
        })
    }

    fn public_address(&self, https: Option<SocketAddr>) -> PublicAddress {
        let https_port = self.config.https.public_port;
        let ports = [Some(https_port), https.map(|bound| bound.port())];
        let names = self.names.all().chain([self.names.public_host.clone()]);
        PublicAddress {
            host: self.names.public_host.clone(),
            https_port,
            stream_port: self.config.stream.public_port,
            names: Origins::new(names, ports.into_iter().flatten()),
        }
    }

    fn serve_gateway(
        &self,
        (tcp, udp): (TcpListener, std::net::UdpSocket),
        verifier: gateway::TicketVerifier,
        origins: Origins,
    ) -> anyhow::Result<Gateway> {
        let gateway = Gateway::new(Parts {
            verifier,
            spent: Arc::new(StoredTickets(self.cloud.store.clone())),
            agents: AgentConnector::new(self.identity.client_config()?, agent_api::STREAM_PORT),
            origins,
            sessions_max: self.config.stream.sessions_max,
        });
        let tls = certificate::tls(self.certificate.clone(), &[b"http/1.1"])?;
        let server = TlsServer::new(tcp, tls, self.config.stream.sessions_max.saturating_add(64));
        self.spawn(server.serve(gateway.router(), self.stop.clone(), FAREWELL));
        let (serving, certificates, stop) = (
            gateway.clone(),
            self.stream_certificates.clone(),
            self.stop.clone(),
        );
        self.spawn(async move {
            if let Err(error) = serving.serve_webtransport(udp, certificates, stop).await {
                tracing::error!(%error, "WebTransport cannot be served; viewers use WebSocket");
            }
        });
        Ok(gateway)
    }

    async fn serve_control(
        &self,
        listener: TcpListener,
        bound: SocketAddr,
        door: Door,
        address: PublicAddress,
        gateway: Option<&Gateway>,
    ) -> anyhow::Result<()> {
        // The command line on this machine reaches us here, whatever the public name is.
        let local = if bound.ip().is_unspecified() {
            SocketAddr::from(([127, 0, 0, 1], bound.port()))
        } else {
            bound
        };
        api::bootstrap(&self.cloud, &self.paths, &format!("https://{local}")).await?;
        let pages = web::router(web::Site {
            cloud: self.cloud.clone(),
            door: Arc::new(door),
            client: self.paths.web_client(),
            authority_pem: self.cloud.authority.installation_pem().to_owned(),
            address,
            metrics: metrics(),
        });
        let router = pages.merge(gateway.map_or_else(Router::new, Gateway::router));
        let tls = certificate::tls(self.certificate.clone(), &[b"h2", b"http/1.1"])?;
        let server = TlsServer::new(listener, tls, self.config.https.connections_max);
        self.spawn(server.serve(router, self.stop.clone(), FAREWELL));
        self.spawn(reconcile::run(self.cloud.clone(), self.stop.clone()));
        self.spawn(outbox::run(self.cloud.clone(), self.stop.clone()));
        Ok(())
    }

    /// Renews both kinds of certificates while serving.
    fn look_after_certificates(&self) {
        let (shown, names, config) = (
            self.certificate.clone(),
            self.names.clone(),
            self.config.https.clone(),
        );
        let (streaming, cloud) = (self.stream_certificates.clone(), self.cloud.clone());
        let (paths, stop) = (self.paths.clone(), self.stop.clone());
        self.spawn(async move {
            loop {
                tokio::select! {
                    () = tokio::time::sleep(CERTIFICATES_EVERY) => {}
                    () = stop.cancelled() => return,
                }
                if let Err(error) = shown.refresh(&config, &paths, &cloud.authority, &names) {
                    tracing::error!(
                        error = format!("{error:#}"),
                        "the HTTPS certificate was not renewed"
                    );
                }
                let renewed = streaming
                    .renew(OffsetDateTime::now_utc())
                    .context("renewing");
                let kept =
                    renewed.and_then(|_| secrets::keep_stream_certificates(&paths, &streaming));
                if let Err(error) = kept {
                    tracing::error!(
                        error = format!("{error:#}"),
                        "the streaming certificate was not renewed"
                    );
                }
            }
        });
    }

    fn spawn(&self, work: impl Future<Output = ()> + Send + 'static) {
        self.tasks.spawn(work);
    }
}

/// The recorder of this process; there is one, however often a test starts a server.
fn metrics() -> PrometheusHandle {
    static RECORDER: OnceLock<PrometheusHandle> = OnceLock::new();
    RECORDER
        .get_or_init(|| {
            let recorder = PrometheusBuilder::new().build_recorder();
            let handle = recorder.handle();
            // Somebody else's recorder may be there already in a test; ours then stays empty.
            let _ = metrics::set_global_recorder(recorder);
            handle
        })
        .clone()
}
