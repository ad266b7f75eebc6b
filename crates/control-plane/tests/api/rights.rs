//! Who may do what, asked of the whole way in: users with policies of their own, in an installation that is there.

use aws_api::{Operation, sigv4::Credentials};
use model::id::DirectoryId;
use serde_json::{Value, json};
use store::identity::{AccessKey, Identity, IdentityKind, KeyUse};

use crate::{
    app::{Answer, TestApp, user},
    people::with_people,
};

const HELP_DESK: &str = "arn:aws:iam::aws:policy/CarrelHelpDesk";
const PASSWORD: &str = "Correct-Horse 7";
const DENIED: &str = "AccessDeniedException";

/// Somebody who calls with a key of their own.
struct Somebody<'a> {
    app: &'a TestApp,
    key: Credentials,
}

impl<'a> Somebody<'a> {
    /// A user of the operator's account with these statements as their policy.
    async fn who_may(app: &'a TestApp, name: &str, statements: Value) -> Self {
        let user = made(app, name).await;
        let document = json!({"Version": "2012-10-17", "Statement": statements}).to_string();
        let store = &app.cloud.store;
        let policy = ("own", document.as_str());
        store
            .put_inline_policy(&user, policy, 1, i64::MAX)
            .await
            .unwrap();
        Self::with_key(app, &user).await
    }

    /// A user with a policy that is there.
    async fn with(app: &'a TestApp, name: &str, policy: &str) -> Self {
        let user = made(app, name).await;
        app.cloud
            .store
            .attach_policy(&user, policy, 9)
            .await
            .unwrap();
        Self::with_key(app, &user).await
    }

    async fn with_key(app: &'a TestApp, user: &Identity) -> Self {
        let id = format!("AKIA{:0>16}", user.name.to_uppercase());
        let secret = "s".repeat(40);
        let key = AccessKey {
            sealed_secret: app.cloud.seal.seal(&format!("access-key/{id}"), &secret),
            id: id.clone(),
            account_id: user.account_id.clone(),
            user_id: user.id.clone(),
            active: true,
            created_at: 1,
            used: KeyUse::default(),
        };
        app.cloud.store.add_access_key(&key, 9).await.unwrap();
        Self {
            app,
            key: Credentials {
                access_key_id: id,
                secret_access_key: secret,
            },
        }
    }

    async fn call(&self, operation: Operation, body: Value) -> Answer {
        let mut call = self.app.request(operation).json(&body);
        call.credentials = self.key.clone();
        self.app.send(call).await
    }

    /// Calls what stands under a directory's path.
    async fn call_on(&self, directory: &DirectoryId, operation: Operation, body: Value) -> Answer {
        let mut call = self.app.request(operation).directory(directory).json(&body);
        call.credentials = self.key.clone();
        self.app.send(call).await
    }

    async fn reset(&self, directory: &DirectoryId, name: &str) -> Answer {
        let body = json!({"DirectoryId": directory, "UserName": name, "NewPassword": PASSWORD});
        self.call(Operation::ResetUserPassword, body).await
    }

    async fn invite(&self, directory: &DirectoryId, name: &str) -> Answer {
        let body = json!({"DirectoryId": directory, "UserName": name});
        self.call(Operation::InviteUser, body).await
    }
}

async fn made(app: &TestApp, name: &str) -> Identity {
    let user = Identity {
        id: format!("AIDA{:0>17}", name.to_uppercase()),
        account_id: app.credentials.account_id.clone(),
        kind: IdentityKind::User,
        name: name.to_owned(),
        path: "/".to_owned(),
        description: String::new(),
        boundary: String::new(),
        trust: String::new(),
        session_seconds_max: 3600,
        created_at: 1,
        last_used_at: 0,
        last_used_region: String::new(),
    };
    let store = &app.cloud.store;
    store.create_identity(&user, &[], 100).await.unwrap();
    user
}

fn allow(actions: &Value) -> Value {
    json!({"Effect": "Allow", "Action": actions, "Resource": "*"})
}

