// The service `carrel`, version 2026-11-23. Written by `cargo xtask codegen`; do not edit.

import type { Nothing, EpochSeconds, Requiring, JsonForm, ServiceForm } from "../wire";
import type { WorkspaceProperties } from "./workspaces";

export const service = {
  name: "carrel",
  signingName: "workspaces",
  version: "2026-11-23",
  protocol: "json",
  contentType: "application/x-amz-json-1.1",
} as const satisfies ServiceForm;

export const operations = {
  ApproveQuotaRequest: { method: "POST", path: "/", target: "Carrel_20261123.ApproveQuotaRequest" },
  CloseAccount: { method: "POST", path: "/", target: "Carrel_20261123.CloseAccount" },
  CreateAccount: { method: "POST", path: "/", target: "Carrel_20261123.CreateAccount" },
  DescribeAuditLog: { method: "POST", path: "/", target: "Carrel_20261123.DescribeAuditLog" },
  DescribeEvents: { method: "POST", path: "/", target: "Carrel_20261123.DescribeEvents" },
  DescribeWorkspaceProgress: { method: "POST", path: "/", target: "Carrel_20261123.DescribeWorkspaceProgress" },
  GetMailbox: { method: "POST", path: "/", target: "Carrel_20261123.GetMailbox" },
  GetStatus: { method: "POST", path: "/", target: "Carrel_20261123.GetStatus" },
  InviteUser: { method: "POST", path: "/", target: "Carrel_20261123.InviteUser" },
  ListAccounts: { method: "POST", path: "/", target: "Carrel_20261123.ListAccounts" },
  ListQuotaRequests: { method: "POST", path: "/", target: "Carrel_20261123.ListQuotaRequests" },
  QuickSetup: { method: "POST", path: "/", target: "Carrel_20261123.QuickSetup" },
  RefuseQuotaRequest: { method: "POST", path: "/", target: "Carrel_20261123.RefuseQuotaRequest" },
  ResumeAccount: { method: "POST", path: "/", target: "Carrel_20261123.ResumeAccount" },
  SendInvitation: { method: "POST", path: "/", target: "Carrel_20261123.SendInvitation" },
  SetQuota: { method: "POST", path: "/", target: "Carrel_20261123.SetQuota" },
  SetSync: { method: "POST", path: "/", target: "Carrel_20261123.SetSync" },
  SuspendAccount: { method: "POST", path: "/", target: "Carrel_20261123.SuspendAccount" },
  UpdateDirectoryServiceAccount: { method: "POST", path: "/", target: "Carrel_20261123.UpdateDirectoryServiceAccount" },
  VerifyAuditLog: { method: "POST", path: "/", target: "Carrel_20261123.VerifyAuditLog" },
  VerifyDirectoryConnection: { method: "POST", path: "/", target: "Carrel_20261123.VerifyDirectoryConnection" },
} as const satisfies Record<keyof Operations, JsonForm>;

