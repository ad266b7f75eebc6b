//! Draws what egui has laid out into the window's pixels, without GL: what changed, and only that.

#[cfg(test)]
mod tests;
mod triangle;

use std::collections::HashMap;

use egui::epaint::{Primitive, Vertex};
use egui::{ClippedPrimitive, ColorImage, ImageData, TextureId, TexturesDelta};
use stream::{Rect, Size};

use triangle::{Target, draw_mesh};

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
