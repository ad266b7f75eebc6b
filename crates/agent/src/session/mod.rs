//! The person's session. It lives in a process of its own (`carrel-agent session`, [`keeper`]), which goes on when the
//! agent is restarted; the agent ([`supervisor`]) starts it, finds it again by its socket, and follows it.

pub(crate) mod keeper;
mod program;
pub(crate) mod protocol;
pub(crate) mod supervisor;
