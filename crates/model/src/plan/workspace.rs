//! The plan of a WorkSpace.

use crate::{
    bundle::Limits,
    fault::{Fault, FaultCode},
    plan::{PortState, Power},
    state::WorkspaceState,
};

/// What is wanted of a WorkSpace in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// That it runs.
    Run,
    /// That it is stopped and keeps its volumes.
    Stop,
    /// That nothing of it is left.
    Remove,
}

/// What is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desired {
    /// The end.
    pub aim: Aim,
    /// How many rebuilds were asked for: an instance that has seen fewer is replaced.
    pub rebuilds: u32,
    /// How many restarts were asked for: an instance that has seen fewer is restarted.
    pub restarts: u32,
    /// Whether somebody may have worked on it: then its user volume is never made anew.
    pub used: bool,
    /// The alias of its bundle's image.
    pub image: &'static str,
    /// How many safety snapshots are kept.
    pub snapshots_kept: usize,
    /// What the instance may use.
    pub limits: Limits,
    /// How large its user volume is at least.
    pub volume_bytes: u64,
}

/// What the engines hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observed {
    /// Whether the bundle's image is there.
    pub image: bool,
    /// The names of the user volume's snapshots, oldest first; `None` when there is no volume.
    pub volume: Option<Vec<String>>,
    /// The size of the user volume; 0 when there is none.
    pub volume_bytes: u64,
    /// The instance, if there is one.
    pub instance: Option<ObservedInstance>,
    /// Its ports: customer's subnet, management network.
    pub ports: [PortState; 2],
    /// Whether its machine account exists, as far as the directory could be asked; asked only when it is to be removed.
    pub machine: Option<bool>,
    /// Whether the agent inside answers; asked only when the instance runs.
    pub agent: bool,
}

/// An instance, with what its labels say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObservedInstance {
    /// Whether it runs.
    pub power: Power,
    /// Whether everything it needs was put into it.
    pub prepared: bool,
    /// How many rebuilds had been asked for when it was made.
    pub rebuilds: u32,
    /// How many restarts it has seen.
    pub restarts: u32,
    /// What it may use.
    pub limits: Limits,
}

/// The next step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// These actions: lanes side by side, the actions of a lane one after the other.
    Do(Vec<Vec<Action>>),
    /// Nothing: it has reached this state.
    Done(WorkspaceState),
    /// Nothing: something is missing that only a person can bring.
    Blocked(Fault),
}

/// One idempotent action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Make the user volume.
    MakeVolume,
    /// Make the instance, labelled with the rebuilds and restarts that are wanted.
    MakeInstance,
    /// Make both ports.
    MakePorts,
    /// Make the machine account, with a new secret.
    MakeMachine,
    /// Put everything into the instance that it needs, and label it as prepared.
    Prepare,
    /// Label the instance with the restarts that are wanted.
    MarkRestarted,
    /// Give the instance the limits that are wanted.
    SetLimits,
    /// Grow the user volume to the size that is wanted.
    GrowVolume,
    /// Start the instance.
    Start,
    /// Bind both ports to their devices.
    PlugPorts,
    /// Wait for the agent's answer.
    AwaitAgent,
    /// Stop the instance.
    Stop,
    /// Take a snapshot of the user volume.
    Snapshot(String),
    /// Remove a snapshot of the user volume.
    RemoveSnapshot(String),
    /// Remove the instance.
    RemoveInstance,
    /// Remove both ports.
    RemovePorts,
    /// Remove the machine account.
    RemoveMachine,
    /// Remove the user volume with its snapshots.
    RemoveVolume,
}

impl Action {
    /// Whether it only waits for others and burdens nobody. Nothing that burdens follows one that waits in a lane.
    #[must_use]
    pub fn waits(&self) -> bool {
        matches!(self, Self::PlugPorts | Self::AwaitAgent)
    }

    /// What is being done, for people, and how far that is on the way (0 to 100).
    #[must_use]
    pub fn progress(&self) -> (&'static str, u32) {
        match self {
            Self::MakeVolume | Self::MakeInstance => ("making the desktop from its image", 20),
            Self::MakePorts => ("making the network interfaces", 20),
            Self::MakeMachine => ("making the computer account", 20),
            Self::Prepare => ("joining the desktop to the directory", 50),
            Self::SetLimits => ("changing what the desktop may use", 60),
            Self::GrowVolume => ("growing the volume with the user's files", 60),
            Self::MarkRestarted | Self::Start => ("starting the desktop", 65),
            Self::PlugPorts => ("connecting the desktop to its networks", 75),
            Self::AwaitAgent => ("waiting for the desktop to answer", 85),
            Self::Stop => ("stopping the desktop", 20),
            Self::Snapshot(_) => ("taking a safety snapshot of the user's files", 30),
            Self::RemoveSnapshot(_) => ("removing an old safety snapshot", 95),
            Self::RemoveInstance => ("removing the old system", 40),
            Self::RemovePorts => ("removing the network interfaces", 50),
            Self::RemoveMachine => ("removing the computer account", 50),
            Self::RemoveVolume => ("removing the user's files", 70),
        }
    }
}

