//! Instances started and stopped. LXD refuses an order that has been carried out meanwhile, so a refusal is looked behind.

use std::time::Duration;

use hyper::Method;
use serde_json::{Value, json};

use super::{Lxd, instance::START_LIMIT, wire::escape};
use crate::{EngineError, compute::Power};

impl Lxd {
    pub(super) async fn start_instance(&self, name: &str) -> Result<(), EngineError> {
        let mut wired = self.existing(name).await?;
        if wired.power() != Power::Running {
            self.settle(name, START_LIMIT).await?;
            wired = self.existing(name).await?;
        }
        match wired.status.as_str() {
            "Running" => return Ok(()),
            "Frozen" => {
                return self
                    .set_state(name, &json!({"action": "unfreeze"}), START_LIMIT)
                    .await;
            }
            _ => {}
        }
        let volumes: Vec<String> = wired
            .host_folders()
            .filter_map(|folder| self.volume_of(folder))
            .collect();
        for volume in volumes {
            self.mount_existing(&volume).await?;
        }
        match self
            .set_state(name, &json!({"action": "start"}), START_LIMIT)
            .await
        {
            Err(EngineError::Refused { .. })
                if self.existing(name).await?.power() == Power::Running =>
            {
                Ok(())
            }
            Err(EngineError::Refused {
                engine,
                operation,
                detail,
            }) => {
                let cause = self.logged_cause(name).await.unwrap_or_default();
                Err(EngineError::Refused {
                    engine,
                    operation,
                    detail: format!("{detail}{cause}"),
                })
            }
            done => done,
        }
    }

    /// The first error in the log of an instance's last start; LXD's own answer names only the helper that failed.
    async fn logged_cause(&self, name: &str) -> Option<String> {
        let log = self
            .read_log(&format!("/1.0/instances/{}/logs/lxc.log", escape(name)))
            .await
            .ok()?;
        let line = log.lines().find(|line| line.contains(" ERROR "))?;
        Some(format!(
            " ({})",
            line.split(" - ").skip(2).collect::<Vec<_>>().join(" - ")
        ))
    }

    pub(super) async fn stop_instance(
        &self,
        name: &str,
        patience: Duration,
    ) -> Result<(), EngineError> {
        self.settle(name, START_LIMIT).await?;
        if self.existing(name).await?.power() == Power::Stopped {
            return Ok(());
        }
        let seconds = patience.as_secs();
        if 0 < seconds {
            let asked = self
                .set_state(
                    name,
                    &json!({"action": "stop", "timeout": seconds, "force": false}),
                    patience + Duration::from_secs(5),
                )
                .await;
            match asked {
                Err(EngineError::Refused { .. } | EngineError::TimedOut { .. }) => {}
                done => return done,
            }
        }
        self.stop_by_force(name).await
    }

    pub(super) async fn stop_by_force(&self, name: &str) -> Result<(), EngineError> {
        match self
            .set_state(name, &json!({"action": "stop", "force": true}), START_LIMIT)
            .await
        {
            // It stopped by itself between the question and the order.
            Err(EngineError::Refused { .. })
                if self.existing(name).await?.power() == Power::Stopped =>
            {
                Ok(())
            }
            done => done,
        }
    }

    async fn set_state(
        &self,
        name: &str,
        state: &Value,
        limit: Duration,
    ) -> Result<(), EngineError> {
        let path = format!("/1.0/instances/{}/state", escape(name));
        let operation = state
            .get("action")
            .and_then(Value::as_str)
            .unwrap_or("change");
        self.wire
            .change(Method::PUT, &path, Some(state), limit)
            .await
            .map_err(|failure| failure.about(operation, "instance", name))
    }
}
