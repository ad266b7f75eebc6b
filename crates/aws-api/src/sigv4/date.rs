//! The compact dates of signatures, such as `20150830T123600Z`.

use time::{
    OffsetDateTime, PrimitiveDateTime, format_description::well_known::Rfc2822,
    macros::format_description,
};

const COMPACT: &[time::format_description::BorrowedFormatItem<'_>] =
    format_description!("[year][month][day]T[hour][minute][second]Z");

/// The date of a moment in epoch seconds; the years 1970 to 9999.
#[must_use]
pub fn format_date(epoch_seconds: i64) -> String {
    let moment = OffsetDateTime::from_unix_timestamp(epoch_seconds.clamp(0, 253_402_300_799))
        .expect("clamped to the years the type holds");
    moment
        .format(&COMPACT)
        .expect("the format names only parts a moment has")
}

/// Epoch seconds of a compact date, or of the form the `Date` header has.
pub(super) fn parse_date(text: &str) -> Option<i64> {
    let compact = || {
        PrimitiveDateTime::parse(text, &COMPACT)
            .ok()
            .map(PrimitiveDateTime::assume_utc)
    };
    let moment = if text.len() == 16 {
        compact()
    } else {
        OffsetDateTime::parse(text, &Rfc2822).ok()
    };
    moment.map(OffsetDateTime::unix_timestamp)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_of_a_date_are_read() {
        assert_eq!(parse_date("20150830T123600Z"), Some(1_440_938_160));
        assert_eq!(
            parse_date("Sun, 30 Aug 2015 12:36:00 GMT"),
            Some(1_440_938_160)
        );
        assert_eq!(format_date(1_440_938_160), "20150830T123600Z");
        for wrong in [
            "",
            "20150830",
            "20151330T123600Z",
            "20150830T123600+",
            "yesterday",
        ] {
            assert_eq!(parse_date(wrong), None, "{wrong}");
        }
    }
}
