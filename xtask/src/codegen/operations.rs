//! Writes the enum of answered operations, and the page of the documentation that lists all of them.

use std::fmt::Write;

use anyhow::{Result, ensure};

use super::{Family, model::Model, table::Row};

/// The enum and its table, and an enum for each service.
pub(super) fn write(families: &[Family]) -> Result<String> {
    let mut all = Enums::default();
    let mut taken = std::collections::BTreeSet::new();
    for family in families {
        all.service(family)?;
        for name in &family.row.implemented {
            let variant = format!("{}{name}", family.row.prefix);
            ensure!(
                taken.insert(variant.clone()),
                "two operations would be {variant}; give one service a prefix"
            );
            all.operation(family.variant, &variant, name)?;
        }
    }
    Ok(all.text())
}

/// The parts of the file, which grow side by side.
#[derive(Default)]
struct Enums {
    variants: String,
    rows: String,
    services: String,
    of_service: String,
    arms: String,
}

impl Enums {
    fn service(&mut self, family: &Family) -> Result<()> {
        let service = family.variant;
        writeln!(self.of_service, "    {service}({service}Operation),")?;
        write!(
            self.services,
            "\n/// An answered operation of [`Service::{service}`].\n\
             #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]\n\
             pub enum {service}Operation {{\n"
        )?;
        for name in &family.row.implemented {
            writeln!(self.services, "    {name},")?;
        }
        writeln!(self.services, "}}")?;
        Ok(())
    }

    fn operation(&mut self, service: &str, variant: &str, name: &str) -> Result<()> {
        writeln!(self.variants, "    {variant},")?;
        writeln!(
            self.rows,
            "    (Operation::{variant}, Service::{service}, {name:?}),"
        )?;
        writeln!(
            self.arms,
            "            Self::{variant} => OfService::{service}({service}Operation::{name}),"
        )?;
        Ok(())
    }

    fn text(&self) -> String {
        let Self {
            variants,
            rows,
            services,
            of_service,
            arms,
        } = self;
        format!(
            "use crate::service::Service;\n\n\
             /// An operation that is answered.\n\
             #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]\n\
             pub enum Operation {{\n{variants}}}\n\n\
             /// Every operation that is answered, with its service and its name, in the order of the enum.\n\
             pub(crate) static OPERATIONS: &[(Operation, Service, &str)] = &[\n{rows}];\n\n\
             /// An operation, sorted by its service.\n\
             #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]\n\
             pub enum OfService {{\n{of_service}}}\n\n\
             impl Operation {{\n    \
                 /// The operation within its service, whose handlers match on it.\n    \
                 #[must_use]\n    \
                 pub fn of_service(self) -> OfService {{\n        \
                     match self {{\n{arms}        }}\n    }}\n}}\n{services}"
        )
    }
}

/// The page of the documentation.
pub(super) fn page(families: &[Family]) -> Result<String> {
    let mut text = String::from(
        "# Operations of the API\n\n\
         Written by `cargo xtask codegen` from `crates/aws-api/operations.toml`; do not edit.\n\n\
         An operation that is not implemented is answered with status 400 and the name its protocol has for it:\n\
         `UnknownOperationException` in JSON and CBOR, `InvalidAction` in the Query protocols. No client tries these again.\n\n\
         | service | API version | implemented | not implemented |\n|---|---|---|---|\n",
    );
    for family in families {
        let implemented = family.row.implemented.len();
        writeln!(
            text,
            "| {} | {} | {implemented} | {} |",
            family.title,
            family.row.version,
            missing(&family.row, family.model.as_ref()).len()
        )?;
    }
    for family in families {
        writeln!(text, "\n## {}\n", family.title)?;
        let mut implemented = family.row.implemented.clone();
        implemented.sort_unstable();
        writeln!(text, "Implemented: {}.", listed(&implemented))?;
        let missing = missing(&family.row, family.model.as_ref());
        if !missing.is_empty() {
            writeln!(text, "\nNot implemented: {}.", listed(&missing))?;
        }
    }
    Ok(text)
}

fn missing(row: &Row, model: Option<&Model>) -> Vec<String> {
    let all = model
        .into_iter()
        .flat_map(|model| model.operations.keys().cloned());
    all.filter(|name| !row.implemented.contains(name)).collect()
}

fn listed(names: &[String]) -> String {
    if names.is_empty() {
        return "none yet".to_owned();
    }
    names.join(", ")
}
