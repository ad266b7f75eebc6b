//! The text of the files.

use std::{collections::BTreeSet, fmt::Write};

use anyhow::Result;

use super::{Member, Told, modelled::quoted, module};
use crate::codegen::Family;

/// Names that each file has of its own.
pub(super) const TAKEN: [&str; 14] = [
    "Operations",
    "CommonErrorCode",
    "UnlistedErrorCode",
    "Nothing",
    "EpochSeconds",
    "Iso8601",
    "Base64",
    "Requiring",
    "Record",
    "String",
    "JsonForm",
    "PathForm",
    "QueryForm",
    "ServiceForm",
];
/// How long a line of a union may be.
const COLUMNS: usize = 110;

/// A service's file.
pub(super) fn file(told: &Told, common: &BTreeSet<String>) -> Result<String> {
    let form = match told.protocol {
        "json" => "JsonForm",
        "rest-json" => "PathForm",
        _ => "QueryForm",
    };
    let body = body(told, common, form)?;
    let mut text = heading(&format!(
        "The service `{}`, version {}.",
        told.name, told.version
    ));
    let wire = TAKEN
        .iter()
        .filter(|name| **name != "Record" && **name != "String" && **name != "Operations");
    let wire: Vec<&str> = wire
        .filter(|name| **name != "CommonErrorCode" && mentions(&body, name))
        .copied()
        .collect();
    writeln!(
        text,
        "import type {{ {} }} from \"../wire\";",
        wire.join(", ")
    )?;
    for (module, names) in &told.borrowed {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        if !names.is_empty() {
            writeln!(
                text,
                "import type {{ {} }} from \"./{module}\";",
                names.join(", ")
            )?;
        }
    }
    Ok(text + "\n" + &body)
}

fn body(told: &Told, common: &BTreeSet<String>, form: &str) -> Result<String> {
    let mut text = String::from("export const service = {\n");
    for (name, value) in [
        ("name", told.name.as_str()),
        ("signingName", &told.signing_name),
        ("version", &told.version),
        ("protocol", told.protocol),
        ("contentType", told.content_type),
    ] {
        writeln!(text, "  {name}: {},", quoted(value))?;
    }
    text.push_str("} as const satisfies ServiceForm;\n\nexport const operations = {\n");
    for operation in &told.operations {
        let members: Vec<String> = operation
            .form
            .iter()
            .map(|(name, value)| format!("{name}: {value}"))
            .collect();
        writeln!(text, "  {}: {{ {} }},", operation.name, members.join(", "))?;
    }
    writeln!(
        text,
        "}} as const satisfies Record<keyof Operations, {form}>;\n\nexport interface Operations {{"
    )?;
    let none_is_listed = told
        .operations
        .iter()
        .all(|operation| operation.errors.is_empty());
    for operation in &told.operations {
        let mut errors = vec!["CommonErrorCode".to_owned()];
        errors.extend(none_is_listed.then(|| "UnlistedErrorCode".to_owned()));
        let own = operation.errors.difference(common);
        errors.extend(own.map(|code| quoted(code)));
        let errors = union("    error:", &errors);
        writeln!(
            text,
            "  {}: {{\n    input: {};\n    output: {};\n{errors};\n  }};",
            operation.name, operation.input, operation.output
        )?;
    }
    let codes: Vec<String> = common.iter().map(|code| quoted(code)).collect();
    writeln!(
        text,
        "}}\n\n{};",
        union("export type CommonErrorCode =", &codes)
    )?;
    for (name, members) in &told.structures {
        structure(&mut text, name, members)?;
    }
    for (name, values) in &told.unions {
        let values: Vec<String> = values.iter().map(|value| quoted(value)).collect();
        writeln!(
            text,
            "\n{};",
            union(&format!("export type {name} ="), &values)
        )?;
    }
    Ok(text)
}

fn structure(text: &mut String, name: &str, members: &[Member]) -> Result<()> {
    if members.is_empty() {
        writeln!(text, "\nexport type {name} = Nothing;")?;
        return Ok(());
    }
    writeln!(text, "\nexport interface {name} {{")?;
    for member in members {
        let mark = if member.optional { "?" } else { "" };
        writeln!(text, "  {}{mark}: {};", member.name, member.kind)?;
    }
    writeln!(text, "}}")?;
    Ok(())
}

/// A union behind `head`: on its line where that holds it, else on lines of its own that are as full as they may be.
fn union(head: &str, values: &[String]) -> String {
    let line = format!("{head} {}", values.join(" | "));
    if line.len() <= COLUMNS {
        return line;
    }
    let indent = head.len() - head.trim_start().len() + 2;
    let mut lines = vec![head.to_owned()];
    let mut line = " ".repeat(indent);
    for value in values {
        if COLUMNS < line.len() + value.len() + 3 && line.len() > indent {
            lines.push(line.trim_end().to_owned());
            line = " ".repeat(indent);
        }
        line.push_str("| ");
        line.push_str(value);
        line.push(' ');
    }
    lines.push(line.trim_end().to_owned());
    lines.join("\n")
}

/// Whether a file uses a name.
fn mentions(text: &str, name: &str) -> bool {
    text.split(|letter: char| !letter.is_ascii_alphanumeric())
        .any(|word| word == name)
}

/// The file that joins all services.
pub(super) fn index(families: &[Family]) -> Result<String> {
    let mut text = heading("Every service.");
    for family in families {
        let name = family.name;
        writeln!(text, "import * as {} from \"./{name}\";", module(name))?;
    }
    text.push_str("\nexport interface Services {\n");
    for family in families {
        let name = family.name;
        writeln!(text, "  {}: {}.Operations;", quoted(name), module(name))?;
    }
    text.push_str("}\n\nexport const services = {\n");
    for family in families {
        let (name, module) = (family.name, module(family.name));
        writeln!(
            text,
            "  {}: {{ ...{module}.service, operations: {module}.operations }},",
            quoted(name)
        )?;
    }
    text.push_str("} as const satisfies { [Name in keyof Services]: { operations: Record<keyof Services[Name], unknown> } };\n");
    Ok(text)
}

fn heading(title: &str) -> String {
    format!("// {title} Written by `cargo xtask codegen`; do not edit.\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_union_that_is_long_is_laid_out_in_full_lines() {
        let short = union("export type A =", &["\"a\"".into(), "\"b\"".into()]);
        assert_eq!(short, "export type A = \"a\" | \"b\"");
        let values: Vec<String> = (0..30).map(|at| format!("\"value-{at}\"")).collect();
        let long = union("export type A =", &values);
        assert!(long.lines().all(|line| line.len() <= COLUMNS));
        assert_eq!(long.lines().count(), 5);
        assert_eq!(long.matches("| ").count(), 30);
    }

    #[test]
    fn a_structure_without_members_takes_nothing() {
        let mut text = String::new();
        structure(&mut text, "Empty", &[]).unwrap();
        assert_eq!(text, "\nexport type Empty = Nothing;\n");
    }
}
