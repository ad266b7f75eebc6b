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

/// A pattern, read once. Most patterns are plain or end with their only wildcard, and those are compared fastest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Pattern {
    /// Text without wildcards and variables.
    Exact(Box<str>),
    /// `*`.
    Anything,
    /// Text with one `*` behind it.
    Prefix(Box<str>),
    /// Anything else.
    Pieces(Box<[Piece]>),
}

/// A part of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    Text(String),
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
                    match reference {
                        Reference::Character(text) => push_text(&mut pieces, text),
                        Reference::Variable(variable) => pieces.push(Piece::Variable(variable)),
                    }
                    rest = after;
                    continue;
                }
                _ => push_text(&mut pieces, &rest[..first.len_utf8()]),
            }
            rest = &rest[first.len_utf8()..];
        }
        Ok(Self::of(pieces))
    }

    fn of(pieces: Vec<Piece>) -> Self {
        match pieces.as_slice() {
            [] => Self::Exact("".into()),
            [Piece::Text(text)] => Self::Exact(text.as_str().into()),
            [Piece::Run] => Self::Anything,
            [Piece::Text(text), Piece::Run] => Self::Prefix(text.as_str().into()),
            _ => Self::Pieces(pieces.into()),
        }
    }

    fn pieces(&self) -> Vec<Piece> {
        let text = |text: &str| Piece::Text(text.to_owned());
        match self {
            Self::Exact(exact) => vec![text(exact)],
            Self::Anything => vec![Piece::Run],
            Self::Prefix(prefix) => vec![text(prefix), Piece::Run],
            Self::Pieces(pieces) => pieces.to_vec(),
        }
    }

    /// Whether it ends with `*`.
    pub(crate) fn ends_open(&self) -> bool {
        match self {
            Self::Exact(_) => false,
            Self::Anything | Self::Prefix(_) => true,
            Self::Pieces(pieces) => pieces.last() == Some(&Piece::Run),
        }
    }

    /// The text, if it has neither wildcards nor variables.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Exact(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it holds a variable.
    pub(crate) fn has_variables(&self) -> bool {
        self.variables().next().is_some()
    }

    /// The context keys that its variables name.
    pub(crate) fn variables(&self) -> impl Iterator<Item = &ContextKey> {
        let pieces: &[Piece] = match self {
            Self::Pieces(pieces) => pieces,
            _ => &[],
        };
        pieces.iter().filter_map(|piece| match piece {
            Piece::Variable(variable) => Some(variable.key()),
            _ => None,
        })
    }

    /// Whether all text between its wildcards and variables consists of certain characters.
    pub(crate) fn consists_of(&self, known: impl Fn(char) -> bool) -> bool {
        self.pieces().iter().all(|piece| match piece {
            Piece::Text(text) => text.chars().all(&known),
            _ => true,
        })
    }

    /// Cuts it at its first `parts - 1` colons. Variables are not looked into.
    pub(crate) fn split_at_colons(&self, parts: usize) -> Vec<Self> {
        split_at_colons(self.pieces(), parts)
            .into_iter()
            .map(Self::of)
            .collect()
    }

    /// Whether `text` matches as a whole.
    pub(crate) fn matches(&self, text: &str, context: &Context) -> bool {
        match self {
            Self::Exact(exact) => **exact == *text,
            Self::Anything => true,
            Self::Prefix(prefix) => text.starts_with(&**prefix),
            Self::Pieces(pieces) => run(pieces, text, context),
        }
    }

    /// It with its variables filled in; nothing if one has no value.
    pub(crate) fn resolved(&self, context: &Context) -> Option<Self> {
        let resolve = |piece| match piece {
            Piece::Variable(variable) => {
                let value = variable.value(context)?;
                Some(Piece::Text(value.to_owned()))
            }
            other => Some(other),
        };
        let pieces = self.pieces().into_iter().map(resolve);
        pieces.collect::<Option<_>>().map(Self::of)
    }

    /// Its text with the variables filled in, for a pattern without wildcards; nothing if a variable has no value.
    pub(crate) fn text(&self, context: &Context) -> Option<Cow<'_, str>> {
        if let Self::Exact(text) = self {
            return Some(Cow::Borrowed(text));
        }
        let mut text = String::new();
        for piece in self.resolved(context)?.pieces() {
            if let Piece::Text(part) = piece {
                text.push_str(&part);
            }
        }
        Some(Cow::Owned(text))
    }
}

/// Adds text; text after text becomes one piece.
fn push_text(pieces: &mut Vec<Piece>, text: &str) {
    match pieces.last_mut() {
        Some(Piece::Text(before)) => before.push_str(text),
        _ => pieces.push(Piece::Text(text.to_owned())),
    }
}

fn split_at_colons(pieces: Vec<Piece>, parts: usize) -> Vec<Vec<Piece>> {
    let mut done: Vec<Vec<Piece>> = Vec::new();
    let mut current = Vec::new();
    for piece in pieces {
        let Piece::Text(text) = piece else {
            current.push(piece);
            continue;
        };
        let mut rest = text.as_str();
        while done.len() + 1 < parts
            && let Some((before, after)) = rest.split_once(':')
        {
            if !before.is_empty() {
                push_text(&mut current, before);
            }
            done.push(std::mem::take(&mut current));
            rest = after;
        }
        if !rest.is_empty() {
            push_text(&mut current, rest);
        }
    }
    done.push(current);
    done
}

/// Matches greedily and, on a mismatch, lets the latest run take one character more.
fn run(pieces: &[Piece], text: &str, context: &Context) -> bool {
    let (mut piece, mut at) = (0, 0);
    // The piece behind the latest run, and how far that run reaches.
    let mut latest_run: Option<(usize, usize)> = None;
    loop {
        let rest = &text[at..];
        let literal = |literal: &str| rest.starts_with(literal).then_some(literal.len());
        let step = match pieces.get(piece) {
            None if rest.is_empty() => return true,
            None => None,
            Some(Piece::Run) if piece + 1 == pieces.len() => return true,
            Some(Piece::Run) => {
                latest_run = Some((piece + 1, at));
                Some(0)
            }
            Some(Piece::One) => rest.chars().next().map(char::len_utf8),
            Some(Piece::Text(text)) => literal(text),
            Some(Piece::Variable(variable)) => match variable.value(context) {
                Some(value) => literal(value),
                None => return false,
            },
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
                pattern.split_at_colons(6);
            }
        }
    }
}
