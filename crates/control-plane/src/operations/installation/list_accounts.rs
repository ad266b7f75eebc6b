//! ListAccounts: every account of the installation, by id.

use aws_api::{
    shapes::accounts::{Account, ListAccountsRequest, ListAccountsResult},
    timestamp::Timestamp,
};

use crate::{
    api::Resource,
    operations::{Call, OperationError, page},
};

const ACCOUNTS_MAX: u32 = 100;

pub(super) async fn handle(
    call: &Call<'_>,
    request: ListAccountsRequest,
) -> Result<ListAccountsResult, OperationError> {
    call.authorize(&Resource::any(call))?;
    call.need_operator().await?;
    let limit = page::limit(request.max_results, ACCOUNTS_MAX)?;
    let after: Option<String> = page::after(request.next_token.as_deref())?;
    let store = &call.cloud.store;
    let found = store
        .accounts_after(after.as_deref().unwrap_or_default(), ACCOUNTS_MAX + 1)
        .await?;
    let (shown, last) = page::cut(found, limit);
    Ok(ListAccountsResult {
        next_token: last.map(|last| page::token(&last.id)),
        accounts: shown.into_iter().map(describe).collect(),
    })
}

/// An account as the wire shows it.
pub(super) fn describe(account: store::Account) -> Account {
    Account {
        account_id: account.id,
        name: account.name,
        email: account.mail,
        standing: account.standing.word().to_owned(),
        created_at: Timestamp::from_milliseconds(account.created_at),
        changed_at: Timestamp::from_milliseconds(account.changed_at),
    }
}
