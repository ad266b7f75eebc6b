//! A network namespace that stands for an instance: one device whose other end is plugged into the switch.

use std::{
    fs::File,
    io::{ErrorKind, Read, Write},
    net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream, UdpSocket},
    os::fd::AsFd,
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
    time::{Duration, Instant},
};

use rustix::thread::{LinkNameSpaceType, move_into_link_name_space};

use super::ground::run;

/// How long a connection may take before it counts as dropped.
const CONNECT_LIMIT: Duration = Duration::from_millis(800);
/// How long a change may take to arrive in the switch.
const CHANGE_LIMIT: Duration = Duration::from_secs(10);
/// More than a window's worth, so that full-sized packets and their checksums are tried.
const PAYLOAD_BYTES: usize = 256 * 1024;

/// An instance's network, without the instance.
pub(crate) struct Desk {
    name: String,
    device: String,
}

impl Desk {
    /// Makes the namespace and the pair of devices; `device` is the host's end.
    pub(crate) fn new(device: &str, mac: &str) -> Self {
        let desk = Self {
            name: format!("ns-{device}"),
            device: device.to_owned(),
        };
        desk.clear();
        run("ip", &["netns", "add", &desk.name]);
        desk.power_on(mac);
        desk
    }

    /// Makes the pair anew, as the start of an instance does.
    pub(crate) fn power_on(&self, mac: &str) {
        let _ = Command::new("ip")
            .args(["link", "del", &self.device])
            .output()
            .unwrap();
        run(
            "ip",
            &[
                "link",
                "add",
                &self.device,
                "type",
                "veth",
                "peer",
                "name",
                "eth0",
                "address",
                mac,
                "netns",
                &self.name,
            ],
        );
        run("ip", &["-n", &self.name, "link", "set", "lo", "up"]);
        run("ip", &["-n", &self.name, "link", "set", "eth0", "up"]);
        self.run("ethtool", &["-K", "eth0", "tx", "off"]);
    }

    /// Runs a program inside.
    pub(crate) fn run(&self, program: &str, arguments: &[&str]) -> String {
        let mut all = vec!["netns", "exec", &self.name, program];
        all.extend(arguments);
        run("ip", &all)
    }

    /// Sets an address by hand.
    pub(crate) fn set_address(&self, address: Ipv4Addr, prefix: u8) {
        self.run(
            "ip",
            &[
                "address",
                "add",
                &format!("{address}/{prefix}"),
                "dev",
                "eth0",
            ],
        );
    }

    /// Asks for an address by DHCP and takes it; gives what the server said, one `key=value` a line.
    pub(crate) fn ask_for_address(&self) -> String {
        let folder = tempfile::tempdir().unwrap();
        let script = folder.path().join("lease");
        let text = "#!/bin/sh\n[ \"$1\" = bound ] || exit 0\nset\nip address add $ip/$mask dev $interface\nip link set $interface mtu ${mtu:-1500}\nset -- $staticroutes\nwhile [ $# -ge 2 ]; do ip route add $1 via $2; shift 2; done\n";
        std::fs::write(&script, text).unwrap();
        run("chmod", &["+x", script.to_str().unwrap()]);
        let options = [
            "udhcpc",
            "-i",
            "eth0",
            "-n",
            "-q",
            "-f",
            "-t",
            "10",
            "-T",
            "1",
            "-O",
            "staticroutes",
            "-O",
            "mtu",
            "-s",
        ];
        let mut all = options.to_vec();
        all.push(script.to_str().unwrap());
        self.run("busybox", &all)
    }

    /// Does something on a thread that lives inside.
    fn inside<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> JoinHandle<T> {
        let namespace = File::open(format!("/run/netns/{}", self.name)).unwrap();
        std::thread::spawn(move || {
            move_into_link_name_space(namespace.as_fd(), Some(LinkNameSpaceType::Network)).unwrap();
            work()
        })
    }

