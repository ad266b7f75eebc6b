//! What the control plane's answers lead to.

use zeroize::Zeroizing;

use super::{Answer, Flow, Next};
use crate::server::{Fault, Registration, Server, SignedIn, Ticket, WorkspaceStatus};
use crate::ui::pages::{ChangePassword, Page, PageState, Waiting};
use crate::window::follow::Followed;

impl Flow {
    /// Takes an answer.
    pub(in crate::window) fn learn(&mut self, answer: Answer) -> Next {
        match answer {
            Answer::Registration(Ok((server, registration))) => {
                self.registered(server, registration)
            }
            Answer::SignedIn(Ok(signed_in), _) => self.signed_in(&signed_in),
            Answer::SignedIn(Err(fault), password) => self.not_signed_in(fault, password),
            Answer::PasswordChanged(Ok(())) => {
                let message = "Your password is changed. Sign in with the new one.";
                Next::Show(Page::SignIn(self.sign_in_page(message)))
            }
            Answer::Ticket(Ok(ticket)) => self.admitted(&ticket),
            Answer::Ticket(Err(fault)) => self.not_admitted(fault),
            Answer::Followed(followed) => self.followed(followed),
            Answer::Registration(Err(fault))
                if fault.code == "UnknownRegistrationCode" && self.script.is_none() =>
            {
                self.remembered.registration_code.clear();
                self.memory.keep(&self.remembered);
                Next::Fail(fault)
            }
            Answer::Registration(Err(fault)) | Answer::PasswordChanged(Err(fault)) => {
                self.fail(fault)
            }
        }
    }

    fn fail(&self, fault: Fault) -> Next {
        if self.script.is_none() {
            return Next::Fail(fault);
        }
        let remedy = fault.remedy.unwrap_or_default();
        Next::End(anyhow::anyhow!("{} {remedy}", fault.message))
    }

    fn registered(&mut self, server: Box<Server>, registration: Registration) -> Next {
        if self.script.is_none() {
            self.remembered.server = server.address().to_string();
            self.remembered
                .registration_code
                .clone_from(&registration.code);
            self.memory.keep(&self.remembered);
        }
        self.server = Some(server);
        self.registration = Some(registration);
        match &mut self.script {
            Some(script) => {
                let (username, password) = (
                    script.username.clone(),
                    std::mem::take(&mut script.password),
                );
                self.sign_in(username, password)
            }
            None => Next::Show(Page::SignIn(self.sign_in_page(""))),
        }
    }

    fn tcp_only(&self) -> bool {
        let proxied = |server: &Server| server.dialer().is_proxied(server.address().host());
        self.server.as_deref().is_some_and(proxied)
    }

    fn signed_in(&mut self, signed_in: &SignedIn) -> Next {
        if self.script.is_none() {
            self.memory.keep(&self.remembered);
        }
        self.session_token = Some(signed_in.session_token.clone());
        match signed_in.offer(self.tcp_only()) {
            Ok(offer) => {
                self.offer = Some(offer);
                Next::Desk
            }
            Err(fault) => self.fail(fault),
        }
    }

    /// Refusals that lead to another page instead of a message.
    fn not_signed_in(&mut self, mut fault: Fault, password: Zeroizing<String>) -> Next {
        let expired = fault.code == "PasswordExpired";
        if (expired || fault.code == "PasswordMustChange") && self.script.is_none() {
            let username = self.remembered.username.clone();
            let page = ChangePassword::new(username, expired, password);
            return Next::Show(Page::ChangePassword(page));
        }
        let workspace = fault.workspace.take();
        match (workspace, fault.session_token.take()) {
            (Some(workspace), Some(token)) if fault.code == "WorkspaceNotReady" => {
                self.session_token = Some(token);
                self.look_again(Some(*workspace), false)
            }
            _ => self.fail(fault),
        }
    }

    fn admitted(&mut self, ticket: &Ticket) -> Next {
        match ticket.offer(self.tcp_only()) {
            Ok(offer) => {
                self.offer = Some(offer);
                Next::Desk
            }
            Err(fault) => Next::Fail(fault),
        }
    }

    fn not_admitted(&mut self, mut fault: Fault) -> Next {
        match (fault.code.as_str(), fault.workspace.take()) {
            ("WorkspaceNotReady", Some(workspace)) => self.look_again(Some(*workspace), true),
            ("SessionEnded" | "NoWorkspace", _) => {
                self.session_token = None;
                let mut page = self.sign_in_page("");
                page.state.fault = Some(fault);
                Next::Show(Page::SignIn(page))
            }
            _ => Next::Fail(fault),
        }
    }

    fn followed(&mut self, followed: Followed) -> Next {
        match followed {
            Followed::Looked(workspace) => waiting(workspace, false),
            Followed::Tired(workspace) => waiting(workspace, true),
            Followed::Failed(fault) => Next::Fail(fault),
            Followed::Ready(ticket) => self.admitted(&ticket),
            Followed::Restarted => {
                let message = "Your desktop is ready again. Sign in to open it.";
                Next::Show(Page::SignIn(self.sign_in_page(message)))
            }
            Followed::Over(farewell) => Next::Show(self.leave(farewell)),
        }
    }
}

pub(super) fn waiting(workspace: WorkspaceStatus, tired: bool) -> Next {
    let state = PageState::default();
    Next::Show(Page::Waiting(Waiting {
        workspace,
        tired,
        state,
    }))
}
