//! The person's session. It lives in a process of its own (`carrel-agent session`, [`keeper`]), which goes on when the
//! agent is restarted; the agent ([`supervisor`]) starts it, finds it again by its socket, and follows it.

mod board;
pub(crate) mod keeper;
mod launch;
mod program;
pub(crate) mod protocol;
mod reception;
mod running;
mod sign_in;
mod stage;
pub(crate) mod supervisor;
#[cfg(test)]
mod tests;
