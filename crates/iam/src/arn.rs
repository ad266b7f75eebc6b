//! Patterns of ARNs, matched part by part: `arn:partition:service:region:account:resource`. A wildcard stays within its
//! part, so that nobody can name a thing of theirs to look like another account's; the sixth part takes all remaining
//! colons. A pattern of fewer parts must end with `*`, which then stands for the rest: `arn:aws:workspaces:*`.

use crate::context::{Context, ContextKey};
use crate::pattern::{Pattern, Variables, Wildcards};

const PARTS: usize = 6;

/// What is expected where an ARN stands.
pub(crate) const EXPECTED: &str =
    "`*` or an ARN like arn:aws:workspaces:local-1:123456789012:workspace/ws-*";

/// An ARN, or any other text, and where its first five colons are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Parts<T> {
    text: T,
    colons: [usize; PARTS - 1],
    count: usize,
}

impl<T: AsRef<str>> Parts<T> {
    pub(crate) fn of(text: T) -> Self {
        let mut colons = [0; PARTS - 1];
        let mut count = 1;
        let found = text.as_ref().match_indices(':').take(PARTS - 1);
        for (colon, (at, _)) in colons.iter_mut().zip(found) {
            *colon = at;
            count += 1;
        }
        Self {
            text,
            colons,
            count,
        }
    }

    pub(crate) fn text(&self) -> &str {
        self.text.as_ref()
    }

    /// The part at `index`; when it is the last of `count`, all that is left.
    fn part(&self, index: usize, count: usize) -> &str {
        let from = if index == 0 {
            0
        } else {
            self.colons[index - 1] + 1
        };
        let is_last = index + 1 == count;
        let to = if is_last {
            self.text().len()
        } else {
            self.colons[index]
        };
        &self.text()[from..to]
    }

    fn match_each(&self, patterns: &[Pattern], context: &Context) -> bool {
        let count = patterns.len();
        // From the end: resources differ there most.
        count <= self.count
            && (0..count)
                .rev()
                .all(|i| patterns[i].matches(self.part(i, count), context))
    }
}

/// A pattern of ARNs, read once.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum ArnPattern {
    /// `*`.
    Anything,
    /// One pattern for each part.
    Parts(Vec<Pattern>),
    /// A variable stands before the fifth colon, and what it brings may itself have colons.
    Whole(Pattern),
}

impl ArnPattern {
    /// Reads the pattern of a `Resource`: the service is written out, and variables stand in the last part only.
    pub(crate) fn resource(text: &str, variables: Variables) -> Result<Self, &'static str> {
        let pattern = Self::read(text, variables)?;
        match &pattern {
            Self::Anything => {}
            Self::Whole(_) => {
                return Err("a variable may stand only behind the fifth colon of an ARN");
            }
            Self::Parts(parts) => check_resource(parts)?,
        }
        Ok(pattern)
    }

    /// Reads the pattern of an `Arn…` condition.
    pub(crate) fn condition(text: &str, variables: Variables) -> Result<Self, &'static str> {
        Self::read(text, variables)
    }

    fn read(text: &str, variables: Variables) -> Result<Self, &'static str> {
        let pattern = Pattern::parse(text, variables, Wildcards::Matched)?;
        if pattern == Pattern::Anything {
            return Ok(Self::Anything);
        }
        let parts = pattern.split_at_colons(PARTS);
        let (last, before) = parts.split_last().ok_or(EXPECTED)?;
        if before.iter().any(Pattern::has_variables)
            || (parts.len() < PARTS && last.has_variables())
        {
            return Ok(Self::Whole(pattern));
        }
        let named = before.first().and_then(Pattern::as_text) == Some("arn");
        let whole = parts.len() == PARTS || last.ends_open();
        if named && whole && last.as_text() != Some("") {
            Ok(Self::Parts(parts))
        } else {
            Err(EXPECTED)
        }
    }

    /// Whether an ARN matches.
    pub(crate) fn matches<T: AsRef<str>>(&self, arn: &Parts<T>, context: &Context) -> bool {
        match self {
            Self::Anything => true,
            Self::Parts(patterns) => arn.match_each(patterns, context),
            Self::Whole(pattern) => pattern.resolved(context).is_some_and(|pattern| {
                let patterns = pattern.split_at_colons(PARTS);
                patterns.len() == PARTS && arn.match_each(&patterns, context)
            }),
        }
    }

    /// The context keys that its variables name.
    pub(crate) fn variables(&self) -> impl Iterator<Item = &ContextKey> {
        let patterns = match self {
            Self::Anything => &[],
            Self::Parts(patterns) => patterns.as_slice(),
            Self::Whole(pattern) => std::slice::from_ref(pattern),
        };
        patterns.iter().flat_map(Pattern::variables)
    }
}

