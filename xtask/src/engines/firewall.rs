//! The kernel's packet filter as the control plane leaves it: its tables go with the engines, and forwarding stops when it ran
//! for our sake alone.

use std::{fs, process::Command};

use anyhow::{Context, Result};

use crate::command;

/// The table that translates addresses and guards what is forwarded.
const WAY_OUT: &str = "carrel";
/// A chain of it that is there when nothing was forwarded before we came.
const OURS_ALONE: &str = "others";
/// The tables that keep desktops' devices from the kernel's own network stack.
const BARRIERS: [(&str, &str); 2] = [("inet", "carrel_ports"), ("arp", "carrel_ports")];
/// Where the kernel says whether it forwards packets.
const FORWARDING: &str = "/proc/sys/net/ipv4/ip_forward";

/// Removes all of it; fine when there is none.
pub(super) fn down() -> Result<()> {
    let Ok(tables) = nft("list tables") else {
        // Without the tool there is nothing that the tool has made.
        return Ok(());
    };
    let ours = BARRIERS.into_iter().chain([("ip", WAY_OUT)]);
    let there = |(family, table): &(&str, &str)| {
        let line = format!("table {family} {table}");
        tables.lines().any(|found| found == line)
    };
    if nft(&format!("list chain ip {WAY_OUT} {OURS_ALONE}")).is_ok() {
        fs::write(FORWARDING, "0").with_context(|| format!("cannot write {FORWARDING}"))?;
    }
    for (family, table) in ours.filter(there) {
        nft(&format!("delete table {family} {table}"))?;
    }
    Ok(())
}

fn nft(line: &str) -> Result<String> {
    command::output(Command::new("nft").args(line.split(' ')))
}

#[cfg(test)]
mod tests {
    use std::{fs::File, thread};

    use rustix::thread::{LinkNameSpaceType, move_into_link_name_space};

    use super::*;

    /// Runs `work` in a network of its own.
    fn in_a_network(name: &str, work: impl FnOnce() + Send) {
        let name = format!("carrel-{name}-{}", std::process::id());
        command::output(Command::new("ip").args(["netns", "add", &name])).unwrap();
        let network = File::open(format!("/run/netns/{name}")).unwrap();
        let outcome = thread::scope(|scope| {
            scope
                .spawn(|| {
                    use std::os::fd::AsFd;
                    let kind = Some(LinkNameSpaceType::Network);
                    move_into_link_name_space(network.as_fd(), kind).unwrap();
                    work();
                })
                .join()
        });
        command::output(Command::new("ip").args(["netns", "delete", &name])).unwrap();
        outcome.unwrap();
    }

    /// The kernel shows each thread the value of its own network.
    fn forwarding() -> String {
        fs::read_to_string(FORWARDING).unwrap()
    }

    #[test]
    fn our_tables_go_and_forwarding_stops_when_it_was_for_us_alone() {
        in_a_network("ours", || {
            for (family, table) in BARRIERS {
                nft(&format!("add table {family} {table}")).unwrap();
            }
            nft("add table ip carrel").unwrap();
            nft("add chain ip carrel others").unwrap();
            nft("add table ip operators_own").unwrap();
            fs::write(FORWARDING, "1").unwrap();
            down().unwrap();
            assert_eq!(nft("list tables").unwrap(), "table ip operators_own\n");
            assert_eq!(forwarding(), "0\n");
            down().unwrap();
        });
    }

    #[test]
    fn forwarding_that_was_there_before_us_stays() {
        in_a_network("theirs", || {
            nft("add table ip carrel").unwrap();
            fs::write(FORWARDING, "1").unwrap();
            down().unwrap();
            assert_eq!(nft("list tables").unwrap(), "");
            assert_eq!(forwarding(), "1\n");
        });
    }
}
