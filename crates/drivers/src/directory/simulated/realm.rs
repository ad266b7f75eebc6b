//! One domain in memory, and the people in it.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::{Duration, Instant},
};

use super::groups::{self, Group};
use crate::directory::{Attributes, DirectoryError, Person, PersonRecord, Verdict};

/// Wrong attempts that lock an account.
const ATTEMPTS_MAX: u32 = 10;
/// How long wrong attempts count, and how long an account stays locked.
const LOCKED: Duration = Duration::from_secs(15 * 60);
/// The first identifier a domain gives to an account of its own.
const FIRST_RID: u32 = 1103;

/// One domain.
pub(super) struct Realm {
    pub(super) controllers: BTreeSet<usize>,
    pub(super) stopped: BTreeSet<usize>,
    /// Controllers that answer and were not brought to their end, or whose certificate ends soon.
    pub(super) incomplete: BTreeSet<usize>,
    pub(super) people: BTreeMap<String, Account>,
    pub(super) groups: BTreeMap<String, Group>,
    pub(super) machines: BTreeMap<String, u64>,
    pub(super) made: u32,
    pub(super) secrets: u64,
}

/// One person.
pub(super) struct Account {
    pub(super) record: PersonRecord,
    /// What the record has no place for.
    pub(super) attributes: Attributes,
    pub(super) password: Option<String>,
    pub(super) must_change: bool,
    pub(super) ended: bool,
    pub(super) expired: bool,
    pub(super) wrong: Vec<Instant>,
}

impl Default for Realm {
    fn default() -> Self {
        Self {
            controllers: BTreeSet::new(),
            stopped: BTreeSet::new(),
            incomplete: BTreeSet::new(),
            people: BTreeMap::new(),
            groups: groups::born(),
            machines: BTreeMap::new(),
            made: 0,
            secrets: 0,
        }
    }
}

impl Realm {
    pub(super) fn answers(&self, index: usize) -> bool {
        self.controllers.contains(&index) && !self.stopped.contains(&index)
    }

    /// Makes an account, unless there is one of that name.
    pub(super) fn add(&mut self, person: &Person) {
        if self.people.contains_key(&key(&person.username)) {
            return;
        }
        let record = PersonRecord {
            person: person.clone(),
            rid: self.fresh_rid(),
            enabled: false,
        };
        let account = Account {
            record,
            attributes: Attributes::new(),
            password: None,
            must_change: false,
            ended: false,
            expired: false,
            wrong: Vec::new(),
        };
        self.people.insert(key(&person.username), account);
    }

    /// The next identifier.
    pub(super) fn fresh_rid(&mut self) -> u32 {
        self.made += 1;
        FIRST_RID + self.made - 1
    }

    pub(super) fn account(&mut self, username: &str) -> Result<&mut Account, DirectoryError> {
        self.people
            .get_mut(&key(username))
            .ok_or_else(|| DirectoryError::NoSuchPerson(username.to_owned()))
    }
}

impl Account {
    pub(super) fn verdict(&mut self, password: &str) -> Verdict {
        self.wrong.retain(|at| at.elapsed() < LOCKED);
        if self.wrong.len() >= ATTEMPTS_MAX as usize {
            return Verdict::LockedOut;
        }
        if self.password.as_deref() != Some(password) || password.is_empty() {
            self.wrong.push(Instant::now());
            return Verdict::Wrong;
        }
        if !self.record.enabled {
            return Verdict::Disabled;
        }
        if self.ended {
            return Verdict::AccountExpired;
        }
        self.wrong.clear();
        if self.must_change {
            Verdict::MustChange
        } else if self.expired {
            Verdict::Expired
        } else {
            Verdict::Right
        }
    }

    pub(super) fn set(&mut self, password: &str, must_change: bool) -> Result<(), DirectoryError> {
        model::password::check(password)
            .map_err(|fault| DirectoryError::PasswordRefused(fault.to_string()))?;
        self.password = Some(password.to_owned());
        self.must_change = must_change;
        self.expired = false;
        self.record.enabled = true;
        self.wrong.clear();
        Ok(())
    }
}

pub(super) fn key(username: &str) -> String {
    username.to_lowercase()
}
