//! A cloud directory: Samba as Active Directory, in instances of its own.
//!
//! Controllers are made and repaired inside their instances; people, machine accounts and policy go over LDAPS on the
//! management network, so that no credential but the machine's own reaches a desktop.

mod access;
mod accounts;
mod answers;
mod certificate;
mod completion;
mod connection;
mod controller;
mod files;
mod guest;
mod machines;
mod membership;
mod passwords;
mod people;
mod policy;
mod roles;
mod secrets;
mod sysvol;
mod tdb;

use std::{
    collections::HashMap,
    net::Ipv4Addr,
    sync::{Arc, Mutex},
    time::Instant,
};

use async_trait::async_trait;
use futures::future::join_all;

use self::{answers::code, guest::Guest};
use super::{
    Account, AccountChange, AccountKind, Among, ControllerHealth, Directory, DirectoryError,
    Domain, Machine, MachineSecret, NewAccount, Origin, Person, PersonRecord, Verdict,
    accounts::base_dn, names,
};
use crate::{EngineError, compute::Compute};

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
}

/// A result code that the directory gives for an account name in use.
const TAKEN: [u32; 2] = [code::ENTRY_EXISTS, code::CONSTRAINT_VIOLATION];

#[async_trait]
impl Directory for SambaDirectory {
    async fn ensure_controller(
        &self,
        domain: &Domain,
        index: usize,
        origin: Origin,
    ) -> Result<(), EngineError> {
        let controller = controller::controller(domain, index)?;
        controller::ensure(&self.compute, domain, index, origin, self.dns_forwarder).await?;
        let mut connection = access::administer_patiently(domain, controller).await?;
        self.note(controller, true);
        let guest = |index: usize| Guest::of(&self.compute, &domain.controllers[index].instance);
        match roles::keeper(&mut connection, domain).await? {
            Some(keeper) if keeper != index => {
                let is_alike = sysvol::copy(&guest(keeper), &guest(index)).await?;
                policy::obtain_identifiers(&mut connection, domain).await?;
                if !is_alike {
                    return Ok(());
                }
            }
            _ => policy::settle(&mut connection, domain).await?,
        }
        completion::mark(&guest(index), domain, index, self.dns_forwarder).await
    }

    async fn take_over(&self, domain: &Domain, lost: usize) -> Result<(), EngineError> {
        let gone = controller::controller(domain, lost)?;
        if self.compute.instance(&gone.instance).await?.is_some() {
            return Err(names::not_lost(domain, lost));
        }
        let survivor = controller::controller(domain, model::plan::directory::other(lost))?;
        roles::take_over(&self.compute, domain, survivor, gone).await
    }

    async fn controllers(&self, domain: &Domain) -> Vec<ControllerHealth> {
        let asked = 0..domain.controllers.len();
        join_all(asked.map(|index| self.health(domain, index))).await
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
        let verdict = passwords::prove(&mut connection, domain, username, old).await?;
        verdict.allows_change()?;
        if verdict == Verdict::Right {
            return passwords::change_own(&mut connection, domain, username, old, new).await;
        }
        let mut connection = self.administer(domain).await?;
        passwords::set(&mut connection, domain, username, new, false).await
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

    async fn account(
        &self,
        domain: &Domain,
        kind: AccountKind,
        name: &str,
        read: &[&'static str],
    ) -> Result<Option<Account>, DirectoryError> {
        let mut connection = self.administer(domain).await?;
        Ok(accounts::find(&mut connection, domain, (kind, name), read).await?)
    }

    async fn accounts(
        &self,
        domain: &Domain,
        among: Among<'_>,
        read: &[&'static str],
    ) -> Result<Vec<Account>, DirectoryError> {
        let mut connection = self.administer(domain).await?;
        match among {
            Among::MembersOf(group) => {
                membership::members(&mut connection, domain, group, read).await
            }
            Among::GroupsOf(member) => {
                membership::groups(&mut connection, domain, member, read).await
            }
            Among::All(_) | Among::Matching { .. } => {
                Ok(accounts::search(&mut connection, domain, among, read).await?)
            }
        }
    }

    async fn create_account(
        &self,
        domain: &Domain,
        new: &NewAccount,
    ) -> Result<Account, DirectoryError> {
        accounts::create(&mut self.administer(domain).await?, domain, new).await
    }

    async fn change_account(
        &self,
        domain: &Domain,
        kind: AccountKind,
        name: &str,
        change: &AccountChange,
    ) -> Result<(), DirectoryError> {
        let mut connection = self.administer(domain).await?;
        accounts::change(&mut connection, domain, (kind, name), change).await
    }

    async fn remove_account(
        &self,
        domain: &Domain,
        kind: AccountKind,
        name: &str,
    ) -> Result<(), DirectoryError> {
        accounts::remove(&mut self.administer(domain).await?, domain, kind, name).await
    }

    async fn disable_person(&self, domain: &Domain, username: &str) -> Result<(), DirectoryError> {
        people::disable(&mut self.administer(domain).await?, domain, username).await
    }

    async fn change_membership(
        &self,
        domain: &Domain,
        group: &str,
        member: &str,
        belongs: bool,
    ) -> Result<(), DirectoryError> {
        let mut connection = self.administer(domain).await?;
        membership::change(&mut connection, domain, (group, member), belongs).await
    }

    async fn ensure_machine(
        &self,
        domain: &Domain,
        machine: &Machine,
    ) -> Result<MachineSecret, DirectoryError> {
        let mut connection = self.administer_at(domain, machine.prefers).await?;
        Ok(machines::ensure(&mut connection, domain, machine).await?)
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
