//! The presigned form: everything about the signature stands in the query, and holds for a time that it says itself.

use std::borrow::Cow;

use super::{
    ALGORITHM, Claim, Request, Rules, Scope, SignatureError,
    authorization::{Authorization, credential, incomplete, signed_headers},
    canonical::decode,
    date::{format_date, parse_date},
    verify::{check_coverage, check_digest, check_scope},
};

/// How long a presigned request may hold at most, in seconds: seven days.
pub const EXPIRES_SECONDS_MAX: i64 = 604_800;

/// The longest query that is looked at.
const QUERY_BYTES_MAX: usize = 64 << 10;
const SIGNATURE: &str = "X-Amz-Signature";

/// Whether the query says that it is signed.
pub(super) fn is_presigned(query: &str) -> bool {
    parts(query).any(|(name, _)| name == "X-Amz-Algorithm" || name == SIGNATURE)
}

/// The scope that the query names.
pub(super) fn scope(query: &str) -> Option<Scope> {
    let text = member(query, "X-Amz-Credential").ok()??;
    credential(&text).ok().map(|(_, scope)| scope)
}

/// Reads the claim of a presigned request, as [`super::read_claim`] does for a header.
pub(super) fn read_claim(
    request: &Request<'_>,
    rules: Rules<'_>,
    now: i64,
) -> Result<Claim, SignatureError> {
    let query = request.query;
    if query.len() > QUERY_BYTES_MAX {
        return Err(incomplete(format!(
            "the query is longer than {QUERY_BYTES_MAX} bytes"
        )));
    }
    if request.headers.contains_key(http::header::AUTHORIZATION) {
        return Err(incomplete(
            "the request is signed twice: in its query and in a header",
        ));
    }
    if required(query, "X-Amz-Algorithm")? != ALGORITHM {
        return Err(incomplete(format!("the algorithm must be {ALGORITHM}")));
    }
    let authorization = authorization(query)?;
    check_coverage(request, &authorization, None)?;
    let moment = parse_date(&required(query, "X-Amz-Date")?)
        .ok_or_else(|| incomplete("X-Amz-Date is not of the form 20150830T123600Z"))?;
    let expires = expires(query)?;
    check_time(moment, expires, &authorization.scope, rules, now)?;
    check_scope(&authorization.scope, rules)?;
    check_digest(request)?;
    let token = member(query, "X-Amz-Security-Token")?.map(Cow::into_owned);
    let unsigned = without_signature(query);
    let request = Request {
        query: &unsigned,
        ..*request
    };
    Claim::over(&request, authorization, moment, token)
}

fn authorization(query: &str) -> Result<Authorization, SignatureError> {
    let (access_key_id, scope) = credential(&required(query, "X-Amz-Credential")?)?;
    let signed_headers = signed_headers(&required(query, "X-Amz-SignedHeaders")?)?;
    let mut signature = [0; 32];
    hex::decode_to_slice(required(query, SIGNATURE)?.as_bytes(), &mut signature)
        .map_err(|_| incomplete("X-Amz-Signature must be 64 hexadecimal digits"))?;
    Ok(Authorization {
        access_key_id,
        scope,
        signed_headers,
        signature,
    })
}

fn expires(query: &str) -> Result<i64, SignatureError> {
    let text = required(query, "X-Amz-Expires")?;
    let seconds = text
        .parse()
        .ok()
        .filter(|seconds| (1..=EXPIRES_SECONDS_MAX).contains(seconds));
    seconds.ok_or_else(|| {
        incomplete(format!(
            "X-Amz-Expires must be 1 to {EXPIRES_SECONDS_MAX} seconds"
        ))
    })
}

/// It holds from its date on, less what clocks may differ, until its end.
fn check_time(
    moment: i64,
    expires: i64,
    scope: &Scope,
    rules: Rules<'_>,
    now: i64,
) -> Result<(), SignatureError> {
    let date = format_date(moment);
    if moment.saturating_sub(rules.skew_seconds_max) > now {
        return Err(SignatureError::Invalid(format!(
            "its time {date} lies in the future of the server's {}; set the clock",
            format_date(now)
        )));
    }
    if moment.saturating_add(expires) < now {
        return Err(SignatureError::Invalid(format!(
            "it expired at {}; make another",
            format_date(moment.saturating_add(expires))
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

/// The names and values of a query, as sent.
fn parts(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query
        .split('&')
        .map(|part| part.split_once('=').unwrap_or((part, "")))
}

/// A value, decoded, of a name that must not stand twice.
fn member<'a>(query: &'a str, name: &str) -> Result<Option<Cow<'a, str>>, SignatureError> {
    let mut found = parts(query).filter(|(found, _)| *found == name);
    match (found.next(), found.next()) {
        (None, _) => Ok(None),
        (Some((_, value)), None) if !value.contains('%') => Ok(Some(value.into())),
        (Some((_, value)), None) => String::from_utf8(decode(value))
            .map(|value| Some(value.into()))
            .map_err(|_| incomplete(format!("{name} is not UTF-8"))),
        (Some(_), Some(_)) => Err(incomplete(format!("{name} stands twice in the query"))),
    }
}

fn required<'a>(query: &'a str, name: &str) -> Result<Cow<'a, str>, SignatureError> {
    member(query, name)?.ok_or_else(|| incomplete(format!("{name} is missing from the query")))
}

/// What was signed: the query without the signature itself.
fn without_signature(query: &str) -> String {
    let signed = query
        .split('&')
        .filter(|part| part.split('=').next() != Some(SIGNATURE));
    signed.collect::<Vec<_>>().join("&")
}
