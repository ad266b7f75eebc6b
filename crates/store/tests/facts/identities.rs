//! Facts about users, groups, roles, and what hangs on them.

use store::identity::{
    AccessKey, Identity, IdentityError, IdentityKind, IdentityPage, IdentityRefusal, KeyUse,
    LoginProfile, ManagedPolicy, MfaDevice, NewSession, SealedColumn, SessionKind, Tag,
};
use store::{Account, Store};

use super::{ACCOUNT, account, directory};

const SHIPPED: &str = "arn:aws:iam::aws:policy/CarrelFullAccess";

fn new_identity(kind: IdentityKind, name: &str) -> Identity {
    Identity {
        id: format!("{}-{}", kind.word(), name.to_lowercase()),
        account_id: ACCOUNT.to_owned(),
        kind,
        name: name.to_owned(),
        path: "/".to_owned(),
        description: String::new(),
        boundary: String::new(),
        trust: String::new(),
        session_seconds_max: 3600,
        created_at: 1,
        last_used_at: 0,
        last_used_region: String::new(),
    }
}

pub(crate) async fn made(store: &Store, kind: IdentityKind, name: &str) -> Identity {
    let new = new_identity(kind, name);
    store.create_identity(&new, &[], 9).await.unwrap();
    new
}

pub(crate) async fn policy(store: &Store, name: &str) -> ManagedPolicy {
    let new = ManagedPolicy {
        id: format!("ANPA{name}"),
        account_id: ACCOUNT.to_owned(),
        name: name.to_owned(),
        path: "/".to_owned(),
        arn: format!("arn:aws:iam::{ACCOUNT}:policy/{name}"),
        description: String::new(),
        default_version: 1,
        created_at: 1,
        updated_at: 1,
        attached: 0,
        bounding: 0,
    };
    store.create_policy(&new, "first", &[], 9).await.unwrap();
    new
}

fn refusal<T: std::fmt::Debug>(result: Result<T, IdentityError>) -> IdentityRefusal {
    match result.unwrap_err() {
        IdentityError::Refused(refusal) => refusal,
        IdentityError::Store(error) => panic!("{error:?}"),
    }
}

async fn remaining(store: &Store, identity: &Identity) -> &'static str {
    match refusal(store.delete_identity(identity).await) {
        IdentityRefusal::InUse { remaining, .. } => remaining,
        other => panic!("{other}"),
    }
}

pub(crate) async fn names_of_identities_are_one_in_any_case(store: Store) {
    account(&store, None).await;
    let mary = made(&store, IdentityKind::User, "Mary").await;
    let mut twin = new_identity(IdentityKind::User, "MARY");
    twin.id = "another".to_owned();
    let taken = refusal(store.create_identity(&twin, &[], 9).await);
    assert!(matches!(taken, IdentityRefusal::Taken { .. }), "{taken}");
    made(&store, IdentityKind::Role, "mary").await;
    let found = store.identity(ACCOUNT, IdentityKind::User, "mARY").await;
    assert_eq!(found.unwrap(), Some(mary.clone()));
    let found = store.identity("444455556666", IdentityKind::User, "mary");
    assert_eq!(found.await.unwrap(), None);

    let bob = new_identity(IdentityKind::User, "bob");
    let full = refusal(store.create_identity(&bob, &[], 1).await);
    assert!(
        matches!(full, IdentityRefusal::LimitExceeded { limit: 1, .. }),
        "{full}"
    );
    store.create_identity(&bob, &[], 2).await.unwrap();
    let rename = |name: &'static str| {
        move |identity: &mut Identity| {
            (identity.name, identity.path) = (name.to_owned(), "/ops/".to_owned());
        }
    };
    let renamed = store.change_identity(&bob, rename("Bob")).await.unwrap();
    let taken = refusal(store.change_identity(&renamed, rename("mary")).await);
    assert!(matches!(taken, IdentityRefusal::Taken { .. }), "{taken}");
    let moved = refusal(store.change_identity(&bob, rename("bill")).await);
    assert!(matches!(moved, IdentityRefusal::NoSuch { .. }), "{moved}");

    let page = |path_prefix, after, limit| IdentityPage {
        kind: IdentityKind::User,
        path_prefix,
        after,
        limit,
    };
    let names = async |page| {
        let found = store.identities(ACCOUNT, page).await.unwrap();
        found
            .into_iter()
            .map(|identity| identity.name)
            .collect::<Vec<_>>()
    };
    assert_eq!(names(page("/", "", 9)).await, ["Bob", "Mary"]);
    assert_eq!(names(page("/", "", 1)).await, ["Bob"]);
    assert_eq!(names(page("/", "Bob", 9)).await, ["Mary"]);
    assert_eq!(names(page("/ops/", "", 9)).await, ["Bob"]);
}

