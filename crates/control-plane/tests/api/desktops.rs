//! What administrators ask of desktops beside their lives: properties, states, tags, who may reach them.

use aws_api::Operation;
use model::state::WorkspaceState;
use serde_json::{Value, json};

use crate::app::{TestApp, user};

async fn described(app: &TestApp) -> Value {
    let all = app
        .call(Operation::DescribeWorkspaces, json!({}))
        .await
        .ok();
    all["Workspaces"][0].clone()
}

async fn directory(app: &TestApp) -> Value {
    let operation = Operation::DescribeWorkspaceDirectories;
    let all = app.call(operation, json!({})).await.ok();
    all["Directories"][0].clone()
}

#[tokio::test]
async fn properties_are_changed_shown_and_bounded() {
    let (app, _, id) = TestApp::with_mary().await;
    let modify = async |properties: Value| {
        let body = json!({"WorkspaceId": id, "WorkspaceProperties": properties});
        app.call(Operation::ModifyWorkspaceProperties, body).await
    };
    for (properties, words) in [
        (
            json!({"RunningMode": "AUTO_STOP", "RunningModeAutoStopTimeoutInMinutes": 61}),
            "multiple of 60",
        ),
        (json!({"RunningMode": "MANUAL"}), "ALWAYS_ON or AUTO_STOP"),
        (json!({"UserVolumeSizeGib": 49}), "never shrink"),
        (json!({"RootVolumeSizeGib": 2001}), "up to 2000"),
        (
            json!({"ComputeTypeName": "GRAPHICS"}),
            "STANDARD, PERFORMANCE",
        ),
    ] {
        let refused = modify(properties).await;
        let message = refused.refused("InvalidParameterValuesException");
        assert!(message.contains(words), "{message}");
    }
    let two_hours = json!({"RunningMode": "AUTO_STOP", "RunningModeAutoStopTimeoutInMinutes": 120});
    modify(two_hours).await.ok();
    let shown = described(&app).await;
    let properties = &shown["WorkspaceProperties"];
    assert_eq!(properties["RunningMode"], "AUTO_STOP");
    assert_eq!(properties["RunningModeAutoStopTimeoutInMinutes"], 120);
    let progress = json!({"WorkspaceIds": [id]});
    let progress = app
        .call(Operation::DescribeWorkspaceProgress, progress)
        .await
        .ok();
    let why = progress["Workspaces"][0]["WhyOn"].as_str().unwrap();
    assert!(why.contains("it stops in 120 min"), "{why}");

    modify(json!({"ComputeTypeName": "PERFORMANCE", "UserVolumeSizeGib": 80}))
        .await
        .ok();
    let shown = described(&app).await;
    assert_eq!(shown["State"], "REBOOTING");
    assert_eq!(
        shown["WorkspaceProperties"]["ComputeTypeName"],
        "PERFORMANCE"
    );
    assert_eq!(shown["WorkspaceProperties"]["UserVolumeSizeGib"], 80);
    assert_eq!(
        shown["ModificationStates"],
        json!([
            {"Resource": "COMPUTE_TYPE", "State": "UPDATE_IN_PROGRESS"},
            {"Resource": "USER_VOLUME", "State": "UPDATE_IN_PROGRESS"},
        ])
    );
    modify(json!({"UserVolumeSizeGib": 90}))
        .await
        .refused("InvalidResourceStateException");
    modify(json!({"RunningMode": "ALWAYS_ON"})).await.ok();
    app.set_state(&id, WorkspaceState::Available).await;
    let shown = described(&app).await;
    assert!(shown.get("ModificationStates").is_none(), "{shown}");
    assert_eq!(shown["WorkspaceProperties"]["RunningMode"], "ALWAYS_ON");
    let nobody =
        json!({"WorkspaceId": "ws-000000000", "WorkspaceProperties": {"RunningMode": "ALWAYS_ON"}});
    app.call(Operation::ModifyWorkspaceProperties, nobody)
        .await
        .refused("ResourceNotFoundException");
}

