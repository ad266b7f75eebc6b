//! The first start: the operator's account with its root key, and the file that lets the command line on this machine
//! use it.

use std::path::PathBuf;

use model::paths::Paths;
use store::{Account, StoreError, identity::IdentityError};

use super::{
    access_keys::{self, AccessKeyError, ROOT_KEYS_MAX},
    new_account::random_account_id,
};
use crate::{
    cli::CredentialsFile,
    cloud::{self, Cloud},
    seal::SealError,
    serve::authority::{AuthorityError, write_file},
};

/// Which account is the operator's, decided once.
pub(crate) const OPERATOR_SETTING: &str = "operator-account";
const OPERATOR_NAME: &str = "operator";
const PRIVATE: u32 = 0o600;

/// Why the operator's account is not usable.
#[derive(Debug, thiserror::Error)]
pub enum BootstrapError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no room for a root key.
    #[error(transparent)]
    Identity(#[from] IdentityError),
    /// The root key's secret does not open.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The credentials file cannot be written.
    #[error(transparent)]
    File(#[from] AuthorityError),
}

impl From<AccessKeyError> for BootstrapError {
    fn from(error: AccessKeyError) -> Self {
        match error {
            AccessKeyError::Store(error) => Self::Store(error),
            AccessKeyError::Seal(error) => Self::Seal(error),
            AccessKeyError::Identity(error) => Self::Identity(error),
        }
    }
}

/// Makes the operator's account and its root key unless they are there, returns the account's id, and writes the credentials file anew, because
/// `endpoint` (such as `https://127.0.0.1:8443`) may be another than at the last start.
///
/// # Errors
/// When the store fails, the key's secret does not open, or the file cannot be written.
pub async fn bootstrap(
    cloud: &Cloud,
    paths: &Paths,
    endpoint: &str,
) -> Result<String, BootstrapError> {
    let account_id = cloud
        .store
        .decide_setting(OPERATOR_SETTING, &random_account_id())
        .await?;
    let account = Account::new(&account_id, OPERATOR_NAME, cloud::now_ms());
    cloud.store.ensure_account(&account).await?;
    let (access_key_id, secret_access_key) = root_key(cloud, &account_id).await?;
    let file = CredentialsFile {
        endpoint: endpoint.to_owned(),
        ca: ca_bundle(paths),
        account_id: account_id.clone(),
        access_key_id,
        secret_access_key,
        region: cloud.site.region.clone(),
    };
    let text = serde_json::to_vec_pretty(&file).expect("the file has string keys");
    write_file(&paths.credentials(), &text, PRIVATE)?;
    Ok(account_id)
}

/// The account's active root key, made when there is none.
async fn root_key(cloud: &Cloud, account_id: &str) -> Result<(String, String), AccessKeyError> {
    let keys = cloud.store.access_keys(account_id, "").await?;
    if let Some(key) = keys.iter().find(|key| key.active) {
        return Ok((key.id.clone(), access_keys::secret(&cloud.seal, key)?));
    }
    let (key, secret) = access_keys::make(&cloud.seal, account_id, "", cloud::now_ms());
    let added = cloud.store.add_access_key(&key, ROOT_KEYS_MAX).await;
    added.map_err(AccessKeyError::from)?;
    Ok((key.id, secret))
}

fn ca_bundle(paths: &Paths) -> PathBuf {
    paths.ca_certificate()
}
