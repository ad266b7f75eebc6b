//! What is done from time to time while serving: certificates are renewed, what is over is forgotten, and what cannot
//! be counted where it happens is measured.

use std::{sync::Arc, time::Duration};

use gateway::StreamCertificates;
use store::Overdue;
use time::OffsetDateTime;
use tokio::time::sleep;

use super::{
    closed,
    config::{AuditConfig, RetentionConfig},
    measure, secrets,
    start::Ground,
};
use crate::cloud::{self, Cloud};

/// How soon a certificate file that the operator replaced is shown; looking costs less than a millisecond.
const CERTIFICATES_EVERY: Duration = Duration::from_secs(5);
/// How often the engines are asked how they are, and WorkSpaces are counted.
const MEASURE_EVERY: Duration = Duration::from_secs(10);

pub(super) const DAY_MS: i64 = 24 * 3600 * 1000;
/// For how long a mail that was sent or given up is kept: as long as somebody may ask what became of it.
const MAILS_KEPT_MS: i64 = 30 * DAY_MS;
/// For how long a sign-in is kept after its time was over: one in use then is prolonged once somebody looks again, such as
/// a control plane that did not run for a while.
const SIGN_INS_KEPT_MS: i64 = DAY_MS;
/// For how long an invitation is kept after its end: an old link says that it is over, and lets ask for a new one.
const INVITATIONS_KEPT_MS: i64 = 90 * DAY_MS;
/// For how long a request for more is shown after it was decided.
const QUOTA_REQUESTS_KEPT_MS: i64 = 90 * DAY_MS;

/// Takes up the HTTPS certificate where it changed or nears its end.
pub(super) fn look_after_certificates(ground: &Ground) {
    let (shown, stop) = (ground.certificates.clone(), ground.stop.clone());
    ground.spawn(async move {
        let mut trouble = None;
        while stop
            .run_until_cancelled(sleep(CERTIFICATES_EVERY))
            .await
            .is_some()
        {
            let found = shown.refresh().err().map(|error| format!("{error:#}"));
            // Told when it begins, not at every look.
            if let Some(error) = found.as_ref().filter(|_| found != trouble) {
                tracing::error!(error, "the HTTPS certificate was not taken up");
            }
            trouble = found;
        }
    });
}

/// Renews the streaming certificate. It is the gateway's alone; a control plane in another process reads its files.
pub(super) fn look_after_stream_certificates(
    ground: &Ground,
    certificates: Arc<StreamCertificates>,
) {
    let (paths, stop) = (ground.paths.clone(), ground.stop.clone());
    ground.spawn(async move {
        loop {
            let pause = certificates.until_renewal(OffsetDateTime::now_utc());
            if stop.run_until_cancelled(sleep(pause)).await.is_none() {
                return;
            }
            let renewed = certificates.renew(OffsetDateTime::now_utc());
            let kept = renewed
                .map_err(anyhow::Error::from)
                .and_then(|_| secrets::keep_stream_certificates(&paths, &certificates));
            if let Err(error) = kept {
                let error = format!("{error:#}");
                tracing::error!(error, "the streaming certificate was not renewed");
            }
        }
    });
}

/// Keeps small what was counted.
pub(super) fn look_after_metrics(ground: &Ground) {
    let (metrics, stop) = (ground.metrics.clone(), ground.stop.clone());
    ground.spawn(async move {
        while stop
            .run_until_cancelled(sleep(MEASURE_EVERY))
            .await
            .is_some()
        {
            metrics.tidy();
        }
    });
}

/// Forgets what is over, and measures.
pub(super) fn look_after_store(ground: &Ground, cloud: &Arc<Cloud>) {
    let (sweeping, stop) = (cloud.clone(), ground.stop.clone());
    let (retention, audit) = (ground.config.retention.clone(), ground.config.audit.clone());
    ground.spawn(async move {
        loop {
            let now = cloud::now_ms();
            sweep(&sweeping, &retention, now).await;
            forget_records(&sweeping, &audit, now).await;
            closed::clear(&sweeping, &retention, now).await;
            let pause = sleep(sweeping.pace.sweep_every);
            if stop.run_until_cancelled(pause).await.is_none() {
                return;
            }
        }
    });
    let (measured, stop) = (cloud.clone(), ground.stop.clone());
    ground.spawn(async move {
        loop {
            measure::installation(&measured).await;
            if stop
                .run_until_cancelled(sleep(MEASURE_EVERY))
                .await
                .is_none()
            {
                return;
            }
        }
    });
}

async fn sweep(cloud: &Cloud, retention: &RetentionConfig, now: i64) {
    match cloud.store.sweep(&overdue(retention, now)).await {
        Ok(0) => {}
        Ok(rows) => tracing::info!(rows, "what was over is forgotten"),
        Err(error) => {
            let error: &dyn std::error::Error = &error;
            tracing::error!(error, "what is over was not forgotten");
        }
    }
}

async fn forget_records(cloud: &Cloud, audit: &AuditConfig, now: i64) {
    let before = now - i64::from(audit.days) * DAY_MS;
    match cloud.store.forget_audit(before).await {
        Ok(0) => {}
        Ok(records) => tracing::info!(records, "old records of calls are forgotten"),
        Err(error) => {
            let error: &dyn std::error::Error = &error;
            tracing::error!(error, "old records of calls were not forgotten");
        }
    }
}

fn overdue(retention: &RetentionConfig, now: i64) -> Overdue {
    Overdue {
        now,
        sign_ins: now - SIGN_INS_KEPT_MS,
        events: now - i64::from(retention.events_days) * DAY_MS,
        removed: now - i64::from(retention.removed_days) * DAY_MS,
        mails: now - MAILS_KEPT_MS,
        quota_requests: now - QUOTA_REQUESTS_KEPT_MS,
        invitations: now - INVITATIONS_KEPT_MS,
    }
}
