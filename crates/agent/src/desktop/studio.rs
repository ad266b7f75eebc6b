//! Encodes videos on a thread of its own, so that a picture that takes long never delays an input. The thread begins with
//! the first order and ends with the viewer.

use std::collections::HashMap;
use std::sync::mpsc as blocking;
use std::thread;

use stream::video::{Coded, Order};
use stream::{Rect, Size};
use tokio::sync::mpsc;
use video::{Encoder, Entropy, Fault, Planes, Sides};

/// A picture of this video, or none when encoding failed.
pub(crate) type Answer = (u16, Option<Coded>);

/// One viewer's encoders.
pub(crate) struct Studio {
    orders: Option<blocking::Sender<Order>>,
    answers: mpsc::UnboundedReceiver<Answer>,
    answering: mpsc::UnboundedSender<Answer>,
}

impl Studio {
    pub(crate) fn new() -> Self {
        // Neither is ever long: a video has one order at a time.
        let (answering, answers) = mpsc::unbounded_channel();
        Self {
            orders: None,
            answers,
            answering,
        }
    }

    /// Begins to do what is ordered.
    pub(crate) fn order(&mut self, order: Order) {
        let orders = self
            .orders
            .get_or_insert_with(|| begin(self.answering.clone()));
        if let Err(blocking::SendError(Order::Picture { surface, .. })) = orders.send(order) {
            // The thread could not begin, or has ended: the desktop goes on without videos.
            let _ = self.answering.send((surface, None));
        }
    }

    /// The next answer.
    pub(crate) async fn answer(&mut self) -> Answer {
        match self.answers.recv().await {
            Some(answer) => answer,
            // We hold a sender ourselves.
            None => std::future::pending().await,
        }
    }
}

fn begin(answering: mpsc::UnboundedSender<Answer>) -> blocking::Sender<Order> {
    let (orders, incoming) = blocking::channel();
    let thread = thread::Builder::new().name("video".to_owned());
    if let Err(error) = thread.spawn(move || work(&incoming, &answering)) {
        tracing::warn!(%error, "no thread for videos");
    }
    orders
}

/// One video's encoder.
struct Desk {
    encoder: Encoder,
    planes: Planes,
}

fn work(orders: &blocking::Receiver<Order>, answering: &mpsc::UnboundedSender<Answer>) {
    let mut desks = HashMap::new();
    while let Ok(order) = orders.recv() {
        let (surface, coded) = match order {
            Order::End { surface } => {
                desks.remove(&surface);
                continue;
            }
            Order::Picture {
                surface,
                size,
                key,
                quick,
                bits,
                parts,
                pixels,
            } => {
                let order = video::Order { key, bits };
                let desk = match desks.remove(&surface) {
                    Some(desk) => Ok(desk),
                    None => Desk::new(size, quick),
                };
                let coded = desk.and_then(|mut desk| {
                    let coded = desk.encode(&parts, &pixels, size, order)?;
                    desks.insert(surface, desk);
                    Ok(coded)
                });
                (surface, coded)
            }
        };
        let coded = coded.inspect_err(|error| tracing::warn!(%error, "a video is not encoded"));
        if answering.send((surface, coded.ok())).is_err() {
            return;
        }
    }
}

impl Desk {
    fn new(size: Size, quick: bool) -> Result<Self, Fault> {
        let sides = Sides::around(usize::from(size.width), usize::from(size.height))?;
        let entropy = if quick {
            Entropy::Quick
        } else {
            Entropy::Dense
        };
        Ok(Self {
            encoder: Encoder::new(sides, entropy)?,
            planes: Planes::black(sides),
        })
    }

    fn encode(
        &mut self,
        parts: &[Rect],
        pixels: &[u32],
        size: Size,
        order: video::Order,
    ) -> Result<Coded, Fault> {
        for part in parts {
            let across = (usize::from(part.x), usize::from(part.right()));
            let down = (usize::from(part.y), usize::from(part.bottom()));
            self.planes
                .paint(pixels, usize::from(size.width), across, down);
        }
        let coded = self.encoder.encode(&self.planes, order)?;
        Ok(Coded {
            key: coded.key,
            bytes: coded.bytes,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn pictures_are_answered_in_order_and_impossible_ones_with_none() {
        let mut studio = Studio::new();
        let order = |surface, width, key| Order::Picture {
            surface,
            size: Size { width, height: 48 },
            key,
            quick: false,
            bits: 10_000,
            parts: vec![Rect {
                x: 0,
                y: 0,
                width,
                height: 48,
            }],
            pixels: vec![0x80_8080; usize::from(width) * 48],
        };
        studio.order(order(1, 64, true));
        studio.order(order(2, 8, true));
        studio.order(order(1, 64, false));
        let mut answers = Vec::new();
        for _ in 0..3 {
            let (surface, coded) = studio.answer().await;
            answers.push((surface, coded.map(|coded| coded.key)));
        }
        assert_eq!(answers, [(1, Some(true)), (2, None), (1, Some(false))]);
        studio.order(Order::End { surface: 1 });
    }
}
