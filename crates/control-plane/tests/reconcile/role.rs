//! What the service may do in an account is what its role says: what an administrator takes from it waits and says so,
//! goes on when it is given back, and both stand in the audit log.

use control_plane::audit::verify;
use iam::managed::{SERVICE_ROLE_NAME, SERVICE_ROLE_PERMISSIONS};
use model::{
    fault::FaultCode,
    id::{DirectoryId, WorkspaceId},
    state::{DirectoryStage, WorkspaceAction, WorkspaceState},
};
use serde_json::Value;
use store::{
    AuditFilter, Standing,
    identity::{Identity, IdentityKind},
};

use crate::rig::{ACCOUNT, Rig, Running, new_person, new_workspace};

const MAKE: &str = "ec2:CreateNetworkInterface";
const REMOVE: &str = "ec2:DeleteNetworkInterface";
const LOOK: &str = "ec2:DescribeNetworkInterfaces";
const PRINCIPAL: &str = "arn:aws:sts::111122223333:assumed-role/workspaces_DefaultRole/carrel";

async fn role(rig: &Rig) -> Identity {
    let found = rig
        .store
        .identity(ACCOUNT, IdentityKind::Role, SERVICE_ROLE_NAME)
        .await;
    found.unwrap().unwrap()
}

/// Lets the role do this and nothing else.
async fn let_role(rig: &Rig, document: &str) {
    let policy = (SERVICE_ROLE_NAME, document);
    let characters = i64::try_from(document.len()).unwrap();
    let role = role(rig).await;
    let put = rig
        .store
        .put_inline_policy(&role, policy, characters, i64::MAX);
    put.await.unwrap();
}

async fn detach(rig: &Rig) {
    let role = role(rig).await;
    let detached = rig.store.delete_inline_policy(&role, SERVICE_ROLE_NAME);
    detached.await.unwrap();
}

/// Asks for another person's desktop.
async fn ask_for_john(rig: &Rig, directory: &DirectoryId, running: &Running) -> WorkspaceId {
    let wish = new_workspace(directory, "john");
    let id = wish.id.clone();
    rig.store
        .add_people(directory, &[new_person("john", false)], &[wish], 4)
        .await
        .unwrap();
    running.cloud.wake_all();
    id
}

/// The records of an action, oldest first.
async fn records(rig: &Rig, action: &str) -> Vec<Value> {
    let filter = AuditFilter {
        action: action.to_owned(),
        ..AuditFilter::default()
    };
    let mut found = rig.store.audit(&filter, i64::MAX, 1000).await.unwrap();
    found.reverse();
    let record = |one: &store::AuditRecord| serde_json::from_str(&one.content.record).unwrap();
    found.iter().map(record).collect()
}

fn decisions<'a>(records: &'a [Value]) -> Vec<(&'a str, &'a str)> {
    let text = |record: &'a Value, member| record[member].as_str().unwrap();
    records
        .iter()
        .map(|record| (text(record, "Decision"), text(record, "Outcome")))
        .collect()
}

async fn assert_chain_is_whole(rig: &Rig) {
    let verified = verify(&rig.store, None).await.unwrap();
    assert_eq!((verified.flaw, verified.is_end), (None, true));
    assert!(0 < verified.records);
}

async fn until_held(rig: &Rig, id: &WorkspaceId, state: WorkspaceState, action: &str) {
    let what = format!("{id} waits for the role to be given {action}");
    rig.until(&what, async || {
        let row = rig.row(id).await;
        let fault = row
            .fault
            .filter(|it| it.code == FaultCode::RoleInsufficient);
        row.state == state
            && fault.is_some_and(|it| {
                it.message.contains(action) && it.remedy.contains(SERVICE_ROLE_NAME)
            })
    })
    .await;
}

