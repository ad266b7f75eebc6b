//! What every compute engine does, real or simulated. Each fact cleans up names of its own before and after.

use std::{collections::BTreeMap, path::PathBuf, time::Duration};

use drivers::{
    EngineError,
    compute::{
        Compute, Growth, GuestFile, IdMap, InstanceSpec, Limits, Power, VolumeMount, VolumeSpec,
    },
};

pub(crate) const MIB: u64 = 1 << 20;
/// The alias that instances of the facts are made from.
pub(crate) const IMAGE: &str = "contract";

/// An engine under examination.
pub(crate) struct Subject {
    pub(crate) compute: Box<dyn Compute>,
    /// A root file system with a small init and a few programs.
    pub(crate) rootfs: PathBuf,
}

/// The specification of a small instance; `number` gives it a range of ids of its own.
pub(crate) fn spec(name: &str, number: u32) -> InstanceSpec {
    InstanceSpec {
        name: name.to_owned(),
        image: IMAGE.to_owned(),
        vcpu: 1,
        memory_bytes: 256 * MIB,
        root_bytes: 1024 * MIB,
        id_map: IdMap {
            base: 900_000_000 + number * 400_000,
            size: 400_000,
        },
        interfaces: Vec::new(),
        volumes: Vec::new(),
        zone: "local-1a".to_owned(),
        labels: BTreeMap::from([("installation".to_owned(), "contract".to_owned())]),
    }
}

/// The same with a user volume at /home.
pub(crate) fn spec_with_home(name: &str, volume: &str, number: u32) -> InstanceSpec {
    let mut spec = spec(name, number);
    spec.volumes.push(VolumeMount {
        volume: volume.to_owned(),
        path: "/home".to_owned(),
    });
    spec
}

pub(crate) fn volume(name: &str, size_bytes: u64, number: u32) -> VolumeSpec {
    VolumeSpec {
        name: name.to_owned(),
        size_bytes,
        owner: 900_000_000 + number * 400_000,
    }
}

pub(crate) fn file(path: &str, content: &[u8]) -> GuestFile {
    GuestFile {
        path: path.to_owned(),
        content: content.to_vec(),
        mode: 0o600,
        parents: true,
    }
}

pub(crate) async fn clean(compute: &dyn Compute, instances: &[&str], volumes: &[&str]) {
    for name in instances {
        compute
            .remove_instance(name)
            .await
            .expect("an instance is removed, there or not");
    }
    for name in volumes {
        compute
            .remove_volume(name)
            .await
            .expect("a volume is removed, there or not");
    }
}

pub(crate) async fn health_names_zones_and_space(subject: &Subject) {
    let health = subject.compute.health().await.expect("it answers");
    assert!(!health.version.is_empty());
    assert!(
        health.zones.contains(&"local-1a".to_owned()),
        "{:?}",
        health.zones
    );
    assert!(
        0 < health.free_bytes && health.free_bytes <= health.total_bytes,
        "{health:?}"
    );
}

pub(crate) async fn an_alias_follows_its_recipe(subject: &Subject) {
    let compute = &subject.compute;
    let first = compute
        .ensure_image("contract-recipe", "one", &subject.rootfs)
        .await
        .expect("imported");
    assert_eq!(
        compute
            .image("contract-recipe")
            .await
            .expect("read")
            .as_ref(),
        Some(&first)
    );
    // The file is not looked at when the recipe is there.
    let again = compute
        .ensure_image("contract-recipe", "one", "/nonexistent".as_ref())
        .await
        .expect("already there");
    assert_eq!(again, first);
    let second = compute
        .ensure_image("contract-recipe", "two", &subject.rootfs)
        .await
        .expect("imported");
    assert_ne!(second.fingerprint, first.fingerprint);
    assert_eq!(
        compute.image("contract-recipe").await.expect("read"),
        Some(second)
    );
    assert_eq!(compute.image("contract-absent").await.expect("read"), None);
    compute
        .ensure_image("contract-recipe", "three", "/nonexistent".as_ref())
        .await
        .expect_err("no such file");
}

