//! Shows the person's display to a viewer and does there what the viewer says: the task that joins the X server, the
//! stream's state machine and the link. Driven by what happens alone; while nothing does, it sleeps.

mod framebuffer;
mod injector;
mod mapped;
mod modes;
mod pixels;
#[cfg(test)]
pub(crate) mod rig;
mod screen;
mod studio;
mod succession;
#[cfg(test)]
mod tests;
mod told;
mod viewers;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use stream::{ByeReason, Desktop, DesktopEvent, Due, Memory, PhaseId, ProtocolError, Size};
use tokio::io::Interest;
use tokio::net::UnixStream;
use tokio::sync::{mpsc, watch};

use crate::link::{Activity, Link};
use injector::Injector;
pub(crate) use screen::Screen;
use screen::ScreenEvent;
use studio::Studio;
use told::Told;

/// How to reach an X server.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct DisplayAccess {
    /// The number after the colon.
    pub(crate) number: u16,
    /// What lets us in, in hexadecimal.
    pub(crate) cookie: String,
    /// Its screen file.
    pub(crate) framebuffer: PathBuf,
}

impl DisplayAccess {
    pub(crate) fn connect(&self) -> Result<Screen> {
        let cookie =
            hex::decode(&self.cookie).context("the display's cookie is not hexadecimal")?;
        Screen::connect(self.number, &cookie, &self.framebuffer)
    }
}

/// Gives the screen its first size, before anything is on it.
pub(crate) fn prepare(display: &DisplayAccess, size: Size) -> Result<()> {
    let mut screen = display.connect()?;
    screen.resize(size)?;
    screen.centre_pointer()
}

/// A viewer that is to get the display.
pub(crate) struct Arrival {
    pub(crate) link: Link,
    pub(crate) desktop: Desktop,
}

/// Why the display's task ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Farewell {
    pub(crate) reason: ByeReason,
    pub(crate) text: String,
}

/// What the task tells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct View {
    /// The desktop environment is there.
    pub(crate) usable: bool,
    /// A viewer is connected.
    pub(crate) viewed: bool,
    /// When something was last done at the viewer.
    pub(crate) input_at: Option<Instant>,
}

/// The task's own state.
pub(crate) struct Presenter {
    session: String,
    screen: Screen,
    injector: Injector,
    epoch: Instant,
    viewer: Option<Arrival>,
    studio: Studio,
    told: Told,
    /// What the last viewer was shown: should it come back, it gets only what is different.
    memory: Option<Memory>,
    view: watch::Sender<View>,
}

impl Presenter {
    pub(crate) fn new(
        session: String,
        display: &DisplayAccess,
        view: watch::Sender<View>,
    ) -> Result<Self> {
        Self::on(session, display.connect()?, view)
    }

    /// The same on a screen that is connected already.
    pub(crate) fn on(session: String, screen: Screen, view: watch::Sender<View>) -> Result<Self> {
        let injector = Injector::new(&screen)?;
        let mut presenter = Self {
            session,
            screen,
            injector,
            epoch: Instant::now(),
            viewer: None,
            studio: Studio::new(),
            memory: None,
            told: Told::default(),
            view,
        };
        presenter.look_whether_usable()?;
        Ok(presenter)
    }

    /// Serves viewers, one after the other, until the session ends or the X server goes.
    pub(crate) async fn run(
        mut self,
        arrivals: &mut mpsc::Receiver<Arrival>,
        mut farewell: watch::Receiver<Option<Farewell>>,
    ) -> Result<()> {
        let socket = UnixStream::from_std(self.screen.socket()?)?;
        let result = loop {
            match self.turn() {
                Ok(()) => {}
                Err(error) => break Err(error),
            }
            let due = self.due();
            // What was sent leaves before the next frame is made, which takes milliseconds of this thread.
            tokio::task::yield_now().await;
            tokio::select! {
                _ = socket.readable() => {
                    // Emptied inside, so that what comes meanwhile makes it readable again.
                    let mut handled = Ok(());
                    let _ = socket.try_io(Interest::READABLE, || {
                        handled = self.handle_screen();
                        Err::<(), _>(std::io::ErrorKind::WouldBlock.into())
                    });
                    if let Err(error) = handled {
                        break Err(error);
                    }
                }
                activity = activity(&mut self.viewer) => match activity {
                    Activity::Message(message) => self.handle_message(&message),
                    Activity::Datagram(message) => self.handle_datagram(&message),
                    Activity::Room => {}
                    Activity::Gone => self.dismiss(None),
                },
                Some(arrival) = arrivals.recv() => {
                    if let Err(error) = self.admit(arrival) {
                        break Err(error);
                    }
                }
                (surface, coded) = self.studio.answer() => {
                    let now_us = self.now_us();
                    if let Some(viewer) = &mut self.viewer {
                        viewer.desktop.video_coded(surface, coded, now_us);
                    }
                }
                () = sleep_until(due) => {}
                _ = farewell.wait_for(Option::is_some) => break Ok(()),
            }
        };
        // The X server's end is often the first sign of the session's: its reason follows at once.
        let known =
            tokio::time::timeout(Duration::from_secs(3), farewell.wait_for(Option::is_some)).await;
        let told = known
            .ok()
            .and_then(|known| known.ok().and_then(|farewell| farewell.clone()));
        let crashed = || Farewell {
            reason: ByeReason::Crashed,
            text: "the display has ended".to_owned(),
        };
        self.dismiss(Some(told.unwrap_or_else(crashed)));
        result
    }

