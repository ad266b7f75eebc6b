//! What the compatible services have no operation for: our own service, in the same style.

use serde::{Deserialize, Serialize};

use crate::{generated::workspaces::WorkspaceProperties, timestamp::Timestamp};

/// From a few names to people at work: a network, a directory, people, WorkSpaces and invitations. May be repeated: what
/// is there stays, and the people it names are added.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct QuickSetupRequest {
    /// The people; the first one of a new directory becomes its administrator. 1 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub users: Option<Vec<QuickSetupUser>>,
    /// The bundle of everybody who names none; Standard unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bundle_id: Option<String>,
    /// The organisation's name, unique in the installation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// The directory's DNS name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain_name: Option<String>,
    /// The directory's short name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short_name: Option<String>,
    /// Whether the desktops reach the Internet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable_internet_access: Option<bool>,
}

/// One person of quick setup (QS-04).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct QuickSetupUser {
    /// User name.
    pub user_name: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Mail address.
    pub email_address: String,
    /// The bundle, by id or by name, where it is not the default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bundle_id: Option<String>,
}

/// What quick setup has begun.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct QuickSetupResult {
    /// The directory.
    pub directory_id: String,
    /// What people give their client.
    pub registration_code: String,
    /// Whether this call made the directory.
    pub directory_created: bool,
    /// The password of the directory's built-in Administrator; only in the answer that made the directory.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub administrator_password: Option<String>,
    /// The WorkSpace of each person named, in that order.
    pub workspaces: Vec<QuickSetupWorkspace>,
}

/// The WorkSpace of a person named in quick setup.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct QuickSetupWorkspace {
    /// The person.
    pub user_name: String,
    /// The WorkSpace.
    pub workspace_id: String,
    /// Whether this call asked for it.
    pub created: bool,
}

/// One field that breaks a rule; an error of quick setup lists them all in `Problems`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Problem {
    /// Which field, such as `Users[2].EmailAddress`.
    pub field: String,
    /// What was given.
    pub value: String,
    /// The rule it breaks.
    pub rule: String,
}

/// Names a person who is to be invited, by directory and user name or by WorkSpace.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct InvitationRequest {
    /// The directory.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub directory_id: Option<String>,
    /// The person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}

/// The mail a person would be sent, to copy or to change (REG-09).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct InviteUserResult {
    /// `Invitation` for somebody who has not registered, `Welcome` for the others.
    pub kind: String,
    /// The address.
    pub to: String,
    /// The subject line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// Until when its link is good; a welcome mail has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
}

/// What was sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SendInvitationResult {
    /// `Invitation` for somebody who has not registered, `Welcome` for the others.
    pub kind: String,
    /// The address.
    pub to: String,
}

/// Switches the synchronisation of files for the people of a directory.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SetSyncRequest {
    /// The directory.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub directory_id: Option<String>,
    /// Whether their files are to be synchronised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
}

/// How synchronisation is switched now.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SetSyncResult {
    /// The directory.
    pub directory_id: String,
    /// Whether files of its people are to be synchronised.
    pub enabled: bool,
    /// How many gigabytes each of them may have (LIM-03).
    pub gigabytes_per_user: u32,
}

/// A customer's domain and an account in it, to be looked at before connecting.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct VerifyDirectoryConnectionRequest {
    /// The domain's DNS name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    /// Its password.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password: Option<String>,
    /// Two name servers of the domain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dns_addresses: Option<Vec<String>>,
    /// The VPC to look from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
    /// Its two subnets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subnet_ids: Option<Vec<String>>,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct VerifyDirectoryConnectionResult {
    /// `Accepted`: everything given can be used, and nothing was asked of the domain.
    pub status: String,
    /// Why no more than that is known.
    pub reason: String,
}

/// Another account, or another password, for a connected directory (DIR-40).
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateDirectoryServiceAccountRequest {
    /// The directory.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub directory_id: Option<String>,
    /// The account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    /// Its password.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password: Option<String>,
}

/// The account that is used from now on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UpdateDirectoryServiceAccountResult {
    /// The directory.
    pub directory_id: String,
    /// The account.
    pub user_name: String,
}

/// Takes which mails of the built-in mailbox to answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetMailboxRequest {
    /// Only this mail, with its text; 1 is the oldest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u64>,
    /// Only mails to this address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// Mails of the built-in mailbox.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetMailboxResult {
    /// The mails, oldest first, at most the newest 500.
    pub mails: Vec<MailSummary>,
}

/// A mail of the built-in mailbox.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct MailSummary {
    /// Its number; stays the same while mails arrive.
    pub number: u64,
    /// When it was sent, as its header says.
    pub date: String,
    /// The receiver.
    pub to: String,
    /// The subject line.
    pub subject: String,
    /// The plain text, when one mail was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// Takes up to 25 WorkSpaces.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeWorkspaceProgressRequest {
    /// Their ids.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace_ids: Option<Vec<String>>,
}

/// How far they are.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeWorkspaceProgressResult {
    /// Those of them that exist, by id.
    pub workspaces: Vec<WorkspaceProgress>,
}

/// What the compatible description of a WorkSpace has no room for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct WorkspaceProgress {
    /// Its id.
    pub workspace_id: String,
    /// Its state by the wire's word.
    pub state: String,
    /// Its state by people's word.
    pub label: String,
    /// What is being done at this moment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// How far that is, 0 to 100.
    pub percent: u32,
    /// What is wrong, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// What is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
    /// The image it runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    /// Its sizes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace_properties: Option<WorkspaceProperties>,
    /// When it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requested_at: Option<Timestamp>,
    /// When its state changed last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed_at: Option<Timestamp>,
    /// When a key was pressed or the mouse moved last, to the minute, as far as it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_input_at: Option<Timestamp>,
    /// When somebody was connected last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_connection_at: Option<Timestamp>,
    /// When it stops by itself, unless it is used before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stops_at: Option<Timestamp>,
    /// Why it is still on, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why_on: Option<String>,
}

/// Takes which page of the events to answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEventsRequest {
    /// Only events about this id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource_id: Option<String>,
    /// At most this many, 1 to 500; the newest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
}

/// What happened.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeEventsResult {
    /// The events, newest first.
    pub events: Vec<Event>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Event {
    /// When.
    pub time: Timestamp,
    /// To what.
    pub resource_id: String,
    /// What, by name.
    pub kind: String,
    /// What, for people.
    pub message: String,
}

/// Asks how the installation is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GetStatusRequest {}

/// How the installation is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetStatusResult {
    /// The version that serves.
    pub version: String,
    /// The region.
    pub region: String,
    /// The account of the caller.
    pub account_id: String,
    /// Each engine.
    pub engines: Vec<EngineStatus>,
    /// How many WorkSpaces there are, by state.
    pub workspaces: std::collections::BTreeMap<String, u64>,
}

/// How an engine is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct EngineStatus {
    /// Which one.
    pub name: String,
    /// Whether it answers.
    pub healthy: bool,
    /// What is wrong when it does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fault: Option<String>,
    /// Its version or state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}
