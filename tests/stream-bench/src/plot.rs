//! Plots as SVG: one panel a link, one line a subject.

use std::fmt::Write as _;

use crate::{
    report::{Cell, Report},
    subject::NAMES,
};

const WIDTH: f64 = 420.0;
/// Of a whole plot: room for title and legend.
const WIDTH_MIN: f64 = 640.0;
const HEIGHT: f64 = 260.0;
const LEFT: f64 = 54.0;
const RIGHT: f64 = 14.0;
const TOP: f64 = 62.0;
const BOTTOM: f64 = 42.0;
/// Told apart by those who see no red or green, too.
const COLOURS: [&str; 6] = [
    "#0072b2", "#56b4e9", "#d55e00", "#e69f00", "#009e73", "#cc79a7",
];

/// The plot of one workload; `None`: nobody has points.
pub(crate) fn plot(
    report: &Report,
    workload: &str,
    title: &str,
    axes: [&str; 2],
) -> Option<String> {
    let cells: Vec<&Cell> = report
        .cells
        .iter()
        .filter(|cell| cell.workload == workload && !cell.series.is_empty())
        .collect();
    let mut links: Vec<&str> = Vec::new();
    for cell in &cells {
        if !links.contains(&&*cell.link) {
            links.push(&cell.link);
        }
    }
    if links.is_empty() {
        return None;
    }
    let subjects = report.subjects();
    let width = (WIDTH * links.len() as f64).max(WIDTH_MIN);
    let height = HEIGHT + 22.0;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         font-family=\"sans-serif\" font-size=\"11\" fill=\"#222\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n\
         <text x=\"{LEFT}\" y=\"20\" font-size=\"14\" font-weight=\"bold\">{}</text>\n",
        escaped(title)
    );
    for (number, link) in links.iter().enumerate() {
        let of_link: Vec<&Cell> = cells
            .iter()
            .copied()
            .filter(|cell| cell.link == *link)
            .collect();
        let _ = writeln!(
            svg,
            "<g transform=\"translate({} 0)\">",
            WIDTH * number as f64
        );
        panel(&mut svg, link, &of_link, axes);
        svg += "</g>\n";
    }
    let mut x = LEFT;
    for subject in subjects
        .iter()
        .filter(|subject| cells.iter().any(|cell| cell.subject == **subject))
    {
        let colour = colour(subject);
        let _ = writeln!(
            svg,
            "<rect x=\"{x:.0}\" y=\"{:.0}\" width=\"14\" height=\"4\" fill=\"{colour}\"/><text x=\"{:.0}\" y=\"{:.0}\">{subject}</text>",
            height - 12.0,
            x + 18.0,
            height - 7.0
        );
        x += 34.0 + subject.len() as f64 * 6.5;
    }
    Some(svg + "</svg>\n")
}

fn panel(svg: &mut String, link: &str, cells: &[&Cell], axes: [&str; 2]) {
    let points = || cells.iter().flat_map(|cell| &cell.series);
    let (end_x, end_y) = (
        round_up(points().map(|point| point.0).fold(0.0, f64::max)),
        round_up(points().map(|point| point.1).fold(0.0, f64::max)),
    );
    let x = |value: f64| LEFT + value / end_x * (WIDTH - LEFT - RIGHT);
    let y = |value: f64| HEIGHT - BOTTOM - value / end_y * (HEIGHT - TOP - BOTTOM);
    let _ = writeln!(svg, "<text x=\"{LEFT}\" y=\"42\">{}</text>", escaped(link));
    for part in 0..=4 {
        let share = f64::from(part) / 4.0;
        let (at_x, at_y) = (x(end_x * share), y(end_y * share));
        let _ = writeln!(
            svg,
            "<path d=\"M{LEFT} {at_y:.1}H{}\" stroke=\"#ddd\"/><text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>\
             <text x=\"{at_x:.1}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
            WIDTH - RIGHT,
            LEFT - 5.0,
            at_y + 4.0,
            tick(end_y * share),
            HEIGHT - BOTTOM + 15.0,
            tick(end_x * share)
        );
    }
    let _ = writeln!(
        svg,
        "<text x=\"{:.0}\" y=\"{}\" text-anchor=\"middle\">{}</text><text x=\"{LEFT}\" y=\"{}\" fill=\"#666\">{}</text>",
        (LEFT + WIDTH - RIGHT) / 2.0,
        HEIGHT - BOTTOM + 30.0,
        escaped(axes[0]),
        TOP - 6.0,
        escaped(axes[1])
    );
    for cell in cells {
        let line: Vec<String> = cell
            .series
            .iter()
            .map(|(at, value)| format!("{:.1},{:.1}", x(*at), y(*value)))
            .collect();
        let _ = writeln!(
            svg,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.4\"/>",
            line.join(" "),
            colour(&cell.subject)
        );
    }
}

/// The same for a subject in every plot.
fn colour(subject: &str) -> &'static str {
    let number = NAMES.iter().position(|name| *name == subject);
    COLOURS[number.unwrap_or(NAMES.len()) % COLOURS.len()]
}

/// The next of 1, 2, 4, 5, 10, 20 ….
fn round_up(value: f64) -> f64 {
    let power = 10_f64.powf(value.max(1e-9).log10().floor());
    let steps = [1.0, 2.0, 4.0, 5.0, 10.0];
    steps
        .iter()
        .map(|step| step * power)
        .find(|end| *end >= value * 0.999)
        .unwrap_or(value)
}

fn tick(value: f64) -> String {
    match value {
        value if value >= 1e6 => format!("{:.1}M", value / 1e6),
        value if value >= 1e4 => format!("{:.0}k", value / 1e3),
        value if value >= 10.0 || value.fract() == 0.0 => format!("{value:.0}"),
        value => format!("{value:.2}").trim_end_matches('0').to_owned(),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Outcome;

    #[test]
    fn every_link_has_a_panel_and_every_subject_a_line() {
        let mut report = Report::default();
        for (subject, link) in [
            ("carrel", "loopback"),
            ("peer", "loopback"),
            ("peer", "far"),
        ] {
            let series = vec![(0.0, 1.0), (9.0, 3.7)];
            report.add(
                [subject, link, "scroll"],
                Outcome {
                    series,
                    ..Outcome::default()
                },
            );
        }
        let svg = plot(&report, "scroll", "a < b", ["s", "ms"]).unwrap();
        assert_eq!(svg.matches("<polyline").count(), 3);
        assert_eq!(svg.matches("<g ").count(), 2);
        assert!(svg.contains("a &lt; b") && svg.ends_with("</svg>\n"));
        assert!(plot(&report, "drag", "", ["", ""]).is_none());
    }
}