#[tokio::test]
async fn acc_15_what_the_role_may_not_make_waits_as_pending_and_is_made_when_it_may() {
    let rig = Rig::new().await;
    let (directory, mary, running) = rig.in_use().await;
    let made = records(&rig, MAKE).await;
    assert_eq!(
        decisions(&made),
        [("allowed", "ok"); 3],
        "one for each of two controllers and mary's desktop: {made:#?}"
    );
    for record in &made {
        assert_eq!(record["Principal"], PRINCIPAL);
        assert_eq!(record["SourceAddress"], "workspaces.amazonaws.com");
        assert_eq!(record["AccountId"], ACCOUNT);
        let resources = record["Resources"].as_array().unwrap();
        for (resource, kind) in resources.iter().zip([
            "network-interface/eni-",
            "subnet/subnet-",
            "security-group/sg-",
        ]) {
            let arn = format!("arn:aws:ec2:local-1:{ACCOUNT}:{kind}");
            assert!(resource.as_str().unwrap().starts_with(&arn), "{record:#}");
        }
        assert_eq!(resources.len(), 3);
    }

    let only_looks = SERVICE_ROLE_PERMISSIONS.replace("\"ec2:CreateNetworkInterface\",", "");
    let_role(&rig, &only_looks).await;
    let john = ask_for_john(&rig, &directory, &running).await;
    until_held(&rig, &john, WorkspaceState::Pending, MAKE).await;
    let drives = running.wire.calls();
    rig.until("it was tried again", async || {
        drives + 20 < running.wire.calls()
    })
    .await;
    assert_eq!(rig.row(&mary).await.state, WorkspaceState::Available);
    assert_eq!(rig.row(&mary).await.fault, None, "mary's is made already");

    let_role(&rig, SERVICE_ROLE_PERMISSIONS).await;
    rig.until_state(&john, WorkspaceState::Available).await;
    assert_eq!(rig.row(&john).await.fault, None);
    let made = records(&rig, MAKE).await;
    assert_eq!(
        decisions(&made)[3..],
        [("denied", "AccessDenied"), ("allowed", "ok")],
        "one for each act, and one for all attempts: {made:#?}"
    );
    assert_eq!(made[3]["Resources"], made[4]["Resources"]);
    assert_eq!(made[3]["Principal"], PRINCIPAL);
    assert_chain_is_whole(&rig).await;
}

#[tokio::test]
async fn acc_15_without_its_policy_the_role_may_not_even_look_and_what_runs_runs_on() {
    let rig = Rig::new().await;
    let (directory, mary, running) = rig.in_use().await;
    assert!(records(&rig, LOOK).await.is_empty(), "looks are not told");
    detach(&rig).await;
    until_held(
        &rig,
        &mary,
        WorkspaceState::Available,
        "ds:DescribeDirectories",
    )
    .await;
    rig.until("the directory says why, too", async || {
        let row = rig.store.directory(&directory).await.unwrap().unwrap();
        row.stage == DirectoryStage::Impaired && row.progress_text.contains(LOOK)
    })
    .await;
    let john = ask_for_john(&rig, &directory, &running).await;
    rig.until("john's waits", async || {
        let row = rig.row(&john).await;
        row.state == WorkspaceState::Pending && !row.progress_text.is_empty()
    })
    .await;
    let_role(&rig, SERVICE_ROLE_PERMISSIONS).await;
    rig.until_stage(&directory, DirectoryStage::Active).await;
    rig.until_state(&john, WorkspaceState::Available).await;
    rig.until("mary's is in order", async || {
        rig.row(&mary).await.fault.is_none()
    })
    .await;
    let looked = records(&rig, LOOK).await;
    assert_eq!(
        decisions(&looked),
        [("denied", "AccessDenied"), ("allowed", "ok")],
        "{looked:#?}"
    );
    assert_chain_is_whole(&rig).await;
}

#[tokio::test]
async fn acc_15_a_removal_waits_for_a_role_that_was_taken_away_and_a_closed_account_needs_none() {
    let rig = Rig::new().await;
    let (directory, mary, running) = rig.in_use().await;
    let john = ask_for_john(&rig, &directory, &running).await;
    rig.until_state(&john, WorkspaceState::Available).await;
    let taken = role(&rig).await;
    detach(&rig).await;
    rig.store.delete_identity(&taken).await.unwrap();
    let terminate = async |id: &WorkspaceId| {
        let action = WorkspaceAction::Terminate;
        rig.store.request_workspace(id, action, 9).await.unwrap();
        running.cloud.wake_all();
    };
    terminate(&mary).await;
    until_held(
        &rig,
        &mary,
        WorkspaceState::Terminating,
        "the role is not there",
    )
    .await;

    // An administrator makes it again, under the same name.
    rig.store.create_identity(&taken, &[], 100).await.unwrap();
    let_role(&rig, SERVICE_ROLE_PERMISSIONS).await;
    rig.until_state(&mary, WorkspaceState::Terminated).await;
    assert_eq!(decisions(&records(&rig, REMOVE).await), [("allowed", "ok")]);

    detach(&rig).await;
    terminate(&john).await;
    until_held(&rig, &john, WorkspaceState::Terminating, "may not perform").await;
    rig.store
        .change_standing(ACCOUNT, &[Standing::Active], Standing::Closed, 10)
        .await
        .unwrap();
    rig.until_state(&john, WorkspaceState::Terminated).await;
    let removed = records(&rig, REMOVE).await;
    assert_eq!(removed[1]["Principal"], "workspaces.amazonaws.com");
    assert_chain_is_whole(&rig).await;
}