pub(crate) async fn a_missing_image_or_volume_is_named(subject: &Subject) {
    let compute = &subject.compute;
    clean(compute.as_ref(), &["ct-missing"], &[]).await;
    let mut wanted = spec("ct-missing", 1);
    wanted.image = "contract-absent".to_owned();
    let error = compute
        .ensure_instance(&wanted)
        .await
        .expect_err("no such image");
    assert!(
        matches!(&error, EngineError::Missing { what: "image", name } if name == "contract-absent"),
        "{error}"
    );
    let error = compute
        .ensure_instance(&spec_with_home("ct-missing", "ct-absent", 1))
        .await
        .expect_err("no such volume");
    assert!(
        matches!(&error, EngineError::Missing { what: "volume", name } if name == "ct-absent"),
        "{error}"
    );
    assert!(
        compute
            .instance("ct-missing")
            .await
            .expect("read")
            .is_none(),
        "nothing half-made is left"
    );
}

pub(crate) async fn a_volume_keeps_its_size_and_lists_snapshots_oldest_first(subject: &Subject) {
    let compute = &subject.compute;
    clean(compute.as_ref(), &[], &["ct-volume"]).await;
    assert!(compute.volume("ct-volume").await.expect("read").is_none());
    let made = compute
        .ensure_volume(&volume("ct-volume", 64 * MIB, 2))
        .await
        .expect("made");
    assert_eq!((made.size_bytes, made.snapshots.len()), (64 * MIB, 0));
    let again = compute
        .ensure_volume(&volume("ct-volume", 128 * MIB, 2))
        .await
        .expect("kept as it is");
    assert_eq!(again.size_bytes, 64 * MIB);
    for snapshot in ["second", "first", "second"] {
        compute
            .ensure_volume_snapshot("ct-volume", snapshot)
            .await
            .expect("taken, or there already");
    }
    let listed = compute.volumes().await.expect("listed");
    let listed = listed
        .iter()
        .find(|volume| volume.name == "ct-volume")
        .expect("it is listed");
    assert_eq!(listed.snapshots, ["second", "first"]);
    for _ in 0..2 {
        compute
            .remove_volume_snapshot("ct-volume", "second")
            .await
            .expect("removed, or gone already");
    }
    assert_eq!(
        compute
            .volume("ct-volume")
            .await
            .expect("read")
            .expect("it exists")
            .snapshots,
        ["first"]
    );
    let error = compute
        .ensure_volume_snapshot("ct-absent", "any")
        .await
        .expect_err("no such volume");
    assert!(
        matches!(error, EngineError::Missing { what: "volume", .. }),
        "{error}"
    );
    clean(compute.as_ref(), &[], &["ct-volume", "ct-volume"]).await;
    assert!(compute.volume("ct-volume").await.expect("read").is_none());
}

pub(crate) async fn a_volume_in_use_is_not_removed(subject: &Subject) {
    let compute = &subject.compute;
    clean(compute.as_ref(), &["ct-user"], &["ct-used"]).await;
    compute
        .ensure_volume(&volume("ct-used", 16 * MIB, 3))
        .await
        .expect("made");
    compute
        .ensure_instance(&spec_with_home("ct-user", "ct-used", 3))
        .await
        .expect("made");
    let error = compute
        .remove_volume("ct-used")
        .await
        .expect_err("it is in use");
    assert!(
        matches!(error, EngineError::Refused { .. }) && error.to_string().contains("ct-user"),
        "{error}"
    );
    compute.start("ct-user").await.expect("it is still whole");
    clean(compute.as_ref(), &["ct-user"], &["ct-used"]).await;
}

pub(crate) async fn every_step_of_an_instance_may_be_repeated(subject: &Subject) {
    let compute = &subject.compute;
    clean(compute.as_ref(), &["ct-steps"], &[]).await;
    let image = compute
        .image(IMAGE)
        .await
        .expect("read")
        .expect("the image of the facts");
    for _ in 0..2 {
        compute
            .ensure_instance(&spec("ct-steps", 4))
            .await
            .expect("made, or there already");
    }
    let made = compute
        .instance("ct-steps")
        .await
        .expect("read")
        .expect("it exists");
    assert_eq!(
        (made.power, &made.image, made.memory_used_bytes),
        (Power::Stopped, &image.fingerprint, None)
    );
    compute
        .label_instance(
            "ct-steps",
            &BTreeMap::from([("colour".to_owned(), "green".to_owned())]),
        )
        .await
        .expect("labelled");
    for _ in 0..2 {
        compute
            .start("ct-steps")
            .await
            .expect("started, or running already");
    }
    let listed = compute.instances().await.expect("listed");
    let running = listed
        .iter()
        .find(|instance| instance.name == "ct-steps")
        .expect("it is listed");
    assert_eq!(running.power, Power::Running);
    assert!(
        running
            .memory_used_bytes
            .is_some_and(|used| 0 < used && used <= 256 * MIB),
        "{running:?}"
    );
    let label = |key: &str| running.labels.get(key).map(String::as_str);
    assert_eq!(
        (label("installation"), label("colour")),
        (Some("contract"), Some("green"))
    );
    for _ in 0..2 {
        compute
            .stop("ct-steps", Duration::from_secs(10))
            .await
            .expect("stopped, or stopped already");
    }
    assert_eq!(
        compute
            .instance("ct-steps")
            .await
            .expect("read")
            .expect("it exists")
            .power,
        Power::Stopped
    );
    compute.start("ct-steps").await.expect("started again");
    clean(compute.as_ref(), &["ct-steps", "ct-steps"], &[]).await;
    assert!(compute.instance("ct-steps").await.expect("read").is_none());
}

