//! Events as JSON, without a library: a few fixed shapes.

use std::fmt::Write;

use stream::{Statistics, ViewerEvent};

/// `viewer.ts` has the type of each.
pub(crate) fn json(event: &ViewerEvent, statistics: &Statistics) -> String {
    match event {
        ViewerEvent::Welcome { session, size } => format!(
            r#"{{"type":"welcome","session":{},"width":{},"height":{}}}"#,
            quoted(session),
            size.width,
            size.height
        ),
        ViewerEvent::Phase { phase, text } => {
            format!(
                r#"{{"type":"phase","phase":"{}","text":{}}}"#,
                phase.name(),
                quoted(text)
            )
        }
        ViewerEvent::Resized(size) => {
            format!(
                r#"{{"type":"resized","width":{},"height":{}}}"#,
                size.width, size.height
            )
        }
        ViewerEvent::Painted => r#"{"type":"painted"}"#.to_owned(),
        ViewerEvent::Cursor(None) => r#"{"type":"cursor","shape":null}"#.to_owned(),
        ViewerEvent::Cursor(Some(shape)) => format!(
            r#"{{"type":"cursor","shape":{{"width":{},"height":{},"hotX":{},"hotY":{}}}}}"#,
            shape.size.width, shape.size.height, shape.hot_x, shape.hot_y
        ),
        ViewerEvent::Measured => measured(statistics),
        ViewerEvent::Bye { reason, text } => {
            format!(
                r#"{{"type":"bye","reason":"{}","text":{}}}"#,
                reason.name(),
                quoted(text)
            )
        }
    }
}

/// The desktop broke the protocol.
pub(crate) fn fault_json(fault: &str) -> String {
    format!(r#"{{"type":"fault","text":{}}}"#, quoted(fault))
}

fn measured(statistics: &Statistics) -> String {
    let milliseconds = |time: Option<u64>| {
        time.map_or_else(
            || "null".to_owned(),
            |us| format!("{}.{:03}", us / 1000, us % 1000),
        )
    };
    format!(
        r#"{{"type":"measured","roundTripMs":{},"class":"{}","narrow":{},"far":{},"echoMs":{},"frames":{},"bytes":{},"bytesPerSecond":{},"picturesPerSecond":{},"exactPermille":{},"codecs":{{{}}},"painted":{{"copied":{},"restored":{},"exact":{},"passes":{}}},"rowsMended":{}}}"#,
        milliseconds(statistics.round_trip_us),
        statistics.class().map_or("good", stream::LinkClass::name),
        statistics.narrow,
        statistics.far,
        milliseconds(statistics.echo_us),
        statistics.frames + statistics.video_pictures,
        statistics.bytes,
        statistics.bytes_per_second,
        statistics.pictures_per_second,
        statistics.exact_permille,
        codecs(statistics),
        statistics.painted.copied,
        statistics.painted.restored,
        statistics.painted.exact,
        statistics.painted.passes,
        statistics.rows_mended
    )
}

/// Thousandths of the screen by the codec that painted it last.
fn codecs(statistics: &Statistics) -> String {
    let shares = stream::Codec::ALL.iter().zip(statistics.codec_permille);
    let fields = shares.map(|(codec, share)| format!(r#""{}":{share}"#, codec.name()));
    fields.collect::<Vec<_>>().join(",")
}

fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => {
                out.push('\\');
                out.push(character);
            }
            control if control.is_control() => {
                write!(out, "\\u{:04x}", u32::from(control))
                    .expect("writing to a string does not fail");
            }
            plain => out.push(plain),
        }
    }
    out.push('"');
    out
}
