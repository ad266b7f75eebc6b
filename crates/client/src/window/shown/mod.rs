//! The open window: a page, or a desktop with what lies over it.

mod navigation;

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use stream::{Rect, Size};
use winit::dpi::PhysicalSize;
use winit::event::WindowEvent;
use winit::event_loop::ActiveEventLoop;
use winit::keyboard::ModifiersState;
use winit::window::Window;

use super::cursor::Pointer;
use super::desk::{Desk, Done};
use super::flow::Flow;
use super::screen::Screen;
use super::surface::{Layer, Surface};
use super::{Event, Launch, Shortcuts, Start};
use crate::session::{Farewell, News, Picture, Reason, State, desktop_size};
use crate::ui::pages::Page;
use crate::ui::{Backdrop, Interface};
use navigation::open_desk;

/// Size of the window when nothing else is said.
const SIZE_DEFAULT: Size = Size {
    width: 1280,
    height: 800,
};
const TITLE: &str = "Carrel";

/// The open window.
pub(super) struct Shown {
    window: Arc<Window>,
    screen: Screen,
    surface: Surface,
    interface: Interface,
    flow: Flow,
    view: View,
    /// As the desktop has it.
    pointer: Pointer,
    /// What lay below the interface when it was last painted.
    backdrop: Backdrop,
    modifiers: ModifiersState,
    shortcuts: Shortcuts,
    /// The interface wants to run once all that has happened was taken.
    pub(super) wanted: bool,
    /// When the interface wants to run again.
    pub(super) again_at: Option<Instant>,
    /// The program is to end.
    pub(super) over: bool,
}

enum View {
    Page(Page),
    Desk(Desk),
}

/// The interface as what lies over the picture.
struct Overlay<'a> {
    interface: &'a Interface,
    backdrop: Backdrop,
}

impl Layer for Overlay<'_> {
    fn draw(&self, area: Rect, size: Size, pixels: &mut [u32]) {
        self.interface.draw(self.backdrop, area, size, pixels);
    }
}

impl Shown {
    /// Opens the window and begins.
    pub(super) fn open(events: &ActiveEventLoop, launch: Launch, mut flow: Flow) -> Result<Self> {
        let size = launch.size.unwrap_or(SIZE_DEFAULT);
        let attributes = Window::default_attributes()
            .with_title(TITLE)
            .with_inner_size(PhysicalSize::new(
                u32::from(size.width),
                u32::from(size.height),
            ));
        let window = Arc::new(
            events
                .create_window(attributes)
                .context("cannot open a window")?,
        );
        window.set_ime_allowed(true);
        let screen = Screen::of(&window);
        if launch.full_screen {
            screen.set_full(&window, true);
        }
        let mut surface = Surface::new(&window)?;
        let inner = window.inner_size();
        let size = desktop_size(inner.width, inner.height);
        surface.resize(size)?;
        flow.size = (size.width, size.height);
        let interface = Interface::new(&window);
        let view = match launch.start {
            Start::Pages => View::Page(flow.begin()),
            Start::Script(script) => View::Page(flow.begin_script(script)?),
            Start::Direct(direct) => {
                flow.begin_direct(direct);
                View::Desk(open_desk(&mut flow, launch.shortcuts, size, &window)?)
            }
        };
        Ok(Self {
            window,
            screen,
            surface,
            interface,
            flow,
            view,
            pointer: Pointer::default(),
            backdrop: Backdrop::None,
            modifiers: ModifiersState::empty(),
            shortcuts: launch.shortcuts,
            wanted: false,
            again_at: None,
            over: false,
        })
    }

    /// Closes the window; the connection has hung up when what this gives completes.
    pub(super) fn close(mut self) -> Option<tokio::task::JoinHandle<()>> {
        self.flow.leaving()
    }

    /// Takes what comes from other threads.
    pub(super) fn learn(&mut self, events: &ActiveEventLoop, event: Event) -> Result<()> {
        match event {
            Event::News(number, news) if self.flow.is_current(number) => {
                self.take_news(events, news)
            }
            Event::Answer(number, answer) if self.flow.is_current(number) => {
                let next = self.flow.learn(answer);
                self.go(next)?;
                self.refresh()
            }
            _ => Ok(()),
        }
    }

    fn take_news(&mut self, events: &ActiveEventLoop, news: News) -> Result<()> {
        let View::Desk(desk) = &mut self.view else {
            return Ok(());
        };
        match news {
            News::Painted => return self.present(),
            News::Cursor(shape) => {
                self.pointer = Pointer::of(events, shape);
                if !desk.menu_has_pointer() {
                    self.pointer.show(&self.window);
                }
                return Ok(());
            }
            News::Link(status) => {
                desk.link = Some(status);
                if !desk.bar.is_shown() {
                    return Ok(());
                }
            }
            News::State(State::Ended(farewell)) => return self.end(farewell),
            News::State(State::Waiting(workspace)) => {
                let next = self.flow.wait(workspace);
                self.go(next)?;
            }
            News::State(state) => {
                if matches!(state, State::Shown) {
                    // The interface takes it away when none of its fields has the keyboard.
                    self.window.set_ime_allowed(true);
                }
                desk.set_state(state);
                self.surface.spoil(self.surface.size().rect());
            }
        }
        self.refresh()
    }

