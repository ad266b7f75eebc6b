// The service `sts`, version 2011-06-15. Written by `cargo xtask codegen`; do not edit.

import type { Nothing, Iso8601, QueryForm, ServiceForm } from "../wire";

export const service = {
  name: "sts",
  signingName: "sts",
  version: "2011-06-15",
  protocol: "query",
  contentType: "application/x-www-form-urlencoded",
} as const satisfies ServiceForm;

export const operations = {
  AssumeRole: { method: "POST", path: "/", action: "AssumeRole", version: "2011-06-15" },
  GetAccessKeyInfo: { method: "POST", path: "/", action: "GetAccessKeyInfo", version: "2011-06-15" },
  GetCallerIdentity: { method: "POST", path: "/", action: "GetCallerIdentity", version: "2011-06-15" },
  GetFederationToken: { method: "POST", path: "/", action: "GetFederationToken", version: "2011-06-15" },
  GetSessionToken: { method: "POST", path: "/", action: "GetSessionToken", version: "2011-06-15" },
} as const satisfies Record<keyof Operations, QueryForm>;

export interface Operations {
  AssumeRole: {
    input: AssumeRoleRequest;
    output: AssumeRoleResponse;
    error:
      | CommonErrorCode | "ExpiredTokenException" | "MalformedPolicyDocument" | "PackedPolicyTooLarge"
      | "RegionDisabledException";
  };
  GetAccessKeyInfo: {
    input: GetAccessKeyInfoRequest;
    output: GetAccessKeyInfoResponse;
    error: CommonErrorCode;
  };
  GetCallerIdentity: {
    input: GetCallerIdentityRequest;
    output: GetCallerIdentityResponse;
    error: CommonErrorCode;
  };
  GetFederationToken: {
    input: GetFederationTokenRequest;
    output: GetFederationTokenResponse;
    error: CommonErrorCode | "MalformedPolicyDocument" | "PackedPolicyTooLarge" | "RegionDisabledException";
  };
  GetSessionToken: {
    input: GetSessionTokenRequest;
    output: GetSessionTokenResponse;
    error: CommonErrorCode | "RegionDisabledException";
  };
}

export type CommonErrorCode =
  | "AccessDenied" | "ExpiredToken" | "IncompleteSignature" | "InternalFailure" | "InvalidAction"
  | "InvalidClientTokenId" | "InvalidInput" | "MalformedQueryString" | "MissingAuthenticationToken"
  | "RequestEntityTooLarge" | "RequestHeadersTooLarge" | "RequestTimeout" | "SignatureDoesNotMatch"
  | "Throttling" | "UnsupportedMediaType" | "ValidationError";

export interface AssumeRoleRequest {
  DurationSeconds?: number;
  ExternalId?: string;
  MinimumSessionTokenSize?: number;
  Policy?: string;
  PolicyArns?: PolicyDescriptorType[];
  ProvidedContexts?: ProvidedContext[];
  RoleArn: string;
  RoleSessionName: string;
  SerialNumber?: string;
  SourceIdentity?: string;
  Tags?: Tag[];
  TokenCode?: string;
  TransitiveTagKeys?: string[];
}

export interface AssumeRoleResponse {
  AssumedRoleUser?: AssumedRoleUser;
  Credentials?: Credentials;
  PackedPolicySize?: number;
  SessionTokenSize?: number;
  SessionTokenUtilization?: number;
  SourceIdentity?: string;
}

export interface AssumedRoleUser {
  Arn: string;
  AssumedRoleId: string;
}

export interface Credentials {
  AccessKeyId: string;
  Expiration: Iso8601;
  SecretAccessKey: string;
  SessionToken: string;
}

export interface FederatedUser {
  Arn: string;
  FederatedUserId: string;
}

export interface GetAccessKeyInfoRequest {
  AccessKeyId: string;
}

export interface GetAccessKeyInfoResponse {
  Account?: string;
}

export type GetCallerIdentityRequest = Nothing;

export interface GetCallerIdentityResponse {
  Account?: string;
  Arn?: string;
  UserId?: string;
}

export interface GetFederationTokenRequest {
  DurationSeconds?: number;
  MinimumSessionTokenSize?: number;
  Name: string;
  Policy?: string;
  PolicyArns?: PolicyDescriptorType[];
  Tags?: Tag[];
}

export interface GetFederationTokenResponse {
  Credentials?: Credentials;
  FederatedUser?: FederatedUser;
  PackedPolicySize?: number;
  SessionTokenSize?: number;
  SessionTokenUtilization?: number;
}

export interface GetSessionTokenRequest {
  DurationSeconds?: number;
  MinimumSessionTokenSize?: number;
  SerialNumber?: string;
  TokenCode?: string;
}

export interface GetSessionTokenResponse {
  Credentials?: Credentials;
  SessionTokenSize?: number;
  SessionTokenUtilization?: number;
}

export interface PolicyDescriptorType {
  arn?: string;
}

export interface ProvidedContext {
  ContextAssertion?: string;
  ProviderArn?: string;
}

export interface Tag {
  Key: string;
  Value: string;
}
