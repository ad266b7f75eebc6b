//! Pages of this service: `Marker`, `MaxItems`, `IsTruncated`.

use aws_api::{ApiError, ErrorCode};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

/// What a page holds unless it is said.
const ITEMS: i64 = 100;
/// What it holds at most; the shapes refuse more.
const ITEMS_MAX: i64 = 1000;

/// Where a page begins and how much it holds.
pub(super) struct Page {
    /// What the page before ended with; empty at the start.
    pub(super) after: String,
    /// How many.
    pub(super) limit: i64,
}

/// A page's end.
pub(super) struct End {
    /// Whether there is more.
    pub(super) is_truncated: Option<bool>,
    /// What leads on.
    pub(super) marker: Option<String>,
}

impl Page {
    /// Reads what was asked for.
    ///
    /// # Errors
    /// `ValidationError` when the marker was not given out here.
    pub(super) fn of(marker: Option<&str>, max_items: Option<i64>) -> Result<Self, ApiError> {
        let after = match marker {
            None => String::new(),
            Some(marker) => {
                let bytes = URL_SAFE_NO_PAD.decode(marker).map_err(|_| not_ours())?;
                String::from_utf8(bytes).map_err(|_| not_ours())?
            }
        };
        Ok(Self {
            after,
            limit: max_items.unwrap_or(ITEMS).clamp(1, ITEMS_MAX),
        })
    }

    /// Where it begins in a list that is known by its places alone.
    ///
    /// # Errors
    /// `ValidationError` when the marker was not given out for such a list.
    pub(super) fn first_place(&self) -> Result<usize, ApiError> {
        if self.after.is_empty() {
            return Ok(0);
        }
        let before: usize = self.after.parse().map_err(|_| not_ours())?;
        Ok(before.saturating_add(1))
    }

    /// How many to ask the store for, so that it shows whether there is more.
    pub(super) fn probe(&self) -> i64 {
        self.limit + 1
    }

    /// Ends a page that was read with [`Self::probe`], sorted and from `after` on.
    pub(super) fn end<T>(&self, items: &mut Vec<T>, key: impl Fn(&T) -> String) -> End {
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let more = limit < items.len();
        items.truncate(limit);
        let last = items.last().filter(|_| more);
        End {
            is_truncated: Some(more),
            marker: last.map(|last| URL_SAFE_NO_PAD.encode(key(last))),
        }
    }

    /// Cuts a page out of a whole list, sorted by `key`.
    pub(super) fn cut<T>(&self, items: &mut Vec<T>, key: impl Fn(&T) -> String) -> End {
        items.retain(|item| self.after.is_empty() || self.after < key(item));
        items.sort_by_key(|item| key(item));
        self.end(items, key)
    }
}

impl End {
    /// Of a page of such a list, when more than it holds begins at `next`.
    pub(super) fn at(next: Option<usize>) -> Self {
        let last = next.map(|next| next.saturating_sub(1).to_string());
        Self {
            is_truncated: Some(last.is_some()),
            marker: last.map(|last| URL_SAFE_NO_PAD.encode(last)),
        }
    }
}

fn not_ours() -> ApiError {
    ApiError::new(
        ErrorCode::InvalidValue,
        "the marker was not given out by this operation; begin without one",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_lead_on_until_the_end() {
        let (mut marker, mut seen) = (None::<String>, Vec::new());
        loop {
            let page = Page::of(marker.as_deref(), Some(2)).unwrap();
            let mut items = vec!["c", "a", "e", "b", "d"];
            let end = page.cut(&mut items, |item| (*item).to_owned());
            seen.extend(items);
            marker = end.marker;
            assert_eq!(end.is_truncated, Some(marker.is_some()));
            if marker.is_none() {
                break;
            }
        }
        assert_eq!(seen, ["a", "b", "c", "d", "e"]);
        assert!(Page::of(Some("%"), None).is_err());
    }

    #[test]
    fn a_list_known_by_its_places_leads_on_at_the_next() {
        let first = |next| {
            let end = End::at(next);
            Page::of(end.marker.as_deref(), None)?.first_place()
        };
        assert_eq!(first(None).unwrap(), 0);
        assert_eq!(first(Some(7)).unwrap(), 7);
        let of_names = URL_SAFE_NO_PAD.encode("mary");
        let page = Page::of(Some(&of_names), None).unwrap();
        assert!(page.first_place().is_err());
    }
}
