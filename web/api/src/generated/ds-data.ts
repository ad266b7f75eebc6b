// The service `ds-data`, version 2023-05-31. Written by `cargo xtask codegen`; do not edit.

import type { Nothing, PathForm, ServiceForm } from "../wire";

export const service = {
  name: "ds-data",
  signingName: "ds-data",
  version: "2023-05-31",
  protocol: "rest-json",
  contentType: "application/json",
} as const satisfies ServiceForm;

export const operations = {
  AddGroupMember: { method: "POST", path: "/GroupMemberships/AddGroupMember", query: { DirectoryId: "DirectoryId" } },
  CreateGroup: { method: "POST", path: "/Groups/CreateGroup", query: { DirectoryId: "DirectoryId" } },
  CreateUser: { method: "POST", path: "/Users/CreateUser", query: { DirectoryId: "DirectoryId" } },
  DeleteGroup: { method: "POST", path: "/Groups/DeleteGroup", query: { DirectoryId: "DirectoryId" } },
  DeleteUser: { method: "POST", path: "/Users/DeleteUser", query: { DirectoryId: "DirectoryId" } },
  DescribeGroup: { method: "POST", path: "/Groups/DescribeGroup", query: { DirectoryId: "DirectoryId" } },
  DescribeUser: { method: "POST", path: "/Users/DescribeUser", query: { DirectoryId: "DirectoryId" } },
  DisableUser: { method: "POST", path: "/Users/DisableUser", query: { DirectoryId: "DirectoryId" } },
  ListGroupMembers: { method: "POST", path: "/GroupMemberships/ListGroupMembers", query: { DirectoryId: "DirectoryId" } },
  ListGroups: { method: "POST", path: "/Groups/ListGroups", query: { DirectoryId: "DirectoryId" } },
  ListGroupsForMember: { method: "POST", path: "/GroupMemberships/ListGroupsForMember", query: { DirectoryId: "DirectoryId" } },
  ListUsers: { method: "POST", path: "/Users/ListUsers", query: { DirectoryId: "DirectoryId" } },
  RemoveGroupMember: { method: "POST", path: "/GroupMemberships/RemoveGroupMember", query: { DirectoryId: "DirectoryId" } },
  SearchGroups: { method: "POST", path: "/Groups/SearchGroups", query: { DirectoryId: "DirectoryId" } },
  SearchUsers: { method: "POST", path: "/Users/SearchUsers", query: { DirectoryId: "DirectoryId" } },
  UpdateGroup: { method: "POST", path: "/Groups/UpdateGroup", query: { DirectoryId: "DirectoryId" } },
  UpdateUser: { method: "POST", path: "/Users/UpdateUser", query: { DirectoryId: "DirectoryId" } },
} as const satisfies Record<keyof Operations, PathForm>;

export interface Operations {
  AddGroupMember: {
    input: AddGroupMemberRequest;
    output: AddGroupMemberResult;
    error:
      | CommonErrorCode | "ConflictException" | "DirectoryUnavailableException" | "ResourceNotFoundException";
  };
  CreateGroup: {
    input: CreateGroupRequest;
    output: CreateGroupResult;
    error: CommonErrorCode | "ConflictException" | "DirectoryUnavailableException";
  };
  CreateUser: {
    input: CreateUserRequest;
    output: CreateUserResult;
    error: CommonErrorCode | "ConflictException" | "DirectoryUnavailableException";
  };
  DeleteGroup: {
    input: DeleteGroupRequest;
    output: DeleteGroupResult;
    error:
      | CommonErrorCode | "ConflictException" | "DirectoryUnavailableException" | "ResourceNotFoundException";
  };
  DeleteUser: {
    input: DeleteUserRequest;
    output: DeleteUserResult;
    error:
      | CommonErrorCode | "ConflictException" | "DirectoryUnavailableException" | "ResourceNotFoundException";
  };
  DescribeGroup: {
    input: DescribeGroupRequest;
    output: DescribeGroupResult;
    error: CommonErrorCode | "DirectoryUnavailableException" | "ResourceNotFoundException";
  };
  DescribeUser: {
    input: DescribeUserRequest;
    output: DescribeUserResult;
    error: CommonErrorCode | "DirectoryUnavailableException" | "ResourceNotFoundException";
  };
  DisableUser: {
    input: DisableUserRequest;
    output: DisableUserResult;
    error:
      | CommonErrorCode | "ConflictException" | "DirectoryUnavailableException" | "ResourceNotFoundException";
  };
  ListGroupMembers: {
    input: ListGroupMembersRequest;
    output: ListGroupMembersResult;
    error: CommonErrorCode | "DirectoryUnavailableException" | "ResourceNotFoundException";
  };
  ListGroups: {
    input: ListGroupsRequest;
    output: ListGroupsResult;
    error: CommonErrorCode | "DirectoryUnavailableException";
  };
  ListGroupsForMember: {
    input: ListGroupsForMemberRequest;
    output: ListGroupsForMemberResult;
    error: CommonErrorCode | "DirectoryUnavailableException" | "ResourceNotFoundException";
  };
  ListUsers: {
    input: ListUsersRequest;
    output: ListUsersResult;
    error: CommonErrorCode | "DirectoryUnavailableException";
  };
  RemoveGroupMember: {
    input: RemoveGroupMemberRequest;
    output: RemoveGroupMemberResult;
    error:
      | CommonErrorCode | "ConflictException" | "DirectoryUnavailableException" | "ResourceNotFoundException";
  };
  SearchGroups: {
    input: SearchGroupsRequest;
    output: SearchGroupsResult;
    error: CommonErrorCode | "DirectoryUnavailableException";
  };
  SearchUsers: {
    input: SearchUsersRequest;
    output: SearchUsersResult;
    error: CommonErrorCode | "DirectoryUnavailableException";
  };
  UpdateGroup: {
    input: UpdateGroupRequest;
    output: UpdateGroupResult;
    error:
      | CommonErrorCode | "ConflictException" | "DirectoryUnavailableException" | "ResourceNotFoundException";
  };
  UpdateUser: {
    input: UpdateUserRequest;
    output: UpdateUserResult;
    error:
      | CommonErrorCode | "ConflictException" | "DirectoryUnavailableException" | "ResourceNotFoundException";
  };
}

