//! The plan of a cloud directory: its network, its two controllers, its people.

use crate::{
    fault::{Fault, FaultCode},
    plan::{PortState, Power},
    state::DirectoryStage,
};

/// How many controllers a directory has.
pub const CONTROLLERS: usize = 2;

/// What is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Desired {
    /// Whether the directory shall be.
    pub wanted: bool,
    /// Whether it was Active before: then its domain exists and is never founded anew.
    pub founded: bool,
}

/// What the engines hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observed {
    /// Whether ranges and ids were chosen and written down.
    pub network_chosen: bool,
    /// Whether the network engine was brought in line since it answers.
    pub network_made: bool,
    /// Whether the controllers' image is there.
    pub image: bool,
    /// The controllers.
    pub controllers: [ObservedController; CONTROLLERS],
    /// Whether there are people to be made.
    pub people_waiting: bool,
}

/// A controller as the engines hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObservedController {
    /// Whether its instance runs; `None` when there is none.
    pub instance: Option<Power>,
    /// Its ports: its subnet, management network.
    pub ports: [PortState; 2],
    /// Whether it answers as a controller of the domain.
    pub answers: bool,
}

impl ObservedController {
    /// A controller of which nothing is there.
    #[must_use]
    pub fn none() -> Self {
        Self {
            instance: None,
            ports: [PortState::Missing; 2],
            answers: false,
        }
    }
}

/// The next step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// These actions: lanes side by side, the actions of a lane one after the other.
    Do(Vec<Vec<Action>>),
    /// Nothing: it has reached this stage.
    Done(DirectoryStage),
    /// Nothing: something is missing that only a person can bring.
    Blocked(Fault),
}

/// One idempotent action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Choose ranges and ids and write them down.
    ChooseNetwork,
    /// Bring VPC, subnets, security groups and the management network in line.
    MakeNetwork,
    /// Make a controller's instance.
    MakeInstance(usize),
    /// Make a controller's ports.
    MakePorts(usize),
    /// Start a controller's instance.
    Start(usize),
    /// Stop a controller's instance.
    Stop(usize),
    /// Bind a controller's ports to their devices.
    PlugPorts(usize),
    /// Make a controller (0 founds the domain, the other joins it) or bring it back.
    MakeController(usize),
    /// Make the people who wait.
    MakePeople,
    /// Remove a controller's instance.
    RemoveInstance(usize),
    /// Remove a controller's ports.
    RemovePorts(usize),
    /// Remove security groups, subnets and VPC, and forget them.
    RemoveNetwork,
}

impl Action {
    /// What is being done, for people, and how far that is on the way (0 to 100).
    #[must_use]
    pub fn progress(self) -> (&'static str, u32) {
        match self {
            Self::ChooseNetwork => ("choosing address ranges", 2),
            Self::MakeNetwork => ("making the network", 5),
            Self::MakeInstance(_) | Self::MakePorts(_) => {
                ("making the directory's controllers", 10)
            }
            Self::Start(_) | Self::PlugPorts(_) => ("starting the directory's controllers", 20),
            Self::Stop(_) => ("stopping a controller", 10),
            Self::MakeController(0) => ("founding the directory's domain", 35),
            Self::MakeController(_) => ("joining the second controller", 65),
            Self::MakePeople => ("adding people", 90),
            Self::RemoveInstance(_) => ("removing the directory's controllers", 30),
            Self::RemovePorts(_) => ("removing the controllers' interfaces", 30),
            Self::RemoveNetwork => ("removing the network", 70),
        }
    }
}

/// The next step from what is observed to what is wanted.
#[must_use]
pub fn plan(desired: Desired, observed: &Observed) -> Step {
    if !desired.wanted {
        return plan_remove(observed);
    }
    if !observed.network_chosen {
        return Step::Do(vec![vec![Action::ChooseNetwork]]);
    }
    if !observed.network_made {
        return Step::Do(vec![vec![Action::MakeNetwork]]);
    }
    if let Some(step) = plan_instances(desired, observed) {
        return step;
    }
    plan_domain(desired, observed)
}

