//! Makes directories what they shall be: network, controllers, people.

mod act;
mod draft;
mod site;

use std::sync::Arc;

use futures::future::join_all;
use model::{
    id::DirectoryId,
    plan::directory::{Action, Desired, Observed, ObservedController, Step, plan},
    state::DirectoryStage,
};
use store::{Directory, StoreError};
use tokio::sync::Notify;

pub use draft::{DirectoryRequest, draft_directory};
pub(in crate::reconcile) use site::DirectorySite;
pub use site::domain;

use super::{
    schedule::{self, Verdict, Work},
    trouble::{Meaning, Trouble},
};
use crate::cloud::{self, Cloud};

/// No plan has more steps; a drive that needs more starts afresh.
const STEPS_MAX: usize = 24;

/// The reconciler of directories.
pub(super) struct Directories {
    pub(super) cloud: Arc<Cloud>,
}

/// What a drive has done already and no engine can be asked for.
#[derive(Default)]
struct Memory {
    network_made: bool,
    people_tried: bool,
}

enum Progress {
    Moved,
    Ended(Verdict),
}

impl Work for Directories {
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
                Ok(Progress::Moved) => failures = 0,
                Ok(Progress::Ended(verdict)) => return verdict,
                Err(trouble) => return self.tell(&row, &trouble, failures.saturating_add(1)).await,
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
        let site = DirectorySite::of(cloud, row).await?;
        let (observed, reasons) = observe(cloud, row, site.as_ref(), memory).await?;
        let desired = Desired {
            wanted: row.wanted,
            founded: row.founded_at.is_some(),
        };
        if desired.wanted && desired.founded && !reasons.is_empty() {
            self.report(row, DirectoryStage::Impaired, (&reasons.join("; "), 100))
                .await?;
        }
        match plan(desired, &observed) {
            Step::Do(lanes) => {
                self.report_step(row, desired, &lanes).await?;
                let works = lanes
                    .iter()
                    .map(|lane| act::lane(cloud, row, site.as_ref(), lane));
                join_all(works)
                    .await
                    .into_iter()
                    .collect::<Result<Vec<()>, Trouble>>()?;
                memory.network_made |= lanes
                    .iter()
                    .flatten()
                    .any(|action| *action == Action::MakeNetwork);
                memory.people_tried |= lanes
                    .iter()
                    .flatten()
                    .any(|action| *action == Action::MakePeople);
                Ok(Progress::Moved)
            }
            Step::Done(DirectoryStage::Deleted) => {
                cloud.store.bury_directory(row, cloud::now_ms()).await?;
                Ok(Progress::Ended(Verdict::More))
            }
            Step::Done(stage) => {
                self.report(row, stage, (&reasons.join("; "), 100)).await?;
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
            self.cloud.wake.workspaces.notify_one();
        }
        Ok(())
    }

    /// Writes down what went wrong and what follows.
    async fn tell(&self, row: &Directory, trouble: &Trouble, failures: u32) -> Verdict {
        let pace = &self.cloud.pace;
        tracing::warn!(directory.id = %row.id, failures, error = trouble as &dyn std::error::Error, "a step was not done");
        let pause = schedule::pause(pace, failures).as_secs();
        let (fault, text) = match trouble.meaning(failures, pace.attempts_max) {
            Meaning::Wait(text) => (None, text),
            Meaning::Lasts(fault) => (
                Some(fault.clone()),
                format!("{}; trying again in {pause} s", fault.message),
            ),
        };
        let stage = match (row.wanted, row.founded_at, &fault) {
            (false, ..) => DirectoryStage::Deleting,
            (true, Some(_), _) => DirectoryStage::Impaired,
            (true, None, Some(_)) => DirectoryStage::Failed,
            (true, None, None) => row.stage,
        };
        let progress = (text.as_str(), row.progress_percent);
        match self
            .cloud
            .store
            .report_directory(row, stage, progress, fault.as_ref(), cloud::now_ms())
            .await
        {
            Ok(_) => Verdict::Failed,
            Err(error) => self.complain(&row.id, &Trouble::Store(error)),
        }
    }

    fn complain(&self, id: &DirectoryId, trouble: &Trouble) -> Verdict {
        tracing::error!(directory.id = %id, error = trouble as &dyn std::error::Error, "the store failed");
        Verdict::Failed
    }
}

/// What the engines hold, and for people what of it is not as it should be.
async fn observe(
    cloud: &Cloud,
    row: &Directory,
    site: Option<&DirectorySite>,
    memory: &Memory,
) -> Result<(Observed, Vec<String>), Trouble> {
    let mut observed = Observed {
        network_chosen: row.vpc.is_some(),
        network_made: memory.network_made,
        image: cloud
            .compute
            .image(model::engine_names::CONTROLLER_IMAGE)
            .await?
            .is_some(),
        controllers: [ObservedController::none(), ObservedController::none()],
        people_waiting: !memory.people_tried
            && !cloud.store.people_requested(&row.id).await?.is_empty(),
    };
    let mut reasons = Vec::new();
    let Some(site) = site else {
        return Ok((observed, reasons));
    };
    for (controller, seen) in site.controllers.iter().zip(&mut observed.controllers) {
        let instance = cloud.compute.instance(&controller.instance).await?;
        seen.instance = instance.map(|instance| super::power(instance.power));
        seen.ports = controller.ports.observe(cloud).await?;
        if seen.instance != Some(model::plan::Power::Running) {
            reasons.push(match seen.instance {
                None => format!("the controller {} is gone", controller.instance),
                Some(_) => format!("the controller {} does not run", controller.instance),
            });
        }
    }
    let all_run = reasons.is_empty();
    if row.wanted && (all_run || row.founded_at.is_some()) {
        for (health, seen) in cloud
            .directory
            .controllers(&site.domain)
            .await
            .into_iter()
            .zip(&mut observed.controllers)
        {
            seen.answers =
                health.fault.is_none() && seen.instance == Some(model::plan::Power::Running);
            if let (Some(fault), Some(_)) = (health.fault, seen.instance) {
                reasons.push(format!(
                    "the controller {} does not answer: {fault}",
                    health.instance
                ));
            }
        }
    }
    Ok((observed, reasons))
}
