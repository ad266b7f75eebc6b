//! What holds of the store, whichever database is below. Every fact gets a fresh one.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test ends where something is not as it must be"
)]

mod closed_accounts;
mod desktops;
mod directories;
mod identities;
mod intents;
mod ledger;
mod networks;
mod results;
mod seeds;
mod sign_in;
mod sweeps;

use futures::future::BoxFuture;
use model::{
    bundle::BUNDLES,
    id::{DirectoryId, WorkspaceId},
    quota,
    username::Username,
};
use store::{Account, DirectorySize, NewDirectory, NewPerson, NewWorkspace, Store, Workspace};

pub(crate) type Fact = fn(Store) -> BoxFuture<'static, ()>;

pub(crate) const FACTS: &[(&str, Fact)] = &[
    (
        "a_batch_is_one_transaction_and_each_is_refused_by_itself",
        |store| Box::pin(desktops::a_batch_is_one_transaction_and_each_is_refused_by_itself(store)),
    ),
    ("whole_requests_at_once_all_get_their_places", |store| {
        Box::pin(desktops::whole_requests_at_once_all_get_their_places(store))
    }),
    ("places_are_used_again_when_the_highest_is_taken", |store| {
        Box::pin(desktops::places_are_used_again_when_the_highest_is_taken(
            store,
        ))
    }),
    ("a_modification_is_seen_until_it_is_done", |store| {
        Box::pin(desktops::a_modification_is_seen_until_it_is_done(store))
    }),
    ("an_unused_desktop_stops_and_a_used_one_does_not", |store| {
        Box::pin(desktops::an_unused_desktop_stops_and_a_used_one_does_not(
            store,
        ))
    }),
    ("maintenance_keeps_everybody_else_out", |store| {
        Box::pin(desktops::maintenance_keeps_everybody_else_out(store))
    }),
    ("ip_groups_restrict_whom_they_name", |store| {
        Box::pin(desktops::ip_groups_restrict_whom_they_name(store))
    }),
    (
        "a_registered_directory_keeps_its_settings_until_its_last_desktop",
        |store| {
            Box::pin(
                desktops::a_registered_directory_keeps_its_settings_until_its_last_desktop(store),
            )
        },
    ),
    ("tags_are_written_and_taken_off", |store| {
        Box::pin(desktops::tags_are_written_and_taken_off(store))
    }),
    ("another_account_finds_none_of_it", |store| {
        Box::pin(desktops::another_account_finds_none_of_it(store))
    }),
    ("quick_setup_is_all_or_nothing", |store| {
        Box::pin(intents::quick_setup_is_all_or_nothing(store))
    }),
    ("names_of_organisations_are_unique", |store| {
        Box::pin(intents::names_of_organisations_are_unique(store))
    }),
    ("a_person_has_one_workspace", |store| {
        Box::pin(intents::a_person_has_one_workspace(store))
    }),
    ("adding_people_again_changes_nothing", |store| {
        Box::pin(intents::adding_people_again_changes_nothing(store))
    }),
    ("a_quota_is_kept", |store| {
        Box::pin(intents::a_quota_is_kept(store))
    }),
    ("states_admit_or_refuse_actions", |store| {
        Box::pin(intents::states_admit_or_refuse_actions(store))
    }),
    ("a_directory_in_use_is_not_removed", |store| {
        Box::pin(intents::a_directory_in_use_is_not_removed(store))
    }),
    ("requests_at_once_get_different_places", |store| {
        Box::pin(intents::requests_at_once_get_different_places(store))
    }),
    ("a_seed_is_left_alone_until_it_is_asked_for", |store| {
        Box::pin(seeds::a_seed_is_left_alone_until_it_is_asked_for(store))
    }),
    ("dir_14_a_subnet_serves_one_directory", |store| {
        Box::pin(directories::dir_14_a_subnet_serves_one_directory(store))
    }),
    ("dir_08_an_organisation_is_named_once", |store| {
        Box::pin(directories::dir_08_an_organisation_is_named_once(store))
    }),
    (
        "a_directory_begins_requested_and_counts_for_its_kind",
        |store| Box::pin(directories::a_directory_begins_requested_and_counts_for_its_kind(store)),
    ),
    ("two_accounts_may_have_a_domain_of_the_same_name", |store| {
        Box::pin(directories::two_accounts_may_have_a_domain_of_the_same_name(store))
    }),
    ("tags_are_set_changed_and_limited", |store| {
        Box::pin(directories::tags_are_set_changed_and_limited(store))
    }),
    (
        "a_person_of_the_directory_is_adopted_changed_and_forgotten",
        |store| {
            Box::pin(directories::a_person_of_the_directory_is_adopted_changed_and_forgotten(store))
        },
    ),
    ("a_call_with_a_token_is_carried_out_once", |store| {
        Box::pin(directories::a_call_with_a_token_is_carried_out_once(store))
    }),
    ("an_older_result_is_dropped", |store| {
        Box::pin(results::an_older_result_is_dropped(store))
    }),
    ("available_invites_once", |store| {
        Box::pin(results::available_invites_once(store))
    }),
    ("a_tombstone_frees_what_it_held", |store| {
        Box::pin(results::a_tombstone_frees_what_it_held(store))
    }),
    ("keys_change_with_what_matters", |store| {
        Box::pin(results::keys_change_with_what_matters(store))
    }),
    ("addresses_are_unique_and_used_again", |store| {
        Box::pin(results::addresses_are_unique_and_used_again(store))
    }),
    ("a_network_is_kept_and_read_back", |store| {
        Box::pin(networks::a_network_is_kept_and_read_back(store))
    }),
    ("who_read_an_older_network_does_not_write", |store| {
        Box::pin(networks::who_read_an_older_network_does_not_write(store))
    }),
    ("no_two_have_the_same_address", |store| {
        Box::pin(networks::no_two_have_the_same_address(store))
    }),
    ("a_directory_is_given_one_place", |store| {
        Box::pin(networks::a_directory_is_given_one_place(store))
    }),
    ("accounts_do_not_see_each_others_networks", |store| {
        Box::pin(networks::accounts_do_not_see_each_others_networks(store))
    }),
    (
        "interfaces_of_workspaces_are_seen_with_their_tags",
        |store| {
            Box::pin(networks::interfaces_of_workspaces_are_seen_with_their_tags(
                store,
            ))
        },
    ),
    ("a_removed_directory_keeps_no_secret", |store| {
        Box::pin(results::a_removed_directory_keeps_no_secret(store))
    }),
    (
        "a_launch_and_the_removal_of_its_directory_never_both_succeed",
        |store| {
            Box::pin(intents::a_launch_and_the_removal_of_its_directory_never_both_succeed(store))
        },
    ),
    ("mails_wait_and_end", |store| {
        Box::pin(sign_in::mails_wait_and_end(store))
    }),
    ("an_invitation_works_once_and_the_newest_only", |store| {
        Box::pin(sign_in::an_invitation_works_once_and_the_newest_only(store))
    }),
    ("failures_are_counted_in_windows", |store| {
        Box::pin(sign_in::failures_are_counted_in_windows(store))
    }),
    ("a_ticket_works_once", |store| {
        Box::pin(sign_in::a_ticket_works_once(store))
    }),
    ("sessions_end", |store| {
        Box::pin(sign_in::sessions_end(store))
    }),
    (
        "a_session_in_use_lasts_longer_and_an_ended_one_stays_ended",
        |store| {
            Box::pin(sign_in::a_session_in_use_lasts_longer_and_an_ended_one_stays_ended(store))
        },
    ),
    (
        "a_session_too_many_ends_the_one_that_was_not_used_for_the_longest",
        |store| {
            Box::pin(
                sign_in::a_session_too_many_ends_the_one_that_was_not_used_for_the_longest(store),
            )
        },
    ),
    ("what_is_over_is_forgotten_and_the_rest_stays", |store| {
        Box::pin(sweeps::what_is_over_is_forgotten_and_the_rest_stays(store))
    }),
    ("what_was_removed_is_forgotten_after_a_while", |store| {
        Box::pin(sweeps::what_was_removed_is_forgotten_after_a_while(store))
    }),
    (
        "the_first_invitation_is_remembered_as_long_as_its_workspace",
        |store| {
            Box::pin(sweeps::the_first_invitation_is_remembered_as_long_as_its_workspace(store))
        },
    ),
    ("names_of_identities_are_one_in_any_case", |store| {
        Box::pin(identities::names_of_identities_are_one_in_any_case(store))
    }),
    (
        "changes_of_one_identity_by_two_who_saw_the_same_are_both_kept",
        |store| {
            Box::pin(
                identities::changes_of_one_identity_by_two_who_saw_the_same_are_both_kept(store),
            )
        },
    ),
    ("every_change_of_identities_is_counted", |store| {
        Box::pin(identities::every_change_of_identities_is_counted(store))
    }),
    ("an_identity_in_use_is_not_removed", |store| {
        Box::pin(identities::an_identity_in_use_is_not_removed(store))
    }),
    ("a_user_has_the_policies_of_their_groups", |store| {
        Box::pin(identities::a_user_has_the_policies_of_their_groups(store))
    }),
    ("sizes_of_inline_policies_add_up", |store| {
        Box::pin(identities::sizes_of_inline_policies_add_up(store))
    }),
    ("a_policy_has_versions_and_one_is_in_force", |store| {
        Box::pin(identities::a_policy_has_versions_and_one_is_in_force(store))
    }),
    ("tags_of_identities_are_one_in_any_case", |store| {
        Box::pin(identities::tags_of_identities_are_one_in_any_case(store))
    }),
    ("keys_belong_to_users_by_id", |store| {
        Box::pin(identities::keys_belong_to_users_by_id(store))
    }),
    ("former_passwords_and_rules_are_kept", |store| {
        Box::pin(identities::former_passwords_and_rules_are_kept(store))
    }),
    ("a_device_is_one_users_and_no_code_works_twice", |store| {
        Box::pin(identities::a_device_is_one_users_and_no_code_works_twice(
            store,
        ))
    }),
    ("every_sealed_value_is_found_and_sealed_anew", |store| {
        Box::pin(identities::every_sealed_value_is_found_and_sealed_anew(
            store,
        ))
    }),
    ("a_standing_changes_only_as_it_may", |store| {
        Box::pin(ledger::a_standing_changes_only_as_it_may(store))
    }),
    ("a_quota_is_raised_when_the_operator_agrees", |store| {
        Box::pin(ledger::a_quota_is_raised_when_the_operator_agrees(store))
    }),
    (
        "what_became_of_requests_for_more_is_forgotten_after_a_while",
        |store| {
            Box::pin(ledger::what_became_of_requests_for_more_is_forgotten_after_a_while(store))
        },
    ),
    (
        "of_an_account_whose_time_is_over_nothing_is_left_but_its_name",
        |store| {
            Box::pin(
                closed_accounts::of_an_account_whose_time_is_over_nothing_is_left_but_its_name(
                    store,
                ),
            )
        },
    ),
    (
        "the_record_of_calls_is_a_chain_that_may_lose_its_beginning",
        |store| Box::pin(ledger::the_record_of_calls_is_a_chain_that_may_lose_its_beginning(store)),
    ),
    ("keys_settings_and_events_are_kept", |store| {
        Box::pin(sign_in::keys_settings_and_events_are_kept(store))
    }),
];

