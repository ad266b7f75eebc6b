//! Real engines that end in the middle of a call, or between two, or have no room left: asked again they converge, and nothing
//! half-made stays.
//!
//! Needs root, running engines (`CARREL_TEST_STATE` is their state folder) and the namespaces they run in.
#![expect(clippy::unwrap_used, reason = "what fails in a test shall stop it")]

mod compute_rootfs;

use std::{
    collections::BTreeMap,
    fs,
    net::Ipv4Addr,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::OnceLock,
    time::{Duration, Instant},
};

use drivers::{
    EngineError,
    compute::{
        Compute, GuestFile, IdMap, InstanceSpec, Power, VolumeMount, VolumeSpec,
        lxd::{Lxd, LxdConfig},
    },
    network::{
        Network, Place, PortSpec,
        ovn::{Ovn, OvnSettings},
    },
};
use model::paths::Paths;
use tokio::sync::Mutex;

/// How long an engine may take until it does again what it is asked.
const LIMIT: Duration = Duration::from_secs(60);
const MIB: u64 = 1 << 20;
const IMAGE: &str = "trouble";
/// The facts take turns: each troubles the engines of all.
static TURN: Mutex<()> = Mutex::const_new(());

fn paths() -> Paths {
    let state = std::env::var_os("CARREL_TEST_STATE").unwrap();
    Paths::of(&PathBuf::from(state))
}

fn config() -> LxdConfig {
    LxdConfig {
        reserve_bytes: 0,
        ..LxdConfig::of(&paths(), vec!["local-1a".to_owned()])
    }
}

/// The root file system of the instances here, built once.
fn rootfs() -> &'static Path {
    static ROOTFS: OnceLock<PathBuf> = OnceLock::new();
    ROOTFS.get_or_init(compute_rootfs::build)
}

fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .env("LXD_DIR", paths().state.join("lxd"))
        .args(arguments)
        .output()
        .unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {arguments:?}: {error}");
    String::from_utf8(output.stdout).unwrap()
}

/// Kills a daemon of the stage and starts it again as it was; one that watches itself is left to do that.
fn crash(name: &str) {
    let file = paths().run.join(name).with_extension("pid");
    let pid = fs::read_to_string(&file).unwrap().trim().to_owned();
    let words = |what: &str| -> Vec<String> {
        let text = fs::read_to_string(format!("/proc/{pid}/{what}")).unwrap();
        text.split_terminator('\0').map(str::to_owned).collect()
    };
    let line = words("cmdline");
    if line[0].contains("monitoring pid") {
        let child = run("pgrep", &["--parent", &pid]);
        run("kill", &["-ABRT", child.trim()]);
        return;
    }
    let environment = words("environ");
    run("kill", &["-KILL", &pid]);
    let begin = Instant::now();
    while fs::read_to_string(format!("/proc/{pid}/cmdline")).is_ok_and(|line| !line.is_empty()) {
        assert!(begin.elapsed() < LIMIT, "{name} does not end");
        std::thread::park_timeout(Duration::from_millis(10));
    }
    let mut again = Command::new("setsid")
        .args(&line)
        .env_clear()
        .envs(environment.iter().filter_map(|pair| pair.split_once('=')))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    fs::write(&file, again.id().to_string()).unwrap();
    // Waited for, so that the next crash is an end and not a zombie; it outlives the test.
    drop(std::thread::spawn(move || again.wait()));
}

