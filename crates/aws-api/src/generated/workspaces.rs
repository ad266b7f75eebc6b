//! The service `workspaces`, version 2015-04-08. Written by `cargo xtask codegen`; do not edit.

use crate::schema as s;
use crate::tree::{self as t, IntoTree};

/// The service.
pub static MODEL: s::ServiceModel = s::ServiceModel {
    name: "workspaces",
    signing_name: "workspaces",
    version: "2015-04-08",
    target_prefix: Some("WorkspacesService"),
    protocols: &[s::Protocol::Cbor, s::Protocol::Json],
    xml_namespace: "http://workspaces.amazonaws.com/api/v1",
    operations: &[
        s::OperationModel { name: "AcceptAccountLinkInvitation", path: "/", input: &ACCEPT_ACCOUNT_LINK_INVITATION_REQUEST, output: &ACCEPT_ACCOUNT_LINK_INVITATION_RESULT, result_wrapper: None },
        s::OperationModel { name: "AssociateConnectionAlias", path: "/", input: &ASSOCIATE_CONNECTION_ALIAS_REQUEST, output: &ASSOCIATE_CONNECTION_ALIAS_RESULT, result_wrapper: None },
        s::OperationModel { name: "AssociateIpGroups", path: "/", input: &ASSOCIATE_IP_GROUPS_REQUEST, output: &ASSOCIATE_IP_GROUPS_RESULT, result_wrapper: None },
        s::OperationModel { name: "AssociateWorkspaceApplication", path: "/", input: &ASSOCIATE_WORKSPACE_APPLICATION_REQUEST, output: &ASSOCIATE_WORKSPACE_APPLICATION_RESULT, result_wrapper: None },
        s::OperationModel { name: "AuthorizeIpRules", path: "/", input: &AUTHORIZE_IP_RULES_REQUEST, output: &AUTHORIZE_IP_RULES_RESULT, result_wrapper: None },
        s::OperationModel { name: "CopyWorkspaceImage", path: "/", input: &COPY_WORKSPACE_IMAGE_REQUEST, output: &COPY_WORKSPACE_IMAGE_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateAccountLinkInvitation", path: "/", input: &CREATE_ACCOUNT_LINK_INVITATION_REQUEST, output: &CREATE_ACCOUNT_LINK_INVITATION_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateConnectClientAddIn", path: "/", input: &CREATE_CONNECT_CLIENT_ADD_IN_REQUEST, output: &CREATE_CONNECT_CLIENT_ADD_IN_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateConnectionAlias", path: "/", input: &CREATE_CONNECTION_ALIAS_REQUEST, output: &CREATE_CONNECTION_ALIAS_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateIpGroup", path: "/", input: &CREATE_IP_GROUP_REQUEST, output: &CREATE_IP_GROUP_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateStandbyWorkspaces", path: "/", input: &CREATE_STANDBY_WORKSPACES_REQUEST, output: &CREATE_STANDBY_WORKSPACES_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateTags", path: "/", input: &CREATE_TAGS_REQUEST, output: &CREATE_TAGS_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateUpdatedWorkspaceImage", path: "/", input: &CREATE_UPDATED_WORKSPACE_IMAGE_REQUEST, output: &CREATE_UPDATED_WORKSPACE_IMAGE_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateWorkspaceBundle", path: "/", input: &CREATE_WORKSPACE_BUNDLE_REQUEST, output: &CREATE_WORKSPACE_BUNDLE_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateWorkspaceImage", path: "/", input: &CREATE_WORKSPACE_IMAGE_REQUEST, output: &CREATE_WORKSPACE_IMAGE_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateWorkspaces", path: "/", input: &CREATE_WORKSPACES_REQUEST, output: &CREATE_WORKSPACES_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateWorkspacesPool", path: "/", input: &CREATE_WORKSPACES_POOL_REQUEST, output: &CREATE_WORKSPACES_POOL_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteAccountLinkInvitation", path: "/", input: &DELETE_ACCOUNT_LINK_INVITATION_REQUEST, output: &DELETE_ACCOUNT_LINK_INVITATION_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteClientBranding", path: "/", input: &DELETE_CLIENT_BRANDING_REQUEST, output: &DELETE_CLIENT_BRANDING_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteConnectClientAddIn", path: "/", input: &DELETE_CONNECT_CLIENT_ADD_IN_REQUEST, output: &DELETE_CONNECT_CLIENT_ADD_IN_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteConnectionAlias", path: "/", input: &DELETE_CONNECTION_ALIAS_REQUEST, output: &DELETE_CONNECTION_ALIAS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteIpGroup", path: "/", input: &DELETE_IP_GROUP_REQUEST, output: &DELETE_IP_GROUP_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteTags", path: "/", input: &DELETE_TAGS_REQUEST, output: &DELETE_TAGS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteWorkspaceBundle", path: "/", input: &DELETE_WORKSPACE_BUNDLE_REQUEST, output: &DELETE_WORKSPACE_BUNDLE_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteWorkspaceImage", path: "/", input: &DELETE_WORKSPACE_IMAGE_REQUEST, output: &DELETE_WORKSPACE_IMAGE_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeployWorkspaceApplications", path: "/", input: &DEPLOY_WORKSPACE_APPLICATIONS_REQUEST, output: &DEPLOY_WORKSPACE_APPLICATIONS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeregisterWorkspaceDirectory", path: "/", input: &DEREGISTER_WORKSPACE_DIRECTORY_REQUEST, output: &DEREGISTER_WORKSPACE_DIRECTORY_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeAccount", path: "/", input: &DESCRIBE_ACCOUNT_REQUEST, output: &DESCRIBE_ACCOUNT_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeAccountModifications", path: "/", input: &DESCRIBE_ACCOUNT_MODIFICATIONS_REQUEST, output: &DESCRIBE_ACCOUNT_MODIFICATIONS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeApplicationAssociations", path: "/", input: &DESCRIBE_APPLICATION_ASSOCIATIONS_REQUEST, output: &DESCRIBE_APPLICATION_ASSOCIATIONS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeApplications", path: "/", input: &DESCRIBE_APPLICATIONS_REQUEST, output: &DESCRIBE_APPLICATIONS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeBundleAssociations", path: "/", input: &DESCRIBE_BUNDLE_ASSOCIATIONS_REQUEST, output: &DESCRIBE_BUNDLE_ASSOCIATIONS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeClientBranding", path: "/", input: &DESCRIBE_CLIENT_BRANDING_REQUEST, output: &DESCRIBE_CLIENT_BRANDING_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeClientProperties", path: "/", input: &DESCRIBE_CLIENT_PROPERTIES_REQUEST, output: &DESCRIBE_CLIENT_PROPERTIES_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeConnectClientAddIns", path: "/", input: &DESCRIBE_CONNECT_CLIENT_ADD_INS_REQUEST, output: &DESCRIBE_CONNECT_CLIENT_ADD_INS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeConnectionAliasPermissions", path: "/", input: &DESCRIBE_CONNECTION_ALIAS_PERMISSIONS_REQUEST, output: &DESCRIBE_CONNECTION_ALIAS_PERMISSIONS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeConnectionAliases", path: "/", input: &DESCRIBE_CONNECTION_ALIASES_REQUEST, output: &DESCRIBE_CONNECTION_ALIASES_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeCustomWorkspaceImageImport", path: "/", input: &DESCRIBE_CUSTOM_WORKSPACE_IMAGE_IMPORT_REQUEST, output: &DESCRIBE_CUSTOM_WORKSPACE_IMAGE_IMPORT_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeImageAssociations", path: "/", input: &DESCRIBE_IMAGE_ASSOCIATIONS_REQUEST, output: &DESCRIBE_IMAGE_ASSOCIATIONS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeIpGroups", path: "/", input: &DESCRIBE_IP_GROUPS_REQUEST, output: &DESCRIBE_IP_GROUPS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeTags", path: "/", input: &DESCRIBE_TAGS_REQUEST, output: &DESCRIBE_TAGS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeWorkspaceAssociations", path: "/", input: &DESCRIBE_WORKSPACE_ASSOCIATIONS_REQUEST, output: &DESCRIBE_WORKSPACE_ASSOCIATIONS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeWorkspaceBundles", path: "/", input: &DESCRIBE_WORKSPACE_BUNDLES_REQUEST, output: &DESCRIBE_WORKSPACE_BUNDLES_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeWorkspaceDirectories", path: "/", input: &DESCRIBE_WORKSPACE_DIRECTORIES_REQUEST, output: &DESCRIBE_WORKSPACE_DIRECTORIES_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeWorkspaceImagePermissions", path: "/", input: &DESCRIBE_WORKSPACE_IMAGE_PERMISSIONS_REQUEST, output: &DESCRIBE_WORKSPACE_IMAGE_PERMISSIONS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeWorkspaceImages", path: "/", input: &DESCRIBE_WORKSPACE_IMAGES_REQUEST, output: &DESCRIBE_WORKSPACE_IMAGES_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeWorkspaceSnapshots", path: "/", input: &DESCRIBE_WORKSPACE_SNAPSHOTS_REQUEST, output: &DESCRIBE_WORKSPACE_SNAPSHOTS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeWorkspaces", path: "/", input: &DESCRIBE_WORKSPACES_REQUEST, output: &DESCRIBE_WORKSPACES_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeWorkspacesConnectionStatus", path: "/", input: &DESCRIBE_WORKSPACES_CONNECTION_STATUS_REQUEST, output: &DESCRIBE_WORKSPACES_CONNECTION_STATUS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeWorkspacesPoolSessions", path: "/", input: &DESCRIBE_WORKSPACES_POOL_SESSIONS_REQUEST, output: &DESCRIBE_WORKSPACES_POOL_SESSIONS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeWorkspacesPools", path: "/", input: &DESCRIBE_WORKSPACES_POOLS_REQUEST, output: &DESCRIBE_WORKSPACES_POOLS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DisassociateConnectionAlias", path: "/", input: &DISASSOCIATE_CONNECTION_ALIAS_REQUEST, output: &DISASSOCIATE_CONNECTION_ALIAS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DisassociateIpGroups", path: "/", input: &DISASSOCIATE_IP_GROUPS_REQUEST, output: &DISASSOCIATE_IP_GROUPS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DisassociateWorkspaceApplication", path: "/", input: &DISASSOCIATE_WORKSPACE_APPLICATION_REQUEST, output: &DISASSOCIATE_WORKSPACE_APPLICATION_RESULT, result_wrapper: None },
        s::OperationModel { name: "GetAccountLink", path: "/", input: &GET_ACCOUNT_LINK_REQUEST, output: &GET_ACCOUNT_LINK_RESULT, result_wrapper: None },
        s::OperationModel { name: "ImportClientBranding", path: "/", input: &IMPORT_CLIENT_BRANDING_REQUEST, output: &IMPORT_CLIENT_BRANDING_RESULT, result_wrapper: None },
        s::OperationModel { name: "ImportCustomWorkspaceImage", path: "/", input: &IMPORT_CUSTOM_WORKSPACE_IMAGE_REQUEST, output: &IMPORT_CUSTOM_WORKSPACE_IMAGE_RESULT, result_wrapper: None },
        s::OperationModel { name: "ImportWorkspaceImage", path: "/", input: &IMPORT_WORKSPACE_IMAGE_REQUEST, output: &IMPORT_WORKSPACE_IMAGE_RESULT, result_wrapper: None },
        s::OperationModel { name: "ListAccountLinks", path: "/", input: &LIST_ACCOUNT_LINKS_REQUEST, output: &LIST_ACCOUNT_LINKS_RESULT, result_wrapper: None },
        s::OperationModel { name: "ListAvailableManagementCidrRanges", path: "/", input: &LIST_AVAILABLE_MANAGEMENT_CIDR_RANGES_REQUEST, output: &LIST_AVAILABLE_MANAGEMENT_CIDR_RANGES_RESULT, result_wrapper: None },
        s::OperationModel { name: "MigrateWorkspace", path: "/", input: &MIGRATE_WORKSPACE_REQUEST, output: &MIGRATE_WORKSPACE_RESULT, result_wrapper: None },
        s::OperationModel { name: "ModifyAccount", path: "/", input: &MODIFY_ACCOUNT_REQUEST, output: &MODIFY_ACCOUNT_RESULT, result_wrapper: None },
        s::OperationModel { name: "ModifyCertificateBasedAuthProperties", path: "/", input: &MODIFY_CERTIFICATE_BASED_AUTH_PROPERTIES_REQUEST, output: &MODIFY_CERTIFICATE_BASED_AUTH_PROPERTIES_RESULT, result_wrapper: None },
        s::OperationModel { name: "ModifyClientProperties", path: "/", input: &MODIFY_CLIENT_PROPERTIES_REQUEST, output: &MODIFY_CLIENT_PROPERTIES_RESULT, result_wrapper: None },
        s::OperationModel { name: "ModifyEndpointEncryptionMode", path: "/", input: &MODIFY_ENDPOINT_ENCRYPTION_MODE_REQUEST, output: &MODIFY_ENDPOINT_ENCRYPTION_MODE_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "ModifySamlProperties", path: "/", input: &MODIFY_SAML_PROPERTIES_REQUEST, output: &MODIFY_SAML_PROPERTIES_RESULT, result_wrapper: None },
        s::OperationModel { name: "ModifySelfservicePermissions", path: "/", input: &MODIFY_SELFSERVICE_PERMISSIONS_REQUEST, output: &MODIFY_SELFSERVICE_PERMISSIONS_RESULT, result_wrapper: None },
        s::OperationModel { name: "ModifyStreamingProperties", path: "/", input: &MODIFY_STREAMING_PROPERTIES_REQUEST, output: &MODIFY_STREAMING_PROPERTIES_RESULT, result_wrapper: None },
        s::OperationModel { name: "ModifyWorkspaceAccessProperties", path: "/", input: &MODIFY_WORKSPACE_ACCESS_PROPERTIES_REQUEST, output: &MODIFY_WORKSPACE_ACCESS_PROPERTIES_RESULT, result_wrapper: None },
        s::OperationModel { name: "ModifyWorkspaceCreationProperties", path: "/", input: &MODIFY_WORKSPACE_CREATION_PROPERTIES_REQUEST, output: &MODIFY_WORKSPACE_CREATION_PROPERTIES_RESULT, result_wrapper: None },
        s::OperationModel { name: "ModifyWorkspaceProperties", path: "/", input: &MODIFY_WORKSPACE_PROPERTIES_REQUEST, output: &MODIFY_WORKSPACE_PROPERTIES_RESULT, result_wrapper: None },
        s::OperationModel { name: "ModifyWorkspaceState", path: "/", input: &MODIFY_WORKSPACE_STATE_REQUEST, output: &MODIFY_WORKSPACE_STATE_RESULT, result_wrapper: None },
        s::OperationModel { name: "RebootWorkspaces", path: "/", input: &REBOOT_WORKSPACES_REQUEST, output: &REBOOT_WORKSPACES_RESULT, result_wrapper: None },
        s::OperationModel { name: "RebuildWorkspaces", path: "/", input: &REBUILD_WORKSPACES_REQUEST, output: &REBUILD_WORKSPACES_RESULT, result_wrapper: None },
        s::OperationModel { name: "RegisterWorkspaceDirectory", path: "/", input: &REGISTER_WORKSPACE_DIRECTORY_REQUEST, output: &REGISTER_WORKSPACE_DIRECTORY_RESULT, result_wrapper: None },
        s::OperationModel { name: "RejectAccountLinkInvitation", path: "/", input: &REJECT_ACCOUNT_LINK_INVITATION_REQUEST, output: &REJECT_ACCOUNT_LINK_INVITATION_RESULT, result_wrapper: None },
        s::OperationModel { name: "RestoreWorkspace", path: "/", input: &RESTORE_WORKSPACE_REQUEST, output: &RESTORE_WORKSPACE_RESULT, result_wrapper: None },
        s::OperationModel { name: "RevokeIpRules", path: "/", input: &REVOKE_IP_RULES_REQUEST, output: &REVOKE_IP_RULES_RESULT, result_wrapper: None },
        s::OperationModel { name: "StartWorkspaces", path: "/", input: &START_WORKSPACES_REQUEST, output: &START_WORKSPACES_RESULT, result_wrapper: None },
        s::OperationModel { name: "StartWorkspacesPool", path: "/", input: &START_WORKSPACES_POOL_REQUEST, output: &START_WORKSPACES_POOL_RESULT, result_wrapper: None },
        s::OperationModel { name: "StopWorkspaces", path: "/", input: &STOP_WORKSPACES_REQUEST, output: &STOP_WORKSPACES_RESULT, result_wrapper: None },
        s::OperationModel { name: "StopWorkspacesPool", path: "/", input: &STOP_WORKSPACES_POOL_REQUEST, output: &STOP_WORKSPACES_POOL_RESULT, result_wrapper: None },
        s::OperationModel { name: "TerminateWorkspaces", path: "/", input: &TERMINATE_WORKSPACES_REQUEST, output: &TERMINATE_WORKSPACES_RESULT, result_wrapper: None },
        s::OperationModel { name: "TerminateWorkspacesPool", path: "/", input: &TERMINATE_WORKSPACES_POOL_REQUEST, output: &TERMINATE_WORKSPACES_POOL_RESULT, result_wrapper: None },
        s::OperationModel { name: "TerminateWorkspacesPoolSession", path: "/", input: &TERMINATE_WORKSPACES_POOL_SESSION_REQUEST, output: &TERMINATE_WORKSPACES_POOL_SESSION_RESULT, result_wrapper: None },
        s::OperationModel { name: "UpdateConnectClientAddIn", path: "/", input: &UPDATE_CONNECT_CLIENT_ADD_IN_REQUEST, output: &UPDATE_CONNECT_CLIENT_ADD_IN_RESULT, result_wrapper: None },
        s::OperationModel { name: "UpdateConnectionAliasPermission", path: "/", input: &UPDATE_CONNECTION_ALIAS_PERMISSION_REQUEST, output: &UPDATE_CONNECTION_ALIAS_PERMISSION_RESULT, result_wrapper: None },
        s::OperationModel { name: "UpdateRulesOfIpGroup", path: "/", input: &UPDATE_RULES_OF_IP_GROUP_REQUEST, output: &UPDATE_RULES_OF_IP_GROUP_RESULT, result_wrapper: None },
        s::OperationModel { name: "UpdateWorkspaceBundle", path: "/", input: &UPDATE_WORKSPACE_BUNDLE_REQUEST, output: &UPDATE_WORKSPACE_BUNDLE_RESULT, result_wrapper: None },
        s::OperationModel { name: "UpdateWorkspaceImagePermission", path: "/", input: &UPDATE_WORKSPACE_IMAGE_PERMISSION_REQUEST, output: &UPDATE_WORKSPACE_IMAGE_PERMISSION_RESULT, result_wrapper: None },
        s::OperationModel { name: "UpdateWorkspacesPool", path: "/", input: &UPDATE_WORKSPACES_POOL_REQUEST, output: &UPDATE_WORKSPACES_POOL_RESULT, result_wrapper: None },
    ],
    named: &[
    ],
    errors: &[
        s::ErrorModel { name: "AccessDeniedException", code: "AccessDeniedException", status: 400, message: "message" },
        s::ErrorModel { name: "ApplicationNotSupportedException", code: "ApplicationNotSupportedException", status: 400, message: "message" },
        s::ErrorModel { name: "ComputeNotCompatibleException", code: "ComputeNotCompatibleException", status: 400, message: "message" },
        s::ErrorModel { name: "ConflictException", code: "ConflictException", status: 400, message: "message" },
        s::ErrorModel { name: "IncompatibleApplicationsException", code: "IncompatibleApplicationsException", status: 400, message: "message" },
        s::ErrorModel { name: "InternalServerException", code: "InternalServerException", status: 400, message: "message" },
        s::ErrorModel { name: "InvalidParameterCombinationException", code: "InvalidParameterCombinationException", status: 400, message: "message" },
        s::ErrorModel { name: "InvalidParameterValuesException", code: "InvalidParameterValuesException", status: 400, message: "message" },
        s::ErrorModel { name: "InvalidResourceStateException", code: "InvalidResourceStateException", status: 400, message: "message" },
        s::ErrorModel { name: "OperatingSystemNotCompatibleException", code: "OperatingSystemNotCompatibleException", status: 400, message: "message" },
        s::ErrorModel { name: "OperationInProgressException", code: "OperationInProgressException", status: 400, message: "message" },
        s::ErrorModel { name: "OperationNotSupportedException", code: "OperationNotSupportedException", status: 400, message: "message" },
        s::ErrorModel { name: "ResourceAlreadyExistsException", code: "ResourceAlreadyExistsException", status: 400, message: "message" },
        s::ErrorModel { name: "ResourceAssociatedException", code: "ResourceAssociatedException", status: 400, message: "message" },
        s::ErrorModel { name: "ResourceCreationFailedException", code: "ResourceCreationFailedException", status: 400, message: "message" },
        s::ErrorModel { name: "ResourceInUseException", code: "ResourceInUseException", status: 400, message: "message" },
        s::ErrorModel { name: "ResourceLimitExceededException", code: "ResourceLimitExceededException", status: 400, message: "message" },
        s::ErrorModel { name: "ResourceNotFoundException", code: "ResourceNotFoundException", status: 400, message: "message" },
        s::ErrorModel { name: "ResourceUnavailableException", code: "ResourceUnavailableException", status: 400, message: "message" },
        s::ErrorModel { name: "UnsupportedNetworkConfigurationException", code: "UnsupportedNetworkConfigurationException", status: 400, message: "message" },
        s::ErrorModel { name: "UnsupportedWorkspaceConfigurationException", code: "UnsupportedWorkspaceConfigurationException", status: 400, message: "message" },
        s::ErrorModel { name: "ValidationException", code: "ValidationException", status: 400, message: "message" },
        s::ErrorModel { name: "WorkspacesDefaultRoleNotFoundException", code: "WorkspacesDefaultRoleNotFoundException", status: 400, message: "message" },
    ],
};

