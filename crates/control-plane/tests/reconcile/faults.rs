//! Engines that are away, full, or without an image; things that change behind our back; very many at once.

use std::{
    net::Ipv4Addr,
    time::{Duration, Instant},
};

use agent_api::StartSession;
use drivers::{
    agent::Agents as _,
    compute::{Compute, Power},
};
use model::{
    fault::FaultCode,
    id::{DirectoryId, WorkspaceId},
    state::{DirectoryStage, WorkspaceAction, WorkspaceState},
};
use store::{Refusal, RequestError};

use crate::{
    rig::{Rig, Running, new_person, new_workspace},
    wire::Moment,
};

fn mary() -> Vec<String> {
    vec!["mary".to_owned()]
}

#[tokio::test]
async fn an_engine_that_is_away_is_named_and_waited_for() {
    let rig = Rig::new().await;
    rig.compute.unreachable(true);
    let (directory, workspaces) = rig.quick_setup(&mary()).await;
    let _running = rig.start(Moment::Never);
    let text = async || {
        rig.store
            .directory(&directory)
            .await
            .unwrap()
            .unwrap()
            .progress_text
    };
    rig.until("the directory waits for the engine", async || {
        text().await.contains("waiting for an engine")
    })
    .await;
    rig.compute.unreachable(false);
    rig.until_state(&workspaces[0], WorkspaceState::Available)
        .await;
    // Away again: what runs is not called broken, and the reason can be read.
    rig.compute.unreachable(true);
    rig.until("the WorkSpace says why", async || {
        rig.row(&workspaces[0])
            .await
            .progress_text
            .contains("does not answer")
    })
    .await;
    let row = rig.row(&workspaces[0]).await;
    assert_eq!((row.state, row.fault), (WorkspaceState::Available, None));
    rig.compute.unreachable(false);
    rig.until("all is well again", async || {
        rig.row(&workspaces[0]).await.progress_text.is_empty()
    })
    .await;
    rig.network.set_answering(false);
    rig.until("the network is named", async || {
        rig.row(&workspaces[0])
            .await
            .progress_text
            .contains("network")
    })
    .await;
    rig.network.set_answering(true);
    rig.until("all is well again", async || {
        rig.row(&workspaces[0]).await.progress_text.is_empty()
    })
    .await;
}

#[tokio::test]
async fn a_full_disk_is_told_leaves_nothing_and_is_got_over() {
    let rig = Rig::new().await;
    let (directory, _) = rig.quick_setup(&mary()).await;
    let running = rig.start(Moment::Never);
    rig.until_stage(&directory, DirectoryStage::Active).await;
    rig.store
        .add_people(&directory, &[new_person("john", false)], &[], 4)
        .await
        .unwrap();
    rig.compute.full_disk(true);
    let john = rig
        .store
        .create_workspace(&new_workspace(&directory, "john"), 5)
        .await
        .unwrap();
    running.cloud.wake_all();
    rig.until_state(&john.id, WorkspaceState::Error).await;
    let fault = rig.row(&john.id).await.fault.unwrap();
    assert_eq!(fault.code, FaultCode::NoRoom);
    assert!(fault.remedy.contains("make room"), "{fault:?}");
    let left = async || {
        rig.inventory()
            .await
            .into_iter()
            .filter(|line| line.contains(john.id.tail()))
            .collect::<Vec<_>>()
    };
    rig.until("nothing half-made is left", async || {
        left().await.is_empty()
    })
    .await;
    rig.compute.full_disk(false);
    rig.until_state(&john.id, WorkspaceState::Available).await;
    assert_eq!(rig.row(&john.id).await.fault, None);
}

