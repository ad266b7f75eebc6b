use super::*;

/// Sends as much as allowed over a link with this rate (bytes a second) and round trip; gives the window and the
/// longest queue of the second half.
fn run(rate: u64, round_trip_us: u64, frame_bytes: usize) -> (usize, u64) {
    let mut pacing = Pacing::new();
    let mut on_way: VecDeque<(u64, u32)> = VecDeque::new();
    let (mut free_us, mut queue_us_max) = (0, 0);
    for now_us in (0..20_000_000).step_by(1000) {
        while let Some(&(_, number)) = on_way.front().filter(|(at, _)| *at <= now_us) {
            pacing.acknowledged(number, now_us).unwrap();
            on_way.pop_front();
        }
        while !pacing.blocked() {
            let bytes = pacing.budget_bytes().min(frame_bytes);
            free_us = now_us.max(free_us) + bytes as u64 * 1_000_000 / rate;
            on_way.push_back((free_us + round_trip_us, pacing.next_number()));
            pacing.sent(bytes, false, now_us);
            if now_us > 10_000_000 {
                queue_us_max = queue_us_max.max(free_us - now_us);
            }
        }
    }
    (pacing.window_bytes, queue_us_max)
}

#[test]
fn the_window_follows_the_link_and_the_queue_stays_short() {
    for (rate, round_trip_us) in [
        (125_000, 200_000),
        (2_500_000, 100_000),
        (2_500_000, 10_000),
        (2_500_000, 250_000),
    ] {
        let (window, queue_us) = run(rate, round_trip_us, 16 * 1024);
        let fitting = bytes_in(rate, round_trip_us);
        assert!(window * 4 >= fitting * 3, "{window} of {fitting} at {rate}");
        // This sender fills the window at once when it opens, which stands as a queue for a while.
        let limit_us = 60_000.max(round_trip_us * 3 / 5);
        assert!(queue_us < limit_us, "{queue_us} at {rate}, {round_trip_us}");
    }
}

#[test]
fn a_full_window_blocks_until_an_acknowledgement() {
    let mut pacing = Pacing::new();
    assert!(!pacing.blocked());
    pacing.sent(WINDOW_BYTES_START, true, 0);
    assert!(pacing.blocked());
    pacing.acknowledged(1, 1_000).unwrap();
    assert!(!pacing.blocked());
    assert_eq!(pacing.window_bytes, WINDOW_BYTES_START * 2);
}

#[test]
fn refinement_goes_in_parts_that_the_link_takes_in_ten_milliseconds() {
    let mut pacing = Pacing::new();
    pacing.sent(1000, true, 0);
    pacing.acknowledged(1, 200_000).unwrap();
    for start in [1_000_000, 2_000_000] {
        let first = pacing.next_number();
        pacing.sent(30_000, true, start);
        pacing.sent(20_000, true, start);
        pacing.acknowledged(first, start + 440_000).unwrap();
        pacing.acknowledged(first + 1, start + 600_000).unwrap();
    }
    let bytes = pacing.refinement_bytes().unwrap();
    assert!(bytes <= 1250, "{bytes}");
    pacing.sent(bytes, true, 5_000_000);
    assert!(pacing.refine_from_us() < 5_010_000);
    pacing.sent(10 * bytes, true, 5_000_000);
    assert!(pacing.refine_from_us() > 5_050_000);
    (0..40).for_each(|i| pacing.sent(1000, true, 5_000_000 + i));
    assert_eq!(pacing.refinement_bytes(), None);
}

#[test]
fn frames_that_were_never_sent_cannot_be_acknowledged() {
    let mut pacing = Pacing::new();
    pacing.sent(1, true, 0);
    assert!(pacing.acknowledged(2, 1).is_err());
    pacing.acknowledged(1, 1).unwrap();
    pacing.acknowledged(1, 2).unwrap();
}

#[test]
fn the_number_of_frames_on_their_way_is_bounded() {
    let mut pacing = Pacing::new();
    (0..FRAMES_IN_FLIGHT_MAX as u64).for_each(|i| pacing.sent(1, true, i));
    assert!(pacing.blocked());
}
