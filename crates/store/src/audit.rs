//! The record of every call: appended only, each row chained to the one before by its hash.

use sha2::{Digest, Sha256};
use sqlx::any::AnyRow;

use crate::{Store, StoreError, database, writing::Writing};

/// A record to be appended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRecord {
    /// When the call came.
    pub at: i64,
    /// The account that signed it; empty when nobody is known to have.
    pub account_id: String,
    /// Who signed it, by ARN.
    pub principal: String,
    /// What was asked, such as `workspaces:RebootWorkspaces`.
    pub action: String,
    /// `ok`, or the error's name.
    pub outcome: String,
    /// Everything in its canonical form.
    pub record: String,
}

/// A record as it lies there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRecord {
    /// Its number, from 1.
    pub sequence: i64,
    /// What was recorded.
    pub content: NewRecord,
    /// Made of the hash before, the number and the record.
    pub hash: String,
}

/// The ends of the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEnds {
    /// The last record that was forgotten; 0 when none was.
    pub first_sequence: i64,
    /// Its hash.
    pub first_hash: String,
    /// The newest record; 0 when there is none.
    pub last_sequence: i64,
    /// Its hash.
    pub last_hash: String,
}

impl Default for AuditEnds {
    fn default() -> Self {
        Self {
            first_sequence: 0,
            first_hash: GENESIS.to_owned(),
            last_sequence: 0,
            last_hash: GENESIS.to_owned(),
        }
    }
}

/// Which records are meant; what is empty or 0 means all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Only those of this account.
    pub account_id: String,
    /// Only those of this principal.
    pub principal: String,
    /// Only those of this action.
    pub action: String,
    /// Only those with this outcome.
    pub outcome: String,
    /// Only those from this time on.
    pub since: i64,
    /// Only those before this time.
    pub until: i64,
}

/// Columns of a record, and how many records one statement takes where there are that many.
const COLUMNS: usize = 8;
const ROWS: usize = 16;

/// What stands before the first record.
const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The hash of a record behind the one with the hash `previous`.
#[must_use]
pub fn audit_hash(previous: &str, sequence: i64, record: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(format!("{previous}\n{sequence}\n"));
    hash.update(record);
    hex::encode(hash.finalize())
}

fn record(row: &AnyRow) -> Result<AuditRecord, StoreError> {
    Ok(AuditRecord {
        sequence: database::number(row, "sequence")?,
        content: NewRecord {
            at: database::number(row, "at")?,
            account_id: database::text(row, "account_id")?,
            principal: database::text(row, "principal")?,
            action: database::text(row, "action")?,
            outcome: database::text(row, "outcome")?,
            record: database::text(row, "record")?,
        },
        hash: database::text(row, "hash")?,
    })
}

fn ends(row: &AnyRow) -> Result<AuditEnds, StoreError> {
    Ok(AuditEnds {
        first_sequence: database::number(row, "first_sequence")?,
        first_hash: database::text(row, "first_hash")?,
        last_sequence: database::number(row, "last_sequence")?,
        last_hash: database::text(row, "last_hash")?,
    })
}

const ENDS: &str = "SELECT * FROM audit_ends WHERE id = 1";

