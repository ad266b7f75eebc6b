//! What a person wishes, asked of the control plane.

use zeroize::Zeroizing;

use super::{Answer, Flow, Next, answers::waiting};
use crate::proxy::Setting;
use crate::server::{Server, WorkspaceStatus};
use crate::ui::pages::{Page, ProxyPage, Wish};
use crate::window::Event;
use crate::window::follow::follow;

impl Flow {
    /// Does what a person wishes.
    pub(in crate::window) fn fulfil(&mut self, wish: Wish) -> Next {
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

    pub(super) fn sign_in(&mut self, username: String, password: Zeroizing<String>) -> Next {
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
    pub(super) fn look_again(&mut self, workspace: Option<WorkspaceStatus>, resumed: bool) -> Next {
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
        workspace.map_or(Next::Stay, |workspace| waiting(workspace, false))
    }
}
