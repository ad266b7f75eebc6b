//! Which operation a request means: by its target header, or by its path where the protocol has paths.

use crate::error::{ApiError, ErrorCode};

/// A service of the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Service {
    /// Desktops: JSON 1.1, target prefix `WorkspacesService`.
    Workspaces,
    /// Directories: JSON 1.1, target prefix `DirectoryService_20150416`.
    Directory,
    /// People and groups of a directory: JSON over paths such as `/Users/ListUsers`.
    DirectoryData,
    /// What the compatible services have no operation for: JSON 1.1, target prefix `Carrel_20261123`.
    Carrel,
}

/// How many characters a target or a path may have before it is refused unread.
const NAME_BYTES_MAX: usize = 128;

impl Service {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Workspaces,
        Self::Directory,
        Self::DirectoryData,
        Self::Carrel,
    ];

    /// The service's name in a credential scope.
    #[must_use]
    pub fn signing_name(self) -> &'static str {
        match self {
            Self::Workspaces | Self::Carrel => "workspaces",
            Self::Directory => "ds",
            Self::DirectoryData => "ds-data",
        }
    }

    /// What stands before the dot in `X-Amz-Target`; the path services have none.
    #[must_use]
    pub fn target_prefix(self) -> Option<&'static str> {
        match self {
            Self::Workspaces => Some("WorkspacesService"),
            Self::Directory => Some("DirectoryService_20150416"),
            Self::DirectoryData => None,
            Self::Carrel => Some("Carrel_20261123"),
        }
    }

    /// The content type of its requests and answers.
    #[must_use]
    pub fn content_type(self) -> &'static str {
        match self {
            Self::DirectoryData => "application/json",
            _ => "application/x-amz-json-1.1",
        }
    }
}

/// Every operation that is answered, with its service and its name.
const OPERATIONS: &[(Operation, Service, &str)] = &[
    (
        Operation::CreateWorkspaces,
        Service::Workspaces,
        "CreateWorkspaces",
    ),
    (
        Operation::DescribeWorkspaces,
        Service::Workspaces,
        "DescribeWorkspaces",
    ),
    (
        Operation::RebootWorkspaces,
        Service::Workspaces,
        "RebootWorkspaces",
    ),
    (
        Operation::RebuildWorkspaces,
        Service::Workspaces,
        "RebuildWorkspaces",
    ),
    (
        Operation::StartWorkspaces,
        Service::Workspaces,
        "StartWorkspaces",
    ),
    (
        Operation::StopWorkspaces,
        Service::Workspaces,
        "StopWorkspaces",
    ),
    (
        Operation::TerminateWorkspaces,
        Service::Workspaces,
        "TerminateWorkspaces",
    ),
    (
        Operation::DescribeWorkspaceBundles,
        Service::Workspaces,
        "DescribeWorkspaceBundles",
    ),
    (
        Operation::DescribeWorkspaceDirectories,
        Service::Workspaces,
        "DescribeWorkspaceDirectories",
    ),
    (
        Operation::DescribeDirectories,
        Service::Directory,
        "DescribeDirectories",
    ),
    (Operation::ListUsers, Service::DirectoryData, "ListUsers"),
    (
        Operation::DescribeUser,
        Service::DirectoryData,
        "DescribeUser",
    ),
    (Operation::QuickSetup, Service::Carrel, "QuickSetup"),
    (Operation::InviteUser, Service::Carrel, "InviteUser"),
    (Operation::SendInvitation, Service::Carrel, "SendInvitation"),
    (Operation::GetMailbox, Service::Carrel, "GetMailbox"),
    (
        Operation::DescribeWorkspaceProgress,
        Service::Carrel,
        "DescribeWorkspaceProgress",
    ),
    (Operation::DescribeEvents, Service::Carrel, "DescribeEvents"),
    (Operation::GetStatus, Service::Carrel, "GetStatus"),
];

