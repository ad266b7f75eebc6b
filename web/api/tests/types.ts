// Read by the compiler alone: requests and answers as they are on the wire, and next to them what must not be one. A
// member that goes missing from the types, or one that is no longer required, fails the check.

import { services, type ErrorCode, type Input, type OperationOf, type Output } from "../src";

export const createWorkspaces = {
  Workspaces: [
    {
      DirectoryId: "d-906736f5d1",
      UserName: "jane",
      BundleId: "wsb-b0s22j3d7",
      WorkspaceProperties: { RunningMode: "AUTO_STOP", RunningModeAutoStopTimeoutInMinutes: 60 },
      Tags: [{ Key: "team", Value: "design" }],
    },
  ],
} satisfies Input<"workspaces", "CreateWorkspaces">;

export const withoutItsDirectory = {
  // @ts-expect-error A WorkSpace is made in a directory.
  Workspaces: [{ UserName: "jane", BundleId: "wsb-b0s22j3d7" }],
} satisfies Input<"workspaces", "CreateWorkspaces">;

export const unknownMode = {
  WorkspaceId: "ws-3k9d0a7qz",
  // @ts-expect-error No WorkSpace runs that way.
  WorkspaceProperties: { RunningMode: "SOMETIMES" },
} satisfies Input<"workspaces", "ModifyWorkspaceProperties">;

export const described = {
  Workspaces: [{ WorkspaceId: "ws-3k9d0a7qz", State: "AVAILABLE", IpAddress: "10.0.1.7" }],
} satisfies Output<"workspaces", "DescribeWorkspaces">;

export const createDirectory = {
  Name: "corp.example.com",
  ShortName: "CORP",
  Password: "Str0ng-enough",
  Size: "Small",
  VpcSettings: { VpcId: "vpc-0a1b2c3d", SubnetIds: ["subnet-0a1b2c3d", "subnet-1a1b2c3d"] },
} satisfies Input<"ds", "CreateDirectory">;

export const createUser = {
  DirectoryId: "d-906736f5d1",
  SAMAccountName: "jane",
  EmailAddress: "jane@example.com",
} satisfies Input<"ds-data", "CreateUser">;

export const authorizeIngress = {
  GroupId: "sg-0a1b2c3d",
  IpPermissions: [
    { IpProtocol: "tcp", FromPort: 445, ToPort: 445, IpRanges: [{ CidrIp: "10.0.0.0/16" }] },
  ],
} satisfies Input<"ec2", "AuthorizeSecurityGroupIngress">;

export const createVpc = {
  CidrBlock: "10.0.0.0/16",
  // @ts-expect-error Ports are numbers, and networks have none.
  FromPort: "445",
} satisfies Input<"ec2", "CreateVpc">;

export const createRole = {
  RoleName: "workspaces_DefaultRole",
  AssumeRolePolicyDocument: "{}",
} satisfies Input<"iam", "CreateRole">;

export const key = {
  AccessKey: {
    UserName: "jane",
    AccessKeyId: "AKIAIOSFODNN7EXAMPLE",
    Status: "Active",
    SecretAccessKey: "…",
    CreateDate: "2026-11-23T08:00:00Z",
  },
} satisfies Output<"iam", "CreateAccessKey">;

// @ts-expect-error A role is assumed by its ARN.
export const assumeRole = { RoleSessionName: "audit" } satisfies Input<"sts", "AssumeRole">;

export const raise = {
  ServiceCode: "workspaces",
  QuotaCode: "L-34278094",
  DesiredValue: 20,
} satisfies Input<"service-quotas", "RequestServiceQuotaIncrease">;

export const quickSetup = {
  Users: [
    { UserName: "jane", FirstName: "Jane", LastName: "Roe", EmailAddress: "jane@example.com" },
  ],
} satisfies Input<"carrel", "QuickSetup">;

export const progress = {
  Workspaces: [
    {
      WorkspaceId: "ws-3k9d0a7qz",
      State: "PENDING",
      Label: "Pending",
      Percent: 40,
      RequestedAt: 1_795_420_800.5,
      WorkspaceProperties: { RunningMode: "ALWAYS_ON" },
    },
  ],
} satisfies Output<"carrel", "DescribeWorkspaceProgress">;

export const approve = { RequestId: "r-1" } satisfies Input<"carrel", "ApproveQuotaRequest">;

// @ts-expect-error A refusal has a reason.
export const refuse = { RequestId: "r-1" } satisfies Input<"carrel", "RefuseQuotaRequest">;

export const refused: ErrorCode<"workspaces", "RegisterWorkspaceDirectory">[] = [
  "ResourceNotFoundException",
  "WorkspacesDefaultRoleNotFoundException",
  "ThrottlingException",
  "AccessDeniedException",
  // @ts-expect-error That is what networks call it.
  "RequestLimitExceeded",
];

export const networkFaults: ErrorCode<"ec2", "DeleteVpc">[] = ["RequestLimitExceeded", "InvalidVpcID.NotFound"];

// @ts-expect-error Not answered here, so not among the operations.
export const notAnswered: OperationOf<"workspaces"> = "CreateWorkspaceImage";

// Each service is asked in the way of its protocol.
services.workspaces.operations.CreateWorkspaces.target satisfies "WorkspacesService.CreateWorkspaces";
services["ds-data"].operations.ListUsers.path satisfies "/Users/ListUsers";
services["ds-data"].operations.ListUsers.query.DirectoryId satisfies "DirectoryId";
services.ec2.operations.CreateVpc.version satisfies "2016-11-15";
services.carrel.operations.QuickSetup.target satisfies "Carrel_20261123.QuickSetup";
services["service-quotas"].signingName satisfies "servicequotas";
