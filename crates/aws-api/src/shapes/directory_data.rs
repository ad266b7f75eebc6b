//! People of a directory: API version 2023-05-31. `DirectoryId` of a request travels in the query.

use serde::{Deserialize, Serialize};

/// Takes what page of the people to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListUsersRequest {
    /// The directory; on the wire in the query.
    #[serde(skip_serializing)]
    pub directory_id: Option<String>,
    /// How many a page holds, 1 to 250.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i64>,
    /// Where the page begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// Must be the directory's own name where it is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub realm: Option<String>,
}

/// A page of people.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListUsersResult {
    /// The directory.
    pub directory_id: String,
    /// Its DNS name.
    pub realm: String,
    /// The people, by user name.
    pub users: Vec<UserSummary>,
    /// Given while there is another page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// A person in a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UserSummary {
    /// Whether the account may sign in.
    pub enabled: bool,
    /// First name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_name: Option<String>,
    /// User name.
    #[serde(rename = "SAMAccountName")]
    pub sam_account_name: String,
    /// Security identifier; only its last part where the domain's own is not known here.
    #[serde(rename = "SID")]
    pub sid: String,
    /// Last name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub surname: Option<String>,
}

/// Names one person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeUserRequest {
    /// The directory; on the wire in the query.
    #[serde(skip_serializing)]
    pub directory_id: Option<String>,
    /// User name.
    #[serde(rename = "SAMAccountName", skip_serializing_if = "Option::is_none")]
    pub sam_account_name: Option<String>,
    /// Must be the directory's own name where it is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub realm: Option<String>,
}

/// A person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeUserResult {
    /// The directory.
    pub directory_id: String,
    /// Mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_address: Option<String>,
    /// Whether the account may sign in.
    pub enabled: bool,
    /// First name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_name: Option<String>,
    /// The directory's DNS name.
    pub realm: String,
    /// User name.
    #[serde(rename = "SAMAccountName")]
    pub sam_account_name: String,
    /// Security identifier; only its last part where the domain's own is not known here.
    #[serde(rename = "SID")]
    pub sid: String,
    /// Last name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub surname: Option<String>,
    /// User name with the directory's name.
    pub user_principal_name: String,
}
