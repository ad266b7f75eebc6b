//! Makes WorkSpaces what they shall be.

mod act;
mod files;
mod idle;
mod observe;
mod site;
mod undo;

use std::{sync::Arc, time::Instant};

use drivers::directory::MachineSecret;
use futures::future::join_all;
use model::{
    fault::{Fault, FaultCode},
    id::WorkspaceId,
    limits,
    plan::workspace::{Action, Aim, Desired, Step, plan, shown_state},
    state::{DirectoryStage, WorkspaceState},
};
use store::{PersonStage, StoreError, Wanted, Workspace, WorkspaceReport};
use tokio::sync::{Mutex, Notify, Semaphore};

use self::site::WorkspaceSite;
use super::{
    images::{self, Build, Images},
    interfaces,
    schedule::{self, Verdict, Work},
    service_role,
    trouble::{Meaning, Trouble},
};
use crate::cloud::{self, Cloud};

/// No plan has more steps; a drive that needs more starts afresh.
const STEPS_MAX: usize = 24;

/// What the service's role must be let to look at.
const LOOKS: [&str; 2] = ["ds:DescribeDirectories", interfaces::LOOK];

/// The reconciler of WorkSpaces.
pub(super) struct Workspaces {
    pub(super) cloud: Arc<Cloud>,
    /// Turns for what burdens the machine; waiting for a desktop's start takes none.
    pub(super) turns: Arc<Semaphore>,
    /// Builds images that are missing.
    pub(super) images: Images,
}

/// What a drive holds between two steps, made beside the instance it is for.
type Joining = Mutex<Option<Joined>>;

/// What the directory gave.
struct Joined {
    /// The machine's secret.
    secret: MachineSecret,
    /// The person's relative id.
    rid: u32,
}

enum Progress {
    Moved,
    Settled,
}

impl Work for Workspaces {
    const KIND: &'static str = "workspace";
    type Id = WorkspaceId;

    async fn keys(&self) -> Result<Vec<(WorkspaceId, String)>, StoreError> {
        Ok(self
            .cloud
            .store
            .workspace_keys()
            .await?
            .into_iter()
            .map(|key| (key.id, key.key))
            .collect())
    }

    async fn drive(&self, id: &WorkspaceId, failures: u32) -> Verdict {
        let joining = Joining::default();
        let mut failures = failures;
        for _ in 0..STEPS_MAX {
            let row = match self.cloud.store.workspace(id).await {
                Ok(Some(row)) if row.state != WorkspaceState::Terminated => row,
                Ok(_) => return Verdict::Settled,
                Err(error) => {
                    tracing::error!(workspace.id = %id, error = &error as &dyn std::error::Error, "the store failed");
                    return Verdict::Failed;
                }
            };
            match self.advance(&row, &joining).await {
                Ok(Progress::Moved) => failures = 0,
                Ok(Progress::Settled) => return Verdict::Settled,
                Err(trouble) => return self.tell(&row, &trouble, failures.saturating_add(1)).await,
            }
        }
        Verdict::More
    }

    fn signal<'a>(&self, cloud: &'a Cloud) -> &'a Notify {
        &cloud.wake.workspaces
    }
}

impl Workspaces {
    /// Observes, plans and does one step.
    async fn advance(&self, row: &Workspace, joining: &Joining) -> Result<Progress, Trouble> {
        let cloud = &*self.cloud;
        if let Some(text) = self.waits_for(row).await? {
            let report = WorkspaceReport {
                progress_text: text,
                ..report_of(row)
            };
            self.report(row, report).await?;
            return Ok(Progress::Settled);
        }
        let site = WorkspaceSite::of(cloud, row).await?;
        // Nothing of the account is looked at for one that is to go and whose directory came to nothing.
        if site.directory.is_some() {
            service_role::look(cloud, &row.account_id, row.id.as_str(), &LOOKS).await?;
        }
        let observed = observe::observe(cloud, row, &site).await?;
        let desired = desired(row, &site);
        match plan(&desired, &observed.plan) {
            Step::Do(lanes) => {
                let state = shown_state(row.state, desired.aim, &lanes);
                self.act(row, &site, joining, state, &lanes).await?;
                Ok(Progress::Moved)
            }
            Step::Done(WorkspaceState::Terminated) => {
                if cloud.store.bury_workspace(row, cloud::now_ms()).await? {
                    tracing::info!(workspace.id = %row.id, "the WorkSpace is removed");
                }
                Ok(Progress::Settled)
            }
            Step::Done(state) => {
                if state == WorkspaceState::Available
                    && idle::look(cloud, row, observed.idle_seconds).await?
                {
                    return Ok(Progress::Moved);
                }
                let state = shown(row, state);
                let progress_text = observed.remark.unwrap_or_else(|| standing(row));
                let done = WorkspaceReport {
                    state,
                    progress_text,
                    progress_percent: 100,
                    fault: None,
                    image: observed.recipe,
                };
                self.report(row, done).await?;
                Ok(Progress::Settled)
            }
            Step::Blocked(fault) if fault.code == FaultCode::ImageMissing => {
                self.await_image(row, site.bundle.image, fault).await
            }
            Step::Blocked(fault) => Err(Trouble::Lasting(fault)),
        }
    }

