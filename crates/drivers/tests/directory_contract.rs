//! The contract of directory engines, held by the simulated one; `directory_engine.rs` holds Samba to it.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test's helpers fail loudly and tell how long things took"
)]

#[path = "support/directory_facts/mod.rs"]
mod directory_facts;

use std::{net::Ipv4Addr, sync::Arc};

use async_trait::async_trait;
use directory_facts::{Subject, Tools, hold};
use drivers::directory::{
    Authority, Controller, Directory, Domain, Origin, Person, simulated::SimulatedDirectory,
};

/// A domain of two controllers whose authority nobody asks for.
fn simulated_domain() -> Domain {
    let controller = |number: u8| Controller {
        instance: format!("dc{number}-0123456789"),
        address: Ipv4Addr::new(10, 0, number, 10),
        management_address: Ipv4Addr::new(172, 31, 0, 10 + number),
    };
    Domain {
        dns_name: "corp.example.com".to_owned(),
        short_name: "CORP".to_owned(),
        controllers: vec![controller(1), controller(2)],
        administrator_password: "Administrator 1".to_owned(),
        authority: Authority {
            certificate_pem: String::new(),
            key_pem: String::new(),
        },
    }
}

struct SimulatedTools {
    directory: Arc<SimulatedDirectory>,
    domain: Domain,
}

#[async_trait]
impl Tools for SimulatedTools {
    async fn disable(&self, username: &str) {
        self.directory.disable_outside(&self.domain, username);
    }
    async fn add(&self, person: &Person, password: &str) {
        self.directory.add_outside(&self.domain, person, password);
    }
    async fn end_account(&self, username: &str) {
        self.directory.end_person(&self.domain, username);
    }
    async fn is_in_the_five_groups(&self, username: &str) -> bool {
        self.directory.is_administrator(&self.domain, username)
    }
    async fn has_at(&self, _index: usize, username: &str) -> bool {
        let found = self.directory.person(&self.domain, username).await;
        found.unwrap().is_some_and(|it| it.enabled)
    }
    async fn stop_controller(&self, index: usize) {
        self.directory.stop_controller(&self.domain, index, true);
    }
    async fn start_controller(&self, index: usize) {
        self.directory.stop_controller(&self.domain, index, false);
    }
    async fn cut_short(&self, index: usize) {
        self.directory.leave_incomplete(&self.domain, index);
    }
    async fn age_certificate(&self, index: usize) {
        self.directory.leave_incomplete(&self.domain, index);
    }
    async fn lose_controller(&self, index: usize) {
        self.directory.lose_controller(&self.domain, index);
    }
    async fn make_controller(&self, _index: usize) {}
}

#[tokio::test]
async fn the_simulated_directory_holds_the_contract() {
    let (directory, domain) = (Arc::new(SimulatedDirectory::default()), simulated_domain());
    assert!(
        directory
            .ensure_controller(&domain, 1, Origin::Joining(0))
            .await
            .is_err_and(|error| error.retryable()),
        "nothing to join yet"
    );
    for (index, origin) in [Origin::Founding, Origin::Joining(0)]
        .into_iter()
        .enumerate()
    {
        directory
            .ensure_controller(&domain, index, origin)
            .await
            .unwrap();
    }
    let tools = Box::new(SimulatedTools {
        directory: Arc::clone(&directory),
        domain: domain.clone(),
    });
    hold(&Subject {
        directory,
        domain,
        tools,
    })
    .await;
}
