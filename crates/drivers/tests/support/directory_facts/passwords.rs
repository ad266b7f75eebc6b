//! Passwords: set, proved, changed, refused.

use drivers::directory::{DirectoryError, Verdict};

use super::{GOOD, OTHER, Subject, person, timed};

/// Every fact, one after the other.
pub(super) async fn hold(subject: &Subject) {
    a_person_without_a_password_cannot_sign_in(subject).await;
    verdicts_are_told_apart(subject).await;
    ten_wrong_attempts_lock_an_account_until_the_administrator_sets_a_password(subject).await;
    dir_12_a_weak_password_is_refused_and_the_old_one_stays(subject).await;
    a_person_changes_their_password_by_proving_the_old_one(subject).await;
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
        matches!(refused, Err(DirectoryError::OldPasswordWrong)),
        "who guesses is not told of the lock: {refused:?}"
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
