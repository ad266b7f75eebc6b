//! A compute engine in memory. It keeps files, labels, quotas and snapshots and fails like the real one, so that
//! everything above it can be tried in milliseconds and by the hundred thousand.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use async_trait::async_trait;

use super::{
    Compute, ComputeHealth, ExecOutput, GuestFile, Image, Instance, InstanceSpec, Power, Volume,
    VolumeSpec,
};
use crate::EngineError;

const ENGINE: &str = "simulated compute";
/// What one idle desktop reports.
const MEMORY_USED_BYTES: u64 = 200 << 20;
const VOLUME_BYTES_MIN: u64 = 16 << 20;
const FILE_BYTES_MAX: usize = 16 << 20;
/// Programs that are found inside every instance. They end well and say nothing, but for those that `exec` knows.
const PROGRAMS: [&str; 20] = [
    "true",
    "false",
    "cat",
    "echo",
    "sh",
    "bash",
    "rm",
    "mkdir",
    "chown",
    "chmod",
    "ln",
    "sync",
    "hostnamectl",
    "systemctl",
    "loginctl",
    "net",
    "kinit",
    "samba-tool",
    "id",
    "getent",
];

/// The engine; share it in an `Arc`.
#[derive(Debug)]
pub struct SimulatedCompute {
    delay: Duration,
    zones: Vec<String>,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    unreachable: bool,
    full: bool,
    images: BTreeMap<String, Image>,
    volumes: BTreeMap<String, Held>,
    instances: BTreeMap<String, Made>,
}

#[derive(Debug)]
struct Held {
    size_bytes: u64,
    files: Files,
    snapshots: Vec<(String, Files)>,
}

#[derive(Debug)]
struct Made {
    spec: InstanceSpec,
    image: String,
    running: bool,
    files: Files,
}

/// Files by path, and folders that were made or come with every image.
#[derive(Debug, Clone, Default)]
struct Files {
    files: BTreeMap<String, Vec<u8>>,
    folders: BTreeSet<String>,
}

impl Files {
    fn of_an_image() -> Self {
        let folders = [
            "",
            "/etc",
            "/usr",
            "/usr/local",
            "/usr/local/lib",
            "/usr/local/bin",
            "/var",
            "/var/lib",
            "/root",
            "/home",
            "/run",
            "/tmp",
        ];
        Self {
            files: BTreeMap::new(),
            folders: folders.map(str::to_owned).into(),
        }
    }

    fn of_a_volume() -> Self {
        Self {
            files: BTreeMap::new(),
            folders: BTreeSet::from([String::new()]),
        }
    }

    fn used_bytes(&self) -> u64 {
        self.files
            .values()
            .map(|content| content.len() as u64)
            .sum()
    }

    fn write(&mut self, path: &str, file: &GuestFile, quota: u64) -> Result<(), EngineError> {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if !self.folders.contains(folder) {
            if !file.parents {
                return Err(EngineError::Missing {
                    what: "folder of file",
                    name: file.path.clone(),
                });
            }
            let ends = folder
                .match_indices('/')
                .map(|(at, _)| at)
                .chain([folder.len()]);
            self.folders
                .extend(ends.filter_map(|end| folder.get(..end)).map(str::to_owned));
        }
        let former = self.files.get(path).map_or(0, Vec::len) as u64;
        if quota < self.used_bytes() - former + file.content.len() as u64 {
            return Err(exhausted(&format!(
                "{} of {} bytes: no space left on device",
                file.path,
                file.content.len()
            )));
        }
        self.files.insert(path.to_owned(), file.content.clone());
        Ok(())
    }
}

impl Made {
    /// The volume that a path lies on, and the path on it.
    fn place<'a>(&'a self, path: &'a str) -> Option<(&'a str, &'a str)> {
        self.spec.volumes.iter().find_map(|mount| {
            let rest = path.strip_prefix(mount.path.as_str())?;
            rest.starts_with('/')
                .then_some((mount.volume.as_str(), rest))
        })
    }

    fn report(&self) -> Instance {
        Instance {
            name: self.spec.name.clone(),
            power: if self.running {
                Power::Running
            } else {
                Power::Stopped
            },
            image: self.image.clone(),
            labels: self.spec.labels.clone(),
            memory_used_bytes: self
                .running
                .then_some(MEMORY_USED_BYTES.min(self.spec.memory_bytes)),
        }
    }
}

