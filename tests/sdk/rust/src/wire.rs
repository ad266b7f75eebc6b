//! What goes over the wire, as the SDK itself sends and gets it.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex},
};

use aws_sdk_workspaces::{
    config::{
        ConfigBag, Intercept, RuntimeComponents,
        interceptors::{
            BeforeDeserializationInterceptorContextRef, BeforeTransmitInterceptorContextRef,
        },
    },
    error::BoxError,
};

/// The content types of both sides, and the first byte of each request's body.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wire(Arc<Mutex<Seen>>);

#[derive(Debug, Default)]
struct Seen {
    content_types: BTreeSet<String>,
    first_bytes: BTreeSet<u8>,
}

impl Wire {
    pub(crate) fn content_types(&self) -> Vec<String> {
        self.0
            .lock()
            .unwrap()
            .content_types
            .iter()
            .cloned()
            .collect()
    }

    pub(crate) fn first_bytes(&self) -> BTreeSet<u8> {
        self.0.lock().unwrap().first_bytes.clone()
    }

    fn saw(&self, content_type: Option<&str>) {
        let content_type = content_type.unwrap_or("none").to_owned();
        self.0.lock().unwrap().content_types.insert(content_type);
    }
}

impl Intercept for Wire {
    fn name(&self) -> &'static str {
        "wire"
    }

    fn read_before_transmit(
        &self,
        context: &BeforeTransmitInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        self.saw(context.request().headers().get("content-type"));
        let first = context
            .request()
            .body()
            .bytes()
            .and_then(|body| body.first().copied());
        self.0.lock().unwrap().first_bytes.extend(first);
        Ok(())
    }

    fn read_before_deserialization(
        &self,
        context: &BeforeDeserializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        self.saw(context.response().headers().get("content-type"));
        Ok(())
    }
}
