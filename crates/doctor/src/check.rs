//! What a check says, and how people read it.

use serde::Serialize;

/// How a check came out; the later, the worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// As it should be.
    Good,
    /// It works, and somebody should know.
    Warning,
    /// Carrel cannot work like this.
    Bad,
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Check {
    /// What was looked at, in a word or two.
    pub name: String,
    /// How it came out.
    pub verdict: Verdict,
    /// What was seen.
    pub detail: String,
    /// What to do about it, unless it is good.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<String>,
}

impl Check {
    /// All is well.
    #[must_use]
    pub fn good(name: &str, detail: impl Into<String>) -> Self {
        Self {
            name: name.to_owned(),
            verdict: Verdict::Good,
            detail: detail.into(),
            fix: None,
        }
    }

    /// It works, but.
    #[must_use]
    pub fn warning(name: &str, detail: impl Into<String>, fix: impl Into<String>) -> Self {
        Self {
            name: name.to_owned(),
            verdict: Verdict::Warning,
            detail: detail.into(),
            fix: Some(fix.into()),
        }
    }

    /// It cannot work.
    #[must_use]
    pub fn bad(name: &str, detail: impl Into<String>, fix: impl Into<String>) -> Self {
        Self {
            name: name.to_owned(),
            verdict: Verdict::Bad,
            detail: detail.into(),
            fix: Some(fix.into()),
        }
    }
}

/// The worst verdict among them; good when there are none.
#[must_use]
pub fn worst(checks: &[Check]) -> Verdict {
    checks
        .iter()
        .map(|check| check.verdict)
        .max()
        .unwrap_or(Verdict::Good)
}

/// One line per check, and a second one with the fix for what is not good. With `colour`, terminal colours.
#[must_use]
pub fn render(checks: &[Check], colour: bool) -> String {
    let width = checks
        .iter()
        .map(|check| check.name.chars().count())
        .max()
        .unwrap_or(0);
    checks
        .iter()
        .map(|check| line(check, width, colour))
        .collect()
}

fn line(check: &Check, width: usize, colour: bool) -> String {
    let (mark, code) = match check.verdict {
        Verdict::Good => ("ok  ", 32),
        Verdict::Warning => ("note", 33),
        Verdict::Bad => ("FAIL", 31),
    };
    let mark = if colour {
        format!("\x1b[{code}m{mark}\x1b[0m")
    } else {
        mark.to_owned()
    };
    let fix = check
        .fix
        .iter()
        .map(|fix| format!("      {:width$}  fix: {fix}\n", ""))
        .collect::<String>();
    format!("{mark}  {:width$}  {}\n{fix}", check.name, check.detail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_is_a_line_and_every_failure_has_its_fix_below() {
        let checks = [
            Check::good("memory", "24 GB"),
            Check::bad("disk", "3 GB free", "free 12 GB"),
        ];
        assert_eq!(
            render(&checks, false),
            "ok    memory  24 GB\nFAIL  disk    3 GB free\n              fix: free 12 GB\n"
        );
        assert_eq!(worst(&checks), Verdict::Bad);
    }
}
