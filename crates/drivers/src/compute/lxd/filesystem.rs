//! The file system of a user volume: an ext4 image in a sparse file, mounted by a loop device.
//!
//! The system's own tools do it (`mkfs.ext4`, `e2fsck`, `mount`, `umount`, `losetup`, `resize2fs`): loop devices have no safe interface, and
//! the tools know the races. Nothing here goes through a shell.

use std::{
    ffi::OsStr,
    fs::File,
    io,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    time::Duration,
};

use tokio::{process::Command, time::timeout};

use super::ENGINE;
use crate::EngineError;

const MIB: u64 = 1 << 20;
/// A check after a crash reads the journal and at worst the inode tables.
const CHECK_LIMIT: Duration = Duration::from_secs(300);
const TOOL_LIMIT: Duration = Duration::from_secs(60);
/// Growing writes the tables of what is new: seconds for a terabyte.
const GROW_LIMIT: Duration = Duration::from_secs(300);

/// How large the image must be so that people find `quota` bytes in it: the journal and the tables come on top.
/// What `df` shows is never less than the quota and less than 2 % more.
fn image_bytes(quota: u64) -> u64 {
    let bytes = quota + journal_mib(quota) * MIB + quota / 63 + (quota / 128).min(72 * MIB) + MIB;
    bytes.next_multiple_of(4096)
}

fn journal_mib(quota: u64) -> u64 {
    (quota / MIB / 256).clamp(4, 128)
}

/// Makes the file system at `image`; an interrupted attempt leaves only `image` with the ending `new`.
pub(super) async fn make(image: &Path, quota: u64) -> Result<(), EngineError> {
    let unfinished = image.with_extension("new");
    let made = async {
        create_sparse(&unfinished, image_bytes(quota))
            .map_err(|error| refused("make file system", &error.to_string()))?;
        let journal = format!("size={}", journal_mib(quota));
        let target = unfinished.as_os_str();
        let options = [
            "-q",
            "-F",
            "-m",
            "0",
            "-b",
            "4096",
            "-i",
            "16384",
            "-E",
            "nodiscard,assume_storage_prezeroed=1",
            "-J",
            journal.as_str(),
        ];
        let arguments = options.iter().map(OsStr::new).chain([target]);
        tool("mkfs.ext4", arguments, TOOL_LIMIT, &[0]).await?;
        std::fs::rename(&unfinished, image)
            .map_err(|error| refused("make file system", &error.to_string()))
    };
    let made = made.await;
    if made.is_err() {
        let _ = std::fs::remove_file(&unfinished);
    }
    made
}

fn create_sparse(path: &Path, bytes: u64) -> io::Result<()> {
    let file = File::create(path)?;
    // Copy-on-write of every small write inside would tear the file to pieces; where the file system cannot, it need not.
    if let Ok(flags) = rustix::fs::ioctl_getflags(&file) {
        let _ = rustix::fs::ioctl_setflags(&file, flags | rustix::fs::IFlags::NOCOW);
    }
    file.set_len(bytes)
}

/// The bit of CAP_SYS_RESOURCE, without which the kernel grows no mounted ext4.
const SYS_RESOURCE: u32 = 24;

/// Whether a mounted file system can be grown: not where root lacks a capability, as in some containers.
pub(super) fn grows_in_use() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("CapEff:"));
    let capabilities = line.and_then(|bits| u64::from_str_radix(bits.trim(), 16).ok());
    capabilities.is_some_and(|bits| bits >> SYS_RESOURCE & 1 == 1)
}

/// Grows a mounted file system so that people find `quota` bytes in it, under whoever uses it.
pub(super) async fn grow_mounted(image: &Path, quota: u64) -> Result<(), EngineError> {
    lengthen(image, quota)?;
    let device = loop_device(image).ok_or_else(|| {
        let detail = format!("no loop device holds {}", image.display());
        refused("grow file system", &detail)
    })?;
    let device = device.as_os_str();
    tool("losetup", [OsStr::new("-c"), device], TOOL_LIMIT, &[0]).await?;
    tool("resize2fs", [device], GROW_LIMIT, &[0]).await
}

