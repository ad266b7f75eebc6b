//! How much an account may have of something, and requests for more.

use std::collections::BTreeMap;

use model::quota::Quota;
use sqlx::any::AnyRow;

use crate::{
    Notice, Refusal, RequestError, Store, StoreError, database, notices, writing::Writing,
};

/// Where a request for more is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuotaStatus {
    /// Nobody has decided.
    Pending,
    /// The operator agreed, and the quota is what was asked for.
    Approved,
    /// The operator did not agree.
    Denied,
}

impl QuotaStatus {
    /// The word in the store and on the wire.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Pending => "PENDING",
            Self::Approved => "APPROVED",
            Self::Denied => "DENIED",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [Self::Pending, Self::Approved, Self::Denied]
            .into_iter()
            .find(|status| status.word() == word)
    }
}

/// A request for more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotaRequest {
    /// Its id; sorts by time.
    pub id: String,
    /// The account that asks.
    pub account_id: String,
    /// The service of the quota.
    pub service: String,
    /// The code of the quota.
    pub code: String,
    /// What it shall be.
    pub value: u32,
    /// Where the request is.
    pub status: QuotaStatus,
    /// Who asked, by ARN.
    pub requester: String,
    /// Why the operator did not agree; empty unless denied.
    pub reason: String,
    /// When it was asked.
    pub created_at: i64,
    /// When it changed last.
    pub updated_at: i64,
}

/// Which requests are meant; an empty text means all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QuotaRequestFilter<'a> {
    /// Only those of this account.
    pub account_id: &'a str,
    /// Only those for this service.
    pub service: &'a str,
    /// Only those for this quota.
    pub code: &'a str,
    /// Only those with this status.
    pub status: &'a str,
}

fn request(row: &AnyRow) -> Result<QuotaRequest, StoreError> {
    Ok(QuotaRequest {
        id: database::text(row, "id")?,
        account_id: database::text(row, "account_id")?,
        service: database::text(row, "service")?,
        code: database::text(row, "code")?,
        value: database::index(row, "value")?,
        status: database::word(row, "status", QuotaStatus::from_word)?,
        requester: database::text(row, "requester")?,
        reason: database::text(row, "reason")?,
        created_at: database::number(row, "created_at")?,
        updated_at: database::number(row, "updated_at")?,
    })
}

