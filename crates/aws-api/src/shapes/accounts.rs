//! Accounts and their quotas, as the operator sees them: operations of our own service.

use serde::{Deserialize, Serialize};

use crate::timestamp::Timestamp;

/// An account.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Account {
    /// Twelve digits.
    pub account_id: String,
    /// Its name.
    pub name: String,
    /// The mail address of who owns it.
    pub email: String,
    /// `active`, `suspended`, `closed` or `removed`.
    pub standing: String,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When its standing changed last.
    pub changed_at: Timestamp,
}

/// Opens an account.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateAccountRequest {
    /// Its name, 1 to 64 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The mail address of who owns it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// A new account with the key of its root, which is told this once.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CreateAccountResult {
    /// The account.
    pub account: Account,
    /// The id of the root's key.
    pub access_key_id: String,
    /// The secret of the root's key.
    pub secret_access_key: String,
}

/// Asks for a page of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListAccountsRequest {
    /// How many, 1 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i64>,
    /// Where the page before ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// A page of accounts, by id.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListAccountsResult {
    /// The accounts.
    pub accounts: Vec<Account>,
    /// Leads on, when there are more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Names an account that is to be suspended, resumed or closed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ChangeAccountRequest {
    /// Which.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_id: Option<String>,
}

/// The account as it is now.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ChangeAccountResult {
    /// The account.
    pub account: Account,
}

/// A request to raise a quota.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct QuotaRequest {
    /// Its id.
    pub request_id: String,
    /// The account that asks.
    pub account_id: String,
    /// The service of the quota.
    pub service_code: String,
    /// The quota.
    pub quota_code: String,
    /// What it counts.
    pub quota_name: String,
    /// What it shall be.
    pub desired_value: u32,
    /// `PENDING`, `APPROVED` or `DENIED`.
    pub status: String,
    /// Who asked, by ARN.
    pub requester: String,
    /// Why it was refused.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// When it was asked.
    pub created: Timestamp,
    /// When it was decided.
    pub last_updated: Timestamp,
}

/// Asks for a page of requests, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListQuotaRequestsRequest {
    /// Only those of this account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_id: Option<String>,
    /// Only those with this status.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// How many, 1 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i64>,
    /// Where the page before ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// A page of requests.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListQuotaRequestsResult {
    /// The requests.
    pub requests: Vec<QuotaRequest>,
    /// Leads on, when there are more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Approves or refuses a request.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DecideQuotaRequestRequest {
    /// Which.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// Why; required when it is refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// The request as it is now.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DecideQuotaRequestResult {
    /// The request.
    pub request: QuotaRequest,
}

/// Sets a quota of an account, or takes it away.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SetQuotaRequest {
    /// Which account; the operator's own may have quotas too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_id: Option<String>,
    /// The service of the quota.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_code: Option<String>,
    /// The quota.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quota_code: Option<String>,
    /// What it shall be; absent, there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<i64>,
}

/// A quota of an account.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SetQuotaResult {
    /// Which account.
    pub account_id: String,
    /// The service.
    pub service_code: String,
    /// The quota.
    pub quota_code: String,
    /// What it is; absent, there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<u32>,
}
