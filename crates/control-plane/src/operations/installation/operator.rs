//! What the operator's account alone may do.

use aws_api::{ApiError, ErrorCode};

use crate::{
    api::OPERATOR_SETTING,
    operations::{Call, OperationError},
};

impl Call<'_> {
    /// Whether the caller is of the operator's account.
    ///
    /// # Errors
    /// When the store fails.
    pub(in crate::operations) async fn is_operator(&self) -> Result<bool, OperationError> {
        let operator = self.cloud.store.setting(OPERATOR_SETTING).await?;
        Ok(operator.as_deref() == Some(self.account_id()))
    }

    /// Refuses callers of other accounts than the operator's.
    ///
    /// # Errors
    /// [`ErrorCode::AccessDenied`], or the store's failure.
    pub(in crate::operations) async fn need_operator(&self) -> Result<(), OperationError> {
        if self.is_operator().await? {
            return Ok(());
        }
        Err(ApiError::new(
            ErrorCode::AccessDenied,
            format!(
                "{} is for the operator's account; {} is of another",
                self.operation.name(),
                self.caller.arn()
            ),
        )
        .into())
    }
}
