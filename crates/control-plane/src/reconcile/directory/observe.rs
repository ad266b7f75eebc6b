//! What the engines hold of a directory: asked, never remembered; and for people what of it is not as it should be.

use drivers::directory::ControllerHealth;
use model::plan::{
    Power,
    directory::{CONTROLLERS, Observed, ObservedController, other},
};
use store::Directory;

use super::{Memory, site::DirectorySite};
use crate::{
    cloud::Cloud,
    reconcile::{self, interfaces, service_role, trouble::Trouble},
};

/// What was observed.
pub(super) struct Observation {
    /// The part that the plan looks at.
    pub(super) plan: Observed,
    /// What is not in order: which controller, what is done about it, and what to do if that does not help.
    pub(super) reasons: Vec<String>,
}

/// Asks every engine.
pub(super) async fn observe(
    cloud: &Cloud,
    row: &Directory,
    site: Option<&DirectorySite>,
    memory: &Memory,
) -> Result<Observation, Trouble> {
    let image = cloud
        .compute
        .image(model::engine_names::CONTROLLER_IMAGE)
        .await?;
    let mut plan = Observed {
        network_chosen: row.controllers_group.is_some(),
        network_made: memory.network_made,
        image: image.is_some(),
        controllers: [ObservedController::none(), ObservedController::none()],
        people_waiting: !memory.people_tried
            && !cloud.store.people_requested(&row.id).await?.is_empty(),
    };
    let mut reasons = Vec::new();
    let Some(site) = site else {
        return Ok(Observation { plan, reasons });
    };
    let subject = row.id.as_str();
    service_role::look(cloud, &row.account_id, subject, &[interfaces::LOOK]).await?;
    for (controller, seen) in site.controllers.iter().zip(&mut plan.controllers) {
        let instance = cloud.compute.instance(&controller.instance).await?;
        seen.instance = instance.map(|instance| reconcile::power(instance.power));
        seen.ports = controller.ports.observe(cloud).await?;
    }
    if row.wanted && plan.controllers.iter().any(|seen| seen.instance.is_some()) {
        let health = cloud.directory.controllers(&site.domain).await;
        let tried = memory.controllers_tried;
        for ((health, seen), tried) in health.iter().zip(&mut plan.controllers).zip(tried) {
            seen.complete = health.complete || tried;
            seen.member = health.member && seen.instance.is_some();
            seen.answers = health.fault.is_none() && seen.instance == Some(Power::Running);
        }
        reasons = why(&plan.controllers, &health);
    }
    Ok(Observation { plan, reasons })
}

/// Whether a domain that was founded is lost: the compute engine answers, and has no instance with a copy of it. Who does not
/// answer loses nothing.
pub(in crate::reconcile) async fn is_lost(
    cloud: &Cloud,
    site: &DirectorySite,
) -> Result<bool, Trouble> {
    let mut are_there = Vec::new();
    for controller in &site.controllers {
        let found = cloud.compute.instance(&controller.instance).await?;
        are_there.push(found.is_some());
    }
    if !are_there.contains(&true) {
        return Ok(true);
    }
    let health = cloud.directory.controllers(&site.domain).await;
    let has_copy = |(health, is_there): (&ControllerHealth, &bool)| *is_there && health.member;
    Ok(!health.iter().zip(&are_there).any(has_copy))
}

/// Why the controllers are not all in order, each with what follows.
fn why(seen: &[ObservedController; CONTROLLERS], health: &[ControllerHealth]) -> Vec<String> {
    let reason = |(index, controller): (usize, &ControllerHealth)| {
        let partner = other(index);
        let partner_name = &health.get(partner)?.instance;
        let name = &controller.instance;
        let serves = seen[partner].answers;
        let meanwhile = if serves {
            format!("{partner_name} serves meanwhile")
        } else {
            "nobody can sign in until one of them answers".to_owned()
        };
        match (seen[index].instance, &controller.fault) {
            (Some(Power::Running), None) => None,
            (None, _) if serves => Some(format!(
                "the controller {name} is gone; Carrel makes a new one from {partner_name}, which serves meanwhile"
            )),
            (None, _) => Some(format!(
                "the controller {name} is gone; Carrel makes a new one from {partner_name} as soon as that answers, and nobody can sign in until then"
            )),
            (Some(Power::Running), Some(_)) if !seen[index].member => Some(format!(
                "the controller {name} is new; Carrel brings it into the domain, and {meanwhile}"
            )),
            (Some(Power::Running), Some(fault)) => Some(format!(
                "the controller {name} does not answer ({fault}); Carrel tries to bring it back, and {meanwhile}; {}",
                remedy(name, serves.then_some(partner_name))
            )),
            (Some(_), _) => Some(format!(
                "the controller {name} does not run; Carrel starts it, and {meanwhile}"
            )),
        }
    };
    health.iter().enumerate().filter_map(reason).collect()
}

/// What a person may do about a controller that stays silent. Its instance may go only while the other one has everything.
fn remedy(name: &str, partner: Option<&String>) -> String {
    match partner {
        Some(partner) => format!(
            "if it stays away, remove it (lxc delete --force {name}): a new one is made from {partner} and nothing is lost"
        ),
        None => format!(
            "if it stays away, look at its log (lxc exec {name} -- journalctl -u samba-ad-dc)"
        ),
    }
}

#[cfg(test)]
mod tests {
    use model::plan::PortState;

    use super::*;

    fn controller(instance: Option<Power>, member: bool, answers: bool) -> ObservedController {
        ObservedController {
            instance,
            ports: [PortState::Up; 2],
            member,
            answers,
            complete: true,
        }
    }

    fn said(seen: &[ObservedController; CONTROLLERS]) -> String {
        let health = [0, 1].map(|index| ControllerHealth {
            instance: format!("dc{}", index + 1),
            fault: (!seen[index].answers).then(|| "connection refused".to_owned()),
            member: seen[index].member,
            complete: true,
        });
        why(seen, &health).join("; ")
    }

    #[test]
    fn what_is_wrong_says_which_what_is_done_and_what_to_do() {
        let well = || controller(Some(Power::Running), true, true);
        let silent = || controller(Some(Power::Running), true, false);
        assert_eq!(said(&[well(), well()]), "");
        let lost = said(&[controller(None, false, false), well()]);
        assert_eq!(
            lost,
            "the controller dc1 is gone; Carrel makes a new one from dc2, which serves meanwhile"
        );
        let fresh = said(&[controller(Some(Power::Running), false, false), well()]);
        assert!(
            fresh.contains("dc1 is new") && fresh.contains("into the domain"),
            "{fresh}"
        );
        let stopped = said(&[well(), controller(Some(Power::Stopped), true, false)]);
        assert!(
            stopped.contains("dc2 does not run; Carrel starts it"),
            "{stopped}"
        );
        let one = said(&[well(), silent()]);
        assert!(
            one.contains("dc2 does not answer (connection refused)")
                && one.contains("dc1 serves meanwhile")
                && one.contains("lxc delete --force dc2"),
            "{one}"
        );
        let both = said(&[silent(), silent()]);
        assert!(
            both.contains("nobody can sign in")
                && !both.contains("delete")
                && both.contains("journalctl"),
            "removing one of two silent controllers may lose what the other one lacks: {both}"
        );
    }
}
