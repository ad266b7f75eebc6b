//! Directories in VPCs that are there, and connections to customers' domains, which need one.

use std::time::{Duration, Instant};

use aws_api::Operation;
use control_plane::{cloud::now_ms, reconcile};
use model::id::NetworkInterfaceId;
use network_model::{Fresh, Limits, Making, Tags, VpcWish};
use serde_json::{Value, json};
use store::InterfaceWish;
use tokio_util::sync::{CancellationToken, DropGuard};

use crate::app::TestApp;

/// Nothing in these tests takes longer, unless it is broken.
const LIMIT: Duration = Duration::from_secs(20);
const PASSWORD: &str = "Correct-Horse 7";
const SECRET: &str = "Connector-Secret 9";

/// A VPC of the operator's with these subnets: a range and the number of a zone each.
async fn vpc(app: &TestApp, subnets: &[(&str, usize)]) -> (String, Vec<String>) {
    let account = &app.credentials.account_id;
    let mut loaded = app.cloud.store.account_network(account).await.unwrap();
    let mut fresh = Fresh::of([7; 32]);
    let mut making = Making {
        now: now_ms(),
        fresh: &mut fresh,
        zones: &app.cloud.site.zones,
        management: None,
        limits: Limits::LIFTED,
    };
    let wish = VpcWish {
        cidr: "10.40.0.0/16",
        ..VpcWish::default()
    };
    let network = &mut loaded.network;
    let vpc = network.create_vpc(wish, &mut making).unwrap();
    let ids = subnets.iter().map(|(range, zone)| {
        let zone = Some(app.cloud.site.zones[*zone].as_str());
        let made = network.create_subnet(&vpc, range, zone, Tags::new(), &mut making);
        made.unwrap()
    });
    let ids = ids.collect();
    assert!(app.cloud.store.save_network(&loaded).await.unwrap());
    (vpc, ids)
}

fn running(app: &TestApp) -> DropGuard {
    let stop = CancellationToken::new();
    tokio::spawn(reconcile::run(app.cloud.clone(), stop.clone()));
    stop.drop_guard()
}

fn wish(vpc: &str, subnets: &[&String]) -> Value {
    json!({"Name": "corp.example.com", "Password": PASSWORD, "Size": "Small", "VpcSettings": {"VpcId": vpc, "SubnetIds": subnets}})
}

fn connection(vpc: &str, subnets: &[&String]) -> Value {
    json!({
        "Name": "corp.example.com", "ShortName": "CORP", "Password": SECRET, "Size": "Large",
        "ConnectSettings": {"VpcId": vpc, "SubnetIds": subnets, "CustomerDnsIps": ["10.1.0.10", "10.1.1.10"], "CustomerUserName": "connector"},
    })
}

/// What is told of the only directory; `None` when there is none.
async fn described(app: &TestApp) -> Option<Value> {
    let all = app
        .call(Operation::DescribeDirectories, json!({}))
        .await
        .ok();
    all["DirectoryDescriptions"].get(0).cloned()
}

