//! The facts of compute on LXD itself, and what only a real engine can show.
//!
//! Needs root, running engines (`CARREL_TEST_STATE` is their state folder) and the mount namespace they run in.

mod compute_facts;
mod compute_rootfs;

use std::{
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
    time::{Duration, Instant},
};

use compute_facts::{self as facts, IMAGE, MIB, Subject};
use drivers::{
    EngineError,
    compute::{
        Compute, InterfaceSpec, Limits, Power,
        lxd::{Lxd, LxdConfig},
    },
};
use model::paths::Paths;
use tokio::sync::OnceCell;

const LIMIT: Duration = Duration::from_secs(60);

fn config() -> LxdConfig {
    let state = std::env::var("CARREL_TEST_STATE")
        .expect("CARREL_TEST_STATE names the state folder of running engines");
    let zones = vec!["local-1a".to_owned(), "local-1b".to_owned()];
    LxdConfig {
        reserve_bytes: 256 * MIB,
        ..LxdConfig::of(&Paths::of(Path::new(&state)), zones)
    }
}

fn rootfs() -> PathBuf {
    static ROOTFS: OnceLock<PathBuf> = OnceLock::new();
    ROOTFS.get_or_init(compute_rootfs::build).clone()
}

/// The engine with the image of the facts in it.
async fn subject() -> Subject {
    static IMPORTED: OnceCell<()> = OnceCell::const_new();
    let compute = Lxd::new(config());
    let import = async {
        compute
            .ensure_image(IMAGE, &compute_rootfs::recipe(), &rootfs())
            .await
            .expect("the image is imported");
    };
    IMPORTED.get_or_init(|| import).await;
    Subject {
        compute: Box::new(compute),
        rootfs: rootfs(),
    }
}

#[tokio::test]
async fn health_names_zones_and_space() {
    facts::health_names_zones_and_space(&subject().await).await;
}

#[tokio::test]
async fn an_alias_follows_its_recipe() {
    facts::an_alias_follows_its_recipe(&subject().await).await;
}

#[tokio::test]
async fn a_missing_image_or_volume_is_named() {
    facts::a_missing_image_or_volume_is_named(&subject().await).await;
}

#[tokio::test]
async fn a_volume_keeps_its_size_and_lists_snapshots_oldest_first() {
    facts::a_volume_keeps_its_size_and_lists_snapshots_oldest_first(&subject().await).await;
}

#[tokio::test]
async fn a_volume_in_use_is_not_removed() {
    facts::a_volume_in_use_is_not_removed(&subject().await).await;
}

#[tokio::test]
async fn every_step_of_an_instance_may_be_repeated() {
    facts::every_step_of_an_instance_may_be_repeated(&subject().await).await;
}

#[tokio::test]
async fn an_absent_instance_is_named() {
    facts::an_absent_instance_is_named(&subject().await).await;
}

#[tokio::test]
async fn files_go_in_and_come_out_stopped_and_running() {
    facts::files_go_in_and_come_out_stopped_and_running(&subject().await).await;
}

#[tokio::test]
async fn files_of_one_call_go_in_stopped_and_running() {
    facts::files_of_one_call_go_in_stopped_and_running(&subject().await).await;
}

#[tokio::test]
async fn programs_run_inside_and_tell_how_they_ended() {
    facts::programs_run_inside_and_tell_how_they_ended(&subject().await).await;
}

#[tokio::test]
async fn rebuild_keeps_the_files_in_home_and_nothing_else() {
    facts::rebuild_keeps_the_files_in_home_and_nothing_else(&subject().await).await;
}

#[tokio::test]
async fn a_full_volume_is_told_apart() {
    facts::a_full_volume_is_told_apart(&subject().await).await;
}

#[tokio::test]
async fn limits_change_and_volumes_grow_and_never_shrink() {
    facts::limits_change_and_volumes_grow_and_never_shrink(&subject().await).await;
}

#[tokio::test]
async fn a_full_pool_refuses_and_leaves_nothing_half_made() {
    subject().await;
    let compute = Lxd::new(LxdConfig {
        reserve_bytes: u64::MAX,
        ..config()
    });
    facts::a_full_pool_refuses_and_leaves_nothing_half_made(&Subject {
        compute: Box::new(compute),
        rootfs: rootfs(),
    })
    .await;
}

#[tokio::test]
async fn an_engine_that_does_not_answer_is_unreachable() {
    let compute = Lxd::new(LxdConfig {
        socket: "/nonexistent/unix.socket".into(),
        ..config()
    });
    facts::an_engine_that_does_not_answer_is_unreachable(&Subject {
        compute: Box::new(compute),
        rootfs: rootfs(),
    })
    .await;
}

