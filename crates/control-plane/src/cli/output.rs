//! What commands print on standard output: a table for people, or JSON for programs.

use std::io::{self, Write};

use serde::Serialize;

/// The form of what is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Form {
    /// Aligned columns.
    #[default]
    Table,
    /// The answer's own JSON.
    Json,
}

/// Prints lines. A reader that has gone away (`| head`) is not an error.
pub(super) fn lines(text: &str) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| {
        if text.ends_with('\n') {
            Ok(())
        } else {
            out.write_all(b"\n")
        }
    });
}

/// Prints a value as JSON.
pub(super) fn json(value: &impl Serialize) {
    lines(
        &serde_json::to_string_pretty(value)
            .expect("the shapes have string keys and finite numbers"),
    );
}

/// What an answer says in a member, or nothing where it leaves that out.
pub(super) fn said(member: &Option<String>) -> &str {
    member.as_deref().unwrap_or_default()
}

/// Tells people what is going on, on standard error, so that standard output stays what was asked for.
pub(super) fn progress(text: &str) {
    let mut out = io::stderr().lock();
    let _ = writeln!(out, "{text}");
}

/// Tells people what they can do next, as [`progress`] does.
pub(super) fn hint(text: &str) {
    progress(&format!("next: {text}"));
}

/// Lays out rows in columns as wide as their widest cell, under a heading.
#[must_use]
pub(super) fn table(heading: &[&str], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        let cells = rows
            .iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count());
        cells
            .chain([heading[column].chars().count()])
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..heading.len()).map(width).collect();
    let line = |cells: Vec<&str>| {
        let padded = cells
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:<width$}"));
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    let mut text = line(heading.to_vec());
    for row in rows {
        text.push('\n');
        text.push_str(&line(row.iter().map(String::as_str).collect()));
    }
    text
}

/// Lays out one thing as named values, leaving out those that are empty.
#[must_use]
pub(super) fn card(fields: &[(&str, String)]) -> String {
    let width = fields
        .iter()
        .map(|(name, _)| name.chars().count())
        .max()
        .unwrap_or(0);
    let given = fields.iter().filter(|(_, value)| !value.is_empty());
    given
        .map(|(name, value)| format!("{name:<width$}  {value}"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let text = table(
            &["ID", "USER"],
            &[
                vec!["ws-1".into(), "märy".into()],
                vec!["ws-22".into(), "j".into()],
            ],
        );
        assert_eq!(text, "ID     USER\nws-1   märy\nws-22  j");
    }

    #[test]
    fn a_card_leaves_out_what_is_empty() {
        assert_eq!(
            card(&[
                ("a", "1".into()),
                ("long", String::new()),
                ("b", "2".into())
            ]),
            "a     1\nb     2"
        );
    }
}
