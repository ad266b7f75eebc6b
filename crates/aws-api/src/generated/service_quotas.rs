//! The service `service-quotas`, version 2019-06-24. Written by `cargo xtask codegen`; do not edit.

use std::collections::BTreeMap;

use crate::schema as s;
use crate::tree::{self as t, IntoTree};

/// The service.
pub static MODEL: s::ServiceModel = s::ServiceModel {
    name: "service-quotas",
    signing_name: "servicequotas",
    version: "2019-06-24",
    target_prefix: Some("ServiceQuotasV20190624"),
    protocols: &[s::Protocol::Json],
    xml_namespace: "",
    operations: &[
        s::OperationModel { name: "AssociateServiceQuotaTemplate", path: "/", input: &ASSOCIATE_SERVICE_QUOTA_TEMPLATE_REQUEST, output: &ASSOCIATE_SERVICE_QUOTA_TEMPLATE_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "CreateSupportCase", path: "/", input: &CREATE_SUPPORT_CASE_REQUEST, output: &CREATE_SUPPORT_CASE_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "DeleteServiceQuotaIncreaseRequestFromTemplate", path: "/", input: &DELETE_SERVICE_QUOTA_INCREASE_REQUEST_FROM_TEMPLATE_REQUEST, output: &DELETE_SERVICE_QUOTA_INCREASE_REQUEST_FROM_TEMPLATE_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "DisassociateServiceQuotaTemplate", path: "/", input: &DISASSOCIATE_SERVICE_QUOTA_TEMPLATE_REQUEST, output: &DISASSOCIATE_SERVICE_QUOTA_TEMPLATE_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "GetAWSDefaultServiceQuota", path: "/", input: &GET_AWS_DEFAULT_SERVICE_QUOTA_REQUEST, output: &GET_AWS_DEFAULT_SERVICE_QUOTA_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "GetAssociationForServiceQuotaTemplate", path: "/", input: &GET_ASSOCIATION_FOR_SERVICE_QUOTA_TEMPLATE_REQUEST, output: &GET_ASSOCIATION_FOR_SERVICE_QUOTA_TEMPLATE_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "GetAutoManagementConfiguration", path: "/", input: &GET_AUTO_MANAGEMENT_CONFIGURATION_REQUEST, output: &GET_AUTO_MANAGEMENT_CONFIGURATION_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "GetQuotaUtilizationReport", path: "/", input: &GET_QUOTA_UTILIZATION_REPORT_REQUEST, output: &GET_QUOTA_UTILIZATION_REPORT_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "GetRequestedServiceQuotaChange", path: "/", input: &GET_REQUESTED_SERVICE_QUOTA_CHANGE_REQUEST, output: &GET_REQUESTED_SERVICE_QUOTA_CHANGE_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "GetServiceQuota", path: "/", input: &GET_SERVICE_QUOTA_REQUEST, output: &GET_SERVICE_QUOTA_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "GetServiceQuotaIncreaseRequestFromTemplate", path: "/", input: &GET_SERVICE_QUOTA_INCREASE_REQUEST_FROM_TEMPLATE_REQUEST, output: &GET_SERVICE_QUOTA_INCREASE_REQUEST_FROM_TEMPLATE_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "ListAWSDefaultServiceQuotas", path: "/", input: &LIST_AWS_DEFAULT_SERVICE_QUOTAS_REQUEST, output: &LIST_AWS_DEFAULT_SERVICE_QUOTAS_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "ListRequestedServiceQuotaChangeHistory", path: "/", input: &LIST_REQUESTED_SERVICE_QUOTA_CHANGE_HISTORY_REQUEST, output: &LIST_REQUESTED_SERVICE_QUOTA_CHANGE_HISTORY_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "ListRequestedServiceQuotaChangeHistoryByQuota", path: "/", input: &LIST_REQUESTED_SERVICE_QUOTA_CHANGE_HISTORY_BY_QUOTA_REQUEST, output: &LIST_REQUESTED_SERVICE_QUOTA_CHANGE_HISTORY_BY_QUOTA_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "ListServiceQuotaIncreaseRequestsInTemplate", path: "/", input: &LIST_SERVICE_QUOTA_INCREASE_REQUESTS_IN_TEMPLATE_REQUEST, output: &LIST_SERVICE_QUOTA_INCREASE_REQUESTS_IN_TEMPLATE_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "ListServiceQuotas", path: "/", input: &LIST_SERVICE_QUOTAS_REQUEST, output: &LIST_SERVICE_QUOTAS_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "ListServices", path: "/", input: &LIST_SERVICES_REQUEST, output: &LIST_SERVICES_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "ListTagsForResource", path: "/", input: &LIST_TAGS_FOR_RESOURCE_REQUEST, output: &LIST_TAGS_FOR_RESOURCE_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "PutServiceQuotaIncreaseRequestIntoTemplate", path: "/", input: &PUT_SERVICE_QUOTA_INCREASE_REQUEST_INTO_TEMPLATE_REQUEST, output: &PUT_SERVICE_QUOTA_INCREASE_REQUEST_INTO_TEMPLATE_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "RequestServiceQuotaIncrease", path: "/", input: &REQUEST_SERVICE_QUOTA_INCREASE_REQUEST, output: &REQUEST_SERVICE_QUOTA_INCREASE_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "StartAutoManagement", path: "/", input: &START_AUTO_MANAGEMENT_REQUEST, output: &START_AUTO_MANAGEMENT_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "StartQuotaUtilizationReport", path: "/", input: &START_QUOTA_UTILIZATION_REPORT_REQUEST, output: &START_QUOTA_UTILIZATION_REPORT_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "StopAutoManagement", path: "/", input: &STOP_AUTO_MANAGEMENT_REQUEST, output: &STOP_AUTO_MANAGEMENT_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "TagResource", path: "/", input: &TAG_RESOURCE_REQUEST, output: &TAG_RESOURCE_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "UntagResource", path: "/", input: &UNTAG_RESOURCE_REQUEST, output: &UNTAG_RESOURCE_RESPONSE, result_wrapper: None },
        s::OperationModel { name: "UpdateAutoManagement", path: "/", input: &UPDATE_AUTO_MANAGEMENT_REQUEST, output: &UPDATE_AUTO_MANAGEMENT_RESPONSE, result_wrapper: None },
    ],
    named: &[
    ],
    errors: &[
        s::ErrorModel { name: "AWSServiceAccessNotEnabledException", code: "AWSServiceAccessNotEnabledException", status: 400, message: "Message" },
        s::ErrorModel { name: "AccessDeniedException", code: "AccessDeniedException", status: 400, message: "Message" },
        s::ErrorModel { name: "DependencyAccessDeniedException", code: "DependencyAccessDeniedException", status: 400, message: "Message" },
        s::ErrorModel { name: "IllegalArgumentException", code: "IllegalArgumentException", status: 400, message: "Message" },
        s::ErrorModel { name: "InvalidPaginationTokenException", code: "InvalidPaginationTokenException", status: 400, message: "Message" },
        s::ErrorModel { name: "InvalidResourceStateException", code: "InvalidResourceStateException", status: 400, message: "Message" },
        s::ErrorModel { name: "NoAvailableOrganizationException", code: "NoAvailableOrganizationException", status: 400, message: "Message" },
        s::ErrorModel { name: "NoSuchResourceException", code: "NoSuchResourceException", status: 400, message: "Message" },
        s::ErrorModel { name: "OrganizationNotInAllFeaturesModeException", code: "OrganizationNotInAllFeaturesModeException", status: 400, message: "Message" },
        s::ErrorModel { name: "QuotaExceededException", code: "QuotaExceededException", status: 400, message: "Message" },
        s::ErrorModel { name: "ResourceAlreadyExistsException", code: "ResourceAlreadyExistsException", status: 400, message: "Message" },
        s::ErrorModel { name: "ServiceException", code: "ServiceException", status: 500, message: "Message" },
        s::ErrorModel { name: "ServiceQuotaTemplateNotInUseException", code: "ServiceQuotaTemplateNotInUseException", status: 400, message: "Message" },
        s::ErrorModel { name: "TagPolicyViolationException", code: "TagPolicyViolationException", status: 400, message: "Message" },
        s::ErrorModel { name: "TemplatesNotAvailableInRegionException", code: "TemplatesNotAvailableInRegionException", status: 400, message: "Message" },
        s::ErrorModel { name: "TooManyRequestsException", code: "TooManyRequestsException", status: 400, message: "Message" },
        s::ErrorModel { name: "TooManyTagsException", code: "TooManyTagsException", status: 400, message: "Message" },
    ],
};

