// The service `workspaces`, version 2015-04-08. Written by `cargo xtask codegen`; do not edit.

import type { Nothing, EpochSeconds, JsonForm, ServiceForm } from "../wire";

export const service = {
  name: "workspaces",
  signingName: "workspaces",
  version: "2015-04-08",
  protocol: "json",
  contentType: "application/x-amz-json-1.1",
} as const satisfies ServiceForm;

export const operations = {
  AssociateIpGroups: { method: "POST", path: "/", target: "WorkspacesService.AssociateIpGroups" },
  AuthorizeIpRules: { method: "POST", path: "/", target: "WorkspacesService.AuthorizeIpRules" },
  CreateIpGroup: { method: "POST", path: "/", target: "WorkspacesService.CreateIpGroup" },
  CreateTags: { method: "POST", path: "/", target: "WorkspacesService.CreateTags" },
  CreateWorkspaces: { method: "POST", path: "/", target: "WorkspacesService.CreateWorkspaces" },
  DeleteIpGroup: { method: "POST", path: "/", target: "WorkspacesService.DeleteIpGroup" },
  DeleteTags: { method: "POST", path: "/", target: "WorkspacesService.DeleteTags" },
  DeregisterWorkspaceDirectory: { method: "POST", path: "/", target: "WorkspacesService.DeregisterWorkspaceDirectory" },
  DescribeAccount: { method: "POST", path: "/", target: "WorkspacesService.DescribeAccount" },
  DescribeClientProperties: { method: "POST", path: "/", target: "WorkspacesService.DescribeClientProperties" },
  DescribeIpGroups: { method: "POST", path: "/", target: "WorkspacesService.DescribeIpGroups" },
  DescribeTags: { method: "POST", path: "/", target: "WorkspacesService.DescribeTags" },
  DescribeWorkspaceBundles: { method: "POST", path: "/", target: "WorkspacesService.DescribeWorkspaceBundles" },
  DescribeWorkspaceDirectories: { method: "POST", path: "/", target: "WorkspacesService.DescribeWorkspaceDirectories" },
  DescribeWorkspaces: { method: "POST", path: "/", target: "WorkspacesService.DescribeWorkspaces" },
  DescribeWorkspacesConnectionStatus: { method: "POST", path: "/", target: "WorkspacesService.DescribeWorkspacesConnectionStatus" },
  DisassociateIpGroups: { method: "POST", path: "/", target: "WorkspacesService.DisassociateIpGroups" },
  ListAvailableManagementCidrRanges: { method: "POST", path: "/", target: "WorkspacesService.ListAvailableManagementCidrRanges" },
  ModifyAccount: { method: "POST", path: "/", target: "WorkspacesService.ModifyAccount" },
  ModifyClientProperties: { method: "POST", path: "/", target: "WorkspacesService.ModifyClientProperties" },
  ModifyWorkspaceAccessProperties: { method: "POST", path: "/", target: "WorkspacesService.ModifyWorkspaceAccessProperties" },
  ModifyWorkspaceCreationProperties: { method: "POST", path: "/", target: "WorkspacesService.ModifyWorkspaceCreationProperties" },
  ModifyWorkspaceProperties: { method: "POST", path: "/", target: "WorkspacesService.ModifyWorkspaceProperties" },
  ModifyWorkspaceState: { method: "POST", path: "/", target: "WorkspacesService.ModifyWorkspaceState" },
  RebootWorkspaces: { method: "POST", path: "/", target: "WorkspacesService.RebootWorkspaces" },
  RebuildWorkspaces: { method: "POST", path: "/", target: "WorkspacesService.RebuildWorkspaces" },
  RegisterWorkspaceDirectory: { method: "POST", path: "/", target: "WorkspacesService.RegisterWorkspaceDirectory" },
  RevokeIpRules: { method: "POST", path: "/", target: "WorkspacesService.RevokeIpRules" },
  StartWorkspaces: { method: "POST", path: "/", target: "WorkspacesService.StartWorkspaces" },
  StopWorkspaces: { method: "POST", path: "/", target: "WorkspacesService.StopWorkspaces" },
  TerminateWorkspaces: { method: "POST", path: "/", target: "WorkspacesService.TerminateWorkspaces" },
  UpdateRulesOfIpGroup: { method: "POST", path: "/", target: "WorkspacesService.UpdateRulesOfIpGroup" },
} as const satisfies Record<keyof Operations, JsonForm>;

