//! Photographs, one after the other, each until it is exact.

use std::time::{Duration, Instant};

use anyhow::Result;

use super::{Material, begin_clear, metered};
use crate::{picture::Rect, report::Outcome, seed::Seed, session::Session, time::milliseconds};

const PLACE: Rect = Rect::new(320, 180, 1280, 720);
const PHOTOGRAPHS: u64 = 8;
/// Longest that a photograph is waited for, and how long it must not have got better to be given up.
const LIMIT: Duration = Duration::from_secs(6);
const STILL: Duration = Duration::from_millis(1500);
/// The whole picture is there when it is this good (in dB): on loopback, and on slower links.
const WHOLE_DB: [(&str, f64); 2] = [("whole_33_ms", 33.0), ("whole_30_ms", 30.0)];
/// Exact, as the plot shows it.
const EXACT_DB: f64 = 60.0;
/// Rows that are left out while looking, so that looking stays cheap.
const ROWS: usize = 8;
const LOOK: Duration = Duration::from_micros(700);

pub(super) fn measure(session: &mut Session, material: &Material, run: u64) -> Result<Outcome> {
    begin_clear(session)?;
    metered(session, |session, outcome| {
        let mut whole = [Vec::new(), Vec::new()];
        let mut exact = Vec::new();
        let mut last = Vec::new();
        for number in 0..PHOTOGRAPHS {
            let mut seed = Seed::new(run * PHOTOGRAPHS + number + 101);
            let photo = material.photos.crop(
                usize::try_from(number)?,
                PLACE.width,
                PLACE.height,
                &mut seed,
            );
            let drawn = session.canvas.draw(&photo, PLACE.x, PLACE.y)?;
            let mut series: Vec<(f64, f64)> = Vec::new();
            let mut better = (drawn, 0.0);
            let is_exact = loop {
                let quality = session.view.quality(PLACE, &photo, ROWS);
                let after = milliseconds(drawn.elapsed());
                if quality > better.1 {
                    if let Some((_, before)) = series.last().copied() {
                        // A step, not a slope.
                        series.push((after, before));
                    }
                    better = (Instant::now(), quality);
                    series.push((after, quality.min(EXACT_DB)));
                }
                if quality >= 99.0 && session.view.shows(PLACE, &photo) {
                    exact.push(milliseconds(drawn.elapsed()));
                    break true;
                }
                if drawn.elapsed() > LIMIT || better.0.elapsed() > STILL {
                    break false;
                }
                std::thread::sleep(LOOK);
            };
            for ((_, least), whole) in WHOLE_DB.iter().zip(&mut whole) {
                whole.extend(
                    series
                        .iter()
                        .find(|(_, quality)| quality >= least)
                        .map(|(after, _)| *after),
                );
            }
            last.push(if is_exact {
                99.0
            } else {
                session.view.quality(PLACE, &photo, 1)
            });
            if number == 0 {
                outcome.series = series;
            }
            std::thread::sleep(Duration::from_millis(150));
        }
        let figures = &mut outcome.figures;
        for ((name, _), whole) in WHOLE_DB.iter().zip(&mut whole) {
            figures.set(&format!("{name}_count"), whole.len() as f64);
            figures.set_median(name, whole);
        }
        figures.set("exact_count", exact.len() as f64);
        figures.set_median("exact_ms", &mut exact);
        figures.set_median("end_db", &mut last);
        Ok(())
    })
}
