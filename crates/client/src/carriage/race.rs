//! Several ways to one desktop, tried side by side: the first that opens wins, the others are dropped. The ticket is
//! single-use, so only the winner sends it.

use std::time::Duration;

use anyhow::{Result, anyhow};
use futures::stream::{FuturesUnordered, StreamExt};
use stream::Outgoing;
use tokio::time::{sleep, timeout};

use super::{Carriage, Offer, Way};
use crate::dial::Dialer;

/// How long the race may take.
const LIMIT: Duration = Duration::from_secs(8);
/// How much later each way starts than the one before it, unless all before have failed.
const HEAD_START: Duration = Duration::from_millis(250);

/// Opens the fastest way that works and sends the ticket on it; also says which way it was. When none opens, the error
/// says of each why.
pub(crate) async fn open(offer: &Offer, dialer: &Dialer) -> Result<(Carriage, String)> {
    let mut failures = Vec::new();
    let raced = timeout(LIMIT, race(&offer.ways, dialer, &mut failures)).await;
    let Ok(Some((carriage, way))) = raced else {
        if raced.is_err() {
            failures.push(format!("no answer within {} seconds", LIMIT.as_secs()));
        }
        if failures.is_empty() {
            failures.push("the server named no way to the desktop".to_owned());
        }
        return Err(anyhow!(failures.join("; ")));
    };
    carriage.send(Outgoing::control(offer.ticket.as_bytes().to_vec()));
    Ok((carriage, way))
}

async fn race(
    ways: &[Way],
    dialer: &Dialer,
    failures: &mut Vec<String>,
) -> Option<(Carriage, String)> {
    let mut waiting = ways.iter();
    let mut running = FuturesUnordered::new();
    loop {
        if running.is_empty() {
            running.push(attempt(waiting.next()?, dialer));
        }
        tokio::select! {
            Some((way, opened)) = running.next() => match opened {
                Ok(carriage) => return Some((carriage, way.name())),
                // A refusal is quicker than the head start: the next one goes at once.
                Err(error) => {
                    failures.push(format!("{}: {error:#}", way.name()));
                    running.extend(waiting.next().map(|way| attempt(way, dialer)));
                }
            },
            () = sleep(HEAD_START), if waiting.len() > 0 => {
                running.extend(waiting.next().map(|way| attempt(way, dialer)));
            }
        }
    }
}

async fn attempt<'a>(way: &'a Way, dialer: &Dialer) -> (&'a Way, Result<Carriage>) {
    (way, way.open(dialer).await)
}
