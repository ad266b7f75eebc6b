//! The directory of a domain: its controllers, people, groups and machine accounts.

mod accounts;
mod attributes;
mod filter;
mod names;
mod pattern;
pub mod samba;
mod sid;
pub mod simulated;

use std::net::Ipv4Addr;

use async_trait::async_trait;

pub use accounts::{Account, AccountChange, AccountKind, Among, GroupForm, GroupScope, NewAccount};
pub use attributes::{Attribute, Attributes, Change, VALUES_MAX, ValueKind};

use crate::EngineError;

/// A directory engine. One value serves every domain; what it must know of one comes as [`Domain`].
#[async_trait]
pub trait Directory: Send + Sync {
    /// Makes the controller with this index inside its running instance, or brings it back when it has a copy of the domain; returns when it answers over LDAPS. May be repeated and resumed at any point.
    async fn ensure_controller(
        &self,
        domain: &Domain,
        index: usize,
        origin: Origin,
    ) -> Result<(), EngineError>;
    /// Lets the other controller take every role that only one may have, and forget the controller with this index, whose instance is gone for good. Refused while that instance is there; may be repeated.
    async fn take_over(&self, domain: &Domain, lost: usize) -> Result<(), EngineError>;
    /// What each controller answers right now.
    async fn controllers(&self, domain: &Domain) -> Vec<ControllerHealth>;

    /// Makes a person, without a usable password until one is set. An existing account of that name is left as it is.
    async fn ensure_person(&self, domain: &Domain, person: &Person) -> Result<(), DirectoryError>;
    /// Finds a person by user name; case does not matter.
    async fn person(
        &self,
        domain: &Domain,
        username: &str,
    ) -> Result<Option<PersonRecord>, DirectoryError>;
    /// People whose user name, first name, last name or mail matches; `*` is a wildcard, other characters are literal; an empty pattern is everybody. At most `limit`, by user name.
    async fn people(
        &self,
        domain: &Domain,
        pattern: &str,
        limit: usize,
    ) -> Result<Vec<PersonRecord>, DirectoryError>;
    /// Changes first and last name.
    async fn rename_person(
        &self,
        domain: &Domain,
        username: &str,
        first_name: &str,
        last_name: &str,
    ) -> Result<(), DirectoryError>;
    /// Sets a password as the administrator and enables the account.
    async fn set_password(
        &self,
        domain: &Domain,
        username: &str,
        password: &str,
        must_change: bool,
    ) -> Result<(), DirectoryError>;
    /// Changes a password as the person, who proves the old one; works while "must change" is set.
    async fn change_password(
        &self,
        domain: &Domain,
        username: &str,
        old: &str,
        new: &str,
    ) -> Result<(), DirectoryError>;
    /// Checks a password.
    async fn verify_password(
        &self,
        domain: &Domain,
        username: &str,
        password: &str,
    ) -> Result<Verdict, DirectoryError>;
    /// Removes a person.
    async fn remove_person(&self, domain: &Domain, username: &str) -> Result<(), DirectoryError>;
    /// Adds a person to the five groups of a directory administrator (DIR-18).
    async fn promote_to_administrator(
        &self,
        domain: &Domain,
        username: &str,
    ) -> Result<(), DirectoryError>;

