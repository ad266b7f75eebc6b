//! Every operation that is answered. Written by `cargo xtask codegen`; do not edit.

use crate::service::Service;

/// An operation that is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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

/// Every operation that is answered, with its service and its name, in the order of the enum.
pub(crate) static OPERATIONS: &[(Operation, Service, &str)] = &[
    (Operation::CreateWorkspaces, Service::Workspaces, "CreateWorkspaces"),
    (Operation::DescribeWorkspaces, Service::Workspaces, "DescribeWorkspaces"),
    (Operation::RebootWorkspaces, Service::Workspaces, "RebootWorkspaces"),
    (Operation::RebuildWorkspaces, Service::Workspaces, "RebuildWorkspaces"),
    (Operation::StartWorkspaces, Service::Workspaces, "StartWorkspaces"),
    (Operation::StopWorkspaces, Service::Workspaces, "StopWorkspaces"),
    (Operation::TerminateWorkspaces, Service::Workspaces, "TerminateWorkspaces"),
    (Operation::DescribeWorkspaceBundles, Service::Workspaces, "DescribeWorkspaceBundles"),
    (Operation::DescribeWorkspaceDirectories, Service::Workspaces, "DescribeWorkspaceDirectories"),
    (Operation::DescribeDirectories, Service::Directory, "DescribeDirectories"),
    (Operation::ListUsers, Service::DirectoryData, "ListUsers"),
    (Operation::DescribeUser, Service::DirectoryData, "DescribeUser"),
    (Operation::QuickSetup, Service::Carrel, "QuickSetup"),
    (Operation::InviteUser, Service::Carrel, "InviteUser"),
    (Operation::SendInvitation, Service::Carrel, "SendInvitation"),
    (Operation::GetMailbox, Service::Carrel, "GetMailbox"),
    (Operation::DescribeWorkspaceProgress, Service::Carrel, "DescribeWorkspaceProgress"),
    (Operation::DescribeEvents, Service::Carrel, "DescribeEvents"),
    (Operation::GetStatus, Service::Carrel, "GetStatus"),
];