    /// Has a missing image built where somebody can, and says how that goes.
    async fn await_image(
        &self,
        row: &Workspace,
        image: &str,
        fault: Fault,
    ) -> Result<Progress, Trouble> {
        match self.images.ensure(image) {
            Build::Impossible => Err(Trouble::Lasting(fault)),
            Build::Failed(fault) => Err(Trouble::Lasting(fault)),
            Build::Runs { text, ended } => {
                let report = WorkspaceReport {
                    progress_text: text,
                    ..report_of(row)
                };
                self.report(row, report).await?;
                images::wait_a_while(ended).await;
                Ok(Progress::Moved)
            }
        }
    }

    /// What a WorkSpace that is to run waits for before anything of it is made.
    async fn waits_for(&self, row: &Workspace) -> Result<Option<String>, Trouble> {
        if row.wanted != Wanted::Running || row.ready_at.is_some() {
            return Ok(None);
        }
        let store = &self.cloud.store;
        let Some(directory) = store.directory(&row.directory_id).await? else {
            return Ok(None);
        };
        if directory.founded_at.is_none() {
            let stage = directory.stage;
            let why = if matches!(stage, DirectoryStage::Requested | DirectoryStage::Creating) {
                String::new()
            } else {
                format!(": {}", directory.progress_text)
            };
            return Ok(Some(format!(
                "waiting for the directory, which is {}{why}",
                stage.wire()
            )));
        }
        match store
            .person(&row.directory_id, row.username.as_str())
            .await?
        {
            Some(person) if person.stage == PersonStage::Requested && person.trouble.is_empty() => {
                Ok(Some(format!(
                    "waiting for the user {} to be made",
                    row.username
                )))
            }
            Some(person) if person.stage == PersonStage::Requested => Ok(Some(format!(
                "waiting for the user {} to be made: {}",
                row.username, person.trouble
            ))),
            _ => Ok(None),
        }
    }

    /// Does the lanes of a step side by side, up to their ends even if one fails: first what burdens the machine, with a turn;
    /// then what only waits, without one.
    async fn act(
        &self,
        row: &Workspace,
        site: &WorkspaceSite,
        joining: &Joining,
        state: WorkspaceState,
        lanes: &[Vec<Action>],
    ) -> Result<(), Trouble> {
        let (work, waits): (Vec<&[Action]>, Vec<&[Action]>) = lanes
            .iter()
            .map(|lane| lane.split_at(lane.iter().position(Action::waits).unwrap_or(lane.len())))
            .unzip();
        if let Some(first) = first_told(&work) {
            self.report(row, working(row, state, first)).await?;
            self.work(row, site, joining, &work).await?;
        }
        let waits = waits.iter().map(|lane| async {
            for action in *lane {
                self.report(row, working(row, state, action)).await?;
                self.act_once(row, site, joining, action).await?;
            }
            Ok(())
        });
        join_all(waits).await.into_iter().collect()
    }

    /// Does lanes that burden the machine, with a turn.
    async fn work(
        &self,
        row: &Workspace,
        site: &WorkspaceSite,
        joining: &Joining,
        lanes: &[&[Action]],
    ) -> Result<(), Trouble> {
        let turn = self.turns.acquire().await;
        let _turn = turn.expect("the semaphore is never closed");
        let works = lanes.iter().map(|lane| async {
            for action in *lane {
                self.act_once(row, site, joining, action).await?;
            }
            Ok(())
        });
        join_all(works).await.into_iter().collect()
    }

    async fn act_once(
        &self,
        row: &Workspace,
        site: &WorkspaceSite,
        joining: &Joining,
        action: &Action,
    ) -> Result<(), Trouble> {
        let begin = Instant::now();
        act::act(&self.cloud, row, site, joining, action).await?;
        let duration_ms = begin.elapsed().as_millis();
        tracing::info!(workspace.id = %row.id, ?action, duration_ms, "did a step of the plan");
        Ok(())
    }

