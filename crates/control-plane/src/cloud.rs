//! Everything a handler or a reconciler works with, in one place.

use std::{
    path::PathBuf,
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use drivers::{
    agent::Agents, compute::Compute, directory::Directory, mail::Mail, network::Network,
};
use model::running_mode::AUTO_STOP_STEP_MINUTES;
use store::Store;
use tokio::sync::Notify;

use crate::{
    api::Callers, audit::Audit, presence::Presence, registration::Registration, seal::Seal,
    serve::authority::Authority,
};

/// The store, the engines and what is known of this installation.
pub struct Cloud {
    /// What is wanted and what was found.
    pub store: Store,
    /// Instances, images and volumes.
    pub compute: Arc<dyn Compute>,
    /// Networks and ports.
    pub network: Arc<dyn Network>,
    /// Domains and their people.
    pub directory: Arc<dyn Directory>,
    /// The agents inside the desktops.
    pub agents: Arc<dyn Agents>,
    /// The way out for mails.
    pub mail: Arc<dyn Mail>,
    /// Signs the agents' certificates.
    pub authority: Arc<Authority>,
    /// Seals what the store keeps.
    pub seal: Seal,
    /// Keys and policies of callers, kept ready.
    pub callers: Callers,
    /// How people are invited.
    pub registration: Registration,
    /// Wakes whoever waits for work.
    pub wake: Wake,
    /// Who is connected.
    pub presence: Presence,
    /// Facts about this installation.
    pub site: Site,
    /// How fast the reconcilers go.
    pub pace: Pace,
    /// Where what is asked for and what is done is recorded.
    pub audit: Audit,
}

/// Signals without data: whoever is woken looks for work in the store.
#[derive(Debug, Default)]
pub struct Wake {
    /// For the reconciler of WorkSpaces.
    pub workspaces: Notify,
    /// For the reconciler of directories and their people.
    pub directories: Notify,
    /// For the outbox.
    pub mail: Notify,
    /// For whoever compares who is connected with who may be.
    pub access: Notify,
}

/// Facts about an installation.
#[derive(Debug, Clone)]
pub struct Site {
    /// Its name, a label of every instance.
    pub installation: String,
    /// Its region's name, such as `local-1`.
    pub region: String,
    /// The names of its zones: two, which may be the same machine.
    pub zones: [String; 2],
    /// The agent binary that every desktop receives.
    pub agent_binary: PathBuf,
    /// The folder of the built-in mailbox; `None` when mails go out by SMTP.
    pub mailbox: Option<PathBuf>,
    /// What builds images that are missing; `None` where a person does.
    pub image_builder: Option<ImageBuilder>,
}

/// A program that builds an image and brings it into the compute engine.
#[derive(Debug, Clone)]
pub struct ImageBuilder {
    /// The program with its arguments; the image's name comes last.
    pub command: Vec<String>,
    /// The folder that its log `image-NAME.log` goes to.
    pub logs: PathBuf,
}

/// How fast the reconcilers go, and how patient they are.
#[derive(Debug, Clone)]
pub struct Pace {
    /// How often what is in order is looked at again.
    pub observe_every: Duration,
    /// The first pause after a failure; it doubles with every further one.
    pub retry_first: Duration,
    /// The longest pause after a failure.
    pub retry_longest: Duration,
    /// How many failures in a row are a lasting fault.
    pub attempts_max: u32,
    /// The pause between two questions to an agent that starts.
    pub agent_poll: Duration,
    /// How long an agent may take to answer after a start.
    pub agent_patience: Duration,
    /// How long an instance may take to shut down before it is stopped by force.
    pub stop_patience: Duration,
    /// How many WorkSpaces or directories are worked on at once; waiting for a start does not count.
    pub at_once: usize,
    /// An AUTO_STOP waits for a multiple of so many minutes.
    pub auto_stop_step_minutes: u32,
    /// How often what is over is forgotten.
    pub sweep_every: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            observe_every: Duration::from_secs(30),
            retry_first: Duration::from_secs(1),
            retry_longest: Duration::from_secs(60),
            attempts_max: 6,
            agent_poll: Duration::from_millis(100),
            agent_patience: Duration::from_secs(90),
            stop_patience: Duration::from_secs(15),
            at_once: 4,
            auto_stop_step_minutes: AUTO_STOP_STEP_MINUTES,
            sweep_every: Duration::from_secs(3600),
        }
    }
}

impl Cloud {
    /// Wakes every reconciler: the way for a handler to say that it wrote an intent.
    pub fn wake_all(&self) {
        self.wake.workspaces.notify_one();
        self.wake.directories.notify_one();
        self.wake.mail.notify_one();
    }
}

/// The time in epoch milliseconds, as the store keeps it.
#[must_use]
pub fn now_ms() -> i64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// Random bytes from the system; fresh ids are made from 24 of them.
#[must_use]
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the system gives random bytes");
    bytes
}
