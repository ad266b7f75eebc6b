//! Passwords that a person types or a script hands over; never on the command line, where others see them.

use std::io::{self, BufRead, IsTerminal};

use zeroize::Zeroizing;

use super::failure::Failure;

/// A longer first line is no password.
const LINE_BYTES_MAX: u64 = 4096;

/// Reads a new password: the first line of standard input, or twice from the terminal without showing it.
///
/// # Errors
/// [`Failure::Usage`] when there is none, the two differ, or nobody is there to type.
pub(super) fn new_password(user: &str, from_stdin: bool) -> Result<Zeroizing<String>, Failure> {
    let wrong = |text: &str| Failure::Usage(text.to_owned());
    if from_stdin {
        return first_line(io::stdin().lock());
    }
    if !io::stdin().is_terminal() {
        return Err(wrong(
            "nobody is there to type the password: give --password-stdin and the password on standard input",
        ));
    }
    let ask = |prompt: String| {
        let typed = rpassword::prompt_password(prompt);
        typed.map(Zeroizing::new).map_err(|error| {
            Failure::Usage(format!(
                "cannot read the password from the terminal: {error}"
            ))
        })
    };
    let password = ask(format!("New password for {user}: "))?;
    if password.is_empty() {
        return Err(wrong("no password was typed; nothing was done"));
    }
    if ask("The same again: ".to_owned())? != password {
        return Err(wrong("the two passwords differ; nothing was done"));
    }
    Ok(password)
}

fn first_line(input: impl BufRead) -> Result<Zeroizing<String>, Failure> {
    let mut text = Zeroizing::new(String::new());
    // The library's own words may hold a part of what was read.
    let read = input.take(LINE_BYTES_MAX).read_line(&mut text);
    read.map_err(|_| Failure::Usage("the password on standard input is not text".to_owned()))?;
    let line = text.trim_end_matches(['\r', '\n']);
    if line.is_empty() {
        return Err(Failure::Usage(
            "there is no password on standard input".to_owned(),
        ));
    }
    Ok(Zeroizing::new(line.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_password_is_the_first_line() {
        assert_eq!(*first_line("a b \r\nmore".as_bytes()).unwrap(), "a b ");
        for nothing in ["", "\n", "\nsecond"] {
            assert!(first_line(nothing.as_bytes()).is_err());
        }
        let error = first_line(&b"\xffsecret"[..]).unwrap_err();
        assert!(!error.words().contains("secret"));
    }
}
