// The service `iam`, version 2010-05-08. Written by `cargo xtask codegen`; do not edit.

import type { Nothing, Iso8601, Base64, QueryForm, ServiceForm } from "../wire";

export const service = {
  name: "iam",
  signingName: "iam",
  version: "2010-05-08",
  protocol: "query",
  contentType: "application/x-www-form-urlencoded",
} as const satisfies ServiceForm;

export const operations = {
  AddRoleToInstanceProfile: { method: "POST", path: "/", action: "AddRoleToInstanceProfile", version: "2010-05-08" },
  AddUserToGroup: { method: "POST", path: "/", action: "AddUserToGroup", version: "2010-05-08" },
  AttachGroupPolicy: { method: "POST", path: "/", action: "AttachGroupPolicy", version: "2010-05-08" },
  AttachRolePolicy: { method: "POST", path: "/", action: "AttachRolePolicy", version: "2010-05-08" },
  AttachUserPolicy: { method: "POST", path: "/", action: "AttachUserPolicy", version: "2010-05-08" },
  ChangePassword: { method: "POST", path: "/", action: "ChangePassword", version: "2010-05-08" },
  CreateAccessKey: { method: "POST", path: "/", action: "CreateAccessKey", version: "2010-05-08" },
  CreateAccountAlias: { method: "POST", path: "/", action: "CreateAccountAlias", version: "2010-05-08" },
  CreateGroup: { method: "POST", path: "/", action: "CreateGroup", version: "2010-05-08" },
  CreateInstanceProfile: { method: "POST", path: "/", action: "CreateInstanceProfile", version: "2010-05-08" },
  CreateLoginProfile: { method: "POST", path: "/", action: "CreateLoginProfile", version: "2010-05-08" },
  CreatePolicy: { method: "POST", path: "/", action: "CreatePolicy", version: "2010-05-08" },
  CreatePolicyVersion: { method: "POST", path: "/", action: "CreatePolicyVersion", version: "2010-05-08" },
  CreateRole: { method: "POST", path: "/", action: "CreateRole", version: "2010-05-08" },
  CreateServiceLinkedRole: { method: "POST", path: "/", action: "CreateServiceLinkedRole", version: "2010-05-08" },
  CreateUser: { method: "POST", path: "/", action: "CreateUser", version: "2010-05-08" },
  CreateVirtualMFADevice: { method: "POST", path: "/", action: "CreateVirtualMFADevice", version: "2010-05-08" },
  DeactivateMFADevice: { method: "POST", path: "/", action: "DeactivateMFADevice", version: "2010-05-08" },
  DeleteAccessKey: { method: "POST", path: "/", action: "DeleteAccessKey", version: "2010-05-08" },
  DeleteAccountAlias: { method: "POST", path: "/", action: "DeleteAccountAlias", version: "2010-05-08" },
  DeleteAccountPasswordPolicy: { method: "POST", path: "/", action: "DeleteAccountPasswordPolicy", version: "2010-05-08" },
  DeleteGroup: { method: "POST", path: "/", action: "DeleteGroup", version: "2010-05-08" },
  DeleteGroupPolicy: { method: "POST", path: "/", action: "DeleteGroupPolicy", version: "2010-05-08" },
  DeleteInstanceProfile: { method: "POST", path: "/", action: "DeleteInstanceProfile", version: "2010-05-08" },
  DeleteLoginProfile: { method: "POST", path: "/", action: "DeleteLoginProfile", version: "2010-05-08" },
  DeletePolicy: { method: "POST", path: "/", action: "DeletePolicy", version: "2010-05-08" },
  DeletePolicyVersion: { method: "POST", path: "/", action: "DeletePolicyVersion", version: "2010-05-08" },
  DeleteRole: { method: "POST", path: "/", action: "DeleteRole", version: "2010-05-08" },
  DeleteRolePermissionsBoundary: { method: "POST", path: "/", action: "DeleteRolePermissionsBoundary", version: "2010-05-08" },
  DeleteRolePolicy: { method: "POST", path: "/", action: "DeleteRolePolicy", version: "2010-05-08" },
  DeleteServiceLinkedRole: { method: "POST", path: "/", action: "DeleteServiceLinkedRole", version: "2010-05-08" },
  DeleteUser: { method: "POST", path: "/", action: "DeleteUser", version: "2010-05-08" },
  DeleteUserPermissionsBoundary: { method: "POST", path: "/", action: "DeleteUserPermissionsBoundary", version: "2010-05-08" },
  DeleteUserPolicy: { method: "POST", path: "/", action: "DeleteUserPolicy", version: "2010-05-08" },
  DeleteVirtualMFADevice: { method: "POST", path: "/", action: "DeleteVirtualMFADevice", version: "2010-05-08" },
  DetachGroupPolicy: { method: "POST", path: "/", action: "DetachGroupPolicy", version: "2010-05-08" },
  DetachRolePolicy: { method: "POST", path: "/", action: "DetachRolePolicy", version: "2010-05-08" },
  DetachUserPolicy: { method: "POST", path: "/", action: "DetachUserPolicy", version: "2010-05-08" },
  EnableMFADevice: { method: "POST", path: "/", action: "EnableMFADevice", version: "2010-05-08" },
  GetAccessKeyLastUsed: { method: "POST", path: "/", action: "GetAccessKeyLastUsed", version: "2010-05-08" },
  GetAccountAuthorizationDetails: { method: "POST", path: "/", action: "GetAccountAuthorizationDetails", version: "2010-05-08" },
  GetAccountPasswordPolicy: { method: "POST", path: "/", action: "GetAccountPasswordPolicy", version: "2010-05-08" },
  GetAccountSummary: { method: "POST", path: "/", action: "GetAccountSummary", version: "2010-05-08" },
  GetContextKeysForCustomPolicy: { method: "POST", path: "/", action: "GetContextKeysForCustomPolicy", version: "2010-05-08" },
  GetContextKeysForPrincipalPolicy: { method: "POST", path: "/", action: "GetContextKeysForPrincipalPolicy", version: "2010-05-08" },
  GetGroup: { method: "POST", path: "/", action: "GetGroup", version: "2010-05-08" },
  GetGroupPolicy: { method: "POST", path: "/", action: "GetGroupPolicy", version: "2010-05-08" },
  GetInstanceProfile: { method: "POST", path: "/", action: "GetInstanceProfile", version: "2010-05-08" },
  GetLoginProfile: { method: "POST", path: "/", action: "GetLoginProfile", version: "2010-05-08" },
  GetPolicy: { method: "POST", path: "/", action: "GetPolicy", version: "2010-05-08" },
  GetPolicyVersion: { method: "POST", path: "/", action: "GetPolicyVersion", version: "2010-05-08" },
  GetRole: { method: "POST", path: "/", action: "GetRole", version: "2010-05-08" },
  GetRolePolicy: { method: "POST", path: "/", action: "GetRolePolicy", version: "2010-05-08" },
  GetServiceLinkedRoleDeletionStatus: { method: "POST", path: "/", action: "GetServiceLinkedRoleDeletionStatus", version: "2010-05-08" },
  GetUser: { method: "POST", path: "/", action: "GetUser", version: "2010-05-08" },
  GetUserPolicy: { method: "POST", path: "/", action: "GetUserPolicy", version: "2010-05-08" },
  ListAccessKeys: { method: "POST", path: "/", action: "ListAccessKeys", version: "2010-05-08" },
  ListAccountAliases: { method: "POST", path: "/", action: "ListAccountAliases", version: "2010-05-08" },
  ListAttachedGroupPolicies: { method: "POST", path: "/", action: "ListAttachedGroupPolicies", version: "2010-05-08" },
  ListAttachedRolePolicies: { method: "POST", path: "/", action: "ListAttachedRolePolicies", version: "2010-05-08" },
  ListAttachedUserPolicies: { method: "POST", path: "/", action: "ListAttachedUserPolicies", version: "2010-05-08" },
  ListEntitiesForPolicy: { method: "POST", path: "/", action: "ListEntitiesForPolicy", version: "2010-05-08" },
  ListGroupPolicies: { method: "POST", path: "/", action: "ListGroupPolicies", version: "2010-05-08" },
  ListGroups: { method: "POST", path: "/", action: "ListGroups", version: "2010-05-08" },
  ListGroupsForUser: { method: "POST", path: "/", action: "ListGroupsForUser", version: "2010-05-08" },
  ListInstanceProfiles: { method: "POST", path: "/", action: "ListInstanceProfiles", version: "2010-05-08" },
  ListInstanceProfilesForRole: { method: "POST", path: "/", action: "ListInstanceProfilesForRole", version: "2010-05-08" },
  ListMFADevices: { method: "POST", path: "/", action: "ListMFADevices", version: "2010-05-08" },
  ListPolicies: { method: "POST", path: "/", action: "ListPolicies", version: "2010-05-08" },
  ListPolicyTags: { method: "POST", path: "/", action: "ListPolicyTags", version: "2010-05-08" },
  ListPolicyVersions: { method: "POST", path: "/", action: "ListPolicyVersions", version: "2010-05-08" },
  ListRolePolicies: { method: "POST", path: "/", action: "ListRolePolicies", version: "2010-05-08" },
  ListRoleTags: { method: "POST", path: "/", action: "ListRoleTags", version: "2010-05-08" },
  ListRoles: { method: "POST", path: "/", action: "ListRoles", version: "2010-05-08" },
  ListUserPolicies: { method: "POST", path: "/", action: "ListUserPolicies", version: "2010-05-08" },
  ListUserTags: { method: "POST", path: "/", action: "ListUserTags", version: "2010-05-08" },
  ListUsers: { method: "POST", path: "/", action: "ListUsers", version: "2010-05-08" },
  ListVirtualMFADevices: { method: "POST", path: "/", action: "ListVirtualMFADevices", version: "2010-05-08" },
  PutGroupPolicy: { method: "POST", path: "/", action: "PutGroupPolicy", version: "2010-05-08" },
  PutRolePermissionsBoundary: { method: "POST", path: "/", action: "PutRolePermissionsBoundary", version: "2010-05-08" },
  PutRolePolicy: { method: "POST", path: "/", action: "PutRolePolicy", version: "2010-05-08" },
  PutUserPermissionsBoundary: { method: "POST", path: "/", action: "PutUserPermissionsBoundary", version: "2010-05-08" },
  PutUserPolicy: { method: "POST", path: "/", action: "PutUserPolicy", version: "2010-05-08" },
  RemoveRoleFromInstanceProfile: { method: "POST", path: "/", action: "RemoveRoleFromInstanceProfile", version: "2010-05-08" },
  RemoveUserFromGroup: { method: "POST", path: "/", action: "RemoveUserFromGroup", version: "2010-05-08" },
  ResyncMFADevice: { method: "POST", path: "/", action: "ResyncMFADevice", version: "2010-05-08" },
  SetDefaultPolicyVersion: { method: "POST", path: "/", action: "SetDefaultPolicyVersion", version: "2010-05-08" },
  SimulateCustomPolicy: { method: "POST", path: "/", action: "SimulateCustomPolicy", version: "2010-05-08" },
  SimulatePrincipalPolicy: { method: "POST", path: "/", action: "SimulatePrincipalPolicy", version: "2010-05-08" },
  TagPolicy: { method: "POST", path: "/", action: "TagPolicy", version: "2010-05-08" },
  TagRole: { method: "POST", path: "/", action: "TagRole", version: "2010-05-08" },
  TagUser: { method: "POST", path: "/", action: "TagUser", version: "2010-05-08" },
  UntagPolicy: { method: "POST", path: "/", action: "UntagPolicy", version: "2010-05-08" },
  UntagRole: { method: "POST", path: "/", action: "UntagRole", version: "2010-05-08" },
  UntagUser: { method: "POST", path: "/", action: "UntagUser", version: "2010-05-08" },
  UpdateAccessKey: { method: "POST", path: "/", action: "UpdateAccessKey", version: "2010-05-08" },
  UpdateAccountPasswordPolicy: { method: "POST", path: "/", action: "UpdateAccountPasswordPolicy", version: "2010-05-08" },
  UpdateAssumeRolePolicy: { method: "POST", path: "/", action: "UpdateAssumeRolePolicy", version: "2010-05-08" },
  UpdateGroup: { method: "POST", path: "/", action: "UpdateGroup", version: "2010-05-08" },
  UpdateLoginProfile: { method: "POST", path: "/", action: "UpdateLoginProfile", version: "2010-05-08" },
  UpdateRole: { method: "POST", path: "/", action: "UpdateRole", version: "2010-05-08" },
  UpdateRoleDescription: { method: "POST", path: "/", action: "UpdateRoleDescription", version: "2010-05-08" },
  UpdateUser: { method: "POST", path: "/", action: "UpdateUser", version: "2010-05-08" },
} as const satisfies Record<keyof Operations, QueryForm>;