    /// Finds an account of a kind by its name, in any case, with those of these attributes that have values.
    async fn account(
        &self,
        domain: &Domain,
        kind: AccountKind,
        name: &str,
        read: &[&'static str],
    ) -> Result<Option<Account>, DirectoryError>;
    /// Finds accounts, by name, with those of these attributes that have values.
    async fn accounts(
        &self,
        domain: &Domain,
        among: Among<'_>,
        read: &[&'static str],
    ) -> Result<Vec<Account>, DirectoryError>;
    /// Makes a group, or a person without a password who cannot sign in yet. Refused when anything has that name.
    async fn create_account(
        &self,
        domain: &Domain,
        new: &NewAccount,
    ) -> Result<Account, DirectoryError>;
    /// Changes attributes, all or none.
    async fn change_account(
        &self,
        domain: &Domain,
        kind: AccountKind,
        name: &str,
        change: &AccountChange,
    ) -> Result<(), DirectoryError>;
    /// Removes a person or a group; what the domain itself needs is refused.
    async fn remove_account(
        &self,
        domain: &Domain,
        kind: AccountKind,
        name: &str,
    ) -> Result<(), DirectoryError>;
    /// Keeps a person from signing in until a password is set again.
    async fn disable_person(&self, domain: &Domain, username: &str) -> Result<(), DirectoryError>;
    /// Makes a person, a group or a machine a member of a group, or no longer one.
    async fn change_membership(
        &self,
        domain: &Domain,
        group: &str,
        member: &str,
        belongs: bool,
    ) -> Result<(), DirectoryError>;

    /// Makes the machine account of a desktop, or gives an existing one a new secret, and returns what the desktop needs to be that machine. No other credential is in it.
    async fn ensure_machine(
        &self,
        domain: &Domain,
        machine: &Machine,
    ) -> Result<MachineSecret, DirectoryError>;
    /// Whether the machine account exists.
    async fn machine_exists(&self, domain: &Domain, name: &str) -> Result<bool, DirectoryError>;
    /// Removes the machine account.
    async fn remove_machine(&self, domain: &Domain, name: &str) -> Result<(), DirectoryError>;
}

/// What a driver must know to work on a domain.
#[derive(Clone)]
pub struct Domain {
    /// The DNS name, such as `corp.example.com`; lower case.
    pub dns_name: String,
    /// The short name, such as `CORP`; at most 15 characters, upper case.
    pub short_name: String,
    /// Its controllers. Each is a copy of the other; which of them founded the domain makes no difference later.
    pub controllers: Vec<Controller>,
    /// The administrator's password.
    pub administrator_password: String,
    /// The certificate authority that signs the controllers' certificates, with its key (PEM).
    pub authority: Authority,
}

/// A controller of a domain.
#[derive(Debug, Clone)]
pub struct Controller {
    /// The instance it runs in; also its host name (at most 15 characters).
    pub instance: String,
    /// Its address in its subnet: what desktops use.
    pub address: Ipv4Addr,
    /// Its address on the management network: what the control plane uses (LDAPS, 636).
    pub management_address: Ipv4Addr,
}

/// Where a controller that has no copy of the domain gets one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// It founds the domain: only for a domain of which no copy is anywhere.
    Founding,
    /// It joins at the controller with this index.
    Joining(usize),
}

/// A certificate authority of one directory.
#[derive(Clone)]
pub struct Authority {
    /// Its certificate in PEM.
    pub certificate_pem: String,
    /// Its private key in PEM.
    pub key_pem: String,
}

/// What a controller answers.
#[derive(Debug, Clone)]
pub struct ControllerHealth {
    /// The controller's instance.
    pub instance: String,
    /// `None` when it answers; else what is wrong, for people.
    pub fault: Option<String>,
    /// Whether a copy of the domain lies in it; `true` also while that cannot be told.
    pub member: bool,
    /// Whether it is as [`Directory::ensure_controller`] leaves it, with a certificate that is far from its end; `true` also while that cannot be told.
    pub complete: bool,
}

/// A person to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// sAMAccountName, at most 20 characters.
    pub username: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Mail address.
    pub mail: String,
}

/// A person as the directory has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRecord {
    /// Names and mail.
    pub person: Person,
    /// The last part of the security identifier; the uid in a desktop is 200000 plus this.
    pub rid: u32,
    /// Whether the account may sign in.
    pub enabled: bool,
}

