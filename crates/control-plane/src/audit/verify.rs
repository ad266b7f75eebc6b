//! Whether the chain of records is whole: nothing changed, nothing removed, nothing put in.

use serde_json::Value;
use store::{AuditEnds, AuditRecord, Store, StoreError, audit_hash};

/// How many records are looked at in one call.
pub const VERIFIED_AT_ONCE: u32 = 100_000;
const PAGE: u32 = 1000;

/// How far the chain was followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many records are as they were written.
    pub records: u64,
    /// The last one that was looked at.
    pub sequence: i64,
    /// Its hash.
    pub hash: String,
    /// Whether that is the newest one.
    pub is_end: bool,
    /// What is wrong behind it.
    pub flaw: Option<Flaw>,
}

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// The record is not what its hash was made of, or one before it was taken out and the numbers closed up.
    #[error("record {0} was changed: it does not fit its hash and the record before it")]
    Changed(i64),
    /// A record is missing.
    #[error("record {0} is missing: it was removed")]
    Removed(i64),
    /// There is a record that was never written here.
    #[error("record {0} was inserted: the newest one written here is {1}")]
    Inserted(i64, i64),
}

/// Follows the chain behind the record `from`, which has the hash given; from its beginning when there is none.
///
/// # Errors
/// When the store fails.
pub async fn verify(store: &Store, from: Option<(i64, String)>) -> Result<Verified, StoreError> {
    let ends = store.audit_ends().await?;
    let begin = (ends.first_sequence, ends.first_hash.clone());
    // What was forgotten meanwhile cannot be looked at; the chain begins later now.
    let (mut sequence, mut hash) = from.filter(|(from, _)| begin.0 <= *from).unwrap_or(begin);
    let mut records = 0;
    let verified = |records, sequence, hash: &str, is_end, flaw| Verified {
        records,
        sequence,
        hash: hash.to_owned(),
        is_end,
        flaw,
    };
    while records < u64::from(VERIFIED_AT_ONCE) {
        let page = store.audit_after(sequence, PAGE).await?;
        if page.is_empty() {
            let missing = (sequence < ends.last_sequence).then_some(Flaw::Removed(sequence + 1));
            return Ok(verified(records, sequence, &hash, true, missing));
        }
        for record in &page {
            if let Some(flaw) = flaw(record, sequence + 1, &hash, &ends) {
                return Ok(verified(records, sequence, &hash, true, Some(flaw)));
            }
            records += 1;
            sequence = record.sequence;
            hash.clone_from(&record.hash);
        }
        // Records that came while we looked are looked at the next time.
        if ends.last_sequence <= sequence {
            return Ok(verified(records, sequence, &hash, true, None));
        }
    }
    Ok(verified(records, sequence, &hash, false, None))
}

fn flaw(record: &AuditRecord, expected: i64, before: &str, ends: &AuditEnds) -> Option<Flaw> {
    if expected < record.sequence {
        return Some(if expected <= ends.last_sequence {
            Flaw::Removed(expected)
        } else {
            Flaw::Inserted(record.sequence, ends.last_sequence)
        });
    }
    let hash = audit_hash(before, record.sequence, &record.content.record);
    let is_newest = record.sequence == ends.last_sequence;
    let fits =
        hash == record.hash && columns_fit(record) && (!is_newest || record.hash == ends.last_hash);
    (!fits).then_some(Flaw::Changed(record.sequence))
}

/// Whether what is searched by says what the record says.
fn columns_fit(record: &AuditRecord) -> bool {
    let Ok(said) = serde_json::from_str::<Value>(&record.content.record) else {
        return false;
    };
    let content = &record.content;
    said["Time"] == content.at
        && said["AccountId"] == content.account_id.as_str()
        && said["Principal"] == content.principal.as_str()
        && said["Action"] == content.action.as_str()
        && said["Outcome"] == content.outcome.as_str()
}
