//! Times on the wire: seconds since 1970, as JSON numbers with milliseconds as the fraction.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A moment, kept as milliseconds since 1970 and written as epoch seconds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp {
    milliseconds: i64,
}

impl Timestamp {
    /// The moment this many milliseconds after the start of 1970.
    #[must_use]
    pub fn from_milliseconds(milliseconds: i64) -> Self {
        Self { milliseconds }
    }

    /// Milliseconds since the start of 1970.
    #[must_use]
    pub fn milliseconds(self) -> i64 {
        self.milliseconds
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.milliseconds % 1000 == 0 {
            return serializer.serialize_i64(self.milliseconds / 1000);
        }
        #[expect(
            clippy::cast_precision_loss,
            reason = "exact to the millisecond for 280,000 years"
        )]
        serializer.serialize_f64(self.milliseconds as f64 / 1000.0)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let seconds = f64::deserialize(deserializer)?;
        if seconds.is_nan() || seconds.abs() >= 1e12 {
            return Err(serde::de::Error::custom("a time must be epoch seconds"));
        }
        #[expect(clippy::cast_possible_truncation, reason = "bounded just above")]
        Ok(Self {
            milliseconds: (seconds * 1000.0).round() as i64,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_epoch_seconds_and_survive_the_way_there_and_back() {
        for (milliseconds, wire) in [
            (1_795_000_000_000, "1795000000"),
            (1_795_000_000_123, "1795000000.123"),
            (-500, "-0.5"),
        ] {
            let time = Timestamp::from_milliseconds(milliseconds);
            assert_eq!(serde_json::to_string(&time).unwrap(), wire);
            assert_eq!(serde_json::from_str::<Timestamp>(wire).unwrap(), time);
        }
        assert!(serde_json::from_str::<Timestamp>("1e300").is_err());
    }
}
