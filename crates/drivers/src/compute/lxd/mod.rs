//! LXD (or Incus) as the compute engine: its REST interface on a unix socket of this host.
//!
//! User volumes are file systems of our own inside LXD's volumes, so that `df` inside tells the truth on any pool
//! (see `volume`). Instances are unprivileged with an isolated range of ids that is fixed for ever.

mod answer;
mod filesystem;
mod guest;
mod image;
mod instance;
mod locks;
mod memory;
mod ownership;
mod power;
mod root;
mod volume;
mod wire;

use std::{collections::BTreeMap, path::Path, path::PathBuf, time::Duration};

use async_trait::async_trait;
use serde::Deserialize;
use tokio::sync::Mutex;

use super::{
    Compute, ComputeHealth, ExecOutput, Growth, GuestFile, Image, Instance, InstanceSpec, Limits,
    Volume, VolumeSpec,
};
use crate::EngineError;
use locks::Locks;
use wire::Wire;

/// How the engine is called in errors.
const ENGINE: &str = "lxd";
/// Labels are instance configuration below this prefix.
const LABEL: &str = "user.carrel.";

/// Where LXD is and what of it is ours.
#[derive(Debug, Clone)]
pub struct LxdConfig {
    /// Its REST socket; its own folder is the one the socket lies in.
    pub socket: PathBuf,
    /// The storage pool of root volumes and user volumes.
    pub pool: String,
    /// The folder below which user volumes are mounted, for example `STATE/volumes`. It must be in the mount namespace that LXD runs in.
    pub mounts: PathBuf,
    /// The zones that one host serves; a cluster has its failure domains instead.
    pub zones: Vec<String>,
    /// Bytes of the pool that must be free before anything new is made in it: volumes and images are sparse, so this is what running desktops have left to grow.
    pub reserve_bytes: u64,
}

impl LxdConfig {
    /// The usual arrangement below a state folder: LXD in `STATE/lxd`, pool `carrel`, volumes mounted in `STATE/volumes`, a reserve of 2 GiB.
    #[must_use]
    pub fn of(paths: &model::paths::Paths, zones: Vec<String>) -> Self {
        Self {
            socket: paths.lxd_socket(),
            pool: "carrel".to_owned(),
            mounts: paths.state.join("volumes"),
            zones,
            reserve_bytes: 2 << 30,
        }
    }
}

/// The driver; cheap to make, holds no connection.
#[derive(Debug)]
pub struct Lxd {
    config: LxdConfig,
    wire: Wire,
    /// Held while a volume's file system is made, mounted or unmounted.
    mounting: Locks,
    /// Held while an image is brought in.
    importing: Mutex<()>,
}

/// What LXD says of itself, as far as it is used.
#[derive(Deserialize)]
struct Server {
    environment: Environment,
}

#[derive(Deserialize)]
struct Environment {
    server: String,
    server_version: String,
    #[serde(default)]
    server_clustered: bool,
}

#[derive(Deserialize)]
struct Member {
    server_name: String,
    #[serde(default)]
    failure_domain: String,
}

#[derive(Deserialize)]
struct Resources {
    space: Space,
}

#[derive(Deserialize)]
struct Space {
    used: u64,
    total: u64,
}

#[derive(Deserialize)]
struct Pool {
    config: BTreeMap<String, String>,
}

impl Lxd {
    /// A driver for the LXD that `config` names; nothing is contacted yet.
    #[must_use]
    pub fn new(config: LxdConfig) -> Self {
        let wire = Wire {
            socket: config.socket.clone(),
        };
        Self {
            config,
            wire,
            mounting: Locks::default(),
            importing: Mutex::new(()),
        }
    }

    async fn server(&self) -> Result<Environment, EngineError> {
        let server: Server = self
            .wire
            .get("/1.0")
            .await
            .map_err(|failure| failure.about("read", "server", ENGINE))?;
        Ok(server.environment)
    }

    async fn members(&self) -> Result<Vec<Member>, EngineError> {
        self.wire
            .get("/1.0/cluster/members?recursion=1")
            .await
            .map_err(|failure| failure.about("list", "cluster", ENGINE))
    }

    /// The cluster member that serves a zone; `None` when there is no cluster.
    async fn member_of(&self, zone: &str) -> Result<Option<String>, EngineError> {
        if !self.server().await?.server_clustered {
            return Ok(None);
        }
        let serves = |member: &Member| member.failure_domain == zone || member.server_name == zone;
        let member = self.members().await?.into_iter().find(serves);
        member
            .map(|member| Some(member.server_name))
            .ok_or_else(|| EngineError::Missing {
                what: "zone",
                name: zone.to_owned(),
            })
    }

