//! CreateGroup, DescribeGroup, UpdateGroup, DeleteGroup and ListGroups (DIR-49).

use aws_api::{
    generated::ds_data::{
        CreateGroupRequest, CreateGroupResult, DeleteGroupRequest, DeleteGroupResult,
        DescribeGroupRequest, DescribeGroupResult, GroupSummary, ListGroupsRequest,
        ListGroupsResult, UpdateGroupRequest, UpdateGroupResult,
    },
    tree::Secret,
};
use drivers::directory::{
    Account, AccountChange, AccountKind, Among, DirectoryError, GroupForm, GroupScope, NewAccount,
};

use super::{
    attributes::{self, others},
    pages::page_of,
    subject::Subject,
    users::change,
};
use crate::operations::{Call, OperationError};

const KIND: AccountKind = AccountKind::Group;
const NO_MEMBERS: [(&str, Option<Secret>); 3] = [("sn", None), ("mail", None), ("givenName", None)];

pub(super) async fn create(
    call: &Call<'_>,
    subject: &Subject,
    request: CreateGroupRequest,
) -> Result<CreateGroupResult, OperationError> {
    let usual = GroupForm {
        scope: GroupScope::Global,
        security: true,
    };
    let new = NewAccount {
        name: request.sam_account_name,
        form: Some(form(
            usual,
            request.group_scope.as_deref(),
            request.group_type.as_deref(),
        )),
        attributes: attributes::given(NO_MEMBERS, request.other_attributes)?,
    };
    let engine = &call.cloud.directory;
    let made = engine.create_account(&subject.domain, &new).await?;
    Ok(CreateGroupResult {
        directory_id: Some(subject.directory.id.to_string()),
        sam_account_name: Some(made.name),
        sid: Some(made.sid),
    })
}

/// The form a group has or gets, but for what a request says of it.
fn form(from: GroupForm, scope: Option<&str>, kind: Option<&str>) -> GroupForm {
    let scope = match scope {
        Some("DomainLocal") => GroupScope::DomainLocal,
        Some("Global") => GroupScope::Global,
        Some("Universal") => GroupScope::Universal,
        Some("BuiltinLocal") => GroupScope::BuiltinLocal,
        _ => from.scope,
    };
    let security = kind.map_or(from.security, |kind| kind == "Security");
    GroupForm { scope, security }
}

/// Scope and type of a group in the wire's words.
pub(super) fn words(account: &Account) -> (String, String) {
    let scope = account.form.map_or(GroupScope::Global, |form| form.scope);
    let scope = match scope {
        GroupScope::DomainLocal => "DomainLocal",
        GroupScope::Global => "Global",
        GroupScope::Universal => "Universal",
        GroupScope::BuiltinLocal => "BuiltinLocal",
    };
    let security = account.form.is_none_or(|form| form.security);
    let kind = if security { "Security" } else { "Distribution" };
    (scope.to_owned(), kind.to_owned())
}

/// A group in lists.
pub(super) fn summary(account: Account) -> GroupSummary {
    let (group_scope, group_type) = words(&account);
    GroupSummary {
        group_scope,
        group_type,
        sam_account_name: account.name,
        sid: account.sid,
    }
}

pub(super) async fn describe(
    call: &Call<'_>,
    subject: &Subject,
    request: DescribeGroupRequest,
) -> Result<DescribeGroupResult, OperationError> {
    let asked = attributes::asked(KIND, &request.other_attributes.unwrap_or_default())?;
    let read: Vec<&'static str> = asked.iter().map(|attribute| attribute.name).collect();
    let found = require(call, subject, &request.sam_account_name, &read).await?;
    let (scope, kind) = words(&found);
    Ok(DescribeGroupResult {
        directory_id: Some(subject.directory.id.to_string()),
        distinguished_name: Some(Secret(found.distinguished_name)),
        group_scope: Some(scope),
        group_type: Some(kind),
        other_attributes: others(KIND, &asked, &found.attributes),
        realm: Some(subject.directory.dns_name.to_string()),
        sam_account_name: Some(found.name),
        sid: Some(found.sid),
    })
}

async fn require(
    call: &Call<'_>,
    subject: &Subject,
    name: &str,
    read: &[&'static str],
) -> Result<Account, OperationError> {
    let engine = &call.cloud.directory;
    let found = engine.account(&subject.domain, KIND, name, read).await?;
    found.ok_or_else(|| DirectoryError::NoSuchGroup(name.to_owned()).into())
}

pub(super) async fn update(
    call: &Call<'_>,
    subject: &Subject,
    request: UpdateGroupRequest,
) -> Result<UpdateGroupResult, OperationError> {
    let name = request.sam_account_name.as_str();
    let (scope, kind) = (
        request.group_scope.as_deref(),
        request.group_type.as_deref(),
    );
    let becomes = if scope.is_some() || kind.is_some() {
        let current = require(call, subject, name, &[]).await?.form;
        current.map(|current| form(current, scope, kind))
    } else {
        None
    };
    let change = AccountChange {
        change: change(request.update_type.as_deref()),
        attributes: attributes::given(NO_MEMBERS, request.other_attributes)?,
        form: becomes,
    };
    let engine = &call.cloud.directory;
    engine
        .change_account(&subject.domain, KIND, name, &change)
        .await?;
    Ok(UpdateGroupResult {})
}

pub(super) async fn delete(
    call: &Call<'_>,
    subject: &Subject,
    request: DeleteGroupRequest,
) -> Result<DeleteGroupResult, OperationError> {
    let engine = &call.cloud.directory;
    engine
        .remove_account(&subject.domain, KIND, &request.sam_account_name)
        .await?;
    Ok(DeleteGroupResult {})
}

pub(super) async fn list(
    call: &Call<'_>,
    subject: &Subject,
    request: ListGroupsRequest,
) -> Result<ListGroupsResult, OperationError> {
    let engine = &call.cloud.directory;
    let all = engine
        .accounts(&subject.domain, Among::All(KIND), &[])
        .await?;
    let (found, next_token) = page_of(all, request.max_results, request.next_token.as_ref())?;
    Ok(ListGroupsResult {
        directory_id: Some(subject.directory.id.to_string()),
        realm: Some(subject.directory.dns_name.to_string()),
        groups: Some(found.into_iter().map(summary).collect()),
        next_token,
    })
}
