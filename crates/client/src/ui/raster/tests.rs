//! What is drawn, and what is left as it is.

use egui::epaint::Mesh;
use egui::{Color32, Pos2, pos2};

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
