//! The pages before and after the desktop. A page keeps what is typed in it and says what the person wishes.

mod change_password;
mod farewell;
mod proxy;
mod register;
mod sign_in;
mod waiting;

use std::path::PathBuf;

use zeroize::Zeroizing;

pub(crate) use change_password::ChangePassword;
pub(crate) use farewell::FarewellPage;
pub(crate) use proxy::ProxyPage;
pub(crate) use register::Register;
pub(crate) use sign_in::SignIn;
pub(crate) use waiting::Waiting;

use crate::proxy::Setting;
use crate::server::Fault;

/// What a person wishes on a page.
pub(crate) enum Wish {
    /// Look the registration code up at this server.
    Register {
        /// As typed.
        server: String,
        /// As typed.
        code: String,
        /// A file with the certificate of an authority.
        authority: Option<PathBuf>,
    },
    /// Sign in.
    SignIn {
        /// As typed.
        username: String,
        /// As typed.
        password: Zeroizing<String>,
    },
    /// Change the password.
    ChangePassword {
        /// The one until now.
        old: Zeroizing<String>,
        /// The one from now on.
        new: Zeroizing<String>,
    },
    /// Another registration code.
    ChangeCode,
    /// To the sign-in, as whoever was there or as somebody else.
    ToSignIn {
        /// Whether the name is kept.
        same_person: bool,
    },
    /// Connect again with the sign-in that there is.
    ConnectAgain,
    /// Look once more how the WorkSpace is.
    LookAgain,
    /// Open the proxy settings.
    OpenProxy,
    /// Close them, with this setting and password if they were saved.
    CloseProxy(Option<(Setting, Zeroizing<String>)>),
}

/// Which page is shown.
pub(crate) enum Page {
    /// Asks for server and registration code.
    Register(Register),
    /// Asks for user name and password.
    SignIn(SignIn),
    /// Asks for a new password.
    ChangePassword(ChangePassword),
    /// The WorkSpace is not ready.
    Waiting(Waiting),
    /// The desktop is gone.
    Farewell(FarewellPage),
    /// The proxy settings, and the page to go back to.
    Proxy(ProxyPage, Box<Page>),
}

impl Page {
    /// Shows it.
    pub(crate) fn show(&mut self, context: &egui::Context) -> Option<Wish> {
        match self {
            Self::Register(page) => page.show(context),
            Self::SignIn(page) => page.show(context),
            Self::ChangePassword(page) => page.show(context),
            Self::Waiting(page) => page.show(context),
            Self::Farewell(page) => page.show(context),
            Self::Proxy(page, _) => page.show(context),
        }
    }

    /// Tells what went wrong with what was wished on it.
    pub(crate) fn fail(&mut self, fault: Fault) {
        let state = match self {
            Self::Register(page) => &mut page.state,
            Self::SignIn(page) => &mut page.state,
            Self::ChangePassword(page) => {
                page.ask_old |= fault.code == "WrongCredentials";
                &mut page.state
            }
            Self::Waiting(page) => &mut page.state,
            Self::Farewell(page) => &mut page.state,
            Self::Proxy(page, _) => &mut page.state,
        };
        *state = PageState {
            busy: false,
            fault: Some(fault),
        };
    }
}

/// What all pages have.
#[derive(Default)]
pub(crate) struct PageState {
    /// A wish is being fulfilled.
    pub(crate) busy: bool,
    /// What went wrong with the last one.
    pub(crate) fault: Option<Fault>,
}

impl PageState {
    fn begin(&mut self) {
        *self = Self {
            busy: true,
            fault: None,
        };
    }
}

/// Gives the keyboard to a field when its page appears, each time.
fn focus_first(response: &egui::Response, wanted: bool) {
    let id = response.id.with("last shown");
    let now = response.ctx.cumulative_pass_nr();
    let before = response
        .ctx
        .data_mut(|data| data.get_temp_mut_or_default::<Option<u64>>(id).replace(now));
    let stayed = before.is_some_and(|before| now <= before + 1);
    if !stayed && wanted {
        response.request_focus();
    }
}

/// Whether the person wants to go back, as Escape says everywhere.
fn escaped(context: &egui::Context) -> bool {
    context.input(|input| input.key_pressed(egui::Key::Escape))
}
