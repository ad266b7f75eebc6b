//! What the gateway is told of a viewer's session, for the operator.

use std::time::{Duration, Instant};

use stream::Desktop;
use stream_transport::SessionCounts;

use crate::link::Link;

/// How often at most. A viewer says something at least every two seconds, so no clock is needed beside that.
const PERIOD: Duration = Duration::from_secs(2);

/// What was told last, and when.
#[derive(Default)]
pub(super) struct Told(Option<(Instant, SessionCounts)>);

impl Told {
    /// Tells what has changed, unless it was told a moment ago.
    pub(super) fn tell(&mut self, link: &Link, desktop: &Desktop) {
        let now = Instant::now();
        let last = self.0.as_ref();
        if last.is_some_and(|(at, _)| now.saturating_duration_since(*at) < PERIOD) {
            return;
        }
        let counts = counts(desktop);
        if last.is_none_or(|(_, told)| *told != counts) {
            link.tell(counts);
        }
        self.0 = Some((now, counts));
    }
}

fn counts(desktop: &Desktop) -> SessionCounts {
    let counted = desktop.statistics();
    SessionCounts {
        frames: counted.frames,
        frame_bytes: counted.bytes,
        pixels_copied: counted.pixels_copied,
        pixels_restored: counted.pixels_restored,
        pixels_exact: counted.pixels_exact,
        pixels_in_passes: counted.pixels_in_passes,
        rows_mended: counted.rows_mended,
        exact_permille: counted.exact_permille.into(),
        press_to_picture_us: counted.press_to_picture_us.unwrap_or(0),
    }
}
