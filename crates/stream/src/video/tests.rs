//! Both sides of a video with a codec that packs nothing: its pictures are pixels, and need the one before unless key.

use super::director::Director;
use super::message::{Answer, VideoFrame, encode_end, tiles};
use super::player::{Player, VideoEvent};
use super::{Change, Coded, Order, Pixels, Rgba, blocks};
use crate::{Rect, ServerMessage, Size};

const SIZE: Size = Size {
    width: 400,
    height: 300,
};
const PLAYER: Rect = Rect {
    x: 30,
    y: 30,
    width: 300,
    height: 200,
};
const FRAME_US: u64 = 33_333;

/// A display that plays, the desktop's side, and what a viewer shows.
struct Show {
    director: Director,
    player: Player,
    display: Vec<u32>,
    shown: Vec<u32>,
    /// Parts of tiles that the desktop does not know.
    unknown: Vec<Rect>,
    now_us: u64,
    frame: u32,
    encoder: Vec<u8>,
    /// The last picture that the viewer's decoder has.
    decoded: u32,
    ended: usize,
}

impl Show {
    fn new() -> Self {
        let mut director = Director::new(SIZE);
        director.answered(&Answer::Able.encode(), 0).unwrap();
        Self {
            director,
            player: Player::default(),
            display: vec![0; SIZE.pixels()],
            shown: vec![0; SIZE.pixels()],
            unknown: Vec::new(),
            now_us: 1_000_000,
            frame: 1,
            encoder: Vec::new(),
            decoded: 0,
            ended: 0,
        }
    }

    /// The part of the display changes, after a thirtieth of a second, and the desktop looks. Exact parts arrive at once.
    fn draw(&mut self, part: Rect, value: u32) {
        self.now_us += FRAME_US;
        fill(&mut self.display, part, value);
        let changes = Change::everywhere(SIZE, part);
        let now_us = self.now_us;
        self.director
            .looked(&changes, &[], &|_, _| true, (None, false), now_us);
        let mut exact = Vec::new();
        for change in changes {
            let mut left = vec![change.part];
            for taken in self.director.take(&change) {
                self.unknown.push(taken);
                left = left
                    .into_iter()
                    .flat_map(|rect| rect.without(taken).collect::<Vec<_>>())
                    .collect();
            }
            exact.extend(left);
        }
        self.exactly(exact);
    }

    /// Time passes; what rests is made exact.
    fn rest(&mut self, us: u64) {
        self.now_us += us;
        let now_us = self.now_us;
        self.director
            .looked(&[], &[], &|_, _| true, (None, false), now_us);
        let released: Vec<_> = self
            .director
            .release(now_us)
            .into_iter()
            .map(|(_, part)| part)
            .collect();
        self.unknown
            .retain(|part| !released.iter().any(|whole| whole.union(*part) == *whole));
        self.exactly(released);
    }

    fn exactly(&mut self, parts: Vec<Rect>) {
        if parts.is_empty() {
            return;
        }
        self.frame += 1;
        for part in parts {
            self.player.painted(part, self.frame);
            copy(&self.display, &mut self.shown, part);
        }
        let shown = &mut self.shown;
        self.player
            .applied(self.frame, &mut |part, write| put(shown, part, write));
    }

    /// Encodes what is ordered; gives the messages that leave.
    fn encode(&mut self) -> Vec<Vec<u8>> {
        while let Some(order) = self
            .director
            .poll_order(self.frame, (None, None), self.now_us)
        {
            match order {
                Order::End { .. } => self.encoder.clear(),
                Order::Picture {
                    surface,
                    key,
                    place,
                    ..
                } => {
                    assert!(!self.encoder.is_empty() || key);
                    let columns = usize::from(place.x)..usize::from(place.right());
                    let rows = self.display.chunks_exact(SIZE.width.into());
                    self.encoder = rows
                        .skip(place.y.into())
                        .take(place.height.into())
                        .flat_map(|row| &row[columns.clone()])
                        .flat_map(|pixel| pixel.to_le_bytes())
                        .collect();
                    let bytes = self.encoder.clone();
                    self.director
                        .coded(surface, Some(Coded { key, bytes }), self.now_us);
                }
            }
        }
        let outgoing = std::iter::from_fn(|| self.director.poll_transmit());
        outgoing.map(|outgoing| outgoing.bytes).collect()
    }

