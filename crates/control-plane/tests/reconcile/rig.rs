//! An installation on simulated engines whose control plane can be killed and started again.

use std::{fs, sync::Arc, time::Duration};

use control_plane::{
    audit::Audit,
    cloud::{self, Cloud, ImageBuilder, Pace, Site, Wake},
    presence::Presence,
    reconcile::{
        self,
        directory::{DirectoryRequest, domain, draft_directory},
    },
    registration::{Registration, Templates},
    seal::Seal,
    serve::authority::Authority,
};
use drivers::{
    agent::{Agents, SimulatedAgents},
    compute::{Compute, simulated::SimulatedCompute},
    directory::{Directory, Domain, simulated::SimulatedDirectory},
    mail::Mailbox,
    network::{Network, simulated::SimulatedNetwork},
};
use model::{
    bundle::BUNDLES,
    id::{DirectoryId, WorkspaceId},
    paths::Paths,
    state::{DirectoryStage, WorkspaceState},
};
use store::{Account, NewPerson, NewWorkspace, Store, Workspace, WorkspaceFilter};
use tempfile::TempDir;
use time::OffsetDateTime;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::wire::{Moment, Wire, Wired};

pub(crate) const ACCOUNT: &str = "111122223333";
/// No story takes longer, on a machine that does much else.
const PATIENCE: Duration = Duration::from_secs(60);

/// What outlives the control plane: engines, store, files.
pub(crate) struct Rig {
    pub(crate) compute: Arc<SimulatedCompute>,
    pub(crate) network: Arc<SimulatedNetwork>,
    pub(crate) directory: Arc<SimulatedDirectory>,
    pub(crate) agents: Arc<SimulatedAgents>,
    pub(crate) store: Store,
    /// What builds missing images, for control planes that start from now on.
    pub(crate) image_builder: Option<Vec<String>>,
    /// How many are worked on at once.
    pub(crate) at_once: usize,
    folder: TempDir,
}

/// A running control plane; dropped, it is gone in the middle of whatever it did.
pub(crate) struct Running {
    pub(crate) cloud: Arc<Cloud>,
    pub(crate) wire: Arc<Wire>,
    task: JoinHandle<()>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Running {
    /// Ends it and waits until nothing of it runs any more.
    pub(crate) async fn kill(mut self) {
        self.task.abort();
        let _ = (&mut self.task).await;
        // Tasks of its tasks are aborted with it; they end at the next look of the runtime.
        tokio::task::yield_now().await;
    }
}

impl Rig {
    pub(crate) async fn new() -> Self {
        // Shown with --nocapture, for whoever looks for the reason of a failure.
        let _ = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::ERROR)
            .with_test_writer()
            .try_init();
        let folder = memory_folder();
        let store = Store::open_file(&folder.path().join("store.db"))
            .await
            .unwrap();
        let account = Account::new(ACCOUNT, "operator", 1);
        store.ensure_account(&account).await.unwrap();
        fs::write(folder.path().join("carrel-agent"), "the agent").unwrap();
        let compute = SimulatedCompute::new(
            vec!["local-1a".to_owned(), "local-1b".to_owned()],
            Duration::ZERO,
        );
        for image in ["desktop", "directory-controller"] {
            compute.add_image(image, &format!("recipe-of-{image}"));
        }
        Self {
            compute: Arc::new(compute),
            network: Arc::new(SimulatedNetwork::new()),
            directory: Arc::new(SimulatedDirectory::default()),
            agents: Arc::new(SimulatedAgents::new()),
            store,
            image_builder: None,
            at_once: Pace::default().at_once,
            folder,
        }
    }

    /// A place for files of a test.
    pub(crate) fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Starts a control plane that is cut off at a moment.
    pub(crate) fn start(&self, moment: Moment) -> Running {
        let wire = Wire::new(moment);
        let cloud = Arc::new(self.cloud(&wire));
        let task = tokio::spawn(reconcile::run(Arc::clone(&cloud), CancellationToken::new()));
        Running { cloud, wire, task }
    }

