//! Policy documents: read, validated and made ready for evaluation in one step, so that what is stored can be evaluated
//! and what cannot be evaluated is not stored.

use std::collections::BTreeMap;

use crate::fault::{Path, PolicyFault, quoted};
use crate::json::Node;
use crate::statement::Statement;

/// How many characters a document may have in all, white space included: the limit of the parameter on the wire. The
/// limits of each kind do not count white space, so without this one a document could be padded without end.
pub const TEXT_CHARACTERS_MAX: usize = 131_072;

/// What a policy is for, which decides what it may hold and how long it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PolicyKind {
    /// A policy of its own, to attach to users, groups and roles or to set as a boundary.
    Managed,
    /// Embedded in a user.
    InlineUser,
    /// Embedded in a group.
    InlineGroup,
    /// Embedded in a role.
    InlineRole,
    /// Of a role: who may assume it.
    Trust,
    /// Handed over when a session is opened, to narrow it.
    Session,
    /// Of another resource: who may do what to it.
    Resource,
}

impl PolicyKind {
    /// How many characters it may have, white space not counted. For the three inline kinds the limit holds for all
    /// inline policies of one user, group or role together; whoever stores them adds up [`counted_characters`].
    #[must_use]
    pub fn characters_max(self) -> usize {
        match self {
            Self::Managed => 6144,
            Self::InlineUser | Self::Trust | Self::Session => 2048,
            Self::InlineGroup => 5120,
            Self::InlineRole => 10_240,
            Self::Resource => 20_480,
        }
    }

    /// Whether its statements say whom they are for.
    #[must_use]
    pub fn names_principals(self) -> bool {
        matches!(self, Self::Trust | Self::Resource)
    }

    fn in_words(self) -> &'static str {
        match self {
            Self::Managed => "a managed policy",
            Self::InlineUser => "an inline policy of a user",
            Self::InlineGroup => "an inline policy of a group",
            Self::InlineRole => "an inline policy of a role",
            Self::Trust => "a trust policy",
            Self::Session => "a session policy",
            Self::Resource => "a resource policy",
        }
    }
}

/// The version of the policy language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// `2008-10-17`, also without a `Version`: variables are plain text.
    V2008,
    /// `2012-10-17`: with variables.
    V2012,
}

/// A policy document, ready to evaluate.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    version: Version,
    id: Option<String>,
    statements: Vec<Statement>,
}

impl Document {
    /// Reads a document.
    ///
    /// # Errors
    /// When it is too long for its kind, is no JSON, or says what a policy of its kind cannot say; the error has the
    /// place.
    pub fn parse(text: &str, kind: PolicyKind) -> Result<Self, PolicyFault> {
        refuse_longer(kind, text.chars().count(), TEXT_CHARACTERS_MAX)?;
        refuse_longer(kind, counted_characters(text), kind.characters_max())?;
        let node = Node::parse(text)?;
        let path = Path::document();
        let members = node.object(&path)?;
        let (mut version, mut id, mut statements) = (Version::V2008, None, None);
        for (name, node) in members {
            let path = path.key(name);
            match name.as_str() {
                "Version" => version = parse_version(node.text(&path)?, &path)?,
                "Id" => id = Some(node.text(&path)?.to_owned()),
                "Statement" => statements = Some(node),
                _ => {
                    return Err(Path::document().fault(format!(
                        "{} is no part of a policy: expected Version, Id and Statement",
                        quoted(name)
                    )));
                }
            }
        }
        let Some(statements) = statements else {
            return Err(path.fault("expected a Statement"));
        };
        // After all members: the version may stand behind the statements and decides how they are read.
        let statements = parse_statements(statements, &path.key("Statement"), kind, version)?;
        Ok(Self {
            version,
            id,
            statements,
        })
    }

    /// Its version of the language.
    #[must_use]
    pub fn version(&self) -> Version {
        self.version
    }

    /// Its `Id`, which means nothing here.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// Its statements, at least one.
    #[must_use]
    pub fn statements(&self) -> &[Statement] {
        &self.statements
    }

    /// The context keys that its conditions and variables look at, each once, as they are first written.
    #[must_use]
    pub fn context_keys(&self) -> Vec<&str> {
        let mut keys = BTreeMap::new();
        for key in self.statements.iter().flat_map(Statement::context_keys) {
            keys.entry(key.folded()).or_insert(&*key.written);
        }
        keys.into_values().collect()
    }
}

/// How long a document is as limits count it: white space does not count.
#[must_use]
pub fn counted_characters(text: &str) -> usize {
    text.chars()
        .filter(|c| !matches!(c, ' ' | '\t' | '\n' | '\r'))
        .count()
}

fn refuse_longer(
    kind: PolicyKind,
    characters: usize,
    characters_max: usize,
) -> Result<(), PolicyFault> {
    if characters <= characters_max {
        return Ok(());
    }
    Err(PolicyFault::TooLong {
        kind: kind.in_words(),
        characters,
        characters_max,
    })
}

fn parse_version(text: &str, path: &Path<'_>) -> Result<Version, PolicyFault> {
    match text {
        "2012-10-17" => Ok(Version::V2012),
        "2008-10-17" => Ok(Version::V2008),
        other => Err(path.expected("2012-10-17 or 2008-10-17", other)),
    }
}

fn parse_statements(
    node: &Node,
    path: &Path<'_>,
    kind: PolicyKind,
    version: Version,
) -> Result<Vec<Statement>, PolicyFault> {
    if node.elements().is_empty() {
        return Err(path.fault("expected at least one statement"));
    }
    let mut statements: Vec<Statement> = Vec::new();
    for (index, element) in node.elements().iter().enumerate() {
        let path = node.element_path(path, index);
        let statement = Statement::parse(element, &path, kind, version)?;
        if let Some(sid) = statement.sid()
            && statements.iter().any(|other| other.sid() == Some(sid))
        {
            let problem = format!("{} is the Sid of an earlier statement too", quoted(sid));
            return Err(path.key("Sid").fault(problem));
        }
        statements.push(statement);
    }
    Ok(statements)
}
