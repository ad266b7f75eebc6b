//! The record of calls: operations of our own service.

use serde::{Deserialize, Serialize};

use crate::timestamp::Timestamp;

/// Asks for records, newest first.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeAuditLogRequest {
    /// Only those of this account; the operator may name any, and sees all when none is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_id: Option<String>,
    /// Only those of this principal, by ARN.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub principal: Option<String>,
    /// Only those of this action, such as `workspaces:RebootWorkspaces`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// Only those with this outcome: `ok`, or the name of an error.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// Only those from this time on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_time: Option<Timestamp>,
    /// Only those before this time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_time: Option<Timestamp>,
    /// How many, 1 to 500.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i64>,
    /// Where the page before ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// A page of records.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeAuditLogResult {
    /// The records.
    pub records: Vec<AuditRecord>,
    /// Leads on, when there are more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// One call.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AuditRecord {
    /// Its number in the chain.
    pub sequence: i64,
    /// When it came.
    pub time: Timestamp,
    /// The account that signed it.
    pub account_id: String,
    /// Who signed it, by ARN; empty when nobody is known to have.
    pub principal: String,
    /// The key that was used.
    pub access_key_id: String,
    /// Whether the root of an account was used, which is for emergencies.
    pub root: bool,
    /// Where it came from.
    pub source_address: String,
    /// What the client called itself.
    pub user_agent: String,
    /// What was asked.
    pub action: String,
    /// What it was about.
    pub resources: Vec<String>,
    /// `allowed`, `denied` or `none`.
    pub decision: String,
    /// `ok`, or the name of the error.
    pub outcome: String,
    /// The request's id.
    pub request_id: String,
    /// How long it took.
    pub duration_ms: u64,
    /// The hash that chains it.
    pub hash: String,
}

/// Asks whether the chain of records is whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct VerifyAuditLogRequest {
    /// Where the call before ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// How far the chain was followed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct VerifyAuditLogResult {
    /// How many records this call has looked at and found in order.
    pub records: u64,
    /// The last one of these.
    pub sequence: i64,
    /// Its hash; noted elsewhere, it shows later that nothing up to here was written anew.
    pub hash: String,
    /// What is wrong behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flaw: Option<String>,
    /// Leads on, when there are more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
