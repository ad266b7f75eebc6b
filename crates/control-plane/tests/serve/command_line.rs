//! Every verb of the command line against a service: as tables and as JSON, with the exit codes that scripts go by.

use std::{
    fs,
    process::{Command, Output},
};

use serde_json::Value;

use crate::house::{CARREL, House};

const PEOPLE: &str = "User name,First,Last,Mail,Bundle\nmary,Mary,Major,mary@example.com,\n\
                      john,John,Doe,john@example.com,performance\n";

/// A service with mary and john at work, who came by a file.
fn furnished(house: &House) -> String {
    let file = house.state.path().join("people.csv");
    fs::write(&file, PEOPLE).unwrap();
    let file = file.to_str().unwrap();
    house.carrel(&[
        "quick-setup",
        "--csv",
        file,
        "--organization",
        "Example",
        "--wait",
    ])
}

fn json(house: &House, arguments: &[&str]) -> Value {
    let text = house.carrel(&[arguments, &["--output", "json"]].concat());
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {text}"))
}

/// What was said on standard error, and the exit code.
fn failed(output: &Output) -> (i32, String) {
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code().unwrap(), words)
}

fn hint(house: &House, arguments: &[&str]) -> String {
    let (code, words) = failed(&house.try_carrel(arguments));
    assert_eq!(code, 0, "{words}");
    let hint = words.lines().find_map(|line| line.strip_prefix("next: "));
    hint.expect("it says what to do next").to_owned()
}

fn first_column<'a>(table: &'a str, row: &str) -> &'a str {
    let line = table.lines().find(|line| line.contains(row)).unwrap();
    line.split_whitespace().next().unwrap()
}

#[test]
fn people_come_by_a_file_and_a_second_run_adds_nobody() {
    let house = House::new();
    let _service = house.serve();
    let said = furnished(&house);
    for part in [
        "USER",
        "mary",
        "john",
        "Running",
        "Registration code",
        "Sign in at",
        "Administrator's password",
        "shown this once",
    ] {
        assert!(said.contains(part), "{part} is missing in {said}");
    }
    let file = house.state.path().join("people.csv");
    let again = json(&house, &["quick-setup", "--csv", file.to_str().unwrap()]);
    assert_eq!(again["DirectoryCreated"], false);
    assert!(again.get("AdministratorPassword").is_none());
    assert_eq!(again["Workspaces"][1]["Created"], false);

    let wrong = house.try_carrel(&[
        "quick-setup",
        "--user",
        "no one:A:B:nowhere",
        "--bundle",
        "x",
    ]);
    let (code, words) = failed(&wrong);
    assert_eq!(code, 1);
    assert!(
        words.contains("these values cannot be used") && 3 <= words.lines().count(),
        "every problem has its line: {words}"
    );
    let nothing = house.try_carrel(&["quick-setup", "--csv", "/no/such/file"]);
    assert_eq!(failed(&nothing).0, 2);
    assert_eq!(failed(&house.try_carrel(&["quick-start"])).0, 2);
}

