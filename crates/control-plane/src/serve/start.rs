//! The start of an installation's process, step by step, and its end.

use std::{
    future::Future,
    net::{SocketAddr, UdpSocket},
    sync::Arc,
    time::Duration,
};

use doctor::Serving;
use gateway::{Gateway, Origins};
use model::paths::Paths;
use store::Store;
use time::OffsetDateTime;
use tokio::net::TcpListener;
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use super::{
    announced::AnnouncedCertificates,
    authority::Authority,
    certificate::{ShownCertificates, Sources},
    claim::Claims,
    config::{Config, Engines, Role},
    control::Control,
    edge, listeners,
    measure::{self, Metrics},
    names::Names,
    profile::TestProfile,
    secrets, seed,
    streams::Streams,
};
use crate::sign_in::PublicAddress;

/// How long requests and streams under way have to end at a stop.
pub(super) const FAREWELL: Duration = Duration::from_secs(5);

/// A serving process.
pub struct Running {
    /// Where HTTPS listens, when this process plays the control role.
    pub https: Option<SocketAddr>,
    /// Where streaming listens, when this process plays the gateway role.
    pub stream: Option<SocketAddr>,
    /// The account that was filled for load runs.
    seeded: Option<String>,
    store: Option<Store>,
    gateway: Option<Gateway>,
    stop: CancellationToken,
    tasks: TaskTracker,
    last: Last,
    _claims: Claims,
}

impl Running {
    /// Prints the bound addresses, one a line.
    #[expect(
        clippy::print_stdout,
        reason = "whoever started the process reads them there"
    )]
    pub fn print(&self) {
        if let Some(seeded) = &self.seeded {
            println!("seeded {seeded}");
        }
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
        end(&self.tasks).await;
        self.last.stop.cancel();
        end(&self.last.tasks).await;
        if let Some(store) = &self.store {
            store.close().await;
        }
        tracing::info!("stopped");
    }
}

/// Waits a bounded time until everything has ended.
async fn end(tasks: &TaskTracker) {
    tasks.close();
    let ended = tokio::time::timeout(FAREWELL, tasks.wait()).await;
    if ended.is_err() {
        tracing::warn!(
            seconds = FAREWELL.as_secs(),
            "some work did not end in time and is taken up at the next start"
        );
    }
}

/// What others still need while they end, and is stopped after them.
#[derive(Default)]
struct Last {
    stop: CancellationToken,
    tasks: TaskTracker,
}

/// What both roles stand on.
pub(super) struct Ground {
    pub(super) paths: Paths,
    pub(super) config: Config,
    pub(super) names: Names,
    pub(super) certificates: Arc<ShownCertificates>,
    pub(super) metrics: Metrics,
    pub(super) stop: CancellationToken,
    tasks: TaskTracker,
    last: Last,
}

impl Ground {
    fn lay(
        paths: Paths,
        config: Config,
        authority: Option<&Arc<Authority>>,
    ) -> anyhow::Result<Self> {
        let names = Names::find(&config.https);
        let certificates = ShownCertificates::open(Sources {
            config: config.https.clone(),
            paths: paths.clone(),
            names: names.clone(),
            authority: authority.cloned(),
        })?;
        Ok(Self {
            paths,
            config,
            names,
            certificates,
            metrics: measure::of_this_process(),
            stop: CancellationToken::new(),
            tasks: TaskTracker::new(),
            last: Last::default(),
        })
    }

    fn public_address(&self, https: Option<SocketAddr>) -> PublicAddress {
        let https_port = self.config.https.public_port;
        let ports = [
            https_port,
            https.map_or(self.config.https.listen.port(), |bound| bound.port()),
        ];
        let names = self.names.all().chain([self.names.public_host.clone()]);
        PublicAddress {
            host: self.names.public_host.clone(),
            https_port,
            stream_port: self.config.stream.public_port,
            names: Origins::new(names, ports),
        }
    }

    /// Runs something until it ends or the process stops.
    pub(super) fn spawn(&self, work: impl Future<Output = ()> + Send + 'static) {
        self.tasks.spawn(work);
    }

    /// Runs something that is stopped when everything else has ended.
    pub(super) fn spawn_last<W>(&self, work: impl FnOnce(CancellationToken) -> W)
    where
        W: Future<Output = ()> + Send + 'static,
    {
        self.last.tasks.spawn(work(self.last.stop.clone()));
    }
}

