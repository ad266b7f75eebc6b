//! What an engine may answer when it does not do what it was asked.

/// A failure of an engine, told apart by what the caller can do about it.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// The engine does not answer at all; trying again later is right.
    #[error("{engine} at {address} does not answer: {detail}")]
    Unreachable {
        /// Which engine.
        engine: &'static str,
        /// Its socket or address.
        address: String,
        /// What the attempt ended with.
        detail: String,
    },
    /// The engine is out of something: disk, memory, addresses.
    #[error("{engine} has no room left: {detail}")]
    Exhausted {
        /// Which engine.
        engine: &'static str,
        /// What ran out, and how much was asked.
        detail: String,
    },
    /// Something the request needs is not there, such as an image.
    #[error("{what} \"{name}\" does not exist")]
    Missing {
        /// The kind of thing.
        what: &'static str,
        /// Its name.
        name: String,
    },
    /// The name or value is taken by something else.
    #[error("{what} \"{name}\" already exists")]
    Taken {
        /// The kind of thing.
        what: &'static str,
        /// Its name.
        name: String,
    },
    /// The engine refused the request; asking again unchanged will not help.
    #[error("{engine} refused {operation}: {detail}")]
    Refused {
        /// Which engine.
        engine: &'static str,
        /// What was asked.
        operation: String,
        /// The engine's own words.
        detail: String,
    },
    /// An operation did not end within its limit.
    #[error("{engine} did not finish {operation} within {seconds} s")]
    TimedOut {
        /// Which engine.
        engine: &'static str,
        /// What was asked.
        operation: String,
        /// The limit in seconds.
        seconds: u64,
    },
}

impl EngineError {
    /// Whether the same request may succeed later without anybody changing anything.
    #[must_use]
    pub fn retryable(&self) -> bool {
        matches!(
            self,
            Self::Unreachable { .. } | Self::TimedOut { .. } | Self::Exhausted { .. }
        )
    }
}