pub(crate) async fn an_absent_instance_is_named(subject: &Subject) {
    let compute = &subject.compute;
    let errors = [
        compute.start("ct-absent").await.expect_err("start"),
        compute
            .stop("ct-absent", Duration::from_secs(1))
            .await
            .expect_err("stop"),
        compute
            .label_instance(
                "ct-absent",
                &BTreeMap::from([("a".to_owned(), "b".to_owned())]),
            )
            .await
            .expect_err("label"),
        compute
            .push_file("ct-absent", &file("/etc/a", b"a"))
            .await
            .expect_err("push"),
        compute
            .pull_file("ct-absent", "/etc/a")
            .await
            .expect_err("pull"),
        compute
            .exec("ct-absent", &["true"], Duration::from_secs(5))
            .await
            .expect_err("exec"),
    ];
    for error in errors {
        assert!(
            matches!(&error, EngineError::Missing { what: "instance", name } if name == "ct-absent"),
            "{error:?}"
        );
    }
}

pub(crate) async fn files_go_in_and_come_out_stopped_and_running(subject: &Subject) {
    let compute = &subject.compute;
    clean(compute.as_ref(), &["ct-files"], &[]).await;
    compute
        .ensure_instance(&spec("ct-files", 5))
        .await
        .expect("made");
    for content in [b"stopped".as_slice(), b"running"] {
        compute
            .push_file("ct-files", &file("/etc/deep/er/secret", content))
            .await
            .expect("written");
        assert_eq!(
            compute
                .pull_file("ct-files", "/etc/deep/er/secret")
                .await
                .expect("read")
                .as_deref(),
            Some(content)
        );
        assert_eq!(
            compute
                .pull_file("ct-files", "/etc/absent")
                .await
                .expect("read"),
            None
        );
        let mut orphan = file("/etc/absent/file", b"x");
        orphan.parents = false;
        let error = compute
            .push_file("ct-files", &orphan)
            .await
            .expect_err("no such folder");
        assert!(matches!(error, EngineError::Missing { .. }), "{error}");
        compute.start("ct-files").await.expect("started");
    }
    let large: Vec<u8> = (0..8 * MIB)
        .map(|at| u8::try_from(at % 251).expect("below 251"))
        .collect();
    compute
        .push_file("ct-files", &file("/usr/local/lib/large", &large))
        .await
        .expect("written");
    assert!(
        compute
            .pull_file("ct-files", "/usr/local/lib/large")
            .await
            .expect("read")
            == Some(large),
        "eight MiB come back as they went"
    );
    clean(compute.as_ref(), &["ct-files"], &[]).await;
}

pub(crate) async fn files_of_one_call_go_in_stopped_and_running(subject: &Subject) {
    let compute = &subject.compute;
    clean(compute.as_ref(), &["ct-many"], &[]).await;
    compute
        .ensure_instance(&spec("ct-many", 11))
        .await
        .expect("made");
    let files = |content: &[u8]| {
        [
            file("/etc/many/first", content),
            file("/etc/many/deep/second", content),
        ]
    };
    for (content, start) in [(b"one", true), (b"two", false)] {
        compute
            .push_files("ct-many", &files(content))
            .await
            .expect("written");
        if start {
            compute.start("ct-many").await.expect("started");
        }
        for path in ["/etc/many/first", "/etc/many/deep/second"] {
            let found = compute.pull_file("ct-many", path).await.expect("read");
            assert_eq!(found.as_deref(), Some(content.as_slice()), "{path}");
        }
    }
    let orphan = GuestFile {
        parents: false,
        ..file("/nowhere/file", b"x")
    };
    let error = compute
        .push_files("ct-many", &[orphan])
        .await
        .expect_err("no folder");
    assert!(matches!(error, EngineError::Missing { .. }), "{error}");
    clean(compute.as_ref(), &["ct-many"], &[]).await;
}