static ASSOCIATE_SERVICE_QUOTA_TEMPLATE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AssociateServiceQuotaTemplateRequest", union: false, members: &[
] });
static ASSOCIATE_SERVICE_QUOTA_TEMPLATE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "AssociateServiceQuotaTemplateResponse", union: false, members: &[
] });
static REQUEST_ID_PATTERN: s::Pattern = s::Pattern::new("[0-9a-zA-Z][a-zA-Z0-9-]{1,128}");
static REQUEST_ID: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 128 }, pattern: Some(&REQUEST_ID_PATTERN), values: &[], secret: false });
static CREATE_SUPPORT_CASE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateSupportCaseRequest", union: false, members: &[
    s::Member::new("RequestId", &REQUEST_ID).required(),
] });
static CREATE_SUPPORT_CASE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "CreateSupportCaseResponse", union: false, members: &[
] });
static AWS_REGION_PATTERN: s::Pattern = s::Pattern::new("[a-zA-Z][a-zA-Z0-9-]{1,128}");
static AWS_REGION: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 64 }, pattern: Some(&AWS_REGION_PATTERN), values: &[], secret: false });
static QUOTA_CODE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 128 }, pattern: Some(&AWS_REGION_PATTERN), values: &[], secret: false });
static SERVICE_CODE_PATTERN: s::Pattern = s::Pattern::new("[a-zA-Z][a-zA-Z0-9-]{1,63}");
static SERVICE_CODE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 63 }, pattern: Some(&SERVICE_CODE_PATTERN), values: &[], secret: false });
static DELETE_SERVICE_QUOTA_INCREASE_REQUEST_FROM_TEMPLATE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteServiceQuotaIncreaseRequestFromTemplateRequest", union: false, members: &[
    s::Member::new("AwsRegion", &AWS_REGION).required(),
    s::Member::new("QuotaCode", &QUOTA_CODE).required(),
    s::Member::new("ServiceCode", &SERVICE_CODE).required(),
] });
static DELETE_SERVICE_QUOTA_INCREASE_REQUEST_FROM_TEMPLATE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteServiceQuotaIncreaseRequestFromTemplateResponse", union: false, members: &[
] });
static DISASSOCIATE_SERVICE_QUOTA_TEMPLATE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DisassociateServiceQuotaTemplateRequest", union: false, members: &[
] });
static DISASSOCIATE_SERVICE_QUOTA_TEMPLATE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "DisassociateServiceQuotaTemplateResponse", union: false, members: &[
] });
static GET_AWS_DEFAULT_SERVICE_QUOTA_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetAWSDefaultServiceQuotaRequest", union: false, members: &[
    s::Member::new("QuotaCode", &QUOTA_CODE).required(),
    s::Member::new("ServiceCode", &SERVICE_CODE).required(),
] });
static QUOTA_DESCRIPTION_PATTERN: s::Pattern = s::Pattern::new("^.{0,350}$");
static QUOTA_DESCRIPTION: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 0, max: 350 }, pattern: Some(&QUOTA_DESCRIPTION_PATTERN), values: &[], secret: false });
static ERROR_CODE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["DEPENDENCY_ACCESS_DENIED_ERROR", "DEPENDENCY_THROTTLING_ERROR", "DEPENDENCY_SERVICE_ERROR", "SERVICE_QUOTA_NOT_AVAILABLE_ERROR"], secret: false });
static ERROR_REASON: s::Shape = s::Shape::Structure(s::Structure { name: "ErrorReason", union: false, members: &[
    s::Member::new("ErrorCode", &ERROR_CODE),
    s::Member::new("ErrorMessage", &s::TEXT),
] });
static PERIOD_UNIT: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["MICROSECOND", "MILLISECOND", "SECOND", "MINUTE", "HOUR", "DAY", "WEEK"], secret: false });
static PERIOD_VALUE: s::Shape = s::Shape::Integer(-2147483648, 2147483647);
static QUOTA_PERIOD: s::Shape = s::Shape::Structure(s::Structure { name: "QuotaPeriod", union: false, members: &[
    s::Member::new("PeriodUnit", &PERIOD_UNIT),
    s::Member::new("PeriodValue", &PERIOD_VALUE),
] });
static APPLIED_LEVEL_ENUM: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ACCOUNT", "RESOURCE", "ALL"], secret: false });
static ADJUSTABLE_AT_LEVEL_ENUM: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ACCOUNT", "PER_RESOURCE", "ALL"], secret: false });
static QUOTA_CONTEXT_SCOPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["RESOURCE", "ACCOUNT"], secret: false });
static QUOTA_CONTEXT_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "QuotaContextInfo", union: false, members: &[
    s::Member::new("AdjustableAtLevel", &ADJUSTABLE_AT_LEVEL_ENUM),
    s::Member::new("ContextId", &s::TEXT),
    s::Member::new("ContextScope", &QUOTA_CONTEXT_SCOPE),
    s::Member::new("ContextScopeType", &s::TEXT),
] });
static METRIC_DIMENSIONS_MAP_DEFINITION: s::Shape = s::Shape::Map(s::Map { key: &s::TEXT, value: &s::TEXT, length: s::Length { min: 0, max: 10 } });
static STATISTIC_PATTERN: s::Pattern = s::Pattern::new("(Sum|Maximum)");
static STATISTIC: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 256 }, pattern: Some(&STATISTIC_PATTERN), values: &[], secret: false });
static METRIC_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "MetricInfo", union: false, members: &[
    s::Member::new("MetricDimensions", &METRIC_DIMENSIONS_MAP_DEFINITION),
    s::Member::new("MetricName", &s::TEXT),
    s::Member::new("MetricNamespace", &s::TEXT),
    s::Member::new("MetricStatisticRecommendation", &STATISTIC),
] });
static QUOTA_VALUE: s::Shape = s::Shape::Double(0.0, 10000000000.0);
static SERVICE_QUOTA: s::Shape = s::Shape::Structure(s::Structure { name: "ServiceQuota", union: false, members: &[
    s::Member::new("Adjustable", &s::BOOLEAN),
    s::Member::new("Description", &QUOTA_DESCRIPTION),
    s::Member::new("ErrorReason", &ERROR_REASON),
    s::Member::new("GlobalQuota", &s::BOOLEAN),
    s::Member::new("Period", &QUOTA_PERIOD),
    s::Member::new("QuotaAppliedAtLevel", &APPLIED_LEVEL_ENUM),
    s::Member::new("QuotaArn", &s::TEXT),
    s::Member::new("QuotaCode", &QUOTA_CODE),
    s::Member::new("QuotaContext", &QUOTA_CONTEXT_INFO),
    s::Member::new("QuotaName", &s::TEXT),
    s::Member::new("ServiceCode", &SERVICE_CODE),
    s::Member::new("ServiceName", &s::TEXT),
    s::Member::new("Unit", &s::TEXT),
    s::Member::new("UsageMetric", &METRIC_INFO),
    s::Member::new("Value", &QUOTA_VALUE),
] });
static GET_AWS_DEFAULT_SERVICE_QUOTA_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetAWSDefaultServiceQuotaResponse", union: false, members: &[
    s::Member::new("Quota", &SERVICE_QUOTA),
] });
static GET_ASSOCIATION_FOR_SERVICE_QUOTA_TEMPLATE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetAssociationForServiceQuotaTemplateRequest", union: false, members: &[
] });
static SERVICE_QUOTA_TEMPLATE_ASSOCIATION_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ASSOCIATED", "DISASSOCIATED"], secret: false });
static GET_ASSOCIATION_FOR_SERVICE_QUOTA_TEMPLATE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetAssociationForServiceQuotaTemplateResponse", union: false, members: &[
    s::Member::new("ServiceQuotaTemplateAssociationStatus", &SERVICE_QUOTA_TEMPLATE_ASSOCIATION_STATUS),
] });
static GET_AUTO_MANAGEMENT_CONFIGURATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetAutoManagementConfigurationRequest", union: false, members: &[
] });
static EXCLUDED_SERVICE_PATTERN: s::Pattern = s::Pattern::new("[A-Za-z0-9-_ /]{1,128}");
static EXCLUDED_SERVICE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 128 }, pattern: Some(&EXCLUDED_SERVICE_PATTERN), values: &[], secret: false });
static QUOTA_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "QuotaInfo", union: false, members: &[
    s::Member::new("QuotaCode", &QUOTA_CODE),
    s::Member::new("QuotaName", &s::TEXT),
] });
static QUOTA_INFO_LIST: s::Shape = s::Shape::List(s::List { item: &QUOTA_INFO, tag: "member", length: s::ANY });
static EXCLUSION_QUOTA_LIST: s::Shape = s::Shape::Map(s::Map { key: &EXCLUDED_SERVICE, value: &QUOTA_INFO_LIST, length: s::ANY });
static AMAZON_RESOURCE_NAME_PATTERN: s::Pattern = s::Pattern::new("arn:aws(-[A-Za-z0-9_]+)*:*:.+:[0-9]{12}:.+");
static AMAZON_RESOURCE_NAME: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 1011 }, pattern: Some(&AMAZON_RESOURCE_NAME_PATTERN), values: &[], secret: false });
static OPT_IN_LEVEL: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ACCOUNT"], secret: false });
static OPT_IN_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ENABLED", "DISABLED"], secret: false });
static OPT_IN_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["NotifyOnly", "NotifyAndAdjust"], secret: false });
static GET_AUTO_MANAGEMENT_CONFIGURATION_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetAutoManagementConfigurationResponse", union: false, members: &[
    s::Member::new("ExclusionList", &EXCLUSION_QUOTA_LIST),
    s::Member::new("NotificationArn", &AMAZON_RESOURCE_NAME),
    s::Member::new("OptInLevel", &OPT_IN_LEVEL),
    s::Member::new("OptInStatus", &OPT_IN_STATUS),
    s::Member::new("OptInType", &OPT_IN_TYPE),
] });
static MAX_RESULTS_UTILIZATION: s::Shape = s::Shape::Integer(1, 1000);
static NEXT_TOKEN_PATTERN: s::Pattern = s::Pattern::new("^[a-zA-Z0-9/+]*={0,2}$");
static NEXT_TOKEN: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 0, max: 2048 }, pattern: Some(&NEXT_TOKEN_PATTERN), values: &[], secret: false });
static GET_QUOTA_UTILIZATION_REPORT_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetQuotaUtilizationReportRequest", union: false, members: &[
    s::Member::new("MaxResults", &MAX_RESULTS_UTILIZATION),
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("ReportId", &REQUEST_ID).required(),
] });
static REPORT_ERROR_CODE_PATTERN: s::Pattern = s::Pattern::new("[a-zA-Z][a-zA-Z0-9]*");
static REPORT_ERROR_CODE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 128 }, pattern: Some(&REPORT_ERROR_CODE_PATTERN), values: &[], secret: false });
static REPORT_ERROR_MESSAGE_PATTERN: s::Pattern = s::Pattern::new("^.*$");
static REPORT_ERROR_MESSAGE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 0, max: 1024 }, pattern: Some(&REPORT_ERROR_MESSAGE_PATTERN), values: &[], secret: false });
static UTILIZATION_PCT: s::Shape = s::Shape::Double(-1.7976931348623157e308, 1.7976931348623157e308);
static QUOTA_UTILIZATION_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "QuotaUtilizationInfo", union: false, members: &[
    s::Member::new("Adjustable", &s::BOOLEAN),
    s::Member::new("AppliedValue", &QUOTA_VALUE),
    s::Member::new("DefaultValue", &QUOTA_VALUE),
    s::Member::new("Namespace", &s::TEXT),
    s::Member::new("QuotaCode", &QUOTA_CODE),
    s::Member::new("QuotaName", &s::TEXT),
    s::Member::new("ServiceCode", &SERVICE_CODE),
    s::Member::new("ServiceName", &s::TEXT),
    s::Member::new("Utilization", &UTILIZATION_PCT),
] });
static QUOTA_UTILIZATION_INFO_LIST: s::Shape = s::Shape::List(s::List { item: &QUOTA_UTILIZATION_INFO, tag: "member", length: s::Length { min: 0, max: 1000 } });
static REPORT_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["PENDING", "IN_PROGRESS", "COMPLETED", "FAILED"], secret: false });
static TOTAL_COUNT: s::Shape = s::Shape::Integer(0, 2147483647);
static GET_QUOTA_UTILIZATION_REPORT_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetQuotaUtilizationReportResponse", union: false, members: &[
    s::Member::new("ErrorCode", &REPORT_ERROR_CODE),
    s::Member::new("ErrorMessage", &REPORT_ERROR_MESSAGE),
    s::Member::new("GeneratedAt", &s::TIMESTAMP),
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("Quotas", &QUOTA_UTILIZATION_INFO_LIST),
    s::Member::new("ReportId", &REQUEST_ID),
    s::Member::new("Status", &REPORT_STATUS),
    s::Member::new("TotalCount", &TOTAL_COUNT),
] });
static GET_REQUESTED_SERVICE_QUOTA_CHANGE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetRequestedServiceQuotaChangeRequest", union: false, members: &[
    s::Member::new("RequestId", &REQUEST_ID).required(),
] });
static REQUEST_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["AutomaticManagement"], secret: false });
static REQUEST_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["PENDING", "CASE_OPENED", "APPROVED", "DENIED", "CASE_CLOSED", "NOT_APPROVED", "INVALID_REQUEST"], secret: false });
static REQUESTED_SERVICE_QUOTA_CHANGE: s::Shape = s::Shape::Structure(s::Structure { name: "RequestedServiceQuotaChange", union: false, members: &[
    s::Member::new("CaseId", &s::TEXT),
    s::Member::new("Created", &s::TIMESTAMP),
    s::Member::new("DesiredValue", &QUOTA_VALUE),
    s::Member::new("GlobalQuota", &s::BOOLEAN),
    s::Member::new("Id", &REQUEST_ID),
    s::Member::new("LastUpdated", &s::TIMESTAMP),
    s::Member::new("QuotaArn", &s::TEXT),
    s::Member::new("QuotaCode", &QUOTA_CODE),
    s::Member::new("QuotaContext", &QUOTA_CONTEXT_INFO),
    s::Member::new("QuotaName", &s::TEXT),
    s::Member::new("QuotaRequestedAtLevel", &APPLIED_LEVEL_ENUM),
    s::Member::new("RequestType", &REQUEST_TYPE),
    s::Member::new("Requester", &s::TEXT),
    s::Member::new("ServiceCode", &SERVICE_CODE),
    s::Member::new("ServiceName", &s::TEXT),
    s::Member::new("Status", &REQUEST_STATUS),
    s::Member::new("Unit", &s::TEXT),
] });
static GET_REQUESTED_SERVICE_QUOTA_CHANGE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetRequestedServiceQuotaChangeResponse", union: false, members: &[
    s::Member::new("RequestedQuota", &REQUESTED_SERVICE_QUOTA_CHANGE),
] });
static GET_SERVICE_QUOTA_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetServiceQuotaRequest", union: false, members: &[
    s::Member::new("ContextId", &s::TEXT),
    s::Member::new("QuotaCode", &QUOTA_CODE).required(),
    s::Member::new("ServiceCode", &SERVICE_CODE).required(),
] });
static GET_SERVICE_QUOTA_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetServiceQuotaResponse", union: false, members: &[
    s::Member::new("Quota", &SERVICE_QUOTA),
] });
static GET_SERVICE_QUOTA_INCREASE_REQUEST_FROM_TEMPLATE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetServiceQuotaIncreaseRequestFromTemplateRequest", union: false, members: &[
    s::Member::new("AwsRegion", &AWS_REGION).required(),
    s::Member::new("QuotaCode", &QUOTA_CODE).required(),
    s::Member::new("ServiceCode", &SERVICE_CODE).required(),
] });
static SERVICE_QUOTA_INCREASE_REQUEST_IN_TEMPLATE: s::Shape = s::Shape::Structure(s::Structure { name: "ServiceQuotaIncreaseRequestInTemplate", union: false, members: &[
    s::Member::new("AwsRegion", &AWS_REGION),
    s::Member::new("DesiredValue", &QUOTA_VALUE),
    s::Member::new("GlobalQuota", &s::BOOLEAN),
    s::Member::new("QuotaCode", &QUOTA_CODE),
    s::Member::new("QuotaName", &s::TEXT),
    s::Member::new("ServiceCode", &SERVICE_CODE),
    s::Member::new("ServiceName", &s::TEXT),
    s::Member::new("Unit", &s::TEXT),
] });
static GET_SERVICE_QUOTA_INCREASE_REQUEST_FROM_TEMPLATE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "GetServiceQuotaIncreaseRequestFromTemplateResponse", union: false, members: &[
    s::Member::new("ServiceQuotaIncreaseRequestInTemplate", &SERVICE_QUOTA_INCREASE_REQUEST_IN_TEMPLATE),
] });
static MAX_RESULTS: s::Shape = s::Shape::Integer(1, 100);
static LIST_AWS_DEFAULT_SERVICE_QUOTAS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListAWSDefaultServiceQuotasRequest", union: false, members: &[
    s::Member::new("MaxResults", &MAX_RESULTS),
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("ServiceCode", &SERVICE_CODE).required(),
] });
static SERVICE_QUOTA_LIST_DEFINITION: s::Shape = s::Shape::List(s::List { item: &SERVICE_QUOTA, tag: "member", length: s::ANY });
static LIST_AWS_DEFAULT_SERVICE_QUOTAS_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListAWSDefaultServiceQuotasResponse", union: false, members: &[
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("Quotas", &SERVICE_QUOTA_LIST_DEFINITION),
] });
static LIST_REQUESTED_SERVICE_QUOTA_CHANGE_HISTORY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListRequestedServiceQuotaChangeHistoryRequest", union: false, members: &[
    s::Member::new("MaxResults", &MAX_RESULTS),
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("QuotaRequestedAtLevel", &APPLIED_LEVEL_ENUM),
    s::Member::new("ServiceCode", &SERVICE_CODE),
    s::Member::new("Status", &REQUEST_STATUS),
] });
static REQUESTED_SERVICE_QUOTA_CHANGE_HISTORY_LIST_DEFINITION: s::Shape = s::Shape::List(s::List { item: &REQUESTED_SERVICE_QUOTA_CHANGE, tag: "member", length: s::ANY });
static LIST_REQUESTED_SERVICE_QUOTA_CHANGE_HISTORY_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListRequestedServiceQuotaChangeHistoryResponse", union: false, members: &[
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("RequestedQuotas", &REQUESTED_SERVICE_QUOTA_CHANGE_HISTORY_LIST_DEFINITION),
] });
static LIST_REQUESTED_SERVICE_QUOTA_CHANGE_HISTORY_BY_QUOTA_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListRequestedServiceQuotaChangeHistoryByQuotaRequest", union: false, members: &[
    s::Member::new("MaxResults", &MAX_RESULTS),
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("QuotaCode", &QUOTA_CODE).required(),
    s::Member::new("QuotaRequestedAtLevel", &APPLIED_LEVEL_ENUM),
    s::Member::new("ServiceCode", &SERVICE_CODE).required(),
    s::Member::new("Status", &REQUEST_STATUS),
] });
static LIST_REQUESTED_SERVICE_QUOTA_CHANGE_HISTORY_BY_QUOTA_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListRequestedServiceQuotaChangeHistoryByQuotaResponse", union: false, members: &[
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("RequestedQuotas", &REQUESTED_SERVICE_QUOTA_CHANGE_HISTORY_LIST_DEFINITION),
] });
static LIST_SERVICE_QUOTA_INCREASE_REQUESTS_IN_TEMPLATE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListServiceQuotaIncreaseRequestsInTemplateRequest", union: false, members: &[
    s::Member::new("AwsRegion", &AWS_REGION),
    s::Member::new("MaxResults", &MAX_RESULTS),
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("ServiceCode", &SERVICE_CODE),
] });
static SERVICE_QUOTA_INCREASE_REQUEST_IN_TEMPLATE_LIST: s::Shape = s::Shape::List(s::List { item: &SERVICE_QUOTA_INCREASE_REQUEST_IN_TEMPLATE, tag: "member", length: s::ANY });
static LIST_SERVICE_QUOTA_INCREASE_REQUESTS_IN_TEMPLATE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListServiceQuotaIncreaseRequestsInTemplateResponse", union: false, members: &[
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("ServiceQuotaIncreaseRequestInTemplateList", &SERVICE_QUOTA_INCREASE_REQUEST_IN_TEMPLATE_LIST),
] });
static LIST_SERVICE_QUOTAS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListServiceQuotasRequest", union: false, members: &[
    s::Member::new("MaxResults", &MAX_RESULTS),
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("QuotaAppliedAtLevel", &APPLIED_LEVEL_ENUM),
    s::Member::new("QuotaCode", &QUOTA_CODE),
    s::Member::new("ServiceCode", &SERVICE_CODE).required(),
] });
static LIST_SERVICE_QUOTAS_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListServiceQuotasResponse", union: false, members: &[
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("Quotas", &SERVICE_QUOTA_LIST_DEFINITION),
] });
static LIST_SERVICES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListServicesRequest", union: false, members: &[
    s::Member::new("MaxResults", &MAX_RESULTS),
    s::Member::new("NextToken", &NEXT_TOKEN),
] });
static SERVICE_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "ServiceInfo", union: false, members: &[
    s::Member::new("ServiceCode", &SERVICE_CODE),
    s::Member::new("ServiceName", &s::TEXT),
] });
static SERVICE_INFO_LIST_DEFINITION: s::Shape = s::Shape::List(s::List { item: &SERVICE_INFO, tag: "member", length: s::ANY });
static LIST_SERVICES_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListServicesResponse", union: false, members: &[
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("Services", &SERVICE_INFO_LIST_DEFINITION),
] });
static LIST_TAGS_FOR_RESOURCE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListTagsForResourceRequest", union: false, members: &[
    s::Member::new("ResourceARN", &AMAZON_RESOURCE_NAME).required(),
] });
static TAG_KEY_PATTERN: s::Pattern = s::Pattern::new("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$");
static TAG_KEY: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 128 }, pattern: Some(&TAG_KEY_PATTERN), values: &[], secret: false });
static TAG_VALUE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 0, max: 256 }, pattern: Some(&TAG_KEY_PATTERN), values: &[], secret: false });
static TAG: s::Shape = s::Shape::Structure(s::Structure { name: "Tag", union: false, members: &[
    s::Member::new("Key", &TAG_KEY).required(),
    s::Member::new("Value", &TAG_VALUE).required(),
] });
static OUTPUT_TAGS: s::Shape = s::Shape::List(s::List { item: &TAG, tag: "member", length: s::Length { min: 0, max: 200 } });
static LIST_TAGS_FOR_RESOURCE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ListTagsForResourceResponse", union: false, members: &[
    s::Member::new("Tags", &OUTPUT_TAGS),
] });
static PUT_SERVICE_QUOTA_INCREASE_REQUEST_INTO_TEMPLATE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "PutServiceQuotaIncreaseRequestIntoTemplateRequest", union: false, members: &[
    s::Member::new("AwsRegion", &AWS_REGION).required(),
    s::Member::new("DesiredValue", &QUOTA_VALUE).required(),
    s::Member::new("QuotaCode", &QUOTA_CODE).required(),
    s::Member::new("ServiceCode", &SERVICE_CODE).required(),
] });
static PUT_SERVICE_QUOTA_INCREASE_REQUEST_INTO_TEMPLATE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "PutServiceQuotaIncreaseRequestIntoTemplateResponse", union: false, members: &[
    s::Member::new("ServiceQuotaIncreaseRequestInTemplate", &SERVICE_QUOTA_INCREASE_REQUEST_IN_TEMPLATE),
] });
static REQUEST_SERVICE_QUOTA_INCREASE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RequestServiceQuotaIncreaseRequest", union: false, members: &[
    s::Member::new("ContextId", &s::TEXT),
    s::Member::new("DesiredValue", &QUOTA_VALUE).required(),
    s::Member::new("QuotaCode", &QUOTA_CODE).required(),
    s::Member::new("ServiceCode", &SERVICE_CODE).required(),
    s::Member::new("SupportCaseAllowed", &s::BOOLEAN),
] });
static REQUEST_SERVICE_QUOTA_INCREASE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "RequestServiceQuotaIncreaseResponse", union: false, members: &[
    s::Member::new("RequestedQuota", &REQUESTED_SERVICE_QUOTA_CHANGE),
] });
static EXCLUDED_QUOTA_LIST: s::Shape = s::Shape::List(s::List { item: &EXCLUDED_SERVICE, tag: "member", length: s::ANY });
static EXCLUSION_LIST: s::Shape = s::Shape::Map(s::Map { key: &EXCLUDED_SERVICE, value: &EXCLUDED_QUOTA_LIST, length: s::ANY });
static START_AUTO_MANAGEMENT_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "StartAutoManagementRequest", union: false, members: &[
    s::Member::new("ExclusionList", &EXCLUSION_LIST),
    s::Member::new("NotificationArn", &AMAZON_RESOURCE_NAME),
    s::Member::new("OptInLevel", &OPT_IN_LEVEL).required(),
    s::Member::new("OptInType", &OPT_IN_TYPE).required(),
] });
static START_AUTO_MANAGEMENT_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "StartAutoManagementResponse", union: false, members: &[
] });
static START_QUOTA_UTILIZATION_REPORT_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "StartQuotaUtilizationReportRequest", union: false, members: &[
] });
static START_QUOTA_UTILIZATION_REPORT_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "StartQuotaUtilizationReportResponse", union: false, members: &[
    s::Member::new("Message", &QUOTA_DESCRIPTION),
    s::Member::new("ReportId", &REQUEST_ID),
    s::Member::new("Status", &REPORT_STATUS),
] });
static STOP_AUTO_MANAGEMENT_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "StopAutoManagementRequest", union: false, members: &[
] });
static STOP_AUTO_MANAGEMENT_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "StopAutoManagementResponse", union: false, members: &[
] });
static INPUT_TAGS: s::Shape = s::Shape::List(s::List { item: &TAG, tag: "member", length: s::Length { min: 1, max: u32::MAX } });
static TAG_RESOURCE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "TagResourceRequest", union: false, members: &[
    s::Member::new("ResourceARN", &AMAZON_RESOURCE_NAME).required(),
    s::Member::new("Tags", &INPUT_TAGS).required(),
] });
static TAG_RESOURCE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "TagResourceResponse", union: false, members: &[
] });
static INPUT_TAG_KEYS: s::Shape = s::Shape::List(s::List { item: &TAG_KEY, tag: "member", length: s::ANY });
static UNTAG_RESOURCE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UntagResourceRequest", union: false, members: &[
    s::Member::new("ResourceARN", &AMAZON_RESOURCE_NAME).required(),
    s::Member::new("TagKeys", &INPUT_TAG_KEYS).required(),
] });
static UNTAG_RESOURCE_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "UntagResourceResponse", union: false, members: &[
] });
static UPDATE_AUTO_MANAGEMENT_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateAutoManagementRequest", union: false, members: &[
    s::Member::new("ExclusionList", &EXCLUSION_LIST),
    s::Member::new("NotificationArn", &AMAZON_RESOURCE_NAME),
    s::Member::new("OptInType", &OPT_IN_TYPE),
] });
static UPDATE_AUTO_MANAGEMENT_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateAutoManagementResponse", union: false, members: &[
] });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ErrorReason {
    pub error_code: Option<String>,
    pub error_message: Option<String>,
}
impl IntoTree for ErrorReason {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ErrorCode", self.error_code.into_tree()),
            ("ErrorMessage", self.error_message.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAWSDefaultServiceQuotaRequest {
    pub quota_code: String,
    pub service_code: String,
}
impl t::FromTree for GetAWSDefaultServiceQuotaRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            quota_code: from.take("QuotaCode")?,
            service_code: from.take("ServiceCode")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAWSDefaultServiceQuotaResponse {
    pub quota: Option<ServiceQuota>,
}
impl IntoTree for GetAWSDefaultServiceQuotaResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Quota", self.quota.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRequestedServiceQuotaChangeRequest {
    pub request_id: String,
}
impl t::FromTree for GetRequestedServiceQuotaChangeRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            request_id: from.take("RequestId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRequestedServiceQuotaChangeResponse {
    pub requested_quota: Option<RequestedServiceQuotaChange>,
}
impl IntoTree for GetRequestedServiceQuotaChangeResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("RequestedQuota", self.requested_quota.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetServiceQuotaRequest {
    pub context_id: Option<String>,
    pub quota_code: String,
    pub service_code: String,
}
impl t::FromTree for GetServiceQuotaRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            context_id: from.take("ContextId")?,
            quota_code: from.take("QuotaCode")?,
            service_code: from.take("ServiceCode")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetServiceQuotaResponse {
    pub quota: Option<ServiceQuota>,
}
impl IntoTree for GetServiceQuotaResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Quota", self.quota.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAWSDefaultServiceQuotasRequest {
    pub max_results: Option<i64>,
    pub next_token: Option<String>,
    pub service_code: String,
}
impl t::FromTree for ListAWSDefaultServiceQuotasRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
            service_code: from.take("ServiceCode")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAWSDefaultServiceQuotasResponse {
    pub next_token: Option<String>,
    pub quotas: Option<Vec<ServiceQuota>>,
}
impl IntoTree for ListAWSDefaultServiceQuotasResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NextToken", self.next_token.into_tree()),
            ("Quotas", self.quotas.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRequestedServiceQuotaChangeHistoryByQuotaRequest {
    pub max_results: Option<i64>,
    pub next_token: Option<String>,
    pub quota_code: String,
    pub quota_requested_at_level: Option<String>,
    pub service_code: String,
    pub status: Option<String>,
}
impl t::FromTree for ListRequestedServiceQuotaChangeHistoryByQuotaRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
            quota_code: from.take("QuotaCode")?,
            quota_requested_at_level: from.take("QuotaRequestedAtLevel")?,
            service_code: from.take("ServiceCode")?,
            status: from.take("Status")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRequestedServiceQuotaChangeHistoryByQuotaResponse {
    pub next_token: Option<String>,
    pub requested_quotas: Option<Vec<RequestedServiceQuotaChange>>,
}
impl IntoTree for ListRequestedServiceQuotaChangeHistoryByQuotaResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NextToken", self.next_token.into_tree()),
            ("RequestedQuotas", self.requested_quotas.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRequestedServiceQuotaChangeHistoryRequest {
    pub max_results: Option<i64>,
    pub next_token: Option<String>,
    pub quota_requested_at_level: Option<String>,
    pub service_code: Option<String>,
    pub status: Option<String>,
}
impl t::FromTree for ListRequestedServiceQuotaChangeHistoryRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
            quota_requested_at_level: from.take("QuotaRequestedAtLevel")?,
            service_code: from.take("ServiceCode")?,
            status: from.take("Status")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRequestedServiceQuotaChangeHistoryResponse {
    pub next_token: Option<String>,
    pub requested_quotas: Option<Vec<RequestedServiceQuotaChange>>,
}
impl IntoTree for ListRequestedServiceQuotaChangeHistoryResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NextToken", self.next_token.into_tree()),
            ("RequestedQuotas", self.requested_quotas.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListServiceQuotasRequest {
    pub max_results: Option<i64>,
    pub next_token: Option<String>,
    pub quota_applied_at_level: Option<String>,
    pub quota_code: Option<String>,
    pub service_code: String,
}
impl t::FromTree for ListServiceQuotasRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
            quota_applied_at_level: from.take("QuotaAppliedAtLevel")?,
            quota_code: from.take("QuotaCode")?,
            service_code: from.take("ServiceCode")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListServiceQuotasResponse {
    pub next_token: Option<String>,
    pub quotas: Option<Vec<ServiceQuota>>,
}
impl IntoTree for ListServiceQuotasResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NextToken", self.next_token.into_tree()),
            ("Quotas", self.quotas.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListServicesRequest {
    pub max_results: Option<i64>,
    pub next_token: Option<String>,
}
impl t::FromTree for ListServicesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListServicesResponse {
    pub next_token: Option<String>,
    pub services: Option<Vec<ServiceInfo>>,
}
impl IntoTree for ListServicesResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NextToken", self.next_token.into_tree()),
            ("Services", self.services.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MetricInfo {
    pub metric_dimensions: Option<BTreeMap<String, String>>,
    pub metric_name: Option<String>,
    pub metric_namespace: Option<String>,
    pub metric_statistic_recommendation: Option<String>,
}
impl IntoTree for MetricInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("MetricDimensions", self.metric_dimensions.into_tree()),
            ("MetricName", self.metric_name.into_tree()),
            ("MetricNamespace", self.metric_namespace.into_tree()),
            ("MetricStatisticRecommendation", self.metric_statistic_recommendation.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct QuotaContextInfo {
    pub adjustable_at_level: Option<String>,
    pub context_id: Option<String>,
    pub context_scope: Option<String>,
    pub context_scope_type: Option<String>,
}
impl IntoTree for QuotaContextInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AdjustableAtLevel", self.adjustable_at_level.into_tree()),
            ("ContextId", self.context_id.into_tree()),
            ("ContextScope", self.context_scope.into_tree()),
            ("ContextScopeType", self.context_scope_type.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct QuotaPeriod {
    pub period_unit: Option<String>,
    pub period_value: Option<i64>,
}
impl IntoTree for QuotaPeriod {
    fn into_tree(self) -> t::Value {
        t::members([
            ("PeriodUnit", self.period_unit.into_tree()),
            ("PeriodValue", self.period_value.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RequestServiceQuotaIncreaseRequest {
    pub context_id: Option<String>,
    pub desired_value: f64,
    pub quota_code: String,
    pub service_code: String,
    pub support_case_allowed: Option<bool>,
}
impl t::FromTree for RequestServiceQuotaIncreaseRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            context_id: from.take("ContextId")?,
            desired_value: from.take("DesiredValue")?,
            quota_code: from.take("QuotaCode")?,
            service_code: from.take("ServiceCode")?,
            support_case_allowed: from.take("SupportCaseAllowed")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RequestServiceQuotaIncreaseResponse {
    pub requested_quota: Option<RequestedServiceQuotaChange>,
}
impl IntoTree for RequestServiceQuotaIncreaseResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("RequestedQuota", self.requested_quota.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RequestedServiceQuotaChange {
    pub case_id: Option<String>,
    pub created: Option<t::Timestamp>,
    pub desired_value: Option<f64>,
    pub global_quota: Option<bool>,
    pub id: Option<String>,
    pub last_updated: Option<t::Timestamp>,
    pub quota_arn: Option<String>,
    pub quota_code: Option<String>,
    pub quota_context: Option<QuotaContextInfo>,
    pub quota_name: Option<String>,
    pub quota_requested_at_level: Option<String>,
    pub request_type: Option<String>,
    pub requester: Option<String>,
    pub service_code: Option<String>,
    pub service_name: Option<String>,
    pub status: Option<String>,
    pub unit: Option<String>,
}
impl IntoTree for RequestedServiceQuotaChange {
    fn into_tree(self) -> t::Value {
        t::members([
            ("CaseId", self.case_id.into_tree()),
            ("Created", self.created.into_tree()),
            ("DesiredValue", self.desired_value.into_tree()),
            ("GlobalQuota", self.global_quota.into_tree()),
            ("Id", self.id.into_tree()),
            ("LastUpdated", self.last_updated.into_tree()),
            ("QuotaArn", self.quota_arn.into_tree()),
            ("QuotaCode", self.quota_code.into_tree()),
            ("QuotaContext", self.quota_context.into_tree()),
            ("QuotaName", self.quota_name.into_tree()),
            ("QuotaRequestedAtLevel", self.quota_requested_at_level.into_tree()),
            ("RequestType", self.request_type.into_tree()),
            ("Requester", self.requester.into_tree()),
            ("ServiceCode", self.service_code.into_tree()),
            ("ServiceName", self.service_name.into_tree()),
            ("Status", self.status.into_tree()),
            ("Unit", self.unit.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ServiceInfo {
    pub service_code: Option<String>,
    pub service_name: Option<String>,
}
impl IntoTree for ServiceInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ServiceCode", self.service_code.into_tree()),
            ("ServiceName", self.service_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ServiceQuota {
    pub adjustable: Option<bool>,
    pub description: Option<String>,
    pub error_reason: Option<ErrorReason>,
    pub global_quota: Option<bool>,
    pub period: Option<QuotaPeriod>,
    pub quota_applied_at_level: Option<String>,
    pub quota_arn: Option<String>,
    pub quota_code: Option<String>,
    pub quota_context: Option<QuotaContextInfo>,
    pub quota_name: Option<String>,
    pub service_code: Option<String>,
    pub service_name: Option<String>,
    pub unit: Option<String>,
    pub usage_metric: Option<MetricInfo>,
    pub value: Option<f64>,
}
impl IntoTree for ServiceQuota {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Adjustable", self.adjustable.into_tree()),
            ("Description", self.description.into_tree()),
            ("ErrorReason", self.error_reason.into_tree()),
            ("GlobalQuota", self.global_quota.into_tree()),
            ("Period", self.period.into_tree()),
            ("QuotaAppliedAtLevel", self.quota_applied_at_level.into_tree()),
            ("QuotaArn", self.quota_arn.into_tree()),
            ("QuotaCode", self.quota_code.into_tree()),
            ("QuotaContext", self.quota_context.into_tree()),
            ("QuotaName", self.quota_name.into_tree()),
            ("ServiceCode", self.service_code.into_tree()),
            ("ServiceName", self.service_name.into_tree()),
            ("Unit", self.unit.into_tree()),
            ("UsageMetric", self.usage_metric.into_tree()),
            ("Value", self.value.into_tree()),
        ])
    }
}