export interface Operations {
  AssociateIpGroups: {
    input: AssociateIpGroupsRequest;
    output: AssociateIpGroupsResult;
    error:
      | CommonErrorCode | "InvalidResourceStateException" | "OperationNotSupportedException"
      | "ResourceLimitExceededException" | "ResourceNotFoundException";
  };
  AuthorizeIpRules: {
    input: AuthorizeIpRulesRequest;
    output: AuthorizeIpRulesResult;
    error:
      | CommonErrorCode | "InvalidResourceStateException" | "ResourceLimitExceededException"
      | "ResourceNotFoundException";
  };
  CreateIpGroup: {
    input: CreateIpGroupRequest;
    output: CreateIpGroupResult;
    error:
      | CommonErrorCode | "ResourceAlreadyExistsException" | "ResourceCreationFailedException"
      | "ResourceLimitExceededException";
  };
  CreateTags: {
    input: CreateTagsRequest;
    output: CreateTagsResult;
    error: CommonErrorCode | "ResourceLimitExceededException" | "ResourceNotFoundException";
  };
  CreateWorkspaces: {
    input: CreateWorkspacesRequest;
    output: CreateWorkspacesResult;
    error: CommonErrorCode | "ResourceLimitExceededException";
  };
  DeleteIpGroup: {
    input: DeleteIpGroupRequest;
    output: DeleteIpGroupResult;
    error: CommonErrorCode | "ResourceAssociatedException" | "ResourceNotFoundException";
  };
  DeleteTags: {
    input: DeleteTagsRequest;
    output: DeleteTagsResult;
    error: CommonErrorCode | "ResourceNotFoundException";
  };
  DeregisterWorkspaceDirectory: {
    input: DeregisterWorkspaceDirectoryRequest;
    output: DeregisterWorkspaceDirectoryResult;
    error:
      | CommonErrorCode | "InvalidResourceStateException" | "OperationNotSupportedException"
      | "ResourceNotFoundException";
  };
  DescribeAccount: {
    input: DescribeAccountRequest;
    output: DescribeAccountResult;
    error: CommonErrorCode;
  };
  DescribeClientProperties: {
    input: DescribeClientPropertiesRequest;
    output: DescribeClientPropertiesResult;
    error: CommonErrorCode | "ResourceNotFoundException";
  };
  DescribeIpGroups: {
    input: DescribeIpGroupsRequest;
    output: DescribeIpGroupsResult;
    error: CommonErrorCode;
  };
  DescribeTags: {
    input: DescribeTagsRequest;
    output: DescribeTagsResult;
    error: CommonErrorCode | "ResourceNotFoundException";
  };
  DescribeWorkspaceBundles: {
    input: DescribeWorkspaceBundlesRequest;
    output: DescribeWorkspaceBundlesResult;
    error: CommonErrorCode;
  };
  DescribeWorkspaceDirectories: {
    input: DescribeWorkspaceDirectoriesRequest;
    output: DescribeWorkspaceDirectoriesResult;
    error: CommonErrorCode;
  };
  DescribeWorkspaces: {
    input: DescribeWorkspacesRequest;
    output: DescribeWorkspacesResult;
    error: CommonErrorCode | "ResourceUnavailableException";
  };
  DescribeWorkspacesConnectionStatus: {
    input: DescribeWorkspacesConnectionStatusRequest;
    output: DescribeWorkspacesConnectionStatusResult;
    error: CommonErrorCode;
  };
  DisassociateIpGroups: {
    input: DisassociateIpGroupsRequest;
    output: DisassociateIpGroupsResult;
    error:
      | CommonErrorCode | "InvalidResourceStateException" | "OperationNotSupportedException"
      | "ResourceNotFoundException";
  };
  ListAvailableManagementCidrRanges: {
    input: ListAvailableManagementCidrRangesRequest;
    output: ListAvailableManagementCidrRangesResult;
    error: CommonErrorCode;
  };
  ModifyAccount: {
    input: ModifyAccountRequest;
    output: ModifyAccountResult;
    error:
      | CommonErrorCode | "InvalidResourceStateException" | "ResourceNotFoundException"
      | "ResourceUnavailableException";
  };
  ModifyClientProperties: {
    input: ModifyClientPropertiesRequest;
    output: ModifyClientPropertiesResult;
    error: CommonErrorCode | "OperationNotSupportedException" | "ResourceNotFoundException";
  };
  ModifyWorkspaceAccessProperties: {
    input: ModifyWorkspaceAccessPropertiesRequest;
    output: ModifyWorkspaceAccessPropertiesResult;
    error:
      | CommonErrorCode | "InvalidParameterCombinationException" | "OperationNotSupportedException"
      | "ResourceNotFoundException";
  };
  ModifyWorkspaceCreationProperties: {
    input: ModifyWorkspaceCreationPropertiesRequest;
    output: ModifyWorkspaceCreationPropertiesResult;
    error: CommonErrorCode | "OperationNotSupportedException" | "ResourceNotFoundException";
  };
  ModifyWorkspaceProperties: {
    input: ModifyWorkspacePropertiesRequest;
    output: ModifyWorkspacePropertiesResult;
    error:
      | CommonErrorCode | "InvalidResourceStateException" | "OperationInProgressException"
      | "ResourceNotFoundException" | "ResourceUnavailableException"
      | "UnsupportedWorkspaceConfigurationException";
  };
  ModifyWorkspaceState: {
    input: ModifyWorkspaceStateRequest;
    output: ModifyWorkspaceStateResult;
    error:
      | CommonErrorCode | "InvalidResourceStateException" | "OperationNotSupportedException"
      | "ResourceNotFoundException";
  };
  RebootWorkspaces: {
    input: RebootWorkspacesRequest;
    output: RebootWorkspacesResult;
    error: CommonErrorCode | "OperationNotSupportedException";
  };
  RebuildWorkspaces: {
    input: RebuildWorkspacesRequest;
    output: RebuildWorkspacesResult;
    error: CommonErrorCode | "OperationNotSupportedException";
  };
  RegisterWorkspaceDirectory: {
    input: RegisterWorkspaceDirectoryRequest;
    output: RegisterWorkspaceDirectoryResult;
    error:
      | CommonErrorCode | "InvalidResourceStateException" | "OperationNotSupportedException"
      | "ResourceAlreadyExistsException" | "ResourceLimitExceededException" | "ResourceNotFoundException"
      | "UnsupportedNetworkConfigurationException" | "WorkspacesDefaultRoleNotFoundException";
  };
  RevokeIpRules: {
    input: RevokeIpRulesRequest;
    output: RevokeIpRulesResult;
    error: CommonErrorCode | "InvalidResourceStateException" | "ResourceNotFoundException";
  };
  StartWorkspaces: {
    input: StartWorkspacesRequest;
    output: StartWorkspacesResult;
    error: CommonErrorCode;
  };
  StopWorkspaces: {
    input: StopWorkspacesRequest;
    output: StopWorkspacesResult;
    error: CommonErrorCode;
  };
  TerminateWorkspaces: {
    input: TerminateWorkspacesRequest;
    output: TerminateWorkspacesResult;
    error: CommonErrorCode;
  };
  UpdateRulesOfIpGroup: {
    input: UpdateRulesOfIpGroupRequest;
    output: UpdateRulesOfIpGroupResult;
    error:
      | CommonErrorCode | "InvalidResourceStateException" | "ResourceLimitExceededException"
      | "ResourceNotFoundException";
  };
}