pub(crate) async fn changes_of_one_identity_by_two_who_saw_the_same_are_both_kept(store: Store) {
    account(&store, None).await;
    let seen = made(&store, IdentityKind::Role, "runs").await;
    let describe = |role: &mut Identity| role.description = "runs desktops".to_owned();
    let bound = |role: &mut Identity| role.boundary = SHIPPED.to_owned();
    let (described, bounded) = futures::join!(
        store.change_identity(&seen, describe),
        store.change_identity(&seen, bound)
    );
    described.unwrap();
    bounded.unwrap();
    let role = store.identity_by_id(ACCOUNT, &seen.id).await.unwrap();
    let role = role.unwrap();
    assert_eq!(
        (role.description.as_str(), role.boundary.as_str()),
        ("runs desktops", SHIPPED)
    );
}

pub(crate) async fn every_change_of_identities_is_counted(store: Store) {
    account(&store, None).await;
    let before = store.identity_version(ACCOUNT).await.unwrap();
    let mary = made(&store, IdentityKind::User, "mary").await;
    store.attach_policy(&mary, SHIPPED, 9).await.unwrap();
    assert_eq!(store.identity_version(ACCOUNT).await.unwrap(), before + 2);
    assert!(store.attach_policy(&mary, "arn:none", 9).await.is_err());
    assert_eq!(
        store.identity_version(ACCOUNT).await.unwrap(),
        before + 2,
        "a refused change is none"
    );
}

pub(crate) async fn an_identity_in_use_is_not_removed(store: Store) {
    account(&store, None).await;
    let user = made(&store, IdentityKind::User, "mary").await;
    let group = made(&store, IdentityKind::Group, "desk").await;
    store.add_to_group(&group, &user, 9).await.unwrap();
    store.add_to_group(&group, &user, 9).await.unwrap();
    assert_eq!(remaining(&store, &group).await, "users in it");
    assert_eq!(remaining(&store, &user).await, "group memberships");
    store.remove_from_group(&group, &user).await.unwrap();
    let gone = refusal(store.remove_from_group(&group, &user).await);
    assert!(matches!(gone, IdentityRefusal::NoSuch { .. }), "{gone}");

    store.attach_policy(&user, SHIPPED, 9).await.unwrap();
    assert_eq!(remaining(&store, &user).await, "attached policies");
    store.detach_policy(&user, SHIPPED).await.unwrap();
    assert!(store.detach_policy(&user, SHIPPED).await.is_err());

    store
        .put_inline_policy(&user, ("own", "{}"), 2, 2)
        .await
        .unwrap();
    assert_eq!(remaining(&store, &user).await, "inline policies");
    store.delete_inline_policy(&user, "own").await.unwrap();

    let profile = LoginProfile {
        password_hash: "hash".to_owned(),
        reset_required: true,
        created_at: 1,
        changed_at: 1,
    };
    store.create_login_profile(&user, &profile).await.unwrap();
    let taken = refusal(store.create_login_profile(&user, &profile).await);
    assert!(matches!(taken, IdentityRefusal::Taken { .. }), "{taken}");
    assert_eq!(remaining(&store, &user).await, "a login profile");
    store.delete_login_profile(&user).await.unwrap();

    let role = made(&store, IdentityKind::Role, "runs").await;
    let instance = made(&store, IdentityKind::InstanceProfile, "runs").await;
    store.add_role_to_profile(&instance, &role).await.unwrap();
    let full = refusal(store.add_role_to_profile(&instance, &role).await);
    assert!(
        matches!(full, IdentityRefusal::LimitExceeded { .. }),
        "{full}"
    );
    assert_eq!(remaining(&store, &role).await, "instance profiles");
    store
        .remove_role_from_profile(&instance, &role)
        .await
        .unwrap();

    for identity in [&user, &group, &role, &instance] {
        store.delete_identity(identity).await.unwrap();
        let gone = refusal(store.delete_identity(identity).await);
        assert!(matches!(gone, IdentityRefusal::NoSuch { .. }), "{gone}");
    }
    let gone = refusal(store.attach_policy(&user, SHIPPED, 9).await);
    assert!(matches!(gone, IdentityRefusal::NoSuch { .. }), "{gone}");
}