#[tokio::test]
async fn a_launch_may_say_what_a_desktop_is_beside_its_bundle() {
    let (app, directory, _) = TestApp::with_mary().await;
    let person = store::NewPerson {
        username: "john".parse().unwrap(),
        first_name: "Some".into(),
        last_name: "Body".into(),
        mail: "john@example.com".into(),
        administrator: false,
    };
    let store = &app.cloud.store;
    store
        .add_people(&directory, &[person], &[], 1)
        .await
        .unwrap();
    let wish = json!({
        "DirectoryId": directory, "UserName": "john", "BundleId": "wsb-standard1",
        "WorkspaceProperties": {"RunningMode": "AUTO_STOP", "UserVolumeSizeGib": 100},
        "Tags": [{"Key": "team", "Value": "blue"}],
    });
    let made = app
        .call(Operation::CreateWorkspaces, json!({"Workspaces": [wish]}))
        .await
        .ok();
    let made = &made["PendingRequests"][0];
    let properties = &made["WorkspaceProperties"];
    assert_eq!(properties["RunningModeAutoStopTimeoutInMinutes"], 60);
    assert_eq!(properties["UserVolumeSizeGib"], 100);
    let tags = json!({"ResourceId": made["WorkspaceId"]});
    let tags = app.call(Operation::DescribeTags, tags).await.ok();
    assert_eq!(tags["TagList"], json!([{"Key": "team", "Value": "blue"}]));
}

#[tokio::test]
async fn maintenance_begins_and_ends_and_holds_the_rest_off() {
    let (app, _, id) = TestApp::with_mary().await;
    let state = async |state: &str| {
        let body = json!({"WorkspaceId": id, "WorkspaceState": state});
        app.call(Operation::ModifyWorkspaceState, body).await
    };
    state("AVAILABLE").await.ok();
    state("ADMIN_MAINTENANCE").await.ok();
    state("ADMIN_MAINTENANCE").await.ok();
    assert_eq!(described(&app).await["State"], "ADMIN_MAINTENANCE");
    let reboot = json!({"RebootWorkspaceRequests": [{"WorkspaceId": id}]});
    let refused = app
        .call(Operation::RebootWorkspaces, reboot.clone())
        .await
        .ok();
    assert_eq!(
        refused["FailedRequests"][0]["ErrorCode"],
        "OperationNotSupported.State"
    );
    state("AVAILABLE").await.ok();
    assert_eq!(described(&app).await["State"], "AVAILABLE");
    let done = app.call(Operation::RebootWorkspaces, reboot).await.ok();
    assert_eq!(done["FailedRequests"], json!([]));
    state("ADMIN_MAINTENANCE")
        .await
        .refused("InvalidResourceStateException");
    state("STOPPED").await.refused("ValidationException");
}

#[tokio::test]
async fn a_directory_is_registered_until_its_last_desktop_is_gone() {
    let (app, id, workspace) = TestApp::with_mary().await;
    let this = json!({"DirectoryId": id});
    app.call(Operation::RegisterWorkspaceDirectory, this.clone())
        .await
        .refused("ResourceAlreadyExistsException");
    let refused = app
        .call(Operation::DeregisterWorkspaceDirectory, this.clone())
        .await
        .refused("InvalidResourceStateException");
    assert!(refused.contains(workspace.as_str()), "{refused}");
    let terminate = json!({"TerminateWorkspaceRequests": [{"WorkspaceId": workspace}]});
    app.call(Operation::TerminateWorkspaces, terminate)
        .await
        .ok();
    let gone = app
        .cloud
        .store
        .workspace(&workspace)
        .await
        .unwrap()
        .unwrap();
    assert!(app.cloud.store.bury_workspace(&gone, 1).await.unwrap());
    app.call(Operation::DeregisterWorkspaceDirectory, this.clone())
        .await
        .ok();
    assert_eq!(directory(&app).await, Value::Null);
    let wish = json!({"Workspaces": [{"DirectoryId": id, "UserName": "mary", "BundleId": "wsb-standard1"}]});
    let failed = app.call(Operation::CreateWorkspaces, wish).await.ok();
    let failed = &failed["FailedRequests"][0];
    assert_eq!(failed["ErrorCode"], "ResourceNotFound.Directory");
    assert!(
        failed["ErrorMessage"]
            .as_str()
            .unwrap()
            .contains("RegisterWorkspaceDirectory")
    );
    app.call(Operation::DeregisterWorkspaceDirectory, this.clone())
        .await
        .refused("ResourceNotFoundException");
    let dedicated = json!({"DirectoryId": id, "Tenancy": "DEDICATED"});
    app.call(Operation::RegisterWorkspaceDirectory, dedicated.clone())
        .await
        .refused("UnsupportedWorkspaceConfigurationException");
    let elsewhere = json!({"DirectoryId": id, "SubnetIds": ["subnet-00000001", "subnet-00000002"]});
    app.call(Operation::RegisterWorkspaceDirectory, elsewhere)
        .await
        .refused("UnsupportedNetworkConfigurationException");
    let enabled = json!({"DedicatedTenancySupport": "ENABLED"});
    app.call(Operation::ModifyAccount, enabled).await.ok();
    let made = app
        .call(Operation::RegisterWorkspaceDirectory, dedicated)
        .await
        .ok();
    assert_eq!(made["State"], "REGISTERED");
    assert_eq!(directory(&app).await["Tenancy"], "DEDICATED");
}

