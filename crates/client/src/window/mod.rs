//! The window: what it shows, and what a person does in it.

#[cfg(target_os = "linux")]
mod bare;
mod cursor;
mod desk;
mod flow;
mod follow;
#[cfg(target_os = "linux")]
mod grab;
mod input;
mod keys;
mod pressed;
mod screen;
mod shortcuts;
mod shown;
mod surface;
mod tint;

use std::time::Instant;

use anyhow::{Context, Result};
use stream::Size;
use winit::application::ApplicationHandler;
use winit::event::{StartCause, WindowEvent};
use winit::event_loop::{ActiveEventLoop, ControlFlow, EventLoop, EventLoopProxy};
use winit::window::WindowId;

use crate::proxy::Environment;
use crate::remembered::Memory;
use crate::session::News;
use crate::session::direct::Direct;
use flow::{Answer, Flow};
pub(crate) use shortcuts::{Combination, Shortcuts};
use shown::Shown;
use zeroize::Zeroizing;

/// How long the farewell may take.
const FAREWELL_LIMIT: std::time::Duration = std::time::Duration::from_millis(700);

/// What the program was started for.
pub(crate) struct Launch {
    /// What to show first.
    pub(crate) start: Start,
    /// Whether to begin in full screen.
    pub(crate) full_screen: bool,
    /// The window's size in device pixels.
    pub(crate) size: Option<Size>,
    /// What is this client's own.
    pub(crate) shortcuts: Shortcuts,
}

/// What to show first.
pub(crate) enum Start {
    /// The pages, with what this device remembers.
    Pages,
    /// A display that is shared directly.
    Direct(Direct),
    /// The desktop of this person, without asking; a fault ends the program.
    Script(Script),
}

/// What the pages would ask.
pub(crate) struct Script {
    /// Where the server is.
    pub(crate) server: String,
    /// The registration code.
    pub(crate) registration_code: String,
    /// Who signs in.
    pub(crate) username: String,
    /// Gone once it was sent.
    pub(crate) password: Zeroizing<String>,
    /// A file with the certificate of an authority.
    pub(crate) authority: Option<std::path::PathBuf>,
}

/// What comes from other threads. What belongs to something that is over has an old number.
#[derive(Debug)]
pub(crate) enum Event {
    /// Of a desktop.
    News(u64, News),
    /// Of the control plane.
    Answer(u64, Answer),
}

/// Shows the window until it is closed.
pub(crate) fn run(launch: Launch) -> Result<()> {
    let events = EventLoop::<Event>::with_user_event()
        .build()
        .context("there is no display to show a window on")?;
    events.set_control_flow(ControlFlow::Wait);
    let network = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()?;
    let mut app = App {
        events: events.create_proxy(),
        network,
        launch: Some(launch),
        shown: None,
        failure: None,
    };
    events.run_app(&mut app)?;
    // The farewell goes out: whatever is held down is let go at once.
    if let Some(leaving) = app.shown.take().and_then(Shown::close) {
        let leaving = async { tokio::time::timeout(FAREWELL_LIMIT, leaving).await };
        let _ = app.network.block_on(leaving);
    }
    app.network.shutdown_background();
    app.failure.map_or(Ok(()), Err)
}

struct App {
    events: EventLoopProxy<Event>,
    network: tokio::runtime::Runtime,
    launch: Option<Launch>,
    shown: Option<Shown>,
    failure: Option<anyhow::Error>,
}

impl App {
    /// Does something with the window; what goes wrong there ends the program.
    fn with(&mut self, events: &ActiveEventLoop, act: impl FnOnce(&mut Shown) -> Result<()>) {
        let Some(shown) = &mut self.shown else {
            return;
        };
        let done = act(shown);
        shown.hold_keyboard();
        match done {
            Ok(()) if shown.over => events.exit(),
            Ok(()) => events.set_control_flow(
                shown
                    .again_at
                    .map_or(ControlFlow::Wait, ControlFlow::WaitUntil),
            ),
            Err(error) => {
                self.failure = Some(error);
                events.exit();
            }
        }
    }
}

impl ApplicationHandler<Event> for App {
    fn resumed(&mut self, events: &ActiveEventLoop) {
        let Some(launch) = self.launch.take() else {
            return;
        };
        let flow = Flow::new(
            Memory::of_person(),
            Environment::read(),
            self.network.handle().clone(),
            self.events.clone(),
        );
        match Shown::open(events, launch, flow) {
            Ok(shown) => {
                self.shown = Some(shown);
                self.with(events, Shown::refresh);
            }
            Err(error) => {
                self.failure = Some(error);
                events.exit();
            }
        }
    }

    fn new_events(&mut self, events: &ActiveEventLoop, cause: StartCause) {
        let due = |shown: &Shown| shown.again_at.is_some_and(|at| at <= Instant::now());
        if matches!(cause, StartCause::ResumeTimeReached { .. })
            && self.shown.as_ref().is_some_and(due)
        {
            self.with(events, Shown::refresh);
        }
    }

    fn about_to_wait(&mut self, events: &ActiveEventLoop) {
        if self.shown.as_ref().is_some_and(|shown| shown.wanted) {
            self.with(events, Shown::refresh);
        }
    }

    fn user_event(&mut self, events: &ActiveEventLoop, event: Event) {
        self.with(events, |shown| shown.learn(events, event));
    }

    fn window_event(&mut self, events: &ActiveEventLoop, _window: WindowId, event: WindowEvent) {
        self.with(events, |shown| shown.handle(&event));
    }
}
