//! Finding what a request names, within the caller's account: what belongs to another account does not exist.

use aws_api::{ApiError, ErrorCode};
use model::id::{DirectoryId, WorkspaceId};
use store::{Directory, Workspace};

use super::{Call, OperationError};

/// A required member.
///
/// # Errors
/// [`ErrorCode::InvalidParameter`] that names it.
pub(super) fn required<T>(member: &str, value: Option<T>) -> Result<T, ApiError> {
    value.ok_or_else(|| ApiError::new(ErrorCode::InvalidParameter, format!("{member} is missing")))
}

/// A required list with 1 to `max` items.
///
/// # Errors
/// [`ErrorCode::InvalidParameter`] with the number and the range.
pub(super) fn some<T>(member: &str, list: Option<Vec<T>>, max: usize) -> Result<Vec<T>, ApiError> {
    let list = required(member, list)?;
    if (1..=max).contains(&list.len()) {
        return Ok(list);
    }
    let range = if max == 1 {
        "exactly 1".to_owned()
    } else {
        format!("1 to {max}")
    };
    Err(ApiError::new(
        ErrorCode::InvalidParameter,
        format!("{member} has {} items; {range} are allowed", list.len()),
    ))
}

/// Parses an id or another value whose type knows its rule.
///
/// # Errors
/// [`ErrorCode::InvalidParameter`] with the rule.
pub(super) fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(
    text: &str,
) -> Result<T, ApiError> {
    text.parse()
        .map_err(|error: T::Err| ApiError::new(ErrorCode::InvalidParameter, error.to_string()))
}

impl Call<'_> {
    /// A directory of the caller's account.
    ///
    /// # Errors
    /// Not found, or the store's failure.
    pub(super) async fn directory(&self, id: &DirectoryId) -> Result<Directory, OperationError> {
        Ok(self.own_directory(id).await?.ok_or_else(|| {
            ApiError::new(
                ErrorCode::NotFound,
                format!("there is no directory \"{id}\""),
            )
        })?)
    }

    /// A directory, if it is there and the caller's account's.
    ///
    /// # Errors
    /// The store's failure.
    pub(super) async fn own_directory(
        &self,
        id: &DirectoryId,
    ) -> Result<Option<Directory>, OperationError> {
        let found = self.cloud.store.directory(id).await?;
        Ok(found.filter(|found| self.owns_directory(found)))
    }

    /// Every directory of the caller's account, by id.
    ///
    /// # Errors
    /// The store's failure.
    pub(super) async fn directories(&self) -> Result<Vec<Directory>, OperationError> {
        let mut all = self.cloud.store.directories().await?;
        all.retain(|found| self.owns_directory(found));
        all.sort_by(|one, other| one.id.cmp(&other.id));
        Ok(all)
    }

    /// A WorkSpace of the caller's account, removed or not.
    ///
    /// # Errors
    /// The store's failure.
    pub(super) async fn workspace(
        &self,
        id: &WorkspaceId,
    ) -> Result<Option<Workspace>, OperationError> {
        let found = self.cloud.store.workspace(id).await?;
        Ok(found.filter(|found| found.account_id == self.account_id()))
    }

    fn owns_directory(&self, directory: &Directory) -> bool {
        directory.account_id == self.account_id()
            && directory.stage != model::state::DirectoryStage::Deleted
    }
}
