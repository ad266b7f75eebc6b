//! What the store may answer: refusals are the caller's, errors are the database's.

use model::{
    id::{DirectoryId, IpGroupId, SubnetId, WorkspaceId},
    state::{DirectoryStage, WorkspaceAction, WorkspaceState},
};

use crate::Standing;

/// The database did not do it, or holds something that cannot be.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database's own failure.
    #[error("the store failed")]
    Database(#[from] sqlx::Error),
    /// The tables could not be brought up to date.
    #[error("the store's tables could not be brought up to date")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A newer program has changed the tables.
    #[error(
        "a newer version of Carrel has changed the store's tables (step {0}), which this one does not know; run that version, or restore a backup from before"
    )]
    Newer(i64),
    /// The database's file could not be made for its owner alone.
    #[error("the store's file could not be made for its owner alone")]
    File(#[from] std::io::Error),
    /// A value in a row is not what its column may hold.
    #[error("the store holds \"{value}\" in {column}, which cannot be")]
    Corrupt {
        /// Which column.
        column: &'static str,
        /// What stands there.
        value: String,
    },
    /// A range or pool of numbers is used up.
    #[error("there is no free {what} left; {limit} are in use")]
    UsedUp {
        /// What ran out.
        what: &'static str,
        /// How many there are.
        limit: u32,
    },
}

/// A request that breaks a rule which only the store can check.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The organisation has a directory already.
    #[error("the organisation name \"{0}\" is in use; choose another")]
    OrganizationTaken(String),
    /// The directory has its organisation's name already.
    #[error("the directory has the organisation name \"{0}\" already; it is given once")]
    OrganizationNamed(String),
    /// The account has as many directories as it may have.
    #[error(
        "the account may have {0} directories of this kind and has them; remove one or ask the operator for more"
    )]
    DirectoryQuotaReached(u32),
    /// A subnet serves another directory, whose name servers its machines use.
    #[error("the subnet \"{subnet}\" serves the directory \"{directory}\"; choose another subnet")]
    SubnetInUse {
        /// Which.
        subnet: SubnetId,
        /// Whose.
        directory: DirectoryId,
    },
    /// Too many tags.
    #[error("a directory has at most {0} tags")]
    TooManyTags(usize),
    /// The person has a WorkSpace and cannot go.
    #[error("\"{username}\" has the WorkSpace \"{workspace}\"; remove it first")]
    PersonInUse {
        /// Who.
        username: String,
        /// Which.
        workspace: WorkspaceId,
    },
    /// Another directory has that DNS name.
    #[error("the directory name \"{0}\" is in use; choose another")]
    DomainTaken(String),
    /// No such directory.
    #[error("there is no directory \"{0}\"")]
    NoDirectory(DirectoryId),
    /// The directory is not in a stage that allows this.
    #[error("the directory \"{id}\" is {stage}; wait or choose another", stage = stage.wire())]
    DirectoryStage {
        /// Which.
        id: DirectoryId,
        /// Its stage.
        stage: DirectoryStage,
    },
    /// The directory still has WorkSpaces (DIR-19).
    #[error("the directory \"{id}\" still has WorkSpaces; remove these first: {remaining}")]
    DirectoryInUse {
        /// Which.
        id: DirectoryId,
        /// What remains, separated by commas.
        remaining: String,
    },
    /// Somebody of that name is there, with other data.
    #[error("the user \"{0}\" is in the directory already with another name or mail address")]
    PersonDiffers(String),
    /// No such person.
    #[error("there is no user \"{0}\" in the directory")]
    NoPerson(String),
    /// The person has a WorkSpace already (LIF-01).
    #[error("\"{username}\" already has the WorkSpace \"{workspace}\"; a person has one")]
    PersonHasWorkspace {
        /// Who.
        username: String,
        /// Which.
        workspace: WorkspaceId,
    },
    /// The person has no mail address (LIF-07).
    #[error("\"{0}\" has no mail address; add one first")]
    NoMail(String),
    /// The directory is not registered for WorkSpaces.
    #[error(
        "the directory \"{0}\" is not registered for WorkSpaces; call RegisterWorkspaceDirectory first"
    )]
    NotRegistered(DirectoryId),
    /// The directory is registered for WorkSpaces.
    #[error("the directory \"{0}\" is registered for WorkSpaces already")]
    Registered(DirectoryId),
    /// No such IP group.
    #[error("there is no IP group \"{0}\"")]
    NoIpGroup(IpGroupId),
    /// The account has an IP group of that name.
    #[error("the account has an IP group named \"{0}\" already; choose another name")]
    IpGroupNameTaken(String),
    /// The IP group restricts directories.
    #[error(
        "the IP group \"{id}\" restricts directories; disassociate it first from: {directories}"
    )]
    IpGroupInUse {
        /// Which.
        id: IpGroupId,
        /// The directories, separated by commas.
        directories: String,
    },
    /// More than a thing may have.
    #[error("\"{of}\" would have more than {limit} {what}; remove some first")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// Which thing.
        of: String,
        /// How many it may have.
        limit: usize,
    },
    /// Somebody else asked something of the WorkSpace at the same moment.
    #[error("the WorkSpace \"{0}\" was changed at this moment; look at it and try again")]
    Overtaken(WorkspaceId),
    /// The account's quota is used up (LIM-01).
    #[error("the account may have {limit} {what} and has them; ask the operator for more")]
    QuotaReached {
        /// What there are enough of.
        what: &'static str,
        /// How many there may be.
        limit: u32,
    },
    /// A request for more of it waits already.
    #[error("a request to raise {0} waits for the operator already")]
    QuotaAsked(String),
    /// The request for more is decided.
    #[error("the request \"{0}\" is decided already")]
    QuotaDecided(String),
    /// No such account.
    #[error("there is no account \"{0}\"")]
    NoAccount(String),
    /// The account's standing does not admit the change.
    #[error("the account \"{id}\" is {standing}; this cannot be done to it now", standing = standing.word())]
    AccountStanding {
        /// Which.
        id: String,
        /// Its standing.
        standing: Standing,
    },
    /// No such WorkSpace.
    #[error("there is no WorkSpace \"{0}\"")]
    NoWorkspace(WorkspaceId),
    /// The WorkSpace's state does not admit the action.
    #[error("the WorkSpace \"{id}\" is {state}; it cannot be asked to {action:?} now", state = state.wire())]
    WorkspaceState {
        /// Which.
        id: WorkspaceId,
        /// Its state.
        state: WorkspaceState,
        /// What was asked.
        action: WorkspaceAction,
    },
}

/// Why a request was not written down.
#[derive(Debug, thiserror::Error)]
pub enum RequestError {
    /// It breaks a rule.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for RequestError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}
