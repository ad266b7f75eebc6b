//! What is recorded of a call, and its one canonical form.

use std::{
    sync::{Mutex, OnceLock, PoisonError},
    time::Duration,
};

use serde::Serialize;
use store::NewRecord;

use crate::api::{self, Caller, Decision, Origin};

/// The outcome of what came to its end.
const DONE: &str = "ok";
/// How many resources of one call are named.
const RESOURCES_MAX: usize = 50;

/// What became known of a call on its way, however far it came.
#[derive(Debug, Default)]
pub struct Seen {
    caller: OnceLock<Caller>,
    decisions: Mutex<Vec<Decision>>,
}

impl Seen {
    /// Notes who signed.
    pub fn caller(&self, caller: &Caller) {
        // There is one caller; a second answer to the same question would be the same.
        let _ = self.caller.set(caller.clone());
    }

    /// Notes what was decided.
    pub fn decisions(&self, decisions: Vec<Decision>) {
        *self
            .decisions
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = decisions;
    }

    /// Whether a root of an account signed.
    #[must_use]
    pub fn is_root(&self) -> bool {
        self.caller.get().is_some_and(Caller::is_root)
    }

    /// The record of a call that ended.
    #[must_use]
    pub fn record(&self, origin: &Origin, ended: &Ended<'_>) -> NewRecord {
        let decisions = self
            .decisions
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let mut resources: Vec<&str> = Vec::new();
        for decision in decisions.iter() {
            let is_told = resources.contains(&decision.arn.as_str());
            if !is_told && resources.len() < RESOURCES_MAX {
                resources.push(&decision.arn);
            }
        }
        let decision = match decisions.iter().map(|one| one.is_allowed).min() {
            Some(true) => "allowed",
            Some(false) => "denied",
            None => "none",
        };
        let caller = self.caller.get();
        let principal = caller.map(Caller::arn).unwrap_or_default();
        let account_id = caller.map_or("", |caller| &caller.account_id);
        let record = Record {
            time: ended.at,
            account_id,
            principal: &principal,
            access_key_id: caller.map_or("", |caller| &caller.access_key_id),
            root: self.is_root(),
            source_address: origin
                .address
                .map(|address| address.to_string())
                .unwrap_or_default(),
            user_agent: &origin.user_agent,
            action: ended.action,
            resources,
            decision,
            outcome: ended.outcome,
            request_id: &origin.request_id,
            duration_ms: u64::try_from(ended.took.as_millis()).unwrap_or(u64::MAX),
        };
        NewRecord {
            at: ended.at,
            account_id: account_id.to_owned(),
            action: ended.action.to_owned(),
            outcome: ended.outcome.to_owned(),
            record: serde_json::to_string(&record).expect("a record has string keys"),
            principal,
        }
    }
}

/// What the service did of itself in an account, as somebody of that account.
#[derive(Debug, Clone, Copy)]
pub struct ServiceAct<'a> {
    /// When it began, in epoch milliseconds.
    pub at: i64,
    /// In whose account.
    pub account_id: &'a str,
    /// As whom, by ARN.
    pub principal: &'a str,
    /// The service, such as `workspaces.amazonaws.com`: it stands where a call has its source.
    pub service: &'a str,
    /// What was done, such as `ec2:CreateNetworkInterface`.
    pub action: &'a str,
    /// On what, by ARN.
    pub resources: &'a [String],
    /// What it was done for, such as a WorkSpace's id.
    pub subject: &'a str,
    /// Whether the policies let it.
    pub is_allowed: bool,
    /// `ok`, or the error's name.
    pub outcome: &'a str,
    /// How long it took.
    pub took: Duration,
    /// Whether it only looked.
    pub is_look: bool,
}

impl ServiceAct<'_> {
    /// Whether it came to its end.
    pub(super) fn is_done(&self) -> bool {
        self.outcome == DONE
    }

    /// Its record.
    pub(super) fn record(&self) -> NewRecord {
        let resources = self.resources.iter().take(RESOURCES_MAX);
        let record = Record {
            time: self.at,
            account_id: self.account_id,
            principal: self.principal,
            access_key_id: "",
            root: false,
            source_address: self.service.to_owned(),
            user_agent: self.service,
            action: self.action,
            resources: resources.map(String::as_str).collect(),
            decision: if self.is_allowed { "allowed" } else { "denied" },
            outcome: self.outcome,
            request_id: &api::request_id(),
            duration_ms: u64::try_from(self.took.as_millis()).unwrap_or(u64::MAX),
        };
        NewRecord {
            at: self.at,
            account_id: self.account_id.to_owned(),
            principal: self.principal.to_owned(),
            action: self.action.to_owned(),
            outcome: self.outcome.to_owned(),
            record: serde_json::to_string(&record).expect("a record has string keys"),
        }
    }
}

/// How a call ended.
#[derive(Debug, Clone, Copy)]
pub struct Ended<'a> {
    /// When it came.
    pub at: i64,
    /// What was asked, such as `workspaces:RebootWorkspaces`.
    pub action: &'a str,
    /// `ok`, or the error's name.
    pub outcome: &'a str,
    /// How long it took.
    pub took: Duration,
}

/// The canonical form: these members in this order, without spaces. The hash is made of the text that lies in the store,
/// so a newer program may add members at the end.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Record<'a> {
    time: i64,
    account_id: &'a str,
    principal: &'a str,
    access_key_id: &'a str,
    root: bool,
    source_address: String,
    user_agent: &'a str,
    action: &'a str,
    resources: Vec<&'a str>,
    decision: &'static str,
    outcome: &'a str,
    request_id: &'a str,
    duration_ms: u64,
}
