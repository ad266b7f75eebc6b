//! What a request means: its protocol, its service and its operation.
//!
//! The header `X-Amz-Target` names the operations of JSON 1.1, a path `/service/…/operation/…` those of RPC v2 CBOR, a
//! path of their own those of directory data, and the fields `Action` and `Version` those of the Query protocols, where
//! the credential scope says which service is meant.

use http::header;
use serde_json::Value;

use crate::{
    error::{ApiError, ErrorCode},
    generated::operation::OPERATIONS,
    protocol::{self, Answer, Head, Protocol, cbor, form},
    schema::OperationModel,
    service::{NAME_BYTES_MAX, Operation, Service, printable},
    sigv4,
};

/// What a request means.
#[derive(Debug, Clone, Copy)]
pub struct Routed {
    /// The protocol it is written in.
    pub protocol: Protocol,
    /// The service it is for.
    pub service: Service,
    /// The operation's name.
    pub name: &'static str,
    /// Its shapes; our own operations and those known by name only have none.
    pub model: Option<&'static OperationModel>,
    operation: Option<Operation>,
}

/// A request that means nothing here, with what is needed to say so in its own protocol.
#[derive(Debug, Clone, PartialEq)]
pub struct Unrouted {
    /// The protocol it seems to be written in.
    pub protocol: Protocol,
    /// The service it seems to be for.
    pub service: Service,
    /// What is wrong with it.
    pub error: ApiError,
}

impl Unrouted {
    /// The refusal.
    #[must_use]
    pub fn refusal(&self, request_id: &str) -> Answer {
        protocol::encode_error(self.protocol, self.service, &self.error, request_id)
    }
}

impl Routed {
    /// The operation, when it is one that is answered.
    ///
    /// # Errors
    /// [`ErrorCode::UnknownOperation`]: a 400 in every protocol, so that no client tries again.
    pub fn operation(&self) -> Result<Operation, ApiError> {
        self.operation.ok_or_else(|| {
            let message = format!("the operation {} is not available here", self.name);
            ApiError::new(ErrorCode::UnknownOperation, message)
        })
    }

    /// Reads the request into a tree of values that fits the operation and keeps to its rules.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn decode(&self, head: Head<'_>, body: &[u8]) -> Result<Value, ApiError> {
        if let Some(model) = self.model {
            return protocol::decode(self.protocol, model, head, body);
        }
        protocol::check_type(self.protocol, head.headers, body)?;
        crate::json::decode(body)
    }

    /// The same without the rules: for operations that answer for each item of a list by itself.
    ///
    /// # Errors
    /// What does not fit the protocol or the shapes.
    pub fn decode_unchecked(&self, head: Head<'_>, body: &[u8]) -> Result<Value, ApiError> {
        protocol::check_type(self.protocol, head.headers, body)?;
        match self.model {
            Some(model) => protocol::decode_unchecked(self.protocol, model, head, body),
            None => crate::json::decode(body),
        }
    }

    /// Writes an answer.
    #[must_use]
    pub fn answer(&self, value: &Value, request_id: &str) -> Answer {
        match (self.service.model(), self.model) {
            (Some(service), Some(model)) => {
                protocol::encode(self.protocol, service, model, value, request_id)
            }
            _ => {
                let body = protocol::json::encode(value);
                protocol::answer(self.protocol, 200, request_id, body)
            }
        }
    }

    /// Writes a refusal.
    #[must_use]
    pub fn refusal(&self, error: &ApiError, request_id: &str) -> Answer {
        protocol::encode_error(self.protocol, self.service, error, request_id)
    }
}

/// Finds what a request means.
///
/// # Errors
/// [`Unrouted`], to be answered in the protocol the request seems to be written in.
pub fn route(head: Head<'_>, body: &[u8]) -> Result<Routed, Unrouted> {
    let target = head.headers.get("x-amz-target");
    if let Some(rest) = head.path.strip_prefix("/service/") {
        return by_service_path(head, rest);
    }
    if head.path != "/" {
        return by_path(head);
    }
    if let Some(target) = target {
        return by_target(head, target.to_str().unwrap_or_default());
    }
    by_action(head, body)
}

fn by_target(head: Head<'_>, target: &str) -> Result<Routed, Unrouted> {
    let refuse = |service, message: String| Err(unknown(Protocol::Json, service, message));
    if head.method != "POST" {
        return refuse(Service::Workspaces, only_post(head));
    }
    let parts = target
        .split_once('.')
        .filter(|_| target.len() <= NAME_BYTES_MAX);
    let Some((prefix, name)) = parts else {
        let message = "X-Amz-Target is not of the form Service.Operation";
        return refuse(Service::Workspaces, message.to_owned());
    };
    let found = Service::ALL
        .into_iter()
        .find(|service| service.target_prefix() == Some(prefix));
    match found {
        Some(service) => find(Protocol::Json, service, name),
        None => refuse(
            Service::Workspaces,
            format!("there is no service \"{}\" here", printable(prefix)),
        ),
    }
}

