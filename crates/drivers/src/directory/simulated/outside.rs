//! What happens to a directory from outside: controllers that stop or are lost, and administrators with tools of their own.

use std::sync::atomic::Ordering;

use super::{SimulatedDirectory, groups, realm::key};
use crate::directory::{Domain, Person};

impl SimulatedDirectory {
    /// Takes every controller away, whatever is done to bring one back; or lets them answer again.
    pub fn set_answering(&self, answering: bool) {
        self.away.store(!answering, Ordering::SeqCst);
    }

    /// Stops or starts a controller, as the engine would.
    pub fn stop_controller(&self, domain: &Domain, index: usize, stopped: bool) {
        self.with(domain, |realm| {
            if stopped {
                realm.stopped.insert(index)
            } else {
                realm.stopped.remove(&index)
            }
        });
    }

    /// Leaves a controller that answers as the loss of its last steps would, or its certificate short of its end.
    pub fn leave_incomplete(&self, domain: &Domain, index: usize) {
        self.with(domain, |realm| realm.incomplete.insert(index));
    }

    /// Takes a controller's copy of the domain away for good, as the loss of its instance would.
    pub fn lose_controller(&self, domain: &Domain, index: usize) {
        self.with(domain, |realm| realm.controllers.remove(&index));
    }

    /// Brings a controller's copy of the domain back, as a backup of its instance would.
    pub fn restore_controller(&self, domain: &Domain, index: usize) {
        self.with(domain, |realm| realm.controllers.insert(index));
    }

    /// Disables an account, as an administrator's own tool would.
    pub fn disable_outside(&self, domain: &Domain, username: &str) {
        self.with(domain, |realm| {
            realm
                .people
                .get_mut(&key(username))
                .map(|it| it.record.enabled = false)
        });
    }

    /// Makes a person who may sign in, as an administrator's own tool would.
    pub fn add_outside(&self, domain: &Domain, person: &Person, password: &str) {
        self.with(domain, |realm| {
            realm.add(person);
            let account = realm.people.get_mut(&key(&person.username));
            account.map(|account| account.set(password, false))
        });
    }

    /// Lets an account's end date pass, as an administrator's tool would.
    pub fn end_person(&self, domain: &Domain, username: &str) {
        self.with(domain, |realm| {
            realm
                .people
                .get_mut(&key(username))
                .map(|it| it.ended = true)
        });
    }

    /// Lets a password grow too old, as time would.
    pub fn expire_password(&self, domain: &Domain, username: &str) {
        self.with(domain, |realm| {
            realm
                .people
                .get_mut(&key(username))
                .map(|it| it.expired = true)
        });
    }

    /// Whether the person is in the five groups of a directory administrator.
    #[must_use]
    pub fn is_administrator(&self, domain: &Domain, username: &str) -> bool {
        self.with(domain, |realm| {
            groups::ADMINISTRATORS
                .iter()
                .all(|group| realm.is_member(group, username))
        })
    }
}
