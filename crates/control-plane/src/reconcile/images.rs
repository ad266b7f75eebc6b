//! Images that are built when they are first needed, where the installation has something that builds them.
//!
//! One build per image at a time, however many WorkSpaces wait for it; it ends with this process.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    process::Stdio,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use model::fault::{Fault, FaultCode};
use rustix::process::{Pid, Signal, kill_process_group};
use tokio::{
    process::{Child, Command},
    sync::watch,
    time::Instant,
};

use crate::cloud::ImageBuilder;

/// How long a failed build is not tried again: it takes minutes and all of a processor.
const RETRY_AFTER: Duration = Duration::from_secs(15 * 60);
/// How long whoever waits for a build does so before it looks at its WorkSpace again.
const LOOK_AGAIN: Duration = Duration::from_secs(5);
/// How much of a failed build's log a fault repeats, in bytes.
const WORDS_BYTES_MAX: usize = 300;

/// The builds of one control plane.
pub(super) struct Images {
    builder: Option<ImageBuilder>,
    builds: Arc<Mutex<HashMap<String, Stage>>>,
}

/// How the build of an image goes.
pub(super) enum Build {
    /// Nothing here builds images.
    Impossible,
    /// It runs.
    Runs {
        /// For people.
        text: String,
        /// Changes when it has ended.
        ended: watch::Receiver<bool>,
    },
    /// It has failed, a while ago at most.
    Failed(Fault),
}

enum Stage {
    Runs {
        since: Instant,
        ended: watch::Receiver<bool>,
    },
    Ended {
        at: Instant,
        message: String,
    },
}

impl Images {
    /// Nothing is built yet.
    pub(super) fn new(builder: Option<ImageBuilder>) -> Self {
        Self {
            builder,
            builds: Arc::default(),
        }
    }

    /// Starts the build of an image that is missing, unless it runs already or has just failed.
    pub(super) fn ensure(&self, image: &str) -> Build {
        let Some(builder) = &self.builder else {
            return Build::Impossible;
        };
        let log = builder.logs.join(format!("image-{image}.log"));
        let mut builds = self.builds.lock().unwrap_or_else(PoisonError::into_inner);
        match builds.get(image) {
            Some(Stage::Runs { since, ended }) => return running(image, *since, ended.clone()),
            Some(Stage::Ended { at, message }) if at.elapsed() < RETRY_AFTER => {
                return Build::Failed(fault(message, image, &log));
            }
            _ => {}
        }
        let since = Instant::now();
        let (end, ended) = watch::channel(false);
        builds.insert(
            image.to_owned(),
            Stage::Runs {
                since,
                ended: ended.clone(),
            },
        );
        tracing::info!(image, log = %log.display(), "building an image that is missing");
        let (name, command) = (image.to_owned(), builder.command.clone());
        let builds = Arc::clone(&self.builds);
        tokio::spawn(async move {
            let outcome = run(&command, &name, log).await;
            let duration_ms = since.elapsed().as_millis();
            match &outcome {
                Ok(()) => tracing::info!(image = name, duration_ms, "built an image"),
                Err(error) => {
                    tracing::error!(image = name, duration_ms, %error, "an image was not built");
                }
            }
            let at = Instant::now();
            // Who asks again after a success has not found the image.
            let message = outcome
                .err()
                .unwrap_or_else(|| "the builder ended well and brought no image".to_owned());
            builds
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .insert(name, Stage::Ended { at, message });
            // Nobody may wait any more.
            let _ = end.send(true);
        });
        running(image, since, ended)
    }
}

/// Waits for the end of a build, a few seconds at most.
pub(super) async fn wait_a_while(mut ended: watch::Receiver<bool>) {
    let _ = tokio::time::timeout(LOOK_AGAIN, ended.wait_for(|ended| *ended)).await;
}

fn running(image: &str, since: Instant, ended: watch::Receiver<bool>) -> Build {
    let minute = since.elapsed().as_secs() / 60 + 1;
    Build::Runs {
        text: format!("building the image {image}, minute {minute}"),
        ended,
    }
}

/// Runs the builder to its end; an error says why it failed.
async fn run(command: &[String], image: &str, log: PathBuf) -> Result<(), String> {
    let Some((program, arguments)) = command.split_first() else {
        return Err("no builder is named".to_owned());
    };
    let output = fs::OpenOptions::new().create(true).append(true).open(&log);
    let outputs = output.and_then(|output| Ok((output.try_clone()?, output)));
    let (output, errors) = match outputs {
        Ok(outputs) => outputs,
        Err(error) => return Err(format!("its log cannot be written: {error}")),
    };
    let child = Command::new(program)
        .args(arguments)
        .arg(image)
        .stdin(Stdio::null())
        .stdout(output)
        .stderr(errors)
        .process_group(0)
        .spawn();
    let status = match child {
        Ok(mut child) => {
            let mut group = Group::of(&child);
            let status = child.wait().await;
            group.0 = None;
            status
        }
        Err(error) => Err(error),
    };
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!(
            "the builder ended with {status}: {}",
            last_words(&log)
        )),
        Err(error) => Err(format!("{program}: {error}")),
    }
}

/// The builder with everything it has started: a build that nobody waits for any more must not go on beside the next one.
struct Group(Option<Pid>);

impl Group {
    fn of(child: &Child) -> Self {
        let id = child.id().and_then(|id| i32::try_from(id).ok());
        Self(id.and_then(Pid::from_raw))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        if let Some(group) = self.0 {
            // It may have ended in this moment.
            let _ = kill_process_group(group, Signal::KILL);
        }
    }
}

fn fault(message: &str, image: &str, log: &Path) -> Fault {
    Fault::new(
        FaultCode::ImageMissing,
        format!("the image \"{image}\" was not built: {message}"),
        format!(
            "read {}, mend what it says and build it with: cargo xtask image build {image}; it is tried again by itself after {} minutes",
            log.display(),
            RETRY_AFTER.as_secs() / 60
        ),
    )
}

/// The end of a log, from the beginning of a line where that is near.
fn last_words(log: &Path) -> String {
    let text = String::from_utf8_lossy(&fs::read(log).unwrap_or_default()).into_owned();
    let text = text.trim();
    let mut start = text.len().saturating_sub(WORDS_BYTES_MAX);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    text[start..].to_owned()
}
