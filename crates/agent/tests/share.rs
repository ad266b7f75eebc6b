//! `carrel-agent share` as scripts use it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::process::{Command, Stdio};

fn share(arguments: &[&str]) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_carrel-agent"))
        .arg("share")
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.success(), words)
}

#[test]
fn a_display_that_is_not_there_is_named() {
    for display in [":59321", ":60999", ":4294967296"] {
        refused(display);
    }
}

fn refused(display: &str) {
    let folder = tempfile::tempdir().unwrap();
    let token = folder.path().join("token");
    let token = token.to_str().unwrap();
    let arguments = [
        "--display",
        display,
        "--listen",
        "127.0.0.1:0",
        "--token-file",
        token,
    ];
    let (success, words) = share(&arguments);
    assert!(
        !success && words.contains(&format!("the display {display} cannot be reached")),
        "{words}"
    );
    assert!(
        !std::path::Path::new(token).exists(),
        "nothing is made for a display that is not there"
    );
}

#[test]
fn a_secret_has_no_place_on_the_command_line() {
    let (success, words) = share(&[
        "--display",
        ":1",
        "--listen",
        "127.0.0.1:0",
        "--token",
        "secret",
    ]);
    assert!(!success && words.contains("--token"), "{words}");
}
