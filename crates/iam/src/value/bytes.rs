//! Bytes, written in base 64 with padding (RFC 4648, section 4).

/// Reads base 64; nothing if it is none.
pub(crate) fn parse(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(4) {
        return None;
    }
    let digits = text.trim_end_matches('=');
    let padding = text.len() - digits.len();
    if padding > 2 {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut width) = (0_u32, 0);
    for digit in digits.bytes() {
        bits = bits << 6 | sextet(digit)?;
        width += 6;
        if width >= 8 {
            width -= 8;
            bytes.push(u8::try_from(bits >> width).ok()?);
            bits &= (1 << width) - 1;
        }
    }
    // What is left over is padding and must be nought, or two texts would mean the same bytes.
    (bits == 0).then_some(bytes)
}

fn sextet(digit: u8) -> Option<u32> {
    let value = match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    };
    Some(value.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_64_is_read_as_the_standard_says() {
        for (text, bytes) in [
            ("", ""),
            ("Zg==", "f"),
            ("Zm8=", "fo"),
            ("Zm9v", "foo"),
            ("Zm9vYmFy", "foobar"),
            ("QmluYXJ5VmFsdWVJbkJhc2U2NA==", "BinaryValueInBase64"),
        ] {
            assert_eq!(parse(text).as_deref(), Some(bytes.as_bytes()), "{text}");
        }
        assert_eq!(parse("/+8="), Some(vec![0xff, 0xef]));
        for text in [
            "Zg", "Zg=", "Z===", "====", "Zh==", "Z g=", "Zm9\n", "Zg==Zg==",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
