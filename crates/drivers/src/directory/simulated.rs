//! A directory in memory with the same answers as the real one: for API conformance and for very many desktops.

mod accounts;
mod groups;
mod outside;
mod realm;

use std::{
    collections::HashMap,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use async_trait::async_trait;

use self::realm::{Realm, key};
use super::{
    Account, AccountChange, AccountKind, Among, ControllerHealth, Directory, DirectoryError,
    Domain, Machine, MachineSecret, NewAccount, Origin, Person, PersonRecord, Verdict, names,
    pattern::Pattern,
};
use crate::EngineError;

/// Directories in memory; a fresh value knows no domain.
#[derive(Default)]
pub struct SimulatedDirectory {
    realms: Mutex<HashMap<String, Realm>>,
    away: AtomicBool,
}

impl SimulatedDirectory {
    fn realms(&self) -> MutexGuard<'_, HashMap<String, Realm>> {
        self.realms.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn with<T>(&self, domain: &Domain, act: impl FnOnce(&mut Realm) -> T) -> T {
        // Two accounts may each have a domain of the same name; a controller is in one of them.
        let first = domain.controllers.first();
        let key = first.map_or(&domain.dns_name, |controller| &controller.instance);
        act(self.realms().entry(key.clone()).or_default())
    }

    /// Acts on a domain of which some controller answers.
    fn ask<T>(
        &self,
        domain: &Domain,
        act: impl FnOnce(&mut Realm) -> Result<T, DirectoryError>,
    ) -> Result<T, DirectoryError> {
        if self.away.load(Ordering::SeqCst) {
            return Err(silent(domain, "it was told to be silent").into());
        }
        self.with(domain, |realm| {
            if !realm.controllers.iter().any(|index| realm.answers(*index)) {
                return Err(silent(domain, "no controller runs").into());
            }
            act(realm)
        })
    }
}

fn silent(domain: &Domain, detail: &str) -> EngineError {
    EngineError::Unreachable {
        engine: "the directory",
        address: domain.dns_name.clone(),
        detail: detail.to_owned(),
    }
}

#[async_trait]
impl Directory for SimulatedDirectory {
    async fn ensure_controller(
        &self,
        domain: &Domain,
        index: usize,
        origin: Origin,
    ) -> Result<(), EngineError> {
        if index >= domain.controllers.len() {
            return Err(EngineError::Missing {
                what: "controller number",
                name: index.to_string(),
            });
        }
        if self.away.load(Ordering::SeqCst) {
            return Err(silent(domain, "it was told to be silent"));
        }
        self.with(domain, |realm| {
            match origin {
                _ if realm.controllers.contains(&index) => {}
                Origin::Joining(other) if !realm.answers(other) => {
                    return Err(silent(domain, "the other controller does not answer"));
                }
                Origin::Joining(_) => {}
                Origin::Founding => {
                    if let Some(other) = realm.controllers.first() {
                        return Err(names::second_domain(domain, *other));
                    }
                    *realm = Realm::default();
                }
            }
            realm.controllers.insert(index);
            realm.stopped.remove(&index);
            realm.incomplete.remove(&index);
            Ok(())
        })
    }

    async fn take_over(&self, domain: &Domain, lost: usize) -> Result<(), EngineError> {
        self.with(domain, |realm| {
            if realm.controllers.contains(&lost) {
                return Err(names::not_lost(domain, lost));
            }
            if !(0..domain.controllers.len()).any(|index| realm.answers(index)) {
                return Err(silent(domain, "no controller runs"));
            }
            Ok(())
        })
    }

    async fn controllers(&self, domain: &Domain) -> Vec<ControllerHealth> {
        self.with(domain, |realm| {
            let health = |(index, controller): (usize, &super::Controller)| {
                let fault = (!realm.answers(index))
                    .then(|| format!("{} does not answer", controller.instance));
                ControllerHealth {
                    instance: controller.instance.clone(),
                    fault,
                    member: realm.controllers.contains(&index),
                    complete: !realm.incomplete.contains(&index),
                }
            };
            domain.controllers.iter().enumerate().map(health).collect()
        })
    }

    async fn ensure_person(&self, domain: &Domain, person: &Person) -> Result<(), DirectoryError> {
        names::check_username(&person.username)?;
        self.ask(domain, |realm| {
            if realm.is_taken(&person.username)
                && !realm.people.contains_key(&key(&person.username))
            {
                return Err(names::taken(&person.username).into());
            }
            realm.add(person);
            Ok(())
        })
    }

    async fn person(
        &self,
        domain: &Domain,
        username: &str,
    ) -> Result<Option<PersonRecord>, DirectoryError> {
        self.ask(domain, |realm| {
            Ok(realm.people.get(&key(username)).map(|it| it.record.clone()))
        })
    }

    async fn people(
        &self,
        domain: &Domain,
        pattern: &str,
        limit: usize,
    ) -> Result<Vec<PersonRecord>, DirectoryError> {
        let pattern = Pattern::of(pattern);
        let matches = |person: &Person| {
            [
                &person.username,
                &person.first_name,
                &person.last_name,
                &person.mail,
            ]
            .iter()
            .any(|it| pattern.matches(it))
        };
        self.ask(domain, |realm| {
            Ok(realm
                .people
                .values()
                .map(|it| &it.record)
                .filter(|it| matches(&it.person))
                .take(limit)
                .cloned()
                .collect())
        })
    }

    async fn rename_person(
        &self,
        domain: &Domain,
        username: &str,
        first_name: &str,
        last_name: &str,
    ) -> Result<(), DirectoryError> {
        self.ask(domain, |realm| {
            let person = &mut realm.account(username)?.record.person;
            first_name.clone_into(&mut person.first_name);
            last_name.clone_into(&mut person.last_name);
            let display = format!("{first_name} {last_name}").trim().to_owned();
            realm.describe(username, "displayName", display)
        })
    }

    async fn set_password(
        &self,
        domain: &Domain,
        username: &str,
        password: &str,
        must_change: bool,
    ) -> Result<(), DirectoryError> {
        self.ask(domain, |realm| {
            realm.account(username)?.set(password, must_change)
        })
    }

    async fn change_password(
        &self,
        domain: &Domain,
        username: &str,
        old: &str,
        new: &str,
    ) -> Result<(), DirectoryError> {
        self.ask(domain, |realm| {
            let Some(account) = realm.people.get_mut(&key(username)) else {
                return Err(DirectoryError::OldPasswordWrong);
            };
            let verdict = account.verdict(old);
            verdict.allows_change()?;
            if verdict == Verdict::Right && old == new {
                return Err(DirectoryError::PasswordRefused(
                    "the password was used before".to_owned(),
                ));
            }
            account.set(new, false)
        })
    }

    async fn verify_password(
        &self,
        domain: &Domain,
        username: &str,
        password: &str,
    ) -> Result<Verdict, DirectoryError> {
        self.ask(domain, |realm| {
            Ok(realm
                .people
                .get_mut(&key(username))
                .map_or(Verdict::Wrong, |it| it.verdict(password)))
        })
    }

    async fn remove_person(&self, domain: &Domain, username: &str) -> Result<(), DirectoryError> {
        self.ask(domain, |realm| {
            if realm.people.remove(&key(username)).is_some() {
                realm.leave_groups(username);
            }
            Ok(())
        })
    }

    async fn promote_to_administrator(
        &self,
        domain: &Domain,
        username: &str,
    ) -> Result<(), DirectoryError> {
        self.ask(domain, |realm| {
            realm.account(username)?;
            for group in groups::ADMINISTRATORS {
                realm.join(group, username)?;
            }
            Ok(())
        })
    }

    async fn account(
        &self,
        domain: &Domain,
        kind: AccountKind,
        name: &str,
        read: &[&'static str],
    ) -> Result<Option<Account>, DirectoryError> {
        self.ask(domain, |realm| {
            let found = realm.view(domain, name, read);
            Ok(found.filter(|account| account.kind == kind))
        })
    }

    async fn accounts(
        &self,
        domain: &Domain,
        among: Among<'_>,
        read: &[&'static str],
    ) -> Result<Vec<Account>, DirectoryError> {
        self.ask(domain, |realm| realm.accounts(domain, among, read))
    }

    async fn create_account(
        &self,
        domain: &Domain,
        new: &NewAccount,
    ) -> Result<Account, DirectoryError> {
        self.ask(domain, |realm| realm.create(domain, new))
    }

    async fn change_account(
        &self,
        domain: &Domain,
        kind: AccountKind,
        name: &str,
        change: &AccountChange,
    ) -> Result<(), DirectoryError> {
        self.ask(domain, |realm| realm.change(domain, kind, name, change))
    }

    async fn remove_account(
        &self,
        domain: &Domain,
        kind: AccountKind,
        name: &str,
    ) -> Result<(), DirectoryError> {
        self.ask(domain, |realm| realm.remove(domain, kind, name))
    }

    async fn disable_person(&self, domain: &Domain, username: &str) -> Result<(), DirectoryError> {
        self.ask(domain, |realm| {
            realm.account(username)?.record.enabled = false;
            Ok(())
        })
    }

    async fn change_membership(
        &self,
        domain: &Domain,
        group: &str,
        member: &str,
        belongs: bool,
    ) -> Result<(), DirectoryError> {
        names::check_membership(group, member)?;
        self.ask(domain, |realm| {
            realm.change_membership(domain, group, member, belongs)
        })
    }

    async fn ensure_machine(
        &self,
        domain: &Domain,
        machine: &Machine,
    ) -> Result<MachineSecret, DirectoryError> {
        names::check_machine(machine)?;
        self.ask(domain, |realm| {
            realm.secrets += 1;
            realm.machines.insert(machine.name.clone(), realm.secrets);
            let secret = format!("simulated secret {} of {}", realm.secrets, machine.name);
            Ok(MachineSecret {
                secrets_tdb: secret.into_bytes(),
            })
        })
    }

    async fn machine_exists(&self, domain: &Domain, name: &str) -> Result<bool, DirectoryError> {
        self.ask(domain, |realm| Ok(realm.machines.contains_key(name)))
    }

    async fn remove_machine(&self, domain: &Domain, name: &str) -> Result<(), DirectoryError> {
        self.ask(domain, |realm| {
            realm.machines.remove(name);
            realm.leave_groups(&format!("{name}$"));
            Ok(())
        })
    }
}
