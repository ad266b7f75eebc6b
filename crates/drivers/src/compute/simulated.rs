//! A compute engine in memory. It keeps files, labels, quotas and snapshots and fails like the real one, so that
//! everything above it can be tried in milliseconds and by the hundred thousand.

mod state;

use std::{
    collections::BTreeMap,
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use async_trait::async_trait;

use self::state::{Files, Held, Made, State, describe, image_of, missing, refused};
use super::{
    Compute, ComputeHealth, ExecOutput, Growth, GuestFile, Image, Instance, InstanceSpec, Limits,
    Volume, VolumeSpec,
};
use crate::EngineError;

const ENGINE: &str = "simulated compute";
/// What one idle desktop reports.
const MEMORY_USED_BYTES: u64 = 200 << 20;
const VOLUME_BYTES_MIN: u64 = 16 << 20;
const FILE_BYTES_MAX: usize = 16 << 20;
/// The engine; share it in an `Arc`.
#[derive(Debug)]
pub struct SimulatedCompute {
    delay: Duration,
    zones: Vec<String>,
    state: Mutex<State>,
}

impl SimulatedCompute {
    /// An engine that serves `zones`; every change takes `delay`.
    #[must_use]
    pub fn new(zones: Vec<String>, delay: Duration) -> Self {
        Self {
            delay,
            zones,
            state: Mutex::default(),
        }
    }

    /// From now on, whether every call fails as if nobody listened.
    pub fn unreachable(&self, unreachable: bool) {
        self.lock().unreachable = unreachable;
    }

    /// From now on, whether the storage pool has no room for anything new.
    pub fn full_disk(&self, full: bool) {
        self.lock().full = full;
    }

    /// From now on, whether volumes grow only while nobody uses them.
    pub fn grows_at_rest(&self, at_rest: bool) {
        self.lock().grows_at_rest = at_rest;
    }

    /// From now on, whether a volume of this name is there that is not ours.
    pub fn foreign_volume(&self, name: &str, there: bool) {
        let mut state = self.lock();
        if there {
            state.foreign_volumes.insert(name.to_owned());
        } else {
            state.foreign_volumes.remove(name);
        }
    }

    /// Makes an image known without a file, for those who need no file system in it.
    pub fn add_image(&self, alias: &str, recipe: &str) {
        self.lock()
            .images
            .insert(alias.to_owned(), image_of(alias, recipe));
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing is left half-changed by a panic: every change is checked before it is made.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open(&self) -> Result<MutexGuard<'_, State>, EngineError> {
        let state = self.lock();
        if state.unreachable {
            return Err(EngineError::Unreachable {
                engine: ENGINE,
                address: "memory".to_owned(),
                detail: "it was told not to answer".to_owned(),
            });
        }
        Ok(state)
    }

    /// The state, after the time that a change takes.
    async fn change(&self) -> Result<MutexGuard<'_, State>, EngineError> {
        if !self.delay.is_zero() {
            tokio::time::sleep(self.delay).await;
        }
        self.open()
    }
}

#[async_trait]
impl Compute for SimulatedCompute {
    async fn health(&self) -> Result<ComputeHealth, EngineError> {
        let total_bytes = 1 << 50;
        let free_bytes = if self.open()?.full { 0 } else { total_bytes };
        Ok(ComputeHealth {
            version: "simulated".to_owned(),
            zones: self.zones.clone(),
            free_bytes,
            total_bytes,
        })
    }

    async fn image(&self, alias: &str) -> Result<Option<Image>, EngineError> {
        Ok(self.open()?.images.get(alias).cloned())
    }

    async fn ensure_image(
        &self,
        alias: &str,
        recipe: &str,
        rootfs: &Path,
    ) -> Result<Image, EngineError> {
        let mut state = self.change().await?;
        if let Some(image) = state
            .images
            .get(alias)
            .filter(|image| image.recipe == recipe)
        {
            return Ok(image.clone());
        }
        state.need_room(alias)?;
        std::fs::metadata(rootfs)
            .map_err(|error| refused("import image", &format!("{}: {error}", rootfs.display())))?;
        let image = image_of(alias, recipe);
        state.images.insert(alias.to_owned(), image.clone());
        Ok(image)
    }

    async fn ensure_volume(&self, volume: &VolumeSpec) -> Result<Volume, EngineError> {
        let mut state = self.change().await?;
        if state.foreign_volumes.contains(&volume.name) {
            return Err(EngineError::Taken {
                what: "volume",
                name: volume.name.clone(),
            });
        }
        if !state.volumes.contains_key(&volume.name) {
            if volume.size_bytes < VOLUME_BYTES_MIN {
                return Err(refused(
                    "make volume",
                    &format!(
                        "{} bytes are less than {VOLUME_BYTES_MIN}",
                        volume.size_bytes
                    ),
                ));
            }
            state.need_room(&volume.name)?;
            let held = Held {
                size_bytes: volume.size_bytes,
                files: Files::of_a_volume(),
                snapshots: Vec::new(),
            };
            state.volumes.insert(volume.name.clone(), held);
        }
        let held = state.volume(&volume.name)?;
        Ok(describe(&volume.name, held))
    }

