//! Forgetting what is over: nothing here grows for ever.

use crate::{Store, StoreError, request_tokens::REMEMBERED_MS};

/// What is forgotten: whatever was over before these times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overdue {
    /// The present: attempts, temporary keys and used tickets that ended before it are forgotten.
    pub now: i64,
    /// Sign-ins whose time was over before this time.
    pub sign_ins: i64,
    /// Events from before this time.
    pub events: i64,
    /// WorkSpaces and directories that were removed before this time.
    pub removed: i64,
    /// Mails that were asked for before this time, and sent or given up.
    pub mails: i64,
    /// Requests for more that were decided before this time.
    pub quota_requests: i64,
    /// Invitations that ended before this time, used or not.
    pub invitations: i64,
}

impl Store {
    /// Forgets what is over, and returns how many rows that were.
    ///
    /// The first invitation of a WorkSpace is remembered as long as that is there: its row is what keeps it from being
    /// sent again whenever the WorkSpace becomes Available (REG-04).
    ///
    /// # Errors
    /// When the database fails; what was forgotten until then stays so.
    pub async fn sweep(&self, overdue: &Overdue) -> Result<u64, StoreError> {
        let statements = [
            ("DELETE FROM events WHERE at < $1", overdue.events),
            (
                "DELETE FROM workspaces WHERE state = 'TERMINATED' AND updated_at < $1",
                overdue.removed,
            ),
            (
                "DELETE FROM directories WHERE stage = 'Deleted' AND updated_at < $1 \
                 AND NOT EXISTS (SELECT 1 FROM workspaces w WHERE w.directory_id = directories.id) \
                 AND NOT EXISTS (SELECT 1 FROM people p WHERE p.directory_id = directories.id)",
                overdue.removed,
            ),
            (
                "DELETE FROM request_tokens WHERE created_at < $1",
                overdue.now - REMEMBERED_MS,
            ),
            (
                "DELETE FROM outbox WHERE state <> 'queued' AND created_at < $1 \
                 AND NOT EXISTS (SELECT 1 FROM workspaces w WHERE outbox.id = 'invitation-' || w.id AND w.state <> 'TERMINATED')",
                overdue.mails,
            ),
            (
                "DELETE FROM notices WHERE state <> 'queued' AND created_at < $1",
                overdue.mails,
            ),
            (
                "DELETE FROM quota_requests WHERE status <> 'PENDING' AND updated_at < $1",
                overdue.quota_requests,
            ),
            (
                "DELETE FROM invitations WHERE expires_at < $1",
                overdue.invitations,
            ),
            (
                "DELETE FROM client_sessions WHERE expires_at <= $1",
                overdue.sign_ins,
            ),
            ("DELETE FROM sessions WHERE expires_at <= $1", overdue.now),
            (
                "DELETE FROM used_tickets WHERE expires_at < $1",
                overdue.now,
            ),
            (
                "DELETE FROM throttle WHERE window_ends_at <= $1",
                overdue.now,
            ),
        ];
        let mut forgotten = 0;
        for (statement, before) in statements {
            forgotten += self.change(sqlx::query(statement).bind(before)).await?;
        }
        Ok(forgotten)
    }
}
