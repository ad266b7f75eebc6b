//! User volumes.
//!
//! A user volume is a custom volume of LXD (so snapshots are its own, instant on btrfs, and it is found through the
//! API) that holds one file, `volume.ext4`: a file system whose size is the quota. It is mounted at
//! `MOUNTS/<name>`, and the folder `data` in it is what the instance sees. Reasons: a quota of the pool does not show
//! in `df` inside, block volumes need a device mapper, and a host folder is not given another id range by LXD, so the
//! ids on the volume stay right through every rebuild without touching a file. An instance whose volume is not mounted
//! does not start, because `data` is not there: nobody ever writes below the mount point.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::Duration,
};

use hyper::Method;
use serde::Deserialize;
use serde_json::json;

use super::{ENGINE, Lxd, answer::Failure, filesystem, wire::escape};
use crate::{
    EngineError,
    compute::{Growth, Volume, VolumeSpec},
};

const SIZE: &str = "user.carrel.size";
const OWNER: &str = "user.carrel.owner";
const LIMIT: Duration = Duration::from_secs(60);
const SIZE_BYTES_MIN: u64 = 16 << 20;

#[derive(Deserialize)]
struct Wired {
    name: String,
    #[serde(default)]
    config: BTreeMap<String, String>,
}

impl Wired {
    /// The quota; only volumes of ours have one.
    fn quota(&self) -> Option<u64> {
        self.config.get(SIZE)?.parse().ok()
    }
}

impl Lxd {
    fn volume_path(&self, name: &str) -> String {
        format!(
            "/1.0/storage-pools/{}/volumes/custom/{}",
            self.config.pool,
            escape(name)
        )
    }

    /// The image file of a volume, where LXD (and Incus) keep custom volumes of the default project.
    fn image_file(&self, name: &str) -> PathBuf {
        let engine = self.config.socket.parent().unwrap_or(Path::new("/"));
        engine
            .join("storage-pools")
            .join(&self.config.pool)
            .join("custom")
            .join(format!("default_{name}"))
            .join("volume.ext4")
    }

    fn mount_point(&self, name: &str) -> PathBuf {
        self.config.mounts.join(name)
    }

    /// What an instance is given of a volume.
    pub(super) fn data_folder(&self, name: &str) -> PathBuf {
        self.mount_point(name).join("data")
    }

    /// The volume that a host folder belongs to, if it is a data folder of ours.
    pub(super) fn volume_of(&self, folder: &str) -> Option<String> {
        let name = Path::new(folder)
            .strip_prefix(&self.config.mounts)
            .ok()?
            .parent()?;
        Some(name.to_str()?.to_owned()).filter(|name| !name.is_empty())
    }

    async fn find_wired(&self, name: &str) -> Result<Option<Wired>, EngineError> {
        let found: Option<Wired> = self
            .wire
            .find(&self.volume_path(name))
            .await
            .map_err(|failure| failure.about("read", "volume", name))?;
        Ok(found.filter(|wired| wired.quota().is_some()))
    }

    async fn snapshots(&self, name: &str) -> Result<Vec<String>, EngineError> {
        // The short listing is in the order of making; the long one is sorted by name, and LXD 5.0 keeps no dates.
        let paths: Vec<String> = self
            .wire
            .find(&format!("{}/snapshots", self.volume_path(name)))
            .await
            .map_err(|failure| failure.about("list snapshots of", "volume", name))?
            .unwrap_or_default();
        let last = |path: String| {
            path.split('?')
                .next()
                .and_then(|path| path.rsplit('/').next())
                .map(str::to_owned)
        };
        Ok(paths.into_iter().filter_map(last).collect())
    }

    async fn describe(&self, wired: Wired) -> Result<Volume, EngineError> {
        let snapshots = self.snapshots(&wired.name).await?;
        Ok(Volume {
            size_bytes: wired.quota().unwrap_or_default(),
            snapshots,
            name: wired.name,
        })
    }

    pub(super) async fn find_volume(&self, name: &str) -> Result<Option<Volume>, EngineError> {
        match self.find_wired(name).await? {
            Some(wired) => Ok(Some(self.describe(wired).await?)),
            None => Ok(None),
        }
    }

