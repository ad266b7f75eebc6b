//! The only SQL of Carrel: one text for SQLite (embedded, the default) and PostgreSQL (several control planes).
//!
//! Handlers call the functions that write intent and refuse what a rule forbids; reconcilers write what they found,
//! compare-and-set on the row's `generation`, so that a result that belongs to an older intent is dropped. Times are
//! epoch milliseconds and come in as parameters. Secrets come in sealed.
//!
//! Deliberately absent: engines, rules beyond what one transaction must keep, and clocks.

mod accounts;
mod audit;
mod client_sessions;
mod closed_accounts;
mod database;
mod directories;
mod error;
mod events;
pub mod identity;
mod interfaces;
mod invitations;
mod ip_groups;
mod networks;
mod notices;
mod outbox;
mod people;
mod quotas;
mod registered_directories;
mod request_tokens;
mod seeds;
mod settings;
mod sweeps;
mod tags;
mod throttle;
mod tickets;
mod workspace_accounts;
mod workspaces;
mod writing;

pub use accounts::{Account, Standing};
pub use audit::{AuditEnds, AuditFilter, AuditRecord, NewRecord, audit_hash};
pub use client_sessions::ClientSession;
pub use database::{Places, Store};
pub use directories::{
    Connection, Directory, DirectoryKey, DirectoryKind, DirectorySize, NewConnection, NewDirectory,
    TAGS_PER_DIRECTORY,
};
pub use error::{Refusal, RequestError, StoreError};
pub use events::Event;
pub use interfaces::{Interface, InterfaceWish, MANAGEMENT};
pub use invitations::{Invitation, InvitationStanding};
pub use ip_groups::{IpGroup, IpRule, IpRuleChange};
pub use networks::{AccountNetwork, Network, Subnet};
pub use notices::{DueNotice, Notice};
pub use outbox::{Mail, MailKind, MailState};
pub use people::{NewPerson, Person, PersonStage};
pub use quotas::{QuotaRequest, QuotaRequestFilter, QuotaStatus};
pub use registered_directories::RegisteredDirectory;
pub use request_tokens::{RequestToken, TokenStanding};
pub use seeds::Seed;
pub use sweeps::Overdue;
pub use workspaces::{
    Launch, Modification, NewWorkspace, Wanted, Workspace, WorkspaceFilter, WorkspaceKey,
    WorkspaceReport,
};
pub use writing::in_background;
