//! Triangles, one pixel row after the other: each pixel is drawn by one of those that share an edge.

use egui::epaint::{Mesh, Vertex};
use egui::{Color32, ColorImage};
use stream::Rect;

/// Parts of a pixel that corners are placed by.
const PARTS: f32 = 16.0;

/// Where triangles go.
pub(super) struct Target<'a> {
    pub(super) out: &'a mut [u32],
    pub(super) stride: usize,
    pub(super) clip: Rect,
}

pub(super) fn draw_mesh(mesh: &Mesh, texture: &ColorImage, scale: f32, target: &mut Target<'_>) {
    for corners in mesh.indices.chunks_exact(3) {
        let vertex = |corner: usize| mesh.vertices.get(usize::try_from(corners[corner]).ok()?);
        if let (Some(a), Some(b), Some(c)) = (vertex(0), vertex(1), vertex(2)) {
            draw_triangle([a, b, c], texture, scale, target);
        }
    }
}

/// One side of a triangle: how far a place is inside of it, in parts of square pixels.
#[derive(Clone, Copy)]
struct Edge {
    start: i64,
    per_column: i64,
    per_row: i64,
    /// What lies on the side of two neighbours is drawn by one of them.
    bias: i64,
}

/// Parts of a pixel, for whole numbers.
const STEP: i64 = 16;

impl Edge {
    /// `x` and `y` are the place of the first pixel's middle.
    fn new(from: (i64, i64), to: (i64, i64), x: i64, y: i64) -> Self {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let owns = dy < 0 || (dy == 0 && 0 < dx);
        Self {
            start: dx * (y - from.1) - dy * (x - from.0),
            per_column: -dy * STEP,
            per_row: dx * STEP,
            bias: i64::from(!owns),
        }
    }

    /// Narrows the columns of a row to those inside.
    fn narrow(&self, row: i64, columns: &mut (i64, i64)) {
        let at = self.start - self.bias + self.per_row * row;
        match self.per_column.signum() {
            1 => {
                let first = (-at + self.per_column - 1).div_euclid(self.per_column);
                columns.0 = columns.0.max(first);
            }
            -1 => columns.1 = columns.1.min(at.div_euclid(-self.per_column) + 1),
            _ if at < 0 => columns.1 = columns.0,
            _ => {}
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "egui's places are within millions of pixels"
)]
fn draw_triangle(corners: [&Vertex; 3], texture: &ColorImage, scale: f32, target: &mut Target<'_>) {
    let place = |vertex: &Vertex| {
        let part = |value: f32| (value * scale * PARTS).round().clamp(-1e8, 1e8) as i64;
        (part(vertex.pos.x), part(vertex.pos.y))
    };
    let [mut a, mut b, c] = corners;
    let (mut pa, mut pb, pc) = (place(a), place(b), place(c));
    let area = (pb.0 - pa.0) * (pc.1 - pa.1) - (pb.1 - pa.1) * (pc.0 - pa.0);
    if area == 0 {
        return;
    }
    if area < 0 {
        std::mem::swap(&mut a, &mut b);
        std::mem::swap(&mut pa, &mut pb);
    }
    let clip = target.clip;
    let inside =
        |parts: i64, low: u16, high: u16| parts.div_euclid(STEP).clamp(low.into(), high.into());
    let left = inside(pa.0.min(pb.0).min(pc.0), clip.x, clip.right());
    let right = inside(pa.0.max(pb.0).max(pc.0) + STEP - 1, clip.x, clip.right());
    let top = inside(pa.1.min(pb.1).min(pc.1), clip.y, clip.bottom());
    let bottom = inside(pa.1.max(pb.1).max(pc.1) + STEP - 1, clip.y, clip.bottom());
    let (x, y) = (left * STEP + STEP / 2, top * STEP + STEP / 2);
    let edges = [
        Edge::new(pb, pc, x, y),
        Edge::new(pc, pa, x, y),
        Edge::new(pa, pb, x, y),
    ];
    let shade = Shade::of([a, b, c], texture);
    for row in 0..bottom - top {
        let mut columns = (0, right - left);
        edges.iter().for_each(|edge| edge.narrow(row, &mut columns));
        let place = |column: i64| usize::try_from(left + column).ok();
        let (Some(begin), Some(end), Ok(line)) = (
            place(columns.0),
            place(columns.1),
            usize::try_from(top + row),
        ) else {
            continue;
        };
        let line = line * target.stride;
        let Some(pixels) = target.out.get_mut(line + begin..line + end.max(begin)) else {
            continue;
        };
        let at = edges.map(|edge| edge.start + edge.per_row * row + edge.per_column * columns.0);
        shade.fill(pixels, at, edges.map(|edge| edge.per_column), area.abs());
    }
}

/// The colour of a triangle.
enum Shade<'a> {
    /// The same everywhere.
    Flat(Color32),
    /// Colours of the corners, times those of the texture.
    Varied {
        corners: [&'a Vertex; 3],
        texture: &'a ColorImage,
    },
}

impl<'a> Shade<'a> {
    fn of(corners: [&'a Vertex; 3], texture: &'a ColorImage) -> Self {
        let [a, b, c] = corners;
        let same = a.uv == b.uv && b.uv == c.uv && a.color == b.color && b.color == c.color;
        if same {
            Self::Flat(times(a.color, texel(texture, a.uv.x, a.uv.y)))
        } else {
            Self::Varied { corners, texture }
        }
    }

    /// Fills a part of a row; `weights` of the corners in its first pixel grow by `steps` and have the sum `area`.
    #[expect(
        clippy::cast_precision_loss,
        reason = "a triangle's area in parts of pixels"
    )]
    fn fill(&self, pixels: &mut [u32], weights: [i64; 3], steps: [i64; 3], area: i64) {
        let (corners, texture) = match self {
            Self::Flat(colour) => return flat(pixels, *colour),
            Self::Varied { corners, texture } => (corners, texture),
        };
        // Six values that change evenly along the row: place in the texture, and four colours.
        let values = corners.map(|corner| {
            let [red, green, blue, alpha] = corner.color.to_array().map(f32::from);
            [corner.uv.x, corner.uv.y, red, green, blue, alpha]
        });
        let mean = |by: [i64; 3]| -> [f32; 6] {
            let by = by.map(|weight| weight as f32 / area as f32);
            std::array::from_fn(|place| {
                values[0][place] * by[0] + values[1][place] * by[1] + values[2][place] * by[2]
            })
        };
        let (mut at, step) = (mean(weights), mean(steps));
        for pixel in pixels {
            *pixel = over(*pixel, times(colour(&at), texel(texture, at[0], at[1])));
            for place in 0..6 {
                at[place] += step[place];
            }
        }
    }
}

