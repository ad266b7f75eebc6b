// The service `ds`, version 2015-04-16. Written by `cargo xtask codegen`; do not edit.

import type { Nothing, EpochSeconds, JsonForm, ServiceForm } from "../wire";

export const service = {
  name: "ds",
  signingName: "ds",
  version: "2015-04-16",
  protocol: "json",
  contentType: "application/x-amz-json-1.1",
} as const satisfies ServiceForm;

export const operations = {
  AddTagsToResource: { method: "POST", path: "/", target: "DirectoryService_20150416.AddTagsToResource" },
  ConnectDirectory: { method: "POST", path: "/", target: "DirectoryService_20150416.ConnectDirectory" },
  CreateAlias: { method: "POST", path: "/", target: "DirectoryService_20150416.CreateAlias" },
  CreateDirectory: { method: "POST", path: "/", target: "DirectoryService_20150416.CreateDirectory" },
  DeleteDirectory: { method: "POST", path: "/", target: "DirectoryService_20150416.DeleteDirectory" },
  DescribeDirectories: { method: "POST", path: "/", target: "DirectoryService_20150416.DescribeDirectories" },
  DescribeDomainControllers: { method: "POST", path: "/", target: "DirectoryService_20150416.DescribeDomainControllers" },
  GetDirectoryLimits: { method: "POST", path: "/", target: "DirectoryService_20150416.GetDirectoryLimits" },
  ListTagsForResource: { method: "POST", path: "/", target: "DirectoryService_20150416.ListTagsForResource" },
  RemoveTagsFromResource: { method: "POST", path: "/", target: "DirectoryService_20150416.RemoveTagsFromResource" },
  ResetUserPassword: { method: "POST", path: "/", target: "DirectoryService_20150416.ResetUserPassword" },
} as const satisfies Record<keyof Operations, JsonForm>;

export interface Operations {
  AddTagsToResource: {
    input: AddTagsToResourceRequest;
    output: AddTagsToResourceResult;
    error: CommonErrorCode | "ClientException" | "EntityDoesNotExistException" | "TagLimitExceededException";
  };
  ConnectDirectory: {
    input: ConnectDirectoryRequest;
    output: ConnectDirectoryResult;
    error: CommonErrorCode | "ClientException" | "DirectoryLimitExceededException";
  };
  CreateAlias: {
    input: CreateAliasRequest;
    output: CreateAliasResult;
    error:
      | CommonErrorCode | "ClientException" | "EntityAlreadyExistsException" | "EntityDoesNotExistException";
  };
  CreateDirectory: {
    input: CreateDirectoryRequest;
    output: CreateDirectoryResult;
    error: CommonErrorCode | "ClientException" | "DirectoryLimitExceededException";
  };
  DeleteDirectory: {
    input: DeleteDirectoryRequest;
    output: DeleteDirectoryResult;
    error: CommonErrorCode | "ClientException" | "EntityDoesNotExistException";
  };
  DescribeDirectories: {
    input: DescribeDirectoriesRequest;
    output: DescribeDirectoriesResult;
    error: CommonErrorCode | "ClientException" | "EntityDoesNotExistException";
  };
  DescribeDomainControllers: {
    input: DescribeDomainControllersRequest;
    output: DescribeDomainControllersResult;
    error:
      | CommonErrorCode | "ClientException" | "EntityDoesNotExistException" | "UnsupportedOperationException";
  };
  GetDirectoryLimits: {
    input: GetDirectoryLimitsRequest;
    output: GetDirectoryLimitsResult;
    error: CommonErrorCode | "ClientException" | "EntityDoesNotExistException";
  };
  ListTagsForResource: {
    input: ListTagsForResourceRequest;
    output: ListTagsForResourceResult;
    error: CommonErrorCode | "ClientException" | "EntityDoesNotExistException";
  };
  RemoveTagsFromResource: {
    input: RemoveTagsFromResourceRequest;
    output: RemoveTagsFromResourceResult;
    error: CommonErrorCode | "ClientException" | "EntityDoesNotExistException";
  };
  ResetUserPassword: {
    input: ResetUserPasswordRequest;
    output: ResetUserPasswordResult;
    error:
      | CommonErrorCode | "ClientException" | "DirectoryUnavailableException" | "EntityDoesNotExistException"
      | "InvalidPasswordException" | "UnsupportedOperationException" | "UserDoesNotExistException";
  };
}

