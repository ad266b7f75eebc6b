//! The range of host ids that instances map theirs into. Debian's default holds two directory controllers only.

use std::{fs, path::Path};

use anyhow::{Context, Result};

/// First id of root's range.
const BASE: u64 = 100_000;
/// How many ids: desktops and controllers each own an isolated part for ever.
const COUNT: u64 = 1_000_000_000;

/// Gives root one wide range in /etc/subuid and /etc/subgid. LXD reads them when it starts.
pub(super) fn widen_id_ranges() -> Result<()> {
    for file in ["/etc/subuid", "/etc/subgid"] {
        let path = Path::new(file);
        let text = if path.exists() {
            fs::read_to_string(path)?
        } else {
            String::new()
        };
        let Some(wider) = widened(&text) else {
            continue;
        };
        let beside = path.with_extension("carrel-new");
        fs::write(&beside, wider)
            .and_then(|()| fs::rename(&beside, path))
            .with_context(|| format!("cannot widen root's range in {file}"))?;
    }
    Ok(())
}

/// The file with root's range widened; nothing when it is wide enough.
fn widened(text: &str) -> Option<String> {
    let end = |line: &str| {
        let (base, count) = line.strip_prefix("root:")?.split_once(':')?;
        let (base, count): (u64, u64) = (base.parse().ok()?, count.trim().parse().ok()?);
        Some((base, base + count))
    };
    let wide =
        |line: &str| end(line).is_some_and(|(base, end)| base <= BASE && BASE + COUNT <= end);
    if text.lines().any(wide) {
        return None;
    }
    let others = text
        .lines()
        .filter(|line| end(line).is_none_or(|(base, _)| base != BASE));
    let mut lines: Vec<String> = others.map(str::to_owned).collect();
    lines.push(format!("root:{BASE}:{COUNT}"));
    Some(lines.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_packaged_range_is_widened_and_others_are_kept() {
        let wider = widened("_lxd:100000:10000001\nroot:100000:10000001\nroot:1000:1\n").unwrap();
        assert_eq!(
            wider,
            "_lxd:100000:10000001\nroot:1000:1\nroot:100000:1000000000\n"
        );
    }

    #[test]
    fn a_wide_range_is_left_alone() {
        assert_eq!(widened(&widened("").unwrap()), None);
        assert_eq!(widened("root:65536:4000000000\n"), None);
    }
}