/// The bound ports of the roles that this process plays.
struct Ports {
    https: Option<TcpListener>,
    stream: Option<(TcpListener, UdpSocket)>,
}

impl Ports {
    /// Binds them, and writes into the configuration what people are to reach.
    async fn bind(config: &mut Config) -> anyhow::Result<Self> {
        let ports = Self {
            https: match config.plays(Role::Control) {
                true => Some(listeners::https(config.https.listen).await?),
                false => None,
            },
            stream: match config.plays(Role::Gateway) {
                true => Some(listeners::stream(config.stream.listen).await?),
                false => None,
            },
        };
        let https = ports.https_address()?.unwrap_or(config.https.listen);
        let stream = ports.stream_address()?.unwrap_or(config.stream.listen);
        for (public, bound, key) in [
            (&mut config.https.public_port, https, "https.listen"),
            (&mut config.stream.public_port, stream, "stream.listen"),
        ] {
            if *public == 0 {
                anyhow::ensure!(
                    bound.port() != 0,
                    "{key} is port 0, but the other role is another process and has to know the port; name one"
                );
                *public = bound.port();
            }
        }
        Ok(ports)
    }

    fn https_address(&self) -> std::io::Result<Option<SocketAddr>> {
        self.https.as_ref().map(TcpListener::local_addr).transpose()
    }

    fn stream_address(&self) -> std::io::Result<Option<SocketAddr>> {
        let stream = self.stream.as_ref();
        stream.map(|(tcp, _)| tcp.local_addr()).transpose()
    }
}

pub(super) async fn start(
    paths: Paths,
    mut config: Config,
    test: Option<TestProfile>,
) -> anyhow::Result<Running> {
    let mut claims = Claims::take(&paths, &config)?;
    let ports = Ports::bind(&mut config).await?;
    let (https, stream) = (ports.https_address()?, ports.stream_address()?);
    claims.note(&Serving {
        pid: std::process::id(),
        simulated: config.engines == Engines::Simulated,
        https,
        stream,
    })?;
    let authority = match config.plays(Role::Control) {
        true => Some(Arc::new(Authority::open(
            &paths,
            OffsetDateTime::now_utc(),
        )?)),
        false => None,
    };
    let ground = Ground::lay(paths, config, authority.as_ref())?;
    let address = ground.public_address(https);
    let control = match authority {
        Some(authority) => Some(Control::open(&ground, authority, test.clone()).await?),
        None => None,
    };

    let (mut gateway, mut announced) = (None, AnnouncedCertificates::kept(&ground.paths));
    if let Some(sockets) = ports.stream {
        let keys = match &control {
            Some(control) => control.edge_keys(),
            None => edge::Keys::read(&ground.paths)?,
        };
        let certificates = secrets::stream_certificates(&ground.paths)?;
        announced = AnnouncedCertificates::Here(certificates.clone());
        let names = address.names.clone();
        gateway = Some(edge::serve(&ground, sockets, keys, names, certificates)?);
    }
    let store = control.as_ref().map(|control| control.cloud.store.clone());
    let seeded = match (&control, test) {
        (Some(control), Some(test)) => seed::seed(&control.cloud, &ground.paths, &test).await?,
        _ => None,
    };
    match (control, ports.https, &gateway) {
        (Some(control), Some(listener), Some(gateway)) => {
            let streams = Streams::Here(gateway.clone());
            let pages = control.pages(&ground, address, streams, announced);
            let router = pages.merge(gateway.router());
            control.serve(&ground, listener, router).await?;
        }
        (Some(control), Some(listener), None) => {
            control.leave_for_gateway(&ground.paths)?;
            let streams = Streams::beside(&ground.paths);
            let pages = control.pages(&ground, address, streams, announced);
            control.serve(&ground, listener, pages).await?;
        }
        (_, _, Some(gateway)) => edge::take_orders(&ground, gateway)?,
        (_, _, None) => {}
    }
    super::upkeep::look_after_certificates(&ground);
    super::upkeep::look_after_metrics(&ground);
    Ok(Running {
        https,
        stream,
        seeded,
        store,
        gateway,
        stop: ground.stop,
        tasks: ground.tasks,
        last: ground.last,
        _claims: claims,
    })
}
