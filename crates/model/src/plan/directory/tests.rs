//! Every state, with breaks at every action, leads to its end; a domain in use is never founded again.

use proptest::prelude::*;

use super::*;
use crate::plan::STEPS_MAX;

struct World {
    desired: Desired,
    observed: Observed,
    /// The controller that holds the roles of the domain; one that is lost holds them still.
    roles: usize,
}

impl World {
    fn apply(&mut self, action: Action) {
        let observed = &mut self.observed;
        let copies = observed.controllers.iter().any(|it| it.member);
        match action {
            Action::ChooseNetwork => observed.network_chosen = true,
            Action::MakeNetwork => {
                assert!(observed.network_chosen);
                observed.network_made = true;
            }
            Action::MakeInstance(index) => {
                assert!(observed.image && observed.network_made);
                assert!(
                    !copies || self.roles != index,
                    "a lost controller was made anew while it held the roles"
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
            Action::FoundDomain => {
                assert!(
                    !self.desired.founded && !copies,
                    "a domain in use was founded again"
                );
                self.roles = 0;
                bring_up(&mut observed.controllers[0]);
            }
            Action::MakeController(index) => {
                assert!(
                    observed.controllers[index].member
                        || observed.controllers[other(index)].answers,
                    "joined a domain that nobody answers for"
                );
                bring_up(&mut observed.controllers[index]);
            }
            Action::TakeOver(lost) => {
                assert_eq!(observed.controllers[lost].instance, None, "it is not lost");
                assert!(observed.controllers[other(lost)].answers);
                self.roles = other(lost);
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
                lose(&mut observed.controllers[index]);
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

fn bring_up(controller: &mut ObservedController) {
    assert_eq!(controller.instance, Some(Power::Running));
    controller.member = true;
    controller.answers = true;
    controller.complete = true;
}

fn lose(controller: &mut ObservedController) {
    controller.instance = None;
    controller.member = false;
    controller.answers = false;
}

prop_compose! {
    fn controller()(
        instance in proptest::option::weighted(0.7, prop_oneof![Just(Power::Running), Just(Power::Stopped), Just(Power::Broken)]),
        ports in proptest::array::uniform2(prop_oneof![Just(PortState::Missing), Just(PortState::Down), Just(PortState::Up)]),
        member: bool,
        answers: bool,
        complete: bool,
    ) -> ObservedController {
        let member = member && instance.is_some();
        ObservedController { instance, ports, member, answers: answers && member && instance == Some(Power::Running), complete }
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
    fn every_state_reaches_its_end_whatever_crashes_or_is_lost(
        wanted: bool,
        founded: bool,
        observed in observed(),
        roles in 0..CONTROLLERS,
        cuts in proptest::collection::vec(proptest::collection::vec(0_usize..4, 0..4), 0..6),
        losses in proptest::collection::vec(proptest::option::weighted(0.3, 0..CONTROLLERS), 0..6),
    ) {
        let desired = Desired { wanted, founded };
        // An instance without a copy was made after the roles were taken.
        let empty = observed.controllers[roles].instance.is_some() && !observed.controllers[roles].member;
        let roles = if empty { other(roles) } else { roles };
        let mut world = World { desired, observed: observed.clone(), roles };
        let mut end = None;
        for round in 0..STEPS_MAX + cuts.len() + losses.len() {
            if let Some(Some(index)) = losses.get(round) {
                lose(&mut world.observed.controllers[*index]);
            }
            let mut lanes = match plan(desired, &world.observed) {
                Step::Do(lanes) => lanes,
                _ if round < losses.len() => continue,
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
                prop_assert!(wanted && !after.people_waiting && after.controllers.iter().all(|controller| controller.answers && controller.complete));
                prop_assert!(after.controllers[world.roles].answers);
            }
            Step::Done(DirectoryStage::Deleted) => {
                prop_assert!(!wanted && !after.network_chosen);
                prop_assert!(after.controllers.iter().all(|controller| controller.instance.is_none() && controller.ports == [PortState::Missing; 2]));
            }
            Step::Blocked(fault) if fault.code == FaultCode::ControllerMissing => {
                prop_assert!(founded && !after.controllers.iter().any(|controller| controller.member));
            }
            Step::Blocked(fault) => prop_assert!(fault.code == FaultCode::ImageMissing && !observed.image),
            other => prop_assert!(false, "{other:?}"),
        }
    }
}

fn in_use(controllers: [ObservedController; CONTROLLERS]) -> Observed {
    Observed {
        network_chosen: true,
        network_made: true,
        image: true,
        controllers,
        people_waiting: false,
    }
}

fn answering() -> ObservedController {
    ObservedController {
        instance: Some(Power::Running),
        ports: [PortState::Up; 2],
        member: true,
        answers: true,
        complete: true,
    }
}

const FOUNDED: Desired = Desired {
    wanted: true,
    founded: true,
};

#[test]
fn both_controllers_are_made_side_by_side() {
    let observed = in_use([ObservedController::none(), ObservedController::none()]);
    let desired = Desired {
        wanted: true,
        founded: false,
    };
    let Step::Do(lanes) = plan(desired, &observed) else {
        panic!("nothing was planned")
    };
    assert_eq!(lanes.len(), CONTROLLERS);
}

#[test]
fn the_lost_founder_gives_its_roles_away_before_it_is_made_anew() {
    let observed = in_use([ObservedController::none(), answering()]);
    let lane = vec![
        Action::TakeOver(0),
        Action::MakeInstance(0),
        Action::MakePorts(0),
        Action::Start(0),
        Action::PlugPorts(0),
    ];
    assert_eq!(plan(FOUNDED, &observed), Step::Do(vec![lane]));
    let empty = ObservedController {
        member: false,
        answers: false,
        ..answering()
    };
    let observed = in_use([empty, answering()]);
    let lane = vec![Action::MakeController(0)];
    assert_eq!(plan(FOUNDED, &observed), Step::Do(vec![lane]));
}

#[test]
fn a_copy_that_is_silent_is_brought_back_before_anything_is_made_from_it() {
    let silent = ObservedController {
        answers: false,
        ..answering()
    };
    for founded in [true, false] {
        let desired = Desired {
            wanted: true,
            founded,
        };
        let observed = in_use([ObservedController::none(), silent.clone()]);
        let lane = vec![Action::MakeController(1)];
        assert_eq!(plan(desired, &observed), Step::Do(vec![lane]));
    }
}

#[test]
fn what_answers_and_was_cut_off_is_brought_in_line_one_after_the_other() {
    let unfinished = ObservedController {
        complete: false,
        ..answering()
    };
    let only = |index| Step::Do(vec![vec![Action::MakeController(index)]]);
    let both = in_use([unfinished.clone(), unfinished.clone()]);
    assert_eq!(plan(FOUNDED, &both), only(0));
    let second = in_use([answering(), unfinished.clone()]);
    assert_eq!(plan(FOUNDED, &second), only(1));
    // What is made from it must not find it started anew.
    let lost = in_use([unfinished, ObservedController::none()]);
    let Step::Do(lanes) = plan(FOUNDED, &lost) else {
        panic!("nothing was planned")
    };
    assert_eq!(lanes.len(), 1);
    assert_eq!(lanes[0][0], Action::TakeOver(1));
}

#[test]
fn a_domain_without_a_copy_is_told_and_not_founded_again() {
    let observed = in_use([ObservedController::none(), ObservedController::none()]);
    let Step::Blocked(fault) = plan(FOUNDED, &observed) else {
        panic!("something was done")
    };
    assert_eq!(fault.code, FaultCode::ControllerMissing);
    assert!(fault.remedy.contains("backup"), "{fault:?}");
}

#[test]
fn people_do_not_wait_for_a_controller_that_cannot_be_started() {
    let broken = ObservedController {
        instance: Some(Power::Broken),
        answers: false,
        ..answering()
    };
    let mut observed = in_use([broken, answering()]);
    observed.people_waiting = true;
    let lanes = vec![vec![Action::Stop(0)], vec![Action::MakePeople]];
    assert_eq!(plan(FOUNDED, &observed), Step::Do(lanes));
}
