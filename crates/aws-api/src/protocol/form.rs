//! Forms: `name=value` pairs joined by `&`, percent-encoded, a blank written as `+`.

use crate::json::VALUES_MAX;

/// A field: its name and its value.
pub type Pair = (String, String);

/// Why a form cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    /// Too many fields.
    #[error("the form has more than {VALUES_MAX} fields")]
    TooMany,
    /// Not UTF-8 once decoded.
    #[error("the form is not UTF-8 in field {0}")]
    Encoding(usize),
}

/// Reads the fields in their order.
///
/// # Errors
/// When there are too many, or one is not UTF-8.
pub fn parse(text: &[u8]) -> Result<Vec<Pair>, FormError> {
    let mut pairs = Vec::new();
    for field in text.split(|byte| *byte == b'&') {
        if field.is_empty() {
            continue;
        }
        if pairs.len() == VALUES_MAX {
            return Err(FormError::TooMany);
        }
        let (name, value) = halves(field);
        let at = pairs.len() + 1;
        let text = |bytes| String::from_utf8(decode(bytes)).map_err(|_| FormError::Encoding(at));
        pairs.push((text(name)?, text(value)?));
    }
    Ok(pairs)
}

/// The value of a field without reading the others, when there is one of that name that is UTF-8.
#[must_use]
pub fn find(text: &[u8], name: &str) -> Option<String> {
    text.split(|byte| *byte == b'&')
        .map(halves)
        .find(|(found, _)| decode(found) == name.as_bytes())
        .and_then(|(_, value)| String::from_utf8(decode(value)).ok())
}

fn halves(field: &[u8]) -> (&[u8], &[u8]) {
    let mut halves = field.splitn(2, |byte| *byte == b'=');
    (
        halves.next().unwrap_or_default(),
        halves.next().unwrap_or_default(),
    )
}

/// Takes `%41` as its byte and `+` as a blank; a percent sign that begins no such triple stays itself.
fn decode(bytes: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let triple = (*byte == b'%')
            .then(|| bytes.get(at + 1..at + 3))
            .flatten()
            .and_then(|digits| hex::decode(digits).ok());
        match (&triple, byte) {
            (Some(value), _) => decoded.extend_from_slice(value),
            (None, b'+') => decoded.push(b' '),
            (None, byte) => decoded.push(*byte),
        }
        at += if triple.is_some() { 3 } else { 1 };
    }
    decoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_decoded_in_order() {
        let pairs = parse(b"Action=ListUsers&&A+b=%C3%A9+x%2&Empty=&Bare").unwrap();
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(n, v)| (&**n, &**v)).collect();
        assert_eq!(
            pairs,
            [
                ("Action", "ListUsers"),
                ("A b", "é x%2"),
                ("Empty", ""),
                ("Bare", "")
            ]
        );
        assert_eq!(find(b"a=1&Action=X", "Action").as_deref(), Some("X"));
        assert_eq!(parse(b"a=1&b=%ff"), Err(FormError::Encoding(2)));
        assert_eq!(
            parse("a&".repeat(VALUES_MAX + 1).as_bytes()),
            Err(FormError::TooMany)
        );
    }
}