fn flat(pixels: &mut [u32], colour: Color32) {
    if colour.a() == 255 {
        pixels.fill(over(0, colour));
    } else if colour != Color32::TRANSPARENT {
        for pixel in pixels {
            *pixel = over(*pixel, colour);
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a mean of values of a byte; what is outside by a rounding is taken to the end of the range"
)]
fn colour(at: &[f32; 6]) -> Color32 {
    let channel = |value: f32| (value + 0.5) as u8;
    Color32::from_rgba_premultiplied(
        channel(at[2]),
        channel(at[3]),
        channel(at[4]),
        channel(at[5]),
    )
}

/// The nearest texel; egui places letters on whole pixels.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "it is inside the texture, whose sides are a few thousand"
)]
fn texel(texture: &ColorImage, u: f32, v: f32) -> Color32 {
    let [width, height] = texture.size;
    let inside =
        |at: f32, side: usize| ((at * side as f32).max(0.0) as usize).min(side.saturating_sub(1));
    let place = inside(v, height) * width + inside(u, width);
    texture.pixels.get(place).copied().unwrap_or(Color32::WHITE)
}

fn times(a: Color32, b: Color32) -> Color32 {
    if b == Color32::WHITE {
        return a;
    }
    let channel = |place: usize| by(a[place].into(), b[place].into());
    Color32::from_rgba_premultiplied(channel(0), channel(1), channel(2), channel(3))
}

fn by(a: u32, b: u32) -> u8 {
    u8::try_from((a * b + 127) / 255).unwrap_or(u8::MAX)
}

/// A premultiplied colour over what is there.
fn over(below: u32, colour: Color32) -> u32 {
    let [red, green, blue, alpha] = colour.to_array().map(u32::from);
    match alpha {
        255 => red << 16 | green << 8 | blue,
        _ => {
            let rest = 255 - alpha;
            let mixed = |shift: u32, add: u32| {
                (u32::from(by((below >> shift) & 255, rest)) + add).min(255) << shift
            };
            mixed(16, red) | mixed(8, green) | mixed(0, blue)
        }
    }
}