    fn receive(&mut self, message: &[u8]) {
        match ServerMessage::decode(message).unwrap() {
            ServerMessage::Video(bytes) => self.player.picture(&bytes).unwrap(),
            ServerMessage::Surfaces(bytes) => self.player.end(&bytes).unwrap(),
            other => panic!("{other:?}"),
        }
        while let Some(told) = self.player.poll() {
            let VideoEvent::Picture(picture) = told else {
                self.ended += 1;
                continue;
            };
            let decodes = picture.key || picture.number == self.decoded + 1;
            assert!(decodes, "picture {} after {}", picture.number, self.decoded);
            self.decoded = picture.number;
            let shown = &mut self.shown;
            let rgba = Rgba(&picture.bytes);
            let pixels = decodes.then_some(&rgba as &dyn Pixels);
            self.player.decoded(
                picture.surface,
                picture.number,
                pixels,
                self.frame,
                &mut |part, write| put(shown, part, write),
            );
        }
        self.answer();
    }

    fn answer(&mut self) {
        while let Some(answer) = self.player.poll_answer() {
            self.director
                .answered(&answer.encode(), self.now_us)
                .unwrap();
        }
    }

    /// Plays pictures; everything arrives at once.
    fn play(&mut self, pictures: u32) {
        for number in 1..=pictures {
            self.draw(PLAYER, self.frame * 1000 + number);
            for message in self.encode() {
                self.receive(&message);
            }
        }
    }

    fn differing(&self) -> usize {
        self.display
            .iter()
            .zip(&self.shown)
            .filter(|(a, b)| a != b)
            .count()
    }
}

fn rows(part: Rect) -> impl Iterator<Item = std::ops::Range<usize>> {
    (part.y..part.bottom()).map(move |y| {
        let row = usize::from(y) * usize::from(SIZE.width);
        row + usize::from(part.x)..row + usize::from(part.right())
    })
}

fn fill(pixels: &mut [u32], part: Rect, value: u32) {
    rows(part).for_each(|row| pixels[row].fill(value));
}

fn copy(from: &[u32], to: &mut [u32], part: Rect) {
    rows(part).for_each(|row| to[row.clone()].copy_from_slice(&from[row]));
}

fn put(to: &mut [u32], part: Rect, write: &dyn Fn(usize, &mut [[u8; 4]])) {
    let mut pixels = vec![[0; 4]; part.width.into()];
    for (place, row) in rows(part).enumerate() {
        write(place, &mut pixels);
        for (to, [red, green, blue, _]) in to[row].iter_mut().zip(&pixels) {
            *to = u32::from_le_bytes([*red, *green, *blue, 0]);
        }
    }
}

#[test]
fn a_player_is_sent_as_video_and_is_exact_when_it_stops() {
    let mut show = Show::new();
    show.play(40);
    assert!(show.decoded > 20 && !show.unknown.is_empty());
    assert_eq!(show.differing(), 0);
    assert!(
        show.director
            .release_from_us()
            .is_some_and(|at| at <= show.now_us + 90_000)
    );
    show.rest(90_000);
    assert!(show.unknown.is_empty());
    show.rest(2_000_000);
    for message in show.encode() {
        show.receive(&message);
    }
    assert_eq!(show.ended, 1);
    assert!(show.director.is_idle());
}

#[test]
fn what_is_drawn_beside_and_above_is_exact_at_once() {
    let mut show = Show::new();
    show.play(30);
    let beside = Rect {
        x: 0,
        y: 0,
        width: 400,
        height: 20,
    };
    show.draw(beside, 5);
    assert!(rows(beside).all(|row| show.shown[row].iter().all(|pixel| *pixel == 5)));
}

