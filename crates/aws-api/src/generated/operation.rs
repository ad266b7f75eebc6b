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
    RegisterWorkspaceDirectory,
    DeregisterWorkspaceDirectory,
    ModifyWorkspaceCreationProperties,
    CreateTags,
    DeleteTags,
    DescribeTags,
    ModifyWorkspaceProperties,
    ModifyWorkspaceState,
    DescribeWorkspacesConnectionStatus,
    CreateIpGroup,
    DeleteIpGroup,
    DescribeIpGroups,
    AssociateIpGroups,
    DisassociateIpGroups,
    AuthorizeIpRules,
    RevokeIpRules,
    UpdateRulesOfIpGroup,
    DescribeClientProperties,
    ModifyClientProperties,
    ModifyWorkspaceAccessProperties,
    DescribeAccount,
    ModifyAccount,
    ListAvailableManagementCidrRanges,
    DescribeDirectories,
    ListUsers,
    DescribeUser,
    StsGetCallerIdentity,
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
    (Operation::RegisterWorkspaceDirectory, Service::Workspaces, "RegisterWorkspaceDirectory"),
    (Operation::DeregisterWorkspaceDirectory, Service::Workspaces, "DeregisterWorkspaceDirectory"),
    (Operation::ModifyWorkspaceCreationProperties, Service::Workspaces, "ModifyWorkspaceCreationProperties"),
    (Operation::CreateTags, Service::Workspaces, "CreateTags"),
    (Operation::DeleteTags, Service::Workspaces, "DeleteTags"),
    (Operation::DescribeTags, Service::Workspaces, "DescribeTags"),
    (Operation::ModifyWorkspaceProperties, Service::Workspaces, "ModifyWorkspaceProperties"),
    (Operation::ModifyWorkspaceState, Service::Workspaces, "ModifyWorkspaceState"),
    (Operation::DescribeWorkspacesConnectionStatus, Service::Workspaces, "DescribeWorkspacesConnectionStatus"),
    (Operation::CreateIpGroup, Service::Workspaces, "CreateIpGroup"),
    (Operation::DeleteIpGroup, Service::Workspaces, "DeleteIpGroup"),
    (Operation::DescribeIpGroups, Service::Workspaces, "DescribeIpGroups"),
    (Operation::AssociateIpGroups, Service::Workspaces, "AssociateIpGroups"),
    (Operation::DisassociateIpGroups, Service::Workspaces, "DisassociateIpGroups"),
    (Operation::AuthorizeIpRules, Service::Workspaces, "AuthorizeIpRules"),
    (Operation::RevokeIpRules, Service::Workspaces, "RevokeIpRules"),
    (Operation::UpdateRulesOfIpGroup, Service::Workspaces, "UpdateRulesOfIpGroup"),
    (Operation::DescribeClientProperties, Service::Workspaces, "DescribeClientProperties"),
    (Operation::ModifyClientProperties, Service::Workspaces, "ModifyClientProperties"),
    (Operation::ModifyWorkspaceAccessProperties, Service::Workspaces, "ModifyWorkspaceAccessProperties"),
    (Operation::DescribeAccount, Service::Workspaces, "DescribeAccount"),
    (Operation::ModifyAccount, Service::Workspaces, "ModifyAccount"),
    (Operation::ListAvailableManagementCidrRanges, Service::Workspaces, "ListAvailableManagementCidrRanges"),
    (Operation::DescribeDirectories, Service::Directory, "DescribeDirectories"),
    (Operation::ListUsers, Service::DirectoryData, "ListUsers"),
    (Operation::DescribeUser, Service::DirectoryData, "DescribeUser"),
    (Operation::StsGetCallerIdentity, Service::Sts, "GetCallerIdentity"),
    (Operation::QuickSetup, Service::Carrel, "QuickSetup"),
    (Operation::InviteUser, Service::Carrel, "InviteUser"),
    (Operation::SendInvitation, Service::Carrel, "SendInvitation"),
    (Operation::GetMailbox, Service::Carrel, "GetMailbox"),
    (Operation::DescribeWorkspaceProgress, Service::Carrel, "DescribeWorkspaceProgress"),
    (Operation::DescribeEvents, Service::Carrel, "DescribeEvents"),
    (Operation::GetStatus, Service::Carrel, "GetStatus"),
];