impl State {
    fn instance(&mut self, name: &str) -> Result<&mut Made, EngineError> {
        self.instances
            .get_mut(name)
            .ok_or_else(|| missing("instance", name))
    }

    fn volume(&mut self, name: &str) -> Result<&mut Held, EngineError> {
        self.volumes
            .get_mut(name)
            .ok_or_else(|| missing("volume", name))
    }

    fn need_room(&self, for_what: &str) -> Result<(), EngineError> {
        if self.full {
            Err(exhausted(&format!(
                "the pool is full; add space before {for_what} is made"
            )))
        } else {
            Ok(())
        }
    }

    fn read(&self, name: &str, path: &str) -> Result<Option<Vec<u8>>, EngineError> {
        let made = self
            .instances
            .get(name)
            .ok_or_else(|| missing("instance", name))?;
        let found = match made.place(path) {
            Some((volume, rest)) => self
                .volumes
                .get(volume)
                .and_then(|held| held.files.files.get(rest)),
            None => made.files.files.get(path),
        };
        if found.is_some_and(|content| FILE_BYTES_MAX < content.len()) {
            return Err(refused(
                "read from instance",
                &format!("{path} is larger than {FILE_BYTES_MAX} bytes"),
            ));
        }
        Ok(found.cloned())
    }
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
        let mut state = self.change().await?;
        let full = state.full;
        let made = state.instance(name)?;
        if full {
            return Err(exhausted(&format!(
                "{}: no space left on device",
                file.path
            )));
        }
        match made
            .place(&file.path)
            .map(|(volume, rest)| (volume.to_owned(), rest.to_owned()))
        {
            Some((volume, rest)) => {
                let held = state.volume(&volume)?;
                held.files.write(&rest, file, held.size_bytes)
            }
            None => {
                let quota = made.spec.root_bytes;
                made.files.write(&file.path, file, quota)
            }
        }
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
        let (program, arguments) = command.split_first().unwrap_or((&"", &[]));
        let output = |code, stdout: String, stderr: String| {
            Ok(ExecOutput {
                code,
                stdout,
                stderr,
            })
        };
        match program.rsplit('/').next().unwrap_or_default() {
            "false" => output(1, String::new(), String::new()),
            "echo" => output(0, format!("{}\n", arguments.join(" ")), String::new()),
            "cat" => {
                let path = arguments.first().copied().unwrap_or_default();
                match state.read(name, path)? {
                    Some(content) => output(
                        0,
                        String::from_utf8_lossy(&content).into_owned(),
                        String::new(),
                    ),
                    None => output(
                        1,
                        String::new(),
                        format!("cat: {path}: No such file or directory\n"),
                    ),
                }
            }
            known if PROGRAMS.contains(&known) => output(0, String::new(), String::new()),
            unknown => output(127, String::new(), format!("{unknown}: not found\n")),
        }
    }

    async fn remove_instance(&self, name: &str) -> Result<(), EngineError> {
        self.change().await?.instances.remove(name);
        Ok(())
    }
}

fn describe(name: &str, held: &Held) -> Volume {
    let snapshots = held
        .snapshots
        .iter()
        .map(|(snapshot, _)| snapshot.clone())
        .collect();
    Volume {
        name: name.to_owned(),
        size_bytes: held.size_bytes,
        snapshots,
    }
}

fn image_of(alias: &str, recipe: &str) -> Image {
    Image {
        fingerprint: format!("{alias}-{recipe}"),
        recipe: recipe.to_owned(),
    }
}

fn missing(what: &'static str, name: &str) -> EngineError {
    EngineError::Missing {
        what,
        name: name.to_owned(),
    }
}

fn exhausted(detail: &str) -> EngineError {
    EngineError::Exhausted {
        engine: ENGINE,
        detail: detail.to_owned(),
    }
}

fn refused(operation: &str, detail: &str) -> EngineError {
    EngineError::Refused {
        engine: ENGINE,
        operation: operation.to_owned(),
        detail: detail.to_owned(),
    }
}
