//! One thing done as the role: asked of its policies as they are now, done, and recorded.

use std::{future::Future, time::Instant};

use iam::managed::{SERVICE_PRINCIPAL, SERVICE_ROLE_NAME};
use model::fault::{Fault, FaultCode};

use super::{Role, Ruling};
use crate::{
    audit::ServiceAct,
    cloud::{self, Cloud},
    reconcile::trouble::Trouble,
};

/// The outcome of what was done, and of what the policies do not let.
const DONE: &str = "ok";
const DENIED: &str = "AccessDenied";

/// What is to be done as the role.
pub(in crate::reconcile) struct Act<'a> {
    /// In whose account.
    pub(in crate::reconcile) account_id: &'a str,
    /// What it is done for: a WorkSpace's id or a controller's instance.
    pub(in crate::reconcile) subject: &'a str,
    /// What, such as `ec2:CreateNetworkInterface`.
    pub(in crate::reconcile) action: &'static str,
    /// On what, by ARN.
    pub(in crate::reconcile) resources: &'a [String],
}

/// Goes on if the role may look with each of these, such as `ec2:DescribeNetworkInterfaces`. Nobody wants to read of every
/// look: one is recorded when it is refused, and when it no longer is.
pub(in crate::reconcile) async fn look(
    cloud: &Cloud,
    account_id: &str,
    subject: &str,
    actions: &[&'static str],
) -> Result<(), Trouble> {
    let role = Role::now(cloud, account_id).await?;
    let resources = ["*".to_owned()];
    for action in actions {
        let begin = (cloud::now_ms(), Instant::now());
        let ruling = role.rule(cloud, action, &resources).await?;
        let act = Act {
            account_id,
            subject,
            action,
            resources: &resources,
        };
        act.conclude(cloud, &ruling, (true, DONE), begin).await?;
    }
    Ok(())
}

/// Does something if the role may, and records it. It is not called done before its record is there.
pub(in crate::reconcile) async fn perform(
    cloud: &Cloud,
    act: Act<'_>,
    work: impl Future<Output = Result<(), Trouble>>,
) -> Result<(), Trouble> {
    let begin = (cloud::now_ms(), Instant::now());
    let role = Role::now(cloud, act.account_id).await?;
    let ruling = role.rule(cloud, act.action, act.resources).await?;
    if ruling.refusal.is_some() {
        return act.conclude(cloud, &ruling, (false, DONE), begin).await;
    }
    let outcome = work.await;
    let said = outcome.as_ref().err().map_or(DONE, Trouble::name);
    let told = act.conclude(cloud, &ruling, (false, said), begin).await;
    outcome.and(told)
}

impl Act<'_> {
    /// Records how it ended; a refusal is a trouble.
    async fn conclude(
        &self,
        cloud: &Cloud,
        ruling: &Ruling,
        (is_look, outcome): (bool, &str),
        (at, since): (i64, Instant),
    ) -> Result<(), Trouble> {
        let act = ServiceAct {
            at,
            account_id: self.account_id,
            principal: &ruling.principal,
            service: SERVICE_PRINCIPAL,
            action: self.action,
            resources: self.resources,
            subject: self.subject,
            is_allowed: ruling.refusal.is_none(),
            outcome: match ruling.refusal {
                None => outcome,
                Some(_) => DENIED,
            },
            took: since.elapsed(),
            is_look,
        };
        let written = cloud.audit.write_act(&act).await;
        match &ruling.refusal {
            Some(reason) => Err(insufficient(self.action, reason)),
            None => written.map_err(|_| Trouble::Unrecorded),
        }
    }
}

fn insufficient(action: &str, reason: &str) -> Trouble {
    Trouble::Role(Fault::new(
        FaultCode::RoleInsufficient,
        format!("{SERVICE_ROLE_NAME} may not perform {action}: {reason}"),
        format!(
            "attach a policy to the role {SERVICE_ROLE_NAME} that allows {action}, with a trust policy that names \
             {SERVICE_PRINCIPAL}; it goes on by itself"
        ),
    ))
}
