//! Facts about directories of both kinds, their tags and people, and calls that may be repeated.

use model::{
    id::{SubnetId, VpcId, WorkspaceId},
    state::{DirectoryStage, WorkspaceState},
};
use store::{
    DirectoryKind, NewConnection, PersonStage, Refusal, RequestError, RequestToken, Store,
    TAGS_PER_DIRECTORY, TokenStanding, WorkspaceReport,
};

use super::{ACCOUNT, account, directory, name, new_directory, new_person, new_workspace};

fn refusal<T: std::fmt::Debug>(result: Result<T, RequestError>) -> Refusal {
    match result {
        Err(RequestError::Refused(refusal)) => refusal,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

pub(crate) async fn dir_14_a_subnet_serves_one_directory(store: Store) {
    account(&store, None).await;
    let vpc = VpcId::from_random([1; 24]);
    let subnet = |number: u8| SubnetId::from_random([number; 24]);
    let mut first = new_directory("acme");
    first.place = Some((vpc.clone(), vec![subnet(1), subnet(2)]));
    let made = store.create_directory(&first, &[], &[], 1).await.unwrap();
    assert_eq!(
        (made.vpc.as_ref(), made.subnets.as_slice()),
        (Some(&vpc), [subnet(1), subnet(2)].as_slice())
    );
    assert_eq!(
        made.controllers_group, None,
        "its groups are still to be made"
    );
    let mut second = new_directory("other");
    second.place = Some((vpc.clone(), vec![subnet(3), subnet(2)]));
    let refused = store.create_directory(&second, &[], &[], 2).await;
    assert_eq!(
        refusal(refused.map(|_| ())),
        Refusal::SubnetInUse {
            subnet: subnet(2),
            directory: made.id.clone()
        }
    );
    second.place = Some((vpc, vec![subnet(3), subnet(4)]));
    store.create_directory(&second, &[], &[], 2).await.unwrap();
}

pub(crate) async fn dir_08_an_organisation_is_named_once(store: Store) {
    account(&store, None).await;
    directory(&store, "acme").await;
    let mut new = new_directory("other");
    new.organization = new.id.as_str().parse().unwrap();
    let made = store.create_directory(&new, &[], &[], 2).await.unwrap();
    let acme = "ACME".parse().unwrap();
    let taken = store.name_organization(&made.id, &acme, 3).await;
    assert_eq!(
        refusal(taken),
        Refusal::OrganizationTaken("ACME".to_owned())
    );
    let bookshop = "Book-Shop".parse().unwrap();
    store
        .name_organization(&made.id, &bookshop, 4)
        .await
        .unwrap();
    let again = store
        .name_organization(&made.id, &"book-shop2".parse().unwrap(), 5)
        .await;
    assert_eq!(
        refusal(again),
        Refusal::OrganizationNamed("Book-Shop".to_owned())
    );
    let nothing = "d-ffffffffff".parse().unwrap();
    let nowhere = store.name_organization(&nothing, &bookshop, 6).await;
    assert_eq!(refusal(nowhere), Refusal::NoDirectory(nothing));
}

pub(crate) async fn a_directory_begins_requested_and_counts_for_its_kind(store: Store) {
    account(&store, None).await;
    let mut first = new_directory("acme");
    first.directories_max = Some(1);
    let made = store.create_directory(&first, &[], &[], 1).await.unwrap();
    assert_eq!(
        (made.stage, made.kind),
        (DirectoryStage::Requested, DirectoryKind::Cloud)
    );
    let mut second = new_directory("other");
    second.directories_max = Some(1);
    let full = store.create_directory(&second, &[], &[], 2).await;
    assert_eq!(refusal(full.map(|_| ())), Refusal::DirectoryQuotaReached(1));
    second.connection = Some(NewConnection {
        dns_addresses: vec!["10.1.0.10".parse().unwrap(), "10.1.1.10".parse().unwrap()],
        username: "connector".to_owned(),
        sealed_password: "sealed secret".to_owned(),
    });
    let connected = store.create_directory(&second, &[], &[], 2).await.unwrap();
    assert_eq!(connected.kind, DirectoryKind::Connected);
    let found = store.connection(&connected.id).await.unwrap().unwrap();
    assert_eq!(
        (found.dns_addresses.len(), found.username.as_str()),
        (2, "connector")
    );
    let changed = store.change_connection(&connected.id, "other", "sealed again", 3);
    assert!(changed.await.unwrap());
    let nothing = store.change_connection(&made.id, "other", "sealed again", 3);
    assert!(!nothing.await.unwrap());
    store.bury_directory(&connected, 4).await.unwrap();
    assert!(store.connection(&connected.id).await.unwrap().is_none());
    assert!(store.set_sync(&made.id, true, 5).await.unwrap());
    assert!(!store.set_sync(&connected.id, true, 5).await.unwrap());
    assert!(
        store
            .directory(&made.id)
            .await
            .unwrap()
            .unwrap()
            .sync_enabled
    );
}

pub(crate) async fn two_accounts_may_have_a_domain_of_the_same_name(store: Store) {
    directory(&store, "acme").await;
    let mut other = new_directory("other");
    other.dns_name = "acme.example.com".parse().unwrap();
    other.account_id = "999988887777".to_owned();
    let account = store::Account::new(&other.account_id, "other", 1);
    store.ensure_account(&account).await.unwrap();
    store.create_directory(&other, &[], &[], 2).await.unwrap();
}

pub(crate) async fn tags_are_set_changed_and_limited(store: Store) {
    let id = directory(&store, "acme").await;
    let tag = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    store
        .tag_directory(&id, &[tag("a", "1"), tag("b", "2")])
        .await
        .unwrap();
    store
        .tag_directory(&id, &[tag("a", "3"), tag("c", "")])
        .await
        .unwrap();
    store
        .untag_directory(&id, &["b".to_owned(), "x".to_owned()])
        .await
        .unwrap();
    let tags = store.directory_tags(&id).await.unwrap();
    assert_eq!(tags, [tag("a", "3"), tag("c", "")]);
    let many: Vec<_> = (0..TAGS_PER_DIRECTORY)
        .map(|number| tag(&format!("k{number}"), ""))
        .collect();
    let refused = store.tag_directory(&id, &many).await;
    assert_eq!(refusal(refused), Refusal::TooManyTags(TAGS_PER_DIRECTORY));
    assert_eq!(store.directory_tags(&id).await.unwrap().len(), 2);
}

pub(crate) async fn a_person_of_the_directory_is_adopted_changed_and_forgotten(store: Store) {
    let id = directory(&store, "acme").await;
    let outsider = new_person("outsider");
    store
        .adopt_person(&id, &outsider, PersonStage::Registered, 5)
        .await
        .unwrap();
    let found = store.person(&id, "Outsider").await.unwrap().unwrap();
    assert_eq!(
        (found.stage, found.registered_at),
        (PersonStage::Registered, Some(5))
    );
    let mut other = new_person("outsider");
    other.mail = "somebody@else.example".to_owned();
    for (person, at) in [(&other, 6), (&outsider, 7)] {
        store
            .adopt_person(&id, person, PersonStage::Created, at)
            .await
            .unwrap();
    }
    let same = store.person(&id, "outsider").await.unwrap().unwrap();
    assert_eq!(same, found, "who is written down stays");
    let username = name("OUTSIDER");
    store
        .change_person(&id, &username, ("Out", "Sider", "new@example.com"))
        .await
        .unwrap();
    let changed = store.person(&id, "outsider").await.unwrap().unwrap();
    assert_eq!(changed.mail, "new@example.com");
    let made = store
        .create_workspace(&new_workspace(3, &id, "outsider"), 8)
        .await
        .unwrap();
    let refused = store.forget_person(&id, &username).await;
    let workspace: WorkspaceId = made.id.clone();
    assert_eq!(
        refusal(refused),
        Refusal::PersonInUse {
            username: "OUTSIDER".to_owned(),
            workspace
        }
    );
    let gone = WorkspaceReport {
        state: WorkspaceState::Terminated,
        progress_text: String::new(),
        progress_percent: 100,
        fault: None,
        image: None,
    };
    store.report_workspace(&made, &gone, 9).await.unwrap();
    for _ in 0..2 {
        store.forget_person(&id, &username).await.unwrap();
    }
    assert_eq!(store.person(&id, "outsider").await.unwrap(), None);
    assert!(store.person(&id, "mary").await.unwrap().is_some());
}

pub(crate) async fn a_call_with_a_token_is_carried_out_once(store: Store) {
    let request = RequestToken {
        account_id: ACCOUNT,
        operation: "CreateUser",
        token: "t-1",
        digest: "first",
    };
    let take =
        async |request: RequestToken<'_>, now| store.take_token(&request, now).await.unwrap();
    assert_eq!(take(request, 1).await, TokenStanding::Fresh);
    assert_eq!(take(request, 2).await, TokenStanding::UnderWay);
    store.end_token(&request, None).await.unwrap();
    assert_eq!(take(request, 3).await, TokenStanding::Fresh);
    store.end_token(&request, Some("{}")).await.unwrap();
    assert_eq!(
        take(request, 4).await,
        TokenStanding::Answered("{}".to_owned())
    );
    let other = RequestToken {
        digest: "second",
        ..request
    };
    assert_eq!(take(other, 5).await, TokenStanding::Other);
    for different in [
        RequestToken {
            account_id: "999988887777",
            ..request
        },
        RequestToken {
            operation: "DeleteUser",
            ..request
        },
        RequestToken {
            token: "t-2",
            ..request
        },
    ] {
        assert_eq!(take(different, 6).await, TokenStanding::Fresh);
    }
    let unfinished = RequestToken {
        token: "t-2",
        ..request
    };
    assert_eq!(take(unfinished, 60_000).await, TokenStanding::UnderWay);
    assert_eq!(take(unfinished, 60_007).await, TokenStanding::Fresh);
    let later = 8 * 3600 * 1000 + 4;
    assert_eq!(take(other, later).await, TokenStanding::Fresh);
}
