//! Gives a new root file system to the range of ids of its instance.
//!
//! Where LXD can map the mount itself, it need not touch a file. Where it says "remapping" instead (LXD 5.0.2 on Linux
//! 6.18, for a cause that was not followed up), it rewrites every owner at the first start: one such start of a desktop
//! of 45,000 files took LXD 2.6 s of processor time, while a plain recursive change of owner of that tree took 0.6 s.
//! So it is done here, when the instance is made. The tree is new: nothing that anybody could have put into it is
//! followed.

use std::{
    fs::Metadata,
    io,
    os::unix::fs::{MetadataExt, PermissionsExt, lchown},
    path::Path,
};

use rustix::fs::{XattrFlags, lgetxattr, llistxattr, lsetxattr};

use crate::compute::IdMap;

/// The largest extended attribute that Linux has.
const ATTRIBUTE_BYTES_MAX: usize = 64 << 10;
const CAPABILITIES: &str = "security.capability";
const ACCESS_LISTS: [&str; 2] = ["system.posix_acl_access", "system.posix_acl_default"];
/// First word of file capabilities: revision 2 has no owner, revision 3 names the host id of the owner's root.
const REVISION_MASK: u32 = 0xff00_0000;
const REVISION_2: u32 = 0x0200_0000;
const REVISION_3: u32 = 0x0300_0000;
/// Entries of an access control list that name a user or a group.
const NAMED: [u16; 2] = [0x02, 0x08];

/// Gives `root` and everything below to `map`. Files that already belong to it are left alone, so it may be repeated.
pub(super) fn give(root: &Path, map: IdMap) -> io::Result<()> {
    let device = std::fs::symlink_metadata(root)?.dev();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let entry = entry?;
            let about = entry.metadata()?;
            if about.dev() != device {
                continue;
            }
            if about.is_dir() {
                folders.push(entry.path());
            }
            give_one(&entry.path(), &about, map)?;
        }
    }
    give_one(root, &std::fs::symlink_metadata(root)?, map)
}

fn give_one(path: &Path, about: &Metadata, map: IdMap) -> io::Result<()> {
    let (uid, gid) = (shifted(about.uid(), map), shifted(about.gid(), map));
    if (uid, gid) == (about.uid(), about.gid()) {
        return Ok(());
    }
    let attributes = if about.is_symlink() {
        Vec::new()
    } else {
        attributes(path)?
    };
    lchown(path, Some(uid), Some(gid))?;
    // A new owner costs a program its set-id bits and its capabilities.
    if !about.is_symlink() && about.mode() & 0o6000 != 0 {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(about.mode() & 0o7777))?;
    }
    for (name, value) in attributes {
        let value = if name == CAPABILITIES {
            with_owner(value, map)
        } else {
            with_names(value, map)
        };
        lsetxattr(path, &name, &value, XattrFlags::empty())?;
    }
    Ok(())
}

/// Ids of the image come into the range; ids that are in it, or belong to nobody, stay.
fn shifted(id: u32, map: IdMap) -> u32 {
    if id < map.size { map.base + id } else { id }
}

/// The attributes of a file that name owners.
fn attributes(path: &Path) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut names = [0_u8; 1024];
    let length = match llistxattr(path, &mut names) {
        Ok(length) => length,
        Err(rustix::io::Errno::NOTSUP) => 0,
        Err(error) => return Err(error.into()),
    };
    let names = names
        .get(..length)
        .unwrap_or_default()
        .split(|byte| *byte == 0);
    let mut found = Vec::new();
    for name in names.filter_map(|name| std::str::from_utf8(name).ok()) {
        if name == CAPABILITIES || ACCESS_LISTS.contains(&name) {
            let mut value = vec![0; ATTRIBUTE_BYTES_MAX];
            let length = lgetxattr(path, name, &mut value)?;
            value.truncate(length);
            found.push((name.to_owned(), value));
        }
    }
    Ok(found)
}

/// File capabilities that count inside the range only.
fn with_owner(mut value: Vec<u8>, map: IdMap) -> Vec<u8> {
    let Some(first) = value
        .first_chunk::<4>()
        .map(|bytes| u32::from_le_bytes(*bytes))
    else {
        return value;
    };
    if first & REVISION_MASK == REVISION_2 {
        value.splice(..4, (first & !REVISION_MASK | REVISION_3).to_le_bytes());
        value.extend(map.base.to_le_bytes());
    }
    value
}

/// An access control list whose named users and groups are those of the range: a word of version, then entries of
/// kind (2 bytes), permissions (2 bytes) and id (4 bytes).
fn with_names(mut value: Vec<u8>, map: IdMap) -> Vec<u8> {
    for entry in value.get_mut(4..).unwrap_or_default().chunks_exact_mut(8) {
        if let [kind_low, kind_high, _, _, id @ ..] = entry
            && NAMED.contains(&u16::from_le_bytes([*kind_low, *kind_high]))
            && let Ok(bytes) = <[u8; 4]>::try_from(&*id)
        {
            id.copy_from_slice(&shifted(u32::from_le_bytes(bytes), map).to_le_bytes());
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAP: IdMap = IdMap {
        base: 10_000_000,
        size: 400_000,
    };

    #[test]
    fn ids_of_the_image_come_into_the_range_once() {
        assert_eq!(shifted(0, MAP), 10_000_000);
        assert_eq!(shifted(399_999, MAP), 10_399_999);
        assert_eq!(shifted(shifted(7, MAP), MAP), 10_000_007);
        assert_eq!(shifted(u32::MAX, MAP), u32::MAX);
    }

    #[test]
    fn capabilities_get_the_owner_that_the_kernel_checks() {
        let ping = [1, 0, 0, 2, 0, 32, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        let given = with_owner(ping.to_vec(), MAP);
        assert_eq!(given.len(), 24);
        assert_eq!((given[0], given[3]), (1, 3), "effective, revision 3");
        assert_eq!(given[20..], 10_000_000_u32.to_le_bytes());
        assert_eq!(
            with_owner(given.clone(), MAP),
            given,
            "an owner is not replaced"
        );
    }

    #[test]
    fn named_entries_of_a_list_are_shifted_and_the_others_are_not() {
        let entry = |kind: u16, id: u32| {
            [kind.to_le_bytes().as_slice(), &[4, 0], &id.to_le_bytes()].concat()
        };
        let list = |group: u32| {
            [
                2_u32.to_le_bytes().to_vec(),
                entry(0x01, u32::MAX),
                entry(0x08, group),
                entry(0x20, u32::MAX),
            ]
            .concat()
        };
        assert_eq!(with_names(list(4), MAP), list(10_000_004));
    }
}