export type CommonErrorCode =
  | "AccessDeniedException" | "ExpiredTokenException" | "IncompleteSignatureException"
  | "InternalServerException" | "InvalidSignatureException" | "MissingAuthenticationTokenException"
  | "RequestEntityTooLargeException" | "RequestHeadersTooLargeException" | "RequestTimeoutException"
  | "SerializationException" | "ThrottlingException" | "UnknownOperationException"
  | "UnrecognizedClientException" | "UnsupportedMediaTypeException" | "ValidationException";

export interface AddGroupMemberRequest {
  ClientToken?: string;
  DirectoryId: string;
  GroupName: string;
  MemberName: string;
  MemberRealm?: string;
}

export type AddGroupMemberResult = Nothing;

export interface AttributeValue {
  BOOL?: boolean;
  N?: number;
  S?: string;
  SS?: string[];
}

export interface CreateGroupRequest {
  ClientToken?: string;
  DirectoryId: string;
  GroupScope?: GroupScope;
  GroupType?: GroupType;
  OtherAttributes?: Record<string, AttributeValue>;
  SAMAccountName: string;
}

export interface CreateGroupResult {
  DirectoryId?: string;
  SAMAccountName?: string;
  SID?: string;
}

export interface CreateUserRequest {
  ClientToken?: string;
  DirectoryId: string;
  EmailAddress?: string;
  GivenName?: string;
  OtherAttributes?: Record<string, AttributeValue>;
  SAMAccountName: string;
  Surname?: string;
}

export interface CreateUserResult {
  DirectoryId?: string;
  SAMAccountName?: string;
  SID?: string;
}

export interface DeleteGroupRequest {
  ClientToken?: string;
  DirectoryId: string;
  SAMAccountName: string;
}

export type DeleteGroupResult = Nothing;

export interface DeleteUserRequest {
  ClientToken?: string;
  DirectoryId: string;
  SAMAccountName: string;
}

export type DeleteUserResult = Nothing;

export interface DescribeGroupRequest {
  DirectoryId: string;
  OtherAttributes?: string[];
  Realm?: string;
  SAMAccountName: string;
}

export interface DescribeGroupResult {
  DirectoryId?: string;
  DistinguishedName?: string;
  GroupScope?: GroupScope;
  GroupType?: GroupType;
  OtherAttributes?: Record<string, AttributeValue>;
  Realm?: string;
  SAMAccountName?: string;
  SID?: string;
}

export interface DescribeUserRequest {
  DirectoryId: string;
  OtherAttributes?: string[];
  Realm?: string;
  SAMAccountName: string;
}

export interface DescribeUserResult {
  DirectoryId?: string;
  DistinguishedName?: string;
  EmailAddress?: string;
  Enabled?: boolean;
  GivenName?: string;
  OtherAttributes?: Record<string, AttributeValue>;
  Realm?: string;
  SAMAccountName?: string;
  SID?: string;
  Surname?: string;
  UserPrincipalName?: string;
}

