//! The service `ds-data`, version 2023-05-31. Written by `cargo xtask codegen`; do not edit.

use std::collections::BTreeMap;

use crate::schema as s;
use crate::tree::{self as t, IntoTree};

/// The service.
pub static MODEL: s::ServiceModel = s::ServiceModel {
    name: "ds-data",
    signing_name: "ds-data",
    version: "2023-05-31",
    target_prefix: None,
    protocols: &[s::Protocol::RestJson],
    xml_namespace: "",
    operations: &[
        s::OperationModel { name: "AddGroupMember", path: "/GroupMemberships/AddGroupMember", input: &ADD_GROUP_MEMBER_REQUEST, output: &ADD_GROUP_MEMBER_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateGroup", path: "/Groups/CreateGroup", input: &CREATE_GROUP_REQUEST, output: &CREATE_GROUP_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateUser", path: "/Users/CreateUser", input: &CREATE_USER_REQUEST, output: &CREATE_USER_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteGroup", path: "/Groups/DeleteGroup", input: &DELETE_GROUP_REQUEST, output: &DELETE_GROUP_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteUser", path: "/Users/DeleteUser", input: &DELETE_USER_REQUEST, output: &DELETE_USER_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeGroup", path: "/Groups/DescribeGroup", input: &DESCRIBE_GROUP_REQUEST, output: &DESCRIBE_GROUP_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeUser", path: "/Users/DescribeUser", input: &DESCRIBE_USER_REQUEST, output: &DESCRIBE_USER_RESULT, result_wrapper: None },
        s::OperationModel { name: "DisableUser", path: "/Users/DisableUser", input: &DISABLE_USER_REQUEST, output: &DISABLE_USER_RESULT, result_wrapper: None },
        s::OperationModel { name: "ListGroupMembers", path: "/GroupMemberships/ListGroupMembers", input: &LIST_GROUP_MEMBERS_REQUEST, output: &LIST_GROUP_MEMBERS_RESULT, result_wrapper: None },
        s::OperationModel { name: "ListGroups", path: "/Groups/ListGroups", input: &LIST_GROUPS_REQUEST, output: &LIST_GROUPS_RESULT, result_wrapper: None },
        s::OperationModel { name: "ListGroupsForMember", path: "/GroupMemberships/ListGroupsForMember", input: &LIST_GROUPS_FOR_MEMBER_REQUEST, output: &LIST_GROUPS_FOR_MEMBER_RESULT, result_wrapper: None },
        s::OperationModel { name: "ListUsers", path: "/Users/ListUsers", input: &LIST_USERS_REQUEST, output: &LIST_USERS_RESULT, result_wrapper: None },
        s::OperationModel { name: "RemoveGroupMember", path: "/GroupMemberships/RemoveGroupMember", input: &REMOVE_GROUP_MEMBER_REQUEST, output: &REMOVE_GROUP_MEMBER_RESULT, result_wrapper: None },
        s::OperationModel { name: "SearchGroups", path: "/Groups/SearchGroups", input: &SEARCH_GROUPS_REQUEST, output: &SEARCH_GROUPS_RESULT, result_wrapper: None },
        s::OperationModel { name: "SearchUsers", path: "/Users/SearchUsers", input: &SEARCH_USERS_REQUEST, output: &SEARCH_USERS_RESULT, result_wrapper: None },
        s::OperationModel { name: "UpdateGroup", path: "/Groups/UpdateGroup", input: &UPDATE_GROUP_REQUEST, output: &UPDATE_GROUP_RESULT, result_wrapper: None },
        s::OperationModel { name: "UpdateUser", path: "/Users/UpdateUser", input: &UPDATE_USER_REQUEST, output: &UPDATE_USER_RESULT, result_wrapper: None },
    ],
    named: &[
    ],
    errors: &[
        s::ErrorModel { name: "AccessDeniedException", code: "AccessDeniedException", status: 403, message: "Message" },
        s::ErrorModel { name: "ConflictException", code: "ConflictException", status: 409, message: "Message" },
        s::ErrorModel { name: "DirectoryUnavailableException", code: "DirectoryUnavailableException", status: 400, message: "Message" },
        s::ErrorModel { name: "InternalServerException", code: "InternalServerException", status: 500, message: "Message" },
        s::ErrorModel { name: "ResourceNotFoundException", code: "ResourceNotFoundException", status: 404, message: "Message" },
        s::ErrorModel { name: "ThrottlingException", code: "ThrottlingException", status: 429, message: "Message" },
        s::ErrorModel { name: "ValidationException", code: "ValidationException", status: 400, message: "Message" },
    ],
};

