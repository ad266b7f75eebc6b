//! From page to page, to the desktop and back.

use anyhow::{Result, anyhow};
use stream::Size;
use winit::window::Window;

use super::{Shown, View, scale_percent};
use crate::session::{Farewell, Reason};
use crate::ui::pages::{FarewellPage, Page, PageState};
use crate::window::Shortcuts;
use crate::window::cursor::Pointer;
use crate::window::desk::Desk;
use crate::window::flow::{Flow, Next};

impl Shown {
    /// The desktop is over: a page says so; a script is over with it.
    pub(super) fn end(&mut self, farewell: Farewell) -> Result<()> {
        let leaves = matches!(farewell.reason, Reason::LoggedOff | Reason::Disconnected);
        if self.flow.is_scripted() && leaves {
            self.over = true;
            return Ok(());
        }
        if self.flow.is_scripted() {
            let words = farewell.reason.words();
            return Err(anyhow!("{}. {}", words.title, farewell.detail));
        }
        let page = self.flow.leave(farewell);
        self.show(page);
        self.refresh()
    }

    fn show(&mut self, page: Page) {
        self.pointer = Pointer::Unsaid;
        self.pointer.show(&self.window);
        self.view = View::Page(page);
        self.surface.spoil(self.surface.size().rect());
    }

    /// To what comes next.
    pub(super) fn go(&mut self, next: Next) -> Result<()> {
        match next {
            Next::Stay => {}
            Next::Show(page) => self.show(page),
            Next::Fail(fault) => {
                if let View::Page(page) = &mut self.view {
                    page.fail(fault);
                }
            }
            Next::Desk => {
                self.view = View::Desk(open_desk(
                    &mut self.flow,
                    self.shortcuts,
                    self.surface.size(),
                    &self.window,
                )?);
                self.surface.spoil(self.surface.size().rect());
            }
            Next::OpenProxy(proxy) => {
                // The placeholder is replaced at once.
                let farewell = Farewell::bare(Reason::Disconnected);
                let nothing = FarewellPage {
                    farewell,
                    has_sign_in: true,
                    state: PageState::default(),
                };
                let before = std::mem::replace(&mut self.view, View::Page(Page::Farewell(nothing)));
                if let View::Page(before) = before {
                    self.view = View::Page(Page::Proxy(proxy, Box::new(before)));
                }
            }
            Next::CloseProxy => {
                let nothing = self.flow.leave(Farewell::bare(Reason::Disconnected));
                if let View::Page(Page::Proxy(_, before)) =
                    std::mem::replace(&mut self.view, View::Page(nothing))
                {
                    self.view = View::Page(*before);
                }
            }
            Next::End(error) => return Err(error),
        }
        Ok(())
    }
}

/// Opens a desktop on what the person has chosen.
pub(super) fn open_desk(
    flow: &mut Flow,
    shortcuts: Shortcuts,
    size: Size,
    window: &Window,
) -> Result<Desk> {
    let titles = flow.title();
    let session = flow.open((size, scale_percent(window)))?;
    Ok(Desk::new(session, shortcuts, titles))
}
