//! Signing in through PAM: the leaf that speaks to libpam.
//!
//! Why `unsafe`: PAM is a C library with callbacks, and there is no other way to it. Why it is sound: the handle is only
//! made by [`Transaction::begin`], only used behind `&mut self` on the thread that made it (it holds a raw pointer and so
//! is not `Send`), and ended once, in `Drop`; what the callback gets stays at its address for as long as the handle lives;
//! what the callback returns is allocated by `calloc` and `strdup`, as PAM demands, which frees it; strings from PAM are
//! copied before the next call.

#![expect(
    unsafe_code,
    reason = "libpam has a C interface; see the notes at each block"
)]

use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::ptr;

use zeroize::Zeroizing;

/// Messages that a module may ask at once; PAM's own limit.
const MESSAGES_MAX: c_int = 32;
const PROMPT_ECHO_OFF: c_int = 1;

const SUCCESS: c_int = 0;
const BUF_ERR: c_int = 5;
const PERM_DENIED: c_int = 6;
const AUTH_ERR: c_int = 7;
const CRED_INSUFFICIENT: c_int = 8;
const AUTHINFO_UNAVAIL: c_int = 9;
const USER_UNKNOWN: c_int = 10;
const MAXTRIES: c_int = 11;
const NEW_AUTHTOK_REQD: c_int = 12;
const ACCT_EXPIRED: c_int = 13;
const CONV_ERR: c_int = 19;
const AUTHTOK_EXPIRED: c_int = 27;

const ESTABLISH_CRED: c_int = 2;
const DELETE_CRED: c_int = 4;
const REINITIALIZE_CRED: c_int = 8;

#[repr(C)]
struct Message {
    style: c_int,
    text: *const c_char,
}

#[repr(C)]
struct Response {
    text: *mut c_char,
    code: c_int,
}

type Converse =
    extern "C" fn(c_int, *const *const Message, *mut *mut Response, *mut c_void) -> c_int;

#[repr(C)]
struct Conversation {
    converse: Converse,
    data: *mut c_void,
}

#[repr(C)]
struct Handle {
    _private: [u8; 0],
}

#[link(name = "pam")]
unsafe extern "C" {
    fn pam_start(
        service: *const c_char,
        user: *const c_char,
        conv: *const Conversation,
        handle: *mut *mut Handle,
    ) -> c_int;
    fn pam_end(handle: *mut Handle, status: c_int) -> c_int;
    fn pam_authenticate(handle: *mut Handle, flags: c_int) -> c_int;
    fn pam_acct_mgmt(handle: *mut Handle, flags: c_int) -> c_int;
    fn pam_setcred(handle: *mut Handle, flags: c_int) -> c_int;
    fn pam_open_session(handle: *mut Handle, flags: c_int) -> c_int;
    fn pam_close_session(handle: *mut Handle, flags: c_int) -> c_int;
    fn pam_putenv(handle: *mut Handle, entry: *const c_char) -> c_int;
    fn pam_getenvlist(handle: *mut Handle) -> *mut *mut c_char;
    fn pam_strerror(handle: *mut Handle, code: c_int) -> *const c_char;
}

/// Why PAM refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// Wrong name or password.
    WrongPassword,
    /// Right, but the password must be changed first.
    MustChange,
    /// The account may not be used (now).
    Account,
    /// The directory does not answer.
    Unreachable,
    /// Something else; the text is PAM's.
    Other(String),
}

/// A sign-in of one person.
pub(crate) struct Transaction {
    handle: *mut Handle,
    // Both are pointed at by PAM for as long as the handle lives.
    _conversation: Box<Conversation>,
    _password: Box<Zeroizing<Vec<u8>>>,
    status: c_int,
    opened: bool,
}

impl Transaction {
    /// Begins; nothing is checked yet.
    pub(crate) fn begin(service: &str, username: &str, password: &str) -> Result<Self, Refusal> {
        let text = |value: &str| CString::new(value).map_err(|_| Refusal::WrongPassword);
        let (service, user) = (text(service)?, text(username)?);
        let password = Box::new(Zeroizing::new(text(password)?.into_bytes_with_nul()));
        let data = ptr::from_ref(&*password).cast_mut().cast();
        let conversation = Box::new(Conversation { converse, data });
        let mut handle = ptr::null_mut();
        // SAFETY: the strings end in NUL and PAM copies them; the conversation is boxed and kept beside the handle;
        // `handle` is a place to write a pointer to.
        let status = unsafe {
            pam_start(
                service.as_ptr(),
                user.as_ptr(),
                &raw const *conversation,
                &raw mut handle,
            )
        };
        if status != SUCCESS || handle.is_null() {
            return Err(Refusal::Other(format!(
                "PAM cannot be started (error {status})"
            )));
        }
        Ok(Self {
            handle,
            _conversation: conversation,
            _password: password,
            status,
            opened: false,
        })
    }

