//! Whom an administrator sends away leaves: a disabled account, and one whose password an administrator set anew, has its
//! open streams cut, in one process and in two.

use std::time::{Duration, Instant};

use aws_api::Operation;
use serde_json::{Value, json};
use stream::ByeReason;

use crate::{
    admission::call_with_query,
    house::{House, PASSWORD, Service},
    roles::serve,
    stream::{Desktop, Viewer, apart},
};

/// Within this somebody who was sent away is gone.
const SECONDS: Duration = Duration::from_secs(5);

async fn directory(house: &House, control: &Service) -> String {
    let operation = Operation::DescribeDirectories;
    let told = call_with_query(house, control, (operation, ""), json!({})).await;
    let id = &told["DirectoryDescriptions"][0]["DirectoryId"];
    id.as_str().unwrap().to_owned()
}

/// A viewer that sees its desktop, with the session that it belongs to.
async fn arrive(house: &House, control: &Service, code: &str) -> (Viewer, Value) {
    let signed_in = house.sign_in(control, code).await;
    let mut viewer = Viewer::open(&signed_in["stream"]).await;
    assert_eq!(viewer.echo(b"hello").await, b"hello");
    (viewer, json!({ "sessionToken": signed_in["sessionToken"] }))
}

async fn assert_sent_away(
    house: &House,
    control: &Service,
    (viewer, bearer): &mut (Viewer, Value),
    text: &str,
    begin: Instant,
) {
    let (reason, said) = viewer.bye().await;
    assert_eq!((reason, said.as_str()), (ByeReason::LoggedOff, text));
    let took = begin.elapsed();
    assert!(took < SECONDS, "it took {took:?}");
    let (status, answer) = house.ask(control, "ticket", bearer.clone()).await;
    assert_eq!(status, 401, "{answer}");
}

async fn sent_away(house: &House, control: &Service) {
    let code = house.mary(control).await;
    let _desktop = Desktop::start(house).await;
    let directory = directory(house, control).await;

    let mut mary = arrive(house, control, &code).await;
    let mut elsewhere = arrive(house, control, &code).await;
    let reset = json!({ "DirectoryId": directory, "UserName": "mary", "NewPassword": PASSWORD });
    let begin = Instant::now();
    let operation = (Operation::ResetUserPassword, "");
    call_with_query(house, control, operation, reset).await;
    let text = "your administrator has set a new password; sign in with it";
    assert_sent_away(house, control, &mut mary, text, begin).await;
    assert_sent_away(house, control, &mut elsewhere, text, begin).await;

    // Who signs in with the new password stays.
    let mut mary = arrive(house, control, &code).await;
    let query = format!("DirectoryId={directory}");
    let disable = json!({ "SAMAccountName": "mary" });
    let begin = Instant::now();
    let operation = (Operation::DisableUser, query.as_str());
    call_with_query(house, control, operation, disable).await;
    let text = "your account was disabled; ask your administrator";
    assert_sent_away(house, control, &mut mary, text, begin).await;
    let body = json!({ "registrationCode": code, "username": "mary", "password": PASSWORD });
    let (status, answer) = house.ask(control, "sign-in", body).await;
    assert!((400..500).contains(&status), "{answer}");
}

#[tokio::test]
async fn dir_48_a_disabled_person_and_one_with_a_new_password_are_cut_off() {
    if !apart("farewell::dir_48_a_disabled_person_and_one_with_a_new_password_are_cut_off") {
        return;
    }
    let house = House::new();
    let service = house.serve();
    sent_away(&house, &service).await;
}

#[tokio::test]
async fn dir_48_and_so_they_are_by_a_gateway_in_a_process_of_its_own() {
    if !apart("farewell::dir_48_and_so_they_are_by_a_gateway_in_a_process_of_its_own") {
        return;
    }
    let house = House::new();
    let control = serve(&house, "control");
    let _gateway = serve(&house, "gateway");
    sent_away(&house, &control).await;
}
