//! Tokens that make a call safe to repeat: the same token with the same request is carried out once.

use crate::{Store, StoreError, database};

/// How long a call that was not completed keeps others with its token away, in milliseconds; then it is taken for dead.
const UNDER_WAY_MS: i64 = 60_000;
/// How long a token is remembered, in milliseconds: eight hours.
pub(crate) const REMEMBERED_MS: i64 = 8 * 3600 * 1000;

/// A call with a token.
#[derive(Debug, Clone, Copy)]
pub struct RequestToken<'a> {
    /// Whose call.
    pub account_id: &'a str,
    /// Which operation.
    pub operation: &'a str,
    /// The token.
    pub token: &'a str,
    /// A digest of the request.
    pub digest: &'a str,
}

/// What is known of a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TokenStanding {
    /// Nothing: the call is to be carried out, and the token is taken.
    Fresh,
    /// It was carried out with this answer.
    Answered(String),
    /// It is being carried out.
    UnderWay,
    /// It was used for another request.
    Other,
}

impl Store {
    /// Takes a token for a call, or tells what became of the call that took it before.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn take_token(
        &self,
        request: &RequestToken<'_>,
        now: i64,
    ) -> Result<TokenStanding, StoreError> {
        let stale = sqlx::query(
            "DELETE FROM request_tokens WHERE account_id = $1 AND operation = $2 AND token = $3 \
             AND (created_at < $4 OR (answer = '' AND created_at < $5))",
        )
        .bind(request.account_id)
        .bind(request.operation)
        .bind(request.token)
        .bind(now - REMEMBERED_MS)
        .bind(now - UNDER_WAY_MS);
        self.change(stale).await?;
        let taken = sqlx::query(
            "INSERT INTO request_tokens (account_id, operation, token, digest, answer, created_at) \
             VALUES ($1, $2, $3, $4, '', $5) ON CONFLICT DO NOTHING",
        )
        .bind(request.account_id)
        .bind(request.operation)
        .bind(request.token)
        .bind(request.digest)
        .bind(now);
        if self.change(taken).await? == 1 {
            return Ok(TokenStanding::Fresh);
        }
        let known = sqlx::query(
            "SELECT digest, answer FROM request_tokens WHERE account_id = $1 AND operation = $2 AND token = $3",
        )
        .bind(request.account_id)
        .bind(request.operation)
        .bind(request.token);
        let known = self
            .one(known, |row| {
                Ok((
                    database::text(row, "digest")?,
                    database::text(row, "answer")?,
                ))
            })
            .await?;
        Ok(match known {
            Some((digest, _)) if digest != request.digest => TokenStanding::Other,
            Some((_, answer)) if !answer.is_empty() => TokenStanding::Answered(answer),
            // Given back between the two looks: whoever repeats the call finds it free.
            Some(_) | None => TokenStanding::UnderWay,
        })
    }

    /// Remembers what a call was answered; `None` gives the token back, since nothing was done.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_token(
        &self,
        request: &RequestToken<'_>,
        answer: Option<&str>,
    ) -> Result<(), StoreError> {
        let query = match answer {
            Some(answer) => sqlx::query(
                "UPDATE request_tokens SET answer = $4 WHERE account_id = $1 AND operation = $2 AND token = $3 AND answer = ''",
            )
            .bind(request.account_id)
            .bind(request.operation)
            .bind(request.token)
            .bind(answer),
            None => sqlx::query(
                "DELETE FROM request_tokens WHERE account_id = $1 AND operation = $2 AND token = $3 AND answer = ''",
            )
            .bind(request.account_id)
            .bind(request.operation)
            .bind(request.token),
        };
        self.change(query).await.map(drop)
    }
}
