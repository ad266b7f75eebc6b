//! Conditions: what the context of a request must be like for a statement to apply.
//!
//! A `Condition` block is a conjunction over its operators and their keys. The values of one key are alternatives; for
//! a negated operator none of them may match. What happens when the key is missing from the request:
//!
//! | operator | missing key |
//! |---|---|
//! | plain | not satisfied |
//! | negated (`…Not…`) | satisfied |
//! | `…IfExists` | satisfied |
//! | `ForAllValues:…` | satisfied |
//! | `ForAnyValue:…` | not satisfied, negated or not; with `IfExists` satisfied |
//! | `Null` | satisfied by `true` |
//!
//! To the set operators, values that are all empty texts are a missing key, as the reference has it. Where a request
//! brings several values and the policy has no set operator, which the reference leaves open, a plain operator wants
//! one of them to match and a negated one none: the negation is always the opposite.
//!
//! A value that cannot be read as what the operator compares matches nothing. A variable without a value matches
//! nothing either. Both therefore satisfy a negated operator.

use std::net::IpAddr;

use crate::arn::{ArnPattern, Parts};
use crate::context::{Context, ContextKey};
use crate::fault::{Path, PolicyFault, quoted};
use crate::json::Node;
use crate::operator::{Comparison, Operator, Order, Set};
use crate::pattern::{Pattern, Variables, Wildcards};
use crate::value::bytes;
use crate::value::date::Date;
use crate::value::network::Network;
use crate::value::number::Number;

/// One key under one operator.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Condition {
    key: ContextKey,
    set: Option<Set>,
    negated: bool,
    if_exists: bool,
    wanted: Wanted,
}

/// The values of the policy, read as what its operator compares.
#[derive(Debug, Clone, PartialEq)]
enum Wanted {
    Text(Vec<Pattern>),
    TextIgnoringCase(Vec<Pattern>),
    Number(Order, Vec<Number>),
    Date(Order, Vec<Date>),
    Boolean(Vec<Pattern>),
    Bytes(Vec<Vec<u8>>),
    Network(Vec<Network>),
    Arn(Vec<ArnPattern>),
    Missing(Vec<bool>),
}

impl Condition {
    /// Reads a `Condition` block.
    pub(crate) fn parse_block(
        node: &Node,
        path: &Path<'_>,
        variables: Variables,
    ) -> Result<Vec<Self>, PolicyFault> {
        let mut conditions = Vec::new();
        for (name, keys) in node.object(path)? {
            let path = path.key(name);
            let operator = Operator::parse(name, &path)?;
            for (key, values) in keys.object(&path)? {
                conditions.push(Self::parse(
                    operator,
                    key,
                    values,
                    &path.key(key),
                    variables,
                )?);
            }
        }
        Ok(conditions)
    }

    fn parse(
        operator: Operator,
        key: &str,
        values: &Node,
        path: &Path<'_>,
        variables: Variables,
    ) -> Result<Self, PolicyFault> {
        let is_prefixed = key
            .split_once(':')
            .is_some_and(|(prefix, name)| !prefix.is_empty() && !name.is_empty());
        if !is_prefixed {
            return Err(path.fault("expected a context key with a prefix, like aws:SourceIp"));
        }
        let texts = values
            .elements()
            .iter()
            .enumerate()
            .map(|(index, value)| value_text(value, &values.element_path(path, index)))
            .collect::<Result<Vec<_>, _>>()?;
        let reader = Reader {
            texts: &texts,
            values,
            path,
        };
        Ok(Self {
            key: ContextKey::new(key),
            set: operator.set,
            negated: operator.negated,
            if_exists: operator.if_exists,
            wanted: Wanted::read(operator.comparison, &reader, variables)?,
        })
    }

    /// Whether the context of the request satisfies it.
    pub(crate) fn holds(&self, context: &Context) -> bool {
        let values = context.values(&self.key);
        let agrees = |value: &String| self.wanted.matches(value, context) != self.negated;
        if let Wanted::Missing(wanted) = &self.wanted {
            return wanted.contains(&values.is_empty());
        }
        let is_null = || values.iter().all(String::is_empty);
        match self.set {
            None if values.is_empty() => self.if_exists || self.negated,
            None if self.negated => values.iter().all(agrees),
            None => values.iter().any(agrees),
            Some(Set::All) => is_null() || values.iter().all(agrees),
            Some(Set::Any) if values.is_empty() => self.if_exists,
            Some(Set::Any) => !is_null() && values.iter().any(agrees),
        }
    }

    /// The context keys it looks at, as the policy writes them.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &ContextKey> {
        std::iter::once(&self.key).chain(self.wanted.variables())
    }
}

/// The values of one key and where they stand.
struct Reader<'a> {
    texts: &'a [&'a str],
    values: &'a Node,
    path: &'a Path<'a>,
}

