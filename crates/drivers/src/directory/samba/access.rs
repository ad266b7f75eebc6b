//! Which controller is asked, and who is signed in there.

use std::{
    pin::pin,
    sync::PoisonError,
    time::{Duration, Instant},
};

use tokio::time::timeout;

use super::{
    super::{Controller, ControllerHealth, Domain, Verdict},
    SambaDirectory,
    answers::{ENGINE, refusal, verdict},
    completion,
    connection::Connection,
    controller,
    guest::Guest,
};
use crate::EngineError;

/// How long a controller that did not answer is asked last.
const REST: Duration = Duration::from_secs(20);
/// How long a controller that was just started may take to let the administrator in.
pub(super) const SETTLING: Duration = Duration::from_secs(60);
/// How long a controller takes at most that has nothing in its way.
const PROMPT: Duration = Duration::from_millis(400);

impl SambaDirectory {
    /// The controllers in the order to ask them: the one with the index `first` before the others, those that lately did not answer last.
    fn in_order<'a>(&self, domain: &'a Domain, first: usize) -> Vec<&'a Controller> {
        let silent = self.silent.lock().unwrap_or_else(PoisonError::into_inner);
        let resting = |it: &&Controller| {
            silent
                .get(&it.management_address)
                .is_some_and(|since| since.elapsed() < REST)
        };
        let mut all: Vec<_> = domain.controllers.iter().collect();
        all.rotate_left(first % domain.controllers.len().max(1));
        let (late, mut order): (Vec<_>, Vec<_>) = all.into_iter().partition(resting);
        order.extend(late);
        order
    }

    pub(super) fn note(&self, controller: &Controller, answers: bool) {
        let mut silent = self.silent.lock().unwrap_or_else(PoisonError::into_inner);
        if answers {
            silent.remove(&controller.management_address);
        } else {
            silent.insert(controller.management_address, Instant::now());
        }
    }

    /// A connection to the first controller that answers.
    pub(super) async fn connect(&self, domain: &Domain) -> Result<Connection, EngineError> {
        self.reach(domain, 0, Connection::open).await
    }

    /// A connection with the administrator signed in, to the first controller that lets them in.
    pub(super) async fn administer(&self, domain: &Domain) -> Result<Connection, EngineError> {
        self.administer_at(domain, 0).await
    }

    /// The same, with one controller preferred.
    pub(super) async fn administer_at(
        &self,
        domain: &Domain,
        first: usize,
    ) -> Result<Connection, EngineError> {
        self.reach(domain, first, administer).await
    }

    async fn reach(
        &self,
        domain: &Domain,
        first: usize,
        open: impl AsyncFn(&Domain, &Controller) -> Result<Connection, EngineError>,
    ) -> Result<Connection, EngineError> {
        let mut last = EngineError::Missing {
            what: "a controller of the domain",
            name: domain.dns_name.clone(),
        };
        for controller in self.in_order(domain, first) {
            match open(domain, controller).await {
                Ok(connection) => {
                    self.note(controller, true);
                    return Ok(connection);
                }
                Err(error) if error.retryable() => {
                    tracing::warn!(domain = domain.dns_name, controller = controller.instance, %error, "a controller does not answer");
                    self.note(controller, false);
                    last = error;
                }
                Err(error) => return Err(error),
            }
        }
        Err(last)
    }

    /// What one controller answers. One that takes its time is looked into, and not waited for when there is no copy of the domain in it.
    pub(super) async fn health(&self, domain: &Domain, index: usize) -> ControllerHealth {
        let controller = &domain.controllers[index];
        let health = |fault: Option<String>, member: bool| ControllerHealth {
            instance: controller.instance.clone(),
            fault,
            member,
            complete: true,
        };
        let answering = async || ControllerHealth {
            complete: self.is_complete(domain, index).await,
            ..health(None, true)
        };
        let mut asked = pin!(administer(domain, controller));
        let prompt = timeout(PROMPT, &mut asked).await;
        if matches!(prompt, Ok(Ok(_))) {
            self.note(controller, true);
            return answering().await;
        }
        if !controller::has_copy(&self.compute, controller).await {
            self.note(controller, false);
            return health(Some("it has not joined the domain".to_owned()), false);
        }
        let answer = match prompt {
            Ok(answer) => answer,
            Err(_) => asked.await,
        };
        self.note(controller, answer.is_ok());
        match answer {
            Ok(_) => answering().await,
            Err(error) => health(Some(error.to_string()), true),
        }
    }

    async fn is_complete(&self, domain: &Domain, index: usize) -> bool {
        let guest = Guest::of(&self.compute, &domain.controllers[index].instance);
        completion::is_marked(&guest, domain, index, self.dns_forwarder)
            .await
            .unwrap_or(true)
    }
}

/// Signs the administrator in at one controller.
async fn administer(domain: &Domain, controller: &Controller) -> Result<Connection, EngineError> {
    let mut connection = Connection::open(domain, controller).await?;
    let who = format!("Administrator@{}", domain.dns_name);
    let answer = connection
        .bind(&who, &domain.administrator_password)
        .await?;
    match verdict(&answer) {
        Some(Verdict::Right) => Ok(connection),
        Some(verdict) => Err(EngineError::Refused {
            engine: ENGINE,
            operation: "the administrator's sign-in".to_owned(),
            detail: format!(
                "{verdict:?}; was the password of Administrator changed in the directory itself?"
            ),
        }),
        None => Err(refusal(
            &connection.address,
            "the administrator's sign-in",
            &answer,
        )),
    }
}

/// Waits until the administrator may sign in at one controller.
pub(super) async fn administer_patiently(
    domain: &Domain,
    controller: &Controller,
) -> Result<Connection, EngineError> {
    let begun = Instant::now();
    loop {
        match administer(domain, controller).await {
            Ok(connection) => return Ok(connection),
            Err(error) if begun.elapsed() > SETTLING => return Err(error),
            Err(_) => tokio::time::sleep(Duration::from_millis(200)).await,
        }
    }
}