export type CommonErrorCode =
  | "AccessDeniedException" | "ExpiredTokenException" | "IncompleteSignatureException"
  | "InternalServerException" | "InvalidParameterValuesException" | "InvalidSignatureException"
  | "MissingAuthenticationTokenException" | "RequestEntityTooLargeException"
  | "RequestHeadersTooLargeException" | "RequestTimeoutException" | "SerializationException"
  | "ThrottlingException" | "UnknownOperationException" | "UnrecognizedClientException"
  | "UnsupportedMediaTypeException" | "ValidationException";

export interface AccessEndpoint {
  AccessEndpointType?: AccessEndpointType;
  VpcEndpointId?: string;
}

export interface AccessEndpointConfig {
  AccessEndpoints: AccessEndpoint[];
  InternetFallbackProtocols?: InternetFallbackProtocol[];
}

export interface ActiveDirectoryConfig {
  DomainName: string;
  ServiceAccountSecretArn: string;
}

export interface AssociateIpGroupsRequest {
  DirectoryId: string;
  GroupIds: string[];
}

export type AssociateIpGroupsResult = Nothing;

export interface AuthorizeIpRulesRequest {
  GroupId: string;
  UserRules: IpRuleItem[];
}

export type AuthorizeIpRulesResult = Nothing;

export interface CertificateBasedAuthProperties {
  CertificateAuthorityArn?: string;
  Status?: CertificateBasedAuthStatusEnum;
}

export interface ClientProperties {
  ClientExperiencePolicy?: string;
  LogUploadEnabled?: LogUploadEnum;
  ReconnectEnabled?: ReconnectEnum;
}

