//! Waiting, told: each wait of a bench or of a test on engines says on standard error what it waits for, how long it took or what it saw instead.

use std::{
    io::{Write, stderr},
    time::{Duration, Instant},
};

use anyhow::{Result, bail};

use crate::{engines::wait_until, steps};

/// What a look found: the thing that is waited for, or what is there instead, for people.
pub(crate) type Look<T> = Result<T, String>;

/// Looks until the thing is there; the error names it, the time it had, and what was last seen instead.
pub(crate) fn wait_for<T>(
    what: &str,
    limit: Duration,
    mut look: impl FnMut() -> Look<T>,
) -> Result<T> {
    tell(&format!("waiting for {what}"));
    let begin = Instant::now();
    let mut last = Err("nothing".to_owned());
    wait_until(limit, || {
        last = look();
        last.is_ok()
    });
    let took = steps::time(begin.elapsed());
    match last {
        Ok(found) => {
            tell(&format!("{what} after {took}"));
            Ok(found)
        }
        Err(seen) => bail!("waited {took} for {what}; last seen: {seen}"),
    }
}

/// Standard output belongs to the figures.
pub(crate) fn tell(line: &str) {
    // Nobody may listen; the work goes on.
    let _ = writeln!(stderr(), "  {line}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_in_vain_says_for_what_and_what_was_there_instead() {
        let error = wait_for::<()>("a quiet desktop", Duration::ZERO, || {
            Err("17 MiB, moving".into())
        })
        .unwrap_err()
        .to_string();
        assert!(
            error.contains("for a quiet desktop") && error.ends_with("17 MiB, moving"),
            "{error}"
        );
    }

    #[test]
    fn what_is_found_is_handed_on() {
        let mut looks = 0;
        let found = wait_for("the second look", Duration::from_secs(5), || {
            looks += 1;
            (1 < looks).then_some(looks).ok_or("the first".into())
        });
        assert_eq!(found.unwrap(), 2);
    }
}
