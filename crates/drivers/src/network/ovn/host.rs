//! This machine's own side: devices, addresses, and the translation of addresses on the way to the Internet. The kernel's
//! tools are run directly with their arguments, no shell in between, and no argument comes from outside unchecked.

use std::{net::Ipv4Addr, process::Stdio, time::Duration};

use model::network::Cidr;
use rustix::net::{AddressFamily, SocketType, netdevice, socket};
use serde::Deserialize;
use tokio::{io::AsyncWriteExt, process::Command};

use crate::{EngineError, network::checks::refused};

/// The engine's name in errors.
const ENGINE: &str = "this machine's network";
/// How long a command may take.
const COMMAND_LIMIT: Duration = Duration::from_secs(10);
/// Where the kernel says whether it forwards packets.
const FORWARDING: &str = "/proc/sys/net/ipv4/ip_forward";

/// The device's number in the kernel, which is never given twice; nothing when there is no such device.
pub(super) fn device_number(device: &str) -> Option<u32> {
    let socket = socket(AddressFamily::INET, SocketType::DGRAM, None).ok()?;
    netdevice::name_to_index(&socket, device).ok()
}

/// Brings a device up, with checksums computed by the sender: the userspace switch drops TCP whose checksum is left to hardware.
pub(super) async fn prepare_device(device: &str) -> Result<(), EngineError> {
    speak_ipv4_only(device).await;
    run("ethtool", &["-K", device, "tx", "off"], None).await?;
    run("ip", &["link", "set", "dev", device, "up"], None).await?;
    Ok(())
}

/// Takes a device down, if it exists: what is sent into its other end is lost from now on.
pub(super) async fn silence_device(device: &str) -> Result<(), EngineError> {
    match run("ip", &["link", "set", "dev", device, "down"], None).await {
        Err(_) if device_number(device).is_none() => Ok(()),
        taken_down => taken_down.map(drop),
    }
}

/// Keeps the kernel from speaking IPv6 on the device by itself; a kernel without IPv6 has no such switch.
async fn speak_ipv4_only(device: &str) {
    let _ = tokio::fs::write(
        format!("/proc/sys/net/ipv6/conf/{device}/disable_ipv6"),
        "1",
    )
    .await;
}

/// Gives a device exactly this address and brings it up.
pub(super) async fn assign_address(
    device: &str,
    address: Ipv4Addr,
    range: Cidr,
) -> Result<(), EngineError> {
    let wanted = format!("{address}/{}", range.prefix());
    for held in addresses(device).await? {
        if held != wanted {
            run("ip", &["address", "del", &held, "dev", device], None).await?;
        }
    }
    run("ip", &["address", "replace", &wanted, "dev", device], None).await?;
    prepare_device(device).await
}

#[derive(Deserialize)]
struct Link {
    #[serde(default)]
    addr_info: Vec<LinkAddress>,
}
#[derive(Deserialize)]
struct LinkAddress {
    local: Ipv4Addr,
    prefixlen: u8,
}

async fn addresses(device: &str) -> Result<Vec<String>, EngineError> {
    let text = run(
        "ip",
        &["-json", "-4", "address", "show", "dev", device],
        None,
    )
    .await?;
    let links: Vec<Option<Link>> = parse("ip address", &text)?;
    let held = links.iter().flatten().flat_map(|link| &link.addr_info);
    Ok(held
        .map(|address| format!("{}/{}", address.local, address.prefixlen))
        .collect())
}

#[derive(Deserialize)]
struct Route {
    #[serde(rename = "type", default)]
    kind: Option<String>,
    dst: String,
    #[serde(default)]
    dev: Option<String>,
}

/// The ranges in this machine's routes and addresses that do not belong to one of `own_devices`; the default route and the
/// machine's loopback do not count.
pub(super) async fn routed_ranges(own_devices: &[&str]) -> Result<Vec<Cidr>, EngineError> {
    let text = run(
        "ip",
        &["-json", "-details", "-4", "route", "show", "table", "all"],
        None,
    )
    .await?;
    let routes: Vec<Route> = parse("ip route", &text)?;
    Ok(ranges_of(&routes, own_devices))
}

fn ranges_of(routes: &[Route], own_devices: &[&str]) -> Vec<Cidr> {
    let counts = |route: &&Route| {
        let device = route.dev.as_deref().unwrap_or_default();
        let kind = route.kind.as_deref().unwrap_or("unicast");
        !own_devices.contains(&device)
            && device != "lo"
            && kind != "broadcast"
            && kind != "multicast"
    };
    let whole = |text: &str| {
        if text.contains('/') {
            text.to_owned()
        } else {
            format!("{text}/32")
        }
    };
    let mut ranges: Vec<Cidr> = routes
        .iter()
        .filter(counts)
        .filter_map(|route| whole(&route.dst).parse().ok())
        .filter(|range: &Cidr| range.prefix() > 0)
        .collect();
    ranges.sort();
    ranges.dedup();
    let within = |small: &Cidr| {
        ranges
            .iter()
            .any(|large| large.prefix() < small.prefix() && large.contains(small.base()))
    };
    ranges
        .iter()
        .copied()
        .filter(|range| !within(range))
        .collect()
}

/// Lets packets of `range` that arrive on `device` out of this machine under its own address, and nothing in; they reach
/// neither this machine's own services nor `closed_devices`. Where the kernel forwarded nothing before, everything else stays
/// that way.
pub(super) async fn open_way_out(
    device: &str,
    range: Cidr,
    closed_devices: &[&str],
) -> Result<(), EngineError> {
    let forwarding = read_forwarding().await?;
    let ours_alone = !forwarding
        || run("nft", &["list", "chain", "ip", "carrel", "others"], None)
            .await
            .is_ok();
    run(
        "nft",
        &["-f", "-"],
        Some(&way_out(device, range, closed_devices, ours_alone)),
    )
    .await?;
    if !forwarding {
        tokio::fs::write(FORWARDING, "1")
            .await
            .map_err(|error| refused(ENGINE, FORWARDING, error.to_string()))?;
    }
    Ok(())
}