fn tag(key: &str, value: &str) -> Value {
    json!([{"Key": key, "Value": value}])
}

/// The first person of a directory administers it, and so does who belongs to a protected group by way of another.
#[tokio::test]
async fn the_help_desk_does_not_get_into_an_administrators_account() {
    let (app, directory, _stop) = with_people(&["mary", "paul", "nora"]).await;
    let member = async |group: &str, member: &str| {
        let body = json!({"GroupName": group, "MemberName": member});
        let call = app.request(Operation::AddGroupMember);
        app.send(call.directory(&directory).json(&body)).await.ok();
    };
    let new = app.request(Operation::CreateGroup).directory(&directory);
    let new = new.json(&json!({"SAMAccountName": "Clubs"}));
    app.send(new).await.ok();
    member("Account Operators", "Clubs").await;
    member("Clubs", "nora").await;

    let helper = Somebody::with(&app, "helper", HELP_DESK).await;
    for name in ["mary", "MARY", "nora"] {
        for told in [
            helper.reset(&directory, name).await.refused(DENIED),
            helper.invite(&directory, name).await.refused(DENIED),
        ] {
            assert!(told.contains("ds:ResetAdministratorPassword"), "{told}");
            assert!(told.contains("administers the directory"), "{told}");
        }
    }
    // The letter goes to her, and the help desk does not see it.
    let body = json!({"DirectoryId": directory, "UserName": "mary"});
    helper.call(Operation::SendInvitation, body).await.ok();
    let letter = helper.invite(&directory, "paul").await.ok();
    assert!(letter["Text"].as_str().unwrap().contains("token="));
    helper.reset(&directory, "paul").await.ok();
    helper
        .reset(&directory, "nobody")
        .await
        .refused("UserDoesNotExistException");

    for (name, actions) in [
        ("full", json!(["workspaces:*", "ds:*", "ds-data:*"])),
        ("guide", json!("workspaces:*")),
        ("directories", json!("ds:*")),
    ] {
        let somebody = Somebody::who_may(&app, name, json!([allow(&actions)])).await;
        somebody.reset(&directory, "nora").await.ok();
    }
    // She has a password now, so there is no link in the letter.
    let letter = helper.invite(&directory, "nora").await.ok();
    assert_eq!(letter["Kind"], "Welcome");
}

#[tokio::test]
async fn letters_to_an_administrator_are_sent_nowhere_else_by_the_help_desk() {
    let (app, directory, _stop) = with_people(&["mary", "paul"]).await;
    let clerk = json!([allow(&json!([
        "ds-data:UpdateUser",
        "workspaces:SendInvitation"
    ]))]);
    let clerk = Somebody::who_may(&app, "clerk", clerk).await;
    let change = async |name: &str, member: &str| {
        let body = json!({"SAMAccountName": name, member: "clerk@example.com"});
        clerk.call_on(&directory, Operation::UpdateUser, body).await
    };
    change("mary", "EmailAddress").await.refused(DENIED);
    change("mary", "Surname").await.ok();
    change("paul", "EmailAddress").await.ok();
}

/// Between the words of an administrator and the directory, there is somebody who is going to administer it.
#[tokio::test]
async fn who_will_administer_a_directory_is_kept_from_the_help_desk_before_it_is_there() {
    let app = TestApp::new().await;
    let users = json!({"Users": [user("mary"), user("paul")]});
    let made = app.call(Operation::QuickSetup, users).await.ok();
    let directory: DirectoryId = made["DirectoryId"].as_str().unwrap().parse().unwrap();
    let helper = Somebody::with(&app, "helper", HELP_DESK).await;
    helper.invite(&directory, "mary").await.refused(DENIED);
    helper.invite(&directory, "paul").await.ok();
}

