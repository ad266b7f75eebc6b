//! The tags of a request as policies look at them: those that are given, and the keys of those that are taken away.

/// Condition keys with their values, known in one call only.
pub(super) type Facts = Vec<(String, String)>;

/// `aws:RequestTag/KEY` of every tag that is given, and `aws:TagKeys`.
pub(super) fn given<'a>(tags: impl IntoIterator<Item = (&'a String, &'a String)>) -> Facts {
    let each = |(key, value): (&String, &String)| {
        [
            (format!("aws:RequestTag/{key}"), value.clone()),
            ("aws:TagKeys".to_owned(), key.clone()),
        ]
    };
    tags.into_iter().flat_map(each).collect()
}

/// The same of tags in a list.
pub(super) fn listed(tags: &[(String, String)]) -> Facts {
    given(tags.iter().map(|(key, value)| (key, value)))
}

/// `aws:TagKeys` of tags that are taken away.
pub(super) fn taken(keys: &[String]) -> Facts {
    let each = |key: &String| ("aws:TagKeys".to_owned(), key.clone());
    keys.iter().map(each).collect()
}