static CLIENT_TOKEN_PATTERN: s::Pattern = s::Pattern::new("^.{1,64}$");
static CLIENT_TOKEN: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&CLIENT_TOKEN_PATTERN), values: &[], secret: false });
static LINK_ID_PATTERN: s::Pattern = s::Pattern::new("^link-.{8,24}$");
static LINK_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&LINK_ID_PATTERN), values: &[], secret: false });
static ACCEPT_ACCOUNT_LINK_INVITATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AcceptAccountLinkInvitationRequest", union: false, members: &[
    s::Member::new("ClientToken", &CLIENT_TOKEN),
    s::Member::new("LinkId", &LINK_ID).required(),
] });
static ACCOUNT_LINK_STATUS_ENUM: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["LINKED", "LINKING_FAILED", "LINK_NOT_FOUND", "PENDING_ACCEPTANCE_BY_TARGET_ACCOUNT", "REJECTED"], secret: false });
static AWS_ACCOUNT_PATTERN: s::Pattern = s::Pattern::new("^[0-9]{12}$");
static AWS_ACCOUNT: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&AWS_ACCOUNT_PATTERN), values: &[], secret: false });
static ACCOUNT_LINK: s::Shape = s::Shape::Structure(s::Structure { name: "AccountLink", union: false, members: &[
    s::Member::new("AccountLinkId", &LINK_ID),
    s::Member::new("AccountLinkStatus", &ACCOUNT_LINK_STATUS_ENUM),
    s::Member::new("SourceAccountId", &AWS_ACCOUNT),
    s::Member::new("TargetAccountId", &AWS_ACCOUNT),
] });
static ACCEPT_ACCOUNT_LINK_INVITATION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AcceptAccountLinkInvitationResult", union: false, members: &[
    s::Member::new("AccountLink", &ACCOUNT_LINK),
] });
static CONNECTION_ALIAS_ID_PATTERN: s::Pattern = s::Pattern::new("^wsca-[0-9a-z]{8,63}$");
static CONNECTION_ALIAS_ID: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 13, max: 68 }, pattern: Some(&CONNECTION_ALIAS_ID_PATTERN), values: &[], secret: false });
static NON_EMPTY_STRING: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: u32::MAX }, pattern: None, values: &[], secret: false });
static ASSOCIATE_CONNECTION_ALIAS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AssociateConnectionAliasRequest", union: false, members: &[
    s::Member::new("AliasId", &CONNECTION_ALIAS_ID).required(),
    s::Member::new("ResourceId", &NON_EMPTY_STRING).required(),
] });
static CONNECTION_IDENTIFIER_PATTERN: s::Pattern = s::Pattern::new("^[a-zA-Z0-9]+$");
static CONNECTION_IDENTIFIER: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 20 }, pattern: Some(&CONNECTION_IDENTIFIER_PATTERN), values: &[], secret: false });
static ASSOCIATE_CONNECTION_ALIAS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AssociateConnectionAliasResult", union: false, members: &[
    s::Member::new("ConnectionIdentifier", &CONNECTION_IDENTIFIER),
] });
static DIRECTORY_ID_PATTERN: s::Pattern = s::Pattern::new("^(d-[0-9a-f]{8,63}$)|(wsd-[0-9a-z]{8,63}$)");
static DIRECTORY_ID: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 10, max: 65 }, pattern: Some(&DIRECTORY_ID_PATTERN), values: &[], secret: false });
static IP_GROUP_ID_PATTERN: s::Pattern = s::Pattern::new("wsipg-[0-9a-z]{8,63}$");
static IP_GROUP_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&IP_GROUP_ID_PATTERN), values: &[], secret: false });
static IP_GROUP_ID_LIST: s::Shape = s::Shape::List(s::List { item: &IP_GROUP_ID, tag: "member", length: s::ANY });
static ASSOCIATE_IP_GROUPS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AssociateIpGroupsRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("GroupIds", &IP_GROUP_ID_LIST).required(),
] });
static ASSOCIATE_IP_GROUPS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AssociateIpGroupsResult", union: false, members: &[
] });
static WORK_SPACE_APPLICATION_ID_PATTERN: s::Pattern = s::Pattern::new("^wsa-[0-9a-z]{8,63}$");
static WORK_SPACE_APPLICATION_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&WORK_SPACE_APPLICATION_ID_PATTERN), values: &[], secret: false });
static WORKSPACE_ID_PATTERN: s::Pattern = s::Pattern::new("^ws-[0-9a-z]{8,63}$");
static WORKSPACE_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&WORKSPACE_ID_PATTERN), values: &[], secret: false });
static ASSOCIATE_WORKSPACE_APPLICATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AssociateWorkspaceApplicationRequest", union: false, members: &[
    s::Member::new("ApplicationId", &WORK_SPACE_APPLICATION_ID).required(),
    s::Member::new("WorkspaceId", &WORKSPACE_ID).required(),
] });
static WORK_SPACE_ASSOCIATED_RESOURCE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["APPLICATION"], secret: false });
static ASSOCIATION_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["PENDING_INSTALL", "PENDING_INSTALL_DEPLOYMENT", "PENDING_UNINSTALL", "PENDING_UNINSTALL_DEPLOYMENT", "INSTALLING", "UNINSTALLING", "ERROR", "COMPLETED", "REMOVED"], secret: false });
static ASSOCIATION_ERROR_CODE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ValidationError.InsufficientDiskSpace", "ValidationError.InsufficientMemory", "ValidationError.UnsupportedOperatingSystem", "DeploymentError.InternalServerError", "DeploymentError.WorkspaceUnreachable", "ValidationError.ApplicationOldVersionExists"], secret: false });
static STRING2048: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 0, max: 2048 }, pattern: None, values: &[], secret: false });
static ASSOCIATION_STATE_REASON: s::Shape = s::Shape::Structure(s::Structure { name: "AssociationStateReason", union: false, members: &[
    s::Member::new("ErrorCode", &ASSOCIATION_ERROR_CODE),
    s::Member::new("ErrorMessage", &STRING2048),
] });
static WORKSPACE_RESOURCE_ASSOCIATION: s::Shape = s::Shape::Structure(s::Structure { name: "WorkspaceResourceAssociation", union: false, members: &[
    s::Member::new("AssociatedResourceId", &NON_EMPTY_STRING),
    s::Member::new("AssociatedResourceType", &WORK_SPACE_ASSOCIATED_RESOURCE_TYPE),
    s::Member::new("Created", &s::TIMESTAMP),
    s::Member::new("LastUpdatedTime", &s::TIMESTAMP),
    s::Member::new("State", &ASSOCIATION_STATE),
    s::Member::new("StateReason", &ASSOCIATION_STATE_REASON),
    s::Member::new("WorkspaceId", &WORKSPACE_ID),
] });
static ASSOCIATE_WORKSPACE_APPLICATION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AssociateWorkspaceApplicationResult", union: false, members: &[
    s::Member::new("Association", &WORKSPACE_RESOURCE_ASSOCIATION),
] });
static IP_RULE_ITEM: s::Shape = s::Shape::Structure(s::Structure { name: "IpRuleItem", union: false, members: &[
    s::Member::new("ipRule", &s::TEXT),
    s::Member::new("ruleDesc", &s::TEXT),
] });
static IP_RULE_LIST: s::Shape = s::Shape::List(s::List { item: &IP_RULE_ITEM, tag: "member", length: s::ANY });
static AUTHORIZE_IP_RULES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AuthorizeIpRulesRequest", union: false, members: &[
    s::Member::new("GroupId", &IP_GROUP_ID).required(),
    s::Member::new("UserRules", &IP_RULE_LIST).required(),
] });
static AUTHORIZE_IP_RULES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AuthorizeIpRulesResult", union: false, members: &[
] });
static WORKSPACE_IMAGE_DESCRIPTION_PATTERN: s::Pattern = s::Pattern::new("^[a-zA-Z0-9_./() -]+$");
static WORKSPACE_IMAGE_DESCRIPTION: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 256 }, pattern: Some(&WORKSPACE_IMAGE_DESCRIPTION_PATTERN), values: &[], secret: false });
static WORKSPACE_IMAGE_NAME_PATTERN: s::Pattern = s::Pattern::new("^[a-zA-Z0-9_./()\\\\-]+$");
static WORKSPACE_IMAGE_NAME: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 64 }, pattern: Some(&WORKSPACE_IMAGE_NAME_PATTERN), values: &[], secret: false });
static WORKSPACE_IMAGE_ID_PATTERN: s::Pattern = s::Pattern::new("wsi-[0-9a-z]{9,63}$");
static WORKSPACE_IMAGE_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&WORKSPACE_IMAGE_ID_PATTERN), values: &[], secret: false });
static REGION_PATTERN: s::Pattern = s::Pattern::new("^[-0-9a-z]{1,31}$");
static REGION: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 31 }, pattern: Some(&REGION_PATTERN), values: &[], secret: false });
static TAG_KEY: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 127 }, pattern: None, values: &[], secret: false });
static TAG_VALUE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 0, max: 255 }, pattern: None, values: &[], secret: false });
static TAG: s::Shape = s::Shape::Structure(s::Structure { name: "Tag", union: false, members: &[
    s::Member::new("Key", &TAG_KEY).required(),
    s::Member::new("Value", &TAG_VALUE),
] });
static TAG_LIST: s::Shape = s::Shape::List(s::List { item: &TAG, tag: "member", length: s::ANY });
static COPY_WORKSPACE_IMAGE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CopyWorkspaceImageRequest", union: false, members: &[
    s::Member::new("Description", &WORKSPACE_IMAGE_DESCRIPTION),
    s::Member::new("Name", &WORKSPACE_IMAGE_NAME).required(),
    s::Member::new("SourceImageId", &WORKSPACE_IMAGE_ID).required(),
    s::Member::new("SourceRegion", &REGION).required(),
    s::Member::new("Tags", &TAG_LIST),
] });
static COPY_WORKSPACE_IMAGE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CopyWorkspaceImageResult", union: false, members: &[
    s::Member::new("ImageId", &WORKSPACE_IMAGE_ID),
] });
static CREATE_ACCOUNT_LINK_INVITATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateAccountLinkInvitationRequest", union: false, members: &[
    s::Member::new("ClientToken", &CLIENT_TOKEN),
    s::Member::new("TargetAccountId", &AWS_ACCOUNT).required(),
] });
static CREATE_ACCOUNT_LINK_INVITATION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateAccountLinkInvitationResult", union: false, members: &[
    s::Member::new("AccountLink", &ACCOUNT_LINK),
] });
static ADD_IN_NAME_PATTERN: s::Pattern = s::Pattern::new("^.*$");
static ADD_IN_NAME: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 64 }, pattern: Some(&ADD_IN_NAME_PATTERN), values: &[], secret: false });
static ADD_IN_URL_PATTERN: s::Pattern = s::Pattern::new("^(http|https)://[^ \\t\\n\\x0B\\f\\r]+");
static ADD_IN_URL: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 1024 }, pattern: Some(&ADD_IN_URL_PATTERN), values: &[], secret: false });
static CREATE_CONNECT_CLIENT_ADD_IN_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateConnectClientAddInRequest", union: false, members: &[
    s::Member::new("Name", &ADD_IN_NAME).required(),
    s::Member::new("ResourceId", &DIRECTORY_ID).required(),
    s::Member::new("URL", &ADD_IN_URL).required(),
] });
static AMAZON_UUID_PATTERN: s::Pattern = s::Pattern::new("[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}");
static AMAZON_UUID: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 36, max: 36 }, pattern: Some(&AMAZON_UUID_PATTERN), values: &[], secret: false });
static CREATE_CONNECT_CLIENT_ADD_IN_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateConnectClientAddInResult", union: false, members: &[
    s::Member::new("AddInId", &AMAZON_UUID),
] });
static CONNECTION_STRING_PATTERN: s::Pattern = s::Pattern::new("^[.0-9a-zA-Z\\-]{1,255}$");
static CONNECTION_STRING: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 255 }, pattern: Some(&CONNECTION_STRING_PATTERN), values: &[], secret: false });
static CREATE_CONNECTION_ALIAS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateConnectionAliasRequest", union: false, members: &[
    s::Member::new("ConnectionString", &CONNECTION_STRING).required(),
    s::Member::new("Tags", &TAG_LIST),
] });
static CREATE_CONNECTION_ALIAS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateConnectionAliasResult", union: false, members: &[
    s::Member::new("AliasId", &CONNECTION_ALIAS_ID),
] });
static CREATE_IP_GROUP_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateIpGroupRequest", union: false, members: &[
    s::Member::new("GroupDesc", &s::TEXT),
    s::Member::new("GroupName", &s::TEXT).required(),
    s::Member::new("Tags", &TAG_LIST),
    s::Member::new("UserRules", &IP_RULE_LIST),
] });
static CREATE_IP_GROUP_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateIpGroupResult", union: false, members: &[
    s::Member::new("GroupId", &IP_GROUP_ID),
] });
static DATA_REPLICATION: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["NO_REPLICATION", "PRIMARY_AS_SOURCE"], secret: false });
static STANDBY_WORKSPACE: s::Shape = s::Shape::Structure(s::Structure { name: "StandbyWorkspace", union: false, members: &[
    s::Member::new("DataReplication", &DATA_REPLICATION),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("PrimaryWorkspaceId", &WORKSPACE_ID).required(),
    s::Member::new("Tags", &TAG_LIST),
    s::Member::new("VolumeEncryptionKey", &s::TEXT),
] });
static STANDBY_WORKSPACES_LIST: s::Shape = s::Shape::List(s::List { item: &STANDBY_WORKSPACE, tag: "member", length: s::ANY });
static CREATE_STANDBY_WORKSPACES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateStandbyWorkspacesRequest", union: false, members: &[
    s::Member::new("PrimaryRegion", &REGION).required(),
    s::Member::new("StandbyWorkspaces", &STANDBY_WORKSPACES_LIST).required(),
] });
static FAILED_CREATE_STANDBY_WORKSPACES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "FailedCreateStandbyWorkspacesRequest", union: false, members: &[
    s::Member::new("ErrorCode", &s::TEXT),
    s::Member::new("ErrorMessage", &s::TEXT),
    s::Member::new("StandbyWorkspaceRequest", &STANDBY_WORKSPACE),
] });
static FAILED_CREATE_STANDBY_WORKSPACES_REQUEST_LIST: s::Shape = s::Shape::List(s::List { item: &FAILED_CREATE_STANDBY_WORKSPACES_REQUEST, tag: "member", length: s::ANY });
static WORKSPACE_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["PENDING", "AVAILABLE", "IMPAIRED", "UNHEALTHY", "REBOOTING", "STARTING", "REBUILDING", "RESTORING", "MAINTENANCE", "ADMIN_MAINTENANCE", "TERMINATING", "TERMINATED", "SUSPENDED", "UPDATING", "STOPPING", "STOPPED", "ERROR"], secret: false });
static USER_NAME: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 63 }, pattern: None, values: &[], secret: false });
static PENDING_CREATE_STANDBY_WORKSPACES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "PendingCreateStandbyWorkspacesRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("State", &WORKSPACE_STATE),
    s::Member::new("UserName", &USER_NAME),
    s::Member::new("WorkspaceId", &WORKSPACE_ID),
] });
static PENDING_CREATE_STANDBY_WORKSPACES_REQUEST_LIST: s::Shape = s::Shape::List(s::List { item: &PENDING_CREATE_STANDBY_WORKSPACES_REQUEST, tag: "member", length: s::ANY });
static CREATE_STANDBY_WORKSPACES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateStandbyWorkspacesResult", union: false, members: &[
    s::Member::new("FailedStandbyRequests", &FAILED_CREATE_STANDBY_WORKSPACES_REQUEST_LIST),
    s::Member::new("PendingStandbyRequests", &PENDING_CREATE_STANDBY_WORKSPACES_REQUEST_LIST),
] });
static CREATE_TAGS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateTagsRequest", union: false, members: &[
    s::Member::new("ResourceId", &NON_EMPTY_STRING).required(),
    s::Member::new("Tags", &TAG_LIST).required(),
] });
static CREATE_TAGS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateTagsResult", union: false, members: &[
] });
static CREATE_UPDATED_WORKSPACE_IMAGE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateUpdatedWorkspaceImageRequest", union: false, members: &[
    s::Member::new("Description", &WORKSPACE_IMAGE_DESCRIPTION).required(),
    s::Member::new("Name", &WORKSPACE_IMAGE_NAME).required(),
    s::Member::new("SourceImageId", &WORKSPACE_IMAGE_ID).required(),
    s::Member::new("Tags", &TAG_LIST),
] });
static CREATE_UPDATED_WORKSPACE_IMAGE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateUpdatedWorkspaceImageResult", union: false, members: &[
    s::Member::new("ImageId", &WORKSPACE_IMAGE_ID),
] });
static WORKSPACE_BUNDLE_DESCRIPTION: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 255 }, pattern: Some(&WORKSPACE_IMAGE_DESCRIPTION_PATTERN), values: &[], secret: false });
static COMPUTE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["VALUE", "STANDARD", "PERFORMANCE", "POWER", "GRAPHICS", "POWERPRO", "GENERALPURPOSE_4XLARGE", "GENERALPURPOSE_8XLARGE", "GRAPHICSPRO", "GRAPHICS_G4DN", "GRAPHICSPRO_G4DN", "GRAPHICS_G6_XLARGE", "GRAPHICS_G6_2XLARGE", "GRAPHICS_G6_4XLARGE", "GRAPHICS_G6_8XLARGE", "GRAPHICS_G6_16XLARGE", "GRAPHICS_GR6_4XLARGE", "GRAPHICS_GR6_8XLARGE", "GRAPHICS_G6F_LARGE", "GRAPHICS_G6F_XLARGE", "GRAPHICS_G6F_2XLARGE", "GRAPHICS_G6F_4XLARGE", "GRAPHICS_GR6F_4XLARGE", "GRAPHICS_G7_2XLARGE", "GRAPHICS_G7_4XLARGE", "GRAPHICS_G7_8XLARGE", "GRAPHICS_G7_12XLARGE"], secret: false });
static COMPUTE_TYPE: s::Shape = s::Shape::Structure(s::Structure { name: "ComputeType", union: false, members: &[
    s::Member::new("Name", &COMPUTE),
] });
static ROOT_STORAGE: s::Shape = s::Shape::Structure(s::Structure { name: "RootStorage", union: false, members: &[
    s::Member::new("Capacity", &NON_EMPTY_STRING).required(),
] });
static USER_STORAGE: s::Shape = s::Shape::Structure(s::Structure { name: "UserStorage", union: false, members: &[
    s::Member::new("Capacity", &NON_EMPTY_STRING).required(),
] });
static CREATE_WORKSPACE_BUNDLE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateWorkspaceBundleRequest", union: false, members: &[
    s::Member::new("BundleDescription", &WORKSPACE_BUNDLE_DESCRIPTION).required(),
    s::Member::new("BundleName", &WORKSPACE_IMAGE_NAME).required(),
    s::Member::new("ComputeType", &COMPUTE_TYPE).required(),
    s::Member::new("ImageId", &WORKSPACE_IMAGE_ID).required(),
    s::Member::new("RootStorage", &ROOT_STORAGE),
    s::Member::new("Tags", &TAG_LIST),
    s::Member::new("UserStorage", &USER_STORAGE).required(),
] });
static BUNDLE_ID_PATTERN: s::Pattern = s::Pattern::new("^wsb-[0-9a-z]{8,63}$");
static BUNDLE_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&BUNDLE_ID_PATTERN), values: &[], secret: false });
static BUNDLE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["REGULAR", "STANDBY"], secret: false });
static WORKSPACE_BUNDLE_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["AVAILABLE", "PENDING", "ERROR"], secret: false });
static WORKSPACE_BUNDLE: s::Shape = s::Shape::Structure(s::Structure { name: "WorkspaceBundle", union: false, members: &[
    s::Member::new("BundleId", &BUNDLE_ID),
    s::Member::new("BundleType", &BUNDLE_TYPE),
    s::Member::new("ComputeType", &COMPUTE_TYPE),
    s::Member::new("CreationTime", &s::TIMESTAMP),
    s::Member::new("Description", &s::TEXT),
    s::Member::new("ImageId", &WORKSPACE_IMAGE_ID),
    s::Member::new("LastUpdatedTime", &s::TIMESTAMP),
    s::Member::new("Name", &NON_EMPTY_STRING),
    s::Member::new("Owner", &s::TEXT),
    s::Member::new("RootStorage", &ROOT_STORAGE),
    s::Member::new("State", &WORKSPACE_BUNDLE_STATE),
    s::Member::new("UserStorage", &USER_STORAGE),
] });
static CREATE_WORKSPACE_BUNDLE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateWorkspaceBundleResult", union: false, members: &[
    s::Member::new("WorkspaceBundle", &WORKSPACE_BUNDLE),
] });
static CREATE_WORKSPACE_IMAGE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateWorkspaceImageRequest", union: false, members: &[
    s::Member::new("Description", &WORKSPACE_IMAGE_DESCRIPTION).required(),
    s::Member::new("Name", &WORKSPACE_IMAGE_NAME).required(),
    s::Member::new("Tags", &TAG_LIST),
    s::Member::new("WorkspaceId", &WORKSPACE_ID).required(),
] });
static OPERATING_SYSTEM_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["WINDOWS", "LINUX"], secret: false });
static OPERATING_SYSTEM: s::Shape = s::Shape::Structure(s::Structure { name: "OperatingSystem", union: false, members: &[
    s::Member::new("Type", &OPERATING_SYSTEM_TYPE),
] });
static WORKSPACE_IMAGE_REQUIRED_TENANCY: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["DEFAULT", "DEDICATED"], secret: false });
static CREATE_WORKSPACE_IMAGE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateWorkspaceImageResult", union: false, members: &[
    s::Member::new("Created", &s::TIMESTAMP),
    s::Member::new("Description", &WORKSPACE_IMAGE_DESCRIPTION),
    s::Member::new("ImageId", &WORKSPACE_IMAGE_ID),
    s::Member::new("Name", &WORKSPACE_IMAGE_NAME),
    s::Member::new("OperatingSystem", &OPERATING_SYSTEM),
    s::Member::new("OwnerAccountId", &AWS_ACCOUNT),
    s::Member::new("RequiredTenancy", &WORKSPACE_IMAGE_REQUIRED_TENANCY),
    s::Member::new("State", &WORKSPACE_BUNDLE_STATE),
] });
static IPV6_ADDRESS_PATTERN: s::Pattern = s::Pattern::new("^(?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{1,4}){0,6}::[0-9a-fA-F]{1,4}$");
static IPV6_ADDRESS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&IPV6_ADDRESS_PATTERN), values: &[], secret: false });
static WORKSPACE_NAME_PATTERN: s::Pattern = s::Pattern::new("^[a-zA-Z0-9_()][a-zA-Z0-9_.()-]{1,63}$");
static WORKSPACE_NAME: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&WORKSPACE_NAME_PATTERN), values: &[], secret: false });
static AGA_MODE_FOR_WORK_SPACE_ENUM: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ENABLED_AUTO", "DISABLED", "INHERITED"], secret: false });
static AGA_PREFERRED_PROTOCOL_FOR_WORK_SPACE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["TCP", "NONE", "INHERITED"], secret: false });
static GLOBAL_ACCELERATOR_FOR_WORK_SPACE: s::Shape = s::Shape::Structure(s::Structure { name: "GlobalAcceleratorForWorkSpace", union: false, members: &[
    s::Member::new("Mode", &AGA_MODE_FOR_WORK_SPACE_ENUM).required(),
    s::Member::new("PreferredProtocol", &AGA_PREFERRED_PROTOCOL_FOR_WORK_SPACE),
] });
static OPERATING_SYSTEM_NAME: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["AMAZON_LINUX_2", "UBUNTU_18_04", "UBUNTU_20_04", "UBUNTU_22_04", "UNKNOWN", "WINDOWS_10", "WINDOWS_11", "WINDOWS_7", "WINDOWS_SERVER_2016", "WINDOWS_SERVER_2019", "WINDOWS_SERVER_2022", "WINDOWS_SERVER_2025", "RHEL_8", "ROCKY_8", "UBUNTU_24_04", "RHEL_9", "ROCKY_9", "UBUNTU_26_04", "RHEL_10", "ROCKY_10"], secret: false });
static PROTOCOL: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["PCOIP", "WSP"], secret: false });
static PROTOCOL_LIST: s::Shape = s::Shape::List(s::List { item: &PROTOCOL, tag: "member", length: s::ANY });
static ROOT_VOLUME_SIZE_GIB: s::Shape = s::Shape::Integer(-2147483648, 2147483647);
static RUNNING_MODE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["AUTO_STOP", "ALWAYS_ON", "MANUAL"], secret: false });
static WORKSPACE_PROPERTIES: s::Shape = s::Shape::Structure(s::Structure { name: "WorkspaceProperties", union: false, members: &[
    s::Member::new("ComputeTypeName", &COMPUTE),
    s::Member::new("GlobalAccelerator", &GLOBAL_ACCELERATOR_FOR_WORK_SPACE),
    s::Member::new("NestedVirtualizationEnabled", &s::BOOLEAN),
    s::Member::new("OperatingSystemName", &OPERATING_SYSTEM_NAME),
    s::Member::new("Protocols", &PROTOCOL_LIST),
    s::Member::new("RootVolumeSizeGib", &ROOT_VOLUME_SIZE_GIB),
    s::Member::new("RunningMode", &RUNNING_MODE),
    s::Member::new("RunningModeAutoStopTimeoutInMinutes", &ROOT_VOLUME_SIZE_GIB),
    s::Member::new("UserVolumeSizeGib", &ROOT_VOLUME_SIZE_GIB),
] });
static WORKSPACE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "WorkspaceRequest", union: false, members: &[
    s::Member::new("BundleId", &BUNDLE_ID).required(),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("Ipv6Address", &IPV6_ADDRESS),
    s::Member::new("RootVolumeEncryptionEnabled", &s::BOOLEAN),
    s::Member::new("Tags", &TAG_LIST),
    s::Member::new("UserName", &USER_NAME).required(),
    s::Member::new("UserVolumeEncryptionEnabled", &s::BOOLEAN),
    s::Member::new("VolumeEncryptionKey", &s::TEXT),
    s::Member::new("WorkspaceName", &WORKSPACE_NAME),
    s::Member::new("WorkspaceProperties", &WORKSPACE_PROPERTIES),
] });
static WORKSPACE_REQUEST_LIST: s::Shape = s::Shape::List(s::List { item: &WORKSPACE_REQUEST, tag: "member", length: s::Length { min: 1, max: 25 } });
static CREATE_WORKSPACES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateWorkspacesRequest", union: false, members: &[
    s::Member::new("Workspaces", &WORKSPACE_REQUEST_LIST).required(),
] });
static FAILED_CREATE_WORKSPACE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "FailedCreateWorkspaceRequest", union: false, members: &[
    s::Member::new("ErrorCode", &s::TEXT),
    s::Member::new("ErrorMessage", &s::TEXT),
    s::Member::new("WorkspaceRequest", &WORKSPACE_REQUEST),
] });
static FAILED_CREATE_WORKSPACE_REQUESTS: s::Shape = s::Shape::List(s::List { item: &FAILED_CREATE_WORKSPACE_REQUEST, tag: "member", length: s::ANY });
static DATA_REPLICATION_SETTINGS: s::Shape = s::Shape::Structure(s::Structure { name: "DataReplicationSettings", union: false, members: &[
    s::Member::new("DataReplication", &DATA_REPLICATION),
    s::Member::new("RecoverySnapshotTime", &s::TIMESTAMP),
] });
static MODIFICATION_RESOURCE_ENUM: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ROOT_VOLUME", "USER_VOLUME", "COMPUTE_TYPE", "PROTOCOL", "NESTED_VIRTUALIZATION"], secret: false });
static MODIFICATION_STATE_ENUM: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["UPDATE_INITIATED", "UPDATE_IN_PROGRESS", "UPDATE_FAILED"], secret: false });
static MODIFICATION_STATE: s::Shape = s::Shape::Structure(s::Structure { name: "ModificationState", union: false, members: &[
    s::Member::new("Resource", &MODIFICATION_RESOURCE_ENUM),
    s::Member::new("State", &MODIFICATION_STATE_ENUM),
] });
static MODIFICATION_STATE_LIST: s::Shape = s::Shape::List(s::List { item: &MODIFICATION_STATE, tag: "member", length: s::ANY });
static STANDBY_WORKSPACE_RELATIONSHIP_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["PRIMARY", "STANDBY"], secret: false });
static RELATED_WORKSPACE_PROPERTIES: s::Shape = s::Shape::Structure(s::Structure { name: "RelatedWorkspaceProperties", union: false, members: &[
    s::Member::new("Region", &REGION),
    s::Member::new("State", &WORKSPACE_STATE),
    s::Member::new("Type", &STANDBY_WORKSPACE_RELATIONSHIP_TYPE),
    s::Member::new("WorkspaceId", &WORKSPACE_ID),
] });
static RELATED_WORKSPACES: s::Shape = s::Shape::List(s::List { item: &RELATED_WORKSPACE_PROPERTIES, tag: "member", length: s::ANY });
static STANDBY_WORKSPACES_PROPERTIES: s::Shape = s::Shape::Structure(s::Structure { name: "StandbyWorkspacesProperties", union: false, members: &[
    s::Member::new("DataReplication", &DATA_REPLICATION),
    s::Member::new("RecoverySnapshotTime", &s::TIMESTAMP),
    s::Member::new("StandbyWorkspaceId", &WORKSPACE_ID),
] });
static STANDBY_WORKSPACES_PROPERTIES_LIST: s::Shape = s::Shape::List(s::List { item: &STANDBY_WORKSPACES_PROPERTIES, tag: "member", length: s::ANY });
static SUBNET_ID_PATTERN: s::Pattern = s::Pattern::new("^(subnet-([0-9a-f]{8}|[0-9a-f]{17}))$");
static SUBNET_ID: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 15, max: 24 }, pattern: Some(&SUBNET_ID_PATTERN), values: &[], secret: false });
static WORKSPACE: s::Shape = s::Shape::Structure(s::Structure { name: "Workspace", union: false, members: &[
    s::Member::new("BundleId", &BUNDLE_ID),
    s::Member::new("ComputerName", &s::TEXT),
    s::Member::new("DataReplicationSettings", &DATA_REPLICATION_SETTINGS),
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("ErrorCode", &s::TEXT),
    s::Member::new("ErrorMessage", &s::TEXT),
    s::Member::new("IpAddress", &s::TEXT),
    s::Member::new("Ipv6Address", &IPV6_ADDRESS),
    s::Member::new("ModificationStates", &MODIFICATION_STATE_LIST),
    s::Member::new("RelatedWorkspaces", &RELATED_WORKSPACES),
    s::Member::new("RootVolumeEncryptionEnabled", &s::BOOLEAN),
    s::Member::new("StandbyWorkspacesProperties", &STANDBY_WORKSPACES_PROPERTIES_LIST),
    s::Member::new("State", &WORKSPACE_STATE),
    s::Member::new("SubnetId", &SUBNET_ID),
    s::Member::new("UserName", &USER_NAME),
    s::Member::new("UserVolumeEncryptionEnabled", &s::BOOLEAN),
    s::Member::new("VolumeEncryptionKey", &s::TEXT),
    s::Member::new("WorkspaceId", &WORKSPACE_ID),
    s::Member::new("WorkspaceName", &WORKSPACE_NAME),
    s::Member::new("WorkspaceProperties", &WORKSPACE_PROPERTIES),
] });
static WORKSPACE_LIST: s::Shape = s::Shape::List(s::List { item: &WORKSPACE, tag: "member", length: s::ANY });
static CREATE_WORKSPACES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateWorkspacesResult", union: false, members: &[
    s::Member::new("FailedRequests", &FAILED_CREATE_WORKSPACE_REQUESTS),
    s::Member::new("PendingRequests", &WORKSPACE_LIST),
] });
static SETTINGS_GROUP_PATTERN: s::Pattern = s::Pattern::new("^[A-Za-z0-9_./()!*'-]+$");
static SETTINGS_GROUP: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 0, max: 100 }, pattern: Some(&SETTINGS_GROUP_PATTERN), values: &[], secret: false });
static APPLICATION_SETTINGS_STATUS_ENUM: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["DISABLED", "ENABLED"], secret: false });
static APPLICATION_SETTINGS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ApplicationSettingsRequest", union: false, members: &[
    s::Member::new("SettingsGroup", &SETTINGS_GROUP),
    s::Member::new("Status", &APPLICATION_SETTINGS_STATUS_ENUM).required(),
] });
static DESIRED_USER_SESSIONS: s::Shape = s::Shape::Integer(0, 2147483647);
static CAPACITY: s::Shape = s::Shape::Structure(s::Structure { name: "Capacity", union: false, members: &[
    s::Member::new("DesiredUserSessions", &DESIRED_USER_SESSIONS).required(),
] });
static WORKSPACES_POOL_NAME_PATTERN: s::Pattern = s::Pattern::new("^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$");
static WORKSPACES_POOL_NAME: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&WORKSPACES_POOL_NAME_PATTERN), values: &[], secret: false });
static POOLS_RUNNING_MODE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["AUTO_STOP", "ALWAYS_ON"], secret: false });
static DISCONNECT_TIMEOUT_IN_SECONDS: s::Shape = s::Shape::Integer(60, 36000);
static IDLE_DISCONNECT_TIMEOUT_IN_SECONDS: s::Shape = s::Shape::Integer(0, 36000);
static MAX_USER_DURATION_IN_SECONDS: s::Shape = s::Shape::Integer(600, 432000);
static TIMEOUT_SETTINGS: s::Shape = s::Shape::Structure(s::Structure { name: "TimeoutSettings", union: false, members: &[
    s::Member::new("DisconnectTimeoutInSeconds", &DISCONNECT_TIMEOUT_IN_SECONDS),
    s::Member::new("IdleDisconnectTimeoutInSeconds", &IDLE_DISCONNECT_TIMEOUT_IN_SECONDS),
    s::Member::new("MaxUserDurationInSeconds", &MAX_USER_DURATION_IN_SECONDS),
] });
static CREATE_WORKSPACES_POOL_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateWorkspacesPoolRequest", union: false, members: &[
    s::Member::new("ApplicationSettings", &APPLICATION_SETTINGS_REQUEST),
    s::Member::new("BundleId", &BUNDLE_ID).required(),
    s::Member::new("Capacity", &CAPACITY).required(),
    s::Member::new("Description", &WORKSPACE_BUNDLE_DESCRIPTION).required(),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("PoolName", &WORKSPACES_POOL_NAME).required(),
    s::Member::new("RunningMode", &POOLS_RUNNING_MODE),
    s::Member::new("Tags", &TAG_LIST),
    s::Member::new("TimeoutSettings", &TIMEOUT_SETTINGS),
] });
static S3_BUCKET_NAME_PATTERN: s::Pattern = s::Pattern::new("^[a-z0-9][\\.\\-a-z0-9]{1,61}[a-z0-9]$");
static S3_BUCKET_NAME: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 3, max: 63 }, pattern: Some(&S3_BUCKET_NAME_PATTERN), values: &[], secret: false });
static APPLICATION_SETTINGS_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ApplicationSettingsResponse", union: false, members: &[
    s::Member::new("S3BucketName", &S3_BUCKET_NAME),
    s::Member::new("SettingsGroup", &SETTINGS_GROUP),
    s::Member::new("Status", &APPLICATION_SETTINGS_STATUS_ENUM).required(),
] });
static CAPACITY_STATUS: s::Shape = s::Shape::Structure(s::Structure { name: "CapacityStatus", union: false, members: &[
    s::Member::new("ActiveUserSessions", &DESIRED_USER_SESSIONS).required(),
    s::Member::new("ActualUserSessions", &DESIRED_USER_SESSIONS).required(),
    s::Member::new("AvailableUserSessions", &DESIRED_USER_SESSIONS).required(),
    s::Member::new("DesiredUserSessions", &DESIRED_USER_SESSIONS).required(),
] });
static WORKSPACES_POOL_ERROR_CODE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["IAM_SERVICE_ROLE_IS_MISSING", "IAM_SERVICE_ROLE_MISSING_ENI_DESCRIBE_ACTION", "IAM_SERVICE_ROLE_MISSING_ENI_CREATE_ACTION", "IAM_SERVICE_ROLE_MISSING_ENI_DELETE_ACTION", "NETWORK_INTERFACE_LIMIT_EXCEEDED", "INTERNAL_SERVICE_ERROR", "MACHINE_ROLE_IS_MISSING", "STS_DISABLED_IN_REGION", "SUBNET_HAS_INSUFFICIENT_IP_ADDRESSES", "IAM_SERVICE_ROLE_MISSING_DESCRIBE_SUBNET_ACTION", "SUBNET_NOT_FOUND", "IMAGE_NOT_FOUND", "INVALID_SUBNET_CONFIGURATION", "SECURITY_GROUPS_NOT_FOUND", "IGW_NOT_ATTACHED", "IAM_SERVICE_ROLE_MISSING_DESCRIBE_SECURITY_GROUPS_ACTION", "WORKSPACES_POOL_STOPPED", "WORKSPACES_POOL_INSTANCE_PROVISIONING_FAILURE", "DOMAIN_JOIN_ERROR_FILE_NOT_FOUND", "DOMAIN_JOIN_ERROR_ACCESS_DENIED", "DOMAIN_JOIN_ERROR_LOGON_FAILURE", "DOMAIN_JOIN_ERROR_INVALID_PARAMETER", "DOMAIN_JOIN_ERROR_MORE_DATA", "DOMAIN_JOIN_ERROR_NO_SUCH_DOMAIN", "DOMAIN_JOIN_ERROR_NOT_SUPPORTED", "DOMAIN_JOIN_NERR_INVALID_WORKGROUP_NAME", "DOMAIN_JOIN_NERR_WORKSTATION_NOT_STARTED", "DOMAIN_JOIN_ERROR_DS_MACHINE_ACCOUNT_QUOTA_EXCEEDED", "DOMAIN_JOIN_NERR_PASSWORD_EXPIRED", "DOMAIN_JOIN_INTERNAL_SERVICE_ERROR", "DOMAIN_JOIN_ERROR_SECRET_ACTION_PERMISSION_IS_MISSING", "DOMAIN_JOIN_ERROR_SECRET_DECRYPTION_FAILURE", "DOMAIN_JOIN_ERROR_SECRET_STATE_INVALID", "DOMAIN_JOIN_ERROR_SECRET_NOT_FOUND", "DOMAIN_JOIN_ERROR_SECRET_VALUE_KEY_NOT_FOUND", "DOMAIN_JOIN_ERROR_SECRET_INVALID", "BUNDLE_NOT_FOUND", "DIRECTORY_NOT_FOUND", "INSUFFICIENT_PERMISSIONS_ERROR", "DEFAULT_OU_IS_MISSING"], secret: false });
static WORKSPACES_POOL_ERROR: s::Shape = s::Shape::Structure(s::Structure { name: "WorkspacesPoolError", union: false, members: &[
    s::Member::new("ErrorCode", &WORKSPACES_POOL_ERROR_CODE),
    s::Member::new("ErrorMessage", &s::TEXT),
] });
static WORKSPACES_POOL_ERRORS: s::Shape = s::Shape::List(s::List { item: &WORKSPACES_POOL_ERROR, tag: "member", length: s::ANY });
static ARN_PATTERN: s::Pattern = s::Pattern::new("^arn:aws[a-z-]{0,7}:[A-Za-z0-9][A-za-z0-9_/.-]{0,62}:[A-za-z0-9_/.-]{0,63}:[A-za-z0-9_/.-]{0,63}:[A-Za-z0-9][A-Za-z0-9:_/+=,@.\\\\-]{0,1023}$");
static ARN: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&ARN_PATTERN), values: &[], secret: false });
static WORKSPACES_POOL_ID_PATTERN: s::Pattern = s::Pattern::new("^wspool-[0-9a-z]{9}$");
static WORKSPACES_POOL_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&WORKSPACES_POOL_ID_PATTERN), values: &[], secret: false });
static WORKSPACES_POOL_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["CREATING", "DELETING", "RUNNING", "STARTING", "STOPPED", "STOPPING", "UPDATING"], secret: false });
static WORKSPACES_POOL: s::Shape = s::Shape::Structure(s::Structure { name: "WorkspacesPool", union: false, members: &[
    s::Member::new("ApplicationSettings", &APPLICATION_SETTINGS_RESPONSE),
    s::Member::new("BundleId", &BUNDLE_ID).required(),
    s::Member::new("CapacityStatus", &CAPACITY_STATUS).required(),
    s::Member::new("CreatedAt", &s::TIMESTAMP).required(),
    s::Member::new("Description", &WORKSPACE_BUNDLE_DESCRIPTION),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("Errors", &WORKSPACES_POOL_ERRORS),
    s::Member::new("PoolArn", &ARN).required(),
    s::Member::new("PoolId", &WORKSPACES_POOL_ID).required(),
    s::Member::new("PoolName", &WORKSPACES_POOL_NAME).required(),
    s::Member::new("RunningMode", &POOLS_RUNNING_MODE).required(),
    s::Member::new("State", &WORKSPACES_POOL_STATE).required(),
    s::Member::new("TimeoutSettings", &TIMEOUT_SETTINGS),
] });
static CREATE_WORKSPACES_POOL_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateWorkspacesPoolResult", union: false, members: &[
    s::Member::new("WorkspacesPool", &WORKSPACES_POOL),
] });
static DELETE_ACCOUNT_LINK_INVITATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteAccountLinkInvitationRequest", union: false, members: &[
    s::Member::new("ClientToken", &CLIENT_TOKEN),
    s::Member::new("LinkId", &LINK_ID).required(),
] });
static DELETE_ACCOUNT_LINK_INVITATION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteAccountLinkInvitationResult", union: false, members: &[
    s::Member::new("AccountLink", &ACCOUNT_LINK),
] });
static CLIENT_DEVICE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["DeviceTypeWindows", "DeviceTypeOsx", "DeviceTypeAndroid", "DeviceTypeIos", "DeviceTypeLinux", "DeviceTypeWeb"], secret: false });
static CLIENT_DEVICE_TYPE_LIST: s::Shape = s::Shape::List(s::List { item: &CLIENT_DEVICE_TYPE, tag: "member", length: s::Length { min: 1, max: 6 } });
static DELETE_CLIENT_BRANDING_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteClientBrandingRequest", union: false, members: &[
    s::Member::new("Platforms", &CLIENT_DEVICE_TYPE_LIST).required(),
    s::Member::new("ResourceId", &DIRECTORY_ID).required(),
] });
static DELETE_CLIENT_BRANDING_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteClientBrandingResult", union: false, members: &[
] });
static DELETE_CONNECT_CLIENT_ADD_IN_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteConnectClientAddInRequest", union: false, members: &[
    s::Member::new("AddInId", &AMAZON_UUID).required(),
    s::Member::new("ResourceId", &DIRECTORY_ID).required(),
] });
static DELETE_CONNECT_CLIENT_ADD_IN_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteConnectClientAddInResult", union: false, members: &[
] });
static DELETE_CONNECTION_ALIAS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteConnectionAliasRequest", union: false, members: &[
    s::Member::new("AliasId", &CONNECTION_ALIAS_ID).required(),
] });
static DELETE_CONNECTION_ALIAS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteConnectionAliasResult", union: false, members: &[
] });
static DELETE_IP_GROUP_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteIpGroupRequest", union: false, members: &[
    s::Member::new("GroupId", &IP_GROUP_ID).required(),
] });
static DELETE_IP_GROUP_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteIpGroupResult", union: false, members: &[
] });
static TAG_KEY_LIST: s::Shape = s::Shape::List(s::List { item: &NON_EMPTY_STRING, tag: "member", length: s::ANY });
static DELETE_TAGS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteTagsRequest", union: false, members: &[
    s::Member::new("ResourceId", &NON_EMPTY_STRING).required(),
    s::Member::new("TagKeys", &TAG_KEY_LIST).required(),
] });
static DELETE_TAGS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteTagsResult", union: false, members: &[
] });
static DELETE_WORKSPACE_BUNDLE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteWorkspaceBundleRequest", union: false, members: &[
    s::Member::new("BundleId", &BUNDLE_ID),
] });
static DELETE_WORKSPACE_BUNDLE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteWorkspaceBundleResult", union: false, members: &[
] });
static DELETE_WORKSPACE_IMAGE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteWorkspaceImageRequest", union: false, members: &[
    s::Member::new("ImageId", &WORKSPACE_IMAGE_ID).required(),
] });
static DELETE_WORKSPACE_IMAGE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteWorkspaceImageResult", union: false, members: &[
] });
static DEPLOY_WORKSPACE_APPLICATIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeployWorkspaceApplicationsRequest", union: false, members: &[
    s::Member::new("Force", &s::BOOLEAN),
    s::Member::new("WorkspaceId", &WORKSPACE_ID).required(),
] });
static WORKSPACE_RESOURCE_ASSOCIATION_LIST: s::Shape = s::Shape::List(s::List { item: &WORKSPACE_RESOURCE_ASSOCIATION, tag: "member", length: s::ANY });
static WORK_SPACE_APPLICATION_DEPLOYMENT: s::Shape = s::Shape::Structure(s::Structure { name: "WorkSpaceApplicationDeployment", union: false, members: &[
    s::Member::new("Associations", &WORKSPACE_RESOURCE_ASSOCIATION_LIST),
] });
static DEPLOY_WORKSPACE_APPLICATIONS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeployWorkspaceApplicationsResult", union: false, members: &[
    s::Member::new("Deployment", &WORK_SPACE_APPLICATION_DEPLOYMENT),
] });
static DEREGISTER_WORKSPACE_DIRECTORY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeregisterWorkspaceDirectoryRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
] });
static DEREGISTER_WORKSPACE_DIRECTORY_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeregisterWorkspaceDirectoryResult", union: false, members: &[
] });
static DESCRIBE_ACCOUNT_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeAccountRequest", union: false, members: &[
] });
static DEDICATED_TENANCY_ACCOUNT_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["SOURCE_ACCOUNT", "TARGET_ACCOUNT"], secret: false });
static DEDICATED_TENANCY_MANAGEMENT_CIDR_RANGE_PATTERN: s::Pattern = s::Pattern::new("(^([0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])\\.([0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])\\.0\\.0)(/(16$))$");
static DEDICATED_TENANCY_MANAGEMENT_CIDR_RANGE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&DEDICATED_TENANCY_MANAGEMENT_CIDR_RANGE_PATTERN), values: &[], secret: false });
static DEDICATED_TENANCY_SUPPORT_RESULT_ENUM: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ENABLED", "DISABLED"], secret: false });
static DESCRIBE_ACCOUNT_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeAccountResult", union: false, members: &[
    s::Member::new("DedicatedTenancyAccountType", &DEDICATED_TENANCY_ACCOUNT_TYPE),
    s::Member::new("DedicatedTenancyManagementCidrRange", &DEDICATED_TENANCY_MANAGEMENT_CIDR_RANGE),
    s::Member::new("DedicatedTenancySupport", &DEDICATED_TENANCY_SUPPORT_RESULT_ENUM),
    s::Member::new("Message", &s::TEXT),
] });
static PAGINATION_TOKEN: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 2048 }, pattern: None, values: &[], secret: false });
static DESCRIBE_ACCOUNT_MODIFICATIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeAccountModificationsRequest", union: false, members: &[
    s::Member::new("NextToken", &PAGINATION_TOKEN),
] });
static DEDICATED_TENANCY_MODIFICATION_STATE_ENUM: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["PENDING", "COMPLETED", "FAILED"], secret: false });
static ACCOUNT_MODIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "AccountModification", union: false, members: &[
    s::Member::new("DedicatedTenancyManagementCidrRange", &DEDICATED_TENANCY_MANAGEMENT_CIDR_RANGE),
    s::Member::new("DedicatedTenancySupport", &DEDICATED_TENANCY_SUPPORT_RESULT_ENUM),
    s::Member::new("ErrorCode", &s::TEXT),
    s::Member::new("ErrorMessage", &s::TEXT),
    s::Member::new("ModificationState", &DEDICATED_TENANCY_MODIFICATION_STATE_ENUM),
    s::Member::new("StartTime", &s::TIMESTAMP),
] });
static ACCOUNT_MODIFICATION_LIST: s::Shape = s::Shape::List(s::List { item: &ACCOUNT_MODIFICATION, tag: "member", length: s::ANY });
static DESCRIBE_ACCOUNT_MODIFICATIONS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeAccountModificationsResult", union: false, members: &[
    s::Member::new("AccountModifications", &ACCOUNT_MODIFICATION_LIST),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
] });
static APPLICATION_ASSOCIATED_RESOURCE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["WORKSPACE", "BUNDLE", "IMAGE"], secret: false });
static APPLICATION_ASSOCIATED_RESOURCE_TYPE_LIST: s::Shape = s::Shape::List(s::List { item: &APPLICATION_ASSOCIATED_RESOURCE_TYPE, tag: "member", length: s::ANY });
static LIMIT: s::Shape = s::Shape::Integer(1, 25);
static DESCRIBE_APPLICATION_ASSOCIATIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeApplicationAssociationsRequest", union: false, members: &[
    s::Member::new("ApplicationId", &WORK_SPACE_APPLICATION_ID).required(),
    s::Member::new("AssociatedResourceTypes", &APPLICATION_ASSOCIATED_RESOURCE_TYPE_LIST).required(),
    s::Member::new("MaxResults", &LIMIT),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
] });
static APPLICATION_RESOURCE_ASSOCIATION: s::Shape = s::Shape::Structure(s::Structure { name: "ApplicationResourceAssociation", union: false, members: &[
    s::Member::new("ApplicationId", &WORK_SPACE_APPLICATION_ID),
    s::Member::new("AssociatedResourceId", &NON_EMPTY_STRING),
    s::Member::new("AssociatedResourceType", &APPLICATION_ASSOCIATED_RESOURCE_TYPE),
    s::Member::new("Created", &s::TIMESTAMP),
    s::Member::new("LastUpdatedTime", &s::TIMESTAMP),
    s::Member::new("State", &ASSOCIATION_STATE),
    s::Member::new("StateReason", &ASSOCIATION_STATE_REASON),
] });
static APPLICATION_RESOURCE_ASSOCIATION_LIST: s::Shape = s::Shape::List(s::List { item: &APPLICATION_RESOURCE_ASSOCIATION, tag: "member", length: s::ANY });
static DESCRIBE_APPLICATION_ASSOCIATIONS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeApplicationAssociationsResult", union: false, members: &[
    s::Member::new("Associations", &APPLICATION_RESOURCE_ASSOCIATION_LIST),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
] });
static WORK_SPACE_APPLICATION_ID_LIST: s::Shape = s::Shape::List(s::List { item: &WORK_SPACE_APPLICATION_ID, tag: "member", length: s::Length { min: 1, max: 25 } });
static COMPUTE_LIST: s::Shape = s::Shape::List(s::List { item: &COMPUTE, tag: "member", length: s::ANY });
static WORK_SPACE_APPLICATION_LICENSE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["LICENSED", "UNLICENSED"], secret: false });
static OPERATING_SYSTEM_NAME_LIST: s::Shape = s::Shape::List(s::List { item: &OPERATING_SYSTEM_NAME, tag: "member", length: s::ANY });
static WORK_SPACE_APPLICATION_OWNER_PATTERN: s::Pattern = s::Pattern::new("^[0-9]{12}|AMAZON$");
static WORK_SPACE_APPLICATION_OWNER: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&WORK_SPACE_APPLICATION_OWNER_PATTERN), values: &[], secret: false });
static DESCRIBE_APPLICATIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeApplicationsRequest", union: false, members: &[
    s::Member::new("ApplicationIds", &WORK_SPACE_APPLICATION_ID_LIST),
    s::Member::new("ComputeTypeNames", &COMPUTE_LIST),
    s::Member::new("LicenseType", &WORK_SPACE_APPLICATION_LICENSE_TYPE),
    s::Member::new("MaxResults", &LIMIT),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
    s::Member::new("OperatingSystemNames", &OPERATING_SYSTEM_NAME_LIST),
    s::Member::new("Owner", &WORK_SPACE_APPLICATION_OWNER),
] });
static WORK_SPACE_APPLICATION_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["PENDING", "ERROR", "AVAILABLE", "UNINSTALL_ONLY"], secret: false });
static WORK_SPACE_APPLICATION: s::Shape = s::Shape::Structure(s::Structure { name: "WorkSpaceApplication", union: false, members: &[
    s::Member::new("ApplicationId", &WORK_SPACE_APPLICATION_ID),
    s::Member::new("Created", &s::TIMESTAMP),
    s::Member::new("Description", &STRING2048),
    s::Member::new("LicenseType", &WORK_SPACE_APPLICATION_LICENSE_TYPE),
    s::Member::new("Name", &NON_EMPTY_STRING),
    s::Member::new("Owner", &WORK_SPACE_APPLICATION_OWNER),
    s::Member::new("State", &WORK_SPACE_APPLICATION_STATE),
    s::Member::new("SupportedComputeTypeNames", &COMPUTE_LIST),
    s::Member::new("SupportedOperatingSystemNames", &OPERATING_SYSTEM_NAME_LIST),
] });
static WORK_SPACE_APPLICATION_LIST: s::Shape = s::Shape::List(s::List { item: &WORK_SPACE_APPLICATION, tag: "member", length: s::ANY });
static DESCRIBE_APPLICATIONS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeApplicationsResult", union: false, members: &[
    s::Member::new("Applications", &WORK_SPACE_APPLICATION_LIST),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
] });
static BUNDLE_ASSOCIATED_RESOURCE_TYPE_LIST: s::Shape = s::Shape::List(s::List { item: &WORK_SPACE_ASSOCIATED_RESOURCE_TYPE, tag: "member", length: s::ANY });
static DESCRIBE_BUNDLE_ASSOCIATIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeBundleAssociationsRequest", union: false, members: &[
    s::Member::new("AssociatedResourceTypes", &BUNDLE_ASSOCIATED_RESOURCE_TYPE_LIST).required(),
    s::Member::new("BundleId", &BUNDLE_ID).required(),
] });
static BUNDLE_RESOURCE_ASSOCIATION: s::Shape = s::Shape::Structure(s::Structure { name: "BundleResourceAssociation", union: false, members: &[
    s::Member::new("AssociatedResourceId", &NON_EMPTY_STRING),
    s::Member::new("AssociatedResourceType", &WORK_SPACE_ASSOCIATED_RESOURCE_TYPE),
    s::Member::new("BundleId", &BUNDLE_ID),
    s::Member::new("Created", &s::TIMESTAMP),
    s::Member::new("LastUpdatedTime", &s::TIMESTAMP),
    s::Member::new("State", &ASSOCIATION_STATE),
    s::Member::new("StateReason", &ASSOCIATION_STATE_REASON),
] });
static BUNDLE_RESOURCE_ASSOCIATION_LIST: s::Shape = s::Shape::List(s::List { item: &BUNDLE_RESOURCE_ASSOCIATION, tag: "member", length: s::ANY });
static DESCRIBE_BUNDLE_ASSOCIATIONS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeBundleAssociationsResult", union: false, members: &[
    s::Member::new("Associations", &BUNDLE_RESOURCE_ASSOCIATION_LIST),
] });
static DESCRIBE_CLIENT_BRANDING_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeClientBrandingRequest", union: false, members: &[
    s::Member::new("ResourceId", &DIRECTORY_ID).required(),
] });
static CLIENT_URL: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 200 }, pattern: Some(&ADD_IN_URL_PATTERN), values: &[], secret: false });
static CLIENT_LOCALE_PATTERN: s::Pattern = s::Pattern::new("^[a-z]{2}_[A-Z]{2}$");
static CLIENT_LOCALE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 5, max: 5 }, pattern: Some(&CLIENT_LOCALE_PATTERN), values: &[], secret: false });
static CLIENT_LOGIN_MESSAGE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 0, max: 2000 }, pattern: Some(&ADD_IN_NAME_PATTERN), values: &[], secret: false });
static LOGIN_MESSAGE: s::Shape = s::Shape::Map(s::Map { key: &CLIENT_LOCALE, value: &CLIENT_LOGIN_MESSAGE, length: s::ANY });
static CLIENT_EMAIL_PATTERN: s::Pattern = s::Pattern::new("^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\\.[a-zA-Z]{2,4}$");
static CLIENT_EMAIL: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 6, max: 64 }, pattern: Some(&CLIENT_EMAIL_PATTERN), values: &[], secret: false });
static DEFAULT_CLIENT_BRANDING_ATTRIBUTES: s::Shape = s::Shape::Structure(s::Structure { name: "DefaultClientBrandingAttributes", union: false, members: &[
    s::Member::new("ForgotPasswordLink", &CLIENT_URL),
    s::Member::new("LoginMessage", &LOGIN_MESSAGE),
    s::Member::new("LogoUrl", &CLIENT_URL),
    s::Member::new("SupportEmail", &CLIENT_EMAIL),
    s::Member::new("SupportLink", &CLIENT_URL),
] });
static IOS_CLIENT_BRANDING_ATTRIBUTES: s::Shape = s::Shape::Structure(s::Structure { name: "IosClientBrandingAttributes", union: false, members: &[
    s::Member::new("ForgotPasswordLink", &CLIENT_URL),
    s::Member::new("LoginMessage", &LOGIN_MESSAGE),
    s::Member::new("Logo2xUrl", &CLIENT_URL),
    s::Member::new("Logo3xUrl", &CLIENT_URL),
    s::Member::new("LogoUrl", &CLIENT_URL),
    s::Member::new("SupportEmail", &CLIENT_EMAIL),
    s::Member::new("SupportLink", &CLIENT_URL),
] });
static DESCRIBE_CLIENT_BRANDING_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeClientBrandingResult", union: false, members: &[
    s::Member::new("DeviceTypeAndroid", &DEFAULT_CLIENT_BRANDING_ATTRIBUTES),
    s::Member::new("DeviceTypeIos", &IOS_CLIENT_BRANDING_ATTRIBUTES),
    s::Member::new("DeviceTypeLinux", &DEFAULT_CLIENT_BRANDING_ATTRIBUTES),
    s::Member::new("DeviceTypeOsx", &DEFAULT_CLIENT_BRANDING_ATTRIBUTES),
    s::Member::new("DeviceTypeWeb", &DEFAULT_CLIENT_BRANDING_ATTRIBUTES),
    s::Member::new("DeviceTypeWindows", &DEFAULT_CLIENT_BRANDING_ATTRIBUTES),
] });
static RESOURCE_ID_LIST: s::Shape = s::Shape::List(s::List { item: &NON_EMPTY_STRING, tag: "member", length: s::Length { min: 1, max: 25 } });
static DESCRIBE_CLIENT_PROPERTIES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeClientPropertiesRequest", union: false, members: &[
    s::Member::new("ResourceIds", &RESOURCE_ID_LIST).required(),
] });
static CLIENT_EXPERIENCE_POLICY_PATTERN: s::Pattern = s::Pattern::new("^[A-Z_0-9]+$");
static CLIENT_EXPERIENCE_POLICY: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 0, max: 64 }, pattern: Some(&CLIENT_EXPERIENCE_POLICY_PATTERN), values: &[], secret: false });
static CLIENT_PROPERTIES: s::Shape = s::Shape::Structure(s::Structure { name: "ClientProperties", union: false, members: &[
    s::Member::new("ClientExperiencePolicy", &CLIENT_EXPERIENCE_POLICY),
    s::Member::new("LogUploadEnabled", &DEDICATED_TENANCY_SUPPORT_RESULT_ENUM),
    s::Member::new("ReconnectEnabled", &DEDICATED_TENANCY_SUPPORT_RESULT_ENUM),
] });
static CLIENT_PROPERTIES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ClientPropertiesResult", union: false, members: &[
    s::Member::new("ClientProperties", &CLIENT_PROPERTIES),
    s::Member::new("ResourceId", &NON_EMPTY_STRING),
] });
static CLIENT_PROPERTIES_LIST: s::Shape = s::Shape::List(s::List { item: &CLIENT_PROPERTIES_RESULT, tag: "member", length: s::ANY });
static DESCRIBE_CLIENT_PROPERTIES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeClientPropertiesResult", union: false, members: &[
    s::Member::new("ClientPropertiesList", &CLIENT_PROPERTIES_LIST),
] });
static DESCRIBE_CONNECT_CLIENT_ADD_INS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeConnectClientAddInsRequest", union: false, members: &[
    s::Member::new("MaxResults", &LIMIT),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
    s::Member::new("ResourceId", &DIRECTORY_ID).required(),
] });
static CONNECT_CLIENT_ADD_IN: s::Shape = s::Shape::Structure(s::Structure { name: "ConnectClientAddIn", union: false, members: &[
    s::Member::new("AddInId", &AMAZON_UUID),
    s::Member::new("Name", &ADD_IN_NAME),
    s::Member::new("ResourceId", &DIRECTORY_ID),
    s::Member::new("URL", &ADD_IN_URL),
] });
static CONNECT_CLIENT_ADD_IN_LIST: s::Shape = s::Shape::List(s::List { item: &CONNECT_CLIENT_ADD_IN, tag: "member", length: s::ANY });
static DESCRIBE_CONNECT_CLIENT_ADD_INS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeConnectClientAddInsResult", union: false, members: &[
    s::Member::new("AddIns", &CONNECT_CLIENT_ADD_IN_LIST),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
] });
static DESCRIBE_CONNECTION_ALIAS_PERMISSIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeConnectionAliasPermissionsRequest", union: false, members: &[
    s::Member::new("AliasId", &CONNECTION_ALIAS_ID).required(),
    s::Member::new("MaxResults", &LIMIT),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
] });
static CONNECTION_ALIAS_PERMISSION: s::Shape = s::Shape::Structure(s::Structure { name: "ConnectionAliasPermission", union: false, members: &[
    s::Member::new("AllowAssociation", &s::BOOLEAN).required(),
    s::Member::new("SharedAccountId", &AWS_ACCOUNT).required(),
] });
static CONNECTION_ALIAS_PERMISSIONS: s::Shape = s::Shape::List(s::List { item: &CONNECTION_ALIAS_PERMISSION, tag: "member", length: s::Length { min: 1, max: 25 } });
static DESCRIBE_CONNECTION_ALIAS_PERMISSIONS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeConnectionAliasPermissionsResult", union: false, members: &[
    s::Member::new("AliasId", &CONNECTION_ALIAS_ID),
    s::Member::new("ConnectionAliasPermissions", &CONNECTION_ALIAS_PERMISSIONS),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
] });
static CONNECTION_ALIAS_ID_LIST: s::Shape = s::Shape::List(s::List { item: &CONNECTION_ALIAS_ID, tag: "member", length: s::Length { min: 1, max: 25 } });
static DESCRIBE_CONNECTION_ALIASES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeConnectionAliasesRequest", union: false, members: &[
    s::Member::new("AliasIds", &CONNECTION_ALIAS_ID_LIST),
    s::Member::new("Limit", &LIMIT),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
    s::Member::new("ResourceId", &NON_EMPTY_STRING),
] });
static ASSOCIATION_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["NOT_ASSOCIATED", "ASSOCIATED_WITH_OWNER_ACCOUNT", "ASSOCIATED_WITH_SHARED_ACCOUNT", "PENDING_ASSOCIATION", "PENDING_DISASSOCIATION"], secret: false });
static CONNECTION_ALIAS_ASSOCIATION: s::Shape = s::Shape::Structure(s::Structure { name: "ConnectionAliasAssociation", union: false, members: &[
    s::Member::new("AssociatedAccountId", &AWS_ACCOUNT),
    s::Member::new("AssociationStatus", &ASSOCIATION_STATUS),
    s::Member::new("ConnectionIdentifier", &CONNECTION_IDENTIFIER),
    s::Member::new("ResourceId", &NON_EMPTY_STRING),
] });
static CONNECTION_ALIAS_ASSOCIATION_LIST: s::Shape = s::Shape::List(s::List { item: &CONNECTION_ALIAS_ASSOCIATION, tag: "member", length: s::Length { min: 1, max: 25 } });
static CONNECTION_ALIAS_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["CREATING", "CREATED", "DELETING"], secret: false });
static CONNECTION_ALIAS: s::Shape = s::Shape::Structure(s::Structure { name: "ConnectionAlias", union: false, members: &[
    s::Member::new("AliasId", &CONNECTION_ALIAS_ID),
    s::Member::new("Associations", &CONNECTION_ALIAS_ASSOCIATION_LIST),
    s::Member::new("ConnectionString", &CONNECTION_STRING),
    s::Member::new("OwnerAccountId", &AWS_ACCOUNT),
    s::Member::new("State", &CONNECTION_ALIAS_STATE),
] });
static CONNECTION_ALIAS_LIST: s::Shape = s::Shape::List(s::List { item: &CONNECTION_ALIAS, tag: "member", length: s::Length { min: 1, max: 25 } });
static DESCRIBE_CONNECTION_ALIASES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeConnectionAliasesResult", union: false, members: &[
    s::Member::new("ConnectionAliases", &CONNECTION_ALIAS_LIST),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
] });
static DESCRIBE_CUSTOM_WORKSPACE_IMAGE_IMPORT_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeCustomWorkspaceImageImportRequest", union: false, members: &[
    s::Member::new("ImageId", &WORKSPACE_IMAGE_ID).required(),
] });
static ERROR_CODE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 256 }, pattern: None, values: &[], secret: false });
static CUSTOM_WORKSPACE_IMAGE_IMPORT_ERROR_DETAILS: s::Shape = s::Shape::Structure(s::Structure { name: "CustomWorkspaceImageImportErrorDetails", union: false, members: &[
    s::Member::new("ErrorCode", &ERROR_CODE),
    s::Member::new("ErrorMessage", &PAGINATION_TOKEN),
] });
static CUSTOM_WORKSPACE_IMAGE_IMPORT_ERROR_DETAILS_LIST: s::Shape = s::Shape::List(s::List { item: &CUSTOM_WORKSPACE_IMAGE_IMPORT_ERROR_DETAILS, tag: "member", length: s::ANY });
static EC2_IMAGE_ID_PATTERN: s::Pattern = s::Pattern::new("^ami\\-([a-f0-9]{8}|[a-f0-9]{17})$");
static EC2_IMAGE_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&EC2_IMAGE_ID_PATTERN), values: &[], secret: false });
static EC2_IMPORT_TASK_ID_PATTERN: s::Pattern = s::Pattern::new("^import-ami\\-([a-zA-Z0-9]{8}|[a-zA-Z0-9]{17})$");
static EC2_IMPORT_TASK_ID: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 19, max: 28 }, pattern: Some(&EC2_IMPORT_TASK_ID_PATTERN), values: &[], secret: false });
static IMAGE_BUILD_VERSION_ARN_PATTERN: s::Pattern = s::Pattern::new("^arn:aws[^:]*:imagebuilder:[^:]+:(?:[0-9]{12}|aws(?:-[a-z-]+)?):image/[a-z0-9-_]+/(?:(?:([0-9]+|x)\\.([0-9]+|x)\\.([0-9]+|x))|(?:[0-9]+\\.[0-9]+\\.[0-9]+/[0-9]+))$");
static IMAGE_BUILD_VERSION_ARN: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 2048 }, pattern: Some(&IMAGE_BUILD_VERSION_ARN_PATTERN), values: &[], secret: false });
static IMAGE_SOURCE_IDENTIFIER: s::Shape = s::Shape::Structure(s::Structure { name: "ImageSourceIdentifier", union: true, members: &[
    s::Member::new("Ec2ImageId", &EC2_IMAGE_ID),
    s::Member::new("Ec2ImportTaskId", &EC2_IMPORT_TASK_ID),
    s::Member::new("ImageBuildVersionArn", &IMAGE_BUILD_VERSION_ARN),
] });
static INFRASTRUCTURE_CONFIGURATION_ARN_PATTERN: s::Pattern = s::Pattern::new("^arn:aws[^:]*:imagebuilder:[^:]+:(?:[0-9]{12}|aws):infrastructure-configuration/[a-z0-9-_]+$");
static INFRASTRUCTURE_CONFIGURATION_ARN: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 2048 }, pattern: Some(&INFRASTRUCTURE_CONFIGURATION_ARN_PATTERN), values: &[], secret: false });
static PERCENTAGE: s::Shape = s::Shape::Integer(0, 100);
static CUSTOM_WORKSPACE_IMAGE_IMPORT_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["PENDING", "IN_PROGRESS", "PROCESSING_SOURCE_IMAGE", "IMAGE_TESTING_START", "UPDATING_OPERATING_SYSTEM", "IMAGE_COMPATIBILITY_CHECKING", "IMAGE_TESTING_GENERALIZATION", "CREATING_TEST_INSTANCE", "INSTALLING_COMPONENTS", "GENERALIZING", "VALIDATING", "PUBLISHING", "COMPLETED", "ERROR"], secret: false });
static WORKFLOW_STATE_MESSAGE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 1000 }, pattern: None, values: &[], secret: false });
static DESCRIBE_CUSTOM_WORKSPACE_IMAGE_IMPORT_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeCustomWorkspaceImageImportResult", union: false, members: &[
    s::Member::new("Created", &s::TIMESTAMP),
    s::Member::new("ErrorDetails", &CUSTOM_WORKSPACE_IMAGE_IMPORT_ERROR_DETAILS_LIST),
    s::Member::new("ImageBuilderInstanceId", &NON_EMPTY_STRING),
    s::Member::new("ImageId", &WORKSPACE_IMAGE_ID),
    s::Member::new("ImageSource", &IMAGE_SOURCE_IDENTIFIER),
    s::Member::new("InfrastructureConfigurationArn", &INFRASTRUCTURE_CONFIGURATION_ARN),
    s::Member::new("LastUpdatedTime", &s::TIMESTAMP),
    s::Member::new("ProgressPercentage", &PERCENTAGE),
    s::Member::new("State", &CUSTOM_WORKSPACE_IMAGE_IMPORT_STATE),
    s::Member::new("StateMessage", &WORKFLOW_STATE_MESSAGE),
] });
static IMAGE_ASSOCIATED_RESOURCE_TYPE_LIST: s::Shape = s::Shape::List(s::List { item: &WORK_SPACE_ASSOCIATED_RESOURCE_TYPE, tag: "member", length: s::ANY });
static DESCRIBE_IMAGE_ASSOCIATIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeImageAssociationsRequest", union: false, members: &[
    s::Member::new("AssociatedResourceTypes", &IMAGE_ASSOCIATED_RESOURCE_TYPE_LIST).required(),
    s::Member::new("ImageId", &WORKSPACE_IMAGE_ID).required(),
] });
static IMAGE_RESOURCE_ASSOCIATION: s::Shape = s::Shape::Structure(s::Structure { name: "ImageResourceAssociation", union: false, members: &[
    s::Member::new("AssociatedResourceId", &NON_EMPTY_STRING),
    s::Member::new("AssociatedResourceType", &WORK_SPACE_ASSOCIATED_RESOURCE_TYPE),
    s::Member::new("Created", &s::TIMESTAMP),
    s::Member::new("ImageId", &WORKSPACE_IMAGE_ID),
    s::Member::new("LastUpdatedTime", &s::TIMESTAMP),
    s::Member::new("State", &ASSOCIATION_STATE),
    s::Member::new("StateReason", &ASSOCIATION_STATE_REASON),
] });
static IMAGE_RESOURCE_ASSOCIATION_LIST: s::Shape = s::Shape::List(s::List { item: &IMAGE_RESOURCE_ASSOCIATION, tag: "member", length: s::ANY });
static DESCRIBE_IMAGE_ASSOCIATIONS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeImageAssociationsResult", union: false, members: &[
    s::Member::new("Associations", &IMAGE_RESOURCE_ASSOCIATION_LIST),
] });
static DESCRIBE_IP_GROUPS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeIpGroupsRequest", union: false, members: &[
    s::Member::new("GroupIds", &IP_GROUP_ID_LIST),
    s::Member::new("MaxResults", &LIMIT),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
] });
static WORKSPACES_IP_GROUP: s::Shape = s::Shape::Structure(s::Structure { name: "WorkspacesIpGroup", union: false, members: &[
    s::Member::new("groupDesc", &s::TEXT),
    s::Member::new("groupId", &IP_GROUP_ID),
    s::Member::new("groupName", &s::TEXT),
    s::Member::new("userRules", &IP_RULE_LIST),
] });
static WORKSPACES_IP_GROUPS_LIST: s::Shape = s::Shape::List(s::List { item: &WORKSPACES_IP_GROUP, tag: "member", length: s::ANY });
static DESCRIBE_IP_GROUPS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeIpGroupsResult", union: false, members: &[
    s::Member::new("NextToken", &PAGINATION_TOKEN),
    s::Member::new("Result", &WORKSPACES_IP_GROUPS_LIST),
] });
static DESCRIBE_TAGS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeTagsRequest", union: false, members: &[
    s::Member::new("ResourceId", &NON_EMPTY_STRING).required(),
] });
static DESCRIBE_TAGS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeTagsResult", union: false, members: &[
    s::Member::new("TagList", &TAG_LIST),
] });
static WORK_SPACE_ASSOCIATED_RESOURCE_TYPE_LIST: s::Shape = s::Shape::List(s::List { item: &WORK_SPACE_ASSOCIATED_RESOURCE_TYPE, tag: "member", length: s::ANY });
static DESCRIBE_WORKSPACE_ASSOCIATIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspaceAssociationsRequest", union: false, members: &[
    s::Member::new("AssociatedResourceTypes", &WORK_SPACE_ASSOCIATED_RESOURCE_TYPE_LIST).required(),
    s::Member::new("WorkspaceId", &WORKSPACE_ID).required(),
] });
static DESCRIBE_WORKSPACE_ASSOCIATIONS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspaceAssociationsResult", union: false, members: &[
    s::Member::new("Associations", &WORKSPACE_RESOURCE_ASSOCIATION_LIST),
] });
static BUNDLE_ID_LIST: s::Shape = s::Shape::List(s::List { item: &BUNDLE_ID, tag: "member", length: s::Length { min: 1, max: 25 } });
static DESCRIBE_WORKSPACE_BUNDLES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspaceBundlesRequest", union: false, members: &[
    s::Member::new("BundleIds", &BUNDLE_ID_LIST),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
    s::Member::new("Owner", &s::TEXT),
] });
static BUNDLE_LIST: s::Shape = s::Shape::List(s::List { item: &WORKSPACE_BUNDLE, tag: "member", length: s::ANY });
static DESCRIBE_WORKSPACE_BUNDLES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspaceBundlesResult", union: false, members: &[
    s::Member::new("Bundles", &BUNDLE_LIST),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
] });
static DIRECTORY_ID_LIST: s::Shape = s::Shape::List(s::List { item: &DIRECTORY_ID, tag: "member", length: s::Length { min: 1, max: 25 } });
static DESCRIBE_WORKSPACE_DIRECTORIES_FILTER_NAME: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["USER_IDENTITY_TYPE", "WORKSPACE_TYPE"], secret: false });
static DESCRIBE_WORKSPACE_DIRECTORIES_FILTER_VALUE_PATTERN: s::Pattern = s::Pattern::new("^[0-9a-zA-Z\\*\\.\\\\/\\?-_]{0,64}$");
static DESCRIBE_WORKSPACE_DIRECTORIES_FILTER_VALUE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&DESCRIBE_WORKSPACE_DIRECTORIES_FILTER_VALUE_PATTERN), values: &[], secret: false });
static DESCRIBE_WORKSPACE_DIRECTORIES_FILTER_VALUES: s::Shape = s::Shape::List(s::List { item: &DESCRIBE_WORKSPACE_DIRECTORIES_FILTER_VALUE, tag: "member", length: s::Length { min: 1, max: 25 } });
static DESCRIBE_WORKSPACE_DIRECTORIES_FILTER: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspaceDirectoriesFilter", union: false, members: &[
    s::Member::new("Name", &DESCRIBE_WORKSPACE_DIRECTORIES_FILTER_NAME).required(),
    s::Member::new("Values", &DESCRIBE_WORKSPACE_DIRECTORIES_FILTER_VALUES).required(),
] });
static DESCRIBE_WORKSPACE_DIRECTORIES_FILTER_LIST: s::Shape = s::Shape::List(s::List { item: &DESCRIBE_WORKSPACE_DIRECTORIES_FILTER, tag: "member", length: s::Length { min: 1, max: 25 } });
static WORKSPACE_DIRECTORY_NAME_PATTERN: s::Pattern = s::Pattern::new("^[a-zA-Z0-9][a-zA-Z0-9_. \\t\\n\\x0B\\f\\r-]{1,64}$");
static WORKSPACE_DIRECTORY_NAME: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&WORKSPACE_DIRECTORY_NAME_PATTERN), values: &[], secret: false });
static WORKSPACE_DIRECTORY_NAME_LIST: s::Shape = s::Shape::List(s::List { item: &WORKSPACE_DIRECTORY_NAME, tag: "member", length: s::Length { min: 1, max: 25 } });
static DESCRIBE_WORKSPACE_DIRECTORIES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspaceDirectoriesRequest", union: false, members: &[
    s::Member::new("DirectoryIds", &DIRECTORY_ID_LIST),
    s::Member::new("Filters", &DESCRIBE_WORKSPACE_DIRECTORIES_FILTER_LIST),
    s::Member::new("Limit", &LIMIT),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
    s::Member::new("WorkspaceDirectoryNames", &WORKSPACE_DIRECTORY_NAME_LIST),
] });
static DOMAIN_NAME_PATTERN: s::Pattern = s::Pattern::new("^([a-zA-Z0-9]+[.-])+([a-zA-Z0-9])+$");
static DOMAIN_NAME: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&DOMAIN_NAME_PATTERN), values: &[], secret: false });
static SECRETS_MANAGER_ARN_PATTERN: s::Pattern = s::Pattern::new("^arn:aws[a-z-]{0,7}:secretsmanager:[A-za-z0-9_/.-]{0,63}:[A-za-z0-9_/.-]{0,63}:secret:[A-Za-z0-9][A-za-z0-9_/.-]{8,519}$");
static SECRETS_MANAGER_ARN: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&SECRETS_MANAGER_ARN_PATTERN), values: &[], secret: false });
static ACTIVE_DIRECTORY_CONFIG: s::Shape = s::Shape::Structure(s::Structure { name: "ActiveDirectoryConfig", union: false, members: &[
    s::Member::new("DomainName", &DOMAIN_NAME).required(),
    s::Member::new("ServiceAccountSecretArn", &SECRETS_MANAGER_ARN).required(),
] });
static CERTIFICATE_AUTHORITY_ARN_PATTERN: s::Pattern = s::Pattern::new("arn:[A-Za-z0-9_+=/,.@-]+:[A-Za-z0-9_+=/,.@-]+:[A-Za-z0-9_+=/,.@-]*:[0-9]*:[A-Za-z0-9_+=,.@-]+(/[A-Za-z0-9_+=,.@-]+)*");
static CERTIFICATE_AUTHORITY_ARN: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 5, max: 200 }, pattern: Some(&CERTIFICATE_AUTHORITY_ARN_PATTERN), values: &[], secret: false });
static CERTIFICATE_BASED_AUTH_PROPERTIES: s::Shape = s::Shape::Structure(s::Structure { name: "CertificateBasedAuthProperties", union: false, members: &[
    s::Member::new("CertificateAuthorityArn", &CERTIFICATE_AUTHORITY_ARN),
    s::Member::new("Status", &APPLICATION_SETTINGS_STATUS_ENUM),
] });
static WORKSPACE_DIRECTORY_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["SIMPLE_AD", "AD_CONNECTOR", "CUSTOMER_MANAGED", "AWS_IAM_IDENTITY_CENTER"], secret: false });
static DNS_IP_ADDRESSES: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "member", length: s::ANY });
static DNS_IPV6_ADDRESSES: s::Shape = s::Shape::List(s::List { item: &IPV6_ADDRESS, tag: "member", length: s::ANY });
static ENDPOINT_ENCRYPTION_MODE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["STANDARD_TLS", "FIPS_VALIDATED"], secret: false });
static IDC_CONFIG: s::Shape = s::Shape::Structure(s::Structure { name: "IDCConfig", union: false, members: &[
    s::Member::new("ApplicationArn", &ARN),
    s::Member::new("InstanceArn", &ARN),
] });
static MICROSOFT_ENTRA_CONFIG_TENANT_ID_PATTERN: s::Pattern = s::Pattern::new("^[a-zA-Z0-9-]{1,100}$");
static MICROSOFT_ENTRA_CONFIG_TENANT_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&MICROSOFT_ENTRA_CONFIG_TENANT_ID_PATTERN), values: &[], secret: false });
static MICROSOFT_ENTRA_CONFIG: s::Shape = s::Shape::Structure(s::Structure { name: "MicrosoftEntraConfig", union: false, members: &[
    s::Member::new("ApplicationConfigSecretArn", &SECRETS_MANAGER_ARN),
    s::Member::new("TenantId", &MICROSOFT_ENTRA_CONFIG_TENANT_ID),
] });
static REGISTRATION_CODE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 20 }, pattern: None, values: &[], secret: false });
static SAML_STATUS_ENUM: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["DISABLED", "ENABLED", "ENABLED_WITH_DIRECTORY_LOGIN_FALLBACK"], secret: false });
static SAML_USER_ACCESS_URL_PATTERN: s::Pattern = s::Pattern::new("^(http|https)://[^ \\t\\n\\x0B\\f\\r]+$");
static SAML_USER_ACCESS_URL: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 8, max: 200 }, pattern: Some(&SAML_USER_ACCESS_URL_PATTERN), values: &[], secret: false });
static SAML_PROPERTIES: s::Shape = s::Shape::Structure(s::Structure { name: "SamlProperties", union: false, members: &[
    s::Member::new("RelayStateParameterName", &NON_EMPTY_STRING),
    s::Member::new("Status", &SAML_STATUS_ENUM),
    s::Member::new("UserAccessUrl", &SAML_USER_ACCESS_URL),
] });
static SELFSERVICE_PERMISSIONS: s::Shape = s::Shape::Structure(s::Structure { name: "SelfservicePermissions", union: false, members: &[
    s::Member::new("ChangeComputeType", &DEDICATED_TENANCY_SUPPORT_RESULT_ENUM),
    s::Member::new("EnableEndUserAdvisor", &DEDICATED_TENANCY_SUPPORT_RESULT_ENUM),
    s::Member::new("IncreaseVolumeSize", &DEDICATED_TENANCY_SUPPORT_RESULT_ENUM),
    s::Member::new("NestedVirtualization", &DEDICATED_TENANCY_SUPPORT_RESULT_ENUM),
    s::Member::new("RebuildWorkspace", &DEDICATED_TENANCY_SUPPORT_RESULT_ENUM),
    s::Member::new("RestartWorkspace", &DEDICATED_TENANCY_SUPPORT_RESULT_ENUM),
    s::Member::new("SwitchRunningMode", &DEDICATED_TENANCY_SUPPORT_RESULT_ENUM),
] });
static WORKSPACE_DIRECTORY_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["REGISTERING", "REGISTERED", "DEREGISTERING", "DEREGISTERED", "ERROR"], secret: false });
static AGA_MODE_FOR_DIRECTORY_ENUM: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ENABLED_AUTO", "DISABLED"], secret: false });
static AGA_PREFERRED_PROTOCOL_FOR_DIRECTORY: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["TCP", "NONE"], secret: false });
static GLOBAL_ACCELERATOR_FOR_DIRECTORY: s::Shape = s::Shape::Structure(s::Structure { name: "GlobalAcceleratorForDirectory", union: false, members: &[
    s::Member::new("Mode", &AGA_MODE_FOR_DIRECTORY_ENUM).required(),
    s::Member::new("PreferredProtocol", &AGA_PREFERRED_PROTOCOL_FOR_DIRECTORY),
] });
static STORAGE_CONNECTOR_TYPE_ENUM: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["HOME_FOLDER"], secret: false });
static STORAGE_CONNECTOR: s::Shape = s::Shape::Structure(s::Structure { name: "StorageConnector", union: false, members: &[
    s::Member::new("ConnectorType", &STORAGE_CONNECTOR_TYPE_ENUM).required(),
    s::Member::new("Status", &DEDICATED_TENANCY_SUPPORT_RESULT_ENUM).required(),
] });
static STORAGE_CONNECTORS: s::Shape = s::Shape::List(s::List { item: &STORAGE_CONNECTOR, tag: "member", length: s::Length { min: 1, max: u32::MAX } });
static STREAMING_EXPERIENCE_PREFERRED_PROTOCOL_ENUM: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["TCP", "UDP"], secret: false });
static USER_SETTING_ACTION_ENUM: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["CLIPBOARD_COPY_FROM_LOCAL_DEVICE", "CLIPBOARD_COPY_TO_LOCAL_DEVICE", "PRINTING_TO_LOCAL_DEVICE", "SMART_CARD"], secret: false });
static USER_SETTING: s::Shape = s::Shape::Structure(s::Structure { name: "UserSetting", union: false, members: &[
    s::Member::new("Action", &USER_SETTING_ACTION_ENUM).required(),
    s::Member::new("MaximumLength", &DESIRED_USER_SESSIONS),
    s::Member::new("Permission", &DEDICATED_TENANCY_SUPPORT_RESULT_ENUM).required(),
] });
static USER_SETTINGS: s::Shape = s::Shape::List(s::List { item: &USER_SETTING, tag: "member", length: s::Length { min: 1, max: u32::MAX } });
static STREAMING_PROPERTIES: s::Shape = s::Shape::Structure(s::Structure { name: "StreamingProperties", union: false, members: &[
    s::Member::new("GlobalAccelerator", &GLOBAL_ACCELERATOR_FOR_DIRECTORY),
    s::Member::new("StorageConnectors", &STORAGE_CONNECTORS),
    s::Member::new("StreamingExperiencePreferredProtocol", &STREAMING_EXPERIENCE_PREFERRED_PROTOCOL_ENUM),
    s::Member::new("UserSettings", &USER_SETTINGS),
] });
static SUBNET_IDS: s::Shape = s::Shape::List(s::List { item: &SUBNET_ID, tag: "member", length: s::Length { min: 0, max: 2 } });
static TENANCY: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["DEDICATED", "SHARED"], secret: false });
static USER_IDENTITY_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["CUSTOMER_MANAGED", "AWS_DIRECTORY_SERVICE", "AWS_IAM_IDENTITY_CENTER"], secret: false });
static ACCESS_ENDPOINT_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["STREAMING_WSP"], secret: false });
static ALPHANUMERIC_DASH_UNDERSCORE_NON_EMPTY_STRING_PATTERN: s::Pattern = s::Pattern::new("^[a-zA-Z0-9_\\-]{1,1000}$");
static ALPHANUMERIC_DASH_UNDERSCORE_NON_EMPTY_STRING: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&ALPHANUMERIC_DASH_UNDERSCORE_NON_EMPTY_STRING_PATTERN), values: &[], secret: false });
static ACCESS_ENDPOINT: s::Shape = s::Shape::Structure(s::Structure { name: "AccessEndpoint", union: false, members: &[
    s::Member::new("AccessEndpointType", &ACCESS_ENDPOINT_TYPE),
    s::Member::new("VpcEndpointId", &ALPHANUMERIC_DASH_UNDERSCORE_NON_EMPTY_STRING),
] });
static ACCESS_ENDPOINT_LIST: s::Shape = s::Shape::List(s::List { item: &ACCESS_ENDPOINT, tag: "member", length: s::ANY });
static INTERNET_FALLBACK_PROTOCOL: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["PCOIP"], secret: false });
static INTERNET_FALLBACK_PROTOCOL_LIST: s::Shape = s::Shape::List(s::List { item: &INTERNET_FALLBACK_PROTOCOL, tag: "member", length: s::ANY });
static ACCESS_ENDPOINT_CONFIG: s::Shape = s::Shape::Structure(s::Structure { name: "AccessEndpointConfig", union: false, members: &[
    s::Member::new("AccessEndpoints", &ACCESS_ENDPOINT_LIST).required(),
    s::Member::new("InternetFallbackProtocols", &INTERNET_FALLBACK_PROTOCOL_LIST),
] });
static ACCESS_PROPERTY_VALUE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ALLOW", "DENY"], secret: false });
static WORKSPACE_ACCESS_PROPERTIES: s::Shape = s::Shape::Structure(s::Structure { name: "WorkspaceAccessProperties", union: false, members: &[
    s::Member::new("AccessEndpointConfig", &ACCESS_ENDPOINT_CONFIG),
    s::Member::new("DeviceTypeAndroid", &ACCESS_PROPERTY_VALUE),
    s::Member::new("DeviceTypeChromeOs", &ACCESS_PROPERTY_VALUE),
    s::Member::new("DeviceTypeIos", &ACCESS_PROPERTY_VALUE),
    s::Member::new("DeviceTypeLinux", &ACCESS_PROPERTY_VALUE),
    s::Member::new("DeviceTypeOsx", &ACCESS_PROPERTY_VALUE),
    s::Member::new("DeviceTypeWeb", &ACCESS_PROPERTY_VALUE),
    s::Member::new("DeviceTypeWindows", &ACCESS_PROPERTY_VALUE),
    s::Member::new("DeviceTypeWorkSpacesThinClient", &ACCESS_PROPERTY_VALUE),
    s::Member::new("DeviceTypeZeroClient", &ACCESS_PROPERTY_VALUE),
] });
static SECURITY_GROUP_ID_PATTERN: s::Pattern = s::Pattern::new("^(sg-([0-9a-f]{8}|[0-9a-f]{17}))$");
static SECURITY_GROUP_ID: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 11, max: 20 }, pattern: Some(&SECURITY_GROUP_ID_PATTERN), values: &[], secret: false });
static DEFAULT_WORKSPACE_CREATION_PROPERTIES: s::Shape = s::Shape::Structure(s::Structure { name: "DefaultWorkspaceCreationProperties", union: false, members: &[
    s::Member::new("CustomSecurityGroupId", &SECURITY_GROUP_ID),
    s::Member::new("DefaultOu", &s::TEXT),
    s::Member::new("EnableInternetAccess", &s::BOOLEAN),
    s::Member::new("EnableMaintenanceMode", &s::BOOLEAN),
    s::Member::new("InstanceIamRoleArn", &ARN),
    s::Member::new("UserEnabledAsLocalAdministrator", &s::BOOLEAN),
] });
static WORKSPACE_DIRECTORY_DESCRIPTION_PATTERN: s::Pattern = s::Pattern::new("^([a-zA-Z0-9_])[\\\\a-zA-Z0-9_@#%*+=:?./! \\t\\n\\x0B\\f\\r-]{1,255}$");
static WORKSPACE_DIRECTORY_DESCRIPTION: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&WORKSPACE_DIRECTORY_DESCRIPTION_PATTERN), values: &[], secret: false });
static WORKSPACE_OS_USER_MODE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["LOCAL_USER", "DOMAIN_JOIN", "ENTRA_JOIN", "SELF_MANAGED"], secret: false });
static WORKSPACE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["PERSONAL", "POOLS"], secret: false });
static WORKSPACE_DIRECTORY: s::Shape = s::Shape::Structure(s::Structure { name: "WorkspaceDirectory", union: false, members: &[
    s::Member::new("ActiveDirectoryConfig", &ACTIVE_DIRECTORY_CONFIG),
    s::Member::new("Alias", &s::TEXT),
    s::Member::new("CertificateBasedAuthProperties", &CERTIFICATE_BASED_AUTH_PROPERTIES),
    s::Member::new("CustomerUserName", &USER_NAME),
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("DirectoryName", &s::TEXT),
    s::Member::new("DirectoryType", &WORKSPACE_DIRECTORY_TYPE),
    s::Member::new("DnsIpAddresses", &DNS_IP_ADDRESSES),
    s::Member::new("DnsIpv6Addresses", &DNS_IPV6_ADDRESSES),
    s::Member::new("EndpointEncryptionMode", &ENDPOINT_ENCRYPTION_MODE),
    s::Member::new("ErrorMessage", &s::TEXT),
    s::Member::new("IDCConfig", &IDC_CONFIG),
    s::Member::new("IamRoleId", &ARN),
    s::Member::new("MicrosoftEntraConfig", &MICROSOFT_ENTRA_CONFIG),
    s::Member::new("RegistrationCode", &REGISTRATION_CODE),
    s::Member::new("SamlProperties", &SAML_PROPERTIES),
    s::Member::new("SelfservicePermissions", &SELFSERVICE_PERMISSIONS),
    s::Member::new("State", &WORKSPACE_DIRECTORY_STATE),
    s::Member::new("StreamingProperties", &STREAMING_PROPERTIES),
    s::Member::new("SubnetIds", &SUBNET_IDS),
    s::Member::new("Tenancy", &TENANCY),
    s::Member::new("UserIdentityType", &USER_IDENTITY_TYPE),
    s::Member::new("WorkspaceAccessProperties", &WORKSPACE_ACCESS_PROPERTIES),
    s::Member::new("WorkspaceCreationProperties", &DEFAULT_WORKSPACE_CREATION_PROPERTIES),
    s::Member::new("WorkspaceDirectoryDescription", &WORKSPACE_DIRECTORY_DESCRIPTION),
    s::Member::new("WorkspaceDirectoryName", &WORKSPACE_DIRECTORY_NAME),
    s::Member::new("WorkspaceOsUserMode", &WORKSPACE_OS_USER_MODE),
    s::Member::new("WorkspaceSecurityGroupId", &SECURITY_GROUP_ID),
    s::Member::new("WorkspaceType", &WORKSPACE_TYPE),
    s::Member::new("ipGroupIds", &IP_GROUP_ID_LIST),
] });
static DIRECTORY_LIST: s::Shape = s::Shape::List(s::List { item: &WORKSPACE_DIRECTORY, tag: "member", length: s::ANY });
static DESCRIBE_WORKSPACE_DIRECTORIES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspaceDirectoriesResult", union: false, members: &[
    s::Member::new("Directories", &DIRECTORY_LIST),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
] });
static DESCRIBE_WORKSPACE_IMAGE_PERMISSIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspaceImagePermissionsRequest", union: false, members: &[
    s::Member::new("ImageId", &WORKSPACE_IMAGE_ID).required(),
    s::Member::new("MaxResults", &LIMIT),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
] });
static IMAGE_PERMISSION: s::Shape = s::Shape::Structure(s::Structure { name: "ImagePermission", union: false, members: &[
    s::Member::new("SharedAccountId", &AWS_ACCOUNT),
] });
static IMAGE_PERMISSIONS: s::Shape = s::Shape::List(s::List { item: &IMAGE_PERMISSION, tag: "member", length: s::ANY });
static DESCRIBE_WORKSPACE_IMAGE_PERMISSIONS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspaceImagePermissionsResult", union: false, members: &[
    s::Member::new("ImageId", &WORKSPACE_IMAGE_ID),
    s::Member::new("ImagePermissions", &IMAGE_PERMISSIONS),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
] });
static WORKSPACE_IMAGE_ID_LIST: s::Shape = s::Shape::List(s::List { item: &WORKSPACE_IMAGE_ID, tag: "member", length: s::Length { min: 1, max: 25 } });
static IMAGE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["OWNED", "SHARED"], secret: false });
static DESCRIBE_WORKSPACE_IMAGES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspaceImagesRequest", union: false, members: &[
    s::Member::new("ImageIds", &WORKSPACE_IMAGE_ID_LIST),
    s::Member::new("ImageType", &IMAGE_TYPE),
    s::Member::new("MaxResults", &LIMIT),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
] });
static WORKSPACE_IMAGE_ERROR_DETAIL_CODE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["OutdatedPowershellVersion", "OfficeInstalled", "PCoIPAgentInstalled", "WindowsUpdatesEnabled", "AutoMountDisabled", "WorkspacesBYOLAccountNotFound", "WorkspacesBYOLAccountDisabled", "DHCPDisabled", "DiskFreeSpace", "AdditionalDrivesAttached", "OSNotSupported", "DomainJoined", "AzureDomainJoined", "FirewallEnabled", "VMWareToolsInstalled", "DiskSizeExceeded", "IncompatiblePartitioning", "PendingReboot", "AutoLogonEnabled", "RealTimeUniversalDisabled", "MultipleBootPartition", "Requires64BitOS", "ZeroRearmCount", "InPlaceUpgrade", "AntiVirusInstalled", "UEFINotSupported", "UnknownError", "AppXPackagesInstalled", "ReservedStorageInUse", "AdditionalDrivesPresent", "WindowsUpdatesRequired", "SysPrepFileMissing", "UserProfileMissing", "InsufficientDiskSpace", "EnvironmentVariablesPathMissingEntries", "DomainAccountServicesFound", "InvalidIp", "RemoteDesktopServicesDisabled", "WindowsModulesInstallerDisabled", "AmazonSsmAgentEnabled", "UnsupportedSecurityProtocol", "MultipleUserProfiles", "StagedAppxPackage", "UnsupportedOsUpgrade", "InsufficientRearmCount", "ProtocolOSIncompatibility", "MemoryIntegrityIncompatibility", "RestrictedDriveLetterInUse"], secret: false });
static ERROR_DETAILS: s::Shape = s::Shape::Structure(s::Structure { name: "ErrorDetails", union: false, members: &[
    s::Member::new("ErrorCode", &WORKSPACE_IMAGE_ERROR_DETAIL_CODE),
    s::Member::new("ErrorMessage", &s::TEXT),
] });
static ERROR_DETAILS_LIST: s::Shape = s::Shape::List(s::List { item: &ERROR_DETAILS, tag: "member", length: s::ANY });
static UPDATE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateResult", union: false, members: &[
    s::Member::new("Description", &WORKSPACE_BUNDLE_DESCRIPTION),
    s::Member::new("UpdateAvailable", &s::BOOLEAN),
] });
static WORKSPACE_IMAGE: s::Shape = s::Shape::Structure(s::Structure { name: "WorkspaceImage", union: false, members: &[
    s::Member::new("Created", &s::TIMESTAMP),
    s::Member::new("Description", &WORKSPACE_IMAGE_DESCRIPTION),
    s::Member::new("ErrorCode", &s::TEXT),
    s::Member::new("ErrorDetails", &ERROR_DETAILS_LIST),
    s::Member::new("ErrorMessage", &s::TEXT),
    s::Member::new("ImageId", &WORKSPACE_IMAGE_ID),
    s::Member::new("Name", &WORKSPACE_IMAGE_NAME),
    s::Member::new("OperatingSystem", &OPERATING_SYSTEM),
    s::Member::new("OwnerAccountId", &AWS_ACCOUNT),
    s::Member::new("RequiredTenancy", &WORKSPACE_IMAGE_REQUIRED_TENANCY),
    s::Member::new("State", &WORKSPACE_BUNDLE_STATE),
    s::Member::new("Updates", &UPDATE_RESULT),
] });
static WORKSPACE_IMAGE_LIST: s::Shape = s::Shape::List(s::List { item: &WORKSPACE_IMAGE, tag: "member", length: s::ANY });
static DESCRIBE_WORKSPACE_IMAGES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspaceImagesResult", union: false, members: &[
    s::Member::new("Images", &WORKSPACE_IMAGE_LIST),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
] });
static DESCRIBE_WORKSPACE_SNAPSHOTS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspaceSnapshotsRequest", union: false, members: &[
    s::Member::new("WorkspaceId", &WORKSPACE_ID).required(),
] });
static SNAPSHOT: s::Shape = s::Shape::Structure(s::Structure { name: "Snapshot", union: false, members: &[
    s::Member::new("SnapshotTime", &s::TIMESTAMP),
] });
static SNAPSHOT_LIST: s::Shape = s::Shape::List(s::List { item: &SNAPSHOT, tag: "member", length: s::ANY });
static DESCRIBE_WORKSPACE_SNAPSHOTS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspaceSnapshotsResult", union: false, members: &[
    s::Member::new("RebuildSnapshots", &SNAPSHOT_LIST),
    s::Member::new("RestoreSnapshots", &SNAPSHOT_LIST),
] });
static WORKSPACE_ID_LIST: s::Shape = s::Shape::List(s::List { item: &WORKSPACE_ID, tag: "member", length: s::Length { min: 1, max: 25 } });
static DESCRIBE_WORKSPACES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspacesRequest", union: false, members: &[
    s::Member::new("BundleId", &BUNDLE_ID),
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("Limit", &LIMIT),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
    s::Member::new("UserName", &USER_NAME),
    s::Member::new("WorkspaceIds", &WORKSPACE_ID_LIST),
    s::Member::new("WorkspaceName", &WORKSPACE_NAME),
] });
static DESCRIBE_WORKSPACES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspacesResult", union: false, members: &[
    s::Member::new("NextToken", &PAGINATION_TOKEN),
    s::Member::new("Workspaces", &WORKSPACE_LIST),
] });
static DESCRIBE_WORKSPACES_CONNECTION_STATUS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspacesConnectionStatusRequest", union: false, members: &[
    s::Member::new("NextToken", &PAGINATION_TOKEN),
    s::Member::new("WorkspaceIds", &WORKSPACE_ID_LIST),
] });
static CONNECTION_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["CONNECTED", "DISCONNECTED", "UNKNOWN"], secret: false });
static WORKSPACE_CONNECTION_STATUS: s::Shape = s::Shape::Structure(s::Structure { name: "WorkspaceConnectionStatus", union: false, members: &[
    s::Member::new("ConnectionState", &CONNECTION_STATE),
    s::Member::new("ConnectionStateCheckTimestamp", &s::TIMESTAMP),
    s::Member::new("LastKnownUserConnectionTimestamp", &s::TIMESTAMP),
    s::Member::new("WorkspaceId", &WORKSPACE_ID),
] });
static WORKSPACE_CONNECTION_STATUS_LIST: s::Shape = s::Shape::List(s::List { item: &WORKSPACE_CONNECTION_STATUS, tag: "member", length: s::ANY });
static DESCRIBE_WORKSPACES_CONNECTION_STATUS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspacesConnectionStatusResult", union: false, members: &[
    s::Member::new("NextToken", &PAGINATION_TOKEN),
    s::Member::new("WorkspacesConnectionStatus", &WORKSPACE_CONNECTION_STATUS_LIST),
] });
static LIMIT50: s::Shape = s::Shape::Integer(1, 50);
static WORKSPACES_POOL_USER_ID: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 2, max: 128 }, pattern: None, values: &[], secret: false });
static DESCRIBE_WORKSPACES_POOL_SESSIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspacesPoolSessionsRequest", union: false, members: &[
    s::Member::new("Limit", &LIMIT50),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
    s::Member::new("PoolId", &WORKSPACES_POOL_ID).required(),
    s::Member::new("UserId", &WORKSPACES_POOL_USER_ID),
] });
static AUTHENTICATION_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["SAML"], secret: false });
static SESSION_CONNECTION_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["CONNECTED", "NOT_CONNECTED"], secret: false });
static SESSION_INSTANCE_ID_PATTERN: s::Pattern = s::Pattern::new("^i-[a-f0-9]{8}(?:[a-f0-9]{9})?$");
static SESSION_INSTANCE_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&SESSION_INSTANCE_ID_PATTERN), values: &[], secret: false });
static NETWORK_ACCESS_CONFIGURATION: s::Shape = s::Shape::Structure(s::Structure { name: "NetworkAccessConfiguration", union: false, members: &[
    s::Member::new("EniId", &NON_EMPTY_STRING),
    s::Member::new("EniPrivateIpAddress", &NON_EMPTY_STRING),
] });
static WORKSPACES_POOL_SESSION: s::Shape = s::Shape::Structure(s::Structure { name: "WorkspacesPoolSession", union: false, members: &[
    s::Member::new("AuthenticationType", &AUTHENTICATION_TYPE),
    s::Member::new("ConnectionState", &SESSION_CONNECTION_STATE),
    s::Member::new("ExpirationTime", &s::TIMESTAMP),
    s::Member::new("InstanceId", &SESSION_INSTANCE_ID),
    s::Member::new("NetworkAccessConfiguration", &NETWORK_ACCESS_CONFIGURATION),
    s::Member::new("PoolId", &WORKSPACES_POOL_ID).required(),
    s::Member::new("SessionId", &AMAZON_UUID).required(),
    s::Member::new("StartTime", &s::TIMESTAMP),
    s::Member::new("UserId", &WORKSPACES_POOL_USER_ID).required(),
] });
static WORKSPACES_POOL_SESSIONS: s::Shape = s::Shape::List(s::List { item: &WORKSPACES_POOL_SESSION, tag: "member", length: s::ANY });
static DESCRIBE_WORKSPACES_POOL_SESSIONS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspacesPoolSessionsResult", union: false, members: &[
    s::Member::new("NextToken", &PAGINATION_TOKEN),
    s::Member::new("Sessions", &WORKSPACES_POOL_SESSIONS),
] });
static DESCRIBE_WORKSPACES_POOLS_FILTER_NAME: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["PoolName"], secret: false });
static DESCRIBE_WORKSPACES_POOLS_FILTER_OPERATOR: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["EQUALS", "NOTEQUALS", "CONTAINS", "NOTCONTAINS"], secret: false });
static DESCRIBE_WORKSPACES_POOLS_FILTER_VALUE_PATTERN: s::Pattern = s::Pattern::new("^[A-Za-z0-9][A-Za-z0-9_.-]+$");
static DESCRIBE_WORKSPACES_POOLS_FILTER_VALUE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 128 }, pattern: Some(&DESCRIBE_WORKSPACES_POOLS_FILTER_VALUE_PATTERN), values: &[], secret: false });
static DESCRIBE_WORKSPACES_POOLS_FILTER_VALUES: s::Shape = s::Shape::List(s::List { item: &DESCRIBE_WORKSPACES_POOLS_FILTER_VALUE, tag: "member", length: s::Length { min: 1, max: 25 } });
static DESCRIBE_WORKSPACES_POOLS_FILTER: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspacesPoolsFilter", union: false, members: &[
    s::Member::new("Name", &DESCRIBE_WORKSPACES_POOLS_FILTER_NAME).required(),
    s::Member::new("Operator", &DESCRIBE_WORKSPACES_POOLS_FILTER_OPERATOR).required(),
    s::Member::new("Values", &DESCRIBE_WORKSPACES_POOLS_FILTER_VALUES).required(),
] });
static DESCRIBE_WORKSPACES_POOLS_FILTERS: s::Shape = s::Shape::List(s::List { item: &DESCRIBE_WORKSPACES_POOLS_FILTER, tag: "member", length: s::Length { min: 1, max: 25 } });
static WORKSPACES_POOL_IDS: s::Shape = s::Shape::List(s::List { item: &WORKSPACES_POOL_ID, tag: "member", length: s::Length { min: 1, max: 25 } });
static DESCRIBE_WORKSPACES_POOLS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspacesPoolsRequest", union: false, members: &[
    s::Member::new("Filters", &DESCRIBE_WORKSPACES_POOLS_FILTERS),
    s::Member::new("Limit", &LIMIT),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
    s::Member::new("PoolIds", &WORKSPACES_POOL_IDS),
] });
static WORKSPACES_POOLS: s::Shape = s::Shape::List(s::List { item: &WORKSPACES_POOL, tag: "member", length: s::ANY });
static DESCRIBE_WORKSPACES_POOLS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeWorkspacesPoolsResult", union: false, members: &[
    s::Member::new("NextToken", &PAGINATION_TOKEN),
    s::Member::new("WorkspacesPools", &WORKSPACES_POOLS),
] });
static DISASSOCIATE_CONNECTION_ALIAS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DisassociateConnectionAliasRequest", union: false, members: &[
    s::Member::new("AliasId", &CONNECTION_ALIAS_ID).required(),
] });
static DISASSOCIATE_CONNECTION_ALIAS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DisassociateConnectionAliasResult", union: false, members: &[
] });
static DISASSOCIATE_IP_GROUPS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DisassociateIpGroupsRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("GroupIds", &IP_GROUP_ID_LIST).required(),
] });
static DISASSOCIATE_IP_GROUPS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DisassociateIpGroupsResult", union: false, members: &[
] });
static DISASSOCIATE_WORKSPACE_APPLICATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DisassociateWorkspaceApplicationRequest", union: false, members: &[
    s::Member::new("ApplicationId", &WORK_SPACE_APPLICATION_ID).required(),
    s::Member::new("WorkspaceId", &WORKSPACE_ID).required(),
] });
static DISASSOCIATE_WORKSPACE_APPLICATION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DisassociateWorkspaceApplicationResult", union: false, members: &[
    s::Member::new("Association", &WORKSPACE_RESOURCE_ASSOCIATION),
] });
static GET_ACCOUNT_LINK_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetAccountLinkRequest", union: false, members: &[
    s::Member::new("LinkId", &LINK_ID),
    s::Member::new("LinkedAccountId", &AWS_ACCOUNT),
] });
static GET_ACCOUNT_LINK_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "GetAccountLinkResult", union: false, members: &[
    s::Member::new("AccountLink", &ACCOUNT_LINK),
] });
static DEFAULT_LOGO: s::Shape = s::Shape::Blob(s::Length { min: 1, max: 1500000 });
static DEFAULT_IMPORT_CLIENT_BRANDING_ATTRIBUTES: s::Shape = s::Shape::Structure(s::Structure { name: "DefaultImportClientBrandingAttributes", union: false, members: &[
    s::Member::new("ForgotPasswordLink", &CLIENT_URL),
    s::Member::new("LoginMessage", &LOGIN_MESSAGE),
    s::Member::new("Logo", &DEFAULT_LOGO),
    s::Member::new("SupportEmail", &CLIENT_EMAIL),
    s::Member::new("SupportLink", &CLIENT_URL),
] });
static IOS_LOGO: s::Shape = s::Shape::Blob(s::Length { min: 1, max: 447000 });
static IOS2_X_LOGO: s::Shape = s::Shape::Blob(s::Length { min: 1, max: 1770000 });
static IOS_IMPORT_CLIENT_BRANDING_ATTRIBUTES: s::Shape = s::Shape::Structure(s::Structure { name: "IosImportClientBrandingAttributes", union: false, members: &[
    s::Member::new("ForgotPasswordLink", &CLIENT_URL),
    s::Member::new("LoginMessage", &LOGIN_MESSAGE),
    s::Member::new("Logo", &IOS_LOGO),
    s::Member::new("Logo2x", &IOS2_X_LOGO),
    s::Member::new("Logo3x", &IOS2_X_LOGO),
    s::Member::new("SupportEmail", &CLIENT_EMAIL),
    s::Member::new("SupportLink", &CLIENT_URL),
] });
static IMPORT_CLIENT_BRANDING_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ImportClientBrandingRequest", union: false, members: &[
    s::Member::new("DeviceTypeAndroid", &DEFAULT_IMPORT_CLIENT_BRANDING_ATTRIBUTES),
    s::Member::new("DeviceTypeIos", &IOS_IMPORT_CLIENT_BRANDING_ATTRIBUTES),
    s::Member::new("DeviceTypeLinux", &DEFAULT_IMPORT_CLIENT_BRANDING_ATTRIBUTES),
    s::Member::new("DeviceTypeOsx", &DEFAULT_IMPORT_CLIENT_BRANDING_ATTRIBUTES),
    s::Member::new("DeviceTypeWeb", &DEFAULT_IMPORT_CLIENT_BRANDING_ATTRIBUTES),
    s::Member::new("DeviceTypeWindows", &DEFAULT_IMPORT_CLIENT_BRANDING_ATTRIBUTES),
    s::Member::new("ResourceId", &DIRECTORY_ID).required(),
] });
static IMPORT_CLIENT_BRANDING_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ImportClientBrandingResult", union: false, members: &[
    s::Member::new("DeviceTypeAndroid", &DEFAULT_CLIENT_BRANDING_ATTRIBUTES),
    s::Member::new("DeviceTypeIos", &IOS_CLIENT_BRANDING_ATTRIBUTES),
    s::Member::new("DeviceTypeLinux", &DEFAULT_CLIENT_BRANDING_ATTRIBUTES),
    s::Member::new("DeviceTypeOsx", &DEFAULT_CLIENT_BRANDING_ATTRIBUTES),
    s::Member::new("DeviceTypeWeb", &DEFAULT_CLIENT_BRANDING_ATTRIBUTES),
    s::Member::new("DeviceTypeWindows", &DEFAULT_CLIENT_BRANDING_ATTRIBUTES),
] });
static IMAGE_COMPUTE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["BASE", "GRAPHICS_G4DN", "GRAPHICS_G6", "GRAPHICS_G7"], secret: false });
static IMAGE_VALIDATION_MODE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["CUSTOMER_MANAGED", "SERVICE_MANAGED"], secret: false });
static OS_VERSION: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Windows_10", "Windows_11"], secret: false });
static PLATFORM: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["WINDOWS"], secret: false });
static CUSTOM_IMAGE_PROTOCOL: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["PCOIP", "DCV", "BYOP"], secret: false });
static IMPORT_CUSTOM_WORKSPACE_IMAGE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ImportCustomWorkspaceImageRequest", union: false, members: &[
    s::Member::new("ComputeType", &IMAGE_COMPUTE_TYPE).required(),
    s::Member::new("ImageDescription", &WORKSPACE_IMAGE_DESCRIPTION).required(),
    s::Member::new("ImageName", &WORKSPACE_IMAGE_NAME).required(),
    s::Member::new("ImageSource", &IMAGE_SOURCE_IDENTIFIER).required(),
    s::Member::new("ImageValidationMode", &IMAGE_VALIDATION_MODE),
    s::Member::new("InfrastructureConfigurationArn", &INFRASTRUCTURE_CONFIGURATION_ARN).required(),
    s::Member::new("OsVersion", &OS_VERSION).required(),
    s::Member::new("Platform", &PLATFORM).required(),
    s::Member::new("Protocol", &CUSTOM_IMAGE_PROTOCOL).required(),
    s::Member::new("Tags", &TAG_LIST),
] });
static IMPORT_CUSTOM_WORKSPACE_IMAGE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ImportCustomWorkspaceImageResult", union: false, members: &[
    s::Member::new("ImageId", &WORKSPACE_IMAGE_ID),
    s::Member::new("State", &CUSTOM_WORKSPACE_IMAGE_IMPORT_STATE),
] });
static APPLICATION: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Microsoft_Office_2016", "Microsoft_Office_2019"], secret: false });
static APPLICATION_LIST: s::Shape = s::Shape::List(s::List { item: &APPLICATION, tag: "member", length: s::Length { min: 1, max: 5 } });
static WORKSPACE_IMAGE_INGESTION_PROCESS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["BYOL_REGULAR", "BYOL_GRAPHICS", "BYOL_GRAPHICSPRO", "BYOL_GRAPHICS_G4DN", "BYOL_REGULAR_WSP", "BYOL_GRAPHICS_G4DN_WSP", "BYOL_REGULAR_BYOP", "BYOL_GRAPHICS_G4DN_BYOP"], secret: false });
static IMPORT_WORKSPACE_IMAGE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ImportWorkspaceImageRequest", union: false, members: &[
    s::Member::new("Applications", &APPLICATION_LIST),
    s::Member::new("Ec2ImageId", &EC2_IMAGE_ID).required(),
    s::Member::new("ImageDescription", &WORKSPACE_IMAGE_DESCRIPTION).required(),
    s::Member::new("ImageName", &WORKSPACE_IMAGE_NAME).required(),
    s::Member::new("IngestionProcess", &WORKSPACE_IMAGE_INGESTION_PROCESS).required(),
    s::Member::new("Tags", &TAG_LIST),
] });
static IMPORT_WORKSPACE_IMAGE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ImportWorkspaceImageResult", union: false, members: &[
    s::Member::new("ImageId", &WORKSPACE_IMAGE_ID),
] });
static LINK_STATUS_FILTER_LIST: s::Shape = s::Shape::List(s::List { item: &ACCOUNT_LINK_STATUS_ENUM, tag: "member", length: s::ANY });
static LIST_ACCOUNT_LINKS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListAccountLinksRequest", union: false, members: &[
    s::Member::new("LinkStatusFilter", &LINK_STATUS_FILTER_LIST),
    s::Member::new("MaxResults", &LIMIT),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
] });
static ACCOUNT_LINK_LIST: s::Shape = s::Shape::List(s::List { item: &ACCOUNT_LINK, tag: "member", length: s::ANY });
static LIST_ACCOUNT_LINKS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ListAccountLinksResult", union: false, members: &[
    s::Member::new("AccountLinks", &ACCOUNT_LINK_LIST),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
] });
static MANAGEMENT_CIDR_RANGE_CONSTRAINT_PATTERN: s::Pattern = s::Pattern::new("^(([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])\\.){3}([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])(/(3[0-2]|[1-2][0-9]|[0-9]))$");
static MANAGEMENT_CIDR_RANGE_CONSTRAINT: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&MANAGEMENT_CIDR_RANGE_CONSTRAINT_PATTERN), values: &[], secret: false });
static MANAGEMENT_CIDR_RANGE_MAX_RESULTS: s::Shape = s::Shape::Integer(1, 5);
static LIST_AVAILABLE_MANAGEMENT_CIDR_RANGES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListAvailableManagementCidrRangesRequest", union: false, members: &[
    s::Member::new("ManagementCidrRangeConstraint", &MANAGEMENT_CIDR_RANGE_CONSTRAINT).required(),
    s::Member::new("MaxResults", &MANAGEMENT_CIDR_RANGE_MAX_RESULTS),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
] });
static DEDICATED_TENANCY_CIDR_RANGE_LIST: s::Shape = s::Shape::List(s::List { item: &DEDICATED_TENANCY_MANAGEMENT_CIDR_RANGE, tag: "member", length: s::ANY });
static LIST_AVAILABLE_MANAGEMENT_CIDR_RANGES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ListAvailableManagementCidrRangesResult", union: false, members: &[
    s::Member::new("ManagementCidrRanges", &DEDICATED_TENANCY_CIDR_RANGE_LIST),
    s::Member::new("NextToken", &PAGINATION_TOKEN),
] });
static MIGRATE_WORKSPACE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "MigrateWorkspaceRequest", union: false, members: &[
    s::Member::new("BundleId", &BUNDLE_ID).required(),
    s::Member::new("SourceWorkspaceId", &WORKSPACE_ID).required(),
] });
static MIGRATE_WORKSPACE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "MigrateWorkspaceResult", union: false, members: &[
    s::Member::new("SourceWorkspaceId", &WORKSPACE_ID),
    s::Member::new("TargetWorkspaceId", &WORKSPACE_ID),
] });
static DEDICATED_TENANCY_SUPPORT_ENUM: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ENABLED"], secret: false });
static MODIFY_ACCOUNT_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyAccountRequest", union: false, members: &[
    s::Member::new("DedicatedTenancyManagementCidrRange", &DEDICATED_TENANCY_MANAGEMENT_CIDR_RANGE),
    s::Member::new("DedicatedTenancySupport", &DEDICATED_TENANCY_SUPPORT_ENUM),
] });
static MODIFY_ACCOUNT_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyAccountResult", union: false, members: &[
    s::Member::new("Message", &s::TEXT),
] });
static DELETABLE_CERTIFICATE_BASED_AUTH_PROPERTY: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["CERTIFICATE_BASED_AUTH_PROPERTIES_CERTIFICATE_AUTHORITY_ARN"], secret: false });
static DELETABLE_CERTIFICATE_BASED_AUTH_PROPERTIES_LIST: s::Shape = s::Shape::List(s::List { item: &DELETABLE_CERTIFICATE_BASED_AUTH_PROPERTY, tag: "member", length: s::ANY });
static MODIFY_CERTIFICATE_BASED_AUTH_PROPERTIES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyCertificateBasedAuthPropertiesRequest", union: false, members: &[
    s::Member::new("CertificateBasedAuthProperties", &CERTIFICATE_BASED_AUTH_PROPERTIES),
    s::Member::new("PropertiesToDelete", &DELETABLE_CERTIFICATE_BASED_AUTH_PROPERTIES_LIST),
    s::Member::new("ResourceId", &DIRECTORY_ID).required(),
] });
static MODIFY_CERTIFICATE_BASED_AUTH_PROPERTIES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyCertificateBasedAuthPropertiesResult", union: false, members: &[
] });
static MODIFY_CLIENT_PROPERTIES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyClientPropertiesRequest", union: false, members: &[
    s::Member::new("ClientProperties", &CLIENT_PROPERTIES).required(),
    s::Member::new("ResourceId", &NON_EMPTY_STRING).required(),
] });
static MODIFY_CLIENT_PROPERTIES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyClientPropertiesResult", union: false, members: &[
] });
static MODIFY_ENDPOINT_ENCRYPTION_MODE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyEndpointEncryptionModeRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("EndpointEncryptionMode", &ENDPOINT_ENCRYPTION_MODE).required(),
] });
static MODIFY_ENDPOINT_ENCRYPTION_MODE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyEndpointEncryptionModeResponse", union: false, members: &[
] });
static DELETABLE_SAML_PROPERTY: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["SAML_PROPERTIES_USER_ACCESS_URL", "SAML_PROPERTIES_RELAY_STATE_PARAMETER_NAME"], secret: false });
static DELETABLE_SAML_PROPERTIES_LIST: s::Shape = s::Shape::List(s::List { item: &DELETABLE_SAML_PROPERTY, tag: "member", length: s::ANY });
static MODIFY_SAML_PROPERTIES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ModifySamlPropertiesRequest", union: false, members: &[
    s::Member::new("PropertiesToDelete", &DELETABLE_SAML_PROPERTIES_LIST),
    s::Member::new("ResourceId", &DIRECTORY_ID).required(),
    s::Member::new("SamlProperties", &SAML_PROPERTIES),
] });
static MODIFY_SAML_PROPERTIES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ModifySamlPropertiesResult", union: false, members: &[
] });
static MODIFY_SELFSERVICE_PERMISSIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ModifySelfservicePermissionsRequest", union: false, members: &[
    s::Member::new("ResourceId", &DIRECTORY_ID).required(),
    s::Member::new("SelfservicePermissions", &SELFSERVICE_PERMISSIONS).required(),
] });
static MODIFY_SELFSERVICE_PERMISSIONS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ModifySelfservicePermissionsResult", union: false, members: &[
] });
static MODIFY_STREAMING_PROPERTIES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyStreamingPropertiesRequest", union: false, members: &[
    s::Member::new("ResourceId", &DIRECTORY_ID).required(),
    s::Member::new("StreamingProperties", &STREAMING_PROPERTIES),
] });
static MODIFY_STREAMING_PROPERTIES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyStreamingPropertiesResult", union: false, members: &[
] });
static MODIFY_WORKSPACE_ACCESS_PROPERTIES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyWorkspaceAccessPropertiesRequest", union: false, members: &[
    s::Member::new("ResourceId", &DIRECTORY_ID).required(),
    s::Member::new("WorkspaceAccessProperties", &WORKSPACE_ACCESS_PROPERTIES).required(),
] });
static MODIFY_WORKSPACE_ACCESS_PROPERTIES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyWorkspaceAccessPropertiesResult", union: false, members: &[
] });
static WORKSPACE_CREATION_PROPERTIES: s::Shape = s::Shape::Structure(s::Structure { name: "WorkspaceCreationProperties", union: false, members: &[
    s::Member::new("CustomSecurityGroupId", &SECURITY_GROUP_ID),
    s::Member::new("DefaultOu", &s::TEXT),
    s::Member::new("EnableInternetAccess", &s::BOOLEAN),
    s::Member::new("EnableMaintenanceMode", &s::BOOLEAN),
    s::Member::new("InstanceIamRoleArn", &ARN),
    s::Member::new("UserEnabledAsLocalAdministrator", &s::BOOLEAN),
] });
static MODIFY_WORKSPACE_CREATION_PROPERTIES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyWorkspaceCreationPropertiesRequest", union: false, members: &[
    s::Member::new("ResourceId", &DIRECTORY_ID).required(),
    s::Member::new("WorkspaceCreationProperties", &WORKSPACE_CREATION_PROPERTIES).required(),
] });
static MODIFY_WORKSPACE_CREATION_PROPERTIES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyWorkspaceCreationPropertiesResult", union: false, members: &[
] });
static MODIFY_WORKSPACE_PROPERTIES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyWorkspacePropertiesRequest", union: false, members: &[
    s::Member::new("DataReplication", &DATA_REPLICATION),
    s::Member::new("WorkspaceId", &WORKSPACE_ID).required(),
    s::Member::new("WorkspaceProperties", &WORKSPACE_PROPERTIES),
] });
static MODIFY_WORKSPACE_PROPERTIES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyWorkspacePropertiesResult", union: false, members: &[
] });
static TARGET_WORKSPACE_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["AVAILABLE", "ADMIN_MAINTENANCE"], secret: false });
static MODIFY_WORKSPACE_STATE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyWorkspaceStateRequest", union: false, members: &[
    s::Member::new("WorkspaceId", &WORKSPACE_ID).required(),
    s::Member::new("WorkspaceState", &TARGET_WORKSPACE_STATE).required(),
] });
static MODIFY_WORKSPACE_STATE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyWorkspaceStateResult", union: false, members: &[
] });
static REBOOT_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RebootRequest", union: false, members: &[
    s::Member::new("WorkspaceId", &WORKSPACE_ID).required(),
] });
static REBOOT_WORKSPACE_REQUESTS: s::Shape = s::Shape::List(s::List { item: &REBOOT_REQUEST, tag: "member", length: s::Length { min: 1, max: 25 } });
static REBOOT_WORKSPACES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RebootWorkspacesRequest", union: false, members: &[
    s::Member::new("RebootWorkspaceRequests", &REBOOT_WORKSPACE_REQUESTS).required(),
] });
static FAILED_WORKSPACE_CHANGE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "FailedWorkspaceChangeRequest", union: false, members: &[
    s::Member::new("ErrorCode", &s::TEXT),
    s::Member::new("ErrorMessage", &s::TEXT),
    s::Member::new("WorkspaceId", &WORKSPACE_ID),
] });
static FAILED_REBOOT_WORKSPACE_REQUESTS: s::Shape = s::Shape::List(s::List { item: &FAILED_WORKSPACE_CHANGE_REQUEST, tag: "member", length: s::ANY });
static REBOOT_WORKSPACES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "RebootWorkspacesResult", union: false, members: &[
    s::Member::new("FailedRequests", &FAILED_REBOOT_WORKSPACE_REQUESTS),
] });
static REBUILD_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RebuildRequest", union: false, members: &[
    s::Member::new("WorkspaceId", &WORKSPACE_ID).required(),
] });
static REBUILD_WORKSPACE_REQUESTS: s::Shape = s::Shape::List(s::List { item: &REBUILD_REQUEST, tag: "member", length: s::Length { min: 1, max: 1 } });
static REBUILD_WORKSPACES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RebuildWorkspacesRequest", union: false, members: &[
    s::Member::new("RebuildWorkspaceRequests", &REBUILD_WORKSPACE_REQUESTS).required(),
] });
static FAILED_REBUILD_WORKSPACE_REQUESTS: s::Shape = s::Shape::List(s::List { item: &FAILED_WORKSPACE_CHANGE_REQUEST, tag: "member", length: s::ANY });
static REBUILD_WORKSPACES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "RebuildWorkspacesResult", union: false, members: &[
    s::Member::new("FailedRequests", &FAILED_REBUILD_WORKSPACE_REQUESTS),
] });
static REGISTER_WORKSPACE_DIRECTORY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RegisterWorkspaceDirectoryRequest", union: false, members: &[
    s::Member::new("ActiveDirectoryConfig", &ACTIVE_DIRECTORY_CONFIG),
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("EnableSelfService", &s::BOOLEAN),
    s::Member::new("IdcInstanceArn", &ARN),
    s::Member::new("MicrosoftEntraConfig", &MICROSOFT_ENTRA_CONFIG),
    s::Member::new("SubnetIds", &SUBNET_IDS),
    s::Member::new("Tags", &TAG_LIST),
    s::Member::new("Tenancy", &TENANCY),
    s::Member::new("UserIdentityType", &USER_IDENTITY_TYPE),
    s::Member::new("WorkspaceDirectoryDescription", &WORKSPACE_DIRECTORY_DESCRIPTION),
    s::Member::new("WorkspaceDirectoryName", &WORKSPACE_DIRECTORY_NAME),
    s::Member::new("WorkspaceOsUserMode", &WORKSPACE_OS_USER_MODE),
    s::Member::new("WorkspaceType", &WORKSPACE_TYPE),
] });
static REGISTER_WORKSPACE_DIRECTORY_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "RegisterWorkspaceDirectoryResult", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("State", &WORKSPACE_DIRECTORY_STATE),
] });
static REJECT_ACCOUNT_LINK_INVITATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RejectAccountLinkInvitationRequest", union: false, members: &[
    s::Member::new("ClientToken", &CLIENT_TOKEN),
    s::Member::new("LinkId", &LINK_ID).required(),
] });
static REJECT_ACCOUNT_LINK_INVITATION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "RejectAccountLinkInvitationResult", union: false, members: &[
    s::Member::new("AccountLink", &ACCOUNT_LINK),
] });
static RESTORE_WORKSPACE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RestoreWorkspaceRequest", union: false, members: &[
    s::Member::new("WorkspaceId", &WORKSPACE_ID).required(),
] });
static RESTORE_WORKSPACE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "RestoreWorkspaceResult", union: false, members: &[
] });
static IP_REVOKED_RULE_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "member", length: s::ANY });
static REVOKE_IP_RULES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RevokeIpRulesRequest", union: false, members: &[
    s::Member::new("GroupId", &IP_GROUP_ID).required(),
    s::Member::new("UserRules", &IP_REVOKED_RULE_LIST).required(),
] });
static REVOKE_IP_RULES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "RevokeIpRulesResult", union: false, members: &[
] });
static START_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "StartRequest", union: false, members: &[
    s::Member::new("WorkspaceId", &WORKSPACE_ID),
] });
static START_WORKSPACE_REQUESTS: s::Shape = s::Shape::List(s::List { item: &START_REQUEST, tag: "member", length: s::Length { min: 1, max: 25 } });
static START_WORKSPACES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "StartWorkspacesRequest", union: false, members: &[
    s::Member::new("StartWorkspaceRequests", &START_WORKSPACE_REQUESTS).required(),
] });
static FAILED_START_WORKSPACE_REQUESTS: s::Shape = s::Shape::List(s::List { item: &FAILED_WORKSPACE_CHANGE_REQUEST, tag: "member", length: s::ANY });
static START_WORKSPACES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "StartWorkspacesResult", union: false, members: &[
    s::Member::new("FailedRequests", &FAILED_START_WORKSPACE_REQUESTS),
] });
static START_WORKSPACES_POOL_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "StartWorkspacesPoolRequest", union: false, members: &[
    s::Member::new("PoolId", &WORKSPACES_POOL_ID).required(),
] });
static START_WORKSPACES_POOL_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "StartWorkspacesPoolResult", union: false, members: &[
] });
static STOP_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "StopRequest", union: false, members: &[
    s::Member::new("WorkspaceId", &WORKSPACE_ID),
] });
static STOP_WORKSPACE_REQUESTS: s::Shape = s::Shape::List(s::List { item: &STOP_REQUEST, tag: "member", length: s::Length { min: 1, max: 25 } });
static STOP_WORKSPACES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "StopWorkspacesRequest", union: false, members: &[
    s::Member::new("StopWorkspaceRequests", &STOP_WORKSPACE_REQUESTS).required(),
] });
static FAILED_STOP_WORKSPACE_REQUESTS: s::Shape = s::Shape::List(s::List { item: &FAILED_WORKSPACE_CHANGE_REQUEST, tag: "member", length: s::ANY });
static STOP_WORKSPACES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "StopWorkspacesResult", union: false, members: &[
    s::Member::new("FailedRequests", &FAILED_STOP_WORKSPACE_REQUESTS),
] });
static STOP_WORKSPACES_POOL_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "StopWorkspacesPoolRequest", union: false, members: &[
    s::Member::new("PoolId", &WORKSPACES_POOL_ID).required(),
] });
static STOP_WORKSPACES_POOL_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "StopWorkspacesPoolResult", union: false, members: &[
] });
static TERMINATE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "TerminateRequest", union: false, members: &[
    s::Member::new("WorkspaceId", &WORKSPACE_ID).required(),
] });
static TERMINATE_WORKSPACE_REQUESTS: s::Shape = s::Shape::List(s::List { item: &TERMINATE_REQUEST, tag: "member", length: s::Length { min: 1, max: 25 } });
static TERMINATE_WORKSPACES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "TerminateWorkspacesRequest", union: false, members: &[
    s::Member::new("TerminateWorkspaceRequests", &TERMINATE_WORKSPACE_REQUESTS).required(),
] });
static FAILED_TERMINATE_WORKSPACE_REQUESTS: s::Shape = s::Shape::List(s::List { item: &FAILED_WORKSPACE_CHANGE_REQUEST, tag: "member", length: s::ANY });
static TERMINATE_WORKSPACES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "TerminateWorkspacesResult", union: false, members: &[
    s::Member::new("FailedRequests", &FAILED_TERMINATE_WORKSPACE_REQUESTS),
] });
static TERMINATE_WORKSPACES_POOL_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "TerminateWorkspacesPoolRequest", union: false, members: &[
    s::Member::new("PoolId", &WORKSPACES_POOL_ID).required(),
] });
static TERMINATE_WORKSPACES_POOL_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "TerminateWorkspacesPoolResult", union: false, members: &[
] });
static TERMINATE_WORKSPACES_POOL_SESSION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "TerminateWorkspacesPoolSessionRequest", union: false, members: &[
    s::Member::new("SessionId", &AMAZON_UUID).required(),
] });
static TERMINATE_WORKSPACES_POOL_SESSION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "TerminateWorkspacesPoolSessionResult", union: false, members: &[
] });
static UPDATE_CONNECT_CLIENT_ADD_IN_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateConnectClientAddInRequest", union: false, members: &[
    s::Member::new("AddInId", &AMAZON_UUID).required(),
    s::Member::new("Name", &ADD_IN_NAME),
    s::Member::new("ResourceId", &DIRECTORY_ID).required(),
    s::Member::new("URL", &ADD_IN_URL),
] });
static UPDATE_CONNECT_CLIENT_ADD_IN_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateConnectClientAddInResult", union: false, members: &[
] });
static UPDATE_CONNECTION_ALIAS_PERMISSION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateConnectionAliasPermissionRequest", union: false, members: &[
    s::Member::new("AliasId", &CONNECTION_ALIAS_ID).required(),
    s::Member::new("ConnectionAliasPermission", &CONNECTION_ALIAS_PERMISSION).required(),
] });
static UPDATE_CONNECTION_ALIAS_PERMISSION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateConnectionAliasPermissionResult", union: false, members: &[
] });
static UPDATE_RULES_OF_IP_GROUP_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateRulesOfIpGroupRequest", union: false, members: &[
    s::Member::new("GroupId", &IP_GROUP_ID).required(),
    s::Member::new("UserRules", &IP_RULE_LIST).required(),
] });
static UPDATE_RULES_OF_IP_GROUP_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateRulesOfIpGroupResult", union: false, members: &[
] });
static UPDATE_WORKSPACE_BUNDLE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateWorkspaceBundleRequest", union: false, members: &[
    s::Member::new("BundleId", &BUNDLE_ID),
    s::Member::new("ImageId", &WORKSPACE_IMAGE_ID),
] });
static UPDATE_WORKSPACE_BUNDLE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateWorkspaceBundleResult", union: false, members: &[
] });
static UPDATE_WORKSPACE_IMAGE_PERMISSION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateWorkspaceImagePermissionRequest", union: false, members: &[
    s::Member::new("AllowCopyImage", &s::BOOLEAN).required(),
    s::Member::new("ImageId", &WORKSPACE_IMAGE_ID).required(),
    s::Member::new("SharedAccountId", &AWS_ACCOUNT).required(),
] });
static UPDATE_WORKSPACE_IMAGE_PERMISSION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateWorkspaceImagePermissionResult", union: false, members: &[
] });
static UPDATE_WORKSPACES_POOL_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateWorkspacesPoolRequest", union: false, members: &[
    s::Member::new("ApplicationSettings", &APPLICATION_SETTINGS_REQUEST),
    s::Member::new("BundleId", &BUNDLE_ID),
    s::Member::new("Capacity", &CAPACITY),
    s::Member::new("Description", &WORKSPACE_BUNDLE_DESCRIPTION),
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("PoolId", &WORKSPACES_POOL_ID).required(),
    s::Member::new("RunningMode", &POOLS_RUNNING_MODE),
    s::Member::new("TimeoutSettings", &TIMEOUT_SETTINGS),
] });
static UPDATE_WORKSPACES_POOL_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateWorkspacesPoolResult", union: false, members: &[
    s::Member::new("WorkspacesPool", &WORKSPACES_POOL),
] });