/// What a program inside says, after it ended well.
async fn inside(compute: &dyn Compute, name: &str, script: &str) -> String {
    let output = compute
        .exec(name, &["sh", "-c", script], LIMIT)
        .await
        .expect("run");
    assert_eq!(output.code, 0, "{script}: {output:?}");
    output.stdout
}

#[tokio::test]
async fn df_in_home_shows_the_quota_and_writing_beyond_it_fails() {
    let Subject { compute, .. } = subject().await;
    facts::clean(compute.as_ref(), &["ct-df"], &["ct-df-home"]).await;
    compute
        .ensure_volume(&facts::volume("ct-df-home", 512 * MIB, 20))
        .await
        .expect("made");
    compute
        .ensure_instance(&facts::spec_with_home("ct-df", "ct-df-home", 20))
        .await
        .expect("made");
    compute.start("ct-df").await.expect("started");
    let table = inside(compute.as_ref(), "ct-df", "df -P -k /home").await;
    let figures: Vec<u64> = table
        .lines()
        .last()
        .expect("a line")
        .split_whitespace()
        .filter_map(|word| word.parse().ok())
        .collect();
    let (size_kib, used_kib) = (figures[0], figures[1]);
    assert!((512 * 1024..=525 * 1024).contains(&size_kib), "{table}");
    assert!(used_kib < 1024, "a new volume is empty: {table}");
    assert_eq!(
        inside(
            compute.as_ref(),
            "ct-df",
            "ls -A /home; stat -c %u:%g /home"
        )
        .await,
        "0:0\n"
    );
    let full = compute
        .exec(
            "ct-df",
            &["dd", "if=/dev/zero", "of=/home/full", "bs=1M", "count=600"],
            LIMIT,
        )
        .await
        .expect("run");
    assert!(
        full.code != 0 && full.stderr.contains("No space left on device"),
        "{full:?}"
    );
    let written: u64 = inside(compute.as_ref(), "ct-df", "stat -c %s /home/full")
        .await
        .trim()
        .parse()
        .expect("a number");
    assert!(
        (500 * MIB..=530 * MIB).contains(&written),
        "{written} bytes fitted"
    );
    facts::clean(compute.as_ref(), &["ct-df"], &["ct-df-home"]).await;
}

#[tokio::test]
async fn limits_are_seen_and_enforced_inside() {
    let Subject { compute, .. } = subject().await;
    facts::clean(compute.as_ref(), &["ct-limits"], &[]).await;
    let mut wanted = facts::spec("ct-limits", 21);
    wanted.root_bytes = 128 * MIB;
    compute.ensure_instance(&wanted).await.expect("made");
    compute.start("ct-limits").await.expect("started");
    assert_eq!(inside(compute.as_ref(), "ct-limits", "nproc").await, "1\n");
    let memory = inside(compute.as_ref(), "ct-limits", "head -n 1 /proc/meminfo").await;
    assert!(memory.contains(&format!("{} kB", 256 * 1024)), "{memory}");
    let map = inside(compute.as_ref(), "ct-limits", "cat /proc/self/uid_map").await;
    assert_eq!(
        map.split_whitespace().collect::<Vec<_>>(),
        ["0", "908400000", "400000"]
    );
    let script = "dd if=/dev/urandom of=/var/full bs=1M count=200";
    let full = compute
        .exec("ct-limits", &["sh", "-c", script], LIMIT)
        .await
        .expect("run");
    assert!(
        full.code != 0 && full.stderr.to_lowercase().contains("quota exceeded"),
        "{full:?}"
    );
    facts::clean(compute.as_ref(), &["ct-limits"], &[]).await;
}

