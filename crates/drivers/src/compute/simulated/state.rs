//! What the engine in memory holds: images, volumes, and instances with their files.

use std::collections::{BTreeMap, BTreeSet};

use super::{ENGINE, FILE_BYTES_MAX, MEMORY_USED_BYTES};
use crate::{
    EngineError,
    compute::{ExecOutput, GuestFile, Image, Instance, InstanceSpec, Power, Volume},
};

/// Programs that are found inside every instance. They end well and say nothing, but for those that `exec` knows.
const PROGRAMS: [&str; 20] = [
    "true",
    "false",
    "cat",
    "echo",
    "sh",
    "bash",
    "rm",
    "mkdir",
    "chown",
    "chmod",
    "ln",
    "sync",
    "hostnamectl",
    "systemctl",
    "loginctl",
    "net",
    "kinit",
    "samba-tool",
    "id",
    "getent",
];

#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) unreachable: bool,
    pub(super) full: bool,
    /// Whether volumes grow only while nobody uses them.
    pub(super) grows_at_rest: bool,
    pub(super) images: BTreeMap<String, Image>,
    pub(super) volumes: BTreeMap<String, Held>,
    /// Names that somebody else's volumes have.
    pub(super) foreign_volumes: BTreeSet<String>,
    pub(super) instances: BTreeMap<String, Made>,
}

#[derive(Debug)]
pub(super) struct Held {
    pub(super) size_bytes: u64,
    pub(super) files: Files,
    pub(super) snapshots: Vec<(String, Files)>,
}

#[derive(Debug)]
pub(super) struct Made {
    pub(super) spec: InstanceSpec,
    pub(super) image: String,
    pub(super) running: bool,
    pub(super) files: Files,
}

/// Files by path, and folders that were made or come with every image.
#[derive(Debug, Clone, Default)]
pub(super) struct Files {
    pub(super) files: BTreeMap<String, Vec<u8>>,
    pub(super) folders: BTreeSet<String>,
}

impl Files {
    pub(super) fn of_an_image() -> Self {
        let folders = [
            "",
            "/etc",
            "/usr",
            "/usr/local",
            "/usr/local/lib",
            "/usr/local/bin",
            "/var",
            "/var/lib",
            "/root",
            "/home",
            "/run",
            "/tmp",
        ];
        Self {
            files: BTreeMap::new(),
            folders: folders.map(str::to_owned).into(),
        }
    }

    pub(super) fn of_a_volume() -> Self {
        Self {
            files: BTreeMap::new(),
            folders: BTreeSet::from([String::new()]),
        }
    }

    pub(super) fn used_bytes(&self) -> u64 {
        self.files
            .values()
            .map(|content| content.len() as u64)
            .sum()
    }

    pub(super) fn write(
        &mut self,
        path: &str,
        file: &GuestFile,
        quota: u64,
    ) -> Result<(), EngineError> {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if !self.folders.contains(folder) {
            if !file.parents {
                return Err(EngineError::Missing {
                    what: "folder of file",
                    name: file.path.clone(),
                });
            }
            let ends = folder
                .match_indices('/')
                .map(|(at, _)| at)
                .chain([folder.len()]);
            self.folders
                .extend(ends.filter_map(|end| folder.get(..end)).map(str::to_owned));
        }
        let former = self.files.get(path).map_or(0, Vec::len) as u64;
        if quota < self.used_bytes() - former + file.content.len() as u64 {
            return Err(exhausted(&format!(
                "{} of {} bytes: no space left on device",
                file.path,
                file.content.len()
            )));
        }
        self.files.insert(path.to_owned(), file.content.clone());
        Ok(())
    }
}

impl Made {
    /// The volume that a path lies on, and the path on it.
    pub(super) fn place<'a>(&'a self, path: &'a str) -> Option<(&'a str, &'a str)> {
        self.spec.volumes.iter().find_map(|mount| {
            let rest = path.strip_prefix(mount.path.as_str())?;
            rest.starts_with('/')
                .then_some((mount.volume.as_str(), rest))
        })
    }

    pub(super) fn report(&self) -> Instance {
        Instance {
            name: self.spec.name.clone(),
            power: if self.running {
                Power::Running
            } else {
                Power::Stopped
            },
            image: self.image.clone(),
            labels: self.spec.labels.clone(),
            limits: self.spec.limits(),
            memory_used_bytes: self
                .running
                .then_some(MEMORY_USED_BYTES.min(self.spec.memory_bytes)),
        }
    }
}

