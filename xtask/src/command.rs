//! Runs other programs and says, when one fails, which one and what it said.

use std::{
    fs::{self, OpenOptions},
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};

use anyhow::{Context, Result, bail};

/// How much of a failed program's words an error repeats, in bytes.
const WORDS_BYTES_MAX: usize = 2000;

/// Runs to the end with nothing on standard input; gives standard output.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let name = described(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot run {name}"))?;
    if !output.status.success() {
        bail!("{name} failed ({}): {}", output.status, words(&output));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs to the end with all its output appended to `log`; the error repeats the end of it.
pub(crate) fn logged(command: &mut Command, log: &Path) -> Result<()> {
    let name = described(command);
    let mut file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(log)
        .with_context(|| format!("cannot write {}", log.display()))?;
    writeln!(file, "$ {name}")?;
    let status = command
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .status()
        .with_context(|| format!("cannot run {name}"))?;
    if !status.success() {
        let log_bytes = fs::read(log).unwrap_or_default();
        bail!(
            "{name} failed ({status}); the end of {}:\n{}",
            log.display(),
            tail(&String::from_utf8_lossy(&log_bytes))
        );
    }
    Ok(())
}

/// A command from a line of words; for arguments with blanks use [`Command`] itself.
pub(crate) fn words_of(line: &str) -> Command {
    let mut words = line.split_whitespace();
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words);
    command
}

/// The program and its arguments, for messages.
pub(crate) fn described(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The end of a text, cut at a character and at most `WORDS_BYTES_MAX` long.
pub(crate) fn tail(text: &str) -> &str {
    let mut start = text.len().saturating_sub(WORDS_BYTES_MAX);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    text[start..].trim()
}

fn words(output: &Output) -> String {
    let said = if output.stderr.is_empty() {
        &output.stdout
    } else {
        &output.stderr
    };
    tail(&String::from_utf8_lossy(said)).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_program_and_repeats_its_words() {
        let error = output(Command::new("sh").args(["-c", "echo nothing there >&2; exit 3"]))
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("sh -c")
                && error.contains("exit status: 3")
                && error.ends_with("nothing there"),
            "{error}"
        );
    }

    #[test]
    fn a_tail_is_cut_at_a_character() {
        let text = "ä".repeat(3000);
        assert!(
            tail(&text).len() <= WORDS_BYTES_MAX && tail(&text).chars().all(|letter| letter == 'ä')
        );
    }
}
