//! Scenes on a screen of 640 by 480, played in simulated time.

use super::super::blocks;
use super::*;

const SIZE: Size = Size {
    width: 640,
    height: 480,
};
const PLAYER: Rect = rect(101, 67, 320, 240);
const FRAME_US: u64 = 33_333;

const fn rect(x: u16, y: u16, width: u16, height: u16) -> Rect {
    Rect {
        x,
        y,
        width,
        height,
    }
}

/// A screen that is looked at.
struct Scene {
    detector: Detector,
    now_us: u64,
    playing: Vec<Rect>,
}

impl Scene {
    fn new() -> Self {
        Self {
            detector: Detector::new(SIZE),
            now_us: 1_000_000,
            playing: Vec::new(),
        }
    }

    /// After `step_us` these parts look new, as photographs or not.
    fn look(&mut self, parts: &[Rect], photo: bool, step_us: u64) {
        self.now_us += step_us;
        let mut changes: Vec<Change> = Vec::new();
        for (tile, part) in parts.iter().flat_map(|part| SIZE.tiles_in(*part)) {
            let blocks = blocks::touched(part);
            match changes.iter_mut().find(|change| change.tile == tile) {
                Some(change) => {
                    change.part = change.part.union(part);
                    change.blocks |= blocks;
                }
                None => changes.push(Change {
                    tile,
                    part,
                    blocks,
                    around: blocks,
                }),
            }
        }
        let now_us = self.now_us;
        self.detector.looked(&changes, &|_, _, _| photo, now_us);
        let playing = self.playing.clone();
        let near = |tile: usize| {
            let tile = SIZE.tile(tile).unwrap();
            playing
                .iter()
                .any(|video| !video.intersection(tile).is_empty())
        };
        self.playing = self.detector.rectangles(&near, true, now_us);
    }

    fn play(&mut self, part: Rect, frames: usize) {
        for _ in 0..frames {
            self.look(&[part], true, FRAME_US);
        }
    }
}

#[test]
fn a_player_is_found_after_a_sixth_of_a_second_with_its_edges() {
    let mut scene = Scene::new();
    scene.play(PLAYER, 5);
    assert_eq!(scene.playing, []);
    scene.play(PLAYER, 1);
    assert_eq!(scene.playing, [rect(100, 66, 322, 242)]);
}

#[test]
fn a_slow_player_is_found_after_half_a_second() {
    let mut scene = Scene::new();
    for looks in 1..=10 {
        scene.look(&[PLAYER], true, 50_000);
        scene.look(&[], true, 50_000);
        assert_eq!(scene.playing.len(), usize::from(looks > 5), "{looks}");
    }
}

#[test]
fn ten_frames_a_second_are_a_video_and_five_are_not() {
    for (frames, found) in [(10, 1), (5, 0)] {
        let mut scene = Scene::new();
        for _ in 0..frames * 2 {
            scene.look(&[PLAYER], true, 500_000 / frames);
            scene.look(&[], true, 500_000 / frames);
        }
        scene.look(&[PLAYER], true, 1);
        assert_eq!(scene.playing.len(), found, "{frames} frames a second");
    }
}

#[test]
fn on_a_narrow_link_that_lets_us_look_seldom_every_look_counts() {
    let mut scene = Scene::new();
    for _ in 0..6 {
        scene.look(&[PLAYER], true, 300_000);
    }
    assert_eq!(scene.playing.len(), 1);
}

#[test]
fn a_paused_player_is_no_longer_in_motion() {
    let mut scene = Scene::new();
    scene.play(PLAYER, 30);
    scene.look(&[], true, 300_000);
    assert_eq!(scene.playing, []);
}

#[test]
fn text_that_runs_a_spinner_and_a_cursor_are_no_videos() {
    let mut scene = Scene::new();
    for frame in 0..60 {
        let mut parts = vec![rect(10, 10, 32, 32)];
        if frame % 15 == 0 {
            parts.push(rect(300, 100, 2, 16));
        }
        scene.look(&parts, true, FRAME_US);
        assert_eq!(scene.playing, []);
    }
    let mut scene = Scene::new();
    for _ in 0..60 {
        scene.look(&[PLAYER], false, FRAME_US);
        assert_eq!(scene.playing, []);
    }
}

#[test]
fn photographs_that_scroll_are_moved_and_not_played() {
    let mut scene = Scene::new();
    let page = rect(0, 0, 640, 448);
    for _ in 0..60 {
        scene.look(&[page], true, FRAME_US);
        scene.detector.moved(page);
        scene.look(&[], true, 1);
        assert_eq!(scene.playing, []);
    }
}

#[test]
fn a_partly_covered_player_is_its_uncovered_part_and_what_is_drawn_above_is_not_photo() {
    let mut scene = Scene::new();
    let menu = rect(192, 128, 128, 64);
    let parts: Vec<_> = PLAYER.without(menu).collect();
    for _ in 0..20 {
        scene.look(&parts, true, FRAME_US);
    }
    assert_eq!(scene.playing.len(), 1);
    let covered = scene.detector.history(SIZE.tile_at(200, 130)).unwrap();
    assert!(!covered.in_motion(true, scene.now_us));
}

#[test]
fn a_player_that_moved_or_grew_is_found_at_its_new_place() {
    let mut scene = Scene::new();
    scene.play(PLAYER, 20);
    let moved = rect(151, 117, 320, 240);
    scene.play(moved, 40);
    assert_eq!(scene.playing, [rect(150, 116, 322, 242)]);
    let grown = rect(151, 117, 400, 300);
    scene.play(grown, 40);
    assert_eq!(scene.playing, [rect(150, 116, 402, 302)]);
}

#[test]
fn two_players_apart_are_two() {
    let mut scene = Scene::new();
    let (left, right) = (rect(0, 0, 200, 150), rect(400, 300, 200, 150));
    for _ in 0..20 {
        scene.look(&[left, right], true, FRAME_US);
    }
    assert_eq!(scene.playing, [left, right]);
}

#[test]
fn a_film_that_fills_the_desktop_is_found_with_its_second_picture() {
    let desktop = Size {
        width: 1280,
        height: 720,
    };
    let whole = desktop.rect();
    let half = rect(0, 0, 640, 720);
    for (part, photo, early, between_us, found) in [
        (whole, true, true, 41_667, vec![whole]),
        (whole, true, false, 41_667, vec![]),
        (whole, true, true, 120_000, vec![]),
        (whole, false, true, 41_667, vec![]),
        (half, true, true, 41_667, vec![]),
    ] {
        let mut detector = Detector::new(desktop);
        for look in 1..=2 {
            let changes = Change::everywhere(desktop, part);
            let now_us = look * between_us;
            detector.looked(&changes, &|_, _, _| photo, now_us);
            let seen = detector.rectangles(&|_| false, early, now_us);
            assert_eq!(seen, if look == 1 { vec![] } else { found.clone() });
        }
    }
}
