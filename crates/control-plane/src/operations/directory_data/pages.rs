//! Pages of accounts, by name.

use aws_api::{ApiError, tree::Secret};
use drivers::directory::Account;

use crate::operations::page;

/// What the service lets a page hold.
const PAGE_MAX: u32 = 250;

/// A page of accounts, and the token that leads on.
pub(super) fn page_of(
    mut all: Vec<Account>,
    max_results: Option<i64>,
    next_token: Option<&Secret>,
) -> Result<(Vec<Account>, Option<Secret>), ApiError> {
    let limit = page::limit(max_results, PAGE_MAX)?;
    let after: Option<String> = page::after(next_token.map(|token| token.0.as_str()))?;
    let key = |account: &Account| account.name.to_lowercase();
    all.sort_by_cached_key(key);
    all.retain(|account| after.as_ref().is_none_or(|after| *after < key(account)));
    let (found, last) = page::cut(all, limit);
    Ok((found, last.map(|last| Secret(page::token(&key(&last))))))
}