/// The sizes that somebody at work sees change, with the files that were there.
#[tokio::test]
async fn df_nproc_and_free_show_what_was_changed_under_a_running_desktop() {
    let Subject { compute, .. } = subject().await;
    let compute = compute.as_ref();
    facts::clean(compute, &["ct-grown"], &["ct-grown-home"]).await;
    compute
        .ensure_volume(&facts::volume("ct-grown-home", 256 * MIB, 41))
        .await
        .expect("made");
    let mut spec = facts::spec_with_home("ct-grown", "ct-grown-home", 41);
    spec.root_bytes = 128 * MIB;
    compute.ensure_instance(&spec).await.expect("made");
    compute.start("ct-grown").await.expect("started");
    inside(compute, "ct-grown", "echo kept > /home/letter").await;
    let limits = Limits {
        vcpu: 2,
        memory_bytes: 512 * MIB,
        root_bytes: 512 * MIB,
    };
    compute
        .limit_instance("ct-grown", limits)
        .await
        .expect("limited");
    facts::grow(compute, "ct-grown", "ct-grown-home", 1024 * MIB).await;
    let table = inside(compute, "ct-grown", "df -P -k /home").await;
    let kib = table
        .lines()
        .last()
        .and_then(|line| line.split_whitespace().nth(1));
    let kib: u64 = kib.and_then(|word| word.parse().ok()).expect("a number");
    assert!((1024 * 1024..=1060 * 1024).contains(&kib), "{kib} KiB");
    assert_eq!(
        inside(compute, "ct-grown", "cat /home/letter").await,
        "kept\n"
    );
    let cpus = inside(compute, "ct-grown", "nproc").await;
    let host = std::thread::available_parallelism().map_or(1, usize::from);
    assert_eq!(cpus.trim(), host.min(2).to_string());
    let memory = inside(compute, "ct-grown", "head -n 1 /proc/meminfo").await;
    assert!(memory.contains(&format!("{} kB", 512 * 1024)), "{memory}");
    let script = "dd if=/dev/urandom of=/var/more bs=1M count=200";
    inside(compute, "ct-grown", script).await;
    facts::clean(compute, &["ct-grown"], &["ct-grown-home"]).await;
}

#[tokio::test]
async fn page_cache_is_not_counted_as_memory_in_use() {
    let Subject { compute, .. } = subject().await;
    facts::clean(compute.as_ref(), &["ct-memory"], &[]).await;
    compute
        .ensure_instance(&facts::spec("ct-memory", 22))
        .await
        .expect("made");
    compute.start("ct-memory").await.expect("started");
    inside(
        compute.as_ref(),
        "ct-memory",
        "dd if=/dev/zero of=/var/file bs=1M count=100; cat /var/file >/dev/null",
    )
    .await;
    let used = compute
        .instance("ct-memory")
        .await
        .expect("read")
        .expect("it exists")
        .memory_used_bytes
        .expect("it runs");
    assert!(0 < used && used < 32 * MIB, "{used} bytes in use");
    facts::clean(compute.as_ref(), &["ct-memory"], &[]).await;
}

#[tokio::test]
async fn start_mounts_the_volume_after_a_restart_of_the_host() {
    let Subject { compute, .. } = subject().await;
    facts::clean(compute.as_ref(), &["ct-host"], &["ct-host-home"]).await;
    compute
        .ensure_volume(&facts::volume("ct-host-home", 64 * MIB, 23))
        .await
        .expect("made");
    compute
        .ensure_instance(&facts::spec_with_home("ct-host", "ct-host-home", 23))
        .await
        .expect("made");
    compute
        .push_file("ct-host", &facts::file("/etc/mark", b"root"))
        .await
        .expect("written");
    compute.start("ct-host").await.expect("started");
    compute
        .push_file("ct-host", &facts::file("/home/mark", b"home"))
        .await
        .expect("written");
    compute
        .stop("ct-host", Duration::ZERO)
        .await
        .expect("stopped");
    let unmounted = Command::new("umount")
        .arg(config().mounts.join("ct-host-home"))
        .status()
        .expect("umount is there");
    assert!(unmounted.success(), "as the host's restart does");
    compute.start("ct-host").await.expect("started");
    assert_eq!(
        compute
            .pull_file("ct-host", "/home/mark")
            .await
            .expect("read")
            .as_deref(),
        Some(b"home".as_slice())
    );
    facts::clean(compute.as_ref(), &["ct-host"], &["ct-host-home"]).await;
    let table = std::fs::read_to_string("/proc/self/mountinfo").expect("readable");
    assert!(
        !table.contains("ct-host-home"),
        "a removed volume is not mounted any more"
    );
    assert!(
        !config().mounts.join("ct-host-home").exists(),
        "nor has it a folder"
    );
}

#[tokio::test]
async fn a_file_that_is_written_again_gets_its_new_mode() {
    let Subject { compute, .. } = subject().await;
    facts::clean(compute.as_ref(), &["ct-mode"], &[]).await;
    compute
        .ensure_instance(&facts::spec("ct-mode", 24))
        .await
        .expect("made");
    compute.start("ct-mode").await.expect("started");
    for mode in [0o644, 0o600, 0o755] {
        let file = drivers::compute::GuestFile {
            mode,
            ..facts::file("/etc/some/file", b"x")
        };
        compute.push_file("ct-mode", &file).await.expect("written");
        let shown = inside(
            compute.as_ref(),
            "ct-mode",
            "stat -c %a:%u:%g /etc/some/file /etc/some",
        )
        .await;
        assert_eq!(shown, format!("{mode:o}:0:0\n755:0:0\n"));
    }
    facts::clean(compute.as_ref(), &["ct-mode"], &[]).await;
}

