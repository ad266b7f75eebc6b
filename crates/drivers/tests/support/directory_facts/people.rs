//! People: made, found, renamed, promoted, removed.

use drivers::directory::{DirectoryError, Verdict};

use super::{GOOD, OTHER, Subject, person, timed};

/// Every fact, one after the other.
pub(super) async fn hold(subject: &Subject) {
    a_person_is_made_once_and_found_whatever_the_case(subject).await;
    a_search_matches_names_and_mail_with_wildcards_alone(subject).await;
    special_characters_are_only_characters(subject).await;
    a_built_in_account_is_nobody(subject).await;
    a_new_name_is_shown_everywhere(subject).await;
    dir_18_a_promoted_person_is_in_the_five_groups(subject).await;
    what_is_removed_is_gone_and_may_be_removed_again(subject).await;
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
