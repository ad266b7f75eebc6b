//! Instances: made, found, started, stopped and removed.

use std::{collections::BTreeMap, time::Duration};

use hyper::Method;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{
    LABEL, Lxd, memory,
    wire::{Failure, escape},
};
use crate::{
    EngineError,
    compute::{Instance, InstanceSpec, Power},
};

/// A root volume is a copy-on-write copy, but the first one of an image has to be unpacked.
const CREATE_LIMIT: Duration = Duration::from_secs(180);
/// Includes giving every file of the root volume to the instance's id range.
const START_LIMIT: Duration = Duration::from_secs(120);
const REMOVE_LIMIT: Duration = Duration::from_secs(120);
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
    fn power(&self) -> Power {
        match self.status.as_str() {
            "Running" | "Starting" => Power::Running,
            "Stopped" | "Stopping" => Power::Stopped,
            _ => Power::Broken,
        }
    }

    fn is_ours(&self) -> bool {
        self.config.keys().any(|key| key.starts_with(LABEL))
    }

    /// Host folders that are mounted inside.
    pub(super) fn host_folders(&self) -> impl Iterator<Item = &str> {
        self.devices
            .values()
            .filter_map(|device| device.get("source"))
            .map(String::as_str)
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

    async fn existing(&self, name: &str) -> Result<Wired, EngineError> {
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
        if self.wired(name).await?.is_some() {
            return self.settle(name, CREATE_LIMIT).await;
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
        match self
            .wire
            .change(Method::POST, &path, Some(&request), CREATE_LIMIT)
            .await
        {
            Ok(()) => Ok(()),
            // Somebody else was quicker with the same intent.
            Err(Failure::Conflict) if self.wired(name).await?.is_some() => {
                self.settle(name, CREATE_LIMIT).await
            }
            Err(failure) => Err(failure.about("create", "instance", name)),
        }
    }

    fn request_for(&self, spec: &InstanceSpec, fingerprint: &str) -> Value {
        let mut config = Map::from_iter([
            ("boot.autostart".to_owned(), json!("false")),
            ("boot.host_shutdown_timeout".to_owned(), json!("20")),
            ("limits.cpu".to_owned(), json!(spec.vcpu.to_string())),
            (
                "limits.memory".to_owned(),
                json!(spec.memory_bytes.to_string()),
            ),
            (
                "limits.processes".to_owned(),
                json!(PROCESSES_MAX.to_string()),
            ),
            // LXD's own guest interface would show labels to everybody inside.
            ("security.devlxd".to_owned(), json!("false")),
            ("security.idmap.isolated".to_owned(), json!("true")),
            (
                "security.idmap.base".to_owned(),
                json!(spec.id_map.base.to_string()),
            ),
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
        let root = json!({"type": "disk", "path": "/", "pool": self.config.pool, "size": spec.root_bytes.to_string()});
        let mut devices = Map::from_iter([("root".to_owned(), root)]);
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

    pub(super) async fn write_labels(
        &self,
        name: &str,
        labels: &BTreeMap<String, String>,
    ) -> Result<(), EngineError> {
        let config: Map<String, Value> = labels
            .iter()
            .map(|(key, value)| (format!("{LABEL}{key}"), json!(value)))
            .collect();
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
        changed.map_err(|failure| failure.about("label", "instance", name))
    }

    pub(super) async fn start_instance(&self, name: &str) -> Result<(), EngineError> {
        let mut wired = self.existing(name).await?;
        if wired.power() != Power::Running {
            self.settle(name, START_LIMIT).await?;
            wired = self.existing(name).await?;
        }
        match wired.status.as_str() {
            "Running" => return Ok(()),
            "Frozen" => {
                return self
                    .set_state(name, &json!({"action": "unfreeze"}), START_LIMIT)
                    .await;
            }
            _ => {}
        }
        let volumes: Vec<String> = wired
            .host_folders()
            .filter_map(|folder| self.volume_of(folder))
            .collect();
        for volume in volumes {
            self.mount_existing(&volume).await?;
        }
        match self
            .set_state(name, &json!({"action": "start"}), START_LIMIT)
            .await
        {
            Err(EngineError::Refused { .. })
                if self.existing(name).await?.power() == Power::Running =>
            {
                Ok(())
            }
            done => done,
        }
    }

    pub(super) async fn stop_instance(
        &self,
        name: &str,
        patience: Duration,
    ) -> Result<(), EngineError> {
        self.settle(name, START_LIMIT).await?;
        if self.existing(name).await?.power() == Power::Stopped {
            return Ok(());
        }
        let seconds = patience.as_secs();
        if 0 < seconds {
            let asked = self
                .set_state(
                    name,
                    &json!({"action": "stop", "timeout": seconds, "force": false}),
                    patience + Duration::from_secs(5),
                )
                .await;
            match asked {
                Err(EngineError::Refused { .. } | EngineError::TimedOut { .. }) => {}
                done => return done,
            }
        }
        self.stop_by_force(name).await
    }

    async fn stop_by_force(&self, name: &str) -> Result<(), EngineError> {
        match self
            .set_state(name, &json!({"action": "stop", "force": true}), START_LIMIT)
            .await
        {
            // It stopped by itself between the question and the order.
            Err(EngineError::Refused { .. })
                if self.existing(name).await?.power() == Power::Stopped =>
            {
                Ok(())
            }
            done => done,
        }
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

    async fn settle(&self, name: &str, limit: Duration) -> Result<(), EngineError> {
        self.wire
            .settle(name, limit)
            .await
            .map_err(|failure| failure.about("wait for", "instance", name))
    }

    async fn set_state(
        &self,
        name: &str,
        state: &Value,
        limit: Duration,
    ) -> Result<(), EngineError> {
        let path = format!("/1.0/instances/{}/state", escape(name));
        let operation = state
            .get("action")
            .and_then(Value::as_str)
            .unwrap_or("change");
        self.wire
            .change(Method::PUT, &path, Some(state), limit)
            .await
            .map_err(|failure| failure.about(operation, "instance", name))
    }
}