impl Store {
    /// Appends records in their order, all or none.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn append_audit(&self, records: &[NewRecord]) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        let mut at = chain(&mut transaction).await?;
        let mut left = records;
        while !left.is_empty() {
            // Two statements and no more, which the database has ready.
            let (rows, rest) = left.split_at(if left.len() < ROWS { 1 } else { ROWS });
            append(&mut transaction, rows, &mut at).await?;
            left = rest;
        }
        sqlx::query("UPDATE audit_ends SET last_sequence = $1, last_hash = $2 WHERE id = 1")
            .bind(at.last_sequence)
            .bind(&at.last_hash)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(())
    }

    /// The ends of the chain.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn audit_ends(&self) -> Result<AuditEnds, StoreError> {
        Ok(self.one(sqlx::query(ENDS), ends).await?.unwrap_or_default())
    }

    /// Records behind `after` by number, oldest first, at most `limit`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn audit_after(
        &self,
        after: i64,
        limit: u32,
    ) -> Result<Vec<AuditRecord>, StoreError> {
        let query =
            sqlx::query("SELECT * FROM audit WHERE sequence > $1 ORDER BY sequence LIMIT $2")
                .bind(after)
                .bind(i64::from(limit));
        self.all(query, record).await
    }

    /// Records before `before` by number, newest first, at most `limit`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn audit(
        &self,
        filter: &AuditFilter,
        before: i64,
        limit: u32,
    ) -> Result<Vec<AuditRecord>, StoreError> {
        let query = sqlx::query(
            "SELECT * FROM audit WHERE sequence < $1 AND ($2 = '' OR account_id = $2) AND ($3 = '' OR principal = $3) \
             AND ($4 = '' OR action = $4) AND ($5 = '' OR outcome = $5) AND at >= $6 AND ($7 = 0 OR at < $7) \
             ORDER BY sequence DESC LIMIT $8",
        )
        .bind(before)
        .bind(&filter.account_id)
        .bind(&filter.principal)
        .bind(&filter.action)
        .bind(&filter.outcome)
        .bind(filter.since)
        .bind(filter.until)
        .bind(i64::from(limit));
        self.all(query, record).await
    }

    /// Forgets the oldest records, those from before `before`, and notes where the chain begins now. Returns how many.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forget_audit(&self, before: i64) -> Result<u64, StoreError> {
        let mut transaction = self.begin().await?;
        let at = chain(&mut transaction).await?;
        // Times may run backwards when a clock is set; only what has nothing to be kept before it goes.
        let last = sqlx::query(
            "SELECT sequence, hash FROM audit WHERE sequence < COALESCE((SELECT MIN(sequence) FROM audit WHERE at >= $1), $2) \
             ORDER BY sequence DESC LIMIT 1",
        )
        .bind(before)
        .bind(at.last_sequence + 1)
        .fetch_optional(&mut *transaction)
        .await?;
        let Some(last) = last else { return Ok(0) };
        let sequence = database::number(&last, "sequence")?;
        let gone = sqlx::query("DELETE FROM audit WHERE sequence <= $1")
            .bind(sequence)
            .execute(&mut *transaction)
            .await?;
        sqlx::query("UPDATE audit_ends SET first_sequence = $1, first_hash = $2 WHERE id = 1")
            .bind(sequence)
            .bind(database::text(&last, "hash")?)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(gone.rows_affected())
    }
}

/// Appends these with one statement, behind the newest record.
async fn append(
    transaction: &mut Writing,
    rows: &[NewRecord],
    at: &mut AuditEnds,
) -> Result<(), StoreError> {
    let values: Vec<String> = (0..rows.len())
        .map(|row| {
            let columns: Vec<_> = (1..=COLUMNS)
                .map(|column| format!("${}", row * COLUMNS + column))
                .collect();
            format!("({})", columns.join(", "))
        })
        .collect();
    let text = format!(
        "INSERT INTO audit (sequence, at, account_id, principal, action, outcome, record, hash) VALUES {}",
        values.join(", ")
    );
    let mut statement = sqlx::query(&text);
    for new in rows {
        at.last_sequence += 1;
        at.last_hash = audit_hash(&at.last_hash, at.last_sequence, &new.record);
        statement = statement
            .bind(at.last_sequence)
            .bind(new.at)
            .bind(&new.account_id)
            .bind(&new.principal)
            .bind(&new.action)
            .bind(&new.outcome)
            .bind(&new.record)
            .bind(at.last_hash.clone());
    }
    statement.execute(&mut **transaction).await?;
    Ok(())
}

/// The ends, held until the transaction is over: whoever appends waits for the one before.
async fn chain(transaction: &mut Writing) -> Result<AuditEnds, StoreError> {
    let fresh = AuditEnds::default();
    sqlx::query(
        "INSERT INTO audit_ends (id, first_sequence, first_hash, last_sequence, last_hash) VALUES (1, $1, $2, $1, $2) \
         ON CONFLICT (id) DO UPDATE SET id = 1",
    )
    .bind(fresh.first_sequence)
    .bind(&fresh.first_hash)
    .execute(&mut **transaction)
    .await?;
    let row = sqlx::query(ENDS).fetch_one(&mut **transaction).await?;
    ends(&row)
}
