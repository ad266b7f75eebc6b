//! The facts of the network contract, stated about the simulated engine.
#![expect(clippy::unwrap_used, reason = "what fails in a test shall stop it")]

mod network_suite;

use drivers::{
    EngineError,
    network::{Network, simulated::SimulatedNetwork},
};
use network_suite::Ground;

struct Simulated(SimulatedNetwork);

impl Ground for Simulated {
    fn network(&self) -> &dyn Network {
        &self.0
    }
    fn make_device(&self, device: &str) {
        self.0.remove_device(device);
        self.0.make_device(device);
    }
    fn remove_device(&self, device: &str) {
        self.0.remove_device(device);
    }
}

fn ground() -> Simulated {
    Simulated(SimulatedNetwork::new())
}

#[tokio::test]
async fn it_is_healthy_and_says_its_version() {
    network_suite::it_is_healthy_and_says_its_version(&ground()).await;
}

#[tokio::test]
async fn a_port_is_up_once_its_device_exists() {
    network_suite::a_port_is_up_once_its_device_exists(&ground()).await;
}

#[tokio::test]
async fn a_device_made_anew_is_up_after_the_port_is_ensured_again() {
    network_suite::a_device_made_anew_is_up_after_the_port_is_ensured_again(&ground()).await;
}

#[tokio::test]
async fn doing_everything_again_changes_nothing() {
    network_suite::doing_everything_again_changes_nothing(&ground()).await;
}

#[tokio::test]
async fn what_is_absent_can_be_removed() {
    network_suite::what_is_absent_can_be_removed(&ground()).await;
}

#[tokio::test]
async fn what_is_needed_must_exist() {
    network_suite::what_is_needed_must_exist(&ground()).await;
}

#[tokio::test]
async fn what_is_in_use_is_not_removed() {
    network_suite::what_is_in_use_is_not_removed(&ground()).await;
}

#[tokio::test]
async fn two_ports_share_neither_address_nor_device() {
    network_suite::two_ports_share_neither_address_nor_device(&ground()).await;
}

#[tokio::test]
async fn nonsense_is_refused_with_its_value() {
    network_suite::nonsense_is_refused_with_its_value(&ground()).await;
}

#[tokio::test]
async fn groups_may_name_each_other_before_both_exist() {
    network_suite::groups_may_name_each_other_before_both_exist(&ground()).await;
}

#[tokio::test]
async fn a_management_port_lies_within_the_management_network() {
    network_suite::a_management_port_lies_within_the_management_network(&ground()).await;
}

#[tokio::test]
async fn a_port_may_move_to_another_subnet_and_device() {
    network_suite::a_port_may_move_to_another_subnet_and_device(&ground()).await;
}

#[tokio::test]
async fn a_vpc_keeps_its_subnets_inside() {
    network_suite::a_vpc_keeps_its_subnets_inside(&ground()).await;
}

#[tokio::test]
async fn ports_of_one_change_come_up_together_or_are_refused_together() {
    network_suite::ports_of_one_change_come_up_together_or_are_refused_together(&ground()).await;
}

#[tokio::test]
async fn a_silent_engine_is_unreachable_and_worth_trying_again() {
    let network = SimulatedNetwork::new();
    network.set_answering(false);
    let error = network.health().await.unwrap_err();
    assert!(matches!(error, EngineError::Unreachable { .. }));
    assert!(error.retryable());
    network.set_answering(true);
    network.health().await.unwrap();
}