    async fn report(&self, row: &Workspace, report: WorkspaceReport) -> Result<(), Trouble> {
        let mut same = report_of(row);
        same.image = report.image.as_ref().map(|_| row.image.clone());
        if same == report {
            return Ok(());
        }
        let written = self
            .cloud
            .store
            .report_workspace(row, &report, cloud::now_ms())
            .await?;
        if written && row.state != report.state {
            tracing::info!(workspace.id = %row.id, from = row.state.wire(), to = report.state.wire(), "the WorkSpace changed");
            if report.state == WorkspaceState::Available {
                self.cloud.wake.mail.notify_one();
            }
        }
        Ok(())
    }

    /// Writes down what went wrong and what follows.
    async fn tell(&self, row: &Workspace, trouble: &Trouble, failures: u32) -> Verdict {
        let pace = &self.cloud.pace;
        tracing::warn!(workspace.id = %row.id, failures, error = trouble as &dyn std::error::Error, "a step was not done");
        let report = match trouble.meaning(failures, pace.attempts_max) {
            Meaning::Wait(text) => WorkspaceReport {
                progress_text: text,
                ..report_of(row)
            },
            // It is no more broken than it was.
            Meaning::Held(fault) => WorkspaceReport {
                progress_text: fault.message.clone(),
                fault: Some(fault),
                ..report_of(row)
            },
            Meaning::Lasts(fault) => {
                if row.ready_at.is_none() && undo::follows(fault.code) {
                    self.undo(row).await;
                }
                let pause = schedule::pause(pace, failures).as_secs();
                // What is being removed is not called broken: the removal goes on.
                let state = if row.wanted == Wanted::Gone {
                    WorkspaceState::Terminating
                } else {
                    WorkspaceState::Error
                };
                let progress_text = format!("{}; trying again in {pause} s", fault.message);
                WorkspaceReport {
                    state,
                    progress_text,
                    fault: Some(fault),
                    ..report_of(row)
                }
            }
        };
        if let Err(error) = self.report(row, report).await {
            tracing::error!(workspace.id = %row.id, error = &error as &dyn std::error::Error, "the store failed");
        }
        Verdict::Failed
    }
}

/// A desktop in order that its person is kept from is in maintenance.
fn shown(row: &Workspace, state: WorkspaceState) -> WorkspaceState {
    if state == WorkspaceState::Available && row.maintenance {
        WorkspaceState::AdminMaintenance
    } else {
        state
    }
}

/// What is to be said of a desktop in order.
fn standing(row: &Workspace) -> String {
    if row.maintenance && row.wanted == Wanted::Running {
        "an administrator works on it".to_owned()
    } else {
        String::new()
    }
}

fn desired(row: &Workspace, site: &WorkspaceSite) -> Desired {
    Desired {
        aim: match row.wanted {
            Wanted::Running => Aim::Run,
            Wanted::Stopped => Aim::Stop,
            Wanted::Gone => Aim::Remove,
        },
        rebuilds: row.rebuilds,
        restarts: row.restarts,
        used: row.ready_at.is_some(),
        image: site.bundle.image,
        snapshots_kept: limits::SAFETY_SNAPSHOTS,
        limits: site.limits,
        volume_bytes: site.volume_bytes,
    }
}

/// The report that changes nothing.
fn report_of(row: &Workspace) -> WorkspaceReport {
    WorkspaceReport {
        state: row.state,
        progress_text: row.progress_text.clone(),
        progress_percent: row.progress_percent,
        fault: row.fault.clone(),
        image: None,
    }
}

/// The action that people are told of while lanes are worked on.
fn first_told<'a>(lanes: &[&'a [Action]]) -> Option<&'a Action> {
    let mut all = lanes.iter().copied().flatten();
    let notable = |action: &&Action| !matches!(action, Action::MakePorts);
    all.clone().find(notable).or_else(|| all.next())
}

fn working(row: &Workspace, state: WorkspaceState, action: &Action) -> WorkspaceReport {
    let (text, percent) = action.progress();
    // What holds it is said until it goes on, not in the pauses between two attempts only.
    let fault = row.fault.clone().filter(|fault| {
        state == WorkspaceState::Error || fault.code == FaultCode::RoleInsufficient
    });
    WorkspaceReport {
        state,
        progress_text: text.to_owned(),
        progress_percent: percent,
        fault,
        image: None,
    }
}
