//! Who acts: the root or a user of an account, a session, a service, or somebody federated.

use crate::context::Context;

/// Who makes a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Principal {
    arn: String,
    account: Option<String>,
    kind: PrincipalKind,
}

/// What kind of principal it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PrincipalKind {
    /// The root of an account, who may do everything in it.
    Root,
    /// A user of an account.
    User,
    /// A session of a role.
    RoleSession {
        /// The role's ARN, with its path.
        role_arn: String,
    },
    /// A session that a user opened for somebody by `GetFederationToken`.
    FederatedUser {
        /// The ARN of the user who opened it.
        user_arn: String,
    },
    /// A service that acts for itself, such as `workspaces.amazonaws.com`.
    Service,
    /// Somebody whom an identity provider vouches for, before a role is assumed.
    Federated,
}

impl Principal {
    /// The root of `account` (twelve digits).
    #[must_use]
    pub fn root(account: &str) -> Self {
        Self::of_account(
            format!("arn:aws:iam::{account}:root"),
            account,
            PrincipalKind::Root,
        )
    }

    /// A user; `path_and_name` is the name with its path, such as `mary` or `ops/mary`.
    #[must_use]
    pub fn user(account: &str, path_and_name: &str) -> Self {
        let arn = format!("arn:aws:iam::{account}:user/{path_and_name}");
        Self::of_account(arn, account, PrincipalKind::User)
    }

    /// A session of a role; `path_and_role` is the role's name with its path.
    #[must_use]
    pub fn role_session(account: &str, path_and_role: &str, session: &str) -> Self {
        let role = path_and_role.rsplit('/').next().unwrap_or(path_and_role);
        let arn = format!("arn:aws:sts::{account}:assumed-role/{role}/{session}");
        let role_arn = format!("arn:aws:iam::{account}:role/{path_and_role}");
        Self::of_account(arn, account, PrincipalKind::RoleSession { role_arn })
    }

    /// A session that the user with `user_arn` opened for somebody.
    #[must_use]
    pub fn federated_user(account: &str, name: &str, user_arn: &str) -> Self {
        let arn = format!("arn:aws:sts::{account}:federated-user/{name}");
        let user_arn = user_arn.to_owned();
        Self::of_account(arn, account, PrincipalKind::FederatedUser { user_arn })
    }

    /// A service, such as `workspaces.amazonaws.com`.
    #[must_use]
    pub fn service(name: &str) -> Self {
        Self {
            arn: name.to_owned(),
            account: None,
            kind: PrincipalKind::Service,
        }
    }

    /// Somebody whom `provider` (an ARN or a domain) vouches for.
    #[must_use]
    pub fn federated(provider: &str) -> Self {
        Self {
            arn: provider.to_owned(),
            account: None,
            kind: PrincipalKind::Federated,
        }
    }

    fn of_account(arn: String, account: &str, kind: PrincipalKind) -> Self {
        Self {
            arn,
            account: Some(account.to_owned()),
            kind,
        }
    }

    /// Its ARN; of a service its name, of somebody federated the provider.
    #[must_use]
    pub fn arn(&self) -> &str {
        &self.arn
    }

    /// Its account, if it is in one.
    #[must_use]
    pub fn account(&self) -> Option<&str> {
        self.account.as_deref()
    }

    /// What kind of principal it is.
    #[must_use]
    pub fn kind(&self) -> &PrincipalKind {
        &self.kind
    }

    /// The context keys that follow from who it is: `aws:PrincipalArn`, `aws:PrincipalAccount`, `aws:PrincipalType`,
    /// `aws:PrincipalIsAWSService` and, of a user, `aws:username`. A session's ARN is its role's here, as in the
    /// reference. What only the caller knows (`aws:userid`, tags) the caller adds.
    #[must_use]
    pub fn context(&self) -> Context {
        let is_service = self.kind == PrincipalKind::Service;
        let mut context = Context::new().with("aws:PrincipalIsAWSService", is_service.to_string());
        let Some(account) = &self.account else {
            return context;
        };
        let (kind, arn) = match &self.kind {
            PrincipalKind::Root => ("Account", &self.arn),
            PrincipalKind::RoleSession { role_arn } => ("AssumedRole", role_arn),
            PrincipalKind::FederatedUser { .. } => ("FederatedUser", &self.arn),
            _ => ("User", &self.arn),
        };
        context.add("aws:PrincipalArn", [arn.as_str()]);
        context.add("aws:PrincipalAccount", [account.as_str()]);
        context.add("aws:PrincipalType", [kind]);
        if self.kind == PrincipalKind::User {
            context.add("aws:username", self.arn.rsplit('/').next());
        }
        context
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACCOUNT: &str = "111122223333";

    #[test]
    fn a_principal_brings_the_keys_that_follow_from_who_it_is() {
        let user = Principal::user(ACCOUNT, "ops/mary");
        let expected = Context::new()
            .with("aws:PrincipalIsAWSService", "false")
            .with(
                "aws:PrincipalArn",
                "arn:aws:iam::111122223333:user/ops/mary",
            )
            .with("aws:PrincipalAccount", ACCOUNT)
            .with("aws:PrincipalType", "User")
            .with("aws:username", "mary");
        assert_eq!(user.context(), expected);
        let session = Principal::role_session(ACCOUNT, "ops/desk", "mary");
        let expected = Context::new()
            .with("aws:PrincipalIsAWSService", "false")
            .with(
                "aws:PrincipalArn",
                "arn:aws:iam::111122223333:role/ops/desk",
            )
            .with("aws:PrincipalAccount", ACCOUNT)
            .with("aws:PrincipalType", "AssumedRole");
        assert_eq!(session.context(), expected);
    }
}
