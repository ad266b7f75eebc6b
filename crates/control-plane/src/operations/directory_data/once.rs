//! A call with a token is carried out once: repeated, it gets the answer of the first time.

use std::fmt::Write;

use aws_api::{
    ApiError, ErrorCode,
    tree::{IntoTree, Value},
};
use sha2::{Digest, Sha256};
use store::{RequestToken, TokenStanding};

use crate::operations::{Call, OperationError};

/// Does `work` unless the request's token says that it was done.
pub(super) async fn once<T: IntoTree>(
    call: &Call<'_>,
    request: &Value,
    work: impl Future<Output = Result<T, OperationError>>,
) -> Result<Value, OperationError> {
    let Some(token) = request["ClientToken"].as_str() else {
        return Ok(work.await?.into_tree());
    };
    let operation = call.operation.name();
    let digest = digest(request);
    let request = RequestToken {
        account_id: call.account_id(),
        operation,
        token,
        digest: &digest,
    };
    let store = &call.cloud.store;
    let conflict = |message: &str| Err(ApiError::new(ErrorCode::AlreadyExists, message).into());
    match store.take_token(&request, call.now).await? {
        TokenStanding::Fresh => {}
        TokenStanding::UnderWay => {
            return conflict(
                "a call with this ClientToken is being carried out; repeat it in a moment",
            );
        }
        TokenStanding::Other => {
            return conflict(
                "this ClientToken was used for another request within the last eight hours; use a fresh one",
            );
        }
        TokenStanding::Answered(answer) => {
            return Ok(serde_json::from_str(&answer).unwrap_or(Value::Null));
        }
    }
    match work.await {
        Ok(answer) => {
            let answer = answer.into_tree();
            store.end_token(&request, Some(&answer.to_string())).await?;
            Ok(answer)
        }
        Err(error) => {
            store.end_token(&request, None).await?;
            Err(error)
        }
    }
}

fn digest(request: &Value) -> String {
    let hash = Sha256::digest(request.to_string().as_bytes());
    hash.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
