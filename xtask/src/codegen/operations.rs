//! Writes the enum of answered operations, and the page of the documentation that lists all of them.

use std::fmt::Write;

use anyhow::{Result, ensure};

use super::{Family, model::Model, table::Row};

/// The enum and its table.
pub(super) fn write(families: &[Family]) -> Result<String> {
    let mut variants = String::new();
    let mut rows = String::new();
    let mut taken = std::collections::BTreeSet::new();
    for family in families {
        for name in &family.row.implemented {
            let variant = format!("{}{name}", family.row.prefix);
            ensure!(
                taken.insert(variant.clone()),
                "two operations would be {variant}; give one service a prefix"
            );
            writeln!(variants, "    {variant},")?;
            writeln!(
                rows,
                "    (Operation::{variant}, Service::{}, {name:?}),",
                family.variant
            )?;
        }
    }
    Ok(format!(
        "use crate::service::Service;\n\n\
         /// An operation that is answered.\n\
         #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]\n\
         pub enum Operation {{\n{variants}}}\n\n\
         /// Every operation that is answered, with its service and its name, in the order of the enum.\n\
         pub(crate) static OPERATIONS: &[(Operation, Service, &str)] = &[\n{rows}];\n"
    ))
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
