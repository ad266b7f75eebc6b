//! Makes directories what they shall be: network, controllers, people.

mod act;
mod draft;
mod events;
mod observe;
mod site;

use std::sync::Arc;

use futures::future::join_all;
use model::{
    engine_names,
    fault::{Fault, FaultCode},
    id::DirectoryId,
    plan::directory::{Action, CONTROLLERS, Desired, Step, plan},
    state::DirectoryStage,
};
use store::{Directory, DirectoryKind, StoreError};
use tokio::sync::Notify;

pub use draft::{ConnectionRequest, DirectoryRequest, draft_directory};
pub(crate) use draft::{authority_owner, connection_owner, password_owner};
pub(crate) use events::since;
pub(in crate::reconcile) use observe::is_lost;
use observe::{Observation, observe};
pub(in crate::reconcile) use site::DirectorySite;
pub use site::domain;

use super::{
    network,
    schedule::{self, Verdict, Work},
    trouble::{Meaning, Trouble},
};
use crate::cloud::{self, Cloud};

/// No plan has more steps; a drive that needs more starts afresh.
const STEPS_MAX: usize = 24;

/// Why a connected directory does not become Active.
const NOT_CONNECTED: &str = "what is needed to connect is kept, but this version of Carrel does not connect to a domain \
     that is not its own; nothing has to be given again when a later one does";

/// The reconciler of directories.
pub(super) struct Directories {
    pub(super) cloud: Arc<Cloud>,
}

/// What a drive has done or seen already and no engine can be asked for.
#[derive(Default)]
struct Memory {
    network_made: bool,
    people_tried: bool,
    /// The controllers that were brought in line: one that is not for all that is tried again at the next look.
    controllers_tried: [bool; CONTROLLERS],
    /// Whether a step was done: what went wrong before it is no longer true.
    moved: bool,
    /// What was not in order at the last look.
    reasons: Vec<String>,
}

impl Memory {
    /// Notes what was done.
    fn note(&mut self, action: Action) {
        match action {
            Action::MakeNetwork => self.network_made = true,
            Action::MakePeople => self.people_tried = true,
            Action::MakeController(index) => self.controllers_tried[index] = true,
            _ => {}
        }
    }
}

enum Progress {
    Moved,
    Ended(Verdict),
}

impl Work for Directories {
    const KIND: &'static str = "directory";
    type Id = DirectoryId;

    async fn keys(&self) -> Result<Vec<(DirectoryId, String)>, StoreError> {
        Ok(self
            .cloud
            .store
            .directory_keys()
            .await?
            .into_iter()
            .map(|key| (key.id, key.key))
            .collect())
    }

    async fn drive(&self, id: &DirectoryId, failures: u32) -> Verdict {
        let mut memory = Memory::default();
        let mut failures = failures;
        for _ in 0..STEPS_MAX {
            let row = match self.cloud.store.directory(id).await {
                Ok(Some(row)) if row.stage != DirectoryStage::Deleted => row,
                Ok(_) => return Verdict::Settled,
                Err(error) => return self.complain(id, &Trouble::Store(error)),
            };
            match self.advance(&row, &mut memory).await {
                Ok(Progress::Moved) => {
                    failures = 0;
                    memory.moved = true;
                }
                Ok(Progress::Ended(verdict)) => return verdict,
                Err(trouble) => {
                    let failures = failures.saturating_add(1);
                    return self.tell(&row, &trouble, failures, &memory.reasons).await;
                }
            }
        }
        Verdict::More
    }

    fn signal<'a>(&self, cloud: &'a Cloud) -> &'a Notify {
        &cloud.wake.directories
    }
}