export interface ClientPropertiesResult {
  ClientProperties?: ClientProperties;
  ResourceId?: string;
}

export interface ComputeType {
  Name?: Compute;
}

export interface CreateIpGroupRequest {
  GroupDesc?: string;
  GroupName: string;
  Tags?: Tag[];
  UserRules?: IpRuleItem[];
}

export interface CreateIpGroupResult {
  GroupId?: string;
}

export interface CreateTagsRequest {
  ResourceId: string;
  Tags: Tag[];
}

export type CreateTagsResult = Nothing;

export interface CreateWorkspacesRequest {
  Workspaces: WorkspaceRequest[];
}

export interface CreateWorkspacesResult {
  FailedRequests?: FailedCreateWorkspaceRequest[];
  PendingRequests?: Workspace[];
}

export interface DataReplicationSettings {
  DataReplication?: DataReplication;
  RecoverySnapshotTime?: EpochSeconds;
}

export interface DefaultWorkspaceCreationProperties {
  CustomSecurityGroupId?: string;
  DefaultOu?: string;
  EnableInternetAccess?: boolean;
  EnableMaintenanceMode?: boolean;
  InstanceIamRoleArn?: string;
  UserEnabledAsLocalAdministrator?: boolean;
}

export interface DeleteIpGroupRequest {
  GroupId: string;
}

export type DeleteIpGroupResult = Nothing;

export interface DeleteTagsRequest {
  ResourceId: string;
  TagKeys: string[];
}

export type DeleteTagsResult = Nothing;

export interface DeregisterWorkspaceDirectoryRequest {
  DirectoryId: string;
}

export type DeregisterWorkspaceDirectoryResult = Nothing;

export type DescribeAccountRequest = Nothing;

export interface DescribeAccountResult {
  DedicatedTenancyAccountType?: DedicatedTenancyAccountType;
  DedicatedTenancyManagementCidrRange?: string;
  DedicatedTenancySupport?: DedicatedTenancySupportResultEnum;
  Message?: string;
}

export interface DescribeClientPropertiesRequest {
  ResourceIds: string[];
}

export interface DescribeClientPropertiesResult {
  ClientPropertiesList?: ClientPropertiesResult[];
}

export interface DescribeIpGroupsRequest {
  GroupIds?: string[];
  MaxResults?: number;
  NextToken?: string;
}

export interface DescribeIpGroupsResult {
  NextToken?: string;
  Result?: WorkspacesIpGroup[];
}

export interface DescribeTagsRequest {
  ResourceId: string;
}

export interface DescribeTagsResult {
  TagList?: Tag[];
}

export interface DescribeWorkspaceBundlesRequest {
  BundleIds?: string[];
  NextToken?: string;
  Owner?: string;
}

export interface DescribeWorkspaceBundlesResult {
  Bundles?: WorkspaceBundle[];
  NextToken?: string;
}

export interface DescribeWorkspaceDirectoriesFilter {
  Name: DescribeWorkspaceDirectoriesFilterName;
  Values: string[];
}

export interface DescribeWorkspaceDirectoriesRequest {
  DirectoryIds?: string[];
  Filters?: DescribeWorkspaceDirectoriesFilter[];
  Limit?: number;
  NextToken?: string;
  WorkspaceDirectoryNames?: string[];
}

export interface DescribeWorkspaceDirectoriesResult {
  Directories?: WorkspaceDirectory[];
  NextToken?: string;
}

export interface DescribeWorkspacesConnectionStatusRequest {
  NextToken?: string;
  WorkspaceIds?: string[];
}

export interface DescribeWorkspacesConnectionStatusResult {
  NextToken?: string;
  WorkspacesConnectionStatus?: WorkspaceConnectionStatus[];
}

export interface DescribeWorkspacesRequest {
  BundleId?: string;
  DirectoryId?: string;
  Limit?: number;
  NextToken?: string;
  UserName?: string;
  WorkspaceIds?: string[];
  WorkspaceName?: string;
}

export interface DescribeWorkspacesResult {
  NextToken?: string;
  Workspaces?: Workspace[];
}

export interface DisassociateIpGroupsRequest {
  DirectoryId: string;
  GroupIds: string[];
}

export type DisassociateIpGroupsResult = Nothing;

export interface FailedCreateWorkspaceRequest {
  ErrorCode?: string;
  ErrorMessage?: string;
  WorkspaceRequest?: WorkspaceRequest;
}

export interface FailedWorkspaceChangeRequest {
  ErrorCode?: string;
  ErrorMessage?: string;
  WorkspaceId?: string;
}

