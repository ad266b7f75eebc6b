//! From page to page: fulfils what a person wishes with the help of the control plane.

mod answers;
mod wishes;

use std::path::{Path, PathBuf};

use anyhow::Result;
use tokio::runtime::Handle;
use tokio::task::JoinHandle;
use winit::event_loop::EventLoopProxy;
use zeroize::Zeroizing;

use super::follow::Followed;
use super::{Event, Script};
use crate::carriage::Offer;
use crate::dial::Dialer;
use crate::proxy::{Environment, Proxies};
use crate::remembered::{Memory, Remembered};
use crate::server::{
    Fault, Registration, Server, ServerAddress, SignedIn, Ticket, Visitor, WorkspaceStatus,
};
use crate::session::direct::Direct;
use crate::session::{Farewell, News, Session, Source};
use crate::tls::Trust;
use crate::ui::pages::{FarewellPage, Page, PageState, ProxyPage, Register, SignIn};

/// What the control plane answered.
pub(crate) enum Answer {
    /// To a registration code.
    Registration(Result<(Box<Server>, Registration), Fault>),
    /// To a sign-in; with what was typed, for the page that follows a refusal.
    SignedIn(Result<SignedIn, Fault>, Zeroizing<String>),
    /// To a change of the password.
    PasswordChanged(Result<(), Fault>),
    /// To a wish to connect again.
    Ticket(Result<Ticket, Fault>),
    /// While a WorkSpace is waited for.
    Followed(Followed),
}

impl std::fmt::Debug for Answer {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // There are tokens and passwords in it.
        out.write_str("an answer of the control plane")
    }
}

/// What comes next.
pub(super) enum Next {
    /// Nothing yet.
    Stay,
    /// Another page.
    Show(Page),
    /// The page that is shown, with a fault.
    Fail(Fault),
    /// The desktop.
    Desk,
    /// The proxy's settings are over the page that is shown.
    OpenProxy(ProxyPage),
    /// They are not any more.
    CloseProxy,
    /// Nothing more: a script's fault.
    End(anyhow::Error),
}

/// What is known on the way.
pub(super) struct Flow {
    memory: Memory,
    remembered: Remembered,
    environment: Environment,
    proxy_password: Zeroizing<String>,
    visitor: Visitor,
    network: Handle,
    events: EventLoopProxy<Event>,
    server: Option<Box<Server>>,
    registration: Option<Registration>,
    session_token: Option<Zeroizing<String>>,
    direct: Option<Direct>,
    /// The ticket for the next connection.
    offer: Option<Offer>,
    script: Option<Script>,
    /// The desktop's size to be.
    pub(super) size: (u16, u16),
    /// Number of what is asked or shown now.
    current: u64,
    task: Option<JoinHandle<()>>,
    /// The last desktop's connection.
    desk: Option<JoinHandle<()>>,
}

impl Flow {
    pub(super) fn new(
        memory: Memory,
        environment: Environment,
        network: Handle,
        events: EventLoopProxy<Event>,
    ) -> Self {
        let remembered = memory.recall();
        let visitor = remembered.visitor();
        Self {
            memory,
            remembered,
            environment,
            proxy_password: Zeroizing::default(),
            visitor,
            network,
            events,
            server: None,
            registration: None,
            session_token: None,
            direct: None,
            offer: None,
            script: None,
            size: (1280, 800),
            current: 0,
            task: None,
            desk: None,
        }
    }

    /// Whether news or an answer belongs to what is shown now.
    pub(super) fn is_current(&self, number: u64) -> bool {
        number == self.current
    }

    /// The first page; what is remembered is looked up at once (REG-17).
    pub(super) fn begin(&mut self) -> Page {
        let mut page = self.register_page();
        if !page.server.is_empty() && !page.code.is_empty() {
            page.state.busy = true;
            let (server, code) = (page.server.clone(), page.code.clone());
            if let Err(fault) = self.look_up(&server, code, self.remembered.authority.clone()) {
                page.state = PageState {
                    busy: false,
                    fault: Some(fault),
                };
            }
        }
        Page::Register(page)
    }

    /// Goes to a desktop that needs no sign-in.
    pub(super) fn begin_direct(&mut self, direct: Direct) {
        self.direct = Some(direct);
    }

    /// Goes to somebody's desktop without asking; shows the page meanwhile.
    pub(super) fn begin_script(&mut self, script: Script) -> Result<Page> {
        let code = script.registration_code.clone();
        self.look_up(&script.server, code, script.authority.clone())
            .map_err(|fault| anyhow::anyhow!(fault.message))?;
        let state = PageState {
            busy: true,
            fault: None,
        };
        let page = SignIn {
            username: script.username.clone(),
            state,
            ..SignIn::default()
        };
        self.script = Some(script);
        Ok(Page::SignIn(page))
    }

