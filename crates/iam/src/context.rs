//! The context of a request: named values that conditions and variables look at.

/// The name of a context key, such as `aws:SourceIp`. Names are equal without regard to case, tag names in them
/// included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ContextKey {
    /// As the policy has it, for reports.
    pub(crate) written: Box<str>,
    folded: Box<str>,
    hash: u64,
}

impl ContextKey {
    pub(crate) fn new(written: &str) -> Self {
        let folded = written.to_lowercase();
        Self {
            written: written.into(),
            hash: hash(&folded),
            folded: folded.into(),
        }
    }

    /// As it is compared.
    pub(crate) fn folded(&self) -> &str {
        &self.folded
    }
}

/// FNV-1a. It only spares comparisons of texts: keys with the same hash are told apart by their text.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The values that a request brings, by key. A key without a value is a key that is not there.
///
/// Values are texts in the forms that conditions read: `true`, `10`, `2026-11-24T12:00:00Z`, `203.0.113.7`, an ARN,
/// base 64 for bytes. Their length is the caller's to limit: matching takes at most pattern × value steps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Context {
    /// In the order of the keys. A request has a few dozen at most, so a look-up goes through all hashes.
    entries: Vec<Entry>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    hash: u64,
    folded: Box<str>,
    values: Vec<String>,
}

impl Context {
    /// Nothing known.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// With one more value for a key.
    #[must_use]
    pub fn with(mut self, key: &str, value: impl Into<String>) -> Self {
        self.add(key, [value.into()]);
        self
    }

    /// With more values for a key that takes several, such as `aws:TagKeys`.
    #[must_use]
    pub fn with_values<V: Into<String>>(
        mut self,
        key: &str,
        values: impl IntoIterator<Item = V>,
    ) -> Self {
        self.add(key, values);
        self
    }

    /// Without a key and its values.
    #[must_use]
    pub fn without(mut self, key: &str) -> Self {
        let folded = key.to_lowercase();
        self.entries.retain(|entry| *entry.folded != *folded);
        self
    }

    /// Adds values to a key. Keys that differ only in case are one key, so two tags `team` and `Team` are one key with
    /// two values.
    pub fn add<V: Into<String>>(&mut self, key: &str, values: impl IntoIterator<Item = V>) {
        let values: Vec<String> = values.into_iter().map(Into::into).collect();
        if values.is_empty() {
            return;
        }
        let folded = key.to_lowercase();
        match self
            .entries
            .binary_search_by(|entry| (*entry.folded).cmp(&folded))
        {
            Ok(at) => self.entries[at].values.extend(values),
            Err(at) => self.entries.insert(
                at,
                Entry {
                    hash: hash(&folded),
                    folded: folded.into(),
                    values,
                },
            ),
        }
    }

    /// Its keys, in the case they are compared in, and their values.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &[String])> {
        let entries = self.entries.iter();
        entries.map(|entry| (&*entry.folded, entry.values.as_slice()))
    }

    /// The values of a key; none when it is missing.
    pub(crate) fn values(&self, key: &ContextKey) -> &[String] {
        let mut entries = self.entries.iter();
        let entry = entries.find(|entry| entry.hash == key.hash && entry.folded == key.folded);
        entry.map_or(&[], |entry| &entry.values)
    }

    /// The value of a key that has exactly one, which is what a variable can stand for.
    pub(crate) fn single(&self, key: &ContextKey) -> Option<&str> {
        match self.values(key) {
            [value] => Some(value),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_equal_without_regard_to_case_and_missing_without_values() {
        let context = Context::new()
            .with("aws:ResourceTag/Team", "a")
            .with("AWS:resourcetag/team", "b")
            .with_values::<String>("aws:TagKeys", []);
        let team = ContextKey::new("aws:resourceTag/TEAM");
        assert_eq!(context.values(&team), ["a", "b"]);
        assert_eq!(context.single(&team), None);
        assert!(context.values(&ContextKey::new("aws:TagKeys")).is_empty());
    }
}