fn plan_instances(desired: Desired, observed: &Observed) -> Option<Step> {
    let mut lanes = Vec::new();
    for (index, controller) in observed.controllers.iter().enumerate() {
        let lane = match controller.instance {
            // The founder of a domain in use holds what cannot be made anew; its loss is told, not hidden.
            None if desired.founded && index == 0 => continue,
            None if !observed.image => return Some(Step::Blocked(image_missing())),
            None => vec![
                Action::MakeInstance(index),
                Action::MakePorts(index),
                Action::Start(index),
                Action::PlugPorts(index),
            ],
            Some(Power::Broken) => vec![Action::Stop(index)],
            Some(Power::Stopped) => vec![
                Action::MakePorts(index),
                Action::Start(index),
                Action::PlugPorts(index),
            ],
            Some(Power::Running) if controller.ports != [PortState::Up; 2] => {
                vec![Action::PlugPorts(index)]
            }
            Some(Power::Running) => continue,
        };
        lanes.push(lane);
    }
    (!lanes.is_empty()).then_some(Step::Do(lanes))
}

fn plan_domain(desired: Desired, observed: &Observed) -> Step {
    let there = |index: usize| observed.controllers[index].instance.is_some();
    let silent: Vec<usize> = (0..CONTROLLERS)
        .filter(|index| !observed.controllers[*index].answers)
        .collect();
    let somebody_answers = silent.len() < CONTROLLERS;
    match silent.iter().copied().find(|index| there(*index)) {
        // Joining needs the founder; bringing back needs nobody, and waits for no other.
        Some(index) if index == 0 || desired.founded || !silent.contains(&0) => {
            if observed.people_waiting && somebody_answers && desired.founded {
                return Step::Do(vec![
                    vec![Action::MakeController(index)],
                    vec![Action::MakePeople],
                ]);
            }
            Step::Do(vec![vec![Action::MakeController(index)]])
        }
        _ if observed.people_waiting && somebody_answers => {
            Step::Do(vec![vec![Action::MakePeople]])
        }
        _ if silent.is_empty() => Step::Done(DirectoryStage::Active),
        _ => Step::Done(DirectoryStage::Impaired),
    }
}

fn plan_remove(observed: &Observed) -> Step {
    let mut lanes = Vec::new();
    for (index, controller) in observed.controllers.iter().enumerate() {
        if controller.instance.is_some() {
            lanes.push(vec![Action::RemoveInstance(index)]);
        }
        if controller.ports != [PortState::Missing; 2] {
            lanes.push(vec![Action::RemovePorts(index)]);
        }
    }
    if !lanes.is_empty() {
        return Step::Do(lanes);
    }
    if observed.network_chosen {
        return Step::Do(vec![vec![Action::RemoveNetwork]]);
    }
    Step::Done(DirectoryStage::Deleted)
}

