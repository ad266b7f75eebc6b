//! Test programs: built once for all steps, by a compiler that also lints, then run where each belongs.

use std::{
    collections::BTreeSet,
    fs,
    io::Write,
    iter,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::Mutex,
    thread,
};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{command, product::cargo};

/// The feature behind which suites stand that need running engines.
const ENGINE_TESTS: &str = "engine-tests";

/// Programs whose tests wait for minutes and work for seconds.
const MOSTLY_WAITING: [&str; 6] = [
    "agent carrel-agent",
    "client shared_display",
    "control-plane serve",
    "drivers directory_engine",
    "gateway streams",
    "store postgres",
];

/// So many of them at once.
const WAITING_LANES: usize = 2;

/// What Clippy is told of our crates, in the form in which `cargo clippy` tells it: a warning is an error.
const LINTS: &str = "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__";

/// One test program.
pub(super) struct Binary {
    program: PathBuf,
    /// The folder of its package, where it expects to run.
    folder: PathBuf,
    /// Package and target, for people.
    name: String,
    /// Whether it needs running engines.
    pub(super) needs_engines: bool,
}

impl Binary {
    /// Whether it ends engines that others work on.
    pub(super) fn troubles_engines(&self) -> bool {
        self.name == "drivers engine_trouble"
    }

    /// Whether its tests can run beside others, since they hardly work.
    fn mostly_waits(&self) -> bool {
        MOSTLY_WAITING.contains(&self.name.as_str())
    }

    /// Runs it in its package's folder, through the command that `wrap` makes of its own; gives how many tests passed.
    fn run(&self, log: &Path, wrap: impl FnOnce(Command) -> Result<Command>) -> Result<u32> {
        let mut plain = Command::new(&self.program);
        plain
            .current_dir(&self.folder)
            .env("CARGO_MANIFEST_DIR", &self.folder);
        let mut test = wrap(plain)?;
        let mut file = fs::OpenOptions::new().create(true).append(true).open(log)?;
        writeln!(file, "\n== {}", self.name)?;
        let begin = usize::try_from(file.metadata()?.len())?;
        // Into a file and not a pipe: what a failed test has left running would keep a pipe open.
        let status = test
            .stdin(Stdio::null())
            .stdout(file.try_clone()?)
            .stderr(file)
            .status()
            .with_context(|| format!("cannot run {}", command::described(&test)))?;
        let written = fs::read(log)?;
        let words = String::from_utf8_lossy(written.get(begin..).unwrap_or_default());
        if !status.success() {
            bail!(
                "{} failed ({status}):\n{}",
                self.name,
                command::tail(&words)
            );
        }
        passed(&words).with_context(|| format!("{} told no result", self.name))
    }
}

/// Runs test programs one after another, those that mostly wait in lanes beside the others; gives how many tests passed.
/// What each lane prints goes to a log of its own beside `log`.
pub(super) fn run(
    binaries: impl Iterator<Item = Binary>,
    log: &Path,
    wrap: impl Fn(Command) -> Result<Command> + Sync,
) -> Result<u32> {
    let (waiting, busy): (Vec<_>, Vec<_>) = binaries.partition(Binary::mostly_waits);
    let (waiting, wrap) = (Mutex::new(waiting.into_iter()), &wrap);
    let next = || waiting.lock().ok()?.next();
    thread::scope(|scope| {
        let lanes: Vec<_> = (1..=WAITING_LANES)
            .map(|lane| {
                let beside = log.with_extension(format!("beside-{lane}.log"));
                scope.spawn(move || {
                    fs::write(&beside, "")?;
                    all(iter::from_fn(next), &beside, wrap)
                })
            })
            .collect();
        let passed = all(busy.into_iter(), log, wrap);
        let waited = lanes.into_iter().map(|lane| match lane.join() {
            Ok(passed) => passed,
            Err(_) => bail!("its thread has ended"),
        });
        // All of them, before any fault is told: what still runs would go on beside the next step.
        let waited: Vec<_> = waited.collect();
        waited.into_iter().chain([passed]).sum()
    })
}

fn all(
    binaries: impl Iterator<Item = Binary>,
    log: &Path,
    wrap: impl Fn(Command) -> Result<Command>,
) -> Result<u32> {
    binaries.map(|binary| binary.run(log, &wrap)).sum()
}

/// Cargo with Clippy as the compiler of our own crates. It lints everything that is tested and makes the programs in one
/// go; lints alone would check every dependency once more.
pub(super) fn linting_cargo() -> Command {
    let mut cargo = cargo();
    let clippy = Path::new(cargo.get_program()).with_file_name("clippy-driver");
    cargo
        .env("RUSTC_WORKSPACE_WRAPPER", clippy)
        .env("CLIPPY_ARGS", LINTS)
        // A panic tells its line anyway; those of a backtrace take a sixth of the build.
        .env("CARGO_PROFILE_DEV_DEBUG", "0");
    cargo
}

