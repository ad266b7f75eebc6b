//! Reading and marking rows of the northbound database. Every row of ours carries the installation's name, and no row without
//! it is ever changed.

use model::network::Cidr;

use super::Ovn;
use crate::{
    EngineError,
    network::ovsdb::{Atom, Condition, Datum, Outcome, Row, Transaction, Uuid},
};

/// The key in `external_ids` that says whose a row is.
pub(super) const OWNER: &str = "carrel";
/// The key in `external_ids` that says what a row is for.
pub(super) const KIND: &str = "carrel-kind";

/// What a row is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Vpc,
    Subnet,
    Group,
    Port,
    Management,
    Internet,
}

impl Kind {
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Vpc => "vpc",
            Self::Subnet => "subnet",
            Self::Group => "group",
            Self::Port => "port",
            Self::Management => "management",
            Self::Internet => "internet",
        }
    }
}

impl Ovn {
    /// The `external_ids` of a row of ours.
    pub(super) fn marks(&self, kind: Kind, more: &[(&str, String)]) -> Datum {
        let own = [
            (OWNER, self.settings.installation.clone()),
            (KIND, kind.text().to_owned()),
        ];
        Datum::map(own.into_iter().chain(more.iter().cloned()))
    }

    /// Picks rows of ours of a kind.
    pub(super) fn ours(&self, kind: Kind) -> Condition {
        Condition::includes("external_ids", self.marks(kind, &[]))
    }

    /// The row of this name, which must be ours if it exists.
    pub(super) async fn find(
        &self,
        table: &'static str,
        name: &str,
        columns: &[&str],
    ) -> Result<Option<Row>, EngineError> {
        let rows = self
            .north
            .select(table, &[Condition::equals("name", name)], &marked(columns))
            .await?;
        self.own(table, name, rows)
    }

    /// The row of this name among those that were read; it must be ours if it exists.
    pub(super) fn own(
        &self,
        table: &'static str,
        name: &str,
        rows: Vec<Row>,
    ) -> Result<Option<Row>, EngineError> {
        match rows.into_iter().next() {
            Some(row)
                if row.entry("external_ids", OWNER)
                    != Some(self.settings.installation.as_str()) =>
            {
                Err(EngineError::Taken {
                    what: table,
                    name: name.to_owned(),
                })
            }
            row => Ok(row),
        }
    }

    /// Asks several questions at once; the rows of each, in their order.
    pub(super) async fn ask(&self, questions: Transaction) -> Result<Answers, EngineError> {
        if questions.is_empty() {
            return Ok(Answers(Vec::new().into_iter()));
        }
        Ok(Answers(self.north.transact(questions).await?.into_iter()))
    }

    /// Sends a change unless it is empty.
    pub(super) async fn commit(&self, change: Transaction) -> Result<(), EngineError> {
        if !change.is_empty() {
            self.north.transact(change).await?;
        }
        Ok(())
    }
}

/// The rows that several questions found.
pub(super) struct Answers(std::vec::IntoIter<Outcome>);

impl Answers {
    /// The rows of the next question.
    pub(super) fn next_rows(&mut self) -> Vec<Row> {
        self.0
            .next()
            .map(|outcome| outcome.rows)
            .unwrap_or_default()
    }
}

/// These columns, and those by which a row is known.
pub(super) fn marked<'a>(columns: &[&'a str]) -> Vec<&'a str> {
    let mut all = vec!["_uuid", "name", "external_ids"];
    all.extend(columns);
    all
}

/// A range that we once wrote down.
pub(super) fn noted_range(row: &Row, key: &str) -> Option<Cidr> {
    row.entry("external_ids", key)?.parse().ok()
}

/// Inserts the row, or updates the one that exists; gives what other operations may refer to it by.
pub(super) fn put(
    change: &mut Transaction,
    table: &str,
    existing: Option<&Uuid>,
    name: &str,
    row: &Row,
) -> Atom {
    match existing {
        Some(uuid) => {
            change.update(table, &[Condition::is(uuid)], row);
            Atom::Uuid(uuid.clone())
        }
        None => {
            change.insert(table, name, row);
            Atom::Named(name.to_owned())
        }
    }
}

/// A name that OVN's expressions and named uuids accept: letters, digits and underscores.
pub(super) fn symbol(text: &str) -> String {
    text.chars()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '_'
            }
        })
        .collect()
}
