//! Patterns of the policy language: text with the wildcards `*` (any characters, none included) and `?` (one
//! character), and with variables.
//!
//! `${aws:username}` stands for the value of a context key, `${aws:PrincipalTag/team, 'none'}` has a default, and
//! `${*}`, `${?}` and `${$}` stand for those three characters themselves. What a variable brings is never a wildcard.
//! A variable without exactly one value and without a default makes the whole pattern match nothing.
//!
//! Matching remembers one place to go back to, the latest `*`, so it takes at most pattern × text steps and no stack.

use std::borrow::Cow;

use crate::context::{Context, ContextKey};
use crate::variable::{Reference, Variable};

/// Whether `${` begins a variable: in documents of version 2012-10-17 it does, in older ones it is text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Variables {
    Substituted,
    Literal,
}

/// Whether `*` and `?` match other characters than themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wildcards {
    Matched,
    Literal,
}

/// A pattern, read once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pattern {
    pieces: Vec<Piece<'static>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece<'a> {
    Text(Cow<'a, str>),
    One,
    Run,
    Variable(Variable),
}

impl Pattern {
    /// Reads a pattern; the error says what is expected of a variable.
    pub(crate) fn parse(
        text: &str,
        variables: Variables,
        wildcards: Wildcards,
    ) -> Result<Self, &'static str> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            match first {
                '*' if wildcards == Wildcards::Matched => {
                    if pieces.last() != Some(&Piece::Run) {
                        pieces.push(Piece::Run);
                    }
                }
                '?' if wildcards == Wildcards::Matched => pieces.push(Piece::One),
                '$' if variables == Variables::Substituted && rest.starts_with("${") => {
                    let (reference, after) = Reference::read(&rest[2..])?;
                    let piece = match reference {
                        Reference::Character(text) => text_piece(text.to_owned()),
                        Reference::Variable(variable) => Piece::Variable(variable),
                    };
                    push(&mut pieces, piece);
                    rest = after;
                    continue;
                }
                _ => push(&mut pieces, text_piece(first.to_string())),
            }
            rest = &rest[first.len_utf8()..];
        }
        Ok(Self { pieces })
    }

    /// Whether it is `*`.
    pub(crate) fn is_anything(&self) -> bool {
        self.pieces == [Piece::Run]
    }

    /// Whether it ends with `*`.
    pub(crate) fn ends_open(&self) -> bool {
        self.pieces.last() == Some(&Piece::Run)
    }

    /// The text, if it has neither wildcards nor variables.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match self.pieces.as_slice() {
            [] => Some(""),
            [Piece::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// Whether it holds a variable.
    pub(crate) fn has_variables(&self) -> bool {
        self.variables().next().is_some()
    }

    /// The context keys that its variables name.
    pub(crate) fn variables(&self) -> impl Iterator<Item = &ContextKey> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Variable(variable) => Some(variable.key()),
            _ => None,
        })
    }

    /// What stands between its wildcards and variables.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Text(text) => Some(&**text),
            _ => None,
        })
    }

    /// Cuts it at its first `parts - 1` colons. Variables are not looked into.
    pub(crate) fn split_at_colons(&self, parts: usize) -> Vec<Self> {
        split_at_colons(self.pieces.iter().cloned(), parts)
            .into_iter()
            .map(|pieces| Self { pieces })
            .collect()
    }

    /// Whether `text` matches as a whole.
    pub(crate) fn matches(&self, text: &str, context: &Context) -> bool {
        if self.has_variables() {
            self.resolved(context)
                .is_some_and(|pieces| run(&pieces, text))
        } else {
            run(&self.pieces, text)
        }
    }

    /// Whether `text` matches, for a pattern without variables; one with variables matches nothing here.
    pub(crate) fn matches_plain(&self, text: &str) -> bool {
        run(&self.pieces, text)
    }

    /// Whether `text` matches colon-delimited part by part, the last of `parts` taking the remaining colons. For
    /// patterns whose variables may bring colons.
    pub(crate) fn matches_in_parts(&self, text: &str, parts: usize, context: &Context) -> bool {
        let Some(pieces) = self.resolved(context) else {
            return false;
        };
        let patterns = split_at_colons(pieces.into_iter(), parts);
        let mut texts = text.splitn(parts, ':');
        patterns
            .iter()
            .all(|pattern| texts.next().is_some_and(|text| run(pattern, text)))
            && texts.next().is_none()
    }

    /// Its text with the variables filled in, wildcards as they are written; nothing if a variable has no value.
    pub(crate) fn text(&self, context: &Context) -> Option<Cow<'_, str>> {
        if let Some(text) = self.as_text() {
            return Some(Cow::Borrowed(text));
        }
        let mut text = String::new();
        for piece in self.resolved(context)? {
            match piece {
                Piece::Text(part) => text.push_str(&part),
                Piece::One => text.push('?'),
                Piece::Run => text.push('*'),
                Piece::Variable(_) => {}
            }
        }
        Some(Cow::Owned(text))
    }

    fn resolved<'a>(&'a self, context: &'a Context) -> Option<Vec<Piece<'a>>> {
        let resolve = |piece: &'a Piece<'static>| match piece {
            Piece::Variable(variable) => {
                let value = variable.value(context)?;
                Some(Piece::Text(Cow::Borrowed(value)))
            }
            Piece::Text(text) => Some(Piece::Text(Cow::Borrowed(text))),
            Piece::One => Some(Piece::One),
            Piece::Run => Some(Piece::Run),
        };
        self.pieces.iter().map(resolve).collect()
    }
}

