//! LXD under our state folder: its own daemon, socket and pool; it asks no third party anything.

use std::{fs, path::Path, time::Duration};

use anyhow::{Context, Result, bail, ensure};
use doctor::{
    DISK_BYTES_MIN,
    probe::{self, ProbeError},
};
use model::paths::Paths;
use serde_json::{Value, json};

use super::{Daemon, Started};

/// The storage pool of every installation.
pub(crate) const POOL: &str = "carrel";
/// Nothing listens there: LXD's own look-ups end on this machine.
const CLOSED_PORT: &str = "http://127.0.0.1:9";
/// The pool's file grows to this many bytes at most.
const POOL_BYTES_MAX: u64 = 200_000_000_000;
/// What the pool leaves to the rest of the disk, in bytes.
const DISK_RESERVE_BYTES: u64 = 8_000_000_000;
/// How long one call may take: making a pool formats a file system.
const CALL_PATIENCE: Duration = Duration::from_secs(60);

/// Starts it and makes sure of pool, profile and silence.
pub(super) fn up(paths: &Paths, report: &mut dyn FnMut(&str, Started)) -> Result<()> {
    fs::create_dir_all(paths.lxd())?;
    let socket = paths.lxd_socket();
    let started = daemon(paths).ensure(paths, &|| is_ready(&socket))?;
    report("lxd", started);
    silence(&socket)?;
    ensure_pool(paths, &socket)?;
    settle_profile(&socket)
}

/// Whether the engine, which runs, has an image of this name.
pub(crate) fn has_image(paths: &Paths, name: &str) -> bool {
    let alias = format!("/1.0/images/aliases/{name}");
    call(&paths.lxd_socket(), "GET", &alias, None).is_ok()
}

/// Stops the daemon and unmounts its pool; the instances have been stopped before.
pub(super) fn down(paths: &Paths) -> Result<()> {
    let lxd = daemon(paths);
    if is_ready(&paths.lxd_socket()).is_ok() {
        // It may close the connection before it answers: stopping below makes sure.
        let _ = call(
            &paths.lxd_socket(),
            "PUT",
            "/internal/shutdown",
            Some(&json!({})),
        );
    }
    lxd.stop(paths)
}

/// Stops every instance, by force when it has not stopped after `patience`.
pub(super) fn stop_instances(paths: &Paths, patience: Duration) -> Result<usize> {
    let socket = paths.lxd_socket();
    if is_ready(&socket).is_err() {
        return Ok(0);
    }
    let instances = call(&socket, "GET", "/1.0/instances?recursion=1", None)?;
    let running: Vec<&str> = instances
        .as_array()
        .into_iter()
        .flatten()
        .filter(|instance| instance["status"] != "Stopped")
        .filter_map(|instance| instance["name"].as_str())
        .collect();
    let stop = |name: &str, force: bool| {
        let body = json!({ "action": "stop", "timeout": patience.as_secs(), "force": force });
        call(
            &socket,
            "PUT",
            &format!("/1.0/instances/{name}/state"),
            Some(&body),
        )
    };
    // All are asked first and waited for after, so the longest counts and not the sum.
    let asked: Vec<_> = running
        .iter()
        .map(|name| (name, stop(name, false)))
        .collect();
    for (name, operation) in asked {
        if operation
            .map_err(anyhow::Error::from)
            .and_then(|operation| wait(&socket, &operation, patience))
            .is_err()
        {
            let forced = stop(name, true)?;
            // One that ended by itself in between is what was wanted.
            match wait(&socket, &forced, patience) {
                Err(error) if format!("{error:#}").contains("already stopped") => {}
                other => other.with_context(|| format!("instance {name} does not stop"))?,
            }
        }
    }
    Ok(running.len())
}

/// The process as we start it.
pub(super) fn daemon(paths: &Paths) -> Daemon {
    Daemon {
        name: "lxd",
        program: "/usr/bin/lxd".into(),
        arguments: vec!["--group".into(), "root".into()],
        environment: vec![
            ("LXD_DIR", paths.lxd().display().to_string()),
            // Before the first setting is stored LXD would take its way out from here.
            ("HTTP_PROXY", CLOSED_PORT.into()),
            ("HTTPS_PROXY", CLOSED_PORT.into()),
            ("http_proxy", CLOSED_PORT.into()),
            ("https_proxy", CLOSED_PORT.into()),
        ],
        unit: &[
            // Instances live in its cgroup and outlive it,
            "KillMode=process",
            "Delegate=yes",
            // but when the whole machine goes down they are shut down and not killed.
            r#"ExecStop=-/bin/sh -c 'if [ "$$(systemctl is-system-running)" = stopping ]; then exec lxd shutdown --timeout 45; fi'"#,
        ],
    }
}

