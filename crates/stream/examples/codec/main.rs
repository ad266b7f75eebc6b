//! Sizes and times of the tile codec on pictures made by `pictures.py` beside this file:
//! `cargo run --release -p stream --example codec -- FOLDER`. With `golden FOLDER FILE` it writes the golden frames.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_possible_truncation,
    reason = "a measuring tool"
)]

use std::{fs, path::Path, time::Instant};

use stream::{
    Rect,
    tile::{Decoder, Digest, Encoder, verify_golden},
};

struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<u32>,
}

fn read(path: &Path) -> Picture {
    let bytes = fs::read(path).unwrap();
    let mut fields = bytes.split(|byte| byte.is_ascii_whitespace());
    assert_eq!(fields.next(), Some(&b"P6"[..]));
    let mut number = || -> usize {
        std::str::from_utf8(fields.next().unwrap())
            .unwrap()
            .parse()
            .unwrap()
    };
    let (width, height, _) = (number(), number(), number());
    let pixels = bytes[bytes.len() - width * height * 3..]
        .chunks_exact(3)
        .map(|p| u32::from_be_bytes([0, p[0], p[1], p[2]]))
        .collect();
    Picture {
        width,
        height,
        pixels,
    }
}

fn tiles(left: usize, top: usize, right: usize, bottom: usize) -> Vec<Rect> {
    let mut rects = Vec::new();
    for y in (top..bottom).step_by(64) {
        for x in (left..right).step_by(64) {
            rects.push(Rect {
                x: x as u16,
                y: y as u16,
                width: (right - x).min(64) as u16,
                height: (bottom - y).min(64) as u16,
            });
        }
    }
    rects
}

/// The part of a rectangle that has another colour than the first pixel of the picture.
fn cut(picture: &Picture, cell: Rect) -> Option<Rect> {
    let inked = |x: u16, y: u16| {
        picture.pixels[usize::from(y) * picture.width + usize::from(x)] != picture.pixels[0]
    };
    let columns: Vec<u16> = (cell.x..cell.right())
        .filter(|&x| (cell.y..cell.bottom()).any(|y| inked(x, y)))
        .collect();
    let rows: Vec<u16> = (cell.y..cell.bottom())
        .filter(|&y| (cell.x..cell.right()).any(|x| inked(x, y)))
        .collect();
    let (x, y) = (*columns.first()?, *rows.first()?);
    Some(Rect {
        x,
        y,
        width: columns.last()? - x + 1,
        height: rows.last()? - y + 1,
    })
}

struct Both {
    encoder: Encoder,
    decoder: Decoder,
}

impl Both {
    fn new() -> Self {
        Self {
            encoder: Encoder::new(),
            decoder: Decoder::new(),
        }
    }

    fn frame(&mut self, picture: &Picture, rects: &[Rect]) -> (usize, f64, f64) {
        let began = Instant::now();
        let mut out = Vec::new();
        for &rect in rects {
            self.encoder.push(
                rect,
                &picture.pixels[usize::from(rect.y) * picture.width + usize::from(rect.x)..],
                picture.width,
            );
        }
        self.encoder.finish(&mut out);
        let encoded = began.elapsed().as_secs_f64() * 1e3;
        let mut back = vec![0; picture.pixels.len()];
        let began = Instant::now();
        self.decoder
            .decode(&out, rects, &mut |rect, pixels| {
                for (row, from) in pixels.chunks_exact(usize::from(rect.width)).enumerate() {
                    let at = (usize::from(rect.y) + row) * picture.width + usize::from(rect.x);
                    back[at..at + from.len()].copy_from_slice(from);
                }
            })
            .unwrap();
        let decoded = began.elapsed().as_secs_f64() * 1e3;
        for rect in rects {
            for y in rect.y..rect.bottom() {
                let at = usize::from(y) * picture.width + usize::from(rect.x);
                assert!(
                    back[at..at + usize::from(rect.width)]
                        == picture.pixels[at..at + usize::from(rect.width)],
                    "exact"
                );
            }
        }
        (out.len(), encoded, decoded)
    }
}

/// Appends a frame and the digest of its pixels to a file of golden frames.
fn golden(file: &mut Vec<u8>, encoder: &mut Encoder, picture: &Picture, rects: &[Rect]) {
    let mut digest = Digest::default();
    let mut bytes = Vec::new();
    file.extend_from_slice(&(rects.len() as u16).to_le_bytes());
    for rect in rects {
        [rect.x, rect.y, rect.width, rect.height]
            .iter()
            .for_each(|field| file.extend_from_slice(&field.to_le_bytes()));
        let from = usize::from(rect.y) * picture.width + usize::from(rect.x);
        for row in picture.pixels[from..]
            .chunks(picture.width)
            .take(usize::from(rect.height))
        {
            digest.add(&row[..usize::from(rect.width)]);
        }
        encoder.push(*rect, &picture.pixels[from..], picture.width);
    }
    encoder.finish(&mut bytes);
    file.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
    file.extend_from_slice(&bytes);
    file.extend_from_slice(&digest.value().to_le_bytes());
}

