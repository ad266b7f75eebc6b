//! People of the directory become people who may have a WorkSpace: whoever made them there, and with whatever tool.

use drivers::directory::Account;
use model::username::Username;
use store::{Directory, NewPerson, Person, PersonStage};

use super::{attributes, subject::domain_of};
use crate::operations::{Call, OperationError};

/// Writes an account of the directory down as a person. Who may sign in has a password and needs no invitation.
pub(super) async fn adopt(
    call: &Call<'_>,
    directory: &Directory,
    username: &Username,
    account: &Account,
) -> Result<(), OperationError> {
    let text = |name: &str| {
        let value = attributes::first(&account.attributes, name);
        value.map(|value| value.0).unwrap_or_default()
    };
    let new = NewPerson {
        username: username.clone(),
        first_name: text("givenName"),
        last_name: text("sn"),
        mail: text("mail"),
        administrator: false,
    };
    let stage = if account.enabled {
        PersonStage::Registered
    } else {
        PersonStage::Created
    };
    let store = &call.cloud.store;
    Ok(store
        .adopt_person(&directory.id, &new, stage, call.now)
        .await?)
}

/// A person of a directory: written down already, or found in the directory itself and written down now.
pub(in crate::operations) async fn person_of(
    call: &Call<'_>,
    directory: &Directory,
    username: &Username,
) -> Result<Option<Person>, OperationError> {
    use drivers::directory::AccountKind;
    let store = &call.cloud.store;
    let known = store.person(&directory.id, username.as_str()).await?;
    if known.is_some() {
        return Ok(known);
    }
    let Some(domain) = domain_of(call, directory).await? else {
        return Ok(None);
    };
    let engine = &call.cloud.directory;
    let found = engine.account(&domain, AccountKind::Person, username.as_str(), &[]);
    let Some(account) = found.await? else {
        return Ok(None);
    };
    adopt(call, directory, username, &account).await?;
    Ok(store.person(&directory.id, username.as_str()).await?)
}
