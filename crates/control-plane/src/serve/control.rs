//! The control role: API, pages, reconcilers, mail.

use std::sync::Arc;

use axum::Router;
use drivers::agent::Identity;
use gateway::{TicketIssuer, TlsServer};
use model::paths::Paths;
use tokio::net::TcpListener;

use super::{
    announced::AnnouncedCertificates,
    assembly,
    authority::Authority,
    certificate, edge, measure, on_this_machine,
    profile::{Tempo, TestProfile},
    secrets,
    spent::StoredTickets,
    start::{FAREWELL, Ground},
    streams::Streams,
    upkeep, web,
};
use crate::{
    api::{self, Front, Throttle},
    cloud::Cloud,
    outbox, presence, reconcile,
    sign_in::{Door, DoorParts, PublicAddress},
};

/// What the control role works with.
pub(super) struct Control {
    pub(super) cloud: Arc<Cloud>,
    test: Option<TestProfile>,
    tickets: Arc<TicketIssuer>,
    identity: Identity,
}

impl Control {
    /// Opens store, engines and keys.
    pub(super) async fn open(
        ground: &Ground,
        authority: Arc<Authority>,
        test: Option<TestProfile>,
    ) -> anyhow::Result<Self> {
        let identity = secrets::identity(&authority, "carrel")?;
        let (paths, config, names) = (&ground.paths, &ground.config, &ground.names);
        let tempo = Tempo::of(test.as_ref());
        let (cloud, records) =
            assembly::cloud(paths, config, names, authority, &identity, tempo).await?;
        // What is done and asked for is recorded until nobody does and asks for anything.
        ground.spawn_last(|stop| records.run(stop));
        Ok(Self {
            cloud: Arc::new(cloud),
            test,
            tickets: Arc::new(secrets::ticket_issuer(paths)?),
            identity,
        })
    }

    /// What the gateway of the same process works with: used tickets lie in the store, so a restart forgets none.
    pub(super) fn edge_keys(&self) -> edge::Keys {
        edge::Keys {
            verifier: self.tickets.verifier(),
            spent: Arc::new(StoredTickets(self.cloud.store.clone())),
            identity: self.identity.clone(),
        }
    }

    /// Leaves what a gateway in another process works with.
    pub(super) fn leave_for_gateway(&self, paths: &Paths) -> anyhow::Result<()> {
        secrets::leave_for_gateway(paths, &self.tickets, &self.cloud.authority)
    }

    /// Everything on the HTTPS port but the stream.
    pub(super) fn pages(
        &self,
        ground: &Ground,
        address: PublicAddress,
        streams: Streams,
        certificates: AnnouncedCertificates,
    ) -> Router {
        ground.spawn(presence::watch(
            self.cloud.clone(),
            streams.clone(),
            ground.config.sign_in.session_ms(),
            ground.stop.clone(),
        ));
        let door = Door::new(DoorParts {
            cloud: self.cloud.clone(),
            tickets: self.tickets.clone(),
            streams,
            certificates,
            address: address.clone(),
            limits: ground.config.sign_in.clone(),
        });
        let pages = web::router(web::Site {
            cloud: self.cloud.clone(),
            door: Arc::new(door),
            client: ground.paths.web_client(),
            authority_pem: self.cloud.authority.installation_pem().to_owned(),
            address,
            metrics: measure::router(ground.metrics.clone(), &ground.config.metrics),
            api: api::router_of(self.front(ground)),
        });
        match self.test {
            Some(_) => pages.merge(api::test_accounts(self.cloud.clone())),
            None => pages,
        }
    }

    /// The way in of administrators.
    fn front(&self, ground: &Ground) -> Front {
        let rates = &ground.config.api.throttle;
        let throttle = rates.enabled.then(|| Throttle::new(rates.clone()));
        Front::new(self.cloud.clone(), throttle)
    }

    /// Serves HTTPS, and sets everybody to work.
    pub(super) async fn serve(
        self,
        ground: &Ground,
        listener: TcpListener,
        router: Router,
    ) -> anyhow::Result<()> {
        let cloud = self.cloud;
        // The command line on this machine reaches us here, whatever the public name is.
        let endpoint = format!("https://{}", on_this_machine(listener.local_addr()?));
        let operator = api::bootstrap(&cloud, &ground.paths, &endpoint).await?;
        let mail = ground.config.mail.operator.as_deref().unwrap_or_default();
        cloud.store.set_account_mail(&operator, mail).await?;
        let tls = certificate::tls(ground.certificates.clone(), &[b"h2", b"http/1.1"])?;
        let server = TlsServer::new(listener, tls, ground.config.https.connections_max);
        ground.spawn(server.serve(router, ground.stop.clone(), FAREWELL));
        ground.spawn(reconcile::run(cloud.clone(), ground.stop.clone()));
        ground.spawn(outbox::run(cloud.clone(), ground.stop.clone()));
        upkeep::look_after_store(ground, &cloud);
        Ok(())
    }
}
