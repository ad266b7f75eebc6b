//! What may stand in `${…}`: the name of a context key, with or without a default, or one of three characters.

use crate::context::{Context, ContextKey};

/// What `${…}` stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reference {
    /// `${*}`, `${?}` or `${$}`: the character itself.
    Character(&'static str),
    Variable(Variable),
}

/// A context key whose value is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Variable {
    key: ContextKey,
    default: Option<Box<str>>,
}

const EXPECTED_END: &str = "expected `}` at the end of the variable";

impl Reference {
    /// Reads from behind `${`, and gives what follows the `}`.
    pub(crate) fn read(inside: &str) -> Result<(Self, &str), &'static str> {
        for character in ["*", "?", "$"] {
            let rest = inside.strip_prefix(character);
            if let Some(after) = rest.and_then(|rest| rest.strip_prefix('}')) {
                return Ok((Self::Character(character), after));
            }
        }
        let end = inside
            .find(['}', ',', '{', '$', '\'', '*', '?'])
            .ok_or(EXPECTED_END)?;
        let name = inside[..end].trim();
        if name.is_empty() {
            return Err("expected the name of a context key in `${…}`");
        }
        let (default, after) = read_default(&inside[end..])?;
        let after = after.strip_prefix('}').ok_or(EXPECTED_END)?;
        let key = ContextKey::new(name);
        Ok((Self::Variable(Variable { key, default }), after))
    }
}

/// Reads `, 'text'`, if it is there.
fn read_default(text: &str) -> Result<(Option<Box<str>>, &str), &'static str> {
    let Some(rest) = text.strip_prefix(',') else {
        return Ok((None, text));
    };
    let quoted = rest.trim_start().strip_prefix('\'');
    let (default, after) = quoted
        .and_then(|rest| rest.split_once('\''))
        .ok_or("expected a default in single quotation marks behind the variable's name")?;
    Ok((Some(default.into()), after.trim_start()))
}

impl Variable {
    /// The context key it names.
    pub(crate) fn key(&self) -> &ContextKey {
        &self.key
    }

    /// What it stands for in a request: the value of its key if there is exactly one, or its default.
    pub(crate) fn value<'a>(&'a self, context: &'a Context) -> Option<&'a str> {
        context.single(&self.key).or(self.default.as_deref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variable_has_a_name_and_maybe_a_default() {
        for (inside, name, default, after) in [
            ("aws:username}/x", "aws:username", None, "/x"),
            (
                "aws:PrincipalTag/cost center}",
                "aws:PrincipalTag/cost center",
                None,
                "",
            ),
            ("a:b, 'c'}d", "a:b", Some("c"), "d"),
            (" a:b,'}, {' }", "a:b", Some("}, {"), ""),
        ] {
            let (reference, rest) = Reference::read(inside).unwrap();
            let Reference::Variable(variable) = reference else {
                panic!("{inside} is a variable");
            };
            assert_eq!((&*variable.key.written, rest), (name, after));
            assert_eq!(variable.default.as_deref(), default);
        }
        assert_eq!(Reference::read("?}x"), Ok((Reference::Character("?"), "x")));
    }

    #[test]
    fn a_broken_variable_is_a_fault() {
        for inside in [
            "", "}", " }", "a:b", "a:b, c}", "a:b, 'c}", "a:b, 'c'", "a${b}}", "a:b 'c'}",
            ", 'c'}", "**}",
        ] {
            assert!(Reference::read(inside).is_err(), "{inside:?}");
        }
    }
}
