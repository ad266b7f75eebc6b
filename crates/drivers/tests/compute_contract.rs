//! The facts of compute on the simulated engine.

mod compute_facts;

use std::time::Duration;

use compute_facts::{self as facts, IMAGE, Subject};
use drivers::compute::{Compute, simulated::SimulatedCompute};

fn zones() -> Vec<String> {
    vec!["local-1a".to_owned(), "local-1b".to_owned()]
}

fn subject_of(compute: SimulatedCompute) -> Subject {
    Subject {
        compute: Box::new(compute),
        rootfs: file!().into(),
    }
}

fn subject() -> Subject {
    let compute = SimulatedCompute::new(zones(), Duration::ZERO);
    compute.add_image(IMAGE, "one");
    let rootfs = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml").into();
    Subject {
        rootfs,
        ..subject_of(compute)
    }
}

#[tokio::test]
async fn health_names_zones_and_space() {
    facts::health_names_zones_and_space(&subject()).await;
}

#[tokio::test]
async fn an_alias_follows_its_recipe() {
    facts::an_alias_follows_its_recipe(&subject()).await;
}

#[tokio::test]
async fn a_missing_image_or_volume_is_named() {
    facts::a_missing_image_or_volume_is_named(&subject()).await;
}

#[tokio::test]
async fn a_volume_keeps_its_size_and_lists_snapshots_oldest_first() {
    facts::a_volume_keeps_its_size_and_lists_snapshots_oldest_first(&subject()).await;
}

#[tokio::test]
async fn a_volume_in_use_is_not_removed() {
    facts::a_volume_in_use_is_not_removed(&subject()).await;
}

#[tokio::test]
async fn every_step_of_an_instance_may_be_repeated() {
    facts::every_step_of_an_instance_may_be_repeated(&subject()).await;
}

#[tokio::test]
async fn an_absent_instance_is_named() {
    facts::an_absent_instance_is_named(&subject()).await;
}

#[tokio::test]
async fn files_go_in_and_come_out_stopped_and_running() {
    facts::files_go_in_and_come_out_stopped_and_running(&subject()).await;
}

#[tokio::test]
async fn files_of_one_call_go_in_stopped_and_running() {
    facts::files_of_one_call_go_in_stopped_and_running(&subject()).await;
}

#[tokio::test]
async fn programs_run_inside_and_tell_how_they_ended() {
    facts::programs_run_inside_and_tell_how_they_ended(&subject()).await;
}

#[tokio::test]
async fn rebuild_keeps_the_files_in_home_and_nothing_else() {
    facts::rebuild_keeps_the_files_in_home_and_nothing_else(&subject()).await;
}

#[tokio::test]
async fn a_full_volume_is_told_apart() {
    facts::a_full_volume_is_told_apart(&subject()).await;
}

#[tokio::test]
async fn limits_change_and_volumes_grow_and_never_shrink() {
    facts::limits_change_and_volumes_grow_and_never_shrink(&subject()).await;
}

#[tokio::test]
async fn and_so_they_do_where_what_is_in_use_cannot_grow() {
    let compute = SimulatedCompute::new(zones(), Duration::ZERO);
    compute.add_image(IMAGE, "one");
    compute.grows_at_rest(true);
    facts::limits_change_and_volumes_grow_and_never_shrink(&subject_of(compute)).await;
}

#[tokio::test]
async fn a_full_pool_refuses_and_leaves_nothing_half_made() {
    let compute = SimulatedCompute::new(zones(), Duration::ZERO);
    compute.add_image(IMAGE, "one");
    compute.full_disk(true);
    facts::a_full_pool_refuses_and_leaves_nothing_half_made(&subject_of(compute)).await;
}

#[tokio::test]
async fn an_engine_that_does_not_answer_is_unreachable() {
    let compute = SimulatedCompute::new(zones(), Duration::ZERO);
    compute.unreachable(true);
    facts::an_engine_that_does_not_answer_is_unreachable(&subject_of(compute)).await;
}

#[tokio::test(start_paused = true)]
async fn a_change_takes_the_delay_and_a_question_does_not() {
    let compute = SimulatedCompute::new(zones(), Duration::from_secs(3));
    compute.add_image(IMAGE, "one");
    let begun = tokio::time::Instant::now();
    compute
        .ensure_instance(&facts::spec("ct-slow", 11))
        .await
        .expect("made");
    compute
        .instance("ct-slow")
        .await
        .expect("read")
        .expect("it exists");
    assert_eq!(begun.elapsed(), Duration::from_secs(3));
}