impl Store {
    /// The quotas of an account by code; what has no entry has no quota.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn quotas(&self, account_id: &str) -> Result<BTreeMap<String, u32>, StoreError> {
        let query =
            sqlx::query("SELECT code, value FROM quotas WHERE account_id = $1").bind(account_id);
        let rows = self
            .all(query, |row| {
                Ok((database::text(row, "code")?, database::index(row, "value")?))
            })
            .await?;
        Ok(rows.into_iter().collect())
    }

    /// Sets a quota of an account, or takes it away.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_quota(
        &self,
        account_id: &str,
        code: &str,
        value: Option<u32>,
    ) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        set(&mut transaction, account_id, code, value).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Writes a request for more down, with the mails that tell of it.
    ///
    /// # Errors
    /// A refusal when one for the same quota waits already; else the database's failure.
    pub async fn ask_quota(
        &self,
        asked: &QuotaRequest,
        notices: &[Notice],
    ) -> Result<(), RequestError> {
        let mut transaction = self.begin().await?;
        let inserted = sqlx::query(
            "INSERT INTO quota_requests (id, account_id, service, code, value, status, requester, reason, created_at, updated_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        )
        .bind(&asked.id)
        .bind(&asked.account_id)
        .bind(&asked.service)
        .bind(&asked.code)
        .bind(i64::from(asked.value))
        .bind(asked.status.word())
        .bind(&asked.requester)
        .bind(&asked.reason)
        .bind(asked.created_at)
        .bind(asked.updated_at)
        .execute(&mut *transaction)
        .await;
        match inserted {
            Ok(_) => {}
            Err(error) if database::is_duplicate(&error) => {
                return Err(Refusal::QuotaAsked(asked.code.clone()).into());
            }
            Err(error) => return Err(error.into()),
        }
        notices::insert(&mut transaction, notices).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Decides a request that waits: sets the quota when it is approved, and writes the mails that tell of it.
    ///
    /// # Errors
    /// A refusal when it is decided already; else the database's failure.
    pub async fn decide_quota(
        &self,
        decided: &QuotaRequest,
        notices: &[Notice],
    ) -> Result<(), RequestError> {
        let mut transaction = self.begin().await?;
        let changed = sqlx::query(
            "UPDATE quota_requests SET status = $1, reason = $2, updated_at = $3 WHERE id = $4 AND status = 'PENDING'",
        )
        .bind(decided.status.word())
        .bind(&decided.reason)
        .bind(decided.updated_at)
        .bind(&decided.id)
        .execute(&mut *transaction)
        .await?;
        if changed.rows_affected() == 0 {
            return Err(Refusal::QuotaDecided(decided.id.clone()).into());
        }
        if decided.status == QuotaStatus::Approved {
            let (account, code) = (&decided.account_id, &decided.code);
            set(&mut transaction, account, code, Some(decided.value)).await?;
        }
        notices::insert(&mut transaction, notices).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// A request by its id, of one account unless that is empty.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn quota_request(
        &self,
        account_id: &str,
        id: &str,
    ) -> Result<Option<QuotaRequest>, StoreError> {
        let query = sqlx::query(
            "SELECT * FROM quota_requests WHERE id = $1 AND ($2 = '' OR account_id = $2)",
        )
        .bind(id)
        .bind(account_id);
        self.one(query, request).await
    }

    /// Requests behind `after` by id, oldest first, at most `limit`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn quota_requests(
        &self,
        filter: &QuotaRequestFilter<'_>,
        after: &str,
        limit: u32,
    ) -> Result<Vec<QuotaRequest>, StoreError> {
        let query = sqlx::query(
            "SELECT * FROM quota_requests WHERE id > $1 AND ($2 = '' OR account_id = $2) AND ($3 = '' OR service = $3) \
             AND ($4 = '' OR code = $4) AND ($5 = '' OR status = $5) ORDER BY id LIMIT $6",
        )
        .bind(after)
        .bind(filter.account_id)
        .bind(filter.service)
        .bind(filter.code)
        .bind(filter.status)
        .bind(i64::from(limit));
        self.all(query, request).await
    }
}

async fn set(
    transaction: &mut Writing,
    account_id: &str,
    code: &str,
    value: Option<u32>,
) -> Result<(), StoreError> {
    let query = match value {
        Some(value) => sqlx::query(
            "INSERT INTO quotas (account_id, code, value) VALUES ($1, $2, $3) \
             ON CONFLICT (account_id, code) DO UPDATE SET value = excluded.value",
        )
        .bind(account_id)
        .bind(code)
        .bind(i64::from(value)),
        None => sqlx::query("DELETE FROM quotas WHERE account_id = $1 AND code = $2")
            .bind(account_id)
            .bind(code),
    };
    query.execute(&mut **transaction).await?;
    Ok(())
}

/// How many of something an account may have; nothing where it has no quota. Touching the row first makes requests at
/// once wait for each other, so that together they do not get past it.
pub(crate) async fn limit(
    transaction: &mut Writing,
    account_id: &str,
    quota: &Quota,
) -> Result<Option<u32>, StoreError> {
    let touched =
        sqlx::query("UPDATE quotas SET value = value WHERE account_id = $1 AND code = $2")
            .bind(account_id)
            .bind(quota.code)
            .execute(&mut **transaction)
            .await?;
    if touched.rows_affected() == 0 {
        return Ok(None);
    }
    let row = sqlx::query("SELECT value FROM quotas WHERE account_id = $1 AND code = $2")
        .bind(account_id)
        .bind(quota.code)
        .fetch_one(&mut **transaction)
        .await?;
    Ok(Some(database::index(&row, "value")?))
}
