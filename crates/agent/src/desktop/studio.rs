//! Encodes videos on a thread of its own, so that a picture that takes long never delays an input. The thread begins with
//! the first order and ends with the viewer.

use std::collections::HashMap;
use std::sync::mpsc as blocking;
use std::thread;

use stream::Rect;
use stream::video::{Coded, Order};
use tokio::sync::mpsc;
use video::{Edges, Encoder, Fault, Planes, Sides, Source};

/// A picture of this video, or none when encoding failed.
pub(crate) type Answer = (u16, Option<Coded>);

/// One viewer's encoders.
pub(crate) struct Studio {
    tasks: Option<blocking::Sender<Task>>,
    done: mpsc::UnboundedReceiver<Done>,
    doing: mpsc::UnboundedSender<Done>,
    /// The last picture of each video that plays, in the encoder's colours; `None` while the thread has it.
    planes: HashMap<u16, Option<Planes>>,
}

/// What the thread is to do.
enum Task {
    Encode {
        surface: u16,
        planes: Planes,
        quick: bool,
        order: video::Order,
    },
    End(u16),
}

/// What the thread has done.
struct Done {
    surface: u16,
    planes: Option<Planes>,
    coded: Option<Coded>,
}

impl Studio {
    pub(crate) fn new() -> Self {
        // Neither is ever long: a video has one order at a time.
        let (doing, done) = mpsc::unbounded_channel();
        Self {
            tasks: None,
            done,
            doing,
            planes: HashMap::new(),
        }
    }

    /// Begins to do what is ordered. `pixels` gives what was seen from the first pixel of a rectangle on, and the pixels
    /// from one row to the next.
    pub(crate) fn order<'a>(
        &mut self,
        order: Order,
        pixels: impl FnOnce(Rect) -> Option<(&'a [u32], usize)>,
    ) {
        match order {
            Order::End { surface } => {
                self.planes.remove(&surface);
                self.give(Task::End(surface));
            }
            Order::Picture {
                surface,
                place,
                key,
                quick,
                bits,
                parts,
            } => match self.paint(surface, place, &parts, pixels(place)) {
                Ok(planes) => self.give(Task::Encode {
                    surface,
                    planes,
                    quick,
                    order: video::Order { key, bits },
                }),
                Err(error) => {
                    tracing::warn!(%error, "a video is not encoded");
                    self.fail(surface);
                }
            },
        }
    }

    /// Brings the picture of a video up to date. Here and not on the thread, which would need a copy of all its pixels.
    fn paint(
        &mut self,
        surface: u16,
        place: Rect,
        parts: &[Rect],
        pixels: Option<(&[u32], usize)>,
    ) -> Result<Planes, Fault> {
        let (width, height) = (usize::from(place.width), usize::from(place.height));
        let mut planes = match self.planes.insert(surface, None).flatten() {
            Some(planes) => planes,
            None => Planes::black(Sides::around(width, height)?),
        };
        let (pixels, stride) = pixels.unwrap_or((&[], width));
        let source = Source {
            pixels,
            stride,
            width,
            height,
        };
        for part in parts {
            let across = (usize::from(part.x), usize::from(part.right()));
            let down = (usize::from(part.y), usize::from(part.bottom()));
            planes.paint(&source, across, down);
        }
        Ok(planes)
    }

    fn give(&mut self, task: Task) {
        let tasks = self.tasks.get_or_insert_with(|| begin(self.doing.clone()));
        if let Err(blocking::SendError(Task::Encode { surface, .. })) = tasks.send(task) {
            // The thread could not begin, or has ended: the desktop goes on without videos.
            self.fail(surface);
        }
    }

    fn fail(&self, surface: u16) {
        let _ = self.doing.send(Done {
            surface,
            planes: None,
            coded: None,
        });
    }

    /// The next answer.
    pub(crate) async fn answer(&mut self) -> Answer {
        let Some(done) = self.done.recv().await else {
            // We hold a sender ourselves.
            return std::future::pending().await;
        };
        if let Some(planes) = self.planes.get_mut(&done.surface) {
            *planes = done.planes;
        }
        (done.surface, done.coded)
    }
}

fn begin(doing: mpsc::UnboundedSender<Done>) -> blocking::Sender<Task> {
    let (tasks, incoming) = blocking::channel();
    let thread = thread::Builder::new().name("video".to_owned());
    if let Err(error) = thread.spawn(move || work(&incoming, &doing)) {
        tracing::warn!(%error, "no thread for videos");
    }
    tasks
}

fn work(tasks: &blocking::Receiver<Task>, doing: &mpsc::UnboundedSender<Done>) {
    let mut encoders = HashMap::new();
    while let Ok(task) = tasks.recv() {
        let (surface, planes, quick, order) = match task {
            Task::End(surface) => {
                encoders.remove(&surface);
                continue;
            }
            Task::Encode {
                surface,
                planes,
                quick,
                order,
            } => (surface, planes, quick, order),
        };
        let encoder = match encoders.remove(&surface) {
            Some(encoder) => Ok(encoder),
            None => Encoder::new(planes.sides(), edges(quick)),
        };
        let coded = encoder.and_then(|mut encoder| {
            let coded = encoder.encode(&planes, order)?;
            encoders.insert(surface, encoder);
            Ok(Coded {
                key: coded.key,
                bytes: coded.bytes,
            })
        });
        let coded = coded.inspect_err(|error| tracing::warn!(%error, "a video is not encoded"));
        let done = Done {
            surface,
            planes: Some(planes),
            coded: coded.ok(),
        };
        if doing.send(done).is_err() {
            return;
        }
    }
}

fn edges(quick: bool) -> Edges {
    if quick { Edges::Plain } else { Edges::Smooth }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn pictures_are_answered_in_order_and_impossible_ones_with_none() {
        let mut studio = Studio::new();
        let pixels = vec![0x80_8080; 100 * 48];
        let order = |surface, width, key| Order::Picture {
            surface,
            place: Rect {
                x: 36,
                y: 0,
                width,
                height: 48,
            },
            key,
            quick: false,
            bits: 10_000,
            parts: vec![Rect {
                x: 0,
                y: 0,
                width,
                height: 48,
            }],
        };
        let seen = |_| Some((&pixels[36..], 100));
        let mut answers = Vec::new();
        for (surface, width, key) in [(1, 64, true), (2, 8, true), (1, 64, false)] {
            studio.order(order(surface, width, key), seen);
            let (surface, coded) = studio.answer().await;
            answers.push((surface, coded.map(|coded| coded.key)));
        }
        assert_eq!(answers, [(1, Some(true)), (2, None), (1, Some(false))]);
        studio.order(Order::End { surface: 1 }, |_| None);
        assert_eq!(studio.planes.len(), 1, "only that of the one that failed");
    }
}
