//! Desktops: API version 2015-04-08.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Takes up to 25 requests for a WorkSpace.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateWorkspacesRequest {
    /// The requests, 1 to 25.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspaces: Option<Vec<WorkspaceRequest>>,
}

/// One WorkSpace that is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct WorkspaceRequest {
    /// The directory its person is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub directory_id: Option<String>,
    /// Its person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    /// What it is made of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bundle_id: Option<String>,
    /// Running mode and sizes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace_properties: Option<WorkspaceProperties>,
    /// Labels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// Whether the root volume is to be encrypted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub root_volume_encryption_enabled: Option<bool>,
    /// Whether the user volume is to be encrypted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_volume_encryption_enabled: Option<bool>,
    /// The key that encrypts them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub volume_encryption_key: Option<String>,
}

/// A label.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Tag {
    /// Its name.
    pub key: String,
    /// Its value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// How a WorkSpace runs and how large its volumes are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct WorkspaceProperties {
    /// `ALWAYS_ON`, `AUTO_STOP` or `MANUAL`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub running_mode: Option<String>,
    /// Size of the root volume in GB.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub root_volume_size_gib: Option<u64>,
    /// Size of the user volume in GB.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_volume_size_gib: Option<u64>,
    /// The compute type's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compute_type_name: Option<String>,
    /// How long an `AUTO_STOP` waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub running_mode_auto_stop_timeout_in_minutes: Option<i64>,
}

/// What became of the requests.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CreateWorkspacesResult {
    /// The refused ones.
    pub failed_requests: Vec<FailedCreateWorkspaceRequest>,
    /// The accepted ones.
    pub pending_requests: Vec<Workspace>,
}

/// A refused request for a WorkSpace.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct FailedCreateWorkspaceRequest {
    /// The request as it was given.
    pub workspace_request: WorkspaceRequest,
    /// The reason by name.
    pub error_code: String,
    /// The reason for people.
    pub error_message: String,
}

/// A WorkSpace.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Workspace {
    /// Its id.
    pub workspace_id: String,
    /// The directory its person is in.
    pub directory_id: String,
    /// Its person.
    pub user_name: String,
    /// Its address in the customer's subnet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ip_address: Option<String>,
    /// Its state.
    pub state: String,
    /// What it is made of.
    pub bundle_id: String,
    /// The subnet it is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
    /// What is wrong, and what to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
    /// What is wrong, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// Its name in the directory and on its network.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub computer_name: Option<String>,
    /// Running mode and sizes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace_properties: Option<WorkspaceProperties>,
    /// What of it is being changed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub modification_states: Vec<ModificationState>,
}

/// Something of a WorkSpace that is being changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ModificationState {
    /// `ROOT_VOLUME`, `USER_VOLUME` or `COMPUTE_TYPE`.
    pub resource: String,
    /// `UPDATE_INITIATED` or `UPDATE_IN_PROGRESS`.
    pub state: String,
}

/// Which WorkSpaces to describe: all, some by id, or those of a directory, a person in it, or a bundle.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeWorkspacesRequest {
    /// A name given to a WorkSpace; those made here have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace_name: Option<String>,
    /// Up to 25 ids; excludes every other member but the page's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace_ids: Option<Vec<String>>,
    /// Only those of this directory.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub directory_id: Option<String>,
    /// Only the one of this person; needs the directory.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    /// Only those made of this bundle; excludes every other filter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bundle_id: Option<String>,
    /// How many a page holds, 1 to 25.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// Where the page begins: what the page before answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// A page of WorkSpaces.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeWorkspacesResult {
    /// The WorkSpaces, by id.
    pub workspaces: Vec<Workspace>,
    /// Given while there is another page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Names one WorkSpace that is to change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ChangeRequest {
    /// The WorkSpace.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
}

/// Takes the WorkSpaces to restart.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RebootWorkspacesRequest {
    /// 1 to 25.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reboot_workspace_requests: Option<Vec<ChangeRequest>>,
}

/// Takes the WorkSpace to rebuild.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RebuildWorkspacesRequest {
    /// Exactly one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rebuild_workspace_requests: Option<Vec<ChangeRequest>>,
}

