//! When devices enter the switch and leave it, and what keeps this machine's own network from them meanwhile.

use std::{net::Ipv4Addr, process::Command};

use drivers::network::{Network, Place, PortSpec};

use super::{
    ground::{Engine, ground, run},
    network_suite::{Ground, MANAGEMENT, Plot},
};

fn vsctl(engine: &Engine, arguments: &[&str]) -> String {
    let database = format!("--db=unix:{}", engine.paths.ovs_socket().display());
    let mut all = vec![database.as_str()];
    all.extend(arguments);
    run("ovs-vsctl", &all)
}

/// Whether a device's name stands behind the barrier, in both families.
fn is_shut_out(device: &str) -> bool {
    ["inet", "arp"].map(|family| {
        let output = Command::new("nft")
            .args(["list", "set", family, "carrel_ports", "plugged"])
            .output()
            .unwrap();
        String::from_utf8_lossy(&output.stdout).contains(&format!("\"{device}\""))
    }) == [true; 2]
}

/// Both ports of an instance.
fn pair(plot: &Plot) -> [PortSpec; 2] {
    let managed = PortSpec {
        place: Place::Management {
            inbound: vec![4172, 8200],
        },
        address: Ipv4Addr::new(172, 31, plot.number, 21),
        ..plot.port(21)
    };
    [plot.port(20), managed]
}

#[tokio::test]
async fn a_device_is_shut_out_before_it_exists_and_put_in_once_when_it_does() {
    let engine = ground().await;
    engine
        .ovn
        .ensure_management(MANAGEMENT.parse().unwrap())
        .await
        .unwrap();
    let plot = Plot::make(140, &engine.ovn).await;
    let both = pair(&plot);
    let log = engine.paths.logs().join("ovs-switch.log");
    for _ in 0..2 {
        let before = std::fs::read_to_string(&log).unwrap().len();
        for port in &both {
            engine.remove_device(&port.host_device);
        }
        engine.ovn.ensure_ports(&both).await.unwrap();
        let inside = vsctl(&engine, &["list-ports", "carrel-int"]);
        for port in &both {
            assert!(is_shut_out(&port.host_device));
            assert!(!inside.contains(&port.host_device), "{inside}");
            engine.make_device(&port.host_device);
        }
        engine.ovn.ensure_ports(&both).await.unwrap();
        let since = std::fs::read_to_string(&log).unwrap().split_off(before);
        for port in &both {
            let added = format!("added interface {}", port.host_device);
            assert_eq!(since.matches(&added).count(), 1, "{since}");
        }
    }
    for port in &both {
        engine.ovn.remove_port(&port.id).await.unwrap();
        engine.remove_device(&port.host_device);
    }
    plot.clear(&engine.ovn, &[]).await;
}

#[tokio::test]
async fn a_removal_that_was_cut_short_is_finished_by_the_next() {
    let engine = ground().await;
    let plot = Plot::make(141, &engine.ovn).await;
    let port = plot.port(20);
    engine.make_device(&port.host_device);
    engine
        .ovn
        .ensure_ports(std::slice::from_ref(&port))
        .await
        .unwrap();
    assert!(is_shut_out(&port.host_device));
    // Killed between two steps: the device is out of the switch, its name is still on the list.
    vsctl(&engine, &["del-port", "carrel-int", &port.host_device]);
    engine.ovn.remove_port(&port.id).await.unwrap();
    assert!(!is_shut_out(&port.host_device));
    let state = run(
        "cat",
        &[&format!("/sys/class/net/{}/operstate", port.host_device)],
    );
    assert_eq!(
        state.trim(),
        "down",
        "who holds the other end reaches nothing"
    );
    engine.remove_device(&port.host_device);
    plot.clear(&engine.ovn, &[]).await;
}
