//! From page to page: fulfils what a person wishes with the help of the control plane.

mod answers;

use std::path::{Path, PathBuf};

use anyhow::Result;
use tokio::runtime::Handle;
use tokio::task::JoinHandle;
use winit::event_loop::EventLoopProxy;
use zeroize::Zeroizing;

use super::follow::{Followed, follow};
use super::{Event, Script};
use crate::carriage::Offer;
use crate::dial::Dialer;
use crate::proxy::{Environment, Proxies, Setting};
use crate::remembered::{Memory, Remembered};
use crate::server::{
    Fault, Registration, Server, ServerAddress, SignedIn, Ticket, Visitor, WorkspaceStatus,
};
use crate::session::direct::Direct;
use crate::session::{Farewell, News, Session, Source};
use crate::tls::Trust;
use crate::ui::pages::{FarewellPage, Page, PageState, ProxyPage, Register, SignIn, Waiting, Wish};

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

    /// Does what a person wishes.
    pub(super) fn fulfil(&mut self, wish: Wish) -> Next {
        match wish {
            Wish::Register {
                server,
                code,
                authority,
            } => self
                .look_up(&server, code, authority)
                .map_or_else(Next::Fail, |()| Next::Stay),
            Wish::SignIn { username, password } => self.sign_in(username, password),
            Wish::ChangePassword { old, new } => self.change_password(old, new),
            Wish::ChangeCode => {
                self.forget();
                self.remembered.registration_code.clear();
                self.memory.keep(&self.remembered);
                Next::Show(Page::Register(self.register_page()))
            }
            Wish::ToSignIn { same_person } => self.back_to_sign_in(same_person),
            Wish::ConnectAgain => self.connect_again(),
            Wish::LookAgain => self.look_again(None, false),
            Wish::OpenProxy => {
                Next::OpenProxy(ProxyPage::new(&self.remembered.proxy, &self.proxy_password))
            }
            Wish::CloseProxy(saved) => {
                if let Some((setting, password)) = saved {
                    self.set_proxy(setting, password);
                }
                Next::CloseProxy
            }
        }
    }

    fn set_proxy(&mut self, setting: Setting, password: Zeroizing<String>) {
        self.remembered.proxy = setting;
        self.proxy_password = password;
        self.memory.keep(&self.remembered);
        // A server that was found keeps its address and gets the new way to it.
        let address = self.server.as_ref().map(|server| server.address().clone());
        let dialer = self.dialer(self.remembered.authority.as_deref());
        if let (Some(address), Ok(dialer)) = (address, dialer) {
            self.server = Some(Box::new(Server::new(address, dialer, self.visitor.clone())));
        }
    }

    fn sign_in(&mut self, username: String, password: Zeroizing<String>) -> Next {
        let (Some(server), Some(registration)) = (self.server.clone(), &self.registration) else {
            return Next::Show(Page::Register(self.register_page()));
        };
        self.remembered.username.clone_from(&username);
        let (code, size) = (registration.code.clone(), self.size);
        self.ask(async move {
            let answer = server.sign_in(&code, &username, &password, size).await;
            Answer::SignedIn(answer, password)
        });
        Next::Stay
    }

    fn change_password(&mut self, old: Zeroizing<String>, new: Zeroizing<String>) -> Next {
        let (Some(server), Some(registration)) = (self.server.clone(), &self.registration) else {
            return Next::Show(Page::Register(self.register_page()));
        };
        let (code, username) = (registration.code.clone(), self.remembered.username.clone());
        self.ask(async move {
            Answer::PasswordChanged(server.change_password(&code, &username, &old, &new).await)
        });
        Next::Stay
    }

    fn back_to_sign_in(&mut self, same_person: bool) -> Next {
        self.forget();
        if let (Some(server), Some(token)) = (self.server.clone(), self.session_token.take()) {
            self.network
                .spawn(async move { server.sign_out(&token).await });
        }
        if !same_person {
            self.remembered.username.clear();
        }
        match &self.registration {
            Some(_) => Next::Show(Page::SignIn(self.sign_in_page(""))),
            None => Next::Show(self.begin()),
        }
    }

    fn connect_again(&mut self) -> Next {
        if self.direct.is_some() {
            return Next::Desk;
        }
        let (Some(server), Some(token)) = (self.server.clone(), self.session_token.clone()) else {
            return self.back_to_sign_in(true);
        };
        self.ask(async move { Answer::Ticket(server.ticket(&token).await) });
        Next::Stay
    }

    /// Follows the WorkSpace; `resumed` is for a session that ran before: a restart has ended it.
    fn look_again(&mut self, workspace: Option<WorkspaceStatus>, resumed: bool) -> Next {
        let (Some(server), Some(token)) = (self.server.clone(), self.session_token.clone()) else {
            return self.back_to_sign_in(true);
        };
        self.forget();
        let (number, events) = (self.current, self.events.clone());
        let state = workspace
            .as_ref()
            .map(|workspace| workspace.state.clone())
            .unwrap_or_default();
        self.task = Some(self.network.spawn(async move {
            let tell = |followed| {
                drop(events.send_event(Event::Answer(number, Answer::Followed(followed))));
            };
            follow(&server, &token, &state, resumed, tell).await;
        }));
        match workspace {
            Some(workspace) => {
                let state = PageState::default();
                Next::Show(Page::Waiting(Waiting {
                    workspace,
                    tired: false,
                    state,
                }))
            }
            None => Next::Stay,
        }
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