#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct AccessEndpoint {
    #[serde(rename = "AccessEndpointType", skip_serializing_if = "Option::is_none")]
    pub access_endpoint_type: Option<String>,
    #[serde(rename = "VpcEndpointId", skip_serializing_if = "Option::is_none")]
    pub vpc_endpoint_id: Option<String>,
}
impl t::FromTree for AccessEndpoint {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            access_endpoint_type: from.take("AccessEndpointType")?,
            vpc_endpoint_id: from.take("VpcEndpointId")?,
        })
    }
}
impl IntoTree for AccessEndpoint {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AccessEndpointType", self.access_endpoint_type.into_tree()),
            ("VpcEndpointId", self.vpc_endpoint_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct AccessEndpointConfig {
    #[serde(rename = "AccessEndpoints")]
    pub access_endpoints: Vec<AccessEndpoint>,
    #[serde(rename = "InternetFallbackProtocols", skip_serializing_if = "Option::is_none")]
    pub internet_fallback_protocols: Option<Vec<String>>,
}
impl t::FromTree for AccessEndpointConfig {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            access_endpoints: from.take("AccessEndpoints")?,
            internet_fallback_protocols: from.take("InternetFallbackProtocols")?,
        })
    }
}
impl IntoTree for AccessEndpointConfig {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AccessEndpoints", self.access_endpoints.into_tree()),
            ("InternetFallbackProtocols", self.internet_fallback_protocols.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ActiveDirectoryConfig {
    #[serde(rename = "DomainName")]
    pub domain_name: String,
    #[serde(rename = "ServiceAccountSecretArn")]
    pub service_account_secret_arn: String,
}
impl t::FromTree for ActiveDirectoryConfig {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            domain_name: from.take("DomainName")?,
            service_account_secret_arn: from.take("ServiceAccountSecretArn")?,
        })
    }
}
impl IntoTree for ActiveDirectoryConfig {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DomainName", self.domain_name.into_tree()),
            ("ServiceAccountSecretArn", self.service_account_secret_arn.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateIpGroupsRequest {
    pub directory_id: String,
    pub group_ids: Vec<String>,
}
impl t::FromTree for AssociateIpGroupsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            directory_id: from.take("DirectoryId")?,
            group_ids: from.take("GroupIds")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateIpGroupsResult {
}
impl IntoTree for AssociateIpGroupsResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AuthorizeIpRulesRequest {
    pub group_id: String,
    pub user_rules: Vec<IpRuleItem>,
}
impl t::FromTree for AuthorizeIpRulesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            group_id: from.take("GroupId")?,
            user_rules: from.take("UserRules")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AuthorizeIpRulesResult {
}
impl IntoTree for AuthorizeIpRulesResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct CertificateBasedAuthProperties {
    #[serde(rename = "CertificateAuthorityArn", skip_serializing_if = "Option::is_none")]
    pub certificate_authority_arn: Option<String>,
    #[serde(rename = "Status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}
impl IntoTree for CertificateBasedAuthProperties {
    fn into_tree(self) -> t::Value {
        t::members([
            ("CertificateAuthorityArn", self.certificate_authority_arn.into_tree()),
            ("Status", self.status.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ClientProperties {
    pub client_experience_policy: Option<String>,
    pub log_upload_enabled: Option<String>,
    pub reconnect_enabled: Option<String>,
}
impl t::FromTree for ClientProperties {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            client_experience_policy: from.take("ClientExperiencePolicy")?,
            log_upload_enabled: from.take("LogUploadEnabled")?,
            reconnect_enabled: from.take("ReconnectEnabled")?,
        })
    }
}
impl IntoTree for ClientProperties {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ClientExperiencePolicy", self.client_experience_policy.into_tree()),
            ("LogUploadEnabled", self.log_upload_enabled.into_tree()),
            ("ReconnectEnabled", self.reconnect_enabled.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ClientPropertiesResult {
    pub client_properties: Option<ClientProperties>,
    pub resource_id: Option<String>,
}
impl IntoTree for ClientPropertiesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ClientProperties", self.client_properties.into_tree()),
            ("ResourceId", self.resource_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ComputeType {
    pub name: Option<String>,
}
impl IntoTree for ComputeType {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Name", self.name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateIpGroupRequest {
    pub group_desc: Option<String>,
    pub group_name: String,
    pub tags: Option<Vec<Tag>>,
    pub user_rules: Option<Vec<IpRuleItem>>,
}
impl t::FromTree for CreateIpGroupRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            group_desc: from.take("GroupDesc")?,
            group_name: from.take("GroupName")?,
            tags: from.take("Tags")?,
            user_rules: from.take("UserRules")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateIpGroupResult {
    pub group_id: Option<String>,
}
impl IntoTree for CreateIpGroupResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("GroupId", self.group_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateTagsRequest {
    pub resource_id: String,
    pub tags: Vec<Tag>,
}
impl t::FromTree for CreateTagsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            resource_id: from.take("ResourceId")?,
            tags: from.take("Tags")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateTagsResult {
}
impl IntoTree for CreateTagsResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct CreateWorkspacesRequest {
    #[serde(rename = "Workspaces", skip_serializing_if = "Option::is_none")]
    pub workspaces: Option<Vec<WorkspaceRequest>>,
}
impl t::FromTree for CreateWorkspacesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            workspaces: from.take("Workspaces")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct CreateWorkspacesResult {
    #[serde(rename = "FailedRequests", skip_serializing_if = "Option::is_none")]
    pub failed_requests: Option<Vec<FailedCreateWorkspaceRequest>>,
    #[serde(rename = "PendingRequests", skip_serializing_if = "Option::is_none")]
    pub pending_requests: Option<Vec<Workspace>>,
}
impl IntoTree for CreateWorkspacesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("FailedRequests", self.failed_requests.into_tree()),
            ("PendingRequests", self.pending_requests.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct DataReplicationSettings {
    #[serde(rename = "DataReplication", skip_serializing_if = "Option::is_none")]
    pub data_replication: Option<String>,
    #[serde(rename = "RecoverySnapshotTime", skip_serializing_if = "Option::is_none")]
    pub recovery_snapshot_time: Option<t::Timestamp>,
}
impl IntoTree for DataReplicationSettings {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DataReplication", self.data_replication.into_tree()),
            ("RecoverySnapshotTime", self.recovery_snapshot_time.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct DefaultWorkspaceCreationProperties {
    #[serde(rename = "CustomSecurityGroupId", skip_serializing_if = "Option::is_none")]
    pub custom_security_group_id: Option<String>,
    #[serde(rename = "DefaultOu", skip_serializing_if = "Option::is_none")]
    pub default_ou: Option<String>,
    #[serde(rename = "EnableInternetAccess", skip_serializing_if = "Option::is_none")]
    pub enable_internet_access: Option<bool>,
    #[serde(rename = "EnableMaintenanceMode", skip_serializing_if = "Option::is_none")]
    pub enable_maintenance_mode: Option<bool>,
    #[serde(rename = "InstanceIamRoleArn", skip_serializing_if = "Option::is_none")]
    pub instance_iam_role_arn: Option<String>,
    #[serde(rename = "UserEnabledAsLocalAdministrator", skip_serializing_if = "Option::is_none")]
    pub user_enabled_as_local_administrator: Option<bool>,
}
impl IntoTree for DefaultWorkspaceCreationProperties {
    fn into_tree(self) -> t::Value {
        t::members([
            ("CustomSecurityGroupId", self.custom_security_group_id.into_tree()),
            ("DefaultOu", self.default_ou.into_tree()),
            ("EnableInternetAccess", self.enable_internet_access.into_tree()),
            ("EnableMaintenanceMode", self.enable_maintenance_mode.into_tree()),
            ("InstanceIamRoleArn", self.instance_iam_role_arn.into_tree()),
            ("UserEnabledAsLocalAdministrator", self.user_enabled_as_local_administrator.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteIpGroupRequest {
    pub group_id: String,
}
impl t::FromTree for DeleteIpGroupRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            group_id: from.take("GroupId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteIpGroupResult {
}
impl IntoTree for DeleteIpGroupResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteTagsRequest {
    pub resource_id: String,
    pub tag_keys: Vec<String>,
}
impl t::FromTree for DeleteTagsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            resource_id: from.take("ResourceId")?,
            tag_keys: from.take("TagKeys")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteTagsResult {
}
impl IntoTree for DeleteTagsResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeregisterWorkspaceDirectoryRequest {
    pub directory_id: String,
}
impl t::FromTree for DeregisterWorkspaceDirectoryRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            directory_id: from.take("DirectoryId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeregisterWorkspaceDirectoryResult {
}
impl IntoTree for DeregisterWorkspaceDirectoryResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeAccountRequest {
}
impl t::FromTree for DescribeAccountRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        t::Members::of(value).map(|_| Self {})
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeAccountResult {
    pub dedicated_tenancy_account_type: Option<String>,
    pub dedicated_tenancy_management_cidr_range: Option<String>,
    pub dedicated_tenancy_support: Option<String>,
    pub message: Option<String>,
}
impl IntoTree for DescribeAccountResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DedicatedTenancyAccountType", self.dedicated_tenancy_account_type.into_tree()),
            ("DedicatedTenancyManagementCidrRange", self.dedicated_tenancy_management_cidr_range.into_tree()),
            ("DedicatedTenancySupport", self.dedicated_tenancy_support.into_tree()),
            ("Message", self.message.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeClientPropertiesRequest {
    pub resource_ids: Vec<String>,
}
impl t::FromTree for DescribeClientPropertiesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            resource_ids: from.take("ResourceIds")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeClientPropertiesResult {
    pub client_properties_list: Option<Vec<ClientPropertiesResult>>,
}
impl IntoTree for DescribeClientPropertiesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ClientPropertiesList", self.client_properties_list.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeIpGroupsRequest {
    pub group_ids: Option<Vec<String>>,
    pub max_results: Option<i64>,
    pub next_token: Option<String>,
}
impl t::FromTree for DescribeIpGroupsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            group_ids: from.take("GroupIds")?,
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeIpGroupsResult {
    pub next_token: Option<String>,
    pub result: Option<Vec<WorkspacesIpGroup>>,
}
impl IntoTree for DescribeIpGroupsResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NextToken", self.next_token.into_tree()),
            ("Result", self.result.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeTagsRequest {
    pub resource_id: String,
}
impl t::FromTree for DescribeTagsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            resource_id: from.take("ResourceId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeTagsResult {
    pub tag_list: Option<Vec<Tag>>,
}
impl IntoTree for DescribeTagsResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("TagList", self.tag_list.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeWorkspaceBundlesRequest {
    pub bundle_ids: Option<Vec<String>>,
    pub next_token: Option<String>,
    pub owner: Option<String>,
}
impl t::FromTree for DescribeWorkspaceBundlesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            bundle_ids: from.take("BundleIds")?,
            next_token: from.take("NextToken")?,
            owner: from.take("Owner")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeWorkspaceBundlesResult {
    pub bundles: Option<Vec<WorkspaceBundle>>,
    pub next_token: Option<String>,
}
impl IntoTree for DescribeWorkspaceBundlesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Bundles", self.bundles.into_tree()),
            ("NextToken", self.next_token.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct DescribeWorkspaceDirectoriesFilter {
    #[serde(rename = "Name")]
    pub name: String,
    #[serde(rename = "Values")]
    pub values: Vec<String>,
}
impl t::FromTree for DescribeWorkspaceDirectoriesFilter {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            name: from.take("Name")?,
            values: from.take("Values")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct DescribeWorkspaceDirectoriesRequest {
    #[serde(rename = "DirectoryIds", skip_serializing_if = "Option::is_none")]
    pub directory_ids: Option<Vec<String>>,
    #[serde(rename = "Filters", skip_serializing_if = "Option::is_none")]
    pub filters: Option<Vec<DescribeWorkspaceDirectoriesFilter>>,
    #[serde(rename = "Limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    #[serde(rename = "WorkspaceDirectoryNames", skip_serializing_if = "Option::is_none")]
    pub workspace_directory_names: Option<Vec<String>>,
}
impl t::FromTree for DescribeWorkspaceDirectoriesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            directory_ids: from.take("DirectoryIds")?,
            filters: from.take("Filters")?,
            limit: from.take("Limit")?,
            next_token: from.take("NextToken")?,
            workspace_directory_names: from.take("WorkspaceDirectoryNames")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct DescribeWorkspaceDirectoriesResult {
    #[serde(rename = "Directories", skip_serializing_if = "Option::is_none")]
    pub directories: Option<Vec<WorkspaceDirectory>>,
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
impl IntoTree for DescribeWorkspaceDirectoriesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Directories", self.directories.into_tree()),
            ("NextToken", self.next_token.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeWorkspacesConnectionStatusRequest {
    pub next_token: Option<String>,
    pub workspace_ids: Option<Vec<String>>,
}
impl t::FromTree for DescribeWorkspacesConnectionStatusRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            next_token: from.take("NextToken")?,
            workspace_ids: from.take("WorkspaceIds")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeWorkspacesConnectionStatusResult {
    pub next_token: Option<String>,
    pub workspaces_connection_status: Option<Vec<WorkspaceConnectionStatus>>,
}
impl IntoTree for DescribeWorkspacesConnectionStatusResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NextToken", self.next_token.into_tree()),
            ("WorkspacesConnectionStatus", self.workspaces_connection_status.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct DescribeWorkspacesRequest {
    #[serde(rename = "BundleId", skip_serializing_if = "Option::is_none")]
    pub bundle_id: Option<String>,
    #[serde(rename = "DirectoryId", skip_serializing_if = "Option::is_none")]
    pub directory_id: Option<String>,
    #[serde(rename = "Limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    #[serde(rename = "WorkspaceIds", skip_serializing_if = "Option::is_none")]
    pub workspace_ids: Option<Vec<String>>,
    #[serde(rename = "WorkspaceName", skip_serializing_if = "Option::is_none")]
    pub workspace_name: Option<String>,
}
impl t::FromTree for DescribeWorkspacesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            bundle_id: from.take("BundleId")?,
            directory_id: from.take("DirectoryId")?,
            limit: from.take("Limit")?,
            next_token: from.take("NextToken")?,
            user_name: from.take("UserName")?,
            workspace_ids: from.take("WorkspaceIds")?,
            workspace_name: from.take("WorkspaceName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct DescribeWorkspacesResult {
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    #[serde(rename = "Workspaces", skip_serializing_if = "Option::is_none")]
    pub workspaces: Option<Vec<Workspace>>,
}
impl IntoTree for DescribeWorkspacesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NextToken", self.next_token.into_tree()),
            ("Workspaces", self.workspaces.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateIpGroupsRequest {
    pub directory_id: String,
    pub group_ids: Vec<String>,
}
impl t::FromTree for DisassociateIpGroupsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            directory_id: from.take("DirectoryId")?,
            group_ids: from.take("GroupIds")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateIpGroupsResult {
}
impl IntoTree for DisassociateIpGroupsResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct FailedCreateWorkspaceRequest {
    #[serde(rename = "ErrorCode", skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    #[serde(rename = "ErrorMessage", skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
    #[serde(rename = "WorkspaceRequest", skip_serializing_if = "Option::is_none")]
    pub workspace_request: Option<WorkspaceRequest>,
}
impl IntoTree for FailedCreateWorkspaceRequest {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ErrorCode", self.error_code.into_tree()),
            ("ErrorMessage", self.error_message.into_tree()),
            ("WorkspaceRequest", self.workspace_request.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct FailedWorkspaceChangeRequest {
    #[serde(rename = "ErrorCode", skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    #[serde(rename = "ErrorMessage", skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
    #[serde(rename = "WorkspaceId", skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
}
impl IntoTree for FailedWorkspaceChangeRequest {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ErrorCode", self.error_code.into_tree()),
            ("ErrorMessage", self.error_message.into_tree()),
            ("WorkspaceId", self.workspace_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct GlobalAcceleratorForDirectory {
    #[serde(rename = "Mode")]
    pub mode: String,
    #[serde(rename = "PreferredProtocol", skip_serializing_if = "Option::is_none")]
    pub preferred_protocol: Option<String>,
}
impl IntoTree for GlobalAcceleratorForDirectory {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Mode", self.mode.into_tree()),
            ("PreferredProtocol", self.preferred_protocol.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct GlobalAcceleratorForWorkSpace {
    #[serde(rename = "Mode", skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    #[serde(rename = "PreferredProtocol", skip_serializing_if = "Option::is_none")]
    pub preferred_protocol: Option<String>,
}
impl t::FromTree for GlobalAcceleratorForWorkSpace {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            mode: from.take("Mode")?,
            preferred_protocol: from.take("PreferredProtocol")?,
        })
    }
}
impl IntoTree for GlobalAcceleratorForWorkSpace {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Mode", self.mode.into_tree()),
            ("PreferredProtocol", self.preferred_protocol.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct IDCConfig {
    #[serde(rename = "ApplicationArn", skip_serializing_if = "Option::is_none")]
    pub application_arn: Option<String>,
    #[serde(rename = "InstanceArn", skip_serializing_if = "Option::is_none")]
    pub instance_arn: Option<String>,
}
impl IntoTree for IDCConfig {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ApplicationArn", self.application_arn.into_tree()),
            ("InstanceArn", self.instance_arn.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct IpRuleItem {
    pub ip_rule: Option<String>,
    pub rule_desc: Option<String>,
}
impl t::FromTree for IpRuleItem {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            ip_rule: from.take("ipRule")?,
            rule_desc: from.take("ruleDesc")?,
        })
    }
}
impl IntoTree for IpRuleItem {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ipRule", self.ip_rule.into_tree()),
            ("ruleDesc", self.rule_desc.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAvailableManagementCidrRangesRequest {
    pub management_cidr_range_constraint: String,
    pub max_results: Option<i64>,
    pub next_token: Option<String>,
}
impl t::FromTree for ListAvailableManagementCidrRangesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            management_cidr_range_constraint: from.take("ManagementCidrRangeConstraint")?,
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAvailableManagementCidrRangesResult {
    pub management_cidr_ranges: Option<Vec<String>>,
    pub next_token: Option<String>,
}
impl IntoTree for ListAvailableManagementCidrRangesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ManagementCidrRanges", self.management_cidr_ranges.into_tree()),
            ("NextToken", self.next_token.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct MicrosoftEntraConfig {
    #[serde(rename = "ApplicationConfigSecretArn", skip_serializing_if = "Option::is_none")]
    pub application_config_secret_arn: Option<String>,
    #[serde(rename = "TenantId", skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
}
impl t::FromTree for MicrosoftEntraConfig {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            application_config_secret_arn: from.take("ApplicationConfigSecretArn")?,
            tenant_id: from.take("TenantId")?,
        })
    }
}
impl IntoTree for MicrosoftEntraConfig {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ApplicationConfigSecretArn", self.application_config_secret_arn.into_tree()),
            ("TenantId", self.tenant_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ModificationState {
    #[serde(rename = "Resource", skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    #[serde(rename = "State", skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
}
impl IntoTree for ModificationState {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Resource", self.resource.into_tree()),
            ("State", self.state.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyAccountRequest {
    pub dedicated_tenancy_management_cidr_range: Option<String>,
    pub dedicated_tenancy_support: Option<String>,
}
impl t::FromTree for ModifyAccountRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dedicated_tenancy_management_cidr_range: from.take("DedicatedTenancyManagementCidrRange")?,
            dedicated_tenancy_support: from.take("DedicatedTenancySupport")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyAccountResult {
    pub message: Option<String>,
}
impl IntoTree for ModifyAccountResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Message", self.message.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyClientPropertiesRequest {
    pub client_properties: ClientProperties,
    pub resource_id: String,
}
impl t::FromTree for ModifyClientPropertiesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            client_properties: from.take("ClientProperties")?,
            resource_id: from.take("ResourceId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyClientPropertiesResult {
}
impl IntoTree for ModifyClientPropertiesResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyWorkspaceAccessPropertiesRequest {
    pub resource_id: String,
    pub workspace_access_properties: WorkspaceAccessProperties,
}
impl t::FromTree for ModifyWorkspaceAccessPropertiesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            resource_id: from.take("ResourceId")?,
            workspace_access_properties: from.take("WorkspaceAccessProperties")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyWorkspaceAccessPropertiesResult {
}
impl IntoTree for ModifyWorkspaceAccessPropertiesResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyWorkspaceCreationPropertiesRequest {
    pub resource_id: String,
    pub workspace_creation_properties: WorkspaceCreationProperties,
}
impl t::FromTree for ModifyWorkspaceCreationPropertiesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            resource_id: from.take("ResourceId")?,
            workspace_creation_properties: from.take("WorkspaceCreationProperties")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyWorkspaceCreationPropertiesResult {
}
impl IntoTree for ModifyWorkspaceCreationPropertiesResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyWorkspacePropertiesRequest {
    pub data_replication: Option<String>,
    pub workspace_id: String,
    pub workspace_properties: Option<WorkspaceProperties>,
}
impl t::FromTree for ModifyWorkspacePropertiesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            data_replication: from.take("DataReplication")?,
            workspace_id: from.take("WorkspaceId")?,
            workspace_properties: from.take("WorkspaceProperties")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyWorkspacePropertiesResult {
}
impl IntoTree for ModifyWorkspacePropertiesResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyWorkspaceStateRequest {
    pub workspace_id: String,
    pub workspace_state: String,
}
impl t::FromTree for ModifyWorkspaceStateRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            workspace_id: from.take("WorkspaceId")?,
            workspace_state: from.take("WorkspaceState")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyWorkspaceStateResult {
}
impl IntoTree for ModifyWorkspaceStateResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct RebootRequest {
    #[serde(rename = "WorkspaceId", skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
}
impl t::FromTree for RebootRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            workspace_id: from.take("WorkspaceId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct RebootWorkspacesRequest {
    #[serde(rename = "RebootWorkspaceRequests", skip_serializing_if = "Option::is_none")]
    pub reboot_workspace_requests: Option<Vec<RebootRequest>>,
}
impl t::FromTree for RebootWorkspacesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            reboot_workspace_requests: from.take("RebootWorkspaceRequests")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct RebootWorkspacesResult {
    #[serde(rename = "FailedRequests", skip_serializing_if = "Option::is_none")]
    pub failed_requests: Option<Vec<FailedWorkspaceChangeRequest>>,
}
impl IntoTree for RebootWorkspacesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("FailedRequests", self.failed_requests.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct RebuildRequest {
    #[serde(rename = "WorkspaceId", skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
}
impl t::FromTree for RebuildRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            workspace_id: from.take("WorkspaceId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct RebuildWorkspacesRequest {
    #[serde(rename = "RebuildWorkspaceRequests", skip_serializing_if = "Option::is_none")]
    pub rebuild_workspace_requests: Option<Vec<RebuildRequest>>,
}
impl t::FromTree for RebuildWorkspacesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            rebuild_workspace_requests: from.take("RebuildWorkspaceRequests")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct RebuildWorkspacesResult {
    #[serde(rename = "FailedRequests", skip_serializing_if = "Option::is_none")]
    pub failed_requests: Option<Vec<FailedWorkspaceChangeRequest>>,
}
impl IntoTree for RebuildWorkspacesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("FailedRequests", self.failed_requests.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RegisterWorkspaceDirectoryRequest {
    pub active_directory_config: Option<ActiveDirectoryConfig>,
    pub directory_id: Option<String>,
    pub enable_self_service: Option<bool>,
    pub idc_instance_arn: Option<String>,
    pub microsoft_entra_config: Option<MicrosoftEntraConfig>,
    pub subnet_ids: Option<Vec<String>>,
    pub tags: Option<Vec<Tag>>,
    pub tenancy: Option<String>,
    pub user_identity_type: Option<String>,
    pub workspace_directory_description: Option<String>,
    pub workspace_directory_name: Option<String>,
    pub workspace_os_user_mode: Option<String>,
    pub workspace_type: Option<String>,
}
impl t::FromTree for RegisterWorkspaceDirectoryRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            active_directory_config: from.take("ActiveDirectoryConfig")?,
            directory_id: from.take("DirectoryId")?,
            enable_self_service: from.take("EnableSelfService")?,
            idc_instance_arn: from.take("IdcInstanceArn")?,
            microsoft_entra_config: from.take("MicrosoftEntraConfig")?,
            subnet_ids: from.take("SubnetIds")?,
            tags: from.take("Tags")?,
            tenancy: from.take("Tenancy")?,
            user_identity_type: from.take("UserIdentityType")?,
            workspace_directory_description: from.take("WorkspaceDirectoryDescription")?,
            workspace_directory_name: from.take("WorkspaceDirectoryName")?,
            workspace_os_user_mode: from.take("WorkspaceOsUserMode")?,
            workspace_type: from.take("WorkspaceType")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RegisterWorkspaceDirectoryResult {
    pub directory_id: Option<String>,
    pub state: Option<String>,
}
impl IntoTree for RegisterWorkspaceDirectoryResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DirectoryId", self.directory_id.into_tree()),
            ("State", self.state.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct RelatedWorkspaceProperties {
    #[serde(rename = "Region", skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    #[serde(rename = "State", skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    #[serde(rename = "Type", skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    #[serde(rename = "WorkspaceId", skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
}
impl IntoTree for RelatedWorkspaceProperties {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Region", self.region.into_tree()),
            ("State", self.state.into_tree()),
            ("Type", self.r#type.into_tree()),
            ("WorkspaceId", self.workspace_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RevokeIpRulesRequest {
    pub group_id: String,
    pub user_rules: Vec<String>,
}
impl t::FromTree for RevokeIpRulesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            group_id: from.take("GroupId")?,
            user_rules: from.take("UserRules")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RevokeIpRulesResult {
}
impl IntoTree for RevokeIpRulesResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RootStorage {
    pub capacity: String,
}
impl IntoTree for RootStorage {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Capacity", self.capacity.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct SamlProperties {
    #[serde(rename = "RelayStateParameterName", skip_serializing_if = "Option::is_none")]
    pub relay_state_parameter_name: Option<String>,
    #[serde(rename = "Status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    #[serde(rename = "UserAccessUrl", skip_serializing_if = "Option::is_none")]
    pub user_access_url: Option<String>,
}
impl IntoTree for SamlProperties {
    fn into_tree(self) -> t::Value {
        t::members([
            ("RelayStateParameterName", self.relay_state_parameter_name.into_tree()),
            ("Status", self.status.into_tree()),
            ("UserAccessUrl", self.user_access_url.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct SelfservicePermissions {
    #[serde(rename = "ChangeComputeType", skip_serializing_if = "Option::is_none")]
    pub change_compute_type: Option<String>,
    #[serde(rename = "EnableEndUserAdvisor", skip_serializing_if = "Option::is_none")]
    pub enable_end_user_advisor: Option<String>,
    #[serde(rename = "IncreaseVolumeSize", skip_serializing_if = "Option::is_none")]
    pub increase_volume_size: Option<String>,
    #[serde(rename = "NestedVirtualization", skip_serializing_if = "Option::is_none")]
    pub nested_virtualization: Option<String>,
    #[serde(rename = "RebuildWorkspace", skip_serializing_if = "Option::is_none")]
    pub rebuild_workspace: Option<String>,
    #[serde(rename = "RestartWorkspace", skip_serializing_if = "Option::is_none")]
    pub restart_workspace: Option<String>,
    #[serde(rename = "SwitchRunningMode", skip_serializing_if = "Option::is_none")]
    pub switch_running_mode: Option<String>,
}
impl IntoTree for SelfservicePermissions {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ChangeComputeType", self.change_compute_type.into_tree()),
            ("EnableEndUserAdvisor", self.enable_end_user_advisor.into_tree()),
            ("IncreaseVolumeSize", self.increase_volume_size.into_tree()),
            ("NestedVirtualization", self.nested_virtualization.into_tree()),
            ("RebuildWorkspace", self.rebuild_workspace.into_tree()),
            ("RestartWorkspace", self.restart_workspace.into_tree()),
            ("SwitchRunningMode", self.switch_running_mode.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct StandbyWorkspacesProperties {
    #[serde(rename = "DataReplication", skip_serializing_if = "Option::is_none")]
    pub data_replication: Option<String>,
    #[serde(rename = "RecoverySnapshotTime", skip_serializing_if = "Option::is_none")]
    pub recovery_snapshot_time: Option<t::Timestamp>,
    #[serde(rename = "StandbyWorkspaceId", skip_serializing_if = "Option::is_none")]
    pub standby_workspace_id: Option<String>,
}
impl IntoTree for StandbyWorkspacesProperties {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DataReplication", self.data_replication.into_tree()),
            ("RecoverySnapshotTime", self.recovery_snapshot_time.into_tree()),
            ("StandbyWorkspaceId", self.standby_workspace_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct StartRequest {
    #[serde(rename = "WorkspaceId", skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
}
impl t::FromTree for StartRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            workspace_id: from.take("WorkspaceId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct StartWorkspacesRequest {
    #[serde(rename = "StartWorkspaceRequests", skip_serializing_if = "Option::is_none")]
    pub start_workspace_requests: Option<Vec<StartRequest>>,
}
impl t::FromTree for StartWorkspacesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            start_workspace_requests: from.take("StartWorkspaceRequests")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct StartWorkspacesResult {
    #[serde(rename = "FailedRequests", skip_serializing_if = "Option::is_none")]
    pub failed_requests: Option<Vec<FailedWorkspaceChangeRequest>>,
}
impl IntoTree for StartWorkspacesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("FailedRequests", self.failed_requests.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct StopRequest {
    #[serde(rename = "WorkspaceId", skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
}
impl t::FromTree for StopRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            workspace_id: from.take("WorkspaceId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct StopWorkspacesRequest {
    #[serde(rename = "StopWorkspaceRequests", skip_serializing_if = "Option::is_none")]
    pub stop_workspace_requests: Option<Vec<StopRequest>>,
}
impl t::FromTree for StopWorkspacesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            stop_workspace_requests: from.take("StopWorkspaceRequests")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct StopWorkspacesResult {
    #[serde(rename = "FailedRequests", skip_serializing_if = "Option::is_none")]
    pub failed_requests: Option<Vec<FailedWorkspaceChangeRequest>>,
}
impl IntoTree for StopWorkspacesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("FailedRequests", self.failed_requests.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct StorageConnector {
    #[serde(rename = "ConnectorType")]
    pub connector_type: String,
    #[serde(rename = "Status")]
    pub status: String,
}
impl IntoTree for StorageConnector {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ConnectorType", self.connector_type.into_tree()),
            ("Status", self.status.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct StreamingProperties {
    #[serde(rename = "GlobalAccelerator", skip_serializing_if = "Option::is_none")]
    pub global_accelerator: Option<GlobalAcceleratorForDirectory>,
    #[serde(rename = "StorageConnectors", skip_serializing_if = "Option::is_none")]
    pub storage_connectors: Option<Vec<StorageConnector>>,
    #[serde(rename = "StreamingExperiencePreferredProtocol", skip_serializing_if = "Option::is_none")]
    pub streaming_experience_preferred_protocol: Option<String>,
    #[serde(rename = "UserSettings", skip_serializing_if = "Option::is_none")]
    pub user_settings: Option<Vec<UserSetting>>,
}
impl IntoTree for StreamingProperties {
    fn into_tree(self) -> t::Value {
        t::members([
            ("GlobalAccelerator", self.global_accelerator.into_tree()),
            ("StorageConnectors", self.storage_connectors.into_tree()),
            ("StreamingExperiencePreferredProtocol", self.streaming_experience_preferred_protocol.into_tree()),
            ("UserSettings", self.user_settings.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Tag {
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    #[serde(rename = "Value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}
impl t::FromTree for Tag {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            key: from.take("Key")?,
            value: from.take("Value")?,
        })
    }
}
impl IntoTree for Tag {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Key", self.key.into_tree()),
            ("Value", self.value.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct TerminateRequest {
    #[serde(rename = "WorkspaceId", skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
}
impl t::FromTree for TerminateRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            workspace_id: from.take("WorkspaceId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct TerminateWorkspacesRequest {
    #[serde(rename = "TerminateWorkspaceRequests", skip_serializing_if = "Option::is_none")]
    pub terminate_workspace_requests: Option<Vec<TerminateRequest>>,
}
impl t::FromTree for TerminateWorkspacesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            terminate_workspace_requests: from.take("TerminateWorkspaceRequests")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct TerminateWorkspacesResult {
    #[serde(rename = "FailedRequests", skip_serializing_if = "Option::is_none")]
    pub failed_requests: Option<Vec<FailedWorkspaceChangeRequest>>,
}
impl IntoTree for TerminateWorkspacesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("FailedRequests", self.failed_requests.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateRulesOfIpGroupRequest {
    pub group_id: String,
    pub user_rules: Vec<IpRuleItem>,
}
impl t::FromTree for UpdateRulesOfIpGroupRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            group_id: from.take("GroupId")?,
            user_rules: from.take("UserRules")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateRulesOfIpGroupResult {
}
impl IntoTree for UpdateRulesOfIpGroupResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct UserSetting {
    #[serde(rename = "Action")]
    pub action: String,
    #[serde(rename = "MaximumLength", skip_serializing_if = "Option::is_none")]
    pub maximum_length: Option<i64>,
    #[serde(rename = "Permission")]
    pub permission: String,
}
impl IntoTree for UserSetting {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Action", self.action.into_tree()),
            ("MaximumLength", self.maximum_length.into_tree()),
            ("Permission", self.permission.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UserStorage {
    pub capacity: String,
}
impl IntoTree for UserStorage {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Capacity", self.capacity.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Workspace {
    #[serde(rename = "BundleId", skip_serializing_if = "Option::is_none")]
    pub bundle_id: Option<String>,
    #[serde(rename = "ComputerName", skip_serializing_if = "Option::is_none")]
    pub computer_name: Option<String>,
    #[serde(rename = "DataReplicationSettings", skip_serializing_if = "Option::is_none")]
    pub data_replication_settings: Option<DataReplicationSettings>,
    #[serde(rename = "DirectoryId", skip_serializing_if = "Option::is_none")]
    pub directory_id: Option<String>,
    #[serde(rename = "ErrorCode", skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    #[serde(rename = "ErrorMessage", skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
    #[serde(rename = "IpAddress", skip_serializing_if = "Option::is_none")]
    pub ip_address: Option<String>,
    #[serde(rename = "Ipv6Address", skip_serializing_if = "Option::is_none")]
    pub ipv6_address: Option<String>,
    #[serde(rename = "ModificationStates", skip_serializing_if = "Option::is_none")]
    pub modification_states: Option<Vec<ModificationState>>,
    #[serde(rename = "RelatedWorkspaces", skip_serializing_if = "Option::is_none")]
    pub related_workspaces: Option<Vec<RelatedWorkspaceProperties>>,
    #[serde(rename = "RootVolumeEncryptionEnabled", skip_serializing_if = "Option::is_none")]
    pub root_volume_encryption_enabled: Option<bool>,
    #[serde(rename = "StandbyWorkspacesProperties", skip_serializing_if = "Option::is_none")]
    pub standby_workspaces_properties: Option<Vec<StandbyWorkspacesProperties>>,
    #[serde(rename = "State", skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    #[serde(rename = "SubnetId", skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    #[serde(rename = "UserVolumeEncryptionEnabled", skip_serializing_if = "Option::is_none")]
    pub user_volume_encryption_enabled: Option<bool>,
    #[serde(rename = "VolumeEncryptionKey", skip_serializing_if = "Option::is_none")]
    pub volume_encryption_key: Option<String>,
    #[serde(rename = "WorkspaceId", skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<String>,
    #[serde(rename = "WorkspaceName", skip_serializing_if = "Option::is_none")]
    pub workspace_name: Option<String>,
    #[serde(rename = "WorkspaceProperties", skip_serializing_if = "Option::is_none")]
    pub workspace_properties: Option<WorkspaceProperties>,
}
impl IntoTree for Workspace {
    fn into_tree(self) -> t::Value {
        t::members([
            ("BundleId", self.bundle_id.into_tree()),
            ("ComputerName", self.computer_name.into_tree()),
            ("DataReplicationSettings", self.data_replication_settings.into_tree()),
            ("DirectoryId", self.directory_id.into_tree()),
            ("ErrorCode", self.error_code.into_tree()),
            ("ErrorMessage", self.error_message.into_tree()),
            ("IpAddress", self.ip_address.into_tree()),
            ("Ipv6Address", self.ipv6_address.into_tree()),
            ("ModificationStates", self.modification_states.into_tree()),
            ("RelatedWorkspaces", self.related_workspaces.into_tree()),
            ("RootVolumeEncryptionEnabled", self.root_volume_encryption_enabled.into_tree()),
            ("StandbyWorkspacesProperties", self.standby_workspaces_properties.into_tree()),
            ("State", self.state.into_tree()),
            ("SubnetId", self.subnet_id.into_tree()),
            ("UserName", self.user_name.into_tree()),
            ("UserVolumeEncryptionEnabled", self.user_volume_encryption_enabled.into_tree()),
            ("VolumeEncryptionKey", self.volume_encryption_key.into_tree()),
            ("WorkspaceId", self.workspace_id.into_tree()),
            ("WorkspaceName", self.workspace_name.into_tree()),
            ("WorkspaceProperties", self.workspace_properties.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct WorkspaceAccessProperties {
    #[serde(rename = "AccessEndpointConfig", skip_serializing_if = "Option::is_none")]
    pub access_endpoint_config: Option<AccessEndpointConfig>,
    #[serde(rename = "DeviceTypeAndroid", skip_serializing_if = "Option::is_none")]
    pub device_type_android: Option<String>,
    #[serde(rename = "DeviceTypeChromeOs", skip_serializing_if = "Option::is_none")]
    pub device_type_chrome_os: Option<String>,
    #[serde(rename = "DeviceTypeIos", skip_serializing_if = "Option::is_none")]
    pub device_type_ios: Option<String>,
    #[serde(rename = "DeviceTypeLinux", skip_serializing_if = "Option::is_none")]
    pub device_type_linux: Option<String>,
    #[serde(rename = "DeviceTypeOsx", skip_serializing_if = "Option::is_none")]
    pub device_type_osx: Option<String>,
    #[serde(rename = "DeviceTypeWeb", skip_serializing_if = "Option::is_none")]
    pub device_type_web: Option<String>,
    #[serde(rename = "DeviceTypeWindows", skip_serializing_if = "Option::is_none")]
    pub device_type_windows: Option<String>,
    #[serde(rename = "DeviceTypeWorkSpacesThinClient", skip_serializing_if = "Option::is_none")]
    pub device_type_work_spaces_thin_client: Option<String>,
    #[serde(rename = "DeviceTypeZeroClient", skip_serializing_if = "Option::is_none")]
    pub device_type_zero_client: Option<String>,
}
impl t::FromTree for WorkspaceAccessProperties {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            access_endpoint_config: from.take("AccessEndpointConfig")?,
            device_type_android: from.take("DeviceTypeAndroid")?,
            device_type_chrome_os: from.take("DeviceTypeChromeOs")?,
            device_type_ios: from.take("DeviceTypeIos")?,
            device_type_linux: from.take("DeviceTypeLinux")?,
            device_type_osx: from.take("DeviceTypeOsx")?,
            device_type_web: from.take("DeviceTypeWeb")?,
            device_type_windows: from.take("DeviceTypeWindows")?,
            device_type_work_spaces_thin_client: from.take("DeviceTypeWorkSpacesThinClient")?,
            device_type_zero_client: from.take("DeviceTypeZeroClient")?,
        })
    }
}
impl IntoTree for WorkspaceAccessProperties {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AccessEndpointConfig", self.access_endpoint_config.into_tree()),
            ("DeviceTypeAndroid", self.device_type_android.into_tree()),
            ("DeviceTypeChromeOs", self.device_type_chrome_os.into_tree()),
            ("DeviceTypeIos", self.device_type_ios.into_tree()),
            ("DeviceTypeLinux", self.device_type_linux.into_tree()),
            ("DeviceTypeOsx", self.device_type_osx.into_tree()),
            ("DeviceTypeWeb", self.device_type_web.into_tree()),
            ("DeviceTypeWindows", self.device_type_windows.into_tree()),
            ("DeviceTypeWorkSpacesThinClient", self.device_type_work_spaces_thin_client.into_tree()),
            ("DeviceTypeZeroClient", self.device_type_zero_client.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WorkspaceBundle {
    pub bundle_id: Option<String>,
    pub bundle_type: Option<String>,
    pub compute_type: Option<ComputeType>,
    pub creation_time: Option<t::Timestamp>,
    pub description: Option<String>,
    pub image_id: Option<String>,
    pub last_updated_time: Option<t::Timestamp>,
    pub name: Option<String>,
    pub owner: Option<String>,
    pub root_storage: Option<RootStorage>,
    pub state: Option<String>,
    pub user_storage: Option<UserStorage>,
}
impl IntoTree for WorkspaceBundle {
    fn into_tree(self) -> t::Value {
        t::members([
            ("BundleId", self.bundle_id.into_tree()),
            ("BundleType", self.bundle_type.into_tree()),
            ("ComputeType", self.compute_type.into_tree()),
            ("CreationTime", self.creation_time.into_tree()),
            ("Description", self.description.into_tree()),
            ("ImageId", self.image_id.into_tree()),
            ("LastUpdatedTime", self.last_updated_time.into_tree()),
            ("Name", self.name.into_tree()),
            ("Owner", self.owner.into_tree()),
            ("RootStorage", self.root_storage.into_tree()),
            ("State", self.state.into_tree()),
            ("UserStorage", self.user_storage.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WorkspaceConnectionStatus {
    pub connection_state: Option<String>,
    pub connection_state_check_timestamp: Option<t::Timestamp>,
    pub last_known_user_connection_timestamp: Option<t::Timestamp>,
    pub workspace_id: Option<String>,
}
impl IntoTree for WorkspaceConnectionStatus {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ConnectionState", self.connection_state.into_tree()),
            ("ConnectionStateCheckTimestamp", self.connection_state_check_timestamp.into_tree()),
            ("LastKnownUserConnectionTimestamp", self.last_known_user_connection_timestamp.into_tree()),
            ("WorkspaceId", self.workspace_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WorkspaceCreationProperties {
    pub custom_security_group_id: Option<String>,
    pub default_ou: Option<String>,
    pub enable_internet_access: Option<bool>,
    pub enable_maintenance_mode: Option<bool>,
    pub instance_iam_role_arn: Option<String>,
    pub user_enabled_as_local_administrator: Option<bool>,
}
impl t::FromTree for WorkspaceCreationProperties {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            custom_security_group_id: from.take("CustomSecurityGroupId")?,
            default_ou: from.take("DefaultOu")?,
            enable_internet_access: from.take("EnableInternetAccess")?,
            enable_maintenance_mode: from.take("EnableMaintenanceMode")?,
            instance_iam_role_arn: from.take("InstanceIamRoleArn")?,
            user_enabled_as_local_administrator: from.take("UserEnabledAsLocalAdministrator")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct WorkspaceDirectory {
    #[serde(rename = "ActiveDirectoryConfig", skip_serializing_if = "Option::is_none")]
    pub active_directory_config: Option<ActiveDirectoryConfig>,
    #[serde(rename = "Alias", skip_serializing_if = "Option::is_none")]
    pub alias: Option<String>,
    #[serde(rename = "CertificateBasedAuthProperties", skip_serializing_if = "Option::is_none")]
    pub certificate_based_auth_properties: Option<CertificateBasedAuthProperties>,
    #[serde(rename = "CustomerUserName", skip_serializing_if = "Option::is_none")]
    pub customer_user_name: Option<String>,
    #[serde(rename = "DirectoryId", skip_serializing_if = "Option::is_none")]
    pub directory_id: Option<String>,
    #[serde(rename = "DirectoryName", skip_serializing_if = "Option::is_none")]
    pub directory_name: Option<String>,
    #[serde(rename = "DirectoryType", skip_serializing_if = "Option::is_none")]
    pub directory_type: Option<String>,
    #[serde(rename = "DnsIpAddresses", skip_serializing_if = "Option::is_none")]
    pub dns_ip_addresses: Option<Vec<String>>,
    #[serde(rename = "DnsIpv6Addresses", skip_serializing_if = "Option::is_none")]
    pub dns_ipv6_addresses: Option<Vec<String>>,
    #[serde(rename = "EndpointEncryptionMode", skip_serializing_if = "Option::is_none")]
    pub endpoint_encryption_mode: Option<String>,
    #[serde(rename = "ErrorMessage", skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
    #[serde(rename = "IDCConfig", skip_serializing_if = "Option::is_none")]
    pub idc_config: Option<IDCConfig>,
    #[serde(rename = "IamRoleId", skip_serializing_if = "Option::is_none")]
    pub iam_role_id: Option<String>,
    #[serde(rename = "MicrosoftEntraConfig", skip_serializing_if = "Option::is_none")]
    pub microsoft_entra_config: Option<MicrosoftEntraConfig>,
    #[serde(rename = "RegistrationCode", skip_serializing_if = "Option::is_none")]
    pub registration_code: Option<String>,
    #[serde(rename = "SamlProperties", skip_serializing_if = "Option::is_none")]
    pub saml_properties: Option<SamlProperties>,
    #[serde(rename = "SelfservicePermissions", skip_serializing_if = "Option::is_none")]
    pub selfservice_permissions: Option<SelfservicePermissions>,
    #[serde(rename = "State", skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    #[serde(rename = "StreamingProperties", skip_serializing_if = "Option::is_none")]
    pub streaming_properties: Option<StreamingProperties>,
    #[serde(rename = "SubnetIds", skip_serializing_if = "Option::is_none")]
    pub subnet_ids: Option<Vec<String>>,
    #[serde(rename = "Tenancy", skip_serializing_if = "Option::is_none")]
    pub tenancy: Option<String>,
    #[serde(rename = "UserIdentityType", skip_serializing_if = "Option::is_none")]
    pub user_identity_type: Option<String>,
    #[serde(rename = "WorkspaceAccessProperties", skip_serializing_if = "Option::is_none")]
    pub workspace_access_properties: Option<WorkspaceAccessProperties>,
    #[serde(rename = "WorkspaceCreationProperties", skip_serializing_if = "Option::is_none")]
    pub workspace_creation_properties: Option<DefaultWorkspaceCreationProperties>,
    #[serde(rename = "WorkspaceDirectoryDescription", skip_serializing_if = "Option::is_none")]
    pub workspace_directory_description: Option<String>,
    #[serde(rename = "WorkspaceDirectoryName", skip_serializing_if = "Option::is_none")]
    pub workspace_directory_name: Option<String>,
    #[serde(rename = "WorkspaceOsUserMode", skip_serializing_if = "Option::is_none")]
    pub workspace_os_user_mode: Option<String>,
    #[serde(rename = "WorkspaceSecurityGroupId", skip_serializing_if = "Option::is_none")]
    pub workspace_security_group_id: Option<String>,
    #[serde(rename = "WorkspaceType", skip_serializing_if = "Option::is_none")]
    pub workspace_type: Option<String>,
    #[serde(rename = "ipGroupIds", skip_serializing_if = "Option::is_none")]
    pub ip_group_ids: Option<Vec<String>>,
}
impl IntoTree for WorkspaceDirectory {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ActiveDirectoryConfig", self.active_directory_config.into_tree()),
            ("Alias", self.alias.into_tree()),
            ("CertificateBasedAuthProperties", self.certificate_based_auth_properties.into_tree()),
            ("CustomerUserName", self.customer_user_name.into_tree()),
            ("DirectoryId", self.directory_id.into_tree()),
            ("DirectoryName", self.directory_name.into_tree()),
            ("DirectoryType", self.directory_type.into_tree()),
            ("DnsIpAddresses", self.dns_ip_addresses.into_tree()),
            ("DnsIpv6Addresses", self.dns_ipv6_addresses.into_tree()),
            ("EndpointEncryptionMode", self.endpoint_encryption_mode.into_tree()),
            ("ErrorMessage", self.error_message.into_tree()),
            ("IDCConfig", self.idc_config.into_tree()),
            ("IamRoleId", self.iam_role_id.into_tree()),
            ("MicrosoftEntraConfig", self.microsoft_entra_config.into_tree()),
            ("RegistrationCode", self.registration_code.into_tree()),
            ("SamlProperties", self.saml_properties.into_tree()),
            ("SelfservicePermissions", self.selfservice_permissions.into_tree()),
            ("State", self.state.into_tree()),
            ("StreamingProperties", self.streaming_properties.into_tree()),
            ("SubnetIds", self.subnet_ids.into_tree()),
            ("Tenancy", self.tenancy.into_tree()),
            ("UserIdentityType", self.user_identity_type.into_tree()),
            ("WorkspaceAccessProperties", self.workspace_access_properties.into_tree()),
            ("WorkspaceCreationProperties", self.workspace_creation_properties.into_tree()),
            ("WorkspaceDirectoryDescription", self.workspace_directory_description.into_tree()),
            ("WorkspaceDirectoryName", self.workspace_directory_name.into_tree()),
            ("WorkspaceOsUserMode", self.workspace_os_user_mode.into_tree()),
            ("WorkspaceSecurityGroupId", self.workspace_security_group_id.into_tree()),
            ("WorkspaceType", self.workspace_type.into_tree()),
            ("ipGroupIds", self.ip_group_ids.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct WorkspaceProperties {
    #[serde(rename = "ComputeTypeName", skip_serializing_if = "Option::is_none")]
    pub compute_type_name: Option<String>,
    #[serde(rename = "GlobalAccelerator", skip_serializing_if = "Option::is_none")]
    pub global_accelerator: Option<GlobalAcceleratorForWorkSpace>,
    #[serde(rename = "NestedVirtualizationEnabled", skip_serializing_if = "Option::is_none")]
    pub nested_virtualization_enabled: Option<bool>,
    #[serde(rename = "OperatingSystemName", skip_serializing_if = "Option::is_none")]
    pub operating_system_name: Option<String>,
    #[serde(rename = "Protocols", skip_serializing_if = "Option::is_none")]
    pub protocols: Option<Vec<String>>,
    #[serde(rename = "RootVolumeSizeGib", skip_serializing_if = "Option::is_none")]
    pub root_volume_size_gib: Option<i64>,
    #[serde(rename = "RunningMode", skip_serializing_if = "Option::is_none")]
    pub running_mode: Option<String>,
    #[serde(rename = "RunningModeAutoStopTimeoutInMinutes", skip_serializing_if = "Option::is_none")]
    pub running_mode_auto_stop_timeout_in_minutes: Option<i64>,
    #[serde(rename = "UserVolumeSizeGib", skip_serializing_if = "Option::is_none")]
    pub user_volume_size_gib: Option<i64>,
}
impl t::FromTree for WorkspaceProperties {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            compute_type_name: from.take("ComputeTypeName")?,
            global_accelerator: from.take("GlobalAccelerator")?,
            nested_virtualization_enabled: from.take("NestedVirtualizationEnabled")?,
            operating_system_name: from.take("OperatingSystemName")?,
            protocols: from.take("Protocols")?,
            root_volume_size_gib: from.take("RootVolumeSizeGib")?,
            running_mode: from.take("RunningMode")?,
            running_mode_auto_stop_timeout_in_minutes: from.take("RunningModeAutoStopTimeoutInMinutes")?,
            user_volume_size_gib: from.take("UserVolumeSizeGib")?,
        })
    }
}
impl IntoTree for WorkspaceProperties {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ComputeTypeName", self.compute_type_name.into_tree()),
            ("GlobalAccelerator", self.global_accelerator.into_tree()),
            ("NestedVirtualizationEnabled", self.nested_virtualization_enabled.into_tree()),
            ("OperatingSystemName", self.operating_system_name.into_tree()),
            ("Protocols", self.protocols.into_tree()),
            ("RootVolumeSizeGib", self.root_volume_size_gib.into_tree()),
            ("RunningMode", self.running_mode.into_tree()),
            ("RunningModeAutoStopTimeoutInMinutes", self.running_mode_auto_stop_timeout_in_minutes.into_tree()),
            ("UserVolumeSizeGib", self.user_volume_size_gib.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct WorkspaceRequest {
    #[serde(rename = "BundleId", skip_serializing_if = "Option::is_none")]
    pub bundle_id: Option<String>,
    #[serde(rename = "DirectoryId", skip_serializing_if = "Option::is_none")]
    pub directory_id: Option<String>,
    #[serde(rename = "Ipv6Address", skip_serializing_if = "Option::is_none")]
    pub ipv6_address: Option<String>,
    #[serde(rename = "RootVolumeEncryptionEnabled", skip_serializing_if = "Option::is_none")]
    pub root_volume_encryption_enabled: Option<bool>,
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    #[serde(rename = "UserVolumeEncryptionEnabled", skip_serializing_if = "Option::is_none")]
    pub user_volume_encryption_enabled: Option<bool>,
    #[serde(rename = "VolumeEncryptionKey", skip_serializing_if = "Option::is_none")]
    pub volume_encryption_key: Option<String>,
    #[serde(rename = "WorkspaceName", skip_serializing_if = "Option::is_none")]
    pub workspace_name: Option<String>,
    #[serde(rename = "WorkspaceProperties", skip_serializing_if = "Option::is_none")]
    pub workspace_properties: Option<WorkspaceProperties>,
}
impl t::FromTree for WorkspaceRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            bundle_id: from.take("BundleId")?,
            directory_id: from.take("DirectoryId")?,
            ipv6_address: from.take("Ipv6Address")?,
            root_volume_encryption_enabled: from.take("RootVolumeEncryptionEnabled")?,
            tags: from.take("Tags")?,
            user_name: from.take("UserName")?,
            user_volume_encryption_enabled: from.take("UserVolumeEncryptionEnabled")?,
            volume_encryption_key: from.take("VolumeEncryptionKey")?,
            workspace_name: from.take("WorkspaceName")?,
            workspace_properties: from.take("WorkspaceProperties")?,
        })
    }
}
impl IntoTree for WorkspaceRequest {
    fn into_tree(self) -> t::Value {
        t::members([
            ("BundleId", self.bundle_id.into_tree()),
            ("DirectoryId", self.directory_id.into_tree()),
            ("Ipv6Address", self.ipv6_address.into_tree()),
            ("RootVolumeEncryptionEnabled", self.root_volume_encryption_enabled.into_tree()),
            ("Tags", self.tags.into_tree()),
            ("UserName", self.user_name.into_tree()),
            ("UserVolumeEncryptionEnabled", self.user_volume_encryption_enabled.into_tree()),
            ("VolumeEncryptionKey", self.volume_encryption_key.into_tree()),
            ("WorkspaceName", self.workspace_name.into_tree()),
            ("WorkspaceProperties", self.workspace_properties.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WorkspacesIpGroup {
    pub group_desc: Option<String>,
    pub group_id: Option<String>,
    pub group_name: Option<String>,
    pub user_rules: Option<Vec<IpRuleItem>>,
}
impl IntoTree for WorkspacesIpGroup {
    fn into_tree(self) -> t::Value {
        t::members([
            ("groupDesc", self.group_desc.into_tree()),
            ("groupId", self.group_id.into_tree()),
            ("groupName", self.group_name.into_tree()),
            ("userRules", self.user_rules.into_tree()),
        ])
    }
}
