//! Draws egui's triangles into the window's pixels, without GL.

use std::collections::HashMap;

use egui::epaint::{Mesh, Primitive, Vertex};
use egui::{ClippedPrimitive, Color32, ColorImage, ImageData, TextureId, TexturesDelta};
use stream::{Rect, Size};

/// Parts of a pixel that corners are placed by.
const PARTS: f32 = 16.0;

/// What the last run of the pages looks like.
#[derive(Default)]
pub(crate) struct Drawing {
    textures: HashMap<TextureId, ColorImage>,
    primitives: Vec<ClippedPrimitive>,
    pixels_per_point: f32,
}

impl Drawing {
    /// Takes what a run of egui gave; says what must be painted again.
    pub(super) fn update(
        &mut self,
        textures: TexturesDelta,
        primitives: Vec<ClippedPrimitive>,
        pixels_per_point: f32,
        size: Size,
    ) -> Option<Rect> {
        for (id, delta) in textures.set {
            let ImageData::Color(image) = delta.image;
            match (delta.pos, self.textures.get_mut(&id)) {
                (Some(place), Some(texture)) => patch(texture, &image, place),
                _ => drop(self.textures.insert(id, (*image).clone())),
            }
        }
        for id in textures.free {
            self.textures.remove(&id);
        }
        let old = std::mem::replace(&mut self.primitives, primitives);
        self.pixels_per_point = pixels_per_point;
        let nothing = None::<&ClippedPrimitive>;
        let count = old.len().max(self.primitives.len());
        let pairs =
            (0..count).map(|place| (old.get(place).or(nothing), self.primitives.get(place)));
        let areas = pairs.filter_map(|(old, new)| difference(old, new));
        areas
            .map(|area| pixels(area, pixels_per_point, size))
            .filter(|area| !area.is_empty())
            .reduce(around)
    }

    /// Whether anything is drawn.
    pub(super) fn is_empty(&self) -> bool {
        self.primitives.is_empty()
    }

    /// Draws the part inside `area` onto rows of `0x00RRGGBB`.
    pub(crate) fn draw(&self, area: Rect, size: Size, out: &mut [u32]) {
        for clipped in &self.primitives {
            let Primitive::Mesh(mesh) = &clipped.primitive else {
                continue;
            };
            let clip = overlap(area, pixels(clipped.clip_rect, self.pixels_per_point, size));
            let Some(texture) = self
                .textures
                .get(&mesh.texture_id)
                .filter(|_| !clip.is_empty())
            else {
                continue;
            };
            let mut target = Target {
                out: &mut *out,
                stride: size.width.into(),
                clip,
            };
            draw_mesh(mesh, texture, self.pixels_per_point, &mut target);
        }
    }
}

/// The part, in points, that two runs draw differently: what a letter typed changes is small.
fn difference(
    old: Option<&ClippedPrimitive>,
    new: Option<&ClippedPrimitive>,
) -> Option<egui::Rect> {
    let whole = |clipped: Option<&ClippedPrimitive>| match clipped {
        Some(ClippedPrimitive {
            clip_rect,
            primitive: Primitive::Mesh(mesh),
        }) if !mesh.is_empty() => clip_rect.intersect(mesh.calc_bounds()),
        _ => egui::Rect::NOTHING,
    };
    let both = whole(old).union(whole(new));
    let (Some(old), Some(new)) = (old, new) else {
        return Some(both);
    };
    let (Primitive::Mesh(a), Primitive::Mesh(b)) = (&old.primitive, &new.primitive) else {
        return Some(both);
    };
    if old.clip_rect != new.clip_rect || a.texture_id != b.texture_id {
        return Some(both);
    }
    let (a, b) = (&a.vertices, &b.vertices);
    let same = |(a, b): &(&Vertex, &Vertex)| a == b;
    let before = a.iter().zip(b).take_while(same).count();
    let shortest = a.len().min(b.len()) - before;
    let after = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take(shortest)
        .take_while(same)
        .count();
    // A triangle of the changed ones may reach to a neighbour in the list.
    let near = |list: &[Vertex]| {
        let middle =
            before.saturating_sub(NEIGHBOURS)..(list.len() - after + NEIGHBOURS).min(list.len());
        let places = list[middle].iter().map(|vertex| vertex.pos);
        places.fold(egui::Rect::NOTHING, |mut area, place| {
            area.extend_with(place);
            area
        })
    };
    let changed = before < a.len() - after || before < b.len() - after;
    changed.then(|| near(a).union(near(b)).intersect(new.clip_rect))
}

