//! Instances, images and volumes.

pub mod lxd;
pub mod simulated;

use std::{collections::BTreeMap, path::Path, time::Duration};

use async_trait::async_trait;
pub use model::bundle::Limits;

use crate::EngineError;

/// The compute engine. Names are ours, derived from ids; every method may be repeated.
#[async_trait]
pub trait Compute: Send + Sync {
    /// Version, zones and free space; an error when the engine does not answer.
    async fn health(&self) -> Result<ComputeHealth, EngineError>;

    /// The image that an alias points to, with its properties.
    async fn image(&self, alias: &str) -> Result<Option<Image>, EngineError>;
    /// Imports a root file system (squashfs) with the recipe's hash as property `recipe`, and points the alias to it. Does nothing when the alias already has that recipe.
    async fn ensure_image(
        &self,
        alias: &str,
        recipe: &str,
        rootfs: &Path,
    ) -> Result<Image, EngineError>;

    /// Makes a user volume: a file system of its own whose size is the quota and what `df` shows. Its root belongs to `owner` (a host uid and gid). An existing volume is kept as it is and made ready for use (mounted).
    async fn ensure_volume(&self, volume: &VolumeSpec) -> Result<Volume, EngineError>;
    /// Grows a volume to so many bytes; people see it at once. One that is as large stays as it is: a volume never shrinks. Where the machine cannot grow what is in use, it says so and leaves it as it is.
    async fn grow_volume(&self, name: &str, size_bytes: u64) -> Result<Growth, EngineError>;
    /// The volume, if it exists.
    async fn volume(&self, name: &str) -> Result<Option<Volume>, EngineError>;
    /// Every volume of ours.
    async fn volumes(&self) -> Result<Vec<Volume>, EngineError>;
    /// Takes a snapshot, consistent for a stopped instance. Does nothing when a snapshot of that name exists.
    async fn ensure_volume_snapshot(&self, name: &str, snapshot: &str) -> Result<(), EngineError>;
    /// Removes a snapshot.
    async fn remove_volume_snapshot(&self, name: &str, snapshot: &str) -> Result<(), EngineError>;
    /// Removes a volume with its snapshots. Refused while an instance uses it.
    async fn remove_volume(&self, name: &str) -> Result<(), EngineError>;

    /// Makes an instance, stopped. An existing one of that name is left as it is.
    async fn ensure_instance(&self, instance: &InstanceSpec) -> Result<(), EngineError>;
    /// The instance, if it exists.
    async fn instance(&self, name: &str) -> Result<Option<Instance>, EngineError>;
    /// Every instance of ours (those with a label).
    async fn instances(&self) -> Result<Vec<Instance>, EngineError>;
    /// Adds or replaces labels; others are kept.
    async fn label_instance(
        &self,
        name: &str,
        labels: &BTreeMap<String, String>,
    ) -> Result<(), EngineError>;
    /// Changes what it may use, running or not. Less memory than a running one has in use is refused, or presses on it: do that while it is stopped.
    async fn limit_instance(&self, name: &str, limits: Limits) -> Result<(), EngineError>;
    /// Starts it; done when the engine reports it as running. Mounts its volumes first when the host was restarted.
    async fn start(&self, name: &str) -> Result<(), EngineError>;
    /// Asks it to shut down and stops it by force after `patience`.
    async fn stop(&self, name: &str, patience: Duration) -> Result<(), EngineError>;
    /// Writes one file inside, running or stopped; its folder must exist or `parents` be set.
    async fn push_file(&self, name: &str, file: &GuestFile) -> Result<(), EngineError>;
    /// Writes files inside, in their order, as [`Compute::push_file`] does one by one; into an instance that is stopped and was
    /// never started, faster.
    async fn push_files(&self, name: &str, files: &[GuestFile]) -> Result<(), EngineError>;
    /// Reads one file from inside; `None` when it is not there. At most 16 MiB.
    async fn pull_file(&self, name: &str, path: &str) -> Result<Option<Vec<u8>>, EngineError>;
    /// Runs a program inside as root and waits for its end, at most `limit`. Arguments are visible in process lists: no secrets.
    async fn exec(
        &self,
        name: &str,
        command: &[&str],
        limit: Duration,
    ) -> Result<ExecOutput, EngineError>;
    /// Removes an instance, running or not, with its root volume; user volumes stay.
    async fn remove_instance(&self, name: &str) -> Result<(), EngineError>;
}