const SNAPSHOT_PREFIX: &str = "before-rebuild-";

/// The safety snapshot that precedes a rebuild.
#[must_use]
pub fn snapshot_before(rebuild: u32) -> String {
    format!("{SNAPSHOT_PREFIX}{rebuild}")
}

/// The next step from what is observed to what is wanted.
#[must_use]
pub fn plan(desired: &Desired, observed: &Observed) -> Step {
    match desired.aim {
        Aim::Run => plan_run(desired, observed),
        Aim::Stop => plan_stop(desired, observed),
        Aim::Remove => plan_remove(observed),
    }
}

/// The state to show while a step is done: an intent's own word stays, a fault stays until its end, and what was in
/// order and is not any more is starting or stopping.
#[must_use]
pub fn shown_state(current: WorkspaceState, aim: Aim, lanes: &[Vec<Action>]) -> WorkspaceState {
    let only_looks = lanes.iter().flatten().all(|action| {
        matches!(
            action,
            Action::AwaitAgent
                | Action::PlugPorts
                | Action::RemoveSnapshot(_)
                | Action::SetLimits
                | Action::GrowVolume
        )
    });
    match (current, aim) {
        (WorkspaceState::Available | WorkspaceState::Stopped, Aim::Stop) if only_looks => current,
        (WorkspaceState::Available, Aim::Run) if !only_looks => WorkspaceState::Starting,
        (WorkspaceState::Stopped, Aim::Run) => WorkspaceState::Starting,
        (WorkspaceState::Available | WorkspaceState::Stopped, Aim::Stop) => {
            WorkspaceState::Stopping
        }
        (_, Aim::Remove) => WorkspaceState::Terminating,
        (state, _) => state,
    }
}

fn plan_run(desired: &Desired, observed: &Observed) -> Step {
    match &observed.instance {
        None => build(desired, observed),
        Some(instance) if instance.rebuilds < desired.rebuilds => {
            replace(desired, observed, instance)
        }
        Some(_) if observed.volume.is_none() => match volume_lost(desired) {
            Some(fault) => Step::Blocked(fault),
            None => Step::Do(vec![vec![Action::MakeVolume]]),
        },
        Some(instance) if instance.power == Power::Broken => Step::Do(vec![vec![Action::Stop]]),
        Some(instance) if !instance.prepared => match instance.power {
            Power::Stopped => Step::Do(vec![vec![Action::Prepare]]),
            _ => Step::Do(vec![vec![Action::Stop]]),
        },
        Some(instance) => run(desired, observed, instance),
    }
}

/// From nothing to an instance, when everything it needs is there.
fn build(desired: &Desired, observed: &Observed) -> Step {
    if let Some(fault) = obstacle(desired, observed) {
        return Step::Blocked(fault);
    }
    let mut first = Vec::new();
    if desired.rebuilds > 0
        && observed
            .volume
            .as_ref()
            .is_some_and(|have| !have.contains(&snapshot_before(desired.rebuilds)))
    {
        first.push(Action::Snapshot(snapshot_before(desired.rebuilds)));
    }
    first.extend([Action::MakeVolume, Action::MakeInstance]);
    Step::Do(vec![
        first,
        vec![Action::MakeMachine],
        vec![Action::MakePorts],
    ])
}

/// From an instance that is to be rebuilt to none; the user's files are safe first.
fn replace(desired: &Desired, observed: &Observed, instance: &ObservedInstance) -> Step {
    if let Some(fault) = obstacle(desired, observed) {
        return Step::Blocked(fault);
    }
    let mut lane = Vec::new();
    if instance.power == Power::Running {
        lane.push(Action::Stop);
    }
    if let Some(snapshots) = &observed.volume
        && !snapshots.contains(&snapshot_before(desired.rebuilds))
    {
        lane.push(Action::Snapshot(snapshot_before(desired.rebuilds)));
    }
    lane.push(Action::RemoveInstance);
    Step::Do(vec![lane])
}

