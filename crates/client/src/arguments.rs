//! The command line. Nothing secret is ever on it: passwords come by standard input, tokens from a file.

use std::io::Read;
use std::path::PathBuf;
use std::str::FromStr;

use anyhow::{Context, Result, ensure};
use clap::{Args, Parser, Subcommand, ValueEnum};
use stream::Size;
use zeroize::Zeroizing;

use crate::remembered::Chosen;
use crate::session::direct::Direct;
use crate::window::{Combination, Launch, Script, Shortcuts, Start};

/// A longer password is none.
const PASSWORD_BYTES_MAX: u64 = 4096;

/// Opens your Carrel desktop.
#[derive(Debug, Parser)]
#[command(name = "carrel-client", version)]
pub(crate) struct Arguments {
    #[command(flatten)]
    shortcuts: Own,
    #[command(subcommand)]
    verb: Option<Verb>,
}

/// This client's own shortcuts. Without them those of the file of settings, `shortcuts` in client.json, count.
#[derive(Debug, Args)]
struct Own {
    /// What fills the screen and leads back, such as Ctrl+Alt+F11 [usually: Ctrl+Alt+Enter].
    #[arg(long, global = true, value_name = "KEYS")]
    full_screen_shortcut: Option<Combination>,
    /// What leaves the desktop, such as Ctrl+Alt+Q [usually: Ctrl+Alt+F12, on Linux Ctrl+Alt+Shift+F12].
    #[arg(long, global = true, value_name = "KEYS")]
    disconnect_shortcut: Option<Combination>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Connect at once, without the pages that ask.
    Connect(Connect),
}

#[derive(Debug, Args)]
struct Connect {
    /// Where the server is, such as https://desktops.example.org:8443.
    #[arg(
        long,
        conflicts_with = "direct",
        required_unless_present = "direct",
        requires_all = ["registration_code", "user", "password_stdin"]
    )]
    server: Option<String>,
    /// The registration code of the mail that invited you.
    #[arg(long, requires = "server")]
    registration_code: Option<String>,
    /// Who signs in.
    #[arg(long, requires = "server")]
    user: Option<String>,
    /// Read the password from standard input, up to the end of its first line.
    #[arg(long, requires = "server")]
    password_stdin: bool,
    /// A file with the certificate of the authority that vouches for the server, beside those of the system.
    #[arg(long, requires = "server", value_name = "FILE")]
    ca: Option<PathBuf>,
    /// A display shared by `carrel-agent share`, instead of a server.
    #[arg(long, value_name = "ADDRESS:PORT", requires = "token_file")]
    direct: Option<String>,
    /// The file with the secret of the shared display; FILE.cert beside it holds the hash of its certificate.
    #[arg(long, value_name = "FILE", requires = "direct")]
    token_file: Option<PathBuf>,
    /// Only this way; otherwise the first that opens.
    #[arg(long, value_enum, requires = "direct")]
    transport: Option<Transport>,
    /// Begin in full screen.
    #[arg(long)]
    fullscreen: bool,
    /// Size of the window in pixels.
    #[arg(long, value_name = "WIDTHxHEIGHT", value_parser = WindowSize::from_str)]
    size: Option<WindowSize>,
}

/// A way to carry the stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Transport {
    /// WebTransport over QUIC: UDP.
    Quic,
    /// WebSocket over TLS: TCP.
    Websocket,
}

impl Arguments {
    /// What they mean, where a person chose these shortcuts.
    pub(crate) fn launch(self, chosen: &Chosen) -> Result<Launch> {
        let shortcuts = self.shortcuts.or(chosen)?;
        let Some(Verb::Connect(connect)) = self.verb else {
            return Ok(Launch {
                start: Start::Pages,
                full_screen: false,
                size: None,
                shortcuts,
            });
        };
        let (full_screen, size) = (connect.fullscreen, connect.size.map(|size| size.0));
        let start = connect.start(std::io::stdin().lock())?;
        Ok(Launch {
            start,
            full_screen,
            size,
            shortcuts,
        })
    }
}

impl Own {
    fn or(self, chosen: &Chosen) -> Result<Shortcuts> {
        let read = |text: &Option<String>| text.as_deref().map(str::parse).transpose();
        let full_screen = match self.full_screen_shortcut {
            None => read(&chosen.full_screen).context("shortcuts.full-screen in client.json")?,
            said => said,
        };
        let disconnect = match self.disconnect_shortcut {
            None => read(&chosen.disconnect).context("shortcuts.disconnect in client.json")?,
            said => said,
        };
        Shortcuts::new(full_screen, disconnect)
    }
}

impl Connect {
    fn start(self, stdin: impl Read) -> Result<Start> {
        if let (Some(address), Some(token_file)) = (&self.direct, self.token_file) {
            return Ok(Start::Direct(Direct::new(
                address,
                token_file,
                self.transport,
            )?));
        }
        let missing = "say --server, --registration-code and --user, or --direct and --token-file";
        Ok(Start::Script(Script {
            server: self.server.context(missing)?,
            registration_code: self.registration_code.context(missing)?,
            username: self.user.context(missing)?,
            password: read_password(stdin)?,
            authority: self.ca,
        }))
    }
}

