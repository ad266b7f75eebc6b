//! The `Principal` and `NotPrincipal` of trust and resource policies: whom a statement means.

use crate::fault::{Path, PolicyFault};
use crate::json::Node;
use crate::principal::{Principal, PrincipalKind};

/// How closely a statement names a principal. The order is that of what it grants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Naming {
    /// By its account: the account may pass the permission on, by policies of its own.
    Account,
    /// By the role or the user behind the session: the limits of the session stay in force.
    BehindSession,
    /// Itself, or as one of everybody.
    Itself,
}

/// The principals of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Principals {
    negated: bool,
    entries: Vec<Entry>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Entry {
    Everybody,
    Account(Box<str>),
    Identity(Box<str>),
    Service(Box<str>),
    Federated(Box<str>),
}

impl Principals {
    /// Reads what stands under `Principal` or, negated, `NotPrincipal`.
    pub(crate) fn parse(node: &Node, path: &Path<'_>, negated: bool) -> Result<Self, PolicyFault> {
        let mut entries = Vec::new();
        match node {
            Node::Text(text) if text == "*" => entries.push(Entry::Everybody),
            Node::Object(members) => {
                for (kind, values) in members {
                    let path = path.key(kind);
                    for (index, value) in values.elements().iter().enumerate() {
                        let path = values.element_path(&path, index);
                        entries.push(Entry::parse(kind, value.text(&path)?, &path)?);
                    }
                }
            }
            _ => {}
        }
        if entries.is_empty() {
            return Err(path.fault("expected \"*\" or an object with AWS, Service or Federated"));
        }
        Ok(Self { negated, entries })
    }

    /// How the statement names `principal`; nothing if it does not mean it.
    pub(crate) fn naming(&self, principal: &Principal) -> Option<Naming> {
        let naming = self
            .entries
            .iter()
            .filter_map(|entry| entry.naming(principal))
            .max();
        if !self.negated {
            return naming;
        }
        // An exception for an account is not one for everybody in it, only for the account as such: its root.
        let is_excepted = match naming {
            Some(Naming::Account) => *principal.kind() == PrincipalKind::Root,
            other => other.is_some(),
        };
        (!is_excepted).then_some(Naming::Itself)
    }
}

impl Entry {
    fn parse(kind: &str, text: &str, path: &Path<'_>) -> Result<Self, PolicyFault> {
        match kind {
            "AWS" => Self::parse_aws(text, path),
            "Service" => {
                let plain =
                    |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-.".contains(&b);
                if !text.contains('.') || !text.bytes().all(plain) {
                    return Err(path.expected("a service like workspaces.amazonaws.com", text));
                }
                Ok(Self::Service(text.into()))
            }
            "Federated" => {
                if text.is_empty() || text.contains(['*', '?', ' ']) {
                    return Err(path.expected("an identity provider's ARN or domain", text));
                }
                Ok(Self::Federated(text.into()))
            }
            _ => Err(path.expected("AWS, Service or Federated", kind)),
        }
    }

    fn parse_aws(text: &str, path: &Path<'_>) -> Result<Self, PolicyFault> {
        if text == "*" {
            return Ok(Self::Everybody);
        }
        if is_account(text) {
            return Ok(Self::Account(text.into()));
        }
        let parts: Vec<&str> = text.splitn(6, ':').collect();
        let refusal = || {
            path.expected(
                "`*`, an account's twelve digits or the ARN of an account, a user, a role or a session, without wildcards",
                text,
            )
        };
        let ["arn", partition, service, "", account, name] = parts[..] else {
            return Err(refusal());
        };
        if partition.is_empty() || !is_account(account) || text.contains(['*', '?', ' ']) {
            return Err(refusal());
        }
        let named = |kind: &str| name.strip_prefix(kind).is_some_and(|name| !name.is_empty());
        match service {
            "iam" if name == "root" => Ok(Self::Account(account.into())),
            "iam" if named("user/") || named("role/") => Ok(Self::Identity(text.into())),
            "sts" if named("assumed-role/") || named("federated-user/") => {
                Ok(Self::Identity(text.into()))
            }
            _ => Err(refusal()),
        }
    }

    fn naming(&self, principal: &Principal) -> Option<Naming> {
        match (self, principal.kind()) {
            (Self::Everybody, _) => Some(Naming::Itself),
            (Self::Account(account), _) => {
                let is_in = principal.account() == Some(&**account);
                is_in.then_some(Naming::Account)
            }
            (
                Self::Identity(arn),
                PrincipalKind::RoleSession { role_arn: behind }
                | PrincipalKind::FederatedUser { user_arn: behind },
            ) if **arn == **behind => Some(Naming::BehindSession),
            (Self::Identity(arn), _) => {
                let is_it = principal.account().is_some() && **arn == *principal.arn();
                is_it.then_some(Naming::Itself)
            }
            (Self::Service(name), PrincipalKind::Service)
            | (Self::Federated(name), PrincipalKind::Federated) => {
                (**name == *principal.arn()).then_some(Naming::Itself)
            }
            (Self::Service(_) | Self::Federated(_), _) => None,
        }
    }
}