    pub(super) async fn list_volumes(&self) -> Result<Vec<Volume>, EngineError> {
        let path = format!(
            "/1.0/storage-pools/{}/volumes/custom?recursion=1",
            self.config.pool
        );
        let listed: Vec<Wired> = self
            .wire
            .get(&path)
            .await
            .map_err(|failure| failure.about("list", "volume", "*"))?;
        let mut volumes = Vec::new();
        // Snapshots are listed among the volumes, as `volume/snapshot`.
        for wired in listed
            .into_iter()
            .filter(|wired| wired.quota().is_some() && !wired.name.contains('/'))
        {
            volumes.push(self.describe(wired).await?);
        }
        Ok(volumes)
    }

    pub(super) async fn make_volume(&self, spec: &VolumeSpec) -> Result<Volume, EngineError> {
        check_name(&spec.name)?;
        if spec.size_bytes < SIZE_BYTES_MIN {
            let detail = format!(
                "{} bytes are less than the smallest size of {SIZE_BYTES_MIN}",
                spec.size_bytes
            );
            return Err(EngineError::Refused {
                engine: ENGINE,
                operation: format!("make volume \"{}\"", spec.name),
                detail,
            });
        }
        let existing = self.find_wired(&spec.name).await?;
        let wired = match existing {
            Some(wired) => wired,
            None => self.create(spec).await?,
        };
        let quota = wired.quota().unwrap_or(spec.size_bytes);
        match self.make_ready(&spec.name, quota, spec.owner).await {
            Ok(()) => self.describe(wired).await,
            Err(EngineError::Exhausted { engine, detail }) => {
                // Nothing half-made stays behind: without its image file there is nothing of anybody's in the volume.
                if !self.image_file(&spec.name).exists() {
                    self.delete_volume(&spec.name).await?;
                }
                Err(EngineError::Exhausted { engine, detail })
            }
            Err(error) => Err(error),
        }
    }

    async fn create(&self, spec: &VolumeSpec) -> Result<Wired, EngineError> {
        self.need_room(&spec.name).await?;
        let config = BTreeMap::from([
            (SIZE.to_owned(), spec.size_bytes.to_string()),
            (OWNER.to_owned(), spec.owner.to_string()),
        ]);
        let request = json!({"name": spec.name, "type": "custom", "content_type": "filesystem", "config": config});
        let path = format!("/1.0/storage-pools/{}/volumes/custom", self.config.pool);
        match self
            .wire
            .change(Method::POST, &path, Some(&request), LIMIT)
            .await
        {
            Ok(()) => Ok(Wired {
                name: spec.name.clone(),
                config,
            }),
            // Made at the same moment by somebody with the same intent, or a volume that is not ours.
            Err(Failure::Conflict) => {
                self.find_wired(&spec.name)
                    .await?
                    .ok_or_else(|| EngineError::Taken {
                        what: "volume",
                        name: spec.name.clone(),
                    })
            }
            Err(failure) => Err(failure.about("create", "volume", &spec.name)),
        }
    }

    /// Grows the file system, then writes the new quota down: what is cut off in between is done again.
    pub(super) async fn enlarge_volume(
        &self,
        name: &str,
        size_bytes: u64,
    ) -> Result<Growth, EngineError> {
        let missing = || EngineError::Missing {
            what: "volume",
            name: name.to_owned(),
        };
        let wired = self.find_wired(name).await?.ok_or_else(missing)?;
        if size_bytes <= wired.quota().unwrap_or_default() {
            return Ok(Growth::Done);
        }
        let image = self.image_file(name);
        if filesystem::grows_in_use() {
            self.mount_existing(name).await?;
            let _alone = self.mounting.lock(name).await;
            filesystem::grow_mounted(&image, size_bytes).await?;
        } else {
            if self.is_in_use(name).await? {
                return Ok(Growth::NeedsRest);
            }
            {
                let _alone = self.mounting.lock(name).await;
                filesystem::unmount(&self.mount_point(name)).await?;
                filesystem::grow_at_rest(&image, size_bytes).await?;
            }
            self.mount_existing(name).await?;
        }
        let change = json!({"config": {SIZE: size_bytes.to_string()}});
        let path = self.volume_path(name);
        let changed = self
            .wire
            .change(Method::PATCH, &path, Some(&change), LIMIT)
            .await;
        changed.map_err(|failure| failure.about("grow", "volume", name))?;
        Ok(Growth::Done)
    }

