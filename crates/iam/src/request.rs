//! What is asked for: who, which action, on which resource, in which context.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use crate::action::Head;
use crate::arn::Parts;
use crate::context::Context;
use crate::principal::Principal;

/// One action on one resource. An operation that touches several resources is one request for each.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// Who asks.
    pub principal: &'a Principal,
    /// What for.
    pub action: &'a Action,
    /// On what.
    pub resource: &'a Resource,
    /// What else is known about the request, keys about the principal included: begin with [`Principal::context`].
    pub context: &'a Context,
}

/// An action, such as `workspaces:RebootWorkspaces`. `iam:PassRole` is one like any other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    written: String,
    folded: String,
    head: Head,
}

impl Action {
    /// Reads `service:Operation`.
    ///
    /// # Errors
    /// When it has no service, no operation, or other characters than letters, digits, `-` and `_`.
    pub fn new(text: &str) -> Result<Self, NotAnAction> {
        let plain = |part: &str| {
            let known = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
            !part.is_empty() && part.bytes().all(known)
        };
        match text.split_once(':') {
            Some((service, operation)) if plain(service) && plain(operation) => {
                let folded = text.to_ascii_lowercase();
                Ok(Self {
                    written: text.to_owned(),
                    head: Head::of(&folded, true),
                    folded,
                })
            }
            _ => Err(NotAnAction(text.to_owned())),
        }
    }

    /// As it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// In lower case, as it is compared.
    pub(crate) fn folded(&self) -> &str {
        &self.folded
    }

    /// Its first characters, in lower case.
    pub(crate) fn head(&self) -> Head {
        self.head
    }
}

/// A text that is no action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAnAction(pub String);

impl Display for NotAnAction {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:?} is not an action: expected a service, a colon and an operation, like workspaces:RebootWorkspaces",
            self.0
        )
    }
}

impl Error for NotAnAction {}

/// A resource, and the account that it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resource {
    arn: Parts<String>,
    account: Option<String>,
}

impl Resource {
    /// A resource by its ARN. Its account is the one in the ARN; for those ARNs that have none, name it with
    /// [`Self::of_account`], or it counts as the principal's own.
    #[must_use]
    pub fn new(arn: impl Into<String>) -> Self {
        let arn = arn.into();
        let account = arn.split(':').nth(4).unwrap_or("");
        let is_account = !account.is_empty() && account.bytes().all(|b| b.is_ascii_digit());
        let account = is_account.then(|| account.to_owned());
        Self {
            arn: Parts::of(arn),
            account,
        }
    }

    /// What an operation is about that has no resource of its own: `*`. Only statements for `*` match it.
    #[must_use]
    pub fn any() -> Self {
        Self {
            arn: Parts::of("*".to_owned()),
            account: None,
        }
    }

    /// The same resource, belonging to `account`.
    #[must_use]
    pub fn of_account(mut self, account: &str) -> Self {
        self.account = Some(account.to_owned());
        self
    }

    /// Its ARN, or `*`.
    #[must_use]
    pub fn arn(&self) -> &str {
        self.arn.text()
    }

    /// It, taken apart.
    pub(crate) fn parts(&self) -> &Parts<String> {
        &self.arn
    }

    /// The account it belongs to, if it says so.
    #[must_use]
    pub fn account(&self) -> Option<&str> {
        self.account.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_has_a_service_and_an_operation() {
        assert_eq!(
            Action::new("iam:PassRole").unwrap().as_str(),
            "iam:PassRole"
        );
        for text in [
            "",
            "iam",
            "iam:",
            ":PassRole",
            "iam:Pass*",
            "iam:Pass:Role",
            "iam:é",
        ] {
            let refusal = Action::new(text).unwrap_err();
            assert!(refusal.to_string().contains("is not an action"), "{text}");
        }
    }

    #[test]
    fn a_resource_belongs_to_the_account_in_its_arn() {
        let desk = Resource::new("arn:aws:workspaces:local-1:111122223333:workspace/ws-1");
        assert_eq!(desk.account(), Some("111122223333"));
        let bucket = Resource::new("arn:aws:s3:::bucket");
        assert_eq!(bucket.account(), None);
        assert_eq!(
            Resource::new("arn:aws:iam::aws:policy/CarrelHelpDesk").account(),
            None
        );
        assert_eq!(
            bucket.of_account("444455556666").account(),
            Some("444455556666")
        );
        assert_eq!(Resource::any().account(), None);
    }
}
