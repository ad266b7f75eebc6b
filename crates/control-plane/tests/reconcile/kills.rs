//! The control plane is killed before and after every single call to an engine, and started again: the end is the same
//! and the engines hold nothing extra.

use drivers::compute::{Compute, GuestFile};
use model::{
    id::{DirectoryId, WorkspaceId},
    state::{DirectoryStage, WorkspaceAction, WorkspaceState},
};

use crate::{rig::Rig, wire::Moment};

const HOME_FILE: &str = "/home/mary/diary.txt";

/// One story: what is there before, what is asked for, and how one knows the end.
trait Story {
    /// What was done before, and how that ended.
    const BEFORE: Option<(WorkspaceAction, WorkspaceState)> = None;
    /// What is asked of an installation that is ready, if anything.
    const ACTION: Option<WorkspaceAction>;
    /// The state at the end.
    const END: WorkspaceState;
}

struct Provisioning;
impl Story for Provisioning {
    const ACTION: Option<WorkspaceAction> = None;
    const END: WorkspaceState = WorkspaceState::Available;
}

struct Rebuild;
impl Story for Rebuild {
    const ACTION: Option<WorkspaceAction> = Some(WorkspaceAction::Rebuild);
    const END: WorkspaceState = WorkspaceState::Available;
}

struct Reboot;
impl Story for Reboot {
    const ACTION: Option<WorkspaceAction> = Some(WorkspaceAction::Reboot);
    const END: WorkspaceState = WorkspaceState::Available;
}

struct Removal;
impl Story for Removal {
    const ACTION: Option<WorkspaceAction> = Some(WorkspaceAction::Terminate);
    const END: WorkspaceState = WorkspaceState::Terminated;
}

struct Stop;
impl Story for Stop {
    const ACTION: Option<WorkspaceAction> = Some(WorkspaceAction::Stop);
    const END: WorkspaceState = WorkspaceState::Stopped;
}

struct Start;
impl Story for Start {
    const BEFORE: Option<(WorkspaceAction, WorkspaceState)> =
        Some((WorkspaceAction::Stop, WorkspaceState::Stopped));
    const ACTION: Option<WorkspaceAction> = Some(WorkspaceAction::Start);
    const END: WorkspaceState = WorkspaceState::Available;
}

/// Tells a story once, cut at the moment, then from a new start to its end. Returns how many calls the part up to the
/// cut (or the whole) made, and what the engines hold at the end, without the ids that differ from run to run.
async fn tell<S: Story>(moment: Moment) -> (usize, Vec<String>) {
    let rig = Rig::new().await;
    let (directory, workspaces) = rig.quick_setup(&["mary".to_owned()]).await;
    let id = &workspaces[0];
    if let Some(action) = S::ACTION {
        let running = rig.start(Moment::Never);
        rig.until_state(id, WorkspaceState::Available).await;
        if let Some((before, end)) = S::BEFORE {
            rig.store.request_workspace(id, before, 4).await.unwrap();
            running.cloud.wake_all();
            rig.until_state(id, end).await;
        }
        running.kill().await;
        let diary = GuestFile {
            path: HOME_FILE.to_owned(),
            content: b"dear diary".to_vec(),
            mode: 0o600,
            parents: true,
        };
        rig.compute.push_file(id.as_str(), &diary).await.unwrap();
        rig.store.request_workspace(id, action, 5).await.unwrap();
    }
    let first = rig.start(moment);
    tokio::select! {
        () = first.wire.cut.cancelled() => {}
        () = rig.until_state(id, S::END) => {}
    }
    let calls = first.wire.calls();
    first.kill().await;
    let again = rig.start(Moment::Never);
    rig.until_state(id, S::END).await;
    again.kill().await;
    check_end::<S>(&rig, &directory, id).await;
    let anonymous = |line: String| {
        line.replace(id.as_str(), "ws")
            .replace(id.tail(), "ws")
            .replace(directory.as_str(), "d")
            .replace(directory.tail(), "d")
    };
    (
        calls,
        rig.inventory().await.into_iter().map(anonymous).collect(),
    )
}

async fn check_end<S: Story>(rig: &Rig, directory: &DirectoryId, id: &WorkspaceId) {
    let row = rig.row(id).await;
    assert_eq!(row.fault, None);
    if S::END == WorkspaceState::Terminated {
        assert!(
            !rig.machine_exists(directory, id).await,
            "the machine account is left"
        );
        assert!(rig.store.interfaces(id.as_str()).await.unwrap().is_empty());
        return;
    }
    assert!(rig.machine_exists(directory, id).await);
    assert_eq!(
        rig.store.mails(10).await.unwrap().len(),
        1,
        "one invitation"
    );
    assert!(
        rig.compute
            .pull_file(id.as_str(), "/etc/carrel/agent.json")
            .await
            .unwrap()
            .is_some()
    );
    if S::ACTION.is_some() {
        let diary = rig.compute.pull_file(id.as_str(), HOME_FILE).await.unwrap();
        assert_eq!(
            diary.as_deref(),
            Some(&b"dear diary"[..]),
            "the files in /home are lost"
        );
    }
}

