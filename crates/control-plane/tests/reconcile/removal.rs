//! WorkSpaces that are removed although much around them is missing, and launches that are taken back.

use control_plane::reconcile::directory::{ConnectionRequest, DirectoryRequest};
use model::{
    fault::FaultCode,
    id::{DirectoryId, NetworkInterfaceId, SubnetId, VpcId, WorkspaceId},
    state::{DirectoryStage, WorkspaceAction, WorkspaceState},
};
use network_model::{Fresh, Limits, Making, Tags, VpcWish};
use store::{InterfaceWish, StoreError};

use crate::{
    rig::{ACCOUNT, Rig, Running, corp, new_person, new_workspace},
    wire::Moment,
};

async fn terminate(rig: &Rig, running: &Running, id: &WorkspaceId) {
    rig.store
        .request_workspace(id, WorkspaceAction::Terminate, 5)
        .await
        .unwrap();
    running.cloud.wake_all();
}

async fn is_gone(rig: &Rig, id: &WorkspaceId) -> bool {
    let held = rig.inventory().await;
    !held.iter().any(|line| line.contains(id.tail()))
}

#[tokio::test]
async fn a_directory_whose_domain_is_lost_is_cleared() {
    let rig = Rig::new().await;
    let (directory, mary, running) = rig.in_use().await;
    let domain = rig.domain(&directory).await;
    running.kill().await;
    for index in [0, 1] {
        rig.lose_controller(&domain, index).await;
    }
    let running = rig.start(Moment::Never);
    rig.until_stage(&directory, DirectoryStage::Failed).await;
    assert_eq!(rig.row(&mary).await.state, WorkspaceState::Available);
    terminate(&rig, &running, &mary).await;
    rig.until_state(&mary, WorkspaceState::Terminated).await;
    assert!(is_gone(&rig, &mary).await);
    rig.store
        .request_directory_removal(&directory, 6)
        .await
        .unwrap();
    running.cloud.wake_all();
    rig.until_stage(&directory, DirectoryStage::Deleted).await;
    assert_eq!(rig.inventory().await, Vec::<String>::new());
}

#[tokio::test]
async fn an_account_waits_for_the_only_copy_of_its_domain_while_that_is_silent() {
    let rig = Rig::new().await;
    let (directory, mary, running) = rig.in_use().await;
    let domain = rig.domain(&directory).await;
    running.kill().await;
    rig.directory.set_answering(false);
    // Nothing is made in the place of the lost one meanwhile.
    rig.compute.full_disk(true);
    rig.lose_controller(&domain, 1).await;
    let running = rig.start(Moment::Never);
    terminate(&rig, &running, &mary).await;
    rig.until("everything but the account is gone", async || {
        is_gone(&rig, &mary).await
    })
    .await;
    rig.until("the directory is named", async || {
        rig.row(&mary).await.progress_text.contains("directory")
    })
    .await;
    assert_eq!(rig.row(&mary).await.state, WorkspaceState::Terminating);
    rig.directory.set_answering(true);
    rig.until_state(&mary, WorkspaceState::Terminated).await;
    assert!(!rig.machine_exists(&directory, &mary).await);
}

#[tokio::test]
async fn a_workspace_whose_directory_never_got_a_network_is_removed() {
    let rig = Rig::new().await;
    let connection = ConnectionRequest {
        dns_addresses: Vec::new(),
        username: "connector".to_owned(),
        password: "Connector-Secret 9".to_owned(),
    };
    let request = DirectoryRequest {
        connection: Some(connection),
        ..corp()
    };
    let (_, workspaces) = rig.ask_for(request, &["mary".to_owned()]).await;
    let running = rig.start(Moment::Never);
    rig.until("it waits for the directory", async || {
        let row = rig.row(&workspaces[0]).await;
        row.progress_text.contains("waiting for the directory")
    })
    .await;
    terminate(&rig, &running, &workspaces[0]).await;
    rig.until_state(&workspaces[0], WorkspaceState::Terminated)
        .await;
}

/// Gives away every address of the directory's subnets from this place on.
async fn fill_subnets(rig: &Rig, directory: &DirectoryId, first: u32) {
    let row = rig.store.directory(directory).await.unwrap().unwrap();
    let network = rig.store.directory_network(&row).await.unwrap().unwrap();
    for subnet in &network.subnets {
        for number in 0.. {
            let owner = format!("other-{number}");
            let wish = InterfaceWish {
                network: subnet.id.as_str(),
                range: subnet.range,
                first,
                owner: &owner,
                id: NetworkInterfaceId::from_random(control_plane::cloud::random()),
            };
            match rig.store.ensure_interface(&wish).await {
                Ok(_) => {}
                Err(StoreError::UsedUp { .. }) => break,
                Err(error) => panic!("{error}"),
            }
        }
    }
}

