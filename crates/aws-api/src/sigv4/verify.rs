//! Checking a signature.

use hmac::Mac;

use super::{
    ALGORITHM, Request, Scope, SignatureError, SigningKey,
    authorization::Authorization,
    canonical::canonical_request,
    date::{format_date, parse_date},
    hmac, presigned, sha256_hex, signing_key,
};

/// What a server accepts.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'a> {
    /// The region of this installation.
    pub region: &'a str,
    /// The signing name of the service that the request was routed to.
    pub service: &'a str,
    /// How far the request's time may lie from the server's, in seconds.
    pub skew_seconds_max: i64,
}

/// How far clocks may lie apart unless something else is set, in seconds.
pub const SKEW_SECONDS_MAX: i64 = 900;

/// What a request says about who signed it; nothing of it is proven before [`Claim::check`] returns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    access_key_id: String,
    session_token: Option<String>,
    scope: Scope,
    string_to_sign: String,
    signature: [u8; 32],
}

/// Reads the claim of a request and checks everything that needs no secret: form, coverage, time, scope, the body's digest.
///
/// # Errors
/// What is missing or wrong, in the order above.
pub fn read_claim(
    request: &Request<'_>,
    rules: Rules<'_>,
    now_epoch_seconds: i64,
) -> Result<Claim, SignatureError> {
    if presigned::is_presigned(request.query) {
        return presigned::read_claim(request, rules, now_epoch_seconds);
    }
    let authorization =
        Authorization::parse(only(request, "authorization")?.ok_or(SignatureError::Missing)?)?;
    let dated = if request.headers.contains_key("x-amz-date") {
        "x-amz-date"
    } else {
        "date"
    };
    check_coverage(request, &authorization, Some(dated))?;
    let date = only(request, "x-amz-date")?.or(only(request, "date")?);
    let date =
        date.ok_or_else(|| SignatureError::Incomplete("X-Amz-Date is missing".to_owned()))?;
    let moment = parse_date(date).ok_or_else(|| {
        SignatureError::Incomplete("the date is not of the form 20150830T123600Z".to_owned())
    })?;
    check_time(moment, &authorization.scope, rules, now_epoch_seconds)?;
    check_scope(&authorization.scope, rules)?;
    check_digest(request)?;
    let session_token = only(request, "x-amz-security-token")?.map(str::to_owned);
    Claim::over(request, authorization, moment, session_token)
}

impl Claim {
    /// The claim of a request, once everything about it is in order that needs no secret.
    pub(super) fn over(
        request: &Request<'_>,
        authorization: Authorization,
        moment: i64,
        session_token: Option<String>,
    ) -> Result<Self, SignatureError> {
        let canonical = canonical_request(request, &authorization.signed_headers)?;
        let string_to_sign = string_to_sign(&format_date(moment), &authorization.scope, &canonical);
        Ok(Self {
            access_key_id: authorization.access_key_id,
            session_token,
            scope: authorization.scope,
            string_to_sign,
            signature: authorization.signature,
        })
    }

    /// What the signature is good for.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// The access key that is said to have signed.
    #[must_use]
    pub fn access_key_id(&self) -> &str {
        &self.access_key_id
    }

    /// The token of a temporary key, when one came with it.
    #[must_use]
    pub fn session_token(&self) -> Option<&str> {
        self.session_token.as_deref()
    }

    /// Checks the signature with the key's secret, in a time that does not depend on where signatures differ.
    ///
    /// # Errors
    /// [`SignatureError::Invalid`] when it was made with another secret or over another request.
    pub fn check(&self, secret: &str) -> Result<(), SignatureError> {
        self.check_with(&signing_key(secret, &self.scope))
    }

    /// The same with the key that was derived from the secret for this claim's scope before.
    ///
    /// # Errors
    /// [`SignatureError::Invalid`], as [`Claim::check`].
    pub fn check_with(&self, key: &SigningKey) -> Result<(), SignatureError> {
        let expected = hmac(key.bytes(), self.string_to_sign.as_bytes());
        expected.verify_slice(&self.signature).map_err(|_| {
            SignatureError::Invalid("it does not match the request; check the secret access key and what changed the request on its way".to_owned())
        })
    }
}

pub(super) fn string_to_sign(date: &str, scope: &Scope, canonical: &str) -> String {
    format!(
        "{ALGORITHM}\n{date}\n{}\n{}",
        scope.text(),
        sha256_hex(canonical.as_bytes())
    )
}

/// The one value of a header that must not stand twice.
pub(super) fn only<'a>(
    request: &Request<'a>,
    name: &str,
) -> Result<Option<&'a str>, SignatureError> {
    let mut values = request.headers.get_all(name).iter();
    let first = values.next();
    if values.next().is_some() {
        return Err(SignatureError::Incomplete(format!(
            "the header {name} stands more than once"
        )));
    }
    let text = first.map(|value| {
        value
            .to_str()
            .map_err(|_| SignatureError::Incomplete(format!("the header {name} is not plain text")))
    });
    text.transpose()
}

/// What decides about a request must be signed: its host, its time, its operation and its token.
pub(super) fn check_coverage(
    request: &Request<'_>,
    authorization: &Authorization,
    dated: Option<&str>,
) -> Result<(), SignatureError> {
    let signed = |name: &str| {
        authorization
            .signed_headers
            .iter()
            .any(|header| header == name)
    };
    let present = [
        "x-amz-target",
        "x-amz-security-token",
        "x-amz-content-sha256",
    ]
    .into_iter()
    .filter(|name| request.headers.contains_key(*name));
    let missing = ["host"]
        .into_iter()
        .chain(dated)
        .chain(present)
        .find(|name| !signed(name));
    missing.map_or(Ok(()), |name| {
        Err(SignatureError::Incomplete(format!(
            "the header {name} must be signed"
        )))
    })
}

fn check_time(
    moment: i64,
    scope: &Scope,
    rules: Rules<'_>,
    now: i64,
) -> Result<(), SignatureError> {
    let date = format_date(moment);
    if moment.saturating_sub(now).abs() > rules.skew_seconds_max {
        let minutes = rules.skew_seconds_max / 60;
        return Err(SignatureError::Invalid(format!(
            "its time {date} is more than {minutes} minutes from the server's {}; set the clock",
            format_date(now)
        )));
    }
    if !date.starts_with(&scope.date) {
        return Err(SignatureError::Invalid(format!(
            "the date {} of its scope is not the day of its time {date}",
            scope.date
        )));
    }
    Ok(())
}

pub(super) fn check_scope(scope: &Scope, rules: Rules<'_>) -> Result<(), SignatureError> {
    let wrong = |what: &str, expected: &str| {
        Err(SignatureError::Invalid(format!(
            "its scope names another {what}; here it must be \"{expected}\""
        )))
    };
    if scope.region != rules.region {
        return wrong("region", rules.region);
    }
    if scope.service != rules.service {
        return wrong("service", rules.service);
    }
    Ok(())
}

/// The digest a client may send must be the one of the body that came.
pub(super) fn check_digest(request: &Request<'_>) -> Result<(), SignatureError> {
    let Some(digest) = only(request, "x-amz-content-sha256")? else {
        return Ok(());
    };
    if digest.eq_ignore_ascii_case(&sha256_hex(request.body)) {
        return Ok(());
    }
    Err(SignatureError::Invalid(
        "x-amz-content-sha256 is not the digest of the body".to_owned(),
    ))
}