/// Removes a directory whose people have no desktops any more, cut at the moment, then from a new start to its end.
async fn tell_directory_removal(moment: Moment) -> (usize, Vec<String>) {
    let rig = Rig::new().await;
    let (directory, workspaces) = rig.quick_setup(&["mary".to_owned()]).await;
    let running = rig.start(Moment::Never);
    rig.until_state(&workspaces[0], WorkspaceState::Available)
        .await;
    rig.store
        .request_workspace(&workspaces[0], WorkspaceAction::Terminate, 5)
        .await
        .unwrap();
    running.cloud.wake_all();
    rig.until_state(&workspaces[0], WorkspaceState::Terminated)
        .await;
    running.kill().await;
    rig.store
        .request_directory_removal(&directory, 6)
        .await
        .unwrap();
    let first = rig.start(moment);
    tokio::select! {
        () = first.wire.cut.cancelled() => {}
        () = rig.until_stage(&directory, DirectoryStage::Deleted) => {}
    }
    let calls = first.wire.calls();
    first.kill().await;
    let again = rig.start(Moment::Never);
    rig.until_stage(&directory, DirectoryStage::Deleted).await;
    again.kill().await;
    let left = rig.store.vpcs().await.unwrap();
    assert_eq!(
        left.len(),
        1,
        "only the default VPC of the account is left: {left:?}"
    );
    (calls, rig.inventory().await)
}

/// Tells a story without a cut and then with one at every call.
async fn every_kill<S: Story>() {
    every_moment(tell::<S>).await;
}

/// The moments of a story, several at once.
async fn every_moment<Told: Future<Output = (usize, Vec<String>)>>(tell: impl Fn(Moment) -> Told) {
    let (calls, expected) = tell(Moment::Never).await;
    assert!(calls > 5, "only {calls} calls were made");
    let moments: Vec<_> = (1..=calls)
        .flat_map(|number| [Moment::Before(number), Moment::After(number)])
        .collect();
    for several in moments.chunks(8) {
        let told = several
            .iter()
            .map(|moment| async { (*moment, tell(*moment).await.1) });
        for (moment, held) in futures::future::join_all(told).await {
            assert_eq!(held, expected, "killed {moment:?}");
        }
    }
    eprintln!("killed at {} moments", moments.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn provisioning_killed_at_every_call_ends_the_same() {
    every_kill::<Provisioning>().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn lif_19_a_rebuild_killed_at_every_call_keeps_the_files_in_home() {
    every_kill::<Rebuild>().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reboot_killed_at_every_call_ends_the_same() {
    every_kill::<Reboot>().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_removal_killed_at_every_call_leaves_nothing() {
    every_kill::<Removal>().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stop_killed_at_every_call_ends_the_same() {
    every_kill::<Stop>().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_start_killed_at_every_call_ends_the_same() {
    every_kill::<Start>().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_directory_removal_killed_at_every_call_leaves_nothing() {
    every_moment(tell_directory_removal).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_directory_removed_at_last_leaves_nothing_in_any_engine() {
    let rig = Rig::new().await;
    let (directory, workspaces) = rig.quick_setup(&["mary".to_owned()]).await;
    let running = rig.start(Moment::Never);
    rig.until_state(&workspaces[0], WorkspaceState::Available)
        .await;
    let row = rig.store.directory(&directory).await.unwrap().unwrap();
    rig.store
        .request_workspace(&workspaces[0], WorkspaceAction::Terminate, 5)
        .await
        .unwrap();
    running.cloud.wake_all();
    rig.until_state(&workspaces[0], WorkspaceState::Terminated)
        .await;
    rig.store
        .request_directory_removal(&directory, 6)
        .await
        .unwrap();
    running.cloud.wake_all();
    rig.until_stage(&directory, DirectoryStage::Deleted).await;
    assert_eq!(rig.inventory().await, Vec::<String>::new());
    assert!(
        rig.network
            .group_spec(&row.controllers_group.unwrap())
            .is_none()
    );
    let left = rig.store.vpcs().await.unwrap();
    assert_eq!(
        left.len(),
        1,
        "only the default VPC of the account is left: {left:?}"
    );
}