impl State {
    pub(super) fn instance(&mut self, name: &str) -> Result<&mut Made, EngineError> {
        self.instances
            .get_mut(name)
            .ok_or_else(|| missing("instance", name))
    }

    pub(super) fn volume(&mut self, name: &str) -> Result<&mut Held, EngineError> {
        self.volumes
            .get_mut(name)
            .ok_or_else(|| missing("volume", name))
    }

    /// Whether an instance that runs uses a volume.
    pub(super) fn is_in_use(&self, volume: &str) -> bool {
        self.instances.values().any(|made| {
            made.running && made.spec.volumes.iter().any(|mount| mount.volume == volume)
        })
    }

    pub(super) fn need_room(&self, for_what: &str) -> Result<(), EngineError> {
        if self.full {
            Err(exhausted(&format!(
                "the pool is full; add space before {for_what} is made"
            )))
        } else {
            Ok(())
        }
    }

    pub(super) fn write(&mut self, name: &str, file: &GuestFile) -> Result<(), EngineError> {
        let full = self.full;
        let made = self.instance(name)?;
        if full {
            return Err(exhausted(&format!(
                "{}: no space left on device",
                file.path
            )));
        }
        match made
            .place(&file.path)
            .map(|(volume, rest)| (volume.to_owned(), rest.to_owned()))
        {
            Some((volume, rest)) => {
                let held = self.volume(&volume)?;
                held.files.write(&rest, file, held.size_bytes)
            }
            None => {
                let quota = made.spec.root_bytes;
                made.files.write(&file.path, file, quota)
            }
        }
    }

    pub(super) fn read(&self, name: &str, path: &str) -> Result<Option<Vec<u8>>, EngineError> {
        let made = self
            .instances
            .get(name)
            .ok_or_else(|| missing("instance", name))?;
        let found = match made.place(path) {
            Some((volume, rest)) => self
                .volumes
                .get(volume)
                .and_then(|held| held.files.files.get(rest)),
            None => made.files.files.get(path),
        };
        if found.is_some_and(|content| FILE_BYTES_MAX < content.len()) {
            return Err(refused(
                "read from instance",
                &format!("{path} is larger than {FILE_BYTES_MAX} bytes"),
            ));
        }
        Ok(found.cloned())
    }
}

impl State {
    /// What a program inside says.
    pub(super) fn run(&self, name: &str, command: &[&str]) -> Result<ExecOutput, EngineError> {
        let (program, arguments) = command.split_first().unwrap_or((&"", &[]));
        let output = |code, stdout: String, stderr: String| {
            Ok(ExecOutput {
                code,
                stdout,
                stderr,
            })
        };
        match program.rsplit('/').next().unwrap_or_default() {
            "false" => output(1, String::new(), String::new()),
            "echo" => output(0, format!("{}\n", arguments.join(" ")), String::new()),
            "cat" => {
                let path = arguments.first().copied().unwrap_or_default();
                match self.read(name, path)? {
                    Some(content) => output(
                        0,
                        String::from_utf8_lossy(&content).into_owned(),
                        String::new(),
                    ),
                    None => output(
                        1,
                        String::new(),
                        format!("cat: {path}: No such file or directory\n"),
                    ),
                }
            }
            known if PROGRAMS.contains(&known) => output(0, String::new(), String::new()),
            unknown => output(127, String::new(), format!("{unknown}: not found\n")),
        }
    }
}

pub(super) fn describe(name: &str, held: &Held) -> Volume {
    let snapshots = held
        .snapshots
        .iter()
        .map(|(snapshot, _)| snapshot.clone())
        .collect();
    Volume {
        name: name.to_owned(),
        size_bytes: held.size_bytes,
        snapshots,
    }
}

pub(super) fn image_of(alias: &str, recipe: &str) -> Image {
    Image {
        fingerprint: format!("{alias}-{recipe}"),
        recipe: recipe.to_owned(),
    }
}

pub(super) fn missing(what: &'static str, name: &str) -> EngineError {
    EngineError::Missing {
        what,
        name: name.to_owned(),
    }
}

pub(super) fn exhausted(detail: &str) -> EngineError {
    EngineError::Exhausted {
        engine: ENGINE,
        detail: detail.to_owned(),
    }
}

pub(super) fn refused(operation: &str, detail: &str) -> EngineError {
    EngineError::Refused {
        engine: ENGINE,
        operation: operation.to_owned(),
        detail: detail.to_owned(),
    }
}
