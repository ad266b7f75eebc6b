//! A text window that scrolls by a line at every step.

use std::sync::Arc;

use anyhow::Result;

use super::{Material, begin_clear, for_ten_seconds, judge_steps, metered, paced, rest};
use crate::{
    marker,
    picture::{Picture, Rect},
    report::Outcome,
    seed::Seed,
    session::Session,
    text::LINE_HEIGHT,
    watch::Step,
};

const WINDOW: Rect = Rect::new(320, 180, 1280, 720);
/// Title and status lines, which stay where they are.
const BAR: usize = 16;
const BAR_COLOUR: u32 = 0x0030_4050;
pub(super) const RATE: f64 = 30.0;

pub(super) fn measure(session: &mut Session, material: &Material, run: u64) -> Result<Outcome> {
    begin_clear(session)?;
    let steps = (material.length.as_secs_f64() * RATE) as u32;
    let rows = WINDOW.height - 2 * BAR;
    let lines = steps as usize + rows.div_ceil(LINE_HEIGHT) + 1;
    let page = material
        .writer
        .page(WINDOW.width, lines, &mut Seed::new(run + 13));
    let frame = |number: u32| {
        let mut frame = Picture::new(WINDOW.width, WINDOW.height, BAR_COLOUR);
        let top = number as usize * LINE_HEIGHT;
        frame.put(&page.crop(Rect::new(0, top, WINDOW.width, rows)), 0, BAR);
        marker::draw(&mut frame, number, 0, 4);
        let right = WINDOW.width - marker::WIDTH;
        marker::draw(
            &mut frame,
            number,
            right,
            WINDOW.height - 4 - marker::HEIGHT,
        );
        Arc::new(frame)
    };
    session.canvas.draw(&frame(0), WINDOW.x, WINDOW.y)?;
    rest(session);
    let outcome = metered(session, |session, outcome| {
        let canvas = &mut session.canvas;
        let seen = paced(&session.view, RATE, steps, |number| {
            let picture = frame(number + 1);
            let drawn = canvas.draw(&picture, WINDOW.x, WINDOW.y)?;
            let marked = Rect::new(WINDOW.x, WINDOW.y + 4, WINDOW.width, WINDOW.height - 8);
            Ok(Step {
                number: number + 1,
                drawn,
                marked,
                judged: WINDOW,
                picture,
            })
        })?;
        judge_steps(&seen, RATE, outcome);
        Ok(())
    })?;
    Ok(for_ten_seconds(outcome, material))
}
