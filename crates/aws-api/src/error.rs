//! The one place that knows the wire's names of errors.

use serde_json::{Map, Value};

use crate::service::Service;

/// What went wrong, before it has the name that a service gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ErrorCode {
    /// The body is not what the protocol says: not JSON, broken UTF-8, a wrong type, too deep, too many members.
    Serialization,
    /// A value breaks a rule.
    InvalidParameter,
    /// A page token was not given out by this operation.
    InvalidPageToken,
    /// The thing named does not exist.
    NotFound,
    /// Something of that name exists, or the person has one already.
    AlreadyExists,
    /// A limit is reached.
    LimitExceeded,
    /// The state of the thing does not admit the operation.
    NotSupportedNow,
    /// Something the answer needs does not answer; the same call may succeed later.
    Unavailable,
    /// No such operation here.
    UnknownOperation,
    /// The request carries no signature.
    MissingAuthentication,
    /// The signature header is malformed or leaves out what must be signed.
    IncompleteSignature,
    /// The access key is unknown, or a session token came with it.
    UnrecognizedClient,
    /// The signature, its time or its scope is wrong.
    InvalidSignature,
    /// Known, but not allowed.
    AccessDenied,
    /// The body is larger than allowed.
    TooLarge,
    /// The headers are more or larger than allowed.
    HeadersTooLarge,
    /// The content type is not the protocol's.
    UnsupportedMediaType,
    /// The request was not complete in time.
    TimedOut,
    /// Our own fault.
    Internal,
}

impl ErrorCode {
    /// The name this service's clients know it by.
    #[must_use]
    pub fn name(self, service: Service) -> &'static str {
        let directory = service == Service::Directory;
        let data = service == Service::DirectoryData;
        match self {
            Self::Serialization => "SerializationException",
            Self::InvalidParameter if directory => "InvalidParameterException",
            Self::InvalidPageToken if directory => "InvalidNextTokenException",
            Self::InvalidParameter | Self::InvalidPageToken if data => "ValidationException",
            Self::InvalidParameter | Self::InvalidPageToken => "InvalidParameterValuesException",
            Self::NotFound if directory => "EntityDoesNotExistException",
            Self::NotFound => "ResourceNotFoundException",
            Self::AlreadyExists if directory => "EntityAlreadyExistsException",
            Self::AlreadyExists if data => "ConflictException",
            Self::AlreadyExists => "ResourceAlreadyExistsException",
            Self::LimitExceeded => "ResourceLimitExceededException",
            Self::NotSupportedNow => "OperationNotSupportedException",
            Self::Unavailable if directory => "DirectoryUnavailableException",
            Self::Unavailable if data => "DirectoryUnavailableException",
            Self::Unavailable => "ResourceUnavailableException",
            Self::UnknownOperation => "UnknownOperationException",
            Self::MissingAuthentication => "MissingAuthenticationTokenException",
            Self::IncompleteSignature => "IncompleteSignatureException",
            Self::UnrecognizedClient => "UnrecognizedClientException",
            Self::InvalidSignature => "InvalidSignatureException",
            Self::AccessDenied => "AccessDeniedException",
            Self::TooLarge => "RequestEntityTooLargeException",
            Self::HeadersTooLarge => "RequestHeadersTooLargeException",
            Self::UnsupportedMediaType => "UnsupportedMediaTypeException",
            Self::TimedOut => "RequestTimeoutException",
            Self::Internal if directory => "ServiceException",
            Self::Internal if data => "InternalServerException",
            Self::Internal => "InternalServerException",
        }
    }

    /// The HTTP status: 400 for every fault of the caller but a few with a status of their own, 500 for ours.
    #[must_use]
    pub fn status(self) -> u16 {
        match self {
            Self::TimedOut => 408,
            Self::TooLarge => 413,
            Self::UnsupportedMediaType => 415,
            Self::HeadersTooLarge => 431,
            Self::Internal => 500,
            _ => 400,
        }
    }
}

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

    /// The body in the form `service` uses: `message` for desktops and our own, `Message` with `RequestId` for directories.
    #[must_use]
    pub fn body(&self, service: Service, request_id: &str) -> Value {
        let mut body = Map::new();
        body.insert("__type".to_owned(), self.name(service).into());
        match service {
            Service::Workspaces | Service::Carrel => {
                body.insert("message".to_owned(), self.message.clone().into())
            }
            Service::DirectoryData => {
                body.insert("Message".to_owned(), self.message.clone().into())
            }
            Service::Directory => {
                body.insert("RequestId".to_owned(), request_id.into());
                body.insert("Message".to_owned(), self.message.clone().into())
            }
        };
        body.extend(
            self.members
                .iter()
                .map(|(name, value)| ((*name).to_owned(), value.clone())),
        );
        Value::Object(body)
    }
}

/// Why one item of a batch was refused; the rest of the batch goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ItemCode {
    /// No directory of that id.
    NoDirectory,
    /// No bundle of that id.
    NoBundle,
    /// Nobody of that user name in the directory.
    NoUser,
    /// No WorkSpace of that id.
    NoWorkspace,
    /// The user has no mail address (LIF-07).
    NoMail,
    /// The user has a WorkSpace already (LIF-01).
    HasWorkspace,
    /// A member of the item is malformed or not available here.
    Invalid,
    /// The state does not admit it.
    WrongState,
    /// The directory is not ready or does not answer.
    DirectoryUnavailable,
    /// A limit or the room for it is reached.
    LimitExceeded,
}

impl ItemCode {
    /// The name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NoDirectory => "ResourceNotFound.Directory",
            Self::NoBundle => "ResourceNotFound.Bundle",
            Self::NoUser => "ResourceNotFound.User",
            Self::NoWorkspace => "ResourceNotFound.Workspace",
            Self::NoMail => "InvalidUser.NoEmailAddress",
            Self::HasWorkspace => "ResourceExists.Workspace",
            Self::Invalid => "InvalidParameterValue",
            Self::WrongState => "OperationNotSupported.State",
            Self::DirectoryUnavailable => "ResourceUnavailable.Directory",
            Self::LimitExceeded => "ResourceLimitExceeded.Workspaces",
        }
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
