//! What every directory engine must do, as facts that run on each of them.

mod accounts;
mod controllers;
mod groups;
mod machines;
mod passwords;
mod people;

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use async_trait::async_trait;
use drivers::directory::{Directory, Domain, Machine, Person, Verdict};

/// An engine with a domain of two founded controllers, and what an administrator's own tools do to it.
pub(crate) struct Subject {
    pub(crate) directory: Arc<dyn Directory>,
    pub(crate) domain: Domain,
    pub(crate) tools: Box<dyn Tools>,
}

/// What happens to a directory from outside.
#[async_trait]
pub(crate) trait Tools: Send + Sync {
    async fn disable(&self, username: &str);
    /// Makes a person with this password who may sign in.
    async fn add(&self, person: &Person, password: &str);
    async fn end_account(&self, username: &str);
    async fn is_in_the_five_groups(&self, username: &str) -> bool;
    /// Whether this very controller has the person with a usable password.
    async fn has_at(&self, index: usize, username: &str) -> bool;
    async fn stop_controller(&self, index: usize);
    async fn start_controller(&self, index: usize);
    /// Leaves a controller that answers as if its last step had not been done.
    async fn cut_short(&self, index: usize);
    /// Leaves a controller with a certificate that ends in ten days.
    async fn age_certificate(&self, index: usize);
    /// Loses a controller with all it holds.
    async fn lose_controller(&self, index: usize);
    /// Makes the instance of a lost controller anew, with nothing in it.
    async fn make_controller(&self, index: usize);
}

const GOOD: &str = "Correct-Horse 7";
const OTHER: &str = "Battery§Staple 8\"\\";

/// Every fact, one after the other; prints how long each took.
pub(crate) async fn hold(subject: &Subject) {
    let begun = Instant::now();
    people::hold(subject).await;
    accounts::hold(subject).await;
    groups::hold(subject).await;
    passwords::hold(subject).await;
    machines::hold(subject).await;
    controllers::hold(subject).await;
    println!("all facts: {:.1} s", begun.elapsed().as_secs_f64());
}

fn person(username: &str, first_name: &str, last_name: &str) -> Person {
    let mail = format!("{username}@mail.example.org");
    Person {
        username: username.to_owned(),
        first_name: first_name.to_owned(),
        last_name: last_name.to_owned(),
        mail,
    }
}

fn machine(name: &str, domain: &Domain, prefers: usize) -> Machine {
    Machine {
        name: name.to_owned(),
        host_name: format!("{}.{}", name.to_lowercase(), domain.dns_name),
        prefers,
    }
}

async fn timed<T>(what: &str, work: impl Future<Output = T>) -> T {
    let begun = Instant::now();
    let result = work.await;
    println!("{what}: {:.0} ms", begun.elapsed().as_secs_f64() * 1000.0);
    result
}

impl Subject {
    async fn with_password(&self, username: &str, password: &str) {
        timed(
            "ensure_person",
            self.directory
                .ensure_person(&self.domain, &person(username, "Test", "Person")),
        )
        .await
        .unwrap();
        timed(
            "set_password",
            self.directory
                .set_password(&self.domain, username, password, false),
        )
        .await
        .unwrap();
    }

    async fn verdict(&self, username: &str, password: &str) -> Verdict {
        timed(
            "verify_password",
            self.directory
                .verify_password(&self.domain, username, password),
        )
        .await
        .unwrap()
    }

    async fn names(&self, pattern: &str, limit: usize) -> Vec<String> {
        let people = self
            .directory
            .people(&self.domain, pattern, limit)
            .await
            .unwrap();
        people.into_iter().map(|it| it.person.username).collect()
    }
}

/// Waits until a condition holds, at most 30 s.
pub(crate) async fn eventually<F: Future<Output = bool>>(what: &str, condition: impl Fn() -> F) {
    let begun = Instant::now();
    while !condition().await {
        assert!(
            begun.elapsed() < Duration::from_secs(30),
            "not within 30 s: {what}"
        );
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
