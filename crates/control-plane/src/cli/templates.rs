//! `carrel templates [list|show NAME|export FOLDER]`: the built-in templates of mails, as a beginning for one's own.

use std::path::{Path, PathBuf};

use clap::Subcommand;

use super::{Failure, Form, output};
use crate::registration::{BUILT_IN, WORDS};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// List the templates and the words they may use.
    List,
    /// Print one template.
    Show {
        /// Its name in the list.
        name: String,
    },
    /// Write all of them into a folder, to be changed there and named as `invitations.templates` in carrel.toml.
    Export {
        /// The folder; made when it is not there. A file that is there stays as it is.
        folder: PathBuf,
    },
}

/// Does it; the service is not asked.
pub(super) fn run(arguments: Arguments, form: Form) -> Result<(), Failure> {
    match arguments.verb.unwrap_or(Verb::List) {
        Verb::List => list(form),
        Verb::Show { name } => show(&name, form)?,
        Verb::Export { folder } => export(&folder, form)?,
    }
    Ok(())
}

fn list(form: Form) {
    let names = BUILT_IN.map(|(name, _)| name);
    if form == Form::Json {
        return output::json(&serde_json::json!({ "Templates": names, "Words": WORDS }));
    }
    let words = WORDS.map(|word| format!("{{{{{word}}}}}")).join("  ");
    output::lines(&format!("{}\n\nWords: {words}", names.join("\n")));
    output::hint(
        "`carrel templates export FOLDER` writes them, `invitations.templates` in carrel.toml names the folder",
    );
}

fn show(wanted: &str, form: Form) -> Result<(), Failure> {
    let found = BUILT_IN.iter().find(|(name, _)| *name == wanted);
    let (name, text) = found.ok_or_else(|| {
        let names = BUILT_IN.map(|(name, _)| name).join(", ");
        Failure::Unclear(format!(
            "there is no template \"{wanted}\"; there are {names}"
        ))
    })?;
    match form {
        Form::Json => output::json(&serde_json::json!({ "Name": name, "Text": text })),
        Form::Table => output::lines(text),
    }
    Ok(())
}

fn export(folder: &Path, form: Form) -> Result<(), Failure> {
    let unusable = |path: &Path, error: std::io::Error| {
        Failure::Usage(format!("cannot write {}: {error}", path.display()))
    };
    std::fs::create_dir_all(folder).map_err(|error| unusable(folder, error))?;
    let mut written = Vec::new();
    for (name, text) in BUILT_IN {
        let path = folder.join(name);
        let made = std::fs::File::create_new(&path)
            .and_then(|mut file| std::io::Write::write_all(&mut file, text.as_bytes()));
        match made {
            Ok(()) => written.push(path.display().to_string()),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                output::progress(&format!("{} is there and stays as it is", path.display()));
            }
            Err(error) => return Err(unusable(&path, error)),
        }
    }
    match form {
        Form::Json => output::json(&serde_json::json!({ "Written": written })),
        Form::Table if written.is_empty() => {}
        Form::Table => output::lines(&written.join("\n")),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::Templates;

    #[test]
    fn what_is_exported_is_what_is_built_in_and_a_change_is_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("templates");
        export(&folder, Form::Table).unwrap();
        Templates::load(Some(&folder)).unwrap();
        for (name, text) in BUILT_IN {
            assert_eq!(std::fs::read_to_string(folder.join(name)).unwrap(), text);
        }
        let changed = folder.join("welcome.txt");
        std::fs::write(&changed, "Subject: Mine\n\nMine.\n").unwrap();
        export(&folder, Form::Table).unwrap();
        assert!(std::fs::read_to_string(changed).unwrap().contains("Mine"));
    }
}