#[tokio::test]
async fn a_workspace_that_got_no_address_is_removed_while_there_is_none() {
    let rig = Rig::new().await;
    let (directory, _) = rig.quick_setup(&["mary".to_owned()]).await;
    let running = rig.start(Moment::Never);
    rig.until_stage(&directory, DirectoryStage::Active).await;
    fill_subnets(&rig, &directory, 20).await;
    let wish = new_workspace(&directory, "john");
    let john = wish.id.clone();
    rig.store
        .add_people(&directory, &[new_person("john", false)], &[wish], 4)
        .await
        .unwrap();
    running.cloud.wake_all();
    rig.until_state(&john, WorkspaceState::Error).await;
    let fault = rig.row(&john).await.fault.unwrap();
    assert_eq!(fault.code, FaultCode::NoRoom, "{fault:?}");
    terminate(&rig, &running, &john).await;
    rig.until_state(&john, WorkspaceState::Terminated).await;
}

/// A VPC of the account with places for two directories: a subnet in each zone for either.
async fn vpc(rig: &Rig) -> (VpcId, [Vec<SubnetId>; 2]) {
    let mut loaded = rig.store.account_network(ACCOUNT).await.unwrap();
    let zones = ["local-1a".to_owned(), "local-1b".to_owned()];
    let mut fresh = Fresh::of([7; 32]);
    let mut making = Making {
        now: 1,
        fresh: &mut fresh,
        zones: &zones,
        management: None,
        limits: Limits::LIFTED,
    };
    let wish = VpcWish {
        cidr: "10.40.0.0/16",
        ..VpcWish::default()
    };
    let network = &mut loaded.network;
    let vpc = network.create_vpc(wish, &mut making).unwrap();
    let places = [1, 3].map(|first| {
        let made = zones.iter().zip(first..).map(|(zone, number)| {
            let range = format!("10.40.{number}.0/24");
            let made = network.create_subnet(&vpc, &range, Some(zone), Tags::new(), &mut making);
            made.unwrap().parse().unwrap()
        });
        made.collect()
    });
    assert!(rig.store.save_network(&loaded).await.unwrap());
    (vpc.parse().unwrap(), places)
}

#[tokio::test]
async fn of_two_directories_that_leave_a_network_at_the_same_moment_nothing_stays_in_the_engine() {
    let rig = Rig::new().await;
    let (vpc, places) = vpc(&rig).await;
    let mut directories = Vec::new();
    for (name, subnets) in ["corp", "other"].into_iter().zip(places) {
        let domain = format!("{name}.example.com").parse().unwrap();
        let short_name = name.to_uppercase().parse().unwrap();
        let request = DirectoryRequest {
            place: Some((vpc.clone(), subnets)),
            ..DirectoryRequest::new(ACCOUNT, domain, short_name)
        };
        directories.push(rig.ask_for(request, &[]).await.0);
    }
    let running = rig.start(Moment::Never);
    for directory in &directories {
        rig.until_stage(directory, DirectoryStage::Active).await;
    }
    running.kill().await;
    assert!(rig.network.vpc_spec(&vpc).is_some());
    for directory in &directories {
        let removal = rig.store.request_directory_removal(directory, 6);
        removal.await.unwrap();
    }
    let _running = rig.start(Moment::Never);
    for directory in &directories {
        rig.until_stage(directory, DirectoryStage::Deleted).await;
    }
    assert!(rig.network.vpc_spec(&vpc).is_none(), "its router is left");
}

#[tokio::test]
async fn a_directory_whose_controllers_got_no_addresses_is_removed_while_there_are_none() {
    let rig = Rig::new().await;
    let (vpc, [subnets, _]) = vpc(&rig).await;
    let request = DirectoryRequest {
        place: Some((vpc, subnets)),
        ..corp()
    };
    let (directory, _) = rig.ask_for(request, &[]).await;
    fill_subnets(&rig, &directory, 4).await;
    let running = rig.start(Moment::Never);
    rig.until_stage(&directory, DirectoryStage::Failed).await;
    let row = rig.store.directory(&directory).await.unwrap().unwrap();
    assert_eq!(row.fault.unwrap().code, FaultCode::NoRoom);
    rig.store
        .request_directory_removal(&directory, 6)
        .await
        .unwrap();
    running.cloud.wake_all();
    rig.until_stage(&directory, DirectoryStage::Deleted).await;
    assert_eq!(rig.inventory().await, Vec::<String>::new());
}

/// More calls than a directory's look, a launch that fails and its taking back make.
const CALLS: usize = 120;

#[tokio::test]
async fn a_launch_that_is_taken_back_does_not_show_a_removal() {
    let rig = Rig::new().await;
    let (directory, _) = rig.quick_setup(&["mary".to_owned()]).await;
    let running = rig.start(Moment::Never);
    rig.until_stage(&directory, DirectoryStage::Active).await;
    running.kill().await;
    rig.compute.full_disk(true);
    let wish = new_workspace(&directory, "john");
    let john = wish.id.clone();
    rig.store
        .add_people(&directory, &[new_person("john", false)], &[wish], 4)
        .await
        .unwrap();
    for number in 1..=CALLS {
        let running = rig.start(Moment::Before(number));
        running.wire.cut.cancelled().await;
        let state = rig.row(&john).await.state;
        assert!(
            matches!(state, WorkspaceState::Pending | WorkspaceState::Error),
            "{state:?} at call {number}"
        );
        running.kill().await;
    }
    let row = rig.row(&john).await;
    assert_eq!(row.state, WorkspaceState::Error, "it never failed: {row:?}");
}