export interface GlobalAcceleratorForDirectory {
  Mode: AGAModeForDirectoryEnum;
  PreferredProtocol?: AGAPreferredProtocolForDirectory;
}

export interface GlobalAcceleratorForWorkSpace {
  Mode: AGAModeForWorkSpaceEnum;
  PreferredProtocol?: AGAPreferredProtocolForWorkSpace;
}

export interface IDCConfig {
  ApplicationArn?: string;
  InstanceArn?: string;
}

export interface IpRuleItem {
  ipRule?: string;
  ruleDesc?: string;
}

export interface ListAvailableManagementCidrRangesRequest {
  ManagementCidrRangeConstraint: string;
  MaxResults?: number;
  NextToken?: string;
}

export interface ListAvailableManagementCidrRangesResult {
  ManagementCidrRanges?: string[];
  NextToken?: string;
}

export interface MicrosoftEntraConfig {
  ApplicationConfigSecretArn?: string;
  TenantId?: string;
}

export interface ModificationState {
  Resource?: ModificationResourceEnum;
  State?: ModificationStateEnum;
}

export interface ModifyAccountRequest {
  DedicatedTenancyManagementCidrRange?: string;
  DedicatedTenancySupport?: DedicatedTenancySupportEnum;
}

export interface ModifyAccountResult {
  Message?: string;
}

export interface ModifyClientPropertiesRequest {
  ClientProperties: ClientProperties;
  ResourceId: string;
}

export type ModifyClientPropertiesResult = Nothing;

export interface ModifyWorkspaceAccessPropertiesRequest {
  ResourceId: string;
  WorkspaceAccessProperties: WorkspaceAccessProperties;
}

export type ModifyWorkspaceAccessPropertiesResult = Nothing;

export interface ModifyWorkspaceCreationPropertiesRequest {
  ResourceId: string;
  WorkspaceCreationProperties: WorkspaceCreationProperties;
}

export type ModifyWorkspaceCreationPropertiesResult = Nothing;

export interface ModifyWorkspacePropertiesRequest {
  DataReplication?: DataReplication;
  WorkspaceId: string;
  WorkspaceProperties?: WorkspaceProperties;
}

export type ModifyWorkspacePropertiesResult = Nothing;

export interface ModifyWorkspaceStateRequest {
  WorkspaceId: string;
  WorkspaceState: TargetWorkspaceState;
}

export type ModifyWorkspaceStateResult = Nothing;

export interface RebootRequest {
  WorkspaceId: string;
}

export interface RebootWorkspacesRequest {
  RebootWorkspaceRequests: RebootRequest[];
}

export interface RebootWorkspacesResult {
  FailedRequests?: FailedWorkspaceChangeRequest[];
}

export interface RebuildRequest {
  WorkspaceId: string;
}

export interface RebuildWorkspacesRequest {
  RebuildWorkspaceRequests: RebuildRequest[];
}

export interface RebuildWorkspacesResult {
  FailedRequests?: FailedWorkspaceChangeRequest[];
}

export interface RegisterWorkspaceDirectoryRequest {
  ActiveDirectoryConfig?: ActiveDirectoryConfig;
  DirectoryId?: string;
  EnableSelfService?: boolean;
  IdcInstanceArn?: string;
  MicrosoftEntraConfig?: MicrosoftEntraConfig;
  SubnetIds?: string[];
  Tags?: Tag[];
  Tenancy?: Tenancy;
  UserIdentityType?: UserIdentityType;
  WorkspaceDirectoryDescription?: string;
  WorkspaceDirectoryName?: string;
  WorkspaceOsUserMode?: WorkspaceOSUserMode;
  WorkspaceType?: WorkspaceType;
}

export interface RegisterWorkspaceDirectoryResult {
  DirectoryId?: string;
  State?: WorkspaceDirectoryState;
}

export interface RelatedWorkspaceProperties {
  Region?: string;
  State?: WorkspaceState;
  Type?: StandbyWorkspaceRelationshipType;
  WorkspaceId?: string;
}

export interface RevokeIpRulesRequest {
  GroupId: string;
  UserRules: string[];
}

export type RevokeIpRulesResult = Nothing;

export interface RootStorage {
  Capacity: string;
}

export interface SamlProperties {
  RelayStateParameterName?: string;
  Status?: SamlStatusEnum;
  UserAccessUrl?: string;
}

