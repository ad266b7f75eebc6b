//! Dates: the forms of ISO 8601 that the W3C note on dates and times names, or seconds since 1970.

/// A point in time, in nanoseconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Date(i128);

const NANOSECONDS_PER_SECOND: i128 = 1_000_000_000;
/// Enough for every date until the year 300,000,000,000, and no number overflows.
const EPOCH_DIGITS_MAX: usize = 19;

impl Date {
    /// Reads `2026`, `2026-11`, `2026-11-24`, `2026-11-24T12:00Z`, `2026-11-24T12:00:00+01:00`, seconds with fractions,
    /// or a number of seconds since 1970. Four digits are a year. A time without a zone is taken as UTC.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let is_year = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
        if is_year {
            return Self::at(text, 1, 1, 0);
        }
        epoch(text).or_else(|| calendar(text)).map(Self)
    }

    fn at(year: &str, month: i64, day: i64, nanoseconds: i128) -> Option<Self> {
        let days = days_since_1970(digits(year, 4)?, month, day)?;
        Some(Self(
            i128::from(days) * 86_400 * NANOSECONDS_PER_SECOND + nanoseconds,
        ))
    }
}

fn epoch(text: &str) -> Option<i128> {
    let (sign, unsigned) = match text.strip_prefix('-') {
        Some(unsigned) => (-1, unsigned),
        None => (1, text),
    };
    let (seconds, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    if seconds.len() > EPOCH_DIGITS_MAX {
        return None;
    }
    let seconds = i128::from(digits(seconds, seconds.len())?);
    Some(sign * (seconds * NANOSECONDS_PER_SECOND + nanoseconds(fraction)?))
}

fn calendar(text: &str) -> Option<i128> {
    let (date, time) = match text.split_once(['T', 't']) {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next());
    if parts.next().is_some() || (time.is_some() && day.is_none()) {
        return None;
    }
    let day = day.map_or(Some(1), |day| digits(day, 2))?;
    let time = time.map_or(Some(0), time_of_day)?;
    Date::at(year, digits(month, 2)?, day, time).map(|date| date.0)
}

/// `hh:mm`, `hh:mm:ss` or `hh:mm:ss.fraction`, and `Z`, `±hh:mm` or nothing.
fn time_of_day(text: &str) -> Option<i128> {
    let (time, offset_minutes) = match text.strip_suffix(['Z', 'z']) {
        Some(time) => (time, 0),
        None => match text.rfind(['+', '-']) {
            Some(at) => (&text[..at], offset(&text[at..])?),
            None => (text, 0),
        },
    };
    let mut parts = time.split(':');
    let (hour, minute) = (digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
    let (second, fraction) = match parts.next() {
        Some(second) => second.split_once('.').unwrap_or((second, "0")),
        None => ("00", "0"),
    };
    let second = digits(second, 2)?;
    // A leap second is written 60.
    if parts.next().is_some() || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let seconds = (hour * 60 + minute - offset_minutes) * 60 + second;
    Some(i128::from(seconds) * NANOSECONDS_PER_SECOND + nanoseconds(fraction)?)
}

fn offset(text: &str) -> Option<i64> {
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let (hours, minutes) = text.get(1..)?.split_once(':')?;
    let (hours, minutes) = (digits(hours, 2)?, digits(minutes, 2)?);
    (hours <= 23 && minutes <= 59).then_some(sign * (hours * 60 + minutes))
}

/// The first nine digits of a fraction.
fn nanoseconds(fraction: &str) -> Option<i128> {
    if fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let padded: String = fraction
        .chars()
        .chain("000000000".chars())
        .take(9)
        .collect();
    padded.parse().ok()
}

fn digits(text: &str, count: usize) -> Option<i64> {
    let plain = text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// Days from 1970 in the Gregorian calendar, counted from a year that begins in March so that the leap day is last.
fn days_since_1970(year: i64, month: i64, day: i64) -> Option<i64> {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days_in_month = match month {
        2 => 28 + i64::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    if !(1..=days_in_month).contains(&day) {
        return None;
    }
    let (years, months) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let leap_days = years.div_euclid(4) - years.div_euclid(100) + years.div_euclid(400);
    Some(years * 365 + leap_days + (months * 153 + 2) / 5 + day - 1 - 719_468)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap_or_else(|| panic!("{text} is a date"))
    }

    #[test]
    fn every_form_of_a_date_means_the_same_point_in_time() {
        for (text, seconds) in [
            ("1970", "0"),
            ("1970-01-01T00:00Z", "0"),
            ("2000-03-01", "951868800"),
            ("2024-02-29", "1709164800"),
            ("2026-11", "1793491200"),
            ("2026-11-24T12:00:00Z", "1795521600"),
            ("2026-11-24T13:00:00+01:00", "1795521600"),
            ("2026-11-24T06:30:00-05:30", "1795521600"),
            ("2026-11-24T12:00", "1795521600"),
            ("2026-11-24t12:00:00.5z", "1795521600.5"),
            ("1969-12-31T23:59:59Z", "-1"),
            ("0000-01-01", "-62167219200"),
        ] {
            assert_eq!(date(text), date(seconds), "{text}");
        }
        assert!(date("2026-11-24T12:00:00.1Z") < date("2026-11-24T12:00:00.15Z"));
        assert!(date("1999") < date("2000"));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "-",
            "2026-13",
            "2026-02-29",
            "2026-1-1",
            "2026-11-24T",
            "2026-11T12:00Z",
            "2026-11-24T24:00Z",
            "2026-11-24T12Z",
            "2026-11-24T12:00:00+1",
            "2026-11-24T12:00:00.Z",
            "tomorrow",
            "2026-11-24 12:00",
            "2026-11-24T12:00:00ZZ",
            "12345678901234567890",
            "1e9",
            "2026-11-24T12:00:00:00Z",
            "1.",
            "2026-*",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }
}
