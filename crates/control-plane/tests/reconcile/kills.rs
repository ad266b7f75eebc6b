//! The control plane is killed before and after every single call to an engine, and started again: the end is the same
//! and the engines hold nothing extra.

use drivers::compute::{Compute, GuestFile};
use model::{
    id::{DirectoryId, WorkspaceId},
    state::{DirectoryStage, WorkspaceAction, WorkspaceState},
};

use crate::{rig::Rig, wire::Moment};

const HOME_FILE: &str = "/home/mary/diary.txt";
/// So many copies of a home are kept from before a rebuild.
const KEPT: u32 = 3;
/// So many stories are told at once, each in an installation of its own.
const LANES: usize = 8;

/// One story: what is there before, what is asked for, and how one knows the end.
trait Story {
    /// What has to be done before unless things are so already, and how that ends.
    const BEFORE: Option<(WorkspaceAction, WorkspaceState)> = None;
    /// What is asked of an installation that is ready, if anything.
    const ACTION: Option<WorkspaceAction>;
    /// The state at the end.
    const END: WorkspaceState;
    /// Whether it can be told again in the same installation.
    const AGAIN: bool;
}

struct Provisioning;
impl Story for Provisioning {
    const ACTION: Option<WorkspaceAction> = None;
    const END: WorkspaceState = WorkspaceState::Available;
    const AGAIN: bool = false;
}

struct Rebuild;
impl Story for Rebuild {
    const ACTION: Option<WorkspaceAction> = Some(WorkspaceAction::Rebuild);
    const END: WorkspaceState = WorkspaceState::Available;
    const AGAIN: bool = true;
}

struct Reboot;
impl Story for Reboot {
    const ACTION: Option<WorkspaceAction> = Some(WorkspaceAction::Reboot);
    const END: WorkspaceState = WorkspaceState::Available;
    const AGAIN: bool = true;
}

struct Removal;
impl Story for Removal {
    const ACTION: Option<WorkspaceAction> = Some(WorkspaceAction::Terminate);
    const END: WorkspaceState = WorkspaceState::Terminated;
    const AGAIN: bool = false;
}

struct Stop;
impl Story for Stop {
    const BEFORE: Option<(WorkspaceAction, WorkspaceState)> =
        Some((WorkspaceAction::Start, WorkspaceState::Available));
    const ACTION: Option<WorkspaceAction> = Some(WorkspaceAction::Stop);
    const END: WorkspaceState = WorkspaceState::Stopped;
    const AGAIN: bool = true;
}

struct Start;
impl Story for Start {
    const BEFORE: Option<(WorkspaceAction, WorkspaceState)> =
        Some((WorkspaceAction::Stop, WorkspaceState::Stopped));
    const ACTION: Option<WorkspaceAction> = Some(WorkspaceAction::Start);
    const END: WorkspaceState = WorkspaceState::Available;
    const AGAIN: bool = true;
}

/// Where a story is told: a directory, with mary's desktop in it.
struct Installation {
    rig: Rig,
    directory: DirectoryId,
    id: WorkspaceId,
    /// How many stories have been told in it.
    told: u32,
}

impl Installation {
    /// Asked for, and nothing of it is there yet.
    async fn asked_for() -> Self {
        let rig = Rig::new().await;
        let (directory, mut workspaces) = rig.quick_setup(&["mary".to_owned()]).await;
        let id = workspaces.remove(0);
        Self {
            rig,
            directory,
            id,
            told: 0,
        }
    }

    /// With what a story needs before it is told.
    async fn ready_for<S: Story>(&self) {
        let running = self.rig.start(Moment::Never);
        if self.rig.row(&self.id).await.state == WorkspaceState::Pending {
            self.rig
                .until_state(&self.id, WorkspaceState::Available)
                .await;
        }
        if let Some((before, end)) = S::BEFORE
            && self.rig.row(&self.id).await.state != end
        {
            let store = &self.rig.store;
            store.request_workspace(&self.id, before, 4).await.unwrap();
            running.cloud.wake_all();
            self.rig.until_state(&self.id, end).await;
        }
        running.kill().await;
    }