fn by_service_path(head: Head<'_>, rest: &str) -> Result<Routed, Unrouted> {
    let refuse = |service, message: String| Err(unknown(Protocol::Cbor, service, message));
    let parts = rest
        .split_once("/operation/")
        .filter(|_| rest.len() <= NAME_BYTES_MAX);
    let Some((prefix, name)) = parts else {
        let message = "the path is not of the form /service/Service/operation/Operation";
        return refuse(Service::Workspaces, message.to_owned());
    };
    let speaks = |service: &Service| {
        service.model().is_some_and(|model| {
            model.target_prefix == Some(prefix) && model.protocols.contains(&Protocol::Cbor)
        })
    };
    let Some(service) = Service::ALL.into_iter().find(speaks) else {
        return refuse(
            Service::Workspaces,
            format!("there is no service \"{}\" in CBOR here", printable(prefix)),
        );
    };
    if head.method != "POST" {
        return refuse(service, only_post(head));
    }
    let named = head.headers.get("smithy-protocol");
    if named.is_none_or(|name| name.as_bytes() != cbor::NAME.as_bytes()) {
        return refuse(
            service,
            format!("the header smithy-protocol must be {}", cbor::NAME),
        );
    }
    find(Protocol::Cbor, service, name)
}

fn by_path(head: Head<'_>) -> Result<Routed, Unrouted> {
    let service = Service::DirectoryData;
    if head.method != "POST" {
        return Err(unknown(Protocol::RestJson, service, only_post(head)));
    }
    let operation = service.model().and_then(|model| {
        let mut operations = model.operations.iter();
        operations.find(|operation| operation.path == head.path)
    });
    let name = operation.map_or("of that path", |operation| operation.name);
    find(Protocol::RestJson, service, name)
}

/// The Query protocols: by the fields of the query or of the body.
fn by_action(head: Head<'_>, body: &[u8]) -> Result<Routed, Unrouted> {
    let scope = sigv4::peek_service(head.query, head.headers);
    let field = |name: &str| {
        form::find(head.query.as_bytes(), name).or_else(|| {
            let is_form = is_form(head);
            is_form.then(|| form::find(body, name)).flatten()
        })
    };
    let action = field("Action");
    let version = field("Version");
    let services = [Service::Iam, Service::Sts, Service::Ec2].into_iter();
    let by_scope = services
        .clone()
        .find(|service| scope.as_deref() == Some(service.signing_name()));
    let version_of = |service: &Service| service.model().map(|model| model.version);
    let by_version = || {
        services
            .clone()
            .find(|service| version_of(service) == version.as_deref())
    };
    let is_query = action.is_some() || by_scope.is_some() || is_form(head);
    if !is_query {
        let message = if head.method == "POST" {
            "the request names no operation: X-Amz-Target is missing".to_owned()
        } else {
            only_post(head)
        };
        return Err(unknown(Protocol::Json, Service::Workspaces, message));
    }
    let Some(service) = by_scope.or_else(by_version) else {
        let message = "no service here has that Version";
        return Err(unknown(Protocol::Query, Service::Sts, message.to_owned()));
    };
    let protocol = service.protocol();
    if !matches!(head.method, "POST" | "GET") {
        return Err(unknown(protocol, service, only_post(head)));
    }
    let Some(action) = action else {
        return Err(without_action(head, body, service));
    };
    if version.as_deref() != version_of(&service) {
        let message = format!(
            "there is no Version {} of this service; send {}",
            printable(&version.unwrap_or_default()),
            version_of(&service).unwrap_or_default()
        );
        return Err(unknown(protocol, service, message));
    }
    find(protocol, service, &action)
}

/// A request of the Query protocols that names no action: it has another content type, or lacks the field.
fn without_action(head: Head<'_>, body: &[u8], service: Service) -> Unrouted {
    let protocol = service.protocol();
    let error = protocol::check_type(protocol, head.headers, body).err();
    let missing = || {
        ApiError::new(
            ErrorCode::Named("MissingAction"),
            "the request names no operation: the field Action is missing",
        )
    };
    Unrouted {
        protocol,
        service,
        error: error.unwrap_or_else(missing),
    }
}

fn is_form(head: Head<'_>) -> bool {
    let given = head.headers.get(header::CONTENT_TYPE);
    let given = given
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let media = given.split(';').next().unwrap_or_default().trim();
    media.eq_ignore_ascii_case(Protocol::Query.request_type())
}

fn find(protocol: Protocol, service: Service, name: &str) -> Result<Routed, Unrouted> {
    let known = service.model().and_then(|model| model.known(name));
    let answered = OPERATIONS
        .iter()
        .find(|row| row.1 == service && row.2 == name);
    let Some(known) = known.or(answered.map(|row| row.2)) else {
        let message = format!("there is no operation {} here", printable(name));
        return Err(unknown(protocol, service, message));
    };
    Ok(Routed {
        protocol,
        service,
        name: known,
        model: service.model().and_then(|model| model.operation(known)),
        operation: answered.map(|row| row.0),
    })
}

fn unknown(protocol: Protocol, service: Service, message: String) -> Unrouted {
    Unrouted {
        protocol,
        service,
        error: ApiError::new(ErrorCode::UnknownOperation, message),
    }
}

fn only_post(head: Head<'_>) -> String {
    format!(
        "the method {} calls no operation; use POST",
        printable(head.method)
    )
}
