//! The services of the wire, and what is the same for all operations of one.

pub use crate::generated::operation::{OfService, Operation};
use crate::{
    generated::{self, operation::OPERATIONS},
    schema::{Protocol, ServiceModel},
};

/// A service of the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Service {
    /// Desktops: JSON 1.1, target prefix `WorkspacesService`.
    Workspaces,
    /// Directories: JSON 1.1, target prefix `DirectoryService_20150416`.
    Directory,
    /// People and groups of a directory: JSON over paths such as `/Users/ListUsers`.
    DirectoryData,
    /// Users, groups, roles and policies: Query.
    Iam,
    /// Temporary credentials: Query.
    Sts,
    /// Networks: EC2 Query.
    Ec2,
    /// Limits and their rise: JSON 1.1, target prefix `ServiceQuotasV20190624`.
    ServiceQuotas,
    /// What the compatible services have no operation for: JSON 1.1, target prefix `Carrel_20261123`.
    Carrel,
}

/// How many characters a target or a path may have before it is refused unread.
pub(crate) const NAME_BYTES_MAX: usize = 128;

impl Service {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Workspaces,
        Self::Directory,
        Self::DirectoryData,
        Self::Iam,
        Self::Sts,
        Self::Ec2,
        Self::ServiceQuotas,
        Self::Carrel,
    ];

    /// What is known of it; our own service has no model.
    #[must_use]
    pub fn model(self) -> Option<&'static ServiceModel> {
        Some(match self {
            Self::Workspaces => &generated::workspaces::MODEL,
            Self::Directory => &generated::ds::MODEL,
            Self::DirectoryData => &generated::ds_data::MODEL,
            Self::Iam => &generated::iam::MODEL,
            Self::Sts => &generated::sts::MODEL,
            Self::Ec2 => &generated::ec2::MODEL,
            Self::ServiceQuotas => &generated::service_quotas::MODEL,
            Self::Carrel => return None,
        })
    }

    /// The service's name in a credential scope.
    #[must_use]
    pub fn signing_name(self) -> &'static str {
        self.model()
            .map_or("workspaces", |model| model.signing_name)
    }

    /// Whether a request for it may be signed for the region `given` where the installation's own is `site`: services that
    /// have one endpoint for all regions are signed for `us-east-1` by most clients.
    #[must_use]
    pub fn accepts_region(self, given: &str, site: &str) -> bool {
        let is_global = matches!(self, Self::Iam | Self::Sts);
        given == site || is_global && given == "us-east-1"
    }

    /// What stands before the dot in `X-Amz-Target`; the others have none.
    #[must_use]
    pub fn target_prefix(self) -> Option<&'static str> {
        self.model()
            .map_or(Some("Carrel_20261123"), |model| model.target_prefix)
    }

    /// The protocol it answers in where a request does not say.
    #[must_use]
    pub fn protocol(self) -> Protocol {
        match self {
            Self::DirectoryData => Protocol::RestJson,
            Self::Iam | Self::Sts => Protocol::Query,
            Self::Ec2 => Protocol::Ec2,
            _ => Protocol::Json,
        }
    }

    /// The content type of its requests, and in JSON of its answers.
    #[must_use]
    pub fn content_type(self) -> &'static str {
        self.protocol().request_type()
    }

    /// What the message of an error is called that is in no model.
    pub(crate) fn message_member(self) -> &'static str {
        match self {
            Self::Directory | Self::DirectoryData | Self::ServiceQuotas => "Message",
            _ => "message",
        }
    }
}

impl Operation {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        OPERATIONS.iter().map(|(operation, _, _)| *operation)
    }

    /// The service it belongs to.
    #[must_use]
    pub fn service(self) -> Service {
        self.row().1
    }

    /// Its name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row().2
    }

    /// The action a policy names to allow it; our own operations are `workspaces:` actions.
    #[must_use]
    pub fn action(self) -> String {
        format!("{}:{}", self.service().signing_name(), self.name())
    }

    /// The path a request for it is sent to.
    #[must_use]
    pub fn path(self) -> String {
        match self.service() {
            Service::Carrel => "/".to_owned(),
            service => service
                .model()
                .and_then(|model| model.operation(self.name()))
                .map_or("/", |operation| operation.path)
                .to_owned(),
        }
    }

    /// The `X-Amz-Target` a request for it carries, where its protocol has one.
    #[must_use]
    pub fn target(self) -> Option<String> {
        self.service()
            .target_prefix()
            .map(|prefix| format!("{prefix}.{}", self.name()))
    }

    fn row(self) -> &'static (Self, Service, &'static str) {
        OPERATIONS
            .iter()
            .find(|row| row.0 == self)
            .expect("the table names every operation")
    }
}

/// What a message may repeat of a request: short, and nothing that moves a cursor.
pub(crate) fn printable(text: &str) -> String {
    text.chars()
        .take(64)
        .filter(|c| c.is_ascii_graphic())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_with_one_endpoint_take_its_region_too() {
        assert!(Service::Iam.accepts_region("us-east-1", "local-1"));
        assert!(Service::Sts.accepts_region("local-1", "local-1"));
        assert!(!Service::Sts.accepts_region("us-west-2", "local-1"));
        assert!(!Service::Ec2.accepts_region("us-east-1", "local-1"));
    }

    #[test]
    fn our_own_operations_are_allowed_by_workspaces_actions() {
        assert_eq!(Operation::QuickSetup.action(), "workspaces:QuickSetup");
        assert_eq!(Operation::ListUsers.action(), "ds-data:ListUsers");
    }
}
