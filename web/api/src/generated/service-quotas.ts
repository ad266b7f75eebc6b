// The service `service-quotas`, version 2019-06-24. Written by `cargo xtask codegen`; do not edit.

import type { EpochSeconds, JsonForm, ServiceForm } from "../wire";

export const service = {
  name: "service-quotas",
  signingName: "servicequotas",
  version: "2019-06-24",
  protocol: "json",
  contentType: "application/x-amz-json-1.1",
} as const satisfies ServiceForm;

export const operations = {
  GetAWSDefaultServiceQuota: { method: "POST", path: "/", target: "ServiceQuotasV20190624.GetAWSDefaultServiceQuota" },
  GetRequestedServiceQuotaChange: { method: "POST", path: "/", target: "ServiceQuotasV20190624.GetRequestedServiceQuotaChange" },
  GetServiceQuota: { method: "POST", path: "/", target: "ServiceQuotasV20190624.GetServiceQuota" },
  ListAWSDefaultServiceQuotas: { method: "POST", path: "/", target: "ServiceQuotasV20190624.ListAWSDefaultServiceQuotas" },
  ListRequestedServiceQuotaChangeHistory: { method: "POST", path: "/", target: "ServiceQuotasV20190624.ListRequestedServiceQuotaChangeHistory" },
  ListRequestedServiceQuotaChangeHistoryByQuota: { method: "POST", path: "/", target: "ServiceQuotasV20190624.ListRequestedServiceQuotaChangeHistoryByQuota" },
  ListServiceQuotas: { method: "POST", path: "/", target: "ServiceQuotasV20190624.ListServiceQuotas" },
  ListServices: { method: "POST", path: "/", target: "ServiceQuotasV20190624.ListServices" },
  RequestServiceQuotaIncrease: { method: "POST", path: "/", target: "ServiceQuotasV20190624.RequestServiceQuotaIncrease" },
} as const satisfies Record<keyof Operations, JsonForm>;

export interface Operations {
  GetAWSDefaultServiceQuota: {
    input: GetAWSDefaultServiceQuotaRequest;
    output: GetAWSDefaultServiceQuotaResponse;
    error: CommonErrorCode | "NoSuchResourceException";
  };
  GetRequestedServiceQuotaChange: {
    input: GetRequestedServiceQuotaChangeRequest;
    output: GetRequestedServiceQuotaChangeResponse;
    error: CommonErrorCode | "NoSuchResourceException";
  };
  GetServiceQuota: {
    input: GetServiceQuotaRequest;
    output: GetServiceQuotaResponse;
    error: CommonErrorCode | "NoSuchResourceException";
  };
  ListAWSDefaultServiceQuotas: {
    input: ListAWSDefaultServiceQuotasRequest;
    output: ListAWSDefaultServiceQuotasResponse;
    error: CommonErrorCode | "NoSuchResourceException";
  };
  ListRequestedServiceQuotaChangeHistory: {
    input: ListRequestedServiceQuotaChangeHistoryRequest;
    output: ListRequestedServiceQuotaChangeHistoryResponse;
    error: CommonErrorCode | "NoSuchResourceException";
  };
  ListRequestedServiceQuotaChangeHistoryByQuota: {
    input: ListRequestedServiceQuotaChangeHistoryByQuotaRequest;
    output: ListRequestedServiceQuotaChangeHistoryByQuotaResponse;
    error: CommonErrorCode | "NoSuchResourceException";
  };
  ListServiceQuotas: {
    input: ListServiceQuotasRequest;
    output: ListServiceQuotasResponse;
    error: CommonErrorCode | "NoSuchResourceException";
  };
  ListServices: {
    input: ListServicesRequest;
    output: ListServicesResponse;
    error: CommonErrorCode;
  };
  RequestServiceQuotaIncrease: {
    input: RequestServiceQuotaIncreaseRequest;
    output: RequestServiceQuotaIncreaseResponse;
    error:
      | CommonErrorCode | "DependencyAccessDeniedException" | "InvalidResourceStateException"
      | "NoSuchResourceException" | "QuotaExceededException" | "ResourceAlreadyExistsException";
  };
}

export type CommonErrorCode =
  | "AccessDeniedException" | "ExpiredTokenException" | "IllegalArgumentException"
  | "IncompleteSignatureException" | "InvalidPaginationTokenException" | "InvalidSignatureException"
  | "MissingAuthenticationTokenException" | "RequestEntityTooLargeException"
  | "RequestHeadersTooLargeException" | "RequestTimeoutException" | "SerializationException"
  | "ServiceException" | "TooManyRequestsException" | "UnknownOperationException"
  | "UnrecognizedClientException" | "UnsupportedMediaTypeException" | "ValidationException";

export interface ErrorReason {
  ErrorCode?: ErrorCode;
  ErrorMessage?: string;
}

export interface GetAWSDefaultServiceQuotaRequest {
  QuotaCode: string;
  ServiceCode: string;
}

export interface GetAWSDefaultServiceQuotaResponse {
  Quota?: ServiceQuota;
}

export interface GetRequestedServiceQuotaChangeRequest {
  RequestId: string;
}