fn check_resource(parts: &[Pattern]) -> Result<(), &'static str> {
    let service_characters = |text: &str| {
        let known = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        !text.is_empty() && text.bytes().all(known)
    };
    if parts.len() > 2 && !parts[2].as_text().is_some_and(service_characters) {
        return Err("the service of an ARN is written out, in lower case and without wildcards");
    }
    // A part that was left out moves the others: the account would be looked for where the resource stands.
    let Some(account) = parts.get(4) else {
        return Ok(());
    };
    if !account.consists_of(|c| c.is_ascii_digit()) && account.as_text() != Some("aws") {
        return Err(
            "the account of an ARN, its fifth part, has twelve digits, wildcards or nothing",
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resource(text: &str) -> Result<ArnPattern, &'static str> {
        ArnPattern::resource(text, Variables::Substituted)
    }

    fn matches(pattern: &str, arn: &str) -> bool {
        let context = Context::new()
            .with("aws:username", "mary")
            .with("aws:PrincipalArn", "arn:aws:iam::111122223333:user/mary");
        let pattern = ArnPattern::condition(pattern, Variables::Substituted).unwrap();
        pattern.matches(&Parts::of(arn), &context)
    }

    #[test]
    fn wildcards_stay_within_their_part() {
        let desk = "arn:aws:workspaces:local-1:111122223333:workspace/ws-1";
        for pattern in [
            "*",
            "arn:aws:workspaces:*:111122223333:workspace/*",
            "arn:aws:workspaces:local-?:*:*",
            "arn:*:workspaces:local-1:111122223333:workspace/ws-?",
            "arn:aws:workspaces:*",
            "arn:aws:workspaces:loc*",
            "arn:aws:*",
        ] {
            assert!(matches(pattern, desk), "{pattern}");
        }
        for pattern in [
            "arn:aws:workspaces:*:444455556666:workspace/*",
            "arn:aws:workspaces:*:workspace/*",
            "arn:aws:ds:*",
            "arn:aws:workspaces:local-1:111122223333:workspace/WS-1",
        ] {
            assert!(!matches(pattern, desk), "{pattern}");
        }
        // The example of the reference: as one string this would match.
        assert!(!matches(
            "arn:aws:someservice:*:111122223333:finance/*",
            "arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt"
        ));
    }

    #[test]
    fn the_last_part_takes_the_remaining_colons() {
        let log = "arn:aws:logs:local-1:111122223333:log-group:a:b";
        assert!(matches("arn:aws:logs:*:*:log-group:*:b", log));
        assert!(matches("arn:aws:logs:*:*:*", log));
        assert!(!matches("arn:aws:logs:*:*:log-group", log));
    }

    #[test]
    fn variables_fill_the_last_part_and_in_conditions_any() {
        assert!(matches(
            "arn:aws:iam::111122223333:user/${aws:username}",
            "arn:aws:iam::111122223333:user/mary"
        ));
        assert!(matches(
            "${aws:PrincipalArn}",
            "arn:aws:iam::111122223333:user/mary"
        ));
        assert!(!matches(
            "${aws:PrincipalArn}",
            "arn:aws:iam::111122223333:user/mary:x"
        ));
        assert!(!matches(
            "${aws:SourceArn}",
            "arn:aws:iam::111122223333:user/mary"
        ));
        assert!(resource("arn:aws:iam::${aws:PrincipalAccount}:user/x").is_err());
    }

    #[test]
    fn a_resource_that_could_never_match_is_refused() {
        for text in [
            "",
            "workspace/ws-1",
            "arn:aws:workspaces",
            "arn:aws:workspaces:local-1:111122223333:",
            "arn:aws:work*:local-1:111122223333:workspace/*",
            "arn:aws:*:local-1:111122223333:workspace/*",
            "arn:aws:WorkSpaces:local-1:111122223333:workspace/*",
            "arn:aws:workspaces:local-1:workspace/*",
            "arn:aws:workspaces:local-1:workspace:workspace/*",
            "nra:aws:workspaces:local-1:111122223333:workspace/*",
        ] {
            assert!(resource(text).is_err(), "{text:?}");
        }
        for text in [
            "**",
            "arn:aws:s3:::bucket/*",
            "arn:aws:iam::aws:policy/CarrelFullAccess",
            "arn:aws:workspaces:*:*:*",
            "arn:aws:workspaces:*:11112222????:workspace/*",
        ] {
            assert!(resource(text).is_ok(), "{text:?}");
        }
    }
}