#[tokio::test]
async fn a_program_that_does_not_end_is_ended() {
    let Subject { compute, .. } = subject().await;
    facts::clean(compute.as_ref(), &["ct-endless"], &[]).await;
    compute
        .ensure_instance(&facts::spec("ct-endless", 25))
        .await
        .expect("made");
    compute.start("ct-endless").await.expect("started");
    let begun = Instant::now();
    let error = compute
        .exec("ct-endless", &["sleep", "4321"], Duration::from_secs(1))
        .await
        .expect_err("it sleeps on");
    assert!(
        matches!(error, EngineError::TimedOut { seconds: 1, .. }),
        "{error}"
    );
    assert!(
        begun.elapsed() < Duration::from_secs(6),
        "{:?}",
        begun.elapsed()
    );
    // The guard that ended it leaves a moment later.
    while inside(compute.as_ref(), "ct-endless", "ps")
        .await
        .contains("sleep 4321")
    {
        assert!(begun.elapsed() < LIMIT, "it still runs");
    }
    let long = inside(
        compute.as_ref(),
        "ct-endless",
        "yes | head -c 1000000; echo end",
    )
    .await;
    assert!(
        long.len() == 64 << 10 && long.ends_with("y\nend\n"),
        "the last 64 KiB of {} are kept",
        long.len()
    );
    facts::clean(compute.as_ref(), &["ct-endless"], &[]).await;
}

#[tokio::test]
async fn interfaces_have_their_names_on_both_ends() {
    let Subject { compute, .. } = subject().await;
    facts::clean(compute.as_ref(), &["ct-nics"], &[]).await;
    let mut wanted = facts::spec("ct-nics", 26);
    for (number, mac) in ["0a:00:0a:00:01:fe", "0e:00:ac:1f:00:fe"]
        .iter()
        .enumerate()
    {
        let (device, host_device) = (format!("eth{number}"), format!("wcontract{number}"));
        wanted.interfaces.push(InterfaceSpec {
            device,
            host_device,
            mac: (*mac).to_owned(),
        });
    }
    compute.ensure_instance(&wanted).await.expect("made");
    for _ in 0..2 {
        compute.start("ct-nics").await.expect("started");
        for number in 0..2 {
            assert!(
                Path::new(&format!("/sys/class/net/wcontract{number}")).exists(),
                "host end {number}"
            );
        }
        let shown = inside(
            compute.as_ref(),
            "ct-nics",
            "cat /sys/class/net/eth0/address /sys/class/net/eth1/address",
        )
        .await;
        assert_eq!(shown, "0a:00:0a:00:01:fe\n0e:00:ac:1f:00:fe\n");
        compute
            .stop("ct-nics", Duration::ZERO)
            .await
            .expect("stopped");
    }
    facts::clean(compute.as_ref(), &["ct-nics"], &[]).await;
}

/// Figures of issue 2: an image's first desktop waits for nothing, ten at once are served.
#[tokio::test]
async fn ten_at_once_are_made_and_started() {
    let Subject { compute, .. } = subject().await;
    let compute = compute.as_ref();
    let names: Vec<String> = (0..10).map(|number| format!("ct-ten-{number}")).collect();
    let homes: Vec<String> = names.iter().map(|name| format!("{name}-home")).collect();
    let one = async |number: usize| {
        let (name, home, place) = (
            &names[number],
            &homes[number],
            30 + u32::try_from(number).expect("small"),
        );
        facts::clean(compute, &[name], &[home]).await;
        compute
            .ensure_volume(&facts::volume(home, 1024 * MIB, place))
            .await
            .expect("made");
        compute
            .ensure_instance(&facts::spec_with_home(name, home, place))
            .await
            .expect("made");
        compute.start(name).await.expect("started");
        assert_eq!(
            compute
                .instance(name)
                .await
                .expect("read")
                .expect("it exists")
                .power,
            Power::Running
        );
        facts::clean(compute, &[name], &[home]).await;
    };
    let begun = Instant::now();
    futures::future::join_all((0..10).map(one)).await;
    assert!(begun.elapsed() < LIMIT, "{:?}", begun.elapsed());
}

