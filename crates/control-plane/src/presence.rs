//! Who is connected to which WorkSpace, as the gateway said last. Asked anew every few seconds, and whoever may not be
//! connected any more is cut off: what an administrator forbids holds for who is in already.

mod watch;

use std::{
    collections::HashSet,
    sync::{Mutex, MutexGuard, PoisonError},
};

use model::{
    id::{DirectoryId, WorkspaceId},
    username::Username,
};
use store::StoreError;

use crate::{
    cloud::{self, Cloud},
    serve::streams::Shown,
};

pub(crate) use watch::watch;

/// What is older than this is not told as the present.
const STALE_AFTER_MS: i64 = 15_000;

/// For so long the gateway is told that a session has ended: longer than a ticket lives that was given out just before.
const ENDED_TOLD_MS: i64 = 90_000;

/// What the gateway said last, and whom it has yet to part from.
#[derive(Debug, Default)]
pub struct Presence {
    seen: Mutex<Seen>,
    ended: Mutex<Vec<Ended>>,
}

/// Sessions of somebody who may not be connected any more.
#[derive(Debug)]
struct Ended {
    /// The hashes of their tokens.
    sessions: Vec<String>,
    /// Why, for the person.
    text: &'static str,
    /// Until when they are told of.
    until_ms: i64,
}

#[derive(Debug, Default)]
struct Seen {
    /// When that was; 0 before it was asked for the first time.
    at_ms: i64,
    workspaces: HashSet<String>,
}

/// Whether somebody is connected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Connected {
    /// Whether somebody is; nothing where the gateway does not say.
    pub is: Option<bool>,
    /// When it was asked.
    pub at_ms: i64,
}

impl Presence {
    /// Whether somebody is connected to a WorkSpace.
    pub fn of(&self, workspace: &WorkspaceId, now_ms: i64) -> Connected {
        let seen = self.lock();
        let known = 0 < seen.at_ms && now_ms - seen.at_ms <= STALE_AFTER_MS;
        Connected {
            is: known.then(|| seen.workspaces.contains(workspace.as_str())),
            at_ms: seen.at_ms,
        }
    }

    fn see(&self, shown: &Shown, now_ms: i64) {
        let streams = shown.streams.iter();
        *self.lock() = Seen {
            at_ms: now_ms,
            workspaces: streams.map(|stream| stream.workspace.clone()).collect(),
        };
    }

    /// Notes sessions whose streams are to end, each look anew for a while: neither a gateway that does not answer at this
    /// moment nor a ticket that is on its way keeps somebody in.
    fn part_from(&self, sessions: Vec<String>, text: &'static str, now_ms: i64) {
        let mut ended = self.ended.lock().unwrap_or_else(PoisonError::into_inner);
        let until_ms = now_ms + ENDED_TOLD_MS;
        ended.push(Ended {
            sessions,
            text,
            until_ms,
        });
    }

    /// The sessions whose streams are to end, with why.
    fn parting(&self, now_ms: i64) -> Vec<(Vec<String>, &'static str)> {
        let mut ended = self.ended.lock().unwrap_or_else(PoisonError::into_inner);
        ended.retain(|one| now_ms < one.until_ms);
        ended
            .iter()
            .map(|one| (one.sessions.clone(), one.text))
            .collect()
    }

    fn lock(&self) -> MutexGuard<'_, Seen> {
        // A value is put in whole.
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Cloud {
    /// Ends every session of a person, and soon after the streams that were opened with them. Links that were mailed and not
    /// used set no password any more.
    ///
    /// # Errors
    /// When the store fails.
    pub(crate) async fn send_away(
        &self,
        directory: &DirectoryId,
        person: &Username,
        text: &'static str,
    ) -> Result<(), StoreError> {
        self.store
            .void_invitations(directory, person, cloud::now_ms())
            .await?;
        let ended = self.store.end_sessions_of(directory, person).await?;
        if !ended.is_empty() {
            tracing::info!(principal = %person, directory.id = %directory, sessions = ended.len(), text, "a person's sessions were ended");
            self.part_from(ended, text);
        }
        Ok(())
    }

    /// Has the streams of sessions that have ended end too, now and for as long as a ticket may be on its way.
    pub(crate) fn part_from(&self, ended: Vec<String>, text: &'static str) {
        self.presence.part_from(ended, text, cloud::now_ms());
        self.wake.access.notify_one();
    }
}