    async fn grow_volume(&self, name: &str, size_bytes: u64) -> Result<Growth, EngineError> {
        let mut state = self.change().await?;
        let needs_rest = state.grows_at_rest && state.is_in_use(name);
        let held = state.volume(name)?;
        if held.size_bytes < size_bytes && needs_rest {
            return Ok(Growth::NeedsRest);
        }
        held.size_bytes = held.size_bytes.max(size_bytes);
        Ok(Growth::Done)
    }

    async fn volume(&self, name: &str) -> Result<Option<Volume>, EngineError> {
        Ok(self
            .open()?
            .volumes
            .get(name)
            .map(|held| describe(name, held)))
    }

    async fn volumes(&self) -> Result<Vec<Volume>, EngineError> {
        Ok(self
            .open()?
            .volumes
            .iter()
            .map(|(name, held)| describe(name, held))
            .collect())
    }

    async fn ensure_volume_snapshot(&self, name: &str, snapshot: &str) -> Result<(), EngineError> {
        let mut state = self.change().await?;
        let held = state.volume(name)?;
        if held
            .snapshots
            .iter()
            .all(|(existing, _)| existing != snapshot)
        {
            held.snapshots
                .push((snapshot.to_owned(), held.files.clone()));
        }
        Ok(())
    }

    async fn remove_volume_snapshot(&self, name: &str, snapshot: &str) -> Result<(), EngineError> {
        let mut state = self.change().await?;
        if let Some(held) = state.volumes.get_mut(name) {
            held.snapshots.retain(|(existing, _)| existing != snapshot);
        }
        Ok(())
    }

    async fn remove_volume(&self, name: &str) -> Result<(), EngineError> {
        let mut state = self.change().await?;
        let uses = |made: &&Made| made.spec.volumes.iter().any(|mount| mount.volume == name);
        if let Some(user) = state.instances.values().find(uses) {
            return Err(refused(
                &format!("remove volume \"{name}\""),
                &format!("instance {} uses it; remove that first", user.spec.name),
            ));
        }
        state.volumes.remove(name);
        Ok(())
    }

    async fn ensure_instance(&self, instance: &InstanceSpec) -> Result<(), EngineError> {
        let mut state = self.change().await?;
        if state.instances.contains_key(&instance.name) {
            return Ok(());
        }
        let image = state
            .images
            .get(&instance.image)
            .ok_or_else(|| missing("image", &instance.image))?
            .fingerprint
            .clone();
        if let Some(mount) = instance
            .volumes
            .iter()
            .find(|mount| !state.volumes.contains_key(&mount.volume))
        {
            return Err(missing("volume", &mount.volume));
        }
        state.need_room(&instance.name)?;
        let made = Made {
            spec: instance.clone(),
            image,
            running: false,
            files: Files::of_an_image(),
        };
        state.instances.insert(instance.name.clone(), made);
        Ok(())
    }

    async fn instance(&self, name: &str) -> Result<Option<Instance>, EngineError> {
        Ok(self.open()?.instances.get(name).map(Made::report))
    }

    async fn instances(&self) -> Result<Vec<Instance>, EngineError> {
        Ok(self
            .open()?
            .instances
            .values()
            .filter(|made| !made.spec.labels.is_empty())
            .map(Made::report)
            .collect())
    }

    async fn label_instance(
        &self,
        name: &str,
        labels: &BTreeMap<String, String>,
    ) -> Result<(), EngineError> {
        let mut state = self.change().await?;
        state.instance(name)?.spec.labels.extend(labels.clone());
        Ok(())
    }

    async fn limit_instance(&self, name: &str, limits: Limits) -> Result<(), EngineError> {
        let mut state = self.change().await?;
        let spec = &mut state.instance(name)?.spec;
        spec.vcpu = limits.vcpu;
        spec.memory_bytes = limits.memory_bytes;
        spec.root_bytes = limits.root_bytes;
        Ok(())
    }

    async fn start(&self, name: &str) -> Result<(), EngineError> {
        let mut state = self.change().await?;
        state.instance(name)?.running = true;
        Ok(())
    }

    async fn stop(&self, name: &str, _patience: Duration) -> Result<(), EngineError> {
        let mut state = self.change().await?;
        state.instance(name)?.running = false;
        Ok(())
    }

    async fn push_file(&self, name: &str, file: &GuestFile) -> Result<(), EngineError> {
        self.push_files(name, std::slice::from_ref(file)).await
    }

    async fn push_files(&self, name: &str, files: &[GuestFile]) -> Result<(), EngineError> {
        let mut state = self.change().await?;
        for file in files {
            state.write(name, file)?;
        }
        Ok(())
    }

    async fn pull_file(&self, name: &str, path: &str) -> Result<Option<Vec<u8>>, EngineError> {
        self.open()?.read(name, path)
    }

    async fn exec(
        &self,
        name: &str,
        command: &[&str],
        _limit: Duration,
    ) -> Result<ExecOutput, EngineError> {
        let mut state = self.change().await?;
        if !state.instance(name)?.running {
            return Err(refused(
                "run a program in",
                &format!("instance {name} is not running"),
            ));
        }
        state.run(name, command)
    }

    async fn remove_instance(&self, name: &str) -> Result<(), EngineError> {
        self.change().await?.instances.remove(name);
        Ok(())
    }
}