    fn cloud(&self, wire: &Arc<Wire>) -> Cloud {
        let state = self.folder.path();
        Cloud {
            audit: Audit::spawned(self.store.clone()),
            store: self.store.clone(),
            compute: Arc::new(Wired::<dyn Compute> {
                wire: Arc::clone(wire),
                engine: self.compute.clone(),
            }),
            network: Arc::new(Wired::<dyn Network> {
                wire: Arc::clone(wire),
                engine: self.network.clone(),
            }),
            directory: Arc::new(Wired::<dyn Directory> {
                wire: Arc::clone(wire),
                engine: self.directory.clone(),
            }),
            agents: Arc::new(Wired::<dyn Agents> {
                wire: Arc::clone(wire),
                engine: self.agents.clone(),
            }),
            mail: Arc::new(Mailbox::new(
                state.join("mailbox"),
                "carrel@example.com".parse().unwrap(),
            )),
            authority: Arc::new(
                Authority::open(&Paths::of(state), OffsetDateTime::now_utc()).unwrap(),
            ),
            seal: seal(),
            callers: control_plane::api::Callers::default(),
            registration: Registration::new(
                Templates::load(None).unwrap(),
                "https://desk.example.com:8443".to_owned(),
                7,
                None,
                &[7; 32],
            ),
            wake: Wake::default(),
            presence: Presence::default(),
            site: Site {
                installation: "test".to_owned(),
                region: "local-1".to_owned(),
                zones: ["local-1a".to_owned(), "local-1b".to_owned()],
                agent_binary: state.join("carrel-agent"),
                mailbox: Some(state.join("mailbox")),
                image_builder: self.image_builder.as_ref().map(|command| ImageBuilder {
                    command: command.clone(),
                    logs: state.to_owned(),
                }),
            },
            pace: Pace {
                observe_every: Duration::from_millis(50),
                retry_first: Duration::from_millis(5),
                retry_longest: Duration::from_millis(40),
                agent_poll: Duration::from_millis(1),
                agent_patience: Duration::from_millis(200),
                at_once: self.at_once,
                ..Pace::default()
            },
        }
    }

    /// Asks for a directory with these people, each with a WorkSpace.
    pub(crate) async fn quick_setup(
        &self,
        usernames: &[String],
    ) -> (DirectoryId, Vec<WorkspaceId>) {
        self.ask_for(corp(), usernames).await
    }

    /// A directory in use, with mary's desktop.
    pub(crate) async fn in_use(&self) -> (DirectoryId, WorkspaceId, Running) {
        let (directory, workspaces) = self.quick_setup(&["mary".to_owned()]).await;
        let running = self.start(Moment::Never);
        self.until_state(&workspaces[0], WorkspaceState::Available)
            .await;
        self.until_stage(&directory, DirectoryStage::Active).await;
        (directory, workspaces[0].clone(), running)
    }

    /// The domain of a directory that has one.
    pub(crate) async fn domain(&self, directory: &DirectoryId) -> Domain {
        let row = self.store.directory(directory).await.unwrap().unwrap();
        let cloud = self.cloud(&Wire::new(Moment::Never));
        domain(&cloud, &row).await.unwrap().unwrap()
    }

    /// Removes a controller's instance with the copy of the domain in it.
    pub(crate) async fn lose_controller(&self, domain: &Domain, index: usize) {
        let instance = &domain.controllers[index].instance;
        self.compute.remove_instance(instance).await.unwrap();
        self.directory.lose_controller(domain, index);
    }

    /// Asks for this directory with these people, each with a WorkSpace.
    pub(crate) async fn ask_for(
        &self,
        request: DirectoryRequest,
        usernames: &[String],
    ) -> (DirectoryId, Vec<WorkspaceId>) {
        let (new, _password) = draft_directory(&seal(), request).unwrap();
        let people: Vec<_> = usernames
            .iter()
            .enumerate()
            .map(|(index, name)| new_person(name, index == 0))
            .collect();
        let wishes: Vec<_> = usernames
            .iter()
            .map(|name| new_workspace(&new.id, name))
            .collect();
        self.store
            .create_directory(&new, &people, &wishes, cloud::now_ms())
            .await
            .unwrap();
        (new.id, wishes.into_iter().map(|wish| wish.id).collect())
    }

