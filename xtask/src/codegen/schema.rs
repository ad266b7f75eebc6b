//! Writes the static tables of one service: its operations, errors, and every shape that these reach.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use anyhow::{Context, Result, bail, ensure};

use super::{
    model::{Model, Reference, Shape},
    names::screaming,
    pattern,
    table::Row,
};

/// Enums with more values than this are not checked at the wire: handlers look such values up anyway.
pub(super) const VALUES_MAX: usize = 200;

/// The tables of one service as text.
pub(super) fn write(service: &str, model: &Model, row: &Row) -> Result<String> {
    let mut tables = Tables {
        service,
        model,
        row,
        taken: BTreeSet::new(),
        by_shape: BTreeMap::new(),
        by_text: BTreeMap::new(),
        text: String::new(),
    };
    let operations = tables.operations()?;
    let errors = tables.errors()?;
    let head = tables.head(&operations, &errors);
    Ok(head + &tables.text)
}

struct Tables<'a> {
    service: &'a str,
    model: &'a Model,
    row: &'a Row,
    /// Names of statics in use.
    taken: BTreeSet<String>,
    by_shape: BTreeMap<String, String>,
    by_text: BTreeMap<String, String>,
    text: String,
}

impl Tables<'_> {
    fn head(&self, operations: &str, errors: &str) -> String {
        let metadata = &self.model.metadata;
        let shaped = self.row.shaped(self.model);
        let named = self
            .model
            .operations
            .keys()
            .filter(|name| !shaped.contains(name));
        let named: String = named.map(|name| format!("        {name:?},\n")).collect();
        let protocols: Vec<String> = metadata
            .protocols
            .iter()
            .map(|name| format!("s::Protocol::{}", protocol(name)))
            .collect();
        let signing = metadata
            .signing_name
            .as_ref()
            .unwrap_or(&metadata.endpoint_prefix);
        format!(
            "/// The service.\npub static MODEL: s::ServiceModel = s::ServiceModel {{\n    name: {:?},\n    signing_name: {signing:?},\n    \
             version: {:?},\n    target_prefix: {:?},\n    protocols: &[{}],\n    xml_namespace: {:?},\n    \
             operations: &[\n{operations}    ],\n    named: &[\n{named}    ],\n    errors: &[\n{errors}    ],\n}};\n\n",
            self.service,
            metadata.api_version,
            metadata.target_prefix,
            protocols.join(", "),
            metadata.xml_namespace,
        )
    }

    fn operations(&mut self) -> Result<String> {
        let rest = self
            .model
            .metadata
            .protocols
            .iter()
            .any(|name| name == "rest-json");
        let mut text = String::new();
        for name in self.row.shaped(self.model) {
            let operation = &self.model.operations[&name];
            let uri = &operation.http.request_uri;
            let fixed = operation.http.method == "POST" && !uri.contains(['{', '?']);
            ensure!(
                !rest || fixed,
                "{name}: only POST to a fixed path is known here"
            );
            let path = if rest { uri.as_str() } else { "/" };
            let input = self.side(operation.input.as_ref())?;
            let output = self.side(operation.output.as_ref())?;
            let wrapper = operation
                .output
                .as_ref()
                .and_then(|output| output.result_wrapper.clone());
            writeln!(
                text,
                "        s::OperationModel {{ name: {name:?}, path: {path:?}, input: {input}, output: {output}, result_wrapper: {wrapper:?} }},"
            )?;
        }
        Ok(text)
    }

    /// What one side of an operation carries.
    fn side(&mut self, reference: Option<&Reference>) -> Result<String> {
        let Some(reference) = reference else {
            return Ok("&s::NOTHING".to_owned());
        };
        ensure!(
            self.model.shapes[&reference.shape].kind == "structure",
            "{} is no structure",
            reference.shape
        );
        self.shape(&reference.shape)
    }

    fn errors(&self) -> Result<String> {
        let mut text = String::new();
        for (name, shape) in self
            .model
            .shapes
            .iter()
            .filter(|(_, shape)| shape.exception)
        {
            let trait_ = shape.error.as_ref();
            let code = self.model.error_code(name);
            let server =
                shape.fault || trait_.is_some_and(|error| error.sender_fault == Some(false));
            let status = trait_
                .and_then(|error| error.http_status_code)
                .unwrap_or(if server { 500 } else { 400 });
            let message = shape
                .members
                .keys()
                .find(|member| member.eq_ignore_ascii_case("message"));
            let message = message.map_or("message", String::as_str);
            writeln!(
                text,
                "        s::ErrorModel {{ name: {name:?}, code: {code:?}, status: {status}, message: {message:?} }},"
            )?;
        }
        Ok(text)
    }

    /// The reference to a shape's static, which is written when it is not there yet.
    fn shape(&mut self, name: &str) -> Result<String> {
        if let Some(known) = self.by_shape.get(name) {
            return Ok(known.clone());
        }
        let shape = self
            .model
            .shapes
            .get(name)
            .with_context(|| format!("there is no shape {name}"))?;
        let reference = match shape.kind.as_str() {
            "structure" | "list" | "map" => {
                let ident = self.ident(name);
                // Known before its members are, so that it may be one of them.
                self.by_shape.insert(name.to_owned(), format!("&{ident}"));
                let text = self.composite(name, shape)?;
                writeln!(self.text, "static {ident}: s::Shape = {text};")?;
                format!("&{ident}")
            }
            _ => self.leaf(name, shape)?,
        };
        self.by_shape.insert(name.to_owned(), reference.clone());
        Ok(reference)
    }

    fn composite(&mut self, name: &str, shape: &Shape) -> Result<String> {
        let length = length(shape)?;
        if let Some(item) = &shape.member {
            ensure!(
                !shape.flattened && !item.flattened,
                "{name}: flattened lists are not known here"
            );
            let of = self.shape(&item.shape)?;
            let tag = item.location_name.as_deref().unwrap_or("member");
            return Ok(format!(
                "s::Shape::List(s::List {{ item: {of}, tag: {tag:?}, length: {length} }})"
            ));
        }
        if let (Some(key), Some(value)) = (&shape.key, &shape.value) {
            ensure!(
                !shape.flattened && key.location_name.is_none() && value.location_name.is_none(),
                "{name}: only plain maps are known here"
            );
            let key = self.shape(&key.shape)?;
            let value = self.shape(&value.shape)?;
            return Ok(format!(
                "s::Shape::Map(s::Map {{ key: {key}, value: {value}, length: {length} }})"
            ));
        }
        let mut text = format!(
            "s::Shape::Structure(s::Structure {{ name: {name:?}, union: {}, members: &[\n",
            shape.union
        );
        for (member, reference) in &shape.members {
            let required = shape.required.contains(member);
            let line = self.member(member, reference, required)?;
            writeln!(text, "    {line},")?;
        }
        Ok(text + "] })")
    }

    fn member(&mut self, name: &str, reference: &Reference, required: bool) -> Result<String> {
        ensure!(
            reference.timestamp_format.is_none() && !reference.flattened,
            "{name}: a form that is not known here"
        );
        let of = self.shape(&reference.shape)?;
        let mut text = format!("s::Member::new({name:?}, {of})");
        if required {
            text.push_str(".required()");
        }
        let wire = reference
            .location_name
            .as_deref()
            .filter(|wire| *wire != name);
        match (
            reference.location.as_deref(),
            reference.location_name.as_deref(),
        ) {
            (None, _) => {
                if let Some(wire) = wire {
                    write!(text, ".tag({wire:?})")?;
                }
                let query = self.query_name(name, reference);
                if query != name {
                    write!(text, ".query({query:?})")?;
                }
            }
            (Some("querystring"), Some(wire)) => write!(text, ".in_query({wire:?})")?,
            (Some("header"), Some(wire)) => write!(text, ".in_header({wire:?})")?,
            (Some(other), _) => bail!("{name}: the location {other} is not known here"),
        }
        if reference.idempotency_token {
            text.push_str(".token()");
        }
        Ok(text)
    }

    /// What a member is called in a form's fields.
    fn query_name(&self, name: &str, reference: &Reference) -> String {
        let ec2 = self
            .model
            .metadata
            .protocols
            .iter()
            .any(|name| name == "ec2");
        match (&reference.query_name, &reference.location_name) {
            (Some(query), _) if ec2 => query.clone(),
            (_, Some(location)) if ec2 => super::names::pascal(location),
            (_, Some(location)) => location.clone(),
            _ => name.to_owned(),
        }
    }

    fn leaf(&mut self, name: &str, shape: &Shape) -> Result<String> {
        ensure!(
            shape.timestamp_format.is_none(),
            "{name}: a form of time that is not known here"
        );
        let text = match shape.kind.as_str() {
            "string" => return self.string(name, shape),
            "boolean" => return Ok("&s::BOOLEAN".to_owned()),
            "timestamp" => return Ok("&s::TIMESTAMP".to_owned()),
            "blob" => format!("s::Shape::Blob({})", length(shape)?),
            "integer" | "long" => {
                let (least, most) = if shape.kind == "long" {
                    ("i64::MIN".to_owned(), "i64::MAX".to_owned())
                } else {
                    (i32::MIN.to_string(), i32::MAX.to_string())
                };
                let min = shape.min.map_or(least, |min| format!("{min:.0}"));
                let max = shape.max.map_or(most, |max| format!("{max:.0}"));
                format!("s::Shape::Integer({min}, {max})")
            }
            "double" | "float" => format!(
                "s::Shape::Double({:?}, {:?})",
                shape.min.unwrap_or(f64::MIN),
                shape.max.unwrap_or(f64::MAX)
            ),
            other => bail!("{name}: the type {other} is not known here"),
        };
        self.merged(name, text)
    }

    fn string(&mut self, name: &str, shape: &Shape) -> Result<String> {
        let values: &[String] = if shape.values.len() > VALUES_MAX {
            &[]
        } else {
            &shape.values
        };
        let pattern = match &shape.pattern {
            Some(pattern) if !self.row.unchecked.iter().any(|unchecked| unchecked == name) => {
                let pattern = pattern::translate(pattern)
                    .with_context(|| format!("{name} has the pattern {pattern}"))?;
                let text = format!("s::Pattern::new({pattern:?})");
                format!(
                    "Some({})",
                    self.static_of(&format!("{name}Pattern"), "s::Pattern", text)?
                )
            }
            _ => "None".to_owned(),
        };
        let length = length(shape)?;
        if values.is_empty() && pattern == "None" && length == "s::ANY" {
            let plain = if shape.sensitive {
                "&s::SECRET"
            } else {
                "&s::TEXT"
            };
            return Ok(plain.to_owned());
        }
        let text = format!(
            "s::Shape::Text(s::Text {{ length: {length}, pattern: {pattern}, values: &{values:?}, secret: {} }})",
            shape.sensitive
        );
        self.merged(name, text)
    }

    /// A leaf: the same rules under several names are one static.
    fn merged(&mut self, name: &str, text: String) -> Result<String> {
        self.static_of(name, "s::Shape", text)
    }

    fn static_of(&mut self, name: &str, kind: &str, text: String) -> Result<String> {
        if let Some(known) = self.by_text.get(&text) {
            return Ok(known.clone());
        }
        let ident = self.ident(name);
        writeln!(self.text, "static {ident}: {kind} = {text};")?;
        let reference = format!("&{ident}");
        self.by_text.insert(text, reference.clone());
        Ok(reference)
    }

    /// A name for a static that nothing else has.
    fn ident(&mut self, name: &str) -> String {
        let mut ident = screaming(name);
        while !self.taken.insert(ident.clone()) {
            ident.push('_');
        }
        ident
    }
}

fn protocol(name: &str) -> &'static str {
    match name {
        "json" => "Json",
        "smithy-rpc-v2-cbor" => "Cbor",
        "rest-json" => "RestJson",
        "query" => "Query",
        "ec2" => "Ec2",
        _ => "Unknown",
    }
}

fn length(shape: &Shape) -> Result<String> {
    let bound = |bound: Option<f64>| bound.map(|bound| format!("{bound:.0}").parse::<u32>());
    let min = bound(shape.min).transpose()?.unwrap_or(0);
    let max = bound(shape.max).transpose()?;
    Ok(match max {
        None if min == 0 => "s::ANY".to_owned(),
        None => format!("s::Length {{ min: {min}, max: u32::MAX }}"),
        Some(max) => format!("s::Length {{ min: {min}, max: {max} }}"),
    })
}
