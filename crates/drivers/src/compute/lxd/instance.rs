//! Instances: made, found and removed.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::Duration,
};

use hyper::Method;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{ENGINE, LABEL, Lxd, answer::Failure, memory, ownership, wire::escape};
use crate::{
    EngineError,
    compute::{IdMap, Instance, InstanceSpec, Limits, Power},
};

/// A root volume is a copy-on-write copy, but the first one of an image has to be unpacked.
const CREATE_LIMIT: Duration = Duration::from_secs(180);
/// Includes giving every file of the root volume to the instance's id range.
pub(super) const START_LIMIT: Duration = Duration::from_secs(120);
const REMOVE_LIMIT: Duration = Duration::from_secs(120);
/// Set when an instance has all it needs to be started; one without it was left by an interruption.
const COMPLETE: &str = "user.carrel-complete";
/// The id range that LXD will run the instance with, and the one that its files belong to, in LXD's own notation.
const NEXT_MAP: &str = "volatile.idmap.next";
const DISK_MAP: &str = "volatile.last_state.idmap";
/// The host id of the instance's root.
const ID_BASE: &str = "security.idmap.base";
/// The device that is the root volume.
const ROOT: &str = "root";
const CPU: &str = "limits.cpu";
const MEMORY: &str = "limits.memory";
/// Processes and threads in one instance; a browser with many pages has about a thousand.
const PROCESSES_MAX: u32 = 8192;

/// An instance in LXD's form, as far as it is used.
#[derive(Deserialize)]
pub(super) struct Wired {
    pub(super) name: String,
    pub(super) status: String,
    #[serde(default)]
    pub(super) config: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) devices: BTreeMap<String, BTreeMap<String, String>>,
}

impl Wired {
    pub(super) fn power(&self) -> Power {
        match self.status.as_str() {
            "Running" | "Starting" => Power::Running,
            "Stopped" | "Stopping" => Power::Stopped,
            _ => Power::Broken,
        }
    }

    fn is_ours(&self) -> bool {
        self.config.keys().any(|key| key.starts_with(LABEL))
    }

    /// Where something else than the root volume is mounted inside.
    pub(super) fn mounts(&self) -> impl Iterator<Item = &str> {
        self.devices
            .values()
            .filter_map(|device| device.get("path"))
            .map(String::as_str)
            .filter(|path| *path != "/")
    }

    /// Host folders that are mounted inside.
    pub(super) fn host_folders(&self) -> impl Iterator<Item = &str> {
        self.devices
            .values()
            .filter_map(|device| device.get("source"))
            .map(String::as_str)
    }

    /// What it may use; a figure that cannot be read is 0, which nothing shall be.
    fn limits(&self) -> Limits {
        let entry = |key| self.config.get(key).map(String::as_str);
        let root = self.devices.get(ROOT).and_then(|root| root.get("size"));
        let bytes = |text: Option<&str>| text.and_then(|text| text.parse().ok()).unwrap_or(0);
        Limits {
            vcpu: entry(CPU)
                .and_then(|text| text.parse().ok())
                .unwrap_or_default(),
            memory_bytes: bytes(entry(MEMORY)),
            root_bytes: bytes(root.map(String::as_str)),
        }
    }

    async fn into_instance(self) -> Instance {
        let power = self.power();
        let label = |(key, value): (&String, &String)| {
            Some((key.strip_prefix(LABEL)?.to_owned(), value.clone()))
        };
        let memory_used_bytes = if power == Power::Running {
            memory::used_bytes(&self.name).await
        } else {
            None
        };
        Instance {
            power,
            image: self
                .config
                .get("volatile.base_image")
                .cloned()
                .unwrap_or_default(),
            labels: self.config.iter().filter_map(label).collect(),
            limits: self.limits(),
            memory_used_bytes,
            name: self.name,
        }
    }
}

impl Lxd {
    pub(super) async fn wired(&self, name: &str) -> Result<Option<Wired>, EngineError> {
        self.wire
            .find(&format!("/1.0/instances/{}", escape(name)))
            .await
            .map_err(|failure| failure.about("read", "instance", name))
    }

    pub(super) async fn all_wired(&self) -> Result<Vec<Wired>, EngineError> {
        self.wire
            .get("/1.0/instances?recursion=1")
            .await
            .map_err(|failure| failure.about("list", "instance", "*"))
    }

    pub(super) async fn existing(&self, name: &str) -> Result<Wired, EngineError> {
        self.wired(name).await?.ok_or_else(|| EngineError::Missing {
            what: "instance",
            name: name.to_owned(),
        })
    }

