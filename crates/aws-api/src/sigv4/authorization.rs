//! The `Authorization` header: which key signs, for what scope, which headers, and the signature.

use super::{ALGORITHM, SignatureError};

/// What a signature is good for: one day, one region, one service.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Scope {
    /// The day, as eight digits.
    pub date: String,
    /// The region.
    pub region: String,
    /// The service's signing name.
    pub service: String,
}

impl Scope {
    /// The scope as text, as it stands in the string to sign.
    #[must_use]
    pub fn text(&self) -> String {
        format!(
            "{}/{}/{}/aws4_request",
            self.date, self.region, self.service
        )
    }
}

/// The header, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Authorization {
    pub(super) access_key_id: String,
    pub(super) scope: Scope,
    /// Lower case, in the order given.
    pub(super) signed_headers: Vec<String>,
    pub(super) signature: [u8; 32],
}

const HEADER_BYTES_MAX: usize = 4096;
const SIGNED_HEADERS_MAX: usize = 64;

impl Authorization {
    pub(super) fn parse(header: &str) -> Result<Self, SignatureError> {
        if header.len() > HEADER_BYTES_MAX {
            return Err(incomplete(format!(
                "the Authorization header is longer than {HEADER_BYTES_MAX} bytes"
            )));
        }
        let rest = header
            .trim()
            .strip_prefix(ALGORITHM)
            .filter(|rest| rest.starts_with([' ', '\t']));
        let rest = rest.ok_or_else(|| incomplete(format!("the algorithm must be {ALGORITHM}")))?;
        let (access_key_id, scope) = credential(member(rest, "Credential")?)?;
        let signed_headers = signed_headers(member(rest, "SignedHeaders")?)?;
        let mut signature = [0; 32];
        hex::decode_to_slice(member(rest, "Signature")?, &mut signature)
            .map_err(|_| incomplete("Signature must be 64 hexadecimal digits"))?;
        Ok(Self {
            access_key_id,
            scope,
            signed_headers,
            signature,
        })
    }
}

pub(super) fn incomplete(message: impl Into<String>) -> SignatureError {
    SignatureError::Incomplete(message.into())
}

fn member<'a>(text: &'a str, name: &str) -> Result<&'a str, SignatureError> {
    let mut found = text
        .split(',')
        .filter_map(|part| part.trim().split_once('='))
        .filter(|(key, _)| *key == name);
    match (found.next(), found.next()) {
        (Some((_, value)), None) => Ok(value),
        (None, _) => Err(incomplete(format!(
            "{name} is missing from the Authorization header"
        ))),
        (Some(_), Some(_)) => Err(incomplete(format!(
            "{name} stands twice in the Authorization header"
        ))),
    }
}

pub(super) fn credential(text: &str) -> Result<(String, Scope), SignatureError> {
    let parts: Vec<&str> = text.split('/').collect();
    let [key, date, region, service, "aws4_request"] = parts[..] else {
        return Err(incomplete(
            "Credential must be KEY/DATE/REGION/SERVICE/aws4_request",
        ));
    };
    let key_fits =
        (4..=128).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let date_fits = date.len() == 8 && date.bytes().all(|byte| byte.is_ascii_digit());
    if !key_fits || !date_fits {
        return Err(incomplete(
            "the access key or the date in Credential is malformed",
        ));
    }
    Ok((
        key.to_owned(),
        Scope {
            date: date.to_owned(),
            region: region.to_owned(),
            service: service.to_owned(),
        },
    ))
}

pub(super) fn signed_headers(text: &str) -> Result<Vec<String>, SignatureError> {
    let names: Vec<String> = text.split(';').map(str::to_ascii_lowercase).collect();
    if names.len() > SIGNED_HEADERS_MAX || names.iter().any(String::is_empty) {
        return Err(incomplete(format!(
            "SignedHeaders must name 1 to {SIGNED_HEADERS_MAX} headers"
        )));
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SIGNATURE: &str = "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7";

    fn header() -> String {
        format!(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, SignedHeaders=Host;x-amz-date, Signature={SIGNATURE}"
        )
    }

    #[test]
    fn a_header_is_taken_apart() {
        let parsed = Authorization::parse(&header()).unwrap();
        assert_eq!(parsed.access_key_id, "AKIDEXAMPLE");
        assert_eq!(parsed.scope.text(), "20150830/us-east-1/iam/aws4_request");
        assert_eq!(parsed.signed_headers, ["host", "x-amz-date"]);
        assert_eq!(hex::encode(parsed.signature), SIGNATURE);
    }

    #[test]
    fn a_header_without_one_of_its_parts_says_which() {
        for (from, to, told) in [
            ("Credential=", "Cred=", "Credential is missing"),
            ("Signature=", "Sig=", "Signature is missing"),
            (
                "SignedHeaders=Host;x-amz-date",
                "SignedHeaders=;",
                "must name 1 to 64",
            ),
            ("aws4_request", "aws5_request", "KEY/DATE/REGION"),
            ("AWS4-HMAC", "AWS3-HMAC", "algorithm must be"),
            ("20150830", "2015083x", "malformed"),
            ("f2b5d7", "zzzzzz", "64 hexadecimal"),
            (
                "SignedHeaders=Host",
                "Signature=00, SignedHeaders=Host",
                "stands twice",
            ),
        ] {
            let error = Authorization::parse(&header().replace(from, to)).unwrap_err();
            assert!(error.to_string().contains(told), "{from}: {error}");
        }
    }

    proptest! {
        #[test]
        fn no_header_makes_it_panic(text in "\\PC{0,200}") {
            let _ = Authorization::parse(&text);
            let _ = Authorization::parse(&format!("AWS4-HMAC-SHA256 {text}"));
        }
    }
}