/// From a prepared instance to one whose agent answers.
fn run(desired: &Desired, observed: &Observed, instance: &ObservedInstance) -> Step {
    let mut changes = changes(desired, observed, instance);
    if instance.power == Power::Stopped {
        // Before every start: the host may have forgotten what keeps its own network from the desktop's devices.
        let mut lane = vec![
            Action::MakePorts,
            Action::Start,
            Action::PlugPorts,
            Action::AwaitAgent,
        ];
        if instance.restarts < desired.restarts {
            lane.insert(0, Action::MarkRestarted);
        }
        changes.append(&mut lane);
        return Step::Do(vec![changes]);
    }
    if instance.restarts < desired.restarts {
        return Step::Do(vec![vec![Action::Stop]]);
    }
    if !changes.is_empty() {
        return Step::Do(vec![changes]);
    }
    if observed.ports != [PortState::Up; 2] {
        return Step::Do(vec![vec![Action::PlugPorts]]);
    }
    if !observed.agent {
        return Step::Do(vec![vec![Action::AwaitAgent]]);
    }
    let surplus = surplus_snapshots(desired, observed);
    if surplus.is_empty() {
        Step::Done(WorkspaceState::Available)
    } else {
        Step::Do(vec![surplus])
    }
}

/// What is made of another size now; all of it may be done while the desktop runs.
fn changes(desired: &Desired, observed: &Observed, instance: &ObservedInstance) -> Vec<Action> {
    let mut changes = Vec::new();
    if instance.limits != desired.limits {
        changes.push(Action::SetLimits);
    }
    // A volume never shrinks.
    if observed.volume.is_some() && observed.volume_bytes < desired.volume_bytes {
        changes.push(Action::GrowVolume);
    }
    changes
}

fn plan_stop(desired: &Desired, observed: &Observed) -> Step {
    match &observed.instance {
        Some(instance) if instance.power != Power::Stopped => Step::Do(vec![vec![Action::Stop]]),
        // One that was never made whole, or will be made anew, gets its size when it is.
        Some(instance) if instance.prepared => {
            let changes = changes(desired, observed, instance);
            if changes.is_empty() {
                Step::Done(WorkspaceState::Stopped)
            } else {
                Step::Do(vec![changes])
            }
        }
        _ => Step::Done(WorkspaceState::Stopped),
    }
}

fn plan_remove(observed: &Observed) -> Step {
    let mut lane = Vec::new();
    if observed.instance.is_some() {
        lane.push(Action::RemoveInstance);
    }
    // What keeps the host's own network from the devices goes with the ports, so the devices are gone first.
    if observed.ports != [PortState::Missing; 2] {
        lane.push(Action::RemovePorts);
    }
    if observed.volume.is_some() {
        lane.push(Action::RemoveVolume);
    }
    // A directory that is away keeps nothing from being removed but the account in it.
    let forget = match observed.machine {
        Some(exists) => exists,
        None => lane.is_empty(),
    };
    let mut lanes = vec![lane];
    if forget {
        lanes.push(vec![Action::RemoveMachine]);
    }
    lanes.retain(|lane| !lane.is_empty());
    if lanes.is_empty() {
        Step::Done(WorkspaceState::Terminated)
    } else {
        Step::Do(lanes)
    }
}

fn obstacle(desired: &Desired, observed: &Observed) -> Option<Fault> {
    if !observed.image {
        return Some(Fault::new(
            FaultCode::ImageMissing,
            format!("the image \"{}\" of the bundle is not there", desired.image),
            format!(
                "build it with: cargo xtask image build {}; the WorkSpace goes on by itself",
                desired.image
            ),
        ));
    }
    if observed.volume.is_none() {
        volume_lost(desired)
    } else {
        None
    }
}

/// A user volume that was in use is never replaced by an empty one in silence.
fn volume_lost(desired: &Desired) -> Option<Fault> {
    desired.used.then(|| {
        Fault::new(
            FaultCode::UserVolumeMissing,
            "the volume with the user's files is not there any more",
            "bring the volume back (from a backup of the storage pool), or remove the WorkSpace and launch a new one",
        )
    })
}

fn surplus_snapshots(desired: &Desired, observed: &Observed) -> Vec<Action> {
    let safety = |name: &&String| name.starts_with(SNAPSHOT_PREFIX);
    let ours: Vec<_> = observed.volume.iter().flatten().filter(safety).collect();
    let surplus = ours.len().saturating_sub(desired.snapshots_kept);
    ours.into_iter()
        .take(surplus)
        .map(|name| Action::RemoveSnapshot(name.clone()))
        .collect()
}

#[cfg(test)]
mod tests;
