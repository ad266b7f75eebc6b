//! What a service's model says, as TypeScript tells it.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};

use super::{Member, Operation, Told};
use crate::codegen::{
    model::{Model, Operation as Modelled, Reference, Shape},
    names::pascal,
    schema::VALUES_MAX,
    table::Row,
};

/// The operations of a modelled service that are answered, with everything these reach.
pub(super) fn told(service: &str, model: &Model, row: &Row) -> Result<Told> {
    let metadata = &model.metadata;
    let protocol = Protocol::of(model);
    let mut shapes = Shapes {
        model,
        protocol,
        seen: BTreeSet::new(),
        structures: BTreeMap::new(),
        unions: BTreeMap::new(),
    };
    let mut operations = Vec::new();
    let mut names = row.implemented.clone();
    names.sort_unstable();
    for name in names {
        let operation = &model.operations[&name];
        operations.push(Operation {
            form: protocol.form(model, &name, operation),
            input: shapes.side(operation.input.as_ref())?,
            output: shapes.side(operation.output.as_ref())?,
            errors: operation
                .errors
                .iter()
                .map(|error| model.error_code(&error.shape))
                .collect(),
            name,
        });
    }
    Ok(Told {
        name: service.to_owned(),
        signing_name: metadata
            .signing_name
            .clone()
            .unwrap_or_else(|| metadata.endpoint_prefix.clone()),
        version: metadata.api_version.clone(),
        protocol: protocol.name(),
        content_type: protocol.content_type(),
        operations,
        structures: shapes.structures,
        unions: shapes.unions,
        borrowed: BTreeMap::new(),
    })
}

/// The protocol that a browser would take: JSON where a service has several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Protocol {
    Json,
    RestJson,
    Query,
    Ec2,
}

impl Protocol {
    fn of(model: &Model) -> Self {
        let has = |name: &str| model.metadata.protocols.iter().any(|known| known == name);
        if has("json") {
            Self::Json
        } else if has("rest-json") {
            Self::RestJson
        } else if has("ec2") {
            Self::Ec2
        } else {
            Self::Query
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::RestJson => "rest-json",
            Self::Query => "query",
            Self::Ec2 => "ec2",
        }
    }

    fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/x-amz-json-1.1",
            Self::RestJson => "application/json",
            Self::Query | Self::Ec2 => "application/x-www-form-urlencoded",
        }
    }

    /// How an operation is asked for.
    fn form(self, model: &Model, name: &str, operation: &Modelled) -> Vec<(&'static str, String)> {
        let mut form = vec![
            ("method", quoted(&operation.http.method)),
            ("path", quoted(&operation.http.request_uri)),
        ];
        match self {
            Self::Json => {
                let prefix = model.metadata.target_prefix.as_deref().unwrap_or_default();
                form.push(("target", quoted(&format!("{prefix}.{name}"))));
            }
            Self::RestJson => form.push(("query", in_query(model, operation))),
            Self::Query | Self::Ec2 => {
                form.push(("action", quoted(name)));
                form.push(("version", quoted(&model.metadata.api_version)));
            }
        }
        form
    }
}

/// The members of a request that travel in the query, with their names there.
fn in_query(model: &Model, operation: &Modelled) -> String {
    let members = operation
        .input
        .iter()
        .flat_map(|input| &model.shapes[&input.shape].members);
    let there = members.filter(|(_, member)| member.location.as_deref() == Some("querystring"));
    let pairs: Vec<String> = there
        .map(|(name, member)| {
            let wire = member.location_name.as_deref().unwrap_or(name);
            format!("{name}: {}", quoted(wire))
        })
        .collect();
    if pairs.is_empty() {
        "{}".to_owned()
    } else {
        format!("{{ {} }}", pairs.join(", "))
    }
}

/// Text as TypeScript writes it.
pub(super) fn quoted(text: &str) -> String {
    format!("{text:?}")
}

/// The shapes that are reached, as they are.
struct Shapes<'a> {
    model: &'a Model,
    protocol: Protocol,
    seen: BTreeSet<&'a str>,
    structures: BTreeMap<String, Vec<Member>>,
    unions: BTreeMap<String, Vec<String>>,
}

impl<'a> Shapes<'a> {
    /// What one side of an operation carries.
    fn side(&mut self, reference: Option<&'a Reference>) -> Result<String> {
        match reference {
            Some(reference) => self.kind(&reference.shape),
            None => Ok("Nothing".to_owned()),
        }
    }