export interface GetRequestedServiceQuotaChangeResponse {
  RequestedQuota?: RequestedServiceQuotaChange;
}

export interface GetServiceQuotaRequest {
  ContextId?: string;
  QuotaCode: string;
  ServiceCode: string;
}

export interface GetServiceQuotaResponse {
  Quota?: ServiceQuota;
}

export interface ListAWSDefaultServiceQuotasRequest {
  MaxResults?: number;
  NextToken?: string;
  ServiceCode: string;
}

export interface ListAWSDefaultServiceQuotasResponse {
  NextToken?: string;
  Quotas?: ServiceQuota[];
}

export interface ListRequestedServiceQuotaChangeHistoryByQuotaRequest {
  MaxResults?: number;
  NextToken?: string;
  QuotaCode: string;
  QuotaRequestedAtLevel?: AppliedLevelEnum;
  ServiceCode: string;
  Status?: RequestStatus;
}

export interface ListRequestedServiceQuotaChangeHistoryByQuotaResponse {
  NextToken?: string;
  RequestedQuotas?: RequestedServiceQuotaChange[];
}

export interface ListRequestedServiceQuotaChangeHistoryRequest {
  MaxResults?: number;
  NextToken?: string;
  QuotaRequestedAtLevel?: AppliedLevelEnum;
  ServiceCode?: string;
  Status?: RequestStatus;
}

export interface ListRequestedServiceQuotaChangeHistoryResponse {
  NextToken?: string;
  RequestedQuotas?: RequestedServiceQuotaChange[];
}

export interface ListServiceQuotasRequest {
  MaxResults?: number;
  NextToken?: string;
  QuotaAppliedAtLevel?: AppliedLevelEnum;
  QuotaCode?: string;
  ServiceCode: string;
}

export interface ListServiceQuotasResponse {
  NextToken?: string;
  Quotas?: ServiceQuota[];
}

export interface ListServicesRequest {
  MaxResults?: number;
  NextToken?: string;
}

export interface ListServicesResponse {
  NextToken?: string;
  Services?: ServiceInfo[];
}

export interface MetricInfo {
  MetricDimensions?: Record<string, string>;
  MetricName?: string;
  MetricNamespace?: string;
  MetricStatisticRecommendation?: string;
}

export interface QuotaContextInfo {
  AdjustableAtLevel?: AdjustableAtLevelEnum;
  ContextId?: string;
  ContextScope?: QuotaContextScope;
  ContextScopeType?: string;
}

export interface QuotaPeriod {
  PeriodUnit?: PeriodUnit;
  PeriodValue?: number;
}

export interface RequestServiceQuotaIncreaseRequest {
  ContextId?: string;
  DesiredValue: number;
  QuotaCode: string;
  ServiceCode: string;
  SupportCaseAllowed?: boolean;
}

export interface RequestServiceQuotaIncreaseResponse {
  RequestedQuota?: RequestedServiceQuotaChange;
}

export interface RequestedServiceQuotaChange {
  CaseId?: string;
  Created?: EpochSeconds;
  DesiredValue?: number;
  GlobalQuota?: boolean;
  Id?: string;
  LastUpdated?: EpochSeconds;
  QuotaArn?: string;
  QuotaCode?: string;
  QuotaContext?: QuotaContextInfo;
  QuotaName?: string;
  QuotaRequestedAtLevel?: AppliedLevelEnum;
  RequestType?: RequestType;
  Requester?: string;
  ServiceCode?: string;
  ServiceName?: string;
  Status?: RequestStatus;
  Unit?: string;
}

export interface ServiceInfo {
  ServiceCode?: string;
  ServiceName?: string;
}

export interface ServiceQuota {
  Adjustable?: boolean;
  Description?: string;
  ErrorReason?: ErrorReason;
  GlobalQuota?: boolean;
  Period?: QuotaPeriod;
  QuotaAppliedAtLevel?: AppliedLevelEnum;
  QuotaArn?: string;
  QuotaCode?: string;
  QuotaContext?: QuotaContextInfo;
  QuotaName?: string;
  ServiceCode?: string;
  ServiceName?: string;
  Unit?: string;
  UsageMetric?: MetricInfo;
  Value?: number;
}

export type AdjustableAtLevelEnum = "ACCOUNT" | "PER_RESOURCE" | "ALL";

export type AppliedLevelEnum = "ACCOUNT" | "RESOURCE" | "ALL";

export type ErrorCode =
  | "DEPENDENCY_ACCESS_DENIED_ERROR" | "DEPENDENCY_THROTTLING_ERROR" | "DEPENDENCY_SERVICE_ERROR"
  | "SERVICE_QUOTA_NOT_AVAILABLE_ERROR";

export type PeriodUnit = "MICROSECOND" | "MILLISECOND" | "SECOND" | "MINUTE" | "HOUR" | "DAY" | "WEEK";

export type QuotaContextScope = "RESOURCE" | "ACCOUNT";

export type RequestStatus =
  | "PENDING" | "CASE_OPENED" | "APPROVED" | "DENIED" | "CASE_CLOSED" | "NOT_APPROVED" | "INVALID_REQUEST";

export type RequestType = "AutomaticManagement";