export type CommonErrorCode =
  | "AccessDeniedException" | "ExpiredTokenException" | "IncompleteSignatureException"
  | "InvalidNextTokenException" | "InvalidParameterException" | "InvalidSignatureException"
  | "MissingAuthenticationTokenException" | "RequestEntityTooLargeException"
  | "RequestHeadersTooLargeException" | "RequestTimeoutException" | "SerializationException"
  | "ServiceException" | "ThrottlingException" | "UnknownOperationException" | "UnrecognizedClientException"
  | "UnsupportedMediaTypeException" | "ValidationException";

export interface AddTagsToResourceRequest {
  ResourceId: string;
  Tags: Tag[];
}

export type AddTagsToResourceResult = Nothing;

export interface ConnectDirectoryRequest {
  ConnectSettings: DirectoryConnectSettings;
  Description?: string;
  Name: string;
  NetworkType?: NetworkType;
  Password: string;
  ShortName?: string;
  Size: DirectorySize;
  Tags?: Tag[];
}

export interface ConnectDirectoryResult {
  DirectoryId?: string;
}

export interface CreateAliasRequest {
  Alias: string;
  DirectoryId: string;
}

export interface CreateAliasResult {
  Alias?: string;
  DirectoryId?: string;
}

export interface CreateDirectoryRequest {
  Description?: string;
  Name: string;
  NetworkType?: NetworkType;
  Password: string;
  ShortName?: string;
  Size: DirectorySize;
  Tags?: Tag[];
  VpcSettings?: DirectoryVpcSettings;
}

export interface CreateDirectoryResult {
  DirectoryId?: string;
}

export interface DeleteDirectoryRequest {
  DirectoryId: string;
}

export interface DeleteDirectoryResult {
  DirectoryId?: string;
}

export interface DescribeDirectoriesRequest {
  DirectoryIds?: string[];
  Limit?: number;
  NextToken?: string;
}

export interface DescribeDirectoriesResult {
  DirectoryDescriptions?: DirectoryDescription[];
  NextToken?: string;
}

export interface DescribeDomainControllersRequest {
  DirectoryId: string;
  DomainControllerIds?: string[];
  Limit?: number;
  NextToken?: string;
}

export interface DescribeDomainControllersResult {
  DomainControllers?: DomainController[];
  NextToken?: string;
}

export interface DirectoryConnectSettings {
  CustomerDnsIps?: string[];
  CustomerDnsIpsV6?: string[];
  CustomerUserName: string;
  SubnetIds: string[];
  VpcId: string;
}

export interface DirectoryConnectSettingsDescription {
  AvailabilityZones?: string[];
  ConnectIps?: string[];
  ConnectIpsV6?: string[];
  CustomerUserName?: string;
  SecurityGroupId?: string;
  SubnetIds?: string[];
  VpcId?: string;
}

export interface DirectoryDescription {
  AccessUrl?: string;
  Alias?: string;
  ConnectSettings?: DirectoryConnectSettingsDescription;
  Description?: string;
  DesiredNumberOfDomainControllers?: number;
  DirectoryId?: string;
  DnsIpAddrs?: string[];
  DnsIpv6Addrs?: string[];
  Edition?: DirectoryEdition;
  HybridSettings?: HybridSettingsDescription;
  LaunchTime?: EpochSeconds;
  Name?: string;
  NetworkType?: NetworkType;
  OsVersion?: OSVersion;
  OwnerDirectoryDescription?: OwnerDirectoryDescription;
  RadiusSettings?: RadiusSettings;
  RadiusStatus?: RadiusStatus;
  RegionsInfo?: RegionsInfo;
  ShareMethod?: ShareMethod;
  ShareNotes?: string;
  ShareStatus?: ShareStatus;
  ShortName?: string;
  Size?: DirectorySize;
  SsoEnabled?: boolean;
  Stage?: DirectoryStage;
  StageLastUpdatedDateTime?: EpochSeconds;
  StageReason?: string;
  Type?: DirectoryType;
  VpcSettings?: DirectoryVpcSettingsDescription;
}

