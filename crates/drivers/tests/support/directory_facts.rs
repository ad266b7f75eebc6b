//! What every directory engine must do, as facts that run on each of them.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use async_trait::async_trait;
use drivers::directory::{Directory, DirectoryError, Domain, Machine, Person, Verdict};

/// An engine with a domain of two founded controllers, and what an administrator's own tools do to it.
pub(crate) struct Subject {
    pub(crate) directory: Arc<dyn Directory>,
    pub(crate) domain: Domain,
    pub(crate) tools: Box<dyn Tools>,
}

/// What happens to a directory from outside.
#[async_trait]
pub(crate) trait Tools: Send + Sync {
    async fn disable(&self, username: &str);
    async fn end_account(&self, username: &str);
    async fn is_in_the_five_groups(&self, username: &str) -> bool;
    /// Whether this very controller has the person with a usable password.
    async fn has_at(&self, index: usize, username: &str) -> bool;
    async fn stop_controller(&self, index: usize);
    async fn start_controller(&self, index: usize);
}

const GOOD: &str = "Correct-Horse 7";
const OTHER: &str = "Battery§Staple 8\"\\";

/// Every fact, one after the other; prints how long each took.
pub(crate) async fn hold(subject: &Subject) {
    let begun = Instant::now();
    controllers_answer(subject).await;
    a_person_is_made_once_and_found_whatever_the_case(subject).await;
    a_search_matches_names_and_mail_with_wildcards_alone(subject).await;
    special_characters_are_only_characters(subject).await;
    a_built_in_account_is_nobody(subject).await;
    a_person_without_a_password_cannot_sign_in(subject).await;
    verdicts_are_told_apart(subject).await;
    ten_wrong_attempts_lock_an_account_until_the_administrator_sets_a_password(subject).await;
    dir_12_a_weak_password_is_refused_and_the_old_one_stays(subject).await;
    a_person_changes_their_password_by_proving_the_old_one(subject).await;
    a_new_name_is_shown_everywhere(subject).await;
    dir_18_a_promoted_person_is_in_the_five_groups(subject).await;
    a_machine_gets_a_new_secret_each_time(subject).await;
    what_is_removed_is_gone_and_may_be_removed_again(subject).await;
    the_other_controller_serves_when_one_is_stopped(subject).await;
    println!("all facts: {:.1} s", begun.elapsed().as_secs_f64());
}

fn person(username: &str, first_name: &str, last_name: &str) -> Person {
    let mail = format!("{username}@mail.example.org");
    Person {
        username: username.to_owned(),
        first_name: first_name.to_owned(),
        last_name: last_name.to_owned(),
        mail,
    }
}

async fn timed<T>(what: &str, work: impl Future<Output = T>) -> T {
    let begun = Instant::now();
    let result = work.await;
    println!("{what}: {:.0} ms", begun.elapsed().as_secs_f64() * 1000.0);
    result
}

impl Subject {
    async fn with_password(&self, username: &str, password: &str) {
        timed(
            "ensure_person",
            self.directory
                .ensure_person(&self.domain, &person(username, "Test", "Person")),
        )
        .await
        .unwrap();
        timed(
            "set_password",
            self.directory
                .set_password(&self.domain, username, password, false),
        )
        .await
        .unwrap();
    }

    async fn verdict(&self, username: &str, password: &str) -> Verdict {
        timed(
            "verify_password",
            self.directory
                .verify_password(&self.domain, username, password),
        )
        .await
        .unwrap()
    }

    async fn names(&self, pattern: &str, limit: usize) -> Vec<String> {
        let people = self
            .directory
            .people(&self.domain, pattern, limit)
            .await
            .unwrap();
        people.into_iter().map(|it| it.person.username).collect()
    }
}

async fn controllers_answer(subject: &Subject) {
    let health = subject.directory.controllers(&subject.domain).await;
    assert_eq!(health.len(), 2);
    assert!(health.iter().all(|it| it.fault.is_none()), "{health:?}");
}