/// Frames of every kind, small enough for the repository.
fn write_golden(folder: &Path, to: &Path) {
    let (mut file, mut encoder) = (Vec::new(), Encoder::new());
    let named = |name: &str| read(&folder.join(name).with_extension("ppm"));
    let (page, code, subpixel) = (named("page"), named("code"), named("subpixel"));
    golden(&mut file, &mut encoder, &page, &tiles(0, 0, 256, 100));
    golden(&mut file, &mut encoder, &page, &tiles(300, 200, 500, 224));
    golden(&mut file, &mut encoder, &code, &tiles(0, 0, 200, 64));
    golden(&mut file, &mut encoder, &subpixel, &tiles(10, 10, 138, 40));
    golden(
        &mut file,
        &mut encoder,
        &named("shade"),
        &tiles(1000, 500, 1280, 720),
    );
    golden(
        &mut file,
        &mut encoder,
        &named("blank"),
        &tiles(0, 0, 1920, 1080),
    );
    let noise = Picture {
        width: 96,
        height: 40,
        pixels: (0..96 * 40_u32)
            .map(|n| {
                (n % 96) << 17 | (n / 96) << 9 | (n.wrapping_mul(0x9e37_79b1) >> 13 & 0x1f_0f3f)
            })
            .collect(),
    };
    golden(&mut file, &mut encoder, &noise, &tiles(0, 0, 96, 40));
    golden(
        &mut file,
        &mut encoder,
        &page,
        &[
            cut(&page, tiles(52, 78, 60, 96)[0]).unwrap(),
            Rect {
                x: 1,
                y: 1,
                width: 1,
                height: 1,
            },
        ],
    );
    golden(&mut file, &mut encoder, &code, &tiles(100, 100, 300, 164));
    fs::write(to, &file).unwrap();
    println!("{} bytes, {:?} frames", file.len(), verify_golden(&file));
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [command, folder, to] = &arguments[..]
        && command == "golden"
    {
        return write_golden(Path::new(folder), Path::new(to));
    }
    let folder = &arguments[0];
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "ppm"))
        .collect();
    paths.sort();
    println!(
        "{:24} {:>8} {:>8} {:>8} {:>8}  others (bytes, ms)",
        "picture", "bytes", "again", "enc ms", "dec ms"
    );
    for path in &paths {
        let picture = read(path);
        let rects = tiles(0, 0, picture.width, picture.height);
        let (mut encode, mut decode, mut bytes) = (f64::MAX, f64::MAX, 0);
        let mut again = 0;
        for _ in 0..9 {
            let mut both = Both::new();
            let (size, e, d) = both.frame(&picture, &rects);
            (bytes, encode, decode) = (size, encode.min(e), decode.min(d));
            again = both.frame(&picture, &rects).0;
        }
        let others = fs::read_to_string(path.with_extension("others"))
            .unwrap_or_default()
            .replace('\n', "; ");
        println!(
            "{:24} {bytes:8} {again:8} {encode:8.1} {decode:8.1}  {others}",
            path.file_stem().unwrap().to_str().unwrap()
        );
    }
    for (first, second, height) in [("page", "page2", 18), ("code", "code2", 16)] {
        let (first, second) = (
            read(&Path::new(folder).join(first).with_extension("ppm")),
            read(&Path::new(folder).join(second).with_extension("ppm")),
        );
        let mut both = Both::new();
        both.frame(&first, &tiles(0, 0, 1280, 720));
        let sizes: Vec<_> = (0..20)
            .map(|step| {
                both.frame(&second, &tiles(0, step * 24, 1280, step * 24 + 24))
                    .0
            })
            .collect();
        println!(
            "24 rows scrolled in: mean {} of {sizes:?}",
            sizes.iter().sum::<usize>() / sizes.len()
        );
        // Letters along a line of text, cut out as what differs from the paper.
        let sizes: Vec<_> = (0..60)
            .filter_map(|step| {
                let cell = tiles(
                    52 + step * 8,
                    4 + height * 25,
                    60 + step * 8,
                    4 + height * 26,
                )[0];
                Some(both.frame(&second, &[cut(&second, cell)?]).0)
            })
            .collect();
        println!(
            "a glyph typed: mean {} of {sizes:?}",
            sizes.iter().sum::<usize>() / sizes.len()
        );
    }
}
