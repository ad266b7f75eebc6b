//! The plan of a cloud directory: its network, its two controllers, its people.
//!
//! A domain is founded once. From then on every controller is a copy of the other: one that is lost for good is made
//! anew from the one that answers, whichever of the two it was, and a domain of which no copy is left is told to people
//! and never founded a second time.

mod action;
#[cfg(test)]
mod tests;

pub use action::Action;

use crate::{
    fault::{Fault, FaultCode},
    plan::{PortState, Power},
    state::DirectoryStage,
};

/// How many controllers a directory has.
pub const CONTROLLERS: usize = 2;
/// The controller that founds the domain.
const FOUNDER: usize = 0;

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
    /// Whether a copy of the domain lies in its instance; `true` also while that cannot be told.
    pub member: bool,
    /// Whether it answers as a controller of the domain.
    pub answers: bool,
    /// Whether one that answers was brought to its end, and its certificate is far from its own.
    pub complete: bool,
}

impl ObservedController {
    /// A controller of which nothing is there.
    #[must_use]
    pub fn none() -> Self {
        Self {
            instance: None,
            ports: [PortState::Missing; 2],
            member: false,
            answers: false,
            complete: false,
        }
    }

    fn has_copy(&self) -> bool {
        self.instance.is_some() && self.member
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

/// The index of the controller that is not this one.
#[must_use]
pub const fn other(index: usize) -> usize {
    CONTROLLERS - 1 - index
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
    plan_controllers(desired, observed)
}

/// A lane for each controller and one for the people: nobody waits for the trouble of another.
fn plan_controllers(desired: Desired, observed: &Observed) -> Step {
    let copies = observed
        .controllers
        .iter()
        .any(ObservedController::has_copy);
    if desired.founded && !copies {
        return Step::Blocked(domain_lost());
    }
    let mut lanes = Vec::new();
    let mut blocked = None;
    for index in 0..CONTROLLERS {
        match lane(copies, observed, index) {
            Ok(lane) => lanes.push(lane),
            Err(fault) => blocked = Some(fault),
        }
    }
    lanes.retain(|lane| !lane.is_empty());
    // What is brought in line may be started anew for it: one after the other, and while nothing else is done to either.
    if lanes.is_empty()
        && let Some(index) = observed.controllers.iter().position(is_unfinished)
    {
        lanes.push(vec![Action::MakeController(index)]);
    }
    let somebody_answers = observed.controllers.iter().any(|it| it.answers);
    if observed.people_waiting && somebody_answers {
        lanes.push(vec![Action::MakePeople]);
    }
    match blocked {
        _ if !lanes.is_empty() => Step::Do(lanes),
        Some(fault) => Step::Blocked(fault),
        None => Step::Done(DirectoryStage::Active),
    }
}

/// Whether it serves, and has yet to be brought in line.
fn is_unfinished(controller: &ObservedController) -> bool {
    controller.instance == Some(Power::Running) && controller.answers && !controller.complete
}

/// What this controller needs next; `copies` says whether the domain lies in any controller.
fn lane(copies: bool, observed: &Observed, index: usize) -> Result<Vec<Action>, Fault> {
    let (controller, other) = (
        &observed.controllers[index],
        &observed.controllers[other(index)],
    );
    let start = [
        Action::MakePorts(index),
        Action::Start(index),
        Action::PlugPorts(index),
    ];
    Ok(match controller.instance {
        // What the lost one held is in the other one alone, which has to answer first.
        None if copies && !other.answers => vec![],
        None if !observed.image => return Err(image_missing()),
        None => {
            let first = copies.then_some(Action::TakeOver(index));
            let make = first.into_iter().chain([Action::MakeInstance(index)]);
            make.chain(start).collect()
        }
        Some(Power::Broken) => vec![Action::Stop(index)],
        Some(Power::Stopped) => start.to_vec(),
        Some(Power::Running) if controller.ports != [PortState::Up; 2] => {
            vec![Action::PlugPorts(index)]
        }
        Some(Power::Running) if controller.answers => vec![],
        // Bringing back needs nobody, joining needs the other one, founding that there is no domain.
        Some(Power::Running) if controller.member || other.answers => {
            vec![Action::MakeController(index)]
        }
        Some(Power::Running) if !copies && index == FOUNDER => vec![Action::FoundDomain],
        Some(Power::Running) => vec![],
    })
}

fn plan_remove(observed: &Observed) -> Step {
    let mut lanes = Vec::new();
    for (index, controller) in observed.controllers.iter().enumerate() {
        // What keeps the host's own network from the devices goes with the ports, so the devices are gone first.
        let mut lane = Vec::new();
        if controller.instance.is_some() {
            lane.push(Action::RemoveInstance(index));
        }
        if controller.ports != [PortState::Missing; 2] {
            lane.push(Action::RemovePorts(index));
        }
        lanes.push(lane);
    }
    lanes.retain(|lane| !lane.is_empty());
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

fn domain_lost() -> Fault {
    Fault::new(
        FaultCode::ControllerMissing,
        "both controllers are lost, and with them the directory's users, groups and machine accounts; nobody can sign in",
        "restore the instance of one controller from a backup of the storage pool: Carrel starts it and makes the other one from it. \
         The domain is not founded a second time, because the files of its users belong to the first one; without a backup, \
         remove the WorkSpaces and the directory and set it up again",
    )
}
