//! Operations and their outcomes (RFC 7047, section 5.2). All operations of one transaction happen or none does.

use std::time::Duration;

use serde_json::{Value, json};

use super::{Datum, Row, Uuid, WireError, value::uuid_from_json};

/// Which rows an operation is about.
#[derive(Debug, Clone)]
pub struct Condition {
    column: String,
    function: &'static str,
    value: Datum,
}

impl Condition {
    /// The column has exactly this value.
    #[must_use]
    pub fn equals(column: &str, value: impl Into<Datum>) -> Self {
        Self {
            column: column.to_owned(),
            function: "==",
            value: value.into(),
        }
    }

    /// The column has these members or pairs among others.
    #[must_use]
    pub fn includes(column: &str, value: impl Into<Datum>) -> Self {
        Self {
            column: column.to_owned(),
            function: "includes",
            value: value.into(),
        }
    }

    /// The row with this identity.
    #[must_use]
    pub fn is(uuid: &Uuid) -> Self {
        Self::equals("_uuid", uuid.clone())
    }

    fn to_json(&self) -> Value {
        json!([self.column, self.function, self.value.to_json()])
    }
}

/// A change to a column's members.
#[derive(Debug, Clone)]
pub struct Mutation {
    column: String,
    mutator: &'static str,
    value: Datum,
}

impl Mutation {
    /// Adds members or pairs; pairs whose key exists stay as they are.
    #[must_use]
    pub fn insert(column: &str, value: impl Into<Datum>) -> Self {
        Self {
            column: column.to_owned(),
            mutator: "insert",
            value: value.into(),
        }
    }

    /// Takes members away; of a map also by a set of keys.
    #[must_use]
    pub fn delete(column: &str, value: impl Into<Datum>) -> Self {
        Self {
            column: column.to_owned(),
            mutator: "delete",
            value: value.into(),
        }
    }

    /// Adds to a number.
    #[must_use]
    pub fn add(column: &str, number: i64) -> Self {
        Self {
            column: column.to_owned(),
            mutator: "+=",
            value: number.into(),
        }
    }

    fn to_json(&self) -> Value {
        json!([self.column, self.mutator, self.value.to_json()])
    }
}

/// Operations that happen together.
#[derive(Debug, Clone, Default)]
pub struct Transaction {
    operations: Vec<Value>,
}

impl Transaction {
    /// A transaction without operations.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether nothing is asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.operations.is_empty()
    }

    /// Reads rows; `columns` may hold `_uuid`.
    pub fn select(&mut self, table: &str, conditions: &[Condition], columns: &[&str]) -> &mut Self {
        self.push(
            json!({"op": "select", "table": table, "where": all(conditions), "columns": columns}),
        )
    }

    /// Adds a row; later operations may refer to it as [`super::Atom::Named`] by `name` (letters, digits, `_`).
    pub fn insert(&mut self, table: &str, name: &str, row: &Row) -> &mut Self {
        self.push(json!({"op": "insert", "table": table, "uuid-name": name, "row": row.to_json()}))
    }

    /// Sets columns of the rows that meet the conditions.
    pub fn update(&mut self, table: &str, conditions: &[Condition], row: &Row) -> &mut Self {
        self.push(
            json!({"op": "update", "table": table, "where": all(conditions), "row": row.to_json()}),
        )
    }

    /// Changes members of columns of the rows that meet the conditions.
    pub fn mutate(
        &mut self,
        table: &str,
        conditions: &[Condition],
        mutations: &[Mutation],
    ) -> &mut Self {
        let mutations: Vec<Value> = mutations.iter().map(Mutation::to_json).collect();
        self.push(json!({"op": "mutate", "table": table, "where": all(conditions), "mutations": mutations}))
    }

    /// Deletes the rows that meet the conditions.
    pub fn delete(&mut self, table: &str, conditions: &[Condition]) -> &mut Self {
        self.push(json!({"op": "delete", "table": table, "where": all(conditions)}))
    }

    /// Holds the transaction until the selected columns are no longer `rows`, and fails it after `timeout`.
    pub fn wait_until_not(
        &mut self,
        timeout: Duration,
        table: &str,
        conditions: &[Condition],
        columns: &[&str],
        rows: &[Row],
    ) -> &mut Self {
        self.wait("!=", timeout, table, conditions, columns, rows)
    }

    /// Holds the transaction until the selected columns are exactly `rows`, and fails it after `timeout`; with a timeout of zero
    /// this guards the rest of the transaction against a change in between.
    pub fn wait_until(
        &mut self,
        timeout: Duration,
        table: &str,
        conditions: &[Condition],
        columns: &[&str],
        rows: &[Row],
    ) -> &mut Self {
        self.wait("==", timeout, table, conditions, columns, rows)
    }

    fn wait(
        &mut self,
        until: &str,
        timeout: Duration,
        table: &str,
        conditions: &[Condition],
        columns: &[&str],
        rows: &[Row],
    ) -> &mut Self {
        let milliseconds = u64::try_from(timeout.as_millis()).unwrap_or(u64::MAX);
        let rows: Vec<Value> = rows.iter().map(Row::to_json).collect();
        self.push(json!({
            "op": "wait", "timeout": milliseconds, "table": table, "where": all(conditions),
            "columns": columns, "until": until, "rows": rows
        }))
    }

    fn push(&mut self, operation: Value) -> &mut Self {
        self.operations.push(operation);
        self
    }

    pub(super) fn into_params(self, database: &str) -> Value {
        let mut params = vec![json!(database)];
        params.extend(self.operations);
        Value::Array(params)
    }

    pub(super) fn describe(&self) -> String {
        let word = |operation: &Value, key: &str| operation[key].as_str().unwrap_or("?").to_owned();
        let words: Vec<String> = self
            .operations
            .iter()
            .map(|operation| format!("{} {}", word(operation, "op"), word(operation, "table")))
            .collect();
        words.join(", ")
    }
}

