//! The service `sts`, version 2011-06-15. Written by `cargo xtask codegen`; do not edit.

use crate::schema as s;
use crate::tree::{self as t, IntoTree};

/// The service.
pub static MODEL: s::ServiceModel = s::ServiceModel {
    name: "sts",
    signing_name: "sts",
    version: "2011-06-15",
    target_prefix: None,
    protocols: &[s::Protocol::Query],
    xml_namespace: "https://sts.amazonaws.com/doc/2011-06-15/",
    operations: &[
        s::OperationModel { name: "AssumeRole", path: "/", input: &ASSUME_ROLE_REQUEST, output: &ASSUME_ROLE_RESPONSE, result_wrapper: Some("AssumeRoleResult") },
        s::OperationModel { name: "AssumeRoleWithSAML", path: "/", input: &ASSUME_ROLE_WITH_SAML_REQUEST, output: &ASSUME_ROLE_WITH_SAML_RESPONSE, result_wrapper: Some("AssumeRoleWithSAMLResult") },
        s::OperationModel { name: "AssumeRoleWithWebIdentity", path: "/", input: &ASSUME_ROLE_WITH_WEB_IDENTITY_REQUEST, output: &ASSUME_ROLE_WITH_WEB_IDENTITY_RESPONSE, result_wrapper: Some("AssumeRoleWithWebIdentityResult") },
        s::OperationModel { name: "AssumeRoot", path: "/", input: &ASSUME_ROOT_REQUEST, output: &ASSUME_ROOT_RESPONSE, result_wrapper: Some("AssumeRootResult") },
        s::OperationModel { name: "DecodeAuthorizationMessage", path: "/", input: &DECODE_AUTHORIZATION_MESSAGE_REQUEST, output: &DECODE_AUTHORIZATION_MESSAGE_RESPONSE, result_wrapper: Some("DecodeAuthorizationMessageResult") },
        s::OperationModel { name: "GetAccessKeyInfo", path: "/", input: &GET_ACCESS_KEY_INFO_REQUEST, output: &GET_ACCESS_KEY_INFO_RESPONSE, result_wrapper: Some("GetAccessKeyInfoResult") },
        s::OperationModel { name: "GetCallerIdentity", path: "/", input: &GET_CALLER_IDENTITY_REQUEST, output: &GET_CALLER_IDENTITY_RESPONSE, result_wrapper: Some("GetCallerIdentityResult") },
        s::OperationModel { name: "GetDelegatedAccessToken", path: "/", input: &GET_DELEGATED_ACCESS_TOKEN_REQUEST, output: &GET_DELEGATED_ACCESS_TOKEN_RESPONSE, result_wrapper: Some("GetDelegatedAccessTokenResult") },
        s::OperationModel { name: "GetFederationToken", path: "/", input: &GET_FEDERATION_TOKEN_REQUEST, output: &GET_FEDERATION_TOKEN_RESPONSE, result_wrapper: Some("GetFederationTokenResult") },
        s::OperationModel { name: "GetSessionToken", path: "/", input: &GET_SESSION_TOKEN_REQUEST, output: &GET_SESSION_TOKEN_RESPONSE, result_wrapper: Some("GetSessionTokenResult") },
        s::OperationModel { name: "GetWebIdentityToken", path: "/", input: &GET_WEB_IDENTITY_TOKEN_REQUEST, output: &GET_WEB_IDENTITY_TOKEN_RESPONSE, result_wrapper: Some("GetWebIdentityTokenResult") },
    ],
    named: &[
    ],
    errors: &[
        s::ErrorModel { name: "ExpiredTokenException", code: "ExpiredTokenException", status: 400, message: "message" },
        s::ErrorModel { name: "ExpiredTradeInTokenException", code: "ExpiredTradeInTokenException", status: 400, message: "message" },
        s::ErrorModel { name: "IDPCommunicationErrorException", code: "IDPCommunicationError", status: 400, message: "message" },
        s::ErrorModel { name: "IDPRejectedClaimException", code: "IDPRejectedClaim", status: 403, message: "message" },
        s::ErrorModel { name: "InvalidAuthorizationMessageException", code: "InvalidAuthorizationMessageException", status: 400, message: "message" },
        s::ErrorModel { name: "InvalidIdentityTokenException", code: "InvalidIdentityToken", status: 400, message: "message" },
        s::ErrorModel { name: "JWTPayloadSizeExceededException", code: "JWTPayloadSizeExceededException", status: 400, message: "message" },
        s::ErrorModel { name: "MalformedPolicyDocumentException", code: "MalformedPolicyDocument", status: 400, message: "message" },
        s::ErrorModel { name: "OutboundWebIdentityFederationDisabledException", code: "OutboundWebIdentityFederationDisabledException", status: 403, message: "message" },
        s::ErrorModel { name: "PackedPolicyTooLargeException", code: "PackedPolicyTooLarge", status: 400, message: "message" },
        s::ErrorModel { name: "RegionDisabledException", code: "RegionDisabledException", status: 403, message: "message" },
        s::ErrorModel { name: "SessionDurationEscalationException", code: "SessionDurationEscalationException", status: 403, message: "message" },
    ],
};

