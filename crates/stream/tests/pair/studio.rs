//! Stands for a video codec: coarse pixels instead of coded ones, packed into as many bytes as were ordered.

use std::collections::VecDeque;

use stream::video::{Coded, Order, Pixels, Rgba, VideoEvent};
use stream::{Desktop, Viewer};

/// What an encoder and a decoder would hold, and what was counted.
#[derive(Default)]
pub(crate) struct Studio {
    /// How long a picture takes to encode.
    pub(crate) encode_us: u64,
    /// Every so many pictures one cannot be decoded.
    pub(crate) fail_every: Option<u32>,
    pub(crate) pictures: u32,
    pub(crate) keys: u32,
    pub(crate) bytes: usize,
    pub(crate) ended: u32,
    coding: VecDeque<(u64, u16, Coded)>,
    films: Vec<Vec<u8>>,
    /// The last picture that the decoder of each video has; `None` after a fault.
    decoded: Vec<(u16, Option<u32>)>,
}

impl Studio {
    /// Takes orders and gives answers.
    pub(crate) fn encode(&mut self, desktop: &mut Desktop, now_us: u64) {
        loop {
            while self.coding.front().is_some_and(|(at, ..)| *at <= now_us) {
                let (_, surface, coded) = self.coding.pop_front().unwrap();
                desktop.video_coded(surface, Some(coded), now_us);
            }
            match desktop.poll_video(now_us) {
                None if self.coding.front().is_some_and(|(at, ..)| *at <= now_us) => {}
                None => return,
                Some(Order::End { .. }) => self.ended += 1,
                Some(Order::Picture {
                    surface,
                    key,
                    bits,
                    place,
                    ..
                }) => {
                    let (pixels, stride) = desktop.pixels(place).unwrap();
                    let rows = pixels.chunks(stride).take(place.height.into());
                    let pixels = rows.flat_map(|row| &row[..place.width.into()]);
                    let coarse = pixels.flat_map(|pixel| {
                        let [_, red, green, blue] = pixel.to_be_bytes();
                        [red & 0xf8, green & 0xf8, blue & 0xf8, 255]
                    });
                    self.films.push(coarse.collect());
                    self.pictures += 1;
                    self.keys += u32::from(key);
                    let mut bytes = (self.films.len() as u32).to_le_bytes().to_vec();
                    bytes.resize((bits as usize / 8).max(4), 0);
                    self.bytes += bytes.len();
                    let coded = Coded { key, bytes };
                    self.coding
                        .push_back((now_us + self.encode_us, surface, coded));
                }
            }
        }
    }

    pub(crate) fn decode(&mut self, viewer: &mut Viewer) {
        while let Some(event) = viewer.poll_video() {
            let VideoEvent::Picture(picture) = event else {
                continue;
            };
            let place = self
                .decoded
                .iter()
                .position(|(surface, _)| *surface == picture.surface);
            let place = place.unwrap_or_else(|| {
                self.decoded.push((picture.surface, None));
                self.decoded.len() - 1
            });
            let slot = &mut self.decoded[place].1;
            let follows = picture.key || *slot == Some(picture.number - 1);
            let fails = self
                .fail_every
                .is_some_and(|every| picture.number % every == 0);
            let decodes = follows && !fails;
            *slot = decodes.then_some(picture.number);
            let film = u32::from_le_bytes(picture.bytes[..4].try_into().unwrap()) as usize - 1;
            let rgba = Rgba(&self.films[film]);
            let pixels = decodes.then_some(&rgba as &dyn Pixels);
            viewer.video_decoded(picture.surface, picture.number, pixels);
        }
    }

    pub(crate) fn busy_until_us(&self) -> Option<u64> {
        self.coding.front().map(|(at, ..)| *at)
    }
}
