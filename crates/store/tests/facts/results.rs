//! Facts about writing what was found.

use model::{
    fault::{Fault, FaultCode},
    id::NetworkInterfaceId,
    state::{DirectoryStage, WorkspaceAction, WorkspaceState},
};
use store::{InterfaceWish, MANAGEMENT, Store, StoreError, WorkspaceReport};

use super::{directory, name, new_workspace, workspace};

fn report(state: WorkspaceState) -> WorkspaceReport {
    WorkspaceReport {
        state,
        progress_text: "text".to_owned(),
        progress_percent: 40,
        fault: None,
        image: None,
    }
}

pub(crate) async fn an_older_result_is_dropped(store: Store) {
    let seen = workspace(&store).await;
    let fault = Fault::new(FaultCode::NoRoom, "the disk is full", "make room");
    let error = WorkspaceReport {
        fault: Some(fault.clone()),
        ..report(WorkspaceState::Error)
    };
    assert!(store.report_workspace(&seen, &error, 3).await.unwrap());
    let row = store.workspace(&seen.id).await.unwrap().unwrap();
    assert_eq!(
        (row.fault, row.progress_percent, row.ready_at),
        (Some(fault), 40, None)
    );
    store
        .request_workspace(&seen.id, WorkspaceAction::Terminate, 4)
        .await
        .unwrap();
    assert!(
        !store
            .report_workspace(&seen, &report(WorkspaceState::Available), 5)
            .await
            .unwrap()
    );
    assert!(!store.bury_workspace(&seen, 5).await.unwrap());
    let row = store.workspace(&seen.id).await.unwrap().unwrap();
    assert_eq!((row.state, row.fault), (WorkspaceState::Terminating, None));
}

pub(crate) async fn available_invites_once(store: Store) {
    let seen = workspace(&store).await;
    for now in 3..6 {
        assert!(
            store
                .report_workspace(&seen, &report(WorkspaceState::Available), now)
                .await
                .unwrap()
        );
    }
    let mails = store.mails(10).await.unwrap();
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].workspace_id, seen.id);
    assert_eq!(
        store.workspace(&seen.id).await.unwrap().unwrap().ready_at,
        Some(3)
    );
    // Who has registered gets none by itself (REG-05).
    let directory = directory(&store, "other").await;
    let second = store
        .create_workspace(&new_workspace(2, &directory, "mary"), 7)
        .await
        .unwrap();
    store
        .person_created(&directory, &name("mary"))
        .await
        .unwrap();
    store
        .person_registered(&directory, &name("mary"), ("Marie", "Major"), 8)
        .await
        .unwrap();
    assert!(
        store
            .report_workspace(&second, &report(WorkspaceState::Available), 9)
            .await
            .unwrap()
    );
    assert_eq!(store.mails(10).await.unwrap().len(), 1);
    assert_eq!(
        store
            .person(&directory, "MARY")
            .await
            .unwrap()
            .unwrap()
            .first_name,
        "Marie"
    );
}

pub(crate) async fn a_tombstone_frees_what_it_held(store: Store) {
    let first = workspace(&store).await;
    let wish = |number: u8, owner| InterfaceWish {
        network: MANAGEMENT,
        range: "172.31.0.0/16".parse().unwrap(),
        first: 10,
        owner,
        id: NetworkInterfaceId::from_random([number; 24]),
    };
    store
        .ensure_interface(&wish(1, first.id.as_str()))
        .await
        .unwrap();
    let row = store.workspace(&first.id).await.unwrap().unwrap();
    assert_eq!(row.management_address.unwrap().to_string(), "172.31.0.10");
    assert_eq!((row.subnet, row.address), (None, None));
    let seen = store
        .request_workspace(&first.id, WorkspaceAction::Terminate, 3)
        .await
        .unwrap();
    assert!(store.bury_workspace(&seen, 4).await.unwrap());
    let tomb = store.workspace(&first.id).await.unwrap().unwrap();
    assert_eq!(
        (tomb.state, tomb.management_address),
        (WorkspaceState::Terminated, None)
    );
    assert!(store.workspace_keys().await.unwrap().is_empty());
    let next = store
        .create_workspace(&new_workspace(2, &first.directory_id, "mary"), 5)
        .await
        .unwrap();
    assert_eq!(next.id_map, first.id_map);
    assert!(store.workspace(&first.id).await.unwrap().is_some());
}

