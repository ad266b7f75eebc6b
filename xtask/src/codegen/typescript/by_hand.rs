//! Our own service, which has no model: what its types in Rust say, as TypeScript tells it. The Rust is the source, so the
//! two cannot differ; which members a request cannot do without, and which errors it meets, is in the table.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use anyhow::{Context, Result, bail, ensure};
use aws_api::Service;
use syn::{Attribute, Field, Fields, GenericArgument, Item, ItemStruct, PathArguments, Type};

use super::{
    Member, Operation, Told,
    modelled::{list, quoted},
};
use crate::{
    codegen::{names::pascal, table::Row},
    product::repository,
};

/// The files of Rust that have our own service's types.
const FOLDER: &str = "crates/aws-api/src/shapes";

/// The operations of our own service, with everything their types reach.
pub(super) fn told(service: &str, row: &Row) -> Result<Told> {
    let mut structs = BTreeMap::new();
    for entry in fs::read_dir(repository().join(FOLDER))? {
        let path = entry?.path();
        let rust = fs::read_to_string(&path)?;
        read(&rust, &mut structs).with_context(|| format!("cannot read {}", path.display()))?;
    }
    let mut operations = Vec::new();
    let mut reached = Reached::default();
    let mut names = row.implemented.clone();
    names.sort_unstable();
    for name in names {
        let types = row
            .by_hand
            .get(&name)
            .with_context(|| format!("the table names no types for {name}"))?;
        reached.structure(&structs, &types.request)?;
        reached.structure(&structs, &types.answer)?;
        let least = always(row, &types.request);
        reached.require(&types.request, &least)?;
        let beyond = types.required.iter().filter(|name| !least.contains(name));
        let beyond: Vec<String> = beyond.map(|name| quoted(name)).collect();
        let target = Service::Carrel.target_prefix().unwrap_or_default();
        operations.push(Operation {
            form: vec![
                ("method", quoted("POST")),
                ("path", quoted("/")),
                ("target", quoted(&format!("{target}.{name}"))),
            ],
            input: if beyond.is_empty() {
                types.request.clone()
            } else {
                format!("Requiring<{}, {}>", types.request, beyond.join(" | "))
            },
            output: types.answer.clone(),
            errors: types.errors.iter().cloned().collect(),
            name,
        });
    }
    Ok(Told {
        name: service.to_owned(),
        signing_name: Service::Carrel.signing_name().to_owned(),
        version: row.version.clone(),
        protocol: "json",
        content_type: Service::Carrel.content_type(),
        operations,
        structures: reached.structures,
        unions: BTreeMap::new(),
        borrowed: BTreeMap::from([("workspaces", reached.borrowed)]),
    })
}

/// The members of a request that no operation which takes it can do without.
fn always(row: &Row, request: &str) -> Vec<String> {
    let mut lists = row
        .by_hand
        .values()
        .filter(|types| types.request == request)
        .map(|types| &types.required);
    let first = lists.next().cloned().unwrap_or_default();
    lists.fold(first, |mut all, list| {
        all.retain(|name| list.contains(name));
        all
    })
}

/// The structs of a file of Rust.
fn read(rust: &str, structs: &mut BTreeMap<String, ItemStruct>) -> Result<()> {
    for item in syn::parse_file(rust)?.items {
        if let Item::Struct(item) = item {
            let other = structs.insert(item.ident.to_string(), item);
            ensure!(other.is_none(), "a struct of that name is there twice");
        }
    }
    Ok(())
}

/// The structures that are reached.
#[derive(Default)]
struct Reached {
    structures: BTreeMap<String, Vec<Member>>,
    /// Types that are not written by hand: a modelled service has them.
    borrowed: BTreeSet<String>,
}

impl Reached {
    fn structure(&mut self, structs: &BTreeMap<String, ItemStruct>, name: &str) -> Result<()> {
        if self.structures.contains_key(name) {
            return Ok(());
        }
        let Some(item) = structs.get(name) else {
            self.borrowed.insert(name.to_owned());
            return Ok(());
        };
        let Fields::Named(fields) = &item.fields else {
            bail!("{name} has no named fields");
        };
        let mut members = Vec::new();
        let mut inner = Vec::new();
        for field in &fields.named {
            members.push(member(field, &mut inner).with_context(|| name.to_owned())?);
        }
        members.sort_by(|one, other| one.name.cmp(&other.name));
        self.structures.insert(name.to_owned(), members);
        inner
            .iter()
            .try_for_each(|inner| self.structure(structs, inner))
    }