/// A link that the help desk has read is of no more use once its person, or a group of theirs, administers the directory.
#[tokio::test]
async fn links_that_were_read_end_when_their_person_becomes_an_administrator() {
    let (app, directory, _stop) = with_people(&["mary", "paul", "nora", "john"]).await;
    let new = app.request(Operation::CreateGroup).directory(&directory);
    let new = new.json(&json!({"SAMAccountName": "Clubs"}));
    app.send(new).await.ok();
    let helper = Somebody::with(&app, "helper", HELP_DESK).await;
    for name in ["paul", "nora", "john"] {
        helper.invite(&directory, name).await.ok();
    }
    for (group, member) in [
        ("Clubs", "nora"),
        ("Clubs", "john"),
        ("Domain Admins", "PAUL"),
    ] {
        let body = json!({"GroupName": group, "MemberName": member});
        let call = app.request(Operation::AddGroupMember);
        app.send(call.directory(&directory).json(&body)).await.ok();
    }
    let are_void = async |name: &str| {
        let name = name.parse().unwrap();
        let store = &app.cloud.store;
        store.are_invitations_void(&directory, &name).await.unwrap()
    };
    assert!(are_void("paul").await);
    assert!(!are_void("nora").await && !are_void("john").await);
    let body = json!({"GroupName": "Account Operators", "MemberName": "Clubs"});
    let call = app.request(Operation::AddGroupMember);
    app.send(call.directory(&directory).json(&body)).await.ok();
    assert!(are_void("nora").await && are_void("john").await);
}

#[tokio::test]
async fn the_tags_of_a_workspace_decide_who_is_told_what_happened_to_it() {
    let (app, directory, _) = TestApp::with_mary().await;
    launchable(&app, &directory).await;
    let body = json!({"Workspaces": [wish(&directory, "paul", &tag("stage", "closed"))]});
    let made = app.call(Operation::CreateWorkspaces, body).await.ok();
    let id = made["PendingRequests"][0]["WorkspaceId"].clone();
    let closed = json!({"StringEquals": {"aws:ResourceTag/stage": "closed"}});
    let reader = json!([
        allow(&json!("workspaces:*")),
        {"Effect": "Deny", "Action": "workspaces:*", "Resource": "*", "Condition": closed},
    ]);
    let reader = Somebody::who_may(&app, "reader", reader).await;
    let body = json!({"ResourceId": id});
    let told = reader.call(Operation::DescribeEvents, body.clone()).await;
    told.refused(DENIED);
    app.call(Operation::DescribeEvents, body).await.ok();
}

#[tokio::test]
async fn the_account_that_carrel_signs_in_as_stays_a_domain_administrator() {
    let (app, directory, _stop) = with_people(&["mary", "paul"]).await;
    let change = async |operation: Operation, member: &str| {
        let body = json!({"GroupName": "Domain Admins", "MemberName": member});
        let call = app.request(operation).directory(&directory);
        app.send(call.json(&body)).await
    };
    let told = change(Operation::RemoveGroupMember, "administrator").await;
    assert!(told.refused(DENIED).contains("Carrel signs in"));
    change(Operation::AddGroupMember, "paul").await.ok();
    change(Operation::RemoveGroupMember, "paul").await.ok();
}