pub(crate) async fn keys_change_with_what_matters(store: Store) {
    let seen = workspace(&store).await;
    let key = async || store.workspace_keys().await.unwrap().remove(0).key;
    let directory_key = async || store.directory_keys().await.unwrap().remove(0).key;
    let (first, first_directory) = (key().await, directory_key().await);
    store
        .report_workspace(&seen, &report(WorkspaceState::Pending), 3)
        .await
        .unwrap();
    assert_eq!(
        key().await,
        first,
        "a reconciler's own report is no reason to look again"
    );
    store
        .person_created(&seen.directory_id, &seen.username)
        .await
        .unwrap();
    let second = key().await;
    assert_ne!(second, first);
    assert_ne!(directory_key().await, first_directory);
    let row = store.directory(&seen.directory_id).await.unwrap().unwrap();
    assert!(
        store
            .report_directory(&row, DirectoryStage::Active, ("", 100), None, 4)
            .await
            .unwrap()
    );
    let third = key().await;
    assert_ne!(third, second);
    store
        .request_workspace(&seen.id, WorkspaceAction::Terminate, 5)
        .await
        .unwrap();
    assert_ne!(key().await, third);
    assert_eq!(
        store
            .directory(&seen.directory_id)
            .await
            .unwrap()
            .unwrap()
            .founded_at,
        Some(4)
    );
}

pub(crate) async fn addresses_are_unique_and_used_again(store: Store) {
    let wish = |number: u8| {
        let store = store.clone();
        async move {
            let owner = format!("owner{number}");
            let wish = InterfaceWish {
                network: "subnet-1",
                range: "10.0.1.0/28".parse().unwrap(),
                first: 10,
                owner: &owner,
                id: NetworkInterfaceId::from_random([number; 24]),
            };
            store.ensure_interface(&wish).await
        }
    };
    // .10 to .14 can be given; .15 is the broadcast address.
    let given = futures::future::join_all((1..=5).map(wish)).await;
    let mut addresses: Vec<_> = given
        .into_iter()
        .map(|interface| interface.unwrap().address.octets()[3])
        .collect();
    addresses.sort_unstable();
    assert_eq!(addresses, [10, 11, 12, 13, 14]);
    assert!(matches!(wish(6).await, Err(StoreError::UsedUp { .. })));
    let before = wish(3).await.unwrap();
    assert_eq!(
        wish(3).await.unwrap(),
        before,
        "asking again gives the same address"
    );
    store.forget_interfaces("owner3").await.unwrap();
    assert_eq!(wish(6).await.unwrap().address, before.address);
    assert_eq!(store.interfaces("owner6").await.unwrap().len(), 1);
}

pub(crate) async fn a_removed_directory_keeps_no_secret(store: Store) {
    let id = directory(&store, "acme").await;
    store.request_directory_removal(&id, 2).await.unwrap();
    let seen = store.directory(&id).await.unwrap().unwrap();
    assert!(store.bury_directory(&seen, 3).await.unwrap());
    let row = store.directory(&id).await.unwrap().unwrap();
    assert_eq!(
        (
            row.stage,
            row.sealed_administrator_password.as_str(),
            row.sealed_authority_key.as_str()
        ),
        (DirectoryStage::Deleted, "", "")
    );
    assert!(store.people(&id).await.unwrap().is_empty());
    assert!(store.directories().await.unwrap().is_empty());
    assert!(
        store
            .directory_by_code(&row.registration_code)
            .await
            .unwrap()
            .is_none()
    );
    // The name is free again.
    let mut again = super::new_directory("acme");
    again.id = model::id::DirectoryId::from_random([77; 24]);
    again.registration_code = model::registration_code::RegistrationCode::from_random(&[1; 10]);
    store.create_directory(&again, &[], &[], 4).await.unwrap();
}