/// What the engine says of itself.
#[derive(Debug, Clone)]
pub struct ComputeHealth {
    /// Its name and version, for people.
    pub version: String,
    /// Failure domains; one host serves two zones under one name each.
    pub zones: Vec<String>,
    /// Free bytes of the storage pool.
    pub free_bytes: u64,
    /// Size of the storage pool in bytes.
    pub total_bytes: u64,
}

/// An image that instances are made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// The engine's fingerprint.
    pub fingerprint: String,
    /// The hash of the recipe it was built by.
    pub recipe: String,
}

/// A user volume to be made.
#[derive(Debug, Clone)]
pub struct VolumeSpec {
    /// Its name, for example `home-3k9d0a7qz`; at most 40 characters.
    pub name: String,
    /// Its size in bytes.
    pub size_bytes: u64,
    /// The host id that owns the root folder: the base of the instance's id map.
    pub owner: u32,
}

/// A user volume that exists.
#[derive(Debug, Clone)]
pub struct Volume {
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub size_bytes: u64,
    /// Names of its snapshots, oldest first.
    pub snapshots: Vec<String>,
}

/// What came of growing a volume.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Growth {
    /// It is as large as was asked.
    Done,
    /// It is as it was: the instance that uses it has to be stopped first.
    NeedsRest,
}

/// An instance to be made.
#[derive(Debug, Clone)]
pub struct InstanceSpec {
    /// Its name, also its host name: letters, digits, hyphens, at most 40 characters.
    pub name: String,
    /// The alias of the image.
    pub image: String,
    /// Processors it sees and may use.
    pub vcpu: u32,
    /// Memory it sees and may use, in bytes.
    pub memory_bytes: u64,
    /// Quota of the root volume in bytes.
    pub root_bytes: u64,
    /// Its isolated range of host ids.
    pub id_map: IdMap,
    /// Its network interfaces, in order.
    pub interfaces: Vec<InterfaceSpec>,
    /// User volumes and where they are mounted inside.
    pub volumes: Vec<VolumeMount>,
    /// The failure domain it shall run in.
    pub zone: String,
    /// Labels to find it by; never empty for ours.
    pub labels: BTreeMap<String, String>,
}

impl InstanceSpec {
    /// What it may use.
    #[must_use]
    pub fn limits(&self) -> Limits {
        Limits {
            vcpu: self.vcpu,
            memory_bytes: self.memory_bytes,
            root_bytes: self.root_bytes,
        }
    }
}

/// A range of host ids that belongs to one instance for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdMap {
    /// The host id of the instance's root.
    pub base: u32,
    /// How many ids: at least 300,000 for a desktop, 5,000,000 for a directory controller.
    pub size: u32,
}

/// One network interface: a pair whose host end the network driver plugs in.
#[derive(Debug, Clone)]
pub struct InterfaceSpec {
    /// Name inside, such as `eth0`.
    pub device: String,
    /// Name of the host end, at most 15 characters.
    pub host_device: String,
    /// Hardware address, such as `0a:00:0a:00:01:05`.
    pub mac: String,
}

/// A user volume inside an instance.
#[derive(Debug, Clone)]
pub struct VolumeMount {
    /// The volume's name.
    pub volume: String,
    /// The folder inside, such as `/home`.
    pub path: String,
}

/// An instance as the engine reports it.
#[derive(Debug, Clone)]
pub struct Instance {
    /// Its name.
    pub name: String,
    /// What it is doing.
    pub power: Power,
    /// Fingerprint of the image it was made from.
    pub image: String,
    /// Its labels.
    pub labels: BTreeMap<String, String>,
    /// What it may use.
    pub limits: Limits,
    /// Memory in use in bytes while running, page cache excluded.
    pub memory_used_bytes: Option<u64>,
}

/// Whether an instance runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Power {
    /// It runs.
    Running,
    /// It does not.
    Stopped,
    /// The engine reports something else, such as a failed start.
    Broken,
}

/// A file to be written into an instance.
#[derive(Clone)]
pub struct GuestFile {
    /// Absolute path inside.
    pub path: String,
    /// Its content; never logged.
    pub content: Vec<u8>,
    /// Permission bits, such as `0o600`.
    pub mode: u32,
    /// Whether missing folders above it are made (mode 0755, root).
    pub parents: bool,
}

/// What a program inside left behind.
#[derive(Debug, Clone)]
pub struct ExecOutput {
    /// Its exit code.
    pub code: i32,
    /// The last 64 KiB of its standard output.
    pub stdout: String,
    /// The last 64 KiB of its standard error.
    pub stderr: String,
}