export interface Operations {
  AddRoleToInstanceProfile: {
    input: AddRoleToInstanceProfileRequest;
    output: Nothing;
    error:
      | CommonErrorCode | "EntityAlreadyExists" | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure"
      | "UnmodifiableEntity";
  };
  AddUserToGroup: {
    input: AddUserToGroupRequest;
    output: Nothing;
    error: CommonErrorCode | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  AttachGroupPolicy: {
    input: AttachGroupPolicyRequest;
    output: Nothing;
    error: CommonErrorCode | "LimitExceeded" | "NoSuchEntity" | "PolicyNotAttachable" | "ServiceFailure";
  };
  AttachRolePolicy: {
    input: AttachRolePolicyRequest;
    output: Nothing;
    error:
      | CommonErrorCode | "LimitExceeded" | "NoSuchEntity" | "PolicyNotAttachable" | "ServiceFailure"
      | "UnmodifiableEntity";
  };
  AttachUserPolicy: {
    input: AttachUserPolicyRequest;
    output: Nothing;
    error: CommonErrorCode | "LimitExceeded" | "NoSuchEntity" | "PolicyNotAttachable" | "ServiceFailure";
  };
  ChangePassword: {
    input: ChangePasswordRequest;
    output: Nothing;
    error:
      | CommonErrorCode | "EntityTemporarilyUnmodifiable" | "InvalidUserType" | "LimitExceeded"
      | "NoSuchEntity" | "PasswordPolicyViolation" | "ServiceFailure";
  };
  CreateAccessKey: {
    input: CreateAccessKeyRequest;
    output: CreateAccessKeyResponse;
    error: CommonErrorCode | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  CreateAccountAlias: {
    input: CreateAccountAliasRequest;
    output: Nothing;
    error:
      | CommonErrorCode | "ConcurrentModification" | "EntityAlreadyExists" | "LimitExceeded"
      | "ServiceFailure";
  };
  CreateGroup: {
    input: CreateGroupRequest;
    output: CreateGroupResponse;
    error: CommonErrorCode | "EntityAlreadyExists" | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  CreateInstanceProfile: {
    input: CreateInstanceProfileRequest;
    output: CreateInstanceProfileResponse;
    error:
      | CommonErrorCode | "ConcurrentModification" | "EntityAlreadyExists" | "LimitExceeded"
      | "ServiceFailure";
  };
  CreateLoginProfile: {
    input: CreateLoginProfileRequest;
    output: CreateLoginProfileResponse;
    error:
      | CommonErrorCode | "EntityAlreadyExists" | "LimitExceeded" | "NoSuchEntity"
      | "PasswordPolicyViolation" | "ServiceFailure";
  };
  CreatePolicy: {
    input: CreatePolicyRequest;
    output: CreatePolicyResponse;
    error:
      | CommonErrorCode | "ConcurrentModification" | "EntityAlreadyExists" | "LimitExceeded"
      | "MalformedPolicyDocument" | "ServiceFailure";
  };
  CreatePolicyVersion: {
    input: CreatePolicyVersionRequest;
    output: CreatePolicyVersionResponse;
    error: CommonErrorCode | "LimitExceeded" | "MalformedPolicyDocument" | "NoSuchEntity" | "ServiceFailure";
  };
  CreateRole: {
    input: CreateRoleRequest;
    output: CreateRoleResponse;
    error:
      | CommonErrorCode | "ConcurrentModification" | "EntityAlreadyExists" | "LimitExceeded"
      | "MalformedPolicyDocument" | "ServiceFailure";
  };
  CreateServiceLinkedRole: {
    input: CreateServiceLinkedRoleRequest;
    output: CreateServiceLinkedRoleResponse;
    error: CommonErrorCode | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  CreateUser: {
    input: CreateUserRequest;
    output: CreateUserResponse;
    error:
      | CommonErrorCode | "ConcurrentModification" | "EntityAlreadyExists" | "LimitExceeded" | "NoSuchEntity"
      | "ServiceFailure";
  };
  CreateVirtualMFADevice: {
    input: CreateVirtualMFADeviceRequest;
    output: CreateVirtualMFADeviceResponse;
    error:
      | CommonErrorCode | "ConcurrentModification" | "EntityAlreadyExists" | "LimitExceeded"
      | "ServiceFailure";
  };
  DeactivateMFADevice: {
    input: DeactivateMFADeviceRequest;
    output: Nothing;
    error:
      | CommonErrorCode | "ConcurrentModification" | "EntityTemporarilyUnmodifiable" | "LimitExceeded"
      | "NoSuchEntity" | "ServiceFailure";
  };
  DeleteAccessKey: {
    input: DeleteAccessKeyRequest;
    output: Nothing;
    error: CommonErrorCode | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  DeleteAccountAlias: {
    input: DeleteAccountAliasRequest;
    output: Nothing;
    error: CommonErrorCode | "ConcurrentModification" | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  DeleteAccountPasswordPolicy: {
    input: Nothing;
    output: Nothing;
    error: CommonErrorCode | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  DeleteGroup: {
    input: DeleteGroupRequest;
    output: Nothing;
    error: CommonErrorCode | "DeleteConflict" | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  DeleteGroupPolicy: {
    input: DeleteGroupPolicyRequest;
    output: Nothing;
    error: CommonErrorCode | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  DeleteInstanceProfile: {
    input: DeleteInstanceProfileRequest;
    output: Nothing;
    error: CommonErrorCode | "DeleteConflict" | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  DeleteLoginProfile: {
    input: DeleteLoginProfileRequest;
    output: Nothing;
    error:
      | CommonErrorCode | "EntityTemporarilyUnmodifiable" | "LimitExceeded" | "NoSuchEntity"
      | "ServiceFailure";
  };
  DeletePolicy: {
    input: DeletePolicyRequest;
    output: Nothing;
    error: CommonErrorCode | "DeleteConflict" | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  DeletePolicyVersion: {
    input: DeletePolicyVersionRequest;
    output: Nothing;
    error: CommonErrorCode | "DeleteConflict" | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  DeleteRole: {
    input: DeleteRoleRequest;
    output: Nothing;
    error:
      | CommonErrorCode | "ConcurrentModification" | "DeleteConflict" | "LimitExceeded" | "NoSuchEntity"
      | "ServiceFailure" | "UnmodifiableEntity";
  };
  DeleteRolePermissionsBoundary: {
    input: DeleteRolePermissionsBoundaryRequest;
    output: Nothing;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure" | "UnmodifiableEntity";
  };
  DeleteRolePolicy: {
    input: DeleteRolePolicyRequest;
    output: Nothing;
    error: CommonErrorCode | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure" | "UnmodifiableEntity";
  };
  DeleteServiceLinkedRole: {
    input: DeleteServiceLinkedRoleRequest;
    output: DeleteServiceLinkedRoleResponse;
    error: CommonErrorCode | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  DeleteUser: {
    input: DeleteUserRequest;
    output: Nothing;
    error:
      | CommonErrorCode | "ConcurrentModification" | "DeleteConflict" | "LimitExceeded" | "NoSuchEntity"
      | "ServiceFailure";
  };
  DeleteUserPermissionsBoundary: {
    input: DeleteUserPermissionsBoundaryRequest;
    output: Nothing;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  DeleteUserPolicy: {
    input: DeleteUserPolicyRequest;
    output: Nothing;
    error: CommonErrorCode | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  DeleteVirtualMFADevice: {
    input: DeleteVirtualMFADeviceRequest;
    output: Nothing;
    error:
      | CommonErrorCode | "ConcurrentModification" | "DeleteConflict" | "LimitExceeded" | "NoSuchEntity"
      | "ServiceFailure";
  };
  DetachGroupPolicy: {
    input: DetachGroupPolicyRequest;
    output: Nothing;
    error: CommonErrorCode | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  DetachRolePolicy: {
    input: DetachRolePolicyRequest;
    output: Nothing;
    error: CommonErrorCode | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure" | "UnmodifiableEntity";
  };
  DetachUserPolicy: {
    input: DetachUserPolicyRequest;
    output: Nothing;
    error: CommonErrorCode | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  EnableMFADevice: {
    input: EnableMFADeviceRequest;
    output: Nothing;
    error:
      | CommonErrorCode | "ConcurrentModification" | "EntityAlreadyExists" | "EntityTemporarilyUnmodifiable"
      | "InvalidAuthenticationCode" | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  GetAccessKeyLastUsed: {
    input: GetAccessKeyLastUsedRequest;
    output: GetAccessKeyLastUsedResponse;
    error: CommonErrorCode;
  };
  GetAccountAuthorizationDetails: {
    input: GetAccountAuthorizationDetailsRequest;
    output: GetAccountAuthorizationDetailsResponse;
    error: CommonErrorCode | "ServiceFailure";
  };
  GetAccountPasswordPolicy: {
    input: Nothing;
    output: GetAccountPasswordPolicyResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  GetAccountSummary: {
    input: Nothing;
    output: GetAccountSummaryResponse;
    error: CommonErrorCode | "ServiceFailure";
  };
  GetContextKeysForCustomPolicy: {
    input: GetContextKeysForCustomPolicyRequest;
    output: GetContextKeysForPolicyResponse;
    error: CommonErrorCode;
  };
  GetContextKeysForPrincipalPolicy: {
    input: GetContextKeysForPrincipalPolicyRequest;
    output: GetContextKeysForPolicyResponse;
    error: CommonErrorCode | "NoSuchEntity";
  };
  GetGroup: {
    input: GetGroupRequest;
    output: GetGroupResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  GetGroupPolicy: {
    input: GetGroupPolicyRequest;
    output: GetGroupPolicyResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  GetInstanceProfile: {
    input: GetInstanceProfileRequest;
    output: GetInstanceProfileResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  GetLoginProfile: {
    input: GetLoginProfileRequest;
    output: GetLoginProfileResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  GetPolicy: {
    input: GetPolicyRequest;
    output: GetPolicyResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  GetPolicyVersion: {
    input: GetPolicyVersionRequest;
    output: GetPolicyVersionResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  GetRole: {
    input: GetRoleRequest;
    output: GetRoleResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  GetRolePolicy: {
    input: GetRolePolicyRequest;
    output: GetRolePolicyResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  GetServiceLinkedRoleDeletionStatus: {
    input: GetServiceLinkedRoleDeletionStatusRequest;
    output: GetServiceLinkedRoleDeletionStatusResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  GetUser: {
    input: GetUserRequest;
    output: GetUserResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  GetUserPolicy: {
    input: GetUserPolicyRequest;
    output: GetUserPolicyResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  ListAccessKeys: {
    input: ListAccessKeysRequest;
    output: ListAccessKeysResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  ListAccountAliases: {
    input: ListAccountAliasesRequest;
    output: ListAccountAliasesResponse;
    error: CommonErrorCode | "ServiceFailure";
  };
  ListAttachedGroupPolicies: {
    input: ListAttachedGroupPoliciesRequest;
    output: ListAttachedGroupPoliciesResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  ListAttachedRolePolicies: {
    input: ListAttachedRolePoliciesRequest;
    output: ListAttachedRolePoliciesResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  ListAttachedUserPolicies: {
    input: ListAttachedUserPoliciesRequest;
    output: ListAttachedUserPoliciesResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  ListEntitiesForPolicy: {
    input: ListEntitiesForPolicyRequest;
    output: ListEntitiesForPolicyResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  ListGroupPolicies: {
    input: ListGroupPoliciesRequest;
    output: ListGroupPoliciesResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  ListGroups: {
    input: ListGroupsRequest;
    output: ListGroupsResponse;
    error: CommonErrorCode | "ServiceFailure";
  };
  ListGroupsForUser: {
    input: ListGroupsForUserRequest;
    output: ListGroupsForUserResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  ListInstanceProfiles: {
    input: ListInstanceProfilesRequest;
    output: ListInstanceProfilesResponse;
    error: CommonErrorCode | "ServiceFailure";
  };
  ListInstanceProfilesForRole: {
    input: ListInstanceProfilesForRoleRequest;
    output: ListInstanceProfilesForRoleResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  ListMFADevices: {
    input: ListMFADevicesRequest;
    output: ListMFADevicesResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  ListPolicies: {
    input: ListPoliciesRequest;
    output: ListPoliciesResponse;
    error: CommonErrorCode | "ServiceFailure";
  };
  ListPolicyTags: {
    input: ListPolicyTagsRequest;
    output: ListPolicyTagsResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  ListPolicyVersions: {
    input: ListPolicyVersionsRequest;
    output: ListPolicyVersionsResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  ListRolePolicies: {
    input: ListRolePoliciesRequest;
    output: ListRolePoliciesResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  ListRoleTags: {
    input: ListRoleTagsRequest;
    output: ListRoleTagsResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  ListRoles: {
    input: ListRolesRequest;
    output: ListRolesResponse;
    error: CommonErrorCode | "ServiceFailure";
  };
  ListUserPolicies: {
    input: ListUserPoliciesRequest;
    output: ListUserPoliciesResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  ListUserTags: {
    input: ListUserTagsRequest;
    output: ListUserTagsResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure";
  };
  ListUsers: {
    input: ListUsersRequest;
    output: ListUsersResponse;
    error: CommonErrorCode | "ServiceFailure";
  };
  ListVirtualMFADevices: {
    input: ListVirtualMFADevicesRequest;
    output: ListVirtualMFADevicesResponse;
    error: CommonErrorCode;
  };
  PutGroupPolicy: {
    input: PutGroupPolicyRequest;
    output: Nothing;
    error: CommonErrorCode | "LimitExceeded" | "MalformedPolicyDocument" | "NoSuchEntity" | "ServiceFailure";
  };
  PutRolePermissionsBoundary: {
    input: PutRolePermissionsBoundaryRequest;
    output: Nothing;
    error: CommonErrorCode | "NoSuchEntity" | "PolicyNotAttachable" | "ServiceFailure" | "UnmodifiableEntity";
  };
  PutRolePolicy: {
    input: PutRolePolicyRequest;
    output: Nothing;
    error:
      | CommonErrorCode | "LimitExceeded" | "MalformedPolicyDocument" | "NoSuchEntity" | "ServiceFailure"
      | "UnmodifiableEntity";
  };
  PutUserPermissionsBoundary: {
    input: PutUserPermissionsBoundaryRequest;
    output: Nothing;
    error: CommonErrorCode | "NoSuchEntity" | "PolicyNotAttachable" | "ServiceFailure";
  };
  PutUserPolicy: {
    input: PutUserPolicyRequest;
    output: Nothing;
    error: CommonErrorCode | "LimitExceeded" | "MalformedPolicyDocument" | "NoSuchEntity" | "ServiceFailure";
  };
  RemoveRoleFromInstanceProfile: {
    input: RemoveRoleFromInstanceProfileRequest;
    output: Nothing;
    error: CommonErrorCode | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure" | "UnmodifiableEntity";
  };
  RemoveUserFromGroup: {
    input: RemoveUserFromGroupRequest;
    output: Nothing;
    error: CommonErrorCode | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  ResyncMFADevice: {
    input: ResyncMFADeviceRequest;
    output: Nothing;
    error:
      | CommonErrorCode | "ConcurrentModification" | "InvalidAuthenticationCode" | "LimitExceeded"
      | "NoSuchEntity" | "ServiceFailure";
  };
  SetDefaultPolicyVersion: {
    input: SetDefaultPolicyVersionRequest;
    output: Nothing;
    error: CommonErrorCode | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  SimulateCustomPolicy: {
    input: SimulateCustomPolicyRequest;
    output: SimulatePolicyResponse;
    error: CommonErrorCode | "PolicyEvaluation";
  };
  SimulatePrincipalPolicy: {
    input: SimulatePrincipalPolicyRequest;
    output: SimulatePolicyResponse;
    error: CommonErrorCode | "NoSuchEntity" | "PolicyEvaluation";
  };
  TagPolicy: {
    input: TagPolicyRequest;
    output: Nothing;
    error: CommonErrorCode | "ConcurrentModification" | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  TagRole: {
    input: TagRoleRequest;
    output: Nothing;
    error: CommonErrorCode | "ConcurrentModification" | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  TagUser: {
    input: TagUserRequest;
    output: Nothing;
    error: CommonErrorCode | "ConcurrentModification" | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  UntagPolicy: {
    input: UntagPolicyRequest;
    output: Nothing;
    error: CommonErrorCode | "ConcurrentModification" | "NoSuchEntity" | "ServiceFailure";
  };
  UntagRole: {
    input: UntagRoleRequest;
    output: Nothing;
    error: CommonErrorCode | "ConcurrentModification" | "NoSuchEntity" | "ServiceFailure";
  };
  UntagUser: {
    input: UntagUserRequest;
    output: Nothing;
    error: CommonErrorCode | "ConcurrentModification" | "NoSuchEntity" | "ServiceFailure";
  };
  UpdateAccessKey: {
    input: UpdateAccessKeyRequest;
    output: Nothing;
    error: CommonErrorCode | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  UpdateAccountPasswordPolicy: {
    input: UpdateAccountPasswordPolicyRequest;
    output: Nothing;
    error: CommonErrorCode | "LimitExceeded" | "MalformedPolicyDocument" | "NoSuchEntity" | "ServiceFailure";
  };
  UpdateAssumeRolePolicy: {
    input: UpdateAssumeRolePolicyRequest;
    output: Nothing;
    error:
      | CommonErrorCode | "LimitExceeded" | "MalformedPolicyDocument" | "NoSuchEntity" | "ServiceFailure"
      | "UnmodifiableEntity";
  };
  UpdateGroup: {
    input: UpdateGroupRequest;
    output: Nothing;
    error: CommonErrorCode | "EntityAlreadyExists" | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
  UpdateLoginProfile: {
    input: UpdateLoginProfileRequest;
    output: Nothing;
    error:
      | CommonErrorCode | "EntityTemporarilyUnmodifiable" | "LimitExceeded" | "NoSuchEntity"
      | "PasswordPolicyViolation" | "ServiceFailure";
  };
  UpdateRole: {
    input: UpdateRoleRequest;
    output: UpdateRoleResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure" | "UnmodifiableEntity";
  };
  UpdateRoleDescription: {
    input: UpdateRoleDescriptionRequest;
    output: UpdateRoleDescriptionResponse;
    error: CommonErrorCode | "NoSuchEntity" | "ServiceFailure" | "UnmodifiableEntity";
  };
  UpdateUser: {
    input: UpdateUserRequest;
    output: Nothing;
    error:
      | CommonErrorCode | "ConcurrentModification" | "EntityAlreadyExists" | "EntityTemporarilyUnmodifiable"
      | "LimitExceeded" | "NoSuchEntity" | "ServiceFailure";
  };
}

export type CommonErrorCode =
  | "AccessDenied" | "ExpiredToken" | "IncompleteSignature" | "InternalFailure" | "InvalidAction"
  | "InvalidClientTokenId" | "InvalidInput" | "MalformedQueryString" | "MissingAuthenticationToken"
  | "RequestEntityTooLarge" | "RequestHeadersTooLarge" | "RequestTimeout" | "SignatureDoesNotMatch"
  | "Throttling" | "UnsupportedMediaType" | "ValidationError";

export interface AccessKey {
  AccessKeyId: string;
  CreateDate?: Iso8601;
  SecretAccessKey: string;
  Status: StatusType;
  UserName: string;
}

export interface AccessKeyLastUsed {
  LastUsedDate?: Iso8601;
  Region: string;
  ServiceName: string;
}

export interface AccessKeyMetadata {
  AccessKeyId?: string;
  CreateDate?: Iso8601;
  Status?: StatusType;
  UserName?: string;
}

export interface AddRoleToInstanceProfileRequest {
  InstanceProfileName: string;
  RoleName: string;
}

export interface AddUserToGroupRequest {
  GroupName: string;
  UserName: string;
}

export interface AttachGroupPolicyRequest {
  GroupName: string;
  PolicyArn: string;
}

export interface AttachRolePolicyRequest {
  PolicyArn: string;
  RoleName: string;
}

export interface AttachUserPolicyRequest {
  PolicyArn: string;
  UserName: string;
}

export interface AttachedPermissionsBoundary {
  PermissionsBoundaryArn?: string;
  PermissionsBoundaryType?: PermissionsBoundaryAttachmentType;
}

export interface AttachedPolicy {
  PolicyArn?: string;
  PolicyName?: string;
}

export interface ChangePasswordRequest {
  NewPassword: string;
  OldPassword: string;
}

export interface ContextEntry {
  ContextKeyName?: string;
  ContextKeyType?: ContextKeyTypeEnum;
  ContextKeyValues?: string[];
}

export interface CreateAccessKeyRequest {
  UserName?: string;
}

export interface CreateAccessKeyResponse {
  AccessKey: AccessKey;
}

export interface CreateAccountAliasRequest {
  AccountAlias: string;
}

export interface CreateGroupRequest {
  GroupName: string;
  Path?: string;
}

export interface CreateGroupResponse {
  Group: Group;
}

export interface CreateInstanceProfileRequest {
  InstanceProfileName: string;
  Path?: string;
  Tags?: Tag[];
}

export interface CreateInstanceProfileResponse {
  InstanceProfile: InstanceProfile;
}

export interface CreateLoginProfileRequest {
  Password?: string;
  PasswordResetRequired?: boolean;
  UserName?: string;
}

export interface CreateLoginProfileResponse {
  LoginProfile: LoginProfile;
}

export interface CreatePolicyRequest {
  Description?: string;
  Path?: string;
  PolicyDocument: string;
  PolicyName: string;
  Tags?: Tag[];
}

export interface CreatePolicyResponse {
  Policy?: Policy;
}

export interface CreatePolicyVersionRequest {
  PolicyArn: string;
  PolicyDocument: string;
  SetAsDefault?: boolean;
}

export interface CreatePolicyVersionResponse {
  PolicyVersion?: PolicyVersion;
}

export interface CreateRoleRequest {
  AssumeRolePolicyDocument: string;
  Description?: string;
  MaxSessionDuration?: number;
  Path?: string;
  PermissionsBoundary?: string;
  RoleName: string;
  Tags?: Tag[];
}

export interface CreateRoleResponse {
  Role: Role;
}

export interface CreateServiceLinkedRoleRequest {
  AWSServiceName: string;
  CustomSuffix?: string;
  Description?: string;
}

export interface CreateServiceLinkedRoleResponse {
  Role?: Role;
}

export interface CreateUserRequest {
  Path?: string;
  PermissionsBoundary?: string;
  Tags?: Tag[];
  UserName: string;
}

export interface CreateUserResponse {
  User?: User;
}

export interface CreateVirtualMFADeviceRequest {
  Path?: string;
  Tags?: Tag[];
  VirtualMFADeviceName: string;
}

export interface CreateVirtualMFADeviceResponse {
  VirtualMFADevice: VirtualMFADevice;
}

export interface DeactivateMFADeviceRequest {
  SerialNumber: string;
  UserName?: string;
}

export interface DeleteAccessKeyRequest {
  AccessKeyId: string;
  UserName?: string;
}

export interface DeleteAccountAliasRequest {
  AccountAlias: string;
}

export interface DeleteGroupPolicyRequest {
  GroupName: string;
  PolicyName: string;
}

export interface DeleteGroupRequest {
  GroupName: string;
}

export interface DeleteInstanceProfileRequest {
  InstanceProfileName: string;
}

export interface DeleteLoginProfileRequest {
  UserName?: string;
}

export interface DeletePolicyRequest {
  PolicyArn: string;
}

export interface DeletePolicyVersionRequest {
  PolicyArn: string;
  VersionId: string;
}

export interface DeleteRolePermissionsBoundaryRequest {
  RoleName: string;
}

export interface DeleteRolePolicyRequest {
  PolicyName: string;
  RoleName: string;
}

export interface DeleteRoleRequest {
  RoleName: string;
}

export interface DeleteServiceLinkedRoleRequest {
  RoleName: string;
}

export interface DeleteServiceLinkedRoleResponse {
  DeletionTaskId: string;
}

export interface DeleteUserPermissionsBoundaryRequest {
  UserName: string;
}

export interface DeleteUserPolicyRequest {
  PolicyName: string;
  UserName: string;
}

export interface DeleteUserRequest {
  UserName: string;
}

export interface DeleteVirtualMFADeviceRequest {
  SerialNumber: string;
}

export interface DeletionTaskFailureReasonType {
  Reason?: string;
  RoleUsageList?: RoleUsageType[];
}

export interface DetachGroupPolicyRequest {
  GroupName: string;
  PolicyArn: string;
}

export interface DetachRolePolicyRequest {
  PolicyArn: string;
  RoleName: string;
}

export interface DetachUserPolicyRequest {
  PolicyArn: string;
  UserName: string;
}

export interface EnableMFADeviceRequest {
  AuthenticationCode1: string;
  AuthenticationCode2: string;
  SerialNumber: string;
  UserName: string;
}

export interface EvaluationResult {
  EvalActionName: string;
  EvalDecision: PolicyEvaluationDecisionType;
  EvalDecisionDetails?: Record<string, PolicyEvaluationDecisionType>;
  EvalResourceName?: string;
  MatchedStatements?: Statement[];
  MissingContextValues?: string[];
  OrganizationsDecisionDetail?: OrganizationsDecisionDetail;
  PermissionsBoundaryDecisionDetail?: PermissionsBoundaryDecisionDetail;
  ResourceSpecificResults?: ResourceSpecificResult[];
}

export interface GetAccessKeyLastUsedRequest {
  AccessKeyId: string;
}

export interface GetAccessKeyLastUsedResponse {
  AccessKeyLastUsed?: AccessKeyLastUsed;
  UserName?: string;
}

export interface GetAccountAuthorizationDetailsRequest {
  Filter?: EntityType[];
  Marker?: string;
  MaxItems?: number;
}

export interface GetAccountAuthorizationDetailsResponse {
  GroupDetailList?: GroupDetail[];
  IsTruncated?: boolean;
  Marker?: string;
  Policies?: ManagedPolicyDetail[];
  RoleDetailList?: RoleDetail[];
  UserDetailList?: UserDetail[];
}

export interface GetAccountPasswordPolicyResponse {
  PasswordPolicy: PasswordPolicy;
}

export interface GetAccountSummaryResponse {
  SummaryMap?: Record<string, number>;
}

export interface GetContextKeysForCustomPolicyRequest {
  PolicyInputList: string[];
}

export interface GetContextKeysForPolicyResponse {
  ContextKeyNames?: string[];
}

export interface GetContextKeysForPrincipalPolicyRequest {
  PolicyInputList?: string[];
  PolicySourceArn: string;
}

export interface GetGroupPolicyRequest {
  GroupName: string;
  PolicyName: string;
}

export interface GetGroupPolicyResponse {
  GroupName: string;
  PolicyDocument: string;
  PolicyName: string;
}

export interface GetGroupRequest {
  GroupName: string;
  Marker?: string;
  MaxItems?: number;
}

export interface GetGroupResponse {
  Group: Group;
  IsTruncated?: boolean;
  Marker?: string;
  Users: User[];
}

export interface GetInstanceProfileRequest {
  InstanceProfileName: string;
}

export interface GetInstanceProfileResponse {
  InstanceProfile: InstanceProfile;
}

export interface GetLoginProfileRequest {
  UserName?: string;
}

export interface GetLoginProfileResponse {
  LoginProfile: LoginProfile;
}

export interface GetPolicyRequest {
  PolicyArn: string;
}

export interface GetPolicyResponse {
  Policy?: Policy;
}

export interface GetPolicyVersionRequest {
  PolicyArn: string;
  VersionId: string;
}

export interface GetPolicyVersionResponse {
  PolicyVersion?: PolicyVersion;
}

export interface GetRolePolicyRequest {
  PolicyName: string;
  RoleName: string;
}

export interface GetRolePolicyResponse {
  PolicyDocument: string;
  PolicyName: string;
  RoleName: string;
}

export interface GetRoleRequest {
  RoleName: string;
}

export interface GetRoleResponse {
  Role: Role;
}

export interface GetServiceLinkedRoleDeletionStatusRequest {
  DeletionTaskId: string;
}

export interface GetServiceLinkedRoleDeletionStatusResponse {
  Reason?: DeletionTaskFailureReasonType;
  Status: DeletionTaskStatusType;
}

export interface GetUserPolicyRequest {
  PolicyName: string;
  UserName: string;
}

export interface GetUserPolicyResponse {
  PolicyDocument: string;
  PolicyName: string;
  UserName: string;
}

export interface GetUserRequest {
  UserName?: string;
}

export interface GetUserResponse {
  User: User;
}

export interface Group {
  Arn: string;
  CreateDate: Iso8601;
  GroupId: string;
  GroupName: string;
  Path: string;
}

export interface GroupDetail {
  Arn?: string;
  AttachedManagedPolicies?: AttachedPolicy[];
  CreateDate?: Iso8601;
  GroupId?: string;
  GroupName?: string;
  GroupPolicyList?: PolicyDetail[];
  Path?: string;
}

export interface InlinePolicyIdentifierType {
  AttachmentName: string;
  AttachmentType: AttachmentType;
  PolicyName: string;
}

export interface InstanceProfile {
  Arn: string;
  CreateDate: Iso8601;
  InstanceProfileId: string;
  InstanceProfileName: string;
  Path: string;
  Roles: Role[];
  Tags?: Tag[];
}

export interface ListAccessKeysRequest {
  Marker?: string;
  MaxItems?: number;
  UserName?: string;
}

export interface ListAccessKeysResponse {
  AccessKeyMetadata: AccessKeyMetadata[];
  IsTruncated?: boolean;
  Marker?: string;
}

export interface ListAccountAliasesRequest {
  Marker?: string;
  MaxItems?: number;
}

export interface ListAccountAliasesResponse {
  AccountAliases: string[];
  IsTruncated?: boolean;
  Marker?: string;
}

export interface ListAttachedGroupPoliciesRequest {
  GroupName: string;
  Marker?: string;
  MaxItems?: number;
  PathPrefix?: string;
}

export interface ListAttachedGroupPoliciesResponse {
  AttachedPolicies?: AttachedPolicy[];
  IsTruncated?: boolean;
  Marker?: string;
}

export interface ListAttachedRolePoliciesRequest {
  Marker?: string;
  MaxItems?: number;
  PathPrefix?: string;
  RoleName: string;
}

export interface ListAttachedRolePoliciesResponse {
  AttachedPolicies?: AttachedPolicy[];
  IsTruncated?: boolean;
  Marker?: string;
}

export interface ListAttachedUserPoliciesRequest {
  Marker?: string;
  MaxItems?: number;
  PathPrefix?: string;
  UserName: string;
}

export interface ListAttachedUserPoliciesResponse {
  AttachedPolicies?: AttachedPolicy[];
  IsTruncated?: boolean;
  Marker?: string;
}

export interface ListEntitiesForPolicyRequest {
  EntityFilter?: EntityType;
  Marker?: string;
  MaxItems?: number;
  PathPrefix?: string;
  PolicyArn: string;
  PolicyUsageFilter?: PolicyUsageType;
}

export interface ListEntitiesForPolicyResponse {
  IsTruncated?: boolean;
  Marker?: string;
  PolicyGroups?: PolicyGroup[];
  PolicyRoles?: PolicyRole[];
  PolicyUsers?: PolicyUser[];
}

export interface ListGroupPoliciesRequest {
  GroupName: string;
  Marker?: string;
  MaxItems?: number;
}

export interface ListGroupPoliciesResponse {
  IsTruncated?: boolean;
  Marker?: string;
  PolicyNames: string[];
}

export interface ListGroupsForUserRequest {
  Marker?: string;
  MaxItems?: number;
  UserName: string;
}

export interface ListGroupsForUserResponse {
  Groups: Group[];
  IsTruncated?: boolean;
  Marker?: string;
}

export interface ListGroupsRequest {
  Marker?: string;
  MaxItems?: number;
  PathPrefix?: string;
}

export interface ListGroupsResponse {
  Groups: Group[];
  IsTruncated?: boolean;
  Marker?: string;
}

export interface ListInstanceProfilesForRoleRequest {
  Marker?: string;
  MaxItems?: number;
  RoleName: string;
}

export interface ListInstanceProfilesForRoleResponse {
  InstanceProfiles: InstanceProfile[];
  IsTruncated?: boolean;
  Marker?: string;
}

export interface ListInstanceProfilesRequest {
  Marker?: string;
  MaxItems?: number;
  PathPrefix?: string;
}

export interface ListInstanceProfilesResponse {
  InstanceProfiles: InstanceProfile[];
  IsTruncated?: boolean;
  Marker?: string;
}

export interface ListMFADevicesRequest {
  Marker?: string;
  MaxItems?: number;
  UserName?: string;
}

export interface ListMFADevicesResponse {
  IsTruncated?: boolean;
  MFADevices: MFADevice[];
  Marker?: string;
}

export interface ListPoliciesRequest {
  Marker?: string;
  MaxItems?: number;
  OnlyAttached?: boolean;
  PathPrefix?: string;
  PolicyUsageFilter?: PolicyUsageType;
  Scope?: PolicyScopeType;
}

export interface ListPoliciesResponse {
  IsTruncated?: boolean;
  Marker?: string;
  Policies?: Policy[];
}

export interface ListPolicyTagsRequest {
  Marker?: string;
  MaxItems?: number;
  PolicyArn: string;
}

export interface ListPolicyTagsResponse {
  IsTruncated?: boolean;
  Marker?: string;
  Tags: Tag[];
}

export interface ListPolicyVersionsRequest {
  Marker?: string;
  MaxItems?: number;
  PolicyArn: string;
}

export interface ListPolicyVersionsResponse {
  IsTruncated?: boolean;
  Marker?: string;
  Versions?: PolicyVersion[];
}

export interface ListRolePoliciesRequest {
  Marker?: string;
  MaxItems?: number;
  RoleName: string;
}

export interface ListRolePoliciesResponse {
  IsTruncated?: boolean;
  Marker?: string;
  PolicyNames: string[];
}

export interface ListRoleTagsRequest {
  Marker?: string;
  MaxItems?: number;
  RoleName: string;
}

export interface ListRoleTagsResponse {
  IsTruncated?: boolean;
  Marker?: string;
  Tags: Tag[];
}

export interface ListRolesRequest {
  Marker?: string;
  MaxItems?: number;
  PathPrefix?: string;
}

export interface ListRolesResponse {
  IsTruncated?: boolean;
  Marker?: string;
  Roles: Role[];
}

export interface ListUserPoliciesRequest {
  Marker?: string;
  MaxItems?: number;
  UserName: string;
}

export interface ListUserPoliciesResponse {
  IsTruncated?: boolean;
  Marker?: string;
  PolicyNames: string[];
}

export interface ListUserTagsRequest {
  Marker?: string;
  MaxItems?: number;
  UserName: string;
}

export interface ListUserTagsResponse {
  IsTruncated?: boolean;
  Marker?: string;
  Tags: Tag[];
}

export interface ListUsersRequest {
  Marker?: string;
  MaxItems?: number;
  PathPrefix?: string;
}

export interface ListUsersResponse {
  IsTruncated?: boolean;
  Marker?: string;
  Users: User[];
}

export interface ListVirtualMFADevicesRequest {
  AssignmentStatus?: AssignmentStatusType;
  Marker?: string;
  MaxItems?: number;
}

export interface ListVirtualMFADevicesResponse {
  IsTruncated?: boolean;
  Marker?: string;
  VirtualMFADevices: VirtualMFADevice[];
}

export interface LoginProfile {
  CreateDate: Iso8601;
  PasswordResetRequired?: boolean;
  UserName: string;
}

export interface MFADevice {
  EnableDate: Iso8601;
  SerialNumber: string;
  UserName: string;
}

export interface ManagedPolicyDetail {
  Arn?: string;
  AttachmentCount?: number;
  CreateDate?: Iso8601;
  DefaultVersionId?: string;
  Description?: string;
  IsAttachable?: boolean;
  Path?: string;
  PermissionsBoundaryUsageCount?: number;
  PolicyId?: string;
  PolicyName?: string;
  PolicyVersionList?: PolicyVersion[];
  UpdateDate?: Iso8601;
}

export interface OrderedOrganizationPolicyType {
  ServiceControlPolicyInputList?: string[];
}

export interface OrganizationsDecisionDetail {
  AllowedByOrganizations?: boolean;
}

export interface PasswordPolicy {
  AllowUsersToChangePassword?: boolean;
  ExpirePasswords?: boolean;
  HardExpiry?: boolean;
  MaxPasswordAge?: number;
  MinimumPasswordLength?: number;
  PasswordReusePrevention?: number;
  RequireLowercaseCharacters?: boolean;
  RequireNumbers?: boolean;
  RequireSymbols?: boolean;
  RequireUppercaseCharacters?: boolean;
}

export interface PermissionsBoundaryDecisionDetail {
  AllowedByPermissionsBoundary?: boolean;
}

export interface Policy {
  Arn?: string;
  AttachmentCount?: number;
  CreateDate?: Iso8601;
  DefaultVersionId?: string;
  Description?: string;
  IsAttachable?: boolean;
  Path?: string;
  PermissionsBoundaryUsageCount?: number;
  PolicyId?: string;
  PolicyName?: string;
  Tags?: Tag[];
  UpdateDate?: Iso8601;
}

export interface PolicyDetail {
  PolicyDocument?: string;
  PolicyName?: string;
}

export interface PolicyGroup {
  GroupId?: string;
  GroupName?: string;
}

export interface PolicyIdentifier {
  InlinePolicyIdentifier?: InlinePolicyIdentifierType;
  PolicyArn?: string;
  PolicyType?: PolicyIdentifierPolicyType;
}

export interface PolicyRole {
  RoleId?: string;
  RoleName?: string;
}

export interface PolicyUser {
  UserId?: string;
  UserName?: string;
}

export interface PolicyVersion {
  CreateDate?: Iso8601;
  Document?: string;
  IsDefaultVersion?: boolean;
  VersionId?: string;
}

export interface Position {
  Column?: number;
  Line?: number;
}

export interface PutGroupPolicyRequest {
  GroupName: string;
  PolicyDocument: string;
  PolicyName: string;
}

export interface PutRolePermissionsBoundaryRequest {
  PermissionsBoundary: string;
  RoleName: string;
}

export interface PutRolePolicyRequest {
  PolicyDocument: string;
  PolicyName: string;
  RoleName: string;
}

export interface PutUserPermissionsBoundaryRequest {
  PermissionsBoundary: string;
  UserName: string;
}

export interface PutUserPolicyRequest {
  PolicyDocument: string;
  PolicyName: string;
  UserName: string;
}

export interface RemoveRoleFromInstanceProfileRequest {
  InstanceProfileName: string;
  RoleName: string;
}

export interface RemoveUserFromGroupRequest {
  GroupName: string;
  UserName: string;
}

export interface ResourceSpecificResult {
  EvalDecisionDetails?: Record<string, PolicyEvaluationDecisionType>;
  EvalResourceDecision: PolicyEvaluationDecisionType;
  EvalResourceName: string;
  MatchedStatements?: Statement[];
  MissingContextValues?: string[];
  PermissionsBoundaryDecisionDetail?: PermissionsBoundaryDecisionDetail;
}

export interface ResyncMFADeviceRequest {
  AuthenticationCode1: string;
  AuthenticationCode2: string;
  SerialNumber: string;
  UserName: string;
}

export interface Role {
  Arn: string;
  AssumeRolePolicyDocument?: string;
  CreateDate: Iso8601;
  Description?: string;
  MaxSessionDuration?: number;
  Path: string;
  PermissionsBoundary?: AttachedPermissionsBoundary;
  RoleId: string;
  RoleLastUsed?: RoleLastUsed;
  RoleName: string;
  SourceRoleTemplate?: SourceRoleTemplate;
  Tags?: Tag[];
}

export interface RoleDetail {
  Arn?: string;
  AssumeRolePolicyDocument?: string;
  AttachedManagedPolicies?: AttachedPolicy[];
  CreateDate?: Iso8601;
  InstanceProfileList?: InstanceProfile[];
  Path?: string;
  PermissionsBoundary?: AttachedPermissionsBoundary;
  RoleId?: string;
  RoleLastUsed?: RoleLastUsed;
  RoleName?: string;
  RolePolicyList?: PolicyDetail[];
  Tags?: Tag[];
}

export interface RoleLastUsed {
  LastUsedDate?: Iso8601;
  Region?: string;
}

export interface RoleUsageType {
  Region?: string;
  Resources?: string[];
}

export interface SetDefaultPolicyVersionRequest {
  PolicyArn: string;
  VersionId: string;
}

export interface SimulateCustomPolicyRequest {
  ActionNames: string[];
  CallerArn?: string;
  ContextEntries?: ContextEntry[];
  Marker?: string;
  MaxItems?: number;
  OrderedOrganizationPolicyInputList?: OrderedOrganizationPolicyType[];
  PermissionsBoundaryPolicyInputList?: string[];
  PolicyInputList: string[];
  ResourceArns?: string[];
  ResourceHandlingOption?: string;
  ResourceOwner?: string;
  ResourcePolicy?: string;
}

export interface SimulatePolicyResponse {
  EvaluationResults?: EvaluationResult[];
  IsTruncated?: boolean;
  Marker?: string;
}

export interface SimulatePrincipalPolicyRequest {
  ActionNames: string[];
  CallerArn?: string;
  ContextEntries?: ContextEntry[];
  Marker?: string;
  MaxItems?: number;
  PermissionsBoundaryPolicyInputList?: string[];
  PolicyExclusionList?: PolicyIdentifier[];
  PolicyInputList?: string[];
  PolicySourceArn: string;
  ResourceArns?: string[];
  ResourceHandlingOption?: string;
  ResourceOwner?: string;
  ResourcePolicy?: string;
}

export interface SourceRoleTemplate {
  TemplateArn: string;
  TemplateMinorVersion: number;
}

export interface Statement {
  EndPosition?: Position;
  SourcePolicyId?: string;
  SourcePolicyType?: PolicySourceType;
  StartPosition?: Position;
}

export interface Tag {
  Key: string;
  Value: string;
}

export interface TagPolicyRequest {
  PolicyArn: string;
  Tags: Tag[];
}

export interface TagRoleRequest {
  RoleName: string;
  Tags: Tag[];
}

export interface TagUserRequest {
  Tags: Tag[];
  UserName: string;
}

export interface UntagPolicyRequest {
  PolicyArn: string;
  TagKeys: string[];
}

export interface UntagRoleRequest {
  RoleName: string;
  TagKeys: string[];
}

export interface UntagUserRequest {
  TagKeys: string[];
  UserName: string;
}

export interface UpdateAccessKeyRequest {
  AccessKeyId: string;
  Status: StatusType;
  UserName?: string;
}

export interface UpdateAccountPasswordPolicyRequest {
  AllowUsersToChangePassword?: boolean;
  HardExpiry?: boolean;
  MaxPasswordAge?: number;
  MinimumPasswordLength?: number;
  PasswordReusePrevention?: number;
  RequireLowercaseCharacters?: boolean;
  RequireNumbers?: boolean;
  RequireSymbols?: boolean;
  RequireUppercaseCharacters?: boolean;
}

export interface UpdateAssumeRolePolicyRequest {
  PolicyDocument: string;
  RoleName: string;
}

export interface UpdateGroupRequest {
  GroupName: string;
  NewGroupName?: string;
  NewPath?: string;
}

export interface UpdateLoginProfileRequest {
  Password?: string;
  PasswordResetRequired?: boolean;
  UserName: string;
}

export interface UpdateRoleDescriptionRequest {
  Description: string;
  RoleName: string;
}

export interface UpdateRoleDescriptionResponse {
  Role?: Role;
}

export interface UpdateRoleRequest {
  Description?: string;
  MaxSessionDuration?: number;
  RoleName: string;
}

export type UpdateRoleResponse = Nothing;

export interface UpdateUserRequest {
  NewPath?: string;
  NewUserName?: string;
  UserName: string;
}

export interface User {
  Arn: string;
  CreateDate: Iso8601;
  PasswordLastUsed?: Iso8601;
  Path: string;
  PermissionsBoundary?: AttachedPermissionsBoundary;
  Tags?: Tag[];
  UserId: string;
  UserName: string;
}

export interface UserDetail {
  Arn?: string;
  AttachedManagedPolicies?: AttachedPolicy[];
  CreateDate?: Iso8601;
  GroupList?: string[];
  Path?: string;
  PermissionsBoundary?: AttachedPermissionsBoundary;
  Tags?: Tag[];
  UserId?: string;
  UserName?: string;
  UserPolicyList?: PolicyDetail[];
}

export interface VirtualMFADevice {
  Base32StringSeed?: Base64;
  EnableDate?: Iso8601;
  QRCodePNG?: Base64;
  SerialNumber: string;
  Tags?: Tag[];
  User?: User;
}

export type AssignmentStatusType = "Assigned" | "Unassigned" | "Any";

export type AttachmentType = "user" | "group" | "role";

export type ContextKeyTypeEnum =
  | "string" | "stringList" | "numeric" | "numericList" | "boolean" | "booleanList" | "ip" | "ipList"
  | "binary" | "binaryList" | "date" | "dateList";

export type DeletionTaskStatusType = "SUCCEEDED" | "IN_PROGRESS" | "FAILED" | "NOT_STARTED";

export type EntityType = "User" | "Role" | "Group" | "LocalManagedPolicy" | "AWSManagedPolicy";

export type PermissionsBoundaryAttachmentType = "PermissionsBoundaryPolicy";

export type PolicyEvaluationDecisionType = "allowed" | "explicitDeny" | "implicitDeny";

export type PolicyIdentifierPolicyType =
  | "inline" | "aws-managed" | "user-managed" | "permission-boundary" | "scp" | "rcp";

export type PolicyScopeType = "All" | "AWS" | "Local";

export type PolicySourceType =
  | "user" | "group" | "role" | "aws-managed" | "user-managed" | "resource" | "none";

export type PolicyUsageType = "PermissionsPolicy" | "PermissionsBoundary";

export type StatusType = "Active" | "Inactive" | "Expired";