export interface SelfservicePermissions {
  ChangeComputeType?: ReconnectEnum;
  EnableEndUserAdvisor?: ReconnectEnum;
  IncreaseVolumeSize?: ReconnectEnum;
  NestedVirtualization?: ReconnectEnum;
  RebuildWorkspace?: ReconnectEnum;
  RestartWorkspace?: ReconnectEnum;
  SwitchRunningMode?: ReconnectEnum;
}

export interface StandbyWorkspacesProperties {
  DataReplication?: DataReplication;
  RecoverySnapshotTime?: EpochSeconds;
  StandbyWorkspaceId?: string;
}

export interface StartRequest {
  WorkspaceId?: string;
}

export interface StartWorkspacesRequest {
  StartWorkspaceRequests: StartRequest[];
}

export interface StartWorkspacesResult {
  FailedRequests?: FailedWorkspaceChangeRequest[];
}

export interface StopRequest {
  WorkspaceId?: string;
}

export interface StopWorkspacesRequest {
  StopWorkspaceRequests: StopRequest[];
}

export interface StopWorkspacesResult {
  FailedRequests?: FailedWorkspaceChangeRequest[];
}

export interface StorageConnector {
  ConnectorType: StorageConnectorTypeEnum;
  Status: StorageConnectorStatusEnum;
}

export interface StreamingProperties {
  GlobalAccelerator?: GlobalAcceleratorForDirectory;
  StorageConnectors?: StorageConnector[];
  StreamingExperiencePreferredProtocol?: StreamingExperiencePreferredProtocolEnum;
  UserSettings?: UserSetting[];
}

export interface Tag {
  Key: string;
  Value?: string;
}

export interface TerminateRequest {
  WorkspaceId: string;
}

export interface TerminateWorkspacesRequest {
  TerminateWorkspaceRequests: TerminateRequest[];
}

export interface TerminateWorkspacesResult {
  FailedRequests?: FailedWorkspaceChangeRequest[];
}

export interface UpdateRulesOfIpGroupRequest {
  GroupId: string;
  UserRules: IpRuleItem[];
}

export type UpdateRulesOfIpGroupResult = Nothing;

export interface UserSetting {
  Action: UserSettingActionEnum;
  MaximumLength?: number;
  Permission: UserSettingPermissionEnum;
}

export interface UserStorage {
  Capacity: string;
}

export interface Workspace {
  BundleId?: string;
  ComputerName?: string;
  DataReplicationSettings?: DataReplicationSettings;
  DirectoryId?: string;
  ErrorCode?: string;
  ErrorMessage?: string;
  IpAddress?: string;
  Ipv6Address?: string;
  ModificationStates?: ModificationState[];
  RelatedWorkspaces?: RelatedWorkspaceProperties[];
  RootVolumeEncryptionEnabled?: boolean;
  StandbyWorkspacesProperties?: StandbyWorkspacesProperties[];
  State?: WorkspaceState;
  SubnetId?: string;
  UserName?: string;
  UserVolumeEncryptionEnabled?: boolean;
  VolumeEncryptionKey?: string;
  WorkspaceId?: string;
  WorkspaceName?: string;
  WorkspaceProperties?: WorkspaceProperties;
}

export interface WorkspaceAccessProperties {
  AccessEndpointConfig?: AccessEndpointConfig;
  DeviceTypeAndroid?: AccessPropertyValue;
  DeviceTypeChromeOs?: AccessPropertyValue;
  DeviceTypeIos?: AccessPropertyValue;
  DeviceTypeLinux?: AccessPropertyValue;
  DeviceTypeOsx?: AccessPropertyValue;
  DeviceTypeWeb?: AccessPropertyValue;
  DeviceTypeWindows?: AccessPropertyValue;
  DeviceTypeWorkSpacesThinClient?: AccessPropertyValue;
  DeviceTypeZeroClient?: AccessPropertyValue;
}

export interface WorkspaceBundle {
  BundleId?: string;
  BundleType?: BundleType;
  ComputeType?: ComputeType;
  CreationTime?: EpochSeconds;
  Description?: string;
  ImageId?: string;
  LastUpdatedTime?: EpochSeconds;
  Name?: string;
  Owner?: string;
  RootStorage?: RootStorage;
  State?: WorkspaceBundleState;
  UserStorage?: UserStorage;
}

export interface WorkspaceConnectionStatus {
  ConnectionState?: ConnectionState;
  ConnectionStateCheckTimestamp?: EpochSeconds;
  LastKnownUserConnectionTimestamp?: EpochSeconds;
  WorkspaceId?: string;
}

