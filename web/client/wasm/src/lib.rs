//! `stream::Viewer` behind a plain C interface, for browsers. One viewer per instance of the module, which goes on
//! when the page connects again. `src/stream/viewer.ts` beside this crate is the typed way to call it.
//!
//! Bytes go in through [`input_buffer`] and come out at [`output_pointer`]; both, like every pointer here, are valid
//! until the next call into the module. Times are milliseconds of `performance.now()`.
//!
//! The only `unsafe` is in the attributes that export the names: needed because the host finds functions by name, sound
//! because no other function of the module bears one of these names. Memory is reached by the host, never by a raw
//! pointer on this side.

mod event;

use std::cell::RefCell;

use stream::video::{Pixels, Rgba, VideoEvent};
use stream::{MESSAGE_BYTES_MAX, Size, Viewer, ViewerEvent};

/// The largest picture of a video: 3840 by 2160 pixels.
const DECODED_BYTES_MAX: usize = 3840 * 2160 * 4;

/// All that an instance holds.
#[derive(Default)]
struct State {
    viewer: Option<Viewer>,
    input: Vec<u8>,
    output: Vec<u8>,
    damage: Vec<u16>,
    cursor: Vec<u8>,
    /// Of the last picture of a video: surface, number, key, width, height.
    video: [u32; 5],
    decoded: Vec<u8>,
    fault: Option<String>,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

fn with<T>(act: impl FnOnce(&mut State) -> T) -> T {
    STATE.with_borrow_mut(act)
}

fn with_viewer<T: Default>(act: impl FnOnce(&mut Viewer) -> T) -> T {
    with(|state| state.viewer.as_mut().map(act).unwrap_or_default())
}

/// Begins: a window of this many device pixels, with so many device pixels per 100 layout pixels. 1 when that is no size.
#[unsafe(no_mangle)]
pub extern "C" fn viewer_new(width: u32, height: u32, scale_percent: u32) -> u32 {
    let Some(size) = size(width, height) else {
        return 1;
    };
    with(|state| {
        *state = State {
            viewer: Some(Viewer::new(size, narrow(scale_percent))),
            ..State::default()
        }
    });
    0
}

/// The connection broke and another is there, with a window as in [`viewer_new`]: the picture stays. 1 when that is no
/// size, or no viewer is there.
#[unsafe(no_mangle)]
pub extern "C" fn viewer_reconnect(width: u32, height: u32, scale_percent: u32) -> u32 {
    let Some(size) = size(width, height) else {
        return 1;
    };
    with(|state| {
        let Some(viewer) = &mut state.viewer else {
            return 1;
        };
        viewer.reconnect();
        viewer.resize(size, narrow(scale_percent));
        state.fault = None;
        0
    })
}

/// Decodes the frames of the golden file in the input buffer; how many there were, 0 when one is not what it should be:
/// shows that this build decodes what a native one does.
#[unsafe(no_mangle)]
pub extern "C" fn verify_golden() -> usize {
    with(|state| stream::tile::verify_golden(&state.input).unwrap_or(0))
}

/// Makes room for `length` bytes that the host then writes; 0 when that is longer than a message may be.
#[unsafe(no_mangle)]
pub extern "C" fn input_buffer(length: usize) -> *mut u8 {
    if length > MESSAGE_BYTES_MAX {
        return std::ptr::null_mut();
    }
    with(|state| {
        state.input.resize(length, 0);
        state.input.as_mut_ptr()
    })
}

/// Takes the message in the input buffer. 1 when it breaks the protocol: the next event says how, and the connection
/// is to be closed.
#[unsafe(no_mangle)]
pub extern "C" fn handle_message(now_ms: f64) -> u32 {
    with(|state| {
        let Some(viewer) = &mut state.viewer else {
            return 1;
        };
        let result = viewer.handle_message(&state.input, microseconds(now_ms));
        // A full frame is long and rare; its memory is not kept for the small ones that follow.
        if state.input.capacity() > 1024 * 1024 {
            state.input = Vec::new();
        }
        state.fault = result.err().map(|error| error.to_string());
        u32::from(state.fault.is_some())
    })
}

/// To be called about once a second: measures the link when it is time for it.
#[unsafe(no_mangle)]
pub extern "C" fn handle_timeout(now_ms: f64) {
    with_viewer(|viewer| viewer.handle_timeout(microseconds(now_ms)));
}

/// A key (evdev code) was pressed, repeats, or was let go.
#[unsafe(no_mangle)]
pub extern "C" fn key(code: u32, down: u32) {
    with_viewer(|viewer| viewer.key(narrow(code), down != 0));
}

/// The UTF-8 text in the input buffer was committed.
#[unsafe(no_mangle)]
pub extern "C" fn text() {
    with(|state| {
        if let (Some(viewer), Ok(text)) = (&mut state.viewer, std::str::from_utf8(&state.input)) {
            viewer.text(text);
        }
    });
}

/// The pointer is at this pixel of the desktop.
#[unsafe(no_mangle)]
pub extern "C" fn pointer(x: u32, y: u32) {
    with_viewer(|viewer| viewer.pointer(narrow(x), narrow(y)));
}

/// A button (0 left, 1 middle, 2 right, 3 back, 4 forward) was pressed or let go.
#[unsafe(no_mangle)]
pub extern "C" fn button(number: u32, down: u32) {
    with_viewer(|viewer| viewer.button(u8::try_from(number).unwrap_or(u8::MAX), down != 0));
}

/// The wheel turned, in 120ths of a notch; right and down are positive.
#[unsafe(no_mangle)]
pub extern "C" fn wheel(x: i32, y: i32) {
    let narrow = |turn: i32| i16::try_from(turn.clamp(-12_000, 12_000)).unwrap_or_default();
    with_viewer(|viewer| viewer.wheel(narrow(x), narrow(y)));
}

/// The window lost the focus.
#[unsafe(no_mangle)]
pub extern "C" fn release_all() {
    with_viewer(Viewer::release_all);
}

/// The window has another size.
#[unsafe(no_mangle)]
pub extern "C" fn resize(width: u32, height: u32, scale_percent: u32) {
    if let Some(size) = size(width, height) {
        with_viewer(|viewer| viewer.resize(size, narrow(scale_percent)));
    }
}

/// Puts the next message to send at [`output_pointer`]; its length, or 0 when there is none.
#[unsafe(no_mangle)]
pub extern "C" fn poll_transmit(now_ms: f64) -> usize {
    with(|state| {
        let message = state
            .viewer
            .as_mut()
            .and_then(|viewer| viewer.poll_transmit(microseconds(now_ms)));
        state.output = message.map(|message| message.bytes).unwrap_or_default();
        state.output.len()
    })
}

/// Puts the next datagram to send, after the messages, at [`output_pointer`]; its length, or 0 when there is none.
#[unsafe(no_mangle)]
pub extern "C" fn poll_datagram(now_ms: f64) -> usize {
    with(|state| {
        let datagram = state
            .viewer
            .as_mut()
            .and_then(|viewer| viewer.poll_datagram(microseconds(now_ms)));
        state.output = datagram.unwrap_or_default();
        state.output.len()
    })
}

/// Puts the next event as JSON at [`output_pointer`]; its length, or 0 when there is none.
#[unsafe(no_mangle)]
pub extern "C" fn poll_event() -> usize {
    with(|state| {
        let Some(viewer) = &mut state.viewer else {
            return 0;
        };
        let event = viewer.poll_event();
        if let Some(ViewerEvent::Cursor(Some(shape))) = &event {
            state.cursor.clone_from(&shape.rgba);
        }
        state.output = match (event, state.fault.take()) {
            (Some(event), fault) => {
                state.fault = fault;
                event::json(&event, &viewer.statistics()).into_bytes()
            }
            (None, Some(fault)) => event::fault_json(&fault).into_bytes(),
            (None, None) => Vec::new(),
        };
        state.output.len()
    })
}

/// Says whether the page decodes H.264.
#[unsafe(no_mangle)]
pub extern "C" fn set_video(able: u32) {
    with_viewer(|viewer| viewer.set_video(able != 0));
}

/// What is to be done for videos: 0 nothing, 1 decode the picture at [`output_pointer`] of which [`video_pointer`] says
/// more, 2 let the decoder of the video named there go.
#[unsafe(no_mangle)]
pub extern "C" fn poll_video() -> u32 {
    with(
        |state| match state.viewer.as_mut().and_then(Viewer::poll_video) {
            None => 0,
            Some(VideoEvent::Picture(picture)) => {
                let size = picture.size;
                state.video = [
                    u32::from(picture.surface),
                    picture.number,
                    u32::from(picture.key),
                    u32::from(size.width),
                    u32::from(size.height),
                ];
                state.output = picture.bytes;
                1
            }
            Some(VideoEvent::Ended(surface)) => {
                state.video = [u32::from(surface), 0, 0, 0, 0];
                state.output = Vec::new();
                2
            }
        },
    )
}

/// How many bytes are at [`output_pointer`].
#[unsafe(no_mangle)]
pub extern "C" fn output_length() -> usize {
    with(|state| state.output.len())
}

/// Five numbers of the last picture of a video: surface, number, whether it is a key, width, height.
#[unsafe(no_mangle)]
pub extern "C" fn video_pointer() -> *const u32 {
    with(|state| state.video.as_ptr())
}

/// Makes room for the pixels of a decoded picture, red, green, blue, 255; null when no picture is so large.
#[unsafe(no_mangle)]
pub extern "C" fn decoded_buffer(length: usize) -> *mut u8 {
    if length > DECODED_BYTES_MAX {
        return std::ptr::null_mut();
    }
    with(|state| {
        state.decoded.resize(length, 0);
        state.decoded.as_mut_ptr()
    })
}

/// The picture in [`decoded_buffer`] is this one; `decoded` is 0 when decoding failed.
#[unsafe(no_mangle)]
pub extern "C" fn video_decoded(surface: u32, number: u32, decoded: u32) {
    with(|state| {
        if let Some(viewer) = &mut state.viewer {
            let rgba = Rgba(&state.decoded);
            let pixels = (decoded != 0).then_some(&rgba as &dyn Pixels);
            viewer.video_decoded(narrow(surface), number, pixels);
        }
    });
}

/// Where the last polled message or event is.
#[unsafe(no_mangle)]
pub extern "C" fn output_pointer() -> *const u8 {
    with(|state| state.output.as_ptr())
}

/// The pixels of the last cursor event: red, green, blue, alpha.
#[unsafe(no_mangle)]
pub extern "C" fn cursor_pointer() -> *const u8 {
    with(|state| state.cursor.as_ptr())
}

/// The desktop's pixels: red, green, blue, 255, in rows of [`desktop_width`].
#[unsafe(no_mangle)]
pub extern "C" fn framebuffer_pointer() -> *const u8 {
    with(|state| {
        state
            .viewer
            .as_ref()
            .map_or(std::ptr::null(), |viewer| viewer.framebuffer().as_ptr())
    })
}

/// Pixels of the desktop from left to right.
#[unsafe(no_mangle)]
pub extern "C" fn desktop_width() -> u32 {
    with_viewer(|viewer| u32::from(viewer.size().width))
}

/// Pixels of the desktop from top to bottom.
#[unsafe(no_mangle)]
pub extern "C" fn desktop_height() -> u32 {
    with_viewer(|viewer| u32::from(viewer.size().height))
}

/// How many frames have been painted; a welcome alone makes a black picture, which is none.
#[unsafe(no_mangle)]
pub extern "C" fn frame_count() -> u32 {
    with_viewer(|viewer| u32::try_from(viewer.statistics().frames).unwrap_or(u32::MAX))
}

/// Takes the list of painted rectangles: how many, each four `u16` (x, y, width, height) at [`damage_pointer`].
#[unsafe(no_mangle)]
pub extern "C" fn take_damage() -> usize {
    with(|state| {
        let damage = state
            .viewer
            .as_mut()
            .map(Viewer::take_damage)
            .unwrap_or_default();
        state.damage = damage
            .iter()
            .flat_map(|rect| [rect.x, rect.y, rect.width, rect.height])
            .collect();
        damage.len()
    })
}

/// Where the rectangles of [`take_damage`] are.
#[unsafe(no_mangle)]
pub extern "C" fn damage_pointer() -> *const u16 {
    with(|state| state.damage.as_ptr())
}

fn size(width: u32, height: u32) -> Option<Size> {
    Size::new(u16::try_from(width).ok()?, u16::try_from(height).ok()?).ok()
}

fn narrow(value: u32) -> u16 {
    u16::try_from(value).unwrap_or(u16::MAX)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates, and a clock is positive"
)]
fn microseconds(milliseconds: f64) -> u64 {
    (milliseconds * 1000.0) as u64
}
