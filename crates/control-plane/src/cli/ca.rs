//! `carrel ca`: the certificate authority that browsers and tools are to trust.

use std::path::Path;

use model::paths::Paths;

use super::{Failure, output};

/// Prints it.
pub(super) fn run(state: &Path) -> Result<(), Failure> {
    let path = Paths::of(state).ca_certificate();
    let pem = std::fs::read_to_string(&path);
    let pem = pem.map_err(|error| {
        Failure::Usage(format!(
            "cannot read {}: {error}; it is made when `carrel serve` starts for the first time",
            path.display()
        ))
    })?;
    output::lines(&pem);
    Ok(())
}
