//! Facts about what is left of an account whose time is over.

use store::{
    Store,
    identity::{
        AccessKey, Identity, IdentityCounts, IdentityKind, KeyUse, LoginProfile, NewSession,
        SessionKind, Tag,
    },
};

use super::{
    ACCOUNT, account,
    identities::{device_of_mary, made, policy},
    networks::with_a_subnet,
};

/// A user with everything that may hang on one, in a group.
async fn user(store: &Store) -> Identity {
    let user = made(store, IdentityKind::User, "mary").await;
    let group = made(store, IdentityKind::Group, "desk").await;
    store.add_to_group(&group, &user, 9).await.unwrap();
    let policy = policy(store, "desk").await;
    store.attach_policy(&user, &policy.arn, 9).await.unwrap();
    store
        .put_inline_policy(&user, ("own", "{}"), 2, 9)
        .await
        .unwrap();
    let tag = Tag {
        key: "Team".to_owned(),
        value: "desk".to_owned(),
    };
    store
        .tag_identity(ACCOUNT, &user.id, &[tag], 9)
        .await
        .unwrap();
    let profile = LoginProfile {
        password_hash: "hash".to_owned(),
        reset_required: true,
        created_at: 1,
        changed_at: 1,
    };
    store.create_login_profile(&user, &profile).await.unwrap();
    store
        .create_mfa_device(&device_of_mary(), &[], 9)
        .await
        .unwrap();
    user
}

async fn keys(store: &Store, user: &Identity) {
    for (id, user_id) in [("AKIAROOT", ""), ("AKIAMARY", &user.id)] {
        let key = AccessKey {
            id: id.to_owned(),
            account_id: ACCOUNT.to_owned(),
            user_id: user_id.to_owned(),
            sealed_secret: "sealed".to_owned(),
            active: true,
            created_at: 5,
            used: KeyUse::default(),
        };
        store.add_access_key(&key, 2).await.unwrap();
    }
    let session = NewSession {
        id: "ASIA1".to_owned(),
        account_id: ACCOUNT.to_owned(),
        sealed_secret: "sealed".to_owned(),
        token_hash: "hash".to_owned(),
        kind: SessionKind::User,
        identity_id: user.id.clone(),
        name: String::new(),
        details: "{}".to_owned(),
        mfa_at: 0,
        created_at: 1,
        expires_at: 100,
    };
    store.add_session(&session).await.unwrap();
}

pub(crate) async fn of_an_account_whose_time_is_over_nothing_is_left_but_its_name(store: Store) {
    account(&store, Some(5)).await;
    let user = user(&store).await;
    keys(&store, &user).await;
    let role = made(&store, IdentityKind::Role, "runs").await;
    let instance = made(&store, IdentityKind::InstanceProfile, "runs").await;
    store.add_role_to_profile(&instance, &role).await.unwrap();
    store.set_account_alias(ACCOUNT, "acme").await.unwrap();
    with_a_subnet(&store).await;

    assert!(store.forget_remains(ACCOUNT).await.unwrap());
    let counts = store.identity_counts(ACCOUNT).await.unwrap();
    assert_eq!(counts, IdentityCounts::default());
    for id in ["AKIAROOT", "AKIAMARY"] {
        assert!(store.access_key(id).await.unwrap().is_none(), "{id}");
    }
    assert!(store.temporary_key("ASIA1").await.unwrap().is_none());
    assert!(store.login_profile(&user.id).await.unwrap().is_none());
    assert!(store.identity_tags(&user.id).await.unwrap().is_empty());
    assert_eq!(store.account_of_alias("acme").await.unwrap(), None);
    assert!(store.quotas(ACCOUNT).await.unwrap().is_empty());
    assert!(store.vpcs().await.unwrap().is_empty());
    assert_eq!(
        store.account(ACCOUNT).await.unwrap().unwrap().name,
        "operator"
    );
    // Taken up again after a stop in between, there is nothing to do.
    assert!(store.forget_remains(ACCOUNT).await.unwrap());
}
