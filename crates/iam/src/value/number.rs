//! Decimal numbers, compared exactly however many digits they have.

use std::cmp::Ordering;

/// A decimal number: an optional sign, digits, and an optional point with more digits. No exponent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Number {
    negative: bool,
    /// Without noughts in front.
    whole: Box<str>,
    /// Without noughts behind.
    fraction: Box<str>,
}

impl Number {
    /// Reads a number; nothing if it is none.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !is_digits(whole) || !is_digits(fraction) {
            return None;
        }
        let (whole, fraction) = (
            whole.trim_start_matches('0'),
            fraction.trim_end_matches('0'),
        );
        let is_nought = whole.is_empty() && fraction.is_empty();
        Some(Self {
            negative: negative && !is_nought,
            whole: whole.into(),
            fraction: fraction.into(),
        })
    }

    fn compare_sizes(&self, other: &Self) -> Ordering {
        let lengths = self.whole.len().cmp(&other.whole.len());
        lengths
            .then_with(|| self.whole.cmp(&other.whole))
            .then_with(|| self.fraction.cmp(&other.fraction))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, false) => self.compare_sizes(other),
            (true, true) => other.compare_sizes(self),
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
        }
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_ordered_by_what_they_mean() {
        let ascending = [
            "-100000000000000000000000001",
            "-12",
            "-2.5",
            "-2.49",
            "0",
            "0.001",
            "0.01",
            "2.5",
            "12",
            "9007199254740992",
            "9007199254740993",
        ];
        let numbers: Vec<Number> = ascending.iter().filter_map(|n| Number::parse(n)).collect();
        assert_eq!(numbers.len(), ascending.len());
        assert!(numbers.is_sorted_by(|a, b| a < b));
        for (a, b) in [("007", "7"), ("+7.0", "7"), ("-0", "0.00"), ("1.50", "1.5")] {
            assert_eq!(Number::parse(a), Number::parse(b));
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "", "-", "1.", ".5", "1e3", "0x1", "1 ", "--1", "1.2.3", "NaN", "٣",
        ] {
            assert_eq!(Number::parse(text), None, "{text}");
        }
    }
}