/// LXD answers before it has mounted its pool and looked at its instances; ready is after that.
fn is_ready(socket: &Path) -> Result<()> {
    probe::lxd_version(socket)?;
    call(socket, "GET", "/internal/ready", None)?;
    Ok(())
}

/// No images looked for, no proxy but a closed port.
fn silence(socket: &Path) -> Result<()> {
    let wanted = json!({
        "core.proxy_http": CLOSED_PORT,
        "core.proxy_https": CLOSED_PORT,
        "images.auto_update_interval": "0",
        "images.auto_update_cached": "false",
    });
    let server = call(socket, "GET", "/1.0", None)?;
    if contains(&server["config"], &wanted) {
        return Ok(());
    }
    call(socket, "PATCH", "/1.0", Some(&json!({ "config": wanted })))?;
    Ok(())
}

fn ensure_pool(paths: &Paths, socket: &Path) -> Result<()> {
    match call(socket, "GET", &format!("/1.0/storage-pools/{POOL}"), None) {
        Ok(_) => return Ok(()),
        Err(ProbeError::Refused { status: 404, .. }) => {}
        Err(error) => return Err(error.into()),
    }
    let size = pool_bytes(doctor::free_bytes(&paths.state)?)?;
    let pool = json!({
        "name": POOL,
        "driver": "btrfs",
        "description": "root volumes of desktops and directory controllers",
        // What desktops free is given back to the host's file system.
        "config": { "size": format!("{size}B"), "btrfs.mount_options": "user_subvol_rm_allowed,discard=async" },
    });
    call(socket, "POST", "/1.0/storage-pools", Some(&pool))
        .context("cannot make the storage pool")?;
    Ok(())
}

/// No network card by default, and no instance starts before its network and its volumes are there.
fn settle_profile(socket: &Path) -> Result<()> {
    let wanted = json!({ "boot.autostart": "false" });
    let profile = call(socket, "GET", "/1.0/profiles/default", None)?;
    if contains(&profile["config"], &wanted) && profile["devices"]["root"]["pool"] == POOL {
        return Ok(());
    }
    let profile = json!({
        "config": wanted,
        "description": "what every Carrel instance starts from",
        "devices": { "root": { "type": "disk", "path": "/", "pool": POOL } },
    });
    call(socket, "PUT", "/1.0/profiles/default", Some(&profile))?;
    Ok(())
}

/// How large the pool's file may become on a disk with so many free bytes.
fn pool_bytes(free: u64) -> Result<u64> {
    ensure!(
        DISK_BYTES_MIN <= free,
        "{} GB are free below the state folder, {} GB are needed; free some space or choose another --state",
        free / 1_000_000_000,
        DISK_BYTES_MIN / 1_000_000_000
    );
    Ok(free.saturating_sub(DISK_RESERVE_BYTES).min(POOL_BYTES_MAX))
}

fn contains(config: &Value, wanted: &Value) -> bool {
    wanted
        .as_object()
        .into_iter()
        .flatten()
        .all(|(key, value)| config.get(key) == Some(value))
}

fn call(
    socket: &Path,
    method: &str,
    path: &str,
    body: Option<&Value>,
) -> Result<Value, ProbeError> {
    probe::lxd(socket, method, path, body, CALL_PATIENCE)
}

/// Waits for the end of a background operation.
fn wait(socket: &Path, operation: &Value, patience: Duration) -> Result<()> {
    let id = operation["id"]
        .as_str()
        .context("no operation in LXD's answer")?;
    let path = format!(
        "/1.0/operations/{id}/wait?timeout={}",
        patience.as_secs() + 5
    );
    let end = probe::lxd(
        socket,
        "GET",
        &path,
        None,
        patience + Duration::from_secs(10),
    )?;
    if end["status_code"] != 200 {
        bail!("{}", end["err"].as_str().unwrap_or("did not end in time"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pool_leaves_room_for_the_host() {
        assert_eq!(pool_bytes(68_000_000_000).unwrap(), 60_000_000_000);
        assert_eq!(pool_bytes(2_000_000_000_000).unwrap(), POOL_BYTES_MAX);
    }

    #[test]
    fn a_disk_with_too_little_space_is_refused_with_both_figures() {
        let error = pool_bytes(9_000_000_000).unwrap_err().to_string();
        assert!(
            error.contains("9 GB are free") && error.contains("15 GB are needed"),
            "{error}"
        );
    }
}