fn text_piece(text: String) -> Piece<'static> {
    Piece::Text(Cow::Owned(text))
}

/// Adds a piece; text after text becomes one piece.
fn push(pieces: &mut Vec<Piece<'static>>, piece: Piece<'static>) {
    match (pieces.last_mut(), piece) {
        (Some(Piece::Text(before)), Piece::Text(text)) => before.to_mut().push_str(&text),
        (_, piece) => pieces.push(piece),
    }
}

fn split_at_colons<'a>(
    pieces: impl Iterator<Item = Piece<'a>>,
    parts: usize,
) -> Vec<Vec<Piece<'a>>> {
    let mut split = vec![Vec::new()];
    for piece in pieces {
        let Piece::Text(text) = &piece else {
            if let Some(part) = split.last_mut() {
                part.push(piece);
            }
            continue;
        };
        let parts_left = parts - split.len() + 1;
        for (index, text) in text.splitn(parts_left, ':').enumerate() {
            if index > 0 {
                split.push(Vec::new());
            }
            match split.last_mut() {
                Some(part) if !text.is_empty() => {
                    part.push(Piece::Text(Cow::Owned(text.to_owned())));
                }
                _ => {}
            }
        }
    }
    split
}

/// Matches greedily and, on a mismatch, lets the latest run take one character more.
fn run(pieces: &[Piece<'_>], text: &str) -> bool {
    let (mut piece, mut at) = (0, 0);
    // The piece behind the latest run, and how far that run reaches.
    let mut latest_run: Option<(usize, usize)> = None;
    loop {
        let rest = &text[at..];
        let step = match pieces.get(piece) {
            None if rest.is_empty() => return true,
            Some(Piece::Run) if piece + 1 == pieces.len() => return true,
            Some(Piece::Run) => {
                latest_run = Some((piece + 1, at));
                Some(0)
            }
            Some(Piece::One) => rest.chars().next().map(char::len_utf8),
            Some(Piece::Text(literal)) if rest.starts_with(&**literal) => Some(literal.len()),
            _ => None,
        };
        if let Some(length) = step {
            piece += 1;
            at += length;
            continue;
        }
        let Some((behind_run, reach)) = latest_run else {
            return false;
        };
        let Some(taken) = text[reach..].chars().next() else {
            return false;
        };
        let reach = reach + taken.len_utf8();
        latest_run = Some((behind_run, reach));
        (piece, at) = (behind_run, reach);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn pattern(text: &str) -> Pattern {
        Pattern::parse(text, Variables::Substituted, Wildcards::Matched).unwrap()
    }

    fn matches(text: &str, value: &str) -> bool {
        let context = Context::new()
            .with("aws:username", "mary*")
            .with_values("aws:TagKeys", ["a", "b"]);
        pattern(text).matches(value, &context)
    }

    #[test]
    fn wildcards_match_any_characters_and_one() {
        for (text, value) in [
            ("*", ""),
            ("*", "anything"),
            ("a*", "a"),
            ("*b", "ab"),
            ("a*b*c", "aXbXbXc"),
            ("a?c", "aéc"),
            ("**a**", "a"),
            ("*ab", "aab"),
            ("?*?", "ab"),
            ("", ""),
        ] {
            assert!(matches(text, value), "{text:?} should match {value:?}");
        }
        for (text, value) in [
            ("a", "A"),
            ("a?", "a"),
            ("a*b", "abc"),
            ("?*?", "a"),
            ("", "a"),
        ] {
            assert!(!matches(text, value), "{text:?} should not match {value:?}");
        }
    }

    #[test]
    fn variables_bring_text_and_never_wildcards() {
        assert!(matches("home/${aws:username}/*", "home/mary*/x"));
        assert!(!matches("home/${aws:username}/*", "home/maryX/x"));
        assert!(matches("${AWS:UserName}", "mary*"));
        assert!(matches("${*}${?}${$}", "*?$"));
        assert!(!matches("${*}", "x"));
        assert!(matches("$5 {a}", "$5 {a}"));
    }

    #[test]
    fn a_variable_without_one_value_takes_its_default_or_matches_nothing() {
        assert!(matches("t-${aws:PrincipalTag/team, 'none}'}", "t-none}"));
        assert!(matches("t-${aws:PrincipalTag/team,''}", "t-"));
        assert!(matches("${aws:username, 'x'}", "mary*"));
        assert!(!matches("${aws:userid}", ""));
        assert!(!matches("${aws:userid}*", "anything"));
        assert!(!matches("${aws:TagKeys}", "a"));
    }

    #[test]
    fn older_documents_have_no_variables() {
        let old = Pattern::parse("${a:b}*", Variables::Literal, Wildcards::Matched).unwrap();
        assert!(old.matches("${a:b}c", &Context::new()));
        assert!(!old.has_variables());
    }

    #[test]
    fn many_stars_take_no_longer_than_pattern_times_text() {
        let text = "a".repeat(20_000);
        let nearly = format!("*{}b", "a".repeat(300));
        assert!(!matches(&nearly, &text));
        assert!(!matches(&format!("{}b", "*a".repeat(300)), &text));
    }

    /// What the wildcards mean, written down without any care for time.
    fn naive(pattern: &[char], text: &[char]) -> bool {
        match (pattern, text) {
            ([], []) => true,
            (['*', rest @ ..], _) => (0..=text.len()).any(|taken| naive(rest, &text[taken..])),
            (['?', rest @ ..], [_, after @ ..]) => naive(rest, after),
            ([c, rest @ ..], [d, after @ ..]) => c == d && naive(rest, after),
            _ => false,
        }
    }

    proptest! {
        #[test]
        fn matching_equals_the_naive_definition(pattern in "[ab*?é]{0,9}", value in "[abé]{0,9}") {
            let (p, v): (Vec<char>, Vec<char>) = (pattern.chars().collect(), value.chars().collect());
            prop_assert_eq!(matches(&pattern, &value), naive(&p, &v));
        }

        #[test]
        fn what_a_variable_brings_equals_itself(value in "[ab*?$:{}]{1,12}", text in "[ab*?$:{}]{0,12}") {
            let context = Context::new().with("k:v", value.clone());
            let pattern = pattern("<${k:v}>");
            let bracketed = format!("<{value}>");
            prop_assert!(pattern.matches(&bracketed, &context));
            prop_assert_eq!(pattern.matches(&format!("<{text}>"), &context), text == value);
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in "\\PC{0,40}", value in "\\PC{0,20}") {
            if let Ok(pattern) = Pattern::parse(&text, Variables::Substituted, Wildcards::Matched) {
                pattern.matches(&value, &Context::new());
                pattern.matches_in_parts(&value, 6, &Context::new());
            }
        }
    }
}