    /// Runs the interface and paints what came of it.
    pub(super) fn refresh(&mut self) -> Result<()> {
        self.again_at = None;
        self.wanted = false;
        let size = self.surface.size();
        let mut next = None;
        let (changed, again_after) = match &mut self.view {
            View::Page(page) => {
                let mut wish = None;
                let outcome = self.interface.run(&self.window, size, |context| {
                    if let Some(wished) = page.show(context) {
                        wish = Some(wished);
                    }
                });
                next = wish.map(|wish| self.flow.fulfil(wish));
                (outcome.changed, outcome.again_after)
            }
            View::Desk(desk) if desk.is_covered() => {
                let mut done = None;
                let full = self.screen.is_full(&self.window);
                let outcome = self.interface.run(&self.window, size, |context| {
                    if let Some(chosen) = desk.cover(context, full) {
                        done = Some(chosen);
                    }
                });
                if !desk.menu_has_pointer() {
                    // The interface gives the window a pointer of its own each time.
                    self.pointer.show(&self.window);
                }
                if let Some(done) = done {
                    return self.finish(done);
                }
                (outcome.changed, outcome.again_after)
            }
            View::Desk(_) => (self.interface.clear(size), None),
        };
        self.again_at = again_after
            .and_then(|after| Instant::now().checked_add(after.max(Duration::from_millis(10))));
        if let Some(changed) = changed {
            self.surface.spoil(changed);
        }
        if let Some(next) = next {
            self.go(next)?;
            self.again_at = Some(Instant::now());
        }
        self.present()
    }

    /// Does what was chosen over the desktop.
    fn finish(&mut self, done: Done) -> Result<()> {
        let View::Desk(desk) = &mut self.view else {
            return Ok(());
        };
        match done {
            Done::FullScreen => {
                desk.release_all();
                self.screen
                    .set_full(&self.window, !self.screen.is_full(&self.window));
            }
            Done::Disconnect => return self.end(Farewell::bare(Reason::Disconnected)),
            Done::CtrlAltDelete => desk.send_ctrl_alt_delete(),
        }
        self.again_at = Some(Instant::now());
        Ok(())
    }

    /// Paints what is new, at once.
    fn present(&mut self) -> Result<()> {
        let surface = &mut self.surface;
        let (session, backdrop) = match &self.view {
            View::Page(_) => (None, Backdrop::Wall),
            View::Desk(desk) => (Some(&desk.session), desk.backdrop()),
        };
        surface.set_tinted(matches!(&self.view, View::Desk(desk) if desk.bar.tints()));
        if std::mem::replace(&mut self.backdrop, backdrop) != backdrop {
            surface.spoil(surface.size().rect());
        }
        let overlay = Overlay {
            interface: &self.interface,
            backdrop,
        };
        let layer: Option<&dyn Layer> = Some(&overlay);
        let mut drawing = surface.begin()?;
        // The network waits while the picture is looked at, but not for the system to show it.
        let draw = |picture: Picture<'_>| drawing.draw(Some(&picture), layer);
        if session.and_then(|session| session.picture(draw)).is_none() {
            drawing.draw(None, layer);
        }
        let drawn = drawing.show()?;
        surface.finish(drawn)
    }

    /// Takes what happened to the window.
    pub(super) fn handle(&mut self, event: &WindowEvent) -> Result<()> {
        match event {
            WindowEvent::CloseRequested => {
                self.over = true;
                return Ok(());
            }
            WindowEvent::RedrawRequested => {
                self.screen.seen(&self.window);
                self.surface.spoil(self.surface.size().rect());
                return self.present();
            }
            WindowEvent::Resized(size) => self.resize(desktop_size(size.width, size.height))?,
            WindowEvent::ModifiersChanged(modifiers) => self.modifiers = modifiers.state(),
            WindowEvent::MouseInput { .. } => self.screen.seen(&self.window),
            _ => {}
        }
        match &mut self.view {
            View::Page(_) => {
                let (repaint, _) = self.interface.handle(&self.window, event);
                self.wanted |= repaint;
                Ok(())
            }
            View::Desk(desk) => {
                let covered = desk.is_covered();
                let outcome = desk.handle(&self.window, &mut self.interface, event, self.modifiers);
                match outcome.done {
                    Some(done) => self.finish(done),
                    None => {
                        self.wanted |= outcome.refresh && (covered || desk.is_covered());
                        Ok(())
                    }
                }
            }
        }
    }

    /// A desktop that fills the screen has all keys, unless something lies over it.
    pub(super) fn hold_keyboard(&self) {
        let alone = matches!(&self.view, View::Desk(desk) if !desk.is_covered());
        self.screen.hold_keyboard(&self.window, alone && !self.over);
    }

    fn resize(&mut self, size: Size) -> Result<()> {
        self.surface.resize(size)?;
        self.flow.size = (size.width, size.height);
        if let View::Desk(desk) = &self.view {
            desk.session.resize(size, scale_percent(&self.window));
        }
        self.refresh()
    }
}

/// Device pixels per 100 layout pixels.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is between 25 and 1000 before"
)]
pub(super) fn scale_percent(window: &Window) -> u16 {
    (window.scale_factor() * 100.0).round().clamp(25.0, 1000.0) as u16
}