pub(crate) const ACCOUNT: &str = "111122223333";

pub(crate) fn name(text: &str) -> Username {
    text.parse().unwrap()
}

pub(crate) fn workspace_id(number: u8) -> WorkspaceId {
    WorkspaceId::from_random([number; 24])
}

pub(crate) fn new_directory(organization: &str) -> NewDirectory {
    let seed = organization
        .bytes()
        .fold(0_u8, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte));
    let random = std::array::from_fn(|index| seed.wrapping_mul(u8::try_from(index + 1).unwrap()));
    NewDirectory {
        id: DirectoryId::from_random(random),
        account_id: ACCOUNT.to_owned(),
        organization: organization.parse().unwrap(),
        dns_name: format!("{organization}.example.com").parse().unwrap(),
        short_name: organization[..4].parse().unwrap(),
        registration_code: model::registration_code::RegistrationCode::from_random(
            &random[..10].try_into().unwrap(),
        ),
        sealed_administrator_password: "sealed".to_owned(),
        authority_certificate: "certificate".to_owned(),
        sealed_authority_key: "sealed".to_owned(),
        internet: false,
        size: DirectorySize::Small,
        description: String::new(),
        place: None,
        connection: None,
        tags: vec![],
        directories_max: None,
    }
}

pub(crate) fn new_person(username: &str) -> NewPerson {
    NewPerson {
        username: name(username),
        first_name: "Mary".to_owned(),
        last_name: "Major".to_owned(),
        mail: format!("{username}@example.com"),
        administrator: false,
    }
}