export interface Operations {
  ApproveQuotaRequest: {
    input: DecideQuotaRequestRequest;
    output: DecideQuotaRequestResult;
    error: CommonErrorCode | "OperationNotSupportedException" | "ResourceNotFoundException";
  };
  CloseAccount: {
    input: ChangeAccountRequest;
    output: ChangeAccountResult;
    error: CommonErrorCode | "OperationNotSupportedException" | "ResourceNotFoundException";
  };
  CreateAccount: {
    input: CreateAccountRequest;
    output: CreateAccountResult;
    error: CommonErrorCode | "ResourceAlreadyExistsException" | "ResourceLimitExceededException";
  };
  DescribeAuditLog: {
    input: DescribeAuditLogRequest;
    output: DescribeAuditLogResult;
    error: CommonErrorCode;
  };
  DescribeEvents: {
    input: DescribeEventsRequest;
    output: DescribeEventsResult;
    error: CommonErrorCode | "ResourceNotFoundException";
  };
  DescribeWorkspaceProgress: {
    input: DescribeWorkspaceProgressRequest;
    output: DescribeWorkspaceProgressResult;
    error: CommonErrorCode;
  };
  GetMailbox: {
    input: GetMailboxRequest;
    output: GetMailboxResult;
    error: CommonErrorCode | "OperationNotSupportedException";
  };
  GetStatus: {
    input: GetStatusRequest;
    output: GetStatusResult;
    error: CommonErrorCode;
  };
  InviteUser: {
    input: InvitationRequest;
    output: InviteUserResult;
    error: CommonErrorCode | "OperationNotSupportedException" | "ResourceNotFoundException";
  };
  ListAccounts: {
    input: ListAccountsRequest;
    output: ListAccountsResult;
    error: CommonErrorCode;
  };
  ListQuotaRequests: {
    input: ListQuotaRequestsRequest;
    output: ListQuotaRequestsResult;
    error: CommonErrorCode;
  };
  QuickSetup: {
    input: QuickSetupRequest;
    output: QuickSetupResult;
    error:
      | CommonErrorCode | "OperationInProgressException" | "OperationNotSupportedException"
      | "ResourceAlreadyExistsException" | "ResourceLimitExceededException" | "ResourceNotFoundException";
  };
  RefuseQuotaRequest: {
    input: Requiring<DecideQuotaRequestRequest, "Reason">;
    output: DecideQuotaRequestResult;
    error: CommonErrorCode | "OperationNotSupportedException" | "ResourceNotFoundException";
  };
  ResumeAccount: {
    input: ChangeAccountRequest;
    output: ChangeAccountResult;
    error: CommonErrorCode | "OperationNotSupportedException" | "ResourceNotFoundException";
  };
  SendInvitation: {
    input: InvitationRequest;
    output: SendInvitationResult;
    error: CommonErrorCode | "OperationNotSupportedException" | "ResourceNotFoundException";
  };
  SetQuota: {
    input: SetQuotaRequest;
    output: SetQuotaResult;
    error: CommonErrorCode | "ResourceNotFoundException";
  };
  SetSync: {
    input: SetSyncRequest;
    output: SetSyncResult;
    error: CommonErrorCode | "ResourceNotFoundException";
  };
  SuspendAccount: {
    input: ChangeAccountRequest;
    output: ChangeAccountResult;
    error: CommonErrorCode | "OperationNotSupportedException" | "ResourceNotFoundException";
  };
  UpdateDirectoryServiceAccount: {
    input: UpdateDirectoryServiceAccountRequest;
    output: UpdateDirectoryServiceAccountResult;
    error: CommonErrorCode | "OperationNotSupportedException" | "ResourceNotFoundException";
  };
  VerifyAuditLog: {
    input: VerifyAuditLogRequest;
    output: VerifyAuditLogResult;
    error: CommonErrorCode;
  };
  VerifyDirectoryConnection: {
    input: VerifyDirectoryConnectionRequest;
    output: VerifyDirectoryConnectionResult;
    error: CommonErrorCode;
  };
}

export type CommonErrorCode =
  | "AccessDeniedException" | "ExpiredTokenException" | "IncompleteSignatureException"
  | "InternalServerException" | "InvalidParameterValuesException" | "InvalidSignatureException"
  | "MissingAuthenticationTokenException" | "RequestEntityTooLargeException"
  | "RequestHeadersTooLargeException" | "RequestTimeoutException" | "SerializationException"
  | "ThrottlingException" | "UnknownOperationException" | "UnrecognizedClientException"
  | "UnsupportedMediaTypeException" | "ValidationException";

export interface Account {
  AccountId: string;
  ChangedAt: EpochSeconds;
  CreatedAt: EpochSeconds;
  Email: string;
  Name: string;
  Standing: string;
}

export interface AuditRecord {
  AccessKeyId: string;
  AccountId: string;
  Action: string;
  Decision: string;
  DurationMs: number;
  Hash: string;
  Outcome: string;
  Principal: string;
  RequestId: string;
  Resources: string[];
  Root: boolean;
  Sequence: number;
  SourceAddress: string;
  Time: EpochSeconds;
  UserAgent: string;
}

export interface ChangeAccountRequest {
  AccountId: string;
}

export interface ChangeAccountResult {
  Account: Account;
}

export interface CreateAccountRequest {
  Email: string;
  Name: string;
}

export interface CreateAccountResult {
  AccessKeyId: string;
  Account: Account;
  SecretAccessKey: string;
}

export interface DecideQuotaRequestRequest {
  Reason?: string;
  RequestId: string;
}

export interface DecideQuotaRequestResult {
  Request: QuotaRequest;
}

export interface DescribeAuditLogRequest {
  AccountId?: string;
  Action?: string;
  EndTime?: EpochSeconds;
  MaxResults?: number;
  NextToken?: string;
  Outcome?: string;
  Principal?: string;
  StartTime?: EpochSeconds;
}

export interface DescribeAuditLogResult {
  NextToken?: string;
  Records: AuditRecord[];
}

export interface DescribeEventsRequest {
  Limit?: number;
  ResourceId: string;
}

export interface DescribeEventsResult {
  Events: Event[];
}

