//! Facts about writing what is wanted.

use model::state::{WorkspaceAction, WorkspaceState};
use store::{Refusal, RequestError, Store, Wanted, WorkspaceFilter, WorkspaceReport};

use super::{account, directory, name, new_directory, new_person, new_workspace, workspace};

fn refusal<T: std::fmt::Debug>(result: Result<T, RequestError>) -> Refusal {
    match result {
        Err(RequestError::Refused(refusal)) => refusal,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

pub(crate) async fn quick_setup_is_all_or_nothing(store: Store) {
    account(&store, None).await;
    let new = new_directory("acme");
    let stranger = new_workspace(1, &new.id, "nobody-asked-for");
    let refused = store
        .create_directory(&new, &[new_person("mary")], &[stranger], 1)
        .await
        .map(|_| ());
    assert_eq!(
        refusal(refused),
        Refusal::NoPerson("nobody-asked-for".to_owned())
    );
    assert!(store.directories().await.unwrap().is_empty());
    let workspaces = [
        new_workspace(1, &new.id, "mary"),
        new_workspace(2, &new.id, "john"),
    ];
    store
        .create_directory(
            &new,
            &[new_person("mary"), new_person("john")],
            &workspaces,
            1,
        )
        .await
        .unwrap();
    assert_eq!(
        store
            .workspaces(super::ACCOUNT, &WorkspaceFilter::default(), None, 10)
            .await
            .unwrap()
            .len(),
        2
    );
    let second_page = store
        .workspaces(
            super::ACCOUNT,
            &WorkspaceFilter::default(),
            Some(&workspaces[0].id.clone().min(workspaces[1].id.clone())),
            10,
        )
        .await
        .unwrap();
    assert_eq!(second_page.len(), 1);
    for (directory, bundle, found) in [
        (Some(new.id.clone()), None, 2),
        (Some("d-ffffffffff".parse().unwrap()), None, 0),
        (None, Some(workspaces[0].bundle_id.clone()), 2),
        (None, Some("wsb-nothing00".parse().unwrap()), 0),
    ] {
        let filter = WorkspaceFilter { directory, bundle };
        let page = store
            .workspaces(super::ACCOUNT, &filter, None, 10)
            .await
            .unwrap();
        assert_eq!(page.len(), found, "{filter:?}");
    }
}

pub(crate) async fn names_of_organisations_are_unique(store: Store) {
    directory(&store, "acme").await;
    let mut other = new_directory("other");
    other.organization = "ACME".parse().unwrap();
    assert_eq!(
        refusal(
            store
                .create_directory(&other, &[], &[], 2)
                .await
                .map(|_| ())
        ),
        Refusal::OrganizationTaken("ACME".to_owned())
    );
    other = new_directory("other");
    other.dns_name = "acme.example.com".parse().unwrap();
    assert!(matches!(
        refusal(
            store
                .create_directory(&other, &[], &[], 2)
                .await
                .map(|_| ())
        ),
        Refusal::DomainTaken(_)
    ));
}

pub(crate) async fn a_person_has_one_workspace(store: Store) {
    let first = workspace(&store).await;
    let second = store
        .create_workspace(&new_workspace(2, &first.directory_id, "MARY"), 3)
        .await;
    assert_eq!(
        refusal(second),
        Refusal::PersonHasWorkspace {
            username: "MARY".to_owned(),
            workspace: first.id.clone()
        }
    );
    assert_eq!(
        store
            .workspace_of(&first.directory_id, &name("mAry"))
            .await
            .unwrap()
            .unwrap()
            .id,
        first.id
    );
}

pub(crate) async fn adding_people_again_changes_nothing(store: Store) {
    let first = workspace(&store).await;
    let directory = &first.directory_id;
    let people = [new_person("mary"), new_person("john")];
    let wishes = [
        new_workspace(7, directory, "mary"),
        new_workspace(8, directory, "john"),
    ];
    let once = store
        .add_people(directory, &people, &wishes, 3)
        .await
        .unwrap();
    let twice = store
        .add_people(directory, &people, &wishes, 4)
        .await
        .unwrap();
    assert_eq!(once, twice);
    assert_eq!(once[0].id, first.id);
    let mut impostor = new_person("john");
    impostor.mail = "other@example.com".to_owned();
    assert!(matches!(
        refusal(store.add_people(directory, &[impostor], &[], 5).await),
        Refusal::PersonDiffers(_)
    ));
    assert_eq!(store.people(directory).await.unwrap().len(), 2);
}

pub(crate) async fn a_quota_is_kept(store: Store) {
    account(&store, Some(1)).await;
    let directory = directory(&store, "acme").await;
    store
        .add_people(&directory, &[new_person("john")], &[], 2)
        .await
        .unwrap();
    store
        .create_workspace(&new_workspace(1, &directory, "mary"), 3)
        .await
        .unwrap();
    assert_eq!(
        refusal(
            store
                .create_workspace(&new_workspace(2, &directory, "john"), 3)
                .await
        ),
        Refusal::QuotaReached {
            what: "WorkSpaces",
            limit: 1
        }
    );
}

pub(crate) async fn states_admit_or_refuse_actions(store: Store) {
    let fresh = workspace(&store).await;
    let refused = refusal(
        store
            .request_workspace(&fresh.id, WorkspaceAction::Reboot, 3)
            .await,
    );
    assert_eq!(
        refused,
        Refusal::WorkspaceState {
            id: fresh.id.clone(),
            state: WorkspaceState::Pending,
            action: WorkspaceAction::Reboot
        }
    );
    let report = WorkspaceReport {
        state: WorkspaceState::Available,
        progress_text: String::new(),
        progress_percent: 100,
        fault: None,
        image: Some("r1".to_owned()),
    };
    assert!(store.report_workspace(&fresh, &report, 4).await.unwrap());
    let rebuilt = store
        .request_workspace(&fresh.id, WorkspaceAction::Rebuild, 5)
        .await
        .unwrap();
    assert_eq!(
        (rebuilt.rebuilds, rebuilt.restarts, rebuilt.state),
        (1, 0, WorkspaceState::Rebuilding)
    );
    assert_eq!(
        (rebuilt.generation, rebuilt.image.as_str(), rebuilt.ready_at),
        (2, "r1", Some(4))
    );
    let gone = store
        .request_workspace(&fresh.id, WorkspaceAction::Terminate, 6)
        .await
        .unwrap();
    assert_eq!(
        (gone.wanted, gone.state),
        (Wanted::Gone, WorkspaceState::Terminating)
    );
    assert!(matches!(
        refusal(
            store
                .request_workspace(&super::workspace_id(99), WorkspaceAction::Stop, 7)
                .await
        ),
        Refusal::NoWorkspace(_)
    ));
}

pub(crate) async fn a_directory_in_use_is_not_removed(store: Store) {
    let workspace = workspace(&store).await;
    let refused = refusal(
        store
            .request_directory_removal(&workspace.directory_id, 3)
            .await,
    );
    assert_eq!(
        refused,
        Refusal::DirectoryInUse {
            id: workspace.directory_id.clone(),
            remaining: workspace.id.to_string()
        }
    );
    let seen = store
        .request_workspace(&workspace.id, WorkspaceAction::Terminate, 4)
        .await
        .unwrap();
    assert!(store.bury_workspace(&seen, 5).await.unwrap());
    store
        .request_directory_removal(&workspace.directory_id, 6)
        .await
        .unwrap();
    let late = store
        .create_workspace(&new_workspace(2, &workspace.directory_id, "mary"), 7)
        .await;
    assert!(matches!(refusal(late), Refusal::DirectoryStage { .. }));
}

pub(crate) async fn requests_at_once_get_different_places(store: Store) {
    let directory = directory(&store, "acme").await;
    let people: Vec<_> = (0..8)
        .map(|number| new_person(&format!("user{number}")))
        .collect();
    store.add_people(&directory, &people, &[], 2).await.unwrap();
    let requests = (0..8_u8).map(|number| {
        let (store, directory) = (store.clone(), directory.clone());
        async move {
            store
                .create_workspace(
                    &new_workspace(number, &directory, &format!("user{number}")),
                    3,
                )
                .await
                .unwrap()
                .id_map
        }
    });
    let mut places = futures::future::join_all(requests).await;
    places.sort_unstable();
    assert_eq!(places, (0..8).collect::<Vec<_>>());
    // The same person at the same moment: one wins, the others are told who has it.
    let twice = (20..24_u8).map(|number| {
        let (store, directory) = (store.clone(), directory.clone());
        async move {
            store
                .create_workspace(&new_workspace(number, &directory, "mary"), 3)
                .await
        }
    });
    let results = futures::future::join_all(twice).await;
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1);
    for refused in results.into_iter().filter(Result::is_err) {
        assert!(matches!(
            refusal(refused),
            Refusal::PersonHasWorkspace { .. }
        ));
    }
}

pub(crate) async fn a_launch_and_the_removal_of_its_directory_never_both_succeed(store: Store) {
    for (number, last) in ('a'..='l').enumerate() {
        let id = directory(&store, &format!("acm{last}")).await;
        let new = new_workspace(u8::try_from(number).unwrap(), &id, "mary");
        let (launch, removal) = futures::join!(
            store.create_workspace(&new, 2),
            store.request_directory_removal(&id, 2)
        );
        let (launched, removed) = (launch.is_ok(), removal.is_ok());
        assert!(launched != removed, "{launch:?} {removal:?}");
        match launched {
            true => drop(refusal(removal)),
            false => drop(refusal(launch)),
        }
    }
}