#[tokio::test]
async fn how_desktops_of_a_directory_are_made_is_changed_where_the_engines_can() {
    let (app, id, _) = TestApp::with_mary().await;
    let modify = async |properties: Value| {
        let body = json!({"ResourceId": id, "WorkspaceCreationProperties": properties});
        app.call(Operation::ModifyWorkspaceCreationProperties, body)
            .await
    };
    let shown = async || directory(&app).await["WorkspaceCreationProperties"].clone();
    let before = shown().await;
    assert_eq!(before["UserEnabledAsLocalAdministrator"], true);
    assert_eq!(before["EnableInternetAccess"], false);
    modify(json!({"UserEnabledAsLocalAdministrator": false, "EnableInternetAccess": false}))
        .await
        .ok();
    let after = shown().await;
    assert_eq!(after["UserEnabledAsLocalAdministrator"], false);
    assert_eq!(after["EnableInternetAccess"], false);
    modify(json!({"EnableInternetAccess": true}))
        .await
        .refused("OperationNotSupportedException");
    let name = directory(&app).await["DirectoryName"]
        .as_str()
        .unwrap()
        .to_owned();
    let domain: Vec<String> = name.split('.').map(|part| format!("DC={part}")).collect();
    let domain = domain.join(",");
    modify(json!({"DefaultOu": format!("CN=Computers,{domain}")}))
        .await
        .ok();
    assert_eq!(shown().await["DefaultOu"], format!("CN=Computers,{domain}"));
    modify(json!({"DefaultOu": format!("OU=Desks,{domain}")}))
        .await
        .refused("OperationNotSupportedException");
    modify(json!({"DefaultOu": "OU=Desks,DC=elsewhere"}))
        .await
        .refused("InvalidParameterValuesException");
    modify(json!({"CustomSecurityGroupId": "sg-00000000000000000"}))
        .await
        .refused("InvalidParameterValuesException");
    modify(json!({"EnableMaintenanceMode": true}))
        .await
        .refused("OperationNotSupportedException");
}

#[tokio::test]
async fn ip_groups_live_from_creation_to_deletion() {
    let (app, id, _) = TestApp::with_mary().await;
    let rule = |range: &str| json!({"ipRule": range, "ruleDesc": "office"});
    let new = json!({"GroupName": "office", "GroupDesc": "the office", "UserRules": [rule("203.0.113.0/24")]});
    let made = app.call(Operation::CreateIpGroup, new.clone()).await.ok();
    let group = made["GroupId"].as_str().unwrap().to_owned();
    assert!(group.starts_with("wsipg-"), "{group}");
    app.call(Operation::CreateIpGroup, new)
        .await
        .refused("ResourceAlreadyExistsException");
    let change = |rules: Value| json!({"GroupId": group, "UserRules": rules});
    for wrong in ["10.0.0.1/8", "everywhere", ""] {
        app.call(Operation::AuthorizeIpRules, change(json!([rule(wrong)])))
            .await
            .refused("InvalidParameterValuesException");
    }
    let more: Vec<Value> = (1..=9).map(|n| rule(&format!("192.0.2.{n}"))).collect();
    app.call(Operation::AuthorizeIpRules, change(json!(more)))
        .await
        .ok();
    app.call(
        Operation::AuthorizeIpRules,
        change(json!([rule("198.51.100.0/24")])),
    )
    .await
    .refused("ResourceLimitExceededException");
    app.call(
        Operation::RevokeIpRules,
        change(json!(["192.0.2.1/32", "192.0.2.2"])),
    )
    .await
    .ok();
    let listed = async || {
        let all = app.call(Operation::DescribeIpGroups, json!({})).await.ok();
        all["Result"].clone()
    };
    assert_eq!(listed().await[0]["userRules"].as_array().unwrap().len(), 8);
    let one = change(json!([rule("203.0.113.7")]));
    app.call(Operation::UpdateRulesOfIpGroup, one).await.ok();
    assert_eq!(
        listed().await,
        json!([{
            "groupId": group, "groupName": "office", "groupDesc": "the office",
            "userRules": [{"ipRule": "203.0.113.7/32", "ruleDesc": "office"}],
        }])
    );
    let association = json!({"DirectoryId": id, "GroupIds": [group]});
    app.call(Operation::AssociateIpGroups, association.clone())
        .await
        .ok();
    assert_eq!(directory(&app).await["ipGroupIds"], json!([group]));
    let this = json!({"GroupId": group});
    app.call(Operation::DeleteIpGroup, this.clone())
        .await
        .refused("ResourceAssociatedException");
    app.call(Operation::DisassociateIpGroups, association)
        .await
        .ok();
    app.call(Operation::DeleteIpGroup, this.clone()).await.ok();
    app.call(Operation::DeleteIpGroup, this)
        .await
        .refused("ResourceNotFoundException");
}

