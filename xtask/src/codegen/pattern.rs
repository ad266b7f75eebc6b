//! Patterns of the models, written for another engine, in the words of ours: classes are ASCII as they are there, and
//! characters beyond the basic plane are named as such.

use anyhow::{Result, bail};

/// What a pattern means here; the whole of a value must match it.
pub(super) fn translate(pattern: &str) -> Result<String> {
    if pattern.contains("(?=") || pattern.contains("(?!") {
        bail!("it looks ahead");
    }
    let prepared = pattern
        .replace("\\u10000-\\u10FFFF", "\\x{10000}-\\x{10FFFF}")
        .replace("\\uD800\\uDC00-\\uDBFF\\uDFFF", "\\x{10000}-\\x{10FFFF}")
        .replace("\\p{LD}", "[\\p{L}\\p{Nd}]")
        .replace("\\p{Punct}", "[!-/:-@\\[-`{-~]");
    let mut text = String::with_capacity(prepared.len());
    let mut letters = prepared.chars().peekable();
    let mut in_class = false;
    while let Some(letter) = letters.next() {
        match letter {
            '[' if !in_class => in_class = true,
            ']' => in_class = false,
            _ => {}
        }
        if letter != '\\' {
            text.push(letter);
            continue;
        }
        let escaped = letters.next().unwrap_or('\\');
        let class = match escaped {
            'd' => "0-9",
            'w' => "A-Za-z0-9_",
            's' => " \\t\\n\\x0B\\f\\r",
            'S' if !in_class => "^ \\t\\n\\x0B\\f\\r",
            'u' => {
                let digits: String = letters.by_ref().take(4).collect();
                text.push_str(&format!("\\x{{{digits}}}"));
                continue;
            }
            other => {
                // A slash, a blank or a colon needs no escape here, and some of them may not have one.
                let plain = "/ :_@%".contains(other);
                text.push_str(&if plain {
                    other.to_string()
                } else {
                    format!("\\{other}")
                });
                continue;
            }
        };
        text.push_str(&if in_class {
            class.to_owned()
        } else {
            format!("[{class}]")
        });
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_stay_ascii_and_escapes_become_ours() {
        assert_eq!(translate("[\\w+=,.@-]+").unwrap(), "[A-Za-z0-9_+=,.@-]+");
        assert_eq!(translate("\\d{12}").unwrap(), "[0-9]{12}");
        assert_eq!(
            translate("(\\u002F)|[\\u0021-\\u007F]*").unwrap(),
            "(\\x{002F})|[\\x{0021}-\\x{007F}]*"
        );
        assert_eq!(translate("a\\/b\\.c").unwrap(), "a/b\\.c");
        assert!(translate("^(?!d-).*").is_err());
    }
}
