//! Facts about what is asked of a WorkSpace beside its bundle, and about who may reach it.

use model::{
    bundle::Changes,
    id::{DirectoryId, IpGroupId, WorkspaceId},
    running_mode::RunningMode,
    state::{WorkspaceAction, WorkspaceState},
};
use store::{
    ClientSession, IpGroup, IpRule, IpRuleChange, Launch, Modification, Places, Refusal,
    RegisteredDirectory, RequestError, Store, Wanted, Workspace, WorkspaceReport,
};

use super::{ACCOUNT, account, directory, new_directory, new_person, new_workspace, workspace};

const OTHER: &str = "999988887777";

fn refusal<T: std::fmt::Debug>(result: Result<T, RequestError>) -> Refusal {
    match result {
        Err(RequestError::Refused(refusal)) => refusal,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

fn found(state: WorkspaceState) -> WorkspaceReport {
    WorkspaceReport {
        state,
        progress_text: String::new(),
        progress_percent: 100,
        fault: None,
        image: None,
    }
}

async fn again(store: &Store, seen: &Workspace) -> Workspace {
    store.workspace(&seen.id).await.unwrap().unwrap()
}

async fn available(store: &Store, at: i64) -> Workspace {
    let made = workspace(store).await;
    let report = found(WorkspaceState::Available);
    assert!(store.report_workspace(&made, &report, at).await.unwrap());
    again(store, &made).await
}

pub(crate) async fn a_batch_is_one_transaction_and_each_is_refused_by_itself(store: Store) {
    let directory = directory(&store, "acme").await;
    let mut nobody = new_person("nomail");
    nobody.mail = String::new();
    store
        .add_people(&directory, &[nobody, new_person("john")], &[], 1)
        .await
        .unwrap();
    let mut mary = Launch::from(new_workspace(1, &directory, "mary"));
    mary.running_mode = RunningMode::AutoStop { minutes: 120 };
    mary.changes.user_gib = 70;
    mary.tags = vec![("team".to_owned(), "blue".to_owned())];
    let nowhere: DirectoryId = "d-ffffffffff".parse().unwrap();
    let launches = [
        mary,
        new_workspace(2, &directory, "Mary").into(),
        new_workspace(3, &directory, "nomail").into(),
        new_workspace(4, &directory, "nobody-asked-for").into(),
        new_workspace(5, &nowhere, "john").into(),
        new_workspace(6, &directory, "john").into(),
    ];
    let made = store.create_workspaces(&launches, 5).await.unwrap();
    let refusals: Vec<_> = made
        .iter()
        .map(|made| made.as_ref().err().map(ToString::to_string))
        .collect();
    let says = |index: usize, text: &str| {
        let refusal: &Option<String> = &refusals[index];
        assert!(refusal.as_ref().unwrap().contains(text), "{refusal:?}");
    };
    assert_eq!((&refusals[0], &refusals[5]), (&None, &None));
    says(1, "already has the WorkSpace");
    says(2, "has no mail address");
    says(3, "no user \"nobody-asked-for\"");
    says(4, "no directory \"d-ffffffffff\"");
    let first = made[0].as_ref().unwrap();
    assert_eq!(&again(&store, first).await, first);
    assert_eq!(made[5].as_ref().unwrap().id_map, first.id_map + 1);
    let tags = store.workspace_tags(first.id.as_str()).await.unwrap();
    assert_eq!(tags, [("team".to_owned(), "blue".to_owned())]);
}

pub(crate) async fn whole_requests_at_once_all_get_their_places(store: Store) {
    const REQUESTS: u8 = 9;
    const EACH: u8 = 20;
    let directory = directory(&store, "acme").await;
    let name = |number: u8| format!("user{number}");
    let people: Vec<_> = (0..REQUESTS * EACH)
        .map(|number| new_person(&name(number)))
        .collect();
    store.add_people(&directory, &people, &[], 1).await.unwrap();
    let requests = (0..REQUESTS).map(|request| {
        let (store, directory) = (store.clone(), directory.clone());
        let launches: Vec<Launch> = (request * EACH..(request + 1) * EACH)
            .map(|number| {
                let mut random = [number % EACH; 24];
                random[0] = number / EACH;
                let mut wish = new_workspace(0, &directory, &name(number));
                wish.id = WorkspaceId::from_random(random);
                wish.into()
            })
            .collect();
        async move { store.create_workspaces(&launches, 2).await.unwrap() }
    });
    let made = futures::future::join_all(requests).await;
    let mut places: Vec<_> = made
        .into_iter()
        .flatten()
        .map(|made| made.unwrap().id_map)
        .collect();
    places.sort_unstable();
    let wanted: Vec<u32> = (0..u32::from(REQUESTS * EACH)).collect();
    assert_eq!(places, wanted);
}

pub(crate) async fn places_are_used_again_when_the_highest_is_taken(store: Store) {
    let store = store.with_places(Places {
        desktops: 3,
        ..Places::HOST
    });
    let directory = directory(&store, "acme").await;
    let names = ["john", "jane", "joan"];
    let people: Vec<_> = names.iter().map(|name| new_person(name)).collect();
    store.add_people(&directory, &people, &[], 1).await.unwrap();
    let launches: Vec<Launch> = ["mary", "john", "jane"]
        .iter()
        .zip(1..)
        .map(|(name, number)| new_workspace(number, &directory, name).into())
        .collect();
    let made = store.create_workspaces(&launches, 2).await.unwrap();
    let second = made[1].as_ref().unwrap();
    let full = store
        .create_workspace(&new_workspace(9, &directory, "joan"), 3)
        .await;
    assert!(full.unwrap_err().to_string().contains("no free place"));
    store
        .request_workspace(&second.id, WorkspaceAction::Terminate, 4)
        .await
        .unwrap();
    let gone = again(&store, second).await;
    assert!(store.bury_workspace(&gone, 5).await.unwrap());
    let next = store
        .create_workspace(&new_workspace(9, &directory, "joan"), 6)
        .await
        .unwrap();
    assert_eq!(next.id_map, second.id_map);
}

pub(crate) async fn a_modification_is_seen_until_it_is_done(store: Store) {
    let seen = available(&store, 5).await;
    let larger = Modification {
        running_mode: RunningMode::AutoStop { minutes: 60 },
        changes: Changes {
            compute_type: "PERFORMANCE".to_owned(),
            user_gib: 80,
            ..Changes::default()
        },
        restart: true,
    };
    store.modify_workspace(&seen, &larger, 9).await.unwrap();
    let after = again(&store, &seen).await;
    assert_eq!(after.state, WorkspaceState::Rebooting);
    assert_eq!((after.restarts, after.active_at), (1, 9));
    assert_eq!(
        (&after.changes, after.running_mode),
        (&larger.changes, larger.running_mode)
    );
    assert_eq!(after.modifying, ["COMPUTE_TYPE", "USER_VOLUME"]);
    assert_eq!(
        refusal(store.modify_workspace(&seen, &larger, 10).await),
        Refusal::Overtaken(seen.id.clone()),
        "what it was decided from is not so any more"
    );
    assert!(matches!(
        refusal(
            store
                .modify_workspace(
                    &after,
                    &Modification {
                        changes: Changes::default(),
                        ..larger.clone()
                    },
                    10
                )
                .await
        ),
        Refusal::WorkspaceState { .. }
    ));
    let always = Modification {
        running_mode: RunningMode::AlwaysOn,
        ..larger
    };
    store.modify_workspace(&after, &always, 11).await.unwrap();
    let after = again(&store, &seen).await;
    assert_eq!(
        after.modifying.len(),
        2,
        "the mode alone changes at any time"
    );
    assert_eq!(
        (after.state, after.stops_at()),
        (WorkspaceState::Rebooting, None)
    );
    let report = found(WorkspaceState::Available);
    assert!(store.report_workspace(&after, &report, 12).await.unwrap());
    assert!(again(&store, &seen).await.modifying.is_empty());
}

pub(crate) async fn an_unused_desktop_stops_and_a_used_one_does_not(store: Store) {
    let seen = available(&store, 5).await;
    assert_eq!((seen.active_at, seen.used_at()), (5, 5));
    let mode = Modification {
        running_mode: RunningMode::AutoStop { minutes: 60 },
        changes: Changes::default(),
        restart: false,
    };
    store.modify_workspace(&seen, &mode, 6).await.unwrap();
    let seen = again(&store, &seen).await;
    assert_eq!(seen.stops_at(), Some(6 + 3_600_000));
    store.note_input(&seen.id, 500).await.unwrap();
    store.note_input(&seen.id, 400).await.unwrap();
    assert!(
        !store.stop_unused_workspace(&seen, 9).await.unwrap(),
        "somebody pressed a key since it was looked at"
    );
    let seen = again(&store, &seen).await;
    assert_eq!((seen.input_at, seen.used_at()), (Some(500), 500));
    let session = ClientSession {
        token_hash: "hash".to_owned(),
        directory_id: seen.directory_id.clone(),
        username: seen.username.clone(),
        workspace_id: seen.id.clone(),
        created_at: 900,
        expires_at: 9000,
        admitted_at: None,
    };
    store.open_session(&session, 3).await.unwrap();
    assert!(
        !store.stop_unused_workspace(&seen, 9).await.unwrap(),
        "somebody signed in since it was looked at"
    );
    let seen = again(&store, &seen).await;
    assert_eq!(seen.used_at(), 900);
    assert!(store.stop_unused_workspace(&seen, 9).await.unwrap());
    let seen = again(&store, &seen).await;
    assert_eq!(
        (seen.state, seen.wanted),
        (WorkspaceState::Stopping, Wanted::Stopped)
    );
    assert_eq!(store.admit_session("hash", 950).await.unwrap(), 950);
    assert_eq!(store.admit_session("hash", 999).await.unwrap(), 950);
    store
        .note_connections(&[(seen.id.clone(), 30)])
        .await
        .unwrap();
    store
        .note_connections(&[(seen.id.clone(), 20)])
        .await
        .unwrap();
    assert_eq!(again(&store, &seen).await.connected_at, Some(30));
}

pub(crate) async fn maintenance_keeps_everybody_else_out(store: Store) {
    let seen = available(&store, 5).await;
    let asked = store
        .request_workspace(&seen.id, WorkspaceAction::BeginMaintenance, 6)
        .await
        .unwrap();
    assert!(asked.maintenance);
    assert_eq!(
        (asked.state, asked.wanted),
        (WorkspaceState::AdminMaintenance, Wanted::Running)
    );
    for action in [
        WorkspaceAction::Reboot,
        WorkspaceAction::Rebuild,
        WorkspaceAction::Start,
        WorkspaceAction::Stop,
        WorkspaceAction::BeginMaintenance,
        WorkspaceAction::Modify,
    ] {
        assert!(!asked.state.admits(action), "{action:?}");
    }
    let back = store
        .request_workspace(&seen.id, WorkspaceAction::EndMaintenance, 7)
        .await
        .unwrap();
    assert_eq!(
        (back.state, back.maintenance, back.active_at),
        (WorkspaceState::Available, false, 7)
    );
}

fn group(number: u8, name: &str, rules: &[&str]) -> IpGroup {
    IpGroup {
        id: IpGroupId::from_random([number; 24]),
        account_id: ACCOUNT.to_owned(),
        name: name.to_owned(),
        description: String::new(),
        rules: rules.iter().map(|range| rule(range)).collect(),
        created_at: 1,
    }
}

fn rule(range: &str) -> IpRule {
    IpRule {
        range: range.parse().unwrap(),
        description: "office".to_owned(),
    }
}

pub(crate) async fn ip_groups_restrict_whom_they_name(store: Store) {
    let directory = directory(&store, "acme").await;
    assert_eq!(store.admitted_ranges(&directory).await.unwrap(), None);
    let (office, empty) = (
        group(1, "office", &["203.0.113.0/24"]),
        group(2, "empty", &[]),
    );
    for group in [&office, &empty] {
        store.create_ip_group(group, &[]).await.unwrap();
    }
    assert_eq!(
        refusal(store.create_ip_group(&group(3, "office", &[]), &[]).await),
        Refusal::IpGroupNameTaken("office".to_owned())
    );
    store
        .associate_ip_groups(ACCOUNT, &directory, std::slice::from_ref(&empty.id))
        .await
        .unwrap();
    assert_eq!(
        store.admitted_ranges(&directory).await.unwrap(),
        Some(vec![]),
        "a group without rules admits nobody"
    );
    store
        .associate_ip_groups(ACCOUNT, &directory, &[office.id.clone(), empty.id.clone()])
        .await
        .unwrap();
    let add = IpRuleChange::Add(vec![rule("2001:db8::/32"), rule("203.0.113.0/24")]);
    store
        .change_ip_rules(ACCOUNT, &empty.id, &add)
        .await
        .unwrap();
    let ranges = store.admitted_ranges(&directory).await.unwrap().unwrap();
    let ranges: Vec<_> = ranges.iter().map(ToString::to_string).collect();
    assert_eq!(ranges, ["2001:db8::/32", "203.0.113.0/24"]);
    let eleven: Vec<_> = (1..=11)
        .map(|number| rule(&format!("192.0.2.{number}")))
        .collect();
    assert!(matches!(
        refusal(
            store
                .change_ip_rules(ACCOUNT, &office.id, &IpRuleChange::Replace(eleven))
                .await
        ),
        Refusal::TooMany { limit: 10, .. }
    ));
    let listed = store.ip_groups(ACCOUNT).await.unwrap();
    assert_eq!(listed[0], office, "what was refused changed nothing");
    let in_use = refusal(store.delete_ip_group(ACCOUNT, &office.id).await);
    assert!(in_use.to_string().contains(directory.as_str()), "{in_use}");
    let remove = IpRuleChange::Remove(vec!["203.0.113.0/24".parse().unwrap()]);
    store
        .change_ip_rules(ACCOUNT, &office.id, &remove)
        .await
        .unwrap();
    let both = [office.id.clone(), empty.id.clone()];
    assert_eq!(store.directory_ip_groups(&directory).await.unwrap(), both);
    store
        .disassociate_ip_groups(ACCOUNT, &directory, &both)
        .await
        .unwrap();
    assert_eq!(store.admitted_ranges(&directory).await.unwrap(), None);
    store.delete_ip_group(ACCOUNT, &office.id).await.unwrap();
    assert_eq!(store.ip_groups(ACCOUNT).await.unwrap().len(), 1);
}

pub(crate) async fn a_registered_directory_keeps_its_settings_until_its_last_desktop(store: Store) {
    let made = workspace(&store).await;
    let id = &made.directory_id;
    let before = store.registered_directory(id).await.unwrap().unwrap();
    let devices = vec!["DeviceTypeWeb".to_owned()];
    let deny = |directory: &mut RegisteredDirectory| directory.denied_devices = devices.clone();
    store.change_registered_directory(id, deny).await.unwrap();
    // By two at once, who both keep what the other one changes.
    for on in [false, true, false, true, false] {
        let (first, second) = futures::join!(
            store.change_registered_directory(id, |directory| directory.reconnect = on),
            store.change_registered_directory(id, |directory| directory.local_administrator = on)
        );
        first.unwrap();
        second.unwrap();
        let now = store.registered_directory(id).await.unwrap().unwrap();
        assert_eq!((now.reconnect, now.local_administrator), (on, on));
    }
    let registered = store.registered_directory(id).await.unwrap().unwrap();
    let wanted = RegisteredDirectory {
        denied_devices: devices,
        reconnect: false,
        local_administrator: false,
        ..before
    };
    assert_eq!(registered, wanted);
    assert_eq!(
        store.registered_directories(ACCOUNT).await.unwrap().len(),
        1
    );
    assert_eq!(
        refusal(store.register_directory(&registered, &[]).await),
        Refusal::Registered(id.clone())
    );
    let refused = refusal(store.deregister_directory(id).await);
    assert!(refused.to_string().contains(made.id.as_str()), "{refused}");
    let asked = store
        .request_workspace(&made.id, WorkspaceAction::Terminate, 3)
        .await
        .unwrap();
    assert!(store.bury_workspace(&asked, 4).await.unwrap());
    store.deregister_directory(id).await.unwrap();
    assert_eq!(
        refusal(store.deregister_directory(id).await),
        Refusal::NotRegistered(id.clone())
    );
    assert_eq!(
        refusal(
            store
                .create_workspace(&new_workspace(7, id, "mary"), 5)
                .await
        ),
        Refusal::NotRegistered(id.clone())
    );
    store.register_directory(&registered, &[]).await.unwrap();
    store
        .create_workspace(&new_workspace(7, id, "mary"), 6)
        .await
        .unwrap();
    let bare = new_directory("bare");
    store.create_directory(&bare, &[], &[], 1).await.unwrap();
    assert_eq!(store.registered_directory(&bare.id).await.unwrap(), None);
    assert!(!store.dedicated_tenancy(ACCOUNT).await.unwrap());
    store.set_dedicated_tenancy(ACCOUNT).await.unwrap();
    assert!(store.dedicated_tenancy(ACCOUNT).await.unwrap());
}

pub(crate) async fn tags_are_written_and_taken_off(store: Store) {
    let made = workspace(&store).await;
    let id = made.id.as_str();
    let tag = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    store
        .tag_workspace_resource(id, &[tag("a", "1"), tag("b", "2")])
        .await
        .unwrap();
    store
        .tag_workspace_resource(id, &[tag("a", "3")])
        .await
        .unwrap();
    assert_eq!(
        store.workspace_tags(id).await.unwrap(),
        [tag("a", "3"), tag("b", "2")]
    );
    let many: Vec<_> = (0..49)
        .map(|number| tag(&format!("k{number}"), ""))
        .collect();
    assert!(matches!(
        refusal(store.tag_workspace_resource(id, &many).await),
        Refusal::TooMany { limit: 50, .. }
    ));
    store
        .untag_workspace_resource(id, &["a".to_owned(), "z".to_owned()])
        .await
        .unwrap();
    assert_eq!(store.workspace_tags(id).await.unwrap(), [tag("b", "2")]);
}

pub(crate) async fn another_account_finds_none_of_it(store: Store) {
    let made = workspace(&store).await;
    account(&store, None).await;
    let office = group(1, "office", &["203.0.113.0/24"]);
    store.create_ip_group(&office, &[]).await.unwrap();
    let foreign = Refusal::NoIpGroup(office.id.clone());
    let directory = &made.directory_id;
    let ids = [office.id.clone()];
    let clear = IpRuleChange::Replace(vec![]);
    assert_eq!(
        refusal(store.delete_ip_group(OTHER, &office.id).await),
        foreign
    );
    assert_eq!(
        refusal(store.change_ip_rules(OTHER, &office.id, &clear).await),
        foreign
    );
    assert_eq!(
        refusal(store.associate_ip_groups(OTHER, directory, &ids).await),
        foreign
    );
    assert_eq!(
        refusal(store.disassociate_ip_groups(OTHER, directory, &ids).await),
        foreign
    );
    assert!(store.ip_groups(OTHER).await.unwrap().is_empty());
    assert!(
        store
            .registered_directories(OTHER)
            .await
            .unwrap()
            .is_empty()
    );
    let ids = [made.id.clone()];
    assert!(
        store
            .workspaces_by_id(OTHER, &ids)
            .await
            .unwrap()
            .is_empty()
    );
    let own = store.workspaces_by_id(ACCOUNT, &ids).await.unwrap();
    assert_eq!(own, std::slice::from_ref(&made));
    let mut theirs = new_workspace(9, directory, "mary");
    theirs.account_id = OTHER.to_owned();
    assert_eq!(
        refusal(store.create_workspace(&theirs, 3).await),
        Refusal::NoDirectory(directory.clone())
    );
}
