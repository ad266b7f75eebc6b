//! The look at who is connected, every few seconds: it is written down, whoever may not be there is cut off, and the
//! sessions of the others last on.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
    time::Duration,
};

use gateway::LiveStream;
use model::id::{DirectoryId, WorkspaceId};
use store::StoreError;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

use crate::{
    admission::{self, Admission, Barred},
    cloud::{self, Cloud},
    serve::streams::{Farewell, Streams},
};

/// How often the gateway is asked.
const LOOK_EVERY: Duration = Duration::from_secs(2);
/// Whoever is connected is checked so often even where nothing is known to have changed.
const CHECK_EVERY_MS: i64 = 30_000;
/// A session in use is prolonged when this part of its time is over, so that it is written down rarely.
const PROLONGED_AFTER: i64 = 12;
/// What people are told whose session is no longer known.
const SIGNED_OUT: &str = "your sign-in has ended; sign in again";

/// Watches until `stop`. A session that is in use lasts for `life_ms` from then on.
pub(crate) async fn watch(
    cloud: Arc<Cloud>,
    streams: Streams,
    life_ms: i64,
    stop: CancellationToken,
) {
    let mut watch = Watch {
        life_ms,
        looked_at_ms: 0,
        checked_at_ms: 0,
        newest: None,
        unknown: HashSet::new(),
    };
    loop {
        watch.look(&cloud, &streams).await;
        tokio::select! {
            () = stop.cancelled() => return,
            () = cloud.wake.access.notified() => watch.checked_at_ms = 0,
            () = sleep(LOOK_EVERY) => {}
        }
    }
}

struct Watch {
    life_ms: i64,
    looked_at_ms: i64,
    checked_at_ms: i64,
    newest: Option<u64>,
    /// The streams whose session was not known at the last check.
    unknown: HashSet<u64>,
}

impl Watch {
    async fn look(&mut self, cloud: &Cloud, streams: &Streams) {
        let now = cloud::now_ms();
        for (sessions, text) in cloud.presence.parting(now) {
            streams.end(sessions, text).await;
        }
        let shown = match streams.show(self.looked_at_ms).await {
            Ok(shown) => shown,
            Err(error) => {
                tracing::warn!(%error, "the gateway did not say who is connected");
                return;
            }
        };
        let connections: Vec<(WorkspaceId, i64)> = shown
            .connections
            .iter()
            .filter_map(|(id, at)| Some((id.parse().ok()?, *at)))
            .collect();
        if let Err(error) = cloud.store.note_connections(&connections).await {
            failed(&error);
            return;
        }
        // After that, so that nobody is told of an end whose time is not written down yet.
        cloud.presence.see(&shown, now);
        self.looked_at_ms = now;
        let newest = shown.streams.iter().map(|stream| stream.number).max();
        let is_due = CHECK_EVERY_MS <= now - self.checked_at_ms || !self.unknown.is_empty();
        if is_due || self.newest < newest {
            match self.check(cloud, streams, &shown.streams, now).await {
                Ok(()) => (self.newest, self.checked_at_ms) = (newest, now),
                Err(error) => failed(&error),
            }
        }
    }

    /// Ends every stream of somebody who may not have it any more, and prolongs the sessions of the others.
    async fn check(
        &mut self,
        cloud: &Cloud,
        streams: &Streams,
        live: &[LiveStream],
        now: i64,
    ) -> Result<(), StoreError> {
        let until = now + self.life_ms;
        let found = judge(cloud, live, until - self.life_ms / PROLONGED_AFTER).await?;
        for (barred, numbers) in found.barred {
            let farewell = match barred {
                Barred::Maintenance => Farewell::Paused,
                _ => Farewell::Refused,
            };
            streams.cut(numbers, farewell, barred.message()).await;
        }
        // Whoever ends a session also says why, a moment later: those words go first.
        let before = std::mem::replace(&mut self.unknown, found.unknown);
        let ended: Vec<u64> = self.unknown.intersection(&before).copied().collect();
        if !ended.is_empty() {
            tracing::info!(streams = ended.len(), "streams without a session are ended");
            streams.cut(ended, Farewell::SignedOut, SIGNED_OUT).await;
        }
        match found.ending.is_empty() {
            true => Ok(()),
            false => cloud.store.prolong_sessions(&found.ending, until).await,
        }
    }
}

fn failed(error: &StoreError) {
    let error: &dyn std::error::Error = error;
    tracing::error!(
        error,
        "who is connected could not be compared with who may be"
    );
}

/// What is to be done about those who are connected.
#[derive(Default)]
struct Found {
    /// The streams of people who are kept out, by why.
    barred: HashMap<Barred, Vec<u64>>,
    /// The streams whose session nobody knows.
    unknown: HashSet<u64>,
    /// The sessions in use that end before long.
    ending: Vec<String>,
}

/// Compares who is connected with who may be, and finds the sessions in use that end before `soon`. One whose time is over
/// already had no chance to be prolonged, since nobody looked: a stream lives only where a session was.
async fn judge(cloud: &Cloud, live: &[LiveStream], soon: i64) -> Result<Found, StoreError> {
    let ids: HashSet<WorkspaceId> = live
        .iter()
        .filter_map(|stream| stream.workspace.parse().ok())
        .collect();
    let mut admissions: HashMap<DirectoryId, Option<Admission>> = HashMap::new();
    let mut found = Found::default();
    for id in ids {
        let shown = live.iter().filter(|live| live.workspace == id.as_str());
        let sessions = cloud.store.sessions_of_workspace(&id).await?;
        for stream in shown.clone() {
            let mut sessions = sessions.iter();
            match sessions.find(|session| session.token_hash == stream.session) {
                None => drop(found.unknown.insert(stream.number)),
                Some(session) if session.expires_at < soon => {
                    found.ending.push(stream.session.clone());
                }
                Some(_) => {}
            }
        }
        let Some(workspace) = cloud.store.workspace(&id).await? else {
            continue;
        };
        let directory = &workspace.directory_id;
        if !admissions.contains_key(directory) {
            let admission = admission::of(cloud, directory).await?;
            admissions.insert(directory.clone(), admission);
        }
        let admission = admissions.get(directory).and_then(Option::as_ref);
        for stream in shown {
            let refused = admission.and_then(|admission| admission.bars(stream.address));
            let barred = refused.or(workspace.maintenance.then_some(Barred::Maintenance));
            if let Some(barred) = barred {
                tracing::info!(workspace.id = %id, principal = %workspace.username, client.address = %stream.address, ?barred, "a stream is ended");
                found.barred.entry(barred).or_default().push(stream.number);
            }
        }
    }
    Ok(found)
}
