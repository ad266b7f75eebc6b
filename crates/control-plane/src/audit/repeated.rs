//! What the service tries again and again until it can be done: told when it ends in another way than the last time.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use super::ServiceAct;

/// How many things that do not go are remembered. Beyond that all are forgotten, and each is told once more.
const REMEMBERED_MAX: usize = 10_000;

/// By action and what it is done for, how it ended last, unless it was done.
#[derive(Default)]
pub(super) struct Repeated(Mutex<HashMap<(String, String), String>>);

impl Repeated {
    /// Whether an act is to be told.
    pub(super) fn is_news(&self, act: &ServiceAct<'_>) -> bool {
        let mut ends = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (act.action.to_owned(), act.subject.to_owned());
        if act.is_done() {
            // A look is told when it succeeds after it did not.
            return ends.remove(&key).is_some() || !act.is_look;
        }
        if ends.get(&key).is_some_and(|end| end == act.outcome) {
            return false;
        }
        if REMEMBERED_MAX <= ends.len() {
            ends.clear();
        }
        ends.insert(key, act.outcome.to_owned());
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn act(outcome: &'static str, is_look: bool) -> ServiceAct<'static> {
        ServiceAct {
            at: 1,
            account_id: "111122223333",
            principal: "arn:aws:sts::111122223333:assumed-role/workspaces_DefaultRole/carrel",
            service: "workspaces.amazonaws.com",
            action: "ec2:CreateNetworkInterface",
            resources: &[],
            subject: "ws-1",
            is_allowed: outcome == "ok",
            outcome,
            took: std::time::Duration::ZERO,
            is_look,
        }
    }

    #[test]
    fn what_is_done_is_always_told_and_what_does_not_go_once_for_each_way() {
        let repeated = Repeated::default();
        let told = ["ok", "ok", "AccessDenied", "AccessDenied", "Failed", "ok"]
            .map(|outcome| repeated.is_news(&act(outcome, false)));
        assert_eq!(told, [true, true, true, false, true, true]);
    }

    #[test]
    fn a_look_is_told_when_it_is_refused_and_when_it_no_longer_is() {
        let repeated = Repeated::default();
        let told = ["ok", "ok", "AccessDenied", "AccessDenied", "ok", "ok"]
            .map(|outcome| repeated.is_news(&act(outcome, true)));
        assert_eq!(told, [false, false, true, false, true, false]);
    }

    #[test]
    fn the_memory_is_bounded() {
        let repeated = Repeated::default();
        for number in 0..=REMEMBERED_MAX {
            let subject = format!("ws-{number}");
            assert!(repeated.is_news(&ServiceAct {
                subject: &subject,
                ..act("AccessDenied", false)
            }));
        }
        let remembered = repeated.0.lock().unwrap().len();
        assert_eq!(remembered, 1);
    }
}