pub(crate) async fn programs_run_inside_and_tell_how_they_ended(subject: &Subject) {
    let compute = &subject.compute;
    clean(compute.as_ref(), &["ct-exec"], &[]).await;
    let limit = Duration::from_secs(20);
    compute
        .ensure_instance(&spec("ct-exec", 6))
        .await
        .expect("made");
    let error = compute
        .exec("ct-exec", &["true"], limit)
        .await
        .expect_err("it does not run");
    assert!(matches!(error, EngineError::Refused { .. }), "{error}");
    compute.start("ct-exec").await.expect("started");
    let said = compute
        .exec("ct-exec", &["echo", "a b", "$HOME"], limit)
        .await
        .expect("run");
    assert_eq!(
        (said.code, said.stdout.as_str(), said.stderr.as_str()),
        (0, "a b $HOME\n", "")
    );
    let failed = compute
        .exec("ct-exec", &["cat", "/absent"], limit)
        .await
        .expect("run");
    assert_eq!(failed.code, 1);
    assert!(failed.stderr.contains("/absent"), "{failed:?}");
    assert_eq!(
        compute
            .exec("ct-exec", &["/bin/absent-program"], limit)
            .await
            .expect("asked")
            .code,
        127
    );
    clean(compute.as_ref(), &["ct-exec"], &[]).await;
}

/// LIF: rebuild is removal and a new instance with the same volume and the same range of ids.
pub(crate) async fn rebuild_keeps_the_files_in_home_and_nothing_else(subject: &Subject) {
    let compute = &subject.compute;
    clean(compute.as_ref(), &["ct-rebuild"], &["ct-rebuild-home"]).await;
    compute
        .ensure_volume(&volume("ct-rebuild-home", 64 * MIB, 7))
        .await
        .expect("made");
    let wanted = spec_with_home("ct-rebuild", "ct-rebuild-home", 7);
    compute.ensure_instance(&wanted).await.expect("made");
    compute.start("ct-rebuild").await.expect("started");
    for path in ["/home/ada/letter", "/var/lib/installed"] {
        compute
            .push_file("ct-rebuild", &file(path, b"dear"))
            .await
            .expect("written");
    }
    compute
        .stop("ct-rebuild", Duration::from_secs(10))
        .await
        .expect("stopped");
    compute
        .ensure_volume_snapshot("ct-rebuild-home", "before-rebuild")
        .await
        .expect("taken");
    compute
        .remove_instance("ct-rebuild")
        .await
        .expect("removed");
    compute.ensure_instance(&wanted).await.expect("made again");
    compute.start("ct-rebuild").await.expect("started");
    assert_eq!(
        compute
            .pull_file("ct-rebuild", "/home/ada/letter")
            .await
            .expect("read")
            .as_deref(),
        Some(b"dear".as_slice())
    );
    assert_eq!(
        compute
            .pull_file("ct-rebuild", "/var/lib/installed")
            .await
            .expect("read"),
        None
    );
    clean(compute.as_ref(), &["ct-rebuild"], &["ct-rebuild-home"]).await;
}

pub(crate) async fn a_full_volume_is_told_apart(subject: &Subject) {
    let compute = &subject.compute;
    clean(compute.as_ref(), &["ct-quota"], &["ct-quota-home"]).await;
    compute
        .ensure_volume(&volume("ct-quota-home", 16 * MIB, 8))
        .await
        .expect("made");
    compute
        .ensure_instance(&spec_with_home("ct-quota", "ct-quota-home", 8))
        .await
        .expect("made");
    compute.start("ct-quota").await.expect("started");
    let error = compute
        .push_file("ct-quota", &file("/home/large", &vec![7; 24 << 20]))
        .await
        .expect_err("24 MiB into 16 MiB");
    assert!(matches!(error, EngineError::Exhausted { .. }), "{error:?}");
    compute
        .push_file("ct-quota", &file("/var/lib/large", &vec![7; 24 << 20]))
        .await
        .expect("the root volume has room");
    clean(compute.as_ref(), &["ct-quota"], &["ct-quota-home"]).await;
}