    pub(crate) async fn row(&self, id: &WorkspaceId) -> Workspace {
        self.store.workspace(id).await.unwrap().unwrap()
    }

    pub(crate) async fn until_state(&self, id: &WorkspaceId, state: WorkspaceState) {
        self.until(&format!("{id} is {state:?}"), async || {
            self.row(id).await.state == state
        })
        .await;
    }

    pub(crate) async fn until_stage(&self, id: &DirectoryId, stage: DirectoryStage) {
        let is = async || self.store.directory(id).await.unwrap().unwrap().stage == stage;
        self.until(&format!("{id} is {stage:?}"), is).await;
    }

    /// Polls a condition; says what things look like when it does not come true.
    pub(crate) async fn until(&self, what: &str, condition: impl AsyncFn() -> bool) {
        let end = tokio::time::Instant::now() + PATIENCE;
        while !condition().await {
            if end < tokio::time::Instant::now() {
                let directories = self.store.directories().await.unwrap();
                let stages: Vec<_> = directories
                    .iter()
                    .map(|row| (row.stage, &row.progress_text, &row.fault))
                    .collect();
                let rows = self
                    .store
                    .workspaces(ACCOUNT, &WorkspaceFilter::default(), None, 100)
                    .await
                    .unwrap();
                let rows: Vec<_> = rows
                    .iter()
                    .map(|row| (&row.id, row.state, &row.progress_text, &row.fault))
                    .collect();
                panic!("it did not come true that {what}: {stages:#?} {rows:#?}");
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }

    /// The names of everything in the engines, sorted.
    pub(crate) async fn inventory(&self) -> Vec<String> {
        let instances = self.compute.instances().await.unwrap();
        let mut names: Vec<_> = instances
            .iter()
            .map(|it| format!("instance {} {:?} {:?}", it.name, it.power, it.labels))
            .collect();
        names.extend(
            self.compute
                .volumes()
                .await
                .unwrap()
                .iter()
                .map(|it| format!("volume {} {:?}", it.name, it.snapshots)),
        );
        names.extend(
            self.network
                .ports()
                .await
                .unwrap()
                .iter()
                .map(|it| format!("port {} up {}", it.address, it.up)),
        );
        names.sort();
        names
    }

    pub(crate) async fn machine_exists(
        &self,
        directory: &DirectoryId,
        workspace: &WorkspaceId,
    ) -> bool {
        let domain = self.domain(directory).await;
        self.directory
            .machine_exists(&domain, &workspace.as_str().to_uppercase())
            .await
            .unwrap()
    }
}

/// A directory with nothing special about it.
pub(crate) fn corp() -> DirectoryRequest {
    let (name, short_name) = ("corp.example.com".parse().unwrap(), "CORP".parse().unwrap());
    DirectoryRequest {
        organization: Some("acme".parse().unwrap()),
        ..DirectoryRequest::new(ACCOUNT, name, short_name)
    }
}

pub(crate) fn new_person(username: &str, administrator: bool) -> NewPerson {
    NewPerson {
        username: username.parse().unwrap(),
        first_name: "Mary".to_owned(),
        last_name: "Major".to_owned(),
        mail: format!("{username}@example.com"),
        administrator,
    }
}

pub(crate) fn new_workspace(directory: &DirectoryId, username: &str) -> NewWorkspace {
    NewWorkspace {
        id: WorkspaceId::from_random(cloud::random()),
        account_id: ACCOUNT.to_owned(),
        directory_id: directory.clone(),
        username: username.parse().unwrap(),
        bundle_id: BUNDLES[0].id(),
    }
}

/// A folder in memory where the system has one: a thousand installations are made and thrown away.
fn memory_folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").unwrap_or_else(|_| tempfile::tempdir().unwrap())
}

fn seal() -> Seal {
    Seal::new(&[5; 32])
}