/// An operation, sorted by its service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OfService {
    Workspaces(WorkspacesOperation),
    Directory(DirectoryOperation),
    DirectoryData(DirectoryDataOperation),
    Iam(IamOperation),
    Sts(StsOperation),
    Ec2(Ec2Operation),
    ServiceQuotas(ServiceQuotasOperation),
    Carrel(CarrelOperation),
}

impl Operation {
    /// The operation within its service, whose handlers match on it.
    #[must_use]
    pub fn of_service(self) -> OfService {
        match self {
            Self::CreateWorkspaces => OfService::Workspaces(WorkspacesOperation::CreateWorkspaces),
            Self::DescribeWorkspaces => OfService::Workspaces(WorkspacesOperation::DescribeWorkspaces),
            Self::RebootWorkspaces => OfService::Workspaces(WorkspacesOperation::RebootWorkspaces),
            Self::RebuildWorkspaces => OfService::Workspaces(WorkspacesOperation::RebuildWorkspaces),
            Self::StartWorkspaces => OfService::Workspaces(WorkspacesOperation::StartWorkspaces),
            Self::StopWorkspaces => OfService::Workspaces(WorkspacesOperation::StopWorkspaces),
            Self::TerminateWorkspaces => OfService::Workspaces(WorkspacesOperation::TerminateWorkspaces),
            Self::DescribeWorkspaceBundles => OfService::Workspaces(WorkspacesOperation::DescribeWorkspaceBundles),
            Self::DescribeWorkspaceDirectories => OfService::Workspaces(WorkspacesOperation::DescribeWorkspaceDirectories),
            Self::RegisterWorkspaceDirectory => OfService::Workspaces(WorkspacesOperation::RegisterWorkspaceDirectory),
            Self::DeregisterWorkspaceDirectory => OfService::Workspaces(WorkspacesOperation::DeregisterWorkspaceDirectory),
            Self::ModifyWorkspaceCreationProperties => OfService::Workspaces(WorkspacesOperation::ModifyWorkspaceCreationProperties),
            Self::CreateTags => OfService::Workspaces(WorkspacesOperation::CreateTags),
            Self::DeleteTags => OfService::Workspaces(WorkspacesOperation::DeleteTags),
            Self::DescribeTags => OfService::Workspaces(WorkspacesOperation::DescribeTags),
            Self::ModifyWorkspaceProperties => OfService::Workspaces(WorkspacesOperation::ModifyWorkspaceProperties),
            Self::ModifyWorkspaceState => OfService::Workspaces(WorkspacesOperation::ModifyWorkspaceState),
            Self::DescribeWorkspacesConnectionStatus => OfService::Workspaces(WorkspacesOperation::DescribeWorkspacesConnectionStatus),
            Self::CreateIpGroup => OfService::Workspaces(WorkspacesOperation::CreateIpGroup),
            Self::DeleteIpGroup => OfService::Workspaces(WorkspacesOperation::DeleteIpGroup),
            Self::DescribeIpGroups => OfService::Workspaces(WorkspacesOperation::DescribeIpGroups),
            Self::AssociateIpGroups => OfService::Workspaces(WorkspacesOperation::AssociateIpGroups),
            Self::DisassociateIpGroups => OfService::Workspaces(WorkspacesOperation::DisassociateIpGroups),
            Self::AuthorizeIpRules => OfService::Workspaces(WorkspacesOperation::AuthorizeIpRules),
            Self::RevokeIpRules => OfService::Workspaces(WorkspacesOperation::RevokeIpRules),
            Self::UpdateRulesOfIpGroup => OfService::Workspaces(WorkspacesOperation::UpdateRulesOfIpGroup),
            Self::DescribeClientProperties => OfService::Workspaces(WorkspacesOperation::DescribeClientProperties),
            Self::ModifyClientProperties => OfService::Workspaces(WorkspacesOperation::ModifyClientProperties),
            Self::ModifyWorkspaceAccessProperties => OfService::Workspaces(WorkspacesOperation::ModifyWorkspaceAccessProperties),
            Self::DescribeAccount => OfService::Workspaces(WorkspacesOperation::DescribeAccount),
            Self::ModifyAccount => OfService::Workspaces(WorkspacesOperation::ModifyAccount),
            Self::ListAvailableManagementCidrRanges => OfService::Workspaces(WorkspacesOperation::ListAvailableManagementCidrRanges),
            Self::DescribeDirectories => OfService::Directory(DirectoryOperation::DescribeDirectories),
            Self::ListUsers => OfService::DirectoryData(DirectoryDataOperation::ListUsers),
            Self::DescribeUser => OfService::DirectoryData(DirectoryDataOperation::DescribeUser),
            Self::StsGetCallerIdentity => OfService::Sts(StsOperation::GetCallerIdentity),
            Self::QuickSetup => OfService::Carrel(CarrelOperation::QuickSetup),
            Self::InviteUser => OfService::Carrel(CarrelOperation::InviteUser),
            Self::SendInvitation => OfService::Carrel(CarrelOperation::SendInvitation),
            Self::GetMailbox => OfService::Carrel(CarrelOperation::GetMailbox),
            Self::DescribeWorkspaceProgress => OfService::Carrel(CarrelOperation::DescribeWorkspaceProgress),
            Self::DescribeEvents => OfService::Carrel(CarrelOperation::DescribeEvents),
            Self::GetStatus => OfService::Carrel(CarrelOperation::GetStatus),
        }
    }
}

