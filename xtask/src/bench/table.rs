//! Figures beside what is to be reached, as lines that fit into the report.

use std::time::Duration;

/// Rows of what was measured, the figure and the target.
pub(super) struct Table {
    rows: Vec<[String; 3]>,
}

impl Table {
    /// No figure yet.
    pub(super) fn new() -> Self {
        Self { rows: Vec::new() }
    }

    /// A row; an empty target means that none is set.
    pub(super) fn row(&mut self, what: &str, figure: String, target: &str) {
        self.rows.push([what.to_owned(), figure, target.to_owned()]);
    }

    /// A time.
    pub(super) fn seconds(&mut self, what: &str, figure: Duration, target: &str) {
        self.row(what, format!("{:.2} s", figure.as_secs_f64()), target);
    }

    /// An amount of memory.
    pub(super) fn bytes(&mut self, what: &str, figure: u64, target: &str) {
        self.row(what, mebibytes(figure), target);
    }

    /// Lines of a Markdown table without its head.
    pub(super) fn text(&self) -> String {
        self.rows
            .iter()
            .map(|[what, figure, target]| format!("| {what} | {figure} | {target} |\n"))
            .collect()
    }
}

/// An amount of memory for people.
pub(super) fn mebibytes(bytes: u64) -> String {
    let tenths = bytes.saturating_mul(10) >> 20;
    format!("{}.{} MiB", tenths / 10, tenths % 10)
}

/// The shortest, the middle and the longest of some times; the upper one of two middles.
pub(super) fn spread(times: &mut [Duration]) -> Option<[Duration; 3]> {
    times.sort();
    Some([
        *times.first()?,
        *times.get(times.len() / 2)?,
        *times.last()?,
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_stand_beside_their_targets() {
        let mut table = Table::new();
        table.bytes("agent", (3 << 20) + (1 << 19), "40 MiB");
        table.seconds("rebuild", Duration::from_millis(1234), "");
        assert_eq!(
            table.text(),
            "| agent | 3.5 MiB | 40 MiB |\n| rebuild | 1.23 s |  |\n"
        );
    }

    #[test]
    fn the_middle_is_found_whatever_the_order() {
        let mut times = [5, 1, 3].map(Duration::from_secs);
        assert_eq!(spread(&mut times), Some([1, 3, 5].map(Duration::from_secs)));
        assert_eq!(spread(&mut []), None);
    }
}