/// What a password check found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Right.
    Right,
    /// Unknown user or wrong password: not told apart.
    Wrong,
    /// Right, but it must be changed first.
    MustChange,
    /// Right, but it has expired.
    Expired,
    /// The account is disabled.
    Disabled,
    /// Too many wrong attempts; locked for a while.
    LockedOut,
    /// The account's own end date has passed.
    AccountExpired,
}

impl Verdict {
    /// Whether somebody with this verdict may change their password; else why not.
    fn allows_change(self) -> Result<(), DirectoryError> {
        match self {
            Self::Right | Self::MustChange | Self::Expired => Ok(()),
            // A locked account is refused before its password is looked at: who guesses is not told of the lock.
            Self::Wrong | Self::LockedOut => Err(DirectoryError::OldPasswordWrong),
            _ => Err(DirectoryError::PasswordRefused(self.hindrance().to_owned())),
        }
    }

    /// Why somebody with this verdict may not change their password, for people; empty when they may.
    #[must_use]
    pub fn hindrance(self) -> &'static str {
        match self {
            Self::Right | Self::MustChange | Self::Expired => "",
            Self::Wrong => "the current password is wrong",
            Self::Disabled => "the account is disabled; ask the administrator",
            Self::LockedOut => {
                "the account is locked after too many wrong attempts; try again in 15 minutes"
            }
            Self::AccountExpired => "the account's end date has passed; ask the administrator",
        }
    }
}

/// A desktop's machine account.
#[derive(Debug, Clone)]
pub struct Machine {
    /// The account's name without the dollar sign; at most 15 characters, upper case.
    pub name: String,
    /// The desktop's full name in DNS.
    pub host_name: String,
    /// The index of the controller to make it at while that one answers, so that all of them share the work.
    pub prefers: usize,
}

/// What a desktop needs to be its machine: no credential of anybody else.
#[derive(Clone)]
pub struct MachineSecret {
    /// Content of `/var/lib/samba/private/secrets.tdb`.
    pub secrets_tdb: Vec<u8>,
}

/// Why the directory did not do something.
#[derive(Debug, thiserror::Error)]
pub enum DirectoryError {
    /// The engine's fault.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// Nobody of that name.
    #[error("there is no user \"{0}\" in the directory")]
    NoSuchPerson(String),
    /// No group of that name.
    #[error("there is no group \"{0}\" in the directory")]
    NoSuchGroup(String),
    /// Nothing of that name that could be a member of a group.
    #[error("there is no user, group or machine \"{0}\" in the directory")]
    NoSuchMember(String),
    /// Something has that name already.
    #[error("the directory has an account called \"{0}\" already; choose another name")]
    NameTaken(String),
    /// It is a member already.
    #[error("\"{member}\" is a member of \"{group}\" already")]
    AlreadyMember {
        /// The group.
        group: String,
        /// The member.
        member: String,
    },
    /// It is no member.
    #[error("\"{member}\" is not a member of \"{group}\"")]
    NotMember {
        /// The group.
        group: String,
        /// The member.
        member: String,
    },
    /// The domain itself needs it.
    #[error("\"{0}\" belongs to the directory itself and cannot be removed")]
    Protected(String),
    /// Carrel itself signs in as that account, by what the group may do.
    #[error(
        "\"{member}\" stays in \"{group}\": Carrel signs in to the directory as this account and could do nothing there without the group"
    )]
    SignsIn {
        /// The group.
        group: String,
        /// The account.
        member: String,
    },
    /// An attribute cannot have that value; says which and why.
    #[error("{0}")]
    AttributeRefused(String),
    /// The directory refused the new password, in its own words.
    #[error("the directory refused the password: {0}")]
    PasswordRefused(String),
    /// The old password was wrong.
    #[error("the current password is wrong")]
    OldPasswordWrong,
}

impl DirectoryError {
    /// Whether the same request may succeed later.
    #[must_use]
    pub fn retryable(&self) -> bool {
        matches!(self, Self::Engine(error) if error.retryable())
    }
}