impl Reader<'_> {
    fn read<T>(&self, read: impl Fn(&str) -> Result<T, String>) -> Result<Vec<T>, PolicyFault> {
        let texts = self.texts.iter().enumerate();
        texts
            .map(|(index, text)| {
                read(text)
                    .map_err(|problem| self.values.element_path(self.path, index).fault(problem))
            })
            .collect()
    }

    fn read_as<T>(
        &self,
        expected: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Vec<T>, PolicyFault> {
        self.read(|text| {
            read(text).ok_or_else(|| format!("expected {expected}, found {}", quoted(text)))
        })
    }
}

/// Policies write numbers and booleans with and without quotation marks.
fn value_text<'a>(value: &'a Node, path: &Path<'_>) -> Result<&'a str, PolicyFault> {
    match value {
        Node::Text(text) | Node::Number(text) => Ok(text),
        Node::Boolean(true) => Ok("true"),
        Node::Boolean(false) => Ok("false"),
        other => Err(path.fault(format!(
            "expected a string, a number or a boolean, found {}",
            other.name()
        ))),
    }
}

fn boolean(text: &str) -> Option<bool> {
    match text {
        _ if text.eq_ignore_ascii_case("true") => Some(true),
        _ if text.eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    }
}

impl Wanted {
    fn read(
        comparison: Comparison,
        reader: &Reader<'_>,
        variables: Variables,
    ) -> Result<Self, PolicyFault> {
        let pattern = |wildcards| {
            reader.read(|text| Pattern::parse(text, variables, wildcards).map_err(str::to_owned))
        };
        let arn = |text: &str| ArnPattern::condition(text, variables).map_err(str::to_owned);
        Ok(match comparison {
            Comparison::Text => Self::Text(pattern(Wildcards::Literal)?),
            Comparison::TextIgnoringCase => Self::TextIgnoringCase(pattern(Wildcards::Literal)?),
            Comparison::TextPattern => Self::Text(pattern(Wildcards::Matched)?),
            Comparison::Number(order) => {
                Self::Number(order, reader.read_as("a decimal number", Number::parse)?)
            }
            Comparison::Date(order) => {
                let expected = "a date like 2026-11-24T12:00:00Z or seconds since 1970";
                Self::Date(order, reader.read_as(expected, Date::parse)?)
            }
            Comparison::Boolean => {
                let patterns = pattern(Wildcards::Literal)?;
                let is_known = |pattern: &Pattern| match pattern.as_text() {
                    Some(text) => boolean(text).is_some(),
                    None => true,
                };
                if !patterns.iter().all(is_known) {
                    return Err(reader.path.fault("expected true or false"));
                }
                Self::Boolean(patterns)
            }
            Comparison::Bytes => Self::Bytes(reader.read_as("base 64", bytes::parse)?),
            Comparison::Network => {
                let expected = "an address or a network like 203.0.113.0/24 or 2001:db8::/32";
                Self::Network(reader.read_as(expected, Network::parse)?)
            }
            Comparison::Arn => Self::Arn(reader.read(arn)?),
            Comparison::Missing => Self::Missing(reader.read_as("true or false", boolean)?),
        })
    }

    /// Whether one value of the request matches one of the policy's.
    fn matches(&self, value: &str, context: &Context) -> bool {
        match self {
            Self::Text(wanted) => wanted.iter().any(|pattern| pattern.matches(value, context)),
            Self::TextIgnoringCase(wanted) => {
                let folded = value.to_lowercase();
                wanted.iter().any(|pattern| {
                    pattern
                        .text(context)
                        .is_some_and(|text| text.to_lowercase() == folded)
                })
            }
            Self::Number(order, wanted) => Number::parse(value)
                .is_some_and(|value| wanted.iter().any(|w| order.accepts(value.cmp(w)))),
            Self::Date(order, wanted) => Date::parse(value)
                .is_some_and(|value| wanted.iter().any(|w| order.accepts(value.cmp(w)))),
            Self::Boolean(wanted) => boolean(value).is_some_and(|value| {
                wanted.iter().any(|pattern| {
                    let text = pattern.text(context);
                    text.is_some_and(|text| boolean(&text) == Some(value))
                })
            }),
            Self::Bytes(wanted) => bytes::parse(value).is_some_and(|value| wanted.contains(&value)),
            Self::Network(wanted) => value
                .parse::<IpAddr>()
                .is_ok_and(|address| wanted.iter().any(|network| network.contains(address))),
            Self::Arn(wanted) => {
                let value = Parts::of(value);
                wanted
                    .iter()
                    .any(|pattern| pattern.matches(&value, context))
            }
            Self::Missing(_) => false,
        }
    }

    fn variables(&self) -> Box<dyn Iterator<Item = &ContextKey> + '_> {
        match self {
            Self::Text(patterns) | Self::TextIgnoringCase(patterns) | Self::Boolean(patterns) => {
                Box::new(patterns.iter().flat_map(Pattern::variables))
            }
            Self::Arn(patterns) => Box::new(patterns.iter().flat_map(ArnPattern::variables)),
            _ => Box::new(std::iter::empty()),
        }
    }
}
