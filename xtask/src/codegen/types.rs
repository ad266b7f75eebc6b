//! Writes the Rust types of the operations that have them: a struct for each structure that these reach, and the way from
//! and to the tree of values that all protocols share.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use anyhow::{Result, ensure};

use super::{
    model::{Model, Shape},
    names::{pascal, snake},
    table::Row,
};

/// Names that the generated code uses itself.
const RESERVED: [&str; 9] = [
    "String", "Vec", "Option", "Box", "Result", "Self", "Ok", "Err", "BTreeMap",
];

/// The types as text.
pub(super) fn write(model: &Model, row: &Row) -> Result<String> {
    let mut inputs = BTreeSet::new();
    let mut outputs = BTreeSet::new();
    for name in row.types() {
        let operation = &model.operations[name];
        for (side, found) in [
            (&operation.input, &mut inputs),
            (&operation.output, &mut outputs),
        ] {
            if let Some(reference) = side {
                structures(model, &reference.shape, found);
            }
        }
    }
    let mut text = String::new();
    let mut names = BTreeMap::new();
    for name in inputs.union(&outputs) {
        let shape = &model.shapes[*name];
        let rust = pascal(name);
        ensure!(
            !RESERVED.contains(&rust.as_str()),
            "{name} is a name that Rust uses"
        );
        let other = names.insert(rust.clone(), name);
        ensure!(other.is_none(), "{name} and {other:?} are one name in Rust");
        structure(&mut text, model, &rust, shape)?;
        if inputs.contains(name) {
            from_tree(&mut text, &rust, shape)?;
        }
        if outputs.contains(name) {
            into_tree(&mut text, &rust, shape)?;
        }
    }
    Ok(text)
}

/// Collects the structures below a shape.
fn structures<'a>(model: &'a Model, name: &'a str, found: &mut BTreeSet<&'a str>) {
    let shape = &model.shapes[name];
    if shape.kind == "structure" && !found.insert(name) {
        return;
    }
    for part in shape.parts() {
        structures(model, &part.shape, found);
    }
}

fn structure(text: &mut String, model: &Model, rust: &str, shape: &Shape) -> Result<()> {
    writeln!(text, "#[derive(Debug, Clone, Default, PartialEq)]")?;
    writeln!(text, "pub struct {rust} {{")?;
    for (name, reference) in &shape.members {
        let kind = kind(model, &reference.shape);
        let kind = if shape.required.contains(name) {
            kind
        } else {
            format!("Option<{kind}>")
        };
        writeln!(text, "    pub {}: {kind},", snake(name))?;
    }
    writeln!(text, "}}")?;
    Ok(())
}

/// The Rust type of a shape.
fn kind(model: &Model, name: &str) -> String {
    let shape = &model.shapes[name];
    match (shape.kind.as_str(), &shape.member, &shape.value) {
        ("structure", ..) => pascal(name),
        ("list", Some(item), _) => format!("Vec<{}>", kind(model, &item.shape)),
        ("map", _, Some(value)) => format!("BTreeMap<String, {}>", kind(model, &value.shape)),
        ("string", ..) if shape.sensitive => "t::Secret".to_owned(),
        ("boolean", ..) => "bool".to_owned(),
        ("integer" | "long", ..) => "i64".to_owned(),
        ("double" | "float", ..) => "f64".to_owned(),
        ("timestamp", ..) => "t::Timestamp".to_owned(),
        ("blob", ..) => "t::Blob".to_owned(),
        _ => "String".to_owned(),
    }
}

fn from_tree(text: &mut String, rust: &str, shape: &Shape) -> Result<()> {
    writeln!(text, "impl t::FromTree for {rust} {{")?;
    writeln!(
        text,
        "    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {{"
    )?;
    if shape.members.is_empty() {
        writeln!(text, "        t::Members::of(value).map(|_| Self {{}})")?;
    } else {
        writeln!(text, "        let mut from = t::Members::of(value)?;")?;
        writeln!(text, "        Ok(Self {{")?;
        for name in shape.members.keys() {
            writeln!(text, "            {}: from.take({name:?})?,", snake(name))?;
        }
        writeln!(text, "        }})")?;
    }
    writeln!(text, "    }}\n}}")?;
    Ok(())
}

fn into_tree(text: &mut String, rust: &str, shape: &Shape) -> Result<()> {
    writeln!(text, "impl IntoTree for {rust} {{")?;
    writeln!(text, "    fn into_tree(self) -> t::Value {{")?;
    if shape.members.is_empty() {
        writeln!(text, "        t::members([])")?;
    } else {
        writeln!(text, "        t::members([")?;
        for name in shape.members.keys() {
            writeln!(
                text,
                "            ({name:?}, self.{}.into_tree()),",
                snake(name)
            )?;
        }
        writeln!(text, "        ])")?;
    }
    writeln!(text, "    }}\n}}")?;
    Ok(())
}
