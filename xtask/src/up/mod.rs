//! From a fresh machine to the line to sign in with. Run again, it finds everything in place and changes nothing.

mod builder;
mod greeting;
mod sample;

use std::{
    io::IsTerminal,
    path::{Path, PathBuf},
};

use anyhow::{Result, bail};
use doctor::{Needs, Verdict};
use model::paths::{DEFAULT_STATE, Paths};

use crate::{
    engines, image, packages,
    product::{self, Product},
    server::{self, Listen},
    steps::{Steps, time},
    tools::Node,
    web,
};

/// What `up` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// State folder of the installation (absolute, at most 60 bytes).
    #[arg(long, default_value = DEFAULT_STATE)]
    state: PathBuf,
    /// Make no directory and no sample person.
    #[arg(long)]
    no_sample: bool,
    /// Let the sample person's desktop, and all others of that directory, reach the Internet through this machine.
    #[arg(long)]
    internet: bool,
    /// Take everything as it was built before: no package, registry or compiler is asked.
    #[arg(long, hide = true)]
    built: bool,
    #[command(flatten)]
    listen: Listen,
}

/// Images of a fresh installation.
const IMAGES: [&str; 2] = ["desktop", "directory-controller"];
/// Images that the server has built when they are first needed; from then on they follow their recipes too.
const IMAGES_LATER: [&str; 1] = ["desktop-plus"];

/// Sets an installation up.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let paths = engines::checked_paths(&arguments.state)?;
    if arguments.no_sample && arguments.internet {
        bail!(
            "--internet with --no-sample opens nothing: a directory's desktops get the way out when it is made; give --internet to `carrel quick-setup` then"
        );
    }
    preflight(&paths, &arguments.listen)?;
    std::fs::create_dir_all(paths.logs())?;
    let log = paths.logs().join("up.log");
    let mut steps = Steps::new();

    if !arguments.built {
        build(&paths, &log, &mut steps)?;
    }
    steps.run("pages", || {
        web::install(&web::dist(), &paths.web_client()).map(changed_word)
    })?;
    steps.run("engines", || start_engines(&paths))?;
    let product = Product::built();
    let later = IMAGES_LATER
        .into_iter()
        .filter(|name| engines::has_image(&paths, name));
    for name in IMAGES.into_iter().chain(later) {
        steps.run(&format!("image {name}"), || {
            let built = image::build(name, &log)?;
            image::import(&paths, &product.carrel, name, &built)
        })?;
    }
    steps.run("agent", || {
        product::install(&product.agent, &paths.agent_binary()).map(changed_word)
    })?;
    steps.run("carrel serve", || {
        if builder::ensure(&paths)? {
            // It reads its configuration when it starts.
            server::stop(&paths)?;
        }
        server::up(&paths, &arguments.listen, &product.carrel).map(|how| how.to_string())
    })?;
    if !arguments.no_sample {
        steps.run("quick setup", || sample::ensure(&paths, arguments.internet))?;
    }
    println!(
        "\nready after {}\n\n{}",
        time(steps.took()),
        greeting::text(&paths)?
    );
    Ok(())
}

/// What needs compilers and the networks they fetch from.
fn build(paths: &Paths, log: &Path, steps: &mut Steps) -> Result<()> {
    steps.run("Debian packages", || {
        let installed = packages::ensure(&[packages::ENGINES, packages::BUILD].concat(), log)?;
        Ok(if installed.is_empty() {
            "all there".to_owned()
        } else {
            format!("{} installed", installed.len())
        })
    })?;
    steps.run("build Carrel", || {
        Product::build(log).map(|_| String::new())
    })?;
    steps.run("build the client's pages", || {
        let node = Node::ensure(&paths.state.join("tools"), log)?;
        web::build(&node, log).map(|_| String::new())
    })
}

fn preflight(paths: &Paths, listen: &Listen) -> Result<()> {
    let configured = Needs::configured(paths);
    let needs = Needs {
        https_port: Listen::port(listen.listen.as_ref(), configured.https_port),
        stream_port: Listen::port(listen.stream_listen.as_ref(), configured.stream_port),
    };
    let checks = doctor::preflight(paths, &needs);
    println!(
        "{}",
        doctor::render(&checks, std::io::stdout().is_terminal())
    );
    if doctor::worst(&checks) == Verdict::Bad {
        bail!(
            "this machine is not ready: mend what says FAIL above and run this again; nothing was changed"
        );
    }
    Ok(())
}

fn start_engines(paths: &Paths) -> Result<String> {
    let mut fresh = Vec::new();
    engines::up(paths, &mut |engine, how| {
        if how == engines::Started::Fresh {
            fresh.push(engine.to_owned());
        }
    })?;
    Ok(if fresh.is_empty() {
        "all run already".to_owned()
    } else {
        format!("started {}", fresh.join(", "))
    })
}

fn changed_word(changed: bool) -> String {
    (if changed { "installed" } else { "unchanged" }).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_to_the_internet_for_nobody_is_refused_before_anything_is_done() {
        let arguments = Arguments {
            state: "/nonexistent/carrel".into(),
            no_sample: true,
            internet: true,
            built: true,
            listen: Listen::default(),
        };
        let error = run(&arguments).unwrap_err().to_string();
        assert!(error.contains("--internet with --no-sample"), "{error}");
        assert!(!arguments.state.exists());
    }
}
