//! The step that only a full run has: a Plus WorkSpace on an installation without a Plus image, which the service has
//! built by the installation's own builder, and the programs in it.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context, Result, anyhow, bail, ensure};
use model::paths::Paths;
use serde_json::Value;

use super::Run;
use crate::{
    command, engines, image,
    person::{inside, quick_setup, register_and_sign_in},
    server::call,
    stage::Stage,
    steps,
    wait::{tell, wait_for},
};

const IMAGE: &str = "desktop-plus";
const PERSON: &str = "olive";
/// How long until the WorkSpace waits for nothing but its image: its directory is made before.
const TELL_PATIENCE: Duration = Duration::from_secs(180);
/// How long the image may take, and the WorkSpace after it.
const BUILD_PATIENCE: Duration = Duration::from_secs(17 * 60);
/// How long a session or a program in it may take.
const SESSION_PATIENCE: Duration = Duration::from_secs(120);

/// What the half where the engines run takes.
#[derive(clap::Args)]
pub(crate) struct Inside {
    #[arg(long)]
    state: PathBuf,
}

/// Sets an installation up that has no Plus image and has a Plus WorkSpace made.
pub(super) fn plus(run: &Run, log: &Path) -> Result<String> {
    image::forget(IMAGE)?;
    let stage = Stage::begin("test-plus", &run.artefacts, log)?;
    fs::write(stage.paths.config(), configuration(&stage.paths)?)?;
    stage.xtask(&["up", "--built", "--no-sample"])?;
    ensure!(
        !engines::has_image(&stage.paths, IMAGE),
        "a fresh installation has the image {IMAGE} already"
    );
    stage.xtask(&["plus-inside"])?;
    image::plus::check(&image::build(IMAGE, log)?.rootfs)?;
    stage.end()?;
    let words = fs::read_to_string(log)?;
    let told = words.lines().find_map(|line| line.split_once("AVAILABLE "));
    Ok(told.map_or_else(String::new, |(_, took)| format!("AVAILABLE {took}")))
}

/// The builder of every installation, run where this program runs: the stage's machine has no way to a package mirror.
fn configuration(paths: &Paths) -> Result<String> {
    let line = format!(
        "exec nsenter --net=/proc/{}/ns/net {} image build --state {} \"$0\"",
        std::process::id(),
        std::env::current_exe()?.display(),
        paths.state.display()
    );
    let words = ["/bin/sh".to_owned(), "-c".to_owned(), line];
    let words = words.map(|word| toml::Value::from(word).to_string());
    Ok(format!("[images]\nbuilder = [{}]\n", words.join(", ")))
}

impl Inside {
    /// The administrator's and the person's part.
    pub(crate) fn run(&self) -> Result<()> {
        let paths = engines::checked_paths(&self.state)?;
        let setup = quick_setup(&paths, &[format!("{PERSON}:standard-plus")])?;
        let [workspace] = setup.workspaces.as_slice() else {
            bail!("quick setup made {:?}", setup.workspaces);
        };
        let words = wait_for(
            "the WorkSpace to say that its image is built",
            TELL_PATIENCE,
            || {
                let progress = progress(&paths)?;
                let step = text(&progress, "Step");
                let builds = step.contains(IMAGE).then_some(step);
                builds.ok_or_else(|| progress.to_string())
            },
        )?;
        tell(&words);
        let begin = std::time::Instant::now();
        wait_for("the WorkSpace to be there", BUILD_PATIENCE, || {
            let progress = progress(&paths)?;
            match text(&progress, "State").as_str() {
                "AVAILABLE" => Ok(Ok(())),
                "ERROR" => Ok(Err(anyhow!("the WorkSpace is in error: {progress}"))),
                _ => Err(progress.to_string()),
            }
        })??;
        tell(&format!(
            "AVAILABLE {} after it said that its image is built",
            steps::time(begin.elapsed())
        ));
        register_and_sign_in(&paths, PERSON, &setup.registration_code)?;
        wait_for("the person's session", SESSION_PATIENCE, || {
            inside(&paths, workspace, "pidof xfdesktop").map_err(|error| format!("{error:#}"))
        })?;
        let desk = Desk {
            paths: &paths,
            workspace,
        };
        desk.office()?;
        desk.mail()?;
        desk.viruses()
    }
}

/// What the API tells of the person's WorkSpace while it is made.
fn progress(paths: &Paths) -> Result<Value, String> {
    let shown = call(paths, &["workspaces", "show", PERSON]);
    let mut shown = shown.map_err(|error| format!("{error:#}"))?;
    Ok(shown["Progress"].take())
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

/// The desktop, used as its person.
struct Desk<'a> {
    paths: &'a Paths,
    workspace: &'a str,
}

impl Desk<'_> {
    /// A shell line of the person's; gives what it printed.
    fn does(&self, line: &str) -> Result<String> {
        let script = line.replace('\'', "'\\''");
        let whole = format!("runuser -u {PERSON} -- sh -c 'cd; {script}' 2>&1");
        inside(
            self.paths,
            self.workspace,
            &format!("HOME=/home/{PERSON} {whole}"),
        )
    }

    /// LibreOffice turns a letter into a page.
    fn office(&self) -> Result<()> {
        self.does(
            "echo 'Dear Carrel' > letter.txt; soffice --headless --convert-to pdf letter.txt",
        )?;
        let page = self.does("head -c 5 letter.pdf")?;
        ensure!(page == "%PDF-", "LibreOffice made {page:?} of a letter");
        for program in ["localc", "loimpress"] {
            self.does(&format!("command -v {program}"))?;
        }
        tell("LibreOffice makes a page of a letter");
        Ok(())
    }

    fn mail(&self) -> Result<()> {
        let version = self.does("thunderbird --version")?;
        ensure!(
            version.contains("Thunderbird"),
            "thunderbird calls itself {version:?}"
        );
        tell(version.trim());
        Ok(())
    }

    /// ClamAV looks when it is asked, with signatures of the operator's, and nothing of it runs by itself.
    fn viruses(&self) -> Result<()> {
        let running = inside(
            self.paths,
            self.workspace,
            "pgrep -x 'clamd|freshclam' || true",
        )?;
        ensure!(running.is_empty(), "ClamAV runs by itself: {running}");
        let scan = "/usr/lib/carrel/scan-for-viruses; echo \"ended with $?\"";
        self.says(scan, &["no virus signatures", "ended with 2"])?;
        self.does(
            "printf harmless > sample; mkdir -p .cache/carrel/clamav; \
             echo \"$(md5sum sample | cut -d ' ' -f 1):8:Sample\" > .cache/carrel/clamav/own.hdb",
        )?;
        self.says(scan, &["sample: Sample", "look infected", "ended with 1"])?;
        self.does("rm sample")?;
        self.says(scan, &["No viruses were found", "ended with 0"])?;
        tell("ClamAV finds what the operator's signatures name, when it is asked");
        Ok(())
    }

    fn says(&self, line: &str, words: &[&str]) -> Result<()> {
        let said = self.does(line).context("a scan for viruses")?;
        let missing = words.iter().find(|wanted| !said.contains(**wanted));
        ensure!(
            missing.is_none(),
            "a scan for viruses does not say {:?}: {}",
            missing.unwrap_or(&""),
            command::tail(&said)
        );
        Ok(())
    }
}
