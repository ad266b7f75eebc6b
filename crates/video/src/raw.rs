//! OpenH264's encoder behind safe functions: the leaf with this crate's `unsafe`.
//!
//! Not through the `openh264` crate, whose encoder has no way to choose the entropy coder, to change the quantiser from
//! picture to picture or to lower the bit rate.
//!
//! Every `unsafe` here is a call into the library, needed because it is written in C++, and sound for these reasons: the
//! pointer comes from the library's own constructor, is used by one owner at a time (`&mut self`) and goes back to it
//! once, in `drop`; structures are the library's own, filled by it before we change fields; planes and their strides are
//! checked against the picture's size before it sees them; what it answers is copied before the next call.
#![expect(unsafe_code, reason = "a leaf: the encoder is a C++ library")]

use std::ffi::{c_int, c_void};
use std::ptr;

use openh264_sys2 as sys;
use sys::API;

use crate::{Fault, Planes, Sides};

type Handle = *mut sys::ISVCEncoder;

/// An initialised encoder for pictures of one size.
pub(crate) struct RawEncoder {
    library: sys::source::APILoader,
    handle: Handle,
    parameters: sys::SEncParamExt,
    answer: Box<sys::SFrameBSInfo>,
    sides: Sides,
}

/// SAFETY: the library keeps nothing in the thread that calls it, and we never call it from two at once.
unsafe impl Send for RawEncoder {}

impl RawEncoder {
    /// An encoder whose parameters are the library's own, changed by `adjust`.
    pub(crate) fn new(
        sides: Sides,
        adjust: impl FnOnce(&mut sys::SEncParamExt),
    ) -> Result<Self, Fault> {
        let library = sys::source::APILoader::new();
        let mut handle: Handle = ptr::null_mut();
        // SAFETY: see above; `handle` outlives the call.
        let code = unsafe { library.WelsCreateSVCEncoder(&raw mut handle) };
        checked(code, "begin")?;
        let mut encoder = Self {
            library,
            handle,
            parameters: sys::SEncParamExt::default(),
            answer: Box::default(),
            sides,
        };
        // SAFETY: see above.
        let code = unsafe {
            let table = &**encoder.handle;
            table
                .GetDefaultParams
                .map_or(-1, |get| get(encoder.handle, &raw mut encoder.parameters))
        };
        checked(code, "tell its parameters")?;
        adjust(&mut encoder.parameters);
        // SAFETY: see above.
        let code = unsafe {
            let table = &**encoder.handle;
            table.InitializeExt.map_or(-1, |initialize| {
                initialize(encoder.handle, &raw const encoder.parameters)
            })
        };
        checked(code, "take its parameters")?;
        let mut quiet = c_int::try_from(sys::WELS_LOG_QUIET).unwrap_or(0);
        encoder.option(sys::ENCODER_OPTION_TRACE_LEVEL, (&raw mut quiet).cast())?;
        Ok(encoder)
    }

    /// The quantiser of the pictures that follow, 0 to 51.
    pub(crate) fn set_quantiser(&mut self, quantiser: u8) -> Result<(), Fault> {
        self.parameters.sSpatialLayers[0].iDLayerQp = c_int::from(quantiser);
        let mut parameters = self.parameters;
        let option = sys::ENCODER_OPTION_SVC_ENCODE_PARAM_EXT;
        self.option(option, (&raw mut parameters).cast())
    }

    /// The next picture becomes one that needs no other.
    pub(crate) fn force_key(&mut self) -> Result<(), Fault> {
        // SAFETY: see above.
        let code = unsafe {
            let table = &**self.handle;
            table
                .ForceIntraFrame
                .map_or(-1, |force| force(self.handle, true))
        };
        checked(code, "begin anew")
    }

    /// Codes a picture; adds its bytes to `out` and says whether it needs no other.
    pub(crate) fn encode(&mut self, planes: &Planes, out: &mut Vec<u8>) -> Result<bool, Fault> {
        if planes.sides != self.sides {
            return Err(Fault::OtherSize);
        }
        let narrow = |side: usize| c_int::try_from(side).unwrap_or(c_int::MAX);
        let (width, height) = (narrow(self.sides.width()), narrow(self.sides.height()));
        // The library reads the planes and does not write them, though its interface asks for mutable ones.
        let plane = |bytes: &[u8]| bytes.as_ptr().cast_mut();
        let picture = sys::SSourcePicture {
            iColorFormat: sys::videoFormatI420,
            iStride: [width, width / 2, width / 2, 0],
            pData: [
                plane(&planes.luma),
                plane(&planes.blue),
                plane(&planes.red),
                ptr::null_mut(),
            ],
            iPicWidth: width,
            iPicHeight: height,
            ..Default::default()
        };
        // SAFETY: see above; the planes have the sizes that the strides say, because `Planes` is only made so.
        let code = unsafe {
            let table = &**self.handle;
            table.EncodeFrame.map_or(-1, |encode| {
                encode(self.handle, &raw const picture, &raw mut *self.answer)
            })
        };
        checked(code, "code a picture")?;
        self.collect(out);
        Ok(self.answer.eFrameType == sys::videoFrameTypeIDR)
    }

    fn collect(&self, out: &mut Vec<u8>) {
        let count = usize::try_from(self.answer.iLayerNum).unwrap_or(0);
        for layer in self.answer.sLayerInfo.iter().take(count) {
            let units = usize::try_from(layer.iNalCount).unwrap_or(0);
            if units == 0 || layer.pNalLengthInByte.is_null() || layer.pBsBuf.is_null() {
                continue;
            }
            // SAFETY: the library says that so many lengths and, in one piece, so many bytes are there until its next call.
            let bytes = unsafe {
                let lengths = std::slice::from_raw_parts(layer.pNalLengthInByte, units);
                let total = lengths
                    .iter()
                    .map(|length| usize::try_from(*length).unwrap_or(0))
                    .sum();
                std::slice::from_raw_parts(layer.pBsBuf, total)
            };
            out.extend_from_slice(bytes);
        }
    }

    fn option(&mut self, option: sys::ENCODER_OPTION, value: *mut c_void) -> Result<(), Fault> {
        // SAFETY: see above; `value` points to what the option is documented to take, at every caller.
        let code = unsafe {
            let table = &**self.handle;
            table
                .SetOption
                .map_or(-1, |set| set(self.handle, option, value))
        };
        checked(code, "take an option")
    }
}

impl Drop for RawEncoder {
    fn drop(&mut self) {
        // SAFETY: see above; nothing uses the handle after this.
        unsafe {
            let table = &**self.handle;
            if let Some(uninitialise) = table.Uninitialize {
                uninitialise(self.handle);
            }
            self.library.WelsDestroySVCEncoder(self.handle);
        }
    }
}

fn checked(code: c_int, doing: &'static str) -> Result<(), Fault> {
    match code {
        0 => Ok(()),
        code => Err(Fault::Codec {
            doing,
            code: i64::from(code),
        }),
    }
}