pub(crate) async fn a_user_has_the_policies_of_their_groups(store: Store) {
    account(&store, None).await;
    let user = made(&store, IdentityKind::User, "mary").await;
    let group = made(&store, IdentityKind::Group, "desk").await;
    let desk = policy(&store, "desk").await;
    store.add_to_group(&group, &user, 1).await.unwrap();
    store.attach_policy(&group, &desk.arn, 9).await.unwrap();
    store.attach_policy(&user, SHIPPED, 1).await.unwrap();
    let full = refusal(store.attach_policy(&user, &desk.arn, 1).await);
    assert!(
        matches!(full, IdentityRefusal::LimitExceeded { .. }),
        "{full}"
    );
    store
        .put_inline_policy(&group, ("of-group", "{}"), 2, 9)
        .await
        .unwrap();
    let attachments = store.effective_attachments(&user.id).await.unwrap();
    let arns: Vec<_> = attachments.iter().map(|one| &*one.policy_arn).collect();
    assert_eq!(arns, [&*desk.arn, SHIPPED]);
    let inline = store.effective_inline_policies(&user.id).await.unwrap();
    assert_eq!(
        (&*inline[0].identity_id, &*inline[0].name),
        (&*group.id, "of-group")
    );
    let bound = |user: &mut Identity| user.boundary.clone_from(&desk.arn);
    store.change_identity(&user, bound).await.unwrap();
    let bearers = store.policy_bearers(ACCOUNT, &desk.arn).await.unwrap();
    let names: Vec<_> = bearers
        .iter()
        .map(|bearer| (&*bearer.identity.name, bearer.as_boundary))
        .collect();
    assert_eq!(names, [("desk", false), ("mary", true)]);
    assert_eq!(store.policy_uses(ACCOUNT, SHIPPED).await.unwrap(), (1, 0));
}

pub(crate) async fn sizes_of_inline_policies_add_up(store: Store) {
    account(&store, None).await;
    let user = made(&store, IdentityKind::User, "mary").await;
    let put = async |name, characters| {
        store
            .put_inline_policy(&user, (name, "{}"), characters, 10)
            .await
    };
    put("a", 6).await.unwrap();
    put("b", 4).await.unwrap();
    let full = refusal(put("c", 1).await);
    assert!(
        matches!(full, IdentityRefusal::LimitExceeded { limit: 10, .. }),
        "{full}"
    );
    put("a", 5).await.unwrap();
    put("c", 1).await.unwrap();
    assert_eq!(store.inline_policies(&user.id).await.unwrap().len(), 3);
}

pub(crate) async fn a_policy_has_versions_and_one_is_in_force(store: Store) {
    account(&store, None).await;
    let new = policy(&store, "Desk").await;
    let add = async |document, is_default, limit| {
        store
            .add_policy_version(&new, document, is_default, limit, 2)
            .await
    };
    assert_eq!(add("second", false, 5).await.unwrap(), 2);
    assert_eq!(add("third", true, 5).await.unwrap(), 3);
    let full = refusal(add("fourth", true, 3).await);
    assert!(
        matches!(full, IdentityRefusal::LimitExceeded { .. }),
        "{full}"
    );
    let found = store.managed_policy(ACCOUNT, &new.arn).await.unwrap();
    assert_eq!(found.unwrap().default_version, 3);
    let in_force = store.policies_in_force(ACCOUNT, std::slice::from_ref(&new.arn));
    assert_eq!(in_force.await.unwrap(), [(new.arn.clone(), "third".into())]);
    let used = refusal(store.delete_policy_version(&new, 3).await);
    assert!(matches!(used, IdentityRefusal::InUse { .. }), "{used}");
    let used = refusal(store.delete_policy(&new).await);
    assert!(matches!(used, IdentityRefusal::InUse { .. }), "{used}");
    store.set_default_version(&new, 1, 3).await.unwrap();
    assert!(store.set_default_version(&new, 9, 3).await.is_err());
    store.delete_policy_version(&new, 3).await.unwrap();
    store.delete_policy_version(&new, 2).await.unwrap();
    assert_eq!(
        add("again", false, 5).await.unwrap(),
        4,
        "numbers are not used again"
    );
    store.delete_policy_version(&new, 4).await.unwrap();
    let user = made(&store, IdentityKind::User, "mary").await;
    store.attach_policy(&user, &new.arn, 1).await.unwrap();
    assert!(store.delete_policy(&new).await.is_err());
    store.detach_policy(&user, &new.arn).await.unwrap();
    store.delete_policy(&new).await.unwrap();
    assert!(store.managed_policies(ACCOUNT).await.unwrap().is_empty());
}