/// Figures of issue 2: rebuild under 12 s with 5 GiB in /home, of which the engine may take a few.
#[tokio::test]
async fn five_gib_in_home_survive_a_rebuild_in_seconds() {
    let Subject { compute, .. } = subject().await;
    facts::clean(compute.as_ref(), &["ct-five"], &["ct-five-home"]).await;
    compute
        .ensure_volume(&facts::volume("ct-five-home", 6144 * MIB, 50))
        .await
        .expect("made");
    let wanted = facts::spec_with_home("ct-five", "ct-five-home", 50);
    compute.ensure_instance(&wanted).await.expect("made");
    compute.start("ct-five").await.expect("started");
    let script = "fallocate -l 5368709120 /home/large; dd if=/dev/urandom of=/home/real bs=1M count=300; sha256sum /home/real";
    let before = inside(compute.as_ref(), "ct-five", script).await;
    let begun = Instant::now();
    compute
        .stop("ct-five", Duration::from_secs(5))
        .await
        .expect("stopped");
    let stopped = begun.elapsed();
    compute
        .ensure_volume_snapshot("ct-five-home", "before-rebuild")
        .await
        .expect("taken");
    let taken = begun.elapsed();
    compute.remove_instance("ct-five").await.expect("removed");
    compute.ensure_instance(&wanted).await.expect("made again");
    compute.start("ct-five").await.expect("started");
    let whole = begun.elapsed();
    assert_eq!(
        inside(compute.as_ref(), "ct-five", "sha256sum /home/real").await,
        before
    );
    assert_eq!(
        inside(compute.as_ref(), "ct-five", "stat -c %s /home/large").await,
        "5368709120\n"
    );
    assert!(
        whole < Duration::from_secs(12),
        "stopped after {stopped:?}, snapshot after {taken:?}, running after {whole:?}"
    );
    facts::clean(compute.as_ref(), &["ct-five"], &["ct-five-home"]).await;
}

/// Instances are given to their range of ids by the driver where the engine cannot map mounts.
#[tokio::test]
async fn files_of_the_image_and_pushed_ones_belong_to_root_inside() {
    let Subject { compute, .. } = subject().await;
    facts::clean(compute.as_ref(), &["ct-owner"], &[]).await;
    compute
        .ensure_instance(&facts::spec("ct-owner", 27))
        .await
        .expect("made");
    compute
        .push_file("ct-owner", &facts::file("/etc/new/pushed", b"x"))
        .await
        .expect("written");
    compute
        .push_files("ct-owner", &[facts::file("/etc/straight/in", b"x")])
        .await
        .expect("written");
    compute.start("ct-owner").await.expect("started");
    let shown = inside(
        compute.as_ref(),
        "ct-owner",
        "stat -c %a:%u:%g / /etc /etc/new /etc/new/pushed /etc/straight /etc/straight/in /bin/busybox /bin/set-id /etc/passwd",
    )
    .await;
    let expected =
        "755:0:0\n755:0:0\n755:0:0\n600:0:0\n755:0:0\n600:0:0\n755:0:0\n4755:0:0\n644:0:0\n";
    assert_eq!(shown, expected);
    facts::clean(compute.as_ref(), &["ct-owner"], &[]).await;
}

/// What a crash between making an instance and completing it leaves is made again, not started as it is.
#[tokio::test]
async fn an_instance_that_was_not_completed_is_made_again() {
    let Subject { compute, .. } = subject().await;
    facts::clean(compute.as_ref(), &["ct-half"], &[]).await;
    compute
        .ensure_instance(&facts::spec("ct-half", 28))
        .await
        .expect("made");
    compute
        .push_file("ct-half", &facts::file("/etc/mark", b"first"))
        .await
        .expect("written");
    let lxc = |arguments: &[&str]| {
        let folder = config().socket.parent().expect("a folder").to_owned();
        let status = Command::new("lxc")
            .env("LXD_DIR", folder)
            .args(arguments)
            .status()
            .expect("lxc is there");
        assert!(status.success(), "lxc {arguments:?}");
    };
    compute
        .ensure_instance(&facts::spec("ct-half", 28))
        .await
        .expect("kept");
    assert!(
        compute
            .pull_file("ct-half", "/etc/mark")
            .await
            .expect("read")
            .is_some(),
        "a complete one is kept"
    );
    lxc(&["config", "unset", "ct-half", "user.carrel-complete"]);
    compute
        .ensure_instance(&facts::spec("ct-half", 28))
        .await
        .expect("made again");
    assert_eq!(
        compute
            .pull_file("ct-half", "/etc/mark")
            .await
            .expect("read"),
        None
    );
    compute.start("ct-half").await.expect("started");
    facts::clean(compute.as_ref(), &["ct-half"], &[]).await;
}