/// Asks again for as long as that may help.
async fn insist<T>(what: &str, mut call: impl AsyncFnMut() -> Result<T, EngineError>) -> T {
    let begin = Instant::now();
    loop {
        match call().await {
            Ok(answer) => return answer,
            Err(error) => assert!(begin.elapsed() < LIMIT, "{what}: {error}"),
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

fn managed(number: u8) -> PortSpec {
    PortSpec {
        id: format!("eni-{number:017x}").parse().unwrap(),
        place: Place::Management {
            inbound: vec![8200],
        },
        address: Ipv4Addr::new(172, 31, 200, number),
        mac: format!("0e:00:ac:1f:c8:{number:02x}"),
        host_device: format!("wtrouble{number}"),
        description: "a port of a test".to_owned(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn network_daemons_that_crash_between_two_ports_keep_neither_from_coming_up() {
    let _turn = TURN.lock().await;
    let ovn = Ovn::new(OvnSettings::of(&paths(), "test"));
    ovn.ensure_management("172.31.0.0/16".parse().unwrap())
        .await
        .unwrap();
    let daemons = [
        "ovs-database",
        "ovn-northbound",
        "ovn-southbound",
        "ovn-northd",
        "ovn-controller",
        "ovs-switch",
    ];
    for (number, name) in (20..).zip(daemons) {
        let (first, second) = (managed(number), managed(number + 100));
        for port in [&first, &second] {
            let _ = Command::new("ip")
                .args(["link", "del", &port.host_device])
                .output()
                .unwrap();
            let peer = format!("{}p", port.host_device);
            let veth = ["type", "veth", "peer", "name", &peer];
            run(
                "ip",
                &[&["link", "add", &port.host_device][..], &veth].concat(),
            );
        }
        insist(name, async || {
            ovn.ensure_ports(std::slice::from_ref(&first)).await
        })
        .await;
        crash(name);
        let both = [first, second];
        let begin = Instant::now();
        insist(name, async || ovn.ensure_ports(&both).await).await;
        eprintln!("{name}: both up after {} ms", begin.elapsed().as_millis());
        for port in &both {
            insist(name, async || {
                match ovn.port(&port.id).await?.filter(|port| port.up) {
                    Some(_) => Ok(()),
                    None => Err(EngineError::TimedOut {
                        engine: "OVN",
                        operation: "a port".to_owned(),
                        seconds: 0,
                    }),
                }
            })
            .await;
            ovn.remove_port(&port.id).await.unwrap();
            run("ip", &["link", "del", &port.host_device]);
        }
        insist(name, async || ovn.health().await).await;
    }
}

fn instance(name: &str, number: u32) -> InstanceSpec {
    InstanceSpec {
        name: name.to_owned(),
        image: IMAGE.to_owned(),
        vcpu: 1,
        memory_bytes: 256 * MIB,
        root_bytes: 1024 * MIB,
        id_map: IdMap {
            base: 930_000_000 + number * 400_000,
            size: 400_000,
        },
        interfaces: Vec::new(),
        volumes: vec![VolumeMount {
            volume: format!("{name}-home"),
            path: "/home".to_owned(),
        }],
        zone: "local-1a".to_owned(),
        labels: BTreeMap::from([("installation".to_owned(), "trouble".to_owned())]),
    }
}

fn volume(name: &str, number: u32) -> VolumeSpec {
    VolumeSpec {
        name: format!("{name}-home"),
        size_bytes: 64 * MIB,
        owner: 930_000_000 + number * 400_000,
    }
}

async fn clean(compute: &Lxd, name: &str) {
    insist("the clean-up", async || {
        compute.remove_instance(name).await?;
        compute.remove_volume(&format!("{name}-home")).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn lxd_that_crashes_while_an_instance_is_made_makes_it_when_asked_again() {
    let _turn = TURN.lock().await;
    let compute = Lxd::new(config());
    compute
        .ensure_image(IMAGE, &compute_rootfs::recipe(), rootfs())
        .await
        .unwrap();
    for (number, delay_ms) in (0..).zip([0, 40, 120, 300]) {
        let name = format!("tr-crash-{number}");
        clean(&compute, &name).await;
        let make = async || {
            compute.ensure_volume(&volume(&name, number)).await?;
            compute.ensure_instance(&instance(&name, number)).await
        };
        let cut = async {
            tokio::time::sleep(Duration::from_millis(delay_ms)).await;
            crash("lxd");
        };
        let (first, ()) = tokio::join!(make(), cut);
        eprintln!("cut after {delay_ms} ms: {first:?}");
        insist("the instance", make).await;
        insist("its start", async || compute.start(&name).await).await;
        let made = compute.instance(&name).await.unwrap().unwrap();
        assert_eq!(made.power, Power::Running);
        clean(&compute, &name).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pool_that_fills_up_midway_is_told_and_keeps_nothing_half_made() {
    let _turn = TURN.lock().await;
    let small = "tr-small";
    let _ = Command::new("lxc")
        .env("LXD_DIR", paths().state.join("lxd"))
        .args(["storage", "delete", small])
        .output()
        .unwrap();
    run("lxc", &["storage", "create", small, "btrfs", "size=384MiB"]);
    let compute = Lxd::new(LxdConfig {
        pool: small.to_owned(),
        ..config()
    });
    compute
        .ensure_image(IMAGE, &compute_rootfs::recipe(), rootfs())
        .await
        .unwrap();
    let (full, next) = ("tr-full", "tr-next");
    for name in [full, next] {
        clean(&compute, name).await;
    }
    compute.ensure_volume(&volume(full, 10)).await.unwrap();
    compute.ensure_instance(&instance(full, 10)).await.unwrap();
    let large = |number: usize| GuestFile {
        path: format!("/var/large-{number}"),
        content: vec![u8::try_from(number % 251).unwrap(); 32 << 20],
        mode: 0o600,
        parents: true,
    };
    let mut filled = Ok(());
    let mut number = 0;
    while filled.is_ok() {
        number += 1;
        assert!(number < 32, "the pool does not fill up");
        filled = compute.push_files(full, &[large(number)]).await;
        run("sync", &[]);
    }
    let error = filled.unwrap_err();
    assert!(matches!(&error, EngineError::Exhausted { .. }), "{error:?}");
    let path = large(number).path;
    assert_eq!(compute.pull_file(full, &path).await.unwrap(), None);
    let made = async {
        compute.ensure_volume(&volume(next, 11)).await?;
        compute.ensure_instance(&instance(next, 11)).await
    };
    if let Err(error) = made.await {
        assert!(matches!(&error, EngineError::Exhausted { .. }), "{error:?}");
        assert!(compute.instance(next).await.unwrap().is_none());
    }
    for name in [full, next] {
        clean(&compute, name).await;
    }
    run("lxc", &["image", "delete", IMAGE]);
    run("lxc", &["storage", "delete", small]);
}