    /// The type of a shape; what it is made of is told too.
    fn kind(&mut self, name: &'a str) -> Result<String> {
        let shape = &self.model.shapes[name];
        Ok(match (shape.kind.as_str(), &shape.member, &shape.value) {
            ("structure", ..) => self.structure(name, shape)?,
            ("list", Some(item), _) => list(&self.kind(&item.shape)?),
            ("map", _, Some(value)) => format!("Record<string, {}>", self.kind(&value.shape)?),
            ("boolean", ..) => "boolean".to_owned(),
            ("integer" | "long" | "double" | "float", ..) => "number".to_owned(),
            ("timestamp", ..) => match self.protocol {
                Protocol::Json | Protocol::RestJson => "EpochSeconds".to_owned(),
                Protocol::Query | Protocol::Ec2 => "Iso8601".to_owned(),
            },
            ("blob", ..) => "Base64".to_owned(),
            _ if shape.values.is_empty() || VALUES_MAX < shape.values.len() => "string".to_owned(),
            _ => self.union(name, shape)?,
        })
    }

    fn structure(&mut self, name: &'a str, shape: &'a Shape) -> Result<String> {
        let typescript = pascal(name);
        if !self.seen.insert(name) {
            return Ok(typescript);
        }
        let mut members = Vec::new();
        for (member, reference) in &shape.members {
            members.push(Member {
                name: member.clone(),
                optional: !shape.required.contains(member),
                kind: self.kind(&reference.shape)?,
            });
        }
        let other = self.structures.insert(typescript.clone(), members);
        ensure!(other.is_none(), "{name} and another shape are one name");
        Ok(typescript)
    }

    fn union(&mut self, name: &'a str, shape: &Shape) -> Result<String> {
        let typescript = pascal(name);
        if self.seen.insert(name) {
            let other = self.unions.insert(typescript.clone(), shape.values.clone());
            ensure!(other.is_none(), "{name} and another shape are one name");
        }
        Ok(typescript)
    }
}

/// A list of something.
pub(super) fn list(item: &str) -> String {
    format!("{item}[]")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn model() -> Model {
        serde_json::from_value(json!({
            "metadata": {
                "apiVersion": "2026-01-01", "endpointPrefix": "things", "protocols": ["smithy-rpc-v2-cbor", "json"],
                "targetPrefix": "Things_1",
            },
            "operations": {
                "MakeThing": {
                    "http": {"method": "POST", "requestUri": "/"},
                    "input": {"shape": "MakeThingRequest"}, "errors": [{"shape": "NoRoomException"}],
                },
                "Unanswered": {"http": {"method": "POST", "requestUri": "/"}, "output": {"shape": "Never"}},
            },
            "shapes": {
                "MakeThingRequest": {
                    "type": "structure", "required": ["Kind"],
                    "members": {"Kind": {"shape": "kind"}, "Parts": {"shape": "Parts"}, "At": {"shape": "Time"}},
                },
                "Parts": {"type": "list", "member": {"shape": "MakeThingRequest"}},
                "kind": {"type": "string", "enum": ["ROUND", "SQUARE"]},
                "Time": {"type": "timestamp"},
                "Never": {"type": "structure"},
                "NoRoomException": {"type": "structure", "exception": true},
            },
        }))
        .unwrap()
    }

    fn row() -> Row {
        toml::from_str("version = \"2026-01-01\"\nimplemented = [\"MakeThing\"]").unwrap()
    }

    #[test]
    fn only_what_is_answered_is_told_with_all_it_reaches() {
        let told = told("things", &model(), &row()).unwrap();
        assert_eq!(told.protocol, "json");
        let names: Vec<_> = told.structures.keys().collect();
        assert_eq!(names, ["MakeThingRequest"]);
        assert_eq!(told.unions["Kind"], ["ROUND", "SQUARE"]);
        let members = &told.structures["MakeThingRequest"];
        let written: Vec<_> = members
            .iter()
            .map(|member| (member.name.as_str(), member.optional, member.kind.as_str()))
            .collect();
        assert_eq!(
            written,
            [
                ("At", true, "EpochSeconds"),
                ("Kind", false, "Kind"),
                ("Parts", true, "MakeThingRequest[]")
            ]
        );
    }

    #[test]
    fn an_operation_is_told_with_its_target_and_its_errors() {
        let told = told("things", &model(), &row()).unwrap();
        let operation = &told.operations[0];
        assert_eq!(
            operation.form[2],
            ("target", "\"Things_1.MakeThing\"".to_owned())
        );
        assert_eq!(operation.output, "Nothing");
        assert!(operation.errors.contains("NoRoomException"));
    }
}