    /// Free and total bytes of the pool. A pool in a sparse file has no more than the file system that the file lies in.
    async fn space(&self) -> Result<(u64, u64), EngineError> {
        let path = format!("/1.0/storage-pools/{}", self.config.pool);
        let about =
            |failure: answer::Failure| failure.about("read", "storage pool", &self.config.pool);
        let Resources { space } = self
            .wire
            .get(&format!("{path}/resources"))
            .await
            .map_err(about)?;
        let pool: Pool = self.wire.get(&path).await.map_err(about)?;
        let mut free = space.total.saturating_sub(space.used);
        if let Some(file) = pool
            .config
            .get("source")
            .filter(|source| Path::new(source).is_file())
            && let Ok(below) = rustix::fs::statvfs(file.as_str())
        {
            free = free.min(below.f_bavail.saturating_mul(below.f_frsize));
        }
        Ok((free, space.total))
    }

    /// Refuses to make anything new in a pool that is nearly full.
    async fn need_room(&self, for_what: &str) -> Result<(), EngineError> {
        let (free, _) = self.space().await?;
        if self.config.reserve_bytes <= free {
            return Ok(());
        }
        let detail = format!(
            "pool {} has {free} bytes free and {} are kept in reserve; free or add space before {for_what} is made",
            self.config.pool, self.config.reserve_bytes
        );
        Err(EngineError::Exhausted {
            engine: ENGINE,
            detail,
        })
    }
}

#[async_trait]
impl Compute for Lxd {
    async fn health(&self) -> Result<ComputeHealth, EngineError> {
        let server = self.server().await?;
        let zones = if server.server_clustered {
            let name = |member: Member| {
                if member.failure_domain.is_empty() {
                    member.server_name
                } else {
                    member.failure_domain
                }
            };
            self.members().await?.into_iter().map(name).collect()
        } else {
            self.config.zones.clone()
        };
        let (free_bytes, total_bytes) = self.space().await?;
        Ok(ComputeHealth {
            version: format!("{} {}", server.server, server.server_version),
            zones,
            free_bytes,
            total_bytes,
        })
    }

    async fn image(&self, alias: &str) -> Result<Option<Image>, EngineError> {
        self.find_image(alias).await
    }
    async fn ensure_image(
        &self,
        alias: &str,
        recipe: &str,
        rootfs: &Path,
    ) -> Result<Image, EngineError> {
        self.bring_image(alias, recipe, rootfs).await
    }

    async fn ensure_volume(&self, volume: &VolumeSpec) -> Result<Volume, EngineError> {
        self.make_volume(volume).await
    }
    async fn grow_volume(&self, name: &str, size_bytes: u64) -> Result<Growth, EngineError> {
        self.enlarge_volume(name, size_bytes).await
    }
    async fn volume(&self, name: &str) -> Result<Option<Volume>, EngineError> {
        self.find_volume(name).await
    }
    async fn volumes(&self) -> Result<Vec<Volume>, EngineError> {
        self.list_volumes().await
    }
    async fn ensure_volume_snapshot(&self, name: &str, snapshot: &str) -> Result<(), EngineError> {
        self.make_snapshot(name, snapshot).await
    }
    async fn remove_volume_snapshot(&self, name: &str, snapshot: &str) -> Result<(), EngineError> {
        self.delete_snapshot(name, snapshot).await
    }
    async fn remove_volume(&self, name: &str) -> Result<(), EngineError> {
        self.delete_volume(name).await
    }

    async fn ensure_instance(&self, instance: &InstanceSpec) -> Result<(), EngineError> {
        self.make_instance(instance).await
    }
    async fn instance(&self, name: &str) -> Result<Option<Instance>, EngineError> {
        self.find_instance(name).await
    }
    async fn instances(&self) -> Result<Vec<Instance>, EngineError> {
        self.list_instances().await
    }
    async fn label_instance(
        &self,
        name: &str,
        labels: &BTreeMap<String, String>,
    ) -> Result<(), EngineError> {
        self.write_labels(name, labels).await
    }
    async fn limit_instance(&self, name: &str, limits: Limits) -> Result<(), EngineError> {
        self.write_limits(name, limits).await
    }
    async fn start(&self, name: &str) -> Result<(), EngineError> {
        self.start_instance(name).await
    }
    async fn stop(&self, name: &str, patience: Duration) -> Result<(), EngineError> {
        self.stop_instance(name, patience).await
    }
    async fn push_file(&self, name: &str, file: &GuestFile) -> Result<(), EngineError> {
        self.write_file(name, file).await
    }
    async fn push_files(&self, name: &str, files: &[GuestFile]) -> Result<(), EngineError> {
        self.write_files(name, files).await
    }
    async fn pull_file(&self, name: &str, path: &str) -> Result<Option<Vec<u8>>, EngineError> {
        self.read_file(name, path).await
    }
    async fn exec(
        &self,
        name: &str,
        command: &[&str],
        limit: Duration,
    ) -> Result<ExecOutput, EngineError> {
        self.run(name, command, limit).await
    }
    async fn remove_instance(&self, name: &str) -> Result<(), EngineError> {
        self.delete_instance(name).await
    }
}
