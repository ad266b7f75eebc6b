//! The service `iam`, version 2010-05-08. Written by `cargo xtask codegen`; do not edit.

use std::collections::BTreeMap;

use crate::schema as s;
use crate::tree::{self as t, IntoTree};

/// The service.
pub static MODEL: s::ServiceModel = s::ServiceModel {
    name: "iam",
    signing_name: "iam",
    version: "2010-05-08",
    target_prefix: None,
    protocols: &[s::Protocol::Query],
    xml_namespace: "https://iam.amazonaws.com/doc/2010-05-08/",
    operations: &[
        s::OperationModel { name: "AddClientIDToOpenIDConnectProvider", path: "/", input: &ADD_CLIENT_ID_TO_OPEN_ID_CONNECT_PROVIDER_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "AddRoleToInstanceProfile", path: "/", input: &ADD_ROLE_TO_INSTANCE_PROFILE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "AddUserToGroup", path: "/", input: &ADD_USER_TO_GROUP_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "AttachGroupPolicy", path: "/", input: &ATTACH_GROUP_POLICY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "AttachRolePolicy", path: "/", input: &ATTACH_ROLE_POLICY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "AttachUserPolicy", path: "/", input: &ATTACH_USER_POLICY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "ChangePassword", path: "/", input: &CHANGE_PASSWORD_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "CreateAccessKey", path: "/", input: &CREATE_ACCESS_KEY_REQUEST, output: &CREATE_ACCESS_KEY_RESPONSE, result_wrapper: Some("CreateAccessKeyResult") },
        s::OperationModel { name: "CreateAccountAlias", path: "/", input: &CREATE_ACCOUNT_ALIAS_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "CreateGroup", path: "/", input: &CREATE_GROUP_REQUEST, output: &CREATE_GROUP_RESPONSE, result_wrapper: Some("CreateGroupResult") },
        s::OperationModel { name: "CreateInstanceProfile", path: "/", input: &CREATE_INSTANCE_PROFILE_REQUEST, output: &CREATE_INSTANCE_PROFILE_RESPONSE, result_wrapper: Some("CreateInstanceProfileResult") },
        s::OperationModel { name: "CreateLoginProfile", path: "/", input: &CREATE_LOGIN_PROFILE_REQUEST, output: &CREATE_LOGIN_PROFILE_RESPONSE, result_wrapper: Some("CreateLoginProfileResult") },
        s::OperationModel { name: "CreateOpenIDConnectProvider", path: "/", input: &CREATE_OPEN_ID_CONNECT_PROVIDER_REQUEST, output: &CREATE_OPEN_ID_CONNECT_PROVIDER_RESPONSE, result_wrapper: Some("CreateOpenIDConnectProviderResult") },
        s::OperationModel { name: "CreatePolicy", path: "/", input: &CREATE_POLICY_REQUEST, output: &CREATE_POLICY_RESPONSE, result_wrapper: Some("CreatePolicyResult") },
        s::OperationModel { name: "CreatePolicyVersion", path: "/", input: &CREATE_POLICY_VERSION_REQUEST, output: &CREATE_POLICY_VERSION_RESPONSE, result_wrapper: Some("CreatePolicyVersionResult") },
        s::OperationModel { name: "CreateRole", path: "/", input: &CREATE_ROLE_REQUEST, output: &CREATE_ROLE_RESPONSE, result_wrapper: Some("CreateRoleResult") },
        s::OperationModel { name: "CreateSAMLProvider", path: "/", input: &CREATE_SAML_PROVIDER_REQUEST, output: &CREATE_SAML_PROVIDER_RESPONSE, result_wrapper: Some("CreateSAMLProviderResult") },
        s::OperationModel { name: "CreateServiceLinkedRole", path: "/", input: &CREATE_SERVICE_LINKED_ROLE_REQUEST, output: &CREATE_SERVICE_LINKED_ROLE_RESPONSE, result_wrapper: Some("CreateServiceLinkedRoleResult") },
        s::OperationModel { name: "CreateUser", path: "/", input: &CREATE_USER_REQUEST, output: &CREATE_USER_RESPONSE, result_wrapper: Some("CreateUserResult") },
        s::OperationModel { name: "CreateVirtualMFADevice", path: "/", input: &CREATE_VIRTUAL_MFA_DEVICE_REQUEST, output: &CREATE_VIRTUAL_MFA_DEVICE_RESPONSE, result_wrapper: Some("CreateVirtualMFADeviceResult") },
        s::OperationModel { name: "DeactivateMFADevice", path: "/", input: &DEACTIVATE_MFA_DEVICE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteAccessKey", path: "/", input: &DELETE_ACCESS_KEY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteAccountAlias", path: "/", input: &DELETE_ACCOUNT_ALIAS_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteAccountPasswordPolicy", path: "/", input: &s::NOTHING, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteGroup", path: "/", input: &DELETE_GROUP_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteGroupPolicy", path: "/", input: &DELETE_GROUP_POLICY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteInstanceProfile", path: "/", input: &DELETE_INSTANCE_PROFILE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteLoginProfile", path: "/", input: &DELETE_LOGIN_PROFILE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteOpenIDConnectProvider", path: "/", input: &DELETE_OPEN_ID_CONNECT_PROVIDER_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeletePolicy", path: "/", input: &DELETE_POLICY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeletePolicyVersion", path: "/", input: &DELETE_POLICY_VERSION_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteRole", path: "/", input: &DELETE_ROLE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteRolePermissionsBoundary", path: "/", input: &DELETE_ROLE_PERMISSIONS_BOUNDARY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteRolePolicy", path: "/", input: &DELETE_ROLE_POLICY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteSAMLProvider", path: "/", input: &DELETE_SAML_PROVIDER_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteServiceLinkedRole", path: "/", input: &DELETE_SERVICE_LINKED_ROLE_REQUEST, output: &DELETE_SERVICE_LINKED_ROLE_RESPONSE, result_wrapper: Some("DeleteServiceLinkedRoleResult") },
        s::OperationModel { name: "DeleteUser", path: "/", input: &DELETE_USER_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteUserPermissionsBoundary", path: "/", input: &DELETE_USER_PERMISSIONS_BOUNDARY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteUserPolicy", path: "/", input: &DELETE_USER_POLICY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteVirtualMFADevice", path: "/", input: &DELETE_VIRTUAL_MFA_DEVICE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DetachGroupPolicy", path: "/", input: &DETACH_GROUP_POLICY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DetachRolePolicy", path: "/", input: &DETACH_ROLE_POLICY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DetachUserPolicy", path: "/", input: &DETACH_USER_POLICY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "EnableMFADevice", path: "/", input: &ENABLE_MFA_DEVICE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "GenerateCredentialReport", path: "/", input: &s::NOTHING, output: &GENERATE_CREDENTIAL_REPORT_RESPONSE, result_wrapper: Some("GenerateCredentialReportResult") },
        s::OperationModel { name: "GetAccessKeyLastUsed", path: "/", input: &GET_ACCESS_KEY_LAST_USED_REQUEST, output: &GET_ACCESS_KEY_LAST_USED_RESPONSE, result_wrapper: Some("GetAccessKeyLastUsedResult") },
        s::OperationModel { name: "GetAccountAuthorizationDetails", path: "/", input: &GET_ACCOUNT_AUTHORIZATION_DETAILS_REQUEST, output: &GET_ACCOUNT_AUTHORIZATION_DETAILS_RESPONSE, result_wrapper: Some("GetAccountAuthorizationDetailsResult") },
        s::OperationModel { name: "GetAccountPasswordPolicy", path: "/", input: &s::NOTHING, output: &GET_ACCOUNT_PASSWORD_POLICY_RESPONSE, result_wrapper: Some("GetAccountPasswordPolicyResult") },
        s::OperationModel { name: "GetAccountSummary", path: "/", input: &s::NOTHING, output: &GET_ACCOUNT_SUMMARY_RESPONSE, result_wrapper: Some("GetAccountSummaryResult") },
        s::OperationModel { name: "GetContextKeysForCustomPolicy", path: "/", input: &GET_CONTEXT_KEYS_FOR_CUSTOM_POLICY_REQUEST, output: &GET_CONTEXT_KEYS_FOR_POLICY_RESPONSE, result_wrapper: Some("GetContextKeysForCustomPolicyResult") },
        s::OperationModel { name: "GetContextKeysForPrincipalPolicy", path: "/", input: &GET_CONTEXT_KEYS_FOR_PRINCIPAL_POLICY_REQUEST, output: &GET_CONTEXT_KEYS_FOR_POLICY_RESPONSE, result_wrapper: Some("GetContextKeysForPrincipalPolicyResult") },
        s::OperationModel { name: "GetCredentialReport", path: "/", input: &s::NOTHING, output: &GET_CREDENTIAL_REPORT_RESPONSE, result_wrapper: Some("GetCredentialReportResult") },
        s::OperationModel { name: "GetGroup", path: "/", input: &GET_GROUP_REQUEST, output: &GET_GROUP_RESPONSE, result_wrapper: Some("GetGroupResult") },
        s::OperationModel { name: "GetGroupPolicy", path: "/", input: &GET_GROUP_POLICY_REQUEST, output: &GET_GROUP_POLICY_RESPONSE, result_wrapper: Some("GetGroupPolicyResult") },
        s::OperationModel { name: "GetInstanceProfile", path: "/", input: &GET_INSTANCE_PROFILE_REQUEST, output: &GET_INSTANCE_PROFILE_RESPONSE, result_wrapper: Some("GetInstanceProfileResult") },
        s::OperationModel { name: "GetLoginProfile", path: "/", input: &GET_LOGIN_PROFILE_REQUEST, output: &GET_LOGIN_PROFILE_RESPONSE, result_wrapper: Some("GetLoginProfileResult") },
        s::OperationModel { name: "GetOpenIDConnectProvider", path: "/", input: &GET_OPEN_ID_CONNECT_PROVIDER_REQUEST, output: &GET_OPEN_ID_CONNECT_PROVIDER_RESPONSE, result_wrapper: Some("GetOpenIDConnectProviderResult") },
        s::OperationModel { name: "GetPolicy", path: "/", input: &GET_POLICY_REQUEST, output: &GET_POLICY_RESPONSE, result_wrapper: Some("GetPolicyResult") },
        s::OperationModel { name: "GetPolicyVersion", path: "/", input: &GET_POLICY_VERSION_REQUEST, output: &GET_POLICY_VERSION_RESPONSE, result_wrapper: Some("GetPolicyVersionResult") },
        s::OperationModel { name: "GetRole", path: "/", input: &GET_ROLE_REQUEST, output: &GET_ROLE_RESPONSE, result_wrapper: Some("GetRoleResult") },
        s::OperationModel { name: "GetRolePolicy", path: "/", input: &GET_ROLE_POLICY_REQUEST, output: &GET_ROLE_POLICY_RESPONSE, result_wrapper: Some("GetRolePolicyResult") },
        s::OperationModel { name: "GetSAMLProvider", path: "/", input: &GET_SAML_PROVIDER_REQUEST, output: &GET_SAML_PROVIDER_RESPONSE, result_wrapper: Some("GetSAMLProviderResult") },
        s::OperationModel { name: "GetServiceLinkedRoleDeletionStatus", path: "/", input: &GET_SERVICE_LINKED_ROLE_DELETION_STATUS_REQUEST, output: &GET_SERVICE_LINKED_ROLE_DELETION_STATUS_RESPONSE, result_wrapper: Some("GetServiceLinkedRoleDeletionStatusResult") },
        s::OperationModel { name: "GetUser", path: "/", input: &GET_USER_REQUEST, output: &GET_USER_RESPONSE, result_wrapper: Some("GetUserResult") },
        s::OperationModel { name: "GetUserPolicy", path: "/", input: &GET_USER_POLICY_REQUEST, output: &GET_USER_POLICY_RESPONSE, result_wrapper: Some("GetUserPolicyResult") },
        s::OperationModel { name: "ListAccessKeys", path: "/", input: &LIST_ACCESS_KEYS_REQUEST, output: &LIST_ACCESS_KEYS_RESPONSE, result_wrapper: Some("ListAccessKeysResult") },
        s::OperationModel { name: "ListAccountAliases", path: "/", input: &LIST_ACCOUNT_ALIASES_REQUEST, output: &LIST_ACCOUNT_ALIASES_RESPONSE, result_wrapper: Some("ListAccountAliasesResult") },
        s::OperationModel { name: "ListAttachedGroupPolicies", path: "/", input: &LIST_ATTACHED_GROUP_POLICIES_REQUEST, output: &LIST_ATTACHED_GROUP_POLICIES_RESPONSE, result_wrapper: Some("ListAttachedGroupPoliciesResult") },
        s::OperationModel { name: "ListAttachedRolePolicies", path: "/", input: &LIST_ATTACHED_ROLE_POLICIES_REQUEST, output: &LIST_ATTACHED_ROLE_POLICIES_RESPONSE, result_wrapper: Some("ListAttachedRolePoliciesResult") },
        s::OperationModel { name: "ListAttachedUserPolicies", path: "/", input: &LIST_ATTACHED_USER_POLICIES_REQUEST, output: &LIST_ATTACHED_USER_POLICIES_RESPONSE, result_wrapper: Some("ListAttachedUserPoliciesResult") },
        s::OperationModel { name: "ListEntitiesForPolicy", path: "/", input: &LIST_ENTITIES_FOR_POLICY_REQUEST, output: &LIST_ENTITIES_FOR_POLICY_RESPONSE, result_wrapper: Some("ListEntitiesForPolicyResult") },
        s::OperationModel { name: "ListGroupPolicies", path: "/", input: &LIST_GROUP_POLICIES_REQUEST, output: &LIST_GROUP_POLICIES_RESPONSE, result_wrapper: Some("ListGroupPoliciesResult") },
        s::OperationModel { name: "ListGroups", path: "/", input: &LIST_GROUPS_REQUEST, output: &LIST_GROUPS_RESPONSE, result_wrapper: Some("ListGroupsResult") },
        s::OperationModel { name: "ListGroupsForUser", path: "/", input: &LIST_GROUPS_FOR_USER_REQUEST, output: &LIST_GROUPS_FOR_USER_RESPONSE, result_wrapper: Some("ListGroupsForUserResult") },
        s::OperationModel { name: "ListInstanceProfiles", path: "/", input: &LIST_INSTANCE_PROFILES_REQUEST, output: &LIST_INSTANCE_PROFILES_RESPONSE, result_wrapper: Some("ListInstanceProfilesResult") },
        s::OperationModel { name: "ListInstanceProfilesForRole", path: "/", input: &LIST_INSTANCE_PROFILES_FOR_ROLE_REQUEST, output: &LIST_INSTANCE_PROFILES_FOR_ROLE_RESPONSE, result_wrapper: Some("ListInstanceProfilesForRoleResult") },
        s::OperationModel { name: "ListMFADevices", path: "/", input: &LIST_MFA_DEVICES_REQUEST, output: &LIST_MFA_DEVICES_RESPONSE, result_wrapper: Some("ListMFADevicesResult") },
        s::OperationModel { name: "ListOpenIDConnectProviders", path: "/", input: &LIST_OPEN_ID_CONNECT_PROVIDERS_REQUEST, output: &LIST_OPEN_ID_CONNECT_PROVIDERS_RESPONSE, result_wrapper: Some("ListOpenIDConnectProvidersResult") },
        s::OperationModel { name: "ListPolicies", path: "/", input: &LIST_POLICIES_REQUEST, output: &LIST_POLICIES_RESPONSE, result_wrapper: Some("ListPoliciesResult") },
        s::OperationModel { name: "ListPolicyTags", path: "/", input: &LIST_POLICY_TAGS_REQUEST, output: &LIST_POLICY_TAGS_RESPONSE, result_wrapper: Some("ListPolicyTagsResult") },
        s::OperationModel { name: "ListPolicyVersions", path: "/", input: &LIST_POLICY_VERSIONS_REQUEST, output: &LIST_POLICY_VERSIONS_RESPONSE, result_wrapper: Some("ListPolicyVersionsResult") },
        s::OperationModel { name: "ListRolePolicies", path: "/", input: &LIST_ROLE_POLICIES_REQUEST, output: &LIST_ROLE_POLICIES_RESPONSE, result_wrapper: Some("ListRolePoliciesResult") },
        s::OperationModel { name: "ListRoleTags", path: "/", input: &LIST_ROLE_TAGS_REQUEST, output: &LIST_ROLE_TAGS_RESPONSE, result_wrapper: Some("ListRoleTagsResult") },
        s::OperationModel { name: "ListRoles", path: "/", input: &LIST_ROLES_REQUEST, output: &LIST_ROLES_RESPONSE, result_wrapper: Some("ListRolesResult") },
        s::OperationModel { name: "ListSAMLProviders", path: "/", input: &LIST_SAML_PROVIDERS_REQUEST, output: &LIST_SAML_PROVIDERS_RESPONSE, result_wrapper: Some("ListSAMLProvidersResult") },
        s::OperationModel { name: "ListUserPolicies", path: "/", input: &LIST_USER_POLICIES_REQUEST, output: &LIST_USER_POLICIES_RESPONSE, result_wrapper: Some("ListUserPoliciesResult") },
        s::OperationModel { name: "ListUserTags", path: "/", input: &LIST_USER_TAGS_REQUEST, output: &LIST_USER_TAGS_RESPONSE, result_wrapper: Some("ListUserTagsResult") },
        s::OperationModel { name: "ListUsers", path: "/", input: &LIST_USERS_REQUEST, output: &LIST_USERS_RESPONSE, result_wrapper: Some("ListUsersResult") },
        s::OperationModel { name: "ListVirtualMFADevices", path: "/", input: &LIST_VIRTUAL_MFA_DEVICES_REQUEST, output: &LIST_VIRTUAL_MFA_DEVICES_RESPONSE, result_wrapper: Some("ListVirtualMFADevicesResult") },
        s::OperationModel { name: "PutGroupPolicy", path: "/", input: &PUT_GROUP_POLICY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "PutRolePermissionsBoundary", path: "/", input: &PUT_ROLE_PERMISSIONS_BOUNDARY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "PutRolePolicy", path: "/", input: &PUT_ROLE_POLICY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "PutUserPermissionsBoundary", path: "/", input: &PUT_USER_PERMISSIONS_BOUNDARY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "PutUserPolicy", path: "/", input: &PUT_USER_POLICY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "RemoveClientIDFromOpenIDConnectProvider", path: "/", input: &REMOVE_CLIENT_ID_FROM_OPEN_ID_CONNECT_PROVIDER_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "RemoveRoleFromInstanceProfile", path: "/", input: &REMOVE_ROLE_FROM_INSTANCE_PROFILE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "RemoveUserFromGroup", path: "/", input: &REMOVE_USER_FROM_GROUP_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "ResyncMFADevice", path: "/", input: &RESYNC_MFA_DEVICE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "SetDefaultPolicyVersion", path: "/", input: &SET_DEFAULT_POLICY_VERSION_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "SimulateCustomPolicy", path: "/", input: &SIMULATE_CUSTOM_POLICY_REQUEST, output: &SIMULATE_POLICY_RESPONSE, result_wrapper: Some("SimulateCustomPolicyResult") },
        s::OperationModel { name: "SimulatePrincipalPolicy", path: "/", input: &SIMULATE_PRINCIPAL_POLICY_REQUEST, output: &SIMULATE_POLICY_RESPONSE, result_wrapper: Some("SimulatePrincipalPolicyResult") },
        s::OperationModel { name: "TagPolicy", path: "/", input: &TAG_POLICY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "TagRole", path: "/", input: &TAG_ROLE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "TagUser", path: "/", input: &TAG_USER_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "UntagPolicy", path: "/", input: &UNTAG_POLICY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "UntagRole", path: "/", input: &UNTAG_ROLE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "UntagUser", path: "/", input: &UNTAG_USER_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "UpdateAccessKey", path: "/", input: &UPDATE_ACCESS_KEY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "UpdateAccountPasswordPolicy", path: "/", input: &UPDATE_ACCOUNT_PASSWORD_POLICY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "UpdateAssumeRolePolicy", path: "/", input: &UPDATE_ASSUME_ROLE_POLICY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "UpdateGroup", path: "/", input: &UPDATE_GROUP_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "UpdateLoginProfile", path: "/", input: &UPDATE_LOGIN_PROFILE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "UpdateOpenIDConnectProviderThumbprint", path: "/", input: &UPDATE_OPEN_ID_CONNECT_PROVIDER_THUMBPRINT_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "UpdateRole", path: "/", input: &UPDATE_ROLE_REQUEST, output: &UPDATE_ROLE_RESPONSE, result_wrapper: Some("UpdateRoleResult") },
        s::OperationModel { name: "UpdateRoleDescription", path: "/", input: &UPDATE_ROLE_DESCRIPTION_REQUEST, output: &UPDATE_ROLE_DESCRIPTION_RESPONSE, result_wrapper: Some("UpdateRoleDescriptionResult") },
        s::OperationModel { name: "UpdateSAMLProvider", path: "/", input: &UPDATE_SAML_PROVIDER_REQUEST, output: &UPDATE_SAML_PROVIDER_RESPONSE, result_wrapper: Some("UpdateSAMLProviderResult") },
        s::OperationModel { name: "UpdateUser", path: "/", input: &UPDATE_USER_REQUEST, output: &s::NOTHING, result_wrapper: None },
    ],
    named: &[
        "AcceptDelegationRequest",
        "AcquireRole",
        "AssociateDelegationRequest",
        "CreateDelegationRequest",
        "CreateServiceSpecificCredential",
        "DeleteSSHPublicKey",
        "DeleteServerCertificate",
        "DeleteServiceSpecificCredential",
        "DeleteSigningCertificate",
        "DisableOrganizationsRootCredentialsManagement",
        "DisableOrganizationsRootSessions",
        "DisableOutboundWebIdentityFederation",
        "EnableOrganizationsRootCredentialsManagement",
        "EnableOrganizationsRootSessions",
        "EnableOutboundWebIdentityFederation",
        "GenerateOrganizationsAccessReport",
        "GenerateServiceLastAccessedDetails",
        "GetAccountProperties",
        "GetDelegationRequest",
        "GetHumanReadableSummary",
        "GetMFADevice",
        "GetOrganizationsAccessReport",
        "GetOutboundWebIdentityFederationInfo",
        "GetRoleTemplateVersion",
        "GetSSHPublicKey",
        "GetServerCertificate",
        "GetServiceLastAccessedDetails",
        "GetServiceLastAccessedDetailsWithEntities",
        "ListDelegationRequests",
        "ListInstanceProfileTags",
        "ListMFADeviceTags",
        "ListOpenIDConnectProviderTags",
        "ListOrganizationsFeatures",
        "ListPoliciesGrantingServiceAccess",
        "ListSAMLProviderTags",
        "ListSSHPublicKeys",
        "ListServerCertificateTags",
        "ListServerCertificates",
        "ListServiceSpecificCredentials",
        "ListSigningCertificates",
        "PutAccountProperties",
        "RejectDelegationRequest",
        "ResetServiceSpecificCredential",
        "SendDelegationToken",
        "SetSecurityTokenServicePreferences",
        "TagInstanceProfile",
        "TagMFADevice",
        "TagOpenIDConnectProvider",
        "TagSAMLProvider",
        "TagServerCertificate",
        "UntagInstanceProfile",
        "UntagMFADevice",
        "UntagOpenIDConnectProvider",
        "UntagSAMLProvider",
        "UntagServerCertificate",
        "UpdateDelegationRequest",
        "UpdateSSHPublicKey",
        "UpdateServerCertificate",
        "UpdateServiceSpecificCredential",
        "UpdateSigningCertificate",
        "UploadSSHPublicKey",
        "UploadServerCertificate",
        "UploadSigningCertificate",
    ],
    errors: &[
        s::ErrorModel { name: "AccountNotManagementOrDelegatedAdministratorException", code: "AccountNotManagementOrDelegatedAdministratorException", status: 400, message: "message" },
        s::ErrorModel { name: "CallerIsNotManagementAccountException", code: "CallerIsNotManagementAccountException", status: 400, message: "message" },
        s::ErrorModel { name: "ConcurrentModificationException", code: "ConcurrentModification", status: 409, message: "message" },
        s::ErrorModel { name: "CredentialReportExpiredException", code: "ReportExpired", status: 410, message: "message" },
        s::ErrorModel { name: "CredentialReportNotPresentException", code: "ReportNotPresent", status: 410, message: "message" },
        s::ErrorModel { name: "CredentialReportNotReadyException", code: "ReportInProgress", status: 404, message: "message" },
        s::ErrorModel { name: "DeleteConflictException", code: "DeleteConflict", status: 409, message: "message" },
        s::ErrorModel { name: "DuplicateCertificateException", code: "DuplicateCertificate", status: 409, message: "message" },
        s::ErrorModel { name: "DuplicateSSHPublicKeyException", code: "DuplicateSSHPublicKey", status: 400, message: "message" },
        s::ErrorModel { name: "EntityAlreadyExistsException", code: "EntityAlreadyExists", status: 409, message: "message" },
        s::ErrorModel { name: "EntityTemporarilyUnmodifiableException", code: "EntityTemporarilyUnmodifiable", status: 409, message: "message" },
        s::ErrorModel { name: "FeatureDisabledException", code: "FeatureDisabled", status: 404, message: "message" },
        s::ErrorModel { name: "FeatureEnabledException", code: "FeatureEnabled", status: 409, message: "message" },
        s::ErrorModel { name: "InvalidAuthenticationCodeException", code: "InvalidAuthenticationCode", status: 403, message: "message" },
        s::ErrorModel { name: "InvalidCertificateException", code: "InvalidCertificate", status: 400, message: "message" },
        s::ErrorModel { name: "InvalidInputException", code: "InvalidInput", status: 400, message: "message" },
        s::ErrorModel { name: "InvalidPublicKeyException", code: "InvalidPublicKey", status: 400, message: "message" },
        s::ErrorModel { name: "InvalidUserTypeException", code: "InvalidUserType", status: 400, message: "message" },
        s::ErrorModel { name: "KeyPairMismatchException", code: "KeyPairMismatch", status: 400, message: "message" },
        s::ErrorModel { name: "LimitExceededException", code: "LimitExceeded", status: 409, message: "message" },
        s::ErrorModel { name: "MalformedCertificateException", code: "MalformedCertificate", status: 400, message: "message" },
        s::ErrorModel { name: "MalformedPolicyDocumentException", code: "MalformedPolicyDocument", status: 400, message: "message" },
        s::ErrorModel { name: "NameConflictException", code: "NameConflict", status: 409, message: "message" },
        s::ErrorModel { name: "NoSuchEntityException", code: "NoSuchEntity", status: 404, message: "message" },
        s::ErrorModel { name: "OpenIdIdpCommunicationErrorException", code: "OpenIdIdpCommunicationError", status: 400, message: "message" },
        s::ErrorModel { name: "OrganizationNotFoundException", code: "OrganizationNotFoundException", status: 400, message: "message" },
        s::ErrorModel { name: "OrganizationNotInAllFeaturesModeException", code: "OrganizationNotInAllFeaturesModeException", status: 400, message: "message" },
        s::ErrorModel { name: "PasswordPolicyViolationException", code: "PasswordPolicyViolation", status: 400, message: "message" },
        s::ErrorModel { name: "PolicyEvaluationException", code: "PolicyEvaluation", status: 500, message: "message" },
        s::ErrorModel { name: "PolicyNotAttachableException", code: "PolicyNotAttachable", status: 400, message: "message" },
        s::ErrorModel { name: "ReportGenerationLimitExceededException", code: "ReportGenerationLimitExceeded", status: 409, message: "message" },
        s::ErrorModel { name: "RoleModifiedException", code: "RoleModified", status: 409, message: "message" },
        s::ErrorModel { name: "RoleTemplateDisabledException", code: "RoleTemplateDisabled", status: 400, message: "message" },
        s::ErrorModel { name: "ServiceAccessNotEnabledException", code: "ServiceAccessNotEnabledException", status: 400, message: "message" },
        s::ErrorModel { name: "ServiceFailureException", code: "ServiceFailure", status: 500, message: "message" },
        s::ErrorModel { name: "ServiceNotSupportedException", code: "NotSupportedService", status: 404, message: "message" },
        s::ErrorModel { name: "UnmodifiableEntityException", code: "UnmodifiableEntity", status: 400, message: "message" },
        s::ErrorModel { name: "UnrecognizedPublicKeyEncodingException", code: "UnrecognizedPublicKeyEncoding", status: 400, message: "message" },
    ],
};

static CLIENT_ID_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 255 }, pattern: None, values: &[], secret: false });
static ARN_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 20, max: 2048 }, pattern: None, values: &[], secret: false });
static ADD_CLIENT_ID_TO_OPEN_ID_CONNECT_PROVIDER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AddClientIDToOpenIDConnectProviderRequest", union: false, members: &[
    s::Member::new("ClientID", &CLIENT_ID_TYPE).required(),
    s::Member::new("OpenIDConnectProviderArn", &ARN_TYPE).required(),
] });
static INSTANCE_PROFILE_NAME_TYPE_PATTERN: s::Pattern = s::Pattern::new("[A-Za-z0-9_+=,.@-]+");
static INSTANCE_PROFILE_NAME_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 128 }, pattern: Some(&INSTANCE_PROFILE_NAME_TYPE_PATTERN), values: &[], secret: false });
static ROLE_NAME_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 64 }, pattern: Some(&INSTANCE_PROFILE_NAME_TYPE_PATTERN), values: &[], secret: false });
static ADD_ROLE_TO_INSTANCE_PROFILE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AddRoleToInstanceProfileRequest", union: false, members: &[
    s::Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
] });
static ADD_USER_TO_GROUP_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AddUserToGroupRequest", union: false, members: &[
    s::Member::new("GroupName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static ATTACH_GROUP_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AttachGroupPolicyRequest", union: false, members: &[
    s::Member::new("GroupName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("PolicyArn", &ARN_TYPE).required(),
] });
static ATTACH_ROLE_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AttachRolePolicyRequest", union: false, members: &[
    s::Member::new("PolicyArn", &ARN_TYPE).required(),
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
] });
static ATTACH_USER_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AttachUserPolicyRequest", union: false, members: &[
    s::Member::new("PolicyArn", &ARN_TYPE).required(),
    s::Member::new("UserName", &ROLE_NAME_TYPE).required(),
] });
static PASSWORD_TYPE_PATTERN: s::Pattern = s::Pattern::new("[\\x{0009}\\x{000A}\\x{000D}\\x{0020}-\\x{00FF}]+");
static PASSWORD_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 128 }, pattern: Some(&PASSWORD_TYPE_PATTERN), values: &[], secret: true });
static CHANGE_PASSWORD_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ChangePasswordRequest", union: false, members: &[
    s::Member::new("NewPassword", &PASSWORD_TYPE).required(),
    s::Member::new("OldPassword", &PASSWORD_TYPE).required(),
] });
static CREATE_ACCESS_KEY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateAccessKeyRequest", union: false, members: &[
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE),
] });
static ACCESS_KEY_ID_TYPE_PATTERN: s::Pattern = s::Pattern::new("[A-Za-z0-9_]+");
static ACCESS_KEY_ID_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 16, max: 128 }, pattern: Some(&ACCESS_KEY_ID_TYPE_PATTERN), values: &[], secret: false });
static STATUS_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Active", "Inactive", "Expired"], secret: false });
static ACCESS_KEY: s::Shape = s::Shape::Structure(s::Structure { name: "AccessKey", union: false, members: &[
    s::Member::new("AccessKeyId", &ACCESS_KEY_ID_TYPE).required(),
    s::Member::new("CreateDate", &s::TIMESTAMP),
    s::Member::new("SecretAccessKey", &s::SECRET).required(),
    s::Member::new("Status", &STATUS_TYPE).required(),
    s::Member::new("UserName", &ROLE_NAME_TYPE).required(),
] });
static CREATE_ACCESS_KEY_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "CreateAccessKeyResponse", union: false, members: &[
    s::Member::new("AccessKey", &ACCESS_KEY).required(),
] });
static ACCOUNT_ALIAS_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 3, max: 63 }, pattern: None, values: &[], secret: false });
static CREATE_ACCOUNT_ALIAS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateAccountAliasRequest", union: false, members: &[
    s::Member::new("AccountAlias", &ACCOUNT_ALIAS_TYPE).required(),
] });
static PATH_TYPE_PATTERN: s::Pattern = s::Pattern::new("(\\x{002F})|(\\x{002F}[\\x{0021}-\\x{007E}]+\\x{002F})");
static PATH_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 512 }, pattern: Some(&PATH_TYPE_PATTERN), values: &[], secret: false });
static CREATE_GROUP_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateGroupRequest", union: false, members: &[
    s::Member::new("GroupName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("Path", &PATH_TYPE),
] });
static GROUP: s::Shape = s::Shape::Structure(s::Structure { name: "Group", union: false, members: &[
    s::Member::new("Arn", &ARN_TYPE).required(),
    s::Member::new("CreateDate", &s::TIMESTAMP).required(),
    s::Member::new("GroupId", &ACCESS_KEY_ID_TYPE).required(),
    s::Member::new("GroupName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("Path", &PATH_TYPE).required(),
] });
static CREATE_GROUP_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "CreateGroupResponse", union: false, members: &[
    s::Member::new("Group", &GROUP).required(),
] });
static TAG_KEY_TYPE_PATTERN: s::Pattern = s::Pattern::new("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+");
static TAG_KEY_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 128 }, pattern: Some(&TAG_KEY_TYPE_PATTERN), values: &[], secret: false });
static TAG_VALUE_TYPE_PATTERN: s::Pattern = s::Pattern::new("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");
static TAG_VALUE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 0, max: 256 }, pattern: Some(&TAG_VALUE_TYPE_PATTERN), values: &[], secret: false });
static TAG: s::Shape = s::Shape::Structure(s::Structure { name: "Tag", union: false, members: &[
    s::Member::new("Key", &TAG_KEY_TYPE).required(),
    s::Member::new("Value", &TAG_VALUE_TYPE).required(),
] });
static TAG_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &TAG, tag: "member", length: s::Length { min: 0, max: 50 } });
static CREATE_INSTANCE_PROFILE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateInstanceProfileRequest", union: false, members: &[
    s::Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("Path", &PATH_TYPE),
    s::Member::new("Tags", &TAG_LIST_TYPE),
] });
static POLICY_DOCUMENT_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 131072 }, pattern: Some(&PASSWORD_TYPE_PATTERN), values: &[], secret: false });
static ROLE_DESCRIPTION_TYPE_PATTERN: s::Pattern = s::Pattern::new("[\\x{0009}\\x{000A}\\x{000D}\\x{0020}-\\x{007E}\\x{00A1}-\\x{00FF}]*");
static ROLE_DESCRIPTION_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 0, max: 1000 }, pattern: Some(&ROLE_DESCRIPTION_TYPE_PATTERN), values: &[], secret: false });
static ROLE_MAX_SESSION_DURATION_TYPE: s::Shape = s::Shape::Integer(3600, 43200);
static PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["PermissionsBoundaryPolicy"], secret: false });
static ATTACHED_PERMISSIONS_BOUNDARY: s::Shape = s::Shape::Structure(s::Structure { name: "AttachedPermissionsBoundary", union: false, members: &[
    s::Member::new("PermissionsBoundaryArn", &ARN_TYPE),
    s::Member::new("PermissionsBoundaryType", &PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE),
] });
static ROLE_LAST_USED: s::Shape = s::Shape::Structure(s::Structure { name: "RoleLastUsed", union: false, members: &[
    s::Member::new("LastUsedDate", &s::TIMESTAMP),
    s::Member::new("Region", &s::TEXT),
] });
static INTEGER_TYPE: s::Shape = s::Shape::Integer(-2147483648, 2147483647);
static SOURCE_ROLE_TEMPLATE: s::Shape = s::Shape::Structure(s::Structure { name: "SourceRoleTemplate", union: false, members: &[
    s::Member::new("TemplateArn", &ARN_TYPE).required(),
    s::Member::new("TemplateMinorVersion", &INTEGER_TYPE).required(),
] });
static ROLE: s::Shape = s::Shape::Structure(s::Structure { name: "Role", union: false, members: &[
    s::Member::new("Arn", &ARN_TYPE).required(),
    s::Member::new("AssumeRolePolicyDocument", &POLICY_DOCUMENT_TYPE),
    s::Member::new("CreateDate", &s::TIMESTAMP).required(),
    s::Member::new("Description", &ROLE_DESCRIPTION_TYPE),
    s::Member::new("MaxSessionDuration", &ROLE_MAX_SESSION_DURATION_TYPE),
    s::Member::new("Path", &PATH_TYPE).required(),
    s::Member::new("PermissionsBoundary", &ATTACHED_PERMISSIONS_BOUNDARY),
    s::Member::new("RoleId", &ACCESS_KEY_ID_TYPE).required(),
    s::Member::new("RoleLastUsed", &ROLE_LAST_USED),
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
    s::Member::new("SourceRoleTemplate", &SOURCE_ROLE_TEMPLATE),
    s::Member::new("Tags", &TAG_LIST_TYPE),
] });
static ROLE_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &ROLE, tag: "member", length: s::ANY });
static INSTANCE_PROFILE: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceProfile", union: false, members: &[
    s::Member::new("Arn", &ARN_TYPE).required(),
    s::Member::new("CreateDate", &s::TIMESTAMP).required(),
    s::Member::new("InstanceProfileId", &ACCESS_KEY_ID_TYPE).required(),
    s::Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("Path", &PATH_TYPE).required(),
    s::Member::new("Roles", &ROLE_LIST_TYPE).required(),
    s::Member::new("Tags", &TAG_LIST_TYPE),
] });
static CREATE_INSTANCE_PROFILE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "CreateInstanceProfileResponse", union: false, members: &[
    s::Member::new("InstanceProfile", &INSTANCE_PROFILE).required(),
] });
static CREATE_LOGIN_PROFILE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateLoginProfileRequest", union: false, members: &[
    s::Member::new("Password", &PASSWORD_TYPE),
    s::Member::new("PasswordResetRequired", &s::BOOLEAN),
    s::Member::new("UserName", &ROLE_NAME_TYPE),
] });
static LOGIN_PROFILE: s::Shape = s::Shape::Structure(s::Structure { name: "LoginProfile", union: false, members: &[
    s::Member::new("CreateDate", &s::TIMESTAMP).required(),
    s::Member::new("PasswordResetRequired", &s::BOOLEAN),
    s::Member::new("UserName", &ROLE_NAME_TYPE).required(),
] });
static CREATE_LOGIN_PROFILE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "CreateLoginProfileResponse", union: false, members: &[
    s::Member::new("LoginProfile", &LOGIN_PROFILE).required(),
] });
static CLIENT_ID_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &CLIENT_ID_TYPE, tag: "member", length: s::ANY });
static THUMBPRINT_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 40, max: 40 }, pattern: None, values: &[], secret: false });
static THUMBPRINT_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &THUMBPRINT_TYPE, tag: "member", length: s::ANY });
static CREATE_OPEN_ID_CONNECT_PROVIDER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateOpenIDConnectProviderRequest", union: false, members: &[
    s::Member::new("ClientIDList", &CLIENT_ID_LIST_TYPE),
    s::Member::new("Tags", &TAG_LIST_TYPE),
    s::Member::new("ThumbprintList", &THUMBPRINT_LIST_TYPE),
    s::Member::new("Url", &CLIENT_ID_TYPE).required(),
] });
static CREATE_OPEN_ID_CONNECT_PROVIDER_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "CreateOpenIDConnectProviderResponse", union: false, members: &[
    s::Member::new("OpenIDConnectProviderArn", &ARN_TYPE),
    s::Member::new("Tags", &TAG_LIST_TYPE),
] });
static POLICY_DESCRIPTION_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 0, max: 1000 }, pattern: None, values: &[], secret: false });
static POLICY_PATH_TYPE_PATTERN: s::Pattern = s::Pattern::new("((/[A-Za-z0-9\\.,\\+@=_-]+)*)/");
static POLICY_PATH_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 512 }, pattern: Some(&POLICY_PATH_TYPE_PATTERN), values: &[], secret: false });
static CREATE_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreatePolicyRequest", union: false, members: &[
    s::Member::new("Description", &POLICY_DESCRIPTION_TYPE),
    s::Member::new("Path", &POLICY_PATH_TYPE),
    s::Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required(),
    s::Member::new("PolicyName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("Tags", &TAG_LIST_TYPE),
] });
static POLICY_VERSION_ID_TYPE_PATTERN: s::Pattern = s::Pattern::new("v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?");
static POLICY_VERSION_ID_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&POLICY_VERSION_ID_TYPE_PATTERN), values: &[], secret: false });
static POLICY: s::Shape = s::Shape::Structure(s::Structure { name: "Policy", union: false, members: &[
    s::Member::new("Arn", &ARN_TYPE),
    s::Member::new("AttachmentCount", &INTEGER_TYPE),
    s::Member::new("CreateDate", &s::TIMESTAMP),
    s::Member::new("DefaultVersionId", &POLICY_VERSION_ID_TYPE),
    s::Member::new("Description", &POLICY_DESCRIPTION_TYPE),
    s::Member::new("IsAttachable", &s::BOOLEAN),
    s::Member::new("Path", &POLICY_PATH_TYPE),
    s::Member::new("PermissionsBoundaryUsageCount", &INTEGER_TYPE),
    s::Member::new("PolicyId", &ACCESS_KEY_ID_TYPE),
    s::Member::new("PolicyName", &INSTANCE_PROFILE_NAME_TYPE),
    s::Member::new("Tags", &TAG_LIST_TYPE),
    s::Member::new("UpdateDate", &s::TIMESTAMP),
] });
static CREATE_POLICY_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "CreatePolicyResponse", union: false, members: &[
    s::Member::new("Policy", &POLICY),
] });
static CREATE_POLICY_VERSION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreatePolicyVersionRequest", union: false, members: &[
    s::Member::new("PolicyArn", &ARN_TYPE).required(),
    s::Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required(),
    s::Member::new("SetAsDefault", &s::BOOLEAN),
] });
static POLICY_VERSION: s::Shape = s::Shape::Structure(s::Structure { name: "PolicyVersion", union: false, members: &[
    s::Member::new("CreateDate", &s::TIMESTAMP),
    s::Member::new("Document", &POLICY_DOCUMENT_TYPE),
    s::Member::new("IsDefaultVersion", &s::BOOLEAN),
    s::Member::new("VersionId", &POLICY_VERSION_ID_TYPE),
] });
static CREATE_POLICY_VERSION_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "CreatePolicyVersionResponse", union: false, members: &[
    s::Member::new("PolicyVersion", &POLICY_VERSION),
] });
static CREATE_ROLE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateRoleRequest", union: false, members: &[
    s::Member::new("AssumeRolePolicyDocument", &POLICY_DOCUMENT_TYPE).required(),
    s::Member::new("Description", &ROLE_DESCRIPTION_TYPE),
    s::Member::new("MaxSessionDuration", &ROLE_MAX_SESSION_DURATION_TYPE),
    s::Member::new("Path", &PATH_TYPE),
    s::Member::new("PermissionsBoundary", &ARN_TYPE),
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
    s::Member::new("Tags", &TAG_LIST_TYPE),
] });
static CREATE_ROLE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "CreateRoleResponse", union: false, members: &[
    s::Member::new("Role", &ROLE).required(),
] });
static PRIVATE_KEY_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 16384 }, pattern: Some(&PASSWORD_TYPE_PATTERN), values: &[], secret: true });
static ASSERTION_ENCRYPTION_MODE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Required", "Allowed"], secret: false });
static SAML_PROVIDER_NAME_TYPE_PATTERN: s::Pattern = s::Pattern::new("[A-Za-z0-9_._-]+");
static SAML_PROVIDER_NAME_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 128 }, pattern: Some(&SAML_PROVIDER_NAME_TYPE_PATTERN), values: &[], secret: false });
static SAML_METADATA_DOCUMENT_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1000, max: 10000000 }, pattern: None, values: &[], secret: false });
static CREATE_SAML_PROVIDER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateSAMLProviderRequest", union: false, members: &[
    s::Member::new("AddPrivateKey", &PRIVATE_KEY_TYPE),
    s::Member::new("AssertionEncryptionMode", &ASSERTION_ENCRYPTION_MODE_TYPE),
    s::Member::new("Name", &SAML_PROVIDER_NAME_TYPE).required(),
    s::Member::new("SAMLMetadataDocument", &SAML_METADATA_DOCUMENT_TYPE).required(),
    s::Member::new("Tags", &TAG_LIST_TYPE),
] });
static CREATE_SAML_PROVIDER_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "CreateSAMLProviderResponse", union: false, members: &[
    s::Member::new("SAMLProviderArn", &ARN_TYPE),
    s::Member::new("Tags", &TAG_LIST_TYPE),
] });
static CREATE_SERVICE_LINKED_ROLE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateServiceLinkedRoleRequest", union: false, members: &[
    s::Member::new("AWSServiceName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("CustomSuffix", &ROLE_NAME_TYPE),
    s::Member::new("Description", &ROLE_DESCRIPTION_TYPE),
] });
static CREATE_SERVICE_LINKED_ROLE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "CreateServiceLinkedRoleResponse", union: false, members: &[
    s::Member::new("Role", &ROLE),
] });
static CREATE_USER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateUserRequest", union: false, members: &[
    s::Member::new("Path", &PATH_TYPE),
    s::Member::new("PermissionsBoundary", &ARN_TYPE),
    s::Member::new("Tags", &TAG_LIST_TYPE),
    s::Member::new("UserName", &ROLE_NAME_TYPE).required(),
] });
static USER: s::Shape = s::Shape::Structure(s::Structure { name: "User", union: false, members: &[
    s::Member::new("Arn", &ARN_TYPE).required(),
    s::Member::new("CreateDate", &s::TIMESTAMP).required(),
    s::Member::new("PasswordLastUsed", &s::TIMESTAMP),
    s::Member::new("Path", &PATH_TYPE).required(),
    s::Member::new("PermissionsBoundary", &ATTACHED_PERMISSIONS_BOUNDARY),
    s::Member::new("Tags", &TAG_LIST_TYPE),
    s::Member::new("UserId", &ACCESS_KEY_ID_TYPE).required(),
    s::Member::new("UserName", &ROLE_NAME_TYPE).required(),
] });
static CREATE_USER_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "CreateUserResponse", union: false, members: &[
    s::Member::new("User", &USER),
] });
static VIRTUAL_MFA_DEVICE_NAME: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: u32::MAX }, pattern: Some(&INSTANCE_PROFILE_NAME_TYPE_PATTERN), values: &[], secret: false });
static CREATE_VIRTUAL_MFA_DEVICE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateVirtualMFADeviceRequest", union: false, members: &[
    s::Member::new("Path", &PATH_TYPE),
    s::Member::new("Tags", &TAG_LIST_TYPE),
    s::Member::new("VirtualMFADeviceName", &VIRTUAL_MFA_DEVICE_NAME).required(),
] });
static BOOTSTRAP_DATUM: s::Shape = s::Shape::Blob(s::ANY);
static SERIAL_NUMBER_TYPE_PATTERN: s::Pattern = s::Pattern::new("[A-Za-z0-9_+=/:,.@-]+");
static SERIAL_NUMBER_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 9, max: 256 }, pattern: Some(&SERIAL_NUMBER_TYPE_PATTERN), values: &[], secret: false });
static VIRTUAL_MFA_DEVICE: s::Shape = s::Shape::Structure(s::Structure { name: "VirtualMFADevice", union: false, members: &[
    s::Member::new("Base32StringSeed", &BOOTSTRAP_DATUM),
    s::Member::new("EnableDate", &s::TIMESTAMP),
    s::Member::new("QRCodePNG", &BOOTSTRAP_DATUM),
    s::Member::new("SerialNumber", &SERIAL_NUMBER_TYPE).required(),
    s::Member::new("Tags", &TAG_LIST_TYPE),
    s::Member::new("User", &USER),
] });
static CREATE_VIRTUAL_MFA_DEVICE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "CreateVirtualMFADeviceResponse", union: false, members: &[
    s::Member::new("VirtualMFADevice", &VIRTUAL_MFA_DEVICE).required(),
] });
static DEACTIVATE_MFA_DEVICE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeactivateMFADeviceRequest", union: false, members: &[
    s::Member::new("SerialNumber", &SERIAL_NUMBER_TYPE).required(),
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE),
] });
static DELETE_ACCESS_KEY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteAccessKeyRequest", union: false, members: &[
    s::Member::new("AccessKeyId", &ACCESS_KEY_ID_TYPE).required(),
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE),
] });
static DELETE_ACCOUNT_ALIAS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteAccountAliasRequest", union: false, members: &[
    s::Member::new("AccountAlias", &ACCOUNT_ALIAS_TYPE).required(),
] });
static DELETE_GROUP_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteGroupRequest", union: false, members: &[
    s::Member::new("GroupName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static DELETE_GROUP_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteGroupPolicyRequest", union: false, members: &[
    s::Member::new("GroupName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("PolicyName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static DELETE_INSTANCE_PROFILE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteInstanceProfileRequest", union: false, members: &[
    s::Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static DELETE_LOGIN_PROFILE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteLoginProfileRequest", union: false, members: &[
    s::Member::new("UserName", &ROLE_NAME_TYPE),
] });
static DELETE_OPEN_ID_CONNECT_PROVIDER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteOpenIDConnectProviderRequest", union: false, members: &[
    s::Member::new("OpenIDConnectProviderArn", &ARN_TYPE).required(),
] });
static DELETE_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeletePolicyRequest", union: false, members: &[
    s::Member::new("PolicyArn", &ARN_TYPE).required(),
] });
static DELETE_POLICY_VERSION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeletePolicyVersionRequest", union: false, members: &[
    s::Member::new("PolicyArn", &ARN_TYPE).required(),
    s::Member::new("VersionId", &POLICY_VERSION_ID_TYPE).required(),
] });
static DELETE_ROLE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteRoleRequest", union: false, members: &[
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
] });
static DELETE_ROLE_PERMISSIONS_BOUNDARY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteRolePermissionsBoundaryRequest", union: false, members: &[
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
] });
static DELETE_ROLE_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteRolePolicyRequest", union: false, members: &[
    s::Member::new("PolicyName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
] });
static DELETE_SAML_PROVIDER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteSAMLProviderRequest", union: false, members: &[
    s::Member::new("SAMLProviderArn", &ARN_TYPE).required(),
] });
static DELETE_SERVICE_LINKED_ROLE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteServiceLinkedRoleRequest", union: false, members: &[
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
] });
static DELETION_TASK_ID_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 1000 }, pattern: None, values: &[], secret: false });
static DELETE_SERVICE_LINKED_ROLE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteServiceLinkedRoleResponse", union: false, members: &[
    s::Member::new("DeletionTaskId", &DELETION_TASK_ID_TYPE).required(),
] });
static DELETE_USER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteUserRequest", union: false, members: &[
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static DELETE_USER_PERMISSIONS_BOUNDARY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteUserPermissionsBoundaryRequest", union: false, members: &[
    s::Member::new("UserName", &ROLE_NAME_TYPE).required(),
] });
static DELETE_USER_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteUserPolicyRequest", union: false, members: &[
    s::Member::new("PolicyName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static DELETE_VIRTUAL_MFA_DEVICE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteVirtualMFADeviceRequest", union: false, members: &[
    s::Member::new("SerialNumber", &SERIAL_NUMBER_TYPE).required(),
] });
static DETACH_GROUP_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DetachGroupPolicyRequest", union: false, members: &[
    s::Member::new("GroupName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("PolicyArn", &ARN_TYPE).required(),
] });
static DETACH_ROLE_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DetachRolePolicyRequest", union: false, members: &[
    s::Member::new("PolicyArn", &ARN_TYPE).required(),
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
] });
static DETACH_USER_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DetachUserPolicyRequest", union: false, members: &[
    s::Member::new("PolicyArn", &ARN_TYPE).required(),
    s::Member::new("UserName", &ROLE_NAME_TYPE).required(),
] });
static AUTHENTICATION_CODE_TYPE_PATTERN: s::Pattern = s::Pattern::new("[0-9]+");
static AUTHENTICATION_CODE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 6, max: 6 }, pattern: Some(&AUTHENTICATION_CODE_TYPE_PATTERN), values: &[], secret: false });
static ENABLE_MFA_DEVICE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "EnableMFADeviceRequest", union: false, members: &[
    s::Member::new("AuthenticationCode1", &AUTHENTICATION_CODE_TYPE).required(),
    s::Member::new("AuthenticationCode2", &AUTHENTICATION_CODE_TYPE).required(),
    s::Member::new("SerialNumber", &SERIAL_NUMBER_TYPE).required(),
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static REPORT_STATE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["STARTED", "INPROGRESS", "COMPLETE"], secret: false });
static GENERATE_CREDENTIAL_REPORT_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GenerateCredentialReportResponse", union: false, members: &[
    s::Member::new("Description", &s::TEXT),
    s::Member::new("State", &REPORT_STATE_TYPE),
] });
static GET_ACCESS_KEY_LAST_USED_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetAccessKeyLastUsedRequest", union: false, members: &[
    s::Member::new("AccessKeyId", &ACCESS_KEY_ID_TYPE).required(),
] });
static ACCESS_KEY_LAST_USED: s::Shape = s::Shape::Structure(s::Structure { name: "AccessKeyLastUsed", union: false, members: &[
    s::Member::new("LastUsedDate", &s::TIMESTAMP),
    s::Member::new("Region", &s::TEXT).required(),
    s::Member::new("ServiceName", &s::TEXT).required(),
] });
static GET_ACCESS_KEY_LAST_USED_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetAccessKeyLastUsedResponse", union: false, members: &[
    s::Member::new("AccessKeyLastUsed", &ACCESS_KEY_LAST_USED),
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE),
] });
static ENTITY_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["User", "Role", "Group", "LocalManagedPolicy", "AWSManagedPolicy"], secret: false });
static ENTITY_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &ENTITY_TYPE, tag: "member", length: s::ANY });
static MARKER_TYPE_PATTERN: s::Pattern = s::Pattern::new("[\\x{0020}-\\x{00FF}]+");
static MARKER_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 320 }, pattern: Some(&MARKER_TYPE_PATTERN), values: &[], secret: false });
static MAX_ITEMS_TYPE: s::Shape = s::Shape::Integer(1, 1000);
static GET_ACCOUNT_AUTHORIZATION_DETAILS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetAccountAuthorizationDetailsRequest", union: false, members: &[
    s::Member::new("Filter", &ENTITY_LIST_TYPE),
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
] });
static ATTACHED_POLICY: s::Shape = s::Shape::Structure(s::Structure { name: "AttachedPolicy", union: false, members: &[
    s::Member::new("PolicyArn", &ARN_TYPE),
    s::Member::new("PolicyName", &INSTANCE_PROFILE_NAME_TYPE),
] });
static ATTACHED_POLICIES_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &ATTACHED_POLICY, tag: "member", length: s::ANY });
static POLICY_DETAIL: s::Shape = s::Shape::Structure(s::Structure { name: "PolicyDetail", union: false, members: &[
    s::Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE),
    s::Member::new("PolicyName", &INSTANCE_PROFILE_NAME_TYPE),
] });
static POLICY_DETAIL_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &POLICY_DETAIL, tag: "member", length: s::ANY });
static GROUP_DETAIL: s::Shape = s::Shape::Structure(s::Structure { name: "GroupDetail", union: false, members: &[
    s::Member::new("Arn", &ARN_TYPE),
    s::Member::new("AttachedManagedPolicies", &ATTACHED_POLICIES_LIST_TYPE),
    s::Member::new("CreateDate", &s::TIMESTAMP),
    s::Member::new("GroupId", &ACCESS_KEY_ID_TYPE),
    s::Member::new("GroupName", &INSTANCE_PROFILE_NAME_TYPE),
    s::Member::new("GroupPolicyList", &POLICY_DETAIL_LIST_TYPE),
    s::Member::new("Path", &PATH_TYPE),
] });
static GROUP_DETAIL_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &GROUP_DETAIL, tag: "member", length: s::ANY });
static POLICY_DOCUMENT_VERSION_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &POLICY_VERSION, tag: "member", length: s::ANY });
static MANAGED_POLICY_DETAIL: s::Shape = s::Shape::Structure(s::Structure { name: "ManagedPolicyDetail", union: false, members: &[
    s::Member::new("Arn", &ARN_TYPE),
    s::Member::new("AttachmentCount", &INTEGER_TYPE),
    s::Member::new("CreateDate", &s::TIMESTAMP),
    s::Member::new("DefaultVersionId", &POLICY_VERSION_ID_TYPE),
    s::Member::new("Description", &POLICY_DESCRIPTION_TYPE),
    s::Member::new("IsAttachable", &s::BOOLEAN),
    s::Member::new("Path", &POLICY_PATH_TYPE),
    s::Member::new("PermissionsBoundaryUsageCount", &INTEGER_TYPE),
    s::Member::new("PolicyId", &ACCESS_KEY_ID_TYPE),
    s::Member::new("PolicyName", &INSTANCE_PROFILE_NAME_TYPE),
    s::Member::new("PolicyVersionList", &POLICY_DOCUMENT_VERSION_LIST_TYPE),
    s::Member::new("UpdateDate", &s::TIMESTAMP),
] });
static MANAGED_POLICY_DETAIL_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &MANAGED_POLICY_DETAIL, tag: "member", length: s::ANY });
static INSTANCE_PROFILE_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &INSTANCE_PROFILE, tag: "member", length: s::ANY });
static ROLE_DETAIL: s::Shape = s::Shape::Structure(s::Structure { name: "RoleDetail", union: false, members: &[
    s::Member::new("Arn", &ARN_TYPE),
    s::Member::new("AssumeRolePolicyDocument", &POLICY_DOCUMENT_TYPE),
    s::Member::new("AttachedManagedPolicies", &ATTACHED_POLICIES_LIST_TYPE),
    s::Member::new("CreateDate", &s::TIMESTAMP),
    s::Member::new("InstanceProfileList", &INSTANCE_PROFILE_LIST_TYPE),
    s::Member::new("Path", &PATH_TYPE),
    s::Member::new("PermissionsBoundary", &ATTACHED_PERMISSIONS_BOUNDARY),
    s::Member::new("RoleId", &ACCESS_KEY_ID_TYPE),
    s::Member::new("RoleLastUsed", &ROLE_LAST_USED),
    s::Member::new("RoleName", &ROLE_NAME_TYPE),
    s::Member::new("RolePolicyList", &POLICY_DETAIL_LIST_TYPE),
    s::Member::new("Tags", &TAG_LIST_TYPE),
] });
static ROLE_DETAIL_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &ROLE_DETAIL, tag: "member", length: s::ANY });
static GROUP_NAME_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &INSTANCE_PROFILE_NAME_TYPE, tag: "member", length: s::ANY });
static USER_DETAIL: s::Shape = s::Shape::Structure(s::Structure { name: "UserDetail", union: false, members: &[
    s::Member::new("Arn", &ARN_TYPE),
    s::Member::new("AttachedManagedPolicies", &ATTACHED_POLICIES_LIST_TYPE),
    s::Member::new("CreateDate", &s::TIMESTAMP),
    s::Member::new("GroupList", &GROUP_NAME_LIST_TYPE),
    s::Member::new("Path", &PATH_TYPE),
    s::Member::new("PermissionsBoundary", &ATTACHED_PERMISSIONS_BOUNDARY),
    s::Member::new("Tags", &TAG_LIST_TYPE),
    s::Member::new("UserId", &ACCESS_KEY_ID_TYPE),
    s::Member::new("UserName", &ROLE_NAME_TYPE),
    s::Member::new("UserPolicyList", &POLICY_DETAIL_LIST_TYPE),
] });
static USER_DETAIL_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &USER_DETAIL, tag: "member", length: s::ANY });
static GET_ACCOUNT_AUTHORIZATION_DETAILS_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetAccountAuthorizationDetailsResponse", union: false, members: &[
    s::Member::new("GroupDetailList", &GROUP_DETAIL_LIST_TYPE),
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
    s::Member::new("Policies", &MANAGED_POLICY_DETAIL_LIST_TYPE),
    s::Member::new("RoleDetailList", &ROLE_DETAIL_LIST_TYPE),
    s::Member::new("UserDetailList", &USER_DETAIL_LIST_TYPE),
] });
static MAX_PASSWORD_AGE_TYPE: s::Shape = s::Shape::Integer(1, 1095);
static MINIMUM_PASSWORD_LENGTH_TYPE: s::Shape = s::Shape::Integer(6, 128);
static PASSWORD_REUSE_PREVENTION_TYPE: s::Shape = s::Shape::Integer(1, 24);
static PASSWORD_POLICY: s::Shape = s::Shape::Structure(s::Structure { name: "PasswordPolicy", union: false, members: &[
    s::Member::new("AllowUsersToChangePassword", &s::BOOLEAN),
    s::Member::new("ExpirePasswords", &s::BOOLEAN),
    s::Member::new("HardExpiry", &s::BOOLEAN),
    s::Member::new("MaxPasswordAge", &MAX_PASSWORD_AGE_TYPE),
    s::Member::new("MinimumPasswordLength", &MINIMUM_PASSWORD_LENGTH_TYPE),
    s::Member::new("PasswordReusePrevention", &PASSWORD_REUSE_PREVENTION_TYPE),
    s::Member::new("RequireLowercaseCharacters", &s::BOOLEAN),
    s::Member::new("RequireNumbers", &s::BOOLEAN),
    s::Member::new("RequireSymbols", &s::BOOLEAN),
    s::Member::new("RequireUppercaseCharacters", &s::BOOLEAN),
] });
static GET_ACCOUNT_PASSWORD_POLICY_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetAccountPasswordPolicyResponse", union: false, members: &[
    s::Member::new("PasswordPolicy", &PASSWORD_POLICY).required(),
] });
static SUMMARY_KEY_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Users", "UsersQuota", "Groups", "GroupsQuota", "ServerCertificates", "ServerCertificatesQuota", "UserPolicySizeQuota", "GroupPolicySizeQuota", "GroupsPerUserQuota", "SigningCertificatesPerUserQuota", "AccessKeysPerUserQuota", "MFADevices", "MFADevicesInUse", "AccountMFAEnabled", "AccountAccessKeysPresent", "AccountPasswordPresent", "AccountSigningCertificatesPresent", "AttachedPoliciesPerGroupQuota", "AttachedPoliciesPerRoleQuota", "AttachedPoliciesPerUserQuota", "Policies", "PoliciesQuota", "PolicySizeQuota", "PolicyVersionsInUse", "PolicyVersionsInUseQuota", "VersionsPerPolicyQuota", "GlobalEndpointTokenVersion", "AssumeRolePolicySizeQuota", "InstanceProfiles", "InstanceProfilesQuota", "Providers", "RolePolicySizeQuota", "Roles", "RolesQuota"], secret: false });
static SUMMARY_MAP_TYPE: s::Shape = s::Shape::Map(s::Map { key: &SUMMARY_KEY_TYPE, value: &INTEGER_TYPE, length: s::ANY });
static GET_ACCOUNT_SUMMARY_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetAccountSummaryResponse", union: false, members: &[
    s::Member::new("SummaryMap", &SUMMARY_MAP_TYPE),
] });
static SIMULATION_POLICY_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &POLICY_DOCUMENT_TYPE, tag: "member", length: s::ANY });
static GET_CONTEXT_KEYS_FOR_CUSTOM_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetContextKeysForCustomPolicyRequest", union: false, members: &[
    s::Member::new("PolicyInputList", &SIMULATION_POLICY_LIST_TYPE).required(),
] });
static CONTEXT_KEY_NAME_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 5, max: 256 }, pattern: None, values: &[], secret: false });
static CONTEXT_KEY_NAMES_RESULT_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &CONTEXT_KEY_NAME_TYPE, tag: "member", length: s::ANY });
static GET_CONTEXT_KEYS_FOR_POLICY_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetContextKeysForPolicyResponse", union: false, members: &[
    s::Member::new("ContextKeyNames", &CONTEXT_KEY_NAMES_RESULT_LIST_TYPE),
] });
static GET_CONTEXT_KEYS_FOR_PRINCIPAL_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetContextKeysForPrincipalPolicyRequest", union: false, members: &[
    s::Member::new("PolicyInputList", &SIMULATION_POLICY_LIST_TYPE),
    s::Member::new("PolicySourceArn", &ARN_TYPE).required(),
] });
static REPORT_FORMAT_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["text/csv"], secret: false });
static GET_CREDENTIAL_REPORT_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetCredentialReportResponse", union: false, members: &[
    s::Member::new("Content", &BOOTSTRAP_DATUM),
    s::Member::new("GeneratedTime", &s::TIMESTAMP),
    s::Member::new("ReportFormat", &REPORT_FORMAT_TYPE),
] });
static GET_GROUP_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetGroupRequest", union: false, members: &[
    s::Member::new("GroupName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
] });
static USER_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &USER, tag: "member", length: s::ANY });
static GET_GROUP_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetGroupResponse", union: false, members: &[
    s::Member::new("Group", &GROUP).required(),
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
    s::Member::new("Users", &USER_LIST_TYPE).required(),
] });
static GET_GROUP_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetGroupPolicyRequest", union: false, members: &[
    s::Member::new("GroupName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("PolicyName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static GET_GROUP_POLICY_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetGroupPolicyResponse", union: false, members: &[
    s::Member::new("GroupName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required(),
    s::Member::new("PolicyName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static GET_INSTANCE_PROFILE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetInstanceProfileRequest", union: false, members: &[
    s::Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static GET_INSTANCE_PROFILE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetInstanceProfileResponse", union: false, members: &[
    s::Member::new("InstanceProfile", &INSTANCE_PROFILE).required(),
] });
static GET_LOGIN_PROFILE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetLoginProfileRequest", union: false, members: &[
    s::Member::new("UserName", &ROLE_NAME_TYPE),
] });
static GET_LOGIN_PROFILE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetLoginProfileResponse", union: false, members: &[
    s::Member::new("LoginProfile", &LOGIN_PROFILE).required(),
] });
static GET_OPEN_ID_CONNECT_PROVIDER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetOpenIDConnectProviderRequest", union: false, members: &[
    s::Member::new("OpenIDConnectProviderArn", &ARN_TYPE).required(),
] });
static GET_OPEN_ID_CONNECT_PROVIDER_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetOpenIDConnectProviderResponse", union: false, members: &[
    s::Member::new("ClientIDList", &CLIENT_ID_LIST_TYPE),
    s::Member::new("CreateDate", &s::TIMESTAMP),
    s::Member::new("Tags", &TAG_LIST_TYPE),
    s::Member::new("ThumbprintList", &THUMBPRINT_LIST_TYPE),
    s::Member::new("Url", &CLIENT_ID_TYPE),
] });
static GET_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetPolicyRequest", union: false, members: &[
    s::Member::new("PolicyArn", &ARN_TYPE).required(),
] });
static GET_POLICY_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetPolicyResponse", union: false, members: &[
    s::Member::new("Policy", &POLICY),
] });
static GET_POLICY_VERSION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetPolicyVersionRequest", union: false, members: &[
    s::Member::new("PolicyArn", &ARN_TYPE).required(),
    s::Member::new("VersionId", &POLICY_VERSION_ID_TYPE).required(),
] });
static GET_POLICY_VERSION_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetPolicyVersionResponse", union: false, members: &[
    s::Member::new("PolicyVersion", &POLICY_VERSION),
] });
static GET_ROLE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetRoleRequest", union: false, members: &[
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
] });
static GET_ROLE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetRoleResponse", union: false, members: &[
    s::Member::new("Role", &ROLE).required(),
] });
static GET_ROLE_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetRolePolicyRequest", union: false, members: &[
    s::Member::new("PolicyName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
] });
static GET_ROLE_POLICY_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetRolePolicyResponse", union: false, members: &[
    s::Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required(),
    s::Member::new("PolicyName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
] });
static GET_SAML_PROVIDER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetSAMLProviderRequest", union: false, members: &[
    s::Member::new("SAMLProviderArn", &ARN_TYPE).required(),
] });
static PRIVATE_KEY_ID_TYPE_PATTERN: s::Pattern = s::Pattern::new("[A-Z0-9]+");
static PRIVATE_KEY_ID_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 22, max: 64 }, pattern: Some(&PRIVATE_KEY_ID_TYPE_PATTERN), values: &[], secret: false });
static SAML_PRIVATE_KEY: s::Shape = s::Shape::Structure(s::Structure { name: "SAMLPrivateKey", union: false, members: &[
    s::Member::new("KeyId", &PRIVATE_KEY_ID_TYPE),
    s::Member::new("Timestamp", &s::TIMESTAMP),
] });
static PRIVATE_KEY_LIST: s::Shape = s::Shape::List(s::List { item: &SAML_PRIVATE_KEY, tag: "member", length: s::Length { min: 0, max: 2 } });
static GET_SAML_PROVIDER_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetSAMLProviderResponse", union: false, members: &[
    s::Member::new("AssertionEncryptionMode", &ASSERTION_ENCRYPTION_MODE_TYPE),
    s::Member::new("CreateDate", &s::TIMESTAMP),
    s::Member::new("PrivateKeyList", &PRIVATE_KEY_LIST),
    s::Member::new("SAMLMetadataDocument", &SAML_METADATA_DOCUMENT_TYPE),
    s::Member::new("SAMLProviderUUID", &PRIVATE_KEY_ID_TYPE),
    s::Member::new("Tags", &TAG_LIST_TYPE),
    s::Member::new("ValidUntil", &s::TIMESTAMP),
] });
static GET_SERVICE_LINKED_ROLE_DELETION_STATUS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetServiceLinkedRoleDeletionStatusRequest", union: false, members: &[
    s::Member::new("DeletionTaskId", &DELETION_TASK_ID_TYPE).required(),
] });
static REGION_NAME_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 100 }, pattern: None, values: &[], secret: false });
static ARN_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &ARN_TYPE, tag: "member", length: s::ANY });
static ROLE_USAGE_TYPE: s::Shape = s::Shape::Structure(s::Structure { name: "RoleUsageType", union: false, members: &[
    s::Member::new("Region", &REGION_NAME_TYPE),
    s::Member::new("Resources", &ARN_LIST_TYPE),
] });
static ROLE_USAGE_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &ROLE_USAGE_TYPE, tag: "member", length: s::ANY });
static DELETION_TASK_FAILURE_REASON_TYPE: s::Shape = s::Shape::Structure(s::Structure { name: "DeletionTaskFailureReasonType", union: false, members: &[
    s::Member::new("Reason", &POLICY_DESCRIPTION_TYPE),
    s::Member::new("RoleUsageList", &ROLE_USAGE_LIST_TYPE),
] });
static DELETION_TASK_STATUS_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["SUCCEEDED", "IN_PROGRESS", "FAILED", "NOT_STARTED"], secret: false });
static GET_SERVICE_LINKED_ROLE_DELETION_STATUS_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetServiceLinkedRoleDeletionStatusResponse", union: false, members: &[
    s::Member::new("Reason", &DELETION_TASK_FAILURE_REASON_TYPE),
    s::Member::new("Status", &DELETION_TASK_STATUS_TYPE).required(),
] });
static GET_USER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetUserRequest", union: false, members: &[
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE),
] });
static GET_USER_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetUserResponse", union: false, members: &[
    s::Member::new("User", &USER).required(),
] });
static GET_USER_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetUserPolicyRequest", union: false, members: &[
    s::Member::new("PolicyName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static GET_USER_POLICY_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetUserPolicyResponse", union: false, members: &[
    s::Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required(),
    s::Member::new("PolicyName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static LIST_ACCESS_KEYS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListAccessKeysRequest", union: false, members: &[
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE),
] });
static ACCESS_KEY_METADATA: s::Shape = s::Shape::Structure(s::Structure { name: "AccessKeyMetadata", union: false, members: &[
    s::Member::new("AccessKeyId", &ACCESS_KEY_ID_TYPE),
    s::Member::new("CreateDate", &s::TIMESTAMP),
    s::Member::new("Status", &STATUS_TYPE),
    s::Member::new("UserName", &ROLE_NAME_TYPE),
] });
static ACCESS_KEY_METADATA_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &ACCESS_KEY_METADATA, tag: "member", length: s::ANY });
static LIST_ACCESS_KEYS_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListAccessKeysResponse", union: false, members: &[
    s::Member::new("AccessKeyMetadata", &ACCESS_KEY_METADATA_LIST_TYPE).required(),
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
] });
static LIST_ACCOUNT_ALIASES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListAccountAliasesRequest", union: false, members: &[
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
] });
static ACCOUNT_ALIAS_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &ACCOUNT_ALIAS_TYPE, tag: "member", length: s::ANY });
static LIST_ACCOUNT_ALIASES_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListAccountAliasesResponse", union: false, members: &[
    s::Member::new("AccountAliases", &ACCOUNT_ALIAS_LIST_TYPE).required(),
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
] });
static LIST_ATTACHED_GROUP_POLICIES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListAttachedGroupPoliciesRequest", union: false, members: &[
    s::Member::new("GroupName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
    s::Member::new("PathPrefix", &POLICY_PATH_TYPE),
] });
static LIST_ATTACHED_GROUP_POLICIES_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListAttachedGroupPoliciesResponse", union: false, members: &[
    s::Member::new("AttachedPolicies", &ATTACHED_POLICIES_LIST_TYPE),
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
] });
static LIST_ATTACHED_ROLE_POLICIES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListAttachedRolePoliciesRequest", union: false, members: &[
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
    s::Member::new("PathPrefix", &POLICY_PATH_TYPE),
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
] });
static LIST_ATTACHED_ROLE_POLICIES_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListAttachedRolePoliciesResponse", union: false, members: &[
    s::Member::new("AttachedPolicies", &ATTACHED_POLICIES_LIST_TYPE),
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
] });
static LIST_ATTACHED_USER_POLICIES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListAttachedUserPoliciesRequest", union: false, members: &[
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
    s::Member::new("PathPrefix", &POLICY_PATH_TYPE),
    s::Member::new("UserName", &ROLE_NAME_TYPE).required(),
] });
static LIST_ATTACHED_USER_POLICIES_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListAttachedUserPoliciesResponse", union: false, members: &[
    s::Member::new("AttachedPolicies", &ATTACHED_POLICIES_LIST_TYPE),
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
] });
static POLICY_USAGE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["PermissionsPolicy", "PermissionsBoundary"], secret: false });
static LIST_ENTITIES_FOR_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListEntitiesForPolicyRequest", union: false, members: &[
    s::Member::new("EntityFilter", &ENTITY_TYPE),
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
    s::Member::new("PathPrefix", &PATH_TYPE),
    s::Member::new("PolicyArn", &ARN_TYPE).required(),
    s::Member::new("PolicyUsageFilter", &POLICY_USAGE_TYPE),
] });
static POLICY_GROUP: s::Shape = s::Shape::Structure(s::Structure { name: "PolicyGroup", union: false, members: &[
    s::Member::new("GroupId", &ACCESS_KEY_ID_TYPE),
    s::Member::new("GroupName", &INSTANCE_PROFILE_NAME_TYPE),
] });
static POLICY_GROUP_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &POLICY_GROUP, tag: "member", length: s::ANY });
static POLICY_ROLE: s::Shape = s::Shape::Structure(s::Structure { name: "PolicyRole", union: false, members: &[
    s::Member::new("RoleId", &ACCESS_KEY_ID_TYPE),
    s::Member::new("RoleName", &ROLE_NAME_TYPE),
] });
static POLICY_ROLE_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &POLICY_ROLE, tag: "member", length: s::ANY });
static POLICY_USER: s::Shape = s::Shape::Structure(s::Structure { name: "PolicyUser", union: false, members: &[
    s::Member::new("UserId", &ACCESS_KEY_ID_TYPE),
    s::Member::new("UserName", &ROLE_NAME_TYPE),
] });
static POLICY_USER_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &POLICY_USER, tag: "member", length: s::ANY });
static LIST_ENTITIES_FOR_POLICY_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListEntitiesForPolicyResponse", union: false, members: &[
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
    s::Member::new("PolicyGroups", &POLICY_GROUP_LIST_TYPE),
    s::Member::new("PolicyRoles", &POLICY_ROLE_LIST_TYPE),
    s::Member::new("PolicyUsers", &POLICY_USER_LIST_TYPE),
] });
static LIST_GROUP_POLICIES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListGroupPoliciesRequest", union: false, members: &[
    s::Member::new("GroupName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
] });
static POLICY_NAME_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &INSTANCE_PROFILE_NAME_TYPE, tag: "member", length: s::ANY });
static LIST_GROUP_POLICIES_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListGroupPoliciesResponse", union: false, members: &[
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
    s::Member::new("PolicyNames", &POLICY_NAME_LIST_TYPE).required(),
] });
static PATH_PREFIX_TYPE_PATTERN: s::Pattern = s::Pattern::new("\\x{002F}[\\x{0021}-\\x{007F}]*");
static PATH_PREFIX_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 512 }, pattern: Some(&PATH_PREFIX_TYPE_PATTERN), values: &[], secret: false });
static LIST_GROUPS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListGroupsRequest", union: false, members: &[
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
    s::Member::new("PathPrefix", &PATH_PREFIX_TYPE),
] });
static GROUP_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &GROUP, tag: "member", length: s::ANY });
static LIST_GROUPS_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListGroupsResponse", union: false, members: &[
    s::Member::new("Groups", &GROUP_LIST_TYPE).required(),
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
] });
static LIST_GROUPS_FOR_USER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListGroupsForUserRequest", union: false, members: &[
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static LIST_GROUPS_FOR_USER_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListGroupsForUserResponse", union: false, members: &[
    s::Member::new("Groups", &GROUP_LIST_TYPE).required(),
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
] });
static LIST_INSTANCE_PROFILES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListInstanceProfilesRequest", union: false, members: &[
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
    s::Member::new("PathPrefix", &PATH_PREFIX_TYPE),
] });
static LIST_INSTANCE_PROFILES_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListInstanceProfilesResponse", union: false, members: &[
    s::Member::new("InstanceProfiles", &INSTANCE_PROFILE_LIST_TYPE).required(),
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
] });
static LIST_INSTANCE_PROFILES_FOR_ROLE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListInstanceProfilesForRoleRequest", union: false, members: &[
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
] });
static LIST_INSTANCE_PROFILES_FOR_ROLE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListInstanceProfilesForRoleResponse", union: false, members: &[
    s::Member::new("InstanceProfiles", &INSTANCE_PROFILE_LIST_TYPE).required(),
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
] });
static LIST_MFA_DEVICES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListMFADevicesRequest", union: false, members: &[
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE),
] });
static MFA_DEVICE: s::Shape = s::Shape::Structure(s::Structure { name: "MFADevice", union: false, members: &[
    s::Member::new("EnableDate", &s::TIMESTAMP).required(),
    s::Member::new("SerialNumber", &SERIAL_NUMBER_TYPE).required(),
    s::Member::new("UserName", &ROLE_NAME_TYPE).required(),
] });
static MFA_DEVICE_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &MFA_DEVICE, tag: "member", length: s::ANY });
static LIST_MFA_DEVICES_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListMFADevicesResponse", union: false, members: &[
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("MFADevices", &MFA_DEVICE_LIST_TYPE).required(),
    s::Member::new("Marker", &s::TEXT),
] });
static LIST_OPEN_ID_CONNECT_PROVIDERS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListOpenIDConnectProvidersRequest", union: false, members: &[
] });
static OPEN_ID_CONNECT_PROVIDER_LIST_ENTRY: s::Shape = s::Shape::Structure(s::Structure { name: "OpenIDConnectProviderListEntry", union: false, members: &[
    s::Member::new("Arn", &ARN_TYPE),
] });
static OPEN_ID_CONNECT_PROVIDER_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &OPEN_ID_CONNECT_PROVIDER_LIST_ENTRY, tag: "member", length: s::ANY });
static LIST_OPEN_ID_CONNECT_PROVIDERS_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListOpenIDConnectProvidersResponse", union: false, members: &[
    s::Member::new("OpenIDConnectProviderList", &OPEN_ID_CONNECT_PROVIDER_LIST_TYPE),
] });
static POLICY_SCOPE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["All", "AWS", "Local"], secret: false });
static LIST_POLICIES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListPoliciesRequest", union: false, members: &[
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
    s::Member::new("OnlyAttached", &s::BOOLEAN),
    s::Member::new("PathPrefix", &POLICY_PATH_TYPE),
    s::Member::new("PolicyUsageFilter", &POLICY_USAGE_TYPE),
    s::Member::new("Scope", &POLICY_SCOPE_TYPE),
] });
static POLICY_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &POLICY, tag: "member", length: s::ANY });
static LIST_POLICIES_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListPoliciesResponse", union: false, members: &[
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
    s::Member::new("Policies", &POLICY_LIST_TYPE),
] });
static LIST_POLICY_TAGS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListPolicyTagsRequest", union: false, members: &[
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
    s::Member::new("PolicyArn", &ARN_TYPE).required(),
] });
static LIST_POLICY_TAGS_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListPolicyTagsResponse", union: false, members: &[
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
    s::Member::new("Tags", &TAG_LIST_TYPE).required(),
] });
static LIST_POLICY_VERSIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListPolicyVersionsRequest", union: false, members: &[
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
    s::Member::new("PolicyArn", &ARN_TYPE).required(),
] });
static LIST_POLICY_VERSIONS_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListPolicyVersionsResponse", union: false, members: &[
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
    s::Member::new("Versions", &POLICY_DOCUMENT_VERSION_LIST_TYPE),
] });
static LIST_ROLE_POLICIES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListRolePoliciesRequest", union: false, members: &[
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
] });
static LIST_ROLE_POLICIES_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListRolePoliciesResponse", union: false, members: &[
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
    s::Member::new("PolicyNames", &POLICY_NAME_LIST_TYPE).required(),
] });
static LIST_ROLE_TAGS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListRoleTagsRequest", union: false, members: &[
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
] });
static LIST_ROLE_TAGS_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListRoleTagsResponse", union: false, members: &[
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
    s::Member::new("Tags", &TAG_LIST_TYPE).required(),
] });
static LIST_ROLES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListRolesRequest", union: false, members: &[
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
    s::Member::new("PathPrefix", &PATH_PREFIX_TYPE),
] });
static LIST_ROLES_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListRolesResponse", union: false, members: &[
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
    s::Member::new("Roles", &ROLE_LIST_TYPE).required(),
] });
static LIST_SAML_PROVIDERS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListSAMLProvidersRequest", union: false, members: &[
] });
static SAML_PROVIDER_LIST_ENTRY: s::Shape = s::Shape::Structure(s::Structure { name: "SAMLProviderListEntry", union: false, members: &[
    s::Member::new("Arn", &ARN_TYPE),
    s::Member::new("CreateDate", &s::TIMESTAMP),
    s::Member::new("ValidUntil", &s::TIMESTAMP),
] });
static SAML_PROVIDER_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &SAML_PROVIDER_LIST_ENTRY, tag: "member", length: s::ANY });
static LIST_SAML_PROVIDERS_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListSAMLProvidersResponse", union: false, members: &[
    s::Member::new("SAMLProviderList", &SAML_PROVIDER_LIST_TYPE),
] });
static LIST_USER_POLICIES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListUserPoliciesRequest", union: false, members: &[
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static LIST_USER_POLICIES_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListUserPoliciesResponse", union: false, members: &[
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
    s::Member::new("PolicyNames", &POLICY_NAME_LIST_TYPE).required(),
] });
static LIST_USER_TAGS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListUserTagsRequest", union: false, members: &[
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static LIST_USER_TAGS_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListUserTagsResponse", union: false, members: &[
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
    s::Member::new("Tags", &TAG_LIST_TYPE).required(),
] });
static LIST_USERS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListUsersRequest", union: false, members: &[
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
    s::Member::new("PathPrefix", &PATH_PREFIX_TYPE),
] });
static LIST_USERS_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListUsersResponse", union: false, members: &[
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
    s::Member::new("Users", &USER_LIST_TYPE).required(),
] });
static ASSIGNMENT_STATUS_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Assigned", "Unassigned", "Any"], secret: false });
static LIST_VIRTUAL_MFA_DEVICES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListVirtualMFADevicesRequest", union: false, members: &[
    s::Member::new("AssignmentStatus", &ASSIGNMENT_STATUS_TYPE),
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
] });
static VIRTUAL_MFA_DEVICE_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &VIRTUAL_MFA_DEVICE, tag: "member", length: s::ANY });
static LIST_VIRTUAL_MFA_DEVICES_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListVirtualMFADevicesResponse", union: false, members: &[
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
    s::Member::new("VirtualMFADevices", &VIRTUAL_MFA_DEVICE_LIST_TYPE).required(),
] });
static PUT_GROUP_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "PutGroupPolicyRequest", union: false, members: &[
    s::Member::new("GroupName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required(),
    s::Member::new("PolicyName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static PUT_ROLE_PERMISSIONS_BOUNDARY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "PutRolePermissionsBoundaryRequest", union: false, members: &[
    s::Member::new("PermissionsBoundary", &ARN_TYPE).required(),
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
] });
static PUT_ROLE_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "PutRolePolicyRequest", union: false, members: &[
    s::Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required(),
    s::Member::new("PolicyName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
] });
static PUT_USER_PERMISSIONS_BOUNDARY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "PutUserPermissionsBoundaryRequest", union: false, members: &[
    s::Member::new("PermissionsBoundary", &ARN_TYPE).required(),
    s::Member::new("UserName", &ROLE_NAME_TYPE).required(),
] });
static PUT_USER_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "PutUserPolicyRequest", union: false, members: &[
    s::Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required(),
    s::Member::new("PolicyName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static REMOVE_CLIENT_ID_FROM_OPEN_ID_CONNECT_PROVIDER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RemoveClientIDFromOpenIDConnectProviderRequest", union: false, members: &[
    s::Member::new("ClientID", &CLIENT_ID_TYPE).required(),
    s::Member::new("OpenIDConnectProviderArn", &ARN_TYPE).required(),
] });
static REMOVE_ROLE_FROM_INSTANCE_PROFILE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RemoveRoleFromInstanceProfileRequest", union: false, members: &[
    s::Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
] });
static REMOVE_USER_FROM_GROUP_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RemoveUserFromGroupRequest", union: false, members: &[
    s::Member::new("GroupName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static RESYNC_MFA_DEVICE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ResyncMFADeviceRequest", union: false, members: &[
    s::Member::new("AuthenticationCode1", &AUTHENTICATION_CODE_TYPE).required(),
    s::Member::new("AuthenticationCode2", &AUTHENTICATION_CODE_TYPE).required(),
    s::Member::new("SerialNumber", &SERIAL_NUMBER_TYPE).required(),
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static SET_DEFAULT_POLICY_VERSION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "SetDefaultPolicyVersionRequest", union: false, members: &[
    s::Member::new("PolicyArn", &ARN_TYPE).required(),
    s::Member::new("VersionId", &POLICY_VERSION_ID_TYPE).required(),
] });
static ACTION_NAME_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 3, max: 128 }, pattern: None, values: &[], secret: false });
static ACTION_NAME_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &ACTION_NAME_TYPE, tag: "member", length: s::ANY });
static RESOURCE_NAME_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 2048 }, pattern: None, values: &[], secret: false });
static CONTEXT_KEY_TYPE_ENUM: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["string", "stringList", "numeric", "numericList", "boolean", "booleanList", "ip", "ipList", "binary", "binaryList", "date", "dateList"], secret: false });
static CONTEXT_KEY_VALUE_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "member", length: s::ANY });
static CONTEXT_ENTRY: s::Shape = s::Shape::Structure(s::Structure { name: "ContextEntry", union: false, members: &[
    s::Member::new("ContextKeyName", &CONTEXT_KEY_NAME_TYPE),
    s::Member::new("ContextKeyType", &CONTEXT_KEY_TYPE_ENUM),
    s::Member::new("ContextKeyValues", &CONTEXT_KEY_VALUE_LIST_TYPE),
] });
static CONTEXT_ENTRY_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &CONTEXT_ENTRY, tag: "member", length: s::ANY });
static ORDERED_ORGANIZATION_POLICY_TYPE: s::Shape = s::Shape::Structure(s::Structure { name: "OrderedOrganizationPolicyType", union: false, members: &[
    s::Member::new("ServiceControlPolicyInputList", &SIMULATION_POLICY_LIST_TYPE),
] });
static ORGANIZATION_POLICY_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &ORDERED_ORGANIZATION_POLICY_TYPE, tag: "member", length: s::Length { min: 0, max: 7 } });
static RESOURCE_NAME_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &RESOURCE_NAME_TYPE, tag: "member", length: s::ANY });
static RESOURCE_HANDLING_OPTION_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 64 }, pattern: None, values: &[], secret: false });
static SIMULATE_CUSTOM_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "SimulateCustomPolicyRequest", union: false, members: &[
    s::Member::new("ActionNames", &ACTION_NAME_LIST_TYPE).required(),
    s::Member::new("CallerArn", &RESOURCE_NAME_TYPE),
    s::Member::new("ContextEntries", &CONTEXT_ENTRY_LIST_TYPE),
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
    s::Member::new("OrderedOrganizationPolicyInputList", &ORGANIZATION_POLICY_LIST_TYPE),
    s::Member::new("PermissionsBoundaryPolicyInputList", &SIMULATION_POLICY_LIST_TYPE),
    s::Member::new("PolicyInputList", &SIMULATION_POLICY_LIST_TYPE).required(),
    s::Member::new("ResourceArns", &RESOURCE_NAME_LIST_TYPE),
    s::Member::new("ResourceHandlingOption", &RESOURCE_HANDLING_OPTION_TYPE),
    s::Member::new("ResourceOwner", &RESOURCE_NAME_TYPE),
    s::Member::new("ResourcePolicy", &POLICY_DOCUMENT_TYPE),
] });
static POLICY_EVALUATION_DECISION_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["allowed", "explicitDeny", "implicitDeny"], secret: false });
static EVAL_DECISION_SOURCE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 3, max: 256 }, pattern: None, values: &[], secret: false });
static EVAL_DECISION_DETAILS_TYPE: s::Shape = s::Shape::Map(s::Map { key: &EVAL_DECISION_SOURCE_TYPE, value: &POLICY_EVALUATION_DECISION_TYPE, length: s::ANY });
static POSITION: s::Shape = s::Shape::Structure(s::Structure { name: "Position", union: false, members: &[
    s::Member::new("Column", &INTEGER_TYPE),
    s::Member::new("Line", &INTEGER_TYPE),
] });
static POLICY_SOURCE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["user", "group", "role", "aws-managed", "user-managed", "resource", "none"], secret: false });
static STATEMENT: s::Shape = s::Shape::Structure(s::Structure { name: "Statement", union: false, members: &[
    s::Member::new("EndPosition", &POSITION),
    s::Member::new("SourcePolicyId", &s::TEXT),
    s::Member::new("SourcePolicyType", &POLICY_SOURCE_TYPE),
    s::Member::new("StartPosition", &POSITION),
] });
static STATEMENT_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &STATEMENT, tag: "member", length: s::ANY });
static ORGANIZATIONS_DECISION_DETAIL: s::Shape = s::Shape::Structure(s::Structure { name: "OrganizationsDecisionDetail", union: false, members: &[
    s::Member::new("AllowedByOrganizations", &s::BOOLEAN),
] });
static PERMISSIONS_BOUNDARY_DECISION_DETAIL: s::Shape = s::Shape::Structure(s::Structure { name: "PermissionsBoundaryDecisionDetail", union: false, members: &[
    s::Member::new("AllowedByPermissionsBoundary", &s::BOOLEAN),
] });
static RESOURCE_SPECIFIC_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ResourceSpecificResult", union: false, members: &[
    s::Member::new("EvalDecisionDetails", &EVAL_DECISION_DETAILS_TYPE),
    s::Member::new("EvalResourceDecision", &POLICY_EVALUATION_DECISION_TYPE).required(),
    s::Member::new("EvalResourceName", &RESOURCE_NAME_TYPE).required(),
    s::Member::new("MatchedStatements", &STATEMENT_LIST_TYPE),
    s::Member::new("MissingContextValues", &CONTEXT_KEY_NAMES_RESULT_LIST_TYPE),
    s::Member::new("PermissionsBoundaryDecisionDetail", &PERMISSIONS_BOUNDARY_DECISION_DETAIL),
] });
static RESOURCE_SPECIFIC_RESULT_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &RESOURCE_SPECIFIC_RESULT, tag: "member", length: s::ANY });
static EVALUATION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "EvaluationResult", union: false, members: &[
    s::Member::new("EvalActionName", &ACTION_NAME_TYPE).required(),
    s::Member::new("EvalDecision", &POLICY_EVALUATION_DECISION_TYPE).required(),
    s::Member::new("EvalDecisionDetails", &EVAL_DECISION_DETAILS_TYPE),
    s::Member::new("EvalResourceName", &RESOURCE_NAME_TYPE),
    s::Member::new("MatchedStatements", &STATEMENT_LIST_TYPE),
    s::Member::new("MissingContextValues", &CONTEXT_KEY_NAMES_RESULT_LIST_TYPE),
    s::Member::new("OrganizationsDecisionDetail", &ORGANIZATIONS_DECISION_DETAIL),
    s::Member::new("PermissionsBoundaryDecisionDetail", &PERMISSIONS_BOUNDARY_DECISION_DETAIL),
    s::Member::new("ResourceSpecificResults", &RESOURCE_SPECIFIC_RESULT_LIST_TYPE),
] });
static EVALUATION_RESULTS_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &EVALUATION_RESULT, tag: "member", length: s::ANY });
static SIMULATE_POLICY_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "SimulatePolicyResponse", union: false, members: &[
    s::Member::new("EvaluationResults", &EVALUATION_RESULTS_LIST_TYPE),
    s::Member::new("IsTruncated", &s::BOOLEAN),
    s::Member::new("Marker", &s::TEXT),
] });
static ATTACHMENT_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["user", "group", "role"], secret: false });
static INLINE_POLICY_IDENTIFIER_TYPE: s::Shape = s::Shape::Structure(s::Structure { name: "InlinePolicyIdentifierType", union: false, members: &[
    s::Member::new("AttachmentName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("AttachmentType", &ATTACHMENT_TYPE).required(),
    s::Member::new("PolicyName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static POLICY_IDENTIFIER_POLICY_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["inline", "aws-managed", "user-managed", "permission-boundary", "scp", "rcp"], secret: false });
static POLICY_IDENTIFIER: s::Shape = s::Shape::Structure(s::Structure { name: "PolicyIdentifier", union: true, members: &[
    s::Member::new("InlinePolicyIdentifier", &INLINE_POLICY_IDENTIFIER_TYPE),
    s::Member::new("PolicyArn", &ARN_TYPE),
    s::Member::new("PolicyType", &POLICY_IDENTIFIER_POLICY_TYPE),
] });
static POLICY_EXCLUSIONS_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &POLICY_IDENTIFIER, tag: "member", length: s::Length { min: 0, max: 256 } });
static SIMULATE_PRINCIPAL_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "SimulatePrincipalPolicyRequest", union: false, members: &[
    s::Member::new("ActionNames", &ACTION_NAME_LIST_TYPE).required(),
    s::Member::new("CallerArn", &RESOURCE_NAME_TYPE),
    s::Member::new("ContextEntries", &CONTEXT_ENTRY_LIST_TYPE),
    s::Member::new("Marker", &MARKER_TYPE),
    s::Member::new("MaxItems", &MAX_ITEMS_TYPE),
    s::Member::new("PermissionsBoundaryPolicyInputList", &SIMULATION_POLICY_LIST_TYPE),
    s::Member::new("PolicyExclusionList", &POLICY_EXCLUSIONS_LIST_TYPE),
    s::Member::new("PolicyInputList", &SIMULATION_POLICY_LIST_TYPE),
    s::Member::new("PolicySourceArn", &ARN_TYPE).required(),
    s::Member::new("ResourceArns", &RESOURCE_NAME_LIST_TYPE),
    s::Member::new("ResourceHandlingOption", &RESOURCE_HANDLING_OPTION_TYPE),
    s::Member::new("ResourceOwner", &RESOURCE_NAME_TYPE),
    s::Member::new("ResourcePolicy", &POLICY_DOCUMENT_TYPE),
] });
static TAG_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "TagPolicyRequest", union: false, members: &[
    s::Member::new("PolicyArn", &ARN_TYPE).required(),
    s::Member::new("Tags", &TAG_LIST_TYPE).required(),
] });
static TAG_ROLE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "TagRoleRequest", union: false, members: &[
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
    s::Member::new("Tags", &TAG_LIST_TYPE).required(),
] });
static TAG_USER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "TagUserRequest", union: false, members: &[
    s::Member::new("Tags", &TAG_LIST_TYPE).required(),
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static TAG_KEY_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &TAG_KEY_TYPE, tag: "member", length: s::Length { min: 0, max: 50 } });
static UNTAG_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UntagPolicyRequest", union: false, members: &[
    s::Member::new("PolicyArn", &ARN_TYPE).required(),
    s::Member::new("TagKeys", &TAG_KEY_LIST_TYPE).required(),
] });
static UNTAG_ROLE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UntagRoleRequest", union: false, members: &[
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
    s::Member::new("TagKeys", &TAG_KEY_LIST_TYPE).required(),
] });
static UNTAG_USER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UntagUserRequest", union: false, members: &[
    s::Member::new("TagKeys", &TAG_KEY_LIST_TYPE).required(),
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });
static UPDATE_ACCESS_KEY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateAccessKeyRequest", union: false, members: &[
    s::Member::new("AccessKeyId", &ACCESS_KEY_ID_TYPE).required(),
    s::Member::new("Status", &STATUS_TYPE).required(),
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE),
] });
static UPDATE_ACCOUNT_PASSWORD_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateAccountPasswordPolicyRequest", union: false, members: &[
    s::Member::new("AllowUsersToChangePassword", &s::BOOLEAN),
    s::Member::new("HardExpiry", &s::BOOLEAN),
    s::Member::new("MaxPasswordAge", &MAX_PASSWORD_AGE_TYPE),
    s::Member::new("MinimumPasswordLength", &MINIMUM_PASSWORD_LENGTH_TYPE),
    s::Member::new("PasswordReusePrevention", &PASSWORD_REUSE_PREVENTION_TYPE),
    s::Member::new("RequireLowercaseCharacters", &s::BOOLEAN),
    s::Member::new("RequireNumbers", &s::BOOLEAN),
    s::Member::new("RequireSymbols", &s::BOOLEAN),
    s::Member::new("RequireUppercaseCharacters", &s::BOOLEAN),
] });
static UPDATE_ASSUME_ROLE_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateAssumeRolePolicyRequest", union: false, members: &[
    s::Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required(),
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
] });
static UPDATE_GROUP_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateGroupRequest", union: false, members: &[
    s::Member::new("GroupName", &INSTANCE_PROFILE_NAME_TYPE).required(),
    s::Member::new("NewGroupName", &INSTANCE_PROFILE_NAME_TYPE),
    s::Member::new("NewPath", &PATH_TYPE),
] });
static UPDATE_LOGIN_PROFILE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateLoginProfileRequest", union: false, members: &[
    s::Member::new("Password", &PASSWORD_TYPE),
    s::Member::new("PasswordResetRequired", &s::BOOLEAN),
    s::Member::new("UserName", &ROLE_NAME_TYPE).required(),
] });
static UPDATE_OPEN_ID_CONNECT_PROVIDER_THUMBPRINT_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateOpenIDConnectProviderThumbprintRequest", union: false, members: &[
    s::Member::new("OpenIDConnectProviderArn", &ARN_TYPE).required(),
    s::Member::new("ThumbprintList", &THUMBPRINT_LIST_TYPE).required(),
] });
static UPDATE_ROLE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateRoleRequest", union: false, members: &[
    s::Member::new("Description", &ROLE_DESCRIPTION_TYPE),
    s::Member::new("MaxSessionDuration", &ROLE_MAX_SESSION_DURATION_TYPE),
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
] });
static UPDATE_ROLE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateRoleResponse", union: false, members: &[
] });
static UPDATE_ROLE_DESCRIPTION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateRoleDescriptionRequest", union: false, members: &[
    s::Member::new("Description", &ROLE_DESCRIPTION_TYPE).required(),
    s::Member::new("RoleName", &ROLE_NAME_TYPE).required(),
] });
static UPDATE_ROLE_DESCRIPTION_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateRoleDescriptionResponse", union: false, members: &[
    s::Member::new("Role", &ROLE),
] });
static UPDATE_SAML_PROVIDER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateSAMLProviderRequest", union: false, members: &[
    s::Member::new("AddPrivateKey", &PRIVATE_KEY_TYPE),
    s::Member::new("AssertionEncryptionMode", &ASSERTION_ENCRYPTION_MODE_TYPE),
    s::Member::new("RemovePrivateKey", &PRIVATE_KEY_ID_TYPE),
    s::Member::new("SAMLMetadataDocument", &SAML_METADATA_DOCUMENT_TYPE),
    s::Member::new("SAMLProviderArn", &ARN_TYPE).required(),
] });
static UPDATE_SAML_PROVIDER_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateSAMLProviderResponse", union: false, members: &[
    s::Member::new("SAMLProviderArn", &ARN_TYPE),
] });
static UPDATE_USER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateUserRequest", union: false, members: &[
    s::Member::new("NewPath", &PATH_TYPE),
    s::Member::new("NewUserName", &ROLE_NAME_TYPE),
    s::Member::new("UserName", &INSTANCE_PROFILE_NAME_TYPE).required(),
] });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AccessKey {
    pub access_key_id: String,
    pub create_date: Option<t::Timestamp>,
    pub secret_access_key: t::Secret,
    pub status: String,
    pub user_name: String,
}
impl IntoTree for AccessKey {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AccessKeyId", self.access_key_id.into_tree()),
            ("CreateDate", self.create_date.into_tree()),
            ("SecretAccessKey", self.secret_access_key.into_tree()),
            ("Status", self.status.into_tree()),
            ("UserName", self.user_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AccessKeyLastUsed {
    pub last_used_date: Option<t::Timestamp>,
    pub region: String,
    pub service_name: String,
}
impl IntoTree for AccessKeyLastUsed {
    fn into_tree(self) -> t::Value {
        t::members([
            ("LastUsedDate", self.last_used_date.into_tree()),
            ("Region", self.region.into_tree()),
            ("ServiceName", self.service_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AccessKeyMetadata {
    pub access_key_id: Option<String>,
    pub create_date: Option<t::Timestamp>,
    pub status: Option<String>,
    pub user_name: Option<String>,
}
impl IntoTree for AccessKeyMetadata {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AccessKeyId", self.access_key_id.into_tree()),
            ("CreateDate", self.create_date.into_tree()),
            ("Status", self.status.into_tree()),
            ("UserName", self.user_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddRoleToInstanceProfileRequest {
    pub instance_profile_name: String,
    pub role_name: String,
}
impl t::FromTree for AddRoleToInstanceProfileRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            instance_profile_name: from.take("InstanceProfileName")?,
            role_name: from.take("RoleName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddUserToGroupRequest {
    pub group_name: String,
    pub user_name: String,
}
impl t::FromTree for AddUserToGroupRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            group_name: from.take("GroupName")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachGroupPolicyRequest {
    pub group_name: String,
    pub policy_arn: String,
}
impl t::FromTree for AttachGroupPolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            group_name: from.take("GroupName")?,
            policy_arn: from.take("PolicyArn")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachRolePolicyRequest {
    pub policy_arn: String,
    pub role_name: String,
}
impl t::FromTree for AttachRolePolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            policy_arn: from.take("PolicyArn")?,
            role_name: from.take("RoleName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachUserPolicyRequest {
    pub policy_arn: String,
    pub user_name: String,
}
impl t::FromTree for AttachUserPolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            policy_arn: from.take("PolicyArn")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachedPermissionsBoundary {
    pub permissions_boundary_arn: Option<String>,
    pub permissions_boundary_type: Option<String>,
}
impl IntoTree for AttachedPermissionsBoundary {
    fn into_tree(self) -> t::Value {
        t::members([
            ("PermissionsBoundaryArn", self.permissions_boundary_arn.into_tree()),
            ("PermissionsBoundaryType", self.permissions_boundary_type.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachedPolicy {
    pub policy_arn: Option<String>,
    pub policy_name: Option<String>,
}
impl IntoTree for AttachedPolicy {
    fn into_tree(self) -> t::Value {
        t::members([
            ("PolicyArn", self.policy_arn.into_tree()),
            ("PolicyName", self.policy_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChangePasswordRequest {
    pub new_password: t::Secret,
    pub old_password: t::Secret,
}
impl t::FromTree for ChangePasswordRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            new_password: from.take("NewPassword")?,
            old_password: from.take("OldPassword")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ContextEntry {
    pub context_key_name: Option<String>,
    pub context_key_type: Option<String>,
    pub context_key_values: Option<Vec<String>>,
}
impl t::FromTree for ContextEntry {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            context_key_name: from.take("ContextKeyName")?,
            context_key_type: from.take("ContextKeyType")?,
            context_key_values: from.take("ContextKeyValues")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateAccessKeyRequest {
    pub user_name: Option<String>,
}
impl t::FromTree for CreateAccessKeyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateAccessKeyResponse {
    pub access_key: AccessKey,
}
impl IntoTree for CreateAccessKeyResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AccessKey", self.access_key.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateAccountAliasRequest {
    pub account_alias: String,
}
impl t::FromTree for CreateAccountAliasRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            account_alias: from.take("AccountAlias")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateGroupRequest {
    pub group_name: String,
    pub path: Option<String>,
}
impl t::FromTree for CreateGroupRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            group_name: from.take("GroupName")?,
            path: from.take("Path")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateGroupResponse {
    pub group: Group,
}
impl IntoTree for CreateGroupResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Group", self.group.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateInstanceProfileRequest {
    pub instance_profile_name: String,
    pub path: Option<String>,
    pub tags: Option<Vec<Tag>>,
}
impl t::FromTree for CreateInstanceProfileRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            instance_profile_name: from.take("InstanceProfileName")?,
            path: from.take("Path")?,
            tags: from.take("Tags")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateInstanceProfileResponse {
    pub instance_profile: InstanceProfile,
}
impl IntoTree for CreateInstanceProfileResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("InstanceProfile", self.instance_profile.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateLoginProfileRequest {
    pub password: Option<t::Secret>,
    pub password_reset_required: Option<bool>,
    pub user_name: Option<String>,
}
impl t::FromTree for CreateLoginProfileRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            password: from.take("Password")?,
            password_reset_required: from.take("PasswordResetRequired")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateLoginProfileResponse {
    pub login_profile: LoginProfile,
}
impl IntoTree for CreateLoginProfileResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("LoginProfile", self.login_profile.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreatePolicyRequest {
    pub description: Option<String>,
    pub path: Option<String>,
    pub policy_document: String,
    pub policy_name: String,
    pub tags: Option<Vec<Tag>>,
}
impl t::FromTree for CreatePolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            description: from.take("Description")?,
            path: from.take("Path")?,
            policy_document: from.take("PolicyDocument")?,
            policy_name: from.take("PolicyName")?,
            tags: from.take("Tags")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreatePolicyResponse {
    pub policy: Option<Policy>,
}
impl IntoTree for CreatePolicyResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Policy", self.policy.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreatePolicyVersionRequest {
    pub policy_arn: String,
    pub policy_document: String,
    pub set_as_default: Option<bool>,
}
impl t::FromTree for CreatePolicyVersionRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            policy_arn: from.take("PolicyArn")?,
            policy_document: from.take("PolicyDocument")?,
            set_as_default: from.take("SetAsDefault")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreatePolicyVersionResponse {
    pub policy_version: Option<PolicyVersion>,
}
impl IntoTree for CreatePolicyVersionResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("PolicyVersion", self.policy_version.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateRoleRequest {
    pub assume_role_policy_document: String,
    pub description: Option<String>,
    pub max_session_duration: Option<i64>,
    pub path: Option<String>,
    pub permissions_boundary: Option<String>,
    pub role_name: String,
    pub tags: Option<Vec<Tag>>,
}
impl t::FromTree for CreateRoleRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            assume_role_policy_document: from.take("AssumeRolePolicyDocument")?,
            description: from.take("Description")?,
            max_session_duration: from.take("MaxSessionDuration")?,
            path: from.take("Path")?,
            permissions_boundary: from.take("PermissionsBoundary")?,
            role_name: from.take("RoleName")?,
            tags: from.take("Tags")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateRoleResponse {
    pub role: Role,
}
impl IntoTree for CreateRoleResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Role", self.role.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateServiceLinkedRoleRequest {
    pub aws_service_name: String,
    pub custom_suffix: Option<String>,
    pub description: Option<String>,
}
impl t::FromTree for CreateServiceLinkedRoleRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            aws_service_name: from.take("AWSServiceName")?,
            custom_suffix: from.take("CustomSuffix")?,
            description: from.take("Description")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateServiceLinkedRoleResponse {
    pub role: Option<Role>,
}
impl IntoTree for CreateServiceLinkedRoleResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Role", self.role.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateUserRequest {
    pub path: Option<String>,
    pub permissions_boundary: Option<String>,
    pub tags: Option<Vec<Tag>>,
    pub user_name: String,
}
impl t::FromTree for CreateUserRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            path: from.take("Path")?,
            permissions_boundary: from.take("PermissionsBoundary")?,
            tags: from.take("Tags")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateUserResponse {
    pub user: Option<User>,
}
impl IntoTree for CreateUserResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("User", self.user.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateVirtualMFADeviceRequest {
    pub path: Option<String>,
    pub tags: Option<Vec<Tag>>,
    pub virtual_mfa_device_name: String,
}
impl t::FromTree for CreateVirtualMFADeviceRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            path: from.take("Path")?,
            tags: from.take("Tags")?,
            virtual_mfa_device_name: from.take("VirtualMFADeviceName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateVirtualMFADeviceResponse {
    pub virtual_mfa_device: VirtualMFADevice,
}
impl IntoTree for CreateVirtualMFADeviceResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("VirtualMFADevice", self.virtual_mfa_device.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeactivateMFADeviceRequest {
    pub serial_number: String,
    pub user_name: Option<String>,
}
impl t::FromTree for DeactivateMFADeviceRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            serial_number: from.take("SerialNumber")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteAccessKeyRequest {
    pub access_key_id: String,
    pub user_name: Option<String>,
}
impl t::FromTree for DeleteAccessKeyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            access_key_id: from.take("AccessKeyId")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteAccountAliasRequest {
    pub account_alias: String,
}
impl t::FromTree for DeleteAccountAliasRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            account_alias: from.take("AccountAlias")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteGroupPolicyRequest {
    pub group_name: String,
    pub policy_name: String,
}
impl t::FromTree for DeleteGroupPolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            group_name: from.take("GroupName")?,
            policy_name: from.take("PolicyName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteGroupRequest {
    pub group_name: String,
}
impl t::FromTree for DeleteGroupRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            group_name: from.take("GroupName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteInstanceProfileRequest {
    pub instance_profile_name: String,
}
impl t::FromTree for DeleteInstanceProfileRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            instance_profile_name: from.take("InstanceProfileName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteLoginProfileRequest {
    pub user_name: Option<String>,
}
impl t::FromTree for DeleteLoginProfileRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeletePolicyRequest {
    pub policy_arn: String,
}
impl t::FromTree for DeletePolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            policy_arn: from.take("PolicyArn")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeletePolicyVersionRequest {
    pub policy_arn: String,
    pub version_id: String,
}
impl t::FromTree for DeletePolicyVersionRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            policy_arn: from.take("PolicyArn")?,
            version_id: from.take("VersionId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteRolePermissionsBoundaryRequest {
    pub role_name: String,
}
impl t::FromTree for DeleteRolePermissionsBoundaryRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            role_name: from.take("RoleName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteRolePolicyRequest {
    pub policy_name: String,
    pub role_name: String,
}
impl t::FromTree for DeleteRolePolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            policy_name: from.take("PolicyName")?,
            role_name: from.take("RoleName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteRoleRequest {
    pub role_name: String,
}
impl t::FromTree for DeleteRoleRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            role_name: from.take("RoleName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteServiceLinkedRoleRequest {
    pub role_name: String,
}
impl t::FromTree for DeleteServiceLinkedRoleRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            role_name: from.take("RoleName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteServiceLinkedRoleResponse {
    pub deletion_task_id: String,
}
impl IntoTree for DeleteServiceLinkedRoleResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DeletionTaskId", self.deletion_task_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteUserPermissionsBoundaryRequest {
    pub user_name: String,
}
impl t::FromTree for DeleteUserPermissionsBoundaryRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteUserPolicyRequest {
    pub policy_name: String,
    pub user_name: String,
}
impl t::FromTree for DeleteUserPolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            policy_name: from.take("PolicyName")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteUserRequest {
    pub user_name: String,
}
impl t::FromTree for DeleteUserRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteVirtualMFADeviceRequest {
    pub serial_number: String,
}
impl t::FromTree for DeleteVirtualMFADeviceRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            serial_number: from.take("SerialNumber")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeletionTaskFailureReasonType {
    pub reason: Option<String>,
    pub role_usage_list: Option<Vec<RoleUsageType>>,
}
impl IntoTree for DeletionTaskFailureReasonType {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Reason", self.reason.into_tree()),
            ("RoleUsageList", self.role_usage_list.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetachGroupPolicyRequest {
    pub group_name: String,
    pub policy_arn: String,
}
impl t::FromTree for DetachGroupPolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            group_name: from.take("GroupName")?,
            policy_arn: from.take("PolicyArn")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetachRolePolicyRequest {
    pub policy_arn: String,
    pub role_name: String,
}
impl t::FromTree for DetachRolePolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            policy_arn: from.take("PolicyArn")?,
            role_name: from.take("RoleName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetachUserPolicyRequest {
    pub policy_arn: String,
    pub user_name: String,
}
impl t::FromTree for DetachUserPolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            policy_arn: from.take("PolicyArn")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnableMFADeviceRequest {
    pub authentication_code1: String,
    pub authentication_code2: String,
    pub serial_number: String,
    pub user_name: String,
}
impl t::FromTree for EnableMFADeviceRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            authentication_code1: from.take("AuthenticationCode1")?,
            authentication_code2: from.take("AuthenticationCode2")?,
            serial_number: from.take("SerialNumber")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EvaluationResult {
    pub eval_action_name: String,
    pub eval_decision: String,
    pub eval_decision_details: Option<BTreeMap<String, String>>,
    pub eval_resource_name: Option<String>,
    pub matched_statements: Option<Vec<Statement>>,
    pub missing_context_values: Option<Vec<String>>,
    pub organizations_decision_detail: Option<OrganizationsDecisionDetail>,
    pub permissions_boundary_decision_detail: Option<PermissionsBoundaryDecisionDetail>,
    pub resource_specific_results: Option<Vec<ResourceSpecificResult>>,
}
impl IntoTree for EvaluationResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("EvalActionName", self.eval_action_name.into_tree()),
            ("EvalDecision", self.eval_decision.into_tree()),
            ("EvalDecisionDetails", self.eval_decision_details.into_tree()),
            ("EvalResourceName", self.eval_resource_name.into_tree()),
            ("MatchedStatements", self.matched_statements.into_tree()),
            ("MissingContextValues", self.missing_context_values.into_tree()),
            ("OrganizationsDecisionDetail", self.organizations_decision_detail.into_tree()),
            ("PermissionsBoundaryDecisionDetail", self.permissions_boundary_decision_detail.into_tree()),
            ("ResourceSpecificResults", self.resource_specific_results.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccessKeyLastUsedRequest {
    pub access_key_id: String,
}
impl t::FromTree for GetAccessKeyLastUsedRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            access_key_id: from.take("AccessKeyId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccessKeyLastUsedResponse {
    pub access_key_last_used: Option<AccessKeyLastUsed>,
    pub user_name: Option<String>,
}
impl IntoTree for GetAccessKeyLastUsedResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AccessKeyLastUsed", self.access_key_last_used.into_tree()),
            ("UserName", self.user_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccountAuthorizationDetailsRequest {
    pub filter: Option<Vec<String>>,
    pub marker: Option<String>,
    pub max_items: Option<i64>,
}
impl t::FromTree for GetAccountAuthorizationDetailsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            filter: from.take("Filter")?,
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccountAuthorizationDetailsResponse {
    pub group_detail_list: Option<Vec<GroupDetail>>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
    pub policies: Option<Vec<ManagedPolicyDetail>>,
    pub role_detail_list: Option<Vec<RoleDetail>>,
    pub user_detail_list: Option<Vec<UserDetail>>,
}
impl IntoTree for GetAccountAuthorizationDetailsResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("GroupDetailList", self.group_detail_list.into_tree()),
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
            ("Policies", self.policies.into_tree()),
            ("RoleDetailList", self.role_detail_list.into_tree()),
            ("UserDetailList", self.user_detail_list.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccountPasswordPolicyResponse {
    pub password_policy: PasswordPolicy,
}
impl IntoTree for GetAccountPasswordPolicyResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("PasswordPolicy", self.password_policy.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccountSummaryResponse {
    pub summary_map: Option<BTreeMap<String, i64>>,
}
impl IntoTree for GetAccountSummaryResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("SummaryMap", self.summary_map.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetContextKeysForCustomPolicyRequest {
    pub policy_input_list: Vec<String>,
}
impl t::FromTree for GetContextKeysForCustomPolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            policy_input_list: from.take("PolicyInputList")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetContextKeysForPolicyResponse {
    pub context_key_names: Option<Vec<String>>,
}
impl IntoTree for GetContextKeysForPolicyResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ContextKeyNames", self.context_key_names.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetContextKeysForPrincipalPolicyRequest {
    pub policy_input_list: Option<Vec<String>>,
    pub policy_source_arn: String,
}
impl t::FromTree for GetContextKeysForPrincipalPolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            policy_input_list: from.take("PolicyInputList")?,
            policy_source_arn: from.take("PolicySourceArn")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetGroupPolicyRequest {
    pub group_name: String,
    pub policy_name: String,
}
impl t::FromTree for GetGroupPolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            group_name: from.take("GroupName")?,
            policy_name: from.take("PolicyName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetGroupPolicyResponse {
    pub group_name: String,
    pub policy_document: String,
    pub policy_name: String,
}
impl IntoTree for GetGroupPolicyResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("GroupName", self.group_name.into_tree()),
            ("PolicyDocument", self.policy_document.into_tree()),
            ("PolicyName", self.policy_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetGroupRequest {
    pub group_name: String,
    pub marker: Option<String>,
    pub max_items: Option<i64>,
}
impl t::FromTree for GetGroupRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            group_name: from.take("GroupName")?,
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetGroupResponse {
    pub group: Group,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
    pub users: Vec<User>,
}
impl IntoTree for GetGroupResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Group", self.group.into_tree()),
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
            ("Users", self.users.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetInstanceProfileRequest {
    pub instance_profile_name: String,
}
impl t::FromTree for GetInstanceProfileRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            instance_profile_name: from.take("InstanceProfileName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetInstanceProfileResponse {
    pub instance_profile: InstanceProfile,
}
impl IntoTree for GetInstanceProfileResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("InstanceProfile", self.instance_profile.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetLoginProfileRequest {
    pub user_name: Option<String>,
}
impl t::FromTree for GetLoginProfileRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetLoginProfileResponse {
    pub login_profile: LoginProfile,
}
impl IntoTree for GetLoginProfileResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("LoginProfile", self.login_profile.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetPolicyRequest {
    pub policy_arn: String,
}
impl t::FromTree for GetPolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            policy_arn: from.take("PolicyArn")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetPolicyResponse {
    pub policy: Option<Policy>,
}
impl IntoTree for GetPolicyResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Policy", self.policy.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetPolicyVersionRequest {
    pub policy_arn: String,
    pub version_id: String,
}
impl t::FromTree for GetPolicyVersionRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            policy_arn: from.take("PolicyArn")?,
            version_id: from.take("VersionId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetPolicyVersionResponse {
    pub policy_version: Option<PolicyVersion>,
}
impl IntoTree for GetPolicyVersionResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("PolicyVersion", self.policy_version.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRolePolicyRequest {
    pub policy_name: String,
    pub role_name: String,
}
impl t::FromTree for GetRolePolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            policy_name: from.take("PolicyName")?,
            role_name: from.take("RoleName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRolePolicyResponse {
    pub policy_document: String,
    pub policy_name: String,
    pub role_name: String,
}
impl IntoTree for GetRolePolicyResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("PolicyDocument", self.policy_document.into_tree()),
            ("PolicyName", self.policy_name.into_tree()),
            ("RoleName", self.role_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRoleRequest {
    pub role_name: String,
}
impl t::FromTree for GetRoleRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            role_name: from.take("RoleName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRoleResponse {
    pub role: Role,
}
impl IntoTree for GetRoleResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Role", self.role.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetServiceLinkedRoleDeletionStatusRequest {
    pub deletion_task_id: String,
}
impl t::FromTree for GetServiceLinkedRoleDeletionStatusRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            deletion_task_id: from.take("DeletionTaskId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetServiceLinkedRoleDeletionStatusResponse {
    pub reason: Option<DeletionTaskFailureReasonType>,
    pub status: String,
}
impl IntoTree for GetServiceLinkedRoleDeletionStatusResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Reason", self.reason.into_tree()),
            ("Status", self.status.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetUserPolicyRequest {
    pub policy_name: String,
    pub user_name: String,
}
impl t::FromTree for GetUserPolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            policy_name: from.take("PolicyName")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetUserPolicyResponse {
    pub policy_document: String,
    pub policy_name: String,
    pub user_name: String,
}
impl IntoTree for GetUserPolicyResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("PolicyDocument", self.policy_document.into_tree()),
            ("PolicyName", self.policy_name.into_tree()),
            ("UserName", self.user_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetUserRequest {
    pub user_name: Option<String>,
}
impl t::FromTree for GetUserRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetUserResponse {
    pub user: User,
}
impl IntoTree for GetUserResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("User", self.user.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Group {
    pub arn: String,
    pub create_date: t::Timestamp,
    pub group_id: String,
    pub group_name: String,
    pub path: String,
}
impl IntoTree for Group {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Arn", self.arn.into_tree()),
            ("CreateDate", self.create_date.into_tree()),
            ("GroupId", self.group_id.into_tree()),
            ("GroupName", self.group_name.into_tree()),
            ("Path", self.path.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GroupDetail {
    pub arn: Option<String>,
    pub attached_managed_policies: Option<Vec<AttachedPolicy>>,
    pub create_date: Option<t::Timestamp>,
    pub group_id: Option<String>,
    pub group_name: Option<String>,
    pub group_policy_list: Option<Vec<PolicyDetail>>,
    pub path: Option<String>,
}
impl IntoTree for GroupDetail {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Arn", self.arn.into_tree()),
            ("AttachedManagedPolicies", self.attached_managed_policies.into_tree()),
            ("CreateDate", self.create_date.into_tree()),
            ("GroupId", self.group_id.into_tree()),
            ("GroupName", self.group_name.into_tree()),
            ("GroupPolicyList", self.group_policy_list.into_tree()),
            ("Path", self.path.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InlinePolicyIdentifierType {
    pub attachment_name: String,
    pub attachment_type: String,
    pub policy_name: String,
}
impl t::FromTree for InlinePolicyIdentifierType {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            attachment_name: from.take("AttachmentName")?,
            attachment_type: from.take("AttachmentType")?,
            policy_name: from.take("PolicyName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceProfile {
    pub arn: String,
    pub create_date: t::Timestamp,
    pub instance_profile_id: String,
    pub instance_profile_name: String,
    pub path: String,
    pub roles: Vec<Role>,
    pub tags: Option<Vec<Tag>>,
}
impl IntoTree for InstanceProfile {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Arn", self.arn.into_tree()),
            ("CreateDate", self.create_date.into_tree()),
            ("InstanceProfileId", self.instance_profile_id.into_tree()),
            ("InstanceProfileName", self.instance_profile_name.into_tree()),
            ("Path", self.path.into_tree()),
            ("Roles", self.roles.into_tree()),
            ("Tags", self.tags.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAccessKeysRequest {
    pub marker: Option<String>,
    pub max_items: Option<i64>,
    pub user_name: Option<String>,
}
impl t::FromTree for ListAccessKeysRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAccessKeysResponse {
    pub access_key_metadata: Vec<AccessKeyMetadata>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}
impl IntoTree for ListAccessKeysResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AccessKeyMetadata", self.access_key_metadata.into_tree()),
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAccountAliasesRequest {
    pub marker: Option<String>,
    pub max_items: Option<i64>,
}
impl t::FromTree for ListAccountAliasesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAccountAliasesResponse {
    pub account_aliases: Vec<String>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}
impl IntoTree for ListAccountAliasesResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AccountAliases", self.account_aliases.into_tree()),
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAttachedGroupPoliciesRequest {
    pub group_name: String,
    pub marker: Option<String>,
    pub max_items: Option<i64>,
    pub path_prefix: Option<String>,
}
impl t::FromTree for ListAttachedGroupPoliciesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            group_name: from.take("GroupName")?,
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
            path_prefix: from.take("PathPrefix")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAttachedGroupPoliciesResponse {
    pub attached_policies: Option<Vec<AttachedPolicy>>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}
impl IntoTree for ListAttachedGroupPoliciesResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AttachedPolicies", self.attached_policies.into_tree()),
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAttachedRolePoliciesRequest {
    pub marker: Option<String>,
    pub max_items: Option<i64>,
    pub path_prefix: Option<String>,
    pub role_name: String,
}
impl t::FromTree for ListAttachedRolePoliciesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
            path_prefix: from.take("PathPrefix")?,
            role_name: from.take("RoleName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAttachedRolePoliciesResponse {
    pub attached_policies: Option<Vec<AttachedPolicy>>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}
impl IntoTree for ListAttachedRolePoliciesResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AttachedPolicies", self.attached_policies.into_tree()),
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAttachedUserPoliciesRequest {
    pub marker: Option<String>,
    pub max_items: Option<i64>,
    pub path_prefix: Option<String>,
    pub user_name: String,
}
impl t::FromTree for ListAttachedUserPoliciesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
            path_prefix: from.take("PathPrefix")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAttachedUserPoliciesResponse {
    pub attached_policies: Option<Vec<AttachedPolicy>>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}
impl IntoTree for ListAttachedUserPoliciesResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AttachedPolicies", self.attached_policies.into_tree()),
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListEntitiesForPolicyRequest {
    pub entity_filter: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i64>,
    pub path_prefix: Option<String>,
    pub policy_arn: String,
    pub policy_usage_filter: Option<String>,
}
impl t::FromTree for ListEntitiesForPolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            entity_filter: from.take("EntityFilter")?,
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
            path_prefix: from.take("PathPrefix")?,
            policy_arn: from.take("PolicyArn")?,
            policy_usage_filter: from.take("PolicyUsageFilter")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListEntitiesForPolicyResponse {
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
    pub policy_groups: Option<Vec<PolicyGroup>>,
    pub policy_roles: Option<Vec<PolicyRole>>,
    pub policy_users: Option<Vec<PolicyUser>>,
}
impl IntoTree for ListEntitiesForPolicyResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
            ("PolicyGroups", self.policy_groups.into_tree()),
            ("PolicyRoles", self.policy_roles.into_tree()),
            ("PolicyUsers", self.policy_users.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupPoliciesRequest {
    pub group_name: String,
    pub marker: Option<String>,
    pub max_items: Option<i64>,
}
impl t::FromTree for ListGroupPoliciesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            group_name: from.take("GroupName")?,
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupPoliciesResponse {
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
    pub policy_names: Vec<String>,
}
impl IntoTree for ListGroupPoliciesResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
            ("PolicyNames", self.policy_names.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupsForUserRequest {
    pub marker: Option<String>,
    pub max_items: Option<i64>,
    pub user_name: String,
}
impl t::FromTree for ListGroupsForUserRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupsForUserResponse {
    pub groups: Vec<Group>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}
impl IntoTree for ListGroupsForUserResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Groups", self.groups.into_tree()),
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupsRequest {
    pub marker: Option<String>,
    pub max_items: Option<i64>,
    pub path_prefix: Option<String>,
}
impl t::FromTree for ListGroupsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
            path_prefix: from.take("PathPrefix")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupsResponse {
    pub groups: Vec<Group>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}
impl IntoTree for ListGroupsResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Groups", self.groups.into_tree()),
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListInstanceProfilesForRoleRequest {
    pub marker: Option<String>,
    pub max_items: Option<i64>,
    pub role_name: String,
}
impl t::FromTree for ListInstanceProfilesForRoleRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
            role_name: from.take("RoleName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListInstanceProfilesForRoleResponse {
    pub instance_profiles: Vec<InstanceProfile>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}
impl IntoTree for ListInstanceProfilesForRoleResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("InstanceProfiles", self.instance_profiles.into_tree()),
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListInstanceProfilesRequest {
    pub marker: Option<String>,
    pub max_items: Option<i64>,
    pub path_prefix: Option<String>,
}
impl t::FromTree for ListInstanceProfilesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
            path_prefix: from.take("PathPrefix")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListInstanceProfilesResponse {
    pub instance_profiles: Vec<InstanceProfile>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}
impl IntoTree for ListInstanceProfilesResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("InstanceProfiles", self.instance_profiles.into_tree()),
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListMFADevicesRequest {
    pub marker: Option<String>,
    pub max_items: Option<i64>,
    pub user_name: Option<String>,
}
impl t::FromTree for ListMFADevicesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListMFADevicesResponse {
    pub is_truncated: Option<bool>,
    pub mfa_devices: Vec<MFADevice>,
    pub marker: Option<String>,
}
impl IntoTree for ListMFADevicesResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("IsTruncated", self.is_truncated.into_tree()),
            ("MFADevices", self.mfa_devices.into_tree()),
            ("Marker", self.marker.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPoliciesRequest {
    pub marker: Option<String>,
    pub max_items: Option<i64>,
    pub only_attached: Option<bool>,
    pub path_prefix: Option<String>,
    pub policy_usage_filter: Option<String>,
    pub scope: Option<String>,
}
impl t::FromTree for ListPoliciesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
            only_attached: from.take("OnlyAttached")?,
            path_prefix: from.take("PathPrefix")?,
            policy_usage_filter: from.take("PolicyUsageFilter")?,
            scope: from.take("Scope")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPoliciesResponse {
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
    pub policies: Option<Vec<Policy>>,
}
impl IntoTree for ListPoliciesResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
            ("Policies", self.policies.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPolicyTagsRequest {
    pub marker: Option<String>,
    pub max_items: Option<i64>,
    pub policy_arn: String,
}
impl t::FromTree for ListPolicyTagsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
            policy_arn: from.take("PolicyArn")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPolicyTagsResponse {
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
    pub tags: Vec<Tag>,
}
impl IntoTree for ListPolicyTagsResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
            ("Tags", self.tags.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPolicyVersionsRequest {
    pub marker: Option<String>,
    pub max_items: Option<i64>,
    pub policy_arn: String,
}
impl t::FromTree for ListPolicyVersionsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
            policy_arn: from.take("PolicyArn")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPolicyVersionsResponse {
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
    pub versions: Option<Vec<PolicyVersion>>,
}
impl IntoTree for ListPolicyVersionsResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
            ("Versions", self.versions.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRolePoliciesRequest {
    pub marker: Option<String>,
    pub max_items: Option<i64>,
    pub role_name: String,
}
impl t::FromTree for ListRolePoliciesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
            role_name: from.take("RoleName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRolePoliciesResponse {
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
    pub policy_names: Vec<String>,
}
impl IntoTree for ListRolePoliciesResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
            ("PolicyNames", self.policy_names.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRoleTagsRequest {
    pub marker: Option<String>,
    pub max_items: Option<i64>,
    pub role_name: String,
}
impl t::FromTree for ListRoleTagsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
            role_name: from.take("RoleName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRoleTagsResponse {
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
    pub tags: Vec<Tag>,
}
impl IntoTree for ListRoleTagsResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
            ("Tags", self.tags.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRolesRequest {
    pub marker: Option<String>,
    pub max_items: Option<i64>,
    pub path_prefix: Option<String>,
}
impl t::FromTree for ListRolesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
            path_prefix: from.take("PathPrefix")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRolesResponse {
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
    pub roles: Vec<Role>,
}
impl IntoTree for ListRolesResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
            ("Roles", self.roles.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUserPoliciesRequest {
    pub marker: Option<String>,
    pub max_items: Option<i64>,
    pub user_name: String,
}
impl t::FromTree for ListUserPoliciesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUserPoliciesResponse {
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
    pub policy_names: Vec<String>,
}
impl IntoTree for ListUserPoliciesResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
            ("PolicyNames", self.policy_names.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUserTagsRequest {
    pub marker: Option<String>,
    pub max_items: Option<i64>,
    pub user_name: String,
}
impl t::FromTree for ListUserTagsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUserTagsResponse {
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
    pub tags: Vec<Tag>,
}
impl IntoTree for ListUserTagsResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
            ("Tags", self.tags.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUsersRequest {
    pub marker: Option<String>,
    pub max_items: Option<i64>,
    pub path_prefix: Option<String>,
}
impl t::FromTree for ListUsersRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
            path_prefix: from.take("PathPrefix")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUsersResponse {
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
    pub users: Vec<User>,
}
impl IntoTree for ListUsersResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
            ("Users", self.users.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListVirtualMFADevicesRequest {
    pub assignment_status: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i64>,
}
impl t::FromTree for ListVirtualMFADevicesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            assignment_status: from.take("AssignmentStatus")?,
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListVirtualMFADevicesResponse {
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
    pub virtual_mfa_devices: Vec<VirtualMFADevice>,
}
impl IntoTree for ListVirtualMFADevicesResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
            ("VirtualMFADevices", self.virtual_mfa_devices.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LoginProfile {
    pub create_date: t::Timestamp,
    pub password_reset_required: Option<bool>,
    pub user_name: String,
}
impl IntoTree for LoginProfile {
    fn into_tree(self) -> t::Value {
        t::members([
            ("CreateDate", self.create_date.into_tree()),
            ("PasswordResetRequired", self.password_reset_required.into_tree()),
            ("UserName", self.user_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MFADevice {
    pub enable_date: t::Timestamp,
    pub serial_number: String,
    pub user_name: String,
}
impl IntoTree for MFADevice {
    fn into_tree(self) -> t::Value {
        t::members([
            ("EnableDate", self.enable_date.into_tree()),
            ("SerialNumber", self.serial_number.into_tree()),
            ("UserName", self.user_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ManagedPolicyDetail {
    pub arn: Option<String>,
    pub attachment_count: Option<i64>,
    pub create_date: Option<t::Timestamp>,
    pub default_version_id: Option<String>,
    pub description: Option<String>,
    pub is_attachable: Option<bool>,
    pub path: Option<String>,
    pub permissions_boundary_usage_count: Option<i64>,
    pub policy_id: Option<String>,
    pub policy_name: Option<String>,
    pub policy_version_list: Option<Vec<PolicyVersion>>,
    pub update_date: Option<t::Timestamp>,
}
impl IntoTree for ManagedPolicyDetail {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Arn", self.arn.into_tree()),
            ("AttachmentCount", self.attachment_count.into_tree()),
            ("CreateDate", self.create_date.into_tree()),
            ("DefaultVersionId", self.default_version_id.into_tree()),
            ("Description", self.description.into_tree()),
            ("IsAttachable", self.is_attachable.into_tree()),
            ("Path", self.path.into_tree()),
            ("PermissionsBoundaryUsageCount", self.permissions_boundary_usage_count.into_tree()),
            ("PolicyId", self.policy_id.into_tree()),
            ("PolicyName", self.policy_name.into_tree()),
            ("PolicyVersionList", self.policy_version_list.into_tree()),
            ("UpdateDate", self.update_date.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OrderedOrganizationPolicyType {
    pub service_control_policy_input_list: Option<Vec<String>>,
}
impl t::FromTree for OrderedOrganizationPolicyType {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            service_control_policy_input_list: from.take("ServiceControlPolicyInputList")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OrganizationsDecisionDetail {
    pub allowed_by_organizations: Option<bool>,
}
impl IntoTree for OrganizationsDecisionDetail {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AllowedByOrganizations", self.allowed_by_organizations.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PasswordPolicy {
    pub allow_users_to_change_password: Option<bool>,
    pub expire_passwords: Option<bool>,
    pub hard_expiry: Option<bool>,
    pub max_password_age: Option<i64>,
    pub minimum_password_length: Option<i64>,
    pub password_reuse_prevention: Option<i64>,
    pub require_lowercase_characters: Option<bool>,
    pub require_numbers: Option<bool>,
    pub require_symbols: Option<bool>,
    pub require_uppercase_characters: Option<bool>,
}
impl IntoTree for PasswordPolicy {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AllowUsersToChangePassword", self.allow_users_to_change_password.into_tree()),
            ("ExpirePasswords", self.expire_passwords.into_tree()),
            ("HardExpiry", self.hard_expiry.into_tree()),
            ("MaxPasswordAge", self.max_password_age.into_tree()),
            ("MinimumPasswordLength", self.minimum_password_length.into_tree()),
            ("PasswordReusePrevention", self.password_reuse_prevention.into_tree()),
            ("RequireLowercaseCharacters", self.require_lowercase_characters.into_tree()),
            ("RequireNumbers", self.require_numbers.into_tree()),
            ("RequireSymbols", self.require_symbols.into_tree()),
            ("RequireUppercaseCharacters", self.require_uppercase_characters.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PermissionsBoundaryDecisionDetail {
    pub allowed_by_permissions_boundary: Option<bool>,
}
impl IntoTree for PermissionsBoundaryDecisionDetail {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AllowedByPermissionsBoundary", self.allowed_by_permissions_boundary.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Policy {
    pub arn: Option<String>,
    pub attachment_count: Option<i64>,
    pub create_date: Option<t::Timestamp>,
    pub default_version_id: Option<String>,
    pub description: Option<String>,
    pub is_attachable: Option<bool>,
    pub path: Option<String>,
    pub permissions_boundary_usage_count: Option<i64>,
    pub policy_id: Option<String>,
    pub policy_name: Option<String>,
    pub tags: Option<Vec<Tag>>,
    pub update_date: Option<t::Timestamp>,
}
impl IntoTree for Policy {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Arn", self.arn.into_tree()),
            ("AttachmentCount", self.attachment_count.into_tree()),
            ("CreateDate", self.create_date.into_tree()),
            ("DefaultVersionId", self.default_version_id.into_tree()),
            ("Description", self.description.into_tree()),
            ("IsAttachable", self.is_attachable.into_tree()),
            ("Path", self.path.into_tree()),
            ("PermissionsBoundaryUsageCount", self.permissions_boundary_usage_count.into_tree()),
            ("PolicyId", self.policy_id.into_tree()),
            ("PolicyName", self.policy_name.into_tree()),
            ("Tags", self.tags.into_tree()),
            ("UpdateDate", self.update_date.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyDetail {
    pub policy_document: Option<String>,
    pub policy_name: Option<String>,
}
impl IntoTree for PolicyDetail {
    fn into_tree(self) -> t::Value {
        t::members([
            ("PolicyDocument", self.policy_document.into_tree()),
            ("PolicyName", self.policy_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyGroup {
    pub group_id: Option<String>,
    pub group_name: Option<String>,
}
impl IntoTree for PolicyGroup {
    fn into_tree(self) -> t::Value {
        t::members([
            ("GroupId", self.group_id.into_tree()),
            ("GroupName", self.group_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyIdentifier {
    pub inline_policy_identifier: Option<InlinePolicyIdentifierType>,
    pub policy_arn: Option<String>,
    pub policy_type: Option<String>,
}
impl t::FromTree for PolicyIdentifier {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            inline_policy_identifier: from.take("InlinePolicyIdentifier")?,
            policy_arn: from.take("PolicyArn")?,
            policy_type: from.take("PolicyType")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyRole {
    pub role_id: Option<String>,
    pub role_name: Option<String>,
}
impl IntoTree for PolicyRole {
    fn into_tree(self) -> t::Value {
        t::members([
            ("RoleId", self.role_id.into_tree()),
            ("RoleName", self.role_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyUser {
    pub user_id: Option<String>,
    pub user_name: Option<String>,
}
impl IntoTree for PolicyUser {
    fn into_tree(self) -> t::Value {
        t::members([
            ("UserId", self.user_id.into_tree()),
            ("UserName", self.user_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyVersion {
    pub create_date: Option<t::Timestamp>,
    pub document: Option<String>,
    pub is_default_version: Option<bool>,
    pub version_id: Option<String>,
}
impl IntoTree for PolicyVersion {
    fn into_tree(self) -> t::Value {
        t::members([
            ("CreateDate", self.create_date.into_tree()),
            ("Document", self.document.into_tree()),
            ("IsDefaultVersion", self.is_default_version.into_tree()),
            ("VersionId", self.version_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Position {
    pub column: Option<i64>,
    pub line: Option<i64>,
}
impl IntoTree for Position {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Column", self.column.into_tree()),
            ("Line", self.line.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutGroupPolicyRequest {
    pub group_name: String,
    pub policy_document: String,
    pub policy_name: String,
}
impl t::FromTree for PutGroupPolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            group_name: from.take("GroupName")?,
            policy_document: from.take("PolicyDocument")?,
            policy_name: from.take("PolicyName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutRolePermissionsBoundaryRequest {
    pub permissions_boundary: String,
    pub role_name: String,
}
impl t::FromTree for PutRolePermissionsBoundaryRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            permissions_boundary: from.take("PermissionsBoundary")?,
            role_name: from.take("RoleName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutRolePolicyRequest {
    pub policy_document: String,
    pub policy_name: String,
    pub role_name: String,
}
impl t::FromTree for PutRolePolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            policy_document: from.take("PolicyDocument")?,
            policy_name: from.take("PolicyName")?,
            role_name: from.take("RoleName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutUserPermissionsBoundaryRequest {
    pub permissions_boundary: String,
    pub user_name: String,
}
impl t::FromTree for PutUserPermissionsBoundaryRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            permissions_boundary: from.take("PermissionsBoundary")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutUserPolicyRequest {
    pub policy_document: String,
    pub policy_name: String,
    pub user_name: String,
}
impl t::FromTree for PutUserPolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            policy_document: from.take("PolicyDocument")?,
            policy_name: from.take("PolicyName")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RemoveRoleFromInstanceProfileRequest {
    pub instance_profile_name: String,
    pub role_name: String,
}
impl t::FromTree for RemoveRoleFromInstanceProfileRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            instance_profile_name: from.take("InstanceProfileName")?,
            role_name: from.take("RoleName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RemoveUserFromGroupRequest {
    pub group_name: String,
    pub user_name: String,
}
impl t::FromTree for RemoveUserFromGroupRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            group_name: from.take("GroupName")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResourceSpecificResult {
    pub eval_decision_details: Option<BTreeMap<String, String>>,
    pub eval_resource_decision: String,
    pub eval_resource_name: String,
    pub matched_statements: Option<Vec<Statement>>,
    pub missing_context_values: Option<Vec<String>>,
    pub permissions_boundary_decision_detail: Option<PermissionsBoundaryDecisionDetail>,
}
impl IntoTree for ResourceSpecificResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("EvalDecisionDetails", self.eval_decision_details.into_tree()),
            ("EvalResourceDecision", self.eval_resource_decision.into_tree()),
            ("EvalResourceName", self.eval_resource_name.into_tree()),
            ("MatchedStatements", self.matched_statements.into_tree()),
            ("MissingContextValues", self.missing_context_values.into_tree()),
            ("PermissionsBoundaryDecisionDetail", self.permissions_boundary_decision_detail.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResyncMFADeviceRequest {
    pub authentication_code1: String,
    pub authentication_code2: String,
    pub serial_number: String,
    pub user_name: String,
}
impl t::FromTree for ResyncMFADeviceRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            authentication_code1: from.take("AuthenticationCode1")?,
            authentication_code2: from.take("AuthenticationCode2")?,
            serial_number: from.take("SerialNumber")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Role {
    pub arn: String,
    pub assume_role_policy_document: Option<String>,
    pub create_date: t::Timestamp,
    pub description: Option<String>,
    pub max_session_duration: Option<i64>,
    pub path: String,
    pub permissions_boundary: Option<AttachedPermissionsBoundary>,
    pub role_id: String,
    pub role_last_used: Option<RoleLastUsed>,
    pub role_name: String,
    pub source_role_template: Option<SourceRoleTemplate>,
    pub tags: Option<Vec<Tag>>,
}
impl IntoTree for Role {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Arn", self.arn.into_tree()),
            ("AssumeRolePolicyDocument", self.assume_role_policy_document.into_tree()),
            ("CreateDate", self.create_date.into_tree()),
            ("Description", self.description.into_tree()),
            ("MaxSessionDuration", self.max_session_duration.into_tree()),
            ("Path", self.path.into_tree()),
            ("PermissionsBoundary", self.permissions_boundary.into_tree()),
            ("RoleId", self.role_id.into_tree()),
            ("RoleLastUsed", self.role_last_used.into_tree()),
            ("RoleName", self.role_name.into_tree()),
            ("SourceRoleTemplate", self.source_role_template.into_tree()),
            ("Tags", self.tags.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoleDetail {
    pub arn: Option<String>,
    pub assume_role_policy_document: Option<String>,
    pub attached_managed_policies: Option<Vec<AttachedPolicy>>,
    pub create_date: Option<t::Timestamp>,
    pub instance_profile_list: Option<Vec<InstanceProfile>>,
    pub path: Option<String>,
    pub permissions_boundary: Option<AttachedPermissionsBoundary>,
    pub role_id: Option<String>,
    pub role_last_used: Option<RoleLastUsed>,
    pub role_name: Option<String>,
    pub role_policy_list: Option<Vec<PolicyDetail>>,
    pub tags: Option<Vec<Tag>>,
}
impl IntoTree for RoleDetail {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Arn", self.arn.into_tree()),
            ("AssumeRolePolicyDocument", self.assume_role_policy_document.into_tree()),
            ("AttachedManagedPolicies", self.attached_managed_policies.into_tree()),
            ("CreateDate", self.create_date.into_tree()),
            ("InstanceProfileList", self.instance_profile_list.into_tree()),
            ("Path", self.path.into_tree()),
            ("PermissionsBoundary", self.permissions_boundary.into_tree()),
            ("RoleId", self.role_id.into_tree()),
            ("RoleLastUsed", self.role_last_used.into_tree()),
            ("RoleName", self.role_name.into_tree()),
            ("RolePolicyList", self.role_policy_list.into_tree()),
            ("Tags", self.tags.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoleLastUsed {
    pub last_used_date: Option<t::Timestamp>,
    pub region: Option<String>,
}
impl IntoTree for RoleLastUsed {
    fn into_tree(self) -> t::Value {
        t::members([
            ("LastUsedDate", self.last_used_date.into_tree()),
            ("Region", self.region.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoleUsageType {
    pub region: Option<String>,
    pub resources: Option<Vec<String>>,
}
impl IntoTree for RoleUsageType {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Region", self.region.into_tree()),
            ("Resources", self.resources.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SetDefaultPolicyVersionRequest {
    pub policy_arn: String,
    pub version_id: String,
}
impl t::FromTree for SetDefaultPolicyVersionRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            policy_arn: from.take("PolicyArn")?,
            version_id: from.take("VersionId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SimulateCustomPolicyRequest {
    pub action_names: Vec<String>,
    pub caller_arn: Option<String>,
    pub context_entries: Option<Vec<ContextEntry>>,
    pub marker: Option<String>,
    pub max_items: Option<i64>,
    pub ordered_organization_policy_input_list: Option<Vec<OrderedOrganizationPolicyType>>,
    pub permissions_boundary_policy_input_list: Option<Vec<String>>,
    pub policy_input_list: Vec<String>,
    pub resource_arns: Option<Vec<String>>,
    pub resource_handling_option: Option<String>,
    pub resource_owner: Option<String>,
    pub resource_policy: Option<String>,
}
impl t::FromTree for SimulateCustomPolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            action_names: from.take("ActionNames")?,
            caller_arn: from.take("CallerArn")?,
            context_entries: from.take("ContextEntries")?,
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
            ordered_organization_policy_input_list: from.take("OrderedOrganizationPolicyInputList")?,
            permissions_boundary_policy_input_list: from.take("PermissionsBoundaryPolicyInputList")?,
            policy_input_list: from.take("PolicyInputList")?,
            resource_arns: from.take("ResourceArns")?,
            resource_handling_option: from.take("ResourceHandlingOption")?,
            resource_owner: from.take("ResourceOwner")?,
            resource_policy: from.take("ResourcePolicy")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SimulatePolicyResponse {
    pub evaluation_results: Option<Vec<EvaluationResult>>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}
impl IntoTree for SimulatePolicyResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("EvaluationResults", self.evaluation_results.into_tree()),
            ("IsTruncated", self.is_truncated.into_tree()),
            ("Marker", self.marker.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SimulatePrincipalPolicyRequest {
    pub action_names: Vec<String>,
    pub caller_arn: Option<String>,
    pub context_entries: Option<Vec<ContextEntry>>,
    pub marker: Option<String>,
    pub max_items: Option<i64>,
    pub permissions_boundary_policy_input_list: Option<Vec<String>>,
    pub policy_exclusion_list: Option<Vec<PolicyIdentifier>>,
    pub policy_input_list: Option<Vec<String>>,
    pub policy_source_arn: String,
    pub resource_arns: Option<Vec<String>>,
    pub resource_handling_option: Option<String>,
    pub resource_owner: Option<String>,
    pub resource_policy: Option<String>,
}
impl t::FromTree for SimulatePrincipalPolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            action_names: from.take("ActionNames")?,
            caller_arn: from.take("CallerArn")?,
            context_entries: from.take("ContextEntries")?,
            marker: from.take("Marker")?,
            max_items: from.take("MaxItems")?,
            permissions_boundary_policy_input_list: from.take("PermissionsBoundaryPolicyInputList")?,
            policy_exclusion_list: from.take("PolicyExclusionList")?,
            policy_input_list: from.take("PolicyInputList")?,
            policy_source_arn: from.take("PolicySourceArn")?,
            resource_arns: from.take("ResourceArns")?,
            resource_handling_option: from.take("ResourceHandlingOption")?,
            resource_owner: from.take("ResourceOwner")?,
            resource_policy: from.take("ResourcePolicy")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SourceRoleTemplate {
    pub template_arn: String,
    pub template_minor_version: i64,
}
impl IntoTree for SourceRoleTemplate {
    fn into_tree(self) -> t::Value {
        t::members([
            ("TemplateArn", self.template_arn.into_tree()),
            ("TemplateMinorVersion", self.template_minor_version.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Statement {
    pub end_position: Option<Position>,
    pub source_policy_id: Option<String>,
    pub source_policy_type: Option<String>,
    pub start_position: Option<Position>,
}
impl IntoTree for Statement {
    fn into_tree(self) -> t::Value {
        t::members([
            ("EndPosition", self.end_position.into_tree()),
            ("SourcePolicyId", self.source_policy_id.into_tree()),
            ("SourcePolicyType", self.source_policy_type.into_tree()),
            ("StartPosition", self.start_position.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tag {
    pub key: String,
    pub value: String,
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
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagPolicyRequest {
    pub policy_arn: String,
    pub tags: Vec<Tag>,
}
impl t::FromTree for TagPolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            policy_arn: from.take("PolicyArn")?,
            tags: from.take("Tags")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagRoleRequest {
    pub role_name: String,
    pub tags: Vec<Tag>,
}
impl t::FromTree for TagRoleRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            role_name: from.take("RoleName")?,
            tags: from.take("Tags")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagUserRequest {
    pub tags: Vec<Tag>,
    pub user_name: String,
}
impl t::FromTree for TagUserRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            tags: from.take("Tags")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagPolicyRequest {
    pub policy_arn: String,
    pub tag_keys: Vec<String>,
}
impl t::FromTree for UntagPolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            policy_arn: from.take("PolicyArn")?,
            tag_keys: from.take("TagKeys")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagRoleRequest {
    pub role_name: String,
    pub tag_keys: Vec<String>,
}
impl t::FromTree for UntagRoleRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            role_name: from.take("RoleName")?,
            tag_keys: from.take("TagKeys")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagUserRequest {
    pub tag_keys: Vec<String>,
    pub user_name: String,
}
impl t::FromTree for UntagUserRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            tag_keys: from.take("TagKeys")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateAccessKeyRequest {
    pub access_key_id: String,
    pub status: String,
    pub user_name: Option<String>,
}
impl t::FromTree for UpdateAccessKeyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            access_key_id: from.take("AccessKeyId")?,
            status: from.take("Status")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateAccountPasswordPolicyRequest {
    pub allow_users_to_change_password: Option<bool>,
    pub hard_expiry: Option<bool>,
    pub max_password_age: Option<i64>,
    pub minimum_password_length: Option<i64>,
    pub password_reuse_prevention: Option<i64>,
    pub require_lowercase_characters: Option<bool>,
    pub require_numbers: Option<bool>,
    pub require_symbols: Option<bool>,
    pub require_uppercase_characters: Option<bool>,
}
impl t::FromTree for UpdateAccountPasswordPolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            allow_users_to_change_password: from.take("AllowUsersToChangePassword")?,
            hard_expiry: from.take("HardExpiry")?,
            max_password_age: from.take("MaxPasswordAge")?,
            minimum_password_length: from.take("MinimumPasswordLength")?,
            password_reuse_prevention: from.take("PasswordReusePrevention")?,
            require_lowercase_characters: from.take("RequireLowercaseCharacters")?,
            require_numbers: from.take("RequireNumbers")?,
            require_symbols: from.take("RequireSymbols")?,
            require_uppercase_characters: from.take("RequireUppercaseCharacters")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateAssumeRolePolicyRequest {
    pub policy_document: String,
    pub role_name: String,
}
impl t::FromTree for UpdateAssumeRolePolicyRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            policy_document: from.take("PolicyDocument")?,
            role_name: from.take("RoleName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateGroupRequest {
    pub group_name: String,
    pub new_group_name: Option<String>,
    pub new_path: Option<String>,
}
impl t::FromTree for UpdateGroupRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            group_name: from.take("GroupName")?,
            new_group_name: from.take("NewGroupName")?,
            new_path: from.take("NewPath")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateLoginProfileRequest {
    pub password: Option<t::Secret>,
    pub password_reset_required: Option<bool>,
    pub user_name: String,
}
impl t::FromTree for UpdateLoginProfileRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            password: from.take("Password")?,
            password_reset_required: from.take("PasswordResetRequired")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateRoleDescriptionRequest {
    pub description: String,
    pub role_name: String,
}
impl t::FromTree for UpdateRoleDescriptionRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            description: from.take("Description")?,
            role_name: from.take("RoleName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateRoleDescriptionResponse {
    pub role: Option<Role>,
}
impl IntoTree for UpdateRoleDescriptionResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Role", self.role.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateRoleRequest {
    pub description: Option<String>,
    pub max_session_duration: Option<i64>,
    pub role_name: String,
}
impl t::FromTree for UpdateRoleRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            description: from.take("Description")?,
            max_session_duration: from.take("MaxSessionDuration")?,
            role_name: from.take("RoleName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateRoleResponse {
}
impl IntoTree for UpdateRoleResponse {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateUserRequest {
    pub new_path: Option<String>,
    pub new_user_name: Option<String>,
    pub user_name: String,
}
impl t::FromTree for UpdateUserRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            new_path: from.take("NewPath")?,
            new_user_name: from.take("NewUserName")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct User {
    pub arn: String,
    pub create_date: t::Timestamp,
    pub password_last_used: Option<t::Timestamp>,
    pub path: String,
    pub permissions_boundary: Option<AttachedPermissionsBoundary>,
    pub tags: Option<Vec<Tag>>,
    pub user_id: String,
    pub user_name: String,
}
impl IntoTree for User {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Arn", self.arn.into_tree()),
            ("CreateDate", self.create_date.into_tree()),
            ("PasswordLastUsed", self.password_last_used.into_tree()),
            ("Path", self.path.into_tree()),
            ("PermissionsBoundary", self.permissions_boundary.into_tree()),
            ("Tags", self.tags.into_tree()),
            ("UserId", self.user_id.into_tree()),
            ("UserName", self.user_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UserDetail {
    pub arn: Option<String>,
    pub attached_managed_policies: Option<Vec<AttachedPolicy>>,
    pub create_date: Option<t::Timestamp>,
    pub group_list: Option<Vec<String>>,
    pub path: Option<String>,
    pub permissions_boundary: Option<AttachedPermissionsBoundary>,
    pub tags: Option<Vec<Tag>>,
    pub user_id: Option<String>,
    pub user_name: Option<String>,
    pub user_policy_list: Option<Vec<PolicyDetail>>,
}
impl IntoTree for UserDetail {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Arn", self.arn.into_tree()),
            ("AttachedManagedPolicies", self.attached_managed_policies.into_tree()),
            ("CreateDate", self.create_date.into_tree()),
            ("GroupList", self.group_list.into_tree()),
            ("Path", self.path.into_tree()),
            ("PermissionsBoundary", self.permissions_boundary.into_tree()),
            ("Tags", self.tags.into_tree()),
            ("UserId", self.user_id.into_tree()),
            ("UserName", self.user_name.into_tree()),
            ("UserPolicyList", self.user_policy_list.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct VirtualMFADevice {
    pub base32_string_seed: Option<t::Blob>,
    pub enable_date: Option<t::Timestamp>,
    pub qr_code_png: Option<t::Blob>,
    pub serial_number: String,
    pub tags: Option<Vec<Tag>>,
    pub user: Option<User>,
}
impl IntoTree for VirtualMFADevice {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Base32StringSeed", self.base32_string_seed.into_tree()),
            ("EnableDate", self.enable_date.into_tree()),
            ("QRCodePNG", self.qr_code_png.into_tree()),
            ("SerialNumber", self.serial_number.into_tree()),
            ("Tags", self.tags.into_tree()),
            ("User", self.user.into_tree()),
        ])
    }
}