/// Builds every test program of the workspace, the engines' suites included; what a lint says is an error.
pub(super) fn build(log: &Path) -> Result<Vec<Binary>> {
    let engine_targets = engine_targets(&metadata()?);
    let mut build = linting_cargo();
    build
        .args([
            "test",
            "--workspace",
            "--no-run",
            "--locked",
            "--message-format=json-render-diagnostics",
        ])
        .args(features()?);
    let file = fs::OpenOptions::new().create(true).append(true).open(log)?;
    let output = build
        .stdin(Stdio::null())
        .stderr(file)
        .output()
        .context("cannot run cargo")?;
    if !output.status.success() {
        let words = fs::read_to_string(log).unwrap_or_default();
        bail!(
            "the tests do not compile, or a lint speaks up:\n{}",
            command::tail(&words)
        );
    }
    let messages = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(messages
        .lines()
        .filter_map(|line| binary(&serde_json::from_str(line).ok()?, &engine_targets))
        .collect())
}

/// Arguments that switch the engines' suites on, for every package that has some.
pub(super) fn features() -> Result<Vec<String>> {
    let metadata = metadata()?;
    let packages = metadata["packages"]
        .as_array()
        .context("cargo told no packages")?;
    let with = packages
        .iter()
        .filter(|package| package["features"].get(ENGINE_TESTS).is_some());
    let names: Vec<_> = with
        .filter_map(|package| Some(format!("{}/{ENGINE_TESTS}", package["name"].as_str()?)))
        .collect();
    Ok(if names.is_empty() {
        Vec::new()
    } else {
        vec!["--features".to_owned(), names.join(",")]
    })
}

fn metadata() -> Result<Value> {
    let text = command::output(cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
    serde_json::from_str(&text).context("cargo's metadata is no JSON")
}

/// Source files of the test targets that require engines.
fn engine_targets(metadata: &Value) -> BTreeSet<String> {
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let targets = packages.flat_map(|package| package["targets"].as_array().into_iter().flatten());
    let requires = |target: &&Value| {
        target["required-features"]
            .as_array()
            .is_some_and(|features| features.iter().any(|feature| feature == ENGINE_TESTS))
    };
    targets
        .filter(requires)
        .filter_map(|target| target["src_path"].as_str().map(str::to_owned))
        .collect()
}

/// The test program that a message of cargo tells about, if it tells about one.
fn binary(message: &Value, engine_targets: &BTreeSet<String>) -> Option<Binary> {
    let is_test = message["profile"]["test"] == true;
    let program = message["executable"].as_str().filter(|_| is_test)?;
    let folder = Path::new(message["manifest_path"].as_str()?)
        .parent()?
        .to_owned();
    let package = folder.file_name()?.to_string_lossy().into_owned();
    Some(Binary {
        program: program.into(),
        name: format!("{package} {}", message["target"]["name"].as_str()?),
        needs_engines: engine_targets.contains(message["target"]["src_path"].as_str()?),
        folder,
    })
}

/// How many tests a program says have passed.
fn passed(words: &str) -> Option<u32> {
    let line = words
        .lines()
        .rev()
        .find_map(|line| line.strip_prefix("test result: ok. "))?;
    line.split(' ').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn suites_that_need_engines_are_told_from_the_others() {
        let metadata = json!({ "packages": [{ "targets": [
            { "src_path": "/r/tests/a_engine.rs", "required-features": ["engine-tests"] },
            { "src_path": "/r/tests/a.rs" },
        ] }] });
        let message = |file: &str| {
            json!({ "executable": "/t/x", "profile": { "test": true }, "manifest_path": "/r/Cargo.toml",
            "target": { "name": "x", "src_path": file } })
        };
        let needs = |file: &str| {
            binary(&message(file), &engine_targets(&metadata))
                .unwrap()
                .needs_engines
        };
        assert!(needs("/r/tests/a_engine.rs"));
        assert!(!needs("/r/tests/a.rs"));
    }

    #[test]
    fn a_program_that_is_no_test_is_not_run() {
        assert!(
            binary(
                &json!({ "executable": "/t/x", "profile": { "test": false } }),
                &BTreeSet::new()
            )
            .is_none()
        );
    }

    #[test]
    fn what_a_lint_says_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("lib.rs");
        fs::write(&file, "pub fn three() -> u8 { return 3; }").unwrap();
        let cargo = linting_cargo();
        let variables: Vec<_> = cargo.get_envs().collect();
        let driver = variables
            .iter()
            .find(|(name, _)| *name == "RUSTC_WORKSPACE_WRAPPER")
            .and_then(|(_, driver)| *driver);
        let mut lint = Command::new(driver.unwrap());
        lint.envs(
            variables
                .iter()
                .filter_map(|(name, is)| Some((name, is.as_ref()?))),
        )
        .current_dir(folder.path())
        .args(["rustc", "lib.rs", "--crate-type=lib", "--emit=metadata"]);
        let error = command::output(&mut lint).unwrap_err().to_string();
        assert!(error.contains("needless"), "{error}");
        fs::write(&file, "pub fn three() -> u8 { 3 }").unwrap();
        command::output(&mut lint).unwrap();
    }

    #[test]
    fn passed_tests_are_counted() {
        assert_eq!(
            passed("running 3 tests\n...\ntest result: ok. 3 passed; 0 failed\n"),
            Some(3)
        );
        assert_eq!(passed("nothing"), None);
    }
}
