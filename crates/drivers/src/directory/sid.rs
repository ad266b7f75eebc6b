//! Security identifiers, from the directory's bytes to the form that people and tools read.

/// `S-1-5-21-…` from its bytes; `None` when they are none.
pub(super) fn text(bytes: &[u8]) -> Option<String> {
    let ([revision, count, authority @ ..], parts) = bytes.split_first_chunk::<8>()?;
    let authority = authority
        .iter()
        .fold(0_u64, |sum, byte| (sum << 8) | u64::from(*byte));
    let (parts, rest) = parts.as_chunks::<4>();
    if parts.len() != usize::from(*count) || !rest.is_empty() {
        return None;
    }
    let parts: String = parts
        .iter()
        .map(|part| format!("-{}", u32::from_le_bytes(*part)))
        .collect();
    Some(format!("S-{revision}-{authority}{parts}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_become_the_usual_text() {
        let administrators = [1, 2, 0, 0, 0, 0, 0, 5, 32, 0, 0, 0, 0x20, 2, 0, 0];
        assert_eq!(text(&administrators).as_deref(), Some("S-1-5-32-544"));
        assert_eq!(text(&administrators[..15]), None);
        assert_eq!(text(&[]), None);
    }
}
