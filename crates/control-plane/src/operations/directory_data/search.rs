//! SearchUsers and SearchGroups: all or part of a value, or a pattern in which `*` stands for any characters (LIF-06).

use aws_api::{
    ApiError, ErrorCode,
    generated::ds_data::{
        Group, SearchGroupsRequest, SearchGroupsResult, SearchUsersRequest, SearchUsersResult, User,
    },
    tree::Secret,
};
use drivers::directory::{Account, AccountKind, Among, Attribute};

use super::{
    attributes::{asked, first, others},
    groups::words,
    pages::page_of,
    subject::Subject,
};
use crate::operations::{Call, OperationError};

pub(super) async fn users(
    call: &Call<'_>,
    subject: &Subject,
    request: SearchUsersRequest,
) -> Result<SearchUsersResult, OperationError> {
    let kind = AccountKind::Person;
    let (attributes, text) = (&request.search_attributes, &request.search_string.0);
    let (asked, all) = matching(call, subject, (kind, attributes), text).await?;
    let (found, next_token) = page_of(all, request.max_results, request.next_token.as_ref())?;
    let user = |account: Account| User {
        email_address: first(&account.attributes, "mail"),
        enabled: Some(account.enabled),
        given_name: first(&account.attributes, "givenName"),
        other_attributes: others(kind, &asked, &account.attributes),
        surname: first(&account.attributes, "sn"),
        user_principal_name: first(&account.attributes, "userPrincipalName"),
        distinguished_name: Some(Secret(account.distinguished_name)),
        sam_account_name: account.name,
        sid: Some(account.sid),
    };
    Ok(SearchUsersResult {
        directory_id: Some(subject.directory.id.to_string()),
        next_token,
        realm: Some(subject.directory.dns_name.to_string()),
        users: Some(found.into_iter().map(user).collect()),
    })
}

pub(super) async fn groups(
    call: &Call<'_>,
    subject: &Subject,
    request: SearchGroupsRequest,
) -> Result<SearchGroupsResult, OperationError> {
    let kind = AccountKind::Group;
    let (attributes, text) = (&request.search_attributes, &request.search_string.0);
    let (asked, all) = matching(call, subject, (kind, attributes), text).await?;
    let (found, next_token) = page_of(all, request.max_results, request.next_token.as_ref())?;
    let group = |account: Account| {
        let (group_scope, group_type) = words(&account);
        Group {
            distinguished_name: Some(Secret(account.distinguished_name)),
            group_scope: Some(group_scope),
            group_type: Some(group_type),
            other_attributes: others(kind, &asked, &account.attributes),
            sam_account_name: account.name,
            sid: Some(account.sid),
        }
    };
    Ok(SearchGroupsResult {
        directory_id: Some(subject.directory.id.to_string()),
        groups: Some(found.into_iter().map(group).collect()),
        next_token,
        realm: Some(subject.directory.dns_name.to_string()),
    })
}

async fn matching(
    call: &Call<'_>,
    subject: &Subject,
    (kind, names): (AccountKind, &[String]),
    text: &str,
) -> Result<(Vec<&'static Attribute>, Vec<Account>), OperationError> {
    let mut asked = asked(kind, names)?;
    asked.retain(|attribute| attribute.is_searchable());
    if asked.is_empty() {
        return Err(ApiError::new(
            ErrorCode::InvalidParameter,
            format!(
                "none of {} can be searched; choose attributes that hold text",
                names.join(", ")
            ),
        )
        .into());
    }
    let read: Vec<&'static str> = asked.iter().map(|attribute| attribute.name).collect();
    let among = Among::Matching {
        kind,
        attributes: &read,
        pattern: &pattern(text),
    };
    let engine = &call.cloud.directory;
    let found = engine.accounts(&subject.domain, among, &read).await?;
    Ok((asked, found))
}

/// Text without a wildcard may stand anywhere in a value.
fn pattern(text: &str) -> String {
    if text.contains('*') {
        text.to_owned()
    } else {
        format!("*{text}*")
    }
}
