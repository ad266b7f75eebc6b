//! The native client for the systems that this machine is not: linked for Windows, type-checked for macOS.
//!
//! Both with Debian's compiler for the web, since its library's sources are at hand and so the library can be built for
//! any target. Nothing is run. For macOS there is neither a linker nor a C compiler here: what the crates have in C is
//! left out, which a check does not notice.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use super::Run;
use crate::{
    command,
    product::{repository, target},
};

const WINDOWS: &str = "x86_64-pc-windows-gnu";
const MACOS: &str = "aarch64-apple-darwin";
/// What OpenH264 needs of the C++ compiler, in the order in which the linker looks: it goes into the program, which is one
/// file.
const CXX_LIBRARIES: [&str; 8] = [
    "-static",
    "-l:libstdc++.a",
    "-l:libwinpthread.a",
    "-lgcc_eh",
    "-lgcc",
    "-lmingwex",
    "-lmsvcrt",
    "-lkernel32",
];
/// OpenH264 asks for the whole of Windows in each of its files and needs the kernel's part; of the processor's intrinsics,
/// which come along and are most of what is read, it needs none: the second pretends that they were read already.
const LEAN: [&str; 2] = ["-DWIN32_LEAN_AND_MEAN", "-D_X86INTRIN_H_INCLUDED"];
/// Our own crates, which everybody else's tests want optimised: a program that nobody runs need not be.
const OPTIMISED: [&str; 2] = ["stream", "stream-transport"];
/// What is needed of the library beside what a target needs anyway.
const LIBRARY: [&str; 4] = [
    "-Z",
    "build-std=std,panic_abort",
    "-Z",
    "build-std-features=",
];

/// Links the client for Windows.
pub(super) fn windows(_: &Run, log: &Path) -> Result<String> {
    let mut windows = cargo("rustc", WINDOWS);
    windows
        .env(
            "CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER",
            "x86_64-w64-mingw32-gcc",
        )
        .env("CC_x86_64_pc_windows_gnu", "x86_64-w64-mingw32-gcc")
        .env("CXX_x86_64_pc_windows_gnu", "x86_64-w64-mingw32-g++")
        .env("CXXSTDLIB_x86_64_pc_windows_gnu", "")
        .env("CXXFLAGS_x86_64_pc_windows_gnu", LEAN.join(" "));
    windows.args(["--bin", "carrel-client", "--"]);
    windows.args(CXX_LIBRARIES.map(|library| format!("-Clink-arg={library}")));
    command::logged(&mut windows, log)?;
    let program = folder().join(WINDOWS).join("debug/carrel-client.exe");
    let bytes = fs::metadata(&program)
        .with_context(|| format!("{} was not made", program.display()))?
        .len();
    Ok(format!("{} MiB", bytes >> 20))
}

/// Checks the client for macOS.
pub(super) fn macos(_: &Run, log: &Path) -> Result<String> {
    let mut macos = cargo("check", MACOS);
    let nothing = nothing()?;
    macos
        .env("CC_aarch64_apple_darwin", nothing.join("compile"))
        .env("CXX_aarch64_apple_darwin", nothing.join("compile"))
        .env("AR_aarch64_apple_darwin", nothing.join("collect"));
    command::logged(&mut macos, log)?;
    Ok(String::new())
}

/// Their own folder: two compilers in one would make everything anew each time.
fn folder() -> PathBuf {
    target().join("portable")
}

fn cargo(verb: &str, triple: &str) -> Command {
    // Engines and their tests, beside which this works, come first.
    let mut cargo = Command::new("nice");
    cargo
        .args(["--adjustment=19", "/usr/bin/cargo"])
        .current_dir(repository())
        .env("RUSTC", "/usr/bin/rustc")
        .env("RUSTC_BOOTSTRAP", "1")
        // A program that nobody runs needs nothing for a debugger.
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_PROFILE_DEV_PANIC", "abort");
    for name in [
        "RUSTUP_TOOLCHAIN",
        "CARGO",
        "RUSTFLAGS",
        "CARGO_ENCODED_RUSTFLAGS",
        "RUSTDOC",
    ] {
        cargo.env_remove(name);
    }
    cargo.args([verb, "--locked", "--package", "client", "--target", triple]);
    cargo.args(LIBRARY);
    for package in OPTIMISED {
        let level = format!("profile.dev.package.{package}.opt-level=0");
        cargo.args(["--config", &level]);
    }
    cargo.arg("--target-dir").arg(folder());
    cargo
}

/// A compiler and a collector of objects that make empty files.
fn nothing() -> Result<PathBuf> {
    let folder = folder().join("nothing");
    fs::create_dir_all(&folder)?;
    let compile = "#!/bin/sh\nwhile [ $# -gt 0 ]; do [ \"$1\" = -o ] && : > \"$2\"; shift; done\n";
    let collect = "#!/bin/sh\nfor name; do case $name in *.a) : > \"$name\";; esac; done\n";
    for (name, text) in [("compile", compile), ("collect", collect)] {
        let path = folder.join(name);
        fs::write(&path, text)?;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755))?;
    }
    Ok(folder)
}
