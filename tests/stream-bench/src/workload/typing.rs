//! Keys pressed on the client's display, letters drawn by an application on the served one.

use std::time::{Duration, Instant};

use anyhow::Result;

use super::{Material, begin_clear, rest};
use crate::{
    canvas::Canvas,
    display::Display,
    picture::{Picture, Rect, squared_difference},
    report::Outcome,
    seed::Seed,
    session::{Meter, Session},
    text::{CELL_WIDTH, LINE_HEIGHT, PAPER},
    time::milliseconds,
    view::{LOOK, View},
};

/// The window that is typed into.
const WINDOW: Rect = Rect::new(100, 100, 1280, 480);
/// Beside it, on the slow link.
const PHOTOGRAPH: Rect = Rect::new(100, 600, 1280, 440);
const KEYS: usize = 40;
const KEYS_SLOW: usize = 24;
/// From seeing a letter to pressing the next key, in milliseconds: as quick as people type, and never the same.
const PAUSE_MS: (u64, usize) = (100, 80);
/// The first keys get connections and caches going.
const KEYS_BEFORE: usize = 3;
/// A letter that is not shown by then is lost.
const LOST: Duration = Duration::from_secs(5);
/// Codes of the keys Q to P, A to L and Z to M.
const EVDEV_KEYS: [u8; 26] = [
    16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 30, 31, 32, 33, 34, 35, 36, 37, 38, 44, 45, 46, 47, 48,
    49, 50,
];
const LETTERS: &[u8; 26] = b"qwertyuiopasdfghjklzxcvbnm";

pub(super) fn alone(session: &mut Session, material: &Material, run: u64) -> Result<Outcome> {
    begin_clear(session)?;
    session.canvas.fill(WINDOW, PAPER)?;
    rest(session);
    std::thread::sleep(Duration::from_secs(1));
    type_keys(session, material, run, KEYS_BEFORE, KEYS)
}

pub(super) fn beside_photograph(
    session: &mut Session,
    material: &Material,
    run: u64,
) -> Result<Outcome> {
    begin_clear(session)?;
    session.canvas.fill(WINDOW, PAPER)?;
    rest(session);
    let mut seed = Seed::new(run + 71);
    let photo = material.photos.crop(
        usize::try_from(run)?,
        PHOTOGRAPH.width,
        PHOTOGRAPH.height,
        &mut seed,
    );
    session.canvas.draw(&photo, PHOTOGRAPH.x, PHOTOGRAPH.y)?;
    std::thread::sleep(Duration::from_millis(500));
    let mut outcome = type_keys(session, material, run, 0, KEYS_SLOW)?;
    let quality = session.view.quality(PHOTOGRAPH, &photo, 1);
    outcome.figures.set("photograph_db_after", quality);
    Ok(outcome)
}

fn type_keys(
    session: &mut Session,
    material: &Material,
    run: u64,
    keys_before: usize,
    keys: usize,
) -> Result<Outcome> {
    let mut seed = Seed::new(run + 5);
    let typed: Vec<(u8, Picture)> = (0..keys_before + keys)
        .map(|_| {
            let key = seed.below(EVDEV_KEYS.len());
            let cell = material.writer.cell(char::from(LETTERS[key]), 0x0020_2020);
            (EVDEV_KEYS[key], cell)
        })
        .collect();
    let mut outcome = Outcome::default();
    let mut latencies = Vec::new();
    let mut lost = 0;
    let mut meter = Meter::start(session);
    for (number, (key, cell)) in typed.iter().enumerate() {
        if number == keys_before && keys_before > 0 {
            std::thread::sleep(Duration::from_millis(500));
            meter = Meter::start(session);
        }
        let columns = WINDOW.width / CELL_WIDTH - 4;
        let (column, line) = (number % columns + 2, number / columns + 1);
        let place = Rect::new(
            WINDOW.x + column * CELL_WIDTH,
            WINDOW.y + line * LINE_HEIGHT,
            CELL_WIDTH,
            LINE_HEIGHT,
        );
        let latency = type_key(session, *key, cell, place)?;
        if number >= keys_before {
            lost += u32::from(latency.is_none());
            // A lost one is not left out: whoever loses keys would seem fast.
            latencies.push(latency.unwrap_or(milliseconds(LOST)));
        }
        let (least, more) = PAUSE_MS;
        std::thread::sleep(Duration::from_millis(least + seed.below(more) as u64));
    }
    meter.stop(session, &mut outcome.figures);
    let figures = &mut outcome.figures;
    figures.set("keys_lost", f64::from(lost));
    let down = figures.get("down_bytes").unwrap_or(0.0);
    let packets = figures.get("down_packets").unwrap_or(0.0);
    figures.set("bytes_per_key", down / keys as f64);
    if let Some(payload) = figures.get("payload_bytes") {
        figures.set("payload_per_key", payload / keys as f64);
    }
    figures.set("packets_per_key", packets / keys as f64);
    figures.set_quantiles("latency", &mut latencies);
    let count = latencies.len() as f64;
    let shares = latencies.iter().enumerate();
    outcome.series = shares
        .map(|(number, &latency)| (latency, (number + 1) as f64 / count))
        .collect();
    Ok(outcome)
}

/// One key: pressed at the client, drawn when the application gets it, looked for at the client.
fn type_key(session: &mut Session, key: u8, cell: &Picture, place: Rect) -> Result<Option<f64>> {
    let Session {
        canvas,
        view,
        client_display,
        ..
    } = session;
    std::thread::scope(|scope| {
        let application = scope.spawn(|| application(canvas, cell, place));
        let latency = press_and_look(client_display, view, key, cell, place);
        match application.join() {
            Ok(drawn) => drawn?,
            Err(_) => anyhow::bail!("the application has panicked"),
        }
        latency
    })
}

fn application(canvas: &mut Canvas, cell: &Picture, place: Rect) -> Result<()> {
    crate::time::make_punctual();
    if canvas.wait_key(LOST)? {
        canvas.draw(cell, place.x, place.y)?;
    }
    Ok(())
}

fn press_and_look(
    display: &Display,
    view: &View,
    key: u8,
    cell: &Picture,
    place: Rect,
) -> Result<Option<f64>> {
    // The application is waiting by then.
    std::thread::sleep(Duration::from_millis(20));
    let begin = Instant::now();
    display.key(key)?;
    while begin.elapsed() < LOST {
        if is_shown(&view.read(place), cell) {
            return Ok(Some(milliseconds(begin.elapsed())));
        }
        std::thread::sleep(LOOK);
    }
    Ok(None)
}

/// Nearer to the letter than to the paper by far; exact is not asked for, since not everybody's is.
fn is_shown(shown: &Picture, cell: &Picture) -> bool {
    let paper = vec![PAPER; cell.pixels.len()];
    let whole = squared_difference(&paper, &cell.pixels);
    squared_difference(&shown.pixels, &cell.pixels) * 4 < whole
}
