//! Measures the passes of pictures: `cargo run --release -p stream --example picture -- PICTURE.ppm…`.
use stream::picture::{Decoder, Encoder, Quality};

fn read(path: &str) -> (usize, usize, Vec<u32>) {
    let data = std::fs::read(path).unwrap();
    let mut at = 2;
    let mut numbers = vec![];
    while numbers.len() < 3 {
        while data[at].is_ascii_whitespace() {
            at += 1;
        }
        let begin = at;
        while !data[at].is_ascii_whitespace() {
            at += 1;
        }
        numbers.push(
            std::str::from_utf8(&data[begin..at])
                .unwrap()
                .parse::<usize>()
                .unwrap(),
        );
    }
    let pixels = data[at + 1..]
        .chunks_exact(3)
        .map(|c| u32::from_be_bytes([0, c[0], c[1], c[2]]))
        .collect();
    (numbers[0], numbers[1], pixels)
}

struct Tile {
    width: usize,
    pixels: Vec<u32>,
    shown: Vec<u32>,
    seen: Vec<u32>,
    bytes: Vec<u8>,
}

fn tiles(w: usize, h: usize, p: &[u32]) -> Vec<Tile> {
    let mut out = vec![];
    for y in (0..h).step_by(64) {
        for x in (0..w).step_by(64) {
            let (tw, th) = (64.min(w - x), 64.min(h - y));
            let pixels: Vec<u32> = (0..th)
                .flat_map(|r| p[(y + r) * w + x..][..tw].to_vec())
                .collect();
            out.push(Tile {
                width: tw,
                shown: vec![0; pixels.len()],
                seen: vec![0; pixels.len()],
                pixels,
                bytes: vec![],
            });
        }
    }
    out
}

fn psnr(tiles: &[Tile]) -> f64 {
    let (mut sum, mut n) = (0f64, 0f64);
    for t in tiles {
        for (a, b) in t.pixels.iter().zip(&t.shown) {
            for s in [0, 8, 16] {
                let d = f64::from(a >> s & 255) - f64::from(b >> s & 255);
                sum += d * d;
                n += 1.0;
            }
        }
    }
    10.0 * (255.0 * 255.0 / (sum / n)).log10()
}

fn cpu() -> f64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    text.split(' ').next().unwrap().parse::<f64>().unwrap() / 1e9
}

fn pass(name: &str, tiles: &mut [Tile], encode: impl Fn(&mut Encoder, &mut Tile)) -> usize {
    let (mut encoder, mut decoder) = (Encoder::new(), Decoder::new());
    let keep: Vec<_> = tiles
        .iter()
        .map(|t| (t.shown.clone(), t.seen.clone()))
        .collect();
    let (mut e, mut d, mut bytes) = (f64::MAX, f64::MAX, 0);
    for _ in 0..std::env::var("REPS").map_or(7, |r| r.parse().unwrap()) {
        for (t, k) in tiles.iter_mut().zip(&keep) {
            t.shown = k.0.clone();
            t.seen = k.1.clone();
            t.bytes.clear();
        }
        let s = cpu();
        tiles.iter_mut().for_each(|t| encode(&mut encoder, t));
        e = e.min(cpu() - s);
        bytes = tiles.iter().map(|t| t.bytes.len()).sum();
        let s = cpu();
        for t in tiles.iter_mut() {
            decoder.apply(&t.bytes, t.width, &mut t.seen).unwrap();
        }
        d = d.min(cpu() - s);
        for t in tiles.iter() {
            assert_eq!(t.shown, t.seen);
        }
    }
    println!(
        "  {name:12} {bytes:8} B {:6.2} dB  encode {:6.2} ms decode {:6.2} ms",
        psnr(tiles),
        e * 1e3,
        d * 1e3
    );
    bytes
}

fn main() {
    let dump = std::env::var("DUMP").ok();
    for path in std::env::args().skip(1) {
        let (w, h, p) = read(&path);
        println!("{path}");
        for q in [30, 50, 60, 70] {
            let mut t = tiles(w, h, &p);
            let mut sum = pass(&format!("first {q}"), &mut t, |e, t| {
                e.first(
                    &t.pixels,
                    t.width,
                    Quality::new(q),
                    &mut t.shown,
                    &mut t.bytes,
                )
            });
            if let Some(d) = &dump {
                let mut out = format!("P6 {w} {h} 255\n").into_bytes();
                let mut img = vec![0u32; w * h];
                let across = w.div_ceil(64);
                for (i, t) in t.iter().enumerate() {
                    for (r, row) in t.shown.chunks(t.width).enumerate() {
                        let at = (i / across * 64 + r) * w + i % across * 64;
                        img[at..at + t.width].copy_from_slice(row);
                    }
                }
                img.iter()
                    .for_each(|p| out.extend_from_slice(&p.to_be_bytes()[1..]));
                std::fs::write(format!("{d}-{q}.ppm"), out).unwrap();
            }
            if std::env::var("ONLY").is_ok() {
                continue;
            }
            if q == 50 {
                sum += pass("better 85", &mut t, |e, t| {
                    e.better(
                        &t.pixels,
                        t.width,
                        Quality::new(85),
                        &mut t.shown,
                        &mut t.bytes,
                    )
                });
            }
            sum += pass("exact", &mut t, |e, t| {
                e.exact(&t.pixels, t.width, &mut t.shown, &mut t.bytes)
            });
            println!("  total {sum}");
        }
    }
}
