//! The one place that knows the wire's names of errors.

mod code;
mod item;

use serde_json::{Map, Value};

pub use code::ErrorCode;
pub use item::ItemCode;

use crate::{
    schema::{Fault, Rule},
    service::Service,
};

/// A request that is refused as a whole.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{message}")]
pub struct ApiError {
    code: ErrorCode,
    message: String,
    members: Vec<(&'static str, Value)>,
}

impl ApiError {
    /// An error with a message for people: lower case, the value and what to do.
    #[must_use]
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            members: Vec::new(),
        }
    }

    /// Adds a member beside the message.
    #[must_use]
    pub fn with(mut self, member: &'static str, value: Value) -> Self {
        self.members.push((member, value));
        self
    }

    /// What went wrong.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        self.code
    }

    /// The message for people.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The name `service` gives it.
    #[must_use]
    pub fn name(&self, service: Service) -> &'static str {
        self.code.name(service)
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.code.status()
    }

    /// The HTTP status that `service` has for it.
    #[must_use]
    pub fn status_in(&self, service: Service) -> u16 {
        self.code.status_in(service)
    }

    /// The body in the form `service` uses: `message` for desktops and our own, `Message` with `RequestId` for directories.
    #[must_use]
    pub fn body(&self, service: Service, request_id: &str) -> Value {
        let name = self.name(service);
        let mut body = Map::new();
        body.insert("__type".to_owned(), name.into());
        let message = service
            .model()
            .and_then(|model| model.error(name))
            .map_or(service.message_member(), |error| error.message);
        body.insert(message.to_owned(), self.message.clone().into());
        if service == Service::Directory {
            body.insert("RequestId".to_owned(), request_id.into());
        }
        body.extend(
            self.members
                .iter()
                .map(|(name, value)| ((*name).to_owned(), value.clone())),
        );
        Value::Object(body)
    }
}

/// The form of a refusal in JSON and CBOR: a wrong kind of value is a fault of the body.
impl From<Fault> for ApiError {
    fn from(fault: Fault) -> Self {
        let code = match fault.rule() {
            Rule::Kind(_) => ErrorCode::Serialization,
            Rule::Missing => ErrorCode::MissingMember,
            Rule::Value(_) => ErrorCode::InvalidValue,
        };
        Self::new(code, fault.to_string())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_service_gets_its_own_form_of_the_same_refusal() {
        let error = ApiError::new(ErrorCode::InvalidParameter, "the limit 99 is over 25");
        assert_eq!(
            error.body(Service::Workspaces, "r"),
            json!({"__type": "InvalidParameterValuesException", "message": "the limit 99 is over 25"})
        );
        assert_eq!(
            error.body(Service::Directory, "r"),
            json!({"__type": "InvalidParameterException", "Message": "the limit 99 is over 25", "RequestId": "r"})
        );
        assert_eq!(
            error.body(Service::DirectoryData, "r"),
            json!({"__type": "ValidationException", "Message": "the limit 99 is over 25"})
        );
    }

    #[test]
    fn extra_members_stand_beside_the_message() {
        let error = ApiError::new(ErrorCode::InvalidParameter, "no").with("Problems", json!([1]));
        assert_eq!(error.body(Service::Carrel, "r")["Problems"], json!([1]));
    }
}