    pub(super) async fn find_instance(&self, name: &str) -> Result<Option<Instance>, EngineError> {
        match self.wired(name).await? {
            Some(wired) => Ok(Some(wired.into_instance().await)),
            None => Ok(None),
        }
    }

    pub(super) async fn list_instances(&self) -> Result<Vec<Instance>, EngineError> {
        let mut instances = Vec::new();
        for wired in self.all_wired().await?.into_iter().filter(Wired::is_ours) {
            instances.push(wired.into_instance().await);
        }
        Ok(instances)
    }

    pub(super) async fn make_instance(&self, spec: &InstanceSpec) -> Result<(), EngineError> {
        let name = &spec.name;
        self.settle(name, CREATE_LIMIT).await?;
        match self.wired(name).await? {
            Some(existing) if existing.config.contains_key(COMPLETE) => return Ok(()),
            Some(existing) if existing.is_ours() => {
                tracing::warn!(instance = %name, "an instance that was not completed is made again");
                self.delete_instance(name).await?;
            }
            Some(_) => {
                return Err(EngineError::Taken {
                    what: "instance",
                    name: name.clone(),
                });
            }
            None => {}
        }
        let image = self.find_image(&spec.image).await?;
        let image = image.ok_or_else(|| EngineError::Missing {
            what: "image",
            name: spec.image.clone(),
        })?;
        for mount in &spec.volumes {
            self.mount_existing(&mount.volume).await?;
        }
        self.need_room(name).await?;
        let path = match self.member_of(&spec.zone).await? {
            Some(member) => format!("/1.0/instances?target={}", escape(&member)),
            None => "/1.0/instances".to_owned(),
        };
        let request = self.request_for(spec, &image.fingerprint);
        let created = self
            .wire
            .change(Method::POST, &path, Some(&request), CREATE_LIMIT)
            .await;
        created.map_err(|failure| failure.about("create", "instance", name))?;
        match self.complete(name, spec.id_map).await {
            Err(error @ EngineError::Exhausted { .. }) => {
                // Nothing half-made stays behind in a pool that has no room for it.
                self.delete_instance(name).await?;
                Err(error)
            }
            completed => completed,
        }
    }

