//! Facts about accounts' standing, quotas, and the record of every call.

use model::quota;
use store::{
    AuditEnds, AuditFilter, NewRecord, Notice, QuotaRequest, QuotaRequestFilter, QuotaStatus,
    Refusal, RequestError, Standing, Store, audit_hash,
};

use super::{ACCOUNT, account, sweeps::OVERDUE};

const OTHER: &str = "444455556666";

fn refusal<T: std::fmt::Debug>(result: Result<T, RequestError>) -> Refusal {
    match result {
        Err(RequestError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

pub(crate) async fn a_standing_changes_only_as_it_may(store: Store) {
    account(&store, None).await;
    let change = async |from: &[Standing], to| store.change_standing(ACCOUNT, from, to, 5).await;
    let suspended = change(&[Standing::Active], Standing::Suspended)
        .await
        .unwrap();
    assert_eq!(
        (suspended.standing, suspended.changed_at),
        (Standing::Suspended, 5)
    );
    let again = change(&[Standing::Active], Standing::Suspended).await;
    assert_eq!(
        refusal(again),
        Refusal::AccountStanding {
            id: ACCOUNT.into(),
            standing: Standing::Suspended
        }
    );
    let unknown = store
        .change_standing(OTHER, &[Standing::Active], Standing::Closed, 5)
        .await;
    assert_eq!(refusal(unknown), Refusal::NoAccount(OTHER.into()));
    store
        .set_account_mail(ACCOUNT, "o@example.com")
        .await
        .unwrap();
    let found = store.accounts_after("", 10).await.unwrap();
    assert_eq!(found[0].mail, "o@example.com");
    assert!(store.accounts_after(ACCOUNT, 10).await.unwrap().is_empty());
}

pub(crate) async fn a_quota_is_raised_when_the_operator_agrees(store: Store) {
    account(&store, Some(2)).await;
    store
        .set_account_mail(ACCOUNT, "o@example.com")
        .await
        .unwrap();
    let asked = |id: &str, value| QuotaRequest {
        id: id.into(),
        account_id: ACCOUNT.into(),
        service: "workspaces".into(),
        code: quota::WORKSPACES.code.into(),
        value,
        status: QuotaStatus::Pending,
        requester: "arn".into(),
        reason: String::new(),
        created_at: 7,
        updated_at: 7,
    };
    let notice = Notice {
        id: "quota-1-asked".into(),
        account_id: ACCOUNT.into(),
        subject: "more".into(),
        body: "please".into(),
        created_at: 7,
    };
    let notices = [notice.clone(), notice];
    store.ask_quota(&asked("1", 5), &notices).await.unwrap();
    let twice = store.ask_quota(&asked("2", 6), &[]).await;
    assert_eq!(
        refusal(twice),
        Refusal::QuotaAsked(quota::WORKSPACES.code.into())
    );
    let due = store.due_notices(7, 10).await.unwrap();
    assert_eq!((due.len(), due[0].mail.as_str()), (1, "o@example.com"));
    store
        .notice_failed(&due[0].notice.id, "no", Some(20))
        .await
        .unwrap();
    assert!(store.due_notices(19, 10).await.unwrap().is_empty());
    store.notice_sent(&due[0].notice.id).await.unwrap();
    assert!(store.due_notices(99, 10).await.unwrap().is_empty());

    let agreed = QuotaRequest {
        status: QuotaStatus::Approved,
        updated_at: 9,
        ..asked("1", 5)
    };
    store.decide_quota(&agreed, &[]).await.unwrap();
    assert_eq!(
        store.quotas(ACCOUNT).await.unwrap()[quota::WORKSPACES.code],
        5
    );
    let again = store.decide_quota(&agreed, &[]).await;
    assert_eq!(refusal(again), Refusal::QuotaDecided("1".into()));
    let found = store.quota_request(ACCOUNT, "1").await.unwrap().unwrap();
    assert_eq!(found, agreed);
    assert_eq!(store.quota_request(OTHER, "1").await.unwrap(), None);
    let pending = QuotaRequestFilter {
        status: "PENDING",
        ..QuotaRequestFilter::default()
    };
    assert!(
        store
            .quota_requests(&pending, "", 10)
            .await
            .unwrap()
            .is_empty()
    );
    store
        .set_quota(ACCOUNT, quota::WORKSPACES.code, None)
        .await
        .unwrap();
    assert!(store.quotas(ACCOUNT).await.unwrap().is_empty());
}

pub(crate) async fn what_became_of_requests_for_more_is_forgotten_after_a_while(store: Store) {
    account(&store, None).await;
    let ask = async |id: &str, at: i64| {
        let asked = QuotaRequest {
            id: id.to_owned(),
            account_id: ACCOUNT.to_owned(),
            service: "workspaces".to_owned(),
            code: format!("L-{id}"),
            value: 5,
            status: QuotaStatus::Pending,
            requester: "arn".to_owned(),
            reason: String::new(),
            created_at: 1,
            updated_at: 1,
        };
        let notice = Notice {
            id: id.to_owned(),
            account_id: ACCOUNT.to_owned(),
            subject: "more".to_owned(),
            body: "please".to_owned(),
            created_at: at,
        };
        store.ask_quota(&asked, &[notice]).await.unwrap();
        asked
    };
    for (id, at) in [("old", 99), ("new", 100)] {
        let decided = QuotaRequest {
            status: QuotaStatus::Denied,
            updated_at: at,
            ..ask(id, at).await
        };
        store.decide_quota(&decided, &[]).await.unwrap();
        store.notice_sent(id).await.unwrap();
    }
    ask("waits", 1).await;
    assert_eq!(store.sweep(&OVERDUE).await.unwrap(), 2);
    let all = QuotaRequestFilter::default();
    let kept = store.quota_requests(&all, "", 10).await.unwrap();
    let kept: Vec<_> = kept.iter().map(|request| request.id.as_str()).collect();
    assert_eq!(kept, ["new", "waits"]);
    assert_eq!(store.due_notices(9, 10).await.unwrap().len(), 1);
}

fn call(at: i64, account_id: &str) -> NewRecord {
    NewRecord {
        at,
        account_id: account_id.into(),
        principal: format!("arn:aws:iam::{account_id}:root"),
        action: "workspaces:DescribeWorkspaces".into(),
        outcome: "ok".into(),
        record: format!("{{\"time\":{at}}}"),
    }
}

pub(crate) async fn the_record_of_calls_is_a_chain_that_may_lose_its_beginning(store: Store) {
    assert_eq!(store.audit_ends().await.unwrap(), AuditEnds::default());
    let calls: Vec<_> = (1..=5).map(|at| call(at * 10, ACCOUNT)).collect();
    store.append_audit(&calls[..2]).await.unwrap();
    store.append_audit(&calls[2..]).await.unwrap();
    store.append_audit(&[call(60, OTHER)]).await.unwrap();
    let holds = async |begin: &AuditEnds| {
        let mut hash = begin.first_hash.clone();
        let records = store.audit_after(begin.first_sequence, 100).await.unwrap();
        for (sequence, record) in (begin.first_sequence + 1..).zip(&records) {
            assert_eq!(record.sequence, sequence);
            hash = audit_hash(&hash, sequence, &record.content.record);
            assert_eq!(record.hash, hash);
        }
        (records.len(), hash)
    };
    let ends = store.audit_ends().await.unwrap();
    assert_eq!(holds(&ends).await, (6, ends.last_hash.clone()));

    let of = |account_id: &str| AuditFilter {
        account_id: account_id.into(),
        ..AuditFilter::default()
    };
    let newest = store.audit(&of(ACCOUNT), i64::MAX, 2).await.unwrap();
    assert_eq!(
        newest.iter().map(|one| one.sequence).collect::<Vec<_>>(),
        [5, 4]
    );
    let within = AuditFilter {
        since: 20,
        until: 40,
        ..AuditFilter::default()
    };
    assert_eq!(store.audit(&within, i64::MAX, 9).await.unwrap().len(), 2);

    assert_eq!(store.forget_audit(30).await.unwrap(), 2);
    assert_eq!(store.forget_audit(30).await.unwrap(), 0);
    let shorter = store.audit_ends().await.unwrap();
    assert_eq!((shorter.first_sequence, shorter.last_sequence), (2, 6));
    assert_eq!(holds(&shorter).await, (4, shorter.last_hash.clone()));
    assert_eq!(store.forget_audit(1000).await.unwrap(), 4);
    store.append_audit(&[call(70, OTHER)]).await.unwrap();
    let empty = store.audit_ends().await.unwrap();
    assert_eq!(holds(&empty).await, (1, empty.last_hash.clone()));
}
