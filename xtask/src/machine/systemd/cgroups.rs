//! The cgroups of the machine: one in each hierarchy of the kernel, of the old kind and of the new.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// The hierarchies of cgroups: controllers, as one mounts it by, and where it lies. The one without is the unified one.
pub(super) fn hierarchies() -> Result<Vec<(String, PathBuf)>> {
    let table = fs::read_to_string("/proc/self/cgroup").context("this kernel has no cgroups")?;
    let lines = table.lines().filter_map(|line| {
        let mut fields = line.splitn(3, ':').skip(1);
        fields.next().map(str::to_owned)
    });
    Ok(lines
        .map(|name| {
            let folder = Path::new("/sys/fs/cgroup");
            let unified = folder.join("unified");
            let place = match name.as_str() {
                "" if unified.is_dir() => unified,
                "" => folder.to_owned(),
                name => folder.join(name.strip_prefix("name=").unwrap_or(name)),
            };
            (name, place)
        })
        .filter(|(_, place)| place.join("cgroup.procs").exists())
        .collect())
}

/// Removes a cgroup with those below it; nothing runs in them any more.
pub(super) fn remove_cgroups(group: &Path) -> io::Result<()> {
    let Ok(entries) = fs::read_dir(group) else {
        return Ok(());
    };
    for entry in entries.flatten() {
        if entry.file_type()?.is_dir() {
            remove_cgroups(&entry.path())?;
        }
    }
    fs::remove_dir(group)
}