/// What is given with the making of a thing is asked of the policies like what is given later.
#[tokio::test]
async fn tags_that_come_with_a_thing_need_leave_of_their_own() {
    let (app, directory, _) = TestApp::with_mary().await;
    launchable(&app, &directory).await;
    let blue = json!({"StringEquals": {"aws:RequestTag/team": "blue"}});
    let tagging = ["workspaces:CreateTags", "ds:AddTagsToResource"];
    let maker = json!([
        allow(&json!(["workspaces:CreateWorkspaces", "workspaces:CreateIpGroup", "ds:CreateDirectory"])),
        {"Effect": "Allow", "Action": tagging, "Resource": "*", "Condition": blue},
    ]);
    let maker = Somebody::who_may(&app, "maker", maker).await;
    let domain = |tags: Value| json!({"Name": "new.example.com", "Password": PASSWORD, "Size": "Small", "Tags": tags});
    let group = |tags: Value| json!({"GroupName": "office", "Tags": tags});
    for (operation, body) in [
        (Operation::CreateDirectory, domain(tag("team", "red"))),
        (Operation::CreateIpGroup, group(tag("team", "red"))),
    ] {
        maker.call(operation, body).await.refused(DENIED);
    }
    for (operation, body) in [
        (Operation::CreateDirectory, domain(tag("team", "blue"))),
        (Operation::CreateIpGroup, group(tag("team", "blue"))),
    ] {
        maker.call(operation, body).await.ok();
    }
    let wishes = json!([
        wish(&directory, "paul", &tag("team", "red")),
        wish(&directory, "john", &tag("team", "blue")),
        wish(&directory, "nora", &json!([])),
    ]);
    let body = json!({"Workspaces": wishes});
    let made = maker.call(Operation::CreateWorkspaces, body).await.ok();
    assert_eq!(made["PendingRequests"].as_array().unwrap().len(), 2);
    let failed = made["FailedRequests"].as_array().unwrap();
    assert_eq!(failed.len(), 1, "{failed:?}");
    assert_eq!(failed[0]["ErrorCode"], "AccessDenied");
    assert_eq!(failed[0]["WorkspaceRequest"]["UserName"], "paul");
    let told = failed[0]["ErrorMessage"].as_str().unwrap();
    assert!(told.contains("workspaces:CreateTags"), "{told}");
    // Where nothing is left of a call, it is refused as any other.
    let body = json!({"Workspaces": [wish(&directory, "paul", &tag("team", "red"))]});
    maker
        .call(Operation::CreateWorkspaces, body)
        .await
        .refused(DENIED);
}

/// People who may have a WorkSpace.
async fn launchable(app: &TestApp, directory: &DirectoryId) {
    let person = |name: &str| store::NewPerson {
        username: name.parse().unwrap(),
        first_name: "Some".into(),
        last_name: "Body".into(),
        mail: format!("{name}@example.com"),
        administrator: false,
    };
    let people: Vec<_> = ["paul", "john", "nora"].map(person).into();
    let store = &app.cloud.store;
    store.add_people(directory, &people, &[], 1).await.unwrap();
}

fn wish(directory: &DirectoryId, name: &str, tags: &Value) -> Value {
    json!({"DirectoryId": directory, "UserName": name, "BundleId": "wsb-standard1", "Tags": tags})
}

#[tokio::test]
async fn the_tags_of_a_directory_decide_who_launches_into_it_and_who_is_invited() {
    let (app, directory, _) = TestApp::with_mary().await;
    launchable(&app, &directory).await;
    let closed = json!({"StringEquals": {"aws:ResourceTag/stage": "closed"}});
    let maker = json!([
        allow(&json!("workspaces:*")),
        {"Effect": "Deny", "Action": "workspaces:*", "Resource": "*", "Condition": closed},
    ]);
    let maker = Somebody::who_may(&app, "maker", maker).await;
    let launch = async |name: &str| {
        let body = json!({"Workspaces": [wish(&directory, name, &json!([]))]});
        maker.call(Operation::CreateWorkspaces, body).await
    };
    launch("paul").await.ok();
    let body = json!({"ResourceId": directory, "Tags": tag("stage", "closed")});
    app.call(Operation::CreateTags, body).await.ok();
    let told = launch("john").await.refused(DENIED);
    assert!(told.contains("denied by"), "{told}");
    let set = json!({"DirectoryId": directory, "Enabled": true});
    maker.call(Operation::SetSync, set).await.refused(DENIED);
    maker.invite(&directory, "mary").await.refused(DENIED);
    let more = json!({"Users": [user("zoe")], "Organization": "acme"});
    maker
        .call(Operation::QuickSetup, more)
        .await
        .refused(DENIED);
}

