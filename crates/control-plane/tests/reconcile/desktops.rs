//! What is asked of a desktop beside its bundle: other sizes, a rest while nobody works on it, maintenance.

use agent_api::StartSession;
use control_plane::cloud::now_ms;
use drivers::{
    agent::Agents as _,
    compute::{Compute, Power},
};
use model::{
    bundle::{BUNDLES, Changes},
    engine_names,
    id::WorkspaceId,
    running_mode::RunningMode,
    state::{WorkspaceAction, WorkspaceState},
};
use store::{Modification, Wanted};

use crate::{
    rig::{Rig, Running},
    wire::Moment,
};

const HOUR_MS: i64 = 3_600_000;

async fn with_mary() -> (Rig, WorkspaceId, Running) {
    let rig = Rig::new().await;
    let (_, workspaces) = rig.quick_setup(&["mary".to_owned()]).await;
    let running = rig.start(Moment::Never);
    let id = workspaces[0].clone();
    rig.until_state(&id, WorkspaceState::Available).await;
    (rig, id, running)
}

async fn modify(rig: &Rig, id: &WorkspaceId, modification: &Modification, at: i64) {
    // The reconciler may write at the same moment: then it is looked at again.
    rig.until("the modification is written", async || {
        let row = rig.row(id).await;
        rig.store
            .modify_workspace(&row, modification, at)
            .await
            .is_ok()
    })
    .await;
}

fn larger() -> Modification {
    Modification {
        running_mode: RunningMode::AlwaysOn,
        changes: Changes {
            compute_type: "PERFORMANCE".to_owned(),
            root_gib: 60,
            user_gib: 120,
        },
        restart: true,
    }
}

#[tokio::test]
async fn a_desktop_is_changed_with_one_restart_and_says_when_it_is_done() {
    let (rig, id, running) = with_mary().await;
    modify(&rig, &id, &larger(), now_ms()).await;
    running.cloud.wake_all();
    let done = async || {
        let row = rig.row(&id).await;
        row.state == WorkspaceState::Available && row.modifying.is_empty()
    };
    rig.until("the desktop is as it was wanted", done).await;
    let instance = rig
        .compute
        .instance(&engine_names::instance(&id))
        .await
        .unwrap()
        .unwrap();
    let wanted = BUNDLES[0].limits(&larger().changes);
    assert_eq!((instance.limits, instance.power), (wanted, Power::Running));
    assert_eq!(instance.labels["restarts"], "1");
    let volume = rig.compute.volume(&engine_names::volume(&id)).await;
    assert_eq!(volume.unwrap().unwrap().size_bytes, 120 << 30);

    // A rebuild takes the sizes along.
    rig.store
        .request_workspace(&id, WorkspaceAction::Rebuild, now_ms())
        .await
        .unwrap();
    running.cloud.wake_all();
    rig.until_state(&id, WorkspaceState::Available).await;
    let rebuilt = rig.compute.instance(&engine_names::instance(&id)).await;
    assert_eq!(rebuilt.unwrap().unwrap().limits, wanted);
}

#[tokio::test]
async fn a_volume_that_cannot_grow_in_use_grows_with_a_restart() {
    let (rig, id, running) = with_mary().await;
    rig.compute.grows_at_rest(true);
    let volume = Modification {
        running_mode: RunningMode::AlwaysOn,
        changes: Changes {
            user_gib: 120,
            ..Changes::default()
        },
        restart: false,
    };
    modify(&rig, &id, &volume, now_ms()).await;
    running.cloud.wake_all();
    let done = async || {
        let row = rig.row(&id).await;
        row.state == WorkspaceState::Available && row.modifying.is_empty()
    };
    rig.until("the desktop is as it was wanted", done).await;
    let volume = rig.compute.volume(&engine_names::volume(&id)).await;
    assert_eq!(volume.unwrap().unwrap().size_bytes, 120 << 30);
    assert_eq!(rig.row(&id).await.restarts, 1, "one restart, and no more");
}

#[tokio::test]
async fn a_stopped_desktop_is_changed_and_stays_stopped() {
    let (rig, id, running) = with_mary().await;
    rig.store
        .request_workspace(&id, WorkspaceAction::Stop, now_ms())
        .await
        .unwrap();
    running.cloud.wake_all();
    rig.until_state(&id, WorkspaceState::Stopped).await;
    modify(&rig, &id, &larger(), now_ms()).await;
    running.cloud.wake_all();
    let done = async || rig.row(&id).await.modifying.is_empty();
    rig.until("the desktop is as it was wanted", done).await;
    let row = rig.row(&id).await;
    assert_eq!((row.state, row.restarts), (WorkspaceState::Stopped, 0));
    let instance = rig.compute.instance(&engine_names::instance(&id)).await;
    let instance = instance.unwrap().unwrap();
    assert_eq!(instance.limits.vcpu, 2);
    assert_eq!(instance.power, Power::Stopped);
}

