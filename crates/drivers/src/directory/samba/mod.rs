//! A cloud directory: Samba as Active Directory, in instances of its own.
//!
//! Controllers are made and repaired inside their instances; people and policy go over LDAPS on the management network;
//! machine accounts are joined inside a controller, so that no credential but the machine's own reaches a desktop.

mod answers;
mod certificate;
mod connection;
mod controller;
mod files;
mod guest;
mod machines;
mod passwords;
mod people;
mod policy;
mod sysvol;

use std::{
    collections::HashMap,
    net::Ipv4Addr,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use async_trait::async_trait;
use futures::future::join_all;

use self::{
    answers::{ENGINE, code, refusal, verdict},
    connection::Connection,
};
use super::{
    Controller, ControllerHealth, Directory, DirectoryError, Domain, Machine, MachineSecret,
    Person, PersonRecord, Verdict,
};
use crate::{EngineError, compute::Compute};

/// How long a controller that did not answer is asked last.
const REST: Duration = Duration::from_secs(20);
/// How long a controller that was just started may take to let the administrator in.
const SETTLING: Duration = Duration::from_secs(60);

/// Directories run by Samba in instances of the compute engine.
pub struct SambaDirectory {
    compute: Arc<dyn Compute>,
    dns_forwarder: Option<Ipv4Addr>,
    /// Controllers that lately did not answer, and since when.
    silent: Mutex<HashMap<Ipv4Addr, Instant>>,
}

impl SambaDirectory {
    /// Works through this compute engine. Controllers resolve foreign names only when `dns_forwarder` names a server that does.
    #[must_use]
    pub fn new(compute: Arc<dyn Compute>, dns_forwarder: Option<Ipv4Addr>) -> Self {
        Self {
            compute,
            dns_forwarder,
            silent: Mutex::default(),
        }
    }

    /// The controllers in the order to ask them: the founder first, those that lately did not answer last.
    fn in_order<'a>(&self, domain: &'a Domain) -> Vec<&'a Controller> {
        let silent = self.silent.lock().unwrap_or_else(PoisonError::into_inner);
        let resting = |it: &&Controller| {
            silent
                .get(&it.management_address)
                .is_some_and(|since| since.elapsed() < REST)
        };
        let (late, mut order): (Vec<_>, Vec<_>) = domain.controllers.iter().partition(resting);
        order.extend(late);
        order
    }

    fn note(&self, controller: &Controller, answers: bool) {
        let mut silent = self.silent.lock().unwrap_or_else(PoisonError::into_inner);
        if answers {
            silent.remove(&controller.management_address);
        } else {
            silent.insert(controller.management_address, Instant::now());
        }
    }

    /// A connection to the first controller that answers.
    async fn connect(&self, domain: &Domain) -> Result<Connection, EngineError> {
        let mut last = EngineError::Missing {
            what: "a controller of the domain",
            name: domain.dns_name.clone(),
        };
        for controller in self.in_order(domain) {
            match Connection::open(domain, controller).await {
                Ok(connection) => {
                    self.note(controller, true);
                    return Ok(connection);
                }
                Err(error) => {
                    tracing::warn!(domain = domain.dns_name, controller = controller.instance, %error, "a controller does not answer");
                    self.note(controller, false);
                    last = error;
                }
            }
        }
        Err(last)
    }

    /// A connection with the administrator signed in, to the first controller that lets them in.
    async fn administer(&self, domain: &Domain) -> Result<Connection, EngineError> {
        let mut last = EngineError::Missing {
            what: "a controller of the domain",
            name: domain.dns_name.clone(),
        };
        for controller in self.in_order(domain) {
            match administer_one(domain, controller).await {
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
}

/// Signs the administrator in at one controller.
async fn administer_one(
    domain: &Domain,
    controller: &Controller,
) -> Result<Connection, EngineError> {
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
async fn administer_patiently(
    domain: &Domain,
    controller: &Controller,
) -> Result<Connection, EngineError> {
    let begun = Instant::now();
    loop {
        match administer_one(domain, controller).await {
            Ok(connection) => return Ok(connection),
            Err(error) if begun.elapsed() > SETTLING => return Err(error),
            Err(_) => tokio::time::sleep(Duration::from_millis(200)).await,
        }
    }
}

/// The distinguished name of the domain itself: `DC=corp,DC=example,DC=com`.
fn base_dn(domain: &Domain) -> String {
    let parts: Vec<_> = domain
        .dns_name
        .split('.')
        .map(|part| format!("DC={}", ldap3::dn_escape(part)))
        .collect();
    parts.join(",")
}

/// A result code that the directory gives for an account name in use.
const TAKEN: [u32; 2] = [code::ENTRY_EXISTS, code::CONSTRAINT_VIOLATION];

#[async_trait]
impl Directory for SambaDirectory {
    async fn ensure_controller(&self, domain: &Domain, index: usize) -> Result<(), EngineError> {
        controller::ensure(&self.compute, domain, index, self.dns_forwarder).await?;
        let mut connection = administer_patiently(domain, &domain.controllers[index]).await?;
        self.note(&domain.controllers[index], true);
        if index == 0 {
            policy::settle(&mut connection, domain).await
        } else {
            policy::obtain_identifiers(&mut connection, domain).await
        }
    }

    async fn controllers(&self, domain: &Domain) -> Vec<ControllerHealth> {
        let asked = domain.controllers.iter().map(|controller| async move {
            let answer = administer_one(domain, controller).await;
            self.note(controller, answer.is_ok());
            ControllerHealth {
                instance: controller.instance.clone(),
                fault: answer.err().map(|error| error.to_string()),
            }
        });
        join_all(asked).await
    }

    async fn ensure_person(&self, domain: &Domain, person: &Person) -> Result<(), DirectoryError> {
        people::ensure(&mut self.administer(domain).await?, domain, person).await
    }

    async fn person(
        &self,
        domain: &Domain,
        username: &str,
    ) -> Result<Option<PersonRecord>, DirectoryError> {
        let found = people::find(&mut self.administer(domain).await?, domain, username).await?;
        Ok(found.map(|found| found.record))
    }

    async fn people(
        &self,
        domain: &Domain,
        pattern: &str,
        limit: usize,
    ) -> Result<Vec<PersonRecord>, DirectoryError> {
        people::search(&mut self.administer(domain).await?, domain, pattern, limit).await
    }

    async fn rename_person(
        &self,
        domain: &Domain,
        username: &str,
        first_name: &str,
        last_name: &str,
    ) -> Result<(), DirectoryError> {
        people::rename(
            &mut self.administer(domain).await?,
            domain,
            username,
            first_name,
            last_name,
        )
        .await
    }

    async fn set_password(
        &self,
        domain: &Domain,
        username: &str,
        password: &str,
        must_change: bool,
    ) -> Result<(), DirectoryError> {
        passwords::set(
            &mut self.administer(domain).await?,
            domain,
            username,
            password,
            must_change,
        )
        .await
    }

    async fn change_password(
        &self,
        domain: &Domain,
        username: &str,
        old: &str,
        new: &str,
    ) -> Result<(), DirectoryError> {
        let mut connection = self.connect(domain).await?;
        match passwords::prove(&mut connection, domain, username, old).await? {
            Verdict::Right => {
                passwords::change_own(&mut connection, domain, username, old, new).await
            }
            Verdict::MustChange | Verdict::Expired => {
                passwords::set(
                    &mut self.administer(domain).await?,
                    domain,
                    username,
                    new,
                    false,
                )
                .await
            }
            Verdict::Wrong => Err(DirectoryError::OldPasswordWrong),
            verdict => Err(DirectoryError::PasswordRefused(
                verdict.hindrance().to_owned(),
            )),
        }
    }

    async fn verify_password(
        &self,
        domain: &Domain,
        username: &str,
        password: &str,
    ) -> Result<Verdict, DirectoryError> {
        let mut connection = self.connect(domain).await?;
        Ok(passwords::prove(&mut connection, domain, username, password).await?)
    }

    async fn remove_person(&self, domain: &Domain, username: &str) -> Result<(), DirectoryError> {
        people::remove(&mut self.administer(domain).await?, domain, username).await
    }

    async fn promote_to_administrator(
        &self,
        domain: &Domain,
        username: &str,
    ) -> Result<(), DirectoryError> {
        people::promote(&mut self.administer(domain).await?, domain, username).await
    }

    async fn ensure_machine(
        &self,
        domain: &Domain,
        machine: &Machine,
    ) -> Result<MachineSecret, DirectoryError> {
        let order = self.in_order(domain);
        Ok(machines::ensure(&self.compute, domain, &order, machine).await?)
    }

    async fn machine_exists(&self, domain: &Domain, name: &str) -> Result<bool, DirectoryError> {
        Ok(
            machines::find(&mut self.administer(domain).await?, domain, name)
                .await?
                .is_some(),
        )
    }

    async fn remove_machine(&self, domain: &Domain, name: &str) -> Result<(), DirectoryError> {
        Ok(machines::remove(&mut self.administer(domain).await?, domain, name).await?)
    }
}