async fn until(app: &TestApp, what: &str, is: impl Fn(Option<&Value>) -> bool) -> Option<Value> {
    let limit = Instant::now() + LIMIT;
    loop {
        let told = described(app).await;
        if is(told.as_ref()) {
            return told;
        }
        assert!(Instant::now() < limit, "{what}: {told:?}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn dir_14_a_directory_lies_where_it_was_put_and_leaves_the_network_when_it_goes() {
    let app = TestApp::new().await;
    let ranges = [
        ("10.40.1.0/24", 0),
        ("10.40.2.0/24", 1),
        ("10.40.3.0/24", 0),
    ];
    let (vpc, subnets) = vpc(&app, &ranges).await;
    let chosen = [&subnets[1], &subnets[2]];
    let made = app
        .call(Operation::CreateDirectory, wish(&vpc, &chosen))
        .await
        .ok();
    let told = described(&app).await.unwrap();
    assert_eq!(
        (&told["Stage"], &told["DirectoryId"]),
        (&json!("Requested"), &made["DirectoryId"])
    );
    let _stop = running(&app);
    let told = until(&app, "it becomes Active", |told| {
        told.is_some_and(|told| told["Stage"] == "Active")
    });
    let told = told.await.unwrap();
    let settings = &told["VpcSettings"];
    assert_eq!(
        (&settings["VpcId"], &settings["SubnetIds"]),
        (&json!(vpc), &json!(chosen))
    );
    assert_eq!(told["DnsIpAddrs"], json!(["10.40.2.10", "10.40.3.10"]));
    let account = &app.credentials.account_id;
    let network = async || {
        app.cloud
            .store
            .account_network(account)
            .await
            .unwrap()
            .network
    };
    assert_eq!(network().await.claims.len(), 1);
    let gone = json!({"DirectoryId": made["DirectoryId"]});
    app.call(Operation::DeleteDirectory, gone).await.ok();
    until(&app, "it is gone", |told| told.is_none()).await;
    let left = network().await;
    assert!(left.claims.is_empty() && left.vpcs.contains_key(&vpc));
    assert!(subnets.iter().all(|id| left.subnets.contains_key(id)));
    // The VPC's own default group is all that stays.
    assert_eq!(
        left.groups
            .values()
            .filter(|group| group.vpc == vpc)
            .count(),
        1
    );
}

#[tokio::test]
async fn controllers_that_are_not_at_the_tenth_address_are_told_where_they_are() {
    let app = TestApp::new().await;
    let (vpc, subnets) = vpc(&app, &[("10.40.1.0/24", 0), ("10.40.2.0/24", 1)]).await;
    let taken = InterfaceWish {
        network: &subnets[0],
        range: "10.40.1.0/24".parse().unwrap(),
        first: 10,
        owner: "somebody-else",
        id: NetworkInterfaceId::from_random([7; 24]),
    };
    let taken = app.cloud.store.ensure_interface(&taken).await.unwrap();
    assert_eq!(taken.address.to_string(), "10.40.1.10");
    let wish = wish(&vpc, &[&subnets[0], &subnets[1]]);
    let made = app.call(Operation::CreateDirectory, wish).await.ok();
    let _stop = running(&app);
    let told = until(&app, "it becomes Active", |told| {
        told.is_some_and(|told| told["Stage"] == "Active")
    });
    let controllers = json!(["10.40.1.11", "10.40.2.10"]);
    assert_eq!(told.await.unwrap()["DnsIpAddrs"], controllers);
    let this = json!({"DirectoryId": made["DirectoryId"]});
    app.call(Operation::RegisterWorkspaceDirectory, this)
        .await
        .ok();
    let found = app
        .call(Operation::DescribeWorkspaceDirectories, json!({}))
        .await
        .ok();
    assert_eq!(found["Directories"][0]["DnsIpAddresses"], controllers);
}

#[tokio::test]
async fn dir_14_subnets_that_do_not_fit_are_refused() {
    let app = TestApp::new().await;
    let ranges = [
        ("10.40.1.0/24", 0),
        ("10.40.2.0/24", 1),
        ("10.40.3.0/24", 0),
    ];
    let (vpc, subnets) = vpc(&app, &ranges).await;
    let [first, second, third] = [&subnets[0], &subnets[1], &subnets[2]];
    let elsewhere = "vpc-00000000000000000".to_owned();
    let absent = "subnet-00000000000000000".to_owned();
    for (vpc, subnets) in [
        (&vpc, vec![first, third]),
        (&vpc, vec![first]),
        (&vpc, vec![first, second, third]),
        (&vpc, vec![first, first]),
        (&vpc, vec![first, &absent]),
        (&elsewhere, vec![first, second]),
    ] {
        for (operation, wish) in [
            (Operation::CreateDirectory, wish(vpc, &subnets)),
            (Operation::ConnectDirectory, connection(vpc, &subnets)),
        ] {
            let told = app.call(operation, wish).await;
            told.refused("InvalidParameterException");
        }
    }
    let fits = wish(&vpc, &[first, second]);
    app.call(Operation::CreateDirectory, fits).await.ok();
    let mut shared = connection(&vpc, &[second, third]);
    shared["Name"] = json!("other.example.com");
    let told = app
        .call(Operation::ConnectDirectory, shared)
        .await
        .refused("InvalidParameterException");
    assert!(told.contains(second.as_str()), "{told}");
}

#[tokio::test]
async fn dir_34_a_connection_is_kept_and_tells_no_secret() {
    let app = TestApp::new().await;
    let ranges = [("10.40.1.0/24", 0), ("10.40.2.0/24", 1)];
    let (vpc, subnets) = vpc(&app, &ranges).await;
    let both = [&subnets[0], &subnets[1]];
    let verification = json!({
        "Name": "corp.example.com", "UserName": "connector", "Password": SECRET, "VpcId": vpc, "SubnetIds": both,
        "DnsAddresses": ["10.1.0.10", "10.1.1.10"],
    });
    let verified = app
        .call(Operation::VerifyDirectoryConnection, verification)
        .await
        .ok();
    assert_eq!(verified["Status"], "Accepted");
    let made = app
        .call(Operation::ConnectDirectory, connection(&vpc, &both))
        .await
        .ok();
    let id = &made["DirectoryId"];
    assert_eq!(described(&app).await.unwrap()["Stage"], "Requested");
    let _stop = running(&app);
    let told = until(&app, "it says why it waits", |told| {
        told.is_some_and(|told| told["Stage"] == "Creating")
    });
    let told = told.await.unwrap();
    assert!(
        told["StageReason"]
            .as_str()
            .unwrap()
            .contains("does not connect"),
        "{told}"
    );
    assert_eq!(
        (&told["Type"], &told["Size"], &told["DnsIpAddrs"]),
        (
            &json!("ADConnector"),
            &json!("Large"),
            &json!(["10.1.0.10", "10.1.1.10"])
        )
    );
    assert_eq!(told["ConnectSettings"]["CustomerUserName"], "connector");
    assert!(!told.to_string().contains(SECRET));
    let update = json!({"DirectoryId": id, "UserName": "other", "Password": "Another Secret 3"});
    let updated = app
        .call(Operation::UpdateDirectoryServiceAccount, update)
        .await
        .ok();
    assert_eq!(updated, json!({"DirectoryId": id, "UserName": "other"}));
    let told = described(&app).await.unwrap();
    assert_eq!(told["ConnectSettings"]["CustomerUserName"], "other");
    let directory = id.as_str().unwrap().parse().unwrap();
    let kept = app
        .cloud
        .store
        .connection(&directory)
        .await
        .unwrap()
        .unwrap();
    assert!(!kept.sealed_password.contains("Another"));
    let limits = app
        .call(Operation::GetDirectoryLimits, json!({}))
        .await
        .ok();
    assert_eq!(
        limits["DirectoryLimits"]["ConnectedDirectoriesCurrentCount"],
        1
    );
    app.send(app.request(Operation::ListUsers).directory(&directory))
        .await
        .refused("DirectoryUnavailableException");
    let controllers = app
        .call(
            Operation::DescribeDomainControllers,
            json!({"DirectoryId": id}),
        )
        .await
        .ok();
    assert_eq!(controllers["DomainControllers"], json!([]));
    app.call(Operation::DeleteDirectory, json!({"DirectoryId": id}))
        .await
        .ok();
    until(&app, "it is gone", |told| told.is_none()).await;
    assert!(
        app.cloud
            .store
            .connection(&directory)
            .await
            .unwrap()
            .is_none()
    );
}

#[tokio::test]
async fn dir_40_what_cannot_be_an_account_is_refused_and_only_connections_have_one() {
    let (app, directory, _) = TestApp::with_mary().await;
    let update = json!({"DirectoryId": directory, "UserName": "other", "Password": SECRET});
    app.call(Operation::UpdateDirectoryServiceAccount, update)
        .await
        .refused("OperationNotSupportedException");
    let (vpc, subnets) = vpc(&app, &[("10.40.1.0/24", 0), ("10.40.2.0/24", 1)]).await;
    for (member, value) in [
        ("CustomerDnsIps", json!(["10.1.0.10", "10.1.0.10"])),
        ("CustomerDnsIps", json!(["10.1.0.10", "127.0.0.1"])),
    ] {
        let mut wish = connection(&vpc, &[&subnets[0], &subnets[1]]);
        wish["ConnectSettings"][member] = value;
        let told = app.call(Operation::ConnectDirectory, wish).await;
        let told = told.refused("InvalidParameterException");
        assert!(!told.contains(SECRET), "{told}");
    }
    let sync = json!({"DirectoryId": directory, "Enabled": true});
    let switched = app.call(Operation::SetSync, sync).await.ok();
    assert_eq!(
        switched,
        json!({"DirectoryId": directory, "Enabled": true, "GigabytesPerUser": 10})
    );
    let nowhere = json!({"DirectoryId": "d-0000000000", "Enabled": true});
    app.call(Operation::SetSync, nowhere)
        .await
        .refused("ResourceNotFoundException");
}