#[tokio::test]
async fn a_change_is_whole_wherever_the_control_plane_is_cut_off() {
    let (rig, id, running) = with_mary().await;
    running.kill().await;
    modify(&rig, &id, &larger(), now_ms()).await;
    let mut calls = 0;
    loop {
        calls += 1;
        let running = rig.start(Moment::Before(calls));
        let done = async || {
            let row = rig.row(&id).await;
            running.wire.cut.is_cancelled()
                || (row.state == WorkspaceState::Available && row.modifying.is_empty())
        };
        rig.until("it is done or cut off", done).await;
        let cut = running.wire.cut.is_cancelled();
        running.kill().await;
        if !cut {
            break;
        }
    }
    let instance = rig.compute.instance(&engine_names::instance(&id)).await;
    assert_eq!(instance.unwrap().unwrap().labels["restarts"], "1");
}

#[tokio::test]
async fn a_desktop_that_nobody_touches_stops_although_somebody_is_signed_in() {
    let (rig, id, running) = with_mary().await;
    let row = rig.row(&id).await;
    let request = StartSession {
        username: "mary".to_owned(),
        password: "irrelevant here".to_owned(),
        width: 800,
        height: 600,
        sign_in: String::new(),
    };
    rig.agents
        .start_session(row.management_address.unwrap(), id.as_str(), &request)
        .await
        .unwrap();
    // Signed in two hours ago, at work a minute ago.
    rig.agents.set_idle(id.as_str(), 60);
    let mode = Modification {
        running_mode: RunningMode::AutoStop { minutes: 60 },
        changes: Changes::default(),
        restart: false,
    };
    modify(&rig, &id, &mode, now_ms() - 2 * HOUR_MS).await;
    running.cloud.wake_all();
    let noted = async || rig.row(&id).await.input_at.is_some();
    rig.until("the last input is written down", noted).await;
    let row = rig.row(&id).await;
    assert_eq!(row.state, WorkspaceState::Available);
    assert!(row.stops_at().unwrap() > now_ms() + 50 * 60_000, "{row:?}");

    // Away for as long as it waits: the picture on a screen somewhere does not count.
    rig.agents.set_idle(id.as_str(), 3600);
    let seen = rig.row(&id).await;
    rig.store.note_input(&id, 1).await.unwrap();
    assert_eq!(
        rig.row(&id).await.input_at,
        seen.input_at,
        "time does not go back"
    );
    let short = Modification {
        running_mode: RunningMode::AutoStop { minutes: 1 },
        ..mode
    };
    modify(&rig, &id, &short, now_ms() - 2 * HOUR_MS).await;
    running.cloud.wake_all();
    rig.until("it rests", async || {
        rig.row(&id).await.wanted == Wanted::Stopped
    })
    .await;
    rig.until_state(&id, WorkspaceState::Stopped).await;
    let events = rig.store.events(id.as_str(), 10).await.unwrap();
    assert!(
        events.iter().any(|event| event.kind == "auto-stop"),
        "{events:?}"
    );

    // A start counts as use: it does not stop again at once.
    rig.agents.log_off(id.as_str());
    rig.store
        .request_workspace(&id, WorkspaceAction::Start, now_ms())
        .await
        .unwrap();
    running.cloud.wake_all();
    rig.until_state(&id, WorkspaceState::Available).await;
    let row = rig.row(&id).await;
    assert!(row.stops_at().unwrap() > now_ms(), "{row:?}");
}

#[tokio::test]
async fn maintenance_lasts_through_a_look_and_keeps_a_desktop_from_resting() {
    let (rig, id, running) = with_mary().await;
    let mode = Modification {
        running_mode: RunningMode::AutoStop { minutes: 60 },
        changes: Changes::default(),
        restart: false,
    };
    modify(&rig, &id, &mode, now_ms()).await;
    rig.until("it is in maintenance", async || {
        rig.store
            .request_workspace(&id, WorkspaceAction::BeginMaintenance, now_ms())
            .await
            .is_ok()
    })
    .await;
    let late = Modification {
        running_mode: RunningMode::AutoStop { minutes: 1 },
        ..mode
    };
    modify(&rig, &id, &late, now_ms() - HOUR_MS).await;
    let looked = async || {
        let row = rig.row(&id).await;
        row.progress_text == "an administrator works on it" && row.progress_percent == 100
    };
    running.cloud.wake_all();
    rig.until("the reconciler has looked", looked).await;
    let row = rig.row(&id).await;
    assert_eq!(row.state, WorkspaceState::AdminMaintenance);
    rig.store
        .request_workspace(&id, WorkspaceAction::EndMaintenance, now_ms())
        .await
        .unwrap();
    running.cloud.wake_all();
    rig.until_state(&id, WorkspaceState::Available).await;
}
