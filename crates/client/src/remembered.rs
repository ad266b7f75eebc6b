//! What this device remembers: server, registration code, user name, proxy and authority, and a word of its own
//! (REG-17). Never a password or a token.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::proxy::Setting;
use crate::server::Visitor;

/// A file longer than this is not ours.
const FILE_BYTES_MAX: u64 = 64 * 1024;

/// What is kept between runs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct Remembered {
    /// Where the server is.
    pub(crate) server: String,
    /// The last registration code that was good.
    pub(crate) registration_code: String,
    /// Who signed in last.
    pub(crate) username: String,
    /// A file with the certificate of an authority.
    pub(crate) authority: Option<PathBuf>,
    /// The way to the network (DSK-10).
    pub(crate) proxy: Setting,
    /// What a person chose of the client's own shortcuts.
    #[serde(skip_serializing_if = "Chosen::is_empty")]
    pub(crate) shortcuts: Chosen,
    /// 32 hexadecimal digits.
    pub(crate) device: String,
}

/// Shortcuts as they are written, such as Ctrl+Alt+F11 (DSK-11).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct Chosen {
    /// Full screen, or back.
    pub(crate) full_screen: Option<String>,
    /// Leave the desktop.
    pub(crate) disconnect: Option<String>,
}

impl Chosen {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Where it is kept; without a place for it nothing is remembered.
#[derive(Debug, Clone)]
pub(crate) struct Memory(Option<PathBuf>);

impl Memory {
    /// The person's own folder for settings.
    pub(crate) fn of_person() -> Self {
        let variable = |name| {
            std::env::var_os(name)
                .map(PathBuf::from)
                .filter(|path| path.is_absolute())
        };
        let folder = match std::env::consts::OS {
            "windows" => variable("APPDATA").map(|path| path.join("Carrel")),
            "macos" => variable("HOME").map(|home| home.join("Library/Application Support/Carrel")),
            _ => variable("XDG_CONFIG_HOME")
                .or_else(|| variable("HOME").map(|home| home.join(".config")))
                .map(|path| path.join("carrel")),
        };
        Self(folder.map(|folder| folder.join("client.json")))
    }

    /// What is known; what cannot be read is as good as nothing.
    pub(crate) fn recall(&self) -> Remembered {
        let path = self.0.as_deref().filter(|path| path.exists());
        let mut remembered = path.map_or_else(Remembered::default, |path| {
            read(path).unwrap_or_else(|error| {
                tracing::warn!("what this device remembers cannot be read: {error:#}");
                Remembered::default()
            })
        });
        let sound = remembered.device.len() == 32
            && remembered.device.chars().all(|c| c.is_ascii_hexdigit());
        if !sound {
            remembered.device = crate::server::word();
        }
        remembered
    }

    /// Keeps it.
    pub(crate) fn keep(&self, remembered: &Remembered) {
        let Some(path) = &self.0 else {
            return;
        };
        write(path, remembered)
            .unwrap_or_else(|error| tracing::warn!("nothing is remembered: {error:#}"));
    }
}

impl Remembered {
    /// Who we are to the server.
    pub(crate) fn visitor(&self) -> Visitor {
        Visitor::of_device(self.device.clone())
    }
}

fn read(path: &Path) -> Result<Remembered> {
    let length = std::fs::metadata(path)?.len();
    anyhow::ensure!(length <= FILE_BYTES_MAX, "{} is too long", path.display());
    Ok(serde_json::from_slice(&std::fs::read(path)?)?)
}

/// Beside it first, then in its place: a crash leaves the old one whole.
fn write(path: &Path, remembered: &Remembered) -> Result<()> {
    let folder = path.parent().context("it has no folder")?;
    std::fs::create_dir_all(folder)?;
    let beside = path.with_extension("new");
    let mut file = std::fs::File::create(&beside)?;
    file.write_all(&serde_json::to_vec_pretty(remembered)?)?;
    file.sync_all()?;
    Ok(std::fs::rename(beside, path)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proxy::Kind;

    #[test]
    fn reg_17_what_was_entered_is_there_at_the_next_start_and_no_secret_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("carrel/client.json");
        let memory = Memory(Some(path.clone()));
        let mut first = memory.recall();
        assert_eq!(first.device.len(), 32);
        first.server = "desktops.example.org".to_owned();
        first.username = "ann".to_owned();
        let address = "proxy:3128".to_owned();
        first.shortcuts.disconnect = Some("Ctrl+Alt+Q".to_owned());
        first.proxy = Setting::Entered {
            kind: Kind::Http,
            address,
            username: "ann".to_owned(),
        };
        memory.keep(&first);
        assert_eq!(memory.recall(), first);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(
            !text.contains("password") && !text.contains("token"),
            "{text}"
        );
    }

    #[test]
    fn a_broken_file_is_as_good_as_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("client.json");
        for text in ["", "{", "[1]", r#"{"device":"short"}"#] {
            std::fs::write(&path, text).unwrap();
            let remembered = Memory(Some(path.clone())).recall();
            assert_eq!(
                (remembered.server.as_str(), remembered.device.len()),
                ("", 32),
                "{text}"
            );
        }
    }
}
