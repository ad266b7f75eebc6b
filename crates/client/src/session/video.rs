//! Videos inside the desktop: one decoder for each, on the network's thread, outside of the viewer's lock.

use std::collections::HashMap;

use stream::video::VideoEvent;
use video::{Decoder, Planes, Sides};

/// Videos at a time; the protocol's own limit is below.
const DECODERS_MAX: usize = 16;

/// The decoders of one connection.
#[derive(Default)]
pub(super) struct Decoders {
    open: HashMap<u16, Decoder>,
    planes: Option<Planes>,
    rgba: Vec<u8>,
}

/// A picture that was decoded, or not.
pub(super) struct Decoded<'a> {
    /// Of this video.
    pub(super) surface: u16,
    /// Its number.
    pub(super) number: u32,
    /// Red, green, blue, 255.
    pub(super) rgba: Option<&'a [u8]>,
}

impl Decoders {
    /// Does what is to be done for a video; what comes of it is for the viewer.
    pub(super) fn handle(&mut self, event: VideoEvent) -> Option<Decoded<'_>> {
        let picture = match event {
            VideoEvent::Picture(picture) => picture,
            VideoEvent::Ended(surface) => {
                self.open.remove(&surface);
                return None;
            }
        };
        let (surface, number) = (picture.surface, picture.number);
        let (width, height) = (picture.size.width.into(), picture.size.height.into());
        let rgba = match self.decode(surface, picture.key, &picture.bytes, width, height) {
            Ok(()) => Some(self.rgba.as_slice()),
            Err(fault) => {
                tracing::debug!(%fault, surface, number, "a picture of a video is not decoded");
                self.open.remove(&surface);
                None
            }
        };
        Some(Decoded {
            surface,
            number,
            rgba,
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
        decoder.decode(bytes, planes)?;
        planes.rgba(width, height, &mut self.rgba);
        Ok(())
    }
}
