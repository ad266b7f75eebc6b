//! Networks: many change the same one at once, and nothing of anybody's is lost.

use aws_api::Operation;
use futures::future::join_all;

use crate::app::{Answer, TestApp};

impl TestApp {
    /// Calls an operation of EC2 as the operator's root.
    async fn ec2(&self, operation: Operation, fields: &str) -> Answer {
        let mut call = self.request(operation);
        let name = format!("{operation:?}");
        let action = name.strip_prefix("Ec2").unwrap_or(&name);
        call.body = format!("Action={action}&Version=2016-11-15{fields}").into_bytes();
        self.send(call).await
    }
}

#[tokio::test]
async fn whoever_changes_a_network_at_the_same_time_loses_nothing() {
    let app = TestApp::new().await;
    let make = |index: usize| {
        let app = &app;
        let fields = format!("&CidrBlock=10.{}.0.0%2F16", 50 + index);
        async move { app.ec2(Operation::Ec2CreateVpc, &fields).await }
    };
    for answer in join_all((0..8).map(make)).await {
        assert_eq!(answer.status, 200, "{}", answer.text);
    }
    let shown = app.ec2(Operation::Ec2DescribeVpcs, "").await.text;
    // Each of them, and the default one, which the very first look has made once.
    assert_eq!(shown.matches("<vpcId>").count(), 9, "{shown}");
    assert_eq!(shown.matches("<isDefault>true").count(), 1, "{shown}");
}

#[tokio::test]
async fn a_directory_and_an_administrator_change_a_network_at_the_same_time() {
    let app = TestApp::new().await;
    let account = app.credentials.account_id.clone();
    let mut older = app.cloud.store.account_network(&account).await.unwrap();
    let made = app.ec2(Operation::Ec2AllocateAddress, "").await;
    assert_eq!(made.status, 200, "{}", made.text);
    older.network.claims.clear();
    assert!(!app.cloud.store.save_network(&older).await.unwrap());
    let shown = app.ec2(Operation::Ec2DescribeAddresses, "").await.text;
    assert_eq!(shown.matches("<allocationId>").count(), 1, "{shown}");
}