/// The first line.
fn read_password(stdin: impl Read) -> Result<Zeroizing<String>> {
    let mut text = Zeroizing::new(String::new());
    let read = stdin.take(PASSWORD_BYTES_MAX).read_to_string(&mut text);
    // The library's own words may hold a part of what was read.
    read.map_err(|_| anyhow::anyhow!("the password on standard input is not text"))?;
    let line = text.lines().next().unwrap_or_default();
    ensure!(!line.is_empty(), "there is no password on standard input");
    Ok(Zeroizing::new(line.to_owned()))
}

#[derive(Debug, Clone, Copy)]
struct WindowSize(Size);

impl FromStr for WindowSize {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self> {
        let sides = text
            .split_once('x')
            .and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
        let (width, height) = sides.context("a size is WIDTHxHEIGHT, such as 1280x800")?;
        Ok(Self(Size::new(width, height)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_two_numbers_with_an_x_between() {
        let size = WindowSize::from_str("1280x800").unwrap().0;
        assert_eq!((size.width, size.height), (1280, 800));
        for text in [
            "",
            "1280",
            "1280x",
            "x800",
            "0x800",
            "1280x800x2",
            "1280x99999",
            "-1x5",
        ] {
            assert!(WindowSize::from_str(text).is_err(), "{text}");
        }
    }

    fn start(arguments: &[&str], stdin: &str) -> Result<Start> {
        let parsed =
            Arguments::try_parse_from([&["carrel-client", "connect"], arguments].concat())?;
        let Some(Verb::Connect(connect)) = parsed.verb else {
            panic!("there is a verb");
        };
        connect.start(stdin.as_bytes())
    }

    const PERSON: [&str; 6] = [
        "--server",
        "d.example",
        "--registration-code",
        "code",
        "--user",
        "ann",
    ];

    #[test]
    fn a_script_gives_the_password_by_standard_input_alone() {
        let with = [&PERSON[..], &["--password-stdin"]].concat();
        let Ok(Start::Script(script)) = start(&with, "a secret \nmore") else {
            panic!("it is whole");
        };
        assert_eq!(
            (script.username.as_str(), script.password.as_str()),
            ("ann", "a secret ")
        );
        assert!(start(&with, "").is_err());
        assert!(start(&PERSON, "secret").is_err());
        assert!(start(&[&with[..], &["--password", "secret"]].concat(), "").is_err());
    }

    #[test]
    fn dsk_11_a_shortcut_is_the_arguments_or_the_settings_or_the_usual_one() {
        let shortcuts = |arguments: &[&str], disconnect: Option<&str>| {
            let arguments = [&["carrel-client"], arguments].concat();
            let chosen = Chosen {
                full_screen: None,
                disconnect: disconnect.map(str::to_owned),
            };
            let launch = Arguments::try_parse_from(arguments)?.launch(&chosen)?;
            anyhow::Ok(launch.shortcuts)
        };
        let with = |disconnect: &str| {
            let disconnect = disconnect.parse().unwrap();
            Shortcuts::new(None, Some(disconnect)).unwrap()
        };
        assert_eq!(shortcuts(&[], None).unwrap(), Shortcuts::default());
        let said = ["--disconnect-shortcut", "Ctrl+Alt+Q"];
        assert_eq!(shortcuts(&[], Some("Super+D")).unwrap(), with("Super+D"));
        assert_eq!(
            shortcuts(&said, Some("Super+D")).unwrap(),
            with("Ctrl+Alt+Q")
        );
        let wrong = shortcuts(&[], Some("Q")).unwrap_err();
        assert!(
            format!("{wrong:#}")
                .starts_with("shortcuts.disconnect in client.json: \"Q\" is no shortcut: write")
        );
        let wrong = shortcuts(&["--full-screen-shortcut", "Ctrl+Foo"], None).unwrap_err();
        assert!(wrong.to_string().contains("\"Ctrl+Foo\" is no shortcut"));
    }

    #[test]
    fn a_display_is_shared_directly_or_reached_by_a_server_and_never_both() {
        let folder = tempfile::tempdir().unwrap();
        let token = folder.path().join("token");
        std::fs::write(&token, "a secret of many letters").unwrap();
        std::fs::write(folder.path().join("token.cert"), "00".repeat(32)).unwrap();
        let token = token.to_str().unwrap();
        let direct = ["--direct", "127.0.0.1:4172", "--token-file", token];
        assert!(matches!(start(&direct, ""), Ok(Start::Direct(_))));
        assert!(start(&direct[..2], "").is_err());
        assert!(start(&[&direct[..], &PERSON, &["--password-stdin"]].concat(), "x").is_err());
        assert!(start(&[], "").is_err());
    }
}
