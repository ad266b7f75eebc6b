//! `codegen`: from the service models and the table of operations to the Rust and the TypeScript that are committed.
//!
//! The models come with a pinned Python package; from them are taken names, types, constraints, enums and errors.

mod model;
mod names;
mod operations;
mod pattern;
mod schema;
mod table;
mod types;
mod typescript;

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result, bail};

use self::{
    model::Model,
    table::{Row, Table},
};
use crate::{
    command,
    product::{repository, target},
    tools,
};

/// What `codegen` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Write nothing; fail when what is committed is not what would be written.
    #[arg(long)]
    check: bool,
}

/// A service: its name in the table, its variant of `Service`, its module, and what a reader calls it.
const FAMILIES: [(&str, &str, &str, &str); 8] = [
    (
        "workspaces",
        "Workspaces",
        "workspaces",
        "Desktops (`workspaces`)",
    ),
    ("ds", "Directory", "ds", "Directories (`ds`)"),
    (
        "ds-data",
        "DirectoryData",
        "ds_data",
        "People and groups (`ds-data`)",
    ),
    ("iam", "Iam", "iam", "Identities and policies (`iam`)"),
    ("sts", "Sts", "sts", "Temporary credentials (`sts`)"),
    ("ec2", "Ec2", "ec2", "Networks (`ec2`)"),
    (
        "service-quotas",
        "ServiceQuotas",
        "service_quotas",
        "Quotas (`service-quotas`)",
    ),
    (
        "carrel",
        "Carrel",
        "carrel",
        "Carrel's own (`Carrel_20261123`)",
    ),
];

/// A service with all that is known of it. Our own has no model.
struct Family {
    name: &'static str,
    variant: &'static str,
    title: &'static str,
    row: Row,
    model: Option<Model>,
}

/// Writes the generated files, or compares them with what is there.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    fs::create_dir_all(target())?;
    let log = target().join("codegen.log");
    fs::write(&log, "")?;
    if arguments.check {
        return check(&log);
    }
    for (path, text) in &different(&log)? {
        let path = repository().join(path);
        fs::create_dir_all(path.parent().context("a file lies in a folder")?)?;
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
        println!("wrote {}", path.display());
    }
    Ok(())
}

/// Fails when what is committed is not what would be written.
pub(crate) fn check(log: &Path) -> Result<()> {
    match different(log)?.first() {
        None => Ok(()),
        Some((path, _)) => {
            bail!("{path} is not what the models and the table say; run cargo xtask codegen")
        }
    }
}

/// The generated files that differ from what is there, with what they should be.
fn different(log: &Path) -> Result<Vec<(String, String)>> {
    let python = tools::python_with_botocore(&target().join("tools"), log)?;
    let table = repository().join("crates/aws-api/operations.toml");
    let text =
        fs::read_to_string(&table).with_context(|| format!("cannot read {}", table.display()))?;
    let mut table: Table = toml::from_str(&text).context("the table of operations is malformed")?;
    let mut families = Vec::new();
    let mut files = Vec::new();
    for (name, variant, module, title) in FAMILIES {
        let row = table
            .remove(name)
            .with_context(|| format!("the table of operations has no [{name}]"))?;
        let model = match name {
            "carrel" => None,
            _ => Some(read(&python, name, &row.version)?),
        };
        if let Some(model) = &model {
            row.check(name, model)?;
            let path = format!("crates/aws-api/src/generated/{module}.rs");
            files.push((path, family(name, model, &row)?));
        }
        families.push(Family {
            name,
            variant,
            title,
            row,
            model,
        });
    }
    let operations = header("Every operation that is answered.") + &operations::write(&families)?;
    files.push((
        "crates/aws-api/src/generated/operation.rs".to_owned(),
        operations,
    ));
    files.push((
        "docs/api-operations.md".to_owned(),
        operations::page(&families)?,
    ));
    files.extend(typescript::write(&families)?);
    files.retain(|(path, text)| {
        fs::read_to_string(repository().join(path)).ok().as_ref() != Some(text)
    });
    Ok(files)
}

/// One service's file.
fn family(name: &str, model: &Model, row: &Row) -> Result<String> {
    let tables = schema::write(name, model, row)?;
    let types = types::write(model, row)?;
    let maps = if types.contains("BTreeMap<") {
        "use std::collections::BTreeMap;\n\n"
    } else {
        ""
    };
    let tree = if types.is_empty() {
        ""
    } else {
        "use crate::tree::{self as t, IntoTree};\n"
    };
    let title = format!("The service `{name}`, version {}.", row.version);
    Ok(format!(
        "{}{maps}use crate::schema as s;\n{tree}\n{tables}\n{types}",
        header(&title)
    ))
}

fn header(title: &str) -> String {
    format!("//! {title} Written by `cargo xtask codegen`; do not edit.\n\n")
}

/// A model out of the package.
fn read(python: &Path, service: &str, version: &str) -> Result<Model> {
    let script = "import botocore, gzip, pathlib, sys\n\
        folder = pathlib.Path(botocore.__file__).parent / 'data' / sys.argv[1] / sys.argv[2]\n\
        sys.stdout.write(gzip.open(folder / 'service-2.json.gz', 'rt', encoding='utf-8').read())";
    let text = command::output(Command::new(python).args(["-c", script, service, version]))?;
    serde_json::from_str(&text).with_context(|| format!("the model of {service} is malformed"))
}
