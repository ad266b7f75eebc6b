//! Engines in miniature, and the plan followed on them to its end from every state and through every crash.

use proptest::prelude::*;

use super::*;
use crate::plan::STEPS_MAX;

/// What a Standard desktop may use, and the size of its volume.
const LIMITS: Limits = Limits {
    vcpu: 1,
    memory_bytes: 4,
    root_bytes: 30,
};
const VOLUME_BYTES: u64 = 50;

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
                if observed.volume.is_none() {
                    observed.volume_bytes = desired.volume_bytes;
                }
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
                    limits: desired.limits,
                });
            }
            Action::SetLimits => {
                observed.instance.as_mut().unwrap().limits = desired.limits;
            }
            Action::GrowVolume => {
                assert!(
                    observed.volume.is_some(),
                    "only a volume that is there grows"
                );
                observed.volume_bytes = observed.volume_bytes.max(desired.volume_bytes);
            }
            Action::MakePorts => raise(&mut observed.ports, PortState::Down),
            Action::MakeMachine => observed.machine = Some(true),
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
                observed.machine = Some(true);
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
                assert!(
                    observed.instance.is_none(),
                    "a device that exists must stay behind its barrier"
                );
                observed.ports = [PortState::Missing; 2];
            }
            Action::RemoveMachine => {
                assert_eq!(desired.aim, Aim::Remove);
                observed.machine = Some(false);
            }
            Action::RemoveVolume => {
                assert_eq!(desired.aim, Aim::Remove, "the user's files were removed");
                assert!(
                    observed.instance.is_none(),
                    "a volume in use cannot be removed"
                );
                observed.volume = None;
                observed.volume_bytes = 0;
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
    fn instance()(power in power(), prepared: bool, rebuilds in 0_u32..4, restarts in 0_u32..3, vcpu in 1_u32..3) -> ObservedInstance {
        ObservedInstance { power, prepared, rebuilds, restarts, limits: Limits { vcpu, ..LIMITS } }
    }
}

prop_compose! {
    fn observed()(
        image in proptest::bool::weighted(0.9),
        volume in proptest::option::weighted(0.8, proptest::collection::btree_set(0_u32..9, 0..6)),
        instance in proptest::option::weighted(0.7, instance()),
        ports in [port(), port()],
        machine: Option<bool>,
        agent: bool,
        volume_bytes in 40_u64..60,
    ) -> Observed {
        let volume = volume.map(|numbers| numbers.into_iter().map(snapshot_before).chain(["by-hand".to_owned()]).collect());
        let running = instance.as_ref().is_some_and(|instance| instance.power == Power::Running);
        let volume_bytes = if volume.is_some() { volume_bytes } else { 0 };
        Observed { image, volume, volume_bytes, instance, ports, machine, agent: agent && running }
    }
}

