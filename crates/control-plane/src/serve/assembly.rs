//! The store, the engines and what this installation is called, joined to the cloud that everything works with.

use std::{path::PathBuf, sync::Arc};

use anyhow::Context;
use drivers::agent::Identity;
use model::paths::Paths;
use store::Store;

use super::{
    authority::Authority,
    config::{Config, StoreConfig},
    engines,
    names::Names,
    profile::Tempo,
    secrets,
};
use crate::{
    api::Callers,
    audit::{Audit, Writer},
    cloud::{self, Cloud, ImageBuilder, Pace, Site, Wake},
    presence::Presence,
    registration::{Registration, Templates},
    seal::Seal,
};

/// The region's name.
const REGION: &str = "local-1";

/// Opens everything that is not a port; who writes the records of what is done has yet to be run.
pub(super) async fn cloud(
    paths: &Paths,
    config: &Config,
    names: &Names,
    authority: Arc<Authority>,
    identity: &Identity,
    tempo: Tempo,
) -> anyhow::Result<(Cloud, Writer)> {
    let store = open_store(paths, &config.store)
        .await?
        .with_places(tempo.places);
    let installation = store
        .decide_setting("installation", &hex::encode(cloud::random::<6>()))
        .await?;
    let site = Site {
        installation,
        region: REGION.to_owned(),
        zones: [format!("{REGION}a"), format!("{REGION}b")],
        agent_binary: paths.agent_binary(),
        mailbox: config.mail.host.is_none().then(|| paths.mailbox()),
        image_builder: (!config.images.builder.is_empty()).then(|| ImageBuilder {
            command: config.images.builder.clone(),
            logs: paths.logs(),
        }),
    };
    let driven = engines::build(
        config.engines,
        paths,
        &site,
        identity,
        tempo.simulated_delay,
    )?;
    let templates = Templates::load(config.invitations.templates.as_deref())?;
    let host = bracketed(&names.public_host);
    let registration = Registration::new(
        templates,
        format!("https://{host}:{}", config.https.public_port),
        config.invitations.days,
        config.invitations.support.clone(),
        &secrets::token_key(paths)?,
    );
    let (audit, records) = Audit::begin(store.clone());
    let cloud = Cloud {
        store,
        compute: driven.compute,
        network: driven.network,
        directory: driven.directory,
        agents: driven.agents,
        mail: engines::mail(&config.mail, paths)?,
        authority,
        seal: Seal::open_file(&key_file(paths))?,
        callers: Callers::new(i64::from(config.api.clock_skew_seconds)),
        registration,
        wake: Wake::default(),
        presence: Presence::default(),
        site,
        pace: Pace {
            auto_stop_step_minutes: config.auto_stop.step_minutes,
            ..tempo.pace
        },
        audit,
    };
    Ok((cloud, records))
}

/// The key that the store's secrets are sealed with.
pub(super) fn key_file(paths: &Paths) -> PathBuf {
    paths.state.join("keys/store.key")
}

fn bracketed(host: &str) -> String {
    if host.contains(':') {
        format!("[{host}]")
    } else {
        host.to_owned()
    }
}

pub(super) async fn open_store(paths: &Paths, config: &StoreConfig) -> anyhow::Result<Store> {
    if config.url == "sqlite" {
        let file = paths.state.join("carrel.db");
        return Store::open_file(&file)
            .await
            .with_context(|| format!("cannot open {}", file.display()));
    }
    let mut url = config.url.clone();
    if let Some(file) = &config.password_file {
        let password = std::fs::read_to_string(file)
            .with_context(|| format!("cannot read {}", file.display()))?;
        url = with_password(&url, password.trim_end_matches(['\r', '\n']))
            .with_context(|| "store.url has no user name that the password could belong to: postgres://user@host/database")?;
    }
    // What stands there may hold a password all the same.
    Store::open(&url)
        .await
        .context("cannot open the database that store.url names")
}

/// Puts a password behind the user name of a database URL.
fn with_password(url: &str, password: &str) -> Option<String> {
    let (before, after) = url.split_once('@')?;
    let escaped: String = password
        .bytes()
        .map(|byte| format!("%{byte:02X}"))
        .collect();
    Some(format!("{before}:{escaped}@{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_password_stands_behind_the_user_name_whatever_characters_it_has() {
        let url = with_password("postgres://carrel@db.example.com/carrel", "a/b@c");
        assert_eq!(
            url.as_deref(),
            Some("postgres://carrel:%61%2F%62%40%63@db.example.com/carrel")
        );
        assert_eq!(with_password("postgres://db.example.com/carrel", "x"), None);
    }

    #[tokio::test]
    async fn a_database_that_cannot_be_opened_is_told_without_its_password() {
        let state = tempfile::tempdir().unwrap();
        for url in [
            "postgres://carrel:S3cret@localhost/carrel?host=/nowhere",
            "postgres://carrel:S3cret@localhost:S3cret/carrel",
            "postgres://carrel@localhost/carrel?host=/nowhere&password=S3cret",
        ] {
            let config = StoreConfig {
                url: url.to_owned(),
                password_file: None,
            };
            let error = open_store(&Paths::of(state.path()), &config).await;
            let error = format!("{:?}", error.unwrap_err());
            assert!(error.contains("store.url"), "{error}");
            assert!(!error.contains("S3cret"), "{error}");
        }
    }
}