    /// Whether an instance that is not at rest uses a volume.
    async fn is_in_use(&self, name: &str) -> Result<bool, EngineError> {
        let data = self.data_folder(name);
        let users = self.all_wired().await?;
        Ok(users.iter().any(|user| {
            user.status != "Stopped" && user.host_folders().any(|folder| Path::new(folder) == data)
        }))
    }

    /// Makes what is missing of the file system and mounts it.
    async fn make_ready(&self, name: &str, quota: u64, owner: u32) -> Result<(), EngineError> {
        let _alone = self.mounting.lock(name).await;
        let image = self.image_file(name);
        let is_new = !image.exists();
        if is_new {
            filesystem::make(&image, quota).await?;
        }
        filesystem::mount(&image, &self.mount_point(name), is_new).await?;
        filesystem::make_data_folder(&self.data_folder(name), owner)
    }

    /// Mounts a volume that must exist, as after a restart of the host.
    pub(super) async fn mount_existing(&self, name: &str) -> Result<(), EngineError> {
        if filesystem::is_mounted(&self.mount_point(name))? {
            return Ok(());
        }
        let missing = || EngineError::Missing {
            what: "volume",
            name: name.to_owned(),
        };
        let wired = self.find_wired(name).await?.ok_or_else(missing)?;
        let owner = wired
            .config
            .get(OWNER)
            .and_then(|owner| owner.parse().ok())
            .ok_or_else(missing)?;
        self.make_ready(name, wired.quota().ok_or_else(missing)?, owner)
            .await
    }

    pub(super) async fn make_snapshot(
        &self,
        name: &str,
        snapshot: &str,
    ) -> Result<(), EngineError> {
        check_name(snapshot)?;
        let volume = self
            .find_volume(name)
            .await?
            .ok_or_else(|| EngineError::Missing {
                what: "volume",
                name: name.to_owned(),
            })?;
        if volume.snapshots.iter().any(|existing| existing == snapshot) {
            return Ok(());
        }
        filesystem::synchronise(&self.mount_point(name)).await?;
        let path = format!("{}/snapshots", self.volume_path(name));
        match self
            .wire
            .change(Method::POST, &path, Some(&json!({"name": snapshot})), LIMIT)
            .await
        {
            Ok(()) | Err(Failure::Conflict) => Ok(()),
            Err(failure) => Err(failure.about("snapshot", "volume", name)),
        }
    }

    pub(super) async fn delete_snapshot(
        &self,
        name: &str,
        snapshot: &str,
    ) -> Result<(), EngineError> {
        let path = format!("{}/snapshots/{}", self.volume_path(name), escape(snapshot));
        match self.wire.change(Method::DELETE, &path, None, LIMIT).await {
            Ok(()) | Err(Failure::NotFound) => Ok(()),
            Err(failure) => Err(failure.about("remove snapshot of", "volume", name)),
        }
    }

    pub(super) async fn delete_volume(&self, name: &str) -> Result<(), EngineError> {
        check_name(name)?;
        let data = self.data_folder(name);
        let users = self.all_wired().await?;
        if let Some(user) = users
            .iter()
            .find(|user| user.host_folders().any(|folder| Path::new(folder) == data))
        {
            let detail = format!("instance {} uses it; remove that first", user.name);
            return Err(EngineError::Refused {
                engine: ENGINE,
                operation: format!("remove volume \"{name}\""),
                detail,
            });
        }
        let _alone = self.mounting.lock(name).await;
        filesystem::unmount(&self.mount_point(name)).await?;
        if self.find_wired(name).await?.is_none() {
            return Ok(());
        }
        match self
            .wire
            .change(Method::DELETE, &self.volume_path(name), None, LIMIT)
            .await
        {
            Ok(()) | Err(Failure::NotFound) => Ok(()),
            Err(failure) => Err(failure.about("remove", "volume", name)),
        }
    }
}

/// Names become paths and command arguments: 1 to 63 lower-case letters, digits and hyphens, not starting with a hyphen.
fn check_name(name: &str) -> Result<(), EngineError> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if (1..=63).contains(&name.len()) && name.bytes().all(plain) && !name.starts_with('-') {
        return Ok(());
    }
    let detail =
        format!("\"{name}\" is not a name of 1 to 63 lower-case letters, digits and hyphens");
    Err(EngineError::Refused {
        engine: ENGINE,
        operation: "name a volume".to_owned(),
        detail,
    })
}