    /// Echoes what is sent to a TCP port until dropped.
    pub(crate) fn echo(&self, port: u16) -> Echo {
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let listener = self
            .inside(move || TcpListener::bind((Ipv4Addr::UNSPECIFIED, port)).unwrap())
            .join()
            .unwrap();
        listener.set_nonblocking(true).unwrap();
        let thread = std::thread::spawn(move || {
            while !stopped.load(Ordering::SeqCst) {
                match listener.accept() {
                    Ok((stream, _)) => drop(std::thread::spawn(move || echo(&stream))),
                    Err(_) => std::thread::park_timeout(Duration::from_millis(5)),
                }
            }
        });
        Echo {
            stop,
            thread: Some(thread),
        }
    }

    /// Whether bytes sent to a TCP port come back.
    pub(crate) fn reaches(&self, address: Ipv4Addr, port: u16) -> bool {
        self.inside(move || exchange(address, port)).join().unwrap()
    }

    /// How an attempt to connect fails.
    pub(crate) fn connect_error(&self, address: Ipv4Addr, port: u16) -> Option<ErrorKind> {
        let target = SocketAddr::new(IpAddr::V4(address), port);
        let attempt = move || {
            TcpStream::connect_timeout(&target, CONNECT_LIMIT)
                .err()
                .map(|error| error.kind())
        };
        self.inside(attempt).join().unwrap()
    }

    /// Whether a datagram sent from inside arrives at a socket outside.
    pub(crate) fn datagram_arrives(&self, socket: &UdpSocket, at: Ipv4Addr) -> bool {
        let port = socket.local_addr().unwrap().port();
        socket.set_read_timeout(Some(CONNECT_LIMIT)).unwrap();
        self.inside(move || {
            UdpSocket::bind("0.0.0.0:0").and_then(|own| own.send_to(b"a word", (at, port)))
        })
        .join()
        .unwrap()
        .ok();
        socket.recv_from(&mut [0; 64]).is_ok()
    }

    /// Whether an echo request is answered.
    pub(crate) fn pings(&self, address: Ipv4Addr) -> bool {
        let arguments = [
            "netns",
            "exec",
            &self.name,
            "busybox",
            "ping",
            "-c",
            "1",
            "-W",
            "1",
            &address.to_string(),
        ];
        Command::new("ip")
            .args(arguments)
            .output()
            .unwrap()
            .status
            .success()
    }

    fn clear(&self) {
        let _ = Command::new("ip")
            .args(["link", "del", &self.device])
            .output()
            .unwrap();
        let _ = Command::new("ip")
            .args(["netns", "del", &self.name])
            .output()
            .unwrap();
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.clear();
    }
}

/// A service that answers with what it is sent.
pub(crate) struct Echo {
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Echo {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
    }
}

fn echo(mut stream: &TcpStream) {
    stream.set_nonblocking(false).unwrap();
    let mut buffer = vec![0; 64 * 1024];
    while let Ok(count @ 1..) = stream.read(&mut buffer) {
        if stream.write_all(&buffer[..count]).is_err() {
            return;
        }
    }
}

/// Sends a payload to a TCP port of an echo and reads it back, from the namespace of the calling thread.
pub(crate) fn exchange(address: Ipv4Addr, port: u16) -> bool {
    let target = SocketAddr::new(IpAddr::V4(address), port);
    let Ok(mut stream) = TcpStream::connect_timeout(&target, CONNECT_LIMIT) else {
        return false;
    };
    stream.set_read_timeout(Some(CHANGE_LIMIT)).unwrap();
    let mut writer = stream.try_clone().unwrap();
    let sender = std::thread::spawn(move || writer.write_all(&vec![7; PAYLOAD_BYTES]).is_ok());
    let mut back = vec![0; PAYLOAD_BYTES];
    let received = stream.read_exact(&mut back).is_ok();
    sender.join().unwrap() && received && back.iter().all(|byte| *byte == 7)
}

/// Waits until something holds, asking again and again.
pub(crate) fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < CHANGE_LIMIT, "{what} does not come true");
        std::thread::park_timeout(Duration::from_millis(20));
    }
}