impl Directories {
    /// Observes, plans and does one step.
    async fn advance(&self, row: &Directory, memory: &mut Memory) -> Result<Progress, Trouble> {
        let cloud = &*self.cloud;
        if row.kind == DirectoryKind::Connected {
            return self.advance_connected(row).await;
        }
        let site = match DirectorySite::of(cloud, row).await {
            // Its controllers never had all their addresses, so there is nothing of them to be removed.
            Err(Trouble::Store(StoreError::UsedUp { .. })) if !row.wanted => {
                return self.clear(row).await;
            }
            site => site?,
        };
        memory.reasons.clear();
        let Observation {
            plan: observed,
            reasons,
        } = observe(cloud, row, site.as_ref(), memory).await?;
        memory.reasons.clone_from(&reasons);
        let desired = Desired {
            wanted: row.wanted,
            founded: row.founded_at.is_some(),
        };
        let step = plan(desired, &observed);
        if desired.wanted && desired.founded && !reasons.is_empty() {
            self.report_impaired(row, &reasons, &step, memory.moved)
                .await?;
        }
        match step {
            Step::Do(lanes) => {
                self.report_step(row, desired, &lanes).await?;
                let works = lanes
                    .iter()
                    .map(|lane| act::lane(cloud, row, site.as_ref(), lane));
                join_all(works)
                    .await
                    .into_iter()
                    .collect::<Result<Vec<()>, Trouble>>()?;
                lanes
                    .iter()
                    .flatten()
                    .for_each(|action| memory.note(*action));
                Ok(Progress::Moved)
            }
            Step::Done(DirectoryStage::Deleted) => {
                cloud.store.bury_directory(row, cloud::now_ms()).await?;
                Ok(Progress::Ended(Verdict::More))
            }
            Step::Done(stage) => {
                self.report(row, stage, ("", 100)).await?;
                // Somebody could not be made: the directory itself is in order, and they are tried again after a pause.
                let waiting = !cloud.store.people_requested(&row.id).await?.is_empty();
                Ok(Progress::Ended(if waiting {
                    Verdict::Failed
                } else {
                    Verdict::Settled
                }))
            }
            Step::Blocked(fault) => Err(Trouble::Lasting(fault)),
        }
    }

    /// A connected directory is kept as it was asked for until there is an engine that connects.
    async fn advance_connected(&self, row: &Directory) -> Result<Progress, Trouble> {
        if row.wanted {
            self.report(row, DirectoryStage::Creating, (NOT_CONNECTED, 0))
                .await?;
            return Ok(Progress::Ended(Verdict::Settled));
        }
        self.clear(row).await
    }

    /// Forgets a directory of which nothing was made.
    async fn clear(&self, row: &Directory) -> Result<Progress, Trouble> {
        let cloud = &*self.cloud;
        for index in 0..CONTROLLERS {
            let controller = engine_names::controller(&row.id, index);
            cloud.store.forget_interfaces(&controller).await?;
        }
        network::release(cloud, row, None).await?;
        cloud.store.bury_directory(row, cloud::now_ms()).await?;
        Ok(Progress::Ended(Verdict::More))
    }

    /// Says what is not in order and what is done about it. What the last attempt ended with stays until a step was done.
    async fn report_impaired(
        &self,
        row: &Directory,
        reasons: &[String],
        step: &Step,
        moved: bool,
    ) -> Result<(), Trouble> {
        if row.fault.is_some() && !moved {
            return Ok(());
        }
        let mut text = reasons.join("; ");
        if let Step::Do(lanes) = step
            && let Some(action) = lanes.iter().flatten().next()
        {
            text = format!("{text} (now: {})", action.progress().0);
        }
        self.report(row, DirectoryStage::Impaired, (&text, 100))
            .await
    }

    async fn report_step(
        &self,
        row: &Directory,
        desired: Desired,
        lanes: &[Vec<Action>],
    ) -> Result<(), Trouble> {
        let Some((text, percent)) = lanes
            .iter()
            .flatten()
            .next()
            .map(|action| action.progress())
        else {
            return Ok(());
        };
        match (desired.wanted, desired.founded) {
            (false, _) => {
                self.report(row, DirectoryStage::Deleting, (text, percent))
                    .await
            }
            // What works is not called unfinished because something is brought in line.
            (true, true) => Ok(()),
            (true, false) => {
                self.report(row, DirectoryStage::Creating, (text, percent))
                    .await
            }
        }
    }