export interface DirectoryLimits {
  CloudOnlyDirectoriesCurrentCount?: number;
  CloudOnlyDirectoriesLimit?: number;
  CloudOnlyDirectoriesLimitReached?: boolean;
  CloudOnlyMicrosoftADCurrentCount?: number;
  CloudOnlyMicrosoftADLimit?: number;
  CloudOnlyMicrosoftADLimitReached?: boolean;
  ConnectedDirectoriesCurrentCount?: number;
  ConnectedDirectoriesLimit?: number;
  ConnectedDirectoriesLimitReached?: boolean;
}

export interface DirectoryVpcSettings {
  SubnetIds: string[];
  VpcId: string;
}

export interface DirectoryVpcSettingsDescription {
  AvailabilityZones?: string[];
  SecurityGroupId?: string;
  SubnetIds?: string[];
  VpcId?: string;
}

export interface DomainController {
  AvailabilityZone?: string;
  DirectoryId?: string;
  DnsIpAddr?: string;
  DnsIpv6Addr?: string;
  DomainControllerId?: string;
  LaunchTime?: EpochSeconds;
  Status?: DomainControllerStatus;
  StatusLastUpdatedDateTime?: EpochSeconds;
  StatusReason?: string;
  SubnetId?: string;
  VpcId?: string;
}

export type GetDirectoryLimitsRequest = Nothing;

export interface GetDirectoryLimitsResult {
  DirectoryLimits?: DirectoryLimits;
}

export interface HybridSettingsDescription {
  SelfManagedDnsIpAddrs?: string[];
  SelfManagedInstanceIds?: string[];
}

export interface ListTagsForResourceRequest {
  Limit?: number;
  NextToken?: string;
  ResourceId: string;
}

export interface ListTagsForResourceResult {
  NextToken?: string;
  Tags?: Tag[];
}

export interface OwnerDirectoryDescription {
  AccountId?: string;
  DirectoryId?: string;
  DnsIpAddrs?: string[];
  DnsIpv6Addrs?: string[];
  NetworkType?: NetworkType;
  RadiusSettings?: RadiusSettings;
  RadiusStatus?: RadiusStatus;
  VpcSettings?: DirectoryVpcSettingsDescription;
}

export interface RadiusSettings {
  AuthenticationProtocol?: RadiusAuthenticationProtocol;
  DisplayLabel?: string;
  RadiusPort?: number;
  RadiusRetries?: number;
  RadiusServers?: string[];
  RadiusServersIpv6?: string[];
  RadiusTimeout?: number;
  SharedSecret?: string;
  UseSameUsername?: boolean;
}

export interface RegionsInfo {
  AdditionalRegions?: string[];
  PrimaryRegion?: string;
}

export interface RemoveTagsFromResourceRequest {
  ResourceId: string;
  TagKeys: string[];
}

export type RemoveTagsFromResourceResult = Nothing;

export interface ResetUserPasswordRequest {
  DirectoryId: string;
  NewPassword: string;
  UserName: string;
}

export type ResetUserPasswordResult = Nothing;

export interface Tag {
  Key: string;
  Value: string;
}

export type DirectoryEdition = "Enterprise" | "Standard" | "Hybrid";

export type DirectorySize = "Small" | "Large";

export type DirectoryStage =
  | "Requested" | "Creating" | "Created" | "Active" | "Inoperable" | "Impaired" | "Restoring"
  | "RestoreFailed" | "Deleting" | "Deleted" | "Failed" | "Updating";

export type DirectoryType = "SimpleAD" | "ADConnector" | "MicrosoftAD" | "SharedMicrosoftAD";

export type DomainControllerStatus =
  | "Creating" | "Active" | "Impaired" | "Restoring" | "Deleting" | "Deleted" | "Failed" | "Updating";

export type NetworkType = "Dual-stack" | "IPv4" | "IPv6";

export type OSVersion = "SERVER_2012" | "SERVER_2019";

export type RadiusAuthenticationProtocol = "PAP" | "CHAP" | "MS-CHAPv1" | "MS-CHAPv2";

export type RadiusStatus = "Creating" | "Completed" | "Failed";

export type ShareMethod = "ORGANIZATIONS" | "HANDSHAKE";

export type ShareStatus =
  | "Shared" | "PendingAcceptance" | "Rejected" | "Rejecting" | "RejectFailed" | "Sharing" | "ShareFailed"
  | "Deleted" | "Deleting";
