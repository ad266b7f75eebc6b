//! Videos inside the desktop: one decoder for each, on the network's thread, outside of the viewer's lock.

use std::collections::HashMap;

use stream::Size;
use stream::video::{Pixels, VideoEvent};
use video::{Decoder, Planes, Sides};

/// Videos at a time; the protocol's own limit is below.
const DECODERS_MAX: usize = 16;

/// The decoders of one connection.
#[derive(Default)]
pub(super) struct Decoders {
    open: HashMap<u16, Decoder>,
    planes: Option<Planes>,
}

/// A picture that was decoded, or not.
pub(super) struct Decoded<'a> {
    /// Of this video.
    pub(super) surface: u16,
    /// Its number.
    pub(super) number: u32,
    /// To be painted from.
    pub(super) picture: Option<Picture<'a>>,
}

/// What a decoder gave: painted from there without a copy between.
pub(super) struct Picture<'a>(&'a Planes);

impl Pixels for Picture<'_> {
    fn has(&self, size: Size) -> bool {
        let sides = self.0.sides();
        usize::from(size.width) <= sides.width() && usize::from(size.height) <= sides.height()
    }

    fn write(&self, _: Size, at: (usize, usize), out: &mut [[u8; 4]]) {
        self.0.write(at, out);
    }
}

impl Decoders {
    /// Does what is to be done for a video; what comes of it is for the viewer.
    pub(super) fn handle(&mut self, event: VideoEvent) -> Option<Decoded<'_>> {
        let coded = match event {
            VideoEvent::Picture(coded) => coded,
            VideoEvent::Ended(surface) => {
                self.open.remove(&surface);
                return None;
            }
        };
        let (surface, number) = (coded.surface, coded.number);
        let (width, height) = (coded.size.width.into(), coded.size.height.into());
        let picture = match self.decode(surface, coded.key, &coded.bytes, width, height) {
            Ok(()) => self.planes.as_ref().map(Picture),
            Err(fault) => {
                tracing::debug!(%fault, surface, number, "a picture of a video is not decoded");
                self.open.remove(&surface);
                None
            }
        };
        Some(Decoded {
            surface,
            number,
            picture,
        })
    }

    fn decode(
        &mut self,
        surface: u16,
        key: bool,
        bytes: &[u8],
        width: usize,
        height: usize,
    ) -> Result<(), video::Fault> {
        if key && !self.open.contains_key(&surface) {
            if DECODERS_MAX <= self.open.len() {
                self.open.clear();
            }
            self.open.insert(surface, Decoder::new()?);
        }
        let decoder = self
            .open
            .get_mut(&surface)
            .ok_or(video::Fault::Undecodable)?;
        let planes = match &mut self.planes {
            Some(planes) => planes,
            none => none.insert(Planes::black(Sides::around(width, height)?)),
        };
        decoder.decode(bytes, planes)
    }
}
