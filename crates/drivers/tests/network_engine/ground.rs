//! The engine under test and its machine's devices. The facts take turns: they share one machine.

use std::{env, path::PathBuf, process::Command};

use drivers::network::{
    Network,
    ovn::{Ovn, OvnSettings},
};
use model::paths::Paths;
use tokio::sync::{Mutex, MutexGuard};

use super::network_suite::Ground;

static TURN: Mutex<()> = Mutex::const_new(());

/// The engine, held for as long as a fact is stated.
pub(crate) struct Engine {
    pub(crate) ovn: Ovn,
    pub(crate) paths: Paths,
    _turn: MutexGuard<'static, ()>,
}

/// Where the engines are.
pub(crate) fn paths() -> Paths {
    let state = env::var_os("CARREL_TEST_STATE")
        .expect("CARREL_TEST_STATE names the state folder of running engines");
    Paths::of(&PathBuf::from(state))
}

/// Waits for its turn and connects.
pub(crate) async fn ground() -> Engine {
    let turn = TURN.lock().await;
    let paths = paths();
    Engine {
        ovn: Ovn::new(OvnSettings::of(&paths, "test")),
        paths,
        _turn: turn,
    }
}

/// Runs a program that must succeed and gives what it printed.
pub(crate) fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {arguments:?}: {error}");
    String::from_utf8(output.stdout).unwrap()
}

impl Ground for Engine {
    fn network(&self) -> &dyn Network {
        &self.ovn
    }

    fn make_device(&self, device: &str) {
        self.remove_device(device);
        run(
            "ip",
            &[
                "link",
                "add",
                device,
                "type",
                "veth",
                "peer",
                "name",
                &format!("{device}p"),
            ],
        );
    }

    fn remove_device(&self, device: &str) {
        // Absent is as good as removed.
        let _ = Command::new("ip")
            .args(["link", "del", device])
            .output()
            .unwrap();
    }
}