pub(crate) async fn tags_of_identities_are_one_in_any_case(store: Store) {
    account(&store, None).await;
    let user = made(&store, IdentityKind::User, "mary").await;
    let tag = |key: &str, value: &str| Tag {
        key: key.to_owned(),
        value: value.to_owned(),
    };
    let set = async |tags: &[Tag], limit| store.tag_identity(ACCOUNT, &user.id, tags, limit).await;
    set(&[tag("team", "a"), tag("floor", "2")], 2)
        .await
        .unwrap();
    set(&[tag("Team", "b")], 2).await.unwrap();
    assert!(set(&[tag("more", "")], 2).await.is_err());
    assert_eq!(
        store.identity_tags(&user.id).await.unwrap(),
        [tag("floor", "2"), tag("Team", "b")]
    );
    store
        .untag_identity(ACCOUNT, &user.id, &["FLOOR".to_owned(), "none".to_owned()])
        .await
        .unwrap();
    assert_eq!(store.identity_tags(&user.id).await.unwrap().len(), 1);
}

pub(crate) async fn keys_belong_to_users_by_id(store: Store) {
    account(&store, None).await;
    let user = made(&store, IdentityKind::User, "mary").await;
    let key = |id: &str, user_id: &str| AccessKey {
        id: id.to_owned(),
        account_id: ACCOUNT.to_owned(),
        user_id: user_id.to_owned(),
        sealed_secret: "sealed".to_owned(),
        active: true,
        created_at: 1,
        used: KeyUse::default(),
    };
    store.add_access_key(&key("A", ""), 2).await.unwrap();
    store.add_access_key(&key("B", &user.id), 1).await.unwrap();
    assert!(store.add_access_key(&key("C", &user.id), 1).await.is_err());
    assert!(store.add_access_key(&key("D", "nobody"), 1).await.is_err());
    assert_eq!(remaining(&store, &user).await, "access keys");
    let standing = store.access_key("B").await.unwrap().unwrap();
    assert!(standing.key == key("B", &user.id));
    assert!(
        store
            .set_access_key_active(ACCOUNT, "", "B", false)
            .await
            .is_err()
    );
    store
        .set_access_key_active(ACCOUNT, &user.id, "B", false)
        .await
        .unwrap();
    let changed = store.access_key("B").await.unwrap().unwrap();
    assert!(!changed.key.active);
    assert!(standing.identity_version < changed.identity_version);
    let used = KeyUse {
        at: 5,
        region: "local-1".to_owned(),
        service: "iam".to_owned(),
    };
    store.access_key_used("B", &used).await.unwrap();
    assert!(store.access_keys(ACCOUNT, &user.id).await.unwrap()[0].used == used);
    assert!(store.delete_access_key("4", &user.id, "B").await.is_err());
    store
        .delete_access_key(ACCOUNT, &user.id, "B")
        .await
        .unwrap();
    assert_eq!(store.access_keys(ACCOUNT, "").await.unwrap().len(), 1);
}

pub(crate) async fn former_passwords_and_rules_are_kept(store: Store) {
    account(&store, None).await;
    let user = made(&store, IdentityKind::User, "mary").await;
    let profile = |hash: &str, changed_at| LoginProfile {
        password_hash: hash.to_owned(),
        reset_required: false,
        created_at: 1,
        changed_at,
    };
    assert!(
        store
            .update_login_profile(&user, &profile("a", 1), 1)
            .await
            .is_err()
    );
    store
        .create_login_profile(&user, &profile("a", 1))
        .await
        .unwrap();
    for (hash, at) in [("b", 2), ("c", 3), ("c", 4)] {
        store
            .update_login_profile(&user, &profile(hash, at), 1)
            .await
            .unwrap();
    }
    assert_eq!(store.former_passwords(&user.id).await.unwrap(), ["b"]);
    assert!(store.delete_password_policy(ACCOUNT).await.is_err());
    store.set_password_policy(ACCOUNT, "one").await.unwrap();
    store.set_password_policy(ACCOUNT, "two").await.unwrap();
    assert_eq!(
        store.password_policy(ACCOUNT).await.unwrap().as_deref(),
        Some("two")
    );

    let other = Account::new("444455556666", "other", 1);
    store.ensure_account(&other).await.unwrap();
    store.set_account_alias(ACCOUNT, "acme").await.unwrap();
    assert!(store.set_account_alias(&other.id, "acme").await.is_err());
    store.set_account_alias(ACCOUNT, "apex").await.unwrap();
    assert_eq!(
        store.account_of_alias("apex").await.unwrap().as_deref(),
        Some(ACCOUNT)
    );
    assert!(store.delete_account_alias(ACCOUNT, "acme").await.is_err());
    store.delete_account_alias(ACCOUNT, "apex").await.unwrap();
    assert_eq!(store.account_alias(ACCOUNT).await.unwrap(), None);
}