/// Corners before and after a change that may be of the same shape: rounded corners with a soft edge have about forty.
const NEIGHBOURS: usize = 64;

fn patch(texture: &mut ColorImage, image: &ColorImage, [left, top]: [usize; 2]) {
    let [width, height] = image.size;
    let stride = texture.size[0];
    if width == 0 || stride < left + width || texture.size[1] < top + height {
        return;
    }
    for (row, pixels) in image.pixels.chunks_exact(width).enumerate() {
        let at = (top + row) * stride + left;
        texture.pixels[at..at + width].copy_from_slice(pixels);
    }
}

/// The smallest rectangle around both.
pub(super) fn around(a: Rect, b: Rect) -> Rect {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    Rect {
        x,
        y,
        width: a.right().max(b.right()) - x,
        height: a.bottom().max(b.bottom()) - y,
    }
}

/// What both cover.
fn overlap(a: Rect, b: Rect) -> Rect {
    let (x, y) = (a.x.max(b.x), a.y.max(b.y));
    Rect {
        x,
        y,
        width: a.right().min(b.right()).saturating_sub(x),
        height: a.bottom().min(b.bottom()).saturating_sub(y),
    }
}

/// Every pixel that an area in points touches.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is inside the window before"
)]
fn pixels(area: egui::Rect, scale: f32, size: Size) -> Rect {
    let inside = |value: f32, side: u16| value.clamp(0.0, f32::from(side)) as u16;
    let x = inside((area.min.x * scale).floor(), size.width);
    let y = inside((area.min.y * scale).floor(), size.height);
    let right = inside((area.max.x * scale).ceil(), size.width);
    let bottom = inside((area.max.y * scale).ceil(), size.height);
    Rect {
        x,
        y,
        width: right.saturating_sub(x),
        height: bottom.saturating_sub(y),
    }
}

struct Target<'a> {
    out: &'a mut [u32],
    stride: usize,
    clip: Rect,
}

