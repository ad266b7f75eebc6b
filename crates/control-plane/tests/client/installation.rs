//! What the test app is made of: store, simulated engines, mary with her desktop, and the router.

use std::{sync::Arc, time::Duration};

use axum::Router;
use control_plane::{
    api,
    audit::Audit,
    cloud::{Cloud, Pace, Site, Wake, now_ms, random},
    presence::Presence,
    reconcile::directory::{DirectoryRequest, draft_directory},
    registration::{Registration, Templates},
    seal::Seal,
    serve::{
        AnnouncedCertificates, Streams,
        authority::Authority,
        config::{MetricsConfig, SignInConfig},
        measure,
        web::{self, Site as WebSite},
    },
    sign_in::{Door, DoorParts, PublicAddress},
};
use drivers::{
    agent::SimulatedAgents, compute::simulated::SimulatedCompute,
    directory::simulated::SimulatedDirectory, mail::Mail, network::simulated::SimulatedNetwork,
};
use gateway::{Origins, StreamCertificates, TicketIssuer};
use model::{
    bundle::BUNDLES,
    id::{DirectoryId, WorkspaceId},
    paths::Paths,
    state::WorkspaceState,
};
use store::{Account, Directory, NewPerson, NewWorkspace, Store, Workspace};
use time::OffsetDateTime;

use crate::app::{until, write};

/// A directory with mary and her desktop.
pub(crate) async fn mary(cloud: &Cloud) -> (Directory, Workspace) {
    let account = Account::new("123456789012", "operator", 0);
    cloud.store.ensure_account(&account).await.unwrap();
    let (name, short_name) = ("corp.example.com".parse().unwrap(), "CORP".parse().unwrap());
    let request = DirectoryRequest {
        organization: Some("Example".parse().unwrap()),
        ..DirectoryRequest::new(&account.id, name, short_name)
    };
    let (directory, _) = draft_directory(&cloud.seal, request).unwrap();
    let person = NewPerson {
        username: "Mary".parse().unwrap(),
        first_name: "Mary".into(),
        last_name: "Major".into(),
        mail: "mary@example.com".into(),
        administrator: true,
    };
    let workspace = NewWorkspace {
        id: WorkspaceId::from_random(random()),
        account_id: account.id,
        directory_id: directory.id.clone(),
        username: person.username.clone(),
        bundle_id: BUNDLES[0].id(),
    };
    let id: DirectoryId = directory.id.clone();
    let people = [person, bystander("paul")];
    cloud
        .store
        .create_directory(
            &directory,
            &people,
            std::slice::from_ref(&workspace),
            now_ms(),
        )
        .await
        .unwrap();
    cloud.wake_all();
    reaches(cloud, &workspace.id, WorkspaceState::Available).await;
    let directory = cloud.store.directory(&id).await.unwrap().unwrap();
    (
        directory,
        cloud.store.workspace(&workspace.id).await.unwrap().unwrap(),
    )
}

/// Somebody without a desktop.
fn bystander(name: &str) -> NewPerson {
    NewPerson {
        username: name.parse().unwrap(),
        first_name: "By".into(),
        last_name: "Stander".into(),
        mail: format!("{name}@example.com"),
        administrator: false,
    }
}

pub(crate) async fn cloud(
    paths: &Paths,
    agents: Arc<SimulatedAgents>,
    people: Arc<SimulatedDirectory>,
    mail: Arc<dyn Mail>,
) -> Cloud {
    let zones = ["local-1a".to_owned(), "local-1b".to_owned()];
    let compute = SimulatedCompute::new(zones.to_vec(), Duration::ZERO);
    for image in ["desktop", "desktop-plus", "directory-controller"] {
        compute.add_image(image, "test");
    }
    write(&paths.agent_binary(), b"agent");
    let store = Store::open_file(&paths.state.join("store.db"))
        .await
        .unwrap();
    Cloud {
        audit: Audit::spawned(store.clone()),
        store,
        compute: Arc::new(compute),
        network: Arc::new(SimulatedNetwork::new()),
        directory: people,
        agents,
        mail,
        authority: Arc::new(Authority::open(paths, OffsetDateTime::now_utc()).unwrap()),
        seal: Seal::new(&[7; 32]),
        callers: api::Callers::default(),
        registration: Registration::new(
            Templates::load(None).unwrap(),
            "https://desk.example.com:8443".to_owned(),
            7,
            None,
            &[9; 32],
        ),
        wake: Wake::default(),
        presence: Presence::default(),
        site: Site {
            installation: "test".to_owned(),
            region: "local-1".to_owned(),
            zones,
            agent_binary: paths.agent_binary(),
            mailbox: Some(paths.mailbox()),
            image_builder: None,
        },
        pace: Pace {
            observe_every: Duration::from_millis(100),
            retry_first: Duration::from_millis(20),
            ..Pace::default()
        },
    }
}

pub(crate) fn router(
    cloud: &Arc<Cloud>,
    paths: &Paths,
    tickets: TicketIssuer,
    certificates: Arc<StreamCertificates>,
) -> Router {
    let address = PublicAddress {
        host: "192.0.2.1".to_owned(),
        https_port: 8443,
        stream_port: 4172,
        names: Origins::new(["desk.example.com".to_owned()], [8443]),
    };
    let door = Door::new(DoorParts {
        cloud: cloud.clone(),
        tickets: Arc::new(tickets),
        // Nobody listens there: no stream is open.
        streams: Streams::Beside(paths.run.join("gateway.sock")),
        certificates: AnnouncedCertificates::Here(certificates),
        address: address.clone(),
        limits: SignInConfig::default(),
    });
    web::router(WebSite {
        cloud: cloud.clone(),
        door: Arc::new(door),
        client: paths.web_client(),
        authority_pem: cloud.authority.installation_pem().to_owned(),
        address,
        metrics: measure::router(measure::of_this_process(), &MetricsConfig::default()),
        api: api::router(cloud.clone()),
    })
}

/// Waits until a WorkSpace is in a state.
pub(crate) async fn reaches(cloud: &Cloud, id: &WorkspaceId, wanted: WorkspaceState) {
    let what = format!("{id} becomes {}", wanted.wire());
    until(&what, async || {
        let workspace = cloud.store.workspace(id).await.unwrap();
        workspace.is_some_and(|workspace| workspace.state == wanted)
    })
    .await;
}
