//! Which pixels may have changed since they were last compared: per tile, the smallest rectangle around them.

use crate::{Rect, Size, TILE};

const NOTHING: Rect = Rect {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
};

/// A grid of tiles, each with the damage inside it.
pub(crate) struct Dirty {
    size: Size,
    columns: usize,
    tiles: Vec<Option<Rect>>,
    count: usize,
}

impl Dirty {
    /// Everything clean.
    pub(crate) fn new(size: Size) -> Self {
        let columns = usize::from(size.width.div_ceil(TILE));
        let rows = usize::from(size.height.div_ceil(TILE));
        Self {
            size,
            columns,
            tiles: vec![None; columns * rows],
            count: 0,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.count == 0
    }

    pub(crate) fn rows(&self) -> usize {
        self.tiles.len() / self.columns
    }

    /// Marks the part of `rect` that is inside.
    pub(crate) fn add(&mut self, rect: Rect) {
        let rect = rect.clipped(self.size);
        if rect.is_empty() {
            return;
        }
        for row in rect.y / TILE..=(rect.bottom() - 1) / TILE {
            for column in rect.x / TILE..=(rect.right() - 1) / TILE {
                self.add_to_tile(usize::from(column), usize::from(row), rect);
            }
        }
    }

    fn add_to_tile(&mut self, column: usize, row: usize, rect: Rect) {
        let (left, top) = (edge(column), edge(row));
        let (x, y) = (rect.x.max(left), rect.y.max(top));
        let (right, bottom) = (rect.right().min(left + TILE), rect.bottom().min(top + TILE));
        let slot = &mut self.tiles[row * self.columns + column];
        *slot = Some(match *slot {
            None => {
                self.count += 1;
                Rect {
                    x,
                    y,
                    width: right - x,
                    height: bottom - y,
                }
            }
            Some(old) => {
                let (x, y) = (x.min(old.x), y.min(old.y));
                Rect {
                    x,
                    y,
                    width: right.max(old.right()) - x,
                    height: bottom.max(old.bottom()) - y,
                }
            }
        });
    }

    /// The next run of neighbouring dirty tiles in `row`, from `column` on: the rectangle around their damage and the
    /// column after it.
    pub(crate) fn run(&self, row: usize, column: usize) -> Option<(Rect, usize)> {
        let tiles = &self.tiles[row * self.columns..(row + 1) * self.columns];
        let start = column + tiles.get(column..)?.iter().position(Option::is_some)?;
        let run = tiles[start..].iter().map_while(|tile| *tile);
        let length = run.clone().count();
        let x = run.clone().map(|rect| rect.x).min()?;
        let y = run.clone().map(|rect| rect.y).min()?;
        let right = run.clone().map(Rect::right).max()?;
        let bottom = run.map(Rect::bottom).max()?;
        Some((
            Rect {
                x,
                y,
                width: right - x,
                height: bottom - y,
            },
            start + length,
        ))
    }

    /// The smallest rectangle around all damage; empty when there is none.
    pub(crate) fn around(&self) -> Rect {
        let damage = self.tiles.iter().flatten();
        damage.fold(NOTHING, |all, part| all.union(*part))
    }

    /// The damage of a tile, by its number; empty when there is none.
    pub(crate) fn of(&self, tile: usize) -> Rect {
        self.tiles[tile].unwrap_or(NOTHING)
    }

    /// Takes the damage of the tile that covers column `x` of `row`.
    pub(crate) fn take(&mut self, row: usize, column: usize) -> Option<Rect> {
        let taken = self.tiles[row * self.columns + column].take();
        self.count -= usize::from(taken.is_some());
        taken
    }
}

/// The first pixel of a tile's column or row.
fn edge(number: usize) -> u16 {
    u16::try_from(number).expect("a side has at most 128 tiles") * TILE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_is_cut_at_the_edges_and_gathered_per_tile() {
        let mut dirty = Dirty::new(Size {
            width: 150,
            height: 100,
        });
        dirty.add(Rect {
            x: 60,
            y: 60,
            width: 1000,
            height: 8,
        });
        dirty.add(Rect {
            x: 200,
            y: 0,
            width: 5,
            height: 5,
        });
        let around = Rect {
            x: 60,
            y: 60,
            width: 90,
            height: 8,
        };
        assert_eq!(dirty.around(), around);
        assert_eq!(
            dirty.run(0, 0),
            Some((
                Rect {
                    x: 60,
                    y: 60,
                    width: 90,
                    height: 4
                },
                3
            ))
        );
        assert_eq!(
            dirty.take(0, 0),
            Some(Rect {
                x: 60,
                y: 60,
                width: 4,
                height: 4
            })
        );
        assert_eq!(
            dirty.take(1, 2),
            Some(Rect {
                x: 128,
                y: 64,
                width: 22,
                height: 4
            })
        );
        assert!(!dirty.is_empty());
        assert_eq!(dirty.run(1, 2), None);
    }
}
