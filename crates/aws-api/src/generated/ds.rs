//! The service `ds`, version 2015-04-16. Written by `cargo xtask codegen`; do not edit.

use crate::schema as s;
use crate::tree::{self as t, IntoTree};

/// The service.
pub static MODEL: s::ServiceModel = s::ServiceModel {
    name: "ds",
    signing_name: "ds",
    version: "2015-04-16",
    target_prefix: Some("DirectoryService_20150416"),
    protocols: &[s::Protocol::Cbor, s::Protocol::Json],
    xml_namespace: "http://directoryservice.amazonaws.com/doc/2015-04-16/",
    operations: &[
        s::OperationModel { name: "AcceptSharedDirectory", path: "/", input: &ACCEPT_SHARED_DIRECTORY_REQUEST, output: &ACCEPT_SHARED_DIRECTORY_RESULT, result_wrapper: None },
        s::OperationModel { name: "AddIpRoutes", path: "/", input: &ADD_IP_ROUTES_REQUEST, output: &ADD_IP_ROUTES_RESULT, result_wrapper: None },
        s::OperationModel { name: "AddRegion", path: "/", input: &ADD_REGION_REQUEST, output: &ADD_REGION_RESULT, result_wrapper: None },
        s::OperationModel { name: "AddTagsToResource", path: "/", input: &ADD_TAGS_TO_RESOURCE_REQUEST, output: &ADD_TAGS_TO_RESOURCE_RESULT, result_wrapper: None },
        s::OperationModel { name: "CancelSchemaExtension", path: "/", input: &CANCEL_SCHEMA_EXTENSION_REQUEST, output: &CANCEL_SCHEMA_EXTENSION_RESULT, result_wrapper: None },
        s::OperationModel { name: "ConnectDirectory", path: "/", input: &CONNECT_DIRECTORY_REQUEST, output: &CONNECT_DIRECTORY_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateAlias", path: "/", input: &CREATE_ALIAS_REQUEST, output: &CREATE_ALIAS_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateComputer", path: "/", input: &CREATE_COMPUTER_REQUEST, output: &CREATE_COMPUTER_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateConditionalForwarder", path: "/", input: &CREATE_CONDITIONAL_FORWARDER_REQUEST, output: &CREATE_CONDITIONAL_FORWARDER_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateDirectory", path: "/", input: &CREATE_DIRECTORY_REQUEST, output: &CREATE_DIRECTORY_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateHybridAD", path: "/", input: &CREATE_HYBRID_AD_REQUEST, output: &CREATE_HYBRID_AD_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateLogSubscription", path: "/", input: &CREATE_LOG_SUBSCRIPTION_REQUEST, output: &CREATE_LOG_SUBSCRIPTION_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateMicrosoftAD", path: "/", input: &CREATE_MICROSOFT_AD_REQUEST, output: &CREATE_MICROSOFT_AD_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateSnapshot", path: "/", input: &CREATE_SNAPSHOT_REQUEST, output: &CREATE_SNAPSHOT_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateTrust", path: "/", input: &CREATE_TRUST_REQUEST, output: &CREATE_TRUST_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteADAssessment", path: "/", input: &DELETE_AD_ASSESSMENT_REQUEST, output: &DELETE_AD_ASSESSMENT_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteConditionalForwarder", path: "/", input: &DELETE_CONDITIONAL_FORWARDER_REQUEST, output: &DELETE_CONDITIONAL_FORWARDER_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteDirectory", path: "/", input: &DELETE_DIRECTORY_REQUEST, output: &DELETE_DIRECTORY_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteLogSubscription", path: "/", input: &DELETE_LOG_SUBSCRIPTION_REQUEST, output: &DELETE_LOG_SUBSCRIPTION_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteSnapshot", path: "/", input: &DELETE_SNAPSHOT_REQUEST, output: &DELETE_SNAPSHOT_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteTrust", path: "/", input: &DELETE_TRUST_REQUEST, output: &DELETE_TRUST_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeregisterCertificate", path: "/", input: &DEREGISTER_CERTIFICATE_REQUEST, output: &DEREGISTER_CERTIFICATE_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeregisterEventTopic", path: "/", input: &DEREGISTER_EVENT_TOPIC_REQUEST, output: &DEREGISTER_EVENT_TOPIC_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeADAssessment", path: "/", input: &DESCRIBE_AD_ASSESSMENT_REQUEST, output: &DESCRIBE_AD_ASSESSMENT_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeCAEnrollmentPolicy", path: "/", input: &DESCRIBE_CA_ENROLLMENT_POLICY_REQUEST, output: &DESCRIBE_CA_ENROLLMENT_POLICY_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeCertificate", path: "/", input: &DESCRIBE_CERTIFICATE_REQUEST, output: &DESCRIBE_CERTIFICATE_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeClientAuthenticationSettings", path: "/", input: &DESCRIBE_CLIENT_AUTHENTICATION_SETTINGS_REQUEST, output: &DESCRIBE_CLIENT_AUTHENTICATION_SETTINGS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeConditionalForwarders", path: "/", input: &DESCRIBE_CONDITIONAL_FORWARDERS_REQUEST, output: &DESCRIBE_CONDITIONAL_FORWARDERS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeDirectories", path: "/", input: &DESCRIBE_DIRECTORIES_REQUEST, output: &DESCRIBE_DIRECTORIES_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeDirectoryDataAccess", path: "/", input: &DESCRIBE_DIRECTORY_DATA_ACCESS_REQUEST, output: &DESCRIBE_DIRECTORY_DATA_ACCESS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeDomainControllers", path: "/", input: &DESCRIBE_DOMAIN_CONTROLLERS_REQUEST, output: &DESCRIBE_DOMAIN_CONTROLLERS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeEventTopics", path: "/", input: &DESCRIBE_EVENT_TOPICS_REQUEST, output: &DESCRIBE_EVENT_TOPICS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeHybridADUpdate", path: "/", input: &DESCRIBE_HYBRID_AD_UPDATE_REQUEST, output: &DESCRIBE_HYBRID_AD_UPDATE_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeLDAPSSettings", path: "/", input: &DESCRIBE_LDAPS_SETTINGS_REQUEST, output: &DESCRIBE_LDAPS_SETTINGS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeRegions", path: "/", input: &DESCRIBE_REGIONS_REQUEST, output: &DESCRIBE_REGIONS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeSettings", path: "/", input: &DESCRIBE_SETTINGS_REQUEST, output: &DESCRIBE_SETTINGS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeSharedDirectories", path: "/", input: &DESCRIBE_SHARED_DIRECTORIES_REQUEST, output: &DESCRIBE_SHARED_DIRECTORIES_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeSnapshots", path: "/", input: &DESCRIBE_SNAPSHOTS_REQUEST, output: &DESCRIBE_SNAPSHOTS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeTrusts", path: "/", input: &DESCRIBE_TRUSTS_REQUEST, output: &DESCRIBE_TRUSTS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeUpdateDirectory", path: "/", input: &DESCRIBE_UPDATE_DIRECTORY_REQUEST, output: &DESCRIBE_UPDATE_DIRECTORY_RESULT, result_wrapper: None },
        s::OperationModel { name: "DisableCAEnrollmentPolicy", path: "/", input: &DISABLE_CA_ENROLLMENT_POLICY_REQUEST, output: &DISABLE_CA_ENROLLMENT_POLICY_RESULT, result_wrapper: None },
        s::OperationModel { name: "DisableClientAuthentication", path: "/", input: &DISABLE_CLIENT_AUTHENTICATION_REQUEST, output: &DISABLE_CLIENT_AUTHENTICATION_RESULT, result_wrapper: None },
        s::OperationModel { name: "DisableDirectoryDataAccess", path: "/", input: &DISABLE_DIRECTORY_DATA_ACCESS_REQUEST, output: &DISABLE_DIRECTORY_DATA_ACCESS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DisableLDAPS", path: "/", input: &DISABLE_LDAPS_REQUEST, output: &DISABLE_LDAPS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DisableRadius", path: "/", input: &DISABLE_RADIUS_REQUEST, output: &DISABLE_RADIUS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DisableSso", path: "/", input: &DISABLE_SSO_REQUEST, output: &DISABLE_SSO_RESULT, result_wrapper: None },
        s::OperationModel { name: "EnableCAEnrollmentPolicy", path: "/", input: &ENABLE_CA_ENROLLMENT_POLICY_REQUEST, output: &ENABLE_CA_ENROLLMENT_POLICY_RESULT, result_wrapper: None },
        s::OperationModel { name: "EnableClientAuthentication", path: "/", input: &ENABLE_CLIENT_AUTHENTICATION_REQUEST, output: &ENABLE_CLIENT_AUTHENTICATION_RESULT, result_wrapper: None },
        s::OperationModel { name: "EnableDirectoryDataAccess", path: "/", input: &ENABLE_DIRECTORY_DATA_ACCESS_REQUEST, output: &ENABLE_DIRECTORY_DATA_ACCESS_RESULT, result_wrapper: None },
        s::OperationModel { name: "EnableLDAPS", path: "/", input: &ENABLE_LDAPS_REQUEST, output: &ENABLE_LDAPS_RESULT, result_wrapper: None },
        s::OperationModel { name: "EnableRadius", path: "/", input: &ENABLE_RADIUS_REQUEST, output: &ENABLE_RADIUS_RESULT, result_wrapper: None },
        s::OperationModel { name: "EnableSso", path: "/", input: &ENABLE_SSO_REQUEST, output: &ENABLE_SSO_RESULT, result_wrapper: None },
        s::OperationModel { name: "GetDirectoryLimits", path: "/", input: &GET_DIRECTORY_LIMITS_REQUEST, output: &GET_DIRECTORY_LIMITS_RESULT, result_wrapper: None },
        s::OperationModel { name: "GetSnapshotLimits", path: "/", input: &GET_SNAPSHOT_LIMITS_REQUEST, output: &GET_SNAPSHOT_LIMITS_RESULT, result_wrapper: None },
        s::OperationModel { name: "ListADAssessments", path: "/", input: &LIST_AD_ASSESSMENTS_REQUEST, output: &LIST_AD_ASSESSMENTS_RESULT, result_wrapper: None },
        s::OperationModel { name: "ListCertificates", path: "/", input: &LIST_CERTIFICATES_REQUEST, output: &LIST_CERTIFICATES_RESULT, result_wrapper: None },
        s::OperationModel { name: "ListIpRoutes", path: "/", input: &LIST_IP_ROUTES_REQUEST, output: &LIST_IP_ROUTES_RESULT, result_wrapper: None },
        s::OperationModel { name: "ListLogSubscriptions", path: "/", input: &LIST_LOG_SUBSCRIPTIONS_REQUEST, output: &LIST_LOG_SUBSCRIPTIONS_RESULT, result_wrapper: None },
        s::OperationModel { name: "ListSchemaExtensions", path: "/", input: &LIST_SCHEMA_EXTENSIONS_REQUEST, output: &LIST_SCHEMA_EXTENSIONS_RESULT, result_wrapper: None },
        s::OperationModel { name: "ListTagsForResource", path: "/", input: &LIST_TAGS_FOR_RESOURCE_REQUEST, output: &LIST_TAGS_FOR_RESOURCE_RESULT, result_wrapper: None },
        s::OperationModel { name: "RegisterCertificate", path: "/", input: &REGISTER_CERTIFICATE_REQUEST, output: &REGISTER_CERTIFICATE_RESULT, result_wrapper: None },
        s::OperationModel { name: "RegisterEventTopic", path: "/", input: &REGISTER_EVENT_TOPIC_REQUEST, output: &REGISTER_EVENT_TOPIC_RESULT, result_wrapper: None },
        s::OperationModel { name: "RejectSharedDirectory", path: "/", input: &REJECT_SHARED_DIRECTORY_REQUEST, output: &REJECT_SHARED_DIRECTORY_RESULT, result_wrapper: None },
        s::OperationModel { name: "RemoveIpRoutes", path: "/", input: &REMOVE_IP_ROUTES_REQUEST, output: &REMOVE_IP_ROUTES_RESULT, result_wrapper: None },
        s::OperationModel { name: "RemoveRegion", path: "/", input: &REMOVE_REGION_REQUEST, output: &REMOVE_REGION_RESULT, result_wrapper: None },
        s::OperationModel { name: "RemoveTagsFromResource", path: "/", input: &REMOVE_TAGS_FROM_RESOURCE_REQUEST, output: &REMOVE_TAGS_FROM_RESOURCE_RESULT, result_wrapper: None },
        s::OperationModel { name: "ResetUserPassword", path: "/", input: &RESET_USER_PASSWORD_REQUEST, output: &RESET_USER_PASSWORD_RESULT, result_wrapper: None },
        s::OperationModel { name: "RestoreFromSnapshot", path: "/", input: &RESTORE_FROM_SNAPSHOT_REQUEST, output: &RESTORE_FROM_SNAPSHOT_RESULT, result_wrapper: None },
        s::OperationModel { name: "ShareDirectory", path: "/", input: &SHARE_DIRECTORY_REQUEST, output: &SHARE_DIRECTORY_RESULT, result_wrapper: None },
        s::OperationModel { name: "StartADAssessment", path: "/", input: &START_AD_ASSESSMENT_REQUEST, output: &START_AD_ASSESSMENT_RESULT, result_wrapper: None },
        s::OperationModel { name: "StartSchemaExtension", path: "/", input: &START_SCHEMA_EXTENSION_REQUEST, output: &START_SCHEMA_EXTENSION_RESULT, result_wrapper: None },
        s::OperationModel { name: "UnshareDirectory", path: "/", input: &UNSHARE_DIRECTORY_REQUEST, output: &UNSHARE_DIRECTORY_RESULT, result_wrapper: None },
        s::OperationModel { name: "UpdateConditionalForwarder", path: "/", input: &UPDATE_CONDITIONAL_FORWARDER_REQUEST, output: &UPDATE_CONDITIONAL_FORWARDER_RESULT, result_wrapper: None },
        s::OperationModel { name: "UpdateDirectorySetup", path: "/", input: &UPDATE_DIRECTORY_SETUP_REQUEST, output: &UPDATE_DIRECTORY_SETUP_RESULT, result_wrapper: None },
        s::OperationModel { name: "UpdateHybridAD", path: "/", input: &UPDATE_HYBRID_AD_REQUEST, output: &UPDATE_HYBRID_AD_RESULT, result_wrapper: None },
        s::OperationModel { name: "UpdateNumberOfDomainControllers", path: "/", input: &UPDATE_NUMBER_OF_DOMAIN_CONTROLLERS_REQUEST, output: &UPDATE_NUMBER_OF_DOMAIN_CONTROLLERS_RESULT, result_wrapper: None },
        s::OperationModel { name: "UpdateRadius", path: "/", input: &UPDATE_RADIUS_REQUEST, output: &UPDATE_RADIUS_RESULT, result_wrapper: None },
        s::OperationModel { name: "UpdateSettings", path: "/", input: &UPDATE_SETTINGS_REQUEST, output: &UPDATE_SETTINGS_RESULT, result_wrapper: None },
        s::OperationModel { name: "UpdateTrust", path: "/", input: &UPDATE_TRUST_REQUEST, output: &UPDATE_TRUST_RESULT, result_wrapper: None },
        s::OperationModel { name: "VerifyTrust", path: "/", input: &VERIFY_TRUST_REQUEST, output: &VERIFY_TRUST_RESULT, result_wrapper: None },
    ],
    named: &[
    ],
    errors: &[
        s::ErrorModel { name: "ADAssessmentLimitExceededException", code: "ADAssessmentLimitExceededException", status: 400, message: "Message" },
        s::ErrorModel { name: "AccessDeniedException", code: "AccessDeniedException", status: 400, message: "Message" },
        s::ErrorModel { name: "AuthenticationFailedException", code: "AuthenticationFailedException", status: 400, message: "Message" },
        s::ErrorModel { name: "CertificateAlreadyExistsException", code: "CertificateAlreadyExistsException", status: 400, message: "Message" },
        s::ErrorModel { name: "CertificateDoesNotExistException", code: "CertificateDoesNotExistException", status: 400, message: "Message" },
        s::ErrorModel { name: "CertificateInUseException", code: "CertificateInUseException", status: 400, message: "Message" },
        s::ErrorModel { name: "CertificateLimitExceededException", code: "CertificateLimitExceededException", status: 400, message: "Message" },
        s::ErrorModel { name: "ClientException", code: "ClientException", status: 400, message: "Message" },
        s::ErrorModel { name: "DirectoryAlreadyInRegionException", code: "DirectoryAlreadyInRegionException", status: 400, message: "Message" },
        s::ErrorModel { name: "DirectoryAlreadySharedException", code: "DirectoryAlreadySharedException", status: 400, message: "Message" },
        s::ErrorModel { name: "DirectoryDoesNotExistException", code: "DirectoryDoesNotExistException", status: 400, message: "Message" },
        s::ErrorModel { name: "DirectoryInDesiredStateException", code: "DirectoryInDesiredStateException", status: 400, message: "Message" },
        s::ErrorModel { name: "DirectoryLimitExceededException", code: "DirectoryLimitExceededException", status: 400, message: "Message" },
        s::ErrorModel { name: "DirectoryNotSharedException", code: "DirectoryNotSharedException", status: 400, message: "Message" },
        s::ErrorModel { name: "DirectoryUnavailableException", code: "DirectoryUnavailableException", status: 400, message: "Message" },
        s::ErrorModel { name: "DisableAlreadyInProgressException", code: "DisableAlreadyInProgressException", status: 400, message: "Message" },
        s::ErrorModel { name: "DomainControllerLimitExceededException", code: "DomainControllerLimitExceededException", status: 400, message: "Message" },
        s::ErrorModel { name: "EnableAlreadyInProgressException", code: "EnableAlreadyInProgressException", status: 400, message: "Message" },
        s::ErrorModel { name: "EntityAlreadyExistsException", code: "EntityAlreadyExistsException", status: 400, message: "Message" },
        s::ErrorModel { name: "EntityDoesNotExistException", code: "EntityDoesNotExistException", status: 400, message: "Message" },
        s::ErrorModel { name: "IncompatibleSettingsException", code: "IncompatibleSettingsException", status: 400, message: "Message" },
        s::ErrorModel { name: "InsufficientPermissionsException", code: "InsufficientPermissionsException", status: 400, message: "Message" },
        s::ErrorModel { name: "InvalidCertificateException", code: "InvalidCertificateException", status: 400, message: "Message" },
        s::ErrorModel { name: "InvalidClientAuthStatusException", code: "InvalidClientAuthStatusException", status: 400, message: "Message" },
        s::ErrorModel { name: "InvalidLDAPSStatusException", code: "InvalidLDAPSStatusException", status: 400, message: "Message" },
        s::ErrorModel { name: "InvalidNextTokenException", code: "InvalidNextTokenException", status: 400, message: "Message" },
        s::ErrorModel { name: "InvalidParameterException", code: "InvalidParameterException", status: 400, message: "Message" },
        s::ErrorModel { name: "InvalidPasswordException", code: "InvalidPasswordException", status: 400, message: "Message" },
        s::ErrorModel { name: "InvalidTargetException", code: "InvalidTargetException", status: 400, message: "Message" },
        s::ErrorModel { name: "IpRouteLimitExceededException", code: "IpRouteLimitExceededException", status: 400, message: "Message" },
        s::ErrorModel { name: "NoAvailableCertificateException", code: "NoAvailableCertificateException", status: 400, message: "Message" },
        s::ErrorModel { name: "OrganizationsException", code: "OrganizationsException", status: 400, message: "Message" },
        s::ErrorModel { name: "RegionLimitExceededException", code: "RegionLimitExceededException", status: 400, message: "Message" },
        s::ErrorModel { name: "ServiceException", code: "ServiceException", status: 500, message: "Message" },
        s::ErrorModel { name: "ShareLimitExceededException", code: "ShareLimitExceededException", status: 400, message: "Message" },
        s::ErrorModel { name: "SnapshotLimitExceededException", code: "SnapshotLimitExceededException", status: 400, message: "Message" },
        s::ErrorModel { name: "TagLimitExceededException", code: "TagLimitExceededException", status: 400, message: "Message" },
        s::ErrorModel { name: "UnsupportedOperationException", code: "UnsupportedOperationException", status: 400, message: "Message" },
        s::ErrorModel { name: "UnsupportedSettingsException", code: "UnsupportedSettingsException", status: 400, message: "Message" },
        s::ErrorModel { name: "UserDoesNotExistException", code: "UserDoesNotExistException", status: 400, message: "Message" },
    ],
};

static DIRECTORY_ID_PATTERN: s::Pattern = s::Pattern::new("^d-[0-9a-f]{10}$");
static DIRECTORY_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&DIRECTORY_ID_PATTERN), values: &[], secret: false });
static ACCEPT_SHARED_DIRECTORY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AcceptSharedDirectoryRequest", union: false, members: &[
    s::Member::new("SharedDirectoryId", &DIRECTORY_ID).required(),
] });
static CUSTOMER_ID_PATTERN: s::Pattern = s::Pattern::new("^([0-9]{12})$");
static CUSTOMER_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&CUSTOMER_ID_PATTERN), values: &[], secret: false });
static SHARE_METHOD: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ORGANIZATIONS", "HANDSHAKE"], secret: false });
static NOTES: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 0, max: 1024 }, pattern: None, values: &[], secret: true });
static SHARE_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Shared", "PendingAcceptance", "Rejected", "Rejecting", "RejectFailed", "Sharing", "ShareFailed", "Deleted", "Deleting"], secret: false });
static SHARED_DIRECTORY: s::Shape = s::Shape::Structure(s::Structure { name: "SharedDirectory", union: false, members: &[
    s::Member::new("CreatedDateTime", &s::TIMESTAMP),
    s::Member::new("LastUpdatedDateTime", &s::TIMESTAMP),
    s::Member::new("OwnerAccountId", &CUSTOMER_ID),
    s::Member::new("OwnerDirectoryId", &DIRECTORY_ID),
    s::Member::new("ShareMethod", &SHARE_METHOD),
    s::Member::new("ShareNotes", &NOTES),
    s::Member::new("ShareStatus", &SHARE_STATUS),
    s::Member::new("SharedAccountId", &CUSTOMER_ID),
    s::Member::new("SharedDirectoryId", &DIRECTORY_ID),
] });
static ACCEPT_SHARED_DIRECTORY_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AcceptSharedDirectoryResult", union: false, members: &[
    s::Member::new("SharedDirectory", &SHARED_DIRECTORY),
] });
static CIDR_IP_PATTERN: s::Pattern = s::Pattern::new("^(([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])\\.){3}([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])(/([1-9]|[1-2][0-9]|3[0-2]))$");
static CIDR_IP: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&CIDR_IP_PATTERN), values: &[], secret: false });
static CIDR_IPV6_PATTERN: s::Pattern = s::Pattern::new("^((([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4})|(([0-9a-fA-F]{1,4}:){1,7}:)|(([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4})|(([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2})|(([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3})|(([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4})|(([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5})|([0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6}))|(:((:[0-9a-fA-F]{1,4}){1,7}|:)))/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$");
static CIDR_IPV6: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&CIDR_IPV6_PATTERN), values: &[], secret: false });
static DESCRIPTION_PATTERN: s::Pattern = s::Pattern::new("^([a-zA-Z0-9_])[\\\\a-zA-Z0-9_@#%*+=:?./! \\t\\n\\x0B\\f\\r-]*$");
static DESCRIPTION: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 0, max: 128 }, pattern: Some(&DESCRIPTION_PATTERN), values: &[], secret: false });
static IP_ROUTE: s::Shape = s::Shape::Structure(s::Structure { name: "IpRoute", union: false, members: &[
    s::Member::new("CidrIp", &CIDR_IP),
    s::Member::new("CidrIpv6", &CIDR_IPV6),
    s::Member::new("Description", &DESCRIPTION),
] });
static IP_ROUTES: s::Shape = s::Shape::List(s::List { item: &IP_ROUTE, tag: "member", length: s::ANY });
static ADD_IP_ROUTES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AddIpRoutesRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("IpRoutes", &IP_ROUTES).required(),
    s::Member::new("UpdateSecurityGroupForDirectoryControllers", &s::BOOLEAN),
] });
static ADD_IP_ROUTES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AddIpRoutesResult", union: false, members: &[
] });
static REGION_NAME: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 8, max: 32 }, pattern: None, values: &[], secret: false });
static SUBNET_ID_PATTERN: s::Pattern = s::Pattern::new("^(subnet-[0-9a-f]{8}|subnet-[0-9a-f]{17})$");
static SUBNET_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&SUBNET_ID_PATTERN), values: &[], secret: false });
static SUBNET_IDS: s::Shape = s::Shape::List(s::List { item: &SUBNET_ID, tag: "member", length: s::ANY });
static VPC_ID_PATTERN: s::Pattern = s::Pattern::new("^(vpc-[0-9a-f]{8}|vpc-[0-9a-f]{17})$");
static VPC_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&VPC_ID_PATTERN), values: &[], secret: false });
static DIRECTORY_VPC_SETTINGS: s::Shape = s::Shape::Structure(s::Structure { name: "DirectoryVpcSettings", union: false, members: &[
    s::Member::new("SubnetIds", &SUBNET_IDS).required(),
    s::Member::new("VpcId", &VPC_ID).required(),
] });
static ADD_REGION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AddRegionRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("RegionName", &REGION_NAME).required(),
    s::Member::new("VPCSettings", &DIRECTORY_VPC_SETTINGS).required(),
] });
static ADD_REGION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AddRegionResult", union: false, members: &[
] });
static RESOURCE_ID_PATTERN: s::Pattern = s::Pattern::new("^[d]-[0-9a-f]{10}$");
static RESOURCE_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&RESOURCE_ID_PATTERN), values: &[], secret: false });
static TAG_KEY_PATTERN: s::Pattern = s::Pattern::new("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$");
static TAG_KEY: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 128 }, pattern: Some(&TAG_KEY_PATTERN), values: &[], secret: false });
static TAG_VALUE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 0, max: 256 }, pattern: Some(&TAG_KEY_PATTERN), values: &[], secret: false });
static TAG: s::Shape = s::Shape::Structure(s::Structure { name: "Tag", union: false, members: &[
    s::Member::new("Key", &TAG_KEY).required(),
    s::Member::new("Value", &TAG_VALUE).required(),
] });
static TAGS: s::Shape = s::Shape::List(s::List { item: &TAG, tag: "member", length: s::ANY });
static ADD_TAGS_TO_RESOURCE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AddTagsToResourceRequest", union: false, members: &[
    s::Member::new("ResourceId", &RESOURCE_ID).required(),
    s::Member::new("Tags", &TAGS).required(),
] });
static ADD_TAGS_TO_RESOURCE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AddTagsToResourceResult", union: false, members: &[
] });
static SCHEMA_EXTENSION_ID_PATTERN: s::Pattern = s::Pattern::new("^e-[0-9a-f]{10}$");
static SCHEMA_EXTENSION_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&SCHEMA_EXTENSION_ID_PATTERN), values: &[], secret: false });
static CANCEL_SCHEMA_EXTENSION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CancelSchemaExtensionRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("SchemaExtensionId", &SCHEMA_EXTENSION_ID).required(),
] });
static CANCEL_SCHEMA_EXTENSION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CancelSchemaExtensionResult", union: false, members: &[
] });
static IP_ADDR_PATTERN: s::Pattern = s::Pattern::new("^(?:(?:25[0-5]|2[0-4][0-9]|[01]?[0-9][0-9]?)\\.){3}(?:25[0-5]|2[0-4][0-9]|[01]?[0-9][0-9]?)$");
static IP_ADDR: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&IP_ADDR_PATTERN), values: &[], secret: false });
static DNS_IP_ADDRS: s::Shape = s::Shape::List(s::List { item: &IP_ADDR, tag: "member", length: s::ANY });
static IPV6_ADDR_PATTERN: s::Pattern = s::Pattern::new("^(([0-9a-fA-F]{1,4}:){7,7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:)|fe80:(:[0-9a-fA-F]{0,4}){0,4}%[0-9a-zA-Z]{1,}|::(ffff(:0{1,4}){0,1}:){0,1}((25[0-5]|(2[0-4]|1{0,1}[0-9]){0,1}[0-9])\\.){3}(25[0-5]|(2[0-4]|1{0,1}[0-9]){0,1}[0-9])|([0-9a-fA-F]{1,4}:){1,4}:((25[0-5]|(2[0-4]|1{0,1}[0-9]){0,1}[0-9])\\.){3}(25[0-5]|(2[0-4]|1{0,1}[0-9]){0,1}[0-9]))$");
static IPV6_ADDR: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&IPV6_ADDR_PATTERN), values: &[], secret: false });
static DNS_IPV6_ADDRS: s::Shape = s::Shape::List(s::List { item: &IPV6_ADDR, tag: "member", length: s::ANY });
static USER_NAME_PATTERN: s::Pattern = s::Pattern::new("[a-zA-Z0-9._-]+");
static USER_NAME: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: u32::MAX }, pattern: Some(&USER_NAME_PATTERN), values: &[], secret: false });
static DIRECTORY_CONNECT_SETTINGS: s::Shape = s::Shape::Structure(s::Structure { name: "DirectoryConnectSettings", union: false, members: &[
    s::Member::new("CustomerDnsIps", &DNS_IP_ADDRS),
    s::Member::new("CustomerDnsIpsV6", &DNS_IPV6_ADDRS),
    s::Member::new("CustomerUserName", &USER_NAME).required(),
    s::Member::new("SubnetIds", &SUBNET_IDS).required(),
    s::Member::new("VpcId", &VPC_ID).required(),
] });
static DIRECTORY_NAME_PATTERN: s::Pattern = s::Pattern::new("^([a-zA-Z0-9]+[\\\\.-])+([a-zA-Z0-9])+$");
static DIRECTORY_NAME: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&DIRECTORY_NAME_PATTERN), values: &[], secret: false });
static NETWORK_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Dual-stack", "IPv4", "IPv6"], secret: false });
static CONNECT_PASSWORD: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 128 }, pattern: None, values: &[], secret: true });
static DIRECTORY_SHORT_NAME_PATTERN: s::Pattern = s::Pattern::new("^[^\\\\/:*?\"<>|.]+[^\\\\/:*?\"<>|]*$");
static DIRECTORY_SHORT_NAME: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&DIRECTORY_SHORT_NAME_PATTERN), values: &[], secret: false });
static DIRECTORY_SIZE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Small", "Large"], secret: false });
static CONNECT_DIRECTORY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ConnectDirectoryRequest", union: false, members: &[
    s::Member::new("ConnectSettings", &DIRECTORY_CONNECT_SETTINGS).required(),
    s::Member::new("Description", &DESCRIPTION),
    s::Member::new("Name", &DIRECTORY_NAME).required(),
    s::Member::new("NetworkType", &NETWORK_TYPE),
    s::Member::new("Password", &CONNECT_PASSWORD).required(),
    s::Member::new("ShortName", &DIRECTORY_SHORT_NAME),
    s::Member::new("Size", &DIRECTORY_SIZE).required(),
    s::Member::new("Tags", &TAGS),
] });
static CONNECT_DIRECTORY_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ConnectDirectoryResult", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
] });
static ALIAS_NAME: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 62 }, pattern: None, values: &[], secret: false });
static CREATE_ALIAS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateAliasRequest", union: false, members: &[
    s::Member::new("Alias", &ALIAS_NAME).required(),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
] });
static CREATE_ALIAS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateAliasResult", union: false, members: &[
    s::Member::new("Alias", &ALIAS_NAME),
    s::Member::new("DirectoryId", &DIRECTORY_ID),
] });
static ATTRIBUTE_NAME: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: u32::MAX }, pattern: None, values: &[], secret: false });
static ATTRIBUTE: s::Shape = s::Shape::Structure(s::Structure { name: "Attribute", union: false, members: &[
    s::Member::new("Name", &ATTRIBUTE_NAME),
    s::Member::new("Value", &s::TEXT),
] });
static ATTRIBUTES: s::Shape = s::Shape::List(s::List { item: &ATTRIBUTE, tag: "member", length: s::ANY });
static COMPUTER_NAME: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 15 }, pattern: None, values: &[], secret: false });
static ORGANIZATIONAL_UNIT_DN: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 2000 }, pattern: None, values: &[], secret: false });
static COMPUTER_PASSWORD_PATTERN: s::Pattern = s::Pattern::new("[\\x{0020}-\\x{00FF}]+");
static COMPUTER_PASSWORD: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 8, max: 64 }, pattern: Some(&COMPUTER_PASSWORD_PATTERN), values: &[], secret: true });
static CREATE_COMPUTER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateComputerRequest", union: false, members: &[
    s::Member::new("ComputerAttributes", &ATTRIBUTES),
    s::Member::new("ComputerName", &COMPUTER_NAME).required(),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("OrganizationalUnitDistinguishedName", &ORGANIZATIONAL_UNIT_DN),
    s::Member::new("Password", &COMPUTER_PASSWORD).required(),
] });
static SID_PATTERN: s::Pattern = s::Pattern::new("[&A-Za-z0-9_+-.@]+");
static SID: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 256 }, pattern: Some(&SID_PATTERN), values: &[], secret: false });
static COMPUTER: s::Shape = s::Shape::Structure(s::Structure { name: "Computer", union: false, members: &[
    s::Member::new("ComputerAttributes", &ATTRIBUTES),
    s::Member::new("ComputerId", &SID),
    s::Member::new("ComputerName", &COMPUTER_NAME),
] });
static CREATE_COMPUTER_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateComputerResult", union: false, members: &[
    s::Member::new("Computer", &COMPUTER),
] });
static REMOTE_DOMAIN_NAME_PATTERN: s::Pattern = s::Pattern::new("^([a-zA-Z0-9]+[\\\\.-])+([a-zA-Z0-9])+[.]?$");
static REMOTE_DOMAIN_NAME: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 0, max: 1024 }, pattern: Some(&REMOTE_DOMAIN_NAME_PATTERN), values: &[], secret: false });
static CREATE_CONDITIONAL_FORWARDER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateConditionalForwarderRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("DnsIpAddrs", &DNS_IP_ADDRS),
    s::Member::new("DnsIpv6Addrs", &DNS_IPV6_ADDRS),
    s::Member::new("RemoteDomainName", &REMOTE_DOMAIN_NAME).required(),
] });
static CREATE_CONDITIONAL_FORWARDER_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateConditionalForwarderResult", union: false, members: &[
] });
static CREATE_DIRECTORY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateDirectoryRequest", union: false, members: &[
    s::Member::new("Description", &DESCRIPTION),
    s::Member::new("Name", &DIRECTORY_NAME).required(),
    s::Member::new("NetworkType", &NETWORK_TYPE),
    s::Member::new("Password", &s::SECRET).required(),
    s::Member::new("ShortName", &DIRECTORY_SHORT_NAME),
    s::Member::new("Size", &DIRECTORY_SIZE).required(),
    s::Member::new("Tags", &TAGS),
    s::Member::new("VpcSettings", &DIRECTORY_VPC_SETTINGS),
] });
static CREATE_DIRECTORY_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateDirectoryResult", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
] });
static ASSESSMENT_ID_PATTERN: s::Pattern = s::Pattern::new("^da-[0-9a-f]{18}$");
static ASSESSMENT_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&ASSESSMENT_ID_PATTERN), values: &[], secret: false });
static SECRET_ARN_PATTERN: s::Pattern = s::Pattern::new("^arn:aws:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[a-zA-Z0-9/_+=.@-]+-[a-zA-Z0-9]{6}$");
static SECRET_ARN: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&SECRET_ARN_PATTERN), values: &[], secret: false });
static CREATE_HYBRID_AD_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateHybridADRequest", union: false, members: &[
    s::Member::new("AssessmentId", &ASSESSMENT_ID).required(),
    s::Member::new("SecretArn", &SECRET_ARN).required(),
    s::Member::new("Tags", &TAGS),
] });
static CREATE_HYBRID_AD_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateHybridADResult", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
] });
static LOG_GROUP_NAME_PATTERN: s::Pattern = s::Pattern::new("[-._/#A-Za-z0-9]+");
static LOG_GROUP_NAME: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 512 }, pattern: Some(&LOG_GROUP_NAME_PATTERN), values: &[], secret: false });
static CREATE_LOG_SUBSCRIPTION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateLogSubscriptionRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("LogGroupName", &LOG_GROUP_NAME).required(),
] });
static CREATE_LOG_SUBSCRIPTION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateLogSubscriptionResult", union: false, members: &[
] });
static DIRECTORY_EDITION: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Enterprise", "Standard", "Hybrid"], secret: false });
static CREATE_MICROSOFT_AD_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateMicrosoftADRequest", union: false, members: &[
    s::Member::new("Description", &DESCRIPTION),
    s::Member::new("Edition", &DIRECTORY_EDITION),
    s::Member::new("Name", &DIRECTORY_NAME).required(),
    s::Member::new("NetworkType", &NETWORK_TYPE),
    s::Member::new("Password", &s::SECRET).required(),
    s::Member::new("ShortName", &DIRECTORY_SHORT_NAME),
    s::Member::new("Tags", &TAGS),
    s::Member::new("VpcSettings", &DIRECTORY_VPC_SETTINGS).required(),
] });
static CREATE_MICROSOFT_AD_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateMicrosoftADResult", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
] });
static CREATE_SNAPSHOT_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateSnapshotRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("Name", &DESCRIPTION),
] });
static SNAPSHOT_ID_PATTERN: s::Pattern = s::Pattern::new("^s-[0-9a-f]{10}$");
static SNAPSHOT_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&SNAPSHOT_ID_PATTERN), values: &[], secret: false });
static CREATE_SNAPSHOT_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateSnapshotResult", union: false, members: &[
    s::Member::new("SnapshotId", &SNAPSHOT_ID),
] });
static SELECTIVE_AUTH: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Enabled", "Disabled"], secret: false });
static TRUST_DIRECTION: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["One-Way: Outgoing", "One-Way: Incoming", "Two-Way"], secret: false });
static TRUST_PASSWORD_PATTERN: s::Pattern = s::Pattern::new("^([\\p{L}\\p{Nd}]|[!-/:-@\\[-`{-~]| )+$");
static TRUST_PASSWORD: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 128 }, pattern: Some(&TRUST_PASSWORD_PATTERN), values: &[], secret: true });
static TRUST_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Forest", "External"], secret: false });
static CREATE_TRUST_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateTrustRequest", union: false, members: &[
    s::Member::new("ConditionalForwarderIpAddrs", &DNS_IP_ADDRS),
    s::Member::new("ConditionalForwarderIpv6Addrs", &DNS_IPV6_ADDRS),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("RemoteDomainName", &REMOTE_DOMAIN_NAME).required(),
    s::Member::new("SelectiveAuth", &SELECTIVE_AUTH),
    s::Member::new("TrustDirection", &TRUST_DIRECTION).required(),
    s::Member::new("TrustPassword", &TRUST_PASSWORD).required(),
    s::Member::new("TrustType", &TRUST_TYPE),
] });
static TRUST_ID_PATTERN: s::Pattern = s::Pattern::new("^t-[0-9a-f]{10}$");
static TRUST_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&TRUST_ID_PATTERN), values: &[], secret: false });
static CREATE_TRUST_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateTrustResult", union: false, members: &[
    s::Member::new("TrustId", &TRUST_ID),
] });
static DELETE_AD_ASSESSMENT_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteADAssessmentRequest", union: false, members: &[
    s::Member::new("AssessmentId", &ASSESSMENT_ID).required(),
] });
static DELETE_AD_ASSESSMENT_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteADAssessmentResult", union: false, members: &[
    s::Member::new("AssessmentId", &ASSESSMENT_ID),
] });
static DELETE_CONDITIONAL_FORWARDER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteConditionalForwarderRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("RemoteDomainName", &REMOTE_DOMAIN_NAME).required(),
] });
static DELETE_CONDITIONAL_FORWARDER_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteConditionalForwarderResult", union: false, members: &[
] });
static DELETE_DIRECTORY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteDirectoryRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
] });
static DELETE_DIRECTORY_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteDirectoryResult", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
] });
static DELETE_LOG_SUBSCRIPTION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteLogSubscriptionRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
] });
static DELETE_LOG_SUBSCRIPTION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteLogSubscriptionResult", union: false, members: &[
] });
static DELETE_SNAPSHOT_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteSnapshotRequest", union: false, members: &[
    s::Member::new("SnapshotId", &SNAPSHOT_ID).required(),
] });
static DELETE_SNAPSHOT_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteSnapshotResult", union: false, members: &[
    s::Member::new("SnapshotId", &SNAPSHOT_ID),
] });
static DELETE_TRUST_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteTrustRequest", union: false, members: &[
    s::Member::new("DeleteAssociatedConditionalForwarder", &s::BOOLEAN),
    s::Member::new("TrustId", &TRUST_ID).required(),
] });
static DELETE_TRUST_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteTrustResult", union: false, members: &[
    s::Member::new("TrustId", &TRUST_ID),
] });
static CERTIFICATE_ID_PATTERN: s::Pattern = s::Pattern::new("^c-[0-9a-f]{10}$");
static CERTIFICATE_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&CERTIFICATE_ID_PATTERN), values: &[], secret: false });
static DEREGISTER_CERTIFICATE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeregisterCertificateRequest", union: false, members: &[
    s::Member::new("CertificateId", &CERTIFICATE_ID).required(),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
] });
static DEREGISTER_CERTIFICATE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeregisterCertificateResult", union: false, members: &[
] });
static TOPIC_NAME_PATTERN: s::Pattern = s::Pattern::new("[a-zA-Z0-9_-]+");
static TOPIC_NAME: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 256 }, pattern: Some(&TOPIC_NAME_PATTERN), values: &[], secret: false });
static DEREGISTER_EVENT_TOPIC_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeregisterEventTopicRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("TopicName", &TOPIC_NAME).required(),
] });
static DEREGISTER_EVENT_TOPIC_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeregisterEventTopicResult", union: false, members: &[
] });
static DESCRIBE_AD_ASSESSMENT_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeADAssessmentRequest", union: false, members: &[
    s::Member::new("AssessmentId", &ASSESSMENT_ID).required(),
] });
static CUSTOMER_DNS_IPS: s::Shape = s::Shape::List(s::List { item: &IP_ADDR, tag: "member", length: s::Length { min: 2, max: 2 } });
static SECURITY_GROUP_ID_PATTERN: s::Pattern = s::Pattern::new("^(sg-[0-9a-f]{8}|sg-[0-9a-f]{17})$");
static SECURITY_GROUP_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&SECURITY_GROUP_ID_PATTERN), values: &[], secret: false });
static SECURITY_GROUP_IDS: s::Shape = s::Shape::List(s::List { item: &SECURITY_GROUP_ID, tag: "member", length: s::Length { min: 1, max: 1 } });
static ASSESSMENT_INSTANCE_ID_PATTERN: s::Pattern = s::Pattern::new("^(i-[0-9a-f]{8}|i-[0-9a-f]{17}|mi-[0-9a-f]{8}|mi-[0-9a-f]{17})$");
static ASSESSMENT_INSTANCE_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&ASSESSMENT_INSTANCE_ID_PATTERN), values: &[], secret: false });
static ASSESSMENT_INSTANCE_IDS: s::Shape = s::Shape::List(s::List { item: &ASSESSMENT_INSTANCE_ID, tag: "member", length: s::Length { min: 2, max: 2 } });
static ASSESSMENT: s::Shape = s::Shape::Structure(s::Structure { name: "Assessment", union: false, members: &[
    s::Member::new("AssessmentId", &ASSESSMENT_ID),
    s::Member::new("CustomerDnsIps", &CUSTOMER_DNS_IPS),
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("DnsName", &DIRECTORY_NAME),
    s::Member::new("LastUpdateDateTime", &s::TIMESTAMP),
    s::Member::new("ReportType", &s::TEXT),
    s::Member::new("SecurityGroupIds", &SECURITY_GROUP_IDS),
    s::Member::new("SelfManagedInstanceIds", &ASSESSMENT_INSTANCE_IDS),
    s::Member::new("StartTime", &s::TIMESTAMP),
    s::Member::new("Status", &s::TEXT),
    s::Member::new("StatusCode", &s::TEXT),
    s::Member::new("StatusReason", &s::TEXT),
    s::Member::new("SubnetIds", &SUBNET_IDS),
    s::Member::new("Version", &s::TEXT),
    s::Member::new("VpcId", &VPC_ID),
] });
static ASSESSMENT_VALIDATION: s::Shape = s::Shape::Structure(s::Structure { name: "AssessmentValidation", union: false, members: &[
    s::Member::new("Category", &s::TEXT),
    s::Member::new("LastUpdateDateTime", &s::TIMESTAMP),
    s::Member::new("Name", &s::TEXT),
    s::Member::new("StartTime", &s::TIMESTAMP),
    s::Member::new("Status", &s::TEXT),
    s::Member::new("StatusCode", &s::TEXT),
    s::Member::new("StatusReason", &s::TEXT),
] });
static ASSESSMENT_VALIDATIONS: s::Shape = s::Shape::List(s::List { item: &ASSESSMENT_VALIDATION, tag: "member", length: s::ANY });
static ASSESSMENT_REPORT: s::Shape = s::Shape::Structure(s::Structure { name: "AssessmentReport", union: false, members: &[
    s::Member::new("DomainControllerIp", &IP_ADDR),
    s::Member::new("Validations", &ASSESSMENT_VALIDATIONS),
] });
static ASSESSMENT_REPORTS: s::Shape = s::Shape::List(s::List { item: &ASSESSMENT_REPORT, tag: "member", length: s::ANY });
static DESCRIBE_AD_ASSESSMENT_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeADAssessmentResult", union: false, members: &[
    s::Member::new("Assessment", &ASSESSMENT),
    s::Member::new("AssessmentReports", &ASSESSMENT_REPORTS),
] });
static DESCRIBE_CA_ENROLLMENT_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeCAEnrollmentPolicyRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
] });
static CA_ENROLLMENT_POLICY_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["InProgress", "Success", "Failed", "Disabling", "Disabled", "Impaired"], secret: false });
static PCA_CONNECTOR_ARN_PATTERN: s::Pattern = s::Pattern::new("^arn:[A-Za-z0-9_-]+:pca-connector-ad:[A-Za-z0-9_-]+:[0-9]+:connector/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");
static PCA_CONNECTOR_ARN: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&PCA_CONNECTOR_ARN_PATTERN), values: &[], secret: false });
static DESCRIBE_CA_ENROLLMENT_POLICY_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeCAEnrollmentPolicyResult", union: false, members: &[
    s::Member::new("CaEnrollmentPolicyStatus", &CA_ENROLLMENT_POLICY_STATUS),
    s::Member::new("CaEnrollmentPolicyStatusReason", &s::TEXT),
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("LastUpdatedDateTime", &s::TIMESTAMP),
    s::Member::new("PcaConnectorArn", &PCA_CONNECTOR_ARN),
] });
static DESCRIBE_CERTIFICATE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeCertificateRequest", union: false, members: &[
    s::Member::new("CertificateId", &CERTIFICATE_ID).required(),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
] });
static OCSP_URL_PATTERN: s::Pattern = s::Pattern::new("^(https?|ftp|file|ldaps?)://[-a-zA-Z0-9+&@#/%?=~_|!:,.;()]*[-a-zA-Z0-9+&@#/%=~_|()]");
static OCSP_URL: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 1024 }, pattern: Some(&OCSP_URL_PATTERN), values: &[], secret: false });
static CLIENT_CERT_AUTH_SETTINGS: s::Shape = s::Shape::Structure(s::Structure { name: "ClientCertAuthSettings", union: false, members: &[
    s::Member::new("OCSPUrl", &OCSP_URL),
] });
static CERTIFICATE_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Registering", "Registered", "RegisterFailed", "Deregistering", "Deregistered", "DeregisterFailed"], secret: false });
static CERTIFICATE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ClientCertAuth", "ClientLDAPS"], secret: false });
static CERTIFICATE: s::Shape = s::Shape::Structure(s::Structure { name: "Certificate", union: false, members: &[
    s::Member::new("CertificateId", &CERTIFICATE_ID),
    s::Member::new("ClientCertAuthSettings", &CLIENT_CERT_AUTH_SETTINGS),
    s::Member::new("CommonName", &s::TEXT),
    s::Member::new("ExpiryDateTime", &s::TIMESTAMP),
    s::Member::new("RegisteredDateTime", &s::TIMESTAMP),
    s::Member::new("State", &CERTIFICATE_STATE),
    s::Member::new("StateReason", &s::TEXT),
    s::Member::new("Type", &CERTIFICATE_TYPE),
] });
static DESCRIBE_CERTIFICATE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeCertificateResult", union: false, members: &[
    s::Member::new("Certificate", &CERTIFICATE),
] });
static PAGE_LIMIT: s::Shape = s::Shape::Integer(1, 50);
static CLIENT_AUTHENTICATION_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["SmartCard", "SmartCardOrPassword"], secret: false });
static DESCRIBE_CLIENT_AUTHENTICATION_SETTINGS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeClientAuthenticationSettingsRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("Limit", &PAGE_LIMIT),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("Type", &CLIENT_AUTHENTICATION_TYPE),
] });
static CLIENT_AUTHENTICATION_SETTING_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "ClientAuthenticationSettingInfo", union: false, members: &[
    s::Member::new("LastUpdatedDateTime", &s::TIMESTAMP),
    s::Member::new("Status", &SELECTIVE_AUTH),
    s::Member::new("Type", &CLIENT_AUTHENTICATION_TYPE),
] });
static CLIENT_AUTHENTICATION_SETTINGS_INFO: s::Shape = s::Shape::List(s::List { item: &CLIENT_AUTHENTICATION_SETTING_INFO, tag: "member", length: s::ANY });
static DESCRIBE_CLIENT_AUTHENTICATION_SETTINGS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeClientAuthenticationSettingsResult", union: false, members: &[
    s::Member::new("ClientAuthenticationSettingsInfo", &CLIENT_AUTHENTICATION_SETTINGS_INFO),
    s::Member::new("NextToken", &s::TEXT),
] });
static REMOTE_DOMAIN_NAMES: s::Shape = s::Shape::List(s::List { item: &REMOTE_DOMAIN_NAME, tag: "member", length: s::ANY });
static DESCRIBE_CONDITIONAL_FORWARDERS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeConditionalForwardersRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("RemoteDomainNames", &REMOTE_DOMAIN_NAMES),
] });
static REPLICATION_SCOPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Domain"], secret: false });
static CONDITIONAL_FORWARDER: s::Shape = s::Shape::Structure(s::Structure { name: "ConditionalForwarder", union: false, members: &[
    s::Member::new("DnsIpAddrs", &DNS_IP_ADDRS),
    s::Member::new("DnsIpv6Addrs", &DNS_IPV6_ADDRS),
    s::Member::new("RemoteDomainName", &REMOTE_DOMAIN_NAME),
    s::Member::new("ReplicationScope", &REPLICATION_SCOPE),
] });
static CONDITIONAL_FORWARDERS: s::Shape = s::Shape::List(s::List { item: &CONDITIONAL_FORWARDER, tag: "member", length: s::ANY });
static DESCRIBE_CONDITIONAL_FORWARDERS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeConditionalForwardersResult", union: false, members: &[
    s::Member::new("ConditionalForwarders", &CONDITIONAL_FORWARDERS),
] });
static DIRECTORY_IDS: s::Shape = s::Shape::List(s::List { item: &DIRECTORY_ID, tag: "member", length: s::ANY });
static LIMIT: s::Shape = s::Shape::Integer(0, 2147483647);
static DESCRIBE_DIRECTORIES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeDirectoriesRequest", union: false, members: &[
    s::Member::new("DirectoryIds", &DIRECTORY_IDS),
    s::Member::new("Limit", &LIMIT),
    s::Member::new("NextToken", &s::TEXT),
] });
static ACCESS_URL: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 128 }, pattern: None, values: &[], secret: false });
static AVAILABILITY_ZONES: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "member", length: s::ANY });
static IP_ADDRS: s::Shape = s::Shape::List(s::List { item: &IP_ADDR, tag: "member", length: s::ANY });
static IP_V6_ADDRS: s::Shape = s::Shape::List(s::List { item: &IPV6_ADDR, tag: "member", length: s::ANY });
static DIRECTORY_CONNECT_SETTINGS_DESCRIPTION: s::Shape = s::Shape::Structure(s::Structure { name: "DirectoryConnectSettingsDescription", union: false, members: &[
    s::Member::new("AvailabilityZones", &AVAILABILITY_ZONES),
    s::Member::new("ConnectIps", &IP_ADDRS),
    s::Member::new("ConnectIpsV6", &IP_V6_ADDRS),
    s::Member::new("CustomerUserName", &USER_NAME),
    s::Member::new("SecurityGroupId", &SECURITY_GROUP_ID),
    s::Member::new("SubnetIds", &SUBNET_IDS),
    s::Member::new("VpcId", &VPC_ID),
] });
static DESIRED_NUMBER_OF_DOMAIN_CONTROLLERS: s::Shape = s::Shape::Integer(2, 2147483647);
static HYBRID_SETTINGS_DESCRIPTION: s::Shape = s::Shape::Structure(s::Structure { name: "HybridSettingsDescription", union: false, members: &[
    s::Member::new("SelfManagedDnsIpAddrs", &IP_ADDRS),
    s::Member::new("SelfManagedInstanceIds", &ASSESSMENT_INSTANCE_IDS),
] });
static OS_VERSION: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["SERVER_2012", "SERVER_2019"], secret: false });
static RADIUS_AUTHENTICATION_PROTOCOL: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["PAP", "CHAP", "MS-CHAPv1", "MS-CHAPv2"], secret: false });
static RADIUS_DISPLAY_LABEL: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 64 }, pattern: None, values: &[], secret: false });
static PORT_NUMBER: s::Shape = s::Shape::Integer(1025, 65535);
static RADIUS_RETRIES: s::Shape = s::Shape::Integer(0, 10);
static SERVER: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 256 }, pattern: None, values: &[], secret: false });
static SERVERS: s::Shape = s::Shape::List(s::List { item: &SERVER, tag: "member", length: s::ANY });
static RADIUS_SHARED_SECRET: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 8, max: 512 }, pattern: Some(&TRUST_PASSWORD_PATTERN), values: &[], secret: true });
static RADIUS_SETTINGS: s::Shape = s::Shape::Structure(s::Structure { name: "RadiusSettings", union: false, members: &[
    s::Member::new("AuthenticationProtocol", &RADIUS_AUTHENTICATION_PROTOCOL),
    s::Member::new("DisplayLabel", &RADIUS_DISPLAY_LABEL),
    s::Member::new("RadiusPort", &PORT_NUMBER),
    s::Member::new("RadiusRetries", &RADIUS_RETRIES),
    s::Member::new("RadiusServers", &SERVERS),
    s::Member::new("RadiusServersIpv6", &SERVERS),
    s::Member::new("RadiusTimeout", &PAGE_LIMIT),
    s::Member::new("SharedSecret", &RADIUS_SHARED_SECRET),
    s::Member::new("UseSameUsername", &s::BOOLEAN),
] });
static RADIUS_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Creating", "Completed", "Failed"], secret: false });
static DIRECTORY_VPC_SETTINGS_DESCRIPTION: s::Shape = s::Shape::Structure(s::Structure { name: "DirectoryVpcSettingsDescription", union: false, members: &[
    s::Member::new("AvailabilityZones", &AVAILABILITY_ZONES),
    s::Member::new("SecurityGroupId", &SECURITY_GROUP_ID),
    s::Member::new("SubnetIds", &SUBNET_IDS),
    s::Member::new("VpcId", &VPC_ID),
] });
static OWNER_DIRECTORY_DESCRIPTION: s::Shape = s::Shape::Structure(s::Structure { name: "OwnerDirectoryDescription", union: false, members: &[
    s::Member::new("AccountId", &CUSTOMER_ID),
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("DnsIpAddrs", &DNS_IP_ADDRS),
    s::Member::new("DnsIpv6Addrs", &DNS_IPV6_ADDRS),
    s::Member::new("NetworkType", &NETWORK_TYPE),
    s::Member::new("RadiusSettings", &RADIUS_SETTINGS),
    s::Member::new("RadiusStatus", &RADIUS_STATUS),
    s::Member::new("VpcSettings", &DIRECTORY_VPC_SETTINGS_DESCRIPTION),
] });
static ADDITIONAL_REGIONS: s::Shape = s::Shape::List(s::List { item: &REGION_NAME, tag: "member", length: s::ANY });
static REGIONS_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "RegionsInfo", union: false, members: &[
    s::Member::new("AdditionalRegions", &ADDITIONAL_REGIONS),
    s::Member::new("PrimaryRegion", &REGION_NAME),
] });
static DIRECTORY_STAGE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Requested", "Creating", "Created", "Active", "Inoperable", "Impaired", "Restoring", "RestoreFailed", "Deleting", "Deleted", "Failed", "Updating"], secret: false });
static DIRECTORY_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["SimpleAD", "ADConnector", "MicrosoftAD", "SharedMicrosoftAD"], secret: false });
static DIRECTORY_DESCRIPTION: s::Shape = s::Shape::Structure(s::Structure { name: "DirectoryDescription", union: false, members: &[
    s::Member::new("AccessUrl", &ACCESS_URL),
    s::Member::new("Alias", &ALIAS_NAME),
    s::Member::new("ConnectSettings", &DIRECTORY_CONNECT_SETTINGS_DESCRIPTION),
    s::Member::new("Description", &DESCRIPTION),
    s::Member::new("DesiredNumberOfDomainControllers", &DESIRED_NUMBER_OF_DOMAIN_CONTROLLERS),
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("DnsIpAddrs", &DNS_IP_ADDRS),
    s::Member::new("DnsIpv6Addrs", &DNS_IPV6_ADDRS),
    s::Member::new("Edition", &DIRECTORY_EDITION),
    s::Member::new("HybridSettings", &HYBRID_SETTINGS_DESCRIPTION),
    s::Member::new("LaunchTime", &s::TIMESTAMP),
    s::Member::new("Name", &DIRECTORY_NAME),
    s::Member::new("NetworkType", &NETWORK_TYPE),
    s::Member::new("OsVersion", &OS_VERSION),
    s::Member::new("OwnerDirectoryDescription", &OWNER_DIRECTORY_DESCRIPTION),
    s::Member::new("RadiusSettings", &RADIUS_SETTINGS),
    s::Member::new("RadiusStatus", &RADIUS_STATUS),
    s::Member::new("RegionsInfo", &REGIONS_INFO),
    s::Member::new("ShareMethod", &SHARE_METHOD),
    s::Member::new("ShareNotes", &NOTES),
    s::Member::new("ShareStatus", &SHARE_STATUS),
    s::Member::new("ShortName", &DIRECTORY_SHORT_NAME),
    s::Member::new("Size", &DIRECTORY_SIZE),
    s::Member::new("SsoEnabled", &s::BOOLEAN),
    s::Member::new("Stage", &DIRECTORY_STAGE),
    s::Member::new("StageLastUpdatedDateTime", &s::TIMESTAMP),
    s::Member::new("StageReason", &s::TEXT),
    s::Member::new("Type", &DIRECTORY_TYPE),
    s::Member::new("VpcSettings", &DIRECTORY_VPC_SETTINGS_DESCRIPTION),
] });
static DIRECTORY_DESCRIPTIONS: s::Shape = s::Shape::List(s::List { item: &DIRECTORY_DESCRIPTION, tag: "member", length: s::ANY });
static DESCRIBE_DIRECTORIES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeDirectoriesResult", union: false, members: &[
    s::Member::new("DirectoryDescriptions", &DIRECTORY_DESCRIPTIONS),
    s::Member::new("NextToken", &s::TEXT),
] });
static DESCRIBE_DIRECTORY_DATA_ACCESS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeDirectoryDataAccessRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
] });
static DATA_ACCESS_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Disabled", "Disabling", "Enabled", "Enabling", "Failed"], secret: false });
static DESCRIBE_DIRECTORY_DATA_ACCESS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeDirectoryDataAccessResult", union: false, members: &[
    s::Member::new("DataAccessStatus", &DATA_ACCESS_STATUS),
] });
static DOMAIN_CONTROLLER_ID_PATTERN: s::Pattern = s::Pattern::new("^dc-[0-9a-f]{10}$");
static DOMAIN_CONTROLLER_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&DOMAIN_CONTROLLER_ID_PATTERN), values: &[], secret: false });
static DOMAIN_CONTROLLER_IDS: s::Shape = s::Shape::List(s::List { item: &DOMAIN_CONTROLLER_ID, tag: "member", length: s::ANY });
static DESCRIBE_DOMAIN_CONTROLLERS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeDomainControllersRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("DomainControllerIds", &DOMAIN_CONTROLLER_IDS),
    s::Member::new("Limit", &LIMIT),
    s::Member::new("NextToken", &s::TEXT),
] });
static DOMAIN_CONTROLLER_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Creating", "Active", "Impaired", "Restoring", "Deleting", "Deleted", "Failed", "Updating"], secret: false });
static DOMAIN_CONTROLLER: s::Shape = s::Shape::Structure(s::Structure { name: "DomainController", union: false, members: &[
    s::Member::new("AvailabilityZone", &s::TEXT),
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("DnsIpAddr", &IP_ADDR),
    s::Member::new("DnsIpv6Addr", &IPV6_ADDR),
    s::Member::new("DomainControllerId", &DOMAIN_CONTROLLER_ID),
    s::Member::new("LaunchTime", &s::TIMESTAMP),
    s::Member::new("Status", &DOMAIN_CONTROLLER_STATUS),
    s::Member::new("StatusLastUpdatedDateTime", &s::TIMESTAMP),
    s::Member::new("StatusReason", &s::TEXT),
    s::Member::new("SubnetId", &SUBNET_ID),
    s::Member::new("VpcId", &VPC_ID),
] });
static DOMAIN_CONTROLLERS: s::Shape = s::Shape::List(s::List { item: &DOMAIN_CONTROLLER, tag: "member", length: s::ANY });
static DESCRIBE_DOMAIN_CONTROLLERS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeDomainControllersResult", union: false, members: &[
    s::Member::new("DomainControllers", &DOMAIN_CONTROLLERS),
    s::Member::new("NextToken", &s::TEXT),
] });
static TOPIC_NAMES: s::Shape = s::Shape::List(s::List { item: &TOPIC_NAME, tag: "member", length: s::ANY });
static DESCRIBE_EVENT_TOPICS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeEventTopicsRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("TopicNames", &TOPIC_NAMES),
] });
static TOPIC_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Registered", "Topic not found", "Failed", "Deleted"], secret: false });
static EVENT_TOPIC: s::Shape = s::Shape::Structure(s::Structure { name: "EventTopic", union: false, members: &[
    s::Member::new("CreatedDateTime", &s::TIMESTAMP),
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("Status", &TOPIC_STATUS),
    s::Member::new("TopicArn", &s::TEXT),
    s::Member::new("TopicName", &TOPIC_NAME),
] });
static EVENT_TOPICS: s::Shape = s::Shape::List(s::List { item: &EVENT_TOPIC, tag: "member", length: s::ANY });
static DESCRIBE_EVENT_TOPICS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeEventTopicsResult", union: false, members: &[
    s::Member::new("EventTopics", &EVENT_TOPICS),
] });
static HYBRID_UPDATE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["SelfManagedInstances", "HybridAdministratorAccount"], secret: false });
static DESCRIBE_HYBRID_AD_UPDATE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeHybridADUpdateRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("UpdateType", &HYBRID_UPDATE_TYPE),
] });
static HYBRID_UPDATE_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "HybridUpdateValue", union: false, members: &[
    s::Member::new("DnsIps", &CUSTOMER_DNS_IPS),
    s::Member::new("InstanceIds", &ASSESSMENT_INSTANCE_IDS),
] });
static UPDATE_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Updated", "Updating", "UpdateFailed"], secret: false });
static HYBRID_UPDATE_INFO_ENTRY: s::Shape = s::Shape::Structure(s::Structure { name: "HybridUpdateInfoEntry", union: false, members: &[
    s::Member::new("AssessmentId", &ASSESSMENT_ID),
    s::Member::new("InitiatedBy", &s::TEXT),
    s::Member::new("LastUpdatedDateTime", &s::TIMESTAMP),
    s::Member::new("NewValue", &HYBRID_UPDATE_VALUE),
    s::Member::new("PreviousValue", &HYBRID_UPDATE_VALUE),
    s::Member::new("StartTime", &s::TIMESTAMP),
    s::Member::new("Status", &UPDATE_STATUS),
    s::Member::new("StatusReason", &s::TEXT),
] });
static HYBRID_UPDATE_INFO_ENTRIES: s::Shape = s::Shape::List(s::List { item: &HYBRID_UPDATE_INFO_ENTRY, tag: "member", length: s::ANY });
static HYBRID_UPDATE_ACTIVITIES: s::Shape = s::Shape::Structure(s::Structure { name: "HybridUpdateActivities", union: false, members: &[
    s::Member::new("HybridAdministratorAccount", &HYBRID_UPDATE_INFO_ENTRIES),
    s::Member::new("SelfManagedInstances", &HYBRID_UPDATE_INFO_ENTRIES),
] });
static DESCRIBE_HYBRID_AD_UPDATE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeHybridADUpdateResult", union: false, members: &[
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("UpdateActivities", &HYBRID_UPDATE_ACTIVITIES),
] });
static LDAPS_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Client"], secret: false });
static DESCRIBE_LDAPS_SETTINGS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeLDAPSSettingsRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("Limit", &PAGE_LIMIT),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("Type", &LDAPS_TYPE),
] });
static LDAPS_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Enabling", "Enabled", "EnableFailed", "Disabled"], secret: false });
static LDAPS_SETTING_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "LDAPSSettingInfo", union: false, members: &[
    s::Member::new("LDAPSStatus", &LDAPS_STATUS),
    s::Member::new("LDAPSStatusReason", &s::TEXT),
    s::Member::new("LastUpdatedDateTime", &s::TIMESTAMP),
] });
static LDAPS_SETTINGS_INFO: s::Shape = s::Shape::List(s::List { item: &LDAPS_SETTING_INFO, tag: "member", length: s::ANY });
static DESCRIBE_LDAPS_SETTINGS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeLDAPSSettingsResult", union: false, members: &[
    s::Member::new("LDAPSSettingsInfo", &LDAPS_SETTINGS_INFO),
    s::Member::new("NextToken", &s::TEXT),
] });
static DESCRIBE_REGIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeRegionsRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("RegionName", &REGION_NAME),
] });
static REGION_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Primary", "Additional"], secret: false });
static REGION_DESCRIPTION: s::Shape = s::Shape::Structure(s::Structure { name: "RegionDescription", union: false, members: &[
    s::Member::new("DesiredNumberOfDomainControllers", &DESIRED_NUMBER_OF_DOMAIN_CONTROLLERS),
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("LastUpdatedDateTime", &s::TIMESTAMP),
    s::Member::new("LaunchTime", &s::TIMESTAMP),
    s::Member::new("RegionName", &REGION_NAME),
    s::Member::new("RegionType", &REGION_TYPE),
    s::Member::new("Status", &DIRECTORY_STAGE),
    s::Member::new("StatusLastUpdatedDateTime", &s::TIMESTAMP),
    s::Member::new("VpcSettings", &DIRECTORY_VPC_SETTINGS),
] });
static REGIONS_DESCRIPTION: s::Shape = s::Shape::List(s::List { item: &REGION_DESCRIPTION, tag: "member", length: s::ANY });
static DESCRIBE_REGIONS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeRegionsResult", union: false, members: &[
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("RegionsDescription", &REGIONS_DESCRIPTION),
] });
static DIRECTORY_CONFIGURATION_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Requested", "Updating", "Updated", "Failed", "Default"], secret: false });
static DESCRIBE_SETTINGS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeSettingsRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("Status", &DIRECTORY_CONFIGURATION_STATUS),
] });
static DIRECTORY_CONFIGURATION_SETTING_VALUE_PATTERN: s::Pattern = s::Pattern::new("^[a-zA-Z0-9_]*$");
static DIRECTORY_CONFIGURATION_SETTING_VALUE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 255 }, pattern: Some(&DIRECTORY_CONFIGURATION_SETTING_VALUE_PATTERN), values: &[], secret: false });
static DIRECTORY_CONFIGURATION_SETTING_NAME_PATTERN: s::Pattern = s::Pattern::new("^[a-zA-Z0-9-/. _]*$");
static DIRECTORY_CONFIGURATION_SETTING_NAME: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 255 }, pattern: Some(&DIRECTORY_CONFIGURATION_SETTING_NAME_PATTERN), values: &[], secret: false });
static DIRECTORY_CONFIGURATION_SETTING_REQUEST_DETAILED_STATUS: s::Shape = s::Shape::Map(s::Map { key: &REGION_NAME, value: &DIRECTORY_CONFIGURATION_STATUS, length: s::ANY });
static SETTING_ENTRY: s::Shape = s::Shape::Structure(s::Structure { name: "SettingEntry", union: false, members: &[
    s::Member::new("AllowedValues", &s::TEXT),
    s::Member::new("AppliedValue", &DIRECTORY_CONFIGURATION_SETTING_VALUE),
    s::Member::new("DataType", &s::TEXT),
    s::Member::new("LastRequestedDateTime", &s::TIMESTAMP),
    s::Member::new("LastUpdatedDateTime", &s::TIMESTAMP),
    s::Member::new("Name", &DIRECTORY_CONFIGURATION_SETTING_NAME),
    s::Member::new("RequestDetailedStatus", &DIRECTORY_CONFIGURATION_SETTING_REQUEST_DETAILED_STATUS),
    s::Member::new("RequestStatus", &DIRECTORY_CONFIGURATION_STATUS),
    s::Member::new("RequestStatusMessage", &s::TEXT),
    s::Member::new("RequestedValue", &DIRECTORY_CONFIGURATION_SETTING_VALUE),
    s::Member::new("Type", &s::TEXT),
] });
static SETTING_ENTRIES: s::Shape = s::Shape::List(s::List { item: &SETTING_ENTRY, tag: "member", length: s::ANY });
static DESCRIBE_SETTINGS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeSettingsResult", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("SettingEntries", &SETTING_ENTRIES),
] });
static DESCRIBE_SHARED_DIRECTORIES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeSharedDirectoriesRequest", union: false, members: &[
    s::Member::new("Limit", &LIMIT),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("OwnerDirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("SharedDirectoryIds", &DIRECTORY_IDS),
] });
static SHARED_DIRECTORIES: s::Shape = s::Shape::List(s::List { item: &SHARED_DIRECTORY, tag: "member", length: s::ANY });
static DESCRIBE_SHARED_DIRECTORIES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeSharedDirectoriesResult", union: false, members: &[
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("SharedDirectories", &SHARED_DIRECTORIES),
] });
static SNAPSHOT_IDS: s::Shape = s::Shape::List(s::List { item: &SNAPSHOT_ID, tag: "member", length: s::ANY });
static DESCRIBE_SNAPSHOTS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeSnapshotsRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("Limit", &LIMIT),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("SnapshotIds", &SNAPSHOT_IDS),
] });
static SNAPSHOT_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Auto", "Manual"], secret: false });
static SNAPSHOT: s::Shape = s::Shape::Structure(s::Structure { name: "Snapshot", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("Name", &DESCRIPTION),
    s::Member::new("SnapshotId", &SNAPSHOT_ID),
    s::Member::new("StartTime", &s::TIMESTAMP),
    s::Member::new("Status", &RADIUS_STATUS),
    s::Member::new("Type", &SNAPSHOT_TYPE),
] });
static SNAPSHOTS: s::Shape = s::Shape::List(s::List { item: &SNAPSHOT, tag: "member", length: s::ANY });
static DESCRIBE_SNAPSHOTS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeSnapshotsResult", union: false, members: &[
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("Snapshots", &SNAPSHOTS),
] });
static TRUST_IDS: s::Shape = s::Shape::List(s::List { item: &TRUST_ID, tag: "member", length: s::ANY });
static DESCRIBE_TRUSTS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeTrustsRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("Limit", &LIMIT),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("TrustIds", &TRUST_IDS),
] });
static TRUST_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Creating", "Created", "Verifying", "VerifyFailed", "Verified", "Updating", "UpdateFailed", "Updated", "Deleting", "Deleted", "Failed"], secret: false });
static TRUST: s::Shape = s::Shape::Structure(s::Structure { name: "Trust", union: false, members: &[
    s::Member::new("CreatedDateTime", &s::TIMESTAMP),
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("LastUpdatedDateTime", &s::TIMESTAMP),
    s::Member::new("RemoteDomainName", &REMOTE_DOMAIN_NAME),
    s::Member::new("SelectiveAuth", &SELECTIVE_AUTH),
    s::Member::new("StateLastUpdatedDateTime", &s::TIMESTAMP),
    s::Member::new("TrustDirection", &TRUST_DIRECTION),
    s::Member::new("TrustId", &TRUST_ID),
    s::Member::new("TrustState", &TRUST_STATE),
    s::Member::new("TrustStateReason", &s::TEXT),
    s::Member::new("TrustType", &TRUST_TYPE),
] });
static TRUSTS: s::Shape = s::Shape::List(s::List { item: &TRUST, tag: "member", length: s::ANY });
static DESCRIBE_TRUSTS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeTrustsResult", union: false, members: &[
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("Trusts", &TRUSTS),
] });
static UPDATE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["OS", "NETWORK", "SIZE"], secret: false });
static DESCRIBE_UPDATE_DIRECTORY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeUpdateDirectoryRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("RegionName", &REGION_NAME),
    s::Member::new("UpdateType", &UPDATE_TYPE).required(),
] });
static OS_UPDATE_SETTINGS: s::Shape = s::Shape::Structure(s::Structure { name: "OSUpdateSettings", union: false, members: &[
    s::Member::new("OSVersion", &OS_VERSION),
] });
static UPDATE_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateValue", union: false, members: &[
    s::Member::new("OSUpdateSettings", &OS_UPDATE_SETTINGS),
] });
static UPDATE_INFO_ENTRY: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateInfoEntry", union: false, members: &[
    s::Member::new("InitiatedBy", &s::TEXT),
    s::Member::new("LastUpdatedDateTime", &s::TIMESTAMP),
    s::Member::new("NewValue", &UPDATE_VALUE),
    s::Member::new("PreviousValue", &UPDATE_VALUE),
    s::Member::new("Region", &REGION_NAME),
    s::Member::new("StartTime", &s::TIMESTAMP),
    s::Member::new("Status", &UPDATE_STATUS),
    s::Member::new("StatusReason", &s::TEXT),
] });
static UPDATE_ACTIVITIES: s::Shape = s::Shape::List(s::List { item: &UPDATE_INFO_ENTRY, tag: "member", length: s::ANY });
static DESCRIBE_UPDATE_DIRECTORY_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeUpdateDirectoryResult", union: false, members: &[
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("UpdateActivities", &UPDATE_ACTIVITIES),
] });
static DISABLE_CA_ENROLLMENT_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DisableCAEnrollmentPolicyRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
] });
static DISABLE_CA_ENROLLMENT_POLICY_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DisableCAEnrollmentPolicyResult", union: false, members: &[
] });
static DISABLE_CLIENT_AUTHENTICATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DisableClientAuthenticationRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("Type", &CLIENT_AUTHENTICATION_TYPE).required(),
] });
static DISABLE_CLIENT_AUTHENTICATION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DisableClientAuthenticationResult", union: false, members: &[
] });
static DISABLE_DIRECTORY_DATA_ACCESS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DisableDirectoryDataAccessRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
] });
static DISABLE_DIRECTORY_DATA_ACCESS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DisableDirectoryDataAccessResult", union: false, members: &[
] });
static DISABLE_LDAPS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DisableLDAPSRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("Type", &LDAPS_TYPE).required(),
] });
static DISABLE_LDAPS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DisableLDAPSResult", union: false, members: &[
] });
static DISABLE_RADIUS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DisableRadiusRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
] });
static DISABLE_RADIUS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DisableRadiusResult", union: false, members: &[
] });
static DISABLE_SSO_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DisableSsoRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("Password", &CONNECT_PASSWORD),
    s::Member::new("UserName", &USER_NAME),
] });
static DISABLE_SSO_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DisableSsoResult", union: false, members: &[
] });
static ENABLE_CA_ENROLLMENT_POLICY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "EnableCAEnrollmentPolicyRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("PcaConnectorArn", &PCA_CONNECTOR_ARN).required(),
] });
static ENABLE_CA_ENROLLMENT_POLICY_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "EnableCAEnrollmentPolicyResult", union: false, members: &[
] });
static ENABLE_CLIENT_AUTHENTICATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "EnableClientAuthenticationRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("Type", &CLIENT_AUTHENTICATION_TYPE).required(),
] });
static ENABLE_CLIENT_AUTHENTICATION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "EnableClientAuthenticationResult", union: false, members: &[
] });
static ENABLE_DIRECTORY_DATA_ACCESS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "EnableDirectoryDataAccessRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
] });
static ENABLE_DIRECTORY_DATA_ACCESS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "EnableDirectoryDataAccessResult", union: false, members: &[
] });
static ENABLE_LDAPS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "EnableLDAPSRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("Type", &LDAPS_TYPE).required(),
] });
static ENABLE_LDAPS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "EnableLDAPSResult", union: false, members: &[
] });
static ENABLE_RADIUS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "EnableRadiusRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("RadiusSettings", &RADIUS_SETTINGS).required(),
] });
static ENABLE_RADIUS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "EnableRadiusResult", union: false, members: &[
] });
static ENABLE_SSO_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "EnableSsoRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("Password", &CONNECT_PASSWORD),
    s::Member::new("UserName", &USER_NAME),
] });
static ENABLE_SSO_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "EnableSsoResult", union: false, members: &[
] });
static GET_DIRECTORY_LIMITS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetDirectoryLimitsRequest", union: false, members: &[
] });
static DIRECTORY_LIMITS: s::Shape = s::Shape::Structure(s::Structure { name: "DirectoryLimits", union: false, members: &[
    s::Member::new("CloudOnlyDirectoriesCurrentCount", &LIMIT),
    s::Member::new("CloudOnlyDirectoriesLimit", &LIMIT),
    s::Member::new("CloudOnlyDirectoriesLimitReached", &s::BOOLEAN),
    s::Member::new("CloudOnlyMicrosoftADCurrentCount", &LIMIT),
    s::Member::new("CloudOnlyMicrosoftADLimit", &LIMIT),
    s::Member::new("CloudOnlyMicrosoftADLimitReached", &s::BOOLEAN),
    s::Member::new("ConnectedDirectoriesCurrentCount", &LIMIT),
    s::Member::new("ConnectedDirectoriesLimit", &LIMIT),
    s::Member::new("ConnectedDirectoriesLimitReached", &s::BOOLEAN),
] });
static GET_DIRECTORY_LIMITS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "GetDirectoryLimitsResult", union: false, members: &[
    s::Member::new("DirectoryLimits", &DIRECTORY_LIMITS),
] });
static GET_SNAPSHOT_LIMITS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetSnapshotLimitsRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
] });
static SNAPSHOT_LIMITS: s::Shape = s::Shape::Structure(s::Structure { name: "SnapshotLimits", union: false, members: &[
    s::Member::new("ManualSnapshotsCurrentCount", &LIMIT),
    s::Member::new("ManualSnapshotsLimit", &LIMIT),
    s::Member::new("ManualSnapshotsLimitReached", &s::BOOLEAN),
] });
static GET_SNAPSHOT_LIMITS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "GetSnapshotLimitsResult", union: false, members: &[
    s::Member::new("SnapshotLimits", &SNAPSHOT_LIMITS),
] });
static ASSESSMENT_LIMIT: s::Shape = s::Shape::Integer(1, 100);
static LIST_AD_ASSESSMENTS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListADAssessmentsRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("Limit", &ASSESSMENT_LIMIT),
    s::Member::new("NextToken", &s::TEXT),
] });
static ASSESSMENT_SUMMARY: s::Shape = s::Shape::Structure(s::Structure { name: "AssessmentSummary", union: false, members: &[
    s::Member::new("AssessmentId", &ASSESSMENT_ID),
    s::Member::new("CustomerDnsIps", &CUSTOMER_DNS_IPS),
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("DnsName", &DIRECTORY_NAME),
    s::Member::new("LastUpdateDateTime", &s::TIMESTAMP),
    s::Member::new("ReportType", &s::TEXT),
    s::Member::new("StartTime", &s::TIMESTAMP),
    s::Member::new("Status", &s::TEXT),
] });
static ASSESSMENTS: s::Shape = s::Shape::List(s::List { item: &ASSESSMENT_SUMMARY, tag: "member", length: s::ANY });
static LIST_AD_ASSESSMENTS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ListADAssessmentsResult", union: false, members: &[
    s::Member::new("Assessments", &ASSESSMENTS),
    s::Member::new("NextToken", &s::TEXT),
] });
static LIST_CERTIFICATES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListCertificatesRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("Limit", &PAGE_LIMIT),
    s::Member::new("NextToken", &s::TEXT),
] });
static CERTIFICATE_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "CertificateInfo", union: false, members: &[
    s::Member::new("CertificateId", &CERTIFICATE_ID),
    s::Member::new("CommonName", &s::TEXT),
    s::Member::new("ExpiryDateTime", &s::TIMESTAMP),
    s::Member::new("State", &CERTIFICATE_STATE),
    s::Member::new("Type", &CERTIFICATE_TYPE),
] });
static CERTIFICATES_INFO: s::Shape = s::Shape::List(s::List { item: &CERTIFICATE_INFO, tag: "member", length: s::ANY });
static LIST_CERTIFICATES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ListCertificatesResult", union: false, members: &[
    s::Member::new("CertificatesInfo", &CERTIFICATES_INFO),
    s::Member::new("NextToken", &s::TEXT),
] });
static LIST_IP_ROUTES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListIpRoutesRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("Limit", &LIMIT),
    s::Member::new("NextToken", &s::TEXT),
] });
static IP_ROUTE_STATUS_MSG: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Adding", "Added", "Removing", "Removed", "AddFailed", "RemoveFailed"], secret: false });
static IP_ROUTE_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "IpRouteInfo", union: false, members: &[
    s::Member::new("AddedDateTime", &s::TIMESTAMP),
    s::Member::new("CidrIp", &CIDR_IP),
    s::Member::new("CidrIpv6", &CIDR_IPV6),
    s::Member::new("Description", &DESCRIPTION),
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("IpRouteStatusMsg", &IP_ROUTE_STATUS_MSG),
    s::Member::new("IpRouteStatusReason", &s::TEXT),
] });
static IP_ROUTES_INFO: s::Shape = s::Shape::List(s::List { item: &IP_ROUTE_INFO, tag: "member", length: s::ANY });
static LIST_IP_ROUTES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ListIpRoutesResult", union: false, members: &[
    s::Member::new("IpRoutesInfo", &IP_ROUTES_INFO),
    s::Member::new("NextToken", &s::TEXT),
] });
static LIST_LOG_SUBSCRIPTIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListLogSubscriptionsRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("Limit", &LIMIT),
    s::Member::new("NextToken", &s::TEXT),
] });
static LOG_SUBSCRIPTION: s::Shape = s::Shape::Structure(s::Structure { name: "LogSubscription", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("LogGroupName", &LOG_GROUP_NAME),
    s::Member::new("SubscriptionCreatedDateTime", &s::TIMESTAMP),
] });
static LOG_SUBSCRIPTIONS: s::Shape = s::Shape::List(s::List { item: &LOG_SUBSCRIPTION, tag: "member", length: s::ANY });
static LIST_LOG_SUBSCRIPTIONS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ListLogSubscriptionsResult", union: false, members: &[
    s::Member::new("LogSubscriptions", &LOG_SUBSCRIPTIONS),
    s::Member::new("NextToken", &s::TEXT),
] });
static LIST_SCHEMA_EXTENSIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListSchemaExtensionsRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("Limit", &LIMIT),
    s::Member::new("NextToken", &s::TEXT),
] });
static SCHEMA_EXTENSION_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Initializing", "CreatingSnapshot", "UpdatingSchema", "Replicating", "CancelInProgress", "RollbackInProgress", "Cancelled", "Failed", "Completed"], secret: false });
static SCHEMA_EXTENSION_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "SchemaExtensionInfo", union: false, members: &[
    s::Member::new("Description", &DESCRIPTION),
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("EndDateTime", &s::TIMESTAMP),
    s::Member::new("SchemaExtensionId", &SCHEMA_EXTENSION_ID),
    s::Member::new("SchemaExtensionStatus", &SCHEMA_EXTENSION_STATUS),
    s::Member::new("SchemaExtensionStatusReason", &s::TEXT),
    s::Member::new("StartDateTime", &s::TIMESTAMP),
] });
static SCHEMA_EXTENSIONS_INFO: s::Shape = s::Shape::List(s::List { item: &SCHEMA_EXTENSION_INFO, tag: "member", length: s::ANY });
static LIST_SCHEMA_EXTENSIONS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ListSchemaExtensionsResult", union: false, members: &[
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("SchemaExtensionsInfo", &SCHEMA_EXTENSIONS_INFO),
] });
static LIST_TAGS_FOR_RESOURCE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListTagsForResourceRequest", union: false, members: &[
    s::Member::new("Limit", &LIMIT),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("ResourceId", &RESOURCE_ID).required(),
] });
static LIST_TAGS_FOR_RESOURCE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ListTagsForResourceResult", union: false, members: &[
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("Tags", &TAGS),
] });
static CERTIFICATE_DATA: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 8192 }, pattern: None, values: &[], secret: false });
static REGISTER_CERTIFICATE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RegisterCertificateRequest", union: false, members: &[
    s::Member::new("CertificateData", &CERTIFICATE_DATA).required(),
    s::Member::new("ClientCertAuthSettings", &CLIENT_CERT_AUTH_SETTINGS),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("Type", &CERTIFICATE_TYPE),
] });
static REGISTER_CERTIFICATE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "RegisterCertificateResult", union: false, members: &[
    s::Member::new("CertificateId", &CERTIFICATE_ID),
] });
static REGISTER_EVENT_TOPIC_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RegisterEventTopicRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("TopicName", &TOPIC_NAME).required(),
] });
static REGISTER_EVENT_TOPIC_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "RegisterEventTopicResult", union: false, members: &[
] });
static REJECT_SHARED_DIRECTORY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RejectSharedDirectoryRequest", union: false, members: &[
    s::Member::new("SharedDirectoryId", &DIRECTORY_ID).required(),
] });
static REJECT_SHARED_DIRECTORY_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "RejectSharedDirectoryResult", union: false, members: &[
    s::Member::new("SharedDirectoryId", &DIRECTORY_ID),
] });
static CIDR_IPS: s::Shape = s::Shape::List(s::List { item: &CIDR_IP, tag: "member", length: s::ANY });
static CIDR_IPV6S: s::Shape = s::Shape::List(s::List { item: &CIDR_IPV6, tag: "member", length: s::ANY });
static REMOVE_IP_ROUTES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RemoveIpRoutesRequest", union: false, members: &[
    s::Member::new("CidrIps", &CIDR_IPS),
    s::Member::new("CidrIpv6s", &CIDR_IPV6S),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
] });
static REMOVE_IP_ROUTES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "RemoveIpRoutesResult", union: false, members: &[
] });
static REMOVE_REGION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RemoveRegionRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
] });
static REMOVE_REGION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "RemoveRegionResult", union: false, members: &[
] });
static TAG_KEYS: s::Shape = s::Shape::List(s::List { item: &TAG_KEY, tag: "member", length: s::ANY });
static REMOVE_TAGS_FROM_RESOURCE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RemoveTagsFromResourceRequest", union: false, members: &[
    s::Member::new("ResourceId", &RESOURCE_ID).required(),
    s::Member::new("TagKeys", &TAG_KEYS).required(),
] });
static REMOVE_TAGS_FROM_RESOURCE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "RemoveTagsFromResourceResult", union: false, members: &[
] });
static USER_PASSWORD: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 127 }, pattern: None, values: &[], secret: true });
static RESET_USER_PASSWORD_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ResetUserPasswordRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("NewPassword", &USER_PASSWORD).required(),
    s::Member::new("UserName", &RADIUS_DISPLAY_LABEL).required(),
] });
static RESET_USER_PASSWORD_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ResetUserPasswordResult", union: false, members: &[
] });
static RESTORE_FROM_SNAPSHOT_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RestoreFromSnapshotRequest", union: false, members: &[
    s::Member::new("SnapshotId", &SNAPSHOT_ID).required(),
] });
static RESTORE_FROM_SNAPSHOT_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "RestoreFromSnapshotResult", union: false, members: &[
] });
static TARGET_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ACCOUNT"], secret: false });
static SHARE_TARGET: s::Shape = s::Shape::Structure(s::Structure { name: "ShareTarget", union: false, members: &[
    s::Member::new("Id", &RADIUS_DISPLAY_LABEL).required(),
    s::Member::new("Type", &TARGET_TYPE).required(),
] });
static SHARE_DIRECTORY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ShareDirectoryRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("ShareMethod", &SHARE_METHOD).required(),
    s::Member::new("ShareNotes", &NOTES),
    s::Member::new("ShareTarget", &SHARE_TARGET).required(),
] });
static SHARE_DIRECTORY_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ShareDirectoryResult", union: false, members: &[
    s::Member::new("SharedDirectoryId", &DIRECTORY_ID),
] });
static ASSESSMENT_CONFIGURATION: s::Shape = s::Shape::Structure(s::Structure { name: "AssessmentConfiguration", union: false, members: &[
    s::Member::new("CustomerDnsIps", &CUSTOMER_DNS_IPS).required(),
    s::Member::new("DnsName", &DIRECTORY_NAME).required(),
    s::Member::new("InstanceIds", &ASSESSMENT_INSTANCE_IDS).required(),
    s::Member::new("SecurityGroupIds", &SECURITY_GROUP_IDS),
    s::Member::new("VpcSettings", &DIRECTORY_VPC_SETTINGS).required(),
] });
static START_AD_ASSESSMENT_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "StartADAssessmentRequest", union: false, members: &[
    s::Member::new("AssessmentConfiguration", &ASSESSMENT_CONFIGURATION),
    s::Member::new("DirectoryId", &DIRECTORY_ID),
] });
static START_AD_ASSESSMENT_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "StartADAssessmentResult", union: false, members: &[
    s::Member::new("AssessmentId", &ASSESSMENT_ID),
] });
static LDIF_CONTENT: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 500000 }, pattern: None, values: &[], secret: false });
static START_SCHEMA_EXTENSION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "StartSchemaExtensionRequest", union: false, members: &[
    s::Member::new("CreateSnapshotBeforeSchemaExtension", &s::BOOLEAN).required(),
    s::Member::new("Description", &DESCRIPTION).required(),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("LdifContent", &LDIF_CONTENT).required(),
] });
static START_SCHEMA_EXTENSION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "StartSchemaExtensionResult", union: false, members: &[
    s::Member::new("SchemaExtensionId", &SCHEMA_EXTENSION_ID),
] });
static UNSHARE_TARGET: s::Shape = s::Shape::Structure(s::Structure { name: "UnshareTarget", union: false, members: &[
    s::Member::new("Id", &RADIUS_DISPLAY_LABEL).required(),
    s::Member::new("Type", &TARGET_TYPE).required(),
] });
static UNSHARE_DIRECTORY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UnshareDirectoryRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("UnshareTarget", &UNSHARE_TARGET).required(),
] });
static UNSHARE_DIRECTORY_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "UnshareDirectoryResult", union: false, members: &[
    s::Member::new("SharedDirectoryId", &DIRECTORY_ID),
] });
static UPDATE_CONDITIONAL_FORWARDER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateConditionalForwarderRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("DnsIpAddrs", &DNS_IP_ADDRS),
    s::Member::new("DnsIpv6Addrs", &DNS_IPV6_ADDRS),
    s::Member::new("RemoteDomainName", &REMOTE_DOMAIN_NAME).required(),
] });
static UPDATE_CONDITIONAL_FORWARDER_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateConditionalForwarderResult", union: false, members: &[
] });
static DIRECTORY_SIZE_UPDATE_SETTINGS: s::Shape = s::Shape::Structure(s::Structure { name: "DirectorySizeUpdateSettings", union: false, members: &[
    s::Member::new("DirectorySize", &DIRECTORY_SIZE),
] });
static NETWORK_UPDATE_SETTINGS: s::Shape = s::Shape::Structure(s::Structure { name: "NetworkUpdateSettings", union: false, members: &[
    s::Member::new("CustomerDnsIpsV6", &DNS_IPV6_ADDRS),
    s::Member::new("NetworkType", &NETWORK_TYPE),
] });
static UPDATE_DIRECTORY_SETUP_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateDirectorySetupRequest", union: false, members: &[
    s::Member::new("CreateSnapshotBeforeUpdate", &s::BOOLEAN),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("DirectorySizeUpdateSettings", &DIRECTORY_SIZE_UPDATE_SETTINGS),
    s::Member::new("NetworkUpdateSettings", &NETWORK_UPDATE_SETTINGS),
    s::Member::new("OSUpdateSettings", &OS_UPDATE_SETTINGS),
    s::Member::new("UpdateType", &UPDATE_TYPE).required(),
] });
static UPDATE_DIRECTORY_SETUP_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateDirectorySetupResult", union: false, members: &[
] });
static HYBRID_ADMINISTRATOR_ACCOUNT_UPDATE: s::Shape = s::Shape::Structure(s::Structure { name: "HybridAdministratorAccountUpdate", union: false, members: &[
    s::Member::new("SecretArn", &SECRET_ARN).required(),
] });
static HYBRID_CUSTOMER_INSTANCES_SETTINGS: s::Shape = s::Shape::Structure(s::Structure { name: "HybridCustomerInstancesSettings", union: false, members: &[
    s::Member::new("CustomerDnsIps", &CUSTOMER_DNS_IPS).required(),
    s::Member::new("InstanceIds", &ASSESSMENT_INSTANCE_IDS).required(),
] });
static UPDATE_HYBRID_AD_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateHybridADRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("HybridAdministratorAccountUpdate", &HYBRID_ADMINISTRATOR_ACCOUNT_UPDATE),
    s::Member::new("SelfManagedInstancesSettings", &HYBRID_CUSTOMER_INSTANCES_SETTINGS),
] });
static UPDATE_HYBRID_AD_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateHybridADResult", union: false, members: &[
    s::Member::new("AssessmentId", &ASSESSMENT_ID),
    s::Member::new("DirectoryId", &DIRECTORY_ID),
] });
static UPDATE_NUMBER_OF_DOMAIN_CONTROLLERS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateNumberOfDomainControllersRequest", union: false, members: &[
    s::Member::new("DesiredNumber", &DESIRED_NUMBER_OF_DOMAIN_CONTROLLERS).required(),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
] });
static UPDATE_NUMBER_OF_DOMAIN_CONTROLLERS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateNumberOfDomainControllersResult", union: false, members: &[
] });
static UPDATE_RADIUS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateRadiusRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("RadiusSettings", &RADIUS_SETTINGS).required(),
] });
static UPDATE_RADIUS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateRadiusResult", union: false, members: &[
] });
static SETTING: s::Shape = s::Shape::Structure(s::Structure { name: "Setting", union: false, members: &[
    s::Member::new("Name", &DIRECTORY_CONFIGURATION_SETTING_NAME).required(),
    s::Member::new("Value", &DIRECTORY_CONFIGURATION_SETTING_VALUE).required(),
] });
static SETTINGS: s::Shape = s::Shape::List(s::List { item: &SETTING, tag: "member", length: s::ANY });
static UPDATE_SETTINGS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateSettingsRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required(),
    s::Member::new("Settings", &SETTINGS).required(),
] });
static UPDATE_SETTINGS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateSettingsResult", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
] });
static UPDATE_TRUST_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateTrustRequest", union: false, members: &[
    s::Member::new("SelectiveAuth", &SELECTIVE_AUTH),
    s::Member::new("TrustId", &TRUST_ID).required(),
] });
static REQUEST_ID_PATTERN: s::Pattern = s::Pattern::new("^([A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12})$");
static REQUEST_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&REQUEST_ID_PATTERN), values: &[], secret: false });
static UPDATE_TRUST_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateTrustResult", union: false, members: &[
    s::Member::new("RequestId", &REQUEST_ID),
    s::Member::new("TrustId", &TRUST_ID),
] });
static VERIFY_TRUST_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "VerifyTrustRequest", union: false, members: &[
    s::Member::new("TrustId", &TRUST_ID).required(),
] });
static VERIFY_TRUST_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "VerifyTrustResult", union: false, members: &[
    s::Member::new("TrustId", &TRUST_ID),
] });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddTagsToResourceRequest {
    pub resource_id: String,
    pub tags: Vec<Tag>,
}
impl t::FromTree for AddTagsToResourceRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            resource_id: from.take("ResourceId")?,
            tags: from.take("Tags")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddTagsToResourceResult {
}
impl IntoTree for AddTagsToResourceResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ConnectDirectoryRequest {
    pub connect_settings: DirectoryConnectSettings,
    pub description: Option<String>,
    pub name: String,
    pub network_type: Option<String>,
    pub password: t::Secret,
    pub short_name: Option<String>,
    pub size: String,
    pub tags: Option<Vec<Tag>>,
}
impl t::FromTree for ConnectDirectoryRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            connect_settings: from.take("ConnectSettings")?,
            description: from.take("Description")?,
            name: from.take("Name")?,
            network_type: from.take("NetworkType")?,
            password: from.take("Password")?,
            short_name: from.take("ShortName")?,
            size: from.take("Size")?,
            tags: from.take("Tags")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ConnectDirectoryResult {
    pub directory_id: Option<String>,
}
impl IntoTree for ConnectDirectoryResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DirectoryId", self.directory_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateAliasRequest {
    pub alias: String,
    pub directory_id: String,
}
impl t::FromTree for CreateAliasRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            alias: from.take("Alias")?,
            directory_id: from.take("DirectoryId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateAliasResult {
    pub alias: Option<String>,
    pub directory_id: Option<String>,
}
impl IntoTree for CreateAliasResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Alias", self.alias.into_tree()),
            ("DirectoryId", self.directory_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateDirectoryRequest {
    pub description: Option<String>,
    pub name: String,
    pub network_type: Option<String>,
    pub password: t::Secret,
    pub short_name: Option<String>,
    pub size: String,
    pub tags: Option<Vec<Tag>>,
    pub vpc_settings: Option<DirectoryVpcSettings>,
}
impl t::FromTree for CreateDirectoryRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            description: from.take("Description")?,
            name: from.take("Name")?,
            network_type: from.take("NetworkType")?,
            password: from.take("Password")?,
            short_name: from.take("ShortName")?,
            size: from.take("Size")?,
            tags: from.take("Tags")?,
            vpc_settings: from.take("VpcSettings")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateDirectoryResult {
    pub directory_id: Option<String>,
}
impl IntoTree for CreateDirectoryResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DirectoryId", self.directory_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteDirectoryRequest {
    pub directory_id: String,
}
impl t::FromTree for DeleteDirectoryRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            directory_id: from.take("DirectoryId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteDirectoryResult {
    pub directory_id: Option<String>,
}
impl IntoTree for DeleteDirectoryResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DirectoryId", self.directory_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeDirectoriesRequest {
    pub directory_ids: Option<Vec<String>>,
    pub limit: Option<i64>,
    pub next_token: Option<String>,
}
impl t::FromTree for DescribeDirectoriesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            directory_ids: from.take("DirectoryIds")?,
            limit: from.take("Limit")?,
            next_token: from.take("NextToken")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeDirectoriesResult {
    pub directory_descriptions: Option<Vec<DirectoryDescription>>,
    pub next_token: Option<String>,
}
impl IntoTree for DescribeDirectoriesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DirectoryDescriptions", self.directory_descriptions.into_tree()),
            ("NextToken", self.next_token.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeDomainControllersRequest {
    pub directory_id: String,
    pub domain_controller_ids: Option<Vec<String>>,
    pub limit: Option<i64>,
    pub next_token: Option<String>,
}
impl t::FromTree for DescribeDomainControllersRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            directory_id: from.take("DirectoryId")?,
            domain_controller_ids: from.take("DomainControllerIds")?,
            limit: from.take("Limit")?,
            next_token: from.take("NextToken")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeDomainControllersResult {
    pub domain_controllers: Option<Vec<DomainController>>,
    pub next_token: Option<String>,
}
impl IntoTree for DescribeDomainControllersResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DomainControllers", self.domain_controllers.into_tree()),
            ("NextToken", self.next_token.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DirectoryConnectSettings {
    pub customer_dns_ips: Option<Vec<String>>,
    pub customer_dns_ips_v6: Option<Vec<String>>,
    pub customer_user_name: String,
    pub subnet_ids: Vec<String>,
    pub vpc_id: String,
}
impl t::FromTree for DirectoryConnectSettings {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            customer_dns_ips: from.take("CustomerDnsIps")?,
            customer_dns_ips_v6: from.take("CustomerDnsIpsV6")?,
            customer_user_name: from.take("CustomerUserName")?,
            subnet_ids: from.take("SubnetIds")?,
            vpc_id: from.take("VpcId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DirectoryConnectSettingsDescription {
    pub availability_zones: Option<Vec<String>>,
    pub connect_ips: Option<Vec<String>>,
    pub connect_ips_v6: Option<Vec<String>>,
    pub customer_user_name: Option<String>,
    pub security_group_id: Option<String>,
    pub subnet_ids: Option<Vec<String>>,
    pub vpc_id: Option<String>,
}
impl IntoTree for DirectoryConnectSettingsDescription {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AvailabilityZones", self.availability_zones.into_tree()),
            ("ConnectIps", self.connect_ips.into_tree()),
            ("ConnectIpsV6", self.connect_ips_v6.into_tree()),
            ("CustomerUserName", self.customer_user_name.into_tree()),
            ("SecurityGroupId", self.security_group_id.into_tree()),
            ("SubnetIds", self.subnet_ids.into_tree()),
            ("VpcId", self.vpc_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DirectoryDescription {
    pub access_url: Option<String>,
    pub alias: Option<String>,
    pub connect_settings: Option<DirectoryConnectSettingsDescription>,
    pub description: Option<String>,
    pub desired_number_of_domain_controllers: Option<i64>,
    pub directory_id: Option<String>,
    pub dns_ip_addrs: Option<Vec<String>>,
    pub dns_ipv6_addrs: Option<Vec<String>>,
    pub edition: Option<String>,
    pub hybrid_settings: Option<HybridSettingsDescription>,
    pub launch_time: Option<t::Timestamp>,
    pub name: Option<String>,
    pub network_type: Option<String>,
    pub os_version: Option<String>,
    pub owner_directory_description: Option<OwnerDirectoryDescription>,
    pub radius_settings: Option<RadiusSettings>,
    pub radius_status: Option<String>,
    pub regions_info: Option<RegionsInfo>,
    pub share_method: Option<String>,
    pub share_notes: Option<t::Secret>,
    pub share_status: Option<String>,
    pub short_name: Option<String>,
    pub size: Option<String>,
    pub sso_enabled: Option<bool>,
    pub stage: Option<String>,
    pub stage_last_updated_date_time: Option<t::Timestamp>,
    pub stage_reason: Option<String>,
    pub r#type: Option<String>,
    pub vpc_settings: Option<DirectoryVpcSettingsDescription>,
}
impl IntoTree for DirectoryDescription {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AccessUrl", self.access_url.into_tree()),
            ("Alias", self.alias.into_tree()),
            ("ConnectSettings", self.connect_settings.into_tree()),
            ("Description", self.description.into_tree()),
            ("DesiredNumberOfDomainControllers", self.desired_number_of_domain_controllers.into_tree()),
            ("DirectoryId", self.directory_id.into_tree()),
            ("DnsIpAddrs", self.dns_ip_addrs.into_tree()),
            ("DnsIpv6Addrs", self.dns_ipv6_addrs.into_tree()),
            ("Edition", self.edition.into_tree()),
            ("HybridSettings", self.hybrid_settings.into_tree()),
            ("LaunchTime", self.launch_time.into_tree()),
            ("Name", self.name.into_tree()),
            ("NetworkType", self.network_type.into_tree()),
            ("OsVersion", self.os_version.into_tree()),
            ("OwnerDirectoryDescription", self.owner_directory_description.into_tree()),
            ("RadiusSettings", self.radius_settings.into_tree()),
            ("RadiusStatus", self.radius_status.into_tree()),
            ("RegionsInfo", self.regions_info.into_tree()),
            ("ShareMethod", self.share_method.into_tree()),
            ("ShareNotes", self.share_notes.into_tree()),
            ("ShareStatus", self.share_status.into_tree()),
            ("ShortName", self.short_name.into_tree()),
            ("Size", self.size.into_tree()),
            ("SsoEnabled", self.sso_enabled.into_tree()),
            ("Stage", self.stage.into_tree()),
            ("StageLastUpdatedDateTime", self.stage_last_updated_date_time.into_tree()),
            ("StageReason", self.stage_reason.into_tree()),
            ("Type", self.r#type.into_tree()),
            ("VpcSettings", self.vpc_settings.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DirectoryLimits {
    pub cloud_only_directories_current_count: Option<i64>,
    pub cloud_only_directories_limit: Option<i64>,
    pub cloud_only_directories_limit_reached: Option<bool>,
    pub cloud_only_microsoft_ad_current_count: Option<i64>,
    pub cloud_only_microsoft_ad_limit: Option<i64>,
    pub cloud_only_microsoft_ad_limit_reached: Option<bool>,
    pub connected_directories_current_count: Option<i64>,
    pub connected_directories_limit: Option<i64>,
    pub connected_directories_limit_reached: Option<bool>,
}
impl IntoTree for DirectoryLimits {
    fn into_tree(self) -> t::Value {
        t::members([
            ("CloudOnlyDirectoriesCurrentCount", self.cloud_only_directories_current_count.into_tree()),
            ("CloudOnlyDirectoriesLimit", self.cloud_only_directories_limit.into_tree()),
            ("CloudOnlyDirectoriesLimitReached", self.cloud_only_directories_limit_reached.into_tree()),
            ("CloudOnlyMicrosoftADCurrentCount", self.cloud_only_microsoft_ad_current_count.into_tree()),
            ("CloudOnlyMicrosoftADLimit", self.cloud_only_microsoft_ad_limit.into_tree()),
            ("CloudOnlyMicrosoftADLimitReached", self.cloud_only_microsoft_ad_limit_reached.into_tree()),
            ("ConnectedDirectoriesCurrentCount", self.connected_directories_current_count.into_tree()),
            ("ConnectedDirectoriesLimit", self.connected_directories_limit.into_tree()),
            ("ConnectedDirectoriesLimitReached", self.connected_directories_limit_reached.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DirectoryVpcSettings {
    pub subnet_ids: Vec<String>,
    pub vpc_id: String,
}
impl t::FromTree for DirectoryVpcSettings {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            subnet_ids: from.take("SubnetIds")?,
            vpc_id: from.take("VpcId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DirectoryVpcSettingsDescription {
    pub availability_zones: Option<Vec<String>>,
    pub security_group_id: Option<String>,
    pub subnet_ids: Option<Vec<String>>,
    pub vpc_id: Option<String>,
}
impl IntoTree for DirectoryVpcSettingsDescription {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AvailabilityZones", self.availability_zones.into_tree()),
            ("SecurityGroupId", self.security_group_id.into_tree()),
            ("SubnetIds", self.subnet_ids.into_tree()),
            ("VpcId", self.vpc_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DomainController {
    pub availability_zone: Option<String>,
    pub directory_id: Option<String>,
    pub dns_ip_addr: Option<String>,
    pub dns_ipv6_addr: Option<String>,
    pub domain_controller_id: Option<String>,
    pub launch_time: Option<t::Timestamp>,
    pub status: Option<String>,
    pub status_last_updated_date_time: Option<t::Timestamp>,
    pub status_reason: Option<String>,
    pub subnet_id: Option<String>,
    pub vpc_id: Option<String>,
}
impl IntoTree for DomainController {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AvailabilityZone", self.availability_zone.into_tree()),
            ("DirectoryId", self.directory_id.into_tree()),
            ("DnsIpAddr", self.dns_ip_addr.into_tree()),
            ("DnsIpv6Addr", self.dns_ipv6_addr.into_tree()),
            ("DomainControllerId", self.domain_controller_id.into_tree()),
            ("LaunchTime", self.launch_time.into_tree()),
            ("Status", self.status.into_tree()),
            ("StatusLastUpdatedDateTime", self.status_last_updated_date_time.into_tree()),
            ("StatusReason", self.status_reason.into_tree()),
            ("SubnetId", self.subnet_id.into_tree()),
            ("VpcId", self.vpc_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetDirectoryLimitsRequest {
}
impl t::FromTree for GetDirectoryLimitsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        t::Members::of(value).map(|_| Self {})
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetDirectoryLimitsResult {
    pub directory_limits: Option<DirectoryLimits>,
}
impl IntoTree for GetDirectoryLimitsResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DirectoryLimits", self.directory_limits.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HybridSettingsDescription {
    pub self_managed_dns_ip_addrs: Option<Vec<String>>,
    pub self_managed_instance_ids: Option<Vec<String>>,
}
impl IntoTree for HybridSettingsDescription {
    fn into_tree(self) -> t::Value {
        t::members([
            ("SelfManagedDnsIpAddrs", self.self_managed_dns_ip_addrs.into_tree()),
            ("SelfManagedInstanceIds", self.self_managed_instance_ids.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListTagsForResourceRequest {
    pub limit: Option<i64>,
    pub next_token: Option<String>,
    pub resource_id: String,
}
impl t::FromTree for ListTagsForResourceRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            limit: from.take("Limit")?,
            next_token: from.take("NextToken")?,
            resource_id: from.take("ResourceId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListTagsForResourceResult {
    pub next_token: Option<String>,
    pub tags: Option<Vec<Tag>>,
}
impl IntoTree for ListTagsForResourceResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NextToken", self.next_token.into_tree()),
            ("Tags", self.tags.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OwnerDirectoryDescription {
    pub account_id: Option<String>,
    pub directory_id: Option<String>,
    pub dns_ip_addrs: Option<Vec<String>>,
    pub dns_ipv6_addrs: Option<Vec<String>>,
    pub network_type: Option<String>,
    pub radius_settings: Option<RadiusSettings>,
    pub radius_status: Option<String>,
    pub vpc_settings: Option<DirectoryVpcSettingsDescription>,
}
impl IntoTree for OwnerDirectoryDescription {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AccountId", self.account_id.into_tree()),
            ("DirectoryId", self.directory_id.into_tree()),
            ("DnsIpAddrs", self.dns_ip_addrs.into_tree()),
            ("DnsIpv6Addrs", self.dns_ipv6_addrs.into_tree()),
            ("NetworkType", self.network_type.into_tree()),
            ("RadiusSettings", self.radius_settings.into_tree()),
            ("RadiusStatus", self.radius_status.into_tree()),
            ("VpcSettings", self.vpc_settings.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RadiusSettings {
    pub authentication_protocol: Option<String>,
    pub display_label: Option<String>,
    pub radius_port: Option<i64>,
    pub radius_retries: Option<i64>,
    pub radius_servers: Option<Vec<String>>,
    pub radius_servers_ipv6: Option<Vec<String>>,
    pub radius_timeout: Option<i64>,
    pub shared_secret: Option<t::Secret>,
    pub use_same_username: Option<bool>,
}
impl IntoTree for RadiusSettings {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AuthenticationProtocol", self.authentication_protocol.into_tree()),
            ("DisplayLabel", self.display_label.into_tree()),
            ("RadiusPort", self.radius_port.into_tree()),
            ("RadiusRetries", self.radius_retries.into_tree()),
            ("RadiusServers", self.radius_servers.into_tree()),
            ("RadiusServersIpv6", self.radius_servers_ipv6.into_tree()),
            ("RadiusTimeout", self.radius_timeout.into_tree()),
            ("SharedSecret", self.shared_secret.into_tree()),
            ("UseSameUsername", self.use_same_username.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RegionsInfo {
    pub additional_regions: Option<Vec<String>>,
    pub primary_region: Option<String>,
}
impl IntoTree for RegionsInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AdditionalRegions", self.additional_regions.into_tree()),
            ("PrimaryRegion", self.primary_region.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RemoveTagsFromResourceRequest {
    pub resource_id: String,
    pub tag_keys: Vec<String>,
}
impl t::FromTree for RemoveTagsFromResourceRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            resource_id: from.take("ResourceId")?,
            tag_keys: from.take("TagKeys")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RemoveTagsFromResourceResult {
}
impl IntoTree for RemoveTagsFromResourceResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResetUserPasswordRequest {
    pub directory_id: String,
    pub new_password: t::Secret,
    pub user_name: String,
}
impl t::FromTree for ResetUserPasswordRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            directory_id: from.take("DirectoryId")?,
            new_password: from.take("NewPassword")?,
            user_name: from.take("UserName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResetUserPasswordResult {
}
impl IntoTree for ResetUserPasswordResult {
    fn into_tree(self) -> t::Value {
        t::members([])
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
