//! The secret that lets programs use an X server, in the file format that they read it from.

use std::fs::File;
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

const NAME: &[u8] = b"MIT-MAGIC-COOKIE-1";
/// The family that means any address.
const ANY_ADDRESS: u16 = 0xffff;

/// A secret of 16 bytes.
pub(crate) struct Cookie([u8; 16]);

impl Cookie {
    /// Draws one and writes it for any address and any display into a new file, which only its owner can read.
    pub(crate) fn make(path: &Path) -> io::Result<(Self, File)> {
        let mut secret = [0; 16];
        getrandom::fill(&mut secret).map_err(|error| io::Error::other(error.to_string()))?;
        let mut entry = Vec::with_capacity(64);
        entry.extend_from_slice(&ANY_ADDRESS.to_be_bytes());
        for field in [&[][..], &[], NAME, &secret] {
            let length = u16::try_from(field.len()).expect("a field has at most 18 bytes");
            entry.extend_from_slice(&length.to_be_bytes());
            entry.extend_from_slice(field);
        }
        let mut file = File::options()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)?;
        file.write_all(&entry)?;
        Ok((Self(secret), file))
    }

    /// For our own connection.
    pub(crate) fn hexadecimal(&self) -> String {
        hex::encode(self.0)
    }
}
