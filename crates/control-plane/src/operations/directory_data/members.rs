//! AddGroupMember, RemoveGroupMember, ListGroupMembers and ListGroupsForMember (DIR-50).

use aws_api::generated::ds_data::{
    AddGroupMemberRequest, AddGroupMemberResult, ListGroupMembersRequest, ListGroupMembersResult,
    ListGroupsForMemberRequest, ListGroupsForMemberResult, Member, RemoveGroupMemberRequest,
    RemoveGroupMemberResult,
};
use drivers::directory::{Account, AccountKind, Among};

use super::{administrators, groups::summary, pages::page_of, subject::Subject};
use crate::operations::{Call, OperationError};

pub(super) async fn add(
    call: &Call<'_>,
    subject: &Subject,
    request: AddGroupMemberRequest,
) -> Result<AddGroupMemberResult, OperationError> {
    let (group, member) = (&request.group_name, &request.member_name);
    let engine = &call.cloud.directory;
    engine
        .change_membership(&subject.domain, group, member, true)
        .await?;
    administrators::void_links(call, subject, member).await?;
    Ok(AddGroupMemberResult {})
}

pub(super) async fn remove(
    call: &Call<'_>,
    subject: &Subject,
    request: RemoveGroupMemberRequest,
) -> Result<RemoveGroupMemberResult, OperationError> {
    let (group, member) = (&request.group_name, &request.member_name);
    let engine = &call.cloud.directory;
    engine
        .change_membership(&subject.domain, group, member, false)
        .await?;
    Ok(RemoveGroupMemberResult {})
}

pub(super) async fn list(
    call: &Call<'_>,
    subject: &Subject,
    request: ListGroupMembersRequest,
) -> Result<ListGroupMembersResult, OperationError> {
    let among = Among::MembersOf(&request.sam_account_name);
    let engine = &call.cloud.directory;
    let all = engine.accounts(&subject.domain, among, &[]).await?;
    let (found, next_token) = page_of(all, request.max_results, request.next_token.as_ref())?;
    let realm = subject.directory.dns_name.to_string();
    Ok(ListGroupMembersResult {
        directory_id: Some(subject.directory.id.to_string()),
        member_realm: Some(realm.clone()),
        members: Some(found.into_iter().map(member).collect()),
        next_token,
        realm: Some(realm),
    })
}

fn member(account: Account) -> Member {
    let kind = match account.kind {
        AccountKind::Person => "USER",
        AccountKind::Group => "GROUP",
        AccountKind::Machine => "COMPUTER",
    };
    Member {
        member_type: kind.to_owned(),
        sam_account_name: account.name,
        sid: account.sid,
    }
}

pub(super) async fn groups(
    call: &Call<'_>,
    subject: &Subject,
    request: ListGroupsForMemberRequest,
) -> Result<ListGroupsForMemberResult, OperationError> {
    let among = Among::GroupsOf(&request.sam_account_name);
    let engine = &call.cloud.directory;
    let all = engine.accounts(&subject.domain, among, &[]).await?;
    let (found, next_token) = page_of(all, request.max_results, request.next_token.as_ref())?;
    let realm = subject.directory.dns_name.to_string();
    Ok(ListGroupsForMemberResult {
        directory_id: Some(subject.directory.id.to_string()),
        groups: Some(found.into_iter().map(summary).collect()),
        member_realm: Some(realm.clone()),
        next_token,
        realm: Some(realm),
    })
}