/// An answered operation of [`Service::Workspaces`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WorkspacesOperation {
    CreateWorkspaces,
    DescribeWorkspaces,
    RebootWorkspaces,
    RebuildWorkspaces,
    StartWorkspaces,
    StopWorkspaces,
    TerminateWorkspaces,
    DescribeWorkspaceBundles,
    DescribeWorkspaceDirectories,
    RegisterWorkspaceDirectory,
    DeregisterWorkspaceDirectory,
    ModifyWorkspaceCreationProperties,
    CreateTags,
    DeleteTags,
    DescribeTags,
    ModifyWorkspaceProperties,
    ModifyWorkspaceState,
    DescribeWorkspacesConnectionStatus,
    CreateIpGroup,
    DeleteIpGroup,
    DescribeIpGroups,
    AssociateIpGroups,
    DisassociateIpGroups,
    AuthorizeIpRules,
    RevokeIpRules,
    UpdateRulesOfIpGroup,
    DescribeClientProperties,
    ModifyClientProperties,
    ModifyWorkspaceAccessProperties,
    DescribeAccount,
    ModifyAccount,
    ListAvailableManagementCidrRanges,
}

/// An answered operation of [`Service::Directory`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DirectoryOperation {
    DescribeDirectories,
}

/// An answered operation of [`Service::DirectoryData`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DirectoryDataOperation {
    ListUsers,
    DescribeUser,
}

/// An answered operation of [`Service::Iam`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IamOperation {
}

/// An answered operation of [`Service::Sts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StsOperation {
    GetCallerIdentity,
}

/// An answered operation of [`Service::Ec2`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ec2Operation {
}

/// An answered operation of [`Service::ServiceQuotas`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ServiceQuotasOperation {
}

/// An answered operation of [`Service::Carrel`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CarrelOperation {
    QuickSetup,
    InviteUser,
    SendInvitation,
    GetMailbox,
    DescribeWorkspaceProgress,
    DescribeEvents,
    GetStatus,
}
