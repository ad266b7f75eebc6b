//! Takes an installation down: the server, then instances and engines. With `--purge` everything it kept goes too, once
//! somebody has said that it shall.

use std::{
    io::{self, BufRead, IsTerminal, Write},
    path::PathBuf,
    process::Command,
};

use anyhow::{Result, bail};
use model::paths::{DEFAULT_STATE, Paths};

use crate::{command, engines, server};

/// What has to be typed before everything is removed.
const WORD: &str = "purge";

/// What `down` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// State folder of the installation.
    #[arg(long, default_value = DEFAULT_STATE)]
    state: PathBuf,
    /// Remove the state folder with all desktops, directories and users' files in it; says how much that is and asks first.
    #[arg(long)]
    purge: bool,
    /// Purge without being asked, for scripts; needed where no terminal is.
    #[arg(long, requires = "purge")]
    yes: bool,
}

/// Takes it down.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let paths = engines::checked_paths(&arguments.state)?;
    if arguments.purge && !arguments.yes && paths.state.exists() {
        let terminal = io::stdin().is_terminal();
        confirm(&consequence(&paths), terminal, &mut io::stdin().lock())?;
    }
    server::stop(&paths)?;
    if arguments.purge {
        server::remove_from_path(&paths)?;
    }
    engines::down(&paths, arguments.purge, &mut |line| println!("{line}"))
}

/// What a purge destroys, as far as it can be told.
fn consequence(paths: &Paths) -> String {
    let desktops = server::call(paths, &["workspaces", "list"])
        .ok()
        .and_then(|list| list.as_array().map(Vec::len));
    let desktops = match desktops {
        Some(1) => "1 WorkSpace".to_owned(),
        Some(count) => format!("{count} WorkSpaces"),
        None => "all WorkSpaces (how many cannot be told: the server does not answer)".to_owned(),
    };
    let mut usage = Command::new("du");
    usage.args(["--summarize", "--one-file-system", "--block-size=1"]);
    let bytes = command::output(usage.arg(&paths.state)).ok();
    let bytes: Option<u64> = bytes.and_then(|said| said.split('\t').next()?.parse().ok());
    let size = bytes.map_or_else(
        || "everything".to_owned(),
        |bytes| format!("{}.{} GB", bytes / 1_000_000_000, bytes / 100_000_000 % 10),
    );
    format!(
        "this removes {desktops} with the users' files, the directories and {} ({size}), for ever",
        paths.state.display()
    )
}

/// Has the word typed; without a terminal there is nobody to type it.
fn confirm(consequence: &str, terminal: bool, input: &mut impl BufRead) -> Result<()> {
    if !terminal {
        bail!("{consequence}; nothing was done: give --yes to do it without being asked");
    }
    print!("{consequence}.\nType {WORD} to go on: ");
    let _ = io::stdout().flush();
    let mut typed = String::new();
    if input.read_line(&mut typed).is_err() || typed.trim() != WORD {
        bail!("nothing was done");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_word_on_a_terminal_purges() {
        assert!(confirm("it goes", true, &mut "purge\n".as_bytes()).is_ok());
        for other in ["y\n", "", "yes\n"] {
            assert!(
                confirm("it goes", true, &mut other.as_bytes()).is_err(),
                "{other:?}"
            );
        }
        let error = confirm("it goes", false, &mut "purge\n".as_bytes()).unwrap_err();
        assert!(error.to_string().contains("--yes"), "{error}");
    }

    #[test]
    fn what_goes_is_told_with_its_size() {
        let folder = tempfile::tempdir().unwrap();
        let text = consequence(&Paths::of(folder.path()));
        assert!(
            text.contains("WorkSpaces") && text.contains("0.0 GB"),
            "{text}"
        );
    }
}
