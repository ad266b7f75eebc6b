//! What a viewer that comes is led to: the display, the wait for it, or the reason why there will be none.

use std::time::Duration;

use agent_api::START_MAX;
use stream::{ByeReason, Desktop, PhaseId};
use tokio::sync::{mpsc, watch};
use tokio::time::{Instant, sleep_until};

use super::stage::Stage;
use crate::desktop::{Arrival, Farewell};
use crate::link::{Activity, Guest, Link};

/// How long the start that a ticket promised may take to be heard of.
const PROMISE_PATIENCE: Duration = Duration::from_secs(30);
/// How long there may be no session at all where none was promised, as after a reboot.
const ABSENCE_PATIENCE: Duration = Duration::from_secs(1);

/// What a viewer may expect.
pub(super) enum Prospect {
    /// The display.
    Display(mpsc::Sender<Arrival>),
    /// Something will change, or this is said.
    Wait {
        phase: Option<PhaseId>,
        patience: Duration,
        then: Farewell,
    },
    /// Nothing more.
    Over(Farewell),
}

/// Leads a viewer to the display; until it is there the viewer is told how far the start is.
pub(super) async fn receive(
    mut link: Link,
    mut stage: watch::Receiver<Stage>,
    mut leaving: watch::Receiver<Option<Farewell>>,
) {
    let mut desktop = Desktop::new();
    let begin = Instant::now();
    let mut promised = link.guest.starting;
    let farewell = 'waiting: loop {
        let now = stage.borrow_and_update().clone();
        promised &= !now.alive();
        let (phase, patience, then) = match prospect(&now, &link.guest, promised) {
            Prospect::Display(arrivals) => {
                // A send fails when the session ends at this moment; the viewer then finds out by the closed link.
                let _ = arrivals.send(Arrival { link, desktop }).await;
                return;
            }
            Prospect::Over(farewell) => break farewell,
            Prospect::Wait {
                phase,
                patience,
                then,
            } => (phase, patience, then),
        };
        if let Some(phase) = phase {
            desktop.set_phase(phase, "");
        }
        let deadline = Instant::now() + patience;
        loop {
            while let Some(message) = desktop.poll_transmit() {
                link.send(message);
            }
            tokio::select! {
                changed = stage.changed() => match changed {
                    Ok(()) => continue 'waiting,
                    Err(_) => return,
                },
                told = leaving.wait_for(Option::is_some) => match told.ok().and_then(|told| told.clone()) {
                    Some(farewell) => break 'waiting farewell,
                    None => return,
                },
                activity = link.activity() => match activity {
                    Activity::Message(message) => {
                        if let Some(farewell) = misbehaved(&mut desktop, &message, begin) {
                            break 'waiting farewell;
                        }
                    }
                    // What a viewer does before there is a display means nothing.
                    Activity::Datagram(_) | Activity::Room => {}
                    Activity::Gone => return,
                },
                () = sleep_until(deadline) => break 'waiting then,
            }
        }
    };
    dismiss(&link, desktop, &farewell);
}

/// Says farewell; the link closes when it is dropped.
pub(super) fn dismiss(link: &Link, mut desktop: Desktop, farewell: &Farewell) {
    desktop.bye(farewell.reason, &farewell.text);
    desktop
        .poll_transmit()
        .into_iter()
        .for_each(|message| link.send(message));
}

/// What the stage means to a guest. While a start is `promised` of which nothing was seen yet, an end that is still
/// there is one of before, and not what the guest waits for; a refusal of the guest's own sign-in is.
pub(super) fn prospect(stage: &Stage, guest: &Guest, promised: bool) -> Prospect {
    let none = || Farewell {
        reason: ByeReason::LoggedOff,
        text: "no session runs: sign in again".to_owned(),
    };
    let wait = |phase, patience| Prospect::Wait {
        phase,
        patience,
        then: none(),
    };
    let over = |text: &String| {
        Prospect::Over(Farewell {
            reason: ByeReason::Crashed,
            text: text.clone(),
        })
    };
    match stage {
        Stage::Up { arrivals, .. } => Prospect::Display(arrivals.clone()),
        Stage::SigningIn => wait(Some(PhaseId::SigningIn), START_MAX),
        Stage::StartingDisplay { .. } => wait(Some(PhaseId::StartingDisplay), START_MAX),
        Stage::Refused { sign_in, text } if !promised || *sign_in == guest.sign_in => over(text),
        Stage::Crashed { text, .. } if !promised => over(text),
        Stage::Absent if !promised => wait(None, ABSENCE_PATIENCE),
        Stage::Absent | Stage::Refused { .. } | Stage::Crashed { .. } => {
            wait(None, PROMISE_PATIENCE)
        }
    }
}

fn misbehaved(desktop: &mut Desktop, message: &[u8], begin: Instant) -> Option<Farewell> {
    let now_us = u64::try_from(begin.elapsed().as_micros()).unwrap_or(u64::MAX);
    let error = desktop.handle_message(message, now_us).err()?;
    Some(Farewell {
        reason: ByeReason::ProtocolError,
        text: error.to_string(),
    })
}
