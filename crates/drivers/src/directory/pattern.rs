//! What people are searched by: literal text with `*` as the only wildcard.

/// A search pattern, cut at its wildcards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    /// The literal pieces; one piece means that the whole value must be it.
    pieces: Vec<String>,
}

impl Pattern {
    /// Reads a pattern; an empty one is everybody.
    pub(super) fn of(text: &str) -> Self {
        let text = if text.trim().is_empty() {
            "*"
        } else {
            text.trim()
        };
        let cut: Vec<&str> = text.split('*').collect();
        let last = cut.len() - 1;
        let kept = cut
            .iter()
            .enumerate()
            .filter(|(place, piece)| *place == 0 || *place == last || !piece.is_empty());
        Self {
            pieces: kept.map(|(_, piece)| (*piece).to_owned()).collect(),
        }
    }

    /// The LDAP filter that matches any of the attributes.
    pub(super) fn filter(&self, attributes: &[&str]) -> String {
        let everything = self.pieces.iter().all(String::is_empty);
        let pieces: Vec<_> = self
            .pieces
            .iter()
            .map(|piece| ldap3::ldap_escape(piece.as_str()))
            .collect();
        let value = if everything {
            "*".to_owned()
        } else {
            pieces.join("*")
        };
        let terms: String = attributes
            .iter()
            .map(|attribute| format!("({attribute}={value})"))
            .collect();
        format!("(|{terms})")
    }

    /// Whether a value matches; case does not matter.
    pub(super) fn matches(&self, value: &str) -> bool {
        let value = value.to_lowercase();
        let pieces: Vec<String> = self
            .pieces
            .iter()
            .map(|piece| piece.to_lowercase())
            .collect();
        let [first, middle @ .., last] = pieces.as_slice() else {
            return pieces.first().is_some_and(|whole| *whole == value);
        };
        let Some(mut rest) = value.strip_prefix(first.as_str()) else {
            return false;
        };
        for piece in middle {
            let Some(place) = rest.find(piece.as_str()) else {
                return false;
            };
            rest = &rest[place + piece.len()..];
        }
        rest.ends_with(last.as_str())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_the_star_is_special() {
        let filter = |text: &str| Pattern::of(text).filter(&["cn"]);
        assert_eq!(filter(""), "(|(cn=*))");
        assert_eq!(filter("***"), "(|(cn=*))");
        assert_eq!(filter("ann"), "(|(cn=ann))");
        assert_eq!(filter("a**n*"), "(|(cn=a*n*))");
        assert_eq!(filter("*)(uid=*"), "(|(cn=*\\29\\28uid=*))");
        assert_eq!(filter("back\\slash"), "(|(cn=back\\5cslash))");
    }

    #[test]
    fn matching_ignores_case_and_keeps_the_order_of_pieces() {
        let matches = |text: &str, value: &str| Pattern::of(text).matches(value);
        assert!(matches("MAR*m", "marym") && matches("*ry*", "Mary") && matches("", "anyone"));
        assert!(
            matches("a*a", "aa")
                && !matches("a*a", "a")
                && !matches("*y*r*", "mary")
                && !matches("mar", "mary")
        );
        assert!(matches("m?r", "M?R") && !matches("m?r", "mar"));
    }

    proptest! {
        #[test]
        fn a_filter_never_opens_or_closes_more_than_it_should(text in ".{0,40}") {
            let filter = Pattern::of(&text).filter(&["cn", "sn"]);
            prop_assert_eq!(filter.matches('(').count(), 3);
            prop_assert_eq!(filter.matches(')').count(), 3);
        }

        #[test]
        fn every_value_matches_its_own_beginning(value in "[a-zA-Z0-9 .-]{1,20}", cut in 0usize..20) {
            let start: String = value.chars().take(cut).collect();
            let pattern = format!("{start}*");
            prop_assert!(Pattern::of(&pattern).matches(&value) || start.trim() != start);
        }
    }
}