#[test]
fn an_exact_part_is_not_overwritten_by_an_older_picture() {
    let mut show = Show::new();
    show.play(30);
    show.draw(PLAYER, 77);
    let late = show.encode();
    fill(&mut show.display, PLAYER, 78);
    show.rest(100_000);
    assert_eq!(show.differing(), 0);
    late.iter().for_each(|message| show.receive(message));
    assert_eq!(show.differing(), 0);
}

#[test]
fn pictures_that_come_in_another_order_are_decoded_in_theirs() {
    let mut show = Show::new();
    show.play(30);
    let mut messages = Vec::new();
    for value in 1..=2 {
        show.draw(PLAYER, value);
        messages.extend(show.encode());
    }
    assert_eq!(messages.len(), 2);
    messages
        .iter()
        .rev()
        .for_each(|message| show.receive(message));
    assert_eq!(show.differing(), 0);
}

#[test]
fn a_video_whose_first_picture_comes_second_begins_all_the_same() {
    let mut show = Show::new();
    let mut messages = Vec::new();
    while messages.len() < 2 {
        show.play(0);
        show.draw(PLAYER, show.frame * 7 + 1);
        messages.extend(show.encode());
    }
    messages
        .iter()
        .rev()
        .for_each(|message| show.receive(message));
    assert_eq!(show.differing(), 0);
}

/// A key picture of one colour, as the player gets it.
fn key_picture(surface: u16, number: u32, base: u32) -> Vec<u8> {
    VideoFrame {
        surface,
        number,
        base,
        key: Some(PLAYER),
        blocks: vec![blocks::ALL; tiles(PLAYER)],
        bytes: vec![0; 4],
    }
    .encode()
}

/// The pictures that are to be decoded, of which video and which.
fn told(player: &mut Player) -> Vec<(u16, u32)> {
    std::iter::from_fn(|| player.poll())
        .filter_map(|told| match told {
            VideoEvent::Picture(picture) => Some((picture.surface, picture.number)),
            VideoEvent::Ended(_) => None,
        })
        .collect()
}

#[test]
fn a_video_is_shown_also_if_one_that_began_later_was_there_or_gone_before() {
    for ends in [false, true] {
        let mut player = Player::default();
        if ends {
            player.end(&encode_end(2)).unwrap();
        } else {
            player.picture(&key_picture(2, 1, 1)).unwrap();
            assert_eq!(told(&mut player), [(2, 1)]);
        }
        player.picture(&key_picture(1, 1, 1)).unwrap();
        assert_eq!(told(&mut player), [(1, 1)]);
        // What has ended stays so, however much has ended since.
        player.end(&encode_end(1)).unwrap();
        for id in 3..300 {
            player.end(&encode_end(id)).unwrap();
            player.picture(&key_picture(1, 9, 1)).unwrap();
            assert_eq!(told(&mut player), []);
        }
    }
}

#[test]
fn more_pictures_than_can_wait_count_as_a_loss() {
    let mut player = Player::default();
    player.picture(&key_picture(1, 1, 1)).unwrap();
    let delta = |number| {
        let mut frame = VideoFrame::decode(&key_picture(1, number, 1)).unwrap();
        frame.key = None;
        frame.encode()
    };
    for number in 3..60 {
        player.picture(&delta(number)).unwrap();
    }
    let lost = Answer::Lost {
        surface: 1,
        number: 2,
    };
    assert_eq!(player.poll_answer(), Some(lost));
    assert_eq!(player.poll_answer(), None);
    player.picture(&key_picture(1, 58, 1)).unwrap();
    assert_eq!(told(&mut player), [(1, 1), (1, 58), (1, 59)]);
}

#[test]
fn another_size_ends_the_videos_that_began_before_it_only() {
    let mut player = Player::default();
    player.picture(&key_picture(1, 1, 6)).unwrap();
    player.picture(&key_picture(2, 1, 7)).unwrap();
    let mut early = VideoFrame::decode(&key_picture(3, 2, 7)).unwrap();
    early.key = None;
    player.picture(&early.encode()).unwrap();
    player.resized(7);
    player.picture(&key_picture(1, 2, 7)).unwrap();
    player.picture(&key_picture(2, 2, 8)).unwrap();
    player.picture(&key_picture(3, 1, 7)).unwrap();
    // One that began before and comes after is over as well.
    player.picture(&key_picture(4, 1, 6)).unwrap();
    player.picture(&key_picture(4, 2, 8)).unwrap();
    assert_eq!(told(&mut player), [(1, 1), (2, 1), (2, 2), (3, 1), (3, 2)]);
}

