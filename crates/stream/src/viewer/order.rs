//! How the viewer's owner wants a pixel's bytes: as they are shown, so that nobody turns them round afterwards.

/// The order of the bytes of a pixel in `Viewer::framebuffer`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PixelOrder {
    /// Red, green, blue, 255: what a canvas of a page takes.
    #[default]
    Rgba,
    /// Blue, green, red, 0: what windows take.
    Bgrx,
}

impl PixelOrder {
    /// A black pixel.
    pub(super) fn black(self) -> [u8; 4] {
        self.bytes(0)
    }

    /// The bytes of `0x00RRGGBB`.
    #[inline(always)]
    pub(super) fn bytes(self, pixel: u32) -> [u8; 4] {
        match self {
            Self::Rgba => {
                // Shifts instead of bytes, so that several pixels are made at once.
                let (red, blue) = (pixel >> 16 & 0xff, (pixel & 0xff) << 16);
                (0xff00_0000 | blue | pixel & 0xff00 | red).to_le_bytes()
            }
            Self::Bgrx => (pixel & 0x00ff_ffff).to_le_bytes(),
        }
    }

    /// `0x00RRGGBB` from the bytes.
    #[inline(always)]
    pub(super) fn number(self, bytes: [u8; 4]) -> u32 {
        match self {
            Self::Rgba => {
                let [red, green, blue, _] = bytes;
                u32::from_be_bytes([0, red, green, blue])
            }
            Self::Bgrx => u32::from_le_bytes(bytes),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_order_gives_back_the_pixel_and_ignores_its_upper_byte() {
        assert_eq!(PixelOrder::Rgba.bytes(0xee12_3456), [0x12, 0x34, 0x56, 255]);
        assert_eq!(PixelOrder::Bgrx.bytes(0xee12_3456), [0x56, 0x34, 0x12, 0]);
        for order in [PixelOrder::Rgba, PixelOrder::Bgrx] {
            assert_eq!(order.number(order.bytes(0xee12_3456)), 0x12_3456);
            assert_eq!(order.number(order.black()), 0);
        }
    }
}
