//! What went wrong, by the name each service has for it.

use crate::service::Service;

/// What went wrong, before it has the name that a service gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ErrorCode {
    /// The body is not what the protocol says: not JSON, broken UTF-8, a wrong type, too deep, too many members.
    Serialization,
    /// A value breaks a rule of its shape: a bound, an enum, a pattern.
    InvalidValue,
    /// A required member is absent.
    MissingMember,
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
    /// Too many calls in too short a time.
    Throttled,
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
    /// The session token is past its time.
    ExpiredToken,
    /// Known, but not allowed.
    AccessDenied,
    /// Allowed, and only asked for to know that.
    DryRun,
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
    /// A fault that only one service has, by its name on the wire, such as `InvalidVpcID.NotFound`.
    Named(&'static str),
}

impl ErrorCode {
    /// The name this service's clients know it by.
    #[must_use]
    pub fn name(self, service: Service) -> &'static str {
        match service {
            Service::Iam | Service::Sts => self.query_name(),
            Service::Ec2 => self.ec2_name(),
            _ => self.json_name(service),
        }
    }

    fn json_name(self, service: Service) -> &'static str {
        let directory = service == Service::Directory;
        let data = service == Service::DirectoryData;
        let quotas = service == Service::ServiceQuotas;
        match self {
            Self::Named(name) => name,
            Self::Serialization => "SerializationException",
            Self::InvalidValue | Self::MissingMember => "ValidationException",
            Self::InvalidParameter if directory => "InvalidParameterException",
            Self::InvalidPageToken if directory => "InvalidNextTokenException",
            Self::InvalidParameter if quotas => "IllegalArgumentException",
            Self::InvalidPageToken if quotas => "InvalidPaginationTokenException",
            Self::InvalidParameter | Self::InvalidPageToken if data => "ValidationException",
            Self::InvalidParameter | Self::InvalidPageToken => "InvalidParameterValuesException",
            Self::NotFound if directory => "EntityDoesNotExistException",
            Self::NotFound if quotas => "NoSuchResourceException",
            Self::NotFound => "ResourceNotFoundException",
            Self::AlreadyExists if directory => "EntityAlreadyExistsException",
            Self::AlreadyExists if data => "ConflictException",
            Self::AlreadyExists => "ResourceAlreadyExistsException",
            Self::LimitExceeded if quotas => "QuotaExceededException",
            Self::LimitExceeded => "ResourceLimitExceededException",
            Self::NotSupportedNow if quotas => "InvalidResourceStateException",
            Self::NotSupportedNow => "OperationNotSupportedException",
            Self::Unavailable if directory || data => "DirectoryUnavailableException",
            Self::Unavailable => "ResourceUnavailableException",
            Self::Throttled if quotas => "TooManyRequestsException",
            Self::Throttled => "ThrottlingException",
            Self::UnknownOperation => "UnknownOperationException",
            Self::MissingAuthentication => "MissingAuthenticationTokenException",
            Self::IncompleteSignature => "IncompleteSignatureException",
            Self::UnrecognizedClient => "UnrecognizedClientException",
            Self::InvalidSignature => "InvalidSignatureException",
            Self::ExpiredToken => "ExpiredTokenException",
            Self::AccessDenied => "AccessDeniedException",
            Self::DryRun => "DryRunOperationException",
            Self::TooLarge => "RequestEntityTooLargeException",
            Self::HeadersTooLarge => "RequestHeadersTooLargeException",
            Self::UnsupportedMediaType => "UnsupportedMediaTypeException",
            Self::TimedOut => "RequestTimeoutException",
            Self::Internal if directory || quotas => "ServiceException",
            Self::Internal => "InternalServerException",
        }
    }

    /// Users, policies and temporary credentials.
    fn query_name(self) -> &'static str {
        match self {
            Self::Named(name) => name,
            Self::Serialization => "MalformedQueryString",
            Self::InvalidValue | Self::MissingMember | Self::InvalidPageToken => "ValidationError",
            Self::InvalidParameter => "InvalidInput",
            Self::NotFound => "NoSuchEntity",
            Self::AlreadyExists => "EntityAlreadyExists",
            Self::LimitExceeded => "LimitExceeded",
            Self::NotSupportedNow => "UnmodifiableEntity",
            Self::Unavailable => "ServiceUnavailable",
            Self::Throttled => "Throttling",
            Self::UnknownOperation => "InvalidAction",
            Self::MissingAuthentication => "MissingAuthenticationToken",
            Self::IncompleteSignature => "IncompleteSignature",
            Self::UnrecognizedClient => "InvalidClientTokenId",
            Self::InvalidSignature => "SignatureDoesNotMatch",
            Self::ExpiredToken => "ExpiredToken",
            Self::AccessDenied => "AccessDenied",
            Self::DryRun => "DryRunOperation",
            Self::TooLarge => "RequestEntityTooLarge",
            Self::HeadersTooLarge => "RequestHeadersTooLarge",
            Self::UnsupportedMediaType => "UnsupportedMediaType",
            Self::TimedOut => "RequestTimeout",
            Self::Internal => "InternalFailure",
        }
    }

    /// Networks.
    fn ec2_name(self) -> &'static str {
        match self {
            Self::InvalidValue | Self::InvalidParameter => "InvalidParameterValue",
            Self::MissingMember => "MissingParameter",
            Self::InvalidPageToken => "InvalidNextToken",
            Self::NotFound => "InvalidID.NotFound",
            Self::AlreadyExists => "ResourceAlreadyExists",
            Self::LimitExceeded => "ResourceLimitExceeded",
            Self::NotSupportedNow => "IncorrectState",
            Self::Unavailable => "Unavailable",
            Self::Throttled => "RequestLimitExceeded",
            Self::MissingAuthentication | Self::UnrecognizedClient | Self::InvalidSignature => {
                "AuthFailure"
            }
            Self::ExpiredToken => "RequestExpired",
            Self::AccessDenied => "UnauthorizedOperation",
            Self::Internal => "InternalError",
            other => other.query_name(),
        }
    }

    /// The HTTP status: 400 for every fault of the caller but a few with a status of their own, 500 for ours.
    #[must_use]
    pub fn status(self) -> u16 {
        match self {
            Self::TimedOut => 408,
            Self::DryRun => 412,
            Self::TooLarge => 413,
            Self::UnsupportedMediaType => 415,
            Self::HeadersTooLarge => 431,
            Self::Internal => 500,
            _ => 400,
        }
    }

    /// The HTTP status that this service has for it: what its model says, else what its protocol is used to.
    #[must_use]
    pub fn status_in(self, service: Service) -> u16 {
        let modelled = service
            .model()
            .and_then(|model| model.error(self.name(service)));
        if let Some(error) = modelled {
            return error.status;
        }
        let forms = matches!(service, Service::Iam | Service::Sts | Service::Ec2);
        match self {
            Self::MissingAuthentication | Self::UnrecognizedClient | Self::InvalidSignature
                if service == Service::Ec2 =>
            {
                401
            }
            Self::ExpiredToken if service == Service::Ec2 => 400,
            Self::Throttled if service == Service::Ec2 => 503,
            Self::Unavailable if forms => 503,
            Self::MissingAuthentication
            | Self::UnrecognizedClient
            | Self::InvalidSignature
            | Self::ExpiredToken
            | Self::AccessDenied
                if forms || service == Service::DirectoryData =>
            {
                403
            }
            other => other.status(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_refusal_has_the_name_and_status_of_its_service() {
        for (code, service, name, status) in [
            (ErrorCode::NotFound, Service::Iam, "NoSuchEntity", 404),
            (
                ErrorCode::AlreadyExists,
                Service::Iam,
                "EntityAlreadyExists",
                409,
            ),
            (
                ErrorCode::AlreadyExists,
                Service::DirectoryData,
                "ConflictException",
                409,
            ),
            (
                ErrorCode::AlreadyExists,
                Service::Workspaces,
                "ResourceAlreadyExistsException",
                400,
            ),
            (
                ErrorCode::InvalidSignature,
                Service::Ec2,
                "AuthFailure",
                401,
            ),
            (
                ErrorCode::InvalidSignature,
                Service::Sts,
                "SignatureDoesNotMatch",
                403,
            ),
            (
                ErrorCode::AccessDenied,
                Service::Directory,
                "AccessDeniedException",
                400,
            ),
            (
                ErrorCode::Throttled,
                Service::DirectoryData,
                "ThrottlingException",
                429,
            ),
            (ErrorCode::DryRun, Service::Ec2, "DryRunOperation", 412),
            (
                ErrorCode::Named("DependencyViolation"),
                Service::Ec2,
                "DependencyViolation",
                400,
            ),
            (
                ErrorCode::Named("DeleteConflict"),
                Service::Iam,
                "DeleteConflict",
                409,
            ),
            (
                ErrorCode::Internal,
                Service::Directory,
                "ServiceException",
                500,
            ),
        ] {
            assert_eq!(
                (code.name(service), code.status_in(service)),
                (name, status)
            );
        }
    }
}