/// A device that is nobody's yet.
pub(super) fn device_of_mary() -> MfaDevice {
    MfaDevice {
        serial: format!("arn:aws:iam::{ACCOUNT}:mfa/mary"),
        account_id: ACCOUNT.to_owned(),
        sealed_seed: "sealed".to_owned(),
        user_id: String::new(),
        enabled_at: 0,
        newest_step: 0,
        created_at: 1,
    }
}

pub(crate) async fn a_device_is_one_users_and_no_code_works_twice(store: Store) {
    account(&store, None).await;
    let user = made(&store, IdentityKind::User, "mary").await;
    let new = device_of_mary();
    store.create_mfa_device(&new, &[], 1).await.unwrap();
    assert!(store.create_mfa_device(&new, &[], 9).await.is_err());
    store
        .enable_mfa_device(&new, &user.id, 7, 1, 2)
        .await
        .unwrap();
    assert!(
        store
            .enable_mfa_device(&new, &user.id, 8, 9, 2)
            .await
            .is_err(),
        "it is somebody's"
    );
    assert!(store.owns_mfa_device(&user, &new.serial).await.unwrap());
    assert!(!store.use_mfa_step(&new.serial, 7).await.unwrap());
    assert!(store.use_mfa_step(&new.serial, 8).await.unwrap());
    assert!(!store.use_mfa_step(&new.serial, 8).await.unwrap());
    assert_eq!(remaining(&store, &user).await, "an MFA device");
    assert!(store.delete_mfa_device(ACCOUNT, &new.serial).await.is_err());
    store.deactivate_mfa_device(&new, &user.id).await.unwrap();
    store.delete_mfa_device(ACCOUNT, &new.serial).await.unwrap();
    assert!(store.mfa_devices(ACCOUNT).await.unwrap().is_empty());
    let counts = store.identity_counts(ACCOUNT).await.unwrap();
    assert_eq!((counts.users, counts.mfa_devices), (1, 0));
}

pub(crate) async fn every_sealed_value_is_found_and_sealed_anew(store: Store) {
    directory(&store, "acme").await;
    let session = NewSession {
        id: "ASIA1".to_owned(),
        account_id: ACCOUNT.to_owned(),
        sealed_secret: "sealed".to_owned(),
        token_hash: "hash".to_owned(),
        kind: SessionKind::User,
        identity_id: String::new(),
        name: String::new(),
        details: "{}".to_owned(),
        mfa_at: 0,
        created_at: 1,
        expires_at: 100,
    };
    store.add_session(&session).await.unwrap();
    let found = store.temporary_key("ASIA1").await.unwrap().unwrap();
    assert!(found.session == session);
    for column in [
        SealedColumn::Sessions,
        SealedColumn::DirectoryPasswords,
        SealedColumn::DirectoryAuthorities,
    ] {
        let values = store.sealed_values(column, "", 9).await.unwrap();
        assert_eq!(values[0].sealed, "sealed", "{column:?}");
        assert!(
            store
                .reseal_value(column, &values[0], "anew")
                .await
                .unwrap()
        );
        assert!(
            !store
                .reseal_value(column, &values[0], "late")
                .await
                .unwrap(),
            "another was faster"
        );
        let again = store.sealed_values(column, "", 9).await.unwrap();
        assert_eq!(again[0].sealed, "anew");
        assert!(
            store
                .sealed_values(column, &again[0].id, 9)
                .await
                .unwrap()
                .is_empty()
        );
    }
}
