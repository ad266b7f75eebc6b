//! Files written straight into the root volume of an instance that was never started.
//!
//! LXD starts a helper for each file that it puts into a stopped instance. Where the pool shows the root file system on this
//! host and it belongs to the instance's range of ids already, the files are written there; each appears whole or not at all.
//! Every path is resolved inside that root, so that no link in an image leads out of it.

use std::{
    fs::File,
    io::{self, Write},
    os::fd::OwnedFd,
    path::Path,
};

use rustix::{
    fs::{AtFlags, CWD, Mode, OFlags, ResolveFlags},
    io::Errno,
    process::{Gid, Uid},
};

use crate::compute::GuestFile;

const FOLDER: OFlags = OFlags::PATH.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);

/// Writes `files` below `root` for the host id `owner`.
pub(super) fn write(root: &Path, owner: u32, files: &[GuestFile]) -> io::Result<()> {
    let root = rustix::fs::openat(CWD, root, FOLDER, Mode::empty())?;
    for file in files {
        write_one(&root, owner, file)
            .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", file.path)))?;
    }
    Ok(())
}

fn write_one(root: &OwnedFd, owner: u32, file: &GuestFile) -> io::Result<()> {
    let path = file.path.trim_start_matches('/');
    let (folder, name) = path.rsplit_once('/').unwrap_or((".", path));
    let folder = open_folder(root, folder, owner, file.parents)?;
    let unfinished = format!(".{name}.carrel-new");
    match rustix::fs::unlinkat(&folder, &unfinished, AtFlags::empty()) {
        Ok(()) | Err(Errno::NOENT) => {}
        Err(error) => return Err(error.into()),
    }
    let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let secret = Mode::RUSR | Mode::WUSR;
    let new = rustix::fs::openat(&folder, &unfinished, flags, secret)?;
    let written = fill(new, owner, file)
        .and_then(|()| Ok(rustix::fs::renameat(&folder, &unfinished, &folder, name)?));
    if written.is_err() {
        let _ = rustix::fs::unlinkat(&folder, &unfinished, AtFlags::empty());
    }
    written
}

fn fill(new: OwnedFd, owner: u32, file: &GuestFile) -> io::Result<()> {
    let mut new = File::from(new);
    new.write_all(&file.content)?;
    rustix::fs::fchown(&new, Some(Uid::from_raw(owner)), Some(Gid::from_raw(owner)))?;
    Ok(rustix::fs::fchmod(&new, Mode::from_raw_mode(file.mode))?)
}

/// Opens a folder inside, and makes what is missing of it if `make` is set.
fn open_folder(root: &OwnedFd, path: &str, owner: u32, make: bool) -> io::Result<OwnedFd> {
    let mut folder = inside(root, ".")?;
    let ends = path.match_indices('/').map(|(at, _)| at);
    for end in ends.chain([path.len()]) {
        let above = path.get(..end).unwrap_or_default();
        folder = match inside(root, above) {
            Err(Errno::NOENT) if make => {
                let name = above.rsplit('/').next().unwrap_or_default();
                let mode = Mode::from_raw_mode(0o755);
                rustix::fs::mkdirat(&folder, name, mode)?;
                let (uid, gid) = (Uid::from_raw(owner), Gid::from_raw(owner));
                let link = AtFlags::SYMLINK_NOFOLLOW;
                rustix::fs::chownat(&folder, name, Some(uid), Some(gid), link)?;
                inside(root, above)?
            }
            opened => opened?,
        };
    }
    Ok(folder)
}

fn inside(root: &OwnedFd, path: &str) -> rustix::io::Result<OwnedFd> {
    let resolve = ResolveFlags::IN_ROOT | ResolveFlags::NO_MAGICLINKS;
    rustix::fs::openat2(root, path, FOLDER, Mode::empty(), resolve)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

    use super::*;

    fn file(path: &str, content: &str) -> GuestFile {
        GuestFile {
            path: path.to_owned(),
            content: content.into(),
            mode: 0o640,
            parents: true,
        }
    }

    #[test]
    fn files_appear_with_their_mode_and_no_link_leads_out() {
        let folder = tempfile::tempdir().expect("a folder");
        let (root, outside) = (folder.path().join("root"), folder.path().join("outside"));
        std::fs::create_dir_all(root.join("etc")).expect("made");
        std::fs::create_dir(&outside).expect("made");
        std::fs::write(outside.join("file"), "untouched").expect("written");
        symlink("/new", root.join("alias")).expect("linked");
        symlink("../../outside", root.join("etc/out")).expect("linked");
        symlink("../../outside/file", root.join("etc/file")).expect("linked");
        let own = rustix::process::geteuid().as_raw();
        let files = [
            file("/etc/a", "one"),
            file("/etc/file", "two"),
            file("/new/deep/b", "three"),
            file("/alias/c", "four"),
        ];
        write(&root, own, &files).expect("written");
        write(&root, own, &files).expect("written again");
        for (path, content) in [
            ("etc/a", "one"),
            ("etc/file", "two"),
            ("new/deep/b", "three"),
            ("new/c", "four"),
        ] {
            let path = root.join(path);
            assert_eq!(std::fs::read_to_string(&path).expect("read"), content);
            let about = std::fs::symlink_metadata(&path).expect("there");
            assert!(about.is_file() && about.uid() == own);
            assert_eq!(about.permissions().mode() & 0o7777, 0o640);
        }
        let escape = write(&root, own, &[file("/etc/out/d", "five")]);
        assert!(!outside.join("d").exists(), "{escape:?}");
        let kept = std::fs::read_to_string(outside.join("file")).expect("read");
        assert_eq!(kept, "untouched");
        let orphan = GuestFile {
            parents: false,
            ..file("/nowhere/e", "six")
        };
        let error = write(&root, own, &[orphan]).expect_err("no folder");
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
    }
}