    /// Marks the members that a request cannot do without.
    fn require(&mut self, request: &str, required: &[String]) -> Result<()> {
        let members = self.structures.get_mut(request).into_iter().flatten();
        let mut members: BTreeMap<&str, &mut bool> = members
            .map(|member| (member.name.as_str(), &mut member.optional))
            .collect();
        for name in required {
            let optional = members.get_mut(name.as_str());
            **optional.with_context(|| format!("{request} has no {name}"))? = false;
        }
        Ok(())
    }
}

/// A field, as the wire has it; the structs it is made of are added to `inner`.
fn member(field: &Field, inner: &mut Vec<String>) -> Result<Member> {
    let rust = field.ident.as_ref().context("a field without a name")?;
    let words = rust.to_string();
    let mut name: String = words.split('_').map(pascal).collect();
    let mut optional = false;
    for attribute in field
        .attrs
        .iter()
        .filter(|found| found.path().is_ident("serde"))
    {
        let serde = Serde::of(attribute)?;
        optional |= serde.may_be_absent;
        name = serde.name.unwrap_or(name);
    }
    Ok(Member {
        name,
        optional,
        kind: kind(&field.ty, inner)?,
    })
}

/// What an attribute says of a field.
#[derive(Default)]
struct Serde {
    name: Option<String>,
    may_be_absent: bool,
}

impl Serde {
    fn of(attribute: &Attribute) -> Result<Self> {
        let mut found = Self::default();
        attribute.parse_nested_meta(|meta| {
            let text = |meta: &syn::meta::ParseNestedMeta<'_>| {
                meta.value()?
                    .parse::<syn::LitStr>()
                    .map(|text| text.value())
            };
            if meta.path.is_ident("rename") {
                found.name = Some(text(&meta)?);
            } else if meta.path.is_ident("skip_serializing_if") {
                text(&meta)?;
                found.may_be_absent = true;
            } else if meta.path.is_ident("with") {
                text(&meta)?;
            } else if !meta.path.is_ident("default") {
                return Err(meta.error("not known here"));
            }
            Ok(())
        })?;
        Ok(found)
    }
}

/// The TypeScript of a type.
fn kind(of: &Type, inner: &mut Vec<String>) -> Result<String> {
    let Type::Path(path) = of else {
        bail!("only types with a name are known here");
    };
    let last = path.path.segments.last().context("a type without a name")?;
    let mut within = Vec::new();
    if let PathArguments::AngleBracketed(given) = &last.arguments {
        for argument in &given.args {
            if let GenericArgument::Type(of) = argument {
                within.push(kind(of, inner)?);
            }
        }
    }
    Ok(match (last.ident.to_string().as_str(), within.as_slice()) {
        ("Option", [of]) => of.clone(),
        ("Vec", [of]) => list(of),
        ("BTreeMap", [key, of]) => format!("Record<{key}, {of}>"),
        ("String", []) => "string".to_owned(),
        ("bool", []) => "boolean".to_owned(),
        ("i64" | "u64" | "u32", []) => "number".to_owned(),
        ("Timestamp", []) => "EpochSeconds".to_owned(),
        (other, []) => {
            inner.push(other.to_owned());
            other.to_owned()
        }
        (other, _) => bail!("{other} is not known here"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUST: &str = "
        #[derive(Serialize)]
        #[serde(rename_all = \"PascalCase\")]
        pub struct Asked {
            #[serde(skip_serializing_if = \"Option::is_none\")]
            pub user_name: Option<String>,
            pub sizes: std::collections::BTreeMap<String, u64>,
            #[serde(rename = \"SID\")]
            pub sid: Vec<Inner>,
        }
        pub struct Inner { pub at: Timestamp, pub outer: Option<Elsewhere> }
    ";

    fn reached() -> Reached {
        let mut structs = BTreeMap::new();
        read(RUST, &mut structs).unwrap();
        let mut reached = Reached::default();
        reached.structure(&structs, "Asked").unwrap();
        reached
    }

    #[test]
    fn rust_is_told_as_serde_writes_it() {
        let reached = reached();
        let written: Vec<_> = reached.structures["Asked"]
            .iter()
            .map(|member| (member.name.as_str(), member.optional, member.kind.as_str()))
            .collect();
        assert_eq!(
            written,
            [
                ("SID", false, "Inner[]"),
                ("Sizes", false, "Record<string, number>"),
                ("UserName", true, "string"),
            ]
        );
        assert_eq!(reached.structures["Inner"][0].kind, "EpochSeconds");
        assert!(reached.borrowed.contains("Elsewhere"));
    }

    #[test]
    fn the_table_requires_members_that_are_there() {
        let mut reached = reached();
        reached.require("Asked", &["UserName".to_owned()]).unwrap();
        assert!(!reached.structures["Asked"][2].optional);
        assert!(reached.require("Asked", &["Nobody".to_owned()]).is_err());
    }
}