/// The same for one that is not mounted.
pub(super) async fn grow_at_rest(image: &Path, quota: u64) -> Result<(), EngineError> {
    if is_attached(image) {
        let detail = format!("{} is still in use", image.display());
        return Err(refused("grow file system", &detail));
    }
    let check = [OsStr::new("-f"), OsStr::new("-p"), image.as_os_str()];
    tool("e2fsck", check, CHECK_LIMIT, &[0, 1]).await?;
    lengthen(image, quota)?;
    tool("resize2fs", [image.as_os_str()], GROW_LIMIT, &[0]).await
}

fn lengthen(image: &Path, quota: u64) -> Result<(), EngineError> {
    let lengthen = || -> io::Result<()> {
        let file = File::options().write(true).open(image)?;
        file.set_len(image_bytes(quota).max(file.metadata()?.len()))
    };
    lengthen().map_err(|error| refused("grow file system", &error.to_string()))
}

/// Mounts `image` at `point`, one that is not new after a check that repairs what a crash left; does nothing when something is
/// mounted there.
pub(super) async fn mount(image: &Path, point: &Path, is_new: bool) -> Result<(), EngineError> {
    if is_mounted(point)? {
        return Ok(());
    }
    std::fs::create_dir_all(point)
        .map_err(|error| refused("make mount point", &format!("{}: {error}", point.display())))?;
    if !is_new && !is_attached(image) {
        // 0: clean, 1: repaired. Anything else is for a person to decide.
        let arguments = [OsStr::new("-p"), image.as_os_str()];
        tool("e2fsck", arguments, CHECK_LIMIT, &[0, 1]).await?;
    }
    let options = "loop,discard,nodev,nosuid,errors=remount-ro";
    let arguments = ["-t", "ext4", "-o", options]
        .map(OsStr::new)
        .into_iter()
        .chain([image.as_os_str(), point.as_os_str()]);
    tool("mount", arguments, TOOL_LIMIT, &[0]).await
}

/// Whether a loop device still holds the image: the file system lives on for as long as another mount namespace, such
/// as that of an instance that is just ending, has it mounted. A check would meet it half-written; `mount` takes the
/// same device again.
fn is_attached(image: &Path) -> bool {
    loop_device(image).is_some()
}

/// The loop device that holds the image.
fn loop_device(image: &Path) -> Option<PathBuf> {
    let devices = std::fs::read_dir("/sys/block")
        .into_iter()
        .flatten()
        .flatten();
    let holds = |device: &std::fs::DirEntry| {
        let file = std::fs::read_to_string(device.path().join("loop/backing_file"));
        file.is_ok_and(|file| Path::new(file.trim_end()) == image)
    };
    let device = devices.into_iter().find(holds)?;
    Some(Path::new("/dev").join(device.file_name()))
}

/// Unmounts `point` and removes the folder; the loop device goes with the mount.
pub(super) async fn unmount(point: &Path) -> Result<(), EngineError> {
    while is_mounted(point)? {
        tool("umount", [point.as_os_str()], TOOL_LIMIT, &[0]).await?;
    }
    match std::fs::remove_dir(point) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(refused(
            "remove mount point",
            &format!("{}: {error}", point.display()),
        )),
        _ => Ok(()),
    }
}

/// Makes the folder that is shown inside an instance and gives it to `owner`, once: later its owner is the desktop's business.
pub(super) fn make_data_folder(folder: &Path, owner: u32) -> Result<(), EngineError> {
    let make = || -> io::Result<()> {
        match std::fs::create_dir(folder) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
            _ => {}
        }
        if std::fs::metadata(folder)?.uid() == 0 {
            std::os::unix::fs::chown(folder, Some(owner), Some(owner))?;
        }
        Ok(())
    };
    make().map_err(|error| {
        refused(
            "make data folder",
            &format!("{}: {error}", folder.display()),
        )
    })
}

/// Writes everything that is still in memory to the image.
pub(super) async fn synchronise(point: &Path) -> Result<(), EngineError> {
    if !is_mounted(point)? {
        return Ok(());
    }
    let folder = File::open(point)
        .map_err(|error| refused("synchronise", &format!("{}: {error}", point.display())))?;
    let written = tokio::task::spawn_blocking(move || rustix::fs::syncfs(folder)).await;
    match written {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(refused(
            "synchronise",
            &format!("{}: {error}", point.display()),
        )),
        Err(error) => Err(refused("synchronise", &error.to_string())),
    }
}

