//! The service models as they come: names, types, constraints, enums and errors. Their documentation is never read.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A service.
#[derive(Deserialize)]
pub(super) struct Model {
    pub(super) metadata: Metadata,
    pub(super) operations: BTreeMap<String, Operation>,
    pub(super) shapes: BTreeMap<String, Shape>,
}

/// How the service is spoken to.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Metadata {
    pub(super) api_version: String,
    pub(super) endpoint_prefix: String,
    pub(super) protocols: Vec<String>,
    pub(super) signing_name: Option<String>,
    pub(super) target_prefix: Option<String>,
    #[serde(default)]
    pub(super) xml_namespace: String,
}

/// An operation.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Operation {
    pub(super) http: Http,
    pub(super) input: Option<Reference>,
    pub(super) output: Option<Reference>,
    #[serde(default)]
    pub(super) errors: Vec<Reference>,
}

/// Where an operation is asked for.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Http {
    pub(super) method: String,
    pub(super) request_uri: String,
}

/// A shape where it is used: as a member, an item, a key or a value.
#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase")]
pub(super) struct Reference {
    pub(super) shape: String,
    pub(super) location: Option<String>,
    pub(super) location_name: Option<String>,
    pub(super) query_name: Option<String>,
    pub(super) timestamp_format: Option<String>,
    pub(super) result_wrapper: Option<String>,
    #[serde(default)]
    pub(super) flattened: bool,
    #[serde(default)]
    pub(super) idempotency_token: bool,
}

/// A shape.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Shape {
    #[serde(rename = "type")]
    pub(super) kind: String,
    #[serde(default)]
    pub(super) members: BTreeMap<String, Reference>,
    #[serde(default)]
    pub(super) required: Vec<String>,
    pub(super) member: Option<Reference>,
    pub(super) key: Option<Reference>,
    pub(super) value: Option<Reference>,
    #[serde(default)]
    pub(super) flattened: bool,
    pub(super) min: Option<f64>,
    pub(super) max: Option<f64>,
    pub(super) pattern: Option<String>,
    #[serde(default, rename = "enum")]
    pub(super) values: Vec<String>,
    #[serde(default)]
    pub(super) sensitive: bool,
    #[serde(default)]
    pub(super) union: bool,
    #[serde(default)]
    pub(super) exception: bool,
    #[serde(default)]
    pub(super) fault: bool,
    pub(super) timestamp_format: Option<String>,
    pub(super) error: Option<ErrorTrait>,
}

/// What an error's shape says of its form on the wire.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ErrorTrait {
    pub(super) code: Option<String>,
    pub(super) http_status_code: Option<u16>,
    pub(super) sender_fault: Option<bool>,
}

impl Model {
    /// What an error is called on the wire: the Query protocols have codes for some, the others use the shape's name.
    pub(super) fn error_code(&self, name: &str) -> String {
        let mut protocols = self.metadata.protocols.iter();
        let query = !protocols.any(|name| name.ends_with("json"));
        let code = self.shapes[name].error.as_ref();
        let code = code.and_then(|error| error.code.clone());
        code.filter(|_| query).unwrap_or_else(|| name.to_owned())
    }
}

impl Shape {
    /// The shapes it is made of.
    pub(super) fn parts(&self) -> impl Iterator<Item = &Reference> {
        self.members
            .values()
            .chain(&self.member)
            .chain(&self.key)
            .chain(&self.value)
    }
}
