//! Keeps what arrives on a plugged-in device from this machine's own network stack.
//!
//! The userspace switch reads a device beside the kernel, not in its place: every packet of an instance would also reach the
//! kernel, which answers ARP for all of this machine's addresses, serves its ports and forwards, past every rule in OVN. So the
//! kernel drops what comes from these devices. The list holds names, so that it is in force before a device exists.

use super::host::run;
use crate::EngineError;

/// The tables' name, in the families `inet` and `arp`.
const TABLE: &str = "carrel_ports";

/// Puts devices behind the barrier, building it where it is missing.
pub(super) async fn shut_out(devices: &[&str]) -> Result<(), EngineError> {
    let rules = family("inet", "prerouting", devices) + &family("arp", "input", devices);
    run("nft", &["-f", "-"], Some(&rules)).await.map(drop)
}

/// Takes a device's name off the list; one that is not on it may be taken off too.
pub(super) async fn forget(device: &str) -> Result<(), EngineError> {
    let remove = |family| format!("delete element {family} {TABLE} plugged {{ \"{device}\" }}\n");
    let rules = family("inet", "prerouting", &[device])
        + &family("arp", "input", &[device])
        + &remove("inet")
        + &remove("arp");
    run("nft", &["-f", "-"], Some(&rules)).await.map(drop)
}

/// The barrier in one family with the devices in it; all of it may exist already.
fn family(family: &str, hook: &str, devices: &[&str]) -> String {
    let names: Vec<String> = devices
        .iter()
        .map(|device| format!("\"{device}\""))
        .collect();
    let names = names.join(", ");
    format!(
        "add table {family} {TABLE}
add set {family} {TABLE} plugged {{ type ifname; }}
add chain {family} {TABLE} closed {{ type filter hook {hook} priority -400; policy accept; }}
flush chain {family} {TABLE} closed
add rule {family} {TABLE} closed iifname @plugged drop
add element {family} {TABLE} plugged {{ {names} }}
"
    )
}