#[tokio::test]
async fn the_tags_of_a_directory_decide_what_is_done_to_it_and_to_its_people() {
    let (app, directory, _stop) = with_people(&["mary", "paul"]).await;
    let body = json!({"ResourceId": directory, "Tags": tag("stage", "closed")});
    app.call(Operation::AddTagsToResource, body).await.ok();
    let closed = json!({"StringEquals": {"aws:ResourceTag/stage": "closed"}});
    let clerk = json!([
        allow(&json!(["ds:*", "ds-data:*"])),
        {"Effect": "Deny", "Action": ["ds:*", "ds-data:*"], "Resource": "*", "Condition": closed},
    ]);
    let clerk = Somebody::who_may(&app, "clerk", clerk).await;
    let named = json!({"DirectoryId": directory});
    for (operation, body) in [
        (Operation::DeleteDirectory, named.clone()),
        (Operation::DescribeDomainControllers, named.clone()),
        (
            Operation::CreateAlias,
            json!({"DirectoryId": directory, "Alias": "office"}),
        ),
        (
            Operation::ListTagsForResource,
            json!({"ResourceId": directory}),
        ),
    ] {
        clerk.call(operation, body).await.refused(DENIED);
    }
    clerk.reset(&directory, "paul").await.refused(DENIED);
    let users = clerk.call_on(&directory, Operation::ListUsers, json!({}));
    users.await.refused(DENIED);
    clerk
        .call(Operation::DescribeDirectories, json!({}))
        .await
        .ok();
}

/// The tags that a request gives and takes are known to policies.
#[tokio::test]
async fn a_directory_is_given_the_tags_that_a_policy_knows() {
    let (app, directory, _) = TestApp::with_mary().await;
    let notes = json!({"ForAllValues:StringEquals": {"aws:TagKeys": ["note"]}});
    let actions = ["ds:AddTagsToResource", "ds:RemoveTagsFromResource"];
    let clerk =
        json!([{"Effect": "Allow", "Action": actions, "Resource": "*", "Condition": notes}]);
    let clerk = Somebody::who_may(&app, "clerk", clerk).await;
    let add = |key: &str| json!({"ResourceId": directory, "Tags": tag(key, "x")});
    let remove = |key: &str| json!({"ResourceId": directory, "TagKeys": [key]});
    for (operation, known, other) in [
        (Operation::AddTagsToResource, add("note"), add("team")),
        (
            Operation::RemoveTagsFromResource,
            remove("note"),
            remove("team"),
        ),
    ] {
        clerk.call(operation, known).await.ok();
        clerk.call(operation, other).await.refused(DENIED);
    }
}

/// Who is refused by a tag of another account's directory would know the tag.
#[tokio::test]
async fn anothers_directory_is_not_told_from_none_by_its_tags() {
    let (app, _, _) = TestApp::with_mary().await;
    let other = control_plane::api::open_account(&app.cloud, "other", None, &[]);
    let other = other.await.unwrap();
    let mut call = app.request(Operation::CreateDirectory).json(&json!({
        "Name": "their.example.com", "Password": PASSWORD, "Size": "Small", "Tags": tag("stage", "closed"),
    }));
    call.credentials = Credentials {
        access_key_id: other.access_key_id,
        secret_access_key: other.secret_access_key,
    };
    let theirs = app.send(call).await.ok()["DirectoryId"].clone();
    let closed = json!({"StringEquals": {"aws:ResourceTag/stage": "closed"}});
    let spy = json!([
        allow(&json!("ds:*")),
        {"Effect": "Deny", "Action": "ds:*", "Resource": "*", "Condition": closed},
    ]);
    let spy = Somebody::who_may(&app, "spy", spy).await;
    let list = async |id: &Value| {
        let body = json!({"ResourceId": id});
        let told = spy.call(Operation::ListTagsForResource, body).await;
        told.refused("EntityDoesNotExistException")
    };
    let none = json!("d-0123456789");
    let told = list(&theirs).await;
    assert_eq!(
        told.replace(theirs.as_str().unwrap(), "d-0123456789"),
        list(&none).await
    );
}