#[tokio::test]
async fn a_missing_image_names_the_command_that_builds_it() {
    let rig = Rig::new().await;
    let (directory, _) = rig.quick_setup(&mary()).await;
    let running = rig.start(Moment::Never);
    rig.until_stage(&directory, DirectoryStage::Active).await;
    let mut wish = new_workspace(&directory, "john");
    wish.bundle_id = model::bundle::Bundle::find("standard-plus").unwrap().id();
    rig.store
        .add_people(&directory, &[new_person("john", false)], &[wish.clone()], 4)
        .await
        .unwrap();
    running.cloud.wake_all();
    rig.until_state(&wish.id, WorkspaceState::Error).await;
    let fault = rig.row(&wish.id).await.fault.unwrap();
    assert_eq!(fault.code, FaultCode::ImageMissing);
    assert!(
        fault
            .remedy
            .contains("cargo xtask image build desktop-plus"),
        "{fault:?}"
    );
    assert!(
        !rig.inventory()
            .await
            .iter()
            .any(|line| line.contains(wish.id.tail()))
    );
    rig.compute.add_image("desktop-plus", "recipe-plus");
    rig.until_state(&wish.id, WorkspaceState::Available).await;
    assert_eq!(rig.row(&wish.id).await.image, "recipe-plus");
}

/// A builder that notes each call, waits until it may go on, and then ends like `end`.
fn builder(rig: &mut Rig, end: &str) {
    let folder = rig.folder().display().to_string();
    let script = format!(
        "echo \"$1\" >>{folder}/calls; until [ -e {folder}/go ]; do sleep 0.02; done; {end}"
    );
    let words = ["/bin/sh", "-c", &script, "builder"];
    rig.image_builder = Some(words.map(str::to_owned).to_vec());
}

/// Asks for people with WorkSpaces of a Plus bundle, whose image is not there.
async fn plus(
    rig: &Rig,
    running: &Running,
    directory: &DirectoryId,
    names: &[&str],
) -> Vec<WorkspaceId> {
    let people: Vec<_> = names.iter().map(|name| new_person(name, false)).collect();
    let wishes: Vec<_> = names
        .iter()
        .map(|name| {
            let mut wish = new_workspace(directory, name);
            wish.bundle_id = model::bundle::Bundle::find("standard-plus").unwrap().id();
            wish
        })
        .collect();
    rig.store
        .add_people(directory, &people, &wishes, 4)
        .await
        .unwrap();
    running.cloud.wake_all();
    wishes.into_iter().map(|wish| wish.id).collect()
}

#[tokio::test]
async fn a_missing_image_is_built_once_for_all_who_wait_for_it() {
    let mut rig = Rig::new().await;
    builder(&mut rig, "true");
    let (directory, _) = rig.quick_setup(&mary()).await;
    let running = rig.start(Moment::Never);
    rig.until_stage(&directory, DirectoryStage::Active).await;
    let waiting = plus(&rig, &running, &directory, &["john", "jane"]).await;
    for id in &waiting {
        rig.until("it says what it waits for", async || {
            rig.row(id).await.progress_text == "building the image desktop-plus, minute 1"
        })
        .await;
        assert_eq!(rig.row(id).await.state, WorkspaceState::Pending);
    }
    rig.compute.add_image("desktop-plus", "recipe-plus");
    std::fs::write(rig.folder().join("go"), "").unwrap();
    for id in &waiting {
        rig.until_state(id, WorkspaceState::Available).await;
    }
    let calls = std::fs::read_to_string(rig.folder().join("calls")).unwrap();
    assert_eq!(calls, "desktop-plus\n");
}

