//! Engines that are away, full, or without an image; things that change behind our back; very many at once.

use std::{
    net::Ipv4Addr,
    time::{Duration, Instant},
};

use agent_api::StartSession;
use control_plane::cloud::Pace;
use drivers::{
    agent::Agents as _,
    compute::{Compute, IdMap, InstanceSpec, Power},
};
use model::{
    engine_names,
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
async fn an_agent_that_takes_its_time_is_not_called_silent() {
    let rig = Rig::new().await;
    let (_, workspaces) = rig.quick_setup(&mary()).await;
    let id = &workspaces[0];
    rig.agents
        .set_thinking(id.as_str(), Duration::from_millis(3500));
    let _running = rig.start(Moment::Never);
    rig.until("it is available or called faulty", async || {
        let row = rig.row(id).await;
        row.state == WorkspaceState::Available || row.fault.is_some()
    })
    .await;
    assert_eq!(rig.row(id).await.fault, None);
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
    let (directory, _, _running) = rig.in_use().await;
    let domain = rig.domain(&directory).await;
    assert!(
        rig.directory.is_administrator(&domain, "mary"),
        "the first person administers the directory"
    );
    rig.compute
        .stop(&domain.controllers[1].instance, Duration::ZERO)
        .await
        .unwrap();
    rig.directory.stop_controller(&domain, 1, true);
    // What was written down, not what is: the controller is brought back between two looks.
    let was_impaired_and_said_why = async || {
        let events = rig.store.events(directory.as_str(), 20).await.unwrap();
        let impaired = format!("{}: ", DirectoryStage::Impaired.wire());
        events.iter().any(|event| {
            let reason = event.message.strip_prefix(&impaired);
            reason.is_some_and(|it| it.contains(&domain.controllers[1].instance))
        })
    };
    rig.until("it was impaired and said why", was_impaired_and_said_why)
        .await;
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

/// The names of the devices of a WorkSpace that the network engine knows.
fn devices(id: &WorkspaceId) -> [String; 2] {
    [0, 1].map(|interface| engine_names::host_device(id, interface))
}

#[tokio::test]
async fn a_network_that_is_slow_under_load_is_asked_again_and_nothing_is_called_failed() {
    let rig = Rig::new().await;
    let (directory, _) = rig.quick_setup(&mary()).await;
    let running = rig.start(Moment::Never);
    rig.until_stage(&directory, DirectoryStage::Active).await;
    let wish = new_workspace(&directory, "john");
    // More than the failures in a row that make a fault.
    rig.network.be_slow(Pace::default().attempts_max + 2);
    rig.store
        .add_people(
            &directory,
            &[new_person("john", false)],
            std::slice::from_ref(&wish),
            4,
        )
        .await
        .unwrap();
    running.cloud.wake_all();
    rig.until("john has a desktop or a fault", async || {
        let row = rig.row(&wish.id).await;
        row.state == WorkspaceState::Available || row.fault.is_some()
    })
    .await;
    assert_eq!(rig.row(&wish.id).await.fault, None);
}

#[tokio::test]
async fn who_waits_for_a_device_keeps_nobody_from_their_turn() {
    let mut rig = Rig::new().await;
    rig.at_once = 1;
    let usernames = ["mary".to_owned(), "john".to_owned()];
    let (_, workspaces) = rig.quick_setup(&usernames).await;
    for device in devices(&workspaces[0]) {
        rig.network.remove_device(&device);
    }
    let _running = rig.start(Moment::Never);
    rig.until("the first waits for its device", async || {
        let text = rig.row(&workspaces[0]).await.progress_text;
        text.contains("connecting the desktop")
    })
    .await;
    rig.until_state(&workspaces[1], WorkspaceState::Available)
        .await;
    for device in devices(&workspaces[0]) {
        rig.network.make_device(&device);
    }
    rig.until_state(&workspaces[0], WorkspaceState::Available)
        .await;
}

#[tokio::test]
async fn a_network_that_applies_nothing_is_named_and_the_desktop_is_not_blamed() {
    let rig = Rig::new().await;
    let (_, workspaces) = rig.quick_setup(&mary()).await;
    let id = &workspaces[0];
    let running = rig.start(Moment::Never);
    rig.until_state(id, WorkspaceState::Available).await;
    rig.network.set_applying(false);
    rig.agents.set_silent(id.as_str(), true);
    rig.until("the network or the desktop is blamed", async || {
        let row = rig.row(id).await;
        row.progress_text.contains("waiting for the network") || row.fault.is_some()
    })
    .await;
    let row = rig.row(id).await;
    assert_eq!((row.state, row.fault), (WorkspaceState::Available, None));
    rig.network.set_applying(true);
    rig.until_state(id, WorkspaceState::Error).await;
    assert_eq!(
        rig.row(id).await.fault.unwrap().code,
        FaultCode::AgentSilent
    );
    rig.agents.set_silent(id.as_str(), false);
    running.cloud.wake_all();
    rig.until_state(id, WorkspaceState::Available).await;
}

#[tokio::test]
async fn a_removal_while_the_directory_is_away_leaves_only_the_account_and_says_so() {
    let rig = Rig::new().await;
    let (directory, workspaces) = rig.quick_setup(&mary()).await;
    let id = &workspaces[0];
    let running = rig.start(Moment::Never);
    rig.until_state(id, WorkspaceState::Available).await;
    rig.directory.set_answering(false);
    rig.store
        .request_workspace(id, WorkspaceAction::Terminate, 5)
        .await
        .unwrap();
    running.cloud.wake_all();
    rig.until("everything but the account is gone", async || {
        let held = rig.inventory().await;
        !held.iter().any(|line| line.contains(id.tail()))
            && rig.network.port_of(&devices(id)[0]).is_none()
    })
    .await;
    rig.until("the directory is named", async || {
        rig.row(id).await.progress_text.contains("directory")
    })
    .await;
    assert_eq!(rig.row(id).await.state, WorkspaceState::Terminating);
    rig.directory.set_answering(true);
    rig.until_state(id, WorkspaceState::Terminated).await;
    assert!(!rig.machine_exists(&directory, id).await);
}

#[tokio::test]
async fn a_name_that_somebody_else_has_is_told_left_alone_and_got_over() {
    let rig = Rig::new().await;
    let (directory, _) = rig.quick_setup(&mary()).await;
    let running = rig.start(Moment::Never);
    rig.until_stage(&directory, DirectoryStage::Active).await;
    let (john, jane) = (
        new_workspace(&directory, "john"),
        new_workspace(&directory, "jane"),
    );
    let volume = engine_names::volume(&john.id);
    rig.compute.foreign_volume(&volume, true);
    rig.compute
        .ensure_instance(&foreign_instance(&jane.id))
        .await
        .unwrap();
    let people = [new_person("john", false), new_person("jane", false)];
    rig.store
        .add_people(&directory, &people, &[john.clone(), jane.clone()], 4)
        .await
        .unwrap();
    running.cloud.wake_all();
    for (wish, name) in [(&john, volume.as_str()), (&jane, jane.id.as_str())] {
        rig.until_state(&wish.id, WorkspaceState::Error).await;
        let fault = rig.row(&wish.id).await.fault.unwrap();
        assert_eq!(fault.code, FaultCode::NameTaken);
        assert!(
            fault.message.contains(name) && fault.remedy.contains("rename"),
            "{fault:?}"
        );
    }
    let instance = rig.compute.instance(jane.id.as_str()).await.unwrap();
    assert_eq!(
        instance.unwrap().labels,
        foreign_instance(&jane.id).labels,
        "what is not ours stays as it is"
    );
    rig.compute.foreign_volume(&volume, false);
    rig.compute.remove_instance(jane.id.as_str()).await.unwrap();
    for wish in [&john, &jane] {
        rig.until_state(&wish.id, WorkspaceState::Available).await;
        assert_eq!(rig.row(&wish.id).await.fault, None);
    }
}

/// An instance of the name that a WorkSpace's would have, made by somebody else.
fn foreign_instance(id: &WorkspaceId) -> InstanceSpec {
    InstanceSpec {
        name: engine_names::instance(id),
        image: "desktop".to_owned(),
        vcpu: 1,
        memory_bytes: 1 << 30,
        root_bytes: 1 << 30,
        id_map: IdMap {
            base: 1_000_000,
            size: 300_000,
        },
        interfaces: Vec::new(),
        volumes: Vec::new(),
        zone: "local-1a".to_owned(),
        labels: [("owner".to_owned(), "somebody else".to_owned())].into(),
    }
}