static ROLE_DURATION_SECONDS_TYPE: s::Shape = s::Shape::Integer(900, 43200);
static EXTERNAL_ID_TYPE_PATTERN: s::Pattern = s::Pattern::new("[A-Za-z0-9_+=,.@:/-]*");
static EXTERNAL_ID_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 2, max: 1224 }, pattern: Some(&EXTERNAL_ID_TYPE_PATTERN), values: &[], secret: false });
static MINIMUM_SESSION_TOKEN_SIZE_TYPE: s::Shape = s::Shape::Integer(0, 4096);
static UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE_PATTERN: s::Pattern = s::Pattern::new("[\\x{0009}\\x{000A}\\x{000D}\\x{0020}-\\x{00FF}]+");
static UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: u32::MAX }, pattern: Some(&UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE_PATTERN), values: &[], secret: false });
static ARN_TYPE_PATTERN: s::Pattern = s::Pattern::new("[\\x{0009}\\x{000A}\\x{000D}\\x{0020}-\\x{007E}\\x{0085}\\x{00A0}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]+");
static ARN_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 20, max: 2048 }, pattern: Some(&ARN_TYPE_PATTERN), values: &[], secret: false });
static POLICY_DESCRIPTOR_TYPE: s::Shape = s::Shape::Structure(s::Structure { name: "PolicyDescriptorType", union: false, members: &[
    s::Member::new("arn", &ARN_TYPE),
] });
static POLICY_DESCRIPTOR_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &POLICY_DESCRIPTOR_TYPE, tag: "member", length: s::ANY });
static CONTEXT_ASSERTION_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 4, max: 2048 }, pattern: None, values: &[], secret: false });
static PROVIDED_CONTEXT: s::Shape = s::Shape::Structure(s::Structure { name: "ProvidedContext", union: false, members: &[
    s::Member::new("ContextAssertion", &CONTEXT_ASSERTION_TYPE),
    s::Member::new("ProviderArn", &ARN_TYPE),
] });
static PROVIDED_CONTEXTS_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &PROVIDED_CONTEXT, tag: "member", length: s::Length { min: 1, max: 5 } });
static ROLE_SESSION_NAME_TYPE_PATTERN: s::Pattern = s::Pattern::new("[A-Za-z0-9_+=,.@-]*");
static ROLE_SESSION_NAME_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 2, max: 64 }, pattern: Some(&ROLE_SESSION_NAME_TYPE_PATTERN), values: &[], secret: false });
static SERIAL_NUMBER_TYPE_PATTERN: s::Pattern = s::Pattern::new("[A-Za-z0-9_+=/:,.@-]*");
static SERIAL_NUMBER_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 9, max: 256 }, pattern: Some(&SERIAL_NUMBER_TYPE_PATTERN), values: &[], secret: false });
static TAG_KEY_TYPE_PATTERN: s::Pattern = s::Pattern::new("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+");
static TAG_KEY_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 128 }, pattern: Some(&TAG_KEY_TYPE_PATTERN), values: &[], secret: false });
static TAG_VALUE_TYPE_PATTERN: s::Pattern = s::Pattern::new("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");
static TAG_VALUE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 0, max: 256 }, pattern: Some(&TAG_VALUE_TYPE_PATTERN), values: &[], secret: false });
static TAG: s::Shape = s::Shape::Structure(s::Structure { name: "Tag", union: false, members: &[
    s::Member::new("Key", &TAG_KEY_TYPE).required(),
    s::Member::new("Value", &TAG_VALUE_TYPE).required(),
] });
static TAG_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &TAG, tag: "member", length: s::Length { min: 0, max: 50 } });
static TOKEN_CODE_TYPE_PATTERN: s::Pattern = s::Pattern::new("[0-9]*");
static TOKEN_CODE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 6, max: 6 }, pattern: Some(&TOKEN_CODE_TYPE_PATTERN), values: &[], secret: false });
static TAG_KEY_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &TAG_KEY_TYPE, tag: "member", length: s::Length { min: 0, max: 50 } });
static ASSUME_ROLE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AssumeRoleRequest", union: false, members: &[
    s::Member::new("DurationSeconds", &ROLE_DURATION_SECONDS_TYPE),
    s::Member::new("ExternalId", &EXTERNAL_ID_TYPE),
    s::Member::new("MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE),
    s::Member::new("Policy", &UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE),
    s::Member::new("PolicyArns", &POLICY_DESCRIPTOR_LIST_TYPE),
    s::Member::new("ProvidedContexts", &PROVIDED_CONTEXTS_LIST_TYPE),
    s::Member::new("RoleArn", &ARN_TYPE).required(),
    s::Member::new("RoleSessionName", &ROLE_SESSION_NAME_TYPE).required(),
    s::Member::new("SerialNumber", &SERIAL_NUMBER_TYPE),
    s::Member::new("SourceIdentity", &ROLE_SESSION_NAME_TYPE),
    s::Member::new("Tags", &TAG_LIST_TYPE),
    s::Member::new("TokenCode", &TOKEN_CODE_TYPE),
    s::Member::new("TransitiveTagKeys", &TAG_KEY_LIST_TYPE),
] });
static ASSUMED_ROLE_ID_TYPE_PATTERN: s::Pattern = s::Pattern::new("[A-Za-z0-9_+=,.@:-]*");
static ASSUMED_ROLE_ID_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 2, max: 193 }, pattern: Some(&ASSUMED_ROLE_ID_TYPE_PATTERN), values: &[], secret: false });
static ASSUMED_ROLE_USER: s::Shape = s::Shape::Structure(s::Structure { name: "AssumedRoleUser", union: false, members: &[
    s::Member::new("Arn", &ARN_TYPE).required(),
    s::Member::new("AssumedRoleId", &ASSUMED_ROLE_ID_TYPE).required(),
] });
static ACCESS_KEY_ID_TYPE_PATTERN: s::Pattern = s::Pattern::new("[A-Za-z0-9_]*");
static ACCESS_KEY_ID_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 16, max: 128 }, pattern: Some(&ACCESS_KEY_ID_TYPE_PATTERN), values: &[], secret: false });
static CREDENTIALS: s::Shape = s::Shape::Structure(s::Structure { name: "Credentials", union: false, members: &[
    s::Member::new("AccessKeyId", &ACCESS_KEY_ID_TYPE).required(),
    s::Member::new("Expiration", &s::TIMESTAMP).required(),
    s::Member::new("SecretAccessKey", &s::SECRET).required(),
    s::Member::new("SessionToken", &s::TEXT).required(),
] });
static NON_NEGATIVE_INTEGER_TYPE: s::Shape = s::Shape::Integer(0, 2147483647);
static ASSUME_ROLE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "AssumeRoleResponse", union: false, members: &[
    s::Member::new("AssumedRoleUser", &ASSUMED_ROLE_USER),
    s::Member::new("Credentials", &CREDENTIALS),
    s::Member::new("PackedPolicySize", &NON_NEGATIVE_INTEGER_TYPE),
    s::Member::new("SessionTokenSize", &NON_NEGATIVE_INTEGER_TYPE),
    s::Member::new("SessionTokenUtilization", &NON_NEGATIVE_INTEGER_TYPE),
    s::Member::new("SourceIdentity", &ROLE_SESSION_NAME_TYPE),
] });
static SESSION_POLICY_DOCUMENT_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 2048 }, pattern: Some(&UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE_PATTERN), values: &[], secret: false });
static SAML_ASSERTION_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 4, max: 100000 }, pattern: None, values: &[], secret: true });
static ASSUME_ROLE_WITH_SAML_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AssumeRoleWithSAMLRequest", union: false, members: &[
    s::Member::new("DurationSeconds", &ROLE_DURATION_SECONDS_TYPE),
    s::Member::new("MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE),
    s::Member::new("Policy", &SESSION_POLICY_DOCUMENT_TYPE),
    s::Member::new("PolicyArns", &POLICY_DESCRIPTOR_LIST_TYPE),
    s::Member::new("PrincipalArn", &ARN_TYPE).required(),
    s::Member::new("RoleArn", &ARN_TYPE).required(),
    s::Member::new("SAMLAssertion", &SAML_ASSERTION_TYPE).required(),
] });
static ASSUME_ROLE_WITH_SAML_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "AssumeRoleWithSAMLResponse", union: false, members: &[
    s::Member::new("AssumedRoleUser", &ASSUMED_ROLE_USER),
    s::Member::new("Audience", &s::TEXT),
    s::Member::new("Credentials", &CREDENTIALS),
    s::Member::new("Issuer", &s::TEXT),
    s::Member::new("NameQualifier", &s::TEXT),
    s::Member::new("PackedPolicySize", &NON_NEGATIVE_INTEGER_TYPE),
    s::Member::new("SessionTokenSize", &NON_NEGATIVE_INTEGER_TYPE),
    s::Member::new("SessionTokenUtilization", &NON_NEGATIVE_INTEGER_TYPE),
    s::Member::new("SourceIdentity", &ROLE_SESSION_NAME_TYPE),
    s::Member::new("Subject", &s::TEXT),
    s::Member::new("SubjectType", &s::TEXT),
] });
static CLIENT_TOKEN_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 4, max: 20000 }, pattern: None, values: &[], secret: true });
static ASSUME_ROLE_WITH_WEB_IDENTITY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AssumeRoleWithWebIdentityRequest", union: false, members: &[
    s::Member::new("DurationSeconds", &ROLE_DURATION_SECONDS_TYPE),
    s::Member::new("MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE),
    s::Member::new("Policy", &SESSION_POLICY_DOCUMENT_TYPE),
    s::Member::new("PolicyArns", &POLICY_DESCRIPTOR_LIST_TYPE),
    s::Member::new("ProviderId", &CONTEXT_ASSERTION_TYPE),
    s::Member::new("RoleArn", &ARN_TYPE).required(),
    s::Member::new("RoleSessionName", &ROLE_SESSION_NAME_TYPE).required(),
    s::Member::new("WebIdentityToken", &CLIENT_TOKEN_TYPE).required(),
] });
static WEB_IDENTITY_SUBJECT_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 6, max: 255 }, pattern: None, values: &[], secret: false });
static ASSUME_ROLE_WITH_WEB_IDENTITY_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "AssumeRoleWithWebIdentityResponse", union: false, members: &[
    s::Member::new("AssumedRoleUser", &ASSUMED_ROLE_USER),
    s::Member::new("Audience", &s::TEXT),
    s::Member::new("Credentials", &CREDENTIALS),
    s::Member::new("PackedPolicySize", &NON_NEGATIVE_INTEGER_TYPE),
    s::Member::new("Provider", &s::TEXT),
    s::Member::new("SessionTokenSize", &NON_NEGATIVE_INTEGER_TYPE),
    s::Member::new("SessionTokenUtilization", &NON_NEGATIVE_INTEGER_TYPE),
    s::Member::new("SourceIdentity", &ROLE_SESSION_NAME_TYPE),
    s::Member::new("SubjectFromWebIdentityToken", &WEB_IDENTITY_SUBJECT_TYPE),
] });
static ROOT_DURATION_SECONDS_TYPE: s::Shape = s::Shape::Integer(0, 900);
static TARGET_PRINCIPAL_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 12, max: 2048 }, pattern: None, values: &[], secret: false });
static ASSUME_ROOT_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AssumeRootRequest", union: false, members: &[
    s::Member::new("DurationSeconds", &ROOT_DURATION_SECONDS_TYPE),
    s::Member::new("MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE),
    s::Member::new("TargetPrincipal", &TARGET_PRINCIPAL_TYPE).required(),
    s::Member::new("TaskPolicyArn", &POLICY_DESCRIPTOR_TYPE).required(),
] });
static ASSUME_ROOT_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "AssumeRootResponse", union: false, members: &[
    s::Member::new("Credentials", &CREDENTIALS),
    s::Member::new("SessionTokenSize", &NON_NEGATIVE_INTEGER_TYPE),
    s::Member::new("SessionTokenUtilization", &NON_NEGATIVE_INTEGER_TYPE),
    s::Member::new("SourceIdentity", &ROLE_SESSION_NAME_TYPE),
] });
static ENCODED_MESSAGE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 10240 }, pattern: None, values: &[], secret: false });
static DECODE_AUTHORIZATION_MESSAGE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DecodeAuthorizationMessageRequest", union: false, members: &[
    s::Member::new("EncodedMessage", &ENCODED_MESSAGE_TYPE).required(),
] });
static DECODE_AUTHORIZATION_MESSAGE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "DecodeAuthorizationMessageResponse", union: false, members: &[
    s::Member::new("DecodedMessage", &s::TEXT),
] });
static GET_ACCESS_KEY_INFO_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetAccessKeyInfoRequest", union: false, members: &[
    s::Member::new("AccessKeyId", &ACCESS_KEY_ID_TYPE).required(),
] });
static GET_ACCESS_KEY_INFO_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetAccessKeyInfoResponse", union: false, members: &[
    s::Member::new("Account", &s::TEXT),
] });
static GET_CALLER_IDENTITY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetCallerIdentityRequest", union: false, members: &[
] });
static GET_CALLER_IDENTITY_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetCallerIdentityResponse", union: false, members: &[
    s::Member::new("Account", &s::TEXT),
    s::Member::new("Arn", &ARN_TYPE),
    s::Member::new("UserId", &s::TEXT),
] });
static GET_DELEGATED_ACCESS_TOKEN_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetDelegatedAccessTokenRequest", union: false, members: &[
    s::Member::new("TradeInToken", &s::SECRET).required(),
] });
static GET_DELEGATED_ACCESS_TOKEN_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetDelegatedAccessTokenResponse", union: false, members: &[
    s::Member::new("AssumedPrincipal", &ARN_TYPE),
    s::Member::new("Credentials", &CREDENTIALS),
    s::Member::new("PackedPolicySize", &NON_NEGATIVE_INTEGER_TYPE),
] });
static DURATION_SECONDS_TYPE: s::Shape = s::Shape::Integer(900, 129600);
static USER_NAME_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 2, max: 32 }, pattern: Some(&ROLE_SESSION_NAME_TYPE_PATTERN), values: &[], secret: false });
static GET_FEDERATION_TOKEN_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetFederationTokenRequest", union: false, members: &[
    s::Member::new("DurationSeconds", &DURATION_SECONDS_TYPE),
    s::Member::new("MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE),
    s::Member::new("Name", &USER_NAME_TYPE).required(),
    s::Member::new("Policy", &SESSION_POLICY_DOCUMENT_TYPE),
    s::Member::new("PolicyArns", &POLICY_DESCRIPTOR_LIST_TYPE),
    s::Member::new("Tags", &TAG_LIST_TYPE),
] });
static FEDERATED_USER: s::Shape = s::Shape::Structure(s::Structure { name: "FederatedUser", union: false, members: &[
    s::Member::new("Arn", &ARN_TYPE).required(),
    s::Member::new("FederatedUserId", &ASSUMED_ROLE_ID_TYPE).required(),
] });
static GET_FEDERATION_TOKEN_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetFederationTokenResponse", union: false, members: &[
    s::Member::new("Credentials", &CREDENTIALS),
    s::Member::new("FederatedUser", &FEDERATED_USER),
    s::Member::new("PackedPolicySize", &NON_NEGATIVE_INTEGER_TYPE),
    s::Member::new("SessionTokenSize", &NON_NEGATIVE_INTEGER_TYPE),
    s::Member::new("SessionTokenUtilization", &NON_NEGATIVE_INTEGER_TYPE),
] });
static GET_SESSION_TOKEN_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetSessionTokenRequest", union: false, members: &[
    s::Member::new("DurationSeconds", &DURATION_SECONDS_TYPE),
    s::Member::new("MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE),
    s::Member::new("SerialNumber", &SERIAL_NUMBER_TYPE),
    s::Member::new("TokenCode", &TOKEN_CODE_TYPE),
] });
static GET_SESSION_TOKEN_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetSessionTokenResponse", union: false, members: &[
    s::Member::new("Credentials", &CREDENTIALS),
    s::Member::new("SessionTokenSize", &NON_NEGATIVE_INTEGER_TYPE),
    s::Member::new("SessionTokenUtilization", &NON_NEGATIVE_INTEGER_TYPE),
] });
static WEB_IDENTITY_TOKEN_AUDIENCE_STRING_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 1000 }, pattern: None, values: &[], secret: false });
static WEB_IDENTITY_TOKEN_AUDIENCE_LIST_TYPE: s::Shape = s::Shape::List(s::List { item: &WEB_IDENTITY_TOKEN_AUDIENCE_STRING_TYPE, tag: "member", length: s::Length { min: 1, max: 10 } });
static WEB_IDENTITY_TOKEN_DURATION_SECONDS_TYPE: s::Shape = s::Shape::Integer(60, 3600);
static JWT_ALGORITHM_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 5, max: 5 }, pattern: None, values: &[], secret: false });
static GET_WEB_IDENTITY_TOKEN_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetWebIdentityTokenRequest", union: false, members: &[
    s::Member::new("Audience", &WEB_IDENTITY_TOKEN_AUDIENCE_LIST_TYPE).required(),
    s::Member::new("DurationSeconds", &WEB_IDENTITY_TOKEN_DURATION_SECONDS_TYPE),
    s::Member::new("SigningAlgorithm", &JWT_ALGORITHM_TYPE).required(),
    s::Member::new("Tags", &TAG_LIST_TYPE),
] });
static GET_WEB_IDENTITY_TOKEN_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetWebIdentityTokenResponse", union: false, members: &[
    s::Member::new("Expiration", &s::TIMESTAMP),
    s::Member::new("WebIdentityToken", &s::SECRET),
] });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssumeRoleRequest {
    pub duration_seconds: Option<i64>,
    pub external_id: Option<String>,
    pub minimum_session_token_size: Option<i64>,
    pub policy: Option<String>,
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    pub provided_contexts: Option<Vec<ProvidedContext>>,
    pub role_arn: String,
    pub role_session_name: String,
    pub serial_number: Option<String>,
    pub source_identity: Option<String>,
    pub tags: Option<Vec<Tag>>,
    pub token_code: Option<String>,
    pub transitive_tag_keys: Option<Vec<String>>,
}
impl t::FromTree for AssumeRoleRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            duration_seconds: from.take("DurationSeconds")?,
            external_id: from.take("ExternalId")?,
            minimum_session_token_size: from.take("MinimumSessionTokenSize")?,
            policy: from.take("Policy")?,
            policy_arns: from.take("PolicyArns")?,
            provided_contexts: from.take("ProvidedContexts")?,
            role_arn: from.take("RoleArn")?,
            role_session_name: from.take("RoleSessionName")?,
            serial_number: from.take("SerialNumber")?,
            source_identity: from.take("SourceIdentity")?,
            tags: from.take("Tags")?,
            token_code: from.take("TokenCode")?,
            transitive_tag_keys: from.take("TransitiveTagKeys")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssumeRoleResponse {
    pub assumed_role_user: Option<AssumedRoleUser>,
    pub credentials: Option<Credentials>,
    pub packed_policy_size: Option<i64>,
    pub session_token_size: Option<i64>,
    pub session_token_utilization: Option<i64>,
    pub source_identity: Option<String>,
}
impl IntoTree for AssumeRoleResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AssumedRoleUser", self.assumed_role_user.into_tree()),
            ("Credentials", self.credentials.into_tree()),
            ("PackedPolicySize", self.packed_policy_size.into_tree()),
            ("SessionTokenSize", self.session_token_size.into_tree()),
            ("SessionTokenUtilization", self.session_token_utilization.into_tree()),
            ("SourceIdentity", self.source_identity.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssumedRoleUser {
    pub arn: String,
    pub assumed_role_id: String,
}
impl IntoTree for AssumedRoleUser {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Arn", self.arn.into_tree()),
            ("AssumedRoleId", self.assumed_role_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Credentials {
    pub access_key_id: String,
    pub expiration: t::Timestamp,
    pub secret_access_key: t::Secret,
    pub session_token: String,
}
impl IntoTree for Credentials {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AccessKeyId", self.access_key_id.into_tree()),
            ("Expiration", self.expiration.into_tree()),
            ("SecretAccessKey", self.secret_access_key.into_tree()),
            ("SessionToken", self.session_token.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FederatedUser {
    pub arn: String,
    pub federated_user_id: String,
}
impl IntoTree for FederatedUser {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Arn", self.arn.into_tree()),
            ("FederatedUserId", self.federated_user_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccessKeyInfoRequest {
    pub access_key_id: String,
}
impl t::FromTree for GetAccessKeyInfoRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            access_key_id: from.take("AccessKeyId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccessKeyInfoResponse {
    pub account: Option<String>,
}
impl IntoTree for GetAccessKeyInfoResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Account", self.account.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetCallerIdentityRequest {
}
impl t::FromTree for GetCallerIdentityRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        t::Members::of(value).map(|_| Self {})
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetCallerIdentityResponse {
    pub account: Option<String>,
    pub arn: Option<String>,
    pub user_id: Option<String>,
}
impl IntoTree for GetCallerIdentityResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Account", self.account.into_tree()),
            ("Arn", self.arn.into_tree()),
            ("UserId", self.user_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetFederationTokenRequest {
    pub duration_seconds: Option<i64>,
    pub minimum_session_token_size: Option<i64>,
    pub name: String,
    pub policy: Option<String>,
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    pub tags: Option<Vec<Tag>>,
}
impl t::FromTree for GetFederationTokenRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            duration_seconds: from.take("DurationSeconds")?,
            minimum_session_token_size: from.take("MinimumSessionTokenSize")?,
            name: from.take("Name")?,
            policy: from.take("Policy")?,
            policy_arns: from.take("PolicyArns")?,
            tags: from.take("Tags")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetFederationTokenResponse {
    pub credentials: Option<Credentials>,
    pub federated_user: Option<FederatedUser>,
    pub packed_policy_size: Option<i64>,
    pub session_token_size: Option<i64>,
    pub session_token_utilization: Option<i64>,
}
impl IntoTree for GetFederationTokenResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Credentials", self.credentials.into_tree()),
            ("FederatedUser", self.federated_user.into_tree()),
            ("PackedPolicySize", self.packed_policy_size.into_tree()),
            ("SessionTokenSize", self.session_token_size.into_tree()),
            ("SessionTokenUtilization", self.session_token_utilization.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetSessionTokenRequest {
    pub duration_seconds: Option<i64>,
    pub minimum_session_token_size: Option<i64>,
    pub serial_number: Option<String>,
    pub token_code: Option<String>,
}
impl t::FromTree for GetSessionTokenRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            duration_seconds: from.take("DurationSeconds")?,
            minimum_session_token_size: from.take("MinimumSessionTokenSize")?,
            serial_number: from.take("SerialNumber")?,
            token_code: from.take("TokenCode")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetSessionTokenResponse {
    pub credentials: Option<Credentials>,
    pub session_token_size: Option<i64>,
    pub session_token_utilization: Option<i64>,
}
impl IntoTree for GetSessionTokenResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Credentials", self.credentials.into_tree()),
            ("SessionTokenSize", self.session_token_size.into_tree()),
            ("SessionTokenUtilization", self.session_token_utilization.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyDescriptorType {
    pub arn: Option<String>,
}
impl t::FromTree for PolicyDescriptorType {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            arn: from.take("arn")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ProvidedContext {
    pub context_assertion: Option<String>,
    pub provider_arn: Option<String>,
}
impl t::FromTree for ProvidedContext {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            context_assertion: from.take("ContextAssertion")?,
            provider_arn: from.take("ProviderArn")?,
        })
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
