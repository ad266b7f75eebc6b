//! From the first start to the stop.

use std::fs;

use serde_json::{Value, json};

use crate::house::{House, MARY, PASSWORD, files};

#[tokio::test]
async fn a_whole_sign_in_leaves_no_secret_in_the_log_nor_in_the_state_folder() {
    let house = House::new();
    let mut service = house.serve();
    house.carrel(&["quick-setup", "--user", MARY, "--wait"]);
    let (token, code) = house.invitation();
    let call = async |operation: &str, body: Value| house.ask(&service, operation, body).await;
    let form =
        json!({ "token": token, "firstName": "Mary", "lastName": "Major", "password": PASSWORD });
    assert_eq!(call("register", form).await.0, 200);
    let credentials = |password: &str| json!({ "registrationCode": code, "username": "mary", "password": password });
    assert_eq!(call("sign-in", credentials("Wr0ng-guess-9")).await.0, 401);
    let (status, signed_in) = call("sign-in", credentials(PASSWORD)).await;
    assert_eq!(status, 200, "{signed_in}");
    let session = signed_in["sessionToken"].as_str().unwrap().to_owned();
    let (status, ticket) = call("ticket", json!({ "sessionToken": session })).await;
    assert_eq!(status, 200, "{ticket}");
    let change = json!({ "registrationCode": code, "username": "mary", "oldPassword": PASSWORD, "newPassword": "N3w-passw0rd-x" });
    assert_eq!(call("change-password", change).await.0, 200);
    service.stop();

    let log = fs::read_to_string(&house.log).unwrap();
    assert!(
        log.contains("a person signed in") && log.contains("a sign-in was refused"),
        "the log tells what happened"
    );
    let tickets =
        [&signed_in, &ticket].map(|answer| answer["stream"]["ticket"].as_str().unwrap().to_owned());
    let passwords = [PASSWORD, "Wr0ng-guess-9", "N3w-passw0rd-x"];
    let secrets = passwords
        .into_iter()
        .chain([token.as_str(), session.as_str()])
        .chain(tickets.iter().map(String::as_str));
    for secret in secrets {
        assert!(!log.contains(secret), "the log holds {secret}");
    }
    for file in files(house.state.path()) {
        let content = fs::read(&file).unwrap();
        for secret in passwords {
            let found = content
                .windows(secret.len())
                .any(|window| window == secret.as_bytes());
            assert!(!found, "{} holds a password", file.display());
        }
    }
}

#[tokio::test]
async fn a_stopped_service_starts_again_with_its_certificates_and_its_people() {
    let house = House::new();
    let mut service = house.serve();
    house.carrel(&["quick-setup", "--user", MARY, "--wait"]);
    let kept = [
        "ca/ca.pem",
        "keys/https.pem",
        "keys/stream-current.pem",
        "keys/ticket.key",
        "carrel.toml",
    ];
    let read = |name: &&str| fs::read(house.state.path().join(name)).unwrap();
    let before: Vec<_> = kept.iter().map(read).collect();
    service.stop();
    assert!(
        !house.reaches(&service).await,
        "a stopped service does not listen"
    );

    let mut service = house.serve();
    assert!(house.reaches(&service).await);
    assert_eq!(kept.iter().map(read).collect::<Vec<_>>(), before);
    let listed = house.carrel(&["workspaces", "list", "--output", "json"]);
    assert!(listed.contains("mary"));
    service.stop();
}

#[test]
fn an_unknown_key_of_the_configuration_stops_the_start_with_its_name_and_line() {
    let house = House::configured("[https]\nlissen = \"127.0.0.1:0\"\n");
    let output = house.command().output().unwrap();
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{error}");
    assert!(
        error.contains("carrel.toml line 2: unknown field `lissen`"),
        "{error}"
    );
}

#[test]
fn a_port_that_is_taken_is_named_with_what_to_do() {
    let house = House::new();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = house
        .command()
        .args(["--listen", &address])
        .output()
        .unwrap();
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        error.contains(&format!(
            "cannot listen on {address} for HTTPS; choose another with --listen"
        )),
        "{error}"
    );
}

#[test]
fn a_second_process_for_the_same_state_folder_is_refused() {
    let house = House::new();
    let _service = house.serve();
    let output = house
        .command()
        .args(["--listen", "127.0.0.1:0", "--stream-listen", "127.0.0.1:0"])
        .output()
        .unwrap();
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{error}");
    assert!(
        error.contains("another process serves control") && error.contains("stop it first"),
        "{error}"
    );
}

#[test]
fn the_key_of_the_secrets_is_changed_while_the_service_rests() {
    let house = House::new();
    let mut service = house.serve();
    house.carrel(&["quick-setup", "--user", MARY, "--wait"]);
    let file = house.state.path().join("keys/store.key");
    let before = fs::read_to_string(&file).unwrap();
    let refused = house.try_carrel(&["keys", "rotate"]);
    assert_eq!(refused.status.code(), Some(2));
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("stop it first"), "{said}");
    assert_eq!(fs::read_to_string(&file).unwrap(), before);
    service.stop();

    house.carrel(&["keys", "rotate"]);
    let after = fs::read_to_string(&file).unwrap();
    assert_ne!(after, before);
    assert_eq!(after.lines().count(), 1);
    let _service = house.serve();
    // The operator's key still signs.
    assert!(house.carrel(&["workspaces", "list"]).contains("mary"));
}