/// Takes the WorkSpaces to start.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct StartWorkspacesRequest {
    /// 1 to 25.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_workspace_requests: Option<Vec<ChangeRequest>>,
}

/// Takes the WorkSpaces to stop.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct StopWorkspacesRequest {
    /// 1 to 25.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stop_workspace_requests: Option<Vec<ChangeRequest>>,
}

/// Takes the WorkSpaces to remove.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct TerminateWorkspacesRequest {
    /// 1 to 25.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terminate_workspace_requests: Option<Vec<ChangeRequest>>,
}

/// What became of a change to several WorkSpaces: only the refused ones are listed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ChangeResult {
    /// The refused ones.
    pub failed_requests: Vec<FailedChange>,
}

/// A refused change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct FailedChange {
    /// The WorkSpace as it was named.
    pub workspace_id: String,
    /// The reason by name.
    pub error_code: String,
    /// The reason for people.
    pub error_message: String,
}

/// Which bundles to describe.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeWorkspaceBundlesRequest {
    /// Up to 25 ids; excludes the owner.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bundle_ids: Option<Vec<String>>,
    /// `AMAZON` for those that came with the installation; absent for one's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// Where the page begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// A page of bundles.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeWorkspaceBundlesResult {
    /// The bundles.
    pub bundles: Vec<WorkspaceBundle>,
    /// Given while there is another page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// What WorkSpaces can be made of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct WorkspaceBundle {
    /// Its id.
    pub bundle_id: String,
    /// Its name.
    pub name: String,
    /// Who offers it.
    pub owner: String,
    /// What it is, in words.
    pub description: String,
    /// The root volume.
    pub root_storage: Storage,
    /// The user volume.
    pub user_storage: Storage,
    /// The compute type.
    pub compute_type: ComputeType,
    /// `AVAILABLE`, `PENDING` or `ERROR`.
    pub state: String,
    /// `REGULAR`.
    pub bundle_type: String,
}

/// The size of a volume.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Storage {
    /// In GB, as text.
    pub capacity: String,
}

/// A compute type.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ComputeType {
    /// Its name.
    pub name: String,
}

/// Which directories to describe.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeWorkspaceDirectoriesRequest {
    /// Up to 25 ids.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub directory_ids: Option<Vec<String>>,
    /// How many a page holds, 1 to 25.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// Where the page begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// A page of directories.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeWorkspaceDirectoriesResult {
    /// The directories, by id.
    pub directories: Vec<WorkspaceDirectory>,
    /// Given while there is another page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// A directory as desktops use it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct WorkspaceDirectory {
    /// Its id.
    pub directory_id: String,
    /// The organisation's name in addresses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alias: Option<String>,
    /// Its DNS name.
    pub directory_name: String,
    /// What people give their client.
    pub registration_code: String,
    /// Its two subnets.
    pub subnet_ids: Vec<String>,
    /// Addresses of its controllers.
    pub dns_ip_addresses: Vec<String>,
    /// `SIMPLE_AD` for one we run.
    pub directory_type: String,
    /// The security group of its WorkSpaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace_security_group_id: Option<String>,
    /// `REGISTERING`, `REGISTERED`, `DEREGISTERING`, `DEREGISTERED` or `ERROR`.
    pub state: String,
    /// How its WorkSpaces are made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace_creation_properties: Option<WorkspaceCreationProperties>,
    /// `SHARED` or `DEDICATED`.
    pub tenancy: String,
    /// The groups of addresses that it is restricted to.
    #[serde(rename = "ipGroupIds")]
    pub ip_group_ids: Vec<String>,
    /// `ALLOW` or `DENY` for each kind of device.
    pub workspace_access_properties: BTreeMap<String, String>,
    /// Whose identities people have.
    pub user_identity_type: String,
    /// What kind of WorkSpaces it is for.
    pub workspace_type: String,
    /// What is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
}

/// How WorkSpaces of a directory are made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct WorkspaceCreationProperties {
    /// Whether they reach the Internet.
    pub enable_internet_access: bool,
    /// Whether their people administer them.
    pub user_enabled_as_local_administrator: bool,
    /// Whether stopped ones are started for maintenance.
    pub enable_maintenance_mode: bool,
    /// Where their machine accounts are made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_ou: Option<String>,
    /// A security group that they have beside their own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_security_group_id: Option<String>,
}
