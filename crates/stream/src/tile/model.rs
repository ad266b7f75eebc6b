//! What both ends learn, and how a tile is made of it: first the kind of its coding and the colour it stands on, then
//! its pixels by that kind.

use super::{
    canvas::Canvas,
    coder::{Bit, Coder},
    colour::Colours,
    drawn::Drawn,
    photo::Photos,
    shade::Shades,
};
use crate::Rect;

/// How a tile is coded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// All of it has the colour it stands on.
    Solid,
    Drawn,
    Shade,
    Photo,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Solid, Self::Drawn, Self::Shade, Self::Photo];
}

/// What the writing end has decided on for a tile.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plan {
    pub(super) kind: Kind,
    /// The colour that what is not known around the tile is taken to have.
    pub(super) ground: u32,
    /// Number of a [`super::toned::Manner`], for shades and photographs.
    pub(super) manner: u32,
}

impl Plan {
    /// For the reading end, where plans come out of the bytes.
    pub(super) const NONE: Self = Self {
        kind: Kind::Solid,
        ground: 0,
        manner: 0,
    };
}

/// A tile of fewer pixels, as a letter is, may be all ink: it says nothing of the paper.
const PAPER_PIXELS_MIN: usize = 256;

/// What both ends have learnt.
#[derive(Debug, Default)]
pub(super) struct Model {
    pub(super) canvas: Canvas,
    colours: Colours,
    drawn: Drawn,
    shades: Shades,
    photos: Photos,
    kinds: [[Bit; 4]; 4],
    kind: usize,
    ground_other: [Bit; 2],
    /// What the last tile of some size stood on.
    paper: u32,
}

impl Model {
    /// Codes the tile at `rect`. On the writing end its pixels are on the canvas, and `plan` decides; it is told which
    /// ground costs next to nothing.
    pub(super) fn tile<C: Coder>(
        &mut self,
        coder: &mut C,
        rect: Rect,
        plan: impl FnOnce(&Canvas, u32) -> Plan,
    ) {
        let neighbour = self.canvas.neighbour(rect);
        let usual = neighbour.unwrap_or(self.paper);
        let plan = plan(&self.canvas, usual);
        let other = &mut self.ground_other[usize::from(neighbour.is_some())];
        let ground = if coder.bit(other, plan.ground != usual) {
            self.colours.code(coder, plan.ground, usual, usual)
        } else {
            usual
        };
        if rect.pixels() >= PAPER_PIXELS_MIN {
            self.paper = ground;
        }
        self.canvas.surround(rect, ground);
        self.kind = coder.symbol(&mut self.kinds[self.kind], plan.kind as usize);
        let canvas = &mut self.canvas;
        match Kind::ALL[self.kind] {
            Kind::Solid => (0..canvas.height).for_each(|y| canvas.row_mut(y).fill(ground)),
            Kind::Drawn => self.drawn.tile(coder, canvas, &mut self.colours),
            Kind::Shade => self.shades.tile(coder, canvas, plan.manner),
            Kind::Photo => self.photos.tile(coder, canvas, plan.manner),
        }
        canvas.keep_ends(rect);
    }
}