    /// Gives the root volume to the instance's range of ids, tells LXD so, and marks the instance as complete.
    async fn complete(&self, name: &str, map: IdMap) -> Result<(), EngineError> {
        let mut config = Map::from_iter([(COMPLETE.to_owned(), json!("true"))]);
        let root = self.root_folder(name);
        let wanted = self.existing(name).await?.config.remove(NEXT_MAP);
        if let Some(wanted) = wanted.filter(|_| root.is_dir()) {
            let begun = std::time::Instant::now();
            let refused = |detail: String| EngineError::Refused {
                engine: ENGINE,
                operation: format!("give root volume of {name} to its ids"),
                detail,
            };
            let given = tokio::task::spawn_blocking(move || ownership::give(&root, map)).await;
            given
                .map_err(|error| refused(error.to_string()))?
                .map_err(|error| match error.kind() {
                    std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
                        EngineError::Exhausted {
                            engine: ENGINE,
                            detail: format!("root volume of {name}: {error}"),
                        }
                    }
                    _ => refused(error.to_string()),
                })?;
            tracing::debug!(instance = %name, duration_ms = begun.elapsed().as_millis(), "root volume given to its ids");
            config.insert(DISK_MAP.to_owned(), json!(wanted));
        }
        self.patch(name, &config, "complete").await
    }

    /// The root file system on the host and the id that its root belongs to, if it is there, at rest, and complete.
    pub(super) fn root_at_rest(&self, wired: &Wired) -> Option<(PathBuf, u32)> {
        let entry = |key| wired.config.get(key);
        let given = entry(DISK_MAP).is_some() && entry(DISK_MAP) == entry(NEXT_MAP);
        let owner = entry(ID_BASE)?.parse().ok()?;
        let root = self.root_folder(&wired.name);
        let rests = wired.status == "Stopped" && given && entry(COMPLETE).is_some();
        (rests && root.is_dir()).then_some((root, owner))
    }

    /// The root file system on the host, where the pool's driver shows it there.
    fn root_folder(&self, name: &str) -> PathBuf {
        let engine = self.config.socket.parent().unwrap_or(Path::new("/"));
        engine
            .join("storage-pools")
            .join(&self.config.pool)
            .join("containers")
            .join(name)
            .join("rootfs")
    }

    async fn patch(
        &self,
        name: &str,
        config: &Map<String, Value>,
        operation: &str,
    ) -> Result<(), EngineError> {
        let path = format!("/1.0/instances/{}", escape(name));
        let changed = self
            .wire
            .change(
                Method::PATCH,
                &path,
                Some(&json!({ "config": config })),
                START_LIMIT,
            )
            .await;
        changed.map_err(|failure| failure.about(operation, "instance", name))
    }

    fn request_for(&self, spec: &InstanceSpec, fingerprint: &str) -> Value {
        let mut config = Map::from_iter([
            ("boot.autostart".to_owned(), json!("false")),
            ("boot.host_shutdown_timeout".to_owned(), json!("20")),
            (CPU.to_owned(), json!(spec.vcpu.to_string())),
            (MEMORY.to_owned(), json!(spec.memory_bytes.to_string())),
            (
                "limits.processes".to_owned(),
                json!(PROCESSES_MAX.to_string()),
            ),
            // LXD's own guest interface would show labels to everybody inside.
            ("security.devlxd".to_owned(), json!("false")),
            ("security.idmap.isolated".to_owned(), json!("true")),
            (ID_BASE.to_owned(), json!(spec.id_map.base.to_string())),
            (
                "security.idmap.size".to_owned(),
                json!(spec.id_map.size.to_string()),
            ),
            // systemd's service sandboxes and the browser's need mounts of their own where AppArmor confines instances.
            ("security.nesting".to_owned(), json!("true")),
        ]);
        config.extend(
            spec.labels
                .iter()
                .map(|(key, value)| (format!("{LABEL}{key}"), json!(value))),
        );
        let mut devices = Map::from_iter([(ROOT.to_owned(), self.root_device(spec.root_bytes))]);
        for interface in &spec.interfaces {
            let nic = json!({
                "type": "nic", "nictype": "p2p", "name": interface.device,
                "host_name": interface.host_device, "hwaddr": interface.mac,
            });
            devices.insert(interface.device.clone(), nic);
        }
        for mount in &spec.volumes {
            let source = self.data_folder(&mount.volume);
            devices.insert(
                format!("volume-{}", mount.volume),
                json!({"type": "disk", "source": source, "path": mount.path}),
            );
        }
        json!({
            "name": spec.name, "type": "container", "profiles": [], "config": config, "devices": devices,
            "source": {"type": "image", "fingerprint": fingerprint},
        })
    }

    fn root_device(&self, bytes: u64) -> Value {
        json!({"type": "disk", "path": "/", "pool": self.config.pool, "size": bytes.to_string()})
    }

    /// Changes limits; LXD hands them on to a running instance.
    pub(super) async fn write_limits(&self, name: &str, limits: Limits) -> Result<(), EngineError> {
        if self.existing(name).await?.limits() == limits {
            return Ok(());
        }
        let change = json!({
            "config": {
                CPU: limits.vcpu.to_string(),
                MEMORY: limits.memory_bytes.to_string(),
            },
            "devices": {ROOT: self.root_device(limits.root_bytes)},
        });
        let path = format!("/1.0/instances/{}", escape(name));
        let changed = self
            .wire
            .change(Method::PATCH, &path, Some(&change), START_LIMIT)
            .await;
        changed.map_err(|failure| failure.about("limit", "instance", name))
    }

    pub(super) async fn write_labels(
        &self,
        name: &str,
        labels: &BTreeMap<String, String>,
    ) -> Result<(), EngineError> {
        let config = labels
            .iter()
            .map(|(key, value)| (format!("{LABEL}{key}"), json!(value)))
            .collect();
        self.patch(name, &config, "label").await
    }

    pub(super) async fn delete_instance(&self, name: &str) -> Result<(), EngineError> {
        self.settle(name, CREATE_LIMIT).await?;
        let Some(wired) = self.wired(name).await? else {
            return Ok(());
        };
        if wired.power() != Power::Stopped {
            self.stop_by_force(name).await?;
        }
        match self
            .wire
            .change(
                Method::DELETE,
                &format!("/1.0/instances/{}", escape(name)),
                None,
                REMOVE_LIMIT,
            )
            .await
        {
            Ok(()) | Err(Failure::NotFound) => Ok(()),
            Err(failure) => Err(failure.about("remove", "instance", name)),
        }
    }

    pub(super) async fn settle(&self, name: &str, limit: Duration) -> Result<(), EngineError> {
        self.wire
            .settle(name, limit)
            .await
            .map_err(|failure| failure.about("wait for", "instance", name))
    }
}