prop_compose! {
    fn desired()(aim in prop_oneof![Just(Aim::Run), Just(Aim::Stop), Just(Aim::Remove)], rebuilds in 0_u32..4, restarts in 0_u32..3, used: bool) -> Desired {
        Desired { aim, rebuilds, restarts, used, image: "desktop", snapshots_kept: 3, limits: LIMITS, volume_bytes: VOLUME_BYTES }
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
        for lane in &lanes {
            let first_wait = lane.iter().position(Action::waits).unwrap_or(lane.len());
            assert!(
                lane[first_wait..].iter().all(Action::waits),
                "work after a wait would hold a turn all along: {lane:?}"
            );
        }
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
                prop_assert_eq!(instance.limits, desired.limits);
                prop_assert_eq!(after.volume_bytes, VOLUME_BYTES.max(observed.volume_bytes));
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
                prop_assert!(after.instance.is_none() && after.volume.is_none() && after.machine == Some(false));
                prop_assert_eq!(after.ports, [PortState::Missing; 2]);
            }
            (_, end) => prop_assert!(false, "{end:?}"),
        }
    }

    #[test]
    fn lif_19_a_rebuild_keeps_the_volume_and_takes_one_snapshot_first(cuts in proptest::collection::vec(proptest::collection::vec(0_usize..3, 0..4), 0..6)) {
        let instance = ObservedInstance { power: Power::Running, prepared: true, rebuilds: 4, restarts: 0, limits: LIMITS };
        let observed = Observed { image: true, volume: Some(vec![]), volume_bytes: VOLUME_BYTES, instance: Some(instance), ports: [PortState::Up; 2], machine: Some(true), agent: true };
        let desired = Desired { aim: Aim::Run, rebuilds: 5, restarts: 0, used: true, image: "desktop", snapshots_kept: 3, limits: LIMITS, volume_bytes: VOLUME_BYTES };
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
        limits: LIMITS,
    };
    let observed = Observed {
        image: false,
        volume: Some(vec![]),
        volume_bytes: VOLUME_BYTES,
        instance: Some(instance),
        ports: [PortState::Up; 2],
        machine: Some(true),
        agent: true,
    };
    let mut desired = Desired {
        aim: Aim::Run,
        rebuilds: 0,
        restarts: 0,
        used: true,
        image: "desktop-plus",
        snapshots_kept: 3,
        limits: LIMITS,
        volume_bytes: VOLUME_BYTES,
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
        volume_bytes: 0,
        instance: None,
        ports: [PortState::Missing; 2],
        machine: Some(false),
        agent: false,
    };
    let desired = Desired {
        aim: Aim::Run,
        rebuilds: 0,
        restarts: 0,
        used: false,
        image: "desktop",
        snapshots_kept: 3,
        limits: LIMITS,
        volume_bytes: VOLUME_BYTES,
    };
    let expected = vec![
        vec![Action::MakeVolume, Action::MakeInstance],
        vec![Action::MakeMachine],
        vec![Action::MakePorts],
    ];
    assert_eq!(plan(&desired, &observed), Step::Do(expected));
}

#[test]
fn a_directory_that_is_away_keeps_only_the_account() {
    let mut observed = Observed {
        image: true,
        volume: Some(vec![]),
        volume_bytes: VOLUME_BYTES,
        instance: None,
        ports: [PortState::Down; 2],
        machine: None,
        agent: false,
    };
    assert_eq!(
        plan_remove(&observed),
        Step::Do(vec![vec![Action::RemovePorts, Action::RemoveVolume]])
    );
    (observed.volume, observed.ports) = (None, [PortState::Missing; 2]);
    assert_eq!(
        plan_remove(&observed),
        Step::Do(vec![vec![Action::RemoveMachine]]),
        "what cannot be asked for is still removed before it is called gone"
    );
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

#[test]
fn what_is_of_another_size_is_changed_running_or_stopped_and_stays_what_it_is() {
    let instance = ObservedInstance {
        power: Power::Running,
        prepared: true,
        rebuilds: 0,
        restarts: 0,
        limits: LIMITS,
    };
    let mut observed = Observed {
        image: true,
        volume: Some(vec![]),
        volume_bytes: VOLUME_BYTES,
        instance: Some(instance),
        ports: [PortState::Up; 2],
        machine: Some(true),
        agent: true,
    };
    let mut desired = Desired {
        aim: Aim::Run,
        rebuilds: 0,
        restarts: 0,
        used: true,
        image: "desktop",
        snapshots_kept: 3,
        limits: Limits { vcpu: 2, ..LIMITS },
        volume_bytes: VOLUME_BYTES + 1,
    };
    let both = vec![vec![Action::SetLimits, Action::GrowVolume]];
    assert_eq!(plan(&desired, &observed), Step::Do(both.clone()));
    assert_eq!(
        shown_state(WorkspaceState::Available, Aim::Run, &both),
        WorkspaceState::Available
    );
    desired.restarts = 1;
    assert_eq!(
        plan(&desired, &observed),
        Step::Do(vec![vec![Action::Stop]]),
        "where a restart is asked for, it comes first"
    );
    desired.aim = Aim::Stop;
    observed.instance.as_mut().unwrap().power = Power::Stopped;
    assert_eq!(plan(&desired, &observed), Step::Do(both.clone()));
    assert_eq!(
        shown_state(WorkspaceState::Stopped, Aim::Stop, &both),
        WorkspaceState::Stopped
    );
    desired.volume_bytes = 1;
    desired.limits = LIMITS;
    assert_eq!(
        plan(&desired, &observed),
        Step::Done(WorkspaceState::Stopped),
        "a volume never shrinks"
    );
}