    async fn keep_a_diary(&self) {
        let diary = GuestFile {
            path: HOME_FILE.to_owned(),
            content: b"dear diary".to_vec(),
            mode: 0o600,
            parents: true,
        };
        let compute = &self.rig.compute;
        compute.push_file(self.id.as_str(), &diary).await.unwrap();
    }

    /// What the engines hold, without the ids that differ from one installation to the next, and as after the first story.
    async fn inventory(&self) -> Vec<String> {
        let told = self.told;
        let kept_too = told.saturating_sub(KEPT - 1).max(1)..told;
        let earlier: String = kept_too
            .map(|story| format!("\"before-rebuild-{story}\", "))
            .collect();
        let anonymous = |line: String| {
            line.replace(self.id.as_str(), "ws")
                .replace(self.id.tail(), "ws")
                .replace(self.directory.as_str(), "d")
                .replace(self.directory.tail(), "d")
                .replace(&earlier, "")
                .replace(&format!("-rebuild-{told}"), "-rebuild-1")
                .replace(&format!("restarts\": \"{told}\""), "restarts\": \"1\"")
                .replace(&format!("rebuilds\": \"{told}\""), "rebuilds\": \"1\"")
        };
        let held = self.rig.inventory().await;
        held.into_iter().map(anonymous).collect()
    }
}

/// Where the next story of a lane is told, when the one before has left it fit for that.
type Lane = Option<Installation>;

/// Tells a story once, cut at the moment, then from a new start to its end. Returns how many calls the part up to the
/// cut (or the whole) made, and what the engines hold at the end.
async fn tell<S: Story>(moment: Moment, lane: &mut Lane) -> (usize, Vec<String>) {
    let mut installation = match lane.take() {
        Some(installation) => installation,
        None => Installation::asked_for().await,
    };
    installation.told += 1;
    let Installation { rig, id, .. } = &installation;
    if let Some(action) = S::ACTION {
        installation.ready_for::<S>().await;
        installation.keep_a_diary().await;
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
    check_end::<S>(&installation).await;
    let held = installation.inventory().await;
    *lane = Some(installation).filter(|_| S::AGAIN);
    (calls, held)
}

async fn check_end<S: Story>(installation: &Installation) {
    let Installation {
        rig, directory, id, ..
    } = installation;
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
async fn tell_directory_removal(moment: Moment, _: &mut Lane) -> (usize, Vec<String>) {
    let rig = Rig::new().await;
    let (directory, id, running) = rig.in_use().await;
    rig.store
        .request_workspace(&id, WorkspaceAction::Terminate, 5)
        .await
        .unwrap();
    running.cloud.wake_all();
    rig.until_state(&id, WorkspaceState::Terminated).await;
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
    every_moment(async |moment, lane: &mut Lane| tell::<S>(moment, lane).await).await;
}

/// The moments of a story, in several lanes at once.
async fn every_moment(tell: impl AsyncFn(Moment, &mut Lane) -> (usize, Vec<String>)) {
    let (calls, expected) = tell(Moment::Never, &mut None).await;
    assert!(calls > 5, "only {calls} calls were made");
    let moments: Vec<_> = (1..=calls)
        .flat_map(|number| [Moment::Before(number), Moment::After(number)])
        .collect();
    let (tell, moments, expected) = (&tell, &moments, &expected);
    let lanes = (0..LANES).map(async |first| {
        let mut lane = None;
        for moment in moments.iter().skip(first).step_by(LANES) {
            let (_, held) = tell(*moment, &mut lane).await;
            assert_eq!(held, *expected, "killed {moment:?}");
        }
    });
    futures::future::join_all(lanes).await;
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
