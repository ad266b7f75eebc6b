//! The gateway role: viewers' streams on UDP and TCP. In a process of its own it opens neither the store nor an engine,
//! and no key that signs tickets or certificates.

use std::{net::UdpSocket, sync::Arc};

use axum::{Router, routing::get};
use drivers::agent::Identity;
use gateway::{
    AgentConnector, Gateway, MemorySpentTickets, Origins, Parts, SpentTickets, StreamCertificates,
    TicketVerifier, TlsServer,
};
use model::paths::Paths;
use tokio::net::TcpListener;

use super::{
    certificate, measure, secrets,
    start::{FAREWELL, Ground},
    streams::Orders,
    upkeep,
};

/// What admits viewers, and takes them to their desktops.
pub(super) struct Keys {
    pub(super) verifier: TicketVerifier,
    pub(super) spent: Arc<dyn SpentTickets>,
    pub(super) identity: Identity,
}

impl Keys {
    /// Those that the control plane has left for a gateway in a process of its own.
    pub(super) fn read(paths: &Paths) -> anyhow::Result<Self> {
        let (verifier, identity) = secrets::of_gateway(paths)?;
        Ok(Self {
            verifier,
            spent: Arc::new(MemorySpentTickets::default()),
            identity,
        })
    }
}

/// Serves viewers, with health and metrics beside.
pub(super) fn serve(
    ground: &Ground,
    (tcp, udp): (TcpListener, UdpSocket),
    keys: Keys,
    origins: Origins,
    certificates: Arc<StreamCertificates>,
) -> anyhow::Result<Gateway> {
    let sessions_max = ground.config.stream.sessions_max;
    let gateway = Gateway::new(Parts {
        verifier: keys.verifier,
        spent: keys.spent,
        agents: AgentConnector::new(keys.identity.client_config()?, agent_api::STREAM_PORT),
        origins,
        sessions_max,
    });
    let tls = certificate::tls(ground.certificates.clone(), &[b"http/1.1"])?;
    let server = TlsServer::new(tcp, tls, sessions_max.saturating_add(64));
    let health = Router::new()
        .route("/healthz", get(async || "alive\n"))
        .route("/readyz", get(async || "ready\n"))
        .merge(measure::router(
            ground.metrics.clone(),
            &ground.config.metrics,
        ));
    let router = gateway.router().merge(health);
    ground.spawn(server.serve(router, ground.stop.clone(), FAREWELL));
    let (serving, shown, stop) = (gateway.clone(), certificates.clone(), ground.stop.clone());
    ground.spawn(async move {
        if let Err(error) = serving.serve_webtransport(udp, shown, stop).await {
            tracing::error!(%error, "WebTransport cannot be served; viewers use WebSocket");
        }
    });
    upkeep::look_after_stream_certificates(ground, certificates);
    Ok(gateway)
}

/// Listens to a control plane in another process.
pub(super) fn take_orders(ground: &Ground, gateway: &Gateway) -> anyhow::Result<()> {
    let orders = Orders::listen(&ground.paths)?;
    ground.spawn(orders.serve(gateway.clone(), ground.stop.clone()));
    Ok(())
}
