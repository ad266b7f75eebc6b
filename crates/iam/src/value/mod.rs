//! The kinds of values that conditions compare besides text: numbers, dates, networks, bytes.

pub(crate) mod bytes;
pub(crate) mod date;
pub(crate) mod network;
pub(crate) mod number;
