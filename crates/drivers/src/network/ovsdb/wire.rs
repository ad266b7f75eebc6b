//! Cuts the byte stream of a JSON-RPC peer into messages. The stream has no framing of its own: a message ends where its
//! outermost brace closes. Nothing here trusts the peer: what is kept is bounded, what is not an object ends the link.

use serde_json::Value;

/// The largest message that is accepted, in bytes: some 30,000 rows of the widest table.
pub const MESSAGE_BYTES_MAX: usize = 16 * 1024 * 1024;

/// The peer sent something that is not a message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WireError {
    /// A message outgrew [`MESSAGE_BYTES_MAX`].
    #[error("a message is longer than {0} bytes")]
    TooLong(usize),
    /// The bytes are not a JSON object.
    #[error("not a JSON message: {0}")]
    Malformed(String),
}

/// Collects bytes and gives out whole messages.
#[derive(Debug)]
pub struct Framer {
    bytes: Vec<u8>,
    scanned: usize,
    depth: usize,
    in_string: bool,
    escaped: bool,
    limit: usize,
}

impl Default for Framer {
    fn default() -> Self {
        Self::with_limit(MESSAGE_BYTES_MAX)
    }
}

impl Framer {
    /// A framer that accepts messages of at most `limit` bytes.
    #[must_use]
    pub fn with_limit(limit: usize) -> Self {
        Self {
            bytes: Vec::new(),
            scanned: 0,
            depth: 0,
            in_string: false,
            escaped: false,
            limit,
        }
    }

    /// Takes in what was read. Call [`Framer::next_message`] until it gives nothing before reading more.
    pub fn push(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// The next whole message, or nothing when more bytes are needed.
    ///
    /// # Errors
    /// The peer sent something else than a JSON object, or too much of one; the link must be given up.
    pub fn next_message(&mut self) -> Result<Option<Value>, WireError> {
        while let Some(byte) = self.bytes.get(self.scanned).copied() {
            if self.scanned >= self.limit {
                return Err(WireError::TooLong(self.limit));
            }
            self.scanned += 1;
            if self.step(byte)? {
                return self.take().map(Some);
            }
        }
        Ok(None)
    }

    /// Advances over one byte; true when it closes a message.
    fn step(&mut self, byte: u8) -> Result<bool, WireError> {
        if self.in_string {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => self.in_string = false,
                _ => {}
            }
            return Ok(false);
        }
        match byte {
            b'{' | b'[' if self.depth > 0 || byte == b'{' => self.depth += 1,
            _ if self.depth == 0 => {
                if !byte.is_ascii_whitespace() {
                    return Err(WireError::Malformed(format!(
                        "byte {byte:#04x} outside a message"
                    )));
                }
                self.bytes.drain(..self.scanned);
                self.scanned = 0;
            }
            b'"' => self.in_string = true,
            b'}' | b']' => {
                self.depth -= 1;
                return Ok(self.depth == 0);
            }
            _ => {}
        }
        Ok(false)
    }

    fn take(&mut self) -> Result<Value, WireError> {
        let rest = self.bytes.split_off(self.scanned);
        let message = std::mem::replace(&mut self.bytes, rest);
        self.scanned = 0;
        serde_json::from_slice(&message).map_err(|error| WireError::Malformed(error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn drain(framer: &mut Framer) -> Result<Vec<Value>, WireError> {
        let mut messages = Vec::new();
        while let Some(message) = framer.next_message()? {
            messages.push(message);
        }
        Ok(messages)
    }

    #[test]
    fn braces_and_quotes_inside_text_do_not_end_a_message() {
        let message = json!({"id": 1, "result": ["}{\"\\", {"a": "]"}]});
        let mut framer = Framer::default();
        framer.push(message.to_string().as_bytes());
        framer.push(b"\n {}");
        assert_eq!(drain(&mut framer), Ok(vec![message, json!({})]));
    }

    #[test]
    fn an_endless_message_is_given_up_at_the_limit() {
        let mut framer = Framer::with_limit(64);
        framer.push(b"{\"a\":\"");
        framer.push(&[b'x'; 100]);
        assert_eq!(framer.next_message(), Err(WireError::TooLong(64)));
    }

    #[test]
    fn a_deeply_nested_message_is_an_error_and_not_a_crash() {
        let mut framer = Framer::default();
        framer.push(b"{\"a\":");
        framer.push(&[b'['; 100_000]);
        framer.push(&[b']'; 100_000]);
        framer.push(b"}");
        assert!(matches!(
            framer.next_message(),
            Err(WireError::Malformed(_))
        ));
    }

    fn message() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            ".{0,12}".prop_map(Value::from)
        ];
        let value = leaf.prop_recursive(3, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::hash_map(".{0,6}", inner, 0..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        });
        prop::collection::hash_map(".{0,6}", value, 0..4)
            .prop_map(|map| Value::Object(map.into_iter().collect()))
    }

    proptest! {
        #[test]
        fn however_the_bytes_are_cut_the_messages_are_the_same(messages in prop::collection::vec(message(), 0..6), cut in 1_usize..40) {
            let bytes: Vec<u8> = messages.iter().flat_map(|message| message.to_string().into_bytes()).collect();
            let mut framer = Framer::default();
            let mut seen = Vec::new();
            for piece in bytes.chunks(cut) {
                framer.push(piece);
                seen.extend(drain(&mut framer).unwrap());
            }
            prop_assert_eq!(seen, messages);
            prop_assert!(framer.bytes.is_empty());
        }

        #[test]
        fn any_bytes_end_in_messages_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let mut framer = Framer::with_limit(128);
            for piece in bytes.chunks(16) {
                framer.push(piece);
                if drain(&mut framer).is_err() {
                    break;
                }
                prop_assert!(framer.bytes.len() <= 128 + 16);
            }
        }
    }
}
