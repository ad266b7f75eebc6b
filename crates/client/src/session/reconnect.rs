//! When to try again, and when to stop: the policy alone, with time as a parameter.

use std::time::Duration;

use super::{Trouble, TroubleKind};

const PAUSE_MIN: Duration = Duration::from_millis(200);
const PAUSE_MAX: Duration = Duration::from_secs(5);
/// A picture that stood for so long ends the series of failures before it.
const STEADY: Duration = Duration::from_secs(5);
/// A network may be away for this long before the person decides.
const LIMIT_AFTER_PICTURE: Duration = Duration::from_secs(5 * 60);
/// Nothing was ever seen: whoever waits for the first picture learns sooner that none comes.
const LIMIT_BEFORE_PICTURE: Duration = Duration::from_secs(60);
/// Asking again does not change a refusal for long.
const LIMIT_HOPELESS: Duration = Duration::from_secs(30);
/// A picture that breaks so often within a minute will break again.
const BREAKS_MAX: usize = 3;
const BREAKS_WINDOW: Duration = Duration::from_secs(60);

/// Counts the failures of one desktop's connections.
#[derive(Debug, Default)]
pub(super) struct Reconnect {
    failures: u32,
    since: Duration,
    ever_shown: bool,
    breaks: Vec<Duration>,
}

impl Reconnect {
    /// A connection failed, or ended after its picture stood for `shown_for`. The pause before the next; none when it
    /// is time to stop.
    pub(super) fn failed(
        &mut self,
        now: Duration,
        trouble: &Trouble,
        shown_for: Option<Duration>,
    ) -> Option<Duration> {
        self.ever_shown |= shown_for.is_some();
        if shown_for.is_some_and(|shown| STEADY <= shown) {
            self.failures = 0;
        }
        if self.failures == 0 {
            self.since = now;
        }
        self.failures += 1;
        if trouble.kind == TroubleKind::Garbled && self.broke_too_often(now) {
            return None;
        }
        if self.limit(trouble.kind) < now.saturating_sub(self.since) {
            return None;
        }
        let doublings = (self.failures - 1).min(10);
        let pause = PAUSE_MAX.min(PAUSE_MIN * 2_u32.pow(doublings));
        Some(pause.max(trouble.retry_after))
    }

    fn limit(&self, kind: TroubleKind) -> Duration {
        match kind {
            TroubleKind::Refused => LIMIT_HOPELESS,
            _ if self.ever_shown => LIMIT_AFTER_PICTURE,
            _ => LIMIT_BEFORE_PICTURE,
        }
    }

    fn broke_too_often(&mut self, now: Duration) -> bool {
        self.breaks
            .retain(|at| now.saturating_sub(*at) < BREAKS_WINDOW);
        self.breaks.push(now);
        BREAKS_MAX <= self.breaks.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trouble(kind: TroubleKind) -> Trouble {
        Trouble::new(kind, String::new())
    }

    #[test]
    fn pauses_grow_to_a_limit_and_a_steady_picture_ends_the_series() {
        let mut reconnect = Reconnect::default();
        let away = trouble(TroubleKind::Interrupted);
        let mut now = Duration::ZERO;
        let mut pauses = Vec::new();
        for _ in 0..7 {
            let pause = reconnect.failed(now, &away, None).unwrap();
            now += pause;
            pauses.push(pause.as_millis());
        }
        assert_eq!(pauses, [200, 400, 800, 1600, 3200, 5000, 5000]);
        assert_eq!(reconnect.failed(now, &away, Some(STEADY)), Some(PAUSE_MIN));
    }

    #[test]
    fn str_08_a_refusal_is_given_up_sooner_than_an_absent_network() {
        let after = Duration::from_secs(31);
        for (kind, goes_on) in [
            (TroubleKind::Refused, false),
            (TroubleKind::Interrupted, true),
        ] {
            let mut reconnect = Reconnect::default();
            reconnect
                .failed(Duration::ZERO, &trouble(kind), Some(Duration::ZERO))
                .unwrap();
            assert_eq!(
                reconnect.failed(after, &trouble(kind), None).is_some(),
                goes_on
            );
        }
    }

    #[test]
    fn a_picture_that_keeps_breaking_is_given_up() {
        let mut reconnect = Reconnect::default();
        let garbled = trouble(TroubleKind::Garbled);
        let shown = Some(STEADY);
        assert!(reconnect.failed(Duration::ZERO, &garbled, shown).is_some());
        assert!(
            reconnect
                .failed(Duration::from_secs(10), &garbled, shown)
                .is_some()
        );
        assert!(
            reconnect
                .failed(Duration::from_secs(20), &garbled, shown)
                .is_none()
        );
    }
}
