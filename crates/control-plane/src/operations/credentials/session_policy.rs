//! What a session is narrowed by and tagged with.

use aws_api::{
    ApiError, ErrorCode,
    generated::sts::{PolicyDescriptorType, Tag},
};
use iam::{Document, PolicyFault, PolicyKind, managed};

use crate::operations::{Call, OperationError};

/// As in the compatible service.
const TAGS_MAX: usize = 50;

/// The policies of a request, if they are there and can be read. `account_id` is the one they must belong to.
pub(super) async fn checked(
    call: &Call<'_>,
    account_id: &str,
    policy: Option<String>,
    arns: Option<Vec<PolicyDescriptorType>>,
) -> Result<(Option<String>, Vec<String>), OperationError> {
    if let Some(text) = &policy {
        Document::parse(text, PolicyKind::Session).map_err(|fault| refusal(&fault))?;
    }
    let arns: Vec<_> = arns
        .unwrap_or_default()
        .into_iter()
        .filter_map(|descriptor| descriptor.arn)
        .collect();
    for arn in &arns {
        let is_shipped = managed::ALL.iter().any(|one| one.arn() == *arn);
        let store = &call.cloud.store;
        if !is_shipped && store.managed_policy(account_id, arn).await?.is_none() {
            return Err(malformed(format!(
                "there is no policy \"{arn}\" in the account {account_id}"
            ))
            .into());
        }
    }
    Ok((policy, arns))
}

fn malformed(message: String) -> ApiError {
    ApiError::new(ErrorCode::Named("MalformedPolicyDocument"), message)
}

fn refusal(fault: &PolicyFault) -> ApiError {
    match fault {
        PolicyFault::TooLong { .. } => {
            ApiError::new(ErrorCode::Named("PackedPolicyTooLarge"), fault.to_string())
        }
        _ => malformed(fault.to_string()),
    }
}

/// The tags of a request, if none stands twice.
pub(super) fn tags(tags: Option<Vec<Tag>>) -> Result<Vec<(String, String)>, ApiError> {
    let mut checked: Vec<(String, String)> = Vec::new();
    for Tag { key, value } in tags.unwrap_or_default() {
        let stands = |other: &(String, String)| other.0.eq_ignore_ascii_case(&key);
        if checked.iter().any(stands) || TAGS_MAX <= checked.len() {
            return Err(ApiError::new(
                ErrorCode::Named("InvalidParameterValue"),
                format!(
                    "the tag \"{key}\" stands twice, or is one of more than {TAGS_MAX}; send each once"
                ),
            ));
        }
        checked.push((key, value));
    }
    Ok(checked)
}

/// How full the policy and the tags are, in percent of what fits.
pub(super) fn packed_percent(policy: Option<&str>, arns: &[String]) -> Option<i64> {
    let text = policy.map_or(0, iam::counted_characters);
    let all = text + arns.iter().map(String::len).sum::<usize>();
    let percent = all * 100 / PolicyKind::Session.characters_max();
    (all > 0).then(|| i64::try_from(percent.clamp(1, 100)).unwrap_or(100))
}
