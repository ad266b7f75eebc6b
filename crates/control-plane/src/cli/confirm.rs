//! Asking before something is destroyed.

use std::io::{self, BufRead, IsTerminal, Write};

use super::failure::Failure;

/// Has the person type `word` before `consequence` comes about; `--yes` answers for scripts.
///
/// # Errors
/// [`Failure::NotConfirmed`] when something else was typed, or nobody is there to type.
pub(super) fn confirm(consequence: &str, word: &str, yes: bool) -> Result<(), Failure> {
    if yes {
        return Ok(());
    }
    if !io::stdin().is_terminal() {
        return Err(Failure::NotConfirmed(format!(
            "{consequence}; nothing was done: give --yes to do it without being asked"
        )));
    }
    let mut terminal = io::stderr().lock();
    let _ =
        write!(terminal, "{consequence}.\nType {word} to go on: ").and_then(|()| terminal.flush());
    decide(&mut io::stdin().lock(), word)
}

fn decide(input: &mut impl BufRead, word: &str) -> Result<(), Failure> {
    let mut typed = String::new();
    let read = input.read_line(&mut typed);
    if read.is_ok() && typed.trim() == word {
        return Ok(());
    }
    Err(Failure::NotConfirmed("nothing was done".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_very_word_confirms() {
        assert!(decide(&mut "mary\n".as_bytes(), "mary").is_ok());
        for other in ["y\n", "", "Mary\n", "yes\n"] {
            assert!(decide(&mut other.as_bytes(), "mary").is_err(), "{other:?}");
        }
    }
}