#[tokio::test]
async fn a_failed_build_is_told_with_its_last_words_and_an_image_by_hand_ends_it() {
    let mut rig = Rig::new().await;
    builder(&mut rig, "echo no mirror answers >&2; exit 3");
    std::fs::write(rig.folder().join("go"), "").unwrap();
    let (directory, _) = rig.quick_setup(&mary()).await;
    let running = rig.start(Moment::Never);
    rig.until_stage(&directory, DirectoryStage::Active).await;
    let john = &plus(&rig, &running, &directory, &["john"]).await[0];
    rig.until_state(john, WorkspaceState::Error).await;
    let fault = rig.row(john).await.fault.unwrap();
    assert_eq!(fault.code, FaultCode::ImageMissing);
    assert!(fault.message.contains("no mirror answers"), "{fault:?}");
    assert!(fault.remedy.contains("image-desktop-plus.log"), "{fault:?}");
    rig.compute.add_image("desktop-plus", "recipe-plus");
    rig.until_state(john, WorkspaceState::Available).await;
    let calls = std::fs::read_to_string(rig.folder().join("calls")).unwrap();
    assert_eq!(calls, "desktop-plus\n", "it was not tried again at once");
}

#[tokio::test]
async fn lif_01_a_second_workspace_for_the_same_person_is_refused() {
    let rig = Rig::new().await;
    let (directory, workspaces) = rig.quick_setup(&mary()).await;
    let refused = rig
        .store
        .create_workspace(&new_workspace(&directory, "Mary"), 5)
        .await
        .unwrap_err();
    assert!(
        matches!(&refused, RequestError::Refused(Refusal::PersonHasWorkspace { workspace, .. }) if *workspace == workspaces[0]),
        "{refused}"
    );
}

#[tokio::test]
async fn a_desktop_stopped_behind_our_back_is_started_again() {
    let rig = Rig::new().await;
    let (_, workspaces) = rig.quick_setup(&mary()).await;
    let _running = rig.start(Moment::Never);
    rig.until_state(&workspaces[0], WorkspaceState::Available)
        .await;
    rig.compute
        .stop(workspaces[0].as_str(), Duration::ZERO)
        .await
        .unwrap();
    let power = async || {
        rig.compute
            .instance(workspaces[0].as_str())
            .await
            .unwrap()
            .unwrap()
            .power
    };
    rig.until("it runs again", async || power().await == Power::Running)
        .await;
    rig.until_state(&workspaces[0], WorkspaceState::Available)
        .await;
}

#[tokio::test]
async fn a_silent_agent_is_told_and_its_answer_ends_the_error() {
    let rig = Rig::new().await;
    let (_, workspaces) = rig.quick_setup(&mary()).await;
    rig.agents.set_silent(workspaces[0].as_str(), true);
    let _running = rig.start(Moment::Never);
    rig.until_state(&workspaces[0], WorkspaceState::Error).await;
    assert_eq!(
        rig.row(&workspaces[0]).await.fault.unwrap().code,
        FaultCode::AgentSilent
    );
    rig.agents.set_silent(workspaces[0].as_str(), false);
    rig.until_state(&workspaces[0], WorkspaceState::Available)
        .await;
}

#[tokio::test]
async fn a_crashed_session_is_told_of_until_another_runs() {
    let rig = Rig::new().await;
    let (_, workspaces) = rig.quick_setup(&mary()).await;
    let id = &workspaces[0];
    let _running = rig.start(Moment::Never);
    rig.until_state(id, WorkspaceState::Available).await;
    let sign_in = async || {
        let request = StartSession {
            username: "mary".to_owned(),
            password: "Secret-1234".to_owned(),
            width: 1280,
            height: 720,
            sign_in: String::new(),
        };
        let started = rig
            .agents
            .start_session(Ipv4Addr::LOCALHOST, id.as_str(), &request);
        started.await.unwrap();
    };
    sign_in().await;
    let why = "the X server was ended by signal 9";
    rig.agents.crash(id.as_str(), why, 1_794_230_400_000);
    rig.until("the crash is told", async || {
        !rig.row(id).await.progress_text.is_empty()
    })
    .await;
    let row = rig.row(id).await;
    assert_eq!(
        row.progress_text,
        "the desktop session of mary ended unexpectedly at 2026-11-09 13:20:00 UTC (the X server was ended by signal 9); \
         signing in starts a new one"
    );
    assert_eq!((row.state, row.fault), (WorkspaceState::Available, None));
    sign_in().await;
    rig.until("a session that runs ends the remark", async || {
        rig.row(id).await.progress_text.is_empty()
    })
    .await;
}

