//! The heads of CBOR values, and the bytes of a body taken one after the other.

use crate::{
    json::{DEPTH_MAX, VALUES_MAX},
    schema::Fault,
};

pub(super) type Read<T> = Result<T, Broken>;

/// Why a body cannot be read.
#[derive(Debug, thiserror::Error)]
pub(super) enum Broken {
    /// It is not CBOR.
    #[error("the body is not CBOR: {what} at byte {at}")]
    Bytes {
        /// Where.
        at: usize,
        /// What is wrong there.
        what: &'static str,
    },
    /// It nests too deep.
    #[error("the body nests deeper than {DEPTH_MAX} levels")]
    Depth,
    /// It holds too much.
    #[error("the body holds more than {VALUES_MAX} values")]
    Values,
    /// A value is of another kind than its member.
    #[error("{0}")]
    Fault(Fault),
}

impl Broken {
    /// One step further out.
    pub(super) fn within(self, step: &str) -> Self {
        match self {
            Self::Fault(fault) => Self::Fault(fault.within(step)),
            other => other,
        }
    }
}

/// What an item begins with.
pub(super) enum Head {
    Integer(i64),
    /// A length, or none where the end is marked.
    Bytes(Option<usize>),
    Text(Option<usize>),
    List(Option<usize>),
    Map(Option<usize>),
    Tag(u64),
    Boolean(bool),
    Null,
    Float(f64),
    /// A whole number that nothing here can hold, or a simple value without a meaning.
    Other,
    Break,
}

/// A body being read.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    values_left: usize,
}

impl<'a> Reader<'a> {
    /// A body from its begin.
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            at: 0,
            values_left: VALUES_MAX,
        }
    }

    /// Nothing may follow.
    pub(super) fn end(&self) -> Read<()> {
        if self.at == self.bytes.len() {
            Ok(())
        } else {
            Err(self.broken("it goes on after its end"))
        }
    }

    /// The head of a value, which counts against the limits.
    pub(super) fn begin(&mut self, depth: usize) -> Read<Head> {
        if depth > DEPTH_MAX {
            return Err(Broken::Depth);
        }
        self.values_left = self.values_left.checked_sub(1).ok_or(Broken::Values)?;
        self.head()
    }

    pub(super) fn head(&mut self) -> Read<Head> {
        let [first] = *self.array::<1>()?;
        let (major, info) = (first >> 5, first & 31);
        if major == 7 {
            return self.simple(info);
        }
        let argument = match info {
            0..=23 => Some(u64::from(info)),
            24 => Some(u64::from(u8::from_be_bytes(*self.array()?))),
            25 => Some(u64::from(u16::from_be_bytes(*self.array()?))),
            26 => Some(u64::from(u32::from_be_bytes(*self.array()?))),
            27 => Some(u64::from_be_bytes(*self.array()?)),
            31 if (2..=5).contains(&major) => None,
            _ => return Err(self.broken("a length of no known form")),
        };
        // A length beyond what memory can be is found out when its bytes are taken.
        let length = argument.map(|length| usize::try_from(length).unwrap_or(usize::MAX));
        let number = argument.unwrap_or_default();
        Ok(match major {
            0 => i64::try_from(number).map_or(Head::Other, Head::Integer),
            1 => i64::try_from(number).map_or(Head::Other, |number| Head::Integer(-1 - number)),
            2 => Head::Bytes(length),
            3 => Head::Text(length),
            4 => Head::List(length),
            5 => Head::Map(length),
            _ => Head::Tag(number),
        })
    }

    fn simple(&mut self, info: u8) -> Read<Head> {
        Ok(match info {
            20 => Head::Boolean(false),
            21 => Head::Boolean(true),
            22 | 23 => Head::Null,
            0..=19 => Head::Other,
            24 => {
                self.array::<1>()?;
                Head::Other
            }
            25 => Head::Float(half(u16::from_be_bytes(*self.array()?))),
            26 => Head::Float(f64::from(f32::from_be_bytes(*self.array()?))),
            27 => Head::Float(f64::from_be_bytes(*self.array()?)),
            31 => Head::Break,
            _ => return Err(self.broken("a value of no known form")),
        })
    }

    fn array<const COUNT: usize>(&mut self) -> Read<&'a [u8; COUNT]> {
        let (array, _) = self.bytes[self.at..]
            .split_first_chunk()
            .ok_or_else(|| self.ended())?;
        self.at += COUNT;
        Ok(array)
    }

    pub(super) fn take(&mut self, length: usize) -> Read<&'a [u8]> {
        let taken = self.bytes[self.at..]
            .get(..length)
            .ok_or_else(|| self.ended())?;
        self.at += length;
        Ok(taken)
    }

    pub(super) fn broken(&self, what: &'static str) -> Broken {
        Broken::Bytes { at: self.at, what }
    }

    fn ended(&self) -> Broken {
        Broken::Bytes {
            at: self.bytes.len(),
            what: "it ends",
        }
    }
}

/// The value of a number of 16 bits.
fn half(bits: u16) -> f64 {
    let fraction = f64::from(bits & 0x3ff);
    let magnitude = match (bits >> 10) & 0x1f {
        0 => fraction * 2_f64.powi(-24),
        31 if fraction == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        exponent => (1.0 + fraction / 1024.0) * 2_f64.powi(i32::from(exponent) - 15),
    };
    if bits & 0x8000 == 0 {
        magnitude
    } else {
        -magnitude
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::float_cmp, reason = "these are exact")]
    fn numbers_of_16_bits_have_their_value() {
        for (bits, value) in [
            (0x3c00, 1.0),
            (0xc400, -4.0),
            (0x7bff, 65_504.0),
            (0x0001, 5.960_464_477_539_063e-8),
            (0x7c00, f64::INFINITY),
        ] {
            assert_eq!(half(bits), value);
        }
        assert!(half(0x7e00).is_nan());
    }
}