export interface WorkspaceCreationProperties {
  CustomSecurityGroupId?: string;
  DefaultOu?: string;
  EnableInternetAccess?: boolean;
  EnableMaintenanceMode?: boolean;
  InstanceIamRoleArn?: string;
  UserEnabledAsLocalAdministrator?: boolean;
}

export interface WorkspaceDirectory {
  ActiveDirectoryConfig?: ActiveDirectoryConfig;
  Alias?: string;
  CertificateBasedAuthProperties?: CertificateBasedAuthProperties;
  CustomerUserName?: string;
  DirectoryId?: string;
  DirectoryName?: string;
  DirectoryType?: WorkspaceDirectoryType;
  DnsIpAddresses?: string[];
  DnsIpv6Addresses?: string[];
  EndpointEncryptionMode?: EndpointEncryptionMode;
  ErrorMessage?: string;
  IDCConfig?: IDCConfig;
  IamRoleId?: string;
  MicrosoftEntraConfig?: MicrosoftEntraConfig;
  RegistrationCode?: string;
  SamlProperties?: SamlProperties;
  SelfservicePermissions?: SelfservicePermissions;
  State?: WorkspaceDirectoryState;
  StreamingProperties?: StreamingProperties;
  SubnetIds?: string[];
  Tenancy?: Tenancy;
  UserIdentityType?: UserIdentityType;
  WorkspaceAccessProperties?: WorkspaceAccessProperties;
  WorkspaceCreationProperties?: DefaultWorkspaceCreationProperties;
  WorkspaceDirectoryDescription?: string;
  WorkspaceDirectoryName?: string;
  WorkspaceOsUserMode?: WorkspaceOSUserMode;
  WorkspaceSecurityGroupId?: string;
  WorkspaceType?: WorkspaceType;
  ipGroupIds?: string[];
}

export interface WorkspaceProperties {
  ComputeTypeName?: Compute;
  GlobalAccelerator?: GlobalAcceleratorForWorkSpace;
  NestedVirtualizationEnabled?: boolean;
  OperatingSystemName?: OperatingSystemName;
  Protocols?: Protocol[];
  RootVolumeSizeGib?: number;
  RunningMode?: RunningMode;
  RunningModeAutoStopTimeoutInMinutes?: number;
  UserVolumeSizeGib?: number;
}

export interface WorkspaceRequest {
  BundleId: string;
  DirectoryId: string;
  Ipv6Address?: string;
  RootVolumeEncryptionEnabled?: boolean;
  Tags?: Tag[];
  UserName: string;
  UserVolumeEncryptionEnabled?: boolean;
  VolumeEncryptionKey?: string;
  WorkspaceName?: string;
  WorkspaceProperties?: WorkspaceProperties;
}

export interface WorkspacesIpGroup {
  groupDesc?: string;
  groupId?: string;
  groupName?: string;
  userRules?: IpRuleItem[];
}

export type AGAModeForDirectoryEnum = "ENABLED_AUTO" | "DISABLED";

export type AGAModeForWorkSpaceEnum = "ENABLED_AUTO" | "DISABLED" | "INHERITED";

export type AGAPreferredProtocolForDirectory = "TCP" | "NONE";

export type AGAPreferredProtocolForWorkSpace = "TCP" | "NONE" | "INHERITED";

export type AccessEndpointType = "STREAMING_WSP";

export type AccessPropertyValue = "ALLOW" | "DENY";

export type BundleType = "REGULAR" | "STANDBY";

export type CertificateBasedAuthStatusEnum = "DISABLED" | "ENABLED";

export type Compute =
  | "VALUE" | "STANDARD" | "PERFORMANCE" | "POWER" | "GRAPHICS" | "POWERPRO" | "GENERALPURPOSE_4XLARGE"
  | "GENERALPURPOSE_8XLARGE" | "GRAPHICSPRO" | "GRAPHICS_G4DN" | "GRAPHICSPRO_G4DN" | "GRAPHICS_G6_XLARGE"
  | "GRAPHICS_G6_2XLARGE" | "GRAPHICS_G6_4XLARGE" | "GRAPHICS_G6_8XLARGE" | "GRAPHICS_G6_16XLARGE"
  | "GRAPHICS_GR6_4XLARGE" | "GRAPHICS_GR6_8XLARGE" | "GRAPHICS_G6F_LARGE" | "GRAPHICS_G6F_XLARGE"
  | "GRAPHICS_G6F_2XLARGE" | "GRAPHICS_G6F_4XLARGE" | "GRAPHICS_GR6F_4XLARGE" | "GRAPHICS_G7_2XLARGE"
  | "GRAPHICS_G7_4XLARGE" | "GRAPHICS_G7_8XLARGE" | "GRAPHICS_G7_12XLARGE";

