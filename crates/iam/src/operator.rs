//! The names of condition operators: `StringEquals`, `ForAnyValue:ArnLikeIfExists` and the rest.

use std::cmp::Ordering;

use crate::fault::{Path, PolicyFault};

/// An operator, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Operator {
    /// How several values of the request are taken together.
    pub(crate) set: Option<Set>,
    /// Whether it is the negation of its comparison.
    pub(crate) negated: bool,
    /// Whether a missing key satisfies it.
    pub(crate) if_exists: bool,
    /// What is compared.
    pub(crate) comparison: Comparison,
}

/// `ForAllValues:` and `ForAnyValue:`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Set {
    All,
    Any,
}

/// What is compared with what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Comparison {
    Text,
    TextIgnoringCase,
    TextPattern,
    Number(Order),
    Date(Order),
    Boolean,
    Bytes,
    Network,
    Arn,
    /// Whether the key is missing.
    Missing,
}

/// How the value of the request stands to the value of the policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Order {
    /// Whether a comparison came out as wanted.
    pub(crate) fn accepts(self, ordering: Ordering) -> bool {
        match self {
            Self::Equal => ordering.is_eq(),
            Self::Less => ordering.is_lt(),
            Self::LessOrEqual => ordering.is_le(),
            Self::Greater => ordering.is_gt(),
            Self::GreaterOrEqual => ordering.is_ge(),
        }
    }
}

/// Every comparison by its name, and whether that name negates it.
pub(crate) const NAMES: &[(&str, Comparison, bool)] = &[
    ("StringEquals", Comparison::Text, false),
    ("StringNotEquals", Comparison::Text, true),
    (
        "StringEqualsIgnoreCase",
        Comparison::TextIgnoringCase,
        false,
    ),
    (
        "StringNotEqualsIgnoreCase",
        Comparison::TextIgnoringCase,
        true,
    ),
    ("StringLike", Comparison::TextPattern, false),
    ("StringNotLike", Comparison::TextPattern, true),
    ("NumericEquals", Comparison::Number(Order::Equal), false),
    ("NumericNotEquals", Comparison::Number(Order::Equal), true),
    ("NumericLessThan", Comparison::Number(Order::Less), false),
    (
        "NumericLessThanEquals",
        Comparison::Number(Order::LessOrEqual),
        false,
    ),
    (
        "NumericGreaterThan",
        Comparison::Number(Order::Greater),
        false,
    ),
    (
        "NumericGreaterThanEquals",
        Comparison::Number(Order::GreaterOrEqual),
        false,
    ),
    ("DateEquals", Comparison::Date(Order::Equal), false),
    ("DateNotEquals", Comparison::Date(Order::Equal), true),
    ("DateLessThan", Comparison::Date(Order::Less), false),
    (
        "DateLessThanEquals",
        Comparison::Date(Order::LessOrEqual),
        false,
    ),
    ("DateGreaterThan", Comparison::Date(Order::Greater), false),
    (
        "DateGreaterThanEquals",
        Comparison::Date(Order::GreaterOrEqual),
        false,
    ),
    ("Bool", Comparison::Boolean, false),
    ("BinaryEquals", Comparison::Bytes, false),
    ("IpAddress", Comparison::Network, false),
    ("NotIpAddress", Comparison::Network, true),
    ("ArnEquals", Comparison::Arn, false),
    ("ArnNotEquals", Comparison::Arn, true),
    ("ArnLike", Comparison::Arn, false),
    ("ArnNotLike", Comparison::Arn, true),
    ("Null", Comparison::Missing, false),
];

const EXPECTED: &str = "a condition operator, like StringEquals or ForAnyValue:StringLikeIfExists";

impl Operator {
    /// Reads a name. Case makes no difference.
    pub(crate) fn parse(name: &str, path: &Path<'_>) -> Result<Self, PolicyFault> {
        let (set, unqualified) = match name.split_once(':') {
            Some((set, rest)) if set.eq_ignore_ascii_case("ForAllValues") => (Some(Set::All), rest),
            Some((set, rest)) if set.eq_ignore_ascii_case("ForAnyValue") => (Some(Set::Any), rest),
            Some(_) => return Err(path.expected(EXPECTED, name)),
            None => (None, name),
        };
        let (plain, if_exists) = match without_suffix(unqualified, "IfExists") {
            Some(plain) => (plain, true),
            None => (unqualified, false),
        };
        let (_, comparison, negated) = NAMES
            .iter()
            .find(|(known, _, _)| known.eq_ignore_ascii_case(plain))
            .ok_or_else(|| path.expected(EXPECTED, name))?;
        if *comparison == Comparison::Missing && if_exists {
            return Err(path.fault("Null asks whether the key is there and takes no IfExists"));
        }
        Ok(Self {
            set,
            negated: *negated,
            if_exists,
            comparison: *comparison,
        })
    }
}

fn without_suffix<'a>(text: &'a str, suffix: &str) -> Option<&'a str> {
    let (before, end) = text.split_at_checked(text.len().checked_sub(suffix.len())?)?;
    end.eq_ignore_ascii_case(suffix).then_some(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(name: &str) -> Result<Operator, PolicyFault> {
        Operator::parse(name, &Path::document())
    }

    #[test]
    fn every_operator_is_known_plain_qualified_and_with_if_exists() {
        for (name, comparison, negated) in NAMES {
            for (prefix, set) in [
                ("", None),
                ("ForAllValues:", Some(Set::All)),
                ("foranyvalue:", Some(Set::Any)),
            ] {
                let operator = parse(&format!("{prefix}{name}")).unwrap();
                assert_eq!(operator.set, set);
                assert_eq!(operator.comparison, *comparison);
                assert_eq!(operator.negated, *negated);
                assert!(!operator.if_exists);
                let if_exists = parse(&format!("{prefix}{name}IfExists"));
                if *comparison == Comparison::Missing {
                    assert!(if_exists.is_err());
                } else {
                    assert!(if_exists.unwrap().if_exists);
                }
            }
        }
    }

    #[test]
    fn other_names_are_refused() {
        for name in [
            "",
            "IfExists",
            "StringEqual",
            "ForSomeValues:StringEquals",
            "ForAllValues:",
            "éIfExist",
            "ForAllValues:ForAnyValue:StringEquals",
            "StringEqualsIfExistsIfExists",
            "BinaryNotEquals",
        ] {
            assert!(parse(name).is_err(), "{name}");
        }
    }
}
