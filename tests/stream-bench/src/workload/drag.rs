//! A window that is dragged over a picture: the X server moves it and draws the picture where it was.

use std::{sync::Arc, time::Instant};

use anyhow::Result;
use x11rb::{
    connection::Connection,
    protocol::xproto::{ConfigureWindowAux, ConnectionExt as _, Window},
};

use super::{
    Material, begin_clear, for_ten_seconds, judge_steps, metered, paced, rest, scroll::RATE,
};
use crate::{
    canvas::{Canvas, HEIGHT, SyncNow, WIDTH},
    marker,
    picture::{Picture, Rect},
    report::Outcome,
    seed::Seed,
    session::Session,
    watch::Step,
};

const SIDE_X: usize = 640;
const SIDE_Y: usize = 400;
/// Around the window, judged with it: what it uncovered is there.
const MARGIN: usize = 32;

pub(super) fn measure(session: &mut Session, material: &Material, run: u64) -> Result<Outcome> {
    begin_clear(session)?;
    let background = material
        .photos
        .whole(usize::try_from(run)?)
        .crop(Rect::new(0, 0, WIDTH, HEIGHT));
    session.canvas.set_background(&background)?;
    // The picture was there before the window that covers some of it, as a desktop's is.
    session.canvas.connection().sync_now()?;
    rest(session);
    let mut content = material
        .writer
        .page(SIDE_X, 17, &mut Seed::new(run + 29))
        .crop(Rect::new(0, 0, SIDE_X, SIDE_Y));
    content.fill(Rect::new(0, 0, SIDE_X, 22), 0x0030_4050);
    content.fill(Rect::new(0, SIDE_Y - 12, SIDE_X, 12), 0x0030_4050);
    mark(&mut content, 0);
    let (x, y) = way(0);
    let window = session.canvas.child(&content, x, y)?;
    session.canvas.connection().sync_now()?;
    session.canvas.model.put(&content, x, y);
    rest(session);
    let steps = (material.length.as_secs_f64() * RATE) as u32;
    let outcome = metered(session, |session, outcome| {
        let canvas = &mut session.canvas;
        let seen = paced(&session.view, RATE, steps, |number| {
            mark(&mut content, number + 1);
            step(canvas, window, &background, &content, number + 1)
        })?;
        judge_steps(&seen, RATE, outcome);
        Ok(())
    });
    let (x, y) = way(steps);
    session.canvas.model = background;
    session.canvas.model.put(&content, x, y);
    let exact = rest(session).is_some();
    session.canvas.connection().destroy_window(window)?;
    session.canvas.connection().sync_now()?;
    let mut outcome = for_ten_seconds(outcome?, material);
    outcome
        .figures
        .set("exact_at_end", f64::from(u8::from(exact)));
    Ok(outcome)
}

fn mark(content: &mut Picture, number: u32) {
    let (right, bottom) = (SIDE_X - marker::WIDTH, SIDE_Y - marker::HEIGHT - 2);
    marker::draw(content, number, 0, 2);
    marker::draw(content, number, right, bottom);
}

/// Round and round, up to 14 pixels a step.
fn way(number: u32) -> (usize, usize) {
    let turn = f64::from(number) * 0.026;
    let x = 600.0 + 520.0 * turn.cos();
    let y = 330.0 + 280.0 * (turn * 1.31).sin();
    (x as usize, y as usize)
}

/// Moves the window and draws its new markers, in one go.
fn step(
    canvas: &mut Canvas,
    window: Window,
    background: &Picture,
    content: &Picture,
    number: u32,
) -> Result<Step> {
    let (x, y) = way(number);
    let judged = Rect::new(
        x - MARGIN,
        y - MARGIN,
        SIDE_X + 2 * MARGIN,
        SIDE_Y + 2 * MARGIN,
    );
    let mut picture = background.crop(judged);
    picture.put(content, MARGIN, MARGIN);
    let place = ConfigureWindowAux::new()
        .x(i32::try_from(x)?)
        .y(i32::try_from(y)?);
    let drawn = Instant::now();
    canvas.connection().configure_window(window, &place)?;
    for (mark_x, mark_y) in [
        (0, 2),
        (SIDE_X - marker::WIDTH, SIDE_Y - marker::HEIGHT - 2),
    ] {
        let mark = content.crop(Rect::new(mark_x, mark_y, marker::WIDTH, marker::HEIGHT));
        canvas.draw_over(window, &mark, mark_x, mark_y)?;
    }
    canvas.connection().flush()?;
    canvas.connection().sync_now()?;
    let marked = Rect::new(x, y + 2, SIDE_X, SIDE_Y - 4);
    Ok(Step {
        number,
        drawn,
        marked,
        judged,
        picture: Arc::new(picture),
    })
}