fn is_account(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(json: &str, negated: bool) -> Result<Principals, PolicyFault> {
        let node = Node::parse(json)?;
        Principals::parse(&node, &Path::document().key("Principal"), negated)
    }

    const ACCOUNT: &str = "111122223333";

    #[test]
    fn a_statement_names_principals_closely_or_by_what_stands_behind_them() {
        let mary = Principal::user(ACCOUNT, "ops/mary");
        let session = Principal::role_session(ACCOUNT, "ops/desk", "mary");
        let guest =
            Principal::federated_user(ACCOUNT, "guest", "arn:aws:iam::111122223333:user/ops/mary");
        let service = Principal::service("workspaces.amazonaws.com");
        let provider = Principal::federated("accounts.example.com");
        for (json, principal, naming) in [
            (r#""*""#, &mary, Some(Naming::Itself)),
            (r#"{"AWS": "*"}"#, &service, Some(Naming::Itself)),
            (r#"{"AWS": "111122223333"}"#, &mary, Some(Naming::Account)),
            (r#"{"AWS": ["444455556666"]}"#, &mary, None),
            (
                r#"{"AWS": "arn:aws:iam::111122223333:root"}"#,
                &session,
                Some(Naming::Account),
            ),
            (
                r#"{"AWS": "arn:aws:iam::111122223333:user/ops/mary"}"#,
                &mary,
                Some(Naming::Itself),
            ),
            (
                r#"{"AWS": "arn:aws:iam::111122223333:user/ops/Mary"}"#,
                &mary,
                None,
            ),
            (
                r#"{"AWS": "arn:aws:iam::111122223333:user/ops/mary"}"#,
                &guest,
                Some(Naming::BehindSession),
            ),
            (
                r#"{"AWS": ["111122223333", "arn:aws:iam::111122223333:role/ops/desk"]}"#,
                &session,
                Some(Naming::BehindSession),
            ),
            (
                r#"{"AWS": "arn:aws:sts::111122223333:assumed-role/desk/mary"}"#,
                &session,
                Some(Naming::Itself),
            ),
            (
                r#"{"Service": "workspaces.amazonaws.com"}"#,
                &service,
                Some(Naming::Itself),
            ),
            (r#"{"Service": "ec2.amazonaws.com"}"#, &service, None),
            (
                r#"{"Federated": "accounts.example.com"}"#,
                &provider,
                Some(Naming::Itself),
            ),
            (
                r#"{"Federated": "workspaces.amazonaws.com"}"#,
                &service,
                None,
            ),
        ] {
            assert_eq!(
                parse(json, false).unwrap().naming(principal),
                naming,
                "{json}"
            );
        }
    }

    #[test]
    fn an_exception_for_an_account_is_none_for_the_people_in_it() {
        let json =
            r#"{"AWS": ["arn:aws:iam::111122223333:user/bob", "arn:aws:iam::111122223333:root"]}"#;
        let others = parse(json, true).unwrap();
        assert_eq!(others.naming(&Principal::user(ACCOUNT, "bob")), None);
        assert_eq!(others.naming(&Principal::root(ACCOUNT)), None);
        let alice = others.naming(&Principal::user(ACCOUNT, "alice"));
        assert_eq!(alice, Some(Naming::Itself));
    }

    #[test]
    fn what_names_nobody_is_refused_where_it_stands() {
        for json in [
            r#""mary""#,
            "{}",
            "[]",
            r#"{"AWS": []}"#,
            r#"{"AWS": "12345"}"#,
            r#"{"AWS": "arn:aws:iam::111122223333:user/*"}"#,
            r#"{"AWS": "arn:aws:iam::111122223333:user/"}"#,
            r#"{"AWS": "arn:aws:iam::111122223333:group/ops"}"#,
            r#"{"AWS": "arn:aws:iam:local-1:111122223333:root"}"#,
            r#"{"AWS": 111122223333}"#,
            r#"{"CanonicalUser": "79a5"}"#,
            r#"{"Service": "*"}"#,
            r#"{"Service": "workspaces"}"#,
            r#"{"Federated": "*"}"#,
        ] {
            let fault = parse(json, false).unwrap_err().to_string();
            assert!(fault.contains("at Principal"), "{json}: {fault}");
        }
    }
}