static CLIENT_TOKEN_PATTERN: s::Pattern = s::Pattern::new("^[\\x00-\\x7F]+$");
static CLIENT_TOKEN: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 128 }, pattern: Some(&CLIENT_TOKEN_PATTERN), values: &[], secret: false });
static DIRECTORY_ID_PATTERN: s::Pattern = s::Pattern::new("^d-[0-9a-f]{10}$");
static DIRECTORY_ID: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: Some(&DIRECTORY_ID_PATTERN), values: &[], secret: false });
static GROUP_NAME_PATTERN: s::Pattern = s::Pattern::new("^[^:;|=+\"*?<>/\\\\,\\[\\]@]+$");
static GROUP_NAME: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 64 }, pattern: Some(&GROUP_NAME_PATTERN), values: &[], secret: false });
static MEMBER_NAME: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 63 }, pattern: Some(&GROUP_NAME_PATTERN), values: &[], secret: false });
static REALM_PATTERN: s::Pattern = s::Pattern::new("^([a-zA-Z0-9]+[\\\\.-])+([a-zA-Z0-9])+[.]?$");
static REALM: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 255 }, pattern: Some(&REALM_PATTERN), values: &[], secret: false });
static ADD_GROUP_MEMBER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AddGroupMemberRequest", union: false, members: &[
    s::Member::new("ClientToken", &CLIENT_TOKEN).token(),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required().in_query("DirectoryId"),
    s::Member::new("GroupName", &GROUP_NAME).required(),
    s::Member::new("MemberName", &MEMBER_NAME).required(),
    s::Member::new("MemberRealm", &REALM),
] });
static ADD_GROUP_MEMBER_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AddGroupMemberResult", union: false, members: &[
] });
static GROUP_SCOPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["DomainLocal", "Global", "Universal", "BuiltinLocal"], secret: false });
static GROUP_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Distribution", "Security"], secret: false });
static LDAP_DISPLAY_NAME_PATTERN: s::Pattern = s::Pattern::new("^[A-Za-z*][A-Za-z-*]*$");
static LDAP_DISPLAY_NAME: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 63 }, pattern: Some(&LDAP_DISPLAY_NAME_PATTERN), values: &[], secret: false });
static NUMBER_ATTRIBUTE_VALUE: s::Shape = s::Shape::Integer(i64::MIN, i64::MAX);
static STRING_ATTRIBUTE_VALUE: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 1024 }, pattern: None, values: &[], secret: true });
static STRING_SET_ATTRIBUTE_VALUE: s::Shape = s::Shape::List(s::List { item: &STRING_ATTRIBUTE_VALUE, tag: "member", length: s::Length { min: 0, max: 25 } });
static ATTRIBUTE_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "AttributeValue", union: true, members: &[
    s::Member::new("BOOL", &s::BOOLEAN),
    s::Member::new("N", &NUMBER_ATTRIBUTE_VALUE),
    s::Member::new("S", &STRING_ATTRIBUTE_VALUE),
    s::Member::new("SS", &STRING_SET_ATTRIBUTE_VALUE),
] });
static ATTRIBUTES: s::Shape = s::Shape::Map(s::Map { key: &LDAP_DISPLAY_NAME, value: &ATTRIBUTE_VALUE, length: s::Length { min: 1, max: 25 } });
static CREATE_GROUP_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateGroupRequest", union: false, members: &[
    s::Member::new("ClientToken", &CLIENT_TOKEN).token(),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required().in_query("DirectoryId"),
    s::Member::new("GroupScope", &GROUP_SCOPE),
    s::Member::new("GroupType", &GROUP_TYPE),
    s::Member::new("OtherAttributes", &ATTRIBUTES),
    s::Member::new("SAMAccountName", &GROUP_NAME).required(),
] });
static SID: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 256 }, pattern: None, values: &[], secret: false });
static CREATE_GROUP_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateGroupResult", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("SAMAccountName", &GROUP_NAME),
    s::Member::new("SID", &SID),
] });
static EMAIL_ADDRESS: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 256 }, pattern: None, values: &[], secret: true });
static GIVEN_NAME: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 64 }, pattern: None, values: &[], secret: true });
static USER_NAME_PATTERN: s::Pattern = s::Pattern::new("^[A-Za-z0-9_\\-.]+$");
static USER_NAME: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 20 }, pattern: Some(&USER_NAME_PATTERN), values: &[], secret: false });
static CREATE_USER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateUserRequest", union: false, members: &[
    s::Member::new("ClientToken", &CLIENT_TOKEN).token(),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required().in_query("DirectoryId"),
    s::Member::new("EmailAddress", &EMAIL_ADDRESS),
    s::Member::new("GivenName", &GIVEN_NAME),
    s::Member::new("OtherAttributes", &ATTRIBUTES),
    s::Member::new("SAMAccountName", &USER_NAME).required(),
    s::Member::new("Surname", &GIVEN_NAME),
] });
static CREATE_USER_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateUserResult", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("SAMAccountName", &USER_NAME),
    s::Member::new("SID", &SID),
] });
static DELETE_GROUP_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteGroupRequest", union: false, members: &[
    s::Member::new("ClientToken", &CLIENT_TOKEN).token(),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required().in_query("DirectoryId"),
    s::Member::new("SAMAccountName", &GROUP_NAME).required(),
] });
static DELETE_GROUP_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteGroupResult", union: false, members: &[
] });
static DELETE_USER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteUserRequest", union: false, members: &[
    s::Member::new("ClientToken", &CLIENT_TOKEN).token(),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required().in_query("DirectoryId"),
    s::Member::new("SAMAccountName", &USER_NAME).required(),
] });
static DELETE_USER_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteUserResult", union: false, members: &[
] });
static LDAP_DISPLAY_NAME_LIST: s::Shape = s::Shape::List(s::List { item: &LDAP_DISPLAY_NAME, tag: "member", length: s::Length { min: 1, max: 25 } });
static DESCRIBE_GROUP_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeGroupRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required().in_query("DirectoryId"),
    s::Member::new("OtherAttributes", &LDAP_DISPLAY_NAME_LIST),
    s::Member::new("Realm", &REALM),
    s::Member::new("SAMAccountName", &GROUP_NAME).required(),
] });
static DESCRIBE_GROUP_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeGroupResult", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("DistinguishedName", &EMAIL_ADDRESS),
    s::Member::new("GroupScope", &GROUP_SCOPE),
    s::Member::new("GroupType", &GROUP_TYPE),
    s::Member::new("OtherAttributes", &ATTRIBUTES),
    s::Member::new("Realm", &REALM),
    s::Member::new("SAMAccountName", &GROUP_NAME),
    s::Member::new("SID", &SID),
] });
static DESCRIBE_USER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeUserRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required().in_query("DirectoryId"),
    s::Member::new("OtherAttributes", &LDAP_DISPLAY_NAME_LIST),
    s::Member::new("Realm", &REALM),
    s::Member::new("SAMAccountName", &USER_NAME).required(),
] });
static DESCRIBE_USER_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeUserResult", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("DistinguishedName", &EMAIL_ADDRESS),
    s::Member::new("EmailAddress", &EMAIL_ADDRESS),
    s::Member::new("Enabled", &s::BOOLEAN),
    s::Member::new("GivenName", &GIVEN_NAME),
    s::Member::new("OtherAttributes", &ATTRIBUTES),
    s::Member::new("Realm", &REALM),
    s::Member::new("SAMAccountName", &USER_NAME),
    s::Member::new("SID", &SID),
    s::Member::new("Surname", &GIVEN_NAME),
    s::Member::new("UserPrincipalName", &EMAIL_ADDRESS),
] });
static DISABLE_USER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DisableUserRequest", union: false, members: &[
    s::Member::new("ClientToken", &CLIENT_TOKEN).token(),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required().in_query("DirectoryId"),
    s::Member::new("SAMAccountName", &USER_NAME).required(),
] });
static DISABLE_USER_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DisableUserResult", union: false, members: &[
] });
static MAX_RESULTS: s::Shape = s::Shape::Integer(1, 250);
static NEXT_TOKEN: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 6144 }, pattern: None, values: &[], secret: true });
static LIST_GROUP_MEMBERS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListGroupMembersRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required().in_query("DirectoryId"),
    s::Member::new("MaxResults", &MAX_RESULTS),
    s::Member::new("MemberRealm", &REALM),
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("Realm", &REALM),
    s::Member::new("SAMAccountName", &GROUP_NAME).required(),
] });
static MEMBER_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["USER", "GROUP", "COMPUTER"], secret: false });
static MEMBER: s::Shape = s::Shape::Structure(s::Structure { name: "Member", union: false, members: &[
    s::Member::new("MemberType", &MEMBER_TYPE).required(),
    s::Member::new("SAMAccountName", &MEMBER_NAME).required(),
    s::Member::new("SID", &SID).required(),
] });
static MEMBER_LIST: s::Shape = s::Shape::List(s::List { item: &MEMBER, tag: "member", length: s::ANY });
static LIST_GROUP_MEMBERS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ListGroupMembersResult", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("MemberRealm", &REALM),
    s::Member::new("Members", &MEMBER_LIST),
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("Realm", &REALM),
] });
static LIST_GROUPS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListGroupsRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required().in_query("DirectoryId"),
    s::Member::new("MaxResults", &MAX_RESULTS),
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("Realm", &REALM),
] });
static GROUP_SUMMARY: s::Shape = s::Shape::Structure(s::Structure { name: "GroupSummary", union: false, members: &[
    s::Member::new("GroupScope", &GROUP_SCOPE).required(),
    s::Member::new("GroupType", &GROUP_TYPE).required(),
    s::Member::new("SAMAccountName", &GROUP_NAME).required(),
    s::Member::new("SID", &SID).required(),
] });
static GROUP_SUMMARY_LIST: s::Shape = s::Shape::List(s::List { item: &GROUP_SUMMARY, tag: "member", length: s::ANY });
static LIST_GROUPS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ListGroupsResult", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("Groups", &GROUP_SUMMARY_LIST),
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("Realm", &REALM),
] });
static LIST_GROUPS_FOR_MEMBER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListGroupsForMemberRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required().in_query("DirectoryId"),
    s::Member::new("MaxResults", &MAX_RESULTS),
    s::Member::new("MemberRealm", &REALM),
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("Realm", &REALM),
    s::Member::new("SAMAccountName", &MEMBER_NAME).required(),
] });
static LIST_GROUPS_FOR_MEMBER_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ListGroupsForMemberResult", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("Groups", &GROUP_SUMMARY_LIST),
    s::Member::new("MemberRealm", &REALM),
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("Realm", &REALM),
] });
static LIST_USERS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ListUsersRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required().in_query("DirectoryId"),
    s::Member::new("MaxResults", &MAX_RESULTS),
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("Realm", &REALM),
] });
static USER_SUMMARY: s::Shape = s::Shape::Structure(s::Structure { name: "UserSummary", union: false, members: &[
    s::Member::new("Enabled", &s::BOOLEAN).required(),
    s::Member::new("GivenName", &GIVEN_NAME),
    s::Member::new("SAMAccountName", &USER_NAME).required(),
    s::Member::new("SID", &SID).required(),
    s::Member::new("Surname", &GIVEN_NAME),
] });
static USER_SUMMARY_LIST: s::Shape = s::Shape::List(s::List { item: &USER_SUMMARY, tag: "member", length: s::ANY });
static LIST_USERS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ListUsersResult", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("Realm", &REALM),
    s::Member::new("Users", &USER_SUMMARY_LIST),
] });
static REMOVE_GROUP_MEMBER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RemoveGroupMemberRequest", union: false, members: &[
    s::Member::new("ClientToken", &CLIENT_TOKEN).token(),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required().in_query("DirectoryId"),
    s::Member::new("GroupName", &GROUP_NAME).required(),
    s::Member::new("MemberName", &MEMBER_NAME).required(),
    s::Member::new("MemberRealm", &REALM),
] });
static REMOVE_GROUP_MEMBER_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "RemoveGroupMemberResult", union: false, members: &[
] });
static SEARCH_GROUPS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "SearchGroupsRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required().in_query("DirectoryId"),
    s::Member::new("MaxResults", &MAX_RESULTS),
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("Realm", &REALM),
    s::Member::new("SearchAttributes", &LDAP_DISPLAY_NAME_LIST).required(),
    s::Member::new("SearchString", &GIVEN_NAME).required(),
] });
static GROUP: s::Shape = s::Shape::Structure(s::Structure { name: "Group", union: false, members: &[
    s::Member::new("DistinguishedName", &EMAIL_ADDRESS),
    s::Member::new("GroupScope", &GROUP_SCOPE),
    s::Member::new("GroupType", &GROUP_TYPE),
    s::Member::new("OtherAttributes", &ATTRIBUTES),
    s::Member::new("SAMAccountName", &GROUP_NAME).required(),
    s::Member::new("SID", &SID),
] });
static GROUP_LIST: s::Shape = s::Shape::List(s::List { item: &GROUP, tag: "member", length: s::ANY });
static SEARCH_GROUPS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "SearchGroupsResult", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("Groups", &GROUP_LIST),
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("Realm", &REALM),
] });
static SEARCH_USERS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "SearchUsersRequest", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID).required().in_query("DirectoryId"),
    s::Member::new("MaxResults", &MAX_RESULTS),
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("Realm", &REALM),
    s::Member::new("SearchAttributes", &LDAP_DISPLAY_NAME_LIST).required(),
    s::Member::new("SearchString", &GIVEN_NAME).required(),
] });
static USER: s::Shape = s::Shape::Structure(s::Structure { name: "User", union: false, members: &[
    s::Member::new("DistinguishedName", &EMAIL_ADDRESS),
    s::Member::new("EmailAddress", &EMAIL_ADDRESS),
    s::Member::new("Enabled", &s::BOOLEAN),
    s::Member::new("GivenName", &GIVEN_NAME),
    s::Member::new("OtherAttributes", &ATTRIBUTES),
    s::Member::new("SAMAccountName", &USER_NAME).required(),
    s::Member::new("SID", &SID),
    s::Member::new("Surname", &GIVEN_NAME),
    s::Member::new("UserPrincipalName", &EMAIL_ADDRESS),
] });
static USER_LIST: s::Shape = s::Shape::List(s::List { item: &USER, tag: "member", length: s::ANY });
static SEARCH_USERS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "SearchUsersResult", union: false, members: &[
    s::Member::new("DirectoryId", &DIRECTORY_ID),
    s::Member::new("NextToken", &NEXT_TOKEN),
    s::Member::new("Realm", &REALM),
    s::Member::new("Users", &USER_LIST),
] });
static UPDATE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ADD", "REPLACE", "REMOVE"], secret: false });
static UPDATE_GROUP_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateGroupRequest", union: false, members: &[
    s::Member::new("ClientToken", &CLIENT_TOKEN).token(),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required().in_query("DirectoryId"),
    s::Member::new("GroupScope", &GROUP_SCOPE),
    s::Member::new("GroupType", &GROUP_TYPE),
    s::Member::new("OtherAttributes", &ATTRIBUTES),
    s::Member::new("SAMAccountName", &GROUP_NAME).required(),
    s::Member::new("UpdateType", &UPDATE_TYPE),
] });
static UPDATE_GROUP_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateGroupResult", union: false, members: &[
] });
static UPDATE_USER_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateUserRequest", union: false, members: &[
    s::Member::new("ClientToken", &CLIENT_TOKEN).token(),
    s::Member::new("DirectoryId", &DIRECTORY_ID).required().in_query("DirectoryId"),
    s::Member::new("EmailAddress", &EMAIL_ADDRESS),
    s::Member::new("GivenName", &GIVEN_NAME),
    s::Member::new("OtherAttributes", &ATTRIBUTES),
    s::Member::new("SAMAccountName", &USER_NAME).required(),
    s::Member::new("Surname", &GIVEN_NAME),
    s::Member::new("UpdateType", &UPDATE_TYPE),
] });
static UPDATE_USER_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateUserResult", union: false, members: &[
] });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddGroupMemberRequest {
    pub client_token: Option<String>,
    pub directory_id: String,
    pub group_name: String,
    pub member_name: String,
    pub member_realm: Option<String>,
}
impl t::FromTree for AddGroupMemberRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            client_token: from.take("ClientToken")?,
            directory_id: from.take("DirectoryId")?,
            group_name: from.take("GroupName")?,
            member_name: from.take("MemberName")?,
            member_realm: from.take("MemberRealm")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddGroupMemberResult {
}
impl IntoTree for AddGroupMemberResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttributeValue {
    pub bool: Option<bool>,
    pub n: Option<i64>,
    pub s: Option<t::Secret>,
    pub ss: Option<Vec<t::Secret>>,
}
impl t::FromTree for AttributeValue {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            bool: from.take("BOOL")?,
            n: from.take("N")?,
            s: from.take("S")?,
            ss: from.take("SS")?,
        })
    }
}
impl IntoTree for AttributeValue {
    fn into_tree(self) -> t::Value {
        t::members([
            ("BOOL", self.bool.into_tree()),
            ("N", self.n.into_tree()),
            ("S", self.s.into_tree()),
            ("SS", self.ss.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateGroupRequest {
    pub client_token: Option<String>,
    pub directory_id: String,
    pub group_scope: Option<String>,
    pub group_type: Option<String>,
    pub other_attributes: Option<BTreeMap<String, AttributeValue>>,
    pub sam_account_name: String,
}
impl t::FromTree for CreateGroupRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            client_token: from.take("ClientToken")?,
            directory_id: from.take("DirectoryId")?,
            group_scope: from.take("GroupScope")?,
            group_type: from.take("GroupType")?,
            other_attributes: from.take("OtherAttributes")?,
            sam_account_name: from.take("SAMAccountName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateGroupResult {
    pub directory_id: Option<String>,
    pub sam_account_name: Option<String>,
    pub sid: Option<String>,
}
impl IntoTree for CreateGroupResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DirectoryId", self.directory_id.into_tree()),
            ("SAMAccountName", self.sam_account_name.into_tree()),
            ("SID", self.sid.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateUserRequest {
    pub client_token: Option<String>,
    pub directory_id: String,
    pub email_address: Option<t::Secret>,
    pub given_name: Option<t::Secret>,
    pub other_attributes: Option<BTreeMap<String, AttributeValue>>,
    pub sam_account_name: String,
    pub surname: Option<t::Secret>,
}
impl t::FromTree for CreateUserRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            client_token: from.take("ClientToken")?,
            directory_id: from.take("DirectoryId")?,
            email_address: from.take("EmailAddress")?,
            given_name: from.take("GivenName")?,
            other_attributes: from.take("OtherAttributes")?,
            sam_account_name: from.take("SAMAccountName")?,
            surname: from.take("Surname")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateUserResult {
    pub directory_id: Option<String>,
    pub sam_account_name: Option<String>,
    pub sid: Option<String>,
}
impl IntoTree for CreateUserResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DirectoryId", self.directory_id.into_tree()),
            ("SAMAccountName", self.sam_account_name.into_tree()),
            ("SID", self.sid.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteGroupRequest {
    pub client_token: Option<String>,
    pub directory_id: String,
    pub sam_account_name: String,
}
impl t::FromTree for DeleteGroupRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            client_token: from.take("ClientToken")?,
            directory_id: from.take("DirectoryId")?,
            sam_account_name: from.take("SAMAccountName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteGroupResult {
}
impl IntoTree for DeleteGroupResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteUserRequest {
    pub client_token: Option<String>,
    pub directory_id: String,
    pub sam_account_name: String,
}
impl t::FromTree for DeleteUserRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            client_token: from.take("ClientToken")?,
            directory_id: from.take("DirectoryId")?,
            sam_account_name: from.take("SAMAccountName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteUserResult {
}
impl IntoTree for DeleteUserResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeGroupRequest {
    pub directory_id: String,
    pub other_attributes: Option<Vec<String>>,
    pub realm: Option<String>,
    pub sam_account_name: String,
}
impl t::FromTree for DescribeGroupRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            directory_id: from.take("DirectoryId")?,
            other_attributes: from.take("OtherAttributes")?,
            realm: from.take("Realm")?,
            sam_account_name: from.take("SAMAccountName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeGroupResult {
    pub directory_id: Option<String>,
    pub distinguished_name: Option<t::Secret>,
    pub group_scope: Option<String>,
    pub group_type: Option<String>,
    pub other_attributes: Option<BTreeMap<String, AttributeValue>>,
    pub realm: Option<String>,
    pub sam_account_name: Option<String>,
    pub sid: Option<String>,
}
impl IntoTree for DescribeGroupResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DirectoryId", self.directory_id.into_tree()),
            ("DistinguishedName", self.distinguished_name.into_tree()),
            ("GroupScope", self.group_scope.into_tree()),
            ("GroupType", self.group_type.into_tree()),
            ("OtherAttributes", self.other_attributes.into_tree()),
            ("Realm", self.realm.into_tree()),
            ("SAMAccountName", self.sam_account_name.into_tree()),
            ("SID", self.sid.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeUserRequest {
    pub directory_id: String,
    pub other_attributes: Option<Vec<String>>,
    pub realm: Option<String>,
    pub sam_account_name: String,
}
impl t::FromTree for DescribeUserRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            directory_id: from.take("DirectoryId")?,
            other_attributes: from.take("OtherAttributes")?,
            realm: from.take("Realm")?,
            sam_account_name: from.take("SAMAccountName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeUserResult {
    pub directory_id: Option<String>,
    pub distinguished_name: Option<t::Secret>,
    pub email_address: Option<t::Secret>,
    pub enabled: Option<bool>,
    pub given_name: Option<t::Secret>,
    pub other_attributes: Option<BTreeMap<String, AttributeValue>>,
    pub realm: Option<String>,
    pub sam_account_name: Option<String>,
    pub sid: Option<String>,
    pub surname: Option<t::Secret>,
    pub user_principal_name: Option<t::Secret>,
}
impl IntoTree for DescribeUserResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DirectoryId", self.directory_id.into_tree()),
            ("DistinguishedName", self.distinguished_name.into_tree()),
            ("EmailAddress", self.email_address.into_tree()),
            ("Enabled", self.enabled.into_tree()),
            ("GivenName", self.given_name.into_tree()),
            ("OtherAttributes", self.other_attributes.into_tree()),
            ("Realm", self.realm.into_tree()),
            ("SAMAccountName", self.sam_account_name.into_tree()),
            ("SID", self.sid.into_tree()),
            ("Surname", self.surname.into_tree()),
            ("UserPrincipalName", self.user_principal_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisableUserRequest {
    pub client_token: Option<String>,
    pub directory_id: String,
    pub sam_account_name: String,
}
impl t::FromTree for DisableUserRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            client_token: from.take("ClientToken")?,
            directory_id: from.take("DirectoryId")?,
            sam_account_name: from.take("SAMAccountName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisableUserResult {
}
impl IntoTree for DisableUserResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Group {
    pub distinguished_name: Option<t::Secret>,
    pub group_scope: Option<String>,
    pub group_type: Option<String>,
    pub other_attributes: Option<BTreeMap<String, AttributeValue>>,
    pub sam_account_name: String,
    pub sid: Option<String>,
}
impl IntoTree for Group {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DistinguishedName", self.distinguished_name.into_tree()),
            ("GroupScope", self.group_scope.into_tree()),
            ("GroupType", self.group_type.into_tree()),
            ("OtherAttributes", self.other_attributes.into_tree()),
            ("SAMAccountName", self.sam_account_name.into_tree()),
            ("SID", self.sid.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GroupSummary {
    pub group_scope: String,
    pub group_type: String,
    pub sam_account_name: String,
    pub sid: String,
}
impl IntoTree for GroupSummary {
    fn into_tree(self) -> t::Value {
        t::members([
            ("GroupScope", self.group_scope.into_tree()),
            ("GroupType", self.group_type.into_tree()),
            ("SAMAccountName", self.sam_account_name.into_tree()),
            ("SID", self.sid.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupMembersRequest {
    pub directory_id: String,
    pub max_results: Option<i64>,
    pub member_realm: Option<String>,
    pub next_token: Option<t::Secret>,
    pub realm: Option<String>,
    pub sam_account_name: String,
}
impl t::FromTree for ListGroupMembersRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            directory_id: from.take("DirectoryId")?,
            max_results: from.take("MaxResults")?,
            member_realm: from.take("MemberRealm")?,
            next_token: from.take("NextToken")?,
            realm: from.take("Realm")?,
            sam_account_name: from.take("SAMAccountName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupMembersResult {
    pub directory_id: Option<String>,
    pub member_realm: Option<String>,
    pub members: Option<Vec<Member>>,
    pub next_token: Option<t::Secret>,
    pub realm: Option<String>,
}
impl IntoTree for ListGroupMembersResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DirectoryId", self.directory_id.into_tree()),
            ("MemberRealm", self.member_realm.into_tree()),
            ("Members", self.members.into_tree()),
            ("NextToken", self.next_token.into_tree()),
            ("Realm", self.realm.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupsForMemberRequest {
    pub directory_id: String,
    pub max_results: Option<i64>,
    pub member_realm: Option<String>,
    pub next_token: Option<t::Secret>,
    pub realm: Option<String>,
    pub sam_account_name: String,
}
impl t::FromTree for ListGroupsForMemberRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            directory_id: from.take("DirectoryId")?,
            max_results: from.take("MaxResults")?,
            member_realm: from.take("MemberRealm")?,
            next_token: from.take("NextToken")?,
            realm: from.take("Realm")?,
            sam_account_name: from.take("SAMAccountName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupsForMemberResult {
    pub directory_id: Option<String>,
    pub groups: Option<Vec<GroupSummary>>,
    pub member_realm: Option<String>,
    pub next_token: Option<t::Secret>,
    pub realm: Option<String>,
}
impl IntoTree for ListGroupsForMemberResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DirectoryId", self.directory_id.into_tree()),
            ("Groups", self.groups.into_tree()),
            ("MemberRealm", self.member_realm.into_tree()),
            ("NextToken", self.next_token.into_tree()),
            ("Realm", self.realm.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupsRequest {
    pub directory_id: String,
    pub max_results: Option<i64>,
    pub next_token: Option<t::Secret>,
    pub realm: Option<String>,
}
impl t::FromTree for ListGroupsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            directory_id: from.take("DirectoryId")?,
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
            realm: from.take("Realm")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupsResult {
    pub directory_id: Option<String>,
    pub groups: Option<Vec<GroupSummary>>,
    pub next_token: Option<t::Secret>,
    pub realm: Option<String>,
}
impl IntoTree for ListGroupsResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DirectoryId", self.directory_id.into_tree()),
            ("Groups", self.groups.into_tree()),
            ("NextToken", self.next_token.into_tree()),
            ("Realm", self.realm.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUsersRequest {
    pub directory_id: String,
    pub max_results: Option<i64>,
    pub next_token: Option<t::Secret>,
    pub realm: Option<String>,
}
impl t::FromTree for ListUsersRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            directory_id: from.take("DirectoryId")?,
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
            realm: from.take("Realm")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUsersResult {
    pub directory_id: Option<String>,
    pub next_token: Option<t::Secret>,
    pub realm: Option<String>,
    pub users: Option<Vec<UserSummary>>,
}
impl IntoTree for ListUsersResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DirectoryId", self.directory_id.into_tree()),
            ("NextToken", self.next_token.into_tree()),
            ("Realm", self.realm.into_tree()),
            ("Users", self.users.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Member {
    pub member_type: String,
    pub sam_account_name: String,
    pub sid: String,
}
impl IntoTree for Member {
    fn into_tree(self) -> t::Value {
        t::members([
            ("MemberType", self.member_type.into_tree()),
            ("SAMAccountName", self.sam_account_name.into_tree()),
            ("SID", self.sid.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RemoveGroupMemberRequest {
    pub client_token: Option<String>,
    pub directory_id: String,
    pub group_name: String,
    pub member_name: String,
    pub member_realm: Option<String>,
}
impl t::FromTree for RemoveGroupMemberRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            client_token: from.take("ClientToken")?,
            directory_id: from.take("DirectoryId")?,
            group_name: from.take("GroupName")?,
            member_name: from.take("MemberName")?,
            member_realm: from.take("MemberRealm")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RemoveGroupMemberResult {
}
impl IntoTree for RemoveGroupMemberResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SearchGroupsRequest {
    pub directory_id: String,
    pub max_results: Option<i64>,
    pub next_token: Option<t::Secret>,
    pub realm: Option<String>,
    pub search_attributes: Vec<String>,
    pub search_string: t::Secret,
}
impl t::FromTree for SearchGroupsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            directory_id: from.take("DirectoryId")?,
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
            realm: from.take("Realm")?,
            search_attributes: from.take("SearchAttributes")?,
            search_string: from.take("SearchString")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SearchGroupsResult {
    pub directory_id: Option<String>,
    pub groups: Option<Vec<Group>>,
    pub next_token: Option<t::Secret>,
    pub realm: Option<String>,
}
impl IntoTree for SearchGroupsResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DirectoryId", self.directory_id.into_tree()),
            ("Groups", self.groups.into_tree()),
            ("NextToken", self.next_token.into_tree()),
            ("Realm", self.realm.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SearchUsersRequest {
    pub directory_id: String,
    pub max_results: Option<i64>,
    pub next_token: Option<t::Secret>,
    pub realm: Option<String>,
    pub search_attributes: Vec<String>,
    pub search_string: t::Secret,
}
impl t::FromTree for SearchUsersRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            directory_id: from.take("DirectoryId")?,
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
            realm: from.take("Realm")?,
            search_attributes: from.take("SearchAttributes")?,
            search_string: from.take("SearchString")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SearchUsersResult {
    pub directory_id: Option<String>,
    pub next_token: Option<t::Secret>,
    pub realm: Option<String>,
    pub users: Option<Vec<User>>,
}
impl IntoTree for SearchUsersResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DirectoryId", self.directory_id.into_tree()),
            ("NextToken", self.next_token.into_tree()),
            ("Realm", self.realm.into_tree()),
            ("Users", self.users.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateGroupRequest {
    pub client_token: Option<String>,
    pub directory_id: String,
    pub group_scope: Option<String>,
    pub group_type: Option<String>,
    pub other_attributes: Option<BTreeMap<String, AttributeValue>>,
    pub sam_account_name: String,
    pub update_type: Option<String>,
}
impl t::FromTree for UpdateGroupRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            client_token: from.take("ClientToken")?,
            directory_id: from.take("DirectoryId")?,
            group_scope: from.take("GroupScope")?,
            group_type: from.take("GroupType")?,
            other_attributes: from.take("OtherAttributes")?,
            sam_account_name: from.take("SAMAccountName")?,
            update_type: from.take("UpdateType")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateGroupResult {
}
impl IntoTree for UpdateGroupResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateUserRequest {
    pub client_token: Option<String>,
    pub directory_id: String,
    pub email_address: Option<t::Secret>,
    pub given_name: Option<t::Secret>,
    pub other_attributes: Option<BTreeMap<String, AttributeValue>>,
    pub sam_account_name: String,
    pub surname: Option<t::Secret>,
    pub update_type: Option<String>,
}
impl t::FromTree for UpdateUserRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            client_token: from.take("ClientToken")?,
            directory_id: from.take("DirectoryId")?,
            email_address: from.take("EmailAddress")?,
            given_name: from.take("GivenName")?,
            other_attributes: from.take("OtherAttributes")?,
            sam_account_name: from.take("SAMAccountName")?,
            surname: from.take("Surname")?,
            update_type: from.take("UpdateType")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateUserResult {
}
impl IntoTree for UpdateUserResult {
    fn into_tree(self) -> t::Value {
        t::members([])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct User {
    pub distinguished_name: Option<t::Secret>,
    pub email_address: Option<t::Secret>,
    pub enabled: Option<bool>,
    pub given_name: Option<t::Secret>,
    pub other_attributes: Option<BTreeMap<String, AttributeValue>>,
    pub sam_account_name: String,
    pub sid: Option<String>,
    pub surname: Option<t::Secret>,
    pub user_principal_name: Option<t::Secret>,
}
impl IntoTree for User {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DistinguishedName", self.distinguished_name.into_tree()),
            ("EmailAddress", self.email_address.into_tree()),
            ("Enabled", self.enabled.into_tree()),
            ("GivenName", self.given_name.into_tree()),
            ("OtherAttributes", self.other_attributes.into_tree()),
            ("SAMAccountName", self.sam_account_name.into_tree()),
            ("SID", self.sid.into_tree()),
            ("Surname", self.surname.into_tree()),
            ("UserPrincipalName", self.user_principal_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UserSummary {
    pub enabled: bool,
    pub given_name: Option<t::Secret>,
    pub sam_account_name: String,
    pub sid: String,
    pub surname: Option<t::Secret>,
}
impl IntoTree for UserSummary {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Enabled", self.enabled.into_tree()),
            ("GivenName", self.given_name.into_tree()),
            ("SAMAccountName", self.sam_account_name.into_tree()),
            ("SID", self.sid.into_tree()),
            ("Surname", self.surname.into_tree()),
        ])
    }
}