/// Whether something is mounted at `point` in this process's mount namespace.
pub(super) fn is_mounted(point: &Path) -> Result<bool, EngineError> {
    let table = std::fs::read_to_string("/proc/self/mountinfo")
        .map_err(|error| refused("read mounts", &error.to_string()))?;
    Ok(is_in_table(&table, point))
}

/// The fifth field is the mount point, with space, tab, newline and backslash in octal.
fn is_in_table(table: &str, point: &Path) -> bool {
    let written = point
        .to_string_lossy()
        .replace('\\', "\\134")
        .replace(' ', "\\040")
        .replace('\t', "\\011")
        .replace('\n', "\\012");
    table
        .lines()
        .any(|line| line.split(' ').nth(4) == Some(&written))
}

async fn tool<'a>(
    program: &str,
    arguments: impl IntoIterator<Item = &'a OsStr>,
    limit: Duration,
    good: &[i32],
) -> Result<(), EngineError> {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .env("LC_ALL", "C")
        .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
        .stdin(std::process::Stdio::null())
        .kill_on_drop(true);
    let output = timeout(limit, command.output())
        .await
        .map_err(|_| EngineError::TimedOut {
            engine: ENGINE,
            operation: program.to_owned(),
            seconds: limit.as_secs(),
        })?
        .map_err(|error| refused(program, &format!("cannot be run: {error}")))?;
    if output
        .status
        .code()
        .is_some_and(|code| good.contains(&code))
    {
        return Ok(());
    }
    let said = [output.stderr, output.stdout].concat();
    let detail = format!(
        "{}: {}",
        output.status,
        String::from_utf8_lossy(&said).trim()
    );
    if detail.contains("No space left on device") {
        return Err(EngineError::Exhausted {
            engine: ENGINE,
            detail: format!("{program}: {detail}"),
        });
    }
    Err(refused(program, &detail))
}

fn refused(operation: &str, detail: &str) -> EngineError {
    EngineError::Refused {
        engine: ENGINE,
        operation: operation.to_owned(),
        detail: detail.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mount_point_is_found_in_the_table_and_a_longer_one_is_not_taken_for_it() {
        let table = "159 43 7:1 / /var/lib/x/home-a rw,nosuid - ext4 /dev/loop1 rw\n160 43 7:2 / /var/lib/a\\040b rw - ext4 /dev/loop2 rw\n";
        assert!(is_in_table(table, Path::new("/var/lib/x/home-a")));
        assert!(is_in_table(table, Path::new("/var/lib/a b")));
        assert!(!is_in_table(table, Path::new("/var/lib/x/home")));
    }

    #[tokio::test]
    async fn people_find_the_quota_in_a_new_file_system_and_the_file_is_sparse() {
        let folder = std::env::temp_dir().join(format!("carrel-filesystem-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a temporary folder");
        for quota in [
            16 * MIB,
            200 * MIB,
            10_240 * MIB,
            51_200 * MIB,
            102_400 * MIB,
        ] {
            let image = folder.join("volume.ext4");
            make(&image, quota).await.expect("a file system");
            let shown = Command::new("/usr/sbin/dumpe2fs")
                .arg("-h")
                .arg(&image)
                .output()
                .await
                .expect("dumpe2fs of e2fsprogs");
            let shown = String::from_utf8(shown.stdout).expect("plain text");
            let figure = |name: &str| -> u64 {
                let line = shown
                    .lines()
                    .find_map(|line| line.strip_prefix(name))
                    .expect("the line is there");
                line.trim().parse().expect("a number")
            };
            let size = (figure("Block count:") - figure("Overhead clusters:")) * 4096;
            assert!(
                quota <= size && size <= quota + quota / 50 + MIB,
                "quota {quota} shows as {size}"
            );
            assert!(
                std::fs::metadata(&image).expect("it exists").blocks() * 512 <= 16 * MIB,
                "quota {quota} is not sparse"
            );
        }
        std::fs::remove_dir_all(&folder).expect("removed");
    }
}
