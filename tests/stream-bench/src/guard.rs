//! Ends what the measurement has started when the measurement itself is killed and can end nothing any more.
//!
//! A shell reads from a pipe which process groups have begun and ended. The pipe's end is the measurement's, however it
//! came: what has begun and not ended by then is ended.

use std::{
    io::Write,
    os::unix::process::CommandExt,
    process::{ChildStdin, Command, Stdio},
    sync::{LazyLock, Mutex, PoisonError},
};

/// Lines are `+ GROUP` and `- GROUP`.
const SCRIPT: &str = r#"all=
while read -r sign group; do
    kept=
    for one in $all; do [ "$one" = "$group" ] || kept="$kept $one"; done
    all=$kept
    [ "$sign" = - ] || all="$all $group"
done
for one in $all; do kill -TERM "-$one"; done
[ -z "$all" ] || sleep 3
for one in $all; do kill -KILL "-$one"; done"#;

/// The pipe to the shell; without a shell nothing is guarded.
static GUARD: LazyLock<Mutex<Option<ChildStdin>>> = LazyLock::new(|| Mutex::new(start()));

fn start() -> Option<ChildStdin> {
    let mut shell = Command::new("/bin/sh");
    shell
        .args(["-c", SCRIPT])
        // What ends the measurement by the keyboard shall not end its guard.
        .process_group(0)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    shell.spawn().ok()?.stdin
}

/// A process group has begun.
pub(crate) fn begun(group: u32) {
    tell('+', group);
}

/// It has ended.
pub(crate) fn ended(group: u32) {
    tell('-', group);
}

fn tell(sign: char, group: u32) {
    if let Some(pipe) = GUARD
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .as_mut()
    {
        let _ = writeln!(pipe, "{sign} {group}");
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    #[test]
    fn what_has_begun_and_not_ended_is_ended_with_the_pipe() {
        let sleeper = || {
            let mut sleep = Command::new("sleep");
            sleep.arg("100").process_group(0).spawn().unwrap()
        };
        let (mut left, mut kept) = (sleeper(), sleeper());
        let mut pipe = start().unwrap();
        let (left_id, kept_id) = (left.id(), kept.id());
        write!(pipe, "+ {left_id}\n+ {kept_id}\n- {kept_id}\n").unwrap();
        drop(pipe);
        let begin = Instant::now();
        while left.try_wait().unwrap().is_none() {
            assert!(begin.elapsed() < Duration::from_secs(20));
            std::thread::yield_now();
        }
        assert!(kept.try_wait().unwrap().is_none());
        kept.kill().unwrap();
        kept.wait().unwrap();
    }
}
