//! The outbox: mails that are asked for in the store are sent, tried again where that may help, and given up where it
//! does not. A mail is composed when it is sent, always the same, so one that was perhaps sent before a crash is
//! harmless to send again.

mod notices;

use std::{sync::Arc, time::Duration};

use drivers::mail::Message;
use store::{Mail, StoreError};
use tokio_util::sync::CancellationToken;

use crate::{
    cloud::{Cloud, now_ms},
    registration::{RegistrationError, compose},
};

/// How often it is looked for mails that became due without anybody calling.
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// How many mails are taken up at once.
const BATCH: u32 = 20;
/// The pauses double from the first to the longest; after a day of trying a mail is given up.
const RETRY_FIRST_MS: i64 = 10_000;
const RETRY_LONGEST_MS: i64 = 30 * 60 * 1000;
const GIVE_UP_AFTER_MS: i64 = 24 * 3600 * 1000;

/// Sends what is due until `shutdown`.
pub async fn run(cloud: Arc<Cloud>, shutdown: CancellationToken) {
    loop {
        if let Err(error) = send_due(&cloud).await {
            let error: &dyn std::error::Error = &error;
            tracing::error!(error, "the outbox cannot be read");
        }
        tokio::select! {
            () = cloud.wake.mail.notified() => {}
            () = tokio::time::sleep(LOOK_EVERY) => {}
            () = shutdown.cancelled() => return,
        }
    }
}

/// Sends everything that is due now.
///
/// # Errors
/// When the store fails.
pub async fn send_due(cloud: &Cloud) -> Result<(), StoreError> {
    notices::send_due(cloud).await?;
    loop {
        let due = cloud.store.due_mails(now_ms(), BATCH).await?;
        for mail in &due {
            attempt(cloud, mail).await?;
        }
        // What failed has a later due time by now, so a full batch means that there is more.
        if due.len() < BATCH as usize {
            return Ok(());
        }
    }
}

async fn attempt(cloud: &Cloud, mail: &Mail) -> Result<(), StoreError> {
    let kind = mail.kind.word();
    let text = match compose(cloud, mail).await {
        Ok(text) => text,
        Err(RegistrationError::Store(error)) => return Err(error),
        Err(error) => {
            tracing::info!(mail.id = mail.id, kind, reason = %error, "a mail is no longer needed");
            return cloud
                .store
                .mail_failed(&mail.id, &error.to_string(), None)
                .await;
        }
    };
    let message = Message {
        identity: mail.id.clone(),
        to: text.to,
        to_name: text.to_name,
        subject: text.content.subject,
        text: text.content.text,
        html: text.content.html,
    };
    match cloud.mail.send(&message).await {
        Ok(()) => {
            metrics::counter!("carrel_mails_total", "kind" => kind, "outcome" => "sent")
                .increment(1);
            tracing::info!(mail.id = mail.id, kind, workspace.id = %mail.workspace_id, "a mail was sent");
            cloud.store.mail_sent(&mail.id, now_ms()).await
        }
        Err(error) => {
            let again_at = retry_at(mail.created_at, mail.attempts, error.retryable());
            let outcome = if again_at.is_some() {
                "delayed"
            } else {
                "failed"
            };
            metrics::counter!("carrel_mails_total", "kind" => kind, "outcome" => outcome)
                .increment(1);
            tracing::warn!(mail.id = mail.id, kind, workspace.id = %mail.workspace_id, %error, outcome, "a mail was not sent");
            cloud
                .store
                .mail_failed(&mail.id, &error.to_string(), again_at)
                .await
        }
    }
}

fn retry_at(created_at: i64, attempts: u32, retryable: bool) -> Option<i64> {
    let now = now_ms();
    let pause = (RETRY_FIRST_MS << attempts.min(20)).min(RETRY_LONGEST_MS);
    (retryable && now < created_at + GIVE_UP_AFTER_MS).then_some(now + pause)
}
