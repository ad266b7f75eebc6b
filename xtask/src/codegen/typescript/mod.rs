//! Writes the TypeScript of each service for whoever calls it from a browser: the requests and answers of the operations
//! that are answered, the names of their errors, and where each is asked for. Names and types only.

mod by_hand;
mod modelled;
mod text;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use aws_api::{ErrorCode, Service};

use super::{Family, names::pascal};

/// Where the files lie, below the repository.
const FOLDER: &str = "web/api/src/generated";

/// A service as its file tells of it.
struct Told {
    name: String,
    signing_name: String,
    version: String,
    protocol: &'static str,
    content_type: &'static str,
    operations: Vec<Operation>,
    structures: BTreeMap<String, Vec<Member>>,
    /// Strings that are one of a few.
    unions: BTreeMap<String, Vec<String>>,
    /// Names that another service's file has, by the module that has them.
    borrowed: BTreeMap<&'static str, BTreeSet<String>>,
}

/// An operation.
struct Operation {
    name: String,
    /// How its protocol asks for it: members of an object.
    form: Vec<(&'static str, String)>,
    input: String,
    output: String,
    /// The errors that are its own.
    errors: BTreeSet<String>,
}

/// A member of a structure.
struct Member {
    name: String,
    optional: bool,
    kind: String,
}

/// The files with their places: one for each service, and one that joins them.
pub(super) fn write(families: &[Family]) -> Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    let mut exported: BTreeMap<&'static str, BTreeSet<String>> = BTreeMap::new();
    for family in families {
        let told = match &family.model {
            Some(model) => modelled::told(family.name, model, &family.row)?,
            None => by_hand::told(family.name, &family.row)?,
        };
        told.check(&exported)
            .with_context(|| format!("the TypeScript of {}", family.name))?;
        let names = told.structures.keys().chain(told.unions.keys());
        exported.insert(family.name, names.cloned().collect());
        let text = text::file(&told, &common(service(family)?))?;
        files.push((format!("{FOLDER}/{}.ts", family.name), text));
    }
    files.push((format!("{FOLDER}/index.ts"), text::index(families)?));
    Ok(files)
}

impl Told {
    /// Refuses names that are there twice, and borrowed ones that the other service does not have.
    fn check(&self, exported: &BTreeMap<&'static str, BTreeSet<String>>) -> Result<()> {
        for name in self.structures.keys() {
            ensure!(
                !self.unions.contains_key(name),
                "{name} is a structure and a string"
            );
        }
        for name in self.structures.keys().chain(self.unions.keys()) {
            ensure!(
                !text::TAKEN.contains(&name.as_str()),
                "{name} is a name of its own there"
            );
        }
        for (module, names) in &self.borrowed {
            for name in names {
                let there = exported
                    .get(module)
                    .is_some_and(|names| names.contains(name));
                ensure!(there, "nothing has {name}");
            }
        }
        Ok(())
    }
}

/// The names of the errors that any operation of a service may be answered with, before its own handler looks at it.
fn common(service: Service) -> BTreeSet<String> {
    let codes = [
        ErrorCode::Serialization,
        ErrorCode::InvalidValue,
        ErrorCode::MissingMember,
        ErrorCode::InvalidParameter,
        ErrorCode::InvalidPageToken,
        ErrorCode::Throttled,
        ErrorCode::UnknownOperation,
        ErrorCode::MissingAuthentication,
        ErrorCode::IncompleteSignature,
        ErrorCode::UnrecognizedClient,
        ErrorCode::InvalidSignature,
        ErrorCode::ExpiredToken,
        ErrorCode::AccessDenied,
        ErrorCode::TooLarge,
        ErrorCode::HeadersTooLarge,
        ErrorCode::UnsupportedMediaType,
        ErrorCode::TimedOut,
        ErrorCode::Internal,
    ];
    codes
        .map(|code| code.name(service).to_owned())
        .into_iter()
        .collect()
}

/// The service as the wire knows it.
fn service(family: &Family) -> Result<Service> {
    Service::ALL
        .into_iter()
        .find(|service| format!("{service:?}") == family.variant)
        .with_context(|| format!("the wire has no service {}", family.variant))
}

/// `serviceQuotas` for `service-quotas`, as a module is named where all are joined.
fn module(name: &str) -> String {
    let mut words = name.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |all, word| all + &pascal(word))
}
