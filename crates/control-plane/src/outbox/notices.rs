//! Mails to those who own an account, which have no template: plain words, sent as they were written down.

use drivers::mail::Message;
use store::{DueNotice, StoreError};

use super::{BATCH, retry_at};
use crate::cloud::{Cloud, now_ms};

/// Sends those that are due now.
pub(super) async fn send_due(cloud: &Cloud) -> Result<(), StoreError> {
    loop {
        let due = cloud.store.due_notices(now_ms(), BATCH).await?;
        for notice in &due {
            attempt(cloud, notice).await?;
        }
        if due.len() < BATCH as usize {
            return Ok(());
        }
    }
}

async fn attempt(cloud: &Cloud, due: &DueNotice) -> Result<(), StoreError> {
    let notice = &due.notice;
    if due.mail.is_empty() {
        let trouble = "the account has no mail address";
        return cloud.store.notice_failed(&notice.id, trouble, None).await;
    }
    let message = Message {
        identity: notice.id.clone(),
        to: due.mail.clone(),
        to_name: due.name.clone(),
        subject: notice.subject.clone(),
        text: notice.body.clone(),
        html: format!("<!doctype html><pre>{}</pre>\n", escaped(&notice.body)),
    };
    match cloud.mail.send(&message).await {
        Ok(()) => cloud.store.notice_sent(&notice.id).await,
        Err(error) => {
            let again_at = retry_at(notice.created_at, due.attempts, error.retryable());
            tracing::warn!(mail.id = notice.id, %error, given_up = again_at.is_none(), "a mail was not sent");
            cloud
                .store
                .notice_failed(&notice.id, &error.to_string(), again_at)
                .await
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_others_are_no_markup() {
        assert_eq!(escaped("a<b>&c"), "a&lt;b&gt;&amp;c");
    }
}