fn all(conditions: &[Condition]) -> Vec<Value> {
    conditions.iter().map(Condition::to_json).collect()
}

/// What one operation came to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outcome {
    /// The rows of a select.
    pub rows: Vec<Row>,
    /// How many rows an update, mutate or delete changed.
    pub count: u64,
    /// The identity of an inserted row.
    pub uuid: Option<Uuid>,
}

/// Why the database did not carry out a transaction.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// The database's short name of the error and its details.
    Refused(String, String),
    /// The answer makes no sense.
    Malformed(WireError),
}

/// Reads the answer to a transaction of any number of operations.
pub(super) fn outcomes(result: &Value) -> Result<Vec<Outcome>, Failure> {
    let malformed = || {
        Failure::Malformed(WireError::Malformed(
            "an answer to a transaction is not a list".to_owned(),
        ))
    };
    let results = result.as_array().ok_or_else(malformed)?;
    if let Some(failed) = results
        .iter()
        .find(|result| result.get("error").is_some_and(|error| !error.is_null()))
    {
        let word = |key: &str| failed[key].as_str().unwrap_or_default().to_owned();
        return Err(Failure::Refused(word("error"), word("details")));
    }
    results
        .iter()
        .map(|result| outcome(result).map_err(Failure::Malformed))
        .collect()
}

fn outcome(result: &Value) -> Result<Outcome, WireError> {
    let rows = match result.get("rows").and_then(Value::as_array) {
        Some(rows) => rows.iter().map(Row::from_json).collect::<Result<_, _>>()?,
        None => Vec::new(),
    };
    let count = result
        .get("count")
        .and_then(Value::as_u64)
        .unwrap_or_default();
    Ok(Outcome {
        rows,
        count,
        uuid: result.get("uuid").and_then(uuid_from_json),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_behind_the_last_operation_fails_the_whole_transaction() {
        let answer =
            json!([{"count": 1}, {"error": "constraint violation", "details": "name taken"}]);
        assert_eq!(
            outcomes(&answer),
            Err(Failure::Refused(
                "constraint violation".to_owned(),
                "name taken".to_owned()
            ))
        );
    }

    #[test]
    fn operations_after_a_failed_one_are_null_and_do_not_hide_it() {
        let answer = json!([{"error": "timed out", "details": ""}, null]);
        assert!(
            matches!(outcomes(&answer), Err(Failure::Refused(error, _)) if error == "timed out")
        );
    }

    #[test]
    fn an_insert_is_written_as_the_standard_says() {
        let mut transaction = Transaction::new();
        transaction.insert(
            "Logical_Switch",
            "sw",
            &Row::new()
                .with("name", "a")
                .with("external_ids", Datum::map([("k", "v")])),
        );
        let expected = json!(["db", {"op": "insert", "table": "Logical_Switch", "uuid-name": "sw",
            "row": {"name": "a", "external_ids": ["map", [["k", "v"]]]}}]);
        assert_eq!(transaction.into_params("db"), expected);
    }
}
