//! CreateUser, DescribeUser, UpdateUser, DeleteUser, DisableUser and ListUsers (DIR-48).

use aws_api::{
    ApiError, ErrorCode,
    generated::ds_data::{
        CreateUserRequest, CreateUserResult, DeleteUserRequest, DeleteUserResult,
        DescribeUserRequest, DescribeUserResult, DisableUserRequest, DisableUserResult,
        ListUsersRequest, ListUsersResult, UpdateUserRequest, UpdateUserResult, UserSummary,
    },
    tree::Secret,
};
use drivers::directory::{
    Account, AccountChange, AccountKind, Among, Attributes, Change, DirectoryError, NewAccount,
};
use model::{mail_address::MailAddress, person_name, username::Username};
use store::PersonStage;

use super::{
    administrators::check_reset,
    adopt::adopt,
    attributes::{self, first, others},
    pages::page_of,
    subject::Subject,
};
use crate::operations::{Call, OperationError, lookup::parsed};

const KIND: AccountKind = AccountKind::Person;

pub(super) async fn create(
    call: &Call<'_>,
    subject: &Subject,
    request: CreateUserRequest,
) -> Result<CreateUserResult, OperationError> {
    let username: Username = parsed(&request.sam_account_name)?;
    let members = [
        ("givenName", request.given_name),
        ("sn", request.surname),
        ("mail", request.email_address),
    ];
    let attributes = attributes::given(members, request.other_attributes)?;
    check(&attributes)?;
    let id = &subject.directory.id;
    let asked_for = call.cloud.store.person(id, username.as_str()).await?;
    if asked_for.is_some_and(|person| person.stage == PersonStage::Requested) {
        return Err(DirectoryError::NameTaken(username.to_string()).into());
    }
    let new = NewAccount {
        name: username.to_string(),
        form: None,
        attributes,
    };
    let engine = &call.cloud.directory;
    let made = engine.create_account(&subject.domain, &new).await?;
    adopt(call, &subject.directory, &username, &made).await?;
    Ok(CreateUserResult {
        directory_id: Some(id.to_string()),
        sam_account_name: Some(made.name),
        sid: Some(made.sid),
    })
}

/// The rules that quick setup has for the same fields.
fn check(attributes: &Attributes) -> Result<(), ApiError> {
    let value = |name: &str| attributes.get(name).and_then(|values| values.first());
    for name in ["givenName", "sn"] {
        if let Some(Err(rule)) = value(name).map(|value| person_name::check(value)) {
            return Err(ApiError::new(ErrorCode::InvalidParameter, rule.to_string()));
        }
    }
    if let Some(mail) = value("mail") {
        parsed::<MailAddress>(mail)?;
    }
    Ok(())
}

