//! Pages: how many, from where, and the token that leads on. A token is the last id of the page before, so it needs no
//! memory and survives a restart; it is encoded so that nobody is tempted to read it.

use std::str::FromStr;

use aws_api::{ApiError, ErrorCode};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};

/// How many things a page holds: what was asked for, within 1 and `max`.
///
/// # Errors
/// [`ErrorCode::InvalidParameter`] with the value and the range.
pub(super) fn limit(asked: Option<i64>, max: u32) -> Result<usize, ApiError> {
    let asked = asked.unwrap_or_else(|| i64::from(max));
    let fits = usize::try_from(asked)
        .ok()
        .filter(|limit| (1..=max as usize).contains(limit));
    fits.ok_or_else(|| {
        ApiError::new(
            ErrorCode::InvalidParameter,
            format!("a page holds 1 to {max}; {asked} is not possible"),
        )
    })
}

/// The token that leads on behind `last`.
#[must_use]
pub(super) fn token(last: &str) -> String {
    STANDARD_NO_PAD.encode(last)
}

/// What the page before ended with.
///
/// # Errors
/// [`ErrorCode::InvalidPageToken`] when it was not given out here.
pub(super) fn after<T: FromStr>(token: Option<&str>) -> Result<Option<T>, ApiError> {
    let Some(token) = token else { return Ok(None) };
    let bytes = STANDARD_NO_PAD.decode(token).ok();
    let last = bytes
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .and_then(|text| text.parse().ok());
    last.map(Some).ok_or_else(|| {
        ApiError::new(
            ErrorCode::InvalidPageToken,
            "the page token was not given out by this operation; begin without one",
        )
    })
}

/// Cuts a list at `limit` and says whether something is left: the last one of the page, then.
pub(super) fn cut<T: Clone>(mut all: Vec<T>, limit: usize) -> (Vec<T>, Option<T>) {
    let more = limit < all.len();
    all.truncate(limit);
    let last = all.last().filter(|_| more).cloned();
    (all, last)
}

#[cfg(test)]
mod tests {
    use model::id::WorkspaceId;

    use super::*;

    #[test]
    fn a_token_leads_back_to_what_it_was_made_of() {
        let id: WorkspaceId = "ws-3k9d0a7qz".parse().unwrap();
        assert_eq!(after(Some(&token(id.as_str()))).unwrap(), Some(id));
        for wrong in ["", "x", "!!!!", &token("d-0123456789"), "//8"] {
            assert_eq!(
                after::<WorkspaceId>(Some(wrong)).unwrap_err().code(),
                ErrorCode::InvalidPageToken,
                "{wrong:?}"
            );
        }
    }

    #[test]
    fn a_page_holds_one_to_its_most() {
        assert_eq!(
            (limit(None, 25).unwrap(), limit(Some(1), 25).unwrap()),
            (25, 1)
        );
        for wrong in [0, -1, 26, i64::MAX, i64::MIN] {
            assert!(limit(Some(wrong), 25).is_err());
        }
    }

    #[test]
    fn a_cut_says_whether_something_is_left() {
        assert_eq!(cut(vec![1, 2, 3], 2), (vec![1, 2], Some(2)));
        assert_eq!(cut(vec![1, 2], 2), (vec![1, 2], None));
    }
}