#[tokio::test]
async fn stop_and_start_keep_everything_and_a_lost_volume_is_never_replaced() {
    let rig = Rig::new().await;
    let (_, workspaces) = rig.quick_setup(&mary()).await;
    let id = &workspaces[0];
    let running = rig.start(Moment::Never);
    rig.until_state(id, WorkspaceState::Available).await;
    let before = rig.row(id).await;
    rig.store
        .request_workspace(id, WorkspaceAction::Stop, 5)
        .await
        .unwrap();
    running.cloud.wake_all();
    rig.until_state(id, WorkspaceState::Stopped).await;
    rig.store
        .request_workspace(id, WorkspaceAction::Start, 6)
        .await
        .unwrap();
    running.cloud.wake_all();
    rig.until_state(id, WorkspaceState::Available).await;
    let after = rig.row(id).await;
    assert_eq!(
        (after.address, after.management_address, after.id_map),
        (before.address, before.management_address, before.id_map)
    );
    rig.compute.remove_instance(id.as_str()).await.unwrap();
    rig.compute
        .remove_volume(&format!("home-{}", id.tail()))
        .await
        .unwrap();
    rig.until_state(id, WorkspaceState::Error).await;
    assert_eq!(
        rig.row(id).await.fault.unwrap().code,
        FaultCode::UserVolumeMissing
    );
    assert!(
        rig.compute
            .volume(&format!("home-{}", id.tail()))
            .await
            .unwrap()
            .is_none()
    );
}

#[tokio::test]
async fn a_controller_that_does_not_answer_impairs_the_directory_and_its_return_mends_it() {
    let rig = Rig::new().await;
    let (directory, _) = rig.quick_setup(&mary()).await;
    let running = rig.start(Moment::Never);
    rig.until_stage(&directory, DirectoryStage::Active).await;
    let row = rig.store.directory(&directory).await.unwrap().unwrap();
    let domain = control_plane::reconcile::directory::domain(&running.cloud, &row)
        .await
        .unwrap()
        .unwrap();
    assert!(
        rig.directory.is_administrator(&domain, "mary"),
        "the first person administers the directory"
    );
    rig.compute
        .stop(&domain.controllers[1].instance, Duration::ZERO)
        .await
        .unwrap();
    rig.directory.stop_controller(&domain, 1, true);
    rig.until_stage(&directory, DirectoryStage::Impaired).await;
    let reason = rig
        .store
        .directory(&directory)
        .await
        .unwrap()
        .unwrap()
        .progress_text;
    assert!(
        reason.contains(&domain.controllers[1].instance) || reason.contains("controller"),
        "{reason}"
    );
    rig.directory.stop_controller(&domain, 1, false);
    rig.until_stage(&directory, DirectoryStage::Active).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_at_once_become_available_and_share_nothing() {
    let rig = Rig::new().await;
    let usernames: Vec<_> = (0..50).map(|number| format!("user{number}")).collect();
    let begin = Instant::now();
    let (_, workspaces) = rig.quick_setup(&usernames).await;
    let _running = rig.start(Moment::Never);
    for id in &workspaces {
        rig.until_state(id, WorkspaceState::Available).await;
    }
    eprintln!(
        "fifty were available after {} ms",
        begin.elapsed().as_millis()
    );
    let mut addresses = Vec::new();
    for id in &workspaces {
        let row = rig.row(id).await;
        addresses.extend([row.address.unwrap(), row.management_address.unwrap()]);
    }
    addresses.sort_unstable();
    addresses.dedup();
    assert_eq!(addresses.len(), 100);
    assert_eq!(rig.store.mails(100).await.unwrap().len(), 50);
}
