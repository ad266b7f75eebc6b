//! The templates of mails: built in, each replaceable by a file of the operator's. A word in double braces is filled
//! in; one that does not exist is an error when the templates are loaded, not when a mail is due.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The built-in templates by the names of their files.
pub const BUILT_IN: [(&str, &str); 4] = [
    (
        "invitation.txt",
        include_str!("../../templates/invitation.txt"),
    ),
    (
        "invitation.html",
        include_str!("../../templates/invitation.html"),
    ),
    ("welcome.txt", include_str!("../../templates/welcome.txt")),
    ("welcome.html", include_str!("../../templates/welcome.html")),
];
/// The words a template may use.
pub const WORDS: [&str; 9] = [
    "first_name",
    "last_name",
    "username",
    "organization",
    "registration_code",
    "registration_link",
    "expires_on",
    "sign_in_link",
    "support",
];

/// What the words of one mail mean.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values {
    /// First name of the person.
    pub first_name: String,
    /// Last name of the person.
    pub last_name: String,
    /// User name of the person.
    pub username: String,
    /// Name of the organisation.
    pub organization: String,
    /// Registration code of the directory.
    pub registration_code: String,
    /// Where the person registers; empty in a welcome mail.
    pub registration_link: String,
    /// When that link ends; empty in a welcome mail.
    pub expires_on: String,
    /// Where the person signs in.
    pub sign_in_link: String,
    /// Who to ask for help.
    pub support: String,
}

/// A filled-in mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// Subject line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// HTML.
    pub html: String,
}

/// The templates of an installation.
#[derive(Debug, Clone)]
pub struct Templates {
    /// For people who have no password yet.
    pub invitation: Template,
    /// For people who have one.
    pub welcome: Template,
}

/// The template of one mail.
#[derive(Debug, Clone)]
pub struct Template {
    subject: Vec<Part>,
    text: Vec<Part>,
    html: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Word(&'static str),
}

/// Why a template cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// A file of the operator's cannot be read.
    #[error("cannot read the template {path}")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// It uses a word that does not exist.
    #[error("{file} line {line}: there is no word \"{word}\"; there are {}", WORDS.join(", "))]
    UnknownWord {
        /// The template.
        file: String,
        /// The line, from 1.
        line: usize,
        /// The word.
        word: String,
    },
    /// Braces that are not closed.
    #[error("{file} line {line}: \"{{{{\" is not closed by \"}}}}\"")]
    Open {
        /// The template.
        file: String,
        /// The line, from 1.
        line: usize,
    },
    /// The text does not begin with its subject.
    #[error("{file}: the first line must be \"Subject: …\", then an empty line")]
    NoSubject {
        /// The template.
        file: String,
    },
    /// An invitation without its link is of no use.
    #[error("{file}: {{{{registration_link}}}} is missing, so nobody could register")]
    NoLink {
        /// The template.
        file: String,
    },
}

impl Templates {
    /// The built-in templates, with the operator's files from `folder` in their place where there are such.
    pub fn load(folder: Option<&Path>) -> Result<Self, TemplateError> {
        let read = |(name, built_in): (&str, &str)| match folder.map(|folder| folder.join(name)) {
            Some(path) if path.exists() => {
                fs::read_to_string(&path).map_err(|source| TemplateError::Read { path, source })
            }
            _ => Ok(built_in.to_owned()),
        };
        let [invitation_text, invitation_html, welcome_text, welcome_html] = BUILT_IN;
        let invitation = Template::parse(
            (invitation_text.0, &read(invitation_text)?),
            (invitation_html.0, &read(invitation_html)?),
        )?;
        for (file, parts) in [
            ("invitation.txt", &invitation.text),
            ("invitation.html", &invitation.html),
        ] {
            if !parts.contains(&Part::Word("registration_link")) {
                return Err(TemplateError::NoLink {
                    file: file.to_owned(),
                });
            }
        }
        let welcome = Template::parse(
            (welcome_text.0, &read(welcome_text)?),
            (welcome_html.0, &read(welcome_html)?),
        )?;
        Ok(Self {
            invitation,
            welcome,
        })
    }
}

impl Template {
    fn parse(text: (&str, &str), html: (&str, &str)) -> Result<Self, TemplateError> {
        let no_subject = || TemplateError::NoSubject {
            file: text.0.to_owned(),
        };
        let (first, rest) = text.1.split_once('\n').ok_or_else(no_subject)?;
        let subject = first
            .trim_end()
            .strip_prefix("Subject: ")
            .ok_or_else(no_subject)?;
        let body = rest
            .strip_prefix("\r\n")
            .or_else(|| rest.strip_prefix('\n'))
            .ok_or_else(no_subject)?;
        Ok(Self {
            subject: parse(text.0, 1, subject)?,
            text: parse(text.0, 3, body)?,
            html: parse(html.0, 1, html.1)?,
        })
    }

    /// Fills the words in. What comes from people cannot become markup in the HTML, nor a further header in the
    /// subject.
    #[must_use]
    pub fn render(&self, values: &Values) -> Rendered {
        let plain = |value: &str| value.to_owned();
        let subject = fill(&self.subject, values, plain);
        Rendered {
            subject: subject.chars().filter(|c| !c.is_control()).collect(),
            text: fill(&self.text, values, plain),
            html: fill(&self.html, values, escape),
        }
    }
}

