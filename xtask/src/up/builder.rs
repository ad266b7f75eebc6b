//! Tells the control plane how to build images that are first needed later: with this very program, from this checkout.

use std::{fs, io::Write, os::unix::fs::OpenOptionsExt};

use anyhow::{Context, Result};
use model::paths::Paths;

/// What a fresh configuration says; the control plane writes the same when there is none.
const TEMPLATE: &str = include_str!("../../../crates/control-plane/src/serve/carrel.toml");
/// By this a builder that an earlier run has set is known from one of the operator's.
const OURS: &str = "\"image\", \"build\", \"--state\"";

/// Sets `images.builder` unless the operator has; gives whether anything changed.
pub(super) fn ensure(paths: &Paths) -> Result<bool> {
    let file = paths.config();
    let old = match fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => TEMPLATE.to_owned(),
        Err(error) => {
            return Err(error).with_context(|| format!("cannot read {}", file.display()));
        }
    };
    let program = std::env::current_exe()?;
    let words = [
        program.to_string_lossy().into_owned(),
        "image".to_owned(),
        "build".to_owned(),
        "--state".to_owned(),
        paths.state.display().to_string(),
    ];
    let words = words.map(|word| toml::Value::from(word).to_string());
    let Some(new) = with_builder(&old, &format!("builder = [{}]", words.join(", "))) else {
        return Ok(false);
    };
    let beside = file.with_extension("new");
    fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o640)
        .open(&beside)
        .and_then(|mut out| out.write_all(new.as_bytes()))
        .and_then(|()| fs::rename(&beside, &file))
        .with_context(|| format!("cannot write {}", file.display()))?;
    Ok(true)
}

/// The configuration with the line in its place; nothing when it is there, or when the operator's own is.
fn with_builder(text: &str, line: &str) -> Option<String> {
    let is_set = |old: &&str| old.trim_start().starts_with("builder =");
    if let Some(old) = text.lines().find(is_set) {
        return (old != line && old.contains(OURS)).then(|| text.replace(old, line));
    }
    if let Some(old) = text.lines().find(|old| old.starts_with("#builder =")) {
        return Some(text.replace(old, line));
    }
    Some(if text.lines().any(|old| old.trim() == "[images]") {
        text.replace("[images]", &format!("[images]\n{line}"))
    } else {
        format!("{text}\n[images]\n{line}\n")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = r#"builder = ["/x/xtask", "image", "build", "--state", "/s"]"#;

    fn is_there(text: &str) -> bool {
        let table: toml::Table = text.parse().unwrap();
        table["images"]["builder"].as_array().unwrap().len() == 5
    }

    #[test]
    fn the_documented_key_is_switched_on_once() {
        let set = with_builder(TEMPLATE, LINE).unwrap();
        assert!(is_there(&set));
        assert_eq!(with_builder(&set, LINE), None);
        assert_eq!(set.lines().count(), TEMPLATE.lines().count());
        let moved = LINE.replace("/x/", "/y/");
        assert!(with_builder(&set, &moved).unwrap().contains("/y/xtask"));
    }

    #[test]
    fn an_older_configuration_gets_the_key_and_an_operators_own_stays() {
        assert!(is_there(&with_builder("[https]\n", LINE).unwrap()));
        assert!(is_there(&with_builder("[images]\n", LINE).unwrap()));
        assert_eq!(
            with_builder("[images]\nbuilder = [\"/opt/build\"]\n", LINE),
            None
        );
    }
}
