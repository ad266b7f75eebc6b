//! The account's rule for the passwords of its users, and the checks it stands for.

use aws_api::{
    ApiError, ErrorCode,
    generated::iam::{
        GetAccountPasswordPolicyResponse, PasswordPolicy, UpdateAccountPasswordPolicyRequest,
    },
};
use serde::{Deserialize, Serialize};
use store::identity::Identity;

use super::{passwords, subjects};
use crate::{
    api::Resource,
    operations::{Call, OperationError},
};

/// What is asked of a password. Without a rule of the account's own, eight characters of three kinds that are not the
/// account's or the user's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Rule {
    length_min: i64,
    lowercase: bool,
    uppercase: bool,
    numbers: bool,
    symbols: bool,
    /// How many kinds of characters, when none is asked for by name.
    kinds_min: usize,
    /// Whether users may change theirs without a policy that says so.
    pub(super) users_may_change: bool,
    /// Days after which one must be changed; 0 is never.
    days_max: i64,
    /// Whether an administrator must set a new one then.
    hard_expiry: bool,
    /// How many former ones may not be used again.
    pub(super) remembered: i64,
}

/// As in the compatible service.
const SYMBOLS: &str = "!@#$%^&*()_+-=[]{}|'";

impl Default for Rule {
    fn default() -> Self {
        Self {
            length_min: 8,
            lowercase: false,
            uppercase: false,
            numbers: false,
            symbols: false,
            kinds_min: 3,
            users_may_change: false,
            days_max: 0,
            hard_expiry: false,
            remembered: 0,
        }
    }
}

impl Rule {
    /// What a password lacks, in words; nothing when it will do.
    fn lacks(&self, password: &str, user_name: &str) -> Vec<String> {
        let mut lacks = Vec::new();
        let length = i64::try_from(password.chars().count()).unwrap_or(i64::MAX);
        if length < self.length_min {
            lacks.push(format!("at least {} characters", self.length_min));
        }
        let kinds = [
            (
                "a lower case letter",
                self.lowercase,
                password.contains(|c: char| c.is_ascii_lowercase()),
            ),
            (
                "an upper case letter",
                self.uppercase,
                password.contains(|c: char| c.is_ascii_uppercase()),
            ),
            (
                "a digit",
                self.numbers,
                password.contains(|c: char| c.is_ascii_digit()),
            ),
            (
                "a symbol",
                self.symbols,
                password.contains(|c| SYMBOLS.contains(c)),
            ),
        ];
        for (kind, is_asked, is_there) in kinds {
            if is_asked && !is_there {
                lacks.push(kind.to_owned());
            }
        }
        if kinds.iter().filter(|(_, _, is_there)| *is_there).count() < self.kinds_min {
            let kinds_min = self.kinds_min;
            lacks.push(format!("{kinds_min} kinds of characters"));
        }
        if password.eq_ignore_ascii_case(user_name) {
            lacks.push("something else than the user's name".to_owned());
        }
        lacks
    }
}

/// The rule of the caller's account, its own or the general one.
pub(super) async fn rule(call: &Call<'_>) -> Result<Rule, OperationError> {
    let own = call.cloud.store.password_policy(call.account_id()).await?;
    Ok(own
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default())
}

/// Refuses a password that the rule does not allow, or that the user had before.
pub(super) async fn check(
    call: &Call<'_>,
    rule: &Rule,
    user: &Identity,
    password: &str,
) -> Result<(), OperationError> {
    let violation =
        |message: String| ApiError::new(ErrorCode::Named("PasswordPolicyViolation"), message);
    let lacks = rule.lacks(password, &user.name);
    if !lacks.is_empty() {
        return Err(violation(format!(
            "the password does not keep to the account's rule: it needs {}",
            lacks.join(", ")
        ))
        .into());
    }
    if rule.remembered == 0 {
        return Ok(());
    }
    let store = &call.cloud.store;
    let mut former = store.former_passwords(&user.id).await?;
    former.extend(
        store
            .login_profile(&user.id)
            .await?
            .map(|profile| profile.password_hash),
    );
    for hash in former {
        if passwords::is(password, &hash).await {
            return Err(violation(format!(
                "the password was used before; the last {} may not be used again",
                rule.remembered
            ))
            .into());
        }
    }
    Ok(())
}

fn authorize(call: &Call<'_>) -> Result<(), ApiError> {
    call.authorize(&Resource::any(call))
}

pub(super) async fn update(
    call: &Call<'_>,
    request: UpdateAccountPasswordPolicyRequest,
) -> Result<(), OperationError> {
    authorize(call)?;
    let is = |asked: Option<bool>| asked.unwrap_or(false);
    let rule = Rule {
        length_min: request.minimum_password_length.unwrap_or(6),
        lowercase: is(request.require_lowercase_characters),
        uppercase: is(request.require_uppercase_characters),
        numbers: is(request.require_numbers),
        symbols: is(request.require_symbols),
        kinds_min: 0,
        users_may_change: is(request.allow_users_to_change_password),
        days_max: request.max_password_age.unwrap_or(0),
        hard_expiry: is(request.hard_expiry),
        remembered: request.password_reuse_prevention.unwrap_or(0),
    };
    let text = serde_json::to_string(&rule).expect("the rule has string keys");
    let store = &call.cloud.store;
    Ok(store.set_password_policy(call.account_id(), &text).await?)
}

pub(super) async fn get(
    call: &Call<'_>,
) -> Result<GetAccountPasswordPolicyResponse, OperationError> {
    authorize(call)?;
    let own = call.cloud.store.password_policy(call.account_id()).await?;
    if own.is_none() {
        return Err(subjects::no_such("password policy of", call.account_id()).into());
    }
    let rule = rule(call).await?;
    Ok(GetAccountPasswordPolicyResponse {
        password_policy: PasswordPolicy {
            allow_users_to_change_password: Some(rule.users_may_change),
            expire_passwords: Some(rule.days_max > 0),
            hard_expiry: Some(rule.hard_expiry),
            max_password_age: (rule.days_max > 0).then_some(rule.days_max),
            minimum_password_length: Some(rule.length_min),
            password_reuse_prevention: (rule.remembered > 0).then_some(rule.remembered),
            require_lowercase_characters: Some(rule.lowercase),
            require_numbers: Some(rule.numbers),
            require_symbols: Some(rule.symbols),
            require_uppercase_characters: Some(rule.uppercase),
        },
    })
}

pub(super) async fn delete(call: &Call<'_>) -> Result<(), OperationError> {
    authorize(call)?;
    let store = &call.cloud.store;
    Ok(store.delete_password_policy(call.account_id()).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_keeps_to_the_general_rule_or_to_the_accounts() {
        let general = Rule::default();
        assert!(general.lacks("Tr0ubadour", "mary").is_empty());
        assert_eq!(general.lacks("Tr0u", "mary"), ["at least 8 characters"]);
        assert_eq!(
            general.lacks("troubadour", "mary"),
            ["3 kinds of characters"]
        );
        assert_eq!(
            general.lacks("Mary-2026", "mary-2026"),
            ["something else than the user's name"]
        );
        let own = Rule {
            length_min: 4,
            kinds_min: 0,
            symbols: true,
            uppercase: true,
            ..general
        };
        assert_eq!(own.lacks("abcd", ""), ["an upper case letter", "a symbol"]);
        assert!(own.lacks("Ab!d", "").is_empty());
    }
}