async fn a_person_is_made_once_and_found_whatever_the_case(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    let mary = person("MaryM", "Mary", "Major");
    directory.ensure_person(domain, &mary).await.unwrap();
    directory
        .ensure_person(domain, &person("marym", "Somebody", "Else"))
        .await
        .unwrap();
    let found = directory
        .person(domain, "mARYm")
        .await
        .unwrap()
        .expect("she was made");
    assert_eq!(found.person, mary);
    assert!(found.rid >= 1000 && !found.enabled);
    assert_eq!(directory.person(domain, "marym2").await.unwrap(), None);
    assert!(
        directory
            .ensure_person(domain, &person("no@body", "No", "Body"))
            .await
            .is_err()
    );
}

async fn a_search_matches_names_and_mail_with_wildcards_alone(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    for it in [
        person("search.b", "Zoë", "Quince"),
        person("search.a", "Amal", "Quinceland"),
        person("search.c", "Zo", "Quin*ce"),
    ] {
        directory.ensure_person(domain, &it).await.unwrap();
    }
    assert_eq!(subject.names("quince", 10).await, ["search.b"]);
    assert_eq!(
        subject.names("Quin*", 10).await,
        ["search.a", "search.b", "search.c"]
    );
    assert_eq!(subject.names("quin*", 2).await, ["search.a", "search.b"]);
    assert_eq!(subject.names("search.?", 10).await, Vec::<String>::new());
    assert_eq!(subject.names("*.A@mail.*", 10).await, ["search.a"]);
    assert_eq!(subject.names("zoë", 10).await, ["search.b"]);
    assert_eq!(
        subject.names("*)(sAMAccountName=*", 10).await,
        Vec::<String>::new()
    );
    assert!(subject.names("", 1000).await.len() >= 4);
}

async fn special_characters_are_only_characters(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    let odd = person("o'neil(1)#&", "Séan, \"Jr\"", "O'Neil + Söhne (\\)");
    directory.ensure_person(domain, &odd).await.unwrap();
    let found = directory
        .person(domain, "O'Neil(1)#&")
        .await
        .unwrap()
        .expect("he was made");
    assert_eq!(found.person, odd);
    directory
        .set_password(domain, &odd.username, OTHER, false)
        .await
        .unwrap();
    assert_eq!(subject.verdict(&odd.username, OTHER).await, Verdict::Right);
    directory
        .remove_person(domain, &odd.username)
        .await
        .unwrap();
    assert_eq!(directory.person(domain, &odd.username).await.unwrap(), None);
}

async fn a_built_in_account_is_nobody(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    for name in ["Administrator", "krbtgt", "Guest"] {
        assert_eq!(
            directory.person(domain, name).await.unwrap(),
            None,
            "{name}"
        );
        assert!(
            directory
                .ensure_person(domain, &person(name, "No", "Body"))
                .await
                .is_err(),
            "{name}"
        );
        let refused = directory.set_password(domain, name, GOOD, false).await;
        assert!(
            matches!(refused, Err(DirectoryError::NoSuchPerson(_))),
            "{name}"
        );
    }
    assert!(
        !subject
            .names("*", 1000)
            .await
            .iter()
            .any(|it| it == "krbtgt")
    );
}

async fn a_person_without_a_password_cannot_sign_in(subject: &Subject) {
    subject
        .directory
        .ensure_person(&subject.domain, &person("fresh", "Fresh", "Person"))
        .await
        .unwrap();
    assert_eq!(subject.verdict("fresh", "").await, Verdict::Wrong);
    assert_eq!(subject.verdict("fresh", GOOD).await, Verdict::Wrong);
}

async fn verdicts_are_told_apart(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    subject.with_password("verdicts", GOOD).await;
    assert_eq!(subject.verdict("VERDICTS", GOOD).await, Verdict::Right);
    assert!(
        directory
            .person(domain, "verdicts")
            .await
            .unwrap()
            .is_some_and(|it| it.enabled)
    );
    assert_eq!(
        subject.verdict("verdicts", "Correct-Horse 8").await,
        Verdict::Wrong
    );
    assert_eq!(subject.verdict("verdicts", "").await, Verdict::Wrong);
    assert_eq!(subject.verdict("nobody-at-all", GOOD).await, Verdict::Wrong);
    assert_eq!(
        subject.verdict("verdicts@elsewhere.example", GOOD).await,
        Verdict::Wrong
    );
    directory
        .set_password(domain, "verdicts", GOOD, true)
        .await
        .unwrap();
    assert_eq!(subject.verdict("verdicts", GOOD).await, Verdict::MustChange);
    assert_eq!(subject.verdict("verdicts", OTHER).await, Verdict::Wrong);

    subject.with_password("disabled", GOOD).await;
    subject.tools.disable("disabled").await;
    assert_eq!(subject.verdict("disabled", GOOD).await, Verdict::Disabled);
    subject.with_password("ended", GOOD).await;
    subject.tools.end_account("ended").await;
    assert_eq!(
        subject.verdict("ended", GOOD).await,
        Verdict::AccountExpired
    );
}

