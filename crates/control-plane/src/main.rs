//! The program `carrel`: the service and its command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    // One provider of cryptography for every TLS connection of the process; a second call would only repeat the first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    control_plane::cli::main()
}