#[test]
fn a_lost_picture_costs_a_key_picture_and_nothing_stays_wrong() {
    let mut show = Show::new();
    show.play(30);
    show.draw(PLAYER, 9);
    assert_eq!(show.encode().len(), 1, "and it is lost");
    let mut pictures = 0;
    for value in 10..60 {
        show.draw(PLAYER, value);
        for message in show.encode() {
            pictures += 1;
            show.receive(&message);
        }
    }
    // Until the silence is noticed a few are sent, then nothing until they are given up, then a key picture.
    assert!(pictures >= 20, "{pictures}");
    assert!(show.director.poll_cancel().is_some());
    assert_eq!(show.differing(), 0);
    show.rest(100_000);
    assert!(show.unknown.is_empty());
}

#[test]
fn a_picture_that_is_not_decoded_is_followed_by_a_key_picture() {
    let mut show = Show::new();
    show.play(30);
    show.draw(PLAYER, 5);
    for message in show.encode() {
        let ServerMessage::Video(bytes) = ServerMessage::decode(&message).unwrap() else {
            panic!("a picture");
        };
        show.player.picture(&bytes).unwrap();
        let Some(VideoEvent::Picture(picture)) = show.player.poll() else {
            panic!("a picture to decode");
        };
        show.player.decoded(
            picture.surface,
            picture.number,
            None,
            show.frame,
            &mut |_, _| {},
        );
    }
    show.answer();
    // Nothing has changed meanwhile, and yet it is painted.
    for message in show.encode() {
        show.receive(&message);
    }
    assert_eq!(show.differing(), 0);
}

#[test]
fn a_viewer_that_is_not_able_gets_tiles() {
    let mut show = Show::new();
    show.play(30);
    show.director
        .answered(&Answer::Unable.encode(), show.now_us)
        .unwrap();
    show.rest(0);
    assert!(show.director.is_idle());
    let before = show.decoded;
    show.play(40);
    assert_eq!(show.decoded, before);
    assert_eq!(show.differing(), 0);
}

#[test]
fn answers_to_what_was_never_sent_and_broken_pictures_are_refused() {
    let mut show = Show::new();
    show.play(30);
    for (surface, number) in [(0, 1), (2, 1), (1, 70_000)] {
        let answer = Answer::Decoded { surface, number }.encode();
        assert!(show.director.answered(&answer, show.now_us).is_err());
    }
    show.draw(PLAYER, 5);
    let message = show.encode().remove(0);
    let ServerMessage::Video(bytes) = ServerMessage::decode(&message).unwrap() else {
        panic!("a picture");
    };
    for place in 0..20 {
        for value in 0..=255 {
            let mut broken = bytes[..60].to_vec();
            broken[place] = value;
            let _ = show.player.picture(&broken);
            while show.player.poll().is_some() {}
        }
    }
}

#[test]
fn looks_that_find_nothing_while_the_desktop_is_busy_sending_say_nothing() {
    for busy in [true, false] {
        let mut director = Director::new(SIZE);
        director.answered(&Answer::Able.encode(), 0).unwrap();
        let changes = Change::everywhere(SIZE, PLAYER);
        let mut now_us = 1_000_000;
        for _ in 0..8 {
            for look in 0..4 {
                now_us += 100_000;
                let found = if look == 0 { &changes[..] } else { &[] };
                director.looked(found, &[], &|_, _| true, (None, busy), now_us);
            }
        }
        now_us += 1;
        director.looked(&changes, &[], &|_, _| true, (None, busy), now_us);
        let taken: usize = changes
            .iter()
            .map(|change| director.take(change).len())
            .sum();
        assert_eq!(taken > 0, busy);
    }
}
