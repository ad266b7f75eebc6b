//! Writes the Rust types of the operations that have them: a struct for each structure that these reach, and the way from
//! and to the tree of values that all protocols share.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use anyhow::{Result, ensure};

use super::{
    model::{Model, Reference, Shape},
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
        side(model, operation.input.as_ref(), &mut inputs);
        side(model, operation.output.as_ref(), &mut outputs);
    }
    let mut lenient = BTreeSet::new();
    for name in &row.by_item {
        side(model, model.operations[name].input.as_ref(), &mut lenient);
    }
    let mut called = BTreeSet::new();
    for name in &row.called {
        let operation = &model.operations[name];
        side(model, operation.input.as_ref(), &mut called);
        side(model, operation.output.as_ref(), &mut called);
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
        let form = Form {
            lenient: lenient.contains(name),
            called: called.contains(name),
        };
        structure(&mut text, model, &rust, shape, form)?;
        if inputs.contains(name) {
            from_tree(&mut text, &rust, shape)?;
        }
        if outputs.contains(name) {
            into_tree(&mut text, &rust, shape)?;
        }
    }
    Ok(text)
}

/// What a struct has beside its members.
#[derive(Clone, Copy)]
struct Form {
    /// It may lack what its model requires, so that a handler may say so of the one item that does.
    lenient: bool,
    /// It goes both ways, as our own command line needs it.
    called: bool,
}

/// Collects the structures of one side of an operation.
fn side<'a>(model: &'a Model, reference: Option<&'a Reference>, found: &mut BTreeSet<&'a str>) {
    if let Some(reference) = reference {
        structures(model, &reference.shape, found);
    }
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

fn structure(
    text: &mut String,
    model: &Model,
    rust: &str,
    shape: &Shape,
    form: Form,
) -> Result<()> {
    let serde = if form.called {
        ", serde::Serialize, serde::Deserialize"
    } else {
        ""
    };
    writeln!(text, "#[derive(Debug, Clone, Default, PartialEq{serde})]")?;
    writeln!(text, "pub struct {rust} {{")?;
    for (name, reference) in &shape.members {
        let kind = kind(model, &reference.shape);
        let required = shape.required.contains(name) && !form.lenient;
        if form.called {
            let absent = if required {
                ""
            } else {
                ", skip_serializing_if = \"Option::is_none\""
            };
            writeln!(text, "    #[serde(rename = {name:?}{absent})]")?;
        }
        let kind = if required {
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn written(row: &str) -> String {
        let model = serde_json::from_value(json!({
            "metadata": {"apiVersion": "1", "endpointPrefix": "things", "protocols": ["json"]},
            "operations": {"Make": {"http": {"method": "POST", "requestUri": "/"}, "input": {"shape": "Wish"}}},
            "shapes": {
                "Wish": {"type": "structure", "required": ["Name"], "members": {"Name": {"shape": "Name"}}},
                "Name": {"type": "string"},
            },
        }));
        let row = format!("version = \"1\"\nimplemented = [\"Make\"]\n{row}");
        write(&model.unwrap(), &toml::from_str(&row).unwrap()).unwrap()
    }

    #[test]
    fn a_required_member_is_plain_unless_each_item_is_answered_by_itself() {
        assert!(written("").contains("    pub name: String,\n"));
        assert!(written("by_item = [\"Make\"]").contains("    pub name: Option<String>,\n"));
    }

    #[test]
    fn what_the_command_line_calls_goes_both_ways() {
        assert!(!written("").contains("serde"));
        let called = written("called = [\"Make\"]");
        assert!(called.contains("serde::Serialize, serde::Deserialize)]\npub struct Wish"));
        assert!(called.contains("    #[serde(rename = \"Name\")]\n    pub name: String,"));
    }
}
