//! Fresh ids from a seed, so that the model draws no randomness itself.

use std::net::Ipv4Addr;

use sha2::{Digest, Sha256};

/// Where ids come from: a seed of random bytes, and how often it was drawn from.
#[derive(Debug, Clone)]
pub struct Fresh {
    seed: [u8; 32],
    drawn: u64,
}

impl Fresh {
    /// Ids of a seed.
    #[must_use]
    pub fn of(seed: [u8; 32]) -> Self {
        Self { seed, drawn: 0 }
    }

    /// An id: the prefix and 17 hexadecimal digits.
    pub fn id(&mut self, prefix: &str) -> String {
        let bytes = self.draw();
        let mut id = prefix.to_owned();
        for byte in &bytes[..9] {
            id.push_str(&format!("{byte:02x}"));
        }
        id.truncate(prefix.len() + 17);
        id
    }

    /// A public address of the range 198.18.0.0/15, which is routed nowhere: until an operator names a range of their own,
    /// a public address is only a name.
    pub fn public_address(&mut self) -> Ipv4Addr {
        let bytes = self.draw();
        Ipv4Addr::new(198, 18 + (bytes[0] & 1), bytes[1], bytes[2])
    }

    fn draw(&mut self) -> [u8; 32] {
        self.drawn += 1;
        let mut hasher = Sha256::new();
        hasher.update(self.seed);
        hasher.update(self.drawn.to_be_bytes());
        hasher.finalize().into()
    }
}