fn image_missing() -> Fault {
    Fault::new(
        FaultCode::ImageMissing,
        "the image \"directory-controller\" is not there",
        "build it with: cargo xtask image build directory-controller; the directory goes on by itself",
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::plan::STEPS_MAX;

    struct World {
        desired: Desired,
        observed: Observed,
    }

    impl World {
        fn apply(&mut self, action: Action) {
            let observed = &mut self.observed;
            match action {
                Action::ChooseNetwork => observed.network_chosen = true,
                Action::MakeNetwork => {
                    assert!(observed.network_chosen);
                    observed.network_made = true;
                }
                Action::MakeInstance(index) => {
                    assert!(observed.image && observed.network_made);
                    assert!(
                        !(self.desired.founded && index == 0),
                        "the founder was made anew"
                    );
                    observed.controllers[index]
                        .instance
                        .get_or_insert(Power::Stopped);
                }
                Action::MakePorts(index) => {
                    observed.controllers[index]
                        .ports
                        .iter_mut()
                        .for_each(|port| {
                            if *port == PortState::Missing {
                                *port = PortState::Down;
                            }
                        });
                }
                Action::Start(index) => observed.controllers[index].instance = Some(Power::Running),
                Action::Stop(index) => {
                    observed.controllers[index].instance = Some(Power::Stopped);
                    observed.controllers[index].answers = false;
                }
                Action::PlugPorts(index) => observed.controllers[index].ports = [PortState::Up; 2],
                Action::MakeController(index) => {
                    assert_eq!(observed.controllers[index].instance, Some(Power::Running));
                    assert!(
                        index == 0 || self.desired.founded || observed.controllers[0].answers,
                        "joined a domain that is not there"
                    );
                    observed.controllers[index].answers = true;
                }
                Action::MakePeople => {
                    assert!(
                        observed
                            .controllers
                            .iter()
                            .any(|controller| controller.answers)
                    );
                    observed.people_waiting = false;
                }
                Action::RemoveInstance(index) => {
                    assert!(
                        !self.desired.wanted,
                        "a controller that is needed was removed"
                    );
                    observed.controllers[index].instance = None;
                    observed.controllers[index].answers = false;
                }
                Action::RemovePorts(index) => {
                    assert!(!self.desired.wanted);
                    observed.controllers[index].ports = [PortState::Missing; 2];
                }
                Action::RemoveNetwork => {
                    assert!(
                        observed
                            .controllers
                            .iter()
                            .all(|controller| controller.ports == [PortState::Missing; 2])
                    );
                    observed.network_chosen = false;
                }
            }
        }
    }

    prop_compose! {
        fn controller()(
            instance in proptest::option::weighted(0.7, prop_oneof![Just(Power::Running), Just(Power::Stopped), Just(Power::Broken)]),
            ports in proptest::array::uniform2(prop_oneof![Just(PortState::Missing), Just(PortState::Down), Just(PortState::Up)]),
            answers: bool,
        ) -> ObservedController {
            ObservedController { instance, ports, answers: answers && instance == Some(Power::Running) }
        }
    }

    prop_compose! {
        fn observed()(
            network_chosen: bool,
            network_made: bool,
            image in proptest::bool::weighted(0.9),
            controllers in proptest::array::uniform2(controller()),
            people_waiting: bool,
        ) -> Observed {
            Observed { network_chosen, network_made: network_made && network_chosen, image, controllers, people_waiting }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn every_state_reaches_its_end_whatever_crashes(
            wanted: bool,
            founded: bool,
            observed in observed(),
            cuts in proptest::collection::vec(proptest::collection::vec(0_usize..4, 0..4), 0..6),
        ) {
            let desired = Desired { wanted, founded };
            let mut world = World { desired, observed: observed.clone() };
            let mut end = None;
            for round in 0..STEPS_MAX + cuts.len() {
                let mut lanes = match plan(desired, &world.observed) {
                    Step::Do(lanes) => lanes,
                    other => { end = Some(other); break; }
                };
                let whole = (0..lanes.len()).flat_map(|lane| vec![lane; lanes[lane].len()]).collect();
                for lane in cuts.get(round).cloned().unwrap_or(whole) {
                    let count = lanes.len();
                    let lane = &mut lanes[lane % count];
                    if !lane.is_empty() {
                        world.apply(lane.remove(0));
                    }
                }
            }
            let after = &world.observed;
            match end.expect("the plan ends") {
                Step::Done(DirectoryStage::Active) => {
                    prop_assert!(wanted && !after.people_waiting && after.controllers.iter().all(|controller| controller.answers));
                }
                Step::Done(DirectoryStage::Impaired) => {
                    prop_assert!(wanted && founded && observed.controllers[0].instance.is_none());
                }
                Step::Done(DirectoryStage::Deleted) => {
                    prop_assert!(!wanted && !after.network_chosen);
                    prop_assert!(after.controllers.iter().all(|controller| controller.instance.is_none() && controller.ports == [PortState::Missing; 2]));
                }
                Step::Blocked(_) => prop_assert!(!observed.image),
                other => prop_assert!(false, "{other:?}"),
            }
        }
    }

    #[test]
    fn both_controllers_are_made_side_by_side() {
        let none = ObservedController {
            instance: None,
            ports: [PortState::Missing; 2],
            answers: false,
        };
        let observed = Observed {
            network_chosen: true,
            network_made: true,
            image: true,
            controllers: [none.clone(), none],
            people_waiting: true,
        };
        let Step::Do(lanes) = plan(
            Desired {
                wanted: true,
                founded: false,
            },
            &observed,
        ) else {
            panic!("nothing was planned")
        };
        assert_eq!(lanes.len(), CONTROLLERS);
    }
}