export interface DescribeWorkspaceProgressRequest {
  WorkspaceIds: string[];
}

export interface DescribeWorkspaceProgressResult {
  Workspaces: WorkspaceProgress[];
}

export interface EngineStatus {
  Detail?: string;
  Fault?: string;
  Healthy: boolean;
  Name: string;
}

export interface Event {
  Kind: string;
  Message: string;
  ResourceId: string;
  Time: EpochSeconds;
}

export interface GetMailboxRequest {
  Number?: number;
  To?: string;
}

export interface GetMailboxResult {
  Mails: MailSummary[];
}

export type GetStatusRequest = Nothing;

export interface GetStatusResult {
  AccountId: string;
  Engines: EngineStatus[];
  Region: string;
  Version: string;
  Workspaces: Record<string, number>;
}

export interface InvitationRequest {
  DirectoryId: string;
  UserName: string;
}

export interface InviteUserResult {
  ExpiresAt?: EpochSeconds;
  Kind: string;
  Subject: string;
  Text: string;
  To: string;
}

export interface ListAccountsRequest {
  MaxResults?: number;
  NextToken?: string;
}

export interface ListAccountsResult {
  Accounts: Account[];
  NextToken?: string;
}

export interface ListQuotaRequestsRequest {
  AccountId?: string;
  MaxResults?: number;
  NextToken?: string;
  Status?: string;
}

export interface ListQuotaRequestsResult {
  NextToken?: string;
  Requests: QuotaRequest[];
}

export interface MailSummary {
  Date: string;
  Number: number;
  Subject: string;
  Text?: string;
  To: string;
}

export interface QuickSetupRequest {
  BundleId?: string;
  DomainName?: string;
  EnableInternetAccess?: boolean;
  Organization?: string;
  ShortName?: string;
  Users: QuickSetupUser[];
}

export interface QuickSetupResult {
  AdministratorPassword?: string;
  DirectoryCreated: boolean;
  DirectoryId: string;
  RegistrationCode: string;
  Workspaces: QuickSetupWorkspace[];
}

export interface QuickSetupUser {
  BundleId?: string;
  EmailAddress: string;
  FirstName: string;
  LastName: string;
  UserName: string;
}

export interface QuickSetupWorkspace {
  Created: boolean;
  UserName: string;
  WorkspaceId: string;
}

export interface QuotaRequest {
  AccountId: string;
  Created: EpochSeconds;
  DesiredValue: number;
  LastUpdated: EpochSeconds;
  QuotaCode: string;
  QuotaName: string;
  Reason?: string;
  RequestId: string;
  Requester: string;
  ServiceCode: string;
  Status: string;
}

export interface SendInvitationResult {
  Kind: string;
  To: string;
}

export interface SetQuotaRequest {
  AccountId: string;
  QuotaCode: string;
  ServiceCode: string;
  Value?: number;
}

export interface SetQuotaResult {
  AccountId: string;
  QuotaCode: string;
  ServiceCode: string;
  Value?: number;
}

export interface SetSyncRequest {
  DirectoryId: string;
  Enabled: boolean;
}

export interface SetSyncResult {
  DirectoryId: string;
  Enabled: boolean;
  GigabytesPerUser: number;
}

export interface UpdateDirectoryServiceAccountRequest {
  DirectoryId: string;
  Password: string;
  UserName: string;
}

export interface UpdateDirectoryServiceAccountResult {
  DirectoryId: string;
  UserName: string;
}

export interface VerifyAuditLogRequest {
  NextToken?: string;
}

export interface VerifyAuditLogResult {
  Flaw?: string;
  Hash: string;
  NextToken?: string;
  Records: number;
  Sequence: number;
}

export interface VerifyDirectoryConnectionRequest {
  DnsAddresses: string[];
  Name: string;
  Password: string;
  SubnetIds: string[];
  UserName: string;
  VpcId: string;
}

export interface VerifyDirectoryConnectionResult {
  Reason: string;
  Status: string;
}

export interface WorkspaceProgress {
  ChangedAt?: EpochSeconds;
  ErrorCode?: string;
  ErrorMessage?: string;
  Image?: string;
  Label: string;
  LastConnectionAt?: EpochSeconds;
  LastInputAt?: EpochSeconds;
  Percent: number;
  Remedy?: string;
  RequestedAt?: EpochSeconds;
  State: string;
  Step?: string;
  StopsAt?: EpochSeconds;
  WhyOn?: string;
  WorkspaceId: string;
  WorkspaceProperties?: WorkspaceProperties;
}