/// Takes the way out away again. If we alone had made the kernel forward, it stops.
pub(super) async fn close_way_out() -> Result<(), EngineError> {
    let ours_alone = run("nft", &["list", "chain", "ip", "carrel", "others"], None)
        .await
        .is_ok();
    if ours_alone {
        tokio::fs::write(FORWARDING, "0")
            .await
            .map_err(|error| refused(ENGINE, FORWARDING, error.to_string()))?;
    }
    run(
        "nft",
        &["-f", "-"],
        Some("add table ip carrel\ndelete table ip carrel\n"),
    )
    .await?;
    Ok(())
}

async fn read_forwarding() -> Result<bool, EngineError> {
    let text = tokio::fs::read_to_string(FORWARDING)
        .await
        .map_err(|error| refused(ENGINE, FORWARDING, error.to_string()))?;
    Ok(text.trim() == "1")
}

/// The rules, replaced in one transaction. The chain `others` exists only when forwarding is on for our sake.
fn way_out(device: &str, range: Cidr, closed_devices: &[&str], ours_alone: bool) -> String {
    let closed = closed_devices
        .iter()
        .map(|closed| format!("\"{closed}\""))
        .collect::<Vec<_>>()
        .join(", ");
    let host = range.address(1).unwrap_or(range.base());
    let (chain, jump) = if ours_alone {
        ("\tchain others {\n\t\tdrop\n\t}\n", "\t\tjump others\n")
    } else {
        ("", "")
    };
    format!(
        "add table ip carrel
delete table ip carrel
table ip carrel {{
{chain}\tchain forward {{
\t\ttype filter hook forward priority -10; policy accept;
\t\tiifname \"{device}\" oifname {{ {closed}, \"{device}\" }} drop
\t\tiifname {{ {closed} }} drop
\t\toifname {{ {closed} }} drop
\t\tiifname \"{device}\" tcp flags syn tcp option maxseg size set rt mtu
\t\tiifname \"{device}\" accept
\t\toifname \"{device}\" ct state established,related accept
\t\toifname \"{device}\" drop
{jump}\t}}
\tchain input {{
\t\ttype filter hook input priority -10; policy accept;
\t\tiifname \"{device}\" ct state established,related accept
\t\tiifname \"{device}\" ip daddr {host} icmp type echo-request accept
\t\tiifname \"{device}\" drop
\t}}
\tchain translate {{
\t\ttype nat hook postrouting priority srcnat; policy accept;
\t\tip saddr {range} oifname != \"{device}\" masquerade
\t}}
}}
"
    )
}

fn parse<T: serde::de::DeserializeOwned>(what: &str, text: &str) -> Result<T, EngineError> {
    let text = if text.trim().is_empty() { "[]" } else { text };
    serde_json::from_str(text)
        .map_err(|error| refused(ENGINE, what, format!("its answer cannot be read: {error}")))
}

/// Runs a program to its end and gives what it printed.
pub(super) async fn run(
    program: &str,
    arguments: &[&str],
    input: Option<&str>,
) -> Result<String, EngineError> {
    let operation = || format!("{program} {}", arguments.join(" "));
    let failed = |detail: String| refused(ENGINE, operation(), detail);
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .map_err(|error| failed(format!("it does not start: {error}")))?;
    let mut stdin = child.stdin.take();
    let whole = async move {
        if let (Some(stdin), Some(input)) = (stdin.as_mut(), input) {
            stdin.write_all(input.as_bytes()).await?;
        }
        drop(stdin);
        child.wait_with_output().await
    };
    let output = tokio::time::timeout(COMMAND_LIMIT, whole)
        .await
        .map_err(|_| EngineError::TimedOut {
            engine: ENGINE,
            operation: operation(),
            seconds: COMMAND_LIMIT.as_secs(),
        })?
        .map_err(|error| failed(error.to_string()))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(failed(
        String::from_utf8_lossy(&output.stderr).trim().to_owned(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_ranges_are_routes_and_addresses_without_our_own_and_without_repetition() {
        let text = r#"[
            {"type":"unicast","dst":"default","gateway":"192.0.2.1","dev":"eth0"},
            {"type":"unicast","dst":"192.0.2.0/24","dev":"eth0"},
            {"type":"local","dst":"192.0.2.2","dev":"eth0"},
            {"type":"broadcast","dst":"192.0.2.255","dev":"eth0"},
            {"type":"unicast","dst":"172.31.0.0/16","dev":"carrel-mgmt"},
            {"type":"local","dst":"127.0.0.1","dev":"lo"},
            {"type":"unicast","dst":"10.8.0.0/14","dev":"tun0"},
            {"type":"local","dst":"10.200.0.1","dev":"wg0"},
            {"type":"blackhole","dst":"10.64.0.0/16"}
        ]"#;
        let routes: Vec<Route> = serde_json::from_str(text).unwrap();
        let found: Vec<String> = ranges_of(&routes, &["carrel-mgmt"])
            .iter()
            .map(Cidr::to_string)
            .collect();
        assert_eq!(
            found,
            [
                "10.8.0.0/14",
                "10.64.0.0/16",
                "10.200.0.1/32",
                "192.0.2.0/24"
            ]
        );
    }
}
