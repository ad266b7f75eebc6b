//! The `Action` and `NotAction` of a statement. `service:Operation` is compared without regard to case; wildcards stand
//! in the operation only, or alone for everything.

use crate::context::Context;
use crate::fault::{Path, PolicyFault};
use crate::json::Node;
use crate::pattern::{Pattern, Variables, Wildcards};
use crate::request::Action;

const EXPECTED: &str = "`*` or a service, a colon and an operation, like workspaces:Describe*";

/// Which actions a statement is about.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Actions {
    /// All but the listed ones.
    negated: bool,
    patterns: Vec<Listed>,
}

/// A pattern in lower case, and the characters that it begins with.
#[derive(Debug, Clone, PartialEq)]
struct Listed {
    head: Head,
    pattern: Pattern,
}

/// The first characters of an action, or those that a pattern fixes. Most listed actions differ from the one asked for
/// there, and are passed over without a look at their text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Head {
    bytes: u128,
    mask: u128,
}

const HEAD_BYTES: usize = 16;

impl Head {
    /// Of a text that begins with `text` and, if it `is_whole`, ends there.
    pub(crate) fn of(text: &str, is_whole: bool) -> Self {
        let (mut bytes, mut mask) = ([0; HEAD_BYTES], [0; HEAD_BYTES]);
        for ((byte, mask), known) in bytes.iter_mut().zip(&mut mask).zip(text.bytes()) {
            (*byte, *mask) = (known, u8::MAX);
        }
        Self {
            bytes: u128::from_be_bytes(bytes),
            mask: if is_whole {
                u128::MAX
            } else {
                u128::from_be_bytes(mask)
            },
        }
    }

    fn may_begin(self, action: Self) -> bool {
        action.bytes & self.mask == self.bytes
    }
}

impl Actions {
    /// Reads what stands under `Action` or, negated, `NotAction`. `service`, where given, is the only one allowed.
    pub(crate) fn parse(
        node: &Node,
        path: &Path<'_>,
        negated: bool,
        service: Option<&str>,
    ) -> Result<Self, PolicyFault> {
        let elements = node.elements();
        if elements.is_empty() {
            return Err(path.fault(format!("expected at least one action: {EXPECTED}")));
        }
        let read_element = |(index, element): (usize, &Node)| {
            let path = node.element_path(path, index);
            read(element.text(&path)?, &path, service)
        };
        Ok(Self {
            negated,
            patterns: elements
                .iter()
                .enumerate()
                .map(read_element)
                .collect::<Result<_, _>>()?,
        })
    }

    /// Whether the statement is about the action of a request.
    pub(crate) fn cover(&self, action: &Action, context: &Context) -> bool {
        let listed = self.patterns.iter().any(|listed| {
            listed.head.may_begin(action.head()) && listed.pattern.matches(action.folded(), context)
        });
        listed != self.negated
    }
}

fn read(text: &str, path: &Path<'_>, only_service: Option<&str>) -> Result<Listed, PolicyFault> {
    let in_service = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    let in_operation = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'*' | b'?' | b'_' | b'-');
    let refusal = || path.expected(EXPECTED, text);
    match text.split_once(':') {
        None if text == "*" && only_service.is_none() => {}
        None => return Err(refusal()),
        Some((service, operation)) => {
            if service.is_empty()
                || operation.is_empty()
                || !service.bytes().all(in_service)
                || !operation.bytes().all(in_operation)
            {
                return Err(refusal());
            }
            if let Some(only) = only_service
                && !service.eq_ignore_ascii_case(only)
            {
                return Err(path.expected(&format!("an action of {only}"), text));
            }
        }
    }
    let folded = text.to_ascii_lowercase();
    let fixed = folded.split(['*', '?']).next().unwrap_or("");
    let pattern = Pattern::parse(&folded, Variables::Literal, Wildcards::Matched)
        .map_err(|problem| path.fault(problem))?;
    Ok(Listed {
        head: Head::of(fixed, fixed.len() == folded.len()),
        pattern,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(json: &str, negated: bool) -> Result<Actions, PolicyFault> {
        let node = Node::parse(json)?;
        Actions::parse(&node, &Path::document().key("Action"), negated, None)
    }

    fn cover(json: &str, action: &str) -> bool {
        parse(json, false)
            .unwrap()
            .cover(&Action::new(action).unwrap(), &Context::new())
    }

    #[test]
    fn actions_are_compared_without_regard_to_case() {
        for (json, action) in [
            (
                r#""workspaces:RebootWorkspaces""#,
                "WorkSpaces:rebootworkspaces",
            ),
            (r#""WORKSPACES:Reboot*""#, "workspaces:RebootWorkspaces"),
            (r#"["ds:*", "ec2:Describe?pcs"]"#, "ec2:DescribeVpcs"),
            (r#""*""#, "iam:PassRole"),
            (r#""ds-data:*""#, "ds-data:CreateUser"),
            (r#""workspaces:*Workspaces""#, "workspaces:RebootWorkspaces"),
            (r#""a:b""#, "a:b"),
            (r#""a:?""#, "a:b"),
        ] {
            assert!(cover(json, action), "{json} {action}");
        }
        for (json, action) in [
            (r#""ds:*""#, "ds-data:CreateUser"),
            (r#""workspaces:Reboot""#, "workspaces:RebootWorkspaces"),
            (r#""workspaces:*Reboot""#, "workspaces:RebootWorkspaces"),
            (r#""a:b""#, "a:bc"),
            (r#""a:bc""#, "a:b"),
        ] {
            assert!(!cover(json, action), "{json} {action}");
        }
    }

    #[test]
    fn not_action_is_everything_else() {
        let actions = parse(r#"["iam:*", "sts:*"]"#, true).unwrap();
        assert!(!actions.cover(&Action::new("iam:CreateUser").unwrap(), &Context::new()));
        assert!(actions.cover(&Action::new("ec2:CreateVpc").unwrap(), &Context::new()));
    }

    #[test]
    fn what_is_no_action_is_refused_where_it_stands() {
        for json in [
            "[]",
            "7",
            r#""RebootWorkspaces""#,
            r#"":Reboot""#,
            r#""workspaces:""#,
            r#""*:Describe*""#,
            r#""work*:Describe""#,
            r#""**""#,
            r#""ec2:Describe Vpcs""#,
            r#""ec2:${aws:username}""#,
            r#"["ec2:*", ["ds:*"]]"#,
        ] {
            let fault = parse(json, false).unwrap_err().to_string();
            assert!(fault.contains(" at Action"), "{json}: {fault}");
        }
        let fault = parse(r#"["ec2:*", "Reboot"]"#, false).unwrap_err();
        assert!(
            fault.to_string().contains("at Action[1]: expected `*` or"),
            "{fault}"
        );
    }
}