    /// Checks the password and whether the account may be used.
    pub(crate) fn authenticate(&mut self) -> Result<(), Refusal> {
        // SAFETY: the handle is live; flags 0.
        self.status = unsafe { pam_authenticate(self.handle, 0) };
        self.check()?;
        // SAFETY: as above.
        self.status = unsafe { pam_acct_mgmt(self.handle, 0) };
        self.check()
    }

    /// Sets an entry of the session's environment.
    pub(crate) fn put_environment(&mut self, entry: &str) -> Result<(), Refusal> {
        let entry = CString::new(entry)
            .map_err(|_| Refusal::Other("an environment entry has a NUL".to_owned()))?;
        // SAFETY: the handle is live, the string ends in NUL and PAM copies it.
        self.status = unsafe { pam_putenv(self.handle, entry.as_ptr()) };
        self.check()
    }

    /// Makes the credentials (Kerberos ticket) and opens the session.
    pub(crate) fn open(&mut self) -> Result<(), Refusal> {
        // SAFETY: the handle is live.
        self.status = unsafe { pam_setcred(self.handle, ESTABLISH_CRED) };
        self.check()?;
        // SAFETY: the handle is live.
        self.status = unsafe { pam_open_session(self.handle, 0) };
        self.opened = self.status == SUCCESS;
        self.check()
    }

    /// Makes the credentials anew, for a session that is open already.
    pub(crate) fn refresh(&mut self) -> Result<(), Refusal> {
        // SAFETY: the handle is live.
        self.status = unsafe { pam_setcred(self.handle, REINITIALIZE_CRED) };
        self.check()
    }

    /// The environment that the modules made, as `NAME=value`.
    pub(crate) fn environment(&mut self) -> Vec<String> {
        let mut entries = Vec::new();
        // SAFETY: the handle is live.
        let list = unsafe { pam_getenvlist(self.handle) };
        if list.is_null() {
            return entries;
        }
        let mut place = list;
        // SAFETY: the list is an array of pointers to NUL-ended strings that ends with a null pointer; it and each string
        // come from malloc, are ours to free, and are not used after that.
        unsafe {
            while !(*place).is_null() {
                entries.push(CStr::from_ptr(*place).to_string_lossy().into_owned());
                libc::free((*place).cast());
                place = place.add(1);
            }
            libc::free(list.cast());
        }
        entries
    }

    fn check(&mut self) -> Result<(), Refusal> {
        Err(match self.status {
            SUCCESS => return Ok(()),
            AUTH_ERR | USER_UNKNOWN | CRED_INSUFFICIENT => Refusal::WrongPassword,
            NEW_AUTHTOK_REQD | AUTHTOK_EXPIRED => Refusal::MustChange,
            ACCT_EXPIRED | PERM_DENIED | MAXTRIES => Refusal::Account,
            AUTHINFO_UNAVAIL => Refusal::Unreachable,
            status => {
                // SAFETY: the handle is live; the answer is a static string or null.
                let text = unsafe { pam_strerror(self.handle, status) };
                if text.is_null() {
                    return Err(Refusal::Other(format!("PAM error {status}")));
                }
                // SAFETY: not null, ends in NUL, copied at once.
                Refusal::Other(
                    unsafe { CStr::from_ptr(text) }
                        .to_string_lossy()
                        .into_owned(),
                )
            }
        })
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        // SAFETY: the handle is live until `pam_end`, which is called once, here.
        unsafe {
            if self.opened {
                pam_close_session(self.handle, 0);
                pam_setcred(self.handle, DELETE_CRED);
            }
            pam_end(self.handle, self.status);
        }
    }
}

/// PAM's questions: the password for each that is not shown, nothing for the others.
extern "C" fn converse(
    count: c_int,
    messages: *const *const Message,
    responses: *mut *mut Response,
    data: *mut c_void,
) -> c_int {
    let Ok(length) = usize::try_from(count) else {
        return CONV_ERR;
    };
    if count == 0
        || count > MESSAGES_MAX
        || messages.is_null()
        || responses.is_null()
        || data.is_null()
    {
        return CONV_ERR;
    }
    // SAFETY: libpam passes `count` pointers to messages and a place for the answers, and `data` is the boxed password
    // of the transaction, which outlives the handle. The answers are calloc'ed and strdup'ed since PAM frees them.
    unsafe {
        let password = &*data.cast_const().cast::<Zeroizing<Vec<u8>>>();
        let answers: *mut Response = libc::calloc(length, size_of::<Response>()).cast();
        if answers.is_null() {
            return BUF_ERR;
        }
        for place in 0..length {
            let message = *messages.add(place);
            if !message.is_null() && (*message).style == PROMPT_ECHO_OFF {
                (*answers.add(place)).text = libc::strdup(password.as_ptr().cast());
            }
        }
        *responses = answers;
    }
    SUCCESS
}