#[tokio::test]
async fn groups_are_paged_and_found_by_id() {
    let (app, _, _) = TestApp::with_mary().await;
    for number in 0..7 {
        let new = json!({"GroupName": format!("group {number}")});
        app.call(Operation::CreateIpGroup, new).await.ok();
    }
    let (mut seen, mut token) = (Vec::new(), Value::Null);
    loop {
        let page = json!({"MaxResults": 3, "NextToken": token});
        let page = app.call(Operation::DescribeIpGroups, page).await.ok();
        seen.extend(page["Result"].as_array().unwrap().clone());
        token = page["NextToken"].clone();
        if token.is_null() {
            break;
        }
    }
    seen.dedup();
    assert_eq!(seen.len(), 7);
    let ids = json!({"GroupIds": [seen[4]["groupId"]]});
    let found = app.call(Operation::DescribeIpGroups, ids).await.ok();
    assert_eq!(found["Result"], json!([seen[4]]));
}

#[tokio::test]
async fn clients_and_devices_are_said_of_a_directory() {
    let (app, id, _) = TestApp::with_mary().await;
    let shown = async || {
        let body = json!({"ResourceIds": [id]});
        let all = app
            .call(Operation::DescribeClientProperties, body)
            .await
            .ok();
        all["ClientPropertiesList"][0]["ClientProperties"].clone()
    };
    assert_eq!(shown().await["ReconnectEnabled"], "ENABLED");
    let modify = |properties: Value| json!({"ResourceId": id, "ClientProperties": properties});
    let off = modify(json!({"ReconnectEnabled": "DISABLED"}));
    app.call(Operation::ModifyClientProperties, off).await.ok();
    assert_eq!(shown().await["ReconnectEnabled"], "DISABLED");
    let logs = modify(json!({"LogUploadEnabled": "ENABLED"}));
    app.call(Operation::ModifyClientProperties, logs)
        .await
        .refused("OperationNotSupportedException");
    let deny = json!({"ResourceId": id, "WorkspaceAccessProperties": {"DeviceTypeWeb": "DENY", "DeviceTypeLinux": "ALLOW"}});
    app.call(Operation::ModifyWorkspaceAccessProperties, deny)
        .await
        .ok();
    let access = directory(&app).await["WorkspaceAccessProperties"].clone();
    assert_eq!(
        (&access["DeviceTypeWeb"], &access["DeviceTypeLinux"]),
        (&json!("DENY"), &json!("ALLOW"))
    );
    let nowhere = json!({"ResourceId": "d-ffffffffff", "WorkspaceAccessProperties": {"DeviceTypeWeb": "DENY"}});
    app.call(Operation::ModifyWorkspaceAccessProperties, nowhere)
        .await
        .refused("ResourceNotFoundException");
}

