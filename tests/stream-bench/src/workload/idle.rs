//! Nothing happens.

use std::time::{Duration, Instant};

use anyhow::Result;

use super::{Material, begin_clear, for_ten_seconds, metered};
use crate::{report::Outcome, session::Session};

/// What earlier work leaves behind is over by then.
const BEFORE: Duration = Duration::from_secs(2);
const LOOK: Duration = Duration::from_millis(500);

pub(super) fn measure(session: &mut Session, material: &Material, _: u64) -> Result<Outcome> {
    begin_clear(session)?;
    std::thread::sleep(BEFORE);
    let length = material.length;
    let outcome = metered(session, |session, outcome| {
        let before = session.relay.down();
        let begin = Instant::now();
        while begin.elapsed() < length {
            std::thread::sleep(LOOK);
            let bytes = session.relay.down().since(before).bytes;
            outcome
                .series
                .push((begin.elapsed().as_secs_f64(), bytes as f64));
        }
        Ok(())
    })?;
    Ok(for_ten_seconds(outcome, material))
}
