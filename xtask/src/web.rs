//! Builds the pages of the web client, and the WebAssembly in them, into `web/client/dist`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    slice,
};

use anyhow::{Context, Result};

use crate::{
    command,
    product::{self, repository},
    tools::Node,
};

/// What the builds themselves make; no source.
const MADE: &[&str] = &["node_modules", "dist", "target", "stream.wasm"];
/// How the WebAssembly is optimised.
const OPTIMISATION: [&str; 7] = [
    "-O3",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];
/// Names the sources that `dist` was built from.
const STAMP: &str = ".built-from";

/// Builds the pages unless their sources are those of the last build; gives the folder.
pub(crate) fn build(node: &Node, log: &Path) -> Result<PathBuf> {
    let client = client();
    let sources = product::hash_of(&[client.clone(), repository().join("crates/stream")], MADE)?;
    let dist = dist();
    let stamp = dist.join(STAMP);
    if fs::read_to_string(&stamp).is_ok_and(|built| built == sources) {
        return Ok(dist);
    }
    wasm(log)?;
    install_modules(node, log)?;
    command::logged(&mut node.npm("run build", &client), log)?;
    fs::write(&stamp, sources)?;
    Ok(dist)
}

/// Builds the page of `bench stream` into `folder`.
pub(crate) fn build_bench_page(node: &Node, folder: &Path, log: &Path) -> Result<()> {
    wasm(log)?;
    install_modules(node, log)?;
    let mut build = node.npm("run bench-page -- --outDir", &client());
    command::logged(build.arg(folder), log)
}

/// Type check and unit tests of the pages, and the type check of the API's types.
pub(crate) fn check(node: &Node, log: &Path) -> Result<()> {
    wasm(log)?;
    install_modules(node, log)?;
    command::logged(&mut node.npm("run check", &client()), log)?;
    // The compiler is the one that the pages have.
    let api = "exec -- tsc --noEmit --project ../api";
    command::logged(&mut node.npm(api, &client()), log)?;
    command::logged(&mut node.npm("test", &client()), log)
}

/// Where built pages lie.
pub(crate) fn dist() -> PathBuf {
    client().join("dist")
}

/// The folder of the client's pages.
fn client() -> PathBuf {
    repository().join("web/client")
}

/// Copies built pages to where they are served from; gives whether anything changed.
pub(crate) fn install(dist: &Path, to: &Path) -> Result<bool> {
    let stamp = fs::read_to_string(dist.join(STAMP)).unwrap_or_default();
    if !stamp.is_empty()
        && fs::read_to_string(to.join(STAMP)).is_ok_and(|installed| installed == stamp)
    {
        return Ok(false);
    }
    let beside = to.with_extension("new");
    for old in [&beside, to] {
        if old.exists() {
            fs::remove_dir_all(old)?;
        }
        fs::create_dir_all(old.parent().unwrap_or(Path::new("/")))?;
    }
    command::output(Command::new("cp").arg("--recursive").arg(dist).arg(&beside))?;
    fs::rename(&beside, to).with_context(|| format!("cannot write {}", to.display()))?;
    Ok(true)
}

/// `npm ci`, when the lock file is not the one that was installed.
fn install_modules(node: &Node, log: &Path) -> Result<()> {
    let client = client();
    let lock = product::hash_of(&[client.join("package-lock.json")], &[])?;
    let stamp = client.join("node_modules").join(STAMP);
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    command::logged(&mut node.npm("ci --no-audit --no-fund", &client), log)?;
    Ok(fs::write(&stamp, lock)?)
}

/// Compiles the viewer's end of the protocol with Debian's compiler for the web, whose library sources match it, and lays
/// it beside the pages; what was compiled before is optimised once.
fn wasm(log: &Path) -> Result<()> {
    let folder = client().join("wasm");
    let module = folder.join("target/wasm32-unknown-unknown/release/stream_wasm.wasm");
    compile(&folder, log)?;
    let optimised = client().join("src/stream/stream.wasm");
    let stamp = folder.join("target/optimised");
    let made = format!(
        "{} {}",
        product::hash_of(slice::from_ref(&module), &[])?,
        OPTIMISATION.join(" ")
    );
    if optimised.exists() && fs::read_to_string(&stamp).is_ok_and(|done| done == made) {
        return Ok(());
    }
    optimise(&module, &optimised, log)?;
    Ok(fs::write(&stamp, made)?)
}

fn compile(folder: &Path, log: &Path) -> Result<()> {
    let mut build = Command::new("/usr/bin/cargo");
    build
        .current_dir(folder)
        .env("RUSTC", "/usr/bin/rustc")
        .env("RUSTC_BOOTSTRAP", "1");
    // Settings of the toolchain that runs us do not belong to this one.
    for name in [
        "RUSTUP_TOOLCHAIN",
        "CARGO",
        "RUSTFLAGS",
        "CARGO_ENCODED_RUSTFLAGS",
        "CARGO_TARGET_DIR",
        "RUSTDOC",
    ] {
        build.env_remove(name);
    }
    build.args([
        "build",
        "--release",
        "--locked",
        "--target",
        "wasm32-unknown-unknown",
        "-Z",
        "build-std=std,panic_abort",
    ]);
    command::logged(&mut build, log)
}

fn optimise(module: &Path, to: &Path, log: &Path) -> Result<()> {
    let optimised = module.with_extension("optimised");
    command::logged(
        Command::new("wasm-opt")
            .args(OPTIMISATION)
            .arg(module)
            .arg("--output")
            .arg(&optimised),
        log,
    )?;
    product::install(&optimised, to).map(drop)
}
