//! Requests with a client's token: sent again, they answer what was made the first time.

use std::fmt::Debug;

use network_model::{Making, Network, Refused};

use super::super::Call;

/// All that a request says but its token.
pub(super) fn without_token<T: Clone + Debug>(
    request: &T,
    token: impl Fn(&mut T) -> &mut Option<String>,
) -> String {
    let mut said = request.clone();
    *token(&mut said) = None;
    format!("{said:?}")
}

/// What an earlier request of the same token made, else what is made now; `token` comes with what else the request says.
pub(super) fn once(
    call: &Call<'_>,
    network: &mut Network,
    making: &mut Making<'_>,
    token: (Option<&str>, &str),
    make: impl FnOnce(&mut Network, &mut Making<'_>) -> Result<String, Refused>,
) -> Result<String, Refused> {
    let (token, said) = token;
    let operation = call.operation.action();
    if let Some(made) = network.replay(&operation, token, said)? {
        return Ok(made);
    }
    let made = make(network, making)?;
    network.remember(&operation, token, said, &made, making.now);
    Ok(made)
}