pub(super) async fn describe(
    call: &Call<'_>,
    subject: &Subject,
    request: DescribeUserRequest,
) -> Result<DescribeUserResult, OperationError> {
    let asked = attributes::asked(KIND, &request.other_attributes.unwrap_or_default())?;
    let read: Vec<&'static str> = asked.iter().map(|attribute| attribute.name).collect();
    let found = require(call, subject, &request.sam_account_name, &read).await?;
    Ok(DescribeUserResult {
        directory_id: Some(subject.directory.id.to_string()),
        distinguished_name: Some(Secret(found.distinguished_name)),
        email_address: first(&found.attributes, "mail"),
        enabled: Some(found.enabled),
        given_name: first(&found.attributes, "givenName"),
        other_attributes: others(KIND, &asked, &found.attributes),
        realm: Some(subject.directory.dns_name.to_string()),
        sam_account_name: Some(found.name),
        sid: Some(found.sid),
        surname: first(&found.attributes, "sn"),
        user_principal_name: first(&found.attributes, "userPrincipalName"),
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
    found.ok_or_else(|| DirectoryError::NoSuchPerson(name.to_owned()).into())
}

pub(super) async fn update(
    call: &Call<'_>,
    subject: &Subject,
    request: UpdateUserRequest,
) -> Result<UpdateUserResult, OperationError> {
    let name = request.sam_account_name.as_str();
    let members = [
        ("givenName", request.given_name),
        ("sn", request.surname),
        ("mail", request.email_address),
    ];
    let attributes = attributes::given(members, request.other_attributes)?;
    if attributes.contains_key("mail") {
        // Letters with the link that sets the password go there.
        check_reset(call, &subject.directory, name).await?;
    }
    let change = change(request.update_type.as_deref());
    if change != Change::Remove {
        check(&attributes)?;
    }
    let change = AccountChange {
        change,
        attributes,
        form: None,
    };
    let engine = &call.cloud.directory;
    engine
        .change_account(&subject.domain, KIND, name, &change)
        .await?;
    take_over(call, subject, name).await?;
    Ok(UpdateUserResult {})
}

/// How values are changed; they take the place of others unless the request says otherwise.
pub(super) fn change(update_type: Option<&str>) -> Change {
    match update_type {
        Some("ADD") => Change::Add,
        Some("REMOVE") => Change::Remove,
        _ => Change::Replace,
    }
}

/// Takes what mails are written by from the directory, for somebody who is written down.
async fn take_over(call: &Call<'_>, subject: &Subject, name: &str) -> Result<(), OperationError> {
    let Ok(username) = name.parse::<Username>() else {
        return Ok(());
    };
    let account = require(call, subject, name, &[]).await?;
    let text = |name: &str| {
        let value = first(&account.attributes, name);
        value.map(|value| value.0).unwrap_or_default()
    };
    let (first_name, last_name, mail) = (text("givenName"), text("sn"), text("mail"));
    let store = &call.cloud.store;
    let names = (first_name.as_str(), last_name.as_str(), mail.as_str());
    Ok(store
        .change_person(&subject.directory.id, &username, names)
        .await?)
}

/// Refused while the person has a WorkSpace. Records go first: should the directory not answer then, the call can be
/// repeated, because the directory still has the person.
pub(super) async fn delete(
    call: &Call<'_>,
    subject: &Subject,
    request: DeleteUserRequest,
) -> Result<DeleteUserResult, OperationError> {
    let found = require(call, subject, &request.sam_account_name, &[]).await?;
    if let Ok(username) = found.name.parse::<Username>() {
        let store = &call.cloud.store;
        store
            .forget_person(&subject.directory.id, &username)
            .await?;
    }
    let engine = &call.cloud.directory;
    engine
        .remove_account(&subject.domain, KIND, &found.name)
        .await?;
    Ok(DeleteUserResult {})
}

pub(super) async fn disable(
    call: &Call<'_>,
    subject: &Subject,
    request: DisableUserRequest,
) -> Result<DisableUserResult, OperationError> {
    let name = request.sam_account_name.as_str();
    let engine = &call.cloud.directory;
    engine.disable_person(&subject.domain, name).await?;
    if let Ok(username) = name.parse::<Username>() {
        let directory = &subject.directory.id;
        let text = "your account was disabled; ask your administrator";
        call.cloud.send_away(directory, &username, text).await?;
    }
    Ok(DisableUserResult {})
}

pub(super) async fn list(
    call: &Call<'_>,
    subject: &Subject,
    request: ListUsersRequest,
) -> Result<ListUsersResult, OperationError> {
    let engine = &call.cloud.directory;
    let all = engine
        .accounts(&subject.domain, Among::All(KIND), &[])
        .await?;
    let (found, next_token) = page_of(all, request.max_results, request.next_token.as_ref())?;
    let summary = |account: Account| UserSummary {
        enabled: account.enabled,
        given_name: first(&account.attributes, "givenName"),
        surname: first(&account.attributes, "sn"),
        sam_account_name: account.name,
        sid: account.sid,
    };
    Ok(ListUsersResult {
        directory_id: Some(subject.directory.id.to_string()),
        realm: Some(subject.directory.dns_name.to_string()),
        users: Some(found.into_iter().map(summary).collect()),
        next_token,
    })
}