async fn ten_wrong_attempts_lock_an_account_until_the_administrator_sets_a_password(
    subject: &Subject,
) {
    subject.with_password("locked", GOOD).await;
    for _ in 0..9 {
        assert_eq!(subject.verdict("locked", OTHER).await, Verdict::Wrong);
    }
    subject.verdict("locked", OTHER).await;
    assert_eq!(subject.verdict("locked", GOOD).await, Verdict::LockedOut);
    let refused = subject
        .directory
        .change_password(&subject.domain, "locked", GOOD, OTHER)
        .await;
    assert!(
        matches!(refused, Err(DirectoryError::PasswordRefused(_))),
        "{refused:?}"
    );
    subject
        .directory
        .set_password(&subject.domain, "locked", OTHER, false)
        .await
        .unwrap();
    assert_eq!(subject.verdict("locked", OTHER).await, Verdict::Right);
}

async fn dir_12_a_weak_password_is_refused_and_the_old_one_stays(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    subject.with_password("weak", GOOD).await;
    let too_long = "Aa1".repeat(22);
    for weak in ["Abcdef1", "abcdefgh", &too_long[..65]] {
        let refused = directory
            .set_password(domain, "weak", weak, false)
            .await
            .expect_err(weak);
        assert!(
            matches!(refused, DirectoryError::PasswordRefused(_)),
            "{refused:?}"
        );
        assert!(
            !refused.to_string().contains(weak),
            "the password stands in the error"
        );
        let refused = directory
            .change_password(domain, "weak", GOOD, weak)
            .await
            .expect_err(weak);
        assert!(
            matches!(refused, DirectoryError::PasswordRefused(_)),
            "{refused:?}"
        );
    }
    assert_eq!(subject.verdict("weak", GOOD).await, Verdict::Right);
    directory
        .set_password(domain, "weak", &too_long[..64], false)
        .await
        .unwrap();
    assert_eq!(
        subject.verdict("weak", &too_long[..64]).await,
        Verdict::Right
    );
    directory
        .ensure_person(domain, &person("weak2", "Weak", "Two"))
        .await
        .unwrap();
    assert!(
        directory
            .set_password(domain, "weak2", "short", false)
            .await
            .is_err()
    );
    assert!(
        directory
            .person(domain, "weak2")
            .await
            .unwrap()
            .is_some_and(|it| !it.enabled),
        "a refused password enables nobody"
    );
}

async fn a_person_changes_their_password_by_proving_the_old_one(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    subject.with_password("changer", GOOD).await;
    let refused = directory
        .change_password(domain, "changer", OTHER, "Third-Pass 9")
        .await;
    assert!(
        matches!(refused, Err(DirectoryError::OldPasswordWrong)),
        "{refused:?}"
    );
    timed(
        "change_password",
        directory.change_password(domain, "changer", GOOD, OTHER),
    )
    .await
    .unwrap();
    assert_eq!(subject.verdict("changer", OTHER).await, Verdict::Right);
    directory
        .set_password(domain, "changer", GOOD, true)
        .await
        .unwrap();
    let refused = directory
        .change_password(domain, "changer", OTHER, "Third-Pass 9")
        .await;
    assert!(
        matches!(refused, Err(DirectoryError::OldPasswordWrong)),
        "{refused:?}"
    );
    timed(
        "change_password (must change)",
        directory.change_password(domain, "changer", GOOD, "Third-Pass 9"),
    )
    .await
    .unwrap();
    assert_eq!(
        subject.verdict("changer", "Third-Pass 9").await,
        Verdict::Right
    );
    let nobody = directory
        .change_password(domain, "nobody-at-all", GOOD, OTHER)
        .await;
    assert!(
        matches!(nobody, Err(DirectoryError::OldPasswordWrong)),
        "{nobody:?}"
    );
}