pub(crate) fn new_workspace(number: u8, directory: &DirectoryId, username: &str) -> NewWorkspace {
    NewWorkspace {
        id: workspace_id(number),
        account_id: ACCOUNT.to_owned(),
        directory_id: directory.clone(),
        username: name(username),
        bundle_id: BUNDLES[0].id(),
    }
}

pub(crate) async fn account(store: &Store, workspaces_max: Option<u32>) {
    let account = Account::new(ACCOUNT, "operator", 1);
    store.ensure_account(&account).await.unwrap();
    if workspaces_max.is_some() {
        let code = quota::WORKSPACES.code;
        store
            .set_quota(ACCOUNT, code, workspaces_max)
            .await
            .unwrap();
    }
}

/// A directory with the person `mary`.
pub(crate) async fn directory(store: &Store, organization: &str) -> DirectoryId {
    account(store, None).await;
    store
        .create_directory(&new_directory(organization), &[new_person("mary")], &[], 1)
        .await
        .unwrap()
        .id
}

/// A WorkSpace of `mary` in a new directory.
pub(crate) async fn workspace(store: &Store) -> Workspace {
    let directory = directory(store, "acme").await;
    store
        .create_workspace(&new_workspace(1, &directory, "Mary"), 2)
        .await
        .unwrap()
}