#[tokio::test]
async fn tags_are_written_shown_and_taken_off() {
    let (app, directory, workspace) = TestApp::with_mary().await;
    let group = app
        .call(Operation::CreateIpGroup, json!({"GroupName": "g"}))
        .await
        .ok();
    let group = group["GroupId"].as_str().unwrap().to_owned();
    for id in [workspace.to_string(), directory.to_string(), group] {
        let tags = json!({"ResourceId": id, "Tags": [{"Key": "a", "Value": "1"}, {"Key": "b"}]});
        app.call(Operation::CreateTags, tags).await.ok();
        let off = json!({"ResourceId": id, "TagKeys": ["a"]});
        app.call(Operation::DeleteTags, off).await.ok();
        let shown = app
            .call(Operation::DescribeTags, json!({"ResourceId": id}))
            .await
            .ok();
        assert_eq!(shown["TagList"], json!([{"Key": "b", "Value": ""}]));
    }
    for tags in [
        json!([{"Key": "aws:mine", "Value": "1"}]),
        json!([{"Key": "a", "Value": "1"}, {"Key": "a", "Value": "2"}]),
    ] {
        let body = json!({"ResourceId": workspace, "Tags": tags});
        app.call(Operation::CreateTags, body)
            .await
            .refused("InvalidParameterValuesException");
    }
    for id in [
        "ws-000000000",
        "d-ffffffffff",
        "wsipg-000000000",
        "wsb-standard1",
    ] {
        app.call(Operation::DescribeTags, json!({"ResourceId": id}))
            .await
            .refused("ResourceNotFoundException");
    }
}

#[tokio::test]
async fn who_is_connected_is_unknown_until_the_gateway_has_said_it() {
    let (app, _, id) = TestApp::with_mary().await;
    let body = json!({"WorkspaceIds": [id]});
    let operation = Operation::DescribeWorkspacesConnectionStatus;
    let status = app.call(operation, body).await.ok();
    assert_eq!(
        status["WorkspacesConnectionStatus"],
        json!([{"WorkspaceId": id, "ConnectionState": "UNKNOWN"}])
    );
}

#[tokio::test]
async fn the_management_network_is_the_installations() {
    let (app, _, _) = TestApp::with_mary().await;
    let account = async || app.call(Operation::DescribeAccount, json!({})).await.ok();
    assert_eq!(
        account().await,
        json!({"DedicatedTenancySupport": "DISABLED"})
    );
    let ranges = async |constraint: &str| {
        let body = json!({"ManagementCidrRangeConstraint": constraint});
        let operation = Operation::ListAvailableManagementCidrRanges;
        app.call(operation, body).await
    };
    let all = ranges("0.0.0.0/0").await.ok()["ManagementCidrRanges"].clone();
    let own = all[0].as_str().unwrap().to_owned();
    assert_eq!(
        ranges("203.0.113.0/24").await.ok()["ManagementCidrRanges"],
        json!([])
    );
    let wish = |range: &str| json!({"DedicatedTenancySupport": "ENABLED", "DedicatedTenancyManagementCidrRange": range});
    app.call(Operation::ModifyAccount, wish("10.99.0.0/16"))
        .await
        .refused("InvalidParameterValuesException");
    app.call(Operation::ModifyAccount, wish(&own)).await.ok();
    assert_eq!(
        account().await,
        json!({"DedicatedTenancySupport": "ENABLED", "DedicatedTenancyManagementCidrRange": own})
    );
}

#[tokio::test]
async fn a_thousand_workspaces_are_made_in_forty_requests() {
    let app = TestApp::new().await;
    let users: Vec<Value> = (0..100)
        .map(|number| user(&format!("user{number}")))
        .collect();
    let made = app
        .call(Operation::QuickSetup, json!({"Users": users}))
        .await
        .ok();
    let directory: model::id::DirectoryId = made["DirectoryId"].as_str().unwrap().parse().unwrap();
    let person = |number: u32| store::NewPerson {
        username: format!("more{number}").parse().unwrap(),
        first_name: "Some".into(),
        last_name: "Body".into(),
        mail: format!("more{number}@example.com"),
        administrator: false,
    };
    let people: Vec<_> = (0..1000).map(person).collect();
    let store = &app.cloud.store;
    store.add_people(&directory, &people, &[], 1).await.unwrap();
    for some in people.chunks(25) {
        let wishes: Vec<Value> = some
            .iter()
            .map(|person| json!({"DirectoryId": directory, "UserName": person.username.as_str(), "BundleId": "wsb-standard1"}))
            .collect();
        let made = app
            .call(Operation::CreateWorkspaces, json!({"Workspaces": wishes}))
            .await
            .ok();
        assert_eq!(
            made["PendingRequests"].as_array().unwrap().len(),
            25,
            "{made}"
        );
    }
}
