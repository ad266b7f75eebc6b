//! The committed table of operations: which have shapes, which have types, which are answered.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use serde::Deserialize;

use super::model::Model;

/// The whole table, by service.
pub(super) type Table = BTreeMap<String, Row>;

/// What the table says of one service.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    pub(super) version: String,
    #[serde(default)]
    pub(super) prefix: String,
    pub(super) shapes: Option<Vec<String>>,
    #[serde(default)]
    pub(super) typed: Vec<String>,
    pub(super) implemented: Vec<String>,
    #[serde(default)]
    pub(super) by_item: Vec<String>,
    #[serde(default)]
    pub(super) called: Vec<String>,
    #[serde(default)]
    pub(super) by_hand: BTreeMap<String, ByHand>,
    #[serde(default)]
    pub(super) unchecked: Vec<String>,
}

/// The types of an operation that has no model, and what these do not say.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ByHand {
    pub(super) request: String,
    pub(super) answer: String,
    #[serde(default)]
    pub(super) required: Vec<String>,
    #[serde(default)]
    pub(super) errors: Vec<String>,
}

impl Row {
    /// The operations whose shapes are known, in order.
    pub(super) fn shaped(&self, model: &Model) -> Vec<String> {
        let mut names = self
            .shapes
            .clone()
            .unwrap_or_else(|| model.operations.keys().cloned().collect());
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The operations that have generated types.
    pub(super) fn types(&self) -> impl Iterator<Item = &String> {
        self.typed.iter().chain(&self.implemented)
    }

    /// Refuses names that the model does not have, and types or handlers for what has no shapes.
    pub(super) fn check(&self, service: &str, model: &Model) -> Result<()> {
        ensure!(
            self.version == model.metadata.api_version,
            "{service} has version {}, the table says {}",
            model.metadata.api_version,
            self.version
        );
        let shaped = self.shaped(model);
        for name in &shaped {
            ensure!(
                model.operations.contains_key(name),
                "{service} has no operation {name}"
            );
        }
        for name in self.by_item.iter().chain(&self.called) {
            ensure!(
                self.implemented.contains(name),
                "{service}: {name} is not implemented"
            );
        }
        for name in self.types() {
            ensure!(
                shaped.contains(name),
                "{service}: {name} has no shapes; add it to them"
            );
        }
        ensure!(
            self.by_hand.is_empty(),
            "{service} has a model; nothing of it is by hand"
        );
        for name in &self.unchecked {
            ensure!(
                model.shapes.contains_key(name),
                "{service} has no shape {name}"
            );
        }
        Ok(())
    }
}
