//! Machine accounts and their secrets.

use futures::future::join_all;

use super::{Subject, machine, timed};

/// Every fact, one after the other.
pub(super) async fn hold(subject: &Subject) {
    a_machine_gets_a_new_secret_each_time(subject).await;
    ten_machines_at_once_are_made_at_both_controllers(subject).await;
}

async fn a_machine_gets_a_new_secret_each_time(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    let machine = machine("WS-3K9D0A7QZ", domain, 0);
    assert!(
        !directory
            .machine_exists(domain, &machine.name)
            .await
            .unwrap()
    );
    let first = timed("ensure_machine", directory.ensure_machine(domain, &machine))
        .await
        .unwrap();
    let second = timed(
        "ensure_machine (again)",
        directory.ensure_machine(domain, &machine),
    )
    .await
    .unwrap();
    assert!(
        directory
            .machine_exists(domain, &machine.name)
            .await
            .unwrap()
    );
    assert!(!first.secrets_tdb.is_empty() && first.secrets_tdb != second.secrets_tdb);
    let password = domain.administrator_password.as_bytes();
    assert!(
        !second
            .secrets_tdb
            .windows(password.len())
            .any(|it| it == password),
        "a foreign credential lies in it"
    );
    directory
        .remove_machine(domain, &machine.name)
        .await
        .unwrap();
    directory
        .remove_machine(domain, &machine.name)
        .await
        .unwrap();
    assert!(
        !directory
            .machine_exists(domain, &machine.name)
            .await
            .unwrap()
    );
}

async fn ten_machines_at_once_are_made_at_both_controllers(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    let machines: Vec<_> = (0..10)
        .map(|number| machine(&format!("WS-TEN{number}"), domain, number % 2))
        .collect();
    let made = machines.iter().map(|machine| {
        timed(
            "ensure_machine (ten at once)",
            directory.ensure_machine(domain, machine),
        )
    });
    let secrets = timed("ten machines at once", join_all(made)).await;
    assert!(secrets.iter().all(Result::is_ok));
    for machine in &machines {
        // Asked at one controller, while half of them were made at the other.
        super::eventually("the account is at every controller", || async {
            directory
                .machine_exists(domain, &machine.name)
                .await
                .unwrap()
        })
        .await;
        directory
            .remove_machine(domain, &machine.name)
            .await
            .unwrap();
    }
}