#[test]
fn workspaces_are_listed_shown_and_changed_by_the_name_of_their_person() {
    let house = House::new();
    let _service = house.serve();
    furnished(&house);
    let table = house.carrel(&["workspaces", "list"]);
    assert!(table.starts_with("WORKSPACE"), "{table}");
    let id = first_column(&table, "mary").to_owned();
    assert_eq!(
        json(&house, &["workspaces", "list"])
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let by_bundle = house.carrel(&["workspaces", "list", "--bundle", "performance"]);
    assert!(by_bundle.contains("john") && !by_bundle.contains("mary"));
    let by_directory = json(&house, &["workspaces", "list", "--directory", "Example"]);
    assert_eq!(by_directory.as_array().unwrap().len(), 2);
    let card = house.carrel(&["workspaces", "show", "mary"]);
    for part in [id.as_str(), "Running", "Standard", "50 GB", "Address"] {
        assert!(card.contains(part), "{part} is missing in {card}");
    }
    assert_eq!(
        json(&house, &["workspaces", "show", &id])["Workspace"]["UserName"],
        "mary"
    );
    assert_eq!(
        failed(&house.try_carrel(&["workspaces", "show", "nobody"])).0,
        1
    );

    for verb in ["stop", "reboot", "rebuild", "remove"] {
        let (code, words) = failed(&house.try_carrel(&["workspaces", verb, "mary"]));
        assert_eq!(code, 4, "{verb}");
        assert!(words.contains("nothing was done: give --yes"), "{words}");
    }
    let shown = || json(&house, &["workspaces", "show", "mary"])["Progress"]["Label"].clone();
    assert_eq!(shown(), "Running");
    let stopping = house.carrel(&["workspaces", "stop", "mary", "--yes", "--wait"]);
    assert!(
        stopping.contains(&format!("stopping {id} of mary")),
        "{stopping}"
    );
    assert_eq!(shown(), "Stopped");
    let (code, words) = failed(&house.try_carrel(&["workspaces", "reboot", "mary", "--yes"]));
    assert_eq!(code, 1, "{words}");
    let started = json(&house, &["workspaces", "start", "mary", "--wait"]);
    assert_eq!(started["FailedRequests"], serde_json::json!([]));
    assert_eq!(shown(), "Running");
    for verb in ["reboot", "rebuild"] {
        house.carrel(&["workspaces", verb, "mary", "--yes", "--wait"]);
        assert_eq!(shown(), "Running", "{verb}");
    }

    let modify = ["workspaces", "modify", "mary"];
    let (code, words) = failed(&house.try_carrel(&modify));
    assert_eq!(code, 2, "{words}");
    let rests = [
        "--runs",
        "auto-stop",
        "--minutes",
        "60",
        "--user-volume",
        "60",
    ];
    house.carrel(&[&modify[..], &rests].concat());
    let card = house.carrel(&["workspaces", "show", "mary"]);
    for part in [
        "until nobody has used it for 60 min",
        "60 GB",
        "it stops in 60 min",
    ] {
        assert!(card.contains(part), "{part} is missing in {card}");
    }
    let (code, words) =
        failed(&house.try_carrel(&["workspaces", "modify", "mary", "--minutes", "7"]));
    assert_eq!(code, 1);
    assert!(words.contains("multiple of 60"), "{words}");
    for (word, label) in [("on", "Maintenance"), ("off", "Running")] {
        house.carrel(&["workspaces", "maintenance", "mary", word]);
        assert_eq!(shown(), label);
    }

    house.carrel(&["workspaces", "remove", "john", "--yes", "--wait"]);
    assert!(!house.carrel(&["workspaces", "list"]).contains("john"));
    let launch = ["workspaces", "launch", "john", "--bundle", "standard-plus"];
    assert!(hint(&house, &launch).contains("carrel workspaces show john"));
    let (code, words) = failed(&house.try_carrel(&["workspaces", "launch", "john"]));
    assert_eq!(code, 1);
    assert!(words.contains("already has the WorkSpace"), "{words}");
}

#[test]
fn groups_of_addresses_are_made_and_used() {
    let house = House::new();
    let _service = house.serve();
    furnished(&house);
    assert!(hint(&house, &["ip-groups", "list"]).contains("carrel ip-groups create"));
    let made = house.carrel(&["ip-groups", "create", "office", "203.0.113.0/24"]);
    assert!(made.starts_with("wsipg-"), "{made}");
    house.carrel(&["ip-groups", "allow", "office", "127.0.0.0/8", "::1"]);
    house.carrel(&["ip-groups", "revoke", "office", "::1/128"]);
    let listed = house.carrel(&["ip-groups", "list"]);
    assert!(listed.contains("127.0.0.0/8, 203.0.113.0/24"), "{listed}");
    house.carrel(&["ip-groups", "associate", "office"]);
    let (code, words) = failed(&house.try_carrel(&["ip-groups", "delete", "office"]));
    assert_eq!(code, 1);
    assert!(words.contains("disassociate it first"), "{words}");
    house.carrel(&["ip-groups", "disassociate", made.trim()]);
    house.carrel(&["ip-groups", "delete", "office"]);
    assert_eq!(json(&house, &["ip-groups", "list"]), serde_json::json!([]));
}

#[test]
fn directories_people_and_mails_can_be_read() {
    let house = House::new();
    let _service = house.serve();
    furnished(&house);
    let (_, code) = house.invitation();
    let directories = house.carrel(&["directories", "list"]);
    assert!(
        directories.contains(&code) && directories.contains("Active"),
        "{directories}"
    );
    let id = first_column(&directories, "Active");
    let card = house.carrel(&["directories", "show", "example"]);
    for part in [id, code.as_str(), "Controllers", "Subnets"] {
        assert!(card.contains(part), "{part} is missing in {card}");
    }
    assert_eq!(json(&house, &["directories", "list"])[0]["DirectoryId"], id);
    assert_eq!(json(&house, &["directories", "show"])["Stage"], "Active");
    assert_eq!(
        failed(&house.try_carrel(&["directories", "show", "other"])).0,
        1
    );

    let people = house.carrel(&["users", "list"]);
    assert!(
        people.contains("Mary Major") && people.contains("MAY SIGN IN"),
        "{people}"
    );
    assert!(
        house
            .carrel(&["users", "show", "john"])
            .contains("john@example.com")
    );
    assert_eq!(
        json(&house, &["users", "list"])[0]["SAMAccountName"],
        "john"
    );
    assert_eq!(
        json(&house, &["users", "show", "mary"])["GivenName"],
        "Mary"
    );

    // A person gets from the list to the link without knowing anything.
    let next = hint(&house, &["mailbox"]);
    let command = next.split('`').nth(1).unwrap();
    let arguments: Vec<&str> = command.split_whitespace().skip(1).collect();
    assert_eq!(arguments[..2], ["mailbox", "show"]);
    assert!(
        house
            .carrel(&arguments)
            .contains("/client/#/register?token=")
    );
    let mails = json(&house, &["mailbox", "list", "--to", "mary@example.com"]);
    let number = mails[0]["Number"].to_string();
    assert!(json(&house, &["mailbox", "show", &number])["Text"].is_string());
    assert_eq!(failed(&house.try_carrel(&["mailbox", "show", "99"])).0, 1);
    assert!(
        house
            .carrel(&["workspaces", "invite", "mary", "--show"])
            .contains("token=")
    );
    assert!(hint(&house, &["workspaces", "invite", "mary"]).contains("carrel mailbox"));
    assert_eq!(
        json(&house, &["workspaces", "invite", "mary"])["Kind"],
        "Invitation"
    );
}

#[test]
fn a_service_elsewhere_is_reached_with_the_variables_of_other_tools() {
    let house = House::new();
    let mut service = house.serve();
    let printed = house.carrel(&["credentials"]);
    assert!(printed.contains("export AWS_ACCESS_KEY_ID='"), "{printed}");
    let variables = json(&house, &["credentials"]);
    let elsewhere = |leave_out: &str| {
        let mut command = Command::new(CARREL);
        command
            .env_clear()
            .args(["workspaces", "list", "--output", "json"]);
        for (name, value) in variables.as_object().unwrap() {
            if name != leave_out {
                command.env(name, value.as_str().unwrap());
            }
        }
        command.output().unwrap()
    };
    assert_eq!(elsewhere("").stdout, b"[]\n");
    let (code, words) = failed(&elsewhere("AWS_SECRET_ACCESS_KEY"));
    assert_eq!(code, 2);
    assert!(words.contains("set AWS_SECRET_ACCESS_KEY"), "{words}");
    // Without its authority the service is not believed.
    assert_eq!(failed(&elsewhere("AWS_CA_BUNDLE")).0, 3);

    assert!(
        house
            .carrel(&["ca"])
            .starts_with("-----BEGIN CERTIFICATE-----")
    );
    service.stop();
    let (code, words) = failed(&house.try_carrel(&["workspaces", "list"]));
    assert_eq!(code, 3);
    assert!(words.contains("does not answer"), "{words}");
}

#[test]
fn what_needs_no_service_works_without_one() {
    let house = House::new();
    let (code, words) = failed(&house.try_carrel(&["workspaces", "list"]));
    assert_eq!(code, 2);
    assert!(words.contains("start `carrel serve` once"), "{words}");
    assert_eq!(failed(&house.try_carrel(&["ca"])).0, 2);
    let import = ["images", "import", "desktop", "--recipe", "x", "/no/file"];
    assert_eq!(failed(&house.try_carrel(&import)).0, 2);
    assert!(house.carrel(&["templates"]).contains("invitation.txt"));
    assert!(
        json(&house, &["templates"])["Words"]
            .to_string()
            .contains("registration_link")
    );
    assert!(
        house
            .carrel(&["templates", "show", "welcome.txt"])
            .starts_with("Subject: ")
    );
    assert_eq!(
        failed(&house.try_carrel(&["templates", "show", "bill.txt"])).0,
        1
    );
    let folder = house.state.path().join("templates");
    let written = house.carrel(&["templates", "export", folder.to_str().unwrap()]);
    assert_eq!(written.lines().count(), 4);
    assert!(folder.join("invitation.html").exists());
}
