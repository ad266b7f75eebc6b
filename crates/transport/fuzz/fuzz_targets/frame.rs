//! A frame of any bytes is refused or comes back as the same bytes.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stream_transport::Frame;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(frame) = Frame::decode(bytes.to_vec().into()) {
        assert_eq!(&frame.encode()[..], bytes);
    }
});
