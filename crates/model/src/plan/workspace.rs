//! The plan of a WorkSpace.

use crate::{
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
}

/// What the engines hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observed {
    /// Whether the bundle's image is there.
    pub image: bool,
    /// The names of the user volume's snapshots, oldest first; `None` when there is no volume.
    pub volume: Option<Vec<String>>,
    /// The instance, if there is one.
    pub instance: Option<ObservedInstance>,
    /// Its ports: customer's subnet, management network.
    pub ports: [PortState; 2],
    /// Whether its machine account exists; asked only when it is to be removed.
    pub machine: bool,
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
    /// What is being done, for people, and how far that is on the way (0 to 100).
    #[must_use]
    pub fn progress(&self) -> (&'static str, u32) {
        match self {
            Self::MakeVolume | Self::MakeInstance => ("making the desktop from its image", 20),
            Self::MakePorts => ("making the network interfaces", 20),
            Self::MakeMachine => ("making the computer account", 20),
            Self::Prepare => ("joining the desktop to the directory", 50),
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
        Aim::Stop => plan_stop(observed),
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
            Action::AwaitAgent | Action::PlugPorts | Action::RemoveSnapshot(_)
        )
    });
    match (current, aim) {
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
            Power::Stopped => Step::Do(vec![vec![Action::Prepare], vec![Action::MakePorts]]),
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
    if instance.power == Power::Stopped {
        let mut lane = vec![Action::MakePorts, Action::Start, Action::PlugPorts];
        if instance.restarts < desired.restarts {
            lane.insert(0, Action::MarkRestarted);
        }
        return Step::Do(vec![lane]);
    }
    if instance.restarts < desired.restarts {
        return Step::Do(vec![vec![Action::Stop]]);
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

fn plan_stop(observed: &Observed) -> Step {
    match &observed.instance {
        Some(instance) if instance.power != Power::Stopped => Step::Do(vec![vec![Action::Stop]]),
        _ => Step::Done(WorkspaceState::Stopped),
    }
}

fn plan_remove(observed: &Observed) -> Step {
    let mut lanes = Vec::new();
    let mut first = Vec::new();
    if observed.instance.is_some() {
        first.push(Action::RemoveInstance);
    }
    if observed.volume.is_some() {
        first.push(Action::RemoveVolume);
    }
    lanes.push(first);
    if observed.ports != [PortState::Missing; 2] {
        lanes.push(vec![Action::RemovePorts]);
    }
    if observed.machine {
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
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::plan::STEPS_MAX;

    /// Engines in miniature: every action does to them what the drivers promise, and says when it may not happen.
    #[derive(Debug, Clone)]
    struct World {
        observed: Observed,
        desired: Desired,
        snapshots_taken: Vec<String>,
    }

    impl World {
        fn apply(&mut self, action: &Action) {
            let (observed, desired) = (&mut self.observed, &self.desired);
            match action {
                Action::MakeVolume => {
                    assert!(
                        !(desired.used && observed.volume.is_none()),
                        "an empty volume took the place of a used one"
                    );
                    observed.volume.get_or_insert_default();
                }
                Action::MakeInstance => {
                    assert!(
                        observed.image && observed.volume.is_some(),
                        "an instance needs its image and volume"
                    );
                    observed.instance.get_or_insert(ObservedInstance {
                        power: Power::Stopped,
                        prepared: false,
                        rebuilds: desired.rebuilds,
                        restarts: desired.restarts,
                    });
                }
                Action::MakePorts => raise(&mut observed.ports, PortState::Down),
                Action::MakeMachine => observed.machine = true,
                Action::Prepare => {
                    let instance = observed
                        .instance
                        .as_mut()
                        .expect("only an instance is prepared");
                    assert_eq!(
                        instance.power,
                        Power::Stopped,
                        "files are put into a stopped instance"
                    );
                    instance.prepared = true;
                    observed.machine = true;
                }
                Action::MarkRestarted => {
                    observed.instance.as_mut().unwrap().restarts = desired.restarts;
                }
                Action::Start => {
                    let instance = observed.instance.as_mut().unwrap();
                    assert!(instance.prepared, "only a prepared instance is started");
                    instance.power = Power::Running;
                }
                Action::PlugPorts => raise(&mut observed.ports, PortState::Up),
                Action::AwaitAgent => observed.agent = true,
                Action::Stop => {
                    observed.instance.as_mut().unwrap().power = Power::Stopped;
                    observed.agent = false;
                    for port in &mut observed.ports {
                        *port = if *port == PortState::Up {
                            PortState::Down
                        } else {
                            *port
                        };
                    }
                }
                Action::Snapshot(name) => {
                    let running = observed
                        .instance
                        .as_ref()
                        .is_some_and(|instance| instance.power == Power::Running);
                    assert!(!running, "a snapshot is taken of a volume at rest");
                    observed.volume.as_mut().unwrap().push(name.clone());
                    self.snapshots_taken.push(name.clone());
                }
                Action::RemoveSnapshot(name) => observed
                    .volume
                    .as_mut()
                    .unwrap()
                    .retain(|have| have != name),
                Action::RemoveInstance => {
                    let stale = observed
                        .instance
                        .as_ref()
                        .is_some_and(|instance| instance.rebuilds < desired.rebuilds);
                    assert!(
                        stale || desired.aim == Aim::Remove,
                        "an instance that is needed was removed"
                    );
                    if desired.aim != Aim::Remove {
                        let safe = observed
                            .volume
                            .as_ref()
                            .is_none_or(|have| have.contains(&snapshot_before(desired.rebuilds)));
                        assert!(safe, "a snapshot precedes a rebuild");
                    }
                    observed.instance = None;
                    observed.agent = false;
                }
                Action::RemovePorts => {
                    assert_eq!(desired.aim, Aim::Remove);
                    observed.ports = [PortState::Missing; 2];
                }
                Action::RemoveMachine => {
                    assert_eq!(desired.aim, Aim::Remove);
                    observed.machine = false;
                }
                Action::RemoveVolume => {
                    assert_eq!(desired.aim, Aim::Remove, "the user's files were removed");
                    assert!(
                        observed.instance.is_none(),
                        "a volume in use cannot be removed"
                    );
                    observed.volume = None;
                }
            }
        }
    }

    fn raise(ports: &mut [PortState; 2], to: PortState) {
        for port in ports {
            if *port == PortState::Missing || to == PortState::Up {
                *port = to;
            }
        }
    }

    fn power() -> impl Strategy<Value = Power> {
        prop_oneof![
            Just(Power::Running),
            Just(Power::Stopped),
            Just(Power::Broken)
        ]
    }

    fn port() -> impl Strategy<Value = PortState> {
        prop_oneof![
            Just(PortState::Missing),
            Just(PortState::Down),
            Just(PortState::Up)
        ]
    }

    prop_compose! {
        fn instance()(power in power(), prepared: bool, rebuilds in 0_u32..4, restarts in 0_u32..3) -> ObservedInstance {
            ObservedInstance { power, prepared, rebuilds, restarts }
        }
    }

    prop_compose! {
        fn observed()(
            image in proptest::bool::weighted(0.9),
            volume in proptest::option::weighted(0.8, proptest::collection::btree_set(0_u32..9, 0..6)),
            instance in proptest::option::weighted(0.7, instance()),
            ports in [port(), port()],
            machine: bool,
            agent: bool,
        ) -> Observed {
            let volume = volume.map(|numbers| numbers.into_iter().map(snapshot_before).chain(["by-hand".to_owned()]).collect());
            let running = instance.as_ref().is_some_and(|instance| instance.power == Power::Running);
            Observed { image, volume, instance, ports, machine, agent: agent && running }
        }
    }

    prop_compose! {
        fn desired()(aim in prop_oneof![Just(Aim::Run), Just(Aim::Stop), Just(Aim::Remove)], rebuilds in 0_u32..4, restarts in 0_u32..3, used: bool) -> Desired {
            Desired { aim, rebuilds, restarts, used, image: "desktop", snapshots_kept: 3 }
        }
    }

    /// Repeats the plan until it has nothing to do. `cuts` stops lanes early, as a crash does, and says how many
    /// actions of a step still happened and from which lane each came.
    fn follow(world: &mut World, cuts: &[Vec<usize>]) -> Step {
        for round in 0..STEPS_MAX + cuts.len() {
            let mut lanes = match plan(&world.desired, &world.observed) {
                Step::Do(lanes) => lanes,
                end => return end,
            };
            let order: Vec<usize> = match cuts.get(round) {
                Some(cut) => cut.clone(),
                None => (0..lanes.len())
                    .flat_map(|lane| vec![lane; lanes[lane].len()])
                    .collect(),
            };
            for lane in order {
                let count = lanes.len();
                let lane = &mut lanes[lane % count];
                if !lane.is_empty() {
                    let action = lane.remove(0);
                    world.apply(&action);
                }
            }
        }
        panic!("the plan does not end: {world:?}");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn every_state_reaches_its_end_whatever_crashes(
            desired in desired(),
            observed in observed(),
            cuts in proptest::collection::vec(proptest::collection::vec(0_usize..3, 0..4), 0..6),
        ) {
            let mut world = World { desired: desired.clone(), observed: observed.clone(), snapshots_taken: vec![] };
            let end = follow(&mut world, &cuts);
            let after = &world.observed;
            match (desired.aim, end) {
                (Aim::Run, Step::Done(state)) => {
                    prop_assert_eq!(state, WorkspaceState::Available);
                    let instance = after.instance.as_ref().unwrap();
                    prop_assert!(instance.power == Power::Running && instance.prepared && after.agent);
                    prop_assert!(instance.rebuilds >= desired.rebuilds && instance.restarts >= desired.restarts);
                    prop_assert!(after.volume.is_some() && after.ports == [PortState::Up; 2]);
                    let safety = after.volume.iter().flatten().filter(|name| name.starts_with(SNAPSHOT_PREFIX)).count();
                    prop_assert!(safety <= desired.snapshots_kept);
                    prop_assert!(observed.volume.is_none() || after.volume.iter().flatten().any(|name| name == "by-hand"));
                }
                (Aim::Run, Step::Blocked(_)) => prop_assert!(!observed.image || (desired.used && observed.volume.is_none())),
                (Aim::Stop, Step::Done(state)) => {
                    prop_assert_eq!(state, WorkspaceState::Stopped);
                    prop_assert!(after.instance.as_ref().is_none_or(|instance| instance.power == Power::Stopped));
                    prop_assert_eq!(&after.volume, &observed.volume);
                }
                (Aim::Remove, Step::Done(state)) => {
                    prop_assert_eq!(state, WorkspaceState::Terminated);
                    prop_assert!(after.instance.is_none() && after.volume.is_none() && !after.machine);
                    prop_assert_eq!(after.ports, [PortState::Missing; 2]);
                }
                (_, end) => prop_assert!(false, "{end:?}"),
            }
        }

        #[test]
        fn lif_19_a_rebuild_keeps_the_volume_and_takes_one_snapshot_first(cuts in proptest::collection::vec(proptest::collection::vec(0_usize..3, 0..4), 0..6)) {
            let instance = ObservedInstance { power: Power::Running, prepared: true, rebuilds: 4, restarts: 0 };
            let observed = Observed { image: true, volume: Some(vec![]), instance: Some(instance), ports: [PortState::Up; 2], machine: true, agent: true };
            let desired = Desired { aim: Aim::Run, rebuilds: 5, restarts: 0, used: true, image: "desktop", snapshots_kept: 3 };
            let mut world = World { desired, observed, snapshots_taken: vec![] };
            prop_assert_eq!(follow(&mut world, &cuts), Step::Done(WorkspaceState::Available));
            prop_assert_eq!(world.snapshots_taken, vec![snapshot_before(5)]);
        }
    }

    #[test]
    fn nothing_is_touched_while_the_image_is_missing() {
        let instance = ObservedInstance {
            power: Power::Running,
            prepared: true,
            rebuilds: 0,
            restarts: 0,
        };
        let observed = Observed {
            image: false,
            volume: Some(vec![]),
            instance: Some(instance),
            ports: [PortState::Up; 2],
            machine: true,
            agent: true,
        };
        let mut desired = Desired {
            aim: Aim::Run,
            rebuilds: 0,
            restarts: 0,
            used: true,
            image: "desktop-plus",
            snapshots_kept: 3,
        };
        assert_eq!(
            plan(&desired, &observed),
            Step::Done(WorkspaceState::Available),
            "a running desktop needs no image"
        );
        desired.rebuilds = 1;
        let Step::Blocked(fault) = plan(&desired, &observed) else {
            panic!("a rebuild without an image began")
        };
        assert!(
            fault
                .remedy
                .contains("cargo xtask image build desktop-plus"),
            "{}",
            fault.remedy
        );
    }

    #[test]
    fn independent_actions_of_the_first_step_are_side_by_side() {
        let observed = Observed {
            image: true,
            volume: None,
            instance: None,
            ports: [PortState::Missing; 2],
            machine: false,
            agent: false,
        };
        let desired = Desired {
            aim: Aim::Run,
            rebuilds: 0,
            restarts: 0,
            used: false,
            image: "desktop",
            snapshots_kept: 3,
        };
        let expected = vec![
            vec![Action::MakeVolume, Action::MakeInstance],
            vec![Action::MakeMachine],
            vec![Action::MakePorts],
        ];
        assert_eq!(plan(&desired, &observed), Step::Do(expected));
    }

    #[test]
    fn a_silent_agent_does_not_make_a_running_desktop_look_stopped() {
        use WorkspaceState as State;
        let look = [vec![Action::AwaitAgent]];
        let start = [vec![Action::MakePorts, Action::Start]];
        assert_eq!(
            shown_state(State::Available, Aim::Run, &look),
            State::Available
        );
        assert_eq!(
            shown_state(State::Available, Aim::Run, &start),
            State::Starting
        );
        assert_eq!(
            shown_state(State::Rebuilding, Aim::Run, &start),
            State::Rebuilding
        );
        assert_eq!(shown_state(State::Error, Aim::Run, &start), State::Error);
        assert_eq!(
            shown_state(State::Error, Aim::Remove, &start),
            State::Terminating
        );
    }
}
