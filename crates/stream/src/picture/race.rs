//! The wavelet candidate behind the codec's interface, for the race.
use super::entropy::{Kept, Reader, Writer};
use super::wavelet::Wavelet;
use crate::ProtocolError;

/// Codes with the wavelet; decodes, too.
#[derive(Default)]
pub struct Racer {
    wavelet: Wavelet,
    tokens: Vec<Kept>,
    bits: Vec<u8>,
}

impl Racer {
    /// First pass with the lowest `cut` half bits left out.
    pub fn first(
        &mut self,
        pixels: &[u32],
        width: usize,
        cut: u32,
        shown: &mut [u32],
        out: &mut Vec<u8>,
    ) {
        self.wavelet.analyse(pixels, width);
        let mut writer = Writer::new(1, &mut self.tokens, &mut self.bits);
        self.wavelet
            .first(&mut writer, width, pixels.len() / width, cut);
        writer.finish(out);
        self.wavelet.synthesise(shown, width, Some(cut));
    }

    /// What the first pass left out.
    pub fn exact(&mut self, pixels: &[u32], width: usize, cut: u32, out: &mut Vec<u8>) {
        self.wavelet.analyse(pixels, width);
        let mut writer = Writer::new(1, &mut self.tokens, &mut self.bits);
        self.wavelet
            .rest(&mut writer, width, pixels.len() / width, cut);
        writer.finish(out);
    }

    /// Decodes the first pass and, when there is one, the exact one.
    pub fn apply(
        &mut self,
        first: &[u8],
        exact: Option<&[u8]>,
        width: usize,
        cut: u32,
        shown: &mut [u32],
    ) -> Result<(), ProtocolError> {
        let height = shown.len() / width;
        let mut reader = Reader::new(1, first)?;
        self.wavelet.first(&mut reader, width, height, cut);
        reader.end()?;
        if let Some(exact) = exact {
            let mut reader = Reader::new(1, exact)?;
            self.wavelet.rest(&mut reader, width, height, cut);
            reader.end()?;
        }
        self.wavelet
            .synthesise(shown, width, exact.is_none().then_some(cut));
        Ok(())
    }
}