/// Grows the volume of an instance that runs, at rest where the machine cannot otherwise; the instance runs after.
pub(crate) async fn grow(compute: &dyn Compute, instance: &str, volume: &str, size_bytes: u64) {
    if compute
        .grow_volume(volume, size_bytes)
        .await
        .expect("asked")
        == Growth::Done
    {
        return;
    }
    compute
        .stop(instance, Duration::ZERO)
        .await
        .expect("stopped");
    let grown = compute.grow_volume(volume, size_bytes).await;
    assert_eq!(grown.expect("grown"), Growth::Done);
    compute.start(instance).await.expect("started");
}

/// What is changed while it runs, and again while it is stopped.
pub(crate) async fn limits_change_and_volumes_grow_and_never_shrink(subject: &Subject) {
    let compute = subject.compute.as_ref();
    clean(compute, &["ct-grow"], &["ct-grow-home"]).await;
    compute
        .ensure_volume(&volume("ct-grow-home", 64 * MIB, 40))
        .await
        .expect("made");
    let spec = spec_with_home("ct-grow", "ct-grow-home", 40);
    compute.ensure_instance(&spec).await.expect("made");
    let limits = async || {
        let found = compute.instance("ct-grow").await.expect("read");
        found.expect("it exists").limits
    };
    let size = async || {
        let found = compute.volume("ct-grow-home").await.expect("read");
        found.expect("it exists").size_bytes
    };
    assert_eq!(limits().await, spec.limits());
    compute.start("ct-grow").await.expect("started");
    let larger = Limits {
        vcpu: 2,
        memory_bytes: 384 * MIB,
        root_bytes: 2048 * MIB,
    };
    for _ in 0..2 {
        compute
            .limit_instance("ct-grow", larger)
            .await
            .expect("limited");
        grow(compute, "ct-grow", "ct-grow-home", 128 * MIB).await;
    }
    assert_eq!((limits().await, size().await), (larger, 128 * MIB));
    let nothing = compute.grow_volume("ct-grow-home", 64 * MIB).await;
    assert_eq!(nothing.expect("nothing to do"), Growth::Done);
    assert_eq!(size().await, 128 * MIB);
    compute
        .stop("ct-grow", Duration::ZERO)
        .await
        .expect("stopped");
    compute
        .limit_instance("ct-grow", spec.limits())
        .await
        .expect("limited");
    let at_rest = compute.grow_volume("ct-grow-home", 192 * MIB).await;
    assert_eq!(at_rest.expect("grown"), Growth::Done);
    assert_eq!((limits().await, size().await), (spec.limits(), 192 * MIB));
    let volume = compute.grow_volume("ct-none", 64 * MIB).await.map(drop);
    let instance = compute.limit_instance("ct-none", larger).await;
    for missing in [volume, instance] {
        assert!(
            matches!(missing, Err(EngineError::Missing { .. })),
            "{missing:?}"
        );
    }
    clean(compute, &["ct-grow"], &["ct-grow-home"]).await;
}

/// `subject` has a pool without room.
pub(crate) async fn a_full_pool_refuses_and_leaves_nothing_half_made(subject: &Subject) {
    let compute = &subject.compute;
    let errors = [
        compute
            .ensure_volume(&volume("ct-full", 64 * MIB, 9))
            .await
            .map(|_| ())
            .expect_err("volume"),
        compute
            .ensure_instance(&spec("ct-full", 9))
            .await
            .expect_err("instance"),
        compute
            .ensure_image("contract-full", "one", &subject.rootfs)
            .await
            .map(|_| ())
            .expect_err("image"),
    ];
    for error in errors {
        assert!(
            matches!(error, EngineError::Exhausted { .. }) && error.retryable(),
            "{error:?}"
        );
    }
    assert!(compute.volume("ct-full").await.expect("read").is_none());
    assert!(compute.instance("ct-full").await.expect("read").is_none());
    assert!(
        compute
            .image("contract-full")
            .await
            .expect("read")
            .is_none()
    );
}

/// `subject` does not answer.
pub(crate) async fn an_engine_that_does_not_answer_is_unreachable(subject: &Subject) {
    let compute = &subject.compute;
    let errors = [
        compute.health().await.map(|_| ()).expect_err("health"),
        compute.volumes().await.map(|_| ()).expect_err("volumes"),
        compute
            .ensure_instance(&spec("ct-gone", 10))
            .await
            .expect_err("instance"),
        compute.start("ct-gone").await.expect_err("start"),
        compute
            .remove_instance("ct-gone")
            .await
            .expect_err("remove"),
    ];
    for error in errors {
        assert!(
            matches!(error, EngineError::Unreachable { .. }) && error.retryable(),
            "{error:?}"
        );
    }
}