    /// Everything that can be done now.
    fn turn(&mut self) -> Result<()> {
        self.handle_screen()?;
        self.handle_events()?;
        // Events that came with the answers above.
        self.handle_screen()?;
        self.capture();
        if self.screen.is_asked_for_pixels() {
            // Events that came with the pixels: they were read already, so the socket does not tell of them.
            self.handle_screen()?;
        }
        self.transmit();
        self.screen.flush()
    }

    /// Takes everything that the X server has said. Asking it something may bring more, so until nothing is left.
    fn handle_screen(&mut self) -> Result<()> {
        loop {
            let (mut cursor, mut property) = (false, false);
            while let Some(event) = self.screen.poll_event()? {
                match event {
                    ScreenEvent::Damage(rect) => {
                        if let Some(viewer) = &mut self.viewer {
                            viewer.desktop.damage(rect);
                        }
                    }
                    ScreenEvent::Cursor => cursor = true,
                    ScreenEvent::Property => property = true,
                    ScreenEvent::Keyboard => self.injector.keyboard_changed(),
                }
            }
            if cursor {
                self.tell_cursor()?;
            }
            if property {
                self.look_whether_usable()?;
            }
            if !cursor && !property {
                return Ok(());
            }
        }
    }

    fn tell_cursor(&mut self) -> Result<()> {
        if let Some(viewer) = &mut self.viewer {
            viewer.desktop.set_cursor(self.screen.cursor()?);
        }
        Ok(())
    }

    fn look_whether_usable(&mut self) -> Result<()> {
        if !self.view.borrow().usable && self.screen.usable()? {
            self.view.send_modify(|view| view.usable = true);
            if let Some(viewer) = &mut self.viewer {
                viewer.desktop.set_phase(PhaseId::Running, "");
            }
        }
        Ok(())
    }

    /// Does what the viewer wants done.
    fn handle_events(&mut self) -> Result<()> {
        let Some(viewer) = &mut self.viewer else {
            return Ok(());
        };
        let mut resize = None;
        let mut greeted = false;
        while let Some(event) = viewer.desktop.poll_event() {
            match event {
                DesktopEvent::Hello { size } => {
                    greeted = true;
                    resize = Some(size);
                }
                DesktopEvent::Resize { size } => resize = Some(size),
                DesktopEvent::Input(input) => {
                    self.injector.inject(&self.screen, &input)?;
                    self.view
                        .send_modify(|view| view.input_at = Some(Instant::now()));
                }
            }
        }
        if let Some(wanted) = resize {
            let size = self.screen.resize(wanted)?;
            viewer.desktop.set_size(size);
        }
        if greeted {
            viewer.desktop.welcome(&self.session, self.screen.size());
            viewer.desktop.set_cursor(self.screen.cursor()?);
            let phase = if self.view.borrow().usable {
                PhaseId::Running
            } else {
                PhaseId::StartingDesktop
            };
            viewer.desktop.set_phase(phase, "");
        }
        Ok(())
    }

    /// Captures what is due.
    fn capture(&mut self) {
        let now_us = self.now_us();
        let Some(Arrival { link, desktop }) = &mut self.viewer else {
            return;
        };
        if link.has_room() && desktop.due(now_us) == Due::Now {
            let screen = &mut self.screen;
            desktop.capture(now_us, &mut |rect, out, stride| {
                screen.read(rect, out, stride);
            });
        }
    }

    /// Sends what there is to send.
    fn transmit(&mut self) {
        let now_us = self.now_us();
        let Some(Arrival { link, desktop }) = &mut self.viewer else {
            return;
        };
        if link.has_room() {
            while let Some(order) = desktop.poll_video(now_us) {
                self.studio.order(order, |place| desktop.pixels(place));
            }
        }
        while let Some(id) = desktop.poll_cancel() {
            link.cancel(id);
        }
        while link.has_room() {
            let Some(message) = desktop.poll_transmit() else {
                break;
            };
            link.send(message);
        }
    }

    fn handle_message(&mut self, message: &[u8]) {
        let now_us = self.now_us();
        self.handle(|desktop| desktop.handle_message(message, now_us));
    }

    fn handle_datagram(&mut self, message: &[u8]) {
        let now_us = self.now_us();
        self.handle(|desktop| desktop.handle_datagram(message, now_us));
    }

    fn handle(&mut self, take: impl FnOnce(&mut Desktop) -> Result<(), ProtocolError>) {
        let Some(viewer) = &mut self.viewer else {
            return;
        };
        let taken = take(&mut viewer.desktop);
        self.told.tell(&viewer.link, &viewer.desktop);
        if let Err(error) = taken {
            tracing::warn!(%error, client = %viewer.link.guest.client, "the viewer broke the protocol");
            self.dismiss(Some(Farewell {
                reason: ByeReason::ProtocolError,
                text: error.to_string(),
            }));
        }
    }

    /// When the next frame is due.
    fn due(&self) -> Option<Instant> {
        match self
            .viewer
            .as_ref()
            .filter(|viewer| viewer.link.has_room())?
            .desktop
            .due(self.now_us())
        {
            Due::Now => Some(Instant::now()),
            Due::At(us) => Some(self.epoch + Duration::from_micros(us)),
            Due::Idle => None,
        }
    }

    fn now_us(&self) -> u64 {
        u64::try_from(self.epoch.elapsed().as_micros())
            .expect("a process does not run half a million years")
    }
}

async fn activity(viewer: &mut Option<Arrival>) -> Activity {
    match viewer {
        Some(viewer) => viewer.link.activity().await,
        None => std::future::pending().await,
    }
}

async fn sleep_until(due: Option<Instant>) {
    match due {
        Some(at) => tokio::time::sleep_until(at.into()).await,
        None => std::future::pending().await,
    }
}
