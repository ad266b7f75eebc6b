//! Making a signature.

use std::fmt;

use hmac::Mac;
use http::{HeaderMap, HeaderValue, header};

use super::{
    ALGORITHM, Request, Scope, SignatureError, canonical::canonical_request, date::format_date,
    hmac, signing_key, verify::string_to_sign,
};

/// An access key with its secret. Printing it for debugging leaves the secret out.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    /// The key's id.
    pub access_key_id: String,
    /// The key's secret.
    pub secret_access_key: String,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials")
            .field("access_key_id", &self.access_key_id)
            .finish_non_exhaustive()
    }
}

/// Signs a request: every header of `request` is covered, and the headers returned are to be added to them.
///
/// # Errors
/// [`SignatureError::Incomplete`] when there is no `Host` header, or a header is not text.
pub fn sign(
    request: &Request<'_>,
    credentials: &Credentials,
    region: &str,
    service: &str,
    now_epoch_seconds: i64,
) -> Result<HeaderMap, SignatureError> {
    if !request.headers.contains_key(header::HOST) {
        return Err(SignatureError::Incomplete(
            "the header host must be signed".to_owned(),
        ));
    }
    let date = format_date(now_epoch_seconds);
    let scope = Scope {
        date: date[..8].to_owned(),
        region: region.to_owned(),
        service: service.to_owned(),
    };
    let mut headers = request.headers.clone();
    headers.insert(
        "x-amz-date",
        HeaderValue::from_str(&date).expect("a date is ASCII"),
    );
    let mut names: Vec<String> = headers
        .keys()
        .map(|name| name.as_str().to_owned())
        .collect();
    names.sort_unstable();
    let canonical = canonical_request(
        &Request {
            headers: &headers,
            ..*request
        },
        &names,
    )?;
    let mac = hmac(
        signing_key(&credentials.secret_access_key, &scope).bytes(),
        string_to_sign(&date, &scope, &canonical).as_bytes(),
    );
    let signature = hex::encode(mac.finalize().into_bytes());
    let key = &credentials.access_key_id;
    let authorization = format!(
        "{ALGORITHM} Credential={key}/{}, SignedHeaders={}, Signature={signature}",
        scope.text(),
        names.join(";")
    );
    let authorization = HeaderValue::from_str(&authorization).map_err(|_| {
        SignatureError::Incomplete("the access key id or the region is not plain text".to_owned())
    })?;
    let mut added = HeaderMap::new();
    added.insert("x-amz-date", headers["x-amz-date"].clone());
    added.insert(header::AUTHORIZATION, authorization);
    Ok(added)
}
