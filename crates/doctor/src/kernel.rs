//! What the kernel must be able to do. Asked by doing where that leaves no trace, else by what it lists.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use crate::Check;

/// One check per feature.
pub(crate) fn features() -> Vec<Check> {
    vec![
        file_system("btrfs", "the storage pool"),
        file_system("overlay", "building images"),
        file_system("squashfs", "images"),
        device("loop devices", "/dev/loop-control", "loop"),
        device("FUSE", "/dev/fuse", "fuse"),
        device("tun devices", "/dev/net/tun", "tun"),
        trial(
            "veth pairs",
            &[
                "--net", "ip", "link", "add", "name", "probe0", "type", "veth", "peer", "name",
                "probe1",
            ],
            "veth",
        ),
        user_namespaces(),
        nftables(),
    ]
}

fn file_system(name: &str, purpose: &str) -> Check {
    let listed = fs::read_to_string("/proc/filesystems").unwrap_or_default();
    if listed
        .lines()
        .any(|line| line.split_whitespace().last() == Some(name))
        || loadable(name)
    {
        Check::good(name, "there")
    } else {
        Check::bad(
            name,
            format!("the kernel lacks it; needed for {purpose}"),
            load(name),
        )
    }
}

fn device(name: &str, path: &str, module: &str) -> Check {
    if Path::new(path).exists() || loadable(module) {
        Check::good(name, "there")
    } else {
        Check::bad(name, format!("{path} is missing"), load(module))
    }
}

/// Tries something in namespaces that end with the attempt.
fn trial(name: &str, unshare: &[&str], module: &str) -> Check {
    match attempt("unshare", unshare) {
        Ok(()) => Check::good(name, "there"),
        Err(words) => Check::bad(name, words, load(module)),
    }
}

fn user_namespaces() -> Check {
    let none = fs::read_to_string("/proc/sys/user/max_user_namespaces")
        .is_ok_and(|limit| limit.trim() == "0");
    if none {
        return Check::bad(
            "user namespaces",
            "switched off",
            "sysctl -w user.max_user_namespaces=65536",
        );
    }
    match attempt("unshare", &["--user", "--map-root-user", "true"]) {
        Ok(()) => Check::good("user namespaces", "there"),
        Err(words) => Check::bad(
            "user namespaces",
            words,
            "boot with a kernel that has user namespaces",
        ),
    }
}

/// The tool may not be installed yet; then the kernel's own symbols tell.
fn nftables() -> Check {
    let symbols = || {
        fs::read_to_string("/proc/kallsyms").is_ok_and(|symbols| symbols.contains("nft_do_chain"))
    };
    let works = attempt("unshare", &["--net", "nft", "list", "ruleset"]).is_ok();
    if works || symbols() || loadable("nf_tables") {
        Check::good("nftables", "there")
    } else {
        Check::bad(
            "nftables",
            "the kernel lacks it; needed to keep desktops apart",
            load("nf_tables"),
        )
    }
}

fn attempt(program: &str, arguments: &[&str]) -> Result<(), String> {
    match Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
    {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(String::from_utf8_lossy(&output.stderr).trim().to_owned()),
        Err(error) => Err(format!("{program}: {error}")),
    }
}

/// Whether the module could be loaded, without loading it.
fn loadable(module: &str) -> bool {
    Path::new("/sys/module").join(module).is_dir()
        || attempt("modprobe", &["--dry-run", "--quiet", module]).is_ok()
}

fn load(module: &str) -> String {
    format!("modprobe {module}, or boot with a kernel that has it")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Verdict;

    #[test]
    fn a_file_system_that_no_kernel_has_is_missing_with_a_fix() {
        let check = file_system("carrelfs", "nothing");
        assert_eq!(check.verdict, Verdict::Bad);
        assert!(check.fix.unwrap().contains("modprobe carrelfs"));
    }

    #[test]
    fn proc_is_never_missing() {
        assert_eq!(file_system("proc", "everything").verdict, Verdict::Good);
    }

    #[test]
    fn a_failed_trial_repeats_the_systems_words() {
        assert_eq!(trial("x", &["--no-such-option"], "x").verdict, Verdict::Bad);
    }
}
