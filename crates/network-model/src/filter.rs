//! Filters of lists: any value of each filter, every filter; `*` and `?` stand for anything.

use std::collections::BTreeMap;

use crate::{Network, Refused, Tags};

/// How many values the filters of a request may have together.
const VALUES_MAX: usize = 200;

/// A filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// What it looks at, such as `vpc-id` or `tag:Name`.
    pub name: String,
    /// What it may be.
    pub values: Vec<String>,
}

/// What filters can be asked of.
pub trait Filtered {
    /// Its tags.
    fn tags(&self) -> &Tags;
    /// The values of what this filter looks at; `None` when there is no such filter for things of its kind.
    fn field(&self, network: &Network, filter: &str) -> Option<Vec<String>>;
}

impl Filter {
    /// Whether one of these values is what the filter asks for.
    #[must_use]
    pub fn admits(&self, values: &[String]) -> bool {
        self.values
            .iter()
            .any(|pattern| values.iter().any(|value| is_like(pattern, value)))
    }

    fn of<T: Filtered>(&self, thing: &T, network: &Network) -> Result<bool, Refused> {
        let tags = thing.tags();
        if let Some(key) = self.name.strip_prefix("tag:") {
            return Ok(tags
                .get(key)
                .is_some_and(|value| self.admits(std::slice::from_ref(value))));
        }
        if self.name == "tag-key" {
            return Ok(self.admits(&tags.keys().cloned().collect::<Vec<_>>()));
        }
        if self.name == "tag-value" {
            return Ok(self.admits(&tags.values().cloned().collect::<Vec<_>>()));
        }
        if self.name == "owner-id" {
            return Ok(self.admits(std::slice::from_ref(&network.account_id)));
        }
        let values = thing
            .field(network, &self.name)
            .ok_or_else(|| unknown(&self.name))?;
        Ok(self.admits(&values))
    }
}

/// There is no filter of that name here.
#[must_use]
pub fn unknown(name: &str) -> Refused {
    Refused::parameter("Filter", name, "there is no such filter here")
}

/// The things of a table that were asked for: those of the ids, when there are any, which every filter admits.
///
/// # Errors
/// When an id names nothing (with `prefix` for the code) or a filter is unknown.
pub fn select<'a, T: Filtered>(
    network: &'a Network,
    table: &'a BTreeMap<String, T>,
    prefix: &str,
    ids: &[String],
    filters: &[Filter],
) -> Result<Vec<&'a T>, Refused> {
    let count: usize = filters.iter().map(|filter| filter.values.len()).sum();
    if VALUES_MAX < count {
        return Err(Refused::new(
            "FilterLimitExceeded",
            format!("the filters have {count} values together; at most {VALUES_MAX} are possible"),
        ));
    }
    let mut chosen = Vec::new();
    if ids.is_empty() {
        chosen.extend(table.values());
    }
    let mut once = ids.to_vec();
    once.sort();
    once.dedup();
    for id in &once {
        chosen.push(
            table
                .get(id)
                .ok_or_else(|| Refused::not_found(prefix, id))?,
        );
    }
    let mut found = Vec::new();
    'things: for thing in chosen {
        for filter in filters {
            if !filter.of(thing, network)? {
                continue 'things;
            }
        }
        found.push(thing);
    }
    Ok(found)
}

/// Whether a value is like a pattern in which `*` stands for any characters, `?` for one, and `\` takes their meaning away.
fn is_like(pattern: &str, value: &str) -> bool {
    let mut wanted = Vec::new();
    let mut characters = pattern.chars();
    while let Some(c) = characters.next() {
        wanted.push(match c {
            '*' => Part::Any,
            '?' => Part::One,
            '\\' => Part::Exactly(characters.next().unwrap_or('\\')),
            c => Part::Exactly(c),
        });
    }
    let value: Vec<char> = value.chars().collect();
    let (mut at, mut of) = (0, 0);
    let mut back: Option<(usize, usize)> = None;
    while of < value.len() {
        match wanted.get(at) {
            Some(Part::Any) => {
                back = Some((at, of));
                at += 1;
                continue;
            }
            Some(Part::One) => {
                at += 1;
                of += 1;
                continue;
            }
            Some(Part::Exactly(c)) if *c == value[of] => {
                at += 1;
                of += 1;
                continue;
            }
            _ => {}
        }
        let Some((star, taken)) = back else {
            return false;
        };
        back = Some((star, taken + 1));
        at = star + 1;
        of = taken + 1;
    }
    wanted[at..].iter().all(|part| *part == Part::Any)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Any,
    One,
    Exactly(char),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_as_in_the_real_service() {
        for (pattern, value, matches) in [
            ("vpc-1", "vpc-1", true),
            ("vpc-1", "vpc-12", false),
            ("vpc-*", "vpc-12", true),
            ("*-nat-*", "carrel-vpc-nat-x86_64", true),
            ("a?c", "abc", true),
            ("a?c", "ac", false),
            ("a\\*c", "a*c", true),
            ("a\\*c", "abc", false),
            ("*", "", true),
            ("", "", true),
            ("", "a", false),
            ("*a*b*c", "xxaxxbxxc", true),
            ("*a*b*c", "xxaxxbxx", false),
        ] {
            assert_eq!(is_like(pattern, value), matches, "{pattern} and {value}");
        }
    }
}
