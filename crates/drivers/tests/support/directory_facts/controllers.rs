//! Controllers: stopped, started again, lost for good and made anew.

use drivers::directory::{Origin, Verdict};

use super::{GOOD, Subject, eventually, machine, timed};

/// Every fact, one after the other.
pub(super) async fn hold(subject: &Subject) {
    controllers_answer(subject).await;
    one_that_was_cut_off_or_grows_old_is_told_and_brought_in_line(subject).await;
    the_other_controller_serves_when_one_is_stopped(subject).await;
    a_lost_controller_is_made_anew_from_the_other_one(subject).await;
}

async fn controllers_answer(subject: &Subject) {
    let health = subject.directory.controllers(&subject.domain).await;
    assert_eq!(health.len(), 2);
    assert!(
        health.iter().all(|it| it.fault.is_none() && it.complete),
        "{health:?}"
    );
}

async fn one_that_was_cut_off_or_grows_old_is_told_and_brought_in_line(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    for (index, is_old) in [(0, false), (1, false), (1, true)] {
        if is_old {
            subject.tools.age_certificate(index).await;
        } else {
            subject.tools.cut_short(index).await;
        }
        let health = directory.controllers(domain).await;
        assert!(
            health[index].fault.is_none() && !health[index].complete,
            "{health:?}"
        );
        assert!(health[1 - index].complete, "{health:?}");
        timed(
            "ensure_controller (brought in line)",
            directory.ensure_controller(domain, index, Origin::Joining(1 - index)),
        )
        .await
        .unwrap();
        controllers_answer(subject).await;
    }
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
        let machine = machine(&format!("WS-LATE{stopped}"), domain, stopped);
        timed(
            "ensure_machine (one stopped)",
            directory.ensure_machine(domain, &machine),
        )
        .await
        .unwrap();
        subject.tools.start_controller(stopped).await;
        timed(
            "ensure_controller (started again)",
            directory.ensure_controller(domain, stopped, Origin::Joining(1 - stopped)),
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
        directory
            .ensure_controller(domain, index, Origin::Joining(1 - index))
            .await
            .unwrap();
    }
    assert_eq!(subject.verdict("survivor", GOOD).await, Verdict::Right);
    controllers_answer(subject).await;
}

async fn a_lost_controller_is_made_anew_from_the_other_one(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    // The second one first, then the founder, whose roles are then at stake.
    for lost in [1, 0] {
        let other = 1 - lost;
        eventually("the person is at both controllers", || async {
            subject.tools.has_at(0, "survivor").await && subject.tools.has_at(1, "survivor").await
        })
        .await;
        let refused = directory.take_over(domain, lost).await;
        assert!(
            refused.is_err(),
            "the roles of one that is there were taken"
        );
        subject.tools.lose_controller(lost).await;
        let health = directory.controllers(domain).await;
        assert!(
            !health[lost].member && health[lost].fault.is_some(),
            "{health:?}"
        );
        assert!(
            health[other].member && health[other].fault.is_none(),
            "{health:?}"
        );
        for _ in 0..2 {
            timed("take_over", directory.take_over(domain, lost))
                .await
                .unwrap();
        }
        serves(subject, &format!("alone{other}")).await;
        subject.tools.make_controller(lost).await;
        let refused = directory
            .ensure_controller(domain, lost, Origin::Founding)
            .await;
        assert!(refused.is_err(), "a domain in use was founded again");
        timed(
            "ensure_controller (made anew)",
            directory.ensure_controller(domain, lost, Origin::Joining(other)),
        )
        .await
        .unwrap();
        controllers_answer(subject).await;
    }
    // Whoever was made anew last makes accounts by itself too.
    subject.tools.stop_controller(1).await;
    serves(subject, "anew").await;
    subject.tools.start_controller(1).await;
    directory
        .ensure_controller(domain, 1, Origin::Joining(0))
        .await
        .unwrap();
    controllers_answer(subject).await;
}

/// People sign in, and new people and machines are made.
async fn serves(subject: &Subject, username: &str) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    eventually("a person signs in", || async {
        matches!(
            directory.verify_password(domain, "survivor", GOOD).await,
            Ok(Verdict::Right)
        )
    })
    .await;
    subject.with_password(username, GOOD).await;
    assert_eq!(subject.verdict(username, GOOD).await, Verdict::Right);
    let machine = machine(&format!("WS-{}", username.to_uppercase()), domain, 0);
    directory.ensure_machine(domain, &machine).await.unwrap();
}