    fn dialer(&self, authority: Option<&Path>) -> Result<Dialer> {
        let proxies = Proxies::of(
            &self.remembered.proxy,
            &self.proxy_password,
            &self.environment,
        );
        Ok(Dialer::new(proxies, Trust::new(authority)?))
    }

    /// Asks the control plane something; an older question is forgotten.
    fn ask<F>(&mut self, asking: F)
    where
        F: Future<Output = Answer> + Send + 'static,
    {
        self.forget();
        let (number, events) = (self.current, self.events.clone());
        self.task = Some(self.network.spawn(async move {
            let answer = asking.await;
            // The loop is gone only when the program ends.
            drop(events.send_event(Event::Answer(number, answer)));
        }));
    }

    /// What was asked or shown until now is over.
    pub(super) fn forget(&mut self) {
        self.current += 1;
        if let Some(task) = self.task.take() {
            task.abort();
        }
    }

    fn look_up(
        &mut self,
        server: &str,
        code: String,
        authority: Option<PathBuf>,
    ) -> Result<(), Fault> {
        let address = ServerAddress::parse(server)
            .map_err(|why| Fault::entered(crate::ui::sentence(&why)))?;
        let dialer = self
            .dialer(authority.as_deref())
            .map_err(|error| Fault::entered(crate::ui::sentence(&format!("{error:#}"))))?;
        self.remembered.authority = authority;
        let server = Box::new(Server::new(address, dialer, self.visitor.clone()));
        self.ask(async move {
            let registration = server.registration(&code).await;
            Answer::Registration(registration.map(|registration| (server, registration)))
        });
        Ok(())
    }

    /// A desktop that was on the screen waits for its WorkSpace.
    pub(super) fn wait(&mut self, workspace: WorkspaceStatus) -> Next {
        self.look_again(Some(workspace), true)
    }

    /// A desktop is over.
    pub(super) fn leave(&mut self, farewell: Farewell) -> Page {
        self.forget();
        let has_sign_in = self.direct.is_none();
        Page::Farewell(FarewellPage {
            farewell,
            has_sign_in,
            state: PageState::default(),
        })
    }

    /// Whether a desktop's end is the program's.
    pub(super) fn is_scripted(&self) -> bool {
        self.script.is_some() || self.direct.is_some()
    }

    fn register_page(&self) -> Register {
        let authority = self.remembered.authority.as_ref();
        Register {
            server: self.remembered.server.clone(),
            code: self.remembered.registration_code.clone(),
            authority: authority
                .map(|path| path.display().to_string())
                .unwrap_or_default(),
            state: PageState::default(),
        }
    }

    fn sign_in_page(&self, message: &str) -> SignIn {
        let registration = self.registration.as_ref();
        SignIn {
            organization: registration
                .map(|registration| registration.organization.clone())
                .unwrap_or_default(),
            username: self.remembered.username.clone(),
            message: message.to_owned(),
            ..SignIn::default()
        }
    }

    /// Who it says over the desktop, and where it leads.
    pub(super) fn title(&self) -> (String, String) {
        match (&self.direct, &self.server) {
            (Some(direct), _) => ("Shared display".to_owned(), direct.address().to_owned()),
            (None, Some(server)) => (
                self.remembered.username.clone(),
                server.address().to_string(),
            ),
            (None, None) => (String::new(), String::new()),
        }
    }

    /// The last desktop's connection: it has hung up when this completes.
    pub(super) fn leaving(&mut self) -> Option<JoinHandle<()>> {
        self.desk.take()
    }

    /// Opens the desktop for a window of this size and scale.
    pub(super) fn open(&mut self, window: (stream::Size, u16)) -> Result<Session> {
        self.forget();
        let (source, dialer) = match (&self.direct, &self.server, &self.session_token) {
            (Some(direct), _, _) => (Source::Direct(direct.clone()), self.dialer(None)?),
            (None, Some(server), Some(token)) => {
                let (server, session_token) = (server.clone(), token.clone());
                let dialer = server.dialer().clone();
                (
                    Source::Server {
                        server,
                        session_token,
                        first: self.offer.take(),
                    },
                    dialer,
                )
            }
            _ => anyhow::bail!("nobody has signed in"),
        };
        let (number, events) = (self.current, self.events.clone());
        let tell = move |news: News| drop(events.send_event(Event::News(number, news)));
        let (session, shared) = Session::new(window, Box::new(tell));
        let running = crate::session::run(source, dialer, shared);
        self.desk = Some(self.network.spawn(running));
        Ok(session)
    }
}