/// An operation that is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(
    missing_docs,
    reason = "each bears the wire's own name; the shapes say what it takes and answers"
)]
pub enum Operation {
    CreateWorkspaces,
    DescribeWorkspaces,
    RebootWorkspaces,
    RebuildWorkspaces,
    StartWorkspaces,
    StopWorkspaces,
    TerminateWorkspaces,
    DescribeWorkspaceBundles,
    DescribeWorkspaceDirectories,
    DescribeDirectories,
    ListUsers,
    DescribeUser,
    QuickSetup,
    InviteUser,
    SendInvitation,
    GetMailbox,
    DescribeWorkspaceProgress,
    DescribeEvents,
    GetStatus,
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
            Service::DirectoryData => format!("/Users/{}", self.name()),
            _ => "/".to_owned(),
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

/// Finds the operation of a request, from its path and its `X-Amz-Target`.
///
/// # Errors
/// The service as far as it is known, and `UnknownOperationException`: 400, so that no client tries again.
pub fn route(path: &str, target: Option<&str>) -> Result<Operation, (Service, ApiError)> {
    if path == "/" {
        by_target(target)
    } else {
        by_path(path)
    }
}

fn by_target(target: Option<&str>) -> Result<Operation, (Service, ApiError)> {
    let unknown =
        |service, message: String| (service, ApiError::new(ErrorCode::UnknownOperation, message));
    let Some(target) = target else {
        return Err(unknown(
            Service::Workspaces,
            "the request names no operation: X-Amz-Target is missing".to_owned(),
        ));
    };
    let parts = target
        .split_once('.')
        .filter(|_| target.len() <= NAME_BYTES_MAX);
    let Some((prefix, name)) = parts else {
        return Err(unknown(
            Service::Workspaces,
            "X-Amz-Target is not of the form Service.Operation".to_owned(),
        ));
    };
    let Some(service) = Service::ALL
        .into_iter()
        .find(|service| service.target_prefix() == Some(prefix))
    else {
        return Err(unknown(
            Service::Workspaces,
            format!("there is no service \"{}\" here", printable(prefix)),
        ));
    };
    find(service, name)
}

fn by_path(path: &str) -> Result<Operation, (Service, ApiError)> {
    let name = path
        .strip_prefix("/Users/")
        .filter(|_| path.len() <= NAME_BYTES_MAX);
    find(Service::DirectoryData, name.unwrap_or("of that path"))
}

fn find(service: Service, name: &str) -> Result<Operation, (Service, ApiError)> {
    let row = OPERATIONS
        .iter()
        .find(|row| row.1 == service && row.2 == name);
    row.map(|row| row.0).ok_or_else(|| {
        let message = format!("the operation {} is not available here", printable(name));
        (service, ApiError::new(ErrorCode::UnknownOperation, message))
    })
}

/// What a message may repeat of a request: short, and nothing that moves a cursor.
fn printable(text: &str) -> String {
    text.chars()
        .take(64)
        .filter(|c| c.is_ascii_graphic())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_is_found_by_what_its_request_carries() {
        for operation in Operation::all() {
            assert_eq!(
                route(&operation.path(), operation.target().as_deref()).unwrap(),
                operation
            );
        }
        assert_eq!(Operation::all().count(), OPERATIONS.len());
    }

    #[test]
    fn what_is_not_here_is_a_400_that_names_it() {
        let (service, error) =
            route("/", Some("DirectoryService_20150416.ShareDirectory")).unwrap_err();
        assert_eq!((service, error.status()), (Service::Directory, 400));
        assert!(error.message().contains("ShareDirectory"));
        for (path, target) in [
            ("/", None),
            ("/", Some("x")),
            ("/", Some("Other.Op")),
            ("/Groups/ListGroups", None),
            ("/Users/", None),
        ] {
            let (service, error) = route(path, target).unwrap_err();
            assert_eq!(
                error.name(service),
                "UnknownOperationException",
                "{path} {target:?}"
            );
        }
    }

    #[test]
    fn our_own_operations_are_allowed_by_workspaces_actions() {
        assert_eq!(Operation::QuickSetup.action(), "workspaces:QuickSetup");
        assert_eq!(Operation::ListUsers.action(), "ds-data:ListUsers");
    }
}