fn draw_mesh(mesh: &Mesh, texture: &ColorImage, scale: f32, target: &mut Target<'_>) {
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

#[cfg(test)]
mod tests {
    use egui::{Pos2, pos2};

    use super::*;

    const SIZE: Size = Size {
        width: 8,
        height: 8,
    };
    const WHOLE: Rect = Rect {
        x: 0,
        y: 0,
        width: 8,
        height: 8,
    };

    fn drawing(mesh: Mesh) -> Drawing {
        let mut drawing = Drawing {
            pixels_per_point: 1.0,
            ..Drawing::default()
        };
        drawing.textures.insert(
            TextureId::default(),
            ColorImage::filled([1, 1], Color32::WHITE),
        );
        let clip_rect = egui::Rect::from_min_max(Pos2::ZERO, pos2(8.0, 8.0));
        drawing.primitives = vec![ClippedPrimitive {
            clip_rect,
            primitive: Primitive::Mesh(mesh),
        }];
        drawing
    }

    fn rectangle(area: egui::Rect, colour: Color32) -> Mesh {
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(area, colour);
        mesh
    }

    #[test]
    fn a_translucent_rectangle_covers_each_pixel_once() {
        let area = egui::Rect::from_min_max(pos2(1.0, 2.0), pos2(7.0, 6.0));
        let drawing = drawing(rectangle(
            area,
            Color32::from_rgba_premultiplied(100, 0, 0, 128),
        ));
        let mut out = vec![0x00ff_ffff; 64];
        drawing.draw(WHOLE, SIZE, &mut out);
        for (place, pixel) in out.iter().enumerate() {
            let (x, y) = (place % 8, place / 8);
            let inside = (1..7).contains(&x) && (2..6).contains(&y);
            assert_eq!(
                *pixel,
                if inside { 0x00e3_7f7f } else { 0x00ff_ffff },
                "{x}, {y}"
            );
        }
    }

    #[test]
    fn a_letter_is_taken_from_its_own_place_of_a_large_texture() {
        let mut drawing = drawing(Mesh::default());
        let mut atlas = ColorImage::filled([2048, 64], Color32::TRANSPARENT);
        for (x, y) in [(1500, 40), (1501, 40), (1500, 41), (1501, 41)] {
            atlas[(x, y)] = Color32::WHITE;
        }
        drawing.textures.insert(TextureId::default(), atlas);
        let at = |x: f32, y: f32| pos2(x / 2048.0, y / 64.0);
        let mut mesh = Mesh::default();
        let place = egui::Rect::from_min_max(pos2(3.0, 3.0), pos2(5.0, 5.0));
        mesh.add_rect_with_uv(
            place,
            egui::Rect::from_min_max(at(1500.0, 40.0), at(1502.0, 42.0)),
            Color32::WHITE,
        );
        drawing.primitives[0].primitive = Primitive::Mesh(mesh);
        let mut out = vec![0; 64];
        drawing.draw(WHOLE, SIZE, &mut out);
        let lit: Vec<usize> = (0..64).filter(|place| out[*place] == 0x00ff_ffff).collect();
        assert_eq!(lit, [27, 28, 35, 36]);
    }

    #[test]
    fn what_did_not_change_is_not_painted_again() {
        let clip_rect = egui::Rect::from_min_max(Pos2::ZERO, pos2(8.0, 8.0));
        let clipped = |mesh| {
            vec![ClippedPrimitive {
                clip_rect,
                primitive: Primitive::Mesh(mesh),
            }]
        };
        let area = egui::Rect::from_min_max(pos2(1.0, 2.0), pos2(7.0, 6.0));
        let mut drawing = Drawing::default();
        let mut update = |mesh| drawing.update(TexturesDelta::default(), clipped(mesh), 1.0, SIZE);
        let all = Some(Rect {
            x: 1,
            y: 2,
            width: 6,
            height: 4,
        });
        assert_eq!(update(rectangle(area, Color32::RED)), all);
        assert_eq!(update(rectangle(area, Color32::RED)), None);
        assert_eq!(update(rectangle(area, Color32::BLUE)), all);
        let mut more = rectangle(area, Color32::BLUE);
        more.append(rectangle(
            egui::Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0)),
            Color32::RED,
        ));
        assert!(update(more).is_some());
        assert_eq!(
            update(Mesh::default()),
            Some(Rect {
                x: 0,
                y: 0,
                width: 7,
                height: 6
            })
        );
    }

    #[test]
    fn only_the_asked_part_is_drawn_and_what_is_outside_the_window_is_left() {
        let everything = egui::Rect::from_min_max(pos2(-1e9, -1e9), pos2(1e9, 1e9));
        let drawing = drawing(rectangle(everything, Color32::BLACK));
        let mut out = vec![7; 64];
        drawing.draw(
            Rect {
                x: 6,
                y: 7,
                width: 2,
                height: 1,
            },
            SIZE,
            &mut out,
        );
        assert_eq!(out.iter().filter(|pixel| **pixel == 0).count(), 2);
        assert_eq!(out[62..], [0, 0]);
    }

    #[test]
    fn a_mesh_that_lies_about_its_corners_draws_nothing() {
        let mut mesh = rectangle(
            egui::Rect::from_min_max(Pos2::ZERO, pos2(8.0, 8.0)),
            Color32::RED,
        );
        mesh.indices = vec![0, 1, 99];
        let mut out = vec![7; 64];
        drawing(mesh).draw(WHOLE, SIZE, &mut out);
        assert_eq!(out, [7; 64]);
    }
}
