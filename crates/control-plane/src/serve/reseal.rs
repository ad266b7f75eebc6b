//! A new key for the store's secrets. In between, the key file holds both keys, so that a process that is killed at any
//! moment leaves a store whose every secret opens, and the next run goes on with the same new key.

use std::path::Path;

use anyhow::Context;
use model::{id::DirectoryId, paths::Paths};
use store::{Store, identity::SealedColumn};

use super::{assembly, authority::write_file, claim::Claims, config::Config};
use crate::{
    api::access_keys,
    operations::second_factor,
    reconcile::directory::{authority_owner, connection_owner, password_owner},
    seal::{self, Seal},
};

/// How many values are read at once.
const PAGE: i64 = 500;
const PRIVATE: u32 = 0o600;

/// Makes a new key, seals every secret with it and forgets the former one; how many secrets that were.
///
/// # Errors
/// When the service runs, a file or the store cannot be used, or a secret does not open; both keys are kept then.
pub async fn rotate_keys(state: &Path) -> anyhow::Result<u64> {
    let paths = Paths::of(&std::path::absolute(state)?);
    let config = Config::read(&paths)?;
    let _claims = Claims::take(&paths, &config)?;
    let store = assembly::open_store(&paths, &config.store).await?;
    let sealed = rotate(&store, &assembly::key_file(&paths)).await;
    store.close().await;
    sealed
}

async fn rotate(store: &Store, file: &Path) -> anyhow::Result<u64> {
    if let Some(both) = seal::with_new_key(file)? {
        write_file(file, both.as_bytes(), PRIVATE)?;
    }
    let seal = Seal::open_file(file)?;
    let mut sealed = 0;
    for column in SealedColumn::ALL {
        sealed += reseal(store, &seal, column).await?;
    }
    let only = seal::without_former_key(file)?;
    write_file(file, only.as_bytes(), PRIVATE)?;
    Ok(sealed)
}

/// Seals every value of a column with the current key; how many that were. Those that are already are left alone.
async fn reseal(store: &Store, seal: &Seal, column: SealedColumn) -> anyhow::Result<u64> {
    let (mut after, mut sealed) = (String::new(), 0);
    loop {
        let values = store.sealed_values(column, &after, PAGE).await?;
        let Some(last) = values.last() else {
            return Ok(sealed);
        };
        after.clone_from(&last.id);
        for value in &values {
            let owner = owner(column, &value.id)?;
            if seal.is_current(&owner, &value.sealed) {
                continue;
            }
            let secret = seal.open(&owner, &value.sealed)?;
            let anew = seal.seal(&owner, &secret);
            sealed += u64::from(store.reseal_value(column, value, &anew).await?);
        }
    }
}

/// Whose secret a sealed value is, as whoever sealed it has it.
fn owner(column: SealedColumn, id: &str) -> anyhow::Result<String> {
    let directory = || -> anyhow::Result<DirectoryId> {
        let parsed = id.parse();
        parsed.with_context(|| format!("the store holds a directory \"{id}\", which cannot be"))
    };
    Ok(match column {
        SealedColumn::AccessKeys => access_keys::owner(id),
        SealedColumn::Sessions => access_keys::session_owner(id),
        SealedColumn::MfaDevices => second_factor::owner(id),
        SealedColumn::DirectoryPasswords => password_owner(&directory()?),
        SealedColumn::DirectoryAuthorities => authority_owner(&directory()?),
        SealedColumn::DirectoryConnections => connection_owner(&directory()?),
    })
}

#[cfg(test)]
mod tests {
    use store::{
        Account,
        identity::{NewSession, SessionKind},
    };

    use super::*;

    async fn store_with_secrets(folder: &Path, seal: &Seal) -> anyhow::Result<Store> {
        let store = Store::open_file(&folder.join("store.db")).await?;
        let account_id = "111122223333";
        let account = Account::new(account_id, "operator", 1);
        store.ensure_account(&account).await?;
        for number in 0..3 {
            let (key, _) = access_keys::make(seal, account_id, "", number);
            store.add_access_key(&key, 9).await?;
            let (key, token) = access_keys::make_temporary(seal);
            let session = NewSession {
                id: key.id,
                account_id: account_id.to_owned(),
                sealed_secret: key.sealed_secret,
                token_hash: token.hash,
                kind: SessionKind::User,
                identity_id: String::new(),
                name: String::new(),
                details: "{}".to_owned(),
                mfa_at: 0,
                created_at: 1,
                expires_at: 2,
            };
            store.add_session(&session).await?;
        }
        Ok(store)
    }

    /// How many secrets open, and how many of them are sealed with the current key.
    async fn counted(store: &Store, seal: &Seal) -> (usize, usize) {
        let (mut open, mut current) = (0, 0);
        for column in SealedColumn::ALL {
            for value in store.sealed_values(column, "", 99).await.unwrap() {
                let owner = owner(column, &value.id).unwrap();
                open += usize::from(seal.open(&owner, &value.sealed).is_ok());
                current += usize::from(seal.is_current(&owner, &value.sealed));
            }
        }
        (open, current)
    }

    #[tokio::test]
    async fn a_rotation_that_was_killed_loses_nothing_and_goes_on_with_the_same_key() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("store.key");
        let before = Seal::open_file(&file).unwrap();
        let store = store_with_secrets(folder.path(), &before).await.unwrap();

        // Killed after the new key was written.
        let both = seal::with_new_key(&file).unwrap().unwrap();
        write_file(&file, both.as_bytes(), PRIVATE).unwrap();
        let new_key = both.lines().next().unwrap();
        let seal = Seal::open_file(&file).unwrap();
        assert_eq!(counted(&store, &seal).await, (6, 0));
        // Killed in the middle of the secrets.
        let half = reseal(&store, &seal, SealedColumn::AccessKeys).await;
        assert_eq!(half.unwrap(), 3);
        assert_eq!(counted(&store, &seal).await, (6, 3));

        assert_eq!(rotate(&store, &file).await.unwrap(), 3);
        let text = std::fs::read_to_string(&file).unwrap();
        assert_eq!(text.trim(), new_key);
        let after = Seal::open_file(&file).unwrap();
        assert_eq!(counted(&store, &after).await, (6, 6));
        assert_eq!(counted(&store, &before).await, (0, 0));
    }
}
