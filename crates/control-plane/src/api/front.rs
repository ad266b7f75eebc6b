//! What stands before every operation: whether the account may be used, how often it calls, and the record of each call.

use std::{sync::Arc, time::Instant};

use aws_api::{ApiError, ErrorCode, Operation, Service, route::Routed, tree::Value};
use metrics::counter;
use store::Standing;

use super::{
    caller::{Caller, Origin},
    throttle::{Throttle, is_read},
};
use crate::{
    audit::{Ended, Seen},
    cloud::Cloud,
    operations::OperationError,
};

/// The way in. Cheap to clone.
#[derive(Clone)]
pub struct Front {
    pub(super) cloud: Arc<Cloud>,
    throttle: Option<Arc<Throttle>>,
}

impl Front {
    /// The way in to a cloud.
    #[must_use]
    pub fn new(cloud: Arc<Cloud>, throttle: Option<Throttle>) -> Self {
        Self {
            cloud,
            throttle: throttle.map(Arc::new),
        }
    }

    /// Refuses a call of an account that may not be used, or that calls too often.
    pub(super) fn admit(&self, caller: &Caller, operation: Operation) -> Result<(), ApiError> {
        let (id, standing) = (&caller.account_id, caller.account);
        if standing != Standing::Active {
            let message = format!("the account {id} is {}; ask the operator", standing.word());
            return Err(ApiError::new(ErrorCode::AccessDenied, message));
        }
        if let Some(throttle) = &self.throttle {
            throttle.admit(id, operation, Instant::now())?;
        }
        Ok(())
    }

    /// Records a call. One that changed something is not called done unless its record is there.
    pub(super) async fn record(
        &self,
        origin: &Origin,
        seen: &Seen,
        asked: Asked,
        outcome: Result<Value, OperationError>,
        begin: (i64, Instant),
    ) -> Result<Value, OperationError> {
        if seen.is_root() {
            counter!("carrel_root_calls_total").increment(1);
        }
        let told = match &outcome {
            Ok(_) => "ok",
            Err(error) => error.code().name(asked.service),
        };
        let ended = Ended {
            at: begin.0,
            action: &asked.action,
            outcome: told,
            took: begin.1.elapsed(),
        };
        let waits = asked.operation.is_some_and(|operation| !is_read(operation)) && outcome.is_ok();
        let record = seen.record(origin, &ended);
        match self.cloud.audit.write(record, waits).await {
            Err(_) if waits => Err(OperationError::Unrecorded),
            _ => outcome,
        }
    }
}

/// What a call asked for.
pub(super) struct Asked {
    pub(super) service: Service,
    pub(super) operation: Option<Operation>,
    pub(super) action: String,
}

impl Asked {
    /// What a request asks for that means something here.
    pub(super) fn of(routed: &Routed) -> Self {
        let action = format!("{}:{}", routed.service.signing_name(), routed.name);
        Self {
            service: routed.service,
            operation: routed.operation().ok(),
            action,
        }
    }

    /// A request that means nothing here.
    pub(super) fn nothing(service: Service) -> Self {
        Self {
            service,
            operation: None,
            action: "none".to_owned(),
        }
    }
}