export interface DisableUserRequest {
  ClientToken?: string;
  DirectoryId: string;
  SAMAccountName: string;
}

export type DisableUserResult = Nothing;

export interface Group {
  DistinguishedName?: string;
  GroupScope?: GroupScope;
  GroupType?: GroupType;
  OtherAttributes?: Record<string, AttributeValue>;
  SAMAccountName: string;
  SID?: string;
}

export interface GroupSummary {
  GroupScope: GroupScope;
  GroupType: GroupType;
  SAMAccountName: string;
  SID: string;
}

export interface ListGroupMembersRequest {
  DirectoryId: string;
  MaxResults?: number;
  MemberRealm?: string;
  NextToken?: string;
  Realm?: string;
  SAMAccountName: string;
}

export interface ListGroupMembersResult {
  DirectoryId?: string;
  MemberRealm?: string;
  Members?: Member[];
  NextToken?: string;
  Realm?: string;
}

export interface ListGroupsForMemberRequest {
  DirectoryId: string;
  MaxResults?: number;
  MemberRealm?: string;
  NextToken?: string;
  Realm?: string;
  SAMAccountName: string;
}

export interface ListGroupsForMemberResult {
  DirectoryId?: string;
  Groups?: GroupSummary[];
  MemberRealm?: string;
  NextToken?: string;
  Realm?: string;
}

export interface ListGroupsRequest {
  DirectoryId: string;
  MaxResults?: number;
  NextToken?: string;
  Realm?: string;
}

export interface ListGroupsResult {
  DirectoryId?: string;
  Groups?: GroupSummary[];
  NextToken?: string;
  Realm?: string;
}

export interface ListUsersRequest {
  DirectoryId: string;
  MaxResults?: number;
  NextToken?: string;
  Realm?: string;
}

export interface ListUsersResult {
  DirectoryId?: string;
  NextToken?: string;
  Realm?: string;
  Users?: UserSummary[];
}

export interface Member {
  MemberType: MemberType;
  SAMAccountName: string;
  SID: string;
}

export interface RemoveGroupMemberRequest {
  ClientToken?: string;
  DirectoryId: string;
  GroupName: string;
  MemberName: string;
  MemberRealm?: string;
}

export type RemoveGroupMemberResult = Nothing;

export interface SearchGroupsRequest {
  DirectoryId: string;
  MaxResults?: number;
  NextToken?: string;
  Realm?: string;
  SearchAttributes: string[];
  SearchString: string;
}

export interface SearchGroupsResult {
  DirectoryId?: string;
  Groups?: Group[];
  NextToken?: string;
  Realm?: string;
}

export interface SearchUsersRequest {
  DirectoryId: string;
  MaxResults?: number;
  NextToken?: string;
  Realm?: string;
  SearchAttributes: string[];
  SearchString: string;
}

export interface SearchUsersResult {
  DirectoryId?: string;
  NextToken?: string;
  Realm?: string;
  Users?: User[];
}

export interface UpdateGroupRequest {
  ClientToken?: string;
  DirectoryId: string;
  GroupScope?: GroupScope;
  GroupType?: GroupType;
  OtherAttributes?: Record<string, AttributeValue>;
  SAMAccountName: string;
  UpdateType?: UpdateType;
}

export type UpdateGroupResult = Nothing;

export interface UpdateUserRequest {
  ClientToken?: string;
  DirectoryId: string;
  EmailAddress?: string;
  GivenName?: string;
  OtherAttributes?: Record<string, AttributeValue>;
  SAMAccountName: string;
  Surname?: string;
  UpdateType?: UpdateType;
}

export type UpdateUserResult = Nothing;

export interface User {
  DistinguishedName?: string;
  EmailAddress?: string;
  Enabled?: boolean;
  GivenName?: string;
  OtherAttributes?: Record<string, AttributeValue>;
  SAMAccountName: string;
  SID?: string;
  Surname?: string;
  UserPrincipalName?: string;
}

export interface UserSummary {
  Enabled: boolean;
  GivenName?: string;
  SAMAccountName: string;
  SID: string;
  Surname?: string;
}

export type GroupScope = "DomainLocal" | "Global" | "Universal" | "BuiltinLocal";

export type GroupType = "Distribution" | "Security";

export type MemberType = "USER" | "GROUP" | "COMPUTER";

export type UpdateType = "ADD" | "REPLACE" | "REMOVE";