async fn a_new_name_is_shown_everywhere(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    directory
        .ensure_person(domain, &person("renamed", "Old", "Name"))
        .await
        .unwrap();
    directory
        .rename_person(domain, "renamed", "Nöw", "")
        .await
        .unwrap();
    let found = directory
        .person(domain, "renamed")
        .await
        .unwrap()
        .expect("they are there")
        .person;
    assert_eq!(
        (found.first_name.as_str(), found.last_name.as_str()),
        ("Nöw", "")
    );
    let refused = directory
        .rename_person(domain, "nobody-at-all", "A", "B")
        .await;
    assert!(matches!(refused, Err(DirectoryError::NoSuchPerson(_))));
}

async fn dir_18_a_promoted_person_is_in_the_five_groups(subject: &Subject) {
    subject.with_password("chief", GOOD).await;
    assert!(!subject.tools.is_in_the_five_groups("chief").await);
    for _ in 0..2 {
        timed(
            "promote",
            subject
                .directory
                .promote_to_administrator(&subject.domain, "chief"),
        )
        .await
        .unwrap();
    }
    assert!(subject.tools.is_in_the_five_groups("chief").await);
}

async fn a_machine_gets_a_new_secret_each_time(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    let machine = Machine {
        name: "WS-3K9D0A7QZ".to_owned(),
        host_name: format!("ws-3k9d0a7qz.{}", domain.dns_name),
    };
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

async fn what_is_removed_is_gone_and_may_be_removed_again(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    subject.with_password("leaver", GOOD).await;
    directory.remove_person(domain, "leaver").await.unwrap();
    directory.remove_person(domain, "leaver").await.unwrap();
    assert_eq!(directory.person(domain, "leaver").await.unwrap(), None);
    assert_eq!(subject.verdict("leaver", GOOD).await, Verdict::Wrong);
    let refused = directory.set_password(domain, "leaver", GOOD, false).await;
    assert!(matches!(refused, Err(DirectoryError::NoSuchPerson(_))));
}

async fn the_other_controller_serves_when_one_is_stopped(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    subject.with_password("survivor", GOOD).await;
    for stopped in [0, 1] {
        // A change is at one controller first: what is lost with it before it is replicated cannot be served.
        let both = eventually("the person is at both controllers", || async {
            subject.tools.has_at(0, "survivor").await && subject.tools.has_at(1, "survivor").await
        });
        timed("replication", both).await;
        subject.tools.stop_controller(stopped).await;
        let health = directory.controllers(domain).await;
        assert!(
            health[stopped].fault.is_some() && health[1 - stopped].fault.is_none(),
            "{health:?}"
        );
        eventually("the person signs in at the other one", || async {
            matches!(
                directory.verify_password(domain, "survivor", GOOD).await,
                Ok(Verdict::Right)
            )
        })
        .await;
        let late = format!("late{stopped}");
        subject.with_password(&late, GOOD).await;
        let machine = Machine {
            name: format!("WS-LATE{stopped}"),
            host_name: format!("ws-late{stopped}.{}", domain.dns_name),
        };
        timed(
            "ensure_machine (one stopped)",
            directory.ensure_machine(domain, &machine),
        )
        .await
        .unwrap();
        subject.tools.start_controller(stopped).await;
        timed(
            "ensure_controller (started again)",
            directory.ensure_controller(domain, stopped),
        )
        .await
        .unwrap();
    }
    for index in [0, 1] {
        subject.tools.stop_controller(index).await;
    }
    let error = directory
        .verify_password(domain, "survivor", GOOD)
        .await
        .unwrap_err();
    assert!(error.retryable(), "{error}");
    for index in [0, 1] {
        subject.tools.start_controller(index).await;
        directory.ensure_controller(domain, index).await.unwrap();
    }
    assert_eq!(subject.verdict("survivor", GOOD).await, Verdict::Right);
    controllers_answer(subject).await;
}

/// Waits until a condition holds, at most 30 s.
pub(crate) async fn eventually<F: Future<Output = bool>>(what: &str, condition: impl Fn() -> F) {
    let begun = Instant::now();
    while !condition().await {
        assert!(
            begun.elapsed() < Duration::from_secs(30),
            "not within 30 s: {what}"
        );
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
