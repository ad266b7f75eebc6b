//! Films, in a window and over the whole screen.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::Result;

use super::{Material, begin_clear, for_ten_seconds, judge_steps, metered, paced};
use crate::{
    canvas::{HEIGHT, SCREEN, WIDTH},
    picture::Rect,
    report::Outcome,
    session::Session,
    time::milliseconds,
    video::Film,
    watch::Step,
};

/// Longest to wait for the last frame to become exact.
const EXACT: Duration = Duration::from_secs(5);

pub(super) fn window(session: &mut Session, material: &Material, run: u64) -> Result<Outcome> {
    play(session, material, run, Rect::new(640, 360, 640, 360), 30.0)
}

pub(super) fn full_screen(session: &mut Session, material: &Material, run: u64) -> Result<Outcome> {
    play(session, material, run, SCREEN, 24.0)
}

fn play(
    session: &mut Session,
    material: &Material,
    run: u64,
    place: Rect,
    rate: f64,
) -> Result<Outcome> {
    begin_clear(session)?;
    debug_assert!(place.width <= WIDTH && place.height <= HEIGHT);
    let frames = (material.length.as_secs_f64() * rate) as u32;
    let mut film = Film::new(
        &material.photos,
        place.width,
        place.height,
        frames as usize / 2,
        run + 301,
    );
    let mut last = None;
    let mut outcome = metered(session, |session, outcome| {
        let canvas = &mut session.canvas;
        let last = &mut last;
        let seen = paced(&session.view, rate, frames, move |number| {
            let picture = Arc::new(film.frame(number as usize, number + 1));
            let drawn = canvas.draw(&picture, place.x, place.y)?;
            *last = Some((Arc::clone(&picture), drawn));
            Ok(Step {
                number: number + 1,
                drawn,
                marked: place,
                judged: place,
                picture,
            })
        })?;
        judge_steps(&seen, rate, outcome);
        Ok(())
    })?;
    let exact = last.and_then(|(picture, drawn)| wait_exact(session, place, &picture, drawn));
    if let Some(exact) = exact {
        outcome.figures.set("exact_after_end_ms", exact);
    }
    let figures = &mut outcome.figures;
    let cpu = ["server_cpu_s", "client_cpu_s"]
        .iter()
        .filter_map(|name| figures.get(name))
        .sum::<f64>();
    let seconds = figures.get("seconds").unwrap_or(1.0);
    figures.set("cores", cpu / seconds);
    Ok(for_ten_seconds(outcome, material))
}

fn wait_exact(
    session: &Session,
    place: Rect,
    picture: &crate::picture::Picture,
    drawn: Instant,
) -> Option<f64> {
    while drawn.elapsed() < EXACT {
        if session.view.shows(place, picture) {
            return Some(milliseconds(drawn.elapsed()));
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    None
}
