//! The `Action` and `NotAction` of a statement. `service:Operation` is compared without regard to case; wildcards stand
//! in the operation only, or alone for everything.

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
    patterns: Vec<ActionPattern>,
}

#[derive(Debug, Clone, PartialEq)]
enum ActionPattern {
    Anything,
    /// In lower case. Most are plain text, which is compared faster.
    Exactly(Box<str>),
    Like(Pattern),
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
        let read = |(index, element): (usize, &Node)| {
            let path = node.element_path(path, index);
            ActionPattern::parse(element.text(&path)?, &path, service)
        };
        Ok(Self {
            negated,
            patterns: elements
                .iter()
                .enumerate()
                .map(read)
                .collect::<Result<_, _>>()?,
        })
    }

    /// Whether the statement is about `action`.
    pub(crate) fn cover(&self, action: &Action) -> bool {
        let listed = self
            .patterns
            .iter()
            .any(|pattern| pattern.matches(action.folded()));
        listed != self.negated
    }
}

impl ActionPattern {
    fn parse(text: &str, path: &Path<'_>, only_service: Option<&str>) -> Result<Self, PolicyFault> {
        let (service, operation) = match text.split_once(':') {
            Some(both) => both,
            None if text == "*" && only_service.is_none() => return Ok(Self::Anything),
            None => return Err(path.expected(EXPECTED, text)),
        };
        let in_service = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
        let in_operation =
            |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'*' | b'?' | b'_' | b'-');
        if service.is_empty()
            || operation.is_empty()
            || !service.bytes().all(in_service)
            || !operation.bytes().all(in_operation)
        {
            return Err(path.expected(EXPECTED, text));
        }
        if let Some(only) = only_service
            && !service.eq_ignore_ascii_case(only)
        {
            return Err(path.expected(&format!("an action of {only}"), text));
        }
        let folded = text.to_ascii_lowercase();
        if !folded.contains(['*', '?']) {
            return Ok(Self::Exactly(folded.into()));
        }
        Pattern::parse(&folded, Variables::Literal, Wildcards::Matched)
            .map(Self::Like)
            .map_err(|problem| path.fault(problem))
    }

    fn matches(&self, folded: &str) -> bool {
        match self {
            Self::Anything => true,
            Self::Exactly(text) => **text == *folded,
            Self::Like(pattern) => pattern.matches_plain(folded),
        }
    }
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
            .cover(&Action::new(action).unwrap())
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
        ] {
            assert!(cover(json, action), "{json} {action}");
        }
        for (json, action) in [
            (r#""ds:*""#, "ds-data:CreateUser"),
            (r#""workspaces:Reboot""#, "workspaces:RebootWorkspaces"),
            (r#""workspaces:*Reboot""#, "workspaces:RebootWorkspaces"),
        ] {
            assert!(!cover(json, action), "{json} {action}");
        }
    }

    #[test]
    fn not_action_is_everything_else() {
        let actions = parse(r#"["iam:*", "sts:*"]"#, true).unwrap();
        assert!(!actions.cover(&Action::new("iam:CreateUser").unwrap()));
        assert!(actions.cover(&Action::new("ec2:CreateVpc").unwrap()));
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
