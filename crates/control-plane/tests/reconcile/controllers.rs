//! Controllers that are lost for good: made anew from the other one, whichever it was; a lost domain is never founded again.

use std::collections::BTreeMap;

use drivers::{
    compute::{Compute, IdMap, InstanceSpec},
    directory::Directory,
};
use model::{fault::FaultCode, id::DirectoryId, state::DirectoryStage};

use crate::{
    rig::{Rig, new_person},
    wire::Moment,
};

/// An instance as a backup brings it back.
fn spec(name: &str) -> InstanceSpec {
    InstanceSpec {
        name: name.to_owned(),
        image: "directory-controller".to_owned(),
        vcpu: 1,
        memory_bytes: 1 << 30,
        root_bytes: 1 << 30,
        id_map: IdMap {
            base: 900_000_000,
            size: 65536,
        },
        interfaces: Vec::new(),
        volumes: Vec::new(),
        zone: "local-1b".to_owned(),
        labels: BTreeMap::new(),
    }
}

async fn reason(rig: &Rig, directory: &DirectoryId) -> String {
    let row = rig.store.directory(directory).await.unwrap().unwrap();
    row.progress_text
}

#[tokio::test]
async fn each_controller_in_turn_is_made_anew_and_the_domain_stays() {
    let rig = Rig::new().await;
    let (directory, _, _running) = rig.in_use().await;
    let domain = rig.domain(&directory).await;
    let mary = rig.directory.person(&domain, "mary").await.unwrap();
    for lost in [0, 1, 0] {
        // Nothing can be made for a while, so that the trouble is seen.
        rig.compute.full_disk(true);
        rig.lose_controller(&domain, lost).await;
        rig.until_stage(&directory, DirectoryStage::Impaired).await;
        let name = domain.controllers[lost].instance.clone();
        rig.until("it says which one and what is done", async || {
            let text = reason(&rig, &directory).await;
            text.contains(&name) && text.contains(&domain.controllers[1 - lost].instance)
        })
        .await;
        rig.compute.full_disk(false);
        rig.until_stage(&directory, DirectoryStage::Active).await;
        assert_eq!(reason(&rig, &directory).await, "");
        let health = rig.directory.controllers(&domain).await;
        assert!(health.iter().all(|it| it.fault.is_none()), "{health:?}");
        assert_eq!(
            rig.directory.person(&domain, "mary").await.unwrap(),
            mary,
            "it is another domain"
        );
    }
    let events = rig.store.events(directory.as_str(), 20).await.unwrap();
    let impaired = events
        .iter()
        .filter(|event| event.message.starts_with("Impaired: "));
    assert_eq!(impaired.count(), 3, "{events:?}");
}

#[tokio::test]
async fn controllers_that_answer_and_were_cut_off_are_brought_in_line_while_the_directory_stays_active()
 {
    let rig = Rig::new().await;
    let (directory, _, _running) = rig.in_use().await;
    let domain = rig.domain(&directory).await;
    for index in [0, 1] {
        rig.directory.leave_incomplete(&domain, index);
    }
    rig.until("both are brought in line", async || {
        let health = rig.directory.controllers(&domain).await;
        health.iter().all(|it| it.complete)
    })
    .await;
    rig.until_stage(&directory, DirectoryStage::Active).await;
    let events = rig.store.events(directory.as_str(), 20).await.unwrap();
    let stages = events
        .iter()
        .map(|event| event.message.split(':').next().unwrap());
    assert!(
        stages.clone().all(|stage| stage != "Impaired"),
        "{events:?}"
    );
}

#[tokio::test]
async fn a_domain_of_which_no_copy_is_left_is_told_and_never_founded_again() {
    let rig = Rig::new().await;
    let (directory, _, running) = rig.in_use().await;
    let domain = rig.domain(&directory).await;
    running.kill().await;
    for index in [0, 1] {
        rig.lose_controller(&domain, index).await;
    }
    let _running = rig.start(Moment::Never);
    rig.until_stage(&directory, DirectoryStage::Failed).await;
    let row = rig.store.directory(&directory).await.unwrap().unwrap();
    let fault = row.fault.unwrap();
    assert_eq!(fault.code, FaultCode::ControllerMissing);
    assert!(fault.remedy.contains("backup"), "{fault:?}");
    assert!(
        rig.compute
            .instances()
            .await
            .unwrap()
            .iter()
            .all(|it| !it.name.starts_with("dc")),
        "something was made in its place"
    );
    // A restored controller is enough: the other one is made from it.
    rig.directory.restore_controller(&domain, 1);
    let restored = spec(&domain.controllers[1].instance);
    rig.compute.ensure_instance(&restored).await.unwrap();
    rig.until_stage(&directory, DirectoryStage::Active).await;
    let mary = rig.directory.person(&domain, "mary").await.unwrap();
    assert!(mary.is_some(), "it is another domain");
}

#[tokio::test]
async fn people_are_added_while_a_controller_is_lost_and_none_can_be_made() {
    let rig = Rig::new().await;
    let (directory, _, running) = rig.in_use().await;
    let domain = rig.domain(&directory).await;
    rig.compute.full_disk(true);
    rig.lose_controller(&domain, 0).await;
    rig.store
        .add_people(&directory, &[new_person("john", false)], &[], 4)
        .await
        .unwrap();
    running.cloud.wake_all();
    rig.until("john is in the directory", async || {
        let john = rig.directory.person(&domain, "john").await;
        john.is_ok_and(|it| it.is_some())
    })
    .await;
    rig.until("the fault says which controller and why", async || {
        let row = rig.store.directory(&directory).await.unwrap().unwrap();
        row.stage == DirectoryStage::Impaired
            && row.fault.is_some_and(|fault| {
                fault.code == FaultCode::NoRoom
                    && fault.message.contains(&domain.controllers[0].instance)
            })
    })
    .await;
    rig.compute.full_disk(false);
    rig.until_stage(&directory, DirectoryStage::Active).await;
}

/// Loses a controller of a directory in use, cuts its replacement off at the moment, and lets another run end it. Returns
/// how many calls were made up to the cut.
async fn replacement(lost: usize, moment: Moment) -> usize {
    let rig = Rig::new().await;
    let (directory, _, running) = rig.in_use().await;
    let domain = rig.domain(&directory).await;
    running.kill().await;
    let mary = rig.directory.person(&domain, "mary").await.unwrap();
    rig.lose_controller(&domain, lost).await;
    let whole = async || {
        let row = rig.store.directory(&directory).await.unwrap().unwrap();
        let health = rig.directory.controllers(&domain).await;
        row.stage == DirectoryStage::Active && health.iter().all(|it| it.fault.is_none())
    };
    let first = rig.start(moment);
    tokio::select! {
        () = first.wire.cut.cancelled() => {}
        () = rig.until("both controllers answer", whole) => {}
    }
    let calls = first.wire.calls();
    first.kill().await;
    let again = rig.start(Moment::Never);
    rig.until("both controllers answer", whole).await;
    again.kill().await;
    assert_eq!(
        rig.directory.person(&domain, "mary").await.unwrap(),
        mary,
        "{lost} lost, killed {moment:?}: it is another domain"
    );
    calls
}

/// The founder's replacement; the other one's has the same calls. What is seen before a call is what the one before it left.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_replacement_killed_at_every_call_keeps_the_domain() {
    let calls = replacement(0, Moment::Never).await;
    let moments: Vec<_> = (1..=calls).map(Moment::After).collect();
    for several in moments.chunks(8) {
        let told = several.iter().map(|moment| replacement(0, *moment));
        futures::future::join_all(told).await;
    }
}