impl Values {
    fn get(&self, word: &str) -> &str {
        match word {
            "first_name" => &self.first_name,
            "last_name" => &self.last_name,
            "username" => &self.username,
            "organization" => &self.organization,
            "registration_code" => &self.registration_code,
            "registration_link" => &self.registration_link,
            "expires_on" => &self.expires_on,
            "sign_in_link" => &self.sign_in_link,
            "support" => &self.support,
            _ => "",
        }
    }
}

fn fill(parts: &[Part], values: &Values, escape: impl Fn(&str) -> String) -> String {
    let piece = |part: &Part| match part {
        Part::Text(text) => text.clone(),
        Part::Word(word) => escape(values.get(word)),
    };
    parts.iter().map(piece).collect()
}

fn escape(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for character in value.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

fn parse(file: &str, first_line: usize, text: &str) -> Result<Vec<Part>, TemplateError> {
    let mut parts = Vec::new();
    let mut rest = text;
    let line = |rest: &str| {
        let before = &text[..text.len() - rest.len()];
        first_line + before.matches('\n').count()
    };
    while let Some((before, after)) = rest.split_once("{{") {
        let (word, behind) = after.split_once("}}").ok_or_else(|| TemplateError::Open {
            file: file.to_owned(),
            line: line(after),
        })?;
        let word = word.trim();
        let known = WORDS
            .into_iter()
            .find(|known| *known == word)
            .ok_or_else(|| TemplateError::UnknownWord {
                file: file.to_owned(),
                line: line(after),
                word: word.to_owned(),
            })?;
        parts.push(Part::Text(before.to_owned()));
        parts.push(Part::Word(known));
        rest = behind;
    }
    parts.push(Part::Text(rest.to_owned()));
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values() -> Values {
        Values {
            first_name: "Mary".into(),
            last_name: "O'Major".into(),
            username: "mary".into(),
            organization: "Größe & <Co>".into(),
            registration_code: "K7MPQ-3XWHD".into(),
            registration_link: "https://desk.example.com:8443/client/#/register?token=abc".into(),
            expires_on: "30 November 2026, 09:00 UTC".into(),
            sign_in_link: "https://desk.example.com:8443/client/#/?code=K7MPQ-3XWHD".into(),
            support: "the help desk".into(),
        }
    }

    #[test]
    fn reg_02_and_03_the_built_in_invitation_says_all_a_person_needs() {
        let mail = Templates::load(None).unwrap().invitation.render(&values());
        assert_eq!(mail.subject, "Mary, your desktop at Größe & <Co> is ready");
        for part in [&mail.text, &mail.html] {
            for needed in [
                "Hello Mary",
                "K7MPQ-3XWHD",
                "mary",
                "#/register?token=abc",
                "30 November 2026",
                "the help desk",
                "#/?code=K7MPQ-3XWHD",
            ] {
                assert!(part.contains(needed), "{needed} is missing in {part}");
            }
            assert!(!part.contains("{{"));
        }
        assert!(
            mail.html.contains("Größe &amp; &lt;Co&gt;"),
            "what people typed is no markup"
        );
        assert!(
            mail.text.lines().all(|line| line.chars().count() <= 78),
            "the text fits any mail program"
        );
    }

    #[test]
    fn the_welcome_mail_has_no_registration_link() {
        let mail = Templates::load(None).unwrap().welcome.render(&values());
        for part in [mail.text, mail.html] {
            assert!(part.contains("#/?code=") && !part.contains("token="));
        }
    }

    #[test]
    fn an_operators_file_takes_the_place_of_a_built_in_one() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(
            folder.path().join("welcome.txt"),
            "Subject: Hi {{ username }}\n\nCode {{registration_code}}.\n",
        )
        .unwrap();
        let templates = Templates::load(Some(folder.path())).unwrap();
        let mail = templates.welcome.render(&values());
        assert_eq!(
            (mail.subject.as_str(), mail.text.as_str()),
            ("Hi mary", "Code K7MPQ-3XWHD.\n")
        );
        assert!(
            mail.html.contains("Hello Mary"),
            "the other form stays the built-in one"
        );
    }

    #[test]
    fn a_mistake_in_a_template_is_an_error_when_it_is_loaded() {
        let folder = tempfile::tempdir().unwrap();
        let error = |name: &str, content: &str| {
            fs::write(folder.path().join(name), content).unwrap();
            let error = Templates::load(Some(folder.path()))
                .unwrap_err()
                .to_string();
            fs::remove_file(folder.path().join(name)).unwrap();
            error
        };
        let unknown = error("welcome.txt", "Subject: Hi\n\nHello\n{{pasword}}\n");
        assert!(
            unknown.starts_with(
                "welcome.txt line 4: there is no word \"pasword\"; there are first_name, "
            ),
            "{unknown}"
        );
        assert_eq!(
            error("welcome.html", "<p>{{username</p>"),
            "welcome.html line 1: \"{{\" is not closed by \"}}\""
        );
        assert!(error("welcome.txt", "Hello").contains("Subject:"));
        assert!(error("invitation.html", "<p>{{username}}</p>").contains("registration_link"));
    }

    #[test]
    fn a_name_cannot_add_a_header() {
        let mail = Templates::load(None).unwrap().invitation.render(&Values {
            first_name: "Mary\r\nBcc: all@example.com".into(),
            ..values()
        });
        assert!(!mail.subject.contains(['\r', '\n']));
    }
}