export type ConnectionState = "CONNECTED" | "DISCONNECTED" | "UNKNOWN";

export type DataReplication = "NO_REPLICATION" | "PRIMARY_AS_SOURCE";

export type DedicatedTenancyAccountType = "SOURCE_ACCOUNT" | "TARGET_ACCOUNT";

export type DedicatedTenancySupportEnum = "ENABLED";

export type DedicatedTenancySupportResultEnum = "ENABLED" | "DISABLED";

export type DescribeWorkspaceDirectoriesFilterName = "USER_IDENTITY_TYPE" | "WORKSPACE_TYPE";

export type EndpointEncryptionMode = "STANDARD_TLS" | "FIPS_VALIDATED";

export type InternetFallbackProtocol = "PCOIP";

export type LogUploadEnum = "ENABLED" | "DISABLED";

export type ModificationResourceEnum =
  | "ROOT_VOLUME" | "USER_VOLUME" | "COMPUTE_TYPE" | "PROTOCOL" | "NESTED_VIRTUALIZATION";

export type ModificationStateEnum = "UPDATE_INITIATED" | "UPDATE_IN_PROGRESS" | "UPDATE_FAILED";

export type OperatingSystemName =
  | "AMAZON_LINUX_2" | "UBUNTU_18_04" | "UBUNTU_20_04" | "UBUNTU_22_04" | "UNKNOWN" | "WINDOWS_10"
  | "WINDOWS_11" | "WINDOWS_7" | "WINDOWS_SERVER_2016" | "WINDOWS_SERVER_2019" | "WINDOWS_SERVER_2022"
  | "WINDOWS_SERVER_2025" | "RHEL_8" | "ROCKY_8" | "UBUNTU_24_04" | "RHEL_9" | "ROCKY_9" | "UBUNTU_26_04"
  | "RHEL_10" | "ROCKY_10";

export type Protocol = "PCOIP" | "WSP";

export type ReconnectEnum = "ENABLED" | "DISABLED";

export type RunningMode = "AUTO_STOP" | "ALWAYS_ON" | "MANUAL";

export type SamlStatusEnum = "DISABLED" | "ENABLED" | "ENABLED_WITH_DIRECTORY_LOGIN_FALLBACK";

export type StandbyWorkspaceRelationshipType = "PRIMARY" | "STANDBY";

export type StorageConnectorStatusEnum = "ENABLED" | "DISABLED";

export type StorageConnectorTypeEnum = "HOME_FOLDER";

export type StreamingExperiencePreferredProtocolEnum = "TCP" | "UDP";

export type TargetWorkspaceState = "AVAILABLE" | "ADMIN_MAINTENANCE";

export type Tenancy = "DEDICATED" | "SHARED";

export type UserIdentityType = "CUSTOMER_MANAGED" | "AWS_DIRECTORY_SERVICE" | "AWS_IAM_IDENTITY_CENTER";

export type UserSettingActionEnum =
  | "CLIPBOARD_COPY_FROM_LOCAL_DEVICE" | "CLIPBOARD_COPY_TO_LOCAL_DEVICE" | "PRINTING_TO_LOCAL_DEVICE"
  | "SMART_CARD";

export type UserSettingPermissionEnum = "ENABLED" | "DISABLED";

export type WorkspaceBundleState = "AVAILABLE" | "PENDING" | "ERROR";

export type WorkspaceDirectoryState =
  | "REGISTERING" | "REGISTERED" | "DEREGISTERING" | "DEREGISTERED" | "ERROR";

export type WorkspaceDirectoryType =
  | "SIMPLE_AD" | "AD_CONNECTOR" | "CUSTOMER_MANAGED" | "AWS_IAM_IDENTITY_CENTER";

export type WorkspaceOSUserMode = "LOCAL_USER" | "DOMAIN_JOIN" | "ENTRA_JOIN" | "SELF_MANAGED";

export type WorkspaceState =
  | "PENDING" | "AVAILABLE" | "IMPAIRED" | "UNHEALTHY" | "REBOOTING" | "STARTING" | "REBUILDING"
  | "RESTORING" | "MAINTENANCE" | "ADMIN_MAINTENANCE" | "TERMINATING" | "TERMINATED" | "SUSPENDED"
  | "UPDATING" | "STOPPING" | "STOPPED" | "ERROR";

export type WorkspaceType = "PERSONAL" | "POOLS";