    async fn report(
        &self,
        row: &Directory,
        stage: DirectoryStage,
        progress: (&str, u32),
    ) -> Result<(), Trouble> {
        let unchanged = row.stage == stage
            && row.progress_text == progress.0
            && row.progress_percent == progress.1
            && row.fault.is_none();
        if !unchanged {
            self.cloud
                .store
                .report_directory(row, stage, progress, None, cloud::now_ms())
                .await?;
        }
        if row.stage != stage {
            tracing::info!(directory.id = %row.id, from = row.stage.wire(), to = stage.wire(), "the directory changed");
            events::note(&self.cloud.store, row, stage, progress.0).await?;
            self.cloud.wake.workspaces.notify_one();
        }
        Ok(())
    }

    /// Writes down what went wrong and what follows.
    async fn tell(
        &self,
        row: &Directory,
        trouble: &Trouble,
        failures: u32,
        reasons: &[String],
    ) -> Verdict {
        let pace = &self.cloud.pace;
        tracing::warn!(directory.id = %row.id, failures, error = trouble as &dyn std::error::Error, "a step was not done");
        let pause = schedule::pause(pace, failures).as_secs();
        // What is wrong with a directory in use is more than what the last attempt ended with.
        let with_reasons = |text: String| match reasons {
            [] => text,
            reasons if row.founded_at.is_some() => format!("{}; {text}", reasons.join("; ")),
            _ => text,
        };
        let meaning = trouble.meaning(failures, pace.attempts_max);
        let held = matches!(meaning, Meaning::Held(_));
        let (fault, text) = match meaning {
            Meaning::Wait(text) => (None, with_reasons(text)),
            Meaning::Held(mut fault) => {
                fault.message = with_reasons(fault.message);
                (Some(fault.clone()), fault.message)
            }
            Meaning::Lasts(mut fault) => {
                fault.message = with_reasons(fault.message);
                let text = format!("{}; trying again in {pause} s", fault.message);
                (Some(fault), text)
            }
        };
        let lost = fault
            .as_ref()
            .is_some_and(|fault| fault.code == FaultCode::ControllerMissing);
        let stage = match (row.wanted, row.founded_at, &fault) {
            (false, ..) => DirectoryStage::Deleting,
            (true, Some(_), _) if lost => DirectoryStage::Failed,
            (true, Some(_), _) => DirectoryStage::Impaired,
            (true, None, Some(_)) if !held => DirectoryStage::Failed,
            (true, None, _) => row.stage,
        };
        match self.write(row, stage, &text, fault.as_ref()).await {
            Ok(()) => Verdict::Failed,
            Err(error) => self.complain(&row.id, &Trouble::Store(error)),
        }
    }

    async fn write(
        &self,
        row: &Directory,
        stage: DirectoryStage,
        text: &str,
        fault: Option<&Fault>,
    ) -> Result<(), StoreError> {
        // The attempt itself may have told a stage since the row was read: the change is noted once.
        let told = self.cloud.store.directory(&row.id).await?;
        let told = told.map_or(row.stage, |now| now.stage);
        let progress = (text, row.progress_percent);
        self.cloud
            .store
            .report_directory(row, stage, progress, fault, cloud::now_ms())
            .await?;
        if told != stage {
            events::note(&self.cloud.store, row, stage, text).await?;
        }
        Ok(())
    }

    fn complain(&self, id: &DirectoryId, trouble: &Trouble) -> Verdict {
        tracing::error!(directory.id = %id, error = trouble as &dyn std::error::Error, "the store failed");
        Verdict::Failed
    }
}
